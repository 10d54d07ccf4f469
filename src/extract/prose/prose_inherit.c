/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/prose/prose_inherit.h"

#include "extract/item_status.h"
#include "extract/passage/moment.h"
#include "extract/prose/prose_when.h"

void kt_figure_give_period(
	struct kt_figure *f, struct kt_period period, const char *rule, struct kt_slice evidence)
{
	f->period = period;
	kt_figure_reason(f, "period", rule, evidence);
}

static gboolean sentence_points_back(const struct kt_sentence *s)
{
	for (guint i = s->first; i < MIN(s->first + 4, s->end); i++) {
		enum kt_word_class c = kt_word_class(s->p, i);

		if (c == KT_WORD_ANAPHOR || kt_word_has(s->p, i, KT_LEX_OF_WHICH, NULL))
			return TRUE;
		if (c == KT_WORD_CONTENT)
			return FALSE;
	}
	return FALSE;
}

static gboolean is_count(const struct kt_figure *f)
{
	return f->measure == KT_MEASURE_COUNT || f->measure == KT_MEASURE_SHARE;
}

/* "Tallene i parentes er fra 2017", of figures of 1.-3. kvartal 2018: the same part of it. */
static struct kt_period same_part(struct kt_period year, struct kt_period host)
{
	guint back = host.from.year - year.from.year;

	if (year.is_range || year.from.unit != KT_TIME_YEAR || kt_period_is_none(host) ||
		host.from.unit == KT_TIME_YEAR || host.from.unit == KT_TIME_NONE ||
		host.from.year <= year.from.year ||
		(host.is_range && host.to.year != host.from.year))
		return year;
	host.from.year -= back;
	if (host.is_range)
		host.to.year -= back;
	return host;
}

gboolean kt_figure_is_declared_bracket(struct kt_sentence *s, struct kt_figure *f)
{
	struct kt_period bracket = s->before->bracket;

	if (f->host < 0 || kt_period_is_none(bracket) ||
		kt_figure_at(s->figures, f->host)->unit != f->unit)
		return FALSE;
	if (!s->before->bracket_is_whole && !kt_unit_is_money(f->unit))
		bracket = same_part(bracket, kt_figure_at(s->figures, f->host)->period);
	kt_figure_give_period(f, bracket, "period-of-brackets", kt_slice_str(""));
	f->draft.period_is_declared = TRUE;
	if (!s->before->pair.in_brackets) /* a target is no earlier figure */
		f->flags |= KT_FLAG_PREVIOUS;
	return TRUE;
}

/* Something seen, not a rule, a plan or a condition. */
static gboolean is_observed(const struct kt_sentence *s)
{
	for (guint i = s->first; i < s->end; i++)
		if (kt_word_has(s->p, i, KT_LEX_STOP, "modal") ||
			kt_word_has(s->p, i, KT_LEX_STOP, "condition") ||
			kt_word_has(s->p, i, KT_LEX_STOP, "expected"))
			return FALSE;
	return TRUE;
}

/* Of the sort that the table above holds; what is only counted may be anything. */
static gboolean goes_on_from_table(const struct kt_sentence *s, const struct kt_figure *f)
{
	if (f->measure != KT_MEASURE_COUNT && f->measure != KT_MEASURE_SHARE &&
		f->measure != KT_MEASURE_AVERAGE)
		return FALSE;
	if (f->unit == KT_UNIT_COUNT || !(s->before->carried_units & (1u << f->unit)))
		return FALSE;
	return is_observed(s);
}

/* "Der blev givet 1,2 mio. kr.", "Sneen blev ryddet 14 gange": a verb of F's clause says that it is over. */
static gboolean is_told_as_past(const struct kt_sentence *s, const struct kt_figure *f)
{
	for (guint i = f->clause; i < f->right; i++)
		if (kt_word_has(s->p, i, KT_LEX_TENSE, NULL))
			return TRUE;
	return FALSE;
}

/* What is only counted may be anything, but what happened in a season happened in that of the title. */
static gboolean takes_time_of_title(const struct kt_sentence *s, const struct kt_figure *f)
{
	return (f->measure == KT_MEASURE_COUNT || f->measure == KT_MEASURE_SHARE ||
		       f->measure == KT_MEASURE_AVERAGE) &&
	       (s->before->title.is_range ? is_told_as_past(s, f) : f->unit != KT_UNIT_COUNT) &&
	       is_observed(s);
}

static gboolean is_of_days(struct kt_period p)
{
	return p.is_range && p.from.unit == KT_TIME_DAY;
}

/* "Fra 1. januar til 30. juni": whole months, no more than a year of them, that were over by the
 * day of MEETING are what figures are reckoned for. */
