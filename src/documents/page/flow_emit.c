/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/page/flow_emit.h"

#include <string.h>

#include "documents/page/join_text.h"

static const struct kt_page *page_at(const struct kt_pages *pages, guint i)
{
	return g_ptr_array_index(pages->pages, i);
}

static void add_at(struct kt_builder *b, const struct kt_page *page,
	const struct kt_page_word *word, const char *text, gsize len)
{
	struct kt_place place = {.page = page->number,
		.line = word->line,
		.offset = word->offset,
		.length = strlen(word->text),
		.x0 = word->box.x0,
		.y0 = word->box.y0,
		.x1 = word->box.x1,
		.y1 = word->box.y1,
		.doubt = 100 - MIN(word->confidence, 100)};

	kt_builder_at_place(b, &place);
	kt_builder_add(b, text, len);
}

static gboolean is_tabbed(const struct kt_page_word *a, const struct kt_page_word *b)
{
	return !kt_is_new_line(a, b) && b->box.x0 - a->box.x1 > KT_TAB_GAP * MAX(a->size, b->size);
}

/* Words [from, end) of the list; what parts a word from the next is added
 * with it, because a divided word loses its hyphen. */
static void add_words(struct kt_builder *b, const struct kt_page *page, GArray *words, guint from,
	const struct kt_page_word *after, gboolean is_cell)
{
	g_autoptr(GString) text = g_string_new(NULL);

	for (guint i = from; words && i < words->len; i++) {
		const struct kt_page_word *word =
			kt_page_word(page, g_array_index(words, guint, i));

		const struct kt_page_word *next =
			i + 1 < words->len ? kt_page_word(page, g_array_index(words, guint, i + 1))
					   : NULL;

		g_string_assign(text, word->text);
		if (next && is_tabbed(word, next) && !is_cell)
			g_string_append_c(text, '\t');
		else if (next)
			kt_join_word(text, 0, word, next);
		else if (after)
			kt_join_line(text, 0, after->text);
		add_at(b, page, word, text->str, text->len);
	}
}

static void emit_words(
	struct kt_builder *b, const struct kt_flow_item *item, const struct kt_pages *pages)
{
	const struct kt_page *page = page_at(pages, item->page);
	guint n_parts = item->rest ? item->rest->len : 0;

	kt_builder_begin(b, item->kind, item->level);
	if (item->is_bold && item->kind != KT_BLOCK_HEADING)
		kt_builder_bold(b);
	if (item->n_marker) {
		const char *mark = kt_page_word(page, g_array_index(item->words, guint, 0))->text;

		kt_builder_marker(b, mark, strlen(mark));
	}
	for (guint i = 0; i <= n_parts; i++) {
		const struct kt_flow_item *part = i ? g_ptr_array_index(item->rest, i - 1) : item;
		const struct kt_flow_item *next =
			i < n_parts ? g_ptr_array_index(item->rest, i) : NULL;
		const struct kt_page_word *after =
			next ? kt_page_word(page_at(pages, next->page),
				       g_array_index(next->words, guint, 0))
			     : NULL;

		add_words(b, page_at(pages, part->page), part->words, i ? 0 : item->n_marker, after,
			FALSE);
	}
	kt_builder_end(b);
}

/* REST: where the row goes on behind a page break, in the first row there; NULL if it does not. */
static void emit_cell(struct kt_builder *b, const struct kt_page_grid_cell *cell,
	const struct kt_page *page, const struct kt_flow_item *rest, const struct kt_pages *pages)
{
	const struct kt_page_grid_cell *more =
		rest ? kt_page_grid_lookup(rest->grid, 0, cell->column) : NULL;
	const struct kt_page_word *after = NULL;

	if (more && more->words)
		after = kt_page_word(
			page_at(pages, rest->page), g_array_index(more->words, guint, 0));
	kt_builder_begin_cell(b, cell->row_span, cell->col_span, cell->is_header);
	add_words(b, page, cell->words, 0, after, TRUE);
	if (after)
		add_words(b, page_at(pages, rest->page), more->words, 0, NULL, TRUE);
	kt_builder_end_cell(b);
}

/* The rows of PART, behind which NEXT stands on the next page (NULL: nothing). */
static void emit_rows(struct kt_builder *b, const struct kt_flow_item *part,
	const struct kt_flow_item *next, const struct kt_pages *pages)
{
	const struct kt_page_grid *grid = part->grid;
	const struct kt_page *page = page_at(pages, part->page);
	guint at = 0;

	while (part->goes_on_row && at < grid->cells->len && kt_page_grid_cell(grid, at)->row == 0)
		at++;
	for (guint row = part->goes_on_row; row < grid->n_rows; row++) {
		const struct kt_flow_item *rest =
			next && next->goes_on_row && row + 1 == grid->n_rows ? next : NULL;

		kt_builder_begin_row(b);
		for (; at < grid->cells->len && kt_page_grid_cell(grid, at)->row == row; at++)
			emit_cell(b, kt_page_grid_cell(grid, at), page, rest, pages);
		kt_builder_end_row(b);
	}
}

static void emit_table(
	struct kt_builder *b, const struct kt_flow_item *item, const struct kt_pages *pages)
{
	guint n_parts = item->rest ? item->rest->len : 0;

	kt_builder_begin_table(b, item->grid->source);
	for (guint i = 0; i <= n_parts; i++) {
		if (i > 0)
			kt_builder_joined(b);
		emit_rows(b, i > 0 ? g_ptr_array_index(item->rest, i - 1) : item,
			i < n_parts ? g_ptr_array_index(item->rest, i) : NULL, pages);
	}
	kt_builder_end_table(b);
}

void kt_emit_flow(struct kt_builder *b, GPtrArray *flow, const struct kt_pages *pages)
{
	for (guint i = 0; i < flow->len && !kt_builder_is_full(b); i++) {
		const struct kt_flow_item *item = g_ptr_array_index(flow, i);

		kt_builder_page(b, item->page + 1);
		if (item->grid)
			emit_table(b, item, pages);
		else
			emit_words(b, item, pages);
	}
}
