/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/plot.h"

#include <math.h>

#include "charts/chart_words.h"

gboolean kt_plot_is_line(const struct kt_chart *chart, guint series)
{
	switch (kt_chart_series(chart, series)->scenario) {
	case KT_SCENARIO_ACTUAL:
	case KT_SCENARIO_BUDGET:
	case KT_SCENARIO_FORECAST:
	case KT_SCENARIO_PREVIOUS:
		return kt_chart_has_values(chart, (gint)series);
	default:
		return FALSE;
	}
}

/* A change of two in a hundred fills no picture: what is shown reaches over a part of the values
 * themselves, more of it below, where they come from.  How far two lines are apart is another
 * thing. */
static void widen(gdouble *lo, gdouble *hi)
{
	const gdouble least = 0.2, below = 0.7;
	gdouble most = MAX(fabs(*lo), fabs(*hi)), missing = least * most - (*hi - *lo);

	if (missing <= 0)
		return;
	*lo -= missing * (*hi > 0 ? below : 1 - below);
	*hi += missing * (*hi > 0 ? 1 - below : below);
}

void kt_plot_range(const struct kt_chart *chart, gdouble *lo, gdouble *hi)
{
	gdouble value;

	*lo = G_MAXDOUBLE;
	*hi = -G_MAXDOUBLE;
	for (guint r = 0; r < chart->rows->len; r++)
		for (guint s = 0; s < chart->series->len; s++) {
			if (kt_chart_series(chart, s)->scenario == KT_SCENARIO_VARIANCE ||
				!kt_row_number(chart, kt_chart_row(chart, r), (gint)s, &value))
				continue;
			*lo = MIN(*lo, value);
			*hi = MAX(*hi, value);
		}
	if (*lo > *hi)
		*lo = *hi = 0;
	if (*lo > 0 && *lo < 0.6 * *hi)
		*lo = 0;
	else if (*hi < 0 && *hi > 0.6 * *lo)
		*hi = 0;
	if (kt_chart_find(chart, KT_SCENARIO_BUDGET) < 0)
		widen(lo, hi);
	if (*hi - *lo < 1e-9 * MAX(fabs(*hi), 1)) {
		*lo -= MAX(fabs(*lo) / 2, 1);
		*hi += MAX(fabs(*hi) / 2, 1);
	}
}

gboolean kt_plot_has_times(const struct kt_plot *plot)
{
	for (guint i = 0; i < plot->n; i++) {
		const struct kt_chart_row *row = kt_chart_row(plot->chart, plot->first + i);

		if (!row->has_time ||
			(i > 0 &&
				row->time <= kt_chart_row(plot->chart, plot->first + i - 1)->time))
			return FALSE;
	}
	return plot->n > 0;
}

/* From 0 at the first row to 1 at the last. */
static gdouble part_of_time(const struct kt_plot *plot, guint i)
{
	gdouble from, to;

	if (!kt_plot_has_times(plot))
		return (gdouble)i / (plot->n - 1);
	from = kt_chart_row(plot->chart, plot->first)->time;
	to = kt_chart_row(plot->chart, plot->first + plot->n - 1)->time;
	return (kt_chart_row(plot->chart, plot->first + i)->time - from) / (to - from);
}

gdouble kt_plot_x(const struct kt_plot *plot, guint i)
{
	return plot->box.x + plot->box.w * (plot->n > 1 ? part_of_time(plot, i) : 0.5);
}

gdouble kt_plot_y(const struct kt_plot *plot, gdouble value)
{
	return plot->box.y + plot->box.h * (plot->hi - value) / (plot->hi - plot->lo);
}

gint kt_plot_last(const struct kt_plot *plot, guint series, gdouble *value)
{
	for (gint i = (gint)plot->n - 1; i >= 0; i--)
		if (kt_row_number(plot->chart, kt_chart_row(plot->chart, plot->first + (guint)i),
			    (gint)series, value))
			return i;
	return -1;
}

