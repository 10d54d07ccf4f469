/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Series, trends and forecasts as result tables. */
#include <string.h>

#include "analysis/tables.h"
#include "analysis/wording.h"
#include "kommunetal/analysis/forecast.h"
#include "kommunetal/analysis/series.h"
#include "kommunetal/analysis/trend.h"

#define NUMBER KT_COLUMN_RIGHT
#define FILES KT_COLUMN_FILES

static void put_period(struct kt_result_table *table, const char *column, struct kt_period period)
{
	char *text = kt_period_format(period);

	kt_result_text(table, column, text);
	g_free(text);
}

static void put_series(struct kt_result_table *table, const struct kt_series *s)
{
	kt_result_text(table, "municipality", s->municipality);
	kt_result_text(table, "committee", s->committee);
	kt_result_text(table, "area", s->area);
	kt_result_text(table, "subject", s->subject);
	kt_result_text(table, "measure", kt_measure_name(s->measure));
	kt_result_text(table, "unit", kt_unit_name(s->unit));
}

static void put_place(struct kt_result_table *table, const struct kt_record *r)
{
	kt_result_text(table, "source", r->source);
	if (r->line)
		kt_result_int(table, "source_line", r->line);
	kt_result_text(table, "id", r->id);
}

static const struct kt_series_point *point_of(const struct kt_series *s, guint i)
{
	return &g_array_index(s->points, struct kt_series_point, i);
}

/* ---- series ---- */

static const struct kt_result_column series_columns[] = {
	{"municipality", "Kommune", "Municipality", 0, 0},
	{"committee", "Udvalg", "Committee", 0, FILES},
	{"area", "Område", "Area", 0, 0},
	{"subject", "Emne", "Subject", 0, 0},
	{"measure", "Mål", "Measure", 0, FILES},
	{"unit", "Enhed", "Unit", 0, 0},
	{"period", "Periode", "Period", 0, 0},
	{"value", "Værdi", "Value", 0, NUMBER},
	{"revised_from", "Før oplyst", "Told before", 0, NUMBER},
	{"n_told", "Gange oplyst", "Times told", 0, NUMBER | FILES},
	{"source", "Kilde", "Source", 0, FILES},
	{"source_line", "Linje", "Line", 0, FILES},
	{"id", "Id", "Id", 0, FILES},
	{NULL, NULL, NULL, 0, 0},
};

KT_ANALYSIS_RUN(kt_run_series)
{
	struct kt_result_table *table = kt_result_table_new("series", series_columns,
		"Serier: samme linje over tid", "Series: the same line over time");
	GPtrArray *all = kt_series_new(set, 2);

	(void)findings;
	(void)error;
	for (guint i = 0; i < all->len; i++) {
		const struct kt_series *s = all->pdata[i];

		for (guint j = 0; j < s->points->len; j++) {
			const struct kt_series_point *p = point_of(s, j);

			kt_result_row(table);
			put_series(table, s);
			put_period(table, "period", p->period);
			kt_result_decimal(table, "value", p->record->value);
			if (p->before)
				kt_result_decimal(table, "revised_from", p->before->value);
			kt_result_int(table, "n_told", p->n_told);
			put_place(table, p->record);
		}
	}
	if (all->len == 0)
		kt_result_note(table, "%s",
			KT_IN(options->language, "No line was found in two periods.",
				"Ingen linje er fundet i to perioder."));
	g_ptr_array_unref(all);
	return table;
}

/* ---- trend ---- */

static const struct kt_result_column trend_columns[] = {
	{"municipality", "Kommune", "Municipality", 0, 0},
	{"committee", "Udvalg", "Committee", 0, FILES},
	{"area", "Område", "Area", 0, 0},
	{"subject", "Emne", "Subject", 0, 0},
	{"measure", "Mål", "Measure", 0, FILES},
	{"unit", "Enhed", "Unit", 0, 0},
	{"n", "Antal", "Points", 0, NUMBER},
	{"from", "Fra", "From", 0, 0},
	{"to", "Til", "To", 0, 0},
	{"first", "Første", "First", 0, NUMBER},
	{"last", "Seneste", "Latest", 0, NUMBER},
	{"slope", "Pr. år", "Per year", 2, NUMBER},
	{"slope_low", "Nedre", "Low", 2, NUMBER},
	{"slope_high", "Øvre", "High", 2, NUMBER},
	{"tau", "Tau", "Tau", 2, NUMBER | FILES},
	{"p", "P", "P", 4, NUMBER},
	{"p_exact", "Eksakt", "Exact", 0, FILES},
	{"ls_slope", "Mindste kvadrater", "Least squares", 2, NUMBER | FILES},
	{"ls_slope_low", "Nedre", "Low", 2, NUMBER | FILES},
	{"ls_slope_high", "Øvre", "High", 2, NUMBER | FILES},
	{"r_squared", "R2", "R2", 3, NUMBER | FILES},
	{"outliers", "Udliggere", "Outliers", 0, NUMBER},
	{"verdict", "Udvikling", "Trend", 0, 0},
	{"source", "Kilde", "Source", 0, FILES},
	{"source_line", "Linje", "Line", 0, FILES},
	{"id", "Id", "Id", 0, FILES},
	{NULL, NULL, NULL, 0, 0},
};

