/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/figure_grid.h"

#include <stdlib.h>
#include <string.h>

static void grid_free(gpointer data)
{
	struct grid *grid = data;

	g_free(grid->rows);
	g_free(grid->columns);
	g_free(grid->cells);
	g_array_unref(grid->hidden);
	g_free(grid);
}

/* ---- collecting ---- */

guint kt_table_hash(gconstpointer key)
{
	const struct kt_record *r = key;

	return g_str_hash(r->source) * 31 + r->table;
}

gboolean kt_same_table(gconstpointer a, gconstpointer b)
{
	const struct kt_record *x = a, *y = b;

	return x->table == y->table && strcmp(x->source, y->source) == 0;
}

static gint compare_numbers(gconstpointer a, gconstpointer b)
{
	guint x = ((const struct grid_axis *)a)->number, y = ((const struct grid_axis *)b)->number;

	return x < y ? -1 : x > y;
}

static void note_number(GArray *axes, guint number)
{
	struct grid_axis axis = {number, 0, ""};

	for (guint i = 0; i < axes->len; i++)
		if (g_array_index(axes, struct grid_axis, i).number == number)
			return;
	g_array_append_val(axes, axis);
}

static guint index_of(const struct grid_axis *axes, guint n, guint number)
{
	struct grid_axis key = {number, 0, ""};
	const struct grid_axis *found = bsearch(&key, axes, n, sizeof key, compare_numbers);

	return (guint)(found - axes);
}

/* Two figures in one cell can not stand for the cell. */
static void place_records(struct grid *grid, const GPtrArray *records)
{
	gboolean *taken = g_new0(gboolean, (gsize)grid->n_rows * grid->n_columns);

	for (guint i = 0; i < records->len; i++) {
		const struct kt_record *r = records->pdata[i];
		gsize at = (gsize)index_of(grid->rows, grid->n_rows, r->row) * grid->n_columns +
			   index_of(grid->columns, grid->n_columns, r->column);

		grid->cells[at] = taken[at] ? NULL : r;
		taken[at] = TRUE;
	}
	g_free(taken);
}

static void describe_axis(struct grid_view view, guint line, struct grid_axis *axis)
{
	guint n = 0, n_total = 0, n_of_which = 0;

	for (guint i = 0; i < kt_view_n_places(view); i++) {
		const struct kt_record *r = kt_view_at(view, line, i);

		if (!r)
			continue;
		if (n++ == 0)
			axis->label = r->subject;
		n_total += (r->flags & KT_FLAG_TOTAL) != 0;
		n_of_which += (r->flags & KT_FLAG_OF_WHICH) != 0;
	}
	if (n > 0 && 2 * n_total > n)
		axis->flags |= KT_FLAG_TOTAL;
	if (n > 0 && 2 * n_of_which > n)
		axis->flags |= KT_FLAG_OF_WHICH;
}

/* How much speaks for the lines of VIEW being the lines of the table: figures
 * beside each other on a line are of one subject, those below each other of
 * one measure. */
static guint agreements(struct grid_view view)
{
	guint n = 0;

	for (guint line = 0; line < kt_view_n_lines(view); line++) {
		const struct kt_record *before = NULL;

		for (guint i = 0; i < kt_view_n_places(view); i++) {
			const struct kt_record *r = kt_view_at(view, line, i);

			n += r && before && strcmp(r->subject, before->subject) == 0;
			before = r ? r : before;
		}
	}
	for (guint i = 0; i < kt_view_n_places(view); i++) {
		const struct kt_record *above = NULL;

		for (guint line = 0; line < kt_view_n_lines(view); line++) {
			const struct kt_record *r = kt_view_at(view, line, i);

			n += r && above && r->measure == above->measure && r->unit == above->unit;
			above = r ? r : above;
		}
	}
	return n;
}

static struct grid *grid_new(const GPtrArray *records)
{
	struct grid *grid = g_new0(struct grid, 1);
	const struct kt_record *first = records->pdata[0];
	GArray *rows = g_array_new(FALSE, TRUE, sizeof(struct grid_axis));
	GArray *columns = g_array_new(FALSE, TRUE, sizeof(struct grid_axis));

	for (guint i = 0; i < records->len; i++) {
		const struct kt_record *r = records->pdata[i];

		note_number(rows, r->row);
		note_number(columns, r->column);
	}
	g_array_sort(rows, compare_numbers);
	g_array_sort(columns, compare_numbers);
	grid->source = first->source;
	grid->item = first->item;
	grid->page = first->page;
	grid->table = first->table;
	grid->n_rows = rows->len;
	grid->n_columns = columns->len;
	grid->rows = (struct grid_axis *)(void *)g_array_free(rows, FALSE);
	grid->columns = (struct grid_axis *)(void *)g_array_free(columns, FALSE);
	grid->cells = g_new0(const struct kt_record *, (gsize)grid->n_rows * grid->n_columns);
	grid->hidden = g_array_new(FALSE, FALSE, sizeof(struct grid_cell));
	place_records(grid, records);
	for (guint i = 0; i < grid->n_rows; i++)
		describe_axis((struct grid_view){grid, FALSE}, i, &grid->rows[i]);
	for (guint i = 0; i < grid->n_columns; i++)
		describe_axis((struct grid_view){grid, TRUE}, i, &grid->columns[i]);
	grid->sideways = agreements((struct grid_view){grid, TRUE}) >
			 agreements((struct grid_view){grid, FALSE});
	return grid;
}

