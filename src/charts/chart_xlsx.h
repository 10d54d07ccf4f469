/* SPDX-License-Identifier: GPL-3.0-or-later */
/* chart_xlsx.h -- a chart as a workbook: its numbers, and a chart of Excel's own on them. */
#ifndef KT_CHARTS_CHART_XLSX_H
#define KT_CHARTS_CHART_XLSX_H

#include <xlsxwriter.h>

#include "kommunetal/charts/chart.h"

/* The table of CHART's numbers, where it stands: a row of heads, then a row of
 * the sheet for each of the chart's; column 0 holds the labels (for small
 * multiples "panel, label"), then come the series.  A chart of its own has a sheet
 * of its own; in a report's workbook it is one of several. */
struct kt_sheet {
	const struct kt_chart *chart;
	lxw_workbook *workbook;
	lxw_worksheet *worksheet;
	const char *name; /* of the worksheet */
	lxw_row_t head, first;
	lxw_row_t top;     /* where pictures begin */
	lxw_col_t picture; /* and in which column; 0: beside the table */
	lxw_col_t helpers; /* for what they are built of, out of sight; 0: beside the table */
	lxw_col_t
		variance; /* of the deviations, where they have a column that is no series'; else 0 */
	const char *words;            /* what the picture says; NULL: the chart's description */
	lxw_format *heading, *number; /* of heads; of numbers in the chart's unit */
	lxw_col_t columns;            /* used so far: pictures may add columns that they need */
	gdouble height;               /* of the pictures, in pixels, once they are placed */
};

/* NUMBER as a cell holds it. */
gdouble kt_sheet_value(const struct kt_sheet *sheet, struct kt_decimal number);
/* How pictures show numbers: in the chart's unit, whatever the cells are shown in, with MORE
 * before what is over 0 and LESS before what is under it; free with g_free. */
char *kt_sheet_label_format(const struct kt_sheet *sheet, const char *more, const char *less);
/* Puts NUMBER into a cell: in the base unit, shown in the chart's. */
void kt_sheet_number(struct kt_sheet *sheet, lxw_row_t row, lxw_col_t column,
	struct kt_decimal number, lxw_format *format);

/* xlsx_picture.c: the native chart or charts of KIND beside the table; the one maker
 * of Excel's charts, for charts and reports. */
void kt_xlsx_picture(struct kt_sheet *sheet, const char *kind);

/* The bytes of the workbook; DATE as in kt_chart_write.  NULL with KT_ERROR_WRITE. */
GByteArray *kt_chart_xlsx(
	const struct kt_chart *chart, const char *kind, const char *date, GError **error);

#endif
