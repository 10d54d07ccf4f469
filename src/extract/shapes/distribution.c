/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A distribution over a key of whole numbers.
 *
 *   Alder        Antal
 *   15           52
 *   16           65
 *   Hovedtotal   117
 *
 * The first column is numbers, but they name the rows (they go up one way, or
 * their head says key): they are no figures.  Years as keys are periods and
 * belong to the shape times. */
#include "extract/shapes/shapes.h"

static gint score(const struct kt_binding *b)
{
	if (b->label_column < 0 || b->columns[b->label_column].role != KT_COLUMN_KEY)
		return 0;
	return b->columns[b->label_column].n_years == b->columns[b->label_column].n_numbers ? 0
											    : 86;
}

/* "Uge" over 40, 41, 42: when, not of which class. */
static gboolean is_time(const struct kt_binding *b)
{
	const struct kt_term *t = b->corner.label ? kt_lexicon_whole(b->r->lexicon, KT_LEX_TIME,
							    kt_slice_str(b->corner.label))
						  : NULL;

	return t && (g_str_equal(t->value, "week") || g_str_equal(t->value, "month"));
}

static void bind(struct kt_binding *b)
{
	b->subject = is_time(b) ? KT_SUBJECT_COLUMN : KT_SUBJECT_KEY;
}

const struct kt_shape kt_shape_distribution = {
	.name = "distribution",
	.summary = "counts over a key of numbers",
	.score = score,
	.bind = bind,
};