/* Figures in one table; beyond this it is a data dump, not a table of minutes,
 * and a sparse one would need rows times columns of room. */
#define MOST_FIGURES 20000

/* What is kept back in the tables of GRIDS, by the mentions of SET. */
static void note_hidden(const struct kt_record_set *set, const GPtrArray *grids)
{
	for (guint i = 0; i < kt_record_set_n_mentions(set); i++) {
		const struct kt_mention *m = kt_record_set_mention(set, i);
		struct grid_cell cell = {(guint)m->value, m->column};

		for (guint j = 0; m->kind == KT_MENTION_HIDDEN && j < grids->len; j++) {
			const struct grid *grid = grids->pdata[j];

			if (grid->table == m->table && strcmp(grid->source, m->source) == 0)
				g_array_append_val(grid->hidden, cell);
		}
	}
}

GPtrArray *kt_grids_new(const struct kt_record_set *set)
{
	GPtrArray *grids = g_ptr_array_new_with_free_func(grid_free);
	GPtrArray *lists = g_ptr_array_new_with_free_func((GDestroyNotify)g_ptr_array_unref);
	GHashTable *by_table = g_hash_table_new(kt_table_hash, kt_same_table);

	for (guint i = 0; i < kt_record_set_length(set); i++) {
		const struct kt_record *r = kt_record_set_at(set, i);
		GPtrArray *list;

		if (r->origin != KT_ORIGIN_TABLE || r->table == 0 || r->row == 0 || r->column == 0)
			continue;
		list = g_hash_table_lookup(by_table, r);
		if (!list) {
			list = g_ptr_array_new();
			g_ptr_array_add(lists, list);
			g_hash_table_insert(by_table, (gpointer)r, list);
		}
		g_ptr_array_add(list, (gpointer)r);
	}
	for (guint i = 0; i < lists->len; i++) {
		const GPtrArray *list = lists->pdata[i];

		if (list->len <= MOST_FIGURES)
			g_ptr_array_add(grids, grid_new(list));
	}
	note_hidden(set, grids);
	g_hash_table_unref(by_table);
	g_ptr_array_unref(lists);
	return grids;
}

/* ---- views ---- */

struct grid_view kt_grid_lines(const struct grid *grid)
{
	return (struct grid_view){grid, grid->sideways};
}

struct grid_view kt_grid_across(const struct grid *grid)
{
	return (struct grid_view){grid, !grid->sideways};
}

guint kt_view_n_lines(struct grid_view view)
{
	return view.swapped ? view.grid->n_columns : view.grid->n_rows;
}

guint kt_view_n_places(struct grid_view view)
{
	return view.swapped ? view.grid->n_rows : view.grid->n_columns;
}

const struct grid_axis *kt_view_line(struct grid_view view, guint line)
{
	return view.swapped ? &view.grid->columns[line] : &view.grid->rows[line];
}

const struct grid_axis *kt_view_place(struct grid_view view, guint place)
{
	return view.swapped ? &view.grid->rows[place] : &view.grid->columns[place];
}

const struct kt_record *kt_view_at(struct grid_view view, guint line, guint place)
{
	const struct grid *g = view.grid;

	return view.swapped ? g->cells[(gsize)place * g->n_columns + line]
			    : g->cells[(gsize)line * g->n_columns + place];
}

gboolean kt_view_hides(struct grid_view view, guint place)
{
	guint number = kt_view_place(view, place)->number;

	for (guint i = 0; i < view.grid->hidden->len; i++) {
		const struct grid_cell *cell =
			&g_array_index(view.grid->hidden, struct grid_cell, i);

		if ((view.swapped ? cell->row : cell->column) == number)
			return TRUE;
	}
	return FALSE;
}

gboolean kt_record_is_additive(const struct kt_record *r)
{
	switch (r->measure) {
	case KT_MEASURE_SHARE:
	case KT_MEASURE_AVERAGE:
	case KT_MEASURE_LIMIT:
	case KT_MEASURE_RATE:
	case KT_MEASURE_DURATION: /* that of all is between theirs */
		return FALSE;
	default:
		break;
	}
	return r->unit != KT_UNIT_PERCENT && r->unit != KT_UNIT_PERCENTAGE_POINT &&
	       r->unit != KT_UNIT_RATIO && r->unit != KT_UNIT_NONE;
}

gboolean kt_record_is_net(const struct kt_record *r)
{
	return r->measure == KT_MEASURE_DEVIATION || r->measure == KT_MEASURE_CHANGE;
}

static gboolean is_counted(const struct kt_record *r)
{
	return r->unit == KT_UNIT_PERSON || r->unit == KT_UNIT_CASE || r->unit == KT_UNIT_COUNT;
}

gboolean kt_records_add(const struct kt_record *a, const struct kt_record *b)
{
	return kt_record_is_additive(a) && kt_record_is_additive(b) &&
	       (a->unit == b->unit || (is_counted(a) && is_counted(b)));
}
