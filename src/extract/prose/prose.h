/* SPDX-License-Identifier: GPL-3.0-or-later */
/* prose.h -- what the readers of sentences and list items share.
 *
 * prose.c has the essay.  The steps lie in files of their own:
 *   prose_clause.c   word classes, and the ground each figure has to itself
 *   prose_agent.c    verbs that look like a noun for one person
 *   prose_compared.c what is compared with
 *   prose_figure.c   what is no figure; the unit of a bare number
 *   prose_unit.c     ... shared with another figure or with the text before
 *   prose_refuse.c   ... in detail
 *   unit_gather.c    what all words about a bare number say of its unit
 *   prose_duration.c ages, lengths of time, how long ago
 *   prose_border.c   bounds of classes and of the time looked at
 *   prose_sizes.c    sizes that say what a price is of
 *   prose_words.c    numbers in letters that lean on another, and what happened so often
 *   prose_bare.c     digits without a unit that stand where only a quantity can
 *   prose_money.c    bare sums beside money
 *   prose_bound.c    bounds
 *   prose_average.c  averages and targets
 *   prose_rate.c     what is told for each of something
 *   prose_governor.c the word that governs a figure
 *   prose_comparison.c how much more or less than something else
 *   prose_measure.c  the measure of a figure and its label
 *   prose_result.c   expenses held, and what a year ended with
 *   prose_turned.c   numbers that small words make something else of
 *   prose_granted.c  money of the state and of funds
 *   prose_settle.c   ... shared with the figure it is told beside
 *   prose_settle_change.c what has become more or less
 *   prose_sign.c     which way it points
 *   prose_evidence.c ... and what all words about it say together
 *   prose_phrase.c   noun phrases without the words that say nothing
 *   prose_subject.c  the noun phrase that says what is counted
 *   prose_borrow.c   what it borrows from other figures and from the text before
 *   prose_name.c     its words, joined and cut
 *   speech.c         parts of speech
 *   noun_phrase.c    the noun phrases of a sentence
 *   subject_gather.c all phrases that may name a figure, for the choice among them
 *                    (subject_search.h says where they are collected)
 *   prose_when.c     the period
 *   prose_time.c     ... from which times of the sentence
 *   prose_levels.c   ... of two levels told with two times
 *   prose_since.c    ... of a change
 *   prose_inherit.c  ... where the sentence tells none
 *   prose_where.c    the area
 *   prose_applicant.c the budget of one who applies
 *   prose_aside.c    what is counted by the way
 *   prose_proposer.c who decides on money
 *   prose_lead.c     the unit a lead-in tells for the items of its list
 *   prose_supposed.c what would be, and what was expected before
 *   prose_clue.c     all times of the sentence, for the choice among candidates
 *   prose_sheet.c    what lines with labels are of
 *   list_pair.c      lists of two figures an item
 *   list_places.c    lists of schools and homes
 *   prose_recall.c   what the item has told so far, by its text and tables
 *   prose_mention.c  dates and breakdowns the audit wants to know of */
#ifndef KT_EXTRACT_PROSE_H
#define KT_EXTRACT_PROSE_H

#include "extract/passage/evidence.h"

/* The classes of small words, from the values of the lexicon's role "stop". */
enum kt_word_class {
	KT_WORD_CONTENT,     /* not in the lexicon's list: nouns, adjectives, participles */
	KT_WORD_ARTICLE,     /* en, den, de */
	KT_WORD_PRONOUN,     /* kommunens own words left out: man, sig, vi, hver */
	KT_WORD_ANAPHOR,     /* points back: det, dette, disse, heri, dermed */
	KT_WORD_PREPOSITION, /* på, til, vedrørende */
	KT_WORD_CONJUNCTION, /* og, eller, samt */
	KT_WORD_CLAUSE,      /* opens a clause of its own: at, da, men, mens, hvilket */
	KT_WORD_RELATIVE,    /* som, der, hvor */
	KT_WORD_AUXILIARY,   /* er, har, bliver, skal, forventes */
	KT_WORD_ADVERB,      /* således, fortsat, allerede */
	KT_WORD_VERB,        /* light verbs that say nothing of their own: udgør, viser, ligger */
	KT_WORD_NUMBER,      /* a figure, a numeral that is none, a time */
	KT_WORD_MARK,        /* signs */
};