gboolean kt_plot_start(const struct kt_plot *plot, guint series, guint i, struct kt_point *out)
{
	enum kt_scenario scenario = kt_chart_series(plot->chart, series)->scenario;
	gint actual = kt_chart_find(plot->chart, KT_SCENARIO_ACTUAL);
	gdouble value;

	if ((scenario != KT_SCENARIO_FORECAST && scenario != KT_SCENARIO_LOW &&
		    scenario != KT_SCENARIO_HIGH) ||
		kt_row_number(
			plot->chart, kt_chart_row(plot->chart, plot->first + i), actual, &value))
		return FALSE;
	for (; i > 0; i--)
		if (kt_row_number(plot->chart, kt_chart_row(plot->chart, plot->first + i - 1),
			    actual, &value)) {
			*out = (struct kt_point){kt_plot_x(plot, i - 1), kt_plot_y(plot, value)};
			return TRUE;
		}
	return FALSE;
}

/* Points close together need smaller dots to stay apart. */
gdouble kt_plot_radius(const struct kt_plot *plot)
{
	gdouble step = plot->n > 1 ? plot->box.w / (plot->n - 1) : plot->box.w;

	return MIN(0.26 * plot->em, 0.3 * step);
}

/* The points of one unbroken line. */
struct run {
	GArray *points;   /* struct kt_point */
	guint n_borrowed; /* of them at its head: not of this series */
};

static void end_run(struct kt_scene *scene, const struct kt_plot *plot, enum kt_scenario scenario,
	struct run *run)
{
	enum kt_ink ink = kt_scenario_ink(scenario);
	gboolean is_forecast = scenario == KT_SCENARIO_FORECAST;
	gboolean is_budget = scenario == KT_SCENARIO_BUDGET;
	gdouble stroke = (is_budget ? 0.07 : 0.16) * plot->em;
	gdouble radius = kt_plot_radius(plot);

	if (run->points->len > 1)
		kt_scene_path(scene, (struct kt_point *)run->points->data, run->points->len, FALSE,
			is_forecast, ink, stroke);
	for (guint i = run->n_borrowed; i < run->points->len; i++) {
		const struct kt_point *p = &g_array_index(run->points, struct kt_point, i);

		if (!is_budget)
			kt_scene_dot(scene, p->x, p->y, radius, ink,
				is_forecast ? KT_TEXTURE_OUTLINE : KT_TEXTURE_SOLID);
		else if (run->points->len == 1)
			kt_scene_line(scene, p->x - radius, p->y, p->x + radius, p->y, ink, stroke);
	}
	g_array_set_size(run->points, 0);
	run->n_borrowed = 0;
}

#define GAP 1.6 /* of the shortest step in time: nothing is known of what lies between */

static gdouble step_before(const struct kt_plot *plot, guint i)
{
	const struct kt_chart_row *before = kt_chart_row(plot->chart, plot->first + i - 1);
	const struct kt_chart_row *row = kt_chart_row(plot->chart, plot->first + i);

	return before->has_time && row->has_time ? row->time - before->time : 0;
}

static gboolean has_value(const struct kt_plot *plot, guint series, guint i)
{
	gdouble value;

	return kt_row_number(
		plot->chart, kt_chart_row(plot->chart, plot->first + i), (gint)series, &value);
}

/* Row I and the one before it have figures, and between them lie times that other rows do not skip:
 * what lies there is nobody's count. */
static gboolean is_after_gap(const struct kt_plot *plot, guint series, guint i)
{
	gdouble shortest = G_MAXDOUBLE;

	if (kt_chart_series(plot->chart, series)->scenario != KT_SCENARIO_ACTUAL || i == 0 ||
		!has_value(plot, series, i - 1) || !has_value(plot, series, i))
		return FALSE;
	for (guint k = 1; k < plot->n; k++)
		if (step_before(plot, k) > 0)
			shortest = MIN(shortest, step_before(plot, k));
	return shortest < G_MAXDOUBLE && step_before(plot, i) > GAP * shortest;
}

