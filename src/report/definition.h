/* SPDX-License-Identifier: GPL-3.0-or-later */
/* definition.h -- the .ini file that says what a report is made of. */
#ifndef KT_REPORT_DEFINITION_H
#define KT_REPORT_DEFINITION_H

#include <glib.h>

/* The definition NAME (of reports/, or a file), read and checked: every part,
 * setting and value is one there is.  NULL with KT_ERROR_USAGE (no such
 * report), KT_ERROR_READ or KT_ERROR_FORMAT; the message says where, what, and
 * what there is instead.  Free with g_key_file_unref. */
GKeyFile *kt_definition_load(const char *name, GError **error);

#endif
