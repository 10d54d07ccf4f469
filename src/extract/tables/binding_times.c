/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A column that tells when each row holds.
 *
 *   Pulje               Bevilget (kr.)   Brugt til dato (kr.)   Periode
 *   Ensomhed                 2.450.000                918.340   2025-2027
 *   Røgfri fremtid             800.000                121.775   2026
 *
 * Its head has to say so: a deadline or a year in which a loan runs out tells
 * no figure's time. */
#include "extract/tables/binding.h"

static gboolean heads_periods(const struct kt_binding *b, guint c)
{
	const struct kt_term *term;
	struct kt_slice head;

	if (!b->n_head_rows || (gint)c == b->label_column)
		return FALSE;
	head = kt_document_slice(b->r->doc, kt_grid_cell(b->grid, b->n_head_rows - 1, c)->span);
	term = kt_lexicon_whole(b->r->lexicon, KT_LEX_KEY, kt_slice_trim(head));
	return term && g_str_equal(term->value, "period");
}

void kt_binding_read_times(struct kt_binding *b)
{
	for (guint c = 0; c < b->grid->n_columns; c++) {
		if (!heads_periods(b, c))
			continue;
		for (guint row = b->n_head_rows; row < b->grid->n_rows; row++) {
			const struct kt_grid_cell *cell = kt_grid_cell(b->grid, row, c);
			struct kt_facet facet;

			if (b->rows[row].role != KT_ROW_DATA || cell->span.len == 0 ||
				(cell->sort != KT_CELL_TIME && !cell->is_year))
				continue;
			kt_facet_read(b->r, &facet, cell->span, 0, NULL);
			b->rows[row].period = kt_facet_period(&facet, KT_MEASURE_NONE);
			kt_facet_clear(&facet);
		}
	}
}
