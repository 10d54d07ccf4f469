/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rules.h -- ruling lines put in order: pieces joined, by axis. */
#ifndef KT_DOCUMENTS_RULES_H
#define KT_DOCUMENTS_RULES_H

#include "documents/page/page.h"

/* A line at AT (its y if flat, its x if upright) from FROM to TO. */
struct kt_rule_line {
	gdouble at, from, to;
	gint frame; /* for the finder's own use */
};

/* The page's flat or upright lines, pieces in a row joined (dots and dashes,
 * borders drawn cell by cell), sorted by place.  Free with g_array_unref. */
GArray *kt_rules_of_axis(const struct kt_page *page, gboolean is_flat);

#endif
