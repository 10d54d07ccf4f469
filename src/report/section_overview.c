/* SPDX-License-Identifier: GPL-3.0-or-later */
/* section_overview.c -- the front: one line a document, where there are several. */
#include <math.h>

#include "report/budget_chart.h"
#include "report/section.h"

static void add_columns(struct kt_table *table, enum kt_lang lang)
{
	static const struct {
		const char *id;
		gboolean is_number;
	} columns[] = {{"head.committee", FALSE}, {"head.year", FALSE}, {"head.deviation", TRUE},
		{"head.percent", TRUE}, {"head.grants", TRUE}};

	for (gsize i = 0; i < G_N_ELEMENTS(columns); i++) {
		g_autofree char *head = kt_say(lang, columns[i].id, NULL);

		kt_table_add_column(table, head, columns[i].is_number);
	}
}

struct count {
	guint n, more, less, none, grants;
};

static void count_result(struct count *count, gboolean is_grants, gint sign)
{
	count->n++;
	if (is_grants)
		count->grants++;
	else if (sign > 0)
		count->more++;
	else if (sign < 0)
		count->less++;
	else
		count->none++;
}

static void add_row(struct kt_builder *b, struct kt_table *table, const struct kt_chapter *chapter,
	struct count *count)
{
	g_autofree char *who = kt_who_text(b->lang, chapter->municipality, chapter->committee);
	g_autofree char *when = NULL, *amount = NULL, *share = NULL;
	const struct kt_budget_statement *s =
		chapter->statements->len ? chapter->statements->pdata[0] : NULL;
	gboolean is_grants = s && kt_statement_sort(s) == KT_STATEMENT_GRANTS;
	struct kt_decimal result;
	struct kt_table_row *row;
	gdouble percent;

	if (!s || !kt_statement_result(s, &result, &percent))
		return;
	count_result(count, is_grants, kt_decimal_sign(result));
	row = kt_table_add_row(table, KT_ROW_PLAIN);
	when = kt_statement_when(b->lang, s);
	amount = b->lang == KT_LANG_DA ? kt_decimal_to_danish(result, 0)
				       : kt_decimal_to_english(result, 0);
	kt_table_set(row, 0, who, chapter->target);
	kt_table_set(row, 1, when, NULL);
	kt_table_set_number(row, is_grants ? 4 : 2, amount, result);
	if (isfinite(percent)) {
		share = kt_percent_text(b->lang, percent);
		kt_table_set(row, 3, share, NULL);
	}
}

static void add_part(GString *parts, enum kt_lang lang, const char *id, guint n)
{
	g_autofree char *part = n ? kt_say_count(lang, id, n, NULL) : NULL;

	if (part)
		g_string_append_printf(parts, "%s%s", parts->len ? ", " : "", part);
}

static char *message_of(enum kt_lang lang, const struct count *count)
{
	GString *parts = g_string_new(NULL);
	char *message;

	add_part(parts, lang, "overview.more", count->more);
	add_part(parts, lang, "overview.less", count->less);
	add_part(parts, lang, "overview.none", count->none);
	add_part(parts, lang, "overview.grants", count->grants);
	message = kt_say_count(lang, "overview.message", count->n, "parts", parts->str, NULL);
	g_string_free(parts, TRUE);
	return message;
}

static void build(struct kt_builder *b, const char *group)
{
	struct kt_table *table = kt_table_new();
	struct count count = {0};
	g_autofree char *message = NULL, *name = kt_section_text(b, group, "heading");

	add_columns(table, b->lang);
	for (guint i = 0; i < b->chapters->len; i++)
		add_row(b, table, b->chapters->pdata[i], &count);
	if (count.n < 2) {
		kt_table_out_free(table);
		return;
	}
	message = message_of(b->lang, &count);
	kt_add_heading(b->out, 1, message);
	kt_add_paragraph(b->out, KT_STYLE_LEAD, b->out->title);
	kt_add_take_table(b->out, table, name ? name : "");
}

const struct kt_section_kind kt_section_overview = {"overview", build};
