/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/word/odt_parts.h"

#include <string.h>

void kt_odt_styles_init(struct kt_odt_styles *styles)
{
	styles->bold = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	styles->raised = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	styles->unseen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	styles->lists = g_hash_table_new_full(
		g_str_hash, g_str_equal, g_free, (GDestroyNotify)kt_numbering_free);
	styles->unnumbered = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	styles->language = NULL;
}

void kt_odt_styles_clear(struct kt_odt_styles *styles)
{
	g_hash_table_unref(styles->bold);
	g_hash_table_unref(styles->raised);
	g_hash_table_unref(styles->unseen);
	g_hash_table_unref(styles->lists);
	g_hash_table_unref(styles->unnumbered);
	g_free(styles->language);
}

static enum kt_numbering_format format_of(const char *name)
{
	switch (name != NULL ? name[0] : '\0') {
	case '1':
		return KT_NUMBERING_DECIMAL;
	case 'a':
		return KT_NUMBERING_LOWER_LETTER;
	case 'A':
		return KT_NUMBERING_UPPER_LETTER;
	case 'i':
		return KT_NUMBERING_LOWER_ROMAN;
	case 'I':
		return KT_NUMBERING_UPPER_ROMAN;
	default:
		return KT_NUMBERING_NONE;
	}
}

/* "%1.%2)" for level 2 that shows two levels and ends in a bracket. */
static char *text_of(const xmlNode *node, guint level)
{
	guint shown = kt_xml_number(kt_xml_attribute(node, "display-levels"), 1, 1, level);
	const char *prefix = kt_xml_attribute(node, "num-prefix"),
		   *suffix = kt_xml_attribute(node, "num-suffix");
	GString *text = g_string_new(prefix);

	for (guint i = level - shown + 1; i <= level; i++)
		g_string_append_printf(text, i < level ? "%%%u." : "%%%u", i);
	if (suffix != NULL)
		g_string_append(text, suffix);
	return g_string_free(text, FALSE);
}

static void fill_level(struct kt_numbering *list, const xmlNode *node)
{
	guint level = kt_xml_number(kt_xml_attribute(node, "level"), 0, 0, KT_NUMBERING_LEVELS);
	struct kt_numbering_level *l;

	if (level == 0)
		return;
	l = &list->levels[level - 1];
	if (kt_xml_is(node, "list-level-style-bullet")) {
		l->format = KT_NUMBERING_BULLET;
	} else if (kt_xml_is(node, "list-level-style-number") ||
		   kt_xml_is(node, "outline-level-style")) {
		l->format = format_of(kt_xml_attribute(node, "num-format"));
		g_free(l->text);
		l->text = text_of(node, MIN(level, 9));
		l->start = kt_xml_number(kt_xml_attribute(node, "start-value"), 1, 0, 100000);
	}
}

static void add_list_style(struct kt_odt_styles *styles, const xmlNode *node, const char *name)
{
	struct kt_numbering *list = kt_numbering_new();

	list->counts_unseen = TRUE;
	for (const xmlNode *level = node->children; level != NULL; level = level->next)
		fill_level(list, level);
	g_hash_table_replace(styles->lists, g_strdup(name), list);
}

static void add_style(struct kt_odt_styles *styles, const xmlNode *node, const char *name)
{
	const xmlNode *properties = kt_xml_child(node, "text-properties");
	const char *weight = kt_xml_attribute(properties, "font-weight");
	const char *parent = kt_xml_attribute(node, "parent-style-name");
	const char *list = kt_xml_attribute(node, "list-style-name");
	gboolean bold = weight != NULL
				? strcmp(weight, "bold") == 0 || g_ascii_isdigit(weight[0])
				: parent != NULL && g_hash_table_contains(styles->bold, parent);

	if (bold && (weight == NULL || strcmp(weight, "400") != 0))
		g_hash_table_add(styles->bold, g_strdup(name));
	const char *position = kt_xml_attribute(properties, "text-position");
	const char *line = kt_xml_attribute(properties, "text-line-through-style");

	/* "super 58%", "33% 58%" */
	if (position != NULL && (g_str_has_prefix(position, "super") ||
					(g_ascii_isdigit(position[0]) && position[0] != '0')))
		g_hash_table_add(styles->raised, g_strdup(name));
	if ((line != NULL && strcmp(line, "none") != 0) ||
		g_strcmp0(kt_xml_attribute(properties, "display"), "none") == 0)
		g_hash_table_add(styles->unseen, g_strdup(name));
	if (list != NULL && *list == '\0')
		g_hash_table_add(styles->unnumbered, g_strdup(name));
}

static gboolean add(xmlNode *node, gpointer context)
{
	struct kt_odt_styles *styles = context;
	const char *name = kt_xml_attribute(node, "name");

	if (kt_xml_is(node, "default-style") && styles->language == NULL)
		styles->language = g_strdup(
			kt_xml_attribute(kt_xml_child(node, "text-properties"), "language"));
	else if (kt_xml_is(node, "list-style") && name != NULL)
		add_list_style(styles, node, name);
	else if (kt_xml_is(node, "outline-style"))
		add_list_style(styles, node, KT_ODT_OUTLINE);
	else if (kt_xml_is(node, "style") && name != NULL)
		add_style(styles, node, name);
	return TRUE;
}

gboolean kt_odt_styles_load(
	struct kt_odt_styles *styles, GBytes *part, const char *name, GError **error)
{
	return kt_xml_children_of(part, "styles", add, styles, name, error) &&
	       kt_xml_children_of(part, "automatic-styles", add, styles, name, error);
}
