/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Headings and paragraphs on a page, and what the pages that follow say of their chapter. */
#include "charts/wrap.h"
#include "report/flow_page.h"

#define BODY_SIZE 9.5 /* paragraphs */

static const struct {
	gdouble size, above, below;
	enum kt_tag tag;
} headings[] = {
	[1] = {17, 30, 4, KT_TAG_H1},
	[2] = {11.5, 20, 3, KT_TAG_H2},
	[3] = {9.5, 14, 2, KT_TAG_H3},
};

/* A page that begins with a chapter's heading goes on with none. */
static void begin_chapter(struct kt_flow *f, const char *heading)
{
	g_string_assign(f->chapter, heading);
	f->has_lines = FALSE;
	f->is_told = FALSE;
	f->kicker = 0;
	if (f->is_fresh) {
		g_free(f->running->pdata[f->running->len - 1]);
		f->running->pdata[f->running->len - 1] = NULL;
	}
}

#define LITTLE 0.3 /* of a page */

/* The page has no more than the last rows of the chapter before: the next one begins below them. */
static gboolean has_little(const struct kt_flow *f)
{
	return f->running->pdata[f->running->len - 1] &&
	       f->y < KT_PAGE_TOP + LITTLE * (KT_FLOW_BOTTOM - KT_PAGE_TOP);
}

/* WHOLE is all of the heading's chapter, or 0 where that was not asked. */
void kt_flow_place_heading(
	struct kt_flow *f, const struct kt_item *item, gdouble follows, gdouble whole)
{
	struct kt_font font = {headings[item->level].size, TRUE, TRUE};
	g_autoptr(GPtrArray) lines = kt_wrap_even(f->ruler, item->text, font, KT_FLOW_WIDTH);
	enum kt_tag tag = headings[item->level].tag;

	if (item->starts_page && !f->is_fresh && !has_little(f) &&
		!(whole > 0 && f->y + whole <= KT_FLOW_BOTTOM))
		kt_flow_new_page(f);
	kt_flow_air(f, headings[item->level].above);
	kt_flow_need(f, lines->len * 1.25 * font.size + headings[item->level].below + follows);
	f->is_told = TRUE;
	f->begins_page = f->is_fresh;
	if (item->level == 1)
		begin_chapter(f, item->bookmark ? item->bookmark : item->text);
	kt_scene_begin(f->page, tag, NULL);
	if (item->target) {
		kt_scene_begin(f->page, KT_TAG_TARGET, item->target);
		kt_scene_end(f->page, KT_TAG_TARGET);
	}
	kt_flow_put_lines(f, KT_PAGE_SIDE, lines, font, KT_INK_TEXT, 1.25);
	kt_scene_end(f->page, tag);
	f->y += headings[item->level].below;
	f->is_under_heading = TRUE;
}

static struct kt_font style_font(enum kt_style style)
{
	return (struct kt_font){
		style == KT_STYLE_NOTE ? KT_FLOW_NOTE_SIZE : BODY_SIZE, FALSE, TRUE};
}

/* A small line under the chapter's heading. */
static void tell_chapter(struct kt_flow *f, const char *line)
{
	if (f->has_lines)
		g_string_append_printf(f->chapter, " · %s", line);
	else
		g_string_assign(f->chapter, line);
	f->kicker = f->has_lines ? f->kicker : f->chapter->len;
	f->has_lines = TRUE;
}

/* Below a further heading of the chapter: it is of others from here on. */
static void tell_others(struct kt_flow *f, const char *line)
{
	g_string_truncate(f->chapter, f->kicker);
	if (f->begins_page) {
		g_free(f->running->pdata[f->running->len - 1]);
		f->running->pdata[f->running->len - 1] = g_strdup(f->chapter->str);
	}
	g_string_append_printf(f->chapter, "%s%s", f->chapter->len ? " · " : "", line);
}

/* Text goes on behind the last of LINES. */
static void go_on_behind(struct kt_flow *f, const GPtrArray *lines)
{
	if (lines->len)
		g_array_index(f->page->marks, struct kt_mark, f->page->marks->len - 1)
			.is_continued = TRUE;
}

