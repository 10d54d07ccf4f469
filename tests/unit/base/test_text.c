/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kommunetal/base/text.h"

#include "../case_file.h"

static void test_unsigned(void)
{
	static const struct {
		const char *text;
		gboolean is_good;
		guint64 number;
	} cases[] = {
		{"1", TRUE, 1},
		{"007", TRUE, 7},
		{"1000", TRUE, 1000},
		{"0", FALSE, 0},
		{"1001", FALSE, 0},
		{"", FALSE, 0},
		{" 1", FALSE, 0},
		{"+1", FALSE, 0},
		{"-1", FALSE, 0},
		{"1 ", FALSE, 0},
		{"0x1", FALSE, 0},
		{"1.0", FALSE, 0},
		{"18446744073709551617", FALSE, 0},
	};
	guint64 n = 0;

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_test_message("'%s'", cases[i].text);
		g_assert_true(kt_unsigned_parse(cases[i].text, 1, 1000, &n) == cases[i].is_good);
		if (cases[i].is_good)
			g_assert_cmpuint(n, ==, cases[i].number);
	}
}

static gpointer parse_at_once(gpointer started)
{
	guint64 n;

	g_atomic_int_inc((gint *)started);
	while (g_atomic_int_get((gint *)started) < 8)
		;
	return GINT_TO_POINTER(kt_unsigned_parse("12", 0, 98, &n) && n == 12);
}

/* The first of all tests: g_ascii_string_to_unsigned refuses a good number in one of four runs. */
static void test_unsigned_in_threads(void)
{
	GThread *threads[8];
	gint started = 0;

	for (gsize i = 0; i < G_N_ELEMENTS(threads); i++)
		threads[i] = g_thread_new("parse", parse_at_once, &started);
	for (gsize i = 0; i < G_N_ELEMENTS(threads); i++)
		g_assert_true(GPOINTER_TO_INT(g_thread_join(threads[i])));
}

static void test_invisible(void)
{
	static const gunichar seen[] = {'a', '-', ' ', 0xA0, 0x2007, 0x2010, 0x2011, 0x2212, 0xE6,
		0x301},
			      unseen[] = {0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x202A,
				      0x202E, 0x2060, 0x2066, 0x2069, 0xFEFF};

	for (gsize i = 0; i < G_N_ELEMENTS(seen); i++)
		g_assert_false(kt_is_invisible(seen[i]));
	for (gsize i = 0; i < G_N_ELEMENTS(unseen); i++)
		g_assert_true(kt_is_invisible(unseen[i]));
}

