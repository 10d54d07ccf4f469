/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Heads in lines of their own, above rows whose cells are parted by single blanks.
 *
 *   Område
 *   Budget 2023
 *   Forventet              a head may be broken into several lines
 *   regnskab 2023
 *   Afvigelse
 *   Dagpleje 12,4 13,0 0,6
 *
 * How many heads there are, the rows tell; which lines they begin with, what the lines say
 * (loose_blank_parts.c). */
#include "extract/tables/blank_rows.h"
#include "extract/tables/caption_line.h"
#include "extract/tables/loose_blanks.h"

#include <string.h>

enum { MOST_LINES_OF_HEADS = 24 };

/* "Budget 2023 (1.000 kr.)" without its unit. */
static struct kt_slice without_unit(const struct kt_reading *r, struct kt_slice s)
{
	const char *open = kt_slice_ends(s, ")") ? memrchr(s.at, '(', s.len) : NULL;
	gsize at = open ? (gsize)(open - s.at) : 0;

	return at > 0 && kt_blanks_is_unit(r, kt_slice(open + 1, s.len - at - 2))
		       ? kt_slice_trim(kt_slice(s.at, at))
		       : s;
}

/* "2024", "2023/24", "B 2024", "R2024": no name of a row, for the row's figures would follow. */
static gboolean ends_in_year(struct kt_slice s)
{
	gsize start;

	return kt_blanks_year_heads(s, 1, &start) || kt_loose_is_range(s) ||
	       (s.len > 4 && s.len <= 8 && kt_loose_is_year_text(kt_slice(s.at + s.len - 4, 4)));
}

/* Line I can be a head, or part of one. */
static gboolean may_be_head_line(const struct kt_reading *r, const GArray *lines, guint i)
{
	struct kt_slice s = without_unit(r, kt_loose_text(r, lines, i));
	gsize starts[2], ends[2];

	if (kt_line_names_table(r->lexicon, s) || kt_slice_ends(s, ":") ||
		kt_blanks_split(r, s, 2, starts, ends))
		return FALSE;
	return kt_loose_is_label_text(r, s) || ends_in_year(s);
}

/* "Afdeling Dage Årsværk" right above the rows: heads of all columns in one line. */
static gboolean is_line_of_heads(struct kt_slice s, guint k)
{
	guint words = kt_loose_n_words(s);

	for (guint i = 0; i < words; i++)
		if (!g_unichar_isupper(g_utf8_get_char(kt_blanks_word(s, i).at)))
			return FALSE;
	return words >= k;
}

/* Where the numbers of ROWS end is known, and that none of them is left in the names. */
static gboolean are_cut_right(
	const struct kt_reading *r, const GArray *lines, struct kt_blank_rows *rows)
{
	switch (kt_blank_rows_join_groups(r, lines, rows)) {
	case KT_GROUPING_TOLD:
		return TRUE;
	case KT_GROUPING_DOUBTFUL:
		return FALSE;
	default:
		return !kt_blank_rows_begin_with_accounts(r, lines, rows) &&
		       !kt_blank_rows_names_end_in_numbers(r, lines, rows) &&
		       !kt_blank_rows_names_have_figures(r, lines, rows);
	}
}

static struct kt_grid *lines_grid(
	struct kt_reading *r, const GArray *lines, guint n, guint k, guint *used)
{
	struct kt_span heads[KT_LOOSE_FIGURES + 1];
	struct kt_blank_rows rows = kt_blank_rows_read(r, lines, n, k);
	struct kt_grid *grid = NULL;

	if (rows.n_data >= kt_blank_rows_least(k) &&
		!is_line_of_heads(kt_loose_text(r, lines, n - 1), k) &&
		!kt_blanks_times(kt_loose_text(r, lines, n - 1), k) &&
		kt_blanks_line_heads(r, lines, n, k, heads) && are_cut_right(r, lines, &rows)) {
		grid = kt_grid_new(1 + rows.n, k + 1);
		for (guint c = 0; c <= k; c++)
			if (heads[c].len)
				kt_loose_put(r, grid, 0, c, heads[c]);
		kt_blank_rows_put(r, grid, lines, &rows, FALSE);
		*used = n + rows.n;
	}
	kt_blank_rows_clear(&rows);
	return grid;
}

static guint line_number(const struct kt_reading *r, const GArray *lines, guint i)
{
	return kt_document_place(r->doc, kt_loose_line_at(lines, i)->span).line;
}

/* As many lines as can be heads from the first on, all as far from one another as the row under them
 * from the last: 0 if something else comes between. */
static guint n_head_lines(const struct kt_reading *r, const GArray *lines)
{
	guint n = 0, gap = lines->len > 1 ? line_number(r, lines, 1) - line_number(r, lines, 0) : 0;

	while (n < MOST_LINES_OF_HEADS && n + 1 < lines->len && may_be_head_line(r, lines, n)) {
		if (line_number(r, lines, n + 1) - line_number(r, lines, n) != gap)
			return 0;
		n++;
	}
	return n;
}

struct kt_grid *kt_loose_line_heads(struct kt_reading *r, const GArray *lines, guint *used)
{
	struct kt_grid *grid = NULL;
	guint n = n_head_lines(r, lines);

	for (guint k = n >= 2 ? kt_blanks_n_figures(r, kt_loose_text(r, lines, n)) : 0;
		!grid && k >= 2; k--)
		grid = k <= n ? lines_grid(r, lines, n, k, used) : NULL;
	return grid;
}
