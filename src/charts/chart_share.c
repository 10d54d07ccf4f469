/* SPDX-License-Identifier: GPL-3.0-or-later */
/* chart_share.c -- parts of a whole: each part's percentage as a bar, on a scale
 * that ends where the whole would.  The whole is the total where one is told that
 * the parts sum to but for rounding (printed percentages sum to 100.1 and are of
 * 100), else the sum of the parts that are known; negative parts have no share,
 * and such a chart is refused. */
#include <math.h>

#include "charts/bars.h"
#include "charts/chart_kind.h"
#include "kommunetal/base/error.h"

#define ROUNDING 0.015 /* of the sum, that a total may be off by */

struct share {
	struct kt_table_chart base;
	gint series;
	gdouble sum, largest;
	gboolean has_percent; /* a column of its own: the figures are no percentages already */
};

static gboolean is_part(const struct kt_chart_row *row)
{
	return row->role == KT_ROW_PLAIN;
}

static gboolean share_of(const struct share *s, const struct kt_chart_row *row, gdouble *out)
{
	if (!is_part(row) || !kt_row_number(s->base.chart, row, s->series, out))
		return FALSE;
	*out = *out / s->sum * 100;
	return TRUE;
}

static void paint(
	struct kt_scene *scene, const struct kt_listing_cell *cell, gconstpointer data, guint r)
{
	const struct share *s = data;
	struct kt_range whole = {0, s->largest};
	struct kt_scale scale = kt_scale_over(whole, cell->box.x, cell->box.w);
	enum kt_scenario scenario = kt_chart_series(s->base.chart, (guint)s->series)->scenario;
	gdouble value;

	if (share_of(s, kt_chart_row(s->base.chart, r), &value))
		kt_bar(scene, &scale, value, cell->middle, 0.8 * cell->thick,
			kt_scenario_ink(scenario), kt_scenario_texture(scenario));
	if (is_part(kt_chart_row(s->base.chart, r)))
		kt_axis_line(scene, &scale, cell->box);
}

static void add_row(struct share *s, guint r)
{
	const struct kt_chart *chart = s->base.chart;
	const struct kt_chart_row *row = kt_chart_row(chart, r);
	g_autofree char *number = NULL, *percent = NULL;
	gdouble value;

	if (row->role != KT_ROW_GROUP && row->values[s->series].is_known)
		number = kt_chart_number(chart, row->values[s->series].number, FALSE);
	if (share_of(s, row, &value))
		percent = kt_axis_number(chart->lang, value, 1);
	kt_listing_add_row(s->base.listing, row->role);
	kt_listing_set(s->base.listing, r, 0, row->label, chart->link_head ? NULL : row->link);
	kt_listing_set(s->base.listing, r, 1, number, NULL);
	if (s->has_percent)
		kt_listing_set(s->base.listing, r, 2, percent, NULL);
	kt_table_chart_set_source(&s->base, r, s->has_percent ? 4 : 3);
}

#define SAME 0.05 /* of a percentage with one decimal */

static gboolean tells_percent(const struct share *s)
{
	gboolean tells = FALSE;

	for (guint r = 0; r < s->base.chart->rows->len && !tells; r++) {
		const struct kt_chart_row *row = kt_chart_row(s->base.chart, r);
		gdouble value, share;

		tells = share_of(s, row, &share) &&
			kt_row_number(s->base.chart, row, s->series, &value) &&
			fabs(share - value) >= SAME;
	}
	return tells;
}

static gboolean sum_parts(const struct kt_chart *chart, gint series, gdouble *sum, gdouble *largest)
{
	gdouble value;

	*sum = *largest = 0;
	for (guint r = 0; r < chart->rows->len; r++) {
		const struct kt_chart_row *row = kt_chart_row(chart, r);

		if (!is_part(row) || !kt_row_number(chart, row, series, &value))
			continue;
		if (value < 0)
			return FALSE;
		*sum += value;
		*largest = MAX(*largest, value);
	}
	for (guint r = 0; r < chart->rows->len; r++) {
		const struct kt_chart_row *row = kt_chart_row(chart, r);

		if (row->role == KT_ROW_TOTAL && kt_row_number(chart, row, series, &value) &&
			fabs(value - *sum) <= ROUNDING * *sum)
			*sum = value;
	}
	return *sum > 0;
}

static struct kt_table_chart *table_new(const struct kt_chart *chart)
{
	struct share *s = g_new0(struct share, 1);

	s->base = (struct kt_table_chart){.chart = chart, .listing = kt_listing_new()};
	s->series = MAX(kt_chart_outcome(chart), 0);
	sum_parts(chart, s->series, &s->sum, &s->largest);
	s->largest = s->largest / s->sum * 100;
	kt_listing_add_text(s->base.listing, "");
	kt_table_chart_add_series(&s->base, s->series, FALSE);
	s->has_percent = tells_percent(s);
	if (s->has_percent)
		kt_listing_add_number(s->base.listing, "%");
	kt_listing_add_picture(s->base.listing, 2, paint, s);
	kt_table_chart_add_sources(&s->base);
	for (guint r = 0; r < chart->rows->len; r++)
		add_row(s, r);
	return &s->base;
}

static gboolean accepts(const struct kt_chart *chart, GError **error)
{
	gint series = MAX(kt_chart_outcome(chart), 0);
	gdouble sum, largest;

	if (!kt_chart_needs_values(chart, series, 1, error))
		return FALSE;
	if (sum_parts(chart, series, &sum, &largest))
		return TRUE;
	g_set_error(error, KT_ERROR, KT_ERROR_REFUSED,
		"shares need parts that are not negative and sum to more than 0");
	return FALSE;
}

const struct kt_chart_kind kt_chart_share = {
	.name = "share",
	.summary = "parts of a whole, in percent",
	.accepts = accepts,
	.table = table_new,
};
