/* SPDX-License-Identifier: GPL-3.0-or-later */
/* around.h -- what stands about a table: caption, sentences, legend.
 *
 *   Budgetopfølgning pr. 31. marts          <- caption lines: short, right above
 *   I mio. kr.
 *   [ the table ]
 *   + = merforbrug                          <- legend
 *   Som tabellen viser, er puljen 819.500 kr.   <- sentences near by */
#ifndef KT_EXTRACT_AROUND_H
#define KT_EXTRACT_AROUND_H

#include "extract/tables/facet.h"

/* A money figure in a sentence near by: the same number in the table has its unit. */
struct kt_told {
	struct kt_decimal value; /* in the base unit */
	struct kt_decimal resolution;
	enum kt_unit unit;
};

struct kt_table_before;

enum { KT_MOST_NEAR_BY = 8 };

struct kt_around {
	struct kt_facet caption; /* all caption lines laid over each other */
	gboolean has_caption;
	gboolean caption_leads;      /* it is a sentence that leads up to the table, no title */
	struct kt_span caption_span; /* first to last caption line */
	char *caption_topic;   /* what a sentence of the caption says the figures are of; NULL */
	enum kt_unit declared; /* "Tallene er i procent.": said of all figures; NONE */
	struct kt_period declared_time; /* "Opgjort i oktober 2023." below it; none */
	gint legend;                    /* which sign is worse: +1, -1, 0 not told */
	struct kt_span legend_span;
	gboolean has_lead;
	/* The sentences near by, the lead first, and what they say, read when somebody
	 * asks: most tables tell enough themselves. */
	struct kt_reading *r;
	const struct kt_item *item;
	guint block; /* the table's first */
	struct kt_span sentences[KT_MOST_NEAR_BY];
	guint n_sentences;
	struct kt_near_by *near_by;          /* around.c */
	const struct kt_table_before *whole; /* the table that it goes on with; NULL */
};

/* Looks about the blocks [FIRST, FIRST + N). */
void kt_around_read(struct kt_reading *r, struct kt_around *around, guint first, guint n);
/* The same of the last part of WHOLE (may be NULL): what stands above its first part is told of it. */
void kt_around_read_part(struct kt_reading *r, struct kt_around *around, guint first, guint n,
	const struct kt_table_before *whole);
void kt_around_clear(struct kt_around *around);
/* around_unit.c: the unit that a sentence of LINE declares to be that of all
 * figures, "Tallene er fraværet i procent.", "Fuldtidspersoner."; NONE if none. */
enum kt_unit kt_declared_unit(const struct kt_lexicon *lexicon, struct kt_slice line);
/* around_topic.c: the phrase in SPAN that says what a table is of; NULL; free with g_free. */
char *kt_around_topic_in(struct kt_reading *r, struct kt_span span);
/* around_time.c: of when LINE says that the figures above it are; none if it does not. */
struct kt_period kt_declared_time(struct kt_reading *r, struct kt_span line);
/* LINE tells of years beside each other: of none of them is the table alone. */
gboolean kt_tells_several_years(struct kt_reading *r, struct kt_span line);
/* The bytes of the "1.000" or "1 000 000" that S begins with: a scale, and no figure; else 0. */
gsize kt_scale_numeral(struct kt_slice s);
/* S is the scale of a table in thousands and nothing else: "1.000 kr." */
gboolean kt_is_thousands(struct kt_slice s);
/* S says in what the figures are: "i 1.000 kr.", "i hele mio. kr.".  A scale behind "i" is of no figure in
 * the sentence, so it is of those that follow. */
gboolean kt_declares_scale(const struct kt_lexicon *lexicon, struct kt_slice s);
/* S does nothing else: "Alle beløb er angivet i 1.000 kr." */
gboolean kt_only_declares_scale(const struct kt_lexicon *lexicon, struct kt_slice s);
/* The sentence that leads up to the table; empty if there is none. */
const struct kt_facet *kt_around_lead(const struct kt_around *around);
/* The scale that a sentence farther above declares and nothing else; empty if there is none. */
const struct kt_facet *kt_around_scale(const struct kt_around *around);
/* What the caption or the lead says the figures are of; NULL. */
const char *kt_around_topic(const struct kt_around *around);
/* The figures of money in the sentences near by: struct kt_told. */
const GArray *kt_around_told(const struct kt_around *around);
/* The same of all sentences of the item, but for those a hundred blocks away. */
const GArray *kt_around_told_in_item(const struct kt_around *around);
/* What is counted in the sentences near by: struct kt_told, the unit that of the noun. */
const GArray *kt_around_told_counts(const struct kt_around *around);
/* The noun counted by the sentences near by or the item's title; NONE. */
enum kt_unit kt_around_counted(const struct kt_around *around);
/* Whether the sentence before the table speaks of the table: "Nedenstående tabel
 * viser ...", "fordeler sig således:". */
gboolean kt_around_lead_is_about(const struct kt_reading *r, const struct kt_around *around);
/* The same, and it holds no figure of its own that its unit could belong to. */
gboolean kt_around_lead_tells_unit(const struct kt_reading *r, const struct kt_around *around);

#endif
