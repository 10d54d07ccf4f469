/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kommunetal/records/record.h"

#include <string.h>

/* Every value has a name of its own and is found by it. */
#define CHECK_NAMES(type, first, n, name, lookup)                                                  \
	do {                                                                                       \
		type found;                                                                        \
		for (guint i = (first); i < (n); i++) {                                            \
			g_assert_nonnull(name((type)i));                                           \
			g_assert_true(lookup(name((type)i), &found));                              \
			g_assert_cmpint(found, ==, i);                                             \
		}                                                                                  \
		g_assert_false(lookup("nothing", &found));                                         \
	} while (0)

static void test_names(void)
{
	enum kt_measure measure;
	enum kt_unit unit;

	CHECK_NAMES(enum kt_kind, 0, KT_N_KINDS, kt_kind_name, kt_kind_lookup);
	CHECK_NAMES(enum kt_measure, 1, KT_N_MEASURES, kt_measure_name, kt_measure_lookup);
	CHECK_NAMES(enum kt_unit, 1, KT_N_UNITS, kt_unit_name, kt_unit_lookup);
	CHECK_NAMES(enum kt_qualifier, 0, KT_N_QUALIFIERS, kt_qualifier_name, kt_qualifier_lookup);
	CHECK_NAMES(enum kt_origin, 0, KT_N_ORIGINS, kt_origin_name, kt_origin_lookup);
	/* "not known" is no word of a file */
	g_assert_false(kt_measure_lookup("", &measure));
	g_assert_false(kt_unit_lookup("", &unit));
	g_assert_cmpstr(kt_measure_name(KT_MEASURE_REVISED_BUDGET), ==, "revised_budget");
	g_assert_cmpstr(kt_unit_name(KT_UNIT_FTE), ==, "fte");
}

static void test_flags(void)
{
	guint flags = 99;
	g_autofree char *two = kt_flags_format(KT_FLAG_OF_WHICH | KT_FLAG_TOTAL);
	g_autofree char *none = kt_flags_format(0);

	g_assert_cmpstr(two, ==, "total;of_which");
	g_assert_cmpstr(none, ==, "");
	g_assert_true(kt_flags_parse("of_which;total", &flags));
	g_assert_cmpuint(flags, ==, KT_FLAG_OF_WHICH | KT_FLAG_TOTAL);
	g_assert_true(kt_flags_parse("", &flags));
	g_assert_cmpuint(flags, ==, 0);
	flags = 99;
	g_assert_false(kt_flags_parse("total;often", &flags));
	g_assert_cmpuint(flags, ==, 99);
	for (guint f = 0; f < 1 << 5; f++) {
		g_autofree char *text = kt_flags_format(f);

		g_assert_true(kt_flags_parse(text, &flags));
		g_assert_cmpuint(flags, ==, f);
	}
}

static void test_money(void)
{
	g_assert_true(kt_unit_is_money(KT_UNIT_DKK));
	g_assert_true(kt_unit_is_money(KT_UNIT_NOK));
	g_assert_false(kt_unit_is_money(KT_UNIT_PERSON));
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/record/names", test_names);
	g_test_add_func("/record/flags", test_flags);
	g_test_add_func("/record/money", test_money);
	return g_test_run();
}
