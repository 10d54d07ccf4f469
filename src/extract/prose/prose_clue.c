/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The times of a sentence as candidates for the period of each of its figures,
 * with where they stand to the figure. */
#include "extract/prose/prose_when.h"
#include "extract/models/when_evidence.h"

/* Words from figure to time. */
enum { NEAR_WORDS = 3, FAR_WORDS = 12 };

/* "mod 1.497 (5,4 pct.) samme måned året før": right behind the bracket behind F, or that F stands
 * in. */
static gboolean is_behind_bracket(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_timex *t)
{
	guint i = t->first > s->first && kt_word_class(s->p, t->first - 1) == KT_WORD_PREPOSITION
			  ? t->first - 1
			  : t->first;
	guint k = i;

	if (i == s->first || !kt_mark_is(s->p, i - 1, ')'))
		return FALSE;
	while (k > s->first && !kt_mark_is(s->p, k - 1, '('))
		k--;
	return f->host >= 0 ? f->first >= k : f->end + 1 == k;
}

static enum kt_when_place place_of(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_timex *t)
{
	if (t->years_back && kt_time_explained(s, f) == t)
		return KT_WHEN_GROUND_BEFORE;
	if ((t->sort != KT_TIMEX_PAST && kt_stands_compared(s->p, t->first)) ||
		kt_time_is_start(s, f, t))
		return KT_WHEN_COMPARED;
	if (t->first >= f->end)
		return t->first < f->right || is_behind_bracket(s, f, t) ? KT_WHEN_GROUND_BEHIND
									 : KT_WHEN_SENTENCE_BEHIND;
	return t->first >= f->left ? KT_WHEN_GROUND_BEFORE : KT_WHEN_SENTENCE_BEFORE;
}

static guint distance(const struct kt_figure *f, const struct kt_timex *t)
{
	guint end = t->first + t->n_tokens;

	return t->first >= f->end ? t->first - f->end : f->first > end ? f->first - end : 0;
}

static gboolean passes_figure(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_timex *t)
{
	guint from = MIN(f->end, t->first), to = MAX(f->first, t->first);

	for (guint k = 0; k < s->figures->len; k++) {
		const struct kt_figure *other = kt_figure_at(s->figures, k);

		if (other != f && !other->refusal && other->first >= from && other->first < to)
			return TRUE;
	}
	return FALSE;
}

static gboolean passes_clause(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_timex *t)
{
	guint from = MIN(f->end, t->first + 1), to = MAX(f->first, t->first);

	for (guint i = from; i < to; i++)
		if (kt_clause_begins(s->p, s->first, i))
			return TRUE;
	return FALSE;
}

/* "24,00 kr. (2010: 23,50 kr.)": the time belongs to the figure in the bracket. */
static gboolean is_of_bracket(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_timex *t)
{
	for (guint k = 0; k < s->figures->len; k++) {
		const struct kt_figure *other = kt_figure_at(s->figures, k);

		if (other != f && other->host >= 0 && t->first >= other->left &&
			t->first < other->right)
			return TRUE;
	}
	return FALSE;
}

static guint16 marks_of(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_timex *t)
{
	guint far = distance(f, t);
	guint16 marks = kt_when_mark_of_sort(t->sort);

	if (far <= NEAR_WORDS)
		marks |= 1u << KT_WHEN_NEAR;
	if (far > FAR_WORDS)
		marks |= 1u << KT_WHEN_FAR;
	if (passes_figure(s, f, t))
		marks |= 1u << KT_WHEN_PAST_FIGURE;
	if (passes_clause(s, f, t))
		marks |= 1u << KT_WHEN_PAST_CLAUSE;
	if (t->is_relative)
		marks |= 1u << KT_WHEN_RELATIVE;
	return marks;
}

/* "året før", "et år tidligere", but not "sidste år" */
static gboolean is_counted(const struct kt_passage *p, const struct kt_timex *t)
{
	return t->years_back && kt_word_does(p, t->first + t->n_tokens - 1, KT_W(EARLIER));
}

/* "på samme tid sidste år", "for et år siden": a day or month, where "sidste år" is all of it. */
static gboolean is_same_time(const struct kt_passage *p, const struct kt_timex *t)
{
	guint end = t->first + t->n_tokens;

	for (guint i = t->first > 3 ? t->first - 3 : 0; i < end; i++)
		if (kt_word_has(p, i, KT_LEX_STOP, "same") || kt_word_does(p, i, KT_W(SINCE)))
			return t->years_back > 0;
	return FALSE;
}

/* What the words of F's clause say of its time: that it is over, awaited, a rule. */
static guint32 context_of(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint32 context = 0;

	for (guint i = MIN(f->clause, f->left); i < f->right; i++) {
		if (kt_word_has(s->p, i, KT_LEX_STOP, "modal"))
			context |= 1u << KT_WHEN_MODAL;
		if (kt_word_has(s->p, i, KT_LEX_STOP, "expected"))
			context |= 1u << KT_WHEN_EXPECTED;
		if (kt_word_has(s->p, i, KT_LEX_STOP, "condition"))
			context |= 1u << KT_WHEN_CONDITION;
		if (kt_word_has(s->p, i, KT_LEX_TENSE, NULL))
			context |= 1u << KT_WHEN_PAST;
	}
	if (f->host >= 0)
		context |= 1u << KT_WHEN_BRACKETED;
	return context;
}

/* "Masterplan 2030", "Strategi 2025": until when something is planned, and no budget of that year. */
static gboolean names_vision(const struct kt_sentence *s, const struct kt_timex *t)
{
	return t->sort == KT_TIMEX_NAME && !t->period.is_range &&
	       t->period.from.unit == KT_TIME_YEAR && s->reading->context.meeting.year &&
	       t->period.from.year > s->reading->context.meeting.year + 1 && t->first > s->first &&
	       !kt_word_has(s->p, t->first - 1, KT_LEX_MEASURE, NULL);
}

void kt_figure_clues(const struct kt_sentence *s, struct kt_figure *f)
{
	f->draft.clue_context = context_of(s, f);
	for (guint k = 0; k < s->p->times->len; k++) {
		const struct kt_timex *t = kt_passage_time(s->p, k);
		struct kt_when_clue clue = {.period = t->period,
			.years_back = t->years_back,
			.months_back = t->months_back};

		if (t->first < s->first || t->first >= s->end || t->of_brackets ||
			t->event == KT_EVENT_NO_TIME)
			continue;
		if (t->sort == KT_TIMEX_NOW)
			f->draft.clue_context |= 1u << KT_WHEN_NOW;
		if ((kt_period_is_none(t->period) && !t->years_back && !t->months_back) ||
			is_of_bracket(s, f, t) || kt_time_is_apart(s->p, t) || names_vision(s, t) ||
			kt_time_is_of_other(s, f, t) || kt_time_is_of_later(s, f, t) ||
			(kt_time_is_attribute(s->p, t) && f->first != t->first + t->n_tokens + 1))
			continue;
		if (t->event == KT_EVENT_DEADLINE)
			clue.period = kt_period_of(kt_moment_year(t->period.from.year));
		clue.place = place_of(s, f, t);
		clue.marks = marks_of(s, f, t);
		clue.is_same_part = kt_is_same_part_of_year(s->p, t);
		clue.is_same_time = is_same_time(s->p, t);
		clue.is_counted = is_counted(s->p, t);
		clue.is_past = t->sort == KT_TIMEX_PAST;
		kt_draft_clue(&f->draft, &clue);
	}
}
