/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages that are pictures, drawn here by Cairo at 200 dots to the inch. */
#include "documents/pdf/scan_image.h"
#include "pdf_drawing.h"

#define MODEL "/usr/share/tesseract-ocr/5/tessdata/dan.traineddata"
static const gdouble WIDTH = 595, HEIGHT = 842, DOTS = 200 / 72.0;

static void text(cairo_t *cr, gdouble size, gdouble x, gdouble y, const char *words)
{
	cairo_select_font_face(cr, "sans", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
	cairo_set_font_size(cr, size);
	pdf_text(cr, x, y, words);
}

/* The minutes as dots. */
static cairo_surface_t *picture(void)
{
	cairo_surface_t *surface =
		cairo_image_surface_create(CAIRO_FORMAT_RGB24, WIDTH * DOTS, HEIGHT * DOTS);
	cairo_t *cr = cairo_create(surface);

	cairo_set_source_rgb(cr, 1, 1, 1);
	cairo_paint(cr);
	cairo_set_source_rgb(cr, 0, 0, 0);
	cairo_scale(cr, DOTS, DOTS);
	text(cr, 12, 60, 120, "Der er brugt 1.250.000 kr. til 48 borgere.");
	text(cr, 12, 60, 150, "Udvalget tog sagen til efterretning.");
	cairo_destroy(cr);
	return surface;
}

/* The document of one page that a picture SHARE of its height high lies on; its words are drawn
 * by WRITE. */
static struct kt_document *page_with(gdouble share, void (*write)(cairo_t *cr))
{
	GByteArray *out = g_byte_array_new();
	cairo_surface_t *dots = picture();
	cairo_t *cr = pdf_begin(out, WIDTH, HEIGHT);

	cairo_save(cr);
	cairo_scale(cr, 1 / DOTS, share / DOTS);
	cairo_set_source_surface(cr, dots, 0, 0);
	cairo_paint(cr);
	cairo_restore(cr);
	write(cr);
	cairo_surface_destroy(dots);
	return pdf_end(cr, out, "skannet.pdf");
}

static guint count(const struct kt_document *doc, const char *words)
{
	gsize len;
	const char *at = kt_document_text(doc, &len);
	guint n = 0;

	while ((at = strstr(at, words)) != NULL) {
		n++;
		at++;
	}
	return n;
}

/* A running head, a page number, and a stamp that runs up the margin. */
static void few_words(cairo_t *cr)
{
	text(cr, 9, 60, 30, "Sorø Kommune");
	text(cr, 9, 500, 820, "Side 1 af 2");
	cairo_rotate(cr, -G_PI / 2);
	text(cr, 9, -600, 20, "Udskrevet af sagssystemet 2024");
}

static void test_few_words(void)
{
	if (!g_file_test(MODEL, G_FILE_TEST_EXISTS)) {
		g_test_skip("tesseract-ocr-dan is not installed");
		return;
	}
	struct kt_document *doc = page_with(1, few_words);

	g_assert_cmpuint(count(doc, "1.250.000 kr. til 48 borgere"), ==, 1);
	g_assert_cmpuint(count(doc, "til efterretning"), ==, 1);
	g_assert_cmpuint(count(doc, "Sorø Kommune"), ==, 1);
	g_assert_cmpuint(count(doc, "Side 1 af 2"), ==, 1);
	kt_document_free(doc);
}

/* A page of text on a picture is no scan. */
static void many_words(cairo_t *cr)
{
	for (guint i = 0; i < 12; i++)
		text(cr, 12, 60, 300 + 16 * i,
			"Udvalget har drøftet sagen og besluttet at sende den i høring hos "
			"parterne.");
}

static void test_background(void)
{
	struct kt_document *doc = page_with(1, many_words);

	g_assert_cmpuint(count(doc, "1.250.000"), ==, 0);
	g_assert_cmpuint(count(doc, "drøftet sagen"), ==, 12);
	kt_document_free(doc);
}

/* A picture on half of the page may be a chart. */
static void test_half(void)
{
	struct kt_document *doc = page_with(0.5, few_words);

	g_assert_cmpuint(count(doc, "borgere"), ==, 0);
	kt_document_free(doc);
}

/* ---- white letters ---- */

static void fill(PIX *pix, gint x, gint y, gint w, gint h, guint grey)
{
	for (gint i = y; i < y + h; i++)
		for (gint k = x; k < x + w; k++)
			pixSetPixel(pix, k, i, grey);
}

static guint grey_at(PIX *pix, gint x, gint y)
{
	l_uint32 grey = 0;

	pixGetPixel(pix, x, y, &grey);
	return grey;
}

/* Strokes as of a line of letters. */
static void strokes(PIX *pix, gint x, gint y, guint grey)
{
	for (gint i = 0; i < 24; i++)
		fill(pix, x + 14 * i, y, 5, 34, grey);
}

/* A head in white on blue over a row in black on white, close to it. */
static void test_dark_band(void)
{
	PIX *pix = pixCreate(600, 300, 8);

	fill(pix, 0, 0, 600, 300, 250);
	fill(pix, 50, 50, 450, 62, 46);
	strokes(pix, 80, 64, 255);
	strokes(pix, 80, 128, 10);
	kt_scan_turn_dark(pix, 300);
	g_assert_cmpuint(grey_at(pix, 65, 80), >, 230); /* the band */
	g_assert_cmpuint(grey_at(pix, 82, 80), <, 40);  /* a letter in it */
	g_assert_cmpuint(grey_at(pix, 89, 80), >, 230); /* beside the letter */
	g_assert_cmpuint(grey_at(pix, 82, 140), ==, 10);
	g_assert_cmpuint(grey_at(pix, 89, 140), ==, 250);
	pixDestroy(&pix);
}

/* Black letters, however close, and lines are not turned. */
static void test_no_band(void)
{
	PIX *pix = pixCreate(600, 300, 8), *was;

	fill(pix, 0, 0, 600, 300, 250);
	for (gint line = 0; line < 4; line++)
		strokes(pix, 80, 20 + 40 * line, 10);
	fill(pix, 50, 200, 450, 8, 0);
	was = pixCopy(NULL, pix);
	kt_scan_turn_dark(pix, 300);
	l_int32 same = 0;
	pixEqual(pix, was, &same);
	g_assert_true(same);
	pixDestroy(&pix);
	pixDestroy(&was);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/documents/scan/dark_band", test_dark_band);
	g_test_add_func("/documents/scan/no_band", test_no_band);
	g_test_add_func("/documents/scan/few_words", test_few_words);
	g_test_add_func("/documents/scan/background", test_background);
	g_test_add_func("/documents/scan/half", test_half);
	return g_test_run();
}
