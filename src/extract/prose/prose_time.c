/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The times of a sentence: which of them date figures, and reckoning with them. */
#include "extract/item_status.h"
#include "extract/passage/moment.h"
#include "extract/prose/prose_when.h"

gboolean kt_time_is_usable(const struct kt_timex *t)
{
	return t->sort != KT_TIMEX_NAME && t->sort != KT_TIMEX_NOW && t->sort != KT_TIMEX_PAST &&
	       !t->of_brackets && t->event != KT_EVENT_NO_TIME;
}

/* "15. Juni Fonden": a day without a year before a capital is a name. */
static gboolean is_part_of_name(const struct kt_passage *p, const struct kt_timex *t)
{
	guint next = t->first + t->n_tokens;

	if (!t->is_relative || t->period.from.unit != KT_TIME_DAY || next >= p->tokens->len ||
		kt_passage_token(p, next)->kind != KT_TOKEN_WORD)
		return FALSE;
	return g_unichar_isupper(g_utf8_get_char(kt_passage_token(p, next)->word.text.at));
}

/* "Årets sidste budgetopfølgning viser": no earlier status is meant where no
 * preposition leads to it. */
static gboolean is_title_of_status(const struct kt_passage *p, const struct kt_timex *t)
{
	if (t->sort != KT_TIMEX_PREVIOUS || t->years_back)
		return FALSE;
	return kt_word_class(p, t->first) != KT_WORD_NUMBER ? FALSE
	       : t->first == 0                              ? TRUE
			       : kt_word_class(p, t->first - 1) != KT_WORD_PREPOSITION;
}

/* The first or last usable time in [FIRST, END); NULL if none.  With REFERENCE
 * one that is compared with, else one that is not. */
static const struct kt_timex *find_time(
	const struct kt_passage *p, guint first, guint end, gboolean last, gboolean reference)
{
	const struct kt_timex *best = NULL;

	for (guint k = 0; k < p->times->len; k++) {
		const struct kt_timex *t = kt_passage_time(p, k);

		if (t->first < first || t->first >= end || !kt_time_is_usable(t) ||
			is_title_of_status(p, t) || is_part_of_name(p, t) ||
			kt_stands_compared(p, t->first) != reference || kt_time_is_apart(p, t) ||
			(kt_time_is_attribute(p, t) &&
				!(last && end == t->first + t->n_tokens + 1)))
			continue;
		best = t;
		if (!last)
			break;
	}
	return best;
}

const struct kt_timex *kt_first_time(const struct kt_passage *p, guint first, guint end)
{
	return find_time(p, first, end, FALSE, FALSE);
}

const struct kt_timex *kt_last_time(const struct kt_passage *p, guint first, guint end)
{
	return find_time(p, first, end, TRUE, FALSE);
}

const struct kt_timex *kt_first_compared_time(const struct kt_passage *p, guint first, guint end)
{
	return find_time(p, first, end, FALSE, TRUE);
}

const struct kt_timex *kt_last_compared_time(const struct kt_passage *p, guint first, guint end)
{
	return find_time(p, first, end, TRUE, TRUE);
}

/* ---- reckoning --------------------------------------------------------- */

static struct kt_period year_of(struct kt_period p)
{
	guint year = kt_period_year(p);

	return year ? kt_period_of(kt_moment_year(year)) : p;
}

static struct kt_moment shift_moment(struct kt_moment m, gint years)
{
	if (m.unit != KT_TIME_NONE)
		m.year += years;
	return m;
}

struct kt_period kt_period_shift(struct kt_period p, gint years)
{
	p.from = shift_moment(p.from, years);
	p.to = shift_moment(p.to, years);
	return p;
}

struct kt_period kt_period_between(struct kt_period a, struct kt_period b)
{
	if (kt_period_equal(a, b))
		return a;
	struct kt_period span = kt_period_span(a, b);

	if (!span.is_range)
		return span;
	/* "97 flere end i juni 2019", told of the last day of a June */
	if (span.from.unit == KT_TIME_MONTH && span.to.unit == KT_TIME_DAY)
		return kt_period_range(span.from, kt_moment_month(span.to.year, span.to.index));
	if (span.from.unit == KT_TIME_DAY && span.to.unit == KT_TIME_MONTH)
		return kt_period_range(kt_moment_month(span.from.year, span.from.index), span.to);
	if (span.from.year != span.to.year && span.from.unit != span.to.unit &&
		(span.from.unit == KT_TIME_YEAR || span.to.unit == KT_TIME_YEAR))
		return kt_period_range(
			kt_moment_year(span.from.year), kt_moment_year(span.to.year));
	return span;
}

