/* SPDX-License-Identifier: GPL-3.0-or-later */
/* term_pack.h -- the lexica of src/lexicon as the build has read them.
 *
 * To read a lexicon's CSV -- to split its lines, inflect its verbs, fold and hash each word -- takes
 * as long as to read minutes of some length.  So the build does it once (programs/pack_lexicon.c) and
 * compiles in the terms that come of it.  All strings lie in one text, which the rest tells by where
 * they begin: then nothing of it has to be put right when the program starts. */
#ifndef KT_LEXICON_TERM_PACK_H
#define KT_LEXICON_TERM_PACK_H

#include "lexicon/term_file.h"

struct kt_packed_word {
	guint32 text, hash;
	guint16 len;
	guint8 match, dot_allowed;
};

struct kt_packed_term {
	guint32 text, value, line;
	guint16 bits; /* which of the pack's */
	guint8 role, n_words;
};

struct kt_packed_bits {
	struct kt_bits functions, senses;
};

struct kt_packed_form {
	struct kt_bits forms;
	guint32 ending;
};

struct kt_term_pack {
	const char *name; /* "da" */
	const char *language, *group, *decimal;
	const char *text; /* strings, each with a NUL behind it */
	const struct kt_packed_term *terms;
	const struct kt_packed_word *words; /* of the first term, of the second ... */
	const struct kt_packed_bits *bits;  /* those that terms have */
	const struct kt_packed_form *forms;
	guint n_terms, n_words, n_forms;
};

/* build/src/lexicon/packs.c; ends in a NULL. */
extern const struct kt_term_pack *const kt_term_packs[];

/* What is compiled in under NAME; NULL if nothing is. */
const struct kt_term_pack *kt_term_pack_lookup(const char *name);
/* As kt_term_file_load gives it, but for the endings, which are in the terms by now. */
struct kt_term_file *kt_term_pack_unpack(const struct kt_term_pack *pack);

#endif
