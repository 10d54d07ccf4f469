/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The period that a change runs over: from what it is compared with, or from the older of two
 * levels, to the newer. */
#include "extract/prose/prose_when.h"

/* The year of the meeting, where T is an earlier one: "tre færre end i 2007", told in 2021. */
static struct kt_period this_year(const struct kt_sentence *s, const struct kt_timex *t)
{
	guint year = s->reading->context.meeting.year;

	return t->period.from.unit == KT_TIME_YEAR && !t->period.is_range &&
			       (guint)t->period.from.year + 1 < year
		       ? kt_period_of(kt_moment_year(year))
		       : t->period;
}

/* "Steget med 8 pct. fra 6.138 i 2015 til 6.635 i 2017": from the time of the one level behind
 * figure K to that of the other. */
static gboolean between_levels_behind(struct kt_sentence *s, guint k)
{
	const struct kt_figure *from, *to;
	const struct kt_timex *a, *b;

	if (k + 2 >= s->figures->len || !kt_figure_at(s->figures, k + 1)->is_from)
		return FALSE;
	from = kt_figure_at(s->figures, k + 1);
	to = kt_figure_at(s->figures, k + 2);
	a = kt_first_time(s->p, from->end, to->first);
	b = kt_first_time(s->p, to->end, to->right);
	if (!a && b && b->period.is_range &&
		kt_time_says_to(s->p, b)) { /* "fra 13 til 11,5 fra 2015 til 2017" */
		kt_figure_at(s->figures, k)->draft.period_is_declared = TRUE;
		kt_figure_give_period(kt_figure_at(s->figures, k), b->period,
			"range-of-levels-behind", kt_time_slice(s->p, b));
		return TRUE;
	}
	if (!a || !b || kt_period_is_none(a->period) || kt_period_is_none(b->period) ||
		kt_period_equal(a->period, b->period))
		return FALSE;
	kt_figure_at(s->figures, k)->draft.period_is_declared = TRUE;
	kt_figure_give_period(kt_figure_at(s->figures, k), kt_period_between(a->period, b->period),
		"between-levels-behind", kt_time_slice(s->p, b));
	return TRUE;
}

/* "I forhold til 2022 er antallet faldet med 18 til 204 i 2023": the time of the level behind figure K that it
 * has come to; NULL. */
static const struct kt_timex *time_of_level_behind(const struct kt_sentence *s, guint k)
{
	const struct kt_figure *to =
		k + 1 < s->figures->len ? kt_figure_at(s->figures, k + 1) : NULL;

	return to && to->host < 0 && kt_word_does(s->p, to->first - 1, KT_W(TO))
		       ? kt_first_time(s->p, to->end, to->right)
		       : NULL;
}

/* "Sammenlignet med 2015 var fraværet i 2016 faldet med 0,7": both times stand before K, or that of the level
 * it has come to behind it. */
static gboolean compared_before(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);
	const struct kt_timex *then = kt_last_compared_time(s->p, s->first, f->first),
			      *now = kt_last_time(s->p, s->first, f->first);

	now = now ? now : time_of_level_behind(s, k);
	if (!then || !now || then->period.is_range || now->period.is_range ||
		then->period.from.unit != now->period.from.unit ||
		kt_period_cmp(then->period, now->period) >= 0 ||
		kt_first_compared_time(s->p, f->end, f->right))
		return FALSE;
	kt_figure_give_period(f, kt_period_between(then->period, now->period), "compared-before",
		kt_time_slice(s->p, then));
	return TRUE;
}

/* "Faldet med 1,7 dage, som det hedder, fra 2015 til 2017". */
static gboolean range_behind(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);
	guint end = k + 1 < s->figures->len ? kt_figure_at(s->figures, k + 1)->first : s->end;
	const struct kt_timex *t = kt_first_time(s->p, f->end, end);

	if (!t || !t->period.is_range || kt_period_is_open(t->period) ||
		kt_last_time(s->p, s->first, f->first))
		return FALSE;
	kt_figure_give_period(f, t->period, "range-behind", kt_time_slice(s->p, t));
	return TRUE;
}

/* "siden 2017", and a level of 2019 told: from then to the newest time that the text has told. */
static gboolean since_to_level(
	const struct kt_sentence *s, struct kt_figure *f, const struct kt_timex *t)
{
	const struct kt_discourse *d = s->before;
	struct kt_period level = kt_period_is_none(d->newer) ? d->period : d->newer;

	if (level.is_range && !kt_period_is_open(level))
		level = kt_period_of(level.to);
	if (t->sort != KT_TIMEX_SINCE || kt_period_is_none(level) || level.is_range ||
		kt_period_cmp(t->period, level) >= 0)
		return FALSE;
	f->draft.period_is_declared = TRUE;
	kt_figure_give_period(f, kt_period_between(kt_period_of(t->period.from), level),
		"since-then-to-level-before", kt_time_slice(s->p, t));
	return TRUE;
}

/* "Stige med 240 børn frem mod 2022", "frem til 2026 kommer der 610 flere": from the year of the
 * meeting to that one. */
