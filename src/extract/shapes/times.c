/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One period a row.
 *
 *   År     Antal elever   Udgift (mio. kr.)
 *   2019   412            36,1
 *   2020   398            35,4
 *
 * Most row labels are a time and nothing else: the label is the period, the
 * head is the subject. */
#include "extract/shapes/shapes.h"

static gint score(const struct kt_binding *b)
{
	guint rows = 0, times = 0;

	for (guint i = 0; i < b->grid->n_rows; i++) {
		if (b->rows[i].role != KT_ROW_DATA || b->rows[i].n_numbers == 0)
			continue;
		rows++;
		times += b->rows[i].facet.is_time_only;
	}
	return times >= (b->grid->is_sure_row ? 1 : 2) && 3 * times >= 2 * rows ? 90 : 0;
}

static void bind(struct kt_binding *b)
{
	b->subject = KT_SUBJECT_COLUMN;
}

const struct kt_shape kt_shape_times = {
	.name = "times",
	.summary = "one period a row",
	.score = score,
	.bind = bind,
};
