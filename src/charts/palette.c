/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/palette.h"

#include <math.h>

static const struct {
	const char *name;
	guint rgb;
} inks[KT_N_INKS] = {
	[KT_INK_TEXT] = {"text", 0x1a1a1a},
	[KT_INK_MUTED] = {"muted", 0x5a5a5a},
	[KT_INK_RULE] = {"rule", 0x404040},
	[KT_INK_GRID] = {"grid", 0xd9d9d9},
	[KT_INK_ACTUAL] = {"actual", 0x404040},
	[KT_INK_PREVIOUS] = {"previous", 0xa6a6a6},
	[KT_INK_WORSE] = {"worse", 0xa12b16},
	[KT_INK_BETTER] = {"better", 0x4a98c2},
	[KT_INK_LINK] = {"link", 0x1f4e79},
	[KT_INK_TINT] = {"tint", 0xf3f3f3},
	[KT_INK_PAPER] = {"paper", 0xffffff},
};

const char *kt_ink_name(enum kt_ink ink)
{
	return inks[ink].name;
}

struct kt_rgb kt_ink_rgb(enum kt_ink ink)
{
	guint rgb = inks[ink].rgb;

	return (struct kt_rgb){
		(rgb >> 16) / 255.0, (rgb >> 8 & 0xff) / 255.0, (rgb & 0xff) / 255.0};
}

static gdouble to_linear(gdouble c)
{
	return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4);
}

static gdouble from_linear(gdouble c)
{
	c = CLAMP(c, 0, 1);
	return c <= 0.0031308 ? 12.92 * c : 1.055 * pow(c, 1 / 2.4) - 0.055;
}

static struct kt_rgb linear(struct kt_rgb a)
{
	return (struct kt_rgb){to_linear(a.r), to_linear(a.g), to_linear(a.b)};
}

static gdouble luminance(struct kt_rgb a)
{
	struct kt_rgb l = linear(a);

	return 0.2126 * l.r + 0.7152 * l.g + 0.0722 * l.b;
}

gdouble kt_rgb_contrast(struct kt_rgb a, struct kt_rgb b)
{
	gdouble la = luminance(a), lb = luminance(b);

	return (MAX(la, lb) + 0.05) / (MIN(la, lb) + 0.05);
}

static struct kt_rgb multiply(const gdouble m[9], struct kt_rgb a)
{
	struct kt_rgb l = linear(a);

	return (struct kt_rgb){
		from_linear(m[0] * l.r + m[1] * l.g + m[2] * l.b),
		from_linear(m[3] * l.r + m[4] * l.g + m[5] * l.b),
		from_linear(m[6] * l.r + m[7] * l.g + m[8] * l.b),
	};
}

struct kt_rgb kt_rgb_seen(struct kt_rgb a, enum kt_vision vision)
{
	static const gdouble no_red[9] = {0.152286, 1.052583, -0.204868, 0.114503, 0.786281,
		0.099216, -0.003882, -0.048116, 1.051998};
	static const gdouble no_green[9] = {0.367322, 0.860646, -0.227968, 0.280085, 0.672501,
		0.047413, -0.011820, 0.042940, 0.968881};
	gdouble grey;

	switch (vision) {
	case KT_VISION_NO_RED:
		return multiply(no_red, a);
	case KT_VISION_NO_GREEN:
		return multiply(no_green, a);
	case KT_VISION_GREY:
		grey = from_linear(luminance(a));
		return (struct kt_rgb){grey, grey, grey};
	default:
		return a;
	}
}

static gdouble lab_f(gdouble t)
{
	return t > 216.0 / 24389 ? cbrt(t) : (24389.0 / 27 * t + 16) / 116;
}

static void to_lab(struct kt_rgb a, gdouble lab[3])
{
	struct kt_rgb l = linear(a);
	gdouble x = lab_f((0.4124 * l.r + 0.3576 * l.g + 0.1805 * l.b) / 0.95047);
	gdouble y = lab_f(0.2126 * l.r + 0.7152 * l.g + 0.0722 * l.b);
	gdouble z = lab_f((0.0193 * l.r + 0.1192 * l.g + 0.9505 * l.b) / 1.08883);

	lab[0] = 116 * y - 16;
	lab[1] = 500 * (x - y);
	lab[2] = 200 * (y - z);
}

gdouble kt_rgb_distance(struct kt_rgb a, struct kt_rgb b)
{
	gdouble p[3], q[3];

	to_lab(a, p);
	to_lab(b, q);
	return sqrt((p[0] - q[0]) * (p[0] - q[0]) + (p[1] - q[1]) * (p[1] - q[1]) +
		    (p[2] - q[2]) * (p[2] - q[2]));
}
