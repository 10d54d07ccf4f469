/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/flow.h"

#include "charts/table_chart.h"
#include "charts/wrap.h"
#include "kommunetal/base/error.h"
#include "report/phrases.h"

#define EM 8.0        /* tables and charts */
#define BODY_SIZE 9.5 /* paragraphs */
#define NOTE_SIZE 7.5
#define LINE 1.42
#define TABLE_AIR 5.0     /* between the labels and figures of a table, in em */
#define MOST_OF_PAGE 0.85 /* wider tables are as wide as the page */
#define WHOLE_TABLE 330.0 /* shorter ones are not broken after a heading */
#define WIDTH (KT_PAGE_WIDTH - 2 * KT_PAGE_SIDE)
#define BOTTOM (KT_PAGE_HEIGHT - KT_PAGE_BOTTOM)

struct flow {
	const struct kt_document_out *document;
	const struct kt_ruler *ruler;
	GPtrArray *pages;
	GPtrArray *running;   /* char *: what each page goes on with; NULL where it begins anew */
	GString *chapter;     /* whose and when: the small lines under its heading, or else that */
	gboolean has_lines;   /* it is of these */
	gboolean is_told;     /* that is all of them */
	gsize kicker;         /* as much of it holds for all that follows in the chapter */
	gboolean begins_page; /* the last heading does */
	struct kt_scene *page;
	gdouble y;                 /* where the next item's air begins */
	gboolean is_fresh;         /* nothing on the page yet: no air above */
	gboolean is_under_heading; /* a caption needs no air of its own */
	/* The picture that a heading has been kept with: laid out already. */
	const struct kt_item *ahead;
	struct kt_scene *ahead_body; /* owned */
	char *ahead_note;            /* owned */
};

static void new_page(struct flow *f)
{
	f->page = kt_scene_new(KT_PAGE_WIDTH, KT_PAGE_HEIGHT);
	g_ptr_array_add(f->pages, f->page);
	g_ptr_array_add(f->running, f->chapter->len ? g_strdup(f->chapter->str) : NULL);
	f->y = KT_PAGE_TOP;
	f->is_fresh = TRUE;
}

static void air(struct flow *f, gdouble height)
{
	if (!f->is_fresh)
		f->y += height;
}

/* Begins a new page unless HEIGHT is left on this one. */
static void need(struct flow *f, gdouble height)
{
	if (f->y + height > BOTTOM && !f->is_fresh)
		new_page(f);
}

static void put_lines(struct flow *f, gdouble x, const GPtrArray *lines, struct kt_font font,
	enum kt_ink ink, gdouble leading)
{
	kt_scene_lines(f->page, f->ruler, x, f->y + (leading - 0.3) * font.size,
		leading * font.size, KT_ALIGN_LEFT, font, ink, lines);
	f->y += lines->len * leading * font.size;
	f->is_fresh = FALSE;
	f->is_under_heading = FALSE;
}

/* ---- headings and paragraphs ---- */

static const struct {
	gdouble size, above, below;
	enum kt_tag tag;
} headings[] = {
	[1] = {17, 30, 4, KT_TAG_H1},
	[2] = {11.5, 20, 3, KT_TAG_H2},
	[3] = {9.5, 14, 2, KT_TAG_H3},
};

/* A page that begins with a chapter's heading goes on with none. */
static void begin_chapter(struct flow *f, const char *heading)
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
static gboolean has_little(const struct flow *f)
{
	return f->running->pdata[f->running->len - 1] &&
	       f->y < KT_PAGE_TOP + LITTLE * (BOTTOM - KT_PAGE_TOP);
}

/* WHOLE is all of the heading's chapter, or 0 where that was not asked. */
static void place_heading(
	struct flow *f, const struct kt_item *item, gdouble follows, gdouble whole)
{
	struct kt_font font = {headings[item->level].size, TRUE, TRUE};
	g_autoptr(GPtrArray) lines = kt_wrap_even(f->ruler, item->text, font, WIDTH);
	enum kt_tag tag = headings[item->level].tag;