/* A figure of the sentence under reading. */
struct kt_figure {
	guint quantity;       /* index into the passage's quantities */
	guint left;           /* [left, first): the words before it that are its own */
	guint first, end;     /* [first, end): number, scale and unit words */
	guint right;          /* [end, right): the words after it that are its own */
	guint clause;         /* first token of its clause; at or before left */
	gint host;            /* the figure before the bracket it stands in, -1 if in none */
	gboolean is_chained;  /* shares the predicate of the figure before: "16 og 19 borgere" */
	gboolean is_part;     /* heraf, hvoraf, "fire af dem" */
	gboolean is_from;     /* "fra X" of "fra X til Y" */
	gboolean is_spread;   /* "afvikles over 15 år": its qualifier is none */
	gboolean is_compared; /* stands behind "mod", "end": another's or an earlier figure */

	const char *refusal;  /* static sort of non-figure, NULL if it is a figure */
	gboolean is_doubtful; /* a figure perhaps: goes to the ledger as unread */
	enum kt_unit unit;
	struct kt_decimal value, resolution; /* scale of the neighbour applied */
	struct kt_decimal scale;             /* printed or a neighbour's: 1000000; 1 if none */
	guint noun, noun_end;                /* tokens of the counted noun; empty if none is told */
	char *noun_words;                    /* the noun where it is inherited; owned */
	enum kt_measure measure;
	gint effect;            /* sign a deviation gets: 1, -1, 0 as printed */
	guint label, label_end; /* tokens of the governing words */
	char *label_words;      /* the same where inherited; owned */
	char *subject;          /* owned */
	char *head;             /* the first phrase of it; owned */
	struct kt_period period;
	gboolean period_is_settled;
	gboolean period_is_event; /* a day on which something happened, no state */
	gboolean period_is_named; /* "i halvåret", "de 812": it was told before */
	const char *area;
	gboolean area_is_of_rules; /* the country, for the state gives back as much everywhere */
	guint flags;
	struct kt_draft draft; /* what is handed in; holds the reasons from the start */
};

#define kt_figure_at(figures, i) (&g_array_index((figures), struct kt_figure, (i)))

/* The measures that a lead-in names for the two figures of each item; NONE, NONE where it does
 * not.  FIRST is NONE too where only what stands in brackets is named. */
struct kt_lead_pair {
	enum kt_measure first, second;
	gboolean in_brackets;  /* the second of them stands so */
	const char *labels[2]; /* interned */
};

/* What was said before the sentence under reading. */
/* Times that are named again by what they are only. */
enum kt_part {
	KT_PART_HALF,
	KT_PART_QUARTER,
	KT_PART_SCHOOL_YEAR,
	KT_PART_SPELL, /* from any day to any other: "projektperioden" */
	KT_N_PARTS,
};

struct kt_discourse {
	const struct kt_item *item_of;
	const struct kt_section *section; /* where; nearly all is forgotten at the next */
	char *topic;                      /* noun phrase the sentences speak of, NULL at first */
	char *noun;                       /* the last counted noun */
	enum kt_unit unit;                /* its unit */
	enum kt_measure measure;          /* of the last figure, with its governing words */
	char *label;
	enum kt_unit told_unit;       /* of the last figure, whatever it is */
	struct kt_decimal item_scale; /* of money in an item of the list before, 0 if none */
	gint item_decimals;           /* the decimals it was printed with */
	gint effect;
	const char *area; /* the last area that was named, NULL the municipality's own */
	gboolean has_area;
	gboolean area_is_of_rules;     /* the country as bound by a law: other rules are, too */
	struct kt_period period;       /* the last that governed a sentence */
	gboolean period_is_named;      /* it was named again: "i halvåret", "de 812" */
	struct kt_period heading;      /* the one the heading gives, if any */
	struct kt_period older, newer; /* of the last two levels told one after the other */
	struct kt_period carried;      /* of the table above, for text under it that tells none */
	guint carried_from, carried_units; /* the table's block; 1 << kt_unit of its figures */
	struct kt_period title;    /* of the item's title: "Sygefravær i 2. kvartal 2016" */
	struct kt_period bracket;  /* what the text says stands in brackets */
	const char *bracket_area;  /* whose figures it says those are; NULL: nothing */
	gboolean bracket_is_whole; /* "for hele 2012": no part of it is meant */
	guint first_draft;         /* of the item, in the sink */
	struct kt_period parts[KT_N_PARTS]; /* the last told of each sort, for "i halvåret" */
	struct kt_told_value {              /* the last figures, for "de 22" */
		struct kt_decimal value;
		char *subject;
		const char *area;
		enum kt_unit unit;
	} told[8];
	guint n_told;
	gboolean list_is_loose;    /* no lead-in: only counts take the time before the list */
	gboolean is_list;          /* the text under reading is an item of a list */
	gboolean leads_in;         /* the text so far ends in a colon */
	gboolean led_in;           /* the paragraph under reading stands under such a text */
	enum kt_unit heading_unit; /* of the noun the heading names */
	gboolean unit_is_stale;    /* told in an earlier paragraph */
	gboolean unit_is_adopted;  /* of an entry before in the list, not of what leads in */
	gboolean pair_is_told;     /* older and newer come from "sammenholder A med B" */
	struct kt_lead_pair pair;
	gint item_sign; /* of the item's mark, where the marks of the list are signs: 1, -1; else 0 */
	struct kt_decimal list_scale; /* "(i mio. kr.)" in the lead-in; digits 0: none */
	char *item; /* the label a list item begins with, "Servicedrift:", or the name of a sheet */
	const char *place; /* the school or home that it is; NULL: none */
	GArray *above;     /* subject_around.c's: the phrases of the title and the heading */
};

