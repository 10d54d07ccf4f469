/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a page break cut.  Between the two halves lie only furniture items,
 * which move in front of the whole. */
#include <math.h>
#include <string.h>

#include "documents/page/page_columns.h"
#include "documents/page/page_flow.h"

static const gdouble SAME_EDGE = 6; /* columns of the two halves, points */
static const gdouble NEXT_ROW = 2;  /* the most white between rows, in type sizes */
enum { MAX_HEAD_ITEMS = 6 };        /* paragraphs that a repeated head is taken for */
static const gdouble FULL = 6,
		     WORD_ROOM =
			     0.5; /* type sizes: left on a full line; a word needs beside itself */
static const gdouble NEAR_EDGE = 0.25; /* of the page's height: how near the break they stand */

static const struct kt_page *page_of(const struct kt_pages *pages, const struct kt_flow_item *item)
{
	return g_ptr_array_index(pages->pages, item->page);
}

/* The last piece of an item: itself, or the last it was joined with. */
static const struct kt_flow_item *tail(const struct kt_flow_item *item)
{
	return item->rest && item->rest->len ? g_ptr_array_index(item->rest, item->rest->len - 1)
					     : item;
}

/* The cells of ROW from column FIRST on. */
static char *row_text(
	const struct kt_page_grid *grid, const struct kt_page *page, guint row, guint first)
{
	g_autoptr(GString) out = g_string_new(NULL);

	for (guint k = first; k < grid->n_columns; k++) {
		const struct kt_page_grid_cell *cell = kt_page_grid_lookup(grid, row, k);

		if (cell && cell->row == row && cell->column == k)
			kt_page_grid_cell_text(page, cell, out);
		g_string_append_c(out, '\t');
	}
	return g_string_free(g_steal_pointer(&out), FALSE);
}

/* TEXT ends a label of which it is not the beginning: a small letter, or a lone number. */
static gboolean ends_label(const char *text)
{
	return g_unichar_islower(g_utf8_get_char(text)) || kt_may_end_label(text);
}

/* Row ROW of B repeats that of A, but for the words behind the first cell's that are the end of a row
 * which the page break cut: how many, 0 where it does not. */
static guint words_left_over(const struct kt_page_grid *a, const struct kt_page *page_a,
	const struct kt_page_grid *b, const struct kt_page *page_b, guint row)
{
	const struct kt_page_grid_cell *x = kt_page_grid_lookup(a, row, 0),
				       *y = kt_page_grid_lookup(b, row, 0);
	g_autofree char *rest_a = row_text(a, page_a, row, 1),
			*rest_b = row_text(b, page_b, row, 1);

	if (!x || !y || !x->words || !y->words || y->words->len <= x->words->len ||
		strcmp(rest_a, rest_b) != 0)
		return 0;
	for (guint i = 0; i < x->words->len; i++)
		if (strcmp(kt_page_word(page_a, g_array_index(x->words, guint, i))->text,
			    kt_page_word(page_b, g_array_index(y->words, guint, i))->text) != 0)
			return 0;
	return ends_label(kt_page_word(page_b, g_array_index(y->words, guint, x->words->len))->text)
		       ? y->words->len - x->words->len
		       : 0;
}

static gboolean is_value_row(const struct kt_page_grid *grid, const struct kt_page *page, guint row)
{
	guint values = 0;

	for (guint k = 1; k < grid->n_columns; k++) {
		g_autoptr(GString) text = g_string_new(NULL);

		kt_page_grid_cell_text(page, kt_page_grid_lookup(grid, row, k), text);
		values += text->len && kt_is_value_text(text->str, text->len);
	}
	return values > 0;
}

gboolean kt_page_begins_head(const struct kt_page_grid *a, const struct kt_page *page_a,
	const struct kt_page_grid *b, const struct kt_page *page_b, guint row)
{
	guint filled = 0, heads = 0;

	if (a->n_columns != b->n_columns || is_value_row(b, page_b, row))
		return FALSE;
	for (guint k = 0; k < b->n_columns; k++) {
		g_autoptr(GString) x = g_string_new(NULL), y = g_string_new(NULL);

		kt_page_grid_cell_text(page_a, kt_page_grid_lookup(a, row, k), x);
		kt_page_grid_cell_text(page_b, kt_page_grid_lookup(b, row, k), y);
		if (!g_str_has_prefix(x->str, y->str) || (y->len == 0 && x->len > 0))
			return FALSE;
		filled += y->len > 0;
		heads += y->len > 0 && kt_page_grid_lookup(a, row, k)->is_header;
	}
	return filled >= 2 && heads == filled;
}

