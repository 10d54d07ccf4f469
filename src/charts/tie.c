/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/tie.h"

#include <string.h>

/* A word without the brackets, quotes, signs and stops around it. */
struct word {
	const char *start;
	gsize len;
	gboolean ends_in_stop; /* "31." */
};

/* What a number is of: it stays with the number before it. */
static const char *const units[] = {"mio", "mia", "kr", "t.kr", "pct", "%", "procent", "percent",
	"procentpoint", "million", "billion", "øre", "år", "måneder", "uger", "dage", "timer",
	"years", "months", "weeks", "days", "hours", NULL};
/* "Beløb i kr.", "Amounts in DKK": what all numbers of a table are in. */
static const char *const in_units[] = {"i", "in", NULL};
static const char *const currencies[] = {"DKK", NULL};
/* Parts of a year, with their ordinal before and the year behind them. */
static const char *const parts_of_year[] = {"kvartal", "kv", "halvår", NULL};
static const char *const months[] = {"januar", "februar", "marts", "april", "maj", "juni", "juli",
	"august", "september", "oktober", "november", "december", "January", "February", "March",
	"May", "June", "July", "October", "December", NULL};
/* What says of which sort the number behind it is. */
static const char *const leaders[] = {"pr", "Pr", "per", "Per", "linje", "line", "side", "Side",
	"page", "Page", "DKK", "=", "budget", "Budget", "§", "§§", "nr", "Nr", "stk", "kap",
	"bilag", "Bilag", "punkt", "Punkt", "ca", "Ca", "uge", "Uge", NULL};
/* Between two numbers. */
static const char *const betweens[] = {"af", "of", NULL};

static gboolean is_opening(gunichar c)
{
	return (c < 0x80 && strchr("([\"+-", (int)c)) || c == 0xAB || c == 0xBB || c == 0x2212;
}

static gboolean is_closing(gunichar c)
{
	return (c < 0x80 && strchr(")],;:.\"", (int)c)) || c == 0xAB || c == 0xBB;
}

static struct word word_of(const char *start, const char *end)
{
	struct word w = {start, 0, end > start && end[-1] == '.'};

	while (w.start < end && is_opening(g_utf8_get_char(w.start)))
		w.start = g_utf8_next_char(w.start);
	while (end > w.start && is_closing(g_utf8_get_char(g_utf8_prev_char(end))))
		end = g_utf8_prev_char(end);
	w.len = (gsize)(end - w.start);
	return w;
}

/* The word that ends before the blank at P, or begins behind it; empty where there is none. */
static struct word word_before(const char *text, const char *p)
{
	const char *start = p;

	while (start > text && start[-1] != ' ' && start[-1] != '\n')
		start--;
	return word_of(start, p);
}

static struct word word_after(const char *p)
{
	const char *start = *p ? p + 1 : p;

	return word_of(start, start + strcspn(start, " \n"));
}

static gboolean is_number(struct word w)
{
	gsize i = 0;

	while (i < w.len && (g_ascii_isdigit(w.start[i]) || w.start[i] == '.' || w.start[i] == ','))
		i++;
	return w.len > 0 && i == w.len && g_ascii_isdigit(*w.start);
}

/* "107", "107a", "107-110", "2023/24" */
static gboolean begins_as_number(struct word w)
{
	return w.len > 0 && g_ascii_isdigit(*w.start);
}

static gboolean is_one_of(struct word w, const char *const *words)
{
	for (; *words; words++)
		if (strlen(*words) == w.len && memcmp(*words, w.start, w.len) == 0)
			return TRUE;
	return FALSE;
}

static gboolean is_year(struct word w)
{
	return w.len == 4 && (g_str_has_prefix(w.start, "19") || g_str_has_prefix(w.start, "20"));
}

/* "Q4", "H1" */
static gboolean is_english_part(struct word w)
{
	return w.len == 2 && (*w.start == 'Q' || *w.start == 'H') && g_ascii_isdigit(w.start[1]);
}

/* "1. runde", "3. budgetopfølgning": the small letter says that no sentence ends there. */
static gboolean is_ordinal_of(struct word a, struct word b)
{
	return a.ends_in_stop && a.len <= 2 && g_unichar_islower(g_utf8_get_char(b.start));
}

/* "i kr.", "i 1.000 kr.", "in DKK million" */
static gboolean is_in_unit(struct word a, struct word b)
{
	const char *end = b.start + b.len;

	if (is_one_of(a, currencies) && is_one_of(b, units))
		return TRUE;
	if (!is_one_of(a, in_units))
		return FALSE;
	return is_one_of(b, units) || is_one_of(b, currencies) ||
	       (is_number(b) && *end == ' ' && is_one_of(word_after(end), units));
}

/* Whether the blank at P is inside of what is read as one. */
static gboolean holds(const char *text, const char *p)
{
	struct word a = word_before(text, p), b = word_after(p);

	if (a.len == 0 || b.len == 0)
		return FALSE;
	if (is_in_unit(a, b) || (is_one_of(a, leaders) && begins_as_number(b)))
		return TRUE;
	if (is_number(a)) {
		if (is_one_of(b, units) || is_one_of(b, parts_of_year) || is_one_of(b, months))
			return TRUE;
		if (is_ordinal_of(a, b))
			return TRUE;
		return is_one_of(b, betweens) && is_number(word_after(b.start + b.len));
	}
	if (is_number(b)) {
		if (is_one_of(a, parts_of_year) || is_english_part(a) ||
			(is_year(b) && is_one_of(a, months)))
			return TRUE;
		return is_one_of(a, betweens) && a.start - text > 1 &&
		       is_number(word_before(text, a.start - 1));
	}
	/* "mio. kr.", "pr. 31." is a number; "p = 0,017", "i alt" */
	if (is_one_of(a, (const char *const[]){"i", NULL}) &&
		is_one_of(b, (const char *const[]){"alt", NULL}))
		return TRUE;
	return (a.len == 3 && is_one_of(b, (const char *const[]){"kr", NULL}) &&
		       is_one_of(a, (const char *const[]){"mio", "mia", NULL})) ||
	       (a.len == 1 && *a.start == 'p' && b.len == 1 && *b.start == '=');
}

char *kt_tie(const char *text)
{
	GString *out = g_string_sized_new(strlen(text) + 8);

	for (const char *p = text; *p; p++)
		if (*p == ' ' && holds(text, p))
			g_string_append(out, KT_NO_BREAK);
		else
			g_string_append_c(out, *p);
	return g_string_free(out, FALSE);
}
