/* SPDX-License-Identifier: GPL-3.0-or-later */
/* prose_governor.h -- the search for the word that governs a figure.
 *
 * Begin with a governor whose found is NULL and look on either side; the one with the most
 * points stays. */
#ifndef KT_EXTRACT_PROSE_GOVERNOR_H
#define KT_EXTRACT_PROSE_GOVERNOR_H

#include "extract/prose/prose.h"

struct kt_governor {
	const struct kt_found *found; /* of the passage; NULL: none so far */
	enum kt_measure measure;
	gint effect; /* sign of a deviation or change; 0 as printed */
	gint points;
	gboolean is_sure; /* nothing near may outweigh it */
};

/* Among tokens [FROM, F's number); HANDICAP is taken off the points. */
void kt_governor_look_left(const struct kt_sentence *s, const struct kt_figure *f, guint from,
	gint handicap, struct kt_governor *best);
void kt_governor_look_right(
	const struct kt_sentence *s, const struct kt_figure *f, struct kt_governor *best);
/* G instead of BEST, if it has more points. */
void kt_governor_consider(struct kt_governor *best, const struct kt_governor *g);
/* How sure G is of the figure, of KT_LOUDEST. */
guint kt_governor_strength(const struct kt_governor *g);

/* "Dagpenge ligger under budgettet, og netto er behovet 4,7 mio. kr.": FOUND, before F, is of a main clause that
 * is over, and F's own has a verb and a noun. */
gboolean kt_is_of_statement_before(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_found *found);

/* ---- prose_comparison.c ---- */
/* At the words of the figure behind the K-th, if both tell one fact in two units. */
void kt_governor_look_at_equal(const struct kt_sentence *s, guint k, struct kt_governor *best);
/* "337.389 kr. eller 0,9 pct. mindre end bevilget": the K-th figure and the one before are one
 * fact in two units. */
gboolean kt_figure_is_told_as_equal(const struct kt_sentence *s, guint k);

#endif
