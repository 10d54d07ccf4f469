/* SPDX-License-Identifier: GPL-3.0-or-later */
/* section_aside.c -- deviations that the minutes tell and that are not expected now: what was expected
 * before, and what would be if something were otherwise.  The sentence says which. */
#include "report/money_unit.h"
#include "report/quote.h"
#include "report/section.h"

static struct kt_money_unit unit_of(const struct kt_chapter *chapter)
{
	struct kt_decimal step = kt_money_coarsest();

	for (guint i = 0; i < chapter->statements->len; i++) {
		const struct kt_budget_statement *s = chapter->statements->pdata[i];

		for (guint k = 0; k < s->asides->len; k++)
			kt_money_finest(&step, s->asides->pdata[k]);
	}
	return kt_money_unit_of(step);
}

static void add_columns(struct kt_table *table, enum kt_lang lang, const struct kt_money_unit *unit)
{
	g_autofree char *words = kt_say(lang, "head.words", NULL);
	g_autofree char *source = kt_say(lang, "head.source", NULL);

	kt_table_add_column(table, words, FALSE);
	kt_table_add_money(table, lang, "head.deviation", unit, TRUE);
	kt_table_add_column(table, source, TRUE);
}

static void add_row(struct kt_builder *b, struct kt_table *table, const struct kt_record *r,
	const struct kt_money_unit *unit)
{
	struct kt_table_row *row = kt_table_add_row(table, KT_ROW_PLAIN);
	g_autofree char *passage = b->words ? b->words->passage(r, b->words->passage_data) : NULL;
	g_autofree char *quote = passage ? kt_quote(b->lang, passage, r->raw) : NULL;
	g_autofree char *name = kt_capital(r->subject);
	g_autofree char *amount = kt_money_in_unit(b->lang, r->value, unit, TRUE);
	guint n = kt_source_list_add(b->sources, r);
	g_autofree char *target = kt_source_target(n);
	g_autofree char *mark = kt_source_mark(b->sources, n, r);

	kt_table_set(row, 0, quote ? quote : name, NULL);
	kt_table_set_number(row, 1, amount, r->value);
	kt_table_set(row, 2, mark, target);
}

static void build(struct kt_builder *b, const char *group)
{
	g_autofree char *heading = kt_section_text(b, group, "heading");
	struct kt_money_unit unit = unit_of(b->chapter);
	struct kt_table *table = NULL;

	for (guint i = 0; i < b->chapter->statements->len; i++) {
		const struct kt_budget_statement *s = b->chapter->statements->pdata[i];

		for (guint k = 0; k < s->asides->len; k++) {
			if (!table) {
				table = kt_table_new();
				add_columns(table, b->lang, &unit);
			}
			add_row(b, table, s->asides->pdata[k], &unit);
		}
	}
	if (!table)
		return;
	kt_section_heading(b, group, 2);
	kt_add_take_table(b->out, table, heading ? heading : "");
}

const struct kt_section_kind kt_section_aside = {
	.name = "asides", .in_chapters = TRUE, .build = build};
