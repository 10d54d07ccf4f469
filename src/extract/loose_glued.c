/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines whose cells stand together without a blank.
 *
 *   Rusmidler9,4         OmrådeRegnskab 2008Regnskab 2009Budget 2010
 *   Væresteder1,4        Administration181,2186,7193,3
 *   I alt10,8            Redningsberedskab9,59,810,1
 *
 * One number a line needs no more than its beginning.  Several numbers can be
 * told apart only where all of them have the same number of decimals, or all
 * are grouped: then each ends where it must.  The heads part where a capital
 * follows a small letter or a digit, and there have to be as many of them. */
#include "extract/loose.h"

#include <string.h>

/* ---- one number a line -------------------------------------------------------------------------- */

/* Three letters at least: "m2" and "CO2" are units. */
static gboolean ends_in_letters(struct kt_slice s)
{
	for (gsize i = s.len - 3; i < s.len; i++)
		if (!g_ascii_isalpha(s.at[i]) && !(s.at[i] & 0x80) && s.at[i] != ' ')
			return FALSE;
	return s.at[s.len - 1] != ' ';
}

/* Where the number starts that is glued to the end of S; 0 if none is. */
static gsize glued_at(struct kt_slice s)
{
	gsize at = s.len;

	if (s.len > KT_LOOSE_LINE_BYTES)
		return 0;
	while (at > 0 &&
		(g_ascii_isdigit(s.at[at - 1]) || s.at[at - 1] == '.' || s.at[at - 1] == ','))
		at--;
	if (at == s.len || !g_ascii_isdigit(s.at[at]) || !g_ascii_isdigit(s.at[s.len - 1]))
		return 0;
	if (at > 3 && s.at[at - 1] == '-')
		at--;
	if (at < 3 || (s.at[at - 1] != ')' && !ends_in_letters(kt_slice(s.at, at))))
		return 0;
	return at;
}

static struct kt_grid *single_grid(struct kt_reading *r, const GArray *lines, guint *used)
{
	struct kt_grid *grid;
	guint n = 0;

	while (n < lines->len && glued_at(kt_loose_text(r, lines, n)))
		n++;
	if (n < 3)
		return NULL;
	grid = kt_grid_new(n, 2);
	for (guint i = 0; i < n; i++) {
		struct kt_span span = kt_loose_line_at(lines, i)->span;
		gsize at = glued_at(kt_loose_text(r, lines, i));
		kt_loose_put(r, grid, i, 0, (struct kt_span){span.start, at});
		kt_loose_put(r, grid, i, 1, (struct kt_span){span.start + at, span.len - at});
	}
	*used = n;
	return grid;
}

/* ---- several numbers a line --------------------------------------------------------------------- */

struct glued_row {
	gsize label; /* bytes of the label */
	guint n;
	gsize start[KT_LOOSE_FIGURES], end[KT_LOOSE_FIGURES];
};

static gsize digits_at(struct kt_slice s, gsize at)
{
	gsize n = 0;

	while (at + n < s.len && g_ascii_isdigit(s.at[at + n]))
		n++;
	return n;
}

/* The end of the number at AT with DECIMALS decimals: a sign, up to three
 * digits, groups of three, and, if there are decimals, a comma and just so
 * many digits.  Without decimals it has to have a group.  0 if none is there. */
static gsize number_end(struct kt_slice s, gsize at, guint decimals)
{
	gsize n, groups = 0;

	if (at < s.len && s.at[at] == '-')
		at++;
	n = digits_at(s, at);
	if (n == 0 || n > 3)
		return 0;
	for (at += n; at + 3 < s.len && s.at[at] == '.' && digits_at(s, at + 1) >= 3; at += 4)
		groups++;
	if (decimals == 0)
		return groups ? at : 0;
	if (at >= s.len || s.at[at] != ',' || digits_at(s, at + 1) < decimals)
		return 0;
	return at + 1 + decimals;
}

/* The end of the number at AT that a blank parts from the next one. */
static gsize blank_after(struct kt_slice s, gsize at)
{
	gsize end = at;

	while (end < s.len && s.at[end] != ' ')
		end++;
	return g_ascii_isdigit(s.at[end - 1]) ? end : 0;
}

/* Parts S into a label and numbers that fill its end: of DECIMALS decimals, or
 * with blanks between them, and only the first glued to the label. */
