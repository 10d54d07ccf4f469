/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lexed.h -- a text that is taken apart once.
 *
 * Language, headings, names, passages and kinds all go through the words of the
 * same text, most of them several times.  Between kt_lexed_begin and kt_lexed_end
 * the lexemes of a text are at hand with the entries of their words in the
 * vocabulary: whoever steps through any part of that text steps through a table.
 * Any other text, and a part that begins or ends inside a lexeme, is scanned as
 * ever; the lexemes are the same in either case. */
#ifndef KT_LEXICON_LEXED_H
#define KT_LEXICON_LEXED_H

#include "kommunetal/lexicon/scan.h"
#include "kommunetal/lexicon/vocabulary.h"

struct kt_lexed;

/* This thread is busy with TEXT, which stays as it is until kt_lexed_end. */
struct kt_lexed *kt_lexed_begin(struct kt_slice text);
/* The thread is busy with what it was busy with before. */
void kt_lexed_end(struct kt_lexed *lexed);

/* Steps through the lexemes of a text. */
struct kt_lexing {
	const char *at, *end; /* what is left */
	struct kt_vocabulary *vocabulary;
	const struct kt_lexed *table; /* the text is a part of its text; NULL: of none */
	guint next;                   /* in the table, if is_tabled */
	gboolean is_tabled;
};

/* VOCABULARY is this thread's, held by the caller. */
void kt_lexing_begin(
	struct kt_lexing *lexing, struct kt_slice text, struct kt_vocabulary *vocabulary);
/* Like kt_scan; *KNOWN becomes the entry of a word. */
enum kt_lexeme kt_lexing_next(
	struct kt_lexing *lexing, struct kt_slice *out, struct kt_known_word **known);
/* The next word; FALSE if there is none. */
gboolean kt_lexing_next_word(
	struct kt_lexing *lexing, struct kt_slice *out, struct kt_known_word **known);

#endif
