/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The three forms of a result table. */
#include <string.h>

#include "analysis/result_model.h"
#include "analysis/wording.h"
#include "kommunetal/records/record_csv.h"

static const char *const format_names[] = {
	[KT_RESULT_TEXT] = "text",
	[KT_RESULT_CSV] = "csv",
	[KT_RESULT_JSONL] = "jsonl",
};

gboolean kt_result_format_lookup(const char *name, enum kt_result_format *out)
{
	for (guint i = 0; i < G_N_ELEMENTS(format_names); i++)
		if (strcmp(name, format_names[i]) == 0) {
			*out = (enum kt_result_format)i;
			return TRUE;
		}
	return FALSE;
}

char *kt_real_to_text(gdouble value)
{
	char buffer[G_ASCII_DTOSTR_BUF_SIZE];
	static const char *const forms[] = {"%.15g", "%.16g", "%.17g"};

	for (guint i = 0; i < G_N_ELEMENTS(forms); i++) {
		g_ascii_formatd(buffer, sizeof buffer, forms[i], value);
		if (g_ascii_strtod(buffer, NULL) == value)
			break;
	}
	return g_strdup(buffer);
}

/* A decimal with more places than the column keeps them: øre are not hidden. */
static char *decimal_in_language(struct kt_decimal value, guint places, enum kt_language language)
{
	struct kt_decimal d = kt_decimal_trim(value);
	guint n = MAX(places, (guint)d.scale);

	return language == KT_LANGUAGE_EN ? kt_decimal_to_english(d, n)
					  : kt_decimal_to_danish(d, n);
}

static char *cell_in_language(const struct kt_result_cell *cell,
	const struct kt_result_column *column, enum kt_language language)
{
	switch (cell->kind) {
	case KT_CELL_TEXT:
		return g_strdup(cell->text);
	case KT_CELL_DECIMAL:
		return decimal_in_language(cell->decimal, column->decimals, language);
	case KT_CELL_REAL:
		return kt_wording_real(cell->real, column->decimals, language);
	case KT_CELL_EMPTY:
		break;
	}
	return g_strdup("");
}

static char *cell_in_files(const struct kt_result_cell *cell)
{
	switch (cell->kind) {
	case KT_CELL_TEXT:
		return g_strdup(cell->text);
	case KT_CELL_DECIMAL:
		return kt_decimal_to_short(cell->decimal);
	case KT_CELL_REAL:
		return kt_real_to_text(cell->real);
	case KT_CELL_EMPTY:
		break;
	}
	return g_strdup("");
}

/* ---- text ---- */

static glong width(const char *text)
{
	return g_utf8_strlen(text, -1);
}

static void put_padded(FILE *stream, const char *text, glong to, gboolean right, gboolean is_last)
{
	glong pad = MAX(0, to - width(text));

	if (right)
		fprintf(stream, "%*s%s", (int)pad, "", text);
	else
		fprintf(stream, "%s%*s", text, is_last ? 0 : (int)pad, "");
}

/* The columns of the text table that have something in them. */
static GArray *shown_columns(const struct kt_result_table *table)
{
	GArray *shown = g_array_new(FALSE, FALSE, sizeof(guint));

	for (guint c = 0; c < table->n_columns; c++) {
		gboolean filled = FALSE;

		if (table->columns[c].flags & KT_COLUMN_FILES)
			continue;
		for (guint r = 0; r < table->n_rows && !filled; r++)
			filled = kt_result_cell(table, r, c)->kind != KT_CELL_EMPTY;
		if (filled)
			g_array_append_val(shown, c);
	}
	return shown;
}

static void put_line(FILE *stream, char **texts, const glong *widths,
	const struct kt_result_table *table, const GArray *shown)
{
	for (guint i = 0; i < shown->len; i++) {
		guint c = g_array_index(shown, guint, i);

		if (i > 0)
			fputs("  ", stream);
		put_padded(stream, texts[i], widths[i], table->columns[c].flags & KT_COLUMN_RIGHT,
			i + 1 == shown->len);
	}
	fputc('\n', stream);
}