/* LINES and LINE behind them, whose last word leads to LINK.  What stands beside a tagged word has to be
 * tagged, too. */
static void put_linked(struct kt_flow *f, const GPtrArray *lines, const char *line,
	struct kt_font font, enum kt_ink ink, const char *link)
{
	const char *last = kt_last_word(line);
	g_autofree char *words = g_strndup(line, (gsize)(last - line));
	g_autoptr(GPtrArray) rest = g_ptr_array_new(), word = g_ptr_array_new();
	gdouble top;

	g_ptr_array_add(rest, words);
	g_ptr_array_add(word, (char *)last);
	kt_scene_begin(f->page, KT_TAG_SPAN, NULL);
	kt_flow_put_lines(f, KT_PAGE_SIDE, lines, font, ink, KT_FLOW_LINE);
	go_on_behind(f, lines);
	top = f->y;
	if (*words)
		kt_flow_put_lines(f, KT_PAGE_SIDE, rest, font, ink, KT_FLOW_LINE);
	kt_scene_end(f->page, KT_TAG_SPAN);
	f->y = top;
	kt_scene_begin(f->page, KT_TAG_LINK, link);
	kt_flow_put_lines(f, KT_PAGE_SIDE + f->ruler->width(f->ruler, words, font), word, font,
		KT_INK_LINK, KT_FLOW_LINE);
	kt_scene_end(f->page, KT_TAG_LINK);
}

void kt_flow_place_paragraph(struct kt_flow *f, const struct kt_item *item)
{
	struct kt_font font = style_font(item->style);
	g_autoptr(GPtrArray) lines = kt_wrap(f->ruler, item->text, font, KT_FLOW_WIDTH);
	enum kt_ink ink = item->style == KT_STYLE_PLAIN ? KT_INK_TEXT : KT_INK_MUTED;
	g_autofree char *last = NULL;

	if (item->style == KT_STYLE_LEAD && f->is_told && f->kicker)
		tell_others(f, item->text);
	f->is_told = f->is_told || item->style != KT_STYLE_LEAD;
	if (!f->is_told)
		tell_chapter(f, item->text);
	kt_flow_air(f, item->style == KT_STYLE_LEAD ? 1 : 5);
	kt_flow_need(f, lines->len * KT_FLOW_LINE * font.size);
	if (item->link && lines->len)
		last = g_ptr_array_steal_index(lines, lines->len - 1);
	kt_scene_begin(f->page, KT_TAG_P, NULL);
	if (last)
		put_linked(f, lines, last, font, ink, item->link);
	else
		kt_flow_put_lines(f, KT_PAGE_SIDE, lines, font, ink, KT_FLOW_LINE);
	kt_scene_end(f->page, KT_TAG_P);
}

/* A small paragraph of the flow's own. */
void kt_flow_place_words(struct kt_flow *f, enum kt_style style, const char *text)
{
	struct kt_item item = {.kind = KT_ITEM_PARAGRAPH, .style = style, .text = (char *)text};

	if (text && *text)
		kt_flow_place_paragraph(f, &item);
}

gdouble kt_flow_paragraph_height(struct kt_flow *f, const struct kt_item *item)
{
	struct kt_font font = style_font(item->style);
	g_autoptr(GPtrArray) lines = kt_wrap(f->ruler, item->text, font, KT_FLOW_WIDTH);

	return (item->style == KT_STYLE_LEAD ? 1 : 5) + lines->len * KT_FLOW_LINE * font.size;
}

gdouble kt_flow_heading_height(struct kt_flow *f, const struct kt_item *item)
{
	struct kt_font font = {headings[item->level].size, TRUE, TRUE};
	g_autoptr(GPtrArray) lines = kt_wrap_even(f->ruler, item->text, font, KT_FLOW_WIDTH);

	return headings[item->level].above + lines->len * 1.25 * font.size +
	       headings[item->level].below;
}
