/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exact_statistics.h -- moments and regression on decimals, without rounding.
 *
 * The figures are decimals, so sums, squares and normal equations are rational
 * numbers: they are computed as such (GMP) and each result is rounded once, to
 * the nearest double.  No cancellation, no conditioning: on NIST's StRD sets
 * every certified digit that a double can hold is right, for Filip's tenth
 * degree polynomial too.
 *
 * Source of the definitions: NIST/SEMATECH e-Handbook of Statistical Methods,
 * and the StRD archives (mean, standard deviation with n - 1, autocorrelation
 * of lag 1, least squares with its analysis of variance). */
#ifndef KT_ANALYSIS_EXACT_STATISTICS_H
#define KT_ANALYSIS_EXACT_STATISTICS_H

#include <glib.h>

#include "kommunetal/base/decimal.h"

struct kt_moments {
	guint n;
	gdouble sum, mean;
	gboolean has_variance;        /* n >= 2 */
	gdouble variance, sd;         /* denominator n - 1 */
	gboolean has_autocorrelation; /* n >= 2 and not all equal */
	gdouble autocorrelation;      /* lag 1: sum (y[i]-m)(y[i+1]-m) / sum (y[i]-m)^2 */
};

/* KT_ERROR_REFUSED with the reason if N is 0. */
gboolean kt_moments_exact(
	struct kt_moments *out, const struct kt_decimal *values, guint n, GError **error);

struct kt_fit {
	guint n, n_coefficients;
	gboolean has_intercept; /* then coefficient 0 */
	gdouble *coefficients;
	gdouble *errors; /* standard errors; NULL if n = n_coefficients */
	gdouble regression_ss, residual_ss;
	guint regression_df, residual_df;
	gdouble residual_sd;    /* 0 if there are no degrees of freedom left */
	gboolean has_r_squared; /* not if all y are equal (without intercept: 0) */
	gdouble r_squared;      /* about the mean with an intercept, about 0 without */
	gboolean has_f;         /* not if the residuals are 0 */
	gdouble f;
};

/* Y[0..N) on the columns of X (N rows of P, row by row).  KT_ERROR_REFUSED if
 * there are fewer observations than coefficients, or if a column is a linear
 * combination of others (decided exactly).  Free with kt_fit_free. */
struct kt_fit *kt_fit_exact(const struct kt_decimal *y, const struct kt_decimal *x, guint n,
	guint p, gboolean intercept, GError **error);
/* Y on 1 (if INTERCEPT), x, x^2 ... x^DEGREE. */
struct kt_fit *kt_fit_polynomial(const struct kt_decimal *y, const struct kt_decimal *x, guint n,
	guint degree, gboolean intercept, GError **error);
void kt_fit_free(struct kt_fit *fit);

#endif
