/* SPDX-License-Identifier: GPL-3.0-or-later */
/* prose_number.h -- which numbers of a sentence are figures, and what units those have that tell none. */
#ifndef KT_EXTRACT_PROSE_NUMBER_H
#define KT_EXTRACT_PROSE_NUMBER_H

#include "extract/prose/prose_sentence.h"

/* ---- prose_figure.c ---- */
/* Refuses what is no figure and completes the units of bare numbers. */
void kt_sentence_units(struct kt_sentence *s);

/* ---- prose_refuse.c ---- */
/* Takes out what is no figure whatever stands beside it: it becomes a word. */
void kt_sentence_refuse(struct kt_sentence *s);
/* The static sort of non-figure F is, now that its unit is known; NULL if none. */
const char *kt_figure_refuse(const struct kt_sentence *s, const struct kt_figure *f);
/* Why the 1.000 of "(1.000 kr.):" is none. */
#define KT_REFUSED_SCALE "scale of a table"

/* ---- prose_border.c ---- */
/* The static sort of non-figure F is as the border of a class or a stretch of time; NULL. */
const char *kt_figure_border(const struct kt_sentence *s, const struct kt_figure *f);

/* ---- prose_grade.c ---- */
/* "på en skala fra 1 til 5", "karakter fra 0 til 5": F is one of its ends. */
gboolean kt_figure_is_on_scale(const struct kt_sentence *s, const struct kt_figure *f);
/* "karakteren 4", "hvor 5 er ringest": F is what something is given, no count. */
gboolean kt_figure_is_grade(const struct kt_sentence *s, const struct kt_figure *f);

/* ---- prose_fraction.c ---- */
/* The fraction F is of persons or things that are counted: "halvdelen af kommunerne". */
gboolean kt_fraction_counts(const struct kt_sentence *s, const struct kt_figure *f);

/* ---- prose_vote.c ---- */
/* "5 stemte for, 2 imod", "Venstre (3 medlemmer)" */
gboolean kt_figure_is_vote(const struct kt_sentence *s, const struct kt_figure *f);

/* ---- prose_sizes.c ---- */
/* F only says of what a price is: "en container på 6-10 m3 er 900 kr.". */
gboolean kt_figure_is_size(const struct kt_sentence *s, const struct kt_figure *f);
/* The size above BLOCK, where that is nothing but a sum; NULL; free with g_free. */
char *kt_size_above(const struct kt_reading *r, guint block);

/* ---- prose_money.c ---- */
/* The K-th figure, a bare number, is made money if the money about it tells so. */
gboolean kt_figure_is_money(struct kt_sentence *s, guint k);
/* The K-th figure, a bare number that the words about it make money, takes the scale of the money
 * before it: "24,4 mio. kr., nemlig værnemidler (9,8), rengøring (6,1)".  FALSE if nothing tells
 * the scale of its decimals; two of them may be øre. */
gboolean kt_figure_scale_money(struct kt_sentence *s, guint k);
/* Multiplies F, which has no scale yet; FALSE if it becomes too large. */
gboolean kt_figure_multiply(struct kt_figure *f, struct kt_decimal scale);
/* Notes the scale of F for the items that follow in its list. */
void kt_discourse_learn_scale(
	struct kt_discourse *d, const struct kt_sentence *s, const struct kt_figure *f);
/* "8,2 mio. skoler" */
gboolean kt_figure_is_money_before_noun(const struct kt_sentence *s, const struct kt_figure *f);

/* ---- prose_bare.c ---- */
/* F, digits without a unit, stands where only a number of something can. */
gboolean kt_figure_is_told(const struct kt_sentence *s, const struct kt_figure *f);
/* So many stand "på den generelle venteliste": persons. */
gboolean kt_figure_is_queue(const struct kt_sentence *s, const struct kt_figure *f);

/* ---- prose_words.c ---- */
/* F, a number in letters, counts although no noun behind it says what. */
gboolean kt_figure_has_come(const struct kt_sentence *s, const struct kt_figure *f);
/* "øvrige", "andre": an adjective behind "de fem" that stands for what was counted before. */
gboolean kt_word_is_of_rest(const struct kt_passage *p, guint i);
gboolean kt_word_counts(const struct kt_sentence *s, const struct kt_figure *f);
/* "For fem mangler oplysningen": F alone stands behind a preposition, and a verb behind it. */
gboolean kt_word_is_led_to(const struct kt_sentence *s, const struct kt_figure *f);
/* "Ventetiden er vokset til 11 uger, mens målet er seks": F, in letters, is so much of the time told before, in
 * UNIT. */
gboolean kt_word_bounds_time(
	const struct kt_sentence *s, const struct kt_figure *f, enum kt_unit *unit);
/* "tre anmeldte og to uanmeldte besøg": the noun of F stands behind the next number. */
gboolean kt_word_shares_noun(const struct kt_sentence *s, const struct kt_figure *f);
/* Times that something happened, in letters or digits: "kaldt ud 28 gange". */
gboolean kt_figure_counts_events(const struct kt_sentence *s, const struct kt_figure *f);
/* "246 af kontanthjælpsmodtagerne", "to af pladserne": the unit, and the noun's token. */
gboolean kt_figure_of_known(
	const struct kt_sentence *s, const struct kt_figure *f, enum kt_unit *unit, guint *noun);

/* ---- prose_unit.c ---- */
/* F is told by a pronoun that stands for the thing told before: "I 2010 var den 5,6 ton". */
gboolean kt_figure_is_anaphoric(const struct kt_sentence *s, const struct kt_figure *f);

/* ---- prose_lead.c ---- */
/* Learns the unit that S, which leads into a list, tells for its items; FALSE if none. */
gboolean kt_lead_in_unit(struct kt_discourse *d, const struct kt_sentence *s);
/* Learns the thousands that S tells its list is in. */
void kt_lead_in_scale(struct kt_discourse *d, const struct kt_sentence *s);
/* P says that what it speaks of follows: "nedenstående", "herunder". */
gboolean kt_passage_leads(const struct kt_passage *p);
/* P ends in what it is parted into: "27 borgere, fordelt med". */
gboolean kt_passage_breaks_off(const struct kt_passage *p);
/* P is one of the lines under such: "14 til Vejerslev". */
gboolean kt_passage_is_part(const struct kt_discourse *d, const struct kt_passage *p);

#endif
