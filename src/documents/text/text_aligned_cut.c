/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text_aligned_cut.c -- tables set with blanks that the head or foot of a page cuts where one part
 * alone is no table: behind their heads, or before their last row.
 *
 *	1.000 kr.             Korr. budget    Regnskab
 *	Xkøbing Kommune       Side 3 af 9
 *	Biblioteker                 42.310      41.205
 *	Musikskolen                 11.960      12.380 */
#include "documents/text/text_aligned.h"

/* A ruled line is of no kind. */
static gboolean is_text(const struct kt_piece *piece)
{
	return piece->kind == KT_BLOCK_PARAGRAPH || piece->kind == KT_N_BLOCK_KINDS ||
	       (piece->kind == KT_BLOCK_TABLE && piece->grid == KT_GRID_ALIGNED);
}

/* All lines of PIECE may be rows. */
static gboolean is_of_rows(const struct kt_lines *lines, const struct kt_piece *piece)
{
	if (!is_text(piece))
		return FALSE;
	for (guint i = piece->first; i < piece->end; i++)
		if (piece->kind == KT_BLOCK_PARAGRAPH && !kt_aligned_has_gap(lines, i))
			return FALSE;
	return TRUE;
}

/* The first of the pieces of one run that end with piece I and are of rows; I + 1 if I is not. */
static guint first_above(const struct kt_lines *lines, const GArray *pieces, guint i)
{
	guint first = i + 1;

	while (first > 0 && is_of_rows(lines, kt_piece_at(pieces, first - 1))) {
		first--;
		if (kt_line_at(lines, kt_piece_at(pieces, first)->first)->starts_run)
			break;
	}
	return first;
}

/* Behind the last of the pieces of one run that begin with piece I and are of rows; I if I is not. */
static guint end_below(const struct kt_lines *lines, const GArray *pieces, guint i)
{
	guint end = i;

	while (end < pieces->len && is_of_rows(lines, kt_piece_at(pieces, end)) &&
		(end == i || !kt_line_at(lines, kt_piece_at(pieces, end)->first)->starts_run))
		end++;
	return end;
}

static gboolean is_one_table(const GArray *pieces, guint first, guint end)
{
	return end == first + 1 && kt_piece_at(pieces, first)->kind == KT_BLOCK_TABLE;
}

/* Makes the pieces [FIRST, END) one part of the table of the lines [FROM, TO). */
static void merge(GArray *pieces, guint first, guint end, guint from, guint to, guint n_columns)
{
	struct kt_piece *piece = kt_piece_at(pieces, first);

	*piece = (struct kt_piece){.kind = KT_BLOCK_TABLE,
		.grid = KT_GRID_ALIGNED,
		.first = piece->first,
		.end = kt_piece_at(pieces, end - 1)->end,
		.n_columns = n_columns,
		.cut_first = from,
		.cut_end = to};
	if (end > first + 1)
		g_array_remove_range(pieces, first + 1, end - first - 1);
}

/* Joins what stands on both sides of the furniture [I, J), where it is one table. */
static void join(const struct kt_lines *lines, GArray *pieces, guint i, guint j)
{
	guint first = first_above(lines, pieces, i - 1), end = end_below(lines, pieces, j);
	guint from, below, to, n_columns;

	if (first == i || end == j ||
		(is_one_table(pieces, first, i) && is_one_table(pieces, j, end)))
		return; /* two parts, as they are */
	from = kt_piece_at(pieces, first)->first;
	below = kt_piece_at(pieces, j)->first;
	to = kt_piece_at(pieces, end - 1)->end;
	n_columns = kt_aligned_cut_columns(lines, from, below, to);
	if (n_columns == 0)
		return;
	merge(pieces, j, end, from, to, n_columns);
	merge(pieces, first, i, from, to, n_columns);
}

void kt_aligned_join_cut(const struct kt_lines *lines, GArray *pieces)
{
	for (guint i = 1; i < pieces->len; i++) {
		guint j = i;

		if (kt_piece_at(pieces, i)->kind != KT_BLOCK_FURNITURE ||
			kt_piece_at(pieces, i - 1)->kind == KT_BLOCK_FURNITURE)
			continue;
		while (j < pieces->len && kt_piece_at(pieces, j)->kind == KT_BLOCK_FURNITURE)
			j++;
		if (j < pieces->len)
			join(lines, pieces, i, j);
	}
}
