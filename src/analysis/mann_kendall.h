/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mann_kendall.h -- the rank test of trend.h, for series of any length. */
#ifndef KT_ANALYSIS_MANN_KENDALL_H
#define KT_ANALYSIS_MANN_KENDALL_H

#include <glib.h>

struct mann_kendall {
	gint64 s;
	gdouble tau, p, variance;
	gboolean is_exact;
};

/* Y in the order of time, N >= 2. */
void kt_mann_kendall(struct mann_kendall *out, const gdouble *y, guint n);

#endif
