/* SPDX-License-Identifier: GPL-3.0-or-later */
/* docx.c -- Word's format: a ZIP file of XML parts.
 *
 * word/document.xml is read paragraph by paragraph and table by table.  What
 * was inserted with changes tracked is read, what was deleted is not.  Numbers
 * of lists are counted as Word counts them.  Page headers and footers come as
 * furniture, first and last; footnotes and endnotes as paragraphs (docx_notes.c). */
#include "documents/word/docx_parts.h"

#include <string.h>

#include "documents/archive.h"
#include "documents/note_mark.h"
#include "kommunetal/base/error.h"

#define MAX_DEPTH 200

extern const struct kt_reader kt_reader_docx;

static gboolean is_one_of(const xmlNode *node, const char *const *names)
{
	return node->type == XML_ELEMENT_NODE && g_strv_contains(names, (const char *)node->name);
}

/* ---- runs ---- */

static void write_break(struct kt_docx *docx, const xmlNode *br)
{
	const char *type = kt_xml_attribute(br, "type");

	if (type == NULL || strcmp(type, "textWrapping") == 0)
		kt_flow_break(&docx->flow);
	else
		kt_flow_space(&docx->flow);
}

/* Text boxes below NODE are kept for after the paragraph.  Word writes each
 * twice, the second time (Fallback) for old programs. */
static void find_boxes(struct kt_docx *docx, const xmlNode *node, guint depth)
{
	for (xmlNode *child = node->children; child != NULL && depth < MAX_DEPTH;
		child = child->next) {
		if (kt_xml_is(child, "txbxContent"))
			g_ptr_array_add(docx->boxes, child);
		else if (child->type == XML_ELEMENT_NODE && !kt_xml_is(child, "Fallback"))
			find_boxes(docx, child, depth + 1);
	}
}

/* <w:sym>: a character of a symbol font, of which few mean something to a figure: the minus that
 * Word's equation and symbol dialogues write, and signs before a limit. */
static void write_symbol(struct kt_docx *docx, const xmlNode *sym, gboolean bold)
{
	static const struct {
		guint code;
		const char *text;
	} symbols[] = {{0x2D, "\u2212"}, {0xB1, "\u00b1"}, {0xA3, "\u2264"}, {0xB3, "\u2265"},
		{0xBB, "\u2248"}, {0xD7, "\u00b7"}, {0xB4, "\u00d7"}};
	const char *code = kt_xml_attribute(sym, "char"), *font = kt_xml_attribute(sym, "font");

	if (code == NULL || g_strcmp0(font, "Symbol") != 0)
		return;
	/* "F02D" and "2D" are the same character */
	guint n = (guint)(g_ascii_strtoull(code, NULL, 16) & 0xFF);
	for (gsize i = 0; i < G_N_ELEMENTS(symbols); i++)
		if (symbols[i].code == n)
			kt_flow_put(&docx->flow, symbols[i].text, bold);
}

static void write_run_piece(struct kt_docx *docx, const xmlNode *node, gboolean bold)
{
	static const char *const pictures[] = {
		"drawing", "pict", "AlternateContent", "object", NULL};

	if (kt_xml_is(node, "t")) {
		for (const xmlNode *text = node->children; text != NULL; text = text->next)
			if (text->content != NULL)
				kt_flow_put(&docx->flow, (const char *)text->content, bold);
	} else if (kt_xml_is(node, "tab") || kt_xml_is(node, "ptab")) {
		/* The leading dots are the tab's, not in the text; whoever knows a
		 * table of contents knows it by them. */
		kt_flow_put(&docx->flow, docx->contents ? ".....\t" : "\t", bold);
	} else if (kt_xml_is(node, "noBreakHyphen")) {
		kt_flow_put(&docx->flow, "-", bold);
	} else if (kt_xml_is(node, "sym")) {
		write_symbol(docx, node, bold);
	} else if (kt_xml_is(node, "br") || kt_xml_is(node, "cr")) {
		write_break(docx, node);
	} else if (is_one_of(node, pictures)) {
		find_boxes(docx, node, 0);
	} else if (kt_xml_is(node, "footnoteReference") || kt_xml_is(node, "endnoteReference")) {
		kt_docx_note_reference(docx, node);
	}
}

