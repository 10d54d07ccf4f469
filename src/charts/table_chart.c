/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/table_chart.h"

#include "charts/chart_kind.h"
#include "charts/chart_words.h"

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

/* A column has a figure in some rows and none in this one. */
static gboolean is_missing(const struct kt_chart *chart, const struct kt_chart_row *row, guint s)
{
	return row->role != KT_ROW_GROUP && !row->values[s].is_known &&
	       kt_chart_has_values(chart, (gint)s);
}

static gboolean has_missing(const struct kt_table_chart *table)
{
	for (guint s = 0; s < table->chart->series->len; s++)
		for (guint r = 0; table->shown & (1u << s) && r < table->chart->rows->len; r++)
			if (is_missing(table->chart, kt_chart_row(table->chart, r), s))
				return TRUE;
	return FALSE;
}

/* What the kind says of its scales, and what an empty cell means. */
char *kt_table_chart_note(const struct kt_table_chart *table)
{
	g_autofree char *own = table->note ? table->note(table) : NULL;

	if (!has_missing(table))
		return g_steal_pointer(&own);
	return g_strdup_printf("%s%s%s", own ? own : "", own ? " " : "",
		kt_chart_word(table->chart->lang, KT_WORD_MISSING));
}

void kt_table_chart_add_series(struct kt_table_chart *table, gint series, gboolean has_key)
{
	const struct kt_chart_series *s = kt_chart_series(table->chart, (guint)series);

	g_assert(series >= 0 && series < 32);
	table->shown |= 1u << series;
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
