/* SPDX-License-Identifier: GPL-3.0-or-later */
/* passage.h -- a stretch of text with its numbers, times, units and words named.
 *
 * Tables, lists and prose all read text through this: a sentence, a list
 * item, a column head, a row label or a cell becomes a passage.  It is made
 * in steps, each in a file of its own:
 *   passage.c     text -> tokens (lexicon/scan.re): words, numerals, signs
 *   numeral.c     digits and number words -> exact values
 *   number_article.c  "en" -> 1, where it counts
 *   terms.c       words -> terms of the lexicon, longest first
 *   timespan.c    tokens -> time expressions with their periods
 *   timespan_range.c ... with two ends
 *   time_words.c  ... in words alone
 *   nonfigure.c   numerals -> dates, laws, names, ...: no figures, with the sort
 *   quantity.c    numerals -> quantities: value, qualifier, sign (quantity_unit.c: scale, unit)
 *   place_names.c words -> areas: the country, regions, municipalities
 * A token belongs to at most one time, one quantity, one nonfigure and one
 * area; the annotations say which tokens they cover. */
#ifndef KT_EXTRACT_PASSAGE_H
#define KT_EXTRACT_PASSAGE_H

#include "kommunetal/lexicon/lexicon.h"
#include "kommunetal/lexicon/municipality.h"
#include "kommunetal/minutes/minutes.h"
#include "kommunetal/records/record.h"

enum kt_token_kind {
	KT_TOKEN_WORD,    /* letters, with hyphens inside: FGU-elever */
	KT_TOKEN_NUMERAL, /* digits with group and decimal marks: 1.825.000, 15,7, 2½ */
	KT_TOKEN_SIGN,    /* any other character: % ( ) - – / § . , : ; * + = */
};

struct kt_token {
	enum kt_token_kind kind;
	struct kt_span span; /* in the document's text */
	gboolean space_before;
	char first;               /* its first byte */
	gboolean is_dash;         /* a hyphen, dash or minus of any make */
	gint whole;               /* of a NUMERAL of up to six digits and no marks; else -1 */
	struct kt_word word;      /* WORD only */
	struct kt_decimal number; /* NUMERAL: the value as printed, unsigned; also number words */
	gboolean is_number;       /* NUMERAL that could be read, or a WORD that is a number word */
	gboolean is_odd;          /* read, but in a way to doubt: 100,000, 632.34 */
	gint16 time, quantity, nonfigure, area; /* index into the lists below, -1 if none */
	guint64 begins,
		covered; /* masks of the roles whose terms begin here, or cover this token */
	struct kt_bits functions; /* WORD: what it does, KT_W of each */
	struct kt_bits senses;    /* WORD: what it means, KT_S of each */
	guint first_found;        /* index of the first term that begins here or later */
	guint8 stop; /* prose_clause.c's own: the class of a word of the role, once it is asked */
};

/* A term found in the passage.  Terms of one role do not overlap; terms of
 * different roles may. */
struct kt_found {
	const struct kt_term *term;
	guint first, n_tokens;
};

enum kt_time_sort {
	KT_TIMEX_POINT,    /* i 2022, den 1. maj 2022, i 3. kvartal 2018 */
	KT_TIMEX_STATE,    /* pr. 31. marts 2022, ultimo 2021: a state on that day */
	KT_TIMEX_RANGE,    /* 2023-2026, fra 1. januar til 31. marts */
	KT_TIMEX_SINCE,    /* siden december 2021, fra 2024 og frem */
	KT_TIMEX_UNTIL,    /* frem til april 2022 */
	KT_TIMEX_PREVIOUS, /* ved sidste status, året før: period may be none */
	KT_TIMEX_NOW,      /* aktuelt, i dag, pt. */
	KT_TIMEX_PAST,     /* det seneste år: how long a change ran, told in months_back */
	KT_TIMEX_NAME,     /* Vision 2022, budget 2023-2026: a name or a document's title */
};

/* What happens at a time, if it is no figure's. */
enum kt_event {
	KT_EVENT_NONE,
	KT_EVENT_MEETING,  /* dates nothing in other sentences */
	KT_EVENT_DEADLINE, /* what is counted then is of the year */
	KT_EVENT_NO_TIME,  /* of a law that comes into force, of every year: dates nothing */
};

