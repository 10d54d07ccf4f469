/* SPDX-License-Identifier: GPL-3.0-or-later */
/* zipped.h -- ZIP files for the tests, made in memory: the parts lie as plain
 * files in the tree, where a difference can be read. */
#ifndef KT_TESTS_ZIPPED_H
#define KT_TESTS_ZIPPED_H

#include <string.h>

#include <archive.h>
#include <archive_entry.h>
#include <glib.h>

struct zipped {
	struct archive *archive;
	char *buffer;
	size_t size, used;
};

static inline void zip_begin(struct zipped *z, size_t size)
{
	z->buffer = g_malloc(size);
	z->size = size;
	z->archive = archive_write_new();
	archive_write_set_format_zip(z->archive);
	archive_write_zip_set_compression_store(z->archive);
	g_assert_cmpint(archive_write_open_memory(z->archive, z->buffer, z->size, &z->used), ==,
		ARCHIVE_OK);
}

static inline void zip_add(struct zipped *z, const char *name, const char *data, size_t len)
{
	struct archive_entry *entry = archive_entry_new();

	archive_entry_set_pathname(entry, name);
	archive_entry_set_size(entry, (la_int64_t)len);
	archive_entry_set_filetype(entry, AE_IFREG);
	archive_entry_set_perm(entry, 0644);
	g_assert_cmpint(archive_write_header(z->archive, entry), ==, ARCHIVE_OK);
	g_assert_cmpint(archive_write_data(z->archive, data, len), ==, (la_ssize_t)len);
	archive_entry_free(entry);
}

/* The buffer is the caller's. */
static inline char *zip_end(struct zipped *z, gsize *len)
{
	g_assert_cmpint(archive_write_close(z->archive), ==, ARCHIVE_OK);
	archive_write_free(z->archive);
	*len = z->used;
	return z->buffer;
}

/* Adds the files below ROOT/PREFIX in alphabetical order; "mimetype" goes first, as ODF asks. */
static inline void zip_add_folder(struct zipped *z, const char *root, const char *prefix)
{
	g_autofree char *folder = g_build_filename(root, prefix, NULL);
	g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
	GDir *dir = g_dir_open(folder, 0, NULL);
	const char *name;

	g_assert_nonnull(dir);
	while ((name = g_dir_read_name(dir)) != NULL)
		if (strcmp(name, "mimetype") == 0)
			g_ptr_array_insert(names, 0, g_strdup(name));
		else
			g_ptr_array_add(names, g_strdup(name));
	g_dir_close(dir);
	for (guint i = 0; i < names->len; i++) {
		g_autofree char *member =
			*prefix != '\0'
				? g_strconcat(prefix, "/", g_ptr_array_index(names, i), NULL)
				: g_strdup(g_ptr_array_index(names, i));
		g_autofree char *path = g_build_filename(root, member, NULL);
		g_autofree char *data = NULL;
		gsize len;

		if (g_file_test(path, G_FILE_TEST_IS_DIR)) {
			zip_add_folder(z, root, member);
			continue;
		}
		g_assert_true(g_file_get_contents(path, &data, &len, NULL));
		zip_add(z, member, data, len);
	}
}

#endif
