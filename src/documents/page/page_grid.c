/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/page/page_grid.h"

#include <string.h>

#include "documents/page/join_text.h"

struct kt_page_grid *kt_page_grid_new(enum kt_grid_source source, guint n_rows, guint n_columns)
{
	struct kt_page_grid *grid = g_new0(struct kt_page_grid, 1);

	grid->source = source;
	grid->n_rows = n_rows;
	grid->n_columns = n_columns;
	grid->cells = g_array_new(FALSE, TRUE, sizeof(struct kt_page_grid_cell));
	grid->edges = g_array_new(FALSE, TRUE, sizeof(gdouble));
	return grid;
}

void kt_page_grid_free(gpointer data)
{
	struct kt_page_grid *grid = data;

	if (!grid)
		return;
	for (guint i = 0; i < grid->cells->len; i++)
		if (kt_page_grid_cell(grid, i)->words)
			g_array_unref(kt_page_grid_cell(grid, i)->words);
	g_array_unref(grid->cells);
	g_array_unref(grid->edges);
	g_free(grid);
}

struct kt_page_grid_cell *kt_page_grid_add_cell(
	struct kt_page_grid *grid, guint row, guint column, guint row_span, guint col_span)
{
	struct kt_page_grid_cell cell = {
		.row = row, .column = column, .row_span = row_span, .col_span = col_span};

	g_array_append_val(grid->cells, cell);
	return kt_page_grid_cell(grid, grid->cells->len - 1);
}

struct kt_page_grid_cell *kt_page_grid_lookup(
	const struct kt_page_grid *grid, guint row, guint column)
{
	for (guint i = 0; i < grid->cells->len; i++) {
		struct kt_page_grid_cell *c = kt_page_grid_cell(grid, i);

		if (row >= c->row && row < c->row + c->row_span && column >= c->column &&
			column < c->column + c->col_span)
			return c;
	}
	return NULL;
}

void kt_page_grid_cell_add_word(struct kt_page_grid_cell *cell, guint word)
{
	if (!cell->words)
		cell->words = g_array_new(FALSE, FALSE, sizeof(guint));
	g_array_append_val(cell->words, word);
}

static gint compare_cells(gconstpointer a, gconstpointer b)
{
	const struct kt_page_grid_cell *x = a, *y = b;

	return x->row != y->row ? (gint)x->row - (gint)y->row : (gint)x->column - (gint)y->column;
}

void kt_page_grid_sort_cells(struct kt_page_grid *grid)
{
	g_array_sort(grid->cells, compare_cells);
}

struct kt_box kt_page_grid_cell_box(
	const struct kt_page *page, const struct kt_page_grid_cell *cell)
{
	struct kt_box box = kt_page_word(page, g_array_index(cell->words, guint, 0))->box;

	for (guint i = 1; i < cell->words->len; i++)
		kt_box_unite(&box, &kt_page_word(page, g_array_index(cell->words, guint, i))->box);
	return box;
}

static void mark_filled(const struct kt_page_grid *grid, gboolean *rows, gboolean *columns)
{
	for (guint i = 0; i < grid->cells->len; i++) {
		const struct kt_page_grid_cell *c = kt_page_grid_cell(grid, i);

		if (!c->words)
			continue;
		/* a spanning cell keeps one row and column; the others need words of their own */
		rows[c->row] = TRUE;
		columns[c->column] = TRUE;
	}
}

/* New number of each place, and how many remain. */
static guint renumber(const gboolean *keep, guint n, guint *to)
{
	guint next = 0;

	for (guint i = 0; i < n; i++) {
		to[i] = next;
		next += keep[i];
	}
	to[n] = next;
	return next;
}

