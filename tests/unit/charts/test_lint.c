/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_lint.c -- a chart that keeps the rules, and one that breaks each. */
#include <string.h>

#include "kommunetal/charts/chart.h"

static struct kt_chart *good(void)
{
	struct kt_chart *chart = kt_chart_new(KT_LANG_DA);
	struct kt_chart_row *row;

	kt_chart_set_titles(chart, "Forventet merforbrug på 2 kr.", "Faxe Kommune",
		"Forventet regnskab mod budget", "2024");
	kt_chart_set_unit(chart, "kr.", 0, 0);
	kt_chart_add_series(chart, "Budget", KT_SCENARIO_BUDGET);
	kt_chart_add_series(chart, "Forventet", KT_SCENARIO_FORECAST);
	row = kt_chart_add_row(chart, "Drift", KT_ROW_PLAIN);
	kt_chart_set_value(row, 0, kt_decimal_int(10));
	kt_chart_set_value(row, 1, kt_decimal_int(12));
	row = kt_chart_add_row(chart, "Anlæg", KT_ROW_PLAIN);
	kt_chart_set_value(row, 0, kt_decimal_int(7));
	kt_chart_set_value(row, 1, kt_decimal_int(7));
	return chart;
}

static struct kt_scene *layout(const struct kt_chart *chart)
{
	struct kt_scene *scene =
		kt_chart_layout(chart, "deviation", 600, 0, kt_ruler_plain(), NULL);

	g_assert_nonnull(scene);
	return scene;
}

static void expect(const struct kt_chart *chart, const struct kt_scene *scene, const char *rule)
{
	g_auto(GStrv) faults = kt_chart_lint(chart, "deviation", scene);
	gboolean found = FALSE;

	for (char **f = faults; *f; f++)
		found = found || g_str_has_prefix(*f, rule);
	if (!found)
		g_error("'%s' was not found; first: %s", rule, faults[0]);
}

static void keeps_all(void)
{
	g_autoptr(kt_chart) chart = good();
	g_autoptr(kt_scene) scene = layout(chart);
	g_auto(GStrv) faults = kt_chart_lint(chart, "deviation", scene);

	g_assert_cmpstr(faults[0], ==, NULL);
}

static void breaks_in_the_model(void)
{
	g_autoptr(kt_chart) chart = good();
	g_autoptr(kt_scene) scene = layout(chart);
	g_autofree char *long_message = g_strnfill(200, 'x');

	kt_chart_set_titles(chart, "", "Faxe", "", "");
	expect(chart, scene, "title: there is no message");
	expect(chart, scene, "title: it is not said what");
	kt_chart_set_titles(chart, long_message, "", "x", "");
	expect(chart, scene, "title: the message is longer");
	kt_chart_set_unit(chart, "", 0, 0);
	expect(chart, scene, "unit:");
}

static void breaks_in_the_scene(void)
{
	static const struct kt_point box[3] = {{0, 0}, {5, 0}, {5, 5}};
	g_autoptr(kt_chart) chart = good();
	g_autoptr(kt_scene) scene = layout(chart), empty = kt_scene_new(100, 100);
	struct kt_font font = {9, FALSE, FALSE}, tiny = {3, FALSE, FALSE};

	expect(chart, empty, "scenario: 'Forventet'");
	expect(chart, empty, "scenario: 'Budget'");
	kt_scene_text(scene, kt_ruler_plain(), 10, 50, KT_ALIGN_LEFT, font, KT_INK_TEXT, "over");
	kt_scene_text(scene, kt_ruler_plain(), 12, 51, KT_ALIGN_LEFT, font, KT_INK_TEXT, "under");
	expect(chart, scene, "overlap:");
	kt_scene_text(empty, kt_ruler_plain(), 95, 50, KT_ALIGN_LEFT, font, KT_INK_TEXT, "ud over");
	expect(chart, empty, "overlap: 'ud over' is cut off");
	kt_scene_path(empty, box, 3, TRUE, FALSE, KT_INK_PAPER, 0);
	expect(chart, empty, "zero:");
	kt_scene_text(empty, kt_ruler_plain(), 5, 80, KT_ALIGN_LEFT, tiny, KT_INK_TEXT, "små");
	expect(chart, empty, "legibility:");
}

static void faint_text(void)
{
	g_autoptr(kt_chart) chart = good();
	g_autoptr(kt_scene) scene = kt_scene_new(100, 100);
	struct kt_font font = {9, FALSE, FALSE};

	kt_scene_text(scene, kt_ruler_plain(), 5, 50, KT_ALIGN_LEFT, font, KT_INK_GRID, "svag");
	expect(chart, scene, "contrast:");
}

static void effect_without_deviation(void)
{
	g_autoptr(kt_chart) chart = kt_chart_new(KT_LANG_DA);
	g_autoptr(kt_scene) scene = kt_scene_new(100, 100);

	kt_chart_add_series(chart, "Antal", KT_SCENARIO_ACTUAL);
	kt_scene_rect(scene, (struct kt_box){1, 1, 9, 9}, KT_INK_WORSE, KT_TEXTURE_SOLID);
	expect(chart, scene, "effect:");
}

static void clutter(void)
{
	g_autoptr(kt_chart) chart = kt_chart_new(KT_LANG_DA);
	g_autoptr(kt_scene) scene = kt_scene_new(100, 100);
	struct kt_chart_row *row;

	for (guint i = 0; i < 6; i++)
		kt_chart_add_series(chart, "Antal", KT_SCENARIO_ACTUAL);
	row = kt_chart_add_row(chart, "2024", KT_ROW_PLAIN);
	for (guint i = 0; i < 6; i++)
		kt_chart_set_value(row, i, kt_decimal_int(i));
	expect(chart, scene, "clutter:");
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/lint/keeps-all", keeps_all);
	g_test_add_func("/lint/model", breaks_in_the_model);
	g_test_add_func("/lint/scene", breaks_in_the_scene);
	g_test_add_func("/lint/faint-text", faint_text);
	g_test_add_func("/lint/effect", effect_without_deviation);
	g_test_add_func("/lint/clutter", clutter);
	return g_test_run();
}
