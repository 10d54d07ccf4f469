/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A transposed table: the measures stand down, what is measured across.
 *
 *   Puljer               Regional uddannelsespulje   Pulje til løft
 *   Puljens størrelse    819.500                     459.600
 *   Forbrug år til dato  478.981                     16.100
 *   Forventet forbrug    1.509.474                   52.217
 *
 * The row labels name different measures, and more than the heads do (a pool's
 * name may sound like one): the subject is the head. */
#include "extract/shapes/shapes.h"

#include "extract/models/kind_evidence.h"

static gint score(const struct kt_binding *b)
{
	guint rows = kt_binding_n_data_rows(b), with = 0;

	if (kt_binding_n_measures(b, TRUE) < 2 ||
		kt_binding_n_measures(b, FALSE) >= kt_binding_n_measures(b, TRUE))
		return 0;
	for (guint c = 0; c < b->grid->n_columns; c++)
		if (b->columns[c].role == KT_COLUMN_DATA && b->columns[c].facet.is_time_only)
			return 0; /* lines of a budget over years */
	for (guint i = 0; i < b->grid->n_rows; i++)
		with += b->rows[i].role == KT_ROW_DATA &&
			b->rows[i].facet.measure != KT_MEASURE_NONE;
	return 2 * with > rows ? 87 : 0;
}

static void bind(struct kt_binding *b)
{
	guint votes = 0;

	b->measures_in_rows = TRUE;
	for (guint c = 0; c < b->grid->n_columns; c++) {
		struct kt_votes v = {{0}};
		const char *label = b->columns[c].facet.label;
		kt_kind_vote(&v, NULL, b->r->lexicon, kt_slice_str(label));
		votes += v.strength[KT_KIND_FUND] > 0;
	}
	b->leaning = 2 * votes >= kt_binding_n_data_columns(b) ? KT_KIND_FUND : KT_KIND_BUDGET;
}

const struct kt_shape kt_shape_pools = {
	.name = "pools",
	.summary = "measures down, pools across",
	.score = score,
	.bind = bind,
};
