/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which way a figure of a sentence points: above or below, plus or minus. */
#include "extract/models/measure_gather.h"
#include "extract/prose/prose.h"
#include "extract/prose/prose_governor.h"

#include <string.h>

/* An estimate that a price is told to lie over or under: "rådgivers overslag". */
gboolean kt_names_estimate(const struct kt_passage *p, guint first, guint end)
{
	for (guint i = first; i < end; i++)
		if (kt_word_means(p, i, KT_S(ESTIMATE)))
			return TRUE;
	return FALSE;
}

/* "en saldo på 2 mio. kr. i minus", "står med minus 2,5 mio. kr." */
static gboolean is_in_minus(const struct kt_sentence *s, const struct kt_figure *f)
{
	if (!kt_unit_is_money(f->unit))
		return FALSE;
	if (f->end + 1 < s->end && kt_word_does(s->p, f->end, KT_W(IN)) &&
		kt_word_means(s->p, f->end + 1, KT_S(MINUS)))
		return TRUE;
	return f->first > s->first && kt_word_means(s->p, f->first - 1, KT_S(MINUS));
}

/* "11,2 mio. kr. under og Økonomiudvalget 3,7 mio. kr. under", "ligger 8,9 mio. kr. under den
 * vedtagne ramme". */
static gboolean lies_under(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = f->end + 1;

	if (f->measure != KT_MEASURE_DEVIATION ||
		(!kt_unit_is_money(f->unit) && f->unit != KT_UNIT_PERCENT) || f->end >= s->end ||
		!kt_word_does(s->p, f->end, KT_W(UNDER)))
		return FALSE;
	return i >= s->end || kt_mark_separates(s->p, i) || kt_mark_is(s->p, i, '.') ||
	       kt_word_class(s->p, i) == KT_WORD_CONJUNCTION ||
	       kt_word_class(s->p, i) == KT_WORD_ARTICLE ||
	       kt_passage_term_at(s->p, KT_LEX_MEASURE, i);
}

/* "1,1 mio. kr. over budgettet" in a list of what was not spent. */
static gboolean lies_over(const struct kt_sentence *s, const struct kt_figure *f)
{
	return f->measure == KT_MEASURE_DEVIATION && kt_unit_is_money(f->unit) && f->effect < 0 &&
	       f->end + 1 < s->end && kt_word_does(s->p, f->end, KT_W(OVER)) &&
	       kt_passage_term_at(s->p, KT_LEX_MEASURE, f->end + 1);
}

/* "- 1,9 mio. kr. tandpleje" among "+ 5,3 mio. kr. vikarer": the mark is the sign. */
static gboolean is_marked(const struct kt_sentence *s, const struct kt_figure *f)
{
	return s->before->is_list && s->before->item_sign && s->first == 0 && f->first == 0 &&
	       kt_unit_is_money(f->unit);
}

/* "Tilsagn om 2.150.000 kr.  Pengene falder med 650.000 kr. i 2014, 900.000 kr. i 2015 og 600.000
 * kr. i 2016": they are paid so, for together they are a sum that was told before. */
static gboolean falls_due(const struct kt_sentence *s, const struct kt_figure *f)
{
	struct kt_decimal sum = kt_decimal_int(0);
	guint n = 0;

	if (f->measure != KT_MEASURE_CHANGE || !kt_unit_is_money(f->unit) ||
		f->label >= f->label_end || !kt_word_means(s->p, f->label, KT_S(FALLS_DUE)))
		return FALSE;
	for (guint k = 0; k < s->figures->len; k++) {
		const struct kt_figure *other = kt_figure_at(s->figures, k);

		if (other->refusal || !kt_unit_is_money(other->unit) || other->first < f->first)
			continue;
		if (!kt_decimal_add(&sum, sum, kt_decimal_abs(other->value)))
			return FALSE;
		n++;
	}
	for (guint i = 0; n >= 2 && i < s->p->quantities->len; i++) {
		const struct kt_quantity *q = kt_passage_quantity(s->p, i);
		struct kt_decimal told = kt_passage_token(s->p, q->number_token)->number;

		if (q->number_token < f->first && kt_unit_is_money(q->unit) &&
			(!q->has_scale || kt_decimal_mul(&told, told, q->scale)) &&
			kt_decimal_equal(told, sum))
			return TRUE;
	}
	return FALSE;
}

