/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sums, differences and percentages with rounding. */
#include "extract/tables/equations.h"

static struct kt_decimal number(const char *plain)
{
	struct kt_decimal d = {0, 0};

	g_assert_true(kt_decimal_from_plain(&d, plain, NULL));
	return d;
}

/* Rows of TEXT parted by '/', cells by blanks; "." is an empty cell. */
static struct kt_matrix *matrix(const char *text)
{
	g_auto(GStrv) rows = g_strsplit(text, "/", -1);
	g_auto(GStrv) first = g_strsplit(g_strstrip(rows[0]), " ", -1);
	struct kt_matrix *m = kt_matrix_new(g_strv_length(rows), g_strv_length(first));

	for (guint i = 0; rows[i]; i++) {
		g_auto(GStrv) cells = g_strsplit(g_strstrip(rows[i]), " ", -1);
		g_assert_cmpuint(g_strv_length(cells), ==, m->n_columns);
		for (guint c = 0; cells[c]; c++)
			if (!g_str_equal(cells[c], "."))
				kt_matrix_set(m, i, c, number(cells[c]));
	}
	return m;
}

/* "3=0+1+2 (2/2)" for each equation, in order. */
static char *spell(const GArray *equations)
{
	GString *s = g_string_new(NULL);

	for (guint i = 0; i < equations->len; i++) {
		const struct kt_equation *e = &g_array_index(equations, struct kt_equation, i);
		g_string_append_printf(s, "%s%u=", s->len ? " " : "", e->result);
		for (guint k = 0; k < e->parts->len; k++) {
			const struct kt_equation_part *p =
				&g_array_index(e->parts, struct kt_equation_part, k);
			g_string_append_printf(s, "%s%u",
				p->sign < 0 ? "-"
				: k         ? "+"
					    : "",
				p->line);
		}
		g_string_append_printf(s, "(%u/%u)", e->n_closed, e->n_tested);
	}
	return g_string_free(s, FALSE);
}

static void expect_rows(const char *text, const enum kt_line_role *roles, const char *wanted)
{
	struct kt_matrix *m = matrix(text);
	GArray *equations = kt_equations_of_rows(m, roles, NULL);
	g_autofree char *got = spell(equations);

	g_assert_cmpstr(got, ==, wanted);
	g_array_unref(equations);
	kt_matrix_free(m);
}

static void expect_columns(const char *text, const enum kt_line_role *roles, const char *wanted)
{
	struct kt_matrix *m = matrix(text);
	GArray *equations = kt_equations_of_columns(m, roles);
	g_autofree char *got = spell(equations);

	g_assert_cmpstr(got, ==, wanted);
	g_array_unref(equations);
	kt_matrix_free(m);
}

#define P KT_LINE_PLAIN
#define T KT_LINE_TOTAL
#define H KT_LINE_OF_WHICH
#define S KT_LINE_SKIP
#define C KT_LINE_PERCENT

static void sum_within_rounding(void)
{
	struct kt_decimal parts[] = {number("61.2"), number("23.1"), number("-4.6")};
	const gint sign[] = {1, 1, 1};
	gboolean closes;

	g_assert_true(kt_sum_closes(&closes, number("79.7"), parts, sign, 3));
	g_assert_true(closes);
	g_assert_true(kt_sum_closes(&closes, number("79.6"), parts, sign, 3));
	g_assert_true(closes); /* each part may be off by half a tenth */
	g_assert_true(kt_sum_closes(&closes, number("80.0"), parts, sign, 3));
	g_assert_false(closes);
}

static void sum_with_signs(void)
{
	struct kt_decimal parts[] = {number("65603323"), number("67772400")};
	const gint sign[] = {1, -1};
	gboolean closes;

	g_assert_true(kt_sum_closes(&closes, number("-2169077"), parts, sign, 2));
	g_assert_true(closes);
	g_assert_true(kt_sum_closes(&closes, number("-2109077"), parts, sign, 2));
	g_assert_false(closes);
}

