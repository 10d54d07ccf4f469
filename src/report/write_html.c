/* SPDX-License-Identifier: GPL-3.0-or-later */
/* write_html.c -- a report as one HTML file: tables as tables, pictures as SVG,
 * nothing loaded from anywhere. */
#include <string.h>

#include "charts/table_chart.h"
#include "charts/tie.h"
#include "kommunetal/base/resource.h"
#include "report/flow.h"
#include "report/html_fold.h"
#include "report/phrases.h"
#include "report/writers.h"

#define EM 11.0
#define WIDTH 780.0
#define NARROW 343.0       /* of a telephone, without its margins */
#define NARROW_TABLE 295.0 /* where the letters of tables are EM, as here, and not larger */

struct html {
	const struct kt_document_out *document;
	GString *out;
	GHashTable *passages; /* target -> words of the source; borrowed from the document */
	guint n_chapters;     /* headings of level 1 so far */
	/* the table at hand */
	const struct kt_listing *narrow; /* for a telephone; NULL */
	enum kt_html_fold fold;
	gboolean is_quiet; /* its numbers lead to their sources, but do not look like links */
};

static const char *lang_code(const struct html *h)
{
	return h->document->lang == KT_LANG_DA ? "da" : "en";
}

static void escape(struct html *h, const char *text)
{
	g_autofree char *tied = kt_tie(text);
	g_autofree char *escaped = g_markup_escape_text(tied, -1);

	g_string_append(h->out, escaped);
}

static void put_element(struct html *h, const char *start, const char *text, const char *end)
{
	g_string_append(h->out, start);
	escape(h, text);
	g_string_append_printf(h->out, "%s\n", end);
}

/* A page has one h1, its first finding; what follows the first chapter stands a level
 * lower than on paper, and looks the same. */
static void put_heading(struct html *h, const struct kt_item *item)
{
	static const char *const looks[] = {"", "chapter", "part", "piece"};
	guint level;

	h->n_chapters += item->level == 1;
	level = item->level + (h->n_chapters > 1);
	g_string_append_printf(h->out, "<h%u class=\"%s\"", level, looks[item->level]);
	if (item->target)
		g_string_append_printf(h->out, " id=\"%s\"", item->target);
	g_string_append_c(h->out, '>');
	escape(h, item->text);
	g_string_append_printf(h->out, "</h%u>\n", level);
}

static void put_paragraph(struct html *h, enum kt_style style, const char *text)
{
	static const char *const starts[] = {"<p>", "<p class=\"lead\">", "<p class=\"note\">"};

	if (text && *text)
		put_element(h, starts[style], text, "</p>");
}

/* ---- links ---- */

static GHashTable *find_passages(const struct kt_document_out *document)
{
	GHashTable *passages = g_hash_table_new(g_str_hash, g_str_equal);

	for (guint i = 0; i < document->items->len; i++) {
		const struct kt_item *item = g_ptr_array_index(document->items, i);

		for (guint r = 0; item->table && r < item->table->rows->len; r++) {
			struct kt_table_row *row = g_ptr_array_index(item->table->rows, r);

			if (row->target && row->passage)
				g_hash_table_insert(passages, row->target, row->passage);
		}
	}
	return passages;
}

/* TEXT as a link to TARGET, which is said to hold the words of the source; TARGET may be NULL. */
static void put_link(struct html *h, const char *text, const char *target, const char *class)
{
	const char *passage = target ? g_hash_table_lookup(h->passages, target) : NULL;

	if (!target || !*text) {
		escape(h, text);
		return;
	}
	g_string_append_printf(h->out, "<a href=\"#%s\"", target);
	if (class)
		g_string_append_printf(h->out, " class=\"%s\"", class);
	if (passage) {
		g_string_append(h->out, " title=\"");
		escape(h, passage);
		g_string_append_c(h->out, '"');
	}
	g_string_append_c(h->out, '>');
	escape(h, text);
	g_string_append(h->out, "</a>");
}

/* A paragraph whose last word leads somewhere. */
static void put_sourced(struct html *h, const struct kt_item *item)
{
	const char *last = kt_last_word(item->text);
	g_autofree char *words = g_strndup(item->text, (gsize)(last - item->text));

	g_string_append(h->out, "<p>");
	escape(h, words);
	put_link(h, last, item->link, NULL);
	g_string_append(h->out, "</p>\n");
}

