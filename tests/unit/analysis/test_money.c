/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Price and volume, funds, and the forms of a result table. */
#include "figures.h"
#include "kommunetal/analysis/fund.h"
#include "kommunetal/analysis/price_volume.h"
#include "kommunetal/base/error.h"

static void test_split(void)
{
	struct kt_price_volume split;
	GError *error = NULL;

	g_assert_true(kt_price_volume_split(
		&split, figure("1825000"), figure("16"), figure("3135000"), figure("19"), NULL));
	assert_decimal(split.volume, "342187.5");
	assert_decimal(split.price, "967812.5");
	assert_decimal(split.change, "1310000");
	g_assert_cmpfloat(split.price_after, ==, 165000);
	/* thirds: the parts still sum exactly */
	g_assert_true(kt_price_volume_split(
		&split, figure("100"), figure("3"), figure("-50.01"), figure("7"), NULL));
	assert_decimal(split.volume, "133.33");
	assert_decimal(split.price, "-283.34");
	g_assert_false(kt_price_volume_split(
		&split, figure("100"), figure("0"), figure("100"), figure("7"), &error));
	g_assert_error(error, KT_ERROR, KT_ERROR_REFUSED);
	g_clear_error(&error);
	g_assert_false(kt_price_volume_split(&split, figure("9000000000000000000"), figure("1"),
		figure("1"), figure("9000000000000000000"), &error));
	g_assert_error(error, KT_ERROR, KT_ERROR_RANGE);
	g_clear_error(&error);
}

static void add_year(struct figures *f, guint year, const char *cost, const char *count)
{
	f->base.period = kt_period_of(kt_moment_year(year));
	f->base.unit = KT_UNIT_PERSON;
	figures_add(f, KT_ORIGIN_PROSE, "borgere, ophold på herberg", KT_MEASURE_COUNT, count, 0);
	f->base.unit = KT_UNIT_DKK;
	figures_add(
		f, KT_ORIGIN_PROSE, "omkostninger, ophold på herberg", KT_MEASURE_AMOUNT, cost, 0);
}

static void test_pairs(void)
{
	struct figures f;
	GPtrArray *pairs;

	figures_init(&f);
	f.base.kind = KT_KIND_HOMELESS;
	add_year(&f, 2022, "1825000", "16");
	add_year(&f, 2023, "3135000", "19");
	add_year(&f, 2025, "99", "1"); /* no neighbour */
	pairs = kt_price_volumes(f.set);
	g_assert_cmpuint(pairs->len, ==, 1);
	assert_decimal(((struct kt_cost_pair *)pairs->pdata[0])->split.volume, "342187.5");
	g_ptr_array_unref(pairs);
	kt_record_set_free(f.set);
}

static void test_funds(void)
{
	struct figures f;
	GPtrArray *funds;
	const struct kt_fund *fund;

	figures_init(&f);
	f.base.kind = KT_KIND_FUND;
	figures_add(&f, KT_ORIGIN_PROSE, "den regionale uddannelsespulje", KT_MEASURE_SIZE,
		"819500", 0);
	figures_add(&f, KT_ORIGIN_PROSE, "forbruget, regional uddannelsespulje", KT_MEASURE_TO_DATE,
		"478981", 0);
	figures_add(&f, KT_ORIGIN_PROSE, "regional uddannelsespulje", KT_MEASURE_EXPECTED_RESULT,
		"1509474", 0);
	figures_add(&f, KT_ORIGIN_PROSE, "pulje til frivillige", KT_MEASURE_SIZE, "1000", 0);
	funds = kt_funds(f.set);
	g_assert_cmpuint(funds->len, ==, 1);
	fund = funds->pdata[0];
	g_assert_true(fund->has_used && fund->has_forecast && fund->has_margin);
	g_assert_cmpfloat_with_epsilon(fund->used_percent, 58.447956, 1e-5);
	assert_decimal(fund->margin, "-689974");
	g_ptr_array_unref(funds);
	kt_record_set_free(f.set);
}

/* The sum of a table's funds is no fund more; a bare word is no name. */
static void test_fund_names(void)
{
	struct figures f;
	GPtrArray *funds;

	figures_init(&f);
	f.base.item_title = "Puljer i 2022";
	f.base.kind = KT_KIND_FUND;
	figures_add(&f, KT_ORIGIN_PROSE, "del i to puljer", KT_MEASURE_SIZE, "2420000", 0);
	figures_add(&f, KT_ORIGIN_PROSE, "del i to puljer", KT_MEASURE_TO_DATE, "534200", 0);
	figures_table(&f, "size to_date\n"
			  "Psykologhjælp | 1500000 440000\n"
			  "Uddannelsesløft | 920000 94200\n");
	f.base.item = "44";
	f.base.item_title = "Landsbypuljen";
	figures_add(&f, KT_ORIGIN_PROSE, "puljen", KT_MEASURE_SIZE, "400000", 0);
	figures_add(&f, KT_ORIGIN_PROSE, "puljen", KT_MEASURE_TO_DATE, "265000", 0);
	funds = kt_funds(f.set);
	g_assert_cmpuint(funds->len, ==, 3);
	for (guint i = 0; i < funds->len; i++)
		g_assert_cmpstr(((struct kt_fund *)funds->pdata[i])->name, !=, "puljen");
	g_ptr_array_unref(funds);
	kt_record_set_free(f.set);
}

