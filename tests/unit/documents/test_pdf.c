/* SPDX-License-Identifier: GPL-3.0-or-later */
/* PDFs drawn here by Cairo, read back: what the pages say, and where. */
#include <math.h>

#include "pdf_drawing.h"

static void right(cairo_t *cr, gdouble x, gdouble y, const char *words)
{
	cairo_text_extents_t extents;

	cairo_text_extents(cr, words, &extents);
	pdf_text(cr, x - extents.x_advance, y, words);
}

static const char *const cells[3][3] = {{"Område", "Budget", "Regnskab"},
	{"Veje", "12.500", "13.000"}, {"I alt", "12.500", "13.000"}};

/* Lines as bars, as strokes or none. */
enum rules { NO_RULES, BARS, STROKES, DASHES };

static void draw_rule(cairo_t *cr, enum rules kind, gdouble x, gdouble y, gdouble w, gdouble h)
{
	static const gdouble dash[] = {2, 1.5};

	if (kind == BARS) {
		cairo_rectangle(cr, x, y, MAX(w, 0.5), MAX(h, 0.5));
		cairo_fill(cr);
		return;
	}
	cairo_set_line_width(cr, 0.5);
	cairo_set_dash(cr, dash, kind == DASHES ? 2 : 0, 0);
	cairo_move_to(cr, x, y);
	cairo_line_to(cr, x + w, y + h);
	cairo_stroke(cr);
}

static void draw_table(cairo_t *cr, enum rules kind, gdouble x, gdouble y)
{
	for (guint r = 0; r < 3; r++)
		for (guint k = 0; k < 3; k++)
			(k ? right : pdf_text)(
				cr, x + 4 + k * 90 + (k ? 80 : 0), y + 11 + r * 15, cells[r][k]);
	for (guint i = 0; i < 4 && kind != NO_RULES; i++) {
		draw_rule(cr, kind, x, y + i * 15, 270, 0);
		draw_rule(cr, kind, x + i * 90, y, 0, 45);
	}
}

static void check_table(const struct kt_document *doc, guint block, enum kt_grid_source source)
{
	const struct kt_block *b = kt_document_block(doc, block);

	g_assert_cmpint(b->kind, ==, KT_BLOCK_TABLE);
	g_assert_cmpint(b->table->source, ==, source);
	g_assert_cmpuint(b->table->n_rows, ==, 3);
	g_assert_cmpuint(b->table->n_columns, ==, 3);
	for (guint i = 0; i < 9; i++) {
		g_autofree char *got = kt_slice_dup(
			kt_document_slice(doc, kt_table_cell(b->table, i / 3, i % 3)->span));
		g_assert_cmpstr(got, ==, cells[i / 3][i % 3]);
	}
}

static void test_table(gconstpointer kind)
{
	GByteArray *out = g_byte_array_new();
	cairo_t *cr = pdf_begin(out, 595, 842);
	enum rules rules = GPOINTER_TO_UINT(kind);

	pdf_text(cr, 60, 80, "Udvalgets regnskab er opgjort i hele tusinde kroner.");
	draw_table(cr, rules, 60, 120);
	pdf_text(cr, 60, 260, "Det er slut.");
	struct kt_document *doc = pdf_end(cr, out, "tegnet.pdf");
	g_assert_cmpuint(kt_document_n_blocks(doc), ==, 3);
	check_table(doc, 1, rules == NO_RULES ? KT_GRID_SPACE : KT_GRID_RULES);
	kt_document_free(doc);
}

/* A wide table set at a right angle on an upright page, either way round. */
static void test_turned(gconstpointer clockwise)
{
	GByteArray *out = g_byte_array_new();
	cairo_t *cr = pdf_begin(out, 595, 842);

	if (clockwise) {
		cairo_translate(cr, 595, 0);
		cairo_rotate(cr, G_PI / 2);
	} else {
		cairo_translate(cr, 0, 842);
		cairo_rotate(cr, -G_PI / 2);
	}
	pdf_text(cr, 60, 80, "Udvalgets regnskab er opgjort i hele tusinde kroner.");
	draw_table(cr, STROKES, 60, 120);
	struct kt_document *doc = pdf_end(cr, out, "tegnet.pdf");
	check_table(doc, 1, KT_GRID_RULES);
	kt_document_free(doc);
}

