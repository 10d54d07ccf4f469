/* SPDX-License-Identifier: GPL-3.0-or-later */
/* html_table.c -- tables of figures, and tables that only lay out the page.
 *
 * A table is a <table>, or other elements that say they are shown as one (see
 * html_style.c).  One that holds tables or long text is layout: its
 * cells are read as blocks, one after the other.  Any other is a grid.  A list
 * of terms (<dl>) with a short text for each is a table of two columns. */
#include <string.h>

#include "documents/html/html_parts.h"
#include "documents/layout_survey.h"

enum {
	MAX_DIV_CELL = 300, /* bytes of text in a cell of what is no <table> */
	LEAST_ROWS = 3,     /* two may lay out the page */
	MAX_NODES = 100,    /* in a term, or in a cell of a row: looked at once for each level */
	MAX_TERM = 80,
	MAX_DESCRIPTION = 160,
	MOST_LOOKED_AT = 1000, /* bytes of a cell */
};

struct survey {
	const struct kt_html *h;
	guint n_cells;                             /* in the row */
	guint blocks, most_blocks;                 /* paragraphs in a cell */
	gsize text, most_text;                     /* bytes of text in a cell */
	gboolean is_layout, has_head, holds_table; /* in the cell */
	guint depth;
	guint nodes, most_nodes; /* more than that (0: any number) is taken for layout */
	GString *cell;           /* the text of the cell, where cells are looked at */
	struct kt_layout_survey cells;
};

static gboolean is_heading(const GumboNode *node)
{
	return node->type == GUMBO_NODE_ELEMENT && node->v.element.tag >= GUMBO_TAG_H1 &&
	       node->v.element.tag <= GUMBO_TAG_H6;
}

/* What part of a table NODE is; HTML's own elements are what they are called. */
static enum kt_html_display part_of(const struct kt_html *h, const GumboNode *node)
{
	if (node->type != GUMBO_NODE_ELEMENT)
		return KT_HTML_SHOWN;
	switch (node->v.element.tag) {
	case GUMBO_TAG_TABLE:
		return KT_HTML_TABLE;
	case GUMBO_TAG_THEAD:
		return KT_HTML_HEAD;
	case GUMBO_TAG_TBODY:
	case GUMBO_TAG_TFOOT:
		return KT_HTML_GROUP;
	case GUMBO_TAG_TR:
		return KT_HTML_ROW;
	case GUMBO_TAG_TD:
		return KT_HTML_CELL;
	case GUMBO_TAG_TH:
		return KT_HTML_HEAD_CELL;
	case GUMBO_TAG_CAPTION:
		return KT_HTML_CAPTION;
	default:
		return kt_html_display_of(h, &node->v.element);
	}
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
	if (s->cell != NULL)
		g_string_truncate(s->cell, 0);
	s->has_head |= part_of(s->h, node) == KT_HTML_HEAD_CELL;
	s->blocks = 0;
	s->text = 0;
	s->holds_table = FALSE;
	survey_children(s, node);
	s->most_blocks = MAX(s->most_blocks, s->blocks);
	s->most_text = MAX(s->most_text, s->text);
	if (s->cell != NULL)
		kt_layout_survey_cell(&s->cells, s->cell->str, s->n_cells, s->holds_table);
	s->n_cells++;
}

static void survey_node(struct survey *s, const GumboNode *node)
{
	s->is_layout |= s->most_nodes > 0 && ++s->nodes > s->most_nodes;
	if (node->type == GUMBO_NODE_TEXT) {
		s->text += strlen(node->v.text.text);
		if (s->cell != NULL && s->cell->len < MOST_LOOKED_AT)
			g_string_append(s->cell, node->v.text.text);
	}
	if (node->type != GUMBO_NODE_ELEMENT || kt_html_is(node, GUMBO_TAG_SCRIPT) ||
		kt_html_is(node, GUMBO_TAG_STYLE))
		return;
	switch (part_of(s->h, node)) {
	case KT_HTML_TABLE:
		s->holds_table = TRUE;
		s->is_layout |= s->cell == NULL;
		break;
	case KT_HTML_ROW:
		s->n_cells = 0;
		survey_children(s, node);
		kt_layout_survey_row(&s->cells, s->n_cells);
		break;
	case KT_HTML_CELL:
	case KT_HTML_HEAD_CELL:
		survey_cell(s, node);
		break;
	case KT_HTML_CAPTION:
		break;
	default:
		s->cells.has_headings |= is_heading(node);
		s->is_layout |= is_heading(node) && s->cell == NULL;
		s->blocks += kt_html_is(node, GUMBO_TAG_P) || kt_html_is(node, GUMBO_TAG_DIV);
		survey_children(s, node);
	}
}

