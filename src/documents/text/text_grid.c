/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text_grid.c -- tables of tabs and pipes.
 *
 *	Område <tab> Korr. budget <tab> Regnskab       | Område | Korr. budget |
 *	Rammestyring <tab> <tab>                       |:---|---:|
 *	Tandplejen <tab> 41.280 <tab> 40.345           | Tandplejen | 41.280 |
 *
 * A line without a mark between two rows belongs to the table too: the title
 * of a section, or the rest of a cell that was broken over two lines. */
#include "documents/text/text_grid.h"

#include <string.h>

/* ---- what a line could be a row of ---- */

static guint count(struct kt_slice s, char c)
{
	guint n = 0;
	const char *at = s.at, *end = s.at + s.len;

	while (at < end && (at = memchr(at, c, (gsize)(end - at))) != NULL) {
		n++;
		at++;
	}
	return n;
}

/* TRUE if the line has a tab other than after a list marker. */
static gboolean is_tab_row(const struct kt_lines *lines, guint i)
{
	struct kt_slice whole = kt_line_whole(lines, i), s = kt_line_slice(lines, i);
	gsize body;
	guint number;

	if (memchr(whole.at, '\t', whole.len) == NULL || kt_is_contents_line(whole))
		return FALSE;
	if (kt_list_marker(s, &body, &number) > 0 &&
		memchr(s.at + body, '\t', s.len - body) == NULL)
		return FALSE;
	return TRUE;
}

/* TRUE for a tab row that a table may start with: "<tab>text" alone is an indented line. */
static gboolean is_tab_start(const struct kt_lines *lines, guint i)
{
	struct kt_slice s = kt_line_slice(lines, i);

	return is_tab_row(lines, i) && memchr(s.at, '\t', s.len) != NULL;
}

/* "<tab>18-24 år" over "<tab>25-34 år" and so on, and under them a row of as many figures: heads of
 * one row, each in a line of its own. */
static gboolean begins_stacked_heads(const struct kt_lines *lines, guint i)
{
	guint n = 0;

	while (i + n < lines->lines->len && (n == 0 || !kt_line_at(lines, i + n)->starts_run)) {
		struct kt_slice s = kt_line_whole(lines, i + n);

		if (s.len == 0 || s.at[0] != '\t' || count(s, '\t') != 1)
			break;
		n++;
	}
	return n >= 2 && i + n < lines->lines->len && !kt_line_at(lines, i + n)->starts_run &&
	       is_tab_start(lines, i + n) && count(kt_line_whole(lines, i + n), '\t') == n;
}

static gboolean is_pipe_row(const struct kt_lines *lines, guint i)
{
	struct kt_slice s = kt_line_slice(lines, i);

	return s.at[0] == '|' ? count(s, '|') >= 2 : count(s, '|') >= 1;
}

gboolean kt_is_rule(struct kt_slice s)
{
	guint dashes = 0;

	for (gsize i = 0; i < s.len; i++) {
		if (strchr("|:-+= \t", s.at[i]) == NULL || s.at[i] == '\0')
			return FALSE;
		dashes += s.at[i] == '-' || s.at[i] == '=';
	}
	return dashes >= 3;
}

/* ---- cells ---- */

static void add_cell(GArray *row, const char *text, struct kt_slice s)
{
	struct kt_slice t = kt_slice_trim(s);
	struct kt_row_cell cell = {
		.span = {(gsize)((t.len > 0 ? t.at : s.at) - text), t.len},
		.col_span = 1,
	};

	g_array_append_val(row, cell);
}

static void tab_cells(const struct kt_lines *lines, guint i, gboolean merges, GArray *row)
{
	struct kt_slice s = kt_line_whole(lines, i);
	const char *at = s.at, *end = s.at + s.len;

	for (;;) {
		const char *tab = memchr(at, '\t', (gsize)(end - at));
		const char *stop = tab != NULL ? tab : end;

		add_cell(row, lines->text, kt_slice(at, (gsize)(stop - at)));
		if (tab == NULL)
			return;
		at = tab + 1;
		while (merges && at < end && *at == '\t')
			at++;
	}
}

/* The next '|' in [AT, END) that is not written "\|", or END. */
static const char *next_pipe(const char *at, const char *end)
{
	const char *pipe;

	for (;;) {
		pipe = memchr(at, '|', (gsize)(end - at));
		if (pipe == NULL)
			return end;
		if (pipe == at || pipe[-1] != '\\')
			return pipe;
		at = pipe + 1;
	}
}

