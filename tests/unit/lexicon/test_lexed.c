/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any part of a text that is taken apart has the lexemes that scanning it gives. */
#include "kommunetal/lexicon/lexed.h"
#include "kommunetal/lexicon/lexicon.h"

static const char text[] =
	"Budget 2024: 1.825.000 kr. (i alt1.077,7), alt-3.082 og Vision-2022.5 \u2013 COVID-19,5\n"
	"\u00e5rsv\u00e6rk\u00a0310\u00a0000,5 2\u00bd G01-32-21 b\u00f8rns \"K\u00d8BENHAVN\" "
	"B2026.7 "
	"forbrugs-\nprocent\u00ad\t80+-\u00e5rige 12,";

static gboolean is_inside_letter(gsize i)
{
	return ((guchar)text[i] & 0xC0) == 0x80;
}

/* The lexemes of [FROM, TO) with their kinds and folded words, a line each. */
static char *lexemes(gsize from, gsize to)
{
	struct kt_vocabulary *v = kt_vocabulary_hold();
	GString *out = g_string_new(NULL);
	struct kt_known_word *known;
	struct kt_lexing lexing;
	enum kt_lexeme kind;
	struct kt_slice s;

	kt_lexing_begin(&lexing, kt_slice(text + from, to - from), v);
	while ((kind = kt_lexing_next(&lexing, &s, &known)) != KT_LEXEME_END) {
		struct kt_slice low =
			kind == KT_LEXEME_WORD ? kt_known_word_folded(known) : kt_slice("", 0);

		g_string_append_printf(out, "%d %d %d %.*s\n", (int)kind, (int)(s.at - text),
			(int)s.len, (int)low.len, low.at);
	}
	kt_vocabulary_release(v);
	return g_string_free(out, FALSE);
}

static char *words(gsize from, gsize to)
{
	struct kt_words *list = kt_words_split(kt_slice(text + from, to - from));
	GString *out = g_string_new(NULL);

	for (guint i = 0; i < list->n; i++)
		g_string_append_printf(out, "%d %d %d %d\n", (int)(list->at[i].text.at - text),
			(int)list->at[i].text.len, list->at[i].joined, list->at[i].dot_after);
	kt_words_free(list);
	return g_string_free(out, FALSE);
}

static void each_part(void)
{
	gsize n = sizeof text - 1;

	for (gsize from = 0; from < n; from++)
		for (gsize to = from; to <= n; to++) {
			g_autofree char *plain = NULL, *tabled = NULL;
			g_autofree char *plain_words = NULL, *tabled_words = NULL;
			struct kt_lexed *lexed;

			if (is_inside_letter(from) || (to < n && is_inside_letter(to)))
				continue;
			plain = lexemes(from, to);
			plain_words = words(from, to);
			lexed = kt_lexed_begin(kt_slice(text, n));
			tabled = lexemes(from, to);
			tabled_words = words(from, to);
			kt_lexed_end(lexed);
			g_assert_cmpstr(tabled, ==, plain);
			g_assert_cmpstr(tabled_words, ==, plain_words);
		}
}

/* A text inside another, and one that has nothing to do with it. */
static void nested(void)
{
	static const char other[] = "Andet 5";
	struct kt_lexed *outer = kt_lexed_begin(kt_slice(text, 40));
	struct kt_lexed *inner = kt_lexed_begin(kt_slice_str(other));
	g_autofree char *within = lexemes(0, 40), *after = NULL;
	struct kt_words *list = kt_words_split(kt_slice_str(other));

	g_assert_cmpuint(list->n, ==, 1);
	kt_words_free(list);
	kt_lexed_end(inner);
	after = lexemes(0, 40);
	kt_lexed_end(outer);
	g_assert_cmpstr(after, ==, within);
}

static void empty(void)
{
	struct kt_lexed *lexed = kt_lexed_begin(kt_slice(text, 0));
	g_autofree char *none = lexemes(0, 0);

	kt_lexed_end(lexed);
	g_assert_cmpstr(none, ==, "");
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/lexicon/lexed/each-part", each_part);
	g_test_add_func("/lexicon/lexed/nested", nested);
	g_test_add_func("/lexicon/lexed/empty", empty);
	return g_test_run();
}
