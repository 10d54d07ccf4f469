/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/rational.h"

#include <math.h>

void kt_rational_set(mpq_t q, struct kt_decimal d)
{
	mpz_set_si(mpq_numref(q), d.digits);
	mpz_ui_pow_ui(mpq_denref(q), 10, (unsigned long)d.scale);
	mpq_canonicalize(q);
}

/* Q, a positive integer of at most 64 bits whose last bit is set if anything
 * below it was cut off, times 2^-SHIFT.  With more than 54 bits the conversion
 * to double is the only rounding, and the sticky bit decides ties. */
static gdouble to_double(const mpz_t q, long shift)
{
	guint64 bits = mpz_get_ui(q);

	return ldexp((gdouble)bits, (int)CLAMP(-shift, -4000, 4000));
}

/* num * 2^shift / den, with a sticky last bit; SHIFT may be negative. */
static void scaled_quotient(mpz_t out, const mpz_t num, const mpz_t den, long shift)
{
	mpz_t n, d, rest;

	mpz_init_set(n, num);
	mpz_init_set(d, den);
	mpz_init(rest);
	if (shift >= 0)
		mpz_mul_2exp(n, n, (mp_bitcnt_t)shift);
	else
		mpz_mul_2exp(d, d, (mp_bitcnt_t)-shift);
	mpz_fdiv_qr(out, rest, n, d);
	if (mpz_sgn(rest) != 0)
		mpz_setbit(out, 0);
	mpz_clear(n);
	mpz_clear(d);
	mpz_clear(rest);
}

#define WORKING_BITS 61

static long bits_of(const mpz_t z)
{
	return (long)mpz_sizeinbase(z, 2);
}

gdouble kt_rational_to_double(const mpq_t q)
{
	long shift;
	mpz_t num, quotient;
	gdouble value;
	int sign = mpq_sgn(q);

	if (sign == 0)
		return 0;
	mpz_init(num);
	mpz_init(quotient);
	mpz_abs(num, mpq_numref(q));
	shift = WORKING_BITS - (bits_of(num) - bits_of(mpq_denref(q)));
	scaled_quotient(quotient, num, mpq_denref(q), shift);
	value = sign * to_double(quotient, shift);
	mpz_clear(num);
	mpz_clear(quotient);
	return value;
}

gdouble kt_rational_sqrt(const mpq_t q)
{
	long shift;
	mpz_t quotient, root, rest;
	gdouble value;

	if (mpq_sgn(q) <= 0)
		return 0;
	mpz_init(quotient);
	mpz_init(root);
	mpz_init(rest);
	shift = 2 * WORKING_BITS - (bits_of(mpq_numref(q)) - bits_of(mpq_denref(q)));
	shift += shift & 1;
	scaled_quotient(quotient, mpq_numref(q), mpq_denref(q), shift);
	mpz_sqrtrem(root, rest, quotient);
	if (mpz_sgn(rest) != 0)
		mpz_setbit(root, 0);
	value = to_double(root, shift / 2);
	mpz_clear(quotient);
	mpz_clear(root);
	mpz_clear(rest);
	return value;
}

gboolean kt_rational_to_decimal(struct kt_decimal *out, const mpq_t q, guint decimals)
{
	mpz_t scaled;
	gboolean fits;
	int sign = mpq_sgn(q);

	mpz_init(scaled);
	mpz_ui_pow_ui(scaled, 10, decimals);
	mpz_mul(scaled, scaled, mpq_numref(q));
	mpz_abs(scaled, scaled);
	mpz_mul_ui(scaled, scaled, 2);
	mpz_add(scaled, scaled, mpq_denref(q));
	mpz_fdiv_q(scaled, scaled, mpq_denref(q));
	mpz_fdiv_q_ui(scaled, scaled, 2);
	fits = mpz_fits_slong_p(scaled);
	if (fits)
		*out = (struct kt_decimal){sign * mpz_get_si(scaled), (gint8)decimals};
	mpz_clear(scaled);
	return fits;
}