/* LOOK is what a survey of TABLE saw. */
static gboolean is_layout(const struct survey *look, const GumboNode *table)
{
	const char *role = kt_html_attribute(&table->v.element, "role");

	if (role != NULL && (strcmp(role, "presentation") == 0 || strcmp(role, "none") == 0))
		return TRUE;
	if (look->is_layout || kt_layout_survey_says_so(&look->cells))
		return TRUE;
	if (!kt_html_is(table, GUMBO_TAG_TABLE))
		return look->cells.n_rows < 2 || look->most_text > MAX_DIV_CELL;
	if (look->has_head)
		return FALSE;
	return (look->cells.n_rows == 1 && look->most_text > KT_LAYOUT_LONG_TEXT) ||
	       (look->most_blocks > 3 && look->most_text > 1500);
}

/* A row or cell that is not shown, and that no reader can open.  Such a cell keeps its column. */
static gboolean is_unseen(const struct kt_html *h, const GumboNode *node)
{
	return kt_html_display_of(h, &node->v.element) == KT_HTML_HIDDEN &&
	       !kt_html_is_collapsed(h, &node->v.element);
}

static void write_cell(struct kt_html *h, const GumboNode *cell, gboolean is_header)
{
	const GumboElement *element = &cell->v.element;
	guint bold = is_header && element->tag != GUMBO_TAG_TD;

	kt_flow_begin_cell(&h->flow, kt_html_number(element, "rowspan", 1, 0, 65534),
		kt_html_number(element, "colspan", 1, 1, 1000), is_header);
	h->bold += bold;
	if (!is_unseen(h, cell))
		kt_html_children(h, cell);
	h->bold -= bold;
	kt_flow_end_cell(&h->flow);
}

static void write_cells(struct kt_html *h, const GumboNode *row, gboolean in_head)
{
	const GumboVector *cells = &row->v.element.children;

	if (++h->depth < KT_HTML_MAX_DEPTH)
		for (guint i = 0; i < cells->length; i++) {
			enum kt_html_display part = part_of(h, cells->data[i]);

			if (part == KT_HTML_CELL || part == KT_HTML_HEAD_CELL)
				write_cell(h, cells->data[i], in_head || part == KT_HTML_HEAD_CELL);
			else if (((const GumboNode *)cells->data[i])->type == GUMBO_NODE_ELEMENT &&
				 part == KT_HTML_SHOWN)
				write_cells(h, cells->data[i], in_head);
		}
	h->depth--;
}

/* Rows stand in <thead>, <tbody>, <tfoot>, which the parser adds where they are not written; other
 * elements may have anything around them.  <tfoot> is shown last, though old pages have it first. */
static void write_rows(struct kt_html *h, const GumboNode *node, gboolean in_head)
{
	const GumboVector *parts = &node->v.element.children;

	if (++h->depth < KT_HTML_MAX_DEPTH)
		for (guint i = 0; i < 2 * parts->length; i++) {
			const GumboNode *part = parts->data[i % parts->length];
			enum kt_html_display what = part_of(h, part);

			if (kt_html_is(part, GUMBO_TAG_TFOOT) != (i >= parts->length) ||
				part->type != GUMBO_NODE_ELEMENT || what == KT_HTML_CAPTION ||
				is_unseen(h, part))
				continue;
			if (what == KT_HTML_ROW) {
				kt_builder_begin_row(h->flow.b);
				write_cells(h, part, in_head);
				kt_builder_end_row(h->flow.b);
			} else {
				write_rows(h, part, in_head || what == KT_HTML_HEAD);
			}
		}
	h->depth--;
}

