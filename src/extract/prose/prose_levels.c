/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Times told in pairs: as many in a row as figures, or of the two ends of a change. */
#include "extract/passage/annotate.h"
#include "extract/passage/moment.h"
#include "extract/prose/prose_when.h"

/* "i de to år", "begge år": the years told before. */
static gboolean names_years(const struct kt_sentence *s)
{
	for (guint i = s->first; i < s->end; i++)
		if (kt_found_is(kt_passage_term_at(s->p, KT_LEX_TIME, i), "year"))
			return TRUE;
	return FALSE;
}

static gboolean has_time(const struct kt_sentence *s)
{
	for (guint k = 0; k < s->p->times->len; k++) {
		const struct kt_timex *t = kt_passage_time(s->p, k);

		if (t->first >= s->first && t->first < s->end && kt_time_is_usable(t))
			return TRUE;
	}
	return FALSE;
}

/* NEXT is told with T as one of a row: nothing but small words and figures stand between. */
static gboolean goes_on(
	const struct kt_sentence *s, const struct kt_timex *t, const struct kt_timex *next)
{
	for (guint i = t->first + t->n_tokens; i < next->first; i++)
		if (kt_word_class(s->p, i) == KT_WORD_CONTENT &&
			kt_passage_token(s->p, i)->quantity < 0)
			return FALSE;
	return TRUE;
}

/* The first N times of the sentence that are told in a row; FALSE if there are none. */
static gboolean times_in_a_row(const struct kt_sentence *s, const struct kt_timex **times, guint n)
{
	guint found = 0;

	for (guint k = 0; k < s->p->times->len && found < n; k++) {
		const struct kt_timex *t = kt_passage_time(s->p, k);

		if (t->first < s->first || t->first >= s->end || !kt_time_is_usable(t))
			continue;
		if (found && !goes_on(s, times[found - 1], t))
			found = 0;
		times[found++] = t;
	}
	return n > 0 && found == n;
}

/* "I første halvår af 2011 og 2012": the half of each. */
static struct kt_period same_part(const struct kt_timex *first, const struct kt_timex *t)
{
	struct kt_period period = first->period;

	if (first->period.is_range || first->period.from.unit == KT_TIME_DAY ||
		t->period.is_range || t->period.from.unit != KT_TIME_YEAR)
		return t->period;
	period.from.year = t->period.from.year;
	return period;
}

/* "henholdsvis 16 og 19 borgere for 2022 og 2023": as many times in a row as
 * figures, in the same order. */
gboolean kt_sentence_zip_times(struct kt_sentence *s)
{
	const struct kt_found *zip = kt_passage_find(s->p, KT_LEX_ZIP, s->first, s->end);
	const struct kt_timex *times[16];
	guint first = 0, n = 0;

	if (!zip)
		return FALSE;
	while (first < s->figures->len && kt_figure_at(s->figures, first)->first < zip->first)
		first++;
	for (n = first;
		n < s->figures->len && (n == first || kt_figure_at(s->figures, n)->is_chained);)
		n++;
	n -= first;
	if (n == 2 && !has_time(s) && !kt_period_is_none(s->before->older) &&
		(s->before->pair_is_told || names_years(s))) { /* "for de to år" */
		kt_figure_give_period(kt_figure_at(s->figures, first), s->before->older,
			"zipped-with-text-before", kt_slice_str(""));
		kt_figure_give_period(kt_figure_at(s->figures, first + 1), s->before->newer,
			"zipped-with-text-before", kt_slice_str(""));
		return TRUE;
	}
	if (n < 2 || n > G_N_ELEMENTS(times))
		return FALSE;
	if (!times_in_a_row(s, times, n))
		return FALSE;
	for (guint k = 0; k < n; k++) {
		struct kt_period part = same_part(times[0], times[k]);

		kt_figure_take_time(s, first + k, times[k], "zipped");
		kt_figure_at(s->figures, first + k)->draft.period_is_declared = TRUE;
		if (!kt_period_equal(part, times[k]->period))
			kt_figure_give_period(kt_figure_at(s->figures, first + k), part,
				"zipped-with-the-part", kt_time_slice(s->p, times[k]));
	}
	return TRUE;
}

