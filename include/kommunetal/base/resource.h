/* SPDX-License-Identifier: GPL-3.0-or-later */
/* resource.h -- data files that are part of the program.
 *
 * Lexica, registers and report definitions lie as plain files beside their
 * module's sources and are compiled in.  PATH is the one in
 * src/kommunetal.gresource.xml: "lexicon/da.csv", "report/budget.ini". */
#ifndef KT_BASE_RESOURCE_H
#define KT_BASE_RESOURCE_H

#include <glib.h>

/* The bytes of PATH, or NULL with KT_ERROR_READ.  Free with g_bytes_unref. */
GBytes *kt_resource_load(const char *path, GError **error);
/* Names in the folder PATH (with "/" at the end), sorted; free with g_strfreev. */
char **kt_resource_list(const char *path);

#endif
