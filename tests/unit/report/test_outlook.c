/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_outlook.c -- when a series is carried on, how far, and when it is not. */
#include "../sample_record.h"
#include "report/outlook.h"

/* Told behind all the times below: none of them is expected. */
static struct kt_record measured(void)
{
	struct kt_record r = sample_record();

	r.meeting_date = "2026-01-15";
	return r;
}

/* Quarters from the first of 2021, VALUES ended by -1. */
static GPtrArray *quarters(struct kt_record *records, const gint64 *values)
{
	GPtrArray *list = g_ptr_array_new();

	for (guint i = 0; values[i] >= 0; i++) {
		records[i] = measured();
		records[i].period = kt_period_of(kt_moment_quarter(2021 + i / 4, i % 4 + 1));
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

/* Five figures of days, N of them written as year, month, day. */
static gboolean find_days(const guint days[][3], struct kt_outlook *out)
{
	struct kt_record records[16];
	g_autoptr(GPtrArray) list = g_ptr_array_new();

	for (guint i = 0; i < 5; i++) {
		records[i] = measured();
		records[i].period = kt_period_of(kt_moment_day(days[i][0], days[i][1], days[i][2]));
		records[i].value = kt_decimal_int(10 * (i + 1));
		g_ptr_array_add(list, &records[i]);
	}
	return kt_outlook_find(list, 0, out);
}

/* Quarters and years are often told by the day they end or begin on. */
static void days_go_on(void)
{
	static const guint quarters[][3] = {
		{2023, 3, 31}, {2023, 6, 30}, {2023, 9, 30}, {2023, 12, 31}, {2024, 3, 31}};
	static const guint years[][3] = {
		{2019, 9, 30}, {2020, 9, 30}, {2021, 9, 30}, {2022, 9, 30}, {2023, 9, 30}};
	static const guint months[][3] = {
		{2023, 10, 31}, {2023, 11, 30}, {2023, 12, 31}, {2024, 1, 31}, {2024, 2, 29}};
	static const guint firsts[][3] = {
		{2020, 1, 1}, {2021, 1, 1}, {2022, 1, 1}, {2023, 1, 1}, {2024, 1, 1}};
	struct kt_outlook out;

	g_assert_true(find_days(quarters, &out));
	g_assert_true(kt_period_equal(out.periods[0], kt_period_of(kt_moment_day(2024, 6, 30))));
	g_assert_true(kt_decimal_equal(out.value[0], kt_decimal_int(60)));
	g_assert_true(find_days(years, &out));
	g_assert_true(kt_period_equal(out.periods[0], kt_period_of(kt_moment_day(2024, 9, 30))));
	g_assert_true(find_days(months, &out));
	g_assert_true(kt_period_equal(out.periods[0], kt_period_of(kt_moment_day(2024, 3, 31))));
	g_assert_true(find_days(firsts, &out));
	g_assert_true(kt_period_equal(out.periods[0], kt_period_of(kt_moment_day(2025, 1, 1))));
}

static void days_are_uneven(void)
{
	static const guint gap[][3] = {
		{2023, 3, 31}, {2023, 6, 30}, {2023, 12, 31}, {2024, 3, 31}, {2024, 6, 30}};
	static const guint middle[][3] = {
		{2023, 3, 15}, {2023, 6, 15}, {2023, 9, 15}, {2023, 12, 15}, {2024, 3, 15}};
	static const guint mixed[][3] = {
		{2023, 3, 31}, {2023, 6, 30}, {2023, 10, 1}, {2023, 12, 31}, {2024, 3, 31}};
	static const guint same[][3] = {
		{2023, 3, 31}, {2023, 3, 31}, {2023, 6, 30}, {2023, 9, 30}, {2023, 12, 31}};
	struct kt_outlook out;

	g_assert_false(find_days(gap, &out));
	g_assert_cmpint(out.refusal, ==, KT_OUTLOOK_UNEVEN);
	g_assert_false(find_days(middle, &out));
	g_assert_false(find_days(mixed, &out));
	g_assert_false(find_days(same, &out));
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
	g_test_add_func("/outlook/days", days_go_on);
	g_test_add_func("/outlook/uneven-days", days_are_uneven);
	g_test_add_func("/outlook/is-not-shown", is_not_shown);
	return g_test_run();
}
