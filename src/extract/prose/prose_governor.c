/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The word that governs a figure, by points.
 *
 * Candidates are the terms of measure, effect and direction in the figure's
 * own ground; each gets points for standing near, for being joined to the
 * number ("på", "er", "til"), and for saying something definite ("merforbrug"
 * over "beløb").  A term that cannot be said of the unit is none. */
#include "extract/prose/prose_governor.h"

#include "extract/models/measure_gather.h"
#include "extract/prose/prose_comparison.h"

#include <string.h>

/* How much a measure says: general words yield to definite ones. */
static gint weight_of(enum kt_measure measure)
{
	switch (measure) {
	case KT_MEASURE_SUPPLEMENTARY:
	case KT_MEASURE_NEUTRAL_ADJUSTMENT:
	case KT_MEASURE_TO_DATE:
		return 30;
	case KT_MEASURE_DEVIATION:
	case KT_MEASURE_AVERAGE:
	case KT_MEASURE_TARGET:
	case KT_MEASURE_REVISED_BUDGET:
	case KT_MEASURE_SIZE:
		return 20;
	case KT_MEASURE_AMOUNT:
	case KT_MEASURE_COUNT:
	case KT_MEASURE_SHARE:
	case KT_MEASURE_DURATION:
		return 0;
	default:
		return 10;
	}
}

/* ---- reading a term ---------------------------------------------------- */

static gboolean read_term(const struct kt_found *found, struct kt_governor *g)
{
	const char *value = found->term->value;

	*g = (struct kt_governor){.found = found};
	switch (found->term->role) {
	case KT_LEX_MEASURE:
		return kt_measure_named(found->term, &g->measure);
	case KT_LEX_EFFECT:
		g->measure = KT_MEASURE_DEVIATION;
		g->effect = strchr(value, '-') ? -1 : 1;
		return TRUE;
	case KT_LEX_DIRECTION:
		g->measure = KT_MEASURE_CHANGE;
		g->effect = *value == '-' ? -1 : *value == '0' ? 0 : 1;
		return TRUE;
	default:
		return FALSE;
	}
}

/* ---- on the left ------------------------------------------------------- */

/* "har stigningen i samme periode været 16 procent", "var stigningen over samme periode 14 procent": the change at
 * FOUND has a verb beside it, and nothing but where and when stands between it and the number at END. */
static gboolean is_subject_of_number(
	const struct kt_sentence *s, const struct kt_found *found, guint end)
{
	guint i = found->first + found->n_tokens, first = found->first;
	gboolean verb = first > s->first && kt_word_does(s->p, first - 1, KT_W(WAS, IS));

	if (!kt_word_ends(s->p, first, KT_F(DEFINITE), 3))
		return FALSE;
	for (; i < end; i++) {
		enum kt_word_class c = kt_word_class(s->p, i);

		if (kt_word_does(s->p, i, KT_W(WAS, BECAME)) ||
			kt_word_means(s->p, i, KT_S(CAME_TO))) {
			verb = TRUE;
			continue;
		}
		if (c == KT_WORD_MARK || c == KT_WORD_CONJUNCTION || c == KT_WORD_CLAUSE ||
			c == KT_WORD_RELATIVE || kt_word_does(s->p, i, KT_W(TO)) ||
			(c == KT_WORD_CONTENT && kt_passage_token(s->p, i)->area < 0 &&
				kt_word_class(s->p, i - 1) != KT_WORD_PREPOSITION &&
				kt_word_class(s->p, i - 1) != KT_WORD_ARTICLE))
			return FALSE;
	}
	return verb;
}

/* A change is a change only where the verb or noun is joined to the number by
 * "med" or "på": "steget til 36" tells a level, "faldet med 17" the change. */
