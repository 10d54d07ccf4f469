/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cells do not overlap, so between two columns there is an upright line that no
 * word of a cell crosses: a border.  It lies in the white between the columns'
 * numbers, and the head's lines, from the numbers up, say where:
 *
 *     Vedtaget|Korrigeret| Forbrug |Forventet|Afvigelse
 *      budget | budget   | pr. 31. |regnskab |
 *       2022  |  2022    | august  |  2022   |
 *             |          |  2022   |         |
 *     148.200 | 151.480  | 105.312 | 157.600 |    6.120
 *
 * Blanks between words of one cell are all of one width, so white of another
 * width parts cells; a blank does so only where other lines have said it.  A
 * line with a word across a border spans the columns, or is no head.
 *
 * Heads set to the left stand in the white before their numbers, which are set to
 * the right, so that there is white at both sides of them; the border is then
 * the one at the left, if a line of heads fills the columns that way. */
#include "documents/page/space_heads.h"

#include <math.h>
#include <string.h>

#include "documents/page/page_grid.h"
#include "documents/page/space_times.h"

static const gdouble LEAST_BORDER = 0.3; /* points of white */
static const gdouble SAME_BLANK = 0.1;   /* a blank is wider by less, in parts of one */
static const gdouble BOLDER = 1.15;      /* the most that a bold blank is wider */
static const gdouble KERNED = 0.25;      /* and narrower, as between a full stop and "A" */
static const gdouble NEARER = 0.3;       /* to the line above than to that below, in type sizes */
static const gdouble LARGER = 1.3;       /* type that no head is set in: of the numbers' */
enum {
	MAX_HEAD_LINES = 14, /* cells set in the middle interleave, two lines for one */
	MAX_WORDS_OVER = 8,  /* of a head that stands alone in its line */
};

/* White between two columns: [from, to], parted by no word of the lines seen so far. */
struct white {
	gdouble from, to;
	gboolean is_blank; /* it is no wider than a blank in some line */
};

struct borders {
	struct kt_space_finder *f;
	struct kt_columns *columns;
	gdouble blank;       /* type sizes */
	gdouble size;        /* of the numbers' type */
	GArray **whites;     /* struct white: between columns k and k + 1 */
	guint n_lines;       /* of the head */
	gboolean leans_left; /* heads are set to the left, their numbers to the right */
	GHashTable *trusted; /* lines that are cut at blanks as well */
};

/* ---- blanks ---- */

gdouble kt_space_blank(const struct kt_space_finder *f, guint first, guint last)
{
	struct kt_blanks blanks = {0};

	for (guint i = first; i <= last; i++) {
		const struct kt_segment_line *line = kt_segment_line(f->lines, i);

		for (guint k = line->first; k < line->first + line->n; k++) {
			const struct kt_segment *s = kt_segment(f->segments, k);

			kt_blanks_add(&blanks, kt_page_word(f->page, s->first), s->n);
		}
	}
	return kt_blanks_usual(&blanks);
}

/* ---- borders ---- */

static struct borders borders_new(
	struct kt_space_finder *f, struct kt_columns *columns, gdouble blank, gdouble size)
{
	struct borders b = {.f = f,
		.columns = columns,
		.blank = blank,
		.size = size,
		.whites = g_new0(GArray *, columns->n),
		.trusted = g_hash_table_new(NULL, NULL)};

	for (guint k = 0; k + 1 < columns->n; k++) {
		struct white all = {
			columns->range[k].to - 0.5, columns->range[k + 1].from + 0.5, FALSE};

		b.whites[k] = g_array_new(FALSE, FALSE, sizeof(struct white));
		g_array_append_val(b.whites[k], all);
	}
	return b;
}

static void borders_clear(struct borders *b)
{
	for (guint k = 0; k + 1 < b->columns->n; k++)
		g_array_unref(b->whites[k]);
	g_free(b->whites);
	g_hash_table_unref(b->trusted);
}

static gdouble gap_before(const struct kt_page_word *word)
{
	return (word->box.x0 - word[-1].box.x1) / word->size;
}

/* The least gap of LINE: where it has more, those are the blanks of its face, bold ones being wider,
 * and so is the only one of two bold words. */
static gdouble own_blank(const struct kt_page *page, const struct kt_page_line *line)
{
	gdouble least = G_MAXDOUBLE;

	for (guint i = line->first + 1; i < line->first + line->n && (line->n > 2 || line->is_bold);
		i++)
		least = MIN(least, gap_before(kt_page_word(page, i)));
	return least < G_MAXDOUBLE ? least : 0;
}