/* A table with sizes is about funds, whatever its lines sound like; its total
 * is no fund, and no budget line. */
static void test_fund_table(void)
{
	struct figures f;
	struct kt_analysis_options options;
	GPtrArray *funds, *statements;

	figures_init(&f);
	f.base.period = kt_period_of(kt_moment_day(2022, 6, 30));
	figures_table(&f, "size to_date expected_result\n"
			  "Psykologhjælp | 1500000 440000 1350000\n"
			  "Uddannelsesløft | 920000 94200 980000\n"
			  "!I alt | 2420000 534200 2330000\n");
	funds = kt_funds(f.set);
	g_assert_cmpuint(funds->len, ==, 2);
	g_assert_cmpstr(((struct kt_fund *)funds->pdata[0])->status_date, ==, "2022-06-30");
	assert_decimal(((struct kt_fund *)funds->pdata[1])->margin, "-60000");
	kt_analysis_options_init(&options);
	statements = kt_budget_statements(f.set, &options);
	g_assert_cmpuint(statements->len, ==, 0);
	g_ptr_array_unref(statements);
	g_ptr_array_unref(funds);
	kt_record_set_free(f.set);
}

/* ---- result tables ---- */

static const struct kt_result_column columns[] = {
	{"line", "Område", "Area", 0, 0},
	{"amount", "Beløb", "Amount", 0, KT_COLUMN_RIGHT},
	{"percent", "Pct.", "Pct.", 1, KT_COLUMN_RIGHT},
	{"source", "Kilde", "Source", 0, KT_COLUMN_FILES},
	{NULL, NULL, NULL, 0, 0},
};

static char *written(const struct kt_result_table *table, enum kt_result_format format)
{
	char *text = NULL;
	size_t len = 0;
	FILE *stream = open_memstream(&text, &len);

	kt_result_write(table, format, KT_LANGUAGE_DA, stream);
	g_assert_cmpint(fclose(stream), ==, 0);
	return text;
}

static void check_written(
	const struct kt_result_table *table, enum kt_result_format format, const char *expected)
{
	char *text = written(table, format);

	g_assert_cmpstr(text, ==, expected);
	free(text);
}

static void test_writers(void)
{
	struct kt_result_table *table = kt_result_table_new("x", columns, "Titel", "Title");

	kt_result_row(table);
	kt_result_text(table, "line", "Ældre, \"pleje\"");
	kt_result_decimal(table, "amount", figure("-1234567.50"));
	kt_result_real(table, "percent", 1.0 / 3);
	kt_result_text(table, "source", "a.txt");
	kt_result_row(table);
	kt_result_text(table, "line", "Øvrige");
	kt_result_int(table, "amount", 7);
	kt_result_real(table, "percent", 0.0 / 0.0);
	kt_result_note(table, "%d udeladt", 1);
	check_written(table, KT_RESULT_TEXT,
		"Titel\n"
		"Område                 Beløb  Pct.\n"
		"Ældre, \"pleje\"  −1.234.567,5   0,3\n"
		"Øvrige                     7      \n"
		"1 udeladt\n");
	check_written(table, KT_RESULT_CSV,
		"line,amount,percent,source\n"
		"\"Ældre, \"\"pleje\"\"\",-1234567.5,0.3333333333333333,a.txt\n"
		"Øvrige,7,,\n");
	check_written(table, KT_RESULT_JSONL,
		"{\"line\":\"Ældre, \\\"pleje\\\"\",\"amount\":\"-1234567.5\","
		"\"percent\":0.3333333333333333,\"source\":\"a.txt\"}\n"
		"{\"line\":\"Øvrige\",\"amount\":\"7\"}\n");
	kt_result_table_free(table);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/price-volume/split", test_split);
	g_test_add_func("/price-volume/pairs", test_pairs);
	g_test_add_func("/funds/names", test_fund_names);
	g_test_add_func("/fund/utilisation", test_funds);
	g_test_add_func("/fund/table", test_fund_table);
	g_test_add_func("/result/writers", test_writers);
	return g_test_run();
}
