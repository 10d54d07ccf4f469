/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Grids from ruling lines.
 *
 *      x0      x1   x2   x3        1. lines that touch make a frame
 *   y0 +-------+----+----+         2. their places give the x and y of a lattice
 *      |       | 2021    |         3. a side of a small cell is closed when a line
 *   y1 |       +----+----+            covers most of it; cells without a side
 *      |       | a  | b  |            between them are one (spans)
 *   y2 +-------+----+----+         4. each word goes to the cell its middle is in
 *      | Drift | 12 | 13 |         5. a band of rows that was drawn as one is cut
 *      | Anlæg |  4 |  5 |            where its columns of numbers have lines
 *   y3 +-------+----+----+
 *
 * Open sides (no line at the left and right end) are closed by the ends of the
 * flat lines.  A frame around a single cell is a box, not a table. */
#include <math.h>
#include <stdlib.h>

#include "documents/page/page_grid.h"
#include "documents/page/rules.h"

enum { MAX_LINES = 1500, MAX_PLACES = 200 };

static const gdouble TOUCH = 3.0; /* lines this near meet, points */
static const gdouble MERGE = 3.0; /* places this near are one */
static const gdouble OPEN_SIDE = 8.0;

struct lattice {
	GArray *flat, *upright; /* struct kt_rule_line of this frame */
	GArray *x, *y;          /* gdouble */
};

static guint find_root(guint *parent, guint i)
{
	while (parent[i] != i)
		i = parent[i] = parent[parent[i]];
	return i;
}

static gboolean meets(const struct kt_rule_line *flat, const struct kt_rule_line *upright)
{
	return flat->at >= upright->from - TOUCH && flat->at <= upright->to + TOUCH &&
	       upright->at >= flat->from - TOUCH && upright->at <= flat->to + TOUCH;
}

/* Numbers the frames: lines that meet directly or through others. */
static guint number_frames(GArray *flat, GArray *upright)
{
	guint n = flat->len + upright->len, n_frames = 0;
	g_autofree guint *parent = g_new(guint, n + 1);
	g_autofree gint *frame = g_new(gint, n + 1);

	for (guint i = 0; i < n; i++) {
		parent[i] = i;
		frame[i] = -1;
	}
	for (guint i = 0; i < flat->len; i++)
		for (guint k = 0; k < upright->len; k++)
			if (meets(&g_array_index(flat, struct kt_rule_line, i),
				    &g_array_index(upright, struct kt_rule_line, k)))
				parent[find_root(parent, i)] = find_root(parent, flat->len + k);
	for (guint i = 0; i < n; i++) {
		guint root = find_root(parent, i);
		struct kt_rule_line *line =
			i < flat->len ? &g_array_index(flat, struct kt_rule_line, i)
				      : &g_array_index(upright, struct kt_rule_line, i - flat->len);

		if (frame[root] < 0)
			frame[root] = n_frames++;
		line->frame = frame[root];
	}
	return n_frames;
}

static GArray *lines_of_frame(GArray *lines, gint frame)
{
	GArray *out = g_array_new(FALSE, TRUE, sizeof(struct kt_rule_line));

	for (guint i = 0; i < lines->len; i++)
		if (g_array_index(lines, struct kt_rule_line, i).frame == frame)
			g_array_append_val(out, g_array_index(lines, struct kt_rule_line, i));
	return out;
}

static gint compare_doubles(gconstpointer a, gconstpointer b)
{
	gdouble x = *(const gdouble *)a, y = *(const gdouble *)b;

	return x < y ? -1 : x > y;
}

/* Sorted, and those nearer than MERGE made one. */
static void merge_places(GArray *places)
{
	guint kept = 0;

	g_array_sort(places, compare_doubles);
	for (guint i = 0; i < places->len; i++) {
		gdouble v = g_array_index(places, gdouble, i);

		if (kept && v - g_array_index(places, gdouble, kept - 1) < MERGE)
			continue;
		g_array_index(places, gdouble, kept++) = v;
	}
	g_array_set_size(places, kept);
}