/* One sentence of a passage, while it is read. */
struct kt_sentence {
	struct kt_reading *reading;
	struct kt_passage *p;
	struct kt_discourse *before;
	guint block;
	guint first, end; /* tokens */
	GArray *figures;  /* struct kt_figure */
};

static inline const struct kt_quantity *kt_figure_quantity(
	const struct kt_sentence *s, const struct kt_figure *f)
{
	return kt_passage_quantity(s->p, f->quantity);
}

static inline gboolean kt_is_integer_within(struct kt_decimal value, gint least, gint most)
{
	return value.scale == 0 && value.digits >= least && value.digits <= most;
}

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

/* ---- prose_figure.c ---- */
/* Refuses what is no figure and completes the units of bare numbers. */
void kt_sentence_units(struct kt_sentence *s);

/* ---- prose_refuse.c ---- */
/* Takes out what is no figure whatever stands beside it: it becomes a word. */
void kt_sentence_refuse(struct kt_sentence *s);
/* The static sort of non-figure F is, now that its unit is known; NULL if none. */
const char *kt_figure_refuse(const struct kt_sentence *s, const struct kt_figure *f);
/* Why the 1.000 of "(1.000 kr.):" is none. */
#define KT_REFUSED_SCALE "scale of a table"

/* ---- prose_border.c ---- */
/* The static sort of non-figure F is as the border of a class or a stretch of time; NULL. */
const char *kt_figure_border(const struct kt_sentence *s, const struct kt_figure *f);

/* ---- prose_grade.c ---- */
/* "på en skala fra 1 til 5", "karakter fra 0 til 5": F is one of its ends. */
gboolean kt_figure_is_on_scale(const struct kt_sentence *s, const struct kt_figure *f);
/* "karakteren 4", "hvor 5 er ringest": F is what something is given, no count. */
gboolean kt_figure_is_grade(const struct kt_sentence *s, const struct kt_figure *f);

/* ---- prose_fraction.c ---- */
/* The fraction F is of persons or things that are counted: "halvdelen af kommunerne". */
gboolean kt_fraction_counts(const struct kt_sentence *s, const struct kt_figure *f);

/* ---- prose_vote.c ---- */
/* "5 stemte for, 2 imod", "Venstre (3 medlemmer)" */
gboolean kt_figure_is_vote(const struct kt_sentence *s, const struct kt_figure *f);

/* ---- prose_sizes.c ---- */
/* F only says of what a price is: "en container på 6-10 m3 er 900 kr.". */
gboolean kt_figure_is_size(const struct kt_sentence *s, const struct kt_figure *f);
/* The size above BLOCK, where that is nothing but a sum; NULL; free with g_free. */
char *kt_size_above(const struct kt_reading *r, guint block);

/* ---- prose_supposed.c ---- */
/* Marks the deviations that nobody expects now. */
void kt_sentence_suppose(struct kt_sentence *s);

