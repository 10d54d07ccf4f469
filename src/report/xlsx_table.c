/* SPDX-License-Identifier: GPL-3.0-or-later */
/* xlsx_table.c -- a table of a report in a sheet. */
#include <string.h>

#include "report/xlsx_sheet.h"

static gboolean has_numbers(const struct kt_table *table, guint c)
{
	return ((const struct kt_table_column *)table->columns->pdata[c])->is_number;
}

/* A text right of a number, which stands to the right, would stick to it. */
static gboolean is_beside_numbers(const struct kt_table *table, guint c)
{
	return c > 0 && has_numbers(table, c - 1) && !has_numbers(table, c);
}

/* Whether column C only counts the rows, as the places that others link to are counted. */
static gboolean counts_rows(const struct kt_table *table, guint c)
{
	gboolean counted = FALSE;

	for (guint r = 0; r < table->rows->len; r++) {
		const struct kt_table_row *row = table->rows->pdata[r];
		const char *text = row->cells[c].text;

		if (row->role == KT_ROW_GROUP)
			continue;
		if (!text || !*text || text[strspn(text, "0123456789")])
			return FALSE;
		counted = TRUE;
	}
	return counted;
}

lxw_col_t kt_xlsx_label_column(const struct kt_table *table)
{
	return table->columns->len > 1 && counts_rows(table, 0) && !has_numbers(table, 1) ? 1 : 0;
}

/* About how many lines TEXT takes in column C: words are not cut. */
static guint lines_of(const struct book *b, const char *text, guint c)
{
	guint wide = c == b->label ? KT_XLSX_LABEL_WIDTH : KT_XLSX_NUMBER_WIDTH,
	      line = wide - wide / 8;
	guint len = text ? (guint)g_utf8_strlen(text, -1) : 0;

	return len <= wide ? 1 : (len + line - 1) / line;
}

/* The records keep to a line each, for they are sorted and filtered. */
static gboolean is_cut_off(
	const struct book *b, const struct kt_table *table, const struct kt_table_row *row, guint c)
{
	const struct kt_table_cell *next = c + 1 < table->columns->len ? &row->cells[c + 1] : NULL;

	return table != b->document->records && next && next->text && *next->text &&
	       lines_of(b, row->cells[c].text, c) > 1;
}

static enum look look_of(
	const struct book *b, const struct kt_table *table, const struct kt_table_row *row, guint c)
{
	if (has_numbers(table, c))
		return LOOK_MARK;
	if (is_cut_off(b, table, row, c))
		return LOOK_LONG;
	return is_beside_numbers(table, c) || (c == 0 && row->role == KT_ROW_OF_WHICH) ? LOOK_PART
										       : LOOK_TEXT;
}

void kt_xlsx_put_table(struct book *b, const struct kt_table *table)
{
	for (guint c = 0; c < table->columns->len; c++) {
		const struct kt_table_column *column = table->columns->pdata[c];

		worksheet_write_string(b->sheet, b->row, (lxw_col_t)c,
			column->full_head ? column->full_head : column->head,
			column->is_number             ? b->head_right
			: is_beside_numbers(table, c) ? b->head_beside
						      : b->head);
	}
	b->row++;
	for (guint r = 0; r < table->rows->len; r++) {
		const struct kt_table_row *row = table->rows->pdata[r];
		gboolean bold = kt_xlsx_is_bold(row->role);

		guint lines = 1;

		kt_xlsx_remember(b, row->target);
		for (guint c = 0; c < table->columns->len; c++) {
			const struct kt_table_cell *cell = &row->cells[c];

			if (cell->is_number)
				kt_xlsx_put_number(b, (lxw_col_t)c, cell, bold);
			else
				kt_xlsx_put_look(b, (lxw_col_t)c, cell->text, cell->link,
					look_of(b, table, row, c), bold);
			if (is_cut_off(b, table, row, c))
				lines = MAX(lines, lines_of(b, cell->text, c));
		}
		if (lines > 1)
			worksheet_set_row_pixels(
				b->sheet, b->row, (guint)(lines * KT_XLSX_ROW_PIXELS), NULL);
		b->row++;
	}
	b->row++;
}