/* WORD is the year of the small word before it, "kvartal 2018": no border lies in the blank between. */
static gboolean is_year_of_word(const struct kt_page_word *word)
{
	return g_unichar_islower(g_utf8_get_char(word[-1].text)) && kt_is_year_text(word->text);
}

/* WORD begins another time behind a year: "1. kvartal 2018 2. kvartal 2018". */
static gboolean begins_next_time(const struct kt_page_word *word)
{
	gsize digits = strspn(word->text, "0123456789");

	return kt_is_year_text(word[-1].text) && digits > 0 && digits <= 2 &&
	       strcmp(word->text + digits, ".") == 0;
}

/* The gap before WORD, which is not the first of LINE, is one between words of a cell. */
static gboolean is_blank(
	const struct borders *b, const struct kt_page_line *line, const struct kt_page_word *word)
{
	gdouble gap = gap_before(word), own = own_blank(b->f->page, line);
	gdouble widest = CLAMP(own, b->blank, BOLDER * b->blank);

	if (begins_next_time(word))
		return FALSE;

	return kt_is_set_line(b->f->page, line) ||
	       (gap > (1 - KERNED) * b->blank && gap < (1 + SAME_BLANK) * widest);
}

/* What the words of LINE leave of WHITES; empty if one lies across all of it.  Blanks count only
 * where WITH_BLANKS. */
static GArray *whites_left(const struct borders *b, GArray *whites,
	const struct kt_segment_line *line, gboolean with_blanks)
{
	GArray *left = g_array_new(FALSE, FALSE, sizeof(struct white));
	const struct kt_page_line *words = kt_page_line(b->f->page, line->line);

	for (guint i = 0; i <= words->n; i++) {
		const struct kt_page_word *w = kt_page_word(b->f->page, words->first);
		gdouble from = i > 0 ? w[i - 1].box.x1 : -G_MAXDOUBLE;
		gdouble to = i < words->n ? w[i].box.x0 : G_MAXDOUBLE;
		gboolean blank = i > 0 && i < words->n && is_blank(b, words, &w[i]);

		if (blank && (!with_blanks || is_year_of_word(&w[i])))
			continue;
		for (guint k = 0; k < whites->len; k++) {
			struct white white = g_array_index(whites, struct white, k);

			white.from = MAX(white.from, from);
			white.to = MIN(white.to, to);
			white.is_blank |= blank;
			if (white.to - white.from > LEAST_BORDER)
				g_array_append_val(left, white);
		}
	}
	return left;
}

/* The whites as LINE leaves them; where it spans two columns they stay as they were.  Blanks are
 * trusted in a line that no word lies across and that wider white parts as well. */
static GArray **narrowed(struct borders *b, guint i)
{
	const struct kt_segment_line *line = kt_segment_line(b->f->lines, i);
	GArray **out = g_new0(GArray *, b->columns->n);
	gboolean trusts_blanks = FALSE, spans = FALSE;

	for (guint k = 0; k + 1 < b->columns->n; k++) {
		out[k] = whites_left(b, b->whites[k], line, FALSE);
		if (out[k]->len > 0) {
			const struct white *w = &g_array_index(out[k], struct white, 0);
			trusts_blanks |= w->from >= line->box.x0 && w->to <= line->box.x1;
			continue;
		}
		g_array_unref(out[k]);
		out[k] = whites_left(b, b->whites[k], line, TRUE);
		spans |= out[k]->len == 0;
	}
	trusts_blanks = trusts_blanks && !spans;
	if (trusts_blanks)
		g_hash_table_add(b->trusted, GUINT_TO_POINTER(i));
	for (guint k = 0; k + 1 < b->columns->n; k++) {
		gboolean by_blank =
			out[k]->len > 0 && g_array_index(out[k], struct white, 0).is_blank;

		if (out[k]->len > 0 && (trusts_blanks || !by_blank))
			continue;
		g_array_unref(out[k]);
		out[k] = g_array_ref(b->whites[k]);
	}
	return out;
}

/* The widest white, or the one farthest to the left; those that are a blank last. */
static gdouble border_in(const struct borders *b, GArray *whites)
{
	const struct white *best = &g_array_index(whites, struct white, 0);

	for (guint i = 1; i < whites->len; i++) {
		const struct white *w = &g_array_index(whites, struct white, i);
		gboolean is_wider = w->to - w->from > best->to - best->from;

		if (w->is_blank != best->is_blank ? best->is_blank : is_wider && !b->leans_left)
			best = w;
	}
	return (best->from + best->to) / 2;
}

static void set_borders(struct borders *b)
{
	for (guint k = 0; k + 1 < b->columns->n; k++)
		b->columns->range[k].border = border_in(b, b->whites[k]);
	b->columns->has_borders = TRUE;
}

