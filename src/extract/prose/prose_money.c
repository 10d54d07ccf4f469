/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bare numbers that are money, as the money beside them or the lead-in of their list tells. */
#include "extract/models/measure_gather.h"
#include "extract/models/unit_gather.h"
#include "extract/passage/annotate.h"
#include "extract/prose/prose.h"

/* "Heraf vedrører 8,2 mio. skoler": millions beside millions of kroner are kroner, whatever
 * noun stands behind. */
gboolean kt_figure_is_money_before_noun(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_quantity *q = kt_figure_quantity(s, f);

	if (!q->has_scale || kt_decimal_cmp(q->scale, kt_decimal_int(1000000)) < 0 ||
		(f->unit != KT_UNIT_PERSON && f->unit != KT_UNIT_CASE && f->unit != KT_UNIT_COUNT))
		return FALSE;
	for (guint k = 0; k < s->figures->len; k++) {
		const struct kt_figure *other = kt_figure_at(s->figures, k);

		if (other != f && kt_unit_is_money(other->unit) &&
			kt_figure_quantity(s, other)->has_scale &&
			!kt_figure_quantity(s, other)->is_assumed)
			return TRUE;
	}
	return kt_unit_is_money(s->before->told_unit) && !s->before->is_list &&
	       kt_passage_find(s->p, KT_LEX_OF_WHICH, s->first, f->first);
}

gboolean kt_figure_multiply(struct kt_figure *f, struct kt_decimal scale)
{
	struct kt_decimal value, resolution;

	if (!kt_decimal_mul(&value, f->value, scale) ||
		!kt_decimal_mul(&resolution, f->resolution, scale))
		return FALSE;
	f->value = value;
	f->resolution = resolution;
	f->scale = scale;
	return TRUE;
}

static struct kt_decimal printed_number(const struct kt_sentence *s, const struct kt_figure *f)
{
	return kt_passage_token(s->p, kt_figure_quantity(s, f)->number_token)->number;
}

/* "rummer 29 helårspladser, og der er disponeret 32,5": what stands before F counts something. */
static gboolean follows_count(const struct kt_sentence *s, const struct kt_figure *f)
{
	for (guint k = 0; k < s->figures->len && kt_figure_at(s->figures, k) != f; k++) {
		const struct kt_figure *other = kt_figure_at(s->figures, k);

		if (!other->refusal && other->unit != KT_UNIT_NONE &&
			!kt_unit_is_money(other->unit))
			return TRUE;
	}
	return FALSE;
}

/* In a list whose lead-in tells a scale, each item has one amount, "STU: -2,6.", and others may
 * stand behind it with as many decimals.  "Antal elever er 51" counts, and so does what a further
 * sentence says in whole numbers. */
static gboolean is_amount_of_list(const struct kt_sentence *s, const struct kt_figure *f)
{
	gboolean is_first = s->first == 0;
	const struct kt_figure *first = NULL;

	for (guint k = 0; k < s->figures->len && !first; k++)
		if (!kt_figure_at(s->figures, k)->refusal)
			first = kt_figure_at(s->figures, k);
	if (is_first && first == f)
		return TRUE;
	if (printed_number(s, f).scale > 0)
		return TRUE;
	return is_first && first && printed_number(s, first).scale == 0;
}

/* The scale that the lead-in tells for its list, "De største afvigelser er (i mio. kr.):", or
 * an item before, "- Værnemidler: 12,1 mio. kr." over "- Rengøring: 4,6": for as many decimals. */
static gboolean scale_of_list(
	const struct kt_sentence *s, const struct kt_figure *f, struct kt_decimal *scale)
{
	const struct kt_discourse *d = s->before;
	struct kt_decimal printed;

	if (!d->is_list || kt_figure_quantity(s, f)->is_word ||
		kt_noun_phrase_end(s->p, f->end, f->right) > f->end || follows_count(s, f))
		return FALSE;
	*scale = d->list_scale;
	if (d->list_scale.digits != 0)
		return is_amount_of_list(s, f);
	*scale = d->item_scale;
	printed = printed_number(s, f);
	return d->item_scale.digits != 0 && printed.scale > 0 &&
	       printed.scale == d->item_decimals &&
	       (f->end >= s->end || kt_mark_is(s->p, f->end, '.'));
}