struct kt_slice kt_time_slice(const struct kt_passage *p, const struct kt_timex *t)
{
	return kt_passage_slice(p, t->first, t->first + t->n_tokens);
}

gboolean kt_figure_is_yearly(const struct kt_figure *f)
{
	switch (f->measure) {
	case KT_MEASURE_ORIGINAL_BUDGET:
	case KT_MEASURE_REVISED_BUDGET:
	case KT_MEASURE_EXPECTED_RESULT:
	case KT_MEASURE_DEVIATION:
	case KT_MEASURE_SUPPLEMENTARY:
		return TRUE;
	default:
		return FALSE;
	}
}

struct kt_period kt_time_spoken_of(const struct kt_sentence *s, guint k, guint at)
{
	for (gint i = (gint)k - 1; i >= 0; i--) {
		const struct kt_figure *f = kt_figure_at(s->figures, i);

		if (f->first < at && f->measure != KT_MEASURE_CHANGE &&
			!kt_period_is_none(f->period))
			return f->period;
	}
	return kt_period_is_none(s->before->period) ? s->before->carried : s->before->period;
}

/* Token I is the noun of a time: "tidspunkt", "måneder", "dag". */
static gboolean names_time(const struct kt_passage *p, guint i)
{
	return kt_word_has(p, i, KT_LEX_STOP, "moment") ||
	       (kt_passage_token(p, i)->covered &
		       (KT_LEX_MASK(KT_LEX_TIME) | KT_LEX_MASK(KT_LEX_UNIT)));
}

/* "I 2015 var antallet på samme tidspunkt 171": behind T, and no other time behind it. */
static gboolean names_same_moment(const struct kt_passage *p, const struct kt_timex *t)
{
	enum { FAR = 10 };
	guint end = MIN(t->first + t->n_tokens + FAR, p->tokens->len);

	for (guint i = t->first + t->n_tokens; i + 1 < end; i++) {
		if (kt_mark_separates(p, i) || kt_mark_is(p, i, '.') ||
			kt_passage_token(p, i)->is_number)
			break;
		if (kt_word_has(p, i, KT_LEX_STOP, "same") && names_time(p, i + 1))
			return i + 2 >= p->tokens->len || kt_passage_token(p, i + 2)->time < 0;
	}
	return FALSE;
}

gboolean kt_is_same_part_of_year(const struct kt_passage *p, const struct kt_timex *t)
{
	guint end = t->first;

	if (t->period.from.unit != KT_TIME_YEAR || t->period.is_range || t->years_back)
		return FALSE;
	if (end > 0 && kt_word_does(p, end - 1, KT_W(IN, OF)))
		end--;
	if (end >= 2 && names_time(p, end - 1)) {
		/* "samme tre måneder" */
		guint same = end - 2 - (end >= 3 && kt_passage_token(p, end - 2)->is_number);

		if (kt_word_has(p, same, KT_LEX_STOP, "same"))
			return TRUE;
	}
	return names_same_moment(p, t);
}

/* "I 2019 er der til og med juni kommet 463": from the beginning of the year on. */
static struct kt_period from_new_year(const struct kt_sentence *s, const struct kt_timex *t)
{
	struct kt_moment to = t->period.to, from, end;

	if (t->sort != KT_TIMEX_UNTIL || to.unit != KT_TIME_MONTH)
		return t->period;
	for (guint i = 0; i < s->p->times->len; i++) {
		const struct kt_timex *other = kt_passage_time(s->p, i);

		if (other->first < s->first || other->first >= s->end || other->period.is_range ||
			other->period.from.unit != KT_TIME_YEAR ||
			other->period.from.year != to.year)
			continue;
		kt_moment_first_months(to.year, to.index, &from, &end);
		return end.unit == KT_TIME_NONE ? kt_period_of(from) : kt_period_range(from, end);
	}
	return t->period;
}

/* "ved udgangen af 2021", "primo 2022" */
static gboolean is_edge(const struct kt_passage *p, const struct kt_timex *t)
{
	const struct kt_found *found = kt_passage_term_at(p, KT_LEX_TIME, t->first);

	return kt_found_is(found, "end_of") || kt_found_is(found, "start_of") ||
	       kt_found_is(found, "ultimo") || kt_found_is(found, "primo");
}

/* "Ved årets udgang": the last day of its year, for what lies in the till. */
static gboolean is_end_of_year(const struct kt_passage *p, const struct kt_timex *t)
{
	return t->period.from.unit == KT_TIME_YEAR &&
	       kt_found_is(kt_passage_term_at(p, KT_LEX_TIME, t->first), "year_end");
}

