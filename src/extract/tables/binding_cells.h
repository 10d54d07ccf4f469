/* SPDX-License-Identifier: GPL-3.0-or-later */
/* binding_cells.h -- what the parts of a table's anatomy ask about its cells (binding.c,
 * binding_head_rows.c, binding_parts.c). */
#ifndef KT_EXTRACT_BINDING_CELLS_H
#define KT_EXTRACT_BINDING_CELLS_H

#include "extract/tables/binding.h"

static inline const struct kt_grid_cell *kt_binding_cell(
	const struct kt_binding *b, guint row, guint column)
{
	return kt_grid_cell(b->grid, row, column);
}

static inline gboolean kt_cell_is_figure(const struct kt_grid_cell *cell)
{
	return cell->sort == KT_CELL_NUMBER && !cell->is_continued;
}

static inline gboolean kt_cell_is_filled(const struct kt_grid_cell *cell)
{
	return cell->sort != KT_CELL_EMPTY && !cell->is_continued;
}

/* binding_head_rows.c */
guint kt_binding_count_filled(const struct kt_binding *b, guint row);
guint kt_binding_count_figures(const struct kt_binding *b, guint row);
gboolean kt_binding_has_letters(const struct kt_binding *b, const struct kt_grid_cell *cell);
/* The column of the only text in ROW; -1 if there are several, or none. */
gint kt_binding_only_text(const struct kt_binding *b, guint row);
/* Years in a row that has another such row right below are data ("2019 2020"
 * as labels stand in a column, not here), so only the first can be a head. */
guint kt_binding_head_rows(const struct kt_binding *b);
/* binding_parts.c: the row that ROW is a part of ("heraf"), where ABOVE is the last that is none; -1. */
gint kt_binding_whole_of(const struct kt_binding *b, guint row, gint above);
/* The same: the total behind a group of parts tells which rows under its heading are none. */
void kt_binding_end_parts(struct kt_binding *b);

#endif
