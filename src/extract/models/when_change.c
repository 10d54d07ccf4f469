/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From when to when a change runs that is told beside the level it leads to:
 *
 *   Ved udgangen af juni 2020 var der 2.030, 97 flere end i juni 2019    2019-06/2020-06
 *   I 2019 var der 61, en stigning på 16 pct. siden 2009                 2009/2019
 *   Pr. 5. september 2018 går der 6.012 elever, 84 færre end sidste år   2017/2018
 *   ... 84 færre end på samme tid sidste år             2017-09-05/2018-09-05
 *
 * And when a level was held that is told as of a time before that of another:
 *
 *   1.702 hændelser mod 1.544 året før                  a year before those */
#include "extract/models/when_gather.h"
#include "extract/passage/moment.h"

static struct kt_moment years_before(struct kt_moment m, guint years)
{
	if (m.unit != KT_TIME_NONE)
		m.year -= years;
	return m;
}

/* From A to B, as fine as both are told. */
static struct kt_period between(struct kt_moment a, struct kt_moment b)
{
	if (a.unit == KT_TIME_YEAR || b.unit == KT_TIME_YEAR) {
		a = kt_moment_year(a.year);
		b = kt_moment_year(b.year);
	} else if (a.unit == KT_TIME_MONTH && b.unit == KT_TIME_DAY) {
		b = kt_moment_month(b.year, b.index);
	} else if (a.unit == KT_TIME_DAY && b.unit == KT_TIME_MONTH) {
		a = kt_moment_month(a.year, a.index);
	}
	if (a.unit != b.unit || kt_period_cmp(kt_period_of(a), kt_period_of(b)) >= 0)
		return kt_period_none();
	return kt_period_range(a, b);
}

/* "Over fire år er antallet vokset med": how long DRAFT's change ran, no other figure between. */
static gboolean is_length(const struct kt_when_clue *clue)
{
	return clue->is_past && (clue->place <= KT_WHEN_GROUND_BEFORE ||
					(clue->place == KT_WHEN_SENTENCE_BEFORE &&
						!(clue->marks & 1u << KT_WHEN_PAST_FIGURE)));
}

/* The one CLUE that tells how long DRAFT's change ran; NULL if there is none, or several. */
static const struct kt_when_clue *length_of(const struct kt_draft *draft)
{
	const struct kt_when_clue *length = NULL;

	for (guint i = 0; draft->clues && i < draft->clues->len; i++) {
		const struct kt_when_clue *clue =
			&g_array_index(draft->clues, struct kt_when_clue, i);

		if (is_length(clue) && length)
			return NULL;
		if (is_length(clue))
			length = clue;
		else if (clue->place <= KT_WHEN_GROUND_BEFORE)
			return NULL;
	}
	return length;
}

/* The time that DRAFT's change is counted from, the one there is; NULL if it has a time of its
 * own, or several. */
static const struct kt_when_clue *start_of(const struct kt_draft *draft)
{
	const struct kt_when_clue *from = length_of(draft);

	if (from) /* what another change of the sentence is compared with is none then */
		return from;
	for (guint i = 0; draft->clues && i < draft->clues->len; i++) {
		const struct kt_when_clue *clue =
			&g_array_index(draft->clues, struct kt_when_clue, i);
		gboolean is_own = clue->place <= KT_WHEN_GROUND_BEFORE;

		if (clue->place != KT_WHEN_COMPARED && !is_own)
			continue;
		if (from || (is_own && !clue->is_past && !(clue->marks & 1u << KT_WHEN_SINCE)))
			return NULL;
		from = clue;
	}
	return from;
}

/* YEARS before LEVEL: at the same time of the year, or in the whole of that year. */
static struct kt_period since_years(struct kt_period level, guint years, gboolean is_same_time)
{
	struct kt_moment now = level.is_range ? level.to : level.from;

	if (now.unit == KT_TIME_NONE)
		return kt_period_none();
	if (kt_period_is_school_year(level))
		return kt_period_range(years_before(level.from, years), now);
	if (level.is_range ||
		(!is_same_time && (now.unit == KT_TIME_DAY || now.unit == KT_TIME_MONTH)))
		now = kt_moment_year(now.year);
	else if (!is_same_time && now.unit != KT_TIME_YEAR)
		return kt_period_none();
	return between(years_before(now, years), now);
}

