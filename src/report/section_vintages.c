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
		g_ptr_array_add(dates, (gpointer)kt_vintage_at(s, i)->statement->status_date);
}

static gint find_date(const GPtrArray *dates, const char *date)
{
	for (guint i = 0; i < dates->len; i++)
		if (g_str_equal(dates->pdata[i], date))
			return (gint)i;
	return -1;
}

/* ---- the table ---- */

static gboolean deviation_at(const struct kt_vintage_series *s, guint i, struct kt_decimal *out)
{
	const struct kt_vintage *v = kt_vintage_at(s, i);

	return kt_line_deviation(v->statement, v->line, out);
}

static gboolean ends_of(
	const struct kt_vintage_series *s, struct kt_decimal *first, struct kt_decimal *last)
{
	return deviation_at(s, 0, first) && deviation_at(s, s->vintages->len - 1, last);
}

static enum kt_row_role role_of(const struct kt_vintage_series *s)
{
	enum kt_line_role role = kt_vintage_at(s, 0)->line->role;

	if (role == KT_LINE_TOTAL || role == KT_LINE_SUBTOTAL)
		return KT_ROW_TOTAL;
	return role == KT_LINE_OF_WHICH ? KT_ROW_OF_WHICH : KT_ROW_PLAIN;
}

/* As the follow-ups print their amounts. */
static struct kt_money_unit unit_of(const GPtrArray *all, const struct year_group *g)
{
	struct kt_decimal step = kt_money_coarsest();

	for (guint i = g->first; i < g->end; i++)
		for (guint v = 0; v < series_at(all, i)->vintages->len; v++) {
			const struct kt_budget_line *line =
				kt_vintage_at(series_at(all, i), v)->line;

			kt_money_finest(&step, line->revised.record);
			kt_money_finest(&step, line->original.record);
			kt_money_finest(&step, line->expected.record);
			kt_money_finest(&step, line->printed.record);
		}
	return kt_money_unit_of(step);
}

/* With its sign; SOURCE (may be NULL) is where the figure leads to. */
static void set_amount(struct kt_builder *b, struct kt_table_row *row, guint column,
	struct kt_decimal amount, const struct kt_money_unit *unit, const struct kt_record *source)
{
	g_autofree char *text = kt_money_in_unit(b->lang, amount, unit, TRUE);
	g_autofree char *target =
		source ? kt_source_target(kt_source_list_add(b->sources, source)) : NULL;

	kt_table_set_number(row, column, text, amount);
	kt_table_set(row, column, text, target);
}

static void add_table_row(struct kt_builder *b, struct kt_table *table,
	const struct kt_vintage_series *s, const GPtrArray *dates, const struct kt_money_unit *unit)
{
	struct kt_table_row *row = kt_table_add_row(table, role_of(s));
	g_autofree char *label = kt_capital(s->label);
	struct kt_decimal first, last, change;

	kt_table_set(row, 0, label, NULL);
	for (guint i = 0; i < s->vintages->len; i++) {
		gint column = find_date(dates, kt_vintage_at(s, i)->statement->status_date);
		struct kt_decimal deviation;

		if (column >= 0 && deviation_at(s, i, &deviation))
			set_amount(b, row, (guint)column + 1, deviation, unit,
				kt_vintage_at(s, i)->line->record);
	}
	if (ends_of(s, &first, &last) && kt_decimal_sub(&change, last, first))
		set_amount(b, row, dates->len + 1, change, unit, NULL);
}

static void add_table(struct kt_builder *b, const GPtrArray *all, const struct year_group *g)
{
	struct kt_table *table = kt_table_new();
	g_autofree char *name = kt_say(b->lang, "what.vintages", NULL);
	g_autofree char *moved = kt_say(b->lang, "head.moved", NULL);
	struct kt_money_unit unit = unit_of(all, g);

	kt_table_add_money(table, b->lang, "head.vintages", &unit, FALSE);
	for (guint i = 0; i < g->dates->len; i++) {
		g_autofree char *date = kt_date_short(b->lang, g->dates->pdata[i]);

		kt_table_add_column(table, date, TRUE);
	}
	kt_table_add_column(table, moved, TRUE);
	for (guint i = g->first; i < g->end; i++)
		add_table_row(b, table, series_at(all, i), g->dates, &unit);
	kt_add_take_table(b->out, table, name);
}

