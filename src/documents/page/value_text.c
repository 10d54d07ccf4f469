/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/page/page_grid.h"

#include <string.h>

/* What may follow the number in a cell and leave it a number. */
static const char *const units[] = {"kr.", "kr", "mio.", "mia.", "mill.", "pct.", "pct", "t.kr.",
	"tkr.", "procent", "DKK", "stk."};

static gboolean is_dash(const char *text, gsize len)
{
	static const char *const dashes[] = {
		"-", "–", "—", "−", "x", "X", "..", "…", "*", "÷", "+", "n/a", "i.a."};

	for (guint i = 0; i < G_N_ELEMENTS(dashes); i++)
		if (strlen(dashes[i]) == len && memcmp(dashes[i], text, len) == 0)
			return TRUE;
	return FALSE;
}

static gsize unit_length(const char *at, const char *end)
{
	for (guint i = 0; i < G_N_ELEMENTS(units); i++) {
		gsize n = strlen(units[i]);

		if ((gsize)(end - at) >= n && memcmp(at, units[i], n) == 0 &&
			(at + n == end || at[n] == ' '))
			return n;
	}
	return 0;
}

/* "kr. 44,50": a currency before its number; bytes with the blanks behind it. */
static gsize unit_before(const char *at, const char *end)
{
	static const char *const currencies[] = {"kr.", "Kr.", "kr", "Kr", "DKK"};

	for (guint i = 0; i < G_N_ELEMENTS(currencies); i++) {
		const char *p = at + strlen(currencies[i]);

		if ((gsize)(end - at) <= strlen(currencies[i]) ||
			memcmp(at, currencies[i], (gsize)(p - at)) != 0)
			continue;
		while (p < end && *p == ' ')
			p++;
		if (p < end && (g_ascii_isdigit(*p) || *p == '-' || *p == '('))
			return (gsize)(p - at);
	}
	return 0;
}

/* "1.", "12." counts in words: the first line of "1. kvartal 2022", or the mark of a point. */
static gboolean is_ordinal(const char *text, gsize len)
{
	gsize digits = strspn(text, "0123456789");

	return digits > 0 && digits <= 2 && digits + 1 == len && text[digits] == '.';
}

gboolean kt_is_value_text(const char *text, gsize len)
{
	const char *end = text + len;
	gboolean has_digit = FALSE;

	while (text < end && *text == ' ')
		text++;
	if (is_dash(text, end - text))
		return TRUE;
	if (is_ordinal(text, end - text))
		return FALSE;
	text += unit_before(text, end);
	for (const char *p = text; p < end;) {
		gunichar c = g_utf8_get_char(p);
		gsize unit = has_digit ? unit_length(p, end) : 0;

		if (unit) {
			p += unit;
			continue;
		}
		has_digit |= c < 0x80 && g_ascii_isdigit(c);
		if (!(c < 0x80 && (g_ascii_isdigit(c) || strchr(" .,-+()%*/<>=~", c))) &&
			c != 0x2013 && c != 0x2212 && c != 0xF7 && c != 0xBD && c != 0xBC &&
			c != 0xBE && c != 0xA0 && c != 0x202F)
			return FALSE;
		p = g_utf8_next_char(p);
	}
	return has_digit;
}

gboolean kt_may_end_label(const char *text)
{
	gsize digits = strspn(text, "0123456789");

	return digits > 0 && digits <= 2 && text[digits] == '\0';
}

gboolean kt_word_leads_on(const char *word)
{
	static const char *const words[] = {"i", "for", "til", "fra", "den", "det", "og", "af",
		"på", "med", "efter", "ved", "om", "eller", "under", "mellem", NULL};

	return g_strv_contains(words, word);
}
