/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two columns of text have a gutter: white from the top of a stretch of lines
 * to its end, with prose on both sides.  So has a table; but there one side is
 * numbers, or short words that fill little of its width.
 *
 *   A head across both columns
 *   Lorem ipsum dolor     consectetur elit    a stretch of lines that no word
 *   sit amet adipis-      sed do eiusmod      crosses at the gutter
 *   cing ...              tempor ...
 *   A foot across both
 */
#include "documents/page_zones.h"

#include <math.h>
#include <string.h>

#include "documents/page_grid.h"

enum { LEAST_LINES = 5, MAX_GUTTERS = 64, MAX_DEPTH = 3 };
static const gdouble LEAST_GUTTER = 0.8; /* of the type size */
static const gdouble FULL = 0.7;         /* a line that fills this much of its column is prose */
static const gdouble PROSE_SHARE = 0.5;  /* of a side's lines that must be so */

struct zoner {
	struct kt_page *page;
	GArray *lines; /* struct kt_page_line: the result */
	GArray *zones;
};

struct stretch {
	guint first, end;
	gdouble gutter;
};

static gboolean crosses(const struct kt_page *page, const struct kt_page_line *line, gdouble x)
{
	for (guint i = line->first; i < line->first + line->n; i++) {
		const struct kt_page_word *w = kt_page_word(page, i);
		gdouble half = LEAST_GUTTER * w->size / 2;

		if (w->box.x0 < x + half && w->box.x1 > x - half)
			return TRUE;
	}
	return FALSE;
}

static guint words_left_of(const struct kt_page *page, const struct kt_page_line *line, gdouble x)
{
	guint n = 0;

	while (n < line->n && kt_page_word(page, line->first + n)->box.x1 <= x)
		n++;
	return n;
}

struct side {
	guint lines, full, words, values;
	gdouble from, to;
};

static void measure(struct side *side, const struct kt_page *page, guint first, guint end)
{
	if (first == end)
		return;
	side->lines++;
	side->from = MIN(side->from, kt_page_word(page, first)->box.x0);
	side->to = MAX(side->to, kt_page_word(page, end - 1)->box.x1);
	for (guint i = first; i < end; i++) {
		const char *text = kt_page_word(page, i)->text;

		side->words++;
		side->values += kt_is_value_text(text, strlen(text));
	}
}

static gboolean is_full(const struct kt_page *page, guint first, guint end, const struct side *side)
{
	return first < end &&
	       kt_page_word(page, end - 1)->box.x1 - kt_page_word(page, first)->box.x0 >=
		       FULL * (side->to - side->from);
}

static gboolean is_prose(const struct side *side)
{
	return side->lines >= LEAST_LINES && side->words >= 3 * side->lines &&
	       side->values * 4 < side->words && side->full >= PROSE_SHARE * side->lines;
}

static gboolean is_gutter(const struct kt_page *page, GArray *lines, const struct stretch *s)
{
	struct side left = {.from = G_MAXDOUBLE}, right = {.from = G_MAXDOUBLE};

	for (guint i = s->first; i < s->end; i++) {
		const struct kt_page_line *line = &g_array_index(lines, struct kt_page_line, i);
		guint n = words_left_of(page, line, s->gutter);

		measure(&left, page, line->first, line->first + n);
		measure(&right, page, line->first + n, line->first + line->n);
	}
	for (guint i = s->first; i < s->end; i++) {
		const struct kt_page_line *line = &g_array_index(lines, struct kt_page_line, i);
		guint n = words_left_of(page, line, s->gutter);

		left.full += is_full(page, line->first, line->first + n, &left);
		right.full += is_full(page, line->first + n, line->first + line->n, &right);
	}
	return is_prose(&left) && is_prose(&right);
}

