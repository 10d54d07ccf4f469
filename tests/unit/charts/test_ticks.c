/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "charts/ticks.h"

/* The examples of the paper's reference implementation (R package labeling,
 * extended(), only.loose = FALSE) for about five labels. */
static void known(void)
{
	static const struct {
		gdouble lo, hi, first, step;
		guint n;
	} cases[] = {
		{0, 100, 0, 25, 5},
		{8.1, 14.1, 8, 2, 4},
		{-1, 1, -1, 0.5, 5},
		{0, 1, 0, 0.25, 5},
		{0, 5836700, 0, 1000000, 7},
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		struct kt_ticks t = kt_ticks_find(cases[i].lo, cases[i].hi, 5);

		g_test_message(
			"%g..%g: %g step %g n %u", cases[i].lo, cases[i].hi, t.first, t.step, t.n);
		g_assert_cmpfloat_with_epsilon(t.first, cases[i].first, 1e-9 * t.step);
		g_assert_cmpfloat_with_epsilon(t.step, cases[i].step, 1e-9 * t.step);
		g_assert_cmpuint(t.n, ==, cases[i].n);
	}
}

/* On any data: round steps, few labels, most of the data covered, 0 written as 0. */
static void random_ranges(void)
{
	GRand *rand = g_rand_new_with_seed(20100101);

	for (guint i = 0; i < 3000; i++) {
		gdouble size = pow(10, g_rand_double_range(rand, -3, 9));
		gdouble lo = g_rand_double_range(rand, -1, 1) * size;
		gdouble hi = lo + g_rand_double_range(rand, 0.001, 2) * size;
		struct kt_ticks t = kt_ticks_find(lo, hi, 5);
		gdouble last = kt_ticks_at(&t, t.n - 1);

		g_assert_cmpuint(t.n, >=, 2);
		g_assert_cmpuint(t.n, <=, 12);
		g_assert_cmpfloat(t.step, >, 0);
		g_assert_cmpfloat(t.first, >, lo - (hi - lo));
		g_assert_cmpfloat(last, <, hi + (hi - lo));
		g_assert_cmpfloat(last - t.first, >, 0.4 * (hi - lo));
	}
	g_rand_free(rand);
}

static void odd_ranges(void)
{
	struct kt_ticks t = kt_ticks_find(0, 0, 5);

	g_assert_cmpuint(t.n, >=, 2);
	t = kt_ticks_find(7, 7, 5);
	g_assert_cmpfloat(t.first, <=, 7);
	g_assert_cmpfloat(kt_ticks_at(&t, t.n - 1), >=, 7);
	t = kt_ticks_find(-3e-7, 1, 5);
	for (guint i = 0; i < t.n; i++)
		if (fabs(kt_ticks_at(&t, i)) < 1e-6)
			g_assert_cmpfloat(kt_ticks_at(&t, i), ==, 0);
}

static void decimals(void)
{
	struct kt_ticks t = kt_ticks_find(0, 1, 5);

	g_assert_cmpuint(t.decimals, ==, 2);
	t = kt_ticks_find(0, 100, 5);
	g_assert_cmpuint(t.decimals, ==, 0);
}

/* Nobody counts half a person: no label is finer than the figures, and all of them are covered. */
static void not_finer(void)
{
	GRand *rand = g_rand_new_with_seed(20100102);

	for (guint i = 0; i < 1000; i++) {
		guint places = (guint)g_rand_int_range(rand, 0, 2);
		gdouble unit = pow(10, -(gdouble)places);
		gdouble lo = unit * g_rand_int_range(rand, 0, 20);
		gdouble hi = lo + unit * g_rand_int_range(rand, 1, 9);
		struct kt_ticks t = kt_ticks_in(lo, hi, 4, places);
		gdouble steps = t.step / unit;

		g_assert_cmpuint(t.decimals, <=, places);
		g_assert_cmpuint(t.n, >=, 2);
		g_assert_cmpuint(t.n, <=, 11);
		g_assert_cmpfloat_with_epsilon(steps, rint(steps), 1e-6);
	}
	g_rand_free(rand);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/ticks/known", known);
	g_test_add_func("/ticks/random", random_ranges);
	g_test_add_func("/ticks/odd", odd_ranges);
	g_test_add_func("/ticks/decimals", decimals);
	g_test_add_func("/ticks/not-finer", not_finer);
	return g_test_run();
}
