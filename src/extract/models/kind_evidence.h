/* SPDX-License-Identifier: GPL-3.0-or-later */
/* kind_evidence.h -- what a figure is about, by weighing.h's model: its places
 * are the texts about it, from its subject to the whole of its item, its forms
 * what unit and measure have to do with each other.  What no lexicon tells of is
 * told by how the words of the subject begin and end: "<plads", ">boliger". */
#ifndef KT_EXTRACT_KIND_EVIDENCE_H
#define KT_EXTRACT_KIND_EVIDENCE_H

#include "extract/passage/evidence.h"
#include "extract/models/weighing.h"

enum kt_kind_place {
	KT_KIND_HEAD,      /* the first telling word of the subject */
	KT_KIND_SUBJECT,   /* all of the subject */
	KT_KIND_LABEL,     /* column head, or the words that gave the measure */
	KT_KIND_SENTENCE,  /* the sentence; of a table its caption */
	KT_KIND_PARAGRAPH, /* the paragraph; of a list its lead-in, of a table what stands over it */
	KT_KIND_SECTION,   /* the section's heading */
	KT_KIND_TITLE,     /* the item's title */
	KT_KIND_LEAD,      /* what the item opens with, proposals aside */
	KT_KIND_ITEM,      /* the item's texts: how many of them speak of the kind */
	KT_KIND_SHAPE,     /* a table of the shape of a budget, of grants, ... */
	KT_N_KIND_PLACES,
};

/* Sums below ten thousand, a hundred thousand, a million, ten millions, and others:
 * budgets are of millions, grants and prices are not. */
enum { KT_N_MONEY_SIZES = 5 };

/* What unit and measure have to do with each other, as far as kinds go.  Those of
 * money stand for the smallest sums; the larger follow each. */
enum kt_kind_form {
	KT_FORM_MONEY,
	/* a measure of budgets: revised, expected, deviation */
	KT_FORM_MONEY_BUDGET = KT_FORM_MONEY + KT_N_MONEY_SIZES,
	/* rates, limits, averages */
	KT_FORM_MONEY_RATE = KT_FORM_MONEY_BUDGET + KT_N_MONEY_SIZES,
	KT_FORM_MONEY_SIZE = KT_FORM_MONEY_RATE + KT_N_MONEY_SIZES,
	KT_FORM_PERSON = KT_FORM_MONEY_SIZE + KT_N_MONEY_SIZES,
	KT_FORM_CASE,
	KT_FORM_FTE,
	KT_FORM_COUNT,
	KT_FORM_PERCENT,
	KT_FORM_PERCENT_BUDGET,
	KT_FORM_PERCENT_RATE,
	KT_FORM_TIME,
	KT_N_KIND_FORMS,
};

extern const gint16 kt_kind_form_weights[KT_N_KIND_FORMS][KT_N_KINDS];
extern const gint16 kt_kind_place_weights[KT_N_KIND_PLACES][KT_N_KINDS];

extern const struct kt_near_word kt_kind_near_words[];
extern const guint kt_n_kind_near_words;

/* What TEXT speaks for; HEAD (NULL: not asked) gets what its first telling
 * word does. */
void kt_kind_vote(struct kt_votes *votes, struct kt_votes *head, const struct kt_lexicon *lexicon,
	struct kt_slice text);
/* Lets the words of SUBJECT speak by how they begin and end; all that was asked for is
 * added to WORDS (NULL: not asked). */
void kt_kind_hear_words(struct kt_evidence *evidence, struct kt_slice subject, GString *words);
/* EXTENT is the value, or the largest of its column. */
guint kt_kind_form_of(enum kt_unit unit, enum kt_measure measure, struct kt_decimal extent);
/* The kind with the highest score; *LEAD is set to how far it is before the next. */
enum kt_kind kt_kind_decide(const struct kt_evidence *evidence, gint *lead);
/* "people: person, subject people 3, title fund 6": what was weighed, for why. */
char *kt_kind_explain(const struct kt_evidence *evidence, enum kt_kind kind);

#endif
