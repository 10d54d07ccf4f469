/* SPDX-License-Identifier: GPL-3.0-or-later */
/* palette.h -- what the inks look like, and how far apart they are. */
#ifndef KT_CHARTS_PALETTE_H
#define KT_CHARTS_PALETTE_H

#include "kommunetal/charts/scene.h"

struct kt_rgb {
	gdouble r, g, b; /* sRGB, 0 to 1 */
};

enum kt_vision { KT_VISION_FULL, KT_VISION_NO_RED, KT_VISION_NO_GREEN, KT_VISION_GREY };

struct kt_rgb kt_ink_rgb(enum kt_ink ink);
/* WCAG 2 contrast ratio, 1 to 21. */
gdouble kt_rgb_contrast(struct kt_rgb a, struct kt_rgb b);
/* How A looks to somebody without one kind of cone (Machado, Oliveira and
 * Fernandes 2009, severity 1) or in grey print. */
struct kt_rgb kt_rgb_seen(struct kt_rgb a, enum kt_vision vision);
/* CIE 1976 colour difference, 0 to about 100. */
gdouble kt_rgb_distance(struct kt_rgb a, struct kt_rgb b);

#endif
