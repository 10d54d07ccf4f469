/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Trends against R's stored answers (tests/reference/trend.R), the exact test
 * against enumeration, and misuse. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "kommunetal/analysis/robust.h"
#include "kommunetal/analysis/trend.h"
#include "kommunetal/base/error.h"

#define SERIES "tests/reference/series.csv"
#define ANSWERS "tests/reference/trend_answers.csv"
#define MOST 64

struct series {
	gdouble x[MOST], y[MOST];
	guint n;
};

static char **read_rows(const char *path)
{
	char *text = NULL, **rows;
	GError *error = NULL;

	g_file_get_contents(path, &text, NULL, &error);
	g_assert_no_error(error);
	rows = g_strsplit(text, "\n", -1);
	g_free(text);
	return rows;
}

static void read_series(struct series *s, const char *name)
{
	char **rows = read_rows(SERIES);

	s->n = 0;
	for (guint i = 1; rows[i] && *rows[i]; i++) {
		char **fields = g_strsplit(rows[i], ",", 3);

		if (strcmp(fields[0], name) == 0) {
			s->x[s->n] = g_ascii_strtod(fields[1], NULL);
			s->y[s->n++] = g_ascii_strtod(fields[2], NULL);
		}
		g_strfreev(fields);
	}
	g_strfreev(rows);
}

static gdouble our_answer(const struct series *s, const char *quantity)
{
	struct kt_trend t;
	gdouble value;

	g_assert_true(kt_trend_fit(&t, s->x, s->y, s->n, 0.95, NULL));
	if (strcmp(quantity, "s") == 0)
		return (gdouble)t.s;
	if (strcmp(quantity, "p") == 0)
		return t.p;
	if (strcmp(quantity, "theil_sen") == 0)
		return t.slope;
	if (strcmp(quantity, "slope") == 0)
		return t.ls_slope;
	if (strcmp(quantity, "mean") == 0)
		return kt_trend_line(&t, t.x_mean);
	if (strcmp(quantity, "residual_sd") == 0)
		return t.residual_sd;
	if (strcmp(quantity, "slope_half") == 0)
		return t.ls_slope_high - t.ls_slope;
	if (strcmp(quantity, "median") == 0)
		g_assert_true(kt_median(&value, s->y, s->n, NULL));
	else if (strcmp(quantity, "mad") == 0)
		g_assert_true(kt_mad(&value, s->y, s->n, NULL));
	else
		g_assert_true(kt_quantile(
			&value, s->y, s->n, g_ascii_strtod(quantity + 1, NULL) / 100, NULL));
	return value;
}

static void test_against_r(void)
{
	char **rows = read_rows(ANSWERS);
	guint n = 0;

	for (guint i = 1; rows[i] && *rows[i]; i++) {
		char **fields = g_strsplit(rows[i], ",", 3);
		gdouble theirs = g_ascii_strtod(fields[2], NULL), ours;
		struct series s;

		read_series(&s, fields[0]);
		ours = our_answer(&s, fields[1]);
		if (fabs(ours - theirs) > 1e-12 * MAX(fabs(theirs), 1)) {
			g_test_message(
				"%s %s: ours %.17g, R's %.17g", fields[0], fields[1], ours, theirs);
			g_test_fail();
		}
		n++;
		g_strfreev(fields);
	}
	g_assert_cmpuint(n, >=, 60);
	g_strfreev(rows);
}

/* The stored answers are what R says today. */
static void test_r_again(void)
{
	char *out = NULL, *stored = NULL;
	gint status = 0;
	const char *command = "Rscript --vanilla tests/reference/trend.R " SERIES;
	char *r = g_find_program_in_path("Rscript");

	if (!r) {
		g_test_skip("Rscript is not installed");
		return;
	}
	g_assert_true(g_spawn_command_line_sync(command, &out, NULL, &status, NULL));
	g_assert_cmpint(status, ==, 0);
	g_assert_true(g_file_get_contents(ANSWERS, &stored, NULL, NULL));
	g_assert_cmpstr(out, ==, stored);
	g_free(out);
	g_free(stored);
	g_free(r);
}

/* ---- the exact test, by trying all orders of 7 values with ties ---- */

static gint64 kendall_s(const gdouble *y, guint n)
{
	gint64 s = 0;

	for (guint j = 1; j < n; j++)
		for (guint i = 0; i < j; i++)
			s += (y[j] > y[i]) - (y[j] < y[i]);
	return s;
}

static void count_orders(gdouble *y, guint n, guint first, gint64 s, guint64 *extreme, guint64 *all)
{
	if (first == n) {
		(*all)++;
		*extreme += llabs(kendall_s(y, n)) >= llabs(s);
		return;
	}
	for (guint i = first; i < n; i++) {
		gdouble swap = y[first];

		y[first] = y[i];
		y[i] = swap;
		count_orders(y, n, first + 1, s, extreme, all);
		y[i] = y[first];
		y[first] = swap;
	}
}

