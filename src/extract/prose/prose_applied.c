/* SPDX-License-Identifier: GPL-3.0-or-later */
/* prose_applied.c -- of the two amounts of an applicant, the one that was applied for.
 *
 *   Café Solsikken: 110.000 kr. (søgt 160.000 kr.)
 *   Nysted Revyen: 75.000 kr. af de ansøgte 120.000 kr.
 *
 * The word before an amount is its own, and not that of the other one beside it,
 * which is what was given. */
#include <string.h>

#include "extract/models/kind_gather.h"
#include "extract/models/measure_gather.h"
#include "extract/prose/prose.h"
#include "kommunetal/base/text.h"

/* "søgt 160.000 kr.", "søgt om 160.000 kr.", "ansøgt beløb: 160.000 kr." */
static gboolean is_between(const struct kt_passage *p, guint i)
{
	return kt_word_does(p, i, KT_W(ABOUT)) || kt_word_means(p, i, KT_S(AMOUNT)) ||
	       kt_token_is(p, i, ":");
}

/* The token of the word that says F is applied for; FALSE if none does. */
static gboolean find_word(const struct kt_sentence *s, const struct kt_figure *f, guint *at)
{
	guint i = f->first;

	while (i > s->first && is_between(s->p, i - 1))
		i--;
	if (i == s->first || !kt_word_means(s->p, i - 1, KT_S(APPLIED)))
		return FALSE;
	*at = i - 1;
	return TRUE;
}

static gboolean is_amount(const struct kt_figure *f)
{
	return !f->refusal && kt_unit_is_money(f->unit) &&
	       (f->measure == KT_MEASURE_AMOUNT || f->measure == KT_MEASURE_SIZE);
}

/* Nothing but a bracket, "mod" or "af de" stands between the end of an amount and the word AT. */
static gboolean is_beside(const struct kt_passage *p, guint end, guint at)
{
	for (guint i = end; i < at; i++)
		if (!kt_mark_is(p, i, '(') && !kt_word_does(p, i, KT_W(OF, THEY, IT, AGAINST)))
			return FALSE;
	return at > end;
}

/* The figure before the K-th, whose word stands at AT, is what was given of it, unless
 * a word of its own says what it is: "Huset koster 90.000 kr. (søgt 60.000 kr.)". */
static void find_given(struct kt_sentence *s, guint k, guint at)
{
	struct kt_figure *given = k > 0 ? kt_figure_at(s->figures, k - 1) : NULL;
	guint own;

	if (!given || !is_amount(given) || find_word(s, given, &own) ||
		given->label < given->label_end || !is_beside(s->p, given->end, at))
		return;
	given->measure = KT_MEASURE_SIZE;
	kt_figure_reason(
		given, "measure", "given-of-the-applied-for", kt_passage_slice(s->p, at, at + 1));
}

/* "185.500 kr. som ansøgt": all that was asked for is given. */
static gboolean is_given_whole(const struct kt_sentence *s, const struct kt_figure *f)
{
	return kt_word_does(s->p, f->end, KT_W(AS)) && f->end + 1 < s->end &&
	       kt_word_means(s->p, f->end + 1, KT_S(APPLIED));
}

/* "foreslås 6.000 kr.", "indstillet 21.500 kr." right before F. */
static gboolean is_proposed_word(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = f->first;

	while (i > s->first && is_between(s->p, i - 1))
		i--;
	return i > s->first && kt_word_means(s->p, i - 1, KT_S(PROPOSED));
}

/* "ansøgt 14.000 kr., foreslås 6.000 kr.": the second is what is given. */
static void find_granted(struct kt_sentence *s)
{
	for (guint k = 1; k < s->figures->len; k++) {
		struct kt_figure *f = kt_figure_at(s->figures, k);
		guint at;

		if (!is_amount(f) || !is_proposed_word(s, f) ||
			!is_amount(kt_figure_at(s->figures, k - 1)) ||
			!find_word(s, kt_figure_at(s->figures, k - 1), &at))
			continue;
		f->measure = KT_MEASURE_SIZE;
		kt_figure_reason(f, "measure", "given-of-the-applied-for",
			kt_passage_slice(s->p, at, at + 1));
	}
}

/* The text that leads in to the list of S, or the heading right above it. */
static struct kt_slice lead_of(const struct kt_sentence *s)
{
	const struct kt_reading *r = s->reading;
	const struct kt_section *section = kt_minutes_section_of(r->minutes, s->block);
	gint lead = kt_lead_in(r, s->block);

	if (lead >= 0 && section && (guint)lead >= section->first_block)
		return kt_document_slice(r->doc, kt_document_block(r->doc, lead)->span);
	return kt_slice_str(section ? section->heading : NULL);
}

/* The one sum of an item in a list of grants that are proposed is what is given. */
static void find_proposed(struct kt_sentence *s)
{
	struct kt_figure *only = NULL;

	for (guint k = 0; k < s->figures->len; k++) {
		struct kt_figure *f = kt_figure_at(s->figures, k);

		if (f->refusal || !kt_unit_is_money(f->unit))
			continue;
		if (only)
			return;
		only = f;
	}
	if (!only || !s->before->is_list || !s->before->item ||
		only->measure != KT_MEASURE_AMOUNT || only->label < only->label_end ||
		!kt_proposes_grants(s->reading, lead_of(s), s->block))
		return;
	only->measure = KT_MEASURE_SIZE;
	kt_figure_reason(only, "measure", "proposed-in-lead-in", lead_of(s));
}

gboolean kt_figure_is_given_money(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = f->first;

	if (kt_figure_quantity(s, f)->is_word || i == s->first)
		return FALSE;
	if (kt_word_does(s->p, --i, KT_W(ON)) && i > s->first &&
		kt_word_means(s->p, i - 1, KT_S(SPREAD)))
		i--;
	else if (!kt_word_does(s->p, i, KT_W(TO)))
		return FALSE;
	for (guint k = 0; k < s->figures->len; k++)
		if (kt_figure_at(s->figures, k)->end == i &&
			kt_unit_is_money(kt_figure_at(s->figures, k)->unit))
			return TRUE;
	return i > s->first && kt_word_has(s->p, i - 1, KT_LEX_MEASURE, "size");
}

void kt_figures_find_applied(struct kt_sentence *s)
{
	for (guint k = 0; k < s->figures->len; k++) {
		struct kt_figure *f = kt_figure_at(s->figures, k);
		guint at;

		if (is_amount(f) && is_given_whole(s, f)) {
			f->measure = KT_MEASURE_SIZE;
			kt_figure_reason(f, "measure", "given-as-applied-for",
				kt_passage_slice(s->p, f->end, f->end + 2));
			continue;
		}
		if (is_amount(f) && find_word(s, f, &at)) {
			f->measure = KT_MEASURE_AMOUNT;
			find_given(s, k, at);
			f->label = at;
			f->label_end = at + 1;
			g_clear_pointer(&f->label_words, g_free);
			kt_figure_reason(
				f, "measure", "applied-for", kt_passage_slice(s->p, at, at + 1));
			continue;
		}
		/* It heard the word of the amount behind it. */
		if (is_amount(f) && f->label < f->label_end && f->label > f->end &&
			kt_word_means(s->p, f->label, KT_S(APPLIED)))
			f->label = f->label_end;
	}
	find_granted(s);
	find_proposed(s);
}
