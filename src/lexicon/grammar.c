/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names of functions, senses and forms that rules and lexica share. */
#include "kommunetal/lexicon/grammar.h"

#define X(name, text) text,
static const char *const function_words[] = {KT_FUNCTION_WORDS(X)};
static const char *const word_senses[] = {KT_WORD_SENSES(X)};
static const char *const word_forms[] = {KT_WORD_FORMS(X)};
#undef X

/* A bit for each name in VALUE, that of its place among the N of NAMES. */
static gboolean read_names(
	const char *value, const char *const *names, guint n, struct kt_bits *out)
{
	g_auto(GStrv) each = g_strsplit(value, " ", -1);

	*out = kt_bits_none();
	for (guint i = 0; each[i]; i++) {
		guint k = 0;

		while (k < n && !g_str_equal(each[i], names[k]))
			k++;
		if (k == n)
			return FALSE;
		*out = kt_bits_union(*out, kt_bits_one(k));
	}
	return !kt_bits_is_empty(*out);
}

gboolean kt_function_words_read(const char *value, struct kt_bits *out)
{
	return read_names(value, function_words, G_N_ELEMENTS(function_words), out);
}

gboolean kt_word_senses_read(const char *value, struct kt_bits *out)
{
	return read_names(value, word_senses, G_N_ELEMENTS(word_senses), out);
}

gboolean kt_word_forms_read(const char *value, struct kt_bits *out)
{
	return read_names(value, word_forms, G_N_ELEMENTS(word_forms), out);
}
