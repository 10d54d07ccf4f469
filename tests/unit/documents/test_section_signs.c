/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The section signs of scanned pages. */
#include "documents/pdf/section_signs.h"
#include "page_drawing.h"

static void test_signs(void)
{
	static const struct {
		const char *drawing, *expected;
	} cases[] = {
		{"efter servicelovens 8 192 a", "efter servicelovens § 192 a"},
		{"og 8 119-midlerne deles", "og § 119-midlerne deles"},
		{"sundhedslovens $$ 119, og", "sundhedslovens §§ 119, og"},
		{"puljen til 8 18-puljen er", "puljen til § 18-puljen er"},
		{"ialt 8 18-årige fik job", "ialt 8 18-årige fik job"},
		{"ialt 8 100 meter løb", "ialt 8 100 meter løb"},
		{"servicelovens 8 bestemmelser", "servicelovens 8 bestemmelser"},
		{"fik 8 24-timers vagter", "fik 8 24-timers vagter"},
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		struct kt_pages *pages = kt_pages_new();
		g_autoptr(GString) got = g_string_new(NULL);

		draw_pages(pages, cases[i].drawing);
		struct kt_page *page = g_ptr_array_index(pages->pages, 0);
		kt_mend_section_signs(page);
		for (guint k = 0; k < page->words->len; k++)
			g_string_append_printf(
				got, "%s%s", k ? " " : "", kt_page_word(page, k)->text);
		g_assert_cmpstr(got->str, ==, cases[i].expected);
		kt_pages_free(pages);
	}
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/documents/section-signs", test_signs);
	return g_test_run();
}