static struct kt_place place_of(const struct kt_document *doc, const char *word)
{
	gsize len;
	const char *all = kt_document_text(doc, &len);
	const char *at = g_strstr_len(all, len, word);

	g_assert_nonnull(at);
	return kt_document_place(doc, (struct kt_span){at - all, strlen(word)});
}

static void test_places(void)
{
	GByteArray *out = g_byte_array_new();
	cairo_t *cr = pdf_begin(out, 595, 842);

	pdf_text(cr, 60, 80, "Den første side.");
	cairo_show_page(cr);
	pdf_text(cr, 60, 100, "Linje nr. 1 er her.");
	pdf_text(cr, 60, 200, "Udgiften er 5.837 kr.");
	struct kt_document *doc = pdf_end(cr, out, "tegnet.pdf");
	struct kt_place p = place_of(doc, "5.837");
	g_assert_cmpuint(kt_document_n_pages(doc), ==, 2);
	g_assert_cmpuint(p.page, ==, 2);
	g_assert_cmpuint(p.line, ==, 2);
	g_assert_cmpuint(p.offset, ==, strlen("Linje nr. 1 er her.\nUdgiften er "));
	g_assert_cmpuint(p.length, ==, 5);
	g_assert_cmpfloat(p.x0, >, 60);
	g_assert_cmpfloat(p.x1, >, p.x0 + 15);
	g_assert_cmpfloat(p.x1, <, 160);
	g_assert_cmpfloat_with_epsilon((p.y0 + p.y1) / 2, 197, 3);
	kt_document_free(doc);
}

/* A picture of a page: words by tesseract, in a face whose capital I is a bar
 * and in one whose I has serifs. */
