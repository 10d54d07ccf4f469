/* SPDX-License-Identifier: GPL-3.0-or-later */
/* section_signs.c -- text recognition takes "§" for a digit that looks like it: "servicelovens 8 192 a"
 * has neither 8 of anything nor 192.  It is the sign behind a law and before a number, and before a
 * number that names something for a section: "8 119-midlerne".  "8 18-årige" are eight. */
#include "documents/pdf/section_signs.h"

#include <string.h>

enum { MOST_DIGITS = 3 };

/* What may be a section sign that was misread, by itself. */
static gboolean may_be_sign(const char *text)
{
	return strcmp(text, "8") == 0 || strcmp(text, "$") == 0 || strcmp(text, "88") == 0 ||
	       strcmp(text, "$$") == 0;
}

static gboolean is_law(const char *text)
{
	return g_str_has_suffix(text, "lovens") || g_str_has_suffix(text, "bekendtgørelsens");
}

/* "119-midlerne", "18-puljen", "107-tilbud". */
static gboolean names_section(const char *text)
{
	static const char *const named[] = {"midl", "pulj", "tilbud", "boform"};
	gsize digits = strspn(text, "0123456789");

	if (digits < 2 || digits > MOST_DIGITS || text[digits] != '-')
		return FALSE;
	for (guint i = 0; i < G_N_ELEMENTS(named); i++)
		if (g_str_has_prefix(text + digits + 1, named[i]))
			return TRUE;
	return FALSE;
}

static gboolean is_section_number(const char *text)
{
	gsize digits = strspn(text, "0123456789");

	return digits > 0 && digits <= MOST_DIGITS &&
	       (text[digits] == '\0' || strcmp(text + digits, ",") == 0);
}

void kt_mend_section_signs(struct kt_page *page)
{
	for (guint i = 0; i + 1 < page->words->len; i++) {
		struct kt_page_word *word = kt_page_word(page, i);

		if (!may_be_sign(word->text))
			continue;
		if (names_section(word[1].text) ||
			(i > 0 && is_law(word[-1].text) && is_section_number(word[1].text)))
			word->text = word->text[1] ? "§§" : "§";
	}
}
