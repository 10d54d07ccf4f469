/* SPDX-License-Identifier: GPL-3.0-or-later */
/* html.c -- web pages.
 *
 * decode.c makes the page UTF-8, html_guard.c looks for what would cost too
 * much, gumbo makes the tree.  The tree is walked once: text goes into a flow
 * (flow.h), elements say where blocks begin and end, tables go to
 * html_table.c.  What is around the minutes on the page (navigation, cookies,
 * foot) is furniture, known by its element, its role or its class. */
#include <string.h>

#include "documents/html/html_parts.h"
#include "documents/note_mark.h"
#include "documents/reader.h"
#include "documents/text/text.h"
#include "kommunetal/base/error.h"

#define MAX_BYTES ((gsize)64 << 20)

extern const struct kt_reader kt_reader_html;

/* ---- the tree ---- */

const char *kt_html_attribute(const GumboElement *element, const char *name)
{
	const GumboAttribute *attribute = gumbo_get_attribute(&element->attributes, name);

	return attribute != NULL ? attribute->value : NULL;
}

guint kt_html_number(
	const GumboElement *element, const char *name, guint default_value, guint low, guint high)
{
	const char *value = kt_html_attribute(element, name);
	guint64 n;

	if (value == NULL || !g_ascii_isdigit(value[0]))
		return default_value;
	n = g_ascii_strtoull(value, NULL, 10);
	return (guint)CLAMP(n, low, high);
}

gboolean kt_html_is(const GumboNode *node, GumboTag tag)
{
	return node->type == GUMBO_NODE_ELEMENT && node->v.element.tag == tag;
}

/* ---- what is not minutes ---- */

static const char *const furniture_words[] = {"nav", "navbar", "navigation", "menu", "breadcrumb",
	"breadcrumbs", "cookie", "cookies", "cookiebanner", "footer", "sidebar", "skiplink", "skip",
	"pager", "pagination", "toolbar", "share", "sharing", "login", "searchbox", "leftnav",
	"rightnav", "topnav", "mainnav", "subnav", "sitenav", "leftmenu", "topmenu", "mainmenu",
	"submenu", "sidefod", "sidehoved", "bund", "related", "relateret", "relaterede"};

/* TRUE if one of the words of the class or id VALUE is on the list. */
static gboolean names_furniture(const char *value)
{
	g_auto(GStrv) words = g_strsplit_set(value, " \t\n-_", 64);

	for (guint i = 0; words[i] != NULL; i++)
		for (gsize k = 0; k < G_N_ELEMENTS(furniture_words); k++)
			if (g_ascii_strcasecmp(words[i], furniture_words[k]) == 0)
				return TRUE;
	return FALSE;
}

static gboolean is_one_of(const char *value, const char *const *list)
{
	return value != NULL && g_strv_contains(list, value);
}

/* Nobody sees it.  (aria-hidden alone is for those who listen; but whole blocks that have it are
 * mostly closed as well.) */
static gboolean is_hidden(const struct kt_html *h, const GumboElement *element)
{
	return kt_html_display_of(h, element) == KT_HTML_HIDDEN;
}

static gboolean is_closed(const struct kt_html *h, const GumboElement *element)
{
	gboolean is_off = is_hidden(h, element) ||
			  g_strcmp0(kt_html_attribute(element, "aria-hidden"), "true") == 0;

	return is_off && !kt_html_is_collapsed(h, element);
}

/* What a reader presses to open a part of the page: the head of that part. */
static gboolean is_opener(const struct kt_html *h, const GumboElement *element)
{
	return element->tag == GUMBO_TAG_SUMMARY ||
	       (element->tag == GUMBO_TAG_BUTTON &&
		       (kt_html_is_collapsed(h, element) ||
			       kt_html_attribute(element, "aria-expanded") != NULL ||
			       kt_html_attribute(element, "aria-controls") != NULL ||
			       kt_html_attribute(element, "data-target") != NULL ||
			       kt_html_attribute(element, "data-bs-target") != NULL));
}

/* TRUE if the element is half of the page: whatever it is called, that is no furniture. */
static gboolean is_large(const struct kt_html *h, const GumboElement *element)
{
	gsize from = element->start_pos.offset, to = element->end_pos.offset;

	return to > from && to - from > h->decoded->text->len / 2;
}

