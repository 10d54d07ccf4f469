/* SPDX-License-Identifier: GPL-3.0-or-later */
/* chart_kind.h -- what a new kind of chart has to provide.
 *
 * Write one file chart_<name>.c with a struct kt_chart_kind, and one line in
 * chart_registry.c.  The title lines above and the note below the body are
 * done for all kinds in frame.c; a kind says how high its body wants to be
 * and puts marks into the scene.  Sizes are in `em`, the size of plain text,
 * which frame.c makes smaller until everything fits. */
#ifndef KT_CHARTS_CHART_KIND_H
#define KT_CHARTS_CHART_KIND_H

#include "charts/table_chart.h"

struct kt_layout {
	const struct kt_chart *chart;
	const struct kt_ruler *ruler;
	struct kt_scene *scene;
	gdouble em;
	gdouble width;
	gboolean is_em_fixed; /* the caller has chosen it */
};

struct kt_chart_kind {
	const char *name;
	const char *summary; /* for --help: one sentence */
	/* Mandatory.  FALSE with KT_ERROR_REFUSED and the reason if the chart lacks what
	 * this kind shows. */
	gboolean (*accepts)(const struct kt_chart *chart, GError **error);
	/* Either this, for a table with pictures in its rows (table_chart.h) ... */
	struct kt_table_chart *(*table)(const struct kt_chart *chart);
	/* ... or height and draw.  Natural height of the body at l->em and l->width. */
	gdouble (*height)(const struct kt_layout *l);
	/* Puts the body into BODY, which is at least as high as asked for and may be
	 * much higher: use the height, or keep to the top. */
	void (*draw)(struct kt_layout *l, struct kt_box body);
	/* Optional.  A note that the drawing needs (a broken axis, another scale), or
	 * NULL; free with g_free. */
	char *(*note)(const struct kt_layout *l);
};

extern const struct kt_chart_kind kt_chart_deviation, kt_chart_bridge, kt_chart_trend,
	kt_chart_compare, kt_chart_fund, kt_chart_grant, kt_chart_distribution, kt_chart_multiples,
	kt_chart_share;

const struct kt_chart_kind *kt_chart_kind_lookup(const char *name);

/* ---- what kinds share (chart_common.c) ---- */

/* The value of series S (may be -1) in row R as a double, in what is shown
 * (divided by 10^power); FALSE if it is not known. */
gboolean kt_row_number(
	const struct kt_chart *chart, const struct kt_chart_row *row, gint s, gdouble *out);
/* The deviation of ROW: as printed if the chart has it, else what was or is
 * expected minus the budget. */
gboolean kt_row_variance(
	const struct kt_chart *chart, const struct kt_chart_row *row, struct kt_decimal *out);
/* In percent of the budget; FALSE where there is none or it is 0. */
gboolean kt_row_percent(const struct kt_chart *chart, const struct kt_chart_row *row, gdouble *out);
/* The series that says how it went: a forecast, else the actual; -1 if none. */
gint kt_chart_outcome(const struct kt_chart *chart);
/* What ROW shows of it, as kt_row_number: the outcome, else what happened, else the
 * first number there is (the rows of a trend have either). */
gboolean kt_row_outcome(const struct kt_chart *chart, const struct kt_chart_row *row, gdouble *out);
/* Refuses charts with fewer than LEAST rows of which kt_row_outcome knows a number. */
gboolean kt_chart_needs_outcomes(const struct kt_chart *chart, guint least, GError **error);
/* Worse, better or neutral for the purse. */
enum kt_ink kt_effect_ink(const struct kt_chart *chart, gdouble variance);
/* How bars of a scenario look. */
enum kt_ink kt_scenario_ink(enum kt_scenario scenario);
enum kt_texture kt_scenario_texture(enum kt_scenario scenario);
/* A label on an axis: VALUE as shown, with DECIMALS. */
char *kt_axis_number(enum kt_lang lang, gdouble value, guint decimals);
/* What the chart says in words: for a picture's alternative text.  Free with g_free. */
char *kt_chart_describe(const struct kt_chart *chart);
/* What is shown and its unit: a title line.  Free with g_free. */
char *kt_chart_what(const struct kt_chart *chart);
/* What is left to say of UNIT beside WHAT: nothing of "sager" beside "Antal sager",
 * "pr. 1.000 indbyggere" of "personer pr. 1.000 indbyggere" beside "Antal personer".
 * Free with g_free. */
char *kt_unit_beside(const char *what, const char *unit);
/* Refuses charts with fewer than LEAST plain values of SERIES. */
gboolean kt_chart_needs_values(
	const struct kt_chart *chart, gint series, guint least, GError **error);
/* Refuses charts with fewer than LEAST rows that have any value. */
gboolean kt_chart_needs_rows(const struct kt_chart *chart, guint least, GError **error);

#endif
