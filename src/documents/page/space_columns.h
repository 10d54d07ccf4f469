/* SPDX-License-Identifier: GPL-3.0-or-later */
/* space_columns.h -- the columns of a table without lines. */
#ifndef KT_DOCUMENTS_SPACE_COLUMNS_H
#define KT_DOCUMENTS_SPACE_COLUMNS_H

#include "documents/page/segments.h"

struct kt_columns {
	guint n;
	struct {
		gdouble from, to;
		gdouble border; /* to the next column, where they are known */
	} * range;              /* left to right, with white between */
	gboolean has_borders;
};

/* From the stretches of x that data lines [first, last] leave white. */
struct kt_columns *kt_columns_by_white(GArray *segments, GArray *lines, guint first, guint last);
/* From the right edges that the numbers share; what is left of the first
 * number of each line is the first column. */
struct kt_columns *kt_columns_by_edges(GArray *segments, GArray *lines, guint first, guint last);
void kt_columns_free(struct kt_columns *columns);

/* The column of something that reaches from X0 to X1 in type of SIZE; *N is
 * how many columns it spans. */
gint kt_columns_place(
	const struct kt_columns *columns, gdouble x0, gdouble x1, gdouble size, guint *n);
gdouble kt_columns_left(const struct kt_columns *columns);

#endif
