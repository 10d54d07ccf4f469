/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../case_file.h"
#include "../sample_record.h"

static void check_time(const struct case_row *row)
{
	struct kt_record r = sample_record();
	struct kt_filter filter = {.municipality = NULL};

	g_assert_true(kt_period_parse(&r.period, row->fields[0], NULL));
	r.meeting_date = row->fields[1];
	g_assert_true(kt_period_parse(&filter.since, row->fields[2], NULL));
	g_assert_true(kt_period_parse(&filter.until, row->fields[3], NULL));
	case_cmpstr(row, kt_filter_accepts(&filter, &r) ? "in" : "out", row->fields[4]);
}

static void test_time(void)
{
	each_case("tests/unit/records/filter_time.cases", 5, check_time);
}

static void test_words(void)
{
	static const struct {
		struct kt_filter filter;
		gboolean accepts;
	} cases[] = {
		{{.municipality = "Sorø"}, TRUE},
		{{.municipality = "SORØ"}, TRUE},
		{{.municipality = "340"}, TRUE},
		{{.municipality = "Sor"}, FALSE},
		{{.municipality = "Vejen"}, FALSE},
		{{.committee = "beskæftigelse"}, TRUE},
		{{.committee = "Teknik"}, FALSE},
		{{.kind = "budget"}, TRUE},
		{{.kind = "fund"}, FALSE},
		{{.measure = "revised_budget"}, TRUE},
		{{.measure = "actual"}, FALSE},
		{{.subject = "OVERFØRSEL"}, TRUE},
		{{.subject = "pension"}, FALSE},
		{{.kind = "budget", .subject = "pension"}, FALSE},
	};
	struct kt_record r = sample_record();

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
		g_assert_true(kt_filter_accepts(&cases[i].filter, &r) == cases[i].accepts);
	g_assert_true(kt_filter_accepts(NULL, &r));
}

static void test_confidence(void)
{
	static const struct {
		gdouble confidence;
		guint sure, unsure;
		gboolean accepts;
	} cases[] = {
		{0.8, 80, 0, TRUE},
		{0.796, 80, 0, TRUE},
		{0.794, 80, 0, FALSE},
		{0.5, 0, 50, FALSE},
		{0.49, 0, 50, TRUE},
		{0.6, 50, 70, TRUE},
		{0.7, 50, 70, FALSE},
		{0.01, 0, 0, TRUE},
	};
	struct kt_record r = sample_record();

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		struct kt_filter filter = {.sure = cases[i].sure, .unsure = cases[i].unsure};

		r.confidence = cases[i].confidence;
		g_assert_true(kt_filter_accepts(&filter, &r) == cases[i].accepts);
	}
}

static void test_set(void)
{
	struct kt_record_set *set = kt_record_set_new(), *out;
	struct kt_record r = sample_record();
	struct kt_filter filter = {.subject = "pension"};
	struct kt_mention m = {.text = "x"};

	kt_record_set_add(set, &r);
	r.subject = "Førtidspension";
	kt_record_set_add(set, &r);
	kt_record_set_add_mention(set, &m);
	out = kt_record_set_filter(set, &filter);
	kt_record_set_free(set);
	g_assert_cmpuint(kt_record_set_length(out), ==, 1);
	g_assert_cmpstr(kt_record_set_at(out, 0)->subject, ==, "Førtidspension");
	g_assert_cmpuint(kt_record_set_n_mentions(out), ==, 1);
	kt_record_set_free(out);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/record-filter/time", test_time);
	g_test_add_func("/record-filter/words", test_words);
	g_test_add_func("/record-filter/confidence", test_confidence);
	g_test_add_func("/record-filter/set", test_set);
	return g_test_run();
}
