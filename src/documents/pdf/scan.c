/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tesseract tells where each word stands by the ink of its letters: "som" is
 * lower than "Sorø".  The layout code compares heights, so each word gets the
 * box that type of its size has: up from the baseline and down. */
#include "documents/pdf/scan.h"

#include <time.h>
#include <string.h>
#include <tesseract/capi.h>

#include "documents/page/page_grid.h"
#include "documents/pdf/scan_image.h"
#include "documents/pdf/section_signs.h"
#include "kommunetal/base/error.h"

enum {
	PAGE_SECONDS = 90, /* of the processor's time: a busy machine reads no less */
	CLOSE = 4,         /* dots around a number that is read by itself */
	FRAME = 20,        /* and so many of white */
	ENOUGH = 75,       /* confidence for a mark that the first reading has not */
	SURE = 90,         /* numbers read with less confidence are read again */
	UNREAD = 25,       /* less is no reading: a speck, or a number by itself */
};

/* Height above the baseline in type sizes: of "som", and of "Sorø" and digits;
 * and the parts of a type's box. */
static const gdouble LOW_LETTER = 0.53, HIGH_LETTER = 0.73, ABOVE = 0.9, BELOW = 0.22;

/* Shares of the page: of pictures on one without words, and on one with some; and of those words
 * (four lines of prose are a twentieth). */
static const gdouble SOME_PICTURE = 0.05, WHOLE_PAGE = 0.8, FEW_WORDS = 0.05;

enum { CERTAIN = 100 }; /* the confidence of words that the file itself has */

struct kt_scanner {
	TessBaseAPI *tesseract;
	gboolean has_failed;
};

struct kt_scanner *kt_scanner_new(void)
{
	return g_new0(struct kt_scanner, 1);
}

void kt_scanner_free(struct kt_scanner *scanner)
{
	if (!scanner)
		return;
	if (scanner->tesseract) {
		TessBaseAPIEnd(scanner->tesseract);
		TessBaseAPIDelete(scanner->tesseract);
	}
	g_free(scanner);
}

static gboolean load_model(struct kt_scanner *scanner, GError **error)
{
	if (!scanner->tesseract && !scanner->has_failed) {
		scanner->tesseract = TessBaseAPICreate();
		TessBaseAPISetVariable(scanner->tesseract, "debug_file", "/dev/null");
		if (TessBaseAPIInit2(scanner->tesseract, NULL, "dan", OEM_LSTM_ONLY) != 0) {
			TessBaseAPIDelete(g_steal_pointer(&scanner->tesseract));
			scanner->has_failed = TRUE;
		}
	}
	if (scanner->has_failed)
		g_set_error(error, KT_ERROR, KT_ERROR_READ,
			"the page is a picture, and tesseract's Danish model (tesseract-ocr-dan) "
			"is not installed");
	return !scanner->has_failed;
}

/* Both as shares of the page. */
static gdouble picture_share(PopplerPage *source, gdouble width, gdouble height)
{
	GList *images = poppler_page_get_image_mapping(source);
	gdouble covered = 0;

	for (GList *i = images; i; i = i->next) {
		const PopplerRectangle *r = &((PopplerImageMapping *)i->data)->area;
		gdouble x0 = CLAMP(MIN(r->x1, r->x2), 0, width),
			x1 = CLAMP(MAX(r->x1, r->x2), 0, width);
		gdouble y0 = CLAMP(MIN(r->y1, r->y2), 0, height),
			y1 = CLAMP(MAX(r->y1, r->y2), 0, height);

		covered += (x1 - x0) * (y1 - y0);
	}
	poppler_page_free_image_mapping(images);
	return covered / MAX(width * height, 1);
}

static gdouble word_share(const struct kt_page *page)
{
	gdouble covered = 0;

	for (guint i = 0; i < page->words->len; i++) {
		const struct kt_box *box = &kt_page_word(page, i)->box;

		covered += kt_box_width(box) * kt_box_height(box);
	}
	return covered / MAX(page->width * page->height, 1);
}

