/* SPDX-License-Identifier: GPL-3.0-or-later */
/* robust.h -- medians, quantiles and spreads that one wrong figure does not move.
 *
 * All take N values in any order and leave them as they are.  They refuse
 * (KT_ERROR_REFUSED, with the reason) where there is no answer: no values, a
 * value that is no number, a share outside 0 to 1. */
#ifndef KT_ANALYSIS_ROBUST_H
#define KT_ANALYSIS_ROBUST_H

#include <glib.h>

/* The quantile at P (0 to 1), by linear interpolation between order
 * statistics: type 7 of Hyndman and Fan (1996), R's default. */
gboolean kt_quantile(gdouble *out, const gdouble *values, guint n, gdouble p, GError **error);
gboolean kt_median(gdouble *out, const gdouble *values, guint n, GError **error);
/* Median absolute deviation from the median, times 1.4826, which makes it the
 * standard deviation of normal data (Rousseeuw and Croux 1993). */
gboolean kt_mad(gdouble *out, const gdouble *values, guint n, GError **error);

/* Marks in FLAGS[0..N) the values further from the median than LIMIT times the
 * MAD; 3.5 is usual (Iglewicz and Hoaglin 1993).  Returns how many; none if
 * the MAD is 0, for then most values are equal and there is no scale. */
guint kt_outliers(gboolean *flags, const gdouble *values, guint n, gdouble limit);

#endif