/* "17 1/2" with its 1 set high: the next run begins with the stroke. */
static gboolean is_numerator(const xmlNode *run)
{
	const xmlNode *next = run->next;
	const xmlNode *t;

	while (next != NULL && next->type != XML_ELEMENT_NODE)
		next = next->next;
	t = next != NULL && kt_xml_is(next, "r") ? kt_xml_child(next, "t") : NULL;
	return t != NULL && t->children != NULL && t->children->content != NULL &&
	       kt_begins_fraction((const char *)t->children->content);
}

/* As superscript, or by half points from the line, as LibreOffice writes it. */
static gboolean is_raised(const xmlNode *rPr)
{
	return g_strcmp0(kt_xml_value(rPr, "vertAlign"), "superscript") == 0 ||
	       kt_xml_number(kt_xml_value(rPr, "position"), 0, 0, 100) > 0;
}

/* A run set high that is the mark of a note is left out. */
static gboolean is_raised_mark(struct kt_docx *docx, const xmlNode *run, const xmlNode *rPr)
{
	g_autoptr(GString) text = g_string_new(NULL);

	if (!is_raised(rPr))
		return FALSE;
	for (const xmlNode *t = run->children; t != NULL && text->len < 16; t = t->next)
		if (kt_xml_is(t, "t") && t->children != NULL && t->children->content != NULL)
			g_string_append(text, (const char *)t->children->content);
	if (is_numerator(run)) {
		kt_flow_space(&docx->flow);
		return FALSE;
	}
	return kt_flow_is_note_mark(&docx->flow, text->str);
}

/* Hidden or struck out: the run itself says so before its style, that before the style of the
 * paragraph AROUND it. */
static gboolean is_unseen(
	const struct kt_docx *docx, const xmlNode *rPr, const struct kt_docx_style *around)
{
	const struct kt_docx_style style =
		kt_docx_style_of(&docx->styles, kt_xml_value(rPr, "rStyle"));
	gint own = kt_docx_unseen_of(rPr);

	if (own == -1)
		own = style.unseen;
	return (own == -1 ? around->unseen : own) == 1;
}

static void write_run(struct kt_docx *docx, const xmlNode *run, const struct kt_docx_style *around)
{
	const xmlNode *rPr = kt_xml_child(run, "rPr");

	if (is_unseen(docx, rPr, around) || is_raised_mark(docx, run, rPr))
		return;
	for (const xmlNode *node = run->children; node != NULL; node = node->next)
		write_run_piece(docx, node, kt_xml_switch(rPr, "b", around->bold == 1));
}

/* What may stand around the runs of a paragraph: links, fields, content controls, insertions. */
static const char *const around_runs[] = {"hyperlink", "ins", "moveTo", "smartTag", "sdt",
	"sdtContent", "fldSimple", "bdo", "dir", "customXml", "oMath", "oMathPara", NULL};

/* A content control that nobody has filled in shows what to do: "Klik her for at angive tekst". */
static gboolean is_placeholder(const xmlNode *node)
{
	return kt_xml_is(node, "sdt") &&
	       kt_xml_switch(kt_xml_child(node, "sdtPr"), "showingPlcHdr", FALSE);
}

static void write_runs(
	struct kt_docx *docx, const xmlNode *parent, const struct kt_docx_style *style, guint depth)
{
	for (const xmlNode *node = parent->children; node != NULL && depth < MAX_DEPTH;
		node = node->next) {
		if (kt_xml_is(node, "r"))
			write_run(docx, node, style);
		else if (is_one_of(node, around_runs) && !is_placeholder(node))
			write_runs(docx, node, style, depth + 1);
		else if (kt_xml_is(node, "AlternateContent"))
			find_boxes(docx, node, 0);
	}
}

static gboolean has_runs(const struct kt_docx *docx, const xmlNode *parent,
	const struct kt_docx_style *style, guint depth)
{
	for (const xmlNode *node = parent->children; node != NULL && depth < MAX_DEPTH;
		node = node->next)
		if (kt_xml_is(node, "AlternateContent") ||
			(kt_xml_is(node, "r") &&
				!is_unseen(docx, kt_xml_child(node, "rPr"), style)) ||
			(is_one_of(node, around_runs) && !is_placeholder(node) &&
				has_runs(docx, node, style, depth + 1)))
			return TRUE;
	return FALSE;
}

/* ---- paragraphs ---- */