/* IS_INNER: the pipes stand between cells only, and " | 2017 | 2018" has an empty corner. */
static void pipe_cells(const struct kt_lines *lines, guint i, gboolean is_inner, GArray *row)
{
	struct kt_slice s = kt_slice_trim(kt_line_slice(lines, i));
	const char *at = s.at, *end = s.at + s.len;

	if (*at == '|' && !is_inner)
		at++;
	if (end > at && end[-1] == '|' && !is_inner && (end - at < 2 || end[-2] != '\\'))
		end--;
	for (;;) {
		const char *pipe = next_pipe(at, end);

		add_cell(row, lines->text, kt_slice(at, (gsize)(pipe - at)));
		if (pipe == end)
			return;
		at = pipe + 1;
	}
}

/* The texts of line I between tabs or two blanks and more. */
static void blank_cells(const struct kt_lines *lines, guint i, GArray *row)
{
	struct kt_slice s = kt_slice_trim(kt_line_slice(lines, i));
	gsize from = 0;

	for (gsize at = 0; at < s.len; at++) {
		gsize gap = at;

		while (gap < s.len && (s.at[gap] == ' ' || s.at[gap] == '\t'))
			gap++;
		if (gap < at + 2 && s.at[at] != '\t')
			continue;
		add_cell(row, lines->text, kt_slice(s.at + from, at - from));
		from = gap;
		at = gap - 1;
	}
	add_cell(row, lines->text, kt_slice(s.at + from, s.len - from));
}

void kt_grid_init(struct kt_grid *grid, const struct kt_lines *lines, const struct kt_piece *piece)
{
	grid->lines = lines;
	grid->piece = piece;
	grid->columns = g_array_new(FALSE, FALSE, sizeof(struct kt_extent));
	grid->row = g_array_new(FALSE, FALSE, sizeof(struct kt_row_cell));
	if (piece->grid == KT_GRID_ALIGNED)
		kt_aligned_columns(lines, piece, grid->columns);
}

void kt_grid_clear(struct kt_grid *grid)
{
	g_array_unref(grid->columns);
	g_array_unref(grid->row);
}

gboolean kt_grid_row(struct kt_grid *grid, guint i)
{
	g_array_set_size(grid->row, 0);
	switch (grid->piece->grid) {
	case KT_GRID_TABS:
		tab_cells(grid->lines, i, grid->piece->merges_tabs, grid->row);
		return TRUE;
	case KT_GRID_PIPES:
		if (grid->piece->mark) {
			kt_separated_row(grid->lines, i, grid->piece, grid->row);
			return TRUE;
		}
		if (kt_is_rule(kt_line_slice(grid->lines, i)))
			return FALSE;
		if (grid->piece->has_blank_head && i == grid->piece->first)
			blank_cells(grid->lines, i, grid->row);
		else
			pipe_cells(grid->lines, i, grid->piece->has_inner_pipes, grid->row);
		return TRUE;
	default:
		if (kt_is_rule(kt_line_slice(grid->lines, i)))
			return FALSE;
		kt_aligned_row(grid->lines, i, grid->columns, grid->row);
		return TRUE;
	}
}

/* ---- beginning and end ---- */

typedef gboolean (*row_test)(const struct kt_lines *lines, guint i);

/* The line after the last one of the table that starts at line I: rows, and
 * single lines between two rows of the same run. */
static guint end_of_rows(const struct kt_lines *lines, guint i, row_test is_row)
{
	guint n = lines->lines->len, end = i + 1;
	gsize body;
	guint number;

	while (end < n && !kt_line_at(lines, end)->starts_run) {
		if (is_row(lines, end)) {
			end++;
			continue;
		}
		if (end + 1 >= n || kt_line_at(lines, end + 1)->starts_run ||
			!is_row(lines, end + 1) || kt_is_contents_line(kt_line_whole(lines, end)) ||
			kt_list_marker(kt_line_slice(lines, end), &body, &number) > 0 ||
			(kt_line_at(lines, end)->width > 60 &&
				!kt_is_rule(kt_line_slice(lines, end))))
			break;
		end += 2;
	}
	return end;
}

/* A text with a blank line behind each line has them in its tables too: where the table at line I
 * is that line alone, up to END, rows that stand alone as well go on with it, as long as they have
 * as many of MARK. */
