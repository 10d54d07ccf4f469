/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ages, windows of time, lengths that tell a group: how old, how long, how long ago. */
#include "extract/prose/prose_duration.h"

/* A noun stands before F and its qualifier: "kontanthjælp under 30 år". */
static gboolean follows_noun(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = f->first;

	while (i > s->first && kt_passage_term_at(s->p, KT_LEX_QUALIFIER, i - 1))
		i--;
	return i < f->first && i > s->first && kt_word_class(s->p, i - 1) == KT_WORD_CONTENT &&
	       !kt_word_ends(s->p, i - 1, KT_F(PASSIVE), 0) && /* "lånet optages over 15 år" */
	       !kt_word_means(s->p, i - 1, KT_S(LOAN));
}

/* Persons, or their number, stand right before token I. */
static gboolean follows_persons(const struct kt_sentence *s, guint i)
{
	if (i == s->first)
		return FALSE;
	return kt_word_has(s->p, i - 1, KT_LEX_COUNTED, "person") ||
	       (kt_passage_token(s->p, i - 1)->is_number &&
		       kt_passage_token(s->p, i - 1)->number.scale == 0);
}

/* "mænd mellem 65 og 80 får", "unge under 25", "14 under 30": ages without "år". */
static gboolean is_age_of_persons(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_quantity *q = kt_figure_quantity(s, f), *low;

	if (f->unit != KT_UNIT_NONE || !kt_is_integer_within(q->value, 10, 110))
		return FALSE;
	if (q->range) {
		low = q->range < 0 ? q : kt_passage_quantity(s->p, q->partner);
		return low->first > s->first && kt_word_does(s->p, low->first - 1, KT_W(BETWEEN)) &&
		       kt_word_has(
			       s->p, MAX(low->first, s->first + 2) - 2, KT_LEX_COUNTED, "person");
	}
	if (q->qualifier != KT_QUALIFIER_OVER && q->qualifier != KT_QUALIFIER_UNDER)
		return FALSE;
	return f->first > s->first && kt_word_does(s->p, f->first - 1, KT_W(OVER, UNDER)) &&
	       follows_persons(s, f->first - 1);
}

gboolean kt_figure_is_age(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_quantity *q = kt_figure_quantity(s, f);
	gboolean is_range = q->range != 0;

	if (is_age_of_persons(s, f))
		return TRUE;
	if (is_range && f->unit == KT_UNIT_NONE) {
		const struct kt_quantity *low =
			q->range < 0 ? q : kt_passage_quantity(s->p, q->partner);
		return kt_decimal_sign(low->value) == 0;
	}
	if (f->unit != KT_UNIT_YEAR)
		return FALSE;
	if (is_range) {
		const struct kt_quantity *other = kt_passage_quantity(s->p, q->partner);
		const struct kt_quantity *high = q->range > 0 ? q : other,
					 *low = q->range > 0 ? other : q;

		return high->unit == q->unit &&
		       (kt_decimal_cmp(high->value, kt_decimal_int(10)) >= 0 ||
			       kt_decimal_sign(low->value) == 0 ||
			       kt_mark_is(s->p, high->first + high->n_tokens, ':'));
	}
	if (q->qualifier != KT_QUALIFIER_OVER && q->qualifier != KT_QUALIFIER_UNDER &&
		q->qualifier != KT_QUALIFIER_AT_LEAST)
		return FALSE;
	for (guint i = f->first; i-- > s->first && !kt_mark_is(s->p, i, ';');)
		if (kt_word_has(s->p, i, KT_LEX_COUNTED, "person"))
			return TRUE;
	if (f->first >= s->first + 2 && kt_word_does(s->p, f->first - 2, KT_W(FEW, MANY)))
		return TRUE; /* "Få over 60 år" */
	return follows_noun(s, f) && kt_decimal_cmp(q->value, kt_decimal_int(14)) > 0 &&
	       kt_decimal_cmp(q->value, kt_decimal_int(100)) < 0;
}

gboolean kt_figure_follows_definite(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = f->first;

	while (i > s->first && kt_passage_term_at(s->p, KT_LEX_QUALIFIER, i - 1))
		i--;
	return i > s->first && kt_word_does(s->p, i - 1, KT_W(THEY, THESE, BOTH));
}

/* "16,5 mio. kr. over fire år" */
static gboolean spreads_money(const struct kt_sentence *s, const struct kt_figure *f)
{
	if (f->first == s->first || !kt_word_does(s->p, f->first - 1, KT_W(OVER)))
		return FALSE;
	for (guint i = f->first - 1; i-- > s->first && i + 6 > f->first;)
		if (kt_word_has(s->p, i, KT_LEX_UNIT, "DKK"))
			return TRUE;
	return FALSE;
}

