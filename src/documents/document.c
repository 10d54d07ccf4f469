/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/document_impl.h"

#include <string.h>

struct kt_document *kt_document_new(const char *name, const char *format)
{
	struct kt_document *doc = g_new0(struct kt_document, 1);

	doc->name = g_strdup(name);
	doc->format = format;
	doc->language = g_strdup("");
	doc->title = g_strdup("");
	doc->text = g_string_new(NULL);
	doc->blocks = g_array_new(FALSE, FALSE, sizeof(struct kt_block));
	doc->placed = g_array_new(FALSE, FALSE, sizeof(struct kt_placed));
	doc->page_starts = g_array_new(FALSE, FALSE, sizeof(gsize));
	kt_place_map_init(&doc->map);
	return doc;
}

void kt_table_free(struct kt_table *table)
{
	if (table == NULL)
		return;
	if (table->cells != NULL)
		g_array_unref(table->cells);
	g_free(table);
}

void kt_document_free(struct kt_document *doc)
{
	if (doc == NULL)
		return;
	for (guint i = 0; i < doc->blocks->len; i++)
		kt_table_free(g_array_index(doc->blocks, struct kt_block, i).table);
	g_array_unref(doc->blocks);
	g_array_unref(doc->placed);
	g_array_unref(doc->page_starts);
	if (doc->line_starts != NULL)
		g_array_unref(doc->line_starts);
	kt_place_map_clear(&doc->map);
	g_string_free(doc->text, TRUE);
	g_free(doc->name);
	g_free(doc->language);
	g_free(doc->title);
	g_free(doc);
}

const char *kt_document_name(const struct kt_document *doc)
{
	return doc->name;
}

const char *kt_document_format(const struct kt_document *doc)
{
	return doc->format;
}

const char *kt_document_language(const struct kt_document *doc)
{
	return doc->language;
}

const char *kt_document_title(const struct kt_document *doc)
{
	return doc->title;
}

const char *kt_document_text(const struct kt_document *doc, gsize *len)
{
	if (len != NULL)
		*len = doc->text->len;
	return doc->text->str;
}

guint kt_document_n_blocks(const struct kt_document *doc)
{
	return doc->blocks->len;
}

const struct kt_block *kt_document_block(const struct kt_document *doc, guint i)
{
	g_assert(i < doc->blocks->len);
	return &g_array_index(doc->blocks, struct kt_block, i);
}

guint kt_document_n_pages(const struct kt_document *doc)
{
	return doc->n_pages;
}

struct kt_slice kt_document_slice(const struct kt_document *doc, struct kt_span span)
{
	g_assert(span.start <= doc->text->len && span.len <= doc->text->len - span.start);
	return kt_slice(doc->text->str + span.start, span.len);
}

const struct kt_cell *kt_table_cell(const struct kt_table *table, guint row, guint column)
{
	g_assert(row < table->n_rows && column < table->n_columns);
	return &g_array_index(table->cells, struct kt_cell, row * table->n_columns + column);
}

/* The character of UNIT bytes at AT if it is ASCII, else 0. */
static char ascii_at(const char *at, guint unit)
{
	if (unit == 1)
		return *at;
	if (unit == 4)
		return memcmp(at, "\0\0", 3) == 0       ? at[3]
		       : memcmp(at + 1, "\0\0", 3) == 0 ? at[0]
							: 0;
	return at[0] == 0 ? at[1] : at[1] == 0 ? at[0] : 0;
}

GArray *kt_line_starts(const char *data, gsize len, guint unit, GArray *pages)
{
	GArray *starts = g_array_new(FALSE, FALSE, sizeof(gsize));
	gsize start = 0;

	g_array_append_val(starts, start);
	for (gsize i = 0; i + unit <= len; i += unit) {
		char c;

		while (unit == 1 && i + 1 < len && (guchar)data[i] > '\r')
			i++;
		c = ascii_at(data + i, unit);
		if (c != '\n' && c != '\r' && c != '\f')
			continue;
		if (c == '\r' && i + 2 * unit <= len && ascii_at(data + i + unit, unit) == '\n')
			i += unit;
		start = i + unit;
		if (c != '\f')
			g_array_append_val(starts, start);
		else if (pages != NULL)
			g_array_append_val(pages, start);
	}
	return starts;
}

