/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/page/page_columns.h"

#include <math.h>

#include <string.h>

static const gdouble RULE_SLACK = 0.5; /* points of a word beyond a drawn line */
static const gdouble OVER = 0.3; /* of a word's width, that may lie over a column not its own */
enum { SURE_VALUES = 3 };        /* of a row whose last column may be empty */

struct kt_page_columns kt_page_columns_of(
	const struct kt_page_grid *grid, const struct kt_page *page)
{
	struct kt_page_columns c = {grid->n_columns, g_new0(struct kt_box, grid->n_columns)};

	for (guint i = 0; i < grid->cells->len; i++) {
		const struct kt_page_grid_cell *cell = kt_page_grid_cell(grid, i);

		for (guint k = 0; cell->words && cell->col_span == 1 && k < cell->words->len; k++) {
			const struct kt_box *word =
				&kt_page_word(page, g_array_index(cell->words, guint, k))->box;
			struct kt_box *box = &c.box[cell->column];

			if (kt_box_width(box) > 0)
				kt_box_unite(box, word);
			else
				*box = *word;
		}
	}
	return c;
}

static gdouble common(const struct kt_box *column, gdouble x0, gdouble x1)
{
	return MIN(x1, column->x1) - MAX(x0, column->x0);
}

guint kt_page_columns_under(const struct kt_page_columns *c, gdouble x0, gdouble x1)
{
	gdouble best = -G_MAXDOUBLE;
	guint at = 0;

	for (guint k = 0; k < c->n; k++)
		if (common(&c->box[k], x0, x1) > best) {
			best = common(&c->box[k], x0, x1);
			at = k;
		}
	return at;
}

static gboolean is_value(const struct kt_page_word *word)
{
	return kt_is_value_text(word->text, strlen(word->text));
}

/* Puts WORD into the column under it, in ROW of GRID; FALSE if it lies over another as well, or a
 * number stands there that is not of the same cell: words from START on are. */
static gboolean put_word(struct kt_page_grid *grid, const struct kt_page_columns *c,
	const struct kt_page *page, guint row, guint word, guint start)
{
	const struct kt_page_word *w = kt_page_word(page, word);
	guint column = kt_page_columns_under(c, w->box.x0, w->box.x1);
	struct kt_page_grid_cell *cell = kt_page_grid_lookup(grid, row, column);

	for (guint k = 0; k < c->n; k++)
		if (k != column &&
			common(&c->box[k], w->box.x0, w->box.x1) > OVER * (w->box.x1 - w->box.x0))
			return FALSE;
	for (guint i = 0; cell->words && column > 0 && i < cell->words->len; i++) {
		guint other = g_array_index(cell->words, guint, i);

		if (other < start && (is_value(w) || is_value(kt_page_word(page, other))))
			return FALSE;
	}
	kt_page_grid_cell_add_word(cell, word);
	return TRUE;
}

static struct kt_page_grid *new_like(
	const struct kt_page_grid *above, const struct kt_page *page, guint n_rows)
{
	struct kt_page_grid *grid = kt_page_grid_new(above->source, n_rows, above->n_columns);

	for (guint r = 0; r < n_rows; r++)
		for (guint k = 0; k < above->n_columns; k++)
			kt_page_grid_add_cell(grid, r, k, 1, 1);
	g_array_append_vals(grid->edges, above->edges->data, above->edges->len);
	grid->page = page->number - 1;
	return grid;
}

struct kt_page_grid *kt_page_grid_by_columns(const struct kt_page_grid *grid,
	const struct kt_page *page, const struct kt_page_grid *above,
	const struct kt_page *page_above)
{
	struct kt_page_columns c = kt_page_columns_of(above, page_above);
	struct kt_page_grid *out = new_like(above, page, grid->n_rows);
	gboolean fits = TRUE;

	out->box = grid->box;
	for (guint i = 0; i < grid->cells->len && fits; i++) {
		const struct kt_page_grid_cell *cell = kt_page_grid_cell(grid, i);

		for (guint k = 0; cell->words && k < cell->words->len && fits; k++)
			fits = put_word(out, &c, page, cell->row,
				g_array_index(cell->words, guint, k),
				g_array_index(cell->words, guint, 0));
	}
	if (!fits)
		g_clear_pointer(&out, kt_page_grid_free);
	g_free(c.box);
	return out;
}

