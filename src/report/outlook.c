/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/outlook.h"

#include <math.h>

#include "kommunetal/analysis/trend.h"
#include "kommunetal/records/record.h"
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

/* Counts the periods of one length from year 0 on; FALSE for other periods. */
static gboolean period_number(struct kt_period p, gint *out)
{
	guint in_year = p.is_range ? 0 : periods_in_year(p.from.unit);

	if (in_year == 0)
		return FALSE;
	*out = (gint)(p.from.year * in_year + (in_year > 1 ? p.from.index - 1 : 0));
	return TRUE;
}

static struct kt_period period_of_number(gint number, guint8 unit)
{
	guint in_year = periods_in_year(unit);
	guint year = (guint)number / in_year, index = (guint)number % in_year + 1;
	struct kt_moment m = {(guint16)year, unit, in_year > 1 ? (guint8)index : 0, 0};

	return kt_period_of(m);
}

static const struct kt_record *record_at(const GPtrArray *records, guint i)
{
	return records->pdata[i];
}

/* X[i]: number of the period; FALSE unless each follows the one before. */
static gboolean find_times(const GPtrArray *records, gdouble *x)
{
	gint last = 0, number;

	for (guint i = 0; i < records->len; i++) {
		if (!period_number(record_at(records, i)->period, &number) ||
			(i > 0 && (number != last + 1 ||
					  record_at(records, i)->period.from.unit !=
						  record_at(records, 0)->period.from.unit)))
			return FALSE;
		x[i] = last = number;
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
	const GPtrArray *records, gdouble *x, struct kt_trend *trend, gdouble *least)
{
	g_autofree gdouble *y = g_new0(gdouble, records->len);

	*least = G_MAXDOUBLE;
	for (guint i = 0; i < records->len; i++) {
		y[i] = kt_decimal_to_double(record_at(records, i)->value);
		*least = MIN(*least, y[i]);
	}
	if (!find_times(records, x))
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
	g_autofree gdouble *x = g_new0(gdouble, MAX(n, 1));
	struct kt_trend trend;
	gdouble least;

	*out = (struct kt_outlook){0};
	out->refusal = n < KT_TREND_FEWEST ? KT_OUTLOOK_FEW : fit(records, x, &trend, &least);
	if (out->refusal != KT_OUTLOOK_SHOWN)
		return FALSE;
	out->n = n >= TWO_AHEAD ? 2 : 1;
	for (guint i = 0; i < out->n; i++) {
		gdouble at = x[n - 1] + i + 1, bound = least >= 0 ? 0 : -G_MAXDOUBLE;
		gdouble value = kt_trend_line(&trend, at);
		gdouble half = kt_trend_prediction(&trend, at);

		out->periods[i] =
			period_of_number((gint)at, record_at(records, n - 1)->period.from.unit);
		out->value[i] = rounded(MAX(value, bound), decimals);
		out->low[i] = rounded(MAX(value - half, bound), decimals);
		out->high[i] = rounded(MAX(value + half, bound), decimals);
	}
	return TRUE;
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

void kt_outlook_add_rows(struct kt_chart *chart, const struct kt_outlook *outlook)
{
	g_autofree char *percent = g_strdup_printf("%d", KT_OUTLOOK_PERCENT);
	g_autofree char *note = kt_say(chart->lang, "outlook.note", "percent", percent, NULL);
	gint value = kt_chart_find(chart, KT_SCENARIO_FORECAST);

	g_assert(value >= 0);
	for (guint i = 0; i < outlook->n; i++) {
		g_autofree char *label = kt_period_text(chart->lang, outlook->periods[i]);
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
		[KT_OUTLOOK_UNEVEN] = "outlook.uneven"};
	g_autofree char *note = kt_say(chart->lang, ids[outlook->refusal], NULL);

	kt_chart_set_note(chart, note);
}
