/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table of the right shape adds up; a wrong shape does so only by chance.
 * Sums tried: in each column a cell that is the sum of those above it, in each
 * row one that is the sum of those to its left, back to any start.  Rounding is
 * allowed for: half a step for each term. */
#include <string.h>

#include "documents/page/page_grid.h"
#include "kommunetal/base/decimal.h"

/* FALSE if the cell is no number. */
static gboolean cell_number(const struct kt_page_grid *grid, const struct kt_page *page, guint row,
	guint column, struct kt_decimal *out)
{
	const struct kt_page_grid_cell *cell = kt_page_grid_lookup(grid, row, column);
	g_autoptr(GString) text = g_string_new(NULL);

	if (!cell || !cell->words || cell->row != row || cell->column != column)
		return FALSE;
	kt_page_grid_cell_text(page, cell, text);
	return kt_decimal_parse(out, text->str, text->len, &kt_number_marks_da, NULL);
}

/* SUM stands for TOTAL when it is off by no more than rounding of N terms. */
static gboolean closes(struct kt_decimal sum, struct kt_decimal total, guint n)
{
	struct kt_decimal off, limit, step = kt_decimal_step(total);

	if (!kt_decimal_sub(&off, sum, total) ||
		!kt_decimal_mul(
			&limit, step, (struct kt_decimal){.digits = (n + 1) * 5, .scale = 1}))
		return FALSE;
	return kt_decimal_cmp(kt_decimal_abs(off), limit) <= 0;
}

enum { MAX_TERMS = 200 };

/* The last of V[0..N) is the sum of two or more that stand right before it. */
static gboolean is_sum(const struct kt_decimal *v, guint n)
{
	struct kt_decimal sum = kt_decimal_int(0);

	for (guint terms = 1; terms < n; terms++) {
		if (!kt_decimal_add(&sum, sum, v[n - 1 - terms]))
			return FALSE;
		if (terms >= 2 && closes(sum, v[n - 1], terms))
			return TRUE;
	}
	return FALSE;
}

/* Along one column (or row): how many cells are the sum of what stands before. */
static guint count_sums(
	const struct kt_page_grid *grid, const struct kt_page *page, guint line, gboolean is_column)
{
	guint n = is_column ? grid->n_rows : grid->n_columns, found = 0, closed = 0;
	struct kt_decimal v[MAX_TERMS];

	for (guint i = 0; i < n && found < MAX_TERMS; i++) {
		if (!cell_number(grid, page, is_column ? i : line, is_column ? line : i, &v[found]))
			continue;
		found++;
		closed += kt_decimal_sign(v[found - 1]) != 0 && is_sum(v, found);
	}
	return closed;
}

/* Cells of several numbers show that a column was missed ("65,6 12,1"), numbers across columns
 * that there is one too many.  Heads hold dates. */
static guint count_crowded(const struct kt_page_grid *grid, const struct kt_page *page)
{
	guint crowded = 0;

	for (guint i = 0; i < grid->cells->len; i++) {
		const struct kt_page_grid_cell *cell = kt_page_grid_cell(grid, i);
		guint values = 0;

		for (guint k = 0; cell->words && !cell->is_header && k < cell->words->len; k++) {
			const char *text =
				kt_page_word(page, g_array_index(cell->words, guint, k))->text;

			values +=
				strpbrk(text, "0123456789") && kt_is_value_text(text, strlen(text));
		}
		crowded += values > 1 || (values == 1 && cell->col_span > 1);
	}
	return crowded;
}

gdouble kt_page_grid_score(const struct kt_page_grid *grid, const struct kt_page *page)
{
	guint sums = 0;

	for (guint k = 0; k < grid->n_columns; k++)
		sums += count_sums(grid, page, k, TRUE);
	for (guint r = 0; r < grid->n_rows; r++)
		sums += count_sums(grid, page, r, FALSE);
	return sums - count_crowded(grid, page) / 100.0;
}

/* One sum more than the other reading has, or no crowded cell where it has some. */
static const gdouble BETTER = 0.005;

static gboolean overlap(const struct kt_box *a, const struct kt_box *b)
{
	gfloat x = MIN(a->x1, b->x1) - MAX(a->x0, b->x0), y = MIN(a->y1, b->y1) - MAX(a->y0, b->y0);

	return x > 0 && y > 0.5 * MIN(kt_box_height(a), kt_box_height(b));
}

static gboolean is_beaten(
	const struct kt_page_grid *tagged, const struct kt_page *page, GPtrArray *others)
{
	gdouble score = kt_page_grid_score(tagged, page);

	for (guint i = 0; i < others->len; i++) {
		const struct kt_page_grid *other = g_ptr_array_index(others, i);

		if (overlap(&tagged->box, &other->box) &&
			kt_page_grid_score(other, page) > score + BETTER)
			return TRUE;
	}
	return FALSE;
}

void kt_settle_grids(const struct kt_page *page, GPtrArray *tagged, GPtrArray *others)
{
	for (guint i = tagged->len; i-- > 0;) {
		const struct kt_page_grid *grid = g_ptr_array_index(tagged, i);

		if (is_beaten(grid, page, others)) {
			g_ptr_array_remove_index(tagged, i);
			continue;
		}
		for (guint k = others->len; k-- > 0;)
			if (overlap(&grid->box,
				    &((struct kt_page_grid *)g_ptr_array_index(others, k))->box))
				g_ptr_array_remove_index(others, k);
	}
}