gboolean kt_scan_is_picture(PopplerPage *source, const struct kt_page *page)
{
	gdouble width, height, least = page->words->len > 0 ? WHOLE_PAGE : SOME_PICTURE;

	/* looking for pictures means drawing the page, which is seldom needed */
	if (!page->has_picture || word_share(page) > FEW_WORDS)
		return FALSE;
	poppler_page_get_size(source, &width, &height);
	return picture_share(source, width, height) > least;
}

/* ---- words ---- */

static gboolean has_high_letter(const char *text)
{
	for (const char *p = text; *p; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);

		/* the dots of i and j are as high as a capital, and so are accents; of the
		 * Danish letters only å has one */
		if (g_unichar_isdigit(c) || g_unichar_isupper(c) ||
			(c < 0x80 && strchr("bdfhijklt%()/!?\"'", c)) ||
			(c >= 0xC0 && c != 0xE6 && c != 0xF8))
			return TRUE;
	}
	return FALSE;
}

/* The least certain of the word's digits; of the word where it has none. */
static gfloat confidence_of(TessResultIterator *it, const char *text)
{
	gfloat least = TessResultIteratorConfidence(it, RIL_WORD);
	TessResultIterator *symbols;

	if (!strpbrk(text, "0123456789"))
		return least;
	symbols = TessResultIteratorCopy(it);
	do {
		least = MIN(least, TessResultIteratorConfidence(symbols, RIL_SYMBOL));
	} while (!TessPageIteratorIsAtFinalElement(
			 TessResultIteratorGetPageIterator(symbols), RIL_WORD, RIL_SYMBOL) &&
		 TessResultIteratorNext(symbols, RIL_SYMBOL));
	TessResultIteratorDelete(symbols);
	return least;
}

/* Where a word's ink stands, in dots, and the line it stands on. */
struct ink {
	int left, top, right, bottom;
	gdouble baseline;
};

static gboolean ink_of(TessResultIterator *it, struct ink *ink)
{
	const TessPageIterator *at = TessResultIteratorGetPageIteratorConst(it);
	int x1, y1, x2, y2;

	if (!TessPageIteratorBoundingBox(
		    at, RIL_WORD, &ink->left, &ink->top, &ink->right, &ink->bottom) ||
		ink->right <= ink->left)
		return FALSE;
	if (!TessPageIteratorBaseline(at, RIL_WORD, &x1, &y1, &x2, &y2))
		y1 = y2 = ink->bottom;
	ink->baseline = (y1 + y2) / 2.0;
	return TRUE;
}

static void add_word(struct kt_pages *pages, struct kt_page *page, const char *text,
	const struct ink *ink, gfloat confidence, gdouble dpi)
{
	gdouble to_points = 72 / dpi, baseline = ink->baseline * to_points;
	gdouble rise = baseline - ink->top * to_points;
	/* words of a line stand apart even where their ink nearly touches */
	gdouble size = CLAMP(rise / (has_high_letter(text) ? HIGH_LETTER : LOW_LETTER), 4, 72);
	gdouble inset = MIN(0.05 * size, 0.1 * (ink->right - ink->left) * to_points);
	struct kt_box box = {ink->left * to_points + inset, baseline - ABOVE * size,
		ink->right * to_points - inset, baseline + BELOW * size};
	struct kt_page_word *word = kt_page_add_word(pages, page, text, strlen(text), box, size);
	if (word)
		word->confidence = CLAMP(confidence, 0, 99);
}

/* Specks read as "." or "|" where a line was painted out. */
static gboolean is_speck(const char *text, gfloat confidence)
{
	return strlen(text) == 1 && (strchr("|_.,'`~^\"", *text) ||
					    (confidence < UNREAD && !strpbrk(text, "0123456789")));
}

