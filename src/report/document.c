/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/document.h"

static void item_free(gpointer data)
{
	struct kt_item *item = data;

	g_free(item->text);
	g_free(item->target);
	g_free(item->link);
	g_free(item->bookmark);
	kt_chart_free(item->chart);
	kt_table_out_free(item->table);
	g_free(item);
}

struct kt_document_out *kt_document_out_new(enum kt_lang lang, const char *title)
{
	struct kt_document_out *d = g_new0(struct kt_document_out, 1);

	d->lang = lang;
	d->title = g_strdup(title);
	d->author = g_strdup("");
	d->date = g_strdup("");
	d->items = g_ptr_array_new_with_free_func(item_free);
	return d;
}

void kt_document_out_free(struct kt_document_out *d)
{
	if (!d)
		return;
	g_free(d->title);
	g_free(d->author);
	g_free(d->date);
	g_ptr_array_unref(d->items);
	kt_table_out_free(d->records);
	g_free(d);
}

static struct kt_item *add(struct kt_document_out *d, enum kt_item_kind kind, const char *text)
{
	struct kt_item *item = g_new0(struct kt_item, 1);

	item->kind = kind;
	item->text = g_strdup(text);
	g_ptr_array_add(d->items, item);
	return item;
}

struct kt_item *kt_add_heading(struct kt_document_out *d, guint level, const char *text)
{
	struct kt_item *item = add(d, KT_ITEM_HEADING, text);

	item->level = level;
	return item;
}

struct kt_item *kt_add_paragraph(struct kt_document_out *d, enum kt_style style, const char *text)
{
	struct kt_item *item = add(d, KT_ITEM_PARAGRAPH, text);

	item->style = style;
	return item;
}

const char *kt_last_word(const char *text)
{
	const char *last = text;

	for (const char *p = text; *p; p = g_utf8_next_char(p))
		if (g_unichar_isspace(g_utf8_get_char(p)))
			last = g_utf8_next_char(p);
	return last;
}

struct kt_item *kt_add_take_chart(
	struct kt_document_out *d, const char *kind, struct kt_chart *chart, const char *words)
{
	struct kt_item *item = add(d, KT_ITEM_CHART, words);

	item->chart = chart;
	item->chart_kind = kind;
	return item;
}

struct kt_item *kt_add_take_table(
	struct kt_document_out *d, struct kt_table *table, const char *name)
{
	struct kt_item *item = add(d, KT_ITEM_TABLE, name);

	item->table = table;
	return item;
}

static void column_free(gpointer data)
{
	struct kt_table_column *column = data;

	g_free(column->head);
	g_free(column->full_head);
	g_free(column);
}

struct kt_table *kt_table_new(void)
{
	struct kt_table *table = g_new0(struct kt_table, 1);

	table->columns = g_ptr_array_new_with_free_func(column_free);
	table->rows = g_ptr_array_new();
	return table;
}

void kt_table_out_free(struct kt_table *table)
{
	if (!table)
		return;
	for (guint r = 0; r < table->rows->len; r++) {
		struct kt_table_row *row = g_ptr_array_index(table->rows, r);

		for (guint c = 0; c < table->columns->len; c++) {
			g_free(row->cells[c].text);
			g_free(row->cells[c].link);
		}
		g_free(row->target);
		g_free(row->passage);
		g_free(row->cells);
		g_free(row);
	}
	g_ptr_array_unref(table->rows);
	g_ptr_array_unref(table->columns);
	g_free(table);
}

void kt_table_add_column(struct kt_table *table, const char *head, gboolean is_number)
{
	struct kt_table_column *column = g_new0(struct kt_table_column, 1);

	g_assert(table->rows->len == 0);
	column->head = g_strdup(head);
	column->is_number = is_number;
	g_ptr_array_add(table->columns, column);
}

void kt_table_set_full_head(struct kt_table *table, const char *head)
{
	struct kt_table_column *column = table->columns->pdata[table->columns->len - 1];

	g_free(column->full_head);
	column->full_head = g_strdup(head);
}

struct kt_table_row *kt_table_add_row(struct kt_table *table, enum kt_row_role role)
{
	struct kt_table_row *row = g_new0(struct kt_table_row, 1);

	row->role = role;
	row->cells = g_new0(struct kt_table_cell, table->columns->len);
	g_ptr_array_add(table->rows, row);
	return row;
}

void kt_table_set(struct kt_table_row *row, guint column, const char *text, const char *link)
{
	struct kt_table_cell *cell = &row->cells[column];

	g_free(cell->text);
	g_free(cell->link);
	cell->text = g_strdup(text);
	cell->link = g_strdup(link);
}

void kt_table_set_number(
	struct kt_table_row *row, guint column, const char *text, struct kt_decimal number)
{
	kt_table_set(row, column, text, NULL);
	row->cells[column].number = number;
	row->cells[column].is_number = TRUE;
}
