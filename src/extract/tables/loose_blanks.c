/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows whose cells are parted by single blanks.
 *
 *   1.000 kr. Budget 2024 Forbrug pr. 30.4.2024 Afvigelse
 *   Skoler 18.975 4.802 -900
 *   Voksne med handicap (5.38) 137.240 49.377 3.150
 *
 * The numbers at a line's end are its cells and what stands before them is its
 * name.  The heads over them are told apart in loose_blank_heads.c; where nothing
 * tells them, it is no table.
 *
 *   Ældre 254 600 86 118 256 600 2 000
 *
 * Where the thousands are parted by blanks too, arithmetic has to tell which
 * blank is which (loose_split.c); where it does not, the rows are left unread. */
#include "extract/tables/loose_blanks.h"

#include "extract/tables/blank_rows.h"
#include "extract/tables/caption_line.h"
#include "extract/tables/loose_stack.h"

#include <string.h>

/* The most lines over the rows are one of heads, those that the last head goes on in, and one of units. */
enum { LEAST_ROWS = 3, MOST_BETWEEN = 2, MOST_LINES_ABOVE = MOST_BETWEEN + 2 };
G_STATIC_ASSERT((gint)MOST_LINES_ABOVE >= (gint)KT_BLANKS_HEAD_LINES);

/* ---- grid -------------------------------------------------------------------------------------- */

/* "2014 2014 2012 2013" goes on with the heads above it, of which no title says as many. */
static gboolean are_years_in_order(struct kt_slice s, guint k)
{
	guint first = kt_loose_n_words(s) - k;

	for (guint i = 1; i < k; i++) {
		struct kt_slice a = kt_blanks_word(s, first + i - 1),
				b = kt_blanks_word(s, first + i);

		if (kt_slice_equal(a, b))
			return FALSE;
	}
	return TRUE;
}

/* "Personer pr. 1. januar" over "Alder 2024 2026 2028": a title over the heads. */
static gboolean has_title(const struct kt_reading *r, const GArray *lines, guint k)
{
	gsize starts[KT_LOOSE_FIGURES], ends[KT_LOOSE_FIGURES];
	struct kt_slice first = kt_loose_text(r, lines, 0), second = kt_loose_text(r, lines, 1);

	return !kt_blanks_split(r, first, k, starts, ends) && kt_loose_is_label_text(r, first) &&
	       !kt_blanks_year_heads(first, k, starts) && kt_blanks_year_heads(second, k, starts) &&
	       are_years_in_order(second, k);
}

/* The rows under TITLE and a line of heads; those of which nobody knows where a number ends are
 * UNREAD. */
static struct kt_grid *grid_of(struct kt_reading *r, const GArray *lines,
	const struct kt_blank_rows *rows, guint names, gboolean unread)
{
	struct kt_grid *grid = kt_grid_new(rows->first + rows->n, rows->k + 1);

	if (rows->first > 1)
		kt_loose_put(r, grid, 0, 0, kt_loose_line_at(lines, 0)->span);
	kt_blanks_put_heads(
		r, grid, rows->first - 1, kt_loose_line_at(lines, rows->first - 1), rows->k, names);
	grid->is_unread = unread;
	kt_blank_rows_put(r, grid, lines, rows, unread);
	return grid;
}

/* "(mio." over one column and "kr.)" over the next: nobody heads columns so. */
static gboolean cut_brackets(const struct kt_reading *r, const struct kt_span *parts, guint n)
{
	for (guint i = 0; i < n; i++) {
		struct kt_slice s = kt_document_slice(r->doc, parts[i]);
		gint depth = 0;

		for (gsize at = 0; at < s.len && depth >= 0; at++)
			depth += (s.at[at] == '(') - (s.at[at] == ')');
		if (depth != 0)
			return TRUE;
	}
	return FALSE;
}

/* What the first N lines are to the K columns below them: PARTS as kt_blanks_stack has them. */
typedef gboolean (*heads_reader)(
	const struct kt_reading *r, const GArray *lines, guint n, guint k, struct kt_span *parts);

/* Among the first N lines is a row of K figures, or what leads up to a table: not all are heads. */
static gboolean has_no_head(const struct kt_reading *r, const GArray *lines, guint n, guint k)
{
	gsize starts[KT_LOOSE_FIGURES], ends[KT_LOOSE_FIGURES];

	for (guint i = 0; i < n; i++) {
		struct kt_slice s = kt_loose_text(r, lines, i);

		if (kt_line_names_table(r->lexicon, s) || (i == 0 && kt_slice_ends(s, ":")) ||
			(kt_blanks_split(r, s, k, starts, ends) &&
				!kt_blanks_year_heads(s, k, starts)))
			return TRUE;
	}
	return FALSE;
}

/* "Antal elever" over "Skole 2021/22 2022/23": one name of the K columns, which the line below it heads
 * each with its time. */