/* Rows at the top of B that repeat the top of A. */
static guint repeated_rows(const struct kt_page_grid *a, const struct kt_page *page_a,
	const struct kt_page_grid *b, const struct kt_page *page_b)
{
	guint n = 0;

	while (n < a->n_rows && n + 1 < b->n_rows) {
		g_autofree char *x = row_text(a, page_a, n, 0), *y = row_text(b, page_b, n, 0);

		if (strcmp(x, y) != 0)
			return n + (words_left_over(a, page_a, b, page_b, n) > 0 ||
					   kt_page_begins_head(a, page_a, b, page_b, n));
		n++;
	}
	return n;
}

static gboolean same_edges(const struct kt_page_grid *a, const struct kt_page_grid *b)
{
	gdouble slack = a->source == KT_GRID_SPACE || b->source == KT_GRID_SPACE ? 4 * SAME_EDGE
										 : SAME_EDGE;

	if (a->edges->len != b->edges->len)
		return FALSE;
	for (guint i = 0; i < a->edges->len; i++)
		if (fabs(g_array_index(a->edges, gdouble, i) -
			    g_array_index(b->edges, gdouble, i)) > slack)
			return FALSE;
	return TRUE;
}

/* The words of B, a grid from white space, stand under those of A's columns: their edges are those of
 * what they hold, and a head is wider than its numbers. */
static gboolean stands_in_columns(
	const struct kt_flow_item *a, const struct kt_flow_item *b, const struct kt_pages *pages)
{
	struct kt_page_grid *grid = NULL;

	if (a->grid->source == KT_GRID_SPACE && b->grid->source == KT_GRID_SPACE)
		grid = kt_page_grid_by_columns(
			b->grid, page_of(pages, b), a->grid, page_of(pages, a));
	gboolean fits = grid != NULL;
	kt_page_grid_free(grid);
	return fits;
}

static gboolean stand_at_break(
	const struct kt_flow_item *a, const struct kt_flow_item *b, const struct kt_pages *pages)
{
	return b->page == a->page + 1 &&
	       a->box.y1 > (1 - 2 * NEAR_EDGE) * page_of(pages, a)->height &&
	       b->box.y0 < NEAR_EDGE * page_of(pages, b)->height;
}

static gboolean is_one_line(const struct kt_flow_item *item, const struct kt_page *page)
{
	guint line = kt_page_word(page, g_array_index(item->words, guint, 0))->line;

	for (guint i = 1; i < item->words->len; i++)
		if (kt_page_word(page, g_array_index(item->words, guint, i))->line != line)
			return FALSE;
	return TRUE;
}

/* Right below the rows that a page break parted from WHOLE. */
static gboolean stands_below(const struct kt_flow_item *whole, const struct kt_flow_item *b)
{
	const struct kt_flow_item *a = tail(whole);

	return a != whole && a->page == b->page && b->box.y0 > a->box.y0 &&
	       b->box.y0 - a->box.y1 < NEXT_ROW * b->size;
}

/* What goes on with a table over a page break has its columns, though its own rows may not show
 * them: the grid of B, or the line that it is, by the columns of the part before. */
static void read_by_columns(
	const struct kt_flow_item *whole, struct kt_flow_item *b, const struct kt_pages *pages)
{
	const struct kt_page_grid *a = tail(whole)->grid;
	const struct kt_page *page = page_of(pages, b), *above = page_of(pages, tail(whole));
	struct kt_page_grid *grid = NULL;

	if (!a || (a->source != KT_GRID_SPACE && a->source != KT_GRID_RULES) || a->n_columns < 2)
		return;
	if (b->grid && stand_at_break(tail(whole), b, pages)) {
		kt_page_grid_take_columns(b->grid, a);
		if (!whole->rest)
			kt_page_grid_take_columns(whole->grid, b->grid);
	}
	if (b->grid && a->source == KT_GRID_SPACE && b->grid->source == KT_GRID_SPACE &&
		b->grid->n_columns != a->n_columns) {
		if (stand_at_break(tail(whole), b, pages) && is_value_row(b->grid, page, 0) &&
			!kt_page_grid_lookup(b->grid, 0, 0)->is_header)
			grid = kt_page_grid_by_columns(b->grid, page, a, above);
	} else if (!b->grid && b->words &&
		   (b->kind == KT_BLOCK_PARAGRAPH || b->kind == KT_BLOCK_HEADING) &&
		   is_one_line(b, page) &&
		   (stand_at_break(tail(whole), b, pages) || stands_below(whole, b))) {
		grid = kt_page_row_by_columns(b->words, page, a, above);
	}
	if (!grid)
		return;
	kt_page_grid_free(b->grid);
	g_clear_pointer(&b->words, g_array_unref);
	b->grid = grid;
	b->kind = KT_BLOCK_TABLE;
}

