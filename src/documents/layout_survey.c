/* SPDX-License-Identifier: GPL-3.0-or-later */
/* In Word a column's head or a row's label may be set in a heading's style, and a cell may hold a
 * small table of its own, so that both say layout only where the other cells are not mostly numbers. */
#include "documents/layout_survey.h"

#include <string.h>

#include "documents/page/page_grid.h"

enum { LEAST_FIGURES = 2 };

void kt_layout_survey_cell(
	struct kt_layout_survey *s, const char *text, guint column, gboolean holds_table)
{
	g_autofree char *bare = g_strstrip(g_strdup(text != NULL ? text : ""));
	gsize len = strlen(bare);

	s->most_text = MAX(s->most_text, len);
	s->has_tables |= holds_table;
	if (len == 0 || column == 0 || holds_table)
		return;
	s->n_cells++;
	s->n_figures += kt_is_value_text(bare, len);
}

void kt_layout_survey_row(struct kt_layout_survey *s, guint n_cells)
{
	s->n_rows++;
	s->most_cells = MAX(s->most_cells, n_cells);
}

gboolean kt_layout_survey_says_so(const struct kt_layout_survey *s)
{
	gboolean has_figures = s->n_figures >= LEAST_FIGURES && s->n_figures * 2 >= s->n_cells;

	if (s->most_cells <= 1)
		return TRUE;
	return (s->has_tables || s->has_headings) &&
	       (!has_figures || s->most_text > KT_LAYOUT_LONG_TEXT);
}

gboolean kt_layout_survey_has_figures(const struct kt_layout_survey *s)
{
	return s->n_rows >= 2 && s->n_figures > 0 && !kt_layout_survey_says_so(s);
}
