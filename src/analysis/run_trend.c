/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Trends of series, as a result table. */
#include "analysis/run.h"
#include "analysis/run_parts.h"
#include "kommunetal/analysis/series.h"
#include "kommunetal/analysis/trend.h"

#define NUMBER KT_COLUMN_RIGHT
#define FILES KT_COLUMN_FILES

static const struct kt_result_column trend_columns[] = {
	KT_SERIES_COLUMNS,
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
	KT_SOURCE_COLUMNS_NO_PAGE,
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
		x[i] = kt_series_at(s, i)->time;
		y[i] = kt_series_at(s, i)->value;
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
		const struct kt_series_point *last = kt_series_at(s, s->points->len - 1);
		struct kt_trend t;
		GError *refusal = NULL;

		if (!can_have_trend(s))
			continue;
		kt_result_row(table);
		kt_run_put_series(table, s);
		kt_result_int(table, "n", s->points->len);
		kt_run_put_period(table, "from", kt_series_at(s, 0)->period);
		kt_run_put_period(table, "to", last->period);
		kt_result_decimal(table, "first", kt_series_at(s, 0)->record->value);
		kt_result_decimal(table, "last", last->record->value);
		if (fit_series(&t, s, options->confidence, &refusal))
			put_trend(table, &t, options->language);
		else
			put_refusal(table, s->points->len, refusal, options->language);
		g_clear_error(&refusal);
		kt_run_put_source_line(table, last->record);
	}
	if (all->len == 0)
		kt_result_note(table, "%s",
			KT_IN(options->language, "No line was found in two periods.",
				"Ingen linje er fundet i to perioder."));
	g_ptr_array_unref(all);
	return table;
}
