/* SPDX-License-Identifier: GPL-3.0-or-later */
/* grant_parts.h -- grant.c reads tables, grant_list.c lists, grant_pool.c the
 * sentences around them. */
#ifndef KT_ANALYSIS_GRANT_PARTS_H
#define KT_ANALYSIS_GRANT_PARTS_H

#include "kommunetal/analysis/grant.h"

/* An empty round of the item of RECORD, its first figure. */
struct kt_grant_round *kt_grant_round_new(const struct kt_record *record, guint table);
void kt_grant_round_free(gpointer round);
/* Sums and counts, once the lines are there and no totals are printed. */
void kt_grant_finish(struct kt_grant_round *round);
/* What the lines that tell it are granted. */
struct kt_decimal kt_grant_sum_told(const struct kt_grant_round *round);
/* The lines that do not tell it are granted nothing. */
void kt_grant_others_get_nothing(struct kt_grant_round *round);
/* grant_decision.c: what the decision of ITEM gives to whom, instead of what was proposed. */
void kt_grant_read_decision(struct kt_grant_round *round, const GPtrArray *item);
/* grant_decision.c: whether what ROUND proposes was approved, by the mentions of SET. */
void kt_grant_read_outcome(struct kt_grant_round *round, const struct kt_record_set *set);
/* ITEM's sentences count more applications than N. */
gboolean kt_grant_counts_more(const GPtrArray *item, guint n);
/* grant_list.c: the round that ITEM tells as a list; NULL if it tells none, or a part of one. */
struct kt_grant_round *kt_grant_read_list(const GPtrArray *item);

/* grant_pool.c: a sentence of ITEM tells what the lines of ROUND, two at least, are granted together. */
gboolean kt_grant_tells_sum(const struct kt_grant_round *round, const GPtrArray *item);

/* What ITEM's sentences (const struct kt_record, all of the item) say of ROUND's
 * pool; FIRST is the first figure of its table, NULL if it has none. */
void kt_grant_read_pool(
	struct kt_grant_round *round, const GPtrArray *item, const struct kt_record *first);

#endif
