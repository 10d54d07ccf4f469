/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page break may come between the head of a table and its rows:
 *
 *      Visiterede timer    1. kvartal    2. kvartal     lines at the end of a page
 *                             2022          2022
 *    ------------------------------------------------
 *      Personlig pleje       2.610         2.702        a table without head on the next
 *
 * The lines are the head if their pieces stand over the columns, one over each
 * but for the first, which may have none.  Browsers repeat the head, or its first
 * line, over the rows.
 *
 *      Sagstype                                         may also stay behind alone: the
 *    ------------------------------------------------   others have two lines, which do not
 *                     1. kvartal    2. kvartal          part */
#include <math.h>
#include <string.h>

#include "documents/page/page_columns.h"
#include "documents/page/page_flow.h"
#include "documents/page/segments.h"
#include "documents/page/space_times.h"

static const gdouble GAP = 0.75;  /* between pieces of a line, in type sizes */
static const gdouble NEAR = 0.45; /* the least, where it is WIDER than the line's least blank */
static const gdouble WIDER = 1.6;
static const gdouble CLOSE = 1.5;     /* between lines of the head, in type sizes */
static const gdouble TOP = 0.25;      /* of the page's height: the rows begin there */
static const gdouble BOTTOM = 0.5;    /* and the head stands below this */
static const gdouble SAME_LEFT = 0.6; /* points: cells of one column begin so near to each other */
enum { MAX_ITEMS = 4, MAX_WORDS = 60 };

/* What stands from X0 to X1 in COLUMN reaches over one of the next. */
static gboolean runs_over(const struct kt_page_columns *c, guint column, gdouble x0, gdouble x1)
{
	for (guint k = column + 1; k < c->n; k++)
		if (x0 < c->box[k].x0 && x1 > c->box[k].x1)
			return TRUE;
	return FALSE;
}

/* A number that is no year or day, such as rows hold. */
static gboolean is_number(const struct kt_page_word *word)
{
	return kt_is_value_text(word->text, strlen(word->text)) && !kt_is_time_text(word->text) &&
	       strpbrk(word->text, "0123456789");
}

/* More than this parts the words of the line that word FROM of WORDS begins, in type sizes. */
static gdouble piece_gap(const struct kt_page *page, GArray *words, guint from)
{
	const struct kt_page_word *w = kt_page_word(page, g_array_index(words, guint, from));
	gdouble least = GAP;

	for (guint i = from + 1; i < words->len; i++) {
		const struct kt_page_word *next =
			kt_page_word(page, g_array_index(words, guint, i));

		if (next->line != w->line)
			break;
		least = MIN(least, (next->box.x0 - w->box.x1) / next->size);
		w = next;
	}
	return CLAMP(WIDER * least, NEAR, GAP);
}

/* Between the words of PAGE, in type sizes, as most of its lines have it. */
static gdouble usual_blank(const struct kt_page *page)
{
	struct kt_blanks blanks = {0};

	for (guint i = 0; i < page->lines->len; i++)
		kt_blanks_add(&blanks, kt_page_word(page, kt_page_line(page, i)->first),
			kt_page_line(page, i)->n);
	return kt_blanks_usual(&blanks);
}

/* NEXT, on the same line as LAST, begins a piece: more than GAP parts them, or more than a BLANK of the
 * page, and they stand over two columns. */
static gboolean begins_piece(const struct kt_page_columns *c, const struct kt_page_word *last,
	const struct kt_page_word *next, gdouble gap, gdouble blank)
{
	gdouble white = (next->box.x0 - last->box.x1) / next->size;

	return white > gap || (white > MAX(NEAR, WIDER * blank) &&
				      kt_page_columns_under(c, last->box.x0, last->box.x1) !=
					      kt_page_columns_under(c, next->box.x0, next->box.x1));
}

/* Puts WORDS, one or more lines, into the cells of HEAD; FALSE if two pieces of a line fall to one
 * column, one runs on over columns that it is no head of, as text does, or is a row's number. */
