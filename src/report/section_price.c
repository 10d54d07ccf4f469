/* SPDX-License-Identifier: GPL-3.0-or-later */
/* section_price.c -- did a cost change because there were more of them, or
 * because each cost more?  Years that follow each other share one table. */
#include <math.h>

#include "kommunetal/analysis/price_volume.h"
#include "report/house_style.h"
#include "report/section.h"

#define MOST_PAIRS 6

/* Whole kroner: an average has no more in it. */
static struct kt_decimal rounded(gdouble kroner)
{
	return kt_decimal_int(llround(CLAMP(kroner, -1e15, 1e15)));
}

static char *count_text(enum kt_lang lang, const struct kt_record *count)
{
	return kt_number_text(
		lang, count->value, MIN((guint)MAX(kt_decimal_trim(count->value).scale, 0), 2));
}

/* A row of a table has a name; of pieces of a sentence the item's title is a better one. */
static char *name_of(const struct kt_cost_pair *pair)
{
	g_autofree char *title = kt_short_title(pair->cost1->item_title);

	return kt_capital(
		pair->count1->origin == KT_ORIGIN_TABLE || !*title ? pair->subject : title);
}

static const char *direction(struct kt_decimal change)
{
	gint sign = kt_decimal_sign(change);

	return sign > 0 ? "up" : sign < 0 ? "down" : "same";
}

/* The newest change in one sentence. */
static char *message_of(enum kt_lang lang, const struct kt_cost_pair *pair)
{
	g_autofree char *label = name_of(pair);
	g_autofree char *change = kt_money_text(lang, pair->split.change);
	g_autofree char *from = kt_period_text(lang, pair->cost0->period);
	g_autofree char *to = kt_period_text(lang, pair->cost1->period);
	g_autofree char *id = g_strconcat("price.", direction(pair->split.change), NULL);

	return kt_say(lang, id, "label", label, "change", change, "from", from, "to", to, NULL);
}

/* The newest change is the finding; the first of the part heads it. */
static void add_heading(
	struct kt_builder *b, const char *group, const struct kt_cost_pair *pair, gboolean is_first)
{
	g_autofree char *kicker = is_first ? kt_section_text(b, group, "heading") : NULL;
	g_autofree char *message = message_of(b->lang, pair);
	g_autofree char *who = kt_who_text(b->lang, pair->municipality, pair->cost1->committee);
	struct kt_item *heading = kt_add_heading(b->out, kicker ? 1 : 2, message);

	if (kicker) {
		heading->target = g_strdup(group);
		heading->bookmark = g_strdup(kicker);
		kt_add_paragraph(b->out, KT_STYLE_LEAD, kicker);
	}
	if (*who)
		kt_add_paragraph(b->out, KT_STYLE_LEAD, who);
}

static char *count_sentence(enum kt_lang lang, const struct kt_cost_pair *pair)
{
	g_autofree char *count0 = count_text(lang, pair->count0);
	g_autofree char *count1 = count_text(lang, pair->count1);
	g_autofree char *volume = kt_money_text(lang, kt_decimal_round(pair->split.volume, 0));
	g_autofree char *from = kt_period_text(lang, pair->cost0->period);
	g_autofree char *to = kt_period_text(lang, pair->cost1->period);
	g_autofree char *id = g_strconcat("price.count.", direction(pair->split.volume), NULL);

	return kt_say(lang, id, "from", from, "to", to, "count0", count0, "count1", count1,
		"volume", volume, NULL);
}

static char *each_sentence(enum kt_lang lang, const struct kt_cost_pair *pair)
{
	g_autofree char *price = kt_money_text(lang, kt_decimal_round(pair->split.price, 0));
	g_autofree char *price0 = kt_money_text(lang, rounded(pair->split.price_before));
	g_autofree char *price1 = kt_money_text(lang, rounded(pair->split.price_after));
	g_autofree char *id = g_strconcat("price.each.", direction(pair->split.price), NULL);

	return kt_say(lang, id, "price0", price0, "price1", price1, "price", price, NULL);
}

static void add_sentence(struct kt_builder *b, const struct kt_cost_pair *pair)
{
	g_autofree char *count = count_sentence(b->lang, pair);
	g_autofree char *each = each_sentence(b->lang, pair);
	g_autofree char *both = g_strconcat(count, " ", each, NULL);

	kt_add_paragraph(b->out, KT_STYLE_PLAIN, both);
}

static void add_year(struct kt_builder *b, struct kt_table *table, const struct kt_record *count,
	const struct kt_record *cost, gdouble each)
{
	struct kt_table_row *row = kt_table_add_row(table, KT_ROW_PLAIN);
	guint n = kt_source_list_add(b->sources, cost);
	g_autofree char *when = kt_period_text(b->lang, cost->period),
			*mark = kt_source_mark(b->sources, n, cost);
	g_autofree char *counted = count_text(b->lang, count), *target = kt_source_target(n);
	g_autofree char *spent = kt_number_text(b->lang, cost->value, 0);
	g_autofree char *average = kt_number_text(b->lang, rounded(each), 0);

	kt_table_set(row, 0, when, NULL);
	kt_table_set_number(row, 1, counted, count->value);
	kt_table_set_number(row, 2, spent, cost->value);
	kt_table_set_number(row, 3, average, rounded(each));
	kt_table_set(row, 4, mark, target);
}

