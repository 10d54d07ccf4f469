/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When a figure holds: the nearest time that governs it.
 *
 * In this order: a time in the figure's own ground, behind it before in front
 * of it; pairs told by "henholdsvis" or "fra A til B"; the last time before
 * it in the sentence; one behind it in the sentence; the text before
 * (prose_inherit.c).  A time behind "end", "mod" or "i forhold til" is what the
 * figure is compared with: it begins the period of a change, and is never the
 * figure's own. */
#include "extract/passage/moment.h"
#include "extract/prose/prose_inherit.h"

static gboolean is_usable(const struct kt_timex *t)
{
	return t->sort != KT_TIMEX_NAME && t->sort != KT_TIMEX_NOW && !t->of_brackets &&
	       t->event != KT_EVENT_NO_TIME;
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
	if (t->sort != KT_TIMEX_PREVIOUS)
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

		if (t->first < first || t->first >= end || !is_usable(t) ||
			is_title_of_status(p, t) || is_part_of_name(p, t) ||
			kt_stands_compared(p, t->first) != reference)
			continue;
		best = t;
		if (!last)
			break;
	}
	return best;
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

static struct kt_period shift_years(struct kt_period p, gint years)
{
	p.from = shift_moment(p.from, years);
	p.to = shift_moment(p.to, years);
	return p;
}

static struct kt_period span_of(struct kt_period a, struct kt_period b)
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

static struct kt_slice slice_of(const struct kt_passage *p, const struct kt_timex *t)
{
	return kt_passage_slice(p, t->first, t->first + t->n_tokens);
}

/* What budgets and expectations say holds for the year, whatever day they say it. */
static gboolean is_yearly(const struct kt_figure *f)
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

/* The time spoken of before figure K, and before token AT. */
static struct kt_period main_period(const struct kt_sentence *s, guint k, guint at)
{
	for (gint i = (gint)k - 1; i >= 0; i--)
		if (kt_figure_at(s->figures, i)->first < at &&
			!kt_period_is_none(kt_figure_at(s->figures, i)->period))
			return kt_figure_at(s->figures, i)->period;
	return kt_period_is_none(s->before->period) ? s->before->carried : s->before->period;
}

gboolean kt_is_same_part_of_year(const struct kt_passage *p, const struct kt_timex *t)
{
	guint end = t->first;

	if (end > 0 && kt_word_does(p, end - 1, KT_W(IN) | KT_W(OF)))
		end--;
	return end >= 2 && t->period.from.unit == KT_TIME_YEAR && !t->period.is_range &&
	       kt_word_has(p, end - 2, KT_LEX_STOP, "same");
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

static void take_time(struct kt_sentence *s, guint k, const struct kt_timex *t, const char *rule)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);
	struct kt_period period =
		t->event == KT_EVENT_DEADLINE ? year_of(t->period) : from_new_year(s, t);

	if (t->sort == KT_TIMEX_PREVIOUS || t->years_back) {
		struct kt_period now = main_period(s, k, t->first);

		f->flags |= KT_FLAG_PREVIOUS;
		if (t->first < f->left && !kt_period_is_none(now))
			period = now; /* the figure it is told of has reckoned with it */
		else if (t->years_back && !kt_period_is_none(now))
			period = shift_years(now, -(gint)t->years_back);
	}
	if (is_yearly(f) && !period.is_range &&
		(period.from.unit == KT_TIME_DAY || period.from.unit == KT_TIME_MONTH))
		period = year_of(period);
	if (kt_is_same_part_of_year(s->p, t) && !kt_period_is_none(main_period(s, k, t->first)))
		period = shift_years(main_period(s, k, t->first),
			(gint)period.from.year - main_period(s, k, t->first).from.year);
	f->period_is_settled = !(is_yearly(f) && kt_period_is_none(period));
	f->period_is_event = t->event == KT_EVENT_DEADLINE ||
			     (t->sort == KT_TIMEX_POINT && period.from.unit == KT_TIME_DAY);
	kt_figure_give_period(f, period, rule, slice_of(s->p, t));
}

