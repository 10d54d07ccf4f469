/* SPDX-License-Identifier: GPL-3.0-or-later */
/* grammar.h -- small words that rules ask for by what they do.
 *
 * No rule is written with a word of a language: it asks for the preposition that
 * tells whose part something is, KT_W(OF), and the lexicon has a row
 *   function,of,af
 * that says which word that is.  A word may do several things, and several words the
 * same: the value is a list of names, parted by blanks. */
#ifndef KT_LEXICON_GRAMMAR_H
#define KT_LEXICON_GRAMMAR_H

#include <glib.h>

/* The name a rule uses, that in the file, and a word of it in Danish. */
#define KT_FUNCTION_WORDS(X)                                                                       \
	X(A, "a")               /* en, et */                                                       \
	X(ABOUT, "about")       /* om */                                                           \
	X(AFTER, "after")       /* efter */                                                        \
	X(AGAINST, "against")   /* mod: what a figure is compared with */                          \
	X(AMONG, "among")       /* blandt */                                                       \
	X(AND, "and")           /* og */                                                           \
	X(AS, "as")             /* som */                                                          \
	X(BECAME, "became")     /* blev */                                                         \
	X(BEFORE, "before")     /* inden */                                                        \
	X(BETWEEN, "between")   /* mellem */                                                       \
	X(BEYOND, "beyond")     /* derover, yngre: all on that side of a bound */                  \
	X(BOTH, "both")         /* begge */                                                        \
	X(BUT, "but")           /* men */                                                          \
	X(BY, "by")             /* ved */                                                          \
	X(DOWN, "down")         /* ned */                                                          \
	X(EARLIER, "earlier")   /* før, tidligere */                                              \
	X(FEW, "few")           /* få */                                                          \
	X(FEWER, "fewer")       /* færre: smaller in number */                                    \
	X(FOR, "for")           /* for */                                                          \
	X(FROM, "from")         /* fra */                                                          \
	X(HIGHER, "higher")     /* højere */                                                      \
	X(IN, "in")             /* i */                                                            \
	X(INWARD, "inward")     /* ind */                                                          \
	X(IS, "is")             /* er */                                                           \
	X(IT, "it")             /* det: stands for what has been told, or is an article */         \
	X(LESS, "less")         /* mindre */                                                       \
	X(LOWER, "lower")       /* lavere */                                                       \
	X(MANY, "many")         /* mange */                                                        \
	X(MORE, "more")         /* mere */                                                         \
	X(MUCH, "much")         /* meget */                                                        \
	X(NO, "no")             /* ingen, uden */                                                  \
	X(NOT, "not")           /* ikke */                                                         \
	X(NUMEROUS, "numerous") /* flere: larger in number */                                      \
	X(OF, "of")             /* af */                                                           \
	X(ON, "on")             /* på */                                                          \
	X(ONESELF, "oneself")   /* sig */                                                          \
	X(ONLY, "only")         /* kun */                                                          \
	X(OPPOSED, "opposed")   /* imod */                                                         \
	X(OR, "or")             /* eller */                                                        \
	X(OUT, "out")           /* ud */                                                           \
	X(OVER, "over")         /* over */                                                         \
	X(PER, "per")           /* pr. */                                                          \
	X(SINCE, "since")       /* siden */                                                        \
	X(SPEAKER, "speaker")   /* vi, man */                                                      \
	X(THAN, "than")         /* end */                                                          \
	X(THAT, "that")         /* at: opens a clause, or stands before an infinitive */           \
	X(THAT_IS, "that-is")   /* altså: says the same once more */                              \
	X(THE, "the")           /* den, of a thing; or it stands for one */                        \
	X(THEM, "them")         /* dem */                                                          \
	X(THERE, "there")       /* der */                                                          \
	X(THESE, "these")       /* disse */                                                        \
	X(THEY, "they")         /* de: an article in the plural, or it stands for more than one */ \
	X(THROUGH, "through")   /* gennem */                                                       \
	X(TIMES, "times")       /* gange */                                                        \
	X(TO, "to")             /* til */                                                          \
	X(UNDER, "under")       /* under */                                                        \
	X(UP, "up")             /* op */                                                           \
	X(WAS, "was")           /* var */                                                          \
	X(WELL_AS, "well-as")   /* samt */                                                         \
	X(WHEN, "when")         /* når */                                                         \
	X(WHERE, "where")       /* hvor */                                                         \
	X(WHOLE, "whole")       /* hele */                                                         \
	X(WILL, "will")         /* vil: what is meant to be */                                     \
	X(WITH, "with")         /* med */

enum kt_function_word {
#define X(name, text) KT_FUNCTION_##name,
	KT_FUNCTION_WORDS(X)
#undef X
		KT_N_FUNCTION_WORDS
};
G_STATIC_ASSERT(KT_N_FUNCTION_WORDS <= 64);

/* KT_W(AND) | KT_W(OR): any of these. */
#define KT_W(name) (G_GUINT64_CONSTANT(1) << KT_FUNCTION_##name)

/* The names in VALUE, parted by blanks, as KT_W of each; FALSE if one is none. */
gboolean kt_function_words_read(const char *value, guint64 *out);

#endif