/* ---- cutting ---- */

void kt_space_cut_segment(struct kt_space_finder *f, guint i, guint k, guint n)
{
	struct kt_segment *s = kt_segment(f->segments, k);
	struct kt_segment right = kt_segment_of(f->page, s->line, s->first + n, s->n - n);

	*s = kt_segment_of(f->page, s->line, s->first, n);
	g_array_insert_val(f->segments, k + 1, right);
	for (guint later = i + 1; later < f->lines->len; later++)
		kt_segment_line(f->lines, later)->first++;
	kt_segment_line(f->lines, i)->n++;
}

/* How many words of S, in line I, stand before the first border that parts them; all where none
 * does. */
static guint words_before_border(const struct borders *b, guint i, const struct kt_segment *s)
{
	gboolean trusts_blanks = g_hash_table_contains(b->trusted, GUINT_TO_POINTER(i));
	const struct kt_page_line *line = kt_page_line(b->f->page, s->line);
	const struct kt_page_word *w = kt_page_word(b->f->page, s->first);

	for (guint n = 1; n < s->n; n++)
		for (guint k = 0; k + 1 < b->columns->n; k++) {
			gdouble x = b->columns->range[k].border;

			if (w[n - 1].box.x1 <= x && w[n].box.x0 >= x &&
				((trusts_blanks && !is_year_of_word(&w[n])) ||
					!is_blank(b, line, &w[n])))
				return n;
		}
	return s->n;
}

/* The pieces of line I between the borders: struct kt_segment. */
static GArray *pieces_of(const struct borders *b, guint i)
{
	const struct kt_space_finder *f = b->f;
	GArray *pieces = g_array_new(FALSE, FALSE, sizeof(struct kt_segment));
	const struct kt_segment_line *line = kt_segment_line(f->lines, i);

	for (guint k = line->first; k < line->first + line->n; k++) {
		struct kt_segment s = *kt_segment(f->segments, k);
		guint n;

		while ((n = words_before_border(b, i, &s)) < s.n) {
			struct kt_segment left = kt_segment_of(f->page, s.line, s.first, n);
			g_array_append_val(pieces, left);
			s = kt_segment_of(f->page, s.line, s.first + n, s.n - n);
		}
		g_array_append_val(pieces, s);
	}
	return pieces;
}

static void cut_line(struct borders *b, guint i)
{
	struct kt_space_finder *f = b->f;
	const struct kt_segment_line *line = kt_segment_line(f->lines, i);

	for (guint k = line->first; k < line->first + line->n; k++) {
		guint n = words_before_border(b, i, kt_segment(f->segments, k));

		if (n < kt_segment(f->segments, k)->n)
			kt_space_cut_segment(f, i, k, n);
	}
}

/* ---- the head ---- */

/* Head lines: each piece has a column of its own.  The last that has one, -1 where they do not. */
static gint last_of_head(const struct borders *b, guint i)
{
	const struct kt_segment_line *line = kt_segment_line(b->f->lines, i);
	const struct kt_columns *columns = b->columns;
	g_autoptr(GArray) pieces = NULL;
	gint before = -1;
	guint n;

	if (line->has_leaders || line->box.x0 < kt_columns_left(columns) - 2 * line->size ||
		line->size > LARGER * b->size)
		return -1;
	pieces = pieces_of(b, i);
	for (guint k = 0; k < pieces->len; k++) {
		const struct kt_segment *s = kt_segment(pieces, k);
		gint column = kt_columns_place(columns, s->box.x0, s->box.x1, s->size, &n);

		if (column <= before || (column == 0 && n > 1 && s->n > MAX_WORDS_OVER))
			return -1;
		before = column + (gint)n - 1;
	}
	if (pieces->len > 1)
		return before;
	/* one piece: over the numbers it is a head, over the labels it may be a caption */
	const struct kt_segment *s = kt_segment(pieces, 0);
	return kt_columns_place(columns, s->box.x0, s->box.x1, s->size, &n) >= 1 &&
			       s->n <= MAX_WORDS_OVER
		       ? before
		       : -1;
}

/* Line I may be a head, with the borders as they are or, where its pieces are as many as columns and
 * leave the last one bare, with those to the left of them. */
static gboolean fits_head(struct borders *b, guint i)
{
	gint end = (gint)b->columns->n - 1, last;

	set_borders(b);
	last = last_of_head(b, i);
	if (b->leans_left || last == end || (gint)kt_segment_line(b->f->lines, i)->n < MAX(end, 2))
		return last >= 0;
	b->leans_left = TRUE;
	set_borders(b);
	if (last_of_head(b, i) == end)
		return TRUE;
	b->leans_left = FALSE;
	set_borders(b);
	return last >= 0;
}

