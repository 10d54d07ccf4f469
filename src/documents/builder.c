/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/builder.h"

#include <string.h>

#include "documents/cell_lines.h"
#include "documents/document_impl.h"
#include "documents/part_tables.h"
#include "documents/tab_tables.h"

struct kt_builder {
	struct kt_document *doc;
	struct kt_diag_list *diags;
	guint page;

	struct kt_block block; /* the one that is open */
	gboolean in_block, in_table, in_row, in_cell, has_tabs;

	GArray *cells; /* struct kt_draft_cell of the open table */
	GArray *taken; /* guint per column: first row that no cell above reaches into */
	guint n_rows, n_columns, column;
	gsize cell_start;
};

struct kt_builder *kt_builder_new(const char *name, const char *format, struct kt_diag_list *diags)
{
	struct kt_builder *b = g_new0(struct kt_builder, 1);

	b->doc = kt_document_new(name, format);
	b->diags = diags;
	b->cells = g_array_new(FALSE, FALSE, sizeof(struct kt_draft_cell));
	b->taken = g_array_new(FALSE, TRUE, sizeof(guint));
	return b;
}

static void discard(struct kt_builder *b)
{
	g_array_unref(b->cells);
	g_array_unref(b->taken);
	g_free(b);
}

struct kt_document *kt_builder_finish(struct kt_builder *b)
{
	struct kt_document *doc = b->doc;

	g_assert(!b->in_block && !b->in_table);
	if (b->has_tabs) {
		kt_gather_tab_tables(doc);
		kt_join_part_tables(doc);
	}
	if (doc->line_starts == NULL)
		doc->line_starts = kt_line_starts(doc->text->str, doc->text->len, 1, NULL);
	discard(b);
	return doc;
}

void kt_builder_free(struct kt_builder *b)
{
	if (b == NULL)
		return;
	if (b->in_table)
		kt_table_free(b->block.table);
	kt_document_free(b->doc);
	discard(b);
}

const char *kt_builder_name(const struct kt_builder *b)
{
	return b->doc->name;
}

struct kt_diag_list *kt_builder_diags(const struct kt_builder *b)
{
	return b->diags;
}

void kt_builder_set_language(struct kt_builder *b, const char *language)
{
	gsize n = strcspn(language, "-_");

	g_free(b->doc->language);
	b->doc->language = g_ascii_strdown(language, (gssize)n);
	if (strcmp(b->doc->language, "no") == 0 || strcmp(b->doc->language, "nn") == 0) {
		g_free(b->doc->language);
		b->doc->language = g_strdup("nb");
	}
}

void kt_builder_set_title(struct kt_builder *b, const char *title)
{
	g_autofree char *valid = g_utf8_make_valid(title, -1);

	g_free(b->doc->title);
	b->doc->title = kt_squeeze_dup(kt_slice_str(valid));
}

void kt_builder_set_pages(struct kt_builder *b, guint n_pages)
{
	b->doc->n_pages = n_pages;
}

void kt_builder_has_tabs(struct kt_builder *b)
{
	b->has_tabs = TRUE;
}

gboolean kt_builder_is_full(const struct kt_builder *b)
{
	return b->doc->blocks->len >= KT_BUILDER_MAX_BLOCKS;
}

/* ---- places ---- */

void kt_builder_set_source(struct kt_builder *b, const char *data, gsize len, guint unit)
{
	g_clear_pointer(&b->doc->line_starts, g_array_unref);
	b->doc->line_starts = kt_line_starts(data, len, unit, b->doc->page_starts);
	b->doc->has_map = TRUE;
	b->doc->source_len = len;
}

void kt_builder_at(struct kt_builder *b, gsize offset)
{
	kt_place_map_add(&b->doc->map, b->doc->text->len, offset, 0);
}

void kt_builder_at_whole(struct kt_builder *b, gsize offset, gsize length)
{
	kt_place_map_add(&b->doc->map, b->doc->text->len, offset, length);
}

void kt_builder_at_place(struct kt_builder *b, const struct kt_place *place)
{
	struct kt_placed placed = {b->doc->text->len, *place};

	g_array_append_val(b->doc->placed, placed);
}

void kt_builder_page(struct kt_builder *b, guint page)
{
	b->page = page;
}

/* ---- text ---- */

/* The span of the text from START on, trimmed. */
static struct kt_span trimmed(const struct kt_builder *b, gsize start)
{
	const char *text = b->doc->text->str;
	struct kt_slice s = kt_slice_trim(kt_slice(text + start, b->doc->text->len - start));
	struct kt_span span = {s.len > 0 ? (gsize)(s.at - text) : start, s.len};

