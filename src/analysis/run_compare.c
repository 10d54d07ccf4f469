/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Municipalities beside each other, as a result table. */
#include "analysis/run.h"
#include "analysis/run_parts.h"
#include "kommunetal/analysis/comparison.h"

#define NUMBER KT_COLUMN_RIGHT
#define FILES KT_COLUMN_FILES

static const struct kt_result_column compare_columns[] = {
	{"subject", "Emne", "Subject", 0, 0},
	{"measure", "Mål", "Measure", 0, FILES},
	{"period", "Periode", "Period", 0, 0},
	{"municipality", "Kommune", "Municipality", 0, 0},
	{"municipality_code", "Kode", "Code", 0, FILES},
	{"value", "Værdi", "Value", 0, NUMBER},
	{"unit", "Enhed", "Unit", 0, 0},
	{"people", "Indbyggere", "Inhabitants", 0, NUMBER},
	{"people_year", "Indbyggere pr.", "As of", 0, 0},
	{"per_1000", "Pr. 1.000 indb.", "Per 1,000", 2, NUMBER},
	{"rank", "Rang", "Rank", 0, NUMBER},
	{"z", "Z", "Z", 2, NUMBER},
	{"national_percent", "Til landet, pct.", "To country, pct.", 1, NUMBER},
	{"in_group", "I gruppen", "In group", 0, FILES},
	KT_SOURCE_COLUMNS,
	{NULL, NULL, NULL, 0, 0},
};

static void put_entry(
	struct kt_result_table *table, const struct kt_comparison *c, const struct kt_compared *e)
{
	char year[16];

	kt_result_row(table);
	kt_result_text(table, "subject", c->subject);
	kt_result_text(table, "measure", kt_measure_name(c->measure));
	kt_run_put_period(table, "period", e->record->period);
	kt_result_text(table, "municipality", e->municipality);
	kt_result_text(table, "municipality_code", e->municipality_code);
	kt_result_decimal(table, "value", e->record->value);
	kt_result_text(table, "unit", kt_unit_name(c->unit));
	if (c->per_inhabitant) {
		kt_result_int(table, "people", (gint64)e->people);
		g_snprintf(year, sizeof year, "%u-01-01", e->people_year);
		kt_result_text(table, "people_year", year);
		kt_result_real(table, "per_1000", e->value);
	}
	if (e->rank)
		kt_result_int(table, "rank", e->rank);
	if (e->has_z)
		kt_result_real(table, "z", e->z);
	if (e->has_national)
		kt_result_real(table, "national_percent", 100 * e->national);
	kt_result_text(table, "in_group", e->is_neighbour ? "yes" : "no");
	kt_run_put_source(table, e->record);
}

static void put_refusals(
	struct kt_result_table *table, const struct kt_comparison *c, enum kt_language language)
{
	char *period = kt_period_format(c->period);

	for (guint i = 0; i < c->refusals->len; i++)
		kt_result_note(table,
			KT_IN(language, "%s, %s: not compared: %s",
				"%s, %s: ikke sammenlignet: %s"),
			c->subject, period, (const char *)c->refusals->pdata[i]);
	g_free(period);
}

static void note_near(
	struct kt_result_table *table, const struct kt_comparison *c, enum kt_language language)
{
	if (c->is_near)
		kt_result_note(table,
			KT_IN(language,
				"%s: the figures are not of one period, but of those nearest "
				"to each other.",
				"%s: tallene er ikke fra samme periode, men fra dem, der ligger "
				"nærmest hinanden."),
			c->subject);
}

KT_ANALYSIS_RUN(kt_run_compare)
{
	struct kt_result_table *table = kt_result_table_new("compare", compare_columns,
		"Kommuner ved siden af hinanden", "Municipalities beside each other");
	GPtrArray *all = kt_comparisons(set, options);
	gboolean divided = FALSE;

	(void)findings;
	(void)error;
	for (guint i = 0; i < all->len; i++) {
		const struct kt_comparison *c = all->pdata[i];

		/* one alone was to be compared with what is refused: only that is told */
		if (c->entries->len < 2) {
			put_refusals(table, c, options->language);
			continue;
		}
		divided = divided || c->per_inhabitant;
		for (guint j = 0; j < c->entries->len; j++)
			put_entry(table, c, &g_array_index(c->entries, struct kt_compared, j));
		note_near(table, c, options->language);
		put_refusals(table, c, options->language);
	}
	if (all->len == 0)
		kt_result_note(table, "%s",
			KT_IN(options->language, "No figure was found for two municipalities.",
				"Intet tal er fundet for to kommuner."));
	else if (divided)
		kt_result_note(table, "%s",
			KT_IN(options->language, "Inhabitants: Statistics Denmark, FOLK1A.",
				"Indbyggertal: Danmarks Statistik, FOLK1A."));
	g_ptr_array_unref(all);
	return table;
}
