/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which files a folder stands for. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "cli/gettext.h"
#include "cli/input.h"
#include "kommunetal/documents/document.h"

/* So much is looked at to tell whether a file in a folder is a document. */
#define SNIFF_BYTES 65536
/* Folders inside folders; a file system that goes deeper goes in circles. */
#define MAX_DEPTH 64
/* A reader that is no surer than this takes any text. */
#define ANY_TEXT 50

/* Any text file could be minutes, which is right for a file that somebody
 * names and wrong for whatever lies in a folder. */
static gboolean is_named_like_text(const char *path)
{
	static const char *const endings[] = {".txt", ".text", ".md", ".markdown"};
	g_autofree char *name = g_path_get_basename(path);
	g_autofree char *low = g_ascii_strdown(name, -1);

	if (g_str_has_prefix(low, "readme"))
		return FALSE;
	for (gsize i = 0; i < G_N_ELEMENTS(endings); i++)
		if (g_str_has_suffix(low, endings[i]))
			return TRUE;
	return FALSE;
}

/* Whether the file at PATH in a folder is a document; what looks like minutes that nobody can read
 * is told. */
static gboolean is_document(const char *path, struct kt_diag_list *diags)
{
	g_autofree char *bytes = g_malloc(SNIFF_BYTES);
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	const char *unread;
	ssize_t n;
	gint score;

	if (fd < 0)
		return TRUE; /* named in the error that reading it will give */
	n = read(fd, bytes, SNIFF_BYTES);
	close(fd);
	if (n <= 0)
		return FALSE;
	unread = kt_document_unread(bytes, (gsize)n);
	if (unread)
		kt_diag(diags, KT_WARNING, path, 0, 0, 0, _("is left out: %s"), unread);
	score = kt_document_recognise(bytes, (gsize)n);
	return score > ANY_TEXT || (score > 0 && is_named_like_text(path));
}

static int compare_paths(gconstpointer a, gconstpointer b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The names in FOLDER but the hidden ones, as paths, sorted byte by byte so
 * that the order is the same under every locale. */
static GPtrArray *list_folder(const char *folder, struct kt_diag_list *diags)
{
	GPtrArray *paths = g_ptr_array_new_with_free_func(g_free);
	DIR *dir = opendir(folder); /* g_dir_open does not keep errno */
	const struct dirent *entry;

	if (!dir) {
		kt_diag(diags, KT_FAILURE, folder, 0, 0, 0, _("the folder could not be read: %s"),
			g_strerror(errno));
		return paths;
	}
	while ((entry = readdir(dir)))
		if (entry->d_name[0] != '.')
			g_ptr_array_add(paths, g_build_filename(folder, entry->d_name, NULL));
	closedir(dir);
	g_ptr_array_sort(paths, compare_paths);
	return paths;
}

/* A ZIP file of several documents stands for each of them. */
static void add_file(GPtrArray *files, const char *path)
{
	g_auto(GStrv) parts = kt_document_expand(path);

	for (guint i = 0; parts[i]; i++)
		g_ptr_array_add(files, g_strdup(parts[i]));
}

static void add_folder(
	GPtrArray *files, const char *folder, guint depth, struct kt_diag_list *diags)
{
	g_autoptr(GPtrArray) paths = list_folder(folder, diags);

	for (guint i = 0; i < paths->len; i++) {
		const char *path = g_ptr_array_index(paths, i);

		if (g_file_test(path, G_FILE_TEST_IS_DIR)) {
			/* A link to a folder is either seen twice or leads round in circles. */
			if (depth < MAX_DEPTH && !g_file_test(path, G_FILE_TEST_IS_SYMLINK))
				add_folder(files, path, depth + 1, diags);
		} else if (g_file_test(path, G_FILE_TEST_IS_REGULAR) && is_document(path, diags)) {
			add_file(files, path);
		}
	}
}

GPtrArray *input_files(char **arguments, struct kt_diag_list *diags)
{
	GPtrArray *files = g_ptr_array_new_with_free_func(g_free);

	for (char **a = arguments; a && *a; a++) {
		guint n_before = files->len, n_failures = kt_diag_list_count(diags, KT_FAILURE);

		if (!g_file_test(*a, G_FILE_TEST_IS_DIR)) {
			add_file(files, *a);
			continue;
		}
		add_folder(files, *a, 0, diags);
		if (files->len == n_before && kt_diag_list_count(diags, KT_FAILURE) == n_failures)
			kt_diag(diags, KT_FAILURE, *a, 0, 0, 0,
				_("no minutes in this folder; kommunetal reads text, Markdown, "
				  "HTML, PDF, DOCX, ODT and mail"));
	}
	return files;
}
