/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What something is compared with: "end i 2015", "over landsgennemsnittet", "sammenlignet med 2019". */
#include "extract/prose/prose.h"

/* "mod", "over": a word of comparison that ends before FIRST. */
static gboolean compares(const struct kt_passage *p, guint i, guint first)
{
	const struct kt_found *before = kt_passage_term_at(p, KT_LEX_PREVIOUS, i);

	if (!before && !kt_word_has(p, i, KT_LEX_TIME, "since")) /* "fra og med 1. juli" */
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
	return n > 0 && i > 0 &&
	       (kt_word_does(p, i - 1, KT_W(THAN)) || /* "i forhold til samme dato i 2012" */
		       kt_word_has(p, i - 1, KT_LEX_STOP, "comparison"));
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

/* The comma that ends the clause T stands in; the end of the sentence from FIRST to END if none. */
static guint clause_stop(const struct kt_passage *p, const struct kt_timex *t, guint end)
{
	guint i = t->first + t->n_tokens;

	while (i < end && !kt_mark_separates(p, i))
		i++;
	return i;
}

static gboolean has_quantity(const struct kt_passage *p, guint first, guint end)
{
	for (guint i = first; i < end; i++)
		if (kt_passage_token(p, i)->quantity >= 0 && kt_passage_token(p, i)->time < 0)
			return TRUE;
	return FALSE;
}

/* "overførslerne til 2022", "beslutningerne om 2024", "overslagsårene 2022-2024": says which. */
static gboolean says_which(const struct kt_passage *p, const struct kt_timex *t)
{
	return t->first >= 2 && (kt_word_class(p, t->first - 1) == KT_WORD_CONTENT ||
					kt_word_class(p, t->first) == KT_WORD_CONTENT ||
					(kt_word_does(p, t->first - 1, KT_W(FROM, TO, ABOUT)) &&
						kt_word_class(p, t->first - 2) == KT_WORD_CONTENT));
}

/* "den seneste optælling, som er fra den 1. september": of what it is told of. */
static gboolean stems_from(const struct kt_passage *p, guint clause, guint first)
{
	enum { REACH = 3 };

	for (guint i = MAX(clause + REACH, first) - REACH; i < first; i++)
		if (kt_word_does(p, i, KT_W(FROM)))
			return TRUE;
	return FALSE;
}

/* "Skolen, som åbnede i 2016, har 512 elever", "omfattet af den kontrakt, der blev indgået i 2016": the clause
 * [OPENS, STOP), behind a comma, tells when what is spoken of began; but "27 stier, som blev anlagt i 2006" are
 * of that year. */
static gboolean tells_beginning(const struct kt_passage *p, guint opens, guint stop)
{
	enum { NOUN = 4 };

	if (has_quantity(p, opens, stop) || has_quantity(p, MAX(opens, NOUN) - NOUN, opens))
		return FALSE;
	for (guint i = opens; i < stop; i++)
		if (kt_word_means(p, i, KT_S(BEGUN)))
			return TRUE;
	return FALSE;
}

gboolean kt_time_is_apart(const struct kt_passage *p, const struct kt_timex *t)
{
	guint first, end, opens = t->first, stop;
	gboolean is_relative;

	kt_passage_sentence(p, t->first, &first, &end);
	while (opens > first && !kt_mark_separates(p, opens - 1))
		opens--;
	stop = clause_stop(p, t, end);
	if (t->sort == KT_TIMEX_POINT && opens > first && kt_mark_is(p, opens - 1, ',') &&
		kt_word_class(p, opens) == KT_WORD_RELATIVE && tells_beginning(p, opens, stop))
		return TRUE;
	if (stop == end || !kt_mark_is(p, stop, ',') || has_quantity(p, opens, stop))
		return FALSE;
	is_relative = opens > first && kt_mark_is(p, opens - 1, ',') &&
		      kt_word_class(p, opens) == KT_WORD_RELATIVE;
	if (is_relative)
		return t->sort == KT_TIMEX_POINT && t->period.from.unit == KT_TIME_DAY &&
		       !stems_from(p, opens, t->first) && has_quantity(p, stop, end);
	return (kt_word_has(p, opens, KT_LEX_STOP, "condition") ||
		       kt_word_does(p, opens, KT_W(WHEN))) &&
	       says_which(p, t) && has_quantity(p, stop, end);
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
			!kt_word_has(p, i, KT_LEX_MEASURE, "average") &&
			!(i + 1 == first && kt_word_has(p, i, KT_LEX_TIME, "year")))
			return FALSE;
	}
	return FALSE;
}
