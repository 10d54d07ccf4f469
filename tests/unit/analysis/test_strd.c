/* SPDX-License-Identifier: GPL-3.0-or-later */
/* NIST's reference datasets: at least 14 right digits in every certified value.
 *
 * Right digits are -log10 of the relative error against the certified value
 * (absolute where that is 0), at most 15; certified values have 15 digits, so
 * their own rounding keeps some below.  The table that is printed as comments
 * is the one that `make accuracy` shows. */
#include <math.h>
#include <string.h>

#include "kommunetal/analysis/exact_statistics.h"

#define FOLDER "tests/reference/nist/"

struct dataset {
	const char *name;
	enum { UNIVARIATE, LINEAR, POLYNOMIAL } sort;
	guint degree; /* of polynomials */
	gboolean intercept;
};

static const struct dataset datasets[] = {
	{"PiDigits", UNIVARIATE, 0, FALSE},
	{"Lottery", UNIVARIATE, 0, FALSE},
	{"Lew", UNIVARIATE, 0, FALSE},
	{"Mavro", UNIVARIATE, 0, FALSE},
	{"Michelso", UNIVARIATE, 0, FALSE},
	{"NumAcc1", UNIVARIATE, 0, FALSE},
	{"NumAcc2", UNIVARIATE, 0, FALSE},
	{"NumAcc3", UNIVARIATE, 0, FALSE},
	{"NumAcc4", UNIVARIATE, 0, FALSE},
	{"Norris", LINEAR, 0, TRUE},
	{"Pontius", POLYNOMIAL, 2, TRUE},
	{"NoInt1", LINEAR, 0, FALSE},
	{"NoInt2", LINEAR, 0, FALSE},
	{"Filip", POLYNOMIAL, 10, TRUE},
	{"Longley", LINEAR, 0, TRUE},
	{"Wampler1", POLYNOMIAL, 5, TRUE},
	{"Wampler2", POLYNOMIAL, 5, TRUE},
	{"Wampler3", POLYNOMIAL, 5, TRUE},
	{"Wampler4", POLYNOMIAL, 5, TRUE},
	{"Wampler5", POLYNOMIAL, 5, TRUE},
};

static char **read_lines(const char *name)
{
	char *path = g_strdup_printf("%s%s.csv", FOLDER, name), *text = NULL;
	char **lines;
	GError *error = NULL;

	g_file_get_contents(path, &text, NULL, &error);
	g_assert_no_error(error);
	lines = g_strsplit(text, "\n", -1);
	g_free(text);
	g_free(path);
	return lines;
}

/* Y in the first column, the P others row by row in X. */
static guint read_data(const char *name, GArray *y, GArray *x)
{
	char **lines = read_lines(name);
	guint p = 0;

	for (guint i = 1; lines[i] && *lines[i]; i++) {
		char **fields = g_strsplit(lines[i], ",", -1);

		p = g_strv_length(fields) - 1;
		for (guint j = 0; fields[j]; j++) {
			struct kt_decimal d;

			g_assert_true(kt_decimal_from_plain(&d, fields[j], NULL));
			g_array_append_val(j == 0 ? y : x, d);
		}
		g_strfreev(fields);
	}
	g_strfreev(lines);
	return p;
}

static gdouble right_digits(gdouble value, gdouble certified)
{
	gdouble off = fabs(value - certified);

	if (off == 0)
		return 15;
	if (certified != 0)
		off /= fabs(certified);
	return MIN(15, -log10(off));
}

static gdouble moment_named(const struct kt_moments *m, const char *quantity)
{
	if (strcmp(quantity, "mean") == 0)
		return m->mean;
	if (strcmp(quantity, "sd") == 0)
		return m->sd;
	g_assert_cmpstr(quantity, ==, "autocorrelation");
	return m->autocorrelation;
}

static gdouble fit_named(const struct kt_fit *fit, const struct dataset *set, const char *quantity)
{
	/* NIST numbers the slope of a line through 0 from 1. */
	guint first = set->intercept ? 0 : 1;

	if (strcmp(quantity, "residual_sd") == 0)
		return fit->residual_sd;
	if (strcmp(quantity, "r_squared") == 0)
		return fit->r_squared;
	if (strcmp(quantity, "regression_ss") == 0)
		return fit->regression_ss;
	if (strcmp(quantity, "residual_ss") == 0)
		return fit->residual_ss;
	if (strcmp(quantity, "f") == 0)
		return fit->f;
	if (g_str_has_prefix(quantity, "se"))
		return fit->errors[g_ascii_strtoull(quantity + 2, NULL, 10) - first];
	g_assert_true(quantity[0] == 'b');
	return fit->coefficients[g_ascii_strtoull(quantity + 1, NULL, 10) - first];
}

struct score {
	gdouble lowest;
	const char *where;
	guint n;
};

static void note_score(struct score *s, const char *quantity, gdouble digits)
{
	if (s->n++ == 0 || digits < s->lowest) {
		s->lowest = digits;
		s->where = g_intern_string(quantity);
	}
}

static void score_set(struct score *score, const struct dataset *set, const struct kt_moments *m,
	const struct kt_fit *fit)
{
	char **lines = read_lines("certified");

	for (guint i = 1; lines[i] && *lines[i]; i++) {
		char **fields = g_strsplit(lines[i], ",", 3);
		gdouble certified = g_ascii_strtod(fields[2], NULL);

		if (strcmp(fields[0], set->name) == 0)
			note_score(score, fields[1],
				right_digits(m ? moment_named(m, fields[1])
					       : fit_named(fit, set, fields[1]),
					certified));
		g_strfreev(fields);
	}
	g_strfreev(lines);
}

static void test_dataset(gconstpointer data)
{
	const struct dataset *set = data;
	GArray *y = g_array_new(FALSE, FALSE, sizeof(struct kt_decimal));
	GArray *x = g_array_new(FALSE, FALSE, sizeof(struct kt_decimal));
	const struct kt_decimal *ys, *xs;
	guint p = read_data(set->name, y, x);
	struct score score = {0};
	struct kt_moments m;
	struct kt_fit *fit = NULL;
	GError *error = NULL;

	ys = (const struct kt_decimal *)(void *)y->data;
	xs = (const struct kt_decimal *)(void *)x->data;
	if (set->sort == UNIVARIATE)
		kt_moments_exact(&m, ys, y->len, &error);
	else if (set->sort == LINEAR)
		fit = kt_fit_exact(ys, xs, y->len, p, set->intercept, &error);
	else
		fit = kt_fit_polynomial(ys, xs, y->len, set->degree, set->intercept, &error);
	g_assert_no_error(error);
	score_set(&score, set, fit ? NULL : &m, fit);
	g_test_message("strd %-9s %2u values, fewest right digits %4.1f (%s)", set->name, score.n,
		score.lowest, score.where);
	g_assert_cmpuint(score.n, >=, 3);
	g_assert_cmpfloat(score.lowest, >=, 14);
	kt_fit_free(fit);
	g_array_unref(y);
	g_array_unref(x);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	for (guint i = 0; i < G_N_ELEMENTS(datasets); i++) {
		char *path = g_strdup_printf("/strd/%s", datasets[i].name);

		g_test_add_data_func(path, &datasets[i], test_dataset);
		g_free(path);
	}
	return g_test_run();
}
