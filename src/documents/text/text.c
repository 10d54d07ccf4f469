/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text.c -- plain text and Markdown.
 *
 * Stages, each in a file of its own:
 *	decode.c          bytes -> UTF-8, with the place of each in the file
 *	text_lines.c      -> lines, and what each looks like alone
 *	text_furniture.c  -> page numbers and running heads; the width of the lines
 *	text_pieces.c     -> paragraphs, items, tables (text_grid.c, text_aligned.c)
 *	text_inline.c     -> their text without markup
 * and here the pieces are written as blocks. */
#include <string.h>

#include "documents/decode.h"
#include "documents/reader.h"
#include "documents/text/text.h"
#include "documents/text/text_grid.h"
#include "documents/text/text_inline.h"
#include "documents/text/text_pieces.h"
#include "kommunetal/base/error.h"

extern const struct kt_reader kt_reader_text, kt_reader_old_text;

struct writer {
	struct kt_lines lines;
	GArray *pieces;
	struct kt_builder *b;
};

/* ---- paragraphs and items ---- */

/* TRUE if line I ends in a hyphen that only stands there for the line's end. */
static gboolean is_hyphenated(const struct kt_lines *lines, guint i)
{
	static const char *const joins[] = {"og ", "eller ", "samt ", "til ", "hhv"};
	struct kt_slice s = kt_line_slice(lines, i), next = kt_line_slice(lines, i + 1);

	if (s.len < 2 || s.at[s.len - 1] != '-' || !kt_starts_lower(next))
		return FALSE;
	if (!g_ascii_isalpha(s.at[s.len - 2]) && !(s.at[s.len - 2] & 0x80))
		return FALSE;
	for (gsize i_join = 0; i_join < G_N_ELEMENTS(joins); i_join++)
		if (kt_slice_starts(next, joins[i_join]))
			return FALSE; /* børne- og ungeudvalg */
	return TRUE;
}

/* Adds the lines of one part; FROM bytes at the start of the first are left out. */
static gboolean add_lines(struct writer *w, const struct kt_piece *piece, gsize from)
{
	gboolean bold = TRUE;

	for (guint i = piece->first; i < piece->end; i++) {
		const struct kt_line *line = kt_line_at(&w->lines, i);
		gsize skip = line->first + (i == piece->first ? from : 0);
		gboolean joins = i + 1 < piece->end && is_hyphenated(&w->lines, i);

		bold &= kt_inline_copy(w->b, w->lines.text, w->lines.map, line->start + skip,
			line->len - skip - joins);
		if (i + 1 < piece->end && !joins)
			kt_builder_add(w->b, "\n", 1);
	}
	return bold;
}

static void write_text(struct writer *w, guint index)
{
	const struct kt_piece *piece = kt_piece_at(w->pieces, index);
	gboolean bold;

	kt_builder_begin(w->b, piece->kind, piece->level);
	if (piece->marker > 0) {
		const struct kt_line *line = kt_line_at(&w->lines, piece->first);

		kt_builder_marker_copy(w->b, w->lines.text, w->lines.map, line->start + line->first,
			piece->marker);
	}
	bold = add_lines(w, piece, piece->body);
	while (piece->next_part > 0) {
		piece = kt_piece_at(w->pieces, piece->next_part);
		kt_builder_add(w->b, "\n", 1);
		bold &= add_lines(w, piece, 0);
	}
	if (bold)
		kt_builder_bold(w->b);
	kt_builder_end(w->b);
}

/* "# Title #" and a title with a line of dashes below. */
static void write_heading(struct writer *w, const struct kt_piece *piece)
{
	const struct kt_line *line = kt_line_at(&w->lines, piece->first);
	gsize start = line->start + line->first + piece->body;
	gsize len = line->start + line->len - start;

	while (piece->body > 0 && len > 0 && (w->lines.text[start + len - 1] == '#'))
		len--;
	kt_builder_begin(w->b, KT_BLOCK_HEADING, piece->level);
	if (kt_inline_copy(w->b, w->lines.text, w->lines.map, start, len))
		kt_builder_bold(w->b);
	kt_builder_end(w->b);
}

/* ---- tables ---- */

static void copy(struct writer *w, struct kt_span span)
{
	kt_inline_copy(w->b, w->lines.text, w->lines.map, span.start, span.len);
}