/* The colon before F with nothing between them but names and other bare numbers, "kontanthjælp 48,2,
 * sygedagpenge 61,1 og"; else the first token of S. */
static guint colon_before(const struct kt_sentence *s, const struct kt_figure *f)
{
	for (guint i = f->first; i-- > s->first;) {
		const struct kt_token *t = kt_passage_token(s->p, i);

		if (kt_mark_is(s->p, i, ':'))
			return i;
		if (kt_word_is_verb(s->p, i) || t->time >= 0 ||
			(t->kind == KT_TOKEN_SIGN && !kt_mark_is(s->p, i, ',') && !t->is_dash) ||
			(t->quantity >= 0 &&
				kt_passage_quantity(s->p, t->quantity)->unit != KT_UNIT_NONE))
			break;
	}
	return s->first;
}

/* "Udgift (1.000 kr.): 940", "Udgifter i mio. kr.: skoler 12,4 og veje 8,1": the label has the scale of
 * its numbers. */
static gboolean scale_of_label(
	const struct kt_sentence *s, const struct kt_figure *f, struct kt_decimal *scale)
{
	enum { SCALE_TO_COLON = 5 };
	guint colon = colon_before(s, f), from;

	if (colon < s->first + 3 || kt_figure_quantity(s, f)->is_word ||
		kt_noun_phrase_end(s->p, f->end, f->right) > f->end)
		return FALSE;
	from = MAX(colon, s->first + SCALE_TO_COLON) - SCALE_TO_COLON;
	for (guint k = 0; k < s->p->nonfigures->len; k++) {
		const struct kt_nonfigure *n =
			&g_array_index(s->p->nonfigures, struct kt_nonfigure, k);

		if (n->first >= from && n->first < colon && g_str_equal(n->sort, KT_REFUSED_SCALE))
			return kt_grouped_number(s->p, n->first, scale);
	}
	for (guint i = from; i + 1 < colon; i++) {
		const struct kt_found *word = kt_passage_term_at(s->p, KT_LEX_SCALE, i);

		if (word && kt_passage_token(s->p, i)->quantity < 0 && i > s->first &&
			(kt_mark_is(s->p, i - 1, '(') || kt_word_does(s->p, i - 1, KT_W(IN))) &&
			kt_passage_find(s->p, KT_LEX_UNIT, i + 1, colon))
			return kt_decimal_from_plain(scale, word->term->value, NULL);
	}
	*scale = kt_decimal_int(1);
	for (guint i = from; i + 1 < colon; i++)
		if (kt_word_does(s->p, i, KT_W(IN)) &&
			kt_word_has(s->p, i + 1, KT_LEX_UNIT, "DKK") &&
			kt_passage_token(s->p, i + 1)->quantity < 0)
			return TRUE; /* "Tilskud i kr.: koret 15.000" */
	return FALSE;
}

static gboolean scale_of_lead_in(struct kt_sentence *s, struct kt_figure *f)
{
	struct kt_decimal scale;
	gboolean of_label = scale_of_label(s, f, &scale);

	if ((!of_label && !scale_of_list(s, f, &scale)) || !kt_figure_multiply(f, scale))
		return FALSE;
	f->unit = KT_UNIT_DKK;
	kt_figure_reason(
		f, "unit", of_label ? "scale-of-label" : "scale-of-lead-in", kt_slice_str(""));
	return TRUE;
}

void kt_discourse_learn_scale(
	struct kt_discourse *d, const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_quantity *q = kt_figure_quantity(s, f);

	if (!d->is_list || !kt_unit_is_money(f->unit) || !q->has_scale)
		return;
	d->item_scale = q->scale;
	d->item_decimals = kt_passage_token(s->p, q->number_token)->number.scale;
}

/* A figure of money in mio. or t.kr. with as many decimals as F printed. */
static gboolean is_fellow(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_figure *other)
{
	const struct kt_quantity *q = kt_figure_quantity(s, other);

	return kt_unit_is_money(other->unit) && !other->refusal &&
	       kt_decimal_cmp(other->scale, kt_decimal_int(1000)) >= 0 &&
	       kt_passage_token(s->p, q->number_token)->number.scale == f->value.scale;
}

