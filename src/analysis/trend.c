/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kommunetal/analysis/trend.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_sort.h>
#include <gsl/gsl_statistics_double.h>
#include <math.h>

#include "analysis/mann_kendall.h"
#include "kommunetal/analysis/analysis.h"
#include "kommunetal/analysis/robust.h"
#include "kommunetal/base/error.h"

#define OUTLIER_LIMIT 3.5

static gboolean refuse(GError **error, enum kt_error code, const char *format, ...)
	G_GNUC_PRINTF(3, 4);
static gboolean refuse(GError **error, enum kt_error code, const char *format, ...)
{
	va_list args;
	char *text;

	va_start(args, format);
	text = g_strdup_vprintf(format, args);
	va_end(args);
	g_set_error_literal(error, KT_ERROR, (gint)code, text);
	g_free(text);
	return FALSE;
}

static gboolean check_series(const gdouble *x, const gdouble *y, guint n, GError **error)
{
	if (n < KT_TREND_FEWEST)
		return refuse(error, KT_ERROR_REFUSED,
			"no trend can be shown: %u points, and at least %d are needed", n,
			KT_TREND_FEWEST);
	if (n > KT_TREND_MOST)
		return refuse(error, KT_ERROR_LIMIT,
			"%u points are more than the %d that are compared pair by pair", n,
			KT_TREND_MOST);
	for (guint i = 0; i < n; i++) {
		if (!isfinite(x[i]) || !isfinite(y[i]))
			return refuse(error, KT_ERROR_REFUSED, "point %u is not a number", i + 1);
		if (i > 0 && !(x[i] > x[i - 1]))
			return refuse(error, KT_ERROR_REFUSED,
				"the times are not in rising order at point %u", i + 1);
	}
	return TRUE;
}

/* Slopes of all pairs, sorted; free with g_free. */
static gdouble *pair_slopes(const gdouble *x, const gdouble *y, guint n, gsize *n_slopes)
{
	gdouble *slopes = g_new(gdouble, (gsize)n * (n - 1) / 2);
	gsize k = 0;

	for (guint j = 1; j < n; j++)
		for (guint i = 0; i < j; i++)
			slopes[k++] = (y[j] - y[i]) / (x[j] - x[i]);
	gsl_sort(slopes, 1, k);
	*n_slopes = k;
	return slopes;
}

static void theil_sen(
	struct kt_trend *out, const gdouble *x, const gdouble *y, guint n, gdouble var)
{
	gsize k;
	gdouble *slopes = pair_slopes(x, y, n, &k);
	gdouble z = gsl_cdf_ugaussian_Pinv((1 + out->confidence) / 2);
	gdouble reach = z * sqrt(MAX(var, 0));
	gdouble low = floor(((gdouble)k - reach) / 2), high = ceil(((gdouble)k + reach) / 2);
	gdouble *rest = g_new(gdouble, n);

	out->slope = gsl_stats_median_from_sorted_data(slopes, 1, k);
	/* The low-th smallest and, from the other end, the low-th largest. */
	out->slope_low = slopes[(gsize)CLAMP(low - 1, 0, (gdouble)k - 1)];
	out->slope_high = slopes[(gsize)CLAMP(high, 0, (gdouble)k - 1)];
	for (guint i = 0; i < n; i++)
		rest[i] = y[i] - out->slope * x[i];
	kt_median(&out->intercept, rest, n, NULL);
	g_free(rest);
	g_free(slopes);
}

/* The two-sided quantile.  Finding it takes longer than the fit, and series
 * mostly come in one length. */
static gdouble student(gdouble confidence, guint df)
{
	static _Thread_local struct {
		gdouble confidence, quantile;
		guint df;
	} last;

	if (last.df != df || last.confidence != confidence) {
		last.quantile = gsl_cdf_tdist_Pinv((1 + confidence) / 2, df);
		last.confidence = confidence;
		last.df = df;
	}
	return last.quantile;
}