/* Index of the last of the N elements of ELEMENT bytes at DATA whose first
 * gsize is at most AT; 0 if none is. */
static guint last_at_most(const GArray *array, gsize element, gsize at)
{
	guint low = 0, high = array->len;

	while (high - low > 1) {
		guint middle = low + (high - low) / 2;
		gsize value;

		memcpy(&value, array->data + middle * element, sizeof value);
		if (value <= at)
			low = middle;
		else
			high = middle;
	}
	return low;
}

static void add_line(const struct kt_document *doc, struct kt_place *place)
{
	guint i = last_at_most(doc->line_starts, sizeof(gsize), place->offset);

	place->line = i + 1;
	place->column = (guint)(place->offset - g_array_index(doc->line_starts, gsize, i)) + 1;
}

/* Page of the byte at OFFSET of a text with form feeds. */
static guint page_at(const struct kt_document *doc, gsize offset)
{
	const GArray *starts = doc->page_starts;
	guint i;

	if (doc->n_pages == 0)
		return 0;
	if (starts->len == 0 || offset < g_array_index(starts, gsize, 0))
		return 1;
	i = last_at_most(starts, sizeof(gsize), offset);
	return i + 2;
}

/* For formats with boxes: from the first word of SPAN to the last that is on
 * the same page, the box around all. */
static struct kt_place placed(const struct kt_document *doc, struct kt_span span)
{
	guint first = last_at_most(doc->placed, sizeof(struct kt_placed), span.start);
	const struct kt_placed *p = &g_array_index(doc->placed, struct kt_placed, first);
	struct kt_place place = p->place;
	gsize into = span.start > p->at ? span.start - p->at : 0;
	gsize end = place.offset + into + span.len;

	for (guint i = first + 1; i < doc->placed->len; i++) {
		const struct kt_placed *q = &g_array_index(doc->placed, struct kt_placed, i);

		if (q->at >= span.start + span.len || q->place.page != place.page)
			break;
		place.x0 = MIN(place.x0, q->place.x0);
		place.y0 = MIN(place.y0, q->place.y0);
		place.x1 = MAX(place.x1, q->place.x1);
		place.y1 = MAX(place.y1, q->place.y1);
		place.doubt = MAX(place.doubt, q->place.doubt);
		end = q->place.offset + (span.start + span.len - q->at);
	}
	place.offset += into;
	place.length = end > place.offset ? end - place.offset : span.len;
	return place;
}

struct kt_place kt_document_place(const struct kt_document *doc, struct kt_span span)
{
	struct kt_place place = {0};
	gsize end;

	if (doc->placed->len > 0)
		return placed(doc, span);
	if (doc->has_map) {
		/* Separators between blocks stand nowhere; behind the last they would stand
		 * behind the file. */
		place.offset = MIN(kt_place_map_start(&doc->map, span.start), doc->source_len);
		end = MIN(kt_place_map_end(&doc->map, span.start + span.len), doc->source_len);
		place.length = end > place.offset ? end - place.offset : 0;
	} else {
		place.offset = span.start;
		place.length = span.len;
	}
	place.page = page_at(doc, place.offset);
	add_line(doc, &place);
	return place;
}

/* ---- show --stage=blocks ---- */

static const char *const kind_names[KT_N_BLOCK_KINDS] = {
	[KT_BLOCK_HEADING] = "heading",
	[KT_BLOCK_PARAGRAPH] = "paragraph",
	[KT_BLOCK_LIST_ITEM] = "item",
	[KT_BLOCK_TABLE] = "table",
	[KT_BLOCK_FURNITURE] = "furniture",
};

static const char *const grid_names[KT_N_GRID_SOURCES] = {
	[KT_GRID_TABS] = "tabs",
	[KT_GRID_PIPES] = "pipes",
	[KT_GRID_ALIGNED] = "aligned",
	[KT_GRID_MARKUP] = "markup",
	[KT_GRID_RULES] = "rules",
	[KT_GRID_SPACE] = "space",
	[KT_GRID_LINES] = "lines",
};

