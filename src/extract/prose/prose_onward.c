/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From when on a figure holds, and which of two times is of its money.
 *
 *   2,3 mio. kr. i 2022 og 2,4 mio. kr. årligt herefter            from 2023 on
 *   hæves fra 43 kr. til 45 kr. med virkning fra 1. august 2006    the new one from then on
 *   Budgettet for 2021 blev vedtaget den 8. oktober 2020 med et    2021
 *     overskud på 12 mio. kr. */
#include "extract/prose/prose_when.h"

/* The token behind F and the words that say how often it falls due. */
static guint behind_per(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_found *per = kt_passage_find(s->p, KT_LEX_PER, f->end, f->end + 1);

	return per && per->first == f->end ? per->first + per->n_tokens : f->end;
}

/* The last year of the figure before the K-th in the sentence; 0 where it has none. */
static guint year_before(const struct kt_sentence *s, guint k)
{
	const struct kt_figure *f = kt_figure_at(s->figures, k);
	const struct kt_figure *before = k > 0 ? kt_figure_at(s->figures, k - 1) : NULL;
	struct kt_moment last;

	if (!before || before->refusal || before->unit != f->unit)
		return 0;
	last = before->period.is_range ? before->period.to : before->period.from;
	return last.unit == KT_TIME_YEAR ? last.year : 0;
}

/* "2,4 mio. kr. årligt herefter", "og derefter 250.000 kr. årligt" */
static gboolean holds_afterwards(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);
	guint behind = behind_per(s, f), before = kt_before_number(s, f), year;
	gboolean is_behind = behind < f->right && kt_word_means(s->p, behind, KT_S(AFTERWARDS));
	gboolean is_before = before > f->left && kt_word_means(s->p, before - 1, KT_S(AFTERWARDS));

	if ((!is_behind && !is_before) || kt_first_time(s->p, f->end, f->right) ||
		kt_last_time(s->p, f->left, f->first))
		return FALSE;
	year = year_before(s, k);
	if (!year)
		return FALSE;
	f->period_is_settled = f->draft.period_is_declared = TRUE;
	kt_figure_give_period(f, kt_period_range(kt_moment_year(year + 1), (struct kt_moment){0}),
		"afterwards",
		kt_passage_slice(
			s->p, is_behind ? behind : before - 1, is_behind ? behind + 1 : before));
	return TRUE;
}

/* From YEAR on; in a sentence about the budget of several years to their end. */
static struct kt_period from_year_on(const struct kt_sentence *s, struct kt_moment year)
{
	for (guint i = 0; i < s->p->times->len; i++) {
		const struct kt_period p = kt_passage_time(s->p, i)->period;

		if (p.is_range && p.from.unit == KT_TIME_YEAR && p.to.unit == KT_TIME_YEAR &&
			p.from.year <= year.year && year.year < p.to.year)
			return kt_period_range(year, p.to);
	}
	return kt_period_range(year, (struct kt_moment){0});
}

/* T is one year, and nothing else. */
static gboolean is_one_year(const struct kt_timex *t)
{
	return t && t->sort == KT_TIMEX_POINT && !t->period.is_range &&
	       t->period.from.unit == KT_TIME_YEAR;
}

/* F holds from the year T on, by RULE. */
static gboolean holds_on(
	struct kt_sentence *s, struct kt_figure *f, const struct kt_timex *t, const char *rule)
{
	f->period_is_settled = f->draft.period_is_declared = TRUE;
	kt_figure_give_period(f, from_year_on(s, t->period.from), rule,
		kt_passage_slice(s->p, t->first, t->first + t->n_tokens));
	return TRUE;
}

