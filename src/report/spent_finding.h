/* SPDX-License-Identifier: GPL-3.0-or-later */
/* spent_finding.h -- what a statement says of which nothing is expected, in words: how much of
 * the budget is spent.  For finding.c only. */
#ifndef KT_REPORT_SPENT_FINDING_H
#define KT_REPORT_SPENT_FINDING_H

#include "kommunetal/analysis/deviation.h"
#include "kommunetal/charts/chart.h"

/* Of the table's own column of what is spent; accounts are of a year that is out. */
gboolean kt_line_tells_spent(const struct kt_budget_line *line);

/* "43,0 % af budgettet er brugt"; free with g_free. */
char *kt_spent_message(enum kt_lang lang, const struct kt_budget_statement *statement);
/* Which parts have spent more than their budget; "" if none has.  Free with g_free. */
char *kt_spent_details(enum kt_lang lang, const struct kt_budget_statement *statement);

#endif
