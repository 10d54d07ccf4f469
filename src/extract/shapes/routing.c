/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A routing matrix: which committee hears, recommends, decides.
 *
 *                         BY   ØK   AEU  BFU
 *   Beslutning om høring
 *   Orientering                     x
 *   Indstilling           x         x
 *
 * Crosses and no number anywhere below the head. */
#include "extract/shapes/shapes.h"

static gint score(const struct kt_binding *b)
{
	guint marks = 0;

	for (guint c = 0; c < b->grid->n_columns; c++)
		marks += b->columns[c].n_marks;
	return marks && b->n_numbers == 0 ? 100 : 0;
}

const struct kt_shape kt_shape_routing = {
	.name = "routing",
	.summary = "matrix of crosses, no figures",
	.score = score,
	.refuses = "routing matrix",
};