/* "3,4 mio. kr. i 2011 og 4,9 mio. kr. fra 2012": from the year behind that of the figure before on. */
static gboolean holds_from_next(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);
	guint from = behind_per(s, f), year = year_before(s, k);
	gint16 time = from + 1 < s->end && kt_word_does(s->p, from, KT_W(FROM))
			      ? kt_passage_token(s->p, from + 1)->time
			      : -1;
	const struct kt_timex *t = time >= 0 ? kt_passage_time(s->p, time) : NULL;

	return year && kt_unit_is_money(f->unit) && is_one_year(t) &&
	       t->period.from.year == year + 1 && holds_on(s, f, t, "from-the-next-year-on");
}

/* "fra 2020 ansættes en medarbejder for 520.000 kr. årligt": every year from that on. */
static gboolean holds_every_year(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);
	const struct kt_timex *t;
	guint behind = behind_per(s, f);

	if (!kt_unit_is_money(f->unit) || f != kt_figure_at(s->figures, 0) || behind == f->end ||
		!kt_word_means(s->p, behind - 1, KT_S(EVERY_YEAR, YEARLY)) ||
		kt_first_time(s->p, f->end, f->right))
		return FALSE;
	t = kt_last_time(s->p, s->first, f->first);
	return is_one_year(t) && t->first > s->first &&
	       kt_word_does(s->p, t->first - 1, KT_W(FROM)) &&
	       t->period.from.year >= s->reading->context.meeting.year &&
	       holds_on(s, f, t, "every-year-from-then-on");
}

/* "et 25-årigt lån", "en løbetid på 20 år": how long something runs is so in any year. */
static gboolean is_length_in_years(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);

	if (f->unit != KT_UNIT_YEAR || kt_first_time(s->p, f->end, f->right) ||
		(f->measure != KT_MEASURE_DURATION && f->measure != KT_MEASURE_LIMIT))
		return FALSE;
	f->period_is_settled = f->draft.period_is_declared = TRUE;
	kt_figure_give_period(f, kt_period_none(), "length-in-years", kt_slice_str(""));
	return TRUE;
}

/* The day that "fra" or "med virkning fra" leads to behind F; NULL. */
static const struct kt_timex *day_of_force(const struct kt_sentence *s, const struct kt_figure *f)
{
	for (guint i = 0; i < s->p->times->len; i++) {
		const struct kt_timex *t = kt_passage_time(s->p, i);
		guint k = t->first;

		if (t->first < f->end || t->first >= f->right || t->period.is_range ||
			t->period.from.unit != KT_TIME_DAY)
			continue;
		while (k > f->end && kt_word_class(s->p, k - 1) == KT_WORD_ARTICLE)
			k--;
		if (t->event == KT_EVENT_NO_TIME ||
			(k > f->end && kt_word_does(s->p, k - 1, KT_W(FROM))))
			return t;
	}
	return NULL;
}

/* "hæves fra 43 kr. til 45 kr. med virkning fra 1. august 2006": what it is raised to. */
static gboolean comes_into_force(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);
	const struct kt_figure *from = k > 0 ? kt_figure_at(s->figures, k - 1) : NULL;
	const struct kt_timex *t;

	if (f->measure != KT_MEASURE_RATE || !from || !from->is_from || from->unit != f->unit)
		return FALSE;
	t = day_of_force(s, f);
	if (!t)
		return FALSE;
	f->period_is_settled = f->draft.period_is_declared = TRUE;
	kt_figure_give_period(f, kt_period_range(t->period.from, (struct kt_moment){0}),
		"in-force-from", kt_passage_slice(s->p, t->first, t->first + t->n_tokens));
	return TRUE;
}

/* "hæves fra 43 kr.": no day on which the new one comes into force is the old one's. */
static gboolean is_replaced(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);
	const struct kt_figure *to =
		k + 1 < s->figures->len ? kt_figure_at(s->figures, k + 1) : NULL;

	if (f->measure != KT_MEASURE_RATE || !f->is_from || !to || to->unit != f->unit ||
		to->measure != KT_MEASURE_RATE || !day_of_force(s, to) ||
		kt_first_time(s->p, f->left, to->first))
		return FALSE;
	f->period_is_settled = f->draft.period_is_declared = TRUE;
	kt_figure_give_period(f, kt_period_none(), "replaced", kt_slice_str(""));
	return TRUE;
}

