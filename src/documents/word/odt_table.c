/* SPDX-License-Identifier: GPL-3.0-or-later */
/* odt_table.c -- tables of an ODT, and those that only lay out the page. */
#include "documents/word/odt_parts.h"

#include "documents/layout_survey.h"

#define MAX_REPEATS 1000

static gboolean is_row_group(const xmlNode *node)
{
	return kt_xml_is(node, "table-header-rows") || kt_xml_is(node, "table-rows") ||
	       kt_xml_is(node, "table-row-group");
}

static void survey_row(struct kt_layout_survey *s, const xmlNode *row)
{
	static const char *const unread[] = {"table", "note", "annotation", "ruby-text", NULL};
	g_autoptr(GString) text = g_string_new(NULL);
	guint n = 0;

	for (xmlNode *cell = row->children; cell != NULL; cell = cell->next) {
		if (!kt_xml_is(cell, "table-cell"))
			continue;
		g_string_truncate(text, 0);
		kt_xml_gather(text, cell, unread, KT_LAYOUT_LONG_TEXT + 1);
		kt_layout_survey_cell(s, text->str, n, kt_xml_child(cell, "table") != NULL);
		n += kt_xml_number(
			kt_xml_attribute(cell, "number-columns-repeated"), 1, 1, MAX_REPEATS);
		s->has_headings |= kt_xml_child(cell, "h") != NULL;
	}
	kt_layout_survey_row(s, n);
}

static void survey_rows(struct kt_layout_survey *s, const xmlNode *parent, guint depth)
{
	for (const xmlNode *node = parent->children; node != NULL && depth < KT_ODT_MAX_DEPTH;
		node = node->next) {
		if (kt_xml_is(node, "table-row"))
			survey_row(s, node);
		else if (is_row_group(node))
			survey_rows(s, node, depth + 1);
	}
}

static void write_cell(struct kt_odt *odt, const xmlNode *cell, gboolean is_header)
{
	kt_flow_begin_cell(&odt->flow,
		kt_xml_number(kt_xml_attribute(cell, "number-rows-spanned"), 1, 1, 65535),
		kt_xml_number(kt_xml_attribute(cell, "number-columns-spanned"), 1, 1, 1000),
		is_header);
	kt_odt_children(odt, cell);
	kt_flow_end_cell(&odt->flow);
}

/* No text in it, nor in what it holds. */
static gboolean is_empty(const xmlNode *node, guint depth)
{
	for (const xmlNode *child = node->children; child != NULL; child = child->next)
		if (depth >= KT_ODT_MAX_DEPTH ||
			(child->type == XML_TEXT_NODE && !xmlIsBlankNode(child)) ||
			kt_xml_is(child, "table") || !is_empty(child, depth + 1))
			return FALSE;
	return TRUE;
}

/* How often NODE stands there.  What is empty is written once where it repeats to the end of a
 * sheet that was pasted in: cells up to column 1024 with AT_END, rows wherever they are. */
static guint repeats_of(const xmlNode *node, const char *attribute, gboolean at_end)
{
	guint n = kt_xml_number(kt_xml_attribute(node, attribute), 1, 1, MAX_REPEATS);

	return n > 1 && at_end && is_empty(node, 0) ? 1 : n;
}

static gboolean ends_row(const xmlNode *cell)
{
	for (cell = cell->next; cell != NULL; cell = cell->next)
		if (!is_empty(cell, 0))
			return FALSE;
	return TRUE;
}

/* Covered cells need no writing: the spans tell. */
static void write_row(struct kt_odt *odt, const xmlNode *row, gboolean is_header)
{
	kt_builder_begin_row(odt->flow.b);
	for (const xmlNode *cell = row->children; cell != NULL; cell = cell->next) {
		if (!kt_xml_is(cell, "table-cell"))
			continue;
		guint n = repeats_of(cell, "number-columns-repeated", ends_row(cell));

		for (guint i = 0; i < n; i++)
			write_cell(odt, cell, is_header);
	}
	kt_builder_end_row(odt->flow.b);
}

static void write_rows(struct kt_odt *odt, const xmlNode *parent, gboolean is_header, guint depth)
{
	for (const xmlNode *node = parent->children; node != NULL && depth < KT_ODT_MAX_DEPTH;
		node = node->next) {
		guint n = repeats_of(node, "number-rows-repeated", TRUE);

		for (guint i = 0; kt_xml_is(node, "table-row") && i < n; i++)
			write_row(odt, node, is_header);
		if (is_row_group(node))
			write_rows(odt, node, is_header || kt_xml_is(node, "table-header-rows"),
				depth + 1);
	}
}

/* The cells of a table that only lays out the page, as blocks. */
static void write_layout(struct kt_odt *odt, const xmlNode *parent)
{
	for (const xmlNode *node = parent->children; node != NULL; node = node->next) {
		if (kt_xml_is(node, "table-cell"))
			kt_odt_children(odt, node);
		else if (kt_xml_is(node, "table-row") || is_row_group(node))
			write_layout(odt, node);
	}
}

static void write_grid(struct kt_odt *odt, const xmlNode *table)
{
	gsize n;
	g_autofree gpointer *nested = NULL;

	kt_builder_begin_table(odt->flow.b, KT_GRID_MARKUP);
	write_rows(odt, table, FALSE, 0);
	kt_builder_end_table(odt->flow.b);
	nested = kt_flow_nested(&odt->flow, &n);
	for (gsize i = 0; i < n; i++)
		kt_odt_table(odt, nested[i]);
}

void kt_odt_table(struct kt_odt *odt, const xmlNode *table)
{
	struct kt_layout_survey s = {0};

	kt_flow_end(&odt->flow);
	survey_rows(&s, table, 0);
	if (odt->flow.in_cell && kt_layout_survey_has_figures(&s))
		kt_flow_nest(&odt->flow, table);
	else if (odt->flow.in_cell || odt->furniture || kt_layout_survey_says_so(&s))
		write_layout(odt, table);
	else
		write_grid(odt, table);
}
