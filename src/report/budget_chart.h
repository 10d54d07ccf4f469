/* SPDX-License-Identifier: GPL-3.0-or-later */
/* budget_chart.h -- budget statements and funds as charts, and as findings in words. */
#ifndef KT_REPORT_BUDGET_CHART_H
#define KT_REPORT_BUDGET_CHART_H

#include "kommunetal/analysis/deviation.h"
#include "kommunetal/analysis/fund.h"
#include "kommunetal/charts/chart.h"
#include "report/money_unit.h"
#include "report/source_list.h"

/* What a statement tells: results against a budget, or only what is asked for. */
enum kt_statement_sort {
	KT_STATEMENT_EMPTY,    /* neither: budgets alone */
	KT_STATEMENT_EXPECTED, /* deviations of an expected result */
	KT_STATEMENT_ACTUAL,   /* deviations of a result */
	KT_STATEMENT_GRANTS,   /* supplementary appropriations, no deviation */
	KT_STATEMENT_SPENT,    /* budgets and what is spent of them by now */
};

enum kt_statement_sort kt_statement_sort(const struct kt_budget_statement *statement);
/* Income less cost: its total is a result, better or worse than budgeted; nobody spends it, and
 * a percentage of what is left says nothing. */
gboolean kt_statement_is_result(const struct kt_budget_statement *statement);
/* Of an item about one project or its accounts, by its title: not all that the committee has. */
gboolean kt_statement_is_of_project(const struct kt_budget_statement *statement);
/* The figure the statement ends at: the deviation, or the sum asked for.  FALSE if none. */
gboolean kt_statement_result(
	const struct kt_budget_statement *statement, struct kt_decimal *out, gdouble *percent);
/* A sentence tells the deviation of all, and what others add up to is another: a part of it. */
gboolean kt_statement_tells_whole(
	const struct kt_budget_statement *statement, struct kt_decimal *out);
/* It tells of surpluses and deficits, not of deviations from a budget. */
gboolean kt_statement_is_surplus(const struct kt_budget_statement *statement);
/* The step in which the deviation of LINE is told: 100.000 of "0,5 mio. kr." */
struct kt_decimal kt_line_step(const struct kt_budget_line *line);
/* What LINE is called under the head of its figure; free with g_free. */
char *kt_line_name(const struct kt_budget_line *line);
/* The deviation of LINE as the report shows it: as printed (turned round where
 * the table is reversed) if the amounts beside it agree, else as computed. */
gboolean kt_line_deviation(const struct kt_budget_statement *statement,
	const struct kt_budget_line *line, struct kt_decimal *out);

/* "Forventet merforbrug på 5,8 mio. kr. (1,2 %)"; free with g_free. */
char *kt_statement_message(enum kt_lang lang, const struct kt_budget_statement *statement);
/* Sentences on the largest lines and how many go over; "" if there is nothing to say. */
char *kt_statement_details(enum kt_lang lang, const struct kt_budget_statement *statement);
/* Which parts reach LIMITS; NULL if there are no limits, or nothing to hold them against. */
char *kt_statement_material(enum kt_lang lang, const struct kt_budget_statement *statement,
	const struct kt_materiality *limits);
char *kt_statement_when(enum kt_lang lang, const struct kt_budget_statement *statement);

/* That its amounts are told in. */
struct kt_money_unit kt_statement_unit(const struct kt_budget_statement *statement);
/* How many rows its deviation table has. */
guint kt_statement_rows(const struct kt_budget_statement *statement);
/* Is STATEMENT, the Ith of its document, a single figure of a text beside a table: an earlier
 * expectation, a part told again? */
gboolean kt_statement_is_aside(const struct kt_budget_statement *statement, guint i);
/* For the deviation table.  SOURCES (may be NULL) numbers the rows' places.
 * NULL if no line has a figure to show. */
/* The line that a row of the chart of a text is of; NULL. */
const struct kt_budget_line *kt_statement_row_line(
	const struct kt_budget_statement *statement, guint row);
struct kt_chart *kt_statement_chart(enum kt_lang lang, const struct kt_budget_statement *statement,
	struct kt_source_list *sources);
/* For the bridge; the smallest of many parts are put together.  NULL if there is none. */
struct kt_chart *kt_bridge_chart(
	enum kt_lang lang, const struct kt_budget_statement *statement, char **words);
/* Each of FUNDS (struct kt_fund) as it was told last, place by place; borrowed. */
GPtrArray *kt_newest_funds(const GPtrArray *funds);
/* Of struct kt_fund elements, for the chart kind "fund". */
struct kt_chart *kt_funds_chart(
	enum kt_lang lang, const GPtrArray *funds, struct kt_source_list *sources);

/* section_vintages.c: how the expectation for a total has moved from the first of its
 * vintages to the last; NULL for what is no total or has no deviation at both. */
char *kt_vintages_message(enum kt_lang lang, const struct kt_vintage_series *series);
/* For the trend chart: the expected result at each follow-up beside the budget then, of
 * the total with most follow-ups (three at least), in STATEMENTS.  NULL if there is none.
 * Those that it is drawn of are added to USED. */
struct kt_chart *kt_vintages_chart(enum kt_lang lang, const GPtrArray *statements, GPtrArray *used);

#endif
