/* SPDX-License-Identifier: GPL-3.0-or-later */
/* table_chart.h -- kinds of chart that are tables with pictures in their rows.
 *
 * Such a kind fills one of these instead of height, draw and note; reports
 * use it to break the table over pages. */
#ifndef KT_CHARTS_TABLE_CHART_H
#define KT_CHARTS_TABLE_CHART_H

#include "charts/listing.h"

struct kt_table_chart {
	const struct kt_chart *chart; /* has to outlive the table */
	struct kt_listing *listing;   /* has a row for each of the chart's */
	guint shown;                  /* a bit for each series that has a column */
	/* Optional.  After widths are known: settles scales that depend on them. */
	void (*fitted)(struct kt_table_chart *table);
	/* Optional.  What the reader has to know about the scales; NULL or free with g_free. */
	char *(*note)(const struct kt_table_chart *table);
	/* Optional.  Frees what the kind keeps besides. */
	void (*clear)(struct kt_table_chart *table);
};

/* NULL if KIND is not such a kind.  Free with kt_table_chart_free. */
struct kt_table_chart *kt_table_chart_new(const char *kind, const struct kt_chart *chart);
void kt_table_chart_free(struct kt_table_chart *table);
typedef struct kt_table_chart kt_table_chart;
G_DEFINE_AUTOPTR_CLEANUP_FUNC(kt_table_chart, kt_table_chart_free)
void kt_table_chart_fit(
	struct kt_table_chart *table, const struct kt_ruler *ruler, gdouble em, gdouble width);
char *kt_table_chart_note(const struct kt_table_chart *table);

/* For providers: a column of numbers for SERIES, keyed by its scenario if HAS_KEY. */
void kt_table_chart_add_series(struct kt_table_chart *table, gint series, gboolean has_key);
/* For providers: the last column with the rows' sources, if the chart has any. */
void kt_table_chart_add_sources(struct kt_table_chart *table);
void kt_table_chart_set_source(struct kt_table_chart *table, guint row, guint column);

#endif
