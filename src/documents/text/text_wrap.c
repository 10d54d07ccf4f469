/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/text/text_wrap.h"

#include <string.h>

/* A text is broken at some width only if that is narrower than this. */
#define MAX_WRAP 160

static gint by_value(gconstpointer a, gconstpointer b)
{
	guint x = *(const guint *)a, y = *(const guint *)b;

	return x < y ? -1 : x > y;
}

/* Rows set with blanks and ruled lines are as wide as their table, not as the prose. */
static gboolean has_columns(struct kt_slice s)
{
	gsize blanks = 0, marks = 0;
	struct kt_slice t = kt_slice_trim(s);

	for (gsize i = 0; i < t.len; i++) {
		blanks = t.at[i] == ' ' ? blanks + 1 : 0;
		if (blanks >= 3)
			return TRUE;
		marks += strchr("-=_+ ", t.at[i]) != NULL;
	}
	return t.len > 0 && marks == t.len;
}

/* TRUE if line I is of prose and the next belongs to the same run. */
static gboolean is_broken(const struct kt_lines *lines, guint i)
{
	struct kt_slice s = kt_line_whole(lines, i);

	return !kt_line_ends_run(lines, i) && !kt_line_at(lines, i)->is_furniture &&
	       memchr(s.at, '\t', s.len) == NULL && memchr(s.at, '|', s.len) == NULL &&
	       !has_columns(s) && !kt_is_contents_line(s);
}

/* TRUE if lines of prose wider than WRAP are rare. */
static gboolean is_bound(const struct kt_lines *lines, guint wrap)
{
	guint wide = 0;

	for (guint i = 0; i < lines->lines->len; i++) {
		struct kt_slice s = kt_line_whole(lines, i);

		wide += kt_line_at(lines, i)->width > wrap + wrap / 8 &&
			memchr(s.at, '\t', s.len) == NULL && memchr(s.at, '|', s.len) == NULL;
	}
	return 50 * wide <= lines->lines->len;
}

guint kt_wrap_find(const struct kt_lines *lines)
{
	g_autoptr(GArray) widths = g_array_new(FALSE, FALSE, sizeof(guint));
	guint wrap, near = 0, lower = 0;

	for (guint i = 0; i < lines->lines->len; i++) {
		guint reach = kt_line_at(lines, i)->indent + kt_line_at(lines, i)->width;

		if (is_broken(lines, i))
			g_array_append_val(widths, reach);
	}
	if (widths->len < 3)
		return 0;
	g_array_sort(widths, by_value);
	wrap = g_array_index(widths, guint, widths->len - 1 - widths->len / 50);
	if (wrap > MAX_WRAP || wrap < 40 || !is_bound(lines, wrap))
		return 0;
	for (guint i = 0; i < lines->lines->len; i++) {
		const struct kt_line *line = kt_line_at(lines, i);

		if (!is_broken(lines, i) || (line->indent + line->width) * 10 < wrap * 7)
			continue;
		near++;
		lower += kt_starts_lower(kt_line_slice(lines, i + 1));
	}
	return near >= 3 && 3 * lower >= near ? wrap : 0;
}
