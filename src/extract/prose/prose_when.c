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
#include "extract/prose/prose_when.h"

#include <string.h>

/* Where the clause behind F ends: its times are not told of a later one. */
static guint clause_end(const struct kt_sentence *s, const struct kt_figure *f)
{
	for (guint i = f->end; i < f->right; i++)
		if (kt_mark_is(s->p, i, '(') && f->host == -1)
			return i;
		else if ((kt_figure_is_yearly(f) || f->measure == KT_MEASURE_CHANGE) &&
			 i > f->end && kt_clause_begins(s->p, s->first, i))
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
				kt_word_has(s->p, word, KT_LEX_MEASURE, "original_budget")) &&
			!kt_time_is_of_later(s, f, t))
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
		"years-in-a-row", kt_time_slice(s->p, t));
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
		kt_last_time(s->p, f->left, f->first))
		return FALSE;
	for (guint m = k + 1; m < s->figures->len; m++) {
		const struct kt_figure *part = kt_figure_at(s->figures, m);
		guint end =
			m + 1 < s->figures->len ? kt_figure_at(s->figures, m + 1)->first : s->end;
		const struct kt_timex *t = kt_first_time(s->p, part->end, end);

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
		"years-of-its-parts", kt_time_slice(s->p, first));
	return TRUE;
}

/* "mod 1.497 (5,4 pct.) samme måned året før": right behind the bracket of F. */
static const struct kt_timex *time_behind_bracket(
	const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = f->end;

	while (i < f->right && !kt_mark_is(s->p, i, '('))
		i++;
	if (f->host != -1 || i == f->right)
		return NULL;
	while (i < s->end && !kt_mark_is(s->p, i, ')'))
		i++;
	return i < s->end ? kt_first_time(s->p, i + 1, MIN(i + 3, s->end)) : NULL;
}

/* "fra 688 (ultimo 2012) til 641 (ultimo 2013)": alone in the bracket right behind F. */
static const struct kt_timex *time_in_bracket(
	const struct kt_sentence *s, const struct kt_figure *f)
{
	guint end = kt_figure_noun_end(f);
	const struct kt_timex *t;

	if (f->host != -1 || end + 1 >= s->end || !kt_mark_is(s->p, end, '('))
		return NULL;
	t = kt_first_time(s->p, end + 1, MIN(end + 3, s->end));
	return t && kt_mark_is(s->p, t->first + t->n_tokens, ')') ? t : NULL;
}

/* The token behind F and the words that say how often it falls due: "årligt", "om året". */
static guint behind_yearly(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_found *per = kt_passage_find(s->p, KT_LEX_PER, f->end, f->end + 1);

	return per && per->first == f->end && strcmp(per->term->value, "time") == 0
		       ? per->first + per->n_tokens
		       : f->end;
}

/* "8,8 mio. kr. i hvert af årene 2023-2025", "2,5 mio. kr. i årene 2024 og 2025". */
static gboolean is_of_each_year(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_timex *t)
{
	if (t->first < f->end + 2 || t->first > f->end + 4 || t->is_relative ||
		t->period.from.unit != KT_TIME_YEAR || !kt_word_does(s->p, f->end, KT_W(IN)))
		return FALSE;
	return kt_found_is(kt_passage_term_at(s->p, KT_LEX_TIME, t->first - 1), "year");
}

/* "-25.000 kr. i 2023 og frem": nothing but a preposition stands between. */
static gboolean is_right_behind(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_timex *t)
{
	guint end = behind_yearly(s, f);

	if (is_of_each_year(s, f, t))
		return TRUE;
	if ((f->measure == KT_MEASURE_CHANGE && end == f->end) ||
		f->measure == KT_MEASURE_DURATION || t->is_relative || t->event || t->first < end ||
		t->first > end + 1)
		return FALSE;
	if (t->first > end && kt_word_does(s->p, end, KT_W(FROM)))
		return t->sort == KT_TIMEX_SINCE || end > f->end; /* not "overført fra 2008" */
	return t->first == end || kt_word_class(s->p, end) == KT_WORD_PREPOSITION;
}

