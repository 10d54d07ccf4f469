/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/tables/grid.h"

#include <string.h>

struct kt_grid *kt_grid_new(guint n_rows, guint n_columns)
{
	struct kt_grid *grid = g_new0(struct kt_grid, 1);

	grid->n_rows = n_rows;
	grid->n_columns = n_columns;
	grid->cells = g_new0(struct kt_grid_cell, (gsize)n_rows * n_columns + 1);
	grid->figures = g_array_new(FALSE, TRUE, sizeof(struct kt_number));
	grid->n_blocks = 1;
	return grid;
}

void kt_grid_free(struct kt_grid *grid)
{
	if (!grid)
		return;
	g_free(grid->cells);
	g_array_unref(grid->figures);
	g_free(grid);
}

struct kt_grid_cell *kt_grid_cell(const struct kt_grid *grid, guint row, guint column)
{
	return &grid->cells[(gsize)row * grid->n_columns + column];
}

struct kt_number *kt_grid_figure(
	const struct kt_grid *grid, const struct kt_grid_cell *cell, guint i)
{
	return &g_array_index(grid->figures, struct kt_number, cell->first_figure + i);
}

struct kt_number *kt_grid_number(const struct kt_grid *grid, guint row, guint column)
{
	const struct kt_grid_cell *cell = kt_grid_cell(grid, row, column);

	return cell->sort == KT_CELL_NUMBER && cell->n_figures ? kt_grid_figure(grid, cell, 0)
							       : NULL;
}

gboolean kt_grid_is_blank(const struct kt_grid *grid, guint row, guint column)
{
	return kt_grid_cell(grid, row, column)->sort == KT_CELL_EMPTY;
}

struct kt_grid *kt_grid_from_block(struct kt_reading *r, guint block)
{
	const struct kt_block *b = kt_document_block(r->doc, block);
	struct kt_grid *grid = kt_grid_new(b->table->n_rows, b->table->n_columns);

	grid->block = block;
	grid->source = b->table->source;
	for (guint row = 0; row < grid->n_rows; row++) {
		for (guint column = 0; column < grid->n_columns; column++) {
			const struct kt_cell *from = kt_table_cell(b->table, row, column);
			struct kt_grid_cell *to = kt_grid_cell(grid, row, column);
			to->span = from->span;
			to->is_header = from->is_header;
			to->is_continued = from->is_continued;
			kt_cell_read(r, grid, to);
		}
	}
	return grid;
}

/* ---- parts ------------------------------------------------------------------------------------ */

struct kt_grid *kt_grid_part(const struct kt_grid *grid, guint first, guint end)
{
	struct kt_grid *part = kt_grid_new(end - first, grid->n_columns);

	memcpy(part->cells, kt_grid_cell(grid, first, 0),
		(gsize)(end - first) * grid->n_columns * sizeof *part->cells);
	g_array_append_vals(part->figures, grid->figures->data, grid->figures->len);
	part->source = grid->source;
	part->block = grid->block;
	part->n_blocks = grid->n_blocks;
	part->first_row = grid->first_row + first;
	return part;
}

struct kt_grid *kt_grid_columns(const struct kt_grid *grid, guint first, guint end)
{
	struct kt_grid *part = kt_grid_new(grid->n_rows, end - first);

	for (guint row = 0; row < grid->n_rows; row++)
		memcpy(kt_grid_cell(part, row, 0), kt_grid_cell(grid, row, first),
			(gsize)(end - first) * sizeof *part->cells);
	g_array_append_vals(part->figures, grid->figures->data, grid->figures->len);
	part->source = grid->source;
	part->block = grid->block;
	part->n_blocks = grid->n_blocks;
	part->first_row = grid->first_row;
	part->first_column = grid->first_column + first;
	return part;
}

/* The cells of ROW by what they hold. */
static void count_row(const struct kt_grid *grid, guint row, guint *texts, guint *figures)
{
	*texts = *figures = 0;
	for (guint c = 0; c < grid->n_columns; c++) {
		const struct kt_grid_cell *cell = kt_grid_cell(grid, row, c);
		if (cell->is_continued)
			continue;
		*texts += cell->sort == KT_CELL_TEXT;
		*figures += cell->sort == KT_CELL_NUMBER && !cell->is_year;
	}
}

