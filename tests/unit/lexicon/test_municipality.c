/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kommunetal/lexicon/municipality.h"

static const char *code_of(const char *name)
{
	const struct kt_municipality *m = kt_municipality_lookup(kt_slice_str(name));

	return m ? m->code : "-";
}

static void test_names(void)
{
	static const struct {
		const char *name, *code;
	} cases[] = {
		{"Sorø", "340"},
		{"sorø", "340"},
		{"SORØ KOMMUNE", "340"},
		{"Sorøs", "340"},
		{"Sorø Kommunes", "340"},
		{"  Vejen ", "575"},
		{"Københavns Kommune", "101"},
		{"København", "101"},
		{"Århus", "751"},
		{"Århus Kommunes", "751"},
		{"Aarhus", "751"},
		{"Åbenrå", "580"},
		{"Aabenraas", "580"},
		{"Ålborg", "851"},
		{"Tårnby", "185"},
		{"Taarnby", "185"},
		{"Høje Tåstrup", "169"},
		{"Høje-Taastrup", "169"},
		{"Høje\xe2\x80\x93Taastrup", "169"},
		{"Lyngby-Tårbæk", "173"},
		{"Fåborg-Midtfyn", "430"},
		{"Bornholms Regionskommune", "400"},
		{"Regionskommunen Bornholm", "400"},
		{"Bornholm", "400"},
		{"Nordfyn", "480"},
		{"Nordfyns", "480"},
		{"Nordfyns Kommune", "480"},
		{"Vesthimmerland", "820"},
		{"Horsens", "615"},
		{"Horsens'", "615"},
		{"Assens", "420"},
		{"Ringkøbing Skjern", "760"},
		{"ÆRØ", "492"},
		{"340", "340"},
		{"Ærø\xc2\xa0Kommune", "492"},
	};
	static const char *strangers[] = {"", "Kommune", "kommune", "Sor", "Skælskør", "999", "34",
		"Region Sjælland", "Sorøsø", "s", "'", "Københavner", "Lyngby"};
	guint i;

	for (i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_test_message("%s", cases[i].name);
		g_assert_cmpstr(code_of(cases[i].name), ==, cases[i].code);
	}
	for (i = 0; i < G_N_ELEMENTS(strangers); i++) {
		g_test_message("%s", strangers[i]);
		g_assert_cmpstr(code_of(strangers[i]), ==, "-");
	}
}

static const char *host_of(const char *name)
{
	const struct kt_municipality *m = kt_municipality_by_host(kt_slice_str(name));

	return m ? m->name : "-";
}

/* As addresses on the net and names of files spell them. */
static void test_hosts(void)
{
	static const char *const hosts[][2] = {{"soenderborg", "Sønderborg"},
		{"sonderborg", "Sønderborg"}, {"lyngby-taarbaek", "Lyngby-Taarbæk"},
		{"ltk", "Lyngby-Taarbæk"}, {"FaxeKommune", "Faxe"}, {"helsingor", "Helsingør"},
		{"aarhus", "Aarhus"}, {"taarnby", "Tårnby"}, {"holb", "Holbæk"}, {"kl", "-"},
		{"kommune", "-"}, {"", "-"}};

	for (guint i = 0; i < G_N_ELEMENTS(hosts); i++)
		g_assert_cmpstr(host_of(hosts[i][0]), ==, hosts[i][1]);
}

/* Every name is found by itself, in the genitive and by code, and by nothing else's. */
static void test_all(void)
{
	guint i;

	g_assert_cmpuint(kt_municipality_count(), ==, 98);
	g_assert_null(kt_municipality_at(98));
	for (i = 0; i < 98; i++) {
		const struct kt_municipality *m = kt_municipality_at(i);
		g_autofree char *genitive = g_strconcat(m->name, "s", NULL);

		g_assert_cmpstr(code_of(m->name), ==, m->code);
		g_assert_cmpstr(code_of(genitive), ==, m->code);
		g_assert_true(kt_municipality_by_code(m->code) == m);
		g_assert_cmpuint(strlen(m->code), ==, 3);
		g_assert_cmpuint(strlen(m->region), >, 0);
	}
	g_assert_null(kt_municipality_by_code("34"));
	g_assert_null(kt_municipality_by_code(NULL));
}

static void test_population(void)
{
	guint used = 0, i;
	guint64 sum = 0;

	g_assert_cmpuint(kt_municipality_population("101", 2008, &used), ==, 509861);
	g_assert_cmpuint(used, ==, 2008);
	g_assert_cmpuint(kt_municipality_population("101", 2022, &used), ==, 644431);
	/* Out of the register's years: the nearest, and it says so. */
	g_assert_cmpuint(kt_municipality_population("101", 2025, &used), ==, 644431);
	g_assert_cmpuint(used, ==, 2022);
	g_assert_cmpuint(kt_municipality_population("101", 1999, &used), ==, 509861);
	g_assert_cmpuint(used, ==, 2008);
	g_assert_cmpuint(kt_municipality_population("999", 2020, NULL), ==, 0);
	for (i = 0; i < kt_municipality_count(); i++)
		sum += kt_municipality_population(kt_municipality_at(i)->code, 2020, NULL);
	g_assert_cmpuint(kt_municipality_population(NULL, 2020, &used), ==, sum);
	g_assert_cmpuint(sum, >, 5800000);
	g_assert_cmpuint(sum, <, 5850000);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/municipality/names", test_names);
	g_test_add_func("/municipality/hosts", test_hosts);
	g_test_add_func("/municipality/all", test_all);
	g_test_add_func("/municipality/population", test_population);
	return g_test_run();
}
