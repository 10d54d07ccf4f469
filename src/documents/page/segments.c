/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/page/segments.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "documents/page/page_grid.h"
#include "documents/page/space_times.h"

/* Gaps that end a segment, in type sizes: between words (a blank is about
 * 0.28, stretched in set lines to 0.6), and between two numbers. */
static const gdouble GAP = 0.75, GAP_OF_VALUES = 0.38;
/* Cells set close: wider than this and so many times wider than the line's own blanks. */
static const gdouble CLOSE_GAP = 0.45, CLOSE_TO_BLANK = 1.6, USUAL_BLANK = 0.28;
static const gdouble WIDER_THAN_BLANK = 1.12; /* between two numbers, in blanks */
/* A gap that no blank has, in blanks, and edges of cells under each other, in type sizes. */
static const gdouble SURE_GAP = 1.3, SAME_EDGE = 0.05;
enum { BLANK_STEPS = 100, REACH = 4, SURE_LINES = 2 };
/* Blanks of a set line, in type sizes: they differ by kerning and rounding only. */
static const gdouble LEAST_BLANK = 0.1, MOST_BLANK = 1.6, SAME_BLANK = 0.08;
/* More in a few words that no other line ends and begins with parts heads, not words. */
static const gdouble MOST_LONE_BLANK = 0.85, SAME_MARGIN = 1;
static const gdouble LEAST_FIXED = 0.2, MOST_FIXED = 0.34; /* of fonts */
/* TeX's blank of w behind a full stop is 3 w less this, and not below that. */
static const gdouble TEX_LESS = 0.555, TEX_STOP = 0.45;
enum { LEAST_SET_WORDS = 5, MAX_SET_WORDS = 100, LEAST_BOLD = 8 };
/* Lines of one row whose cells are set in the middle: they overlap so much, in type sizes, their
 * type differs by no more, and no smaller gap parts their cells. */
static const gdouble MIDDLED = 0.3, SAME_TYPE = 1.25, MIDDLED_GAP = 0.75;

static gboolean is_value_word(const struct kt_page_word *w)
{
	return kt_is_value_text(w->text, strlen(w->text));
}

static gdouble gap_before(const struct kt_page_word *w)
{
	return (w->box.x0 - w[-1].box.x1) / MIN(w->size, w[-1].size);
}

void kt_blanks_add(struct kt_blanks *blanks, const struct kt_page_word *first, guint n)
{
	for (guint i = 1; i < n; i++) {
		gdouble gap = (first[i].box.x0 - first[i - 1].box.x1) / first[i].size;

		if (gap > 0.1 && gap < 1)
			blanks->count[(guint)(gap * BLANK_STEPS)]++;
	}
}

gdouble kt_blanks_usual(const struct kt_blanks *blanks)
{
	const guint *count = blanks->count;
	guint best = 0, sum = 0;
	gdouble weighed = 0;

	/* three steps together, so that no border of theirs parts what is one */
	for (guint i = 1; i < BLANK_STEPS; i++)
		if (count[i - 1] + count[i] + count[i + 1] > sum) {
			sum = count[i - 1] + count[i] + count[i + 1];
			best = i;
		}
	for (guint i = best - 1; sum && i <= best + 1; i++)
		weighed += count[i] * (i + 0.5) / BLANK_STEPS;
	return sum ? weighed / sum : USUAL_BLANK;
}

/* Between the words of one cell, in type sizes: the least gap of the line, which is at least what
 * most lines have; that where the line is short, or numbers beside each other show cells. */
static gdouble blank_of(const struct kt_page *page, const struct kt_page_line *line, gdouble usual)
{
	const struct kt_page_word *w = kt_page_word(page, line->first);
	gdouble least = line->n > 2 ? G_MAXDOUBLE : usual;

	for (guint i = 1; i < line->n && line->n > 2; i++) {
		if (gap_before(&w[i]) > GAP_OF_VALUES && is_value_word(&w[i - 1]) &&
			is_value_word(&w[i]))
			return usual;
		least = MIN(least, gap_before(&w[i]));
	}
	return MAX(least, usual);
}

/* The digits, points and commas that WORD begins with, behind a sign. */
static gsize number_length(const char *word)
{
	word += *word == '-';
	return g_ascii_isdigit(*word) ? strspn(word, "0123456789.,") : 0;
}