static gboolean fill_head(struct kt_page_grid *head, const struct kt_page_columns *c,
	const struct kt_page *page, GArray *words)
{
	gint before = -1;
	guint line = 0;
	gdouble gap = GAP, blank = usual_blank(page);

	for (guint i = 0, n; i < words->len; i += n) {
		const struct kt_page_word *first = kt_page_word(
						  page, g_array_index(words, guint, i)),
					  *last = first;

		if (i == 0 || first->line != line)
			gap = piece_gap(page, words, i);

		for (n = 1; i + n < words->len; n++) {
			const struct kt_page_word *next =
				kt_page_word(page, g_array_index(words, guint, i + n));

			if (next->line != first->line || begins_piece(c, last, next, gap, blank))
				break;
			last = next;
		}
		gint column = kt_page_columns_under(c, first->box.x0, last->box.x1);
		if ((first->line == line && column <= before) ||
			runs_over(c, column, first->box.x0, last->box.x1) ||
			(column > 0 && n == 1 && is_number(first)))
			return FALSE;
		line = first->line;
		before = column;
		for (guint k = 0; k < n; k++)
			kt_page_grid_cell_add_word(kt_page_grid_lookup(head, 0, column),
				g_array_index(words, guint, i + k));
	}
	return TRUE;
}

static guint count_filled(const struct kt_page_grid *head)
{
	guint filled = 0;

	for (guint k = 0; k < head->n_columns; k++)
		filled += kt_page_grid_cell(head, k)->words != NULL;
	return filled;
}

static struct kt_page_grid *new_head(const struct kt_page_grid *grid, guint page)
{
	struct kt_page_grid *head = kt_page_grid_new(grid->source, 1, grid->n_columns);

	for (guint k = 0; k < grid->n_columns; k++)
		kt_page_grid_add_cell(head, 0, k, 1, 1)->is_header = TRUE;
	g_array_append_vals(head->edges, grid->edges->data, grid->edges->len);
	head->page = page;
	return head;
}

/* A line or paragraph at the end of PAGE that the file says nothing of, or only that it is text:
 * browsers say no more of a table that has neither heads nor rules. */
static gboolean may_be_head(
	const struct kt_pages *pages, const struct kt_flow_item *item, const struct kt_page *page)
{
	const struct kt_page_tag *tag;

	if (!item->words || item->page + 1 != page->number || item->words->len > MAX_WORDS ||
		(item->kind != KT_BLOCK_PARAGRAPH && item->kind != KT_BLOCK_HEADING) ||
		item->box.y0 < BOTTOM * page->height)
		return FALSE;
	tag = kt_page_tag_of(pages, kt_page_word(page, g_array_index(item->words, guint, 0)));
	return tag == NULL || tag->kind == KT_TAG_TEXT;
}

/* The items before AT that may be the head: the first of them; AT if there are none. */
static guint first_item(
	const struct kt_pages *pages, GPtrArray *flow, guint at, const struct kt_page *page)
{
	const struct kt_flow_item *below = NULL;
	guint first = at;

	while (first > 0 && at - first < MAX_ITEMS) {
		const struct kt_flow_item *item = g_ptr_array_index(flow, first - 1);

		if (!may_be_head(pages, item, page) ||
			(below && below->box.y0 - item->box.y1 > CLOSE * item->size))
			break;
		below = item;
		first--;
	}
	return first;
}

/* More is filled than the head of the labels, which a caption over the table would be. */
static gboolean has_heads(const struct kt_page_grid *head)
{
	return count_filled(head) > (kt_page_grid_cell(head, 0)->words != NULL);
}

/* Each piece of HEAD goes on with a small letter in the first row of GRID, which is its head. */
static gboolean goes_on_below(const struct kt_page_grid *head, const struct kt_page_grid *grid,
	const struct kt_page *page)
{
	for (guint k = 0; k < head->n_columns; k++) {
		const struct kt_page_grid_cell *below = kt_page_grid_lookup(grid, 0, k);

		if (!kt_page_grid_cell(head, k)->words)
			continue;
		if (!below || !below->is_header || !below->words ||
			!g_unichar_islower(g_utf8_get_char(
				kt_page_word(page, g_array_index(below->words, guint, 0))->text)))
			return FALSE;
	}
	return has_heads(head);
}

