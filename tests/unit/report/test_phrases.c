/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kommunetal/base/resource.h"
#include "report/phrases.h"

static GKeyFile *load(void)
{
	GBytes *bytes = kt_resource_load("report/phrases.ini", NULL);
	GKeyFile *file = g_key_file_new();

	g_assert_nonnull(bytes);
	g_assert_true(g_key_file_load_from_bytes(file, bytes, G_KEY_FILE_NONE, NULL));
	g_bytes_unref(bytes);
	return file;
}

static gint by_name(gconstpointer a, gconstpointer b)
{
	return g_strcmp0(*(char *const *)a, *(char *const *)b);
}

/* Names of the places in PATTERN, sorted and joined; both forms have to have the same. */
static char *places(const char *pattern)
{
	GRegex *regex = g_regex_new("\\{([a-z]+)\\}", 0, 0, NULL);
	GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
	GMatchInfo *match;
	char *joined;

	g_regex_match(regex, pattern, 0, &match);
	while (g_match_info_matches(match)) {
		char *name = g_match_info_fetch(match, 1);

		if (g_ptr_array_find_with_equal_func(names, name, g_str_equal, NULL))
			g_free(name);
		else
			g_ptr_array_add(names, name);
		g_match_info_next(match, NULL);
	}
	g_ptr_array_sort(names, by_name);
	g_ptr_array_add(names, NULL);
	joined = g_strjoinv(" ", (char **)names->pdata);
	g_ptr_array_unref(names);
	g_match_info_free(match);
	g_regex_unref(regex);
	return joined;
}

static void languages_agree(void)
{
	GKeyFile *file = load();
	g_auto(GStrv) da = g_key_file_get_keys(file, "da", NULL, NULL);
	g_auto(GStrv) en = g_key_file_get_keys(file, "en", NULL, NULL);

	g_assert_cmpuint(g_strv_length(da), ==, g_strv_length(en));
	for (char **key = da; *key; key++) {
		g_autofree char *a = g_key_file_get_string(file, "da", *key, NULL);
		g_autofree char *b = g_key_file_get_string(file, "en", *key, NULL);
		g_autofree char *in_a = places(a), *in_b = b ? places(b) : NULL;

		g_test_message("%s", *key);
		g_assert_cmpstr(in_a, ==, in_b);
	}
	g_key_file_unref(file);
}

static void check_money(enum kt_lang lang, gint64 digits, gint8 scale, const char *expected)
{
	g_autofree char *text = kt_money_text(lang, (struct kt_decimal){digits, scale});

	g_assert_cmpstr(text, ==, expected);
}

static void money(void)
{
	check_money(KT_LANG_DA, 5836700, 0, "5,8 mio. kr.");
	check_money(KT_LANG_DA, -5836700, 0, "5,8 mio. kr.");
	check_money(KT_LANG_DA, 60000, 0, "60.000 kr.");
	check_money(KT_LANG_DA, 999960, 0, "999.960 kr.");
	check_money(KT_LANG_DA, 1000000, 0, "1,0 mio. kr.");
	check_money(KT_LANG_DA, 1234567890, 0, "1,2 mia. kr.");
	check_money(KT_LANG_DA, 0, 0, "0 kr.");
	check_money(KT_LANG_DA, 1250, 2, "12,50 kr.");
	check_money(KT_LANG_EN, 5836700, 0, "DKK 5.8 million");
}

static void check_limit(gint64 digits, gint8 scale, const char *expected)
{
	g_autofree char *text = kt_money_limit(KT_LANG_DA, (struct kt_decimal){digits, scale});

	g_assert_cmpstr(text, ==, expected);
}

static void limits(void)
{
	check_limit(1000000, 0, "1 mio. kr.");
	check_limit(1250000, 0, "1,25 mio. kr.");
	check_limit(125000000, 2, "1,25 mio. kr.");
	check_limit(1500000000, 0, "1,5 mia. kr.");
	check_limit(1234500000, 0, "1.234,5 mio. kr.");
	check_limit(1234567, 0, "1.234.567 kr.");
	check_limit(100000, 0, "100.000 kr.");
}

static void numbers_of_things(void)
{
	g_autofree char *one = kt_say_count(KT_LANG_DA, "audit.found", 1, NULL);
	g_autofree char *two = kt_say_count(KT_LANG_DA, "audit.found", 2, NULL);
	g_autofree char *none = kt_say_count(KT_LANG_EN, "audit.found", 0, NULL);

	g_assert_cmpstr(one, ==, "1 sted modsiger tallene hinanden");
	g_assert_cmpstr(two, ==, "2 steder modsiger tallene hinanden");
	g_assert_cmpstr(none, ==, "In 0 places the figures contradict each other");
}

static void sentences_end_once(void)
{
	g_autofree char *text =
		kt_say(KT_LANG_DA, "bridge.words.bare", "message", "Drift", "steps", "5 kr.", NULL);

	g_assert_cmpstr(text, ==, "Søjlediagram. Drift. 5 kr.");
}

static void dates(void)
{
	g_autofree char *da = kt_date_text(KT_LANG_DA, "2022-06-02");
	g_autofree char *en = kt_date_text(KT_LANG_EN, "2022-06-02");
	g_autofree char *bad = kt_date_text(KT_LANG_DA, "i går");
	g_autofree char *capital = kt_capital("øvrige områder");

	g_assert_cmpstr(da, ==, "2. juni 2022");
	g_assert_cmpstr(en, ==, "2 June 2022");
	g_assert_cmpstr(bad, ==, "i går");
	g_assert_cmpstr(capital, ==, "Øvrige områder");
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/phrases/languages-agree", languages_agree);
	g_test_add_func("/phrases/money", money);
	g_test_add_func("/phrases/limits", limits);
	g_test_add_func("/phrases/numbers-of-things", numbers_of_things);
	g_test_add_func("/phrases/sentences-end-once", sentences_end_once);
	g_test_add_func("/phrases/dates", dates);
	return g_test_run();
}
