/* SPDX-License-Identifier: GPL-3.0-or-later */
/* subject_evidence.h -- what a figure of a sentence is called, by all the phrases about it.
 *
 *   I juni 2019 udgjorde andelen af ledige under 30 år 21,9 pct. på landsplan
 *                        ~~~~~~~  ~~~~~~~~~~~~~~~~~~~  INVERTED; INVERTED with what hangs on it
 *   Tabel 2 viser de ledige ...                        TOPIC of the text before
 *
 * The rules of prose_subject.c each know one form of words.  Here every noun
 * phrase near a figure, in its sentence and around it, is a candidate for its
 * name, with where it stands and what it looks like; the rules' own answer is
 * one more.  A name is one phrase, or one and a second that says of what:
 * "merforbrug, sygedagpenge".  The score of a name is a sum of weights,
 *
 *     of the first phrase: place + place and role + place and traits of the figure
 *                          + marks + mark and role + mark and place
 *                          + words of the phrase (name_words.h)
 *     of the second, or that there is none: the same
 *     + both places + order and place of the first + words of the whole
 *
 * and says how likely the name is: scores are hundredths of a logit.  Many names say
 * nearly the same, so the highest alone is not the choice, but the one that agrees best
 * with all that are likely (subject_choice.c).  The weights are a table
 * (subject_weights.c) fitted to labelled minutes by tests/tools/fit-subjects, which says
 * how well they carry over to minutes left out of the fit. */
#ifndef KT_EXTRACT_SUBJECT_EVIDENCE_H
#define KT_EXTRACT_SUBJECT_EVIDENCE_H

#include "kommunetal/records/record.h"
#include "extract/models/known_name.h"

enum kt_subject_place {
	/* behind the figure */
	KT_SUBJECT_COUNTED,    /* right behind it: "45 borgere" */
	KT_SUBJECT_JOINED,     /* first behind it, by a preposition: "40 pct. af virksomhederne" */
	KT_SUBJECT_BEHIND,     /* in the words that are its own */
	KT_SUBJECT_FAR_BEHIND, /* in the rest of the sentence */
	KT_SUBJECT_DONE,       /* what is or was done: "6 er afmeldt til selvforsørgelse" */
	/* before it in its clause */
	KT_SUBJECT_AT,       /* right before it: "et merforbrug på 5 mio. kr." */
	KT_SUBJECT_SUBJECT,  /* before the verb */
	KT_SUBJECT_INVERTED, /* right behind the verb */
	KT_SUBJECT_OBJECT,
	KT_SUBJECT_BEFORE, /* behind a preposition */
	/* in the sentence before its clause */
	KT_SUBJECT_MAIN,        /* the first of the sentence */
	KT_SUBJECT_CLAUSE_LAST, /* the last before its clause: "borgere, der ..." */
	KT_SUBJECT_CLAUSE,
	KT_SUBJECT_CLAUSE_JOINED, /* the same behind a preposition */
	KT_SUBJECT_HOST,          /* before the bracket it stands in */
	/* told elsewhere */
	KT_SUBJECT_MODEL,     /* of the figure before in the sentence */
	KT_SUBJECT_TOLD,      /* of the same figure, told before */
	KT_SUBJECT_INHERITED, /* the noun that was counted before */
	KT_SUBJECT_LAST,      /* of the last figure of the text before */
	KT_SUBJECT_TOPIC,
	KT_SUBJECT_ITEM, /* the label of its list item */
	KT_SUBJECT_HEADING,
	KT_SUBJECT_TITLE,
	KT_SUBJECT_OF_TITLE,   /* a noun phrase of the title, ... */
	KT_SUBJECT_OF_HEADING, /* ... of the heading above, ... */
	KT_SUBJECT_OF_BEFORE,  /* ... of the sentence before, ... */
	KT_SUBJECT_OF_EARLIER, /* ... or of the one before that */
	KT_SUBJECT_RULE,       /* what the rules say */
	KT_SUBJECT_NONE,       /* no second phrase */
	KT_N_SUBJECT_PLACES,
};

enum kt_subject_role {
	KT_SUBJECT_ROLE_PERSONS,
	KT_SUBJECT_ROLE_CASES,
	KT_SUBJECT_ROLE_COUNT,
	KT_SUBJECT_ROLE_BUDGET, /* money by its measure */
	KT_SUBJECT_ROLE_DEVIATION,
	KT_SUBJECT_ROLE_SIZE,
	KT_SUBJECT_ROLE_MONEY,
	KT_SUBJECT_ROLE_RATE,
	KT_SUBJECT_ROLE_SHARE,
	KT_SUBJECT_ROLE_CHANGE,
	KT_SUBJECT_ROLE_AVERAGE,
	KT_SUBJECT_ROLE_TARGET,
	KT_SUBJECT_ROLE_DURATION,
	KT_N_SUBJECT_ROLES,
};

