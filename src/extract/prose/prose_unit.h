/* SPDX-License-Identifier: GPL-3.0-or-later */
/* prose_unit.h -- the unit that a bare number shares with another figure, or takes from the
 * text before.
 *
 *   henholdsvis 16 og 19 borgere                          the figure behind
 *   2.145 timer om ugen mod budgetteret 2.060             the figure before
 *   Fraværet var 5,9 pct. i 2022.  I 2021 var det 6,4.    what was told last
 *
 * Each gives figure K, or F, a unit and where one is told its noun, and is TRUE if it did. */
#ifndef KT_EXTRACT_PROSE_UNIT_H
#define KT_EXTRACT_PROSE_UNIT_H

#include "extract/prose/prose.h"

gboolean kt_figure_unit_from_next(struct kt_sentence *s, guint k);
gboolean kt_figure_unit_from_previous(struct kt_sentence *s, guint k);
/* A counted noun on its left. */
gboolean kt_figure_unit_from_left(struct kt_sentence *s, struct kt_figure *f);
gboolean kt_figure_unit_from_discourse(struct kt_sentence *s, struct kt_figure *f);
/* A measure that a pronoun points back to: per cent, lengths of time. */
gboolean kt_figure_unit_of_antecedent(struct kt_sentence *s, guint k);
/* The noun of a figure in the same chain, where F has its unit already. */
void kt_figure_noun_of_neighbour(struct kt_sentence *s, guint k);

/* Takes NOUN over; RULE is static. */
void kt_figure_inherit_unit(struct kt_figure *f, enum kt_unit unit, char *noun, const char *rule);
void kt_figure_share_unit(
	struct kt_sentence *s, struct kt_figure *f, const struct kt_figure *other);
/* F is too large to be a percentage as OTHER is. */
gboolean kt_figure_is_no_share(const struct kt_figure *f, const struct kt_figure *other);

/* The token right before F and what shades it, where a preposition may stand; F's first if none. */
guint kt_figure_preposition(const struct kt_sentence *s, const struct kt_figure *f);
/* Alone in its brackets, but for a time: "(96 sidste år)". */
gboolean kt_figure_is_alone_in_bracket(const struct kt_sentence *s, const struct kt_figure *f);
/* "mod budgetteret 2.060": like is compared with like. */
gboolean kt_figure_follows_against(const struct kt_sentence *s, const struct kt_figure *f);

#endif
