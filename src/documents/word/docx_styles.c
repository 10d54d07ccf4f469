/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/word/docx_parts.h"

#include <string.h>

static void free_style(gpointer data)
{
	struct kt_docx_style *style = data;

	g_free(style->name);
	g_free(style->based_on);
	g_free(style->num_id);
	g_free(style);
}

/* ---- styles.xml ---- */

/* "heading 2", "Overskrift 2", "Title": the level from 0, -2 if it is no such name. */
static gint outline_by_name(const char *name)
{
	static const char *const prefixes[] = {"heading ", "overskrift "};

	if (name == NULL)
		return -2;
	for (gsize i = 0; i < G_N_ELEMENTS(prefixes); i++)
		if (g_ascii_strncasecmp(name, prefixes[i], strlen(prefixes[i])) == 0)
			return (gint)kt_xml_number(name + strlen(prefixes[i]), 1, 1, 9) - 1;
	if (g_ascii_strcasecmp(name, "title") == 0 || g_ascii_strcasecmp(name, "titel") == 0)
		return 0;
	return -2;
}

static gint outline_of(const xmlNode *pPr)
{
	const char *value = kt_xml_value(pPr, "outlineLvl");
	guint level = kt_xml_number(value, 99, 0, 99);

	return value == NULL ? -2 : level <= 8 ? (gint)level : -1;
}

gint kt_docx_unseen_of(const xmlNode *rPr)
{
	static const char *const switches[] = {"vanish", "strike", "dstrike"};
	gint unseen = -1;

	for (gsize i = 0; i < G_N_ELEMENTS(switches); i++)
		if (kt_xml_child(rPr, switches[i]) != NULL)
			unseen = MAX(unseen, kt_xml_switch(rPr, switches[i], FALSE));
	return unseen;
}

static gboolean add_style(xmlNode *node, gpointer context)
{
	struct kt_docx_styles *styles = context;
	const xmlNode *pPr = kt_xml_child(node, "pPr"), *rPr = kt_xml_child(node, "rPr");
	const xmlNode *numPr = kt_xml_child(pPr, "numPr");
	const char *id = kt_xml_attribute(node, "styleId");
	struct kt_docx_style *style;

	if (kt_xml_is(node, "docDefaults")) {
		const xmlNode *defaults = kt_xml_child(kt_xml_child(node, "rPrDefault"), "rPr");

		g_free(styles->language);
		styles->language = g_strdup(kt_xml_value(defaults, "lang"));
	}
	if (!kt_xml_is(node, "style") || id == NULL)
		return TRUE;
	style = g_new0(struct kt_docx_style, 1);
	style->name = g_strdup(kt_xml_value(node, "name"));
	style->based_on = g_strdup(kt_xml_value(node, "basedOn"));
	style->num_id = g_strdup(kt_xml_value(numPr, "numId"));
	style->level = kt_xml_number(kt_xml_value(numPr, "ilvl"), 0, 0, KT_NUMBERING_LEVELS - 1);
	style->outline = outline_of(pPr);
	if (style->outline == -2)
		style->outline = outline_by_name(style->name);
	style->unseen = kt_docx_unseen_of(rPr);
	style->bold = kt_xml_child(rPr, "b") != NULL ? kt_xml_switch(rPr, "b", FALSE) : -1;
	g_hash_table_replace(styles->styles, g_strdup(id), style);
	return TRUE;
}

struct kt_docx_style kt_docx_style_of(const struct kt_docx_styles *styles, const char *id)
{
	struct kt_docx_style all = {.outline = -2, .bold = -1, .unseen = -1};

	/* Styles are based on one another a few deep; a ring is cut off. */
	for (guint depth = 0; id != NULL && depth < 16; depth++) {
		const struct kt_docx_style *style = g_hash_table_lookup(styles->styles, id);

		if (style == NULL)
			break;
		all.is_contents |=
			style->name != NULL && g_ascii_strncasecmp(style->name, "toc ", 4) == 0;
		if (all.outline == -2)
			all.outline = style->outline;
		if (all.bold == -1)
			all.bold = style->bold;
		if (all.unseen == -1)
			all.unseen = style->unseen;
		if (all.num_id == NULL && style->num_id != NULL) {
			all.num_id = style->num_id;
			all.level = style->level;
		}
		id = style->based_on;
	}
	return all;
}

/* ---- numbering.xml ---- */

static enum kt_numbering_format format_of(const char *name)
{
	static const struct {
		const char *name;
		enum kt_numbering_format format;
	} formats[] = {{"bullet", KT_NUMBERING_BULLET}, {"none", KT_NUMBERING_NONE},
		{"lowerLetter", KT_NUMBERING_LOWER_LETTER},
		{"upperLetter", KT_NUMBERING_UPPER_LETTER},
		{"lowerRoman", KT_NUMBERING_LOWER_ROMAN}, {"upperRoman", KT_NUMBERING_UPPER_ROMAN}};

