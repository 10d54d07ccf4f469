/* SPDX-License-Identifier: GPL-3.0-or-later */
/* section_price.c -- did a cost change because there were more of them, or
 * because each cost more? */
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

static void add_heading(struct kt_builder *b, const struct kt_cost_pair *pair)
{
	g_autofree char *label = kt_capital(pair->subject);
	g_autofree char *change = kt_money_signed(b->lang, pair->split.change);
	g_autofree char *year0 = g_strdup_printf("%u", pair->year0);
	g_autofree char *year1 = g_strdup_printf("%u", pair->year1);
	g_autofree char *message = kt_say(b->lang, "price.split", "label", label, "change", change,
		"year0", year0, "year1", year1, NULL);
	g_autofree char *who = kt_who_text(b->lang, pair->municipality, pair->cost1->committee);

	kt_add_heading(b->out, 2, message);
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
	g_autofree char *sentence = kt_say(lang, "price.told", "count0", count0, "count1", count1,
		"volume", volume, "price0", price0, "price1", price1, "price", price, NULL);

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

static void add_table(struct kt_builder *b, const struct kt_cost_pair *pair)
{
	static const char *const heads[] = {
		"head.year", "head.count", "head.cost", "head.each", "head.source"};
	struct kt_table *table = kt_table_new();

	for (gsize i = 0; i < G_N_ELEMENTS(heads); i++) {
		g_autofree char *head = kt_say(b->lang, heads[i], NULL);

		kt_table_add_column(table, head, i > 0);
	}
	add_year(b, table, pair->year0, pair->count0, pair->cost0, pair->split.price_before);
	add_year(b, table, pair->year1, pair->count1, pair->cost1, pair->split.price_after);
	kt_add_take_table(b->out, table, pair->subject);
}

static void build(struct kt_builder *b, const char *group)
{
	g_autoptr(GPtrArray) pairs = kt_price_volumes(b->set);

	for (guint i = 0; i < MIN(pairs->len, MOST_PAIRS); i++) {
		struct kt_item *heading = i == 0 ? kt_section_heading(b, group, 1) : NULL;

		if (heading)
			heading->target = g_strdup(group);
		add_heading(b, pairs->pdata[i]);
		add_sentence(b, pairs->pdata[i]);
		add_table(b, pairs->pdata[i]);
	}
}

const struct kt_section_kind kt_section_price = {.name = "price", .build = build};
