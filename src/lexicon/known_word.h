/* SPDX-License-Identifier: GPL-3.0-or-later */
/* known_word.h -- an entry of a vocabulary, and what lexica write into it. */
#ifndef KT_LEXICON_KNOWN_WORD_H
#define KT_LEXICON_KNOWN_WORD_H

#include "kommunetal/lexicon/vocabulary.h"
#include "lexicon/term_file.h"

/* A term that a word can begin.  What says no to it nearly always lies here, side
 * by side with that of the others. */
struct kt_candidate {
	const struct kt_term_entry *entry;
	guint64 role; /* as a mask */
	guint n_words;
	guint next; /* hash of its second word, 0 where any may be meant */
};

/* The terms of one lexicon that the word can begin, the longest first; of one
 * length, the one higher in the file first. */
struct kt_candidates {
	struct kt_candidates *next; /* of another lexicon */
	guint serial;               /* of the lexicon */
	guint n;
	guint n_longer;      /* how many of them, the first, have more than one word */
	guint64 followed[4]; /* the second words of these, a bit for each hash % 256; all where any
	                        may be meant */
	guint64 roles;       /* masks of all of them */
	guint reach;         /* words of the longest */
	gboolean is_number;
	struct kt_decimal number; /* what the word is as a number word */
	struct kt_candidate *entries;
};

struct kt_known_word {
	struct kt_slice text;
	guint hash;                  /* of text */
	struct kt_known_word *lower; /* the entry of the folded form, which has the candidates;
	                                NULL as long as it was met as a folded form only */
	struct kt_vocabulary *home;
	/* whether the name of a municipality can begin with it */
	enum { PLACE_NOT_ASKED, PLACE_NO, PLACE_YES } place;
	struct kt_candidates *of; /* those of the lexica that were asked, the oldest first */
};

/* SIZE bytes that live as long as the vocabulary, aligned for pointers. */
gpointer kt_vocabulary_alloc(struct kt_vocabulary *vocabulary, gsize size);
/* An empty list of its own, to collect in: whoever asks next gets it again. */
GPtrArray *kt_vocabulary_list(struct kt_vocabulary *vocabulary);

#endif