/* Ink that was taken for letters, but for no word: "SL" for 610. */
static gboolean is_unread(const struct kt_page_word *word)
{
	return word->confidence < UNREAD && !strpbrk(word->text, "0123456789");
}

/* In most faces a capital I is an upright bar.  One that is as high as a
 * capital of the word behind it, and a blank away from it, is no line: it is
 * the I of "I alt". */
static gboolean is_letter(const struct ink *bar, const struct ink *word, const char *text)
{
	gint height = word->baseline - word->top, gap = word->left - bar->right;
	gint bar_height = bar->bottom - bar->top;

	return g_unichar_islower(g_utf8_get_char(text)) && gap > 0 && gap < height &&
	       ABS(bar->bottom - word->baseline) < height / 4 + 1 && bar_height > height * 0.7 &&
	       bar_height < height * 1.6;
}

static void add_words(
	struct kt_pages *pages, struct kt_page *page, TessResultIterator *it, gdouble dpi)
{
	struct ink bar, ink;
	gboolean after_bar = FALSE;

	do {
		char *text = TessResultIteratorGetUTF8Text(it, RIL_WORD);
		gfloat confidence = TessResultIteratorConfidence(it, RIL_WORD);
		gboolean is_bar = g_strcmp0(text, "|") == 0 && ink_of(it, &bar);

		if (text && g_utf8_validate(text, -1, NULL) && !is_speck(text, confidence) &&
			ink_of(it, &ink)) {
			if (after_bar && is_letter(&bar, &ink, text))
				add_word(pages, page, "I", &bar, ENOUGH, dpi);
			add_word(pages, page, text, &ink, confidence_of(it, text), dpi);
		}
		if (text)
			TessDeleteText(text);
		after_bar = is_bar;
	} while (TessResultIteratorNext(it, RIL_WORD));
}

/* Words near each other on a line have one size: that of most of them. */
static gint compare_floats(gconstpointer a, gconstpointer b)
{
	gfloat x = *(const gfloat *)a, y = *(const gfloat *)b;

	return x < y ? -1 : x > y;
}

static void even_out_sizes(struct kt_page *page)
{
	g_autoptr(GArray) sizes = g_array_new(FALSE, FALSE, sizeof(gfloat));

	for (guint i = 0; i < page->words->len; i++)
		if (kt_page_word(page, i)->confidence != CERTAIN)
			g_array_append_val(sizes, kt_page_word(page, i)->size);
	if (sizes->len == 0)
		return;
	g_array_sort(sizes, compare_floats);
	gfloat usual = g_array_index(sizes, gfloat, sizes->len / 2);
	for (guint i = 0; i < page->words->len; i++) {
		struct kt_page_word *w = kt_page_word(page, i);
		gdouble baseline = w->box.y1 - BELOW * w->size;

		if (w->confidence == CERTAIN)
			continue;
		if (w->size > 0.75 * usual && w->size < 1.3 * usual)
			w->size = usual;
		w->box.y0 = baseline - ABOVE * w->size;
		w->box.y1 = baseline + BELOW * w->size;
	}
}

/* ---- numbers once more, by themselves ---- */

/* The word's piece of the picture in a white frame; to the left as far as the
 * word before, because a minus sign may have been lost.  Measured: cut close
 * and framed, tesseract reads commas that it drops in the line of a table. */
static PIX *cut_out(PIX *grey, const struct kt_page_word *word, gdouble left, gdouble dpi)
{
	gdouble dots = dpi / 72, x0 = MAX(word->box.x0 - 0.8 * word->size, left);
	BOX *box = boxCreate(x0 * dots, word->box.y0 * dots - CLOSE,
		(word->box.x1 + 0.2 * word->size - x0) * dots,
		kt_box_height(&word->box) * dots + 2 * CLOSE);
	PIX *piece = pixClipRectangle(grey, box, NULL);
	PIX *framed = piece ? pixAddBorderGeneral(piece, FRAME, FRAME, FRAME, FRAME, 255) : NULL;

	boxDestroy(&box);
	pixDestroy(&piece);
	return framed;
}