/* B stands higher up in the next column of A's page. */
static gboolean stands_next_column(const struct kt_flow_item *a, const struct kt_flow_item *b)
{
	return a->page == b->page && b->box.x0 > a->box.x1 && b->box.y0 < a->box.y1;
}

static gboolean tables_join(const struct kt_flow_item *whole, const struct kt_flow_item *b,
	const struct kt_pages *pages)
{
	const struct kt_flow_item *a = tail(whole);

	if (!a->grid || !b->grid || a->grid->n_columns != b->grid->n_columns)
		return FALSE;
	if (a->grid->table && a->grid->table == b->grid->table)
		return TRUE; /* the file says so */
	gboolean repeats =
		repeated_rows(whole->grid, page_of(pages, whole), b->grid, page_of(pages, b)) > 0;
	if (repeats && stands_next_column(a, b))
		return TRUE;
	if (!stand_at_break(a, b, pages) && !stands_below(whole, b))
		return FALSE;
	if (repeats)
		return TRUE;
	/* without a repeated head: the same columns, and no new head */
	return (same_edges(a->grid, b->grid) || stands_in_columns(a, b, pages)) &&
	       is_value_row(b->grid, page_of(pages, b), 0) &&
	       !kt_page_grid_lookup(b->grid, 0, 0)->is_header;
}

GArray *kt_page_cut_rows(struct kt_page_grid *grid, guint rows)
{
	GArray *words = g_array_new(FALSE, FALSE, sizeof(guint));
	guint kept = 0;

	for (guint i = 0; i < grid->cells->len; i++) {
		struct kt_page_grid_cell c = *kt_page_grid_cell(grid, i);

		if (c.row >= rows) {
			c.row -= rows;
			*kt_page_grid_cell(grid, kept++) = c;
		} else if (c.words) {
			g_array_append_vals(words, c.words->data, c.words->len);
			g_array_unref(c.words);
		}
	}
	g_array_set_size(grid->cells, kept);
	grid->n_rows -= rows;
	return words;
}

static void add_rest(struct kt_flow_item *whole, struct kt_flow_item *part)
{
	if (!whole->rest)
		whole->rest = g_ptr_array_new_with_free_func(kt_flow_item_free);
	g_ptr_array_add(whole->rest, part);
}

static gboolean has_words(const struct kt_page_grid_cell *cell)
{
	return cell && cell->words && cell->words->len > 0;
}

/* Row ROW of GRID has nothing beside its label. */
static gboolean is_label_only(const struct kt_page_grid *grid, guint row)
{
	for (guint k = 1; k < grid->n_columns; k++)
		if (has_words(kt_page_grid_lookup(grid, row, k)))
			return FALSE;
	return has_words(kt_page_grid_lookup(grid, row, 0));
}

/* The label of the last row of BEFORE cannot have ended: "Social-, Ældre- og". */
static gboolean has_open_label(const struct kt_flow_item *before, const struct kt_pages *pages)
{
	const struct kt_page_grid *grid = before->grid;
	const struct kt_page_grid_cell *label = kt_page_grid_lookup(grid, grid->n_rows - 1, 0);
	const char *end;

	if (!has_words(label) || label->is_header ||
		!is_value_row(grid, page_of(pages, before), grid->n_rows - 1))
		return FALSE;
	end = kt_page_word(
		page_of(pages, before), g_array_index(label->words, guint, label->words->len - 1))
		      ->text;
	return kt_word_leads_on(end) || g_str_has_suffix(end, ",");
}

