/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ticks.h -- where an axis is labelled. */
#ifndef KT_CHARTS_TICKS_H
#define KT_CHARTS_TICKS_H

#include <glib.h>

struct kt_ticks {
	gdouble first, step;
	guint n;        /* labels */
	guint decimals; /* that the labels need */
};

/* The best labels for data from LO to HI (finite, LO <= HI) with about WANTED
 * of them, by the extension of Wilkinson's algorithm: Talbot, Lin and
 * Hanrahan, "An Extension of Wilkinson's Algorithm for Positioning Tick Labels
 * on Axes", IEEE TVCG 16(6), 2010.  Their weights (simplicity 0.25, coverage
 * 0.2, density 0.5, legibility 0.05); legibility is the same for all, because
 * labels are never turned or shrunk here.  With LO == HI the range is opened. */
struct kt_ticks kt_ticks_find(gdouble lo, gdouble hi, guint wanted);
/* The same with no label finer than DECIMALS places: nobody counts half a person. */
struct kt_ticks kt_ticks_in(gdouble lo, gdouble hi, guint wanted, guint decimals);
gdouble kt_ticks_at(const struct kt_ticks *ticks, guint i);

#endif
