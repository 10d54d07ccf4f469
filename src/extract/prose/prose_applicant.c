/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The budget of one who applies.
 *
 *   Koret søger 30.000 kr. til en koncert. Budgettet er på 95.000 kr.
 *   Ansøgt beløb: 12.000 kr.
 *   Samlet budget: 41.000 kr.
 *   Egenbetalingen er 15.000 kr.
 *
 * What an applicant reckons with is no budget of the municipality, and what it pays itself of it no
 * fee. */
#include "extract/models/measure_gather.h"
#include "extract/prose/prose.h"

/* "Teknikudvalget søger 2,1 mio. kr.": more money of the municipality's own. */
static gboolean is_committee(const struct kt_passage *p, guint verb)
{
	return (verb > 0 && kt_passage_term_at(p, KT_LEX_COMMITTEE, verb - 1)) ||
	       kt_passage_term_at(p, KT_LEX_COMMITTEE, verb + 1);
}

/* P tells what is applied for, and that is no supplement to a budget. */
static gboolean asks_in(const struct kt_passage *p)
{
	gboolean asks = FALSE;

	for (guint i = 0; i < p->tokens->len; i++) {
		gboolean is_asked = kt_word_means(p, i, KT_S(APPLIED));

		if (kt_word_has(p, i, KT_LEX_MEASURE, "supplementary") ||
			(is_asked && is_committee(p, i)))
			return FALSE;
		asks |= is_asked;
	}
	return asks;
}

/* BLOCK begins with what is applied for: "Ansøgt beløb: 12.000 kr." */
static gboolean tells_applied(const struct kt_reading *r, guint block)
{
	const struct kt_term *clue = kt_lexicon_begins(r->lexicon, KT_LEX_CLUE,
		kt_slice_trim(kt_document_slice(r->doc, kt_document_block(r->doc, block)->span)));

	return clue && kt_clue_tells(clue, " applied");
}

/* The line before BLOCK, or the one behind, tells what is applied for. */
static gboolean is_beside_applied(const struct kt_reading *r, guint block)
{
	return (block > 0 && tells_applied(r, block - 1)) ||
	       (block + 1 < kt_document_n_blocks(r->doc) && tells_applied(r, block + 1));
}

/* What the label tells of stands free: not "i budgettet", "af budgettet", "budgettet for 2024". */
static gboolean stands_free(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = f->label, end = f->label_end;

	while (i > s->first && kt_word_class(s->p, i - 1) == KT_WORD_ARTICLE)
		i--;
	if (i > s->first && kt_word_class(s->p, i - 1) == KT_WORD_PREPOSITION)
		return FALSE;
	for (; end < f->first; end++)
		if (kt_passage_token(s->p, end)->time >= 0 ||
			kt_word_class(s->p, end) == KT_WORD_MARK)
			return kt_mark_is(s->p, end, ':');
	return TRUE;
}

/* "Egenbetalingen er 15.000 kr.", not "1.200 kr. pr. deltager" or "450 kr." */
static gboolean is_own_payment(const struct kt_sentence *s, const struct kt_figure *f)
{
	enum { NO_FEE = 1500 };
	gboolean is_payment = FALSE;

	if (f->measure != KT_MEASURE_RATE || kt_decimal_cmp(f->value, kt_decimal_int(NO_FEE)) < 0)
		return FALSE;
	for (guint i = f->clause; i < f->first; i++)
		is_payment |= kt_word_means(s->p, i, KT_S(PAYMENT));
	for (guint i = f->end; is_payment && i < f->right; i++)
		if (kt_word_does(s->p, i, KT_W(PER)) || kt_passage_term_at(s->p, KT_LEX_PER, i))
			return FALSE;
	return is_payment;
}

/* Token I says that something is applied for. */
static gboolean says_applied(const struct kt_passage *p, guint i)
{
	const struct kt_found *clue = kt_passage_term_at(p, KT_LEX_CLUE, i);

	return kt_word_means(p, i, KT_S(APPLIED)) ||
	       (clue && kt_clue_tells(clue->term, " applied"));
}

/* "søger om et tilskud på 15.000 kr.", "ansøgning om støtte på 9.500 kr.": what the grant would be is
 * what is applied for.  The token of the word that says so, or of F where none does. */
static guint applied_through_noun(const struct kt_sentence *s, const struct kt_figure *f)
{
	enum { REACH = 4 };
	guint number = kt_before_number(s, f), about = number;

	if (number >= s->first + 2 && kt_word_does(s->p, number - 1, KT_W(ABOUT)) &&
		kt_word_means(s->p, number - 2, KT_S(APPLIED)))
		return number - 2; /* "søger om 9.500 kr. fra puljen" */
	if (number < s->first + 3 || !kt_word_does(s->p, number - 1, KT_W(ON)))
		return f->first;
	while (about > s->first && number - about < REACH &&
		!kt_word_does(s->p, about, KT_W(ABOUT)))
		about--;
	if (!kt_word_does(s->p, about, KT_W(ABOUT)))
		return f->first;
	for (guint i = about; i > s->first && about - i < REACH; i--) {
		if (kt_mark_separates(s->p, i - 1))
			break;
		if (says_applied(s->p, i - 1))
			return i - 1;
	}
	return f->first;
}

void kt_figure_of_applicant(const struct kt_sentence *s, struct kt_figure *f)
{
	guint applied = kt_unit_is_money(f->unit) && f->measure == KT_MEASURE_SIZE
				? applied_through_noun(s, f)
				: f->first;

	if (applied < f->first) {
		f->measure = KT_MEASURE_AMOUNT;
		f->label = applied;
		f->label_end = applied + 1;
		kt_figure_reason(
			f, "measure", "applied-for", kt_passage_slice(s->p, applied, applied + 1));
		return;
	}
	if (kt_unit_is_money(f->unit) && is_own_payment(s, f) &&
		(asks_in(s->p) || is_beside_applied(s->reading, s->block))) {
		f->measure = KT_MEASURE_AMOUNT;
		kt_figure_reason(f, "measure", "paid-by-applicant",
			kt_passage_slice(s->p, f->clause, f->first));
		return;
	}
	if (f->measure != KT_MEASURE_ORIGINAL_BUDGET || !kt_unit_is_money(f->unit) ||
		f->label + 1 != f->label_end || f->label_end > f->first ||
		!(asks_in(s->p) || is_beside_applied(s->reading, s->block)) || !stands_free(s, f))
		return;
	f->measure = KT_MEASURE_AMOUNT;
	kt_figure_reason(
		f, "measure", "of-an-applicant", kt_passage_slice(s->p, f->label, f->label_end));
}