/* ---- tables ---- */

static const char *row_class(enum kt_row_role role)
{
	switch (role) {
	case KT_ROW_TOTAL:
		return " class=\"total\"";
	case KT_ROW_OF_WHICH:
		return " class=\"of-which\"";
	case KT_ROW_GROUP:
		return " class=\"group\"";
	default:
		return "";
	}
}

/* WIDE, and NARROW in its place on a telephone: bars that all end at the edge of the window would
 * look the same.  Takes both; NARROW may be NULL. */
static void put_both(struct html *h, struct kt_scene *wide, struct kt_scene *narrow)
{
	const char *const looks[] = {"wide", "narrow"};
	struct kt_scene *const scenes[] = {wide, narrow};

	for (gsize i = 0; i < G_N_ELEMENTS(scenes); i++) {
		if (!scenes[i])
			continue;
		if (narrow)
			g_string_append_printf(h->out, "<div class=\"%s\">", looks[i]);
		kt_scene_svg(scenes[i], NULL, NULL, lang_code(h), FALSE, h->out);
		g_string_append(h->out, narrow ? "</div>" : "");
		kt_scene_free(scenes[i]);
	}
}

/* A table that is folded is none any more to some browsers: then each part says what it is. */
static void put_role(struct html *h, const char *role)
{
	if (h->fold != KT_HTML_FLAT)
		g_string_append_printf(h->out, " role=\"%s\"", role);
}

/* "<td class="n">" in column C; START is without what closes it. */
static void open_cell(struct html *h, const struct kt_listing *listing, guint c, const char *start,
	const char *role)
{
	static const char *const classes[] = {[KT_LISTING_TEXT] = "",
		[KT_LISTING_NUMBER] = " class=\"n\"",
		[KT_LISTING_PICTURE] = " class=\"p\""};

	g_string_append_printf(h->out, "<%s%s", start,
		kt_html_is_spare(listing, c)   ? " class=\"p spare\""
		: kt_html_is_extra(listing, c) ? " class=\"p extra\""
					       : classes[kt_listing_column_sort(listing, c)]);
	put_role(h, role);
	g_string_append_c(h->out, '>');
}

static void put_picture(struct html *h, const struct kt_listing *listing, guint r, guint c)
{
	open_cell(h, listing, c, "td", "cell");
	put_both(h, kt_listing_picture(listing, r, c),
		h->narrow ? kt_listing_picture(h->narrow, r, c) : NULL);
	g_string_append(h->out, "</td>");
}

/* Where the row's last column leads: to its source. */
static const char *row_source(const struct kt_listing *listing, guint r)
{
	return kt_listing_link(listing, r, kt_listing_columns(listing) - 1);
}

/* A figure leads to its own source, or to that of its row. */
static void put_cell(struct html *h, const struct kt_listing *listing, guint r, guint c)
{
	const char *text = kt_listing_text(listing, r, c), *link = kt_listing_link(listing, r, c);
	gboolean is_number = kt_listing_column_sort(listing, c) == KT_LISTING_NUMBER;
	const char *tag = c == 0 ? "th" : "td";

	if (kt_listing_column_sort(listing, c) == KT_LISTING_PICTURE) {
		put_picture(h, listing, r, c);
		return;
	}
	open_cell(h, listing, c, c ? "td" : "th scope=\"row\"", c ? "cell" : "rowheader");
	if (!link && is_number)
		put_link(h, text, row_source(listing, r), "q");
	else
		put_link(h, text, link, is_number && h->is_quiet ? "q" : NULL);
	g_string_append_printf(h->out, "</%s>", tag);
}

static void put_row(struct html *h, const struct kt_listing *listing, guint r)
{
	const char *target = kt_listing_target(listing, r);
	guint n = kt_listing_columns(listing);

	g_string_append_printf(h->out, "<tr%s", row_class(kt_listing_row_role(listing, r)));
	put_role(h, "row");
	if (target)
		g_string_append_printf(h->out, " id=\"%s\"", target);
	g_string_append_c(h->out, '>');
	if (kt_listing_row_role(listing, r) == KT_ROW_GROUP) {
		g_string_append_printf(h->out, "<th scope=\"colgroup\" colspan=\"%u\"", n);
		put_role(h, "rowheader");
		g_string_append_c(h->out, '>');
		escape(h, kt_listing_text(listing, r, 0));
		g_string_append(h->out, "</th>");
	} else {
		for (guint c = 0; c < n; c++)
			put_cell(h, listing, r, c);
	}
	g_string_append(h->out, "</tr>\n");
}

