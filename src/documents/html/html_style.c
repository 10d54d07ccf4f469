/* SPDX-License-Identifier: GPL-3.0-or-later */
/* html_style.c -- how elements are shown, as far as it says what is a table and
 * what nobody sees.
 *
 * Told by the element's role, by its style attribute, by the page's own style
 * sheet, and by class names that well-known toolkits give a fixed meaning.  Of
 * the style sheet only rules count whose selector ends in one class
 * (".celle", "div.celle", "#x .celle"); what hides must have no more than that
 * class, because a condition in front of it ("html.js .panel") may not hold.
 * Style sheets outside of the page are not read. */
#include <string.h>

#include "documents/html/html_parts.h"

enum { MAX_CLASSES = 5000, MAX_SELECTOR = 300 };

static const struct {
	const char *value;
	enum kt_html_display display;
} displays[] = {{"none", KT_HTML_HIDDEN}, {"table", KT_HTML_TABLE}, {"inline-table", KT_HTML_TABLE},
	{"table-row-group", KT_HTML_GROUP}, {"table-header-group", KT_HTML_HEAD},
	{"table-footer-group", KT_HTML_GROUP}, {"table-row", KT_HTML_ROW},
	{"table-cell", KT_HTML_CELL}, {"table-caption", KT_HTML_CAPTION}},
  roles[] = {{"table", KT_HTML_TABLE}, {"grid", KT_HTML_TABLE}, {"treegrid", KT_HTML_TABLE},
	  {"rowgroup", KT_HTML_GROUP}, {"row", KT_HTML_ROW}, {"cell", KT_HTML_CELL},
	  {"gridcell", KT_HTML_CELL}, {"columnheader", KT_HTML_HEAD_CELL},
	  {"rowheader", KT_HTML_HEAD_CELL}},
  classes[] = {{"sr-only", KT_HTML_HIDDEN}, {"visually-hidden", KT_HTML_HIDDEN},
	  {"visuallyhidden", KT_HTML_HIDDEN}, {"screen-reader-text", KT_HTML_HIDDEN},
	  {"print-only", KT_HTML_HIDDEN}, {"d-none", KT_HTML_HIDDEN}, {"divTable", KT_HTML_TABLE},
	  {"divTableBody", KT_HTML_GROUP}, {"divTableHeading", KT_HTML_HEAD},
	  {"divTableRow", KT_HTML_ROW}, {"divTableCell", KT_HTML_CELL},
	  {"divTableHead", KT_HTML_HEAD_CELL}};

/* The value of property NAME in the declarations TEXT, in lower case and without blanks; NULL. */
static char *declared(const char *text, gsize len, const char *name)
{
	const char *at = text, *end = text + len;

	while (at < end) {
		const char *stop = memchr(at, ';', (gsize)(end - at));
		const char *next = stop != NULL ? stop + 1 : end;
		const char *colon = memchr(at, ':', (gsize)(next - at));

		while (at < next && g_ascii_isspace(*at))
			at++;
		if (colon != NULL && (gsize)(colon - at) >= strlen(name) &&
			g_ascii_strncasecmp(at, name, strlen(name)) == 0 &&
			strspn(at + strlen(name), " \t\n") == (gsize)(colon - at) - strlen(name)) {
			GString *value = g_string_new(NULL);

			for (at = colon + 1; at < (stop != NULL ? stop : end); at++)
				if (!g_ascii_isspace(*at))
					g_string_append_c(value, g_ascii_tolower(*at));
			return g_string_free(value, FALSE);
		}
		at = next;
	}
	return NULL;
}

static enum kt_html_display of_declarations(const char *text, gsize len)
{
	g_autofree char *display = declared(text, len, "display");
	g_autofree char *visibility = declared(text, len, "visibility");

	if (visibility != NULL && g_str_has_prefix(visibility, "hidden"))
		return KT_HTML_HIDDEN;
	for (gsize i = 0; display != NULL && i < G_N_ELEMENTS(displays); i++) {
		gsize n = strlen(displays[i].value);

		if (strncmp(display, displays[i].value, n) == 0 &&
			(display[n] == '\0' || display[n] == '!'))
			return displays[i].display;
	}
	return KT_HTML_SHOWN;
}

