/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kommunetal/base/diag.h"

static void check_format(const struct kt_diag_list *list, guint i, const char *want)
{
	g_autofree char *got = kt_diag_format(kt_diag_list_at(list, i));

	g_assert_cmpstr(got, ==, want);
}

static void test_format(void)
{
	struct kt_diag_list *list = kt_diag_list_new();

	kt_diag(list, KT_NOTE, "referat.txt", 0, 12, 34, "row %d left out", 5);
	kt_diag(list, KT_WARNING, "referat.pdf", 3, 12, 0, "two readings");
	kt_diag(list, KT_FAILURE, "x.bin", 0, 0, 0, "not minutes");
	kt_diag(list, KT_NOTE, NULL, 0, 0, 0, "somewhere");
	g_assert_cmpuint(kt_diag_list_length(list), ==, 4);
	check_format(list, 0, "referat.txt:12:34: note: row 5 left out");
	check_format(list, 1, "referat.pdf:12: warning: two readings (page 3)");
	check_format(list, 2, "x.bin: error: not minutes");
	check_format(list, 3, "note: somewhere");
	g_assert_cmpuint(kt_diag_list_count(list, KT_NOTE), ==, 2);
	g_assert_cmpuint(kt_diag_list_count(list, KT_FAILURE), ==, 1);
	kt_diag_list_free(list);
}

static void test_append(void)
{
	struct kt_diag_list *a = kt_diag_list_new(), *b = kt_diag_list_new();

	kt_diag(a, KT_NOTE, "a", 0, 1, 0, "one");
	kt_diag(b, KT_NOTE, "b", 0, 2, 0, "two");
	kt_diag_list_append(a, b);
	g_assert_cmpuint(kt_diag_list_length(b), ==, 0);
	kt_diag(b, KT_NOTE, "c", 0, 3, 0, "three");
	kt_diag_list_append(a, b);
	kt_diag_list_free(b); /* what was moved lives on */
	check_format(a, 0, "a:1: note: one");
	check_format(a, 1, "b:2: note: two");
	check_format(a, 2, "c:3: note: three");
	kt_diag_list_free(a);
}

static void test_null(void)
{
	kt_diag(NULL, KT_NOTE, "a", 0, 1, 0, "nobody listens");
	kt_diag_list_free(NULL);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/diag/format", test_format);
	g_test_add_func("/diag/append", test_append);
	g_test_add_func("/diag/null", test_null);
	return g_test_run();
}
