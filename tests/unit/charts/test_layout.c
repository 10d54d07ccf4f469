/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_layout.c -- where charts put their marks, without drawing. */
#include <math.h>
#include <string.h>

#include "../case_file.h"
#include "charts/bridge_steps.h"
#include "charts/chart_kind.h"
#include "charts/tie.h"
#include "charts/wrap.h"
#include "kommunetal/base/error.h"
#include "random_chart.h"

static struct kt_chart *soroe(void)
{
	static const struct {
		const char *label;
		enum kt_row_role role;
		gint64 values[3];
	} rows[] = {
		{"Arbejdsmarked", KT_ROW_PLAIN, {67772400, 65603323, -2169077}},
		{"Integration og danskuddannelse for voksne udlændinge", KT_ROW_PLAIN,
			{4526500, 11263493, 6736993}},
		{"Overførselsindkomster", KT_ROW_PLAIN, {390800800, 393422915, 2622115}},
		{"Total (drift)", KT_ROW_TOTAL, {463099700, 470289731, 7190031}},
		{"Heraf serviceramme", KT_ROW_OF_WHICH, {31303000, 30270061, -972939}},
	};
	struct kt_chart *chart = kt_chart_new(KT_LANG_DA);

	kt_chart_set_titles(chart, "Forventet merforbrug på 7,2 mio. kr. (1,6 %)", "Sorø Kommune",
		"Forventet regnskab mod korrigeret budget", "2022");
	kt_chart_set_unit(chart, "1.000 kr.", 3, 0);
	kt_chart_add_series(chart, "Korrigeret budget", KT_SCENARIO_BUDGET);
	kt_chart_add_series(chart, "Forventet regnskab", KT_SCENARIO_FORECAST);
	kt_chart_add_series(chart, "Afvigelse", KT_SCENARIO_VARIANCE);
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		struct kt_chart_row *row = kt_chart_add_row(chart, rows[i].label, rows[i].role);

		for (guint s = 0; s < 3; s++)
			kt_chart_set_value(row, s, kt_decimal_int(rows[i].values[s]));
	}
	return chart;
}

static struct kt_chart *soroe_bridge(void)
{
	struct kt_chart *chart = soroe();
	struct kt_chart_row *row;

	g_ptr_array_set_size(chart->rows, 0);
	row = kt_chart_add_row(chart, "Korrigeret budget", KT_ROW_TOTAL);
	kt_chart_set_value(row, 0, kt_decimal_int(463099700));
	row = kt_chart_add_row(chart, "Arbejdsmarked", KT_ROW_PLAIN);
	kt_chart_set_value(row, 2, kt_decimal_int(-2169077));
	row = kt_chart_add_row(chart, "Integration", KT_ROW_PLAIN);
	kt_chart_set_value(row, 2, kt_decimal_int(6736993));
	row = kt_chart_add_row(chart, "Forventet regnskab", KT_ROW_TOTAL);
	kt_chart_set_value(row, 1, kt_decimal_int(470289731));
	return chart;
}

/* Compares the trace with the file of that name; KT_ACCEPT=1 rewrites it. */
static void golden(const struct kt_scene *scene, const char *name)
{
	g_autofree char *path = g_build_filename("tests", "unit", "charts", name, NULL);
	g_autofree char *expected = NULL;
	GString *trace = g_string_new(NULL);

	kt_scene_trace(scene, trace);
	if (g_getenv("KT_ACCEPT"))
		g_file_set_contents(path, trace->str, (gssize)trace->len, NULL);
	g_assert_true(g_file_get_contents(path, &expected, NULL, NULL));
	g_assert_cmpstr(trace->str, ==, expected);
	g_string_free(trace, TRUE);
}

static void traces(void)
{
	g_autoptr(kt_chart) deviation = soroe(), bridge = soroe_bridge();
	g_autoptr(kt_scene) a =
		kt_chart_layout(deviation, "deviation", 600, 0, kt_ruler_plain(), NULL);
	g_autoptr(kt_scene) b = kt_chart_layout(bridge, "bridge", 600, 0, kt_ruler_plain(), NULL);

	golden(a, "deviation.trace");
	golden(b, "bridge.trace");
}

