/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/text/text_pieces.h"

#include <string.h>

#include "documents/text/text_aligned.h"
#include "documents/text/text_furniture.h"
#include "documents/text/text_grid.h"

static gboolean is_run_start(const struct kt_lines *lines, guint i)
{
	return i >= lines->lines->len || kt_line_at(lines, i)->starts_run ||
	       kt_line_at(lines, i)->is_furniture;
}

/* "### Title": the number of marks, 0 if it is none. */
static guint heading_level(struct kt_slice s, gsize *body)
{
	guint n = 0;

	while (n < s.len && s.at[n] == '#')
		n++;
	if (n == 0 || n > 6 || n == s.len || s.at[n] != ' ')
		return 0;
	*body = n + 1;
	return n;
}

/* "====" or "----" below a line makes it a heading of level 1 or 2; 0 if S is neither. */
static guint underline_level(struct kt_slice s)
{
	for (gsize i = 0; i < s.len; i++)
		if (s.at[i] != s.at[0])
			return 0;
	if (s.len < 3)
		return 0;
	return s.at[0] == '=' ? 1 : s.at[0] == '-' ? 2 : 0;
}

/* "---", "* * *", "____": a rule across the page; "+-----+---+" across a table. */
static gboolean is_rule(struct kt_slice s)
{
	guint n = 0;

	if (s.at[0] == '+' && kt_is_rule(s))
		return TRUE;
	for (gsize i = 0; i < s.len; i++) {
		if (s.at[i] == ' ')
			continue;
		if (s.at[i] != s.at[0] || strchr("-*_=", s.at[0]) == NULL)
			return FALSE;
		n++;
	}
	return n >= 3;
}

/* TRUE if a line of the run above I, as far in as I, begins with the number
 * before NUMBER: together they are a list. */
static gboolean follows_item(const struct kt_lines *lines, guint i, guint number)
{
	enum { LINES_OF_ITEM = 6 };

	for (guint k = i, n = 0; n < LINES_OF_ITEM && !is_run_start(lines, k); n++) {
		guint before;
		gsize body;

		k--;
		if (kt_line_at(lines, k)->indent == kt_line_at(lines, i)->indent &&
			kt_list_marker(kt_line_slice(lines, k), &body, &before) > 0 &&
			before + 1 == number)
			return TRUE;
	}
	return FALSE;
}

/* TRUE if a list item begins at line I.  A number may as well be the first
 * word of a line that was broken for its width. */
static gboolean is_item(const struct kt_lines *lines, guint i, gsize *marker, gsize *body)
{
	guint number;

	*marker = kt_list_marker(kt_line_slice(lines, i), body, &number);
	if (*marker == 0)
		return FALSE;
	return number == 0 || is_run_start(lines, i) || !kt_line_is_wrapped(lines, i - 1) ||
	       (number > 1 && follows_item(lines, i, number));
}

/* "12,3", "-4", "÷380", "97%", "-": what may fill a cell of figures. */
static gboolean is_cell_of_figures(struct kt_slice s)
{
	static const char *const minus[] = {"÷", "–", "−"};
	gboolean digit = FALSE;

	for (gsize k = 0; k < G_N_ELEMENTS(minus); k++)
		if (kt_slice_starts(s, minus[k]))
			s = kt_slice(s.at + strlen(minus[k]), s.len - strlen(minus[k]));
	for (gsize i = 0; i < s.len; i++) {
		if (!g_ascii_isdigit(s.at[i]) && !strchr(".,-+%()", s.at[i]))
			return FALSE;
		digit |= g_ascii_isdigit(s.at[i]);
	}
	return (digit && s.at[s.len - 1] != '.' && s.at[s.len - 1] != ',') || s.len <= 1;
}

/* "Skoler 12,3 11,9 -0,4": words, and figures beside each other at the end. */
static gboolean is_row_of_figures(struct kt_slice s)
{
	enum { LEAST_FIGURES = 2 };
	guint n = 0;

	s = kt_slice_trim(s);
	while (s.len > 0) {
		gsize at = s.len;

		while (at > 0 && !g_ascii_isspace(s.at[at - 1]))
			at--;
		if (!is_cell_of_figures(kt_slice(s.at + at, s.len - at)))
			break;
		n++;
		s = kt_slice_trim(kt_slice(s.at, at));
	}
	return s.len > 0 && n >= LEAST_FIGURES;
}

/* Lines I and I + 1 are rows of figures, and not both end for their width, as in a text that all runs on. */
static gboolean are_rows(const struct kt_lines *lines, guint i)
{
	return !is_run_start(lines, i + 1) && is_row_of_figures(kt_line_slice(lines, i)) &&
	       is_row_of_figures(kt_line_slice(lines, i + 1)) &&
	       (!kt_line_is_filled(lines, i) || is_run_start(lines, i + 2) ||
		       !kt_line_is_filled(lines, i + 1));
}

