/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Grids of the tables that a tagged PDF tells.  Programs tag what they please
 * (tables that lay out the page, rows in the wrong order), so a grid is taken
 * only where the places of its words bear it out. */
#include <string.h>

#include "documents/page/page_grid.h"

enum { MAX_CELL_LETTERS = 1500, LEAST_FILLED = 2 };
static const gdouble OVERLAP = 1; /* points that words of neighbouring cells may overlap */

/* ---- building ---- */

static struct kt_page_grid *grid_of_table(
	GPtrArray *grids, const struct kt_pages *pages, guint table)
{
	const struct kt_page_table *t = kt_page_table(pages, table);

	for (guint i = 0; i < grids->len; i++)
		if (((struct kt_page_grid *)g_ptr_array_index(grids, i))->table == table + 1)
			return g_ptr_array_index(grids, i);
	struct kt_page_grid *grid = kt_page_grid_new(KT_GRID_MARKUP, t->n_rows, t->n_columns);
	grid->table = table + 1;
	g_ptr_array_add(grids, grid);
	return grid;
}

/* The cell of TAG in GRID, new if it has no words so far; cells are met word
 * by word, so the last is mostly the one. */
static struct kt_page_grid_cell *cell_of(struct kt_page_grid *grid, const struct kt_page_tag *tag)
{
	for (guint i = grid->cells->len; i-- > 0;) {
		struct kt_page_grid_cell *cell = kt_page_grid_cell(grid, i);

		if (cell->row == tag->row && cell->column == tag->column)
			return cell;
	}
	struct kt_page_grid_cell *cell = kt_page_grid_add_cell(grid, tag->row, tag->column,
		MIN(tag->row_span, grid->n_rows - tag->row),
		MIN(tag->col_span, grid->n_columns - tag->column));
	cell->is_header = tag->is_header;
	return cell;
}

/* The tag of WORD where it belongs to a cell of a table; NULL else. */
static const struct kt_page_tag *cell_tag(
	const struct kt_pages *pages, const struct kt_page_word *word)
{
	const struct kt_page_tag *tag = kt_page_tag_of(pages, word);

	return tag && tag->kind == KT_TAG_CELL && !kt_page_table(pages, tag->table)->is_layout
		       ? tag
		       : NULL;
}

static void add_word(
	GPtrArray *grids, const struct kt_pages *pages, const struct kt_page *page, guint i)
{
	const struct kt_page_word *word = kt_page_word(page, i);
	const struct kt_page_tag *tag = cell_tag(pages, word);

	if (!tag || word->is_taken)
		return;
	struct kt_page_grid *grid = grid_of_table(grids, pages, tag->table);
	if (grid->cells->len == 0)
		grid->box = word->box;
	kt_box_unite(&grid->box, &word->box);
	kt_page_grid_cell_add_word(cell_of(grid, tag), i);
}

/* Keeps the rows that stand on this page. */
static void keep_rows(struct kt_page_grid *grid)
{
	guint first = G_MAXUINT, end = 0;

	for (guint i = 0; i < grid->cells->len; i++) {
		first = MIN(first, kt_page_grid_cell(grid, i)->row);
		end = MAX(end, kt_page_grid_cell(grid, i)->row + 1);
	}
	grid->is_part = first > 0 || end < grid->n_rows;
	for (guint i = 0; i < grid->cells->len; i++) {
		struct kt_page_grid_cell *cell = kt_page_grid_cell(grid, i);

		cell->row -= first;
		cell->row_span = MIN(cell->row_span, end - first - cell->row);
	}
	grid->n_rows = end - first;
	kt_page_grid_sort_cells(grid);
}

/* Gives every place a cell. */
static void complete(struct kt_page_grid *grid)
{
	for (guint r = 0; r < grid->n_rows; r++)
		for (guint k = 0; k < grid->n_columns; k++)
			if (!kt_page_grid_lookup(grid, r, k))
				kt_page_grid_add_cell(grid, r, k, 1, 1);
	kt_page_grid_sort_cells(grid);
}

/* ---- rows that are short ---- */

struct range {
	gfloat from, to;
};

/* How many columns of ROW its cells take, those that reach down from above among them. */
static guint row_width(const struct kt_page_grid *grid, guint row)
{
	guint n = 0;

	for (guint i = 0; i < grid->cells->len; i++) {
		const struct kt_page_grid_cell *c = kt_page_grid_cell(grid, i);

		n += row >= c->row && row < c->row + c->row_span ? c->col_span : 0;
	}
	return n;
}

/* Where the words of each column stand in the rows that have all their cells; FALSE if there is a
 * column of which no such row says it. */
