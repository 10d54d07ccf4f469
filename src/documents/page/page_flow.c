/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/page/page_flow.h"

#include <math.h>

#include "documents/page/asides.h"
#include "documents/page/broken_words.h"
#include "documents/page/chart_axes.h"
#include "documents/page/furniture.h"
#include "documents/page/half_columns.h"
#include "documents/page/join_text.h"
#include "documents/page/page_zones.h"

struct kt_flow_item *kt_flow_item_new(enum kt_block_kind kind, const struct kt_page *page)
{
	struct kt_flow_item *item = g_new0(struct kt_flow_item, 1);

	item->kind = kind;
	item->page = page->number - 1;
	return item;
}

void kt_flow_item_free(gpointer data)
{
	struct kt_flow_item *item = data;

	if (!item)
		return;
	if (item->words)
		g_array_unref(item->words);
	if (item->rest)
		g_ptr_array_unref(item->rest);
	kt_page_grid_free(item->grid);
	g_free(item);
}

enum { SIZES = 400, STEPS = 4 }; /* sizes that are told apart, steps to a point */

/* Adds the letters of LINE to the COUNT of their sizes; none of a line that is of a table, by its gaps,
 * but WITH_TABLES. */
static void count_sizes(const struct kt_page *page, const struct kt_page_line *line,
	gboolean with_tables, guint *count)
{
	for (guint i = line->first + 1; i < line->first + line->n && !with_tables; i++)
		if (kt_page_word(page, i)->box.x0 - kt_page_word(page, i - 1)->box.x1 >
			KT_TAB_GAP * line->size)
			return;
	for (guint i = line->first; i < line->first + line->n; i++) {
		const struct kt_page_word *w = kt_page_word(page, i);

		count[(guint)CLAMP(w->size * STEPS, 0, SIZES - 1)] +=
			w->is_taken ? 0 : g_utf8_strlen(w->text, -1);
	}
}

static gdouble most_frequent(const struct kt_pages *pages, gboolean with_tables)
{
	guint count[SIZES] = {0}, best = 0;

	for (guint i = 0; i < pages->pages->len; i++) {
		const struct kt_page *page = g_ptr_array_index(pages->pages, i);

		for (guint k = 0; k < page->lines->len; k++)
			if (!kt_page_line(page, k)->is_furniture)
				count_sizes(page, kt_page_line(page, k), with_tables, count);
	}
	for (guint i = 1; i < SIZES; i++)
		if (count[i] > count[best])
			best = i;
	return best / (gdouble)STEPS;
}

/* The size that most letters of the text have: tables may be set smaller, and be most of the page. */
static gdouble body_size(const struct kt_pages *pages)
{
	gdouble size = most_frequent(pages, FALSE);

	return size > 0 ? size : most_frequent(pages, TRUE);
}

static void add_furniture(GPtrArray *flow, const struct kt_page *page)
{
	for (guint i = 0; i < page->lines->len; i++) {
		const struct kt_page_line *line = kt_page_line(page, i);

		if (!line->is_furniture)
			continue;
		struct kt_flow_item *item = kt_flow_item_new(KT_BLOCK_FURNITURE, page);
		item->words = g_array_new(FALSE, FALSE, sizeof(guint));
		for (guint k = line->first; k < line->first + line->n; k++)
			g_array_append_val(item->words, k);
		item->box = line->box;
		item->size = line->size;
		g_ptr_array_add(flow, item);
	}
}

static guint count_taken(const struct kt_page_grid *grid, const struct kt_page *page)
{
	guint taken = 0;

	for (guint i = 0; i < grid->cells->len; i++)
		for (guint k = 0; kt_page_grid_cell(grid, i)->words &&
				  k < kt_page_grid_cell(grid, i)->words->len;
			k++)
			taken += kt_page_word(
				page, g_array_index(kt_page_grid_cell(grid, i)->words, guint, k))
					 ->is_taken;
	return taken;
}

static void take_words(const struct kt_page_grid *grid, struct kt_page *page)
{
	for (guint i = 0; i < grid->cells->len; i++)
		for (guint k = 0; kt_page_grid_cell(grid, i)->words &&
				  k < kt_page_grid_cell(grid, i)->words->len;
			k++)
			kt_page_word(
				page, g_array_index(kt_page_grid_cell(grid, i)->words, guint, k))
				->is_taken = TRUE;
}

