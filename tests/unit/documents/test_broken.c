/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each file in broken/ is refused with the line in the .error beside it; so is
 * each of its beginnings, though the line may be another.
 * KT_ACCEPT=1 writes the .error files anew. */
#include <string.h>

#include "kommunetal/base/error.h"
#include "kommunetal/documents/document.h"

#define FOLDER "tests/unit/documents/broken"

static void test_refused(gconstpointer name)
{
	g_autofree char *path = g_build_filename(FOLDER, name, NULL);
	g_autofree char *error_path = g_strconcat(path, ".error", NULL);
	g_autofree char *expected = NULL, *got = NULL, *data = NULL;
	g_autoptr(GError) error = NULL;
	gsize len;

	g_assert_true(g_file_get_contents(path, &data, &len, NULL));
	g_assert_null(kt_document_load_bytes(name, data, len, NULL, &error));
	g_assert_nonnull(error);
	g_assert_cmpint(error->domain, ==, KT_ERROR);
	got = g_strconcat(error->message, "\n", NULL);
	g_assert_null(strchr(error->message, '\n'));
	if (g_getenv("KT_ACCEPT") != NULL)
		g_assert_true(g_file_set_contents(error_path, got, -1, NULL));
	g_assert_true(g_file_get_contents(error_path, &expected, NULL, NULL));
	g_assert_cmpstr(got, ==, expected);
}

/* Cut off anywhere, a file is read or refused, nothing else. */
static void test_cut(gconstpointer name)
{
	g_autofree char *path = g_build_filename(FOLDER, name, NULL);
	g_autofree char *data = NULL;
	gsize len, step;

	g_assert_true(g_file_get_contents(path, &data, &len, NULL));
	step = MAX(len / 40, 1);
	for (gsize n = 0; n < MIN(len, 100000); n += step) {
		g_autoptr(GError) error = NULL;
		struct kt_document *doc = kt_document_load_bytes(name, data, n, NULL, &error);

		g_assert_true((doc == NULL) == (error != NULL));
		kt_document_free(doc);
	}
}

static void test_missing(void)
{
	g_autoptr(GError) error = NULL;

	g_assert_null(kt_document_load(FOLDER "/not-there.txt", NULL, &error));
	g_assert_error(error, KT_ERROR, KT_ERROR_READ);
	g_clear_error(&error);
	g_assert_null(kt_document_load(FOLDER, NULL, &error));
	g_assert_error(error, KT_ERROR, KT_ERROR_READ);
	g_clear_error(&error);
	g_assert_null(kt_document_load(FOLDER "/two.zip/c.txt", NULL, &error));
	g_assert_error(error, KT_ERROR, KT_ERROR_READ);
}

static void test_members(void)
{
	g_auto(GStrv) two = kt_document_expand(FOLDER "/two.zip");
	g_auto(GStrv) one = kt_document_expand(FOLDER "/cut.docx");
	g_auto(GStrv) none = kt_document_expand(FOLDER "/not-there.zip");
	struct kt_document *doc;

	g_assert_cmpuint(g_strv_length(two), ==, 2);
	g_assert_cmpstr(two[1], ==, FOLDER "/two.zip/b.txt");
	g_assert_cmpuint(g_strv_length(one), ==, 1);
	g_assert_cmpstr(none[0], ==, FOLDER "/not-there.zip");
	doc = kt_document_load(two[1], NULL, NULL);
	g_assert_nonnull(doc);
	g_assert_cmpstr(kt_document_name(doc), ==, two[1]);
	g_assert_true(
		kt_slice_is(kt_document_slice(doc, kt_document_block(doc, 0)->span), "Referat B"));
	kt_document_free(doc);
}

int main(int argc, char **argv)
{
	GDir *dir;
	const char *name;

	g_test_init(&argc, &argv, NULL);
	dir = g_dir_open(FOLDER, 0, NULL);
	g_assert_nonnull(dir);
	while ((name = g_dir_read_name(dir)) != NULL) {
		g_autofree char *refused = g_strconcat("/documents/broken/", name, NULL);
		g_autofree char *cut = g_strconcat("/documents/cut/", name, NULL);

		if (g_str_has_suffix(name, ".error"))
			continue;
		g_test_add_data_func_full(refused, g_strdup(name), test_refused, g_free);
		g_test_add_data_func_full(cut, g_strdup(name), test_cut, g_free);
	}
	g_dir_close(dir);
	g_test_add_func("/documents/missing", test_missing);
	g_test_add_func("/documents/members", test_members);
	return g_test_run();
}
