/* SPDX-License-Identifier: GPL-3.0-or-later */
/* page_grid.h -- tables found on a page of ink.
 *
 * Three finders give grids of the same form: tag_grid.c from what a tagged PDF
 * tells, rule_grid.c from ruling lines, space_grid.c from white space and the
 * edges of numbers.  Where more than one sees a table, grid_score.c says which
 * reading adds up. */
#ifndef KT_DOCUMENTS_PAGE_GRID_H
#define KT_DOCUMENTS_PAGE_GRID_H

#include "documents/page/page.h"
#include "kommunetal/documents/document.h"

struct kt_page_grid_cell {
	guint row, column, row_span, col_span;
	gboolean is_header;
	GArray *words; /* guint: words of the page, in reading order; NULL for an empty cell */
};

struct kt_page_grid {
	struct kt_box box;
	guint n_rows, n_columns;
	enum kt_grid_source source;
	GArray *cells; /* struct kt_page_grid_cell, by row and column; only the first place of a span */
	GArray *edges;    /* gdouble: left edge of each column and the right edge of the last */
	guint page;       /* index into the pages */
	guint table;      /* of tagged grids: index into the pages' tables, plus one; else 0 */
	gboolean is_part; /* of tagged grids: rows of the table stand on other pages */
};

#define kt_page_grid_cell(g, i) (&g_array_index((g)->cells, struct kt_page_grid_cell, (i)))

struct kt_page_grid *kt_page_grid_new(enum kt_grid_source source, guint n_rows, guint n_columns);
void kt_page_grid_free(gpointer grid);
/* Adds an empty cell at the end; borrowed until the next is added. */
struct kt_page_grid_cell *kt_page_grid_add_cell(
	struct kt_page_grid *grid, guint row, guint column, guint row_span, guint col_span);
/* The cell whose span covers the place, or NULL. */
struct kt_page_grid_cell *kt_page_grid_lookup(
	const struct kt_page_grid *grid, guint row, guint column);
void kt_page_grid_cell_add_word(struct kt_page_grid_cell *cell, guint word);
void kt_page_grid_sort_cells(struct kt_page_grid *grid); /* by row and column */
/* The box around the words of a CELL that has one at least. */
struct kt_box kt_page_grid_cell_box(
	const struct kt_page *page, const struct kt_page_grid_cell *cell);
/* Drops rows and columns without a word in them (not columns of a part of a
 * table), and marks bold top rows as headers where none are known. */
void kt_page_grid_tidy(struct kt_page_grid *grid, const struct kt_page *page);
/* The words of a cell as text: lines joined, hyphens at line ends undone. */
void kt_page_grid_cell_text(
	const struct kt_page *page, const struct kt_page_grid_cell *cell, GString *out);
/* "| Arbejdsmarked | 67,8 | 65,6 |", a line a row: for tests and show. */
void kt_page_grid_dump(const struct kt_page_grid *grid, const struct kt_page *page, GString *out);

/* ---- the finders: arrays of struct kt_page_grid *, owned, top to bottom ---- */

/* Grids that the file tells, as far as the places of their words bear them out. */
GPtrArray *kt_find_tag_grids(const struct kt_pages *pages, const struct kt_page *page);
/* Grids drawn with lines on both axes. */
GPtrArray *kt_find_rule_grids(const struct kt_page *page);
/* Grids in the lines [first, end) of PAGE, which stand under each other in one
 * column of the page, from white space alone. */
GPtrArray *kt_find_space_grids(const struct kt_page *page, guint first, guint end);

/* Takes the grids out of OTHERS that see a table of TAGGED and do not add up better, and those
 * out of TAGGED of which another reading does. */
void kt_settle_grids(const struct kt_page *page, GPtrArray *tagged, GPtrArray *others);

/* How many sums of the grid close (totals of columns and rows), less one
 * hundredth for each cell that holds more than one number: higher is better. */
gdouble kt_page_grid_score(const struct kt_page_grid *grid, const struct kt_page *page);

/* ---- shared by the finders ---- */

/* TEXT (blanks allowed) is a number with or without a short unit, a dash or
 * another mark that stands for one: what fills the cells of a table. */
gboolean kt_is_value_text(const char *text, gsize len);
/* TEXT is a number of one figure or two and nothing else, as in "Afdeling 1": by itself it may be
 * the end of a label that was wrapped. */
gboolean kt_may_end_label(const char *text);
/* No sentence, nor a point of a list or a label, ends in WORD. */
gboolean kt_word_leads_on(const char *word);

#endif