static gboolean is_of_whole_months(struct kt_period p, struct kt_moment meeting)
{
	enum { LONGEST = 366 };
	struct kt_moment month = kt_moment_month(p.to.year, p.to.index);

	return p.from.day == 1 && (p.to.day == 1 || kt_moment_edge(month, TRUE).day == p.to.day) &&
	       kt_period_last_day(p) - kt_period_first_day(p) <= LONGEST &&
	       meeting.unit != KT_TIME_NONE &&
	       kt_period_last_day(p) < kt_period_first_day(kt_period_of(meeting));
}

/* More than the week of a survey, from day to day: what a grant or a project runs for. */
static gboolean is_long_spell(struct kt_period p, struct kt_moment meeting)
{
	return is_of_days(p) && kt_period_last_day(p) - kt_period_first_day(p) > 6 &&
	       !is_of_whole_months(p, meeting);
}

/* "Det svarer til 21.350 kr. pr. indbygger.", "Opgjort efter kassekreditreglen bliver den 188 mio. kr.":
 * money of the same day as what the sentence before told. */
static gboolean tells_last_again(const struct kt_sentence *s, const struct kt_figure *f)
{
	struct kt_period last = s->before->period;
	guint number = kt_before_number(s, f);

	if (!kt_unit_is_money(f->unit) || f != kt_figure_at(s->figures, 0) || s->first == 0 ||
		last.is_range || last.from.unit != KT_TIME_DAY || f->measure == KT_MEASURE_LIMIT ||
		f->measure == KT_MEASURE_CHANGE || f->measure == KT_MEASURE_TARGET)
		return FALSE;
	if (number > s->first + 1 && kt_word_does(s->p, number - 1, KT_W(THE, IT)) &&
		kt_word_is_verb(s->p, number - 2))
		return TRUE;
	for (guint i = s->first; i < f->first; i++)
		if (kt_word_has(s->p, i, KT_LEX_STOP, "equal") ||
			kt_word_means(s->p, i, KT_S(CORRESPONDS)))
			return i == s->first || sentence_points_back(s);
	return FALSE;
}

/* "Selskabet fremsender årsregnskab for 2003. Resultatet er et overskud på 318.452 kr.": the year of the
 * accounts that the sentence before is about; NULL where it tells of none or several. */
static const struct kt_timex *year_of_accounts(
	const struct kt_sentence *s, const struct kt_figure *f)
{
	enum { REACH = 2 };
	const struct kt_timex *year = NULL;
	guint first, end;

	if (s->first == 0 || !kt_unit_is_money(f->unit) ||
		(f->measure != KT_MEASURE_ACTUAL && f->measure != KT_MEASURE_DEVIATION &&
			!(f->measure == KT_MEASURE_AMOUNT && f->first > s->first &&
				kt_word_does(s->p, f->first - 1, KT_W(WAS, BECAME)))))
		return NULL;
	kt_passage_sentence(s->p, s->first - 1, &first, &end);
	for (guint k = 0; k < s->p->times->len; k++) {
		const struct kt_timex *t = kt_passage_time(s->p, k);
		gboolean is_account = FALSE;

		if (t->first < first || t->first >= end || t->period.is_range ||
			t->period.from.unit != KT_TIME_YEAR)
			continue;
		for (guint i = MAX(first + REACH, t->first) - REACH; i < t->first; i++)
			is_account |= kt_word_means(s->p, i, KT_S(ACCOUNTS));
		if (!is_account || (year && !kt_period_equal(year->period, t->period)))
			return NULL;
		year = t;
	}
	return year;
}

/* ---- times that are certain ---------------------------------------------- */

/* F has PERIOD by RULE, and nothing weighs against it. */
static gboolean declare(
	struct kt_figure *f, struct kt_period period, const char *rule, struct kt_slice evidence)
{
	f->period_is_settled = f->draft.period_is_declared = TRUE;
	kt_figure_give_period(f, period, rule, evidence);
	return TRUE;
}

/* F has PERIOD by RULE, and inherits no other. */
static gboolean settle(
	struct kt_figure *f, struct kt_period period, const char *rule, struct kt_slice evidence)
{
	f->period_is_settled = TRUE;
	kt_figure_give_period(f, period, rule, evidence);
	return TRUE;
}

static gboolean is_same_again(struct kt_sentence *s, struct kt_figure *f)
{
	const struct kt_draft *same = kt_recall_same(s, f);

	return same && !kt_period_is_none(same->period) &&
	       settle(f, same->period, "same-figure-told-before", kt_slice_str(same->subject));
}

static gboolean is_last_again(struct kt_sentence *s, struct kt_figure *f)
{
	return tells_last_again(s, f) &&
	       declare(f, s->before->period, "period-told-again", kt_slice_str(""));
}

static gboolean is_balance(struct kt_sentence *s, struct kt_figure *f)
{
	struct kt_period day = kt_balance_day_of_report(s, f);

	return !kt_period_is_none(day) &&
	       declare(f, day, "balance-on-the-day-of-the-report", kt_slice_str(""));
}

static gboolean is_of_accounts(struct kt_sentence *s, struct kt_figure *f)
{
	const struct kt_timex *year = year_of_accounts(s, f);

	return year &&
	       declare(f, year->period, "year-of-accounts-before", kt_time_slice(s->p, year));
}

