/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules of the audit, each on a case it must find and one it must not. */
#include "figures.h"
#include "kommunetal/analysis/audit.h"

static GPtrArray *audited(const struct figures *f)
{
	struct kt_analysis_options options;

	kt_analysis_options_init(&options);
	options.language = KT_LANGUAGE_EN;
	return kt_audit(f->set, &options);
}

/* One finding of RULE and VERDICT at LINE; or none at all if LINE is 0. */
static void check_only(const struct figures *f, guint line, const char *rule, const char *verdict)
{
	GPtrArray *findings = audited(f);
	const struct kt_finding *found;

	g_assert_cmpuint(findings->len, ==, line ? 1 : 0);
	if (line) {
		found = findings->pdata[0];
		g_assert_cmpuint(found->line, ==, line);
		g_assert_cmpstr(kt_audit_rule_name(found->rule), ==, rule);
		g_assert_cmpstr(kt_audit_verdict_name(found->verdict), ==, verdict);
	}
	g_ptr_array_unref(findings);
	kt_record_set_free(f->set);
}

static void test_budget_table(void)
{
	struct figures f;
	GPtrArray *findings;
	const struct kt_finding *found;

	figures_init(&f);
	figures_table(&f, "original_budget revised_budget expected_result deviation supplementary "
			  "neutral_adjustment\n"
			  "Arbejdsmarked | 67772400 67772400 65603323 -2169077 0 0\n"
			  "Bosætning | 2744100 2804100 2864100 60000 0 60000\n"
			  "Integration | 4526500 4526500 11263493 6736993 0 0\n"
			  "Overførsler | 390800800 390800800 393422915 2622115 0 -42000\n"
			  "Vejledning | 30605200 30045200 28631868 -1413332 0 0\n"
			  "!Total (drift) | 496449000 495949000 501785699 5836700 0 18000\n"
			  "~Heraf serviceramme | 31803000 31303000 30270061 -972939 0 60000\n"
			  "Anlæg | 0 0 0 0 0 0\n");
	findings = audited(&f);
	g_assert_cmpuint(findings->len, ==, 2);
	found = findings->pdata[0];
	g_assert_cmpint(found->verdict, ==, KT_AUDIT_CONTRADICTION);
	assert_decimal(found->stated, "5836700");
	assert_decimal(found->computed, "5836699");
	g_assert_cmpstr(found->repair, ==, "\"5836700\" -> \"5836699\"");
	found = findings->pdata[1];
	g_assert_cmpint(found->rule, ==, KT_RULE_DIFFERENCE);
	assert_decimal(found->difference, "60000");
	g_assert_cmpstr(found->repair, ==, "off by 60,000 = \"60000\" in the same row");
	g_ptr_array_unref(findings);
	kt_record_set_free(f.set);
}

/* In millions with one decimal the same krone is rounding. */
static void test_rounding(void)
{
	struct figures f;

	figures_init(&f);
	f.base.resolution = figure("100000");
	figures_table(&f, "revised_budget expected_result deviation\n"
			  "Skoler | 61200000 63400000 2200000\n"
			  "Dagtilbud | 23100000 22000000 -1200000\n"
			  "!I alt | 84200000 85400000 1100000\n");
	check_only(&f, 0, NULL, NULL);
}

static void add_list(struct figures *f, const char *total, guint total_flags, const char *parts)
{
	char **values = g_strsplit(parts, " ", -1);

	f->base.line = 10;
	figures_add(
		f, KT_ORIGIN_PROSE, "borgere i projektet", KT_MEASURE_COUNT, total, total_flags);
	for (guint i = 0; values[i]; i++) {
		char *subject = g_strdup_printf("borgere i gruppe %u", i);

		f->base.line = 12 + i;
		figures_add(f, KT_ORIGIN_LIST, subject, KT_MEASURE_COUNT, values[i], 0);
		g_free(subject);
	}
	g_strfreev(values);
}