	if (item->starts_page && !f->is_fresh && !has_little(f) &&
		!(whole > 0 && f->y + whole <= BOTTOM))
		new_page(f);
	air(f, headings[item->level].above);
	need(f, lines->len * 1.25 * font.size + headings[item->level].below + follows);
	f->is_told = TRUE;
	f->begins_page = f->is_fresh;
	if (item->level == 1)
		begin_chapter(f, item->bookmark ? item->bookmark : item->text);
	kt_scene_begin(f->page, tag, NULL);
	if (item->target) {
		kt_scene_begin(f->page, KT_TAG_TARGET, item->target);
		kt_scene_end(f->page, KT_TAG_TARGET);
	}
	put_lines(f, KT_PAGE_SIDE, lines, font, KT_INK_TEXT, 1.25);
	kt_scene_end(f->page, tag);
	f->y += headings[item->level].below;
	f->is_under_heading = TRUE;
}

static struct kt_font style_font(enum kt_style style)
{
	return (struct kt_font){style == KT_STYLE_NOTE ? NOTE_SIZE : BODY_SIZE, FALSE, TRUE};
}

/* A small line under the chapter's heading. */
static void tell_chapter(struct flow *f, const char *line)
{
	if (f->has_lines)
		g_string_append_printf(f->chapter, " · %s", line);
	else
		g_string_assign(f->chapter, line);
	f->kicker = f->has_lines ? f->kicker : f->chapter->len;
	f->has_lines = TRUE;
}

/* Below a further heading of the chapter: it is of others from here on. */
static void tell_others(struct flow *f, const char *line)
{
	g_string_truncate(f->chapter, f->kicker);
	if (f->begins_page) {
		g_free(f->running->pdata[f->running->len - 1]);
		f->running->pdata[f->running->len - 1] = g_strdup(f->chapter->str);
	}
	g_string_append_printf(f->chapter, "%s%s", f->chapter->len ? " · " : "", line);
}

/* The last line, whose last word leads to LINK. */
static void put_last_line(
	struct flow *f, const char *line, struct kt_font font, enum kt_ink ink, const char *link)
{
	const char *last = kt_last_word(line);
	g_autofree char *words = g_strndup(line, (gsize)(last - line));
	g_autoptr(GPtrArray) lines = g_ptr_array_new(), word = g_ptr_array_new();
	gdouble top = f->y;

	g_ptr_array_add(lines, words);
	g_ptr_array_add(word, (char *)last);
	if (*words)
		put_lines(f, KT_PAGE_SIDE, lines, font, ink, LINE);
	f->y = top;
	kt_scene_begin(f->page, KT_TAG_LINK, link);
	put_lines(f, KT_PAGE_SIDE + f->ruler->width(f->ruler, words, font), word, font, KT_INK_LINK,
		LINE);
	kt_scene_end(f->page, KT_TAG_LINK);
}

static void place_paragraph(struct flow *f, const struct kt_item *item)
{
	struct kt_font font = style_font(item->style);
	g_autoptr(GPtrArray) lines = kt_wrap(f->ruler, item->text, font, WIDTH);
	enum kt_ink ink = item->style == KT_STYLE_PLAIN ? KT_INK_TEXT : KT_INK_MUTED;
	g_autofree char *last = NULL;

	if (item->style == KT_STYLE_LEAD && f->is_told && f->kicker)
		tell_others(f, item->text);
	f->is_told = f->is_told || item->style != KT_STYLE_LEAD;
	if (!f->is_told)
		tell_chapter(f, item->text);
	air(f, item->style == KT_STYLE_LEAD ? 1 : 5);
	need(f, lines->len * LINE * font.size);
	if (item->link && lines->len)
		last = g_ptr_array_steal_index(lines, lines->len - 1);
	kt_scene_begin(f->page, KT_TAG_P, NULL);
	put_lines(f, KT_PAGE_SIDE, lines, font, ink, LINE);
	if (last && lines->len)
		g_array_index(f->page->marks, struct kt_mark, f->page->marks->len - 1)
			.is_continued = TRUE;
	if (last)
		put_last_line(f, last, font, ink, item->link);
	kt_scene_end(f->page, KT_TAG_P);
}

