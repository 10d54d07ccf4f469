/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cell_lines.h -- rows that were typed into one row of cells.
 *
 * Somebody makes a table of one row and presses Enter in its cells:
 *
 *	Veje     12.500    13.000
 *	Skoler   20.000    21.000
 *	I alt    32.500    34.000
 *
 * is one row of three cells with three lines each.  Such a row is cut into as
 * many as it has lines. */
#ifndef KT_DOCUMENTS_CELL_LINES_H
#define KT_DOCUMENTS_CELL_LINES_H

#include "kommunetal/documents/document.h"

/* A cell as the reader gave it, before the grid is filled. */
struct kt_draft_cell {
	struct kt_span span;
	guint row, column;
	guint row_span, col_span;
	gboolean is_header;
};

/* Cuts the rows of CELLS (struct kt_draft_cell, by rows; N_ROWS of them) whose cells hold a row a
 * line; TEXT is what the spans are of.  Returns how many rows there are then. */
guint kt_cut_cell_lines(GArray *cells, guint n_rows, const char *text);

#endif