static gboolean split_glued(struct kt_slice s, guint decimals, struct glued_row *row)
{
	gboolean has_blanks;
	gsize at = s.len;

	if (s.len > KT_LOOSE_LINE_BYTES)
		return FALSE;
	while (at > 0 && (g_ascii_isdigit(s.at[at - 1]) || strchr(".,- ", s.at[at - 1])))
		at--;
	if (at < 3 || at == s.len || s.at[at] == ' ' ||
		(s.at[at - 1] != ')' && !ends_in_letters(kt_slice(s.at, at))))
		return FALSE;
	row->label = at;
	has_blanks = memchr(s.at + at, ' ', s.len - at) != NULL;
	for (row->n = 0; at < s.len && row->n < KT_LOOSE_FIGURES; row->n++) {
		gsize end = has_blanks ? blank_after(s, at) : number_end(s, at, decimals);
		if (!end)
			return FALSE;
		row->start[row->n] = at;
		row->end[row->n] = at = end;
		while (at < s.len && s.at[at] == ' ')
			at++;
	}
	return at == s.len && row->n >= 2;
}

static gboolean is_year_at(struct kt_slice s, gsize at)
{
	return at + 4 <= s.len && digits_at(kt_slice(s.at, at + 4), at) == 4 &&
	       (memcmp(s.at + at, "19", 2) == 0 || memcmp(s.at + at, "20", 2) == 0);
}

/* Whether a head begins at AT: a capital behind a small letter, a digit or a
 * bracket, or a year right behind a year. */
static gboolean begins_head(struct kt_slice s, gsize at)
{
	const char *before = g_utf8_find_prev_char(s.at, s.at + at);
	gunichar last = g_utf8_get_char(before), next = g_utf8_get_char(s.at + at);

	if (is_year_at(s, at))
		return g_unichar_islower(last) || (at >= 4 && is_year_at(s, at - 4));
	return g_unichar_isupper(next) && (g_unichar_islower(last) || g_unichar_isdigit(last) ||
						  last == ')' || last == '%' || last == '.');
}

/* Where the heads of S begin; their number, 0 if there are too many. */
static guint split_heads(struct kt_slice s, gsize *starts)
{
	guint n = 0;

	if (s.len == 0 || s.len > 3 * KT_LOOSE_LINE_BYTES ||
		!g_utf8_validate(s.at, (gssize)s.len, NULL))
		return 0;
	starts[n++] = 0;
	for (gsize at = 1; at < s.len; at++) {
		if (((guchar)s.at[at] & 0xC0) == 0x80 || !begins_head(s, at))
			continue;
		if (n > KT_LOOSE_FIGURES)
			return 0;
		starts[n++] = at;
	}
	return n;
}

static struct kt_grid *several_grid(
	struct kt_reading *r, const GArray *lines, guint decimals, guint *used)
{
	gsize heads[KT_LOOSE_FIGURES + 2];
	struct kt_slice head = kt_loose_text(r, lines, 0);
	guint n_heads = split_heads(head, heads), n = 0, first;
	struct glued_row row;
	struct kt_grid *grid;

	while (n + 1 < lines->len && split_glued(kt_loose_text(r, lines, n + 1), decimals, &row) &&
		(n_heads == row.n + 1 || n_heads == row.n))
		n++;
	if (n < 3)
		return NULL;
	split_glued(kt_loose_text(r, lines, 1), decimals, &row);
	first = n_heads == row.n;
	grid = kt_grid_new(n + 1, row.n + 1);
	heads[n_heads] = head.len;
	for (guint c = 0; c < n_heads; c++)
		kt_loose_put(r, grid, 0, c + first,
			(struct kt_span){kt_loose_line_at(lines, 0)->span.start + heads[c],
				heads[c + 1] - heads[c]});
	for (guint i = 1; i <= n; i++) {
		gsize start = kt_loose_line_at(lines, i)->span.start;
		split_glued(kt_loose_text(r, lines, i), decimals, &row);
		kt_loose_put(r, grid, i, 0, (struct kt_span){start, row.label});
		for (guint c = 0; c < row.n; c++)
			kt_loose_put(r, grid, i, c + 1,
				(struct kt_span){start + row.start[c], row.end[c] - row.start[c]});
	}
	*used = n + 1;
	return grid;
}

struct kt_grid *kt_loose_glued(struct kt_reading *r, const GArray *lines, guint *used)
{
	struct kt_grid *grid = NULL;

	for (guint decimals = 1; !grid && decimals <= 3; decimals++)
		grid = several_grid(r, lines, decimals % 3, used);
	return grid ? grid : single_grid(r, lines, used);
}