static gboolean is_change(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_found *found)
{
	guint i = kt_before_number(s, f);

	if (i == f->left || *found->term->value == '0')
		return FALSE;
	if (found->first + found->n_tokens == i ||
		(f->unit == KT_UNIT_PERCENT && is_subject_of_number(s, found, i)))
		return TRUE;
	if (kt_word_does(s->p, i - 1, KT_W(ON)) && kt_word_does(s->p, i - 2, KT_W(DOWN, UP)))
		return FALSE; /* "bringes ned på højst 340" tells a level */
	if (i >= f->left + 3 && kt_word_does(s->p, i - 1, KT_W(ON)) &&
		kt_word_does(s->p, i - 2, KT_W(IS, WAS)) &&
		kt_word_class(s->p, i - 3) == KT_WORD_CONJUNCTION)
		return FALSE; /* "er steget støt og er på 412" */
	if (kt_word_does(s->p, i - 1, KT_W(ON)) && i > found->first + 2 &&
		kt_word_class(s->p, found->first + found->n_tokens) == KT_WORD_CONJUNCTION &&
		kt_word_class(s->p, i - 2) != KT_WORD_CONTENT)
		return FALSE; /* "er billigere og ender på 2,9 mio. kr." */
	if (kt_word_does(s->p, i - 1, KT_W(ON)) &&
		kt_word_class(s->p, found->first + found->n_tokens) == KT_WORD_ARTICLE)
		return FALSE; /* "er nedsat en arbejdsgruppe på 8 medlemmer" */
	if (kt_word_ends(s->p, found->first, KT_F(DEFINITE_COMMON), 0) &&
		kt_word_does(s->p, i - 1, KT_W(WAS, BECAME)))
		return TRUE; /* "stigningen blev 12 pct." */
	return kt_word_does(s->p, i - 1, KT_W(WITH, ON, IS));
}

/* The clause's verb stands before END, and none between END and the number. */
static gboolean follows_verb(const struct kt_sentence *s, const struct kt_figure *f, guint end)
{
	gboolean before = FALSE;

	for (guint i = f->left; i < f->first; i++) {
		enum kt_word_class c = kt_word_class(s->p, i);

		if (!kt_class_is_verb(c))
			continue;
		if (i >= end)
			return FALSE;
		before = TRUE;
	}
	return before;
}

/* The governing word belongs to the number if it stands right before it, or
 * if a preposition, a verb or a colon leads from the one to the other. */
static gboolean is_joined(const struct kt_sentence *s, const struct kt_figure *f, guint end)
{
	guint i = kt_before_number(s, f), between = 0;
	enum kt_word_class c;

	for (guint k = end; k < i; k++)
		between += kt_word_class(s->p, k) == KT_WORD_CONTENT;
	if (between <= 1 || i == f->left)
		return TRUE;
	c = kt_word_class(s->p, i - 1);
	if (c == KT_WORD_CONTENT &&
		follows_verb(s, f, end)) /* "udgør tillægsbevillinger til drift 70,1" */
		return TRUE;
	return c == KT_WORD_PREPOSITION || kt_class_is_verb(c) || kt_mark_is(s->p, i - 1, ':');
}

/* "en reduceret dagpengeydelse": says what kind, not what happened. */
static gboolean is_attribute(const struct kt_passage *p, const struct kt_found *found)
{
	guint end = found->first + found->n_tokens, i = found->first;

	if (i > 0 && kt_word_does(p, i - 1, KT_W(THAT))) /* "at sænke taksterne med 3 %" */
		return FALSE;
	while (i > 0 && found->first - i < 6 && kt_word_class(p, i - 1) != KT_WORD_ARTICLE) {
		if (kt_word_class(p, --i) == KT_WORD_AUXILIARY) /* "er siden januar faldet" */
			return FALSE;
	}
	if ((i == 0 || kt_word_class(p, i - 1) != KT_WORD_ARTICLE) &&
		kt_word_ends(p, end - 1, KT_F(REGULAR_PAST), 2) && end < p->tokens->len &&
		kt_word_ends(p, end, KT_F(DEFINITE), 3))
		return FALSE; /* "til gengæld voksede udlånet med 22 pct." */
	return end < p->tokens->len && kt_word_class(p, end) == KT_WORD_CONTENT &&
	       !kt_word_ends(p, end - 1, KT_F(PRESENT_OR_PLURAL), 0) &&
	       !kt_passage_term_at(p, KT_LEX_DIRECTION, end);
}

void kt_governor_consider(struct kt_governor *best, const struct kt_governor *g)
{
	if (!best->found || g->points > best->points)
		*best = *g;
}

/* A change in [FIRST, END), "faldt", "en stigning". */
static gboolean tells_change(const struct kt_passage *p, guint first, guint end)
{
	for (guint i = first; i < end; i++)
		if (kt_word_has(p, i, KT_LEX_MEASURE, "change") ||
			(kt_passage_term_at(p, KT_LEX_DIRECTION, i) &&
				!kt_word_does(p, i, KT_W(UP, DOWN))))
			return TRUE;
	return FALSE;
}

