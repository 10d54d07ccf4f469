/* SPDX-License-Identifier: GPL-3.0-or-later */
/* assemble.h -- drafts of the readers become records.
 *
 * What is the same for all origins is done here once: the meeting's fields,
 * ids, the order of place, the kind by evidence, and what a figure inherits
 * from its item when the reader left it open. */
#ifndef KT_EXTRACT_ASSEMBLE_H
#define KT_EXTRACT_ASSEMBLE_H

#include "extract/sink.h"

/* Where the reasons of one record stand in a shared array. */
struct kt_reason_range {
	guint first, n;
};

struct kt_assembly {
	struct kt_record_set *records;
	GArray *reasons;       /* struct kt_reason; owns its evidence */
	GArray *reason_ranges; /* struct kt_reason_range, one a record */
	guint *record_of;      /* index of the record each draft became */
};

/* Empties SINK's drafts of what they own.  Free the fields one by one: the
 * extraction keeps most of them. */
void kt_assemble(struct kt_reading *r, struct kt_assembly *out);

#endif
