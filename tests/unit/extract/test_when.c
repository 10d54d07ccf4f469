/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which times stand about a figure, and at which places they are found. */
#include <string.h>

#include "extract/models/when_evidence.h"
#include "kommunetal/extract/extract.h"

static struct kt_lexicon *da;

static char *periods_of(const char *text)
{
	struct kt_document *doc =
		kt_document_load_bytes("case.txt", text, strlen(text), NULL, NULL);
	struct kt_minutes *minutes = kt_minutes_new(doc, da, NULL);
	struct kt_extraction *e = kt_extract(minutes, da, NULL);
	GString *out = g_string_new(NULL);

	kt_extraction_dump_periods(e, out);
	kt_extraction_free(e);
	kt_minutes_free(minutes);
	kt_document_free(doc);
	return g_string_free(out, FALSE);
}

#define HEAD                                                                                       \
	"REFERAT Økonomiudvalget d. 20-06-2024\n\nMødedato Torsdag d. 20. juni 2024 kl. 16:00\n\n"

/* TRUE if PERIOD is a candidate in DUMP that was found at PLACE. */
static gboolean is_found(const char *dump, const char *period, const char *place)
{
	g_auto(GStrv) lines = g_strsplit(dump, "\n", -1);

	for (guint i = 0; lines[i]; i++) {
		g_auto(GStrv) fields = g_strsplit(lines[i], "\t", -1);
		g_auto(GStrv) places = NULL;

		if (g_strv_length(fields) != 7 || strcmp(fields[1], period) != 0)
			continue;
		places = g_strsplit(fields[4], " ", -1);
		if (g_strv_contains((const gchar *const *)places, place))
			return TRUE;
	}
	return FALSE;
}

static void test_places(void)
{
	static const struct {
		const char *text, *period, *place;
		gboolean is_there;
	} cases[] = {
		{HEAD "Punkt 1: Sygefravær i 1. kvartal 2024\n\n24/1\n\nResumé\n\n"
		      "Der var 41 sygemeldte medarbejdere.\n",
			"2024-Q1", "title", TRUE},
		{HEAD "Punkt 1: Budgetopfølgning pr. 31. marts 2024\n\n24/1\n\nResumé\n\n"
		      "Der ventes et merforbrug på 1,2 mio. kr.\n",
			"2024", "title:year", TRUE},
		{HEAD "Punkt 1: Ventelister\n\n24/1\n\nResumé\n\nDen 1. maj 2024 ventede 38 "
		      "borgere. Af dem har 14 borgere en garanti.\n",
			"2024-05-01", "last-sentence", TRUE},
		{HEAD "Punkt 1: Ventelister\n\n24/1\n\nResumé\n\nPr. 1. maj 2024 ventede:\n\n"
		      "- Nord: 38 borgere\n- Syd: 14 borgere\n",
			"2024-05-01", "lead-in", TRUE},
		{HEAD "Punkt 1: Klager\n\n24/1\n\nResumé\n\nDer kom 30 klager, 5 flere end i "
		      "2022. I 2023 kom 25 klager.\n",
			"2022", "compared", TRUE},
		/* what is compared with is no time of the text around */
		{HEAD "Punkt 1: Klager\n\n24/1\n\nResumé\n\nDet er flere end i 2022. Der kom 30 "
		      "klager.\n",
			"2022", "last-sentence", FALSE},
		/* a change may run from the year compared with to the one told before */
		{HEAD "Punkt 1: Klager\n\n24/1\n\nResumé\n\nI 2023 kom der 30 klager. Det er 5 "
		      "klager flere end i 2021.\n",
			"2021/2023", "compared:span", TRUE},
		{HEAD "Punkt 1: Klager\n\n24/1\n\nResumé\n\nI 1. halvår 2024 kom der 30 klager "
		      "mod 25 klager på samme tid sidste år.\n",
			"2023-H1", "ground-behind:back", TRUE},
		{HEAD "Punkt 1: Tal\n\n24/1\n\nResumé\n\n| Skole | 2022 | 2023 |\n|---|---|---|\n"
		      "| Nord | 410 | 420 |\n| Syd | 310 | 330 |\n",
			"2023", "column", TRUE},
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *dump = periods_of(cases[i].text);

		if (is_found(dump, cases[i].period, cases[i].place) != cases[i].is_there)
			g_error("case %u: %s at %s\n%s", i, cases[i].period, cases[i].place, dump);
	}
}

/* ---- the sum ----------------------------------------------------------- */

static void test_candidates(void)
{
	struct kt_when_evidence e;
	struct kt_period year = kt_period_of(kt_moment_year(2023));

	kt_when_begin(&e, KT_WHEN_ROLE_PERSONS);
	g_assert_cmpuint(e.n, ==, 1);
	g_assert_null(kt_when_add(&e, kt_period_none(), KT_WHEN_TITLE, KT_WHEN_AS_TOLD));
	kt_when_add(&e, year, KT_WHEN_TITLE, KT_WHEN_AS_TOLD);
	kt_when_add(&e, year, KT_WHEN_SECTION, KT_WHEN_YEAR);
	g_assert_cmpuint(e.n, ==, 2);
	kt_when_finish(&e, kt_moment_day(2024, 6, 20));
	g_assert_cmpuint(e.candidates[1].age, ==, KT_WHEN_AGE_LAST_YEAR);
	g_assert_true(e.candidates[1].marks & 1u << KT_WHEN_TWICE);
	g_autofree char *places = kt_when_explain(&e, 1);
	g_assert_cmpstr(places, ==, "title, section:year");
}

static void test_too_many(void)
{
	struct kt_when_evidence e;

	kt_when_begin(&e, KT_WHEN_ROLE_COUNT);
	for (guint year = 1900; year < 1900 + 3 * KT_WHEN_MOST; year++)
		kt_when_add(
			&e, kt_period_of(kt_moment_year(year)), KT_WHEN_PARAGRAPH, KT_WHEN_AS_TOLD);
	g_assert_cmpuint(e.n, ==, KT_WHEN_MOST);
}

static void test_forms(void)
{
	static const struct {
		const char *period;
		enum kt_when_form form;
	} cases[] = {
		{"", KT_WHEN_FORM_NONE},
		{"2023", KT_WHEN_FORM_YEAR},
		{"2023-Q2", KT_WHEN_FORM_PART},
		{"2023-04", KT_WHEN_FORM_MONTH},
		{"2023-04-30", KT_WHEN_FORM_DAY},
		{"2021/2023", KT_WHEN_FORM_YEARS},
		{"2022-08/2023-07", KT_WHEN_FORM_SCHOOL_YEAR},
		{"2022-08/2023-06", KT_WHEN_FORM_SPAN},
		{"2022-08/", KT_WHEN_FORM_OPEN},
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		struct kt_period p;

		g_assert_true(kt_period_parse(&p, cases[i].period, NULL));
		g_assert_cmpuint(kt_when_form_of(p), ==, cases[i].form);
	}
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	da = kt_lexicon_load("da", NULL);
	g_assert_nonnull(da);
	g_test_add_func("/when/places", test_places);
	g_test_add_func("/when/candidates", test_candidates);
	g_test_add_func("/when/too-many", test_too_many);
	g_test_add_func("/when/forms", test_forms);
	int status = g_test_run();
	kt_lexicon_free(da);
	return status;
}
