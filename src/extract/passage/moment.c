/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ways to write a point in time, one function each, tried in turn. */
#include "extract/passage/moment.h"

#include <string.h>

enum { FIRST_YEAR = 1900, LAST_YEAR = 2100 };

/* 22 is 2022, 98 is 1998. */
static guint full_year(gint year)
{
	return year >= 100 ? year : year < 70 ? 2000 + year : 1900 + year;
}

/* A year of four digits at token I, 0 if none. */
static guint year_at(const struct kt_passage *p, guint i)
{
	gint year = kt_token_int(p, i, FIRST_YEAR, LAST_YEAR);

	return year > 0 && kt_passage_token(p, i)->span.len == 4 ? year : 0;
}

/* The year after a quarter, a half-year or a month, 0 if none.  In cells and heads it may have
 * two digits, where nothing follows that it could count: "1. kv. 25", "mar 24-mar 25". */
static guint year_after(const struct kt_passage *p, guint i)
{
	guint year = year_at(p, i);
	gint value;

	if (year || !p->in_table || i >= p->tokens->len)
		return year;
	value = kt_token_int(p, i, 0, 99);
	if (value < 0 || kt_passage_token(p, i)->span.len != 2)
		return 0;
	if (i + 1 < p->tokens->len && !kt_token_is_dash(p, i + 1) && !kt_token_is(p, i + 1, ",") &&
		!kt_token_is(p, i + 1, ")"))
		return 0;
	return full_year(value);
}

static gboolean day_ok(struct kt_moment_text *out, gint year, gint month, gint day, guint n)
{
	struct kt_moment m = kt_moment_day(year ? year : 2000, month, day);

	if (month < 1 || month > 12 || day < 1 || !kt_moment_valid(m))
		return FALSE;
	m.year = year;
	out->moment = m;
	out->n_tokens = n;
	return TRUE;
}

/* Splits a numeral such as 31.03.2024 into its whole numbers; their count. */
static guint split_dots(struct kt_slice s, gint parts[3])
{
	guint n = 0;
	gint value = 0, digits = 0;

	for (gsize k = 0; k <= s.len; k++) {
		if (k == s.len || s.at[k] == '.') {
			if (digits == 0 || digits > 4 || n == 3)
				return 0;
			parts[n++] = value;
			value = digits = 0;
		} else if (s.at[k] >= '0' && s.at[k] <= '9') {
			value = value * 10 + s.at[k] - '0';
			digits++;
		} else {
			return 0;
		}
	}
	return n;
}

/* TRUE if the parts of S between its full stops are as long as a date's: one
 * or two digits, then two or four for the year.  1.010.000 is an amount. */
static gboolean has_date_lengths(struct kt_slice s)
{
	guint run = 0, part = 0;

	for (gsize k = 0; k <= s.len; k++) {
		if (k < s.len && s.at[k] != '.') {
			run++;
			continue;
		}
		if (part < 2 ? run > 2 : run != 2 && run != 4)
			return FALSE;
		part++;
		run = 0;
	}
	return TRUE;
}

/* 07.2015: a month of two digits and a year of four; no amount is written so. */
static gboolean month_dot_year(struct kt_slice s, struct kt_moment_text *out)
{
	gint part[3];

	if (s.len != 7 || s.at[2] != '.' || split_dots(s, part) != 2 || part[0] < 1 ||
		part[0] > 12 || part[1] < FIRST_YEAR || part[1] > LAST_YEAR)
		return FALSE;
	out->moment = kt_moment_month(part[1], part[0]);
	out->n_tokens = 1;
	return TRUE;
}

/* 04.04.10S55, 20.01.00-G01-4-25: the numeral is that of a journal, its letter glued to it */
static gboolean is_journal_number(const struct kt_passage *p, guint i)
{
	guint k = i + 1 + (kt_token_is_dash(p, i + 1) && kt_token_glued(p, i + 1));
	struct kt_slice word;

	if (k >= p->tokens->len || !kt_token_glued(p, k) ||
		kt_passage_token(p, k)->kind != KT_TOKEN_WORD)
		return FALSE;
	word = kt_passage_token(p, k)->word.folded;
	return g_ascii_isdigit(word.at[word.len - 1]);
}

