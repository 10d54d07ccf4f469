/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lexicon.h -- what a language calls things.
 *
 * A lexicon is a CSV file, src/lexicon/<language>.csv, with the columns
 * role,value,term,note: one line says that TERM has ROLE with VALUE. ("scale",
 * "1000", "t.kr."), ("measure", "revised_budget", "korrigeret budget").  A
 * term may stand in many lines.  The roles, and what a value means in each,
 * are listed at enum kt_lex_role.
 *
 * A term is one or more words.  Matching ignores case.  A full stop in a term
 * may be missing in the text ("mio. kr." also is "mio kr" and "mio.kr."); one
 * that is not in the term may not be there.  A word that ends in * stands for
 * any ending, one that begins with * for any beginning ("*sager").
 *
 * A lexicon is read-only after loading and may be shared by threads. */
#ifndef KT_LEXICON_LEXICON_H
#define KT_LEXICON_LEXICON_H

#include <glib.h>

#include "kommunetal/base/decimal.h"
#include "kommunetal/base/text.h"
#include "kommunetal/lexicon/grammar.h"
#include "kommunetal/lexicon/vocabulary.h"

enum kt_lex_role {
	KT_LEX_TELLING,  /* words that tell the language from its neighbours */
	KT_LEX_LANGUAGE, /* name, code and marks of the language itself: value group|decimal|code */
	KT_LEX_ENDING, /* inflection: value "counted ere": terms of that role that end so are known
	                      with the ending of the term column, too: borgere, borgerne */
	KT_LEX_FORM,   /* what an ending tells of a word that is not known; value one or more
	                      names of forms of grammar.h, the term is the ending: past, ede */
	/* numbers and time */
	KT_LEX_NUMBER,    /* a number word; value the number: tyve 20, halvanden 1.5 */
	KT_LEX_FRACTION,  /* value percent of a whole: halvdelen 50; or "ratio 0.25": hver fjerde */
	KT_LEX_SCALE,     /* value the power of ten's factor: mio. 1000000 */
	KT_LEX_QUALIFIER, /* value ~ > >= < <= */
	KT_LEX_NEGATION,  /* before a qualifier turns it round: ikke over is <= */
	KT_LEX_SCHOOL,  /* words of what is reckoned by school years: skole, elever, undervisning */
	KT_LEX_PROJECT, /* what is accounted for once, over all its years: anlægsregnskab */
	KT_LEX_MONTH,   /* value 1-12 */
	KT_LEX_WEEKDAY, /* value 1-7 */
	KT_LEX_TIME,    /* words of time expressions; value: quarter, half, year, ultimo, primo,
	                      medio, per, since, from, until, to, until_now, and_on, school_year,
	                      same_period_last_year, previous_status, now, last_year, this_year,
	                      next_year, week, end_of, year_turn, last_year_turn, mid_year,
	                      mid_year_turn, one_half (første halvdel), this_school_year,
	                      last_school_year, next_school_year */
	/* what a number is of */
	KT_LEX_EVENT, /* what happens on a day that tells no figure's time; value deadline, deadline
	                      end, in force, meeting, yearly; figures, survey: what the figures of a text
	                      are called */
	KT_LEX_UNIT,  /* printed after (or above) a number; value a unit of RECORDS.md: kr. DKK */
	KT_LEX_COUNTED,   /* a noun that is counted; value person, case, fte, count */
	KT_LEX_PER,       /* makes a rate: pr. indbygger, om ugen; value what it is per */
	KT_LEX_MEASURE,   /* value a measure of RECORDS.md */
	KT_LEX_EFFECT,    /* merforbrug, overskud; value worse or better, then the sign of a
	                      deviation told in prose: "worse +", "better -" */
	KT_LEX_DIRECTION, /* verbs and nouns of change: faldet -1, steget 1, uændret 0 */
	KT_LEX_LEVEL,     /* verbs that give a level after a change: til, er på, udgør */
	KT_LEX_TOTAL,     /* i alt, samlet, hovedtotal */
	KT_LEX_OF_WHICH,  /* heraf, hvoraf, herunder */
	KT_LEX_PREVIOUS,  /* sidste status, året før, mod (versus) */
	KT_LEX_KIND,      /* evidence for a kind; value the kind, a blank, and a strength 1-9 */
	KT_LEX_CLUE, /* evidence for measures; value one or more of: the measure, a blank, and a
	                      strength 1-9; then perhaps a blank and the sign a deviation so told
	                      has, or interest: a percentage so called is a rate (rente,
	                      skatteprocent), or applied, granted, left: of a grant */
	KT_LEX_USE, /* verbs of what is done with a part of a deviation: dækkes; value carry: overføres */
	KT_LEX_AREA,  /* value own (kommunen, Jobcenter), region, part (of the country: Fyn),
	                     adjective (fynske, not with a capital), party (andre kommuner: a
	                     place, but of money one who pays or is paid), dealing (stands
	                     before such a one: til, med), law (what rules the whole country),
	                     reference (jf.), crowd (people counted more often than there are, or
	                     all there are: gæster, indbyggere), or the area itself: DK */
	KT_LEX_PLACE, /* local bodies and parts of a municipality; value definite (names one by
	                     itself: *skolen), name (does so with a name: Låsby Skole, Plejecenter
	                     Dannebrog; or heads a column of them), before (only before a
	                     name: Område Nord), head (only heads a column) */
	KT_LEX_ZIP,   /* henholdsvis, hhv. */
	/* what is no figure */
	KT_LEX_NONFIGURE,  /* words that make the number beside them no figure; value: before|after,
	                      a blank, and the name of the sort (law, name, item, address, phone, ...) */
	KT_LEX_STRUCTURAL, /* nouns whose count is structure: trin, principper, punkter */
	KT_LEX_TENSE,      /* verbs of what is over; value past */
	KT_LEX_STOP,       /* words a subject does not begin or end with */
	KT_LEX_SPEECH,     /* parts of speech; value in the terms: finite, past, infinitive,
	                      participle, noun (which is also a form of a verb), adjective, adverb;
	                      in the file also "verb" with how the infinitive is inflected: ede,
	                      te, or its present, past and participle */
	KT_LEX_FUNCTION,   /* small words by what they do; value one or more names of grammar.h */
	KT_LEX_SENSE,      /* nouns and verbs that rules are about; value one or more names of
	                      senses of grammar.h, the term one word */
	KT_LEX_PART_TIME,  /* a counted noun that a broken number counts in full time: stillinger */
	KT_LEX_ACTOR, /* who acts, and is hardly what is counted: styrelsen, fonden, direktør */
	KT_LEX_RELATIONAL, /* names nothing by itself, only what a thing is to something: skøn,
	                      andel, rest, billigst; in the file value "et ene" gives the
	                      endings that the term of the third column has besides */
	/* tables */
	KT_LEX_KEY,    /* heads of key columns (alder, år, nr.); value the sort of key */
	KT_LEX_TABLE,  /* words about tables; value caption (begins one), lead (a sentence
	                      that leads up to one), plus, minus (the sign a legend names) */
	KT_LEX_CONTRA, /* U/I rows and columns; value expenditure, income, net */
	/* minutes */
	KT_LEX_SECTION,   /* section headings; value the kind: resume, facts, decision ... */
	KT_LEX_FRAME,     /* words of the meeting's frame: value date, place, time, present, absent,
	                      contents, item, case, committee, closed, handler, title, page */
	KT_LEX_COMMITTEE, /* words that end a committee's name: *udvalg*, *råd, byråd */
	KT_LEX_ABBREVIATION, /* ends in a full stop that ends no sentence: bl.a., f.eks. */
	KT_N_LEX_ROLES,
};