/* HEAD stands over all columns of GRID, which begins with heads of its own: an upper level that the page
 * break parted from them, where not both have a head for the labels.
 *
 *	              Greve        Hele landet                                             */
static gboolean is_upper_level(const struct kt_page_grid *head, const struct kt_page_grid *grid)
{
	const struct kt_page_grid_cell *corner = kt_page_grid_lookup(grid, 0, 0);

	return grid->n_columns > 2 && count_filled(head) + 1 >= grid->n_columns &&
	       (kt_page_grid_cell(head, 0)->words == NULL || corner == NULL ||
		       corner->words == NULL);
}

/* The head of GRID in items [FIRST, AT), fewer and fewer of them; NULL if none is one. */
static struct kt_page_grid *find_head(GPtrArray *flow, guint *first, guint at,
	const struct kt_page_grid *grid, const struct kt_page_columns *c,
	const struct kt_page *page, const struct kt_page *page_of_grid)
{
	for (; *first < at; (*first)++) {
		struct kt_page_grid *head = new_head(grid, page->number - 1);
		gboolean fits = TRUE;

		for (guint i = *first; i < at && fits; i++) {
			const struct kt_flow_item *item = g_ptr_array_index(flow, i);

			fits = fill_head(head, c, page, item->words) && has_heads(head);
			if (i == *first)
				head->box = item->box;
			kt_box_unite(&head->box, &item->box);
		}
		if (fits && grid->n_columns > 1 &&
			(count_filled(head) >= MAX(2, grid->n_columns - 1) ||
				goes_on_below(head, grid, page_of_grid)))
			return head;
		kt_page_grid_free(head);
	}
	return NULL;
}

static gboolean lacks_head(const struct kt_flow_item *table, const struct kt_page *page)
{
	const struct kt_page_grid *grid = table->grid;

	if (!grid || grid->table || table->box.y0 > TOP * page->height ||
		kt_page_grid_cell(grid, 0)->is_header)
		return FALSE;
	for (guint k = 1; k < grid->n_columns; k++) {
		g_autoptr(GString) text = g_string_new(NULL);

		kt_page_grid_cell_text(page, kt_page_grid_lookup(grid, 0, k), text);
		if (text->len && kt_is_value_text(text->str, text->len))
			return TRUE;
	}
	return FALSE;
}

/* The table begins with words over its columns, which may be the head once more. */
static gboolean may_repeat_head(const struct kt_flow_item *table, const struct kt_page *page)
{
	const struct kt_page_grid *grid = table->grid;

	if (!grid || grid->table || grid->n_rows < 2 || table->box.y0 > TOP * page->height)
		return FALSE;
	for (guint k = 0; k < grid->n_columns; k++) {
		const struct kt_page_grid_cell *cell = kt_page_grid_lookup(grid, 0, k);

		if (cell && cell->words)
			return cell->is_header;
	}
	return FALSE;
}

/* The first row of the table at AT, which repeats the head that item FIRST begins, becomes furniture
 * in front of that; where the table is now. */
static guint drop_repeated(GPtrArray *flow, guint first, guint at, const struct kt_page *page)
{
	struct kt_flow_item *table = g_ptr_array_index(flow, at);
	struct kt_flow_item *row = kt_flow_item_new(KT_BLOCK_FURNITURE, page);

	row->box = table->box;
	row->words = kt_page_cut_rows(table->grid, 1);
	g_ptr_array_insert(flow, first, row);
	return at + 1;
}

/* The items of the head give way to the table, which now begins with it. */
static void put_head(GPtrArray *flow, guint first, guint at, struct kt_page_grid *head,
	const struct kt_page *page)
{
	struct kt_flow_item *whole = kt_flow_item_new(KT_BLOCK_TABLE, page);

	whole->grid = head;
	whole->box = head->box;
	whole->rest = g_ptr_array_new_with_free_func(kt_flow_item_free);
	g_ptr_array_add(whole->rest, g_ptr_array_steal_index(flow, at));
	g_ptr_array_remove_range(flow, first, at - first);
	g_ptr_array_insert(flow, first, whole);
}

/* ---- the head of the labels alone ---- */

