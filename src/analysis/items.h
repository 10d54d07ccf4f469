/* SPDX-License-Identifier: GPL-3.0-or-later */
/* items.h -- the records of a set by the agenda item they stand in. */
#ifndef KT_ANALYSIS_ITEMS_H
#define KT_ANALYSIS_ITEMS_H

#include "kommunetal/records/record_set.h"

/* One list (GPtrArray of const struct kt_record *) for each item of each
 * source, in the order of their first records.  Free with g_ptr_array_unref. */
GPtrArray *kt_items_new(const struct kt_record_set *set);

#endif
