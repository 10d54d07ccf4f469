/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What went through PostScript or an old printer driver may have lost the table
 * that tells its letters: they are on the page, but the text is "˜NRQRPL" where
 * the reader sees "Økonomi", and its digits are missing.  Such text has next to
 * none of the small words that every fourth word is, and too few vowels. */
#include "documents/pdf/garbled.h"

#include <string.h>

enum {
	LEAST_WORDS = 50,
	LEAST_OF_ANOTHER = 8,  /* where another page is garbled */
	WORDS_A_SMALL_ONE = 25 /* as many may hold one by chance */
};
static const gdouble FEWEST_VOWELS =
	0.3; /* of the letters; 0.38 in Danish, and 0.33 in a list of names */

static gboolean is_small_word(const char *word)
{
	static const char *const small[] = {"og", "i", "at", "er", "til", "af", "den", "det", "der",
		"en", "et", "de", "på", "for", "med", "som", "om", "har", "kr", "the", "and", "of",
		"in", "to", "und", "die", "das", "att", "av", "är", "och", NULL};

	return g_strv_contains(small, word);
}

/* WORD in small letters, without the mark at its end. */
static char *bare(const char *word)
{
	char *small = g_utf8_strdown(word, -1);
	gsize n = strlen(small);

	while (n > 0 && g_ascii_ispunct(small[n - 1]))
		small[--n] = '\0';
	return small;
}

static void count_letters(const char *word, guint *letters, guint *vowels)
{
	for (const char *p = word; *p; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);

		*letters += g_unichar_isalpha(c);
		*vowels += (c < 0x80 && strchr("aeiouy", (int)c)) || c == 0xE6 || c == 0xF8 ||
			   c == 0xE5 || c == 0xE4 || c == 0xF6 || c == 0xFC;
	}
}

gboolean kt_is_garbled(const struct kt_page *page, gboolean another)
{
	guint words = 0, small = 0, letters = 0, vowels = 0;

	for (guint i = 0; i < page->words->len; i++) {
		g_autofree char *word = bare(kt_page_word(page, i)->text);

		if (!g_unichar_isalpha(g_utf8_get_char(word)))
			continue;
		words++;
		small += is_small_word(word);
		count_letters(word, &letters, &vowels);
	}
	return words >= (another ? LEAST_OF_ANOTHER : LEAST_WORDS) &&
	       small * WORDS_A_SMALL_ONE <= words && vowels < FEWEST_VOWELS * letters;
}
