/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/xlsx_sheet.h"

#include <string.h>

#include "charts/chart_xlsx.h"
#include "report/phrases.h"

#define LINK_COLOUR 0x1F4E79
#define HELPERS 40

/* ---- formats and sheets ---- */

static lxw_format *long_format(struct book *b, gdouble size)
{
	lxw_format *format = kt_book_format(b->workbook, size, FALSE, KT_BOOK_MUTED);

	format_set_text_wrap(format);
	format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
	return format;
}

void kt_xlsx_make_formats(struct book *b)
{
	static const gdouble sizes[] = {0, 16, 12, 11};
	static const char *const numbers[N_LOOKS] = {
		[LOOK_NUMBER] = "#,##0;\xe2\x88\x92#,##0;0",
		[LOOK_DECIMALS] = "#,##0.0#;\xe2\x88\x92#,##0.0#;0",
		[LOOK_TENTHS] = "#,##0.0;\xe2\x88\x92#,##0.0;0.0",
		[LOOK_HUNDREDTHS] = "#,##0.00;\xe2\x88\x92#,##0.00;0.00",
		[LOOK_SIGNED] = "+#,##0;\xe2\x88\x92#,##0;0",
		[LOOK_SIGNED_DECIMALS] = "+#,##0.0#;\xe2\x88\x92#,##0.0#;0",
		[LOOK_PERCENT] = "+0.0%;\xe2\x88\x92"
				 "0.0%;0.0%",
		[LOOK_SHARE] = "0.0%",
	};

	for (guint i = 1; i <= 3; i++)
		b->heading[i] = kt_book_format(b->workbook, sizes[i], TRUE, 0);
	b->lead = kt_book_format(b->workbook, 11, FALSE, KT_BOOK_MUTED);
	b->note = kt_book_format(b->workbook, 9, FALSE, KT_BOOK_MUTED);
	b->long_lead = long_format(b, 11);
	b->long_note = long_format(b, 9);
	b->head = kt_book_head(b->workbook, 10);
	b->head_right = kt_book_head(b->workbook, 10);
	b->head_beside = kt_book_head(b->workbook, 10);
	format_set_indent(b->head_beside, 1);
	format_set_text_wrap(b->head);
	format_set_text_wrap(b->head_right);
	format_set_align(b->head_right, LXW_ALIGN_RIGHT);
	for (guint look = 0; look < N_LOOKS; look++)
		for (guint bold = 0; bold < 2; bold++) {
			lxw_format *format = kt_book_format(b->workbook, 11, bold,
				look == LOOK_LINK || look == LOOK_LINK_MARK ? LINK_COLOUR : 0);

			b->looks[look][bold] = format;
			if (numbers[look])
				format_set_num_format(format, numbers[look]);
			if (look == LOOK_MARK || look == LOOK_LINK_MARK)
				format_set_align(format, LXW_ALIGN_RIGHT);
			if (look == LOOK_PART)
				format_set_indent(format, 1);
			if (look == LOOK_LONG)
				format_set_text_wrap(format);
			format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
		}
}

#define MOST_NAME 26 /* characters of a sheet's name behind its number */

/* Sheet names: at most 31 characters, without []:*?/\ and apostrophes, each once; of whole words,
 * and of "Sorø: Forventet merforbrug på 6,7 mio. kr." what it is of. */
static char *sheet_name(struct book *b, const char *title)
{
	const char *colon = strstr(title, ": ");
	g_autofree char *of = colon ? g_strndup(title, (gsize)(colon - title)) : g_strdup(title);
	g_autofree char *clean = g_strdelimit(g_strdup(of), "[]:*?/\\'", ' ');
	glong len = g_utf8_strlen(clean, -1);
	g_autofree char *short_name = g_utf8_substring(clean, 0, MIN(len, MOST_NAME));
	char *blank = strrchr(short_name, ' ');

	if (len > MOST_NAME && blank && clean[strlen(short_name)] != ' ')
		*blank = '\0';
	g_strchomp(short_name);
	return g_strdup_printf("%u %s", b->n_sheets, short_name);
}

#define ONE_PAGE 100 /* rows, with pictures: printed a little smaller, and none is cut in two */

