/* SPDX-License-Identifier: GPL-3.0-or-later */
/* when_evidence.h -- when a figure holds, by all the times about it.
 *
 *   Status på genoptræning, 1. halvår 2014             TITLE  2014-H1
 *   Af 1.342 planer var 155 specialiserede.            ---    nothing in the sentence
 *   Loftet fra 2013 ...                                PARAGRAPH  2013
 *
 * The rules of the readers (prose_when.c, table_period.c) each know one form of
 * words.  Here every time that stands somewhere about a figure is a candidate,
 * with the places it was found at: as it is told there, or derived from it (the
 * year of a day, the span from a time compared with, a year back).  What the
 * rules say is one place more, and that the text does not say when is a
 * candidate too.  The score of a candidate is a sum of weights,
 *
 *     place and derivation + place and role of the figure + place and form
 *     + the nearest of its places, by where the figure stands and by form
 *     + role and form + marks + age and role + context and form, age + rule
 *     + the small words of the figure's sentence, by form and age
 *
 * and for none, what the nearest time that is told weighs,
 *
 * and the highest wins.  The sum is not what keeps it from being right more often:
 * pairs of these and boosted trees upon it told minutes left out of the fit right
 * by no more than a quarter of a point oftener.  Scores are hundredths of a logit.  The weights are a
 * table (when_weights.c) fitted to labelled minutes by tests/tools/fit-when,
 * which says how well they carry over to minutes left out of the fit. */
#ifndef KT_EXTRACT_WHEN_EVIDENCE_H
#define KT_EXTRACT_WHEN_EVIDENCE_H

#include "extract/passage/passage.h"
#include "kommunetal/records/record.h"

/* From near to far, and then what the rules say. */
enum kt_when_place {
	/* in the figure's own sentence */
	KT_WHEN_GROUND_BEHIND, /* in the words that are its own, behind it */
	KT_WHEN_GROUND_BEFORE,
	KT_WHEN_SENTENCE_BEFORE,
	KT_WHEN_SENTENCE_BEHIND,
	KT_WHEN_COMPARED, /* what is compared with: "end i 2015" */
	/* in its table */
	KT_WHEN_COLUMN,
	KT_WHEN_ROW,
	KT_WHEN_SECTION_ROW,
	KT_WHEN_CORNER,
	KT_WHEN_CAPTION,
	KT_WHEN_TABLE_LEAD,
	KT_WHEN_OTHER_COLUMNS, /* shared by all of them */
	KT_WHEN_LEFT,          /* the column beside */
	KT_WHEN_BETWEEN,       /* of two columns */
	KT_WHEN_OVER,          /* first to last column */
	/* around it */
	KT_WHEN_LAST_SENTENCE,
	KT_WHEN_PARAGRAPH,
	KT_WHEN_PARAGRAPH_AFTER,
	KT_WHEN_LEAD_IN, /* of its list */
	KT_WHEN_BLOCK_BEFORE,
	KT_WHEN_BLOCKS_BEFORE,
	KT_WHEN_BLOCK_AFTER,
	KT_WHEN_TABLE_ABOVE,
	KT_WHEN_HEADING_LINE,
	KT_WHEN_SECTION,
	KT_WHEN_ITEM_LEAD,
	KT_WHEN_TITLE,
	KT_WHEN_DOCUMENT,
	KT_WHEN_MEETING, /* its year */
	KT_WHEN_YEAR_BEFORE,
	/* what the rules say of its neighbours */
	KT_WHEN_FIGURE_BEFORE, /* in the same sentence */
	KT_WHEN_FIGURE_BEHIND,
	KT_WHEN_FIGURES_BEFORE, /* from one of the last two levels to the other */
	KT_WHEN_FIGURE_ABOVE,   /* in the text before, the list item or cell above */
	KT_WHEN_TABLE_REST,
	KT_WHEN_ITEM_REST, /* what most other figures of the item have, outside tables */
	/* what was weighed of the last figure before it, none, too */
	KT_WHEN_DECIDED_SENTENCE, /* in the same sentence */
	KT_WHEN_DECIDED_TEXT,     /* in its paragraph */
	KT_WHEN_DECIDED_ABOVE,    /* in its section */
	KT_WHEN_DECIDED_ALIKE,    /* of the same unit and measure in its section */
	KT_WHEN_RULE,             /* and what the rules say of itself */
	KT_N_WHEN_PLACES,
};

enum kt_when_derived {
	KT_WHEN_AS_TOLD,
	KT_WHEN_YEAR,    /* the year of a day, month or part of a year */
	KT_WHEN_TO_DATE, /* from new year to the day or month */
	KT_WHEN_BACK,    /* as many years back as the sentence says */
	KT_WHEN_SPAN,    /* from one time to the other */
	KT_WHEN_YEARLY,  /* from the year before */
	KT_WHEN_MONTH,   /* the one that most of a week is in */
	KT_WHEN_END,     /* of a time open to one side: 2028 of "frem til 2028" */
	KT_N_WHEN_DERIVED,
};