static gboolean is_furniture(const struct kt_html *h, const GumboElement *element)
{
	static const char *const roles[] = {"navigation", "banner", "contentinfo", "search",
		"dialog", "alertdialog", "menu", "menubar", "complementary", NULL};
	const char *class_name = kt_html_attribute(element, "class"),
		   *id = kt_html_attribute(element, "id");

	switch (element->tag) {
	case GUMBO_TAG_HTML:
	case GUMBO_TAG_BODY:
	case GUMBO_TAG_MAIN:
	case GUMBO_TAG_ARTICLE:
		return FALSE;
	case GUMBO_TAG_NAV:
	case GUMBO_TAG_FOOTER:
	case GUMBO_TAG_ASIDE:
	case GUMBO_TAG_NOSCRIPT:
		return !is_large(h, element);
	case GUMBO_TAG_BUTTON:
		if (!is_opener(h, element) && h->heading == 0)
			return TRUE;
		break;
	default:
		break;
	}
	if (!is_closed(h, element) && !is_one_of(kt_html_attribute(element, "role"), roles) &&
		(class_name == NULL || !names_furniture(class_name)) &&
		(id == NULL || !names_furniture(id)))
		return FALSE;
	return !is_large(h, element);
}

/* Elements whose text nobody sees, or should see; in <iframe> stands what old browsers show. */
static gboolean is_silent(GumboTag tag)
{
	switch (tag) {
	case GUMBO_TAG_HEAD:
	case GUMBO_TAG_SCRIPT:
	case GUMBO_TAG_STYLE:
	case GUMBO_TAG_TEMPLATE:
	case GUMBO_TAG_SVG:
	case GUMBO_TAG_MATH:
	case GUMBO_TAG_IFRAME:
	case GUMBO_TAG_OBJECT:
	case GUMBO_TAG_SELECT:
	case GUMBO_TAG_TEXTAREA:
	case GUMBO_TAG_DEL: /* what was taken back is no figure */
	case GUMBO_TAG_S:
	case GUMBO_TAG_STRIKE:
		return TRUE;
	default:
		return FALSE;
	}
}

static gboolean is_inline(GumboTag tag)
{
	switch (tag) {
	case GUMBO_TAG_A:
	case GUMBO_TAG_ABBR:
	case GUMBO_TAG_B:
	case GUMBO_TAG_BIG:
	case GUMBO_TAG_CITE:
	case GUMBO_TAG_CODE:
	case GUMBO_TAG_EM:
	case GUMBO_TAG_FONT:
	case GUMBO_TAG_I:
	case GUMBO_TAG_IMG:
	case GUMBO_TAG_INPUT:
	case GUMBO_TAG_INS:
	case GUMBO_TAG_LABEL:
	case GUMBO_TAG_MARK:
	case GUMBO_TAG_NOBR:
	case GUMBO_TAG_Q:
	case GUMBO_TAG_SMALL:
	case GUMBO_TAG_SPAN:
	case GUMBO_TAG_STRONG:
	case GUMBO_TAG_SUB:
	case GUMBO_TAG_SUP:
	case GUMBO_TAG_TIME:
	case GUMBO_TAG_TT:
	case GUMBO_TAG_U:
	case GUMBO_TAG_VAR:
	case GUMBO_TAG_WBR:
	case GUMBO_TAG_UNKNOWN:
		return TRUE;
	default:
		return FALSE;
	}
}

/* ---- lists ---- */

static guint list_depth(const GumboNode *node)
{
	guint depth = 0, steps = 0;

	for (node = node->parent; node != NULL && steps++ < 64; node = node->parent)
		depth += kt_html_is(node, GUMBO_TAG_OL) || kt_html_is(node, GUMBO_TAG_UL);
	return MAX(depth, 1);
}

/* The number of ITEM in its list, counted on from the item before. */
static guint item_number(struct kt_html *h, const GumboNode *item, guint depth)
{
	const GumboElement *list = &item->parent->v.element;
	struct kt_html_count *count = &h->counts[depth % G_N_ELEMENTS(h->counts)];

	if (count->list != item->parent || count->index > item->index_within_parent) {
		count->list = item->parent;
		count->index = 0;
		count->number = kt_html_number(list, "start", 1, 0, 100000);
	}
	for (; count->index < item->index_within_parent; count->index++)
		count->number += kt_html_is(list->children.data[count->index], GUMBO_TAG_LI);
	return kt_html_number(&item->v.element, "value", count->number, 0, 100000);
}

