/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures that the times of their sentence do not date:
 *
 *   vokset fra 27 pct. i februar 2024 til 32 pct. nu        now
 *   nedbragt fra 186 sager ved nytår til 161                now
 *   94 udkald i årets fire første måneder mod normalt 71    any year
 *   faldt fra 2014 til 2015 med 2,7 pct. til 3.105 ton      the end of it
 *   8.460 timer i april, hvor budgettet bygger på 8.275     the year
 *   nu 63 elever mod budgetteret 55                         the year
 *   siden marts 2022 kom der 389, og 204 bor her fortsat    now */
#include "extract/models/measure_gather.h"
#include "extract/prose/prose_when.h"

/* A word for now stands in F's own words. */
static gboolean is_of_now(const struct kt_sentence *s, const struct kt_figure *f)
{
	for (guint k = 0; k < s->p->times->len; k++) {
		const struct kt_timex *t = kt_passage_time(s->p, k);

		if (t->sort == KT_TIMEX_NOW && t->first >= f->left && t->first < f->right)
			return TRUE;
	}
	return FALSE;
}

/* "fra 186 ved nytår til 161": the level before figure K, which it has come from, has its own time. */
static gboolean ends_course(const struct kt_sentence *s, guint k)
{
	const struct kt_figure *f = kt_figure_at(s->figures, k);
	const struct kt_figure *from = k > 0 ? kt_figure_at(s->figures, k - 1) : NULL;

	return from && from->is_from && !from->refusal && from->unit == f->unit &&
	       kt_first_time(s->p, from->end, f->first);
}

/* "84 i en normal vinter", "2.100 i et normalt år" */
static gboolean is_of_usual_year(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = kt_figure_noun_end(f);

	return i + 2 < s->end && kt_word_does(s->p, i, KT_W(IN)) &&
	       kt_word_class(s->p, i + 1) == KT_WORD_ARTICLE &&
	       kt_word_means(s->p, i + 2, KT_S(USUAL));
}

gboolean kt_figure_is_usual(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = f->first;

	while (i > f->left && (kt_passage_term_at(s->p, KT_LEX_QUALIFIER, i - 1) ||
				      kt_word_does(s->p, i - 1, KT_W(IS, WAS))))
		i--;
	return (i > f->left && kt_word_has(s->p, i - 1, KT_LEX_STOP, "usual")) ||
	       is_of_usual_year(s, f);
}

/* "i snit 45 sager mod tidligere 68": as it was before, whenever that was. */
static gboolean is_of_before(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = kt_before_number(s, f);

	return i > f->left + 1 && kt_word_does(s->p, i - 1, KT_W(EARLIER)) &&
	       kt_word_does(s->p, i - 2, KT_W(AGAINST)) && !kt_first_time(s->p, f->end, f->right);
}

/* "mod budgetteret 55", "mod de budgetterede 55": heads that a budget reckons with. */
static gboolean is_budgeted(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_found *clue;
	guint i = f->first;

	if (f->unit != KT_UNIT_PERSON && f->unit != KT_UNIT_FTE)
		return FALSE;
	while (i > f->left && kt_passage_term_at(s->p, KT_LEX_QUALIFIER, i - 1))
		i--;
	if (i == f->left)
		return FALSE;
	clue = kt_passage_term_at(s->p, KT_LEX_CLUE, i - 1);
	return kt_word_has(s->p, i - 1, KT_LEX_MEASURE, "original_budget") ||
	       (clue && kt_clue_tells(clue->term, "original_budget"));
}

/* "hvor budgettet bygger på 8.275 timer", "mod de 470, som budgettet bygger på": no money, planned
 * for a year. */
static gboolean is_planned(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint end = kt_figure_noun_end(f);

	if (kt_unit_is_money(f->unit) || f->measure == KT_MEASURE_DEVIATION)
		return FALSE;
	for (guint i = f->clause; i < f->right; i++) {
		const struct kt_found *clue = kt_passage_term_at(s->p, KT_LEX_CLUE, i);

		if (i >= f->end && !kt_word_does(s->p, end + 1, KT_W(AS)))
			return FALSE;
		if (clue && kt_clue_tells(clue->term, "original_budget"))
			return TRUE;
	}
	return FALSE;
}

/* "Siden marts 2022 kom der 389, og 204 bor her fortsat": what has come since T is told with the
 * figure before, and of those F is what there is now. */
