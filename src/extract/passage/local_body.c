/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/passage/local_body.h"

#include <string.h>

static gboolean is_place_word(
	const struct kt_lexicon *lexicon, const struct kt_words *words, guint i, const char *value)
{
	const struct kt_term *t;

	if (i >= words->n)
		return FALSE;
	t = kt_lexicon_whole(lexicon, KT_LEX_PLACE, words->at[i].text);
	return t && g_str_equal(t->value, value);
}

gboolean kt_is_capital(struct kt_slice text)
{
	return text.len && g_unichar_isupper(g_utf8_get_char(text.at));
}

gboolean kt_label_goes_on_small(struct kt_slice label)
{
	const char *comma = memchr(label.at, ',', label.len);
	gsize at = comma ? (gsize)(comma - label.at) + 1 : 0;

	if (!comma)
		return FALSE;
	return !kt_is_capital(kt_slice_trim(kt_slice(label.at + at, label.len - at)));
}

gboolean kt_names_local_body(const struct kt_lexicon *lexicon, struct kt_slice label)
{
	const char *comma = memchr(label.at, ',', label.len);
	struct kt_words *words;
	gboolean is_name = FALSE;

	if (!kt_is_capital(label) || kt_label_goes_on_small(label))
		return FALSE;
	words = kt_words_split(comma ? kt_slice(label.at, comma - label.at) : label);
	if (words->n == 1)
		is_name = is_place_word(lexicon, words, 0, "definite");
	else if (words->n > 1)
		is_name = is_place_word(lexicon, words, 0, "definite") ||
			  is_place_word(lexicon, words, words->n - 1, "definite") ||
			  ((is_place_word(lexicon, words, 0, "name") ||
				   is_place_word(lexicon, words, 0, "before")) &&
				  kt_is_capital(words->at[1].text)) ||
			  (is_place_word(lexicon, words, words->n - 1, "name") &&
				  kt_is_capital(words->at[words->n - 1].text));
	kt_words_free(words);
	return is_name;
}