static void sum_too_large_to_tell(void)
{
	struct kt_decimal parts[] = {{G_MAXINT64, 0}, {G_MAXINT64, 0}};
	const gint sign[] = {1, 1};
	gboolean closes = FALSE;

	g_assert_false(kt_sum_closes(&closes, number("1"), parts, sign, 2));
}

static void percent_within_rounding(void)
{
	g_assert_true(kt_percent_closes(number("12.5"), number("-8.5"), number("68.5")));
	g_assert_true(kt_percent_closes(number("0.1"), number("2.1"), number("-2093.8")));
	g_assert_false(kt_percent_closes(number("14.0"), number("8.5"), number("68.5")));
	g_assert_false(kt_percent_closes(number("1"), number("1"), number("0")));
}

static void total_below(void)
{
	const enum kt_line_role roles[] = {P, P, P, T};

	expect_rows("12 7/ 30 1/ 8 5/ 50 13", roles, "3=0+1+2(2/2)");
}

static void total_first(void)
{
	const enum kt_line_role roles[] = {T, T, T, P};

	expect_rows("330/ 6/ 82/ 242", roles, "0=1+2+3(1/1)");
}

static void subset_is_never_added(void)
{
	const enum kt_line_role roles[] = {P, P, H, T};

	expect_rows("100/ 40/ 25/ 140", roles, "3=0+1(1/1)");
}

static void total_of_totals(void)
{
	const enum kt_line_role roles[] = {P, P, T, P, P, T, T};

	expect_rows(
		"1 5/ 2 6/ 3 11/ 4 7/ 5 8/ 9 15/ 12 26", roles, "2=0+1(2/2) 5=3+4(2/2) 6=2+5(2/2)");
}

/* 1 + 1 = 2 in one column is chance, not a total. */
static void small_numbers_are_no_proof(void)
{
	const enum kt_line_role roles[] = {P, P, P};

	expect_rows("1/ 1/ 2", roles, "");
	expect_rows("17 31 8/ 25 44 9/ 42 75 17", roles, "2=0+1(3/3)");
}

static void empty_cells_count_as_nothing(void)
{
	const enum kt_line_role roles[] = {P, P, T};

	expect_rows(". 142/ 3620 ./ 3620 142", roles, "2=0+1(2/2)");
}

static void difference_of_columns(void)
{
	const enum kt_line_role roles[] = {P, P, P};

	expect_columns("41280 40345 935/ 188730 181515 7215", roles, "2=0-1(2/2)");
	expect_columns("500 520 20/ 310 300 -10", roles, "2=1-0(2/2)");
	expect_columns("500 520 21/ 310 300 -90", roles, "");
}

static void percent_column(void)
{
	const enum kt_line_role roles[] = {P, P, C};

	expect_columns("182045 60112 33.0/ 455910 151800 33.3", roles, "2=1+0(2/2)");
}

static void total_column(void)
{
	const enum kt_line_role roles[] = {P, P, P, T};

	expect_columns("2.5 14.0 11.5 28.0/ 0.8 0.0 3.2 4.0", roles, "3=0+1+2(2/2)");
}

static void nothing_to_add(void)
{
	const enum kt_line_role roles[] = {T, S};

	expect_rows("5/ 5", roles, "");
	expect_columns(". ./ . .", roles, "");
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/equations/sum-within-rounding", sum_within_rounding);
	g_test_add_func("/equations/sum-with-signs", sum_with_signs);
	g_test_add_func("/equations/sum-too-large", sum_too_large_to_tell);
	g_test_add_func("/equations/percent", percent_within_rounding);
	g_test_add_func("/equations/total-below", total_below);
	g_test_add_func("/equations/total-first", total_first);
	g_test_add_func("/equations/subset", subset_is_never_added);
	g_test_add_func("/equations/total-of-totals", total_of_totals);
	g_test_add_func("/equations/chance", small_numbers_are_no_proof);
	g_test_add_func("/equations/empty-cells", empty_cells_count_as_nothing);
	g_test_add_func("/equations/difference", difference_of_columns);
	g_test_add_func("/equations/percent-column", percent_column);
	g_test_add_func("/equations/total-column", total_column);
	g_test_add_func("/equations/nothing", nothing_to_add);
	return g_test_run();
}
