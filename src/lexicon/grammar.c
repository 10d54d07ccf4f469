/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names of functions, senses and forms that rules and lexica share. */
#include "kommunetal/lexicon/grammar.h"

#include "kommunetal/base/text.h"

#define X(name, text) text,
static const char *const function_words[] = {KT_FUNCTION_WORDS(X)};
static const char *const word_senses[] = {KT_WORD_SENSES(X)};
static const char *const word_forms[] = {KT_WORD_FORMS(X)};
#undef X

/* The place of NAME among the N of NAMES; N if it is none of them. */
static guint place_of(struct kt_slice name, const char *const *names, guint n)
{
	guint k = 0;

	while (k < n && (name.len == 0 || *names[k] != *name.at || !kt_slice_is(name, names[k])))
		k++;
	return k;
}

/* A bit for each name in VALUE, that of its place among the N of NAMES. */
static gboolean read_names(
	const char *value, const char *const *names, guint n, struct kt_bits *out)
{
	*out = kt_bits_none();
	for (const char *at = value;; at++) {
		gsize len = strcspn(at, " ");
		guint k = place_of(kt_slice(at, len), names, n);

		if (k == n)
			return FALSE;
		*out = kt_bits_union(*out, kt_bits_one(k));
		at += len;
		if (!*at)
			return TRUE;
	}
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
