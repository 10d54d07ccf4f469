/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which language a text is in, by the words that tell it from its neighbours. */
#include <string.h>

#include "kommunetal/base/resource.h"
#include "kommunetal/lexicon/lexicon.h"

struct kt_lexica {
	GPtrArray *all; /* struct kt_lexicon; Danish first */
};

/* Telling words are frequent: the beginning of a text shows them. */
enum { SAMPLE_BYTES = 32 * 1024 };

static void lexicon_free(gpointer lexicon)
{
	kt_lexicon_free(lexicon);
}

/* Every "xx.csv" with a name of two letters in the lexicon's folder. */
static gboolean is_language(const char *file)
{
	return strlen(file) == 6 && g_str_has_suffix(file, ".csv") && strcmp(file, "da.csv") != 0;
}

static gboolean add(struct kt_lexica *lexica, const char *language, GError **error)
{
	struct kt_lexicon *lexicon = kt_lexicon_load(language, error);

	if (lexicon)
		g_ptr_array_add(lexica->all, lexicon);
	return lexicon != NULL;
}

static gboolean add_compiled_in(struct kt_lexica *lexica, GError **error)
{
	g_auto(GStrv) files = kt_resource_list("lexicon/");
	gboolean good = add(lexica, "da", error);

	for (guint i = 0; good && files && files[i]; i++) {
		g_autofree char *language = g_strndup(files[i], 2);

		if (is_language(files[i]))
			good = add(lexica, language, error);
	}
	return good;
}

struct kt_lexica *kt_lexica_load(const char *name_or_path, GError **error)
{
	struct kt_lexica *lexica = g_new0(struct kt_lexica, 1);

	lexica->all = g_ptr_array_new_with_free_func(lexicon_free);
	if (!(name_or_path ? add(lexica, name_or_path, error) : add_compiled_in(lexica, error)))
		g_clear_pointer(&lexica, kt_lexica_free);
	return lexica;
}

void kt_lexica_free(struct kt_lexica *lexica)
{
	if (!lexica)
		return;
	g_ptr_array_unref(lexica->all);
	g_free(lexica);
}

struct count {
	const struct kt_lexicon *lexicon;
	guint n;
};

static void count_place(const struct kt_word *words, guint n_words, gpointer data)
{
	struct count *count = data;

	count->n += kt_lexicon_match(count->lexicon, KT_LEX_MASK(KT_LEX_TELLING), words, n_words) !=
		    NULL;
}

const struct kt_lexicon *kt_lexica_for(const struct kt_lexica *lexica, struct kt_slice text)
{
	const struct kt_lexicon *best = lexica->all->pdata[0];
	guint most = 0;

	if (lexica->all->len == 1)
		return best;
	if (text.len > SAMPLE_BYTES) {
		text.len = SAMPLE_BYTES;
		/* not into the middle of a letter */
		while (text.len > 0 && (text.at[text.len] & 0xC0) == 0x80)
			text.len--;
	}
	for (guint i = 0; i < lexica->all->len; i++) {
		struct count count = {lexica->all->pdata[i], 0};

		kt_lexicon_each_place(
			count.lexicon, KT_LEX_MASK(KT_LEX_TELLING), text, count_place, &count);
		if (count.n > most) {
			most = count.n;
			best = count.lexicon;
		}
	}
	return best;
}
