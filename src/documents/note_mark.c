/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/note_mark.h"

#include <string.h>

static struct kt_slice trimmed(struct kt_slice s)
{
	while (s.len > 0 && g_ascii_isspace(s.at[0])) {
		s.at++;
		s.len--;
	}
	while (s.len > 0 && g_ascii_isspace(s.at[s.len - 1]))
		s.len--;
	return s;
}

/* "m", "km" and their like at the end of BEFORE, by themselves or behind a number. */
static gboolean ends_in_length(struct kt_slice before)
{
	gsize n = 0;

	while (n < before.len && g_ascii_isalpha(before.at[before.len - 1 - n]))
		n++;
	const char *unit = before.at + before.len - n;

	if (n < before.len && (guchar)before.at[before.len - 1 - n] >= 0x80)
		return FALSE;
	return (n == 1 && *unit == 'm') ||
	       (n == 2 && unit[1] == 'm' && strchr("kcdm", unit[0]) != NULL);
}

/* "a" to "h" at the end of a word or a number; "x" and "n" are powers. */
static gboolean is_letter_mark(struct kt_slice before, struct kt_slice mark)
{
	gsize n = before.len;

	if (mark.len == 0 || mark.len > 2 || mark.at[0] < 'a' || mark.at[0] > 'h' ||
		(mark.len == 2 && mark.at[1] != ')') || n == 0)
		return FALSE;
	return g_ascii_isdigit(before.at[n - 1]) ||
	       (n > 2 && !g_ascii_isspace(before.at[n - 2]) && !g_ascii_isspace(before.at[n - 3]));
}

/* "[1]" and "(1)" are 1. */
static struct kt_slice without_brackets(struct kt_slice mark)
{
	gboolean is_in =
		mark.len > 2 && ((mark.at[0] == '[' && mark.at[mark.len - 1] == ']') ||
					(mark.at[0] == '(' && mark.at[mark.len - 1] == ')'));

	return is_in ? kt_slice(mark.at + 1, mark.len - 2) : mark;
}

gboolean kt_is_note_mark(struct kt_slice before, struct kt_slice raised)
{
	struct kt_slice mark = without_brackets(trimmed(raised));

	if (is_letter_mark(trimmed(before), mark))
		return TRUE;
	gsize digits = 0, stars = 0;

	while (digits < mark.len && g_ascii_isdigit(mark.at[digits]))
		digits++;
	while (digits + stars < mark.len && mark.at[digits + stars] == '*')
		stars++;
	gsize closing = digits + stars < mark.len && strchr(").", mark.at[digits + stars]) != NULL;

	if (digits + stars == 0 || digits > 2 || stars > 3 || digits + stars + closing != mark.len)
		return FALSE;
	return stars > 0 || !ends_in_length(trimmed(before));
}

gboolean kt_begins_fraction(const char *text)
{
	return *text == '/' || g_str_has_prefix(text, "⁄");
}
