/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_trend_break.c -- which change of a line is remarked on, and that the remark lies on nothing. */
#include <string.h>

#include "charts/trend_break.h"
#include "kommunetal/charts/chart.h"

static struct kt_chart *line_of(const gint *values, guint n, const char *unit)
{
	struct kt_chart *chart = kt_chart_new(KT_LANG_DA);

	kt_chart_set_titles(chart, "Færre sager", "Faxe Kommune", "Antal", "2015 – 2024");
	kt_chart_set_unit(chart, unit, 0, 0);
	kt_chart_add_series(chart, "Antal", KT_SCENARIO_ACTUAL);
	for (guint i = 0; i < n; i++) {
		g_autofree char *label = g_strdup_printf("%u", 2015 + i);
		struct kt_chart_row *row = kt_chart_add_row(chart, label, KT_ROW_PLAIN);

		kt_chart_set_time(row, 2015 + i);
		if (values[i] != G_MININT)
			kt_chart_set_value(row, 0, kt_decimal_int(values[i]));
	}
	return chart;
}

#define NONE G_MININT

static void which(void)
{
	static const struct {
		gint values[8];
		guint n;
		const char *unit, *remark; /* NULL: none */
	} cases[] = {
		{{100, 102, 99, 101, 80, 79}, 6, "sager", "−20,8\xc2\xa0% fra 2018 til 2019"},
		{{10, 11, 10, 30, 31}, 5, "sager", "+200,0\xc2\xa0% fra 2017 til 2018"},
		{{100, 110, 121, 133, 140}, 5, "sager", NULL},   /* as much each year */
		{{100, 102, 99, 80, 60, 59}, 6, "sager", NULL},  /* in two years */
		{{100, 101, 100, 99, 95, 95}, 6, "sager", NULL}, /* little */
		{{100, 102, 80, 81}, 4, "sager", NULL},          /* too few to stand out from */
		{{50, 51, 50, 49, 30, 31}, 6, "procent", NULL},  /* a part of a part */
		{{-5, 2, 3, 2, 30, 31}, 6, "sager", NULL},       /* a part of nothing */
		{{100, 102, NONE, 101, 99, 80}, 6, "sager", NULL},
		{{0, 20, 21, 20, 21}, 5, "sager", NULL},
		{{100, 100, 100, 100, 100}, 5, "sager", NULL},
	};

	for (gsize k = 0; k < G_N_ELEMENTS(cases); k++) {
		g_autoptr(kt_chart) chart = line_of(cases[k].values, cases[k].n, cases[k].unit);
		struct kt_plot plot = {
			.chart = chart, .box = {0, 0, 300, 100}, .n = cases[k].n, .em = 10};
		guint i = 0;
		g_autofree char *remark = NULL;

		kt_plot_range(chart, &plot.lo, &plot.hi);
		remark = kt_trend_break(&plot, &i);
		if (g_strcmp0(remark, cases[k].remark) != 0)
			g_error("case %u: %s", (guint)k + 1, remark ? remark : "none");
	}
}

static gboolean has_remark(const struct kt_scene *scene)
{
	for (guint i = 0; i < scene->marks->len; i++) {
		const struct kt_mark *m = &g_array_index(scene->marks, struct kt_mark, i);

		if (m->kind == KT_MARK_TEXT && strstr(m->text, " fra 20"))
			return TRUE;
	}
	return FALSE;
}

/* Two levels with some unrest, a step between them; in any size. */
static struct kt_scene *random_step(
	GRand *rand, struct kt_chart **chart, const struct kt_ruler *ruler)
{
	gint values[16], n = g_rand_int_range(rand, 5, 15), at = g_rand_int_range(rand, 1, n);
	gint unrest = g_rand_int_range(rand, 1, 200), step = g_rand_int_range(rand, -900, 900);

	for (gint i = 0; i < n; i++)
		values[i] = 1000 + (i >= at ? step : 0) + g_rand_int_range(rand, -unrest, unrest);
	*chart = line_of(values, (guint)n, "sager");
	return kt_chart_layout(*chart, "trend", g_rand_double_range(rand, 250, 1000),
		g_rand_boolean(rand) ? 0 : g_rand_double_range(rand, 200, 800), ruler, NULL);
}

static void lies_on_nothing(void)
{
	GRand *rand = g_rand_new_with_seed(7);
	guint n_remarks = 0;

	for (guint i = 0; i < 10000; i++) {
		g_autoptr(kt_chart) chart = NULL;
		g_autoptr(kt_scene) scene =
			random_step(rand, &chart, i % 50 ? kt_ruler_plain() : kt_ruler_pango());
		g_auto(GStrv) faults = scene ? kt_chart_lint(chart, "trend", scene) : NULL;

		if (faults && *faults)
			g_error("%u: %s", i, *faults);
		n_remarks += scene && has_remark(scene);
	}
	g_test_message("%u remarks", n_remarks);
	g_assert_cmpuint(n_remarks, >, 2000);
	g_rand_free(rand);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/trend-break/which", which);
	g_test_add_func("/trend-break/lies-on-nothing", lies_on_nothing);
	return g_test_run();
}
