/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names in lines of their own, and behind them the rows of their figures.
 *
 *   Område                              Skole 2016 2017 2018
 *   Skoler                              Engskolen
 *   Dagtilbud                           Møllevangskolen
 *   I alt                               I alt
 *   Korrigeret budget Regnskab          412 398 401
 *   112.345 111.234                     655 671 684
 *   68.120 68.015                       1.067 1.069 1.085
 *   180.465 179.249
 *
 * So a page is written that was set in columns and is read one column after the other, where the
 * figures stood nearer to each other than to the names.  There have to be as many names as rows. */
#include "extract/tables/loose_blanks.h"

enum { LEAST_ROWS = 3 };

/* The figures that S is nothing but, parted by single blanks; 0 if it is something else. */
static guint count_figures(struct kt_slice s)
{
	guint n = kt_loose_is_number_text(s) ? kt_loose_n_words(s) : 0;

	return n >= 2 && n <= KT_BLANKS_COLUMNS ? n : 0;
}

static gboolean is_name(const struct kt_reading *r, struct kt_slice s)
{
	return kt_loose_has_letters(s) && kt_loose_is_name_text(r, s);
}

/* "Udgift Indtægt Netto": as many words as columns, each with a capital. */
static gboolean are_single_words(struct kt_slice s, guint k, gsize *starts)
{
	if (kt_loose_n_words(s) != k)
		return FALSE;
	for (guint c = 0; c < k; c++) {
		struct kt_slice word = kt_blanks_word(s, c);

		if (!g_unichar_isupper(g_utf8_get_char(word.at)))
			return FALSE;
		starts[c] = (gsize)(word.at - s.at);
	}
	return TRUE;
}

/* Line HEAD is the heads of K columns, without a corner; where they begin. */
static gboolean cut_heads(
	const struct kt_reading *r, const struct kt_loose_line *head, guint k, gsize *starts)
{
	struct kt_slice s = kt_document_slice(r->doc, head->span);

	return (kt_blanks_year_heads(s, k, starts) || are_single_words(s, k, starts) ||
		       kt_blanks_part_heads(r, head, k, starts)) &&
	       starts[0] == 0;
}

static void put_heads(struct kt_reading *r, struct kt_grid *grid, struct kt_span head, guint k,
	const gsize *starts)
{
	struct kt_slice s = kt_document_slice(r->doc, head);

	for (guint c = 0; c < k; c++) {
		gsize end = kt_blanks_trimmed(s, c + 1 < k ? starts[c + 1] : s.len);

		kt_loose_put(r, grid, 0, c + 1,
			(struct kt_span){head.start + starts[c], end - starts[c]});
	}
}

static void put_figures(struct kt_reading *r, struct kt_grid *grid, guint row, struct kt_span line)
{
	const struct kt_slice s = kt_document_slice(r->doc, line);

	for (guint c = 0; c + 1 < grid->n_columns; c++) {
		struct kt_slice word = kt_blanks_word(s, c);

		kt_loose_put(r, grid, row, c + 1,
			(struct kt_span){line.start + (gsize)(word.at - s.at), word.len});
	}
}

/* N names from line NAMES on and as many rows of K figures from line ROWS on. */
static void put_rows(struct kt_reading *r, struct kt_grid *grid, const GArray *lines, guint names,
	guint rows, guint n)
{
	for (guint i = 0; i < n; i++) {
		kt_loose_put(r, grid, i + 1, 0, kt_loose_line_at(lines, names + i)->span);
		put_figures(r, grid, i + 1, kt_loose_line_at(lines, rows + i)->span);
	}
}

/* Rows from line I on that have as many figures as the first; that many in *K. */
static guint count_rows(const struct kt_reading *r, const GArray *lines, guint i, guint *k)
{
	guint n = 0;

	*k = i < lines->len ? count_figures(kt_loose_text(r, lines, i)) : 0;
	while (*k && i + n < lines->len && count_figures(kt_loose_text(r, lines, i + n)) == *k)
		n++;
	return n;
}

/* Line I is nothing but years: heads that stand among rows of figures. */
static gboolean are_years(const struct kt_reading *r, const GArray *lines, guint i)
{
	gsize starts[KT_LOOSE_FIGURES];
	struct kt_slice s = i < lines->len ? kt_loose_text(r, lines, i) : kt_slice("", 0);
	guint k = count_figures(s);

	return k && kt_blanks_year_heads(s, k, starts) && starts[0] == 0;
}

/* The names stand above line HEAD, the first of them the corner or none, the N rows of K figures below. */
static struct kt_grid *under_names(
	struct kt_reading *r, const GArray *lines, guint head, guint n, guint k)
{
	gsize starts[KT_LOOSE_FIGURES];
	struct kt_grid *grid;

	if ((head != n && head != n + 1) || !cut_heads(r, kt_loose_line_at(lines, head), k, starts))
		return NULL;
	grid = kt_grid_new(n + 1, k + 1);
	put_heads(r, grid, kt_loose_line_at(lines, head)->span, k, starts);
	if (head == n + 1)
		kt_loose_put(r, grid, 0, 0, kt_loose_line_at(lines, 0)->span);
	put_rows(r, grid, lines, head - n, head + 1, n);
	return grid;
}

/* All heads stand above the names. */
static struct kt_grid *under_heads(
	struct kt_reading *r, const GArray *lines, guint first, guint n, guint k)
{
	struct kt_grid *grid;

	if (first != n + 1 || !kt_blanks_is_head(r, kt_loose_line_at(lines, 0), k, 1))
		return NULL;
	grid = kt_grid_new(n + 1, k + 1);
	kt_blanks_put_heads(r, grid, 0, kt_loose_line_at(lines, 0), k, 1);
	put_rows(r, grid, lines, 1, first, n);
	return grid;
}

struct kt_grid *kt_loose_apart(struct kt_reading *r, const GArray *lines, guint *used)
{
	guint first = 0, n, k;
	struct kt_grid *grid;

	while (first < lines->len && is_name(r, kt_loose_text(r, lines, first)))
		first++;
	first += first > 0 && are_years(r, lines, first);
	n = count_rows(r, lines, first, &k);
	if (n < LEAST_ROWS || first == 0)
		return NULL;
	grid = under_heads(r, lines, first, n, k);
	if (!grid)
		grid = under_names(r, lines, first - 1, n, k);
	*used = first + n;
	return grid;
}
