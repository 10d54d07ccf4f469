/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kommunetal/lexicon/lexicon.h"

static struct kt_known_word *word(struct kt_vocabulary *v, const char *text)
{
	return kt_vocabulary_word(v, kt_slice_str(text));
}

static void assert_folded(struct kt_known_word *w, const char *expected)
{
	g_assert_true(kt_slice_is(kt_known_word_folded(w), expected));
}

static void test_words(void)
{
	struct kt_vocabulary *v = kt_vocabulary_hold(), *again = kt_vocabulary_hold();

	g_assert_true(v == again);
	g_assert_true(word(v, "Merforbrug") == word(v, "Merforbrug"));
	assert_folded(word(v, "Merforbrug"), "merforbrug");
	assert_folded(word(v, "merforbrug"), "merforbrug");
	assert_folded(word(v, "ÆRØ"), "ærø");
	assert_folded(word(v, ""), "");
	kt_vocabulary_release(again);
	kt_vocabulary_release(v);
	kt_vocabulary_release(NULL);
}

static void fill(struct kt_vocabulary *v)
{
	for (guint i = 0; i < 300000; i++) {
		char text[16];

		g_snprintf(text, sizeof text, "Ord%u", i);
		word(v, text);
	}
}

/* What is lent out is the thread's until it is given back, however full it is. */
static void test_borrowed(void)
{
	struct kt_vocabulary *v = kt_vocabulary_borrow(), *same, *next;

	fill(v);
	same = kt_vocabulary_hold();
	g_assert_true(same == v);
	kt_vocabulary_give_back(v);
	next = kt_vocabulary_hold();
	g_assert_true(next != v);
	kt_vocabulary_release(next);
	kt_vocabulary_release(same);
}

/* What is held lives on when the thread has met more words than it keeps. */
static void test_many(void)
{
	struct kt_vocabulary *v = kt_vocabulary_hold(), *next;
	struct kt_known_word *w = word(v, "Hjemløse");

	fill(v);
	next = kt_vocabulary_hold();
	g_assert_true(next != v);
	g_assert_true(word(v, "Hjemløse") == w);
	assert_folded(word(v, "Ord299999"), "ord299999");
	assert_folded(word(next, "Hjemløse"), "hjemløse");
	kt_vocabulary_release(next);
	kt_vocabulary_release(v);
}

/* What a word can begin is told of each lexicon by itself. */
static void test_lexica(void)
{
	enum { N = 6 }; /* more than are remembered side by side */
	struct kt_lexicon *lexica[N];
	struct kt_words *words = kt_words_split(kt_slice_str("Merforbrug budsjett"));

	for (guint i = 0; i < N; i++)
		lexica[i] = kt_lexicon_load(i % 2 ? "nb" : "da", NULL);
	g_assert_cmpuint(words->n, ==, 2);
	for (guint round = 0; round < 3; round++)
		for (guint i = 0; i < N; i++) {
			guint64 danish = kt_lexicon_roles(lexica[i], &words->at[0]);
			guint64 norwegian = kt_lexicon_roles(lexica[i], &words->at[1]);

			g_assert_true(!(danish & KT_LEX_MASK(KT_LEX_EFFECT)) == (i % 2 == 1));
			g_assert_true(!norwegian == (i % 2 == 0));
		}
	kt_words_free(words);
	for (guint i = 0; i < N; i++)
		kt_lexicon_free(lexica[i]);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/vocabulary/words", test_words);
	g_test_add_func("/vocabulary/many", test_many);
	g_test_add_func("/vocabulary/borrowed", test_borrowed);
	g_test_add_func("/vocabulary/lexica", test_lexica);
	return g_test_run();
}
