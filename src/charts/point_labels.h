/* SPDX-License-Identifier: GPL-3.0-or-later */
/* point_labels.h -- numbers at the points of lines, where they find room.
 *
 * A label stands over or under its point, clear of all lines and of the labels
 * before it, or is left out: the axis still tells the number. */
#ifndef KT_CHARTS_POINT_LABELS_H
#define KT_CHARTS_POINT_LABELS_H

#include "charts/plot.h"

/* Labels the points of SERIES in PLOT: all of them with IS_ALL, else the first,
 * the highest, the lowest and the last.  FONT is the labels'; ROOM is where they
 * may stand.  TAKEN (struct kt_box) are boxes to keep clear of; those of the
 * labels are added.  The point in row BUT (may be -1) has its number elsewhere. */
void kt_point_labels(struct kt_scene *scene, const struct kt_ruler *ruler,
	const struct kt_plot *plot, guint series, gboolean is_all, gint but, struct kt_font font,
	struct kt_box room, GArray *taken);

/* A remark of WIDTH points at the line of SERIES between rows I and I + 1, in the corner that it
 * leaves free; nothing where there is no room.  Arguments as above; it comes after the labels. */
void kt_point_remark(struct kt_scene *scene, const struct kt_ruler *ruler,
	const struct kt_plot *plot, guint series, guint i, const char *text, struct kt_font font,
	struct kt_box room, GArray *taken);

#endif
