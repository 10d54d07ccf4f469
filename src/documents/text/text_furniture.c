/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/text/text_furniture.h"

#include "documents/text/text_wrap.h"

#include <string.h>

/* Lines at each end of a page that may be a running head or foot. */
#define DEPTH 2

/* ---- furniture ---- */

/* The line with each number as one '#': what is the same on all pages. */
static char *pattern(struct kt_slice s)
{
	GString *out = g_string_sized_new(s.len);

	for (gsize i = 0; i < s.len; i++) {
		if (!g_ascii_isdigit(s.at[i]))
			g_string_append_c(out, s.at[i]);
		else if (out->len == 0 || out->str[out->len - 1] != '#')
			g_string_append_c(out, '#');
	}
	return g_string_free(out, FALSE);
}

static gboolean could_repeat(const struct kt_lines *lines, guint i)
{
	struct kt_slice s = kt_line_slice(lines, i);

	return s.len <= 200 && memchr(s.at, '\t', s.len) == NULL &&
	       memchr(s.at, '|', s.len) == NULL;
}

/* Calls EACH on the lines at both ends of every page. */
static void each_edge(struct kt_lines *lines, GHashTable *seen,
	void (*each)(struct kt_lines *lines, guint i, GHashTable *seen))
{
	guint n = lines->lines->len, first = 0;

	while (first < n) {
		guint page = kt_line_at(lines, first)->page, end = first;

		while (end < n && kt_line_at(lines, end)->page == page)
			end++;
		for (guint i = first; i < end; i++)
			if ((i < first + DEPTH || i + DEPTH >= end) && could_repeat(lines, i))
				each(lines, i, seen);
		first = end;
	}
}

static void count_edge(struct kt_lines *lines, guint i, GHashTable *seen)
{
	char *key = pattern(kt_line_slice(lines, i));
	guint n = GPOINTER_TO_UINT(g_hash_table_lookup(seen, key));

	g_hash_table_replace(seen, key, GUINT_TO_POINTER(n + 1));
}

static gboolean is_repeated(const struct kt_lines *lines, guint i, GHashTable *seen)
{
	g_autofree char *key = pattern(kt_line_slice(lines, i));
	guint n = GPOINTER_TO_UINT(g_hash_table_lookup(seen, key));

	return n >= 2 && 2 * n >= lines->n_pages;
}

static gboolean has_gap(const struct kt_lines *lines, guint i)
{
	struct kt_slice s = kt_line_slice(lines, i);

	return memmem(s.at, s.len, "  ", 2) != NULL;
}

/* The head of a table is repeated on each page as well, but belongs to it: to
 * rows in the same run, which are not. */
static gboolean is_table_head(const struct kt_lines *lines, guint i, GHashTable *seen)
{
	while (has_gap(lines, i) && !kt_line_ends_run(lines, i)) {
		i++;
		if (has_gap(lines, i) && !is_repeated(lines, i, seen))
			return TRUE;
	}
	return FALSE;
}

static void mark_edge(struct kt_lines *lines, guint i, GHashTable *seen)
{
	if (is_repeated(lines, i, seen) && !is_table_head(lines, i, seen))
		kt_line_at(lines, i)->is_furniture = TRUE;
}

static void mark_repeated(struct kt_lines *lines)
{
	GHashTable *seen;

	if (lines->n_pages < 2)
		return;
	seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	each_edge(lines, seen, count_edge);
	each_edge(lines, seen, mark_edge);
	g_hash_table_unref(seen);
}

/* The numbers that S ends in, behind a word; a digit alone in its line is none. */
static guint n_cells_of_row(struct kt_slice s)
{
	guint n = 0;
	gsize at = s.len;

	if (s.len == 0 || !g_unichar_isalpha(g_utf8_get_char(s.at)))
		return 0;
	while (at > 0) {
		gsize end, from;
		gboolean digit = FALSE;

		while (at > 0 && s.at[at - 1] == ' ')
			at--;
		end = from = at;
		while (from > 0 && strchr("0123456789.,-%", s.at[from - 1])) {
			from--;
			digit |= g_ascii_isdigit(s.at[from]);
		}
		if (from == end || !digit || from == 0 || s.at[from - 1] != ' ')
			break;
		at = from;
		n++;
	}
	return n;
}