struct kt_timex {
	enum kt_time_sort sort;
	struct kt_period period;
	guint first, n_tokens;
	gboolean is_relative; /* reckoned from the meeting's date: i år, sidste år */
	guint years_back; /* years before the time spoken of: "året før" 1, "for to år siden" 2 */
	guint months_back; /* ... months: "måneden før" 1, "kvartalet før" 3; the period is none */
	enum kt_event event;
	gboolean of_brackets; /* of what stands in brackets only: "tal for 2021 i parentes" */
};

/* The sort of numerals that stand where the letters are parted by blanks: the user is told. */
#define KT_NONFIGURE_SPACED "letters parted by blanks"
/* The sort of those that tell which people are meant. */
#define KT_NONFIGURE_AGE "age group"

struct kt_nonfigure {
	const char *sort; /* static: "date", "law", "name", "age group", ... */
	guint first, n_tokens;
};

struct kt_quantity {
	struct kt_decimal value; /* in the base unit, sign included */
	struct kt_decimal resolution;
	enum kt_unit unit;       /* NONE: not said here */
	struct kt_decimal scale; /* 1, 1000, 1000000 ... as said here */
	gboolean has_scale;      /* the scale was said: mio., t. */
	gboolean is_assumed;     /* no unit was said: money, as millions mostly are */
	enum kt_qualifier qualifier;
	gboolean has_sign;     /* a minus was printed */
	gint range;            /* -1 the low end, 1 the high end of a range, 0 none */
	gint16 partner;        /* the other end's index, -1 if none */
	guint first, n_tokens; /* number and unit words, what raw covers */
	guint number_token;    /* the token of the number itself */
	gint16 unit_term;      /* index into found, -1: unit word as a term (UNIT or COUNTED) */
	gint16 per_term;       /* index into found, -1: pr. indbygger, om ugen */
	gboolean is_word;      /* spelled out */
	gboolean is_fraction;  /* halvdelen, to tredjedele: value in percent */
	gboolean is_point;     /* percentage point */
	gboolean is_bracketed; /* inside ( ) */
};

struct kt_area_mention {
	const char *area; /* "DK", a municipality's short name, or the words as printed */
	char *owned;      /* what area points to if the passage had to make it, else NULL */
	enum {
		KT_AREA_COUNTRY,
		KT_AREA_STATE, /* who decides for the country: the government, all municipalities */
		KT_AREA_MUNICIPALITY,
		KT_AREA_REGION,
		KT_AREA_OWN,
		KT_AREA_OTHER
	} sort;
	guint first, n_tokens;
};

struct kt_passage {
	const struct kt_document *doc;
	const struct kt_lexicon *lexicon;
	struct kt_span span;
	gboolean in_table;                /* a cell or head: see the context */
	gboolean has_quotes;              /* some token is a quotation mark */
	struct kt_bits senses;            /* of all its tokens */
	GArray *tokens;                   /* struct kt_token */
	GArray *found;                    /* struct kt_found, by first token, longest first */
	GArray *times;                    /* struct kt_timex */
	GArray *nonfigures;               /* struct kt_nonfigure */
	GArray *quantities;               /* struct kt_quantity, by place */
	GArray *areas;                    /* struct kt_area_mention */
	GArray *sentences;                /* guint: index of each sentence's first token */
	struct kt_vocabulary *vocabulary; /* what the words' folded forms point into */
	guint n_holders;
};

/* What the surroundings tell a passage; all may be unknown. */
struct kt_passage_context {
	struct kt_moment meeting; /* date of the meeting */
	const struct kt_municipality *municipality;
	guint year;        /* the year spoken of, for dates without one; 0 */
	gboolean in_table; /* cells and heads: a minus sticks, no sentences */
};

struct kt_passage *kt_passage_new(const struct kt_document *doc, const struct kt_lexicon *lexicon,
	struct kt_span span, const struct kt_passage_context *context);
void kt_passage_free(struct kt_passage *passage);

/* The passages of one document that were read last.  Heads, labels and lines
 * above a table are asked for again and again within a few tables; what is asked
 * for here is not to be changed. */
struct kt_passage_store;
struct kt_passage_store *kt_passage_store_new(void);
void kt_passage_store_free(struct kt_passage_store *store);
/* As kt_passage_new, and to be freed like it; without a store (NULL) it is the
 * same.  Of CONTEXT only year and in_table may be another than at the first call. */
struct kt_passage *kt_passage_store_read(struct kt_passage_store *store,
	const struct kt_document *doc, const struct kt_lexicon *lexicon, struct kt_span span,
	const struct kt_passage_context *context);