const struct kt_timex *kt_time_behind_row(const struct kt_sentence *s, guint k)
{
	const struct kt_found *zip = kt_passage_find(s->p, KT_LEX_ZIP, s->first, s->end);
	const struct kt_figure *f = kt_figure_at(s->figures, k), *last = f;
	const struct kt_timex *t;

	if (!zip || f->first < zip->first || f->host >= 0)
		return NULL;
	while (k + 1 < s->figures->len && kt_figure_at(s->figures, k + 1)->is_chained)
		last = kt_figure_at(s->figures, ++k);
	t = last == f ? NULL : kt_first_time(s->p, f->end, last->right);
	return t && t->first >= kt_figure_noun_end(last) && t->first <= kt_figure_noun_end(last) + 1
		       ? t
		       : NULL;
}

/* FROM and TO are the levels at the two ends of PERIOD. */
static void give_ends(struct kt_figure *from, struct kt_figure *to, struct kt_period period,
	const char *rule, struct kt_slice evidence)
{
	kt_figure_give_period(from, kt_period_of(period.from), rule, evidence);
	kt_figure_give_period(to, kt_period_of(period.to), rule, evidence);
}

/* "Faldet i 2016 med 0,7 procentpoint, fra 4,7 til 4,0": the levels of the change before. */
static gboolean split_change(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k), *next = kt_figure_at(s->figures, k + 1);
	const struct kt_figure *change = k ? kt_figure_at(s->figures, k - 1) : NULL;

	if (!change || change->measure != KT_MEASURE_CHANGE || change->refusal ||
		!change->period.is_range || kt_period_is_open(change->period) ||
		kt_first_time(s->p, change->end, next->right))
		return FALSE;
	give_ends(f, next, change->period, "levels-of-the-change", kt_slice_str(""));
	f->draft.period_is_declared = next->draft.period_is_declared = TRUE;
	return TRUE;
}

/* "Perioden 2019 til 2023 ...  Antallet er i perioden faldet fra 1.284 til 706": the levels at the
 * two ends of the span that is named again. */
static gboolean split_spell(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k), *next = kt_figure_at(s->figures, k + 1);
	struct kt_period spell = kt_sentence_named_spell(s);

	if (!spell.is_range || kt_period_is_open(spell) || kt_period_is_school_year(spell) ||
		has_time(s))
		return FALSE;
	give_ends(f, next, spell, "ends-of-the-spell", kt_slice_str(""));
	f->period_is_settled = next->period_is_settled = TRUE;
	f->draft.period_is_declared = next->draft.period_is_declared = TRUE;
	return TRUE;
}

/* "Over fire år er tallet faldet fra 204 til 171": now, and as long before. */
static gboolean split_length(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k), *next = kt_figure_at(s->figures, k + 1);
	struct kt_period now = s->before->period, then;
	const struct kt_timex *length = NULL;

	for (guint i = 0; i < s->p->times->len; i++) {
		const struct kt_timex *t = kt_passage_time(s->p, i);

		if (t->sort == KT_TIMEX_PAST && t->first >= f->clause && t->first < next->right)
			length = t;
	}
	if (!length || kt_period_is_none(now) || kt_period_is_open(now) ||
		kt_first_time(s->p, f->clause, next->right))
		return FALSE;
	then = kt_moment_months_back(now, length->months_back);
	if (kt_period_is_none(then))
		return FALSE;
	if (then.from.unit == KT_TIME_DAY && !then.is_range) /* of no day is it told */
		then = kt_period_of(kt_moment_year(then.from.year));
	kt_figure_give_period(f, then, "so-long-before", kt_time_slice(s->p, length));
	kt_figure_give_period(next, now, "so-long-before", kt_time_slice(s->p, length));
	f->period_is_event = TRUE; /* the text goes on about now */
	f->draft.period_is_declared = next->draft.period_is_declared = TRUE;
	return TRUE;
}

/* "I forhold til opgørelsen i maj 2010 er der sket en stigning fra 30 til 42": from that time on. */
static gboolean since_compared(
	const struct kt_sentence *s, struct kt_figure *f, struct kt_figure *next)
{
	const struct kt_timex *t = kt_last_compared_time(s->p, s->first, f->first);

	if (!t || t->period.is_range || kt_period_is_none(t->period) || t->years_back ||
		kt_first_time(s->p, f->end, next->right))
		return FALSE;
	f->period_is_event = TRUE; /* the text goes on about now */
	kt_figure_give_period(f, t->period, "since-then", kt_time_slice(s->p, t));
	next->period_is_settled = TRUE;
	kt_figure_reason(next, "period", "until-now", kt_time_slice(s->p, t));
	return TRUE;
}