/* What kind of place the figure stands at: it tells where its name is to be looked for. */
enum kt_subject_trait {
	KT_SUBJECT_CHAINED,  /* shares the predicate of the figure before */
	KT_SUBJECT_PART,     /* heraf */
	KT_SUBJECT_COMPARED, /* behind "mod", "end" */
	KT_SUBJECT_FROM,
	KT_SUBJECT_HOSTED,     /* in brackets behind another */
	KT_SUBJECT_ANAPHORIC,  /* "det er 22" */
	KT_SUBJECT_GOES_ON,    /* the sentence goes on about what was told before */
	KT_SUBJECT_NO_NOUN,    /* nothing is counted right behind it */
	KT_SUBJECT_LABELLED,   /* words tell its measure */
	KT_SUBJECT_MORE,       /* "22 flere" */
	KT_SUBJECT_IN_LIST,    /* an item of a list ... */
	KT_SUBJECT_LED_IN,     /* ... or under a colon ... */
	KT_SUBJECT_UNDER_ITEM, /* ... that begins with a label */
	KT_SUBJECT_NOT_FIRST,  /* of its sentence */
	KT_SUBJECT_OPENS_TEXT, /* in the first sentence of its text */
	KT_SUBJECT_SUB_CLAUSE, /* its clause is not the sentence's first */
	KT_SUBJECT_NO_CORE,    /* so many noun phrases stand in its clause */
	KT_SUBJECT_ONE_CORE,
	KT_SUBJECT_TWO_CORES,
	KT_SUBJECT_THREE_CORES,
	KT_SUBJECT_MANY_CORES,
	KT_SUBJECT_OTHER_SORT, /* than the figure before, in another clause */
	KT_N_SUBJECT_TRAITS,
};

enum kt_subject_mark {
	KT_SUBJECT_IS_LONG, /* with phrases that hang on its first noun */
	KT_SUBJECT_ONE_WORD,
	KT_SUBJECT_MANY_WORDS,  /* six or more */
	KT_SUBJECT_HAS_COUNTED, /* a noun that is counted */
	KT_SUBJECT_HAS_EFFECT,
	KT_SUBJECT_HAS_MEASURE,
	KT_SUBJECT_HAS_KIND,    /* a word that speaks for a kind */
	KT_SUBJECT_IS_LABEL,    /* nothing but the words that gave the measure */
	KT_SUBJECT_IS_DEFINITE, /* a lone noun that points back */
	KT_SUBJECT_IS_WEAK,     /* an adjective that stands for a noun */
	KT_SUBJECT_HAS_VERB,
	KT_SUBJECT_IS_NAMELESS, /* no noun is in it */
	KT_SUBJECT_IS_BROKEN,   /* words that do not stand together in the text */
	KT_SUBJECT_IS_CLOCK,    /* "måned", "ugen", "de seneste fem år" */
	KT_SUBJECT_IS_NAME,     /* a capital in the sentence */
	KT_SUBJECT_SAME_UNIT,   /* a noun that is counted in the figure's unit */
	KT_SUBJECT_IS_GENERIC,  /* of the text itself: "tabel", "antallet" */
	KT_SUBJECT_IS_FIRST,    /* of its sentence */
	KT_SUBJECT_IN_TITLE,    /* one of its words stands in the item's title or heading */
	KT_SUBJECT_IN_TOPIC,
	KT_SUBJECT_IN_RULE, /* all of its words are in what the rules say */
	KT_SUBJECT_BEGINS_RULE,
	KT_SUBJECT_PAST_FIGURE, /* another figure stands between */
	KT_SUBJECT_NEAR,
	KT_SUBJECT_FAR,
	KT_SUBJECT_OF_PAA, /* the preposition before it */
	KT_SUBJECT_OF_AF,
	KT_SUBJECT_OF_TIL,
	KT_SUBJECT_OF_FOR,
	KT_SUBJECT_OF_I,
	KT_SUBJECT_OF_OTHER,
	KT_SUBJECT_OPENS,      /* no phrase of its clause stands before the figure */
	KT_SUBJECT_BY_BRACKET, /* the rule by which the rules say it */
	KT_SUBJECT_BY_ITEM,
	KT_SUBJECT_BY_EQUAL,
	KT_SUBJECT_BY_TOLD,
	KT_SUBJECT_BY_BEFORE,
	KT_SUBJECT_HAS_ACTOR,     /* who acts: "forvaltningen" */
	KT_SUBJECT_IS_MEANT,      /* told elsewhere, and a noun of the sentence points back to it:
				 "puljen", the title's "udviklingspulje for skoler" */
	KT_SUBJECT_IS_RELATIONAL, /* all its words say only what a thing is to something:
				     "billigste", "skønnet"; no fit has seen it yet */
	KT_N_SUBJECT_MARKS,
};
static inline guint64 kt_subject_bit(enum kt_subject_mark mark)
{
	return G_GUINT64_CONSTANT(1) << mark;
}

/* How a second phrase stands to the first. */
enum kt_subject_order {
	KT_SUBJECT_APART, /* not both stand in the sentence */
	KT_SUBJECT_ONWARD,
	KT_SUBJECT_BACKWARD,
	KT_N_SUBJECT_ORDERS,
};

enum { KT_SUBJECT_WORDS = 10 }; /* lengths told apart */

