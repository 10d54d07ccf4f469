/* SPDX-License-Identifier: GPL-3.0-or-later */
/* section_sources.c -- the numbered places that the tables' rows link to. */
#include "report/section.h"

static void add_columns(struct kt_table *table, const struct kt_builder *b)
{
	static const char *const heads[] = {"head.source", "head.about", "head.item", "head.case",
		"head.place", "head.passage"};

	for (gsize i = 0; i < G_N_ELEMENTS(heads) - !b->passages; i++) {
		g_autofree char *head = kt_say(b->lang, heads[i], NULL);

		kt_table_add_column(table, head, FALSE);
	}
}

/* A heading for each document: its name, whose it is and when they met. */
static void add_document(
	struct kt_builder *b, struct kt_table *table, const struct kt_record *record)
{
	struct kt_table_row *row = kt_table_add_row(table, KT_ROW_GROUP);
	g_autofree char *name = g_path_get_basename(record->source);
	g_autofree char *who = kt_who_text(b->lang, record->municipality, record->committee);
	g_autofree char *date = kt_date_text(b->lang, record->meeting_date);
	g_autofree char *text = g_strdup_printf(
		"%s%s%s%s%s", name, *who ? " · " : "", who, *date ? " · " : "", date);

	kt_table_set(row, 0, text, NULL);
}

static void add_place(struct kt_builder *b, struct kt_table *table, guint i)
{
	const struct kt_record *record = kt_source_list_at(b->sources, i);
	struct kt_table_row *row = kt_table_add_row(table, KT_ROW_PLAIN);
	g_autofree char *number =
		g_strdup_printf("%u%s", i + 1, kt_source_is_doubted(b->sources, i + 1) ? "?" : "");
	g_autofree char *place = kt_place_text(b->lang, record);
	g_autofree char *about = kt_capital(*record->subject ? record->subject : record->raw);

	row->target = kt_source_target(i + 1);
	kt_table_set(row, 0, number, NULL);
	kt_table_set(row, 1, about, NULL);
	kt_table_set(row, 2, record->item, NULL);
	kt_table_set(row, 3, record->case_no, NULL);
	kt_table_set(row, 4, place, NULL);
	if (b->passages) {
		g_autofree char *passage = b->passages->passage(record, b->passages->passage_data);

		row->passage = g_strdup(passage ? passage : record->raw);
		kt_table_set(row, 5, row->passage, NULL);
	}
}

static gboolean is_first_of_document(const struct kt_source_list *sources, guint i)
{
	for (guint k = 0; k < i; k++)
		if (g_str_equal(kt_source_list_at(sources, k)->source,
			    kt_source_list_at(sources, i)->source))
			return FALSE;
	return TRUE;
}

/* All of the document of place FIRST, though others were named in between. */
static void add_places(struct kt_builder *b, struct kt_table *table, guint first)
{
	const struct kt_record *record = kt_source_list_at(b->sources, first);

	add_document(b, table, record);
	for (guint i = first; i < kt_source_list_length(b->sources); i++)
		if (g_str_equal(kt_source_list_at(b->sources, i)->source, record->source))
			add_place(b, table, i);
}

/* How many of the places are marked, and what that means. */
static void add_doubt(struct kt_builder *b)
{
	g_autofree char *text = NULL;
	guint n = 0;

	for (guint i = 0; i < kt_source_list_length(b->sources); i++)
		n += kt_source_is_doubted(b->sources, i + 1);
	if (!n)
		return;
	text = kt_say_count(b->lang, "sources.doubted", n, NULL);
	kt_add_paragraph(b->out, KT_STYLE_PLAIN, text);
}

/* A few places stand below what they are of, not on a page of their own. */
#define MOST_BELOW 12

static void build(struct kt_builder *b, const char *group)
{
	struct kt_table *table;
	struct kt_item *heading;
	g_autofree char *intro = NULL;

	if (!kt_source_list_length(b->sources))
		return;
	heading = kt_section_heading(b, group, 1);
	if (heading) {
		heading->starts_page = kt_source_list_length(b->sources) > MOST_BELOW;
		heading->target = g_strdup("sources");
	}
	intro = kt_say(b->lang, "sources.intro", NULL);
	kt_add_paragraph(b->out, KT_STYLE_PLAIN, intro);
	add_doubt(b);
	table = kt_table_new();
	add_columns(table, b);
	for (guint i = 0; i < kt_source_list_length(b->sources); i++)
		if (is_first_of_document(b->sources, i))
			add_places(b, table, i);
	kt_add_take_table(b->out, table, heading ? heading->text : "");
}

const struct kt_section_kind kt_section_sources = {.name = "sources", .build = build};