static void test_lists(void)
{
	struct figures f;

	figures_init(&f);
	f.base.unit = KT_UNIT_PERSON;
	add_list(&f, "43", KT_FLAG_TOTAL, "5 3 1 6 5 15 2 2 1 1 1 1");
	check_only(&f, 0, NULL, NULL);

	figures_init(&f);
	f.base.unit = KT_UNIT_PERSON;
	add_list(&f, "43", KT_FLAG_TOTAL, "5 3 1 6 5 51 2 2 1 1 1 1"); /* 15 became 51 */
	check_only(&f, 10, "sum", "question");

	figures_init(&f);
	f.base.unit = KT_UNIT_PERSON;
	add_list(
		&f, "44", KT_FLAG_TOTAL, "5 3 1 6 5 15 2 2 1 1 1 1"); /* by one: counts are exact */
	check_only(&f, 10, "sum", "question");

	figures_init(&f); /* a list that is not said to be the parts of anything */
	f.base.unit = KT_UNIT_PERSON;
	add_list(&f, "100", 0, "5 3 1");
	check_only(&f, 0, NULL, NULL);
}

static void add_share(struct figures *f, guint line, const char *count, const char *share)
{
	f->base.line = line;
	f->base.unit = KT_UNIT_PERSON;
	f->base.resolution = figure("1");
	figures_add(f, KT_ORIGIN_LIST, "unge", KT_MEASURE_COUNT, count, 0);
	f->base.unit = KT_UNIT_PERCENT;
	f->base.resolution = figure("0.1");
	figures_add(f, KT_ORIGIN_LIST, "unge", KT_MEASURE_SHARE, share, 0);
}

static void test_shares(void)
{
	struct figures f;

	figures_init(&f);
	f.base.unit = KT_UNIT_PERSON;
	figures_add(&f, KT_ORIGIN_PROSE, "unge i alt", KT_MEASURE_COUNT, "99", 0);
	add_share(&f, 3, "57", "57.5"); /* 57,58 */
	add_share(&f, 4, "22", "22.2");
	add_share(&f, 5, "10", "10.1");
	add_share(&f, 6, "10", "10.1");
	check_only(&f, 3, "share", "question");

	figures_init(&f); /* another base altogether is not ours to doubt */
	f.base.unit = KT_UNIT_PERSON;
	figures_add(&f, KT_ORIGIN_PROSE, "unge i alt", KT_MEASURE_COUNT, "43", 0);
	add_share(&f, 3, "6", "15.0");
	add_share(&f, 4, "5", "13.0");
	check_only(&f, 0, NULL, NULL);
}

/* "Hjemløseteamet har hjulpet 45 hjemløse, 4 af dem ...", and then a share; with MONEY between
 * them, which the state pays so much of. */
static void add_team(struct figures *f, gboolean money)
{
	figures_init(f);
	f->base.unit = KT_UNIT_PERSON;
	figures_add(f, KT_ORIGIN_PROSE, "hjemløse, teamet", KT_MEASURE_COUNT, "45", 0);
	figures_add(
		f, KT_ORIGIN_PROSE, "hjemløse, teamet", KT_MEASURE_COUNT, "4", KT_FLAG_OF_WHICH);
	f->base.unit = KT_UNIT_DKK;
	if (money)
		figures_add(f, KT_ORIGIN_PROSE, "teamet", KT_MEASURE_AMOUNT, "1450000", 0);
	f->base.unit = KT_UNIT_PERCENT;
	figures_add(f, KT_ORIGIN_PROSE, "teamet", KT_MEASURE_SHARE, "75", 0);
}

/* "312 ansøgninger, heraf 268 imødekommet, medens 44 (14 pct.) fik afslag." */
static void test_share_of_another(void)
{
	struct figures f;

	figures_init(&f);
	f.base.unit = KT_UNIT_CASE;
	figures_add(&f, KT_ORIGIN_PROSE, "ansøgninger", KT_MEASURE_COUNT, "312", 0);
	figures_add(&f, KT_ORIGIN_PROSE, "ansøgninger", KT_MEASURE_COUNT, "268", KT_FLAG_OF_WHICH);
	figures_add(&f, KT_ORIGIN_PROSE, "ansøgninger", KT_MEASURE_COUNT, "44", 0);
	f.base.unit = KT_UNIT_PERCENT;
	figures_add(&f, KT_ORIGIN_PROSE, "ansøgninger", KT_MEASURE_SHARE, "14", 0);
	check_only(&f, 0, NULL, NULL);
}

