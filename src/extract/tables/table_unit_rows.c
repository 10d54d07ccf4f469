/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The unit of a figure by what the rows beside it are of: of a sum its parts, of a part its sum. */
#include "extract/tables/table_place.h"

#include <string.h>

/* A sum is of what the rows above it count, but for one that tells itself what it adds: "Udlån i alt"
 * below a row of visitors. */
gboolean kt_unit_of_summed(const struct kt_table_place *p, struct kt_table_unit *u)
{
	enum kt_unit unit = p->b->columns[p->column].unit_seen;
	enum kt_unit own = p->b->rows[p->row].facet.counted;

	if (own == KT_UNIT_COUNT && unit == KT_UNIT_PERSON)
		return FALSE;
	if (!p->b->rows[p->row].is_total || unit == KT_UNIT_NONE || kt_unit_is_money(unit))
		return FALSE;
	*u = (struct kt_table_unit){unit, 0, "unit-of-the-rows-above", ""};
	return TRUE;
}

/* One of three and more rows whose sum is printed. */
static gboolean is_summed(const struct kt_table_place *p)
{
	for (guint i = 0; i < p->b->row_equations->len; i++) {
		const struct kt_equation *e =
			&g_array_index(p->b->row_equations, struct kt_equation, i);

		if (e->parts->len < 3 || e->n_closed < e->n_tested)
			continue;
		for (guint k = 0; k < e->parts->len; k++)
			if (g_array_index(e->parts, struct kt_equation_part, k).line == p->row)
				return TRUE;
	}
	return FALSE;
}

/* "Genoptræningsplaner | heraf specialiserede": a part that names nothing that is counted is of
 * what its whole counts, whose figure stands above it in the column. */
gboolean kt_unit_of_parent(const struct kt_table_place *p, struct kt_table_unit *u)
{
	const struct kt_row *row = &p->b->rows[p->row];
	enum kt_unit unit;

	if (!row->is_of_which || row->parent < 0 || row->facet.counted != KT_UNIT_NONE ||
		row->facet.is_antal || p->figure->number.scale > 0)
		return FALSE;
	unit = p->b->rows[row->parent].facet.counted;
	if (unit != KT_UNIT_PERSON && unit != KT_UNIT_CASE)
		return FALSE;
	*u = (struct kt_table_unit){unit, 0, "unit-of-the-whole", row->facet.label};
	return TRUE;
}

/* "Heraf private" under "Antal modtagere", whatever budget the column is of. */
gboolean kt_unit_of_counted_part(const struct kt_table_place *p, struct kt_table_unit *u)
{
	gint whole = p->b->rows[p->row].parent;

	return whole >= 0 && p->b->rows[whole].facet.is_antal && kt_unit_of_parent(p, u);
}

/* "Gns. alder", "Gennemsnitsalder": in years, whoever is so old. */
gboolean kt_unit_of_age(const struct kt_table_place *p, struct kt_table_unit *u)
{
	const struct kt_facet *lines[] = {kt_place_column(p), kt_place_row(p)};

	for (guint i = 0; i < G_N_ELEMENTS(lines); i++)
		if (lines[i]->measure == KT_MEASURE_AVERAGE && lines[i]->unit == KT_UNIT_NONE &&
			kt_facet_label_means(p->b->r->lexicon, lines[i], KT_S(AGE)))
			return kt_unit_of_noun(u, KT_UNIT_YEAR, "unit-of-an-age", lines[i]->label);
	return FALSE;
}

/* "Enfamiliehuse 142, Erhverv 37, Sager i alt 179": a row that names nothing that is counted is of
 * what the sum below it counts. */
gboolean kt_unit_of_sum_below(const struct kt_table_place *p, struct kt_table_unit *u)
{
	const struct kt_binding *b = p->b;

	if (kt_place_row(p)->counted == KT_UNIT_PERSON ||
		kt_place_row(p)->counted == KT_UNIT_CASE || p->figure->number.scale > 0)
		return FALSE;
	for (guint i = 0; i < b->row_equations->len; i++) {
		const struct kt_equation *e =
			&g_array_index(b->row_equations, struct kt_equation, i);
		const struct kt_facet *sum = &b->rows[e->result].facet;
		gboolean is_part = FALSE;

		if (e->n_closed < e->n_tested ||
			(sum->counted != KT_UNIT_PERSON && sum->counted != KT_UNIT_CASE))
			continue;
		for (guint k = 0; k < e->parts->len; k++)
			is_part |=
				g_array_index(e->parts, struct kt_equation_part, k).line == p->row;
		if (is_part)
			return kt_unit_of_noun(u, sum->counted, "unit-of-the-sum", sum->label);
	}
	return FALSE;
}

/* "Fleksjob" among full-time persons, with a sum below: what is added is of one sort,
 * whatever noun the row has. */
gboolean kt_unit_of_fellows(const struct kt_table_place *p, struct kt_table_unit *u)
{
	enum kt_unit unit = p->b->columns[p->column].unit_seen;

	if (unit == KT_UNIT_NONE || unit == u->unit || kt_unit_is_money(unit) ||
		!g_str_equal(u->rule, "unit-from-counted-noun-of-row") || !is_summed(p))
		return FALSE;
	*u = (struct kt_table_unit){unit, 0, "unit-of-the-rows-above", ""};
	return TRUE;
}

/* "Tilskadekomne | Alvorligt": what stands before the name, over its rows, is counted. */
gboolean kt_unit_of_group(const struct kt_table_place *p, struct kt_table_unit *u)
{
	const struct kt_binding *b = p->b;
	struct kt_span span = {0, 0};
	struct kt_facet f;
	gboolean told;

	for (guint row = p->row + 1; b->group_column >= 0 && row-- > b->n_head_rows && !span.len;)
		if (!kt_grid_is_blank(b->grid, row, (guint)b->group_column))
			span = kt_grid_cell(b->grid, row, (guint)b->group_column)->span;
	if (!span.len || kt_place_row(p)->counted != KT_UNIT_NONE)
		return FALSE;
	kt_facet_read(b->r, &f, span, 0, NULL);
	told = kt_unit_of_noun(
		u, f.counted, "unit-from-the-group-of-the-row", kt_place_row(p)->label);
	kt_facet_clear(&f);
	return told;
}
