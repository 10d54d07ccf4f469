/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The arithmetic is done on 128-bit integers and brought back to 64 bits by
 * fit(), which is the only place where something can turn out too large.  Two
 * aligned numbers take at most 19 + 18 digits, which 128 bits hold; a product
 * takes 38, which they hold as well (2^127 is 1.7e38, and the factors are
 * below 2^63 each). */
#include "kommunetal/base/decimal.h"

#include <string.h>

#include "kommunetal/base/error.h"
#include "kommunetal/base/text.h"

typedef __int128 wide;

const struct kt_number_marks kt_number_marks_da = {
	/* full stop, blank, no-break space, thin space, narrow no-break space */
	.group = ". \u00a0\u2009\u202f",
	.decimal = ",",
};

static const gint64 powers[KT_DECIMAL_MAX_SCALE + 1] = {
	1LL,
	10LL,
	100LL,
	1000LL,
	10000LL,
	100000LL,
	1000000LL,
	10000000LL,
	100000000LL,
	1000000000LL,
	10000000000LL,
	100000000000LL,
	1000000000000LL,
	10000000000000LL,
	100000000000000LL,
	1000000000000000LL,
	10000000000000000LL,
	100000000000000000LL,
	1000000000000000000LL,
};

/* Brings DIGITS / 10^SCALE into a decimal, giving up trailing zeros after the
 * point where that is what it takes. */
static gboolean fit(struct kt_decimal *out, wide digits, gint scale)
{
	while (scale > 0 && digits % 10 == 0 &&
		(scale > KT_DECIMAL_MAX_SCALE || digits > G_MAXINT64 || digits < -G_MAXINT64)) {
		digits /= 10;
		scale--;
	}
	if (scale > KT_DECIMAL_MAX_SCALE || digits > G_MAXINT64 || digits < -G_MAXINT64)
		return FALSE;
	out->digits = (gint64)digits;
	out->scale = (gint8)scale;
	return TRUE;
}

/* The digits D would have with SCALE places, SCALE being no less than its own. */
static wide aligned(struct kt_decimal d, gint scale)
{
	return (wide)d.digits * powers[scale - d.scale];
}

/* ---- reading --------------------------------------------------------------------------- */

/* Bytes of the mark of MARKS (a set of characters) that TEXT starts with, 0 if none. */
static gsize mark_length(const char *text, const char *end, const char *marks)
{
	const char *m, *next;

	for (m = marks; *m; m = next) {
		next = g_utf8_next_char(m);
		if (end - text >= next - m && memcmp(text, m, (gsize)(next - m)) == 0)
			return (gsize)(next - m);
	}
	return 0;
}

struct number_reader {
	const char *at, *end;
	gint64 digits;
	gint scale;
	gboolean overflowed;
};

/* Reads a run of digits; returns how many. */
static gsize read_digits(struct number_reader *r)
{
	const char *start = r->at;

	for (; r->at < r->end && g_ascii_isdigit(*r->at); r->at++) {
		gint digit = *r->at - '0';

		if (r->digits > (G_MAXINT64 - digit) / 10)
			r->overflowed = TRUE;
		else
			r->digits = r->digits * 10 + digit;
	}
	return (gsize)(r->at - start);
}

/* Reads the digits before the decimal mark.  Groups: 1-3 digits, the first of
 * them not 0, then three digits after each mark, all marks alike. */
static gboolean read_whole(struct number_reader *r, const char *group)
{
	const char *start = r->at;
	gsize n_first = read_digits(r);
	gsize mark = mark_length(r->at, r->end, group);
	const char *first_mark = r->at;

	if (n_first == 0)
		return FALSE;
	if (mark == 0)
		return TRUE;
	if (n_first > 3 || *start == '0')
		return FALSE;
	while ((gsize)(r->end - r->at) > mark && memcmp(r->at, first_mark, mark) == 0) {
		r->at += mark;
		if (read_digits(r) != 3)
			return FALSE;
	}
	return TRUE;
}

static gboolean read_number(struct number_reader *r, const struct kt_number_marks *marks)
{
	gsize mark;

	if (!read_whole(r, marks->group))
		return FALSE;
	mark = mark_length(r->at, r->end, marks->decimal);
	if (mark > 0) {
		gsize n;

		r->at += mark;
		n = read_digits(r);
		if (n == 0)
			return FALSE;
		r->scale = (gint)MIN(n, KT_DECIMAL_MAX_SCALE + 1);
	}
	return r->at == r->end;
}

gboolean kt_decimal_parse(struct kt_decimal *out, const char *text, gsize len,
	const struct kt_number_marks *marks, GError **error)
{
	struct number_reader r = {.at = text, .end = text + len};
	gboolean is_negative = len > 0 && *text == '-';

	r.at += is_negative;
	if (!read_number(&r, marks)) {
		g_set_error(error, KT_ERROR, KT_ERROR_NOT_A_NUMBER, "\"%.*s\" is not a number",
			(int)MIN(len, 80), text);
		return FALSE;
	}
	if (r.overflowed || r.scale > KT_DECIMAL_MAX_SCALE) {
		g_set_error(error, KT_ERROR, KT_ERROR_RANGE, "\"%.*s\" has too many digits",
			(int)MIN(len, 80), text);
		return FALSE;
	}
	out->digits = is_negative ? -r.digits : r.digits;
	out->scale = (gint8)r.scale;
	return TRUE;
}

gboolean kt_decimal_from_plain(struct kt_decimal *out, const char *text, GError **error)
{
	static const struct kt_number_marks plain = {.group = "", .decimal = "."};

	return kt_decimal_parse(out, text, strlen(text), &plain, error);
}

