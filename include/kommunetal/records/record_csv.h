/* SPDX-License-Identifier: GPL-3.0-or-later */
/* record_csv.h -- records as files: the CSV of RECORDS.md, and JSON Lines. */
#ifndef KT_RECORDS_RECORD_CSV_H
#define KT_RECORDS_RECORD_CSV_H

#include <stdio.h>

#include "kommunetal/base/diag.h"
#include "kommunetal/records/record_set.h"

/* The header line, then one line a record, UTF-8, LF, quotes where needed
 * (RFC 4180).  Errors of the stream are the caller's to check (output.h). */
void kt_records_write_csv(const struct kt_record_set *set, FILE *stream);
/* The two halves of it, for records that come in pieces; of the rows, those
 * that FILTER accepts (NULL: all). */
void kt_records_write_csv_header(FILE *stream);
void kt_records_append_csv(
	GString *out, const struct kt_record_set *set, const struct kt_filter *filter);
/* One JSON object a line; numbers are written as JSON strings so that no
 * reader turns them into doubles, except table, row, column, page, line,
 * offset, length and confidence. */
void kt_records_write_jsonl(const struct kt_record_set *set, FILE *stream);
void kt_records_append_jsonl(
	GString *out, const struct kt_record_set *set, const struct kt_filter *filter);
/* Adds the records of the CSV in TEXT to SET.  Columns may come in any order
 * and more may follow; a line that cannot be read is a diagnostic in DIAGS
 * and is left out.  FALSE with KT_ERROR_FORMAT if the header lacks a column. */
gboolean kt_records_read_csv(struct kt_record_set *set, const char *text, gsize len,
	const char *name, struct kt_diag_list *diags, GError **error);
/* TRUE if TEXT starts like a CSV of records (its header line). */
gboolean kt_records_recognise_csv(const char *text, gsize len);

/* A field as CSV wants it, for the other tables the program writes; the two
 * belong together: write fields, then end the row. */
void kt_csv_field(FILE *stream, const char *text, gboolean first);
void kt_csv_end(FILE *stream);
/* TEXT as a JSON string, quotes included. */
void kt_json_string(FILE *stream, const char *text);
void kt_json_append(GString *out, const char *text);

#endif
