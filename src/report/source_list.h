/* SPDX-License-Identifier: GPL-3.0-or-later */
/* source_list.h -- the numbered places that a report's figures come from. */
#ifndef KT_REPORT_SOURCE_LIST_H
#define KT_REPORT_SOURCE_LIST_H

#include "kommunetal/charts/chart.h"
#include "kommunetal/records/record.h"

struct kt_source_list;

struct kt_source_list *kt_source_list_new(void);
void kt_source_list_free(struct kt_source_list *list);
/* The number of RECORD's place, from 1; the same document, item and line (or
 * page) are one place.  Borrows RECORD. */
guint kt_source_list_add(struct kt_source_list *list, const struct kt_record *record);
guint kt_source_list_length(const struct kt_source_list *list);
/* The first record that was added for place I, from 0. */
const struct kt_record *kt_source_list_at(const struct kt_source_list *list, guint i);
/* Name of the link target of number N; free with g_free. */
char *kt_source_target(guint n);
/* "linje 24", or "side 3" where the document has no lines; free with g_free. */
char *kt_place_text(enum kt_lang lang, const struct kt_record *record);

#endif
