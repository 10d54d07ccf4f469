/* SPDX-License-Identifier: GPL-3.0-or-later */
/* space_rows.h -- which lines make a row of a table without ruling lines. */
#ifndef KT_DOCUMENTS_SPACE_ROWS_H
#define KT_DOCUMENTS_SPACE_ROWS_H

#include "documents/page/space_columns.h"

/* White between two lines at most, in type sizes: of one cell, of the head and the first row. */
#define KT_CLOSE_LINES 0.4
#define KT_HEAD_GAP 2.2

struct kt_space_finder {
	const struct kt_page *page;
	GArray *segments, *lines; /* of kt_cut_segments */
	guint floor;              /* lines before this one are of another table */
};

struct kt_space_row {
	guint first, n; /* lines */
	gboolean is_head;
};

/* A line with a number after its first segment. */
gboolean kt_space_is_data(const struct kt_space_finder *f, guint line);
/* White between two lines; less than zero where they overlap. */
gdouble kt_space_gap(const struct kt_space_finder *f, guint above, guint below);
/* The lines overlap, so they are of one row. */
gboolean kt_space_interleaves(const struct kt_space_finder *f, guint above, guint below);
/* From row to row: the least distance of data lines that follow each other; 0 where fewer than
 * PAIRS of them tell. */
gdouble kt_space_row_pitch(const struct kt_space_finder *f, guint first, guint last, guint pairs);
/* Lines I - 1 and I stand nearer than any two rows do: they are of one row. */
gboolean kt_space_is_tight(const struct kt_space_finder *f, guint i, gdouble row_pitch);
/* The first column of a segment, and how many it spans. */
gint kt_space_column(
	const struct kt_space_finder *f, const struct kt_columns *columns, guint segment, guint *n);
/* Rows (struct kt_space_row) of the lines [top, last], of which those before FIRST are the head. */
GArray *kt_space_rows(const struct kt_space_finder *f, const struct kt_columns *columns, guint top,
	guint first, guint last);

#endif
