/* SPDX-License-Identifier: GPL-3.0-or-later */
/* result_table.h -- what every analysis hands out: a table that can be printed.
 *
 * A table has named columns and rows of cells; a cell is empty, a text, an
 * exact decimal or a real number.  The same table is written as aligned text
 * in the number format of the language, as CSV or as JSON Lines, so that a
 * command prints all analyses alike.  Steps: new, columns, rows, then for
 * each row the cells in any order; a cell that is not set is empty. */
#ifndef KT_ANALYSIS_RESULT_TABLE_H
#define KT_ANALYSIS_RESULT_TABLE_H

#include <stdio.h>
#include <glib.h>

#include "kommunetal/base/decimal.h"

enum kt_language {
	KT_LANGUAGE_DA, /* the language of reports */
	KT_LANGUAGE_EN,
};

enum kt_cell_kind { KT_CELL_EMPTY, KT_CELL_TEXT, KT_CELL_DECIMAL, KT_CELL_REAL };

struct kt_result_cell {
	enum kt_cell_kind kind;
	const char *text; /* TEXT; belongs to the table */
	struct kt_decimal decimal;
	gdouble real;
};

enum kt_column_flag {
	KT_COLUMN_RIGHT = 1 << 0, /* numbers: set flush right */
	KT_COLUMN_FILES = 1 << 1, /* in CSV and JSON Lines only, not in the text table */
};

struct kt_result_column {
	const char *name;     /* in files: "deviation" */
	const char *label_da; /* over the text table */
	const char *label_en;
	guint decimals; /* places of numbers in the text table */
	guint flags;    /* enum kt_column_flag */
};

struct kt_result_table;

/* COLUMNS is static and ends with a NULL name.  TITLE_* are copied. */
struct kt_result_table *kt_result_table_new(const char *name,
	const struct kt_result_column *columns, const char *title_da, const char *title_en);
void kt_result_table_free(struct kt_result_table *table);

/* Begins the next row; the set functions below write into the last one. */
void kt_result_row(struct kt_result_table *table);
/* COLUMN is the name; a name that the table lacks is a mistake of the caller. */
void kt_result_text(struct kt_result_table *table, const char *column, const char *text);
void kt_result_decimal(struct kt_result_table *table, const char *column, struct kt_decimal value);
void kt_result_int(struct kt_result_table *table, const char *column, gint64 value);
/* A value that is not finite leaves the cell empty. */
void kt_result_real(struct kt_result_table *table, const char *column, gdouble value);
/* The row as one line of text ("file:12: contradiction: ..."): a table whose
 * rows have lines is written as these instead of in columns. */
void kt_result_line(struct kt_result_table *table, const char *line);

/* Sentences below the text table: what was left out, and why. */
void kt_result_note(struct kt_result_table *table, const char *format, ...) G_GNUC_PRINTF(2, 3);

/* What is asked for is borrowed, until the table grows or is freed. */
const char *kt_result_name(const struct kt_result_table *table);
const char *kt_result_title(const struct kt_result_table *table, enum kt_language language);
guint kt_result_n_columns(const struct kt_result_table *table);
guint kt_result_n_rows(const struct kt_result_table *table);
guint kt_result_n_notes(const struct kt_result_table *table);
const struct kt_result_column *kt_result_column(const struct kt_result_table *table, guint i);
const struct kt_result_cell *kt_result_cell(
	const struct kt_result_table *table, guint row, guint column);
/* The cell in the column of that name; an empty cell if there is none. */
const struct kt_result_cell *kt_result_lookup(
	const struct kt_result_table *table, guint row, const char *column);
const char *kt_result_note_at(const struct kt_result_table *table, guint i);

enum kt_result_format { KT_RESULT_TEXT, KT_RESULT_CSV, KT_RESULT_JSONL };
/* "text", "csv", "jsonl"; FALSE, and OUT untouched, for any other NAME. */
gboolean kt_result_format_lookup(const char *name, enum kt_result_format *out);

/* TEXT: title, aligned columns, notes; numbers as the language prints them.
 * CSV: a header of column names, '.' as the point, empty where nothing is.
 * JSONL: an object a row; decimals as strings, so that no reader makes
 * doubles of them, reals as numbers, empty cells left out.
 * Errors of the stream are the caller's to check (output.h). */
void kt_result_write(const struct kt_result_table *table, enum kt_result_format format,
	enum kt_language language, FILE *stream);

/* The shortest decimal text that reads back as VALUE; free with g_free. */
char *kt_real_to_text(gdouble value);

#endif
