/* SPDX-License-Identifier: GPL-3.0-or-later */
/* statement.h -- the steps by which budget statements are made. */
#ifndef KT_ANALYSIS_STATEMENT_H
#define KT_ANALYSIS_STATEMENT_H

#include "analysis/figure_grid.h"
#include "kommunetal/analysis/deviation.h"

/* A budget figure that a statement can hold. */
gboolean kt_is_budget_figure(const struct kt_record *record);

struct kt_budget_statement *kt_statement_new(const struct kt_record *record);
void kt_statement_free(gpointer statement);
void kt_statement_note(struct kt_budget_statement *statement, const char *format, ...)
	G_GNUC_PRINTF(2, 3);

/* Puts RECORD into its place in the chain of LINE.  FALSE if that is taken by
 * another year or figure, or if the measure has no place. */
gboolean kt_line_put(struct kt_budget_line *line, const struct kt_record *record);
void kt_line_init(struct kt_budget_line *line, const struct kt_record *record);

/* Deviations, percents, effects, sums and notes, once the lines are there. */
void kt_statement_reckon(struct kt_budget_statement *statement, const struct kt_record_set *set,
	const struct kt_analysis_options *options);

/* NULL if the table is no budget table. */
struct kt_budget_statement *kt_statement_from_grid(const struct grid *grid);
/* The budget sentences and lists of an item; TABLES are the item's statements
 * from tables (struct kt_budget_statement), whose figures are not told twice.
 * RECORDS (struct kt_record) are the item's figures outside tables.  NULL if
 * nothing is left. */
struct kt_budget_statement *kt_statement_from_text(
	const GPtrArray *records, const GPtrArray *tables, enum kt_language language);

#endif
