/* SPDX-License-Identifier: GPL-3.0-or-later */
/* subject_search.h -- one figure while the candidates for its name are collected, for the
 * files that do so:
 *   subject_sentence.c  the phrases of its sentence
 *   subject_told.c      what was told elsewhere
 *   subject_around.c    ... in the title, the heading and the sentences before
 *   subject_fuller.c    the full name of what a lone noun points back to
 *   subject_left.c      the pool that a sum is left of
 *   subject_bound.c     the bound of the group that is counted
 *   subject_own.c       the municipality, where it pays
 *   subject_happened.c what happens so often
 *   subject_refund.c  what the state pays back
 *   subject_gapped.c  who pays each part, where the verb is told once
 *   subject_place.c  the same of another place
 *   subject_does.c  what those that are counted do
 *   subject_moved.c  money that is moved between years
 *   subject_priced.c  what each of several prices is for
 *   subject_row.c  the members of a row whose verb is told once
 *   subject_target.c  what a target is of
 *   subject_clause.c  what the clause before speaks of
 *   subject_sibling.c the words that are another figure's alone
 *   subject_remaining.c the last of several, "andre"
 *   subject_trait.c     what kind of place it stands at
 *   subject_gather.c    the choice */
#ifndef KT_EXTRACT_SUBJECT_SEARCH_H
#define KT_EXTRACT_SUBJECT_SEARCH_H

#include "extract/models/known_name.h"
#include "extract/prose/prose_clause.h"
#include "extract/prose/noun_phrase.h"
#include "extract/models/subject_evidence.h"

/* A phrase that does not stand in the sentence. */
struct kt_subject_around {
	const struct kt_known_name *name;
	enum kt_subject_place place;
	guint64 marks;
};

/* What the figures of one sentence share. */
struct kt_subject_source {
	guint8 *speech;
	GArray *cores;
	const struct kt_known_name **names; /* a row of each core; NULL: not asked for yet */
	const struct kt_known_name *title, *heading, *topic; /* of the text around; NULL: none */
	char *text;          /* of the sentence, squeezed; NULL: not asked for yet */
	GPtrArray *pointers; /* what its nouns in the definite are without their endings: "pulj" */
	GArray *before;      /* struct kt_subject_around, of the sentences before */
};

struct kt_subject_search {
	struct kt_subject_source *from;
	const struct kt_sentence *s;
	const guint8 *speech;
	const GArray *cores;
	guint k; /* the figure's index */
	const struct kt_figure *f;
	guint clause;   /* where its clause begins */
	guint verb;     /* the first of its clause before it, or f->first */
	gboolean opens; /* no core of its clause stands before it: "og 94 pct. af sagerne ..." */
	const struct kt_known_name *rule; /* what the rules say; NULL: nothing */
	const struct kt_known_name
		*last;    /* what the last figure of the text before is called; NULL */
	guint64 siblings; /* 1 << the cores that are another figure's alone */
	struct kt_subject_evidence *e;
};

enum { KT_SUBJECT_LONGEST = 9 }; /* words of one phrase */
enum { KT_SUBJECT_CORES = 64 };  /* cores of a sentence that a row of bits has room for */

static inline const struct kt_core *kt_search_core(const struct kt_subject_search *q, guint i)
{
	return &g_array_index(q->cores, struct kt_core, i);
}

static inline enum kt_speech kt_search_speech(const struct kt_subject_search *q, guint i)
{
	return q->speech[i - q->s->first];
}

/* TEXT may be NULL. */
static inline const struct kt_known_name *kt_search_known(
	const struct kt_sentence *s, const char *text)
{
	return text ? kt_known_name(s->reading->names, kt_slice_str(text)) : NULL;
}

/* ---- subject_gather.c ---- */
/* Adds NAME, if there is any, with the marks of its words and MARKS. */
struct kt_subject_phrase *kt_search_add(struct kt_subject_search *q,
	const struct kt_known_name *name, enum kt_subject_place place, guint64 marks);

/* ---- subject_gapped.c ---- */
/* "staten betaler 3 mio. kr., regionen 2 mio. kr.": [FIRST, END) says who pays figure K. */
gboolean kt_gapped_payer(const struct kt_sentence *s, guint k, guint *first, guint *end);
/* Its words and what is paid; NULL where the figure is told otherwise, or SUBJECT (NULL: none) says
 * so already; free with g_free. */
char *kt_search_gapped(const struct kt_subject_search *q, const char *subject);

/* ---- subject_trait.c ---- */
/* One of the cores in [FIRST, END) says of what the figure is. */
gboolean kt_search_tells(const struct kt_subject_search *q, guint first, guint end);

/* ---- subject_place.c ---- */
/* "sygefraværet i dagplejen": what was told before, of the place that is told now; NULL; free with g_free. */
char *kt_search_place(const struct kt_subject_search *q);
/* NAME (NULL: none) with the place told behind the figure in place of that of a figure before it; NULL
 * where it has none of both; free with g_free. */
char *kt_search_place_behind(const struct kt_subject_search *q, const char *name);

/* ---- subject_does.c ---- */
/* "unge, bor privat": what NAME (NULL: none) says, and what these do, where it says nothing of it; NULL;
 * free with g_free. */
char *kt_search_does(const struct kt_subject_search *q, const char *name);

/* ---- subject_moved.c ---- */
/* "flyttes til 2026": the verb and the year, of money of which nothing else is told, with what NAME (NULL: none)
 * begins with where both stand behind the figure; NULL; free with g_free. */
char *kt_search_moved(const struct kt_subject_search *q, const char *name);

/* ---- subject_priced.c ---- */
/* "for voksne 65 kr., for børn 30 kr.": what a price in such a row is for; NULL where it stands in none, or
 * SUBJECT (NULL: none) says so already; free with g_free. */