/* Bars are as long as their numbers, on one scale. */
static void proportions(void)
{
	g_autoptr(kt_chart) chart = soroe();
	g_autoptr(kt_scene) scene =
		kt_chart_layout(chart, "deviation", 600, 0, kt_ruler_plain(), NULL);
	gdouble worse[8], better[8];
	guint n_worse = 0, n_better = 0;

	for (guint i = 0; i < scene->marks->len; i++) {
		const struct kt_mark *m = &g_array_index(scene->marks, struct kt_mark, i);

		/* Bars are higher than the heads of pins. */
		if (m->kind != KT_MARK_RECT || m->box.h < 6)
			continue;
		if (m->ink == KT_INK_WORSE)
			worse[n_worse++] = m->box.w;
		else if (m->ink == KT_INK_BETTER)
			better[n_better++] = m->box.w;
	}
	g_assert_cmpuint(n_worse, ==, 3);
	g_assert_cmpuint(n_better, ==, 2);
	g_assert_cmpfloat_with_epsilon(worse[0] / worse[1], 6736993.0 / 2622115, 1e-9);
	g_assert_cmpfloat_with_epsilon(worse[2] / worse[1], 7190031.0 / 2622115, 1e-9);
	g_assert_cmpfloat_with_epsilon(better[0] / better[1], 2169077.0 / 972939, 1e-9);
	g_assert_cmpfloat_with_epsilon(worse[1] / better[1], 2622115.0 / 972939, 1e-9);
}

static void bridge_closes(void)
{
	g_autoptr(kt_chart) chart = soroe_bridge();
	GArray *steps = kt_bridge_steps(chart);
	const struct kt_fall *rest = &g_array_index(steps, struct kt_fall, 3);

	g_assert_cmpuint(steps->len, ==, 5);
	for (guint i = 1; i < steps->len - 1; i++)
		g_assert_true(kt_decimal_equal(g_array_index(steps, struct kt_fall, i).from,
			g_array_index(steps, struct kt_fall, i - 1).to));
	g_assert_cmpint(rest->kind, ==, KT_FALL_REST);
	g_assert_true(kt_decimal_equal(rest->to, kt_decimal_int(470289731)));
	g_array_unref(steps);
}

/* FALSE for what is refused. */
static gboolean check_boxes(const struct kt_chart *chart, const char *kind, gdouble w, gdouble h,
	const struct kt_ruler *ruler)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(kt_scene) scene = kt_chart_layout(chart, kind, w, h, ruler, &error);
	guint a, b;
	gint cut;

	if (!scene) {
		g_assert_true(g_error_matches(error, KT_ERROR, KT_ERROR_REFUSED) ||
			      g_error_matches(error, KT_ERROR, KT_ERROR_LIMIT));
		return FALSE;
	}
	if (kt_scene_overlap(scene, 0.05, &a, &b))
		g_error("%s %gx%g: '%s' lies on '%s'", kind, w, h,
			g_array_index(scene->marks, struct kt_mark, a).text,
			g_array_index(scene->marks, struct kt_mark, b).text);
	cut = kt_scene_cut_off(scene, 0.5);
	if (cut >= 0)
		g_error("%s %gx%g: '%s' is cut off", kind, w, h,
			g_array_index(scene->marks, struct kt_mark, cut).text);
	return TRUE;
}

/* No label lies on another or leaves the picture, whatever the labels and
 * numbers.  Sizes, kinds and words vary. */
static void labels_never_overlap(void)
{
	GRand *rand = g_rand_new_with_seed(42);
	const char *const *kinds = kt_chart_kind_names();
	guint n_kinds = g_strv_length((char **)kinds), n_drawn[32] = {0};

	for (guint i = 0; i < 10000; i++) {
		const char *kind = kinds[i % n_kinds];
		g_autoptr(kt_chart) chart = kt_random_chart(rand, g_str_equal(kind, "bridge"));
		gdouble w = g_rand_double_range(rand, 200, 1000);
		gdouble h = g_rand_boolean(rand) ? 0 : g_rand_double_range(rand, 200, 800);

		n_drawn[i % n_kinds] += check_boxes(chart, kind, w, h, kt_ruler_plain());
	}
	for (guint k = 0; k < n_kinds; k++) {
		g_test_message("%s: %u of %u drawn", kinds[k], n_drawn[k], 10000 / n_kinds);
		g_assert_cmpuint(n_drawn[k], >, 10000 / n_kinds / 4);
	}
	for (guint i = 0; i < 200; i++) {
		const char *kind = kinds[i % n_kinds];
		g_autoptr(kt_chart) chart = kt_random_chart(rand, g_str_equal(kind, "bridge"));

		check_boxes(chart, kind, 483, 0, kt_ruler_pango());
	}
	g_rand_free(rand);
}

