/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_hard.c -- charts of every kind that go wrong first (hard_charts.h), in
 * every shape: no label lies on another or is cut off, and no rule is broken.
 *
 * KT_LOOK=FOLDER writes them as PNGs to look at. */
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
		/* Too little room is no answer on a slide or a page. */
		if (shape < 3)
			g_assert_error(error, KT_ERROR, KT_ERROR_REFUSED);
		return;
	}
	check_scene(chart, kind, scene, name);
	look(chart, kind, name, shape);
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

		g_test_add_data_func(path, *kind, all);
	}
	return g_test_run();
}