	for (gsize i = 0; name != NULL && i < G_N_ELEMENTS(formats); i++)
		if (strcmp(name, formats[i].name) == 0)
			return formats[i].format;
	return KT_NUMBERING_DECIMAL;
}

static void fill_level(struct kt_numbering *list, const xmlNode *lvl)
{
	guint n = kt_xml_number(
		kt_xml_attribute(lvl, "ilvl"), KT_NUMBERING_LEVELS, 0, KT_NUMBERING_LEVELS);
	struct kt_numbering_level *level;

	if (n >= KT_NUMBERING_LEVELS)
		return;
	level = &list->levels[n];
	level->format = format_of(kt_xml_value(lvl, "numFmt"));
	g_free(level->text);
	level->text = g_strdup(kt_xml_value(lvl, "lvlText"));
	level->start = kt_xml_number(kt_xml_value(lvl, "start"), 1, 0, 100000);
}

static void add_abstract(struct kt_docx_styles *styles, const xmlNode *node)
{
	const char *id = kt_xml_attribute(node, "abstractNumId");
	struct kt_numbering *list;

	/* lists point into it, so that the first of one name stays */
	if (g_hash_table_contains(styles->abstract, id != NULL ? id : ""))
		return;
	list = kt_numbering_new();
	for (const xmlNode *lvl = node->children; lvl != NULL; lvl = lvl->next)
		if (kt_xml_is(lvl, "lvl"))
			fill_level(list, lvl);
	g_hash_table_insert(styles->abstract, g_strdup(id != NULL ? id : ""), list);
}

static void add_list(struct kt_docx_styles *styles, const xmlNode *node)
{
	const char *id = kt_xml_attribute(node, "numId"),
		   *abstract = kt_xml_value(node, "abstractNumId");
	struct kt_docx_list *list;
	struct kt_numbering *numbering =
		abstract != NULL ? g_hash_table_lookup(styles->abstract, abstract) : NULL;

	if (id == NULL || numbering == NULL)
		return;
	list = g_new0(struct kt_docx_list, 1);
	list->numbering = numbering;
	for (guint i = 0; i < KT_NUMBERING_LEVELS; i++)
		list->starts[i] = -1;
	for (const xmlNode *o = node->children; o != NULL; o = o->next) {
		guint level =
			kt_xml_number(kt_xml_attribute(o, "ilvl"), 0, 0, KT_NUMBERING_LEVELS - 1);

		if (kt_xml_is(o, "lvlOverride") && kt_xml_value(o, "startOverride") != NULL)
			list->starts[level] =
				(gint)kt_xml_number(kt_xml_value(o, "startOverride"), 1, 0, 100000);
	}
	g_hash_table_replace(styles->lists, g_strdup(id), list);
}

static gboolean add_numbering(xmlNode *node, gpointer context)
{
	if (kt_xml_is(node, "abstractNum"))
		add_abstract(context, node);
	else if (kt_xml_is(node, "num"))
		add_list(context, node);
	return TRUE;
}

char *kt_docx_marker(struct kt_docx_styles *styles, const char *num_id, guint level)
{
	struct kt_docx_list *list = g_hash_table_lookup(styles->lists, num_id);

	if (list == NULL)
		return strcmp(num_id, "0") == 0 ? NULL : g_strdup("•");
	level = MIN(level, KT_NUMBERING_LEVELS - 1);
	if (list->starts[level] >= 0) {
		kt_numbering_restart(list->numbering, level, (guint)list->starts[level]);
		list->starts[level] = -1;
	}
	return kt_numbering_next(list->numbering, level);
}

gboolean kt_docx_styles_load(struct kt_docx_styles *styles, GBytes *styles_xml,
	GBytes *numbering_xml, const char *name, GError **error)
{
	styles->styles = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_style);
	styles->abstract = g_hash_table_new_full(
		g_str_hash, g_str_equal, g_free, (GDestroyNotify)kt_numbering_free);
	styles->lists = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	if (styles_xml != NULL &&
		!kt_xml_children_of(styles_xml, "styles", add_style, styles, name, error))
		return FALSE;
	return numbering_xml == NULL ||
	       kt_xml_children_of(numbering_xml, "numbering", add_numbering, styles, name, error);
}

void kt_docx_styles_clear(struct kt_docx_styles *styles)
{
	g_clear_pointer(&styles->styles, g_hash_table_unref);
	g_clear_pointer(&styles->lists, g_hash_table_unref);
	g_clear_pointer(&styles->abstract, g_hash_table_unref);
	g_clear_pointer(&styles->language, g_free);
}