static void wrapping(void)
{
	struct kt_font font = {10, FALSE, FALSE}; /* 6 points a character */
	g_autoptr(GPtrArray) lines =
		kt_wrap(kt_ruler_plain(), "et forventet mindreforbrug på 5,8 mio. kr.", font, 84);

	for (guint i = 0; i < lines->len; i++)
		g_assert_cmpint(g_utf8_strlen(lines->pdata[i], -1), <=, 14);
	g_assert_cmpstr(lines->pdata[0], ==, "et forventet");
	g_assert_cmpstr(lines->pdata[lines->len - 1], ==, "5,8 mio. kr.");
	g_clear_pointer(&lines, g_ptr_array_unref);
	lines = kt_wrap(kt_ruler_plain(), "", font, 84);
	g_assert_cmpuint(lines->len, ==, 1);
	g_clear_pointer(&lines, g_ptr_array_unref);
	/* Too narrow for a letter: one letter a line, and an end. */
	lines = kt_wrap(kt_ruler_plain(), "abc", font, 1);
	g_assert_cmpuint(lines->len, ==, 3);
}

static void check_tie(const struct case_row *row)
{
	g_auto(GStrv) parts = g_strsplit(row->fields[0], "~", -1);
	g_autofree char *plain = g_strjoinv(" ", parts);
	g_autofree char *expected = g_strjoinv(KT_NO_BREAK, parts);
	g_autofree char *tied = kt_tie(plain);

	if (!g_str_equal(tied, expected))
		g_error("%s: %s", row->where, tied);
}

static void ties(void)
{
	each_case("tests/unit/charts/tie.cases", 1, check_tie);
}

/* What is read as one stays together where it can, and is parted before it is hyphenated. */
static void tied_lines(void)
{
	struct kt_font font = {10, FALSE, FALSE}; /* 6 points a character */
	g_autoptr(GPtrArray) wide =
		kt_wrap(kt_ruler_plain(), "Ledige (−2,5 mio. kr.), i 4. kvartal 2023", font, 120);
	g_autoptr(GPtrArray) narrow = kt_wrap(kt_ruler_plain(), "4. kvartal 2023", font, 66);

	g_assert_cmpuint(wide->len, ==, 3);
	g_assert_cmpstr(wide->pdata[0], ==, "Ledige");
	g_assert_cmpstr(wide->pdata[1], ==, "(−2,5 mio. kr.), i");
	g_assert_cmpstr(wide->pdata[2], ==, "4. kvartal 2023");
	g_assert_cmpuint(narrow->len, ==, 2);
	g_assert_cmpstr(narrow->pdata[0], ==, "4. kvartal");
}

/* In a headline a time is not parted from the word before it, nor in itself. */
static void headlines(void)
{
	static const char *const text = "Klager over afgørelser: 37 i 3. kvartal 2007 mod 48 i 2. "
					"kvartal 2007 og 51 den 31. december 2006";
	struct kt_font font = {10, FALSE, FALSE};

	for (gdouble width = 150; width < 500; width += 10) {
		g_autoptr(GPtrArray) lines = kt_wrap_even(kt_ruler_plain(), text, font, width);

		for (guint i = 0; i < lines->len; i++) {
			g_assert_false(g_str_has_suffix(lines->pdata[i], " i"));
			g_assert_false(g_str_has_suffix(lines->pdata[i], " den"));
			g_assert_false(g_str_has_prefix(lines->pdata[i], "kvartal"));
		}
	}
}

static void refusals(void)
{
	g_autoptr(kt_chart) chart = kt_chart_new(KT_LANG_DA);
	g_autoptr(GError) error = NULL;

	kt_chart_add_series(chart, "Afvigelse", KT_SCENARIO_VARIANCE);
	for (const char *const *kind = kt_chart_kind_names(); *kind; kind++) {
		g_assert_null(kt_chart_layout(chart, *kind, 600, 0, kt_ruler_plain(), &error));
		g_assert_error(error, KT_ERROR, KT_ERROR_REFUSED);
		g_clear_error(&error);
	}
	g_assert_null(kt_chart_layout(chart, "torte", 600, 0, kt_ruler_plain(), &error));
	g_assert_error(error, KT_ERROR, KT_ERROR_USAGE);
}

