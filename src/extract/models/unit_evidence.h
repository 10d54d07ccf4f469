/* SPDX-License-Identifier: GPL-3.0-or-later */
/* unit_evidence.h -- what a bare number is a number of, by weighing.h's model.
 *
 *   Børn pr. voksen | 3,2        Opgørelsen viser fuldtidspersoner.
 *                                A-dagpenge | 512 | 548
 *
 * A unit word at the number, or over its column, settles it.  Where there is
 * none the readers have rules that go by one noun each: behind the number, of
 * the column, of the sentence before.  Here all texts about the number are
 * heard, and what a rule said is one place more.  The form is the look of the
 * number, in a table of all those in its column: persons have no decimals, and
 * what is under a hundred with two is no money. */
#ifndef KT_EXTRACT_UNIT_EVIDENCE_H
#define KT_EXTRACT_UNIT_EVIDENCE_H

#include "extract/passage/evidence.h"
#include "extract/models/weighing.h"

enum kt_unit_place {
	KT_UNIT_TOLD, /* what a rule said, as loudly as it is to be trusted */
	/* sentences */
	KT_UNIT_BEHIND,    /* the noun phrase behind the number */
	KT_UNIT_LOOK,      /* the ending of an unknown word there */
	KT_UNIT_BESIDE,    /* the words next to it */
	KT_UNIT_GROUND,    /* its own other words */
	KT_UNIT_CLAUSE,    /* the rest of its clause, and of the sentence */
	KT_UNIT_PARTNER,   /* the figure it is compared or paired with */
	KT_UNIT_BEFORE,    /* the figure before it in the sentence */
	KT_UNIT_AFTER,     /* the one after */
	KT_UNIT_TEXT,      /* what the text before counted */
	KT_UNIT_PAST,      /* the same, in an earlier paragraph */
	KT_UNIT_LEAD_IN,   /* what its list counts, as the lead-in was read */
	KT_UNIT_LEAD_TEXT, /* the words of the lead-in */
	KT_UNIT_LABEL,     /* the name of its item of a list */
	/* tables */
	KT_UNIT_HEAD,
	KT_UNIT_ROW,
	KT_UNIT_CORNER,
	KT_UNIT_CAPTION,
	KT_UNIT_LEAD,   /* the sentence that leads up to the table */
	KT_UNIT_NEAR,   /* other sentences near by */
	KT_UNIT_OTHERS, /* units told for other columns */
	/* both */
	KT_UNIT_SECTION,
	KT_UNIT_TITLE,
	KT_N_UNIT_PLACES,
};

enum kt_unit_form {
	KT_LOOK_WORD, /* a number in letters */
	KT_LOOK_INT_TENS,
	KT_LOOK_INT_HUNDREDS,
	KT_LOOK_INT_THOUSANDS,
	KT_LOOK_INT_MORE,
	KT_LOOK_DECIMAL,       /* one decimal, not over a hundred */
	KT_LOOK_DECIMAL_LARGE, /* one, over a hundred */
	KT_LOOK_DECIMALS,      /* two or more */
	KT_N_LOOKS,            /* the same once more for those in tables */
};

extern const gint16 kt_unit_form_weights[2 * KT_N_LOOKS][KT_N_UNITS];
extern const gint16 kt_unit_place_weights[KT_N_UNIT_PLACES][KT_N_UNITS];

/* LARGEST of the numbers that belong together, the most DECIMALS any of them has. */
guint kt_unit_form(struct kt_decimal largest, guint decimals, gboolean is_word, gboolean in_table);
/* What TERM speaks for. */
void kt_unit_read_term(const struct kt_term *term, struct kt_votes *votes);
guint64 kt_unit_roles(void);
/* What TEXT speaks for.  Of a label that says per what ("Børn pr. voksen") only what stands before counts. */
void kt_unit_hear(struct kt_votes *votes, const struct kt_lexicon *lexicon, struct kt_slice text);
void kt_unit_hear_label(
	struct kt_votes *votes, const struct kt_lexicon *lexicon, struct kt_slice text);
/* The unit with the highest score, by LEAD before the next.  Money has to be spoken of, and is left
 * alone where it is not. */
enum kt_unit kt_unit_decide(const struct kt_evidence *evidence, gint *lead);
char *kt_unit_explain(const struct kt_evidence *evidence, enum kt_unit unit);

#endif
