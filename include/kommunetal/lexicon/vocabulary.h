/* SPDX-License-Identifier: GPL-3.0-or-later */
/* vocabulary.h -- what a thread remembers of the words it has met.
 *
 * Text repeats its words.  Whatever depends on a word alone -- its lower case,
 * the terms of a lexicon it can begin -- is found once for each distinct word
 * and kept here; a word of a text then costs one look-up, however often and by
 * whomever it is asked about afterwards.
 *
 * A thread has one vocabulary at a time.  Whoever keeps words holds it; when it
 * has grown large the thread begins a new one, and the old one goes when the last
 * holder lets go. */
#ifndef KT_LEXICON_VOCABULARY_H
#define KT_LEXICON_VOCABULARY_H

#include "kommunetal/base/text.h"

struct kt_vocabulary;
struct kt_known_word;

/* This thread's vocabulary, to be released by kt_vocabulary_release (in any thread). */
struct kt_vocabulary *kt_vocabulary_hold(void);
void kt_vocabulary_release(struct kt_vocabulary *vocabulary); /* NULL is fine */
/* The same for as long as a text is gone through: the thread, which has to give it back itself, begins
 * no new one meanwhile. */
struct kt_vocabulary *kt_vocabulary_borrow(void);
void kt_vocabulary_give_back(struct kt_vocabulary *vocabulary);
/* WORD as VOCABULARY knows it, which is this thread's; lives as long as it is held. */
struct kt_known_word *kt_vocabulary_word(struct kt_vocabulary *vocabulary, struct kt_slice word);
/* In lower case. */
struct kt_slice kt_known_word_folded(const struct kt_known_word *word);

#endif
