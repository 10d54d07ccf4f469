/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The small readers of the frame: dates, case numbers, item numbers, committees. */
#include "minutes/reading.h"

#include <string.h>

static struct kt_lexicon *lexicon;

static void test_case_numbers(void)
{
	static const struct {
		const char *text;
		enum kt_case_form form;
		const char *number;
	} cases[] = {
		{"15.00.00-G01-46-23", KT_CASE_KLE, "15.00.00-G01-46-23"},
		{"00.30.14-Ø00-3-26", KT_CASE_KLE, "00.30.14-Ø00-3-26"},
		{"00.01.00-S00-5-23S", KT_CASE_KLE, "00.01.00-S00-5-23S"},
		{"00.30.02-S00-26-1", KT_CASE_KLE, "00.30.02-S00-26-1"},
		{"00.00.00-P19-1719-10", KT_CASE_KLE, "00.00.00-P19-1719-10"},
		{"00.01.00A00 - 2008/145792", KT_CASE_KLE, "00.01.00A00 - 2008/145792"},
		{"15.20G00 - 2013/01963", KT_CASE_KLE, "15.20G00 - 2013/01963"},
		{"08.03.00G01/549", KT_CASE_KLE, "08.03.00G01/549"},
		{"00.22.02-G01 19/3742 Åben sag", KT_CASE_KLE, "00.22.02-G01 19/3742"},
		{"00.30.00.G01 19/412", KT_CASE_KLE, "00.30.00.G01 19/412"},
		{"330-2020-24618", KT_CASE_MUNICIPALITY, "330-2020-24618"},
		{"306-2009-600 Dok. 306-2009-90112", KT_CASE_MUNICIPALITY, "306-2009-600"},
		{"24/6823", KT_CASE_YEARLY, "24/6823"},
		{"21/1007", KT_CASE_YEARLY, "21/1007"},
		{"21-015975", KT_CASE_YEARLY, "21-015975"},
		{"19-18055A", KT_CASE_YEARLY, "19-18055A"},
		{"2016-001340", KT_CASE_YEARLY, "2016-001340"},
		{"2012/057275", KT_CASE_YEARLY, "2012/057275"},
		{"295848", KT_CASE_WEAK, "295848"},
		{"14/11", KT_CASE_WEAK, "14/11"},
		{"00.01.00P22", KT_CASE_WEAK, "00.01.00P22"},
		{"00.30.14Ø00", KT_CASE_WEAK, "00.30.14Ø00"},
		/* What only looks like one. */
		{"2022-2025", KT_CASE_WEAK, "2022-2025"},
		{"18-01-2024", KT_CASE_NONE, NULL},
		{"2024-01-18", KT_CASE_NONE, NULL},
		{"18.01.2024", KT_CASE_NONE, NULL},
		{"31/3-2024", KT_CASE_NONE, NULL},
		{"1.234.567", KT_CASE_NONE, NULL},
		{"5837", KT_CASE_NONE, NULL},
		{"72 26 95 86", KT_CASE_NONE, NULL},
		{"", KT_CASE_NONE, NULL},
		{"G01-5", KT_CASE_NONE, NULL},
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(cases); i++) {
		gsize len = 0;
		enum kt_case_form form = kt_mark_case(kt_slice_str(cases[i].text), &len);

		g_test_message("case %u: %s", i, cases[i].text);
		g_assert_cmpint(form, ==, cases[i].form);
		if (form != KT_CASE_NONE)
			g_assert_cmpuint(len, ==, strlen(cases[i].number));
	}
}

static void test_case_lines(void)
{
	static const char *const lines[] = {"24/6823", "Sagsnr.: 24/6823", "Sagsnr. 2016-001340",
		"J.nr. 419/2002", "Åbent - 00.01.00-A00-17-15",
		"Acadre sagsnr.: 07/3026 Journalnr.: P15", "Sagsid.: 21/22462", "(FOU 36/2005)",
		"Sag 306-2009-600 Dok. 306-2009-90112", "**Sagsnr.** 22/17054",
		"00.22.02-G01 19/3742 Åben sag", "00.30.00.G01 19/412", "J.nr. 00.01.00P22     Sag: 665-2010-11065"};
	static const char *const others[] = {"24/6823 er sagens nummer", "295848", "Sagen er udsat",
		"12-14 år", "2022-2025", "Sagsfremstilling", "18-01-2024", "", "Sag om støj"};
	struct kt_slice number;
	guint i;

	for (i = 0; i < G_N_ELEMENTS(lines); i++) {
		g_test_message("line %u", i);
		g_assert_true(kt_is_case_line(lexicon, kt_slice_str(lines[i]), &number));
		g_assert_cmpuint(number.len, >, 0);
	}
	for (i = 0; i < G_N_ELEMENTS(others); i++) {
		g_test_message("other %u", i);
		g_assert_false(kt_is_case_line(lexicon, kt_slice_str(others[i]), &number));
	}
}

