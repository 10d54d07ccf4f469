/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A budget table: lines down, measures across.
 *
 *                      Oprindeligt  Korrigeret  Forventet   Afvigelse
 *                      budget (A)   budget (B)  regnskab(C) (D) = C-B
 *   Udvalget
 *   Arbejdsmarked      67.772.400   67.772.400  65.603.323  -2.169.077
 *   Total (drift)     496.449.000  495.949.000 501.785.699   5.836.700
 *   Heraf serviceramme 31.803.000   31.303.000  30.270.061    -972.939
 *
 * At least two heads name different measures of money.  Income statements
 * (income negative) are the same shape: signs stay as printed.  Counts of
 * persons by year are a series, whatever the committee. */
#include "extract/shapes/shapes.h"

static gint score(const struct kt_binding *b)
{
	guint n = kt_binding_n_measures(b, FALSE);

	if (b->label_column < 0 || n < 2)
		return 0;
	return n >= 3 ? 92 : 88;
}

static void bind(struct kt_binding *b)
{
	b->leaning = KT_KIND_BUDGET;
}

const struct kt_shape kt_shape_budget = {
	.name = "budget",
	.summary = "budget lines down, measures across",
	.score = score,
	.bind = bind,
};
