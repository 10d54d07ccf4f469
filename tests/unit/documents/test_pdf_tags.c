/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tagged PDFs drawn here by Cairo: what the structure tree tells is read where
 * the page bears it out, and not where it does not. */
#include "pdf_drawing.h"

/* The document's blocks as text. */
static char *end(cairo_t *cr, GByteArray *out)
{
	GString *dump = g_string_new(NULL);
	struct kt_document *doc = pdf_end(cr, out, "mærket.pdf");

	kt_document_dump(doc, dump);
	kt_document_free(doc);
	return g_string_free(dump, FALSE);
}

static void tagged(cairo_t *cr, const char *tag, gdouble x, gdouble y, const char *words)
{
	cairo_tag_begin(cr, tag, NULL);
	pdf_text(cr, x, y, words);
	cairo_tag_end(cr, tag);
}

/* A cell of two lines, evenly set with the rows around: only tags tell where a row ends. */
static void tall(cairo_t *cr, gdouble x, gdouble y, const char *first, const char *second)
{
	cairo_tag_begin(cr, "TD", NULL);
	pdf_text(cr, x, y, first);
	pdf_text(cr, x, y + 12, second);
	cairo_tag_end(cr, "TD");
}

static void test_rows_of_lines(void)
{
	GByteArray *out = g_byte_array_new();
	cairo_t *cr = pdf_begin(out, 595, 842);

	cairo_tag_begin(cr, "Table", NULL);
	cairo_tag_begin(cr, "TR", NULL);
	tagged(cr, "TH", 50, 100, "Indsats");
	tagged(cr, "TH", 200, 100, "Antal");
	cairo_tag_end(cr, "TR");
	cairo_tag_begin(cr, "TR", NULL);
	tall(cr, 50, 112, "Støtte og vejledning", "Hjemmevejledere");
	tagged(cr, "TD", 200, 112, "12");
	cairo_tag_end(cr, "TR");
	cairo_tag_begin(cr, "TR", NULL);
	tall(cr, 50, 136, "Udslusning", "Bostøtte");
	tagged(cr, "TD", 200, 136, "7");
	cairo_tag_end(cr, "TR");
	cairo_tag_end(cr, "Table");
	g_autofree char *dump = end(cr, out);
	g_assert_nonnull(strstr(dump, "table markup 3x2"));
	g_assert_nonnull(strstr(dump, "| Støtte og vejledning Hjemmevejledere | 12\n"));
	g_assert_nonnull(strstr(dump, "| Udslusning Bostøtte | 7\n"));
}

static void row(cairo_t *cr, gdouble y, const char *const *cells)
{
	cairo_tag_begin(cr, "TR", NULL);
	for (guint k = 0; k < 4; k++)
		if (cells[k])
			tagged(cr, "TD", 50 + 100 * k, y, cells[k]);
	cairo_tag_end(cr, "TR");
}

/* As browsers write it: the empty cell is not in the tree. */
static void test_short_row(void)
{
	GByteArray *out = g_byte_array_new();
	cairo_t *cr = pdf_begin(out, 595, 842);

	cairo_tag_begin(cr, "Table", NULL);
	row(cr, 100, (const char *[]){"Ansøger", "Formål", "Ansøgt", "Tildelt"});
	row(cr, 120, (const char *[]){"Værestedet", "Sommertur", "12.000", "9.000"});
	row(cr, 140, (const char *[]){"I alt", NULL, "12.000", "9.000"});
	cairo_tag_end(cr, "Table");
	g_autofree char *dump = end(cr, out);
	g_assert_nonnull(strstr(dump, "| I alt |  | 12.000 | 9.000\n"));
}

/* A lone cell far from the labels is no section: the second line of a head that a browser wrote. */
static void test_lone_cell(void)
{
	GByteArray *out = g_byte_array_new();
	cairo_t *cr = pdf_begin(out, 595, 842);

	cairo_tag_begin(cr, "Table", NULL);
	row(cr, 100, (const char *[]){"Udvalg", "Budget", "Tillægs-", "Rest"});
	row(cr, 120, (const char *[]){NULL, NULL, "bevilling", NULL});
	row(cr, 140, (const char *[]){"Drift", NULL, NULL, NULL});
	row(cr, 160, (const char *[]){"Kultur og Fritid", "12.000", "640", "12.640"});
	cairo_tag_end(cr, "Table");
	g_autofree char *dump = end(cr, out);
	g_assert_nonnull(strstr(dump, "|  |  | bevilling | \n"));
	g_assert_nonnull(strstr(dump, "| Drift |  |  | \n"));
}

/* The head alone stands on the first page, without its corner: the rows behind show the columns. */
static void test_head_before_break(void)
{
	GByteArray *out = g_byte_array_new();
	cairo_t *cr = pdf_begin(out, 595, 842);

	cairo_tag_begin(cr, "Table", NULL);
	row(cr, 780, (const char *[]){NULL, "Ultimo 2009", "Ultimo 2010", "31.08.2012"});
	cairo_show_page(cr);
	row(cr, 100, (const char *[]){"Familiepleje", "38", "36", "31"});
	row(cr, 120, (const char *[]){"Opholdssted", "19", "17", "12"});
	cairo_tag_end(cr, "Table");
	g_autofree char *dump = end(cr, out);
	g_assert_nonnull(strstr(dump, "|  | Ultimo 2009 | Ultimo 2010 | 31.08.2012\n"));
	g_assert_nonnull(strstr(dump, "| Familiepleje | 38 | 36 | 31\n"));
}

