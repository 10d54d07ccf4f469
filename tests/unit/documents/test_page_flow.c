/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The drawings in flow/ give the blocks in the .flow beside them; see
 * page_drawing.h for how to draw a page.  KT_ACCEPT=1 writes the .flow files
 * anew; read the difference before committing it. */
#include "documents/page/page_flow.h"
#include "page_drawing.h"

#define FOLDER "tests/unit/documents/flow"

static void test_case(gconstpointer data)
{
	g_autofree char *expected_path = g_strconcat(data, ".flow", NULL);
	g_autofree char *drawing_path = g_strconcat(data, ".page", NULL);
	g_autofree char *drawing = NULL, *expected = NULL;
	g_autoptr(GString) got = g_string_new(NULL);
	g_autoptr(GError) error = NULL;
	struct kt_pages *pages = kt_pages_new();

	g_file_get_contents(drawing_path, &drawing, NULL, &error);
	g_assert_no_error(error);
	draw_pages(pages, drawing);
	GPtrArray *flow = kt_find_flow(pages);
	kt_flow_dump(flow, pages, got);
	if (g_getenv("KT_ACCEPT"))
		g_assert_true(g_file_set_contents(expected_path, got->str, -1, NULL));
	g_file_get_contents(expected_path, &expected, NULL, &error);
	g_assert_no_error(error);
	g_assert_cmpstr(got->str, ==, expected);
	g_ptr_array_unref(flow);
	kt_pages_free(pages);
}

int main(int argc, char **argv)
{
	GDir *dir;
	const char *name;

	g_test_init(&argc, &argv, NULL);
	dir = g_dir_open(FOLDER, 0, NULL);
	g_assert_nonnull(dir);
	while ((name = g_dir_read_name(dir)) != NULL) {
		if (!g_str_has_suffix(name, ".page"))
			continue;
		g_autofree char *stem = g_strndup(name, strlen(name) - 5);
		g_autofree char *label = g_strconcat("/documents/flow/", stem, NULL);
		g_test_add_data_func_full(
			label, g_build_filename(FOLDER, stem, NULL), test_case, g_free);
	}
	g_dir_close(dir);
	return g_test_run();
}
