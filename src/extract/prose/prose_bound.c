/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bounds: what may be at most or has to be at least, and what tells of which such is true.
 *
 *   inden 3 måneder, må højst udgøre 1.234,5 mio. kr.
 *   ingen forening får over 40.000 kr.
 *   214 elever har et fravær på over 15 pct.      who is counted is told by it
 *   Bliver afvigelsen over 1 mio. kr., ... */
#include "extract/prose/prose.h"

#include <string.h>

static gboolean is_modal(const struct kt_sentence *s)
{
	for (guint i = s->first; i < s->end; i++)
		if (kt_word_has(s->p, i, KT_LEX_STOP, "modal"))
			return TRUE;
	return FALSE;
}

/* A noun right before the qualifier: "anlægsregnskaber over 2 mio. kr." */
static gboolean bounds_a_noun(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = f->first;
	const struct kt_found *q;

	while (i > f->left && (q = kt_passage_term_at(s->p, KT_LEX_QUALIFIER, i - 1)))
		i = q->first;
	return i < f->first && i > s->first && kt_word_class(s->p, i - 1) == KT_WORD_CONTENT &&
	       !kt_word_has(s->p, i - 1, KT_LEX_EFFECT, NULL);
}

/* "inden for de første 8 uger" */
static gboolean is_within_first(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = f->first;
	const struct kt_found *q;

	while (i > f->left && (kt_word_class(s->p, i - 1) == KT_WORD_ARTICLE ||
				      kt_word_has(s->p, i - 1, KT_LEX_STOP, "beginning")))
		i--;
	if (i == f->first || i == f->left)
		return FALSE;
	q = kt_passage_term_at(s->p, KT_LEX_QUALIFIER, i - 1);
	return (q && strcmp(q->term->value, "<=") == 0) ||
	       kt_word_has(s->p, f->first - 1, KT_LEX_STOP, "beginning");
}

/* "må højst udgøre 1.234,5 mio. kr." */
static gboolean is_at_most_by_verb(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_found *q;
	guint i = f->first;
	enum kt_word_class c;

	while (i > f->left &&
		((c = kt_word_class(s->p, i - 1)) == KT_WORD_AUXILIARY || c == KT_WORD_VERB))
		i--;
	if (i == f->first || i == f->left)
		return FALSE;
	q = kt_passage_term_at(s->p, KT_LEX_QUALIFIER, i - 1);
	return q && (strcmp(q->term->value, "<=") == 0 || strcmp(q->term->value, ">=") == 0);
}

/* "må højst overføre 4 pct.": whatever verb stands between, what may be done is bounded. */
static gboolean is_at_most_by_modal(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = kt_before_number(s, f);
	const struct kt_found *q;

	if (i < f->left + 3)
		return FALSE;
	q = kt_passage_term_at(s->p, KT_LEX_QUALIFIER, i - 2);
	return q && strcmp(q->term->value, "<=") == 0 && q->first > f->left &&
	       kt_word_has(s->p, q->first - 1, KT_LEX_STOP, "modal") &&
	       kt_word_class(s->p, i - 1) != KT_WORD_PREPOSITION &&
	       kt_word_class(s->p, i - 1) != KT_WORD_ARTICLE;
}

/* "gennemsnittet må ikke komme under 100 mio. kr." */
static gboolean is_forbidden(const struct kt_sentence *s, const struct kt_figure *f)
{
	gboolean modal = FALSE, no = FALSE;

	for (guint i = f->clause; i < f->first; i++) {
		modal |= kt_word_has(s->p, i, KT_LEX_STOP, "modal");
		no |= kt_word_does(s->p, i, KT_W(NOT));
	}
	return modal && no;
}

gboolean kt_qualifier_bounds(const struct kt_passage *p, const struct kt_found *qualifier)
{
	guint last = qualifier->first + qualifier->n_tokens - 1;

	return qualifier->term->value[1] == '=' || kt_word_does(p, last, KT_W(OVER, UNDER, THAN));
}

