/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_figure_reports.c -- what the reports on counts say is what the records give. */
#include <math.h>
#include <string.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "kommunetal/lexicon/municipality.h"
#include "kommunetal/report/report.h"
#include "sample_set.h"

/* The HTML without its tags, or the text of the PDF; NULL without pdftotext. */
static char *text_of(
	const char *name, struct kt_record_set *set, enum kt_lang lang, const char *ending)
{
	g_autofree char *file =
		g_strdup_printf("kt-figures-%d-%d%s", (int)getpid(), (int)lang, ending);
	g_autofree char *path = g_build_filename(g_get_tmp_dir(), file, NULL);
	g_autofree char *reader = g_find_program_in_path("pdftotext");
	char *argv[] = {reader, (char *)"-layout", path, (char *)"-", NULL}, *text = NULL;
	struct kt_report_options options;
	GError *error = NULL;

	kt_report_options_init(&options);
	options.lang = lang;
	kt_report_make(name, set, &options, path, NULL, &error);
	g_assert_no_error(error);
	if (g_str_equal(ending, ".html")) {
		g_autoptr(GRegex) tag = g_regex_new(
			"<(style|script)[^>]*>.*?</\\1>|<[^>]*>", G_REGEX_DOTALL, 0, NULL);
		g_autofree char *html = NULL, *plain = NULL;
		g_auto(GStrv) parts = NULL;

		g_assert_true(g_file_get_contents(path, &html, NULL, NULL));
		parts = g_strsplit(html, "\xc2\xa0", -1);
		plain = g_strjoinv(" ", parts);
		/* "5,8 mio. kr." has no-break spaces there. */
		text = g_regex_replace_literal(tag, plain, -1, 0, " ", 0, NULL);
	} else if (reader) {
		g_spawn_sync(NULL, argv, NULL, G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &text, NULL,
			NULL, NULL);
	}
	g_remove(path);
	return text;
}

static void expect(const char *text, const char *words)
{
	if (!strstr(text, words))
		g_error("'%s' is not in the report:\n%s", words, text);
}

/* ---- compare ---- */

static const struct {
	const char *area, *code;
	gint64 cases;
} places[] = {{"Sorø", "340", 1000}, {"Vejen", "575", 1100}, {"Silkeborg", "740", 1500},
	{"DK", NULL, 900000}};

static struct kt_record_set *set_of_places(void)
{
	struct kt_record_set *set = kt_record_set_new();

	for (guint i = 0; i < G_N_ELEMENTS(places); i++) {
		struct kt_record r = kt_sample_record("tal.txt", 10 + i, "Underretninger");

		r.kind = KT_KIND_CASES;
		r.unit = KT_UNIT_CASE;
		r.area = places[i].area;
		kt_sample_add(set, &r, KT_MEASURE_COUNT, 2, places[i].cases);
	}
	return set;
}

static char *per_thousand(guint i)
{
	guint year;
	guint64 people = kt_municipality_population(places[i].code, 2022, &year);
	struct kt_decimal value = {llround(10000.0 * places[i].cases / (gdouble)people), 1};

	g_assert_cmpuint(people, >, 0);
	return kt_decimal_to_danish(value, 1);
}

/* Vejen has more cases than Sorø and Silkeborg the most, but fewer for its
 * people; the country is far above all and neither highest nor lowest. */
static void compare(void)
{
	struct kt_record_set *set = set_of_places();
	g_autofree char *text = text_of("compare", set, KT_LANG_DA, ".html");
	g_autofree char *high = per_thousand(0), *low = per_thousand(2);
	g_autofree char *message =
		g_strdup_printf("Underretninger: Sorø ligger højest med %s sager pr. "
				"1.000 indbyggere, Silkeborg lavest med %s",
			high, low);

	expect(text, message);
	expect(text, "FOLK1A");
	expect(text, "1.500");
	g_assert_null(strstr(text, "Hele landet ligger"));
	for (guint i = 0; i < G_N_ELEMENTS(places); i++) {
		g_autofree char *value = per_thousand(i);

		expect(text, value);
	}
	kt_record_set_free(set);
}

/* ---- price and volume ---- */

static struct kt_record_set *set_of_costs(void)
{
	static const gint64 counts[] = {16, 19}, costs[] = {1825000, 3135000};
	struct kt_record_set *set = kt_record_set_new();

	for (guint i = 0; i < 2; i++) {
		struct kt_record r = kt_sample_record("tal.txt", 10, "Borgere på herberg");

		r.kind = KT_KIND_HOMELESS;
		r.period = kt_period_of(kt_moment_year(2022 + i));
		r.unit = KT_UNIT_PERSON;
		kt_sample_add(set, &r, KT_MEASURE_COUNT, 2 * i, counts[i]);
		r.line = 11;
		r.unit = KT_UNIT_DKK;
		r.subject = "Udgift til borgere på herberg";
		kt_sample_add(set, &r, KT_MEASURE_ACTUAL, 2 * i + 1, costs[i]);
	}
	return set;
}

/* 3 more at 1.825.000 / 16 each are 342.187,50; the rest of 1.310.000 is price. */
static void price_and_volume(void)
{
	struct kt_record_set *set = set_of_costs();
	g_autofree char *danish = text_of("activity", set, KT_LANG_DA, ".html");
	g_autofree char *english = text_of("activity", set, KT_LANG_EN, ".html");

	expect(danish, "udgiften steg med 1,3 mio. kr. fra 2022 til 2023");
	expect(danish, "steg antallet fra 16 til 19; det løfter udgiften med 342.188 kr.");
	expect(danish, "fra 114.063 kr. til 165.000 kr.; det løfter udgiften med 967.813 kr.");
	expect(english, "the count rose from 16 to 19, which adds DKK 342,188 to the cost.");
	kt_record_set_free(set);
}

/* ---- the forms of a report ---- */

/* Every number with a mark in it (1.825.000, 26,3) of the PDF stands in the HTML. */
static void same_in_both(const char *name, struct kt_record_set *set, enum kt_lang lang)
{
	g_autofree char *pdf = text_of(name, set, lang, ".pdf");
	g_autofree char *html = text_of(name, set, lang, ".html");
	g_autoptr(GRegex) number = g_regex_new("\\d+(?:[.,]\\d+)+", 0, 0, NULL);
	GMatchInfo *match;
	guint n = 0;

	if (!pdf) {
		g_test_skip("pdftotext is not installed");
		return;
	}
	g_regex_match(number, pdf, 0, &match);
	for (; g_match_info_matches(match); g_match_info_next(match, NULL), n++) {
		g_autofree char *token = g_match_info_fetch(match, 0);

		expect(html, token);
	}
	g_match_info_free(match);
	g_assert_cmpuint(n, >, 5);
}

static void numbers_agree(void)
{
	struct kt_record_set *budget = kt_sample_set(), *side = set_of_places();
	struct kt_record_set *costs = set_of_costs();

	for (enum kt_lang lang = KT_LANG_DA; lang <= KT_LANG_EN; lang++) {
		same_in_both("budget", budget, lang);
		same_in_both("compare", side, lang);
		same_in_both("activity", costs, lang);
	}
	kt_record_set_free(budget);
	kt_record_set_free(side);
	kt_record_set_free(costs);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/report/compare", compare);
	g_test_add_func("/report/price-and-volume", price_and_volume);
	g_test_add_func("/report/numbers-agree", numbers_agree);
	return g_test_run();
}
