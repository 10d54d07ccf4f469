/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which head belongs to which column, which rows are sections, parts, totals. */
#include "extract/shapes/shape.h"
#include "extract/sink.h"
#include "extract/tables/table.h"

#include <string.h>

/* A bound table together with all it borrows. */
struct bound {
	struct kt_lexicon *lexicon;
	struct kt_document *doc;
	struct kt_minutes *minutes;
	struct kt_reading reading;
	struct kt_around around;
	struct kt_binding *b;
};

static guint table_block(const struct kt_document *doc)
{
	for (guint i = 0; i < kt_document_n_blocks(doc); i++)
		if (kt_document_block(doc, i)->kind == KT_BLOCK_TABLE)
			return i;
	g_assert_not_reached();
}

static void bind(struct bound *x, const char *table)
{
	g_autofree char *text =
		g_strconcat("Sorø Kommune\n\nREFERAT Økonomiudvalget d. 02-06-2022\n\n"
			    "Punkt 4: Sag\n\nSagsfremstilling\n\nTeksten.\n\n",
			table, "\n", NULL);
	guint block;

	memset(x, 0, sizeof *x);
	x->lexicon = kt_lexicon_load("da", NULL);
	x->doc = kt_document_load_bytes("x.txt", text, strlen(text), NULL, NULL);
	g_assert_nonnull(x->doc);
	x->minutes = kt_minutes_new(x->doc, x->lexicon, NULL);
	x->reading = (struct kt_reading){
		.minutes = x->minutes, .doc = x->doc, .lexicon = x->lexicon, .sink = kt_sink_new()};
	x->reading.context.meeting = kt_minutes_date(x->minutes);
	block = table_block(x->doc);
	kt_around_read(&x->reading, &x->around, block, 1);
	x->b = kt_table_bind(&x->reading, kt_grid_from_block(&x->reading, block), &x->around);
}

static void release(struct bound *x)
{
	kt_binding_free(x->b);
	kt_around_clear(&x->around);
	kt_sink_free(x->reading.sink);
	kt_minutes_free(x->minutes);
	kt_document_free(x->doc);
	kt_lexicon_free(x->lexicon);
}

static void expect_column(const struct bound *x, guint c, enum kt_column_role role,
	enum kt_measure measure, const char *period)
{
	const struct kt_column *column = &x->b->columns[c];
	g_autofree char *year = kt_period_format(kt_facet_period(&column->facet, measure));

	g_assert_cmpint(column->role, ==, role);
	g_assert_cmpint(column->facet.measure, ==, measure);
	g_assert_cmpstr(year, ==, period);
}

static void two_head_rows(void)
{
	struct bound x;

	bind(&x, "Mio. kr.\tBudget 2016\t\tForventet regnskab 2016\tAfvigelse\n"
		 "\tOprindeligt\tKorrigeret\t\t\n"
		 "Drift\t118,4\t121,0\t118,0\t-3,0\n"
		 "I alt\t118,4\t121,0\t118,0\t-3,0");
	g_assert_cmpuint(x.b->n_head_rows, ==, 2);
	g_assert_cmpint(x.b->label_column, ==, 0);
	expect_column(&x, 1, KT_COLUMN_DATA, KT_MEASURE_ORIGINAL_BUDGET, "2016");
	expect_column(&x, 2, KT_COLUMN_DATA, KT_MEASURE_REVISED_BUDGET, "2016");
	expect_column(&x, 3, KT_COLUMN_DATA, KT_MEASURE_EXPECTED_RESULT, "2016");
	expect_column(&x, 4, KT_COLUMN_DATA, KT_MEASURE_DEVIATION, "");
	g_assert_cmpint(x.b->unit, ==, KT_UNIT_DKK);
	g_assert_cmpint(x.b->power, ==, 6);
	g_assert_cmpstr(x.b->shape->name, ==, "budget");
	release(&x);
}

static void period_over_measures(void)
{
	struct bound x;

	bind(&x, "\t3. kvrt 2022\t\n"
		 "\tAntal personer\tAndel personer\n"
		 "Hele landet\t3.889\t11,6\n"
		 "Ringsted\t40\t15,7");
	g_assert_cmpuint(x.b->n_head_rows, ==, 2);
	expect_column(&x, 1, KT_COLUMN_DATA, KT_MEASURE_COUNT, "2022-Q3");
	expect_column(&x, 2, KT_COLUMN_DATA, KT_MEASURE_SHARE, "2022-Q3");
	g_assert_cmpstr(x.b->rows[2].facet.area, ==, "DK");
	g_assert_cmpstr(x.b->shape->name, ==, "places");
	release(&x);
}