/* ---- prose_money.c ---- */
/* The K-th figure, a bare number, is made money if the money about it tells so. */
gboolean kt_figure_is_money(struct kt_sentence *s, guint k);
/* The K-th figure, a bare number that the words about it make money, takes the scale of the money
 * before it: "24,4 mio. kr., nemlig værnemidler (9,8), rengøring (6,1)".  FALSE if nothing tells
 * the scale of its decimals; two of them may be øre. */
gboolean kt_figure_scale_money(struct kt_sentence *s, guint k);
/* Multiplies F, which has no scale yet; FALSE if it becomes too large. */
gboolean kt_figure_multiply(struct kt_figure *f, struct kt_decimal scale);
/* Notes the scale of F for the items that follow in its list. */
void kt_discourse_learn_scale(
	struct kt_discourse *d, const struct kt_sentence *s, const struct kt_figure *f);
/* "8,2 mio. skoler" */
gboolean kt_figure_is_money_before_noun(const struct kt_sentence *s, const struct kt_figure *f);

/* ---- prose_bare.c ---- */
/* F, digits without a unit, stands where only a number of something can. */
gboolean kt_figure_is_told(const struct kt_sentence *s, const struct kt_figure *f);
/* So many stand "på den generelle venteliste": persons. */
gboolean kt_figure_is_queue(const struct kt_sentence *s, const struct kt_figure *f);

/* ---- prose_words.c ---- */
/* F, a number in letters, counts although no noun behind it says what. */
gboolean kt_figure_has_come(const struct kt_sentence *s, const struct kt_figure *f);
/* "øvrige", "andre": an adjective behind "de fem" that stands for what was counted before. */
gboolean kt_word_is_of_rest(const struct kt_passage *p, guint i);
gboolean kt_word_counts(const struct kt_sentence *s, const struct kt_figure *f);
/* "tre anmeldte og to uanmeldte besøg": the noun of F stands behind the next number. */
gboolean kt_word_shares_noun(const struct kt_sentence *s, const struct kt_figure *f);
/* Times that something happened, in letters or digits: "kaldt ud 28 gange". */
gboolean kt_figure_counts_events(const struct kt_sentence *s, const struct kt_figure *f);
/* "246 af kontanthjælpsmodtagerne", "to af pladserne": the unit, and the noun's token. */
gboolean kt_figure_of_known(
	const struct kt_sentence *s, const struct kt_figure *f, enum kt_unit *unit, guint *noun);

/* ---- prose_bound.c ---- */
/* "over", "mindre end", "inden for", where "godt" and "knap" shade the number and bound nothing. */
gboolean kt_qualifier_bounds(const struct kt_passage *p, const struct kt_found *qualifier);
/* The figure bounds: "op til", "inden for", "anlægsregnskaber over 2 mio. kr." */
gboolean kt_figure_is_bound(const struct kt_sentence *s, const struct kt_figure *f);
/* What nobody gets, "ingen får over 40.000 kr.", or what such are told by: "anlæg med en
 * udgift på over 3 mio. kr.". */
gboolean kt_figure_bounds_all(const struct kt_sentence *s, const struct kt_figure *f);
/* "Bliver afvigelsen over 1 mio. kr., ..." */
gboolean kt_figure_is_condition(const struct kt_sentence *s, const struct kt_figure *f);

/* ---- prose_average.c ---- */
/* Makes F an average or a target where a word near it says so. */
gboolean kt_figure_overriding(const struct kt_sentence *s, struct kt_figure *f);
/* FOUND, an average, is that of the number behind F or of the clause before. */
gboolean kt_is_average_of_other(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_found *found);
/* TERM, a mean of municipalities, leaves a share what it is. */
gboolean kt_is_mean_share(const struct kt_figure *f, const struct kt_term *term);

/* ---- prose_rate.c ---- */
/* Makes F a rate or average where it is told for each of something. */
void kt_figure_per(const struct kt_sentence *s, struct kt_figure *f);
/* Makes F a rate where the percentage is that of an interest or a tax. */
void kt_figure_interest(const struct kt_sentence *s, struct kt_figure *f);

/* ---- prose_complement.c ---- */
/* FOUND is no more than what another word's thing is of: "forbruget af puljen",
 * "2 mio. kr. af mindreforbruget tilføres kassen". */