/* A small paragraph of the flow's own. */
static void place_words(struct flow *f, enum kt_style style, const char *text)
{
	struct kt_item item = {.kind = KT_ITEM_PARAGRAPH, .style = style, .text = (char *)text};

	if (text && *text)
		place_paragraph(f, &item);
}

/* ---- tables ---- */

/* A page may not end after row END - 1: a heading would lose its rows, a total its parts. */
static gboolean may_break_before(const struct kt_listing *listing, guint end)
{
	return kt_listing_row_role(listing, end - 1) != KT_ROW_GROUP &&
	       kt_listing_row_role(listing, end) != KT_ROW_TOTAL &&
	       kt_listing_row_role(listing, end) != KT_ROW_OF_WHICH;
}

/* How many rows from FIRST on fit below the head in HEIGHT.  At least three go
 * to the next page, if there are enough. */
static guint rows_that_fit(const struct kt_listing *listing, guint first, gdouble height)
{
	gdouble used = kt_listing_head_height(listing);
	guint end = first, n = kt_listing_rows(listing), fit;

	while (end < n && used + kt_listing_row_height(listing, end) <= height) {
		used += kt_listing_row_height(listing, end);
		end++;
	}
	if (end == n || end == first)
		return end;
	fit = end;
	if (n - end < 3 && end > first + 6)
		end = n - 3;
	while (end > first + 3 && !may_break_before(listing, end))
		end--;
	return end > first + 3 ? end : fit;
}

#define FEWEST_ROWS 3 /* of a table, at the foot of a page */

/* What a table needs to begin on a page: its head and first rows, and one more where a heading
 * is among them. */
static gdouble height_of_beginning(const struct kt_listing *listing)
{
	gdouble height = kt_listing_head_height(listing);
	guint n = MIN(kt_listing_rows(listing), FEWEST_ROWS);

	for (guint i = 0; i < n; i++) {
		height += kt_listing_row_height(listing, i);
		if (i + 1 == n && kt_listing_row_role(listing, i) == KT_ROW_GROUP)
			n = MIN(kt_listing_rows(listing), n + 1);
	}
	return height;
}

static gboolean place_listing(struct flow *f, const struct kt_listing *listing, GError **error)
{
	guint first = 0;

	air(f, 5);
	while (first < kt_listing_rows(listing)) {
		guint end = rows_that_fit(listing, first, BOTTOM - f->y);
		guint left = kt_listing_rows(listing) - first;

		if (end < first + MIN(left, FEWEST_ROWS) && !f->is_fresh) {
			new_page(f);
			continue;
		}
		if (end == first) {
			g_set_error(error, KT_ERROR, KT_ERROR_LIMIT,
				"row %u of a table is higher than a page", first + 1);
			return FALSE;
		}
		f->y = kt_listing_draw(listing, f->page, KT_PAGE_SIDE, f->y, first, end);
		f->is_fresh = FALSE;
		first = end;
		if (first < kt_listing_rows(listing))
			new_page(f);
	}
	return TRUE;
}

struct kt_listing *kt_table_listing(const struct kt_table *table)
{
	struct kt_listing *listing = kt_listing_new();

