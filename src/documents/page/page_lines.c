/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words to lines.  Words are taken from the top down; each joins the line
 * whose middle height it shares, or starts a new one.  Raised figures
 * (footnote marks) are lower and sit higher than their line: they join it when
 * most of their height lies inside it and they stand close to its words. */
#include "documents/page/page.h"

#include <math.h>
#include <string.h>

#include "documents/page/asides.h"

/* How far two words' middles may differ, in parts of the lower one's height. */
static const gdouble SAME_MIDDLE = 0.35;
/* Heights that differ by less are alike; browsers raise figures of 0.83. */
static const gdouble LIKE = 0.86;

enum side { ACROSS, LEFT, RIGHT, ASIDE };

struct draft {
	struct kt_box box;
	gdouble middle, height; /* of the word that started it */
	guint side;             /* enum side; of the first aside ASIDE, of the others more */
	GArray *words;          /* guint */
};

/* Words on both sides of white from Y0 to Y1 at X share no line. */
struct white {
	gdouble x, y0, y1;
};

static gdouble middle(const struct kt_box *box)
{
	return (box->y0 + box->y1) / 2;
}

static gint compare_middles(gconstpointer a, gconstpointer b, gpointer data)
{
	const struct kt_page *page = data;
	gdouble ya = middle(&kt_page_word(page, *(const guint *)a)->box);
	gdouble yb = middle(&kt_page_word(page, *(const guint *)b)->box);

	return ya < yb ? -1 : ya > yb ? 1 : (gint)(*(const guint *)a) - (gint)(*(const guint *)b);
}

static gint compare_left(gconstpointer a, gconstpointer b, gpointer data)
{
	const struct kt_page *page = data;
	gfloat xa = kt_page_word(page, *(const guint *)a)->box.x0;
	gfloat xb = kt_page_word(page, *(const guint *)b)->box.x0;

	return xa < xb ? -1 : xa > xb ? 1 : (gint)(*(const guint *)a) - (gint)(*(const guint *)b);
}

static gboolean shares_line(const struct draft *line, const struct kt_page_word *word)
{
	gdouble h = kt_box_height(&word->box);
	gdouble off = fabs(middle(&word->box) - line->middle);

	if (off <= SAME_MIDDLE * MIN(h, line->height))
		return TRUE;
	if (h > LIKE * line->height && line->height > LIKE * h)
		return FALSE;
	/* of unlike heights: the lower must lie within the higher, and close by */
	gdouble common = MIN(word->box.y1, line->box.y1) - MAX(word->box.y0, line->box.y0);
	gboolean is_near = word->box.x0 - line->box.x1 < word->size &&
			   line->box.x0 - word->box.x1 < word->size;
	return is_near && common >= 0.6 * MIN(h, line->height) && off <= 0.5 * MAX(h, line->height);
}

static guint side_of(const struct kt_page_word *word, const struct white *white)
{
	if (word->aside > 0)
		return ASIDE + word->aside - 1;
	if (!white || middle(&word->box) < white->y0 || middle(&word->box) > white->y1)
		return ACROSS;
	return word->box.x1 <= white->x ? LEFT : RIGHT;
}

/* Only lines begun a little above can still take the word. */
static struct draft *draft_for(GArray *drafts, const struct kt_page_word *word, guint side)
{
	struct draft *best = NULL;

	for (guint i = drafts->len; i-- > 0;) {
		struct draft *d = &g_array_index(drafts, struct draft, i);

		if (d->middle < middle(&word->box) - 2 * MAX(d->height, kt_box_height(&word->box)))
			break;
		if (d->side == side && shares_line(d, word) &&
			(!best || fabs(d->middle - middle(&word->box)) <
					  fabs(best->middle - middle(&word->box))))
			best = d;
	}
	return best;
}

static void add_to_drafts(
	GArray *drafts, const struct kt_page *page, guint index, const struct white *white)
{
	const struct kt_page_word *word = kt_page_word(page, index);
	guint side = side_of(word, white);
	struct draft *d = draft_for(drafts, word, side);

	if (!d) {
		struct draft fresh = {word->box, middle(&word->box), kt_box_height(&word->box),
			side, g_array_new(FALSE, FALSE, sizeof(guint))};
		g_array_append_val(drafts, fresh);
		d = &g_array_index(drafts, struct draft, drafts->len - 1);
	}
	kt_box_unite(&d->box, &word->box);
	g_array_append_val(d->words, index);
}

void kt_page_set_line_style(const struct kt_page *page, struct kt_page_line *line)
{
	gsize bold = 0, all = 0, most = 0;

	for (guint i = line->first; i < line->first + line->n; i++) {
		const struct kt_page_word *w = kt_page_word(page, i);
		gsize n = g_utf8_strlen(w->text, -1);

		all += n;
		bold += w->is_bold ? n : 0;
		if (n > most) {
			most = n;
			line->size = w->size;
		}
	}
	line->is_bold = bold == all && all > 0;
}

