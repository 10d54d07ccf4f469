/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names of follow-ups on a budget.
 *
 *   BO3   BR 1   FØ2 2021   2. BO
 *
 * They tell when something was expected, and are no part of what is counted. */
#include "extract/passage/follow_up.h"

#include <string.h>

enum { MOST_A_YEAR = 6 };

/* How many bytes of S are capitals. */
static gsize capitals_of(struct kt_slice s)
{
	gsize n = 0;

	while (n < s.len) {
		gunichar c = g_utf8_get_char_validated(s.at + n, s.len - n);

		if (c == (gunichar)-1 || c == (gunichar)-2 || !g_unichar_isupper(c))
			return n;
		n += g_unichar_to_utf8(c, NULL);
	}
	return n;
}

gboolean kt_follow_up_letters(const struct kt_lexicon *lexicon, struct kt_slice s)
{
	const struct kt_term *term;

	if (s.len < 2 || capitals_of(s) != s.len)
		return FALSE;
	term = kt_lexicon_whole(lexicon, KT_LEX_NONFIGURE, s);
	return term && strcmp(term->value, "after follow-up") == 0;
}

/* S begins with one digit that can number a follow-up; 0 if it does not. */
static guint number_at(struct kt_slice s)
{
	guint digit = s.len > 0 && g_ascii_isdigit(s.at[0]) ? (guint)(s.at[0] - '0') : 0;

	return digit <= MOST_A_YEAR && !(s.len > 1 && g_ascii_isdigit(s.at[1])) ? digit : 0;
}

static struct kt_slice without(struct kt_slice s, gsize n)
{
	return kt_slice_trim(kt_slice(s.at + n, s.len - n));
}

/* Behind the name nothing stands, or its year: "2021", "-2021". */
static gboolean is_end_or_year(struct kt_slice rest)
{
	if (rest.len == 5 && rest.at[0] == '-')
		rest = without(rest, 1);
	if (rest.len != 0 && rest.len != 4)
		return FALSE;
	for (gsize i = 0; i < rest.len; i++)
		if (!g_ascii_isdigit(rest.at[i]))
			return FALSE;
	return TRUE;
}

guint kt_follow_up_number(
	const struct kt_lexicon *lexicon, struct kt_slice name, struct kt_slice *letters)
{
	struct kt_slice rest = kt_slice_trim(name);
	guint number = number_at(rest);
	gsize n;

	if (number) { /* "2. BO" */
		rest = rest.len > 1 && rest.at[1] == '.' ? without(rest, 2) : kt_slice(rest.at, 0);
		n = capitals_of(rest);
	} else {
		n = capitals_of(rest);
		number = number_at(without(rest, n));
	}
	if (!number || !kt_follow_up_letters(lexicon, kt_slice(rest.at, n)))
		return 0;
	if (letters)
		*letters = kt_slice(rest.at, n);
	rest = without(rest, n);
	if (number_at(rest) == number)
		rest = without(rest, 1);
	return is_end_or_year(rest) ? number : 0;
}

/* A word for what is spent or planned stands in P, or a year behind the name that ends with token I. */
static gboolean is_of_budget(const struct kt_passage *p, guint i)
{
	if (i + 1 < p->tokens->len && kt_passage_token(p, i + 1)->time >= 0)
		return TRUE;
	for (guint k = 0; k < p->found->len; k++)
		if (g_array_index(p->found, struct kt_found, k).term->role == KT_LEX_MEASURE)
			return TRUE;
	return FALSE;
}

/* The word at token I, all letters of such a name, has its number beside it; the number that a paragraph
 * begins with is taken for a point's. */
static gboolean has_number_beside(const struct kt_passage *p, guint i)
{
	return kt_token_int(p, i + 1, 1, MOST_A_YEAR) > 0 ||
	       (i > 1 && kt_token_is(p, i - 1, ".") && kt_token_int(p, i - 2, 1, MOST_A_YEAR) > 0);
}

gboolean kt_follow_up_at(const struct kt_passage *p, guint i)
{
	struct kt_slice text;
	gsize n;

	if (!kt_token_is_word(p, i))
		return FALSE;
	text = kt_passage_token(p, i)->word.text;
	n = capitals_of(text);
	if (n < 2 || n + 1 < text.len)
		return FALSE;
	if (n < text.len)
		return kt_follow_up_number(p->lexicon, text, NULL) && is_of_budget(p, i);
	return kt_follow_up_letters(p->lexicon, text) && (i == 0 || has_number_beside(p, i)) &&
	       is_of_budget(p, i + (kt_token_int(p, i + 1, 1, MOST_A_YEAR) > 0));
}
