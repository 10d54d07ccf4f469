/* SPDX-License-Identifier: GPL-3.0-or-later */
/* chart_grant.c -- what is applied for (outlined) and what is granted of it
 * (solid), on one scale, with the share in percent.  A total has its numbers
 * but no bars: it would make all others small. */
#include "charts/bars.h"
#include "charts/chart_kind.h"

struct grant {
	struct kt_table_chart base;
	gint applied, granted;
	gboolean has_share, has_bars;
	struct kt_range range;
};

static gboolean bar_value(
	const struct grant *g, const struct kt_chart_row *row, gint series, gdouble *out)
{
	return row->role == KT_ROW_PLAIN && kt_row_number(g->base.chart, row, series, out);
}

static void paint(
	struct kt_scene *scene, const struct kt_listing_cell *cell, gconstpointer data, guint r)
{
	const struct grant *g = data;
	const struct kt_chart_row *row = kt_chart_row(g->base.chart, r);
	struct kt_scale scale = kt_scale_over(g->range, cell->box.x, cell->box.w);
	gdouble y = cell->middle, thick = cell->thick, value;

	if (bar_value(g, row, g->applied, &value))
		kt_bar(scene, &scale, value, y, 1.15 * thick, KT_INK_ACTUAL, KT_TEXTURE_OUTLINE);
	if (bar_value(g, row, g->granted, &value))
		kt_bar(scene, &scale, value, y, 0.6 * thick, KT_INK_ACTUAL, KT_TEXTURE_SOLID);
	if (row->role == KT_ROW_PLAIN)
		kt_axis_line(scene, &scale, cell->box);
}

static void set_number(struct grant *g, guint r, guint column, guint series)
{
	const struct kt_chart *chart = g->base.chart;
	const struct kt_chart_row *row = kt_chart_row(chart, r);
	g_autofree char *text = NULL;

	if (row->role != KT_ROW_GROUP && row->values[series].is_known)
		text = kt_chart_number(chart, row->values[series].number, FALSE);
	kt_listing_set(g->base.listing, r, column, text, NULL);
}

/* Of what was applied for, in percent. */
static char *share_text(const struct grant *g, const struct kt_chart_row *row)
{
	gdouble applied, granted;

	if (row->role == KT_ROW_GROUP || !kt_row_number(g->base.chart, row, g->applied, &applied) ||
		!kt_row_number(g->base.chart, row, g->granted, &granted) || applied <= 0)
		return NULL;
	return kt_axis_number(g->base.chart->lang, 100 * granted / applied, 1);
}

/* Some pools tell what is asked for, others what is given: no share of either. */
static gboolean has_shares(const struct grant *g)
{
	for (guint r = 0; r < g->base.chart->rows->len; r++) {
		g_autofree char *share = share_text(g, kt_chart_row(g->base.chart, r));

		if (share)
			return TRUE;
	}
	return FALSE;
}

static void add_row(struct grant *g, guint r)
{
	const struct kt_chart *chart = g->base.chart;
	const struct kt_chart_row *row = kt_chart_row(chart, r);
	guint column = 1;
	gdouble value;

	kt_listing_add_row(g->base.listing, row->role);
	kt_listing_set(g->base.listing, r, 0, row->label, NULL);
	for (guint s = 0; s < chart->series->len; s++)
		if (kt_chart_has_values(chart, (gint)s))
			set_number(g, r, column++, s);
	if (g->has_share) {
		g_autofree char *share = share_text(g, row);

		kt_listing_set(g->base.listing, r, column++, share, NULL);
	}
	if (bar_value(g, row, g->applied, &value))
		kt_range_add(&g->range, value);
	if (bar_value(g, row, g->granted, &value))
		kt_range_add(&g->range, value);
	kt_table_chart_set_source(&g->base, r, column + g->has_bars);
}

static struct kt_table_chart *table_new(const struct kt_chart *chart)
{
	struct grant *g = g_new0(struct grant, 1);
	gboolean has_applied, has_granted;

	g->base = (struct kt_table_chart){.chart = chart, .listing = kt_listing_new()};
	g->applied = kt_chart_find(chart, KT_SCENARIO_BUDGET);
	g->granted = kt_chart_find(chart, KT_SCENARIO_ACTUAL);
	has_applied = kt_chart_has_values(chart, g->applied);
	has_granted = kt_chart_has_values(chart, g->granted);
	g->has_share = has_applied && has_granted && has_shares(g);
	g->has_bars = has_applied || has_granted;
	kt_listing_add_text(g->base.listing, "");
	for (guint s = 0; s < chart->series->len; s++)
		if (kt_chart_has_values(chart, (gint)s))
			kt_table_chart_add_series(
				&g->base, (gint)s, (gint)s == g->applied || (gint)s == g->granted);
	if (g->has_share)
		kt_listing_add_number(g->base.listing, "%");
	if (g->has_bars)
		kt_listing_add_picture(g->base.listing, 1, paint, g);
	kt_table_chart_add_sources(&g->base);
	for (guint r = 0; r < chart->rows->len; r++)
		add_row(g, r);
	return &g->base;
}

static gboolean accepts(const struct kt_chart *chart, GError **error)
{
	return kt_chart_needs_rows(chart, 1, error);
}

const struct kt_chart_kind kt_chart_grant = {
	.name = "grant",
	.summary = "applications to pools: applied for and granted on one scale",
	.accepts = accepts,
	.table = table_new,
};