/* ---- pairs ------------------------------------------------------------- */

/* "henholdsvis 16 og 19 borgere for 2022 og 2023": as many times in a row as
 * figures, in the same order. */
static gboolean zip_times(struct kt_sentence *s)
{
	const struct kt_found *zip = kt_passage_find(s->p, KT_LEX_ZIP, s->first, s->end);
	const struct kt_timex *times[16];
	guint n_times = 0, first = 0, n = 0;

	if (!zip)
		return FALSE;
	for (guint k = 0; k < s->p->times->len && n_times < G_N_ELEMENTS(times); k++) {
		const struct kt_timex *t = kt_passage_time(s->p, k);

		if (t->first >= s->first && t->first < s->end && is_usable(t))
			times[n_times++] = t;
	}
	while (first < s->figures->len && kt_figure_at(s->figures, first)->first < zip->first)
		first++;
	for (n = first;
		n < s->figures->len && (n == first || kt_figure_at(s->figures, n)->is_chained);)
		n++;
	n -= first;
	if (n == 2 && n_times == 0 && !kt_period_is_none(s->before->older)) { /* "for de to år" */
		kt_figure_give_period(kt_figure_at(s->figures, first), s->before->older,
			"zipped-with-text-before", kt_slice_str(""));
		kt_figure_give_period(kt_figure_at(s->figures, first + 1), s->before->newer,
			"zipped-with-text-before", kt_slice_str(""));
		return TRUE;
	}
	if (n < 2 || n_times < n)
		return FALSE;
	for (guint k = 0; k < n; k++)
		take_time(s, first + k, times[k], "zipped");
	return TRUE;
}

/* FROM and TO are the levels at the two ends of PERIOD. */
static void give_ends(struct kt_figure *from, struct kt_figure *to, struct kt_period period,
	const char *rule, struct kt_slice evidence)
{
	kt_figure_give_period(from, kt_period_of(period.from), rule, evidence);
	kt_figure_give_period(to, kt_period_of(period.to), rule, evidence);
}

static gboolean says_to(const struct kt_passage *p, const struct kt_timex *t)
{
	for (guint i = t->first; i < t->first + t->n_tokens; i++)
		if (kt_word_does(p, i, KT_W(TO)))
			return TRUE;
	return FALSE; /* "2017/18" is one time */
}

/* "Faldet i 2016 med 0,7 procentpoint, fra 4,7 til 4,0": the levels of the change before. */
static gboolean split_change(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k), *next = kt_figure_at(s->figures, k + 1);
	const struct kt_figure *change = k ? kt_figure_at(s->figures, k - 1) : NULL;

	if (!change || change->measure != KT_MEASURE_CHANGE || change->refusal ||
		!change->period.is_range || kt_period_is_open(change->period) ||
		find_time(s->p, change->end, next->right, FALSE, FALSE))
		return FALSE;
	give_ends(f, next, change->period, "levels-of-the-change", kt_slice_str(""));
	f->draft.period_is_declared = next->draft.period_is_declared = TRUE;
	return TRUE;
}

