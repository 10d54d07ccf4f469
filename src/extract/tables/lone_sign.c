/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Signs that stand apart from their numbers.
 *
 *   Boligstøtte     1.380     1.000     -     380        Musikskole        80 ÷
 *   Bibliotek       3.425     4.000           575        Idrætshaller   1.425 -
 *   I alt           4.805     5.000     -     195        I alt          1.505 -
 *
 * A dash in a column of its own is a minus where the column holds nothing but signs, each
 * beside a number, and blanks beside the numbers that have none.  A dash that stands for
 * nothing is in a column with figures or a head, or is alone in its row. */
#include "extract/tables/grid.h"

#include <string.h>

static gboolean is_old_minus(struct kt_slice s)
{
	return kt_slice_is(s, "\u00f7");
}

static gboolean is_minus(struct kt_slice s)
{
	return s.len > 0 && kt_minus_length(s) == s.len;
}

static struct kt_slice text_of(const struct kt_reading *r, const struct kt_grid_cell *cell)
{
	return kt_slice_trim(kt_document_slice(r->doc, cell->span));
}

/* One bare number, which begins with its first digit. */
static gboolean is_unsigned(const struct kt_grid *grid, const struct kt_grid_cell *cell)
{
	return cell->sort == KT_CELL_NUMBER && !cell->is_continued && cell->n_figures == 1 &&
	       kt_grid_figure(grid, cell, 0)->number.digits > 0 &&
	       !kt_grid_figure(grid, cell, 0)->range;
}

struct sign_column {
	guint signs, old_signs, bare;
	gboolean is_below; /* a row of figures has been seen */
};

/* FALSE if ROW tells that COLUMN holds more than the signs of the column right of it. */
static gboolean look_at_row(const struct kt_reading *r, const struct kt_grid *grid, guint row,
	guint column, struct sign_column *seen)
{
	const struct kt_grid_cell *cell = kt_grid_cell(grid, row, column), *next = cell + 1;

	if (next->is_continued) { /* "- 1.655" and heads over both */
		seen->is_below |= cell->sort == KT_CELL_NUMBER;
		return TRUE;
	}
	if (is_minus(text_of(r, cell))) {
		seen->signs++;
		seen->old_signs += is_old_minus(text_of(r, cell));
		seen->is_below = TRUE;
		return is_unsigned(grid, next);
	}
	if (cell->sort != KT_CELL_EMPTY) /* a head whose figures are set to the right of it */
		return !seen->is_below && cell->sort == KT_CELL_TEXT && next->sort == KT_CELL_EMPTY;
	seen->bare += next->sort == KT_CELL_NUMBER && !next->is_year;
	seen->is_below |= next->sort == KT_CELL_NUMBER && !next->is_year;
	return TRUE;
}

static gboolean is_sign_column(const struct kt_reading *r, const struct kt_grid *grid, guint column)
{
	struct sign_column seen = {0};

	for (guint row = 0; row < grid->n_rows; row++)
		if (!look_at_row(r, grid, row, column, &seen))
			return FALSE;
	return seen.signs > 0 && (seen.bare > 0 || seen.old_signs == seen.signs);
}

static void turn(struct kt_grid *grid, const struct kt_grid_cell *cell)
{
	struct kt_number *f = kt_grid_figure(grid, cell, 0);

	f->number = kt_decimal_neg(f->number);
}

static void empty(struct kt_grid_cell *cell)
{
	cell->span.len = 0;
	cell->sort = KT_CELL_EMPTY;
	cell->is_continued = FALSE;
	cell->n_figures = 0;
}

/* The signs of COLUMN go to the numbers right of them, and so does all else that stands in it. */
static void take_signs(struct kt_reading *r, struct kt_grid *grid, guint column)
{
	for (guint row = 0; row < grid->n_rows; row++) {
		struct kt_grid_cell *cell = kt_grid_cell(grid, row, column), *next = cell + 1;

		if (cell->sort == KT_CELL_EMPTY)
			continue;
		if (is_minus(text_of(r, cell))) {
			turn(grid, next);
		} else {
			*next = *cell;
			next->is_continued = FALSE;
		}
		empty(cell);
	}
}

/* The signs of COLUMN belong to the numbers left of them: the old minus only, for a dash
 * at the end of a row is nothing. */
static gboolean follows_numbers(
	const struct kt_reading *r, const struct kt_grid *grid, guint column)
{
	guint signs = 0;

	for (guint row = 0; row < grid->n_rows; row++) {
		const struct kt_grid_cell *cell = kt_grid_cell(grid, row, column);

		if (cell->sort == KT_CELL_EMPTY || cell->is_continued)
			continue;
		if (!is_old_minus(text_of(r, cell)) || !is_unsigned(grid, cell - 1))
			return FALSE;
		signs++;
	}
	return signs > 0;
}

static void take_signs_behind(struct kt_grid *grid, guint column)
{
	for (guint row = 0; row < grid->n_rows; row++) {
		struct kt_grid_cell *cell = kt_grid_cell(grid, row, column);

		if (cell->sort == KT_CELL_EMPTY || cell->is_continued)
			continue;
		turn(grid, cell - 1);
		empty(cell);
	}
}

void kt_grid_mend_signs(struct kt_reading *r, struct kt_grid *grid)
{
	for (guint column = 1; column < grid->n_columns; column++) {
		if (column + 1 < grid->n_columns && is_sign_column(r, grid, column))
			take_signs(r, grid, column);
		else if (column > 1 && follows_numbers(r, grid, column))
			take_signs_behind(grid, column);
	}
}
