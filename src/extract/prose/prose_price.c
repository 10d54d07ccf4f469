/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A price for one, or money: "En plads koster 186.500 kr." and "Lukningen koster 186.500 kr.".
 *
 * Items about tariffs are full of words for prices, and what they cost, bring in or owe is none.  A
 * large amount is a price only where something says whose: "pr. elev", "en plads", "prisen er", or a
 * price of about the same size beside it. */
#include "extract/models/measure_gather.h"
#include "extract/prose/prose.h"

/* Under so much, prices are as common as other money. */
enum { OF_ANY_SORT = 50000 };

/* The noun behind "en" at token I is one of many: "plads", "ekstra klasse", and no "ekstra rydning",
 * which is done once, nor "normal november". */
static gboolean is_one_of_many(const struct kt_sentence *s, guint i, guint end)
{
	guint noun = i;

	while (++i < end && kt_passage_token(s->p, i)->time < 0) {
		if (kt_passage_term_at(s->p, KT_LEX_COUNTED, i))
			return TRUE;
		if (kt_word_class(s->p, i) == KT_WORD_PREPOSITION ||
			(kt_class_is_verb(kt_word_class(s->p, i)) && noun < i))
			break;
		if (kt_word_class(s->p, i) == KT_WORD_CONTENT)
			noun = i;
	}
	return kt_word_class(s->p, noun) == KT_WORD_CONTENT &&
	       kt_passage_token(s->p, i)->time < 0 && !kt_word_ends(s->p, noun, KT_F(DOING), 3);
}

/* Something is said of what stands at token I: "en plads koster", "i dag koster en plads". */
static gboolean is_spoken_of(const struct kt_sentence *s, const struct kt_figure *f, guint i)
{
	for (guint k = MIN(f->clause, f->left); k < f->first; k++)
		if (k < i ? kt_is_verb_of_price(s, k) : kt_class_is_verb(kt_word_class(s->p, k)))
			return TRUE;
	return FALSE;
}

/* "hver elev", "en plads koster", "Et døgnophold er sat til": one that stands for all; not "en gæld
 * på". */
static gboolean tells_one(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint first = MIN(f->clause, f->left);

	for (guint i = first; i < f->first; i++) {
		if (kt_word_has(s->p, i, KT_LEX_STOP, "each"))
			return TRUE;
		if (kt_word_does(s->p, i, KT_W(A)) &&
			(i == first || kt_word_class(s->p, i - 1) != KT_WORD_PREPOSITION) &&
			is_one_of_many(s, i, f->first) && is_spoken_of(s, f, i))
			return TRUE;
	}
	return FALSE;
}

/* "pr. elev", "stykket", "à": per what is no time. */
static gboolean tells_per(const struct kt_sentence *s, guint first, guint end)
{
	for (guint i = first; i < end; i++) {
		const struct kt_found *per = kt_passage_term_at(s->p, KT_LEX_PER, i);

		if (per ? !g_str_equal(per->term->value, "time")
			: kt_word_does(s->p, i, KT_W(PER, APIECE, LETTER_A)) &&
					kt_passage_token(s->p, MIN(i + 1, s->end - 1))->time < 0)
			return TRUE;
	}
	return FALSE;
}

/* "Prisen er 340.000 kr.", "husleje udgør 96.000 kr.": a word of price, and nothing but the phrase
 * between it and the number. */
static gboolean tells_price(const struct kt_sentence *s, const struct kt_figure *f)
{
	for (guint i = f->first; i-- > MIN(f->clause, f->left);) {
		const struct kt_found *found = kt_passage_term_at(s->p, KT_LEX_MEASURE, i),
				      *clue = kt_passage_term_at(s->p, KT_LEX_CLUE, i);
		struct kt_votes votes = {.strength = {0}};

		if (kt_mark_is(s->p, i, ',') || kt_mark_is(s->p, i, ';'))
			return FALSE;
		if (kt_class_is_verb(kt_word_class(s->p, i)) ||
			kt_word_means(s->p, i, KT_S(INCOME)))
			continue; /* "koster" says no more than "er"; "gebyrindtægten" is of all */
		if (found)
			kt_measure_read_term(found->term, &votes);
		if (clue)
			kt_measure_read_term(clue->term, &votes);
		if (votes.strength[KT_MEASURE_RATE] >= KT_LOUDEST - 1)
			return TRUE;
	}
	return FALSE;
}

