/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/plot.h"

#include <math.h>

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
	if (*hi - *lo < 1e-9 * MAX(fabs(*hi), 1)) {
		*lo -= MAX(fabs(*lo) / 2, 1);
		*hi += MAX(fabs(*hi) / 2, 1);
	}
}

gdouble kt_plot_x(const struct kt_plot *plot, guint i)
{
	return plot->box.x + (plot->n > 1 ? i * plot->box.w / (plot->n - 1) : plot->box.w / 2);
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

static void draw_run(struct kt_scene *scene, const struct kt_plot *plot, guint series, GArray *run)
{
	enum kt_scenario scenario = kt_chart_series(plot->chart, series)->scenario;
	enum kt_ink ink = kt_scenario_ink(scenario);
	gboolean is_plan = scenario == KT_SCENARIO_FORECAST || scenario == KT_SCENARIO_BUDGET;

	if (run->len > 1)
		kt_scene_path(scene, (struct kt_point *)run->data, run->len, FALSE, is_plan, ink,
			0.16 * plot->em);
	for (guint i = 0; i < run->len && scenario != KT_SCENARIO_BUDGET; i++) {
		const struct kt_point *p = &g_array_index(run, struct kt_point, i);

		kt_scene_dot(scene, p->x, p->y, 0.26 * plot->em, ink,
			is_plan ? KT_TEXTURE_OUTLINE : KT_TEXTURE_SOLID);
	}
	g_array_set_size(run, 0);
}

void kt_plot_line(struct kt_scene *scene, const struct kt_plot *plot, guint series)
{
	GArray *run = g_array_new(FALSE, FALSE, sizeof(struct kt_point));

	for (guint i = 0; i < plot->n; i++) {
		const struct kt_chart_row *row = kt_chart_row(plot->chart, plot->first + i);
		gdouble value;

		if (kt_row_number(plot->chart, row, (gint)series, &value)) {
			struct kt_point p = {kt_plot_x(plot, i), kt_plot_y(plot, value)};

			g_array_append_val(run, p);
		} else {
			draw_run(scene, plot, series, run);
		}
	}
	draw_run(scene, plot, series, run);
	g_array_unref(run);
}

void kt_plot_band(struct kt_scene *scene, const struct kt_plot *plot)
{
	gint low = kt_chart_find(plot->chart, KT_SCENARIO_LOW);
	gint high = kt_chart_find(plot->chart, KT_SCENARIO_HIGH);
	GArray *edge = g_array_new(FALSE, FALSE, sizeof(struct kt_point));
	gdouble value;

	for (guint i = 0; low >= 0 && high >= 0 && i < 2 * plot->n; i++) {
		guint step = i < plot->n ? i : 2 * plot->n - 1 - i;
		const struct kt_chart_row *row = kt_chart_row(plot->chart, plot->first + step);
		struct kt_point p;

		if (!kt_row_number(plot->chart, row, i < plot->n ? low : high, &value))
			continue;
		p = (struct kt_point){kt_plot_x(plot, step), kt_plot_y(plot, value)};
		g_array_append_val(edge, p);
	}
	if (edge->len >= 4)
		kt_scene_path(scene, (struct kt_point *)edge->data, edge->len, TRUE, FALSE,
			KT_INK_GRID, 0);
	g_array_unref(edge);
}
