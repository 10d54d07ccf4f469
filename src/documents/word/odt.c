/* SPDX-License-Identifier: GPL-3.0-or-later */
/* odt.c -- LibreOffice's format: a ZIP file with content.xml and styles.xml.
 *
 * Deleted text of tracked changes stands apart from the text and is not read.
 * Page headers and footers (in styles.xml) come as furniture, first and last,
 * notes as paragraphs behind what leads to them. */
#include "documents/word/odt_parts.h"

#include <string.h>

#include "documents/archive.h"
#include "documents/note_mark.h"
#include "kommunetal/base/error.h"

extern const struct kt_reader kt_reader_odt;

static gboolean is_bold(const struct kt_odt *odt, const xmlNode *node, gboolean around)
{
	const char *style = kt_xml_attribute(node, "style-name");

	return around || (style != NULL && g_hash_table_contains(odt->styles.bold, style));
}

/* ---- paragraphs ---- */

static void add_note(struct kt_odt *odt, const xmlNode *note)
{
	const xmlNode *body = kt_xml_child(note, "note-body");

	for (xmlNode *p = body != NULL ? body->children : NULL; p != NULL; p = p->next) {
		if (p->type != XML_ELEMENT_NODE)
			continue;

		xmlChar *text = xmlNodeGetContent(p);

		g_string_append_printf(odt->notes, "%s\n", (const char *)text);
		xmlFree(text);
	}
}

/* "17 1/2" with its 1 set high. */
static gboolean is_numerator(const xmlNode *span)
{
	return span->next != NULL && span->next->type == XML_TEXT_NODE &&
	       kt_begins_fraction((const char *)span->next->content);
}

/* Text struck out or hidden, and raised marks of notes. */
static gboolean is_left_out(struct kt_odt *odt, xmlNode *span)
{
	const char *style = kt_xml_attribute(span, "style-name");
	gboolean is_mark = FALSE;

	if (style == NULL || !kt_xml_is(span, "span"))
		return FALSE;
	if (g_hash_table_contains(odt->styles.unseen, style))
		return TRUE;
	if (g_hash_table_contains(odt->styles.raised, style) && is_numerator(span)) {
		kt_flow_space(&odt->flow);
		return FALSE;
	}
	if (g_hash_table_contains(odt->styles.raised, style)) {
		xmlChar *text = xmlNodeGetContent(span);

		is_mark = text != NULL && kt_flow_is_note_mark(&odt->flow, (const char *)text);
		xmlFree(text);
	}
	return is_mark;
}

/* What is said in place of a picture.  A title in the text is the document's, and is seen. */
static gboolean is_alternative(const xmlNode *node)
{
	return (kt_xml_is(node, "title") || kt_xml_is(node, "desc")) && node->ns &&
	       strstr((const char *)node->ns->href, ":svg-compatible:");
}

static void write_inline(struct kt_odt *odt, const xmlNode *parent, gboolean bold, guint depth);

static void write_piece(struct kt_odt *odt, xmlNode *node, gboolean bold, guint depth)
{
	static const char *const silent[] = {"annotation", "annotation-end", "tracked-changes",
		"change", "change-start", "change-end", "bookmark", "soft-page-break", "ruby-text",
		"hidden-text", "placeholder", "script", NULL};
	guint n;

	if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
		kt_flow_put(&odt->flow, (const char *)node->content, bold);
	} else if (node->type != XML_ELEMENT_NODE ||
		   g_strv_contains(silent, (const char *)node->name) || is_alternative(node)) {
		return;
	} else if (kt_xml_is(node, "s")) {
		n = kt_xml_number(kt_xml_attribute(node, "c"), 1, 1, 200);
		for (guint i = 0; i < n; i++)
			kt_flow_put(&odt->flow, " ", bold);
	} else if (kt_xml_is(node, "tab")) {
		/* The leading dots are the tab's, not in the text; whoever knows a
		 * table of contents knows it by them. */
		kt_flow_put(&odt->flow, odt->contents ? ".....\t" : "\t", bold);
	} else if (kt_xml_is(node, "line-break")) {
		kt_flow_break(&odt->flow);
	} else if (kt_xml_is(node, "note")) {
		add_note(odt, node);
	} else if (kt_xml_is(node, "text-box") || kt_xml_child(node, "p") != NULL ||
		   kt_xml_child(node, "table") != NULL) {
		/* or a shape with text in it; a table of its own is one of LibreOffice's */
		g_ptr_array_add(odt->boxes, node);
	} else if (!is_left_out(odt, node)) {
		write_inline(odt, node, is_bold(odt, node, bold), depth + 1);
	}
}

