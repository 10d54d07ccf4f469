/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Expenditure and income as pairs of rows or of columns.
 *
 *   Sygedagpenge U   45,2   44,8          Område        Udgift  Indtægt  Netto
 *   Sygedagpenge I  -12,1  -11,9          Sygedagpenge  45,2    -12,1    33,1
 *
 * The side belongs to the subject: two rows called "Sygedagpenge" would be
 * taken for one. */
#include "extract/shapes/shapes.h"

#include <string.h>

static guint n_sides(const struct kt_binding *b, gboolean in_rows)
{
	gboolean out = FALSE, in = FALSE;
	guint n = 0;

	for (guint i = 0; i < (in_rows ? b->grid->n_rows : b->grid->n_columns); i++) {
		const char *side = in_rows ? b->rows[i].facet.contra : b->columns[i].facet.contra;
		gboolean used = in_rows ? b->rows[i].role == KT_ROW_DATA
					: b->columns[i].role == KT_COLUMN_DATA;
		if (!used || !side)
			continue;
		n++;
		out |= g_str_equal(side, "expenditure");
		in |= g_str_equal(side, "income");
	}
	return out && in ? n : 0;
}

const char *kt_side_word(const struct kt_lexicon *lexicon, const char *contra)
{
	const struct kt_term *word = kt_lexicon_first(lexicon, KT_LEX_CONTRA, contra);

	return word ? word->text : contra;
}

static gint score(const struct kt_binding *b)
{
	if (n_sides(b, FALSE) >= 2)
		return 89;
	return n_sides(b, TRUE) >= 2 && 2 * n_sides(b, TRUE) >= kt_binding_n_data_rows(b) ? 89 : 0;
}

/* "Budget" and "Forventet" under each side: the sides name the subject, the
 * measures stay. */
static gboolean has_measures_below(const struct kt_binding *b)
{
	enum kt_measure first = KT_MEASURE_NONE;

	for (guint c = 0; c < b->grid->n_columns; c++) {
		const struct kt_facet *f = &b->columns[c].facet;
		if (!f->contra || b->columns[c].role != KT_COLUMN_DATA ||
			f->measure == KT_MEASURE_NONE || f->measure == KT_MEASURE_AMOUNT)
			continue;
		if (first != KT_MEASURE_NONE && first != f->measure)
			return TRUE;
		first = f->measure;
	}
	return FALSE;
}

static void name_side(const struct kt_lexicon *lexicon, struct kt_facet *f)
{
	const char *side = kt_side_word(lexicon, f->contra);
	char *last = f->words ? strrchr(f->words, ' ') : NULL;
	char *joined;

	if (!last || strlen(last) != 2)
		return; /* the word is written out */
	*last = '\0';
	joined = g_strconcat(f->words, ", ", side, NULL);
	g_free(f->words);
	f->words = joined;
}

/* "Budget 2013 for renovationen, i 1.000 kr." over "Udgifter" and "Indtægter", which say no more than
 * that they are money: the caption tells what the figures are. */
static enum kt_measure of_sides(const struct kt_binding *b, enum kt_measure side)
{
	enum kt_measure caption = b->around->caption.measure;

	return side == KT_MEASURE_AMOUNT && b->around->has_caption &&
			       caption >= KT_MEASURE_ORIGINAL_BUDGET &&
			       caption <= KT_MEASURE_TO_DATE
		       ? caption
		       : side;
}

static void bind(struct kt_binding *b)
{
	gboolean across = n_sides(b, FALSE) >= 2;

	b->leaning = KT_KIND_BUDGET;

	for (guint i = 0; i < b->grid->n_rows; i++)
		if (b->rows[i].facet.contra)
			name_side(b->r->lexicon, &b->rows[i].facet);
	if (across && has_measures_below(b)) {
		b->names_sides = TRUE;
		return;
	}
	for (guint c = 0; across && c < b->grid->n_columns; c++) {
		struct kt_facet *f = &b->columns[c].facet;
		if (!f->contra)
			continue;
		if (b->measure == KT_MEASURE_NONE)
			b->measure = of_sides(b, f->measure);
		f->contra = NULL; /* the head's words join the subject */
		f->measure = KT_MEASURE_NONE;
	}
}

const struct kt_shape kt_shape_sides = {
	.name = "sides",
	.summary = "expenditure and income in pairs",
	.score = score,
	.bind = bind,
};
