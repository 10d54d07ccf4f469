/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ways to write a point in time, one function each, tried in turn. */
#include "extract/passage/moment_forms.h"

#include <string.h>

guint kt_moment_full_year(gint year)
{
	return year >= 100 ? year : year < 70 ? 2000 + year : 1900 + year;
}

guint kt_moment_year_at(const struct kt_passage *p, guint i)
{
	gint year = kt_token_int(p, i, KT_MOMENT_FIRST_YEAR, KT_MOMENT_LAST_YEAR);

	return year > 0 && kt_passage_token(p, i)->span.len == 4 ? year : 0;
}

/* The year after a quarter, a half-year or a month, 0 if none.  In cells and heads it may have
 * two digits, where nothing follows that it could count: "1. kv. 25", "mar 24-mar 25". */
static guint year_after(const struct kt_passage *p, guint i)
{
	guint year = kt_moment_year_at(p, i);
	gint value;

	if (year || !p->in_table || i >= p->tokens->len)
		return year;
	value = kt_token_int(p, i, 0, 99);
	if (value < 0 || kt_passage_token(p, i)->span.len != 2)
		return 0;
	if (i + 1 < p->tokens->len && !kt_token_is_dash(p, i + 1) && !kt_token_is(p, i + 1, ",") &&
		!kt_token_is(p, i + 1, ")"))
		return 0;
	return kt_moment_full_year(value);
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

guint kt_moment_split_dots(struct kt_slice s, gint parts[3])
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

	if (s.len != 7 || s.at[2] != '.' || kt_moment_split_dots(s, part) != 2 || part[0] < 1 ||
		part[0] > 12 || part[1] < KT_MOMENT_FIRST_YEAR || part[1] > KT_MOMENT_LAST_YEAR)
		return FALSE;
	out->moment = kt_moment_month(part[1], part[0]);
	out->n_tokens = 1;
	return TRUE;
}

/* Two digits at token I, glued to the one before, that number a month; 0. */
static guint month_in_figures(const struct kt_passage *p, guint i)
{
	gint month = kt_token_glued(p, i) || i == 0 ? kt_token_int(p, i, 1, 12) : -1;

	return month > 0 && kt_passage_token(p, i)->span.len == 2 ? month : 0;
}

/* 06/2023, 2023-06 and 2023M06 in cells and heads; 2009-12 are years. */
static gboolean month_and_year_in_figures(
	const struct kt_passage *p, guint i, struct kt_moment_text *out)
{
	guint year = kt_moment_year_at(p, i), month = 0;
	struct kt_slice s;

	out->n_tokens = 3;
	if (!p->in_table) {
		return FALSE;
	} else if (!year) {
		month = kt_token_is(p, i + 1, "/") && kt_token_glued(p, i + 1) &&
					kt_token_glued(p, i + 2)
				? month_in_figures(p, i)
				: 0;
		year = kt_moment_year_at(p, i + 2);
	} else if (kt_token_is_dash(p, i + 1) && kt_token_glued(p, i + 1)) {
		month = kt_token_is_dash(p, i + 3) ? 0 : month_in_figures(p, i + 2);
		if (month > year % 100)
			month = 0;
	} else if (kt_token_glued(p, i + 1) && kt_token_is_word(p, i + 1)) {
		s = kt_token_folded(p, i + 1);
		out->n_tokens = 2;
		if (s.len == 3 && s.at[0] == 'm' && g_ascii_isdigit(s.at[1]) &&
			g_ascii_isdigit(s.at[2]))
			month = 10 * (guint)(s.at[1] - '0') + (guint)(s.at[2] - '0');
	}
	if (!year || month < 1 || month > 12)
		return FALSE;
	out->moment = kt_moment_month(year, month);
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

/* Tokens [I, END), a day and month in figures, are all that a cell or bracket says, and the day is none
 * that could number a month: "30/6", "(31.3.)". */
static gboolean stands_alone(const struct kt_passage *p, guint i, guint end, gint day)
{
	if (day <= 12)
		return FALSE;
	return (p->in_table && i == 0 && end == p->tokens->len) ||
	       (i > 0 && kt_token_is(p, i - 1, "(") && kt_token_is(p, end, ")"));
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
	guint n = kt_moment_split_dots(s, part);
	if (n == 3 && (part[2] < 100 || part[2] >= KT_MOMENT_FIRST_YEAR))
		return day_ok(out, kt_moment_full_year(part[2]), part[1], part[0], 1);
	if (n != 2)
		return FALSE;
	if (kt_token_is(p, i + 1, ".") && stands_alone(p, i, i + 2, part[0]))
		return day_ok(out, 0, part[1], part[0], 2);
	return after_per && day_ok(out, 0, part[1], part[0], 1);
}

/* 18-01-2024, 20-10-12, 2020-09-10, with any dash, all glued */
static gboolean dashed(const struct kt_passage *p, guint i, struct kt_moment_text *out)
{
	gint a = kt_token_int(p, i, 0, KT_MOMENT_LAST_YEAR), b = kt_token_int(p, i + 2, 1, 12), c;

	for (guint k = 1; k <= 4; k++)
		if (!kt_token_glued(p, i + k))
			return FALSE;
	if (a < 0 || b < 0 || !kt_token_is_dash(p, i + 1) || !kt_token_is_dash(p, i + 3))
		return FALSE;
	c = kt_token_int(p, i + 4, 0, KT_MOMENT_LAST_YEAR);
	if (c < 0)
		return FALSE;
	if (a >= KT_MOMENT_FIRST_YEAR)
		return day_ok(out, a, b, c, 5);
	return (c < 100 || c >= KT_MOMENT_FIRST_YEAR) &&
	       day_ok(out, kt_moment_full_year(c), b, a, 5);
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
		kt_token_int(p, i + 4, 0, KT_MOMENT_LAST_YEAR) >= 0 &&
		!kt_token_is(p, i + 5, "/")) {
		gint year = kt_token_int(p, i + 4, 0, KT_MOMENT_LAST_YEAR);

		if (year < 100 || year >= KT_MOMENT_FIRST_YEAR)
			return day_ok(out, kt_moment_full_year(year), month, day, 5);
	}
	if (year_after(p, i + 3)) /* in heads also "31/3 09" */
		return day_ok(out, year_after(p, i + 3), month, day, 4);
	return (after_per || stands_alone(p, i, i + 3, day)) && day_ok(out, 0, month, day, 3);
}

