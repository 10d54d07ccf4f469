/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much more or less than something else.
 *
 *   8,0 mio. kr. under det korrigerede budget, 16,5 mio. kr. mindre end budgetteret   a deviation
 *   169 færre end året før, 8 procent flere                                           a change
 *   3 procentpoint over gennemsnittet                                                 a deviation
 *   337.389 kr. eller 0,9 pct. mindre end bevilget                                    both of them
 *
 * The word stands behind the number.  What follows it decides: a budget makes a deviation of
 * what else is a change. */
#include "extract/prose/prose_comparison.h"

#include "extract/models/measure_gather.h"

#include <string.h>

static gboolean names_a_budget(const struct kt_passage *p, guint first, guint end)
{
	for (guint k = 0; k < p->found->len; k++) {
		const struct kt_found *found = kt_passage_found(p, k);
		enum kt_measure m;

		if (found->term->role != KT_LEX_MEASURE || found->first < first ||
			found->first >= end || !kt_measure_named(found->term, &m))
			continue;
		if (m == KT_MEASURE_AMOUNT && kt_word_does(p, found->first - 1, KT_W(THAN)))
			return TRUE;
		if (m == KT_MEASURE_ORIGINAL_BUDGET || m == KT_MEASURE_REVISED_BUDGET ||
			m == KT_MEASURE_SIZE || m == KT_MEASURE_EXPECTED_RESULT)
			return TRUE;
	}
	return FALSE;
}

/* "over de seneste fire år", "over to år": how long, and no level. */
static gboolean leads_to_spell(const struct kt_sentence *s, const struct kt_found *qualifier)
{
	enum { REACH = 5 };
	guint from = qualifier->first + qualifier->n_tokens;

	if (!kt_word_does(s->p, qualifier->first, KT_W(OVER)))
		return FALSE;
	for (guint i = from; i < MIN(from + REACH, s->end); i++) {
		const struct kt_token *t = kt_passage_token(s->p, i);
		const struct kt_found *found =
			i > from ? kt_passage_term_at(s->p, KT_LEX_UNIT, i) : NULL;
		enum kt_unit unit;

		if (found && kt_passage_token(s->p, i - 1)->is_number)
			return kt_unit_lookup(found->term->value, &unit) && kt_unit_is_time(unit);
		if (t->kind != KT_TOKEN_WORD && !t->is_number)
			return FALSE;
	}
	return FALSE;
}

static gboolean is_share(enum kt_unit unit)
{
	return unit == KT_UNIT_PERCENT || unit == KT_UNIT_PERCENTAGE_POINT;
}

/* "37 børn bor mindre end 2 km fra skolen": WAY bounds what is told behind it. */
static gboolean bounds_another(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_found *way)
{
	guint at = way->first + way->n_tokens;

	if (kt_word_does(s->p, at, KT_W(THAN)) && at + 1 < s->end &&
		kt_passage_token(s->p, at + 1)->nonfigure >= 0 &&
		kt_passage_token(s->p, at + 1)->time < 0)
		return TRUE; /* "9 medarbejdere mere end 30 sygedage" */
	at += kt_word_does(s->p, at, KT_W(THAN));
	for (guint k = 0; k < s->figures->len; k++) {
		const struct kt_figure *other = kt_figure_at(s->figures, k);

		if (other->first == at && !other->refusal)
			return other->unit != f->unit && other->unit != KT_UNIT_NONE;
	}
	return FALSE;
}

/* "Rammen på 12 mio. kr. forhøjes med 1,5 mio. kr.": what befalls the thing that is so large, and no
 * measure of how large it is. */
gboolean kt_figure_is_befallen(const struct kt_sentence *s, const struct kt_figure *f, guint way)
{
	guint i = kt_before_number(s, f);

	return way == f->end && i >= s->first + 2 && kt_word_does(s->p, i - 1, KT_W(ON)) &&
	       (kt_word_class(s->p, i - 2) == KT_WORD_CONTENT ||
		       kt_passage_token(s->p, i - 2)->time >= 0) &&
	       (kt_word_ends(s->p, f->end, KT_F(PASSIVE), 3) ||
		       kt_class_is_verb(kt_word_class(s->p, f->end)));
}

/* "11,4 mio. kr. mindre på driften, end der var budgetteret med": where behind STOP the comparison
 * begins, which what it is about may stand before; STOP if not. */
static guint compared_from(const struct kt_sentence *s, guint stop)
{
	enum { REACH = 7 };

	if (stop >= s->end || kt_word_class(s->p, stop) != KT_WORD_PREPOSITION)
		return stop;
	for (guint i = stop; i < MIN(stop + REACH, s->end); i++) {
		if (kt_word_does(s->p, i, KT_W(THAN)))
			return i;
		if (kt_passage_token(s->p, i)->is_number || kt_word_is_verb(s->p, i))
			break;
	}
	return stop;
}

/* "8,0 mio. kr. under det korrigerede budget", "16,5 mio. kr. mindre end
 * budgetteret", "169 færre end", "8 procent flere end". */