/* Words of the label of GRID's first row that stand in a line of their own over its numbers. */
static guint words_over_numbers(const struct kt_page_grid *grid, const struct kt_page *page)
{
	const struct kt_page_grid_cell *label = kt_page_grid_lookup(grid, 0, 0);
	guint line = G_MAXUINT, n = 0;

	for (guint k = 1; k < grid->n_columns; k++) {
		const struct kt_page_grid_cell *cell = kt_page_grid_lookup(grid, 0, k);

		if (has_words(cell))
			line = MIN(line,
				kt_page_word(page, g_array_index(cell->words, guint, 0))->line);
	}
	while (has_words(label) && line < G_MAXUINT && n < label->words->len &&
		kt_page_word(page, g_array_index(label->words, guint, n))->line < line)
		n++;
	return has_words(label) && n < label->words->len ? n : 0;
}

/* Browsers and Word go on with a row behind a page break: the first row of PART, which has no other
 * words, is or ends the label of the last row of BEFORE.  WeasyPrint leaves the numbers on the one
 * page and takes the label, which is higher, to the next. */
static gboolean goes_on_row(const struct kt_flow_item *before, const struct kt_flow_item *part,
	const struct kt_pages *pages)
{
	const struct kt_page *page = page_of(pages, part);
	guint last = before->grid->n_rows - 1;
	const struct kt_page_grid_cell *above = kt_page_grid_lookup(before->grid, last, 0);
	g_autoptr(GString) text = g_string_new(NULL);

	if (before->page + 1 != part->page)
		return FALSE;
	if (is_label_only(before->grid, last) && !above->is_header &&
		is_value_row(part->grid, page, 0) &&
		!has_words(kt_page_grid_lookup(part->grid, 0, 0)))
		return TRUE; /* or the numbers */
	if (part->grid->n_rows < 2 || !is_value_row(before->grid, page_of(pages, before), last) ||
		is_value_row(part->grid, page, 0) || !is_value_row(part->grid, page, 1) ||
		!is_label_only(part->grid, 0))
		return FALSE;
	kt_page_grid_cell_text(page, kt_page_grid_lookup(part->grid, 0, 0), text);
	return !has_words(above) || ends_label(text->str) || has_open_label(before, pages);
}

/* The last N words of the first cell of ROW become a row of their own at the top of GRID, behind the
 * rows up to ROW, which are to be cut off. */
static void part_from_head(struct kt_page_grid *grid, guint row, guint n)
{
	struct kt_page_grid_cell *head = kt_page_grid_lookup(grid, row, 0), *cell;
	GArray *words = head->words;
	guint from = words->len - n;

	for (guint i = 0; i < grid->cells->len; i++)
		kt_page_grid_cell(grid, i)->row += kt_page_grid_cell(grid, i)->row > row;
	grid->n_rows++;
	for (guint k = 0; k < grid->n_columns; k++)
		kt_page_grid_add_cell(grid, row + 1, k, 1, 1);
	cell = kt_page_grid_lookup(grid, row + 1, 0);
	for (guint i = from; i < from + n; i++)
		kt_page_grid_cell_add_word(cell, g_array_index(words, guint, i));
	g_array_set_size(words, from);
	kt_page_grid_sort_cells(grid);
}

/* The first N words of the first label of GRID become a row of their own over its row. */
static void part_label(struct kt_page_grid *grid, guint n)
{
	struct kt_page_grid_cell *cell;
	GArray *words = kt_page_grid_lookup(grid, 0, 0)->words;

	for (guint i = 0; i < grid->cells->len; i++)
		kt_page_grid_cell(grid, i)->row++;
	grid->n_rows++;
	for (guint k = 0; k < grid->n_columns; k++)
		kt_page_grid_add_cell(grid, 0, k, 1, 1);
	cell = kt_page_grid_lookup(grid, 0, 0);
	for (guint i = 0; i < n; i++)
		kt_page_grid_cell_add_word(cell, g_array_index(words, guint, i));
	g_array_remove_range(words, 0, n);
	kt_page_grid_sort_cells(grid);
}

