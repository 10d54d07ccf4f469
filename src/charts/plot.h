/* SPDX-License-Identifier: GPL-3.0-or-later */
/* plot.h -- lines over time in a box, on a given scale of values. */
#ifndef KT_CHARTS_PLOT_H
#define KT_CHARTS_PLOT_H

#include "charts/chart_kind.h"
#include "charts/ticks.h"

struct kt_plot {
	const struct kt_chart *chart;
	struct kt_box box;
	gdouble lo, hi; /* values at the bottom and the top */
	guint first, n; /* the chart's rows in the plot, in order of time */
	gdouble em;
	const struct kt_ticks *grid; /* whose numbers stand left of the first row; NULL: none */
};

/* Whether the rows of the plot all have a time, each later than the one before:
 * then they stand where their times are, else at even steps. */
gboolean kt_plot_has_times(const struct kt_plot *plot);

/* The range of all series over all rows, 0 included where the values come near it. */
void kt_plot_range(const struct kt_chart *chart, gdouble *lo, gdouble *hi);
gdouble kt_plot_x(const struct kt_plot *plot, guint i); /* i from 0 to n - 1 */
gdouble kt_plot_y(const struct kt_plot *plot, gdouble value);
/* Of the dots at the points of a line; a budget's line has none. */
gdouble kt_plot_radius(const struct kt_plot *plot);
/* Between some rows lie times that the others do not skip; a line is a hairline there. */
gboolean kt_plot_has_gaps(const struct kt_plot *plot);
/* What the reader has to know of the plot's lines and scale, behind FIRST (may be NULL); HAS_GAPS:
 * of this or of another plot of the chart.  NULL if nothing.  Free with g_free. */
char *kt_plot_note(const struct kt_plot *plot, const char *first, gboolean has_gaps);
/* The line of SERIES with its dots; it is broken where a value is missing.  A
 * plan is a thin line, a forecast is dashed and sets out from the last actual figure before it. */
void kt_plot_line(struct kt_scene *scene, const struct kt_plot *plot, guint series);
/* The band between the series LOW and HIGH, if the chart has them; it opens from
 * the last actual figure before it. */
void kt_plot_band(struct kt_scene *scene, const struct kt_plot *plot);
/* Whether a series is drawn as a line. */
gboolean kt_plot_is_line(const struct kt_chart *chart, guint series);
/* The last row of the plot with a value of SERIES; -1 if none. */
gint kt_plot_last(const struct kt_plot *plot, guint series, gdouble *value);

/* The point of another line that SERIES, first known in row I, sets out from: a
 * forecast or the end of a band goes on from what happened.  FALSE if none. */
gboolean kt_plot_start(const struct kt_plot *plot, guint series, guint i, struct kt_point *out);

#endif
