/* SPDX-License-Identifier: GPL-3.0-or-later */
/* extract.h -- from minutes to records, with a reason for each numeral. */
#ifndef KT_EXTRACT_EXTRACT_H
#define KT_EXTRACT_EXTRACT_H

#include "kommunetal/lexicon/lexicon.h"
#include "kommunetal/minutes/minutes.h"
#include "kommunetal/records/record_set.h"

/* What became of a numeral.  Every numeral of a document is in the ledger once. */
enum kt_fate {
	KT_FATE_RECORD,    /* it is, or is part of, a record */
	KT_FATE_NONFIGURE, /* a named sort of number that is no figure */
	KT_FATE_UNREAD,    /* a figure perhaps, but no reading was good enough */
	KT_N_FATES,
};

struct kt_ledger_entry {
	struct kt_span span; /* the digits (or the number word) in the document's text */
	enum kt_fate fate;
	const char *sort; /* static: "date", "item number", "law"; for unread the reason */
	guint record;     /* index into the records for KT_FATE_RECORD */
};

/* One step of the reasoning behind a field, in the order in which rules fired. */
struct kt_reason {
	const char *field;    /* "unit", "period", ... */
	const char *rule;     /* static name of the rule: "unit-from-column-head" */
	const char *evidence; /* the words it went by, owned by the extraction */
};

struct kt_extraction;

/* Reads the figures of MINUTES, which have to outlive the extraction, as has
 * LEXICON.  Never fails: what cannot be read is in the ledger. */
struct kt_extraction *kt_extract(const struct kt_minutes *minutes, const struct kt_lexicon *lexicon,
	struct kt_diag_list *diags);
void kt_extraction_free(struct kt_extraction *extraction);

/* Borrowed; records in the order of the document, mentions and one source. */
const struct kt_record_set *kt_extraction_records(const struct kt_extraction *extraction);
/* The same set, to be kept and freed by the caller: the extraction has none any more. */
struct kt_record_set *kt_extraction_take_records(struct kt_extraction *extraction);
guint kt_extraction_n_ledger(const struct kt_extraction *extraction);
const struct kt_ledger_entry *kt_extraction_ledger(const struct kt_extraction *extraction, guint i);
/* The reasons behind a record.  Whoever asks first has the minutes read again,
 * with reasons: nearly always nobody does. */
guint kt_extraction_n_reasons(struct kt_extraction *extraction, guint record);
const struct kt_reason *kt_extraction_reason(
	struct kt_extraction *extraction, guint record, guint i);

/* show --stage=tables: grid, header binding, unit source, equations that
 * closed, and the runner-up, for each table; show --stage=periods: the times
 * about each figure, and where they stand; show --stage=ledger: a line a
 * numeral and the sum. */
void kt_extraction_dump_tables(const struct kt_extraction *extraction, GString *out);
void kt_extraction_dump_periods(const struct kt_extraction *extraction, GString *out);
/* show --stage=subjects: the names each figure of a text might have, the chosen with a star. */
void kt_extraction_dump_subjects(const struct kt_extraction *extraction, GString *out);
void kt_extraction_dump_ledger(const struct kt_extraction *extraction, GString *out);

#endif
