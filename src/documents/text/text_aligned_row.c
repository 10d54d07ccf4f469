/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text_aligned_row.c -- a line of a table set with blanks as a row: which columns each of its texts
 * stands over, and where a text is two heads with a single blank between. */
#include "documents/text/text_aligned.h"

guint kt_aligned_columns_under(const GArray *columns, struct kt_extent e, guint *first)
{
	guint n = 0, best = G_MAXUINT;

	for (guint k = 0; k < columns->len; k++) {
		const struct kt_extent *c = &g_array_index(columns, struct kt_extent, k);

		if (e.from < c->to && c->from < e.to) {
			if (n++ == 0)
				*first = k;
		}
	}
	if (n > 0)
		return n;
	for (guint k = 0; k < columns->len; k++) {
		const struct kt_extent *c = &g_array_index(columns, struct kt_extent, k);
		guint away = e.to <= c->from ? c->from - e.to : e.from - c->to;

		if (away < best) {
			best = away;
			*first = k;
		}
	}
	return 1;
}

static void pad(GArray *row, guint *column, guint to, gsize at)
{
	struct kt_row_cell empty = {{at, 0}, 1};

	for (; *column < to; (*column)++)
		g_array_append_val(row, empty);
}

/* TRUE if E ends or starts where column C does, give or take a character. */
static gboolean is_flush(struct kt_extent e, const struct kt_extent *c)
{
	return ABS((gint)e.to - (gint)c->to) <= 1 || ABS((gint)e.from - (gint)c->from) <= 1;
}

/* A head of its own begins with a capital or a digit, or tells a number:
 * "sept. 2015", but neither the "sager" of "Antal sager" nor the "i m2" of "Areal i m2". */
static gboolean may_be_own_head(const char *at, const char *end)
{
	if (at < end && g_unichar_isupper(g_utf8_get_char(at)))
		return TRUE;
	for (gboolean in_word = FALSE; at < end; at++) {
		if (g_ascii_isdigit(*at) && !in_word)
			return TRUE;
		in_word = g_ascii_isalpha(*at);
	}
	return FALSE;
}

/* Columns A and A + 1 have heads of their own in the line ABOVE, where there is one. */
static gboolean are_apart(const GArray *above, const struct kt_extent *a)
{
	guint here = 0, next = 0;

	for (guint k = 0; above && k < above->len; k++) {
		struct kt_extent e = g_array_index(above, struct kt_aligned_part, k).extent;
		gboolean over_here = e.from < a[0].to && a[0].from < e.to;
		gboolean over_next = e.from < a[1].to && a[1].from < e.to;

		if (over_here && over_next)
			return FALSE;
		here += over_here;
		next += over_next;
	}
	return here == 1 && next == 1;
}

/* "april korr. budget" under "Skøn | Afv. i fht.": ends of both columns' heads. */
static gboolean ends_with(struct kt_extent e, const struct kt_extent *c)
{
	return ABS((gint)e.to - (gint)c->to) <= 1;
}

/* Cuts PART at a blank between columns A and A + 1, if what is left of it is
 * flush with A and what is right of it with A + 1: "juni 2015 sept. 2015"
 * over two columns is two heads, "Antal personer" over two is one.  LEFT gets
 * the first text and PART keeps the rest. */
static gboolean cut_left(const struct kt_lines *lines, const GArray *columns, const GArray *above,
	guint a, struct kt_aligned_part *part, struct kt_aligned_part *left)
{
	const struct kt_extent *here = &g_array_index(columns, struct kt_extent, a);
	const struct kt_extent *next = here + 1;
	const char *start = lines->text + part->span.start, *end = start + part->span.len;
	guint x = part->extent.from;

	for (const char *at = start; at < end && x < next->to; x++) {
		gsize space = kt_space_length(at, end);
		gsize n = space > 0 ? space : (gsize)g_utf8_skip[(guchar)*at];
		struct kt_extent e = {part->extent.from, x};
		struct kt_extent rest = {x + 1, part->extent.to};

		if (space > 0 && x >= here->to && is_flush(e, here) &&
			(may_be_own_head(at + n, end) ||
				(ends_with(e, here) && ends_with(rest, next) &&
					are_apart(above, here))) &&
			(is_flush(rest, next) || rest.to > next->to)) {
			*left = (struct kt_aligned_part){
				e, {part->span.start, (gsize)(at - start)}};
			part->extent = rest;
			part->span.start += (gsize)(at - start) + n;
			part->span.len -= (gsize)(at - start) + n;
			return TRUE;
		}
		at += n;
	}
	return FALSE;
}

