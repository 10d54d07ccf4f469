/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "Puljen er på 819.500 kr." near a table with 819.500 in it: the sentence gives the unit, and
 * the scale under which most figures agree. */
#include "extract/tables/table_place.h"

static guint n_digits(struct kt_decimal d)
{
	guint n = 0;

	for (gint64 v = ABS(d.digits); v; v /= 10)
		n++;
	return n;
}

/* The zeros that a value with RESOLUTION ends in: 3 for "23 t.kr." */
static guint n_zeros(struct kt_decimal resolution)
{
	guint n = 0;

	for (struct kt_decimal r = kt_decimal_trim(resolution); r.scale == 0 && r.digits >= 10;
		r.digits /= 10)
		n++;
	return n;
}

/* Whether cell F, taken times ten to POWER, is what the sentence TOLD. */
static gboolean says_the_same(const struct kt_number *f, gint power, const struct kt_told *told)
{
	struct kt_decimal value, gap;

	if (!kt_decimal_shift(&value, kt_decimal_abs(f->number), power) ||
		!kt_decimal_sub(&gap, value, kt_decimal_abs(told->value)))
		return FALSE;
	gap = kt_decimal_abs(gap);
	return kt_decimal_add(&gap, gap, gap) && kt_decimal_cmp(gap, told->resolution) <= 0;
}

static guint n_told_digits(const struct kt_told *told)
{
	return n_digits(kt_decimal_trim(told->value)) - n_zeros(told->resolution);
}

/* The figure K of ALL is one that stands before it once more. */
static gboolean is_told_before(const GArray *all, guint k)
{
	const struct kt_told *told = &g_array_index(all, struct kt_told, k);

	for (guint i = 0; i < k; i++)
		if (kt_decimal_cmp(kt_decimal_abs(g_array_index(all, struct kt_told, i).value),
			    kt_decimal_abs(told->value)) == 0)
			return TRUE;
	return FALSE;
}

/* The total of a table is what sentences repeat first. */
static guint worth_of_row(const struct kt_binding *b, guint row)
{
	return b->rows[row].facet.is_total ? 2 : 1;
}

/* What it counts for that ALL tell F in ROW, in LEAST digits or more; 0 where they do not. */
static guint times_told(const struct kt_binding *b, guint row, const struct kt_number *f,
	gint power, const GArray *all, guint least)
{
	guint best = 0;

	if (n_digits(f->number) < 3 || f->unit != KT_UNIT_NONE)
		return 0;
	for (guint k = 0; k < all->len; k++) {
		const struct kt_told *told = &g_array_index(all, struct kt_told, k);
		guint digits = n_told_digits(told);

		if (digits >= least && says_the_same(f, power, told))
			best = MAX(best, digits >= 4 ? 2 : digits == 3 ? worth_of_row(b, row) : 1);
	}
	return best;
}

/* How many figures of the table TOLD tells if they are taken times ten to POWER; a total and a figure of
 * four digits that is told in full count double, and where no head speaks of money only the latter count. */
static guint count_told(const struct kt_binding *b, gint power, const GArray *all)
{
	guint count = 0, least = kt_binding_speaks_of_money(b) ? 2 : 4;

	for (guint row = 0; row < b->grid->n_rows; row++)
		for (guint c = 0; c < b->grid->n_columns; c++) {
			const struct kt_grid_cell *cell = kt_grid_cell(b->grid, row, c);

			for (guint i = 0; i < cell->n_figures; i++)
				count += times_told(b, row, kt_grid_figure(b->grid, cell, i), power,
					all, least);
		}
	return count;
}

/* The same of sentences anywhere in the item, where many figures meet many: each figure that is
 * told counts once, in full only, and double where it is a total, which texts repeat first; "8,7 mio.
 * kr." may be any figure but a total. */
static guint count_told_far(const struct kt_binding *b, gint power, const GArray *all)
{
	guint count = 0;

	for (guint k = 0; k < all->len; k++) {
		const struct kt_told *told = &g_array_index(all, struct kt_told, k);
		guint best = 0;

		guint digits = n_told_digits(told);

		if (digits < 2 || is_told_before(all, k))
			continue;
		for (guint row = 0; row < b->grid->n_rows; row++)
			for (guint c = 0; c < b->grid->n_columns; c++) {
				const struct kt_number *f = kt_grid_number(b->grid, row, c);

				if (f && f->unit == KT_UNIT_NONE && n_digits(f->number) >= 3 &&
					says_the_same(f, power, told))
					best = MAX(best, worth_of_row(b, row) - (digits == 2));
			}
		count += best;
	}
	return count;
}

/* Takes the scale under which COUNT finds most figures of the table in ALL, if they are LEAST or
 * more: one figure of two or three digits may agree by chance. */
static gboolean take_best(struct kt_binding *b, const GArray *all,
	guint (*count)(const struct kt_binding *, gint, const GArray *), guint least)
{
	static const gint powers[] = {0, 3, 6};
	guint best = 0, found[G_N_ELEMENTS(powers)];

	for (guint p = 0; p < G_N_ELEMENTS(powers); p++) {
		found[p] = count(b, powers[p], all);
		if (found[p] > found[best])
			best = p;
	}
	if (found[best] < least)
		return FALSE;
	b->unit = KT_UNIT_DKK;
	b->power = powers[best];
	b->unit_rule = "unit-from-the-same-figure-in-a-sentence";
	b->has_unit = TRUE;
	return TRUE;
}

gboolean kt_binding_told_near(struct kt_binding *b)
{
	return take_best(b, kt_around_told(b->around), count_told, 2);
}

gboolean kt_binding_told_far(struct kt_binding *b)
{
	return kt_binding_speaks_of_money(b) &&
	       take_best(b, kt_around_told_in_item(b->around), count_told_far, 3);
}

/* ---- counts ------------------------------------------------------------------------------------ */

/* Figure F of a row of COUNTED, of three digits or more, is told near by to be such a count. */
static gboolean is_told_count(
	const struct kt_binding *b, const struct kt_number *f, enum kt_unit counted)
{
	const GArray *all = kt_around_told_counts(b->around);

	if (f->unit != KT_UNIT_NONE || f->number.scale > 0 || n_digits(f->number) < 3)
		return FALSE;
	for (guint i = 0; i < all->len; i++) {
		const struct kt_told *told = &g_array_index(all, struct kt_told, i);

		if (told->unit == counted && kt_decimal_cmp(told->value, f->number) == 0)
			return TRUE;
	}
	return FALSE;
}

/* "Af de 447 genoptræningsplaner ..." below "Genoptræningsplaner | 402 | 447": the rows count what
 * their names say, whatever is paid for it. */
gboolean kt_unit_of_counts_told(const struct kt_table_place *p, struct kt_table_unit *u)
{
	const struct kt_binding *b = p->b;
	enum kt_unit own = b->rows[p->row].facet.counted;

	if (b->has_unit || own == KT_UNIT_NONE || p->figure->number.scale > 0 ||
		kt_place_is_budget_head(kt_place_column(p)))
		return FALSE;
	for (guint row = 0; row < b->grid->n_rows; row++) {
		enum kt_unit counted = b->rows[row].facet.counted;

		for (guint c = 0; counted != KT_UNIT_NONE && c < b->grid->n_columns; c++)
			if (kt_binding_is_data(b, row, c) &&
				is_told_count(b, kt_grid_number(b->grid, row, c), counted))
				return kt_unit_of_noun(u, own, "unit-of-counts-told-near-by",
					b->rows[p->row].facet.label);
	}
	return FALSE;
}
