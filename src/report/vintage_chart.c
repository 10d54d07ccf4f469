/* SPDX-License-Identifier: GPL-3.0-or-later */
/* vintage_chart.c -- the expectation for a year as a line over the follow-ups of
 * that year, beside the budget as it was then. */
#include "kommunetal/base/period.h"
#include "report/budget_chart.h"
#include "report/outlook.h"
#include "report/phrases.h"
#include "report/section.h"

#define FEWEST 3 /* follow-ups that make a line */

/* The follow-ups that tell a result. */
static guint n_told(const struct kt_vintage_series *s)
{
	guint n = 0;

	for (guint i = 0; i < s->vintages->len; i++) {
		const struct kt_amount *result = kt_budget_line_result(kt_vintage_at(s, i)->line);

		n += result && result->record;
	}
	return n;
}

static const struct kt_vintage_series *longest_total(const GPtrArray *all)
{
	const struct kt_vintage_series *longest = NULL;

	for (guint i = 0; i < all->len; i++) {
		const struct kt_vintage_series *s = all->pdata[i];

		if (kt_vintage_at(s, 0)->line->role == KT_LINE_TOTAL &&
			(!longest || n_told(s) > n_told(longest)))
			longest = s;
	}
	return longest && n_told(longest) >= FEWEST ? longest : NULL;
}

static void add_row(struct kt_chart *chart, const struct kt_vintage *v, GPtrArray *used)
{
	const struct kt_amount *budget = kt_budget_line_budget(v->line);
	const struct kt_amount *result = kt_budget_line_result(v->line);
	g_autofree char *label = kt_date_short(chart->lang, v->statement->status_date);
	struct kt_chart_row *row;
	struct kt_period day;

	if (!result || !result->record)
		return;
	g_ptr_array_add(used, (gpointer)v->statement);
	row = kt_chart_add_row(chart, label, KT_ROW_PLAIN);
	if (kt_period_parse(&day, v->statement->status_date, NULL))
		kt_chart_set_time(row, kt_outlook_time(day));
	if (budget->record)
		kt_chart_set_value(row, 0, budget->value);
	kt_chart_set_value(row, 1, result->value);
}

static struct kt_chart *chart_of(
	enum kt_lang lang, const struct kt_vintage_series *s, GPtrArray *used)
{
	struct kt_chart *chart = kt_chart_new(lang);
	g_autofree char *budget = kt_say(lang, "series.revised", NULL);
	g_autofree char *expected = kt_say(lang, "series.expected", NULL);
	g_autofree char *message = kt_vintages_message(lang, s);
	g_autofree char *who = kt_who_text(lang, s->municipality, s->committee);
	g_autofree char *what = kt_say(lang, "what.deviation", NULL);
	g_autofree char *when = g_strdup_printf("%u", s->year);
	g_autofree char *unit = kt_say(lang, "unit.million", NULL);

	kt_chart_set_titles(chart, message ? message : what, who, what, when);
	kt_chart_set_unit(chart, unit, 6, 1);
	kt_chart_add_series(chart, budget, KT_SCENARIO_BUDGET);
	kt_chart_add_series(chart, expected, KT_SCENARIO_FORECAST);
	for (guint i = 0; i < s->vintages->len; i++)
		add_row(chart, kt_vintage_at(s, i), used);
	return chart;
}

struct kt_chart *kt_vintages_chart(enum kt_lang lang, const GPtrArray *statements, GPtrArray *used)
{
	g_autoptr(GPtrArray) all = kt_budget_vintages(statements);
	const struct kt_vintage_series *s = longest_total(all);

	return s ? chart_of(lang, s, used) : NULL;
}
