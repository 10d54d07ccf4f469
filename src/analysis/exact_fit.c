/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Least squares over the rationals: the normal equations (X'X | X'y | I) are
 * brought to (I | b | (X'X)^-1) by Gauss and Jordan.  What makes the normal
 * equations a bad idea in floating point, the squared condition number, does
 * not exist here.
 *
 *   RSS = y'y - b'X'y        TSS = y'y - (sum y)^2 / n   (y'y without intercept)
 *   s^2 = RSS / (n - p)      se(b_j)^2 = s^2 [(X'X)^-1]_jj                      */
#include "analysis/rational.h"
#include "kommunetal/analysis/exact_statistics.h"
#include "kommunetal/base/error.h"

struct matrix {
	guint rows, columns;
	mpq_t *cells;
};

static void matrix_init(struct matrix *m, guint rows, guint columns)
{
	m->rows = rows;
	m->columns = columns;
	m->cells = g_new(mpq_t, (gsize)rows * columns);
	for (gsize i = 0; i < (gsize)rows * columns; i++)
		mpq_init(m->cells[i]);
}

static void matrix_clear(struct matrix *m)
{
	for (gsize i = 0; i < (gsize)m->rows * m->columns; i++)
		mpq_clear(m->cells[i]);
	g_free(m->cells);
}

static mpq_t *at(const struct matrix *m, guint row, guint column)
{
	return &m->cells[(gsize)row * m->columns + column];
}

/* The left square becomes the identity; FALSE if it is singular. */
static gboolean reduce(struct matrix *m)
{
	gboolean regular = TRUE;
	mpq_t factor, term;

	mpq_inits(factor, term, NULL);
	for (guint k = 0; k < m->rows && regular; k++) {
		guint pivot = k;

		while (pivot < m->rows && mpq_sgn(*at(m, pivot, k)) == 0)
			pivot++;
		regular = pivot < m->rows;
		if (!regular)
			break;
		for (guint j = 0; j < m->columns; j++)
			mpq_swap(*at(m, k, j), *at(m, pivot, j));
		mpq_inv(factor, *at(m, k, k));
		for (guint j = k; j < m->columns; j++)
			mpq_mul(*at(m, k, j), *at(m, k, j), factor);
		for (guint i = 0; i < m->rows; i++) {
			if (i == k || mpq_sgn(*at(m, i, k)) == 0)
				continue;
			mpq_set(factor, *at(m, i, k));
			for (guint j = k; j < m->columns; j++) {
				mpq_mul(term, factor, *at(m, k, j));
				mpq_sub(*at(m, i, j), *at(m, i, j), term);
			}
		}
	}
	mpq_clears(factor, term, NULL);
	return regular;
}

struct design {
	struct matrix x; /* n rows, a column for each coefficient */
	struct matrix y; /* n rows, one column */
	gboolean intercept;
};

static void dot(mpq_t out, const struct matrix *a, guint i, const struct matrix *b, guint j)
{
	mpq_t term;

	mpq_init(term);
	mpq_set_ui(out, 0, 1);
	for (guint r = 0; r < a->rows; r++) {
		mpq_mul(term, *at(a, r, i), *at(b, r, j));
		mpq_add(out, out, term);
	}
	mpq_clear(term);
}

/* (X'X | X'y | I) */
static void normal_equations(struct matrix *m, const struct design *d)
{
	guint p = d->x.columns;

	matrix_init(m, p, 2 * p + 1);
	for (guint i = 0; i < p; i++) {
		for (guint j = 0; j <= i; j++) {
			dot(*at(m, i, j), &d->x, i, &d->x, j);
			mpq_set(*at(m, j, i), *at(m, i, j));
		}
		dot(*at(m, i, p), &d->x, i, &d->y, 0);
		mpq_set_ui(*at(m, i, p + 1 + i), 1, 1);
	}
}

/* TSS about the mean or about 0, and RSS from the solution in M. */
static void sums_of_squares(mpq_t total, mpq_t rest, const struct design *d, const struct matrix *m)
{
	guint p = d->x.columns, n = d->y.rows;
	mpq_t term, product;

	mpq_inits(term, product, NULL);
	dot(total, &d->y, 0, &d->y, 0);
	mpq_set(rest, total);
	for (guint i = 0; i < p; i++) {
		dot(term, &d->x, i, &d->y, 0);
		mpq_mul(product, term, *at(m, i, p));
		mpq_sub(rest, rest, product);
	}
	if (d->intercept) {
		dot(term, &d->x, 0, &d->y, 0); /* column 0 is 1: the sum of y */
		mpq_mul(product, term, term);
		mpq_set_ui(term, 1, n);
		mpq_mul(product, product, term);
		mpq_sub(total, total, product);
	}
	mpq_clears(term, product, NULL);
}

static void fill_errors(struct kt_fit *fit, const struct matrix *m, const mpq_t variance)
{
	guint p = fit->n_coefficients;
	mpq_t q;

	mpq_init(q);
	fit->errors = g_new(gdouble, p);
	for (guint i = 0; i < p; i++) {
		mpq_mul(q, variance, *at(m, i, p + 1 + i));
		fit->errors[i] = kt_rational_sqrt(q);
	}
	mpq_clear(q);
}

static void fill_fit(struct kt_fit *fit, const struct design *d, const struct matrix *m)
{
	guint p = fit->n_coefficients;
	mpq_t total, rest, regression, variance, q;

	mpq_inits(total, rest, regression, variance, q, NULL);
	sums_of_squares(total, rest, d, m);
	mpq_sub(regression, total, rest);
	fit->regression_ss = kt_rational_to_double(regression);
	fit->residual_ss = kt_rational_to_double(rest);
	fit->regression_df = p - d->intercept;
	fit->residual_df = fit->n - p;
	for (guint i = 0; i < p; i++)
		fit->coefficients[i] = kt_rational_to_double(*at(m, i, p));
	if (fit->residual_df > 0) {
		mpq_set_ui(q, 1, fit->residual_df);
		mpq_mul(variance, rest, q);
		fit->residual_sd = kt_rational_sqrt(variance);
		fill_errors(fit, m, variance);
	}
	fit->has_r_squared = mpq_sgn(total) > 0;
	if (fit->has_r_squared) {
		mpq_div(q, regression, total);
		fit->r_squared = kt_rational_to_double(q);
	}
	fit->has_f = mpq_sgn(variance) > 0 && fit->regression_df > 0;
	if (fit->has_f) {
		mpq_set_ui(q, 1, fit->regression_df);
		mpq_mul(q, q, regression);
		mpq_div(q, q, variance);
		fit->f = kt_rational_to_double(q);
	}
	mpq_clears(total, rest, regression, variance, q, NULL);
}

static struct kt_fit *solve(const struct design *d, GError **error)
{
	struct kt_fit *fit = NULL;
	struct matrix m;

	normal_equations(&m, d);
	if (reduce(&m)) {
		fit = g_new0(struct kt_fit, 1);
		fit->n = d->y.rows;
		fit->n_coefficients = d->x.columns;
		fit->has_intercept = d->intercept;
		fit->coefficients = g_new(gdouble, fit->n_coefficients);
		fill_fit(fit, d, &m);
	} else {
		g_set_error_literal(error, KT_ERROR, KT_ERROR_REFUSED,
			"the columns are not independent: the line is not determined");
	}
	matrix_clear(&m);
	return fit;
}

static gboolean check_size(guint n, guint p, GError **error)
{
	if (p == 0) {
		g_set_error_literal(
			error, KT_ERROR, KT_ERROR_REFUSED, "there is nothing to be fitted");
		return FALSE;
	}
	if (n >= p)
		return TRUE;
	g_set_error(error, KT_ERROR, KT_ERROR_REFUSED,
		"%u observations are too few for %u coefficients", n, p);
	return FALSE;
}

static void set_y(struct design *d, const struct kt_decimal *y, guint n)
{
	matrix_init(&d->y, n, 1);
	for (guint r = 0; r < n; r++)
		kt_rational_set(*at(&d->y, r, 0), y[r]);
}

static struct kt_fit *solve_and_clear(struct design *d, GError **error)
{
	struct kt_fit *fit = solve(d, error);

	matrix_clear(&d->x);
	matrix_clear(&d->y);
	return fit;
}

struct kt_fit *kt_fit_exact(const struct kt_decimal *y, const struct kt_decimal *x, guint n,
	guint p, gboolean intercept, GError **error)
{
	struct design d = {.intercept = intercept ? 1 : 0};
	guint first = intercept ? 1 : 0;

	if (!check_size(n, p + first, error))
		return NULL;
	set_y(&d, y, n);
	matrix_init(&d.x, n, p + first);
	for (guint r = 0; r < n; r++) {
		if (intercept)
			mpq_set_ui(*at(&d.x, r, 0), 1, 1);
		for (guint j = 0; j < p; j++)
			kt_rational_set(*at(&d.x, r, first + j), x[(gsize)r * p + j]);
	}
	return solve_and_clear(&d, error);
}

struct kt_fit *kt_fit_polynomial(const struct kt_decimal *y, const struct kt_decimal *x, guint n,
	guint degree, gboolean intercept, GError **error)
{
	struct design d = {.intercept = intercept ? 1 : 0};
	guint first = intercept ? 1 : 0;

	if (!check_size(n, degree + first, error))
		return NULL;
	set_y(&d, y, n);
	matrix_init(&d.x, n, degree + first);
	for (guint r = 0; r < n; r++) {
		mpq_t one, power;

		mpq_inits(one, power, NULL);
		kt_rational_set(one, x[r]);
		mpq_set_ui(power, 1, 1);
		if (intercept)
			mpq_set_ui(*at(&d.x, r, 0), 1, 1);
		for (guint j = 0; j < degree; j++) {
			mpq_mul(power, power, one);
			mpq_set(*at(&d.x, r, first + j), power);
		}
		mpq_clears(one, power, NULL);
	}
	return solve_and_clear(&d, error);
}

void kt_fit_free(struct kt_fit *fit)
{
	if (!fit)
		return;
	g_free(fit->coefficients);
	g_free(fit->errors);
	g_free(fit);
}