/* "et fald fra 2017, hvor der var 6.635": what changed stands before the clause that tells the
 * level it came from. */
gboolean kt_figure_is_level_before(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = f->clause;

	while (i < f->first && kt_mark_separates(s->p, i))
		i++;
	return kt_word_does(s->p, i, KT_W(WHERE)) && tells_change(s->p, s->first, f->clause) &&
	       !tells_change(s->p, f->clause, f->right);
}

/* "faldt til 178 svarende til et fald på 18 %": what it comes to tells no measure of a level. */
gboolean kt_figure_comes_to_change(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint number = kt_before_number(s, f);

	if (kt_unit_is_money(f->unit) || number == s->first ||
		!kt_word_does(s->p, number - 1, KT_W(TO)))
		return FALSE;
	for (guint i = f->end; i < MIN(f->end + 2, s->end); i++)
		if (kt_word_has(s->p, i, KT_LEX_STOP, "equal"))
			return tells_change(s->p, i, MIN(i + 6, s->end));
	return FALSE;
}

/* "Merforbruget er faldet med 1,4 mio. kr.", "nedbringe merforbruget med 3,0 mio. kr.": by how much
 * it changes, and not how large it is. */
static gboolean is_changed_by(const struct kt_sentence *s, const struct kt_figure *f, guint from)
{
	guint i = kt_before_number(s, f);

	if (i == 0 || !kt_word_does(s->p, i - 1, KT_W(WITH)))
		return FALSE;
	for (; from < i; from++) {
		const struct kt_found *found = kt_passage_term_at(s->p, KT_LEX_DIRECTION, from);

		if (found && is_change(s, f, found) && !is_attribute(s->p, found) &&
			!kt_passage_term_at(s->p, KT_LEX_QUALIFIER, from))
			return TRUE;
	}
	return FALSE;
}

/* "14 mio. kr. i forhold til budgettet, og 96 mio. kr. i forhold til": what the figure before was
 * compared with. */
static gboolean is_left_behind(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_found *found)
{
	guint i = kt_before_number(s, f);

	return i > s->first &&
	       (kt_word_class(s->p, i - 1) == KT_WORD_CONJUNCTION ||
		       kt_mark_is(s->p, i - 1, ',')) &&
	       kt_is_standard(s->p, found);
}

/* "Af et merforbrug på 2,9 mio. kr. overføres 2,3": what is drawn on has its own amount right behind
 * it. */
static gboolean has_its_amount(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_found *found)
{
	guint i = kt_before_number(s, f);

	if (found->term->role != KT_LEX_EFFECT || i <= found->first ||
		!kt_word_does(s->p, i - 1, KT_W(ON)))
		return FALSE;
	for (guint k = found->first + found->n_tokens; k < i; k++)
		if (kt_passage_token(s->p, k)->is_number ||
			kt_class_is_verb(kt_word_class(s->p, k)) ||
			kt_word_has(s->p, k, KT_LEX_USE, NULL))
			return FALSE;
	return TRUE;
}

/* "en reduktion i de forventede udgifter på 6,3 mio. kr.": FOUND is what changes, and by so much.
 * Returns the change, NULL if there is none. */
static const struct kt_found *change_of(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_found *found)
{
	guint i = found->first;
	const struct kt_found *change;

	while (i > f->left && found->first - i < 4 && !kt_mark_separates(s->p, i - 1) &&
		kt_word_class(s->p, i - 1) != KT_WORD_PREPOSITION &&
		!kt_class_is_verb(kt_word_class(s->p, i - 1)))
		i--;
	if (i < f->left + 2 || !kt_word_does(s->p, i - 1, KT_W(IN, OF)))
		return NULL;
	change = kt_passage_term_at(s->p, KT_LEX_DIRECTION, i - 2);
	return change && change->first + change->n_tokens == i - 1 && is_change(s, f, change) &&
			       !kt_class_is_verb(kt_word_class(s->p, i - 2)) &&
			       !kt_word_has(s->p, i - 2, KT_LEX_EFFECT, NULL)
		       ? change
		       : NULL;
}

/* "er budgetteret med et overskud på 16,6 mio. kr.": FOUND is what was planned.  Returns the word
 * that says so, NULL if there is none. */