static void write_inline(struct kt_odt *odt, const xmlNode *parent, gboolean bold, guint depth)
{
	for (xmlNode *node = parent->children; node != NULL && depth < KT_ODT_MAX_DEPTH;
		node = node->next)
		write_piece(odt, node, bold, depth);
}

/* The number that the outline gives the heading NODE; NULL if it gives none.  Free it. */
static char *outline_number(struct kt_odt *odt, const xmlNode *node)
{
	struct kt_numbering *outline = g_hash_table_lookup(odt->styles.lists, KT_ODT_OUTLINE);
	const char *style = kt_xml_attribute(node, "style-name"),
		   *start = kt_xml_attribute(node, "start-value");
	guint level = kt_xml_number(kt_xml_attribute(node, "outline-level"), 1, 1, 10) - 1;

	if (!kt_xml_is(node, "h") || outline == NULL ||
		g_strcmp0(kt_xml_attribute(node, "is-list-header"), "true") == 0 ||
		(style != NULL && g_hash_table_contains(odt->styles.unnumbered, style)))
		return NULL;
	if (g_strcmp0(kt_xml_attribute(node, "restart-numbering"), "true") == 0 || start != NULL)
		kt_numbering_tell(outline, level, kt_xml_number(start, 1, 0, 100000));
	return kt_numbering_next(outline, level);
}

static void begin_paragraph(struct kt_odt *odt, const xmlNode *node)
{
	g_autofree char *marker = NULL;

	if (odt->is_item && odt->list != NULL)
		marker = kt_numbering_next(odt->list, odt->list_depth - 1);
	else if (odt->is_item)
		marker = g_strdup("•");
	else
		marker = outline_number(odt, node);
	if (odt->furniture) {
		odt->flow.kind = KT_BLOCK_FURNITURE;
	} else if (kt_xml_is(node, "h") && !odt->flow.in_cell) {
		odt->flow.kind = KT_BLOCK_HEADING;
		odt->flow.level = kt_xml_number(kt_xml_attribute(node, "outline-level"), 1, 1, 10);
		if (marker != NULL && g_ascii_isalnum(marker[0])) {
			kt_flow_put(&odt->flow, marker, TRUE);
			kt_flow_put(&odt->flow, " ", TRUE);
		}
	} else if (marker != NULL) {
		kt_flow_item(&odt->flow, marker, odt->list_depth);
	}
	odt->is_item = FALSE;
}

static void write_boxes(struct kt_odt *odt)
{
	gsize n;
	g_autofree gpointer *boxes = g_ptr_array_steal(odt->boxes, &n);

	for (gsize i = 0; i < n; i++)
		kt_odt_children(odt, boxes[i]);
}

static void write_paragraph(struct kt_odt *odt, const xmlNode *node)
{
	const char *style = kt_xml_attribute(node, "style-name");

	kt_flow_end(&odt->flow);
	if (style != NULL && g_hash_table_contains(odt->styles.unseen, style))
		return;
	begin_paragraph(odt, node);
	write_inline(odt, node, is_bold(odt, node, FALSE), 0);
	kt_flow_end(&odt->flow);
	write_boxes(odt);
}

/* ---- lists ---- */

/* The numbering of LIST: its own style's, or the one around it. */
static struct kt_numbering *numbering_of(struct kt_odt *odt, const xmlNode *list)
{
	const char *style = kt_xml_attribute(list, "style-name");
	struct kt_numbering *numbering =
		style != NULL ? g_hash_table_lookup(odt->styles.lists, style) : NULL;

	return numbering != NULL ? numbering : odt->list;
}

