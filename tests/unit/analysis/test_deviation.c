/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "figures.h"
#include "kommunetal/analysis/deviation.h"

static const char *const account = "original_budget revised_budget expected_result deviation\n"
				   "Arbejdsmarked | 67772400 67772400 65603323 -2169077\n"
				   "Bosætning | 2744100 2804100 2864100 60000\n"
				   "Integration | 4526500 4526500 11263493 6736993\n"
				   "Overførsler | 390800800 390800800 393422915 2622115\n"
				   "Vejledning | 30605200 30045200 28631868 -1413332\n"
				   "!Total (drift) | 496449000 495949000 501785699 5836700\n"
				   "~Heraf serviceramme | 31803000 31303000 30270061 -972939\n"
				   "Anlæg | 0 0 0 0\n";

static GPtrArray *statements_of(const struct figures *f)
{
	struct kt_analysis_options options;

	kt_analysis_options_init(&options);
	options.language = KT_LANGUAGE_EN;
	g_assert_true(kt_materiality_parse(&options.materiality, "1%,100000", NULL));
	return kt_budget_statements(f->set, &options);
}

static const struct kt_budget_line *line_of(const struct kt_budget_statement *s, guint i)
{
	return kt_statement_line(s, i);
}

static void test_chain(void)
{
	struct figures f;
	GPtrArray *all;
	const struct kt_budget_statement *s;
	struct kt_decimal outcome;

	figures_init(&f);
	figures_table(&f, account);
	all = statements_of(&f);
	g_assert_cmpuint(all->len, ==, 1);
	s = all->pdata[0];
	g_assert_cmpuint(s->lines->len, ==, 8);
	g_assert_cmpint(s->total, ==, 5);
	assert_decimal(s->sum, "5836699");
	g_assert_true(kt_budget_outcome(s, &outcome));
	assert_decimal(outcome, "5836699");
	assert_decimal(line_of(s, 5)->printed.value, "5836700");
	assert_decimal(line_of(s, 5)->difference, "1");
	g_assert_cmpint(line_of(s, 6)->role, ==, KT_LINE_OF_WHICH);
	g_assert_cmpint(line_of(s, 6)->group, ==, KT_GROUP_SERVICE);
	g_assert_true(line_of(s, 6)->differs);
	assert_decimal(line_of(s, 6)->difference, "60000");
	g_assert_cmpint(line_of(s, 7)->role, ==, KT_LINE_APART);
	g_assert_cmpint(line_of(s, 7)->group, ==, KT_GROUP_CONSTRUCTION);
	g_assert_cmpint(line_of(s, 0)->effect, ==, KT_EFFECT_BETTER);
	g_assert_cmpint(line_of(s, 2)->effect, ==, KT_EFFECT_WORSE);
	g_assert_true(line_of(s, 2)->is_material);
	g_assert_false(line_of(s, 1)->is_material); /* 2,1 percent, but 60.000 kr. only */
	g_assert_false(line_of(s, 3)->is_material); /* 2,6 mio., but 0,7 percent only */
	g_assert_cmpuint(s->notes->len, ==, 2);
	g_assert_cmpstr(s->notes->pdata[1], ==,
		"Total (drift): printed DKK 5,836,700, the parts give DKK 5,836,699");
	g_ptr_array_unref(all);
	kt_record_set_free(f.set);
}

/* Whatever the lines say, the bridge ends at the expected result. */
static void check_bridge(const struct kt_bridge *b, guint n_steps)
{
	struct kt_decimal level = kt_decimal_int(0);

	g_assert_nonnull(b);
	g_assert_cmpuint(b->steps->len, ==, n_steps);
	for (guint i = 0; i + 1 < b->steps->len; i++)
		g_assert_true(kt_decimal_add(
			&level, level, g_array_index(b->steps, struct kt_bridge_step, i).amount));
	g_assert_true(kt_decimal_equal(
		level, g_array_index(b->steps, struct kt_bridge_step, n_steps - 1).amount));
}