enum { KT_MOST_TERM_WORDS = 32 };

struct kt_term {
	enum kt_lex_role role;
	const char *value;
	const char *text; /* as in the file */
	guint n_words;
	guint line; /* in the file, for why */
	/* of a KT_LEX_FUNCTION: KT_W of each name in its value; else none */
	struct kt_bits functions;
	/* of a KT_LEX_SENSE, or behind the value of a KT_LEX_MEASURE: KT_S of each; else none */
	struct kt_bits senses;
};

/* STOP, of the role KT_LEX_STOP or NULL, is a verb: "har", "udgør"; "krav" sets a bound as "skal" does. */
gboolean kt_term_is_verb(const struct kt_term *stop);

struct kt_lexicon;

/* NAME_OR_PATH is a language that is compiled in ("da", "nb") or a CSV file. */
struct kt_lexicon *kt_lexicon_load(const char *name_or_path, GError **error);
void kt_lexicon_free(struct kt_lexicon *lexicon);
const char *kt_lexicon_language(const struct kt_lexicon *lexicon);
const char *kt_lexicon_origin(
	const struct kt_lexicon *lexicon); /* name or path it was loaded from */
const struct kt_number_marks *kt_lexicon_marks(const struct kt_lexicon *lexicon);
/* What money is where the text only says "mio.": the first money unit of the
 * lexicon, DKK or NOK, as a name of RECORDS.md. */
