/* SPDX-License-Identifier: GPL-3.0-or-later */
/*	magic
 *	count of diagnostics, each: severity, page, line, column, source, message
 *	1, error code, message  |  0, the document:
 *	format, language, title, text, pages, has_map, source_len,
 *	knots, placed, line starts, page starts,
 *	blocks: the struct, then 1 and its table or 0
 * Strings and arrays have their length in front. */
#include "documents/document_wire.h"

#include <string.h>

#include "documents/document_impl.h"
#include "documents/reader.h"
#include "kommunetal/base/error.h"

static const guint32 MAGIC = 0x4b544432; /* "KTD2" */
enum { MAX_DIAGS = 100000 };

/* ---- writing ---- */

static void put(GByteArray *out, const void *data, gsize len)
{
	g_byte_array_append(out, data, (guint)len);
}

static void put_u32(GByteArray *out, guint32 v)
{
	put(out, &v, sizeof(v));
}

static void put_bytes(GByteArray *out, const void *data, gsize len)
{
	put_u32(out, (guint32)len);
	put(out, data, len);
}

static void put_string(GByteArray *out, const char *text)
{
	put_bytes(out, text, strlen(text));
}

static void put_array(GByteArray *out, const GArray *array)
{
	put_u32(out, array ? array->len : 0);
	if (array)
		put(out, array->data,
			(gsize)array->len * g_array_get_element_size((GArray *)array));
}

static void put_diags(GByteArray *out, const struct kt_diag_list *diags)
{
	guint n = diags ? MIN(kt_diag_list_length(diags), MAX_DIAGS) : 0;

	put_u32(out, n);
	for (guint i = 0; i < n; i++) {
		const struct kt_diag *d = kt_diag_list_at(diags, i);

		put_u32(out, d->severity);
		put_u32(out, d->page);
		put_u32(out, d->line);
		put_u32(out, d->column);
		put_string(out, d->source);
		put_string(out, d->message);
	}
}

static void put_block(GByteArray *out, const struct kt_block *block)
{
	struct kt_block plain = *block;

	plain.table = NULL;
	put(out, &plain, sizeof(plain));
	put_u32(out, block->table != NULL);
	if (block->table) {
		struct kt_table table = *block->table;

		table.cells = NULL;
		put(out, &table, sizeof(table));
		put_array(out, block->table->cells);
	}
}

static void put_document(GByteArray *out, const struct kt_document *doc)
{
	put_string(out, doc->format);
	put_string(out, doc->language);
	put_string(out, doc->title);
	put_bytes(out, doc->text->str, doc->text->len);
	put_u32(out, doc->n_pages);
	put_u32(out, doc->has_map);
	put_u32(out, (guint32)doc->source_len);
	put_array(out, doc->map.knots);
	put_array(out, doc->placed);
	put_array(out, doc->line_starts);
	put_array(out, doc->page_starts);
	put_u32(out, doc->blocks->len);
	for (guint i = 0; i < doc->blocks->len; i++)
		put_block(out, &g_array_index(doc->blocks, struct kt_block, i));
}

GByteArray *kt_wire_write(
	const struct kt_document *doc, const struct kt_diag_list *diags, const GError *error)
{
	GByteArray *out = g_byte_array_new();

	put_u32(out, MAGIC);
	put_diags(out, diags);
	put_u32(out, doc == NULL);
	if (doc) {
		put_document(out, doc);
	} else {
		put_u32(out, error ? (guint32)error->code : KT_ERROR_FORMAT);
		put_string(out, error ? error->message : "");
	}
	return out;
}

/* ---- reading: after the first thing that is wrong, everything reads as zero ---- */

struct wire {
	const guint8 *at, *end;
	gboolean is_bad;
};

static gboolean check(struct wire *w, gboolean is_good)
{
	w->is_bad |= !is_good;
	return !w->is_bad;
}

static void take(struct wire *w, void *out, gsize len)
{
	if (check(w, (gsize)(w->end - w->at) >= len)) {
		memcpy(out, w->at, len);
		w->at += len;
	} else {
		memset(out, 0, len);
	}
}

static guint32 take_u32(struct wire *w)
{
	guint32 v;

	take(w, &v, sizeof(v));
	return v;
}

/* A string of UTF-8 without NUL; the caller frees it. */
static char *take_string(struct wire *w)
{
	guint32 len = take_u32(w);
	const char *text = (const char *)w->at;

	if (!check(w, (gsize)(w->end - w->at) >= len) ||
		!check(w, g_utf8_validate(text, len, NULL)))
		return g_strdup("");
	w->at += len;
	return g_strndup(text, len);
}

static void take_array(struct wire *w, GArray *array)
{
	guint32 n = take_u32(w);
	gsize size = g_array_get_element_size(array);

	if (!check(w, (gsize)(w->end - w->at) / size >= n))
		return;
	g_array_set_size(array, n);
	if (n)
		take(w, array->data, (gsize)n * size);
}

/* The first gsize of each element never falls and is at most LIMIT. */
static void check_order(struct wire *w, const GArray *array, gsize limit)
{
	gsize size = g_array_get_element_size((GArray *)array), before = 0;

	for (guint i = 0; i < array->len; i++) {
		gsize at;

		memcpy(&at, array->data + i * size, sizeof(at));
		if (!check(w, at >= before && at <= limit))
			return;
		before = at;
	}
}

static gboolean is_boundary(const struct kt_document *doc, gsize at)
{
	return (doc->text->str[at] & 0xC0) != 0x80;
}

