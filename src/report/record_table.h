/* SPDX-License-Identifier: GPL-3.0-or-later */
/* record_table.h -- the records behind a report, for forms that can be calculated with. */
#ifndef KT_REPORT_RECORD_TABLE_H
#define KT_REPORT_RECORD_TABLE_H

#include "kommunetal/records/record_set.h"
#include "report/document.h"
#include "report/source_list.h"

/* A row for each record of SET, in its order; values as numbers.  Free with kt_table_out_free. */
struct kt_table *kt_record_table(const struct kt_record_set *set, enum kt_lang lang);

#endif
