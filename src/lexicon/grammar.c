/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names of functions that rules and lexica share. */
#include "kommunetal/lexicon/grammar.h"

#define X(name, text) text,
static const char *const function_words[] = {KT_FUNCTION_WORDS(X)};
#undef X

gboolean kt_function_words_read(const char *value, guint64 *out)
{
	g_auto(GStrv) names = g_strsplit(value, " ", -1);

	*out = 0;
	for (guint i = 0; names[i]; i++) {
		guint k = 0;

		while (k < G_N_ELEMENTS(function_words) &&
			!g_str_equal(names[i], function_words[k]))
			k++;
		if (k == G_N_ELEMENTS(function_words))
			return FALSE;
		*out |= G_GUINT64_CONSTANT(1) << k;
	}
	return *out != 0;
}
