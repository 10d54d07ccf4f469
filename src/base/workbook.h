/* SPDX-License-Identifier: GPL-3.0-or-later */
/* workbook.h -- what all workbooks have: of charts, of reports and of records. */
#ifndef KT_BASE_WORKBOOK_H
#define KT_BASE_WORKBOOK_H

#include <glib.h>
#include <xlsxwriter.h>

#define KT_BOOK_MUTED 0x5A5A5A

/* Owned by WORKBOOK; COLOUR 0 is black. */
lxw_format *kt_book_format(lxw_workbook *workbook, gdouble size, gboolean is_bold, guint colour);
#define KT_BOOK_MOST_ROWS 1048576 /* Excel's own limit */

/* A row of heads: bold over a thin line. */
lxw_format *kt_book_head(lxw_workbook *workbook, gdouble size);
/* TEXT in a cell, cut at a letter where it is longer than Excel takes. */
void kt_book_text(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const char *text,
	lxw_format *format);
/* A sheet that prints on A4 across, as wide as the page, without grid. */
lxw_worksheet *kt_book_sheet(lxw_workbook *workbook, const char *name);
/* DATE is ISO; anything else is some fixed day: same input, same bytes. */
void kt_book_properties(
	lxw_workbook *workbook, const char *title, const char *author, const char *date);

/* Writes a workbook to PATH and closes it. */
typedef lxw_error (*kt_book_write)(gconstpointer data, const char *path);
/* The bytes of what WRITE makes of DATA; NULL with KT_ERROR_WRITE. */
GByteArray *kt_book_bytes(kt_book_write write, gconstpointer data, GError **error);

#endif
