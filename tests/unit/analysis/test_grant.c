/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pools that are given out: tables of applications, of pools, and sentences. */
#include "figures.h"
#include "kommunetal/analysis/grant.h"

/* A table of applications: HEADS over the columns, parted by "|" ("" hides a column). */
static void add_table(struct figures *f, const char *heads, const char *rows)
{
	guint first = kt_record_set_length(f->set);
	g_auto(GStrv) labels = g_strsplit(heads, "|", -1);

	f->base.kind = KT_KIND_FUND;
	figures_table(f, rows);
	for (guint i = first; i < kt_record_set_length(f->set); i++) {
		struct kt_record *r = (struct kt_record *)kt_record_set_at(f->set, i);

		r->measure_label = g_intern_string(labels[r->column - 2]);
	}
}

static void say(struct figures *f, const char *subject, enum kt_measure measure, const char *value)
{
	f->base.kind = KT_KIND_FUND;
	f->base.line++;
	figures_add(f, KT_ORIGIN_PROSE, subject, measure, value, 0);
}

static void begin(struct figures *f, const char *title)
{
	figures_init(f);
	f->base.item_title = title;
	f->base.measure_label = "";
}

static GPtrArray *end(struct figures *f, guint n)
{
	GPtrArray *rounds = kt_grant_rounds(f->set);

	g_assert_cmpuint(rounds->len, ==, n);
	return rounds;
}

static void done(struct figures *f, GPtrArray *rounds)
{
	g_ptr_array_unref(rounds);
	kt_record_set_free(f->set);
}

static void test_round(void)
{
	struct figures f;
	GPtrArray *rounds;
	const struct kt_grant_round *round;

	begin(&f, "Landsbypuljen (24-1234)");
	say(&f, "Puljen", KT_MEASURE_SIZE, "250000");
	add_table(&f, "Søgt|Indstillet",
		"amount size\n"
		"Sejlklubben | 60000 40000\n"
		"Borgerhuset | 90000.50 0\n"
		"Koret, Indstillet | 30000 30000\n"
		"!I alt | 180000.50 70000\n");
	rounds = end(&f, 1);
	round = rounds->pdata[0];
	g_assert_cmpstr(round->name, ==, "Landsbypuljen");
	g_assert_true(round->is_proposal && round->is_count && round->has_left);
	g_assert_cmpuint(round->lines->len, ==, 3);
	g_assert_cmpuint(round->n_granted, ==, 2);
	g_assert_cmpstr(
		g_array_index(round->lines, struct kt_grant_line, 2).applicant, ==, "Koret");
	assert_decimal(round->size.value, "250000");
	assert_decimal(round->applied.value, "180000.5");
	assert_decimal(round->left, "180000");
	g_assert_false(round->applied.differs || round->granted.differs || round->is_over);
	done(&f, rounds);
}

/* A total that its lines do not give, and more granted than there is. */
static void test_faults(void)
{
	struct figures f;
	GPtrArray *rounds;
	const struct kt_grant_round *round;

	begin(&f, "Kulturmidler");
	say(&f, "Kulturpuljen", KT_MEASURE_SIZE, "100000");
	add_table(&f, "Ansøgt beløb|Bevilget",
		"amount size\n"
		"A | 80000 70000\n"
		"B | 50000 40000\n"
		"!I alt | 120000 110000\n");
	rounds = end(&f, 1);
	round = rounds->pdata[0];
	g_assert_false(round->is_proposal);
	g_assert_true(round->applied.differs && !round->granted.differs && round->is_over);
	assert_decimal(round->applied.value, "130000");
	assert_decimal(round->left, "-10000");
	done(&f, rounds);
}

/* The sum decides what a round has to give; the total, that an empty cell is nothing. */
static void test_rounds_of_a_pool(void)
{
	struct figures f;
	GPtrArray *rounds;
	const struct kt_grant_round *round;

	begin(&f, "Idrætspuljen, 1. runde");
	say(&f, "puljen", KT_MEASURE_SIZE, "500000");
	add_table(&f, "Ansøgt|Forslag",
		"amount size\nA | 90000 60000\nB | 80000 .\n!I alt | 170000 60000\n");
	say(&f, "forslaget vedtaget, resterer, første rundes", KT_MEASURE_AMOUNT, "190000");
	say(&f, "første rundes", KT_MEASURE_AMOUNT, "250000");
	rounds = end(&f, 1);
	round = rounds->pdata[0];
	assert_decimal(round->available, "250000");
	assert_decimal(round->left, "190000");
	g_assert_null(round->earlier.record);
	g_assert_true(round->is_count);
	g_assert_cmpuint(round->n_granted, ==, 1);
	g_assert_false(round->left_differs);
	assert_decimal(round->granted.value, "60000");
	done(&f, rounds);
}