/* The grids of FOUND whose words are still free become table items. */
static void claim_grids(GPtrArray *tables, struct kt_page *page, GPtrArray *found)
{
	for (guint i = 0; i < found->len; i++) {
		struct kt_page_grid *grid = g_ptr_array_index(found, i);

		if (count_taken(grid, page))
			continue;
		take_words(grid, page);
		struct kt_flow_item *item = kt_flow_item_new(KT_BLOCK_TABLE, page);
		grid->page = page->number - 1;
		item->grid = grid;
		item->box = grid->box;
		g_ptr_array_add(tables, item);
		g_ptr_array_index(found, i) = NULL;
	}
	g_ptr_array_unref(found);
}

static gint compare_tops(gconstpointer a, gconstpointer b)
{
	const struct kt_flow_item *x = *(struct kt_flow_item *const *)a,
				  *y = *(struct kt_flow_item *const *)b;

	return x->box.y0 < y->box.y0 ? -1 : x->box.y0 > y->box.y0;
}

/* A table over half of a zone's width may belong to it. */
static gboolean is_over(const struct kt_flow_item *table, const struct kt_zone *zone)
{
	gdouble common = MIN(table->box.x1, zone->right) - MAX(table->box.x0, zone->left);

	return common > 0.5 * MIN(zone->right - zone->left, kt_box_width(&table->box));
}

/* The zone that a table stands in: that whose lines are above and below it; else the last that
 * ends above it; else the first. */
static guint zone_of(
	const struct kt_flow_item *table, const struct kt_page *page, const GArray *zones)
{
	gint above = -1, first = -1;

	for (guint i = 0; i < zones->len; i++) {
		const struct kt_zone *zone = &g_array_index(zones, struct kt_zone, i);

		if (!is_over(table, zone))
			continue;
		gboolean starts_above = kt_page_line(page, zone->first)->box.y0 < table->box.y0;
		if (starts_above && kt_page_line(page, zone->end - 1)->box.y0 > table->box.y0)
			return i;
		above = starts_above ? (gint)i : above;
		first = first < 0 ? (gint)i : first;
	}
	return above >= 0 ? above : MAX(first, 0);
}

/* What the pages so far teach about the next. */
struct reading {
	GPtrArray *flow;
	const struct kt_pages *pages;
	GArray *gutters; /* struct kt_gutter */
	struct kt_list_state lists;
	gdouble size; /* of the body's type */
};

/* Paragraphs and tables of zone I by height: a table parts the lines above it from those below. */
static void add_zone(
	struct reading *r, struct kt_page *page, GPtrArray *tables, const GArray *zones, guint i)
{
	const struct kt_zone *zone = &g_array_index(zones, struct kt_zone, i);
	guint first = zone->first;

	for (guint t = 0; t < tables->len; t++) {
		struct kt_flow_item *table = g_ptr_array_index(tables, t);
		guint end = first;

		if (!table || zone_of(table, page, zones) != i)
			continue;
		while (end < zone->end && kt_page_line(page, end)->box.y0 < table->box.y0)
			end++;
		kt_add_paragraphs(
			r->flow, r->pages, page, first, end, zone->right, r->size, &r->lists);
		g_ptr_array_add(r->flow, table);
		g_ptr_array_index(tables, t) = NULL;
		first = end;
	}
	kt_add_paragraphs(
		r->flow, r->pages, page, first, zone->end, zone->right, r->size, &r->lists);
}

/* Space grids zone by zone; the zones are found anew, from whole lines, when tables took some. */
static GArray *find_zones_and_tables(struct kt_page *page, GPtrArray *tables, GArray *gutters)
{
	GArray *whole = g_array_copy(page->lines), *zones = kt_page_find_zones(page, gutters);
	guint before = tables->len;

	for (guint i = 0; i < zones->len; i++) {
		const struct kt_zone *z = &g_array_index(zones, struct kt_zone, i);

		claim_grids(tables, page, kt_find_space_grids(page, z->first, z->end));
	}
	if (tables->len > before) {
		g_array_unref(zones);
		g_array_unref(page->lines);
		page->lines = g_steal_pointer(&whole);
		kt_page_drop_taken(page);
		zones = kt_page_find_zones(page, gutters);
	}
	g_clear_pointer(&whole, g_array_unref);
	g_ptr_array_sort(tables, compare_tops);
	return zones;
}

/* What the file tells of its tables, what their lines show, and where both
 * see one, the reading that adds up. */