static void begin_item(struct kt_html *h, const GumboNode *item)
{
	const GumboNode *list = item->parent;
	g_autofree char *marker = NULL;
	const char *type;
	guint n, depth = list_depth(item);

	if (list == NULL || !kt_html_is(list, GUMBO_TAG_OL)) {
		kt_flow_item(&h->flow, "•", depth);
		return;
	}
	type = kt_html_attribute(&list->v.element, "type");
	n = item_number(h, item, depth);
	if (type != NULL && (*type == 'a' || *type == 'A') && n >= 1 && n <= 26)
		marker = g_strdup_printf("%c.", *type + (char)(n - 1));
	else
		marker = g_strdup_printf("%u.", n);
	kt_flow_item(&h->flow, marker, depth);
}

/* ---- walking ---- */

static gboolean is_bold(const struct kt_html *h, const GumboElement *element)
{
	const char *style = kt_html_attribute(element, "style");
	const char *weight = style != NULL ? strstr(style, "font-weight") : NULL;

	if (element->tag == GUMBO_TAG_B || element->tag == GUMBO_TAG_STRONG ||
		is_opener(h, element))
		return TRUE;
	if (weight == NULL)
		return FALSE;
	weight += strcspn(weight, ":;");
	weight += strspn(weight, ": ");
	return g_str_has_prefix(weight, "bold") || (*weight >= '6' && *weight <= '9');
}

/* 1 to 6 of a heading, 0 of anything else. */
static guint heading_level(const GumboElement *element)
{
	if (element->tag >= GUMBO_TAG_H1 && element->tag <= GUMBO_TAG_H6)
		return (guint)(element->tag - GUMBO_TAG_H1) + 1;
	if (g_strcmp0(kt_html_attribute(element, "role"), "heading") == 0)
		return kt_html_number(element, "aria-level", 2, 1, 6);
	return 0;
}

/* Nothing but text below NODE, and elements that are inline. */
static gboolean is_all_inline(const GumboNode *node)
{
	const GumboVector *children = &node->v.element.children;

	for (guint i = 0; i < children->length; i++) {
		const GumboNode *child = children->data[i];

		if (child->type == GUMBO_NODE_ELEMENT && !kt_html_is(child, GUMBO_TAG_BR) &&
			(!is_inline(child->v.element.tag) || is_silent(child->v.element.tag) ||
				!is_all_inline(child)))
			return FALSE;
	}
	return TRUE;
}

/* Columns set with blanks: "\n", more than one blank between words. */
static gboolean has_columns(const char *text)
{
	for (const char *at = text; (at = strstr(at, "   ")); at++)
		if (at > text && at[-1] != '\n' && at[-1] != ' ' && at[3] != '\0' && at[3] != '\n')
			return TRUE;
	return FALSE;
}

/* Lines that are set with blanks are a plain text inside the page.  FALSE if NODE is none. */
static gboolean write_preformatted(struct kt_html *h, const GumboNode *node)
{
	struct kt_decoded plain = {.text = NULL};
	gboolean done = FALSE;

	if (!kt_html_is_preformatted(&node->v.element) || h->furniture > 0 || h->heading > 0 ||
		h->flow.in_cell || h->flow.marker != NULL || !is_all_inline(node))
		return FALSE;
	plain.text = g_string_new(NULL);
	kt_place_map_init(&plain.map);
	kt_html_plain_text(h, node, &plain);
	if (has_columns(plain.text->str)) {
		kt_flow_end(&h->flow);
		done = kt_text_write(h->flow.b, &plain, FALSE, NULL);
	}
	kt_decoded_clear(&plain);
	return done;
}