/* 31.03.2024, 1.8.21; behind "pr." also 5.9 */
static gboolean dotted(
	const struct kt_passage *p, guint i, gboolean after_per, struct kt_moment_text *out)
{
	const struct kt_token *t = kt_passage_token(p, i);
	struct kt_slice s = kt_document_slice(p->doc, t->span);
	gint part[3];

	if (t->kind != KT_TOKEN_NUMERAL)
		return FALSE;
	if (month_dot_year(s, out))
		return TRUE;
	if (!has_date_lengths(s) || is_journal_number(p, i))
		return FALSE;
	guint n = split_dots(s, part);
	if (n == 3 && (part[2] < 100 || part[2] >= FIRST_YEAR))
		return day_ok(out, full_year(part[2]), part[1], part[0], 1);
	return n == 2 && after_per && day_ok(out, 0, part[1], part[0], 1);
}

/* 18-01-2024, 20-10-12, 2020-09-10, with any dash, all glued */
static gboolean dashed(const struct kt_passage *p, guint i, struct kt_moment_text *out)
{
	gint a = kt_token_int(p, i, 0, LAST_YEAR), b = kt_token_int(p, i + 2, 1, 12), c;

	for (guint k = 1; k <= 4; k++)
		if (!kt_token_glued(p, i + k))
			return FALSE;
	if (a < 0 || b < 0 || !kt_token_is_dash(p, i + 1) || !kt_token_is_dash(p, i + 3))
		return FALSE;
	c = kt_token_int(p, i + 4, 0, LAST_YEAR);
	if (c < 0)
		return FALSE;
	if (a >= FIRST_YEAR)
		return day_ok(out, a, b, c, 5);
	return (c < 100 || c >= FIRST_YEAR) && day_ok(out, full_year(c), b, a, 5);
}

/* 31/3-2026, 31/3 2024, 1/10/2023; behind "pr." also 1/10.  1/1-30/6 is two days. */
static gboolean slashed(
	const struct kt_passage *p, guint i, gboolean after_per, struct kt_moment_text *out)
{
	gint day = kt_token_int(p, i, 1, 31), month = kt_token_int(p, i + 2, 1, 12);

	if (day < 0 || month < 0 || !kt_token_is(p, i + 1, "/") || !kt_token_glued(p, i + 1) ||
		!kt_token_glued(p, i + 2))
		return FALSE;
	if ((kt_token_is_dash(p, i + 3) || kt_token_is(p, i + 3, "/")) &&
		kt_token_int(p, i + 4, 0, LAST_YEAR) >= 0 && !kt_token_is(p, i + 5, "/")) {
		gint year = kt_token_int(p, i + 4, 0, LAST_YEAR);

		if (year < 100 || year >= FIRST_YEAR)
			return day_ok(out, full_year(year), month, day, 5);
	}
	if (year_after(p, i + 3)) /* in heads also "31/3 09" */
		return day_ok(out, year_after(p, i + 3), month, day, 4);
	return after_per && day_ok(out, 0, month, day, 3);
}

/* The month named at token I with the tokens it takes ("april måned", "jan."). */
static guint month_at(const struct kt_passage *p, guint i, guint *n)
{
	const struct kt_found *f = kt_found_at(p, KT_LEX_MONTH, i);

	if (!f)
		return 0;
	*n = f->n_tokens;
	if (kt_token_is(p, i + *n, ".") && kt_token_glued(p, i + *n) &&
		(kt_passage_term_at(p, KT_LEX_ABBREVIATION, i) || year_at(p, i + *n + 1)))
		(*n)++;
	if (kt_found_is(kt_found_at(p, KT_LEX_TIME, i + *n), "month"))
		(*n)++;
	return g_ascii_strtoull(f->term->value, NULL, 10);
}

/* 18. januar 2024, 2. marts, 15-maj-2002, d. 1. maj */
static gboolean day_and_month(const struct kt_passage *p, guint i, struct kt_moment_text *out)
{
	gint day = kt_token_int(p, i, 1, 31);
	guint n_month, k = i + 1, month;

	if (day < 0)
		return FALSE;
	if (kt_token_is(p, k, ".") || (kt_token_is_dash(p, k) && kt_token_glued(p, k)))
		k++;
	month = month_at(p, k, &n_month);
	if (!month)
		return FALSE;
	k += n_month;
	if (kt_token_is_dash(p, k) && kt_token_glued(p, k) && year_at(p, k + 1))
		k++;
	guint year = year_at(p, k);
	return day_ok(out, year, month, day, k + (year != 0) - i);
}

