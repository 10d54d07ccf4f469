/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_outlook.c -- when a series is carried on, how far, and when it is not. */
#include "../sample_record.h"
#include "report/outlook.h"

/* Quarters from the first of 2021, VALUES ended by -1. */
static GPtrArray *quarters(struct kt_record *records, const gint64 *values)
{
	GPtrArray *list = g_ptr_array_new();

	for (guint i = 0; values[i] >= 0; i++) {
		records[i] = sample_record();
		records[i].period =
			kt_period_of(kt_moment_quarter(2021 + i / 4, i % 4 + 1));
		records[i].value = kt_decimal_int(values[i]);
		g_ptr_array_add(list, &records[i]);
	}
	return list;
}

static gboolean find(const gint64 *values, struct kt_outlook *out)
{
	struct kt_record records[16];
	g_autoptr(GPtrArray) list = quarters(records, values);

	return kt_outlook_find(list, 0, out);
}

static void goes_on(void)
{
	static const gint64 five[] = {10, 20, 30, 40, 50, -1};
	static const gint64 eight[] = {100, 98, 97, 95, 93, 92, 90, 88, -1};
	struct kt_outlook out;

	g_assert_true(find(five, &out));
	g_assert_cmpuint(out.n, ==, 1);
	g_assert_true(kt_period_equal(out.periods[0], kt_period_of(kt_moment_quarter(2022, 2))));
	g_assert_true(kt_decimal_equal(out.value[0], kt_decimal_int(60)));
	/* On a line without scatter the interval is empty. */
	g_assert_true(kt_decimal_equal(out.low[0], kt_decimal_int(60)));
	g_assert_true(find(eight, &out));
	g_assert_cmpuint(out.n, ==, 2);
	g_assert_true(kt_period_equal(out.periods[1], kt_period_of(kt_moment_quarter(2023, 2))));
	g_assert_cmpint(kt_decimal_cmp(out.low[1], out.value[1]), <=, 0);
	g_assert_cmpint(kt_decimal_cmp(out.value[1], out.high[1]), <=, 0);
}

/* y = 2, 3, 5, 8, 9 at 1 to 5 by hand: line -0.3 + 1.9 x, s^2 = 1.1 / 3, at x = 6
 * 11.1; sqrt(1 + 1/5 + 9/10) s = 0.8775; t(0.9; 3) = 1.6377, so 11.1 -+ 1.437. */
static void interval(void)
{
	static const gint64 values[] = {2, 3, 5, 8, 9, -1};
	struct kt_record records[16];
	g_autoptr(GPtrArray) list = quarters(records, values);
	struct kt_outlook out;

	g_assert_true(kt_outlook_find(list, 2, &out));
	g_assert_cmpfloat_with_epsilon(kt_decimal_to_double(out.value[0]), 11.1, 0.006);
	g_assert_cmpfloat_with_epsilon(kt_decimal_to_double(out.low[0]), 9.663, 0.006);
	g_assert_cmpfloat_with_epsilon(kt_decimal_to_double(out.high[0]), 12.537, 0.006);
}

static void is_not_shown(void)
{
	static const gint64 four[] = {10, 20, 30, 40, -1};
	static const gint64 chance[] = {10, 20, 10, 20, 11, -1};
	static const gint64 steep[] = {90, 60, 40, 15, 2, -1};
	static const gint64 even[] = {10, 20, 30, 40, 50, -1};
	struct kt_record records[16];
	g_autoptr(GPtrArray) gap = quarters(records, even);
	struct kt_outlook out;

	g_assert_false(find(four, &out));
	g_assert_cmpint(out.refusal, ==, KT_OUTLOOK_FEW);
	g_assert_false(find(chance, &out));
	g_assert_cmpint(out.refusal, ==, KT_OUTLOOK_CHANCE);
	records[4].period = kt_period_of(kt_moment_quarter(2022, 3));
	g_assert_false(kt_outlook_find(gap, 0, &out));
	records[4].period = kt_period_of(kt_moment_day(2022, 3, 31));
	g_assert_false(kt_outlook_find(gap, 0, &out));
	g_assert_cmpint(out.refusal, ==, KT_OUTLOOK_UNEVEN);
	/* A count cannot fall below nothing. */
	g_assert_true(find(steep, &out));
	g_assert_true(kt_decimal_equal(out.value[0], kt_decimal_int(0)));
	g_assert_true(kt_decimal_equal(out.low[0], kt_decimal_int(0)));
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/outlook/goes-on", goes_on);
	g_test_add_func("/outlook/interval", interval);
	g_test_add_func("/outlook/is-not-shown", is_not_shown);
	return g_test_run();
}