/* "steget fra 310 i 2019 til 402 i 2023, og udgiften er i samme periode steget fra 12 til 15": between
 * the times of the levels just told. */
static gboolean split_as_before(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k), *next = kt_figure_at(s->figures, k + 1);
	const struct kt_figure *from, *to;

	if (k < 2 || kt_first_time(s->p, f->left, MAX(f->left, next->right)))
		return FALSE;
	from = kt_figure_at(s->figures, k - 2);
	to = kt_figure_at(s->figures, k - 1);
	if (!from->is_from || from->refusal || to->refusal || kt_period_is_none(from->period) ||
		kt_period_is_none(to->period) || kt_period_cmp(from->period, to->period) >= 0)
		return FALSE;
	kt_figure_give_period(f, from->period, "times-of-levels-before", kt_slice_str(""));
	kt_figure_give_period(next, to->period, "times-of-levels-before", kt_slice_str(""));
	f->period_is_settled = next->period_is_settled = TRUE;
	f->draft.period_is_declared = next->draft.period_is_declared = TRUE;
	return TRUE;
}

/* "fra 2019 til 2021 gået fra 12,4 til 11,3" */
gboolean kt_figure_split_range(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k), *next;
	const struct kt_timex *t;

	if (!f->is_from || k + 1 >= s->figures->len)
		return FALSE;
	next = kt_figure_at(s->figures, k + 1);
	if (split_change(s, k) || split_as_before(s, k) || split_spell(s, k) || split_length(s, k))
		return TRUE;
	t = kt_last_time(s->p, s->first, f->first);
	if (!t) /* "fra 284 til 387 fra 2018 til 2019" */
		t = kt_first_time(s->p, next->end, next->right);
	if (t && t->first > next->first && !t->period.is_range)
		t = NULL;
	if (!t && since_compared(s, f, next))
		return TRUE;
	if (t && t->sort == KT_TIMEX_SINCE && kt_first_time(s->p, next->end, next->right) &&
		!kt_first_time(s->p, f->end, next->first)) {
		/* "siden 2020 faldet fra 71 til 54 i 2023" */
		kt_figure_give_period(
			f, kt_period_of(t->period.from), "since-then", kt_time_slice(s->p, t));
		f->draft.period_is_declared = TRUE;
		return TRUE;
	}
	if (t && t->sort == KT_TIMEX_SINCE && !kt_first_time(s->p, f->end, next->right)) {
		kt_figure_give_period(
			f, kt_period_of(t->period.from), "since-then", kt_time_slice(s->p, t));
		f->period_is_event = TRUE; /* the text goes on about now */
		next->period_is_settled = TRUE;
		kt_figure_reason(next, "period", "until-now", kt_time_slice(s->p, t));
		return TRUE;
	}
	if (t && t->period.is_range && t->period.from.unit && t->period.to.unit &&
		(t->period.from.unit == KT_TIME_YEAR || kt_time_says_to(s->p, t)) &&
		!kt_first_time(s->p, f->end, next->first)) {
		give_ends(f, next, t->period, "range-of-times", kt_time_slice(s->p, t));
		if (kt_time_says_to(s->p, t))
			f->draft.period_is_declared = next->draft.period_is_declared = TRUE;
		return TRUE;
	}
	if (!t && !kt_period_is_none(s->before->older) && !kt_first_time(s->p, f->end, s->end)) {
		kt_figure_give_period(
			f, s->before->older, "times-of-text-before", kt_slice_str(""));
		kt_figure_give_period(
			next, s->before->newer, "times-of-text-before", kt_slice_str(""));
		if (s->before->pair_is_told && s->before->is_list) /* the lead-in says so */
			f->draft.period_is_declared = next->draft.period_is_declared = TRUE;
		return TRUE;
	}
	return FALSE;
}

struct kt_period kt_start_of_change(const struct kt_sentence *s, guint k)
{
	const struct kt_figure *f = kt_figure_at(s->figures, k);
	const struct kt_figure *host = kt_figure_at(s->figures, f->host);
	guint open = kt_before_number(s, f);

	if (host->measure != KT_MEASURE_CHANGE || f->measure == KT_MEASURE_CHANGE ||
		!host->period.is_range || host->period.from.unit == KT_TIME_NONE ||
		open <= host->end || !kt_mark_is(s->p, open - 1, '('))
		return kt_period_none();
	return kt_passage_token(s->p, open - 2)->time >= 0 ? kt_period_of(host->period.from)
							   : kt_period_none();
}
