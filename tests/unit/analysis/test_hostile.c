/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records as no document would give them: every analysis has to come back. */
#include "figures.h"
#include "kommunetal/analysis/analysis.h"

static void run_all(const struct figures *f)
{
	struct kt_analysis_options options;
	char *text = NULL;
	size_t len = 0;
	FILE *stream = open_memstream(&text, &len);

	kt_analysis_options_init(&options);
	options.show_all = TRUE;
	g_assert_true(kt_materiality_parse(&options.materiality, "1%,1", NULL));
	for (guint i = 0; i < kt_analysis_count(); i++) {
		struct kt_result_table *table =
			kt_analysis_run(kt_analysis_at(i), f->set, &options, NULL, NULL);

		g_assert_nonnull(table);
		kt_result_write(table, KT_RESULT_TEXT, KT_LANGUAGE_DA, stream);
		kt_result_write(table, KT_RESULT_CSV, KT_LANGUAGE_EN, stream);
		kt_result_write(table, KT_RESULT_JSONL, KT_LANGUAGE_EN, stream);
		kt_result_table_free(table);
	}
	fclose(stream);
	g_assert_cmpuint(len, >, 0);
	free(text);
}

static gint64 odd_digits(GRand *rng)
{
	static const gint64 odd[] = {0, 1, -1, G_MAXINT64, G_MININT64 + 1, 999999999999999999, 10};

	return g_rand_boolean(rng) ? odd[g_rand_int_range(rng, 0, G_N_ELEMENTS(odd))]
				   : g_rand_int_range(rng, -5000, 5000);
}

static struct kt_period odd_period(GRand *rng)
{
	static const char *const odd[] = {"", "2022", "2022-Q3", "2022-03-31", "2021-08/2022-07",
		"2020/", "/2022", "1800", "2199-12-31", "2022-01-01"};
	struct kt_period p;

	g_assert_true(kt_period_parse(&p, odd[g_rand_int_range(rng, 0, G_N_ELEMENTS(odd))], NULL));
	return p;
}

static void add_odd(struct figures *f, GRand *rng)
{
	static const char *const subjects[] = {"", "i", "Skoler", "heraf Skoler", "I alt",
		"æøå ÆØÅ", "Indtægter", "%s %n", "hjemløse"};
	static const char *const areas[] = {"", "DK", "Sorø", "Vejen", "Atlantis"};
	struct kt_record r = f->base;

	r.origin = (enum kt_origin)g_rand_int_range(rng, 0, KT_N_ORIGINS);
	r.kind = (enum kt_kind)g_rand_int_range(rng, 0, KT_N_KINDS);
	r.measure = (enum kt_measure)g_rand_int_range(rng, 1, KT_N_MEASURES);
	r.unit = g_rand_boolean(rng) ? KT_UNIT_DKK
				     : (enum kt_unit)g_rand_int_range(rng, 1, KT_N_UNITS);
	r.subject = subjects[g_rand_int_range(rng, 0, G_N_ELEMENTS(subjects))];
	r.area = areas[g_rand_int_range(rng, 0, G_N_ELEMENTS(areas))];
	r.municipality = areas[g_rand_int_range(rng, 0, G_N_ELEMENTS(areas))];
	r.value = (struct kt_decimal){odd_digits(rng), (gint8)g_rand_int_range(rng, 0, 19)};
	r.resolution = (struct kt_decimal){
		g_rand_int_range(rng, -1, 3), (gint8)g_rand_int_range(rng, 0, 19)};
	r.period = odd_period(rng);
	r.flags = (guint)g_rand_int_range(rng, 0, 32);
	r.line = (guint)g_rand_int_range(rng, 0, 40);
	if (r.origin == KT_ORIGIN_TABLE) {
		r.table = (guint)g_rand_int_range(rng, 0, 4);
		r.row = (guint)g_rand_int_range(rng, 0, 12);
		r.column = g_rand_int_range(rng, 0, 50) == 0 ? G_MAXUINT
							     : (guint)g_rand_int_range(rng, 0, 6);
	}
	r.raw = "1,0";
	r.offset = kt_record_set_length(f->set);
	kt_record_make_id(&r, 0);
	kt_record_set_add(f->set, &r);
}

static void test_random(void)
{
	GRand *rng = g_rand_new_with_seed(666);

	for (guint i = 0; i < 150; i++) {
		struct figures f;

		figures_init(&f);
		for (gint n = g_rand_int_range(rng, 1, 120); n > 0; n--)
			add_odd(&f, rng);
		run_all(&f);
		kt_record_set_free(f.set);
	}
	g_rand_free(rng);
}

/* A data dump as one table, with totals everywhere. */
static void test_large_table(void)
{
	struct figures f;

	figures_init(&f);
	f.base.origin = KT_ORIGIN_TABLE;
	f.base.table = 1;
	f.base.column = 2;
	f.base.measure = KT_MEASURE_REVISED_BUDGET;
	for (guint i = 0; i < 4000; i++) {
		struct kt_record r = f.base;

		r.row = i + 2;
		r.subject = i % 3 ? "Konto" : "I alt";
		r.flags = i % 3 ? 0 : KT_FLAG_TOTAL;
		r.value = kt_decimal_int(i * 7919 % 1000);
		r.raw = "1";
		r.offset = i;
		kt_record_set_add(f.set, &r);
	}
	run_all(&f);
	kt_record_set_free(f.set);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/hostile/random", test_random);
	g_test_add_func("/hostile/large-table", test_large_table);
	return g_test_run();
}