/* "fra 2019 til 2021 gået fra 12,4 til 11,3" */
static gboolean split_range(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k), *next;
	const struct kt_timex *t;

	if (!f->is_from || k + 1 >= s->figures->len)
		return FALSE;
	next = kt_figure_at(s->figures, k + 1);
	if (split_change(s, k))
		return TRUE;
	t = find_time(s->p, s->first, f->first, TRUE, FALSE);
	if (!t) /* "fra 284 til 387 fra 2018 til 2019" */
		t = find_time(s->p, next->end, next->right, FALSE, FALSE);
	if (t && t->first > next->first && !t->period.is_range)
		t = NULL;
	if (t && t->sort == KT_TIMEX_SINCE && !find_time(s->p, f->end, next->right, FALSE, FALSE)) {
		kt_figure_give_period(
			f, kt_period_of(t->period.from), "since-then", slice_of(s->p, t));
		next->period_is_settled = TRUE;
		kt_figure_reason(next, "period", "until-now", slice_of(s->p, t));
		return TRUE;
	}
	if (t && t->period.is_range && t->period.from.unit && t->period.to.unit &&
		(t->period.from.unit == KT_TIME_YEAR || says_to(s->p, t)) &&
		!find_time(s->p, f->end, next->first, FALSE, FALSE)) {
		give_ends(f, next, t->period, "range-of-times", slice_of(s->p, t));
		if (says_to(s->p, t))
			f->draft.period_is_declared = next->draft.period_is_declared = TRUE;
		return TRUE;
	}
	if (!t && !kt_period_is_none(s->before->older) &&
		!find_time(s->p, f->end, s->end, FALSE, FALSE)) {
		kt_figure_give_period(
			f, s->before->older, "times-of-text-before", kt_slice_str(""));
		kt_figure_give_period(
			next, s->before->newer, "times-of-text-before", kt_slice_str(""));
		return TRUE;
	}
	return FALSE;
}

/* ---- one figure -------------------------------------------------------- */

/* Where the clause behind F ends: its times are not told of a later one. */
static guint clause_end(const struct kt_sentence *s, const struct kt_figure *f)
{
	for (guint i = f->end; i < f->right; i++)
		if (kt_mark_is(s->p, i, '(') && f->host == -1)
			return i;
		else if ((is_yearly(f) || f->measure == KT_MEASURE_CHANGE) && i > f->end &&
			 kt_clause_begins(s->p, s->first, i))
			return i;
		else if (i > f->end && kt_clause_begins(s->p, s->first, i) &&
			 kt_word_class(s->p, i) == KT_WORD_CLAUSE)
			return i;
	return f->right;
}

/* "i budget 2022 en bevilling på": a name, but of the year the money is for. */
static const struct kt_timex *budget_year(const struct kt_sentence *s, const struct kt_figure *f)
{
	if (!kt_unit_is_money(f->unit))
		return NULL;
	for (guint k = 0; k < s->p->times->len; k++) {
		const struct kt_timex *t = kt_passage_time(s->p, k);
		guint word = t->first ? t->first - 1 : 0;

		if (t->sort == KT_TIMEX_NAME && t->first >= f->left && t->first < f->right &&
			(kt_word_has(s->p, t->first, KT_LEX_MEASURE, "original_budget") ||
				kt_word_has(s->p, word, KT_LEX_MEASURE, "original_budget")))
			return t;
	}
	return NULL;
}

/* "... den 10. april 2018, to måneder senere": the day dates something else
 * than a length or bound told behind a comma. */
static gboolean is_aside(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_timex *t)
{
	if (f->measure != KT_MEASURE_DURATION && f->measure != KT_MEASURE_LIMIT)
		return FALSE;
	for (guint i = t->first; i < f->first; i++)
		if (kt_mark_separates(s->p, i))
			return TRUE;
	return FALSE;
}

/* "87 % er tilfredse (2014: 84 %)": A lies before the time of the host, or of
 * the meeting where the host has none. */
static gboolean is_earlier(const struct kt_sentence *s, struct kt_period a, struct kt_period host)
{
	if (kt_period_is_none(a) || a.is_range)
		return FALSE;
	return kt_period_is_none(host) ? kt_period_year(a) < s->reading->context.meeting.year
				       : kt_period_cmp(a, host) < 0;
}

