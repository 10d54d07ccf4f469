/* SPDX-License-Identifier: GPL-3.0-or-later */
/* With integers Y = y * 10^s, S = sum Y, the sums
 *
 *   sum (y - m)^2             = (n sum Y^2 - S^2) / (n 10^2s)
 *   sum (y - m)(y' - m), lag 1 = (n^2 sum Y Y' - n S (2S - Y1 - Yn) + (n-1) S^2) / (n^2 10^2s)
 *
 * are exact; each is divided and rounded once. */
#include "analysis/rational.h"
#include "kommunetal/analysis/exact_statistics.h"
#include "kommunetal/base/error.h"

struct sums {
	mpz_t sum, squares, products; /* of Y */
	mpz_t first, last;
	guint scale;
};

static guint common_scale(const struct kt_decimal *values, guint n)
{
	guint scale = 0;

	for (guint i = 0; i < n; i++)
		scale = MAX(scale, (guint)values[i].scale);
	return scale;
}

static void set_scaled(mpz_t out, struct kt_decimal d, guint scale)
{
	mpz_t factor;

	mpz_init(factor);
	mpz_ui_pow_ui(factor, 10, scale - (guint)d.scale);
	mpz_mul_si(out, factor, d.digits);
	mpz_clear(factor);
}

static void sums_init(struct sums *s, const struct kt_decimal *values, guint n)
{
	mpz_t y, before;

	mpz_inits(s->sum, s->squares, s->products, s->first, s->last, y, before, NULL);
	s->scale = common_scale(values, n);
	for (guint i = 0; i < n; i++) {
		set_scaled(y, values[i], s->scale);
		mpz_add(s->sum, s->sum, y);
		mpz_addmul(s->squares, y, y);
		if (i > 0)
			mpz_addmul(s->products, y, before);
		mpz_set(before, y);
	}
	set_scaled(s->first, values[0], s->scale);
	set_scaled(s->last, values[n - 1], s->scale);
	mpz_clears(y, before, NULL);
}

static void sums_clear(struct sums *s)
{
	mpz_clears(s->sum, s->squares, s->products, s->first, s->last, NULL);
}

/* NUM / (DEN * 10^POWER) as the nearest double, or its square root. */
static gdouble quotient(const mpz_t num, const mpz_t den, guint power, gboolean root)
{
	mpq_t q;
	mpz_t factor;
	gdouble value;

	mpq_init(q);
	mpz_init(factor);
	mpz_ui_pow_ui(factor, 10, power);
	mpz_set(mpq_numref(q), num);
	mpz_mul(mpq_denref(q), den, factor);
	mpq_canonicalize(q);
	value = root ? kt_rational_sqrt(q) : kt_rational_to_double(q);
	mpq_clear(q);
	mpz_clear(factor);
	return value;
}

/* n sum Y^2 - S^2 */
static void spread(mpz_t out, const struct sums *s, guint n)
{
	mpz_mul_ui(out, s->squares, n);
	mpz_submul(out, s->sum, s->sum);
}

static void autocorrelation(struct kt_moments *out, const struct sums *s, guint n)
{
	mpz_t num, den, ends;

	mpz_inits(num, den, ends, NULL);
	mpz_mul_ui(num, s->products, n);
	mpz_mul_ui(num, num, n);
	mpz_mul_ui(ends, s->sum, 2);
	mpz_sub(ends, ends, s->first);
	mpz_sub(ends, ends, s->last);
	mpz_mul(ends, ends, s->sum);
	mpz_submul_ui(num, ends, n);
	mpz_mul(ends, s->sum, s->sum);
	mpz_addmul_ui(num, ends, n - 1);
	spread(den, s, n);
	out->has_autocorrelation = mpz_sgn(den) > 0;
	if (out->has_autocorrelation) {
		mpz_mul_ui(den, den, n);
		out->autocorrelation = quotient(num, den, 0, FALSE);
	}
	mpz_clears(num, den, ends, NULL);
}

gboolean kt_moments_exact(
	struct kt_moments *out, const struct kt_decimal *values, guint n, GError **error)
{
	struct sums s;
	mpz_t num, den;

	if (n == 0) {
		g_set_error_literal(error, KT_ERROR, KT_ERROR_REFUSED, "there are no values");
		return FALSE;
	}
	*out = (struct kt_moments){.n = n};
	sums_init(&s, values, n);
	mpz_init(num);
	mpz_init_set_ui(den, 1);
	out->sum = quotient(s.sum, den, s.scale, FALSE);
	mpz_set_ui(den, n);
	out->mean = quotient(s.sum, den, s.scale, FALSE);
	if (n >= 2) {
		spread(num, &s, n);
		mpz_mul_ui(den, den, n - 1);
		out->has_variance = TRUE;
		out->variance = quotient(num, den, 2 * s.scale, FALSE);
		out->sd = quotient(num, den, 2 * s.scale, TRUE);
		autocorrelation(out, &s, n);
	}
	mpz_clears(num, den, NULL);
	sums_clear(&s);
	return TRUE;
}
