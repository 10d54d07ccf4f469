/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The grid that lines of one cell each become, once it is known how they fold (loose_stack.c). */
#include "extract/tables/loose_stack.h"

#include <string.h>

/* The heads over several columns each, in the row above the lower ones. */
static void put_tops(const struct kt_stack *stack, struct kt_grid *grid,
	const struct kt_stack_fold *fold, const struct kt_stack_head *tops)
{
	guint first = fold->pattern.label + 1, wide = (fold->pattern.n - first) / fold->tops;

	for (guint c = first; c < fold->pattern.n; c++) {
		kt_loose_put(stack->r, grid, fold->titles, c,
			kt_stack_head_span(stack, &tops[(c - first) / wide]));
		kt_grid_cell(grid, fold->titles, c)->is_continued = (c - first) % wide > 0;
	}
}

static void put_heads(
	const struct kt_stack *stack, struct kt_grid *grid, const struct kt_stack_fold *fold)
{
	g_autoptr(GArray) heads = kt_stack_heads(stack, fold->way, fold->first);
	const struct kt_stack_head *head = (const struct kt_stack_head *)heads->data;
	guint row = fold->titles + (fold->tops > 0);

	for (guint i = 0; i < fold->titles; i++)
		kt_loose_put(stack->r, grid, i, 0, kt_stack_head_span(stack, head++));
	if (fold->is_corner_low) {
		put_tops(stack, grid, fold, head);
		head += fold->tops;
	}
	for (guint c = fold->absent; c < fold->pattern.n; c++) {
		if (fold->tops && !fold->is_corner_low && c == fold->pattern.label + 1) {
			put_tops(stack, grid, fold, head);
			head += fold->tops;
		}
		kt_loose_put(stack->r, grid, row, c, kt_stack_head_span(stack, head++));
	}
}

/* Lines of the page from line I - 1 to line I: 1 is the next, 2 has an empty one between; 0 if
 * that is not known. */
static guint gap_before(const struct kt_stack *stack, guint i)
{
	struct kt_place before = kt_document_place(
				stack->r->doc, kt_loose_line_at(stack->lines, i - 1)->span),
			here = kt_document_place(
				stack->r->doc, kt_loose_line_at(stack->lines, i)->span);

	return here.page == before.page && before.line && here.line > before.line
		       ? here.line - before.line
		       : 0;
}

/* The gap between the cells of every complete row, and BETWEEN it and the row below, which may be
 * larger; 0 if they differ. */
static guint gap_of_cells(
	const struct kt_stack *stack, const struct kt_stack_fold *fold, guint *between)
{
	guint gap = 0;

	*between = 0;
	for (guint i = 0; i < fold->rows->len; i++) {
		const struct kt_stack_row *row = &g_array_index(fold->rows, struct kt_stack_row, i);
		guint end = row->first + row->n + (i + 1 < fold->rows->len);

		for (guint k = row->first + 1; row->kind == KT_STACK_ROW_FULL && k < end; k++) {
			guint here = gap_before(stack, k);
			guint *told = k == row->first + row->n ? between : &gap;

			if (here == 0 || (*told && here != *told))
				return 0;
			*told = here;
		}
	}
	if (*between == 0)
		*between = gap;
	return *between < gap ? 0 : gap;
}

/* How many empty cells of GAP lines stand before line I, EXTRA lines aside; a large number if that
 * is not known. */
static guint empty_before(const struct kt_stack *stack, guint i, guint gap, guint extra)
{
	guint here = gap_before(stack, i);

	return here < gap + extra || (here - extra - gap) % gap ? KT_STACK_COLUMNS
								: (here - extra - gap) / gap;
}

/* The columns of ROW's lines where empty lines stand for its empty cells; FALSE if they do not. */
static gboolean place_by_gaps(const struct kt_stack *stack, const struct kt_stack_fold *fold,
	const struct kt_stack_row *row, guint *columns)
{
	guint between, gap = gap_of_cells(stack, fold, &between);
	guint end = row->first + row->n, c = 0;

	if (gap == 0 || end >= stack->lines->len)
		return FALSE;
	if (fold->pattern.label && !(kt_stack_sort_at(stack, row->first) & KT_LINE_KEY))
		c = fold->pattern.label;
	for (guint i = row->first; i < end; i++, c++) {
		c += i > row->first ? empty_before(stack, i, gap, 0) : 0;
		if (c >= fold->pattern.n)
			return FALSE;
		columns[i - row->first] = c;
	}
	return c + empty_before(stack, end, gap, between - gap) == fold->pattern.n;
}

/* What stands in ROW from the figures on could be in any of several cells: one that is no number
 * keeps the name from being taken for a section's. */