/* A blank parts the thousands of one number only where three digits follow and no other mark parts
 * them: "1 234", but not "1.038 2.114" or "2021 2022". */
static gboolean are_two_numbers(const struct kt_page_word *next)
{
	const char *a = next[-1].text, *b = next->text;
	gsize length = number_length(a);

	return length > 1 && !a[length + (*a == '-')] && g_ascii_isdigit(a[strlen(a) - 1]) &&
	       number_length(b) > 1 && (strpbrk(a, ".,") || strspn(b, "0123456789") != 3);
}

/* BLANK is that of the line, USUAL that of most lines. */
static gboolean ends_segment(const struct kt_page_word *next, gdouble blank, gdouble usual)
{
	gdouble gap = gap_before(next);

	if (gap > GAP || (gap > CLOSE_GAP && gap > CLOSE_TO_BLANK * blank))
		return TRUE;
	if (are_two_numbers(next))
		return gap > WIDER_THAN_BLANK * usual;
	return gap > GAP_OF_VALUES && is_value_word(next - 1) && is_value_word(next);
}

static gint compare_gaps(gconstpointer a, gconstpointer b)
{
	gfloat x = *(const gfloat *)a, y = *(const gfloat *)b;

	return x < y ? -1 : x > y;
}

struct gap {
	gfloat width; /* type sizes */
	gboolean ends_sentence;
};

/* Gaps as of justified text: each the usual one of the line, or a blank of the font's own width
 * where it may not break.  Behind a full stop TeX adds a third, and stretches three times as
 * much (The TeXbook, chapter 12). */
static gboolean are_blanks(const struct gap *gaps, guint n, gboolean is_bold, gdouble most)
{
	gfloat widths[MAX_SET_WORDS];
	guint usual = 0;

	for (guint i = 0; i < n; i++)
		widths[i] = gaps[i].width;
	qsort(widths, n, sizeof(*widths), compare_gaps);
	gfloat median = widths[n / 2], widest = MAX(TEX_STOP, 3 * median - TEX_LESS) + SAME_BLANK;
	/* a few heads of columns, "1.000 kr.  Budget  Regnskab": text set bold is not stretched */
	if (is_bold && n < LEAST_BOLD && median > CLOSE_GAP)
		return FALSE;
	for (guint i = 0; i < n; i++) {
		gfloat width = gaps[i].width;
		gboolean is_usual = fabs(width - median) <= SAME_BLANK ||
				    (gaps[i].ends_sentence && width > median && width <= widest);

		if (!is_usual && (width < LEAST_FIXED || width > MOST_FIXED))
			return FALSE;
		usual += is_usual;
	}
	/* heads of one word and of several: "Oprindeligt  Forbrug 30/9  Andel i pct." */
	return median >= LEAST_BLANK && median <= most &&
	       usual * 5 >= n * (median > MOST_LONE_BLANK ? 4 : 3);
}

static guint count_value_words(const struct kt_page *page, const struct kt_page_line *line)
{
	guint values = 0;

	for (guint i = line->first; i < line->first + line->n; i++)
		values += is_value_word(kt_page_word(page, i));
	return values;
}

/* Another line of words begins and ends where LINE does, as those of stretched text do. */
static gboolean has_margins_of_others(const struct kt_page *page, const struct kt_page_line *line)
{
	for (guint i = 0; i < page->lines->len; i++) {
		const struct kt_page_line *other = kt_page_line(page, i);

		if (other->first != line->first &&
			fabs(other->box.x0 - line->box.x0) < SAME_MARGIN &&
			fabs(other->box.x1 - line->box.x1) < SAME_MARGIN &&
			count_value_words(page, other) * 3 <= other->n)
			return TRUE;
	}
	return FALSE;
}

