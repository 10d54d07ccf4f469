/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every digit of a text file stands in exactly one block of its document:
 * nothing is lost, nothing is read twice. */
#include <string.h>

#include "kommunetal/documents/document.h"

static void count_digits(struct kt_slice s, guint counts[10])
{
	for (gsize i = 0; i < s.len; i++)
		if (g_ascii_isdigit(s.at[i]))
			counts[s.at[i] - '0']++;
}

static void count_blocks(const struct kt_document *doc, guint counts[10])
{
	for (guint i = 0; i < kt_document_n_blocks(doc); i++) {
		const struct kt_block *block = kt_document_block(doc, i);

		count_digits(kt_document_slice(doc, block->marker), counts);
		if (block->table == NULL)
			count_digits(kt_document_slice(doc, block->span), counts);
		for (guint k = 0; block->table != NULL && k < block->table->cells->len; k++) {
			const struct kt_cell *cell =
				&g_array_index(block->table->cells, struct kt_cell, k);

			if (!cell->is_continued)
				count_digits(kt_document_slice(doc, cell->span), counts);
		}
	}
}

static void test_file(gconstpointer path)
{
	g_autofree char *text = NULL;
	g_autoptr(GError) error = NULL;
	guint wanted[10] = {0}, got[10] = {0};
	struct kt_document *doc;
	gsize len;

	g_assert_true(g_file_get_contents(path, &text, &len, NULL));
	doc = kt_document_load_bytes(path, text, len, NULL, &error);
	g_assert_no_error(error);
	count_digits(kt_slice(text, len), wanted);
	count_blocks(doc, got);
	for (guint digit = 0; digit < 10; digit++)
		g_assert_cmpuint(got[digit], ==, wanted[digit]);
	kt_document_free(doc);
}

static void add_folder(const char *folder)
{
	GDir *dir = g_dir_open(folder, 0, NULL);
	const char *name;

	while (dir != NULL && (name = g_dir_read_name(dir)) != NULL)
		if (g_str_has_suffix(name, ".txt") || g_str_has_suffix(name, ".md")) {
			char *path = g_build_filename(folder, name, NULL);
			g_autofree char *label =
				g_strconcat("/documents/nothing-lost/", path, NULL);

			g_test_add_data_func_full(label, path, test_file, g_free);
		}
	if (dir != NULL)
		g_dir_close(dir);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	add_folder("tests/unit/documents/text");
	add_folder("samples");
	add_folder("../shared/seeds"); /* where there are some */
	add_folder("../shared/dev");
	return g_test_run();
}
