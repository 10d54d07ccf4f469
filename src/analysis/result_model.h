/* SPDX-License-Identifier: GPL-3.0-or-later */
/* result_model.h -- the inside of a result table, shared with its writers. */
#ifndef KT_ANALYSIS_RESULT_MODEL_H
#define KT_ANALYSIS_RESULT_MODEL_H

#include "kommunetal/analysis/result_table.h"

struct kt_result_table {
	const char *name;
	const char *title_da, *title_en;
	const struct kt_result_column *columns;
	guint n_columns, n_rows;
	GArray *cells;    /* struct kt_result_cell, row by row */
	GPtrArray *lines; /* const char *, one a row, NULL where the row has none */
	gboolean has_lines;
	GPtrArray *notes; /* const char * */
	GStringChunk *strings;
};

#endif