gboolean kt_is_complement(const struct kt_passage *p, const struct kt_found *found);
/* FOUND bounds a time, "fristen", and F is none: "blev overskredet i 7 sager". */
gboolean kt_is_limit_of_time(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_found *found);
/* FOUND is what something is compared with: "i forhold til det korrigerede budget". */
gboolean kt_is_standard(const struct kt_passage *p, const struct kt_found *found);
/* The object of the clause, with an article of its own, stands between the deviation FOUND and F,
 * and has the number: "dækker mindreforbruget den vedtagne besparelse på 2,1". */
gboolean kt_has_object_behind(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_found *found);

/* ---- prose_of_which.c ---- */
void kt_figure_mark_part(const struct kt_sentence *s, guint k);
void kt_figure_mark_range(const struct kt_sentence *s, struct kt_figure *f);

/* ---- prose_governor.c ---- */
gboolean kt_figure_is_level_before(const struct kt_sentence *s, const struct kt_figure *f);
gboolean kt_figure_comes_to_change(const struct kt_sentence *s, const struct kt_figure *f);

/* ---- prose_comparison.c ---- */
/* "2,4 pct. mindre end bevilget": [FIRST, END) compares F with what was planned. */
gboolean kt_compared_with_plan(
	const struct kt_sentence *s, const struct kt_figure *f, guint *first, guint *end);

/* ---- prose_measure.c ---- */
void kt_figure_label(struct kt_figure *f, const struct kt_found *found);
void kt_sentence_measures(struct kt_sentence *s);
/* "faldet med 23 til 412": the second is where it ended. */
gboolean kt_figure_tells_level(const struct kt_sentence *s, const struct kt_figure *f);

/* ---- prose_course.c ---- */
/* The token before F's number and the words that shade it ("ca."). */
guint kt_before_number(const struct kt_sentence *s, const struct kt_figure *f);
/* Marks the levels that are left behind from figure K on: "fra X over Y til Z". */
void kt_mark_course(const struct kt_sentence *s, guint k);

/* Marks figure K where it is what another is compared with, or was before a change. */
void kt_mark_base(const struct kt_sentence *s, guint k);
/* What the ends of a course make of each other, once all measures are told. */
void kt_finish_courses(struct kt_sentence *s);

/* ---- prose_proposer.c ---- */
/* Token I is of who decides on money: "partierne bag budgettet har besluttet". */
gboolean kt_names_proposer(const struct kt_passage *p, guint i);

/* ---- prose_applicant.c ---- */
/* Makes F an amount, where it is the budget of one who applies for a grant. */
void kt_figure_of_applicant(const struct kt_sentence *s, struct kt_figure *f);

/* ---- prose_moved.c ---- */
/* "der overføres 0,4 mio. kr. fra Vej til Park": an adjustment that costs nothing. */
void kt_figure_moved(const struct kt_sentence *s, struct kt_figure *f);

/* ---- prose_turned.c ---- */
/* "Resultatet er forværret med 12 mio. kr. siden": F is a change, or deviates. */
gboolean kt_figure_has_turned(const struct kt_sentence *s, struct kt_figure *f);
/* "er gået 37 elever frem": F is a change. */
void kt_figure_gone(const struct kt_sentence *s, struct kt_figure *f);
/* "frivillige lægger 160 timer": so many hours of work. */
void kt_figure_work(const struct kt_sentence *s, struct kt_figure *f);
/* "afvikles over 15 år": no bound. */
void kt_figure_spread(const struct kt_sentence *s, struct kt_figure *f);

/* ---- prose_granted.c ---- */
/* "Staten har afsat 540 mio. kr.": F is the size of what is given. */
void kt_figure_granted(const struct kt_sentence *s, struct kt_figure *f);
/* ... and the state's, for all municipalities to ask for. */
gboolean kt_figure_is_set_aside(const struct kt_sentence *s, const struct kt_figure *f);

/* ---- prose_result.c ---- */
/* Makes F an actual where it is an expense told in the past. */
void kt_figure_spent(const struct kt_sentence *s, struct kt_figure *f);
/* Makes F a share, where it tells how often a target is met. */
void kt_figure_met(const struct kt_sentence *s, struct kt_figure *f);
/* Makes F what is expected, where an expense or a year is told to end on it. */
void kt_figure_outlook(const struct kt_sentence *s, struct kt_figure *f);
/* Makes F what is in the till, where a day made it something used so far. */
void kt_figure_balance(const struct kt_sentence *s, struct kt_figure *f);
/* Makes what is used of a year to come something else, once the periods are known. */
void kt_sentence_unspend(const struct kt_sentence *s);
/* Makes F, the surplus of the ordinary running, a result. */
void kt_figure_result(const struct kt_sentence *s, struct kt_figure *f);