/* The nearest figure before the k-th with decimals, or the next. */
static const struct kt_figure *fellow_of(const struct kt_sentence *s, guint k)
{
	const struct kt_figure *f = kt_figure_at(s->figures, k);

	for (guint i = k; i-- > 0;) {
		const struct kt_figure *other = kt_figure_at(s->figures, i);

		if (is_fellow(s, f, other))
			return other;
		if (!kt_figure_quantity(s, other)->is_word)
			break;
	}
	return k + 1 < s->figures->len && is_fellow(s, f, kt_figure_at(s->figures, k + 1))
		       ? kt_figure_at(s->figures, k + 1)
		       : NULL;
}

/* Before the number in its clause nothing is named that it could be of, as in "klassekvotienten
 * er 22,4": only what is done with money, "var budgetlagt med 49,2". */
static gboolean has_no_thing(const struct kt_sentence *s, const struct kt_figure *f)
{
	for (guint i = MAX(f->clause, f->left); i < f->first; i++) {
		const struct kt_found *role = kt_passage_term_at(s->p, KT_LEX_MEASURE, i);
		enum kt_word_class before =
			i > s->first ? kt_word_class(s->p, i - 1) : KT_WORD_MARK;
		enum kt_measure m;

		if (kt_word_class(s->p, i) != KT_WORD_CONTENT ||
			(kt_is_participle(s->p, i) && kt_class_is_verb(before)) ||
			kt_passage_term_at(s->p, KT_LEX_EFFECT, i))
			continue;
		if (!role || !kt_measure_lookup(role->term->value, &m) ||
			m < KT_MEASURE_ORIGINAL_BUDGET || m > KT_MEASURE_AMOUNT)
			return FALSE;
	}
	return TRUE;
}

/* "et overskud på 58,7 mio. kr., hvor der var budgetlagt med 49,2": decimals of nothing told
 * are what the money beside them is in, unless the words about them speak of something else. */
static gboolean scale_of_fellow(struct kt_sentence *s, guint k)
{
	enum { TRUST = 6 };
	struct kt_figure *f = kt_figure_at(s->figures, k);
	const struct kt_figure *fellow;
	struct kt_evidence evidence = {.form = 0};
	gint lead;

	if (kt_figure_quantity(s, f)->is_word || f->value.scale == 0 ||
		kt_noun_phrase_end(s->p, f->end, f->right) > f->end || !has_no_thing(s, f) ||
		!(fellow = fellow_of(s, k)))
		return FALSE;
	kt_votes_raise(&evidence.at[KT_UNIT_TOLD], fellow->unit, TRUST);
	kt_unit_gather_sentence(s, k, &evidence);
	if (kt_unit_decide(&evidence, &lead) != fellow->unit ||
		!kt_figure_multiply(f, fellow->scale))
		return FALSE;
	f->unit = fellow->unit;
	kt_figure_reason(f, "unit", "scale-of-the-money-beside", kt_slice_str(""));
	return TRUE;
}

gboolean kt_figure_scale_money(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);

	if (!kt_unit_is_money(f->unit) || f->value.scale == 0 ||
		!kt_decimal_equal(f->scale, kt_decimal_int(1)))
		return TRUE;
	for (guint i = k; i-- > 0;) {
		const struct kt_figure *other = kt_figure_at(s->figures, i);

		if (!kt_unit_is_money(other->unit) || other->refusal)
			break;
		if (kt_decimal_cmp(other->scale, kt_decimal_int(1000)) < 0)
			continue;
		if (!kt_figure_multiply(f, other->scale))
			return FALSE;
		kt_figure_reason(f, "unit", "scale-of-the-money-before", kt_slice_str(""));
		return TRUE;
	}
	return f->value.scale == 2;
}

/* Hundreds of thousands to the thousand: nobody counts cases so. */
static gboolean is_large(const struct kt_figure *f)
{
	gint64 digits = ABS(f->value.digits);

	return digits >= 100000 && digits % 1000 == 0;
}

