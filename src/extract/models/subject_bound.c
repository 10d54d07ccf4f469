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
#include "extract/prose/prose_measure.h"

enum { LONGEST_BOUND = 8 }; /* tokens */

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
	return qualifier && qualifier->term->value[0] != '~' &&
			       kt_qualifier_bounds(q->s->p, qualifier)
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

/* Tokens [FROM, END): a bound with the words that say so and its unit. */
struct bound {
	guint from, end;
};

/* The figure behind Q's bounds whom it counts. */
static gboolean find_figure(const struct kt_subject_search *q, struct bound *bound)
{
	const struct kt_figure *next;
	const struct kt_found *qualifier;

	if (q->k + 1 >= q->s->figures->len)
		return FALSE;
	next = kt_figure_at(q->s->figures, q->k + 1);
	if (next->refusal || next->host >= 0 || next->first >= q->s->end ||
		kt_unit_is_money(next->unit) ||
		(next->measure != KT_MEASURE_LIMIT && !kt_figure_is_bound(q->s, next)))
		return FALSE;
	qualifier = bound_of(q, next);
	if (!qualifier || !is_one_statement(q, q->f->end, qualifier->first))
		return FALSE;
	/* behind the unit, which may be told as the noun: "fire måneder" */
	*bound = (struct bound){qualifier->first, MAX(next->end, kt_figure_noun_end(next))};
	return TRUE;
}

/* "Elever med mere end 10 pct. fravær udgør 7,4 pct.": the bound stands in the phrase before the verb. */
static gboolean find_before(const struct kt_subject_search *q, struct bound *bound)
{
	const struct kt_figure *last = q->k > 0 ? kt_figure_at(q->s->figures, q->k - 1) : NULL;
	const struct kt_found *qualifier = last ? bound_of(q, last) : NULL;

	if (!qualifier || last->refusal || last->host >= 0 || last->first < q->s->first ||
		last->unit != KT_UNIT_PERCENT || last->end > q->verb || q->verb >= q->f->first ||
		qualifier->first == q->s->first ||
		kt_search_speech(q, qualifier->first - 1) != KT_SPEECH_PREPOSITION ||
		!is_one_statement(q, q->clause, qualifier->first) ||
		!is_one_statement(q, last->end, q->f->first))
		return FALSE;
	*bound = (struct bound){qualifier->first, MAX(last->end, kt_figure_noun_end(last))};
	return TRUE;
}

/* "over to år", "under 2 timer" without a preposition tells in what time something is done. */
static gboolean is_course(const struct kt_subject_search *q, guint i)
{
	return kt_word_does(q->s->p, i, KT_W(OVER, UNDER)) && i > q->s->first &&
	       kt_search_speech(q, i - 1) != KT_SPEECH_PREPOSITION;
}

/* "har været på kontanthjælp i mere end 8 år": a length of time that is no figure itself. */
static gboolean find_length(const struct kt_subject_search *q, struct bound *bound)
{
	for (guint i = q->f->end; i < MIN(q->f->right, q->s->end); i++) {
		const struct kt_found *qualifier = kt_passage_term_at(q->s->p, KT_LEX_QUALIFIER, i);
		guint number = qualifier ? i + qualifier->n_tokens : 0;
		const struct kt_found *unit;
		enum kt_unit of;

		if (!qualifier || number + 1 >= q->s->end || is_course(q, i) ||
			!kt_qualifier_bounds(q->s->p, qualifier) ||
			kt_passage_token(q->s->p, number)->nonfigure < 0)
			continue;
		unit = kt_passage_term_at(q->s->p, KT_LEX_UNIT, number + 1);
		if (!unit || !kt_unit_lookup(unit->term->value, &of) || !kt_unit_is_time(of) ||
			!is_one_statement(q, q->f->end, i))
			return FALSE;
		*bound = (struct bound){i, unit->first + unit->n_tokens};
		return TRUE;
	}
	return FALSE;
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

char *kt_search_bound(const struct kt_subject_search *q)
{
	struct bound bound;

	if ((q->f->measure != KT_MEASURE_COUNT && q->f->measure != KT_MEASURE_SHARE) ||
		(!find_figure(q, &bound) && !find_length(q, &bound) && !find_before(q, &bound)))
		return NULL;
	if (bound.from > q->f->first)
		bound.from = begin(q, bound.from);
	else if (bound.end < q->f->first && kt_search_speech(q, bound.end) == KT_SPEECH_NOUN)
		bound.end++; /* "mere end 10 pct. fravær" */
	if (bound.end - bound.from > LONGEST_BOUND)
		return NULL;
	return kt_squeeze_dup(kt_passage_slice(q->s->p, bound.from, bound.end));
}