enum kt_when_role {
	KT_WHEN_ROLE_BUDGET, /* money whose measure speaks of a budget's year */
	KT_WHEN_ROLE_ACTUAL,
	KT_WHEN_ROLE_TO_DATE,
	KT_WHEN_ROLE_MONEY,
	KT_WHEN_ROLE_SIZE,
	KT_WHEN_ROLE_PERSONS, /* counts of persons and cases */
	KT_WHEN_ROLE_COUNT,
	KT_WHEN_ROLE_SHARE,
	KT_WHEN_ROLE_DEVIATION, /* of other things than money */
	KT_WHEN_ROLE_AVERAGE,
	KT_WHEN_ROLE_CHANGE,
	KT_WHEN_ROLE_TARGET,
	KT_WHEN_ROLE_LIMIT,
	KT_WHEN_ROLE_RATE,
	KT_WHEN_ROLE_DURATION,
	KT_N_WHEN_ROLES,
};

enum kt_when_form {
	KT_WHEN_FORM_NONE,
	KT_WHEN_FORM_YEAR,
	KT_WHEN_FORM_PART, /* a quarter or half-year */
	KT_WHEN_FORM_MONTH,
	KT_WHEN_FORM_DAY,
	KT_WHEN_FORM_YEARS,
	KT_WHEN_FORM_SPAN, /* another closed range */
	KT_WHEN_FORM_SCHOOL_YEAR,
	KT_WHEN_FORM_OPEN,
	KT_N_WHEN_FORMS,
};

/* A candidate's year beside the meeting's. */
enum kt_when_age {
	KT_WHEN_AGE_NONE,
	KT_WHEN_AGE_OLDER,
	KT_WHEN_AGE_LAST_YEAR,
	KT_WHEN_AGE_THIS_YEAR,
	KT_WHEN_AGE_TO_COME, /* this year, but after the meeting */
	KT_WHEN_AGE_LATER,
	KT_N_WHEN_AGES,
};

enum kt_when_mark {
	KT_WHEN_NEAR, /* three words off, or less */
	KT_WHEN_FAR,
	KT_WHEN_PAST_FIGURE, /* another figure stands between */
	KT_WHEN_PAST_CLAUSE,
	KT_WHEN_STATE,
	KT_WHEN_SINCE,
	KT_WHEN_UNTIL,
	KT_WHEN_NAME,
	KT_WHEN_PREVIOUS,
	KT_WHEN_RELATIVE,
	KT_WHEN_MEETING_DAY,
	KT_WHEN_DECLARED, /* told of the figures at large, in a sentence without one */
	KT_WHEN_TWICE,    /* found at two places */
	KT_WHEN_OFTEN,    /* at three or more */
	KT_WHEN_ALONE,    /* no other time is told anywhere near */
	/* another time is told nearer to the figure: */
	KT_WHEN_RIVAL_GROUND,
	KT_WHEN_RIVAL_SENTENCE,
	KT_WHEN_RIVAL_LINE, /* in its column or row */
	KT_WHEN_RIVAL_TEXT, /* in the text or heading before it */
	KT_N_WHEN_MARKS,
};

/* What is said about the figure itself. */
enum kt_when_context {
	KT_WHEN_IN_TABLE, /* where it stands: one of three */
	KT_WHEN_IN_LIST,
	KT_WHEN_IN_PROSE,
	KT_N_WHEN_STANDS,
	KT_WHEN_HAS_TIME = KT_N_WHEN_STANDS, /* its sentence tells one */
	KT_WHEN_NOW,                         /* pt., i dag */
	KT_WHEN_MODAL,
	KT_WHEN_EXPECTED,
	KT_WHEN_PAST,
	KT_WHEN_CONDITION,
	KT_WHEN_BRACKETED,
	KT_WHEN_EARLIER, /* flagged as of an earlier status */
	KT_WHEN_PROPOSAL,
	KT_WHEN_SETTLED, /* the rules say that nothing is told */
	KT_WHEN_ACCOUNT, /* the item's title speaks of closed accounts */
	KT_N_WHEN_CONTEXTS,
};

/* 1 << enum kt_when_mark for how a time was told; 0 if that is no mark. */
guint32 kt_when_mark_of_sort(enum kt_time_sort sort);

/* A time that the reader of a sentence or table saw. */
struct kt_when_clue {
	struct kt_period period;
	guint8 place;          /* enum kt_when_place */
	guint8 years_back;     /* years before the time spoken of; PERIOD may be none then */
	guint8 months_back;    /* ... months; PERIOD is none */
	guint16 marks;         /* 1 << enum kt_when_mark */
	gboolean is_same_part; /* PERIOD is the year of a part that is told elsewhere */
	gboolean is_same_time; /* "samme måned sidste år", "for et år siden" */
	gboolean is_past;      /* "det seneste år": MONTHS_BACK is how long a change ran */
	gboolean is_counted;   /* "året før": YEARS_BACK from what is spoken of, not from now */
};

struct kt_when_candidate {
	struct kt_period period;       /* none: the text does not say */
	guint64 at[KT_N_WHEN_DERIVED]; /* 1 << place */
	guint32 marks;                 /* 1 << mark */
	enum kt_when_form form;
	enum kt_when_age age;
};

