/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Averages and targets: words that make a measure of any unit, wherever they stand near
 * the figure.
 *
 *   Den gennemsnitlige ventetid er 12 uger
 *   9 hold med et gennemsnit på 14,5         the number behind it alone
 *   1.800 kr. under regionens gennemsnit     no average itself
 *   landsgennemsnittet er 11,6 pct.          a share as it was */
#include "extract/prose/prose.h"

#include <string.h>

static const struct kt_found *find_measure(
	const struct kt_sentence *s, enum kt_measure wanted, guint first, guint end)
{
	for (guint k = 0; k < s->p->found->len; k++) {
		const struct kt_found *found = kt_passage_found(s->p, k);

		if (found->term->role == KT_LEX_MEASURE && found->first >= first &&
			found->first < end &&
			strcmp(found->term->value, kt_measure_name(wanted)) == 0)
			return found;
	}
	return NULL;
}

/* "1.800 kr. under regionens gennemsnit" is not the average itself. */
static gboolean is_reference(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_found *found)
{
	for (guint i = f->end; i < found->first; i++) {
		enum kt_word_class c = kt_word_class(s->p, i);

		if (kt_passage_term_at(s->p, KT_LEX_QUALIFIER, i) ||
			kt_passage_term_at(s->p, KT_LEX_DIRECTION, i))
			return TRUE;
		if (c == KT_WORD_AUXILIARY || c == KT_WORD_CLAUSE)
			return TRUE; /* "14 klubber, og de er gennemsnitligt gode" */
	}
	return FALSE;
}

/* "til en gennemsnitlig årspris på": FOUND says how the noun behind it is, and begins a phrase. */
static gboolean begins_phrase(const struct kt_sentence *s, const struct kt_found *found)
{
	guint i = found->first;

	if (i < s->first + 2 || kt_word_class(s->p, i + found->n_tokens) != KT_WORD_CONTENT)
		return FALSE;
	i -= kt_word_does(s->p, i - 1, KT_W(A));
	return kt_word_class(s->p, i - 1) == KT_WORD_PREPOSITION;
}

/* "9 hold med et gennemsnit på 14,5", "4 anbringelser til i snit 1,1 mio. kr.", "fem borgere til en
 * gennemsnitlig årspris på 1,35 mio. kr.": FOUND leads to the number behind it. */
static gboolean leads_to_next(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_found *found)
{
	guint k = f - kt_figure_at(s->figures, 0) + 1, i = found->first + found->n_tokens;
	gboolean over_nouns = begins_phrase(s, found);

	if (found->first < f->end || k >= s->figures->len || kt_figure_at(s->figures, k)->first < i)
		return FALSE;
	for (guint end = kt_before_number(s, kt_figure_at(s->figures, k)); i < end; i++)
		if (kt_word_class(s->p, i) != KT_WORD_PREPOSITION &&
			!(over_nouns && kt_word_class(s->p, i) == KT_WORD_CONTENT))
			return FALSE;
	return TRUE;
}

/* "Gennemsnittet dækker over store forskelle, idet 214 borgere": another clause begins between. */
static gboolean is_of_clause_before(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_found *found)
{
	for (guint i = found->first + found->n_tokens; i < f->first; i++)
		if (kt_word_class(s->p, i) == KT_WORD_CLAUSE && i > 0 &&
			kt_mark_is(s->p, i - 1, ',') && !kt_word_does(s->p, i, KT_W(THAT)) &&
			!kt_word_has(s->p, i, KT_LEX_OF_WHICH, NULL))
			return TRUE;
	return FALSE;
}

gboolean kt_is_average_of_other(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_found *found)
{
	return found->term->role == KT_LEX_MEASURE &&
	       strcmp(found->term->value, kt_measure_name(KT_MEASURE_AVERAGE)) == 0 &&
	       (leads_to_next(s, f, found) || is_of_clause_before(s, f, found));
}

/* The share of the country is a share: "landsgennemsnittet er 11,6 pct." */
gboolean kt_is_mean_share(const struct kt_figure *f, const struct kt_term *term)
{
	return f->unit == KT_UNIT_PERCENT && term->text[0] == '*' &&
	       strcmp(term->value, "average") == 0;
}

/* Words that make a measure of any unit, wherever they stand near the figure. */
gboolean kt_figure_overriding(const struct kt_sentence *s, struct kt_figure *f)
{
	const struct kt_found *found;

	if (f->measure != KT_MEASURE_DEVIATION && f->measure != KT_MEASURE_CHANGE &&
		f->measure != KT_MEASURE_RATE &&
		(found = find_measure(s, KT_MEASURE_AVERAGE, f->left, f->right)) &&
		!kt_is_mean_share(f, found->term) && !is_reference(s, f, found) &&
		!kt_is_average_of_other(s, f, found)) {
		f->measure = KT_MEASURE_AVERAGE;
		kt_figure_label(f, found);
		return TRUE;
	}
	if ((f->measure == KT_MEASURE_SHARE || f->measure == KT_MEASURE_COUNT ||
		    f->measure == KT_MEASURE_DURATION) &&
		(found = find_measure(s, KT_MEASURE_TARGET, s->first, f->first)) &&
		!is_of_clause_before(s, f, found)) {
		f->measure = KT_MEASURE_TARGET;
		kt_figure_label(f, found);
		return TRUE;
	}
	return FALSE;
}