/* "Kassebeholdningen var 14,2 mio. kr. Ved årets udgang ventes den at være 9": the sentence before. */
static gboolean is_told_of_balance(const struct kt_sentence *s)
{
	guint first, end;

	if (s->first == 0)
		return FALSE;
	kt_passage_sentence(s->p, s->first - 1, &first, &end);
	for (guint i = first; i < end; i++)
		if (kt_word_means(s->p, i, KT_S(BALANCE)))
			return TRUE;
	return FALSE;
}

/* "ventes likviditeten pr. 31. december at være 121,5 mio. kr.": so much on that day, whatever is
 * expected in the year. */
static gboolean is_balance_on_day(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_timex *t)
{
	if (t->period.is_range || !kt_unit_is_money(f->unit) ||
		!((t->period.from.unit == KT_TIME_DAY &&
			  (t->sort == KT_TIMEX_STATE || is_edge(s->p, t))) ||
			is_end_of_year(s->p, t)))
		return FALSE;
	for (guint i = f->clause; i < f->first; i++)
		if (kt_word_means(s->p, i, KT_S(BALANCE)))
			return TRUE;
	return kt_figure_is_anaphoric(s, f) && is_told_of_balance(s);
}

/* "142 mio. kr. ultimo 2025 mod 155 mio. kr. ultimo 2024": a state that is set against the one before it. */
static gboolean is_other_balance(const struct kt_sentence *s, guint k, const struct kt_timex *t)
{
	const struct kt_figure *f = kt_figure_at(s->figures, k);
	const struct kt_figure *before = k > 0 ? kt_figure_at(s->figures, k - 1) : NULL;

	return before && !before->refusal && before->unit == f->unit && kt_unit_is_money(f->unit) &&
	       !before->period.is_range && before->period.from.unit == KT_TIME_DAY &&
	       !t->period.is_range && t->period.from.unit == KT_TIME_DAY && is_edge(s->p, t) &&
	       t->first >= f->end && f->left < f->first &&
	       kt_passage_find(s->p, KT_LEX_PREVIOUS, f->left, f->first);
}

/* "146 udlån i 2021, mens det lå på 141 sidste år", told in 2024: the year before the meeting, and
 * not before the one spoken of, NOW; "året før" is always that. */
static gboolean is_since(
	const struct kt_sentence *s, const struct kt_timex *t, struct kt_period now)
{
	return t->sort != KT_TIMEX_PREVIOUS && t->years_back == 1 && !t->period.is_range &&
	       t->period.from.unit == KT_TIME_YEAR && !kt_period_is_none(now) &&
	       kt_period_year(now) && kt_period_year(now) < t->period.from.year &&
	       !kt_word_means(s->p, t->first, KT_S(THE_YEAR)) &&
	       !kt_word_does(s->p, t->first + t->n_tokens - 1, KT_W(EARLIER));
}

/* "har den 2. juli ansøgt om 75.000 kr.", "bevilgede den 11. juni 1,2 mio. kr.": the day on which money was
 * asked for or given, which is of its year. */
static gboolean is_day_of_grant(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_timex *t)
{
	if (!kt_unit_is_money(f->unit) || t->sort != KT_TIMEX_POINT || t->period.is_range ||
		t->period.from.unit != KT_TIME_DAY || t->first >= f->first)
		return FALSE;
	for (guint i = f->clause; i < f->first; i++)
		if (kt_word_means(s->p, i, KT_S(APPLIED, RESOLVES)))
			return TRUE;
	return f->measure == KT_MEASURE_SIZE;
}

static const struct kt_item_status *status_of(const struct kt_sentence *s)
{
	return kt_item_status_of(s->reading->statuses, s->reading->minutes, s->block);
}

struct kt_period kt_balance_day_of_report(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_item_status *status = status_of(s);
	gboolean is_balance = FALSE;

	if (!status || kt_period_is_none(status->day) || !kt_unit_is_money(f->unit) ||
		(f->measure != KT_MEASURE_AMOUNT && f->measure != KT_MEASURE_AVERAGE))
		return kt_period_none();
	for (guint i = f->clause; i < f->first; i++) {
		is_balance |= kt_word_means(s->p, i, KT_S(BALANCE));
		if (kt_passage_term_at(s->p, KT_LEX_DIRECTION, i) ||
			kt_word_has(s->p, i, KT_LEX_STOP, "expected"))
			return kt_period_none();
	}
	return is_balance ? status->day : kt_period_none();
}