static void test_bridge(void)
{
	struct figures f;
	GPtrArray *all;
	struct kt_bridge *b;

	figures_init(&f);
	figures_table(&f, account);
	figures_table(&f, "revised_budget expected_result\n"
			  "Skoler | 100.25 110.50\n"
			  "Dagtilbud | 50 45\n"
			  "!I alt | 150.25 160\n"); /* 4,50 is not explained */
	all = statements_of(&f);
	b = kt_bridge_new(all->pdata[0]);
	check_bridge(b, 7);
	kt_bridge_free(b);
	b = kt_bridge_new(all->pdata[1]);
	check_bridge(b, 5);
	g_assert_cmpint(g_array_index(b->steps, struct kt_bridge_step, 3).kind, ==, KT_STEP_REST);
	assert_decimal(g_array_index(b->steps, struct kt_bridge_step, 3).amount, "4.5");
	kt_bridge_free(b);
	g_ptr_array_unref(all);
	kt_record_set_free(f.set);
}

/* What is left of a budget in the year, of either sign, is no deviation; one against
 * the budget of the months gone by, with the expectation beside it, is. */
static void test_what_is_left(void)
{
	static const char *const left[] = {
		"revised_budget to_date deviation\n"
		"Skoler | 1412600 1031400 381200\n!I alt | 1412600 1031400 381200\n",
		"original_budget to_date deviation\n"
		"Veje | 800 650 150\nParker | 90 91 -1\n!I alt | 890 741 149\n",
		"revised_budget to_date deviation\n"
		"Skoler | 1412600 1031400 -381200\n!I alt | 1412600 1031400 -381200\n"};
	struct figures f;
	GPtrArray *all;

	figures_init(&f);
	for (guint i = 0; i < G_N_ELEMENTS(left); i++)
		figures_table(&f, left[i]);
	figures_table(&f, "revised_budget to_date expected_result deviation\n"
			  "Skoler | 900 700 950 50\n!I alt | 900 700 950 50\n");
	all = statements_of(&f);
	g_assert_cmpuint(all->len, ==, 4);
	for (guint i = 0; i < 3; i++)
		g_assert_false(line_of(all->pdata[i], 0)->has_deviation);
	g_assert_true(line_of(all->pdata[3], 0)->has_deviation);
	g_ptr_array_unref(all);
	kt_record_set_free(f.set);
}

/* A result is told when the year is out: before that it is what was spent so far. */
static void test_result_of_a_running_year(void)
{
	static const char *const table =
		"revised_budget actual\n"
		"Veje | 31400 22608\nParker | 14200 10366\n!I alt | 45600 32974\n";
	struct figures f;
	GPtrArray *all;

	figures_init(&f);
	figures_table(&f, table);
	f.base.meeting_date = "2023-03-09";
	figures_table(&f, table);
	all = statements_of(&f);
	g_assert_cmpuint(all->len, ==, 2);
	g_assert_false(line_of(all->pdata[0], 0)->has_deviation);
	g_assert_true(line_of(all->pdata[1], 0)->has_deviation);
	g_ptr_array_unref(all);
	kt_record_set_free(f.set);
}

/* Budget minus accounts, as some municipalities print it. */
static void test_reversed(void)
{
	struct figures f;
	GPtrArray *all;
	const struct kt_budget_statement *s;

	figures_init(&f);
	f.base.meeting_date = "2023-03-09";
	figures_table(&f, "revised_budget actual deviation\n"
			  "Børn | 402615 412940 -10325\n"
			  "Tandpleje | 41280 40345 935\n"
			  "Indtægter | 500 600 -100\n");
	all = statements_of(&f);
	s = all->pdata[0];
	g_assert_true(s->is_reversed);
	assert_decimal(line_of(s, 0)->deviation, "10325");
	g_assert_cmpint(line_of(s, 0)->effect, ==, KT_EFFECT_WORSE);
	g_assert_false(line_of(s, 0)->differs);
	g_assert_cmpint(line_of(s, 2)->effect, ==, KT_EFFECT_BETTER); /* more income */
	g_assert_cmpint(s->total, ==, -1);
	g_ptr_array_unref(all);
	kt_record_set_free(f.set);
}