/* "antallet af bogudlån er faldet til 478.500": so many, whatever they are. */
static gboolean is_number_of(const struct kt_sentence *s, const struct kt_figure *f)
{
	for (guint i = f->clause; i < f->first; i++)
		if (kt_word_has(s->p, i, KT_LEX_MEASURE, "count"))
			return TRUE;
	return FALSE;
}

/* "fra 602.500 til 664.000 i 2027": of what the first end is, if that is told. */
static gboolean is_end_of_count(const struct kt_sentence *s, guint k)
{
	const struct kt_figure *f = kt_figure_at(s->figures, k),
			       *start = k > 0 ? kt_figure_at(s->figures, k - 1) : NULL;

	return start && start->unit != KT_UNIT_NONE && !kt_unit_is_money(start->unit) &&
	       f->first > s->first && kt_word_does(s->p, f->first - 1, KT_W(TO)) &&
	       start->first > s->first && kt_word_does(s->p, start->first - 1, KT_W(FROM));
}

/* "Af puljen på 2 mio. kr. er der givet tilsagn for 1.240.000", "gået til: * dør, 94.000": a
 * large sum beside money, or in a list under it, and no noun that it could count. */
static gboolean unit_of_sum(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);
	const struct kt_quantity *q = kt_figure_quantity(s, f);
	gboolean beside =
		kt_unit_is_money(s->before->told_unit) && (s->before->is_list || is_large(f));
	guint end = kt_noun_phrase_end(s->p, f->end, f->right);

	if (q->is_word || f->value.scale != 0 || is_end_of_count(s, k) || is_number_of(s, f) ||
		kt_decimal_cmp(kt_decimal_abs(f->value), kt_decimal_int(10000)) < 0 ||
		kt_passage_token(s->p, q->number_token)->span.len < 6 || end > f->end)
		return FALSE;
	for (guint i = 0; i < k; i++)
		beside |= kt_unit_is_money(kt_figure_at(s->figures, i)->unit);
	for (guint i = s->first; i < f->first && beside && !is_large(f); i++)
		beside = !kt_passage_term_at(s->p, KT_LEX_COUNTED, i);
	if (!beside)
		return FALSE;
	f->unit = KT_UNIT_DKK;
	kt_figure_reason(f, "unit", "sum-beside-money", kt_slice_str(""));
	return TRUE;
}

/* The word before F, with "om", "til" or a colon between. */
static const struct kt_found *clue_before(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = f->first;

	while (i > s->first &&
		(kt_mark_is(s->p, i - 1, ':') || kt_word_does(s->p, i - 1, KT_W(ABOUT, TO))))
		i--;
	return i > s->first ? kt_passage_term_at(s->p, KT_LEX_CLUE, i - 1) : NULL;
}

/* "søgt 240.000 - forslag 200.000", "søger 90.000 og indstilles til 75.000": what is asked for in
 * thousands is money, and so is what is given of it. */
static gboolean unit_of_grant(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);
	const struct kt_figure *before = k > 0 ? kt_figure_at(s->figures, k - 1) : NULL;
	const struct kt_found *clue = clue_before(s, f);

	if (!clue || kt_figure_quantity(s, f)->is_word ||
		kt_passage_term_at(s->p, KT_LEX_COUNTED, f->end) ||
		kt_noun_phrase_end(s->p, f->end, f->right) > f->end)
		return FALSE;
	if (kt_clue_tells(clue->term, " applied")
			? kt_decimal_cmp(f->value, kt_decimal_int(1000)) < 0
			: !(kt_clue_tells(clue->term, " granted") && before && !before->refusal &&
				  kt_unit_is_money(before->unit)))
		return FALSE;
	f->unit = KT_UNIT_DKK;
	kt_figure_reason(f, "unit", "sum-of-a-grant",
		kt_passage_slice(s->p, clue->first, clue->first + clue->n_tokens));
	return TRUE;
}