/* Over a column of pictures stand the numbers of its scale, where it has one. */
static void put_axis(struct html *h, const struct kt_listing *listing, guint c)
{
	put_both(h, kt_listing_axis(listing, c), h->narrow ? kt_listing_axis(h->narrow, c) : NULL);
}

static void put_heads(struct html *h, const struct kt_listing *listing)
{
	for (guint c = 0; c < kt_listing_columns(listing); c++) {
		gboolean is_picture = kt_listing_column_sort(listing, c) == KT_LISTING_PICTURE;

		open_cell(h, listing, c, is_picture ? "td" : "th scope=\"col\"",
			is_picture ? "cell" : "columnheader");
		escape(h, kt_listing_head(listing, c));
		if (is_picture)
			put_axis(h, listing, c);
		g_string_append(h->out, is_picture ? "</td>" : "</th>");
	}
}

/* "<thead role="rowgroup">" */
static void open_part(struct html *h, const char *name, const char *role)
{
	g_string_append_printf(h->out, "<%s", name);
	put_role(h, role);
	g_string_append_c(h->out, '>');
}

static void open_table(struct html *h, const struct kt_listing *listing)
{
	static const char *const classes[] = {[KT_HTML_FLAT] = "",
		[KT_HTML_STACKED] = " stack",
		[KT_HTML_TIGHT] = " stack tight",
		[KT_HTML_RUN] = " run"};

	h->fold = kt_html_fold(listing, h->narrow);
	g_string_append_printf(h->out, "<div class=\"scroll%s\"><table", classes[h->fold]);
	if (h->fold == KT_HTML_STACKED || h->fold == KT_HTML_TIGHT)
		g_string_append_printf(
			h->out, " style=\"--n:%u\"", kt_html_columns_below(listing, h->fold));
	put_role(h, "table");
	g_string_append(h->out, ">\n");
}

static void put_listing(struct html *h, const struct kt_listing *listing, const char *caption)
{
	open_table(h, listing);
	if (caption && *caption)
		put_element(h, "<caption>", caption, "</caption>");
	open_part(h, "thead", "rowgroup");
	open_part(h, "tr", "row");
	put_heads(h, listing);
	g_string_append(h->out, "</tr></thead>\n");
	open_part(h, "tbody", "rowgroup");
	g_string_append_c(h->out, '\n');
	for (guint r = 0; r < kt_listing_rows(listing); r++)
		put_row(h, listing, r);
	g_string_append(h->out, "</tbody></table></div>\n");
}

static void put_table(struct html *h, const struct kt_item *item)
{
	g_autoptr(kt_listing) listing = kt_table_listing(item->table);

	put_listing(h, listing, NULL);
}

/* ---- charts ---- */

/* "Kilde: 3, 4, 9" */
static void put_sources(struct html *h, const struct kt_chart *chart)
{
	g_autofree char *head = kt_say(chart->lang, "head.source", NULL);
	const char *last = NULL;

	for (guint r = 0; r < chart->rows->len; r++) {
		const struct kt_chart_row *row = kt_chart_row(chart, r);

		if (!row->mark || !*row->mark || g_strcmp0(row->mark, last) == 0)
			continue;
		g_string_append(h->out, last ? ", " : "<p class=\"note\">");
		if (!last)
			g_string_append_printf(h->out, "%s: ", head);
		put_link(h, row->mark, row->link, NULL);
		last = row->mark;
	}
	if (last)
		g_string_append(h->out, "</p>\n");
}

/* The numbers of the sources stand below as links. */
static char *note_without_sources(const struct kt_chart *chart)
{
	g_autofree char *none = kt_say(chart->lang, "sources.note", "list", "", NULL);
	const char *at = chart->note ? g_strrstr(chart->note, none) : NULL;
	const char *end = at ? at + strlen(none) : NULL;

	if (!at || end[strspn(end, "0123456789, ")])
		return g_strdup(chart->note);
	return g_strchomp(g_strndup(chart->note, (gsize)(at - chart->note)));
}