/* "fordelt på 2018, 2019 og 2020": the last of the years in a row that begins with T. */
static const struct kt_timex *last_of_years(const struct kt_sentence *s, const struct kt_timex *t)
{
	for (guint k = 0; k < s->p->times->len; k++) {
		const struct kt_timex *next = kt_passage_time(s->p, k);
		guint end = t->first + t->n_tokens;

		if (next->first <= t->first || t->period.from.unit != KT_TIME_YEAR ||
			t->period.is_range || next->period.is_range ||
			next->period.from.unit != KT_TIME_YEAR)
			continue;
		if (next->period.from.year != t->period.from.year + 1 || next->first != end + 1 ||
			!(kt_mark_is(s->p, end, ',') || kt_word_does(s->p, end, KT_W(AND))))
			break;
		t = next;
	}
	return t;
}

/* All the years of a row where one figure is told of them. */
static gboolean row_of_years(struct kt_sentence *s, guint k, const struct kt_timex *t)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);
	const struct kt_timex *last = last_of_years(s, t);

	if (last == t || t->first < f->end || f->is_chained ||
		(k + 1 < s->figures->len && kt_figure_at(s->figures, k + 1)->first < last->first))
		return FALSE;
	f->period_is_settled = TRUE;
	f->draft.period_is_declared = TRUE;
	kt_figure_give_period(f, kt_period_range(t->period.from, last->period.from),
		"years-in-a-row", slice_of(s->p, t));
	return TRUE;
}

/* "9,5 mio. kr., fordelt med 4,0 mio. kr. i 2022 og 5,5 mio. kr. i 2023": the whole is of all the
 * years that its parts are of, unless it has its own before it. */
static gboolean years_of_parts(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);
	const struct kt_timex *first = NULL, *last = NULL;
	guint i = f->end + (f->end < s->end && kt_mark_is(s->p, f->end, ','));

	if (i >= s->end || !kt_word_has(s->p, i, KT_LEX_STOP, "breakdown") ||
		find_time(s->p, f->left, f->first, TRUE, FALSE))
		return FALSE;
	for (guint m = k + 1; m < s->figures->len; m++) {
		const struct kt_figure *part = kt_figure_at(s->figures, m);
		guint end =
			m + 1 < s->figures->len ? kt_figure_at(s->figures, m + 1)->first : s->end;
		const struct kt_timex *t = find_time(s->p, part->end, end, FALSE, FALSE);

		if (part->unit != f->unit || !t || t->period.is_range ||
			t->period.from.unit != KT_TIME_YEAR ||
			(last && kt_period_cmp(t->period, last->period) <= 0))
			break;
		first = first ? first : t;
		last = t;
	}
	if (first == last)
		return FALSE;
	f->period_is_settled = TRUE;
	f->draft.period_is_declared = TRUE;
	kt_figure_give_period(f, kt_period_range(first->period.from, last->period.from),
		"years-of-its-parts", slice_of(s->p, first));
	return TRUE;
}

/* "mod 1.497 (5,4 pct.) samme måned året før": right behind the bracket of F. */
static const struct kt_timex *time_behind_bracket(
	const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = f->end;

	while (i < f->right && !kt_mark_is(s->p, i, '('))
		i++;
	while (i < s->end && !kt_mark_is(s->p, i, ')'))
		i++;
	return f->host == -1 && i < s->end
		       ? find_time(s->p, i + 1, MIN(i + 3, s->end), FALSE, FALSE)
		       : NULL;
}

static gboolean own_time(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);
	const struct kt_timex *t = find_time(s->p, f->end, clause_end(s, f), FALSE, FALSE);

	if (!t)
		t = time_behind_bracket(s, f);
	if (!t)
		t = find_time(s->p, f->left, f->first, TRUE, FALSE);
	if (t && is_aside(s, f, t))
		t = NULL;
	if (!t)
		t = budget_year(s, f);
	if (!t)
		return FALSE;
	if (row_of_years(s, k, t))
		return TRUE;
	take_time(s, k, t, "nearest-time");
	if (f->host >= 0 && is_earlier(s, f->period, kt_figure_at(s->figures, f->host)->period))
		f->flags |= KT_FLAG_PREVIOUS;
	return TRUE;
}

