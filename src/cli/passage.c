/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/passage.h"

#include <string.h>

#include "kommunetal/base/text.h"
#include "kommunetal/documents/document.h"

#define MOST 320 /* characters */

struct passages {
	char *source;
	struct kt_document *document; /* NULL: cannot be read */
};

struct passages *passages_new(void)
{
	return g_new0(struct passages, 1);
}

void passages_free(struct passages *passages)
{
	g_free(passages->source);
	kt_document_free(passages->document);
	g_free(passages);
}

/* A source is a file only where the record was read from one just now or earlier. */
static const struct kt_document *document_of(struct passages *passages, const char *source)
{
	if (g_strcmp0(passages->source, source) == 0)
		return passages->document;
	kt_document_free(passages->document);
	g_free(passages->source);
	passages->source = g_strdup(source);
	passages->document = kt_document_load(source, NULL, NULL);
	return passages->document;
}

static gint compare(struct kt_place place, const struct kt_record *r)
{
	if (place.page != r->page)
		return place.page < r->page ? -1 : 1;
	return place.line == r->line ? 0 : place.line < r->line ? -1 : 1;
}

static gboolean has_text(const struct kt_cell *cell)
{
	return cell->span.len > 0 && !cell->is_continued;
}

static gboolean row_is_at(const struct kt_document *doc, const struct kt_table *table, guint row,
	const struct kt_record *r)
{
	for (guint c = 0; c < table->n_columns; c++) {
		const struct kt_cell *cell = kt_table_cell(table, row, c);

		if (has_text(cell) && compare(kt_document_place(doc, cell->span), r) == 0)
			return TRUE;
	}
	return FALSE;
}

/* "Sygedagpenge · 132.600 · 138.100"; NULL if the record is in no row of TABLE. */
static char *row_text(
	const struct kt_document *doc, const struct kt_table *table, const struct kt_record *r)
{
	GString *text = g_string_new(NULL);

	for (guint row = 0; row < table->n_rows && !text->len; row++) {
		if (!row_is_at(doc, table, row, r))
			continue;
		for (guint c = 0; c < table->n_columns; c++) {
			const struct kt_cell *cell = kt_table_cell(table, row, c);
			g_autofree char *words = kt_squeeze_dup(kt_document_slice(doc, cell->span));

			if (has_text(cell))
				g_string_append_printf(text, "%s%s", text->len ? " · " : "", words);
		}
	}
	return g_string_free(text, text->len == 0);
}

/* The last block that begins at the record's place or before it. */
static const struct kt_block *block_of(const struct kt_document *doc, const struct kt_record *r)
{
	const struct kt_block *found = NULL;

	for (guint i = 0; i < kt_document_n_blocks(doc); i++) {
		const struct kt_block *block = kt_document_block(doc, i);

		if (block->kind != KT_BLOCK_FURNITURE &&
			compare(kt_document_place(doc, block->span), r) <= 0)
			found = block;
	}
	return found;
}

/* At most MOST characters with RAW among them. */
static char *cut(const char *text, const char *raw)
{
	glong length = g_utf8_strlen(text, -1), begin = 0, end;
	const char *at = strstr(text, raw);
	g_autofree char *part = NULL;

	if (length <= MOST)
		return g_strdup(text);
	if (at)
		begin = MAX(g_utf8_pointer_to_offset(text, at) - MOST / 2, 0);
	end = MIN(begin + MOST, length);
	part = g_utf8_substring(text, begin, end);
	return g_strdup_printf(
		"%s%s%s", begin > 0 ? "… " : "", g_strstrip(part), end < length ? " …" : "");
}

char *passage_of(const struct kt_record *record, gpointer data)
{
	const struct kt_document *doc = document_of(data, record->source);
	const struct kt_block *block = doc ? block_of(doc, record) : NULL;
	g_autofree char *text = NULL, *raw = NULL;

	if (!block)
		return NULL;
	text = block->table ? row_text(doc, block->table, record)
			    : kt_squeeze_dup(kt_document_slice(doc, block->span));
	raw = kt_squeeze_dup(kt_slice_str(record->raw));
	return text && *text ? cut(text, raw) : NULL;
}
