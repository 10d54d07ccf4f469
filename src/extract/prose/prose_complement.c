/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words of measure near a number that tell of another thing than the number. */
#include "extract/prose/prose.h"

#include <string.h>

/* "et mindreforbrug vedrørende ledige - beskæftigelsestilskud på ...": no verb
 * and no article parts the noun from the effect before it. */
static gboolean is_in_complement_of_effect(const struct kt_passage *p, const struct kt_found *found)
{
	for (guint i = found->first; i-- > 0 && i + 10 > found->first;) {
		enum kt_word_class c = kt_word_class(p, i);

		if (kt_word_has(p, i, KT_LEX_EFFECT, NULL))
			return i + 1 < found->first;
		if (kt_class_is_verb(c) || c == KT_WORD_ARTICLE || c == KT_WORD_CLAUSE ||
			c == KT_WORD_NUMBER || kt_mark_is(p, i, ',') || kt_mark_is(p, i, '.'))
			return FALSE;
	}
	return FALSE;
}

/* "overskrider det korrigerede budget med": the budget is not what is told. */
static gboolean is_object_of_clue(const struct kt_passage *p, const struct kt_found *found)
{
	const struct kt_found *clue;
	guint i = found->first;

	while (i > 0 && (kt_word_class(p, i - 1) == KT_WORD_ARTICLE ||
				kt_word_class(p, i - 1) == KT_WORD_PRONOUN))
		i--;
	clue = i > 0 ? kt_passage_term_at(p, KT_LEX_CLUE, i - 1) : NULL;
	return clue && g_str_has_prefix(clue->term->value, "deviation 8");
}

static gboolean is_deviation(const struct kt_term *term)
{
	return term->role == KT_LEX_EFFECT ||
	       (term->role == KT_LEX_MEASURE && strcmp(term->value, "deviation") == 0);
}

static gboolean ends_clause(const struct kt_passage *p, guint i)
{
	enum kt_word_class c = kt_word_class(p, i);

	return c == KT_WORD_CLAUSE || c == KT_WORD_CONJUNCTION || kt_mark_separates(p, i);
}

/* "2 mio. kr. af mindreforbruget tilføres kassen", "af årets mindreforbrug anvendes 2 mio. kr.":
 * what is used is taken out of the deviation, and is none. */
static gboolean is_drawn_on(const struct kt_passage *p, const struct kt_found *found)
{
	guint i = found->first, furthest = i > 3 ? i - 3 : 0, first, end;
	gboolean verb = FALSE;

	while (i > furthest && !kt_word_does(p, i - 1, KT_W(OF)) && !ends_clause(p, i - 1))
		i--;
	if (i == 0 || !kt_word_does(p, i - 1, KT_W(OF)))
		return FALSE;
	kt_passage_sentence(p, found->first, &first, &end);
	for (guint k = found->first + found->n_tokens; k < end; k++) {
		if (kt_word_has(p, k, KT_LEX_USE, NULL))
			return TRUE;
		/* "af mindreforbruget i Sundhed og træning søges", not "af mindreforbruget er, og" */
		if (ends_clause(p, k) && (verb || !kt_word_does(p, k, KT_W(AND))))
			break;
		verb |= kt_class_is_verb(kt_word_class(p, k));
	}
	for (guint k = i - 1; k > first && !ends_clause(p, k - 1); k--)
		if (kt_word_has(p, k - 1, KT_LEX_USE, NULL))
			return TRUE;
	return FALSE;
}

/* "holdes inden for den nuværende ramme": where the money is found, and not what it is. */
static gboolean is_within(const struct kt_passage *p, const struct kt_found *found)
{
	enum { REACH = 4 };
	guint last = found->first + found->n_tokens - 1;

	if (!kt_word_means(p, last, KT_S(FRAME)))
		return FALSE;
	for (guint i = found->first; i-- > 0 && i + REACH >= found->first;) {
		const struct kt_found *q = kt_passage_term_at(p, KT_LEX_QUALIFIER, i);
		enum kt_word_class c = kt_word_class(p, i);

		if (q)
			return strcmp(q->term->value, "<=") == 0;
		if (kt_class_is_verb(c) || c == KT_WORD_MARK || c == KT_WORD_NUMBER ||
			kt_passage_token(p, i)->is_number)
			return FALSE;
	}
	return FALSE;
}