static guint end_of_spaced(
	const struct kt_lines *lines, guint i, guint end, row_test is_row, char mark)
{
	guint n = lines->lines->len, marks = count(kt_line_slice(lines, i), mark);

	while (end < n && (end + 1 >= n || kt_line_at(lines, end + 1)->starts_run) &&
		is_row(lines, end) && count(kt_line_slice(lines, end), mark) == marks)
		end++;
	return end;
}

static guint n_filled(const GArray *row)
{
	guint n = 0;

	for (guint i = 0; i < row->len; i++)
		n += g_array_index(row, struct kt_row_cell, i).span.len > 0;
	return n;
}

/* Tabs set by hand: the rows have different numbers of tabs, but the same number of texts, or in
 * the head one less for its empty corner. */
static gboolean merges_tabs(const struct kt_lines *lines, const struct kt_piece *piece)
{
	g_autoptr(GArray) row = g_array_new(FALSE, FALSE, sizeof(struct kt_row_cell));
	guint texts = 0, width = 0;
	gboolean differs = FALSE;

	for (guint i = piece->first; i < piece->end; i++) {
		guint here, corner;

		g_array_set_size(row, 0);
		tab_cells(lines, i, FALSE, row);
		if (row->len < 2)
			continue;
		corner = g_array_index(row, struct kt_row_cell, 0).span.len == 0;
		here = n_filled(row) + corner;
		if ((corner && i > piece->first) || (texts > 0 && here != texts))
			return FALSE;
		differs |= width > 0 && row->len != width;
		width = row->len;
		texts = here;
	}
	return differs && texts >= 2;
}

/* The second texts of two rows stand behind different numbers of tabs: these do not count columns. */
static gboolean is_ragged(const struct kt_lines *lines, const struct kt_piece *piece)
{
	g_autoptr(GArray) row = g_array_new(FALSE, FALSE, sizeof(struct kt_row_cell));
	guint column = 0;

	for (guint i = piece->first; i < piece->end; i++) {
		guint second = 1;

		g_array_set_size(row, 0);
		tab_cells(lines, i, FALSE, row);
		while (second < row->len &&
			g_array_index(row, struct kt_row_cell, second).span.len == 0)
			second++;
		if (second >= row->len || g_array_index(row, struct kt_row_cell, 0).span.len == 0)
			continue;
		if (column > 0 && column != second)
			return TRUE;
		column = second;
	}
	return FALSE;
}

static guint count_columns(const struct kt_lines *lines, const struct kt_piece *piece)
{
	struct kt_grid grid;
	guint n = 0;

	kt_grid_init(&grid, lines, piece);
	for (guint i = piece->first; i < piece->end; i++)
		if (kt_grid_row(&grid, i))
			n = MAX(n, grid.row->len);
	kt_grid_clear(&grid);
	return n;
}

static gboolean has_tab_at_end_only(const struct kt_lines *lines, guint i)
{
	struct kt_slice whole = kt_line_whole(lines, i), s = kt_slice_trim(whole);

	return memchr(s.at, '\t', s.len) == NULL && memchr(whole.at, '\t', whole.len) != NULL;
}

/* PIECE, and the lines before it in its run, have no text behind a tab: the converter has set a tab behind
 * each cell, one cell a line. */
static gboolean is_stack_of_tabs(const struct kt_lines *lines, const struct kt_piece *piece)
{
	enum { LEAST = 4 };
	guint first = piece->first;

	while (first > 0 && !kt_line_at(lines, first)->starts_run &&
		has_tab_at_end_only(lines, first - 1))
		first--;
	for (guint i = piece->first; i < piece->end; i++)
		if (!has_tab_at_end_only(lines, i))
			return FALSE;
	return piece->end - first >= LEAST;
}

/* Hardly a row begins with a pipe, nor do most end in one. */
static gboolean has_inner_pipes(const struct kt_lines *lines, const struct kt_piece *piece)
{
	guint rows = 0, outer = 0, ends = 0;

	for (guint i = piece->first; i < piece->end; i++) {
		struct kt_slice s = kt_line_slice(lines, i);

		if (!is_pipe_row(lines, i) || kt_is_rule(s))
			continue;
		rows++;
		outer += s.at[0] == '|';
		ends += s.at[s.len - 1] == '|';
	}
	return rows > 2 && 3 * outer <= rows && 2 * ends <= rows;
}

/* Pipes without one at the start of the line: only with company of the same
 * kind, "A | B" alone is prose. */
