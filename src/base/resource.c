/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Not GResource: to load GIO takes as long as to read a document. */
#include "kommunetal/base/resource.h"

#include <stdlib.h>
#include <string.h>

#include "base/resource_data.h"
#include "kommunetal/base/error.h"

GBytes *kt_resource_load(const char *path, GError **error)
{
	for (const struct kt_data *d = kt_data; d->path; d++)
		if (strcmp(d->path, path) == 0)
			return g_bytes_new_static(d->start, (gsize)(d->end - d->start));
	g_set_error(error, KT_ERROR, KT_ERROR_READ, "%s: no such data file in the program", path);
	return NULL;
}

static int compare_names(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

char **kt_resource_list(const char *path)
{
	GPtrArray *names = g_ptr_array_new();

	for (const struct kt_data *d = kt_data; d->path; d++)
		if (g_str_has_prefix(d->path, path) && !strchr(d->path + strlen(path), '/'))
			g_ptr_array_add(names, g_strdup(d->path + strlen(path)));
	qsort(names->pdata, names->len, sizeof(char *), compare_names);
	g_ptr_array_add(names, NULL);
	return (char **)g_ptr_array_free(names, FALSE);
}