/* ---- the picture ---- */

static void add_panel(struct kt_chart *chart, const struct kt_vintage_series *s, GString *words)
{
	g_autofree char *panel = kt_capital(s->label);

	g_string_append_printf(words, "%s%s:", words->len ? "; " : "", panel);
	for (guint i = 0; i < s->vintages->len; i++) {
		const struct kt_vintage *v = kt_vintage_at(s, i);
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
	/* The sum first: it is what the headline tells. */
	for (guint i = g->first; i < g->end && i - g->first < MOST_PANELS; i++)
		if (role_of(series_at(all, i)) == KT_ROW_TOTAL)
			add_panel(chart, series_at(all, i), words);
	for (guint i = g->first; i < g->end && i - g->first < MOST_PANELS; i++)
		if (role_of(series_at(all, i)) == KT_ROW_PLAIN)
			add_panel(chart, series_at(all, i), words);
	if (chart->rows->len > 1)
		kt_add_take_chart(b->out, "multiples", chart, words->str);
	else
		kt_chart_free(chart);
	g_string_free(words, TRUE);
}

/* ---- the message: where the total began and where it is ---- */

/* "more" and "less" is what is expected at both ends, "up" and "down" how far from the budget. */
static const char *form_of(struct kt_decimal first, struct kt_decimal last)
{
	gint before = kt_decimal_sign(first), after = kt_decimal_sign(last);
	gint grown = kt_decimal_cmp(kt_decimal_abs(last), kt_decimal_abs(first));

	if (kt_decimal_equal(first, last))
		return after > 0 ? "same.more" : after < 0 ? "same.less" : "same.none";
	if (before > 0 && after < 0)
		return "more.less";
	if (before < 0 && after > 0)
		return "less.more";
	if (before > 0 || after > 0)
		return grown > 0 ? "more.up" : "more.down";
	return grown > 0 ? "less.up" : "less.down";
}

char *kt_vintages_message(enum kt_lang lang, const struct kt_vintage_series *s)
{
	struct kt_decimal first, last;
	g_autofree char *from = NULL, *to = NULL, *year = g_strdup_printf("%u", s->year);
	g_autofree char *id = NULL;

	if (kt_vintage_at(s, 0)->line->role != KT_LINE_TOTAL || !ends_of(s, &first, &last))
		return NULL;
	from = kt_money_text(lang, first);
	to = kt_money_text(lang, last);
	id = g_strconcat("vintages.", form_of(first, last), NULL);
	return kt_say(lang, id, "year", year, "from", from, "to", to, NULL);
}

/* Without a total: the line that has moved furthest. */
static char *part_message(enum kt_lang lang, const GPtrArray *all, const struct year_group *g)
{
	struct kt_decimal most = kt_decimal_int(0), from = most, to = most;
	const struct kt_vintage_series *furthest = series_at(all, g->first);
	g_autofree char *a = NULL, *z = NULL, *label = NULL, *id = NULL;
	g_autofree char *year = g_strdup_printf("%u", furthest->year);

	for (guint i = g->first; i < g->end; i++) {
		struct kt_decimal first, last, change;

		if (!ends_of(series_at(all, i), &first, &last) ||
			!kt_decimal_sub(&change, last, first) ||
			kt_decimal_cmp(kt_decimal_abs(change), most) <= 0)
			continue;
		most = kt_decimal_abs(change);
		from = first;
		to = last;
		furthest = series_at(all, i);
	}
	if (kt_decimal_sign(most) == 0)
		return kt_say(lang, "vintages.unmoved", "year", year, NULL);
	a = kt_money_text(lang, from);
	z = kt_money_text(lang, to);
	label = kt_capital(furthest->label);
	id = g_strconcat("vintages.part.", form_of(from, to), NULL);
	return kt_say(lang, id, "label", label, "from", a, "to", z, NULL);
}

static char *message_of(struct kt_builder *b, const GPtrArray *all, const struct year_group *g)
{
	for (guint i = g->first; i < g->end; i++) {
		char *message = kt_vintages_message(b->lang, series_at(all, i));

		if (message)
			return message;
	}
	return part_message(b->lang, all, g);
}

/* From the last follow-up but one to the last; FALSE for what is no part or not told at both. */
static gboolean latest_change(
	const struct kt_vintage_series *s, const struct year_group *g, struct kt_decimal *out)
{
	guint n = s->vintages->len;
	struct kt_decimal before, after;

	return kt_vintage_at(s, 0)->line->role == KT_LINE_PART && g->dates->len >= 2 &&
	       g_str_equal(kt_vintage_at(s, n - 1)->statement->status_date,
		       g->dates->pdata[g->dates->len - 1]) &&
	       g_str_equal(kt_vintage_at(s, n - 2)->statement->status_date,
		       g->dates->pdata[g->dates->len - 2]) &&
	       deviation_at(s, n - 2, &before) && deviation_at(s, n - 1, &after) &&
	       kt_decimal_sub(out, after, before);
}

/* Which areas have moved most since the last time; NULL if none has. */
static char *change_sentence(enum kt_lang lang, const GPtrArray *all, const struct year_group *g)
{
	struct kt_decimal most = kt_decimal_int(0), least = most, change;
	g_autofree char *up = NULL, *down = NULL, *risen = NULL, *fallen = NULL, *since = NULL;

	for (guint i = g->first; i < g->end; i++) {
		const struct kt_vintage_series *s = series_at(all, i);

		if (!latest_change(s, g, &change))
			continue;
		if (kt_decimal_cmp(change, most) > 0) {
			most = change;
			g_free(up);
			up = kt_capital(s->label);
		}
		if (kt_decimal_cmp(change, least) < 0) {
			least = change;
			g_free(down);
			down = kt_capital(s->label);
		}
	}
	if (!up && !down)
		return NULL;
	risen = kt_money_signed(lang, most);
	fallen = kt_money_signed(lang, least);
	since = kt_date_text(lang, g->dates->pdata[g->dates->len - 2]);
	return kt_say(lang,
		up && down ? "vintages.since.both"
		: up       ? "vintages.since.up"
			   : "vintages.since.down",
		"date", since, "up", up ? up : "", "risen", risen, "down", down ? down : "",
		"fallen", fallen, NULL);
}

/* Document by document, so that the numbers of one stand together. */
static void number_sources(struct kt_builder *b, const GPtrArray *all, const struct year_group *g)
{
	for (guint d = 0; d < g->dates->len; d++)
		for (guint i = g->first; i < g->end; i++)
			for (guint v = 0; v < series_at(all, i)->vintages->len; v++) {
				const struct kt_vintage *vintage =
					kt_vintage_at(series_at(all, i), v);

				if (g_str_equal(
					    vintage->statement->status_date, g->dates->pdata[d]) &&
					vintage->line->record)
					kt_source_list_add(b->sources, vintage->line->record);
			}
}

/* The first begins a page, and later ones that fill one. */
#define FEW_LINES 6

static void build_group(struct kt_builder *b, const GPtrArray *all, struct year_group *g)
{
	const struct kt_vintage_series *s = series_at(all, g->first);
	g_autofree char *message = message_of(b, all, g);
	g_autofree char *who = kt_who_text(b->lang, s->municipality, s->committee);
	g_autofree char *change = change_sentence(b->lang, all, g);
	struct kt_item *heading = kt_add_heading(b->out, 1, message);

	number_sources(b, all, g);
	heading->starts_page = g->first == 0 || g->end - g->first > FEW_LINES;
	heading->target = g_strdup_printf("vintages-%u", g->first + 1);
	if (*who)
		kt_add_paragraph(b->out, KT_STYLE_LEAD, who);
	if (change)
		kt_add_paragraph(b->out, KT_STYLE_PLAIN, change);
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