/* Takes line I into the head if it fits. */
static gboolean take_line(struct borders *b, guint i)
{
	GArray **before = b->whites;
	gboolean fits;

	b->whites = narrowed(b, i);
	fits = fits_head(b, i);
	if (fits) {
		GArray **swap = before;
		before = b->whites;
		b->whites = swap;
	}
	for (guint k = 0; k + 1 < b->columns->n; k++)
		g_array_unref(b->whites[k]);
	g_free(b->whites);
	b->whites = before;
	b->n_lines += fits;
	return fits;
}

/* Line I goes on with the text above it: that is a line of many words, and nearer than what is below.
 * A mark of a note taken out leaves the white that parts heads:
 *
 *	... og udgiften er 12,5 mio. kr. i
 *	2008.   Arealet er 250 m2.
 *
 *	Område              Budget 2008                                                 */
static gboolean ends_text(const struct kt_space_finder *f, guint i, guint first)
{
	const struct kt_segment_line *line = kt_segment_line(f->lines, i), *above = line - 1;
	guint words = 0;

	if (i <= f->floor)
		return FALSE;
	for (guint k = above->first; k < above->first + above->n; k++)
		/* a head's line over its rows has many words in all */
		words = i + 1 < first ? words + kt_segment(f->segments, k)->n
				      : MAX(words, kt_segment(f->segments, k)->n);
	return words > MAX_WORDS_OVER && fabs(above->box.x0 - line->box.x0) < NEARER * line->size &&
	       kt_space_gap(f, i - 1, i) + NEARER * line->size < kt_space_gap(f, i, i + 1);
}

/* The line of a label under its line I: the next, or that behind the one that stands half-way down
 * between them, which has heads set in the middle. */
static guint next_of_label(const struct kt_space_finder *f, guint i)
{
	return i + 2 < f->lines->len && kt_space_interleaves(f, i, i + 1) ? i + 2 : i + 1;
}

gboolean kt_space_label_goes_on(const struct kt_space_finder *f, guint i)
{
	guint next = next_of_label(f, i);
	const struct kt_segment_line *line = kt_segment_line(f->lines, i),
				     *below = kt_segment_line(f->lines, next);
	const struct kt_segment *a = kt_segment(f->segments, line->first),
				*b = kt_segment(f->segments, below->first);
	const char *end = kt_page_word(f->page, a->first + a->n - 1)->text;
	const char *begin = kt_page_word(f->page, b->first)->text;

	return !a->is_value && fabs(a->box.x0 - b->box.x0) < NEARER * line->size &&
	       kt_space_gap(f, i, next) < KT_CLOSE_LINES * line->size &&
	       fabs(line->size - below->size) < NEARER && !strchr(".:", end[strlen(end) - 1]) &&
	       (g_unichar_islower(g_utf8_get_char(begin)) || *begin == '(' ||
		       kt_word_leads_on(end));
}

/* Line I has nothing but the beginning of the label's head, which goes on in the line below:
 *
 *	Budgetområde,
 *	alle beløb i      Vedtaget    Forventet
 *	1.000 kr.           budget     regnskab                                          */
static gboolean begins_label_head(
	const struct kt_space_finder *f, const struct kt_columns *columns, guint i)
{
	const struct kt_segment_line *line = kt_segment_line(f->lines, i);
	guint n;

	return line->n == 1 && kt_segment_line(f->lines, i + 1)->n > 1 &&
	       kt_columns_place(columns, line->box.x0, line->box.x1, line->size, &n) == 0 &&
	       n == 1 && kt_space_label_goes_on(f, i);
}

guint kt_space_find_head(struct kt_space_finder *f, struct kt_columns *columns, guint first)
{
	guint top = first, i = first;
	guint above = first > MAX_HEAD_LINES ? first - MAX_HEAD_LINES : 0;
	struct borders b = borders_new(f, columns, kt_space_blank(f, above, first),
		kt_segment_line(f->lines, first)->size);

	while (i > f->floor && first - i < MAX_HEAD_LINES) {
		gdouble size = kt_segment_line(f->lines, i)->size;

		if (kt_space_gap(f, i - 1, i) > KT_HEAD_GAP * size)
			break;
		i--;
		if (ends_text(f, i, first))
			break;
		if (take_line(&b, i) || (i + 1 == top && begins_label_head(f, columns, i)))
			top = i;
		else if (kt_segment_line(f->lines, i)->n > 1 || top == first || i + 1 != top)
			break;
	}
	set_borders(&b);
	for (guint k = top; k < first; k++)
		cut_line(&b, k);
	borders_clear(&b);
	return top;
}
