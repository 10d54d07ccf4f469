/* SPDX-License-Identifier: GPL-3.0-or-later */
/* page_columns.h -- the columns of one part of a table, to read another part by.
 *
 * A page break cuts a table; the rows below it may be too few, or too short, to
 * show the columns that the rows above it have. */
#ifndef KT_DOCUMENTS_PAGE_COLUMNS_H
#define KT_DOCUMENTS_PAGE_COLUMNS_H

#include "documents/page/page_grid.h"

struct kt_page_columns {
	guint n;
	struct kt_box *box; /* of each column's words; owned */
};

struct kt_page_columns kt_page_columns_of(
	const struct kt_page_grid *grid, const struct kt_page *page);
/* The column that shares most of [X0, X1], or is nearest to it. */
guint kt_page_columns_under(const struct kt_page_columns *columns, gdouble x0, gdouble x1);

/* GRID, on PAGE, with the columns of ABOVE; NULL if its words do not fit them: one lies over two
 * columns, or two numbers of a row fall to one. */
struct kt_page_grid *kt_page_grid_by_columns(const struct kt_page_grid *grid,
	const struct kt_page *page, const struct kt_page_grid *above,
	const struct kt_page *page_above);
/* GRID, drawn with lines, gets the columns that OF has and GRID has not, at its ends: those that are empty in
 * all its rows are left out where each is found.  Nothing changes where the lines are not the same. */
void kt_page_grid_take_columns(struct kt_page_grid *grid, const struct kt_page_grid *of);
/* WORDS, one line, as a row of ABOVE's columns; NULL if they are none: words before numbers, which
 * fill at least half of the columns but the first. */
struct kt_page_grid *kt_page_row_by_columns(GArray *words, const struct kt_page *page,
	const struct kt_page_grid *above, const struct kt_page *page_above);

#endif
