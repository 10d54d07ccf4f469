/* SPDX-License-Identifier: GPL-3.0-or-later */
/* evidence.h -- what the readers of tables, lists and prose hand in.
 *
 * A reader (tables/, lists, prose) fills a draft for each figure it sees and
 * hands it to the sink; what is the same for all (ids, names, the order of
 * inheritance, defaults, the ledger) is done once in assemble.c.  A field the
 * reader does not know stays at its NONE; each one it sets gets a reason. */
#ifndef KT_EXTRACT_EVIDENCE_H
#define KT_EXTRACT_EVIDENCE_H

#include "kommunetal/extract/extract.h"
#include "extract/passage/passage.h"

struct kt_known_names;
struct kt_tables_before;
struct kt_hearings;
struct kt_sink; /* assemble.c: collects drafts, ledger entries, mentions and reasons of one document */

/* What has to be decided for a figure where several answers are at hand. */
enum kt_decision {
	KT_DECISION_MEASURE,
	KT_DECISION_UNIT,
	KT_DECISION_SUBJECT,
	KT_DECISION_PERIOD,
	KT_N_DECISIONS,
};

/* What tells how far a record is to be trusted; models/confidence.h makes a number of it. */
enum { KT_MOST_WEIGHED_RULES = 256 };

struct kt_grounds {
	guint64 rules[KT_MOST_WEIGHED_RULES / 64]; /* those that set its fields, a bit each */
	guint decided;                             /* 1 << enum kt_decision: there was a choice */
	gint lead[KT_N_DECISIONS]; /* how far ahead of the next the chosen one was: hundredths
	                              of a logit; of a subject what it is worth, of a hundred */
};

struct kt_draft {
	struct kt_span span;    /* raw: number and unit words in the document's text */
	struct kt_span numeral; /* the digits (or number word) alone, for the ledger */
	struct kt_decimal value, resolution;
	struct kt_decimal
		extent; /* of a table's cell: the largest of its column; 0: as the value */
	enum kt_unit unit;
	enum kt_qualifier qualifier;
	enum kt_measure measure;
	struct kt_span measure_label; /* len 0: none */
	char *measure_words;          /* instead of measure_label where it is put together; taken */
	char *subject;                /* taken; NULL: none */
	const char *area;             /* NULL: the municipality of the meeting; "DK"; or words; the
	                                 sink copies it */
	struct kt_period period;
	const char
		*period_rule; /* static: the last that gave one, also where reasons are not kept */
	const char *subject_rule;    /* the same of the subject */
	gboolean period_is_settled;  /* TRUE: an empty period is the answer, inherit nothing */
	gboolean period_is_declared; /* the text says expressly whose it is: "i parentes" */
	gint kind;                   /* enum kt_kind, or -1: assemble.c decides by evidence */
	gint leaning;                /* the kind that the form of the text speaks for, or -1 */
	enum kt_origin origin;
	guint table, row, column; /* 1-based */
	guint flags;
	guint block;            /* index of the block it stands in */
	struct kt_span context; /* sentence or caption that tells the kind; len 0: text near by */
	struct kt_grounds grounds;
	char *subject_lines;   /* for show --stage=subjects; NULL where nobody asks */
	GArray *clues;         /* struct kt_when_clue; made by kt_draft_clue */
	guint32 clue_context;  /* 1 << enum kt_when_context: what else is said of its time */
	gboolean is_dropped;   /* the sink's own: a veto came after */
	gboolean is_explained; /* FALSE: nobody asks for reasons, none are kept */
	GArray *reasons;       /* struct kt_reason; made by kt_draft_reason */
};

/* A draft to be handed to SINK. */
void kt_draft_init(
	struct kt_draft *draft, const struct kt_sink *sink, guint block, enum kt_origin origin);
