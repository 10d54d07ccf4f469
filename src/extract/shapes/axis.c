/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The axis of a chart that came out as text.
 *
 *   82,0 %
 *   81,5 %
 *   81,0 %          or the same in one row
 *   80,5 %
 *
 * Numbers without a label, going up or down by one step.  A real column of
 * figures has a label beside each, or steps that differ. */
#include "extract/shapes/shapes.h"

#define MIN_TICKS 4

/* Whether the numbers of COLUMN (or of ROW, if by_row) go by one step. */
static gboolean is_even(const struct kt_binding *b, gboolean by_row, guint line)
{
	guint n = by_row ? b->grid->n_columns : b->grid->n_rows, seen = 0;
	struct kt_decimal last = {0}, step = {0}, gap;

	for (guint i = 0; i < n; i++) {
		const struct kt_number *f = by_row ? kt_grid_number(b->grid, line, i)
						   : kt_grid_number(b->grid, i, line);
		if (!f)
			return FALSE;
		if (seen > 0 && !kt_decimal_sub(&gap, f->number, last))
			return FALSE;
		if (seen == 1)
			step = gap;
		if (seen > 1 && !kt_decimal_equal(gap, step))
			return FALSE;
		last = f->number;
		seen++;
	}
	return seen >= MIN_TICKS && kt_decimal_sign(step) != 0;
}

static gint score(const struct kt_binding *b)
{
	if (b->grid->n_columns == 1 && is_even(b, FALSE, 0))
		return 95;
	return b->grid->n_rows == 1 && is_even(b, TRUE, 0) ? 95 : 0;
}

const struct kt_shape kt_shape_axis = {
	.name = "axis",
	.summary = "ticks of a chart's axis, no figures",
	.score = score,
	.refuses = "axis of a chart",
};