/* The month named at token I with the tokens it takes ("april måned", "jan."). */
static guint month_at(const struct kt_passage *p, guint i, guint *n)
{
	const struct kt_found *f = kt_found_at(p, KT_LEX_MONTH, i);

	if (!f)
		return 0;
	*n = f->n_tokens;
	if (kt_token_is(p, i + *n, ".") && kt_token_glued(p, i + *n) &&
		(kt_passage_term_at(p, KT_LEX_ABBREVIATION, i) || kt_moment_year_at(p, i + *n + 1)))
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
	if (kt_token_is_dash(p, k) && kt_token_glued(p, k) && kt_moment_year_at(p, k + 1))
		k++;
	guint year = kt_moment_year_at(p, k);
	return day_ok(out, year, month, day, k + (year != 0) - i);
}

/* april 2022, april måned 2022, april */
static gboolean month_and_year(const struct kt_passage *p, guint i, struct kt_moment_text *out)
{
	guint n, month = month_at(p, i, &n), year;

	if (!month)
		return FALSE;
	if (kt_token_is_dash(p, i + n) && kt_token_glued(p, i + n) &&
		kt_moment_year_at(p, i + n + 1))
		n++;
	year = year_after(p, i + n);
	out->moment = kt_moment_month(year, month);
	out->n_tokens = n + (year != 0);
	return TRUE;
}

