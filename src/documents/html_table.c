/* SPDX-License-Identifier: GPL-3.0-or-later */
/* html_table.c -- tables of figures, and tables that only lay out the page.
 *
 * A table that holds tables, headings or long text is layout: its cells are
 * read as blocks, one after the other.  Any other is a grid. */
#include <string.h>

#include "documents/html_parts.h"

struct survey {
	guint n_rows, n_cells, most_cells;
	guint blocks, most_blocks; /* paragraphs in a cell */
	gsize text, most_text;     /* bytes of text in a cell */
	gboolean is_layout, has_head;
	guint depth;
};

static gboolean is_heading(const GumboNode *node)
{
	return node->type == GUMBO_NODE_ELEMENT && node->v.element.tag >= GUMBO_TAG_H1 &&
	       node->v.element.tag <= GUMBO_TAG_H6;
}

static void survey_node(struct survey *s, const GumboNode *node);

static void survey_children(struct survey *s, const GumboNode *node)
{
	const GumboVector *children = &node->v.element.children;

	if (++s->depth < KT_HTML_MAX_DEPTH)
		for (guint i = 0; i < children->length && !s->is_layout; i++)
			survey_node(s, children->data[i]);
	s->depth--;
}

static void survey_cell(struct survey *s, const GumboNode *node)
{
	s->n_cells++;
	s->has_head |= kt_html_is(node, GUMBO_TAG_TH);
	s->blocks = 0;
	s->text = 0;
	survey_children(s, node);
	s->most_blocks = MAX(s->most_blocks, s->blocks);
	s->most_text = MAX(s->most_text, s->text);
}

static void survey_node(struct survey *s, const GumboNode *node)
{
	if (node->type == GUMBO_NODE_TEXT)
		s->text += strlen(node->v.text.text);
	if (node->type != GUMBO_NODE_ELEMENT)
		return;
	switch (node->v.element.tag) {
	case GUMBO_TAG_TABLE:
		s->is_layout = TRUE;
		break;
	case GUMBO_TAG_TR:
		s->n_rows++;
		s->n_cells = 0;
		survey_children(s, node);
		s->most_cells = MAX(s->most_cells, s->n_cells);
		break;
	case GUMBO_TAG_TD:
	case GUMBO_TAG_TH:
		survey_cell(s, node);
		break;
	case GUMBO_TAG_SCRIPT:
	case GUMBO_TAG_STYLE:
	case GUMBO_TAG_CAPTION:
		break;
	default:
		s->is_layout |= is_heading(node);
		s->blocks += kt_html_is(node, GUMBO_TAG_P) || kt_html_is(node, GUMBO_TAG_DIV);
		survey_children(s, node);
	}
}

static gboolean is_layout(const GumboNode *table)
{
	const char *role = kt_html_attribute(&table->v.element, "role");
	struct survey s = {0};

	if (role != NULL && (strcmp(role, "presentation") == 0 || strcmp(role, "none") == 0))
		return TRUE;
	survey_children(&s, table);
	if (s.is_layout || s.most_cells <= 1)
		return TRUE;
	if (s.has_head)
		return FALSE;
	return (s.n_rows == 1 && s.most_text > 300) || (s.most_blocks > 3 && s.most_text > 1500);
}

static void write_cell(struct kt_html *h, const GumboNode *cell, gboolean in_head)
{
	const GumboElement *element = &cell->v.element;
	gboolean is_header = in_head || element->tag == GUMBO_TAG_TH;

	kt_flow_begin_cell(&h->flow, kt_html_number(element, "rowspan", 1, 0, 65534),
		kt_html_number(element, "colspan", 1, 1, 1000), is_header);
	kt_html_children(h, cell);
	kt_flow_end_cell(&h->flow);
}

static void write_row(struct kt_html *h, const GumboNode *row, gboolean in_head)
{
	const GumboVector *cells = &row->v.element.children;

	kt_builder_begin_row(h->flow.b);
	for (guint i = 0; i < cells->length; i++)
		if (kt_html_is(cells->data[i], GUMBO_TAG_TD) ||
			kt_html_is(cells->data[i], GUMBO_TAG_TH))
			write_cell(h, cells->data[i], in_head);
	kt_builder_end_row(h->flow.b);
}

/* Rows stand in <thead>, <tbody>, <tfoot>, which the parser adds where they are not written. */
static void write_rows(struct kt_html *h, const GumboNode *group)
{
	const GumboVector *rows = &group->v.element.children;
	gboolean in_head = kt_html_is(group, GUMBO_TAG_THEAD);

	for (guint i = 0; i < rows->length; i++)
		if (kt_html_is(rows->data[i], GUMBO_TAG_TR))
			write_row(h, rows->data[i], in_head);
}

void kt_html_table(struct kt_html *h, const GumboNode *node)
{
	const GumboVector *parts = &node->v.element.children;

	kt_flow_end(&h->flow);
	if (h->flow.in_cell || h->furniture > 0 || is_layout(node)) {
		kt_html_children(h, node);
		kt_flow_end(&h->flow);
		return;
	}
	for (guint i = 0; i < parts->length; i++)
		if (kt_html_is(parts->data[i], GUMBO_TAG_CAPTION)) {
			kt_html_children(h, parts->data[i]);
			kt_flow_end(&h->flow);
		}
	kt_builder_begin_table(h->flow.b, KT_GRID_MARKUP);
	for (guint i = 0; i < parts->length; i++)
		if (((const GumboNode *)parts->data[i])->type == GUMBO_NODE_ELEMENT)
			write_rows(h, parts->data[i]);
	kt_builder_end_table(h->flow.b);
}
