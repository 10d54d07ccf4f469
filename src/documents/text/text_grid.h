/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text_grid.h -- rows of tables in plain text: tabs, pipes, columns of blanks. */
#ifndef KT_DOCUMENTS_TEXT_GRID_H
#define KT_DOCUMENTS_TEXT_GRID_H

#include "documents/text/text_pieces.h"

/* A cell of a line: a span of the decoded text, trimmed. */
struct kt_row_cell {
	struct kt_span span;
	guint col_span;
};

/* The way a piece's lines fall into cells. */
struct kt_grid {
	const struct kt_lines *lines;
	const struct kt_piece *piece;
	GArray *columns; /* struct kt_extent, aligned tables only */
	GArray *row;     /* struct kt_row_cell, what kt_grid_row found last */
};

/* If a table begins at line I, fills PIECE and returns TRUE.  A table of one
 * row is answered too (PIECE.end is I + 1): alone it is no table, but it may
 * be the rest of one. */
gboolean kt_grid_begins(const struct kt_lines *lines, guint i, struct kt_piece *piece);
/* text_grid_parts.c: PIECE is a table of contents without leaders, or the head of an item. */
gboolean kt_grid_is_lookalike(const struct kt_lines *lines, const struct kt_piece *piece);
/* TRUE if NEXT, that stands after PIECE with nothing but blank lines, page
 * breaks and furniture between, goes on with it; sets NEXT's n_repeated. */
gboolean kt_grid_goes_on(
	const struct kt_lines *lines, const struct kt_piece *piece, struct kt_piece *next);

void kt_grid_init(struct kt_grid *grid, const struct kt_lines *lines, const struct kt_piece *piece);
void kt_grid_clear(struct kt_grid *grid);
/* Reads line I of the piece into GRID->row, left to right.  FALSE for lines
 * that are no rows: "|---|---|". */
gboolean kt_grid_row(struct kt_grid *grid, guint i);

/* TRUE for a line drawn between rows: "|:---|---:|", "-------". */
gboolean kt_is_rule(struct kt_slice s);

/* text_separated.c: tables whose cells are parted by ";" or " - ". */
gboolean kt_separated_begins(const struct kt_lines *lines, guint i, struct kt_piece *piece);
/* Reads line I of PIECE into ROW. */
void kt_separated_row(
	const struct kt_lines *lines, guint i, const struct kt_piece *piece, GArray *row);

/* text_aligned.c: tables whose columns are set with blanks. */
struct kt_extent {
	guint from, to; /* characters from the start of the line, to is after the last */
};
gboolean kt_aligned_begins(const struct kt_lines *lines, guint i, struct kt_piece *piece);
/* Takes PIECE, lines with tabs, for columns set by eye with a tab to every eighth character: as
 * many tabs as each text before them needs.  FALSE and nothing done where a figure could then
 * stand in another column. */
gboolean kt_aligned_by_tabs(const struct kt_lines *lines, struct kt_piece *piece);
void kt_aligned_columns(
	const struct kt_lines *lines, const struct kt_piece *piece, GArray *columns);
/* text_aligned_row.c: line I as a row, its texts in the COLUMNS they stand over. */
void kt_aligned_row(const struct kt_lines *lines, guint i, const GArray *columns, GArray *row);

#endif
