/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/models/hearing.h"

#include <obstack.h>
#include <string.h>

#include "extract/models/kind_evidence.h"
#include "extract/models/measure_evidence.h"
#include "extract/models/unit_evidence.h"

#define obstack_chunk_alloc g_malloc
#define obstack_chunk_free g_free

struct heard {
	struct kt_slice text;
	guint hash;
	guint is_heard; /* 1 << enum kt_hearing */
	struct kt_votes votes[KT_N_HEARINGS];
	struct words *words; /* NULL: not asked yet */
};

/* The parts of words by which a text is known as the subject of a kind. */
struct words {
	guint n;
	const struct kt_near_word *near[];
};

enum { PLACES = 256 };

struct kt_hearings {
	const struct kt_lexicon *lexicon;
	struct kt_slice document;
	/* texts that were asked about last, by their places in memory: the figures of a paragraph or
	 * a column ask for the same ones in turn */
	struct {
		struct kt_slice text;
		struct heard *heard;
	} places[PLACES];
	GHashTable *texts; /* struct heard, its own key */
	struct obstack store;
};

static guint hash_of(gconstpointer heard)
{
	return ((const struct heard *)heard)->hash;
}

static gboolean are_same(gconstpointer a, gconstpointer b)
{
	const struct heard *x = a, *y = b;

	return kt_slice_equal(x->text, y->text);
}

struct kt_hearings *kt_hearings_new(const struct kt_lexicon *lexicon, struct kt_slice document)
{
	struct kt_hearings *hearings = g_new0(struct kt_hearings, 1);

	hearings->lexicon = lexicon;
	hearings->document = document;
	hearings->texts = g_hash_table_new(hash_of, are_same);
	obstack_begin(&hearings->store, 16 * 1024);
	return hearings;
}

void kt_hearings_free(struct kt_hearings *hearings)
{
	if (!hearings)
		return;
	g_hash_table_unref(hearings->texts);
	obstack_free(&hearings->store, NULL);
	g_free(hearings);
}

static struct heard *text_of(struct kt_hearings *hearings, struct kt_slice text)
{
	struct heard probe = {.text = text, .hash = kt_slice_hash(text)};
	struct heard *heard = g_hash_table_lookup(hearings->texts, &probe);

	if (heard)
		return heard;
	heard = obstack_copy(&hearings->store, &probe, sizeof probe);
	heard->text.at = obstack_copy0(&hearings->store, text.at, text.len);
	g_hash_table_add(hearings->texts, heard);
	return heard;
}

static gboolean is_of_document(const struct kt_hearings *hearings, struct kt_slice text)
{
	const struct kt_slice all = hearings->document;

	return text.at >= all.at && text.at + text.len <= all.at + all.len;
}

static struct heard *text_at(struct kt_hearings *hearings, struct kt_slice text)
{
	gsize hash = ((gsize)text.at * 31 + text.len) * G_GUINT64_CONSTANT(0x9E3779B97F4A7C15);
	guint i = (hash >> 32) % PLACES;
	struct heard *heard = hearings->places[i].heard;

	/* outside the document another text may have come to lie where one lay */
	if (heard && hearings->places[i].text.at == text.at &&
		hearings->places[i].text.len == text.len &&
		(is_of_document(hearings, text) || kt_slice_equal(heard->text, text)))
		return heard;
	heard = text_of(hearings, text);
	hearings->places[i].heard = heard;
	hearings->places[i].text = text;
	return heard;
}

/* TEXT is HEARD's, where it was asked about: the words of the document are known there. */
static void hear(struct heard *heard, struct kt_slice text, enum kt_hearing what,
	const struct kt_lexicon *lexicon)
{
	struct kt_votes *votes = heard->votes;

	switch (what) {
	case KT_HEAR_KIND:
	case KT_HEAR_KIND_HEAD:
		kt_kind_vote(&votes[KT_HEAR_KIND], &votes[KT_HEAR_KIND_HEAD], lexicon, text);
		heard->is_heard |= 1u << KT_HEAR_KIND | 1u << KT_HEAR_KIND_HEAD;
		break;
	case KT_HEAR_MEASURE:
		kt_measure_hear(&votes[what], lexicon, text);
		break;
	case KT_HEAR_UNIT:
		kt_unit_hear(&votes[what], lexicon, text);
		break;
	default:
		kt_unit_hear_label(&votes[what], lexicon, text);
		break;
	}
	heard->is_heard |= 1u << what;
}

const struct kt_votes *kt_heard(
	struct kt_hearings *hearings, enum kt_hearing what, struct kt_slice text)
{
	struct heard *heard = text_at(hearings, text);

	if (!(heard->is_heard >> what & 1))
		hear(heard, text, what, hearings->lexicon);
	return &heard->votes[what];
}

static struct words *words_of(struct kt_hearings *hearings, struct kt_slice subject)
{
	struct kt_evidence evidence = {.n_near = 0};
	struct words *words;

	kt_kind_hear_words(&evidence, subject, NULL);
	words = obstack_alloc(
		&hearings->store, sizeof *words + evidence.n_near * sizeof *words->near);
	words->n = evidence.n_near;
	memcpy(words->near, evidence.near, words->n * sizeof *words->near);
	return words;
}

void kt_heard_words(
	struct kt_hearings *hearings, struct kt_slice subject, struct kt_evidence *evidence)
{
	struct heard *heard = text_at(hearings, subject);

	if (!heard->words)
		heard->words = words_of(hearings, subject);
	evidence->n_near = heard->words->n;
	memcpy(evidence->near, heard->words->near, heard->words->n * sizeof *evidence->near);
}