static void test_scan(gconstpointer face)
{
	static const gdouble scale = 250.0 / 72;
	GByteArray *out = g_byte_array_new();
	cairo_t *cr = pdf_begin(out, 595, 842);
	cairo_surface_t *picture =
		cairo_image_surface_create(CAIRO_FORMAT_RGB24, 595 * scale, 842 * scale);
	cairo_t *ink = cairo_create(picture);

	if (!g_file_test(
		    "/usr/share/tesseract-ocr/5/tessdata/dan.traineddata", G_FILE_TEST_EXISTS)) {
		g_test_skip("tesseract's Danish model (tesseract-ocr-dan) is not installed");
		return;
	}
	cairo_set_source_rgb(ink, 1, 1, 1);
	cairo_paint(ink);
	cairo_set_source_rgb(ink, 0, 0, 0);
	cairo_scale(ink, scale, scale);
	cairo_select_font_face(ink, face, CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
	cairo_set_font_size(ink, 11);
	pdf_text(ink, 60, 80, "Udvalgets regnskab er opgjort i hele tusinde kroner.");
	draw_table(ink, STROKES, 60, 120);
	cairo_destroy(ink);
	cairo_scale(cr, 1 / scale, 1 / scale);
	cairo_set_source_surface(cr, picture, 0, 0);
	cairo_paint(cr);
	cairo_surface_destroy(picture);
	struct kt_document *doc = pdf_end(cr, out, "tegnet.pdf");
	check_table(doc, 1, KT_GRID_RULES);
	kt_document_free(doc);
}

/* The head of a table at the end of a page, its rows on the next.  The cells are set AWAY points from
 * each other, which parts heads where it is more than their blanks are. */
static guint columns_with_heads(gdouble away, const char *const *heads)
{
	enum { N = 4 };
	static const char *const rows[][N] = {{"612", "571", "548", "559"},
		{"498", "489", "476", "462"}, {"297", "303", "291", "284"}};
	GByteArray *out = g_byte_array_new();
	cairo_t *cr = pdf_begin(out, 560, 300);
	cairo_text_extents_t size, number;
	gdouble x = 130;
	guint n = 0;

	pdf_text(cr, 40, 240, "Tabel 1. Fuldtidspersoner");
	for (guint k = 0; k < N; k++) {
		pdf_text(cr, x, 280, heads[k]);
		cairo_text_extents(cr, heads[k], &size);
		x += size.x_advance + away;
	}
	cairo_show_page(cr);
	for (guint r = 0; r < G_N_ELEMENTS(rows); r++) {
		x = 130;
		pdf_text(cr, 40, 30 + 15 * r, "Ydelse");
		for (guint k = 0; k < N; k++) {
			cairo_text_extents(cr, heads[k], &size);
			x += size.x_advance;
			cairo_text_extents(cr, rows[r][k], &number);
			pdf_text(cr, x - number.x_advance, 30 + 15 * r, rows[r][k]);
			x += away;
		}
	}
	struct kt_document *doc = pdf_end(cr, out, "left.pdf");
	for (guint i = 0; i < kt_document_n_blocks(doc); i++) {
		const struct kt_table *table = kt_document_block(doc, i)->table;

		for (guint k = 0; table && k < table->n_columns; k++)
			n += kt_table_cell(table, 0, k)->is_header &&
			     kt_table_cell(table, 0, k)->span.len > 0;
	}
	kt_document_free(doc);
	return n;
}

static void test_left_heads(void)
{
	static const char *const quarters[] = {
		"Første kvt. 2018", "Andet kvt. 2018", "Tredje kvt. 2018", "Sidste kvt. 2018"};
	static const char *const text[] = {"Det er tre", "andre ydelser", "end der var", "i fjor"};

	g_assert_cmpuint(columns_with_heads(6, quarters), ==, 4);
	g_assert_cmpuint(columns_with_heads(20, quarters), ==, 4);
	/* as near as words of a sentence */
	g_assert_cmpuint(columns_with_heads(3.2, text), ==, 0);
}

/* A mark as browsers draw it: half-way up the line whose foot is at Y, left of X. */
static void draw_mark(cairo_t *cr, gboolean is_filled, gdouble x, gdouble y)
{
	cairo_new_path(cr);
	cairo_arc(cr, x - 8, y - 4, 1.8, 0, 2 * G_PI);
	if (is_filled)
		cairo_fill(cr);
	else
		cairo_stroke(cr);
}

/* Points whose dots and rings are no text; a dot among the words of a line is none. */
static void test_drawn_marks(void)
{
	GByteArray *out = g_byte_array_new();
	cairo_t *cr = pdf_begin(out, 595, 842);

	cairo_set_line_width(cr, 0.7);
	pdf_text(cr, 60, 80, "De anbragte fordeler sig med");
	draw_mark(cr, TRUE, 80, 95);
	pdf_text(cr, 80, 95, "41 i plejefamilie");
	draw_mark(cr, TRUE, 80, 110);
	pdf_text(cr, 80, 110, "15 på opholdssted, heraf");
	draw_mark(cr, FALSE, 100, 125);
	pdf_text(cr, 100, 125, "fire fra i fjor");
	pdf_text(cr, 60, 160, "Kortet viser");
	draw_mark(cr, TRUE, 145, 160);
	pdf_text(cr, 145, 160, "bus og");
	struct kt_document *doc = pdf_end(cr, out, "punkter.pdf");
	g_assert_cmpuint(kt_document_n_blocks(doc), ==, 5);
	for (guint i = 0; i < 5; i++)
		g_assert_cmpuint(kt_document_block(doc, i)->kind, ==,
			i >= 1 && i <= 3 ? KT_BLOCK_LIST_ITEM : KT_BLOCK_PARAGRAPH);
	g_assert_cmpuint(kt_document_block(doc, 1)->level, ==, 1);
	g_assert_cmpuint(kt_document_block(doc, 3)->level, ==, 2);
	kt_document_free(doc);
}

/* WORDS at X, set SIZE high and RISE over the line; where they end. */
static gdouble draw_piece(
	cairo_t *cr, gdouble x, gdouble y, gdouble size, gdouble rise, const char *words)
{
	cairo_text_extents_t extents;

	cairo_set_font_size(cr, size);
	cairo_text_extents(cr, words, &extents);
	pdf_text(cr, x, y - rise, words);
	cairo_set_font_size(cr, 10);
	return x + extents.x_advance;
}

/* A mark that is taken off its word leaves no white in the line, and figures set low do not push the
 * lines of a paragraph apart. */
static void test_small_figures(void)
{
	GByteArray *out = g_byte_array_new();
	cairo_t *cr = pdf_begin(out, 330, 842);
	gdouble x;

	pdf_text(cr, 60, 80, "Kommunens bygninger og biler har haft udgifter til");
	x = draw_piece(cr, 60, 92, 10, 0, "energi i 2008.");
	x = draw_piece(cr, x, 92, 7, 4, "14*)");
	draw_piece(cr, x + 4, 92, 10, 0, " Arealet er uændret, og det er");
	x = draw_piece(cr, 60, 104, 10, 0, "målt, at CO");
	x = draw_piece(cr, x, 104, 8, -4.5, "2");
	draw_piece(cr, x, 104, 10, 0, " er faldet, så at der kan ventes");
	pdf_text(cr, 60, 116, "mindre udgifter til energi i de næste år.");
	struct kt_document *doc = pdf_end(cr, out, "mærker.pdf");
	g_autoptr(GString) got = g_string_new(NULL);
	kt_document_dump(doc, got);
	g_assert_cmpstr(got->str, ==,
		"p1:1 paragraph: Kommunens bygninger og biler har haft udgifter til energi i 2008. "
		"Arealet er "
		"uændret, og det er målt, at CO2 er faldet, så at der kan ventes "
		"mindre udgifter til energi i de næste år.\n");
	kt_document_free(doc);
}

/* The blank of a bold caption is wider than those of the table, and it stands over the border. */
static void test_bold_caption(void)
{
	GByteArray *out = g_byte_array_new();
	cairo_t *cr = pdf_begin(out, 595, 842);
	static const char *const rows[3][3] = {{"", "Juli 2024", "Juli 2025"},
		{"Brønderslev", "412", "389"}, {"Hele landet", "87.300", "89.900"}};

	cairo_select_font_face(cr, "sans", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_BOLD);
	gdouble x = draw_piece(cr, 50, 80, 10, 0, "Bruttoledige,");
	pdf_text(cr, x + 3.8, 80, "fuldtidspersoner");
	cairo_select_font_face(cr, "sans", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
	for (guint r = 0; r < 3; r++)
		for (guint k = 0; k < 3; k++)
			pdf_text(cr, 50 + 85 * k, 96 + 14 * r, rows[r][k]);
	struct kt_document *doc = pdf_end(cr, out, "overskrift.pdf");
	g_autoptr(GString) got = g_string_new(NULL);
	kt_document_dump(doc, got);
	g_assert_nonnull(strstr(got->str, "Bruttoledige, fuldtidspersoner\n"));
	g_assert_nonnull(strstr(got->str, "table space 3x3"));
	kt_document_free(doc);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_data_func("/documents/pdf/space", GUINT_TO_POINTER(NO_RULES), test_table);
	g_test_add_data_func("/documents/pdf/bars", GUINT_TO_POINTER(BARS), test_table);
	g_test_add_data_func("/documents/pdf/strokes", GUINT_TO_POINTER(STROKES), test_table);
	g_test_add_data_func("/documents/pdf/dashes", GUINT_TO_POINTER(DASHES), test_table);
	g_test_add_data_func("/documents/pdf/turned-left", NULL, test_turned);
	g_test_add_data_func("/documents/pdf/turned-right", "yes", test_turned);
	g_test_add_func("/documents/pdf/places", test_places);
	g_test_add_func("/documents/pdf/left-heads", test_left_heads);
	g_test_add_func("/documents/pdf/small-figures", test_small_figures);
	g_test_add_func("/documents/pdf/bold-caption", test_bold_caption);
	g_test_add_func("/documents/pdf/drawn-marks", test_drawn_marks);
	g_test_add_data_func("/documents/pdf/scan", "DejaVu Sans", test_scan);
	g_test_add_data_func("/documents/pdf/scan-serif", "serif", test_scan);
	return g_test_run();
}
