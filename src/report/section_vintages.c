/* SPDX-License-Identifier: GPL-3.0-or-later */
/* section_vintages.c -- how the expectation of a year has moved from one
 * follow-up to the next: a table, and a small line for each area. */
#include <string.h>

#include "report/budget_chart.h"
#include "report/section.h"

#define MOST_PANELS 12

/* The series of one municipality, committee and year: [FIRST, END) of the list. */
struct year_group {
	guint first, end;
	GPtrArray *dates; /* ISO, of the series with most vintages; borrowed */
};

static const struct kt_vintage_series *series_at(const GPtrArray *all, guint i)
{
	return all->pdata[i];
}

static const struct kt_vintage *vintage_at(const struct kt_vintage_series *s, guint i)
{
	return &g_array_index(s->vintages, struct kt_vintage, i);
}

static gboolean belong_together(
	const struct kt_vintage_series *a, const struct kt_vintage_series *b)
{
	return a->year == b->year && g_str_equal(a->municipality, b->municipality) &&
	       g_str_equal(a->committee, b->committee);
}

static void collect_dates(const struct kt_vintage_series *s, GPtrArray *dates)
{
	if (s->vintages->len <= dates->len)
		return;
	g_ptr_array_set_size(dates, 0);
	for (guint i = 0; i < s->vintages->len; i++)
		g_ptr_array_add(dates, (gpointer)vintage_at(s, i)->statement->status_date);
}

static gint find_date(const GPtrArray *dates, const char *date)
{
	for (guint i = 0; i < dates->len; i++)
		if (g_str_equal(dates->pdata[i], date))
			return (gint)i;
	return -1;
}

/* ---- the table ---- */

static enum kt_row_role role_of(const struct kt_vintage_series *s)
{
	enum kt_line_role role = vintage_at(s, 0)->line->role;

	if (role == KT_LINE_TOTAL || role == KT_LINE_SUBTOTAL)
		return KT_ROW_TOTAL;
	return role == KT_LINE_OF_WHICH ? KT_ROW_OF_WHICH : KT_ROW_PLAIN;
}

static void add_table_row(struct kt_builder *b, struct kt_table *table,
	const struct kt_vintage_series *s, const GPtrArray *dates)
{
	struct kt_table_row *row = kt_table_add_row(table, role_of(s));
	g_autofree char *label = kt_capital(s->label);

	kt_table_set(row, 0, label, NULL);
	for (guint i = 0; i < s->vintages->len; i++) {
		const struct kt_vintage *v = vintage_at(s, i);
		gint column = find_date(dates, v->statement->status_date);
		struct kt_decimal deviation;
		g_autofree char *text = NULL;

		if (column < 0 || !kt_line_deviation(v->statement, v->line, &deviation))
			continue;
		text = b->lang == KT_LANG_DA ? kt_decimal_to_danish(deviation, 0)
					     : kt_decimal_to_english(deviation, 0);
		kt_table_set_number(row, (guint)column + 1, text, deviation);
	}
}

static void add_table(struct kt_builder *b, const GPtrArray *all, const struct year_group *g)
{
	struct kt_table *table = kt_table_new();
	g_autofree char *name = kt_say(b->lang, "what.vintages", NULL);
	g_autofree char *area = kt_say(b->lang, "head.vintages", NULL);

	kt_table_add_column(table, area, FALSE);
	for (guint i = 0; i < g->dates->len; i++) {
		g_autofree char *date = kt_date_short(b->lang, g->dates->pdata[i]);

		kt_table_add_column(table, date, TRUE);
	}
	for (guint i = g->first; i < g->end; i++)
		add_table_row(b, table, series_at(all, i), g->dates);
	kt_add_take_table(b->out, table, name);
}

/* ---- the picture ---- */

