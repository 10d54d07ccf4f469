/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers that are part of a name.
 *
 *   34 ansøgninger til 2:1 puljen
 *   et tilskud på 24.500 kr. til Boldklubben 71
 *   at udvalget drøfter projekt: 4 Sogne Marked 17 */
#include "extract/passage/nonfigure.h"

gboolean kt_is_counted_at(const struct kt_passage *p, guint i)
{
	return kt_found_at(p, KT_LEX_UNIT, i) || kt_found_at(p, KT_LEX_COUNTED, i) ||
	       kt_found_at(p, KT_LEX_SCALE, i) || kt_token_is(p, i, "%");
}

enum { LONGEST_TITLE = 7 };

gboolean kt_token_is_quote(const struct kt_passage *p, guint i)
{
	static const char *const quotes[] = {"\"", "”", "“", "»", "«", "„"};

	if (i >= p->tokens->len || kt_passage_token(p, i)->kind != KT_TOKEN_SIGN)
		return FALSE;
	for (guint k = 0; k < G_N_ELEMENTS(quotes); k++)
		if (kt_token_is(p, i, quotes[k]))
			return TRUE;
	return FALSE;
}

gboolean kt_in_title(const struct kt_passage *p, guint i)
{
	guint open = i, end = i + 1, before = 0;

	while (open > 0 && i - open < LONGEST_TITLE && !kt_token_is_quote(p, open - 1))
		open--;
	while (end < p->tokens->len && end - i < LONGEST_TITLE && !kt_token_is_quote(p, end))
		end++;
	if (open == 0 || !kt_token_is_quote(p, open - 1) || end >= p->tokens->len ||
		!kt_token_is_quote(p, end) || end - open > LONGEST_TITLE || end - open < 2 ||
		!kt_token_is_upper(p, open))
		return FALSE;
	for (guint k = 0; k < open - 1; k++)
		before += kt_token_is_quote(p, k);
	return before % 2 == 0;
}

/* Projektet "Gå 10.000 skridt": inside the title of something. */
guint kt_number_in_title(const struct kt_passage *p, guint i)
{
	return p->has_quotes && !kt_found_at(p, KT_LEX_UNIT, i + 1) &&
			       !kt_found_at(p, KT_LEX_SCALE, i + 1) && kt_in_title(p, i)
		       ? 1
		       : 0;
}

/* "2:1 puljen", "1:500", "60:40": two whole numbers and a colon between them. */
guint kt_ratio_of_name(const struct kt_passage *p, guint i)
{
	enum { MOST = 99, MOST_OF_MAP = 100000 };

	if (kt_token_int(p, i, 1, MOST) < 0 || !kt_token_is(p, i + 1, ":") ||
		!kt_token_glued(p, i + 1) || !kt_token_glued(p, i + 2) ||
		kt_token_int(p, i + 2, 1, kt_token_int(p, i, 1, 1) > 0 ? MOST_OF_MAP : MOST) < 0 ||
		(i > 0 && kt_token_glued(p, i) && kt_token_is_numeral(p, i - 1)))
		return 0;
	if (kt_token_is_dash(p, i + 3) && kt_token_glued(p, i + 3) && kt_token_glued(p, i + 4))
		return 5; /* "2:1-puljen" */
	return kt_is_counted_at(p, i + 3) ? 0 : 3;
}

/* Money is told in [FIRST, END). */
static gboolean tells_money(const struct kt_passage *p, guint first, guint end)
{
	const struct kt_found *unit;
	enum kt_unit found;

	for (guint i = first; i < end; i++) {
		unit = kt_found_at(p, KT_LEX_UNIT, i);
		if (unit && kt_unit_lookup(unit->term->value, &found) && kt_unit_is_money(found))
			return TRUE;
	}
	return FALSE;
}

/* Nothing behind the number at token I - 1 goes on with it. */
static gboolean ends_name(const struct kt_passage *p, guint i)
{
	return i >= p->tokens->len || kt_passage_token(p, i)->kind == KT_TOKEN_SIGN ||
	       kt_passage_term_at(p, KT_LEX_STOP, i);
}

/* "24.500 kr. til Boldklubben 71": who gets the money is called so. */
guint kt_number_of_receiver(const struct kt_passage *p, guint i)
{
	guint name = i, first, end;

	if (kt_token_int(p, i, 0, 99) < 0 || kt_is_counted_at(p, i + 1) || !ends_name(p, i + 1))
		return 0;
	kt_passage_sentence(p, i, &first, &end);
	while (name > first && kt_token_is_word(p, name - 1) && kt_token_is_upper(p, name - 1))
		name--;
	return name < i && name > first && kt_word_does(p, name - 1, KT_W(TO)) &&
			       tells_money(p, first, name)
		       ? 1
		       : 0;
}

/* "projekt: Lys i gården vol. 2": behind the colon stands how it is called, up to a verb. */
guint kt_number_of_titled(const struct kt_passage *p, guint i)
{
	enum { LONGEST = 10 };
	guint first, end, k = i;
	gboolean heads_words;

	kt_passage_sentence(p, i, &first, &end);
	while (k > first && i - k < LONGEST && !kt_token_is(p, k - 1, ":"))
		k--;
	if (k <= first + 1 || !kt_token_is(p, k - 1, ":") ||
		!kt_word_means(p, k - 2, KT_S(TITLED)) || kt_token_int(p, i, 0, 2100) < 0)
		return 0;
	heads_words = kt_token_is_numeral(p, k) && kt_token_is_upper(p, k + 1);
	if (!heads_words && !kt_token_is_upper(p, k))
		return 0;
	for (guint n = k; n < i; n++)
		if (kt_token_is_verb(p, n) || kt_passage_token(p, n)->time >= 0)
			return 0;
	return kt_is_counted_at(p, i + 1) && !kt_token_is_upper(p, i + 1) ? 0 : 1;
}

/* "4 medlemmer (V+C)", "2 stemmer (F og Ø)": those who voted, by the letters of their parties. */
guint kt_number_of_votes(const struct kt_passage *p, guint i)
{
	enum { MOST_VOTES = 60, LONGEST_LETTER = 2 };
	const struct kt_found *who = kt_found_at(p, KT_LEX_NONFIGURE, i + 1);
	guint k, letters = 0;

	if (kt_token_int(p, i, 1, MOST_VOTES) < 0 || !who ||
		!(kt_found_is(who, "members") || kt_found_is(who, "before votes")))
		return 0;
	k = i + 1 + who->n_tokens;
	if (!kt_token_is(p, k, "("))
		return 0;
	for (k++; k < p->tokens->len && !kt_token_is(p, k, ")"); k++) {
		gboolean is_letter = kt_token_is_word(p, k) && kt_token_is_upper(p, k) &&
				     kt_passage_token(p, k)->span.len <= LONGEST_LETTER;

		letters += is_letter;
		if (!is_letter && kt_passage_token(p, k)->kind != KT_TOKEN_SIGN &&
			!kt_word_does(p, k, KT_W(AND)))
			return 0;
	}
	return letters ? 1 : 0;
}
