/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whatever has labels and numbers and is no other shape.
 *
 *   Tilbud i alt             330
 *   Virksomhedspraktik        82
 *   Nytteindsats              12
 *
 * Read as it stands: the label is the subject.  Without labels, or without
 * any head, caption or unit, it is refused: nobody could say what the
 * numbers are. */
#include "extract/shapes/shapes.h"

enum { N_FACTORS = 3 };

/* "I behandling i alt 112" over what comes to 112: a list that adds up is one, whoever wrote it. */
static gboolean adds_up(const struct kt_binding *b)
{
	struct kt_decimal sum = kt_decimal_int(0), total = kt_decimal_int(0);
	guint parts = 0, totals = 0;

	for (guint row = 0; row < b->grid->n_rows; row++)
		for (guint c = 0; c < b->grid->n_columns; c++) {
			const struct kt_number *f = kt_grid_number(b->grid, row, c);

			if (!f || b->rows[row].role != KT_ROW_DATA ||
				!kt_binding_is_data(b, row, c))
				continue;
			if (b->rows[row].is_total) {
				total = f->number;
				totals++;
			} else if (!kt_decimal_add(&sum, sum, f->number)) {
				return FALSE;
			} else {
				parts++;
			}
		}
	return totals == 1 && parts >= 3 && kt_decimal_equal(sum, total);
}

static gboolean has_any_word(const struct kt_binding *b)
{
	if (b->n_head_rows || b->around->has_caption)
		return TRUE;
	for (guint i = 0; i < b->grid->figures->len; i++)
		if (g_array_index(b->grid->figures, struct kt_number, i).unit != KT_UNIT_NONE)
			return TRUE;
	for (guint row = 0; row < b->grid->n_rows; row++)
		if (b->rows[row].role == KT_ROW_DATA &&
			b->rows[row].facet.counted != KT_UNIT_NONE && b->rows[row].is_total)
			return TRUE; /* "Borgere i behandling i alt" names what is counted */
	return kt_binding_n_data_columns(b) == 1 && adds_up(b);
}

/* Heads over one row of numbers, which needs no name:
 *
 *   2014K3  2014K4  2015K1
 *      187     201     214 */
static gboolean is_single_row(const struct kt_binding *b)
{
	if (b->label_column >= 0 || !b->n_head_rows || kt_binding_n_data_rows(b) != 1 ||
		b->grid->n_columns < 2)
		return FALSE;
	for (guint c = 0; c < b->grid->n_columns; c++)
		if (b->columns[c].role != KT_COLUMN_DATA || !b->columns[c].facet.label)
			return FALSE;
	return TRUE;
}

/* Two of the figures of ROW, in its three columns, come to the third. */
static gboolean multiplies(const struct kt_binding *b, guint row)
{
	struct kt_decimal value[N_FACTORS], product;

	for (guint c = 0; c < N_FACTORS; c++) {
		const struct kt_number *f = kt_grid_number(b->grid, row, c);

		if (!f || kt_decimal_sign(f->number) <= 0)
			return FALSE;
		value[c] = f->number;
	}
	for (guint c = 0; c < N_FACTORS; c++)
		if (kt_decimal_mul(
			    &product, value[(c + 1) % N_FACTORS], value[(c + 2) % N_FACTORS]) &&
			kt_decimal_equal(product, value[c]))
			return TRUE;
	return FALSE;
}

/* A price, how many and what they come to, with nothing that names the rows:
 *
 *   Kr. pr. dag   Antal dage   Udgift pr. år
 *         1.245          365         454.425
 *           980          120         117.600
 *
 * That the rows come out tells that none of the columns is a key. */
static gboolean are_products(const struct kt_binding *b)
{
	guint rows = 0;

	if (b->label_column >= 0 || !b->n_head_rows || b->grid->n_columns != N_FACTORS)
		return FALSE;
	for (guint c = 0; c < N_FACTORS; c++) {
		const struct kt_column *column = &b->columns[c];

		if (column->role != KT_COLUMN_DATA || !column->facet.label)
			return FALSE;
	}
	for (guint row = 0; row < b->grid->n_rows; row++) {
		if (b->rows[row].role != KT_ROW_DATA)
			continue;
		if (!multiplies(b, row))
			return FALSE;
		rows++;
	}
	return rows > 1;
}

static gint score(const struct kt_binding *b)
{
	if (are_products(b))
		return 25;
	if (is_single_row(b) && b->grid->source != KT_GRID_LINES)
		return 25;
	if (b->label_column < 0 || kt_binding_n_data_columns(b) == 0 || !has_any_word(b))
		return 0;
	return 30;
}

static void bind(struct kt_binding *b)
{
	if (b->label_column < 0)
		b->subject = KT_SUBJECT_COLUMN;
}

const struct kt_shape kt_shape_plain = {
	.name = "plain",
	.summary = "labels and numbers",
	.score = score,
	.bind = bind,
};