/* "beløb", "ramme", "tilskud", "bevilling": token I names a sum of money. */
static gboolean names_sum(const struct kt_passage *p, guint i)
{
	static const char *const measures[] = {
		"size", "supplementary", "original_budget", "revised_budget"};

	if (kt_word_class(p, i) != KT_WORD_CONTENT || kt_is_participle(p, i))
		return FALSE;
	for (guint k = 0; k < G_N_ELEMENTS(measures); k++)
		if (kt_word_has(p, i, KT_LEX_MEASURE, measures[k]))
			return TRUE;
	return kt_word_means(p, i, KT_S(AMOUNT, COST, FRAME));
}

/* "en samlet ramme på 812.700 til folkeoplysning": so much money, and of nothing else told. */
static gboolean unit_of_what_is_a_sum(struct kt_sentence *s, guint k)
{
	enum { LEAST = 1000 };
	struct kt_figure *f = kt_figure_at(s->figures, k);
	enum kt_word_class next = f->end < s->end ? kt_word_class(s->p, f->end) : KT_WORD_MARK;

	if (kt_figure_quantity(s, f)->is_word || f->value.scale != 0 ||
		kt_decimal_cmp(f->value, kt_decimal_int(LEAST)) < 0 || f->first < s->first + 2 ||
		!kt_word_does(s->p, f->first - 1, KT_W(ON)) || !names_sum(s->p, f->first - 2) ||
		kt_passage_term_at(s->p, KT_LEX_UNIT, f->end) ||
		!(next == KT_WORD_MARK || next == KT_WORD_PREPOSITION ||
			next == KT_WORD_CONJUNCTION || kt_class_is_verb(next)))
		return FALSE;
	f->unit = KT_UNIT_DKK;
	kt_figure_reason(
		f, "unit", "sum-by-its-name", kt_passage_slice(s->p, f->first - 2, f->first - 1));
	return TRUE;
}

/* A word of expense or price, or money told before. */
static gboolean speaks_of_cost(const struct kt_sentence *s, guint end)
{
	for (guint i = s->first; i < end; i++)
		if (kt_word_has(s->p, i, KT_LEX_MEASURE, "amount") ||
			kt_word_has(s->p, i, KT_LEX_MEASURE, "rate"))
			return TRUE;
	return kt_unit_is_money(s->before->told_unit) || kt_unit_is_money(s->before->unit);
}

static gboolean is_of_each(const struct kt_found *per)
{
	return per && !g_str_equal(per->term->value, "time");
}

/* The figure before the K-th is money without a word of its own, too. */
static gboolean goes_on_from_bare_money(const struct kt_sentence *s, guint k)
{
	const struct kt_figure *before = k ? kt_figure_at(s->figures, k - 1) : NULL;

	return before && !before->refusal && before->unit == KT_UNIT_DKK &&
	       kt_figure_quantity(s, before)->unit == KT_UNIT_NONE;
}

/* "Udgiften pr. elev er 39.169", "Herlev bruger 67.000 pr. elev": what each costs is no number of
 * pupils. */
static gboolean unit_of_cost_of_each(struct kt_sentence *s, guint k)
{
	enum { LEAST = 1000 };
	struct kt_figure *f = kt_figure_at(s->figures, k);
	const struct kt_found *per = kt_passage_term_at(s->p, KT_LEX_PER, f->end);

	if (kt_figure_quantity(s, f)->is_word || kt_passage_term_at(s->p, KT_LEX_COUNTED, f->end) ||
		kt_decimal_cmp(kt_decimal_abs(f->value), kt_decimal_int(LEAST)) < 0)
		return FALSE;
	for (guint i = f->clause; i < f->first && !is_of_each(per); i++)
		per = kt_passage_term_at(s->p, KT_LEX_PER, i);
	if (!goes_on_from_bare_money(s, k) && (!is_of_each(per) || !speaks_of_cost(s, f->first)))
		return FALSE;
	f->unit = KT_UNIT_DKK;
	kt_figure_reason(f, "unit", "cost-of-each", kt_slice_str(""));
	return TRUE;
}

gboolean kt_figure_is_money(struct kt_sentence *s, guint k)
{
	return unit_of_grant(s, k) || scale_of_lead_in(s, kt_figure_at(s->figures, k)) ||
	       scale_of_fellow(s, k) || unit_of_sum(s, k) || unit_of_what_is_a_sum(s, k) ||
	       unit_of_cost_of_each(s, k);
}