/* "faldet 18 pct. på fem år", "Set over to år er væksten ...": the time in which
 * another figure came about. */
static gboolean spans_others(const struct kt_sentence *s, const struct kt_figure *f)
{
	gboolean spans = f->first > s->first && !kt_figure_is_spread_over(s, f) &&
			 kt_word_does(s->p, f->first - 1, KT_W(ON, OVER, AFTER, THROUGH));

	if (spans && kt_word_does(s->p, f->first - 1, KT_W(ON))) { /* not "fristen på to dage" */
		spans = FALSE;
		for (guint i = f->first - 1; i-- > s->first && i + 4 >= f->first;)
			spans |= kt_passage_token(s->p, i)->quantity >= 0;
	}
	for (guint k = 0; spans && k < s->figures->len; k++)
		if (!kt_unit_is_time(kt_figure_at(s->figures, k)->unit))
			return TRUE;
	return FALSE;
}

/* "over 365 dage", "i de 12 måneder til og med juni": a year that something is summed over. */
static gboolean is_a_year(const struct kt_sentence *s, const struct kt_figure *f)
{
	if (f->unit == KT_UNIT_DAY)
		return kt_decimal_equal(f->value, kt_decimal_int(365));
	return f->unit == KT_UNIT_MONTH && kt_decimal_equal(f->value, kt_decimal_int(12)) &&
	       f->first > s->first && kt_word_does(s->p, f->first - 1, KT_W(THEY));
}

/* "tre måneder af året er gået": how far the year has come. */
static gboolean is_of_the_year(const struct kt_sentence *s, const struct kt_figure *f)
{
	return f->end + 1 < s->end && kt_word_does(s->p, f->end, KT_W(OF)) &&
	       (kt_word_means(s->p, f->end + 1, KT_S(THE_YEAR)) ||
		       kt_passage_token(s->p, f->end + 1)->time >= 0);
}

/* "det laveste", "den højeste andel" */
static gboolean is_superlative(const struct kt_sentence *s, guint i)
{
	return i >= s->first && i < s->end && kt_passage_token(s->p, i)->kind == KT_TOKEN_WORD &&
	       kt_word_ends(s->p, i, KT_F(REGULAR_SUPERLATIVE), 0);
}

/* "Efter otte måneder er der brugt", "Med fire måneder bag sig", "på fire år vokset",
 * "det laveste i ti år": what something else is told over. */
static gboolean is_time_of_others(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = f->first;

	if (i == s->first || !kt_figure_quantity(s, f)->is_word)
		return FALSE;
	if (i == s->first + 1 && f->unit != KT_UNIT_HOUR && f->unit != KT_UNIT_DAY &&
		kt_word_does(s->p, s->first, KT_W(AFTER, WITH)))
		return TRUE;
	if (kt_word_does(s->p, i - 1, KT_W(ON)))
		return f->end < s->end && kt_is_participle(s->p, f->end);
	return kt_word_does(s->p, i - 1, KT_W(IN)) &&
	       (is_superlative(s, i - 2) || is_superlative(s, i - 3));
}

gboolean kt_figure_is_span(const struct kt_sentence *s, const struct kt_figure *f)
{
	if (kt_figure_quantity(s, f)->is_word)
		return kt_unit_is_time(f->unit) && (spreads_money(s, f) || spans_others(s, f));
	return f->unit == KT_UNIT_YEAR &&
	       (spreads_money(s, f) ||
		       (f->first > s->first && kt_word_does(s->p, f->first - 1, KT_W(ON)) &&
			       spans_others(s, f)));
}

gboolean kt_figure_is_window(const struct kt_sentence *s, const struct kt_figure *f)
{
	if (f->unit == KT_UNIT_NONE && kt_word_does(s->p, f->end, KT_W(OUT)) &&
		kt_word_does(s->p, f->end + 1, KT_W(OF)))
		for (guint i = f->end + 2; i < MIN(f->end + 5, s->end); i++)
			if (kt_word_has(s->p, i, KT_LEX_STOP, "window"))
				return TRUE;
	if (!kt_unit_is_time(f->unit))
		return FALSE;
	if (is_a_year(s, f) || is_of_the_year(s, f) || is_time_of_others(s, f))
		return TRUE;
	if (f->first > s->first && kt_word_has(s->p, f->first - 1, KT_LEX_STOP, "window"))
		return TRUE;
	if (f->first > s->first && kt_figure_quantity(s, f)->is_word &&
		kt_word_has(s->p, f->first - 1, KT_LEX_STOP, "beginning"))
		return TRUE;
	if (f->end < s->end &&
		(kt_figure_is_ago(s, f) || (kt_word_has(s->p, f->end, KT_LEX_STOP, "window") &&
						   !kt_word_does(s->p, f->end + 1, KT_W(THAN)))))
		return TRUE;
	return (kt_figure_quantity(s, f)->is_word && kt_figure_follows_definite(s, f)) ||
	       kt_figure_is_span(s, f);
}

