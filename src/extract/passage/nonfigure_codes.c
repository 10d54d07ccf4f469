/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Digits that are letters: what is filed, paid or called by them. */
#include "extract/passage/nonfigure.h"

#include <string.h>

/* "Sagsnummer: 19/733", "dok. 64455/16": behind its word, however short. */
static gboolean is_labelled_case(const struct kt_passage *p, guint i)
{
	guint k = i;

	while (k > 0 && (kt_token_is(p, k - 1, ":") || kt_token_is(p, k - 1, ".")))
		k--;
	return k > 0 && kt_word_means(p, k - 1, KT_S(FILED)) && kt_token_is(p, i + 1, "/") &&
	       kt_token_glued(p, i + 1) && kt_token_is_numeral(p, i + 2) &&
	       kt_token_glued(p, i + 2);
}

guint kt_number_of_case(const struct kt_passage *p, guint i)
{
	struct kt_slice s = kt_document_slice(p->doc, kt_passage_token(p, i)->span);
	guint k = i + 1;

	if (is_labelled_case(p, i))
		return 3;
	if (kt_token_int(p, i, 0, 2100) >= 0 && s.len <= 4 &&
		(kt_token_is(p, k, "/") || kt_token_is_dash(p, k)) && kt_token_glued(p, k) &&
		kt_token_glued(p, k + 1) && kt_token_is_numeral(p, k + 1) &&
		kt_passage_token(p, k + 1)->span.len >= 4 &&
		kt_token_int(p, k + 1, 0, 999999) >= 0 &&
		(s.len == 2 || kt_passage_token(p, k + 1)->span.len >= 5) &&
		!kt_found_at(p, KT_LEX_UNIT, k + 2) &&
		(kt_token_is(p, k, "/") || kt_passage_token(p, k + 1)->span.len >= 6 ||
			s.at[0] == '0' ||
			kt_document_slice(p->doc, kt_passage_token(p, k + 1)->span).at[0] == '0'))
		return 3;
	/* 330-2020-24618: code of the municipality, year, number */
	if (s.len == 3 && kt_token_is_dash(p, i + 1) && kt_token_int(p, i + 2, 1990, 2099) > 0 &&
		kt_token_is_dash(p, i + 3) && kt_token_int(p, i + 4, 0, 999999) >= 0 &&
		kt_token_glued(p, i + 1) && kt_token_glued(p, i + 2) && kt_token_glued(p, i + 3) &&
		kt_token_glued(p, i + 4))
		return 5;
	if (kt_token_is(p, k, "_") && kt_token_glued(p, k)) {
		while (k < p->tokens->len && kt_token_glued(p, k))
			k++;
		return k - i;
	}
	/* 27.57.16-P21-1-23: two full stops, a hyphen, a letter */
	if (kt_token_is_dash(p, k) && kt_token_glued(p, k) && kt_token_is_word(p, k + 1) &&
		kt_token_glued(p, k + 1) && memchr(s.at, '.', s.len) &&
		g_ascii_isdigit(kt_token_folded(p, k + 1).at[kt_token_folded(p, k + 1).len - 1]))
		return 3;
	return 0;
}

guint kt_number_of_phone(const struct kt_passage *p, guint i)
{
	const struct kt_found *f = kt_found_before(p, KT_LEX_NONFIGURE, i);
	guint k = i, pairs = 0;

	if (f && kt_found_is(f, "after phone")) {
		while (kt_token_is_numeral(p, k) || kt_token_is_dash(p, k))
			k++;
		return k - i;
	}
	while (kt_token_int(p, k, 0, 99) >= 0 && kt_passage_token(p, k)->span.len == 2 &&
		kt_passage_token(p, k)->space_before) {
		pairs++;
		k++;
	}
	return pairs == 4 ? 4 : 0;
}

/* "DK-3400", "DK 3400" */
static gboolean follows_country(const struct kt_passage *p, guint i)
{
	return i > 0 && (kt_token_is(p, i - 1, "DK") || (i > 1 && kt_token_is_dash(p, i - 1) &&
								kt_token_is(p, i - 2, "DK")));
}

guint kt_number_of_post(const struct kt_passage *p, guint i)
{
	gint code = kt_token_int(p, i, 800, 9999);

	if (code < 0 || kt_passage_token(p, i)->span.len != 4 || !kt_token_is_word(p, i + 1) ||
		!kt_token_is_upper(p, i + 1))
		return 0;
	return i > 0 && (kt_token_is(p, i - 1, ",") || kt_token_is_numeral(p, i - 1) ||
				follows_country(p, i))
		       ? 1
		       : 0;
}

gboolean kt_is_code_of_account(const struct kt_passage *p, guint i)
{
	struct kt_slice s = kt_document_slice(p->doc, kt_passage_token(p, i)->span);
	guint run = 0, n_dots = 0;
	gboolean odd_group = FALSE;

	for (gsize k = 0; k <= s.len; k++) {
		if (k < s.len && g_ascii_isdigit(s.at[k])) {
			run++;
			continue;
		}
		if (k < s.len && s.at[k] != '.')
			return FALSE;
		odd_group |= n_dots > 0 && run != 3;
		n_dots += k < s.len;
		run = 0;
	}
	return n_dots > 0 && odd_group;
}