/* "koster 265.000 kr. og helt op til 520.000 kr.": beside a price of about the same size. */
static gboolean is_beside_price(const struct kt_sentence *s, guint k)
{
	enum { ABOUT = 6 };
	const struct kt_figure *f = kt_figure_at(s->figures, k);
	const struct kt_figure *other = k > 0 ? kt_figure_at(s->figures, k - 1) : NULL;
	struct kt_decimal least, most;

	return other && !other->refusal && other->unit == f->unit &&
	       other->measure == KT_MEASURE_RATE &&
	       kt_decimal_mul(&most, other->value, kt_decimal_int(ABOUT)) &&
	       kt_decimal_mul(&least, f->value, kt_decimal_int(ABOUT)) &&
	       kt_decimal_cmp(f->value, most) < 0 && kt_decimal_cmp(other->value, least) < 0;
}

/* "250 kr. mere om året", "40 øre billigere": by so much, and not so much. */
static gboolean is_more_or_less(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_found *found = kt_passage_term_at(s->p, KT_LEX_DIRECTION, f->end);

	return f->end < s->end && found && found->first == f->end && *found->term->value != '0';
}

/* "mere om året eller godt 20 kr. om måneden": the same change once more. */
static gboolean repeats_change(
	const struct kt_sentence *s, const struct kt_figure *f, enum kt_measure_place how)
{
	if (f->measure != KT_MEASURE_CHANGE || how != KT_TOLD_SHARED)
		return FALSE;
	for (guint i = f->left; i < f->first; i++)
		if (kt_word_does(s->p, i, KT_W(OR, THAT_IS)) ||
			kt_word_has(s->p, i, KT_LEX_STOP, "equal"))
			return TRUE;
	return FALSE;
}

gboolean kt_figure_is_no_price(const struct kt_sentence *s, guint k, enum kt_measure_place how)
{
	const struct kt_figure *f = kt_figure_at(s->figures, k);
	guint first = MIN(f->clause, f->left);

	if (!kt_unit_is_money(f->unit))
		return FALSE;
	if (is_more_or_less(s, f) || repeats_change(s, f, how))
		return TRUE;
	return kt_decimal_cmp(kt_decimal_abs(f->value), kt_decimal_int(OF_ANY_SORT)) >= 0 &&
	       how != KT_TOLD_REFINED && !tells_per(s, first, f->right) && !tells_one(s, f) &&
	       !tells_price(s, f) && !is_beside_price(s, k);
}

/* "Egenbetalingen giver 410.000 kr.", "Forældrebetalingen udgør 4,3 mio. kr.": of all who pay,
 * and not the price for one. */
gboolean kt_figure_is_paid_by_all(struct kt_sentence *s, struct kt_figure *f)
{
	enum { NO_PRICE = 100000, NO_ONE_PAYS = 1000000 };
	gboolean is_payment = FALSE, brings_in = FALSE;

	if (f->measure != KT_MEASURE_RATE || f->unit != KT_UNIT_DKK ||
		kt_decimal_cmp(kt_decimal_abs(f->value), kt_decimal_int(NO_PRICE)) < 0)
		return FALSE;
	for (guint i = f->clause; i < f->first; i++) {
		is_payment |= kt_word_means(s->p, i, KT_S(PAYMENT));
		brings_in |= kt_word_means(s->p, i, KT_S(BRINGS_IN));
	}
	if (!brings_in && !(is_payment && kt_decimal_cmp(kt_decimal_abs(f->value),
						  kt_decimal_int(NO_ONE_PAYS)) >= 0))
		return FALSE;
	for (guint i = f->end; i < f->right; i++)
		if (kt_word_does(s->p, i, KT_W(PER)) && !kt_word_has(s->p, i, KT_LEX_PER, "time"))
			return FALSE;
	f->measure = KT_MEASURE_AMOUNT;
	kt_figure_reason(f, "measure", "paid-by-all", kt_passage_slice(s->p, f->clause, f->first));
	return TRUE;
}