const char *kt_lexicon_currency(const struct kt_lexicon *lexicon);
const char *kt_lex_role_name(enum kt_lex_role role);

/* A word of a text as matching sees it.  Words are runs of letters and digits
 * that begin with a letter, with hyphens, apostrophes inside; numbers and
 * signs are not words. */
struct kt_word {
	struct kt_slice text;        /* as printed */
	struct kt_slice folded;      /* lower case */
	struct kt_known_word *known; /* of this thread's vocabulary; NULL: not looked up yet */
	gboolean dot_after;          /* a full stop stands right after it */
	gboolean joined; /* nothing but white space, full stops, hyphens and slashes lies
	                            between it and the word before */
};

/* The value of a number written as a word, compounds included: femogtyve is 25. */
gboolean kt_lexicon_number(
	const struct kt_lexicon *lexicon, const struct kt_word *word, struct kt_decimal *out);

/* The longest term of one of ROLES (a mask of 1 << role) that begins at
 * WORDS[0]; NULL if none.  Where two are as long, the one higher in the file. */
const struct kt_term *kt_lexicon_match(const struct kt_lexicon *lexicon, guint64 roles,
	const struct kt_word *words, guint n_words);
/* What WORD does and means by itself: KT_W and KT_S of each. */
struct kt_bits kt_lexicon_functions(const struct kt_lexicon *lexicon, const struct kt_word *word);
struct kt_bits kt_lexicon_senses(const struct kt_lexicon *lexicon, const struct kt_word *word);
/* "Rammen", "budgetramme", but no "programme". */
static inline gboolean kt_senses_name_frame(struct kt_bits senses)
{
	return kt_bits_meet(senses, KT_S(FRAME)) && !kt_bits_meet(senses, KT_S(PROGRAMME));
}
/* What the first word of TEXT does, the word that TEXT ends in (none where a mark ends it); *REST
 * becomes what stands behind the first. */
struct kt_bits kt_lexicon_first_does(
	const struct kt_lexicon *lexicon, struct kt_slice text, struct kt_slice *rest);
struct kt_bits kt_lexicon_last_does(const struct kt_lexicon *lexicon, struct kt_slice text);
/* What the words of TEXT mean, all of them together. */
struct kt_bits kt_lexicon_senses_in(const struct kt_lexicon *lexicon, struct kt_slice text);
/* The first term of ROLE in the file that has VALUE (NULL: any); NULL if none has. */
const struct kt_term *kt_lexicon_first(
	const struct kt_lexicon *lexicon, enum kt_lex_role role, const char *value);
