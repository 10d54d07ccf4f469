/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changes of cost by volume and price, as a result table. */
#include "analysis/run.h"
#include "analysis/run_parts.h"
#include "kommunetal/analysis/price_volume.h"

#define NUMBER KT_COLUMN_RIGHT
#define FILES KT_COLUMN_FILES

static const struct kt_result_column price_volume_columns[] = {
	{"municipality", "Kommune", "Municipality", 0, 0},
	{"subject", "Emne", "Subject", 0, 0},
	{"from_year", "Fra", "From", 0, 0},
	{"to_year", "Til", "To", 0, 0},
	{"cost_before", "Udgift før", "Cost before", 0, NUMBER},
	{"count_before", "Antal før", "Count before", 0, NUMBER},
	{"price_before", "Pris før", "Price before", 2, NUMBER},
	{"cost_after", "Udgift efter", "Cost after", 0, NUMBER},
	{"count_after", "Antal efter", "Count after", 0, NUMBER},
	{"price_after", "Pris efter", "Price after", 2, NUMBER},
	{"change", "Ændring", "Change", 0, NUMBER},
	{"volume", "Heraf mængde", "Volume", 2, NUMBER},
	{"price", "Heraf pris", "Price", 2, NUMBER},
	{"item", "Punkt", "Item", 0, FILES},
	KT_SOURCE_COLUMNS,
	{NULL, NULL, NULL, 0, 0},
};

KT_ANALYSIS_RUN(kt_run_price_volume)
{
	struct kt_result_table *table = kt_result_table_new("price-volume", price_volume_columns,
		"Ændring i udgift delt på mængde og pris, kr.",
		"Change of cost by volume and price, kr.");
	GPtrArray *pairs = kt_price_volumes(set);

	(void)findings;
	(void)error;
	for (guint i = 0; i < pairs->len; i++) {
		const struct kt_cost_pair *pair = pairs->pdata[i];

		kt_result_row(table);
		kt_result_text(table, "municipality", pair->municipality);
		kt_result_text(table, "subject", pair->subject);
		kt_run_put_year(table, "from_year", pair->year0);
		kt_run_put_year(table, "to_year", pair->year1);
		kt_result_decimal(table, "cost_before", pair->cost0->value);
		kt_result_decimal(table, "count_before", pair->count0->value);
		kt_result_real(table, "price_before", pair->split.price_before);
		kt_result_decimal(table, "cost_after", pair->cost1->value);
		kt_result_decimal(table, "count_after", pair->count1->value);
		kt_result_real(table, "price_after", pair->split.price_after);
		kt_result_decimal(table, "change", pair->split.change);
		kt_result_decimal(table, "volume", pair->split.volume);
		kt_result_decimal(table, "price", pair->split.price);
		kt_result_text(table, "item", pair->item);
		kt_run_put_source(table, pair->cost1);
	}
	kt_run_note_if_empty(table, options->language,
		"No cost with a count of the same thing in two years was found.",
		"Der er ikke fundet en udgift med et antal af det samme i to år.");
	g_ptr_array_unref(pairs);
	return table;
}