/* april 2022, april måned 2022, april */
static gboolean month_and_year(const struct kt_passage *p, guint i, struct kt_moment_text *out)
{
	guint n, month = month_at(p, i, &n), year;

	if (!month)
		return FALSE;
	if (kt_token_is_dash(p, i + n) && kt_token_glued(p, i + n) && year_at(p, i + n + 1))
		n++;
	year = year_after(p, i + n);
	out->moment = kt_moment_month(year, month);
	out->n_tokens = n + (year != 0);
	return TRUE;
}

/* The month that S names, 0 if none. */
static guint month_named(const struct kt_passage *p, struct kt_slice s)
{
	struct kt_word w = {.text = s, .folded = s};
	const struct kt_term *term = kt_lexicon_match(p->lexicon, KT_LEX_MASK(KT_LEX_MONTH), &w, 1);

	return term ? g_ascii_strtoull(term->value, NULL, 10) : 0;
}

/* Words that a hyphen holds together: feb-15, jan-okt 2018, 2018 januar-marts */
static gboolean month_hyphen(const struct kt_passage *p, guint i, struct kt_moment_text *out)
{
	guint word = i + (year_at(p, i) != 0), month, to, year;
	const struct kt_token *t = word < p->tokens->len ? kt_passage_token(p, word) : NULL;
	const char *hyphen;
	struct kt_slice right;
	gint short_year[3];

	if (!t || t->kind != KT_TOKEN_WORD ||
		!(hyphen = memchr(t->word.folded.at, '-', t->word.folded.len)))
		return FALSE;
	month = month_named(p, kt_slice(t->word.folded.at, hyphen - t->word.folded.at));
	if (!month)
		return FALSE;
	right = kt_slice(hyphen + 1, t->word.folded.at + t->word.folded.len - hyphen - 1);
	to = month_named(p, right);
	year = word > i ? year_at(p, i) : year_after(p, i + 1);
	if (to > month && year) {
		out->moment = kt_moment_month(year, month);
		out->end = kt_moment_month(year, to);
		out->n_tokens = 2;
		return TRUE;
	}
	if (word > i || split_dots(right, short_year) != 1 || short_year[0] > 99)
		return FALSE;
	out->moment = kt_moment_month(full_year(short_year[0]), month);
	out->n_tokens = 1;
	return TRUE;
}

/* The number of a quarter or half-year before its word: "3.", "3", "tredje". */
static gint ordinal_at(const struct kt_passage *p, guint i, gint high, guint *n)
{
	static const char *const names[] = {"first", "second", "third", "fourth"};
	const struct kt_found *f = kt_found_at(p, KT_LEX_TIME, i);
	gint value = kt_token_int(p, i, 1, high);

	*n = value > 0 && kt_token_is(p, i + 1, ".") ? 2 : 1;
	for (gint k = 0; value < 0 && f && k < high; k++)
		if (kt_found_is(f, names[k]))
			value = k + 1;
	return value;
}

static struct kt_moment part_of_year(gboolean quarter, guint year, guint index)
{
	return quarter ? kt_moment_quarter(year, index) : kt_moment_half(year, index);
}

/* "årets første halvdel", "første halvdel af 2019": half of anything else is none of a year. */
static gboolean is_half_of_year(const struct kt_passage *p, guint i, guint end)
{
	return kt_found_is(kt_found_before(p, KT_LEX_TIME, i), "this_year") ||
	       kt_found_is(kt_found_at(p, KT_LEX_TIME, end), "this_year") ||
	       (kt_word_does(p, end, KT_W(OF) | KT_W(IN)) &&
		       (year_at(p, end + 1) ||
			       kt_found_is(kt_found_at(p, KT_LEX_TIME, end + 1), "year") ||
			       kt_found_is(kt_found_at(p, KT_LEX_TIME, end + 1), "this_year")));
}