/* A line with one text between rows, where the text went on over two lines:
 *
 *	Midlertidige                 Midlertidige <tab> 6.300 <tab> 6.000
 *	ophold <tab> 6.300 <tab>     ophold
 */
static gboolean is_rest(const struct writer *w, guint i)
{
	static const char *const parts[] = {"heraf", "hvoraf", "herunder", "deraf", "- "};
	struct kt_slice s = kt_line_slice(&w->lines, i);

	for (gsize k = 0; k < G_N_ELEMENTS(parts); k++)
		if (kt_slice_starts(s, parts[k]))
			return FALSE;
	return kt_starts_lower(s) || s.at[0] == '('; /* "(årsværk)" */
}

/* "Cykelsti Store Heddinge -", "Veje, fortove,", "Drift /" and "Kultur og" go on in the next line. */
static gboolean is_open(const struct writer *w, struct kt_span span)
{
	static const char *const words[] = {
		" og", " i", " af", " for", " til", " med", " samt", " på", " ved", " eller"};
	struct kt_slice s = kt_slice(w->lines.text + span.start, span.len);

	for (gsize k = 0; k < G_N_ELEMENTS(words); k++)
		if (kt_slice_ends(s, words[k]))
			return TRUE;
	return kt_slice_ends(s, " -") || kt_slice_ends(s, " \u2013") || kt_slice_ends(s, ",") ||
	       kt_slice_ends(s, "/") || kt_slice_ends(s, " &");
}

/* The cell of ROW that a rest below it belongs to: the last if it is of words, else the first. */
static guint cell_of_rest(const struct writer *w, const GArray *row)
{
	struct kt_span last = g_array_index(row, struct kt_row_cell, row->len - 1).span;

	for (gsize i = 0; i < last.len; i++)
		if (g_ascii_isdigit(w->lines.text[last.start + i]))
			return 0;
	return last.len > 0 ? row->len - 1 : 0;
}

/* Adds BEFORE, the start of a text that goes on in the next line of its cell. */
static void copy_before(struct writer *w, struct kt_span before)
{
	gboolean hyphen = before.len > 1 && w->lines.text[before.start + before.len - 1] == '-' &&
			  g_ascii_isalpha(w->lines.text[before.start + before.len - 2]);

	before.len -= hyphen; /* Sundheds- / udvalget */
	copy(w, before);
	if (!hyphen)
		kt_builder_add(w->b, "\n", 1);
}

/* Writes ROW with BEFORE in front of its first cell and AFTER at the end of
 * the cell it belongs to; both may be empty. */
static void write_row(
	struct writer *w, const GArray *row, struct kt_span before, struct kt_span after)
{
	guint rest = cell_of_rest(w, row);

	kt_builder_begin_row(w->b);
	for (guint k = 0; k < row->len; k++) {
		const struct kt_row_cell *cell = &g_array_index(row, struct kt_row_cell, k);

		kt_builder_begin_cell(w->b, 1, cell->col_span, FALSE);
		if (k == 0 && before.len > 0)
			copy_before(w, before);
		copy(w, cell->span);
		if (k == rest && after.len > 0) {
			kt_builder_add(w->b, "\n", 1);
			copy(w, after);
		}
		kt_builder_end_cell(w->b);
	}
	kt_builder_end_row(w->b);
}

/* TRUE if only the first cell of the row has text, and nothing says that the others are empty:
 * a line without a tab or pipe. */
static gboolean is_single(const struct kt_grid *grid)
{
	if (grid->piece->grid != KT_GRID_ALIGNED)
		return grid->row->len == 1;
	for (guint k = 1; k < grid->row->len; k++)
		if (g_array_index(grid->row, struct kt_row_cell, k).span.len > 0)
			return FALSE;
	return TRUE;
}

/* The text of line I where it is a rest and the only text of its line; else empty. */
static struct kt_span rest_at(struct writer *w, struct kt_grid *grid, guint i)
{
	struct kt_span none = {0, 0};

	if (i >= grid->piece->end || !is_rest(w, i) || !kt_grid_row(grid, i) || !is_single(grid))
		return none;
	return g_array_index(grid->row, struct kt_row_cell, 0).span;
}