/* Frees what a struct kt_reason owns; for arrays of them. */
void kt_reason_clear(gpointer reason);
/* Notes that RULE set FIELD because of EVIDENCE (may be empty).  RULE and FIELD are static. */
void kt_draft_reason(
	struct kt_draft *draft, const char *field, const char *rule, const char *evidence);
/* Notes that DECISION was made with LEAD; a later one replaces it. */
void kt_draft_decided(struct kt_draft *draft, enum kt_decision decision, gint lead);
/* Notes a time that is told where only its reader can see it. */
struct kt_when_clue;
void kt_draft_clue(struct kt_draft *draft, const struct kt_when_clue *clue);

/* Hands DRAFT over; its owned strings are taken.  A place can be handed in
 * once only: a second draft on the same numeral is dropped unless it is the
 * other end of a range or another figure in words. */
void kt_sink_draft(struct kt_sink *sink, struct kt_draft *draft);
/* The numeral at SPAN is no figure of the static SORT, or was not read for the static REASON. */
void kt_sink_nonfigure(struct kt_sink *sink, struct kt_span span, const char *sort);
void kt_sink_unread(struct kt_sink *sink, struct kt_span span, const char *reason);
void kt_sink_mention(struct kt_sink *sink, const struct kt_mention *mention);
/* Lines for show --stage=tables, in order. */
void kt_sink_note(struct kt_sink *sink, const char *format, ...) G_GNUC_PRINTF(2, 3);

/* What all readers share. */
struct kt_reading {
	const struct kt_minutes *minutes;
	const struct kt_document *doc;
	const struct kt_lexicon *lexicon;
	struct kt_passage_context context;
	struct kt_diag_list *diags;
	struct kt_sink *sink;
	struct kt_passage_store *passages; /* of heads, labels and lines near by */
	struct kt_facet_store *facets;     /* what these say, tables/facet.h */
	const GArray *statuses;            /* struct kt_item_status, item_status.h */
	struct kt_hearings *hearings;      /* what texts speak for */
	struct kt_discourse
		*told; /* what the text has said so far; of lists and prose, who make it */
	struct kt_tables_before *tables; /* those of the item, tables/table_before.h */
	struct kt_calendar *calendar;    /* the times of the blocks, calendar.h */
	struct kt_known_names *names;    /* of what figures may be called */
	guint loose_end;                 /* the block behind the last table made out of lines */
	guint list_first, list_end;      /* the list without marks that is being read; 0, 0 */
};

/* Entry points, one per origin.  Each takes the blocks that are its own and
 * leaves the others. */
/* Reads the table in BLOCK (its caption and unit are looked up around it). */
void kt_read_table(struct kt_reading *r, guint block);
/* Looks for tables in a run of paragraphs (one cell per line, aligned blanks,
 * glued cells) from BLOCK on; returns how many blocks it read, 0 if none. */
guint kt_read_loose_table(struct kt_reading *r, guint block);
/* loose_inline.c: the tables whose lines were run together with the text of BLOCK; prose reads what
 * is left. */
void kt_read_inline_tables(struct kt_reading *r, guint block);
/* Reads the list whose first item is BLOCK, with its lead-in; returns the number of items. */
guint kt_read_list(struct kt_reading *r, guint block);
/* At BLOCK a list begins whose items have no marks: "Veje: budget 4.200, forbrug 2.150", line by
 * line under a line that leads in. */
gboolean kt_list_is_unmarked(struct kt_reading *r, guint block);
void kt_read_prose(struct kt_reading *r, guint block);
/* What the text under the table that was read into the drafts from FIRST_DRAFT on
 * may take for granted: its times. */
void kt_discourse_learn_table(struct kt_reading *r, guint block, guint first_draft);
/* tables/table_before.c: releases what tables remember (NULL is fine). */
void kt_tables_before_free(struct kt_tables_before *tables);
/* Releases what lists and prose remember (NULL is fine). */
void kt_discourse_free(struct kt_discourse *told);

#endif