/* Two levels of totals, a result line without the word, income negative. */
static void test_nested(void)
{
	struct figures f;
	GPtrArray *all;
	const struct kt_budget_statement *s;

	figures_init(&f);
	figures_table(&f, "original_budget revised_budget expected_result\n"
			  "Skatter | -2093.8 -2093.8 -2091.7\n"
			  "Tilskud | -988.8 -974.2 -980.9\n"
			  "!Indtægter i alt | -3082.6 -3068.0 -3072.6\n"
			  "Børn | 768.2 769.5 771.0\n"
			  "Social | 949.2 948.1 950.2\n"
			  "!Drift i alt | 1717.4 1717.6 1721.2\n"
			  "Driftsresultat | -1365.2 -1350.4 -1351.4\n");
	all = statements_of(&f);
	s = all->pdata[0];
	g_assert_cmpint(s->total, ==, 6);
	g_assert_cmpint(line_of(s, 2)->role, ==, KT_LINE_SUBTOTAL);
	g_assert_cmpint(line_of(s, 2)->parent, ==, 6);
	g_assert_cmpint(line_of(s, 4)->parent, ==, 5);
	g_assert_cmpuint(line_of(s, 4)->level, ==, 2);
	assert_decimal(s->sum, "-1");
	g_ptr_array_unref(all);
	kt_record_set_free(f.set);
}

/* Sentences that repeat the table, less exactly, are not counted again. */
static void test_text(void)
{
	struct figures f;
	GPtrArray *all;
	const struct kt_budget_statement *s;

	figures_init(&f);
	figures_table(&f, account);
	f.base.resolution = figure("100000");
	figures_add(
		&f, KT_ORIGIN_PROSE, "merforbrug", KT_MEASURE_DEVIATION, "5800000", KT_FLAG_TOTAL);
	f.base.resolution = figure("1000");
	figures_add(
		&f, KT_ORIGIN_PROSE, "merudgift", KT_MEASURE_DEVIATION, "5837000", KT_FLAG_TOTAL);
	f.base.resolution = figure("100000");
	f.base.item = "44";
	figures_add(&f, KT_ORIGIN_PROSE, "ordinær drift", KT_MEASURE_DEVIATION, "-19800000", 0);
	figures_add(&f, KT_ORIGIN_PROSE, "ordinær drift", KT_MEASURE_DEVIATION, "-19800000", 0);
	figures_add(&f, KT_ORIGIN_LIST, "Integration", KT_MEASURE_DEVIATION, "-12200000", 0);
	figures_add(&f, KT_ORIGIN_LIST, "Borgerservice", KT_MEASURE_DEVIATION, "-2100000", 0);
	figures_add(&f, KT_ORIGIN_LIST, "Forsørgelse", KT_MEASURE_DEVIATION, "-5500000", 0);
	all = statements_of(&f);
	g_assert_cmpuint(all->len, ==, 2);
	s = all->pdata[1];
	g_assert_cmpuint(s->table, ==, 0);
	g_assert_cmpuint(s->lines->len, ==, 4);
	g_assert_cmpint(s->total, ==, 0);
	assert_decimal(s->sum, "-19800000");
	g_ptr_array_unref(all);
	kt_record_set_free(f.set);
}

/* A budget told between two deviations does not keep them from adding up; what is spent, and
 * a sum of budgets, are neither deviation nor total. */
static void test_told_sums(void)
{
	struct figures f;
	GPtrArray *all;
	const struct kt_budget_statement *s;

	figures_init(&f);
	figures_add(&f, KT_ORIGIN_PROSE, "Udsatte", KT_MEASURE_DEVIATION, "-4300000", 0);
	figures_add(&f, KT_ORIGIN_PROSE, "alle områder", KT_MEASURE_REVISED_BUDGET, "118600000",
		KT_FLAG_TOTAL);
	figures_add(&f, KT_ORIGIN_PROSE, "Dagtilbud", KT_MEASURE_DEVIATION, "2100000", 0);
	figures_add(&f, KT_ORIGIN_PROSE, "mindreforbrug", KT_MEASURE_DEVIATION, "-2200000", 0);
	figures_add(&f, KT_ORIGIN_LIST, "Tandpleje, forbrug", KT_MEASURE_DEVIATION, "9260000", 0);
	all = statements_of(&f);
	g_assert_cmpuint(all->len, ==, 1);
	s = all->pdata[0];
	g_assert_cmpuint(s->lines->len, ==, 4);
	g_assert_cmpint(s->total, ==, 3);
	g_assert_cmpint(line_of(s, 0)->parent, ==, 3);
	g_assert_cmpint(line_of(s, 2)->parent, ==, 3);
	g_ptr_array_unref(all);
	kt_record_set_free(f.set);
}

