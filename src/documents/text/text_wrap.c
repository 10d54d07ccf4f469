/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/text/text_wrap.h"

#include <string.h>

/* A text is broken at some width only if that is narrower, and wider, than these. */
enum { MAX_WRAP = 160, LEAST_WRAP = 40 };

static guint reach_of(const struct kt_lines *lines, guint i)
{
	return kt_line_at(lines, i)->indent + kt_line_at(lines, i)->width;
}

static gint by_value(gconstpointer a, gconstpointer b)
{
	guint x = *(const guint *)a, y = *(const guint *)b;

	return x < y ? -1 : x > y;
}

static gboolean is_rule_mark(char c)
{
	return c == ' ' || c == '-' || c == '=' || c == '_' || c == '+';
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
		marks += is_rule_mark(t.at[i]);
	}
	return t.len > 0 && marks == t.len;
}

static gboolean is_prose(const struct kt_lines *lines, guint i)
{
	struct kt_slice s = kt_line_whole(lines, i);

	return !kt_line_at(lines, i)->is_furniture && memchr(s.at, '\t', s.len) == NULL &&
	       memchr(s.at, '|', s.len) == NULL && !has_columns(s) && !kt_is_contents_line(s);
}

/* TRUE if line I is of prose and the next belongs to the same run. */
static gboolean is_broken(const struct kt_lines *lines, guint i)
{
	return !kt_line_ends_run(lines, i) && is_prose(lines, i);
}

/* Lines of prose wider than WRAP. */
static guint count_wide(const struct kt_lines *lines, guint wrap)
{
	guint wide = 0;

	for (guint i = 0; i < lines->lines->len; i++)
		wide += kt_line_at(lines, i)->width > wrap + wrap / 8 && is_prose(lines, i);
	return wide;
}

/* TRUE if many lines come near WRAP and go on in lower case.  Where lines are wider, as headings are that
 * a converter leaves whole, that has to be told by more. */
static gboolean are_broken_at(const struct kt_lines *lines, guint wrap)
{
	enum { LEAST = 3, LEAST_AMONG_WIDE = 10 };
	guint near = 0, lower = 0, wide = count_wide(lines, wrap);

	for (guint i = 0; i < lines->lines->len; i++) {
		if (!is_broken(lines, i) || reach_of(lines, i) * 10 < wrap * 7)
			continue;
		near++;
		lower += kt_starts_lower(kt_line_slice(lines, i + 1));
	}
	if (50 * wide <= lines->lines->len)
		return near >= LEAST && 3 * lower >= near;
	return 10 * wide <= lines->lines->len && near >= LEAST_AMONG_WIDE && 2 * lower >= near;
}

/* The width that hardly a line which goes on passes and that the first word of the next would have passed,
 * as where a program has filled the lines; 0 if there is none. */
static guint find_filled(const struct kt_lines *lines)
{
	enum { LEAST = 5 };
	gint steps[MAX_WRAP + 2] = {0}, fit = 0, best = 0;
	guint wrap = 0, broken = 0, past = MAX_WRAP + 1;

	for (guint i = 0; i < lines->lines->len; i++) {
		guint reach = reach_of(lines, i), over;

		if (!is_broken(lines, i) || !kt_starts_lower(kt_line_slice(lines, i + 1)))
			continue;
		broken++;
		over = reach + 1 + kt_first_word_width(kt_line_slice(lines, i + 1));
		steps[MIN(reach, past)]++;
		steps[MIN(over, past)]--;
	}
	for (guint w = 0; w <= MAX_WRAP; w++) {
		fit += steps[w];
		if (w >= LEAST_WRAP && fit > best) {
			best = fit;
			wrap = w;
		}
	}
	return broken >= LEAST && 5 * (guint)best >= 4 * broken &&
			       10 * count_wide(lines, wrap) <= lines->lines->len
		       ? wrap
		       : 0;
}

guint kt_wrap_find(const struct kt_lines *lines)
{
	g_autoptr(GArray) widths = g_array_new(FALSE, FALSE, sizeof(guint));
	guint wrap = find_filled(lines);

	if (wrap)
		return wrap;

	for (guint i = 0; i < lines->lines->len; i++) {
		guint reach = reach_of(lines, i);

		if (is_broken(lines, i))
			g_array_append_val(widths, reach);
	}
	if (widths->len < 3)
		return 0;
	g_array_sort(widths, by_value);
	wrap = g_array_index(widths, guint, widths->len - 1 - widths->len / 50);
	return wrap <= MAX_WRAP && wrap >= LEAST_WRAP && are_broken_at(lines, wrap) ? wrap : 0;
}
