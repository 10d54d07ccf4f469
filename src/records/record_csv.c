/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kommunetal/records/record_csv.h"

#include <string.h>
#include <csv.h>

#include "kommunetal/base/error.h"
#include "kommunetal/records/record_field.h"

#define BOM "\xef\xbb\xbf"

/* ---- writing --------------------------------------------------------------------------- */

/* Blanks at the ends are quoted too: many readers drop them otherwise. */
static gboolean needs_quotes(const char *text, gsize len)
{
	return len > 0 && (strcspn(text, ",\"\r\n") < len || strchr(" \t", text[0]) ||
				  strchr(" \t", text[len - 1]));
}

/* csv_fwrite takes a character at a time: the field is quoted here and written whole. */
static void write_quoted(FILE *stream, const char *text, gsize len)
{
	gsize most = 2 * len + 2; /* each character a quote, and the two around */
	g_autofree char *field = g_malloc(most);

	fwrite(field, 1, csv_write(field, most, text, len), stream);
}

void kt_csv_field(FILE *stream, const char *text, gboolean first)
{
	gsize len = strlen(text);

	if (!first)
		putc(',', stream);
	if (needs_quotes(text, len))
		write_quoted(stream, text, len);
	else
		fwrite(text, 1, len, stream);
}

void kt_csv_end(FILE *stream)
{
	putc('\n', stream);
}

void kt_records_write_csv_header(FILE *stream)
{
	for (guint f = 0; f < kt_field_count(); f++)
		kt_csv_field(stream, kt_field_name(f), f == 0);
	kt_csv_end(stream);
}

void kt_records_write_csv_rows(const struct kt_record_set *set, FILE *stream)
{
	for (guint i = 0; i < kt_record_set_length(set); i++) {
		for (guint f = 0; f < kt_field_count(); f++) {
			g_autofree char *text = kt_field_format(f, kt_record_set_at(set, i));

			kt_csv_field(stream, text, f == 0);
		}
		kt_csv_end(stream);
	}
}

void kt_records_write_csv(const struct kt_record_set *set, FILE *stream)
{
	kt_records_write_csv_header(stream);
	kt_records_write_csv_rows(set, stream);
}

/* ---- JSON Lines ------------------------------------------------------------------------ */

void kt_json_string(FILE *stream, const char *text)
{
	putc('"', stream);
	for (const guchar *p = (const guchar *)text; *p; p++) {
		if (*p == '"' || *p == '\\')
			fprintf(stream, "\\%c", *p);
		else if (*p < 0x20 || *p == 0x7f)
			fprintf(stream, "\\u%04x", *p);
		else
			putc(*p, stream);
	}
	putc('"', stream);
}

static void write_json_record(const struct kt_record *record, FILE *stream)
{
	for (guint f = 0; f < kt_field_count(); f++) {
		g_autofree char *text = kt_field_format(f, record);

		fprintf(stream, "%s\"%s\":", f == 0 ? "{" : ",", kt_field_name(f));
		if (!kt_field_is_number(f))
			kt_json_string(stream, text);
		else
			fputs(*text ? text : "null", stream);
	}
	fputs("}\n", stream);
}

void kt_records_write_jsonl(const struct kt_record_set *set, FILE *stream)
{
	for (guint i = 0; i < kt_record_set_length(set); i++)
		write_json_record(kt_record_set_at(set, i), stream);
}

/* ---- reading --------------------------------------------------------------------------- */

struct csv_reader {
	struct kt_record_set *set;
	struct kt_diag_list *diags;
	const char *name;
	GPtrArray *cells; /* char *: the cells of the row so far */
	gint *columns;    /* columns[field]: where the field stands; NULL before the header */
	guint line;       /* of the text last fed */
	guint row_line;   /* on which the first cell of the row ends, 0 between rows */
	GError *error;
};

static void take_cell(void *data, size_t len, void *arg)
{
	struct csv_reader *r = arg;

	if (r->row_line == 0)
		r->row_line = r->line;
	g_ptr_array_add(r->cells, g_strndup(data, len));
}

static void take_header(struct csv_reader *r)
{
	r->columns = g_new(gint, kt_field_count());
	for (guint f = 0; f < kt_field_count(); f++) {
		r->columns[f] = -1;
		for (guint c = 0; c < r->cells->len && r->columns[f] < 0; c++)
			if (strcmp(g_ptr_array_index(r->cells, c), kt_field_name(f)) == 0)
				r->columns[f] = (gint)c;
		if (r->columns[f] < 0 && !r->error)
			g_set_error(&r->error, KT_ERROR, KT_ERROR_FORMAT,
				"%s: the header has no column \"%s\"", r->name, kt_field_name(f));
	}
}

