/* SPDX-License-Identifier: GPL-3.0-or-later */
/* docx_chunks.c -- documents that are put whole into a Word file (altChunk): web pages, mails, Word
 * files.  Programs that put minutes together from many cases write them; Word takes them apart when it
 * saves the file next. */
#include <string.h>

#include "documents/sandbox_run.h"
#include "documents/word/docx_parts.h"
#include "kommunetal/base/error.h"

enum { MAX_NESTED = 3 }; /* chunks in chunks */

gboolean kt_docx_is_chunk_name(const char *name)
{
	static const char *const endings[] = {
		".htm", ".html", ".xhtml", ".mht", ".mhtml", ".docx", ".txt", ".rtf", ".dat"};

	for (gsize i = 0; i < G_N_ELEMENTS(endings); i++)
		if (g_str_has_suffix(name, endings[i]))
			return TRUE;
	return strcmp(name, KT_DOCX_RELATIONS) == 0;
}

/* "afchunk1.html" and "/word/afchunk1.html" are a part of this name; NULL outside the file. */
static char *part_name(const char *target)
{
	if (strstr(target, ".."))
		return NULL;
	return *target == '/' ? g_strdup(target + 1) : g_strconcat("word/", target, NULL);
}

static gboolean keep_target(xmlNode *node, gpointer context)
{
	struct kt_docx *docx = context;
	const char *id = kt_xml_attribute(node, "Id"), *target = kt_xml_attribute(node, "Target"),
		   *type = kt_xml_attribute(node, "Type");
	char *name = id && target && type && g_str_has_suffix(type, "/aFChunk") ? part_name(target)
										: NULL;

	if (name)
		g_hash_table_replace(docx->chunks, g_strdup(id), name);
	return TRUE;
}

void kt_docx_chunks_load(struct kt_docx *docx, GHashTable *parts)
{
	GBytes *relations = g_hash_table_lookup(parts, KT_DOCX_RELATIONS);

	docx->parts = parts;
	docx->chunks = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	if (relations)
		kt_xml_children_of(relations, "Relationships", keep_target, docx, "", NULL);
}

/* ---- a document's blocks, once more ---- */

static void add_text(struct kt_builder *b, const struct kt_document *doc, struct kt_span span)
{
	struct kt_slice text = kt_document_slice(doc, span);

	kt_builder_add(b, text.at, text.len);
}

static void copy_table(
	struct kt_builder *b, const struct kt_document *doc, const struct kt_table *table)
{
	kt_builder_begin_table(b, table->source);
	for (guint r = 0; r < table->n_rows; r++) {
		kt_builder_begin_row(b);
		for (guint k = 0; k < table->n_columns; k++) {
			const struct kt_cell *cell = kt_table_cell(table, r, k);

			if (cell->is_continued)
				continue;
			kt_builder_begin_cell(b, cell->row_span, cell->col_span, cell->is_header);
			add_text(b, doc, cell->span);
			kt_builder_end_cell(b);
		}
		kt_builder_end_row(b);
	}
	kt_builder_end_table(b);
}

static void copy_block(
	struct kt_builder *b, const struct kt_document *doc, const struct kt_block *block)
{
	if (block->kind == KT_BLOCK_TABLE) {
		copy_table(b, doc, block->table);
		return;
	}
	struct kt_slice marker = kt_document_slice(doc, block->marker);

	kt_builder_begin(b, block->kind, block->level);
	if (block->kind == KT_BLOCK_LIST_ITEM && marker.len > 0)
		kt_builder_marker(b, marker.at, marker.len);
	if (block->is_bold)
		kt_builder_bold(b);
	add_text(b, doc, block->span);
	kt_builder_end(b);
}

/* ---- a chunk ---- */

/* The document in the part NAME; NULL with ERROR. */
static struct kt_document *read_part(const struct kt_docx *docx, const char *name, GError **error)
{
	static _Thread_local guint nested;
	GBytes *bytes = name ? g_hash_table_lookup(docx->parts, name) : NULL;
	struct kt_input in = {.name = name};
	struct kt_document *doc = NULL;

	if (bytes)
		in.data = g_bytes_get_data(bytes, &in.len);
	if (!bytes || in.len == 0 || nested >= MAX_NESTED) {
		g_set_error(error, KT_ERROR, KT_ERROR_FORMAT,
			bytes ? "it is empty, or too deep inside others" : "it is missing");
		return NULL;
	}
	nested++;
	doc = kt_read_here(
		&in, kt_builder_name(docx->flow.b), kt_builder_diags(docx->flow.b), error);
	nested--;
	return doc;
}

void kt_docx_chunk(struct kt_docx *docx, const xmlNode *node)
{
	struct kt_builder *b = docx->flow.b;
	const char *id = kt_xml_attribute(node, "id");
	g_autoptr(GError) error = NULL;
	struct kt_document *doc = NULL;

	if (docx->flow.in_cell)
		g_set_error(&error, KT_ERROR, KT_ERROR_FORMAT, "it stands in a cell of a table");
	else
		doc = read_part(docx, id ? g_hash_table_lookup(docx->chunks, id) : NULL, &error);
	if (!doc)
		kt_diag(kt_builder_diags(b), KT_WARNING, kt_builder_name(b), 0, 0, 0,
			"another document is put in here whole (altChunk); it is not read: %s",
			error->message);
	kt_docx_begin_part(docx);
	for (guint i = 0; doc && i < kt_document_n_blocks(doc); i++)
		copy_block(b, doc, kt_document_block(doc, i));
	kt_document_free(doc);
}
