/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kommunetal/base/decimal.h"

#include "../case_file.h"
#include "kommunetal/base/error.h"

static struct kt_decimal plain(const char *text)
{
	struct kt_decimal d;
	g_autoptr(GError) error = NULL;

	kt_decimal_from_plain(&d, text, &error);
	g_assert_no_error(error);
	return d;
}

static void check_parse(const struct case_row *row)
{
	struct kt_decimal d = {.digits = 42, .scale = 7};
	g_autoptr(GError) error = NULL;
	g_autofree char *got = NULL;

	if (kt_decimal_parse(
		    &d, row->fields[0], strlen(row->fields[0]), &kt_number_marks_da, &error)) {
		got = kt_decimal_to_plain(d);
	} else {
		/* *OUT is untouched */
		g_assert_cmpint(d.digits, ==, 42);
		g_assert_cmpint(d.scale, ==, 7);
		got = g_strdup(g_error_matches(error, KT_ERROR, KT_ERROR_RANGE) ? "range"
										: "not a number");
		g_assert_true(error->domain == KT_ERROR);
	}
	case_cmpstr(row, got, row->fields[1]);
}

static void test_parse(void)
{
	each_case("tests/unit/base/decimal_parse.cases", 2, check_parse);
}

static void check_format(const struct case_row *row)
{
	struct kt_decimal d = plain(row->fields[0]);
	guint decimals = (guint)g_ascii_strtoull(row->fields[1], NULL, 10);
	g_autofree char *again = kt_decimal_to_plain(d);
	g_autofree char *danish = kt_decimal_to_danish(d, decimals);
	g_autofree char *english = kt_decimal_to_english(d, decimals);
	g_autofree char *trimmed = kt_decimal_to_short(d);

	case_cmpstr(row, again, row->fields[0]);
	case_cmpstr(row, danish, row->fields[2]);
	case_cmpstr(row, english, row->fields[3]);
	case_cmpstr(row, trimmed, row->fields[4]);
}

static void test_format(void)
{
	each_case("tests/unit/base/decimal_format.cases", 5, check_format);
}

/* A op B by name; FALSE if it does not fit. */
static gboolean reckon(struct kt_decimal *out, struct kt_decimal a, const char *op, const char *b)
{
	if (strcmp(op, "shift") == 0)
		return kt_decimal_shift(out, a, (gint)plain(b).digits);
	if (strcmp(op, "+") == 0)
		return kt_decimal_add(out, a, plain(b));
	if (strcmp(op, "-") == 0)
		return kt_decimal_sub(out, a, plain(b));
	if (strcmp(op, "*") == 0)
		return kt_decimal_mul(out, a, plain(b));
	if (strcmp(op, "cmp") == 0)
		*out = kt_decimal_int(kt_decimal_cmp(a, plain(b)));
	else if (strcmp(op, "round") == 0)
		*out = kt_decimal_round(a, (guint)plain(b).digits);
	else
		g_error("no such operation: %s", op);
	return TRUE;
}

static void check_arith(const struct case_row *row)
{
	struct kt_decimal d = {.digits = 42};
	g_autofree char *got = NULL;

	if (reckon(&d, plain(row->fields[0]), row->fields[1], row->fields[2])) {
		got = kt_decimal_to_plain(d);
	} else {
		g_assert_cmpint(d.digits, ==, 42);
		got = g_strdup("none");
	}
	case_cmpstr(row, got, row->fields[3]);
}

static void test_arith(void)
{
	each_case("tests/unit/base/decimal_arith.cases", 4, check_arith);
}

/* Against arithmetic done another way, on numbers small enough for it. */
static void test_random(void)
{
	g_autoptr(GRand) rand = g_rand_new_with_seed(20220602);

	for (guint i = 0; i < 20000; i++) {
		gint64 x = g_rand_int_range(rand, -1000000, 1000000);
		gint64 y = g_rand_int_range(rand, -1000000, 1000000);
		struct kt_decimal a = {.digits = x, .scale = 2}, b = {.digits = y, .scale = 3};
		struct kt_decimal d;
		g_autofree char *text = NULL;

		g_assert_true(kt_decimal_add(&d, a, b));
		g_assert_cmpint(d.digits, ==, x * 10 + y);
		g_assert_cmpint(d.scale, ==, 3);
		g_assert_true(kt_decimal_mul(&d, a, b));
		g_assert_cmpint(d.digits, ==, x * y);
		g_assert_cmpint(kt_decimal_cmp(a, b), ==, (x * 10 > y) - (x * 10 < y));
		text = kt_decimal_to_plain(b);
		g_assert_true(kt_decimal_from_plain(&d, text, NULL));
		g_assert_true(d.digits == b.digits && d.scale == b.scale);
	}
}

static void test_small(void)
{
	g_assert_cmpint(kt_decimal_sign(plain("-0.1")), ==, -1);
	g_assert_cmpint(kt_decimal_sign(plain("0.00")), ==, 0);
	g_assert_true(kt_decimal_equal(kt_decimal_neg(plain("1.5")), plain("-1.50")));
	g_assert_true(kt_decimal_equal(kt_decimal_abs(plain("-1.5")), plain("1.5")));
	g_assert_true(kt_decimal_equal(kt_decimal_step(plain("15.70")), plain("0.01")));
	g_assert_true(kt_decimal_equal(kt_decimal_step(plain("15")), plain("1")));
	g_assert_cmpint(kt_decimal_trim(plain("100.00")).digits, ==, 100);
	g_assert_cmpfloat(kt_decimal_to_double(plain("0.1")), ==, 0.1);
	g_assert_cmpfloat(kt_decimal_to_double(plain("-1234567.89")), ==, -1234567.89);
	g_assert_false(kt_decimal_from_plain(&(struct kt_decimal){0}, "1,5", NULL));
	g_assert_false(kt_decimal_from_plain(&(struct kt_decimal){0}, "1.000.000", NULL));
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/decimal/parse", test_parse);
	g_test_add_func("/decimal/format", test_format);
	g_test_add_func("/decimal/arith", test_arith);
	g_test_add_func("/decimal/random", test_random);
	g_test_add_func("/decimal/small", test_small);
	return g_test_run();
}