/* A clause begins between A and B. */
static gboolean clause_between(const struct kt_sentence *s, guint a, guint b)
{
	for (guint i = a + 1; i < b; i++)
		if (kt_clause_begins(s->p, s->first, i))
			return TRUE;
	return FALSE;
}

/* "... mod 6,1 procent i 2015": the time behind is the other figure's own. */
static gboolean is_compared(const struct kt_sentence *s, guint k)
{
	const struct kt_figure *f = k < s->figures->len ? kt_figure_at(s->figures, k) : NULL;

	return f && f->left < f->first &&
	       kt_passage_find(s->p, KT_LEX_PREVIOUS, f->left, f->first) != NULL;
}

/* F is told in another clause than OTHER, or of something else: "og 88 pct.". */
static gboolean goes_on_behind(const struct kt_sentence *s, const struct kt_figure *other,
	const struct kt_timex *t, const struct kt_figure *f)
{
	guint from = MAX(t->first + t->n_tokens, other->end);

	if (clause_between(s, from - 1, f->first + 1))
		return TRUE;
	for (guint i = from; i < f->first && f->unit != other->unit; i++)
		if (kt_mark_is(s->p, i, ',') || kt_word_does(s->p, i, KT_W(AND)))
			return TRUE;
	return FALSE;
}

/* "1.964 samtaler i 2022 mod 2.206 året før, og 88 pct. er holdt til tiden": behind what is
 * compared with, told at T, the time of the figure before it comes back.  NULL if T is of no such. */
static const struct kt_figure *main_before_compared(
	const struct kt_sentence *s, guint k, const struct kt_timex *t)
{
	const struct kt_figure *f = kt_figure_at(s->figures, k), *main = NULL;

	for (guint i = 0; i < k; i++) {
		const struct kt_figure *other = kt_figure_at(s->figures, i);
		gboolean owns = t->first >= other->left && t->first < other->right;

		if (other->refusal || other->host >= 0)
			continue;
		if (owns && is_compared(s, i))
			return goes_on_behind(s, other, t, f) ? main : NULL;
		if (!kt_period_is_none(other->period) && !(other->flags & KT_FLAG_PREVIOUS) &&
			!is_compared(s, i) && other->measure != KT_MEASURE_CHANGE)
			main = other;
	}
	return NULL;
}

static gboolean sentence_time(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);
	const struct kt_figure *main;
	const struct kt_timex *t;

	if (f->host >= 0) {
		f->period = kt_figure_at(s->figures, f->host)->period;
		f->period_is_settled = kt_figure_at(s->figures, f->host)->period_is_settled;
		return TRUE;
	}
	t = find_time(s->p, s->first, f->first, TRUE, FALSE);
	main = t && !is_compared(s, k) ? main_before_compared(s, k, t) : NULL;
	if (main) {
		f->period_is_settled = TRUE;
		kt_figure_give_period(f, main->period, "main-time-again", slice_of(s->p, t));
		return TRUE;
	}
	if (t && t->sort != KT_TIMEX_PREVIOUS &&
		!(is_yearly(f) && clause_between(s, t->first, f->first))) {
		take_time(s, k, t, "time-before-in-sentence");
		return TRUE;
	}
	if (is_aside(s, f, &(struct kt_timex){.first = s->first}) || is_yearly(f))
		return FALSE;
	t = find_time(s->p, f->end, s->end, FALSE, FALSE);
	if (t && t->sort != KT_TIMEX_PREVIOUS && !is_compared(s, k + 1) &&
		k + 1 < s->figures->len && kt_figure_at(s->figures, k + 1)->is_chained) {
		take_time(s, k, t, "time-behind-in-sentence");
		return TRUE;
	}
	return FALSE;
}

