/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers that a word is made with.
 *
 *   225-timersreglen, 12-årige, 85 %-fraktilen
 *   2- og 4-kammerbeholdere
 *   30er-zone, 90'erne, 4A */
#include "extract/passage/nonfigure.h"

/* "en 4-årig aftale" tells how long, "en 18-årig kvinde" how old. */
static gboolean is_length(const struct kt_passage *p, guint k)
{
	return kt_word_means(p, k, KT_S(YEARS_LONG)) && kt_token_is_word(p, k + 1) &&
	       !kt_passage_term_at(p, KT_LEX_COUNTED, k + 1) &&
	       !kt_passage_term_at(p, KT_LEX_STOP, k + 1);
}

/* "30er-zone", "90'erne", "i 1.000'er", "4A": letters stick to it that are no unit. */
static guint glued_word(const struct kt_passage *p, guint i, const char **sort)
{
	guint k = i + 1;
	gboolean is_parted =
		kt_token_glued(p, k) && (kt_token_is(p, k, "'") || kt_token_is(p, k, "\u2019"));

	k += is_parted;
	if (!kt_token_is_word(p, k) || !kt_token_glued(p, k) || kt_found_at(p, KT_LEX_UNIT, k) ||
		kt_found_at(p, KT_LEX_SCALE, k) || kt_found_at(p, KT_LEX_COUNTED, k) ||
		(!is_parted && kt_token_int(p, i, 0, 9999) < 0))
		return 0;
	*sort = "part of a word";
	return k + 1 - i;
}

/* "2- og 4-kammerbeholdere": the rest of the word stands with the other number. */
static gboolean shares_word(const struct kt_passage *p, guint i)
{
	guint next = i + 3;

	return kt_token_is_dash(p, i + 1) && kt_token_glued(p, i + 1) &&
	       !kt_token_glued(p, i + 2) && kt_word_does(p, i + 2, KT_W(AND, OR)) &&
	       kt_token_is_numeral(p, next) && kt_token_is_dash(p, next + 1) &&
	       kt_token_glued(p, next + 1) && kt_token_is_word(p, next + 2) &&
	       kt_token_glued(p, next + 2);
}

/* A number glued to a word by a hyphen: 225-timersreglen, 12-årige, 37-timers;
 * "3-årig periode" is a length of time that dates another figure. */
guint kt_number_in_word(const struct kt_passage *p, guint i, const char **sort)
{
	guint k = kt_end_of_span(p, i);

	if (shares_word(p, i)) {
		*sort = "part of a word";
		return 2;
	}
	if (is_length(p, kt_token_is_dash(p, k) ? k + 1 : k))
		return 0;
	if (kt_token_is(p, k, "%") && kt_token_is_dash(p, k + 1) && kt_token_glued(p, k + 1) &&
		kt_token_is_word(p, k + 2) && kt_token_glued(p, k + 2) &&
		!kt_word_means(p, k + 2, KT_S(POINT))) {
		*sort = "part of a word"; /* "85 %-fraktilen" */
		return k + 3 - i;
	}

	if (!kt_token_is_dash(p, k) || !kt_token_glued(p, k) || !kt_token_is_word(p, k + 1) ||
		!kt_token_glued(p, k + 1)) {
		if (kt_word_means(p, k, KT_S(YEARS_OLD, YEARLY)) &&
			kt_token_int(p, i, 0, 120) >= 0) {
			*sort = "age or length in a word";
			return k + 1 - i;
		}
		return glued_word(p, i, sort);
	}
	*sort = kt_word_means(p, k + 1, KT_S(YEARS_OLD)) ? "age or length in a word"
							 : "part of a word";
	return k + 2 - i;
}
