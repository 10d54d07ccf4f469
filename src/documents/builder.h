/* SPDX-License-Identifier: GPL-3.0-or-later */
/* builder.h -- how a reader writes a document.
 *
 * A reader says first where in the source the text stands that comes next,
 * then appends the text; blocks and cells are begun and ended around it:
 *
 *	kt_builder_begin(b, KT_BLOCK_HEADING, 1);
 *	kt_builder_at(b, offset);
 *	kt_builder_add(b, text, len);
 *	kt_builder_end(b);
 *
 *	kt_builder_begin_table(b, KT_GRID_MARKUP);
 *	kt_builder_begin_row(b);
 *	kt_builder_begin_cell(b, 1, 2, TRUE);
 *	kt_builder_add(b, text, len);
 *	kt_builder_end_cell(b);
 *	kt_builder_end_row(b);
 *	kt_builder_end_table(b);
 *
 * Text given to kt_builder_add is UTF-8 in NFC with LF for line ends.  The
 * builder trims blocks and cells, drops empty blocks, puts tabs between cells
 * and line feeds between rows and blocks, and turns rows with row and column
 * spans into the full grid of document.h. */
#ifndef KT_DOCUMENTS_BUILDER_H
#define KT_DOCUMENTS_BUILDER_H

#include "kommunetal/documents/document.h"
#include "documents/place_map.h"

/* A table with more cells than this is kept as text, with a warning. */
#define KT_BUILDER_MAX_CELLS 1000000
/* More blocks than this are no minutes: kt_builder_is_full. */
#define KT_BUILDER_MAX_BLOCKS 2000000

struct kt_builder;

/* FORMAT is static: "text".  NAME is copied, DIAGS borrowed (may be NULL). */
struct kt_builder *kt_builder_new(const char *name, const char *format, struct kt_diag_list *diags);
/* The document, which is the caller's; B is freed. */
struct kt_document *kt_builder_finish(struct kt_builder *b);
void kt_builder_free(struct kt_builder *b); /* throws it all away; NULL is fine */

const char *kt_builder_name(const struct kt_builder *b);
struct kt_diag_list *kt_builder_diags(const struct kt_builder *b);
/* LANGUAGE as declared, "da-DK"; the document answers "da", and "nb" for all Norwegian. */
void kt_builder_set_language(struct kt_builder *b, const char *language);
void kt_builder_set_title(struct kt_builder *b, const char *title);
void kt_builder_set_pages(struct kt_builder *b, guint n_pages);
/* Formats in which people type tables with tabs: paragraphs that are rows become tables. */
void kt_builder_has_tabs(struct kt_builder *b);
/* TRUE when KT_BUILDER_MAX_BLOCKS are reached: the reader gives up with KT_ERROR_LIMIT. */
gboolean kt_builder_is_full(const struct kt_builder *b);

/* ---- where the text comes from; readers that never say so get places in the
 * document's own text ---- */

/* Formats with bytes and lines: DATA is the file, only read during the call,
 * for its line ends; UNIT is 2 for UTF-16, else 1. */
void kt_builder_set_source(struct kt_builder *b, const char *data, gsize len, guint unit);
/* What is added next stands at byte OFFSET of the file and goes on byte by byte. */
void kt_builder_at(struct kt_builder *b, gsize offset);
/* What is added next stands for the LENGTH bytes at OFFSET, however long it is itself. */
void kt_builder_at_whole(struct kt_builder *b, gsize offset, gsize length);
/* Formats with pages: what is added next stands there (page, line, offset and box; column and
 * length are reckoned).  Call it for each word. */
void kt_builder_at_place(struct kt_builder *b, const struct kt_place *place);
/* Page of the blocks begun from now on. */
void kt_builder_page(struct kt_builder *b, guint page);

/* ---- blocks ---- */
void kt_builder_begin(struct kt_builder *b, enum kt_block_kind kind, guint level);
/* List items, first thing after begin: the marker as printed. */
void kt_builder_marker(struct kt_builder *b, const char *text, gsize len);
/* The same with its place: [START, START + LEN) of TEXT, which FROM maps to the source. */
void kt_builder_marker_copy(struct kt_builder *b, const char *text, const struct kt_place_map *from,
	gsize start, gsize len);
/* The open paragraph begins with MARKER bytes that somebody typed as a list marker, and its text
 * BODY bytes in: it becomes a list item. */
void kt_builder_typed_marker(struct kt_builder *b, gsize marker, gsize body);
/* The text of the open block so far, trimmed. */
struct kt_slice kt_builder_open_text(const struct kt_builder *b);
void kt_builder_bold(struct kt_builder *b); /* the block is bold throughout */
void kt_builder_add(struct kt_builder *b, const char *text, gsize len);
/* Adds [START, START + LEN) of TEXT, which FROM maps to the source. */
void kt_builder_copy(struct kt_builder *b, const char *text, const struct kt_place_map *from,
	gsize start, gsize len);
void kt_builder_end(struct kt_builder *b);
/* TRUE between begin and end, or between begin_cell and end_cell. */
gboolean kt_builder_is_open(const struct kt_builder *b);

/* ---- tables ---- */
void kt_builder_begin_table(struct kt_builder *b, enum kt_grid_source source);
/* The rows from here on are a further piece of the same table. */
void kt_builder_joined(struct kt_builder *b);
void kt_builder_begin_row(struct kt_builder *b);
/* The next cell of the row, in the first column that no cell above reaches
 * into.  ROW_SPAN 0 is to the end of the table. */
void kt_builder_begin_cell(
	struct kt_builder *b, guint row_span, guint col_span, gboolean is_header);
void kt_builder_end_cell(struct kt_builder *b);
void kt_builder_end_row(struct kt_builder *b);
void kt_builder_end_table(struct kt_builder *b); /* a table without text is dropped */

#endif
