/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bars.h -- values to places: one linear scale, and the marks that sit on it. */
#ifndef KT_CHARTS_BARS_H
#define KT_CHARTS_BARS_H

#include "kommunetal/charts/scene.h"

/* value * per_unit + zero is a place on the page. */
struct kt_scale {
	gdouble zero, per_unit;
};

/* The range of some values; always holds 0, because bars start there. */
struct kt_range {
	gdouble lo, hi;
};

void kt_range_add(struct kt_range *range, gdouble value);
/* RANGE over [FROM, FROM + LENGTH]; an empty range puts 0 at FROM. */
struct kt_scale kt_scale_over(struct kt_range range, gdouble from, gdouble length);
gdouble kt_scale_at(const struct kt_scale *scale, gdouble value);
/* The line at 0 through a row's CELL. */
void kt_axis_line(struct kt_scene *scene, const struct kt_scale *scale, struct kt_box cell);
/* A lying bar from 0 to VALUE around the middle line Y. */
void kt_bar(struct kt_scene *scene, const struct kt_scale *scale, gdouble value, gdouble y,
	gdouble height, enum kt_ink ink, enum kt_texture texture);
/* A line from 0 with a head; cut with an arrow at LIMIT where VALUE is beyond it. */
void kt_pin(struct kt_scene *scene, const struct kt_scale *scale, gdouble value, gdouble limit,
	gdouble y, gdouble size, enum kt_ink ink);
/* The largest of 1, 2, 5, 10, 20, 50, ... that is not above RATIO; at least 1. */
guint kt_round_factor(gdouble ratio);

#endif
