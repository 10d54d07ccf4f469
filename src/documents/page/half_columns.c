/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text in two columns between tables across the page is often so short that no stretch of it shows
 * the gutter, or none has a word in the right column:
 *
 *   Udgiften til sygedagpenge var 22,8     mio. kr. i 2019.
 *   mio. kr., og der ventes nu en  88,5
 *
 * But set lines show the column's width wherever they stand, and the other is as wide. Where the
 * page has one column, more lines go on behind its middle than happen to end at one edge before it. */
#include "documents/page/half_columns.h"

#include <math.h>
#include <string.h>

#include "documents/page/page_grid.h"

enum { LEAST_SET = 5, LEAST_WORDS = 4 };    /* lines at one edge; words of each */
enum { MAX_LINES = 2000 };                  /* that are looked at */
static const gdouble SAME_EDGE = 0.8;       /* points: set lines end so near to each other */
static const gdouble LEAST = 0.4, MOST = 2; /* half a gutter, in type sizes */

static gboolean is_words(const struct kt_page *page, const struct kt_page_line *line)
{
	guint values = 0;

	for (guint i = line->first; i < line->first + line->n; i++) {
		const char *text = kt_page_word(page, i)->text;

		values += kt_is_value_text(text, strlen(text));
	}
	return line->n >= LEAST_WORDS && values * 2 < line->n;
}

struct half_lines {
	GArray *boxes; /* struct kt_box: of lines that could fill the left one of two columns */
	guint n_wide;  /* lines of words that go on behind the middle of their page */
};

static void add_line(
	struct half_lines *half, const struct kt_page *page, const struct kt_page_line *line)
{
	gdouble left = page->width / 2 - line->box.x1;

	if (!is_words(page, line))
		return;
	half->n_wide += left < 0 && line->box.x0 < page->width / 2;
	if (left >= LEAST * line->size && left <= MOST * line->size)
		g_array_append_val(half->boxes, line->box);
}

static void find_half_lines(struct half_lines *half, const struct kt_pages *pages)
{
	for (guint p = 0; p < pages->pages->len; p++) {
		const struct kt_page *page = g_ptr_array_index(pages->pages, p);

		for (guint i = 0; i < page->lines->len && half->boxes->len < MAX_LINES; i++)
			add_line(half, page, kt_page_line(page, i));
	}
}

static gint compare_right(gconstpointer a, gconstpointer b)
{
	const struct kt_box *x = a, *y = b;

	return (x->x1 > y->x1) - (x->x1 < y->x1);
}

/* The most of LINES, sorted by their right edges, that begin and end at the same edges. */
static guint most_set(const GArray *lines, struct kt_box *best)
{
	guint most = 0;

	for (guint i = 0; i < lines->len; i++) {
		const struct kt_box *a = &g_array_index(lines, struct kt_box, i);
		guint n = 0;

		for (guint k = i; k < lines->len; k++) {
			const struct kt_box *b = &g_array_index(lines, struct kt_box, k);

			if (b->x1 - a->x1 > SAME_EDGE)
				break;
			n += fabs(b->x0 - a->x0) <= SAME_EDGE;
		}
		if (n > most) {
			most = n;
			*best = *a;
		}
	}
	return most;
}

void kt_presume_gutter(const struct kt_pages *pages, GArray *gutters)
{
	g_autoptr(GArray) boxes = g_array_new(FALSE, FALSE, sizeof(struct kt_box));
	struct half_lines half = {.boxes = boxes};
	struct kt_box column = {0};

	find_half_lines(&half, pages);
	g_array_sort(boxes, compare_right);
	if (most_set(boxes, &column) < MAX(LEAST_SET, half.n_wide + 1))
		return;
	const struct kt_page *first = g_ptr_array_index(pages->pages, 0);
	struct kt_gutter gutter = {
		.x = first->width / 2, .left = column.x0, .right = first->width - column.x1};
	g_array_append_val(gutters, gutter);
}
