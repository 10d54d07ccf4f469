/* SPDX-License-Identifier: GPL-3.0-or-later */
/* table_place.h -- one figure of a bound table on its way to a draft.
 *
 * Each field has a file of its own: table_unit.c (and unit_gather.c), table_measure.c,
 * table_period.c, table_subject.c.  All look in the same order: the cell, its
 * column, its row, the table (corner and caption), sentences near by; the rule
 * that found it is kept as the reason. */
#ifndef KT_EXTRACT_TABLE_PLACE_H
#define KT_EXTRACT_TABLE_PLACE_H

#include "extract/tables/binding.h"

struct kt_table_place {
	struct kt_binding *b;
	guint row, column;
	const struct kt_number *figure;
	struct kt_draft *draft;
};

struct kt_table_unit {
	enum kt_unit unit;
	gint power; /* of ten */
	const char *rule, *evidence;
};

const struct kt_facet *kt_place_column(const struct kt_table_place *p);
const struct kt_facet *kt_place_row(const struct kt_table_place *p);
/* FALSE where nothing tells the unit. */
gboolean kt_place_find_unit(const struct kt_table_place *p, struct kt_table_unit *u);
/* What a facet says of the unit; a noun that is counted.  FALSE where they say none. */
gboolean kt_unit_of_facet(struct kt_table_unit *u, const struct kt_facet *f, const char *rule);
gboolean kt_unit_of_noun(
	struct kt_table_unit *u, enum kt_unit noun, const char *rule, const char *label);
/* Other columns say that they are money. */
gboolean kt_others_tell_money(const struct kt_table_place *p);
/* table_unit_columns.c: by what the columns beside it are of. */
gboolean kt_unit_of_part(const struct kt_table_place *p, struct kt_table_unit *u);
gboolean kt_unit_of_columns(const struct kt_table_place *p, struct kt_table_unit *u);
gboolean kt_unit_of_money_beside(const struct kt_table_place *p, struct kt_table_unit *u);
gboolean kt_unit_of_described(const struct kt_table_place *p, struct kt_table_unit *u);
gboolean kt_unit_of_change(const struct kt_table_place *p, struct kt_table_unit *u);
gboolean kt_unit_of_minuend(const struct kt_table_place *p, struct kt_table_unit *u);
gboolean kt_unit_of_difference(const struct kt_table_place *p, struct kt_table_unit *u);
/* table_unit_rows.c: by what the rows beside it are of. */
gboolean kt_unit_of_summed(const struct kt_table_place *p, struct kt_table_unit *u);
gboolean kt_unit_of_summed_columns(const struct kt_table_place *p, struct kt_table_unit *u);
gboolean kt_unit_of_parent(const struct kt_table_place *p, struct kt_table_unit *u);
/* What the column of groups before the names counts. */
gboolean kt_unit_of_group(const struct kt_table_place *p, struct kt_table_unit *u);
gboolean kt_unit_of_counted_part(const struct kt_table_place *p, struct kt_table_unit *u);
gboolean kt_unit_of_age(const struct kt_table_place *p, struct kt_table_unit *u);
gboolean kt_unit_of_sum_below(const struct kt_table_place *p, struct kt_table_unit *u);
gboolean kt_unit_of_fellows(const struct kt_table_place *p, struct kt_table_unit *u);
/* table_unit_weigh.c.  Words that name a unit settle it, whatever stands about; nouns, measures and
 * the size of numbers only speak for one.  How far they are to be trusted is what they were worth in
 * minutes that nobody had seen. */
enum { KT_UNIT_SETTLED = 10 };
guint kt_table_unit_trust(const struct kt_table_place *p, const struct kt_table_unit *u);
/* All evidence, with what the rules said as TRUST of it; FALSE where nothing is told: TRUST is 0
 * then. */
gboolean kt_table_unit_weigh(const struct kt_table_place *p, struct kt_table_unit *u, guint trust);
/* TRUE if the head names a role of money in a budget or fund. */
gboolean kt_place_is_budget_head(const struct kt_facet *head);
void kt_place_find_measure(const struct kt_table_place *p, const struct kt_table_unit *u);
/* table_difference.c: COLUMN has measure A or B. */
gboolean kt_place_has_measure(
	const struct kt_table_place *p, guint column, enum kt_measure a, enum kt_measure b);
/* The column is in nearly all rows a budget and a column of A or B, one less the
 * other; of a measure told by a term that means one of RESULT where that is not empty. */
gboolean kt_place_is_against_budget(const struct kt_table_place *p, enum kt_measure a,
	enum kt_measure b, struct kt_bits result);
/* A column whose head is lost and that is what is expected less the budget. */
gboolean kt_place_is_nameless_deviation(const struct kt_table_place *p);
/* How far two columns of one time are apart. */
gboolean kt_place_is_gap(const struct kt_table_place *p, enum kt_unit unit);
/* "Ledige pladser": so many are free, also where they are fewer than none. */
gboolean kt_place_names_vacant(const struct kt_table_place *p);
/* The column is how much the same is more at one time than at another, or by how many percent. */
gboolean kt_place_is_between_times(const struct kt_table_place *p);
/* RATE where the column is a price as the other is that a printed change was reckoned from. */
enum kt_measure kt_place_of_compared(const struct kt_table_place *p);
/* The column label as the record gives it; free with g_free. */
char *kt_place_measure_words(const struct kt_table_place *p);
void kt_place_find_period(const struct kt_table_place *p);
/* Hands every time of the table to the draft, with where it stands. */
void kt_place_note_times(const struct kt_table_place *p);
void kt_place_find_subject(const struct kt_table_place *p);
/* "Hele landet" below "Antal hjemløse", among rows that are no places, over years: what the table
 * counts, there. */
gboolean kt_place_is_among_others(const struct kt_table_place *p);
void kt_place_find_area(const struct kt_table_place *p);
/* ---- table_measure_per.c ---- */
/* "Timer om ugen" over "31,5": how long each week, where a week has so many hours.  "Visiterede timer pr.
 * uge" are counted, and "Timer pr. uge" over thousands, too. */
gboolean kt_place_is_length_of_times(
	const struct kt_table_place *p, enum kt_unit unit, const struct kt_facet *first);
/* "Sager pr. medarbejder" in the corner or above "2012 | 2013", where neither line says what it counts
 * itself: "Sager | Medarbejdere" are numbers of them. */
gboolean kt_place_is_counted_per_head(const struct kt_table_place *p, enum kt_unit unit,
	const struct kt_facet *first, const struct kt_facet *second);
/* "Nettoudgifter i kr. pr. indbygger", "Sygedage pr. fuldtidsansat" above the table. */
gboolean kt_place_is_told_per_head(const struct kt_table_place *p);

/* ---- table_unit_told.c ---- */
/* A figure of the table is told near by as the count that its row is named by. */
gboolean kt_unit_of_counts_told(const struct kt_table_place *p, struct kt_table_unit *u);

/* ---- table_prices.c ---- */
/* "Hel dag" over its prices: the time one pays for, and no unit. */
gboolean kt_unit_of_priced_time(const struct kt_table_place *p, struct kt_table_unit *u);

#endif
