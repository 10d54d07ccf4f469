/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fund_tables.h -- the tables that are about funds. */
#ifndef KT_ANALYSIS_FUND_TABLES_H
#define KT_ANALYSIS_FUND_TABLES_H

#include "kommunetal/records/record_set.h"

/* Tables with a column (or row) of sizes and none of revised budgets: what
 * they spend and expect is the funds', whatever words a line sounds like.
 * Free with g_hash_table_unref. */
GHashTable *kt_fund_tables_new(const struct kt_record_set *set);
gboolean kt_is_in_fund_table(GHashTable *tables, const struct kt_record *record);

#endif