/* The word right before the bracket that is open at token I, else I. */
static guint outside_bracket(const struct kt_sentence *s, guint i)
{
	guint k = i;

	while (k > s->first && !kt_mark_is(s->p, k - 1, '(') && !kt_mark_is(s->p, k - 1, ')'))
		k--;
	return k > s->first && kt_mark_is(s->p, k - 1, '(') ? k - 1 : i;
}

/* "287 under 13 uger", "118 på 13-26 uger": right behind a number without a unit
 * of its own, in an item of a list. */
static gboolean follows_bare_count(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_quantity *q = kt_figure_quantity(s, f);
	guint i = q->range > 0 ? kt_passage_quantity(s->p, q->partner)->first : q->first;
	gint32 before;

	if (!s->before->is_list || (!q->range && q->qualifier == KT_QUALIFIER_NONE))
		return FALSE;
	while (i > s->first && (kt_word_class(s->p, i - 1) == KT_WORD_PREPOSITION ||
				       kt_passage_term_at(s->p, KT_LEX_QUALIFIER, i - 1)))
		i--;
	before = i > s->first ? kt_passage_token(s->p, i - 1)->quantity : -1;
	return before >= 0 && kt_passage_quantity(s->p, before)->unit == KT_UNIT_NONE;
}

gboolean kt_figure_is_length_of_group(const struct kt_sentence *s, const struct kt_figure *f)
{
	enum kt_qualifier q = kt_figure_quantity(s, f)->qualifier;
	gboolean counts = FALSE;
	guint from = outside_bracket(s, f->first);

	if (kt_unit_is_time(f->unit) && follows_bare_count(s, f))
		return TRUE;
	if (!kt_unit_is_time(f->unit) || kt_figure_quantity(s, f)->range ||
		(q != KT_QUALIFIER_OVER && q != KT_QUALIFIER_UNDER && q != KT_QUALIFIER_AT_LEAST))
		return FALSE;
	for (guint k = 0; k < s->figures->len && !counts; k++) {
		const struct kt_figure *other = kt_figure_at(s->figures, k);

		counts = other != f && !kt_unit_is_time(other->unit) &&
			 !kt_unit_is_money(other->unit);
	}
	for (guint i = s->first; i < s->end && counts; i++)
		counts = !(i < from && kt_word_has(s->p, i, KT_LEX_STOP, "modal")) &&
			 !kt_word_has(s->p, i, KT_LEX_MEASURE, "average");
	for (guint i = from; counts && i-- > s->first && i + 9 > from;) {
		if (kt_passage_term_at(s->p, KT_LEX_COUNTED, i))
			return TRUE;
		if (kt_mark_separates(s->p, i))
			return FALSE;
	}
	return FALSE;
}

/* Nothing stands behind token I that "tre uger før" is counted from: the text goes on. */
static gboolean ends_in(const struct kt_sentence *s, guint i)
{
	enum kt_word_class c = i + 1 < s->end ? kt_word_class(s->p, i + 1) : KT_WORD_MARK;

	return (c == KT_WORD_MARK || c == KT_WORD_CONJUNCTION || c == KT_WORD_AUXILIARY ||
		       c == KT_WORD_VERB || c == KT_WORD_CLAUSE) &&
	       !(i + 1 < s->end && kt_word_does(s->p, i + 1, KT_W(THAN)));
}

gboolean kt_figure_is_ago(const struct kt_sentence *s, const struct kt_figure *f)
{
	if (f->end >= s->end)
		return FALSE;
	if (kt_word_does(s->p, f->end, KT_W(EARLIER)) && !kt_figure_follows_definite(s, f) &&
		(f->unit == KT_UNIT_YEAR || f->unit == KT_UNIT_MONTH))
		return ends_in(s, f->end);
	return kt_word_does(s->p, f->end, KT_W(SINCE)) &&
	       !(f->end + 1 < s->end && kt_passage_token(s->p, f->end + 1)->time >= 0);
}
