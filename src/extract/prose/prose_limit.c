/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What may be at most, or has to be, told by the clause and not by the words right at the number.
 *
 *   Enheder må højst overføre et overskud på 5 pct.      no deviation, and no share
 *   Der kræves 1,5 p-plads pr. bolig                     no average
 *   i byer med færre end 3.000 indbyggere                nobody was counted
 *   ved mere end 5 cm sne */
#include "extract/models/measure_evidence.h"
#include "extract/prose/prose.h"

#include <string.h>

/* "højst", and not "op til", "inden for", which lead to a place in other words as well. */
static gboolean is_at_most(const struct kt_found *qualifier)
{
	return qualifier && qualifier->n_tokens == 1 && strcmp(qualifier->term->value, "<=") == 0;
}

/* The "højst" in the clause of F before its number; NULL. */
static const struct kt_found *at_most_before(const struct kt_sentence *s, const struct kt_figure *f)
{
	for (guint i = f->first; i-- > f->clause;) {
		const struct kt_found *q = kt_passage_term_at(s->p, KT_LEX_QUALIFIER, i);

		if (kt_mark_separates(s->p, i) || kt_passage_token(s->p, i)->quantity >= 0)
			return NULL;
		if (is_at_most(q))
			return q;
	}
	return NULL;
}

/* "må højst føre et overskud på 5 pct. med over", "må overføre et overskud på højst 4 pct.": so much may
 * be done. */
static gboolean is_allowed(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_found *q = at_most_before(s, f);

	if (!q)
		return FALSE;
	for (guint i = f->clause; i < q->first; i++)
		if (kt_word_has(s->p, i, KT_LEX_STOP, "modal"))
			return TRUE;
	return FALSE;
}

gboolean kt_figure_is_at_most_allowed(const struct kt_sentence *s, const struct kt_figure *f)
{
	return f->unit == KT_UNIT_PERCENT && is_allowed(s, f);
}

/* "der kræves 1,5 p-plads pr. bolig", "normen er 1,5 p-plads pr. bolig": what each has to have. */
static gboolean is_norm(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = kt_before_number(s, f);

	if (f->measure != KT_MEASURE_AVERAGE || i == f->clause)
		return FALSE;
	if (kt_word_means(s->p, --i, KT_S(REQUIRES)))
		return TRUE;
	if (!kt_word_does(s->p, i, KT_W(IS, WAS)))
		return FALSE;
	while (i > f->clause && kt_word_class(s->p, i) != KT_WORD_PREPOSITION)
		if (kt_word_means(s->p, --i, KT_S(REQUIRES)))
			return TRUE;
	return FALSE;
}

/* "færre end 3.000": where the words that say so begin; the number if none do. */
static guint bound_before(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_found *q = kt_found_before(s->p, KT_LEX_QUALIFIER, f->first);

	return q && q->first >= f->clause && kt_qualifier_bounds(s->p, q) ? q->first : f->first;
}

/* "i byer med færre end 3.000 indbyggere": such as are so large, whichever. */
static gboolean bounds_sort(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint bound = bound_before(s, f);
	enum kt_word_class c;

	if (bound == f->first || !kt_unit_is_counted(f->unit) || bound < s->first + 3 ||
		!kt_word_does(s->p, bound - 1, KT_W(WITH)) ||
		kt_word_class(s->p, bound - 2) != KT_WORD_CONTENT ||
		kt_word_ends(s->p, bound - 2, KT_F(DEFINITE), 3))
		return FALSE;
	c = kt_word_class(s->p, bound - 3);
	return c == KT_WORD_PREPOSITION || c == KT_WORD_CONJUNCTION;
}

/* "ved mere end 5 cm sne" */
static gboolean bounds_occasion(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint bound = bound_before(s, f);

	return bound < f->first && bound > s->first && kt_word_does(s->p, bound - 1, KT_W(BY)) &&
	       (kt_unit_is_counted(f->unit) || kt_unit_is_time(f->unit));
}

void kt_figure_limit(const struct kt_sentence *s, struct kt_figure *f)
{
	const char *rule = is_norm(s, f)           ? "required-of-each"
			   : bounds_sort(s, f)     ? "bounds-a-sort"
			   : bounds_occasion(s, f) ? "bounds-an-occasion"
			   : is_allowed(s, f)      ? "may-at-most"
						   : NULL;

	if (!rule || f->measure == KT_MEASURE_TARGET || f->measure == KT_MEASURE_LIMIT ||
		!(kt_measures_of(f->unit) & (1u << KT_MEASURE_LIMIT)))
		return;
	f->measure = KT_MEASURE_LIMIT;
	f->effect = 0;
	kt_figure_reason(f, "measure", rule, kt_passage_slice(s->p, f->first, f->end));
}
