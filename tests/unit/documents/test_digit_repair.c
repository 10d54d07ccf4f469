/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scanned tables with a slip: mended where two sums say how, else left alone. */
#include "documents/pdf/digit_repair.h"
#include "page_drawing.h"

/* How many of DIAGS say that a number is doubted; TEXT gets the first that says something else. */
static guint count_doubts(const struct kt_diag_list *diags, char **text)
{
	guint n = 0;

	for (guint i = 0; i < kt_diag_list_length(diags); i++) {
		char *diag = kt_diag_format(kt_diag_list_at(diags, i));

		n += strstr(diag, "and not surely") != NULL;
		if (text && !*text && !strstr(diag, "and not surely"))
			*text = g_steal_pointer(&diag);
		g_free(diag);
	}
	return n;
}

static void check(const char *drawing, gboolean is_scan, guint8 confidence, guint n_repairs,
	const char *expected)
{
	struct kt_pages *pages = kt_pages_new();
	struct kt_diag_list *diags = kt_diag_list_new();
	g_autoptr(GString) out = g_string_new(NULL);

	draw_pages(pages, drawing);
	struct kt_page *page = g_ptr_array_index(pages->pages, 0);
	page->is_scan = is_scan;
	for (guint i = 0; i < page->words->len; i++)
		kt_page_word(page, i)->confidence = confidence;
	GPtrArray *flow = kt_find_flow(pages);
	kt_repair_digits(flow, pages, "skannet.pdf", diags);
	kt_flow_dump(flow, pages, out);
	g_autofree char *text = NULL;
	guint n_doubts = count_doubts(diags, &text);
	g_assert_cmpuint(kt_diag_list_length(diags) - n_doubts, ==, n_repairs);
	g_assert_nonnull(strstr(out->str, expected));
	if (n_repairs)
		g_assert_true(strstr(text, "was read, but the sums") || strstr(text, "it may be"));
	g_ptr_array_unref(flow);
	kt_pages_free(pages);
	kt_diag_list_free(diags);
}

#define TABLE(drift)                                                                               \
	"              Budget   Regnskab   Afvigelse\n"                                            \
	"Drift         12.100     " drift "       1.900\n"                                         \
	"Anlæg          4.050      4.950         900\n"                                           \
	"Løn           20.400     20.300        -100\n"                                           \
	"I alt         36.550     39.250       2.700\n"

static void test_marks(void)
{
	check(TABLE("14,000"), TRUE, 90, 1, "| Drift | 12.100 | 14.000 | 1.900 |");
}

static void test_digit(void)
{
	check(TABLE("14.008"), TRUE, 90, 1, "| Drift | 12.100 | 14.000 | 1.900 |");
}

static void test_right(void)
{
	check(TABLE("14.000"), TRUE, 50, 0, "| Drift | 12.100 | 14.000 | 1.900 |");
}

/* No reading makes 9 of 0 and 3 of 4 at once: the document may really say so. */
static void test_other_number(void)
{
	check(TABLE("13.200"), TRUE, 50, 0, "| Drift | 12.100 | 13.200 | 1.900 |");
}

static void test_certain(void)
{
	check(TABLE("14.008"), TRUE, 99, 0, "14.008");
	check(TABLE("14.008"), FALSE, 90, 0, "14.008");
}

/* One sum alone is no proof. */
static void test_one_sum(void)
{
	check("              2021      2022\n"
	      "Drift         12.100    14.008\n"
	      "Anlæg          4.050     4.950\n"
	      "I alt         16.150    18.950\n",
		TRUE, 60, 0, "14.008");
}

#define YEARS(anlaeg, sum)                                                                         \
	"              2021      2022\n"                                                           \
	"Drift         12.100    14.008\n"                                                         \
	"Anlæg        " anlaeg "    39.150\n"                                                      \
	"Løn           20.400    20.300\n"                                                        \
	"Puljer         3.010     2.990\n"                                                         \
	"I alt        " sum "    76.448\n"

/* All others of the column have full stops, and with one the sum closes, however sure the scan
 * was.  A number of three decimals is left where nothing says that it is none. */
static void test_marks_of_column(void)
{
	check(YEARS(" 39,150", " 74.660"), TRUE, 99, 1, "| Anlæg | 39.150 | 39.150 |");
	check(YEARS(" 39,150", " 74.661"), TRUE, 99, 1, "| Anlæg | 39,150 | 39.150 |");
	check(YEARS(" 39,150", " 74.660"), FALSE, 99, 0, "| Anlæg | 39,150 | 39.150 |");
	check(YEARS(" 39,150", " 74,660"), TRUE, 99, 0, "| Anlæg | 39,150 | 39.150 |");
}

static void test_decimals_of_column(void)
{
	check("              2021      2022\n"
	      "Drift           12,1      14,0\n"
	      "Anlæg           39.5      40,0\n"
	      "Løn             20,4      20,3\n"
	      "Puljer           3,0       2,9\n"
	      "I alt           75,0      77,2\n",
		TRUE, 99, 1, "| Anlæg | 39,5 | 40,0 |");
}