gboolean kt_governor_read_comparison(
	const struct kt_sentence *s, const struct kt_figure *f, struct kt_governor *g)
{
	guint i = kt_figure_behind_bracket(s, f), stop, right = i > f->end ? s->end : f->right;
	const struct kt_found *way = NULL;

	i += kt_word_does(s->p, i, KT_W(OUT)) && i + 1 < right; /* "ud over rammen" */

	const struct kt_found *qualifier =
		i < s->end ? kt_passage_term_at(s->p, KT_LEX_QUALIFIER, i) : NULL;

	if (qualifier && kt_word_has(s->p, i, KT_LEX_STOP, "comparison"))
		qualifier = NULL; /* "141,7 mio. kr. over for et budget på 137,9" */
	for (guint k = i; k < MIN(i + 4, right) && !way; k++) {
		if (k == i && kt_word_class(s->p, k) == KT_WORD_VERB)
			break; /* "480.000 kr. falder i 2013": the amount itself falls due */
		if (!kt_passage_term_at(s->p, KT_LEX_DIRECTION, k) &&
			kt_word_class(s->p, k) != KT_WORD_CONTENT &&
			kt_word_class(s->p, k) != KT_WORD_NUMBER)
			break;
		way = kt_passage_term_at(s->p, KT_LEX_DIRECTION, k);
		if (way && k > i && kt_word_does(s->p, k, KT_W(UP, DOWN)))
			way = NULL; /* "40 borgere mødte op" */
	}
	if (way && kt_word_does(s->p, way->first, KT_W(DOWN, UP)))
		way = NULL; /* "revet 19 ejendomme ned" */
	if (way && (bounds_another(s, f, way) || kt_figure_is_befallen(s, f, way->first)))
		return FALSE;
	if (!way && (!qualifier || leads_to_spell(s, qualifier)))
		return FALSE;
	g->found = way ? way : qualifier;
	stop = g->found->first + g->found->n_tokens;
	g->effect = (way ? *way->term->value == '-' : *qualifier->term->value == '<') ? -1 : 1;
	if (way && is_share(f->unit) && strstr(way->term->value, " worth"))
		g->effect = -g->effect; /* "3 procentpoint bedre end målet": more of it */
	if (!way && qualifier->term->value[1] == '=') /* "inden for egen ramme" */
		return FALSE;
	g->measure = KT_MEASURE_CHANGE;
	g->points = 85;
	stop = way ? compared_from(s, stop) : stop;
	if (kt_unit_is_money(f->unit) || f->unit == KT_UNIT_PERCENT)
		if (names_a_budget(s->p, stop, MIN(stop + 6, s->end)) ||
			((!way || kt_unit_is_money(f->unit)) &&
				kt_names_estimate(s->p, stop, MIN(stop + 5, s->end))))
			g->measure = KT_MEASURE_DEVIATION;
	if (!way && g->measure == KT_MEASURE_CHANGE) { /* "3 procentpoint over gennemsnittet" */
		if (f->unit != KT_UNIT_PERCENTAGE_POINT)
			return FALSE;
		g->measure = KT_MEASURE_DEVIATION;
	}
	return (kt_measures_of(f->unit) & (1u << g->measure)) != 0;
}

/* ---- one fact in two units --------------------------------------------- */

gboolean kt_figure_is_told_as_equal(const struct kt_sentence *s, guint k)
{
	const struct kt_figure *f = kt_figure_at(s->figures, k);

	if (f->host >= 0)
		return kt_figure_at(s->figures, f->host)->unit != KT_UNIT_PERCENTAGE_POINT;
	for (guint i = f->left; f->is_chained && i < f->first; i++)
		if (kt_word_does(s->p, i, KT_W(OR)) || kt_word_has(s->p, i, KT_LEX_STOP, "equal"))
			return TRUE;
	return FALSE;
}

gboolean kt_compared_with_plan(
	const struct kt_sentence *s, const struct kt_figure *f, guint *first, guint *end)
{
	guint next = f - kt_figure_at(s->figures, 0) + 1;
	struct kt_governor g = {.found = NULL};

	if (!kt_governor_read_comparison(s, f, &g) || g.measure != KT_MEASURE_DEVIATION)
		return next < s->figures->len && kt_figure_is_told_as_equal(s, next) &&
		       kt_compared_with_plan(s, kt_figure_at(s->figures, next), first, end);
	*first = g.found->first;
	*end = MIN(*first + g.found->n_tokens + 4, s->end);
	return TRUE;
}

/* "83 timer eller godt 9 pct.": nothing but "eller" and what shades it stands between. */
static gboolean is_or_so(const struct kt_sentence *s, guint k)
{
	const struct kt_figure *f = kt_figure_at(s->figures, k), *next = f + 1;
	guint i = f->end;

	if (i >= next->first || !kt_word_does(s->p, i, KT_W(OR)))
		return FALSE;
	while (++i < next->first)
		if (!kt_passage_term_at(s->p, KT_LEX_QUALIFIER, i))
			return FALSE;
	return TRUE;
}

void kt_governor_look_at_equal(const struct kt_sentence *s, guint k, struct kt_governor *best)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);
	struct kt_governor g = {.found = NULL};

	if (k + 1 < s->figures->len && (kt_figure_is_told_as_equal(s, k + 1) || is_or_so(s, k))) {
		const struct kt_figure *next = kt_figure_at(s->figures, k + 1);

		if (next->host == -1 && kt_governor_read_comparison(s, next, &g) &&
			(kt_measures_of(f->unit) & (1u << g.measure)))
			kt_governor_consider(best, &g);
	}
}
