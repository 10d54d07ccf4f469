/* SPDX-License-Identifier: GPL-3.0-or-later */
/* resource.h -- data files that are part of the program.
 *
 * Lexica, registers and report definitions lie as plain files beside their
 * module's sources and are compiled in (DATA in the Makefile).  PATH is the one
 * below src/, or below the top for reports/: "lexicon/da.csv", "reports/budget.ini". */
#ifndef KT_BASE_RESOURCE_H
#define KT_BASE_RESOURCE_H

#include <glib.h>

/* The bytes of PATH, or NULL with KT_ERROR_READ.  Free with g_bytes_unref. */
GBytes *kt_resource_load(const char *path, GError **error);
/* Names in the folder PATH (with "/" at the end), sorted; free with g_strfreev. */
char **kt_resource_list(const char *path);

#endif