#define CASES(sum, time)                                                                           \
	"              2021      2022\n"                                                           \
	"Drift            512       610\n"                                                         \
	"Anlæg            450       495\n"                                                        \
	"Løn            " time "       203\n"                                                      \
	"I alt          " sum "     1.308\n"

/* A full stop read as a colon, where numbers are too low to have one; a time of day is none. */
static void test_colon(void)
{
	check(CASES("1:166", "  204"), TRUE, 99, 1, "| I alt | 1.166 | 1.308 |");
	check(CASES("1:167", "  204"), TRUE, 99, 1, "| I alt | 1:167 | 1.308 |");
	check(CASES("1.166", "16:30"), TRUE, 99, 0, "| Løn | 16:30 | 203 |");
	check(CASES("1:166", "  204"), FALSE, 99, 0, "| I alt | 1:166 | 1.308 |");
}

static void test_dash(void)
{
	check("              Budget   Regnskab   Afvigelse\n"
	      "Drift         12.100     14.000       1.900\n"
	      "Anlæg          4.050      4.950         900\n"
	      "Løn           21.400     20.300      71.100\n"
	      "I alt         37.550     39.250       1.700\n",
		TRUE, 90, 1, "| Løn | 21.400 | 20.300 | -1.100 |");
}

/* How many numbers are doubted. */
static guint doubts(const char *drawing, gboolean is_scan, guint8 confidence)
{
	struct kt_pages *pages = kt_pages_new();
	struct kt_diag_list *diags = kt_diag_list_new();
	guint n;

	draw_pages(pages, drawing);
	struct kt_page *page = g_ptr_array_index(pages->pages, 0);
	page->is_scan = is_scan;
	for (guint i = 0; i < page->words->len; i++)
		kt_page_word(page, i)->confidence = confidence;
	GPtrArray *flow = kt_find_flow(pages);
	kt_repair_digits(flow, pages, "skannet.pdf", diags);
	n = count_doubts(diags, NULL);
	g_ptr_array_unref(flow);
	kt_pages_free(pages);
	kt_diag_list_free(diags);
	return n;
}

static void test_doubt(void)
{
	static const char *const prose = "Der er bevilget 250.000 kr. til 12 pladser på centret.\n";

	g_assert_cmpuint(doubts(prose, TRUE, 70), ==, 2);
	g_assert_cmpuint(doubts(prose, TRUE, 90), ==, 0);
	g_assert_cmpuint(doubts(prose, FALSE, 70), ==, 0);
	/* what adds up is not doubted; the 2021 of a head adds up to nothing */
	g_assert_cmpuint(doubts(TABLE("14.000"), TRUE, 70), ==, 0);
	g_assert_cmpuint(doubts(YEARS(" 39.150", " 74.660"), TRUE, 70), ==, 2);
}

/* A unit in a head that was not read surely is told, as a number is. */
static void test_doubted_head(void)
{
	static const char *const table = "              *Persouer   *Andel\n"
					 "Drift              512     61,0\n"
					 "Anlæg              450     39,5\n"
					 "Løn                204     12,3\n";

	g_assert_cmpuint(doubts(table, TRUE, 55), ==, 6 + 2);
	g_assert_cmpuint(doubts(table, TRUE, 70), ==, 6);
	g_assert_cmpuint(doubts(table, FALSE, 55), ==, 0);
}

#define DATES(day) "Deltagernes status ved projektets afslutning den " day " maj 2023 var god.\n"

/* The full stop behind a day is read as a comma; other commas stay. */
static void test_dates(void)
{
	check(DATES("31,"), TRUE, 90, 0, "den 31. maj 2023 var");
	check("Projektet løb fra den 1, januar 2022 til den 30, juni 2023.\n", TRUE, 90, 0,
		"den 1. januar 2022 til den 30. juni 2023.");
	check("Møde den 4, december 2024: alle var til stede den dag.\n", TRUE, 60, 0,
		"den 4. december 2024:");
	check(DATES("31,"), FALSE, 100, 0, "den 31, maj 2023 var");
	check("Der var 12, 14 og 15 ledige i de tre hold i foråret 2023.\n", TRUE, 90, 0,
		"var 12, 14 og 15 ledige");
	check("Budgettet er på 31, mio. kr. og holder for hele 2023.\n", TRUE, 90, 0,
		"31, mio. kr.");
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/documents/digit-repair/marks", test_marks);
	g_test_add_func("/documents/digit-repair/digit", test_digit);
	g_test_add_func("/documents/digit-repair/doubt", test_doubt);
	g_test_add_func("/documents/digit-repair/dates", test_dates);
	g_test_add_func("/documents/digit-repair/right", test_right);
	g_test_add_func("/documents/digit-repair/other-number", test_other_number);
	g_test_add_func("/documents/digit-repair/certain", test_certain);
	g_test_add_func("/documents/digit-repair/one-sum", test_one_sum);
	g_test_add_func("/documents/digit-repair/marks-of-column", test_marks_of_column);
	g_test_add_func("/documents/digit-repair/decimals-of-column", test_decimals_of_column);
	g_test_add_func("/documents/digit-repair/dash", test_dash);
	g_test_add_func("/documents/digit-repair/colon", test_colon);
	g_test_add_func("/documents/digit-repair/doubted-head", test_doubted_head);
	return g_test_run();
}