static gboolean has_one_name(const struct kt_reading *r, const GArray *lines, guint n, guint k)
{
	struct kt_slice name = kt_loose_text(r, lines, n - 2);
	guint words = kt_loose_n_words(name);

	for (guint i = 0; i < words; i++)
		if (!g_unichar_islower(g_utf8_get_char(kt_blanks_word(name, i).at)) != (i == 0))
			return FALSE;
	return words > 1 && !kt_slice_ends(name, "-") &&
	       kt_blanks_times(kt_loose_text(r, lines, n - 1), k);
}

/* The rows under heads that READ finds in the first N lines. */
static struct kt_grid *stacked_grid(
	struct kt_reading *r, const GArray *lines, guint n, guint k, heads_reader read, guint *used)
{
	struct kt_span parts[KT_BLANKS_HEAD_LINES * (KT_BLANKS_COLUMNS + 1)] = {{0}};
	struct kt_blank_rows rows = kt_blank_rows_read(r, lines, n, k);
	struct kt_grid *grid = NULL;

	if (rows.n_data >= kt_blank_rows_least(k) && !has_no_head(r, lines, n, k) &&
		!has_one_name(r, lines, n, k) && !kt_blank_rows_lack_a_head(r, lines, &rows) &&
		!kt_blank_rows_begin_with_accounts(r, lines, &rows) &&
		!kt_blank_rows_begin_with_numbers(r, lines, &rows) &&
		kt_blank_rows_join_groups(r, lines, &rows) == KT_GROUPING_NONE &&
		read(r, lines, n, k, parts) && !cut_brackets(r, parts, n * (k + 1))) {
		grid = kt_grid_new(n + rows.n, k + 1);
		for (guint i = 0; i < n * (k + 1); i++)
			if (parts[i].len)
				kt_loose_put(r, grid, i / (k + 1), i % (k + 1), parts[i]);
		kt_blank_rows_put(r, grid, lines, &rows, FALSE);
		*used = n + rows.n;
	}
	kt_blank_rows_clear(&rows);
	return grid;
}

/* The same under the fewest lines of heads that READ can read; under so many there are no rows of more
 * than so many NUMBERS. */
static struct kt_grid *least_stack(struct kt_reading *r, const GArray *lines, const guint *numbers,
	guint k, heads_reader read, guint *used)
{
	struct kt_grid *grid = NULL;

	for (guint n = 2;
		!grid && n <= KT_BLANKS_HEAD_LINES && n + kt_blank_rows_least(k) <= lines->len; n++)
		grid = numbers[n] < k ? NULL : stacked_grid(r, lines, n, k, read, used);
	return grid;
}

/* The fewest rows under LINE, K heads: of several columns that each say what is below, two. */
static guint least_rows(const struct kt_reading *r, const struct kt_loose_line *line, guint k)
{
	gsize starts[KT_LOOSE_FIGURES + 1];

	return k > 2 && kt_blanks_part_heads(r, line, k, starts) ? LEAST_ROWS - 1 : LEAST_ROWS;
}

/* "Pct. Pct. Pct.": the same unit for each of K columns. */
static gboolean is_line_of_units(const struct kt_reading *r, struct kt_slice s, guint k)
{
	struct kt_slice first = kt_blanks_word(s, 0);

	if (kt_loose_n_words(s) != k || kt_slice_has_digit(s) || !kt_blanks_is_unit(r, first))
		return FALSE;
	for (guint i = 1; i < k; i++)
		if (!kt_slice_equal(kt_blanks_word(s, i), first))
			return FALSE;
	return TRUE;
}

/* The line of units of K columns below the heads in line 0, whose last may go on in the lines between:
 * "2022 2023 Ændring", "fra 2022 til 2023", "Pct. Pct. Pct."; 0 if there is none. */
static guint line_of_units(const struct kt_reading *r, const GArray *lines, guint k)
{
	for (guint i = 1; i <= MOST_BETWEEN + 1 && i < lines->len; i++) {
		struct kt_slice s = kt_loose_text(r, lines, i);

		if (is_line_of_units(r, s, k))
			return kt_blanks_is_head(r, kt_loose_line_at(lines, 0), k, 1) ? i : 0;
		if (!g_unichar_islower(g_utf8_get_char(s.at)))
			return 0;
	}
	return 0;
}

static struct kt_grid *units_grid(struct kt_reading *r, const GArray *lines, guint k, guint *used)
{
	guint units = line_of_units(r, lines, k);
	struct kt_blank_rows rows;
	struct kt_grid *grid = NULL;