#define kt_passage_token(p, i) (&g_array_index((p)->tokens, struct kt_token, (i)))
#define kt_passage_quantity(p, i) (&g_array_index((p)->quantities, struct kt_quantity, (i)))
#define kt_passage_time(p, i) (&g_array_index((p)->times, struct kt_timex, (i)))
#define kt_passage_found(p, i) (&g_array_index((p)->found, struct kt_found, (i)))

enum {
	KT_PASSAGE_LIMIT = G_MAXINT16
}; /* times, quantities ... of one passage; the rest goes unread */

/* The first term of ROLE whose first token lies in [FIRST, END), or NULL. */
const struct kt_found *kt_passage_find(
	const struct kt_passage *p, enum kt_lex_role role, guint first, guint end);
/* The term of ROLE that covers token I, or NULL. */
const struct kt_found *kt_passage_term_over(
	const struct kt_passage *p, enum kt_lex_role role, guint i);
static inline const struct kt_found *kt_passage_term_at(
	const struct kt_passage *p, enum kt_lex_role role, guint i)
{
	return i < p->tokens->len && (kt_passage_token(p, i)->covered & KT_LEX_MASK(role))
		       ? kt_passage_term_over(p, role, i)
		       : NULL;
}
/* The ROLE term that ends right before token I (full stops between skipped); NULL if none. */
const struct kt_found *kt_found_before(const struct kt_passage *p, enum kt_lex_role role, guint i);
/* [*FIRST, *END): the tokens of the sentence that token I is in. */
void kt_passage_sentence(const struct kt_passage *p, guint i, guint *first, guint *end);
/* "Børn pr. 1. april 2015 (normering i parentes)": the time T stands before the bracket that the
 * words at WORD, "i parentes", and others with them stand in, so it is not of what is bracketed. */
gboolean kt_time_is_outside(const struct kt_passage *p, const struct kt_timex *t, guint word);
gboolean kt_token_is_all(const struct kt_passage *p, guint i, const char *text);
/* TRUE if token I is exactly TEXT; FALSE beyond the end.  Nearly always a look
 * at the first byte says no. */
static inline gboolean kt_token_is(const struct kt_passage *p, guint i, const char *text)
{
	return i < p->tokens->len && kt_passage_token(p, i)->first == text[0] &&
	       kt_token_is_all(p, i, text);
}
/* TRUE if token I is a word that does one of FUNCTIONS, KT_W(OF); FALSE beyond the end. */
static inline gboolean kt_word_does(const struct kt_passage *p, guint i, struct kt_bits functions)
{
	return i < p->tokens->len && kt_bits_meet(kt_passage_token(p, i)->functions, functions);
}
/* TRUE if token I is a word that means one of SENSES, KT_S(TALLY); FALSE beyond the end. */
static inline gboolean kt_word_means(const struct kt_passage *p, guint i, struct kt_bits senses)
{
	return i < p->tokens->len && kt_bits_meet(kt_passage_token(p, i)->senses, senses);
}
/* TRUE if token I ends as words in one of FORMS, KT_F(PAST), do, with at least STEM bytes before
 * the ending; FALSE beyond the end. */
static inline gboolean kt_word_ends(
	const struct kt_passage *p, guint i, struct kt_bits forms, gsize stem)
{
	return i < p->tokens->len &&
	       kt_lexicon_ending(p->lexicon, kt_passage_token(p, i)->word.folded, forms, stem) > 0;
}
/* TRUE for a hyphen, dash or minus of any make; FALSE beyond the end. */
static inline gboolean kt_token_is_dash(const struct kt_passage *p, guint i)
{
	return i < p->tokens->len && kt_passage_token(p, i)->is_dash;
}

/* A quotation mark, of any shape. */
gboolean kt_token_is_quote(const struct kt_passage *p, guint i);
/* Token I stands in the title of something: "Gå en tur". */
gboolean kt_in_title(const struct kt_passage *p, guint i);
/* The text of tokens [FIRST, END), as printed. */
struct kt_slice kt_passage_slice(const struct kt_passage *p, guint first, guint end);
struct kt_span kt_passage_span(const struct kt_passage *p, guint first, guint end);
/* Where the last sentence of a text without abbreviations worth minding, but for "MIO. KR.", begins, in
 * bytes: a stop, a blank and a capital. */
gsize kt_last_sentence(const struct kt_lexicon *lexicon, struct kt_slice text);
/* A line a token and annotation, for tests and show. */
void kt_passage_dump(const struct kt_passage *p, GString *out);

#endif