/* 3. kvartal 2018, første halvår 2023, 1. kvartal */
static gboolean quarter_or_half(const struct kt_passage *p, guint i, struct kt_moment_text *out)
{
	guint n, k;
	gint index = ordinal_at(p, i, 4, &n);
	const struct kt_found *f = index > 0 ? kt_found_at(p, KT_LEX_TIME, i + n) : NULL;
	gboolean quarter = kt_found_is(f, "quarter");

	if (!f || (!quarter && index > 2) ||
		!(quarter || kt_found_is(f, "half") ||
			(kt_found_is(f, "one_half") && is_half_of_year(p, i, i + n + f->n_tokens))))
		return FALSE;
	k = i + n + f->n_tokens;
	if (kt_token_is(p, k, ".") && kt_token_glued(p, k) && year_after(p, k + 1))
		k++;
	if (kt_word_does(p, k, KT_W(IN) | KT_W(OF)) && year_at(p, k + 1))
		k++;
	out->moment = part_of_year(quarter, year_after(p, k), index);
	out->n_tokens = k + (year_after(p, k) != 0) - i;
	return TRUE;
}

/* kvartal 2 2024, halvår 1, 2023: only with its year, as "kvartal 2" may be a heading's number */
static gboolean part_named_first(const struct kt_passage *p, guint i, struct kt_moment_text *out)
{
	const struct kt_found *f = kt_found_at(p, KT_LEX_TIME, i);
	gboolean quarter = kt_found_is(f, "quarter");
	guint k;
	gint index;

	if (!quarter && !kt_found_is(f, "half"))
		return FALSE;
	k = i + f->n_tokens;
	index = kt_token_int(p, k, 1, quarter ? 4 : 2);
	k += 1 + (kt_token_is(p, k + 1, ",") || kt_word_does(p, k + 1, KT_W(IN)));
	if (index < 1 || !year_at(p, k))
		return FALSE;
	out->moment = part_of_year(quarter, year_at(p, k), index);
	out->n_tokens = k + 1 - i;
	return TRUE;
}

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
	year = full_year(
		atoi(n == 4 ? s : s + 2)); /* digits and the letter only: n == 4 stops at it */
	if (year < FIRST_YEAR || year > LAST_YEAR || digit < 1 || digit > (s[n] == 'h' ? 2 : 4))
		return FALSE;
	*out = part_of_year(s[n] != 'h', year, digit);
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
static gboolean lettered(const struct kt_passage *p, guint i, struct kt_moment_text *out)
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
static gboolean letters_and_year(const struct kt_passage *p, guint i, struct kt_moment_text *out)
{
	const struct kt_token *t = kt_passage_token(p, i);
	struct kt_slice s = t->word.folded;
	gint year[3];

	if (t->kind != KT_TOKEN_WORD || s.len < 5 || s.len > 7 || g_ascii_isdigit(s.at[s.len - 5]))
		return FALSE;
	if (split_dots(kt_slice(s.at + s.len - 4, 4), year) != 1 || year[0] < FIRST_YEAR ||
		year[0] > LAST_YEAR)
		return FALSE;
	out->moment = kt_moment_year(year[0]);
	out->n_tokens = 1;
	return TRUE;
}

/* R07, B 08, KB24: the same with two digits, where it is all that a head says */
static gboolean letters_and_short_year(
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
	out->moment = kt_moment_year(full_year(year));
	out->n_tokens = 1;
	return TRUE;
}

void kt_moment_week(guint year, guint week, struct kt_moment *from, struct kt_moment *end)
{
	GDate date;

	/* the week with 4 January is the first */
	g_date_clear(&date, 1);
	g_date_set_dmy(&date, 4, G_DATE_JANUARY, year);
	g_date_subtract_days(&date, g_date_get_weekday(&date) - G_DATE_MONDAY);
	g_date_add_days(&date, 7 * (week - 1));
	*from = kt_moment_day(
		g_date_get_year(&date), g_date_get_month(&date), g_date_get_day(&date));
	g_date_add_days(&date, 6);
	*end = kt_moment_day(
		g_date_get_year(&date), g_date_get_month(&date), g_date_get_day(&date));
}

