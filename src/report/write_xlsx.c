/* SPDX-License-Identifier: GPL-3.0-or-later */
/* write_xlsx.c -- a report as a workbook that goes on calculating.
 *
 * Each chapter (H1) is a sheet with its texts and tables below each other.
 * Deviations and percentages are formulas over the amounts, parts are summed
 * by formulas beside the printed totals, and each chart is one of Excel's own
 * (charts/xlsx_picture.c).  The values that formulas have are written too,
 * for readers that do not calculate.  The last sheet has all records. */
#include <string.h>
#include <xlsxwriter.h>

#include "base/workbook.h"
#include "report/phrases.h"
#include "report/writers.h"
#include "report/xlsx_sheet.h"

#define LEAST_WIDTH 7 /* of a column that is as wide as what stands in it */
#define MOST_WIDTH 48
#define FILTER_WIDTH 3 /* the button beside a head */

static void put_line(struct book *b, const char *text, lxw_format *format)
{
	worksheet_write_string(b->sheet, b->row++, 0, text, format);
}

/* A paragraph runs on over the columns of the tables, which it is not wider than: to the
 * right of them are the pictures. */
static void put_paragraph(struct book *b, const struct kt_item *item)
{
	lxw_format *format = item->style == KT_STYLE_NOTE   ? b->note
			     : item->style == KT_STYLE_LEAD ? b->lead
							    : b->looks[LOOK_TEXT][0];
	guint wide = KT_XLSX_LABEL_WIDTH + (KT_XLSX_COLUMNS - 1) * KT_XLSX_NUMBER_WIDTH;
	guint len = (guint)g_utf8_strlen(item->text, -1);
	guint line = wide - wide / 8; /* words are not cut */

	if (item->link)
		kt_xlsx_put_text(b, 0, item->text, item->link, FALSE);
	if (len <= wide) {
		put_line(b, item->text, format);
		return;
	}
	worksheet_set_row_pixels(
		b->sheet, b->row, (guint)((len + line - 1) / line * KT_XLSX_ROW_PIXELS), NULL);
	worksheet_merge_range(b->sheet, b->row, 0, b->row, KT_XLSX_COLUMNS - 1, item->text,
		item->style == KT_STYLE_NOTE   ? b->long_note
		: item->style == KT_STYLE_LEAD ? b->long_lead
					       : b->looks[LOOK_LONG][0]);
	b->row++;
}

static gboolean is_chapter(const struct kt_item *item)
{
	return item->kind == KT_ITEM_HEADING && item->level == 1;
}

/* Where the words stand in the chapter that begins at item FIRST: its first table says. */
static lxw_col_t label_column(const struct kt_document_out *document, guint first)
{
	for (guint i = first; i < document->items->len; i++) {
		const struct kt_item *item = document->items->pdata[i];

		if (i > first && is_chapter(item))
			break;
		if (item->kind == KT_ITEM_TABLE)
			return kt_xlsx_label_column(item->table);
		if (item->kind == KT_ITEM_CHART)
			break;
	}
	return 0;
}

static void put_item(struct book *b, guint i)
{
	const struct kt_item *item = b->document->items->pdata[i];

	if (!b->sheet || is_chapter(item)) {
		kt_xlsx_new_sheet(b, item->bookmark ? item->bookmark : item->text);
		b->label = label_column(b->document, i);
		for (lxw_col_t c = 0; c < KT_XLSX_COLUMNS; c++)
			worksheet_set_column(b->sheet, c, c,
				c == b->label ? KT_XLSX_LABEL_WIDTH : KT_XLSX_NUMBER_WIDTH, NULL);
	}
	switch (item->kind) {
	case KT_ITEM_HEADING:
		b->row += item->level > 1;
		kt_xlsx_remember(b, item->target);
		put_line(b, item->text, b->heading[item->level]);
		break;
	case KT_ITEM_PARAGRAPH:
		put_paragraph(b, item);
		break;
	case KT_ITEM_TABLE:
		kt_xlsx_put_table(b, item->table);
		break;
	default:
		if (g_str_equal(item->chart_kind, "deviation"))
			kt_xlsx_put_deviations(b, item);
		else if (g_str_equal(item->chart_kind, "grant"))
			kt_xlsx_put_grants(b, item);
		else
			kt_xlsx_put_numbers(b, item);
	}
}

/* As wide as the longest text in it, within bounds. */
static void fit_column(struct book *b, const struct kt_table *table, guint c)
{
	const struct kt_table_column *column = table->columns->pdata[c];
	glong widest = g_utf8_strlen(column->head, -1) + FILTER_WIDTH;

	for (guint r = 0; r < table->rows->len; r++) {
		const struct kt_table_row *row = table->rows->pdata[r];
		const char *text = row->cells[c].text;

		widest = MAX(widest, text ? g_utf8_strlen(text, -1) : 0);
	}
	worksheet_set_column(b->sheet, (lxw_col_t)c, (lxw_col_t)c,
		CLAMP((gdouble)widest + 1, LEAST_WIDTH, MOST_WIDTH), NULL);
}

/* All records, with filters over the columns. */
static void put_records(struct book *b)
{
	const struct kt_table *table = b->document->records;
	g_autofree char *name = kt_say(b->document->lang, "records.sheet", NULL);

	if (!table || !table->rows->len)
		return;
	kt_xlsx_new_sheet(b, name);
	for (guint c = 0; c < table->columns->len; c++)
		fit_column(b, table, c);
	kt_xlsx_put_table(b, table);
	worksheet_repeat_rows(b->sheet, 0, 0);
	worksheet_freeze_panes(b->sheet, 1, 0);
	worksheet_autofilter(
		b->sheet, 0, 0, table->rows->len, (lxw_col_t)(table->columns->len - 1));
}

static lxw_error write_book(gconstpointer data, const char *path)
{
	const struct kt_document_out *document = data;
	struct book b = {.document = document, .workbook = workbook_new(path)};
	lxw_error code;

	b.links = g_array_new(FALSE, FALSE, sizeof(struct pending_link));
	b.targets = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, kt_xlsx_target_free);
	kt_book_properties(b.workbook, document->title, document->author, document->date);
	kt_xlsx_make_formats(&b);
	for (guint i = 0; i < document->items->len; i++)
		put_item(&b, i);
	put_records(&b);
	kt_xlsx_end_sheet(&b);
	kt_xlsx_write_links(&b);
	code = workbook_close(b.workbook);
	g_array_unref(b.links);
	g_hash_table_unref(b.targets);
	g_free(b.sheet_name);
	return code;
}

GByteArray *kt_write_xlsx(const struct kt_document_out *document, GError **error)
{
	return kt_book_bytes(write_book, document, error);
}