static gboolean is_sentence_row(const struct kt_reading *r, const struct kt_grid *grid, guint row)
{
	struct kt_slice s = kt_document_slice(r->doc, kt_grid_cell(grid, row, 0)->span);
	guint texts, figures;

	count_row(grid, row, &texts, &figures);
	return texts == 1 && figures == 0 && s.len > 30 && kt_slice_ends(s, ".") &&
	       memchr(s.at, ' ', s.len);
}

static gboolean is_same_row(
	const struct kt_reading *r, const struct kt_grid *grid, guint a, guint b)
{
	for (guint c = 0; c < grid->n_columns; c++) {
		struct kt_slice x = kt_slice_trim(
					kt_document_slice(r->doc, kt_grid_cell(grid, a, c)->span)),
				y = kt_slice_trim(
					kt_document_slice(r->doc, kt_grid_cell(grid, b, c)->span));

		if (!kt_slice_equal(x, y))
			return FALSE;
	}
	return TRUE;
}

/* ROW has heads over those that the row below it repeats from the second row of the table. */
static gboolean begins_again(
	const struct kt_reading *r, const struct kt_grid *grid, guint from, guint row)
{
	guint texts, figures;

	if (row + 1 >= grid->n_rows || row < from + 3)
		return FALSE;
	count_row(grid, row, &texts, &figures);
	return texts >= 2 && figures == 0 && is_same_row(r, grid, row + 1, from + 1);
}

guint kt_grid_next_table(const struct kt_reading *r, const struct kt_grid *grid, guint from)
{
	guint texts, figures, with_numbers = 0, widest = 0;

	for (guint row = from; row < grid->n_rows; row++) {
		count_row(grid, row, &texts, &figures);
		if (with_numbers && row + 1 < grid->n_rows && is_sentence_row(r, grid, row))
			return row + 1;
		if (with_numbers >= 2 && figures == 0 && texts >= 2 &&
			(texts > widest + 1 || begins_again(r, grid, from, row)))
			return row;
		with_numbers += figures > 0;
		widest = MAX(widest, figures);
	}
	return grid->n_rows;
}

/* ---- mending --------------------------------------------------------------------------------- */

/* What the points of a column's numbers say about each other. */
struct points {
	guint grouped, dotted, commas;
	guint one_decimal; /* dotted with one decimal */
};

static struct points look_at_points(struct kt_reading *r, const struct kt_grid *grid, guint column)
{
	struct points p = {0};

	for (guint row = 0; row < grid->n_rows; row++) {
		const struct kt_number *f = kt_grid_number(grid, row, column);
		struct kt_slice s;
		if (!f)
			continue;
		s = kt_document_slice(r->doc, f->numeral);
		p.grouped += f->is_grouped;
		p.dotted += f->is_dotted;
		p.one_decimal += f->is_dotted && f->number.scale == 1;
		p.commas += memchr(s.at, ',', s.len) != NULL;
	}
	return p;
}

/* 632.34 where the column groups by points: a spreadsheet dropped the last
 * zeros of 632.340.  In a column whose points never group, they are decimals. */
static void mend_points(struct kt_reading *r, struct kt_grid *grid, guint column)
{
	struct points p = look_at_points(r, grid, column);

	if (p.dotted == 0 || p.grouped == 0)
		return;
	for (guint row = 0; row < grid->n_rows; row++) {
		struct kt_number *f = kt_grid_number(grid, row, column);
		if (!f || !f->is_dotted || f->number.scale > 2)
			continue;
		f->number = (struct kt_decimal){
			f->number.digits * (f->number.scale == 1 ? 100 : 10), 0};
		f->is_grouped = TRUE;
	}
}