char *kt_search_priced(const struct kt_subject_search *q, const char *subject);

/* ---- subject_target.c ---- */
/* "Målet er 4,2 pct.": SUBJECT (NULL: none) with what was told in that unit before; NULL where the sentence
 * says so itself; free with g_free. */
char *kt_search_target(const struct kt_subject_search *q, const char *subject);

/* ---- subject_row.c ---- */
/* 1 << the cores that name another member of the row of figures, whose verb is told once: "løn udgør 61 pct.,
 * husleje 14 pct. og transport 9 pct." */
guint64 kt_search_row(const struct kt_subject_search *q);
/* The words that name the figure in such a row; NULL where it stands in none, or SUBJECT (NULL: none) says
 * so and names no other; free with g_free. */
char *kt_search_member(const struct kt_subject_search *q, const char *subject);

/* ---- subject_clause.c ---- */
/* 1 << the cores of the clause before, where that of the figure speaks of something else. */
guint64 kt_search_clause_before(const struct kt_subject_search *q);
/* What the rules say without the words of that clause; NULL where they have none; free with g_free. */
char *kt_search_own_clause(const struct kt_subject_search *q);

/* ---- subject_sibling.c ---- */
/* 1 << the cores that are another figure's alone: "2 mio. kr. til stier og 1 mio. kr. til bænke". */
guint64 kt_search_siblings(const struct kt_subject_search *q);
/* Core I is such a one. */
static inline gboolean kt_search_is_siblings(const struct kt_subject_search *q, guint i)
{
	return i < KT_SUBJECT_CORES && (q->siblings >> i & 1);
}
/* NAME, which may be NULL, has the words of such a core. */
gboolean kt_search_names_sibling(const struct kt_subject_search *q, const char *name);

/* The word for the rest, told behind the figure, that goes to others: "og kommunen betaler resten"; the
 * sentence's end where there is none. */
guint kt_search_rest(const struct kt_subject_search *q);
/* What the rules say without what they say of that rest; NULL where they say nothing of it; free with g_free. */
char *kt_search_without_rest(const struct kt_subject_search *q);
/* What they say without who gives a grant, where another gets it; NULL as above; free with g_free. */
char *kt_search_without_giver(const struct kt_subject_search *q);

/* ---- subject_sentence.c ---- */
/* Sets clause, verb and opens. */
void kt_search_clause(struct kt_subject_search *q);
/* Where the statement with the figure begins, behind a mark or a word that opens a clause: "af 2,9
 * mio. kr. på skolerne overføres 2,3 mio. kr." is one. */
guint kt_search_clause_start(const struct kt_subject_search *q);
void kt_search_sentence(struct kt_subject_search *q);
/* The words of core I alone. */
const struct kt_known_name *kt_search_core_name(const struct kt_subject_search *q, guint i);
/* Room for the names of the cores of a sentence. */
const struct kt_known_name **kt_search_rows(guint n_cores);

/* ---- subject_told.c ---- */
void kt_search_told(struct kt_subject_search *q);

/* ---- subject_around.c ---- */
/* The phrases of the sentences before S in its text, struct kt_subject_around. */
GArray *kt_phrases_before(const struct kt_sentence *s);
/* The phrases of the item's title and the heading; kept until the next section. */
const GArray *kt_phrases_above(const struct kt_sentence *s);

/* The stems of the sentence's nouns that point back. */
GPtrArray *kt_stems_of_pointers(const struct kt_sentence *s, const GArray *cores);
/* One of POINTERS points back to what NAME is. */
gboolean kt_pointers_mean(const GPtrArray *pointers, const struct kt_known_name *name);

/* ---- subject_fuller.c ---- */
/* What NOUN, a lone one that points back, is called in full; NULL if that was not told. */
const struct kt_known_name *kt_search_fuller(
	const struct kt_subject_search *q, const struct kt_known_name *noun);

/* "genoptræningsplaner" for NOUN, "planer", which counts no persons: the one compound told before that ends in it;
 * NULL. */
const struct kt_known_name *kt_search_compound(
	const struct kt_subject_search *q, const struct kt_known_name *noun);

/* ---- subject_left.c ---- */
/* The pool that the figure is the rest of, with the word that says so; NULL; free with g_free. */
char *kt_search_left(const struct kt_subject_search *q);

/* The pool that so much of is there to give, "til rådighed", where the clause does not name it;
 * NULL; free with g_free. */
char *kt_search_available(const struct kt_subject_search *q);

/* ---- subject_bound.c ---- */
/* The bound that makes a group of those that the figure counts, as printed: "fravær på over 15
 * pct."; NULL; free with g_free. */
char *kt_search_bound(const struct kt_subject_search *q);

/* ---- subject_own.c ---- */
/* Who pays F itself of something, mostly the municipality: "kommunen selv"; NULL; free with g_free.
 *  *SHARE, unless NULL, is set to what a label calls that. */
char *kt_search_payer(const struct kt_sentence *s, const struct kt_figure *f, const char **share);

/* ---- subject_happened.c ---- */
/* What "det" stands for that happens so often, "det skete i 97 pct.": the rule told before; NULL;
 * free with g_free. */
char *kt_search_happened(const struct kt_subject_search *q);

/* ---- subject_refund.c ---- */
/* What the state pays back, with what NAME says of it: "statens refusion, ophold"; NULL; free with
 * g_free. */
char *kt_search_refund(const struct kt_subject_search *q, const char *name);

/* ---- subject_remaining.c ---- */
/* "andre", with the noun that is counted, for the last of several; NULL; free with g_free. */
char *kt_search_remaining(const struct kt_subject_search *q);

/* ---- subject_trait.c ---- */
guint32 kt_search_traits(const struct kt_subject_search *q);

#endif
