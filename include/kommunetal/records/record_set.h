/* SPDX-License-Identifier: GPL-3.0-or-later */
/* record_set.h -- records together with what else was seen on the way.
 *
 * A set owns its strings (interned: names repeat), so records outlive the
 * document they came from.  It carries three lists:
 *   records    the figures;
 *   mentions   things that are no figures but that an audit needs: a date
 *              given for a thing, a breakdown announced by a sentence;
 *   sources    one entry a document, with what it could not read. */
#ifndef KT_RECORDS_RECORD_SET_H
#define KT_RECORDS_RECORD_SET_H

#include "kommunetal/records/record.h"

enum kt_mention_kind {
	KT_MENTION_PERIOD, /* a date or period said of a thing: "FGU-elever siden den 1.8.2021" */
	KT_MENTION_BREAKDOWN, /* "fordeler sig på følgende områder:"; n_parts says what followed */
	KT_MENTION_LEGEND,    /* "+ = merforbrug": which sign is worse; value is +1 or -1 */
	KT_MENTION_STATUS,   /* the day an item's follow-up is reckoned for: "pr. 31. marts 2024" */
	KT_MENTION_FORMULA,  /* a column head with a formula: "(D) = C-B" */
	KT_MENTION_HIDDEN,   /* a cell that keeps its figure back: "*", "<5" */
	KT_MENTION_DECISION, /* what was decided of an item about grants: "Godkendt." */
	KT_N_MENTIONS
};

struct kt_mention {
	enum kt_mention_kind kind;
	const char *source, *item, *section;
	guint page, line;
	const char *text;        /* the words as printed */
	const char *subject;     /* what it is said of */
	struct kt_period period; /* for KT_MENTION_PERIOD and KT_MENTION_STATUS */
	guint table, column; /* for KT_MENTION_FORMULA, _HIDDEN and KT_MENTION_LEGEND of a table */
	gint value;          /* for KT_MENTION_LEGEND; for KT_MENTION_HIDDEN the row */
	guint n_parts; /* figures that follow a KT_MENTION_BREAKDOWN before the next heading */
};

/* One document, as the source list of a report names it. */
struct kt_source {
	const char *source; /* path or URL as given */
	const char *municipality, *municipality_code, *committee, *meeting_date;
	guint n_numerals, n_records, n_nonfigures, n_unread; /* the ledger's sum */
};

struct kt_record_set;

/* A set owns its records and their strings; mentions and sources are copied as records are. */
struct kt_record_set *kt_record_set_new(void);
void kt_record_set_free(struct kt_record_set *set);
guint kt_record_set_length(const struct kt_record_set *set);
/* Borrowed, valid until the set grows. */
const struct kt_record *kt_record_set_at(const struct kt_record_set *set, guint i);
/* Copies RECORD and interns its strings (NULL becomes ""). */
void kt_record_set_add(struct kt_record_set *set, const struct kt_record *record);
guint kt_record_set_n_mentions(const struct kt_record_set *set);
const struct kt_mention *kt_record_set_mention(const struct kt_record_set *set, guint i);
void kt_record_set_add_mention(struct kt_record_set *set, const struct kt_mention *mention);
guint kt_record_set_n_sources(const struct kt_record_set *set);
const struct kt_source *kt_record_set_source(const struct kt_record_set *set, guint i);
void kt_record_set_add_source(struct kt_record_set *set, const struct kt_source *source);
/* Adds an entry for each source that records name and the list does not, in the
 * order of the records: for records that came from a file or a store. */
void kt_record_set_list_sources(struct kt_record_set *set);
/* Copies all of FROM to the end of TO. */
void kt_record_set_append(struct kt_record_set *to, const struct kt_record_set *from);
/* The string as the set keeps it: equal strings are the same pointer. */
const char *kt_record_set_intern(struct kt_record_set *set, const char *text);
const char *kt_record_set_intern_len(struct kt_record_set *set, const char *text, gsize len);

/* The stable id of a figure: hex of a hash over the source's base name, the
 * page, the offset of raw and ORDER (0 for the first record on that place). */
void kt_record_make_id(struct kt_record *record, guint order);

/* What a user asked for; NULL or none means everything.  A record is within
 * since and until if one day of its period is, or of its meeting where the
 * period is not known. */
struct kt_filter {
	const char *municipality; /* name or code */
	const char *committee;    /* part of the name, any case */
	const char *kind;
	const char *measure;
	const char *subject; /* part of the subject, any case */
	struct kt_period since, until;
	guint sure;   /* percent of confidence, at least */
	guint unsure; /* percent of confidence, below; 0: any */
};
gboolean kt_filter_accepts(const struct kt_filter *filter, const struct kt_record *record);
/* A new set with the records FILTER accepts; mentions and sources are kept. */
struct kt_record_set *kt_record_set_filter(
	const struct kt_record_set *set, const struct kt_filter *filter);

#endif
