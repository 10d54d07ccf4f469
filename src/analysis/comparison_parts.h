/* SPDX-License-Identifier: GPL-3.0-or-later */
/* comparison_parts.h -- the steps by which comparisons are made. */
#ifndef KT_ANALYSIS_COMPARISON_PARTS_H
#define KT_ANALYSIS_COMPARISON_PARTS_H

#include "kommunetal/analysis/comparison.h"

/* Whose figure: the municipality's as a whole, or the country's ("DK"); NULL of a part. */
const char *kt_compared_owner(const struct kt_record *record);
gboolean kt_can_be_compared(const struct kt_record *record);

struct kt_comparison *kt_comparison_new(const char *key, const struct kt_record *record);
/* The newer of two figures of one municipality stays. */
void kt_comparison_add(struct kt_comparison *comparison, const struct kt_record *record);

/* Municipalities, without the country. */
guint kt_comparison_places(const struct kt_comparison *comparison);

/* comparison_near.c: figures of one subject and class are parted by their times alone: of one
 * measure and unit, counted over equally long periods, or states of short or of long ones. */
guint kt_comparison_class(const struct kt_record *record);
/* Of RECORDS (const struct kt_record) of one KEY those of MODEL's class that lie nearest to each
 * other, where SAME (struct kt_comparison of that key) has none of two municipalities; NULL. */
struct kt_comparison *kt_comparison_nearest(const char *key, const struct kt_record *model,
	const GPtrArray *records, const GPtrArray *same);

#endif
