/* SPDX-License-Identifier: GPL-3.0-or-later */
/* prose_clause.h -- words and clauses of a sentence: what sort a word is, where a clause begins, what stands
 * compared. */
#ifndef KT_EXTRACT_PROSE_CLAUSE_H
#define KT_EXTRACT_PROSE_CLAUSE_H

#include "extract/prose/prose_sentence.h"

/* ---- prose_clause.c ---- */
/* Where the words behind F go on: "38.000 kr. (6 pct.) dyrere end afsat". */
guint kt_figure_behind_bracket(const struct kt_sentence *s, const struct kt_figure *f);
/* A mark beyond the end. */
enum kt_word_class kt_word_class(const struct kt_passage *p, guint i);
static inline gboolean kt_class_is_verb(enum kt_word_class c)
{
	return c == KT_WORD_AUXILIARY || c == KT_WORD_VERB;
}
static inline gboolean kt_word_is_verb(const struct kt_passage *p, guint i)
{
	return kt_class_is_verb(kt_word_class(p, i));
}
/* TRUE if the word of token I is found in ROLE with VALUE (NULL: any). */
gboolean kt_word_has_term(
	const struct kt_passage *p, guint i, enum kt_lex_role role, const char *value);
static inline gboolean kt_word_has(
	const struct kt_passage *p, guint i, enum kt_lex_role role, const char *value)
{
	return i < p->tokens->len && (kt_passage_token(p, i)->covered & KT_LEX_MASK(role)) &&
	       kt_word_has_term(p, i, role, value);
}
gboolean kt_mark_is(const struct kt_passage *p, guint i, char mark);
/* The sign at token I starts or ends a bracket, or separates clauses (, ; : –). */
gboolean kt_mark_separates(const struct kt_passage *p, guint i);
/* TRUE if a clause begins at token I of the sentence from FIRST on. */
gboolean kt_clause_begins(const struct kt_passage *p, guint first, guint i);
/* TRUE if S goes on about what the sentence before it was about. */
gboolean kt_sentence_goes_on(const struct kt_sentence *s);
/* Finds the figures of S and gives each its ground. */
void kt_sentence_divide(struct kt_sentence *s);
/* TRUE if token I is of a figure in a bracket and F is none: "15.000 kr. (søgt 20.000 kr.)". */
gboolean kt_is_of_bracketed(const struct kt_sentence *s, const struct kt_figure *f, guint i);

/* ---- prose_agent.c ---- */
/* The word at token I, behind a number, is no noun, as several would be called otherwise: "20 deltager i
 * undervisning". */
gboolean kt_is_done_by_several(const struct kt_passage *p, guint i);

/* ---- prose_compared.c ---- */
/* TRUE if the time or area at token FIRST is what something is compared with:
 * "end i 2015", "over landsgennemsnittet", "sammenlignet med 2019". */
gboolean kt_stands_compared(const struct kt_passage *p, guint first);
/* "overførsler fra 2021 på 15,7 mio. kr.": T says which those are, and dates the number behind it
 * alone. */
gboolean kt_time_is_attribute(const struct kt_passage *p, const struct kt_timex *t);
/* T dates nothing but what is spoken of in a clause without a figure: "oplægget, som blev godkendt
 * den 13. maj, rummer 2 mio. kr.", "hvis forbruget fra 2020 fortsætter, mangler der 2 mio. kr." */
gboolean kt_time_is_apart(const struct kt_passage *p, const struct kt_timex *t);
/* TRUE if something is to be reached by then: "frem mod 2032". */
gboolean kt_stands_aimed_at(const struct kt_passage *p, guint first);

/* ---- prose_counted.c ---- */
/* The noun phrase behind a number, from token I on: where it ends. */
guint kt_noun_phrase_end(const struct kt_passage *p, guint i, guint end);
/* "Antallet af forsikrede ledige er faldet med 21": the noun its number is told of. */
gboolean kt_figure_number_of(
	const struct kt_sentence *s, const struct kt_figure *f, guint *first, guint *end);
/* "omfattet", "visiteret": no noun a number counts ends so in the plural. */
gboolean kt_is_participle(const struct kt_passage *p, guint i);

/* ---- prose_phrase.c ---- */
enum { KT_THIN = 2 }; /* so few words hardly tell what a figure is */
/* The noun phrase tokens [FIRST, END) boil down to, at most MOST content
 * words; NULL if nothing is left.  FROM_RIGHT keeps the last words. */
char *kt_phrase(
	const struct kt_passage *p, guint first, guint end, guint most, gboolean from_right);
/* How many words of [FIRST, END) a phrase would keep. */
guint kt_phrase_words(const struct kt_passage *p, guint first, guint end);
/* The words of TEXT, which may be NULL. */
guint kt_words_in(const char *text);
/* Where the noun phrase and predicate behind a figure end, from token I on. */
guint kt_phrase_right_end(const struct kt_passage *p, guint i, guint end);
/* The end of a relative clause that opens at I, or I. */
guint kt_phrase_relative_end(const struct kt_passage *p, guint i, guint end);

#endif
