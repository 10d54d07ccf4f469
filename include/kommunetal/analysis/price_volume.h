/* SPDX-License-Identifier: GPL-3.0-or-later */
/* price_volume.h -- did it cost more because there were more, or because each
 * one cost more?
 *
 * With cost C = Q * P (Q the count, P = C / Q the average price), from period
 * 0 to period 1:
 *
 *   volume = (Q1 - Q0) * P0
 *   price  = (P1 - P0) * Q1
 *
 * The joint term (Q1 - Q0) * (P1 - P0) belongs to price: each case, the new
 * ones too, is counted at what it costs now.  This is the convention of
 * variance analysis in cost accounting (Horngren, Datar, Rajan: Cost
 * Accounting, ch. 7: volume at the base price, price at the actual quantity).
 * volume + price = C1 - C0 exactly: volume is rounded once to SCALE decimals
 * (øre), and price is what remains. */
#ifndef KT_ANALYSIS_PRICE_VOLUME_H
#define KT_ANALYSIS_PRICE_VOLUME_H

#include "kommunetal/analysis/analysis.h"

struct kt_price_volume {
	struct kt_decimal change, volume, price; /* change = volume + price */
	gdouble price_before, price_after;       /* average cost of one */
};

/* KT_ERROR_REFUSED with the reason if a count is not positive;
 * KT_ERROR_RANGE if a product does not fit. */
gboolean kt_price_volume_split(struct kt_price_volume *out, struct kt_decimal cost0,
	struct kt_decimal count0, struct kt_decimal cost1, struct kt_decimal count1,
	GError **error);

/* A cost and a count of the same thing in two years. */
struct kt_cost_pair {
	const char *subject, *municipality, *source, *item;
	guint year0, year1;
	const struct kt_record *cost0, *count0, *cost1, *count1;
	struct kt_price_volume split;
};

/* The pairs found in SET: same municipality and source, subjects that share their words, the
 * same part of two years that follow each other (half a year is never held against a whole
 * one), and costs above zero.  Free with g_ptr_array_unref. */
GPtrArray *kt_price_volumes(const struct kt_record_set *set);

#endif