/* Sets what the paragraph's block will be; the number of a numbered heading stands in its text. */
static void begin_paragraph(
	struct kt_docx *docx, const xmlNode *pPr, const struct kt_docx_style *style)
{
	const xmlNode *numPr = kt_xml_child(pPr, "numPr");
	const char *num_id = kt_xml_value(numPr, "numId");
	guint level = kt_xml_number(
		kt_xml_value(numPr, "ilvl"), style->level, 0, KT_NUMBERING_LEVELS - 1);
	guint outline = kt_xml_number(kt_xml_value(pPr, "outlineLvl"), 99, 0, 99);
	g_autofree char *marker = NULL;

	if (docx->furniture) {
		docx->flow.kind = KT_BLOCK_FURNITURE;
		return;
	}
	if (num_id == NULL)
		num_id = style->num_id;
	if (num_id != NULL)
		marker = kt_docx_marker(&docx->styles, num_id, level);
	if (outline > 8 && style->outline >= 0)
		outline = (guint)style->outline;
	if (docx->flow.in_cell)
		return;
	if (outline <= 8) {
		docx->flow.kind = KT_BLOCK_HEADING;
		docx->flow.level = outline + 1;
		if (marker != NULL && g_ascii_isalnum(marker[0])) {
			kt_flow_put(&docx->flow, marker, TRUE);
			kt_flow_put(&docx->flow, " ", TRUE);
		}
	} else if (marker != NULL) {
		kt_flow_item(&docx->flow, marker, level + 1);
	}
}

static void write_boxes(struct kt_docx *docx)
{
	gsize n;
	g_autofree gpointer *boxes = g_ptr_array_steal(docx->boxes, &n);

	for (gsize i = 0; i < n; i++)
		kt_docx_children(docx, boxes[i]);
}

/* The end of the paragraph was deleted with changes tracked: the next one goes on with it. */
static gboolean goes_on(const xmlNode *pPr)
{
	return kt_xml_child(kt_xml_child(pPr, "rPr"), "del") != NULL;
}

static void write_paragraph(struct kt_docx *docx, const xmlNode *p)
{
	const xmlNode *pPr = kt_xml_child(p, "pPr");
	struct kt_docx_style style = kt_docx_style_of(&docx->styles, kt_xml_value(pPr, "pStyle"));

	/* nothing of it is left to see, and no item that counts: the next one has its own look */
	if ((style.unseen == 1 || goes_on(pPr)) && !has_runs(docx, p, &style, 0))
		return;
	if (!docx->goes_on) {
		kt_flow_end(&docx->flow);
		begin_paragraph(docx, pPr, &style);
	}
	docx->contents = style.is_contents;
	write_runs(docx, p, &style, 0);
	docx->contents = FALSE;
	/* boxes are gone when the next paragraph is read, so they end this one */
	docx->goes_on = docx->boxes->len == 0 && goes_on(pPr);
	if (docx->goes_on)
		return;
	kt_flow_end(&docx->flow);
	write_boxes(docx);
}

void kt_docx_node(struct kt_docx *docx, const xmlNode *node)
{
	static const char *const around[] = {"sdt", "sdtContent", "customXml", "ins", "moveTo",
		"smartTag", "AlternateContent", "Choice", "footnote", "endnote", NULL};

	if (kt_xml_is(node, "p"))
		write_paragraph(docx, node);
	else if (kt_xml_is(node, "tbl"))
		kt_docx_table(docx, node);
	else if (kt_xml_is(node, "altChunk"))
		kt_docx_chunk(docx, node);
	else if (is_one_of(node, around) && !is_placeholder(node))
		kt_docx_children(docx, node);
}

void kt_docx_children(struct kt_docx *docx, const xmlNode *node)
{
	if (++docx->depth < MAX_DEPTH)
		for (const xmlNode *child = node->children; child != NULL; child = child->next)
			kt_docx_node(docx, child);
	docx->depth--;
}

/* ---- parts ---- */

static gboolean write_piece(xmlNode *node, gpointer context)
{
	struct kt_docx *docx = context;

	kt_docx_node(docx, node);
	if (docx->pending->len > 0 && !docx->goes_on && !kt_xml_leads_in(node))
		kt_docx_write_notes(docx);
	return !kt_builder_is_full(docx->flow.b);
}

static gboolean is_wanted(const char *name, gpointer context)
{
	(void)context;
	return (g_str_has_prefix(name, "word/") && g_str_has_suffix(name, ".xml") &&
		       strchr(name + strlen("word/"), '/') == NULL) ||
	       strcmp(name, "docProps/core.xml") == 0 || kt_docx_is_chunk_name(name);
}