/* ---- writing --------------------------------------------------------------------------- */

/* Appends the digits of WHOLE with GROUP between groups of three. */
static void append_grouped(GString *out, guint64 whole, const char *group)
{
	gsize start = out->len;

	kt_append_digits(out, whole, 1);
	for (gsize at = out->len; *group && at > start + 3; at -= 3)
		g_string_insert(out, (gssize)at - 3, group);
}

/* Appends D with DECIMALS places, which are at least as many as it has. */
static void append(GString *out, struct kt_decimal d, guint decimals, const char *minus,
	const char *group, const char *point)
{
	guint64 magnitude = d.digits < 0 ? (guint64)-d.digits : (guint64)d.digits;
	guint64 power = (guint64)powers[d.scale];

	if (d.digits < 0)
		kt_append(out, minus);
	append_grouped(out, magnitude / power, group);
	if (decimals > 0)
		kt_append(out, point);
	if (d.scale > 0)
		kt_append_digits(out, magnitude % power, (guint)d.scale);
	for (guint i = (guint)d.scale; i < decimals; i++)
		g_string_append_c(out, '0');
}

static char *format(struct kt_decimal d, guint decimals, const char *minus, const char *group,
	const char *point)
{
	GString *out = g_string_new(NULL);

	append(out, d, decimals, minus, group, point);
	return g_string_free(out, FALSE);
}

char *kt_decimal_to_plain(struct kt_decimal d)
{
	return format(d, (guint)d.scale, "-", "", ".");
}

void kt_decimal_append_short(GString *out, struct kt_decimal d)
{
	d = kt_decimal_trim(d);
	append(out, d, (guint)d.scale, "-", "", ".");
}

char *kt_decimal_to_short(struct kt_decimal d)
{
	return kt_decimal_to_plain(kt_decimal_trim(d));
}

char *kt_decimal_to_danish(struct kt_decimal d, guint decimals)
{
	return format(kt_decimal_round(d, decimals), decimals, "\u2212", ".", ",");
}

char *kt_decimal_to_english(struct kt_decimal d, guint decimals)
{
	return format(kt_decimal_round(d, decimals), decimals, "\u2212", ",", ".");
}

/* ---- arithmetic ------------------------------------------------------------------------ */

struct kt_decimal kt_decimal_int(gint64 value)
{
	g_assert(value != G_MININT64);
	return (struct kt_decimal){.digits = value, .scale = 0};
}

gint kt_decimal_cmp(struct kt_decimal a, struct kt_decimal b)
{
	gint scale = MAX(a.scale, b.scale);
	wide x = aligned(a, scale), y = aligned(b, scale);

	return (x > y) - (x < y);
}

gboolean kt_decimal_equal(struct kt_decimal a, struct kt_decimal b)
{
	return kt_decimal_cmp(a, b) == 0;
}

gint kt_decimal_sign(struct kt_decimal d)
{
	return (d.digits > 0) - (d.digits < 0);
}

struct kt_decimal kt_decimal_neg(struct kt_decimal d)
{
	d.digits = -d.digits;
	return d;
}

struct kt_decimal kt_decimal_abs(struct kt_decimal d)
{
	return d.digits < 0 ? kt_decimal_neg(d) : d;
}

gboolean kt_decimal_add(struct kt_decimal *out, struct kt_decimal a, struct kt_decimal b)
{
	gint scale = MAX(a.scale, b.scale);

	return fit(out, aligned(a, scale) + aligned(b, scale), scale);
}

gboolean kt_decimal_sub(struct kt_decimal *out, struct kt_decimal a, struct kt_decimal b)
{
	return kt_decimal_add(out, a, kt_decimal_neg(b));
}

gboolean kt_decimal_mul(struct kt_decimal *out, struct kt_decimal a, struct kt_decimal b)
{
	return fit(out, (wide)a.digits * b.digits, a.scale + b.scale);
}

gboolean kt_decimal_shift(struct kt_decimal *out, struct kt_decimal d, gint power)
{
	gint scale = d.scale - CLAMP(power, -100, 100);

	if (d.digits == 0)
		return fit(out, 0, CLAMP(scale, 0, KT_DECIMAL_MAX_SCALE));
	if (scale >= 0)
		return fit(out, d.digits, scale);
	if (-scale > KT_DECIMAL_MAX_SCALE)
		return FALSE;
	return fit(out, (wide)d.digits * powers[-scale], 0);
}

struct kt_decimal kt_decimal_step(struct kt_decimal d)
{
	return (struct kt_decimal){.digits = 1, .scale = d.scale};
}

struct kt_decimal kt_decimal_round(struct kt_decimal d, guint decimals)
{
	gint64 power, rest;

	if ((guint)d.scale <= decimals)
		return d;
	power = powers[(guint)d.scale - decimals];
	rest = d.digits % power;
	d.digits /= power;
	if (rest >= power - power / 2)
		d.digits++;
	else if (rest <= -(power - power / 2))
		d.digits--;
	d.scale = (gint8)decimals;
	return d;
}

struct kt_decimal kt_decimal_trim(struct kt_decimal d)
{
	while (d.scale > 0 && d.digits % 10 == 0) {
		d.digits /= 10;
		d.scale--;
	}
	return d;
}

gdouble kt_decimal_to_double(struct kt_decimal d)
{
	/* Both are exact in a double up to 2^53 and 10^22, so the one division
	 * gives the nearest double; beyond 2^53 the long double keeps the digits. */
	return (gdouble)((long double)d.digits / (long double)powers[d.scale]);
}
