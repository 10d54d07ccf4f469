/* SPDX-License-Identifier: GPL-3.0-or-later */
/* known_name.h -- what a document's readers remember of the names they have met.
 *
 * A few phrases may name each figure of a text, and most of them also its
 * neighbours: the nouns of the sentence, the heading, the item's title.
 * What is asked of a phrase by itself -- its words, its lower case, what the
 * lexicon knows of it -- is found once for each distinct phrase and kept here. */
#ifndef KT_EXTRACT_KNOWN_NAME_H
#define KT_EXTRACT_KNOWN_NAME_H

#include "kommunetal/lexicon/lexicon.h"

#include "extract/models/name_words.h"

/* A piece of a name in lower case, with the pairs of letters in it: each pair is one of
 * 64 bits.  Where a bit is missing in another text the piece cannot stand there. */
struct kt_name_part {
	struct kt_slice text;
	guint64 pairs;
};

struct kt_known_name {
	const char *text;
	const struct kt_lexicon *lexicon; /* that it was read by */
	guint hash, len;
	guint n_words; /* runs of letters and digits */
	gboolean has_letters, has_comma;
	gboolean joins_several; /* "og", "eller" stands in it, but in one word told in halves */
	gboolean is_halved;     /* no more than such a word: "musik- og scenekunstpuljen" */
	gboolean is_pool;       /* money to be given away: "kulturpuljen" */
	guint64 marks;          /* 1 << enum kt_subject_mark: those of its words */
	guint32 units;          /* 1 << enum kt_unit, of the nouns that are counted */
	struct kt_slice head;   /* what it is, in lower case: the last word before a preposition */
	struct kt_name_part folded;       /* all of it */
	const struct kt_name_part *parts; /* between blanks and commas */
	const struct kt_name_part *stems; /* what its longer words begin with */
	const guint32 *keys; /* of its words but for prepositions and the like, by how they begin */
	guint n_parts, n_stems, n_keys;
	struct kt_words_worth worth; /* of its words */
};

struct kt_known_names;

struct kt_known_names *kt_known_names_new(const struct kt_lexicon *lexicon);
void kt_known_names_free(struct kt_known_names *names);
/* TEXT as NAMES know it; lives as long as they do. */
const struct kt_known_name *kt_known_name(struct kt_known_names *names, struct kt_slice text);
/* As kt_name_within of prose.h. */
gboolean kt_known_name_within(const struct kt_known_name *a, const struct kt_known_name *b);
/* A word of A, of some length, stands in B by its first letters. */
gboolean kt_known_name_shares_word(const struct kt_known_name *a, const struct kt_known_name *b);

/* The keys of NAME's words, as name_words.h has them. */
void kt_known_name_append_keys(const struct kt_known_name *name, GString *out);

/* WORD without the ending of the definite; NULL if it has none; free with g_free. */
char *kt_stem_of_definite(const struct kt_lexicon *lexicon, struct kt_slice word);
/* WORD is the thing that STEM is without its ending, or a compound of it. */
gboolean kt_word_is_headed_by(struct kt_slice word, const char *stem);
/* B is a lone noun that points back, and A says which: "puljen", "Grøn Pulje". */
gboolean kt_known_name_is_fuller(const struct kt_known_name *a, const struct kt_known_name *b);

#endif