static void test_share_of_money(void)
{
	struct figures f;

	add_team(&f, FALSE);
	check_only(&f, 1, "share", "question");
	add_team(&f, TRUE);
	check_only(&f, 0, NULL, NULL);
}

static void add_at(struct figures *f, guint line, const char *section, const char *subject,
	const char *value, const char *raw)
{
	struct kt_record r = f->base;

	r.line = line;
	r.offset = line * 100;
	r.section = section;
	r.subject = subject;
	r.raw = raw;
	r.origin = KT_ORIGIN_PROSE;
	r.measure = KT_MEASURE_DEVIATION;
	r.value = figure(value);
	kt_record_make_id(&r, 0);
	kt_record_set_add(f->set, &r);
}

static void test_scale(void)
{
	struct figures f;
	GPtrArray *findings;
	const struct kt_finding *found;

	figures_init(&f);
	add_at(&f, 20, "Resumé", "mindreforbrug forsikrede ledige", "-23", "23,0 kr.");
	add_at(&f, 40, "Sagsfremstilling", "forsikrede ledige, beskæftigelsestilskud", "-23000000",
		"23,0 mio. kr.");
	add_at(&f, 41, "Sagsfremstilling", "andet", "23000", "23.000 kr."); /* other words */
	findings = audited(&f);
	g_assert_cmpuint(findings->len, ==, 1);
	found = findings->pdata[0];
	g_assert_cmpint(found->rule, ==, KT_RULE_SCALE);
	g_assert_cmpint(found->verdict, ==, KT_AUDIT_CONTRADICTION);
	g_assert_cmpuint(found->line, ==, 20);
	g_assert_cmpuint(found->other_line, ==, 40);
	g_assert_cmpstr(found->repair, ==, "\"23,0 kr.\" -> \"23,0 mio. kr.\"");
	g_ptr_array_unref(findings);
	kt_record_set_free(f.set);
}

static void test_repeat(void)
{
	struct figures f;

	figures_init(&f);
	f.base.resolution = figure("100000");
	add_at(&f, 20, "Resumé", "merforbrug på ældreområdet", "5800000", "5,8 mio. kr.");
	add_at(&f, 40, "Sagsfremstilling", "merforbrug på ældreområdet", "5300000", "5,3 mio. kr.");
	check_only(&f, 20, "repeat", "question");

	figures_init(&f); /* 5,8 is 5,837 */
	f.base.resolution = figure("100000");
	add_at(&f, 20, "Resumé", "merforbrug på ældreområdet", "5800000", "5,8 mio. kr.");
	f.base.resolution = figure("1000");
	add_at(&f, 40, "Sagsfremstilling", "merforbrug på ældreområdet", "5837000",
		"5,837 mio. kr.");
	check_only(&f, 0, NULL, NULL);
}

/* A list tells a line of the table differently; a sentence drops the scale. */
static void test_text_against_table(void)
{
	static const char *const table = "revised_budget expected_result deviation\n"
					 "Sygedagpenge | 142100000 143900000 1800000\n"
					 "Fleksjob | 119400000 118300000 -1100000\n"
					 "!I alt | 261500000 262200000 700000\n";
	struct figures f;

	figures_init(&f);
	f.base.resolution = figure("1000");
	figures_table(&f, table);
	f.base.resolution = figure("100000");
	add_at(&f, 120, "Sag", "Sygedagpenge merforbrug", "1900000", "1,9 mio. kr.");
	add_at(&f, 121, "Sag", "Fleksjob mindreforbrug", "-1100000", "1,1 mio. kr.");
	check_only(&f, 120, "repeat", "question");

	figures_init(&f);
	f.base.resolution = figure("1000");
	figures_table(&f, table);
	f.base.resolution = figure("0.1");
	add_at(&f, 120, "Resumé", "udvalgets område", "0.7", "0,7 kr.");
	check_only(&f, 120, "scale", "contradiction");
}

