/* SPDX-License-Identifier: GPL-3.0-or-later */
/* trend.h -- does a series rise or fall, and by how much?
 *
 * Mann-Kendall: S = number of pairs that rise minus number that fall; tau-b =
 * S / sqrt(pairs not tied in y * pairs).  Up to KT_TREND_EXACT points the
 * two-sided p is exact, ties included: the number of falling pairs over all
 * orders of the values is distributed as the Gaussian multinomial coefficient
 * [n; t1, t2, ...] of the tie sizes (Kendall, Rank Correlation Methods;
 * MacMahon for the inversions of a multiset).  Beyond, the normal approximation
 * with the variance for ties and correction for continuity (Mann 1945,
 * Kendall 1975):
 *
 *   var S = (n(n-1)(2n+5) - sum t(t-1)(2t+5)) / 18     z = (S -+ 1) / sqrt(var S)
 *
 * Theil-Sen: the median of the slopes of all pairs; interval by Sen (1968):
 * the order statistics at (N -+ z sqrt(var S)) / 2.  Line: median of y - b x.
 *
 * Least squares with its band: y = a + b x, intervals from Student's t.
 *
 * Outliers: residuals from the Theil-Sen line beyond 3.5 MAD. */
#ifndef KT_ANALYSIS_TREND_H
#define KT_ANALYSIS_TREND_H

#include <glib.h>

#define KT_TREND_FEWEST 5  /* points, below which there is no trend to be shown */
#define KT_TREND_EXACT 12  /* points, up to which p is exact */
#define KT_TREND_MOST 5000 /* points: all pairs are compared */

struct kt_trend {
	guint n;
	gdouble confidence;
	/* Mann-Kendall */
	gint64 s;
	gdouble tau, p;
	gboolean is_exact;
	/* Theil-Sen */
	gdouble slope, slope_low, slope_high, intercept;
	/* least squares */
	gdouble ls_slope, ls_intercept, ls_slope_low, ls_slope_high;
	gdouble residual_sd, r_squared;
	gdouble x_mean, x_spread; /* sum (x - mean)^2, for the band */
	guint n_outliers;
	guint64 outliers; /* bit i: point i, of the first 64 */
};

/* What is asked for; the fields of the other parts are 0. */
enum kt_trend_part {
	KT_TREND_RANKS = 1 << 0,  /* Mann-Kendall */
	KT_TREND_SLOPES = 1 << 1, /* Theil-Sen, outliers */
	KT_TREND_LINE = 1 << 2,   /* least squares */
	KT_TREND_ALL = 7,
};

/* X are times in rising order, no two equal.  Refuses (KT_ERROR_REFUSED) fewer
 * than five points, values that are no numbers, times out of order;
 * KT_ERROR_LIMIT beyond KT_TREND_MOST points. */
gboolean kt_trend_fit(struct kt_trend *out, const gdouble *x, const gdouble *y, guint n,
	gdouble confidence, GError **error);
gboolean kt_trend_fit_parts(struct kt_trend *out, const gdouble *x, const gdouble *y, guint n,
	gdouble confidence, guint parts, GError **error);

/* The least-squares line at X, and the band for its mean there. */
gdouble kt_trend_line(const struct kt_trend *trend, gdouble x);
gdouble kt_trend_band(const struct kt_trend *trend, gdouble x); /* half-width */

/* For one further figure at X: half-width of the interval that holds it with the
 * trend's confidence, t * s * sqrt(1 + 1/n + (x - mean)^2 / spread). */
gdouble kt_trend_prediction(const struct kt_trend *trend, gdouble x);

/* Two-sided p of |S| >= |s| for n values with the tie sizes TIES[0..N_TIES)
 * (sizes of groups of equal values; groups of one may be left out). */
gdouble kt_mann_kendall_exact(gint64 s, guint n, const guint *ties, guint n_ties);

#endif
