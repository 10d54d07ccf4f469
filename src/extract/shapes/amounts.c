/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list of amounts: one or two columns of money.
 *
 *   Område, 1.000 kr.            Beløb        i hele 1.000 kr.  Specifikation  Behov
 *   Drift - serviceområder       61.190       1) Service                        142
 *   Drift - øvrige områder       -4.649       Heraf Job         142
 *   I alt                        56.541       1-3 i alt                         142
 *
 * What the amounts are is told by the caption or the item where the head only
 * says "Beløb".  Two measures of a budget make it a budget table. */
#include "extract/models/measure_evidence.h"
#include "extract/shapes/shapes.h"

static gboolean is_money_table(const struct kt_binding *b)
{
	if (b->has_unit)
		return kt_unit_is_money(b->unit);
	for (guint c = 0; c < b->grid->n_columns; c++)
		if (b->columns[c].role == KT_COLUMN_DATA &&
			(kt_facet_is_money(&b->columns[c].facet) ||
				b->columns[c].facet.measure == KT_MEASURE_AMOUNT))
			return TRUE;
	return kt_unit_is_money(b->unit);
}

static gint score(const struct kt_binding *b)
{
	guint n = kt_binding_n_data_columns(b);

	if (b->label_column < 0 || n == 0 || n > 2 || !is_money_table(b))
		return 0;
	return kt_binding_n_data_rows(b) >= 2 ? 78 : 50;
}

/* The measure of a budget that F tells, NONE if of none; what is left of a pool is none. */
static enum kt_measure budget_measure(const struct kt_facet *f)
{
	if (f->measure < KT_MEASURE_ORIGINAL_BUDGET || f->measure > KT_MEASURE_NEUTRAL_ADJUSTMENT ||
		kt_facet_means(f, KT_S(REST)))
		return KT_MEASURE_NONE;
	return f->measure;
}

/* "Frigives nu" beside "Rådighedsbeløb": words of its own, and no measure that we know. */
static gboolean has_other_words(const struct kt_binding *b, guint told)
{
	for (guint c = 0; c < b->grid->n_columns; c++) {
		const struct kt_facet *f = &b->columns[c].facet;

		if (c != told && b->columns[c].role == KT_COLUMN_DATA &&
			f->measure == KT_MEASURE_NONE && f->words && *f->words && !f->contra)
			return TRUE;
	}
	return FALSE;
}

/* "foreslås brugt sådan:", "skal bruges på:": nothing is spent yet. */
static gboolean is_still_to_come(const struct kt_binding *b, struct kt_span span)
{
	struct kt_words *words = kt_words_split(kt_document_slice(b->r->doc, span));
	gboolean comes = FALSE;

	for (guint i = 0; i < words->n && !comes; i++) {
		const struct kt_term *stop = kt_lexicon_match(
			b->r->lexicon, KT_LEX_MASK(KT_LEX_STOP), &words->at[i], words->n - i);
		const struct kt_term *sense = kt_lexicon_match(
			b->r->lexicon, KT_LEX_MASK(KT_LEX_SENSE), &words->at[i], words->n - i);

		comes = (stop && g_str_equal(stop->value, "modal")) ||
			(sense && kt_bits_meet(sense->senses, KT_S(PROPOSED)));
	}
	kt_words_free(words);
	return comes;
}

/* The measure of a budget that the text before the table tells, read from F. */
static enum kt_measure measure_before(const struct kt_binding *b, const struct kt_facet *f)
{
	enum kt_measure told = budget_measure(f);

	return (told == KT_MEASURE_ACTUAL || told == KT_MEASURE_TO_DATE) &&
			       is_still_to_come(b, f->span)
		       ? KT_MEASURE_NONE
		       : told;
}

/* "Beløb" and "Specifikation" say nothing: the sister column, the caption, or
 * the sentence that leads up to the table does. */
static enum kt_measure told_measure(const struct kt_binding *b)
{
	enum kt_measure told;

	for (guint c = 0; c < b->grid->n_columns; c++) {
		told = budget_measure(&b->columns[c].facet);
		if (told != KT_MEASURE_NONE && b->columns[c].role == KT_COLUMN_DATA &&
			b->columns[c].n_numbers)
			return has_other_words(b, c) ? KT_MEASURE_NONE : told;
	}
	told = measure_before(b, &b->around->caption);
	if (told != KT_MEASURE_NONE || !b->around->has_lead)
		return told;
	told = measure_before(b, kt_around_lead(b->around));
	return told == KT_MEASURE_EXPECTED_RESULT ? KT_MEASURE_NONE : told;
}

static void bind(struct kt_binding *b)
{
	enum kt_measure told = told_measure(b);

	if (told == KT_MEASURE_NONE)
		return;
	b->measure = told;
	b->leaning = KT_KIND_BUDGET;
	for (guint c = 0; c < b->grid->n_columns; c++)
		if (b->columns[c].facet.measure == KT_MEASURE_AMOUNT)
			b->columns[c].facet.measure = KT_MEASURE_NONE;
}

const struct kt_shape kt_shape_amounts = {
	.name = "amounts",
	.summary = "one or two columns of money",
	.score = score,
	.bind = bind,
};