/* "1,2 mio. kr. årligt fra 2026": from then on. */
static gboolean runs_on(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_timex *t)
{
	return t->sort == KT_TIMEX_POINT && t->period.from.unit == KT_TIME_YEAR &&
	       t->first > f->end && behind_yearly(s, f) > f->end &&
	       kt_word_does(s->p, t->first - 1, KT_W(FROM));
}

/* "3.120 er forsynet med kviksølvlamper, som udfases fra 2015": behind a comma the relative clause
 * at token I tells of the last noun before it, which F does not count, and F's verb is over. */
static gboolean tells_of_another(const struct kt_sentence *s, const struct kt_figure *f, guint i)
{
	gboolean verb = FALSE;

	if (i < f->end + 2 || !kt_mark_is(s->p, i - 1, ',') || !kt_word_does(s->p, i, KT_W(AS)) ||
		kt_word_class(s->p, i - 2) != KT_WORD_CONTENT ||
		(i - 2 >= f->noun && i - 2 < f->noun_end))
		return FALSE;
	for (guint k = f->end; k + 2 < i; k++)
		verb |= kt_class_is_verb(kt_word_class(s->p, k)) || kt_is_participle(s->p, k);
	return verb;
}

/* "gav i 2019 tilsagn om 2 mio. kr. til hallen, som åbner i 2022": where F has its time already, the
 * clause behind the comma at token I - 1 is the last noun's. */
static gboolean tells_of_the_last(const struct kt_sentence *s, const struct kt_figure *f, guint i)
{
	return i >= f->end + 2 && kt_mark_is(s->p, i - 1, ',') &&
	       kt_word_class(s->p, i) == KT_WORD_RELATIVE &&
	       kt_word_class(s->p, i - 2) == KT_WORD_CONTENT &&
	       !(i - 2 >= f->noun && i - 2 < f->noun_end) &&
	       kt_last_time(s->p, f->clause, f->first);
}

/* "Efterreguleringen for 2020 udgør 2,3 mio. kr. og afregnes i 2023": where F has its time already, what
 * the second predicate at token I tells is of when that happens. */
static gboolean happens_later(const struct kt_sentence *s, const struct kt_figure *f, guint i)
{
	return kt_unit_is_money(f->unit) && kt_word_does(s->p, i, KT_W(AND)) && i + 1 < s->end &&
	       (kt_word_is_verb(s->p, i + 1) || kt_word_ends(s->p, i + 1, KT_F(PASSIVE), 3)) &&
	       kt_last_time(s->p, f->clause, f->first);
}

/* The first time behind F in its clause, none of a relative clause about something else. */
static const struct kt_timex *time_behind(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_timex *t = kt_first_time(s->p, f->end, clause_end(s, f));

	for (guint i = f->end; t && i < t->first; i++)
		if (tells_of_another(s, f, i) || tells_of_the_last(s, f, i) ||
			happens_later(s, f, i))
			return NULL;
	return t && kt_time_is_of_later(s, f, t) ? NULL : t;
}

