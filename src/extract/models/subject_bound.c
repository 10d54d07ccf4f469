/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bound that makes a group of those that are counted.
 *
 *   214 elever har et fravær på over 15 pct.                 fravær på over 15 pct.
 *   14 har været indskrevet i mere end 120 dage              indskrevet i mere end 120 dage
 *   118 sager blev afsluttet inden for fire måneder          afsluttet inden for fire måneder
 *
 * Without it the name is that of all, "elever", and a reader takes a part for the whole. */
#include "extract/prose/prose_when.h"
#include "extract/models/subject_search.h"

enum { LONGEST_BOUND = 8 }; /* tokens */

/* "over", "mindre end", "inden for": a bound, where "godt" and "knap" shade a number only. */
static gboolean says_bound(const struct kt_passage *p, const struct kt_found *qualifier)
{
	guint last = qualifier->first + qualifier->n_tokens - 1;

	return qualifier->term->value[1] == '=' || kt_word_does(p, last, KT_W(THAN)) ||
	       kt_word_does(p, last, KT_W(OVER, UNDER));
}

/* The qualifier that bounds the number of FIGURE; NULL if none does. */
static const struct kt_found *bound_of(
	const struct kt_subject_search *q, const struct kt_figure *figure)
{
	guint i = figure->first;
	const struct kt_found *qualifier;

	while (i > q->s->first && (kt_search_speech(q, i - 1) == KT_SPEECH_ARTICLE ||
					  kt_word_ends(q->s->p, i - 1, KT_F(GENITIVE), 3)))
		i--; /* "inden for lovens syv dage" */
	qualifier = kt_found_before(q->s->p, KT_LEX_QUALIFIER, i);
	return qualifier && qualifier->term->value[0] != '~' && says_bound(q->s->p, qualifier)
		       ? qualifier
		       : NULL;
}

/* Nothing that another statement begins with stands in [FROM, TO). */
static gboolean is_one_statement(const struct kt_subject_search *q, guint from, guint to)
{
	for (guint i = from; i < to; i++)
		if (kt_search_speech(q, i) == KT_SPEECH_CONJUNCTION ||
			kt_search_speech(q, i) == KT_SPEECH_MARK ||
			kt_search_speech(q, i) == KT_SPEECH_FIGURE ||
			kt_word_does(q->s->p, i, KT_W(OPPOSED)))
			return FALSE;
	return TRUE;
}

/* The figure behind Q's that bounds whom it counts; NULL. */
static const struct kt_figure *find_bound(const struct kt_subject_search *q)
{
	const struct kt_figure *next;

	if (q->k + 1 >= q->s->figures->len)
		return NULL;
	next = kt_figure_at(q->s->figures, q->k + 1);
	if (next->refusal || next->host >= 0 || next->first >= q->s->end ||
		kt_unit_is_money(next->unit) ||
		(next->measure != KT_MEASURE_LIMIT && !kt_figure_is_bound(q->s, next)) ||
		!bound_of(q, next) || !is_one_statement(q, q->f->end, bound_of(q, next)->first))
		return NULL;
	return next;
}

/* What the bound is of, right before it: "fravær på", "indskrevet i", "afsluttet", "i gang". */
static guint begin(const struct kt_subject_search *q, guint i)
{
	guint at = i;

	if (at > q->f->end && kt_search_speech(q, at - 1) == KT_SPEECH_PREPOSITION)
		at--;
	if (at <= q->f->end || (kt_search_speech(q, at - 1) != KT_SPEECH_PARTICIPLE &&
				       kt_search_speech(q, at - 1) != KT_SPEECH_NOUN))
		return i;
	at--;
	if (kt_word_means(q->s->p, at, KT_S(NOTHING_WITHOUT_IN)) &&
		kt_word_does(q->s->p, at - 1, KT_W(IN)))
		at--;
	return at;
}

/* Behind the unit, which may be told as the noun: "fire måneder". */
static guint end_of(const struct kt_figure *bound)
{
	return MAX(bound->end, kt_figure_noun_end(bound));
}

char *kt_search_bound(const struct kt_subject_search *q)
{
	const struct kt_figure *bound = find_bound(q);
	guint from;

	if (!bound || (q->f->measure != KT_MEASURE_COUNT && q->f->measure != KT_MEASURE_SHARE))
		return NULL;
	from = begin(q, bound_of(q, bound)->first);
	if (end_of(bound) - from > LONGEST_BOUND)
		return NULL;
	return kt_squeeze_dup(kt_passage_slice(q->s->p, from, end_of(bound)));
}