static gboolean is_left_of(const struct kt_sentence *s, guint k, const struct kt_timex *t)
{
	const struct kt_figure *f = kt_figure_at(s->figures, k);
	const struct kt_figure *come = k > 0 ? kt_figure_at(s->figures, k - 1) : NULL;
	gboolean is_still = FALSE;

	if (t->sort != KT_TIMEX_SINCE || !come || come->refusal || come->unit != f->unit ||
		come->measure == KT_MEASURE_CHANGE || t->first < come->left ||
		t->first >= come->right)
		return FALSE;
	for (guint i = f->clause;
		i < s->end && (i <= f->end || !kt_clause_begins(s->p, s->first, i)); i++)
		is_still |= kt_word_has(s->p, i, KT_LEX_STOP, "still");
	return is_still;
}

/* The time that the text before speaks of, if it is later than T; none. */
static struct kt_period later_of_text(const struct kt_sentence *s, const struct kt_timex *t)
{
	struct kt_period p = s->before->period;

	return !kt_period_is_none(p) && !kt_period_is_none(t->period) &&
			       kt_period_first_day(p) > kt_period_last_day(t->period)
		       ? p
		       : kt_period_none();
}

static void give(struct kt_figure *f, struct kt_period period, const char *rule,
	const struct kt_sentence *s, const struct kt_timex *t)
{
	f->period_is_settled = TRUE;
	f->period_is_event = TRUE; /* the text goes on about its own time */
	f->draft.period_is_declared = TRUE;
	kt_figure_give_period(f, period, rule, kt_time_slice(s->p, t));
}

/* "Antallet er siden juni 2011 faldet med 49 til 4.354": what the change since T has led to. */
static gboolean is_come_to(const struct kt_sentence *s, guint k, const struct kt_timex *t)
{
	const struct kt_figure *f = kt_figure_at(s->figures, k);
	const struct kt_figure *change = k > 0 ? kt_figure_at(s->figures, k - 1) : NULL;

	return t->sort == KT_TIMEX_SINCE && change && change->measure == KT_MEASURE_CHANGE &&
	       kt_word_does(s->p, f->first - 1, KT_W(TO)) &&
	       !kt_first_time(s->p, change->end, f->right);
}

static void give_level_come_to(
	const struct kt_sentence *s, struct kt_figure *f, const struct kt_timex *t)
{
	struct kt_period now = later_of_text(s, t);

	f->period_is_settled = TRUE;
	f->draft.period_is_declared = !kt_period_is_none(now);
	kt_figure_give_period(f, now, "come-to-since-then", kt_time_slice(s->p, t));
}

/* The year of T, or of the part of a year that the text speaks of where T is NULL. */
static gboolean plan_for_the_year(
	const struct kt_sentence *s, struct kt_figure *f, const struct kt_timex *t)
{
	guint year = kt_period_year(t ? t->period : s->before->period);

	if (!year || (t && (t->period.is_range && t->period.from.year != t->period.to.year)))
		return FALSE;
	f->period_is_settled = TRUE;
	f->period_is_event = TRUE;
	f->draft.period_is_declared = TRUE;
	kt_figure_give_period(f, kt_period_of(kt_moment_year(year)), "budgeted-for-the-year",
		t ? kt_time_slice(s->p, t) : kt_slice_str(""));
	return TRUE;
}

gboolean kt_figure_is_undated(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);
	const struct kt_timex *t = kt_last_time(s->p, s->first, f->first);

	if (is_budgeted(s, f) && f->host < 0 && plan_for_the_year(s, f, t))
		return TRUE;
	if (!t || f->host >= 0 || f->measure == KT_MEASURE_CHANGE || t->sort == KT_TIMEX_PREVIOUS ||
		kt_period_is_none(t->period))
		return FALSE;
	if (kt_figure_is_usual(s, f) || is_of_before(s, f))
		give(f, kt_period_none(), "as-usual", s, t);
	else if (is_come_to(s, k, t))
		give_level_come_to(s, f, t);
	else if (is_of_now(s, f) || ends_course(s, k) || is_left_of(s, k, t))
		give(f, later_of_text(s, t), "now-not-then", s, t);
	else if (t->period.is_range && kt_time_says_to(s->p, t) && k > 0 &&
		 kt_figure_at(s->figures, k - 1)->measure == KT_MEASURE_CHANGE && f->first > 0 &&
		 kt_word_does(s->p, f->first - 1, KT_W(TO)))
		give(f, kt_period_of(t->period.to), "end-of-the-change", s, t);
	else if (is_planned(s, f))
		give(f, kt_period_of(kt_moment_year(kt_period_year(t->period))),
			"planned-for-the-year", s, t);
	else
		return FALSE;
	return TRUE;
}
