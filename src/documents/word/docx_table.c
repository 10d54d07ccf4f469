/* SPDX-License-Identifier: GPL-3.0-or-later */
/* docx_table.c -- Word's tables.
 *
 * A cell says how many columns of the table's grid it takes (gridSpan), and
 * whether it begins or goes on with a cell that reaches downward (vMerge): so
 * how many rows a cell spans is known when the rows below have been seen. */
#include "documents/layout_survey.h"
#include "documents/word/docx_parts.h"

#include <string.h>

#define MAX_COLUMNS 2000

enum merge { MERGE_NONE, MERGE_RESTART, MERGE_CONTINUE };

struct word_cell {
	const xmlNode *node;
	guint column, span, rows;
	enum merge merge;
};

struct word_row {
	GArray *cells; /* struct word_cell */
	guint before;  /* grid columns left out at the start */
	gboolean is_header;
};

static void free_row(gpointer data)
{
	struct word_row *row = data;

	g_array_unref(row->cells);
	g_free(row);
}

/* Elements that may stand around rows and cells without a meaning here. */
static gboolean is_wrapper(const xmlNode *node)
{
	return kt_xml_is(node, "sdt") || kt_xml_is(node, "sdtContent") || kt_xml_is(node, "ins") ||
	       kt_xml_is(node, "moveTo") || kt_xml_is(node, "customXml") ||
	       kt_xml_is(node, "smartTag");
}

static enum merge merge_of(const xmlNode *tcPr)
{
	const char *value = kt_xml_value(tcPr, "vMerge");

	if (kt_xml_child(tcPr, "vMerge") == NULL)
		return MERGE_NONE;
	return value != NULL && strcmp(value, "restart") == 0 ? MERGE_RESTART : MERGE_CONTINUE;
}

/* As old programs merge cells: each stays, those behind the first say that they go on (hMerge). */
static gboolean goes_on_to_the_right(const xmlNode *tcPr)
{
	return kt_xml_child(tcPr, "hMerge") != NULL &&
	       g_strcmp0(kt_xml_value(tcPr, "hMerge"), "restart") != 0;
}

static void add_cells(struct word_row *row, const xmlNode *parent, guint *column)
{
	for (const xmlNode *node = parent->children; node != NULL; node = node->next) {
		const xmlNode *tcPr = kt_xml_child(node, "tcPr");
		struct word_cell cell = {.node = node, .column = *column, .rows = 1};

		if (is_wrapper(node))
			add_cells(row, node, column);
		if (!kt_xml_is(node, "tc") || *column >= MAX_COLUMNS)
			continue;
		cell.span = kt_xml_number(kt_xml_value(tcPr, "gridSpan"), 1, 1, 1000);
		cell.merge = merge_of(tcPr);
		*column += cell.span;
		if (goes_on_to_the_right(tcPr) && row->cells->len > 0) {
			g_array_index(row->cells, struct word_cell, row->cells->len - 1).span +=
				cell.span;
			continue;
		}
		g_array_append_val(row->cells, cell);
	}
}

static void add_rows(GPtrArray *rows, const xmlNode *parent)
{
	for (const xmlNode *node = parent->children; node != NULL; node = node->next) {
		const xmlNode *trPr = kt_xml_child(node, "trPr");
		struct word_row *row;
		guint column;

		if (is_wrapper(node))
			add_rows(rows, node);
		if (!kt_xml_is(node, "tr") || kt_xml_child(trPr, "del") != NULL)
			continue;
		row = g_new0(struct word_row, 1);
		row->cells = g_array_new(FALSE, FALSE, sizeof(struct word_cell));
		row->is_header = kt_xml_switch(trPr, "tblHeader", FALSE);
		row->before = kt_xml_number(kt_xml_value(trPr, "gridBefore"), 0, 0, 1000);
		column = row->before;
		add_cells(row, node, &column);
		g_ptr_array_add(rows, row);
	}
}

/* From the last row upward: how many rows below each cell go on with it.  A
 * cell that goes on with none is one by itself. */
static void count_rows(GPtrArray *rows)
{
	guint below[2 * MAX_COLUMNS] = {0}, here[2 * MAX_COLUMNS];

	for (guint r = rows->len; r > 0; r--) {
		struct word_row *row = g_ptr_array_index(rows, r - 1);

		memset(here, 0, sizeof here);
		for (guint i = 0; i < row->cells->len; i++) {
			struct word_cell *cell = &g_array_index(row->cells, struct word_cell, i);

			if (cell->merge == MERGE_CONTINUE && r > 1)
				here[cell->column] = below[cell->column] + 1;
			else
				cell->rows = below[cell->column] + 1;
		}
		memcpy(below, here, sizeof below);
	}
}