static void test_dates(void)
{
	static const struct {
		const char *text, *date;
	} cases[] = {
		{"Torsdag d. 02. juni 2022 kl. 16:00", "2022-06-02"},
		{"den 4. maj 2022", "2022-05-04"},
		{"4 maj 2022", "2022-05-04"},
		{"REFERAT Udvalget 2022-2025 d. 21-05-2024", "2024-05-21"},
		{"Den 06.12.2017 kl. 16:30", "2017-12-06"},
		{"6. 12. 2017", "2017-12-06"},
		{"den 1/2-2018", "2018-02-01"},
		{"2020-09-10", "2020-09-10"},
		{"Onsdag, Maj 23, 2018 - 08:20", "2018-05-23"},
		{"15-maj-2002", "2002-05-15"},
		{"pr. 31.05.16", "2016-05-31"},
		{"TIRSDAG DEN 28. MAJ 2013", "2013-05-28"},
		{"15-11-2018 08:00:00", "2018-11-15"},
		/* No dates of a meeting. */
		{"31. april 2022", NULL},
		{"2022-2025", NULL},
		{"00.32.00-G01-5-22", NULL},
		{"4180 Sorø", NULL},
		{"kl. 16.00", NULL},
		{"1.234.567 kr.", NULL},
		{"13. tabel 2022", NULL},
		{"18-01-20245", NULL},
		{"1. kvartal 2024", NULL},
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(cases); i++) {
		struct kt_moment m;
		g_autofree char *text = NULL;

		g_test_message("date %u: %s", i, cases[i].text);
		if (!kt_mark_find_date(lexicon, kt_slice_str(cases[i].text), &m, NULL, NULL)) {
			g_assert_null(cases[i].date);
			continue;
		}
		text = kt_period_format(kt_period_of(m));
		g_assert_cmpstr(text, ==, cases[i].date);
	}
}

static void test_numbers(void)
{
	static const struct {
		const char *text;
		enum kt_number_form form;
		guint digits;
		const char *title;
	} cases[] = {
		{"12. Title", KT_NUMBER_DOTTED, 2, "Title"},
		{"127.   Title", KT_NUMBER_DOTTED, 3, "Title"},
		{"12) Title", KT_NUMBER_DOTTED, 2, "Title"},
		{"12: Title", KT_NUMBER_DOTTED, 2, "Title"},
		{"12 - Title", KT_NUMBER_DOTTED, 2, "Title"},
		{"12 \xe2\x80\x93 Title", KT_NUMBER_DOTTED, 2, "Title"},
		{"31/24: Title", KT_NUMBER_DOTTED, 5, "Title"},
		{"2.Title", KT_NUMBER_DOTTED, 1, "Title"},
		{"187 Title", KT_NUMBER_BARE, 3, "Title"},
		{"211Beslutning", KT_NUMBER_GLUED, 3, "Beslutning"},
		{"18", KT_NUMBER_ALONE, 2, ""},
		{"18.", KT_NUMBER_ALONE, 2, ""},
		{"1. Økonomi", KT_NUMBER_DOTTED, 1, "Økonomi"},
		{"12.5 ton", KT_NUMBER_NONE, 0, NULL},
		{"187 borgere", KT_NUMBER_NONE, 0, NULL},
		{"3D", KT_NUMBER_NONE, 0, NULL},
		{"12345 Title", KT_NUMBER_NONE, 0, NULL},
		{"Title 12", KT_NUMBER_NONE, 0, NULL},
		{"12-14 år", KT_NUMBER_NONE, 0, NULL},
		{"", KT_NUMBER_NONE, 0, NULL},
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(cases); i++) {
		gsize digits = 0, len = 0;
		enum kt_number_form form =
			kt_mark_number(kt_slice_str(cases[i].text), &digits, &len);

		g_test_message("number %u: %s", i, cases[i].text);
		g_assert_cmpint(form, ==, cases[i].form);
		if (form == KT_NUMBER_NONE)
			continue;
		g_assert_cmpuint(digits, ==, cases[i].digits);
		g_assert_cmpstr(cases[i].text + len, ==, cases[i].title);
	}
}

