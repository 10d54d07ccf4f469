/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Quarters, half-years and years in letters and digits, as heads of columns have them:
 * "2015K2", "1H24", "R07", "KB 2024". */
#include "extract/passage/moment_forms.h"

#include <stdlib.h>
#include <string.h>

/* "k22024", "2k2024", "2024k2", and "k224" where a mark stood before the year */
static gboolean read_lettered(const char *s, gboolean year_apart, struct kt_moment *out)
{
	gsize n = strcspn(s, "kqh"), length = strlen(s);
	gsize year_length = length - 2;
	gint digit, year;

	if (length < 4 || n >= length || (n != 0 && n != 1 && n != 4) ||
		s[n + 1 + strcspn(s + n + 1, "kqh")])
		return FALSE;
	if (year_length != 4 && (year_length != 2 || n == 4 || !year_apart))
		return FALSE;
	digit = s[n == 1 ? 0 : n + 1] - '0';
	year = kt_moment_full_year(
		atoi(n == 4 ? s : s + 2)); /* digits and the letter only: n == 4 stops at it */
	if (year < KT_MOMENT_FIRST_YEAR || year > KT_MOMENT_LAST_YEAR || digit < 1 ||
		digit > (s[n] == 'h' ? 2 : 4))
		return FALSE;
	*out = kt_moment_part_of_year(s[n] != 'h', year, digit);
	return TRUE;
}

/* Letters and digits of S behind those of TEXT; a hyphen within S parts the year. */
static gboolean append_plain(gchar text[8], struct kt_slice s, gboolean *apart)
{
	gsize length = strlen(text);

	for (gsize i = 0; i < s.len; i++) {
		if (s.at[i] == '-') {
			*apart = TRUE;
			continue;
		}
		if (length >= 7 || !strchr("kqh0123456789", s.at[i]))
			return FALSE;
		text[length++] = s.at[i];
		text[length] = '\0';
	}
	return TRUE;
}

/* What token K adds to a time in letters and digits; FALSE if it cannot be part of one. */
static gboolean add_lettered(const struct kt_passage *p, guint k, gchar text[8], gboolean *apart)
{
	const struct kt_token *t = kt_passage_token(p, k);

	if (t->kind == KT_TOKEN_WORD)
		return append_plain(text, t->word.folded, apart);
	return t->kind == KT_TOKEN_NUMERAL && t->whole >= 0 &&
	       append_plain(text, kt_document_slice(p->doc, t->span), apart);
}

/* Behind the digits at token I a letter may stand, as nearly always none does. */
static gboolean goes_on_with_letter(const struct kt_passage *p, guint i)
{
	const struct kt_token *next = i + 1 < p->tokens->len ? kt_passage_token(p, i + 1) : NULL;

	return next && (next->kind == KT_TOKEN_WORD || strchr("./-'", next->first));
}

/* 2015K2, K3 2018, 2K2024, Q1-2024, 1. K 24; also with H for half a year */
gboolean kt_moment_lettered(const struct kt_passage *p, guint i, struct kt_moment_text *out)
{
	gchar text[8] = "";
	gboolean apart = FALSE;

	if (kt_passage_token(p, i)->kind == KT_TOKEN_NUMERAL && !goes_on_with_letter(p, i))
		return FALSE;
	for (guint k = i; k < p->tokens->len && k < i + 6; k++) {
		gboolean ends = k + 1 >= p->tokens->len || !kt_token_glued(p, k + 1) ||
				kt_passage_token(p, k + 1)->kind == KT_TOKEN_SIGN;

		apart = apart || !kt_token_glued(p, k);
		if (*text && strchr("./-'", kt_passage_token(p, k)->first)) {
			apart = TRUE;
			continue;
		}
		if (!add_lettered(p, k, text, &apart))
			return FALSE;
		if (ends && read_lettered(text, apart && p->in_table, &out->moment)) {
			out->n_tokens = k + 1 - i;
			return TRUE;
		}
	}
	return FALSE;
}

/* B2026, R2009, FR2025: up to three letters and a year, as heads of columns have them */
gboolean kt_moment_letters_and_year(const struct kt_passage *p, guint i, struct kt_moment_text *out)
{
	const struct kt_token *t = kt_passage_token(p, i);
	struct kt_slice s = t->word.folded;
	gint year[3];

	if (t->kind != KT_TOKEN_WORD || s.len < 5 || s.len > 7 || g_ascii_isdigit(s.at[s.len - 5]))
		return FALSE;
	if (kt_moment_split_dots(kt_slice(s.at + s.len - 4, 4), year) != 1 ||
		year[0] < KT_MOMENT_FIRST_YEAR || year[0] > KT_MOMENT_LAST_YEAR)
		return FALSE;
	out->moment = kt_moment_year(year[0]);
	out->n_tokens = 1;
	return TRUE;
}

/* R07, B 08, KB24: the same with two digits, where it is all that a head says */
gboolean kt_moment_letters_and_short_year(
	const struct kt_passage *p, guint i, struct kt_moment_text *out)
{
	static const char *const letters[] = {"r", "b", "kb", "ob", "vb", "bo", NULL};
	const struct kt_token *t = kt_passage_token(p, 0);
	gint year = kt_token_int(p, i, 0, 99);
	g_autofree char *head = NULL;
	gsize n;

	if (!p->in_table || t->kind != KT_TOKEN_WORD || p->tokens->len != i + 1 || i > 1)
		return FALSE;
	head = kt_slice_dup(t->word.folded);
	n = strcspn(head, "0123456789");
	if (i == 0) {
		if (strlen(head) != n + 2 || strspn(head + n, "0123456789") != 2)
			return FALSE;
		year = atoi(head + n);
		head[n] = '\0';
	} else if (kt_passage_token(p, i)->span.len != 2) {
		return FALSE;
	}
	if (year < 0 || !g_strv_contains(letters, head))
		return FALSE;
	out->moment = kt_moment_year(kt_moment_full_year(year));
	out->n_tokens = 1;
	return TRUE;
}
