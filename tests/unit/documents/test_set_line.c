/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines of prose by the blanks between their words, as typesetters make them. */
#include <string.h>

#include "documents/page/segments.h"

#define SIZE 10.0

/* A line of WORDS, parted by blanks; GAPS are what stands between them, in type sizes, the last
 * for all that follow; bold behind a star. */
static gboolean is_set(const char *words, const gdouble *gaps, guint n_gaps)
{
	struct kt_pages *pages = kt_pages_new();
	struct kt_page *page = kt_pages_add(pages, 595, 842);
	g_auto(GStrv) list = g_strsplit(words + (*words == '*'), " ", -1);
	gdouble x = 50;
	gboolean is_set, is_bold = *words == '*';

	for (guint i = 0; list[i]; i++) {
		gdouble width = g_utf8_strlen(list[i], -1) * SIZE / 2;
		struct kt_box box = {x, 100, x + width, 100 + SIZE};

		kt_page_add_word(pages, page, list[i], strlen(list[i]), box, SIZE)->is_bold =
			is_bold;
		x += width + gaps[MIN(i, n_gaps - 1)] * SIZE;
	}
	kt_page_find_lines(page);
	g_assert_cmpuint(page->lines->len, ==, 1);
	is_set = kt_is_set_line(page, kt_page_line(page, 0));
	kt_pages_free(pages);
	return is_set;
}

/* A third more behind a full stop, three times the stretch: 3 w - 0.555. */
static void test_tex(void)
{
	static const gdouble natural[] = {0.333, 0.333, 0.333, 0.444, 0.333};
	static const gdouble stretched[] = {0.41, 0.41, 0.675, 0.41};
	static const gdouble shrunk[] = {0.28, 0.28, 0.28, 0.28, 0.42, 0.28};

	g_assert_true(is_set("merforbrug på 7,4 mio. kr i forhold til budgettet", natural, 5));
	g_assert_true(is_set("Alle beløb er. Et minus i kolonnen for afvigelse", stretched, 4));
	g_assert_true(
		is_set("Det ventede merforbrug skyldes især: der er visiteret flere", shrunk, 6));
}

/* Heads of columns are as far apart as their cells; bold prose is not stretched. */
static void test_heads(void)
{
	static const gdouble heads[] = {0.278, 0.727, 0.727, 0.727};
	static const gdouble blanks[] = {0.3};

	g_assert_false(is_set("*1.000 kr. Bevilling Regnskab Mer-/mindreforbrug", heads, 4));
	g_assert_false(is_set("*Mio. kr. Budget Forbrug Rest", heads, 4));
	g_assert_false(is_set("*Antal sager Modtaget Afsluttet Åbne", heads, 4));
	g_assert_true(is_set("*Udvalget tog sagen til efterretning", blanks, 1));
	g_assert_true(is_set("1.000 kr. gives til foreningen", heads, 4));
}

/* Fonts of letters drawn one by one do not say that heads are bold. */
static void test_lone_heads(void)
{
	static const gdouble heads[] = {0.23, 1.0, 1.0, 1.0};

	g_assert_false(is_set("1.000 kr. Bevilling Regnskab Mer-/mindreforbrug", heads, 4));
}

/* As wide where no sentence ends, or wider than TeX stretches, parts cells. */
static void test_cells(void)
{
	static const gdouble no_stop[] = {0.41, 0.41, 0.675, 0.41};
	static const gdouble too_wide[] = {0.333, 0.333, 0.333, 0.9, 0.333};

	g_assert_false(is_set("Alle beløb er et minus i kolonnen for afvigelse", no_stop, 4));
	g_assert_false(is_set("Område og forbrug pr. 31. august regnskab i alt", too_wide, 5));
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/documents/set-line/tex", test_tex);
	g_test_add_func("/documents/set-line/cells", test_cells);
	g_test_add_func("/documents/set-line/heads", test_heads);
	g_test_add_func("/documents/set-line/lone-heads", test_lone_heads);
	return g_test_run();
}
