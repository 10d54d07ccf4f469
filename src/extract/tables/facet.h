/* SPDX-License-Identifier: GPL-3.0-or-later */
/* facet.h -- what a head, a row label or a caption says about its figures.
 *
 * Column heads, row labels, corners and captions all speak the same language:
 * "Forventet regnskab 2025 (mio. kr.)" tells a measure, a period, a unit and
 * a scale, and what is left is the subject.  A facet is that, taken apart.
 * Where a head has several lines, the facets of its cells are laid over each
 * other, the one nearest to the figures on top. */
#ifndef KT_EXTRACT_FACET_H
#define KT_EXTRACT_FACET_H

#include "extract/passage/evidence.h"
#include "extract/tables/formula.h"
#include "extract/models/weighing.h"

struct kt_facet {
	struct kt_span span; /* the nearest text it was read from */
	char *label;         /* all of it, outermost line first, white space squeezed */
	char *words;         /* what is left for a subject: no unit, time, formula, numbering */
	enum kt_measure measure;
	const struct kt_term *measure_term; /* that gave it, the lexicon's; NULL */
	enum kt_unit unit;                  /* said by a unit word or sign */
	enum kt_unit counted;               /* of a noun that is counted: weaker than unit */
	gint power;                         /* of ten: 3 for t.kr. */
	struct kt_span scale; /* the numeral of "1.000 kr." that gave it; len 0: none */
	gboolean has_power;
	struct kt_period year;       /* a year, quarter, month or range; none */
	struct kt_period state;      /* pr. 31. marts: a state on a day; none */
	enum kt_time_sort year_sort; /* how year was said, where there is one */
	gboolean is_relative_time;   /* "hele året": reckoned from the meeting */
	char *area;                  /* NULL if it names none */
	gboolean is_area_only;       /* nothing but the area: the label is a place */
	gboolean is_time_only;
	gboolean is_total, is_of_which, is_previous, is_antal;
	gboolean is_per;             /* per inhabitant, per week */
	gboolean is_per_head;        /* per inhabitant, per place: an average, not a time */
	gboolean is_per_person;      /* per inhabitant, per worker: no spread over places */
	gboolean is_predicate;       /* "Mødt", "Fortsat i bolig": said of what is counted */
	gboolean has_bracketed_unit; /* "Mængder (ton)" */
	gboolean tells_two_units;    /* "Årsværk (1.000 kr. i kolonne 3)": so it tells none */
	gboolean also_percent;       /* "Indtægter, mio. kr. og pct.": shares are told so */
	gboolean counts_time; /* unit is what is counted: "Sengedage", not "Ventetid (dage)" */
	gint direction;       /* a word of change: 1; none 0 */
	const char *contra;   /* "expenditure", "income", "net" of the lexicon; NULL */
	const char *key;      /* sort of key column; NULL */
	struct kt_formula formula;
	gint legend; /* which sign is worse, if it says so: +1, -1; 0 */
};

void kt_facet_init(struct kt_facet *facet);
void kt_facet_clear(struct kt_facet *facet);
/* The facets of one document that were read last: each form of a table asks for those of the lines it
 * may begin with.  A reading may be without a store (NULL). */
struct kt_facet_store;
struct kt_facet_store *kt_facet_store_new(void);
void kt_facet_store_free(struct kt_facet_store *store);
/* Reads SPAN; YEAR (0 if none) completes dates that have no year.  What the
 * numerals in it are is told to the sink under NAME ("column head", static). */
void kt_facet_read(struct kt_reading *r, struct kt_facet *facet, struct kt_span span, guint year,
	const char *name);
/* Lays UNDER beneath FACET: fills what FACET leaves open and puts its words
 * in front.  UNDER stays the caller's. */
void kt_facet_lay_over(struct kt_reading *r, struct kt_facet *facet, const struct kt_facet *under);
/* A year, or a state on a day. */
static inline gboolean kt_facet_has_time(const struct kt_facet *facet)
{
	return !kt_period_is_none(facet->year) || !kt_period_is_none(facet->state);
}
/* The term that gave its measure means one of SENSES. */
static inline gboolean kt_facet_means(const struct kt_facet *facet, struct kt_bits senses)
{
	return facet->measure_term && kt_bits_meet(facet->measure_term->senses, senses);
}
/* A word of its label, whether it gave the measure or not, means one of SENSES. */
gboolean kt_facet_label_means(
	const struct kt_lexicon *lexicon, const struct kt_facet *facet, struct kt_bits senses);
gboolean kt_facet_is_money(const struct kt_facet *facet);
/* facet_label.c: what columns headed by LETTERS, "KB", are of; KT_MEASURE_NONE where they stand for
 * nothing known. */
enum kt_measure kt_measure_of_initials(struct kt_slice letters);
/* The best period a facet offers for MEASURE: a state for what was spent to a
 * day, the year for budgets; none if it has no time. */
struct kt_period kt_facet_period(const struct kt_facet *facet, enum kt_measure measure);

/* A label without numbering, dash, bold marks, footnote mark and colon. */
struct kt_slice kt_label_bare(struct kt_slice label);

#endif
