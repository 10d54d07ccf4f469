/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Deviations, bridges, vintages, funds and price/volume as result tables. */
#include "analysis/tables.h"

#include <string.h>

#include "analysis/wording.h"
#include "kommunetal/analysis/deviation.h"
#include "kommunetal/analysis/fund.h"
#include "kommunetal/analysis/price_volume.h"

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
	{"source", "Kilde", "Source", 0, FILES},
	{"source_line", "Linje", "Line", 0, FILES},
	{"page", "Side", "Page", 0, FILES},
	{"id", "Id", "Id", 0, FILES},
	{NULL, NULL, NULL, 0, 0},
};

static void put_amount(
	struct kt_result_table *table, const char *column, const struct kt_amount *amount)
{
	if (amount->record)
		kt_result_decimal(table, column, amount->value);
}

static void put_record(struct kt_result_table *table, const struct kt_record *record)
{
	kt_result_text(table, "source", record->source);
	if (record->line)
		kt_result_int(table, "source_line", record->line);
	if (record->page)
		kt_result_int(table, "page", record->page);
	kt_result_text(table, "id", record->id);
}

static void put_number_text(struct kt_result_table *table, const char *column, guint number)
{
	char text[16];

	if (number == 0)
		return;
	g_snprintf(text, sizeof text, "%u", number);
	kt_result_text(table, column, text);
}

static const char *role_in(enum kt_line_role role, enum kt_language language)
{
	static const char *const danish[KT_N_LINE_ROLES] = {
		"del", "heraf", "subtotal", "i alt", "uden for"};

	return language == KT_LANGUAGE_EN ? kt_line_role_name(role) : danish[role];
}

static const char *effect_in(enum kt_effect effect, enum kt_language language)
{
	static const char *const danish[] = {"", "dårligere", "bedre"};

	return language == KT_LANGUAGE_EN ? kt_effect_name(effect) : danish[effect];
}

static void put_line(struct kt_result_table *table, const struct kt_budget_statement *s,
	const struct kt_budget_line *line, enum kt_language language)
{
	kt_result_row(table);
	kt_result_text(table, "municipality", s->municipality);
	kt_result_text(table, "committee", s->committee);
	put_number_text(table, "year", line->year ? line->year : s->year);
	kt_result_text(table, "status_date", s->status_date);
	kt_result_text(table, "item", s->item);
	kt_result_text(table, "line", line->label);
	kt_result_text(table, "role", role_in(line->role, language));
	kt_result_text(table, "group", kt_line_group_name(line->group));
	put_amount(table, "original_budget", &line->original);
	put_amount(table, "supplementary", &line->supplementary);
	put_amount(table, "neutral_adjustment", &line->neutral);
	put_amount(table, "revised_budget", &line->revised);
	put_amount(table, "to_date", &line->to_date);
	put_amount(table, "expected_result", &line->expected);
	put_amount(table, "actual", &line->actual);
	if (line->has_deviation)
		kt_result_decimal(table, "deviation", line->deviation);
	if (line->has_percent)
		kt_result_real(table, "percent", line->percent);
	kt_result_text(table, "effect", effect_in(line->effect, language));
	kt_result_text(table, "material", line->is_material ? "*" : "");
	put_amount(table, "printed_deviation", &line->printed);
	if (line->is_computed && line->printed.record)
		kt_result_decimal(table, "difference", line->difference);
	kt_result_text(table, "unit", kt_unit_name(line->record->unit));
	kt_result_text(table, "case_no", s->case_no);
	put_record(table, line->record);
}

static void put_notes(struct kt_result_table *table, const struct kt_budget_statement *s)
{
	for (guint i = 0; i < s->notes->len; i++)
		kt_result_note(table, "%s %s: %s", s->municipality, s->status_date,
			(const char *)s->notes->pdata[i]);
}

static void note_if_empty(struct kt_result_table *table, const struct kt_analysis_options *options,
	const char *english, const char *danish)
{
	if (kt_result_n_rows(table) == 0)
		kt_result_note(table, "%s", KT_IN(options->language, english, danish));
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
			put_line(table, s, &g_array_index(s->lines, struct kt_budget_line, j),
				options->language);
		put_notes(table, s);
	}
	note_if_empty(
		table, options, "No budget lines were found.", "Der er ikke fundet budgetlinjer.");
	g_ptr_array_unref(statements);
	return table;
}

/* ---- bridge ---- */

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
	{"source", "Kilde", "Source", 0, FILES},
	{"source_line", "Linje", "Line", 0, FILES},
	{"page", "Side", "Page", 0, FILES},
	{"id", "Id", "Id", 0, FILES},
	{NULL, NULL, NULL, 0, 0},
};

static const char *step_label(const struct kt_bridge_step *step, enum kt_language language)
{
	switch (step->kind) {
	case KT_STEP_START:
		return KT_IN(language, "Revised budget", "Korrigeret budget");
	case KT_STEP_REST:
		return KT_IN(language, "Not explained by the lines", "Ikke forklaret af linjerne");
	case KT_STEP_END:
		return KT_IN(language, "Expected result", "Forventet regnskab");
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
		kt_result_text(table, "effect", effect_in(step->effect, language));
		if (step->record)
			put_record(table, step->record);
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
	note_if_empty(table, options, "No total with parts was found.",
		"Der er ikke fundet en total med dele.");
	g_ptr_array_unref(statements);
	return table;
}

/* ---- vintages ---- */

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
	{"source", "Kilde", "Source", 0, FILES},
	{"source_line", "Linje", "Line", 0, FILES},
	{"page", "Side", "Page", 0, FILES},
	{"id", "Id", "Id", 0, FILES},
	{NULL, NULL, NULL, 0, 0},
};

