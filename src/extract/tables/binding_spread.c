/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A column that says what its figures are spread over.
 *
 *   Fordeling på opholdssted         Fordeling på alder
 *   Gade       11                    0-5 år    31
 *   Herberg    39                    6-12 år   44
 *   Familie    34                    13-17 år  25
 *
 * "Fordeling" may be of shares or of what is counted.  Whole figures are shares
 * where they are a hundred together, and counts where they are not. */
#include "extract/tables/binding.h"

enum { HUNDRED = 100, OFF_BY = 2 };

/* Whole numbers without a unit, three or more, that are no hundred together. */
static gboolean are_counts(const struct kt_binding *b, guint c)
{
	struct kt_decimal sum = kt_decimal_int(0), off;
	guint n = 0;

	for (guint row = b->n_head_rows; row < b->grid->n_rows; row++) {
		const struct kt_number *f = kt_grid_number(b->grid, row, c);

		if (!f || !kt_binding_is_data(b, row, c) || b->rows[row].is_total)
			continue;
		if (f->number.scale > 0 || f->unit != KT_UNIT_NONE || f->has_power ||
			!kt_decimal_add(&sum, sum, f->number))
			return FALSE;
		n++;
	}
	if (n < 3 || !kt_decimal_sub(&off, sum, kt_decimal_int(HUNDRED)))
		return FALSE;
	if (off.digits < 0)
		off.digits = -off.digits;
	return kt_decimal_cmp(off, kt_decimal_int(OFF_BY)) > 0;
}

/* What is spread is what the text about the table counts. */
static void make_count(const struct kt_binding *b, struct kt_facet *f)
{
	f->measure = KT_MEASURE_COUNT;
	f->is_antal = TRUE;
	if (f->counted == KT_UNIT_NONE)
		f->counted = kt_around_counted(b->around);
	if (f->counted == KT_UNIT_NONE)
		f->counted = KT_UNIT_COUNT;
}

void kt_binding_read_spread(struct kt_binding *b)
{
	for (guint c = 0; c < b->grid->n_columns; c++) {
		struct kt_facet *f = &b->columns[c].facet;

		if (f->measure == KT_MEASURE_SHARE && f->unit == KT_UNIT_NONE &&
			kt_facet_means(f, KT_S(SPREAD)) && are_counts(b, c))
			make_count(b, f);
	}
}