static gboolean is_merged_away(const struct word_cell *cell, guint row)
{
	return cell->merge == MERGE_CONTINUE && row > 0;
}

static void write_row(struct kt_docx *docx, const struct word_row *row, guint index)
{
	kt_builder_begin_row(docx->flow.b);
	if (row->before > 0) {
		kt_flow_begin_cell(&docx->flow, 1, row->before, row->is_header);
		kt_flow_end_cell(&docx->flow);
	}
	for (guint i = 0; i < row->cells->len; i++) {
		const struct word_cell *cell = &g_array_index(row->cells, struct word_cell, i);

		if (is_merged_away(cell, index))
			continue;
		kt_flow_begin_cell(&docx->flow, cell->rows, cell->span, row->is_header);
		kt_docx_begin_part(docx);
		kt_docx_children(docx, cell->node);
		kt_docx_begin_part(docx);
		kt_flow_end_cell(&docx->flow);
	}
	kt_builder_end_row(docx->flow.b);
}

/* ---- tables that only lay out the page ---- */

static gboolean is_heading(const struct kt_docx *docx, const xmlNode *p)
{
	const char *id = kt_xml_value(kt_xml_child(p, "pPr"), "pStyle");

	return kt_docx_style_of(&docx->styles, id).outline >= 0;
}

static void survey_cell(
	const struct kt_docx *docx, struct kt_layout_survey *s, const xmlNode *cell, guint column)
{
	static const char *const unread[] = {
		"tbl", "delText", "instrText", "moveFrom", "Fallback", NULL};
	g_autoptr(GString) text = g_string_new(NULL);

	kt_xml_gather(text, cell, unread, KT_LAYOUT_LONG_TEXT + 1);
	kt_layout_survey_cell(s, text->str, column, kt_xml_child(cell, "tbl") != NULL);
	for (const xmlNode *node = cell->children; node != NULL; node = node->next)
		s->has_headings |= kt_xml_is(node, "p") && is_heading(docx, node);
}

static struct kt_layout_survey survey(const struct kt_docx *docx, GPtrArray *rows)
{
	struct kt_layout_survey s = {0};

	for (guint r = 0; r < rows->len; r++) {
		const struct word_row *row = g_ptr_array_index(rows, r);

		kt_layout_survey_row(&s, row->cells->len);
		for (guint i = 0; i < row->cells->len; i++)
			survey_cell(
				docx, &s, g_array_index(row->cells, struct word_cell, i).node, i);
	}
	return s;
}

static void write_layout(struct kt_docx *docx, GPtrArray *rows)
{
	for (guint r = 0; r < rows->len; r++) {
		const struct word_row *row = g_ptr_array_index(rows, r);

		for (guint i = 0; i < row->cells->len; i++) {
			kt_docx_children(docx, g_array_index(row->cells, struct word_cell, i).node);
			kt_docx_begin_part(docx);
		}
	}
}

static void write_grid(struct kt_docx *docx, GPtrArray *rows)
{
	gsize n;
	g_autofree gpointer *nested = NULL;

	count_rows(rows);
	kt_builder_begin_table(docx->flow.b, KT_GRID_MARKUP);
	for (guint r = 0; r < rows->len; r++)
		write_row(docx, g_ptr_array_index(rows, r), r);
	kt_builder_end_table(docx->flow.b);
	nested = kt_flow_nested(&docx->flow, &n);
	for (gsize i = 0; i < n; i++)
		kt_docx_table(docx, nested[i]);
}

void kt_docx_table(struct kt_docx *docx, const xmlNode *table)
{
	g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func(free_row);
	struct kt_layout_survey s;

	kt_docx_begin_part(docx);
	add_rows(rows, table);
	s = survey(docx, rows);
	if (docx->flow.in_cell && kt_layout_survey_has_figures(&s))
		kt_flow_nest(&docx->flow, table);
	else if (docx->flow.in_cell || docx->furniture || kt_layout_survey_says_so(&s))
		write_layout(docx, rows);
	else
		write_grid(docx, rows);
}