/* The shares of a table's lines sum to the hundred it prints. */
static void test_hundred(void)
{
	struct figures f;

	figures_init(&f);
	f.base.unit = KT_UNIT_PERSON;
	figures_table(&f, "count share\n"
			  "I job | 31 25.8\n"
			  "I uddannelse | 23 19.2\n"
			  "I fleksjob | 18 15.0\n"
			  "Ledig | 38 31.7\n"
			  "Flyttet | 10 8.3\n"
			  "!I alt | 120 100.0\n");
	check_only(&f, 0, NULL, NULL);
}

static void add_mention(struct figures *f, enum kt_mention_kind kind, guint line,
	const char *subject, const char *period, guint n_parts)
{
	struct kt_mention m = {kind, "referat.txt", "40", "", 0, line, "De 131 fordeler sig på",
		subject, kt_period_none(), 0, 0, 0, n_parts};

	g_assert_true(kt_period_parse(&m.period, period, NULL));
	kt_record_set_add_mention(f->set, &m);
}

static void test_mentions(void)
{
	struct figures f;

	figures_init(&f);
	add_mention(&f, KT_MENTION_PERIOD, 332, "FGU-elever", "2021-08-01/", 0);
	add_mention(&f, KT_MENTION_PERIOD, 334, "unge har gået på FGU elever", "2020-08-01/", 0);
	add_mention(&f, KT_MENTION_BREAKDOWN, 400, "underretninger", "2022", 4);
	check_only(&f, 334, "period", "contradiction");

	figures_init(&f); /* another day is another event */
	add_mention(&f, KT_MENTION_PERIOD, 332, "FGU-elever", "2021-08-01/", 0);
	add_mention(&f, KT_MENTION_PERIOD, 334, "FGU-elever", "2020-09-01/", 0);
	check_only(&f, 0, NULL, NULL);

	figures_init(&f);
	f.base.line = 159;
	f.base.unit = KT_UNIT_CASE;
	figures_add(&f, KT_ORIGIN_PROSE, "underretninger", KT_MEASURE_COUNT, "131", 0);
	add_mention(&f, KT_MENTION_BREAKDOWN, 159, "underretninger", "2022", 0);
	check_only(&f, 159, "missing", "question");

	figures_init(&f); /* no figure is announced to be divided up */
	add_mention(&f, KT_MENTION_BREAKDOWN, 159, "emner", "2022", 0);
	check_only(&f, 0, NULL, NULL);
}

static void test_of_which(void)
{
	struct figures f;

	figures_init(&f);
	figures_table(&f, "supplementary supplementary\n"
			  "Serviceområder | . 142000\n"
			  "~Heraf Arbejdsmarked | 142000 .\n"
			  "Overførsler | . 3620000\n"
			  "~Heraf Arbejdsmarked | 5690000 .\n"
			  "!I alt | . 3762000\n");
	check_only(&f, 6, "of_which", "question");

	figures_init(&f); /* the negative part beside it leaves room */
	figures_table(&f, "supplementary\n"
			  "Bosætning | 60000\n"
			  "Overførsler | -42000\n"
			  "!I alt | 18000\n"
			  "~Heraf service | 60000\n");
	check_only(&f, 0, NULL, NULL);

	figures_init(&f); /* the parts, of either sign, come to it */
	figures_table(&f, "supplementary supplementary\n"
			  "Serviceudgifter | . 3905\n"
			  "~Heraf vejvedligehold | 4380 .\n"
			  "~Heraf administration | -475 .\n"
			  "Øvrige | . 120\n");
	check_only(&f, 0, NULL, NULL);
}

