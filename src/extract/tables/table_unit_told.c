/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "Puljen er på 819.500 kr." near a table with 819.500 in it: the sentence gives the unit, and
 * the scale under which most figures agree. */
#include "extract/tables/binding.h"

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

/* How many figures of the table are told by sentences if taken times ten to
 * POWER; a figure of four digits that is told in full counts double, and
 * where no head speaks of money only those count. */
static guint count_told(const struct kt_binding *b, gint power)
{
	guint count = 0, least = kt_binding_speaks_of_money(b) ? 2 : 4;

	for (guint i = 0; i < b->grid->figures->len; i++) {
		const struct kt_number *f = &g_array_index(b->grid->figures, struct kt_number, i);
		const GArray *all;
		guint best = 0;
		if (n_digits(f->number) < 3 || f->unit != KT_UNIT_NONE)
			continue;
		all = kt_around_told(b->around);
		for (guint k = 0; k < all->len; k++) {
			const struct kt_told *told = &g_array_index(all, struct kt_told, k);
			guint digits =
				n_digits(kt_decimal_trim(told->value)) - n_zeros(told->resolution);
			if (digits >= least && says_the_same(f, power, told))
				best = MAX(best, digits >= 4 ? 2 : 1);
		}
		count += best;
	}
	return count;
}

/* "Puljen er på 819.500 kr." below a table with 819.500 in it: the sentence
 * gives the unit, and the scale under which most figures agree.  One figure
 * of two or three digits may agree by chance. */
gboolean kt_binding_told_near(struct kt_binding *b)
{
	static const gint powers[] = {0, 3, 6};
	guint best = 0, count[3];

	for (guint p = 0; p < 3; p++) {
		count[p] = count_told(b, powers[p]);
		if (count[p] > count[best])
			best = p;
	}
	if (count[best] < 2)
		return FALSE;
	b->unit = KT_UNIT_DKK;
	b->power = powers[best];
	b->unit_rule = "unit-from-the-same-figure-in-a-sentence";
	b->has_unit = TRUE;
	return TRUE;
}