static const struct kt_cost_pair *pair_at(const GPtrArray *pairs, guint i)
{
	return pairs->pdata[i];
}

/* FIRST to END - 1 follow each other. */
static void add_table(struct kt_builder *b, const GPtrArray *pairs, guint first, guint end)
{
	static const char *const heads[] = {
		"head.year", "head.count", "head.cost", "head.each", "head.source"};
	struct kt_table *table = kt_table_new();
	const struct kt_cost_pair *pair = pair_at(pairs, first);

	for (gsize i = 0; i < G_N_ELEMENTS(heads); i++) {
		g_autofree char *head = kt_say(b->lang, heads[i], NULL);

		kt_table_add_column(table, head, i > 0);
	}
	add_year(b, table, pair->count0, pair->cost0, pair->split.price_before);
	for (guint i = first; i < end; i++) {
		pair = pair_at(pairs, i);
		add_year(b, table, pair->count1, pair->cost1, pair->split.price_after);
	}
	kt_add_take_table(b->out, table, pair->subject);
}

/* ---- the picture: from one year's cost to the next's by count and price ---- */

static void add_level(
	struct kt_chart *chart, const struct kt_record *cost, guint series, GString *words)
{
	g_autofree char *when = kt_period_text(chart->lang, cost->period);
	g_autofree char *label = kt_say(chart->lang, "price.level", "when", when, NULL);
	g_autofree char *money = kt_money_exact(chart->lang, cost->value);

	kt_chart_set_value(kt_chart_add_row(chart, label, KT_ROW_TOTAL), series, cost->value);
	g_string_append_printf(words, "%s%s %s", words->len ? "; " : "", label, money);
}

static void add_step(
	struct kt_chart *chart, const char *id, struct kt_decimal amount, GString *words)
{
	g_autofree char *label = kt_say(chart->lang, id, NULL);
	g_autofree char *money = kt_money_exact(chart->lang, amount);

	if (kt_decimal_sign(amount) == 0)
		return;
	kt_chart_set_value(kt_chart_add_row(chart, label, KT_ROW_PLAIN), 2, amount);
	g_string_append_printf(words, "; %s %s", label, money);
}

/* FIRST to END - 1 follow each other. */
static void add_picture(struct kt_builder *b, const GPtrArray *pairs, guint first, guint end)
{
	static const struct {
		const char *id;
		enum kt_scenario scenario;
	} series[] = {{"series.before", KT_SCENARIO_PREVIOUS}, {"series.now", KT_SCENARIO_ACTUAL},
		{"series.change", KT_SCENARIO_VARIANCE}};
	struct kt_chart *chart = kt_chart_new(b->lang);
	const struct kt_cost_pair *pair = pair_at(pairs, first);
	g_autofree char *unit = kt_say(b->lang, "unit.whole", NULL);
	g_autofree char *message = message_of(b->lang, pair_at(pairs, end - 1));
	g_autofree char *alternative = NULL;
	g_autoptr(GString) words = g_string_new(NULL);

	for (gsize i = 0; i < G_N_ELEMENTS(series); i++) {
		g_autofree char *name = kt_say(b->lang, series[i].id, NULL);

		kt_chart_add_series(chart, name, series[i].scenario);
	}
	add_level(chart, pair->cost0, 0, words);
	for (guint i = first; i < end; i++) {
		pair = pair_at(pairs, i);
		add_step(chart, "price.step.count", pair->split.volume, words);
		add_step(chart, "price.step.each", pair->split.price, words);
		add_level(chart, pair->cost1, i + 1 == end, words);
	}
	kt_chart_set_titles(chart, message, "", "", "");
	kt_chart_set_unit(chart, unit, 0, 0);
	alternative =
		kt_say(b->lang, "bridge.words.bare", "message", message, "steps", words->str, NULL);
	kt_add_take_chart(b->out, "bridge", chart, alternative);
}

static gboolean follows(const struct kt_cost_pair *a, const struct kt_cost_pair *b)
{
	return a->cost1 == b->cost0 && a->count1 == b->count0;
}

static void build(struct kt_builder *b, const char *group)
{
	g_autoptr(GPtrArray) pairs = kt_price_volumes(b->set);
	guint first = 0, n = MIN(pairs->len, MOST_PAIRS);

	while (first < n) {
		guint end = first + 1;

		while (end < n && follows(pair_at(pairs, end - 1), pair_at(pairs, end)))
			end++;
		add_heading(b, group, pair_at(pairs, end - 1), first == 0);
		for (guint i = first; i < end; i++)
			add_sentence(b, pair_at(pairs, i));
		add_picture(b, pairs, first, end);
		add_table(b, pairs, first, end);
		first = end;
	}
}

const struct kt_section_kind kt_section_price = {.name = "price", .build = build};
