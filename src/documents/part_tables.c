/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages that keep the head of a table in sight while its rows roll have a table of heads and one of
 * rows; old systems write each row as a table of its own, so that they may stand in a form:
 *
 *	<table><tr><td>Ansøger</td><td>Ansøgt</td><td>Bevilget</td></tr></table>
 *	<table><tr><td>Osted Forsamlingshus</td><td>112.500 kr.</td><td>100.000 kr.</td></tr></table>
 */
#include "documents/part_tables.h"

#include "documents/document_impl.h"

enum {
	LEAST_HEADS = 3
}; /* of a row that does not say it is one: two may be a name and what it is */

static const struct kt_table *part_of(const struct kt_document *doc, guint i)
{
	const struct kt_block *block = &g_array_index(doc->blocks, struct kt_block, i);

	return block->table != NULL && block->table->source == KT_GRID_MARKUP ? block->table : NULL;
}

/* Each row has a cell that is told to be a head, or the only one has no figure. */
static gboolean is_head(const struct kt_document *doc, const struct kt_table *table)
{
	gboolean has_digit = FALSE;

	for (guint r = 0; r < table->n_rows; r++) {
		gboolean told = FALSE;

		for (guint k = 0; k < table->n_columns; k++) {
			const struct kt_cell *cell = kt_table_cell(table, r, k);

			told |= cell->is_header;
			has_digit |= kt_slice_has_digit(kt_document_slice(doc, cell->span));
		}
		if (!told)
			return table->n_rows == 1 && !has_digit && table->n_columns >= LEAST_HEADS;
	}
	return TRUE;
}

/* No row of it is told to be a head, and the first has a figure beside its label. */
static gboolean is_body(const struct kt_document *doc, const struct kt_table *table)
{
	gboolean has_figure = FALSE;

	for (guint i = 0; i < table->cells->len; i++) {
		const struct kt_cell *cell = &g_array_index(table->cells, struct kt_cell, i);

		if (cell->is_header && cell->column > 0)
			return FALSE;
		has_figure |= cell->row == 0 && cell->column > 0 &&
			      kt_slice_has_digit(kt_document_slice(doc, cell->span));
	}
	return has_figure;
}

static gboolean goes_on(
	const struct kt_document *doc, const struct kt_table *a, const struct kt_table *b)
{
	if (a == NULL || b == NULL || a->n_columns != b->n_columns || b->n_columns < 2 ||
		!is_body(doc, b))
		return FALSE;
	if (a->n_joined == 0 && is_head(doc, a))
		return TRUE;
	return b->n_rows == 1 && a->n_rows == a->n_joined + 1;
}

/* Table block FROM becomes the end of the table block TO. */
static void append(struct kt_block *to, struct kt_block *from)
{
	guint n_rows = to->table->n_rows;

	for (guint i = 0; i < from->table->cells->len; i++) {
		struct kt_cell cell = g_array_index(from->table->cells, struct kt_cell, i);

		cell.row += n_rows;
		g_array_append_val(to->table->cells, cell);
	}
	to->table->n_rows += from->table->n_rows;
	to->table->n_joined++;
	to->span.len = from->span.start + from->span.len - to->span.start;
	g_clear_pointer(&from->table, kt_table_free);
}

void kt_join_part_tables(struct kt_document *doc)
{
	guint n = 0;

	for (guint i = 0; i < doc->blocks->len; i++) {
		struct kt_block *block = &g_array_index(doc->blocks, struct kt_block, i);

		if (n > 0 && goes_on(doc, part_of(doc, n - 1), part_of(doc, i)))
			append(&g_array_index(doc->blocks, struct kt_block, n - 1), block);
		else
			g_array_index(doc->blocks, struct kt_block, n++) = *block;
	}
	g_array_set_size(doc->blocks, n);
}
