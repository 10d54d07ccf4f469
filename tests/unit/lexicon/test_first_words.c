/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lexicon/first_words.h"

static struct kt_term_file *file;

static gboolean is_in(const GPtrArray *list, const struct kt_term_entry *e)
{
	return g_ptr_array_find((GPtrArray *)list, e, NULL);
}

/* The index finds what going through all entries finds, each once. */
static void assert_found(const struct kt_first_words *index, struct kt_slice word)
{
	g_autoptr(GPtrArray) list = g_ptr_array_new();
	guint n = 0;

	kt_first_words_find(index, word, kt_slice_hash(word), list);
	for (guint i = 0; i < file->entries->len; i++) {
		const struct kt_term_entry *e = file->entries->pdata[i];

		if (!kt_term_word_matches(&e->words[0], word))
			continue;
		g_assert_true(is_in(list, e));
		n++;
	}
	g_assert_cmpuint(list->len, ==, n);
}

static void test_sorts(void)
{
	static const char *const texts[] = {"", "a", "å", "regnskab", "driftsregnskaberne",
		"gennemsnitsalderen", "medlemmerne", "fraværet", "af", "i", "kr",
		"uddannelseshjælp", "børnehaveklasser", "specialundervisningsudgifterne",
		"etmegetlangtordsomingenharskrevetfornogetstedsiensagmedregnskab"};
	struct kt_first_words *index = kt_first_words_new(file->entries);

	for (guint i = 0; i < G_N_ELEMENTS(texts); i++)
		assert_found(index, kt_slice_str(texts[i]));
	kt_first_words_free(index);
}

/* The words of the terms themselves, with more letters at either end or both. */
static void test_all_terms(void)
{
	struct kt_first_words *index = kt_first_words_new(file->entries);
	g_autoptr(GString) word = g_string_new(NULL);

	for (guint i = 0; i < file->entries->len; i += 29) {
		const struct kt_term_entry *e = file->entries->pdata[i];

		for (guint sort = 0; sort < 4; sort++) {
			g_string_printf(word, "%s%s%s", sort & 1 ? "forår" : "", e->words[0].text,
				sort & 2 ? "erne" : "");
			assert_found(index, kt_slice(word->str, word->len));
		}
	}
	kt_first_words_free(index);
}

static void test_none(void)
{
	g_autoptr(GPtrArray) none = g_ptr_array_new(), list = g_ptr_array_new();
	struct kt_first_words *index = kt_first_words_new(none);
	struct kt_slice word = kt_slice_str("udgift");

	kt_first_words_find(index, word, kt_slice_hash(word), list);
	g_assert_cmpuint(list->len, ==, 0);
	kt_first_words_free(index);
	kt_first_words_free(NULL);
}

int main(int argc, char **argv)
{
	int failed;

	g_test_init(&argc, &argv, NULL);
	file = kt_term_file_load("da", NULL);
	g_test_add_func("/first-words/sorts", test_sorts);
	g_test_add_func("/first-words/all-terms", test_all_terms);
	g_test_add_func("/first-words/none", test_none);
	failed = g_test_run();
	kt_term_file_free(file);
	return failed;
}