/* "214 elever har et fravær på over 15 pct.": who is counted is told by it. */
static gboolean bounds_group(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_found *q = kt_found_before(s->p, KT_LEX_QUALIFIER, f->first);
	const struct kt_figure *counted = NULL;

	if (f->unit != KT_UNIT_PERCENT || !q || q->first <= s->first ||
		!kt_qualifier_bounds(s->p, q))
		return FALSE;
	for (guint k = 0; k < s->figures->len; k++) {
		const struct kt_figure *other = kt_figure_at(s->figures, k);

		if (!other->refusal && other->end <= q->first && other->host < 0)
			counted = other;
	}
	if (!counted || counted->unit == KT_UNIT_PERCENT || kt_unit_is_money(counted->unit))
		return FALSE;
	for (guint i = counted->end; i < q->first; i++)
		if (kt_word_class(s->p, i) == KT_WORD_CONJUNCTION || kt_mark_is(s->p, i, ',') ||
			kt_word_has(s->p, i, KT_LEX_EFFECT, NULL) ||
			kt_word_has(s->p, i, KT_LEX_DIRECTION, NULL))
			return FALSE;
	return kt_word_does(s->p, q->first - 1, KT_W(ON)) || bounds_a_noun(s, f);
}

/* What is said now, and for always: "får", "oprettes", "må gå". */
static gboolean tells_rule(const struct kt_sentence *s, guint i)
{
	return kt_word_has(s->p, i, KT_LEX_STOP, "modal") ||
	       kt_word_ends(s->p, i, KT_F(PASSIVE), 2) ||
	       (kt_class_is_verb(kt_word_class(s->p, i)) &&
		       kt_word_ends(s->p, i, KT_F(PRESENT_OR_PLURAL), 1));
}

/* "ingen forening får over 40.000 kr.", "et hold oprettes ikke med under 8 deltagere": what
 * nobody gets and nothing has is the bound of what may be. */
static gboolean is_denied(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_found *q = kt_found_before(s->p, KT_LEX_QUALIFIER, f->first);
	gboolean is_rule = FALSE, no = FALSE;

	if (!q || q->first < f->clause || !kt_qualifier_bounds(s->p, q))
		return FALSE;
	for (guint i = f->clause; i < q->first; i++) {
		gboolean none =
			kt_word_does(s->p, i, KT_W(NO)) && !kt_word_does(s->p, i, KT_W(WITHOUT));

		no |= none || kt_word_does(s->p, i, KT_W(NOT));
		is_rule |= tells_rule(s, i);
		if (kt_word_does(s->p, i, KT_W(IS)) ||
			(none && kt_word_does(s->p, i + 1, KT_W(OF))))
			return FALSE; /* "ingen af sagerne er over 30 dage" */
	}
	return no && is_rule;
}

/* A noun without an article stands before token PREPOSITION: "anlæg med". */
static gboolean is_behind_bare_noun(const struct kt_sentence *s, guint preposition)
{
	guint noun = preposition - 1;
	enum kt_word_class c;

	if (preposition < s->first + 1 || kt_word_class(s->p, noun) != KT_WORD_CONTENT ||
		kt_word_ends(s->p, noun, KT_F(DEFINITE), 3))
		return FALSE;
	c = noun > s->first ? kt_word_class(s->p, noun - 1) : KT_WORD_MARK;
	return c != KT_WORD_ARTICLE && c != KT_WORD_NUMBER && c != KT_WORD_PRONOUN &&
	       c != KT_WORD_CONTENT;
}

/* "anlæg med en udgift på over 3 mio. kr.", not "et anlæg med": such as are so large. */
static gboolean tells_sort(const struct kt_sentence *s, const struct kt_figure *f)
{
	enum { REACH = 4 };
	const struct kt_found *q = kt_found_before(s->p, KT_LEX_QUALIFIER, f->first);
	guint i;

	if (!kt_unit_is_money(f->unit) || !q || q->first < s->first + 4 ||
		!kt_qualifier_bounds(s->p, q) || !kt_word_does(s->p, q->first - 1, KT_W(ON)))
		return FALSE;
	for (i = q->first - 1; i > s->first && i + REACH >= q->first; i--) {
		if (kt_word_does(s->p, i - 1, KT_W(WITH)))
			return is_behind_bare_noun(s, i - 1);
		if (kt_word_class(s->p, i - 1) != KT_WORD_CONTENT &&
			kt_word_class(s->p, i - 1) != KT_WORD_ARTICLE)
			return FALSE;
	}
	return FALSE;
}

/* One of some, "en udgift", is told of behind the comma at token I. */
static gboolean is_of_one(const struct kt_sentence *s, guint i)
{
	enum { REACH = 6 };

	for (guint n = 0; i > s->first && n < REACH; n++) {
		enum kt_word_class c = kt_word_class(s->p, --i);

		if (kt_word_does(s->p, i, KT_W(A)))
			return TRUE;
		if (c != KT_WORD_CONTENT && c != KT_WORD_PREPOSITION && c != KT_WORD_ARTICLE)
			return FALSE;
	}
	return FALSE;
}