static void find_drawn_tables(GPtrArray *tables, const struct kt_pages *pages, struct kt_page *page)
{
	GPtrArray *tagged = kt_find_tag_grids(pages, page), *ruled = kt_find_rule_grids(page);

	kt_settle_grids(page, tagged, ruled);
	claim_grids(tables, page, tagged);
	claim_grids(tables, page, ruled);
}

static void add_page(struct reading *r, struct kt_page *page)
{
	GPtrArray *tables = g_ptr_array_new();

	find_drawn_tables(tables, r->pages, page);
	kt_page_drop_taken(page);
	GArray *zones = find_zones_and_tables(page, tables, r->gutters);
	for (guint i = 0; i < zones->len; i++)
		add_zone(r, page, tables, zones, i);
	for (guint i = 0; i < tables->len; i++)
		if (g_ptr_array_index(tables, i))
			g_ptr_array_add(r->flow, g_ptr_array_index(tables, i));
	g_array_unref(zones);
	g_ptr_array_unref(tables);
}

static void find_lines(const struct kt_pages *pages, struct kt_page *page)
{
	kt_page_find_asides(pages, page);
	kt_page_find_charts(page);
	kt_page_find_lines(page);
}

GPtrArray *kt_find_flow(struct kt_pages *pages)
{
	GPtrArray *flow = g_ptr_array_new_with_free_func(kt_flow_item_free);
	g_autoptr(GArray) gutters = g_array_new(FALSE, FALSE, sizeof(struct kt_gutter));
	struct reading r = {.flow = flow, .pages = pages, .gutters = gutters};

	for (guint i = 0; i < pages->pages->len; i++)
		find_lines(pages, g_ptr_array_index(pages->pages, i));
	for (guint i = 0; i < pages->pages->len; i++)
		kt_page_seek_gutter(g_ptr_array_index(pages->pages, i), gutters);
	if (gutters->len == 0)
		kt_presume_gutter(pages, gutters);
	kt_find_typed_hyphens(pages);
	kt_mark_furniture(pages);
	for (guint i = 0; i < pages->pages->len; i++)
		kt_page_take_charts(g_ptr_array_index(pages->pages, i));
	r.size = body_size(pages);
	/* first what stands around the text, so that it does not part what a page break cut */
	for (guint i = 0; i < pages->pages->len; i++)
		add_furniture(flow, g_ptr_array_index(pages->pages, i));
	for (guint i = 0; i < pages->pages->len; i++)
		add_page(&r, g_ptr_array_index(pages->pages, i));
	kt_join_left_heads(flow, pages);
	kt_join_pages(flow, pages);
	kt_find_broken_words(flow, pages);
	kt_find_bare_items(flow, pages);
	kt_set_heading_levels(flow);
	return flow;
}

static void add_words_text(const struct kt_page *page, GArray *words, guint from, gsize start,
	GString *out, const struct kt_page_word *before)
{
	for (guint i = from; i < words->len; i++) {
		const struct kt_page_word *word =
			kt_page_word(page, g_array_index(words, guint, i));

		if (before)
			kt_join_word(out, start, before, word);
		g_string_append(out, word->text);
		before = word;
	}
}

void kt_flow_item_text(const struct kt_flow_item *item, const struct kt_pages *pages, GString *out)
{
	const struct kt_page *page = g_ptr_array_index(pages->pages, item->page);

	if (item->goes_on_row)
		g_string_append(out, "...\n");
	if (item->grid)
		kt_page_grid_dump(item->grid, page, out);
	else
		add_words_text(page, item->words, 0, out->len, out, NULL);
	for (guint i = 0; item->rest && i < item->rest->len; i++) {
		if (!item->grid)
			g_string_append_c(out, ' ');
		kt_flow_item_text(g_ptr_array_index(item->rest, i), pages, out);
	}
}

void kt_flow_dump(GPtrArray *flow, const struct kt_pages *pages, GString *out)
{
	static const char *const names[] = {"heading", "paragraph", "item", "table", "furniture"};

	for (guint i = 0; i < flow->len; i++) {
		const struct kt_flow_item *item = g_ptr_array_index(flow, i);

		g_string_append(out, names[item->kind]);
		if (item->level)
			g_string_append_printf(out, " %u", item->level);
		g_string_append(out, item->grid ? "\n" : "\t");
		kt_flow_item_text(item, pages, out);
		if (!item->grid)
			g_string_append_c(out, '\n');
	}
}
