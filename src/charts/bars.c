/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/bars.h"

#include <math.h>

void kt_range_add(struct kt_range *range, gdouble value)
{
	range->lo = MIN(range->lo, value);
	range->hi = MAX(range->hi, value);
}

struct kt_scale kt_scale_over(struct kt_range range, gdouble from, gdouble length)
{
	gdouble span = range.hi - range.lo;
	gdouble per_unit = span > 0 ? length / span : 0;

	return (struct kt_scale){from - range.lo * per_unit, per_unit};
}

gdouble kt_scale_at(const struct kt_scale *scale, gdouble value)
{
	return scale->zero + value * scale->per_unit;
}

void kt_bar(struct kt_scene *scene, const struct kt_scale *scale, gdouble value, gdouble y,
	gdouble height, enum kt_ink ink, enum kt_texture texture)
{
	struct kt_box box = {scale->zero, y - height / 2, value * scale->per_unit, height};

	if (value != 0)
		kt_scene_rect(scene, box, ink, texture);
}

void kt_axis_line(struct kt_scene *scene, const struct kt_scale *scale, struct kt_box cell)
{
	kt_scene_line(scene, scale->zero, cell.y, scale->zero, cell.y + cell.h, KT_INK_RULE, 0.75);
}

static void arrow_head(
	struct kt_scene *scene, gdouble x, gdouble y, gdouble size, gint direction, enum kt_ink ink)
{
	struct kt_point tip[3] = {
		{x, y},
		{x - direction * size * 1.3, y - size * 0.8},
		{x - direction * size * 1.3, y + size * 0.8},
	};

	kt_scene_path(scene, tip, 3, TRUE, FALSE, ink, 0);
}

void kt_pin(struct kt_scene *scene, const struct kt_scale *scale, gdouble value, gdouble limit,
	gdouble y, gdouble size, enum kt_ink ink)
{
	gdouble end = kt_scale_at(scale, CLAMP(value, -limit, limit));

	kt_scene_line(scene, scale->zero, y, end, y, ink, size * 0.45);
	if (fabs(value) > limit)
		arrow_head(scene, end, y, size, value > 0 ? 1 : -1, ink);
	else
		kt_scene_rect(scene, (struct kt_box){end - size / 2, y - size / 2, size, size}, ink,
			KT_TEXTURE_SOLID);
}

guint kt_round_factor(gdouble ratio)
{
	static const guint steps[] = {2, 5, 10};
	guint best = 1, power = 1;

	while (power < 100000000) {
		for (gsize i = 0; i < G_N_ELEMENTS(steps); i++) {
			if ((gdouble)steps[i] * power > ratio)
				return best;
			best = steps[i] * power;
		}
		power *= 10;
	}
	return best;
}
