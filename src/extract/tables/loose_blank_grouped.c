/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Heads that come again under other heads, above rows whose cells are parted by single blanks.
 *
 *   2013 2014                                   Skole Normalklasser Specialklasser I alt
 *   Skole Elever Klasser Elever Klasser         Elever Klasser Elever Klasser Elever
 *   Engskolen 288 14 280 13                     Engskolen 288 14 12 2 300
 *
 * The words of the lower line are one a column, and the first of them begins each group; there are as
 * many heads in the upper line as groups.  One of the lines has the corner. */
#include "extract/tables/loose_blanks.h"

#include <string.h>

/* How many columns a group has: the K words of S from FIRST on repeat after so many; 0 if they do not,
 * or if one is a number. */
static guint group_of(struct kt_slice s, guint first, guint k)
{
	for (guint i = 0; i < k; i++)
		if (kt_slice_has_digit(kt_blanks_word(s, first + i)))
			return 0;
	for (guint m = 2; m < k; m++) {
		gboolean repeats = TRUE;

		for (guint i = m; i < k && repeats; i++)
			repeats = kt_slice_equal(
				kt_blanks_word(s, first + i), kt_blanks_word(s, first + i % m));
		for (guint i = 1; i < m && repeats; i++)
			repeats = !kt_slice_equal(
				kt_blanks_word(s, first), kt_blanks_word(s, first + i));
		if (repeats)
			return m;
	}
	return 0;
}

static gboolean begins_head(struct kt_slice word)
{
	return word.len &&
	       (g_unichar_isupper(g_utf8_get_char(word.at)) || kt_loose_is_year_text(word));
}

/* The heads of S, each from a capital or a year on; 0 where S begins otherwise or has more than MOST. */
static guint split_heads(struct kt_slice s, guint most, gsize *starts)
{
	guint n = 0;

	for (guint i = 0; i < kt_loose_n_words(s); i++) {
		struct kt_slice word = kt_blanks_word(s, i);

		if (!begins_head(word) && i == 0)
			return 0;
		if (!begins_head(word))
			continue;
		if (n == most)
			return 0;
		starts[n++] = (gsize)(word.at - s.at);
	}
	return n;
}

gboolean kt_blanks_grouped(
	const struct kt_reading *r, const GArray *lines, guint n, guint k, struct kt_span *parts)
{
	const struct kt_loose_line *upper = kt_loose_line_at(lines, n - 2),
				   *lower = kt_loose_line_at(lines, n - 1);
	struct kt_slice top = kt_loose_text(r, lines, n - 2), low = kt_loose_text(r, lines, n - 1);
	gsize starts[KT_BLANKS_COLUMNS + 1];
	guint words = kt_loose_n_words(low), corner = words == k + 1, m, groups, tops;

	if (n != 2 || k < 4 || (words != k && !corner) ||
		kt_document_place(r->doc, lower->span).line !=
			kt_document_place(r->doc, upper->span).line + 1)
		return FALSE;
	m = group_of(low, corner, k);
	groups = m ? (k + m - 1) / m : 0;
	tops = split_heads(top, KT_BLANKS_COLUMNS + 1, starts);
	if (groups < 2 || tops != groups + !corner)
		return FALSE;
	for (guint i = 0; i < words; i++) {
		struct kt_slice word = kt_blanks_word(low, i);

		parts[k + 1 + i + !corner] =
			(struct kt_span){lower->span.start + (gsize)(word.at - low.at), word.len};
	}
	for (guint i = 0; i < tops; i++) {
		gsize end = i + 1 < tops ? kt_blanks_trimmed(top, starts[i + 1]) : top.len;
		struct kt_span head = {upper->span.start + starts[i], end - starts[i]};
		guint group = corner ? i : i - 1;

		if (!corner && i == 0)
			parts[0] = head;
		for (guint c = 0; (corner || i > 0) && c < m && group * m + c < k; c++)
			parts[1 + group * m + c] = head;
	}
	return TRUE;
}