guint kt_number_of_account(const struct kt_passage *p, guint i)
{
	return kt_is_code_of_account(p, i) && !kt_passage_token(p, i)->is_number ? 1 : 0;
}

guint kt_number_with_zero(const struct kt_passage *p, guint i)
{
	struct kt_slice s = kt_document_slice(p->doc, kt_passage_token(p, i)->span);

	return s.len >= 2 && s.at[0] == '0' && g_ascii_isdigit(s.at[1]) ? 1 : 0;
}

/* A dash or stroke at token I runs two numbers together. */
static gboolean joins_numbers(const struct kt_passage *p, guint i)
{
	return i > 0 && i + 1 < p->tokens->len &&
	       (kt_token_is_dash(p, i) || kt_token_is(p, i, "/")) && kt_token_glued(p, i) &&
	       kt_token_glued(p, i + 1) && kt_token_is_numeral(p, i - 1) &&
	       kt_token_is_numeral(p, i + 1);
}

guint kt_run_of_numbers(const struct kt_passage *p, guint i)
{
	enum { SHORTEST_RUN = 3, LEAST_FILED = 10000 };
	guint first = i, last = i;

	while (first >= 2 && joins_numbers(p, first - 1))
		first -= 2;
	while (joins_numbers(p, last + 1))
		last += 2;
	if (last >= first + 2 * (SHORTEST_RUN - 1))
		return last + 1 - i;
	return last == first + 2 && kt_token_int(p, first, 1990, 2099) > 0 &&
			       kt_token_int(p, last, LEAST_FILED, 9999999) > 0
		       ? last + 1 - i
		       : 0;
}

/* "13:18.402" and no more in its line or cell: what was counted in 2013. */
guint kt_number_of_year(const struct kt_passage *p, guint i)
{
	return i == 0 && p->tokens->len == 3 && kt_token_int(p, 0, 0, 99) >= 0 &&
			       kt_passage_token(p, 0)->span.len == 2 && kt_token_is(p, 1, ":") &&
			       kt_token_glued(p, 1) && kt_token_glued(p, 2) &&
			       kt_token_is_numeral(p, 2) && kt_passage_token(p, 2)->span.len > 2
		       ? 1
		       : 0;
}

/* "...12": a line of dots leads to the whole number at K. */
static gboolean is_led_to(const struct kt_passage *p, guint k)
{
	return kt_token_int(p, k, 1, 999) > 0 &&
	       (kt_token_is(p, k - 1, "…") ||
		       (k > 1 && kt_token_is(p, k - 1, ".") && kt_token_is(p, k - 2, ".")));
}

guint kt_run_of_leaders(const struct kt_passage *p, guint i)
{
	enum { LEAST_PAGES = 3 };
	guint n = 0, last = 0;
	gint page = 0;

	for (guint k = 1; k < p->tokens->len; k++) {
		if (!is_led_to(p, k))
			continue;
		if (kt_token_int(p, k, 1, 999) < page)
			return 0;
		page = kt_token_int(p, k, 1, 999);
		last = k;
		n++;
	}
	if (n >= LEAST_PAGES && last >= i)
		return last + 1 - i;
	/* "Eventuelt...14": the dots stick to both; where a count is led to, blanks part them */
	return i > 2 && is_led_to(p, i) && kt_token_glued(p, i) && kt_token_glued(p, i - 1) &&
	       kt_token_glued(p, i - 2);
}

/* Capitals only, and few: "TMF", "XA". */
static gboolean is_short_of_project(const struct kt_passage *p, guint i)
{
	enum { SHORTEST = 2, LONGEST = 4 };
	struct kt_slice s;

	if (!kt_token_is_word(p, i))
		return FALSE;
	s = kt_document_slice(p->doc, kt_passage_token(p, i)->span);
	for (gsize k = 0; k < s.len; k++)
		if (!g_ascii_isupper(s.at[k]))
			return FALSE;
	return s.len >= SHORTEST && s.len <= LONGEST;
}

guint kt_number_of_project(const struct kt_passage *p, guint i)
{
	enum { LEAST_DIGITS = 5 };
	struct kt_slice s = kt_document_slice(p->doc, kt_passage_token(p, i)->span);

	if (i == 0 || s.len < LEAST_DIGITS || !is_short_of_project(p, i - 1) ||
		kt_found_at(p, KT_LEX_UNIT, i - 1) || kt_found_at(p, KT_LEX_UNIT, i + 1) ||
		kt_found_at(p, KT_LEX_COUNTED, i + 1))
		return 0;
	for (gsize k = 0; k < s.len; k++)
		if (!g_ascii_isdigit(s.at[k]))
			return 0;
	return 1;
}
