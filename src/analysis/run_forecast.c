/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a year that is not out will end at, as a result table. */
#include <string.h>

#include "analysis/run.h"
#include "analysis/run_parts.h"
#include "kommunetal/analysis/forecast.h"
#include "kommunetal/analysis/series.h"

#define NUMBER KT_COLUMN_RIGHT
#define FILES KT_COLUMN_FILES

static const struct kt_result_column forecast_columns[] = {
	{"municipality", "Kommune", "Municipality", 0, 0},
	{"committee", "Udvalg", "Committee", 0, FILES},
	{"area", "Område", "Area", 0, FILES},
	{"subject", "Emne", "Subject", 0, 0},
	{"measure", "Mål", "Measure", 0, FILES},
	{"unit", "Enhed", "Unit", 0, 0},
	{"year", "År", "Year", 0, 0},
	{"month", "Måned", "Month", 0, NUMBER},
	{"to_date", "Til dato", "To date", 0, NUMBER},
	{"method", "Metode", "Method", 0, 0},
	{"forecast", "Skøn", "Forecast", 0, NUMBER},
	{"low", "Nedre", "Low", 0, NUMBER},
	{"high", "Øvre", "High", 0, NUMBER},
	{"error_percent", "Fejl, pct.", "Error, pct.", 1, NUMBER},
	{"backtests", "Prøver", "Backtests", 0, NUMBER},
	KT_SOURCE_COLUMNS_NO_PAGE,
	{NULL, NULL, NULL, 0, 0},
};

/* The month by whose end a figure holds: 31 March and 1 April are both 3. */
static gboolean month_of(struct kt_period p, guint *year, guint *month)
{
	struct kt_moment m = p.from;

	if (p.is_range || m.unit < KT_TIME_QUARTER)
		return FALSE;
	*year = m.year;
	*month = m.unit == KT_TIME_QUARTER ? m.index * 3u : m.index;
	if (m.unit != KT_TIME_DAY || m.day > 15)
		return TRUE;
	*year -= m.index == 1;
	*month = m.index == 1 ? 12 : m.index - 1u;
	return TRUE;
}

static gboolean same_line(const struct kt_series *a, const struct kt_series *b)
{
	return a->unit == b->unit && strcmp(a->key, b->key) == 0 &&
	       strcmp(a->municipality, b->municipality) == 0 && strcmp(a->area, b->area) == 0 &&
	       strcmp(a->committee, b->committee) == 0;
}

static void add_spent(GArray *spent, guint year, guint month, gdouble amount)
{
	struct kt_spent s = {year, month, amount};

	for (guint i = 0; i < spent->len; i++) {
		const struct kt_spent *told = &g_array_index(spent, struct kt_spent, i);

		if (told->year == year && told->month == month)
			return;
	}
	g_array_append_val(spent, s);
}

/* What is spent to dates and at year's ends on the line of S, among ALL. */
static GArray *collect_spent(const GPtrArray *all, const struct kt_series *s)
{
	GArray *spent = g_array_new(FALSE, FALSE, sizeof(struct kt_spent));

	for (guint i = 0; i < all->len; i++) {
		const struct kt_series *o = all->pdata[i];

		if (!same_line(o, s))
			continue;
		for (guint j = 0; j < o->points->len; j++) {
			const struct kt_series_point *p = kt_series_at(o, j);
			guint year, month;

			if (o->measure == KT_MEASURE_TO_DATE && month_of(p->period, &year, &month))
				add_spent(spent, year, month, p->value);
			else if (o->measure == KT_MEASURE_ACTUAL && o->step == KT_TIME_YEAR)
				add_spent(spent, kt_period_year(p->period), 12, p->value);
		}
	}
	return spent;
}

static const char *method_in(enum kt_forecast_method method, enum kt_language language)
{
	static const char *const danish[KT_N_FORECASTS] = {
		"lineær", "sidste års andel", "sæson", "kombineret"};
	static const char *const english[KT_N_FORECASTS] = {
		"straight line", "last year's share", "seasonal", "combined"};

	return language == KT_LANGUAGE_EN ? english[method] : danish[method];
}

static void put_forecasts(struct kt_result_table *table, const struct kt_series *s,
	const struct kt_series_point *last, const GArray *spent, guint year, guint month,
	const struct kt_analysis_options *options)
{
	struct kt_forecast f[KT_N_FORECASTS];

	if (!kt_forecast_year(f, (const struct kt_spent *)(void *)spent->data, spent->len, year,
		    month, options->confidence, NULL))
		return;
	for (guint m = 0; m < KT_N_FORECASTS; m++) {
		if (!f[m].is_there)
			continue;
		kt_result_row(table);
		kt_run_put_series(table, s);
		kt_run_put_year(table, "year", year);
		kt_result_int(table, "month", month);
		kt_result_decimal(table, "to_date", last->record->value);
		kt_result_text(
			table, "method", method_in((enum kt_forecast_method)m, options->language));
		kt_result_real(table, "forecast", f[m].value);
		if (f[m].has_interval) {
			kt_result_real(table, "low", f[m].low);
			kt_result_real(table, "high", f[m].high);
		}
		if (f[m].n_backtests > 0)
			kt_result_real(table, "error_percent", 100 * f[m].error);
		kt_result_int(table, "backtests", f[m].n_backtests);
		kt_run_put_source_line(table, last->record);
	}
}

KT_ANALYSIS_RUN(kt_run_forecast)
{
	struct kt_result_table *table = kt_result_table_new("forecast", forecast_columns,
		"Skøn over årets resultat", "Forecast of the year's result");
	GPtrArray *all = kt_series_new(set, 1);

	(void)findings;
	(void)error;
	for (guint i = 0; i < all->len; i++) {
		const struct kt_series *s = all->pdata[i];
		const struct kt_series_point *last = kt_series_at(s, s->points->len - 1);
		guint year, month;
		GArray *spent;

		if (s->measure != KT_MEASURE_TO_DATE || !month_of(last->period, &year, &month) ||
			month == 12)
			continue;
		spent = collect_spent(all, s);
		put_forecasts(table, s, last, spent, year, month, options);
		g_array_unref(spent);
	}
	kt_run_note_if_empty(table, options->language, "No amount spent to a date was found.",
		"Der er ikke fundet et forbrug til en dato.");
	g_ptr_array_unref(all);
	return table;
}