/* Producers may cut a word in two at a change of font or colour; what stands
 * without any gap belongs together. */
static const char *blank_between(const struct kt_page_word *a, const struct kt_page_word *b)
{
	gdouble gap = b->box.x0 - a->box.x1, size = MAX(a->size, b->size);

	if (gap > KT_TAB_GAP * size)
		return "\t";
	return gap < 0.05 * size ? "" : " ";
}

/* Where each word stands in the page's text, which is its lines as
 * kt_page_line_text writes them, each ended by a line feed. */
static void set_places(struct kt_page *page)
{
	gsize offset = 0;

	for (guint i = 0; i < page->lines->len; i++) {
		const struct kt_page_line *line = kt_page_line(page, i);

		for (guint k = line->first; k < line->first + line->n; k++) {
			struct kt_page_word *w = kt_page_word(page, k);

			if (k > line->first)
				offset += strlen(blank_between(kt_page_word(page, k - 1), w));
			w->line = line->number;
			w->offset = offset;
			offset += strlen(w->text);
		}
		offset++;
	}
}

static gint compare_drafts(gconstpointer a, gconstpointer b)
{
	const struct draft *da = a, *db = b;

	return da->middle < db->middle ? -1 : da->middle > db->middle;
}

/* The words are put into the order of the lines, so that a line is a stretch of them. */
static void take_drafts(struct kt_page *page, GArray *drafts)
{
	GArray *sorted =
		g_array_sized_new(FALSE, TRUE, sizeof(struct kt_page_word), page->words->len);

	g_array_sort(drafts, compare_drafts);
	g_array_set_size(page->lines, 0);
	for (guint i = 0; i < drafts->len; i++) {
		struct draft *d = &g_array_index(drafts, struct draft, i);
		struct kt_page_line line = {
			.first = sorted->len, .n = d->words->len, .box = d->box, .number = i + 1};

		g_array_sort_with_data(d->words, compare_left, page);
		for (guint k = 0; k < d->words->len; k++)
			g_array_append_val(
				sorted, *kt_page_word(page, g_array_index(d->words, guint, k)));
		line.aside = kt_page_word(page, g_array_index(d->words, guint, 0))->aside;
		g_array_append_val(page->lines, line);
		g_array_unref(d->words);
	}
	g_array_unref(page->words);
	page->words = sorted;
	for (guint i = 0; i < page->lines->len; i++)
		kt_page_set_line_style(page, kt_page_line(page, i));
	kt_page_bound_lines(page);
	set_places(page);
}

static void find_lines(struct kt_page *page, const struct white *white)
{
	GArray *order = g_array_sized_new(FALSE, FALSE, sizeof(guint), page->words->len);
	GArray *drafts = g_array_new(FALSE, FALSE, sizeof(struct draft));

	for (guint i = 0; i < page->words->len; i++)
		g_array_append_val(order, i);
	g_array_sort_with_data(order, compare_middles, page);
	for (guint i = 0; i < order->len; i++)
		add_to_drafts(drafts, page, g_array_index(order, guint, i), white);
	take_drafts(page, drafts);
	g_array_unref(order);
	g_array_unref(drafts);
}

void kt_page_find_lines(struct kt_page *page)
{
	find_lines(page, NULL);
}

void kt_page_part_lines(struct kt_page *page, gdouble x, gdouble y0, gdouble y1)
{
	struct white white = {x, y0, y1};

	find_lines(page, &white);
}

void kt_page_line_text(const struct kt_page *page, const struct kt_page_line *line, GString *out)
{
	for (guint i = line->first; i < line->first + line->n; i++) {
		if (i > line->first)
			g_string_append(out,
				blank_between(kt_page_word(page, i - 1), kt_page_word(page, i)));
		g_string_append(out, kt_page_word(page, i)->text);
	}
}

/* Adds [first, end) of LINE as a line of its own. */
static void add_piece(
	GArray *out, struct kt_page *page, const struct kt_page_line *line, guint first, guint end)
{
	struct kt_page_line piece = *line;

	if (first == end)
		return;
	piece.first = first;
	piece.n = end - first;
	piece.box = kt_page_word(page, first)->box;
	for (guint i = first + 1; i < end; i++)
		kt_box_unite(&piece.box, &kt_page_word(page, i)->box);
	kt_page_set_line_style(page, &piece);
	g_array_append_val(out, piece);
}

void kt_page_drop_taken(struct kt_page *page)
{
	GArray *out = g_array_new(FALSE, TRUE, sizeof(struct kt_page_line));

	for (guint i = 0; i < page->lines->len; i++) {
		const struct kt_page_line *line = kt_page_line(page, i);
		guint first = line->first, end = line->first + line->n;

		for (guint k = first; k < end; k++)
			if (kt_page_word(page, k)->is_taken) {
				add_piece(out, page, line, first, k);
				first = k + 1;
			}
		add_piece(out, page, line, first, end);
	}
	g_array_unref(page->lines);
	page->lines = out;
}