static gboolean own_time(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);
	const struct kt_timex *t = time_behind(s, f);

	if (!t)
		t = time_in_bracket(s, f);
	if (!t)
		t = time_behind_bracket(s, f);
	if (!t)
		t = kt_time_behind_row(s, k);
	if (!t)
		t = kt_last_time(s->p, f->left, f->first);
	if (t && (is_aside(s, f, t) || kt_time_is_of_other(s, f, t)))
		t = NULL;
	if (!t)
		t = budget_year(s, f);
	if (!t)
		return FALSE;
	t = kt_time_of_account(s, f, t);
	if (row_of_years(s, k, t))
		return TRUE;
	if (f->is_chained && k > 0 && kt_time_behind_row(s, k - 1) == t) {
		const struct kt_figure *before = kt_figure_at(s->figures, k - 1);

		f->flags |= before->flags & KT_FLAG_PREVIOUS;
		f->period_is_settled = before->period_is_settled;
		kt_figure_give_period(
			f, before->period, "time-behind-the-row", kt_time_slice(s->p, t));
		return TRUE;
	}
	kt_figure_take_time(s, k, t, "nearest-time");
	if (is_right_behind(s, f, t)) {
		f->draft.period_is_declared = TRUE;
		if (runs_on(s, f, t))
			f->period = kt_period_range(t->period.from, (struct kt_moment){0});
	}
	if (f->host >= 0 && is_earlier(s, f->period, kt_figure_at(s->figures, f->host)->period))
		f->flags |= KT_FLAG_PREVIOUS;
	f->draft.period_is_declared |= f->host >= 0 && (f->flags & KT_FLAG_PREVIOUS);
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

	if (f && f->is_chained && k > 0 && kt_time_behind_row(s, k - 1))
		return is_compared(s, k - 1); /* "mod henholdsvis 33 og 4 i vinteren før" */
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

/* The figure in a bracket that T is told with, closed before token END; NULL. */
static const struct kt_figure *bracketed_with(
	const struct kt_sentence *s, const struct kt_timex *t, guint end)
{
	for (guint i = 0; i < s->figures->len; i++) {
		const struct kt_figure *other = kt_figure_at(s->figures, i);

		if (other->host >= 0 && other->end <= end && t->first >= other->left &&
			t->first < other->right)
			return other;
	}
	return NULL;
}

/* "247,5 mio. kr. pr. 30. april, og den økonomiske politik kræver mindst 150 mio. kr.": a bound that is told
 * in a clause of its own behind the state on a day, T, holds on any. */
static gboolean bounds_the_state(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_timex *t)
{
	return f->measure == KT_MEASURE_LIMIT && kt_unit_is_money(f->unit) && !t->period.is_range &&
	       t->period.from.unit == KT_TIME_DAY && clause_between(s, t->first, f->first);
}

/* The last time before F, none that is told in a bracket with another figure: "98.214 passagerer (101.877 i
 * 1. halvår 2004) og 22.630 biler". */
static const struct kt_timex *last_outside_brackets(
	const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_timex *t = kt_last_time(s->p, s->first, f->first);

	while (t && bracketed_with(s, t, f->first))
		t = kt_last_time(s->p, s->first, t->first);
	return t;
}

/* "98.214 passagerer (101.877 i 1. halvår 2004), 22.630 biler (22.418)": what the brackets hold is of the
 * time that the first of them tells.  NULL if none before figure K does. */
static const struct kt_figure *bracket_before(const struct kt_sentence *s, guint k)
{
	const struct kt_figure *f = kt_figure_at(s->figures, k);

	for (guint i = k; i-- > 0;) {
		const struct kt_figure *other = kt_figure_at(s->figures, i);

		if (other->host >= 0 && !other->refusal && other->host != f->host &&
			other->draft.period_is_declared && !kt_period_is_none(other->period))
			return other;
	}
	return NULL;
}

/* The time of figure K, which stands in a bracket and tells none: its host's, but where another bracket of
 * the sentence tells one and the host has none of its own. */
static void time_of_bracket(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);
	const struct kt_figure *host = kt_figure_at(s->figures, f->host),
			       *before = host->unit == f->unit ? bracket_before(s, k) : NULL;
	struct kt_period start = kt_start_of_change(s, k);

	if (!kt_period_is_none(start)) {
		f->flags |= KT_FLAG_PREVIOUS;
		f->period_is_settled = f->draft.period_is_declared = TRUE;
		kt_figure_give_period(f, start, "start-of-the-change", kt_slice_str(""));
		return;
	}
	f->period = before ? before->period : host->period;
	f->period_is_settled = before || host->period_is_settled;
	if (!before)
		return;
	f->flags |= before->flags & KT_FLAG_PREVIOUS;
	f->draft.period_is_declared = TRUE;
	kt_figure_give_period(f, before->period, "period-of-the-bracket-before", kt_slice_str(""));
}

