/* SPDX-License-Identifier: GPL-3.0-or-later */
/* prose_counted.h -- the noun that a number counts: what prose_figure.c asks of it.
 *
 * Each function that tells a unit gives TRUE and sets it, with the noun and the reason; else
 * F is as before. */
#ifndef KT_EXTRACT_PROSE_COUNTED_H
#define KT_EXTRACT_PROSE_COUNTED_H

#include "extract/prose/prose.h"

/* Adjectives before a counted noun end in -e; a word in -er that is no counted
 * noun and is followed by another is a verb: "8 afventer bolig". */
gboolean kt_is_verb_like(const struct kt_passage *p, guint i);
/* Finds the counted noun among tokens [I, END), and its unit. */
gboolean kt_figure_find_counted(struct kt_sentence *s, struct kt_figure *f, guint i, guint end);
/* The unit the quantity itself carries as a counted noun: "5 borgere". */
void kt_figure_take_unit_term(struct kt_sentence *s, struct kt_figure *f);
/* "130 stk.": so many pieces, of what is told elsewhere. */
gboolean kt_figure_is_in_pieces(const struct kt_sentence *s, const struct kt_figure *f);
/* A noun of the lexicon behind the number. */
gboolean kt_figure_unit_from_noun(struct kt_sentence *s, struct kt_figure *f);
/* "246 af kontanthjælpsmodtagerne er under 30 år" */
gboolean kt_figure_unit_of_known(struct kt_sentence *s, struct kt_figure *f);
/* "Antallet af døgn er vokset fra 11.820 til 14.935": what it is the number of stands behind the
 * word, and is nearer than what was counted before. */
gboolean kt_figure_unit_of_number_of(struct kt_sentence *s, struct kt_figure *f);
/* "mens klassetallet er steget med to": what F's own words are the number of. */
gboolean kt_figure_unit_of_tally(struct kt_sentence *s, struct kt_figure *f);
/* Millions without a unit are no money where the sentence tells what they count. */
void kt_figure_count_millions(struct kt_sentence *s, struct kt_figure *f);
/* Any other noun behind the number: counted, but as nothing in particular. */
gboolean kt_figure_unit_from_unknown_noun(struct kt_sentence *s, struct kt_figure *f);

#endif
