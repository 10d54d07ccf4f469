/* SPDX-License-Identifier: GPL-3.0-or-later */
/* table_period_beside.h -- when a figure holds, as the other columns and rows tell: what changed between
 * two of them, what sums them, what they all share. */
#ifndef KT_EXTRACT_TABLE_PERIOD_BESIDE_H
#define KT_EXTRACT_TABLE_PERIOD_BESIDE_H

#include "extract/tables/table_place.h"

/* The two periods of the columns next to the left, for a column of changes. */
gboolean kt_span_of_left(const struct kt_table_place *p, struct kt_period *out);
/* The figure is what changed between the columns beside. */
gboolean kt_tells_difference(const struct kt_table_place *p);
/* From when to when the figure, a change, is. */
gboolean kt_span_of_change(const struct kt_table_place *p, struct kt_period *out);
/* The head of a change tells the one time that it is since. */
gboolean kt_compares_with_time(const struct kt_facet *head);
/* The period all other data columns share; none if they differ. */
struct kt_period kt_period_shared(const struct kt_table_place *p);
/* The column is a total or an average of columns of times. */
gboolean kt_sums_the_columns(const struct kt_table_place *p);
/* The arithmetic shows that it is one. */
gboolean kt_adds_the_columns(const struct kt_table_place *p);
/* From the first of the times of the columns to the last. */
gboolean kt_span_of_years(const struct kt_table_place *p, struct kt_period *out);
/* All parts of one year are the year, and two quarters a half. */
struct kt_period kt_whole_year(struct kt_period span);
/* The sum of rows of times holds for all of them. */
gboolean kt_span_of_rows(const struct kt_table_place *p, struct kt_period *out);
/* The period of the count to the left that the figure is a share or an average of. */
gboolean kt_period_of_left(const struct kt_table_place *p, struct kt_period *out);

#endif