/* A row's own word is its sign, where it prints none; a look-alike begins otherwise. */
static void test_less_by_name(void)
{
	struct figures f;
	GPtrArray *all;
	const struct kt_budget_statement *s;

	figures_init(&f);
	figures_table(&f, "deviation\n"
			  "Forventet mindreforbrug på drift | 22000000\n"
			  "Mindreforbrugspuljen | 1000000\n"
			  "Anlæg | -300000\n");
	all = statements_of(&f);
	s = all->pdata[0];
	assert_decimal(line_of(s, 0)->deviation, "-22000000");
	g_assert_cmpint(line_of(s, 0)->effect, ==, KT_EFFECT_BETTER);
	assert_decimal(line_of(s, 1)->deviation, "1000000");
	assert_decimal(line_of(s, 2)->deviation, "-300000");
	g_ptr_array_unref(all);
	kt_record_set_free(f.set);
}

/* Under one head that was not parted stand a budget, a result and a deviation; which is which is
 * not known.  Of two years each has its own. */
static void test_several_under_one_head(void)
{
	static const char *const table = "deviation deviation\n"
					 "Handicap | 462800000 7100000\n"
					 "Rusmiddel | 31400000 -1100000\n";
	struct figures f;
	GPtrArray *all;

	figures_init(&f);
	f.base.measure_label = "Budget - Regnskab - Afvigelse";
	figures_table(&f, table);
	all = statements_of(&f);
	g_assert_false(line_of(all->pdata[0], 0)->has_deviation);
	g_assert_false(line_of(all->pdata[0], 1)->has_deviation);
	g_ptr_array_unref(all);
	kt_record_set_free(f.set);
}

static void told(struct figures *f, const char *item, guint line, const char *label,
	const char *subject, enum kt_measure measure, const char *value)
{
	f->base.item = item;
	f->base.line = line;
	f->base.measure_label = label;
	figures_add(f, KT_ORIGIN_PROSE, subject, measure, value, 0);
}

/* More of a gain, what a remedy shall bring, a frame that is overrun for all the appropriation, and
 * a second figure of one thing in the next line: none is a deviation, or an appropriation. */
static void test_told_otherwise(void)
{
	struct figures f;
	GPtrArray *all;

	figures_init(&f);
	told(&f, "44", 3, "nettogevinst", "investeringen", KT_MEASURE_AMOUNT, "14200000");
	told(&f, "44", 3, "mere", "investeringen budgetteret", KT_MEASURE_DEVIATION, "2800000");
	told(&f, "45", 5, "merforbruget", "hele merforbruget, modgående tiltag",
		KT_MEASURE_DEVIATION, "3000000");
	told(&f, "46", 7, "tillægsbevilling", "servicerammen overskrides", KT_MEASURE_SUPPLEMENTARY,
		"4450000");
	told(&f, "47", 9, "Merindtægten", "Merindtægten", KT_MEASURE_DEVIATION, "185000");
	told(&f, "47", 10, "Merindtægten", "Merindtægten", KT_MEASURE_DEVIATION, "240000");
	told(&f, "48", 12, "mere", "Busdriften", KT_MEASURE_DEVIATION, "700000");
	all = statements_of(&f);
	g_assert_cmpuint(all->len, ==, 1);
	assert_decimal(line_of(all->pdata[0], 0)->deviation, "700000");
	g_ptr_array_unref(all);
	kt_record_set_free(f.set);
}

/* What is expected of the rest of the year is added to what is spent, where the column's head
 * says so; where only the figures do, nothing follows from them. */
static void test_rest_of_the_year(void)
{
	static const char *const table = "revised_budget to_date expected_result\n"
					 "Daginstitution | 48500 41237 6900\n"
					 "Svømmehal | 27200 21864 15336\n"
					 "Cykelsti | 12750 12980 0\n";
	struct figures f;
	GPtrArray *all;

	figures_init(&f);
	f.base.measure_label = "Forventes brugt i resten af 2024";
	figures_table(&f, table);
	f.base.measure_label = "Forventet";
	f.base.item = "44";
	figures_table(&f, table);
	all = statements_of(&f);
	g_assert_cmpuint(all->len, ==, 2);
	assert_decimal(line_of(all->pdata[0], 0)->deviation, "-363");
	assert_decimal(line_of(all->pdata[0], 2)->deviation, "230");
	g_assert_false(line_of(all->pdata[1], 0)->has_deviation);
	g_ptr_array_unref(all);
	kt_record_set_free(f.set);
}