gboolean kt_when_runs_to_newest(const struct kt_draft *draft)
{
	const struct kt_when_clue *from = start_of(draft);

	return from && from->is_past;
}

struct kt_period kt_when_change(const struct kt_draft *draft, struct kt_period level)
{
	const struct kt_when_clue *from = start_of(draft);
	struct kt_moment now = level.is_range ? level.to : level.from;

	if (!from || now.unit == KT_TIME_NONE)
		return kt_period_none();
	if (from->is_same_part)
		return now.year > from->period.from.year
			       ? since_years(level, now.year - from->period.from.year, TRUE)
			       : kt_period_none();
	if (from->years_back)
		return since_years(level, from->years_back, from->is_same_time);
	if (from->months_back && from->months_back % 12 == 0 && kt_period_is_school_year(level))
		return since_years(level, from->months_back / 12, TRUE);
	if (from->months_back) {
		if (from->months_back == 3 && now.unit == KT_TIME_DAY)
			now = kt_moment_quarter(now.year, (now.index + 2) / 3);
		return between(
			kt_moment_months_back(kt_period_of(now), from->months_back).from, now);
	}
	if (from->period.from.unit == KT_TIME_NONE ||
		(from->period.is_range && !kt_period_is_open(from->period)) ||
		(level.is_range && from->period.from.unit != KT_TIME_YEAR))
		return kt_period_none();
	return between(from->period.from, now);
}

/* The time in DRAFT's own words that is counted from the one spoken of; NULL if there is none.
 * OWN is set to a part of a year that stands beside it, "i juni året før", else NULL. */
static const struct kt_when_clue *counted_from(
	const struct kt_draft *draft, const struct kt_when_clue **own)
{
	const struct kt_when_clue *back = NULL;

	*own = NULL;
	for (guint i = 0; draft->clues && i < draft->clues->len; i++) {
		const struct kt_when_clue *clue =
			&g_array_index(draft->clues, struct kt_when_clue, i);
		gboolean is_back = clue->is_counted || clue->is_same_time || clue->is_same_part ||
				   clue->months_back;

		if (clue->place > KT_WHEN_GROUND_BEFORE || clue->is_past)
			continue;
		if (is_back ? back != NULL : *own != NULL)
			return NULL;
		if (is_back)
			back = clue;
		else
			*own = clue;
	}
	return back;
}

/* BACK, so many years back, is told of a time like LEVEL: "året før" of no day, "samme periode i
 * 2019" of no year, "for et år siden", which is counted from the meeting, of neither. */
static gboolean goes_back_from(const struct kt_when_clue *back, struct kt_period level)
{
	gboolean is_same = back->is_same_part ||
			   (back->is_same_time && (back->marks & 1u << KT_WHEN_PREVIOUS));
	gboolean is_part = !level.is_range && level.from.unit != KT_TIME_YEAR;

	if (is_same)
		return !back->is_same_part || level.from.unit != KT_TIME_YEAR;
	if (level.from.unit == KT_TIME_DAY)
		return FALSE;
	return back->is_counted || is_part;
}

struct kt_period kt_when_level_before(const struct kt_draft *draft, struct kt_period level)
{
	const struct kt_when_clue *own, *back = counted_from(draft, &own);
	struct kt_moment now = level.from;
	guint years;

	if (!back || now.unit == KT_TIME_NONE || kt_period_is_open(level))
		return kt_period_none();
	if (back->months_back)
		return own ? kt_period_none() : kt_moment_months_back(level, back->months_back);
	years = !back->is_same_part                 ? back->years_back
		: now.year > back->period.from.year ? now.year - back->period.from.year
						    : 0;
	if (!years || (own && (own->period.is_range || own->period.from.unit <= KT_TIME_YEAR)))
		return kt_period_none();
	if (own)
		return kt_period_of(years_before((struct kt_moment){.year = now.year,
							 .unit = own->period.from.unit,
							 .index = own->period.from.index,
							 .day = own->period.from.day},
			years));
	if (!goes_back_from(back, level))
		return kt_period_none();
	level.from = years_before(level.from, years);
	level.to = years_before(level.to, years);
	return level;
}