/* Where the noun phrase that FOUND ends begins: "det forventede merforbrug". */
static guint start_of_phrase(const struct kt_passage *p, const struct kt_found *found)
{
	enum { MOST_ATTRIBUTES = 3 };
	guint i = found->first, n = 0;

	while (i > 0 && n < MOST_ATTRIBUTES && kt_word_class(p, i - 1) == KT_WORD_CONTENT)
		i--, n++;
	while (i > 0 && (kt_word_class(p, i - 1) == KT_WORD_ARTICLE ||
				kt_word_class(p, i - 1) == KT_WORD_PRONOUN))
		i--;
	return i;
}

gboolean kt_is_standard(const struct kt_passage *p, const struct kt_found *found)
{
	guint i = start_of_phrase(p, found);

	return i > 0 && kt_word_has(p, i - 1, KT_LEX_STOP, "comparison");
}

gboolean kt_is_complement(const struct kt_passage *p, const struct kt_found *found)
{
	guint i = found->first;
	const struct kt_found *head;

	if (is_deviation(found->term) && is_drawn_on(p, found))
		return TRUE;
	if (found->term->role != KT_LEX_MEASURE && found->term->role != KT_LEX_CLUE)
		return FALSE;
	if (is_within(p, found) || is_in_complement_of_effect(p, found) ||
		is_object_of_clue(p, found))
		return TRUE;
	while (i > 0 && kt_word_class(p, i - 1) == KT_WORD_ARTICLE)
		i--;
	if (i < 2 || !kt_word_does(p, i - 1, KT_W(OF)))
		return FALSE;
	head = kt_passage_term_at(p, KT_LEX_MEASURE, i - 2);
	return (head && head->first + head->n_tokens < found->first) ||
	       kt_passage_term_at(p, KT_LEX_EFFECT, i - 2);
}

/* "mindreforbruget det seneste år på 2,1" only says when. */
gboolean kt_has_object_behind(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_found *found)
{
	guint end = found->first + found->n_tokens, i = kt_before_number(s, f);

	if (found->term->role != KT_LEX_EFFECT || i < end + 3 ||
		kt_word_class(s->p, i - 1) != KT_WORD_PREPOSITION ||
		kt_word_class(s->p, end) != KT_WORD_ARTICLE)
		return FALSE;
	for (guint k = end + 1; k < i - 1; k++) {
		enum kt_word_class c = kt_word_class(s->p, k);

		if ((c != KT_WORD_CONTENT && c != KT_WORD_ADVERB) ||
			kt_passage_term_at(s->p, KT_LEX_TIME, k) ||
			kt_passage_term_at(s->p, KT_LEX_UNIT, k))
			return FALSE;
	}
	return TRUE;
}

gboolean kt_is_limit_of_time(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_found *found)
{
	return !kt_unit_is_time(f->unit) &&
	       (found->term->role == KT_LEX_MEASURE || found->term->role == KT_LEX_CLUE) &&
	       kt_word_means(s->p, found->first + found->n_tokens - 1, KT_S(TIME_LIMIT));
}

gboolean kt_shades_number(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_found *found)
{
	const struct kt_found *q = kt_passage_term_at(s->p, KT_LEX_QUALIFIER, found->first);

	return q && q->first + q->n_tokens == f->first;
}

gboolean kt_is_superlative(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_found *found)
{
	guint behind = found->first + found->n_tokens;

	return kt_word_means(s->p, found->first, KT_S(HIGHEST)) && !kt_shades_number(s, f, found) &&
	       (kt_word_does(s->p, behind, KT_W(IS, WAS)) ||
		       (found->first > s->first &&
			       kt_word_does(s->p, found->first - 1, KT_W(IS, WAS))));
}