/* Writes NODE as a block of its own. */
static void write_block(struct kt_html *h, const GumboNode *node)
{
	GumboTag tag = node->v.element.tag;
	gboolean furniture = h->furniture > 0;
	gboolean keeps_space = kt_html_is_preformatted(&node->v.element);
	guint level = heading_level(&node->v.element);

	if (h->heading > 0) { /* whatever stands in a heading is the heading */
		kt_flow_space(&h->flow);
		kt_html_children(h, node);
		kt_flow_space(&h->flow);
		return;
	}
	/* <li><p>: the paragraph is the item. */
	if (h->flow.marker == NULL || kt_builder_is_open(h->flow.b))
		kt_flow_end(&h->flow);
	if (!furniture && level > 0 && !h->flow.in_cell) {
		kt_flow_end(&h->flow);
		h->flow.kind = KT_BLOCK_HEADING;
		h->flow.level = level;
	} else if (!furniture && tag == GUMBO_TAG_LI) {
		begin_item(h, node);
	} else if (furniture && !h->flow.in_cell) {
		h->flow.kind = KT_BLOCK_FURNITURE;
	}
	h->preformatted += keeps_space;
	h->heading += level > 0;
	kt_html_children(h, node);
	h->heading -= level > 0;
	h->preformatted -= keeps_space;
	if (h->flow.marker == NULL || kt_builder_is_open(h->flow.b) || tag == GUMBO_TAG_LI)
		kt_flow_end(&h->flow);
}

/* The text of NODE where it is short and has no elements but such as are inline; NULL else. */
static char *short_text(const GumboNode *node)
{
	const GumboVector *children = &node->v.element.children;
	GString *text = g_string_new(NULL);

	for (guint i = 0; i < children->length; i++) {
		const GumboNode *child = children->data[i];

		if (child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_WHITESPACE) {
			g_string_append(text, child->v.text.text);
		} else if (child->type == GUMBO_NODE_ELEMENT && text->len < 16 &&
			   is_inline(child->v.element.tag)) {
			g_autofree char *inner = short_text(child);
			g_string_append(text, inner != NULL ? inner : "");
		}
	}
	return g_string_free(text, text->len > 16);
}

/* "17<sup>1</sup>/<sub>2</sub>" */
static gboolean is_numerator(const GumboNode *node)
{
	const GumboVector *around = &node->parent->v.element.children;
	const GumboNode *next = node->index_within_parent + 1 < around->length
					? around->data[node->index_within_parent + 1]
					: NULL;

	return next != NULL && next->type == GUMBO_NODE_TEXT &&
	       kt_begins_fraction(next->v.text.text);
}

/* Word raises the marks of notes by their style. */
static gboolean is_reference(const GumboElement *element)
{
	const GumboAttribute *name = gumbo_get_attribute(&element->attributes, "class");

	return name != NULL && (strstr(name->value, "FootnoteReference") != NULL ||
				       strstr(name->value, "EndnoteReference") != NULL);
}

/* TRUE if NODE is the mark of a note, which is left out. */
static gboolean is_raised_mark(struct kt_html *h, const GumboNode *node)
{
	g_autofree char *text = NULL;

	if (!kt_html_is(node, GUMBO_TAG_SUP) && !is_reference(&node->v.element))
		return FALSE;
	if (is_numerator(node)) {
		kt_flow_space(&h->flow);
		return FALSE;
	}
	text = short_text(node);
	return text != NULL && kt_flow_is_note_mark(&h->flow, text);
}

/* Behind words it parts cells; before them it sets the line in. */
static void write_tab(struct kt_html *h)
{
	if (!h->flow.has_text || h->flow.in_cell || h->heading > 0) {
		kt_flow_space(&h->flow);
		return;
	}
	kt_flow_open(&h->flow, '\t', TRUE);
	kt_flow_text(&h->flow, "\t", 1);
}

static void write_element(struct kt_html *h, const GumboNode *node)
{
	const GumboElement *element = &node->v.element;
	gboolean bold = is_bold(h, element);
	gboolean furniture;

	if (element->tag == GUMBO_TAG_IFRAME && h->furniture == 0 && !is_closed(h, element))
		kt_html_frame(h, element);
	if (is_silent(element->tag) || is_raised_mark(h, node))
		return;
	/* inside a line or a cell it is nothing; by itself it is kept as furniture */
	if (is_hidden(h, element) && (is_inline(element->tag) || h->flow.in_cell) &&
		!kt_html_is_collapsed(h, element))
		return;
	furniture = h->furniture == 0 && is_furniture(h, element);
	if (furniture)
		kt_flow_end(&h->flow);
	h->furniture += furniture;
	h->bold += bold;
	if (element->tag == GUMBO_TAG_BR)
		kt_flow_break(&h->flow);
	else if (kt_html_is_table(h, node))
		kt_html_table(h, node);
	else if (element->tag == GUMBO_TAG_DL)
		kt_html_terms(h, node);
	else if (kt_html_is_tab(element))
		write_tab(h);
	else if (is_inline(element->tag) && !furniture && heading_level(element) == 0)
		kt_html_children(h, node);
	else if (!write_preformatted(h, node))
		write_block(h, node);
	h->bold -= bold;
	h->furniture -= furniture;
}