static const struct kt_found *plan_of(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_found *found)
{
	enum { REACH = 6 };
	guint i = found->first;
	const struct kt_found *plan;

	while (i > f->left + 1 && found->first - i < REACH &&
		!kt_word_does(s->p, i - 1, KT_W(WITH)) &&
		!kt_class_is_verb(kt_word_class(s->p, i - 1)) && !kt_mark_separates(s->p, i - 1))
		i--;
	if (i < f->left + 2 || !kt_word_does(s->p, i - 1, KT_W(WITH)) ||
		!kt_word_means(s->p, i - 2, KT_S(ESTIMATE)))
		return NULL;
	plan = kt_passage_term_at(s->p, KT_LEX_MEASURE, i - 2);
	return found->term->role == KT_LEX_EFFECT && plan &&
			       plan->first + plan->n_tokens == i - 1 &&
			       g_str_equal(plan->term->value, "original_budget")
		       ? plan
		       : NULL;
}

/* The change or plan that has FOUND as its object, and governs F in its place; NULL. */
static const struct kt_found *named_before(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_found *found)
{
	const struct kt_found *change = change_of(s, f, found);

	return change ? change : plan_of(s, f, found);
}

/* The last token in [FROM, END) that a main clause of its own begins at, ", og", "mens"; END if there is none. */
static guint last_joint(const struct kt_passage *p, guint from, guint end)
{
	guint joint = end;

	for (guint i = from; i < end; i++) {
		enum kt_word_class c = kt_word_class(p, i);

		if ((c == KT_WORD_CONJUNCTION && i > from && kt_mark_is(p, i - 1, ',')) ||
			(c == KT_WORD_CLAUSE && !kt_word_does(p, i, KT_W(THAT))))
			joint = i;
	}
	return joint;
}

gboolean kt_is_of_statement_before(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_found *found)
{
	guint end = found->first + found->n_tokens;
	guint joint = last_joint(s->p, end, MAX(f->first, end));
	gboolean had_verb = FALSE, verb = FALSE, noun = FALSE;

	for (guint i = s->first; i < joint && joint < f->first; i++)
		had_verb |= kt_class_is_verb(kt_word_class(s->p, i));
	for (guint i = joint; i < f->first; i++) {
		enum kt_word_class c = kt_word_class(s->p, i);

		if (c == KT_WORD_ANAPHOR || kt_word_has(s->p, i, KT_LEX_STOP, "same") ||
			kt_word_has(s->p, i, KT_LEX_EFFECT, NULL) ||
			kt_word_has(s->p, i, KT_LEX_MEASURE, "deviation"))
			return FALSE; /* "og det er 2,4 mio. kr.", "og afvigelsen er" */
		verb |= kt_class_is_verb(c);
		noun |= c == KT_WORD_CONTENT;
	}
	return had_verb && verb && noun;
}

enum { OF_TOTAL = 8 };

void kt_governor_look_left(const struct kt_sentence *s, const struct kt_figure *f, guint from,
	gint handicap, struct kt_governor *best)
{
	const struct kt_found *sure = NULL;

	for (guint k = 0; k < s->p->found->len; k++) {
		const struct kt_found *found = kt_passage_found(s->p, k);
		guint end = found->first + found->n_tokens;
		const struct kt_found *named;
		gboolean is_drawn_on;
		struct kt_governor g;

		if (found->first < from || end > f->first || !read_term(found, &g) ||
			kt_is_mean_share(f, found->term) ||
			!(kt_measures_of(f->unit) & (1u << g.measure)))
			continue;
		if (found->term->role == KT_LEX_DIRECTION &&
			(!is_change(s, f, found) || is_attribute(s->p, found) ||
				kt_passage_term_at(s->p, KT_LEX_QUALIFIER, found->first)))
			continue;
		if (g.measure == KT_MEASURE_CHANGE &&
			(f->is_compared || (end <= f->clause && kt_figure_is_level_before(s, f))))
			continue;
		named = named_before(s, f, found);
		if (named) {
			sure = named;
			continue;
		}
		is_drawn_on = kt_is_complement(s->p, found);
		if (!is_joined(s, f, end) || (is_drawn_on && !has_its_amount(s, f, found)) ||
			is_left_behind(s, f, found) || kt_has_object_behind(s, f, found) ||
			kt_is_limit_of_time(s, f, found) || kt_is_average_of_other(s, f, found) ||
			kt_word_has(s->p, found->first, KT_LEX_STOP, "expected"))
			continue;
		if (g.measure == KT_MEASURE_ORIGINAL_BUDGET && found->first > from &&
			kt_word_does(s->p, found->first - 1, KT_W(NOT)))
			continue; /* "der er ikke budgetteret med de 260.000 kr." */
		g.points = 60 - (gint)(f->first - end) * 2 + weight_of(g.measure) - handicap;
		if (found->term->role == KT_LEX_EFFECT &&
			(is_changed_by(s, f, from) || kt_is_of_statement_before(s, f, found)))
			continue;
		if (found->term->role == KT_LEX_EFFECT)
			g.points += 15;
		if (found->term->role == KT_LEX_DIRECTION)
			g.points += 5;
		if (g.measure == KT_MEASURE_AMOUNT &&
			kt_passage_term_at(s->p, KT_LEX_TOTAL, found->first))
			g.points -= OF_TOTAL; /* "overført i alt 10,4 mio. kr." */
		if (end <= f->clause)
			g.points -= 15;
		/* "et mindre forbrug på 2 mio. kr.": its parts say other things */
		g.is_sure =
			is_drawn_on || (found->term->role == KT_LEX_EFFECT && found->n_tokens > 1 &&
					       has_its_amount(s, f, found));
		kt_governor_consider(best, &g);
	}
	if (best->found && best->found == sure)
		best->is_sure = TRUE;
}