/* "Kassen er faldet til 96 mio. kr. ved årets udgang", in the accounts of 2019: of their year. */
static gboolean is_end_of_account(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_timex *t)
{
	const struct kt_item_status *status = status_of(s);

	return status && status->is_account && kt_unit_is_money(f->unit) &&
	       !status->period.is_range && status->period.from.unit == KT_TIME_YEAR &&
	       kt_found_is(kt_passage_term_at(s->p, KT_LEX_TIME, t->first), "year_end");
}

/* What "året før" is counted from; a state on a day too, of which the text does not go on. */
static struct kt_period counted_from(const struct kt_sentence *s, guint k, guint at)
{
	struct kt_period now = kt_time_spoken_of(s, k, at);

	return kt_period_is_none(now) && !s->before->newer.is_range &&
			       s->before->newer.from.unit == KT_TIME_DAY
		       ? s->before->newer
		       : now;
}

/* "året før var der 39 ophold på i snit 88 døgn", "... 96 klager, hvoraf 14": figure K is told of the one
 * right before it, which T, before that, is told of.  NULL if it is not. */
static const struct kt_figure *told_with(
	const struct kt_sentence *s, guint k, const struct kt_timex *t)
{
	const struct kt_figure *f = kt_figure_at(s->figures, k);
	const struct kt_figure *before = k > 0 ? kt_figure_at(s->figures, k - 1) : NULL;

	if (!before || before->refusal || before->host >= 0 || t->first < before->left ||
		t->first >= before->first || kt_period_is_none(before->period))
		return NULL;
	for (guint i = before->end; i < f->first && !(f->flags & KT_FLAG_OF_WHICH); i++)
		if (kt_mark_separates(s->p, i) || kt_clause_begins(s->p, s->first, i) ||
			kt_word_does(s->p, i, KT_W(AND, AGAINST)))
			return NULL;
	return before;
}

void kt_figure_take_time(struct kt_sentence *s, guint k, const struct kt_timex *t, const char *rule)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);
	gboolean is_balance = is_balance_on_day(s, f, t) || is_other_balance(s, k, t), is_grant;
	struct kt_period period =
		t->event == KT_EVENT_DEADLINE ? year_of(t->period) : from_new_year(s, t);

	if (t->sort == KT_TIMEX_PREVIOUS || t->years_back || t->months_back) {
		struct kt_period now = counted_from(s, k, t->first);

		if (is_since(s, t, now)) {
			kt_figure_give_period(f, t->period, rule, kt_time_slice(s->p, t));
			f->period_is_settled = TRUE;
			return;
		}
		f->flags |= KT_FLAG_PREVIOUS;
		if (told_with(s, k, t))
			period = told_with(s, k, t)->period;
		else if (t->first < f->left && !kt_period_is_none(now))
			period = now; /* the figure it is told of has reckoned with it */
		else if (t->months_back)
			period = kt_moment_months_back(now, t->months_back);
		else if (t->years_back && !kt_period_is_none(now))
			period = kt_period_shift(now, -(gint)t->years_back);
	}
	if (is_end_of_account(s, f, t)) {
		period = kt_period_of(kt_moment_edge(status_of(s)->period.from, TRUE));
		is_balance = TRUE;
	}
	is_grant = !is_balance && is_day_of_grant(s, f, t);
	f->draft.period_is_declared |= is_balance;
	if (is_balance && period.from.unit == KT_TIME_YEAR && is_end_of_year(s->p, t))
		period = kt_period_of(kt_moment_edge(period.from, TRUE));
	if (kt_figure_is_yearly(f) && !is_balance && !period.is_range &&
		(period.from.unit == KT_TIME_DAY || period.from.unit == KT_TIME_MONTH))
		period = year_of(period);
	if (is_grant)
		period = year_of(period);
	if (kt_is_same_part_of_year(s->p, t) &&
		!kt_period_is_none(kt_time_spoken_of(s, k, t->first)))
		period = kt_period_shift(kt_time_spoken_of(s, k, t->first),
			(gint)period.from.year - kt_time_spoken_of(s, k, t->first).from.year);
	f->period_is_settled = !(kt_figure_is_yearly(f) && kt_period_is_none(period));
	f->period_is_event = t->event == KT_EVENT_DEADLINE || is_grant ||
			     kt_time_is_attribute(s->p, t) ||
			     (t->sort == KT_TIMEX_POINT && period.from.unit == KT_TIME_DAY);
	kt_figure_give_period(f, period, rule, kt_time_slice(s->p, t));
}

gboolean kt_time_says_to(const struct kt_passage *p, const struct kt_timex *t)
{
	for (guint i = t->first; i < t->first + t->n_tokens; i++)
		if (kt_word_does(p, i, KT_W(TO)))
			return TRUE;
	return FALSE;
}