static void add_figure(const struct kt_chart *chart, guint r, guint s, struct kt_listing *listing)
{
	const struct kt_chart_row *row = kt_chart_row(chart, r);
	g_autofree char *number = row->values[s].is_known
					  ? kt_chart_number(chart, row->values[s].number, FALSE)
					  : g_strdup("");
	guint column = 1;

	for (guint before = 0; before < s; before++)
		column += kt_chart_has_values(chart, (gint)before);
	kt_listing_set(listing, r, column, number, row->mark ? row->link : NULL);
}

static struct kt_listing *figures_of(const struct kt_chart *chart)
{
	struct kt_listing *listing = kt_listing_new();

	kt_listing_add_text(listing, "");
	for (guint s = 0; s < chart->series->len; s++)
		if (kt_chart_has_values(chart, (gint)s))
			kt_listing_add_number(listing, kt_chart_series(chart, s)->name);
	for (guint r = 0; r < chart->rows->len; r++) {
		const struct kt_chart_row *row = kt_chart_row(chart, r);
		g_autofree char *label = g_strdup_printf(
			"%s%s%s", row->panel ? row->panel : "", row->panel ? ", " : "", row->label);

		kt_listing_add_row(listing, row->role);
		kt_listing_set(listing, r, 0, label, NULL);
		for (guint s = 0; s < chart->series->len; s++)
			if (kt_chart_has_values(chart, (gint)s))
				add_figure(chart, r, s, listing);
	}
	return listing;
}

/* The picture's numbers for who wants to read or copy them; closed at first. */
static void put_figures(struct html *h, const struct kt_chart *chart, const char *caption)
{
	g_autofree char *summary = kt_say(chart->lang, "figures", NULL);
	g_autoptr(kt_listing) listing = figures_of(chart);

	put_element(h, "<details><summary>", summary, "</summary>");
	h->is_quiet = TRUE;
	put_listing(h, listing, caption);
	h->is_quiet = FALSE;
	g_string_append(h->out, "</details>\n");
}

static void put_svg(
	struct html *h, const struct kt_item *item, const struct kt_scene *scene, const char *look)
{
	g_string_append_printf(h->out, "<div class=\"%s\">", look);
	kt_scene_svg(scene, item->chart->message, item->text, lang_code(h), FALSE, h->out);
	g_string_append(h->out, "</div>\n");
}

/* Drawn a second time for a telephone, where it can be: the last figure, which the finding is
 * about, is not to lie outside the window. */
static gboolean put_figure(struct html *h, const struct kt_item *item, GError **error)
{
	g_autofree char *note = NULL, *caption = kt_caption_text(item->chart, item->chart->unit);
	g_autoptr(kt_scene) scene = kt_chart_body(
		item->chart, item->chart_kind, WIDTH, EM, kt_ruler_pango(), &note, error);
	g_autofree char *same_note = NULL, *of_chart = note_without_sources(item->chart);
	g_autoptr(kt_scene) narrow = kt_chart_body(
		item->chart, item->chart_kind, NARROW, EM, kt_ruler_pango(), &same_note, NULL);

	if (!scene)
		return FALSE;
	g_string_append(h->out, "<figure tabindex=\"0\">\n");
	put_element(h, "<figcaption><strong>", caption, "</strong></figcaption>");
	put_svg(h, item, scene, narrow ? "wide" : "only");
	if (narrow)
		put_svg(h, item, narrow, "narrow");
	g_string_append(h->out, "</figure>\n");
	put_paragraph(h, KT_STYLE_NOTE, note);
	put_paragraph(h, KT_STYLE_NOTE, of_chart);
	put_sources(h, item->chart);
	put_figures(h, item->chart, caption);
	return TRUE;
}

#define STEP 40.0

/* As narrow as its columns let it be; NULL where that is no narrower than WIDTH. */
static const struct kt_listing *fit_narrow(struct kt_table_chart *table)
{
	for (gdouble width = NARROW_TABLE; width < WIDTH; width += STEP) {
		kt_table_chart_fit(table, kt_ruler_pango(), EM, width);
		if (!kt_listing_is_squeezed(table->listing))
			return table->listing;
	}
	return NULL;
}

