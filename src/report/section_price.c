/* SPDX-License-Identifier: GPL-3.0-or-later */
/* section_price.c -- did a cost change because there were more of them, or
 * because each cost more?  Years that follow each other share one table. */
#include <math.h>

#include "kommunetal/analysis/price_volume.h"
#include "report/section.h"

#define MOST_PAIRS 6

/* Whole kroner: an average has no more in it. */
static struct kt_decimal rounded(gdouble kroner)
{
	return kt_decimal_int(llround(CLAMP(kroner, -1e15, 1e15)));
}

static char *number(enum kt_lang lang, struct kt_decimal d, guint decimals)
{
	return lang == KT_LANG_DA ? kt_decimal_to_danish(d, decimals)
				  : kt_decimal_to_english(d, decimals);
}

static char *count_text(enum kt_lang lang, const struct kt_record *count)
{
	return number(
		lang, count->value, MIN((guint)MAX(kt_decimal_trim(count->value).scale, 0), 2));
}

/* The newest change is the finding; the first of the part heads it. */
static void add_heading(
	struct kt_builder *b, const char *group, const struct kt_cost_pair *pair, gboolean is_first)
{
	g_autofree char *kicker = is_first ? kt_section_text(b, group, "heading") : NULL;
	gint sign = kt_decimal_sign(pair->split.change);
	g_autofree char *label = kt_capital(pair->subject);
	g_autofree char *change = kt_money_text(b->lang, pair->split.change);
	g_autofree char *year0 = g_strdup_printf("%u", pair->year0);
	g_autofree char *year1 = g_strdup_printf("%u", pair->year1);
	g_autofree char *message = kt_say(b->lang,
		sign > 0   ? "price.up"
		: sign < 0 ? "price.down"
			   : "price.same",
		"label", label, "change", change, "year0", year0, "year1", year1, NULL);
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

static void add_sentence(struct kt_builder *b, const struct kt_cost_pair *pair)
{
	enum kt_lang lang = b->lang;
	const struct kt_price_volume *split = &pair->split;
	g_autofree char *count0 = count_text(lang, pair->count0);
	g_autofree char *count1 = count_text(lang, pair->count1);
	g_autofree char *volume = kt_money_signed(lang, kt_decimal_round(split->volume, 0));
	g_autofree char *price = kt_money_signed(lang, kt_decimal_round(split->price, 0));
	g_autofree char *price0 = kt_money_text(lang, rounded(split->price_before));
	g_autofree char *price1 = kt_money_text(lang, rounded(split->price_after));
	g_autofree char *year0 = g_strdup_printf("%u", pair->year0);
	g_autofree char *year1 = g_strdup_printf("%u", pair->year1);
	g_autofree char *sentence = kt_say(lang, "price.told", "year0", year0, "year1", year1,
		"count0", count0, "count1", count1, "volume", volume, "price0", price0, "price1",
		price1, "price", price, NULL);

	kt_add_paragraph(b->out, KT_STYLE_PLAIN, sentence);
}

static void add_year(struct kt_builder *b, struct kt_table *table, guint year,
	const struct kt_record *count, const struct kt_record *cost, gdouble each)
{
	struct kt_table_row *row = kt_table_add_row(table, KT_ROW_PLAIN);
	guint n = kt_source_list_add(b->sources, cost);
	g_autofree char *when = g_strdup_printf("%u", year), *mark = g_strdup_printf("%u", n);
	g_autofree char *counted = count_text(b->lang, count), *target = kt_source_target(n);
	g_autofree char *spent = number(b->lang, cost->value, 0);
	g_autofree char *average = number(b->lang, rounded(each), 0);

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
	add_year(b, table, pair->year0, pair->count0, pair->cost0, pair->split.price_before);
	for (guint i = first; i < end; i++) {
		pair = pair_at(pairs, i);
		add_year(b, table, pair->year1, pair->count1, pair->cost1, pair->split.price_after);
	}
	kt_add_take_table(b->out, table, pair->subject);
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
		add_table(b, pairs, first, end);
		first = end;
	}
}

const struct kt_section_kind kt_section_price = {.name = "price", .build = build};