/* Three counts, the first a year before the others: a hairline leads over, and a note says why. */
static void gaps(void)
{
	static const gdouble times[] = {2011, 2012, 2012.5};

	for (guint is_even = 0; is_even < 2; is_even++) {
		g_autoptr(kt_chart) chart = kt_chart_new(KT_LANG_DA);
		g_autoptr(kt_scene) scene = NULL;
		g_autoptr(GString) trace = g_string_new(NULL);

		kt_chart_set_unit(chart, "personer", 0, 0);
		kt_chart_add_series(chart, "Antal", KT_SCENARIO_ACTUAL);
		for (guint i = 0; i < 3; i++) {
			struct kt_chart_row *row = kt_chart_add_row(chart, "x", KT_ROW_PLAIN);

			kt_chart_set_value(row, 0, kt_decimal_int(118 - 20 * (gint64)i));
			kt_chart_set_time(row, is_even ? 2011 + i : times[i]);
		}
		scene = kt_chart_layout(chart, "trend", 600, 0, kt_ruler_plain(), NULL);
		kt_scene_trace(scene, trace);
		g_assert_cmpint(strstr(trace->str, "line previous") != NULL, ==, !is_even);
		g_assert_cmpint(strstr(trace->str, "Tynd streg") != NULL, ==, !is_even);
	}
}

static void add_count(struct kt_chart *chart, const char *panel, gdouble time, gint64 count)
{
	struct kt_chart_row *row = kt_chart_add_row(chart, "x", KT_ROW_PLAIN);

	kt_chart_set_panel(row, panel);
	kt_chart_set_time(row, time);
	if (count)
		kt_chart_set_value(row, 0, kt_decimal_int(count));
}

static void check_gaps(const struct kt_chart *chart, const char *kind, gboolean has_gaps)
{
	g_autoptr(kt_scene) scene = kt_chart_layout(chart, kind, 600, 0, kt_ruler_plain(), NULL);
	g_autoptr(GString) trace = g_string_new(NULL);

	kt_scene_trace(scene, trace);
	g_assert_cmpint(strstr(trace->str, "line previous") != NULL, ==, has_gaps);
	g_assert_cmpint(strstr(trace->str, "Tynd streg") != NULL, ==, has_gaps);
}

static struct kt_chart *counts(void)
{
	struct kt_chart *chart = kt_chart_new(KT_LANG_DA);

	kt_chart_set_unit(chart, "personer", 0, 0);
	kt_chart_add_series(chart, "Antal", KT_SCENARIO_ACTUAL);
	return chart;
}

/* The note speaks of hairlines that are drawn, and of those in any panel. */
static void notes_of_gaps(void)
{
	g_autoptr(kt_chart) open = counts(), panels = counts();

	add_count(open, NULL, 2011, 0);
	add_count(open, NULL, 2012, 98);
	add_count(open, NULL, 2012.5, 78);
	add_count(open, NULL, 2013, 70);
	check_gaps(open, "trend", FALSE);
	for (guint i = 0; i < 4; i++)
		add_count(panels, "Syg", 2011 + i, 118 - 20 * (gint64)i);
	add_count(panels, "Rask", 2011, 60);
	add_count(panels, "Rask", 2012, 50);
	add_count(panels, "Rask", 2012.5, 40);
	check_gaps(panels, "multiples", TRUE);
}

static void check_unit(const struct case_row *row)
{
	g_autofree char *rest = kt_unit_beside(row->fields[0], row->fields[1]);

	case_cmpstr(row, rest, row->fields[2]);
}

static void units(void)
{
	each_case("tests/unit/charts/unit_beside.cases", 3, check_unit);
}

static void sizes(void)
{
	static const char *const bad[] = {"", "16:10", "0x5", "99x200", "200x99999999999", "200x",
		"x200", "200x300x", "-200x300", "200 x 300"};
	gdouble w, h;

	g_assert_true(kt_chart_size_parse("16:9", &w, &h, NULL));
	g_assert_cmpfloat(w, ==, 960);
	g_assert_cmpfloat(h, ==, 540);
	g_assert_true(kt_chart_size_parse("640x480", &w, &h, NULL));
	g_assert_cmpfloat(w, ==, 640);
	for (gsize i = 0; i < G_N_ELEMENTS(bad); i++)
		g_assert_false(kt_chart_size_parse(bad[i], &w, &h, NULL));
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/layout/traces", traces);
	g_test_add_func("/layout/proportions", proportions);
	g_test_add_func("/layout/bridge-closes", bridge_closes);
	g_test_add_func("/layout/labels-never-overlap", labels_never_overlap);
	g_test_add_func("/layout/wrapping", wrapping);
	g_test_add_func("/layout/ties", ties);
	g_test_add_func("/layout/tied-lines", tied_lines);
	g_test_add_func("/layout/headlines", headlines);
	g_test_add_func("/layout/refusals", refusals);
	g_test_add_func("/layout/sizes", sizes);
	g_test_add_func("/layout/units", units);
	g_test_add_func("/layout/gaps", gaps);
	g_test_add_func("/layout/notes-of-gaps", notes_of_gaps);
	return g_test_run();
}