/* "12" between two rows of the same table: where a page ended that the converter has not marked. */
static gboolean is_number_between_rows(const struct kt_lines *lines, guint i)
{
	enum { LEAST_CELLS = 2, MOST_DIGITS = 3 };
	struct kt_slice s = kt_line_slice(lines, i);
	guint above;

	if (i == 0 || i + 1 >= lines->lines->len || s.len == 0 || s.len > MOST_DIGITS)
		return FALSE;
	for (gsize k = 0; k < s.len; k++)
		if (!g_ascii_isdigit(s.at[k]))
			return FALSE;
	above = n_cells_of_row(kt_line_slice(lines, i - 1));
	return above >= LEAST_CELLS && above == n_cells_of_row(kt_line_slice(lines, i + 1));
}

/* "16-05-2019", "16.05.2019", "16. maj 2019" stands in S. */
static gboolean has_date(struct kt_slice s)
{
	for (gsize i = 0; i + 6 < s.len; i++) {
		gsize at = i + kt_slice_digits(s, i), year;

		if (at == i || at + 6 > s.len || !strchr("-./", s.at[at]))
			continue;
		year = at + 1 + kt_slice_digits(s, at + 1) + 1;
		if (year > at + 2 && year <= s.len && s.at[year - 1] == s.at[at] &&
			kt_slice_digits(s, year) == 4)
			return TRUE;
		year = at + 2;
		while (year < s.len && g_ascii_isalpha(s.at[year]))
			year++;
		if (s.at[at + 1] == ' ' && year >= at + 5 && year < s.len &&
			kt_slice_digits(s, year + 1) == 4)
			return TRUE;
	}
	return FALSE;
}

/* Where the page begins that S ends in, "5", "8/21", "8 af 21"; its length if it ends in none. */
static gsize page_at_end(struct kt_slice s)
{
	enum { MOST_DIGITS = 3 };
	gsize at = kt_slice_digits_back(s, s.len), mark = 0, first;

	if (at == s.len || s.len - at > MOST_DIGITS)
		return s.len;
	if (at > 0 && s.at[at - 1] == '/')
		mark = 1;
	else if (at > 4 && memcmp(s.at + at - 4, " af ", 4) == 0)
		mark = 4;
	first = kt_slice_digits_back(s, at - mark);
	return first < at - mark ? first : at;
}

/* "Referat   Økonomiudvalget   16. maj 2019   5", "8/21": alone, and the line of a page by its looks. */
static gboolean looks_like_foot(struct kt_slice s)
{
	gsize page = page_at_end(s);

	if (s.len > 200 || memchr(s.at, '\t', s.len) || memchr(s.at, '|', s.len))
		return FALSE;
	if (kt_page_told(s)) /* and no "Se afsnittet på side 7" */
		return has_date(s) || memmem(s.at, s.len, "  ", 2);
	if (page == s.len)
		return FALSE;
	if (page == 0)
		return memchr(s.at, '/', s.len) || memmem(s.at, s.len, " af ", 4);
	return s.at[page - 1] == ' ' && has_date(kt_slice(s.at, page));
}

static gboolean may_be_row(struct kt_slice s)
{
	return memchr(s.at, '\t', s.len) || memchr(s.at, '|', s.len) ||
	       memmem(s.at, s.len, "  ", 2) || n_cells_of_row(s) >= 2;
}

/* Such a line with rows of a table on both sides, or with the name of some above it. */
static gboolean is_foot_between_rows(const struct kt_lines *lines, guint i)
{
	if (i == 0 || i + 1 >= lines->lines->len || !kt_line_at(lines, i)->starts_run ||
		!kt_line_ends_run(lines, i) ||
		!looks_like_foot(kt_slice_trim(kt_line_slice(lines, i))) ||
		!may_be_row(kt_line_slice(lines, i + 1)))
		return FALSE;
	return may_be_row(kt_line_slice(lines, i - 1)) ||
	       (i > 1 && !kt_line_at(lines, i - 1)->starts_run &&
		       may_be_row(kt_line_slice(lines, i - 2)));
}

