/* SPDX-License-Identifier: GPL-3.0-or-later */
/* flow.h -- text that comes in pieces inside markup, gathered into blocks.
 *
 * In HTML, DOCX and ODT the text of a paragraph arrives run by run, and what
 * block it belongs to is known from the elements around it.  A flow opens
 * blocks when text arrives and ends them when an element says so; it squeezes
 * white space, makes breaks inside cells, and knows what is bold. */
#ifndef KT_DOCUMENTS_FLOW_H
#define KT_DOCUMENTS_FLOW_H

#include "documents/builder.h"

struct kt_flow {
	struct kt_builder *b;
	/* What the next block will be. */
	enum kt_block_kind kind;
	guint level;
	char *marker; /* list items: used up by the first block */
	/* Inside a block or cell. */
	gboolean in_cell;
	gboolean space, line_break; /* seen, written when text follows */
	gboolean has_text, all_bold;
	gsize n_text;      /* bytes in the block so far */
	GPtrArray *nested; /* kt_flow_nest */
	GString *tail;     /* the last bytes of the block, for what a break means */
};

void kt_flow_init(struct kt_flow *flow, struct kt_builder *b);
void kt_flow_clear(struct kt_flow *flow);
/* Ends the open block, or makes a line break in a cell; what follows is a paragraph. */
void kt_flow_end(struct kt_flow *flow);
/* The next block is a list item; MARKER is copied. */
void kt_flow_item(struct kt_flow *flow, const char *marker, guint level);
/* White space. */
void kt_flow_space(struct kt_flow *flow);
/* <br>: a new paragraph where a sentence has ended, else a new line. */
void kt_flow_break(struct kt_flow *flow);
/* RAISED, which is set high here, is the mark of a note and no part of the text (note_mark.h). */
gboolean kt_flow_is_note_mark(const struct kt_flow *flow, const char *raised);
/* Readies the flow for text that begins with the character C; call the
 * builder's at, then kt_flow_text or kt_builder_copy and kt_flow_added. */
void kt_flow_open(struct kt_flow *flow, gunichar c, gboolean is_bold);
void kt_flow_text(struct kt_flow *flow, const char *text, gsize len);
void kt_flow_added(struct kt_flow *flow, const char *text, gsize len);
/* Text as XML gives it, ended by NUL: white space stays but for the start of a
 * block, the rest is made NFC without soft hyphens. */
void kt_flow_put(struct kt_flow *flow, const char *text, gboolean is_bold);
void kt_flow_begin_cell(struct kt_flow *flow, guint row_span, guint col_span, gboolean is_header);
void kt_flow_end_cell(struct kt_flow *flow);
/* Keeps the reader's TABLE that was met in a cell, to be written when the table around it has
 * ended: once, though cells may be repeated. */
void kt_flow_nest(struct kt_flow *flow, gconstpointer table);
/* The N tables kept, which the flow forgets.  Free the array. */
gpointer *kt_flow_nested(struct kt_flow *flow, gsize *n);

#endif
