/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list of amounts: one or two columns of money.
 *
 *   Område, 1.000 kr.            Beløb        i hele 1.000 kr.  Specifikation  Behov
 *   Drift - serviceområder       61.190       1) Service                        142
 *   Drift - øvrige områder       -4.649       Heraf Job         142
 *   I alt                        56.541       1-3 i alt                         142
 *
 * What the amounts are is told by the caption or the item where the head only
 * says "Beløb".  Two measures of a budget make it a budget table. */
#include "extract/shapes/shapes.h"

static gboolean is_money_table(const struct kt_binding *b)
{
	if (b->has_unit)
		return kt_unit_is_money(b->unit);
	for (guint c = 0; c < b->grid->n_columns; c++)
		if (b->columns[c].role == KT_COLUMN_DATA &&
			(kt_facet_is_money(&b->columns[c].facet) ||
				b->columns[c].facet.measure == KT_MEASURE_AMOUNT))
			return TRUE;
	return kt_unit_is_money(b->unit);
}

static gint score(const struct kt_binding *b)
{
	guint n = kt_binding_n_data_columns(b);

	if (b->label_column < 0 || n == 0 || n > 2 || !is_money_table(b))
		return 0;
	return kt_binding_n_data_rows(b) >= 2 ? 78 : 50;
}

static gboolean is_budget_measure(enum kt_measure m)
{
	return m >= KT_MEASURE_ORIGINAL_BUDGET && m <= KT_MEASURE_NEUTRAL_ADJUSTMENT;
}

/* "Beløb" and "Specifikation" say nothing: the sister column, the caption, or
 * the sentence that leads up to the table does. */
static enum kt_measure told_measure(const struct kt_binding *b)
{
	for (guint c = 0; c < b->grid->n_columns; c++)
		if (b->columns[c].role == KT_COLUMN_DATA && b->columns[c].n_numbers &&
			is_budget_measure(b->columns[c].facet.measure))
			return b->columns[c].facet.measure;
	if (is_budget_measure(b->around->caption.measure))
		return b->around->caption.measure;
	const struct kt_facet *lead = kt_around_lead(b->around);

	if (b->around->has_lead && is_budget_measure(lead->measure) &&
		lead->measure != KT_MEASURE_EXPECTED_RESULT)
		return lead->measure;
	return KT_MEASURE_NONE;
}

static void bind(struct kt_binding *b)
{
	enum kt_measure told = told_measure(b);

	if (told == KT_MEASURE_NONE)
		return;
	b->measure = told;
	b->leaning = KT_KIND_BUDGET;
	for (guint c = 0; c < b->grid->n_columns; c++)
		if (b->columns[c].facet.measure == KT_MEASURE_AMOUNT)
			b->columns[c].facet.measure = KT_MEASURE_NONE;
}

const struct kt_shape kt_shape_amounts = {
	.name = "amounts",
	.summary = "one or two columns of money",
	.score = score,
	.bind = bind,
};