	for (guint c = 0; c < table->columns->len; c++) {
		const struct kt_table_column *column = g_ptr_array_index(table->columns, c);

		if (column->is_number)
			kt_listing_add_number(listing, column->head);
		else
			kt_listing_add_text(listing, column->head);
	}
	for (guint r = 0; r < table->rows->len; r++) {
		const struct kt_table_row *row = g_ptr_array_index(table->rows, r);

		kt_listing_add_row(listing, row->role);
		kt_listing_set_target(listing, r, row->target);
		for (guint c = 0; c < table->columns->len; c++)
			kt_listing_set(listing, r, c, row->cells[c].text, row->cells[c].link);
	}
	return listing;
}

/* No wider than it has to be: the eye does not have to cross an empty page. */
static void fit_table(struct flow *f, struct kt_listing *listing)
{
	gdouble width = kt_listing_natural_width(listing, f->ruler, EM) + TABLE_AIR * EM;

	kt_listing_fit(listing, f->ruler, EM, width < MOST_OF_PAGE * WIDTH ? width : WIDTH);
}

static gboolean place_table(struct flow *f, const struct kt_item *item, GError **error)
{
	g_autoptr(kt_listing) listing = kt_table_listing(item->table);

	fit_table(f, listing);
	return place_listing(f, listing, error);
}

/* ---- charts ---- */

static const struct kt_font caption_font = {EM, FALSE, FALSE};

static GPtrArray *caption_lines(struct flow *f, const struct kt_chart *chart)
{
	g_autofree char *text = kt_caption_text(chart, chart->unit);

	return kt_wrap(f->ruler, text, caption_font, WIDTH);
}

static gdouble caption_height(struct flow *f, const struct kt_chart *chart)
{
	g_autoptr(GPtrArray) lines = caption_lines(f, chart);

	return 7 + lines->len * LINE * EM;
}

/* What and unit over the picture; who and when stand under the chapter's heading. */
static void place_caption(struct flow *f, const struct kt_chart *chart)
{
	struct kt_font font = caption_font;
	g_autoptr(GPtrArray) lines = caption_lines(f, chart);

	air(f, f->is_under_heading ? 0 : 7);
	kt_scene_begin(f->page, KT_TAG_P, NULL);
	put_lines(f, KT_PAGE_SIDE, lines, font, KT_INK_MUTED, LINE);
	kt_scene_end(f->page, KT_TAG_P);
}

static gboolean place_table_chart(
	struct flow *f, const struct kt_item *item, struct kt_table_chart *table, GError **error)
{
	g_autofree char *note = NULL;

	kt_table_chart_fit(table, f->ruler, EM, WIDTH);
	need(f, caption_height(f, item->chart) + 5 + height_of_beginning(table->listing));
	place_caption(f, item->chart);
	if (!place_listing(f, table->listing, error))
		return FALSE;
	note = kt_table_chart_note(table);
	place_words(f, KT_STYLE_NOTE, note);
	place_words(f, KT_STYLE_NOTE, item->chart->note);
	return TRUE;
}

/* The body at the size of text, or smaller where it is higher than a page. */
static struct kt_scene *body_of(
	struct flow *f, const struct kt_item *item, char **note, GError **error)
{
	struct kt_scene *scene = NULL;

	if (f->ahead == item && f->ahead_body) {
		*note = g_steal_pointer(&f->ahead_note);
		return g_steal_pointer(&f->ahead_body);
	}

	for (gdouble em = EM; em > 4; em *= 0.9) {
		scene = kt_chart_body(
			item->chart, item->chart_kind, WIDTH, em, f->ruler, note, error);
		if (!scene || scene->height <= BOTTOM - KT_PAGE_TOP - 60)
			return scene;
		kt_scene_free(scene);
		g_clear_pointer(note, g_free);
	}
	g_set_error(error, KT_ERROR, KT_ERROR_LIMIT, "the chart '%s' with %u rows fits on no page",
		item->chart_kind, item->chart->rows->len);
	return NULL;
}

