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
		if (length >= 7 || !(g_ascii_isdigit(s.at[i]) || strchr("kqh", s.at[i])))
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

	if (next && next->kind == KT_TOKEN_WORD)
		return strchr("kqh", *next->word.folded.at) != NULL;
	return next && strchr("./-'", next->first);
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

/* "Q2" and "H1": what stands there is a quarter or half-year of the year spoken of.  In a cell it is all
 * that the cell says, in a text it has a word before it that asks for a time. */
gboolean kt_moment_letter_and_number(
	const struct kt_passage *p, guint i, struct kt_moment_text *out)
{
	const struct kt_slice s = kt_passage_token(p, i)->word.text;
	gboolean is_half = s.len == 2 && s.at[0] == 'H';

	if (s.len != 2 || !strchr("QHK", s.at[0]) || s.at[1] < '1' ||
		s.at[1] > (is_half ? '2' : '4') || kt_token_is_dash(p, i + 1))
		return FALSE;
	if (p->in_table ? s.at[0] != 'Q' || p->tokens->len != 1
			: i == 0 ||
				  !(kt_word_does(p, i - 1, KT_W(IN)) ||
					  (s.at[0] == 'Q' && (kt_word_does(p, i - 1,
								      KT_W(FOR, OF, FROM, TO)) ||
								     kt_token_is(p, i - 1, "(")))))
		return FALSE;
	out->moment = kt_moment_part_of_year(!is_half, 0, s.at[1] - '0');
	out->n_tokens = 1;
	return TRUE;
}

gboolean kt_moment_is_mark(const struct kt_passage *p, guint i)
{
	return kt_token_is(p, i, "'") || kt_token_is(p, i, "\u2019") || kt_token_is(p, i, "\u00B4");
}

/* A word at token I that a year may stand behind: "i '20", "B'21", "for", "og". */
static gboolean goes_before_year(const struct kt_passage *p, guint i)
{
	const struct kt_token *t = kt_passage_token(p, i);

	if (t->is_dash || kt_token_is(p, i, "/") || kt_token_is(p, i, "("))
		return TRUE;
	return t->kind == KT_TOKEN_WORD &&
	       (kt_word_does(p, i, KT_W(IN, FROM, TO, FOR, OF, SINCE, AND, OR)) ||
		       kt_passage_term_at(p, KT_LEX_MEASURE, i) || kt_token_glued(p, i + 1));
}

/* "'20", "R'21": two figures behind a mark for those left out.  In a text a word that asks for a
 * time stands before it, as otherwise the mark may begin what is quoted. */
gboolean kt_moment_short_year_with_mark(
	const struct kt_passage *p, guint i, struct kt_moment_text *out)
{
	gint year = kt_token_int(p, i + 1, 0, 99);

	if (year < 0 || !kt_moment_is_mark(p, i) || !kt_token_glued(p, i + 1) ||
		kt_passage_token(p, i + 1)->span.len != 2 ||
		(i + 2 < p->tokens->len && kt_token_glued(p, i + 2) &&
			(kt_token_is_word(p, i + 2) || kt_moment_is_mark(p, i + 2))))
		return FALSE;
	if (!p->in_table && (i == 0 || !goes_before_year(p, i - 1)))
		return FALSE;
	out->moment = kt_moment_year(kt_moment_full_year(year));
	out->n_tokens = 2;
	return TRUE;
}

/* The year of two digits that S ends in, its letters before it cut off at *N; -1.  "KB-23", but B-01 is
 * the first of many proposals. */
static gint short_year_of(const char *s, gsize *n)
{
	gsize digits;

	*n = strcspn(s, "-0123456789");
	digits = *n + (s[*n] == '-' && (*n > 1 || *s == 'r'));
	if (strlen(s) != digits + 2 || strspn(s + digits, "0123456789") != 2)
		return -1;
	return atoi(s + digits);
}

/* "Budget 24", "Opr. budget '23": behind a word for what is spent or planned. */
static gboolean is_behind_budget(const struct kt_passage *p, guint i)
{
	static const char *const yearly[] = {
		"original_budget", "revised_budget", "actual", "expected_result", NULL};
	guint end = i - (i > 0 && kt_token_is(p, i - 1, "'"));
	const struct kt_found *f = kt_found_before(p, KT_LEX_MEASURE, end);

	return f && f->first + f->n_tokens == end && g_strv_contains(yearly, f->term->value);
}

/* R07, B 08, KB-24, FV2 23: the same with two digits, where it is all that a head says; and behind
 * "Regnskab" at its end */
gboolean kt_moment_letters_and_short_year(
	const struct kt_passage *p, guint i, struct kt_moment_text *out)
{
	static const char *const letters[] = {
		"r", "b", "kb", "ob", "vb", "bo", "bf", "tb", "fr", "fv", NULL};
	const struct kt_token *t = kt_passage_token(p, 0);
	gint year = kt_token_int(p, i, 0, 99);
	g_autofree char *head = NULL;
	gsize n;

	if (!p->in_table || t->kind != KT_TOKEN_WORD || p->tokens->len != i + 1 ||
		(i > 0 && kt_passage_token(p, i)->span.len != 2))
		return FALSE;
	head = kt_slice_dup(t->word.folded);
	if (i == 0)
		year = short_year_of(head, &n);
	else
		n = strcspn(head, "0123456789");
	if (head[n] && (i == 0 || (i == 1 && strlen(head) == n + 1)))
		head[n] = '\0';
	if (year < 0 || !((i <= 1 && g_strv_contains(letters, head)) || is_behind_budget(p, i)))
		return FALSE;
	out->moment = kt_moment_year(kt_moment_full_year(year));
	out->n_tokens = 1;
	return TRUE;
}