void kt_xlsx_end_sheet(struct book *b)
{
	if (b->sheet && MAX(b->row, b->below) <= ONE_PAGE)
		worksheet_fit_to_pages(b->sheet, 1, 1);
}

void kt_xlsx_new_sheet(struct book *b, const char *title)
{
	kt_xlsx_end_sheet(b);
	b->n_sheets++;
	g_free(b->sheet_name);
	b->sheet_name = sheet_name(b, title);
	b->sheet = kt_book_sheet(b->workbook, b->sheet_name);
	b->row = b->below = 0;
	worksheet_freeze_panes(b->sheet, 1, 1);
	/* The numbers of sources are names, not amounts. */
	worksheet_ignore_errors(b->sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576");
}

void kt_xlsx_remember(struct book *b, const char *name)
{
	struct target *target;

	if (!name)
		return;
	target = g_new0(struct target, 1);
	target->sheet = g_strdup(b->sheet_name);
	target->row = b->row;
	g_hash_table_insert(b->targets, g_strdup(name), target);
}

void kt_xlsx_target_free(gpointer data)
{
	struct target *target = data;

	g_free(target->sheet);
	g_free(target);
}

/* Targets may come after their links, so links are written last. */
void kt_xlsx_put_look(struct book *b, lxw_col_t column, const char *text, const char *link,
	enum look look, gboolean bold)
{
	if (!text || !*text)
		return;
	kt_book_text(b->sheet, b->row, column, text, b->looks[look][bold]);
	if (link) {
		enum look as_link = look == LOOK_MARK ? LOOK_LINK_MARK : LOOK_LINK;
		struct pending_link pending = {.sheet = b->sheet,
			.row = b->row,
			.column = column,
			.text = text,
			.target = link,
			.format = b->looks[as_link][bold]};

		g_array_append_val(b->links, pending);
	}
}

void kt_xlsx_put_text(
	struct book *b, lxw_col_t column, const char *text, const char *link, gboolean bold)
{
	kt_xlsx_put_look(b, column, text, link, LOOK_TEXT, bold);
}

/* The number of a source, in the last column of a table of numbers. */
void kt_xlsx_put_mark(struct book *b, lxw_col_t column, const char *mark, const char *link)
{
	kt_xlsx_put_look(b, column, mark, link, LOOK_MARK, FALSE);
}

void kt_xlsx_put_head(struct book *b, lxw_col_t column, const char *text)
{
	worksheet_write_string(b->sheet, b->row, column, text, column ? b->head_right : b->head);
}

gboolean kt_xlsx_is_bold(enum kt_row_role role)
{
	return role == KT_ROW_TOTAL || role == KT_ROW_GROUP;
}

/* A number that leads to its source, if CELL has one. */
void kt_xlsx_put_number(
	struct book *b, lxw_col_t column, const struct kt_table_cell *cell, gboolean bold)
{
	gboolean has_decimals = kt_decimal_trim(cell->number).scale > 0;
	gboolean is_signed = cell->text && *cell->text == '+';
	enum look look = is_signed ? (has_decimals ? LOOK_SIGNED_DECIMALS : LOOK_SIGNED)
				   : (has_decimals ? LOOK_DECIMALS : LOOK_NUMBER);
	lxw_format *format = b->looks[look][bold];

	worksheet_write_number(
		b->sheet, b->row, column, kt_decimal_to_double(cell->number), format);
	if (cell->link) {
		struct pending_link pending = {.sheet = b->sheet,
			.row = b->row,
			.column = column,
			.target = cell->link,
			.number = &cell->number,
			.format = format};

		g_array_append_val(b->links, pending);
	}
}

void kt_xlsx_write_links(struct book *b)
{
	for (guint i = 0; i < b->links->len; i++) {
		const struct pending_link *l = &g_array_index(b->links, struct pending_link, i);
		const struct target *target = g_hash_table_lookup(b->targets, l->target);
		g_autofree char *url = NULL;

		if (!target)
			continue;
		url = g_strdup_printf("internal:'%s'!A%u", target->sheet, target->row + 1);
		worksheet_write_url(l->sheet, l->row, l->column, url, b->looks[LOOK_LINK][0]);
		if (l->number)
			worksheet_write_number(l->sheet, l->row, l->column,
				kt_decimal_to_double(*l->number), l->format);
		else
			worksheet_write_string(l->sheet, l->row, l->column, l->text, l->format);
	}
}

/* ---- what the tables of charts have ---- */

enum look kt_xlsx_label_look(const struct kt_chart_row *row)
{
	return row->role == KT_ROW_OF_WHICH ? LOOK_PART : LOOK_TEXT;
}

/* Cells have numbers in full, whatever the chart is scaled to: "Beløb, kr.". */
void kt_xlsx_put_caption(struct book *b, const struct kt_chart *chart)
{
	g_autofree char *whole = kt_say(chart->lang, "unit.whole", NULL);
	g_autofree char *caption = kt_caption_text(chart, chart->power ? whole : chart->unit);

	if (*caption)
		kt_xlsx_put_text(b, 0, caption, NULL, TRUE);
	b->row += *caption ? 1 : 0;
}

void kt_xlsx_put_figure(struct book *b, lxw_col_t column, const struct kt_chart_row *row,
	gint series, enum look look, gboolean bold)
{
	if (series >= 0 && row->values[series].is_known && row->role != KT_ROW_GROUP)
		worksheet_write_number(b->sheet, b->row, column,
			kt_decimal_to_double(row->values[series].number), b->looks[look][bold]);
}

/* What is shown with decimals has them in its cells and at its bars, too: "16,1 pr. 1.000
 * indbyggere" is not told from 15,9 as 16.  Amounts in thousands are in full anyway. */
static enum look number_look(const struct kt_chart *chart)
{
	if (chart->power || !chart->decimals)
		return LOOK_NUMBER;
	return chart->decimals == 1 ? LOOK_TENTHS : LOOK_HUNDREDTHS;
}

void kt_xlsx_put_amount(struct book *b, const struct kt_chart *chart, lxw_col_t column,
	const struct kt_chart_row *row, gint series, gboolean bold)
{
	enum look look = number_look(chart);

	/* what is a difference has its sign */
	if (look == LOOK_NUMBER && series >= 0 &&
		kt_chart_series(chart, (guint)series)->scenario == KT_SCENARIO_VARIANCE)
		look = LOOK_SIGNED;
	kt_xlsx_put_figure(b, column, row, series, look, bold);
}

void kt_xlsx_put_formula(struct book *b, lxw_col_t column, const char *formula, enum look look,
	gboolean bold, gdouble value)
{
	worksheet_write_formula_num(b->sheet, b->row, column, formula, b->looks[look][bold], value);
}

/* A chart of Excel's own beside the table, which has COLUMNS columns, its heads in row
 * HEAD and its first row below; not over the picture of the table before it. */
void kt_xlsx_put_picture(struct book *b, const struct kt_item *item, lxw_row_t head,
	lxw_col_t columns, lxw_col_t variance)
{
	struct kt_sheet s = {.chart = item->chart,
		.workbook = b->workbook,
		.worksheet = b->sheet,
		.name = b->sheet_name,
		.head = head,
		.first = head + 1,
		.top = MAX(head, b->below),
		.picture = MAX(columns, KT_XLSX_COLUMNS) + 1,
		.helpers = HELPERS,
		.variance = variance,
		.words = item->text,
		.heading = b->head,
		.number = b->looks[number_look(item->chart)][0],
		.columns = columns};

	kt_xlsx_picture(&s, item->chart_kind);
	b->below = s.top + (lxw_row_t)(s.height / KT_XLSX_ROW_PIXELS) + 2;
}

/* Small multiples stand below each other: the panel goes before the label. */
void kt_xlsx_put_label(struct book *b, const struct kt_chart_row *row, gboolean bold)
{
	g_autofree char *text =
		row->panel ? g_strdup_printf("%s, %s", row->panel, row->label) : NULL;

	kt_xlsx_put_look(b, 0, text ? text : row->label, NULL, kt_xlsx_label_look(row), bold);
}

void kt_xlsx_put_series_heads(struct book *b, const struct kt_chart *chart)
{
	/* the line under the heads runs over the labels, too */
	kt_xlsx_put_head(b, 0, "");
	for (guint s = 0; s < chart->series->len; s++)
		kt_xlsx_put_head(b, (lxw_col_t)(s + 1), kt_chart_series(chart, s)->name);
}