/* Calls VISIT for each term of ROLES, of any length, that begins at WORDS[0]. */
void kt_lexicon_match_all(const struct kt_lexicon *lexicon, guint64 roles,
	const struct kt_word *words, guint n_words,
	void (*visit)(const struct kt_term *term, gpointer data), gpointer data);

/* How long the longest ending of one of FORMS, KT_F(PAST), is that WORD (lower case) has with at
 * least STEM bytes before it; 0 if none. */
gsize kt_lexicon_ending(
	const struct kt_lexicon *lexicon, struct kt_slice word, struct kt_bits forms, gsize stem);

/* The roles of the terms that WORD can begin, as a mask; most words begin none. */
guint64 kt_lexicon_roles(const struct kt_lexicon *lexicon, const struct kt_word *word);
/* How many words the longest of these terms has; 0 where WORD begins none. */
guint kt_lexicon_reach(const struct kt_lexicon *lexicon, const struct kt_word *word);

/* TRUE if nothing but white space, full stops, hyphens and slashes lies in [FROM, TO). */
gboolean kt_words_are_joined(const char *from, const char *to);

#define KT_LEX_MASK(role) (G_GUINT64_CONSTANT(1) << (role))

/* The languages to choose from by the text: all that are compiled in (loaded when the
 * first text asks), or only the one NAME_OR_PATH says if that is not NULL. */
struct kt_lexica;
struct kt_lexica *kt_lexica_load(const char *name_or_path, GError **error);
void kt_lexica_free(struct kt_lexica *lexica);
/* The lexicon whose telling words TEXT has most of; the first where none has any. */
const struct kt_lexicon *kt_lexica_for(const struct kt_lexica *lexica, struct kt_slice text);

/* Whole texts, for headings, column heads and row labels. */
struct kt_words {
	struct kt_word *at; /* their text points into the text that was split */
	guint n;
	struct kt_vocabulary *vocabulary; /* what the words' folded forms point into */
};
/* The words of TEXT, which has to outlive them. */
struct kt_words *kt_words_split(struct kt_slice text);
void kt_words_free(struct kt_words *words);
/* The term of ROLE that TEXT as a whole is, but for punctuation around it. */
const struct kt_term *kt_lexicon_whole(
	const struct kt_lexicon *lexicon, enum kt_lex_role role, struct kt_slice text);
/* "Kultur m.v.", "Tillægsbev.": the full stop at the end of TEXT is its last word's. */
gboolean kt_lexicon_ends_in_abbreviation(const struct kt_lexicon *lexicon, struct kt_slice text);
/* The first (longest at the earliest place) term of ROLE inside TEXT. */
const struct kt_term *kt_lexicon_find(
	const struct kt_lexicon *lexicon, enum kt_lex_role role, struct kt_slice text);
/* The term of ROLE that TEXT begins with. */
const struct kt_term *kt_lexicon_begins(
	const struct kt_lexicon *lexicon, enum kt_lex_role role, struct kt_slice text);

/* The same; *EXTENT becomes the part of TEXT that the term is. */
const struct kt_term *kt_lexicon_begins_with(const struct kt_lexicon *lexicon,
	enum kt_lex_role role, struct kt_slice text, struct kt_slice *extent);
/* Calls VISIT for each word of TEXT that can begin terms of ROLES (a mask), with that
 * word and those after it that such terms may take. */
void kt_lexicon_each_place(const struct kt_lexicon *lexicon, guint64 roles, struct kt_slice text,
	void (*visit)(const struct kt_word *words, guint n_words, gpointer data), gpointer data);
/* Calls VISIT for each term of ROLE, of any length, that stands anywhere in TEXT. */
void kt_lexicon_each(const struct kt_lexicon *lexicon, enum kt_lex_role role, struct kt_slice text,
	void (*visit)(const struct kt_term *term, gpointer data), gpointer data);

#endif
