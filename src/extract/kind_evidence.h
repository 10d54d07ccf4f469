/* SPDX-License-Identifier: GPL-3.0-or-later */
/* kind_evidence.h -- what a figure is about, by all the words around it.
 *
 * No single word decides.  Each text about a figure, from its subject to the
 * whole of its item, is a place; a place speaks for a kind as loudly as the
 * strongest term of the lexicon's role KIND in it, 1 to 9, however often it is
 * said.  Unit and measure make a form, which speaks for kinds of its own
 * accord.  The score of a kind is
 *
 *     form's own weight + sum over places of (weight of the place * strength / 9)
 *
 * and the highest score wins; of equal ones the first in RECORDS.md's order.
 * Scores are hundredths of a logit: a lead of 100 is odds of e to 1.  The
 * weights are a table (kind_weights.c) fitted to labelled minutes by
 * tests/tools/fit-kinds, which says how well they carry over to minutes left
 * out of the fit. */
#ifndef KT_EXTRACT_KIND_EVIDENCE_H
#define KT_EXTRACT_KIND_EVIDENCE_H

#include "extract/evidence.h"

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

/* What unit and measure have to do with each other, as far as kinds go. */
enum kt_kind_form {
	KT_FORM_MONEY,
	KT_FORM_MONEY_BUDGET, /* a measure of budgets: revised, expected, deviation */
	KT_FORM_MONEY_RATE,   /* rates, limits, averages */
	KT_FORM_MONEY_SIZE,
	KT_FORM_PERSON,
	KT_FORM_CASE,
	KT_FORM_FTE,
	KT_FORM_COUNT,
	KT_FORM_PERCENT,
	KT_FORM_PERCENT_BUDGET,
	KT_FORM_PERCENT_RATE,
	KT_FORM_TIME,
	KT_N_KIND_FORMS,
};

struct kt_kind_votes {
	guint8 strength[KT_N_KINDS]; /* 0 to 9 */
};

struct kt_kind_evidence {
	struct kt_kind_votes at[KT_N_KIND_PLACES];
	enum kt_kind_form form;
};

extern const gint16 kt_kind_form_weights[KT_N_KIND_FORMS][KT_N_KINDS];
extern const gint16 kt_kind_place_weights[KT_N_KIND_PLACES][KT_N_KINDS];

/* What TEXT speaks for; HEAD (NULL: not asked) gets what its first telling
 * word does.  A term that is spelled out in full speaks alone for its word:
 * "bloktilskud" is no "*tilskud". */
void kt_kind_vote(struct kt_kind_votes *votes, struct kt_kind_votes *head,
	const struct kt_lexicon *lexicon, struct kt_slice text);
/* Raises KIND in VOTES to STRENGTH, if it is lower. */
void kt_kind_raise(struct kt_kind_votes *votes, enum kt_kind kind, guint strength);
gboolean kt_kind_is_silent(const struct kt_kind_votes *votes);
enum kt_kind_form kt_kind_form_of(enum kt_unit unit, enum kt_measure measure);
/* The kind with the highest score; *LEAD is set to how far it is before the next. */
enum kt_kind kt_kind_decide(const struct kt_kind_evidence *evidence, gint *lead);
/* "people: person, subject people 3, title fund 6": what was weighed, for why. */
char *kt_kind_explain(const struct kt_kind_evidence *evidence, enum kt_kind kind);

#endif
