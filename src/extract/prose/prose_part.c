/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A time that is named again by what it is only:
 *
 *   Belægningen var i 1. halvår 2011 på 97 pct. ...
 *   Der var i halvåret indskrevet 1.412 personer            of 2011-H1
 *   Pr. 31. december 2019 var der 4.486 ansatte.  I årets løb fratrådte 803    of 2019
 *   Der er i perioden truffet 53 afgørelser                 of the last spell or part told */
#include "extract/models/when_gather.h"
#include "extract/prose/prose_inherit.h"

#include <string.h>

static const char *const names[KT_N_PARTS] = {
	[KT_PART_HALF] = "half named",
	[KT_PART_QUARTER] = "quarter named",
	[KT_PART_SCHOOL_YEAR] = "school year named",
	[KT_PART_SPELL] = "spell",
};

static gboolean is_closed(struct kt_period p)
{
	return p.is_range && p.from.unit != KT_TIME_NONE && p.to.unit != KT_TIME_NONE;
}

static void learn(struct kt_period *part, struct kt_period period)
{
	if (kt_period_is_none(*part) || kt_period_cmp(period, *part) >= 0)
		*part = period; /* a text speaks of the newest */
}

void kt_discourse_learn_parts(
	struct kt_discourse *d, const struct kt_passage *p, guint first, guint end)
{
	for (guint k = 0; k < p->times->len; k++) {
		const struct kt_timex *t = kt_passage_time(p, k);
		struct kt_period period = t->period;

		if (t->first < first || t->first >= end || t->sort == KT_TIMEX_NAME || t->event ||
			t->of_brackets || kt_period_is_none(period))
			continue;
		if (is_closed(period))
			d->parts[KT_PART_SPELL] = period;
		if (kt_stands_compared(p, t->first) || t->sort == KT_TIMEX_PREVIOUS ||
			kt_period_is_open(period))
			continue;
		if (is_closed(period) && period.from.unit == KT_TIME_MONTH &&
			period.from.index == 8)
			learn(&d->parts[KT_PART_SCHOOL_YEAR], period);
		if (period.is_range)
			continue;
		if (period.from.unit == KT_TIME_HALF || period.from.unit == KT_TIME_QUARTER) {
			learn(&d->parts[period.from.unit == KT_TIME_HALF ? KT_PART_HALF
									 : KT_PART_QUARTER],
				period);
			learn(&d->parts[KT_PART_SPELL], period);
		}
	}
}

static gboolean is_named(const struct kt_sentence *s, const char *name)
{
	for (guint i = s->first; i < s->end; i++)
		if (kt_passage_token(s->p, i)->time < 0 && kt_word_has(s->p, i, KT_LEX_STOP, name))
			return TRUE;
	return FALSE;
}

/* "I årets løb", where the text speaks of a day or part of a year. */
static struct kt_period year_of_text(const struct kt_discourse *d)
{
	guint year = kt_period_year(d->period);

	return year ? kt_period_of(kt_moment_year(year)) : kt_period_none();
}

struct kt_period kt_sentence_named_part(const struct kt_sentence *s)
{
	if (is_named(s, "year named") && kt_period_year(s->before->period))
		return year_of_text(s->before);
	for (guint k = 0; k < KT_PART_SPELL; k++)
		if (!kt_period_is_none(s->before->parts[k]) && is_named(s, names[k]))
			return s->before->parts[k];
	return kt_period_none();
}

struct kt_period kt_sentence_named_spell(const struct kt_sentence *s)
{
	return is_named(s, names[KT_PART_SPELL]) ? s->before->parts[KT_PART_SPELL]
						 : kt_period_none();
}

static void give_again(struct kt_figure *f, struct kt_period period, const char *rule)
{
	struct kt_period month = kt_when_month_of_week(period);

	kt_figure_give_period(f, kt_period_is_none(month) ? period : month, rule, kt_slice_str(""));
	f->period_is_named = TRUE;
	f->period_is_settled = TRUE;
	f->draft.period_is_declared = TRUE;
}

/* "Kvartalets resultat blev 43,6 mod 38,9 kvartalet før", "i kvartalet 47 dage, mens den i 2.
 * kvartal var 52": F is of the time before, or of one that is named in its own words. */
static gboolean is_another(const struct kt_figure *f, const struct kt_timex *told)
{
	if (told->first < f->left || told->sort == KT_TIMEX_PAST)
		return FALSE;
	return told->years_back || told->months_back ||
	       (!told->period.is_range && told->period.from.unit >= KT_TIME_HALF);
}

gboolean kt_figure_named_part(
	struct kt_sentence *s, struct kt_figure *f, const struct kt_timex *told)
{
	struct kt_period part = kt_sentence_named_part(s);

	if (kt_period_is_none(part) || f->measure == KT_MEASURE_LIMIT ||
		f->measure == KT_MEASURE_RATE || f->measure == KT_MEASURE_TARGET ||
		(told && (!told->is_relative || is_another(f, told))))
		return FALSE;
	give_again(f, part, "part-told-before");
	return TRUE;
}

gboolean kt_figure_of_taken_up(
	struct kt_figure *f, const struct kt_draft *up, const struct kt_timex *told)
{
	if (!up || told || (f->measure != KT_MEASURE_COUNT && f->measure != KT_MEASURE_SHARE))
		return FALSE;
	give_again(f, up->period, "figure-taken-up");
	return TRUE;
}
