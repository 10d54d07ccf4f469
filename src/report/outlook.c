/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/outlook.h"

#include <math.h>

#include "kommunetal/analysis/trend.h"
#include "report/phrases.h"
#include "report/section.h"

#define CERTAIN 0.05
#define TWO_AHEAD 8 /* figures, from which two periods are shown */

/* ---- time ---- */

static guint periods_in_year(guint8 unit)
{
	switch (unit) {
	case KT_TIME_YEAR:
		return 1;
	case KT_TIME_HALF:
		return 2;
	case KT_TIME_QUARTER:
		return 4;
	case KT_TIME_MONTH:
		return 12;
	default:
		return 0;
	}
}

/* How the times of a series follow each other. */
struct rhythm {
	guint8 unit;
	gboolean is_end; /* days: the last of their months, not the first */
	gint last, step; /* in that unit, days in months */
};

static guint last_day(struct kt_moment m)
{
	return g_date_get_days_in_month((GDateMonth)m.index, m.year);
}

/* Counts the periods of one length from year 0 on, days at the turn of a month by months;
 * FALSE for other periods. */
static gboolean period_number(struct kt_period p, gboolean is_end, gint *out)
{
	gboolean is_day = p.from.unit == KT_TIME_DAY;
	guint in_year = p.is_range ? 0 : is_day ? 12 : periods_in_year(p.from.unit);

	if (in_year == 0 || (is_day && p.from.day != (is_end ? last_day(p.from) : 1)))
		return FALSE;
	*out = (gint)(p.from.year * in_year + (in_year > 1 ? p.from.index - 1 : 0));
	return TRUE;
}

static struct kt_period period_of_number(gint number, const struct rhythm *rhythm)
{
	gboolean is_day = rhythm->unit == KT_TIME_DAY;
	guint in_year = is_day ? 12 : periods_in_year(rhythm->unit);
	guint year = (guint)number / in_year, index = (guint)number % in_year + 1;
	struct kt_moment m = {(guint16)year, rhythm->unit, in_year > 1 ? (guint8)index : 0, 0};

	if (is_day)
		m.day = rhythm->is_end ? last_day(m) : 1;
	return kt_period_of(m);
}

static const struct kt_record *record_at(const GPtrArray *records, guint i)
{
	return records->pdata[i];
}

/* FALSE unless each time follows the one before: the next period, or a day as many months on. */
static gboolean find_rhythm(const GPtrArray *records, struct rhythm *rhythm)
{
	struct kt_period first = record_at(records, 0)->period;
	gint number;

	*rhythm = (struct rhythm){.unit = first.from.unit, .step = 1};
	rhythm->is_end = first.from.unit == KT_TIME_DAY && first.from.day > 1;
	for (guint i = 0; i < records->len; i++) {
		struct kt_period p = record_at(records, i)->period;

		if (p.from.unit != rhythm->unit || !period_number(p, rhythm->is_end, &number))
			return FALSE;
		if (i == 1 && rhythm->unit == KT_TIME_DAY)
			rhythm->step = number - rhythm->last;
		if (i > 0 && (rhythm->step < 1 || number != rhythm->last + rhythm->step))
			return FALSE;
		rhythm->last = number;
	}
	return TRUE;
}

/* ---- the line ---- */

static struct kt_decimal rounded(gdouble value, guint decimals)
{
	return (struct kt_decimal){
		llround(CLAMP(value, -1e14, 1e14) * pow(10, decimals)), (gint8)decimals};
}

static enum kt_outlook_refusal fit(
	const GPtrArray *records, struct rhythm *rhythm, struct kt_trend *trend, gdouble *least)
{
	g_autofree gdouble *x = g_new0(gdouble, records->len), *y = g_new0(gdouble, records->len);

	*least = G_MAXDOUBLE;
	for (guint i = 0; i < records->len; i++) {
		x[i] = i;
		y[i] = kt_decimal_to_double(record_at(records, i)->value);
		*least = MIN(*least, y[i]);
	}
	if (!find_rhythm(records, rhythm))
		return KT_OUTLOOK_UNEVEN;
	return kt_trend_fit_parts(trend, x, y, records->len, KT_OUTLOOK_PERCENT / 100.0,
		       KT_TREND_RANKS | KT_TREND_LINE, NULL) &&
			       trend->p <= CERTAIN
		       ? KT_OUTLOOK_SHOWN
		       : KT_OUTLOOK_CHANCE;
}