/* ---- on the right ------------------------------------------------------ */

/* A verb between the number and FIRST: the word there is of another thing, but
 * for what is done with an amount ("36,9 mio. kr. ønskes overført"). */
static gboolean verb_between(
	const struct kt_sentence *s, guint from, guint first, enum kt_measure measure)
{
	if (measure == KT_MEASURE_AMOUNT || measure == KT_MEASURE_SUPPLEMENTARY)
		return FALSE;
	for (guint i = from; i < first; i++) {
		enum kt_word_class c = kt_word_class(s->p, i);

		if (kt_class_is_verb(c) || c == KT_WORD_CLAUSE)
			return TRUE;
	}
	return FALSE;
}

void kt_governor_look_right(
	const struct kt_sentence *s, const struct kt_figure *f, struct kt_governor *best)
{
	struct kt_governor g = {.found = NULL};
	guint stop = MIN(f->end + 6, f->right);

	if (!kt_is_done_by_several(s->p, f->end) && kt_governor_read_comparison(s, f, &g))
		kt_governor_consider(best, &g); /* "9 ryger mindre" compares no number */
	for (guint k = 0; k < s->p->found->len; k++) {
		const struct kt_found *found = kt_passage_found(s->p, k);

		if (found->first < f->end || found->first >= stop ||
			found->term->role == KT_LEX_DIRECTION || !read_term(found, &g) ||
			kt_is_of_bracketed(s, f, found->first) ||
			kt_is_limit_of_time(s, f, found) || kt_is_average_of_other(s, f, found) ||
			kt_is_mean_share(f, found->term) || kt_is_standard(s->p, found) ||
			!(kt_measures_of(f->unit) & (1u << g.measure)) ||
			(g.measure == KT_MEASURE_CHANGE &&
				(kt_figure_comes_to_change(s, f) ||
					kt_figure_is_befallen(s, f, found->first))))
			continue;
		g.points = 46 - (gint)(found->first - f->end) * 3 + weight_of(g.measure);
		if (found->term->role == KT_LEX_EFFECT) {
			if (kt_is_complement(s->p, found) ||
				kt_word_does(s->p, found->first + found->n_tokens - 1, KT_W(WITH)))
				continue; /* "rammen på 2.684 mio. kr. overholdes med 14 mio. kr." */
			g.points += 15;
		}
		/* "får tilført 4,4 mio. kr. som tillægsbevilling": it says itself what it is */
		g.is_sure = g.measure == KT_MEASURE_SUPPLEMENTARY && found->first == f->end + 1 &&
			    kt_word_does(s->p, f->end, KT_W(AS));
		if (g.is_sure)
			g.points = 100;
		if (f->unit == KT_UNIT_PERCENT && found->term->role == KT_LEX_MEASURE &&
			g.measure != KT_MEASURE_SHARE)
			continue; /* "9 % af det korrigerede budget", "42 % af målet" */
		if (g.points > 20 && !verb_between(s, f->end, found->first, g.measure))
			kt_governor_consider(best, &g);
	}
}

guint kt_governor_strength(const struct kt_governor *g)
{
	return g->points >= 70 ? 9 : g->points >= 55 ? 7 : 5;
}