static gboolean measure_columns(
	const struct kt_page_grid *grid, const struct kt_page *page, struct range *columns)
{
	gboolean all = TRUE;

	for (guint k = 0; k < grid->n_columns; k++)
		columns[k] = (struct range){G_MAXFLOAT, -G_MAXFLOAT};
	for (guint i = 0; i < grid->cells->len; i++) {
		const struct kt_page_grid_cell *c = kt_page_grid_cell(grid, i);

		if (!c->words || c->col_span > 1 || row_width(grid, c->row) < grid->n_columns)
			continue;
		struct kt_box box = kt_page_grid_cell_box(page, c);
		columns[c->column].from = MIN(columns[c->column].from, box.x0);
		columns[c->column].to = MAX(columns[c->column].to, box.x1);
	}
	for (guint k = 0; k < grid->n_columns; k++)
		all &= columns[k].from <= columns[k].to;
	return all;
}

/* The same by the rows of the table that stand on the page before or behind: one whose first page
 * has but the head has no whole row there. */
static gboolean measure_beside(const struct kt_pages *pages, const struct kt_page *page,
	const struct kt_page_grid *grid, struct range *columns)
{
	gboolean found = FALSE;

	for (guint at = page->number > 1 ? page->number - 2 : 1;
		at < pages->pages->len && at <= page->number && !found; at += 2) {
		const struct kt_page *beside = g_ptr_array_index(pages->pages, at);
		struct kt_page_grid *part =
			kt_page_grid_new(KT_GRID_MARKUP, G_MAXUINT, grid->n_columns);

		for (guint i = 0; i < beside->words->len; i++) {
			const struct kt_page_tag *tag = cell_tag(pages, kt_page_word(beside, i));

			if (tag && tag->table + 1 == grid->table)
				kt_page_grid_cell_add_word(cell_of(part, tag), i);
		}
		found = measure_columns(part, beside, columns);
		kt_page_grid_free(part);
	}
	return found;
}

/* The column from LEAST on whose words stand as BOX does: by the edge or the middle that is nearest. */
static guint nearest_column(
	const struct range *columns, guint n, guint least, const struct kt_box *box)
{
	gfloat nearest = G_MAXFLOAT;
	guint best = MIN(least, n - 1);

	for (guint k = least; k < n; k++) {
		gfloat left = ABS(columns[k].from - box->x0), right = ABS(columns[k].to - box->x1);
		gfloat middle = ABS(columns[k].from + columns[k].to - box->x0 - box->x1) / 2;
		gfloat off = MIN(MIN(left, right), middle);

		if (off < nearest) {
			nearest = off;
			best = k;
		}
	}
	return best;
}

/* No other cell of its row has words, and it begins where a label does, as the name of a section. */
static gboolean is_section(const struct kt_page_grid *grid, const struct kt_page_grid_cell *cell,
	const struct kt_box *box, const struct range *columns)
{
	if (box->x0 > columns[0].to)
		return FALSE;
	for (guint i = 0; i < grid->cells->len; i++)
		if (kt_page_grid_cell(grid, i) != cell &&
			kt_page_grid_cell(grid, i)->row == cell->row)
			return FALSE;
	return TRUE;
}

/* Browsers leave empty cells out of the structure, and those after them are told too far left:
 * in rows that lack cells, the page says which column a cell stands in.  Cells are in order. */
static void place_short_rows(
	struct kt_page_grid *grid, const struct kt_pages *pages, const struct kt_page *page)
{
	g_autofree struct range *columns = g_new(struct range, grid->n_columns);
	g_autofree gboolean *is_short = g_new(gboolean, grid->n_rows);
	guint row = G_MAXUINT, least = 0;

	if (!measure_columns(grid, page, columns) && !measure_beside(pages, page, grid, columns))
		return;
	for (guint r = 0; r < grid->n_rows; r++)
		is_short[r] = row_width(grid, r) < grid->n_columns;
	for (guint i = 0; i < grid->cells->len; i++) {
		struct kt_page_grid_cell *c = kt_page_grid_cell(grid, i);

		if (c->row != row)
			least = 0;
		row = c->row;
		if (!is_short[row] || c->col_span > 1 || !c->words)
			continue;
		struct kt_box box = kt_page_grid_cell_box(page, c);
		if (is_section(grid, c, &box, columns))
			continue;
		c->column = nearest_column(columns, grid->n_columns, MAX(least, c->column), &box);
		least = c->column + 1;
	}
}

/* ---- does the page bear it out? ---- */

