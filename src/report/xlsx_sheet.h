/* SPDX-License-Identifier: GPL-3.0-or-later */
/* xlsx_sheet.h -- the sheets of a workbook while a report is written into them; for
 * write_xlsx.c and xlsx_*.c only. */
#ifndef KT_REPORT_XLSX_SHEET_H
#define KT_REPORT_XLSX_SHEET_H

#include <xlsxwriter.h>

#include "base/workbook.h"
#include "report/document.h"

#define KT_XLSX_LABEL_WIDTH 52
#define KT_XLSX_NUMBER_WIDTH 17
#define KT_XLSX_ROW_PIXELS 20.0
#define KT_XLSX_COLUMNS                                                                            \
	7 /* tables have so many, mostly: labels, then numbers; pictures are beside */

enum look {
	LOOK_TEXT,
	LOOK_PART, /* the label of a part below its whole */
	LOOK_LONG, /* words that the next cell would cut off */
	LOOK_MARK, /* stands over and under numbers: to the right, as they do */
	LOOK_NUMBER,
	LOOK_DECIMALS,   /* as many as the number has, up to two */
	LOOK_TENTHS,     /* one below the other: 16,1 over 16,0 */
	LOOK_HUNDREDTHS, /* 16,15 over 16,00 */
	LOOK_SIGNED,     /* a deviation */
	LOOK_SIGNED_DECIMALS,
	LOOK_PERCENT,
	LOOK_SHARE,
	LOOK_LINK,
	LOOK_LINK_MARK,
	N_LOOKS
};

struct pending_link {
	lxw_worksheet *sheet;
	lxw_row_t row;
	lxw_col_t column;
	const char *text, *target;       /* borrowed from the document */
	const struct kt_decimal *number; /* shown in place of TEXT; NULL: none */
	lxw_format *format;
};

struct target {
	char *sheet;
	lxw_row_t row;
};

struct book {
	const struct kt_document_out *document;
	lxw_workbook *workbook;
	lxw_worksheet *sheet;
	char *sheet_name;
	lxw_row_t row;
	lxw_row_t below; /* the pictures that are on the sheet already */
	lxw_col_t label; /* the wide column of the sheet, where its words stand */
	guint n_sheets;
	lxw_format *heading[4], *lead, *note;
	lxw_format *long_lead, *long_note; /* of more than a line */
	lxw_format *head, *head_right,
		*head_beside;          /* over labels, numbers, texts beside numbers */
	lxw_format *looks[N_LOOKS][2]; /* plain and bold */
	GArray *links;                 /* struct pending_link */
	GHashTable *targets;           /* name -> struct target */
};

void kt_xlsx_make_formats(struct book *b);

/* Names of sheets are cut to what Excel allows, and each is there once. */
void kt_xlsx_new_sheet(struct book *b, const char *title);
/* What is known of the sheet at hand once all is in it. */
void kt_xlsx_end_sheet(struct book *b);

/* Links to NAME lead to the row that comes next; written last, for targets may come after them. */
void kt_xlsx_remember(struct book *b, const char *name);
void kt_xlsx_target_free(gpointer data);

/* In the current row; nothing where TEXT is empty.  Beside numbers a mark stands to the right. */
void kt_xlsx_put_look(struct book *b, lxw_col_t column, const char *text, const char *link,
	enum look look, gboolean bold);
void kt_xlsx_put_text(
	struct book *b, lxw_col_t column, const char *text, const char *link, gboolean bold);
void kt_xlsx_put_mark(struct book *b, lxw_col_t column, const char *mark, const char *link);
void kt_xlsx_put_head(struct book *b, lxw_col_t column, const char *text);
gboolean kt_xlsx_is_bold(enum kt_row_role role);
void kt_xlsx_put_number(
	struct book *b, lxw_col_t column, const struct kt_table_cell *cell, gboolean bold);
void kt_xlsx_write_links(struct book *b);
enum look kt_xlsx_label_look(const struct kt_chart_row *row);

/* What the tables of charts have.  Cells have numbers in full, whatever the chart is scaled to. */
void kt_xlsx_put_caption(struct book *b, const struct kt_chart *chart);
void kt_xlsx_put_figure(struct book *b, lxw_col_t column, const struct kt_chart_row *row,
	gint series, enum look look, gboolean bold);
void kt_xlsx_put_amount(struct book *b, const struct kt_chart *chart, lxw_col_t column,
	const struct kt_chart_row *row, gint series, gboolean bold);
void kt_xlsx_put_formula(struct book *b, lxw_col_t column, const char *formula, enum look look,
	gboolean bold, gdouble value);

/* A chart of Excel's own beside the table, which has COLUMNS columns, its heads in row HEAD. */
void kt_xlsx_put_picture(struct book *b, const struct kt_item *item, lxw_row_t head,
	lxw_col_t columns, lxw_col_t variance);
void kt_xlsx_put_label(struct book *b, const struct kt_chart_row *row, gboolean bold);
void kt_xlsx_put_series_heads(struct book *b, const struct kt_chart *chart);

/* The column of TABLE that has the names of its rows: the second where the first counts them. */
lxw_col_t kt_xlsx_label_column(const struct kt_table *table);
/* A table, or a chart with its numbers; the next free row is below it. */
void kt_xlsx_put_table(struct book *b, const struct kt_table *table);
void kt_xlsx_put_deviations(struct book *b, const struct kt_item *item);
void kt_xlsx_put_numbers(struct book *b, const struct kt_item *item);
void kt_xlsx_put_grants(struct book *b, const struct kt_item *item);

#endif