static gboolean put_chart(struct html *h, const struct kt_item *item, GError **error)
{
	g_autoptr(kt_table_chart) table = kt_table_chart_new(item->chart_kind, item->chart);
	g_autoptr(kt_table_chart) narrow = kt_table_chart_new(item->chart_kind, item->chart);
	g_autofree char *note = NULL, *caption = kt_caption_text(item->chart, item->chart->unit);

	if (!table)
		return put_figure(h, item, error);
	kt_table_chart_fit(table, kt_ruler_pango(), EM, WIDTH);
	h->narrow = fit_narrow(narrow);
	put_listing(h, table->listing, caption);
	h->narrow = NULL;
	note = kt_table_chart_note(table);
	put_paragraph(h, KT_STYLE_NOTE, note);
	put_paragraph(h, KT_STYLE_NOTE, item->chart->note);
	return TRUE;
}

/* ---- the page ---- */

static gboolean put_item(struct html *h, const struct kt_item *item, GError **error)
{
	switch (item->kind) {
	case KT_ITEM_HEADING:
		put_heading(h, item);
		return TRUE;
	case KT_ITEM_PARAGRAPH:
		if (item->link)
			put_sourced(h, item);
		else
			put_paragraph(h, item->style, item->text);
		return TRUE;
	case KT_ITEM_TABLE:
		put_table(h, item);
		return TRUE;
	default:
		return put_chart(h, item, error);
	}
}

static gboolean put_resource(struct html *h, const char *path, const char *tag, GError **error)
{
	GBytes *bytes = kt_resource_load(path, error);

	if (!bytes)
		return FALSE;
	g_string_append_printf(h->out, "<%s>\n", tag);
	g_string_append_len(h->out, g_bytes_get_data(bytes, NULL), (gssize)g_bytes_get_size(bytes));
	g_string_append_printf(h->out, "</%s>\n", tag);
	g_bytes_unref(bytes);
	return TRUE;
}

/* The finding, and whose it is: the first lines of the page. */
static gboolean is_opening(const struct kt_item *item, guint i)
{
	return i == 0 || (item->kind == KT_ITEM_PARAGRAPH && item->style == KT_STYLE_LEAD);
}

/* Closed at first; TRUE. */
static gboolean put_contents(struct html *h)
{
	g_autofree char *label = kt_say(h->document->lang, "contents", NULL);

	g_string_append_printf(h->out, "<nav aria-label=\"%s\"><details>", label);
	put_element(h, "<summary>", label, "</summary>");
	g_string_append(h->out, "<ul>\n");
	for (guint i = 0; i < h->document->items->len; i++) {
		const struct kt_item *item = g_ptr_array_index(h->document->items, i);

		if (item->kind != KT_ITEM_HEADING || item->level != 1 || !item->target)
			continue;
		g_string_append_printf(h->out, "<li><a href=\"#%s\">", item->target);
		escape(h, item->bookmark ? item->bookmark : item->text);
		g_string_append(h->out, "</a></li>\n");
	}
	g_string_append(h->out, "</ul></details></nav>\n");
	return TRUE;
}

static gboolean put_page(struct html *h, GError **error)
{
	gboolean has_contents = FALSE;

	g_string_append_printf(h->out,
		"<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
		"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n",
		lang_code(h));
	put_element(h, "<title>", h->document->title, "</title>");
	if (!put_resource(h, "report/report.css", "style", error))
		return FALSE;
	g_string_append(h->out, "</head>\n<body>\n");
	kt_scene_svg_patterns(h->out);
	g_string_append(h->out, "<main>\n");
	for (guint i = 0; i < h->document->items->len; i++) {
		const struct kt_item *item = g_ptr_array_index(h->document->items, i);

		if (!has_contents && !is_opening(item, i))
			has_contents = put_contents(h);
		if (!put_item(h, item, error))
			return FALSE;
	}
	g_string_append(h->out, "</main>\n");
	if (!put_resource(h, "report/report.js", "script", error))
		return FALSE;
	g_string_append(h->out, "</body>\n</html>\n");
	return TRUE;
}

GByteArray *kt_write_html(const struct kt_document_out *document, GError **error)
{
	struct html h = {.document = document,
		.out = g_string_new(NULL),
		.passages = find_passages(document)};
	gboolean is_good = put_page(&h, error);
	gsize len = h.out->len;
	char *text = g_string_free(h.out, FALSE);

	g_hash_table_unref(h.passages);
	if (!is_good) {
		g_free(text);
		return NULL;
	}
	return g_byte_array_new_take((guint8 *)text, len);
}