static void test_leaders(void)
{
	g_assert_cmpuint(kt_mark_leaders(kt_slice_str("Meddelelser.....\t4")), ==, 11);
	g_assert_cmpuint(kt_mark_leaders(kt_slice_str("Budget 2025-2028 (B).....5 8")), ==, 20);
	g_assert_cmpuint(kt_mark_leaders(kt_slice_str("Titel ........ 12")), >, 0);
	g_assert_cmpuint(kt_mark_leaders(kt_slice_str("Godkendt.")), ==, 0);
	g_assert_cmpuint(kt_mark_leaders(kt_slice_str("Der er 12")), ==, 0);
	g_assert_cmpuint(kt_mark_leaders(kt_slice_str("....... 4")), ==, 0);
	g_assert_cmpuint(kt_mark_leaders(kt_slice_str("")), ==, 0);
}

static void test_committees(void)
{
	static const struct {
		const char *text, *committee;
	} cases[] = {
		{"REFERAT Arbejdsmarkeds og Erhvervsudvalget 2022-2025 d. 18-01-2024",
			"Arbejdsmarkeds og Erhvervsudvalget"},
		{"REFERAT 2018-21: Arbejdsmarkeds- og Integrationsudvalget d. 11-03-2019",
			"Arbejdsmarkeds- og Integrationsudvalget"},
		{"REFERAT Udvalget for arbejdsmarked og integration 2022-2025 d. 21-05-2024",
			"Udvalget for arbejdsmarked og integration"},
		{"Udvalget for Social, Beskæftigelse og Arbejdsmarked",
			"Udvalget for Social, Beskæftigelse og Arbejdsmarked"},
		{"Udvalg:\tKlima-, Miljø- og Teknikudvalget", "Klima-, Miljø- og Teknikudvalget"},
		{"# Referat \xe2\x80\x93 Kultur-, Fritids- og Landdistriktsudvalget den 4. maj "
		 "2022",
			"Kultur-, Fritids- og Landdistriktsudvalget"},
		{"Referat for Social- og Arbejdsmarkedsudvalgets møde den 7. september 2016",
			"Social- og Arbejdsmarkedsudvalget"},
		{"Referat af møde i Social- og Sundhedsudvalget", "Social- og Sundhedsudvalget"},
		{"Beslutning i Børne- og Læringsudvalget den 7. februar 2024:",
			"Børne- og Læringsudvalget"},
		{"Teknisk Udvalg", "Teknisk Udvalg"},
		{"Byrådets møde den 3. maj 2021", "Byrådet"},
		{"Herning Kommune - Børne- og Familieudvalget 24-03-2026 - Side 5 af 17",
			"Børne- og Familieudvalget"},
		{"KULTUR- OG FRITIDSUDVALGETS BESLUTNING:", "KULTUR- OG FRITIDSUDVALGET"},
		{"TEKNIK- OG MILJØUDVALGET", "TEKNIK- OG MILJØUDVALGET"},
		/* None. */
		{"UDVALGETS BESLUTNING: Godkendt", NULL},
		{"Udvalget tog sagen til efterretning", NULL},
		{"Udvalg:", NULL},
		{"Det sociale område og børneområdet", NULL},
		{"Referat", NULL},
		{"udvalget drøfter sagen", NULL},
		{"", NULL},
	};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *name = kt_committee_in(lexicon, kt_slice_str(cases[i].text));

		g_test_message("committee %u: %s", i, cases[i].text);
		g_assert_cmpstr(name, ==, cases[i].committee);
	}
}

int main(int argc, char **argv)
{
	int status;

	g_test_init(&argc, &argv, NULL);
	lexicon = kt_lexicon_load("da", NULL);
	g_assert_nonnull(lexicon);
	g_test_add_func("/marks/case-numbers", test_case_numbers);
	g_test_add_func("/marks/case-lines", test_case_lines);
	g_test_add_func("/marks/dates", test_dates);
	g_test_add_func("/marks/numbers", test_numbers);
	g_test_add_func("/marks/leaders", test_leaders);
	g_test_add_func("/marks/committees", test_committees);
	status = g_test_run();
	kt_lexicon_free(lexicon);
	return status;
}
