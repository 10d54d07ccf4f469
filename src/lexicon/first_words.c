/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Terms by their first words.
 *
 * A whole word is found by its hash.  So is the stem that a word begins or ends with (skole*,
 * *regnskab): the hash grows by a letter at a time, from that end of the word, and is looked up at
 * each length that any stem has.  The few stems that may stand anywhere in a word are tried one by
 * one where the word has all their pairs of letters. */
#include "lexicon/first_words.h"

#include <string.h>

/* Stems at one end of a word. */
struct stems {
	struct kt_term_entry **chains; /* mask + 1 of them, by the hash of the stem */
	guint mask;
	guint64 lengths;   /* length_bit of each */
	gboolean from_end; /* the last letter comes first */
};

/* A stem that stands anywhere. */
struct inner {
	struct kt_term_entry *entry;
	guint64 pairs;
};

struct kt_first_words {
	struct kt_term_entry **exact; /* mask + 1 chains, by the hash of the word */
	guint mask;
	struct stems front, back;
	GArray *inner;
};

gboolean kt_term_word_matches(const struct kt_term_word *w, struct kt_slice folded)
{
	if (folded.len < w->len)
		return FALSE;
	switch (w->match) {
	case KT_MATCH_EXACT:
		return folded.len == w->len && memcmp(folded.at, w->text, w->len) == 0;
	case KT_MATCH_PREFIX:
		return memcmp(folded.at, w->text, w->len) == 0;
	case KT_MATCH_SUFFIX:
		return memcmp(folded.at + folded.len - w->len, w->text, w->len) == 0;
	case KT_MATCH_INSIDE:
		return g_strstr_len(folded.at, folded.len, w->text) != NULL;
	}
	return FALSE;
}

/* ---- hashes and signatures --------------------------------------------------------------- */

/* FNV-1a. */
static const guint no_letters = 0x811C9DC5;

static inline guint one_more(guint hash, const struct stems *stems, struct kt_slice s, gsize n)
{
	guchar c = (guchar)(stems->from_end ? s.at[s.len - n] : s.at[n - 1]);

	return (hash ^ c) * 0x01000193;
}

/* All that are longer than 62 bytes have one bit. */
static inline guint64 length_bit(gsize n)
{
	return G_GUINT64_CONSTANT(1) << MIN(n, 63);
}

/* A bit for each two letters that stand side by side; that of two pairs may be the same. */
static guint64 pairs_of(struct kt_slice s)
{
	guint64 pairs = 0;

	for (gsize i = 1; i < s.len; i++)
		pairs |= G_GUINT64_CONSTANT(1)
			 << (((guchar)s.at[i - 1] * 37u + (guchar)s.at[i]) & 63);
	return pairs;
}

/* ---- building ---------------------------------------------------------------------------- */

/* A mask for N entries, each of them with a chain to itself if they lie well. */
static guint mask_for(guint n)
{
	guint mask = 0;

	while (mask < n)
		mask = 2 * mask + 1;
	return mask;
}

static void put(struct kt_term_entry **chain, struct kt_term_entry *e)
{
	e->next = *chain;
	*chain = e;
}

static void stems_put(struct stems *stems, struct kt_term_entry *e)
{
	struct kt_slice stem = kt_slice(e->words[0].text, e->words[0].len);
	guint hash = no_letters;

	for (gsize n = 1; n <= stem.len; n++)
		hash = one_more(hash, stems, stem, n);
	stems->lengths |= length_bit(stem.len);
	put(&stems->chains[hash & stems->mask], e);
}

static void index_entry(struct kt_first_words *index, struct kt_term_entry *e)
{
	const struct kt_term_word *first = &e->words[0];

	if (first->match == KT_MATCH_EXACT) {
		put(&index->exact[first->hash & index->mask], e);
	} else if (first->match == KT_MATCH_INSIDE || first->len == 0) {
		struct inner inner = {e, pairs_of(kt_slice(first->text, first->len))};

		g_array_append_val(index->inner, inner);
	} else {
		stems_put(first->match == KT_MATCH_PREFIX ? &index->front : &index->back, e);
	}
}

static guint count_match(const GPtrArray *entries, enum kt_match match)
{
	guint n = 0;

	for (guint i = 0; i < entries->len; i++)
		n += ((const struct kt_term_entry *)entries->pdata[i])->words[0].match == match;
	return n;
}

static void stems_begin(struct stems *stems, guint n_entries, gboolean from_end)
{
	stems->mask = mask_for(2 * n_entries); /* most look-ups are to find an empty chain */
	stems->chains = g_new0(struct kt_term_entry *, stems->mask + 1);
	stems->from_end = from_end;
}

struct kt_first_words *kt_first_words_new(const GPtrArray *entries)
{
	struct kt_first_words *index = g_new0(struct kt_first_words, 1);

	index->mask = mask_for(entries->len);
	index->exact = g_new0(struct kt_term_entry *, index->mask + 1);
	stems_begin(&index->front, count_match(entries, KT_MATCH_PREFIX), FALSE);
	stems_begin(&index->back, count_match(entries, KT_MATCH_SUFFIX), TRUE);
	index->inner = g_array_new(FALSE, FALSE, sizeof(struct inner));
	for (guint i = 0; i < entries->len; i++)
		index_entry(index, entries->pdata[i]);
	return index;
}

void kt_first_words_free(struct kt_first_words *index)
{
	if (!index)
		return;
	g_free(index->exact);
	g_free(index->front.chains);
	g_free(index->back.chains);
	g_array_unref(index->inner);
	g_free(index);
}

/* ---- finding ----------------------------------------------------------------------------- */

static void add_matching(GPtrArray *list, struct kt_term_entry *chain, struct kt_slice word)
{
	for (struct kt_term_entry *e = chain; e; e = e->next)
		if (kt_term_word_matches(&e->words[0], word))
			g_ptr_array_add(list, e);
}

/* A chain holds stems of other lengths as well: what matches is added at its own. */
static void add_of_length(
	GPtrArray *list, struct kt_term_entry *chain, struct kt_slice word, gsize len)
{
	for (struct kt_term_entry *e = chain; e; e = e->next)
		if (e->words[0].len == len && kt_term_word_matches(&e->words[0], word))
			g_ptr_array_add(list, e);
}

static void add_stems(GPtrArray *list, const struct stems *stems, struct kt_slice word)
{
	guint hash = no_letters;

	for (gsize n = 1; n <= word.len; n++) {
		hash = one_more(hash, stems, word, n);
		if (stems->lengths & length_bit(n))
			add_of_length(list, stems->chains[hash & stems->mask], word, n);
	}
}

void kt_first_words_find(
	const struct kt_first_words *index, struct kt_slice word, guint hash, GPtrArray *list)
{
	guint64 pairs = pairs_of(word);

	add_matching(list, index->exact[hash & index->mask], word);
	add_stems(list, &index->front, word);
	add_stems(list, &index->back, word);
	for (guint i = 0; i < index->inner->len; i++) {
		const struct inner *inner = &g_array_index(index->inner, struct inner, i);

		if (!(inner->pairs & ~pairs) && kt_term_word_matches(&inner->entry->words[0], word))
			g_ptr_array_add(list, inner->entry);
	}
}
