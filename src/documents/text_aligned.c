/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text_aligned.c -- tables whose columns are set with blanks.
 *
 *	                        Antal   Antal        Ændring
 *	                         2015    2017         (pct.)
 *	18-24 år                     7      11              57
 *	25-29 år                     0       8               -
 *
 * Two blanks or more end a cell.  The lines with most cells tell where the
 * columns are; where their k-th cells overlap no other cell, it is a table.
 * The cells of the other lines (heads, section rows) go to the columns they
 * stand over, or to the nearest. */
#include "documents/text_grid.h"

#include <string.h>

struct piece_of_line {
	struct kt_extent extent;
	struct kt_span span;
};

/* The texts of line I between gaps of two blanks or more. */
static void split(const struct kt_lines *lines, guint i, GArray *parts)
{
	struct kt_slice s = kt_line_whole(lines, i);
	const char *at = s.at, *end = s.at + s.len;
	struct piece_of_line part = {0};
	guint x = 0, blanks = 2;

	g_array_set_size(parts, 0);
	while (at < end) {
		gsize space = kt_space_length(at, end);
		gsize n = space > 0 ? space : (gsize)g_utf8_skip[(guchar)*at];

		if (space == 0) {
			if (blanks >= 2 && part.span.len > 0) {
				g_array_append_val(parts, part);
				part.span.len = 0;
			}
			if (part.span.len == 0) {
				part.span.start = (gsize)(at - lines->text);
				part.extent.from = x;
			}
			part.extent.to = x + 1;
			part.span.len = (gsize)(at - lines->text) + n - part.span.start;
			blanks = 0;
		} else {
			blanks++;
		}
		x++;
		at += n;
	}
	if (part.span.len > 0)
		g_array_append_val(parts, part);
}

static gboolean has_gap(const struct kt_lines *lines, guint i)
{
	struct kt_slice s = kt_line_slice(lines, i);

	return memmem(s.at, s.len, "  ", 2) != NULL && memchr(s.at, '\t', s.len) == NULL &&
	       !kt_is_contents_line(s);
}

/* The largest number of cells in a line of [FIRST, END). */
static guint most_parts(const struct kt_lines *lines, guint first, guint end, GArray *parts)
{
	guint most = 0;

	for (guint i = first; i < end; i++) {
		split(lines, i, parts);
		most = MAX(most, parts->len);
	}
	return most;
}

/* The k-th cells of the lines with MOST cells, together; FALSE if two columns overlap. */
static gboolean find_columns(
	const struct kt_lines *lines, guint first, guint end, guint most, GArray *columns)
{
	g_autoptr(GArray) parts = g_array_new(FALSE, FALSE, sizeof(struct piece_of_line));

	g_array_set_size(columns, 0);
	for (guint i = first; i < end; i++) {
		split(lines, i, parts);
		if (parts->len != most)
			continue;
		for (guint k = 0; k < most; k++) {
			struct kt_extent e = g_array_index(parts, struct piece_of_line, k).extent,
					 *c;

			if (columns->len <= k)
				g_array_append_val(columns, e);
			c = &g_array_index(columns, struct kt_extent, k);
			c->from = MIN(c->from, e.from);
			c->to = MAX(c->to, e.to);
		}
	}
	for (guint k = 1; k < columns->len; k++)
		if (g_array_index(columns, struct kt_extent, k).from <=
			g_array_index(columns, struct kt_extent, k - 1).to)
			return FALSE;
	return columns->len >= 2;
}

void kt_aligned_columns(const struct kt_lines *lines, const struct kt_piece *piece, GArray *columns)
{
	g_autoptr(GArray) parts = g_array_new(FALSE, FALSE, sizeof(struct piece_of_line));

	find_columns(lines, piece->first, piece->end,
		most_parts(lines, piece->first, piece->end, parts), columns);
}

