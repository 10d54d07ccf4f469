/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Heads that are told apart by what they say, and a time for each of them in the line below, above rows
 * whose cells are parted by single blanks.
 *
 *   Regnskab Korr. budget Regnskab Afvigelse       no corner, and a head of two words
 *   2016 2017 2017 2017
 *
 *   Område Vedtaget budget Forbrug Rest            what differs need have no time
 *   2020 31/5 2020
 *
 * The first word is a head of figures as the others are: taken for the corner it would move each head
 * one column to the left. */
#include "extract/tables/loose_blanks.h"

#include <string.h>

enum { MOST_ITEMS = KT_BLANKS_COLUMNS + 1 };

/* "31/5", "30.6.", "31/12-": a year may follow. */
static gboolean is_day_without_year(struct kt_slice word)
{
	const char *mark = memchr(word.at, '/', word.len);

	if (!mark)
		return kt_loose_is_day(word);
	return g_ascii_isdigit(word.at[0]) && mark - word.at <= 2 &&
	       mark + 1 < word.at + word.len && word.at + word.len - mark <= 4;
}

/* More of the same follows WORD: "pr.", "ult.", "januar", "31/5", "1." before "kvt.". */
static gboolean leads_on(const struct kt_reading *r, struct kt_slice word)
{
	return kt_lexicon_whole(r->lexicon, KT_LEX_FUNCTION, word) ||
	       kt_lexicon_whole(r->lexicon, KT_LEX_MONTH, word) || is_day_without_year(word) ||
	       (word.len == 2 && g_ascii_isdigit(word.at[0]) && word.at[1] == '.');
}

/* The line below the heads: what stands in it, each a word or a time of several. */
struct below {
	struct kt_span items[MOST_ITEMS];
	guint n, n_years;
};

/* "2017", "30.06.2021", "2014/15", "12-13", "R-B", "pct.": under a head, and no figure. */
static gboolean may_stand_below(struct kt_slice word)
{
	enum { SHORT = 5 };

	if (!kt_slice_has_digit(word))
		return word.len <= SHORT || g_unichar_islower(g_utf8_get_char(word.at));
	return kt_loose_is_year_text(word) || kt_loose_is_range(word) ||
	       is_day_without_year(word) || !kt_loose_is_number_text(word) ||
	       (word.len > 4 && kt_loose_is_year_text(kt_slice(word.at + word.len - 4, 4)));
}

static gboolean read_below(
	const struct kt_reading *r, const struct kt_loose_line *line, struct below *below)
{
	struct kt_slice s = kt_document_slice(r->doc, line->span);
	gboolean open = FALSE;

	*below = (struct below){.n = 0};
	for (guint i = 0; i < kt_loose_n_words(s); i++) {
		struct kt_slice word = kt_blanks_word(s, i);
		gsize at = line->span.start + (gsize)(word.at - s.at);

		if (i > 0 && !may_stand_below(word))
			return FALSE;
		below->n_years += kt_loose_is_year_text(word);
		if (open) {
			struct kt_span *item = &below->items[below->n - 1];

			item->len = at + word.len - item->start;
		} else if (below->n == MOST_ITEMS) {
			return FALSE;
		} else {
			below->items[below->n++] = (struct kt_span){at, word.len};
		}
		open = leads_on(r, word);
	}
	return below->n_years >= 2;
}

/* "Afvigelse", "Ændring", "Afv. i %": between times, and of none by itself. */
static gboolean is_difference(const struct kt_reading *r, struct kt_span head)
{
	const struct kt_term *t =
		kt_lexicon_find(r->lexicon, KT_LEX_MEASURE, kt_document_slice(r->doc, head));

	return t && (g_str_equal(t->value, "deviation") || g_str_equal(t->value, "change") ||
			    g_str_equal(t->value, "share"));
}

/* Gives the items from FIRST on to the K heads of UPPER, the corner first: one to each, or to each that
 * is no difference. */
static gboolean pair(const struct kt_reading *r, const struct below *below, guint first, guint k,
	const struct kt_span *upper, struct kt_span *lower)
{
	guint left = below->n - first, timed = 0;

	for (guint c = 1; c <= k; c++)
		timed += !is_difference(r, upper[c]);
	if (left != k && (left != timed || timed < 2))
		return FALSE;
	for (guint c = 1; c <= k; c++)
		if (left == k || !is_difference(r, upper[c]))
			lower[c] = below->items[first++];
	return TRUE;
}

gboolean kt_blanks_paired(
	const struct kt_reading *r, const GArray *lines, guint n, guint k, struct kt_span *parts)
{
	const struct kt_loose_line *upper = kt_loose_line_at(lines, 0);
	gsize starts[KT_LOOSE_FIGURES + 1];
	struct below below;
	gboolean corner;

	if (n != 2 || k < 3 || !read_below(r, kt_loose_line_at(lines, 1), &below) ||
		!kt_blanks_part_heads(r, upper, k, starts))
		return FALSE;
	starts[k] = upper->span.len;
	parts[0] = (struct kt_span){upper->span.start, starts[0]};
	for (guint c = 0; c < k; c++)
		parts[c + 1] =
			(struct kt_span){upper->span.start + starts[c], starts[c + 1] - starts[c]};
	/* "Område 2016 2017 2017" has the corner that the line above lacks */
	corner = starts[0] == 0 && below.n > 1 &&
		 !kt_slice_has_digit(kt_document_slice(r->doc, below.items[0])) &&
		 g_unichar_isupper(g_utf8_get_char(kt_document_slice(r->doc, below.items[0]).at));
	if (corner)
		parts[k + 1] = below.items[0];
	return pair(r, &below, corner, k, parts, parts + k + 1);
}
