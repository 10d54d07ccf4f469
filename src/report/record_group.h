/* SPDX-License-Identifier: GPL-3.0-or-later */
/* record_group.h -- records with a key in common, on their way into a chart; for the files of charts
 * of records only. */
#ifndef KT_REPORT_RECORD_GROUP_H
#define KT_REPORT_RECORD_GROUP_H

#include "report/record_chart.h"

struct kt_group {
	GPtrArray *records; /* const struct kt_record, one for each label */
	GHashTable *labels; /* owned */
};

/* record_group.c */
typedef char *(*kt_text_of)(const struct kt_record *record, const struct kt_record_chart *how);

GPtrArray *kt_groups_find(const struct kt_record_set *set, kt_text_of key_of, kt_text_of label_of,
	const struct kt_record_chart *how);
/* The N-th of the largest with at least LEAST records; NULL if there are not so many. */
struct kt_group *kt_groups_largest(GPtrArray *groups, guint least, guint n);

/* thing_name.c: what the records of one thing at several times have in common, and what it is called. */
char *kt_thing_key(const struct kt_record *record, const struct kt_record_chart *how);
char *kt_thing_name(const struct kt_record *record, const struct kt_record_chart *how);
/* What the table of RECORD is of; free with g_free. */
char *kt_table_title(const struct kt_record *record);
char *kt_time_label(const struct kt_record *record, const struct kt_record_chart *how);
gboolean kt_record_is_country(const struct kt_record *record);
/* The columns of SET whose rows are places, for kt_record_chart.places. */
GHashTable *kt_places_find(const struct kt_record_set *set);
/* Of a part of the municipality, or of one beside others. */
gboolean kt_record_is_place(const struct kt_record *record, const struct kt_record_chart *how);

/* record_group.c */
/* A chart in the unit of RECORDS, with one series for what is told. */
struct kt_chart *kt_group_chart(const GPtrArray *records, const struct kt_record_chart *how);
/* TAIL (may be NULL) is cut off the labels. */
void kt_group_rows(struct kt_chart *chart, const struct kt_record_chart *how,
	const GPtrArray *records, kt_text_of label_of, gboolean has_roles, const char *tail);
void kt_group_titles(struct kt_chart *chart, const struct kt_record *record, const char *message,
	const char *what, gboolean has_place, const char *when);

/* LABEL, which it changes, without TAIL (may be NULL) at its end. */
char *kt_without_tail(char *label, const char *tail);

/* column_chart.c */
struct kt_chart *kt_column_chart(
	const struct kt_record_set *set, const struct kt_record_chart *how, gboolean is_share);

/* time_chart.c */
struct kt_chart *kt_trend_chart(const struct kt_record_set *set, const struct kt_record_chart *how);
struct kt_chart *kt_multiples_chart(
	const struct kt_record_set *set, const struct kt_record_chart *how);

#endif
