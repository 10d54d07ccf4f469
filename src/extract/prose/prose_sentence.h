/* SPDX-License-Identifier: GPL-3.0-or-later */
/* prose_sentence.h -- a sentence under reading, its figures, and what was said before it. */
#ifndef KT_EXTRACT_PROSE_SENTENCE_H
#define KT_EXTRACT_PROSE_SENTENCE_H

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

/* Times that are named again by what they are only. */
enum kt_part {
	KT_PART_HALF,
	KT_PART_QUARTER,
	KT_PART_SCHOOL_YEAR,
	KT_PART_SPELL, /* from any day to any other: "projektperioden" */
	KT_N_PARTS,
};

/* What was said before the sentence under reading. */
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

#endif