/* The places of LINES, and the far ends of at least two of ACROSS beyond them. */
static GArray *places_of(GArray *lines, GArray *across)
{
	GArray *places = g_array_new(FALSE, FALSE, sizeof(gdouble));
	gdouble low = G_MAXDOUBLE, high = -G_MAXDOUBLE, first, last;
	guint n_low = 0, n_high = 0;

	for (guint i = 0; i < lines->len; i++)
		g_array_append_val(places, g_array_index(lines, struct kt_rule_line, i).at);
	merge_places(places);
	for (guint i = 0; i < across->len; i++) {
		low = MIN(low, g_array_index(across, struct kt_rule_line, i).from);
		high = MAX(high, g_array_index(across, struct kt_rule_line, i).to);
	}
	for (guint i = 0; i < across->len; i++) {
		n_low += g_array_index(across, struct kt_rule_line, i).from < low + TOUCH;
		n_high += g_array_index(across, struct kt_rule_line, i).to > high - TOUCH;
	}
	if (places->len == 0)
		return places;
	first = g_array_index(places, gdouble, 0);
	last = g_array_index(places, gdouble, places->len - 1);
	if (n_low >= 2 && low < first - OPEN_SIDE)
		g_array_append_val(places, low);
	if (n_high >= 2 && high > last + OPEN_SIDE)
		g_array_append_val(places, high);
	merge_places(places);
	return places;
}

/* A line at AT covers at least half of [from, to]. */
static gboolean is_closed(GArray *lines, gdouble at, gdouble from, gdouble to)
{
	gdouble covered = 0;

	for (guint i = 0; i < lines->len; i++) {
		const struct kt_rule_line *line = &g_array_index(lines, struct kt_rule_line, i);

		if (fabs(line->at - at) < MERGE)
			covered += MAX(0, MIN(line->to, to) - MAX(line->from, from));
	}
	return covered >= 0.5 * (to - from);
}

#define place(array, i) g_array_index((array), gdouble, (i))

static gboolean side_closed(const struct lattice *l, guint row, guint column)
{
	return is_closed(l->upright, place(l->x, column), place(l->y, row), place(l->y, row + 1));
}

static gboolean top_closed(const struct lattice *l, guint row, guint column)
{
	return is_closed(l->flat, place(l->y, row), place(l->x, column), place(l->x, column + 1));
}

/* The cells: from each free place to the right until a side, then down while
 * the whole width is open. */
static void add_cells(struct kt_page_grid *grid, const struct lattice *l)
{
	guint rows = grid->n_rows, columns = grid->n_columns;
	g_autofree gboolean *taken = g_new0(gboolean, rows * columns);

	for (guint i = 0; i < rows * columns; i++) {
		guint r = i / columns, k = i % columns, width = 1, height = 1;
		gboolean is_open = TRUE;

		if (taken[i])
			continue;
		while (k + width < columns && !taken[i + width] && !side_closed(l, r, k + width))
			width++;
		while (r + height < rows && is_open) {
			for (guint c = k; c < k + width && is_open; c++)
				is_open = !top_closed(l, r + height, c) &&
					  !taken[(r + height) * columns + c] &&
					  (c == k || !side_closed(l, r + height, c));
			height += is_open;
		}
		for (guint y = r; y < r + height; y++)
			for (guint x = k; x < k + width; x++)
				taken[y * columns + x] = TRUE;
		kt_page_grid_add_cell(grid, r, k, height, width);
	}
}

/* The band of PLACES that V lies in, -1 if outside. */
static gint band_of(GArray *places, gdouble v)
{
	for (guint i = 0; i + 1 < places->len; i++)
		if (v >= place(places, i) && v < place(places, i + 1))
			return i;
	return -1;
}