static gboolean place_chart(struct flow *f, const struct kt_item *item, GError **error)
{
	g_autofree char *note = NULL;
	g_autoptr(kt_scene) body = NULL;
	g_autoptr(kt_table_chart) table = kt_table_chart_new(item->chart_kind, item->chart);

	if (table)
		return place_table_chart(f, item, table, error);
	body = body_of(f, item, &note, error);
	if (!body)
		return FALSE;
	need(f, body->height + 50);
	place_caption(f, item->chart);
	air(f, 8);
	kt_scene_begin(f->page, KT_TAG_FIGURE, item->text);
	kt_scene_append(f->page, body, KT_PAGE_SIDE, f->y);
	kt_scene_end(f->page, KT_TAG_FIGURE);
	f->y += body->height;
	f->is_fresh = FALSE;
	place_words(f, KT_STYLE_NOTE, note);
	place_words(f, KT_STYLE_NOTE, item->chart->note);
	return TRUE;
}

/* ---- all of it ---- */

static void forget_ahead(struct flow *f)
{
	f->ahead = NULL;
	g_clear_pointer(&f->ahead_body, kt_scene_free);
	g_clear_pointer(&f->ahead_note, g_free);
}

/* A picture that cannot be laid out is told when it is placed. */
static void look_ahead(struct flow *f, const struct kt_item *item)
{
	if (f->ahead == item && f->ahead_body)
		return;
	forget_ahead(f);
	f->ahead_body = body_of(f, item, &f->ahead_note, NULL);
	f->ahead = f->ahead_body ? item : NULL;
}

#define NOTES_BELOW 30 /* what stands small under a table or chart */

/* Height of a table or chart; AT_ONCE: of what it puts on the page at once, which is the beginning
 * of a long table. */
static gdouble height_of_figures(struct flow *f, const struct kt_item *item, gboolean at_once)
{
	g_autoptr(kt_table_chart) table = NULL;
	g_autoptr(kt_listing) listing = NULL;
	const struct kt_listing *shown;
	gdouble caption = 0;

	if (item->kind == KT_ITEM_TABLE) {
		shown = listing = kt_table_listing(item->table);
		fit_table(f, listing);
	} else if ((table = kt_table_chart_new(item->chart_kind, item->chart))) {
		kt_table_chart_fit(table, f->ruler, EM, WIDTH);
		shown = table->listing;
		caption = caption_height(f, item->chart);
	} else {
		look_ahead(f, item);
		return f->ahead_body ? caption_height(f, item->chart) + f->ahead_body->height + 50
				     : 0;
	}
	return caption + 5 +
	       (!at_once || kt_listing_height(shown) < WHOLE_TABLE ? kt_listing_height(shown)
								   : height_of_beginning(shown));
}

static gdouble height_at_once(struct flow *f, const struct kt_item *item)
{
	return height_of_figures(f, item, TRUE);
}

static gdouble height_in_full(struct flow *f, const struct kt_item *item)
{
	return height_of_figures(f, item, FALSE);
}

static gdouble paragraph_height(struct flow *f, const struct kt_item *item)
{
	struct kt_font font = style_font(item->style);
	g_autoptr(GPtrArray) lines = kt_wrap(f->ruler, item->text, font, WIDTH);

	return (item->style == KT_STYLE_LEAD ? 1 : 5) + lines->len * LINE * font.size;
}

#define MOST_SENTENCES 4 /* that are kept with the figures they tell */

/* Item I, or what stands behind it and a few sentences more, is a table or a chart. */
static gboolean leads_to_figures(const struct flow *f, guint i)
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
static gdouble height_that_follows(struct flow *f, guint i)
{
	gdouble sum = 0;

	for (guint j = i + 1; j < f->document->items->len; j++) {
		const struct kt_item *next = g_ptr_array_index(f->document->items, j);

		if (next->kind == KT_ITEM_TABLE || next->kind == KT_ITEM_CHART)
			return sum + height_at_once(f, next);
		sum += next->kind == KT_ITEM_PARAGRAPH ? paragraph_height(f, next) : 45;
		if (next->kind == KT_ITEM_PARAGRAPH && next->style != KT_STYLE_LEAD &&
			!leads_to_figures(f, j + 1))
			return sum;
	}
	return sum;
}