/* Appends the text of SPAN on one line. */
static void dump_text(const struct kt_document *doc, struct kt_span span, GString *out)
{
	struct kt_slice s = kt_document_slice(doc, span);

	for (gsize i = 0; i < s.len; i++) {
		if (s.at[i] == '\n')
			g_string_append(out, "\\n");
		else if (s.at[i] == '\t')
			g_string_append(out, "\\t");
		else
			g_string_append_c(out, s.at[i]);
	}
}

static void dump_place(const struct kt_document *doc, struct kt_span span, GString *out)
{
	struct kt_place place = kt_document_place(doc, span);

	if (place.page > 0)
		g_string_append_printf(out, "p%u:", place.page);
	g_string_append_printf(out, "%u", place.line);
}

static void dump_cell(const struct kt_document *doc, const struct kt_cell *cell, GString *out)
{
	if (cell->is_continued) {
		g_string_append(out, " | \"");
		return;
	}
	g_string_append(out, cell->is_header ? " |# " : " | ");
	dump_text(doc, cell->span, out);
	if (cell->row_span > 1 || cell->col_span > 1)
		g_string_append_printf(out, " {%ux%u}", cell->row_span, cell->col_span);
}

static void dump_table(const struct kt_document *doc, const struct kt_table *table, GString *out)
{
	g_string_append_printf(
		out, " %s %ux%u", grid_names[table->source], table->n_rows, table->n_columns);
	if (table->n_joined > 0)
		g_string_append_printf(out, " joined %u", table->n_joined);
	for (guint r = 0; r < table->n_rows; r++) {
		g_string_append(out, "\n\t");
		for (guint c = 0; c < table->n_columns; c++)
			dump_cell(doc, kt_table_cell(table, r, c), out);
	}
}

static void dump_block(const struct kt_document *doc, const struct kt_block *block, GString *out)
{
	dump_place(doc, block->marker.len > 0 ? block->marker : block->span, out);
	g_string_append_c(out, ' ');
	g_string_append(out, kind_names[block->kind]);
	if (block->level > 0)
		g_string_append_printf(out, " %u", block->level);
	if (block->is_bold)
		g_string_append(out, " bold");
	if (block->table != NULL) {
		dump_table(doc, block->table, out);
	} else {
		g_string_append(out, ": ");
		if (block->marker.len > 0) {
			g_string_append_c(out, '[');
			dump_text(doc, block->marker, out);
			g_string_append(out, "] ");
		}
		dump_text(doc, block->span, out);
	}
	g_string_append_c(out, '\n');
}

void kt_document_dump(const struct kt_document *doc, GString *out)
{
	for (guint i = 0; i < doc->blocks->len; i++)
		dump_block(doc, kt_document_block(doc, i), out);
}

/* The part of B from START to END, trimmed. */
static struct kt_block part_of(
	const struct kt_document *doc, const struct kt_block *b, gsize start, gsize end)
{
	struct kt_block part = *b;
	const char *text = doc->text->str;

	while (start < end && g_ascii_isspace(text[start]))
		start++;
	while (end > start && g_ascii_isspace(text[end - 1]))
		end--;
	part.span = (struct kt_span){start, end - start};
	if (start > b->span.start) {
		part.kind = KT_BLOCK_PARAGRAPH;
		part.marker = (struct kt_span){0};
		part.level = 0;
	}
	return part;
}

void kt_document_part_block(struct kt_document *doc, guint block, const gsize *at, guint n)
{
	struct kt_block b = g_array_index(doc->blocks, struct kt_block, block);
	gsize start = b.span.start, end = b.span.start + b.span.len;

	g_return_if_fail(b.kind == KT_BLOCK_PARAGRAPH || b.kind == KT_BLOCK_LIST_ITEM);
	g_array_remove_index(doc->blocks, block);
	for (guint i = 0; i <= n; i++) {
		struct kt_block part = part_of(doc, &b, start, i < n ? at[i] : end);

		if (part.span.len > 0)
			g_array_insert_val(doc->blocks, block++, part);
		start = i < n ? at[i] : end;
	}
}
