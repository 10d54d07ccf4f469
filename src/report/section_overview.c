/* SPDX-License-Identifier: GPL-3.0-or-later */
/* section_overview.c -- the front: one row a document, where there are several. */
#include "report/budget_chart.h"
#include "report/section.h"

struct overview {
	struct kt_chart *results, *grants;
	guint more, less, none;
};

static void add_series(struct kt_chart *chart, const char *id, enum kt_scenario scenario)
{
	g_autofree char *name = kt_say(chart->lang, id, NULL);

	kt_chart_add_series(chart, name, scenario);
}

static struct kt_chart *chart_new(enum kt_lang lang, const char *what, const char *variance)
{
	struct kt_chart *chart = kt_chart_new(lang);
	g_autofree char *text = kt_say(lang, what, NULL);
	g_autofree char *unit = kt_say(lang, "unit.million", NULL);

	kt_chart_set_titles(chart, "", "", text, "");
	kt_chart_set_unit(chart, unit, 6, 1);
	add_series(chart, "series.revised", KT_SCENARIO_BUDGET);
	add_series(chart, "series.result", KT_SCENARIO_FORECAST);
	add_series(chart, variance, KT_SCENARIO_VARIANCE);
	return chart;
}

static void set_levels(struct kt_chart_row *row, const struct kt_budget_statement *s)
{
	const struct kt_budget_line *total =
		s->total >= 0 ? &g_array_index(s->lines, struct kt_budget_line, s->total) : NULL;
	const struct kt_amount *budget, *result;

	if (!total)
		return;
	budget = total->revised.record ? &total->revised : &total->original;
	result = kt_budget_line_result(total);
	if (budget->record)
		kt_chart_set_value(row, 0, budget->value);
	if (result)
		kt_chart_set_value(row, 1, result->value);
}

static void add_chapter(struct overview *o, enum kt_lang lang, const struct kt_chapter *chapter)
{
	const struct kt_budget_statement *s =
		chapter->statements->len ? chapter->statements->pdata[0] : NULL;
	g_autofree char *who = kt_who_text(lang, chapter->municipality, chapter->committee);
	g_autofree char *date = s ? kt_date_text(lang, s->status_date) : NULL;
	g_autofree char *label = g_strdup_printf("%s%s%s", who, *who ? ", " : "", date ? date : "");
	gboolean is_grants = s && kt_statement_sort(s) == KT_STATEMENT_GRANTS;
	struct kt_decimal result;
	struct kt_chart_row *row;
	gdouble percent;
	gint sign;

	if (!s || !kt_statement_result(s, &result, &percent))
		return;
	row = kt_chart_add_row(is_grants ? o->grants : o->results, label, KT_ROW_PLAIN);
	kt_chart_set_link(row, chapter->target, "");
	kt_chart_set_value(row, 2, result);
	if (is_grants)
		return;
	set_levels(row, s);
	sign = kt_decimal_sign(result);
	o->more += sign > 0;
	o->less += sign < 0;
	o->none += sign == 0;
}

static void add_part(GString *parts, enum kt_lang lang, const char *id, guint n)
{
	g_autofree char *part = n ? kt_say_count(lang, id, n, NULL) : NULL;

	if (part)
		g_string_append_printf(parts, "%s%s", parts->len ? ", " : "", part);
}

static char *message_of(const struct overview *o, enum kt_lang lang)
{
	guint n_grants = o->grants->rows->len, n = o->results->rows->len + n_grants;
	GString *parts = g_string_new(NULL);
	char *message;

	add_part(parts, lang, "overview.more", o->more);
	add_part(parts, lang, "overview.less", o->less);
	add_part(parts, lang, "overview.none", o->none);
	add_part(parts, lang, "overview.grants", n_grants);
	message = kt_say_count(lang, "overview.message", n, "parts", parts->str, NULL);
	g_string_free(parts, TRUE);
	return message;
}

static void put_chart(struct kt_builder *b, struct kt_chart *chart)
{
	if (chart->rows->len)
		kt_add_take_chart(b->out, "deviation", chart, chart->what);
	else
		kt_chart_free(chart);
}

static void build(struct kt_builder *b, const char *group)
{
	struct overview o = {
		.results = chart_new(b->lang, "what.deviation", "series.deviation"),
		.grants = chart_new(b->lang, "what.grants", "series.grants"),
	};
	g_autofree char *message = NULL;
	struct kt_item *heading;

	(void)group;
	for (guint i = 0; i < b->chapters->len; i++)
		add_chapter(&o, b->lang, b->chapters->pdata[i]);
	if (o.results->rows->len + o.grants->rows->len < 2) {
		kt_chart_free(o.results);
		kt_chart_free(o.grants);
		return;
	}
	message = message_of(&o, b->lang);
	heading = kt_add_heading(b->out, 1, message);
	heading->target = g_strdup("overview");
	kt_add_paragraph(b->out, KT_STYLE_LEAD, b->out->title);
	put_chart(b, o.results);
	put_chart(b, o.grants);
}

const struct kt_section_kind kt_section_overview = {.name = "overview", .build = build};
