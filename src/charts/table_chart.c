/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/table_chart.h"

#include "charts/chart_kind.h"

struct kt_table_chart *kt_table_chart_new(const char *name, const struct kt_chart *chart)
{
	const struct kt_chart_kind *kind = kt_chart_kind_lookup(name);

	return kind && kind->table ? kind->table(chart) : NULL;
}

void kt_table_chart_free(struct kt_table_chart *table)
{
	if (!table)
		return;
	if (table->clear)
		table->clear(table);
	kt_listing_free(table->listing);
	g_free(table);
}

void kt_table_chart_fit(
	struct kt_table_chart *table, const struct kt_ruler *ruler, gdouble em, gdouble width)
{
	kt_listing_fit(table->listing, ruler, em, width);
	if (table->fitted)
		table->fitted(table);
}

char *kt_table_chart_note(const struct kt_table_chart *table)
{
	return table->note ? table->note(table) : NULL;
}

void kt_table_chart_add_series(struct kt_table_chart *table, gint series, gboolean has_key)
{
	const struct kt_chart_series *s = kt_chart_series(table->chart, (guint)series);

	kt_listing_add_number(table->listing, s->name);
	if (has_key)
		kt_listing_set_scenario(
			table->listing, kt_listing_columns(table->listing) - 1, s->scenario);
}

void kt_table_chart_add_sources(struct kt_table_chart *table)
{
	if (table->chart->link_head)
		kt_listing_add_number(table->listing, table->chart->link_head);
}

void kt_table_chart_set_source(struct kt_table_chart *table, guint row, guint column)
{
	const struct kt_chart_row *source = kt_chart_row(table->chart, row);

	if (table->chart->link_head && source->link)
		kt_listing_set(table->listing, row, column, source->mark, source->link);
}
