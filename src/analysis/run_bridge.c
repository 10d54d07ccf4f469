/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way from the revised budget to the expected result, line by line, as a result table. */
#include "analysis/run.h"
#include "analysis/run_parts.h"
#include "kommunetal/analysis/deviation.h"

#define NUMBER KT_COLUMN_RIGHT
#define FILES KT_COLUMN_FILES

static const struct kt_result_column bridge_columns[] = {
	{"municipality", "Kommune", "Municipality", 0, 0},
	{"committee", "Udvalg", "Committee", 0, FILES},
	{"status_date", "Status", "Status", 0, 0},
	{"item", "Punkt", "Item", 0, 0},
	{"step", "Trin", "Step", 0, 0},
	{"kind", "Art", "Kind", 0, FILES},
	{"amount", "Beløb", "Amount", 0, NUMBER},
	{"level", "Niveau", "Level", 0, NUMBER},
	{"effect", "Virkning", "Effect", 0, 0},
	KT_SOURCE_COLUMNS,
	{NULL, NULL, NULL, 0, 0},
};

static gboolean is_account(const struct kt_record *r)
{
	return r && r->measure == KT_MEASURE_ACTUAL;
}

static const char *step_label(const struct kt_bridge_step *step, enum kt_language language)
{
	switch (step->kind) {
	case KT_STEP_START:
		return KT_IN(language, "Revised budget", "Korrigeret budget");
	case KT_STEP_REST:
		return KT_IN(language, "Not explained by the lines", "Ikke forklaret af linjerne");
	case KT_STEP_END:
		return is_account(step->record)
			       ? KT_IN(language, "Result", "Regnskab")
			       : KT_IN(language, "Expected result", "Forventet regnskab");
	case KT_STEP_PART:
		break;
	}
	return step->label;
}

static void put_bridge(
	struct kt_result_table *table, const struct kt_bridge *bridge, enum kt_language language)
{
	static const char *const kinds[] = {"start", "part", "rest", "end"};
	struct kt_decimal level = kt_decimal_int(0);

	for (guint i = 0; i < bridge->steps->len; i++) {
		const struct kt_bridge_step *step =
			&g_array_index(bridge->steps, struct kt_bridge_step, i);
		gboolean is_end = step->kind == KT_STEP_END;

		if (is_end || !kt_decimal_add(&level, level, step->amount))
			level = step->amount;
		kt_result_row(table);
		kt_result_text(table, "municipality", bridge->statement->municipality);
		kt_result_text(table, "committee", bridge->statement->committee);
		kt_result_text(table, "status_date", bridge->statement->status_date);
		kt_result_text(table, "item", bridge->statement->item);
		kt_result_text(table, "step", step_label(step, language));
		kt_result_text(table, "kind", kinds[step->kind]);
		kt_result_decimal(table, "amount", step->amount);
		kt_result_decimal(table, "level", level);
		kt_result_text(table, "effect", kt_run_effect(step->effect, language));
		if (step->record)
			kt_run_put_source(table, step->record);
	}
}

KT_ANALYSIS_RUN(kt_run_bridge)
{
	struct kt_result_table *table = kt_result_table_new("bridge", bridge_columns,
		"Fra korrigeret budget til forventet regnskab, kr.",
		"From revised budget to expected result, kr.");
	GPtrArray *statements = kt_budget_statements(set, options);

	(void)findings;
	(void)error;
	for (guint i = 0; i < statements->len; i++) {
		struct kt_bridge *bridge = kt_bridge_new(statements->pdata[i]);

		if (bridge && bridge->steps->len > 2)
			put_bridge(table, bridge, options->language);
		kt_bridge_free(bridge);
	}
	kt_run_note_if_empty(table, options->language, "No total with parts was found.",
		"Der er ikke fundet en total med dele.");
	g_ptr_array_unref(statements);
	return table;
}