static gint by_name(gconstpointer a, gconstpointer b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Names of the parts that start with PREFIX, sorted. */
static GPtrArray *parts_called(GHashTable *parts, const char *prefix)
{
	GPtrArray *names = g_ptr_array_new();
	GHashTableIter iter;
	gpointer name;

	g_hash_table_iter_init(&iter, parts);
	while (g_hash_table_iter_next(&iter, &name, NULL))
		if (g_str_has_prefix(name, prefix))
			g_ptr_array_add(names, name);
	g_ptr_array_sort(names, by_name);
	return names;
}

void kt_docx_begin_part(struct kt_docx *docx)
{
	kt_flow_end(&docx->flow);
	docx->goes_on = FALSE;
}

/* Page headers ("hdr") or footers ("ftr"). */
static gboolean write_furniture(struct kt_docx *docx, GHashTable *parts, const char *prefix,
	const char *root, const char *name, GError **error)
{
	g_autoptr(GPtrArray) names = parts_called(parts, prefix);
	gboolean good = TRUE;

	kt_docx_begin_part(docx);
	docx->furniture = TRUE;
	for (guint i = 0; i < names->len && good; i++)
		good = kt_xml_children_of(g_hash_table_lookup(parts, g_ptr_array_index(names, i)),
			root, write_piece, docx, name, error);
	docx->furniture = FALSE;
	return good;
}

static gboolean read_title(xmlNode *node, gpointer builder)
{
	if (kt_xml_is(node, "title") && node->children != NULL && node->children->content != NULL)
		kt_builder_set_title(builder, (const char *)node->children->content);
	return TRUE;
}

static gboolean write_parts(
	struct kt_docx *docx, GHashTable *parts, const char *name, GError **error)
{
	g_autoptr(GPtrArray) documents = parts_called(parts, "word/document");
	GBytes *core = g_hash_table_lookup(parts, "docProps/core.xml");

	if (documents->len == 0) {
		g_set_error(error, KT_ERROR, KT_ERROR_FORMAT, "%s is damaged: it holds no document",
			name);
		return FALSE;
	}
	if (core != NULL)
		kt_xml_children_of(core, "coreProperties", read_title, docx->flow.b, name, NULL);
	if (!kt_docx_notes_load(docx, g_hash_table_lookup(parts, "word/footnotes.xml"), "footnote",
		    name, error) ||
		!kt_docx_notes_load(docx, g_hash_table_lookup(parts, "word/endnotes.xml"),
			"endnote", name, error) ||
		!write_furniture(docx, parts, "word/header", "hdr", name, error) ||
		!kt_xml_children_of(g_hash_table_lookup(parts, g_ptr_array_index(documents, 0)),
			"body", write_piece, docx, name, error))
		return FALSE;
	kt_docx_write_notes(docx);
	kt_docx_write_rest(docx);
	kt_docx_begin_part(docx);
	return write_furniture(docx, parts, "word/footer", "ftr", name, error);
}

static gboolean read_docx(const struct kt_input *in, struct kt_builder *b, GError **error)
{
	GHashTable *parts = kt_archive_members(in, is_wanted, NULL, error);
	struct kt_docx docx = {.furniture = FALSE};
	gboolean done;

	if (parts == NULL)
		return FALSE;
	kt_flow_init(&docx.flow, b);
	kt_builder_has_tabs(b);
	docx.boxes = g_ptr_array_new();
	kt_docx_notes_init(&docx);
	kt_docx_chunks_load(&docx, parts);
	done = kt_docx_styles_load(&docx.styles, g_hash_table_lookup(parts, "word/styles.xml"),
		       g_hash_table_lookup(parts, "word/numbering.xml"), in->name, error) &&
	       write_parts(&docx, parts, in->name, error);
	if (done && docx.styles.language != NULL)
		kt_builder_set_language(b, docx.styles.language);
	if (done && kt_builder_is_full(b)) {
		g_set_error(
			error, KT_ERROR, KT_ERROR_LIMIT, "%s has too many paragraphs", in->name);
		done = FALSE;
	}
	g_ptr_array_unref(docx.boxes);
	g_hash_table_unref(docx.chunks);
	kt_docx_notes_clear(&docx);
	kt_docx_styles_clear(&docx.styles);
	kt_flow_clear(&docx.flow);
	g_hash_table_unref(parts);
	return done;
}

const struct kt_reader kt_reader_docx = {
	.format = &kt_format_docx,
	.read = read_docx,
};