/* "Side 5", "Side 5 af 17": no line of a text, wherever it stands. */
static gboolean is_page_line(struct kt_slice s)
{
	s = kt_slice_trim(s);
	return kt_slice_starts(s, "Side ") && kt_is_page_number(s);
}

/* "(fortsat)" between the parts of a table that a page has cut. */
static gboolean says_that_it_goes_on(struct kt_slice s)
{
	static const char *const lines[] = {"(fortsat)", "(fortsættes)",
		"(fortsat fra forrige side)", "(fortsættes på næste side)",
		"fortsat fra forrige side", "fortsættes på næste side", "fortsættes næste side"};
	g_autofree char *folded = NULL;

	s = kt_slice_trim(s);
	if (s.len == 0 || s.len > strlen("(fortsættes på næste side)") || !strchr("(fF", s.at[0]))
		return FALSE;
	folded = g_utf8_casefold(s.at, (gssize)s.len);
	for (gsize i = 0; i < G_N_ELEMENTS(lines); i++)
		if (g_str_equal(folded, lines[i]))
			return TRUE;
	return FALSE;
}

/* "Side 5 af 17" alone, or at the edge of a page, or a line of its own in a text that has lost its
 * page breaks and the blank lines with them. */
static void mark_page_numbers(struct kt_lines *lines)
{
	guint n = lines->lines->len;

	for (guint i = 0; i < n; i++) {
		const struct kt_line *line = kt_line_at(lines, i);
		gboolean at_edge =
			line->page > 0 &&
			(i == 0 || i + 1 == n || kt_line_at(lines, i - 1)->page != line->page ||
				kt_line_at(lines, i + 1)->page != line->page);

		if (((line->starts_run && kt_line_ends_run(lines, i)) || at_edge) &&
			kt_is_page_number(kt_line_slice(lines, i)))
			kt_line_at(lines, i)->is_furniture = TRUE;
		if (is_page_line(kt_line_slice(lines, i)) || is_number_between_rows(lines, i) ||
			is_foot_between_rows(lines, i) ||
			says_that_it_goes_on(kt_line_slice(lines, i)))
			kt_line_at(lines, i)->is_furniture = TRUE;
	}
}

/* Line K beside the page number may be a running head: alone in its run, or long enough to be no
 * name of a row that is cut off. */
static gboolean may_run(const struct kt_lines *lines, guint k, guint number)
{
	enum { LEAST_LETTERS = 16 };
	struct kt_slice s = kt_line_slice(lines, k);
	guint letters = 0;

	if (!could_repeat(lines, k))
		return FALSE;
	for (gsize i = 0; i < s.len; i++)
		letters += g_ascii_isalpha(s.at[i]) || (s.at[i] & 0x80);
	if (kt_line_at(lines, k)->starts_run && kt_line_ends_run(lines, k))
		return letters > 0; /* numbers are cells */
	return is_page_line(kt_line_slice(lines, number)) && letters >= LEAST_LETTERS &&
	       kt_slice_has_digit(s);
}

/* Calls EACH on the lines right above and below each page number that may be running heads. */
static void each_beside(struct kt_lines *lines, GHashTable *seen,
	void (*each)(struct kt_lines *lines, guint i, GHashTable *seen))
{
	for (guint i = 1; i + 1 < lines->lines->len; i++) {
		if (!kt_is_page_number(kt_line_slice(lines, i)))
			continue;
		for (guint k = i - 1; k <= i + 1; k += 2)
			if (may_run(lines, k, i))
				each(lines, k, seen);
	}
}

