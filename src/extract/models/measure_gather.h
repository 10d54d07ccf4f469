/* SPDX-License-Identifier: GPL-3.0-or-later */
/* measure_gather.h -- collects what the texts about a figure say of its measure. */
#ifndef KT_EXTRACT_MEASURE_GATHER_H
#define KT_EXTRACT_MEASURE_GATHER_H

#include "extract/models/measure_evidence.h"
#include "extract/prose/prose_sentence.h"
#include "extract/tables/table_place.h"

/* Adds what the section's heading, the item's title and the text that leads up
 * to BLOCK speak for. */
void kt_measure_gather_around(struct kt_reading *r, guint block, struct kt_evidence *evidence);
/* Adds what the sentence of F and the one before it speak for. */
void kt_measure_gather_sentence(
	const struct kt_sentence *s, const struct kt_figure *f, struct kt_evidence *evidence);
/* Token I is "koster" or the like. */
gboolean kt_is_verb_of_price(const struct kt_sentence *s, guint i);
/* measure_grants.c: adds what F is where grants are given; after what is around it. */
void kt_measure_gather_grants(
	const struct kt_sentence *s, const struct kt_figure *f, struct kt_evidence *evidence);
/* The term nearest to F that speaks for MEASURE, NULL if the sentence has none. */
const struct kt_found *kt_measure_clue(
	const struct kt_sentence *s, const struct kt_figure *f, enum kt_measure measure);

/* prose_evidence.c: the K-th figure of S, whose measure a rule told: HOW, and how
 * sure (1 to 9) that is.  All evidence together may say otherwise. */
void kt_figure_weigh(struct kt_sentence *s, guint k, enum kt_measure_place how, guint strength);
/* prose_price.c: nothing tells that the K-th figure, money, is the price of one: it is large, or tells by
 * how much something is dearer.  HOW its measure was told. */
gboolean kt_figure_is_no_price(const struct kt_sentence *s, guint k, enum kt_measure_place how);
/* Makes F an amount, and TRUE, if it is what all pay together. */
gboolean kt_figure_is_paid_by_all(struct kt_sentence *s, struct kt_figure *f);

/* "Fraflytning (pct.)" beside "Leje pr. m2 (kr.)": an average or a price is told in money in the caption,
 * and is not of a figure in UNIT. */
gboolean kt_place_has_caption_of_money(const struct kt_table_place *p, enum kt_unit unit);
/* Adds what heads, label, corner, caption and column speak for. */
void kt_measure_gather_cell(const struct kt_table_place *p, struct kt_evidence *evidence);

/* Lets the words next to F speak; WORDS (NULL: nobody asks) gets them, "<med >end". */
void kt_measure_gather_near(const struct kt_sentence *s, const struct kt_figure *f,
	struct kt_evidence *evidence, GString *words);

/* measure_grants.c: TERM is a clue that also says WHAT of a grant: " applied", " granted", " left". */
/* The last sentence of LEAD, above a list or table in BLOCK, proposes grants: "Forvaltningen
 * foreslår følgende tilskud:", "anbefaler" in an item about a pool. */
gboolean kt_proposes_grants(const struct kt_reading *r, struct kt_slice lead, guint block);
/* The word that tells F to be what is left of something, "herefter er der 34.500 kr. tilbage";
 * NULL if none does. */
const struct kt_found *kt_figure_is_left(const struct kt_sentence *s, const struct kt_figure *f);
gboolean kt_clue_tells(const struct kt_term *term, const char *what);

#endif
