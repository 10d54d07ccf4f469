/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/point_labels.h"

#include <math.h>

#define CLEAR 0.12  /* between a label and what is beside it, in its font's size */
#define FIGURE 0.73 /* height of a figure, in the same */

struct labels {
	struct kt_scene *scene;
	const struct kt_ruler *ruler;
	const struct kt_plot *plot;
	struct kt_font font;
	struct kt_box room;
	GArray *taken;
};

static gboolean value_at(const struct kt_plot *plot, guint i, guint series, gdouble *out)
{
	return kt_row_number(
		plot->chart, kt_chart_row(plot->chart, plot->first + i), (gint)series, out);
}

/* ---- what is in the way ---- */

/* Whether the part of the line from A to B inside BOX is not empty: its range of
 * parameters is cut at each side (Liang and Barsky 1984). */
static gboolean line_meets(struct kt_point a, struct kt_point b, struct kt_box box)
{
	const gdouble p[4] = {a.x - b.x, b.x - a.x, a.y - b.y, b.y - a.y};
	const gdouble q[4] = {a.x - box.x, box.x + box.w - a.x, a.y - box.y, box.y + box.h - a.y};
	gdouble from = 0, to = 1;

	for (gsize i = 0; i < 4; i++) {
		if (p[i] == 0 && q[i] < 0)
			return FALSE;
		if (p[i] < 0)
			from = MAX(from, q[i] / p[i]);
		else if (p[i] > 0)
			to = MIN(to, q[i] / p[i]);
	}
	return from <= to;
}

/* The line of SERIES, or one of its dots. */
static gboolean series_meets(const struct kt_plot *plot, guint series, struct kt_box box)
{
	gboolean has_dots = kt_chart_series(plot->chart, series)->scenario != KT_SCENARIO_BUDGET;
	gdouble r = has_dots ? kt_plot_radius(plot) : 0;
	struct kt_box near = {box.x - r, box.y - r, box.w + 2 * r, box.h + 2 * r};
	struct kt_point last = {0, 0};
	gboolean has_last = FALSE;

	for (guint i = 0; i < plot->n; i++) {
		struct kt_point p;
		gdouble value;

		if (!value_at(plot, i, series, &value))
			continue;
		p = (struct kt_point){kt_plot_x(plot, i), kt_plot_y(plot, value)};
		if (!has_last)
			has_last = kt_plot_start(plot, series, i, &last);
		if (line_meets(has_last ? last : p, p, box) || line_meets(p, p, near))
			return TRUE;
		last = p;
		has_last = TRUE;
	}
	return FALSE;
}

static gboolean is_inside(struct kt_box in, struct kt_box out)
{
	return in.x >= out.x && in.y >= out.y && in.x + in.w <= out.x + out.w &&
	       in.y + in.h <= out.y + out.h;
}

