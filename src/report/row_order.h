/* SPDX-License-Identifier: GPL-3.0-or-later */
/* row_order.h -- the order of a chart's rows: by size, or their own. */
#ifndef KT_REPORT_ROW_ORDER_H
#define KT_REPORT_ROW_ORDER_H

#include "kommunetal/charts/chart.h"
#include "kommunetal/records/record.h"

/* What the record is among the rows of its column. */
enum kt_row_role kt_record_role(const struct kt_record *record);

/* Categories that nothing orders stand by size, for the largest is the finding; ages, months and
 * answers from good to bad keep their order, and so do rows with parts. */
void kt_sort_rows(GPtrArray *records);

/* Leaves of a column of parts, their sum and more just the parts and the sum. */
void kt_keep_summed_rows(GPtrArray *records);

#endif