/* The year that stands with "i" right behind F; NULL. */
static const struct kt_timex *year_right_behind(
	const struct kt_sentence *s, const struct kt_figure *f)
{
	gint16 time = f->end + 1 < s->end && kt_word_does(s->p, f->end, KT_W(IN))
			      ? kt_passage_token(s->p, f->end + 1)->time
			      : -1;
	const struct kt_timex *t = time >= 0 ? kt_passage_time(s->p, time) : NULL;

	return t && t->first == f->end + 1 && t->period.from.unit == KT_TIME_YEAR &&
			       !t->period.is_range && kt_time_is_usable(t)
		       ? t
		       : NULL;
}

gboolean kt_figure_changes_by_year(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);
	const struct kt_timex *t = year_right_behind(s, f);
	gboolean is_row = FALSE;

	if (!t || !kt_unit_is_money(f->unit))
		return FALSE;
	for (guint i = k > 0 ? k - 1 : 0; i < MIN(k + 2, s->figures->len); i++) {
		const struct kt_figure *other = kt_figure_at(s->figures, i);

		is_row |= i != k && !other->refusal && other->unit == f->unit &&
			  other->measure == f->measure && year_right_behind(s, other);
	}
	if (!is_row)
		return FALSE;
	f->period_is_settled = f->draft.period_is_declared = TRUE;
	kt_figure_give_period(f, t->period, "year-of-the-row", kt_time_slice(s->p, t));
	return TRUE;
}

/* "18 pct. af den nuværende udgift på 612.000 kr.", "med den hidtidige dækningsgrad på 14 pct.": as it is
 * now, whatever else the sentence tells of a time to come. */
static gboolean is_current(struct kt_sentence *s, guint k)
{
	enum { REACH = 6 };
	struct kt_figure *f = kt_figure_at(s->figures, k);
	guint number = kt_before_number(s, f), from = MAX(f->left + REACH, number) - REACH;

	if (f->measure == KT_MEASURE_CHANGE || f->measure == KT_MEASURE_ACTUAL ||
		kt_figure_is_yearly(f) || number <= f->left ||
		!kt_word_does(s->p, number - 1, KT_W(ON, IS)))
		return FALSE;
	for (guint i = number; i-- > from;) {
		if (kt_word_class(s->p, i) == KT_WORD_CLAUSE || kt_mark_separates(s->p, i) ||
			kt_passage_token(s->p, i)->time >= 0)
			return FALSE;
		if (!kt_word_means(s->p, i, KT_S(CURRENT)))
			continue;
		f->period_is_settled = f->draft.period_is_declared = TRUE;
		kt_figure_give_period(
			f, kt_period_none(), "current", kt_passage_slice(s->p, i, i + 1));
		return TRUE;
	}
	return FALSE;
}

/* "ultimo 2019 på 734 mio. kr., svarende til 12.280 kr. pr. indbygger": of the time that it is told of. */
static gboolean is_told_as_equal(struct kt_sentence *s, guint k)
{
	enum { REACH = 3 };
	struct kt_figure *f = kt_figure_at(s->figures, k);
	const struct kt_figure *other = k > 0 ? kt_figure_at(s->figures, k - 1) : NULL;
	gboolean is_equal = FALSE;

	if (!other || other->refusal || f->host >= 0 || other->host >= 0 ||
		!kt_unit_is_money(f->unit) || !kt_unit_is_money(other->unit) ||
		f->measure == KT_MEASURE_CHANGE || other->measure == KT_MEASURE_CHANGE ||
		kt_period_is_none(other->period) || other->period.from.unit != KT_TIME_DAY ||
		kt_first_time(s->p, other->end, f->right))
		return FALSE;
	for (guint i = other->end; i < MIN(other->end + REACH, f->first); i++)
		is_equal |= kt_word_has(s->p, i, KT_LEX_STOP, "equal");
	if (!is_equal)
		return FALSE;
	f->period_is_settled = f->draft.period_is_declared = TRUE;
	kt_figure_give_period(f, other->period, "told-as-equal",
		kt_passage_slice(s->p, other->first, other->end));
	return TRUE;
}