/* uge 7 2019, uge 7 */
static gboolean week(const struct kt_passage *p, guint i, struct kt_moment_text *out)
{
	const struct kt_found *f = kt_found_at(p, KT_LEX_TIME, i);
	gint number = kt_found_is(f, "week") ? kt_token_int(p, i + f->n_tokens, 1, 53) : -1;
	guint k, year;

	if (number < 0)
		return FALSE;
	k = i + f->n_tokens + 1;
	if (kt_word_does(p, k, KT_W(IN)) && year_at(p, k + 1))
		k++;
	year = year_at(p, k);
	out->n_tokens = k + (year != 0) - i;
	out->week = number;
	if (year)
		kt_moment_week(year, number, &out->moment, &out->end);
	return TRUE;
}

/* The text about token I speaks of schools, or of what has their years. */
static gboolean is_about_school(const struct kt_passage *p, guint i)
{
	enum { BEFORE = 800, BEHIND = 300 };
	gsize len, at = kt_passage_token(p, i)->span.start;
	const char *text = kt_document_text(p->doc, &len);
	gsize from = at > BEFORE ? at - BEFORE : 0, to = MIN(len, at + BEHIND);

	while (from < at && ((guchar)text[from] & 0xC0) == 0x80)
		from++;
	while (to < len && ((guchar)text[to] & 0xC0) == 0x80)
		to++;
	return kt_lexicon_find(p->lexicon, KT_LEX_SCHOOL, kt_slice(text + from, to - from)) != NULL;
}

/* Two years with a stroke between them: "skoleåret 2021/22", and behind a word for the turn of
 * the year the day between them.  "Regnskab 2021/22", "vinteren 2021/22" are of no school. */
static void two_years(const struct kt_passage *p, guint i, guint first, struct kt_moment_text *out)
{
	out->n_tokens = 3;
	if (kt_found_is(kt_found_before(p, KT_LEX_TIME, i), "year_turn")) {
		out->moment = kt_moment_day(first, 12, 31);
		return;
	}
	if (!is_about_school(p, i)) {
		out->moment = kt_moment_year(first);
		out->end = kt_moment_year(first + 1);
		return;
	}
	out->moment = kt_moment_month(first, 8);
	out->end = kt_moment_month(first + 1, 7);
}

/* 2021/22, 2021/2022: two years that follow each other are a school year */
static gboolean school_year(const struct kt_passage *p, guint i, struct kt_moment_text *out)
{
	guint year = year_at(p, i);
	gint next = kt_token_int(p, i + 2, 0, LAST_YEAR);
	gboolean said = kt_found_is(kt_found_before(p, KT_LEX_TIME, i), "school_year");

	if (!year || next < 0 || !kt_token_glued(p, i + 1) || !kt_token_glued(p, i + 2))
		return FALSE;
	if (!kt_token_is(p, i + 1, "/") && !(said && kt_token_is_dash(p, i + 1)))
		return FALSE;
	if (full_year(next) != year + 1)
		return FALSE;
	two_years(p, i, year, out);
	return TRUE;
}

/* 23/24 is all that a head says, or its last word: "Elever 22/23" */
static gboolean ends_head(const struct kt_passage *p, guint i)
{
	return p->in_table && i + 3 == p->tokens->len &&
	       (i == 0 || kt_passage_token(p, i - 1)->kind == KT_TOKEN_WORD);
}

/* "skoleåret 23/24", and 23/24 at the end of a head */
static gboolean short_school_year(const struct kt_passage *p, guint i, struct kt_moment_text *out)
{
	gint year = kt_token_int(p, i, 0, 99), next = kt_token_int(p, i + 2, 0, 99);
	const struct kt_found *before = kt_found_before(p, KT_LEX_TIME, i);
	gboolean said = kt_found_is(before, "school_year") || kt_found_is(before, "year_turn");

	if (year < 0 || next != (year + 1) % 100 || !kt_token_is(p, i + 1, "/") ||
		!kt_token_glued(p, i + 1) || !kt_token_glued(p, i + 2) ||
		kt_passage_token(p, i)->span.len != 2 || kt_passage_token(p, i + 2)->span.len != 2)
		return FALSE;
	if (!said && !ends_head(p, i))
		return FALSE;
	two_years(p, i, full_year(year), out);
	return TRUE;
}