/* LIST counts on from where another ended: the one before it, or one that it names. */
static gboolean goes_on(struct kt_odt *odt, const xmlNode *list)
{
	const char *on = kt_xml_attribute(list, "continue-numbering"),
		   *of = kt_xml_attribute(list, "continue-list");
	const struct kt_numbering_state *state =
		of != NULL ? g_hash_table_lookup(odt->lists, of) : NULL;

	if (state != NULL)
		odt->list->state = *state;
	return state != NULL || (g_strcmp0(on, "true") == 0 && odt->list == odt->last_list);
}

/* A list inside another may look different, but the items are counted as those of one. */
static void begin_list(struct kt_odt *odt, const xmlNode *list)
{
	const struct kt_numbering *around = odt->list;

	odt->list = numbering_of(odt, list);
	if (odt->list == NULL)
		return;
	if (odt->list_depth == 0 && !goes_on(odt, list))
		kt_numbering_reset(odt->list);
	else if (around != NULL && odt->list != around)
		odt->list->state = around->state;
}

static void end_list(struct kt_odt *odt, const xmlNode *list, struct kt_numbering *around)
{
	const char *id = kt_xml_attribute(list, "id");

	if (around != NULL && odt->list != around)
		around->state = odt->list->state;
	if (odt->list_depth > 0)
		return;
	odt->last_list = odt->list;
	if (odt->list != NULL && id != NULL)
		g_hash_table_replace(odt->lists, g_strdup(id),
			g_memdup2(&odt->list->state, sizeof odt->list->state));
}

static void write_list(struct kt_odt *odt, const xmlNode *list)
{
	struct kt_numbering *around = odt->list;

	begin_list(odt, list);
	odt->list_depth++;
	for (const xmlNode *item = list->children; item != NULL; item = item->next) {
		const char *start = kt_xml_attribute(item, "start-value");

		if (start != NULL && odt->list != NULL)
			kt_numbering_tell(
				odt->list, odt->list_depth - 1, kt_xml_number(start, 1, 0, 100000));
		odt->is_item = kt_xml_is(item, "list-item");
		if (odt->is_item || kt_xml_is(item, "list-header"))
			kt_odt_children(odt, item);
		odt->is_item = FALSE;
	}
	odt->list_depth--;
	end_list(odt, list, around);
	odt->list = around;
}

/* ---- everything ---- */

/* Sections, indexes, frames. */
static void write_other(struct kt_odt *odt, const xmlNode *node)
{
	gboolean around = odt->contents;

	odt->contents |= kt_xml_is(node, "table-of-content");
	kt_odt_children(odt, node);
	odt->contents = around;
}

static void write_node(struct kt_odt *odt, const xmlNode *node)
{
	static const char *const silent[] = {"tracked-changes", "sequence-decls", "forms",
		"variable-decls", "user-field-decls", "table-of-content-source", "title", "desc",
		NULL};

	if (node->type != XML_ELEMENT_NODE || g_strv_contains(silent, (const char *)node->name) ||
		g_strcmp0(kt_xml_attribute(node, "display"), "none") == 0)
		return;
	if (kt_xml_is(node, "p") || kt_xml_is(node, "h"))
		write_paragraph(odt, node);
	else if (kt_xml_is(node, "list"))
		write_list(odt, node);
	else if (kt_xml_is(node, "table"))
		kt_odt_table(odt, node);
	else
		write_other(odt, node);
}

void kt_odt_children(struct kt_odt *odt, const xmlNode *node)
{
	if (++odt->depth < KT_ODT_MAX_DEPTH)
		for (const xmlNode *child = node->children; child != NULL; child = child->next)
			write_node(odt, child);
	odt->depth--;
}

static void write_notes(struct kt_odt *odt)
{
	g_auto(GStrv) lines = g_strsplit(odt->notes->str, "\n", -1);

	for (guint i = 0; lines[i] != NULL; i++) {
		kt_flow_put(&odt->flow, lines[i], FALSE);
		kt_flow_end(&odt->flow);
	}
	g_string_truncate(odt->notes, 0);
}

static gboolean write_body(xmlNode *node, gpointer context)
{
	struct kt_odt *odt = context;

	write_node(odt, node);
	if (odt->notes->len > 0 && !kt_xml_leads_in(node)) {
		kt_flow_end(&odt->flow);
		write_notes(odt);
	}
	return !kt_builder_is_full(odt->flow.b);
}

/* In a master page: "header" or "footer", which are not both at one time. */
struct furniture {
	struct kt_odt *odt;
	const char *part;
};

