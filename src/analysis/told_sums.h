/* SPDX-License-Identifier: GPL-3.0-or-later */
/* told_sums.h -- what of a text's figures adds up to what else. */
#ifndef KT_ANALYSIS_TOLD_SUMS_H
#define KT_ANALYSIS_TOLD_SUMS_H

#include "analysis/statement.h"

/* A deviation and the appropriation asked for to cover it are told with the
 * same words in text. */
gboolean kt_told_same_role(const struct kt_record *a, const struct kt_record *b);

/* Gives the lines of a text's STATEMENT their roles: the parts of a sum, and the sum.  Takes
 * out a list that cannot be the parts of the whole it stands under, and notes it. */
void kt_told_find_sums(struct kt_budget_statement *statement, enum kt_language language);

#endif