/* A whole number up to 12 in digits or words, 0 if token I is none. */
static gint small_number(const struct kt_passage *p, guint i)
{
	struct kt_decimal value;
	gint digits = kt_token_int(p, i, 2, 12);

	if (digits > 0 || i >= p->tokens->len || kt_passage_token(p, i)->kind != KT_TOKEN_WORD)
		return MAX(digits, 0);
	if (!kt_lexicon_number(p->lexicon, &kt_passage_token(p, i)->word, &value) ||
		value.scale != 0 || value.digits < 2 || value.digits > 12)
		return 0;
	return value.digits;
}

/* The months from January on, as a quarter or half-year where they are one. */
void kt_moment_first_months(guint year, guint n, struct kt_moment *from, struct kt_moment *end)
{
	*end = (struct kt_moment){0};
	if (n == 3)
		*from = kt_moment_quarter(year, 1);
	else if (n == 6)
		*from = kt_moment_half(year, 1);
	else if (n == 12)
		*from = kt_moment_year(year);
	else {
		*from = kt_moment_month(year, 1);
		*end = kt_moment_month(year, n);
	}
}

/* Behind "de første syv måneder" at token I nothing says of what, as in "efter udskrivningen":
 * so they are the year's. */
static gboolean ends_phrase(const struct kt_passage *p, guint i)
{
	return i >= p->tokens->len || kt_token_is(p, i, ".") || kt_token_is(p, i, ",") ||
	       kt_word_does(p, i, KT_W(IS) | KT_W(WAS) | KT_W(BECAME));
}

/* "over de første syv", "i de syv første": the article, and the word that asks for a time. */
static gboolean is_said_of_year(const struct kt_passage *p, guint i)
{
	guint article = i > 0 && kt_word_does(p, i - 1, KT_W(THEY)) ? i - 1 : i;

	return article > 0 && kt_word_does(p, article - 1, KT_W(IN) | KT_W(OVER) | KT_W(THROUGH));
}

/* "årets første ni måneder", "årets seks første måneder", "de første otte
 * måneder af 2021", "de tre første kvartaler i år", "Over de første syv måneder er" */
static gboolean first_months(const struct kt_passage *p, guint i, struct kt_moment_text *out)
{
	const struct kt_found *f = kt_found_at(p, KT_LEX_TIME, i);
	gboolean of_year = kt_found_is(f, "this_year");
	guint k = i + (of_year ? f->n_tokens : 0), year;
	gint n = 0;

	for (guint part = 0; part < 2; part++, k++) { /* "første ni" or "ni første" */
		if (!n && (n = small_number(p, k)))
			continue;
		if (!kt_found_is(kt_found_at(p, KT_LEX_TIME, k), "first"))
			return FALSE;
	}
	f = kt_found_at(p, KT_LEX_TIME, k);
	if (!n || !(kt_found_is(f, "month") || kt_found_is(f, "quarter")))
		return FALSE;
	n *= kt_found_is(f, "quarter") ? 3 : 1;
	k += f->n_tokens;
	if (kt_word_does(p, k, KT_W(IN) | KT_W(OF)) && year_at(p, k + 1))
		k++;
	else if (kt_word_does(p, k, KT_W(OF)) &&
		 kt_found_is(kt_found_at(p, KT_LEX_TIME, k + 1), "year"))
		of_year = TRUE;
	else if (kt_found_is(kt_found_at(p, KT_LEX_TIME, k), "this_year"))
		of_year = TRUE;
	else if (!of_year)
		of_year = is_said_of_year(p, i) && ends_phrase(p, k);
	year = year_at(p, k);
	if ((!of_year && !year) || n > 12)
		return FALSE;
	kt_moment_first_months(year, n, &out->moment, &out->end);
	out->n_tokens = k + (year != 0) - i;
	return TRUE;
}

/* 2024 (1. halvår) */
static gboolean year_and_part(const struct kt_passage *p, guint i, struct kt_moment_text *out)
{
	guint year = year_at(p, i);
	struct kt_moment_text part = {0};

	if (!year || !kt_token_is(p, i + 1, "(") || !quarter_or_half(p, i + 2, &part) ||
		part.moment.year || !kt_token_is(p, i + 2 + part.n_tokens, ")"))
		return FALSE;
	out->moment = part.moment;
	out->moment.year = year;
	out->n_tokens = part.n_tokens + 3;
	return TRUE;
}

