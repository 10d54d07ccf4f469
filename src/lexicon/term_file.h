/* SPDX-License-Identifier: GPL-3.0-or-later */
/* term_file.h -- a lexicon's CSV, read and split into the words of its terms. */
#ifndef KT_LEXICON_TERM_FILE_H
#define KT_LEXICON_TERM_FILE_H

#include <obstack.h>

#include "kommunetal/lexicon/lexicon.h"

enum kt_match { KT_MATCH_EXACT, KT_MATCH_PREFIX, KT_MATCH_SUFFIX, KT_MATCH_INSIDE };

struct kt_term_word {
	const char *text; /* folded, without its stars */
	gsize len;
	guint hash; /* of text, as vocabularies have it */
	enum kt_match match;
	gboolean dot_allowed; /* the term has a full stop behind it */
};

struct kt_term_entry {
	struct kt_term term;
	struct kt_term_word *words;
	guint order;                /* in the file */
	struct kt_term_entry *next; /* the index's own: of the same chain */
};

/* "borgere" is known as "borgerne", too. */
struct kt_ending {
	enum kt_lex_role role; /* of the terms it is for */
	const char *from, *to;
};

/* Words that end in ENDING are in one of FORMS. */
struct kt_form {
	struct kt_bits forms; /* KT_F of each */
	const char *ending;
	gsize len;            /* not 0 */
	struct kt_form *next; /* the lexicon's own: whose ending has the same last byte */
};

struct kt_term_file {
	char *language, *group, *decimal;
	struct kt_number_marks marks;
	struct obstack store; /* owns the entries and all they point to */
	GPtrArray *entries;   /* struct kt_term_entry, in file order */
	GArray *endings;      /* struct kt_ending, in file order; the first that fits is used */
	GArray *forms;        /* struct kt_form, in file order */
};

/* A compiled-in language or a path; NULL with KT_ERROR_READ or KT_ERROR_FORMAT
 * (file, line and what is wrong). */
struct kt_term_file *kt_term_file_load(const char *name_or_path, GError **error);
void kt_term_file_free(struct kt_term_file *file);
/* One without terms, for those who fill it. */
struct kt_term_file *kt_term_file_new(void);
/* What a row "language" says; all are copied. */
void kt_term_file_set_language(
	struct kt_term_file *file, const char *language, const char *group, const char *decimal);

/* The number words of FILE, which has to outlive them. */
struct kt_number_words;
struct kt_number_words *kt_number_words_new(const struct kt_term_file *file);
void kt_number_words_free(struct kt_number_words *words);
/* The value of WORD (folded), compounds included; FALSE if it is no number. */
gboolean kt_number_words_read(
	const struct kt_number_words *words, struct kt_slice word, struct kt_decimal *out);

gboolean kt_lex_role_lookup(const char *name, enum kt_lex_role *out);

#endif