/* A browser takes a table without rules and heads for layout, and tells each cell as mere text: the
 * head that its page break left behind is one all the same. */
static void test_untold_head_before_break(void)
{
	GByteArray *out = g_byte_array_new();
	cairo_t *cr = pdf_begin(out, 595, 842);
	static const char *const cells[3][4] = {{"", "Ultimo 2009", "Ultimo 2010", "31.08.2012"},
		{"Familiepleje", "38", "36", "31"}, {"Opholdssted", "19", "17", "12"}};

	for (guint r = 0; r < 3; r++) {
		for (guint k = 0; k < 4; k++)
			if (*cells[r][k])
				tagged(cr, "P", 50 + 100 * k, r ? 80 + 20 * r : 780, cells[r][k]);
		if (r == 0)
			cairo_show_page(cr);
	}
	g_autofree char *dump = end(cr, out);
	g_assert_nonnull(strstr(dump, "Ultimo 2009 |# Ultimo 2010 |# 31.08.2012\n"));
	g_assert_nonnull(strstr(dump, "| Familiepleje | 38 | 36 | 31\n"));
}

/* Cells told from right to left: the page does not bear it out. */
static void test_wrong_order(void)
{
	GByteArray *out = g_byte_array_new();
	cairo_t *cr = pdf_begin(out, 595, 842);
	static const char *const cells[3][3] = {
		{"Område", "2023", "2024"}, {"Veje", "12", "15"}, {"Skoler", "20", "25"}};

	cairo_tag_begin(cr, "Table", NULL);
	for (guint r = 0; r < 3; r++) {
		cairo_tag_begin(cr, "TR", NULL);
		for (guint k = 3; k-- > 0;)
			tagged(cr, "TD", 50 + 100 * k, 100 + 20 * r, cells[r][k]);
		cairo_tag_end(cr, "TR");
	}
	cairo_tag_end(cr, "Table");
	g_autofree char *dump = end(cr, out);
	g_assert_nonnull(strstr(dump, "| Veje | 12 | 15\n"));
	g_assert_null(strstr(dump, "markup"));
}

/* The head that a page break repeats is no content; the rows of the table are. */
static void test_page_break(void)
{
	GByteArray *out = g_byte_array_new();
	cairo_t *cr = pdf_begin(out, 595, 842);

	cairo_tag_begin(cr, "Table", NULL);
	row(cr, 100, (const char *[]){"Område", "2022", "2023", "2024"});
	row(cr, 120, (const char *[]){"Veje", "1", "2", "3"});
	cairo_show_page(cr);
	for (guint k = 0; k < 4; k++)
		pdf_text(cr, 50 + 100 * k, 100,
			(const char *[]){"Område", "2022", "2023", "2024"}[k]);
	row(cr, 120, (const char *[]){"Skoler", "4", "5", "6"});
	cairo_tag_end(cr, "Table");
	g_autofree char *dump = end(cr, out);
	g_assert_nonnull(strstr(dump, "table markup 3x4 joined 1"));
	g_assert_nonnull(strstr(dump, "| Skoler | 4 | 5 | 6\n"));
}

/* Type like the text's, but told to be headings and items. */
static void test_headings_and_items(void)
{
	GByteArray *out = g_byte_array_new();
	cairo_t *cr = pdf_begin(out, 595, 842);

	tagged(cr, "H1", 50, 100, "Referat");
	tagged(cr, "H2", 50, 114, "Økonomi");
	tagged(cr, "P", 50, 128,
		"Der er brugt 12 mio. kr. på området i alt i løbet af året, og det er mere end "
		"ventet");
	tagged(cr, "P", 50, 140, "forud for budgettet.");
	cairo_tag_begin(cr, "L", NULL);
	cairo_tag_begin(cr, "LI", NULL);
	tagged(cr, "Lbl", 50, 154, "a)");
	tagged(cr, "LBody", 65, 154, "at sagen godkendes");
	cairo_tag_end(cr, "LI");
	cairo_tag_begin(cr, "LI", NULL);
	tagged(cr, "LBody", 65, 168, "at der ses på 3 tilbud");
	cairo_tag_end(cr, "LI");
	cairo_tag_end(cr, "L");
	g_autofree char *dump = end(cr, out);
	g_assert_nonnull(strstr(dump, "heading 1: Referat\n"));
	g_assert_nonnull(strstr(dump, "heading 2: Økonomi\n"));
	g_assert_nonnull(strstr(dump, "ventet\n"));
	g_assert_nonnull(strstr(dump, "paragraph: forud"));
	g_assert_nonnull(strstr(dump, "item 1: [a)] at sagen"));
	g_assert_nonnull(strstr(dump, "item 1: at der ses"));
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/documents/pdf_tags/rows_of_lines", test_rows_of_lines);
	g_test_add_func("/documents/pdf_tags/short_row", test_short_row);
	g_test_add_func("/documents/pdf_tags/lone_cell", test_lone_cell);
	g_test_add_func("/documents/pdf_tags/head_before_break", test_head_before_break);
	g_test_add_func(
		"/documents/pdf_tags/untold_head_before_break", test_untold_head_before_break);
	g_test_add_func("/documents/pdf_tags/wrong_order", test_wrong_order);
	g_test_add_func("/documents/pdf_tags/page_break", test_page_break);
	g_test_add_func("/documents/pdf_tags/headings_and_items", test_headings_and_items);
	return g_test_run();
}