gboolean kt_is_set_line(const struct kt_page *page, const struct kt_page_line *line)
{
	const struct kt_page_word *w = kt_page_word(page, line->first);
	guint values = 0, same = 0, bold = 0, n = MIN(line->n, MAX_SET_WORDS);
	struct gap gaps[MAX_SET_WORDS];

	if (line->n < LEAST_SET_WORDS)
		return FALSE;
	for (guint i = 0; i < n; i++) {
		if (i)
			gaps[i - 1] = (struct gap){(w[i].box.x0 - w[i - 1].box.x1) / w[i].size,
				strchr(".:!?", w[i - 1].text[strlen(w[i - 1].text) - 1]) != NULL};
		values += is_value_word(&w[i]);
		same += i && strcmp(w[i].text, w[i - 1].text) == 0;
		bold += w[i].is_bold;
	}
	return values * 3 <= n && same * 3 <= n && are_blanks(gaps, n - 1, bold == n, MOST_BLANK) &&
	       (n > LEAST_BOLD || are_blanks(gaps, n - 1, bold == n, MOST_LONE_BLANK) ||
		       has_margins_of_others(page, line));
}

static gboolean is_leader(const char *text)
{
	return strstr(text, "....") || strstr(text, "……") || strstr(text, "____");
}

struct kt_segment kt_segment_of(const struct kt_page *page, guint line, guint first, guint n)
{
	struct kt_segment s = {.first = first, .n = n, .line = line};
	g_autoptr(GString) text = g_string_new(NULL);

	s.box = kt_page_word(page, first)->box;
	s.size = kt_page_word(page, first)->size;
	for (guint i = first; i < first + n; i++) {
		kt_box_unite(&s.box, &kt_page_word(page, i)->box);
		g_string_append_printf(
			text, "%s%s", i > first ? " " : "", kt_page_word(page, i)->text);
	}
	s.is_value = kt_is_value_text(text->str, text->len);
	return s;
}

static void cut_line(
	GArray *segments, GArray *lines, const struct kt_page *page, guint index, gdouble usual)
{
	const struct kt_page_line *line = kt_page_line(page, index);
	struct kt_segment_line out = {
		.first = segments->len, .line = index, .box = line->box, .size = line->size};

	gboolean is_set = kt_is_set_line(page, line);
	gdouble blank = is_set ? 0 : blank_of(page, line, usual);

	for (guint i = line->first, n; i < line->first + line->n; i += n) {
		for (n = 1; i + n < line->first + line->n &&
			    (is_set || !ends_segment(kt_page_word(page, i + n), blank, usual));
			n++)
			;
		struct kt_segment s = kt_segment_of(page, index, i, n);
		out.n_values += s.is_value && out.n > 0;
		out.n++;
		g_array_append_val(segments, s);
	}
	for (guint i = line->first; i < line->first + line->n; i++)
		out.has_leaders |= is_leader(kt_page_word(page, i)->text);
	g_array_append_val(lines, out);
}

/* ---- cells set in the middle of their row ---- */

static guint count_values(GArray *segments, const struct kt_segment_line *line)
{
	guint n = 0;

	for (guint k = line->first; k < line->first + line->n; k++)
		n += kt_segment(segments, k)->is_value;
	return n;
}

static gboolean are_apart(
	GArray *segments, const struct kt_segment_line *a, const struct kt_segment_line *b)
{
	gdouble gap = MIDDLED_GAP * MIN(a->size, b->size);

	for (guint i = a->first; i < a->first + a->n; i++)
		for (guint k = b->first; k < b->first + b->n; k++) {
			const struct kt_box *x = &kt_segment(segments, i)->box,
					    *y = &kt_segment(segments, k)->box;

			if (MIN(x->x1, y->x1) > MAX(x->x0, y->x0) - gap)
				return FALSE;
		}
	return TRUE;
}

/* One of the lines has a row's numbers, the other the line of its words that is next to them. */
static gboolean are_of_one_row(GArray *segments, const struct kt_page *page,
	const struct kt_segment_line *a, const struct kt_segment_line *b)
{
	gdouble size = MIN(a->size, b->size);
	gboolean has_values = count_values(segments, a) > 0;

	return has_values != (count_values(segments, b) > 0) &&
	       b->box.y0 - a->box.y1 < -MIDDLED * size &&
	       MAX(a->size, b->size) < SAME_TYPE * size && !a->has_leaders && !b->has_leaders &&
	       are_apart(segments, a, b) && !kt_is_set_line(page, kt_page_line(page, a->line)) &&
	       !kt_is_set_line(page, kt_page_line(page, b->line));
}

static gint from_left(gconstpointer a, gconstpointer b)
{
	const struct kt_segment *x = a, *y = b;

	return x->box.x0 < y->box.x0 ? -1 : x->box.x0 > y->box.x0;
}