static void sections_parts_and_totals(void)
{
	struct bound x;

	bind(&x, "1.000 kr.\tBudget\tRegnskab\n"
		 "Rammestyring\t\t\n"
		 "Skoler\t400\t410\n"
		 "- heraf SFO\t90\t95\n"
		 "I alt\t400\t410\n"
		 "Anlæg\t12\t7");
	g_assert_cmpint(x.b->rows[1].role, ==, KT_ROW_SECTION);
	g_assert_cmpint(x.b->rows[2].section, ==, 1);
	g_assert_true(x.b->rows[3].is_of_which);
	g_assert_cmpint(x.b->rows[3].parent, ==, 2);
	g_assert_true(x.b->rows[4].is_total);
	g_assert_cmpint(x.b->rows[5].section, ==, -1); /* after the total */
	g_assert_cmpint(x.b->power, ==, 3);
	release(&x);
}

/* Thousands parted by any space are a scale as well. */
static void scales(void)
{
	static const struct {
		const char *corner;
		gint power;
	} cases[] = {{"1.000 kr.", 3}, {"1000 kr.", 3}, {"1 000 kr.", 3}, {"1\u00a0000 kr.", 3},
		{"1.000.000 kr.", 6}, {"1 000 000 kr.", 6}, {"1\u202f000\u202f000 kr.", 6},
		{"Område (1 000 kr.)", 3}, {"Område, hele 1 000 000 kr.", 6},
		{"Over 1 000 kr.", 0}};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		struct bound x;
		g_autofree char *table =
			g_strconcat(cases[i].corner, "\tBudget\tRegnskab\nSkoler\t400\t410", NULL);

		bind(&x, table);
		g_assert_cmpint(x.b->power, ==, cases[i].power);
		release(&x);
	}
}

static void key_is_no_figure(void)
{
	struct bound x;

	bind(&x, "Alder\tAntal\n15\t52\n16\t65\n17\t52\nHovedtotal\t169");
	g_assert_cmpint(x.b->columns[0].role, ==, KT_COLUMN_KEY);
	g_assert_cmpint(x.b->columns[1].role, ==, KT_COLUMN_DATA);
	g_assert_true(x.b->rows[4].is_total);
	g_assert_cmpstr(x.b->shape->name, ==, "distribution");
	release(&x);
}

/* The parts of a total are none, whatever their labels end in. */
static void part_called_total(void)
{
	struct bound x;

	bind(&x, "Tilbud\tAntal\nTilbud i alt\t100\nPraktik i alt\t82\nNytteindsats i alt\t18");
	g_assert_true(x.b->rows[1].is_total);
	g_assert_false(x.b->rows[2].is_total);
	g_assert_false(x.b->rows[3].is_total);
	release(&x);
}

static void brackets_by_the_sums(void)
{
	struct bound x;

	bind(&x, "t.kr.\tBudget\tRegnskab\tAfvigelse\n"
		 "Teknik\t61.200\t59.850\t(1.350)\n"
		 "Kultur\t24.410\t25.010\t600\n"
		 "I alt\t85.610\t84.860\t(750)");
	g_assert_cmpint(kt_grid_number(x.b->grid, 1, 3)->number.digits, ==, -1350);
	release(&x);
}

static void no_head_no_word(void)
{
	struct bound x;

	bind(&x, "12\t31\n44\t18\n9\t27");
	g_assert_null(x.b->shape);
	release(&x);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/binding/two-head-rows", two_head_rows);
	g_test_add_func("/binding/period-over-measures", period_over_measures);
	g_test_add_func("/binding/sections-parts-totals", sections_parts_and_totals);
	g_test_add_func("/binding/scales", scales);
	g_test_add_func("/binding/key", key_is_no_figure);
	g_test_add_func("/binding/part-called-total", part_called_total);
	g_test_add_func("/binding/brackets", brackets_by_the_sums);
	g_test_add_func("/binding/no-word", no_head_no_word);
	return g_test_run();
}