static void test_later_round(void)
{
	struct figures f;
	GPtrArray *rounds;
	const struct kt_grant_round *round;

	begin(&f, "Børnepuljen, 2. uddelingsrunde");
	say(&f, "Børnepuljen", KT_MEASURE_SIZE, "300000");
	add_table(&f, "Søgt|Indstillet", "amount size\nA | 90000 60000\nB | 80000 0\n");
	rounds = end(&f, 1);
	round = rounds->pdata[0];
	/* what the first round left is not told */
	g_assert_false(round->has_available || round->has_left);
	done(&f, rounds);

	begin(&f, "Børnepuljen, 2. uddelingsrunde");
	say(&f, "Børnepuljen", KT_MEASURE_SIZE, "300000");
	say(&f, "runde 1 uddelt", KT_MEASURE_SIZE, "180000");
	add_table(&f, "Søgt|Indstillet", "amount size\nA | 90000 60000\nB | 80000 0\n");
	rounds = end(&f, 1);
	round = rounds->pdata[0];
	assert_decimal(round->available, "120000");
	assert_decimal(round->left, "60000");
	done(&f, rounds);
}

static void test_rest_differs(void)
{
	struct figures f;
	GPtrArray *rounds;
	const struct kt_grant_round *round;

	begin(&f, "Landsbypuljen");
	say(&f, "Puljen", KT_MEASURE_SIZE, "200000");
	add_table(&f, "Søgt|Indstillet", "amount size\nA | 90000 60000\nB | 80000 50000\n");
	say(&f, "indstillingen fulgt, tilbage", KT_MEASURE_AMOUNT, "80000");
	rounds = end(&f, 1);
	round = rounds->pdata[0];
	g_assert_true(round->left_differs && !round->is_over);
	assert_decimal(round->left, "80000");
	assert_decimal(round->reckoned, "90000");
	done(&f, rounds);
}

static void test_table_of_pools(void)
{
	struct figures f;
	GPtrArray *rounds;

	begin(&f, "Puljerne");
	add_table(&f, "Ramme|Søgt beløb|Vi foreslår",
		"size amount size\n"
		"Landsbypuljen | 750000 1284500 742000\n"
		"Klimapuljen | 500000 310000 510000\n"
		"!I alt | 1250000 1594500 1252000\n");
	rounds = end(&f, 2);
	g_assert_cmpstr(((struct kt_grant_round *)rounds->pdata[0])->name, ==, "Landsbypuljen");
	assert_decimal(((struct kt_grant_round *)rounds->pdata[0])->left, "8000");
	g_assert_true(((struct kt_grant_round *)rounds->pdata[1])->is_over);
	done(&f, rounds);
}

static void test_sentences(void)
{
	struct figures f;
	GPtrArray *rounds;
	const struct kt_grant_round *round;
	struct kt_decimal applied;

	begin(&f, "Fordeling af § 18-midler");
	say(&f, "frivilligt arbejde afsat", KT_MEASURE_AMOUNT, "742000");
	say(&f, "ansøgninger, fristens udløb", KT_MEASURE_AMOUNT, "1186500");
	say(&f, "tilbage til uddeling", KT_MEASURE_AMOUNT, "74500");
	rounds = end(&f, 1);
	round = rounds->pdata[0];
	g_assert_cmpuint(round->table, ==, 0);
	assert_decimal(round->size.value, "742000");
	assert_decimal(round->left, "74500");
	g_assert_true(kt_grant_applied(round, &applied));
	assert_decimal(applied, "1186500");
	g_assert_false(round->has_available);
	done(&f, rounds);
}

/* Two sizes, the larger told last, are none; budgets, rates and the municipality's own applications no rounds. */
static void test_refusals(void)
{
	struct figures f;
	GPtrArray *rounds;

	begin(&f, "Landsbypuljen");
	say(&f, "Puljen", KT_MEASURE_SIZE, "265000");
	say(&f, "Puljen", KT_MEASURE_SIZE, "400000");
	done(&f, end(&f, 0));

	begin(&f, "Ansøgning til puljen");
	f.base.item_title = "Puljeansøgning";
	say(&f, "Styrelsens pulje", KT_MEASURE_SIZE, "33600000");
	done(&f, end(&f, 0));

	begin(&f, "Budgetopfølgning");
	add_table(&f, "Korrigeret budget|Ansøgt tillægsbevilling",
		"revised_budget supplementary\nDagtilbud | 500 20\nSkoler | 900 10\n");
	done(&f, end(&f, 0));

	begin(&f, "Trafikbestilling");
	add_table(&f, "Udgift|Kommunens tilskud", "amount size\nLinje 1 | 500 20\n");
	rounds = end(&f, 0);
	done(&f, rounds);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/grant/round", test_round);
	g_test_add_func("/grant/faults", test_faults);
	g_test_add_func("/grant/rounds-of-a-pool", test_rounds_of_a_pool);
	g_test_add_func("/grant/later-round", test_later_round);
	g_test_add_func("/grant/rest-differs", test_rest_differs);
	g_test_add_func("/grant/table-of-pools", test_table_of_pools);
	g_test_add_func("/grant/sentences", test_sentences);
	g_test_add_func("/grant/refusals", test_refusals);
	return g_test_run();
}
