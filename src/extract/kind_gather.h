/* SPDX-License-Identifier: GPL-3.0-or-later */
/* kind_gather.h -- collects what the texts about a figure say of its kind. */
#ifndef KT_EXTRACT_KIND_GATHER_H
#define KT_EXTRACT_KIND_GATHER_H

#include "extract/item_status.h"

enum { KT_HEARD_SLOTS = 128 };

/* The figures of a row, a column or a sentence share their texts: what was heard
 * lately is remembered, each text in the slot of its hash.  Starts with R set and
 * the rest zero. */
struct kt_kind_gathering {
	struct kt_reading *r;
	struct kt_heard_text {
		struct kt_slice text;
		struct kt_votes votes, head;
	} heard[KT_HEARD_SLOTS];
	guint block; /* the one whose paragraph was heard last, plus 1 */
	struct kt_votes paragraph;
};

/* The block whose text leads up to BLOCK: of a list or a table what stands over
 * it; -1 if none does. */
gint kt_lead_in(const struct kt_reading *r, guint block);
/* Fills EVIDENCE for DRAFT, whose subject, label and section RECORD has.
 * Texts have to live as long as G;
 * STATUS may be NULL. */
void kt_kind_gather(struct kt_kind_gathering *g, const struct kt_draft *draft,
	const struct kt_record *record, const struct kt_item_status *status,
	struct kt_evidence *evidence);

#endif
