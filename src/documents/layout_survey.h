/* SPDX-License-Identifier: GPL-3.0-or-later */
/* layout_survey.h -- does a table of markup lay out the page, or is it one of figures? */
#ifndef KT_DOCUMENTS_LAYOUT_SURVEY_H
#define KT_DOCUMENTS_LAYOUT_SURVEY_H

#include <glib.h>

/* Begins as {0}. */
struct kt_layout_survey {
	gboolean has_tables, has_headings; /* in cells */
	guint n_cells, n_figures;          /* with text, beside the first column */
	gsize most_text;                   /* bytes in a cell */
};

/* The TEXT of a cell (NULL or white space: it is empty) in COLUMN, from 0. */
void kt_layout_survey_cell(struct kt_layout_survey *s, const char *text, guint column);
/* Tables in its cells, or headings that are not those of the columns of a table of figures. */
gboolean kt_layout_survey_says_so(const struct kt_layout_survey *s);

#endif
