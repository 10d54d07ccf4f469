/* SPDX-License-Identifier: GPL-3.0-or-later */
/* chart_fund.c -- pools: how large (outlined), how much spent (solid), how much
 * expected at the end of the year (hatched), on one scale. */
#include "charts/bars.h"
#include "charts/chart_kind.h"

struct fund {
	struct kt_table_chart base;
	gint size, used, expected;
	struct kt_range range;
};

static void paint(
	struct kt_scene *scene, const struct kt_listing_cell *cell, gconstpointer data, guint r)
{
	const struct fund *f = data;
	const struct kt_chart_row *row = kt_chart_row(f->base.chart, r);
	struct kt_scale scale = kt_scale_over(f->range, cell->box.x, cell->box.w);
	gdouble y = cell->middle, thick = cell->thick, value;

	if (kt_row_number(f->base.chart, row, f->size, &value))
		kt_bar(scene, &scale, value, y, 1.15 * thick, KT_INK_ACTUAL, KT_TEXTURE_OUTLINE);
	if (kt_row_number(f->base.chart, row, f->expected, &value))
		kt_bar(scene, &scale, value, y, 0.7 * thick, KT_INK_ACTUAL, KT_TEXTURE_HATCH);
	if (kt_row_number(f->base.chart, row, f->used, &value))
		kt_bar(scene, &scale, value, y, 0.34 * thick, KT_INK_ACTUAL, KT_TEXTURE_SOLID);
	kt_axis_line(scene, &scale, cell->box);
}

static void add_number(struct fund *f, guint r, guint *column, gint series)
{
	const struct kt_chart *chart = f->base.chart;
	const struct kt_chart_row *row = kt_chart_row(chart, r);
	g_autofree char *text = NULL;

	if (!kt_chart_has_values(chart, series))
		return;
	if (row->role != KT_ROW_GROUP && row->values[series].is_known)
		text = kt_chart_number(chart, row->values[series].number, FALSE);
	kt_listing_set(f->base.listing, r, (*column)++, text, NULL);
}

static void add_row(struct fund *f, guint r)
{
	const struct kt_chart_row *row = kt_chart_row(f->base.chart, r);
	const gint shown[] = {f->size, f->used, f->expected};
	guint column = 1;
	gdouble value;

	kt_listing_add_row(f->base.listing, row->role);
	kt_listing_set(f->base.listing, r, 0, row->label, NULL);
	for (gsize i = 0; i < G_N_ELEMENTS(shown); i++) {
		add_number(f, r, &column, shown[i]);
		if (kt_row_number(f->base.chart, row, shown[i], &value))
			kt_range_add(&f->range, value);
	}
	kt_table_chart_set_source(&f->base, r, column + 1);
}

static struct kt_table_chart *table_new(const struct kt_chart *chart)
{
	struct fund *f = g_new0(struct fund, 1);
	gint shown[3];

	f->base = (struct kt_table_chart){.chart = chart, .listing = kt_listing_new()};
	shown[0] = f->size = kt_chart_find(chart, KT_SCENARIO_BUDGET);
	shown[1] = f->used = kt_chart_find(chart, KT_SCENARIO_ACTUAL);
	shown[2] = f->expected = kt_chart_find(chart, KT_SCENARIO_FORECAST);
	kt_listing_add_text(f->base.listing, "");
	for (gsize i = 0; i < G_N_ELEMENTS(shown); i++)
		if (kt_chart_has_values(chart, shown[i]))
			kt_table_chart_add_series(&f->base, shown[i], TRUE);
	kt_listing_add_picture(f->base.listing, 1, paint, f);
	kt_table_chart_add_sources(&f->base);
	for (guint r = 0; r < chart->rows->len; r++)
		add_row(f, r);
	return &f->base;
}

static gboolean accepts(const struct kt_chart *chart, GError **error)
{
	return kt_chart_needs_rows(chart, 1, error);
}

const struct kt_chart_kind kt_chart_fund = {
	.name = "fund",
	.summary = "pools, grants and budgets: size, spent and expected on one scale",
	.accepts = accepts,
	.table = table_new,
};