/* Places to try: the middles of wide gaps, in steps of four points. */
static guint gutter_candidates(const struct kt_page *page, GArray *lines, gdouble *out)
{
	guint n = 0;

	for (guint i = 0; i < lines->len; i++) {
		const struct kt_page_line *line = &g_array_index(lines, struct kt_page_line, i);

		for (guint k = line->first + 1; k < line->first + line->n && n < MAX_GUTTERS; k++) {
			const struct kt_page_word *a = kt_page_word(page, k - 1),
						  *b = kt_page_word(page, k);
			gdouble x = rint((a->box.x1 + b->box.x0) / 8) * 4;
			gboolean known = b->box.x0 - a->box.x1 < LEAST_GUTTER * a->size;

			for (guint c = 0; c < n; c++)
				known |= fabs(out[c] - x) < 1;
			if (!known)
				out[n++] = x;
		}
	}
	return n;
}

static gboolean find_stretch(const struct kt_page *page, GArray *lines, struct stretch *best)
{
	gdouble x[MAX_GUTTERS];
	guint n = gutter_candidates(page, lines, x);
	gboolean found = FALSE;

	for (guint c = 0; c < n; c++) {
		struct stretch s = {0, 0, x[c]};

		while (s.first < lines->len) {
			s.end = s.first;
			while (s.end < lines->len &&
				!crosses(page, &g_array_index(lines, struct kt_page_line, s.end),
					x[c]))
				s.end++;
			if (s.end - s.first >= LEAST_LINES &&
				(!found || s.end - s.first > best->end - best->first) &&
				is_gutter(page, lines, &s)) {
				*best = s;
				found = TRUE;
			}
			s.first = s.end + 1;
		}
	}
	return found;
}

static void add_zone(struct zoner *z, GArray *lines, guint first, guint end)
{
	struct kt_zone zone = {.first = z->lines->len, .left = G_MAXDOUBLE};

	if (first >= end)
		return;
	for (guint i = first; i < end; i++) {
		const struct kt_page_line *line = &g_array_index(lines, struct kt_page_line, i);

		zone.left = MIN(zone.left, line->box.x0);
		zone.right = MAX(zone.right, line->box.x1);
		g_array_append_val(z->lines, *line);
	}
	zone.end = z->lines->len;
	g_array_append_val(z->zones, zone);
}

static GArray *side_lines(
	const struct kt_page *page, GArray *lines, const struct stretch *s, gboolean is_left)
{
	GArray *out = g_array_new(FALSE, TRUE, sizeof(struct kt_page_line));

	for (guint i = s->first; i < s->end; i++) {
		struct kt_page_line piece = g_array_index(lines, struct kt_page_line, i);
		guint n = words_left_of(page, &piece, s->gutter);

		piece.first += is_left ? 0 : n;
		piece.n = is_left ? n : piece.n - n;
		if (piece.n == 0)
			continue;
		piece.box = kt_page_word(page, piece.first)->box;
		for (guint k = piece.first + 1; k < piece.first + piece.n; k++)
			kt_box_unite(&piece.box, &kt_page_word(page, k)->box);
		g_array_append_val(out, piece);
	}
	return out;
}

static void cut(struct zoner *z, GArray *lines, guint depth)
{
	struct stretch s;

	if (depth >= MAX_DEPTH || !find_stretch(z->page, lines, &s)) {
		add_zone(z, lines, 0, lines->len);
		return;
	}
	add_zone(z, lines, 0, s.first);
	for (gint side = 1; side >= 0; side--) {
		GArray *half = side_lines(z->page, lines, &s, side);

		cut(z, half, depth + 1);
		g_array_unref(half);
	}
	add_zone(z, lines, s.end, lines->len);
}

GArray *kt_page_find_zones(struct kt_page *page)
{
	struct zoner z = {page, g_array_new(FALSE, TRUE, sizeof(struct kt_page_line)),
		g_array_new(FALSE, TRUE, sizeof(struct kt_zone))};

	cut(&z, page->lines, 0);
	g_array_unref(page->lines);
	page->lines = z.lines;
	return z.zones;
}