static void write_rows(struct writer *w, const struct kt_piece *piece)
{
	struct kt_span before = {0, 0}, first, after;
	struct kt_grid grid, ahead;

	kt_grid_init(&grid, &w->lines, piece);
	kt_grid_init(&ahead, &w->lines, piece);
	for (guint i = piece->first + piece->n_repeated; i < piece->end; i++) {
		if (!kt_grid_row(&grid, i))
			continue;
		first = g_array_index(grid.row, struct kt_row_cell, 0).span;
		if (is_single(&grid) && before.len == 0 && i + 1 < piece->end &&
			(is_rest(w, i + 1) || is_open(w, first))) {
			before = first;
			continue;
		}
		after = rest_at(w, &ahead, i + 1);
		write_row(w, grid.row, before, after);
		before.len = 0;
		i += after.len > 0;
	}
	kt_grid_clear(&grid);
	kt_grid_clear(&ahead);
}

static void write_table(struct writer *w, guint index)
{
	const struct kt_piece *piece = kt_piece_at(w->pieces, index);

	kt_builder_begin_table(w->b, piece->grid);
	write_rows(w, piece);
	while (piece->next_part > 0) {
		piece = kt_piece_at(w->pieces, piece->next_part);
		kt_builder_joined(w->b);
		write_rows(w, piece);
	}
	kt_builder_end_table(w->b);
}

/* The head that a later part of a table repeats: kept, as furniture. */
static void write_repeated_head(struct writer *w, const struct kt_piece *piece)
{
	struct kt_piece head = *piece;

	if (piece->n_repeated == 0)
		return;
	head.end = piece->first + piece->n_repeated;
	kt_builder_begin(w->b, KT_BLOCK_FURNITURE, 0);
	add_lines(w, &head, 0);
	kt_builder_end(w->b);
}

static gboolean write_pieces(struct writer *w, GError **error)
{
	for (guint i = 0; i < w->pieces->len; i++) {
		const struct kt_piece *piece = kt_piece_at(w->pieces, i);

		if (kt_builder_is_full(w->b)) {
			g_set_error(error, KT_ERROR, KT_ERROR_LIMIT,
				"%s has more than %u paragraphs", kt_builder_name(w->b),
				(guint)KT_BUILDER_MAX_BLOCKS);
			return FALSE;
		}
		kt_builder_page(w->b, kt_line_at(&w->lines, piece->first)->page);
		if (piece->is_part)
			write_repeated_head(w, piece);
		else if (piece->kind == KT_BLOCK_TABLE)
			write_table(w, i);
		else if (piece->kind == KT_BLOCK_HEADING)
			write_heading(w, piece);
		else if (piece->kind < KT_N_BLOCK_KINDS)
			write_text(w, i);
	}
	return TRUE;
}

/* ---- the reader ---- */

gboolean kt_text_write(
	struct kt_builder *b, const struct kt_decoded *decoded, gboolean has_pages, GError **error)
{
	struct writer w = {.b = b};
	gboolean done = FALSE;

	if (kt_lines_split(&w.lines, decoded)) {
		w.pieces = kt_pieces_find(&w.lines);
		if (has_pages)
			kt_builder_set_pages(b, w.lines.n_pages);
		done = write_pieces(&w, error);
		g_array_unref(w.pieces);
	} else {
		g_set_error(error, KT_ERROR, KT_ERROR_LIMIT, "%s has too many lines for minutes",
			kt_builder_name(b));
	}
	kt_lines_clear(&w.lines);
	return done;
}

static gboolean read_text(const struct kt_input *in, struct kt_builder *b, GError **error)
{
	struct kt_decoded decoded;
	gboolean done;

	kt_decode(&decoded, in->data, in->len, NULL);
	if (decoded.n_broken > 0)
		kt_diag(kt_builder_diags(b), KT_WARNING, kt_builder_name(b), 0, 0, 0,
			"%" G_GSIZE_FORMAT
			" bytes are not valid UTF-8 and were read as Windows-1252",
			decoded.n_broken);
	kt_builder_set_source(b, in->data, in->len, decoded.unit);
	done = kt_text_write(b, &decoded, TRUE, error);
	kt_decoded_clear(&decoded);
	return done;
}

const struct kt_reader kt_reader_text = {
	.format = &kt_format_text,
	.read = read_text,
};

const struct kt_reader kt_reader_old_text = {
	.format = &kt_format_old_text,
	.read = read_text,
};
