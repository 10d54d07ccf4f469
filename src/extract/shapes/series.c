/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A series: periods across, what is counted down.
 *
 *   Område                       2020   2021   2022
 *   Antal sager                  180    197    267
 *   Antal anbringelser (årsværk)  39    37,5   41,7
 *
 * At least two heads are different periods.  A column between or after them
 * may hold the change; it is given the period from the one to the other. */
#include "extract/shapes/shapes.h"

static gint score(const struct kt_binding *b)
{
	struct kt_period first = kt_period_none();
	guint periods = 0, n = kt_binding_n_data_columns(b);

	if (b->label_column < 0)
		return 0;
	for (guint c = 0; c < b->grid->n_columns; c++) {
		const struct kt_facet *f = &b->columns[c].facet;
		struct kt_period p = kt_facet_period(f, KT_MEASURE_COUNT);
		if (b->columns[c].role != KT_COLUMN_DATA || kt_period_is_none(p))
			continue;
		if (periods && kt_period_equal(first, p))
			continue;
		first = p;
		periods++;
	}
	if (periods < 2 || kt_binding_n_measures(b, FALSE) >= 2)
		return 0;
	return 2 * periods >= n ? 82 : 55;
}

const struct kt_shape kt_shape_series = {
	.name = "series",
	.summary = "periods across",
	.score = score,
};
