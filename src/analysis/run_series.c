/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same line over time, as a result table. */
#include "analysis/run.h"
#include "analysis/run_parts.h"
#include "kommunetal/analysis/series.h"

#define NUMBER KT_COLUMN_RIGHT
#define FILES KT_COLUMN_FILES

static const struct kt_result_column series_columns[] = {
	KT_SERIES_COLUMNS,
	{"period", "Periode", "Period", 0, 0},
	{"value", "Værdi", "Value", 0, NUMBER},
	{"revised_from", "Før oplyst", "Told before", 0, NUMBER},
	{"n_told", "Gange oplyst", "Times told", 0, NUMBER | FILES},
	KT_SOURCE_COLUMNS_NO_PAGE,
	{NULL, NULL, NULL, 0, 0},
};

KT_ANALYSIS_RUN(kt_run_series)
{
	struct kt_result_table *table = kt_result_table_new("series", series_columns,
		"Serier: samme linje over tid", "Series: the same line over time");
	GPtrArray *all = kt_series_new(set, 2);

	(void)findings;
	(void)error;
	for (guint i = 0; i < all->len; i++) {
		const struct kt_series *s = all->pdata[i];

		for (guint j = 0; j < s->points->len; j++) {
			const struct kt_series_point *p = kt_series_at(s, j);

			kt_result_row(table);
			kt_run_put_series(table, s);
			kt_run_put_period(table, "period", p->period);
			kt_result_decimal(table, "value", p->record->value);
			if (p->before)
				kt_result_decimal(table, "revised_from", p->before->value);
			kt_result_int(table, "n_told", p->n_told);
			kt_run_put_source_line(table, p->record);
		}
	}
	kt_run_note_if_empty(table, options->language, "No line was found in two periods.",
		"Ingen linje er fundet i to perioder.");
	g_ptr_array_unref(all);
	return table;
}
