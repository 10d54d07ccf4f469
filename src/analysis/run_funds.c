/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Funds, and how much of them is used, as a result table. */
#include "analysis/run.h"
#include "analysis/run_parts.h"
#include "kommunetal/analysis/fund.h"

#define NUMBER KT_COLUMN_RIGHT
#define FILES KT_COLUMN_FILES

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
	KT_SOURCE_COLUMNS,
	{NULL, NULL, NULL, 0, 0},
};

static const char *fund_verdict(const struct kt_fund *fund, enum kt_language language)
{
	if (!fund->has_margin)
		return "";
	switch (kt_decimal_sign(fund->margin)) {
	case -1:
		return "over"; /* in both languages */
	case 1:
		return "under";
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
		kt_run_put_year(table, "year", fund->year);
		kt_result_text(table, "status_date", fund->status_date);
		kt_result_text(table, "fund", fund->name);
		kt_run_put_amount(table, "size", &fund->size);
		kt_run_put_amount(table, "to_date", &fund->to_date);
		if (fund->has_used)
			kt_result_real(table, "used_percent", fund->used_percent);
		kt_run_put_amount(table, "expected_result", &fund->expected);
		if (fund->has_forecast)
			kt_result_real(table, "forecast_percent", fund->forecast_percent);
		if (fund->has_margin)
			kt_result_decimal(table, "margin", fund->margin);
		kt_result_text(table, "verdict", fund_verdict(fund, options->language));
		kt_result_text(table, "item", fund->item);
		kt_run_put_source(table, fund->record);
	}
	kt_run_note_if_empty(table, options->language, "No fund with a size and its use was found.",
		"Der er ikke fundet en pulje med størrelse og forbrug.");
	g_ptr_array_unref(funds);
	return table;
}
