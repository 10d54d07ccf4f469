/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "documents/page/space_spans.h"

#include "documents/page/space_times.h"

enum { MAX_SPREAD = 4, MAX_HEAD_ROWS = 4 };

/* The middle of columns [A, B] as their numbers and the heads of ROW show them. */
static gdouble middle_of(const struct kt_page_grid *grid, const struct kt_space_finder *f,
	const struct kt_columns *columns, guint row, guint a, guint b)
{
	gdouble from = columns->range[a].from, to = columns->range[b].to;

	for (guint k = a; k <= b; k++) {
		const struct kt_page_grid_cell *cell = kt_page_grid_lookup(grid, row, k);

		if (cell && cell->words && cell->col_span == 1) {
			struct kt_box box = kt_page_grid_cell_box(f->page, cell);
			from = MIN(from, box.x0);
			to = MAX(to, box.x1);
		}
	}
	return (from + to) / 2;
}

/* Columns [A, B] have nothing in ROW but cell K, and a head each below. */
static gboolean may_span(const struct kt_page_grid *grid, guint row, guint a, guint b, guint k)
{
	for (guint i = a; i <= b; i++) {
		const struct kt_page_grid_cell *here = kt_page_grid_lookup(grid, row, i);
		const struct kt_page_grid_cell *below = kt_page_grid_lookup(grid, row + 1, i);

		if ((i != k && here && here->words) || !below || !below->words ||
			below->col_span > 1)
			return FALSE;
	}
	return TRUE;
}

/* Cell K of ROW becomes one over columns [FIRST, LAST]. */
static void span_over(struct kt_page_grid *grid, guint row, guint k, guint first, guint last)
{
	for (guint i = grid->cells->len; i-- > 0;) {
		struct kt_page_grid_cell *c = kt_page_grid_cell(grid, i);

		if (c->row == row && c->column == k) {
			c->column = first;
			c->col_span = last - first + 1;
		} else if (c->row == row && c->column >= first && c->column <= last) {
			g_array_remove_index(grid->cells, i);
		}
	}
}

/* A short head in the middle over several columns spans them: "2022" over
 * "Antal" and "Pct." touches neither. */
static void spread_head(struct kt_page_grid *grid, const struct kt_space_finder *f,
	const struct kt_columns *columns, guint row, guint k)
{
	struct kt_page_grid_cell *cell = kt_page_grid_lookup(grid, row, k);
	guint first = k, last = k;

	if (!cell || !cell->words || cell->col_span > 1)
		return;
	struct kt_box box = kt_page_grid_cell_box(f->page, cell);
	gdouble at = (box.x0 + box.x1) / 2;
	gdouble best = fabs(at - middle_of(grid, f, columns, row + 1, k, k)) / 2;
	for (guint a = k; a >= 1 && k - a < MAX_SPREAD; a--)
		for (guint b = k; b < grid->n_columns && b - k < MAX_SPREAD; b++) {
			gdouble off = fabs(at - middle_of(grid, f, columns, row + 1, a, b));

			if (a < b && off < best && may_span(grid, row, a, b, k)) {
				best = off;
				first = a;
				last = b;
			}
		}
	if (first < last)
		span_over(grid, row, k, first, last);
}

/* Two heads or more beside the first column, and no number among them but years. */
static gboolean is_head_row(const struct kt_page_grid *grid, const struct kt_page *page, guint row)
{
	guint n = 0;

	for (guint k = 1; k < grid->n_columns; k++) {
		g_autoptr(GString) text = g_string_new(NULL);

		const struct kt_page_grid_cell *cell = kt_page_grid_lookup(grid, row, k);

		kt_page_grid_cell_text(page, cell, text);
		if (text->len && kt_is_value_text(text->str, text->len) &&
			!(cell->is_header && kt_is_time_text(text->str)))
			return FALSE;
		n += text->len > 0;
	}
	return n > 1;
}

/* Cell K of ROW has words and stands over one column; beside it are one at each side that have none
 * over them. */
static gboolean stands_between_bare(const struct kt_page_grid *grid, guint row, guint k)
{
	const struct kt_page_grid_cell *cell = kt_page_grid_lookup(grid, row, k);

	return k >= 2 && k + 1 < grid->n_columns && cell && cell->words && cell->column == k &&
	       cell->col_span == 1 && may_span(grid, row, k - 1, k + 1, k);
}

/* A head over the middle one of three columns: over all three where that leaves no column of the
 * row bare, since other heads of it span, too. */
static void spread_over_three(struct kt_page_grid *grid, guint row)
{
	gboolean has_span = FALSE;
	guint bare = 0, filled = 0;

	for (guint k = 1; k < grid->n_columns; k++) {
		const struct kt_page_grid_cell *cell = kt_page_grid_lookup(grid, row, k);

		has_span |= cell && cell->words && cell->col_span > 1;
		bare += !cell || !cell->words;
		filled += stands_between_bare(grid, row, k) ? 2 : 0;
	}
	if (bare == 0 || bare != filled || (!has_span && filled < 4))
		return;
	for (guint k = 1; k < grid->n_columns; k++)
		if (stands_between_bare(grid, row, k))
			span_over(grid, row, k, k - 1, k + 1);
}

void kt_space_spread_heads(struct kt_page_grid *grid, const struct kt_space_finder *f,
	const struct kt_columns *columns, guint32 known)
{
	for (guint r = 0; r + 1 < grid->n_rows && r < MAX_HEAD_ROWS; r++) {
		if (known & (1u << r) || !is_head_row(grid, f->page, r + 1))
			continue;
		for (guint k = 1; k < grid->n_columns; k++)
			spread_head(grid, f, columns, r, k);
		spread_over_three(grid, r);
	}
}