static gboolean is_usual(struct kt_sentence *s, struct kt_figure *f)
{
	return kt_figure_is_usual(s, f) &&
	       settle(f, kt_period_none(), "as-usual", kt_slice_str(""));
}

static gboolean is_of_named_spell(struct kt_sentence *s, struct kt_figure *f)
{
	struct kt_period spell = kt_sentence_named_spell(s);

	return !kt_period_is_none(spell) && f->measure != KT_MEASURE_LIMIT &&
	       settle(f, spell, "spell-told-before", kt_slice_str(""));
}

/* P is told, and of another year than YEAR. */
static gboolean is_of_another(struct kt_period p, guint year)
{
	return kt_period_year(p) && kt_period_year(p) != year;
}

/* The year of the meeting, where neither the item nor the text before is of another. */
static struct kt_period year_of_meeting(const struct kt_sentence *s)
{
	const struct kt_item_status *status =
		kt_item_status_of(s->reading->statuses, s->reading->minutes, s->block);
	guint year = s->reading->context.meeting.year;

	return !year || s->reading->context.year || is_of_another(s->before->title, year) ||
			       is_of_another(s->before->period, year) ||
			       (status && is_of_another(status->period, year))
		       ? kt_period_none()
		       : kt_period_of(kt_moment_year(year));
}

/* "I budgettet er der 24,6 mio. kr. til asfalt": not "af budgettet på", which may be that of any year. */
static gboolean is_in_budget(const struct kt_sentence *s, const struct kt_figure *f)
{
	return s->first + 1 < f->first && kt_word_does(s->p, s->first, KT_W(IN)) &&
	       kt_word_has(s->p, s->first + 1, KT_LEX_MEASURE, "original_budget");
}

/* "Der søges om en tillægsbevilling på 485.000 kr.", "I budgettet er der 24,6 mio. kr.": for the year that
 * runs. */
static gboolean is_of_this_year(struct kt_sentence *s, struct kt_figure *f)
{
	struct kt_period year = year_of_meeting(s);

	if (kt_period_is_none(year) || f->host >= 0 || is_told_as_past(s, f))
		return FALSE;
	f->period_is_event = f->measure == KT_MEASURE_SUPPLEMENTARY;
	if (f->measure == KT_MEASURE_SUPPLEMENTARY)
		return declare(f, year, "granted-for-this-year", kt_slice_str(""));
	return kt_unit_is_money(f->unit) && is_observed(s) && is_in_budget(s, f) &&
	       settle(f, year, "budget-of-this-year", kt_slice_str(""));
}

/* Each gives F a time and returns TRUE, or leaves it as it is; the first that does decides. */
static gboolean (*const certain[])(struct kt_sentence *s, struct kt_figure *f) = {is_same_again,
	is_last_again, is_balance, is_of_accounts, is_usual, is_of_named_spell, is_of_this_year};

/* ---- times that are carried on -------------------------------------------- */

/* The time of the text before may be F's. */
static gboolean wants_time_before(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_discourse *d = s->before;

	if (f->measure == KT_MEASURE_LIMIT || f->measure == KT_MEASURE_RATE ||
		kt_period_is_none(d->period) ||
		(is_long_spell(d->period, s->reading->context.meeting) && !d->is_list) ||
		(d->is_list && d->list_is_loose && !is_count(f)))
		return FALSE;
	return d->is_list || sentence_points_back(s) || is_count(f) ||
	       f->unit == KT_UNIT_PERCENTAGE_POINT;
}

void kt_figure_inherit_period(struct kt_sentence *s, struct kt_figure *f)
{
	const struct kt_discourse *d = s->before;

	for (guint i = 0; i < G_N_ELEMENTS(certain); i++)
		if (certain[i](s, f))
			return;
	if (wants_time_before(s, f)) {
		kt_figure_give_period(f, d->period,
			d->is_list ? "period-of-lead-in" : "period-of-text-before",
			kt_slice_str(""));
		f->draft.period_is_declared =
			d->period_is_named && is_count(f) && !is_of_days(d->period);
	} else if (kt_period_is_none(d->period) && !kt_period_is_none(d->carried) &&
		   goes_on_from_table(s, f)) {
		kt_figure_give_period(f, d->carried, "period-of-table-above", kt_slice_str(""));
	} else if (kt_period_is_none(d->period) && !kt_period_is_none(d->title) &&
		   takes_time_of_title(s, f)) {
		kt_figure_give_period(f, d->title, "period-of-item-title", kt_slice_str(""));
		f->period_is_event = d->title.is_range; /* the text may go on about the year */
	}
	if ((!kt_unit_is_money(f->unit) && f->measure != KT_MEASURE_DEVIATION) ||
		f->measure == KT_MEASURE_LIMIT || f->measure == KT_MEASURE_RATE)
		f->period_is_settled = TRUE;
}
