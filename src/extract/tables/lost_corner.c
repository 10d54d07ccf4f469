/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Heads that lost the empty cells before them.
 *
 *   | Grundbeløb | 2023 | 2024 | |            | Kommune | Pct. | Kommune | Pct. | | |
 *   | Kr. | Kr. | Kr. | |                     | 1 | Tårnby | 23,1 | 1 | Langeland | 27,8 |
 *   | Bundgrænse | 26.200 | 32.000 | 33.100 |  | 2 | Vejle | 23,4 | 2 | Lolland | 27,0 |
 *
 * A page turned into text may drop what is empty in a row and fill it up at its end.  The heads
 * belong one to the right where a row of nothing but units has the same gap, or where each of them
 * says what figures are; and over the columns beside the ranks where there are as many. */
#include "extract/tables/facet.h"
#include "extract/tables/grid.h"
#include "extract/tables/loose_blanks.h"

#include <string.h>

enum { MOST_HEAD_ROWS = 3, MOST_COLUMNS = 16, MOST_RANK = 300 };

/* How many cells ROW has, if they stand together at its left and some are missing at its right; 0 if
 * they do not. */
static guint packed(const struct kt_grid *grid, guint row)
{
	guint n = 0;

	while (n < grid->n_columns && !kt_grid_is_blank(grid, row, n))
		n++;
	for (guint c = n; c < grid->n_columns; c++)
		if (!kt_grid_is_blank(grid, row, c))
			return 0;
	return n < grid->n_columns ? n : 0;
}

static gboolean is_full(const struct kt_grid *grid, guint row)
{
	guint figures = 0;

	for (guint c = 0; c < grid->n_columns; c++) {
		if (kt_grid_is_blank(grid, row, c))
			return FALSE;
		figures += kt_grid_number(grid, row, c) != NULL &&
			   !kt_grid_cell(grid, row, c)->is_year;
	}
	return figures > 0;
}

/* All full rows have a figure, or all have words, in column C. */
static gboolean is_column_of(const struct kt_grid *grid, guint c, gboolean figures)
{
	guint n = 0;

	for (guint row = 0; row < grid->n_rows; row++) {
		if (!is_full(grid, row))
			continue;
		if ((kt_grid_number(grid, row, c) != NULL) != figures)
			return FALSE;
		n++;
	}
	return n >= 2;
}

/* "1", "1", "3": whole numbers that go up beside names. */
static gboolean is_rank(const struct kt_grid *grid, guint c)
{
	gint64 last = 0;

	if (c + 1 >= grid->n_columns || !is_column_of(grid, c, TRUE) ||
		!is_column_of(grid, c + 1, FALSE))
		return FALSE;
	for (guint row = 0; row < grid->n_rows; row++) {
		const struct kt_number *f = kt_grid_number(grid, row, c);

		if (!f || kt_grid_is_blank(grid, row, c + 1))
			continue;
		if (f->number.scale != 0 || f->unit != KT_UNIT_NONE || f->number.digits < last ||
			f->number.digits > MOST_RANK || (last == 0 && f->number.digits != 1))
			return FALSE;
		last = f->number.digits;
	}
	return TRUE;
}

static struct kt_slice text_of(
	const struct kt_reading *r, const struct kt_grid *grid, guint row, guint c)
{
	return kt_slice_trim(kt_document_slice(r->doc, kt_grid_cell(grid, row, c)->span));
}

/* "| Kr. | Kr. | Kr. | |" */
static gboolean is_row_of_units(const struct kt_reading *r, const struct kt_grid *grid, guint row)
{
	guint n = packed(grid, row);

	for (guint c = 0; c < n; c++)
		if (!kt_blanks_is_unit(r, text_of(r, grid, row, c)))
			return FALSE;
	return n + 1 == grid->n_columns && n >= 2;
}

