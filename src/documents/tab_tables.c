/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/tab_tables.h"

#include <string.h>

#include "documents/page/page_grid.h"

enum { MAX_COLUMNS = 40, MAX_CELL = 200 };

static const struct kt_block *block_at(const struct kt_document *doc, guint i)
{
	return &g_array_index(doc->blocks, struct kt_block, i);
}

static struct kt_span trimmed(const char *text, gsize start, gsize end)
{
	while (start < end && g_ascii_isspace(text[start]))
		start++;
	while (end > start && g_ascii_isspace(text[end - 1]))
		end--;
	return (struct kt_span){start, end - start};
}

/* The cells of SPAN, parted by tabs (by any number of them if TOGETHER); 0 if there are too many. */
static guint cut(const struct kt_document *doc, struct kt_span span, gboolean together,
	struct kt_span *cells)
{
	const char *text = doc->text->str;
	gsize from = span.start, end = span.start + span.len;
	guint n = 0;

	for (gsize at = from; at <= end; at++) {
		if (at < end && text[at] != '\t')
			continue;
		if (together && n > 0 && at == from) { /* the tab right behind another */
			from = at + 1;
			continue;
		}
		if (n == MAX_COLUMNS)
			return 0;
		cells[n++] = trimmed(text, from, at);
		from = at + 1;
	}
	return n;
}

/* How many cells block I has as a row; 0 if it can be none. */
static guint cells_of(const struct kt_document *doc, guint i, gboolean together)
{
	const struct kt_block *block = block_at(doc, i);
	const char *text = doc->text->str + block->span.start;
	struct kt_span cells[MAX_COLUMNS];
	guint n;

	if (block->kind != KT_BLOCK_PARAGRAPH || !memchr(text, '\t', block->span.len) ||
		memchr(text, '\n', block->span.len) || memmem(text, block->span.len, "....", 4))
		return 0;
	n = cut(doc, block->span, together, cells);
	for (guint k = 0; k < n; k++)
		if (cells[k].len > MAX_CELL)
			return 0;
	return n;
}

/* Rows [first, end) of n cells, cut so. */
struct run {
	guint first, end, n;
	gboolean together, is_table;
};

static gboolean is_value(const struct kt_document *doc, struct kt_span cell)
{
	return cell.len > 0 && kt_is_value_text(doc->text->str + cell.start, cell.len);
}

/* RUN has a column of numbers beside the first; the first row may be its head. */
static gboolean has_numbers(const struct kt_document *doc, const struct run *run)
{
	guint filled[MAX_COLUMNS] = {0}, values[MAX_COLUMNS] = {0};
	struct kt_span cells[MAX_COLUMNS];

	for (guint i = run->first; i < run->end; i++) {
		cut(doc, block_at(doc, i)->span, run->together, cells);
		for (guint k = 1; k < run->n; k++) {
			gboolean is_number = is_value(doc, cells[k]);

			values[k] += is_number;
			filled[k] += cells[k].len > 0 && (i > run->first || is_number);
		}
	}
	for (guint k = 1; k < run->n; k++)
		if (values[k] > 0 && values[k] * 5 >= filled[k] * 4)
			return TRUE;
	return FALSE;
}

/* The paragraphs of as many cells as block FIRST has, from there on. */
static struct run run_from(const struct kt_document *doc, guint first, gboolean together)
{
	struct run run = {first, first, cells_of(doc, first, together), together, FALSE};

	while (run.n >= 2 && run.end < doc->blocks->len &&
		cells_of(doc, run.end, together) == run.n)
		run.end++;
	run.is_table = run.end >= first + 2 && has_numbers(doc, &run);
	return run;
}

static struct kt_block table_of(const struct kt_document *doc, const struct run *run)
{
	const struct kt_block *top = block_at(doc, run->first), *last = block_at(doc, run->end - 1);
	struct kt_block block = {.kind = KT_BLOCK_TABLE, .page = top->page};
	struct kt_table *table = g_new0(struct kt_table, 1);

	block.span.start = top->span.start;
	block.span.len = last->span.start + last->span.len - top->span.start;
	block.table = table;
	table->source = KT_GRID_TABS;
	table->n_rows = run->end - run->first;
	table->n_columns = run->n;
	table->cells = g_array_new(FALSE, TRUE, sizeof(struct kt_cell));
	for (guint r = 0; r < table->n_rows; r++) {
		struct kt_span cells[MAX_COLUMNS];

		cut(doc, block_at(doc, run->first + r)->span, run->together, cells);
		for (guint k = 0; k < run->n; k++) {
			struct kt_cell cell = {.span = cells[k],
				.row = r,
				.column = k,
				.row_span = 1,
				.col_span = 1,
				.is_header = r == 0 && top->is_bold && !last->is_bold};

			g_array_append_val(table->cells, cell);
		}
	}
	return block;
}

void kt_gather_tab_tables(struct kt_document *doc)
{
	GArray *out = g_array_sized_new(FALSE, FALSE, sizeof(struct kt_block), doc->blocks->len);

	for (guint i = 0; i < doc->blocks->len;) {
		struct run apart = run_from(doc, i, FALSE), together = run_from(doc, i, TRUE);
		const struct run *run =
			together.is_table && (!apart.is_table || together.end > apart.end)
				? &together
				: &apart;

		if (run->is_table) {
			struct kt_block block = table_of(doc, run);

			g_array_append_val(out, block);
			i = run->end;
			continue;
		}
		/* a run without numbers has none later on, and is not looked at again */
		guint end = MAX(i + 1, MIN(apart.end, together.end));
		g_array_append_vals(out, block_at(doc, i), end - i);
		i = end;
	}
	g_array_set_size(doc->blocks, 0);
	g_array_append_vals(doc->blocks, out->data, out->len);
	g_array_unref(out);
}
