/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Grants: who applied, for what, and what was given.
 *
 *   Ansøger        Formål         Ansøgt beløb   Indstillet   Bevilget
 *   Nordby Klub    Sommerlejr     26.625         21.875       21.875
 *   Varmestuen     Julefest       50.000         20.000       20.000
 *
 * Columns of what was asked (an amount) and given (a size) beside names.  Grants are printed in
 * whole kroner; a budget table has measures of a budget. */
#include "extract/shapes/shapes.h"

static gint score(const struct kt_binding *b)
{
	guint sizes = 0, amounts = 0;

	for (guint c = 0; c < b->grid->n_columns; c++) {
		if (b->columns[c].role != KT_COLUMN_DATA)
			continue;
		if (b->columns[c].facet.measure == KT_MEASURE_SIZE)
			sizes++;
		else if (b->columns[c].facet.measure == KT_MEASURE_AMOUNT)
			amounts++;
		else if (b->columns[c].facet.measure != KT_MEASURE_NONE)
			return 0;
	}
	if (kt_binding_n_measures(b, TRUE) >= 2)
		return 0; /* pools across, measures down */
	return sizes >= 1 && sizes + amounts >= 2 && b->label_column >= 0 ? 90 : 0;
}

static void bind(struct kt_binding *b)
{
	guint groups = 0;

	if (b->has_unit)
		return;
	for (guint i = 0; i < b->grid->figures->len; i++)
		groups += g_array_index(b->grid->figures, struct kt_number, i).is_grouped;
	if (2 * groups < b->grid->figures->len)
		return;
	b->unit = KT_UNIT_DKK;
	b->power = 0;
	b->unit_rule = "unit-of-grants";
}

const struct kt_shape kt_shape_grants = {
	.name = "grants",
	.summary = "asked, proposed and given amounts",
	.score = score,
	.bind = bind,
};