static gboolean is_number_text(const char *text)
{
	return strpbrk(text, "0123456789") && kt_is_value_text(text, strlen(text));
}

static gboolean same_digits(const char *a, const char *b)
{
	for (;; a++, b++) {
		while (*a && !g_ascii_isdigit(*a))
			a++;
		while (*b && !g_ascii_isdigit(*b))
			b++;
		if (*a != *b || !*a)
			return *a == *b;
	}
}

/* Marks get lost, they are seldom invented: of two readings with the same
 * digits the longer is right.  Else the surer one. */
static gboolean is_better(const char *text, int confidence, const struct kt_page_word *word)
{
	if (!is_number_text(text) || strpbrk(text, " \n"))
		return FALSE;
	if (same_digits(text, word->text))
		return strlen(text) > strlen(word->text) && confidence >= ENOUGH;
	return confidence > word->confidence;
}

static void read_again(
	struct kt_scanner *scanner, struct kt_pages *pages, struct kt_page_word *word, PIX *piece)
{
	TessBaseAPISetImage2(scanner->tesseract, piece);
	if (TessBaseAPIRecognize(scanner->tesseract, NULL) != 0)
		return;
	char *text = TessBaseAPIGetUTF8Text(scanner->tesseract);
	int confidence = TessBaseAPIMeanTextConf(scanner->tesseract);
	g_strstrip(text);
	if (is_better(text, confidence, word))
		word->text = g_string_chunk_insert_const(pages->strings, text);
	if (strcmp(text, word->text) == 0)
		word->confidence = MAX(word->confidence, MIN(confidence, 99));
	TessDeleteText(text);
}

static gboolean is_beside(const struct kt_page_word *a, const struct kt_page_word *b)
{
	return a->box.x1 <= b->box.x0 && a->box.y1 > b->box.y0 && a->box.y0 < b->box.y1;
}

/* Where the number begins to be on its own: the right edge of the word before
 * it, or its own left edge less a little. */
static gdouble left_of(const struct kt_page *page, guint i)
{
	const struct kt_page_word *word = kt_page_word(page, i);

	return i && is_beside(word - 1, word) ? (word - 1)->box.x1 + 0.1 * word->size : 0;
}

/* It stands as in a table: far from the words beside it. */
static gboolean stands_alone(const struct kt_page *page, guint i)
{
	const struct kt_page_word *word = kt_page_word(page, i);
	gdouble left = word->box.x0 - left_of(page, i), right = G_MAXDOUBLE;

	if (i + 1 < page->words->len && is_beside(word, word + 1))
		right = (word + 1)->box.x0 - word->box.x1;
	return left > word->size && right > word->size;
}

/* An upright bar that has its line for itself: the number of an item, read as "l" or "il"? */
static gboolean is_bar_alone(const struct kt_page *page, guint i)
{
	const struct kt_page_word *word = kt_page_word(page, i);

	return strspn(word->text, "iIl|!") == strlen(word->text) &&
	       !(i && is_beside(word - 1, word)) &&
	       !(i + 1 < page->words->len && is_beside(word, word + 1));
}

/* Numbers that are not sure, and those of tables, whose marks get lost. */
static gboolean is_to_be_read_again(const struct kt_page *page, guint i)
{
	const struct kt_page_word *word = kt_page_word(page, i);

	if (word->confidence == CERTAIN)
		return FALSE;
	if (!is_number_text(word->text))
		return is_bar_alone(page, i) || (is_unread(word) && stands_alone(page, i));
	return word->confidence < SURE || stands_alone(page, i);
}

