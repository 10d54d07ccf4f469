/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hearing.h -- what the texts of one document speak for, each heard once.
 *
 * A figure's kind, measure and unit are told by the words of its label, head, caption,
 * heading and title, and so are those of its neighbours in row, column and list: a text
 * is asked about as often as there are figures about it. */
#ifndef KT_EXTRACT_HEARING_H
#define KT_EXTRACT_HEARING_H

#include "extract/models/weighing.h"

enum kt_hearing {
	KT_HEAR_KIND,
	KT_HEAR_KIND_HEAD, /* by its first telling word only */
	KT_HEAR_MEASURE,
	KT_HEAR_UNIT,
	KT_HEAR_UNIT_OF_LABEL, /* the text names figures: "pr." makes them rates */
	KT_N_HEARINGS,
};

struct kt_hearings;

/* DOCUMENT is its whole text: what lies there is known by its place. */
struct kt_hearings *kt_hearings_new(const struct kt_lexicon *lexicon, struct kt_slice document);
void kt_hearings_free(struct kt_hearings *hearings);
/* What TEXT speaks for; lives as long as HEARINGS do. */
const struct kt_votes *kt_heard(
	struct kt_hearings *hearings, enum kt_hearing what, struct kt_slice text);
/* Lets the words of SUBJECT, and no others, speak next to the figure of EVIDENCE: kind_evidence.h. */
void kt_heard_words(
	struct kt_hearings *hearings, struct kt_slice subject, struct kt_evidence *evidence);

#endif