/* "Overskuddet er 13,6 mio. kr. bedre end budgetteret", "indtægterne er 0,7 mio. kr. lavere end
 * budgetteret": of a surplus and of income more is better, and a deviation says how much worse or
 * better as it is printed. */
static gboolean is_of_income(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_found *way = f->label < f->label_end
					     ? kt_passage_term_at(s->p, KT_LEX_DIRECTION, f->label)
					     : NULL;
	gboolean is_worth = way && strstr(way->term->value, " worth");

	if (f->measure != KT_MEASURE_DEVIATION || !kt_unit_is_money(f->unit) || !way ||
		f->label < f->end)
		return FALSE;
	for (guint i = is_worth ? s->first : f->clause; i < f->first; i++) {
		const struct kt_found *clue = kt_passage_term_at(s->p, KT_LEX_CLUE, i);

		if (kt_word_means(s->p, i, KT_S(SURPLUS)))
			return TRUE;
		if (clue && kt_clue_tells(clue->term, " spent"))
			return FALSE;
		if (kt_word_means(s->p, i, KT_S(INCOME)))
			return TRUE;
	}
	return FALSE;
}

/* "et mindreforbrug på 7,1 mio. kr., svarende til 1,1 %.": the same once more; "1,1 % af budgettet"
 * says how large a part that is. */
static gboolean is_equal_of_less(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint k = f - kt_figure_at(s->figures, 0);
	const struct kt_figure *money = k > 0 ? f - 1 : NULL;

	return f->measure == KT_MEASURE_DEVIATION && f->unit == KT_UNIT_PERCENT && money &&
	       !money->refusal && money->measure == KT_MEASURE_DEVIATION &&
	       kt_unit_is_money(money->unit) && money->value.digits < 0 &&
	       kt_figure_is_told_as_equal(s, k) &&
	       (f->end >= s->end || kt_mark_separates(s->p, f->end) ||
		       kt_mark_is(s->p, f->end, '.') || kt_mark_is(s->p, f->end, ')'));
}

void kt_figure_sign(const struct kt_sentence *s, struct kt_figure *f)
{
	const struct kt_quantity *q = kt_passage_quantity(s->p, f->quantity);

	if (q->has_sign)
		return;
	if (is_marked(s, f)) {
		f->value = kt_decimal_abs(f->value);
		if (s->before->item_sign < 0)
			f->value = kt_decimal_neg(f->value);
		kt_figure_reason(f, "value", "sign-of-list-mark", kt_slice_str(""));
		return;
	}
	if (lies_over(s, f) || is_of_income(s, f))
		return;
	if (is_equal_of_less(s, f)) {
		f->value = kt_decimal_neg(kt_decimal_abs(f->value));
		kt_figure_reason(f, "value", "equal-of-less", kt_slice_str(""));
		return;
	}
	if (falls_due(s, f)) {
		f->measure = KT_MEASURE_SIZE;
		kt_figure_reason(f, "measure", "parts-of-what-was-told", kt_slice_str(""));
		return;
	}
	if (is_in_minus(s, f)) {
		f->value = kt_decimal_neg(kt_decimal_abs(f->value));
		kt_figure_reason(f, "value", "in-minus", kt_slice_str("minus"));
		return;
	}
	if (lies_under(s, f)) {
		f->value = kt_decimal_neg(kt_decimal_abs(f->value));
		kt_figure_reason(f, "value", "sign-of-word", kt_slice_str("under"));
		return;
	}
	if (f->effect >= 0 || (f->measure == KT_MEASURE_DEVIATION && f->unit == KT_UNIT_PERCENT) ||
		(f->measure != KT_MEASURE_DEVIATION && f->measure != KT_MEASURE_CHANGE &&
			f->measure != KT_MEASURE_SUPPLEMENTARY))
		return;
	f->value = kt_decimal_neg(kt_decimal_abs(f->value));
	kt_figure_reason(
		f, "value", "sign-of-word", kt_passage_slice(s->p, f->label, f->label_end));
}
