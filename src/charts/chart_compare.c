/* SPDX-License-Identifier: GPL-3.0-or-later */
/* chart_compare.c -- places side by side: a sorted dot plot.
 *
 * Dots are read by place and not by length, so the scale need not begin at 0;
 * where it does not, a note says so.
 * The row of KT_ROW_REFERENCE (the whole country) is a dashed line through
 * all rows and stands last. */
#include <math.h>
#include <stdlib.h>

#include "charts/bars.h"
#include "charts/chart_kind.h"
#include "charts/chart_words.h"
#include "charts/ticks.h"

#define FEW 3 /* dots */

struct compare {
	struct kt_table_chart base;
	gint series;
	GArray *order; /* guint: the chart's row in each of the table's */
	gdouble lo, hi, reference;
	struct kt_ticks ticks; /* inside [lo, hi] */
	gboolean has_reference;
};

static gint by_value(gconstpointer a, gconstpointer b, gpointer data)
{
	const struct compare *c = data;
	const struct kt_chart_row *x = kt_chart_row(c->base.chart, *(const guint *)a);
	const struct kt_chart_row *y = kt_chart_row(c->base.chart, *(const guint *)b);
	gboolean x_last = x->role == KT_ROW_REFERENCE, y_last = y->role == KT_ROW_REFERENCE;
	gdouble p = -G_MAXDOUBLE, q = -G_MAXDOUBLE;

	if (x_last != y_last)
		return x_last - y_last;
	kt_row_number(c->base.chart, x, c->series, &p);
	kt_row_number(c->base.chart, y, c->series, &q);
	if (p != q)
		return p < q ? 1 : -1;
	return *(const guint *)a < *(const guint *)b ? -1 : 1;
}

static const struct kt_chart_row *row_of(const struct compare *c, guint r)
{
	return kt_chart_row(c->base.chart, g_array_index(c->order, guint, r));
}

static struct kt_font axis_font(const struct kt_listing_cell *cell)
{
	return (struct kt_font){0.95 * cell->em, FALSE, FALSE};
}

/* Right of the highest value: room for the half of the last number over the grid. */
static gdouble room_right(const struct compare *c, const struct kt_listing_cell *cell)
{
	gdouble last = kt_ticks_at(&c->ticks, c->ticks.n - 1);
	g_autofree char *text = kt_axis_number(c->base.chart->lang, last, c->ticks.decimals);

	return MAX(
		0.6 * cell->em, cell->ruler->width(cell->ruler, text, axis_font(cell)) / 2 + 0.01);
}

static gdouble place_of(const struct compare *c, const struct kt_listing_cell *cell, gdouble value)
{
	gdouble left = 0.6 * cell->em, right = room_right(c, cell);

	return cell->box.x + left +
	       (value - c->lo) / (c->hi - c->lo) * (cell->box.w - left - right);
}

/* Numbers over the grid, as many as find room. */
static void paint_axis(
	struct kt_scene *scene, const struct kt_listing_cell *cell, gconstpointer data)
{
	const struct compare *c = data;
	struct kt_font font = axis_font(cell);
	gdouble next = cell->box.x;

	for (guint i = 0; i < c->ticks.n; i++) {
		gdouble value = kt_ticks_at(&c->ticks, i);
		g_autofree char *text =
			kt_axis_number(c->base.chart->lang, value, c->ticks.decimals);
		gdouble width = cell->ruler->width(cell->ruler, text, font);
		gdouble left = MAX(place_of(c, cell, value) - width / 2, cell->box.x);

		if (left < next || left + width > cell->box.x + cell->box.w)
			continue;
		kt_scene_text(scene, cell->ruler, left, cell->middle + 0.34 * font.size,
			KT_ALIGN_LEFT, font, KT_INK_MUTED, text);
		next = left + width + cell->em;
	}
}

static void paint(
	struct kt_scene *scene, const struct kt_listing_cell *cell, gconstpointer data, guint r)
{
	const struct compare *c = data;
	const struct kt_chart_row *row = row_of(c, r);
	gdouble top = cell->box.y, bottom = top + cell->box.h, value;