static void write_captions(struct kt_html *h, const GumboNode *table)
{
	const GumboVector *parts = &table->v.element.children;

	for (guint i = 0; i < parts->length; i++)
		if (part_of(h, parts->data[i]) == KT_HTML_CAPTION) {
			kt_html_children(h, parts->data[i]);
			kt_flow_end(&h->flow);
		}
}

gboolean kt_html_is_table(const struct kt_html *h, const GumboNode *node)
{
	return part_of(h, node) == KT_HTML_TABLE;
}

static void write_grid(struct kt_html *h, const GumboNode *table)
{
	gsize n;
	g_autofree gpointer *nested = NULL;

	write_captions(h, table);
	kt_builder_begin_table(h->flow.b, KT_GRID_MARKUP);
	write_rows(h, table, FALSE);
	kt_builder_end_table(h->flow.b);
	nested = kt_flow_nested(&h->flow, &n);
	for (gsize i = 0; i < n; i++)
		kt_html_table(h, nested[i]);
}

void kt_html_table(struct kt_html *h, const GumboNode *node)
{
	struct survey look = {.h = h, .cell = g_string_new(NULL)};

	kt_flow_end(&h->flow);
	survey_children(&look, node);
	g_string_free(look.cell, TRUE);
	if (h->flow.in_cell && kt_layout_survey_has_figures(&look.cells)) {
		kt_flow_nest(&h->flow, node);
	} else if (h->flow.in_cell || h->furniture > 0 || is_layout(&look, node)) {
		kt_html_children(h, node);
		kt_flow_end(&h->flow);
	} else {
		write_grid(h, node);
	}
}

/* ---- rows of a toolkit's grid ---- */

static gboolean has_class(const GumboNode *node, const char *name, gboolean is_prefix)
{
	const char *value = node->type == GUMBO_NODE_ELEMENT
				    ? kt_html_attribute(&node->v.element, "class")
				    : NULL;

	while (value != NULL && *value != '\0') {
		gsize n = strcspn(value, " \t\n");

		if (is_prefix ? strncmp(value, name, strlen(name)) == 0
			      : n == strlen(name) && strncmp(value, name, n) == 0)
			return TRUE;
		value += n + strspn(value + n, " \t\n");
	}
	return FALSE;
}

/* The elements of class "col..." in NODE, of class "row"; 0 if it is no row of short cells. */
static guint count_columns(const struct kt_html *h, const GumboNode *node)
{
	const GumboVector *children = &node->v.element.children;
	guint n = 0;

	if (node->type != GUMBO_NODE_ELEMENT || !has_class(node, "row", FALSE))
		return 0;
	for (guint i = 0; i < children->length; i++) {
		const GumboNode *child = children->data[i];
		struct survey s = {.h = h, .most_nodes = MAX_NODES};

		if (child->type != GUMBO_NODE_ELEMENT)
			continue;
		survey_children(&s, child);
		if (!has_class(child, "col", TRUE) || s.is_layout || s.text > MAX_TERM)
			return 0;
		n++;
	}
	return n;
}

static gboolean is_blank(const GumboNode *node)
{
	return node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_COMMENT;
}

/* The end of the rows of as many columns that begin with child FIRST of NODE; FIRST if they are
 * fewer than three or have one column. */
static guint rows_end(const struct kt_html *h, const GumboNode *node, guint first)
{
	const GumboVector *children = &node->v.element.children;
	guint columns = count_columns(h, children->data[first]), rows = 0, end = first;

	for (guint i = first; columns >= 2 && i < children->length; i++) {
		if (is_blank(children->data[i]))
			continue;
		if (count_columns(h, children->data[i]) != columns)
			break;
		rows++;
		end = i + 1;
	}
	return rows >= LEAST_ROWS ? end : first;
}