static gsize count_letters(const struct kt_page *page, const struct kt_page_grid_cell *cell)
{
	gsize n = 0;

	for (guint i = 0; i < cell->words->len; i++)
		n += strlen(kt_page_word(page, g_array_index(cell->words, guint, i))->text) + 1;
	return n;
}

/* Each cell stands right of those before it in its row, and below the rows above in its column. */
static gboolean stands_in_order(const struct kt_page_grid *grid, const struct kt_page *page)
{
	g_autofree gfloat *bottom = g_new(gfloat, grid->n_columns);
	guint row = G_MAXUINT;
	gfloat right = 0;

	for (guint k = 0; k < grid->n_columns; k++)
		bottom[k] = -G_MAXFLOAT;
	for (guint i = 0; i < grid->cells->len; i++) {
		const struct kt_page_grid_cell *cell = kt_page_grid_cell(grid, i);

		if (!cell->words)
			continue;
		struct kt_box box = kt_page_grid_cell_box(page, cell);
		gfloat middle = (box.y0 + box.y1) / 2;

		if (cell->row == row && box.x0 < right - OVERLAP)
			return FALSE;
		row = cell->row;
		right = box.x1;
		for (guint k = cell->column; k < cell->column + cell->col_span; k++) {
			if (middle < bottom[k])
				return FALSE;
			bottom[k] = middle;
		}
	}
	return TRUE;
}

/* Nothing but the table's words stands inside its box. */
static gboolean is_alone(const struct kt_page_grid *grid, const struct kt_page *page, guint n_words)
{
	guint inside = 0;

	for (guint i = 0; i < page->words->len; i++) {
		const struct kt_page_word *w = kt_page_word(page, i);
		gfloat x = (w->box.x0 + w->box.x1) / 2, y = (w->box.y0 + w->box.y1) / 2;

		inside += !w->is_taken && x > grid->box.x0 && x < grid->box.x1 &&
			  y > grid->box.y0 && y < grid->box.y1;
	}
	return inside == n_words;
}

static gboolean is_sane(const struct kt_page_grid *grid, const struct kt_page *page)
{
	guint filled = 0, n_words = 0;

	if (grid->n_columns < 2)
		return FALSE;
	for (guint i = 0; i < grid->cells->len; i++) {
		const struct kt_page_grid_cell *cell = kt_page_grid_cell(grid, i);

		if (!cell->words)
			continue;
		filled++;
		n_words += cell->words->len;
		if (count_letters(page, cell) > MAX_CELL_LETTERS)
			return FALSE;
	}
	return filled >= (grid->is_part ? 1 : LEAST_FILLED) && stands_in_order(grid, page) &&
	       is_alone(grid, page, n_words);
}

/* Left edges of the columns by their words; a column without any begins where the one before does. */
static void set_edges(struct kt_page_grid *grid, const struct kt_page *page)
{
	gdouble left = grid->box.x0, right = grid->box.x1;

	for (guint k = 0; k < grid->n_columns; k++) {
		gdouble from = G_MAXDOUBLE;

		for (guint i = 0; i < grid->cells->len; i++) {
			const struct kt_page_grid_cell *cell = kt_page_grid_cell(grid, i);

			if (cell->words && cell->column == k)
				from = MIN(from, kt_page_grid_cell_box(page, cell).x0);
		}
		left = from < G_MAXDOUBLE ? from : left;
		g_array_append_val(grid->edges, left);
	}
	g_array_append_val(grid->edges, right);
}

static gint compare_tops(gconstpointer a, gconstpointer b)
{
	const struct kt_page_grid *x = *(struct kt_page_grid *const *)a,
				  *y = *(struct kt_page_grid *const *)b;

	return x->box.y0 < y->box.y0 ? -1 : x->box.y0 > y->box.y0;
}

GPtrArray *kt_find_tag_grids(const struct kt_pages *pages, const struct kt_page *page)
{
	GPtrArray *grids = g_ptr_array_new_with_free_func(kt_page_grid_free);

	for (guint i = 0; pages->tables->len > 0 && i < page->words->len; i++)
		add_word(grids, pages, page, i);
	for (guint i = grids->len; i-- > 0;) {
		struct kt_page_grid *grid = g_ptr_array_index(grids, i);

		keep_rows(grid);
		place_short_rows(grid, pages, page);
		complete(grid);
		if (!is_sane(grid, page)) {
			g_ptr_array_remove_index(grids, i);
			continue;
		}
		set_edges(grid, page);
		kt_page_grid_tidy(grid, page);
	}
	g_ptr_array_sort(grids, compare_tops);
	return grids;
}
