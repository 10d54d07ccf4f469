/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kommunetal/records/record_csv.h"

#include <string.h>
#include <csv.h>

#include "kommunetal/base/error.h"
#include "kommunetal/base/text.h"
#include "kommunetal/records/record_field.h"

#define BOM "\xef\xbb\xbf"

/* ---- writing --------------------------------------------------------------------------- */

static gboolean is_blank(char c)
{
	return c == ' ' || c == '\t';
}

/* Blanks at the ends are quoted too: many readers drop them otherwise. */
static gboolean needs_quotes(const char *text, gsize len)
{
	if (len == 0)
		return FALSE;
	for (gsize i = 0; i < len; i++)
		if (text[i] == ',' || text[i] == '"' || text[i] == '\r' || text[i] == '\n')
			return TRUE;
	return is_blank(text[0]) || is_blank(text[len - 1]);
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

/* Quotes what OUT holds from START on, if it needs quotes. */
static void quote_from(GString *out, gsize start)
{
	gsize len = out->len - start, most = 2 * len + 2;
	g_autofree char *field = NULL;

	if (!needs_quotes(out->str + start, len))
		return;
	field = g_malloc(most);
	len = csv_write(field, most, out->str + start, len);
	g_string_truncate(out, start);
	g_string_append_len(out, field, (gssize)len);
}

/* Where in the text the columns of a row begin and end. */
struct row {
	const struct kt_record *record;
	gsize start[KT_MOST_FIELDS], end[KT_MOST_FIELDS];
};

/* Most texts of a record are those of the record before, the same string of the
 * same set, and stand side by side: from FIELD on they are copied as they were
 * written, with quotes and commas.  Returns the first field that is not the same. */
static guint copy_same(GString *out, guint field, const struct kt_record *record, struct row *row)
{
	gsize from = row->start[field], to = out->len, len;
	guint end = field;

	while (end < kt_field_count() && kt_field_is_same(end, record, row->record))
		end++;
	if (end == field)
		return field;
	len = row->end[end - 1] - from;
	g_string_set_size(out, to + len);
	memcpy(out->str + to, out->str + from, len);
	for (guint f = field; f < end; f++) {
		row->start[f] += to - from;
		row->end[f] += to - from;
	}
	return end;
}

static void append_row(GString *out, const struct kt_record *record, struct row *row)
{
	for (guint f = 0; f < kt_field_count(); f++) {
		if (f > 0)
			kt_append_len(out, ",", 1);
		if (row->record) {
			guint next = copy_same(out, f, record, row);

			if (next > f) {
				f = next - 1;
				continue;
			}
		}
		row->start[f] = out->len;
		kt_field_append(out, f, record);
		if (kt_field_is_text(f))
			quote_from(out, row->start[f]);
		row->end[f] = out->len;
	}
	row->record = record;
	kt_append_len(out, "\n", 1);
}

void kt_records_append_csv(
	GString *out, const struct kt_record_set *set, const struct kt_filter *filter)
{
	struct row row = {.record = NULL};

	for (guint i = 0; i < kt_record_set_length(set); i++)
		if (kt_filter_accepts(filter, kt_record_set_at(set, i)))
			append_row(out, kt_record_set_at(set, i), &row);
}

void kt_records_write_csv(const struct kt_record_set *set, FILE *stream)
{
	g_autoptr(GString) rows = g_string_new(NULL);

	kt_records_write_csv_header(stream);
	kt_records_append_csv(rows, set, NULL);
	fwrite(rows->str, 1, rows->len, stream);
}

/* ---- JSON Lines ------------------------------------------------------------------------ */

void kt_json_append(GString *out, const char *text)
{
	g_string_append_c(out, '"');
	for (const guchar *p = (const guchar *)text; *p; p++) {
		if (*p == '"' || *p == '\\') {
			g_string_append_c(out, '\\');
			g_string_append_c(out, (char)*p);
		} else if (*p < 0x20 || *p == 0x7f) {
			g_string_append_printf(out, "\\u%04x", *p);
		} else {
			g_string_append_c(out, (char)*p);
		}
	}
	g_string_append_c(out, '"');
}

void kt_json_string(FILE *stream, const char *text)
{
	g_autoptr(GString) out = g_string_new(NULL);

	kt_json_append(out, text);
	fwrite(out->str, 1, out->len, stream);
}

static void append_json_record(GString *out, const struct kt_record *record)
{
	g_autoptr(GString) text = g_string_new(NULL);

	for (guint f = 0; f < kt_field_count(); f++) {
		g_string_truncate(text, 0);
		kt_field_append(text, f, record);
		g_string_append_c(out, f == 0 ? '{' : ',');
		kt_json_append(out, kt_field_name(f));
		g_string_append_c(out, ':');
		if (!kt_field_is_number(f))
			kt_json_append(out, text->str);
		else
			g_string_append(out, text->len ? text->str : "null");
	}
	g_string_append(out, "}\n");
}

void kt_records_append_jsonl(
	GString *out, const struct kt_record_set *set, const struct kt_filter *filter)
{
	for (guint i = 0; i < kt_record_set_length(set); i++)
		if (kt_filter_accepts(filter, kt_record_set_at(set, i)))
			append_json_record(out, kt_record_set_at(set, i));
}

void kt_records_write_jsonl(const struct kt_record_set *set, FILE *stream)
{
	g_autoptr(GString) lines = g_string_new(NULL);

	kt_records_append_jsonl(lines, set, NULL);
	fwrite(lines->str, 1, lines->len, stream);
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