static void put_vintages(
	struct kt_result_table *table, const struct kt_vintage_series *v, enum kt_language language)
{
	const struct kt_budget_line *before = NULL;

	for (guint i = 0; i < v->vintages->len; i++) {
		const struct kt_vintage *vintage =
			&g_array_index(v->vintages, struct kt_vintage, i);
		const struct kt_budget_line *line = vintage->line;
		struct kt_decimal change;

		kt_result_row(table);
		kt_result_text(table, "municipality", v->municipality);
		kt_result_text(table, "committee", v->committee);
		put_number_text(table, "year", v->year);
		kt_result_text(table, "line", v->label);
		kt_result_text(table, "status_date", vintage->statement->status_date);
		put_amount(table, "revised_budget", &line->revised);
		put_amount(table, "expected_result", &line->expected);
		kt_result_decimal(table, "deviation", line->deviation);
		if (before && kt_decimal_sub(&change, line->deviation, before->deviation))
			kt_result_decimal(table, "change", change);
		kt_result_text(table, "effect", effect_in(line->effect, language));
		put_record(table, line->record);
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
	note_if_empty(table, options, "No line was found at more than one status date.",
		"Ingen linje er fundet på mere end én statusdato.");
	g_ptr_array_unref(all);
	g_ptr_array_unref(statements);
	return table;
}

/* ---- funds ---- */

static const struct kt_result_column fund_columns[] = {
	{"municipality", "Kommune", "Municipality", 0, 0},
	{"committee", "Udvalg", "Committee", 0, FILES},
	{"year", "År", "Year", 0, FILES},
	{"status_date", "Status", "Status", 0, 0},
	{"fund", "Pulje", "Fund", 0, 0},
	{"size", "Størrelse", "Size", 0, NUMBER},
	{"to_date", "Forbrug", "To date", 0, NUMBER},
	{"used_percent", "Forbrug pct.", "Used pct.", 1, NUMBER},
	{"expected_result", "Forventet", "Expected", 0, NUMBER},
	{"forecast_percent", "Forventet pct.", "Expected pct.", 1, NUMBER},
	{"margin", "Rest", "Left", 0, NUMBER},
	{"verdict", "Vurdering", "Verdict", 0, 0},
	{"item", "Punkt", "Item", 0, FILES},
	{"source", "Kilde", "Source", 0, FILES},
	{"source_line", "Linje", "Line", 0, FILES},
	{"page", "Side", "Page", 0, FILES},
	{"id", "Id", "Id", 0, FILES},
	{NULL, NULL, NULL, 0, 0},
};

static const char *fund_verdict(const struct kt_fund *fund, enum kt_language language)
{
	if (!fund->has_margin)
		return "";
	switch (kt_decimal_sign(fund->margin)) {
	case -1:
		return KT_IN(language, "over", "over");
	case 1:
		return KT_IN(language, "under", "under");
	default:
		return KT_IN(language, "in full", "fuldt");
	}
}

KT_ANALYSIS_RUN(kt_run_funds)
{
	struct kt_result_table *table = kt_result_table_new("funds", fund_columns,
		"Puljer: forbrug og forventning, kr.", "Funds: use and expectation, kr.");
	GPtrArray *funds = kt_funds(set);

	(void)findings;
	(void)error;
	for (guint i = 0; i < funds->len; i++) {
		const struct kt_fund *fund = funds->pdata[i];

		kt_result_row(table);
		kt_result_text(table, "municipality", fund->municipality);
		kt_result_text(table, "committee", fund->committee);
		put_number_text(table, "year", fund->year);
		kt_result_text(table, "status_date", fund->status_date);
		kt_result_text(table, "fund", fund->name);
		put_amount(table, "size", &fund->size);
		put_amount(table, "to_date", &fund->to_date);
		if (fund->has_used)
			kt_result_real(table, "used_percent", fund->used_percent);
		put_amount(table, "expected_result", &fund->expected);
		if (fund->has_forecast)
			kt_result_real(table, "forecast_percent", fund->forecast_percent);
		if (fund->has_margin)
			kt_result_decimal(table, "margin", fund->margin);
		kt_result_text(table, "verdict", fund_verdict(fund, options->language));
		kt_result_text(table, "item", fund->item);
		put_record(table, fund->record);
	}
	note_if_empty(table, options, "No fund with a size and its use was found.",
		"Der er ikke fundet en pulje med størrelse og forbrug.");
	g_ptr_array_unref(funds);
	return table;
}

/* ---- price and volume ---- */

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
	{"source", "Kilde", "Source", 0, FILES},
	{"source_line", "Linje", "Line", 0, FILES},
	{"page", "Side", "Page", 0, FILES},
	{"id", "Id", "Id", 0, FILES},
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
		put_number_text(table, "from_year", pair->year0);
		put_number_text(table, "to_year", pair->year1);
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
		put_record(table, pair->cost1);
	}
	note_if_empty(table, options,
		"No cost with a count of the same thing in two years was found.",
		"Der er ikke fundet en udgift med et antal af det samme i to år.");
	g_ptr_array_unref(pairs);
	return table;
}
