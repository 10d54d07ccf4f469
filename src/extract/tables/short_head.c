/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A head with one cell too few.
 *
 *   | Område | Korrigeret budget | Forventet | Afvigelse |
 *   | Skoler | 612,0 | 640,2 | 641,9 | 1,7 |
 *
 * Read from the left, every figure from the gap on has the head of its neighbour.  The heads
 * but the first belong one to the right if the last of them is a deviation and the last
 * column is what the two before it differ by, in every row; the column that is left over has
 * no head.  Said in a note. */
#include "extract/tables/equations.h"
#include "extract/tables/grid.h"

static gboolean lacks_last_head(const struct kt_grid *grid)
{
	for (guint c = 0; c + 1 < grid->n_columns; c++)
		if (kt_grid_is_blank(grid, 0, c) || kt_grid_cell(grid, 0, c)->sort != KT_CELL_TEXT)
			return FALSE;
	return kt_grid_is_blank(grid, 0, grid->n_columns - 1);
}

static gboolean names_a_difference(const struct kt_reading *r, const struct kt_grid *grid)
{
	struct kt_slice head =
		kt_document_slice(r->doc, kt_grid_cell(grid, 0, grid->n_columns - 2)->span);
	const struct kt_term *t = kt_lexicon_find(r->lexicon, KT_LEX_MEASURE, head);

	return t && (g_str_equal(t->value, "deviation") || g_str_equal(t->value, "change"));
}

/* The last number of each row is what the two before it differ by, one way for all. */
static gboolean last_is_difference(const struct kt_grid *grid)
{
	static const gint ways[2][2] = {{1, -1}, {-1, 1}};
	guint n = grid->n_columns, rows = 0, closed[2] = {0, 0};

	for (guint row = 1; row < grid->n_rows; row++) {
		const struct kt_number *last = kt_grid_number(grid, row, n - 1),
				       *a = kt_grid_number(grid, row, n - 2),
				       *b = kt_grid_number(grid, row, n - 3);
		struct kt_decimal parts[2];
		gboolean closes = FALSE;

		if (!last || !a || !b)
			return FALSE;
		parts[0] = a->number;
		parts[1] = b->number;
		for (guint way = 0; way < 2; way++)
			closed[way] +=
				kt_sum_closes(&closes, last->number, parts, ways[way], 2) && closes;
		rows++;
	}
	return rows >= 2 && (closed[0] == rows || closed[1] == rows);
}

void kt_grid_mend_head(struct kt_reading *r, struct kt_grid *grid)
{
	struct kt_place at;
	guint n = grid->n_columns;

	if (n < 5 || grid->n_rows < 3 || !lacks_last_head(grid) || !names_a_difference(r, grid) ||
		!last_is_difference(grid))
		return;
	for (guint c = n - 1; c > 1; c--)
		*kt_grid_cell(grid, 0, c) = *kt_grid_cell(grid, 0, c - 1);
	kt_grid_cell(grid, 0, 1)->span.len = 0;
	kt_grid_cell(grid, 0, 1)->sort = KT_CELL_EMPTY;
	at = kt_document_place(r->doc, kt_grid_cell(grid, 0, 0)->span);
	kt_diag(r->diags, KT_NOTE, kt_document_name(r->doc), at.page, at.line, 0,
		"the table has a head less than columns; its heads are bound by what the columns "
		"differ by");
}
