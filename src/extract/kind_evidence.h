/* SPDX-License-Identifier: GPL-3.0-or-later */
/* kind_evidence.h -- what a figure is about, by all the words around it.
 *
 * No single word decides.  Each text near the figure (subject, column head,
 * sentence or caption, section, item title) is searched for terms of the role
 * KIND; a term votes with its weight times that of the place.  Unit and
 * measure say which kinds can be at all, and RECORDS.md's order ("first that
 * fits") breaks what is left. */
#ifndef KT_EXTRACT_KIND_EVIDENCE_H
#define KT_EXTRACT_KIND_EVIDENCE_H

#include "extract/evidence.h"

struct kt_kind_votes {
	guint weight[KT_N_KINDS];
};

/* Adds the votes of TEXT, each times FACTOR. */
void kt_kind_vote(struct kt_kind_votes *votes, const struct kt_lexicon *lexicon,
	struct kt_slice text, guint factor);
/* NEAR: subject, measure words and sentence; FAR: section and item title.
 * *STRONG is set to whether the winner had votes and a clear lead. */
enum kt_kind kt_kind_decide(enum kt_unit unit, enum kt_measure measure,
	const struct kt_kind_votes *near, const struct kt_kind_votes *far, gboolean *strong);

#endif