static const char *trend_verdict(const struct kt_trend *t, enum kt_language language)
{
	if (t->p > 1 - t->confidence)
		return KT_IN(language, "none that is sure", "ingen sikker");
	return t->s > 0 ? KT_IN(language, "rises", "stiger") : KT_IN(language, "falls", "falder");
}

static void put_refusal(
	struct kt_result_table *table, guint n, const GError *error, enum kt_language language)
{
	char *text = n < KT_TREND_FEWEST
			     ? g_strdup_printf(
				       KT_IN(language, "cannot be shown: %u of at least %d points",
					       "kan ikke vises: %u af mindst %d punkter"),
				       n, KT_TREND_FEWEST)
			     : g_strdup_printf(
				       KT_IN(language, "cannot be shown: %s", "kan ikke vises: %s"),
				       error->message);

	kt_result_text(table, "verdict", text);
	g_free(text);
}

static void put_trend(
	struct kt_result_table *table, const struct kt_trend *t, enum kt_language language)
{
	kt_result_real(table, "slope", t->slope);
	kt_result_real(table, "slope_low", t->slope_low);
	kt_result_real(table, "slope_high", t->slope_high);
	kt_result_real(table, "tau", t->tau);
	kt_result_real(table, "p", t->p);
	kt_result_text(table, "p_exact", t->is_exact ? "yes" : "no");
	kt_result_real(table, "ls_slope", t->ls_slope);
	kt_result_real(table, "ls_slope_low", t->ls_slope_low);
	kt_result_real(table, "ls_slope_high", t->ls_slope_high);
	kt_result_real(table, "r_squared", t->r_squared);
	if (t->n_outliers > 0)
		kt_result_int(table, "outliers", t->n_outliers);
	kt_result_text(table, "verdict", trend_verdict(t, language));
}

static gboolean fit_series(
	struct kt_trend *out, const struct kt_series *s, gdouble confidence, GError **error)
{
	guint n = s->points->len;
	gdouble *x = g_new(gdouble, n), *y = g_new(gdouble, n);
	gboolean ok;

	for (guint i = 0; i < n; i++) {
		x[i] = point_of(s, i)->time;
		y[i] = point_of(s, i)->value;
	}
	ok = kt_trend_fit(out, x, y, n, confidence, error);
	g_free(x);
	g_free(y);
	return ok;
}

/* What is spent to dates in a year only grows; from year to year it may not. */
static gboolean can_have_trend(const struct kt_series *s)
{
	return s->measure != KT_MEASURE_TO_DATE || s->step == KT_TIME_YEAR;
}

KT_ANALYSIS_RUN(kt_run_trend)
{
	struct kt_result_table *table = kt_result_table_new("trend", trend_columns,
		"Udvikling over tid (Mann-Kendall, Theil-Sen)",
		"Trends over time (Mann-Kendall, Theil-Sen)");
	GPtrArray *all = kt_series_new(set, 2);

	(void)findings;
	(void)error;
	for (guint i = 0; i < all->len; i++) {
		const struct kt_series *s = all->pdata[i];
		const struct kt_series_point *last = point_of(s, s->points->len - 1);
		struct kt_trend t;
		GError *refusal = NULL;

		if (!can_have_trend(s))
			continue;
		kt_result_row(table);
		put_series(table, s);
		kt_result_int(table, "n", s->points->len);
		put_period(table, "from", point_of(s, 0)->period);
		put_period(table, "to", last->period);
		kt_result_decimal(table, "first", point_of(s, 0)->record->value);
		kt_result_decimal(table, "last", last->record->value);
		if (fit_series(&t, s, options->confidence, &refusal))
			put_trend(table, &t, options->language);
		else
			put_refusal(table, s->points->len, refusal, options->language);
		g_clear_error(&refusal);
		put_place(table, last->record);
	}
	if (all->len == 0)
		kt_result_note(table, "%s",
			KT_IN(options->language, "No line was found in two periods.",
				"Ingen linje er fundet i to perioder."));
	g_ptr_array_unref(all);
	return table;
}

/* ---- forecast ---- */

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
	{"source", "Kilde", "Source", 0, FILES},
	{"source_line", "Linje", "Line", 0, FILES},
	{"id", "Id", "Id", 0, FILES},
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
			const struct kt_series_point *p = point_of(o, j);
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
		char text[8];

		if (!f[m].is_there)
			continue;
		kt_result_row(table);
		put_series(table, s);
		g_snprintf(text, sizeof text, "%u", year);
		kt_result_text(table, "year", text);
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
		put_place(table, last->record);
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
		const struct kt_series_point *last = point_of(s, s->points->len - 1);
		guint year, month;
		GArray *spent;

		if (s->measure != KT_MEASURE_TO_DATE || !month_of(last->period, &year, &month) ||
			month == 12)
			continue;
		spent = collect_spent(all, s);
		put_forecasts(table, s, last, spent, year, month, options);
		g_array_unref(spent);
	}
	if (kt_result_n_rows(table) == 0)
		kt_result_note(table, "%s",
			KT_IN(options->language, "No amount spent to a date was found.",
				"Der er ikke fundet et forbrug til en dato."));
	g_ptr_array_unref(all);
	return table;
}
