/* SPDX-License-Identifier: GPL-3.0-or-later */
/* chart_distribution.c -- how many in each group, in the order given (ages,
 * categories); an earlier count is a light bar behind. */
#include "charts/bars.h"
#include "charts/chart_kind.h"

struct distribution {
	struct kt_table_chart base;
	gint now, before;
	struct kt_range range;
};

/* Totals stand below the bars and would flatten them. */
static gboolean has_bar(const struct kt_chart_row *row)
{
	return row->role == KT_ROW_PLAIN || row->role == KT_ROW_OF_WHICH;
}

static void paint(
	struct kt_scene *scene, const struct kt_listing_cell *cell, gconstpointer data, guint r)
{
	const struct distribution *d = data;
	const struct kt_chart_row *row = kt_chart_row(d->base.chart, r);
	struct kt_scale scale = kt_scale_over(d->range, cell->box.x, cell->box.w);
	gdouble y = cell->middle, thick = cell->thick, value;

	if (has_bar(row) && kt_row_number(d->base.chart, row, d->before, &value))
		kt_bar(scene, &scale, value, y - 0.2 * thick, 0.7 * thick, KT_INK_PREVIOUS,
			KT_TEXTURE_SOLID);
	if (has_bar(row) && kt_row_number(d->base.chart, row, d->now, &value))
		kt_bar(scene, &scale, value, y + (d->before >= 0 ? 0.15 * thick : 0), 0.8 * thick,
			KT_INK_ACTUAL,
			kt_scenario_texture(kt_chart_series(d->base.chart, d->now)->scenario));
	if (has_bar(row))
		kt_axis_line(scene, &scale, cell->box);
}

static void set_number(struct distribution *d, guint r, guint column, gint series)
{
	const struct kt_chart_row *row = kt_chart_row(d->base.chart, r);
	g_autofree char *text = NULL;
	gdouble value;

	if (row->role == KT_ROW_GROUP || !row->values[series].is_known)
		return;
	text = kt_chart_number(d->base.chart, row->values[series].number, FALSE);
	kt_listing_set(d->base.listing, r, column, text, NULL);
	if (has_bar(row) && kt_row_number(d->base.chart, row, series, &value))
		kt_range_add(&d->range, value);
}

static struct kt_table_chart *table_new(const struct kt_chart *chart)
{
	struct distribution *d = g_new0(struct distribution, 1);
	gint before = kt_chart_find(chart, KT_SCENARIO_PREVIOUS);
	guint column;

	d->base = (struct kt_table_chart){.chart = chart, .listing = kt_listing_new()};
	d->now = MAX(kt_chart_outcome(chart), 0);
	d->before = kt_chart_has_values(chart, before) ? before : -1;
	kt_listing_add_text(d->base.listing, "");
	if (d->before >= 0)
		kt_table_chart_add_series(&d->base, d->before, TRUE);
	kt_table_chart_add_series(&d->base, d->now, d->before >= 0);
	kt_listing_add_picture(d->base.listing, 2, paint, d);
	kt_table_chart_add_sources(&d->base);
	for (guint r = 0; r < chart->rows->len; r++) {
		const struct kt_chart_row *row = kt_chart_row(chart, r);

		column = 0;
		kt_listing_add_row(d->base.listing, row->role);
		kt_listing_set(d->base.listing, r, column++, row->label,
			chart->link_head ? NULL : row->link);
		if (d->before >= 0)
			set_number(d, r, column++, d->before);
		set_number(d, r, column++, d->now);
		kt_table_chart_set_source(&d->base, r, column + 1);
	}
	return &d->base;
}

static gboolean accepts(const struct kt_chart *chart, GError **error)
{
	return kt_chart_needs_values(chart, MAX(kt_chart_outcome(chart), 0), 1, error);
}

const struct kt_chart_kind kt_chart_distribution = {
	.name = "distribution",
	.summary = "how many in each age group or category, in the order given",
	.accepts = accepts,
	.table = table_new,
};
