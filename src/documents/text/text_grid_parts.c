/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text_grid_parts.c -- what rows of tabs and pipes are besides a table: a table of contents, the
 * head of an item, or the rest of the table before a page break. */
#include "documents/text/text_grid.h"

#include <string.h>

/* TRUE if S is a number of at most three digits; *NUMBER is it. */
static gboolean is_small_number(struct kt_slice s, guint *number)
{
	*number = 0;
	for (gsize i = 0; i < s.len; i++) {
		if (!g_ascii_isdigit(s.at[i]))
			return FALSE;
		*number = *number * 10 + (guint)(s.at[i] - '0');
	}
	return s.len >= 1 && s.len <= 3;
}

/* TRUE if the table is one of contents without leading dots: in each row a
 * numbered title and a page that is no smaller than the one before. */
static gboolean is_contents(const struct kt_lines *lines, const struct kt_piece *piece)
{
	struct kt_grid grid;
	gboolean good = piece->n_columns == 2;
	guint last = 0;

	kt_grid_init(&grid, lines, piece);
	for (guint i = piece->first; good && i < piece->end; i++) {
		struct kt_slice cells[2] = {{"", 0}, {"", 0}};
		guint number = 0, page = 0;
		gsize body;

		kt_grid_row(&grid, i);
		for (guint k = 0; k < MIN(grid.row->len, 2); k++) {
			struct kt_span span = g_array_index(grid.row, struct kt_row_cell, k).span;

			cells[k] = kt_slice(lines->text + span.start, span.len);
		}
		good = is_small_number(cells[1], &page) && page >= last &&
		       (kt_slice_starts(cells[0], "Punkt ") ||
			       (kt_list_marker(cells[0], &body, &number) > 0 && number > 0));
		last = page;
	}
	kt_grid_clear(&grid);
	return good;
}

static struct kt_slice cell_text(struct kt_grid *grid, guint line, guint k)
{
	struct kt_span span;

	if (!kt_grid_row(grid, line) || k >= grid->row->len)
		return kt_slice("", 0);
	span = g_array_index(grid->row, struct kt_row_cell, k).span;
	return kt_slice(grid->lines->text + span.start, span.len);
}

/* LINE is a number and a text that begins with a capital. */
static gboolean is_numbered(struct kt_grid *grid, guint line)
{
	struct kt_slice title = cell_text(grid, line, 1);
	guint number;

	return title.len && g_unichar_isupper(g_utf8_get_char(title.at)) &&
	       is_small_number(cell_text(grid, line, 0), &number);
}

/* "58 <tab> Sygefravær", "Åben sag <tab> Sagsnr. 773-2023-1190": the title of an item and
 * a line about its case, which holds no figure. */
static gboolean is_item_head(const struct kt_lines *lines, const struct kt_piece *piece)
{
	struct kt_grid grid;
	gboolean is_head = piece->grid == KT_GRID_TABS && piece->end == piece->first + 2;

	if (!is_head)
		return FALSE;
	kt_grid_init(&grid, lines, piece);
	is_head = is_numbered(&grid, piece->first) && cell_text(&grid, piece->first, 2).len == 0;
	for (guint k = 0; is_head && k < piece->n_columns; k++) {
		struct kt_slice s = cell_text(&grid, piece->end - 1, k);
		is_head = s.len ? g_ascii_isalpha(s.at[0]) || s.at[0] < 0 : k > 0;
	}
	kt_grid_clear(&grid);
	return is_head;
}

gboolean kt_grid_is_lookalike(const struct kt_lines *lines, const struct kt_piece *piece)
{
	return is_contents(lines, piece) || is_item_head(lines, piece);
}

/* ---- parts of one table ---- */

static gboolean looks_numeric(struct kt_slice s)
{
	gsize digits = 0, others = 0;

	for (gsize i = 0; i < s.len; i++) {
		if (g_ascii_isdigit(s.at[i]))
			digits++;
		else if (strchr(".,-+% ()/", s.at[i]) == NULL)
			others++;
	}
	return digits > 0 && digits >= others;
}

