/* SPDX-License-Identifier: GPL-3.0-or-later */
/* record_chart.h -- charts straight from records, where no analysis is needed. */
#ifndef KT_REPORT_RECORD_CHART_H
#define KT_REPORT_RECORD_CHART_H

#include "kommunetal/analysis/comparison.h"
#include "kommunetal/charts/chart.h"
#include "kommunetal/records/record_set.h"
#include "report/source_list.h"

struct kt_record_chart {
	enum kt_lang lang;
	guint n;                  /* 0: the largest group, 1: the next, ... */
	const char *const *kinds; /* names of the kinds wanted, ended by NULL; NULL: all */
	GArray *years;            /* gdouble: gets each row's time; may be NULL */
	/* compare: gets a table of the figures themselves, the people and the year;
	 * may be NULL.  Untouched where the figures are shown as they are. */
	struct kt_table **raw;
	/* Numbers the rows' places and borrows SET's records; may be NULL. */
	struct kt_source_list *sources;
	GPtrArray *used; /* gets the records that are drawn, borrowed; may be NULL */
	/* Asked for by itself: it is drawn of less, and a trend that is none says so in its note. */
	gboolean is_alone;
	GHashTable *places; /* kt_record_chart's own: columns whose rows are places */
};

/* For the kinds trend, multiples, compare, distribution and share: a group of
 * records in SET that belong together for KIND (one thing over time, several
 * places at one time, the rows of one column of a table).  NULL if there are
 * not so many groups that are large enough. */
struct kt_chart *kt_record_chart(
	const char *kind, const struct kt_record_set *set, const struct kt_record_chart *how);

/* TRUE for a figure of the kinds wanted that can stand in a chart. */
gboolean kt_record_is_counted(const struct kt_record *record, const struct kt_record_chart *how);

/* The phrase that heads a column of figures in UNIT; static. */
const char *kt_values_phrase(enum kt_unit unit);

/* compare_chart.c: municipalities side by side, per 1,000 inhabitants where
 * these are known; the country is a line and has no rank.  NULL as above. */
struct kt_chart *kt_compare_chart(
	const struct kt_record_set *set, const struct kt_record_chart *how);
/* COMPARISON is of two places, of the kinds wanted, and one that can be drawn. */
gboolean kt_compared_is_fair(
	const struct kt_comparison *comparison, const struct kt_record_chart *how);

#endif
