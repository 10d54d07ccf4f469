/* SPDX-License-Identifier: GPL-3.0-or-later */
/* workbook.h -- what all workbooks of charts and reports have. */
#ifndef KT_CHARTS_WORKBOOK_H
#define KT_CHARTS_WORKBOOK_H

#include <glib.h>
#include <xlsxwriter.h>

#define KT_BOOK_MUTED 0x5A5A5A

/* Owned by WORKBOOK; COLOUR 0 is black. */
lxw_format *kt_book_format(lxw_workbook *workbook, gdouble size, gboolean is_bold, guint colour);
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