static void check_span(struct wire *w, const struct kt_document *doc, struct kt_span span)
{
	gsize len = doc->text->len;

	check(w, span.start <= len && span.len <= len - span.start &&
			 is_boundary(doc, span.start) && is_boundary(doc, span.start + span.len));
}

static void check_cells(struct wire *w, const struct kt_document *doc, const struct kt_table *table)
{
	for (guint i = 0; i < table->cells->len && !w->is_bad; i++) {
		const struct kt_cell *c = &g_array_index(table->cells, struct kt_cell, i);

		check_span(w, doc, c->span);
		check(w, c->row == i / table->n_columns && c->column == i % table->n_columns &&
				 c->row_span >= 1 && c->row_span <= table->n_rows &&
				 c->col_span >= 1 && c->col_span <= table->n_columns);
	}
}

static struct kt_table *take_table(struct wire *w, const struct kt_document *doc)
{
	struct kt_table *table = g_new0(struct kt_table, 1);

	take(w, table, sizeof(*table));
	table->cells = g_array_new(FALSE, FALSE, sizeof(struct kt_cell));
	take_array(w, table->cells);
	if (check(w, table->n_columns >= 1 && table->n_rows >= 1 &&
			     (guint)table->source < KT_N_GRID_SOURCES &&
			     (guint64)table->n_rows * table->n_columns == table->cells->len))
		check_cells(w, doc, table);
	return table;
}

static void take_block(struct wire *w, struct kt_document *doc)
{
	struct kt_block block;

	take(w, &block, sizeof(block));
	block.table = NULL;
	check_span(w, doc, block.span);
	check_span(w, doc, block.marker);
	check(w, (guint)block.kind < KT_N_BLOCK_KINDS);
	if (take_u32(w) && !w->is_bad)
		block.table = take_table(w, doc);
	check(w, (block.kind == KT_BLOCK_TABLE) == (block.table != NULL));
	g_array_append_val(doc->blocks, block);
}

/* The name must be one of ours: it is kept as a static string. */
static const char *take_format(struct wire *w)
{
	g_autofree char *name = take_string(w);

	for (guint i = 0; kt_formats[i]; i++)
		if (strcmp(kt_formats[i]->name, name) == 0)
			return kt_formats[i]->name;
	check(w, FALSE);
	return "";
}

static void take_text(struct wire *w, struct kt_document *doc)
{
	guint32 len = take_u32(w);

	if (check(w, (gsize)(w->end - w->at) >= len) &&
		check(w, g_utf8_validate((const char *)w->at, len, NULL))) {
		g_string_append_len(doc->text, (const char *)w->at, len);
		w->at += len;
	}
}

static struct kt_document *take_document(struct wire *w, const char *name)
{
	struct kt_document *doc = kt_document_new(name, take_format(w));

	g_free(doc->language);
	doc->language = take_string(w);
	g_free(doc->title);
	doc->title = take_string(w);
	take_text(w, doc);
	doc->n_pages = take_u32(w);
	doc->has_map = take_u32(w) != 0;
	doc->source_len = take_u32(w);
	take_array(w, doc->map.knots);
	check_order(w, doc->map.knots, G_MAXSIZE / 2);
	take_array(w, doc->placed);
	check_order(w, doc->placed, doc->text->len);
	doc->line_starts = g_array_new(FALSE, FALSE, sizeof(gsize));
	take_array(w, doc->line_starts);
	check_order(w, doc->line_starts, G_MAXSIZE / 2);
	if (doc->line_starts->len == 0)
		g_clear_pointer(&doc->line_starts, g_array_unref);
	take_array(w, doc->page_starts);
	check_order(w, doc->page_starts, G_MAXSIZE / 2);
	for (guint32 n = take_u32(w); n > 0 && !w->is_bad; n--)
		take_block(w, doc);
	/* places are asked of one or the other */
	check(w, doc->blocks->len == 0 || doc->placed->len > 0 || doc->line_starts != NULL);
	return doc;
}

static void take_diags(struct wire *w, struct kt_diag_list *diags)
{
	guint32 n = take_u32(w);

	for (check(w, n <= MAX_DIAGS); n > 0 && !w->is_bad; n--) {
		guint32 severity = take_u32(w), page = take_u32(w), line = take_u32(w),
			column = take_u32(w);
		g_autofree char *source = take_string(w), *message = take_string(w);

		if (check(w, severity <= KT_FAILURE))
			kt_diag(diags, severity, source, page, line, column, "%s", message);
	}
}

static void take_error(struct wire *w, GError **error)
{
	guint32 code = take_u32(w);
	g_autofree char *message = take_string(w);

	if (check(w, code <= KT_ERROR_REFUSED))
		g_set_error_literal(error, KT_ERROR, (gint)code, message);
}

struct kt_document *kt_wire_read(
	const char *name, const guint8 *data, gsize len, struct kt_diag_list *diags, GError **error)
{
	struct wire w = {data, data + len, FALSE};
	struct kt_document *doc = NULL;

	check(&w, take_u32(&w) == MAGIC);
	take_diags(&w, diags);
	if (take_u32(&w) == 0 && !w.is_bad)
		doc = take_document(&w, name);
	else if (!w.is_bad)
		take_error(&w, error);
	check(&w, w.at == w.end);
	if (w.is_bad) {
		g_clear_pointer(&doc, kt_document_free);
		g_clear_error(error);
		g_set_error(error, KT_ERROR, KT_ERROR_FORMAT,
			"%s: the process that read it gave an answer that cannot be trusted", name);
	}
	return doc;
}
