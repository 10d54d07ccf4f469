/* SPDX-License-Identifier: GPL-3.0-or-later */
/* name_words.h -- what the words of a name are worth, whatever the figure.
 *
 * "Elever", "sygedagpenge" are what figures are of; "niveauet", "forvaltningen", "resten"
 * hardly ever are.  Each word is known by what it begins with, and the noun that a name
 * is headed by also by what it ends in, for a compound is what its last part is.  The
 * table (subject_words.c) is fitted with the other weights of subject_evidence.h. */
#ifndef KT_EXTRACT_NAME_WORDS_H
#define KT_EXTRACT_NAME_WORDS_H

#include "kommunetal/lexicon/lexicon.h"

/* In hundredths of a logit: where the name is the first of two phrases, and the second. */
struct kt_words_worth {
	gint first, second;
};

/* A word by its beginning, "elever", or its end, "-ninger". */
struct kt_subject_word {
	const char *key;
	gint16 first, second;
};

extern const struct kt_subject_word kt_subject_words[]; /* in order of their keys */
extern const guint kt_n_subject_words;

/* HEAD: the one of WORDS that the name is headed by, in lower case. */
struct kt_words_worth kt_words_worth(const struct kt_words *words, struct kt_slice head);
/* The keys of WORDS, a blank before each; for the fit. */
void kt_words_append_keys(const struct kt_words *words, struct kt_slice head, GString *out);

#endif
