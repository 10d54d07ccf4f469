/* SPDX-License-Identifier: GPL-3.0-or-later */
/* first_words.h -- the terms of a lexicon, found by their first words. */
#ifndef KT_LEXICON_FIRST_WORDS_H
#define KT_LEXICON_FIRST_WORDS_H

#include "lexicon/term_file.h"

struct kt_first_words;

/* Of ENTRIES (struct kt_term_entry), whose `next` is the index's from now on; they have to outlive it. */
struct kt_first_words *kt_first_words_new(const GPtrArray *entries);
void kt_first_words_free(struct kt_first_words *index);

/* Adds to LIST the entries that can begin with WORD, folded and with its HASH (kt_slice_hash): each
 * once, in no order. */
void kt_first_words_find(
	const struct kt_first_words *index, struct kt_slice word, guint hash, GPtrArray *list);

/* FOLDED is a word as W has it. */
gboolean kt_term_word_matches(const struct kt_term_word *w, struct kt_slice folded);

#endif