gboolean kt_figure_holds_onward(struct kt_sentence *s, guint k)
{
	return is_length_in_years(s, k) || is_current(s, k) || is_told_as_equal(s, k) ||
	       holds_afterwards(s, k) || holds_from_next(s, k) || holds_every_year(s, k) ||
	       comes_into_force(s, k) || is_replaced(s, k);
}

const struct kt_timex *kt_time_of_account(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_timex *t)
{
	if (!kt_figure_is_yearly(f) || t->sort != KT_TIMEX_POINT || t->is_relative ||
		t->period.is_range || t->period.from.unit != KT_TIME_DAY || t->first >= f->first)
		return t;
	for (guint i = 0; i < s->p->times->len; i++) {
		const struct kt_timex *other = kt_passage_time(s->p, i);

		if (other->first >= s->first && other->first < t->first &&
			!other->period.is_range && other->period.from.unit == KT_TIME_YEAR &&
			other->first > s->first &&
			(kt_word_does(s->p, other->first - 1, KT_W(FOR)) ||
				kt_word_has(s->p, other->first - 1, KT_LEX_MEASURE, NULL)))
			return other;
	}
	return t;
}

/* "blev bygget i 1972 og er forsikret for 34 mio. kr.": behind T, that is told in the past, the sentence
 * goes on in the present before F. */
static gboolean is_of_first_predicate(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_timex *t)
{
	gboolean is_past = FALSE;

	if (f != kt_figure_at(s->figures, 0))
		return FALSE; /* the first is told of it */
	for (guint i = s->first; i < t->first; i++)
		is_past |= kt_word_has(s->p, i, KT_LEX_TENSE, NULL) ||
			   (i + 2 == t->first && kt_is_participle(s->p, i));
	for (guint i = t->first + t->n_tokens; is_past && i + 1 < f->first; i++)
		if (kt_word_class(s->p, i) == KT_WORD_CONJUNCTION && kt_word_is_verb(s->p, i + 1) &&
			!kt_word_has(s->p, i + 1, KT_LEX_TENSE, NULL))
			return TRUE;
	return FALSE;
}

/* "1,3 mio. kr. om året", not "11.240 kr. pr. indbygger" */
static gboolean falls_due_by_time(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_found *per = kt_passage_term_at(s->p, KT_LEX_PER, f->end);

	return per && per->first == f->end && g_str_equal(per->term->value, "time");
}

/* "Aftalen fra 2017 koster 1,3 mio. kr. om året", "Kontrakten løber til 31. december 2024 og koster ...":
 * so much every year, and no more in that. */
static gboolean is_every_year(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_timex *t)
{
	if (!kt_unit_is_money(f->unit) || !falls_due_by_time(s, f) || t->first <= s->first)
		return FALSE;
	for (guint i = f->clause; i < f->first; i++)
		if (kt_word_has(s->p, i, KT_LEX_TENSE, NULL))
			return FALSE;
	return t->period.from.unit == KT_TIME_DAY ||
	       (t->period.from.unit == KT_TIME_YEAR &&
		       t->period.from.year < s->reading->context.meeting.year &&
		       kt_word_does(s->p, t->first - 1, KT_W(FROM)));
}

gboolean kt_time_is_of_other(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_timex *t)
{
	return t->sort == KT_TIMEX_POINT && !t->is_relative && !t->period.is_range &&
	       t->first + t->n_tokens <= f->first && f->host < 0 &&
	       (is_of_first_predicate(s, f, t) || is_every_year(s, f, t));
}
