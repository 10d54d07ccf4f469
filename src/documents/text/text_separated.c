/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text_separated.c -- tables whose cells are parted by a mark of prose.
 *
 *	Område;Budget;Forbrug            Område (mio. kr.)  -  Budget  -  Forbrug
 *	Veje;24.300;15.120               Dagtilbud:  112,4  -  113,1
 *	Parker;9.150;5.905               Skoler - drift  -  208,9  -  210,2
 *
 * Such marks stand in sentences as well, so there has to be a head of words and
 * two rows or more, of as many cells as the head, with figures in them. */
#include "documents/text/text_grid.h"

#include <string.h>

enum { LEAST_COLUMNS = 3, LEAST_ROWS = 2, MOST_HEAD = 60, LONGEST_ABBREVIATED = 20 };

/* The bytes of MARK at AT, with the blanks about it; 0 if it does not stand there. */
static gsize mark_at(struct kt_slice s, gsize at, char mark)
{
	gsize from = at, end;

	if (mark == ';')
		return s.at[at] == ';';
	while (at < s.len && s.at[at] == ' ')
		at++;
	if (at == from || at >= s.len)
		return 0;
	if (s.at[at] == '-')
		end = at + 1;
	else if (kt_slice_starts(kt_slice(s.at + at, s.len - at), "\u2013"))
		end = at + strlen("\u2013");
	else
		return 0;
	if (end >= s.len || s.at[end] != ' ')
		return 0;
	while (end < s.len && s.at[end] == ' ')
		end++;
	return end - from;
}

static void add_part(GArray *row, const char *text, struct kt_slice s)
{
	struct kt_slice t = kt_slice_trim(s);
	gboolean quoted = t.len > 1 && t.at[0] == '"' && t.at[t.len - 1] == '"';

	if (quoted) /* as an export may set each cell */
		t = kt_slice(t.at + 1, t.len - 2);
	struct kt_row_cell cell = {
		.span = {(gsize)((t.len ? t.at : s.at) - text), t.len}, .col_span = 1};

	g_array_append_val(row, cell);
}

/* S cut at each MARK.  A dash right behind another is the minus of what follows. */
static void cut(const char *text, struct kt_slice s, char mark, GArray *row)
{
	gsize from = 0;

	for (gsize at = 0; at < s.len;) {
		gsize n = mark_at(s, at, mark);

		if (!n || (mark == '-' && at == from)) {
			at++;
			continue;
		}
		add_part(row, text, kt_slice(s.at + from, at - from));
		at = from = at + n;
	}
	add_part(row, text, kt_slice(s.at + from, s.len - from));
}

/* A figure with its signs and unit, not a word with a number in it. */
static gboolean is_figure(struct kt_slice s)
{
	gsize digits = 0, letters = 0;

	for (gsize i = 0; i < s.len; i++) {
		digits += g_ascii_isdigit(s.at[i]);
		letters += g_ascii_isalpha(s.at[i]) || (guchar)s.at[i] >= 0xC3;
	}
	return digits > 0 && letters <= 6 &&
	       (letters == 0 || g_ascii_isdigit(s.at[0]) || strchr("+-(", s.at[0]) != NULL);
}

static struct kt_slice cell_of(const struct kt_lines *lines, const GArray *row, guint k)
{
	struct kt_span span = g_array_index(row, struct kt_row_cell, k).span;

	return kt_slice(lines->text + span.start, span.len);
}

/* "Veje:  24,3": the label ends in a colon where a mark could stand. */
static void part_label(const struct kt_lines *lines, GArray *row)
{
	struct kt_slice first = cell_of(lines, row, 0), label, rest;
	const char *colon = first.len ? memrchr(first.at, ':', first.len) : NULL;
	struct kt_row_cell cell = {.col_span = 1};

	if (!colon || colon == first.at)
		return;
	label = kt_slice(first.at, (gsize)(colon - first.at));
	rest = kt_slice_trim(kt_slice(colon + 1, first.len - label.len - 1));
	if (!is_figure(rest))
		return;
	cell.span = (struct kt_span){(gsize)(rest.at - lines->text), rest.len};
	g_array_index(row, struct kt_row_cell, 0).span.len = label.len;
	g_array_insert_val(row, 1, cell);
}

/* "Skoler - drift - 208,9": what is more than N is of the label, where only that has words. */
static void join_label(const struct kt_lines *lines, guint n, GArray *row)
{
	while (row->len > n) {
		struct kt_row_cell *cells = &g_array_index(row, struct kt_row_cell, 0);

		if (is_figure(cell_of(lines, row, 1)))
			return;
		cells[0].span.len = cells[1].span.start + cells[1].span.len - cells[0].span.start;
		g_array_remove_index(row, 1);
	}
}