static void put_unread(const struct kt_stack *stack, struct kt_grid *grid,
	const struct kt_stack_fold *fold, const struct kt_stack_row *row, guint at)
{
	guint name = row->first +
		     (fold->pattern.label && (kt_stack_sort_at(stack, row->first) & KT_LINE_KEY));
	const struct kt_stack_head rest = {name + 1, row->first + row->n};
	struct kt_grid_cell *cell = kt_grid_cell(grid, at, fold->pattern.label + 1);

	kt_loose_put(stack->r, grid, at, fold->pattern.label,
		kt_loose_line_at(stack->lines, name)->span);
	cell->span = kt_stack_head_span(stack, &rest);
	for (guint c = fold->pattern.label + 1; c < fold->pattern.n; c++)
		kt_grid_cell(grid, at, c)->sort = KT_CELL_UNPLACED;
}

static void put_row(const struct kt_stack *stack, struct kt_grid *grid,
	const struct kt_stack_fold *fold, const struct kt_stack_row *row, guint at)
{
	guint columns[KT_STACK_COLUMNS], from = 0;

	if (row->kind == KT_STACK_ROW_SHORT &&
		!kt_stack_place_without_code(stack, fold, row, columns) &&
		!place_by_gaps(stack, fold, row, columns)) {
		put_unread(stack, grid, fold, row, at);
		return;
	}
	if (row->kind == KT_STACK_ROW_KEYLESS ||
		(row->kind == KT_STACK_ROW_SECTION &&
			!(kt_stack_sort_at(stack, row->first) & KT_LINE_KEY)))
		from = fold->pattern.label;
	for (guint i = row->more; i < row->n; i++) {
		const struct kt_stack_head cell = {
			i > row->more ? row->first + i : row->first, row->first + i + 1};

		kt_loose_put(stack->r, grid, at,
			row->kind == KT_STACK_ROW_SHORT ? columns[i] : from + i - row->more,
			kt_stack_head_span(stack, &cell));
	}
}

struct kt_grid *kt_stack_grid(
	const struct kt_stack *stack, const struct kt_stack_fold *fold, guint *used)
{
	guint heads = fold->titles + (fold->tops > 0) + 1;
	guint code = kt_stack_code_column(stack, fold);
	struct kt_grid *grid = kt_grid_new(heads + fold->rows->len, fold->pattern.n);

	put_heads(stack, grid, fold);
	for (guint i = 0; i < fold->rows->len; i++) {
		const struct kt_stack_row *row = &g_array_index(fold->rows, struct kt_stack_row, i);

		put_row(stack, grid, fold, row, heads + i);
		if (code && row->kind == KT_STACK_ROW_FULL)
			kt_grid_cell(grid, heads + i, code)->sort = KT_CELL_TEXT;
		*used = row->first + row->n;
	}
	return grid;
}

/* "Tabel 1. Elever", "Sådan ser det ud:" */
static gboolean is_name_of_table(const struct kt_stack *stack, guint i)
{
	struct kt_slice s = kt_loose_text(stack->r, stack->lines, i);
	const struct kt_term *t = kt_lexicon_begins(stack->r->lexicon, KT_LEX_TABLE, s);

	return kt_slice_ends(s, ":") || (t && g_str_equal(t->value, "caption"));
}

/* The same rows under heads of two rows, where they can be told; NULL if not. */
struct kt_grid *kt_stack_mixed_grid(
	const struct kt_stack *stack, const struct kt_stack_fold *fold, guint *used)
{
	guint skip = fold->sections - kt_stack_has_long_name(fold), label = fold->pattern.label;
	g_autoptr(GArray) heads = kt_stack_heads(stack, fold->way, fold->first + skip);
	struct kt_stack_mix mix;
	struct kt_grid *grid;

	if (fold->tops || label || fold->rows->len < skip + 2 || is_name_of_table(stack, 0) ||
		!kt_stack_mix_heads(stack, heads, fold->pattern.n - 1, &mix))
		return NULL;
	grid = kt_grid_new(2 + fold->rows->len - skip, fold->pattern.n);
	kt_loose_put(stack->r, grid, 1, 0,
		kt_stack_head_span(stack, &g_array_index(heads, struct kt_stack_head, mix.corner)));
	for (guint c = 0; c + 1 < fold->pattern.n; c++) {
		kt_loose_put(stack->r, grid, 1, c + 1,
			kt_stack_head_span(
				stack, &g_array_index(heads, struct kt_stack_head, mix.own[c])));
		if (mix.over[c] < 0)
			continue;
		kt_loose_put(stack->r, grid, 0, c + 1,
			kt_stack_head_span(
				stack, &g_array_index(heads, struct kt_stack_head, mix.over[c])));
		kt_grid_cell(grid, 0, c + 1)->is_continued =
			c > 0 && mix.over[c] == mix.over[c - 1];
	}
	for (guint i = skip; i < fold->rows->len; i++) {
		const struct kt_stack_row *row = &g_array_index(fold->rows, struct kt_stack_row, i);

		put_row(stack, grid, fold, row, 2 + i - skip);
		*used = row->first + row->n;
	}
	return grid;
}
