/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Items onto pages, one after the other: what keeps with what, and what stands around them
 * (flow_page.h says where each sort of item is placed). */
#include "charts/wrap.h"
#include "report/flow_page.h"
#include "report/phrases.h"

#define NOTES_BELOW 30 /* what stands small under a table or chart */

void kt_flow_new_page(struct kt_flow *f)
{
	f->page = kt_scene_new(KT_PAGE_WIDTH, KT_PAGE_HEIGHT);
	g_ptr_array_add(f->pages, f->page);
	g_ptr_array_add(f->running, f->chapter->len ? g_strdup(f->chapter->str) : NULL);
	f->y = KT_PAGE_TOP;
	f->is_fresh = TRUE;
}

void kt_flow_air(struct kt_flow *f, gdouble height)
{
	if (!f->is_fresh)
		f->y += height;
}

/* Begins a new page unless HEIGHT is left on this one. */
void kt_flow_need(struct kt_flow *f, gdouble height)
{
	if (f->y + height > KT_FLOW_BOTTOM && !f->is_fresh)
		kt_flow_new_page(f);
}

void kt_flow_put_lines(struct kt_flow *f, gdouble x, const GPtrArray *lines, struct kt_font font,
	enum kt_ink ink, gdouble leading)
{
	kt_scene_lines(f->page, f->ruler, x, f->y + (leading - 0.3) * font.size,
		leading * font.size, KT_ALIGN_LEFT, font, ink, lines);
	f->y += lines->len * leading * font.size;
	f->is_fresh = FALSE;
	f->is_under_heading = FALSE;
}

#define MOST_SENTENCES 4 /* that are kept with the figures they tell */

/* Item I, or what stands behind it and a few sentences more, is a table or a chart. */
static gboolean leads_to_figures(const struct kt_flow *f, guint i)
{
	for (guint n = 0; i < f->document->items->len && n < MOST_SENTENCES; i++, n++) {
		const struct kt_item *item = g_ptr_array_index(f->document->items, i);

		if (item->kind == KT_ITEM_TABLE || item->kind == KT_ITEM_CHART)
			return TRUE;
		if (item->kind != KT_ITEM_PARAGRAPH)
			return FALSE;
	}
	return FALSE;
}

/* What has to stand on the same page as a heading: the beginning of the next item,
 * and of the figures that the sentences before them tell. */
static gdouble height_that_follows(struct kt_flow *f, guint i)
{
	gdouble sum = 0;

	for (guint j = i + 1; j < f->document->items->len; j++) {
		const struct kt_item *next = g_ptr_array_index(f->document->items, j);

		if (next->kind == KT_ITEM_TABLE || next->kind == KT_ITEM_CHART)
			return sum + kt_flow_height_at_once(f, next);
		sum += next->kind == KT_ITEM_PARAGRAPH ? kt_flow_paragraph_height(f, next) : 45;
		if (next->kind == KT_ITEM_PARAGRAPH && next->style != KT_STYLE_LEAD &&
			!leads_to_figures(f, j + 1))
			return sum;
	}
	return sum;
}

#define MOST_FILLED 0.6 /* of a page, that a chapter may begin below */

/* The height of the chapter that heading I begins, if that matters: the page before has room, and is
 * not the first one, which is for itself.  A little more than it takes. */
static gdouble height_of_chapter(struct kt_flow *f, guint i)
{
	const struct kt_item *item = g_ptr_array_index(f->document->items, i);
	gdouble room = KT_FLOW_BOTTOM - f->y, sum = kt_flow_heading_height(f, item);

	if (!item->starts_page || f->is_fresh || f->pages->len < 2 ||
		f->y > KT_PAGE_TOP + MOST_FILLED * (KT_FLOW_BOTTOM - KT_PAGE_TOP))
		return 0;
	for (guint j = i + 1; j < f->document->items->len && sum <= room; j++) {
		item = g_ptr_array_index(f->document->items, j);
		if (item->kind == KT_ITEM_HEADING && item->level == 1)
			break;
		if (item->kind == KT_ITEM_HEADING)
			sum += kt_flow_heading_height(f, item);
		else if (item->kind == KT_ITEM_PARAGRAPH)
			sum += kt_flow_paragraph_height(f, item);
		else
			sum += kt_flow_height_in_full(f, item) + NOTES_BELOW;
	}
	return sum;
}