gboolean kt_plot_has_gaps(const struct kt_plot *plot)
{
	for (guint s = 0; s < plot->chart->series->len; s++)
		for (guint i = 1; i < plot->n; i++)
			if (is_after_gap(plot, s, i))
				return TRUE;
	return FALSE;
}

char *kt_plot_note(const struct kt_plot *plot, const char *first, gboolean has_gaps)
{
	enum kt_lang lang = plot->chart->lang;
	gboolean is_cut = plot->lo > 0 || plot->hi < 0;
	GString *note = g_string_new(first);

	if (is_cut)
		g_string_append_printf(
			note, "%s%s", note->len ? " " : "", kt_chart_word(lang, KT_WORD_CUT_AXIS));
	if (has_gaps)
		g_string_append_printf(
			note, "%s%s", note->len ? " " : "", kt_chart_word(lang, KT_WORD_GAPS));
	return g_string_free(note, note->len == 0);
}

/* Over a gap the eye is led on, and no more: a hairline to P. */
static void bridge_gap(struct kt_scene *scene, const struct kt_plot *plot, const struct run *run,
	const struct kt_point *p)
{
	const struct kt_point *last;

	if (!run->points->len)
		return;
	last = &g_array_index(run->points, struct kt_point, run->points->len - 1);
	kt_scene_line(scene, last->x, last->y, p->x, p->y, KT_INK_PREVIOUS, 0.06 * plot->em);
}

void kt_plot_line(struct kt_scene *scene, const struct kt_plot *plot, guint series)
{
	enum kt_scenario scenario = kt_chart_series(plot->chart, series)->scenario;
	struct run run = {g_array_new(FALSE, FALSE, sizeof(struct kt_point)), 0};

	for (guint i = 0; i < plot->n; i++) {
		const struct kt_chart_row *row = kt_chart_row(plot->chart, plot->first + i);
		struct kt_point start;
		gdouble value;

		if (kt_row_number(plot->chart, row, (gint)series, &value)) {
			struct kt_point p = {kt_plot_x(plot, i), kt_plot_y(plot, value)};

			if (is_after_gap(plot, series, i)) {
				bridge_gap(scene, plot, &run, &p);
				end_run(scene, plot, scenario, &run);
			}
			if (run.points->len == 0 && kt_plot_start(plot, series, i, &start)) {
				g_array_append_val(run.points, start);
				run.n_borrowed = 1;
			}
			g_array_append_val(run.points, p);
		} else {
			end_run(scene, plot, scenario, &run);
		}
	}
	end_run(scene, plot, scenario, &run);
	g_array_unref(run.points);
}

void kt_plot_band(struct kt_scene *scene, const struct kt_plot *plot)
{
	gint low = kt_chart_find(plot->chart, KT_SCENARIO_LOW);
	gint high = kt_chart_find(plot->chart, KT_SCENARIO_HIGH);
	GArray *edge = g_array_new(FALSE, FALSE, sizeof(struct kt_point));
	struct kt_point start;
	gdouble value;

	for (guint i = 0; low >= 0 && high >= 0 && i < 2 * plot->n; i++) {
		guint step = i < plot->n ? i : 2 * plot->n - 1 - i;
		const struct kt_chart_row *row = kt_chart_row(plot->chart, plot->first + step);
		struct kt_point p;

		if (!kt_row_number(plot->chart, row, i < plot->n ? low : high, &value))
			continue;
		if (edge->len == 0 && kt_plot_start(plot, (guint)low, step, &start))
			g_array_append_val(edge, start);
		p = (struct kt_point){kt_plot_x(plot, step), kt_plot_y(plot, value)};
		g_array_append_val(edge, p);
	}
	if (edge->len >= 3)
		kt_scene_path(scene, (struct kt_point *)edge->data, edge->len, TRUE, FALSE,
			KT_INK_GRID, 0);
	g_array_unref(edge);
}
