/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Count first: the number leads the row, its names follow.
 *
 *   Antal   Indsats     Målgruppe                    Succesrate
 *   15      Indsats 1   Børn uden skolefravær        73 pct.
 *   16      Indsats 2   Børn med skolefravær         90 pct.
 *
 * A first column of ages or numbers in order is a key, not a count. */
#include "extract/shapes/shapes.h"

static gint score(const struct kt_binding *b)
{
	guint texts = 0;

	if (b->columns[0].role != KT_COLUMN_DATA || b->columns[0].n_numbers == 0)
		return 0;
	for (guint c = 1; c < b->grid->n_columns; c++)
		texts += b->columns[c].role == KT_COLUMN_TEXT ||
			 b->columns[c].role == KT_COLUMN_LABEL;
	return texts >= 1 ? 80 : 0;
}

static void bind(struct kt_binding *b)
{
	b->subject = KT_SUBJECT_TEXTS;
}

const struct kt_shape kt_shape_count_first = {
	.name = "count-first",
	.summary = "number first, then what it counts",
	.score = score,
	.bind = bind,
};