	return span;
}

void kt_builder_add(struct kt_builder *b, const char *text, gsize len)
{
	g_string_append_len(b->doc->text, text, (gssize)len);
}

void kt_builder_copy(struct kt_builder *b, const char *text, const struct kt_place_map *from,
	gsize start, gsize len)
{
	kt_place_map_copy(&b->doc->map, b->doc->text->len, from, start, len);
	g_string_append_len(b->doc->text, text + start, (gssize)len);
}

static void start_block(struct kt_builder *b, enum kt_block_kind kind, guint level)
{
	memset(&b->block, 0, sizeof b->block);
	b->block.kind = kind;
	b->block.level = level;
	b->block.page = b->page;
	b->block.span.start = b->doc->text->len;
}

void kt_builder_begin(struct kt_builder *b, enum kt_block_kind kind, guint level)
{
	g_assert(!b->in_block && !b->in_table && kind != KT_BLOCK_TABLE);
	start_block(b, kind, level);
	b->in_block = TRUE;
}

void kt_builder_marker(struct kt_builder *b, const char *text, gsize len)
{
	g_assert(b->in_block && b->block.kind == KT_BLOCK_LIST_ITEM);
	b->block.marker.start = b->doc->text->len;
	b->block.marker.len = len;
	kt_builder_add(b, text, len);
	kt_builder_add(b, " ", 1);
	b->block.span.start = b->doc->text->len;
}

void kt_builder_marker_copy(struct kt_builder *b, const char *text, const struct kt_place_map *from,
	gsize start, gsize len)
{
	kt_place_map_copy(&b->doc->map, b->doc->text->len, from, start, len);
	kt_builder_marker(b, text + start, len);
}

struct kt_slice kt_builder_open_text(const struct kt_builder *b)
{
	struct kt_span span = trimmed(b, b->block.span.start);

	return kt_slice(b->doc->text->str + span.start, span.len);
}

void kt_builder_typed_marker(struct kt_builder *b, gsize marker, gsize body)
{
	struct kt_span span = trimmed(b, b->block.span.start);

	g_assert(b->in_block && b->block.kind == KT_BLOCK_PARAGRAPH && body <= span.len);
	b->block.kind = KT_BLOCK_LIST_ITEM;
	b->block.level = 1;
	b->block.marker = (struct kt_span){span.start, marker};
	b->block.span.start = span.start + body;
}

void kt_builder_bold(struct kt_builder *b)
{
	b->block.is_bold = TRUE;
}

void kt_builder_end(struct kt_builder *b)
{
	g_assert(b->in_block);
	b->in_block = FALSE;
	b->block.span = trimmed(b, b->block.span.start);
	kt_builder_add(b, "\n", 1);
	if (b->block.span.len > 0 || b->block.marker.len > 0)
		g_array_append_val(b->doc->blocks, b->block);
}

gboolean kt_builder_is_open(const struct kt_builder *b)
{
	return b->in_block || b->in_cell;
}

/* ---- tables ---- */

void kt_builder_begin_table(struct kt_builder *b, enum kt_grid_source source)
{
	g_assert(!b->in_block && !b->in_table);
	start_block(b, KT_BLOCK_TABLE, 0);
	b->block.table = g_new0(struct kt_table, 1);
	b->block.table->source = source;
	b->in_table = TRUE;
	b->n_rows = b->n_columns = 0;
	g_array_set_size(b->cells, 0);
	g_array_set_size(b->taken, 0);
}

void kt_builder_joined(struct kt_builder *b)
{
	b->block.table->n_joined++;
}

void kt_builder_begin_row(struct kt_builder *b)
{
	g_assert(b->in_table && !b->in_row);
	b->in_row = TRUE;
	b->column = 0;
}

/* First column from COLUMN on that is free in the open row. */
static guint free_column(const struct kt_builder *b, guint column)
{
	while (column < b->taken->len && g_array_index(b->taken, guint, column) > b->n_rows)
		column++;
	return column;
}

static void take_columns(struct kt_builder *b, guint column, guint n, guint row_span)
{
	guint end = row_span == 0 ? G_MAXUINT : b->n_rows + row_span;

	if (b->taken->len < column + n)
		g_array_set_size(b->taken, column + n);
	for (guint i = column; i < column + n; i++)
		g_array_index(b->taken, guint, i) = end;
}

