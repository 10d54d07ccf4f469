/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows that are parts of another.
 *
 *   Hjemmepleje                    812
 *   - heraf hos private            144      of the row above
 *   Madservice                     304
 *   Heraf hos privat leverandør:            of the row each is named for, or else of the last
 *   Hjemmepleje                    144
 *   Madservice                      88
 */
#include "extract/tables/binding_cells.h"

#include <string.h>

/* The figures of PART are larger than those of WHOLE in every column that both fill. */
static gboolean outgrows(const struct kt_binding *b, guint part, guint whole)
{
	guint larger = 0;

	for (guint c = 0; c < b->grid->n_columns; c++) {
		const struct kt_number *p = kt_grid_number(b->grid, part, c);
		const struct kt_number *w = kt_grid_number(b->grid, whole, c);

		if (!p || !w || b->columns[c].role != KT_COLUMN_DATA)
			continue;
		if (kt_decimal_cmp(kt_decimal_abs(p->number), kt_decimal_abs(w->number)) <= 0)
			return FALSE;
		larger++;
	}
	return larger >= 2;
}

/* "I alt 34.190, ..., Kollektiv trafik 3.200, heraf serviceudgifter 32.990" is of the total
 * that stands on top. */
static gint whole_in_column(const struct kt_binding *b, guint row, gint above)
{
	if (!outgrows(b, row, (guint)above))
		return above;
	for (guint i = row; i-- > 0;)
		if (b->rows[i].is_total && !outgrows(b, row, i))
			return (gint)i;
	return above;
}

/* The size of figure (ROW, COLUMN), and of those above it under SECTION that are parts of WHOLE too. */
static gboolean add_up(const struct kt_binding *b, guint row, guint column, gint section,
	gint whole, struct kt_decimal *sum)
{
	const struct kt_number *here = kt_grid_number(b->grid, row, column);

	if (!here)
		return FALSE;
	*sum = kt_decimal_abs(here->number);
	for (guint i = (guint)section + 1; i < row; i++) {
		const struct kt_number *n = kt_grid_number(b->grid, i, column);

		if (n && b->rows[i].parent == whole &&
			!kt_decimal_add(sum, *sum, kt_decimal_abs(n->number)))
			return FALSE;
	}
	return TRUE;
}

/* With what is above it under SECTION, ROW is no more than WHOLE. */
static gboolean fits_into(const struct kt_binding *b, guint row, gint section, gint whole)
{
	guint n = 0;

	for (guint c = 0; c < b->grid->n_columns; c++) {
		const struct kt_number *w = kt_grid_number(b->grid, (guint)whole, c);
		struct kt_decimal sum;

		if (!w || b->columns[c].role != KT_COLUMN_DATA ||
			!add_up(b, row, c, section, whole, &sum))
			continue;
		if (kt_decimal_cmp(sum, kt_decimal_abs(w->number)) > 0)
			return FALSE;
		n++;
	}
	return n > 0;
}

/* "Hjemmepleje, privat" is named for "Hjemmepleje". */
static gboolean is_named_for(const struct kt_row *row, const struct kt_row *whole)
{
	const char *name = row->facet.words, *first = whole->facet.words;
	gsize n = first ? strlen(first) : 0;

	return name && n > 2 && g_str_has_prefix(name, first) &&
	       !g_unichar_isalnum(g_utf8_get_char(name + n));
}

/* The row above SECTION that ROW, which stands under it, is a part of; -1. */
static gint whole_above(const struct kt_binding *b, guint row, gint section)
{
	gint last = -1;

	for (gint i = section - 1; i >= 0; i--) {
		if (b->rows[i].role != KT_ROW_DATA)
			continue;
		if (last < 0 && !b->rows[i].is_of_which)
			last = i;
		if (is_named_for(&b->rows[row], &b->rows[i]))
			return fits_into(b, row, section, i) ? i : -1;
	}
	return last >= 0 && fits_into(b, row, section, last) ? last : -1;
}

gint kt_binding_whole_of(const struct kt_binding *b, guint row, gint above)
{
	const struct kt_row *line = &b->rows[row];

	if (line->facet.is_of_which && above >= 0)
		return whole_in_column(b, row, above);
	if (line->section >= 0 && b->rows[line->section].facet.is_of_which && !line->facet.is_total)
		return whole_above(b, row, line->section);
	return -1;
}

/* ---- where a group of parts ends --------------------------------------------------------------- */

/* A section of parts, the rows [FIRST, END) under it, and the total behind them. */
struct group {
	guint section, first, end;
};

/* The group of the section at ROW; FALSE if it is none of parts, or no total stands behind it. */
static gboolean find_group(const struct kt_binding *b, guint row, struct group *g)
{
	if (b->rows[row].role != KT_ROW_SECTION || !b->rows[row].facet.is_of_which)
		return FALSE;
	*g = (struct group){row, row + 1, row + 1};
	while (g->end < b->grid->n_rows && b->rows[g->end].section == (gint)row &&
		!b->rows[g->end].is_total)
		g->end++;
	return g->end < b->grid->n_rows && b->rows[g->end].is_total;
}

/* Adds to SUM what the rows [FIRST, END) have in COLUMN, but for parts of others where SKIP. */
static gboolean add_rows(const struct kt_binding *b, guint first, guint end, guint column,
	gboolean skip, struct kt_decimal *sum)
{
	for (guint i = first; i < end; i++) {
		const struct kt_number *n = kt_grid_number(b->grid, i, column);

		if (n && b->rows[i].role == KT_ROW_DATA && !(skip && b->rows[i].is_of_which) &&
			!kt_decimal_add(sum, *sum, n->number))
			return FALSE;
	}
	return TRUE;
}

/* The total is the rows above the group and those of it from OUTSIDE on. */
static gboolean adds_up(const struct kt_binding *b, const struct group *g, guint outside)
{
	guint from = g->section, n = 0;

	while (from > 0 && b->rows[from - 1].role == KT_ROW_DATA && !b->rows[from - 1].is_total)
		from--;
	for (guint c = 0; c < b->grid->n_columns; c++) {
		const struct kt_number *total = kt_grid_number(b->grid, g->end, c);
		struct kt_decimal sum = kt_decimal_int(0);

		if (!total || b->columns[c].role != KT_COLUMN_DATA)
			continue;
		if (!add_rows(b, from, g->section, c, TRUE, &sum) ||
			!add_rows(b, outside, g->end, c, FALSE, &sum) ||
			kt_decimal_cmp(sum, total->number) != 0)
			return FALSE;
		n++;
	}
	return n > 0;
}

/* The rows of G from OUTSIDE on are no parts. */
static void cut_off(struct kt_binding *b, const struct group *g, guint outside, gint section)
{
	for (guint i = outside; i < g->end; i++) {
		b->rows[i].is_of_which = FALSE;
		b->rows[i].parent = -1;
		b->rows[i].section = section;
	}
}

void kt_binding_end_parts(struct kt_binding *b)
{
	for (guint row = b->n_head_rows; row < b->grid->n_rows; row++) {
		struct group g;
		guint outside;

		if (!find_group(b, row, &g))
			continue;
		outside = g.first;
		while (outside < g.end && !adds_up(b, &g, outside + 1))
			outside++;
		if (outside < g.end)
			cut_off(b, &g, outside + 1, -1);
		else
			cut_off(b, &g, g.first, (gint)row); /* who knows */
	}
}