static void mark_beside(struct kt_lines *lines, guint i, GHashTable *seen)
{
	g_autofree char *key = pattern(kt_line_slice(lines, i));

	if (GPOINTER_TO_UINT(g_hash_table_lookup(seen, key)) >= 2)
		kt_line_at(lines, i)->is_furniture = TRUE;
}

/* A running head or foot beside "Side 5 af 17" in a text that has lost its page breaks. */
static void mark_running_heads(struct kt_lines *lines)
{
	GHashTable *seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

	each_beside(lines, seen, count_edge);
	each_beside(lines, seen, mark_beside);
	g_hash_table_unref(seen);
}

/* The bytes of NUMBER and the blank behind it, where a line alone in its run begins with them, and
 * a capital or a long text, which need not be where the converter IS_NAMED; 0 if it does not. */
static gsize page_start(const struct kt_lines *lines, guint i, guint number, gboolean is_named)
{
	enum { LEAST_WIDTH = 120 };
	const struct kt_line *line = kt_line_at(lines, i);
	struct kt_slice s = kt_line_slice(lines, i);
	guint64 found = 0;
	gsize n = 0;

	if (!line->starts_run || !kt_line_ends_run(lines, i))
		return 0;
	while (n < s.len && n < 4 && g_ascii_isdigit(s.at[n]))
		found = found * 10 + (guint64)(s.at[n++] - '0');
	if (n == 0 || found != number || n + 1 >= s.len || s.at[n] != ' ' ||
		!(is_named || g_unichar_isupper(g_utf8_get_char(s.at + n + 1)) ||
			line->width >= LEAST_WIDTH))
		return 0;
	return n + 1;
}

/* Docplayer shows a file's pages under the word "Transkript", and above it what it says of the
 * file: its size, its title once more.  Returns the line of the word; 0 if there is none. */
static guint transcript_begins(struct kt_lines *lines)
{
	guint n = lines->lines->len, size = n;

	for (guint i = 0; i < n; i++) {
		struct kt_slice s = kt_slice_trim(kt_line_slice(lines, i));

		if (kt_slice_starts(s, "Størrelse:") || kt_slice_starts(s, "Save this PDF as:"))
			size = MIN(size, i);
		if (size == n || !kt_slice_is(s, "Transkript"))
			continue;
		for (guint k = size; k <= i; k++)
			kt_line_at(lines, k)->is_furniture = TRUE;
		return i;
	}
	return 0;
}

/* A converter that runs each page together into one line has put its number before it: "4 Køge
 * Kommune Side ...".  From one upward, in most of the lines, or where it names itself. */
static void strip_page_starts(struct kt_lines *lines)
{
	enum { LEAST_PAGES = 4, WIDER_THAN_LINES = 160 };
	guint n = lines->lines->len, pages = 0, longs = 0, from = transcript_begins(lines);

	for (guint i = from; i < n; i++) {
		pages += page_start(lines, i, pages + 1, from > 0) > 0;
		longs += kt_line_at(lines, i)->width >= WIDER_THAN_LINES;
	}
	if (from == 0 && (longs < LEAST_PAGES || pages < longs))
		return;
	for (guint i = from, page = 1; i < n; i++) {
		struct kt_line *line = kt_line_at(lines, i);
		gsize skip = page_start(lines, i, page, from > 0);

		if (!skip)
			continue;
		page++;
		line->start += line->first + skip;
		line->len -= line->first + skip;
		line->first = 0;
		line->width -= (guint)skip;
	}
}

/* What stands after furniture starts anew. */
static void break_runs(struct kt_lines *lines)
{
	for (guint i = 0; i + 1 < lines->lines->len; i++)
		if (kt_line_at(lines, i)->is_furniture)
			kt_line_at(lines, i + 1)->starts_run = TRUE;
}

void kt_furniture_mark(struct kt_lines *lines)
{
	mark_repeated(lines);
	mark_page_numbers(lines);
	mark_running_heads(lines);
	kt_page_heads_mark(lines);
	strip_page_starts(lines);
	break_runs(lines);
	lines->wrap = kt_wrap_find(lines);
}
