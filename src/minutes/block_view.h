/* SPDX-License-Identifier: GPL-3.0-or-later */
/* block_view.h -- a block as a line of the frame: its text, and what it looks like. */
#ifndef MINUTES_BLOCK_VIEW_H
#define MINUTES_BLOCK_VIEW_H

#include "kommunetal/documents/document.h"
#include "kommunetal/lexicon/lexicon.h"

/* Headings and fields are short; what is longer is never compared with the lexicon. */
#define KT_VIEW_SHORT 300

struct kt_view {
	const struct kt_block *block;
	struct kt_slice text; /* with the marker of a list item; trimmed */
	guint n_words;        /* counted up to KT_VIEW_SHORT bytes */
	gboolean is_text;     /* heading, paragraph or list item */
	gboolean is_short;
	gboolean starts_upper;
	gboolean has_digit;
	gboolean is_head; /* a list item whose bullet stands before a heading, and is left out */
	char last;        /* last character if it is ASCII, else 0 */
};

GArray *kt_views_new(const struct kt_document *doc); /* struct kt_view, one per block */
#define kt_view_at(views, i) (&g_array_index((views), struct kt_view, (i)))

/* Row R of a table as a line, from its first cell to its last. */
struct kt_slice kt_view_row(const struct kt_document *doc, const struct kt_view *view, guint r);

void kt_view_fill(struct kt_view *view, struct kt_slice text);

/* A line that begins with a word of ROLE: "Mødedato: 3. maj", "Beslutning i ... den ...". */
struct kt_field {
	const struct kt_term *term;
	struct kt_slice key;   /* the words of the term */
	struct kt_slice value; /* what follows, without the colon between */
	gboolean has_colon;
};
gboolean kt_field_read(const struct kt_lexicon *lexicon, enum kt_lex_role role,
	struct kt_slice text, struct kt_field *out);

/* TEXT without Markdown's marks and blanks before it, and the colon or marks behind it. */
struct kt_slice kt_bare(struct kt_slice text);
/* Folded and squeezed, letters and digits only: titles are compared so. */
char *kt_title_key(struct kt_slice title);
/* TEXT is one or more full sentences rather than a line of the frame. */
gboolean kt_view_is_prose(const struct kt_view *view);

/* Nothing but a number: a cell of a table with a cell a line. */
gboolean kt_view_is_number(const struct kt_view *view);
/* "2. Dagtilbud 121.300 40.056": a row that has lost the marks between its cells. */
gboolean kt_view_ends_in_figures(const struct kt_view *view);

#endif
