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
#include "documents/page/page_zones.h"

#include <math.h>
#include <string.h>

#include "documents/page/page_grid.h"

enum { LEAST_LINES = 5, LEAST_KNOWN = 2, LEAST_FULL = 4, MAX_GUTTERS = 64, MAX_DEPTH = 3 };
enum { SHORT_LINES = 3, SHORT_WORDS = 4 }; /* a stretch of few lines; the words of each */
static const gdouble LEAST_GUTTER = 0.8;   /* of the type size */
static const gdouble FULL = 0.7;           /* a line that fills this much of its column is prose */
static const gdouble PROSE_SHARE = 0.5;    /* of a side's lines that must be so */
static const gdouble EQUAL_SHARE = 0.25;   /* where both sides are of one width, as columns are */
static const gdouble SAME_WIDTH = 0.06;    /* widths that differ by less are one */
static const gdouble MIDDLE = 0.15;        /* of the page's width, on both sides of the middle */
static const gdouble SET_IN = 3;           /* type sizes, as lists are */
static const gdouble FOOT = 0.9;           /* of the page height: below stands its number */
static const gdouble EDGE = 0.4;           /* of the type size: what stands there begins a column */

struct zoner {
	struct kt_page *page;
	GArray *lines; /* struct kt_page_line: the result */
	GArray *zones;
	GArray *gutters; /* struct kt_gutter */
	GArray *asides;  /* struct kt_page_line: those of boxes beside the text */
	guint n_placed;  /* so many of the asides' lines are in zones */
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

static gboolean is_prose(const struct side *side, gdouble share)
{
	return side->lines >= LEAST_LINES && side->words >= 3 * side->lines &&
	       side->values * 4 < side->words && side->full >= share * side->lines;
}

/* A few lines of nothing but prose: all are full but perhaps the last. */
static gboolean is_short_prose(const struct side *side)
{
	return side->lines >= SHORT_LINES && side->words >= SHORT_WORDS * side->lines &&
	       side->values * 4 < side->words && side->full + 1 >= side->lines;
}

/* Both sides are prose.  Two columns of a page are as wide as each other, so that headings, lists
 * and tables may stand among it there, or only a few lines between two tables. */
static gboolean are_columns(const struct side *left, const struct side *right)
{
	gdouble a = left->to - left->from, b = right->to - right->from;
	gboolean are_equal = fabs(a - b) < SAME_WIDTH * MAX(a, b);

	if (are_equal && is_short_prose(left) && is_short_prose(right))
		return TRUE;
	gdouble share = are_equal && left->full >= LEAST_FULL && right->full >= LEAST_FULL
				? EQUAL_SHARE
				: PROSE_SHARE;
	return is_prose(left, share) && is_prose(right, share);
}

static void measure_sides(const struct kt_page *page, GArray *lines, const struct stretch *s,
	struct side *left, struct side *right)
{
	left->from = right->from = G_MAXDOUBLE;
	for (guint i = s->first; i < s->end; i++) {
		const struct kt_page_line *line = &g_array_index(lines, struct kt_page_line, i);
		guint n = words_left_of(page, line, s->gutter);

		measure(left, page, line->first, line->first + n);
		measure(right, page, line->first + n, line->first + line->n);
	}
}

static gboolean is_gutter(const struct kt_page *page, GArray *lines, const struct stretch *s)
{
	struct side left = {0}, right = {0};

	measure_sides(page, lines, s, &left, &right);
	for (guint i = s->first; i < s->end; i++) {
		const struct kt_page_line *line = &g_array_index(lines, struct kt_page_line, i);
		guint n = words_left_of(page, line, s->gutter);

		left.full += is_full(page, line->first, line->first + n, &left);
		right.full += is_full(page, line->first + n, line->first + line->n, &right);
	}
	return are_columns(&left, &right);
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

/* The lines of S bear out a gutter that others showed: two columns that begin where its columns
 * do, of words rather than numbers; where they begin there exactly a line of each is enough. */
static gboolean bears_out(const struct kt_page *page, GArray *lines, const struct stretch *s,
	const struct kt_gutter *gutter)
{
	struct side left = {0}, right = {0};
	gdouble size = g_array_index(lines, struct kt_page_line, s->first).size, off;

	measure_sides(page, lines, s, &left, &right);
	off = MAX(fabs(left.from - gutter->left), fabs(right.from - gutter->right));
	if (left.lines && right.lines && off < EDGE * size)
		return left.values * 2 < left.words && right.values * 2 < right.words;
	return left.lines >= LEAST_KNOWN && right.lines >= LEAST_KNOWN && off < size &&
	       left.values * 4 < left.words && right.values * 4 < right.words;
}

/* Most of LINE are numbers. */
static gboolean is_row_of_numbers(const struct kt_page *page, const struct kt_page_line *line)
{
	struct side all = {.from = G_MAXDOUBLE};

	measure(&all, page, line->first, line->first + line->n);
	return all.values * 2 >= all.words;
}

/* A line that begins with WORD is one of a column whose left edge is at EDGE: it begins there, or is
 * set in as items are. */
static gboolean begins_at(const struct kt_page_word *word, gdouble edge, gdouble slack)
{
	return word->box.x0 >= edge - slack && word->box.x0 <= edge + SET_IN * word->size + slack;
}

/* What LINE has to the right of GUTTER begins where the column begins. */
static gboolean fits_right(const struct kt_page *page, const struct kt_page_line *line,
	const struct kt_gutter *gutter, gdouble slack)
{
	guint n = words_left_of(page, line, gutter->x);

	return n == line->n || begins_at(kt_page_word(page, line->first) + n, gutter->right, slack);
}

static gboolean fits_left(const struct kt_page *page, const struct kt_page_line *line,
	const struct kt_gutter *gutter, gdouble slack)
{
	return words_left_of(page, line, gutter->x) == 0 ||
	       begins_at(kt_page_word(page, line->first), gutter->left, slack);
}

/* LINE is one of those that showed the gutter, on their page. */
static gboolean showed(
	const struct kt_gutter *gutter, const struct kt_page *page, const struct kt_page_line *line)
{
	return gutter->page == page->number && line->box.y1 >= gutter->y0 &&
	       line->box.y0 <= gutter->y1;
}

/* The end of the lines from FIRST on that leave GUTTER white and showed it, or did not. */
static guint end_at_gutter(
	const struct zoner *z, GArray *lines, guint first, const struct kt_gutter *gutter)
{
	guint end = first;
	gboolean is_own =
		showed(gutter, z->page, &g_array_index(lines, struct kt_page_line, first));

	while (end < lines->len) {
		const struct kt_page_line *line = &g_array_index(lines, struct kt_page_line, end);

		if (crosses(z->page, line, gutter->x) || showed(gutter, z->page, line) != is_own ||
			(!is_own && words_left_of(z->page, line, gutter->x) > 0 &&
				words_left_of(z->page, line, gutter->x) < line->n &&
				is_row_of_numbers(z->page, line)))
			break;
		end++;
	}
	return end;
}

/* The longest stretch at a gutter that is known already. */
static gboolean find_known(const struct zoner *z, GArray *lines, struct stretch *best)
{
	gboolean found = FALSE;

	for (guint g = 0; g < z->gutters->len; g++) {
		const struct kt_gutter *gutter = &g_array_index(z->gutters, struct kt_gutter, g);

		for (guint first = 0, end; first < lines->len; first = MAX(end, first + 1)) {
			end = end_at_gutter(z, lines, first, gutter);
			struct stretch s = {first, end, gutter->x};
			if (end == first || (found && end - first <= best->end - best->first))
				continue;
			if (showed(gutter, z->page,
				    &g_array_index(lines, struct kt_page_line, first)) ||
				bears_out(z->page, lines, &s, gutter)) {
				*best = s;
				found = TRUE;
			}
		}
	}
	return found;
}

static void remember(struct zoner *z, GArray *lines, const struct stretch *s)
{
	struct side left = {0}, right = {0};

	measure_sides(z->page, lines, s, &left, &right);
	struct kt_gutter gutter = {z->page->number, s->gutter,
		g_array_index(lines, struct kt_page_line, s->first).box.y0,
		g_array_index(lines, struct kt_page_line, s->end - 1).box.y1, left.from,
		right.from};
	g_array_append_val(z->gutters, gutter);
}

/* The longest stretch of lines with a gutter at one of the N places X. */
static gboolean longest_stretch(
	const struct kt_page *page, GArray *lines, const gdouble *x, guint n, struct stretch *best)
{
	gboolean found = FALSE;

	for (guint c = 0; c < n; c++) {
		struct stretch s = {0, 0, x[c]};

		while (s.first < lines->len) {
			s.end = s.first;
			while (s.end < lines->len &&
				!crosses(page, &g_array_index(lines, struct kt_page_line, s.end),
					x[c]))
				s.end++;
			if (s.end - s.first >= SHORT_LINES &&
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

static gboolean find_stretch(const struct kt_page *page, GArray *lines, struct stretch *best)
{
	gdouble x[MAX_GUTTERS];

	return longest_stretch(page, lines, x, gutter_candidates(page, lines, x), best);
}

static void add_lines(struct zoner *z, const GArray *lines, guint first, guint end)
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

/* The lines of the next aside are a zone. */
static void add_aside(struct zoner *z)
{
	guint first = z->n_placed, end = first;

	while (end < z->asides->len &&
		g_array_index(z->asides, struct kt_page_line, end).aside ==
			g_array_index(z->asides, struct kt_page_line, first).aside)
		end++;
	z->n_placed = end;
	add_lines(z, z->asides, first, end);
}

/* Line I, of those from FIRST on, begins a paragraph, as far as white and type tell. */
static gboolean begins_paragraph(const GArray *lines, guint first, guint i)
{
	const struct kt_page_line *line = &g_array_index(lines, struct kt_page_line, i);

	return i == first || line->box.y0 - line[-1].box.y1 >= EDGE * line->size ||
	       line->is_bold != line[-1].is_bold ||
	       fabs(line->size - line[-1].size) > SAME_WIDTH * line->size;
}

/* Lines [first, end) are a zone, or two: an aside is read behind the paragraph that ends beside it or
 * goes on below. */
static void add_zone(struct zoner *z, const GArray *lines, guint first, guint end)
{
	for (guint i = first; i < end && z->n_placed < z->asides->len; i++) {
		const struct kt_page_line *aside =
			&g_array_index(z->asides, struct kt_page_line, z->n_placed);
		const struct kt_box *box =
			&g_array_index(z->page->asides, struct kt_box, aside->aside - 1);

		if (g_array_index(lines, struct kt_page_line, i).box.y0 < box->y1 ||
			!begins_paragraph(lines, first, i))
			continue;
		add_lines(z, lines, first, i);
		add_aside(z);
		first = i;
	}
	add_lines(z, lines, first, end);
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
		kt_page_set_line_style(page, &piece);
		g_array_append_val(out, piece);
	}
	return out;
}

static void cut(struct zoner *z, GArray *lines, guint depth);

/* Lines [first, end), above or below others that are cut: they may have columns of their own. */
static void cut_part(struct zoner *z, GArray *lines, guint first, guint end, guint depth)
{
	GArray *part = g_array_new(FALSE, FALSE, sizeof(struct kt_page_line));

	g_array_append_vals(part, &g_array_index(lines, struct kt_page_line, first), end - first);
	cut(z, part, depth);
	g_array_unref(part);
}

static void cut(struct zoner *z, GArray *lines, guint depth)
{
	struct stretch s;
	gboolean is_known = depth < MAX_DEPTH && find_known(z, lines, &s);

	if (depth >= MAX_DEPTH || (!is_known && !find_stretch(z->page, lines, &s))) {
		add_zone(z, lines, 0, lines->len);
		return;
	}
	if (!is_known)
		remember(z, lines, &s);
	cut_part(z, lines, 0, s.first, depth);
	for (gint side = 1; side >= 0; side--) {
		GArray *half = side_lines(z->page, lines, &s, side);

		cut(z, half, depth + 1);
		g_array_unref(half);
	}
	cut_part(z, lines, s.end, lines->len, depth);
}

/* The lines of PAGE that are no rows of numbers. */
static GArray *lines_of_words(const struct kt_page *page)
{
	GArray *out = g_array_new(FALSE, FALSE, sizeof(struct kt_page_line));

	for (guint i = 0; i < page->lines->len; i++)
		if (!is_row_of_numbers(page, kt_page_line(page, i)))
			g_array_append_val(out, *kt_page_line(page, i));
	return out;
}

static gboolean is_beside(const struct kt_page_line *line, const struct kt_gutter *gutter)
{
	return line->box.y1 >= gutter->y0 && line->box.y0 <= gutter->y1;
}

/* LINE has numbers on both sides of GUTTER, and at the right nothing else. */
static gboolean has_numbers_across(
	const struct kt_page *page, const struct kt_page_line *line, const struct kt_gutter *gutter)
{
	guint n = words_left_of(page, line, gutter->x);
	struct side right = {.from = G_MAXDOUBLE};

	measure(&right, page, line->first + n, line->first + line->n);
	return n > 0 && right.words > 0 && right.values == right.words &&
	       is_row_of_numbers(page, line);
}

/* LINE, which showed GUTTER, is a row of numbers over both sides all the same: what it has at the
 * right begins elsewhere than the column does. */
static gboolean is_row_across(const struct kt_page *page, const struct kt_page_line *line,
	const struct kt_gutter *gutter, gdouble slack)
{
	guint n = words_left_of(page, line, gutter->x);

	if (n == 0 || n == line->n || !is_row_of_numbers(page, line))
		return FALSE;
	return !fits_right(page, line, gutter, slack) ||
	       (has_numbers_across(page, line, gutter) &&
		       kt_page_word(page, line->first + n)->box.x0 > gutter->right + slack);
}

/* LINE lies across GUTTER; or it is none of those that showed it, and its sides begin elsewhere than
 * the columns do. */
static gboolean ends_columns(const struct kt_page *page, const struct kt_page_line *line,
	const struct kt_gutter *gutter, gdouble slack)
{
	if (crosses(page, line, gutter->x))
		return TRUE;
	if (is_beside(line, gutter))
		return is_row_across(page, line, gutter, slack);
	return !fits_left(page, line, gutter, slack) || !fits_right(page, line, gutter, slack) ||
	       has_numbers_across(page, line, gutter);
}

/* Line I is set as near to the one above as the lines of a paragraph are. */
static gboolean stands_under(const struct kt_page *page, guint i)
{
	const struct kt_page_line *line = kt_page_line(page, i);

	return line->box.y0 - kt_page_line(page, i - 1)->box.y1 < EDGE * line->size;
}

/* A gutter is sought without the rows of numbers.  Those beside the text of the other column belong
 * to the columns as well, up and down as far as some stand at the right side; those of a table
 * across both columns part the lines, and the most that are left between them keep the gutter.
 * Down to the foot of the page, what is left is the rest of the longer column. */
static void settle_height(const struct kt_page *page, struct kt_gutter *gutter, gdouble slack)
{
	guint first = 0, last = 0, n = 0, most = 0;
	gdouble y0 = gutter->y0, y1 = gutter->y1;

	for (guint i = 0; i <= page->lines->len; i++) {
		if (i < page->lines->len &&
			!ends_columns(page, kt_page_line(page, i), gutter, slack)) {
			gboolean is_known = is_beside(kt_page_line(page, i), gutter);

			n += is_known;
			if (is_known || kt_page_line(page, i)->box.x1 > gutter->right ||
				(i == last + 1 && stands_under(page, i)))
				last = i;
			continue;
		}
		if (i == page->lines->len || kt_page_line(page, i)->box.y0 > FOOT * page->height)
			last = MAX(i, first + 1) - 1;
		if (n > most) {
			most = n;
			y0 = kt_page_line(page, first)->box.y0;
			y1 = kt_page_line(page, last)->box.y1;
		}
		first = last = i + 1;
		n = 0;
	}
	gutter->y0 = y0;
	gutter->y1 = y1;
}

/* Only in the middle: on most pages words lie across it, so that this is quick. */
void kt_page_seek_gutter(struct kt_page *page, GArray *gutters)
{
	struct zoner z = {.page = page, .gutters = gutters};
	g_autoptr(GArray) lines = lines_of_words(page);
	gdouble x[MAX_GUTTERS];
	guint n = gutter_candidates(page, lines, x), kept = 0;
	struct stretch best;

	for (guint i = 0; i < n; i++)
		if (fabs(x[i] - page->width / 2) < MIDDLE * page->width)
			x[kept++] = x[i];
	if (!longest_stretch(page, lines, x, kept, &best))
		return;
	remember(&z, lines, &best);
	struct kt_gutter *gutter = &g_array_index(gutters, struct kt_gutter, gutters->len - 1);
	settle_height(
		page, gutter, EDGE * g_array_index(lines, struct kt_page_line, best.first).size);
	kt_page_part_lines(page, gutter->x, gutter->y0, gutter->y1);
}

static gint compare_asides(gconstpointer a, gconstpointer b)
{
	const struct kt_page_line *x = a, *y = b;

	return x->aside != y->aside ? x->aside - y->aside
				    : (x->box.y0 > y->box.y0) - (x->box.y0 < y->box.y0);
}

/* Moves the lines of asides out of those of PAGE, box by box. */
static void take_asides(struct kt_page *page, GArray *asides)
{
	guint kept = 0;

	for (guint i = 0; i < page->lines->len; i++) {
		struct kt_page_line line = *kt_page_line(page, i);

		if (line.aside > 0)
			g_array_append_val(asides, line);
		else
			*kt_page_line(page, kept++) = line;
	}
	g_array_set_size(page->lines, kept);
	g_array_sort(asides, compare_asides);
}

GArray *kt_page_find_zones(struct kt_page *page, GArray *gutters)
{
	struct zoner z = {page, g_array_new(FALSE, TRUE, sizeof(struct kt_page_line)),
		g_array_new(FALSE, TRUE, sizeof(struct kt_zone)), gutters,
		g_array_new(FALSE, TRUE, sizeof(struct kt_page_line)), 0};

	take_asides(page, z.asides);
	cut(&z, page->lines, 0);
	while (z.n_placed < z.asides->len)
		add_aside(&z);
	g_array_unref(z.asides);
	g_array_unref(page->lines);
	page->lines = z.lines;
	return z.zones;
}