/* The column of OF that the first one of GRID is, where all of GRID's are columns of OF; -1 where not. */
static gint first_column(const struct kt_page_grid *grid, const struct kt_page_grid *of)
{
	for (guint first = 0; first + grid->edges->len <= of->edges->len; first++) {
		guint i = 0;

		while (i < grid->edges->len &&
			fabs(g_array_index(grid->edges, gdouble, i) -
				g_array_index(of->edges, gdouble, first + i)) < RULE_SLACK)
			i++;
		if (i == grid->edges->len)
			return (gint)first;
	}
	return -1;
}

void kt_page_grid_take_columns(struct kt_page_grid *grid, const struct kt_page_grid *of)
{
	guint n = grid->n_columns;
	gint first = grid->source == KT_GRID_RULES && of->source == KT_GRID_RULES &&
				     n < of->n_columns && grid->edges->len == n + 1
			     ? first_column(grid, of)
			     : -1;

	if (first < 0)
		return;
	for (guint i = 0; i < grid->cells->len; i++)
		kt_page_grid_cell(grid, i)->column += (guint)first;
	grid->n_columns = of->n_columns;
	for (guint r = 0; r < grid->n_rows; r++)
		for (guint k = 0; k < of->n_columns; k++)
			if (k < (guint)first || k >= (guint)first + n)
				kt_page_grid_add_cell(grid, r, k, 1, 1);
	kt_page_grid_sort_cells(grid);
	g_array_set_size(grid->edges, 0);
	g_array_append_vals(grid->edges, of->edges->data, of->edges->len);
}

/* A drawn line of GRID would cut WORD in two. */
static gboolean is_cut_by_rule(const struct kt_page_grid *grid, const struct kt_page_word *word)
{
	for (guint i = 0; grid->source == KT_GRID_RULES && i < grid->edges->len; i++) {
		gdouble x = g_array_index(grid->edges, gdouble, i);

		if (word->box.x0 < x - RULE_SLACK && word->box.x1 > x + RULE_SLACK)
			return TRUE;
	}
	return FALSE;
}

struct kt_page_grid *kt_page_row_by_columns(GArray *words, const struct kt_page *page,
	const struct kt_page_grid *above, const struct kt_page *page_above)
{
	struct kt_page_columns c = kt_page_columns_of(above, page_above);
	struct kt_page_grid *out = new_like(above, page, 1);
	gboolean fits = TRUE;
	guint values = 0;

	for (guint i = 0; i < words->len && fits; i++) {
		guint word = g_array_index(words, guint, i);
		const struct kt_page_word *w = kt_page_word(page, word);

		/* a blank inside a label is no border; numbers stand each for themselves */
		fits = !is_cut_by_rule(above, w) &&
		       put_word(out, &c, page, 0, word, is_value(w) ? word : 0);
		if (i == 0)
			out->box = w->box;
		kt_box_unite(&out->box, &w->box);
	}
	for (guint k = 1; k < out->n_columns; k++) {
		const struct kt_page_grid_cell *cell = kt_page_grid_cell(out, k);

		values += cell->words &&
			  is_value(kt_page_word(page, g_array_index(cell->words, guint, 0)));
	}
	if (!fits || is_value(kt_page_word(page, g_array_index(words, guint, 0))) ||
		values * 2 < out->n_columns - 1 ||
		(values < SURE_VALUES && !kt_page_grid_cell(out, out->n_columns - 1)->words))
		g_clear_pointer(&out, kt_page_grid_free);
	g_free(c.box);
	return out;
}
