/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fuzz_document.h -- reads bytes with one reader, and checks what a document promises and that it can
 * be taken for minutes. */
#ifndef KT_TESTS_FUZZ_DOCUMENT_H
#define KT_TESTS_FUZZ_DOCUMENT_H

#include <stdint.h>
#include <string.h>

#include "documents/reader.h"
#include "kommunetal/minutes/minutes.h"

static inline const struct kt_lexicon *fuzz_danish(void)
{
	static struct kt_lexicon *lexicon;

	if (lexicon == NULL)
		lexicon = kt_lexicon_load("da", NULL);
	g_assert_nonnull(lexicon);
	return lexicon;
}

static inline void fuzz_check_span(
	const struct kt_document *doc, struct kt_span span, gsize source_len)
{
	gsize len;
	struct kt_place place;

	(void)kt_document_text(doc, &len);
	g_assert(span.start <= len && span.len <= len - span.start);
	place = kt_document_place(doc, span);
	g_assert(source_len == 0 || place.page > 0 ||
		 (place.offset <= source_len && place.length <= source_len - place.offset));
}

static inline void fuzz_check_table(
	const struct kt_document *doc, const struct kt_table *table, gsize source_len)
{
	g_assert(table->cells->len == table->n_rows * table->n_columns);
	for (guint r = 0; r < table->n_rows; r++)
		for (guint c = 0; c < table->n_columns; c++) {
			const struct kt_cell *cell = kt_table_cell(table, r, c);

			g_assert(cell->row == r && cell->column == c);
			g_assert(cell->row_span >= 1 && cell->col_span >= 1);
			g_assert(cell->is_continued ||
				 (cell->row_span <= table->n_rows - r &&
					 cell->col_span <= table->n_columns - c));
			fuzz_check_span(doc, cell->span, source_len);
		}
}

/* SOURCE_LEN is 0 where places are in the document's own text. */
static inline void fuzz_check_document(const struct kt_document *doc, gsize source_len)
{
	GString *dump = g_string_new(NULL);
	gsize len;
	const char *text = kt_document_text(doc, &len);

	g_assert(g_utf8_validate_len(text, len, NULL));
	for (guint i = 0; i < kt_document_n_blocks(doc); i++) {
		const struct kt_block *block = kt_document_block(doc, i);

		fuzz_check_span(doc, block->span, source_len);
		fuzz_check_span(doc, block->marker, source_len);
		g_assert((block->kind == KT_BLOCK_TABLE) == (block->table != NULL));
		if (block->table != NULL)
			fuzz_check_table(doc, block->table, source_len);
	}
	kt_document_dump(doc, dump);
	g_string_free(dump, TRUE);
}

static inline const struct kt_reader *fuzz_reader(const char *name)
{
	for (gsize i = 0; kt_readers[i] != NULL; i++)
		if (strcmp(kt_readers[i]->format->name, name) == 0)
			return kt_readers[i];
	g_assert_not_reached();
}

/* What the reader called NAME makes of DATA, whatever recognise says; NULL if
 * it refuses.  The caller frees it. */
static inline struct kt_document *fuzz_load(const char *name, const char *data, gsize len)
{
	const struct kt_reader *reader = fuzz_reader(name);
	struct kt_input in = {"input", data, len};
	struct kt_builder *b;

	if (len == 0)
		return NULL;
	(void)reader->format->recognise(&in);
	b = kt_builder_new("input", reader->format->name, NULL);
	if (reader->read(&in, b, NULL))
		return kt_builder_finish(b);
	kt_builder_free(b);
	return NULL;
}

/* Whatever a reader makes of its input, it can be taken for minutes. */
static inline void fuzz_read(const char *name, const char *data, gsize len, gboolean has_places)
{
	struct kt_document *doc = fuzz_load(name, data, len);

	if (doc != NULL) {
		fuzz_check_document(doc, has_places ? len : 0);
		kt_minutes_free(kt_minutes_new(doc, fuzz_danish(), NULL));
	}
	kt_document_free(doc);
}

#endif