/* Line B, right behind A, becomes part of it. */
static void unite(GArray *segments, struct kt_segment_line *a, const struct kt_segment_line *b)
{
	if (count_values(segments, b) > 0)
		a->line = b->line;
	a->n += b->n;
	kt_box_unite(&a->box, &b->box);
	a->size = MAX(a->size, b->size);
	qsort(kt_segment(segments, a->first), a->n, sizeof(struct kt_segment), from_left);
	a->n_values = count_values(segments, a) - kt_segment(segments, a->first)->is_value;
}

/* Labels wrapped, numbers half-way down beside them: the numbers stand in no line of the label, and
 * by themselves tell of no row.
 *
 *	Almen
 *	                9      11       with "Almen" they are a line
 *	genoptræning                                                                      */
static void unite_middled(GArray *segments, GArray *lines, const struct kt_page *page)
{
	for (guint i = 0; i + 1 < lines->len; i++) {
		struct kt_segment_line *line = kt_segment_line(lines, i);

		if (are_of_one_row(segments, page, line, line + 1)) {
			unite(segments, line, line + 1);
			g_array_remove_index(lines, i + 1);
		}
	}
}

/* ---- cells set close ---- */

/* The words of line B, which nothing has cut, that stand before a number that is set exactly under
 * or over one of line A; 0 where none is.
 *
 *	Biret                       kr. 11,75
 *	Fuld kost på ældrecenter md. kr. 2.985,00     more than a blank, but less than parts cells */
static guint words_before_column(GArray *segments, const struct kt_page *page,
	const struct kt_segment_line *a, const struct kt_segment_line *b, gdouble usual)
{
	const struct kt_segment *whole = kt_segment(segments, b->first);
	const struct kt_page_word *w = kt_page_word(page, whole->first);

	for (guint k = a->first + 1; k < a->first + a->n; k++) {
		const struct kt_segment *s = kt_segment(segments, k);
		gdouble near = SAME_EDGE * s->size;

		for (guint i = 1; i < whole->n && s->is_value; i++) {
			struct kt_segment rest;

			if (gap_before(&w[i]) < SURE_GAP * usual)
				continue;
			rest = kt_segment_of(page, whole->line, whole->first + i, whole->n - i);
			if (rest.is_value && (fabs(rest.box.x0 - s->box.x0) < near ||
						     fabs(rest.box.x1 - s->box.x1) < near))
				return i;
		}
	}
	return 0;
}

/* How many lines near line I have a cell with nothing but a value that ends at X. */
static guint count_ends(GArray *segments, GArray *lines, guint i, gdouble x)
{
	guint n = 0;

	for (guint k = i > REACH ? i - REACH : 0; k < MIN(i + REACH + 1, lines->len); k++) {
		const struct kt_segment_line *line = kt_segment_line(lines, k);
		gboolean found = FALSE;

		for (guint m = line->first; k != i && m < line->first + line->n; m++) {
			const struct kt_segment *s = kt_segment(segments, m);

			found |= s->is_value && fabs(s->box.x1 - x) < SAME_EDGE * s->size;
		}
		n += found;
	}
	return n;
}

/* How many lines near line I, it too, have a number or a dash that ends at X, and a word right behind it
 * that begins at X1. */
static guint count_borders(
	GArray *lines, const struct kt_page *page, guint i, gdouble x, gdouble x1, gdouble size)
{
	guint n = 0;

	for (guint k = i > REACH ? i - REACH : 0; k < MIN(i + REACH + 1, lines->len); k++) {
		const struct kt_page_line *line =
			kt_page_line(page, kt_segment_line(lines, k)->line);
		const struct kt_page_word *w = kt_page_word(page, line->first);
		gboolean found = FALSE;

		for (guint m = 1; m < line->n && !found; m++)
			found = fabs(w[m - 1].box.x1 - x) < SAME_EDGE * size &&
				fabs(w[m].box.x0 - x1) < SAME_EDGE * size &&
				is_value_word(&w[m - 1]);
		n += found;
	}
	return n;
}

/* "01.09.25-31.08.27" */
static gboolean is_span_of_days(const char *text)
{
	const char *dash = strchr(text, '-');
	g_autofree char *from = dash ? g_strndup(text, (gsize)(dash - text)) : NULL;

	return from && strpbrk(from, "./") && kt_is_time_text(from) && kt_is_time_text(dash + 1);
}