static void place_words(
	struct kt_page_grid *grid, const struct kt_page *page, const struct lattice *l)
{
	for (guint i = 0; i < page->words->len; i++) {
		const struct kt_box *b = &kt_page_word(page, i)->box;
		gint column = band_of(l->x, (b->x0 + b->x1) / 2),
		     row = band_of(l->y, (b->y0 + b->y1) / 2);
		struct kt_page_grid_cell *cell = NULL;

		if (row >= 0 && column >= 0 && !kt_page_word(page, i)->is_taken)
			cell = kt_page_grid_lookup(grid, row, column);
		if (cell)
			kt_page_grid_cell_add_word(cell, i);
	}
}

/* ---- step 5: rows drawn as one ---- */

struct line_run {
	gdouble middle;
	gboolean is_value;
};

static guint count_words_on_line(const struct kt_page *page, GArray *words, guint i)
{
	guint n = 1;
	gdouble y = kt_page_word(page, g_array_index(words, guint, i))->box.y1;

	while (i + n < words->len) {
		const struct kt_box *b =
			&kt_page_word(page, g_array_index(words, guint, i + n))->box;

		if ((b->y0 + b->y1) / 2 > y)
			break;
		n++;
	}
	return n;
}

/* The lines of a cell: where, and whether a number is all there is. */
static GArray *lines_of_cell(const struct kt_page *page, const struct kt_page_grid_cell *cell)
{
	GArray *lines = g_array_new(FALSE, FALSE, sizeof(struct line_run));
	g_autoptr(GString) text = g_string_new(NULL);

	for (guint i = 0; cell->words && i < cell->words->len;) {
		guint n = count_words_on_line(page, cell->words, i);
		const struct kt_box *b =
			&kt_page_word(page, g_array_index(cell->words, guint, i))->box;

		g_string_truncate(text, 0);
		for (guint k = i; k < i + n; k++)
			g_string_append_printf(text, "%s ",
				kt_page_word(page, g_array_index(cell->words, guint, k))->text);
		struct line_run run = {(b->y0 + b->y1) / 2, kt_is_value_text(text->str, text->len)};
		g_array_append_val(lines, run);
		i += n;
	}
	return lines;
}

static gboolean all_values(GArray *lines)
{
	for (guint i = 0; i < lines->len; i++)
		if (!g_array_index(lines, struct line_run, i).is_value)
			return FALSE;
	return lines->len > 0;
}

/* Where band ROW is to be cut: between the lines of its longest column of
 * numbers.  NULL when no cell holds more than one number. */
static GArray *cuts_of_band(const struct kt_page_grid *grid, const struct kt_page *page, guint row)
{
	GArray *best = NULL;

	for (guint i = 0; i < grid->cells->len; i++) {
		const struct kt_page_grid_cell *cell = kt_page_grid_cell(grid, i);

		if (cell->row != row || cell->row_span != 1)
			continue;
		GArray *lines = lines_of_cell(page, cell);
		if (lines->len > 1 && all_values(lines) && (!best || lines->len > best->len)) {
			g_clear_pointer(&best, g_array_unref);
			best = g_array_ref(lines);
		}
		g_array_unref(lines);
	}
	return best;
}

/* Adds the places that cut the drawn bands; TRUE if there are any. */
static gboolean cut_bands(const struct kt_page_grid *grid, const struct kt_page *page, GArray *y)
{
	guint was = y->len;

	for (guint row = 0; row < grid->n_rows && y->len < MAX_PLACES; row++) {
		GArray *lines = cuts_of_band(grid, page, row);

		for (guint i = 1; lines && i < lines->len; i++) {
			gdouble cut = (g_array_index(lines, struct line_run, i - 1).middle +
					      g_array_index(lines, struct line_run, i).middle) /
				      2;
			g_array_append_val(y, cut);
		}
		if (lines)
			g_array_unref(lines);
	}
	g_array_sort(y, compare_doubles);
	return y->len > was;
}

