/* SPDX-License-Identifier: GPL-3.0-or-later */
/* grant_parts.h -- grant.c reads tables, grant_pool.c the sentences around them. */
#ifndef KT_ANALYSIS_GRANT_PARTS_H
#define KT_ANALYSIS_GRANT_PARTS_H

#include "kommunetal/analysis/grant.h"

/* What ITEM's sentences (const struct kt_record, all of the item) say of ROUND's
 * pool; FIRST is the first figure of its table, NULL if it has none. */
void kt_grant_read_pool(
	struct kt_grant_round *round, const GPtrArray *item, const struct kt_record *first);

#endif