static void read_numbers_again(struct kt_scanner *scanner, struct kt_pages *pages,
	struct kt_page *page, PIX *grey, gdouble dpi)
{
	TessBaseAPISetPageSegMode(scanner->tesseract, PSM_SINGLE_LINE);
	for (guint i = 0; i < page->words->len; i++) {
		struct kt_page_word *word = kt_page_word(page, i);

		if (!is_to_be_read_again(page, i))
			continue;
		PIX *piece = cut_out(grey, word, left_of(page, i), dpi);
		if (piece)
			read_again(scanner, pages, word, piece);
		pixDestroy(&piece);
	}
}

static void drop_unread(struct kt_page *page)
{
	for (guint i = page->words->len; i-- > 0;)
		if (is_unread(kt_page_word(page, i)))
			g_array_remove_index(page->words, i);
}

/* ---- words that were read twice ---- */

static gboolean covers(const struct kt_box *a, const struct kt_box *b)
{
	gfloat x = MIN(a->x1, b->x1) - MAX(a->x0, b->x0), y = MIN(a->y1, b->y1) - MAX(a->y0, b->y0);

	return x > 0 && y > 0 && x * y > 0.4 * kt_box_width(b) * kt_box_height(b);
}

/* The first N words are the file's own: what was read in their places is dropped. */
static void drop_doubles(struct kt_page *page, guint n)
{
	for (guint i = page->words->len; i-- > n;)
		for (guint k = 0; k < n; k++)
			if (covers(&kt_page_word(page, k)->box, &kt_page_word(page, i)->box)) {
				g_array_remove_index(page->words, i);
				break;
			}
}

static gdouble processor_seconds(void)
{
	struct timespec now = {0};

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
	return now.tv_sec + now.tv_nsec / 1e9;
}

/* Tesseract asks between words.  Its own deadline is by the clock on the wall, which gave up pages
 * that other work had kept waiting. */
static bool is_late(void *deadline, int words)
{
	(void)words;
	return processor_seconds() > *(const gdouble *)deadline;
}

static gboolean recognise(struct kt_scanner *scanner, struct kt_pages *pages, struct kt_page *page,
	PIX *grey, gdouble dpi)
{
	ETEXT_DESC *monitor = TessMonitorCreate();
	gdouble deadline = processor_seconds() + PAGE_SECONDS;
	gboolean ok;

	TessMonitorSetCancelFunc(monitor, is_late);
	TessMonitorSetCancelThis(monitor, &deadline);
	TessBaseAPISetPageSegMode(scanner->tesseract, PSM_AUTO);
	TessBaseAPISetImage2(scanner->tesseract, grey);
	TessBaseAPISetSourceResolution(scanner->tesseract, dpi);
	ok = TessBaseAPIRecognize(scanner->tesseract, monitor) == 0;
	TessResultIterator *it = ok ? TessBaseAPIGetIterator(scanner->tesseract) : NULL;
	if (it) {
		add_words(pages, page, it, dpi);
		TessResultIteratorDelete(it);
	}
	TessMonitorDelete(monitor);
	read_numbers_again(scanner, pages, page, grey, dpi);
	drop_unread(page);
	kt_mend_section_signs(page);
	even_out_sizes(page);
	TessBaseAPIClear(scanner->tesseract);
	return ok;
}

gboolean kt_scan_page(struct kt_scanner *scanner, struct kt_pages *pages, struct kt_page *page,
	PopplerPage *source, GError **error)
{
	gdouble dpi;
	PIX *grey;
	gboolean ok;
	guint n_own = page->words->len;

	if (!load_model(scanner, error))
		return FALSE;
	page->is_scan = TRUE;
	grey = kt_scan_draw(source, &dpi);
	if (!grey)
		return TRUE;
	kt_scan_turn_dark(grey, dpi);
	kt_scan_take_rules(page, grey, dpi);
	ok = recognise(scanner, pages, page, grey, dpi);
	drop_doubles(page, n_own);
	pixDestroy(&grey);
	if (!ok)
		g_set_error(error, KT_ERROR, KT_ERROR_LIMIT,
			"the page was left out: reading its picture took more than %d seconds",
			PAGE_SECONDS);
	return ok;
}
