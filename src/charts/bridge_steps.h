/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bridge_steps.h -- from the budget to the result, step by step, exactly. */
#ifndef KT_CHARTS_BRIDGE_STEPS_H
#define KT_CHARTS_BRIDGE_STEPS_H

#include "kommunetal/charts/chart.h"

enum kt_fall_kind {
	KT_FALL_DELTA,
	KT_FALL_REST,  /* what the steps before leave unexplained of a level */
	KT_FALL_LEVEL, /* from 0 to the budget, a subtotal or the result */
};

struct kt_fall {
	enum kt_fall_kind kind;
	const char *label; /* borrowed from the chart */
	struct kt_decimal from, to;
	enum kt_scenario scenario; /* of a LEVEL: how the bar looks */
};

/* A plain row with a VARIANCE is a step from where the one before ended; a
 * total row is a level, by its first known value (a VARIANCE, where minutes
 * tell deviations only).  Where a level is not where the steps led, a REST
 * goes before it, so that the bridge always closes.  Returns struct kt_fall
 * elements. */
GArray *kt_bridge_steps(const struct kt_chart *chart);

/* What the ends of all steps span, in units of 10^POWER.  Where the levels dwarf the
 * steps, be they costs (above 0) or income (below), long bars are broken: they are
 * drawn from FROM on, which is 0 else. */
struct kt_bridge_span {
	gdouble lo, hi, from;
	gboolean is_broken;
};
struct kt_bridge_span kt_bridge_span(const GArray *steps, gint power);

#endif