static gboolean looks_like_year(struct kt_slice s)
{
	return s.len == 4 && (kt_slice_starts(s, "19") || kt_slice_starts(s, "20"));
}

/* TRUE if the cells after the first are filled, and none with a figure: a head. */
static gboolean is_head_row(const struct kt_grid *grid)
{
	for (guint i = 1; i < grid->row->len; i++) {
		const struct kt_row_cell *cell = &g_array_index(grid->row, struct kt_row_cell, i);
		struct kt_slice s = kt_slice(grid->lines->text + cell->span.start, cell->span.len);

		if (s.len == 0 || (looks_numeric(s) && !looks_like_year(s)))
			return FALSE;
	}
	return grid->row->len >= 2;
}

static gboolean has_figure(const struct kt_grid *grid)
{
	for (guint i = 1; i < grid->row->len; i++) {
		const struct kt_row_cell *cell = &g_array_index(grid->row, struct kt_row_cell, i);

		if (looks_numeric(kt_slice(grid->lines->text + cell->span.start, cell->span.len)))
			return TRUE;
	}
	return FALSE;
}

static gboolean same_rows(const struct kt_grid *a, const struct kt_grid *b)
{
	if (a->row->len != b->row->len)
		return FALSE;
	for (guint i = 0; i < a->row->len; i++) {
		const struct kt_row_cell *p = &g_array_index(a->row, struct kt_row_cell, i);
		const struct kt_row_cell *q = &g_array_index(b->row, struct kt_row_cell, i);

		if (p->span.len != q->span.len ||
			memcmp(a->lines->text + p->span.start, b->lines->text + q->span.start,
				p->span.len) != 0)
			return FALSE;
	}
	return TRUE;
}

/* How many rows NEXT starts with that PIECE starts with too; rows with
 * figures are no head. */
static guint repeated_head(struct kt_grid *a, struct kt_grid *b)
{
	guint n = 0, n_a = a->piece->end - a->piece->first, n_b = b->piece->end - b->piece->first;

	while (n < n_a && n < n_b && n < 4) {
		gboolean row_a = kt_grid_row(a, a->piece->first + n);
		gboolean row_b = kt_grid_row(b, b->piece->first + n);

		if (row_a != row_b || (row_a && (!same_rows(a, b) || (n > 0 && has_figure(a)))))
			break;
		n++;
	}
	return n;
}

/* TRUE if NEXT has a head of its own: a row without figures above one with figures. */
static gboolean has_own_head(struct kt_grid *grid)
{
	guint first = grid->piece->first;

	if (!kt_grid_row(grid, first) || !is_head_row(grid))
		return FALSE;
	for (guint i = first + 1; i < grid->piece->end; i++)
		if (kt_grid_row(grid, i) && has_figure(grid))
			return TRUE;
	return FALSE;
}

/* "41 <tab> Årsregnskab 2014" below a table whose rows have no numbers: the title of an item. */
static gboolean is_numbered_title(struct kt_grid *above, struct kt_grid *grid)
{
	guint number;

	return grid->piece->end == grid->piece->first + 1 && grid->piece->n_columns == 2 &&
	       is_numbered(grid, grid->piece->first) &&
	       !is_small_number(cell_text(above, above->piece->end - 1, 0), &number);
}

gboolean kt_grid_goes_on(
	const struct kt_lines *lines, const struct kt_piece *piece, struct kt_piece *next)
{
	struct kt_grid a, b;
	gboolean goes_on;

	if (next->cut_end && next->cut_first == piece->cut_first)
		return TRUE;
	if (piece->grid != next->grid || piece->mark != next->mark ||
		piece->n_columns != next->n_columns)
		return FALSE;
	kt_grid_init(&a, lines, piece);
	kt_grid_init(&b, lines, next);
	next->n_repeated = repeated_head(&a, &b);
	goes_on = next->n_repeated > 0 || (!has_own_head(&b) && !is_numbered_title(&a, &b));
	kt_grid_clear(&a);
	kt_grid_clear(&b);
	return goes_on;
}
