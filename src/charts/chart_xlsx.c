/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/chart_xlsx.h"

#include "charts/chart_kind.h"
#include "charts/chart_words.h"
#include "base/workbook.h"

#define LABEL_WIDTH 44
#define NUMBER_WIDTH 16

/* Commas at the end of a number format divide by a thousand each. */
static gboolean is_scaled_by_format(const struct kt_chart *chart)
{
	return chart->power >= 0 && chart->power % 3 == 0 && chart->power <= 12;
}

/* Of sizes: in the chart's unit, with its decimals. */
static char *size_format(const struct kt_chart *chart)
{
	g_autofree char *zeros = g_strnfill(chart->decimals, '0');
	g_autofree char *commas =
		g_strnfill(is_scaled_by_format(chart) ? (gsize)chart->power / 3 : 0, ',');

	return g_strdup_printf("#,##0%s%s%s", chart->decimals ? "." : "", zeros, commas);
}

static char *number_format(const struct kt_chart *chart)
{
	g_autofree char *one = size_format(chart);

	return g_strdup_printf("%s;\xe2\x88\x92%s;%s", one, one, one);
}

gdouble kt_sheet_value(const struct kt_sheet *sheet, struct kt_decimal number)
{
	struct kt_decimal shifted;

	if (!is_scaled_by_format(sheet->chart) &&
		kt_decimal_shift(&shifted, number, -sheet->chart->power))
		number = shifted;
	return kt_decimal_to_double(number);
}

char *kt_sheet_label_format(const struct kt_sheet *sheet, const char *more, const char *less)
{
	g_autofree char *one = size_format(sheet->chart);

	return g_strdup_printf("%s%s;%s%s;%s", more, one, less, one, one);
}

void kt_sheet_number(struct kt_sheet *sheet, lxw_row_t row, lxw_col_t column,
	struct kt_decimal number, lxw_format *format)
{
	worksheet_write_number(
		sheet->worksheet, row, column, kt_sheet_value(sheet, number), format);
}

/* ---- the table ---- */

static lxw_format *format_new(struct kt_sheet *s, gdouble size, gboolean is_bold, guint colour)
{
	return kt_book_format(s->workbook, size, is_bold, colour);
}

static lxw_row_t put_line(struct kt_sheet *s, lxw_row_t row, const char *text, lxw_format *format)
{
	if (!text || !*text)
		return row;
	worksheet_write_string(s->worksheet, row, 0, text, format);
	return row + 1;
}

/* The same lines as over every picture. */
static void put_titles(struct kt_sheet *s)
{
	lxw_format *muted = format_new(s, 11, FALSE, KT_BOOK_MUTED);
	g_autofree char *what = kt_chart_what(s->chart);
	lxw_row_t row = put_line(s, 0, s->chart->message, format_new(s, 16, TRUE, 0));

	row = put_line(s, row, s->chart->who, muted);
	row = put_line(s, row, what, format_new(s, 11, TRUE, 0));
	row = put_line(s, row, s->chart->when, muted);
	s->head = s->top = row + 1;
	s->first = s->head + 1;
}

static void put_heads(struct kt_sheet *s)
{
	worksheet_write_blank(s->worksheet, s->head, 0, s->heading);
	for (guint i = 0; i < s->chart->series->len; i++)
		worksheet_write_string(s->worksheet, s->head, (lxw_col_t)(i + 1),
			kt_chart_series(s->chart, i)->name, s->heading);
	s->columns = (lxw_col_t)(s->chart->series->len + 1);
}

static void put_row(struct kt_sheet *s, guint r, lxw_format *bold, lxw_format *bold_number)
{
	const struct kt_chart_row *row = kt_chart_row(s->chart, r);
	gboolean is_bold = row->role == KT_ROW_TOTAL || row->role == KT_ROW_GROUP;
	g_autofree char *label = row->panel ? g_strdup_printf("%s, %s", row->panel, row->label)
					    : g_strdup(row->label);

	worksheet_write_string(s->worksheet, s->first + r, 0, label, is_bold ? bold : NULL);
	for (guint i = 0; i < s->chart->series->len && row->role != KT_ROW_GROUP; i++)
		if (row->values[i].is_known)
			kt_sheet_number(s, s->first + r, (lxw_col_t)(i + 1), row->values[i].number,
				is_bold ? bold_number : s->number);
}

static void put_table(struct kt_sheet *s)
{
	g_autofree char *format = number_format(s->chart);
	lxw_format *bold = format_new(s, 11, TRUE, 0), *bold_number = format_new(s, 11, TRUE, 0);

	s->heading = format_new(s, 11, TRUE, 0);
	s->number = format_new(s, 11, FALSE, 0);
	format_set_bottom(s->heading, LXW_BORDER_THIN);
	format_set_text_wrap(s->heading);
	format_set_align(s->heading, LXW_ALIGN_RIGHT);
	format_set_num_format(s->number, format);
	format_set_num_format(bold_number, format);
	put_titles(s);
	put_heads(s);
	for (guint r = 0; r < s->chart->rows->len; r++)
		put_row(s, r, bold, bold_number);
	put_line(s, s->first + s->chart->rows->len + 1, s->chart->note,
		format_new(s, 9, FALSE, KT_BOOK_MUTED));
	worksheet_set_column(s->worksheet, 0, 0, LABEL_WIDTH, NULL);
	worksheet_set_column(s->worksheet, 1, s->columns, NUMBER_WIDTH, NULL);
	worksheet_freeze_panes(s->worksheet, s->first, 1);
}

/* ---- the file ---- */

struct asked {
	const struct kt_chart *chart;
	const char *kind, *date;
};

static lxw_error write_book(gconstpointer data, const char *path)
{
	const struct asked *asked = data;
	struct kt_sheet s = {.chart = asked->chart, .workbook = workbook_new(path)};

	s.name = kt_chart_word(s.chart->lang, KT_WORD_SHEET);
	s.worksheet = kt_book_sheet(s.workbook, s.name);
	kt_book_properties(s.workbook, s.chart->message, s.chart->who, asked->date);
	put_table(&s);
	kt_xlsx_picture(&s, asked->kind);
	return workbook_close(s.workbook);
}

GByteArray *kt_chart_xlsx(
	const struct kt_chart *chart, const char *kind, const char *date, GError **error)
{
	struct asked asked = {chart, kind, date};

	return kt_book_bytes(write_book, &asked, error);
}
