/* SPDX-License-Identifier: GPL-3.0-or-later */
/* measure_evidence.h -- the role of a figure, by weighing.h's model.
 *
 * The readers of sentences and tables tell a measure by rule: the word that
 * governs the number, the head of its column, and where they find nothing what
 * is plain in the unit.  That is a place of its own here, by how it was found,
 * beside the words of all the texts about the figure: the terms of the roles
 * measure, effect, direction and per, and those of the role clue, which tell
 * nothing for certain ("mangler", "loven", "betaler").  The form is what the
 * number is by itself: kroner under ten thousand are often a price, a count
 * with decimals is an average, a percentage below nought is a change. */
#ifndef KT_EXTRACT_MEASURE_EVIDENCE_H
#define KT_EXTRACT_MEASURE_EVIDENCE_H

#include "extract/passage/evidence.h"
#include "extract/models/weighing.h"

enum kt_measure_place {
	/* what the reader told, and how */
	KT_TOLD_WORD,    /* by a governing word */
	KT_TOLD_REFINED, /* by a bound, a rate, an average that changed what a word told */
	KT_TOLD_SHARED,  /* as the figure or the text before */
	KT_TOLD_PLAIN,   /* by the number only */
	KT_TOLD_HEAD,    /* by a column head or a row label */
	KT_TOLD_CAPTION, /* by what stands about the table, or its shape */
	/* sentences */
	KT_CLUE_BESIDE,    /* the words next to the number */
	KT_CLUE_GROUND,    /* its own other words */
	KT_CLUE_MATRIX,    /* what leads up to its clause: "vi sigter efter, at ..." */
	KT_CLUE_OTHER,     /* those of the sentence's other figures */
	KT_CLUE_SENTENCE,  /* the rest of the sentence */
	KT_CLUE_BEFORE,    /* the sentence before, the text that leads in to a list or table */
	KT_CLUE_BOUND,     /* højst, mindst, over */
	KT_CLUE_NEIGHBOUR, /* what the figure before it in the sentence is */
	KT_CLUE_LEVEL,     /* "fra X", "til X": so much there is */
	KT_CLUE_TIME,      /* on a day; in a year that is over */
	KT_CLUE_ONE,       /* of one that stands for all: "en plads koster", "hver elev" */
	KT_CLUE_GRANTS,    /* where grants are given: what was given, applied for, is left */
	/* tables */
	KT_CLUE_HEAD,
	KT_CLUE_ROW,
	KT_CLUE_CORNER,
	KT_CLUE_CAPTION,
	KT_CLUE_SIGNS, /* figures below nought in the column; a difference of others; no sum */
	KT_CLUE_YEAR,  /* over, running, to come */
	/* both */
	KT_CLUE_SECTION,
	KT_CLUE_TITLE,
	KT_CLUE_ITEM, /* it is of accounts that are closed, or of a year that runs */
	KT_N_MEASURE_PLACES,
};

enum kt_measure_form {
	KT_NUMBER_MONEY_SMALL, /* under 10.000 kr. */
	KT_NUMBER_MONEY,       /* under a million */
	KT_NUMBER_MONEY_LARGE,
	KT_NUMBER_MONEY_SIGNED,
	KT_NUMBER_PERCENT,
	KT_NUMBER_PERCENT_SIGNED,
	KT_NUMBER_POINT,
	KT_NUMBER_COUNT,
	KT_NUMBER_COUNT_SIGNED,
	KT_NUMBER_COUNT_DECIMAL,
	KT_NUMBER_FTE,
	KT_NUMBER_TIME,
	KT_N_NUMBERS, /* the same once more for those in tables */
};

extern const gint16 kt_measure_form_weights[2 * KT_N_NUMBERS][KT_N_MEASURES];
extern const gint16 kt_measure_place_weights[KT_N_MEASURE_PLACES][KT_N_MEASURES];
extern const struct kt_near_word kt_measure_near_words[];
extern const guint kt_n_measure_near_words;

/* The measures a figure in UNIT may have, as a mask of 1 << measure. */
guint kt_measures_of(enum kt_unit unit);
/* What a figure is of which nothing but the unit is known. */
enum kt_measure kt_measure_plain(enum kt_unit unit);

guint kt_measure_form(enum kt_unit unit, struct kt_decimal value, struct kt_decimal resolution,
	gboolean in_table);
/* The terms that speak for measures, as a mask of roles. */
guint64 kt_measure_roles(void);
/* "rente", "udskrivningsprocent" (of KT_LEX_CLUE): a percentage so called is a rate. */
gboolean kt_measure_is_interest(const struct kt_term *term);
/* The measure that TERM (of KT_LEX_MEASURE) names outside the head of a table. */
gboolean kt_measure_named(const struct kt_term *term, enum kt_measure *measure);
/* What TERM, of one of them, speaks for. */
void kt_measure_read_term(const struct kt_term *term, struct kt_votes *votes);
void kt_measure_hear(
	struct kt_votes *votes, const struct kt_lexicon *lexicon, struct kt_slice text);
/* The measure of ALLOWED (a mask) with the highest score; TOLD, what a rule said,
 * unless another is well ahead of it.  LEAD: how far it is before the next, below nought where it
 * is TOLD and another was ahead. */
enum kt_measure kt_measure_decide(
	const struct kt_evidence *evidence, guint allowed, enum kt_measure told, gint *lead);
/* "amount or rate: money-small; head rate 9": what was weighed, with what a rule TOLD
 * where that is another. */
char *kt_measure_explain(
	const struct kt_evidence *evidence, enum kt_measure measure, enum kt_measure told);

#endif
