/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What something is compared with: "end i 2015", "over landsgennemsnittet", "sammenlignet med 2019". */
#include "extract/prose/prose.h"

/* "mod", "over": a word of comparison that ends before FIRST. */
static gboolean compares(const struct kt_passage *p, guint i, guint first)
{
	const struct kt_found *before = kt_passage_term_at(p, KT_LEX_PREVIOUS, i);

	if (!before)
		before = kt_passage_term_at(p, KT_LEX_QUALIFIER, i);
	return before && before->first + before->n_tokens <= first;
}

static gboolean leads_on(const struct kt_passage *p, guint i)
{
	enum kt_word_class c = kt_word_class(p, i);

	return (c == KT_WORD_PREPOSITION || c == KT_WORD_ARTICLE) &&
	       !kt_word_does(p, i, KT_W(THAN));
}

/* "end ved tællingen i 2022": a noun between, which is no budget. */
static gboolean is_compared_over_noun(const struct kt_passage *p, guint first)
{
	guint i = first, n = 0;

	while (i > 0 && leads_on(p, i - 1))
		i--;
	if (i == first || i < 3 || kt_word_class(p, i - 1) != KT_WORD_CONTENT ||
		(kt_passage_token(p, i - 1)->covered & KT_LEX_MASK(KT_LEX_MEASURE)))
		return FALSE;
	if (kt_word_has(p, i - 2, KT_LEX_STOP, "comparison"))
		return TRUE; /* "i forhold til opgørelsen i maj" */
	for (i--; i > 0 && (leads_on(p, i - 1) || kt_word_has(p, i - 1, KT_LEX_STOP, "window"));
		n++)
		i--; /* "end ved den forrige kortlægning i 2013" */
	return n > 0 && i > 0 && kt_word_does(p, i - 1, KT_W(THAN));
}

static const struct kt_timex *last_time_before(const struct kt_passage *p, guint i)
{
	const struct kt_timex *last = NULL;

	for (guint k = 0; k < p->times->len; k++)
		if (kt_passage_time(p, k)->first < i)
			last = kt_passage_time(p, k);
	return last;
}

/* "Sammenlignes fraværet i 2016 med fraværet i 2015": the earlier of two that are compared. */
static gboolean is_set_against(const struct kt_passage *p, guint first)
{
	enum { REACH = 5 };
	const struct kt_timex *t = last_time_before(p, first + 1), *other;
	guint i = first;

	while (i > 0 && first - i < REACH && !kt_mark_separates(p, i - 1) &&
		!kt_word_does(p, i - 1, KT_W(WITH)))
		i--;
	if (i == 0 || !kt_word_does(p, i - 1, KT_W(WITH)))
		return FALSE;
	other = last_time_before(p, i);
	if (!t || !other || kt_period_cmp(t->period, other->period) >= 0)
		return FALSE;
	for (i = other->first; i > 0 && !kt_mark_is(p, i, '.'); i--)
		if (kt_word_has(p, i - 1, KT_LEX_STOP, "comparing"))
			return TRUE;
	return FALSE;
}

/* "hen over de første syv måneder": how long, not what is compared with. */
static gboolean is_over_spell(const struct kt_passage *p, guint first)
{
	gint time = first < p->tokens->len ? kt_passage_token(p, first)->time : -1;
	guint i = first;

	while (i > 0 && (kt_word_class(p, i - 1) == KT_WORD_ARTICLE ||
				kt_word_has(p, i - 1, KT_LEX_STOP, "spell")))
		i--;
	return time >= 0 && kt_passage_time(p, time)->period.is_range && i > 0 &&
	       kt_word_does(p, i - 1, KT_W(OVER));
}

/* "frem mod 2032" */
gboolean kt_stands_aimed_at(const struct kt_passage *p, guint first)
{
	return first >= 2 && kt_word_does(p, first - 1, KT_W(AGAINST)) &&
	       kt_word_has(p, first - 2, KT_LEX_STOP, "toward");
}

/* "end der stod et år tidligere", "end det var tilfældet i 2015" */
static gboolean is_behind_than_clause(const struct kt_passage *p, guint first)
{
	guint i = first;

	while (i > 0 && i + 3 > first &&
		(kt_word_class(p, i - 1) == KT_WORD_PREPOSITION ||
			kt_word_class(p, i - 1) == KT_WORD_CONTENT))
		i--;
	while (i > 0 && (kt_word_class(p, i - 1) == KT_WORD_AUXILIARY ||
				kt_word_class(p, i - 1) == KT_WORD_VERB))
		i--;
	return i >= 2 && i < first && kt_word_does(p, i - 2, KT_W(THAN)) &&
	       (kt_word_class(p, i - 1) == KT_WORD_RELATIVE || kt_word_does(p, i - 1, KT_W(IT)));
}

gboolean kt_time_is_attribute(const struct kt_passage *p, const struct kt_timex *t)
{
	guint end = t->first + t->n_tokens;

	return t->first >= 2 && end + 1 < p->tokens->len && !t->period.is_range &&
	       kt_word_does(p, t->first - 1, KT_W(FROM)) &&
	       kt_word_class(p, t->first - 2) == KT_WORD_CONTENT &&
	       !kt_is_participle(p, t->first - 2) && kt_word_does(p, end, KT_W(ON)) &&
	       kt_passage_token(p, end + 1)->quantity >= 0;
}

gboolean kt_stands_compared(const struct kt_passage *p, guint first)
{
	guint from = first > 4 ? first - 4 : 0;

	if (is_over_spell(p, first) || kt_stands_aimed_at(p, first))
		return FALSE;
	if (is_compared_over_noun(p, first) || is_set_against(p, first))
		return TRUE;
	if (is_behind_than_clause(p, first))
		return TRUE;
	for (guint i = first; i-- > from;) {
		enum kt_word_class c = kt_word_class(p, i);

		if (kt_word_does(p, i, KT_W(THAN)) ||
			(i + 1 == first && kt_word_does(p, i, KT_W(AS))) ||
			kt_word_has(p, i, KT_LEX_STOP, "comparison"))
			return TRUE;
		if (compares(p, i, first))
			return TRUE;
		if (c != KT_WORD_PREPOSITION && c != KT_WORD_ARTICLE && c != KT_WORD_ADVERB &&
			!kt_word_has(p, i, KT_LEX_MEASURE, "average"))
			return FALSE;
	}
	return FALSE;
}
