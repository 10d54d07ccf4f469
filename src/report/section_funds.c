/* SPDX-License-Identifier: GPL-3.0-or-later */
/* section_funds.c -- pools and grants: size, spent, expected; of one document,
 * and as they stand last over all. */
#include <string.h>

#include "report/budget_chart.h"
#include "report/chart_parts.h"
#include "report/fund_finding.h"
#include "report/section.h"

static void add_fund(
	struct kt_chart *chart, const struct kt_fund *fund, struct kt_source_list *sources)
{
	g_autofree char *label = kt_capital(fund->name);
	struct kt_chart_row *row = kt_chart_add_row(chart, label, KT_ROW_PLAIN);

	kt_chart_put_amount(row, 0, &fund->size);
	kt_chart_put_amount(row, 1, &fund->to_date);
	kt_chart_put_amount(row, 2, &fund->expected);
	if (sources && fund->record) {
		guint n = kt_source_list_add(sources, fund->record);
		g_autofree char *target = kt_source_target(n);
		g_autofree char *mark = kt_source_mark(sources, n, fund->record);

		kt_chart_set_link(row, target, mark);
	}
}

static gboolean same_place(const GPtrArray *funds, guint i, guint k)
{
	const struct kt_fund *a = funds->pdata[i], *b = funds->pdata[k];

	return g_str_equal(a->municipality, b->municipality) &&
	       g_str_equal(a->committee, b->committee);
}

static gboolean has_many_places(const GPtrArray *funds)
{
	for (guint i = 1; i < funds->len; i++)
		if (!same_place(funds, 0, i))
			return TRUE;
	return FALSE;
}

static void add_place(struct kt_chart *chart, const struct kt_fund *fund)
{
	g_autofree char *who = kt_who_text(chart->lang, fund->municipality, fund->committee);

	kt_chart_add_row(chart, who, KT_ROW_GROUP);
}

struct kt_chart *kt_funds_chart(
	enum kt_lang lang, const GPtrArray *funds, struct kt_source_list *sources)
{
	struct kt_chart *chart = kt_chart_new(lang);
	g_autofree char *what = kt_say(lang, "what.funds", NULL);
	g_autofree char *unit = kt_say(lang, "unit.whole", NULL);
	g_autofree char *head = kt_say(lang, "head.source", NULL);
	g_autofree char *message = kt_funds_message(lang, funds);

	kt_chart_say_series(chart, "head.size", KT_SCENARIO_BUDGET);
	kt_chart_say_series(chart, "head.used", KT_SCENARIO_ACTUAL);
	kt_chart_say_series(chart, "head.expected", KT_SCENARIO_FORECAST);
	kt_chart_set_titles(chart, message, "", what, "");
	kt_chart_set_unit(chart, unit, 0, 0);
	if (sources)
		kt_chart_set_link_head(chart, head);
	for (guint i = 0; i < funds->len; i++) {
		if (has_many_places(funds) && (i == 0 || !same_place(funds, i - 1, i)))
			add_place(chart, funds->pdata[i]);
		add_fund(chart, funds->pdata[i], sources);
	}
	return chart;
}

static void put_chart(struct kt_builder *b, const GPtrArray *funds)
{
	struct kt_chart *chart = kt_funds_chart(b->lang, funds, b->sources);
	g_autofree char *details = kt_funds_details(b->lang, funds);

	if (*details)
		kt_add_paragraph(b->out, KT_STYLE_PLAIN, details);
	kt_add_take_chart(b->out, "fund", chart, chart->message);
}

static void build(struct kt_builder *b, const char *group)
{
	if (!b->chapter->funds->len)
		return;
	kt_section_heading(b, group, 2);
	put_chart(b, b->chapter->funds);
}

/* ---- over all documents ---- */

static gboolean same_fund(const struct kt_fund *a, const struct kt_fund *b)
{
	return a->year == b->year && g_str_equal(a->municipality, b->municipality) &&
	       g_str_equal(a->committee, b->committee) && g_str_equal(a->name, b->name);
}

static gint by_place(gconstpointer a, gconstpointer b)
{
	const struct kt_fund *const *x = a, *const *y = b;
	gint cmp = strcmp((*x)->municipality, (*y)->municipality);

	return cmp ? cmp : strcmp((*x)->committee, (*y)->committee);
}

GPtrArray *kt_newest_funds(const GPtrArray *all)
{
	GPtrArray *newest = g_ptr_array_new();

	for (guint i = 0; i < all->len; i++) {
		struct kt_fund *fund = all->pdata[i];
		guint k = 0;

		while (k < newest->len && !same_fund(newest->pdata[k], fund))
			k++;
		if (k == newest->len)
			g_ptr_array_add(newest, fund);
		else if (strcmp(((struct kt_fund *)newest->pdata[k])->status_date,
				 fund->status_date) < 0)
			newest->pdata[k] = fund;
	}
	/* Stable: within a place the order of the documents stays. */
	g_ptr_array_sort(newest, by_place);
	return newest;
}

static GPtrArray *all_funds(const struct kt_builder *b, guint *n_documents)
{
	GPtrArray *all = g_ptr_array_new();

	for (guint i = 0; i < b->chapters->len; i++) {
		const struct kt_chapter *chapter = b->chapters->pdata[i];

		*n_documents += chapter->funds->len > 0;
		for (guint k = 0; k < chapter->funds->len; k++)
			g_ptr_array_add(all, chapter->funds->pdata[k]);
	}
	return all;
}

static void build_overview(struct kt_builder *b, const char *group)
{
	guint n_documents = 0;
	g_autoptr(GPtrArray) all = all_funds(b, &n_documents);
	g_autoptr(GPtrArray) newest = kt_newest_funds(all);
	g_autofree char *message = newest->len ? kt_funds_message(b->lang, newest) : NULL;
	struct kt_item *heading;

	if (n_documents < 2)
		return;
	heading = kt_add_heading(b->out, 1, message);
	heading->target = g_strdup(group);
	heading->bookmark = kt_section_text(b, group, "heading");
	kt_add_paragraph(b->out, KT_STYLE_LEAD, b->out->title);
	put_chart(b, newest);
}

const struct kt_section_kind kt_section_funds = {
	.name = "funds", .in_chapters = TRUE, .build = build};
const struct kt_section_kind kt_section_funds_overview = {
	.name = "funds-overview", .build = build_overview};