static void test_vintages(void)
{
	struct figures f;
	GPtrArray *all, *vintages;
	const struct kt_vintage_series *v;

	figures_init(&f);
	figures_table(&f, "revised_budget expected_result\nSkoler | 100 110\nDagtilbud | 50 45\n!I "
			  "alt | 150 155\n");
	f.base.meeting_date = "2022-09-01";
	f.base.source = "september.txt";
	figures_table(&f, "revised_budget expected_result\nDagtilbud | 50 50\nSkolerne | 100 "
			  "120\n!I alt | 150 170\n");
	all = statements_of(&f);
	vintages = kt_budget_vintages(all);
	g_assert_cmpuint(vintages->len, ==, 3);
	v = vintages->pdata[0];
	g_assert_cmpstr(v->label, ==, "Skoler");
	g_assert_cmpuint(v->vintages->len, ==, 2);
	assert_decimal(g_array_index(v->vintages, struct kt_vintage, 1).line->deviation, "20");
	g_ptr_array_unref(vintages);
	g_ptr_array_unref(all);
	kt_record_set_free(f.set);
}

static void test_empty(void)
{
	struct figures f;
	struct kt_result_table *table;
	struct kt_analysis_options options;

	figures_init(&f);
	kt_analysis_options_init(&options);
	for (guint i = 0; i < kt_analysis_count(); i++) {
		gboolean findings = TRUE;

		table = kt_analysis_run(kt_analysis_at(i), f.set, &options, &findings, NULL);
		g_assert_nonnull(table);
		g_assert_false(findings);
		g_assert_cmpuint(kt_result_n_rows(table), ==, 0);
		g_assert_cmpuint(kt_result_n_notes(table), >=, 1);
		kt_result_table_free(table);
	}
	kt_record_set_free(f.set);
}

/* Each analysis says in the manual how it reckons. */
static void test_methods(void)
{
	for (guint i = 0; i < kt_analysis_count(); i++) {
		const struct kt_analysis *a = kt_analysis_at(i);
		char *about = kt_analysis_method(a, "about");

		g_assert_true(kt_analysis_lookup(a->name) == a);
		g_assert_cmpuint(strlen(about), >, 80);
		g_free(about);
	}
	g_assert_null(kt_analysis_lookup("astrology"));
}

static void test_materiality(void)
{
	static const char *const wrong[] = {"", "x", "1%,2%", "1,2,3", "-1%", "1 pct", "%"};
	struct kt_materiality m;

	g_assert_true(kt_materiality_parse(&m, "100000", NULL));
	g_assert_true(m.has_amount && !m.has_percent);
	g_assert_true(kt_materiality_parse(&m, " 0.5 % , 250000 ", NULL));
	g_assert_cmpfloat(m.percent, ==, 0.5);
	assert_decimal(m.amount, "250000");
	for (guint i = 0; i < G_N_ELEMENTS(wrong); i++) {
		GError *error = NULL;

		g_assert_false(kt_materiality_parse(&m, wrong[i], &error));
		g_assert_nonnull(error);
		g_error_free(error);
	}
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/deviation/chain", test_chain);
	g_test_add_func("/deviation/bridge", test_bridge);
	g_test_add_func("/deviation/what-is-left", test_what_is_left);
	g_test_add_func("/deviation/result-of-a-running-year", test_result_of_a_running_year);
	g_test_add_func("/deviation/reversed", test_reversed);
	g_test_add_func("/deviation/nested", test_nested);
	g_test_add_func("/deviation/text", test_text);
	g_test_add_func("/deviation/told-sums", test_told_sums);
	g_test_add_func("/deviation/less-by-name", test_less_by_name);
	g_test_add_func("/deviation/several-under-one-head", test_several_under_one_head);
	g_test_add_func("/deviation/told-otherwise", test_told_otherwise);
	g_test_add_func("/deviation/rest-of-the-year", test_rest_of_the_year);
	g_test_add_func("/deviation/vintages", test_vintages);
	g_test_add_func("/analysis/empty", test_empty);
	g_test_add_func("/analysis/methods", test_methods);
	g_test_add_func("/analysis/materiality", test_materiality);
	return g_test_run();
}
