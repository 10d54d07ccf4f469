/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines whose cells stand together without a blank.
 *
 *   Rusmidler9,4         OmrådeRegnskab 2008Regnskab 2009Budget 2010
 *   Væresteder1,4        Administration181,2186,7193,3
 *   I alt10,8            Redningsberedskab9,59,810,1
 *
 * One number a line needs no more than its beginning.  Several numbers can be
 * told apart only where all of them have the same number of decimals, or all
 * are grouped: then each ends where it must; or where arithmetic leaves one
 * way (loose_split.c).  The heads part where a capital follows a small letter
 * or a digit, and there have to be as many of them. */
#include "extract/tables/loose.h"

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

/* So many digits without a full stop are several numbers, which nothing parts. */
enum { MANY_DIGITS = 7 };

/* Where the number starts that is glued to the end of S; 0 if none is. */
static gsize glued_at(struct kt_slice s)
{
	gsize at = s.len;

	if (s.len > KT_LOOSE_LINE_BYTES)
		return 0;
	while (at > 0 &&
		(g_ascii_isdigit(s.at[at - 1]) || s.at[at - 1] == '.' || s.at[at - 1] == ','))
		at--;
	if (at == s.len || !g_ascii_isdigit(s.at[at]) || !g_ascii_isdigit(s.at[s.len - 1]) ||
		kt_slice_digits(s, at) >= MANY_DIGITS)
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

/* The end of the number at AT with DECIMALS decimals: a sign, up to three
 * digits, groups of three, and, if there are decimals, a comma and just so
 * many digits.  Without decimals it has to have a group.  0 if none is there. */
static gsize number_end(struct kt_slice s, gsize at, guint decimals)
{
	gsize n, groups = 0;

	if (at < s.len && s.at[at] == '-')
		at++;
	n = kt_slice_digits(s, at);
	if (n == 0 || n > 3)
		return 0;
	for (at += n; at + 3 < s.len && s.at[at] == '.' && kt_slice_digits(s, at + 1) >= 3; at += 4)
		groups++;
	if (decimals == 0)
		return groups ? at : 0;
	if (at >= s.len || s.at[at] != ',' || kt_slice_digits(s, at + 1) < decimals)
		return 0;
	return at + 1 + decimals;
}

/* The end of the number at AT that a blank parts from the next one, or its minus: "249.930-1.550". */
static gsize blank_after(struct kt_slice s, gsize at)
{
	gsize end = at;

	while (end < s.len && s.at[end] != ' ' &&
		!(s.at[end] == '-' && end > at && g_ascii_isdigit(s.at[end - 1])))
		end++;
	return g_ascii_isdigit(s.at[end - 1]) ? end : 0;
}

/* How many bytes of S are the label before the digits that end it; 0 if S does
 * not end in digits that stick to a label. */
static gsize label_length(struct kt_slice s)
{
	gsize at = s.len;

	if (s.len > KT_LOOSE_LINE_BYTES)
		return 0;
	while (at > 0 && (g_ascii_isdigit(s.at[at - 1]) || strchr(".,- ", s.at[at - 1])))
		at--;
	if (at < 3 || at == s.len || s.at[at] == ' ' ||
		(s.at[at - 1] != ')' && !ends_in_letters(kt_slice(s.at, at))))
		return 0;
	return at;
}

/* Parts S into a label and numbers that fill its end: of DECIMALS decimals, or
 * with blanks between them, and only the first glued to the label. */
static gboolean split_glued(struct kt_slice s, guint decimals, struct glued_row *row)
{
	gboolean has_blanks;
	gsize at = label_length(s);

	if (!at)
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
	return at + 4 <= s.len && kt_slice_digits(kt_slice(s.at, at + 4), at) == 4 &&
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

/* A line between the rows that has a label only: "SKOLER". */
static gboolean is_section_line(struct kt_slice s)
{
	if (s.len < 3 || s.len > KT_LOOSE_LINE_BYTES / 2 || strchr(".:;,", s.at[s.len - 1]))
		return FALSE;
	for (gsize i = 0; i < s.len; i++)
		if (g_ascii_isdigit(s.at[i]))
			return FALSE;
	return TRUE;
}

/* The rows under a head of N_HEADS: each a line's numbers, or none (n is 0)
 * where the line only heads those below it. */
static GArray *rows_of_decimals(
	const struct kt_reading *r, const GArray *lines, guint decimals, guint n_heads)
{
	GArray *rows = g_array_new(FALSE, FALSE, sizeof(struct glued_row));
	guint kept = 0;

	for (guint i = 1; i < lines->len && rows->len < kept + 3; i++) {
		struct kt_slice s = kt_loose_text(r, lines, i);
		struct glued_row row = {.label = s.len};

		if (split_glued(s, decimals, &row)) {
			if (n_heads != row.n + 1 && n_heads != row.n)
				break;
			kept = rows->len + 1;
		} else if (is_section_line(s)) {
			row = (struct glued_row){.label = s.len};
		} else {
			break;
		}
		g_array_append_val(rows, row);
	}
	g_array_set_size(rows, kept);
	return rows;
}

/* The same where only arithmetic can tell K numbers apart. */
static GArray *rows_by_arithmetic(const struct kt_reading *r, const GArray *lines, guint k)
{
	GArray *rows = g_array_new(FALSE, FALSE, sizeof(struct glued_row));
	struct kt_slice tails[KT_LOOSE_ROWS];
	gsize ends[KT_LOOSE_ROWS * KT_LOOSE_FIGURES];
	guint n = 0;

	for (guint i = 1; i < lines->len && n < KT_LOOSE_ROWS; i++) {
		struct kt_slice s = kt_loose_text(r, lines, i);
		struct glued_row row = {.label = label_length(s)};

		if (!row.label || s.at[s.len - 1] == '.')
			break;
		tails[n++] = kt_slice(s.at + row.label, s.len - row.label);
		g_array_append_val(rows, row);
	}
	if (!kt_loose_split(tails, n, k, FALSE, ends))
		g_array_set_size(rows, 0);
	for (guint i = 0; i < rows->len; i++) {
		struct glued_row *row = &g_array_index(rows, struct glued_row, i);

		row->n = k;
		for (guint c = 0; c < k; c++) {
			row->start[c] = row->label + (c ? ends[i * k + c - 1] : 0);
			row->end[c] = row->label + ends[i * k + c];
		}
	}
	return rows;
}

/* How many numbers the rows have; 0 if too few rows have any. */
static guint width_of(const GArray *rows)
{
	guint n = 0, width = 0;

	for (guint i = 0; i < rows->len; i++) {
		const struct glued_row *row = &g_array_index(rows, struct glued_row, i);

		n += row->n > 0;
		width = MAX(width, row->n);
	}
	return n >= 3 ? width : 0;
}

static void put_part(struct kt_reading *r, struct kt_grid *grid, guint row, guint column,
	struct kt_span line, gsize from, gsize to)
{
	kt_loose_put(r, grid, row, column, (struct kt_span){line.start + from, to - from});
}

/* The grid of a head and ROWS of WIDTH numbers; takes ROWS. */
static struct kt_grid *grid_of_rows(
	struct kt_reading *r, const GArray *lines, GArray *rows, guint width, guint *used)
{
	gsize heads[KT_LOOSE_FIGURES + 2];
	struct kt_slice head = kt_loose_text(r, lines, 0);
	guint n_heads = split_heads(head, heads), first = n_heads == width;
	struct kt_grid *grid = kt_grid_new(rows->len + 1, width + 1);

	heads[n_heads] = head.len;
	for (guint c = 0; c < n_heads; c++)
		put_part(r, grid, 0, c + first, kt_loose_line_at(lines, 0)->span, heads[c],
			heads[c + 1]);
	for (guint i = 0; i < rows->len; i++) {
		const struct glued_row *row = &g_array_index(rows, struct glued_row, i);
		struct kt_span line = kt_loose_line_at(lines, i + 1)->span;

		put_part(r, grid, i + 1, 0, line, 0, row->label);
		for (guint c = 0; c < row->n; c++)
			put_part(r, grid, i + 1, c + 1, line, row->start[c], row->end[c]);
	}
	*used = rows->len + 1;
	g_array_unref(rows);
	return grid;
}

static struct kt_grid *several_grid(struct kt_reading *r, const GArray *lines, guint *used)
{
	gsize heads[KT_LOOSE_FIGURES + 2];
	guint n_heads = split_heads(kt_loose_text(r, lines, 0), heads), width = 0;
	GArray *rows = NULL;

	for (guint attempt = 1; !width && n_heads >= 2 && attempt <= 5; attempt++) {
		if (rows)
			g_array_unref(rows);
		rows = attempt <= 3 ? rows_of_decimals(r, lines, attempt % 3, n_heads)
				    : rows_by_arithmetic(r, lines, n_heads + 3 - attempt);
		width = width_of(rows);
	}
	if (width)
		return grid_of_rows(r, lines, rows, width, used);
	if (rows)
		g_array_unref(rows);
	return NULL;
}

struct kt_grid *kt_loose_glued(struct kt_reading *r, const GArray *lines, guint *used)
{
	struct kt_grid *grid = several_grid(r, lines, used);

	return grid ? grid : single_grid(r, lines, used);
}