static void write_columns(
	const struct kt_result_table *table, enum kt_language language, FILE *stream)
{
	GArray *shown = shown_columns(table);
	GPtrArray *rows = g_ptr_array_new_with_free_func((GDestroyNotify)g_strfreev);
	glong *widths = g_new0(glong, shown->len + 1);

	for (guint r = 0; r <= table->n_rows; r++) {
		char **texts = g_new0(char *, shown->len + 1);

		for (guint i = 0; i < shown->len; i++) {
			guint c = g_array_index(shown, guint, i);
			const struct kt_result_column *column = &table->columns[c];

			texts[i] = r == 0 ? g_strdup(language == KT_LANGUAGE_EN ? column->label_en
										: column->label_da)
					  : cell_in_language(kt_result_cell(table, r - 1, c),
						    column, language);
			widths[i] = MAX(widths[i], width(texts[i]));
		}
		g_ptr_array_add(rows, texts);
	}
	for (guint r = 0; r < rows->len; r++)
		put_line(stream, rows->pdata[r], widths, table, shown);
	g_free(widths);
	g_ptr_array_unref(rows);
	g_array_unref(shown);
}

static void write_text(const struct kt_result_table *table, enum kt_language language, FILE *stream)
{
	const char *title = kt_result_title(table, language);

	if (*title && !table->has_lines)
		fprintf(stream, "%s\n", title);
	if (table->has_lines) {
		for (guint r = 0; r < table->n_rows; r++)
			if (table->lines->pdata[r])
				fprintf(stream, "%s\n", (const char *)table->lines->pdata[r]);
	} else if (table->n_rows > 0) {
		write_columns(table, language, stream);
	}
	for (guint i = 0; i < table->notes->len; i++)
		fprintf(stream, "%s\n", (const char *)table->notes->pdata[i]);
}

/* ---- files ---- */

static void write_csv(const struct kt_result_table *table, FILE *stream)
{
	for (guint c = 0; c < table->n_columns; c++)
		kt_csv_field(stream, table->columns[c].name, c == 0);
	kt_csv_end(stream);
	for (guint r = 0; r < table->n_rows; r++) {
		for (guint c = 0; c < table->n_columns; c++) {
			char *text = cell_in_files(kt_result_cell(table, r, c));

			kt_csv_field(stream, text, c == 0);
			g_free(text);
		}
		kt_csv_end(stream);
	}
}

static void put_json_string(FILE *stream, const char *text)
{
	fputc('"', stream);
	for (const unsigned char *p = (const unsigned char *)text; *p; p++) {
		if (*p == '"' || *p == '\\')
			fprintf(stream, "\\%c", *p);
		else if (*p < 0x20)
			fprintf(stream, "\\u%04x", *p);
		else
			fputc(*p, stream);
	}
	fputc('"', stream);
}

static void write_jsonl(const struct kt_result_table *table, FILE *stream)
{
	for (guint r = 0; r < table->n_rows; r++) {
		gboolean first = TRUE;

		fputc('{', stream);
		for (guint c = 0; c < table->n_columns; c++) {
			const struct kt_result_cell *cell = kt_result_cell(table, r, c);
			char *text;

			if (cell->kind == KT_CELL_EMPTY)
				continue;
			if (!first)
				fputc(',', stream);
			first = FALSE;
			put_json_string(stream, table->columns[c].name);
			fputc(':', stream);
			text = cell_in_files(cell);
			if (cell->kind == KT_CELL_REAL)
				fputs(text, stream);
			else
				put_json_string(stream, text);
			g_free(text);
		}
		fputs("}\n", stream);
	}
}

void kt_result_write(const struct kt_result_table *table, enum kt_result_format format,
	enum kt_language language, FILE *stream)
{
	switch (format) {
	case KT_RESULT_TEXT:
		write_text(table, language, stream);
		break;
	case KT_RESULT_CSV:
		write_csv(table, stream);
		break;
	case KT_RESULT_JSONL:
		write_jsonl(table, stream);
		break;
	}
}
