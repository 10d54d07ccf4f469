/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kommunetal/analysis/forecast.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

#include "kommunetal/analysis/analysis.h"
#include "kommunetal/base/error.h"

#define FEWEST_BACKTESTS 3

static const char *const method_names[KT_N_FORECASTS] = {
	[KT_FORECAST_STRAIGHT] = "straight",
	[KT_FORECAST_LAST_YEAR] = "last_year",
	[KT_FORECAST_SEASONAL] = "seasonal",
	[KT_FORECAST_COMBINED] = "combined",
};

const char *kt_forecast_method_name(enum kt_forecast_method method)
{
	return method_names[method];
}

struct history {
	const struct kt_spent *spent;
	guint n;
};

static gboolean find(const struct history *h, guint year, guint month, gdouble *amount)
{
	for (guint i = 0; i < h->n; i++)
		if (h->spent[i].year == year && h->spent[i].month == month) {
			*amount = h->spent[i].amount;
			return TRUE;
		}
	return FALSE;
}

/* L(m) / L(12); not where either is missing, 0 or of the other sign. */
static gboolean share_of(const struct history *h, guint year, guint month, gdouble *share)
{
	gdouble part, whole;

	if (!find(h, year, month, &part) || !find(h, year, 12, &whole) || whole == 0)
		return FALSE;
	*share = part / whole;
	return *share > 0;
}

static guint first_year(const struct history *h)
{
	guint first = G_MAXUINT;

	for (guint i = 0; i < h->n; i++)
		first = MIN(first, h->spent[i].year);
	return first;
}

static gboolean mean_share(const struct history *h, guint year, guint month, gdouble *share)
{
	gdouble sum = 0, one;
	guint n = 0;

	for (guint y = first_year(h); y < year; y++)
		if (share_of(h, y, month, &one)) {
			sum += one;
			n++;
		}
	*share = n > 0 ? sum / n : 0;
	return n >= 2;
}

/* One method, with what is known of the years before YEAR. */
static gboolean apply(const struct history *h, enum kt_forecast_method method, guint year,
	guint month, gdouble *value)
{
	gdouble spent, share;

	if (!find(h, year, month, &spent))
		return FALSE;
	switch (method) {
	case KT_FORECAST_STRAIGHT:
		*value = spent * 12 / month;
		return TRUE;
	case KT_FORECAST_LAST_YEAR:
		if (!share_of(h, year - 1, month, &share))
			return FALSE;
		break;
	case KT_FORECAST_SEASONAL:
		if (!mean_share(h, year, month, &share))
			return FALSE;
		break;
	default:
		return FALSE;
	}
	*value = spent / share;
	return TRUE;
}

static void set_interval(struct kt_forecast *f, gdouble confidence)
{
	gdouble half;

	if (f->n_backtests < FEWEST_BACKTESTS)
		return;
	half = gsl_cdf_tdist_Pinv((1 + confidence) / 2, f->n_backtests) * f->error * fabs(f->value);
	f->has_interval = TRUE;
	f->low = f->value - half;
	f->high = f->value + half;
}

static void backtest(struct kt_forecast *f, const struct history *h, enum kt_forecast_method method,
	guint year, guint month)
{
	gdouble squares = 0;

	for (guint y = first_year(h); y < year; y++) {
		gdouble said, came;

		if (!find(h, y, 12, &came) || came == 0 || !apply(h, method, y, month, &said))
			continue;
		squares += (said / came - 1) * (said / came - 1);
		f->n_backtests++;
	}
	if (f->n_backtests > 0)
		f->error = sqrt(squares / f->n_backtests);
}

/* Weights from errors only where every part has been tested, and none was
 * perfect by chance of a single test. */
static void combine(struct kt_forecast out[KT_N_FORECASTS], gdouble confidence)
{
	struct kt_forecast *all = &out[KT_FORECAST_COMBINED];
	gdouble weights = 0, sum = 0, error = 0;
	gboolean tested = TRUE;
	guint n = 0;

	for (guint m = 0; m < KT_FORECAST_COMBINED; m++)
		if (out[m].is_there) {
			n++;
			tested = tested && out[m].n_backtests > 0 && out[m].error > 0;
		}
	all->is_there = n >= 2;
	if (!all->is_there)
		return;
	all->n_backtests = G_MAXUINT;
	for (guint m = 0; m < KT_FORECAST_COMBINED; m++) {
		gdouble w = tested ? 1 / (out[m].error * out[m].error) : 1;

		if (!out[m].is_there)
			continue;
		weights += w;
		sum += w * out[m].value;
		error += w * out[m].error;
		all->n_backtests = MIN(all->n_backtests, out[m].n_backtests);
	}
	all->value = sum / weights;
	/* Errors of methods on one history go together: the mean of them, not less. */
	all->error = error / weights;
	set_interval(all, confidence);
}

static gboolean refuse(GError **error, const char *message)
{
	g_set_error_literal(error, KT_ERROR, KT_ERROR_REFUSED, message);
	return FALSE;
}

static gboolean check_spent(const struct kt_spent *spent, guint n, GError **error)
{
	for (guint i = 0; i < n; i++) {
		if (!isfinite(spent[i].amount) || spent[i].month < 1 || spent[i].month > 12)
			return refuse(error, "a figure is no number, or of no month");
		for (guint j = 0; j < i; j++)
			if (spent[i].year == spent[j].year && spent[i].month == spent[j].month)
				return refuse(error, "two figures are given for one month");
	}
	return TRUE;
}

gboolean kt_forecast_year(struct kt_forecast out[KT_N_FORECASTS], const struct kt_spent *spent,
	guint n, guint year, guint month, gdouble confidence, GError **error)
{
	struct history h = {spent, n};
	struct kt_forecast result[KT_N_FORECASTS] = {0};
	gdouble amount;

	if (n > 2400)
		return refuse(error, "more than two hundred years of months");
	if (!check_spent(spent, n, error))
		return FALSE;
	if (month < 1 || month > 12 || !find(&h, year, month, &amount))
		return refuse(error, "nothing is told of what is spent to that date");
	kt_analysis_init();
	for (guint m = 0; m < KT_FORECAST_COMBINED; m++) {
		result[m].is_there =
			apply(&h, (enum kt_forecast_method)m, year, month, &result[m].value);
		if (!result[m].is_there)
			continue;
		backtest(&result[m], &h, (enum kt_forecast_method)m, year, month);
		set_interval(&result[m], confidence);
	}
	combine(result, confidence);
	for (guint m = 0; m < KT_N_FORECASTS; m++)
		out[m] = result[m];
	return TRUE;
}