static gboolean is_among_rows(const struct kt_lines *lines, guint i)
{
	return are_rows(lines, i) || (!is_run_start(lines, i) && are_rows(lines, i - 1));
}

/* Rows of figures begin at line I, or behind it where it is their head: no text goes on there. */
static gboolean is_row_or_head(const struct kt_lines *lines, guint i)
{
	return is_among_rows(lines, i) ||
	       (!is_run_start(lines, i + 1) && kt_ends_sentence(kt_line_slice(lines, i - 1)) &&
		       is_among_rows(lines, i + 1));
}

/* TRUE if line I, that follows text in its run, is something of its own. */
static gboolean is_structure(const struct kt_lines *lines, guint i)
{
	struct kt_piece table;
	gsize marker, body;
	struct kt_slice s = kt_line_slice(lines, i);

	return is_item(lines, i, &marker, &body) || heading_level(s, &body) > 0 || is_rule(s) ||
	       kt_is_contents_line(s) || is_row_or_head(lines, i) ||
	       (kt_grid_begins(lines, i, &table) && table.end > i + 1);
}

/* ---- list depth ---- */

struct depth {
	guint indents[16];
	guint n;
};

/* Level of an item with INDENT: one more than the open items that stand further left. */
static guint list_level(struct depth *depth, guint indent)
{
	while (depth->n > 0 && depth->indents[depth->n - 1] >= indent)
		depth->n--;
	if (depth->n < G_N_ELEMENTS(depth->indents))
		depth->indents[depth->n++] = indent;
	return depth->n;
}

/* ---- one piece ---- */

/* "• 4" over a title and a case number: the bullet stands before the number of an item. */
static gboolean is_number_behind_bullet(const struct kt_lines *lines, guint i)
{
	enum { MOST_DIGITS = 3 };
	struct kt_slice s = kt_line_slice(lines, i);
	gsize body = 0;
	guint number;

	if (!kt_slice_starts(s, "•") || kt_list_marker(s, &body, &number) == 0)
		return FALSE;
	s = kt_slice_trim(kt_slice(s.at + body, s.len - body));
	for (gsize k = 0; k < s.len; k++)
		if (!g_ascii_isdigit(s.at[k]))
			return FALSE;
	return s.len > 0 && s.len <= MOST_DIGITS;
}

static guint item_end(const struct kt_lines *lines, guint i)
{
	guint indent = kt_line_at(lines, i)->indent, end = i + 1;

	if (is_number_behind_bullet(lines, i))
		return end;
	while (!is_run_start(lines, end) && !is_structure(lines, end)) {
		if (kt_line_at(lines, end)->indent <= indent && !kt_line_is_wrapped(lines, end - 1))
			break;
		end++;
	}
	return end;
}

static guint paragraph_end(const struct kt_lines *lines, guint i)
{
	guint end = i + 1;

	while (!is_run_start(lines, end) && kt_line_is_wrapped(lines, end - 1) &&
		!is_structure(lines, end))
		end++;
	return end;
}

static void find_item(
	const struct kt_lines *lines, guint i, struct kt_piece *piece, struct depth *depth)
{
	piece->kind = KT_BLOCK_LIST_ITEM;
	piece->level = list_level(depth, kt_line_at(lines, i)->indent);
	piece->end = item_end(lines, i);
}

static void find_paragraph(const struct kt_lines *lines, guint i, struct kt_piece *piece)
{
	struct kt_slice s = kt_line_slice(lines, i);

	piece->kind = KT_BLOCK_PARAGRAPH;
	piece->level = heading_level(s, &piece->body);
	if (piece->level > 0) {
		piece->kind = KT_BLOCK_HEADING;
	} else if (!is_run_start(lines, i + 1) &&
		   underline_level(kt_line_slice(lines, i + 1)) > 0) {
		piece->kind = KT_BLOCK_HEADING;
		piece->level = underline_level(kt_line_slice(lines, i + 1));
		piece->end = i + 2;
	} else if (!kt_is_contents_line(s)) {
		piece->end = paragraph_end(lines, i);
	}
}

/* The piece that begins at line I. */
static struct kt_piece find(const struct kt_lines *lines, guint i, struct depth *depth)
{
	struct kt_piece piece = {.first = i, .end = i + 1};
	gsize marker, body;

	if (kt_line_at(lines, i)->is_furniture) {
		piece.kind = KT_BLOCK_FURNITURE;
		return piece;
	}
	if (is_rule(kt_line_slice(lines, i))) {
		piece.kind = KT_N_BLOCK_KINDS; /* nothing */
		return piece;
	}
	if (kt_grid_begins(lines, i, &piece))
		return piece;
	piece = (struct kt_piece){.first = i, .end = i + 1};
	if (is_item(lines, i, &marker, &body)) {
		piece.marker = marker;
		piece.body = body;
		find_item(lines, i, &piece, depth);
		return piece;
	}
	depth->n = 0;
	find_paragraph(lines, i, &piece);
	return piece;
}