void kt_html_children(struct kt_html *h, const GumboNode *node)
{
	const GumboVector *children = &node->v.element.children;

	if (++h->depth < KT_HTML_MAX_DEPTH)
		for (guint i = 0; i < children->length; i++) {
			guint behind = kt_html_rows(h, node, i);
			const GumboNode *child = children->data[i];

			if (behind > i) {
				i = behind - 1;
			} else if (child->type == GUMBO_NODE_ELEMENT) {
				write_element(h, child);
			} else if (child->type == GUMBO_NODE_TEXT ||
				   child->type == GUMBO_NODE_CDATA ||
				   child->type == GUMBO_NODE_WHITESPACE) {
				if (h->furniture > 0 && !kt_builder_is_open(h->flow.b))
					h->flow.kind = KT_BLOCK_FURNITURE;
				kt_html_text(h, child);
			}
		}
	h->depth--;
}

/* ---- the head ---- */

static void write_head(struct kt_builder *b, const GumboNode *root)
{
	const char *language = kt_html_attribute(&root->v.element, "lang");
	const GumboVector *children = &root->v.element.children;

	if (language != NULL)
		kt_builder_set_language(b, language);
	for (guint i = 0; i < children->length; i++) {
		const GumboNode *head = children->data[i];

		for (guint k = 0;
			kt_html_is(head, GUMBO_TAG_HEAD) && k < head->v.element.children.length;
			k++) {
			const GumboNode *title = head->v.element.children.data[k];

			if (kt_html_is(title, GUMBO_TAG_TITLE) &&
				title->v.element.children.length > 0)
				kt_builder_set_title(
					b, ((const GumboNode *)title->v.element.children.data[0])
						   ->v.text.text);
		}
	}
}

/* ---- the reader ---- */

/* The charset the page names in its head, or NULL. */
static char *named_charset(const struct kt_input *in)
{
	g_autofree char *text = kt_markup_beginning(in);
	const char *at = strstr(text, "charset=");
	gsize n = 0;

	if (at == NULL)
		return NULL;
	at += strlen("charset=");
	at += *at == '"' || *at == '\'';
	while (g_ascii_isalnum(at[n]) || at[n] == '-' || at[n] == '_')
		n++;
	return g_strndup(at, n);
}

void kt_html_page(struct kt_html *h, struct kt_builder *b)
{
	const GString *text = h->decoded->text;
	GumboOptions options = kGumboDefaultOptions;
	GumboOutput *output;

	options.max_errors = 0;
	output = gumbo_parse_with_options(&options, text->str, text->len);
	kt_flow_init(&h->flow, b);
	kt_html_style_load(h, output->root);
	if (h->frames == 0)
		write_head(b, output->root);
	kt_html_children(h, output->root);
	kt_flow_end(&h->flow);
	kt_flow_clear(&h->flow);
	kt_html_style_clear(h);
	gumbo_destroy_output(&options, output);
}

static gboolean read_html(const struct kt_input *in, struct kt_builder *b, GError **error)
{
	g_autofree char *charset = named_charset(in);
	struct kt_decoded decoded;
	struct kt_html h = {.decoded = &decoded};
	gboolean done;

	if (in->len > MAX_BYTES) {
		g_set_error(error, KT_ERROR, KT_ERROR_LIMIT,
			"%s is larger than %u MB, too large for a web page", in->name,
			(guint)(MAX_BYTES >> 20));
		return FALSE;
	}
	kt_decode(&decoded, in->data, in->len, charset);
	done = kt_html_guard(in->name, decoded.text->str, decoded.text->len, error);
	if (done) {
		kt_builder_set_source(b, in->data, in->len, decoded.unit);
		kt_builder_has_tabs(b);
		kt_html_page(&h, b);
	}
	kt_decoded_clear(&decoded);
	return done;
}

const struct kt_reader kt_reader_html = {
	.format = &kt_format_html,
	.read = read_html,
};