static void test_trim(void)
{
	static const char *const cases[][2] = {
		{"", ""},
		{"  ", ""},
		{" a ", "a"},
		{"\t\r\n a b \n", "a b"},
		{"\u00a0 a\u00a0b \u202f\u2009", "a\u00a0b"},
		{"\ufeffBudget", "Budget"},
		{"\u3000\u205f\u2000x\u200a", "x"},
		/* a letter whose last byte is one of a blank's */
		{"å", "å"},
		{"à", "à"},
		{" \xa0", "\xa0"},
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
		g_assert_true(kt_slice_is(kt_slice_trim(kt_slice_str(cases[i][0])), cases[i][1]));
	g_assert_cmpuint(kt_slice_trim(kt_slice_str(NULL)).len, ==, 0);
}

static gsize space_length(const char *text, gsize len)
{
	return kt_space_length(text, text + len);
}

static void test_space_length(void)
{
	g_assert_cmpuint(space_length("\u202f", 3), ==, 3);
	g_assert_cmpuint(space_length("\u202f", 2), ==, 0);
	g_assert_cmpuint(space_length("\u202f", 0), ==, 0);
	g_assert_cmpuint(space_length("\n", 1), ==, 0);
	g_assert_cmpuint(space_length("\u200b", 3), ==, 0);
}

static void test_compare(void)
{
	struct kt_slice s = kt_slice("merforbrug", 3);

	g_assert_true(kt_slice_is(s, "mer"));
	g_assert_false(kt_slice_is(s, "merforbrug"));
	g_assert_true(kt_slice_starts(s, "me"));
	g_assert_false(kt_slice_starts(s, "merf"));
	g_assert_true(kt_slice_ends(s, "er"));
	g_assert_false(kt_slice_ends(s, "amer"));
	g_assert_true(kt_slice_starts(s, ""));
}

static void check_fold(const char *text, const char *want)
{
	g_autofree char *got = kt_fold_dup(kt_slice_str(text));

	g_assert_cmpstr(got, ==, want);
}

static void test_fold(void)
{
	check_fold("Ældre- og SundhedsUdvalget", "ældre- og sundhedsudvalget");
	check_fold("ØÅÉÜ", "øåéü");
	check_fold("§ 110, T.KR.", "§ 110, t.kr.");
	check_fold("I\xff"
		   "A",
		"i\xff"
		"a"); /* not UTF-8 */
	check_fold("", "");
}

/* Latin letters have a way of their own: each of them, by itself and beside one of another script. */
static void test_fold_letters(void)
{
	for (gunichar c = 0x80; c < 0x250; c++) {
		g_autoptr(GString) text = g_string_new("X"), want = g_string_new("x"),
				   got = g_string_new("");

		g_string_append_unichar(text, c);
		g_string_append_unichar(want, g_unichar_tolower(c));
		check_fold(text->str, want->str);
		kt_fold(got, kt_slice(text->str, text->len));
		g_assert_cmpstr(got->str, ==, want->str);
		g_string_append(text, "\u0391\xC3");
		g_string_append(want, "\u03b1\xC3");
		check_fold(text->str, want->str);
	}
}

static void test_squeeze(void)
{
	g_autofree char *got =
		kt_squeeze_dup(kt_slice_str(" Korrigeret\n\u00a0 budget \t2022\r\n"));

	g_assert_cmpstr(got, ==, "Korrigeret budget 2022");
}

static void fold_has_word(void)
{
	g_assert_true(kt_fold_has_word("antal borgere, i alt", "borgere"));
	g_assert_true(kt_fold_has_word("børn og unge", "børn og unge"));
	g_assert_false(kt_fold_has_word("medborgere og barnets", "borgere"));
	g_assert_false(kt_fold_has_word("medborgere og barnets", "barn"));
	g_assert_false(kt_fold_has_word("borgere", ""));
}

/* From the start of one piece of a text to the end of another. */
static void test_reach(void)
{
	static const char text[] = "en to tre";
	struct kt_slice one = kt_slice(text, 2), two = kt_slice(text + 3, 2), none = {0};
	struct kt_slice three = kt_slice(text + 6, 3);

	g_assert_cmpuint(kt_slice_reach(one, three).len, ==, 9);
	g_assert_true(kt_slice_reach(one, three).at == text);
	g_assert_cmpuint(kt_slice_reach(kt_slice(text, 9), two).len, ==, 9);
	g_assert_cmpuint(kt_slice_reach(three, one).len, ==, 3);
	g_assert_true(kt_slice_reach(none, two).at == text + 3);
	g_assert_cmpuint(kt_slice_reach(two, none).len, ==, 2);
	g_assert_cmpuint(kt_slice_reach(none, none).len, ==, 0);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/text/unsigned-in-threads", test_unsigned_in_threads);
	g_test_add_func("/text/unsigned", test_unsigned);
	g_test_add_func("/text/invisible", test_invisible);
	g_test_add_func("/text/trim", test_trim);
	g_test_add_func("/text/space-length", test_space_length);
	g_test_add_func("/text/reach", test_reach);
	g_test_add_func("/text/compare", test_compare);
	g_test_add_func("/text/fold", test_fold);
	g_test_add_func("/text/fold-letters", test_fold_letters);
	g_test_add_func("/text/squeeze", test_squeeze);
	g_test_add_func("/text/fold-has-word", fold_has_word);
	return g_test_run();
}
