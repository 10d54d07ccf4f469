/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sink.h -- what the readers of one document have handed in so far.
 *
 * Readers see the functions of evidence.h only; assemble.c turns the drafts
 * into records and ledger.c settles every numeral by the claims. */
#ifndef KT_EXTRACT_SINK_H
#define KT_EXTRACT_SINK_H

#include "extract/passage/evidence.h"

/* Somebody says what the bytes of SPAN are. */
struct kt_claim {
	struct kt_span span;
	enum kt_fate fate;
	const char *sort; /* static */
	guint draft;      /* for KT_FATE_RECORD */
};

struct kt_sink {
	GArray *drafts;        /* struct kt_draft, as handed in */
	GArray *claims;        /* struct kt_claim, as handed in */
	GArray *mentions;      /* struct kt_mention */
	GArray *vetoes;        /* struct kt_claim: no figure, whoever took it for one */
	GHashTable *at;        /* start of a numeral -> 1 + index of the first draft on it */
	guint n_tables;        /* read so far; numbers them */
	gboolean is_explained; /* drafts keep the reasons for their fields */
	GString *notes;        /* show --stage=tables; NULL where nobody asks */
	GString *periods;      /* show --stage=periods; the same */
	GString *subjects;     /* show --stage=subjects; the same */
	GStringChunk *strings; /* owns what drafts and mentions point to */
};

struct kt_sink *kt_sink_new(void);
void kt_sink_free(struct kt_sink *sink);
/* The numeral at SPAN is no figure of the static SORT, also if a reader that
 * came before took it for one: "1.000 kr." in a caption is a scale. */
void kt_sink_veto(struct kt_sink *sink, struct kt_span span, const char *sort);
/* Drops the drafts that a veto covers; before the drafts are made records. */
void kt_sink_settle_vetoes(struct kt_sink *sink);
/* TEXT as the sink keeps it; NULL stays NULL. */
const char *kt_sink_keep(struct kt_sink *sink, const char *text);
/* Releases what DRAFT owns. */
void kt_draft_clear(struct kt_draft *draft);

/* The ledger of DOC from SINK's claims and the blocks' roles: one entry a
 * numeral of the text, and one for each number word that became a record.
 * RECORD_OF maps drafts to records.  Returns an array of kt_ledger_entry. */
GArray *kt_ledger_settle(
	const struct kt_sink *sink, const struct kt_minutes *minutes, const guint *record_of);

#endif