static gboolean write_master(xmlNode *master, gpointer context)
{
	struct furniture *f = context;

	f->odt->furniture = TRUE;
	for (const xmlNode *node = master->children; node != NULL; node = node->next)
		if (kt_xml_is(node, f->part))
			kt_odt_children(f->odt, node);
	f->odt->furniture = FALSE;
	return TRUE;
}

static gboolean write_furniture(
	struct kt_odt *odt, GBytes *styles, const char *part, const char *name, GError **error)
{
	struct furniture f = {odt, part};

	return styles == NULL ||
	       kt_xml_children_of(styles, "master-styles", write_master, &f, name, error);
}

static gboolean is_wanted(const char *name, gpointer context)
{
	(void)context;
	return strcmp(name, "content.xml") == 0 || strcmp(name, "styles.xml") == 0 ||
	       strcmp(name, "meta.xml") == 0 || strcmp(name, "META-INF/manifest.xml") == 0;
}

/* The manifest says how the other parts are encrypted. */
static gboolean is_locked(GHashTable *parts)
{
	static const char mark[] = "encryption-data";
	GBytes *manifest = g_hash_table_lookup(parts, "META-INF/manifest.xml");
	gsize len = 0;
	const char *text = manifest ? g_bytes_get_data(manifest, &len) : NULL;

	return len > 0 && memmem(text, len, mark, strlen(mark)) != NULL;
}

static gboolean read_title(xmlNode *node, gpointer builder)
{
	if (kt_xml_is(node, "title") && node->children != NULL && node->children->content != NULL)
		kt_builder_set_title(builder, (const char *)node->children->content);
	return TRUE;
}

static gboolean write_parts(struct kt_odt *odt, GHashTable *parts, const char *name, GError **error)
{
	GBytes *content = g_hash_table_lookup(parts, "content.xml");
	GBytes *styles = g_hash_table_lookup(parts, "styles.xml");
	GBytes *meta = g_hash_table_lookup(parts, "meta.xml");

	if (is_locked(parts)) {
		g_set_error(
			error, KT_ERROR, KT_ERROR_FORMAT, "%s is protected by a password", name);
		return FALSE;
	}
	if (content == NULL) {
		g_set_error(error, KT_ERROR, KT_ERROR_FORMAT, "%s is damaged: it holds no document",
			name);
		return FALSE;
	}
	if (meta != NULL)
		kt_xml_children_of(meta, "meta", read_title, odt->flow.b, name, NULL);
	if ((styles != NULL && !kt_odt_styles_load(&odt->styles, styles, name, error)) ||
		!kt_odt_styles_load(&odt->styles, content, name, error) ||
		!write_furniture(odt, styles, "header", name, error) ||
		!kt_xml_children_of(content, "text", write_body, odt, name, error))
		return FALSE;
	write_notes(odt);
	return write_furniture(odt, styles, "footer", name, error);
}

static gboolean read_odt(const struct kt_input *in, struct kt_builder *b, GError **error)
{
	GHashTable *parts = kt_archive_members(in, is_wanted, NULL, error);
	struct kt_odt odt = {.furniture = FALSE};
	gboolean done;

	if (parts == NULL)
		return FALSE;
	kt_flow_init(&odt.flow, b);
	kt_builder_has_tabs(b);
	kt_odt_styles_init(&odt.styles);
	odt.boxes = g_ptr_array_new();
	odt.notes = g_string_new(NULL);
	odt.lists = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	done = write_parts(&odt, parts, in->name, error);
	if (done && odt.styles.language != NULL)
		kt_builder_set_language(b, odt.styles.language);
	if (done && kt_builder_is_full(b)) {
		g_set_error(
			error, KT_ERROR, KT_ERROR_LIMIT, "%s has too many paragraphs", in->name);
		done = FALSE;
	}
	g_ptr_array_unref(odt.boxes);
	g_string_free(odt.notes, TRUE);
	g_hash_table_unref(odt.lists);
	kt_odt_styles_clear(&odt.styles);
	kt_flow_clear(&odt.flow);
	g_hash_table_unref(parts);
	return done;
}

const struct kt_reader kt_reader_odt = {
	.format = &kt_format_odt,
	.read = read_odt,
};
