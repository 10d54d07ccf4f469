/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/quote.h"

#include <string.h>

#include "report/phrases.h"

#define MOST 130 /* characters, which two lines of a table hold */

/* The word before P, in TEXT. */
static char *word_before(const char *text, const char *p)
{
	const char *word = p;

	while (word > text && word[-1] != ' ' && word[-1] != '(')
		word--;
	return g_strndup(word, (gsize)(p - word));
}

/* A sentence ends at P: "... 5,8 mio. kr. Merforbruget", not "5,8 mio. kr.", "2. FR" or
 * "Sct. Knud". */
static gboolean ends_at(const char *text, const char *p)
{
	static const char *const short_words[] = {
		"nr", "Nr", "st", "St", "sct", "Sct", "dr", "Dr", "jf", "kl", "ca", "pr", NULL};
	g_autofree char *word = NULL;

	if (!strchr(".!?:", *p) || p[1] != ' ' || !g_unichar_isupper(g_utf8_get_char(p + 2)))
		return FALSE;
	word = word_before(text, p);
	return *p != '.' || (!g_strv_contains((const char *const *)short_words, word) &&
				    strspn(word, "0123456789") < MAX(strlen(word), 1));
}

/* The stop at P ends a sentence and nothing else: that of "kr." stays. */
static gboolean is_bare_stop(const char *text, const char *p)
{
	g_autofree char *word = word_before(text, p);

	return *p == '.' && strlen(word) > 3;
}

static const char *begin_of(const char *text, const char *at)
{
	for (const char *p = at; p > text; p--)
		if (ends_at(text, p))
			return p + 2;
	return text;
}

static const char *end_of(const char *text, const char *at)
{
	for (const char *p = at; *p; p++)
		if (ends_at(text, p))
			return p + !is_bare_stop(text, p);
	at = text + strlen(text);
	return at - (at > text && is_bare_stop(text, at - 1));
}

/* P moved to where a word begins, not before BEGIN nor behind END. */
static const char *to_blank(const char *p, const char *begin, const char *end)
{
	while (p > begin && p < end && p[-1] != ' ')
		p++;
	return p;
}

char *kt_quote(enum kt_lang lang, const char *passage, const char *raw)
{
	const char *at = *raw ? strstr(passage, raw) : NULL, *begin, *end, *from, *to;
	g_autofree char *words = NULL, *text = NULL;

	if (!at)
		return NULL;
	begin = from = begin_of(passage, at);
	end = to = end_of(passage, at + strlen(raw) - 1); /* its last stop may be the sentence's */
	/* Two thirds before the figure: what it is of is said first, mostly. */
	if (g_utf8_strlen(begin, end - begin) > MOST) {
		glong before = g_utf8_strlen(begin, at - begin);

		if (before > MOST * 2 / 3)
			from = to_blank(
				g_utf8_offset_to_pointer(begin, before - MOST * 2 / 3), begin, at);
		if (g_utf8_strlen(from, end - from) > MOST)
			to = to_blank(g_utf8_offset_to_pointer(from, MOST), at + strlen(raw), end);
	}
	words = g_strndup(from, (gsize)(to - from));
	text = g_strdup_printf(
		"%s%s%s", from > begin ? "… " : "", g_strstrip(words), to < end ? " …" : "");
	return kt_say(lang, "quote", "text", text, NULL);
}
