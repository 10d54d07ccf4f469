/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sql_row.h -- documents, records and mentions as rows of text.
 *
 * What the SQL stores have in common: the three tables, the order of their
 * columns, and each value as text (NULL where a number is not known).  A store
 * only has to carry text to and fro. */
#ifndef KT_STORE_SQL_ROW_H
#define KT_STORE_SQL_ROW_H

#include "kommunetal/records/record_set.h"

enum kt_sql_table { KT_SQL_DOCUMENTS, KT_SQL_RECORDS, KT_SQL_MENTIONS, KT_N_SQL_TABLES };

/* The columns of TABLE that a row below fills: without the keys "document" and
 * "number", which the store counts itself. */
guint kt_sql_width(enum kt_sql_table table);
/* "INSERT INTO records (document, number, "id", ...) VALUES (?1, ?2, ...)"; the
 * places are written with PREFIX ('?' or '$').  Documents have no keys in front;
 * theirs replaces a document of the same source and returns its "key". */
char *kt_sql_insert(enum kt_sql_table table, char prefix);
/* "SELECT "id", ... FROM records ... ORDER BY document, number". */
char *kt_sql_select(enum kt_sql_table table);
/* The name of the column, for schema tests. */
const char *kt_sql_column(enum kt_sql_table table, guint column);

/* A row's values, kt_sql_width of them, NULL among them; free with kt_sql_row_free. */
char **kt_sql_document_row(const struct kt_source *source);
char **kt_sql_record_row(const struct kt_record *record);
char **kt_sql_mention_row(const struct kt_mention *mention);
void kt_sql_row_free(enum kt_sql_table table, char **row);
/* Adds what the row of TABLE says to SET.  FALSE with KT_ERROR_FORMAT. */
gboolean kt_sql_take_row(
	enum kt_sql_table table, const char *const *row, struct kt_record_set *set, GError **error);

#endif
