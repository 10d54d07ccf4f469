/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/models/hearing.h"

#include <obstack.h>

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
};

enum { PLACES = 256 };

struct kt_hearings {
	const struct kt_lexicon *lexicon;
	struct kt_slice document;
	/* texts of the document that were asked about last, by their places: the figures of a
	 * paragraph ask for the same ones in turn */
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

	if (!is_of_document(hearings, text))
		return text_of(hearings, text);
	if (hearings->places[i].text.at != text.at || hearings->places[i].text.len != text.len) {
		hearings->places[i].heard = text_of(hearings, text);
		hearings->places[i].text = text;
	}
	return hearings->places[i].heard;
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
