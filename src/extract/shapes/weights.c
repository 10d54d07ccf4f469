/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Weights that make a hundred.
 *
 *   Kriterier   Vægtning
 *   Pris        40%
 *   Kvalitet    60%
 *
 * One column of percentages whose sum is 100.  Percentages of something else
 * do not close. */
#include "extract/shapes/shapes.h"

static gint score(const struct kt_binding *b)
{
	struct kt_decimal sum = kt_decimal_int(0);
	guint n = 0;
	gint column = -1;

	for (guint c = 0; c < b->grid->n_columns; c++) {
		if (b->columns[c].role != KT_COLUMN_DATA || b->columns[c].n_numbers == 0)
			continue;
		if (column >= 0)
			return 0;
		column = c;
	}
	for (guint i = 0; column >= 0 && i < b->grid->n_rows; i++) {
		const struct kt_number *f;
		if (!kt_binding_is_data(b, i, column) || b->rows[i].facet.is_total)
			continue;
		f = kt_grid_number(b->grid, i, column);
		if (f->unit != KT_UNIT_PERCENT && b->columns[column].facet.unit != KT_UNIT_PERCENT)
			return 0;
		if (!kt_decimal_add(&sum, sum, f->number))
			return 0;
		n++;
	}
	return n >= 2 && kt_decimal_equal(sum, kt_decimal_int(100)) ? 84 : 0;
}

static void bind(struct kt_binding *b)
{
	b->measure = KT_MEASURE_SHARE;
	for (guint i = 1; i < b->grid->n_rows; i++) {
		struct kt_row *row = &b->rows[i], *above = &b->rows[i - 1];
		if (row->role != KT_ROW_DATA || above->role != KT_ROW_SECTION ||
			row->section != (gint)(i - 1))
			continue;
		/* the percentage follows the list under its criterion's name */
		g_free(row->facet.words);
		row->facet.words = g_strdup(above->facet.words);
		row->section = -1;
	}
}

const struct kt_shape kt_shape_weights = {
	.name = "weights",
	.summary = "percentages that make a hundred",
	.score = score,
	.bind = bind,
};