/* "2016 marts" in a cell or a head; "2016 marts 2017" are two times. */
static gboolean year_and_month(const struct kt_passage *p, guint i, struct kt_moment_text *out)
{
	guint n, year = p->in_table ? kt_moment_year_at(p, i) : 0, month;

	month = year ? month_at(p, i + 1, &n) : 0;
	if (!month || kt_moment_year_at(p, i + 1 + n))
		return FALSE;
	out->moment = kt_moment_month(year, month);
	out->n_tokens = 1 + n;
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
	guint word = i + (kt_moment_year_at(p, i) != 0), month, to, year;
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
	year = word > i ? kt_moment_year_at(p, i) : year_after(p, i + 1);
	if (to > month && (year || word == i)) { /* "januar-juli": the reader knows the year */
		out->moment = kt_moment_month(year, month);
		out->end = kt_moment_month(year, to);
		out->n_tokens = 1 + (year != 0);
		return TRUE;
	}
	if (word > i || kt_moment_split_dots(right, short_year) != 1 || short_year[0] > 99)
		return FALSE;
	out->moment = kt_moment_month(kt_moment_full_year(short_year[0]), month);
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

struct kt_moment kt_moment_part_of_year(gboolean quarter, guint year, guint index)
{
	return quarter ? kt_moment_quarter(year, index) : kt_moment_half(year, index);
}

/* "årets første halvdel", "første halvdel af 2019": half of anything else is none of a year. */
static gboolean is_half_of_year(const struct kt_passage *p, guint i, guint end)
{
	return kt_found_is(kt_found_before(p, KT_LEX_TIME, i), "this_year") ||
	       kt_found_is(kt_found_at(p, KT_LEX_TIME, end), "this_year") ||
	       (kt_word_does(p, end, KT_W(OF, IN)) &&
		       (kt_moment_year_at(p, end + 1) ||
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
	if ((kt_word_does(p, k, KT_W(IN, OF)) && kt_moment_year_at(p, k + 1)) ||
		kt_moment_year_over_comma(p, k))
		k++;
	out->moment = kt_moment_part_of_year(quarter, year_after(p, k), index);
	out->n_tokens = k + (year_after(p, k) != 0) - i;
	return TRUE;
}

/* kvartal 2 2024, halvår 1, 2023; without its year only behind a word that asks for a time, "i kvt. 2", as
 * "kvartal 2" may be a heading's number */
static gboolean part_named_first(const struct kt_passage *p, guint i, struct kt_moment_text *out)
{
	const struct kt_found *f = kt_found_at(p, KT_LEX_TIME, i);
	gboolean quarter = kt_found_is(f, "quarter");
	guint k;
	gint index;

	if (!quarter && !kt_found_is(f, "half"))
		return FALSE;
	k = i + f->n_tokens;
	k += kt_token_is(p, k, ".") && kt_token_glued(p, k); /* "kvt. 2" */
	index = kt_token_int(p, k, 1, quarter ? 4 : 2);
	out->n_tokens = k + 1 - i;
	k += 1 + (kt_token_is(p, k + 1, ",") || kt_word_does(p, k + 1, KT_W(IN)));
	if (index < 1)
		return FALSE;
	out->moment = kt_moment_part_of_year(quarter, kt_moment_year_at(p, k), index);
	if (!kt_moment_year_at(p, k))
		return i > 0 && kt_word_does(p, i - 1, KT_W(IN));
	out->n_tokens = k + 1 - i;
	return TRUE;
}

/* jan.-sept., januar til juni, without a year */
static gboolean months_between(const struct kt_passage *p, guint i, struct kt_moment_text *out)
{
	guint n, n_to, from = month_at(p, i, &n), to;

	if (!from)
		return month_hyphen(p, i, out) && out->end.unit != KT_TIME_NONE;
	if (!kt_token_is_dash(p, i + n) && !kt_word_does(p, i + n, KT_W(TO)))
		return FALSE;
	to = month_at(p, i + n + 1, &n_to);
	if (to <= from)
		return FALSE;
	out->moment = kt_moment_month(0, from);
	out->end = kt_moment_month(0, to);
	out->n_tokens = n + 1 + n_to;
	return TRUE;
}

/* 2024 (1. halvår), 2017 (jan.-sept.), and "2023, 2. kvartal" */
static gboolean year_and_part(const struct kt_passage *p, guint i, struct kt_moment_text *out)
{
	guint year = kt_moment_year_at(p, i);
	gboolean bracket = kt_token_is(p, i + 1, "(");
	struct kt_moment_text part = {0};

	if (!year || !(bracket || kt_token_is(p, i + 1, ",")) ||
		!(quarter_or_half(p, i + 2, &part) ||
			(bracket && months_between(p, i + 2, &part))) ||
		part.moment.year || (bracket && !kt_token_is(p, i + 2 + part.n_tokens, ")")))
		return FALSE;
	out->moment = part.moment;
	out->moment.year = year;
	out->end = part.end;
	if (out->end.unit != KT_TIME_NONE)
		out->end.year = year;
	out->n_tokens = part.n_tokens + 2 + bracket;
	return TRUE;
}

static gboolean bare_year(const struct kt_passage *p, guint i, struct kt_moment_text *out)
{
	guint year = kt_moment_year_at(p, i);

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

/* All but days with full stops begin with a whole number, that of a day, a part of the year, a short
 * year or a year; nearly all others are amounts. */
static gboolean may_be_moment(const struct kt_token *t)
{
	enum { MOST_OF_SHORT_YEAR = 99 };

	return t->whole < 0 || t->whole <= MOST_OF_SHORT_YEAR ||
	       (t->whole >= KT_MOMENT_FIRST_YEAR && t->whole <= KT_MOMENT_LAST_YEAR);
}

/* All but years go on. */
static gboolean numeral_moment(
	const struct kt_passage *p, guint i, gboolean after_per, struct kt_moment_text *m)
{
	if (!may_be_moment(kt_passage_token(p, i)))
		return FALSE;
	if (dotted(p, i, after_per, m) || kt_moment_letters_and_short_year(p, i, m))
		return TRUE;
	if (kt_passage_token(p, i)->whole < 0 ||
		(i + 1 == p->tokens->len && !kt_moment_year_at(p, i)))
		return FALSE;
	return kt_moment_year_of_line(p, i, m) || dashed(p, i, m) || slashed(p, i, after_per, m) ||
	       month_and_year_in_figures(p, i, m) || kt_moment_lettered(p, i, m) ||
	       quarter_or_half(p, i, m) || day_and_month(p, i, m) ||
	       kt_moment_first_months_at(p, i, m) || kt_moment_school_year(p, i, m) ||
	       kt_moment_short_school_year(p, i, m) || year_and_part(p, i, m) ||
	       year_and_month(p, i, m) || month_hyphen(p, i, m) || bare_year(p, i, m);
}

static gboolean word_moment(const struct kt_passage *p, guint i, struct kt_moment_text *m)
{
	return kt_moment_lettered(p, i, m) || quarter_or_half(p, i, m) ||
	       part_named_first(p, i, m) || month_and_year(p, i, m) || month_hyphen(p, i, m) ||
	       kt_moment_first_months_at(p, i, m) || kt_moment_weeks_at(p, i, m) ||
	       kt_moment_week_at(p, i, m) || kt_moment_letters_and_year(p, i, m) ||
	       kt_moment_letters_and_short_year(p, i, m) || kt_moment_letter_and_number(p, i, m);
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
		return kt_moment_short_year_with_mark(p, i, m);
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
