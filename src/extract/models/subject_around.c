/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The noun phrases of what stands around a sentence.
 *
 *   Status på anbringelser i familiepleje        the title: "Status", "anbringelser ..."
 *   Kontaktpersonerne støtter 41 unge. Der er 12 på venteliste.
 *   ~~~~~~~~~~~~~~~~~         ~~~~        the sentence before
 *
 * What a figure is of is often told there only. */
#include "extract/models/subject_search.h"

#include <string.h>

enum {
	MOST_CORES = 4, /* of a title or sentence */
	LONGEST = 7,    /* words */
	BACK = 2        /* sentences */
};

static void keep(GArray *around, const struct kt_sentence *s, const char *text,
	enum kt_subject_place place, guint64 marks)
{
	struct kt_subject_around a = {kt_search_known(s, text), place, marks};

	if (a.name && a.name->has_letters)
		g_array_append_val(around, a);
}

/* With all that hangs on core FIRST, as far as it is no longer than a label. */
static char *whole_text(
	const struct kt_sentence *s, const guint8 *speech, const GArray *cores, guint first)
{
	guint last = first;

	while (last + 1 < cores->len && g_array_index(cores, struct kt_core, last + 1).is_attached)
		last++;
	for (; last > first; last--) {
		char *text = kt_core_text(s, speech, cores, first, last);

		if (text && kt_words_in(text) <= LONGEST)
			return text;
		g_free(text);
	}
	return NULL;
}

/* "J.nr. 27.15Ø40", "sag 12": what only says where something is found. */
static gboolean is_reference(const struct kt_sentence *s, guint i)
{
	return kt_passage_token(s->p, i)->nonfigure >= 0 ||
	       kt_passage_term_at(s->p, KT_LEX_FRAME, i) ||
	       kt_passage_term_at(s->p, KT_LEX_NONFIGURE, i);
}

/* The first phrases of S: each core alone, and with what hangs on it. */
static void keep_phrases(GArray *around, const struct kt_sentence *s, enum kt_subject_place place)
{
	g_autofree guint8 *speech = kt_speech_of(s);
	GArray *cores = kt_cores_of(s, speech);

	for (guint i = 0; i < MIN(cores->len, MOST_CORES); i++) {
		guint start = g_array_index(cores, struct kt_core, i).first;
		guint64 first = i == 0 ? kt_subject_bit(KT_SUBJECT_IS_FIRST) : 0;
		g_autofree char *text = kt_core_text(s, speech, cores, i, i);
		g_autofree char *whole = whole_text(s, speech, cores, i);

		if (is_reference(s, start))
			continue;

		keep(around, s, text, place, first);
		keep(around, s, whole, place, first | kt_subject_bit(KT_SUBJECT_IS_LONG));
	}
	g_array_unref(cores);
}

/* Where TEXT stands in BLOCK; its length is 0 where it does not. */
static struct kt_span span_of(const struct kt_document *doc, guint block, const char *text)
{
	struct kt_span span = kt_document_block(doc, block)->span;
	struct kt_slice whole = kt_document_slice(doc, span);
	const char *at = memmem(whole.at, whole.len, text, strlen(text));

	return at ? (struct kt_span){.start = span.start + (at - whole.at), .len = strlen(text)}
		  : (struct kt_span){0};
}

static void keep_of_block(GArray *around, const struct kt_sentence *s, guint block,
	const char *text, enum kt_subject_place place)
{
	const struct kt_reading *r = s->reading;
	struct kt_span span = span_of(r->doc, block, text);
	struct kt_sentence line = *s;

	if (span.len == 0)
		return;
	line.p = kt_passage_store_read(r->passages, r->doc, r->lexicon, span, &r->context);
	line.first = 0;
	line.end = line.p->tokens->len;
	line.figures = g_array_new(FALSE, FALSE, sizeof(struct kt_figure));
	if (line.end > 0)
		keep_phrases(around, &line, place);
	g_array_unref(line.figures);
	kt_passage_free(line.p);
}

GArray *kt_phrases_before(const struct kt_sentence *s)
{
	GArray *around = g_array_new(FALSE, FALSE, sizeof(struct kt_subject_around));
	struct kt_sentence before = *s;

	before.figures = g_array_new(FALSE, FALSE, sizeof(struct kt_figure));
	for (guint back = 0; back < BACK && before.first > 0; back++) {
		kt_passage_sentence(s->p, before.first - 1, &before.first, &before.end);
		keep_phrases(
			around, &before, back == 0 ? KT_SUBJECT_OF_BEFORE : KT_SUBJECT_OF_EARLIER);
	}
	g_array_unref(before.figures);
	return around;
}

static gboolean tells_only_form(const struct kt_sentence *s, const char *heading)
{
	return kt_lexicon_begins(s->p->lexicon, KT_LEX_SECTION, kt_slice_str(heading)) != NULL;
}

const GArray *kt_phrases_above(const struct kt_sentence *s)
{
	struct kt_discourse *d = s->before;

	if (d->above)
		return d->above;
	d->above = g_array_new(FALSE, FALSE, sizeof(struct kt_subject_around));
	if (d->item_of && d->item_of->title && *d->item_of->title)
		keep_of_block(d->above, s, d->item_of->first_block, d->item_of->title,
			KT_SUBJECT_OF_TITLE);
	if (d->section && d->section->heading && *d->section->heading &&
		d->section->first_block > 0 && !tells_only_form(s, d->section->heading))
		keep_of_block(d->above, s, d->section->first_block - 1, d->section->heading,
			KT_SUBJECT_OF_HEADING);
	return d->above;
}

/* ---- pointing back ----------------------------------------------------- */

GPtrArray *kt_stems_of_pointers(const struct kt_sentence *s, const GArray *cores)
{
	GPtrArray *stems = g_ptr_array_new_with_free_func(g_free);

	for (guint i = 0; i < cores->len; i++) {
		guint last = g_array_index(cores, struct kt_core, i).end - 1;
		const struct kt_token *t = kt_passage_token(s->p, last);
		char *stem = t->kind == KT_TOKEN_WORD
				     ? kt_stem_of_definite(s->p->lexicon, t->word.folded)
				     : NULL;

		if (stem)
			g_ptr_array_add(stems, stem);
	}
	return stems;
}

gboolean kt_pointers_mean(const GPtrArray *pointers, const struct kt_known_name *name)
{
	for (guint i = 0; i < pointers->len; i++)
		if (kt_word_is_headed_by(name->head, pointers->pdata[i]))
			return TRUE;
	return FALSE;
}
