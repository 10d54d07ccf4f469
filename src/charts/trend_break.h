/* SPDX-License-Identifier: GPL-3.0-or-later */
/* trend_break.h -- the one change of a line that stands out from all others. */
#ifndef KT_CHARTS_TREND_BREAK_H
#define KT_CHARTS_TREND_BREAK_H

#include "charts/plot.h"

/* Row *I of PLOT, after which what happened changes more than twice as much as between any other two
 * times, by a quarter of all that it moves and a tenth of itself or more; the only line but for its
 * forecast, at even times.  Returns what to say of it, "−11,9 % fra 2020 til 2021", or NULL; free
 * with g_free. */
char *kt_trend_break(const struct kt_plot *plot, guint *i);

#endif