static gboolean is_pipe_table(const struct kt_lines *lines, const struct kt_piece *piece)
{
	enum { LOOKED_AT = 2 };
	guint pipes = count(kt_line_slice(lines, piece->first), '|');

	if (kt_line_slice(lines, piece->first).at[0] == '|')
		return TRUE;
	for (guint i = piece->first + 1; i < piece->end && i <= piece->first + LOOKED_AT; i++) {
		guint here = count(kt_line_slice(lines, i), '|');

		if (here == pipes || (pipes > 1 && here == pipes + 1 && piece->has_inner_pipes &&
					     kt_line_slice(lines, i).at[0] == '|'))
			return TRUE; /* a second row of heads may begin with an empty cell */
	}
	return FALSE;
}

/* "Sagstype    2020    2021" above "Efterværn | 37 | 41": the converter has lost the head's pipes. */
static gboolean begins_with_blank_head(
	const struct kt_lines *lines, guint i, struct kt_piece *piece)
{
	g_autoptr(GArray) head = NULL;
	struct kt_piece rows = {.kind = KT_BLOCK_TABLE, .first = i + 1, .end = i + 2};

	if (i + 1 >= lines->lines->len || !is_pipe_row(lines, i + 1) ||
		kt_line_at(lines, i)->is_furniture)
		return FALSE;
	head = g_array_new(FALSE, FALSE, sizeof(struct kt_row_cell));
	blank_cells(lines, i, head);
	rows.grid = KT_GRID_PIPES;
	rows.end = end_of_rows(lines, i + 1, is_pipe_row);
	if (rows.end == i + 2)
		rows.end = end_of_spaced(lines, i + 1, rows.end, is_pipe_row, '|');
	if (head->len < 2 || !is_pipe_table(lines, &rows) ||
		count_columns(lines, &rows) != head->len)
		return FALSE;
	rows.first = i;
	rows.has_blank_head = TRUE;
	rows.n_columns = head->len;
	*piece = rows;
	return TRUE;
}

static gboolean begins(const struct kt_lines *lines, guint i, struct kt_piece *piece)
{
	*piece = (struct kt_piece){.kind = KT_BLOCK_TABLE, .first = i, .end = i + 1};
	if (!is_pipe_row(lines, i) && begins_with_blank_head(lines, i, piece))
		return TRUE;
	if (is_pipe_row(lines, i)) {
		piece->grid = KT_GRID_PIPES;
		piece->end = end_of_rows(lines, i, is_pipe_row);
		if (piece->end == i + 1)
			piece->end = end_of_spaced(lines, i, piece->end, is_pipe_row, '|');
		piece->has_inner_pipes = has_inner_pipes(lines, piece);
		if (!is_pipe_table(lines, piece))
			return FALSE;
	} else if (is_tab_start(lines, i) || begins_stacked_heads(lines, i) ||
		   (is_tab_row(lines, i) && i + 1 < lines->lines->len &&
			   !kt_line_at(lines, i + 1)->starts_run && is_tab_start(lines, i + 1))) {
		piece->grid = KT_GRID_TABS;
		piece->end = end_of_rows(lines, i, is_tab_row);
		if (piece->end == i + 1)
			piece->end = end_of_spaced(lines, i, piece->end, is_tab_row, '\t');
		if (is_stack_of_tabs(lines, piece) && !begins_stacked_heads(lines, i))
			return FALSE;
		piece->merges_tabs = merges_tabs(lines, piece);
		if (!piece->merges_tabs && is_ragged(lines, piece))
			kt_aligned_by_tabs(lines, piece);
	} else if (kt_separated_begins(lines, i, piece)) {
		return TRUE;
	} else {
		return kt_aligned_begins(lines, i, piece);
	}
	piece->n_columns = count_columns(lines, piece);
	return piece->n_columns >= 2;
}

/* A run of lines that look like rows but make no table is tried from its
 * first few lines only: each try may go to the end of the run. */
gboolean kt_grid_begins(const struct kt_lines *lines, guint i, struct kt_piece *piece)
{
	struct kt_vain *vain = lines->vain;
	gboolean again = vain->tries > 0 && vain->line == i, inside = i < vain->end;

	if (again || (inside && vain->tries >= 16))
		return FALSE;
	if (begins(lines, i, piece) && !kt_grid_is_lookalike(lines, piece))
		return TRUE;
	vain->line = i;
	vain->tries = inside ? vain->tries + 1 : 1;
	vain->end = MAX(piece->end, vain->end);
	return FALSE;
}