/* Centred sums in long double: years are large beside their spread. */
static void least_squares(struct kt_trend *out, const gdouble *x, const gdouble *y, guint n)
{
	long double mx = 0, my = 0, sxx = 0, sxy = 0, syy = 0, rss = 0;
	gdouble t, error;

	for (guint i = 0; i < n; i++) {
		mx += x[i];
		my += y[i];
	}
	mx /= n;
	my /= n;
	for (guint i = 0; i < n; i++) {
		sxx += (x[i] - mx) * (x[i] - mx);
		sxy += (x[i] - mx) * (y[i] - my);
		syy += (y[i] - my) * (y[i] - my);
	}
	out->ls_slope = (gdouble)(sxy / sxx);
	out->ls_intercept = (gdouble)(my - sxy / sxx * mx);
	for (guint i = 0; i < n; i++) {
		long double r = y[i] - my - sxy / sxx * (x[i] - mx);

		rss += r * r;
	}
	out->residual_sd = (gdouble)sqrtl(rss / (n - 2));
	out->r_squared = syy > 0 ? (gdouble)(1 - rss / syy) : 0;
	out->x_mean = (gdouble)mx;
	out->x_spread = (gdouble)sxx;
	t = student(out->confidence, n - 2);
	error = t * out->residual_sd / sqrt(out->x_spread);
	out->ls_slope_low = out->ls_slope - error;
	out->ls_slope_high = out->ls_slope + error;
}

static void mark_outliers(struct kt_trend *out, const gdouble *x, const gdouble *y, guint n)
{
	gdouble *rest = g_new(gdouble, n);
	gboolean *flags = g_new(gboolean, n);

	for (guint i = 0; i < n; i++)
		rest[i] = y[i] - out->slope * x[i] - out->intercept;
	out->n_outliers = kt_outliers(flags, rest, n, OUTLIER_LIMIT);
	for (guint i = 0; i < n && i < 64; i++)
		out->outliers |= flags[i] ? G_GUINT64_CONSTANT(1) << i : 0;
	g_free(rest);
	g_free(flags);
}

gboolean kt_trend_fit_parts(struct kt_trend *out, const gdouble *x, const gdouble *y, guint n,
	gdouble confidence, guint parts, GError **error)
{
	struct mann_kendall mk;

	if (!(confidence > 0 && confidence < 1))
		return refuse(error, KT_ERROR_USAGE, "the confidence has to lie between 0 and 1");
	if (!check_series(x, y, n, error))
		return FALSE;
	kt_analysis_init();
	*out = (struct kt_trend){.n = n, .confidence = confidence};
	if (parts & (KT_TREND_RANKS | KT_TREND_SLOPES)) {
		kt_mann_kendall(&mk, y, n);
		out->s = mk.s;
		out->tau = mk.tau;
		out->p = mk.p;
		out->is_exact = mk.is_exact;
	}
	if (parts & KT_TREND_SLOPES) {
		theil_sen(out, x, y, n, mk.variance);
		mark_outliers(out, x, y, n);
	}
	if (parts & KT_TREND_LINE)
		least_squares(out, x, y, n);
	return TRUE;
}

gboolean kt_trend_fit(struct kt_trend *out, const gdouble *x, const gdouble *y, guint n,
	gdouble confidence, GError **error)
{
	return kt_trend_fit_parts(out, x, y, n, confidence, KT_TREND_ALL, error);
}

gdouble kt_trend_line(const struct kt_trend *trend, gdouble x)
{
	return trend->ls_intercept + trend->ls_slope * x;
}

gdouble kt_trend_band(const struct kt_trend *trend, gdouble x)
{
	gdouble t = student(trend->confidence, trend->n - 2);
	gdouble d = x - trend->x_mean;

	return t * trend->residual_sd * sqrt(1.0 / trend->n + d * d / trend->x_spread);
}

gdouble kt_trend_prediction(const struct kt_trend *trend, gdouble x)
{
	gdouble t = student(trend->confidence, trend->n - 2);
	gdouble d = x - trend->x_mean;

	return t * trend->residual_sd * sqrt(1 + 1.0 / trend->n + d * d / trend->x_spread);
}
