/* SPDX-License-Identifier: GPL-3.0-or-later */
/* xlsx_picture.h -- what the makers of Excel's charts share; for xlsx_*.c of charts only. */
#ifndef KT_CHARTS_XLSX_PICTURE_H
#define KT_CHARTS_XLSX_PICTURE_H

#include "charts/chart_xlsx.h"
#include "charts/palette.h"

#define KT_XLSX_WIDTH 720.0 /* of a picture, pixels */

guint kt_xlsx_rgb(enum kt_ink ink);
/* A chart with the message over it. */
lxw_chart *kt_xlsx_titled(struct kt_sheet *s, guint8 type);
lxw_chart_series *kt_xlsx_add_series(struct kt_sheet *s, lxw_chart *chart, lxw_row_t first,
	lxw_row_t last, lxw_col_t labels, lxw_col_t values);
/* N columns for what a picture is built of: the first. */
lxw_col_t kt_xlsx_helper_columns(struct kt_sheet *s, guint n);
/* Lying bars: labels down the left side in the table's order, no grid, numbers at the ends; the
 * unit and NOTE (may be NULL) below. */
void kt_xlsx_style_lying(const struct kt_sheet *s, lxw_chart *chart, const char *note);
/* The numbers at SERIES' bars, in the unit that stands below. */
void kt_xlsx_label(const struct kt_sheet *s, lxw_chart_series *series, const char *more);
gdouble kt_xlsx_lying_height(guint n);
/* Of all that is drawn from LEAST to MOST: what a number of CHARACTERS takes beyond a bar's
 * end, where names of NAMES characters stand to the left; on SIDES sides. */
gdouble kt_xlsx_room(gdouble least, gdouble most, guint characters, guint names, guint sides);
/* One series needs no key to it. */
void kt_xlsx_put_legend(lxw_chart *chart, guint n_series);
/* The picture N of several, in the sheet. */
void kt_xlsx_place(struct kt_sheet *s, lxw_chart *chart, gdouble width, gdouble height, guint n);

void kt_xlsx_put_bridge(struct kt_sheet *s);

#endif