gboolean kt_outlook_find(const GPtrArray *records, guint decimals, struct kt_outlook *out)
{
	guint n = records->len;
	struct rhythm rhythm;
	struct kt_trend trend;
	gdouble least;

	*out = (struct kt_outlook){0};
	if (kt_has_expected(records))
		out->refusal = KT_OUTLOOK_EXPECTED;
	else
		out->refusal = n < KT_TREND_FEWEST ? KT_OUTLOOK_FEW
						   : fit(records, &rhythm, &trend, &least);
	if (out->refusal != KT_OUTLOOK_SHOWN)
		return FALSE;
	out->n = n >= TWO_AHEAD ? 2 : 1;
	for (guint i = 0; i < out->n; i++) {
		gdouble at = n + i, bound = least >= 0 ? 0 : -G_MAXDOUBLE;
		gdouble value = kt_trend_line(&trend, at);
		gdouble half = kt_trend_prediction(&trend, at);

		out->periods[i] =
			period_of_number(rhythm.last + (gint)(i + 1) * rhythm.step, &rhythm);
		out->value[i] = rounded(MAX(value, bound), decimals);
		out->low[i] = rounded(MAX(value - half, bound), decimals);
		out->high[i] = rounded(MAX(value + half, bound), decimals);
	}
	return TRUE;
}

/* ---- what the minutes expect ---- */

/* Of a time to come; or of one that is not over, under a head that says so: "Skøn 2019". */
gboolean kt_is_expected(const struct kt_record *r)
{
	struct kt_period met;

	if (!r->meeting_date || !kt_period_parse(&met, r->meeting_date, NULL) ||
		kt_period_is_none(met) || kt_period_is_none(r->period))
		return FALSE;
	return kt_period_first_day(r->period) > kt_period_last_day(met) ||
	       (kt_period_last_day(r->period) > kt_period_last_day(met) &&
		       kt_says_expected(r->measure_label));
}

gboolean kt_has_expected(const GPtrArray *records)
{
	for (guint i = 0; i < records->len; i++)
		if (kt_is_expected(record_at(records, i)))
			return TRUE;
	return FALSE;
}

/* ---- in a chart ---- */

gdouble kt_outlook_time(struct kt_period period)
{
	return kt_period_first_day(period) / 365.2425;
}

void kt_outlook_add_series(struct kt_chart *chart)
{
	static const struct {
		const char *id;
		enum kt_scenario scenario;
	} series[] = {{"series.outlook", KT_SCENARIO_FORECAST}, {"series.low", KT_SCENARIO_LOW},
		{"series.high", KT_SCENARIO_HIGH}};

	for (gsize i = 0; i < G_N_ELEMENTS(series); i++) {
		g_autofree char *name = kt_say(chart->lang, series[i].id, NULL);

		kt_chart_add_series(chart, name, series[i].scenario);
	}
}

void kt_outlook_add_expected(struct kt_chart *chart)
{
	g_autofree char *name = kt_say(chart->lang, "series.expected.then", NULL);
	g_autofree char *note = kt_say(chart->lang, "outlook.expected", NULL);

	kt_chart_add_series(chart, name, KT_SCENARIO_FORECAST);
	kt_chart_set_note(chart, note);
}

void kt_outlook_add_rows(struct kt_chart *chart, const struct kt_outlook *outlook)
{
	g_autofree char *percent = g_strdup_printf("%d", KT_OUTLOOK_PERCENT);
	g_autofree char *note = kt_say(chart->lang, "outlook.note", "percent", percent, NULL);
	gint value = kt_chart_find(chart, KT_SCENARIO_FORECAST);

	g_assert(value >= 0);
	for (guint i = 0; i < outlook->n; i++) {
		g_autofree char *label = kt_period_short(chart->lang, outlook->periods[i]);
		struct kt_chart_row *row = kt_chart_add_row(chart, label, KT_ROW_PLAIN);

		kt_chart_set_time(row, kt_outlook_time(outlook->periods[i]));
		kt_chart_set_value(row, (guint)value, outlook->value[i]);
		kt_chart_set_value(
			row, (guint)kt_chart_find(chart, KT_SCENARIO_LOW), outlook->low[i]);
		kt_chart_set_value(
			row, (guint)kt_chart_find(chart, KT_SCENARIO_HIGH), outlook->high[i]);
	}
	kt_chart_set_note(chart, note);
}

void kt_outlook_add_refusal(struct kt_chart *chart, const struct kt_outlook *outlook)
{
	static const char *const ids[KT_N_OUTLOOK_REFUSALS] = {[KT_OUTLOOK_FEW] = "outlook.few",
		[KT_OUTLOOK_CHANCE] = "outlook.chance",
		[KT_OUTLOOK_UNEVEN] = "outlook.uneven",
		[KT_OUTLOOK_EXPECTED] = "outlook.expected"};
	g_autofree char *note = kt_say(chart->lang, ids[outlook->refusal], NULL);

	kt_chart_set_note(chart, note);
}
