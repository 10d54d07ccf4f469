/* SPDX-License-Identifier: GPL-3.0-or-later */
/* confidence.h -- how far a record is to be trusted.
 *
 * The confidence of a record is the share of records like it that are right in all that
 * is taken from them: value, unit, measure, subject, area and period.  What makes records
 * alike is how they were read: whether they stand in a sentence, a list or a table, which
 * rules set their fields, and how far ahead of the next the measure, the unit, the subject
 * and the time that were chosen had been (struct kt_grounds, passage/evidence.h).
 *
 *     score = form's own weight + sum over rules + sum over decisions of the band its lead is in
 *     confidence = 1 / (1 + exp(-score / 100))
 *
 * a logistic regression.  The weights, hundredths of a logit, are fitted to labelled minutes
 * by tests/tools/fit-confidence and judged by documents left out of the fit; the forms' own
 * are then set so that minutes nobody has mended a rule for are right as often as is said. */
#ifndef KT_EXTRACT_CONFIDENCE_H
#define KT_EXTRACT_CONFIDENCE_H

#include "extract/passage/evidence.h"

enum kt_confidence_form {
	KT_CONFIDENCE_PROSE,
	KT_CONFIDENCE_LIST,
	KT_CONFIDENCE_TABLE,
	KT_CONFIDENCE_FEW, /* besides: so few of something that it may be a number of no figure */
	KT_N_CONFIDENCE_FORMS,
};

/* Bands of leads; kt_confidence_bands has where they begin.  A decision that was not called for
 * is in none. */
enum { KT_N_CONFIDENCE_BANDS = 4 };

struct kt_rule_weight {
	const char *field, *rule;
	gint16 weight;
};

extern const gint16 kt_confidence_form_weights[KT_N_CONFIDENCE_FORMS];
extern const gint16 kt_confidence_bands[KT_N_DECISIONS][KT_N_CONFIDENCE_BANDS - 1];
extern const gint16 kt_confidence_lead_weights[KT_N_DECISIONS][KT_N_CONFIDENCE_BANDS];
/* In the order of field and rule, KT_MOST_WEIGHED_RULES at most; others weigh nothing. */
extern const struct kt_rule_weight kt_confidence_rules[];
extern const guint kt_n_confidence_rules;

/* Notes in GROUNDS that RULE set FIELD; said twice it is the same. */
void kt_confidence_note_rule(struct kt_grounds *grounds, const char *field, const char *rule);
/* 0.01 to 0.99. */
gdouble kt_confidence(const struct kt_draft *draft);
/* "prose -60; measure-by-unit -75; period 41 ahead -60": what it was reckoned from, free with
 * g_free. */
char *kt_confidence_explain(const struct kt_draft *draft);

#endif