static gboolean from_now_on(
	const struct kt_sentence *s, struct kt_figure *f, const struct kt_timex *t)
{
	struct kt_moment to = t->sort == KT_TIMEX_UNTIL ? t->period.to : t->period.from;
	guint held = s->reading->context.meeting.year;

	if ((t->sort != KT_TIMEX_UNTIL && !kt_stands_aimed_at(s->p, t->first)) || !held ||
		to.unit != KT_TIME_YEAR || to.year <= held)
		return FALSE;
	for (guint i = f->clause; i < f->right; i++)
		if (kt_word_has(s->p, i, KT_LEX_STOP, "modal"))
			return FALSE; /* a goal may be counted from any year */
	f->draft.period_is_declared = TRUE;
	kt_figure_give_period(f, kt_period_range(kt_moment_year(held), to), "from-now-on",
		kt_time_slice(s->p, t));
	return TRUE;
}

gboolean kt_time_is_start(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_timex *t)
{
	guint end = t->first + t->n_tokens;

	return f->measure == KT_MEASURE_CHANGE && t->first > f->left && t->first < f->right &&
	       !t->period.is_range && kt_word_does(s->p, t->first - 1, KT_W(FROM)) &&
	       !(t->first >= 2 && kt_passage_term_at(s->p, KT_LEX_PER, t->first - 2)) &&
	       !(end < s->end && kt_word_does(s->p, end, KT_W(TO))) && !f->is_from;
}

/* The time in F's own words that it is counted from: compared with, or behind "fra"; NULL. */
static const struct kt_timex *start_of(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_timex *t = kt_first_compared_time(s->p, f->end, f->right);

	for (guint k = 0; !t && k < s->p->times->len; k++)
		if (kt_time_is_usable(kt_passage_time(s->p, k)) &&
			kt_time_is_start(s, f, kt_passage_time(s->p, k)))
			t = kt_passage_time(s->p, k);
	return t;
}

/* From T, which the change is told to start at or to be compared with, to NOW. */
static gboolean since_compared(
	struct kt_sentence *s, struct kt_figure *f, const struct kt_timex *t, struct kt_period now)
{
	if (t->years_back && !kt_period_is_none(now)) {
		kt_figure_give_period(f,
			kt_period_between(kt_period_shift(now, -(gint)t->years_back), now),
			"compared-with-year-before", kt_time_slice(s->p, t));
		return TRUE;
	}
	if (t->years_back == 1 && t->period.from.unit == KT_TIME_YEAR) {
		kt_figure_give_period(f, kt_period_shift(t->period, 1), "year-after-the-compared",
			kt_time_slice(s->p, t));
		return TRUE;
	}
	if (!kt_period_is_none(t->period) &&
		(kt_time_is_start(s, f, t) || !kt_first_time(s->p, f->left, f->right))) {
		struct kt_period then = t->period;

		if (kt_is_same_part_of_year(s->p, t) && !kt_period_is_none(now) && !now.is_range)
			then = kt_period_shift(now, (gint)then.from.year - (gint)now.from.year);
		kt_figure_give_period(f,
			kt_period_between(then, kt_period_is_none(now) ? this_year(s, t) : now),
			"compared-with", kt_time_slice(s->p, t));
		return TRUE;
	}
	return FALSE;
}

/* Between the last two levels of the sentence that are of different times. */
static gboolean between_levels_told(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);

	for (gint i = (gint)k - 1; i > 0; i--) {
		struct kt_period a = kt_figure_at(s->figures, i - 1)->period,
				 b = kt_figure_at(s->figures, i)->period;

		if (kt_period_is_none(a) || kt_period_is_none(b) || kt_period_equal(a, b))
			continue;
		kt_figure_give_period(
			f, kt_period_between(a, b), "between-levels", kt_slice_str(""));
		f->draft.period_is_declared = i + 1 == (gint)k &&
					      kt_figure_at(s->figures, i - 1)->is_from &&
					      f->unit == KT_UNIT_PERCENT;
		return TRUE;
	}
	return FALSE;
}

/* "318 flere end forudsat", "har opjusteret skønnet med 71": away from what was reckoned with, and
 * over no time. */
static gboolean is_from_estimate(const struct kt_sentence *s, const struct kt_figure *f)
{
	for (guint i = f->clause; i < f->right; i++)
		if (kt_word_means(s->p, i, KT_S(ESTIMATE)))
			return TRUE;
	return FALSE;
}

/* A change runs from what it is compared with, or from the older of the two
 * levels told before, to the newer. */
gboolean kt_figure_change_period(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);
	const struct kt_discourse *d = s->before;
	const struct kt_timex *t = start_of(s, f);
	struct kt_period now = kt_time_spoken_of(s, k, t ? t->first : s->end);

	if (between_levels_behind(s, k) || compared_before(s, k) || range_behind(s, k) ||
		(t && since_compared(s, f, t, now)) || between_levels_told(s, k))
		return TRUE;
	t = kt_first_time(s->p, f->left, f->right);
	if (t && (since_to_level(s, f, t) || from_now_on(s, f, t)))
		return TRUE;
	if (t)
		return FALSE;
	/* "siden 2005 er det ene steget 4 og det andet 11" */
	t = kt_last_time(s->p, s->first, f->first);
	if (t && t->sort == KT_TIMEX_SINCE && k > 0 &&
		kt_figure_at(s->figures, k - 1)->measure == KT_MEASURE_CHANGE) {
		if (!since_to_level(s, f, t))
			kt_figure_give_period(f, t->period, "since-then", kt_time_slice(s->p, t));
		return TRUE;
	}
	if (!kt_period_is_none(d->older) && !kt_period_is_none(d->newer) &&
		!kt_period_equal(d->older, d->newer) && !is_from_estimate(s, f)) {
		kt_figure_give_period(f, kt_period_between(d->older, d->newer),
			"between-levels-before", kt_slice_str(""));
		return TRUE;
	}
	return FALSE;
}
