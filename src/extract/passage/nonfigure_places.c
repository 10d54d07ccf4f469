/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers of houses, days and weeks: what stands behind a street, "15/10", "uge 29 og 30". */
#include "extract/passage/nonfigure.h"

/* ---- houses -------------------------------------------------------------- */

/* "201-205", "4 C" */
static guint end_of_house(const struct kt_passage *p, guint i)
{
	if (kt_token_is_dash(p, i + 1) && kt_token_glued(p, i + 1) &&
		kt_token_int(p, i + 2, 1, 999) > 0 && kt_token_glued(p, i + 2))
		return i + 3;
	return i + 1;
}

/* "Lågegyde 41 C, er flyttet", "Munkehatten 20, 5220 Odense" */
static gboolean is_house_by_what_follows(const struct kt_passage *p, guint k)
{
	if (kt_token_is_word(p, k) && kt_passage_token(p, k)->span.len == 1 &&
		kt_token_is_upper(p, k) && !kt_token_is(p, k, "I") &&
		(k + 1 == p->tokens->len || kt_token_is(p, k + 1, ",") ||
			kt_token_is(p, k + 1, ".")))
		return TRUE;
	return kt_token_is(p, k, ",") && kt_token_int(p, k + 1, 1000, 9990) > 0 &&
	       kt_token_is_word(p, k + 2) && kt_token_is_upper(p, k + 2) &&
	       !kt_found_at(p, KT_LEX_UNIT, k + 2);
}

/* "fremmøde på Dytmærsken 9.", "ligger på Bryggergården 4 i Søndersø": where, by a name with a
 * capital, and the number ends what is told of it. */
static gboolean is_house_by_what_leads(const struct kt_passage *p, guint i, guint k)
{
	if (i < 2 || !kt_word_does(p, i - 2, KT_W(ON, BY)) || !kt_token_is_upper(p, i - 1) ||
		kt_token_is_upper(p, i - 2))
		return FALSE;
	return k == p->tokens->len || (kt_token_is(p, k, ".") && k + 1 == p->tokens->len) ||
	       (kt_token_is(p, k, ".") && kt_token_is_word(p, k + 1) &&
		       kt_token_is_upper(p, k + 1)) ||
	       (kt_word_does(p, k, KT_W(IN)) && kt_token_is_word(p, k + 1) &&
		       kt_token_is_upper(p, k + 1));
}

/* The first token of the name in capitals that ends before token END. */
static guint start_of_name(const struct kt_passage *p, guint end)
{
	while (end > 0 && kt_token_is_word(p, end - 1) && kt_token_is_upper(p, end - 1))
		end--;
	return end;
}

/* "Søparken har 72 boliger, Rosenparken 60 og Møllegården 48": each has so many of what is
 * counted first. */
static gboolean is_told_in_row(const struct kt_passage *p, guint i)
{
	for (;;) {
		guint name = start_of_name(p, i);

		if (name == i || name < 3 ||
			!(kt_token_is(p, name - 1, ",") || kt_word_does(p, name - 1, KT_W(AND))))
			return FALSE;
		if (kt_passage_term_at(p, KT_LEX_COUNTED, name - 2))
			return kt_token_is_numeral(p, name - 3);
		if (!kt_token_is_numeral(p, name - 2))
			return FALSE;
		i = name - 2;
	}
}

guint kt_number_of_house(const struct kt_passage *p, guint i)
{
	guint end = end_of_house(p, i);

	if (i == 0 || !kt_token_is_word(p, i - 1) || kt_token_int(p, i, 1, 999) < 0 ||
		kt_found_at(p, KT_LEX_UNIT, end) || kt_found_at(p, KT_LEX_COUNTED, end))
		return 0;
	if (!kt_token_is_upper(p, i - 1) && !(i > 1 && kt_token_is_upper(p, i - 2)))
		return 0;
	if (is_told_in_row(p, i))
		return 0;
	if (kt_word_means(p, i - 1, KT_S(STREET)))
		return end - i;
	if (kt_token_is_upper(p, i - 1) &&
		(is_house_by_what_follows(p, end) || is_house_by_what_leads(p, i, end)))
		return end - i;
	return 0;
}

/* ---- days ---------------------------------------------------------------- */

/* "frist 1/11", "mødet den 23/8": a day and its month.  Halves, thirds and quarters are none. */
guint kt_day_and_month(const struct kt_passage *p, guint i)
{
	gint day = kt_token_int(p, i, 1, 31), month = kt_token_int(p, i + 2, 1, 12);

	if (day < 0 || month < 0 || !kt_token_is(p, i + 1, "/") || !kt_token_glued(p, i + 1) ||
		!kt_token_glued(p, i + 2) ||
		(i > 0 && kt_token_glued(p, i) && !kt_token_is(p, i - 1, "(")))
		return 0;
	if ((day < month && month <= 4) || (day == 24 && month == 7) ||
		kt_found_at(p, KT_LEX_UNIT, i + 3) || kt_found_at(p, KT_LEX_COUNTED, i + 3) ||
		kt_token_is(p, i + 3, "%") ||
		(kt_token_is(p, i + 3, "/") && kt_token_glued(p, i + 3)))
		return 0;
	return 3;
}

/* ---- weeks --------------------------------------------------------------- */

static gboolean joins_weeks(const struct kt_passage *p, guint i)
{
	return kt_token_is_dash(p, i) || kt_token_is(p, i, ",") ||
	       kt_word_does(p, i, KT_W(AND, TO)) ||
	       kt_passage_token(p, i)->kind == KT_TOKEN_NUMERAL;
}

/* "uge 5-26", "ugerne 10, 11 og 12", "uge 7, 27-31 og 42": a time may have taken the first. */
guint kt_number_of_week(const struct kt_passage *p, guint i)
{
	guint end = i + 1, k = i;

	if (kt_token_int(p, i, 1, 60) < 0)
		return 0;
	if ((kt_token_is_dash(p, i + 1) || kt_word_does(p, i + 1, KT_W(AND, TO))) &&
		kt_token_int(p, i + 2, 1, 60) > 0 && !kt_found_at(p, KT_LEX_UNIT, i + 3) &&
		!kt_found_at(p, KT_LEX_COUNTED, i + 3) && !kt_token_is(p, i + 3, "%"))
		end = i + 3;
	while (k > 0 && k + 8 > i &&
		(kt_passage_token(p, k - 1)->time >= 0 || joins_weeks(p, k - 1)) &&
		!kt_word_means(p, k - 1, KT_S(WEEK)))
		k--;
	if (k == 0 || !kt_word_means(p, k - 1, KT_S(WEEK)))
		return 0;
	return kt_found_at(p, KT_LEX_UNIT, end) || kt_found_at(p, KT_LEX_COUNTED, end) ||
			       kt_token_is(p, end, "%")
		       ? 0
		       : end - i;
}