static gboolean bare_year(const struct kt_passage *p, guint i, struct kt_moment_text *out)
{
	guint year = year_at(p, i);

	if (!year)
		return FALSE;
	out->moment = kt_moment_year(year);
	out->n_tokens = 1;
	out->is_bare_year = TRUE;
	return TRUE;
}

struct kt_moment kt_moment_edge(struct kt_moment m, gboolean last)
{
	guint32 day =
		last ? kt_period_last_day(kt_period_of(m)) : kt_period_first_day(kt_period_of(m));
	GDate date;

	if (day == 0)
		return m;
	g_date_clear(&date, 1);
	g_date_set_julian(&date, day);
	return kt_moment_day(
		g_date_get_year(&date), g_date_get_month(&date), g_date_get_day(&date));
}

/* All but days with full stops begin with a whole number, and all but years go on. */
static gboolean numeral_moment(
	const struct kt_passage *p, guint i, gboolean after_per, struct kt_moment_text *m)
{
	if (dotted(p, i, after_per, m) || letters_and_short_year(p, i, m))
		return TRUE;
	if (kt_passage_token(p, i)->whole < 0 || (i + 1 == p->tokens->len && !year_at(p, i)))
		return FALSE;
	return dashed(p, i, m) || slashed(p, i, after_per, m) || lettered(p, i, m) ||
	       quarter_or_half(p, i, m) || day_and_month(p, i, m) || first_months(p, i, m) ||
	       school_year(p, i, m) || short_school_year(p, i, m) || year_and_part(p, i, m) ||
	       month_hyphen(p, i, m) || bare_year(p, i, m);
}

static gboolean word_moment(const struct kt_passage *p, guint i, struct kt_moment_text *m)
{
	return lettered(p, i, m) || quarter_or_half(p, i, m) || part_named_first(p, i, m) ||
	       month_and_year(p, i, m) || month_hyphen(p, i, m) || first_months(p, i, m) ||
	       week(p, i, m) || letters_and_year(p, i, m) || letters_and_short_year(p, i, m);
}

/* Every way but the edges, which are said of another moment. */
static gboolean plain_moment(
	const struct kt_passage *p, guint i, gboolean after_per, struct kt_moment_text *m)
{
	if (i >= p->tokens->len)
		return FALSE;
	switch (kt_passage_token(p, i)->kind) {
	case KT_TOKEN_NUMERAL:
		return numeral_moment(p, i, after_per, m);
	case KT_TOKEN_WORD:
		return word_moment(p, i, m);
	default:
		return FALSE;
	}
}

/* ultimo marts 2022, primo 2022, medio 2019, udgangen af 2022 */
static gboolean edge(const struct kt_passage *p, guint i, struct kt_moment_text *out)
{
	const struct kt_found *f = kt_found_at(p, KT_LEX_TIME, i);
	struct kt_moment_text inner = {0};
	gboolean last = kt_found_is(f, "ultimo") || kt_found_is(f, "end_of");
	gboolean first = kt_found_is(f, "primo") || kt_found_is(f, "start_of");
	gboolean middle = kt_found_is(f, "medio");

	guint dot = f && kt_token_is(p, i + f->n_tokens, "."); /* "Ult. 2023" */

	if ((!last && !first && !middle) || !plain_moment(p, i + f->n_tokens + dot, FALSE, &inner))
		return FALSE;
	*out = inner;
	out->n_tokens += f->n_tokens + dot;
	out->is_bare_year = FALSE;
	if (middle && inner.moment.unit == KT_TIME_YEAR)
		out->moment = kt_moment_month(inner.moment.year, 6);
	else if (!middle && inner.moment.year && inner.moment.unit != KT_TIME_DAY)
		out->moment = kt_moment_edge(inner.moment, last);
	out->is_edge_of_month = !middle && inner.moment.unit == KT_TIME_MONTH;
	out->is_last_day = last;
	return TRUE;
}

gboolean kt_moment_at(
	const struct kt_passage *p, guint i, gboolean after_per, struct kt_moment_text *out)
{
	struct kt_moment_text m = {0};

	if (!plain_moment(p, i, after_per, &m) && (i >= p->tokens->len || !edge(p, i, &m)))
		return FALSE;
	*out = m;
	return TRUE;
}