/* What stands behind a number in a column of its own: a name or days, no unit. */
static gboolean begins_words(const struct kt_page_word *word)
{
	return g_unichar_isupper(g_utf8_get_char(word->text)) || is_span_of_days(word->text);
}

/* The words of segment K of line I that stand before the border of two columns, though no more than a
 * blank is there: the numbers of other lines end where that behind it does, or those before it do, with
 * words behind them that begin at one place.
 *
 *	Sundby Lektiehjælp   Amager          64.000    91.250 01.10.25-30.09.26
 *	Tingbjerg            Brønshøj-Husum 210.000   620.000 01.09.25-31.08.27          */
static guint words_before_border(
	GArray *segments, GArray *lines, const struct kt_page *page, guint i, guint k)
{
	const struct kt_segment *s = kt_segment(segments, k);
	const struct kt_page_word *w = kt_page_word(page, s->first);

	for (guint n = 1; n < s->n; n++) {
		struct kt_segment right = kt_segment_of(page, s->line, s->first + n, s->n - n);

		if (!s->is_value && right.is_value && !is_value_word(&w[n - 1]) &&
			!kt_may_end_label(w[n].text) && !kt_is_time_text(w[n].text) &&
			count_ends(segments, lines, i, right.box.x1) >= SURE_LINES)
			return n;
		if (is_value_word(&w[n - 1]) && begins_words(&w[n]) &&
			count_borders(lines, page, i, w[n - 1].box.x1, w[n].box.x0, s->size) >
				SURE_LINES)
			return n;
	}
	return 0;
}

/* Cuts segment K of line I behind its first N words. */
static void cut_segment(
	GArray *segments, GArray *lines, const struct kt_page *page, guint i, guint k, guint n)
{
	struct kt_segment whole = *kt_segment(segments, k);
	struct kt_segment right = kt_segment_of(page, whole.line, whole.first + n, whole.n - n);
	struct kt_segment_line *line = kt_segment_line(lines, i);

	*kt_segment(segments, k) = kt_segment_of(page, whole.line, whole.first, n);
	g_array_insert_val(segments, k + 1, right);
	line->n++;
	line->n_values = count_values(segments, line) - kt_segment(segments, line->first)->is_value;
	for (guint later = i + 1; later < lines->len; later++)
		kt_segment_line(lines, later)->first++;
}

static void cut_borders(GArray *segments, GArray *lines, const struct kt_page *page)
{
	for (guint i = 0; i < lines->len; i++) {
		const struct kt_segment_line *line = kt_segment_line(lines, i);

		for (guint k = line->first; line->n_values > 0 && k < line->first + line->n; k++) {
			guint n = words_before_border(segments, lines, page, i, k);

			if (n > 0)
				cut_segment(segments, lines, page, i, k, n);
		}
	}
}

/* Cuts the lines next to those of cells where a number shows it. */
static void cut_close(GArray *segments, GArray *lines, const struct kt_page *page, gdouble usual)
{
	for (guint i = 0; i < lines->len; i++) {
		struct kt_segment_line *b = kt_segment_line(lines, i);
		guint n = 0;

		if (b->n != 1 || b->has_leaders)
			continue;
		if (i > 0 && b[-1].n_values > 0)
			n = words_before_column(segments, page, &b[-1], b, usual);
		if (n == 0 && i + 1 < lines->len && b[1].n_values > 0)
			n = words_before_column(segments, page, &b[1], b, usual);
		if (n == 0)
			continue;
		cut_segment(segments, lines, page, i, b->first, n);
	}
}

void kt_cut_segments(
	GArray *segments, GArray *lines, const struct kt_page *page, guint first, guint end)
{
	struct kt_blanks blanks = {0};

	for (guint i = first; i < end; i++)
		kt_blanks_add(&blanks, kt_page_word(page, kt_page_line(page, i)->first),
			kt_page_line(page, i)->n);
	gdouble usual = kt_blanks_usual(&blanks);
	for (guint i = first; i < end; i++)
		cut_line(segments, lines, page, i, usual);
	cut_close(segments, lines, page, usual);
	cut_borders(segments, lines, page);
	unite_middled(segments, lines, page);
}
