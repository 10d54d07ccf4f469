/* SPDX-License-Identifier: GPL-3.0-or-later */
/* record_field.h -- the columns of RECORDS.md, one by one.
 *
 * Whoever writes records as text or reads them back (CSV, JSON Lines, the
 * stores) goes through this table, so that a column is added in one place. */
#ifndef KT_RECORDS_RECORD_FIELD_H
#define KT_RECORDS_RECORD_FIELD_H

#include "kommunetal/records/record_set.h"

/* The number of columns, and the name of each, in the order of the contract. */
guint kt_field_count(void);
enum { KT_MOST_FIELDS = 48 }; /* no less than that, for arrays */
const char *kt_field_name(guint field);
/* The column of NAME, -1 if there is none. */
gint kt_field_lookup(const char *name);
/* TRUE for the columns whose values are small numbers to everybody (table,
 * row, column, page, line, offset, length, confidence); value and resolution
 * are exact decimals and travel as text. */
gboolean kt_field_is_number(guint field);
/* TRUE for the columns of free text: all others are names, digits and signs. */
gboolean kt_field_is_text(guint field);
/* The field as RECORDS.md writes it, "" where it is not known; free with g_free. */
char *kt_field_format(guint field, const struct kt_record *record);
void kt_field_append(GString *out, guint field, const struct kt_record *record);
/* TRUE if the field is the same string in A and B of one set; FALSE says nothing. */
gboolean kt_field_is_same(guint field, const struct kt_record *a, const struct kt_record *b);
/* Sets the field of RECORD from TEXT; strings are interned in SET.  FALSE with
 * KT_ERROR_FORMAT if TEXT cannot stand in this column. */
gboolean kt_field_parse(guint field, const char *text, struct kt_record_set *set,
	struct kt_record *record, GError **error);

#endif