#define MOST_FILLED 0.6 /* of a page, that a chapter may begin below */

static gdouble height_of_heading(struct flow *f, const struct kt_item *item)
{
	struct kt_font font = {headings[item->level].size, TRUE, TRUE};
	g_autoptr(GPtrArray) lines = kt_wrap_even(f->ruler, item->text, font, WIDTH);

	return headings[item->level].above + lines->len * 1.25 * font.size +
	       headings[item->level].below;
}

/* The height of the chapter that heading I begins, if that matters: the page before has room, and is
 * not the first one, which is for itself.  A little more than it takes. */
static gdouble height_of_chapter(struct flow *f, guint i)
{
	const struct kt_item *item = g_ptr_array_index(f->document->items, i);
	gdouble room = BOTTOM - f->y, sum = height_of_heading(f, item);

	if (!item->starts_page || f->is_fresh || f->pages->len < 2 ||
		f->y > KT_PAGE_TOP + MOST_FILLED * (BOTTOM - KT_PAGE_TOP))
		return 0;
	for (guint j = i + 1; j < f->document->items->len && sum <= room; j++) {
		item = g_ptr_array_index(f->document->items, j);
		if (item->kind == KT_ITEM_HEADING && item->level == 1)
			break;
		if (item->kind == KT_ITEM_HEADING)
			sum += height_of_heading(f, item);
		else if (item->kind == KT_ITEM_PARAGRAPH)
			sum += paragraph_height(f, item);
		else
			sum += height_in_full(f, item) + NOTES_BELOW;
	}
	return sum;
}

static gboolean place(struct flow *f, guint i, GError **error)
{
	const struct kt_item *item = g_ptr_array_index(f->document->items, i);

	switch (item->kind) {
	case KT_ITEM_HEADING:
		place_heading(f, item, height_that_follows(f, i), height_of_chapter(f, i));
		return TRUE;
	case KT_ITEM_PARAGRAPH:
		place_paragraph(f, item);
		return TRUE;
	case KT_ITEM_TABLE:
		return place_table(f, item, error);
	default:
		return place_chart(f, item, error);
	}
}

/* A reader who opens the report here sees what the page belongs to. */
static void put_running_head(struct flow *f, struct kt_scene *page, const char *text)
{
	struct kt_font font = {NOTE_SIZE, FALSE, TRUE};
	g_autofree char *line = kt_shorten(f->ruler, text, font, WIDTH);

	kt_scene_begin(page, KT_TAG_ARTIFACT, NULL);
	kt_scene_text(page, f->ruler, KT_PAGE_SIDE, KT_PAGE_TOP - 16, KT_ALIGN_LEFT, font,
		KT_INK_MUTED, line);
	kt_scene_end(page, KT_TAG_ARTIFACT);
}

static void put_feet(struct flow *f)
{
	struct kt_font font = {NOTE_SIZE, FALSE, TRUE};
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
	struct flow f = {.document = document, .ruler = ruler, .chapter = g_string_new(NULL)};
	g_autoptr(GPtrArray) running = g_ptr_array_new_with_free_func(g_free);
	gboolean is_good = TRUE;

	f.running = running;
	f.pages = g_ptr_array_new_with_free_func((GDestroyNotify)kt_scene_free);
	new_page(&f);
	for (guint i = 0; is_good && i < document->items->len; i++)
		is_good = place(&f, i, error);
	if (is_good)
		put_feet(&f);
	else
		g_clear_pointer(&f.pages, g_ptr_array_unref);
	forget_ahead(&f);
	g_string_free(f.chapter, TRUE);
	return f.pages;
}