/* The time that ends right before token END and the comma before it. */
static const struct kt_timex *time_right_before(const struct kt_sentence *s, guint end)
{
	for (guint k = 0; k < s->p->times->len; k++) {
		const struct kt_timex *t = kt_passage_time(s->p, k);

		if (t->first >= s->first && t->first + t->n_tokens + 1 == end && is_usable(t) &&
			t->sort != KT_TIMEX_PREVIOUS && kt_mark_is(s->p, end - 1, ','))
			return t;
	}
	return NULL;
}

/* "mere end i 2022, hvor udgiften var 90,5 mio. kr.", "siden 2009, hvor der blev talt 4.998": of
 * the time that the clause is told of, whatever the sentence is about. */
static gboolean explained_time(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);
	const struct kt_timex *t;

	if (f->clause < s->first + 2 || !kt_word_does(s->p, f->clause, KT_W(WHERE)) ||
		find_time(s->p, f->clause, f->right, FALSE, FALSE))
		return FALSE;
	t = time_right_before(s, f->clause);
	if (!t)
		return FALSE;
	take_time(s, k, t, "time-explained");
	if (t->sort == KT_TIMEX_SINCE)
		f->period = kt_period_of(t->period.from);
	f->period_is_event = TRUE; /* the text goes on about another time */
	f->draft.period_is_declared = TRUE;
	return TRUE;
}

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
	a = find_time(s->p, from->end, to->first, FALSE, FALSE);
	b = find_time(s->p, to->end, to->right, FALSE, FALSE);
	if (!a && b && b->period.is_range &&
		says_to(s->p, b)) { /* "fra 13 til 11,5 fra 2015 til 2017" */
		kt_figure_at(s->figures, k)->draft.period_is_declared = TRUE;
		kt_figure_give_period(kt_figure_at(s->figures, k), b->period,
			"range-of-levels-behind", slice_of(s->p, b));
		return TRUE;
	}
	if (!a || !b || kt_period_is_none(a->period) || kt_period_is_none(b->period) ||
		kt_period_equal(a->period, b->period))
		return FALSE;
	kt_figure_at(s->figures, k)->draft.period_is_declared = TRUE;
	kt_figure_give_period(kt_figure_at(s->figures, k), span_of(a->period, b->period),
		"between-levels-behind", slice_of(s->p, b));
	return TRUE;
}

/* "Sammenlignet med 2015 var fraværet i 2016 faldet med 0,7": both times stand before K. */
static gboolean compared_before(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);
	const struct kt_timex *then = find_time(s->p, s->first, f->first, TRUE, TRUE),
			      *now = find_time(s->p, s->first, f->first, TRUE, FALSE);

	if (!then || !now || then->period.is_range || now->period.is_range ||
		then->period.from.unit != now->period.from.unit ||
		kt_period_cmp(then->period, now->period) >= 0 ||
		find_time(s->p, f->end, f->right, FALSE, TRUE))
		return FALSE;
	kt_figure_give_period(
		f, span_of(then->period, now->period), "compared-before", slice_of(s->p, then));
	return TRUE;
}

/* "Faldet med 1,7 dage, som det hedder, fra 2015 til 2017". */
static gboolean range_behind(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);
	guint end = k + 1 < s->figures->len ? kt_figure_at(s->figures, k + 1)->first : s->end;
	const struct kt_timex *t = find_time(s->p, f->end, end, FALSE, FALSE);

	if (!t || !t->period.is_range || kt_period_is_open(t->period) ||
		find_time(s->p, s->first, f->first, TRUE, FALSE))
		return FALSE;
	kt_figure_give_period(f, t->period, "range-behind", slice_of(s->p, t));
	return TRUE;
}

/* "siden 2017", and a level of 2019 told: from then to the newest time that the text has told. */
static gboolean since_to_level(
	const struct kt_sentence *s, struct kt_figure *f, const struct kt_timex *t)
{
	const struct kt_discourse *d = s->before;
	struct kt_period level = kt_period_is_none(d->newer) ? d->period : d->newer;

	if (t->sort != KT_TIMEX_SINCE || kt_period_is_none(level) || level.is_range ||
		kt_period_cmp(t->period, level) >= 0)
		return FALSE;
	f->draft.period_is_declared = TRUE;
	kt_figure_give_period(f, span_of(kt_period_of(t->period.from), level),
		"since-then-to-level-before", slice_of(s->p, t));
	return TRUE;
}

