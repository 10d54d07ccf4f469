/* SPDX-License-Identifier: GPL-3.0-or-later */
/* standalone.c -- runs a fuzz target on its corpus: fuzz_text on every file of
 * tests/fuzz/corpus/text, or on the files that are named. */
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <glib.h>

#include "kommunetal/base/memory.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void replay(const char *path, guint number)
{
	g_autofree char *data = NULL;
	gsize len;

	if (!g_file_get_contents(path, &data, &len, NULL)) {
		printf("not ok %u %s could not be read\n", number, path);
		return;
	}
	LLVMFuzzerTestOneInput((const uint8_t *)data, len);
	printf("ok %u %s\n", number, path);
	fflush(stdout);
}

static gint by_name(gconstpointer a, gconstpointer b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static GPtrArray *corpus(const char *program)
{
	g_autofree char *base = g_path_get_basename(program);
	g_autofree char *folder =
		g_build_filename("tests/fuzz/corpus", base + strlen("fuzz_"), NULL);
	GPtrArray *paths = g_ptr_array_new_with_free_func(g_free);
	GDir *dir = g_dir_open(folder, 0, NULL);
	const char *name;

	while (dir != NULL && (name = g_dir_read_name(dir)) != NULL)
		g_ptr_array_add(paths, g_build_filename(folder, name, NULL));
	if (dir != NULL)
		g_dir_close(dir);
	g_ptr_array_sort(paths, by_name);
	return paths;
}

int main(int argc, char **argv)
{
	g_autoptr(GPtrArray) paths = corpus(argv[0]);

	kt_memory_keep(); /* as the command does */

	if (argc > 1)
		g_ptr_array_set_size(paths, 0);
	for (int i = 1; i < argc; i++)
		g_ptr_array_add(paths, g_strdup(argv[i]));
	printf("1..%u\n", paths->len + 1);
	for (guint i = 0; i < paths->len; i++)
		replay(g_ptr_array_index(paths, i), i + 1);
	/* An empty corpus would pass without having tested anything. */
	printf("%sok %u corpus of %u files\n", paths->len > 0 ? "" : "not ", paths->len + 1,
		paths->len);
	return paths->len > 0 ? 0 : 1;
}