static gboolean read_record(struct csv_reader *r, struct kt_record *record, GError **error)
{
	for (guint f = 0; f < kt_field_count(); f++) {
		const char *text;

		if ((guint)r->columns[f] >= r->cells->len) {
			g_set_error(error, KT_ERROR, KT_ERROR_FORMAT,
				"the row ends before column %s", kt_field_name(f));
			return FALSE;
		}
		text = g_ptr_array_index(r->cells, r->columns[f]);
		if (!g_utf8_validate(text, -1, NULL)) {
			g_set_error(error, KT_ERROR, KT_ERROR_FORMAT, "column %s is not UTF-8",
				kt_field_name(f));
			return FALSE;
		}
		if (!kt_field_parse(f, text, r->set, record, error))
			return FALSE;
	}
	return TRUE;
}

static void take_record(struct csv_reader *r)
{
	struct kt_record record = {.id = ""};
	g_autoptr(GError) error = NULL;

	if (read_record(r, &record, &error))
		kt_record_set_add(r->set, &record);
	else
		kt_diag(r->diags, KT_WARNING, r->name, 0, r->row_line, 0, "row left out: %s",
			error->message);
}

static void take_row(int terminator, void *arg)
{
	struct csv_reader *r = arg;

	(void)terminator;
	if (!r->columns)
		take_header(r);
	else if (!r->error)
		take_record(r);
	g_ptr_array_set_size(r->cells, 0);
	r->row_line = 0;
}

static int no_space(unsigned char c)
{
	(void)c;
	return 0;
}

/* Feeds TEXT line by line, which is how a row knows its line. */
static gboolean feed(struct csv_parser *parser, struct csv_reader *r, const char *text, gsize len)
{
	const char *end = text + len;

	while (text < end && !r->error) {
		const char *lf = memchr(text, '\n', (gsize)(end - text));
		gsize n = (gsize)((lf ? lf + 1 : end) - text);

		r->line++;
		if (csv_parse(parser, text, n, take_cell, take_row, r) != n)
			return FALSE;
		text += n;
	}
	return r->error || csv_fini(parser, take_cell, take_row, r) == 0;
}

gboolean kt_records_read_csv(struct kt_record_set *set, const char *text, gsize len,
	const char *name, struct kt_diag_list *diags, GError **error)
{
	struct csv_reader r = {.set = set, .diags = diags, .name = name};
	struct csv_parser parser;

	if (len >= strlen(BOM) && memcmp(text, BOM, strlen(BOM)) == 0) {
		text += strlen(BOM);
		len -= strlen(BOM);
	}
	g_assert(csv_init(&parser, CSV_APPEND_NULL) == 0);
	csv_set_space_func(&parser, no_space);
	r.cells = g_ptr_array_new_with_free_func(g_free);
	if (!feed(&parser, &r, text, len) && !r.error)
		g_set_error(&r.error, KT_ERROR, KT_ERROR_FORMAT, "%s:%u: not CSV: %s", name, r.line,
			csv_strerror(csv_error(&parser)));
	if (!r.columns && !r.error)
		g_set_error(&r.error, KT_ERROR, KT_ERROR_FORMAT, "%s: the file is empty", name);
	csv_free(&parser);
	g_ptr_array_unref(r.cells);
	g_free(r.columns);
	if (r.error) {
		g_propagate_error(error, r.error);
		return FALSE;
	}
	kt_record_set_list_sources(set);
	return TRUE;
}

gboolean kt_records_recognise_csv(const char *text, gsize len)
{
	const char *lf;
	g_autofree char *line = NULL;
	g_auto(GStrv) names = NULL;
	guint n_known = 0;

	if (len >= strlen(BOM) && memcmp(text, BOM, strlen(BOM)) == 0) {
		text += strlen(BOM);
		len -= strlen(BOM);
	}
	lf = memchr(text, '\n', MIN(len, 4096));
	if (!lf)
		return FALSE;
	/* Half of the names will do: a file that lacks a column is one of ours
	 * with something to be said about it, not minutes. */
	line = g_strndup(text, (gsize)(lf - text));
	names = g_strsplit_set(line, ",\"\r", -1);
	for (char **n = names; *n; n++)
		n_known += kt_field_lookup(*n) >= 0;
	return n_known * 2 >= kt_field_count();
}
