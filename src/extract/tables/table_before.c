/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/tables/table_before.h"

#include <string.h>

enum { MOST_HEADS = 4 }; /* rows of heads */

struct kt_tables_before {
	const struct kt_item *item;
	GPtrArray *all; /* struct kt_table_before, the last is the nearest */
};

static void free_table(gpointer data)
{
	struct kt_table_before *t = data;

	g_free(t->heads);
	g_strfreev(t->names);
	g_free(t->stretches);
	g_free(t->rows);
	g_array_unref(t->figures);
	g_free(t);
}

void kt_tables_before_free(struct kt_tables_before *tables)
{
	if (!tables)
		return;
	g_ptr_array_unref(tables->all);
	g_free(tables);
}

GPtrArray *kt_tables_before(struct kt_reading *r, guint block)
{
	const struct kt_item *item = kt_minutes_item_of(r->minutes, block);

	if (!r->tables) {
		r->tables = g_new0(struct kt_tables_before, 1);
		r->tables->all = g_ptr_array_new_with_free_func(free_table);
	}
	if (r->tables->item != item)
		g_ptr_array_set_size(r->tables->all, 0);
	r->tables->item = item;
	return r->tables->all;
}

char *kt_grid_column_name(const struct kt_reading *r, const struct kt_grid *grid, guint n, guint c)
{
	GString *out = g_string_new(NULL);
	char *name;

	for (guint row = 0; row < n; row++) {
		kt_squeeze(out, kt_document_slice(r->doc, kt_grid_cell(grid, row, c)->span));
		g_string_append_c(out, ' ');
	}
	g_strstrip(out->str);
	name = kt_fold_dup(kt_slice_str(out->str));
	g_string_free(out, TRUE);
	return name;
}

static char **names_of(const struct kt_reading *r, const struct kt_grid *grid, guint n)
{
	char **names = g_new0(char *, grid->n_columns + 1);

	for (guint c = 0; c < grid->n_columns; c++)
		names[c] = kt_grid_column_name(r, grid, n, c);
	return names;
}

struct kt_stretch kt_grid_column_stretch(
	const struct kt_document *doc, const struct kt_grid *grid, guint first_row, guint c)
{
	struct kt_stretch out = {G_MAXUINT, 0};

	for (guint row = first_row; row < grid->n_rows; row++) {
		struct kt_span span = kt_grid_cell(grid, row, c)->span;
		guint from;

		if (!kt_grid_number(grid, row, c))
			continue;
		from = kt_document_place(doc, span).column;
		out.from = MIN(out.from, from);
		out.end = MAX(out.end, from + (guint)span.len); /* figures are of single bytes */
	}
	return out;
}

static struct kt_stretch *stretches_of(const struct kt_binding *b)
{
	struct kt_stretch *out = g_new0(struct kt_stretch, b->grid->n_columns);

	for (guint c = 0; c < b->grid->n_columns; c++)
		out[c] = kt_grid_column_stretch(b->r->doc, b->grid, b->n_head_rows, c);
	return out;
}

const struct kt_number *kt_binding_figure_of_whole(const struct kt_binding *b, guint row, guint c)
{
	const struct kt_number *f = kt_grid_number(b->grid, row, c);

	return f && kt_binding_is_data(b, row, c) && f->unit == KT_UNIT_NONE &&
			       b->columns[c].facet.unit == KT_UNIT_NONE &&
			       b->rows[row].facet.unit == KT_UNIT_NONE
		       ? f
		       : NULL;
}

void kt_table_look_at_figures(const struct kt_binding *b, struct kt_table_before *t)
{
	t->largest = kt_decimal_int(0);
	t->figures = g_array_new(FALSE, FALSE, sizeof(struct kt_figure_before));
	for (guint row = 0; row < b->grid->n_rows; row++)
		for (guint c = 0; c < b->grid->n_columns; c++) {
			const struct kt_number *f = kt_binding_figure_of_whole(b, row, c);
			struct kt_figure_before figure;

			if (!f)
				continue;
			figure = (struct kt_figure_before){row, f->number};
			g_array_append_val(t->figures, figure);
			t->has_decimals |= f->number.scale > 0;
			if (kt_decimal_cmp(kt_decimal_abs(f->number), t->largest) > 0)
				t->largest = kt_decimal_abs(f->number);
		}
}

/* All columns of figures are headed by their times and nothing else. */
static gboolean is_of_times(const struct kt_binding *b)
{
	guint n = 0;

	for (guint c = 0; c < b->grid->n_columns; c++) {
		if (b->columns[c].role != KT_COLUMN_DATA)
			continue;
		if (!b->columns[c].facet.is_time_only)
			return FALSE;
		n++;
	}
	return n >= 2;
}

char *kt_table_row_names(const struct kt_binding *b)
{
	GString *names = g_string_new(b->corner.label);
	guint n = 0;

	if (!is_of_times(b))
		return g_string_free(names, TRUE);
	for (guint i = b->n_head_rows; i < b->grid->n_rows; i++) {
		const char *label = b->rows[i].facet.label;

		if (b->rows[i].role != KT_ROW_DATA)
			continue;
		g_string_append_printf(names, "\n%s", label ? label : "");
		n += label && *label;
	}
	return g_string_free(names, n < 2);
}

void kt_table_remember(const struct kt_binding *b)
{
	GPtrArray *before = kt_tables_before(b->r, b->grid->block);
	struct kt_table_before t = {
		.top = b->around->whole ? b->around->whole->top : b->grid->block,
		.end = b->grid->block + b->grid->n_blocks,
		.loose_end = b->around->whole ? b->around->whole->loose_end : b->r->loose_end,
		.n_columns = b->grid->n_columns,
		.n_heads = b->n_head_rows,
		.source = b->grid->source,
		.speaks_of_money = kt_binding_speaks_of_money(b),
		.unit = b->unit,
		.power = b->power,
		.has_unit = b->has_unit};

	if (t.n_heads == 0 || t.n_heads > MOST_HEADS)
		return;
	t.heads = g_memdup2(b->grid->cells, (gsize)t.n_heads * t.n_columns * sizeof *t.heads);
	t.names = names_of(b->r, b->grid, t.n_heads);
	t.stretches = stretches_of(b);
	t.rows = kt_table_row_names(b);
	kt_table_look_at_figures(b, &t);
	g_ptr_array_add(before, g_memdup2(&t, sizeof t));
}
