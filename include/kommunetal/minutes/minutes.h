/* SPDX-License-Identifier: GPL-3.0-or-later */
/* minutes.h -- a document as a meeting: who met when, and item by item. */
#ifndef KT_MINUTES_MINUTES_H
#define KT_MINUTES_MINUTES_H

#include "kommunetal/base/period.h"
#include "kommunetal/documents/document.h"
#include "kommunetal/lexicon/lexicon.h"
#include "kommunetal/lexicon/municipality.h"

/* What a block is for.  Figures are looked for in KT_ROLE_BODY and
 * KT_ROLE_DECISION only; the numerals of the others are named by the role. */
enum kt_role {
	KT_ROLE_BODY,
	KT_ROLE_FRONT,    /* meeting, place, time, who was there */
	KT_ROLE_CONTENTS, /* table of contents, list of items */
	KT_ROLE_ITEM_TITLE,
	KT_ROLE_CASE_NUMBER, /* case and journal numbers, handlers' names */
	KT_ROLE_SECTION_HEADING,
	KT_ROLE_DECISION,    /* figures decided on are figures too */
	KT_ROLE_ATTACHMENTS, /* Bilag and the names under it */
	KT_ROLE_ATTENDANCE,  /* absent, present, votes by party */
	KT_ROLE_LAW,         /* Lovgrundlag, Retsgrundlag */
	KT_ROLE_HISTORY,     /* earlier treatment, course of the case */
	KT_ROLE_ROUTING,     /* matrices of committees and crosses */
	KT_ROLE_FURNITURE,   /* running heads, page numbers, navigation */
	KT_N_ROLES,
};

/* The sort of a section inside an item, from its heading. */
enum kt_section_kind {
	KT_SECTION_OTHER,
	KT_SECTION_RESUME,
	KT_SECTION_PROPOSAL, /* Indstilling */
	KT_SECTION_FACTS,    /* Sagsfremstilling */
	KT_SECTION_ECONOMY,  /* Økonomi */
	KT_SECTION_DECISION,
	KT_SECTION_LAW,
	KT_SECTION_HISTORY,
	KT_SECTION_ATTACHMENTS,
	KT_SECTION_ATTENDANCE,
	KT_SECTION_ROUTING,
	KT_N_SECTION_KINDS,
};

struct kt_section {
	enum kt_section_kind kind;
	const char *heading; /* as printed, without colon and full stop; "" before the first */
	guint level;         /* 1 for the frame's own headings (Sagsfremstilling), 2 below */
	guint first_block, n_blocks; /* the heading's own block is not among them */
};

struct kt_item {
	const char *number; /* as printed: "43"; "" if none */
	const char *title;
	const char *case_no;         /* "" if none */
	gboolean is_closed;          /* Lukket */
	guint first_block, n_blocks; /* from the title's block on */
	GArray *sections;            /* struct kt_section, in order, at least one */
};

struct kt_minutes; /* borrows the document, which has to outlive it */

/* Reads DOC; always succeeds, what is odd goes to DIAGS (may be NULL).  LEXICON and
 * DIAGS have to outlive it, too. */
struct kt_minutes *kt_minutes_new(const struct kt_document *doc, const struct kt_lexicon *lexicon,
	struct kt_diag_list *diags);
void kt_minutes_free(struct kt_minutes *minutes);

const struct kt_document *kt_minutes_document(const struct kt_minutes *minutes);
/* NULL if it could not be told; never guessed from one mention alone. */
const struct kt_municipality *kt_minutes_municipality(const struct kt_minutes *minutes);
/* Whose figures these are where nothing else is told: the municipality's name, or as printed that of
 * a region or of a municipality that is no more; "" if unknown. */
const char *kt_minutes_publisher(const struct kt_minutes *minutes);
const char *kt_minutes_committee(const struct kt_minutes *minutes); /* "" if unknown */
struct kt_moment kt_minutes_date(const struct kt_minutes *minutes); /* unit NONE if unknown */
/* The year of the meeting; of an undated paper the only one that its titles tell; 0 if unknown. */
guint kt_minutes_year(const struct kt_minutes *minutes);
guint kt_minutes_n_items(const struct kt_minutes *minutes);
const struct kt_item *kt_minutes_item(const struct kt_minutes *minutes, guint i);
/* The item and section BLOCK belongs to; NULL before the first item. */
const struct kt_item *kt_minutes_item_of(const struct kt_minutes *minutes, guint block);
const struct kt_section *kt_minutes_section_of(const struct kt_minutes *minutes, guint block);
enum kt_role kt_minutes_role(const struct kt_minutes *minutes, guint block);
const char *kt_role_name(enum kt_role role);
const char *kt_section_kind_name(enum kt_section_kind kind);
/* How the municipality, committee and date were found: show and why print it. */
void kt_minutes_dump(const struct kt_minutes *minutes, GString *out);

#endif
