/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of the item that tell what the figures of another are: of the same heads, with its sums,
 * or the same table at other times.
 *
 *   Antal borgere
 *   Ydelse      1. kvt.  2. kvt.
 *   Dagpenge         41       42
 *
 *   Det seneste år måned for måned:
 *   Ydelse      jan. 24  feb. 24
 *   Dagpenge         41       42 */
#include "extract/tables/table_before.h"

#include <string.h>

enum { MUCH_LARGER = 50 }; /* than all figures of the other: in another scale */

static const struct kt_table_before *table_at(const GPtrArray *before, guint i)
{
	return g_ptr_array_index(before, i);
}

/* The figures of B may be in the scale of T. */
static gboolean may_share_scale(const struct kt_binding *b, const struct kt_table_before *t)
{
	struct kt_table_before own = {0};
	struct kt_decimal most;
	gboolean may;

	kt_table_look_at_figures(b, &own);
	may = own.has_decimals == t->has_decimals &&
	      kt_decimal_mul(&most, t->largest, kt_decimal_int(MUCH_LARGER)) &&
	      kt_decimal_cmp(own.largest, most) <= 0;
	g_array_unref(own.figures);
	return may;
}

static gboolean is_headed_alike(const struct kt_binding *b, const struct kt_table_before *t)
{
	guint n = 0;

	if (t->n_columns != b->grid->n_columns || t->n_heads != b->n_head_rows)
		return FALSE;
	for (guint c = 1; c < t->n_columns; c++) {
		g_autofree char *name = kt_grid_column_name(b->r, b->grid, t->n_heads, c);

		if (!g_str_equal(name, t->names[c]))
			return FALSE;
		n += *name && b->columns[c].facet.measure != KT_MEASURE_NONE;
	}
	return n >= 2;
}

static gboolean is_told_money(const struct kt_table_before *t)
{
	return t->has_unit && kt_unit_is_money(t->unit) && t->speaks_of_money;
}

const struct kt_table_before *kt_table_alike(const struct kt_binding *b)
{
	GPtrArray *before = kt_tables_before(b->r, b->grid->block);

	for (guint i = before->len; i-- > 0;) {
		const struct kt_table_before *t = table_at(before, i);

		if (is_told_money(t) && is_headed_alike(b, t))
			return may_share_scale(b, t) ? t : NULL;
	}
	return NULL;
}

static const struct kt_figure_before *figure_before_at(const struct kt_table_before *t, guint i)
{
	return &g_array_index(t->figures, struct kt_figure_before, i);
}

/* NUMBER is among the figures of ROW of T from *I on; *I moves behind it. */
static gboolean find_in_row(
	const struct kt_table_before *t, guint row, struct kt_decimal number, guint *i)
{
	while (*i < t->figures->len && figure_before_at(t, *i)->row == row)
		if (kt_decimal_cmp(figure_before_at(t, (*i)++)->number, number) == 0)
			return TRUE;
	return FALSE;
}

/* All large figures of ROW of B, two or more, stand in the row of T that begins with its figure I, in
 * their order. */
static gboolean is_row_of(
	const struct kt_binding *b, guint row, const struct kt_table_before *t, guint i)
{
	enum { LARGE = 1000, LEAST = 2 };
	guint n = 0, in = figure_before_at(t, i)->row;

	for (guint c = 0; c < b->grid->n_columns; c++) {
		const struct kt_number *f = kt_binding_figure_of_whole(b, row, c);

		if (!f || kt_decimal_cmp(kt_decimal_abs(f->number), kt_decimal_int(LARGE)) < 0)
			continue;
		if (!find_in_row(t, in, f->number, &i))
			return FALSE;
		n++;
	}
	return n >= LEAST;
}

static gboolean begins_row(const struct kt_table_before *t, guint i)
{
	return i == 0 || figure_before_at(t, i - 1)->row != figure_before_at(t, i)->row;
}

static gboolean has_sums_of(const struct kt_binding *b, const struct kt_table_before *t)
{
	for (guint row = b->n_head_rows; row < b->grid->n_rows; row++)
		for (guint i = 0; b->rows[row].is_total && i < t->figures->len; i++)
			if (begins_row(t, i) && is_row_of(b, row, t, i))
				return TRUE;
	return FALSE;
}

const struct kt_table_before *kt_table_with_sums_of(const struct kt_binding *b)
{
	GPtrArray *before = kt_tables_before(b->r, b->grid->block);

	for (guint i = before->len; i-- > 0;)
		if (is_told_money(table_at(before, i)) && has_sums_of(b, table_at(before, i)))
			return table_at(before, i);
	return NULL;
}

gboolean kt_table_may_be_scaled(const struct kt_binding *b)
{
	GPtrArray *before = kt_tables_before(b->r, b->grid->block);

	for (guint i = before->len; i-- > 0;)
		if (is_told_money(table_at(before, i)) && table_at(before, i)->power > 0 &&
			may_share_scale(b, table_at(before, i)))
			return TRUE;
	return FALSE;
}

/* What stands above the table says what its figures are, if not in what. */
static gboolean is_introduced(const struct kt_binding *b)
{
	const struct kt_facet *caption = &b->around->caption;

	return b->around->has_caption &&
	       (caption->measure != KT_MEASURE_NONE || caption->counted != KT_UNIT_NONE);
}

const struct kt_table_before *kt_table_of_other_times(const struct kt_binding *b)
{
	GPtrArray *before = kt_tables_before(b->r, b->grid->block);
	const struct kt_table_before *last = before->len ? table_at(before, before->len - 1) : NULL;
	g_autofree char *rows = NULL;

	if (!last || !last->rows || !last->has_unit || is_introduced(b))
		return NULL;
	rows = kt_table_row_names(b);
	return g_strcmp0(rows, last->rows) == 0 && may_share_scale(b, last) ? last : NULL;
}