/* The repeated head stays in the document as furniture. */
static void join_tables(
	GPtrArray *flow, guint whole_at, struct kt_flow_item *part, const struct kt_pages *pages)
{
	struct kt_flow_item *whole = g_ptr_array_index(flow, whole_at);
	guint rows =
		repeated_rows(whole->grid, page_of(pages, whole), part->grid, page_of(pages, part));

	if (rows) {
		guint n = words_left_over(whole->grid, page_of(pages, whole), part->grid,
			page_of(pages, part), rows - 1);
		if (n > 0)
			part_from_head(part->grid, rows - 1, n);

		struct kt_flow_item *head =
			kt_flow_item_new(KT_BLOCK_FURNITURE, page_of(pages, part));
		head->words = kt_page_cut_rows(part->grid, rows);
		head->box = part->box;
		g_ptr_array_insert(flow, whole_at, head);
	}
	guint over = has_open_label(tail(whole), pages)
			     ? words_over_numbers(part->grid, page_of(pages, part))
			     : 0;
	if (over > 0)
		part_label(part->grid, over);
	part->goes_on_row = goes_on_row(tail(whole), part, pages);
	add_rest(whole, part);
}

/* B stands where text goes on that ends in A: on the next page, or in the next column. */
static gboolean stands_next(const struct kt_flow_item *a, const struct kt_flow_item *b)
{
	return a->page + 1 == b->page || stands_next_column(a, b);
}

/* The first word of a paragraph that is none: it goes on with a small letter, or with a number
 * where a small letter stood before. */
static gboolean starts_within(const char *first, const char *last)
{
	const char *end = last + strlen(last);

	return g_unichar_islower(g_utf8_get_char(first)) ||
	       (g_ascii_isdigit(*first) &&
		       g_unichar_islower(g_utf8_get_char(g_utf8_find_prev_char(last, end))));
}

/* A sentence ends in LAST, unless its full stop is an ordinal's or one of an abbreviation that none
 * ends in: "i 1." before "kvartal". */
static gboolean ends_sentence(const char *last)
{
	static const char *const before[] = {"pr.", "nr.", "ca.", "mio.", "mill.", "mia.", "jf.",
		"stk.", "kl.", "inkl.", "ekskl.", "bl.a.", "f.eks.", NULL};
	gsize digits = strspn(last, "0123456789");

	return strchr(".:;!?", last[strlen(last) - 1]) && !g_strv_contains(before, last) &&
	       !(digits > 0 && digits <= 2 && strcmp(last + digits, ".") == 0);
}

/* The last line of A is as good as full, or too full for the word FIRST. */
static gboolean ends_full(const struct kt_flow_item *a, const struct kt_page_word *first)
{
	return a->room < MAX(FULL, WORD_ROOM + kt_box_width(&first->box) / a->size) * a->size;
}

static gboolean paragraphs_join(const struct kt_flow_item *whole, const struct kt_flow_item *b,
	const struct kt_pages *pages)
{
	const struct kt_flow_item *a = tail(whole);
	const struct kt_page_word *last, *first;

	if (!a->words || !b->words || b->kind != KT_BLOCK_PARAGRAPH || !stands_next(a, b) ||
		(a->kind != KT_BLOCK_PARAGRAPH && a->kind != KT_BLOCK_LIST_ITEM))
		return FALSE;
	last = kt_page_word(page_of(pages, a), g_array_index(a->words, guint, a->words->len - 1));
	first = kt_page_word(page_of(pages, b), g_array_index(b->words, guint, 0));
	if (last->tag && first->tag)
		return last->tag == first->tag;
	if (fabs(a->size - b->size) > 0.5 || a->is_bold != b->is_bold)
		return FALSE;
	return a->is_cut || (ends_full(a, first) && !ends_sentence(last->text) &&
				    starts_within(first->text, last->text));
}

static gboolean is_untagged(const struct kt_flow_item *item, const struct kt_page *page)
{
	for (guint i = 0; item->words && i < item->words->len; i++)
		if (kt_page_word(page, g_array_index(item->words, guint, i))->tag)
			return FALSE;
	return item->words != NULL;
}

/* Text that the file leaves out of its structure, between two pieces of one of its tables, is the
 * head that the page break repeats. */
static gboolean is_repeated_head(
	GPtrArray *flow, guint at, const struct kt_flow_item *whole, const struct kt_pages *pages)
{
	const struct kt_page_grid *grid = tail(whole)->grid;

	for (guint i = at; grid && grid->table && i < flow->len && i < at + MAX_HEAD_ITEMS; i++) {
		const struct kt_flow_item *item = g_ptr_array_index(flow, i);

		if (item->grid)
			return item->grid->table == grid->table;
		if (!is_untagged(item, page_of(pages, item)))
			return FALSE;
	}
	return FALSE;
}

