/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was expected of a line from one status to the next, as a result table. */
#include "analysis/run.h"
#include "analysis/run_parts.h"
#include "kommunetal/analysis/deviation.h"

#define NUMBER KT_COLUMN_RIGHT
#define FILES KT_COLUMN_FILES

static const struct kt_result_column vintage_columns[] = {
	{"municipality", "Kommune", "Municipality", 0, 0},
	{"committee", "Udvalg", "Committee", 0, FILES},
	{"year", "År", "Year", 0, 0},
	{"line", "Område", "Area", 0, 0},
	{"status_date", "Status", "Status", 0, 0},
	{"revised_budget", "Korrigeret", "Revised", 0, NUMBER},
	{"expected_result", "Forventet", "Expected", 0, NUMBER},
	{"deviation", "Afvigelse", "Deviation", 0, NUMBER},
	{"change", "Ændring", "Change", 0, NUMBER},
	{"effect", "Virkning", "Effect", 0, 0},
	KT_SOURCE_COLUMNS,
	{NULL, NULL, NULL, 0, 0},
};

static void put_vintages(
	struct kt_result_table *table, const struct kt_vintage_series *v, enum kt_language language)
{
	const struct kt_budget_line *before = NULL;

	for (guint i = 0; i < v->vintages->len; i++) {
		const struct kt_vintage *vintage = kt_vintage_at(v, i);
		const struct kt_budget_line *line = vintage->line;
		struct kt_decimal change;

		kt_result_row(table);
		kt_result_text(table, "municipality", v->municipality);
		kt_result_text(table, "committee", v->committee);
		kt_run_put_year(table, "year", v->year);
		kt_result_text(table, "line", v->label);
		kt_result_text(table, "status_date", vintage->statement->status_date);
		kt_run_put_amount(table, "revised_budget", &line->revised);
		kt_run_put_amount(table, "expected_result", &line->expected);
		kt_result_decimal(table, "deviation", line->deviation);
		if (before && kt_decimal_sub(&change, line->deviation, before->deviation))
			kt_result_decimal(table, "change", change);
		kt_result_text(table, "effect", kt_run_effect(line->effect, language));
		kt_run_put_source(table, line->record);
		before = line;
	}
}

KT_ANALYSIS_RUN(kt_run_vintages)
{
	struct kt_result_table *table = kt_result_table_new("vintages", vintage_columns,
		"Forventningen over året, kr.", "The expectation over the year, kr.");
	GPtrArray *statements = kt_budget_statements(set, options);
	GPtrArray *all = kt_budget_vintages(statements);

	(void)findings;
	(void)error;
	for (guint i = 0; i < all->len; i++)
		put_vintages(table, all->pdata[i], options->language);
	kt_run_note_if_empty(table, options->language,
		"No line was found at more than one status date.",
		"Ingen linje er fundet på mere end én statusdato.");
	g_ptr_array_unref(all);
	g_ptr_array_unref(statements);
	return table;
}
