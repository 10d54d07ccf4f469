/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/page/join_text.h"

#include <string.h>

gboolean kt_is_new_line(const struct kt_page_word *before, const struct kt_page_word *word)
{
	gdouble middle = (word->box.y0 + word->box.y1) / 2;

	return middle > before->box.y1 || word->box.x1 <= before->box.x0;
}

/* Words that follow a suspended hyphen: "social- og sundhed". */
static gboolean is_conjunction(const char *word)
{
	static const char *const words[] = {"og", "eller", "samt", "til", "som", "men", "både",
		"henholdsvis", "hhv.", "and", "or", "eller/og", "og/eller"};

	for (guint i = 0; i < G_N_ELEMENTS(words); i++)
		if (strcmp(word, words[i]) == 0)
			return TRUE;
	return FALSE;
}

/* "januar-" over "marts", "mandag-" over "fredag": from one to the other. */
static gboolean is_from_to(const char *left, gsize len, const char *right)
{
	static const char *const names[] = {"januar", "februar", "marts", "april", "maj", "juni",
		"juli", "august", "september", "oktober", "november", "december", "mandag",
		"tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag", NULL};
	gboolean starts = FALSE, ends = FALSE;

	for (; len > 0 && *left == '('; left++)
		len--;
	for (guint i = 0; names[i]; i++) {
		gsize n = strlen(names[i]);

		starts |= n == len && strncmp(left, names[i], n) == 0;
		ends |= strncmp(right, names[i], n) == 0 &&
			!g_unichar_isalpha(g_utf8_get_char(right + n));
	}
	return starts && ends;
}

gboolean kt_is_divided(const char *left, gsize len, const char *right)
{
	const char *end = left + len, *hyphen, *p;
	gunichar c;

	if (len == 0)
		return FALSE;
	hyphen = g_utf8_find_prev_char(left, end);
	if (!hyphen || hyphen == left)
		return FALSE;
	c = g_utf8_get_char(hyphen);
	if (c == 0xAD)
		return TRUE;
	if (c != '-' && c != 0x2010)
		return FALSE;
	p = g_utf8_find_prev_char(left, hyphen);
	if (!p || !g_unichar_islower(g_utf8_get_char(p)) ||
		!g_unichar_islower(g_utf8_get_char(right)))
		return FALSE;
	/* no word is divided after its first letter: "a-dagpenge" */
	return p > left && g_unichar_isalpha(g_utf8_get_char(g_utf8_prev_char(p))) &&
	       !is_conjunction(right) && !is_from_to(left, hyphen - left, right);
}

static gsize last_word_length(const GString *out, gsize start)
{
	gsize at = out->len;

	while (at > start && out->str[at - 1] != ' ' && out->str[at - 1] != '\t' &&
		out->str[at - 1] != '\n')
		at--;
	return out->len - at;
}

gsize kt_join_line(GString *out, gsize start, const char *word)
{
	gsize len = last_word_length(out, start), was = out->len;

	if (kt_is_divided(out->str + out->len - len, len, word)) {
		const char *hyphen = g_utf8_find_prev_char(out->str, out->str + out->len);

		g_string_truncate(out, hyphen - out->str);
		return was - out->len;
	}
	/* "Børne-" at the line's end before "og" keeps its blank; "FGU-" before "elever" and
	 * "320-" before "2024" have none */
	gboolean is_compound =
		len > 1 && out->str[out->len - 1] == '-' && !is_conjunction(word) &&
		g_unichar_isalnum(g_utf8_get_char(word)) &&
		g_unichar_isalnum(g_utf8_get_char(g_utf8_prev_char(out->str + out->len - 1)));
	if (!is_compound)
		g_string_append_c(out, ' ');
	return 0;
}

gsize kt_join_word(GString *out, gsize start, const struct kt_page_word *before,
	const struct kt_page_word *word)
{
	if (before->goes_on ||
		(before->keeps_hyphen && kt_is_new_line(before, word) &&
			kt_is_divided(before->text, strlen(before->text), word->text)))
		return 0;
	if (kt_is_new_line(before, word))
		return kt_join_line(out, start, word->text);
	if (word->box.x0 - before->box.x1 >= 0.05 * MAX(before->size, word->size))
		g_string_append_c(out, ' ');
	return 0;
}