static gboolean boxes_meet(struct kt_box a, struct kt_box b)
{
	return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

static gboolean is_free(const struct labels *l, struct kt_box box)
{
	gdouble clear = CLEAR * l->font.size;
	struct kt_box wide = {box.x - clear, box.y, box.w + 2 * clear, box.h};

	if (!is_inside(box, l->room))
		return FALSE;
	for (guint i = 0; i < l->taken->len; i++)
		if (boxes_meet(wide, g_array_index(l->taken, struct kt_box, i)))
			return FALSE;
	for (guint s = 0; s < l->plot->chart->series->len; s++)
		if (kt_plot_is_line(l->plot->chart, s) && series_meets(l->plot, s, wide))
			return FALSE;
	return TRUE;
}

/* ---- the labels ---- */

/* Over a point that lies higher than its neighbours do on the whole, else under it. */
static gboolean belongs_above(const struct labels *l, guint i, guint series, gdouble value)
{
	gdouble before = value, after = value;

	if (i > 0)
		value_at(l->plot, i - 1, series, &before);
	if (i + 1 < l->plot->n)
		value_at(l->plot, i + 1, series, &after);
	return value >= (before + after) / 2;
}

/* A grid line stops at a label; the band of a forecast, which begins at the last figure told,
 * would have a hole instead. */
static void put_halo(struct labels *l, struct kt_box box, gdouble baseline)
{
	const struct kt_chart *chart = l->plot->chart;
	gint actual = kt_chart_find(chart, KT_SCENARIO_ACTUAL);
	gdouble clear = CLEAR * l->font.size, value;
	gint last = actual >= 0 ? kt_plot_last(l->plot, (guint)actual, &value) : -1;
	struct kt_box paper = {box.x - clear, baseline - FIGURE * l->font.size - clear,
		box.w + 2 * clear, FIGURE * l->font.size + 2 * clear};

	if (kt_chart_has_values(chart, kt_chart_find(chart, KT_SCENARIO_LOW)) && last >= 0 &&
		paper.x + paper.w > kt_plot_x(l->plot, (guint)last))
		return;
	kt_scene_rect(l->scene, paper, KT_INK_PAPER, KT_TEXTURE_SOLID);
}

/* A number of the scale stands beside what is written from TOP to BASELINE. */
static gboolean is_beside_scale(const struct labels *l, gdouble top, gdouble baseline)
{
	const struct kt_ticks *grid = l->plot->grid;

	for (guint i = 0; grid && i < grid->n; i++) {
		gdouble y = kt_plot_y(l->plot, kt_ticks_at(grid, i));

		if (y > top && y < baseline)
			return TRUE;
	}
	return FALSE;
}

/* The number at the first point is not on a line with one of the scale, if it has room on the other
 * side: "400.000 371.700". */
static gboolean is_better_turned(
	const struct labels *l, guint i, gdouble y, gdouble width, gboolean above)
{
	gdouble size = l->font.size, gap = 0.38 * l->plot->em;
	gdouble over = y - gap - l->ruler->descent * size,
		under = y + gap + l->ruler->ascent * size, figure = FIGURE * size;
	gdouble other = above ? under : over, own = above ? over : under;
	struct kt_box box = {kt_plot_x(l->plot, i) - width / 2, other - l->ruler->ascent * size,
		width, (l->ruler->ascent + l->ruler->descent) * size};

	return i == 0 && is_beside_scale(l, own - figure, own) &&
	       !is_beside_scale(l, other - figure, other) && is_free(l, box);
}

/* Over or under the point, in the middle; where the line is steep, beside it on the side it leaves
 * free. */
static void put_label(struct labels *l, guint i, guint series, gdouble value)
{
	const struct kt_chart *chart = l->plot->chart;
	const struct kt_chart_row *row = kt_chart_row(chart, l->plot->first + i);
	g_autofree char *text = kt_chart_number(chart, row->values[series].number, FALSE);
	gdouble size = l->font.size, width = l->ruler->width(l->ruler, text, l->font);
	static const gdouble shifts[] = {0, 0, -0.5, 0.5, 0.5, -0.5}; /* of the width */
	gdouble middle = kt_plot_x(l->plot, i) - width / 2, y = kt_plot_y(l->plot, value);
	gboolean above = belongs_above(l, i, series, value);
	gdouble gap = 0.38 * l->plot->em;
	/* small panels have the numbers of their ends close by */
	guint n = l->plot->grid ? G_N_ELEMENTS(shifts) : 2;

	above = is_better_turned(l, i, y, width, above) ? !above : above;
	for (guint attempt = 0; attempt < n; attempt++, above = !above) {
		gdouble x = CLAMP(middle + shifts[attempt] * width, l->room.x,
			MAX(l->room.x + l->room.w - width, l->room.x));
		gdouble baseline = above ? y - gap - l->ruler->descent * size
					 : y + gap + l->ruler->ascent * size;
		struct kt_box box = {x, baseline - l->ruler->ascent * size, width,
			(l->ruler->ascent + l->ruler->descent) * size};

		if (!is_free(l, box))
			continue;
		put_halo(l, box, baseline);
		kt_scene_text(
			l->scene, l->ruler, x, baseline, KT_ALIGN_LEFT, l->font, KT_INK_TEXT, text);
		g_array_append_val(l->taken, box);
		return;
	}
}

/* The rows of the first, last, highest and lowest value, -1 where there is none. */
static void find_telling(const struct kt_plot *plot, guint series, gint rows[4])
{
	gdouble value, most = -G_MAXDOUBLE, least = G_MAXDOUBLE;

	for (guint i = 0; i < 4; i++)
		rows[i] = -1;
	for (guint i = 0; i < plot->n; i++) {
		if (!value_at(plot, i, series, &value))
			continue;
		rows[0] = rows[0] < 0 ? (gint)i : rows[0];
		rows[1] = (gint)i;
		if (value > most)
			rows[2] = (gint)i;
		if (value < least)
			rows[3] = (gint)i;
		most = MAX(most, value);
		least = MIN(least, value);
	}
}

void kt_point_labels(struct kt_scene *scene, const struct kt_ruler *ruler,
	const struct kt_plot *plot, guint series, gboolean is_all, gint but, struct kt_font font,
	struct kt_box room, GArray *taken)
{
	struct labels l = {scene, ruler, plot, font, room, taken};
	gint telling[4];
	gdouble value;

	find_telling(plot, series, telling);
	for (guint k = 0; k < 4; k++) {
		gboolean is_new = telling[k] >= 0 && telling[k] != but;

		for (guint j = 0; j < k; j++)
			is_new = is_new && telling[j] != telling[k];
		if (is_new && value_at(plot, (guint)telling[k], series, &value))
			put_label(&l, (guint)telling[k], series, value);
	}
	for (guint i = 0; is_all && i < plot->n; i++) {
		gboolean is_told = (gint)i == but;

		for (guint k = 0; k < 4; k++)
			is_told = is_told || telling[k] == (gint)i;
		if (!is_told && value_at(plot, i, series, &value))
			put_label(&l, i, series, value);
	}
}

/* ---- remarks ---- */

/* Beside the point P of a line that rises (in what it shows) or falls: right of it the corner above a
 * falling line is free, left of it the one below.  SHIFT: up or down, away from the line. */
static struct kt_box box_beside(const struct labels *l, struct kt_point p, gboolean is_rising,
	gboolean is_right, gdouble width, gdouble shift)
{
	gdouble height = (l->ruler->ascent + l->ruler->descent) * l->font.size;
	gdouble gap = 0.6 * l->plot->em, away = is_right == is_rising ? shift : -shift;

	return (struct kt_box){
		is_right ? p.x + gap : p.x - gap - width, p.y + away - height / 2, width, height};
}

static gboolean find_place(const struct labels *l, struct kt_point from, struct kt_point to,
	gdouble width, struct kt_box *out)
{
	static const gdouble places[] = {0.5, 0.35, 0.65, 0.2, 0.8};
	static const gdouble shifts[] = {0, 0.5, 1};
	gboolean is_rising = to.y < from.y;

	for (gsize s = 0; s < G_N_ELEMENTS(shifts); s++)
		for (gsize i = 0; i < 2 * G_N_ELEMENTS(places); i++) {
			gdouble at = places[i / 2];
			struct kt_point p = {
				from.x + at * (to.x - from.x), from.y + at * (to.y - from.y)};

			*out = box_beside(
				l, p, is_rising, i % 2 == 0, width, shifts[s] * l->plot->em);
			if (is_free(l, *out))
				return TRUE;
		}
	return FALSE;
}

void kt_point_remark(struct kt_scene *scene, const struct kt_ruler *ruler,
	const struct kt_plot *plot, guint series, guint i, const char *text, struct kt_font font,
	struct kt_box room, GArray *taken)
{
	struct labels l = {scene, ruler, plot, font, room, taken};
	gdouble from, to;
	struct kt_box box;

	if (!value_at(plot, i, series, &from) || !value_at(plot, i + 1, series, &to) ||
		!find_place(&l, (struct kt_point){kt_plot_x(plot, i), kt_plot_y(plot, from)},
			(struct kt_point){kt_plot_x(plot, i + 1), kt_plot_y(plot, to)},
			ruler->width(ruler, text, font), &box))
		return;
	put_halo(&l, box, box.y + ruler->ascent * font.size);
	kt_scene_text(scene, ruler, box.x, box.y + ruler->ascent * font.size, KT_ALIGN_LEFT, font,
		KT_INK_MUTED, text);
	g_array_append_val(taken, box);
}
