/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kommunetal/analysis/analysis.h"
#include "kommunetal/base/resource.h"

char *kt_analysis_method(const struct kt_analysis *analysis, const char *part)
{
	GBytes *bytes = kt_resource_load("analysis/methods.ini", NULL);
	GKeyFile *file = g_key_file_new();
	char *text;

	g_assert(bytes); /* compiled in */
	g_key_file_load_from_bytes(file, bytes, G_KEY_FILE_NONE, NULL);
	text = g_key_file_get_string(file, analysis->name, part, NULL);
	g_key_file_unref(file);
	g_bytes_unref(bytes);
	return text ? text : g_strdup("");
}