/* ---- parts ---- */

static struct kt_slice last_line(const struct kt_lines *lines, const struct kt_piece *piece)
{
	return kt_line_slice(lines, piece->end - 1);
}

static gsize text_length(const struct kt_lines *lines, const struct kt_piece *piece)
{
	const struct kt_line *last = kt_line_at(lines, piece->end - 1);

	return last->start + last->len - kt_line_at(lines, piece->first)->start;
}

/* TRUE if NEXT is the rest of PIECE; AFTER is what follows NEXT, NULL if nothing. */
static gboolean goes_on(const struct kt_lines *lines, const struct kt_piece *piece,
	struct kt_piece *next, const struct kt_piece *after)
{
	struct kt_slice b;

	if (piece->kind == KT_BLOCK_TABLE && next->kind == KT_BLOCK_TABLE)
		return kt_grid_goes_on(lines, piece, next);
	if ((piece->kind != KT_BLOCK_PARAGRAPH && piece->kind != KT_BLOCK_LIST_ITEM) ||
		next->kind != KT_BLOCK_PARAGRAPH)
		return FALSE;
	/* A row of paragraphs in lower case is a list without marks. */
	if (after != NULL && after->kind == KT_BLOCK_PARAGRAPH &&
		kt_starts_lower(kt_line_slice(lines, after->first)))
		return FALSE;
	b = kt_line_slice(lines, next->first);
	b.len = text_length(lines, next) - kt_line_at(lines, next->first)->first;
	return kt_text_continues(last_line(lines, piece), text_length(lines, piece), b);
}

/* Index of the next piece after I that is not furniture or nothing. */
static guint next_text(const GArray *pieces, guint i)
{
	for (i++; i < pieces->len; i++)
		if (kt_piece_at(pieces, i)->kind < KT_BLOCK_FURNITURE)
			break;
	return i;
}

static void chain_parts(const struct kt_lines *lines, GArray *pieces)
{
	guint head = 0, i = next_text(pieces, (guint)-1), next;

	for (; i < pieces->len; i = next) {
		struct kt_piece *piece = kt_piece_at(pieces, i);
		guint after;

		next = next_text(pieces, i);
		after = next < pieces->len ? next_text(pieces, next) : next;
		if (!piece->is_part)
			head = i;
		if (next == pieces->len)
			break;
		if (goes_on(lines, kt_piece_at(pieces, piece->kind == KT_BLOCK_TABLE ? head : i),
			    kt_piece_at(pieces, next),
			    after < pieces->len ? kt_piece_at(pieces, after) : NULL)) {
			piece->next_part = next;
			kt_piece_at(pieces, next)->is_part = TRUE;
		}
	}
}

/* A table of one row is one only as a part of another. */
static void drop_single_rows(GArray *pieces)
{
	for (guint i = 0; i < pieces->len; i++) {
		struct kt_piece *piece = kt_piece_at(pieces, i);

		if (piece->kind == KT_BLOCK_TABLE && piece->end == piece->first + 1 &&
			!piece->is_part && piece->next_part == 0)
			piece->kind = KT_BLOCK_PARAGRAPH;
	}
}

static gboolean is_star(const struct kt_lines *lines, const GArray *pieces, guint i)
{
	return i < pieces->len && kt_piece_at(pieces, i)->kind == KT_BLOCK_LIST_ITEM &&
	       kt_line_slice(lines, kt_piece_at(pieces, i)->first).at[0] == '*';
}

/* One star below a table is no list but a footnote. */
static void find_footnotes(const struct kt_lines *lines, GArray *pieces)
{
	for (guint i = 1; i < pieces->len; i++) {
		struct kt_piece *piece = kt_piece_at(pieces, i);

		if (kt_piece_at(pieces, i - 1)->kind != KT_BLOCK_TABLE ||
			!is_star(lines, pieces, i) || is_star(lines, pieces, i + 1))
			continue;
		piece->kind = KT_BLOCK_PARAGRAPH;
		piece->level = 0;
		piece->marker = piece->body = 0;
	}
}

GArray *kt_pieces_find(struct kt_lines *lines)
{
	GArray *pieces = g_array_new(FALSE, FALSE, sizeof(struct kt_piece));
	struct depth depth = {.n = 0};

	kt_furniture_mark(lines);
	for (guint i = 0; i < lines->lines->len;) {
		struct kt_piece piece = find(lines, i, &depth);

		g_array_append_val(pieces, piece);
		i = piece.end;
	}
	kt_aligned_join_cut(lines, pieces);
	find_footnotes(lines, pieces);
	chain_parts(lines, pieces);
	drop_single_rows(pieces);
	return pieces;
}
