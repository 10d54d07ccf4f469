/* SPDX-License-Identifier: GPL-3.0-or-later */
/* source_list.h -- the numbered places that a report's figures come from. */
#ifndef KT_REPORT_SOURCE_LIST_H
#define KT_REPORT_SOURCE_LIST_H

#include "kommunetal/charts/chart.h"
#include "kommunetal/records/record_set.h"

struct kt_source_list;

/* Of the records of SET it knows which places and subjects hold one that was read with doubt. */
struct kt_source_list *kt_source_list_new(const struct kt_record_set *set);
void kt_source_list_free(struct kt_source_list *list);
/* The number of RECORD's place, from 1; the same document, item and line (or
 * page) are one place.  Borrows RECORD. */
guint kt_source_list_add(struct kt_source_list *list, const struct kt_record *record);
guint kt_source_list_length(const struct kt_source_list *list);
/* The first record that was added for place I, from 0. */
const struct kt_record *kt_source_list_at(const struct kt_source_list *list, guint i);
/* A figure that was added for place N, from 1, was read with doubt: as often as not something of
 * it is wrong (confidence below a half). */
gboolean kt_source_is_doubted(const struct kt_source_list *list, guint n);
/* "12", or "12?" where what RECORD is about, at its place number N, was read with doubt; free
 * with g_free. */
char *kt_source_mark(const struct kt_source_list *list, guint n, const struct kt_record *record);
/* Name of the link target of number N; free with g_free. */
char *kt_source_target(guint n);
/* "linje 24", or "side 3" where the document has no lines; free with g_free. */
char *kt_place_text(enum kt_lang lang, const struct kt_record *record);

#endif
