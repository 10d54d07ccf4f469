/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Heads and feet of pages in a text that has lost its page breaks.
 *
 *   Plejecentre    71.250   23.870
 *
 *   Sundhedsudvalget, tirsdag den 15-06-2010        Odder Kommune
 *   62                                              Socialudvalget     15-06-2010    Side 2
 *
 *   Hjælpemidler    9.340    3.905
 *
 * A few lines by themselves that tell a page, and come again with a later one. */
#include "documents/text/text_furniture.h"

#include <string.h>

enum { MOST_LINES = 4, MOST_DIGITS = 3, LONGEST = 200 };

/* Lines [FIRST, END) stand by themselves and tell PAGE. */
struct head {
	guint first, end;
	guint64 page;
	gboolean is_bare; /* the page is a number without a word */
};

static guint end_of_run(const struct kt_lines *lines, guint first)
{
	guint end = first + 1;

	while (end < lines->lines->len && !kt_line_at(lines, end)->starts_run)
		end++;
	return end;
}

static gboolean is_number(struct kt_slice s)
{
	for (gsize i = 0; i < s.len; i++)
		if (!g_ascii_isdigit(s.at[i]))
			return FALSE;
	return s.len > 0 && s.len <= MOST_DIGITS;
}

/* Takes a number from one end of *S that two blanks or more part from the rest, or that is all. */
static guint64 take_bare_page(struct kt_slice *s)
{
	gsize n = 0, k = 0;
	const char *gap = "  ";

	if (is_number(*s)) {
		guint64 page = g_ascii_strtoull(s->at, NULL, 10);

		s->len = 0;
		return page;
	}
	while (n < s->len && g_ascii_isdigit(s->at[n]))
		n++;
	if (n > 0 && n <= MOST_DIGITS && n + 2 < s->len && memcmp(s->at + n, gap, 2) == 0) {
		guint64 page = g_ascii_strtoull(s->at, NULL, 10);

		*s = kt_slice_trim(kt_slice(s->at + n, s->len - n));
		return page;
	}
	while (k < s->len && g_ascii_isdigit(s->at[s->len - 1 - k]))
		k++;
	if (k > 0 && k <= MOST_DIGITS && k + 2 < s->len &&
		memcmp(s->at + s->len - k - 2, gap, 2) == 0) {
		guint64 page = g_ascii_strtoull(s->at + s->len - k, NULL, 10);

		*s = kt_slice_trim(kt_slice(s->at, s->len - k));
		return page;
	}
	return 0;
}

static gboolean has_digit(struct kt_slice s)
{
	for (gsize i = 0; i < s.len; i++)
		if (g_ascii_isdigit(s.at[i]))
			return TRUE;
	return FALSE;
}

/* A number without a word is a page only beside a date; a row of cells looks the same but for
 * that. */
static gboolean read_head(const struct kt_lines *lines, guint first, struct head *head)
{
	gboolean has_date = FALSE;

	*head = (struct head){first, end_of_run(lines, first), 0, FALSE};
	if (head->end - first > MOST_LINES)
		return FALSE;
	for (guint i = first; i < head->end; i++) {
		struct kt_slice s = kt_slice_trim(kt_line_slice(lines, i));
		guint64 told, bare;

		if (s.len > LONGEST || memchr(s.at, '\t', s.len) || memchr(s.at, '|', s.len))
			return FALSE;
		told = kt_page_told(s);
		bare = told || head->page ? 0 : take_bare_page(&s);
		if (told || bare)
			head->page = told ? told : bare;
		if (told || bare)
			head->is_bare = !told;
		has_date |= has_digit(s);
	}
	return head->page > 0 && (!head->is_bare || has_date);
}

/* What is the same on all pages: the letters, and with a bare number all but that one. */
static char *key_of(const struct kt_lines *lines, const struct head *head)
{
	GString *out = g_string_new(NULL);
	gboolean is_taken = !head->is_bare;

	for (guint i = head->first; i < head->end; i++) {
		struct kt_slice s = kt_slice_trim(kt_line_slice(lines, i));

		if (!is_taken)
			is_taken = take_bare_page(&s) > 0;
		for (gsize k = 0; k < s.len; k++)
			if (s.at[k] != ' ' && (head->is_bare || !g_ascii_isdigit(s.at[k])))
				g_string_append_c(out, s.at[k]);
		g_string_append_c(out, '\n');
	}
	return g_string_free(out, FALSE);
}

static void mark(struct kt_lines *lines, const struct head *head)
{
	for (guint i = head->first; i < head->end; i++)
		kt_line_at(lines, i)->is_furniture = TRUE;
}

void kt_page_heads_mark(struct kt_lines *lines)
{
	GHashTable *last = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);

	for (guint i = 0; i < lines->lines->len; i = end_of_run(lines, i)) {
		struct head head, *before;
		char *key;

		if (!read_head(lines, i, &head))
			continue;
		key = key_of(lines, &head);
		before = g_hash_table_lookup(last, key);
		if (before && before->page < head.page) {
			mark(lines, before);
			mark(lines, &head);
		}
		g_hash_table_replace(last, key, g_memdup2(&head, sizeof head));
	}
	g_hash_table_unref(last);
}