/* "taksten bliver fra 1. juli 58,50 kr. pr. hovedret og 23 kr. pr. biret": a price told in one clause with
 * another that T dates. */
static gboolean is_rate_beside(const struct kt_sentence *s, guint k, const struct kt_timex *t)
{
	const struct kt_figure *f = kt_figure_at(s->figures, k);
	const struct kt_figure *before = k > 0 ? kt_figure_at(s->figures, k - 1) : NULL;

	return before && f->measure == KT_MEASURE_RATE && before->measure == KT_MEASURE_RATE &&
	       before->unit == f->unit && !before->refusal && !before->is_from &&
	       t->first < before->first && !t->period.is_range &&
	       kt_period_equal(before->period, t->period) &&
	       !clause_between(s, before->end, f->first);
}

/* "ventes i 2024 at blive 4,1 mio. kr., mens dagtilbud ventes at give 1,2 mio. kr.", "i 2010 at blive 1,95 mio.
 * kr., hvilket er 0,15 mio. kr. over budgettet": money of a year, in another clause behind such of a year that
 * its sentence tells.  NULL if it stands behind none. */
static const struct kt_figure *yearly_before(
	const struct kt_sentence *s, guint k, const struct kt_timex *t)
{
	const struct kt_figure *f = kt_figure_at(s->figures, k);
	const struct kt_figure *before = k > 0 ? kt_figure_at(s->figures, k - 1) : NULL;

	return before && t && !before->refusal && before->host < 0 && kt_figure_is_yearly(f) &&
			       kt_figure_is_yearly(before) && before->unit == f->unit &&
			       !before->period.is_range &&
			       before->period.from.unit == KT_TIME_YEAR &&
			       !(before->flags & KT_FLAG_PREVIOUS) &&
			       t->period.from.year == before->period.from.year
		       ? before
		       : NULL;
}

static gboolean sentence_time(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);
	const struct kt_figure *main;
	const struct kt_timex *t;

	if (f->host >= 0) {
		time_of_bracket(s, k);
		return TRUE;
	}
	t = last_outside_brackets(s, f);
	if (t && kt_time_is_of_other(s, f, t))
		t = NULL;
	if (t && bounds_the_state(s, f, t)) {
		f->period_is_settled = f->draft.period_is_declared = TRUE;
		kt_figure_give_period(
			f, kt_period_none(), "bound-on-any-day", kt_time_slice(s->p, t));
		return TRUE;
	}
	main = t && !is_compared(s, k) && !(f->flags & KT_FLAG_OF_WHICH)
		       ? main_before_compared(s, k, t)
		       : NULL;
	if (main) {
		f->period_is_settled = TRUE;
		kt_figure_give_period(f, main->period, "main-time-again", kt_time_slice(s->p, t));
		return TRUE;
	}
	if (t && t->sort != KT_TIMEX_PREVIOUS &&
		!(kt_figure_is_yearly(f) && clause_between(s, t->first, f->first))) {
		kt_figure_take_time(s, k, t, "time-before-in-sentence");
		/* "i 2019 var tallene henholdsvis 66 og 6.431", "fra 1. juli 2023 58,50 kr. og 23 kr." */
		f->draft.period_is_declared =
			is_rate_beside(s, k, t) ||
			(f->is_chained && !t->is_relative && k > 0 &&
				kt_figure_at(s->figures, k - 1)->unit == f->unit &&
				!kt_figure_at(s->figures, k - 1)->is_from &&
				t->first >= kt_figure_at(s->figures, k - 1)->left);
		return TRUE;
	}
	main = yearly_before(s, k, t);
	if (main) {
		f->period_is_settled = TRUE;
		kt_figure_give_period(
			f, main->period, "year-of-the-clause-before", kt_time_slice(s->p, t));
		return TRUE;
	}
	if (is_aside(s, f, &(struct kt_timex){.first = s->first}) || kt_figure_is_yearly(f))
		return FALSE;
	t = kt_first_time(s->p, f->end, s->end);
	if (t && t->sort != KT_TIMEX_PREVIOUS && !is_compared(s, k + 1) &&
		k + 1 < s->figures->len && kt_figure_at(s->figures, k + 1)->is_chained) {
		kt_figure_take_time(s, k, t, "time-behind-in-sentence");
		return TRUE;
	}
	return FALSE;
}

