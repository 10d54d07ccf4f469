/* SPDX-License-Identifier: GPL-3.0-or-later */
/* record_column.h -- the rows of one column of a table as parts of a whole, and what is told of
 * them: which is the largest, what share it has, and why shares do not come to a hundred. */
#ifndef KT_REPORT_RECORD_COLUMN_H
#define KT_REPORT_RECORD_COLUMN_H

#include "kommunetal/charts/chart.h"
#include "kommunetal/records/record.h"

/* The parts of a column, and what they come to. */
struct kt_column {
	const GPtrArray *records;     /* borrowed; const struct kt_record */
	const struct kt_record *most; /* NULL: none */
	struct kt_decimal sum;
	guint n; /* of the parts that are something */
};

/* RECORDS have to live as long as the column. */
struct kt_column kt_column_of(const GPtrArray *records);
/* One bar compares nothing, and a share is of a whole that is told, or a hundred percent. */
/* NAMES (ended by NULL) are of different things with what is counted of each behind a comma:
 * "Biblioteket, besøgende", "Musikskolen, elever". */
gboolean kt_are_of_many_things(const char *const *names);
gboolean kt_column_is_worth_drawing(const GPtrArray *records, gboolean is_share);
/* The finding, as a sentence: LABEL is what the largest part is called.  Free with g_free. */
char *kt_column_message(const struct kt_chart *chart, const struct kt_column *column,
	const char *label, gboolean is_share);
/* Notes on CHART that shares do not come to a hundred as printed: by rounding, or in truth. */
void kt_column_note(struct kt_chart *chart, const struct kt_column *column, gboolean is_share);

#endif
