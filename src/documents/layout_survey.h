/* SPDX-License-Identifier: GPL-3.0-or-later */
/* layout_survey.h -- does a table of markup lay out the page, or is it one of figures? */
#ifndef KT_DOCUMENTS_LAYOUT_SURVEY_H
#define KT_DOCUMENTS_LAYOUT_SURVEY_H

#include <glib.h>

/* More of a cell's text than this need not be looked at. */
#define KT_LAYOUT_LONG_TEXT 300

/* Begins as {0}. */
struct kt_layout_survey {
	gboolean has_tables, has_headings; /* in cells */
	guint n_rows, most_cells;          /* in a row */
	guint n_cells, n_figures;          /* with text and no table, beside the first column */
	gsize most_text;                   /* bytes in a cell */
};

/* The TEXT of a cell (NULL or white space: it is empty) in COLUMN, from 0, without that of another
 * table in it; HOLDS_TABLE: there is one. */
void kt_layout_survey_cell(
	struct kt_layout_survey *s, const char *text, guint column, gboolean holds_table);
/* The end of a row of N_CELLS. */
void kt_layout_survey_row(struct kt_layout_survey *s, guint n_cells);
/* One column, or tables or headings in its cells, and they are not those of a table of figures. */
gboolean kt_layout_survey_says_so(const struct kt_layout_survey *s);
/* Rows and columns with figures: in the cell of a table of figures it is a table by itself. */
gboolean kt_layout_survey_has_figures(const struct kt_layout_survey *s);

#endif