/* A cut place closes its row from side to side. */
static void close_cuts(struct lattice *l, GArray *drawn)
{
	for (guint i = 0; i < l->y->len; i++) {
		gdouble at = place(l->y, i);
		gboolean is_drawn = FALSE;

		for (guint k = 0; k < drawn->len; k++)
			is_drawn |= fabs(place(drawn, k) - at) < 0.01;
		if (!is_drawn) {
			struct kt_rule_line line = {
				at, place(l->x, 0), place(l->x, l->x->len - 1), 0};
			g_array_append_val(l->flat, line);
		}
	}
}

static struct kt_page_grid *build(const struct kt_page *page, const struct lattice *l)
{
	struct kt_page_grid *grid = kt_page_grid_new(KT_GRID_RULES, l->y->len - 1, l->x->len - 1);

	grid->box = (struct kt_box){place(l->x, 0), place(l->y, 0), place(l->x, l->x->len - 1),
		place(l->y, l->y->len - 1)};
	g_array_append_vals(grid->edges, l->x->data, l->x->len);
	add_cells(grid, l);
	place_words(grid, page, l);
	return grid;
}

static guint count_filled(const struct kt_page_grid *grid)
{
	guint n = 0;

	for (guint i = 0; i < grid->cells->len; i++)
		n += kt_page_grid_cell(grid, i)->words != NULL;
	return n;
}

static struct kt_page_grid *grid_of_lattice(const struct kt_page *page, struct lattice *l)
{
	struct kt_page_grid *grid = build(page, l);
	GArray *drawn = g_array_copy(l->y);

	if (cut_bands(grid, page, l->y)) {
		close_cuts(l, drawn);
		kt_page_grid_free(grid);
		grid = build(page, l);
	}
	g_array_unref(drawn);
	kt_page_grid_tidy(grid, page);
	if (grid->n_rows < 2 || grid->n_columns < 2 || count_filled(grid) < 3)
		g_clear_pointer(&grid, kt_page_grid_free);
	return grid;
}

static struct kt_page_grid *grid_of_frame(
	const struct kt_page *page, GArray *flat, GArray *upright, gint frame)
{
	struct lattice l = {
		lines_of_frame(flat, frame), lines_of_frame(upright, frame), NULL, NULL};
	struct kt_page_grid *grid = NULL;

	l.x = places_of(l.upright, l.flat);
	l.y = places_of(l.flat, l.upright);
	if (l.x->len > 2 && l.y->len > 1 && l.x->len <= MAX_PLACES && l.y->len <= MAX_PLACES)
		grid = grid_of_lattice(page, &l);
	g_array_unref(l.flat);
	g_array_unref(l.upright);
	g_array_unref(l.x);
	g_array_unref(l.y);
	return grid;
}

static gint compare_grids(gconstpointer a, gconstpointer b)
{
	const struct kt_page_grid *x = *(struct kt_page_grid *const *)a,
				  *y = *(struct kt_page_grid *const *)b;

	return x->box.y0 < y->box.y0 ? -1 : x->box.y0 > y->box.y0;
}

GPtrArray *kt_find_rule_grids(const struct kt_page *page)
{
	GPtrArray *grids = g_ptr_array_new_with_free_func(kt_page_grid_free);
	GArray *flat = kt_rules_of_axis(page, TRUE), *upright = kt_rules_of_axis(page, FALSE);

	if (flat->len > 0 && upright->len > 0 && flat->len + upright->len < MAX_LINES) {
		guint n_frames = number_frames(flat, upright);

		for (guint i = 0; i < n_frames; i++) {
			struct kt_page_grid *grid = grid_of_frame(page, flat, upright, i);

			if (grid)
				g_ptr_array_add(grids, grid);
		}
	}
	g_array_unref(flat);
	g_array_unref(upright);
	g_ptr_array_sort(grids, compare_grids);
	return grids;
}
