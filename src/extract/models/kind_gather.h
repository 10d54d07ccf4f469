/* SPDX-License-Identifier: GPL-3.0-or-later */
/* kind_gather.h -- collects what the texts about a figure say of its kind. */
#ifndef KT_EXTRACT_KIND_GATHER_H
#define KT_EXTRACT_KIND_GATHER_H

#include "extract/item_status.h"

/* Starts with R set and the rest zero. */
struct kt_kind_gathering {
	struct kt_reading *r;
	guint block; /* the one whose paragraph was heard last, plus 1 */
	struct kt_votes paragraph;
};

/* The block whose text leads up to BLOCK: of a list or a table what stands over
 * it; -1 if none does. */
gint kt_lead_in(const struct kt_reading *r, guint block);
/* The sentence or caption that tells of DRAFT, or the text near it; empty for a table's cell
 * that has none. */
struct kt_slice kt_kind_sentence(const struct kt_reading *r, const struct kt_draft *draft);
/* Fills EVIDENCE for DRAFT, whose subject, label and section RECORD has.
 * STATUS may be NULL. */
void kt_kind_gather(struct kt_kind_gathering *g, const struct kt_draft *draft,
	const struct kt_record *record, const struct kt_item_status *status,
	struct kt_evidence *evidence);

#endif
