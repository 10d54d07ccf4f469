/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which language a text is in, by the words that tell it from its neighbours. */
#include <string.h>

#include "kommunetal/base/resource.h"
#include "kommunetal/lexicon/lexicon.h"

struct kt_lexica {
	GPtrArray *all; /* struct kt_lexicon; Danish first */
	gsize *loaded;  /* those that are compiled in: once a text asks for them */
};

/* Telling words are frequent: the beginning of a text shows them, most often the first page of
 * it, after which one language is CLEAR_LEAD words ahead. */
enum { SAMPLE_BYTES = 32 * 1024, PIECE_BYTES = 2 * 1024, CLEAR_LEAD = 50 };

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

/* What is compiled in has no faults: tests/unit/lexicon/test_lexicon.c loads each. */
static void add_compiled_in(const struct kt_lexica *lexica, const char *language)
{
	g_autoptr(GError) error = NULL;
	struct kt_lexicon *lexicon = kt_lexicon_load(language, &error);

	if (!lexicon)
		g_error("lexicon %s: %s", language, error->message);
	g_ptr_array_add(lexica->all, lexicon);
}

/* Loaded when the first text asks: who reads records only would wait for them in vain. */
static const GPtrArray *all_of(const struct kt_lexica *lexica)
{
	if (lexica->loaded && g_once_init_enter(lexica->loaded)) {
		g_auto(GStrv) files = kt_resource_list("lexicon/");

		add_compiled_in(lexica, "da");
		for (guint i = 0; files[i]; i++) {
			g_autofree char *language = g_strndup(files[i], 2);

			if (is_language(files[i]))
				add_compiled_in(lexica, language);
		}
		g_once_init_leave(lexica->loaded, 1);
	}
	return lexica->all;
}

struct kt_lexica *kt_lexica_load(const char *name_or_path, GError **error)
{
	struct kt_lexica *lexica = g_new0(struct kt_lexica, 1);

	lexica->all = g_ptr_array_new_with_free_func(lexicon_free);
	if (!name_or_path)
		lexica->loaded = g_new0(gsize, 1);
	else if (!add(lexica, name_or_path, error))
		g_clear_pointer(&lexica, kt_lexica_free);
	return lexica;
}

void kt_lexica_free(struct kt_lexica *lexica)
{
	if (!lexica)
		return;
	g_ptr_array_unref(lexica->all);
	g_free(lexica->loaded);
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

/* The beginning of TEXT that ends with a word, about MOST bytes. */
static struct kt_slice piece_of(struct kt_slice text, gsize most)
{
	gsize len = MIN(text.len, most);

	while (len < text.len && !g_ascii_isspace(text.at[len]))
		len++;
	return kt_slice(text.at, len);
}

/* Adds the telling words of TEXT to those of each lexicon; the one that has most of them all, the
 * first of several, and by how many more than the next. */
static guint count_piece(
	const GPtrArray *lexica, struct kt_slice text, struct count *counts, guint *lead)
{
	guint best = 0, next = 0;

	for (guint i = 0; i < lexica->len; i++) {
		counts[i].lexicon = lexica->pdata[i];
		kt_lexicon_each_place(counts[i].lexicon, KT_LEX_MASK(KT_LEX_TELLING), text,
			count_place, &counts[i]);
		if (counts[i].n > counts[best].n)
			best = i;
	}
	for (guint i = 0; i < lexica->len; i++)
		if (i != best)
			next = MAX(next, counts[i].n);
	*lead = counts[best].n - next;
	return best;
}

const struct kt_lexicon *kt_lexica_for(const struct kt_lexica *lexica, struct kt_slice text)
{
	const GPtrArray *all = all_of(lexica);
	g_autofree struct count *counts = g_new0(struct count, all->len);
	guint best = 0, lead = 0;

	if (all->len == 1)
		return all->pdata[0];
	text = piece_of(text, SAMPLE_BYTES);
	while (text.len > 0 && lead < CLEAR_LEAD) {
		struct kt_slice piece = piece_of(text, PIECE_BYTES);

		best = count_piece(all, piece, counts, &lead);
		text = kt_slice(text.at + piece.len, text.len - piece.len);
	}
	return all->pdata[best];
}