/* The columns that E stands over: the first in *FIRST, how many is answered. */
static guint columns_under(const GArray *columns, struct kt_extent e, guint *first)
{
	guint n = 0, best = G_MAXUINT;

	for (guint k = 0; k < columns->len; k++) {
		const struct kt_extent *c = &g_array_index(columns, struct kt_extent, k);

		if (e.from < c->to && c->from < e.to) {
			if (n++ == 0)
				*first = k;
		}
	}
	if (n > 0)
		return n;
	for (guint k = 0; k < columns->len; k++) {
		const struct kt_extent *c = &g_array_index(columns, struct kt_extent, k);
		guint away = e.to <= c->from ? c->from - e.to : e.from - c->to;

		if (away < best) {
			best = away;
			*first = k;
		}
	}
	return 1;
}

static void pad(GArray *row, guint *column, guint to, gsize at)
{
	struct kt_row_cell empty = {{at, 0}, 1};

	for (; *column < to; (*column)++)
		g_array_append_val(row, empty);
}

void kt_aligned_row(const struct kt_lines *lines, guint i, const GArray *columns, GArray *row)
{
	g_autoptr(GArray) parts = g_array_new(FALSE, FALSE, sizeof(struct piece_of_line));
	guint column = 0;

	split(lines, i, parts);
	for (guint k = 0; k < parts->len; k++) {
		const struct piece_of_line *part = &g_array_index(parts, struct piece_of_line, k);
		struct kt_row_cell cell = {part->span, 1};
		guint first = k;

		if (parts->len != columns->len)
			cell.col_span = columns_under(columns, part->extent, &first);
		if (first < column && row->len > 0) { /* two texts over one column: one cell */
			struct kt_row_cell *last =
				&g_array_index(row, struct kt_row_cell, row->len - 1);

			last->span.len = part->span.start + part->span.len - last->span.start;
			continue;
		}
		pad(row, &column, first, part->span.start);
		g_array_append_val(row, cell);
		column = first + cell.col_span;
	}
	pad(row, &column, columns->len, kt_line_at(lines, i)->start + kt_line_at(lines, i)->len);
}

/* At least two full lines, and figures in most of their later cells. */
static gboolean is_worth(const struct kt_lines *lines, const struct kt_piece *piece, guint most)
{
	g_autoptr(GArray) parts = g_array_new(FALSE, FALSE, sizeof(struct piece_of_line));
	guint full = 0, cells = 0, figures = 0;

	for (guint i = piece->first; i < piece->end; i++) {
		split(lines, i, parts);
		if (parts->len != most)
			continue;
		full++;
		for (guint k = 1; k < parts->len; k++) {
			const struct piece_of_line *p =
				&g_array_index(parts, struct piece_of_line, k);
			const char *at = lines->text + p->span.start;
			gboolean figure = FALSE;

			for (gsize j = 0; j < p->span.len && p->span.len <= 24; j++)
				figure |= g_ascii_isdigit(at[j]);
			cells++;
			figures +=
				figure || (p->span.len <= 3 && strchr("-\xe2xX*.", at[0]) != NULL);
		}
	}
	return full >= 2 && 2 * figures >= cells;
}

gboolean kt_aligned_begins(const struct kt_lines *lines, guint i, struct kt_piece *piece)
{
	g_autoptr(GArray) parts = g_array_new(FALSE, FALSE, sizeof(struct piece_of_line));
	g_autoptr(GArray) columns = g_array_new(FALSE, FALSE, sizeof(struct kt_extent));
	guint end = i + 1, n = lines->lines->len, most;

	if (!has_gap(lines, i))
		return FALSE;
	while (end < n && !kt_line_at(lines, end)->starts_run) {
		if (has_gap(lines, end))
			end++;
		else if (end + 1 < n && !kt_line_at(lines, end + 1)->starts_run &&
			 has_gap(lines, end + 1) && kt_line_at(lines, end)->width <= 60)
			end += 2;
		else
			break;
	}
	piece->grid = KT_GRID_ALIGNED;
	piece->end = end;
	most = most_parts(lines, i, end, parts);
	if (end - i < 2 || most < 2 || !find_columns(lines, i, end, most, columns))
		return FALSE;
	piece->n_columns = columns->len;
	return is_worth(lines, piece, most);
}
