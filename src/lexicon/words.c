/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whole texts as words: headings, column heads, row labels. */
#include <string.h>

#include "kommunetal/lexicon/lexicon.h"
#include "kommunetal/lexicon/scan.h"

gboolean kt_words_are_joined(const char *from, const char *to)
{
	for (const char *p = from; p < to;) {
		gsize blank = kt_space_length(p, to);

		if (blank == 0 && *p != '.' && *p != '-' && *p != '/')
			return FALSE;
		p += blank ? blank : 1;
	}
	return TRUE;
}

/* The first LIMIT words of TEXT. */
static struct kt_words *split(struct kt_slice text, guint limit)
{
	struct kt_words *words = g_new0(struct kt_words, 1);
	const char *at = text.at, *end = text.at + text.len, *behind = NULL;
	struct kt_slice s;
	enum kt_lexeme kind;
	gsize start = 0;

	words->list = g_array_sized_new(FALSE, FALSE, sizeof(struct kt_word), 8);
	words->folded = g_string_sized_new(MIN(text.len, (gsize)limit * 16));
	while (words->list->len < limit && (kind = kt_scan(&at, end, &s)) != KT_LEXEME_END) {
		struct kt_word w = {.text = s, .dot_after = at < end && *at == '.'};

		if (kind != KT_LEXEME_WORD)
			continue;
		w.joined = behind && kt_words_are_joined(behind, s.at);
		behind = at;
		kt_fold(words->folded, s);
		w.folded.len = words->folded->len - start;
		start = words->folded->len;
		g_array_append_val(words->list, w);
	}
	/* the buffer stands still only now */
	start = 0;
	for (guint i = 0; i < words->list->len; i++) {
		struct kt_word *w = &g_array_index(words->list, struct kt_word, i);

		w->folded.at = words->folded->str + start;
		start += w->folded.len;
	}
	return words;
}

struct kt_words *kt_words_split(struct kt_slice text)
{
	return split(text, G_MAXUINT);
}

void kt_words_free(struct kt_words *words)
{
	if (!words)
		return;
	g_array_unref(words->list);
	g_string_free(words->folded, TRUE);
	g_free(words);
}

/* The longest term of ROLE that begins at word I. */
static const struct kt_term *term_at(const struct kt_lexicon *lexicon, enum kt_lex_role role,
	const struct kt_words *words, guint i)
{
	const struct kt_word *first = (const struct kt_word *)(gconstpointer)words->list->data;

	return kt_lexicon_match(lexicon, KT_LEX_MASK(role), first + i, words->list->len - i);
}

const struct kt_term *kt_lexicon_begins(
	const struct kt_lexicon *lexicon, enum kt_lex_role role, struct kt_slice text)
{
	struct kt_words *words = split(text, kt_lexicon_longest(lexicon));
	const struct kt_term *term = words->list->len ? term_at(lexicon, role, words, 0) : NULL;

	kt_words_free(words);
	return term;
}

static gboolean has_numeral(struct kt_slice text)
{
	for (gsize i = 0; i < text.len; i++)
		if (text.at[i] >= '0' && text.at[i] <= '9')
			return TRUE;
	return FALSE;
}

const struct kt_term *kt_lexicon_whole(
	const struct kt_lexicon *lexicon, enum kt_lex_role role, struct kt_slice text)
{
	/* one word more than a term can have tells that there are more */
	struct kt_words *words = split(text, kt_lexicon_longest(lexicon) + 1);
	const struct kt_term *term = words->list->len ? term_at(lexicon, role, words, 0) : NULL;

	if (term && (term->n_words != words->list->len || has_numeral(text)))
		term = NULL;
	kt_words_free(words);
	return term;
}

const struct kt_term *kt_lexicon_find(
	const struct kt_lexicon *lexicon, enum kt_lex_role role, struct kt_slice text)
{
	struct kt_words *words = kt_words_split(text);
	const struct kt_term *term = NULL;

	for (guint i = 0; !term && i < words->list->len; i++)
		term = term_at(lexicon, role, words, i);
	kt_words_free(words);
	return term;
}