/* Cuts texts that stand over several columns with a single blank between. */
static void cut_parts(
	const struct kt_lines *lines, const GArray *columns, const GArray *above, GArray *parts)
{
	for (guint k = 0; k < parts->len; k++) {
		struct kt_aligned_part whole = g_array_index(parts, struct kt_aligned_part, k);
		struct kt_aligned_part rest = whole, left;
		guint first = 0, n = kt_aligned_columns_under(columns, whole.extent, &first),
		      at = k;

		while (n > 1 && cut_left(lines, columns, above, first, &rest, &left)) {
			g_array_index(parts, struct kt_aligned_part, at) = left;
			g_array_insert_val(parts, ++at, rest);
			n = kt_aligned_columns_under(columns, rest.extent, &first);
		}
		if (at > k && n == 1 &&
			is_flush(rest.extent, &g_array_index(columns, struct kt_extent, first))) {
			k = at;
		} else if (at > k) { /* the last of them fits no column: one text after all */
			g_array_remove_range(parts, k + 1, at - k);
			g_array_index(parts, struct kt_aligned_part, k) = whole;
		}
	}
}

/* Behind the names every column has a text, but not all stand over their own:
 *
 *	                    2020  2021  2022
 *	Engskolen..............412     398     401
 *
 * They go by their order then. */
static gboolean go_by_order(const GArray *columns, const GArray *parts)
{
	enum { LEAST_COLUMNS = 3, INDENT = 6 };
	gboolean fits = TRUE;

	if (columns->len < LEAST_COLUMNS || parts->len + 1 != columns->len ||
		g_array_index(parts, struct kt_aligned_part, 0).extent.from < INDENT)
		return FALSE;
	for (guint k = 0; k < parts->len; k++) {
		guint first = 0,
		      n = kt_aligned_columns_under(columns,
			      g_array_index(parts, struct kt_aligned_part, k).extent, &first);

		fits &= n == 1 && first == k + 1;
	}
	return !fits;
}

void kt_aligned_row(const struct kt_lines *lines, guint i, const GArray *columns, GArray *row)
{
	g_autoptr(GArray) parts = g_array_new(FALSE, FALSE, sizeof(struct kt_aligned_part));
	g_autoptr(GArray) above = g_array_new(FALSE, FALSE, sizeof(struct kt_aligned_part));
	guint column = 0, skip = 0;

	kt_aligned_split(lines, i, parts);
	if (i > 0 && !kt_line_at(lines, i)->starts_run)
		kt_aligned_split(lines, i - 1, above);
	if (parts->len != columns->len)
		cut_parts(lines, columns, above, parts);
	skip = go_by_order(columns, parts);
	for (guint k = 0; k < parts->len; k++) {
		const struct kt_aligned_part *part =
			&g_array_index(parts, struct kt_aligned_part, k);
		struct kt_row_cell cell = {part->span, 1};
		guint first = k + skip;

		if (parts->len + skip != columns->len)
			cell.col_span = kt_aligned_columns_under(columns, part->extent, &first);
		if (first < column && row->len > 0) { /* two texts over one column: one cell */
			struct kt_row_cell *last =
				&g_array_index(row, struct kt_row_cell, row->len - 1);

			last->span.len = part->span.start + part->span.len - last->span.start;
			continue;
		}
		pad(row, &column, first, part->span.start);
		g_array_append_val(row, cell);
		column = first + cell.col_span;
	}
	pad(row, &column, columns->len, kt_line_at(lines, i)->start + kt_line_at(lines, i)->len);
}

gboolean kt_aligned_is_narrow_head(const struct kt_lines *lines, guint i, const GArray *columns)
{
	g_autoptr(GArray) parts = g_array_new(FALSE, FALSE, sizeof(struct kt_aligned_part));
	guint first = 0;

	kt_aligned_split(lines, i, parts);
	if (parts->len != 1)
		return FALSE;
	kt_aligned_columns_under(
		columns, g_array_index(parts, struct kt_aligned_part, 0).extent, &first);
	if (first == 0)
		return FALSE;
	cut_parts(lines, columns, NULL, parts);
	return parts->len > 1;
}
