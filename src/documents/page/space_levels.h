/* SPDX-License-Identifier: GPL-3.0-or-later */
/* space_levels.h -- heads of two levels in a table without upright lines: which columns those of the
 * upper one stand over. */
#ifndef KT_DOCUMENTS_SPACE_LEVELS_H
#define KT_DOCUMENTS_SPACE_LEVELS_H

#include "documents/page/space_rows.h"

/* A head of the upper level, over columns [first, last]. */
struct kt_space_group {
	guint segment, n_segments; /* of one head, which a border of the columns below cut */
	guint first, last;
};

/* The heads of line I (struct kt_space_group, left to right), over those of the lines from I + 1 to
 * FIRST, that of the first data line; NULL where nothing shows that line I is a level of its own, or
 * over which columns its heads stand. */
GArray *kt_space_find_groups(
	const struct kt_space_finder *f, const struct kt_columns *columns, guint i, guint first);
/* A flat line parts head line I from the next. */
gboolean kt_space_has_rule_below(const struct kt_space_finder *f, guint i);

#endif
