/* SPDX-License-Identifier: GPL-3.0-or-later */
/* prose_settle.h -- what settles the measure of a figure that no word of its own tells of. */
#ifndef KT_EXTRACT_PROSE_SETTLE_H
#define KT_EXTRACT_PROSE_SETTLE_H

#include "extract/prose/prose.h"

/* Gives F the measure of OTHER, told in the same breath. */
void kt_settle_like(
	const struct kt_sentence *s, struct kt_figure *f, const struct kt_figure *other);
/* F has a measure that its unit alone may have given it. */
gboolean kt_settle_may(const struct kt_figure *f);

/* ---- prose_settle_change.c ---- */
/* Makes the K-th figure a change, if that is told of it: "1,7 pct. over 2012". */
void kt_settle_change(struct kt_sentence *s, guint k);
/* Makes the K-th figure, a change, a deviation where it is from the budget. */
void kt_settle_deviation(struct kt_sentence *s, guint k);
/* Makes the K-th figure, a change, a deviation where it is a gap: "forskellen til landet". */
void kt_settle_gap(struct kt_sentence *s, guint k);

#endif