/* The time that ends right before token END and the comma before it. */
static const struct kt_timex *time_right_before(const struct kt_sentence *s, guint end)
{
	for (guint k = 0; k < s->p->times->len; k++) {
		const struct kt_timex *t = kt_passage_time(s->p, k);

		if (t->first >= s->first && t->first + t->n_tokens + 1 == end &&
			kt_time_is_usable(t) && t->sort != KT_TIMEX_PREVIOUS &&
			kt_mark_is(s->p, end - 1, ','))
			return t;
	}
	return NULL;
}

const struct kt_timex *kt_time_explained(const struct kt_sentence *s, const struct kt_figure *f)
{
	if (f->clause < s->first + 2 || !kt_word_does(s->p, f->clause, KT_W(WHERE)) ||
		kt_first_time(s->p, f->clause, f->right))
		return NULL;
	return time_right_before(s, f->clause);
}

/* "mere end i 2022, hvor udgiften var 90,5 mio. kr.", "siden 2009, hvor der blev talt 4.998": of
 * the time that the clause is told of, whatever the sentence is about. */
static gboolean explained_time(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);
	const struct kt_timex *t = kt_time_explained(s, f);
	struct kt_period now;

	if (!t)
		return FALSE;
	now = kt_time_spoken_of(s, k, t->first);
	kt_figure_take_time(s, k, t, "time-explained");
	f->period_is_event = TRUE; /* the text goes on about another time */
	if (t->sort == KT_TIMEX_SINCE)
		f->period = kt_period_of(t->period.from);
	if ((t->years_back || t->months_back) && kt_period_is_none(now))
		return TRUE; /* until it is known what the text speaks of */
	if (t->years_back || t->months_back)
		f->period = kt_moment_months_back(now, 12 * t->years_back + t->months_back);
	f->draft.period_is_declared = TRUE;
	return TRUE;
}

/* The time told with F or before it in its sentence. */
static const struct kt_timex *told_time(const struct kt_sentence *s, const struct kt_figure *f)
{
	return kt_last_time(s->p, s->first, clause_end(s, f));
}

void kt_sentence_periods(struct kt_sentence *s)
{
	gboolean zipped = kt_sentence_zip_times(s);
	const struct kt_draft *up = kt_recall_taken_up(s);

	for (guint k = 0; k < s->figures->len; k++) {
		struct kt_figure *f = kt_figure_at(s->figures, k);

		if (f->refusal || (zipped && !kt_period_is_none(f->period)) ||
			(k && kt_figure_at(s->figures, k - 1)->is_from &&
				(f->period_is_settled || !kt_period_is_none(f->period))))
			continue;
		if (f->measure == KT_MEASURE_CHANGE &&
			(kt_figure_changes_by_year(s, k) || kt_figure_change_period(s, k)))
			continue;
		if (kt_figure_is_declared_bracket(s, f) || kt_figure_split_range(s, k) ||
			explained_time(s, k) || kt_figure_named_part(s, f, told_time(s, f)) ||
			kt_figure_of_taken_up(f, up, told_time(s, f)) || years_of_parts(s, k) ||
			kt_figure_holds_onward(s, k) || own_time(s, k) ||
			kt_figure_is_undated(s, k) || sentence_time(s, k))
			continue;
		kt_figure_inherit_period(s, f);
	}
}
