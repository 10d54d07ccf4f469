/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines of budgets, and how far what is expected lies from them, as a result table. */
#include "analysis/run.h"
#include "analysis/run_parts.h"
#include "kommunetal/analysis/deviation.h"

#define NUMBER KT_COLUMN_RIGHT
#define FILES KT_COLUMN_FILES

static const struct kt_result_column deviation_columns[] = {
	{"municipality", "Kommune", "Municipality", 0, 0},
	{"committee", "Udvalg", "Committee", 0, FILES},
	{"year", "År", "Year", 0, FILES},
	{"status_date", "Status", "Status", 0, 0},
	{"item", "Punkt", "Item", 0, 0},
	{"line", "Område", "Area", 0, 0},
	{"role", "Rolle", "Role", 0, 0},
	{"group", "Gruppe", "Group", 0, FILES},
	{"original_budget", "Oprindeligt", "Original", 0, NUMBER},
	{"supplementary", "Tillæg", "Supplementary", 0, NUMBER},
	{"neutral_adjustment", "Omplacering", "Moved", 0, NUMBER},
	{"revised_budget", "Korrigeret", "Revised", 0, NUMBER},
	{"to_date", "Forbrug", "To date", 0, NUMBER},
	{"expected_result", "Forventet", "Expected", 0, NUMBER},
	{"actual", "Regnskab", "Actual", 0, NUMBER},
	{"deviation", "Afvigelse", "Deviation", 0, NUMBER},
	{"percent", "Pct.", "Pct.", 1, NUMBER},
	{"effect", "Virkning", "Effect", 0, 0},
	{"material", "Væsentlig", "Material", 0, 0},
	{"printed_deviation", "Trykt", "Printed", 0, NUMBER | FILES},
	{"difference", "Forskel", "Difference", 0, NUMBER | FILES},
	{"unit", "Enhed", "Unit", 0, FILES},
	{"case_no", "Sag", "Case", 0, FILES},
	KT_SOURCE_COLUMNS,
	{NULL, NULL, NULL, 0, 0},
};

static const char *role_in(enum kt_line_role role, enum kt_language language)
{
	static const char *const danish[KT_N_LINE_ROLES] = {
		"del", "heraf", "subtotal", "i alt", "uden for"};

	return language == KT_LANGUAGE_EN ? kt_line_role_name(role) : danish[role];
}

static void put_line(struct kt_result_table *table, const struct kt_budget_statement *s,
	const struct kt_budget_line *line, enum kt_language language)
{
	kt_result_row(table);
	kt_result_text(table, "municipality", s->municipality);
	kt_result_text(table, "committee", s->committee);
	kt_run_put_year(table, "year", line->year ? line->year : s->year);
	kt_result_text(table, "status_date", s->status_date);
	kt_result_text(table, "item", s->item);
	kt_result_text(table, "line", line->label);
	kt_result_text(table, "role", role_in(line->role, language));
	kt_result_text(table, "group", kt_line_group_name(line->group));
	kt_run_put_amount(table, "original_budget", &line->original);
	kt_run_put_amount(table, "supplementary", &line->supplementary);
	kt_run_put_amount(table, "neutral_adjustment", &line->neutral);
	kt_run_put_amount(table, "revised_budget", &line->revised);
	kt_run_put_amount(table, "to_date", &line->to_date);
	kt_run_put_amount(table, "expected_result", &line->expected);
	kt_run_put_amount(table, "actual", &line->actual);
	if (line->has_deviation)
		kt_result_decimal(table, "deviation", line->deviation);
	if (line->has_percent)
		kt_result_real(table, "percent", line->percent);
	kt_result_text(table, "effect", kt_run_effect(line->effect, language));
	kt_result_text(table, "material", line->is_material ? "*" : "");
	kt_run_put_amount(table, "printed_deviation", &line->printed);
	if (line->is_computed && line->printed.record)
		kt_result_decimal(table, "difference", line->difference);
	kt_result_text(table, "unit", kt_unit_name(line->record->unit));
	kt_result_text(table, "case_no", s->case_no);
	kt_run_put_source(table, line->record);
}

static void put_notes(struct kt_result_table *table, const struct kt_budget_statement *s)
{
	for (guint i = 0; i < s->notes->len; i++)
		kt_result_note(table, "%s %s: %s", s->municipality, s->status_date,
			(const char *)s->notes->pdata[i]);
}

KT_ANALYSIS_RUN(kt_run_deviation)
{
	struct kt_result_table *table = kt_result_table_new("deviation", deviation_columns,
		"Afvigelser mellem budget og forventet regnskab, kr.",
		"Deviations of the expected result from the budget, kr.");
	GPtrArray *statements = kt_budget_statements(set, options);

	(void)findings;
	(void)error;
	for (guint i = 0; i < statements->len; i++) {
		const struct kt_budget_statement *s = statements->pdata[i];

		for (guint j = 0; j < s->lines->len; j++)
			put_line(table, s, kt_statement_line(s, j), options->language);
		put_notes(table, s);
	}
	kt_run_note_if_empty(table, options->language, "No budget lines were found.",
		"Der er ikke fundet budgetlinjer.");
	g_ptr_array_unref(statements);
	return table;
}
