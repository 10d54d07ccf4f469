/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When it is open.
 *
 *   Dag        Med personale   Selvbetjening        Mandag   Tirsdag   Lørdag
 *   Mandag     10-18           7-22                  10-16     10-18    10-14
 *   Lørdag     10-14           7-22
 *   Søndag     lukket          7-22
 *
 * Days of the week name the rows or the columns, and what is beside them goes from one hour
 * of the day to another.  "Mandag  12" counts something. */
#include "extract/shapes/shapes.h"

enum { HOURS = 24, LEAST_DAYS = 2 };

static gboolean names_days(const struct kt_binding *b, const char *label)
{
	return label && kt_lexicon_begins(b->r->lexicon, KT_LEX_WEEKDAY, kt_slice_str(label));
}

/* Every figure is one of two hours; FALSE where there are none. */
static gboolean are_hours(const struct kt_binding *b)
{
	for (guint i = 0; i < b->grid->figures->len; i++) {
		const struct kt_number *f = &g_array_index(b->grid->figures, struct kt_number, i);

		if (!f->range || f->has_power || f->number.digits < 0 ||
			kt_decimal_cmp(f->number, kt_decimal_int(HOURS)) > 0 ||
			(f->unit != KT_UNIT_NONE && f->unit != KT_UNIT_HOUR))
			return FALSE;
	}
	return b->grid->figures->len > 0;
}

static gint score(const struct kt_binding *b)
{
	guint rows = 0, columns = 0;

	for (guint row = 0; row < b->grid->n_rows; row++)
		rows += names_days(b, b->rows[row].facet.label);
	for (guint c = 0; c < b->grid->n_columns; c++)
		columns += names_days(b, b->columns[c].facet.label);
	return MAX(rows, columns) >= LEAST_DAYS && are_hours(b) ? 97 : 0;
}

const struct kt_shape kt_shape_hours = {
	.name = "hours",
	.summary = "opening hours, no figures",
	.score = score,
	.refuses = "hours of the day",
};
