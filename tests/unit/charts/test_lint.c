/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_lint.c -- a chart that keeps the rules, and one that breaks each. */
#include <string.h>

#include "charts/chart_lint.h"
#include "charts/palette.h"
#include "random_chart.h"

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

static void expect_as(const char *kind, const struct kt_chart *chart, const struct kt_scene *scene,
	const char *rule)
{
	g_auto(GStrv) faults = kt_chart_lint(chart, kind, scene);
	gboolean found = FALSE;

	for (char **f = faults; *f; f++)
		found = found || g_str_has_prefix(*f, rule);
	if (!found)
		g_error("'%s' was not found; first: %s", rule, faults[0]);
}

static void expect(const struct kt_chart *chart, const struct kt_scene *scene, const char *rule)
{
	expect_as("deviation", chart, scene, rule);
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

/* The first bar of INK beside an axis. */
static struct kt_mark *bar_of(struct kt_scene *scene, enum kt_ink ink)
{
	for (guint i = 0; i < scene->marks->len; i++) {
		struct kt_mark *m = &g_array_index(scene->marks, struct kt_mark, i);

		if (m->kind == KT_MARK_RECT && m->ink == ink && m->box.w != m->box.h &&
			m->box.h > 6)
			return m;
	}
	g_assert_not_reached();
}

static void bar_beside_its_axis(void)
{
	g_autoptr(kt_chart) chart = good();
	g_autoptr(kt_scene) scene = layout(chart);

	bar_of(scene, KT_INK_WORSE)->box.x += 3;
	expect(chart, scene, "zero: a bar does not begin");
}

/* One bar is half as long as its number: no one scale fits all. */
static void bars_on_two_scales(void)
{
	g_autoptr(kt_chart) chart = good();
	g_autoptr(kt_scene) scene = layout(chart);

	bar_of(scene, KT_INK_ACTUAL)->box.w *= 0.5;
	expect(chart, scene, "scale: bars at one axis");
}

static void panels_on_two_scales(void)
{
	g_autoptr(kt_chart) chart = kt_chart_new(KT_LANG_DA);
	g_autoptr(kt_scene) scene = NULL;
	g_auto(GStrv) sound = NULL;

	kt_chart_set_titles(chart, "Begge stiger", "Faxe", "Sager", "2024");
	kt_chart_set_unit(chart, "sager", 0, 0);
	kt_chart_add_series(chart, "Antal", KT_SCENARIO_ACTUAL);
	for (guint i = 0; i < 6; i++) {
		struct kt_chart_row *row =
			kt_chart_add_row(chart, i % 3 ? "nu" : "før", KT_ROW_PLAIN);

		kt_chart_set_panel(row, i < 3 ? "Syg" : "Rask");
		kt_chart_set_value(row, 0, kt_decimal_int(10 + i * i));
	}
	scene = kt_chart_layout(chart, "multiples", 600, 300, kt_ruler_plain(), NULL);
	sound = kt_chart_lint(chart, "multiples", scene);
	g_assert_cmpstr(sound[0], ==, NULL);
	for (guint i = 0, n = 0; i < scene->marks->len; i++) {
		struct kt_mark *m = &g_array_index(scene->marks, struct kt_mark, i);

		/* The second panel's second dot. */
		if (m->kind == KT_MARK_DOT && ++n == 5)
			m->box.y -= 7;
	}
	expect_as("multiples", chart, scene, "scale: the panel 'Rask'");
}

static void forecast_as_if_it_had_happened(void)
{
	g_autoptr(kt_chart) chart = good();
	g_autoptr(kt_scene) scene =
		kt_chart_layout(chart, "trend", 600, 300, kt_ruler_plain(), NULL);

	for (guint i = 0; i < scene->marks->len; i++) {
		struct kt_mark *m = &g_array_index(scene->marks, struct kt_mark, i);

		m->is_dashed = FALSE;
		m->texture = KT_TEXTURE_SOLID;
	}
	expect_as("trend", chart, scene, "scenario: 'Forventet' is not drawn dashed");
}

/* Red and green of one lightness are one colour to many, and one grey. */
static void colours_alike(void)
{
	static const struct kt_rgb red = {0.75, 0.25, 0.1}, green = {0.2, 0.5, 0.1},
				   faint = {0.9, 0.9, 0.7}, dark = {0.1, 0.1, 0.3};
	g_autoptr(kt_chart) chart = good();
	g_autoptr(kt_scene) scene = layout(chart);
	struct kt_lint lint = {chart, "deviation", scene, g_ptr_array_new_with_free_func(g_free)};

	kt_lint_colours(&lint, red, green);
	g_assert_cmpuint(lint.faults->len, >=, 2);
	g_assert_true(
		g_str_has_prefix(lint.faults->pdata[0], "colour: worse and better look alike"));
	g_assert_true(g_str_has_suffix(lint.faults->pdata[lint.faults->len - 1], "in grey print"));
	g_ptr_array_set_size(lint.faults, 0);
	kt_lint_colours(&lint, dark, faint);
	g_assert_cmpuint(lint.faults->len, ==, 1);
	g_assert_true(g_str_has_prefix(lint.faults->pdata[0], "contrast:"));
	g_ptr_array_unref(lint.faults);
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

/* What any numbers and labels may do; a message that is too long is the caller's. */
static gboolean is_of_the_words(const char *fault)
{
	return g_str_has_prefix(fault, "title: the message is longer");
}

/* No kind breaks a rule, whatever it is given to draw. */
static void random_charts(void)
{
	GRand *rand = g_rand_new_with_seed(7);
	const char *const *kinds = kt_chart_kind_names();
	guint n_kinds = g_strv_length((char **)kinds), n_drawn = 0;

	for (guint i = 0; i < 10000; i++) {
		const char *kind = kinds[i % n_kinds];
		g_autoptr(kt_chart) chart = kt_random_chart(rand, g_str_equal(kind, "bridge"));
		g_autoptr(kt_scene) scene = kt_chart_layout(chart, kind,
			g_rand_double_range(rand, 400, 1000), 0, kt_ruler_plain(), NULL);
		g_auto(GStrv) faults = scene ? kt_chart_lint(chart, kind, scene) : NULL;

		n_drawn += scene != NULL;
		for (char **f = faults; f && *f; f++)
			if (!is_of_the_words(*f))
				g_test_message("%u %s: %s", i, kind, *f), g_test_fail();
	}
	g_assert_cmpuint(n_drawn, >, 5000);
	g_rand_free(rand);
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
	g_test_add_func("/lint/axis", bar_beside_its_axis);
	g_test_add_func("/lint/scale", bars_on_two_scales);
	g_test_add_func("/lint/panels", panels_on_two_scales);
	g_test_add_func("/lint/forecast", forecast_as_if_it_had_happened);
	g_test_add_func("/lint/colours", colours_alike);
	g_test_add_func("/lint/random-charts", random_charts);
	return g_test_run();
}
