/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables and charts on a page: where a table breaks, what stands over and under a picture, and
 * how high either is before it is placed. */
#include "charts/table_chart.h"
#include "charts/wrap.h"
#include "kommunetal/base/error.h"
#include "report/flow_page.h"
#include "report/phrases.h"

#define TABLE_AIR 5.0     /* between the labels and figures of a table, in em */
#define MOST_OF_PAGE 0.85 /* wider tables are as wide as the page */
#define WHOLE_TABLE 330.0 /* shorter ones are not broken after a heading */

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

static gboolean place_listing(struct kt_flow *f, const struct kt_listing *listing, GError **error)
{
	guint first = 0;

	kt_flow_air(f, 5);
	while (first < kt_listing_rows(listing)) {
		guint end = rows_that_fit(listing, first, KT_FLOW_BOTTOM - f->y);
		guint left = kt_listing_rows(listing) - first;

		if (end < first + MIN(left, FEWEST_ROWS) && !f->is_fresh) {
			kt_flow_new_page(f);
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
			kt_flow_new_page(f);
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
static void fit_table(struct kt_flow *f, struct kt_listing *listing)
{
	gdouble width =
		kt_listing_natural_width(listing, f->ruler, KT_FLOW_EM) + TABLE_AIR * KT_FLOW_EM;

	kt_listing_fit(listing, f->ruler, KT_FLOW_EM,
		width < MOST_OF_PAGE * KT_FLOW_WIDTH ? width : KT_FLOW_WIDTH);
}

gboolean kt_flow_place_table(struct kt_flow *f, const struct kt_item *item, GError **error)
{
	g_autoptr(kt_listing) listing = kt_table_listing(item->table);

	fit_table(f, listing);
	return place_listing(f, listing, error);
}

static const struct kt_font caption_font = {KT_FLOW_EM, FALSE, FALSE};

static GPtrArray *caption_lines(struct kt_flow *f, const struct kt_chart *chart)
{
	g_autofree char *text = kt_caption_text(chart, chart->unit);

	return kt_wrap(f->ruler, text, caption_font, KT_FLOW_WIDTH);
}

static gdouble caption_height(struct kt_flow *f, const struct kt_chart *chart)
{
	g_autoptr(GPtrArray) lines = caption_lines(f, chart);

	return 7 + lines->len * KT_FLOW_LINE * KT_FLOW_EM;
}

/* What and unit over the picture; who and when stand under the chapter's heading. */
static void place_caption(struct kt_flow *f, const struct kt_chart *chart)
{
	struct kt_font font = caption_font;
	g_autoptr(GPtrArray) lines = caption_lines(f, chart);

	kt_flow_air(f, f->is_under_heading ? 0 : 7);
	kt_scene_begin(f->page, KT_TAG_P, NULL);
	kt_flow_put_lines(f, KT_PAGE_SIDE, lines, font, KT_INK_MUTED, KT_FLOW_LINE);
	kt_scene_end(f->page, KT_TAG_P);
}

static gboolean place_table_chart(
	struct kt_flow *f, const struct kt_item *item, struct kt_table_chart *table, GError **error)
{
	g_autofree char *note = NULL;

	kt_table_chart_fit(table, f->ruler, KT_FLOW_EM, KT_FLOW_WIDTH);
	kt_flow_need(f, caption_height(f, item->chart) + 5 + height_of_beginning(table->listing));
	place_caption(f, item->chart);
	if (!place_listing(f, table->listing, error))
		return FALSE;
	note = kt_table_chart_note(table);
	kt_flow_place_words(f, KT_STYLE_NOTE, note);
	kt_flow_place_words(f, KT_STYLE_NOTE, item->chart->note);
	return TRUE;
}

/* The body at the size of text, or smaller where it is higher than a page. */
static struct kt_scene *body_of(
	struct kt_flow *f, const struct kt_item *item, char **note, GError **error)
{
	struct kt_scene *scene = NULL;

	if (f->ahead == item && f->ahead_body) {
		*note = g_steal_pointer(&f->ahead_note);
		return g_steal_pointer(&f->ahead_body);
	}

	for (gdouble em = KT_FLOW_EM; em > 4; em *= 0.9) {
		scene = kt_chart_body(
			item->chart, item->chart_kind, KT_FLOW_WIDTH, em, f->ruler, note, error);
		if (!scene || scene->height <= KT_FLOW_BOTTOM - KT_PAGE_TOP - 60)
			return scene;
		kt_scene_free(scene);
		g_clear_pointer(note, g_free);
	}
	g_set_error(error, KT_ERROR, KT_ERROR_LIMIT, "the chart '%s' with %u rows fits on no page",
		item->chart_kind, item->chart->rows->len);
	return NULL;
}

gboolean kt_flow_place_chart(struct kt_flow *f, const struct kt_item *item, GError **error)
{
	g_autofree char *note = NULL;
	g_autoptr(kt_scene) body = NULL;
	g_autoptr(kt_table_chart) table = kt_table_chart_new(item->chart_kind, item->chart);

	if (table)
		return place_table_chart(f, item, table, error);
	body = body_of(f, item, &note, error);
	if (!body)
		return FALSE;
	kt_flow_need(f, body->height + 50);
	place_caption(f, item->chart);
	kt_flow_air(f, 8);
	kt_scene_begin(f->page, KT_TAG_FIGURE, item->text);
	kt_scene_append(f->page, body, KT_PAGE_SIDE, f->y);
	kt_scene_end(f->page, KT_TAG_FIGURE);
	f->y += body->height;
	f->is_fresh = FALSE;
	kt_flow_place_words(f, KT_STYLE_NOTE, note);
	kt_flow_place_words(f, KT_STYLE_NOTE, item->chart->note);
	return TRUE;
}

void kt_flow_forget_ahead(struct kt_flow *f)
{
	f->ahead = NULL;
	g_clear_pointer(&f->ahead_body, kt_scene_free);
	g_clear_pointer(&f->ahead_note, g_free);
}

/* A picture that cannot be laid out is told when it is placed. */
static void look_ahead(struct kt_flow *f, const struct kt_item *item)
{
	if (f->ahead == item && f->ahead_body)
		return;
	kt_flow_forget_ahead(f);
	f->ahead_body = body_of(f, item, &f->ahead_note, NULL);
	f->ahead = f->ahead_body ? item : NULL;
}

/* Height of a table or chart; AT_ONCE: of what it puts on the page at once, which is the beginning
 * of a long table. */
static gdouble height_of_figures(struct kt_flow *f, const struct kt_item *item, gboolean at_once)
{
	g_autoptr(kt_table_chart) table = NULL;
	g_autoptr(kt_listing) listing = NULL;
	const struct kt_listing *shown;
	gdouble caption = 0;

	if (item->kind == KT_ITEM_TABLE) {
		shown = listing = kt_table_listing(item->table);
		fit_table(f, listing);
	} else if ((table = kt_table_chart_new(item->chart_kind, item->chart))) {
		kt_table_chart_fit(table, f->ruler, KT_FLOW_EM, KT_FLOW_WIDTH);
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

gdouble kt_flow_height_at_once(struct kt_flow *f, const struct kt_item *item)
{
	return height_of_figures(f, item, TRUE);
}

gdouble kt_flow_height_in_full(struct kt_flow *f, const struct kt_item *item)
{
	return height_of_figures(f, item, FALSE);
}
