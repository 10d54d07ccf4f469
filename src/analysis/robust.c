/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kommunetal/analysis/robust.h"

#include <gsl/gsl_sort.h>
#include <gsl/gsl_statistics_double.h>
#include <math.h>

#include "kommunetal/analysis/analysis.h"
#include "kommunetal/base/error.h"

static gboolean check_values(const gdouble *values, guint n, GError **error)
{
	if (n == 0) {
		g_set_error_literal(error, KT_ERROR, KT_ERROR_REFUSED, "there are no values");
		return FALSE;
	}
	for (guint i = 0; i < n; i++)
		if (!isfinite(values[i])) {
			g_set_error(error, KT_ERROR, KT_ERROR_REFUSED, "value %u is not a number",
				i + 1);
			return FALSE;
		}
	return TRUE;
}

static gdouble *sorted_copy(const gdouble *values, guint n)
{
	gdouble *copy = g_memdup2(values, n * sizeof *values);

	gsl_sort(copy, 1, n);
	return copy;
}

gboolean kt_quantile(gdouble *out, const gdouble *values, guint n, gdouble p, GError **error)
{
	gdouble *sorted;

	if (!(p >= 0 && p <= 1)) {
		g_set_error_literal(
			error, KT_ERROR, KT_ERROR_REFUSED, "a quantile lies between 0 and 1");
		return FALSE;
	}
	if (!check_values(values, n, error))
		return FALSE;
	kt_analysis_init();
	sorted = sorted_copy(values, n);
	*out = gsl_stats_quantile_from_sorted_data(sorted, 1, n, p);
	g_free(sorted);
	return TRUE;
}

gboolean kt_median(gdouble *out, const gdouble *values, guint n, GError **error)
{
	return kt_quantile(out, values, n, 0.5, error);
}

gboolean kt_mad(gdouble *out, const gdouble *values, guint n, GError **error)
{
	gdouble *work;

	if (!check_values(values, n, error))
		return FALSE;
	kt_analysis_init();
	work = g_new(gdouble, n);
	*out = 1.4826 * gsl_stats_mad0(values, 1, n, work);
	g_free(work);
	return TRUE;
}

guint kt_outliers(gboolean *flags, const gdouble *values, guint n, gdouble limit)
{
	gdouble median, mad;
	guint count = 0;

	for (guint i = 0; i < n; i++)
		flags[i] = FALSE;
	if (!kt_median(&median, values, n, NULL) || !kt_mad(&mad, values, n, NULL) || !(mad > 0))
		return 0;
	for (guint i = 0; i < n; i++) {
		flags[i] = fabs(values[i] - median) > limit * mad;
		count += flags[i];
	}
	return count;
}
