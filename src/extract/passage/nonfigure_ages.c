/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ages that tell which people are meant.
 *
 *   i alderen 18-24 år, unge under 30 år, over 18 år og under 6 år, 60+ */
#include <string.h>

#include "extract/passage/nonfigure.h"

/* The end of a span of whole numbers: 18-24, 7.-9., 15-18(23), or one number. */
guint kt_end_of_span(const struct kt_passage *p, guint i)
{
	guint k = i + 1;

	if (kt_token_is(p, k, ".") && kt_token_is_dash(p, k + 1))
		k++;
	if ((kt_token_is_dash(p, k) || kt_word_does(p, k, KT_W(TO, AND))) &&
		kt_token_int(p, k + 1, 0, 120) >= 0)
		k += 2;
	if (kt_token_is(p, k, "(") && kt_token_glued(p, k) && kt_token_int(p, k + 1, 0, 120) >= 0 &&
		kt_token_is(p, k + 2, ")"))
		k += 3;
	return k;
}

/* Whether the number before "år" at token K bounds a group of people: a word
 * for age or for people stands close before it. */
static gboolean people_before(const struct kt_passage *p, guint i, gboolean is_span)
{
	guint from = i > 4 ? i - 4 : 0;

	if (i > 0 && !is_span && kt_word_does(p, i - 1, KT_W(IN)))
		return FALSE; /* "pr. person i 3 år" */

	for (guint k = i; k-- > from;) {
		const struct kt_found *age = kt_passage_term_at(p, KT_LEX_NONFIGURE, k);
		const struct kt_found *who = kt_passage_term_at(p, KT_LEX_COUNTED, k);

		if (kt_token_is(p, k, ".") || kt_token_is(p, k, ";"))
			return FALSE;
		if ((kt_found_is(age, "after age") || kt_found_is(age, "bound of age")) &&
			!kt_word_does(p, k, KT_W(OVER, UNDER, BETWEEN)))
			return TRUE;
		if (kt_found_is(who, "person"))
			return TRUE;
	}
	return is_span && from == 0 && i <= 1; /* a row label: "18-24 år" */
}

/* "over 18 år og under 6 år": joined to another bound of the same group. */
static gboolean joins_age(const struct kt_passage *p, guint i)
{
	gint16 before;

	if (i > 0 && kt_word_does(p, i - 1, KT_W(OVER, UNDER)))
		i--;
	if (i < 2 || !kt_word_does(p, i - 1, KT_W(AND, OR)))
		return FALSE;
	before = kt_passage_token(p, i - 2)->nonfigure;
	return before >= 0 && strcmp(g_array_index(p->nonfigures, struct kt_nonfigure, before).sort,
				      KT_NONFIGURE_AGE) == 0;
}

/* i alderen 18-24 år, unge under 30 år, fyldt 18 år, 18-24 år as a label, 60+ */
guint kt_number_of_age(const struct kt_passage *p, guint i)
{
	guint k = kt_end_of_span(p, i);
	gboolean is_span = k > i + 1;
	const struct kt_found *before = kt_found_before(p, KT_LEX_NONFIGURE, i);

	if (kt_token_int(p, i, 0, 110) < 0)
		return 0;
	if (kt_token_is(p, k, "+") && kt_token_glued(p, k) &&
		(k + 1 == p->tokens->len || kt_token_is_word(p, k + 1)))
		return k + 1 + kt_word_means(p, k + 1, KT_S(YEARS)) - i;
	if (kt_found_is(before, "after age"))
		return k + kt_word_means(p, k, KT_S(YEARS, YEARS_OF, YEARS_OLD)) - i;
	if (!kt_word_means(p, k, KT_S(YEARS, YEARS_OF)))
		return 0;
	if (i == 1 && (kt_token_is(p, 0, "≥") || kt_token_is(p, 0, "≤") || kt_token_is(p, 0, ">") ||
			      kt_token_is(p, 0, "<")))
		return k + 1 - i; /* "≥ 60 år" before what they number */
	if (kt_word_means(p, k, KT_S(YEARS_OF)) && kt_word_means(p, k + 1, KT_S(AGE)))
		return k + 2 - i;
	return people_before(p, i, is_span) || joins_age(p, i) ? k + 1 - i : 0;
}