static void test_growth(void)
{
	struct figures f;

	figures_init(&f);
	f.base.unit = KT_UNIT_PERSON;
	f.base.period = kt_period_of(kt_moment_year(2019));
	figures_add(&f, KT_ORIGIN_PROSE, "hjemløse", KT_MEASURE_COUNT, "6431", 0);
	f.base.period = kt_period_of(kt_moment_year(2022));
	figures_add(&f, KT_ORIGIN_PROSE, "hjemløse", KT_MEASURE_COUNT, "5789", 0);
	f.base.unit = KT_UNIT_PERCENT;
	figures_add(&f, KT_ORIGIN_PROSE, "fald", KT_MEASURE_CHANGE, "-10", 0);
	check_only(&f, 0, NULL, NULL);

	figures_init(&f);
	f.base.unit = KT_UNIT_PERSON;
	f.base.period = kt_period_of(kt_moment_year(2019));
	figures_add(&f, KT_ORIGIN_PROSE, "hjemløse", KT_MEASURE_COUNT, "6431", 0);
	f.base.period = kt_period_of(kt_moment_year(2022));
	figures_add(&f, KT_ORIGIN_PROSE, "hjemløse", KT_MEASURE_COUNT, "5789", 0);
	f.base.unit = KT_UNIT_PERCENT;
	figures_add(&f, KT_ORIGIN_PROSE, "fald", KT_MEASURE_CHANGE, "-13", 0);
	check_only(&f, 1, "growth", "question");

	/* "fortsat omkring 190 flere end året før" beside a fall is held against a third time. */
	figures_init(&f);
	f.base.unit = KT_UNIT_PERSON;
	f.base.period = kt_period_of(kt_moment_year(2019));
	figures_add(&f, KT_ORIGIN_PROSE, "ledige", KT_MEASURE_COUNT, "1718", 0);
	f.base.period = kt_period_of(kt_moment_year(2022));
	figures_add(&f, KT_ORIGIN_PROSE, "ledige", KT_MEASURE_COUNT, "1402", 0);
	f.base.qualifier = KT_QUALIFIER_ABOUT;
	figures_add(&f, KT_ORIGIN_PROSE, "ledige", KT_MEASURE_CHANGE, "190", 0);
	check_only(&f, 0, NULL, NULL);
}

static void test_table_output(void)
{
	struct figures f;
	struct kt_analysis_options options;
	struct kt_result_table *table;
	gboolean findings = FALSE;
	char *text = NULL;
	size_t len = 0;
	FILE *stream = open_memstream(&text, &len);

	figures_init(&f);
	add_at(&f, 20, "Resumé", "forsikrede ledige", "-23", "23,0 kr.");
	add_at(&f, 40, "Sag", "forsikrede ledige", "-23000000", "23,0 mio. kr.");
	kt_analysis_options_init(&options);
	options.language = KT_LANGUAGE_EN;
	table = kt_analysis_run(kt_analysis_lookup("audit"), f.set, &options, &findings, NULL);
	g_assert_true(findings);
	kt_result_write(table, KT_RESULT_TEXT, KT_LANGUAGE_EN, stream);
	fclose(stream);
	g_assert_cmpstr(text, ==,
		"referat.txt:20: contradiction: forsikrede ledige: \"23,0 kr.\" here, but "
		"\"23,0 mio. kr.\" on line 40; \"23,0 kr.\" -> \"23,0 mio. kr.\" [scale]\n"
		"1 contradiction, 0 questions\n");
	free(text);
	kt_result_table_free(table);
	kt_record_set_free(f.set);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/audit/budget-table", test_budget_table);
	g_test_add_func("/audit/rounding", test_rounding);
	g_test_add_func("/audit/lists", test_lists);
	g_test_add_func("/audit/shares", test_shares);
	g_test_add_func("/audit/share-of-money", test_share_of_money);
	g_test_add_func("/audit/share-of-another", test_share_of_another);
	g_test_add_func("/audit/scale", test_scale);
	g_test_add_func("/audit/repeat", test_repeat);
	g_test_add_func("/audit/text-against-table", test_text_against_table);
	g_test_add_func("/audit/hundred", test_hundred);
	g_test_add_func("/audit/mentions", test_mentions);
	g_test_add_func("/audit/of-which", test_of_which);
	g_test_add_func("/audit/growth", test_growth);
	g_test_add_func("/audit/output", test_table_output);
	return g_test_run();
}
