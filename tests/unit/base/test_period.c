/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kommunetal/base/period.h"

#include "../case_file.h"
#include "kommunetal/base/error.h"

static char *day_text(guint32 julian)
{
	GDate date;

	if (julian == 0)
		return g_strdup("");
	g_date_clear(&date, 1);
	g_date_set_julian(&date, julian);
	return g_strdup_printf("%04u-%02u-%02u", (guint)g_date_get_year(&date),
		(guint)g_date_get_month(&date), (guint)g_date_get_day(&date));
}

static void check_period(const struct case_row *row)
{
	struct kt_period p = kt_period_of(kt_moment_year(1999));
	g_autoptr(GError) error = NULL;
	g_autofree char *text = NULL, *first = NULL, *last = NULL, *year = NULL;

	if (!kt_period_parse(&p, row->fields[0], &error)) {
		g_assert_error(error, KT_ERROR, KT_ERROR_NOT_A_NUMBER);
		g_assert_cmpuint(p.from.year, ==, 1999);
		case_cmpstr(row, "bad", row->fields[1]);
		return;
	}
	text = kt_period_format(p);
	first = day_text(kt_period_first_day(p));
	last = day_text(kt_period_last_day(p));
	year = g_strdup_printf("%u", kt_period_year(p));
	case_cmpstr(row, text, row->fields[0]);
	case_cmpstr(row, first, row->fields[1]);
	case_cmpstr(row, last, row->fields[2]);
	case_cmpstr(row, year, row->fields[3]);
}

static void test_cases(void)
{
	each_case("tests/unit/base/period.cases", 4, check_period);
}

static void test_order(void)
{
	/* each before the next */
	static const char *const sorted[] = {"", "/2020", "/2022", "2020-01-01", "2020-01",
		"2020-Q1", "2020-H1", "2020", "2020/2022", "2020/", "2020-01-02", "2021"};
	struct kt_period p[G_N_ELEMENTS(sorted)];

	for (gsize i = 0; i < G_N_ELEMENTS(sorted); i++)
		g_assert_true(kt_period_parse(&p[i], sorted[i], NULL));
	for (gsize i = 0; i < G_N_ELEMENTS(sorted); i++)
		for (gsize j = 0; j < G_N_ELEMENTS(sorted); j++)
			g_assert_cmpint(kt_period_cmp(p[i], p[j]), ==, (i > j) - (i < j));
}

static void test_equal(void)
{
	struct kt_period year = kt_period_of(kt_moment_year(2022));
	struct kt_period open = kt_period_range(kt_moment_year(2022), (struct kt_moment){0});

	g_assert_true(kt_period_equal(year, kt_period_of(kt_moment_year(2022))));
	g_assert_false(kt_period_equal(year, open));
	g_assert_false(kt_period_equal(year, kt_period_none()));
	g_assert_true(kt_period_equal(
		kt_period_none(), kt_period_range((struct kt_moment){0}, (struct kt_moment){0})));
}

static void test_valid(void)
{
	g_assert_true(kt_moment_valid(kt_moment_day(2024, 2, 29)));
	g_assert_false(kt_moment_valid(kt_moment_day(2022, 4, 31)));
	g_assert_false(kt_moment_valid(kt_moment_half(2022, 3)));
	/* numbers that do not fit the fields may not wrap round */
	g_assert_false(kt_moment_valid(kt_moment_year(65536 + 2022)));
	g_assert_false(kt_moment_valid(kt_moment_month(2022, 256 + 4)));
	g_assert_false(kt_moment_valid(kt_moment_day(2022, 4, 256 + 1)));
	g_assert_false(kt_moment_valid((struct kt_moment){0}));
	g_assert_cmpuint(kt_period_first_day(kt_period_of(kt_moment_day(2022, 4, 31))), ==, 0);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/period/cases", test_cases);
	g_test_add_func("/period/order", test_order);
	g_test_add_func("/period/equal", test_equal);
	g_test_add_func("/period/valid", test_valid);
	return g_test_run();
}
