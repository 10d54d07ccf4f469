/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kommunetal/base/resource.h"

#include <stdlib.h>
#include <string.h>
#include <gio/gio.h>

#include "kommunetal/base/error.h"

/* Made by glib-compile-resources (build/src/resources.c). */
G_GNUC_INTERNAL GResource *kt_get_resource(void);
G_GNUC_INTERNAL void kt_register_resource(void);

static GResource *resources(void)
{
	static gsize once;

	if (g_once_init_enter(&once)) {
		kt_register_resource();
		g_once_init_leave(&once, 1);
	}
	return kt_get_resource();
}

GBytes *kt_resource_load(const char *path, GError **error)
{
	g_autofree char *full = g_strconcat("/kommunetal/", path, NULL);
	GBytes *bytes =
		g_resource_lookup_data(resources(), full, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

	if (!bytes)
		g_set_error(error, KT_ERROR, KT_ERROR_READ, "%s: no such data file in the program",
			path);
	return bytes;
}

static int compare_names(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

char **kt_resource_list(const char *path)
{
	g_autofree char *full = g_strconcat("/kommunetal/", path, NULL);
	char **names = g_resource_enumerate_children(
		resources(), full, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

	if (!names)
		return g_new0(char *, 1);
	qsort(names, g_strv_length(names), sizeof *names, compare_names);
	return names;
}
