/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text_aligned_gaps.c -- the gaps within a line: two blanks or more, a tab, or dots that lead
 * to a number, which is no page of a table of contents. */
#include "documents/text/text_aligned.h"

#include <string.h>

#define TAB_WIDTH 8

void kt_aligned_split(const struct kt_lines *lines, guint i, GArray *parts)
{
	struct kt_slice s = kt_line_whole(lines, i);
	const char *at = s.at, *end = s.at + s.len;
	struct kt_aligned_part part = {0};
	guint x = 0, blanks = 2;

	g_array_set_size(parts, 0);
	while (at < end) {
		gsize space = kt_space_length(at, end);
		gsize n = space > 0 ? space : (gsize)g_utf8_skip[(guchar)*at];
		gsize leader = kt_leader_length(at, end);

		if (leader > 0) {
			x += (guint)g_utf8_strlen(at, (gssize)leader);
			at += leader;
			blanks = 2;
			continue;
		}
		if (*at == '\t') { /* to the next eighth column, less what x gains below */
			x = (x / TAB_WIDTH + 1) * TAB_WIDTH - 1;
			blanks = 2;
		} else if (space == 0) {
			if (blanks >= 2 && part.span.len > 0) {
				g_array_append_val(parts, part);
				part.span.len = 0;
			}
			if (part.span.len == 0) {
				part.span.start = (gsize)(at - lines->text);
				part.extent.from = x;
			}
			part.extent.to = x + 1;
			part.span.len = (gsize)(at - lines->text) + n - part.span.start;
			blanks = 0;
		} else {
			blanks++;
		}
		x++;
		at += n;
	}
	if (part.span.len > 0)
		g_array_append_val(parts, part);
}

/* The next byte from AT on that dots can begin with; END if there is none. */
static const char *dots_from(const char *at, const char *end)
{
	const char *dot = memchr(at, '.', (gsize)(end - at)), *ellipsis;

	if (!dot)
		dot = end;
	ellipsis = memchr(at, 0xE2, (gsize)(dot - at));
	return ellipsis ? ellipsis : dot;
}

/* Dots that lead to a number, with its unit at most. */
static gboolean has_leader(struct kt_slice s)
{
	enum { LONGEST_NUMBER = 18 };
	const char *end = s.at + s.len, *at;

	if (s.len < 2)
		return FALSE;
	for (at = dots_from(s.at + 1, end); at < end; at = dots_from(at + 1, end)) {
		gsize n = kt_leader_length(at, end), rest = (gsize)(end - at) - n;

		if (n > 0)
			return rest <= LONGEST_NUMBER && kt_slice_has_digit(kt_slice(at + n, rest));
	}
	return FALSE;
}

/* Two blanks side by side: one of them is at an odd place. */
static gboolean has_two_blanks(struct kt_slice s)
{
	for (gsize i = 1; i < s.len; i += 2)
		if (s.at[i] == ' ' && (s.at[i - 1] == ' ' || (i + 1 < s.len && s.at[i + 1] == ' ')))
			return TRUE;
	return FALSE;
}

gboolean kt_aligned_has_blanks(const struct kt_lines *lines, guint i)
{
	struct kt_slice s = kt_line_slice(lines, i);

	return (has_two_blanks(s) || has_leader(s)) && memchr(s.at, '\t', s.len) == NULL;
}

/* "Parkering ....  80" could be of a contents, but not above "Svømmehal ....  4.120". */
static gboolean is_above_amounts(const struct kt_lines *lines, guint i)
{
	enum { LINES_BELOW = 20 };

	for (guint k = i + 1; k < lines->lines->len && k <= i + LINES_BELOW; k++) {
		struct kt_slice s = kt_line_slice(lines, k);

		if (kt_line_at(lines, k)->starts_run || !has_leader(s))
			return FALSE;
		if (!kt_is_contents_line(s))
			return g_ascii_isdigit(s.at[s.len - 1]);
	}
	return FALSE;
}

gboolean kt_aligned_has_gap(const struct kt_lines *lines, guint i)
{
	return kt_aligned_has_blanks(lines, i) &&
	       (!kt_is_contents_line(kt_line_slice(lines, i)) || is_above_amounts(lines, i));
}
