/* SPDX-License-Identifier: GPL-3.0-or-later */
/* decimal.h -- numbers exactly as they are printed. */
#ifndef KT_BASE_DECIMAL_H
#define KT_BASE_DECIMAL_H

#include <glib.h>

/* The value is digits / 10^scale.  The scale keeps the printed precision
 * (5,80 is 580 / 10^2), which is the tolerance the audit works with.  Exact
 * all the way from the page to the store; only analysis/ goes over to double.
 * scale is 0 to KT_DECIMAL_MAX_SCALE; digits is never G_MININT64. */
struct kt_decimal {
	gint64 digits;
	gint8 scale;
};

#define KT_DECIMAL_MAX_SCALE 18

/* The marks of a written number.  group is a set of characters (UTF-8) that
 * may stand between groups of three digits; decimal is the one that starts
 * the decimals. */
struct kt_number_marks {
	const char *group;
	const char *decimal;
};

/* Danish and Norwegian print: 1.234,5 or 1 234,5 (also no-break and narrow spaces). */
extern const struct kt_number_marks kt_number_marks_da;

/* Reads the unsigned or '-'-signed number in TEXT[0..LEN) and stores it in *OUT.
 * Groups have to be of three digits, use one mark throughout, and not begin
 * with a 0 (0.500 is no grouped number).  Digits stand on both sides of the
 * decimal mark.  The process's locale plays no part.  Returns FALSE and sets ERROR if TEXT is
 * something else (KT_ERROR_NOT_A_NUMBER) or too large (KT_ERROR_RANGE). */
gboolean kt_decimal_parse(struct kt_decimal *out, const char *text, gsize len,
	const struct kt_number_marks *marks, GError **error);

/* The plain form of files: -1234.50, '.' as the point and no grouping.  Both
 * directions are exact inverses, trailing zeros included. */
gboolean kt_decimal_from_plain(struct kt_decimal *out, const char *text, GError **error);
char *kt_decimal_to_plain(struct kt_decimal d);
/* Like kt_decimal_to_plain without trailing zeros after the point: 15.70 is 15.7, 5.0 is 5. */
char *kt_decimal_to_short(struct kt_decimal d);
void kt_decimal_append_short(GString *out, struct kt_decimal d);
/* The form of Danish reports with DECIMALS places, rounded half away from
 * zero: 1.234.567,9.  Less than zero is written with U+2212. */
char *kt_decimal_to_danish(struct kt_decimal d, guint decimals);
/* The form of English reports: 1,234,567.9. */
char *kt_decimal_to_english(struct kt_decimal d, guint decimals);

struct kt_decimal kt_decimal_int(gint64 value);
gint kt_decimal_cmp(struct kt_decimal a, struct kt_decimal b); /* by value: 5.0 equals 5 */
gboolean kt_decimal_equal(struct kt_decimal a, struct kt_decimal b);
gint kt_decimal_sign(struct kt_decimal d); /* -1, 0 or 1 */
struct kt_decimal kt_decimal_neg(struct kt_decimal d);
struct kt_decimal kt_decimal_abs(struct kt_decimal d);
/* Sum, difference and product, with the places of the operands as long as the
 * result fits (trailing zeros are given up first); FALSE (and *OUT untouched)
 * when it does not. */
gboolean kt_decimal_add(struct kt_decimal *out, struct kt_decimal a, struct kt_decimal b);
gboolean kt_decimal_sub(struct kt_decimal *out, struct kt_decimal a, struct kt_decimal b);
gboolean kt_decimal_mul(struct kt_decimal *out, struct kt_decimal a, struct kt_decimal b);
/* D times 10^POWER (POWER may be negative): 5,837 mio. is (5837/10^3, 6). */
gboolean kt_decimal_shift(struct kt_decimal *out, struct kt_decimal d, gint power);
/* What one step of the last digit is worth: 1/10^scale. */
struct kt_decimal kt_decimal_step(struct kt_decimal d);
struct kt_decimal kt_decimal_round(struct kt_decimal d, guint decimals); /* half away from zero */
/* Drops trailing zeros after the point. */
struct kt_decimal kt_decimal_trim(struct kt_decimal d);
gdouble kt_decimal_to_double(struct kt_decimal d);

#endif
