/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/models/name_words.h"

#include <string.h>

enum { BEGINNING = 6, END = 5, LONGEST_KEY = 4 * BEGINNING + 1 /* letters of up to four bytes */ };

struct key {
	char text[LONGEST_KEY + 1];
};

/* LEN bytes of letters behind MARK, "" or "-". */
static struct key key_of(const char *mark, const char *from, gsize len)
{
	struct key key;
	gsize n = strlen(mark);

	memcpy(key.text, mark, n);
	memcpy(key.text + n, from, len);
	key.text[n + len] = '\0';
	return key;
}

static struct key beginning_of(struct kt_slice word)
{
	const char *end = word.at;

	for (guint n = 0; n < BEGINNING && end < word.at + word.len; n++)
		end = g_utf8_next_char(end);
	return key_of("", word.at, end - word.at);
}

static struct key end_of(struct kt_slice word)
{
	const char *from = word.at + word.len;

	for (guint n = 0; n < END && from > word.at; n++)
		from = g_utf8_prev_char(from);
	return key_of("-", from, word.at + word.len - from);
}

static int compare(const void *key, const void *word)
{
	return strcmp(key, ((const struct kt_subject_word *)word)->key);
}

static void add_worth(struct kt_words_worth *worth, struct key key)
{
	const struct kt_subject_word *word = bsearch(
		key.text, kt_subject_words, kt_n_subject_words, sizeof *kt_subject_words, compare);

	if (word) {
		worth->first += word->first;
		worth->second += word->second;
	}
}

struct kt_words_worth kt_words_worth(const struct kt_words *words, struct kt_slice head)
{
	struct kt_words_worth worth = {0, 0};

	for (guint i = 0; i < words->n; i++)
		add_worth(&worth, beginning_of(words->at[i].folded));
	if (head.len > 0)
		add_worth(&worth, end_of(head));
	return worth;
}

void kt_words_append_keys(const struct kt_words *words, struct kt_slice head, GString *out)
{
	for (guint i = 0; i < words->n; i++)
		g_string_append_printf(out, " %s", beginning_of(words->at[i].folded).text);
	if (head.len > 0)
		g_string_append_printf(out, " %s", end_of(head).text);
}
