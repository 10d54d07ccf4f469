/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text_aligned.h -- what finds tables set with blanks (text_aligned.c) and what lays their lines out
 * (text_aligned_row.c). */
#ifndef KT_DOCUMENTS_TEXT_ALIGNED_H
#define KT_DOCUMENTS_TEXT_ALIGNED_H

#include "documents/text/text_grid.h"

/* A text of a line: from where to where it stands, counted in characters, and in bytes. */
struct kt_aligned_part {
	struct kt_extent extent;
	struct kt_span span;
};

/* PARTS become the texts of line I between gaps of two blanks or more, of a tab or of dots. */
void kt_aligned_split(const struct kt_lines *lines, guint i, GArray *parts);
/* The columns that E stands over: the first in *FIRST, how many is answered. */
guint kt_aligned_columns_under(const GArray *columns, struct kt_extent e, guint *first);
/* Line I has single blanks only, but it is cut into heads by the COLUMNS
 * below it: "sept. 2013 sept. 2014". */
gboolean kt_aligned_is_narrow_head(const struct kt_lines *lines, guint i, const GArray *columns);
/* Line I has a gap between two texts, and is no line of a table of contents. */
gboolean kt_aligned_has_gap(const struct kt_lines *lines, guint i);
/* The columns of the one table that the lines [FIRST, END) are, with the head of a page before line
 * BELOW; 0 if they are none. */
guint kt_aligned_cut_columns(const struct kt_lines *lines, guint first, guint below, guint end);
/* text_aligned_ruled.c: line I is ruled over three columns and more, a run of dashes each. */
gboolean kt_aligned_is_ruled(const struct kt_lines *lines, guint i);
/* The COLUMNS that one of the lines [FIRST, END) is ruled over, if all the others keep to them. */
gboolean kt_aligned_ruled_columns(
	const struct kt_lines *lines, guint first, guint end, GArray *columns);
/* text_aligned_cut.c: makes parts of one table of PIECES that are none alone. */
void kt_aligned_join_cut(const struct kt_lines *lines, GArray *pieces);

#endif