static void drop_empty(struct kt_page_grid *grid)
{
	g_autofree gboolean *rows = g_new0(gboolean, grid->n_rows + 1);
	g_autofree gboolean *columns = g_new0(gboolean, grid->n_columns + 1);
	g_autofree guint *row_to = g_new0(guint, grid->n_rows + 1);
	g_autofree guint *column_to = g_new0(guint, grid->n_columns + 1);
	guint kept = 0, n_edges = grid->edges->len;

	mark_filled(grid, rows, columns);
	/* a dropped column's room goes to the one before it */
	for (guint k = grid->n_columns; k-- > 0;)
		if (!columns[k] && grid->is_part) {
			columns[k] = TRUE;
		} else if (!columns[k] && n_edges > 1) {
			g_array_remove_index(grid->edges, k + (k + 2 == n_edges));
			n_edges--;
		}
	guint n_rows = renumber(rows, grid->n_rows, row_to);
	guint n_columns = renumber(columns, grid->n_columns, column_to);
	for (guint i = 0; i < grid->cells->len; i++) {
		struct kt_page_grid_cell c = *kt_page_grid_cell(grid, i);
		guint row_end = row_to[c.row + c.row_span],
		      column_end = column_to[c.column + c.col_span];

		c.row = row_to[c.row];
		c.column = column_to[c.column];
		c.row_span = row_end - c.row;
		c.col_span = column_end - c.column;
		if (c.row_span > 0 && c.col_span > 0)
			*kt_page_grid_cell(grid, kept++) = c;
		else if (c.words)
			g_array_unref(c.words);
	}
	g_array_set_size(grid->cells, kept);
	grid->n_rows = n_rows;
	grid->n_columns = n_columns;
}

static gboolean is_bold_cell(const struct kt_page *page, const struct kt_page_grid_cell *cell)
{
	for (guint i = 0; cell->words && i < cell->words->len; i++)
		if (!kt_page_word(page, g_array_index(cell->words, guint, i))->is_bold)
			return FALSE;
	return TRUE;
}

/* Bold rows at the top are the head, unless all is bold. */
static void mark_headers(struct kt_page_grid *grid, const struct kt_page *page)
{
	guint head = grid->n_rows;

	for (guint i = 0; i < grid->cells->len; i++)
		if (kt_page_grid_cell(grid, i)->is_header && grid->source == KT_GRID_MARKUP)
			return;
	for (guint i = 0; i < grid->cells->len; i++)
		if (!is_bold_cell(page, kt_page_grid_cell(grid, i)))
			head = MIN(head, kt_page_grid_cell(grid, i)->row);
	for (guint i = 0; i < grid->cells->len && head < grid->n_rows; i++)
		if (kt_page_grid_cell(grid, i)->row < head)
			kt_page_grid_cell(grid, i)->is_header = TRUE;
}

void kt_page_grid_tidy(struct kt_page_grid *grid, const struct kt_page *page)
{
	drop_empty(grid);
	mark_headers(grid, page);
}

void kt_page_grid_cell_text(
	const struct kt_page *page, const struct kt_page_grid_cell *cell, GString *out)
{
	const struct kt_page_word *before = NULL;
	gsize start = out->len;

	for (guint i = 0; cell && cell->words && i < cell->words->len; i++) {
		const struct kt_page_word *word =
			kt_page_word(page, g_array_index(cell->words, guint, i));

		if (before)
			kt_join_word(out, start, before, word);
		g_string_append(out, word->text);
		before = word;
	}
}

void kt_page_grid_dump(const struct kt_page_grid *grid, const struct kt_page *page, GString *out)
{
	for (guint r = 0; r < grid->n_rows; r++) {
		for (guint k = 0; k < grid->n_columns; k++) {
			const struct kt_page_grid_cell *c = kt_page_grid_lookup(grid, r, k);
			gboolean is_first = c && c->row == r && c->column == k;

			g_string_append(out, k ? " | " : "| ");
			if (is_first)
				kt_page_grid_cell_text(page, c, out);
			else if (c)
				g_string_append(out, c->row == r ? "<" : "^");
		}
		g_string_append(out, " |\n");
	}
}