/* ---- the style sheet ---- */

/* The class that SELECTOR ends in; NULL if it ends in anything else. *IS_BARE: that is all of it. */
static char *last_class(const char *selector, gsize len, gboolean *is_bare)
{
	g_autofree char *text = g_strstrip(g_strndup(selector, len));
	char *dot = strrchr(text, '.');
	gsize n = 0;

	if (dot == NULL || strpbrk(dot, " >+~:[#") != NULL)
		return NULL;
	while (dot - n > text && !strchr(" >+~", dot[-1 - (gssize)n]))
		n++;
	if (memchr(dot - n, '.', n) != NULL || memchr(dot - n, '#', n) != NULL)
		return NULL;
	*is_bare = n == 0 && dot == text;
	return g_strdup(dot + 1);
}

static void add_rule(
	GHashTable *sheet, const char *selectors, gsize len, enum kt_html_display display)
{
	g_autofree char *text = g_strndup(selectors, MIN(len, MAX_SELECTOR));
	g_auto(GStrv) list = g_strsplit(text, ",", 32);

	for (guint i = 0; list[i] != NULL && g_hash_table_size(sheet) < MAX_CLASSES; i++) {
		gboolean is_bare = FALSE;
		char *name = last_class(list[i], strlen(list[i]), &is_bare);

		if (name != NULL && (is_bare || display != KT_HTML_HIDDEN))
			g_hash_table_replace(sheet, name, GINT_TO_POINTER(display));
		else
			g_free(name);
	}
}

/* Behind the block that AT, at its brace, begins. */
static const char *skip_block(const char *at, const char *end)
{
	guint depth = 0;

	for (; at < end; at++) {
		depth += *at == '{';
		if (*at == '}' && --depth == 0)
			return at + 1;
	}
	return end;
}

/* Rules inside @media and its like hold under conditions, and are left out. */
static void read_sheet(GHashTable *sheet, const char *text)
{
	const char *at = text, *end = text + strlen(text);

	while (at < end) {
		const char *brace = memchr(at, '{', (gsize)(end - at));
		const char *close = brace != NULL ? memchr(brace, '}', (gsize)(end - brace)) : NULL;
		const char *comment;

		if (close == NULL)
			break;
		while ((comment = memmem(at, (gsize)(brace - at), "*/", 2)) != NULL)
			at = comment + 2;
		while (at < brace && (g_ascii_isspace(*at) || *at == ';'))
			at++;
		if (*at == '@') {
			at = skip_block(brace, end);
			continue;
		}
		enum kt_html_display display =
			of_declarations(brace + 1, (gsize)(close - brace - 1));
		if (display != KT_HTML_SHOWN)
			add_rule(sheet, at, (gsize)(brace - at), display);
		at = close + 1;
	}
}

static void read_sheets(struct kt_html *h, const GumboNode *node, guint depth)
{
	const GumboVector *children = &node->v.element.children;

	if (node->type != GUMBO_NODE_ELEMENT || depth >= KT_HTML_MAX_DEPTH)
		return;
	for (guint i = 0; i < children->length; i++) {
		const GumboNode *child = children->data[i];

		if (node->v.element.tag == GUMBO_TAG_STYLE && child->type == GUMBO_NODE_TEXT)
			read_sheet(h->sheet, child->v.text.text);
		else
			read_sheets(h, child, depth + 1);
	}
}

/* Ids of what buttons and links of the page open: "aria-controls", "data-target". */
static void read_controls(struct kt_html *h, const GumboNode *node, guint depth)
{
	static const char *const names[] = {"aria-controls", "data-target", "data-bs-target"};
	const GumboVector *children = &node->v.element.children;

	if (node->type != GUMBO_NODE_ELEMENT || depth >= KT_HTML_MAX_DEPTH)
		return;
	for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
		const char *id = kt_html_attribute(&node->v.element, names[i]);

		if (id != NULL && strlen(id) < MAX_SELECTOR)
			g_hash_table_add(h->opened, g_strdup(id + (id[0] == '#')));
	}
	for (guint i = 0; i < children->length; i++)
		read_controls(h, children->data[i], depth + 1);
}

