/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_hard.c -- charts of every kind that go wrong first (hard_charts.h), in
 * every shape: no label lies on another or is cut off, and no rule is broken.
 *
 * What a council's table has most of (one row, forty rows, long labels, negative
 * totals, missing values) is laid out as in hard/KIND.trace; KT_ACCEPT=1 rewrites
 * these files.  KT_LOOK=FOLDER writes all as PNGs to look at: do so before. */
#include "hard_charts.h"
#include "kommunetal/base/error.h"

static const struct {
	const char *name;
	gdouble width, height;
} shapes[] = {{"16-9", 960, 540}, {"4-3", 960, 720}, {"a4", 482, 0}, {"narrow", 300, 700}};

static void check_scene(const struct kt_chart *chart, const char *kind,
	const struct kt_scene *scene, const char *name)
{
	g_auto(GStrv) broken = kt_chart_lint(chart, kind, scene);

	if (*broken)
		g_error("%s: %s", name, *broken);
}

static void look(const struct kt_chart *chart, const char *kind, const char *name, guint shape)
{
	const char *folder = g_getenv("KT_LOOK");
	g_autofree char *path = folder ? g_strdup_printf("%s/%s.png", folder, name) : NULL;

	if (path)
		kt_chart_write(
			chart, kind, path, shapes[shape].width, shapes[shape].height, NULL, NULL);
}

static void check(const struct kt_hard_chart *how, const char *kind, guint shape)
{
	g_autofree char *name = g_strdup_printf("%s-%s-%s", kind, how->name, shapes[shape].name);
	g_autoptr(kt_chart) chart = kt_hard_chart_new(how, kind);
	g_autoptr(GError) error = NULL;
	g_autoptr(kt_scene) scene = kt_chart_layout(
		chart, kind, shapes[shape].width, shapes[shape].height, kt_ruler_pango(), &error);

	if (!scene) {
		g_test_message("%s: %s", name, error->message);
		/* Too little room is no answer on a page, nor on a slide for what is read there. */
		if (shape < 3 && (shape == 2 || how->n_rows < 40))
			g_assert_error(error, KT_ERROR, KT_ERROR_REFUSED);
		return;
	}
	check_scene(chart, kind, scene, name);
	look(chart, kind, name, shape);
}

/* Laid out with letters of one width each, so that no font moves it. */
static void trace(const struct kt_hard_chart *how, const char *kind, guint shape, GString *out)
{
	g_autoptr(kt_chart) chart = kt_hard_chart_new(how, kind);
	g_autoptr(GError) error = NULL;
	g_autoptr(kt_scene) scene = kt_chart_layout(
		chart, kind, shapes[shape].width, shapes[shape].height, kt_ruler_plain(), &error);

	g_string_append_printf(out, "== %s, %s\n", how->name, shapes[shape].name);
	if (scene)
		kt_scene_trace(scene, out);
	else
		g_string_append_printf(out, "refused: %s\n", error->message);
}

static void golden(gconstpointer data)
{
	const char *kind = data;
	g_autofree char *path = g_strdup_printf("tests/unit/charts/hard/%s.trace", kind);
	g_autofree char *expected = NULL;
	g_autoptr(GString) out = g_string_new(NULL);
	g_auto(GStrv) got = NULL, wanted = NULL;
	guint i = 0;

	for (gsize k = 0; k < G_N_ELEMENTS(kt_hard_charts); k++) {
		if (!kt_hard_charts[k].is_golden)
			continue;
		trace(&kt_hard_charts[k], kind, 2, out);
		/* A slide for each of the shorter ones would say the same again. */
		if (kt_hard_charts[k].n_rows == 40)
			trace(&kt_hard_charts[k], kind, 0, out);
	}
	if (g_getenv("KT_ACCEPT"))
		g_file_set_contents(path, out->str, (gssize)out->len, NULL);
	g_assert_true(g_file_get_contents(path, &expected, NULL, NULL));
	got = g_strsplit(out->str, "\n", -1);
	wanted = g_strsplit(expected, "\n", -1);
	while (got[i] && wanted[i] && g_str_equal(got[i], wanted[i]))
		i++;
	if (got[i] || wanted[i])
		g_error("%s:%u: %s, not %s", path, i + 1, got[i] ? got[i] : "nothing",
			wanted[i] ? wanted[i] : "nothing");
}

static void all(gconstpointer data)
{
	const char *kind = data;

	for (gsize i = 0; i < G_N_ELEMENTS(kt_hard_charts); i++)
		for (guint shape = 0; shape < G_N_ELEMENTS(shapes); shape++)
			check(&kt_hard_charts[i], kind, shape);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	for (const char *const *kind = kt_chart_kind_names(); *kind; kind++) {
		g_autofree char *path = g_strconcat("/hard/", *kind, NULL);

		g_autofree char *trace_path = g_strconcat("/hard/golden/", *kind, NULL);

		g_test_add_data_func(path, *kind, all);
		g_test_add_data_func(trace_path, *kind, golden);
	}
	return g_test_run();
}