/* Where a minus follows a digit inside the cell, as in 899-3,3; 0 if nowhere. */
static gsize glued_minus(struct kt_slice s)
{
	for (gsize i = 1; i + 1 < s.len; i++)
		if (s.at[i] == '-' && g_ascii_isdigit(s.at[i - 1]) && g_ascii_isdigit(s.at[i + 1]))
			return i;
	return 0;
}

static gboolean only_number_signs(struct kt_slice s)
{
	for (gsize i = 0; i < s.len; i++)
		if (!g_ascii_isdigit(s.at[i]) && !strchr("-.,", s.at[i]))
			return FALSE;
	return s.len > 0;
}

/* A minus glued to the number before is split off into a cell of its own; the
 * cells after it move to the right, into the place that the gluing left empty
 * at the end of the row.  A range has no such place. */
static void mend_glued(struct kt_reading *r, struct kt_grid *grid, guint row, guint column)
{
	struct kt_grid_cell *cell = kt_grid_cell(grid, row, column);
	struct kt_slice s = kt_document_slice(r->doc, cell->span);
	guint last = grid->n_columns - 1;
	gsize at;

	if (column == last || !kt_grid_is_blank(grid, row, last))
		return;
	if (!only_number_signs(s) || !(at = glued_minus(s)))
		return;
	memmove(cell + 2, cell + 1, (last - column - 1) * sizeof *cell);
	cell[1] = *cell;
	cell[1].span = (struct kt_span){cell->span.start + at, cell->span.len - at};
	cell->span.len = at;
	kt_cell_read(r, grid, cell);
	kt_cell_read(r, grid, cell + 1);
}

/* Ages and ranges that open a row name it: "18-24 år", "65+", "0-5". */
static void mend_first_cell(struct kt_reading *r, struct kt_grid *grid, guint row)
{
	struct kt_grid_cell *cell = kt_grid_cell(grid, row, 0);
	struct kt_slice s = kt_document_slice(r->doc, cell->span);
	const struct kt_number *f = kt_grid_number(grid, row, 0);

	if (!f || grid->n_columns < 2)
		return;
	if (f->unit == KT_UNIT_YEAR || f->range || kt_slice_ends(s, "+"))
		cell->sort = KT_CELL_TEXT;
}

/* Row ROW has the one text of a head, in the column behind the labels, and no more. */
static gboolean is_lone_head(const struct kt_grid *grid, guint row)
{
	for (guint c = 0; c < grid->n_columns; c++)
		if ((c == 1) == kt_grid_is_blank(grid, row, c))
			return FALSE;
	return TRUE;
}

/* The heads of a row, each in a line of its own with a tab before it,
 *
 *	<tab> 18-24 år
 *	<tab> 25-34 år
 *	Mænd <tab> 29 <tab> 48
 *
 * as many as there are columns of figures, go back into one row. */
static void mend_stacked_heads(struct kt_grid *grid)
{
	guint n = grid->n_columns - 1;

	if (grid->n_columns < 3 || grid->n_rows < n + 2)
		return;
	for (guint row = 0; row < n; row++)
		if (!is_lone_head(grid, row))
			return;
	if (kt_grid_is_blank(grid, n, 0) || kt_grid_is_blank(grid, n, n) ||
		kt_grid_cell(grid, n, n)->sort == KT_CELL_TEXT)
		return; /* "Korrigeret" and "budget" over the line of the other heads */
	for (guint row = 1; row < n; row++) {
		struct kt_grid_cell *from = kt_grid_cell(grid, row, 1);
		struct kt_grid_cell empty = {.span = {from->span.start, 0}};

		*kt_grid_cell(grid, 0, row + 1) = *from;
		*from = empty;
	}
}

void kt_grid_mend(struct kt_reading *r, struct kt_grid *grid)
{
	mend_stacked_heads(grid);
	for (guint row = 0; row < grid->n_rows; row++)
		mend_first_cell(r, grid, row);
	for (guint row = 0; row < grid->n_rows; row++)
		for (guint column = 0; column < grid->n_columns; column++)
			mend_glued(r, grid, row, column);
	for (guint column = 0; column < grid->n_columns; column++)
		mend_points(r, grid, column);
}
