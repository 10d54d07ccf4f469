/* SPDX-License-Identifier: GPL-3.0-or-later */
/* page_flow.h -- the pages as a run of headings, paragraphs, items and tables. */
#ifndef KT_DOCUMENTS_PAGE_FLOW_H
#define KT_DOCUMENTS_PAGE_FLOW_H

#include "documents/page/list_marks.h"
#include "documents/page/page_grid.h"

struct kt_flow_item {
	enum kt_block_kind kind;
	guint page;    /* index into the pages */
	GArray *words; /* guint: words of that page in reading order; NULL for a table */
	struct kt_page_grid *grid; /* tables */
	guint level;               /* of headings and list items, from 1; 0 unknown */
	guint tag_level;           /* of headings that the file tells: their level; else 0 */
	guint n_marker;            /* list items: so many first words are the marker */
	gboolean is_bold;
	gdouble size;
	struct kt_box box;
	gdouble room;         /* from the end of its last line to the margin */
	gboolean is_cut;      /* all lines are stretched to the margin, which the last never is */
	gboolean goes_on_row; /* the first row of the table is the rest of the last one before the
				 page break: nothing but the end of its label */
	GPtrArray *
		rest; /* struct kt_flow_item: where it goes on, on later pages; NULL if it does not */
};

/* Finds everything on the pages, from lines to items (struct kt_flow_item,
 * owned by the array), in reading order; what a page break cut is one item. */
GPtrArray *kt_find_flow(struct kt_pages *pages);

/* ---- the steps, for tests ---- */

/* Adds the paragraphs, headings and list items of lines [first, end), which
 * lie in one column of the page; lines of taken words are left out.  LISTS are those so far. */
void kt_add_paragraphs(GPtrArray *flow, const struct kt_pages *pages, const struct kt_page *page,
	guint first, guint end, gdouble right, gdouble body_size, struct kt_list_state *lists);
/* Puts the head of a table that a page break left behind to its rows. */
void kt_join_left_heads(GPtrArray *flow, const struct kt_pages *pages);
/* Joins what page breaks cut: paragraphs that go on, tables with or without
 * their head repeated (the repeated rows become furniture). */
void kt_join_pages(GPtrArray *flow, const struct kt_pages *pages);
/* Row ROW of B is the beginning of the head that A has there, cell by cell: only the first of its
 * lines is repeated, "Takst 2019" of "Takst 2019 kr. pr. døgn". */
gboolean kt_page_begins_head(const struct kt_page_grid *a, const struct kt_page *page_a,
	const struct kt_page_grid *b, const struct kt_page *page_b, guint row);
/* Takes ROWS off the top of GRID; their words are handed out. */
GArray *kt_page_cut_rows(struct kt_page_grid *grid, guint rows);
/* Makes items of the paragraphs that are set in after a colon or a comma, on whatever page. */
void kt_find_bare_items(GPtrArray *flow, const struct kt_pages *pages);
/* Gives headings their levels: those that the file tells where it tells all, else by size, over
 * the whole document. */
void kt_set_heading_levels(GPtrArray *flow);

struct kt_flow_item *kt_flow_item_new(enum kt_block_kind kind, const struct kt_page *page);
void kt_flow_item_free(gpointer item);
void kt_flow_item_text(const struct kt_flow_item *item, const struct kt_pages *pages, GString *out);
/* "heading 1  Beslutningsprotokol", tables as grids. */
void kt_flow_dump(GPtrArray *flow, const struct kt_pages *pages, GString *out);

#endif