/* ---- prose_settle.c ---- */
/* "6 dage om året i vuggestuen og 4 i børnehaven": told in the same words as the figure before. */
gboolean kt_figure_is_parallel(const struct kt_sentence *s, guint k);
/* The K-th figure, if no word of its own tells its measure, has that of what it is told beside. */
void kt_settle_measure(struct kt_sentence *s, guint k);
/* What the last of several sums in a row is told per holds for all. */
void kt_settle_rates(struct kt_sentence *s);

/* ---- prose_sign.c ---- */
/* The sign a deviation or change gets from its word, unless one is printed. */
void kt_figure_sign(const struct kt_sentence *s, struct kt_figure *f);
/* An estimate is named among tokens [FIRST, END). */
gboolean kt_names_estimate(const struct kt_passage *p, guint first, guint end);

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

/* ---- prose_subject.c ---- */
void kt_sentence_subjects(struct kt_sentence *s);
/* What a sentence without a figure is about. */
char *kt_sentence_topic(const struct kt_passage *p, guint first, guint end);

/* ---- list.c ---- */
/* Remembers the name the list item P begins with. */
void kt_list_find_label(struct kt_discourse *d, const struct kt_passage *p);
/* Puts it before the subjects of S. */
void kt_list_name_figures(struct kt_sentence *s);

/* ---- list_pair.c ---- */
/* Learns the two measures that S, which leads into a list, names for its items. */
void kt_lead_learn_pair(struct kt_discourse *d, const struct kt_sentence *s);
/* Gives them to the two figures of the item S. */
void kt_list_pair_measures(struct kt_sentence *s);

/* ---- list_places.c ---- */
/* The N items from block FIRST on begin with names of schools, homes, districts. */
gboolean kt_list_is_of_places(const struct kt_reading *r, guint first, guint n);
/* The name of one that the item BLOCK begins with, interned; NULL: none. */
const char *kt_list_place(const struct kt_reading *r, guint block);

/* ---- prose_sheet.c ---- */
/* What the lines "Ansøger: Egå Kor", "Søgt: 8.000 kr." are of, for those under the first
 * of a sheet; NULL if BLOCK is none; free with g_free. */
char *kt_sheet_name(const struct kt_reading *r, guint block);

/* ---- prose_name.c ---- */
/* TRUE if every word of A stands in B. */
gboolean kt_name_within(const char *a, const char *b);
/* "A, B", or the one that says all of both; takes both. */
char *kt_name_join(char *a, char *b);
/* Cuts long names of what is counted; adds "årsværk", "timer", "m2" to the
 * subjects of figures measured in them. */
void kt_sentence_finish_subjects(struct kt_sentence *s);

/* ---- prose_when.c ---- */
void kt_sentence_periods(struct kt_sentence *s);

/* ---- prose_part.c ---- */
/* Remembers the times of tokens [FIRST, END) for a text that names them again. */
void kt_discourse_learn_parts(
	struct kt_discourse *d, const struct kt_passage *p, guint first, guint end);
/* The time told before that S names so, "i halvåret"; none if it names none. */
struct kt_period kt_sentence_named_part(const struct kt_sentence *s);
/* Gives F the time that S names again, or that of UP, which S takes up again; TOLD is the time told
 * with F or before it in S, NULL if none.  FALSE if they are none of F's. */
gboolean kt_figure_named_part(
	struct kt_sentence *s, struct kt_figure *f, const struct kt_timex *told);
gboolean kt_figure_of_taken_up(
	struct kt_figure *f, const struct kt_draft *up, const struct kt_timex *told);
/* The spell told before that S names, "i perioden"; none if it names none. */
struct kt_period kt_sentence_named_spell(const struct kt_sentence *s);

/* ---- prose_aside.c ---- */
/* F is counted by the way, of what its sentence counts or goes on about. */
gboolean kt_figure_is_aside(const struct kt_sentence *s, const struct kt_figure *f);