guint kt_html_rows(struct kt_html *h, const GumboNode *node, guint first)
{
	const GumboVector *children = &node->v.element.children;
	guint end;

	if (h->flow.in_cell || h->furniture > 0 || !has_class(children->data[first], "row", FALSE))
		return first;
	end = rows_end(h, node, first);
	if (end == first)
		return first;
	kt_flow_end(&h->flow);
	kt_builder_begin_table(h->flow.b, KT_GRID_MARKUP);
	for (guint i = first; i < end; i++) {
		const GumboNode *row = children->data[i];

		if (is_blank(row))
			continue;
		kt_builder_begin_row(h->flow.b);
		for (guint k = 0; k < row->v.element.children.length; k++) {
			const GumboNode *cell = row->v.element.children.data[k];

			if (cell->type == GUMBO_NODE_ELEMENT)
				write_cell(h, cell, FALSE);
		}
		kt_builder_end_row(h->flow.b);
	}
	kt_builder_end_table(h->flow.b);
	return end;
}

/* ---- lists of terms ---- */

/* The elements <dt> and <dd> of LIST, also those in a <div> each. */
static void gather_terms(GPtrArray *out, const GumboNode *list, guint depth)
{
	const GumboVector *children = &list->v.element.children;

	for (guint i = 0; i < children->length && depth < 2; i++) {
		if (kt_html_is(children->data[i], GUMBO_TAG_DT) ||
			kt_html_is(children->data[i], GUMBO_TAG_DD))
			g_ptr_array_add(out, children->data[i]);
		else if (kt_html_is(children->data[i], GUMBO_TAG_DIV))
			gather_terms(out, children->data[i], depth + 1);
	}
}

/* The text of NODE begins with a number and a point, as agenda items do. */
static gboolean is_numbered(const GumboNode *node, guint depth)
{
	if (node->type == GUMBO_NODE_TEXT) {
		const char *text = node->v.text.text;
		gsize n = strspn(text, "0123456789");

		return n > 0 && (text[n] == '.' || text[n] == ')');
	}
	if (node->type != GUMBO_NODE_ELEMENT || node->v.element.children.length == 0 || depth > 8)
		return FALSE;
	return is_numbered(node->v.element.children.data[0], depth + 1);
}

/* Each term is short and has a short description: a table. */
static gboolean is_table_of_terms(const struct kt_html *h, GPtrArray *terms)
{
	guint n_descriptions = 0;

	if (terms->len < 2 || !kt_html_is(g_ptr_array_index(terms, 0), GUMBO_TAG_DT))
		return FALSE;
	for (guint i = 0; i < terms->len; i++) {
		const GumboNode *node = g_ptr_array_index(terms, i);
		gboolean is_term = kt_html_is(node, GUMBO_TAG_DT);
		struct survey s = {.h = h, .most_nodes = MAX_NODES};

		survey_children(&s, node);
		n_descriptions += !is_term;
		if (s.is_layout || s.text > (is_term ? MAX_TERM : MAX_DESCRIPTION) ||
			(is_term && is_numbered(node, 0)))
			return FALSE;
	}
	return n_descriptions > 0;
}

void kt_html_terms(struct kt_html *h, const GumboNode *list)
{
	g_autoptr(GPtrArray) terms = g_ptr_array_new();
	guint i = 0;

	kt_flow_end(&h->flow);
	gather_terms(terms, list, 0);
	if (h->flow.in_cell || h->furniture > 0 || !is_table_of_terms(h, terms)) {
		kt_html_children(h, list);
		kt_flow_end(&h->flow);
		return;
	}
	kt_builder_begin_table(h->flow.b, KT_GRID_MARKUP);
	while (i < terms->len) {
		kt_builder_begin_row(h->flow.b);
		write_cell(h, g_ptr_array_index(terms, i++), FALSE);
		kt_flow_begin_cell(&h->flow, 1, 1, FALSE);
		for (; i < terms->len && kt_html_is(g_ptr_array_index(terms, i), GUMBO_TAG_DD);
			i++) {
			kt_html_children(h, g_ptr_array_index(terms, i));
			kt_flow_break(&h->flow);
		}
		kt_flow_end_cell(&h->flow);
		kt_builder_end_row(h->flow.b);
	}
	kt_builder_end_table(h->flow.b);
}