void kt_builder_begin_cell(struct kt_builder *b, guint row_span, guint col_span, gboolean is_header)
{
	struct kt_draft_cell cell = {
		.row = b->n_rows,
		.row_span = MIN(row_span, 65535),
		.col_span = CLAMP(col_span, 1, 1000),
		.is_header = is_header,
	};

	g_assert(b->in_row && !b->in_cell);
	if (b->column > 0)
		kt_builder_add(b, "\t", 1);
	cell.column = free_column(b, b->column);
	take_columns(b, cell.column, cell.col_span, cell.row_span);
	b->column = cell.column + cell.col_span;
	b->n_columns = MAX(b->n_columns, b->column);
	b->cell_start = b->doc->text->len;
	g_array_append_val(b->cells, cell);
	b->in_cell = TRUE;
}

void kt_builder_end_cell(struct kt_builder *b)
{
	g_assert(b->in_cell);
	g_array_index(b->cells, struct kt_draft_cell, b->cells->len - 1).span =
		trimmed(b, b->cell_start);
	b->in_cell = FALSE;
}

void kt_builder_end_row(struct kt_builder *b)
{
	g_assert(b->in_row && !b->in_cell);
	kt_builder_add(b, "\n", 1);
	b->in_row = FALSE;
	b->n_rows++;
}

/* Writes CELL into every place of the grid that it covers. */
static void spread(struct kt_table *table, const struct kt_draft_cell *cell)
{
	guint row_end = cell->row_span == 0 ? table->n_rows
					    : MIN(cell->row + cell->row_span, table->n_rows);
	guint col_end = MIN(cell->column + cell->col_span, table->n_columns);

	for (guint r = cell->row; r < row_end; r++)
		for (guint c = cell->column; c < col_end; c++) {
			struct kt_cell *to = &g_array_index(
				table->cells, struct kt_cell, r * table->n_columns + c);

			to->span = cell->span;
			to->row_span = row_end - cell->row;
			to->col_span = col_end - cell->column;
			to->is_header = cell->is_header;
			to->is_continued = r != cell->row || c != cell->column;
		}
}

/* Columns that some cell begins in: "colspan=9" over three columns makes no nine. */
static guint columns_begun(const struct kt_builder *b)
{
	guint n = 0;

	for (guint i = 0; i < b->cells->len; i++)
		n = MAX(n, g_array_index(b->cells, struct kt_draft_cell, i).column + 1);
	return n;
}

static void fill_grid(struct kt_builder *b, struct kt_table *table)
{
	guint n = b->n_rows * b->n_columns;

	table->n_rows = b->n_rows;
	table->n_columns = b->n_columns;
	table->cells = g_array_sized_new(FALSE, TRUE, sizeof(struct kt_cell), n);
	g_array_set_size(table->cells, n);
	for (guint i = 0; i < n; i++) {
		struct kt_cell *cell = &g_array_index(table->cells, struct kt_cell, i);

		cell->row = i / b->n_columns;
		cell->column = i % b->n_columns;
		cell->row_span = cell->col_span = 1;
		cell->span.start = b->block.span.start;
	}
	for (guint i = 0; i < b->cells->len; i++)
		spread(table, &g_array_index(b->cells, struct kt_draft_cell, i));
}

/* TRUE if any cell of the open table holds text. */
static gboolean has_text(const struct kt_builder *b)
{
	for (guint i = 0; i < b->cells->len; i++)
		if (g_array_index(b->cells, struct kt_draft_cell, i).span.len > 0)
			return TRUE;
	return FALSE;
}

void kt_builder_end_table(struct kt_builder *b)
{
	struct kt_block *block = &b->block;

	g_assert(b->in_table && !b->in_row);
	b->in_table = FALSE;
	block->span = trimmed(b, block->span.start);
	if (!has_text(b)) {
		g_clear_pointer(&block->table, kt_table_free);
		return;
	}
	b->n_columns = columns_begun(b);
	if (block->table->source == KT_GRID_MARKUP)
		b->n_rows = kt_cut_cell_lines(b->cells, b->n_rows, b->doc->text->str);
	if ((guint64)b->n_rows * b->n_columns > KT_BUILDER_MAX_CELLS) {
		kt_diag(b->diags, KT_WARNING, b->doc->name, block->page, 0, 0,
			"a table of %u rows and %u columns is too large for one; its lines are "
			"kept as text",
			b->n_rows, b->n_columns);
		g_clear_pointer(&block->table, kt_table_free);
		block->kind = KT_BLOCK_PARAGRAPH;
	} else {
		fill_grid(b, block->table);
	}
	g_array_append_val(b->doc->blocks, *block);
}
