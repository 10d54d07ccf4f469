/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What reports call things that minutes print otherwise. */
#include "report/house_style.h"
#include "report/line_name.h"
#include "report/phrases.h"
#include "report/quote.h"
#include "report/unit_word.h"
#include "../case_file.h"

static void check_name(const struct case_row *row)
{
	g_autofree char *name = kt_told_name(row->fields[0]);

	case_cmpstr(row, name, row->fields[1]);
}

static void check_quote(const struct case_row *row)
{
	g_autofree char *quote = kt_quote(KT_LANG_DA, row->fields[0], row->fields[1]);

	case_cmpstr(row, quote ? quote : "~", row->fields[2]);
}

static void quotes(void)
{
	each_case("tests/unit/report/quote.cases", 3, check_quote);
}

static void check_style(const struct case_row *row)
{
	g_autofree char *title = kt_sentence_case(row->fields[0], row->fields[1]);
	g_autofree char *committee = kt_committee_case(row->fields[0]);

	case_cmpstr(row, title, row->fields[2]);
	case_cmpstr(row, committee, row->fields[3]);
}

static void check_time(const struct case_row *row)
{
	gboolean tells = kt_tells_time(row->fields[0], row->fields[1]);

	case_cmpstr(row, tells ? "yes" : "no", row->fields[2]);
}

/* A title typed on a typewriter, a finding written for a terminal. */
static void check_typeset(const struct case_row *row)
{
	g_autofree char *danish = kt_typeset(KT_LANG_DA, row->fields[0]);
	g_autofree char *english = kt_typeset(KT_LANG_EN, row->fields[0]);

	case_cmpstr(row, danish, row->fields[1]);
	case_cmpstr(row, english, row->fields[2]);
}

static void check_without_unit(const struct case_row *row)
{
	struct kt_period period;
	g_autofree char *name = NULL;

	g_assert_true(kt_period_parse(&period, row->fields[1], NULL));
	name = kt_without_unit(row->fields[0], period);
	g_assert_cmpstr(name, ==, row->fields[2]);
}

static void without_units(void)
{
	each_case("tests/unit/report/without_unit.cases", 3, check_without_unit);
}

static void typesetting(void)
{
	each_case("tests/unit/report/typeset.cases", 3, check_typeset);
}

static void times(void)
{
	each_case("tests/unit/report/tells_time.cases", 3, check_time);
}

/* ---- what figures are counted in ---- */

static char *word_of(enum kt_unit unit, const char *first_head, const char *second_head)
{
	g_autoptr(GPtrArray) records = g_ptr_array_new();
	struct kt_record a = {.unit = unit,
		.raw = "41,7",
		.measure_label = first_head,
		.subject = "Anbringelser"};
	struct kt_record b = {.unit = unit,
		.raw = "12",
		.measure_label = second_head,
		.subject = "Plejefamilier"};

	g_ptr_array_add(records, &a);
	g_ptr_array_add(records, &b);
	return kt_unit_word(KT_LANG_DA, records);
}

static void unit_words(void)
{
	static const struct {
		enum kt_unit unit;
		const char *first, *second, *word;
	} cases[] = {{KT_UNIT_FTE, "Årsværk 2022", "2022", "årsværk"},
		{KT_UNIT_FTE, "Antal", "pr. helårsperson", "helårspersoner"},
		{KT_UNIT_FTE, "2022", "2023", "fuldtidspersoner"},
		{KT_UNIT_DAY, "Døgn", "", "døgn"}, {KT_UNIT_DAY, "Dage", "", "dage"},
		{KT_UNIT_PERSON, "Elever 2022", "Elever 2023", "elever"},
		/* only some of them: what the others are, nobody says */
		{KT_UNIT_PERSON, "Elever 2022", "Lærere", "personer"},
		{KT_UNIT_PERSON, "Borgerservice", "Borgerservice", "personer"}};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *word = word_of(cases[i].unit, cases[i].first, cases[i].second);

		g_assert_cmpstr(word, ==, cases[i].word);
	}
}

static void line_names(void)
{
	each_case("tests/unit/report/line_name.cases", 2, check_name);
}

static void house_style(void)
{
	each_case("tests/unit/report/house_style.cases", 4, check_style);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/report/line-names", line_names);
	g_test_add_func("/report/quotes", quotes);
	g_test_add_func("/report/house-style", house_style);
	g_test_add_func("/report/tells-time", times);
	g_test_add_func("/report/without-units", without_units);
	g_test_add_func("/report/typesetting", typesetting);
	g_test_add_func("/report/unit-words", unit_words);
	return g_test_run();
}
