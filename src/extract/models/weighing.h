/* SPDX-License-Identifier: GPL-3.0-or-later */
/* weighing.h -- labels told by all the words around a figure.
 *
 * No single word decides.  Each text about a figure is a place; a place
 * speaks for a label as loudly as the strongest term in it that does, 1 to 9,
 * however often it is said.  What the figure is by itself (its unit, its size)
 * makes a form, which speaks for labels of its own accord.  The score of a
 * label is
 *
 *     form's own weight + sum over places of (weight of the place * strength / 9)
 *                       + what the words next to the figure weigh
 *
 * and the highest score wins; of equal ones the first.  Scores are hundredths
 * of a logit: a lead of 100 is odds of e to 1.  The weights are tables fitted
 * to labelled minutes (of kinds by tests/tools/fit-kinds), and judged by
 * minutes left out of the fit.
 *
 * Each figure is weighed by itself.  Of a column, a list or a sentence one decision
 * for all was tried (scores added up, halved, by the root of their number): labels
 * agree there, but so do the decisions, for what they are made by is the same; with
 * documents left out it mended as many as it spoiled.  Nor did it pay, for measures, to
 * let a place speak for other labels than those it names (a full matrix of them), to
 * count what own words and title agree in, or to fit the words of clauses, heads,
 * leads and titles; for kinds the words of subjects do, those of titles and heads do not.
 * Boosted trees over the same votes told no more measures right without these sums, and half
 * a point more on top of them: what is wrong is what is not heard, or heard in the wrong
 * place.  What does pay is to hear a thing where two texts agree in it (measure_grants.c).
 *
 * Three things are told so: a figure's kind (kind_evidence.h), its measure
 * (measure_evidence.h) and, where it is a bare number, its unit (unit_evidence.h). */
#ifndef KT_EXTRACT_WEIGHING_H
#define KT_EXTRACT_WEIGHING_H

#include <string.h>

#include "kommunetal/lexicon/lexicon.h"

enum { KT_MOST_LABELS = 19, KT_MOST_PLACES = 27, KT_LOUDEST = 9, KT_MOST_NEAR = 12 };

struct kt_votes {
	guint8 strength
		[32]; /* 0 to 9; more than there are labels, to be gone through in large steps */
};
G_STATIC_ASSERT(KT_MOST_LABELS <= sizeof(struct kt_votes));

/* A word that says something where it stands next to a figure, "<med" before, ">end"
 * behind it: the small words, which no lexicon tells the meaning of.  Of a name it is
 * what a word of it begins or ends with: "<sygeda", ">tagere". */
struct kt_near_word {
	const char *word;
	gint16 weights[KT_MOST_LABELS];
};

struct kt_evidence {
	struct kt_votes at[KT_MOST_PLACES];
	guint form;
	const struct kt_near_word *near[KT_MOST_NEAR];
	guint n_near;
};

struct kt_weighing {
	guint n_labels, n_forms, n_places;
	const char *const *form_names, *const *place_names;
	const char *(*label_name)(guint label);
	const gint16 *form_weights;  /* a row of labels for each form */
	const gint16 *place_weights; /* ... for each place, at a strength of nine */
};

/* Raises LABEL in VOTES to STRENGTH, if it is lower. */
void kt_votes_raise(struct kt_votes *votes, guint label, guint strength);
void kt_votes_add(struct kt_votes *votes, const struct kt_votes *more);
static inline gboolean kt_votes_are_silent(const struct kt_votes *votes)
{
	guint64 part[sizeof *votes / sizeof(guint64)], all = 0;

	memcpy(part, votes, sizeof part);
	for (guint i = 0; i < G_N_ELEMENTS(part); i++)
		all |= part[i];
	return all == 0;
}
/* Adds to VOTES what the terms of ROLES in TEXT speak for, as READ tells of
 * each; HEAD (NULL: not asked) gets what its first telling word does.  A term
 * that is spelled out in full speaks alone for its word: "bloktilskud" is no
 * "*tilskud".  One that says nothing silences the endings: no "*indsats" is a "*sats". */
#define KT_SAYS_NOTHING "nothing"
void kt_votes_hear(struct kt_votes *votes, struct kt_votes *head, const struct kt_lexicon *lexicon,
	guint64 roles, void (*read)(const struct kt_term *term, struct kt_votes *votes),
	struct kt_slice text);

/* Lets WORD, on SIDE ('<' or '>') of the figure, speak by the N words of TABLE, in order. */
void kt_evidence_hear_near(struct kt_evidence *evidence, const struct kt_near_word *table, guint n,
	char side, struct kt_slice word);

/* The label of ALLOWED (a mask of 1 << label) with the highest score; *LEAD is
 * set to how far it is before the next. */
guint kt_weigh(const struct kt_weighing *model, const struct kt_evidence *evidence, guint allowed,
	gint *lead);
gint kt_weighing_score(
	const struct kt_weighing *model, const struct kt_evidence *evidence, guint label);
/* "people: person; subject people 3; title fund 6": what was weighed, for why. */
char *kt_weighing_explain(
	const struct kt_weighing *model, const struct kt_evidence *evidence, guint label);

#endif