/* "25 pct. af den del af udgiften, der ligger over 1.060.000 kr.", "og 50 pct. over 1.980.000 kr.": what a share
 * is given of begins there. */
static gboolean begins_part(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_found *q = kt_found_before(s->p, KT_LEX_QUALIFIER, f->first);
	const struct kt_figure *other = f > kt_figure_at(s->figures, 0) ? f - 1 : NULL;
	guint i;

	if (!kt_unit_is_money(f->unit) || !q || q->first < s->first + 4 ||
		!kt_qualifier_bounds(s->p, q))
		return FALSE;
	if (other && other->unit == KT_UNIT_PERCENT && !other->refusal && other->end == q->first)
		return TRUE;
	i = q->first - 1;
	return kt_word_is_verb(s->p, i) && kt_word_ends(s->p, i, KT_F(PRESENT_OR_PLURAL), 1) &&
	       kt_word_class(s->p, i - 1) == KT_WORD_RELATIVE && kt_mark_is(s->p, i - 2, ',') &&
	       !is_of_one(s, i - 2);
}

/* "langtidsfraværet (over 30 kalenderdage)": what is meant by the word before the bracket. */
static gboolean bounds_in_bracket(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_found *q = kt_found_before(s->p, KT_LEX_QUALIFIER, f->first);

	return q && q->first > s->first + 1 && kt_qualifier_bounds(s->p, q) &&
	       !kt_unit_is_money(f->unit) && kt_mark_is(s->p, q->first - 1, '(') &&
	       f->end < s->end && kt_mark_is(s->p, f->end, ')') &&
	       kt_word_class(s->p, q->first - 2) == KT_WORD_CONTENT &&
	       kt_passage_token(s->p, q->first - 2)->quantity < 0;
}

gboolean kt_figure_bounds_all(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_quantity *q = kt_passage_quantity(s->p, f->quantity);

	return (q->qualifier == KT_QUALIFIER_OVER || q->qualifier == KT_QUALIFIER_UNDER) &&
	       (is_denied(s, f) || tells_sort(s, f) || begins_part(s, f) || bounds_group(s, f) ||
		       bounds_in_bracket(s, f));
}

/* "når et ophold varer mere end 90 dage" */
static gboolean bounds_when(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = f->clause;

	while (i < f->first && kt_mark_separates(s->p, i))
		i++;
	return kt_unit_is_time(f->unit) && kt_word_does(s->p, i, KT_W(WHEN)) &&
	       kt_word_class(s->p, i) == KT_WORD_CLAUSE;
}

gboolean kt_figure_is_bound(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_quantity *q = kt_passage_quantity(s->p, f->quantity);
	gboolean is_time = kt_unit_is_time(f->unit);

	if (is_time && f->first > s->first && kt_word_has(s->p, f->first - 1, KT_LEX_TIME, "until"))
		return TRUE; /* "inden 3 måneder" */
	if ((is_time && is_within_first(s, f)) || is_at_most_by_verb(s, f) ||
		is_at_most_by_modal(s, f))
		return TRUE;
	switch (q->qualifier) {
	case KT_QUALIFIER_AT_MOST:
		return is_time || kt_unit_is_money(f->unit) || f->unit == KT_UNIT_PERCENT ||
		       is_modal(s);
	case KT_QUALIFIER_AT_LEAST:
		return is_time || is_modal(s);
	case KT_QUALIFIER_OVER:
	case KT_QUALIFIER_UNDER:
		return (kt_unit_is_money(f->unit) && bounds_a_noun(s, f)) || is_forbidden(s, f) ||
		       bounds_group(s, f) || bounds_in_bracket(s, f) || bounds_when(s, f) ||
		       begins_part(s, f);
	default:
		return FALSE;
	}
}

/* "Bliver afvigelsen over 1 mio. kr., tages det op": the bound of a condition. */
gboolean kt_figure_is_condition(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_quantity *q = kt_passage_quantity(s->p, f->quantity);
	enum kt_word_class c = kt_word_class(s->p, s->first);

	if (q->qualifier != KT_QUALIFIER_OVER && q->qualifier != KT_QUALIFIER_UNDER)
		return FALSE;
	return f->left == s->first &&
	       (kt_class_is_verb(c) || kt_word_has(s->p, s->first, KT_LEX_STOP, "condition"));
}