/* Each head of ROW is a time or a measure, the first as well. */
static gboolean all_tell(struct kt_reading *r, const struct kt_grid *grid, guint row, guint n)
{
	for (guint c = 0; c < n; c++) {
		struct kt_facet facet;
		gboolean tells;

		kt_facet_read(r, &facet, kt_grid_cell(grid, row, c)->span, 0, NULL);
		tells = facet.is_time_only ||
			(facet.measure >= KT_MEASURE_ORIGINAL_BUDGET &&
				facet.measure <= KT_MEASURE_NEUTRAL_ADJUSTMENT);
		kt_facet_clear(&facet);
		if (!tells)
			return FALSE;
	}
	return n >= 2;
}

static void move(struct kt_grid *grid, guint row, guint from, guint to)
{
	struct kt_grid_cell *cell = kt_grid_cell(grid, row, from);
	struct kt_grid_cell empty = {.span = {cell->span.start, 0}};

	if (from == to)
		return;
	*kt_grid_cell(grid, row, to) = *cell;
	*cell = empty;
}

static void shift(struct kt_grid *grid, guint row)
{
	for (guint c = grid->n_columns - 1; c > 0; c--)
		move(grid, row, c - 1, c);
}

/* The corner was empty, and the head of the last column is missing. */
static void mend_corner(struct kt_reading *r, struct kt_grid *grid)
{
	gboolean by_units = FALSE;

	if (packed(grid, 0) + 1 != grid->n_columns || !is_column_of(grid, 0, FALSE))
		return;
	for (guint c = 1; c < grid->n_columns; c++)
		if (!is_column_of(grid, c, TRUE))
			return;
	for (guint row = 1; row < grid->n_rows; row++)
		by_units |= is_row_of_units(r, grid, row);
	if (!by_units && !all_tell(r, grid, 0, grid->n_columns - 1))
		return;
	for (guint row = 0; row < grid->n_rows; row++)
		if (row == 0 || is_row_of_units(r, grid, row))
			shift(grid, row);
}

/* Where heads lost their empty cells, so did other rows: of which side theirs are is not known. */
static void leave_short_rows(struct kt_grid *grid)
{
	for (guint row = 0; row < grid->n_rows; row++)
		for (guint c = 0; packed(grid, row) && c < grid->n_columns; c++)
			if (kt_grid_number(grid, row, c))
				kt_grid_cell(grid, row, c)->sort = KT_CELL_UNPLACED;
}

/* The heads of tables beside each other, each with a column of ranks before its names. */
static void mend_ranks(struct kt_grid *grid)
{
	gboolean moved = FALSE;
	guint ranks[MOST_COLUMNS], others[MOST_COLUMNS], n_ranks = 0, n_others = 0;

	if (grid->n_columns > MOST_COLUMNS)
		return;
	for (guint c = 0; c < grid->n_columns; c++) {
		if (is_rank(grid, c))
			ranks[n_ranks++] = c;
		else
			others[n_others++] = c;
	}
	if (n_ranks < 2 || ranks[0] != 0)
		return;
	for (guint row = 0; row < MIN(MOST_HEAD_ROWS, grid->n_rows) && !is_full(grid, row); row++) {
		guint n = packed(grid, row);

		if (n == n_others)
			for (guint i = n; i-- > 0;)
				move(grid, row, i, others[i]);
		else if (n == n_ranks)
			for (guint i = n; i-- > 0;)
				move(grid, row, i, ranks[i] + 1);
		moved |= n == n_others || n == n_ranks;
	}
	if (moved)
		leave_short_rows(grid);
}

void kt_grid_mend_lost_corner(struct kt_reading *r, struct kt_grid *grid)
{
	if (grid->n_columns < 3 || grid->n_rows < 3)
		return;
	mend_corner(r, grid);
	mend_ranks(grid);
}

guint kt_grid_next_side(const struct kt_grid *grid, guint from)
{
	guint n = 0, end = grid->n_columns;

	if (grid->n_columns < 6 || from >= grid->n_columns || !is_rank(grid, 0))
		return 0;
	for (guint c = grid->n_columns; c-- > 0;) {
		if (!is_rank(grid, c))
			continue;
		n++;
		if (c > from)
			end = c;
	}
	return n > 1 ? end : 0;
}