void kt_html_style_load(struct kt_html *h, const GumboNode *root)
{
	h->sheet = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	h->opened = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	read_sheets(h, root, 0);
	read_controls(h, root, 0);
}

void kt_html_style_clear(struct kt_html *h)
{
	g_clear_pointer(&h->sheet, g_hash_table_unref);
	g_clear_pointer(&h->opened, g_hash_table_unref);
}

/* ---- elements ---- */

static enum kt_html_display of_class(const struct kt_html *h, const char *name)
{
	gpointer display = g_hash_table_lookup(h->sheet, name);

	if (display != NULL)
		return GPOINTER_TO_INT(display);
	for (gsize i = 0; i < G_N_ELEMENTS(classes); i++)
		if (g_ascii_strcasecmp(name, classes[i].value) == 0)
			return classes[i].display;
	return KT_HTML_SHOWN;
}

static enum kt_html_display of_classes(const struct kt_html *h, const char *value)
{
	g_auto(GStrv) names = g_strsplit_set(value, " \t\n", 64);
	enum kt_html_display display = KT_HTML_SHOWN;

	for (guint i = 0; names[i] != NULL; i++) {
		enum kt_html_display one =
			names[i][0] != '\0' ? of_class(h, names[i]) : KT_HTML_SHOWN;

		/* "d-none d-md-block": hidden on telephones only */
		if (g_str_has_prefix(names[i], "d-") && one != KT_HTML_HIDDEN)
			return KT_HTML_SHOWN;
		display = one != KT_HTML_SHOWN ? one : display;
	}
	return display;
}

enum kt_html_display kt_html_display_of(const struct kt_html *h, const GumboElement *element)
{
	const char *role = kt_html_attribute(element, "role");
	const char *style = kt_html_attribute(element, "style");
	const char *class_name = kt_html_attribute(element, "class");
	enum kt_html_display display = KT_HTML_SHOWN;

	if (kt_html_attribute(element, "hidden") != NULL)
		return KT_HTML_HIDDEN;
	if (style != NULL)
		display = of_declarations(style, strlen(style));
	for (gsize i = 0; role != NULL && display == KT_HTML_SHOWN && i < G_N_ELEMENTS(roles); i++)
		if (strcmp(role, roles[i].value) == 0)
			display = roles[i].display;
	if (display == KT_HTML_SHOWN && class_name != NULL && strlen(class_name) < 2000)
		display = of_classes(h, class_name);
	return display;
}

gboolean kt_html_is_preformatted(const GumboElement *element)
{
	const char *style = kt_html_attribute(element, "style");
	g_autofree char *space = style ? declared(style, strlen(style), "white-space") : NULL;

	return element->tag == GUMBO_TAG_PRE ||
	       (space && (g_str_has_prefix(space, "pre") || g_str_has_prefix(space, "break")));
}

gboolean kt_html_is_tab(const GumboElement *element)
{
	const char *style = kt_html_attribute(element, "style");
	g_autofree char *count = style ? declared(style, strlen(style), "mso-tab-count") : NULL;

	return element->tag == GUMBO_TAG_SPAN && count != NULL;
}

/* A hidden part that the page lets its readers open. */
gboolean kt_html_is_collapsed(const struct kt_html *h, const GumboElement *element)
{
	static const char *const words[] = {
		"collapse", "collapsible", "accordion", "panel", "tabpanel", "tab-pane", NULL};
	static const char *const opening_roles[] = {"tabpanel", "region", NULL};
	const char *role = kt_html_attribute(element, "role"),
		   *id = kt_html_attribute(element, "id"),
		   *class_name = kt_html_attribute(element, "class");

	if ((role != NULL && g_strv_contains(opening_roles, role)) ||
		(id != NULL && g_hash_table_contains(h->opened, id)))
		return TRUE;
	if (class_name == NULL || strlen(class_name) > 2000)
		return FALSE;
	g_auto(GStrv) names = g_strsplit_set(class_name, " \t\n_", 64);
	for (guint i = 0; names[i] != NULL; i++)
		for (guint k = 0; words[k] != NULL; k++)
			if (g_ascii_strncasecmp(names[i], words[k], strlen(words[k])) == 0)
				return TRUE;
	return FALSE;
}