void kt_separated_row(
	const struct kt_lines *lines, guint i, const struct kt_piece *piece, GArray *row)
{
	cut(lines->text, kt_line_slice(lines, i), piece->mark, row);
	if (i == piece->first)
		return;
	if (row->len + 1 == piece->n_columns || piece->mark == '-')
		part_label(lines, row);
	if (piece->mark == '-')
		join_label(lines, piece->n_columns, row);
}

/* "2018", "1. kvt. 2018" */
static gboolean ends_in_year(struct kt_slice s)
{
	enum { DIGITS = 4 };
	struct kt_slice last = kt_slice(s.at + s.len - MIN(s.len, DIGITS), MIN(s.len, DIGITS));

	for (gsize i = 0; i < last.len; i++)
		if (!g_ascii_isdigit(last.at[i]))
			return FALSE;
	return (kt_slice_starts(last, "19") || kt_slice_starts(last, "20")) &&
	       (s.len == DIGITS || s.at[s.len - DIGITS - 1] == ' ');
}

/* "31.12.2021", "2021/22", "pr. 30.4.": digits as no figure has them. */
static gboolean ends_in_date(struct kt_slice s)
{
	gsize n = 0, points = 0;

	while (n < s.len &&
		(g_ascii_isdigit(s.at[s.len - 1 - n]) || strchr("./", s.at[s.len - 1 - n])))
		points += !g_ascii_isdigit(s.at[s.len - 1 - n++]);
	return n >= 4 && n <= 10 && g_ascii_isdigit(s.at[s.len - n]) &&
	       (points == 2 || (points == 1 && s.at[s.len - 3] == '/'));
}

/* All cells of words, short as heads are; years too.  The corner of an export, with MARK ";", may be
 * empty or a scale, "1.000 kr.". */
static gboolean is_head(const struct kt_lines *lines, const GArray *row, char mark)
{
	if (row->len < LEAST_COLUMNS)
		return FALSE;
	for (guint k = mark == ';' ? 1 : 0; k < row->len; k++) {
		struct kt_slice s = cell_of(lines, row, k);
		if (s.len == 0 || s.len > MOST_HEAD)
			return FALSE;
		if (!ends_in_date(s) &&
			((is_figure(s) && !ends_in_year(s)) ||
				(kt_slice_ends(s, ".") && s.len > LONGEST_ABBREVIATED)))
			return FALSE;
	}
	return TRUE;
}

/* As many cells as the head; with dashes the first of words and all others of figures, else one. */
static gboolean is_row(
	const struct kt_lines *lines, const struct kt_piece *piece, const GArray *row)
{
	guint figures = 0, empty = 0;

	if (row->len != piece->n_columns ||
		(piece->mark == '-' && is_figure(cell_of(lines, row, 0))))
		return FALSE;
	for (guint k = 1; k < row->len; k++) {
		figures += is_figure(cell_of(lines, row, k));
		empty += cell_of(lines, row, k).len == 0;
	}
	if (piece->mark == '-')
		return figures + 1 == row->len;
	return figures > 0 || empty + 1 == row->len; /* "INDTÆGTER;;;" */
}

static gboolean begins_with(
	const struct kt_lines *lines, guint i, char mark, struct kt_piece *piece)
{
	g_autoptr(GArray) row = g_array_new(FALSE, FALSE, sizeof(struct kt_row_cell));

	*piece = (struct kt_piece){.kind = KT_BLOCK_TABLE,
		.grid = KT_GRID_PIPES,
		.first = i,
		.end = i + 1,
		.mark = mark};
	kt_separated_row(lines, i, piece, row);
	if (!is_head(lines, row, mark))
		return FALSE;
	piece->n_columns = row->len;
	while (piece->end < lines->lines->len && !kt_line_at(lines, piece->end)->is_furniture) {
		g_array_set_size(row, 0);
		kt_separated_row(lines, piece->end, piece, row);
		if (!is_row(lines, piece, row))
			break;
		piece->end++;
	}
	return piece->end - i > LEAST_ROWS;
}

/* A hyphen, or what may be the first byte of a dash. */
static gboolean has_dash(struct kt_slice s)
{
	return memchr(s.at, '-', s.len) || memchr(s.at, 0xE2, s.len);
}

gboolean kt_separated_begins(const struct kt_lines *lines, guint i, struct kt_piece *piece)
{
	struct kt_slice s = kt_line_slice(lines, i);

	if (s.len > 400)
		return FALSE;
	return (memchr(s.at, ';', s.len) && begins_with(lines, i, ';', piece)) ||
	       (has_dash(s) && begins_with(lines, i, '-', piece));
}