/* The line ITEM at the top of the page behind WHOLE has the words of its head, and there is too little
 * below it to be a table. */
static gboolean repeats_head(const struct kt_flow_item *whole, const struct kt_flow_item *item,
	const struct kt_pages *pages)
{
	const struct kt_page *page = page_of(pages, item);
	g_autofree char *row = NULL;
	g_autoptr(GString) words = g_string_new(NULL), head = g_string_new(NULL);

	if (!whole->grid || !item->words || item->words->len < 2 ||
		!stand_at_break(tail(whole), item, pages))
		return FALSE;
	row = row_text(whole->grid, page_of(pages, whole), 0, 0);
	for (const char *p = row; *p; p++)
		if (*p != '\t' && *p != ' ')
			g_string_append_c(head, *p);
	for (guint i = 0; i < item->words->len; i++)
		g_string_append(
			words, kt_page_word(page, g_array_index(item->words, guint, i))->text);
	return strcmp(words->str, head->str) == 0;
}

void kt_join_pages(GPtrArray *flow, const struct kt_pages *pages)
{
	GPtrArray *out = g_ptr_array_new_with_free_func(kt_flow_item_free);
	gint last = -1; /* in OUT: the last item that is no furniture */

	for (guint i = 0; i < flow->len; i++) {
		struct kt_flow_item *item = g_ptr_array_index(flow, i);
		struct kt_flow_item *before = last >= 0 ? g_ptr_array_index(out, last) : NULL;

		if (before && !item->grid &&
			(is_repeated_head(flow, i, before, pages) ||
				repeats_head(before, item, pages)))
			item->kind = KT_BLOCK_FURNITURE;
		g_ptr_array_index(flow, i) = NULL;
		if (before && item->kind != KT_BLOCK_FURNITURE)
			read_by_columns(before, item, pages);
		if (item->kind == KT_BLOCK_FURNITURE) {
			g_ptr_array_add(out, item);
		} else if (before && tables_join(before, item, pages)) {
			join_tables(out, last, item, pages);
			last += g_ptr_array_index(out, last) != before;
		} else if (before && paragraphs_join(before, item, pages)) {
			add_rest(before, item);
		} else {
			g_ptr_array_add(out, item);
			last = out->len - 1;
		}
	}
	g_ptr_array_set_size(flow, 0);
	for (guint i = 0; i < out->len; i++)
		g_ptr_array_add(flow, g_ptr_array_index(out, i));
	g_free(g_ptr_array_free(out, FALSE));
}

/* "Direktionen indstiller:" or "Direktionen indstiller," */
static gboolean leads_to_items(const struct kt_flow_item *item, const struct kt_pages *pages)
{
	const struct kt_flow_item *last = tail(item);
	const char *word =
		last->words ? kt_page_word(page_of(pages, last),
				      g_array_index(last->words, guint, last->words->len - 1))
				      ->text
			    : "";

	return g_str_has_suffix(word, ":") || g_str_has_suffix(word, ",");
}

/* Some producers draw bullets as ink.  Paragraphs set in after a colon or a comma are items. */
void kt_find_bare_items(GPtrArray *flow, const struct kt_pages *pages)
{
	const struct kt_flow_item *lead = NULL;
	gdouble left = -1;

	for (guint i = 0; i < flow->len; i++) {
		struct kt_flow_item *item = g_ptr_array_index(flow, i);

		if (item->kind == KT_BLOCK_FURNITURE)
			continue;
		gboolean is_in = lead && item->kind == KT_BLOCK_PARAGRAPH &&
				 (item->page > lead->page || item->box.y0 > lead->box.y0) &&
				 item->box.x0 > lead->box.x0 + 1.2 * item->size &&
				 (left < 0 || fabs(item->box.x0 - left) < 0.5 * item->size);
		if (is_in) {
			item->kind = KT_BLOCK_LIST_ITEM;
			item->level = 1;
			left = item->box.x0;
			continue;
		}
		lead = item->kind == KT_BLOCK_PARAGRAPH && leads_to_items(item, pages) ? item
										       : NULL;
		left = -1;
	}
}
