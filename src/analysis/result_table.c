/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kommunetal/analysis/result_table.h"

#include <math.h>
#include <string.h>

#include "analysis/result_model.h"

struct kt_result_table *kt_result_table_new(const char *name,
	const struct kt_result_column *columns, const char *title_da, const char *title_en)
{
	struct kt_result_table *table = g_new0(struct kt_result_table, 1);

	table->strings = g_string_chunk_new(1024);
	table->name = g_string_chunk_insert(table->strings, name);
	table->columns = columns;
	while (columns[table->n_columns].name)
		table->n_columns++;
	table->cells = g_array_new(FALSE, TRUE, sizeof(struct kt_result_cell));
	table->lines = g_ptr_array_new();
	table->notes = g_ptr_array_new();
	table->title_da = g_string_chunk_insert(table->strings, title_da ? title_da : "");
	table->title_en = g_string_chunk_insert(table->strings, title_en ? title_en : "");
	return table;
}

void kt_result_table_free(struct kt_result_table *table)
{
	if (!table)
		return;
	g_array_unref(table->cells);
	g_ptr_array_unref(table->lines);
	g_ptr_array_unref(table->notes);
	g_string_chunk_free(table->strings);
	g_free(table);
}

void kt_result_row(struct kt_result_table *table)
{
	g_array_set_size(table->cells, table->cells->len + table->n_columns);
	g_ptr_array_add(table->lines, NULL);
	table->n_rows++;
}

static gint column_index(const struct kt_result_table *table, const char *name)
{
	for (guint i = 0; i < table->n_columns; i++)
		if (strcmp(table->columns[i].name, name) == 0)
			return (gint)i;
	return -1;
}

static struct kt_result_cell *last_cell(struct kt_result_table *table, const char *column)
{
	gint i = column_index(table, column);

	g_assert(i >= 0 && table->n_rows > 0);
	return &g_array_index(table->cells, struct kt_result_cell,
		(gsize)(table->n_rows - 1) * table->n_columns + (guint)i);
}

void kt_result_text(struct kt_result_table *table, const char *column, const char *text)
{
	struct kt_result_cell *cell = last_cell(table, column);

	if (!text || !*text)
		return;
	cell->kind = KT_CELL_TEXT;
	cell->text = g_string_chunk_insert_const(table->strings, text);
}

void kt_result_decimal(struct kt_result_table *table, const char *column, struct kt_decimal value)
{
	struct kt_result_cell *cell = last_cell(table, column);

	cell->kind = KT_CELL_DECIMAL;
	cell->decimal = value;
}

void kt_result_int(struct kt_result_table *table, const char *column, gint64 value)
{
	kt_result_decimal(table, column, kt_decimal_int(value));
}

void kt_result_real(struct kt_result_table *table, const char *column, gdouble value)
{
	struct kt_result_cell *cell = last_cell(table, column);

	if (!isfinite(value))
		return;
	cell->kind = KT_CELL_REAL;
	cell->real = value == 0 ? 0 : value; /* no minus zero */
}

void kt_result_line(struct kt_result_table *table, const char *line)
{
	g_assert(table->n_rows > 0);
	table->has_lines = TRUE;
	table->lines->pdata[table->n_rows - 1] = g_string_chunk_insert(table->strings, line);
}

void kt_result_note(struct kt_result_table *table, const char *format, ...)
{
	va_list args;
	char *text;

	va_start(args, format);
	text = g_strdup_vprintf(format, args);
	va_end(args);
	g_ptr_array_add(table->notes, g_string_chunk_insert(table->strings, text));
	g_free(text);
}

const char *kt_result_name(const struct kt_result_table *table)
{
	return table->name;
}

const char *kt_result_title(const struct kt_result_table *table, enum kt_language language)
{
	return language == KT_LANGUAGE_EN ? table->title_en : table->title_da;
}

guint kt_result_n_columns(const struct kt_result_table *table)
{
	return table->n_columns;
}

guint kt_result_n_rows(const struct kt_result_table *table)
{
	return table->n_rows;
}

guint kt_result_n_notes(const struct kt_result_table *table)
{
	return table->notes->len;
}

const struct kt_result_column *kt_result_column(const struct kt_result_table *table, guint i)
{
	return &table->columns[i];
}

const struct kt_result_cell *kt_result_cell(
	const struct kt_result_table *table, guint row, guint column)
{
	return &g_array_index(
		table->cells, struct kt_result_cell, (gsize)row * table->n_columns + column);
}

const struct kt_result_cell *kt_result_lookup(
	const struct kt_result_table *table, guint row, const char *column)
{
	static const struct kt_result_cell empty;
	gint i = column_index(table, column);

	return i < 0 ? &empty : kt_result_cell(table, row, (guint)i);
}

const char *kt_result_note_at(const struct kt_result_table *table, guint i)
{
	return table->notes->pdata[i];
}