	for (guint i = 0; i < c->ticks.n; i++) {
		gdouble x = place_of(c, cell, kt_ticks_at(&c->ticks, i));

		kt_scene_line(scene, x, top, x, bottom, KT_INK_GRID, 0.5);
	}
	if (c->has_reference) {
		gdouble x = place_of(c, cell, c->reference);

		kt_scene_dashed(scene, x, top, x, bottom, KT_INK_MUTED, 0.75);
	}
	if (kt_row_number(c->base.chart, row, c->series, &value))
		kt_scene_dot(scene, place_of(c, cell, value), cell->middle, 0.4 * cell->thick,
			KT_INK_ACTUAL,
			row->role == KT_ROW_REFERENCE ? KT_TEXTURE_OUTLINE : KT_TEXTURE_SOLID);
}

static void find_range(struct compare *c)
{
	gdouble value;

	c->lo = G_MAXDOUBLE;
	c->hi = -G_MAXDOUBLE;
	for (guint r = 0; r < c->base.chart->rows->len; r++) {
		const struct kt_chart_row *row = kt_chart_row(c->base.chart, r);

		if (!kt_row_number(c->base.chart, row, c->series, &value))
			continue;
		c->lo = MIN(c->lo, value);
		c->hi = MAX(c->hi, value);
		if (row->role == KT_ROW_REFERENCE) {
			c->reference = value;
			c->has_reference = TRUE;
		}
	}
	/* Where 0 is near it belongs to the picture; and of few dots the distance between them is
	 * all there is to see, so that it has to be the true one. */
	if (c->lo > 0 && (c->lo < 0.5 * c->hi || c->base.chart->rows->len <= FEW))
		c->lo = 0;
	if (c->hi <= c->lo) {
		gdouble room = MAX(fabs(c->hi), 1);

		c->lo -= c->lo == 0 ? 0 : room;
		c->hi += room;
	}
	c->ticks = kt_ticks_find(c->lo, c->hi, 4);
	c->lo = MIN(c->lo, kt_ticks_at(&c->ticks, 0));
	c->hi = MAX(c->hi, kt_ticks_at(&c->ticks, c->ticks.n - 1));
}

static void add_rows(struct compare *c)
{
	const struct kt_chart *chart = c->base.chart;

	for (guint r = 0; r < chart->rows->len; r++)
		g_array_append_val(c->order, r);
	g_array_sort_with_data(c->order, by_value, c);
	for (guint r = 0; r < chart->rows->len; r++) {
		const struct kt_chart_row *row = row_of(c, r);
		g_autofree char *text =
			row->role != KT_ROW_GROUP && row->values[c->series].is_known
				? kt_chart_number(chart, row->values[c->series].number, FALSE)
				: NULL;

		kt_listing_add_row(c->base.listing, row->role);
		kt_listing_set(
			c->base.listing, r, 0, row->label, chart->link_head ? NULL : row->link);
		kt_listing_set(c->base.listing, r, 1, text, NULL);
		if (chart->link_head && row->link)
			kt_listing_set(c->base.listing, r, 3, row->mark, row->link);
	}
}

static char *note(const struct kt_table_chart *table)
{
	const struct compare *c = (const struct compare *)table;

	return c->lo > 0 || c->hi < 0
		       ? g_strdup(kt_chart_word(table->chart->lang, KT_WORD_CUT_SCALE))
		       : NULL;
}

static void table_free(struct kt_table_chart *table)
{
	g_array_unref(((struct compare *)table)->order);
}

static struct kt_table_chart *table_new(const struct kt_chart *chart)
{
	struct compare *c = g_new0(struct compare, 1);

	c->base = (struct kt_table_chart){
		.chart = chart, .listing = kt_listing_new(), .note = note, .clear = table_free};
	c->series = MAX(kt_chart_outcome(chart), 0);
	c->order = g_array_new(FALSE, FALSE, sizeof(guint));
	kt_listing_add_text(c->base.listing, "");
	kt_table_chart_add_series(&c->base, c->series, FALSE);
	kt_listing_set_axis(
		c->base.listing, kt_listing_add_picture(c->base.listing, 2, paint, c), paint_axis);
	kt_table_chart_add_sources(&c->base);
	find_range(c);
	add_rows(c);
	return &c->base;
}

static gboolean accepts(const struct kt_chart *chart, GError **error)
{
	return kt_chart_needs_values(chart, MAX(kt_chart_outcome(chart), 0), 1, error);
}

const struct kt_chart_kind kt_chart_compare = {
	.name = "compare",
	.summary = "municipalities side by side, sorted, with the national figure as a line",
	.accepts = accepts,
	.table = table_new,
};
