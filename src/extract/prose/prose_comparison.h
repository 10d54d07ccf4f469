/* SPDX-License-Identifier: GPL-3.0-or-later */
/* prose_comparison.h -- figures that say how much more or less than something else. */
#ifndef KT_EXTRACT_PROSE_COMPARISON_H
#define KT_EXTRACT_PROSE_COMPARISON_H

#include "extract/prose/prose_governor.h"

/* Sets G to the word behind F that says so: "8,0 mio. kr. under det korrigerede budget", "169 færre
 * end"; FALSE if none does. */
gboolean kt_governor_read_comparison(
	const struct kt_sentence *s, const struct kt_figure *f, struct kt_governor *g);
/* "Rammen på 12 mio. kr. forhøjes med 1,5 mio. kr.": the word at token WAY tells what befalls the
 * thing that is so large, F, and no measure of how large it is. */
gboolean kt_figure_is_befallen(const struct kt_sentence *s, const struct kt_figure *f, guint way);

#endif
