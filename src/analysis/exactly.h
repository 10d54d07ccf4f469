/* SPDX-License-Identifier: GPL-3.0-or-later */
/* exactly.h -- sums of printed figures, and what rounding may explain.
 *
 * A printed value v with resolution r stands for any value in [v - r/2, v + r/2].
 * An equation over printed values closes if its two sides' intervals meet:
 * |difference| <= the sum of the half-widths of all that take part. */
#ifndef KT_ANALYSIS_EXACTLY_H
#define KT_ANALYSIS_EXACTLY_H

#include "kommunetal/records/record.h"

struct exact_sum {
	struct kt_decimal value;
	struct kt_decimal width; /* twice the half-width: the sum of the resolutions */
	guint n;
	gboolean overflow;
};

/* What RECORD does to the purse, as deviations are reckoned: more is worse.  A surplus and
 * income above the budget are told without a sign, and count against what is spent. */
struct kt_decimal kt_purse_value(const struct kt_record *record);

void kt_exact_add(struct exact_sum *sum, const struct kt_record *record);
void kt_exact_subtract(struct exact_sum *sum, const struct kt_record *record);

enum closing {
	CLOSES_EXACTLY,
	CLOSES_ROUNDED,
	CLOSES_NOT,
	CLOSES_UNKNOWN, /* overflow: nothing can be said */
};

/* Does SUM meet STATED?  *DIFFERENCE (may be NULL) is stated - sum. */
enum closing kt_exact_closes(
	const struct exact_sum *sum, const struct kt_record *stated, struct kt_decimal *difference);

/* A - B, 0 when it does not fit (the caller has checked with closes). */
struct kt_decimal kt_exact_minus(struct kt_decimal a, struct kt_decimal b);
struct kt_decimal kt_exact_plus(struct kt_decimal a, struct kt_decimal b);

/* The step of the last digit; never 0: a record without one counts as whole units. */
struct kt_decimal kt_record_resolution(const struct kt_record *record);

#endif
