/* SPDX-License-Identifier: GPL-3.0-or-later */
/* space_spans.h -- heads of a table without ruling lines that stand over several columns. */
#ifndef KT_DOCUMENTS_SPACE_SPANS_H
#define KT_DOCUMENTS_SPACE_SPANS_H

#include "documents/page/page_grid.h"
#include "documents/page/space_rows.h"

/* Widens the cells of GRID's first rows that stand in the middle over several of COLUMNS, but for the
 * rows whose bit in KNOWN is set. */
void kt_space_spread_heads(struct kt_page_grid *grid, const struct kt_space_finder *f,
	const struct kt_columns *columns, guint32 known);

#endif
