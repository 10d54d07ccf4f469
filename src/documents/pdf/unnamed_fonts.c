/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Letters drawn one by one (fonts of type 3: what Chromium makes of a variable
 * font) have a unit of their own, and poppler guesses their size by the width
 * of an "m".  Where the guess is double the size, each line reaches over those
 * above and below it, and the rows of a table are one.  How wide letters and
 * digits are on the average is much the same in all faces: their size is
 * reckoned from that, all of one guess together, and their boxes are drawn
 * anew about the baseline. */
#include "documents/pdf/unnamed_fonts.h"

#include <math.h>

#include "documents/pdf/poppler_text.h"

/* The mean width of letters and digits in Danish text, in type sizes: narrow and wide faces lie
 * between the bounds. */
static const gdouble MEAN_WIDTH = 0.53, LEAST_WIDTH = 0.43, MOST_WIDTH = 0.72;
/* A box of poppler's about its baseline where the font does not say, and ours: type sizes. */
static const gdouble POPPLER_ASCENT = 0.95, POPPLER_DESCENT = 0.35;
static const gdouble ASCENT = 0.9, DESCENT = 0.25;
enum { LEAST_LETTERS = 12, STEPS_OF_SIZE = 20, MOST_SIZE = 10000 };

struct guess {
	guint n;           /* letters and digits */
	gdouble width;     /* of them all, type sizes as guessed */
	guint along, away; /* pairs of characters that stand in one line, and not */
};

static gboolean has_no_name(const PopplerTextAttributes *font)
{
	return font->font_size > 0 &&
	       (!font->font_name || !*font->font_name || g_str_equal(font->font_name, "Default"));
}

static gpointer key_of(const PopplerTextAttributes *font)
{
	return GUINT_TO_POINTER(1 + (guint)(MIN(font->font_size, MOST_SIZE) * STEPS_OF_SIZE));
}

static struct guess *guess_of(GHashTable *guesses, const PopplerTextAttributes *font)
{
	struct guess *g = g_hash_table_lookup(guesses, key_of(font));

	if (!g) {
		g = g_new0(struct guess, 1);
		g_hash_table_insert(guesses, key_of(font), g);
	}
	return g;
}

static GHashTable *measure(
	const char *text, const PopplerRectangle *boxes, guint n_boxes, GList *fonts)
{
	GHashTable *guesses = g_hash_table_new_full(NULL, NULL, NULL, g_free);
	guint at = 0;

	for (const char *p = text; at < n_boxes && *p; p = g_utf8_next_char(p)) {
		if (kt_pdf_has_no_box(g_utf8_get_char(p)))
			continue;
		guint i = at++;
		const PopplerTextAttributes *font = kt_pdf_font_at(&fonts, (gint)i);

		if (!font || !has_no_name(font) || !g_unichar_isalnum(g_utf8_get_char(p)))
			continue;
		struct guess *g = guess_of(guesses, font);
		gboolean in_line = i > 0 && boxes[i].y1 == boxes[i - 1].y1;
		g->n++;
		g->width += fabs(boxes[i].x2 - boxes[i].x1) / font->font_size;
		g->along += in_line;
		g->away += !in_line;
	}
	return guesses;
}

/* What the guessed size has to be multiplied by; 1 where it may be right or cannot be told. */
static gdouble factor_of(const struct guess *g, gdouble usual)
{
	gdouble mean = g->n ? g->width / g->n : MEAN_WIDTH;

	if (g->along < g->away)
		return 1;
	if (g->n < LEAST_LETTERS)
		return usual;
	return mean < LEAST_WIDTH || mean > MOST_WIDTH ? mean / MEAN_WIDTH : 1;
}

/* That of the guess that most letters have. */
static gdouble usual_factor(GHashTable *guesses)
{
	const struct guess none = {0}, *best = &none;
	GHashTableIter iter;
	gpointer g;

	g_hash_table_iter_init(&iter, guesses);
	while (g_hash_table_iter_next(&iter, NULL, &g))
		if (((struct guess *)g)->n > best->n)
			best = g;
	return factor_of(best, 1);
}

static void mend_box(PopplerRectangle *box, gdouble guessed, gdouble size)
{
	gdouble height = box->y2 - box->y1;
	gdouble baseline = box->y1 + height * POPPLER_ASCENT / (POPPLER_ASCENT + POPPLER_DESCENT);

	/* the font says where its letters reach */
	if (fabs(height - (POPPLER_ASCENT + POPPLER_DESCENT) * guessed) > 0.1 * guessed)
		baseline = box->y1 + height * ASCENT / (ASCENT + DESCENT);
	box->y1 = baseline - ASCENT * size;
	box->y2 = baseline + DESCENT * size;
}

void kt_mend_unnamed_fonts(const char *text, PopplerRectangle *boxes, guint n_boxes, GList *fonts)
{
	g_autoptr(GHashTable) guesses = measure(text, boxes, n_boxes, fonts);
	gdouble usual = usual_factor(guesses);

	for (GList *l = fonts; l; l = l->next) {
		PopplerTextAttributes *font = l->data;
		const struct guess *g =
			has_no_name(font) ? g_hash_table_lookup(guesses, key_of(font)) : NULL;
		gdouble guessed = font->font_size, factor = g ? factor_of(g, usual) : 1;

		if (factor == 1)
			continue;
		font->font_size *= factor;
		for (gint i = font->start_index; i <= font->end_index && i < (gint)n_boxes; i++)
			mend_box(&boxes[i], guessed, font->font_size);
	}
}
