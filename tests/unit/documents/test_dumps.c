/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each document in the folders below (a DOCX or ODT is a folder of its parts)
 * gives the blocks in the .dump beside it,
 * and gives the same blocks with other line ends, a byte order mark and other
 * encodings where the format allows.  KT_ACCEPT=1 writes the .dump files anew;
 * read the difference before committing it. */
#include <string.h>

#include "kommunetal/documents/document.h"
#include "../../zipped.h"

#define HERE "tests/unit/documents/"

static char *dump(const char *name, const char *data, gsize len)
{
	g_autoptr(GError) error = NULL;
	struct kt_document *doc = kt_document_load_bytes(name, data, len, NULL, &error);
	GString *out = g_string_new(NULL);

	g_assert_no_error(error);
	kt_document_dump(doc, out);
	kt_document_free(doc);
	return g_string_free(out, FALSE);
}

/* The file at PATH; a folder is zipped. */
static void read_all(const char *path, char **data, gsize *len)
{
	g_autoptr(GError) error = NULL;

	if (g_file_test(path, G_FILE_TEST_IS_DIR)) {
		struct zipped z;

		zip_begin(&z, 1 << 20);
		zip_add_folder(&z, path, "");
		*data = zip_end(&z, len);
		return;
	}
	g_file_get_contents(path, data, len, &error);
	g_assert_no_error(error);
}

static void test_dump(gconstpointer path)
{
	g_autofree char *expected_path = g_strconcat(path, ".dump", NULL);
	g_autofree char *data = NULL, *expected = NULL, *got = NULL;
	gsize len;

	read_all(path, &data, &len);
	got = dump(path, data, len);
	if (g_getenv("KT_ACCEPT") != NULL)
		g_assert_true(g_file_set_contents(expected_path, got, -1, NULL));
	read_all(expected_path, &expected, &len);
	g_assert_cmpstr(got, ==, expected);
}

/* ---- the same text in other bytes ---- */

static char *with_line_ends(const char *text, const char *end)
{
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);

	return g_strjoinv(end, lines);
}

static void check_same(const char *path, const char *data, gsize len, const char *expected)
{
	g_autofree char *got = dump(path, data, len);

	g_assert_cmpstr(got, ==, expected);
}

static void check_converted(
	const char *path, const char *text, const char *charset, const char *expected)
{
	gsize len;
	g_autofree char *data = g_convert(text, -1, charset, "UTF-8", NULL, &len, NULL);

	if (data != NULL) /* the text may have a character that the encoding has not */
		check_same(path, data, len, expected);
}

static void test_variants(gconstpointer path)
{
	g_autofree char *data = NULL, *expected = NULL, *crlf = NULL, *cr = NULL, *bom = NULL,
			*nfd = NULL;
	gsize len;

	read_all(path, &data, &len);
	if (!g_utf8_validate(data, (gssize)len, NULL))
		return;
	expected = dump(path, data, len);
	crlf = with_line_ends(data, "\r\n");
	check_same(path, crlf, strlen(crlf), expected);
	cr = with_line_ends(data, "\r");
	check_same(path, cr, strlen(cr), expected);
	bom = g_strconcat("\xef\xbb\xbf", data, NULL);
	check_same(path, bom, strlen(bom), expected);
	nfd = g_utf8_normalize(data, -1, G_NORMALIZE_NFD);
	check_same(path, nfd, strlen(nfd), expected);
	check_converted(path, data, "WINDOWS-1252", expected);
	check_converted(path, data, "UTF-16", expected);
	check_converted(path, crlf, "UTF-16BE", expected);
	check_converted(path, data, "MACINTOSH", expected);
}

static void add_folder(const char *folder, gboolean variants)
{
	GDir *dir = g_dir_open(folder, 0, NULL);
	const char *name;

	g_assert_nonnull(dir);
	while ((name = g_dir_read_name(dir)) != NULL) {
		char *path = g_build_filename(folder, name, NULL);
		g_autofree char *label = g_strconcat("/documents/dump/", name, NULL);
		g_autofree char *again = g_strconcat("/documents/variants/", name, NULL);

		if (g_str_has_suffix(name, ".dump")) {
			g_free(path);
			continue;
		}
		g_test_add_data_func_full(label, path, test_dump, g_free);
		if (variants)
			g_test_add_data_func_full(again, g_strdup(path), test_variants, g_free);
	}
	g_dir_close(dir);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	add_folder(HERE "text", TRUE);
	add_folder(HERE "html", TRUE);
	add_folder(HERE "docx", FALSE);
	add_folder(HERE "odt", FALSE);
	add_folder(HERE "pdf", FALSE);
	add_folder(HERE "mail", FALSE);
	return g_test_run();
}
