/* SPDX-License-Identifier: GPL-3.0-or-later */
/* section_funds.c -- pools and grants: size, spent, expected. */
#include "report/budget_chart.h"
#include "report/section.h"

static void add_series(struct kt_chart *chart, const char *id, enum kt_scenario scenario)
{
	g_autofree char *name = kt_say(chart->lang, id, NULL);

	kt_chart_add_series(chart, name, scenario);
}

static void set_amount(struct kt_chart_row *row, guint series, const struct kt_amount *amount)
{
	if (amount->record)
		kt_chart_set_value(row, series, amount->value);
}

static void add_fund(
	struct kt_chart *chart, const struct kt_fund *fund, struct kt_source_list *sources)
{
	g_autofree char *label = kt_capital(fund->name);
	struct kt_chart_row *row = kt_chart_add_row(chart, label, KT_ROW_PLAIN);

	set_amount(row, 0, &fund->size);
	set_amount(row, 1, &fund->to_date);
	set_amount(row, 2, &fund->expected);
	if (sources && fund->record) {
		guint n = kt_source_list_add(sources, fund->record);
		g_autofree char *target = kt_source_target(n);
		g_autofree char *mark = g_strdup_printf("%u", n);

		kt_chart_set_link(row, target, mark);
	}
}

struct kt_chart *kt_funds_chart(
	enum kt_lang lang, const GPtrArray *funds, struct kt_source_list *sources)
{
	struct kt_chart *chart = kt_chart_new(lang);
	g_autofree char *what = kt_say(lang, "what.funds", NULL);
	g_autofree char *unit = kt_say(lang, "unit.whole", NULL);
	g_autofree char *head = kt_say(lang, "head.source", NULL);
	g_autofree char *message = kt_say_count(lang, "finding.funds", funds->len, NULL);

	add_series(chart, "head.size", KT_SCENARIO_BUDGET);
	add_series(chart, "head.used", KT_SCENARIO_ACTUAL);
	add_series(chart, "head.expected", KT_SCENARIO_FORECAST);
	kt_chart_set_titles(chart, message, "", what, "");
	kt_chart_set_unit(chart, unit, 0, 0);
	if (sources)
		kt_chart_set_link_head(chart, head);
	for (guint i = 0; i < funds->len; i++)
		add_fund(chart, funds->pdata[i], sources);
	return chart;
}

/* One sentence a fund that is used beyond its size, or how far it is used. */
static void add_sentence(GString *out, enum kt_lang lang, const struct kt_fund *fund)
{
	g_autofree char *label = kt_capital(fund->name);
	g_autofree char *sentence = NULL;

	if (fund->has_margin && kt_decimal_sign(fund->margin) < 0) {
		g_autofree char *amount = kt_money_text(lang, fund->margin);

		sentence = kt_say(lang, "funds.over", "label", label, "amount", amount, NULL);
	} else if (fund->has_used) {
		g_autofree char *share = kt_share_text(lang, fund->used_percent);

		sentence = kt_say(lang, "funds.message", "label", label, "percent", share, NULL);
	}
	if (sentence)
		g_string_append_printf(out, "%s%s", out->len ? " " : "", sentence);
}

static void build(struct kt_builder *b, const char *group)
{
	const GPtrArray *funds = b->chapter->funds;
	GString *sentences;
	struct kt_chart *chart;

	if (!funds->len)
		return;
	kt_section_heading(b, group, 2);
	sentences = g_string_new(NULL);
	for (guint i = 0; i < funds->len; i++)
		add_sentence(sentences, b->lang, funds->pdata[i]);
	if (sentences->len)
		kt_add_paragraph(b->out, KT_STYLE_PLAIN, sentences->str);
	g_string_free(sentences, TRUE);
	chart = kt_funds_chart(b->lang, funds, b->sources);
	kt_add_take_chart(b->out, "fund", chart, chart->what);
}

const struct kt_section_kind kt_section_funds = {
	.name = "funds", .in_chapters = TRUE, .build = build};