/* ---- prose_lead.c ---- */
/* Learns the unit that S, which leads into a list, tells for its items; FALSE if none. */
gboolean kt_lead_in_unit(struct kt_discourse *d, const struct kt_sentence *s);
/* Learns the thousands that S tells its list is in. */
void kt_lead_in_scale(struct kt_discourse *d, const struct kt_sentence *s);
/* P says that what it speaks of follows: "nedenstående", "herunder". */
gboolean kt_passage_leads(const struct kt_passage *p);
/* P ends in what it is parted into: "27 borgere, fordelt med". */
gboolean kt_passage_breaks_off(const struct kt_passage *p);
/* P is one of the lines under such: "14 til Vejerslev". */
gboolean kt_passage_is_part(const struct kt_discourse *d, const struct kt_passage *p);

/* ---- prose_clue.c ---- */
/* Hands the times of the sentence to F's draft, with where they stand to F. */
void kt_figure_clues(const struct kt_sentence *s, struct kt_figure *f);

/* ---- prose_recall.c ---- */
/* The figure the item has told before that F repeats: the same value and unit,
 * of one time only; NULL if there is none, or it would not be told by chance. */
const struct kt_draft *kt_recall_same(const struct kt_sentence *s, const struct kt_figure *f);
/* The figure told before that S takes up again, "de 812", if it tells its time; NULL. */
const struct kt_draft *kt_recall_taken_up(const struct kt_sentence *s);

/* ---- prose_tidy.c ---- */
/* Takes out of the chosen subjects what is not of their figures. */
void kt_sentence_tidy_subjects(struct kt_sentence *s);

/* ---- prose_where.c ---- */
void kt_sentence_areas(struct kt_sentence *s);
/* "27 kommuner" */
gboolean kt_figure_counts_municipalities(const struct kt_sentence *s, const struct kt_figure *f);

/* ---- prose_order.c ---- */
/* Figures that are told in the order of the areas named beside them. */
void kt_sentence_order_areas(struct kt_sentence *s);
/* The same of the groups that two subjects named together. */
void kt_sentence_order_groups(struct kt_sentence *s);

/* ---- prose_mention.c ---- */
void kt_passage_mentions(struct kt_reading *r, const struct kt_passage *p, guint block);

/* ---- prose.c ---- */
void kt_figure_reason(
	struct kt_figure *f, const char *field, const char *rule, struct kt_slice evidence);
/* Reads BLOCK and what a page break cut off it, and gives its passage (of the
 * last piece, where it is too long to be read in one); NULL if BLOCK is itself
 * the rest of the one before. */
struct kt_passage *kt_block_read(struct kt_reading *r, guint block, enum kt_origin origin);
/* Reads all of P: its figures go to the sink as ORIGIN, R learns. */
void kt_passage_read(
	struct kt_reading *r, struct kt_passage *p, guint block, enum kt_origin origin);

/* ---- prose_time.c ---- */
/* "i samme kvartal 2022", "i samme periode i 2022": T is the year of a part told before. */
gboolean kt_is_same_part_of_year(const struct kt_passage *p, const struct kt_timex *t);

/* ---- prose_unit.c ---- */
/* F is told by a pronoun that stands for the thing told before: "I 2010 var den 5,6 ton". */
gboolean kt_figure_is_anaphoric(const struct kt_sentence *s, const struct kt_figure *f);

/* ---- prose_counted.c ---- */
/* The noun phrase behind a number, from token I on: where it ends. */
guint kt_noun_phrase_end(const struct kt_passage *p, guint i, guint end);
/* "Antallet af forsikrede ledige er faldet med 21": the noun its number is told of. */
gboolean kt_figure_number_of(
	const struct kt_sentence *s, const struct kt_figure *f, guint *first, guint *end);
/* "omfattet", "visiteret": no noun a number counts ends so in the plural. */
gboolean kt_is_participle(const struct kt_passage *p, guint i);

/* ---- discourse.c ---- */
/* What R remembers, made at the first call, cut back at a new section. */
struct kt_discourse *kt_discourse_at(struct kt_reading *r, guint block);

/* ---- prose_applied.c ---- */
/* Of the amounts of a list's item, those that were applied for get that word as their label. */
void kt_figures_find_applied(struct kt_sentence *s);
/* "385.400 kr. til 13 projekter", "fordelt på 8 projekter", "bevilget tilskud til 14 arrangementer":
 * who was given money was counted. */
gboolean kt_figure_is_given_money(const struct kt_sentence *s, const struct kt_figure *f);

#endif