static gboolean place(struct kt_flow *f, guint i, GError **error)
{
	const struct kt_item *item = g_ptr_array_index(f->document->items, i);

	switch (item->kind) {
	case KT_ITEM_HEADING:
		kt_flow_place_heading(f, item, height_that_follows(f, i), height_of_chapter(f, i));
		return TRUE;
	case KT_ITEM_PARAGRAPH:
		kt_flow_place_paragraph(f, item);
		return TRUE;
	case KT_ITEM_TABLE:
		return kt_flow_place_table(f, item, error);
	default:
		return kt_flow_place_chart(f, item, error);
	}
}

/* A reader who opens the report here sees what the page belongs to. */
static void put_running_head(struct kt_flow *f, struct kt_scene *page, const char *text)
{
	struct kt_font font = {KT_FLOW_NOTE_SIZE, FALSE, TRUE};
	g_autofree char *line = kt_shorten(f->ruler, text, font, KT_FLOW_WIDTH);

	kt_scene_begin(page, KT_TAG_ARTIFACT, NULL);
	kt_scene_text(page, f->ruler, KT_PAGE_SIDE, KT_PAGE_TOP - 16, KT_ALIGN_LEFT, font,
		KT_INK_MUTED, line);
	kt_scene_end(page, KT_TAG_ARTIFACT);
}

static void put_feet(struct kt_flow *f)
{
	struct kt_font font = {KT_FLOW_NOTE_SIZE, FALSE, TRUE};
	gdouble baseline = KT_PAGE_HEIGHT - 36;

	for (guint i = 0; i < f->pages->len; i++) {
		struct kt_scene *page = g_ptr_array_index(f->pages, i);
		g_autofree char *n = g_strdup_printf("%u", i + 1);
		g_autofree char *of = g_strdup_printf("%u", f->pages->len);
		g_autofree char *foot = kt_say(f->document->lang, "page", "n", n, "of", of, NULL);

		kt_scene_begin(page, KT_TAG_ARTIFACT, NULL);
		kt_scene_text(page, f->ruler, KT_PAGE_SIDE, baseline, KT_ALIGN_LEFT, font,
			KT_INK_MUTED, f->document->title);
		kt_scene_text(page, f->ruler, KT_PAGE_WIDTH - KT_PAGE_SIDE, baseline,
			KT_ALIGN_RIGHT, font, KT_INK_MUTED, foot);
		kt_scene_end(page, KT_TAG_ARTIFACT);
		if (f->running->pdata[i])
			put_running_head(f, page, f->running->pdata[i]);
	}
}

GPtrArray *kt_flow_pages(
	const struct kt_document_out *document, const struct kt_ruler *ruler, GError **error)
{
	struct kt_flow f = {.document = document, .ruler = ruler, .chapter = g_string_new(NULL)};
	g_autoptr(GPtrArray) running = g_ptr_array_new_with_free_func(g_free);
	gboolean is_good = TRUE;

	f.running = running;
	f.pages = g_ptr_array_new_with_free_func((GDestroyNotify)kt_scene_free);
	kt_flow_new_page(&f);
	for (guint i = 0; is_good && i < document->items->len; i++)
		is_good = place(&f, i, error);
	if (is_good)
		put_feet(&f);
	else
		g_clear_pointer(&f.pages, g_ptr_array_unref);
	kt_flow_forget_ahead(&f);
	g_string_free(f.chapter, TRUE);
	return f.pages;
}
