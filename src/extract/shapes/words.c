/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table of words: who does what for whom.
 *
 *   Målgruppe                    Indsats
 *   Åbenlyst uddannelsesparate   Vejledning, 6 mdr. efter optagelse
 *   Aktivitetsparate             Brobygning
 *
 * No cell is a number.  Numbers inside the sentences of a cell stay in the
 * ledger. */
#include "extract/shapes/shapes.h"

static gint score(const struct kt_binding *b)
{
	for (guint row = 0; row < b->grid->n_rows; row++)
		for (guint c = 0; c < b->grid->n_columns; c++)
			if (kt_grid_cell(b->grid, row, c)->sort == KT_CELL_NUMBER)
				return 0;
	return 60;
}

const struct kt_shape kt_shape_text = {
	.name = "text",
	.summary = "words only",
	.score = score,
	.refuses = "number in a text cell",
};