static void test_exact_p(void)
{
	GRand *rng = g_rand_new_with_seed(12);

	for (guint round = 0; round < 40; round++) {
		guint n = 5 + round % 3;
		gdouble x[8], y[8];
		guint64 extreme = 0, all = 0;
		struct kt_trend t;

		for (guint i = 0; i < n; i++) {
			x[i] = i;
			y[i] = g_rand_int_range(rng, 0, 5);
		}
		g_assert_true(kt_trend_fit(&t, x, y, n, 0.95, NULL));
		g_assert_true(t.is_exact);
		count_orders(y, n, 0, t.s, &extreme, &all);
		g_assert_cmpfloat_with_epsilon(t.p, (gdouble)extreme / (gdouble)all, 1e-15);
	}
	g_rand_free(rng);
	/* 12 values that rise throughout: 2 of 12! orders */
	g_assert_cmpfloat_with_epsilon(
		kt_mann_kendall_exact(66, 12, NULL, 0), 2.0 / 479001600, 1e-24);
	g_assert_cmpfloat(kt_mann_kendall_exact(0, 5, (const guint[]){5}, 1), ==, 1);
}

/* ---- misuse ---- */

static void check_refused(const gdouble *x, const gdouble *y, guint n, gint code)
{
	struct kt_trend t;
	GError *error = NULL;

	g_assert_false(kt_trend_fit(&t, x, y, n, 0.95, &error));
	g_assert_error(error, KT_ERROR, code);
	g_assert_cmpuint(strlen(error->message), >, 10);
	g_error_free(error);
}

static void test_misuse(void)
{
	gdouble x[] = {1, 2, 3, 4, 5, 6}, y[] = {1, 2, 4, 8, 16, 32}, out;
	gdouble backward[] = {1, 2, 2, 4, 5, 6}, nan_y[] = {1, 2, NAN, 4, 5, 6};
	gdouble *many = g_new0(gdouble, 1000000);
	gboolean flags[6];

	for (guint i = 0; i < 1000000; i++)
		many[i] = i;
	check_refused(NULL, NULL, 0, KT_ERROR_REFUSED);
	check_refused(x, y, 1, KT_ERROR_REFUSED);
	check_refused(x, y, 4, KT_ERROR_REFUSED);
	check_refused(backward, y, 6, KT_ERROR_REFUSED);
	check_refused(x, nan_y, 6, KT_ERROR_REFUSED);
	check_refused(many, many, 1000000, KT_ERROR_LIMIT);
	g_assert_false(kt_median(&out, NULL, 0, NULL));
	g_assert_false(kt_mad(&out, nan_y, 6, NULL));
	g_assert_false(kt_quantile(&out, x, 6, 1.5, NULL));
	g_assert_false(kt_quantile(&out, x, 6, NAN, NULL));
	g_assert_true(kt_quantile(&out, many, 1000000, 0.25, NULL));
	g_assert_cmpfloat(out, ==, 249999.75);
	for (guint i = 0; i < 6; i++)
		y[i] = 7;
	g_assert_cmpuint(kt_outliers(flags, y, 6, 3.5), ==, 0);
	g_free(many);
}

/* All equal: a flat line, no doubt about it, and no division by 0. */
static void test_flat(void)
{
	gdouble x[] = {1, 2, 3, 4, 5}, y[] = {7, 7, 7, 7, 7};
	struct kt_trend t;

	g_assert_true(kt_trend_fit(&t, x, y, 5, 0.95, NULL));
	g_assert_cmpfloat(t.p, ==, 1);
	g_assert_cmpfloat(t.slope, ==, 0);
	g_assert_cmpfloat(t.ls_slope, ==, 0);
	g_assert_cmpfloat(t.tau, ==, 0);
	g_assert_cmpfloat(kt_trend_band(&t, 9), ==, 0);
	g_assert_cmpuint(t.n_outliers, ==, 0);
}

static void test_outlier(void)
{
	struct series s;
	struct kt_trend t;

	read_series(&s, "outlier");
	g_assert_true(kt_trend_fit(&t, s.x, s.y, s.n, 0.95, NULL));
	g_assert_cmpuint(t.n_outliers, ==, 1);
	g_assert_true(t.outliers == 1 << 4);
	g_assert_cmpfloat(t.slope_low, <=, t.slope);
	g_assert_cmpfloat(t.slope, <=, t.slope_high);
	g_assert_cmpfloat_with_epsilon(t.slope, 2, 0.1); /* the outlier does not move it */
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/trend/r", test_against_r);
	g_test_add_func("/trend/r-again", test_r_again);
	g_test_add_func("/trend/exact-p", test_exact_p);
	g_test_add_func("/trend/misuse", test_misuse);
	g_test_add_func("/trend/flat", test_flat);
	g_test_add_func("/trend/outlier", test_outlier);
	return g_test_run();
}