static void add_panel(struct kt_chart *chart, const struct kt_vintage_series *s, GString *words)
{
	g_autofree char *panel = kt_capital(s->label);

	g_string_append_printf(words, "%s%s:", words->len ? "; " : "", panel);
	for (guint i = 0; i < s->vintages->len; i++) {
		const struct kt_vintage *v = vintage_at(s, i);
		g_autofree char *date = kt_date_short(chart->lang, v->statement->status_date);
		g_autofree char *number = NULL;
		struct kt_chart_row *row;
		struct kt_decimal deviation;

		if (!kt_line_deviation(v->statement, v->line, &deviation))
			continue;
		row = kt_chart_add_row(chart, date, KT_ROW_PLAIN);
		kt_chart_set_panel(row, panel);
		kt_chart_set_value(row, 0, deviation);
		number = kt_chart_number(chart, deviation, TRUE);
		g_string_append_printf(words, "%s %s", i ? "," : "", number);
	}
}

static void add_picture(struct kt_builder *b, const GPtrArray *all, const struct year_group *g)
{
	struct kt_chart *chart = kt_chart_new(b->lang);
	g_autofree char *what = kt_say(b->lang, "what.vintages", NULL);
	g_autofree char *unit = kt_say(b->lang, "unit.million", NULL);
	g_autofree char *name = kt_say(b->lang, "series.expected", NULL);
	GString *words = g_string_new(NULL);

	kt_chart_set_titles(chart, what, "", what, "");
	kt_chart_set_unit(chart, unit, 6, 1);
	kt_chart_add_series(chart, name, KT_SCENARIO_FORECAST);
	for (guint i = g->first; i < g->end && i - g->first < MOST_PANELS; i++)
		if (role_of(series_at(all, i)) != KT_ROW_OF_WHICH)
			add_panel(chart, series_at(all, i), words);
	if (chart->rows->len > 1)
		kt_add_take_chart(b->out, "multiples", chart, words->str);
	else
		kt_chart_free(chart);
	g_string_free(words, TRUE);
}

/* ---- the message: where the total began and where it is ---- */

static char *message_of(struct kt_builder *b, const GPtrArray *all, const struct year_group *g)
{
	for (guint i = g->first; i < g->end; i++) {
		const struct kt_vintage_series *s = series_at(all, i);
		const struct kt_vintage *from = vintage_at(s, 0);
		const struct kt_vintage *to = vintage_at(s, s->vintages->len - 1);
		struct kt_decimal first, last;
		g_autofree char *a = NULL, *z = NULL, *year = g_strdup_printf("%u", s->year);

		if (from->line->role != KT_LINE_TOTAL ||
			!kt_line_deviation(from->statement, from->line, &first) ||
			!kt_line_deviation(to->statement, to->line, &last))
			continue;
		a = kt_money_signed(b->lang, first);
		z = kt_money_signed(b->lang, last);
		return kt_say(b->lang, "vintages.moved", "year", year, "from", a, "to", z, NULL);
	}
	return kt_say(b->lang, "what.vintages", NULL);
}

static void build_group(struct kt_builder *b, const GPtrArray *all, struct year_group *g)
{
	const struct kt_vintage_series *s = series_at(all, g->first);
	g_autofree char *message = message_of(b, all, g);
	g_autofree char *who = kt_who_text(b->lang, s->municipality, s->committee);
	struct kt_item *heading = kt_add_heading(b->out, 1, message);

	heading->starts_page = TRUE;
	heading->target = g_strdup_printf("vintages-%u", g->first + 1);
	if (*who)
		kt_add_paragraph(b->out, KT_STYLE_LEAD, who);
	add_picture(b, all, g);
	add_table(b, all, g);
}

static void build(struct kt_builder *b, const char *group)
{
	GPtrArray *series = kt_budget_vintages(b->statements);
	struct year_group g = {0, 0, g_ptr_array_new()};

	(void)group;
	for (guint i = 0; i < series->len; i++) {
		collect_dates(series_at(series, i), g.dates);
		if (i + 1 < series->len &&
			belong_together(series_at(series, i), series_at(series, i + 1)))
			continue;
		g.end = i + 1;
		/* One line told twice is no development of a budget. */
		if (g.end - g.first >= 2)
			build_group(b, series, &g);
		g.first = g.end;
		g_ptr_array_set_size(g.dates, 0);
	}
	g_ptr_array_unref(g.dates);
	g_ptr_array_unref(series);
}

const struct kt_section_kind kt_section_vintages = {.name = "vintages", .build = build};
