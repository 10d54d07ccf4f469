/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A time plan: what happens when.
 *
 *   Hvornår        Hvad                     Hvem
 *   Uge 11 2019    Godkendelse af udbud     Udvalget
 *   August 2019    Valg af leverandører     Forvaltningen
 *
 * Dates and words only.  A column of dates beside a column of numbers is a
 * series, not a plan. */
#include "extract/shapes/shapes.h"

static gint score(const struct kt_binding *b)
{
	guint times = 0;

	for (guint c = 0; c < b->grid->n_columns; c++)
		times += b->columns[c].n_times + b->columns[c].n_years;
	for (guint c = 0; c < b->grid->n_columns; c++)
		if (b->columns[c].n_numbers > b->columns[c].n_years)
			return 0;
	return times >= 2 ? 90 : 0;
}

const struct kt_shape kt_shape_plan = {
	.name = "plan",
	.summary = "time plan, dates and words only",
	.score = score,
	.refuses = "time plan",
};