	if (units == 0 || is_line_of_units(r, kt_loose_text(r, lines, 0), k))
		return NULL;
	rows = kt_blank_rows_read(r, lines, units + 1, k);
	if (rows.n_data >= kt_blank_rows_least(k) && !kt_blank_rows_lack_a_head(r, lines, &rows) &&
		kt_blank_rows_join_groups(r, lines, &rows) == KT_GROUPING_NONE) {
		struct kt_span line = kt_loose_line_at(lines, units)->span, last;

		grid = kt_grid_new(2 + rows.n, k + 1);
		kt_blanks_put_heads(r, grid, 0, kt_loose_line_at(lines, 0), k, 1);
		last = kt_loose_line_at(lines, units - 1)->span;
		last.len += last.start - kt_grid_cell(grid, 0, k)->span.start;
		last.start = kt_grid_cell(grid, 0, k)->span.start;
		kt_loose_put(r, grid, 0, k, last);
		for (guint c = 0; c < k; c++) {
			struct kt_slice s = kt_loose_text(r, lines, units),
					word = kt_blanks_word(s, c);

			kt_loose_put(r, grid, 1, c + 1,
				(struct kt_span){line.start + (gsize)(word.at - s.at), word.len});
		}
		kt_blank_rows_put(r, grid, lines, &rows, FALSE);
		*used = units + 1 + rows.n;
	}
	kt_blank_rows_clear(&rows);
	return grid;
}

static struct kt_grid *blanks_grid(
	struct kt_reading *r, const GArray *lines, guint k, guint *used, enum kt_grouping *grouping)
{
	guint title, names;
	gboolean enough;
	struct kt_blank_rows rows;
	struct kt_grid *grid = NULL;

	title = has_title(r, lines, k);
	if (kt_slice_ends(kt_loose_text(r, lines, title), ":") ||
		is_line_of_units(r, kt_loose_text(r, lines, title), k))
		return NULL; /* leads in to a list: "Venteliste (i fjor i parentes):" */
	rows = kt_blank_rows_read(r, lines, title + 1, k);
	enough = rows.n_data >= LEAST_ROWS ||
		 (rows.n_data > 0 &&
			 rows.n_data >= least_rows(r, kt_loose_line_at(lines, title), k));
	names = enough ? kt_blank_rows_name_columns(r, lines, &rows) : 1;
	if (enough && kt_blanks_is_head(r, kt_loose_line_at(lines, title), k, names) &&
		!kt_blank_rows_lack_a_head(r, lines, &rows) &&
		!kt_blank_rows_begin_with_accounts(r, lines, &rows) &&
		!kt_blank_rows_begin_with_numbers(r, lines, &rows)) {
		*grouping = kt_blank_rows_join_groups(r, lines, &rows);
		grid = grid_of(r, lines, &rows, names, *grouping == KT_GROUPING_DOUBTFUL);
		*used = rows.first + rows.n;
	}
	kt_blank_rows_clear(&rows);
	return grid;
}

/* Takes GRID unless the one of a column less has a corner and is cut by arithmetic as well. */
static struct kt_grid *with_corner(
	struct kt_reading *r, const GArray *lines, struct kt_grid *grid, guint k, guint *used)
{
	enum kt_grouping grouping = KT_GROUPING_NONE;
	struct kt_grid *smaller = NULL;
	guint end, head = kt_grid_is_blank(grid, 0, 1); /* below a title */

	if (k > 2 && kt_grid_is_blank(grid, head, 0))
		smaller = blanks_grid(r, lines, k - 1, &end, &grouping);
	if (smaller && grouping == KT_GROUPING_TOLD) {
		kt_grid_free(grid);
		*used = end;
		return smaller;
	}
	if (smaller)
		kt_grid_free(smaller);
	return grid;
}

struct kt_grid *kt_loose_blanks(struct kt_reading *r, const GArray *lines, guint *used)
{
	struct kt_grid *doubtful = NULL;
	guint numbers[MOST_LINES_ABOVE + 1] = {0}, most = 0;

	if (lines->len < LEAST_ROWS)
		return NULL;
	for (guint n = 1; n <= MOST_LINES_ABOVE; n++) {
		numbers[n] = kt_blank_rows_most(r, lines, n);
		most = MAX(most, numbers[n]);
	}
	for (guint k = MIN(most, KT_BLANKS_COLUMNS); k >= 2; k--) {
		enum kt_grouping grouping = KT_GROUPING_NONE;
		guint end;
		struct kt_grid *grid = least_stack(r, lines, numbers, k, kt_blanks_paired, &end);

		if (!grid)
			grid = least_stack(r, lines, numbers, k, kt_blanks_grouped, &end);
		if (!grid)
			grid = least_stack(r, lines, numbers, k, kt_blanks_running, &end);
		if (!grid)
			grid = units_grid(r, lines, k, &end);
		if (!grid)
			grid = blanks_grid(r, lines, k, &end, &grouping);
		if (!grid)
			grid = least_stack(r, lines, numbers, k, kt_blanks_stack, &end);
		if (!grid)
			continue;
		if (grouping == KT_GROUPING_DOUBTFUL && doubtful) {
			kt_grid_free(grid);
			continue;
		}
		*used = end;
		if (grouping == KT_GROUPING_DOUBTFUL) {
			doubtful = grid;
			continue;
		}
		if (doubtful)
			kt_grid_free(doubtful);
		return grouping == KT_GROUPING_TOLD ? with_corner(r, lines, grid, k, used) : grid;
	}
	return doubtful;
}
