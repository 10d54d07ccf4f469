/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs the cases of passage.test. */
#include <string.h>

#include "extract/passage/passage.h"
#include "kommunetal/documents/document.h"

static struct kt_lexicon *da;

static char *dump_of(const char *text, gboolean in_table)
{
	struct kt_document *doc =
		kt_document_load_bytes("case.txt", text, strlen(text), NULL, NULL);
	struct kt_passage_context context = {
		.meeting = kt_moment_day(2024, 5, 20), .in_table = in_table};
	GString *out = g_string_new(NULL);
	gsize len;

	g_assert_nonnull(doc);
	kt_document_text(doc, &len);
	struct kt_passage *p = kt_passage_new(doc, da, (struct kt_span){0, len}, &context);
	kt_passage_dump(p, out);
	kt_passage_free(p);
	kt_document_free(doc);
	return g_string_free(out, FALSE);
}

static guint check(const char *line, gboolean in_table, const char *expected)
{
	const char *text = strchr(line, '>') + 2;
	g_autofree char *got = dump_of(text, in_table);

	if (strcmp(got, expected) == 0)
		return 0;
	g_printerr("# %s\n# -- expected\n%s# -- got\n%s", line, expected, got);
	return 1;
}

static void test_cases(void)
{
	g_autofree char *text = NULL;
	guint bad = 0, n = 0;

	g_assert_true(g_file_get_contents("tests/unit/extract/passage.test", &text, NULL, NULL));
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
	for (guint i = 0; lines[i]; i++) {
		gboolean in_table = g_str_has_prefix(lines[i], "cell> ");
		const char *head = lines[i];
		GString *expected;

		if (!in_table && !g_str_has_prefix(lines[i], "> "))
			continue;
		expected = g_string_new(NULL);
		for (i++; lines[i] && lines[i][0]; i++)
			g_string_append_printf(expected, "%s\n", lines[i]);
		bad += check(head, in_table, expected->str);
		n++;
		g_string_free(expected, TRUE);
		if (!lines[i])
			break;
	}
	g_assert_cmpuint(n, >, 30);
	g_assert_cmpuint(bad, ==, 0);
}

/* What the first, second and third word of TEXT do. */
static void assert_does(const char *language, const char *text, struct kt_bits first,
	struct kt_bits second, struct kt_bits third)
{
	const struct kt_bits wanted[] = {first, second, third};
	struct kt_lexicon *lexicon = kt_lexicon_load(language, NULL);
	struct kt_document *doc =
		kt_document_load_bytes("case.txt", text, strlen(text), NULL, NULL);
	struct kt_passage_context context = {.meeting = kt_moment_day(2024, 5, 20)};
	struct kt_passage *p =
		kt_passage_new(doc, lexicon, (struct kt_span){0, strlen(text)}, &context);

	for (guint i = 0; i < G_N_ELEMENTS(wanted); i++) {
		g_test_message("%s %s %u", language, text, i);
		g_assert_true(kt_bits_equal(kt_passage_token(p, i)->functions, wanted[i]));
		g_assert_true(kt_bits_is_empty(wanted[i]) ||
			      kt_word_does(p, i, kt_bits_union(wanted[i], KT_W(BOTH))));
	}
	g_assert_false(kt_word_does(p, p->tokens->len, KT_W(OF)));
	kt_passage_free(p);
	kt_document_free(doc);
	kt_lexicon_free(lexicon);
}

/* A rule that asks for what a word does reads every language that has such a word. */
static void test_function_words(void)
{
	const struct kt_bits none = kt_bits_none();

	assert_does("da", "af og til", KT_W(OF), KT_W(AND), KT_W(TO));
	assert_does("da", "Jeg ser VI", KT_W(SPEAKER), none, KT_W(SPEAKER));
	assert_does("da", "avis afgift ogsaa", none, none, none);
	assert_does("da", "per 12 pr", KT_W(PER), none, KT_W(PER));
	assert_does("nb", "av mot fra", KT_W(OF), KT_W(AGAINST), KT_W(FROM));
	assert_does("nb", "af mod ud", none, none, none);
}

/* Whatever the text, nothing crashes; run under the sanitizers. */
static void test_any_prefix(void)
{
	const char *text = "Pr. 31. marts 2022 var 16 og 19 borgere (½, 18-24 år) i § 85, "
			   "12-årige, 1.-2. kvartal 2013, "
			   "ultimo ultimo 2-3 til 4 mio. kr. 00.30.14-S00-6-25 kl. 7:30 – "
			   "99%-point 1/2 1 234 567 kr.-";

	for (gsize len = 1; len <= strlen(text); len++) {
		g_autofree char *part = g_strndup(text, len);

		if (!g_utf8_validate(part, -1, NULL))
			continue;
		g_free(dump_of(part, len % 2));
	}
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	da = kt_lexicon_load("da", NULL);
	g_assert_nonnull(da);
	g_test_add_func("/passage/cases", test_cases);
	g_test_add_func("/passage/function-words", test_function_words);
	g_test_add_func("/passage/any-prefix", test_any_prefix);
	int status = g_test_run();
	kt_lexicon_free(da);
	return status;
}