struct kt_subject_phrase {
	const struct kt_known_name *name;
	gboolean is_joined;          /* as a second it goes on from the first: ... */
	struct kt_slice preposition; /* ... "på" sygedagpenge, unless it begins with it */
	enum kt_subject_place place;
	guint64 marks;     /* 1 << enum kt_subject_mark */
	gint first_worth;  /* by itself, as the first of a name ... */
	gint second_worth; /* ... or the second; of kt_subject_weigh */
	guint first, last; /* its cores, for those of the sentence */
	gboolean goes_on;  /* the first hangs on the core before it */
	gboolean is_here;
	gboolean is_second; /* may stand behind another */
	gboolean is_whole;  /* a name told elsewhere: nothing is joined to it */
};

struct kt_subject_evidence {
	GArray *phrases; /* struct kt_subject_phrase */
	enum kt_subject_role role;
	guint32 traits;  /* 1 << enum kt_subject_trait */
	gint none_worth; /* of no second phrase; of kt_subject_weigh */
};

/* A first phrase and perhaps a second, -1: none. */
struct kt_subject_name {
	gint first, second;
};

extern const gint16 kt_subject_first_weights[KT_N_SUBJECT_PLACES][KT_N_SUBJECT_ROLES + 1];
extern const gint16 kt_subject_second_weights[KT_N_SUBJECT_PLACES][KT_N_SUBJECT_ROLES + 1];
extern const gint16 kt_subject_first_trait_weights[KT_N_SUBJECT_PLACES][KT_N_SUBJECT_TRAITS];
extern const gint16 kt_subject_second_trait_weights[KT_N_SUBJECT_PLACES][KT_N_SUBJECT_TRAITS];
extern const gint16 kt_subject_first_mark_weights[KT_N_SUBJECT_MARKS][KT_N_SUBJECT_ROLES + 1];
extern const gint16 kt_subject_second_mark_weights[KT_N_SUBJECT_MARKS][KT_N_SUBJECT_ROLES + 1];
extern const gint16 kt_subject_first_mark_place_weights[KT_N_SUBJECT_MARKS][KT_N_SUBJECT_PLACES];
extern const gint16 kt_subject_second_mark_place_weights[KT_N_SUBJECT_MARKS][KT_N_SUBJECT_PLACES];
extern const gint16 kt_subject_pair_weights[KT_N_SUBJECT_PLACES][KT_N_SUBJECT_PLACES];
extern const gint16 kt_subject_order_weights[KT_N_SUBJECT_ORDERS][KT_N_SUBJECT_PLACES];
extern const gint16 kt_subject_word_weights[KT_SUBJECT_WORDS];
/* Of two phrases the one with the higher sum of these stands first. */
extern const gint16 kt_subject_front_weights[KT_N_SUBJECT_PLACES];
extern const gint16 kt_subject_front_mark_weights[KT_N_SUBJECT_MARKS];

enum kt_subject_role kt_subject_role_of(enum kt_unit unit, enum kt_measure measure);
struct kt_subject_evidence *kt_subject_evidence_new(enum kt_subject_role role, guint32 traits);
void kt_subject_evidence_free(struct kt_subject_evidence *evidence);
/* Gives the phrase, for its marks. */
struct kt_subject_phrase *kt_subject_add(struct kt_subject_evidence *evidence,
	const struct kt_known_name *name, enum kt_subject_place place);
static inline struct kt_subject_phrase *kt_subject_phrase_at(
	const struct kt_subject_evidence *evidence, gint i)
{
	return &g_array_index(evidence->phrases, struct kt_subject_phrase, i);
}
/* The worth of each phrase by itself, as the first of a name and as the second. */
void kt_subject_weigh(struct kt_subject_evidence *evidence);
/* Of weighed phrases; SECOND may be NULL. */
gint kt_subject_score(const struct kt_subject_evidence *evidence,
	const struct kt_subject_phrase *first, const struct kt_subject_phrase *second);
/* Neither says all of the other, nor takes its words. */
gboolean kt_subject_phrases_go_together(
	const struct kt_subject_phrase *first, const struct kt_subject_phrase *second);

/* ---- subject_choice.c ---- */
/* The name that agrees best with the likely ones; weighs the phrases.  WORTH: how well, of a hundred. */
struct kt_subject_name kt_subject_decide(struct kt_subject_evidence *evidence, gint *worth);
/* What NAME, of which all words are relational, is of: a phrase; -1 where it says so itself
 * or nothing tells. */
gint kt_subject_completion(const struct kt_subject_evidence *evidence, struct kt_subject_name name);
/* NAME with that phrase first that a label would begin with: "borgere, egen bolig". */
struct kt_subject_name kt_subject_in_order(
	const struct kt_subject_evidence *evidence, struct kt_subject_name name);

/* ---- as text ---- */
/* Its words; free with g_free. */
char *kt_subject_text(const struct kt_subject_evidence *evidence, struct kt_subject_name name);
/* A line a name, for show --stage=subjects, once it is decided; the chosen one gets a star. */
void kt_subject_dump(
	const struct kt_subject_evidence *evidence, struct kt_subject_name chosen, GString *out);

#endif