/* ITEM, the last on PAGE, is one line that begins where the labels of GRID do, and not where the text
 * does: BEFORE is the item over it. */
static gboolean is_lone_corner(const struct kt_pages *pages, const struct kt_flow_item *before,
	const struct kt_flow_item *item, const struct kt_page *page, const struct kt_box *labels)
{
	return may_be_head(pages, item, page) && before->words && before->page == item->page &&
	       kt_page_word(page, g_array_index(item->words, guint, 0))->line ==
		       kt_page_word(page, g_array_index(item->words, guint, item->words->len - 1))
			       ->line &&
	       fabs(item->box.x0 - labels->x0) < SAME_LEFT && item->box.x1 < labels->x1 &&
	       fabs(item->box.x0 - before->box.x0) > 2 * SAME_LEFT;
}

/* The first row of GRID with WORDS for a corner and nothing else; what it has itself is added where
 * the row is said to go on. */
static struct kt_page_grid *new_corner(
	const struct kt_page_grid *grid, GArray *words, const struct kt_page *page)
{
	struct kt_page_grid *head = kt_page_grid_new(grid->source, 1, grid->n_columns);

	for (guint i = 0; i < grid->cells->len; i++) {
		const struct kt_page_grid_cell *cell = kt_page_grid_cell(grid, i);

		if (cell->row == 0)
			kt_page_grid_add_cell(head, 0, cell->column, cell->row_span, cell->col_span)
				->is_header = TRUE;
	}
	g_array_append_vals(head->edges, grid->edges->data, grid->edges->len);
	head->page = page->number - 1;
	for (guint i = 0; i < words->len; i++)
		kt_page_grid_cell_add_word(
			kt_page_grid_cell(head, 0), g_array_index(words, guint, i));
	return head;
}

/* The table at AT, which begins with heads, has none over its labels: it is the line before AT. */
static gboolean join_corner(GPtrArray *flow, guint at, const struct kt_pages *pages,
	const struct kt_page_columns *c, const struct kt_page *before)
{
	struct kt_flow_item *table = g_ptr_array_index(flow, at);
	const struct kt_page_grid_cell *corner = kt_page_grid_lookup(table->grid, 0, 0);
	const struct kt_flow_item *item = g_ptr_array_index(flow, at - 1);

	if (at < 2 || table->grid->n_columns < 2 || !corner || corner->words ||
		!is_lone_corner(pages, g_ptr_array_index(flow, at - 2), item, before, &c->box[0]))
		return FALSE;
	struct kt_page_grid *head = new_corner(table->grid, item->words, before);
	head->box = item->box;
	table->goes_on_row = TRUE;
	put_head(flow, at - 1, at, head, before);
	return TRUE;
}

void kt_join_left_heads(GPtrArray *flow, const struct kt_pages *pages)
{
	for (guint i = 1; i < flow->len; i++) {
		const struct kt_flow_item *table = g_ptr_array_index(flow, i);

		const struct kt_page *page = g_ptr_array_index(pages->pages, table->page);
		gboolean repeats = may_repeat_head(table, page);

		if (table->page == 0 || (!repeats && !lacks_head(table, page)))
			continue;
		const struct kt_page *before = g_ptr_array_index(pages->pages, table->page - 1);
		guint first = first_item(pages, flow, i, before);
		struct kt_page_columns c = kt_page_columns_of(table->grid, page);
		struct kt_page_grid *head =
			find_head(flow, &first, i, table->grid, &c, before, page);
		gboolean is_cut = head && repeats && goes_on_below(head, table->grid, page);

		if (head && repeats && !is_cut &&
			!kt_page_begins_head(head, before, table->grid, page, 0)) {
			is_cut = is_upper_level(head, table->grid);
			if (!is_cut)
				g_clear_pointer(&head, kt_page_grid_free);
		}
		if (head) {
			guint at = repeats && !is_cut ? drop_repeated(flow, first, i, page) : i;

			put_head(flow, first + (at - i), at, head, before);
			i = first + (at - i);
		} else if (repeats && join_corner(flow, i, pages, &c, before)) {
			i--;
		}
		g_free(c.box);
	}
}
