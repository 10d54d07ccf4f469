/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/words.h"

#include <glib.h>

/* Every list is in the file, and no word of it is empty. */
static void test_lists(void)
{
	for (guint i = 0; i < KT_N_WORDS_LISTS; i++) {
		const char *const *words = kt_words(i);

		g_assert_nonnull(words[0]);
		for (guint k = 0; words[k]; k++)
			g_assert_cmpstr(words[k], !=, "");
	}
}

/* Blanks and semicolons are part of a word where it has them. */
static void test_marks(void)
{
	const char *const *joints = kt_words(KT_WORDS_JOINTS);

	g_assert_true(g_strv_contains(joints, ", "));
	g_assert_true(g_strv_contains(joints, "; "));
	g_assert_true(g_strv_contains(joints, " og "));
	g_assert_true(g_strv_contains(kt_words(KT_WORDS_CLAUSES), " under "));
	g_assert_true(g_strv_contains(kt_words(KT_WORDS_TOTALS), "i alt"));
	g_assert_true(g_strv_contains(kt_words(KT_WORDS_MARKS_OF_ITEMS), "Åben sag"));
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/words/lists", test_lists);
	g_test_add_func("/words/marks", test_marks);
	return g_test_run();
}
