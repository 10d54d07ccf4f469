/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/forecast.h"

static gboolean means(const struct kt_reading *r, struct kt_slice text, struct kt_bits senses)
{
	return kt_bits_meet(kt_lexicon_senses_in(r->lexicon, text), senses);
}

static void look_for_awaited(const struct kt_term *term, gpointer data)
{
	gboolean *found = data;

	*found |= g_str_equal(term->value, "expected");
}

static void look_for_expectation(const struct kt_term *term, gpointer data)
{
	gboolean *found = data;

	*found |= g_str_equal(term->value, kt_measure_name(KT_MEASURE_EXPECTED_RESULT));
}

/* "Der forventes", and "Forventet merforbrug" in an entry without a verb. */
static gboolean tells_expectation(const struct kt_reading *r, struct kt_slice sentence)
{
	gboolean found = FALSE;

	kt_lexicon_each(r->lexicon, KT_LEX_STOP, sentence, look_for_awaited, &found);
	kt_lexicon_each(r->lexicon, KT_LEX_MEASURE, sentence, look_for_expectation, &found);
	return found;
}

/* "1,7 mio. kr. mere": more than what is not said. */
static gboolean is_compared_only(const struct kt_reading *r, const char *label)
{
	return kt_lexicon_whole(r->lexicon, KT_LEX_DIRECTION, kt_slice_str(label)) != NULL;
}

/* "Budgetforslag", "Budget og overslagsår": a budget that is to be made. */
static gboolean is_of_budget_to_come(const struct kt_reading *r, const char *title)
{
	const struct kt_term *term =
		kt_lexicon_find(r->lexicon, KT_LEX_MEASURE, kt_slice_str(title));

	return term && g_str_equal(term->value, kt_measure_name(KT_MEASURE_ORIGINAL_BUDGET));
}

/* A later year than the meeting's is told somewhere about the figure. */
static gboolean speaks_of_later(const struct kt_when_evidence *evidence)
{
	for (guint i = 1; i < evidence->n; i++)
		if (evidence->candidates[i].age == KT_WHEN_AGE_LATER)
			return TRUE;
	return FALSE;
}

gboolean kt_forecast_is_of_this_year(const struct kt_reading *r, const struct kt_draft *draft,
	const struct kt_record *record, const struct kt_item_status *status,
	const struct kt_when_evidence *evidence)
{
	const struct kt_item *item = kt_minutes_item_of(r->minutes, draft->block);
	struct kt_slice sentence = kt_document_slice(r->doc, draft->context);

	if (!item || !status || !r->context.meeting.year || record->kind != KT_KIND_BUDGET ||
		draft->measure != KT_MEASURE_DEVIATION || !kt_unit_is_money(draft->unit) ||
		draft->table || (draft->flags & KT_FLAG_PREVIOUS) || status->is_account ||
		status->is_project || speaks_of_later(evidence) ||
		means(r, sentence, KT_S(YEARLY)) || is_compared_only(r, record->measure_label))
		return FALSE;
	if (status->title.strength[KT_KIND_BUDGET] > 0 &&
		means(r, kt_slice_str(item->title), KT_S(FOLLOW_UP)))
		return TRUE;
	return tells_expectation(r, sentence) && !is_of_budget_to_come(r, item->title);
}
