/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text_pieces.h -- lines to pieces: what belongs together, and as what.
 *
 * A piece is a run of lines that becomes a block.  Pieces that a page break
 * or blank line cut apart are chained by next_part. */
#ifndef KT_DOCUMENTS_TEXT_PIECES_H
#define KT_DOCUMENTS_TEXT_PIECES_H

#include "documents/text/text_lines.h"
#include "kommunetal/documents/document.h"

struct kt_piece {
	enum kt_block_kind kind;
	enum kt_grid_source grid; /* tables */
	guint first, end;         /* lines */
	guint level;              /* headings, list items */
	gsize marker, body;       /* list items: bytes of the marker, start of the text */
	guint n_columns;          /* tables */
	guint n_repeated; /* tables that are a part: rows at the start that repeat the head */
	guint cut_first, cut_end; /* parts that are no table alone: the lines of all of it */
	guint next_part;          /* the piece it goes on in, 0 if none */
	gboolean is_part;         /* some earlier piece goes on in it */
	char mark;                /* tables: what parts the cells, where it is no pipe; 0 */
	gboolean merges_tabs;     /* tables of tabs: several tabs are one gap */
	gboolean
		has_inner_pipes; /* pipes between its cells only: one at the start of a row is a cell */
	gboolean has_blank_head; /* its rows have pipes, its head has blanks or tabs */
};

/* struct kt_piece in the order of the lines. */
GArray *kt_pieces_find(struct kt_lines *lines);

#define kt_piece_at(p, i) (&g_array_index((p), struct kt_piece, (i)))

#endif
