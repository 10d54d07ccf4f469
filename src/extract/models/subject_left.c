/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is left of a pool, and what there is to give of it.
 *
 *   4. Kulturpuljen
 *   Der var kommet 14 ansøgninger ved fristens udløb. Der er 312.000 kr. til fordeling.
 *   Så er der 50.000 kr. tilbage til kampagnen "Alle børn cykler".
 *
 * What the rest may be spent on is told beside it, and who got the money before; what it is
 * the rest of often only above. */
#include "extract/models/measure_gather.h"
#include "extract/models/subject_search.h"
#include "extract/prose/prose_subject.h"

#include <string.h>

enum { LONGEST_POOL = 6, LONGEST_TITLE = 9 }; /* words */

/* The nearer to the figure it was told, the higher; 0: nowhere near. */
static guint nearness(enum kt_subject_place place)
{
	static const enum kt_subject_place order[] = {KT_SUBJECT_TITLE, KT_SUBJECT_OF_TITLE,
		KT_SUBJECT_HEADING, KT_SUBJECT_OF_HEADING, KT_SUBJECT_TOPIC, KT_SUBJECT_LAST,
		KT_SUBJECT_OF_EARLIER, KT_SUBJECT_OF_BEFORE, KT_SUBJECT_MODEL};

	for (guint i = 0; i < G_N_ELEMENTS(order); i++)
		if (order[i] == place)
			return i + 1;
	return place < KT_SUBJECT_MODEL ? G_N_ELEMENTS(order) + 1 : 0;
}

static gboolean names_pool(const struct kt_known_name *name)
{
	return name->is_pool && !name->has_comma && name->n_words <= LONGEST_POOL &&
	       !(name->marks & kt_subject_bit(KT_SUBJECT_HAS_VERB));
}

static const struct kt_known_name *nearest_pool(const struct kt_subject_search *q)
{
	const struct kt_subject_phrase *best = NULL;

	for (gint i = 0; i < (gint)q->e->phrases->len; i++) {
		const struct kt_subject_phrase *p = kt_subject_phrase_at(q->e, i);

		if (!nearness(p->place) || !names_pool(p->name))
			continue;
		if (!best || nearness(p->place) > nearness(best->place) ||
			(p->place == best->place && p->name->n_words > best->name->n_words))
			best = p;
	}
	return best ? best->name : NULL;
}

/* What a label calls the rest that the word LEFT tells of: "rest" where it resterer; NULL where
 * that may be the rest of anything, "resten", or it is paid back, "betales tilbage". */
static const char *name_of_rest(const struct kt_subject_search *q, const struct kt_found *left)
{
	const char *name = strstr(left->term->value, " left=");
	guint i = left->first;

	if (!name || (i > q->s->first && kt_search_speech(q, i) != KT_SPEECH_VERB &&
			     (kt_search_speech(q, i - 1) == KT_SPEECH_PARTICIPLE ||
				     kt_search_speech(q, i - 1) == KT_SPEECH_NOUN) &&
			     kt_word_ends(q->s->p, i - 1, KT_F(SUPINE), 0)))
		return NULL;
	return name + strlen(" left=");
}

char *kt_search_left(const struct kt_subject_search *q)
{
	const struct kt_found *left = kt_figure_is_left(q->s, q->f);
	const char *rest = left ? name_of_rest(q, left) : NULL;
	const struct kt_known_name *pool = rest ? nearest_pool(q) : NULL, *full;

	if (!pool)
		return NULL;
	full = kt_search_fuller(q, pool);
	return kt_name_join(g_strdup(full ? full->text : pool->text), g_strdup(rest));
}

/* A noun phrase of F's clause but the word AVAILABLE: it says itself what there is. */
static gboolean has_name(const struct kt_subject_search *q, const struct kt_found *available)
{
	guint end = MIN(q->f->right, q->s->end);

	for (guint i = 0; i < q->cores->len; i++) {
		const struct kt_core *core = kt_search_core(q, i);

		if (core->first >= q->clause && core->first < end &&
			(core->end <= available->first ||
				core->first >= available->first + available->n_tokens) &&
			kt_passage_token(q->s->p, core->first)->time < 0)
			return TRUE;
	}
	return FALSE;
}

/* The item's title, where it speaks of money to be given away; NULL. */
static const struct kt_known_name *title_of_fund(const struct kt_subject_search *q)
{
	const struct kt_known_name *title = q->from->title;
	const struct kt_term *kind =
		title ? kt_lexicon_find(q->s->p->lexicon, KT_LEX_KIND, kt_slice_str(title->text))
		      : NULL;

	return title && title->n_words <= LONGEST_TITLE && kind &&
			       g_str_has_prefix(kind->value, "fund")
		       ? title
		       : NULL;
}

static char *without_bracket(const char *text)
{
	const char *bracket = strstr(text, " (");

	return bracket ? g_strndup(text, bracket - text) : g_strdup(text);
}

char *kt_search_available(const struct kt_subject_search *q)
{
	const struct kt_known_name *pool = NULL, *full;

	if (q->f->is_part)
		return NULL;
	for (guint i = q->clause; i < MIN(q->f->right, q->s->end) && !pool; i++) {
		const struct kt_found *clue = kt_passage_term_at(q->s->p, KT_LEX_CLUE, i);

		if (clue && kt_clue_tells(clue->term, " available")) {
			if (!kt_unit_is_money(q->f->unit) || has_name(q, clue))
				return NULL;
			pool = nearest_pool(q);
			if (!pool)
				pool = title_of_fund(q);
		}
	}
	if (!pool)
		return NULL;
	full = kt_search_fuller(q, pool);
	return without_bracket(full ? full->text : pool->text);
}