/* A change runs from what it is compared with, or from the older of the two
 * levels told before, to the newer. */
static gboolean change_period(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);
	const struct kt_discourse *d = s->before;
	const struct kt_timex *t = find_time(s->p, f->end, f->right, FALSE, TRUE);
	struct kt_period now = main_period(s, k, t ? t->first : s->end);

	if (between_levels_behind(s, k) || compared_before(s, k) || range_behind(s, k))
		return TRUE;
	if (t && t->years_back && !kt_period_is_none(now)) {
		kt_figure_give_period(f, span_of(shift_years(now, -(gint)t->years_back), now),
			"compared-with-year-before", slice_of(s->p, t));
		return TRUE;
	}
	if (t && t->years_back == 1 && t->period.from.unit == KT_TIME_YEAR) {
		kt_figure_give_period(
			f, shift_years(t->period, 1), "year-after-the-compared", slice_of(s->p, t));
		return TRUE;
	}
	if (t && !kt_period_is_none(t->period) &&
		!find_time(s->p, f->left, f->right, FALSE, FALSE)) {
		kt_figure_give_period(f,
			span_of(t->period, kt_period_is_none(now) ? this_year(s, t) : now),
			"compared-with", slice_of(s->p, t));
		return TRUE;
	}
	for (gint i = (gint)k - 1; i > 0; i--) {
		struct kt_period a = kt_figure_at(s->figures, i - 1)->period,
				 b = kt_figure_at(s->figures, i)->period;

		if (kt_period_is_none(a) || kt_period_is_none(b) || kt_period_equal(a, b))
			continue;
		kt_figure_give_period(f, span_of(a, b), "between-levels", kt_slice_str(""));
		f->draft.period_is_declared = i + 1 == (gint)k &&
					      kt_figure_at(s->figures, i - 1)->is_from &&
					      f->unit == KT_UNIT_PERCENT;
		return TRUE;
	}
	t = find_time(s->p, f->left, f->right, FALSE, FALSE);
	if (t && since_to_level(s, f, t))
		return TRUE;
	if (t)
		return FALSE;
	if (!kt_period_is_none(d->older) && !kt_period_is_none(d->newer) &&
		!kt_period_equal(d->older, d->newer)) {
		kt_figure_give_period(
			f, span_of(d->older, d->newer), "between-levels-before", kt_slice_str(""));
		return TRUE;
	}
	return FALSE;
}

/* The time told with F or before it in its sentence. */
static const struct kt_timex *told_time(const struct kt_sentence *s, const struct kt_figure *f)
{
	return find_time(s->p, s->first, clause_end(s, f), TRUE, FALSE);
}

void kt_sentence_periods(struct kt_sentence *s)
{
	gboolean zipped = zip_times(s);
	const struct kt_draft *up = kt_recall_taken_up(s);

	for (guint k = 0; k < s->figures->len; k++) {
		struct kt_figure *f = kt_figure_at(s->figures, k);

		if (f->refusal || (zipped && !kt_period_is_none(f->period)) ||
			(k && kt_figure_at(s->figures, k - 1)->is_from &&
				(f->period_is_settled || !kt_period_is_none(f->period))))
			continue;
		if (f->measure == KT_MEASURE_CHANGE && change_period(s, k))
			continue;
		if (kt_figure_is_declared_bracket(s, f) || split_range(s, k) ||
			explained_time(s, k) || kt_figure_named_part(s, f, told_time(s, f)) ||
			kt_figure_of_taken_up(f, up, told_time(s, f)) || years_of_parts(s, k) ||
			own_time(s, k) || sentence_time(s, k))
			continue;
		kt_figure_inherit_period(s, f);
	}
}