/* A word that is common in minutes.  What it means is not asked, only what times
 * figures have in whose sentences it stands: "koster" mostly none, "blev" a past one. */
struct kt_when_word {
	const char *word; /* folded */
	gint16 form_weights[KT_N_WHEN_FORMS], age_weights[KT_N_WHEN_AGES];
};

/* What the words of a sentence weigh together, each counted once. */
struct kt_when_heard {
	struct kt_slice sentence;
	gint form_weights[KT_N_WHEN_FORMS], age_weights[KT_N_WHEN_AGES];
};

enum { KT_WHEN_MOST = 40, KT_WHEN_SLOTS = 128 };

struct kt_when_evidence {
	struct kt_when_candidate candidates[KT_WHEN_MOST]; /* the first is none */
	guint n;
	guint8 slots
		[KT_WHEN_SLOTS]; /* by hash of the period: its candidate, 0 where there is none */
	enum kt_when_role role;
	guint32 context;  /* 1 << context */
	const char *rule; /* of the readers, by which they gave their answer; static */
	guint ruled;      /* the candidate that is their answer */
	guint nearest; /* enum kt_when_place: of all times told; the meeting where there is none */
	const struct kt_when_heard *heard; /* NULL: no sentence */
};

struct kt_when_rule_weight {
	const char *rule;
	gint16 weight;
};

extern const gint16 kt_when_place_weights[KT_N_WHEN_PLACES][KT_N_WHEN_DERIVED];
extern const gint16 kt_when_place_role_weights[KT_N_WHEN_PLACES][KT_N_WHEN_ROLES];
extern const gint16 kt_when_place_form_weights[KT_N_WHEN_PLACES][KT_N_WHEN_FORMS];
extern const gint16 kt_when_nearest_weights[KT_N_WHEN_PLACES][KT_N_WHEN_STANDS];
extern const gint16 kt_when_nearest_form_weights[KT_N_WHEN_PLACES][KT_N_WHEN_FORMS];
extern const gint16 kt_when_none_nearest_weights[KT_N_WHEN_PLACES][KT_N_WHEN_STANDS];
extern const gint16 kt_when_role_form_weights[KT_N_WHEN_ROLES][KT_N_WHEN_FORMS];
extern const gint16 kt_when_role_age_weights[KT_N_WHEN_ROLES][KT_N_WHEN_AGES];
extern const gint16 kt_when_context_form_weights[KT_N_WHEN_CONTEXTS][KT_N_WHEN_FORMS];
extern const gint16 kt_when_context_age_weights[KT_N_WHEN_CONTEXTS][KT_N_WHEN_AGES];
extern const gint16 kt_when_mark_weights[KT_N_WHEN_MARKS];
extern const struct kt_when_rule_weight kt_when_rule_weights[]; /* ends in a NULL */
extern const struct kt_when_word kt_when_words[];               /* in order */
extern const guint kt_n_when_words;

/* Makes EVIDENCE hold none, for a figure of ROLE. */
void kt_when_begin(struct kt_when_evidence *evidence, enum kt_when_role role);
/* PERIOD was found at PLACE: a candidate, or one more place of one.  Gives the
 * candidate; NULL where there are too many, or PERIOD is none. */
struct kt_when_candidate *kt_when_add(struct kt_when_evidence *evidence, struct kt_period period,
	enum kt_when_place place, enum kt_when_derived derived);
/* Adds the candidates of MORE, found about a figure of the same role; FALSE where there
 * may be too many: nothing is added then. */
gboolean kt_when_merge(struct kt_when_evidence *evidence, const struct kt_when_evidence *more);
enum kt_when_role kt_when_role_of(enum kt_unit unit, enum kt_measure measure);
enum kt_when_form kt_when_form_of(struct kt_period period);
/* Sets HEARD to what the words of SENTENCE, which has to outlive it, weigh. */
void kt_when_hear(struct kt_when_heard *heard, struct kt_slice sentence);
/* Once all are found: age and the marks of agreement. */
void kt_when_finish(struct kt_when_evidence *evidence, struct kt_moment meeting);
/* The candidate with the highest score; *LEAD is how far it is before the next. */
guint kt_when_decide(const struct kt_when_evidence *evidence, gint *lead);
/* What the weights of all that was seen of CANDIDATE sum up to. */
gint kt_when_score(const struct kt_when_evidence *evidence, guint candidate);
/* CANDIDATE, or a time it is derived from, is told with the figure: in its sentence, row, column,
 * or over its table. */
gboolean kt_when_is_told_near(const struct kt_when_evidence *evidence, guint candidate);

/* ---- when_text.c ---- */
/* "title year, section": where CANDIDATE was found, for why; free with g_free. */
char *kt_when_explain(const struct kt_when_evidence *evidence, guint candidate);
/* A line a candidate, for show --stage=periods; CHOSEN gets a star. */
void kt_when_dump(
	const struct kt_when_evidence *evidence, guint chosen, const char *id, GString *out);

#endif
