/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a column is that others give when one is taken from the other: a deviation from a budget, a gap
 * between two counts, a change from one time to another. */
#include "extract/tables/table_place.h"

gboolean kt_place_has_measure(
	const struct kt_table_place *p, guint column, enum kt_measure a, enum kt_measure b)
{
	enum kt_measure m = p->b->columns[column].facet.measure;

	return m == a || m == b;
}

/* The column is in nearly all rows a budget and a column of A or B, one less the
 * other; of a measure told by a term that means one of RESULT where that is not empty. */
gboolean kt_place_is_against_budget(
	const struct kt_table_place *p, enum kt_measure a, enum kt_measure b, struct kt_bits result)
{
	for (guint i = 0; i < p->b->column_equations->len; i++) {
		const struct kt_equation *e =
			&g_array_index(p->b->column_equations, struct kt_equation, i);
		const struct kt_equation_part *part;

		if (e->result != p->column || e->parts->len != 2 || e->n_weighty < 3 ||
			4 * e->n_closed < 3 * e->n_tested)
			continue;
		part = &g_array_index(e->parts, struct kt_equation_part, 0);
		if (part[0].sign == part[1].sign)
			continue;
		for (guint k = 0; k < 2; k++) {
			if (kt_place_has_measure(p, part[k].line, a, b) &&
				(kt_bits_is_empty(result) ||
					kt_facet_means(
						&p->b->columns[part[k].line].facet, result)) &&
				kt_place_has_measure(p, part[1 - k].line, KT_MEASURE_REVISED_BUDGET,
					KT_MEASURE_ORIGINAL_BUDGET))
				return TRUE;
		}
	}
	return FALSE;
}

/* A column whose head is lost (a scan, a cut page) and that is in nearly all
 * rows what is expected less the budget. */
gboolean kt_place_is_nameless_deviation(const struct kt_table_place *p)
{
	const struct kt_facet *column = kt_place_column(p);

	if (p->b->measures_in_rows || (column->label && *column->label))
		return FALSE;
	return kt_place_is_against_budget(
		p, KT_MEASURE_EXPECTED_RESULT, KT_MEASURE_ACTUAL, kt_bits_none());
}

/* "Pladser 240 | Behov 261 | Mangler -21": how far two columns of one time are apart, and no change
 * from one time to another. */
gboolean kt_place_is_gap(const struct kt_table_place *p, enum kt_unit unit)
{
	const struct kt_facet *column = kt_place_column(p);

	if (p->b->measures_in_rows || column->direction || !kt_unit_is_counted(unit))
		return FALSE;
	for (guint i = 0; i < p->b->column_equations->len; i++) {
		const struct kt_equation *e =
			&g_array_index(p->b->column_equations, struct kt_equation, i);
		const struct kt_equation_part *part =
			&g_array_index(e->parts, struct kt_equation_part, 0);

		if (e->result == p->column && e->parts->len == 2 && part[0].sign != part[1].sign &&
			e->n_closed == e->n_tested &&
			!kt_facet_has_time(&p->b->columns[part[0].line].facet) &&
			!kt_facet_has_time(&p->b->columns[part[1].line].facet))
			return p->b->columns[p->column].n_negative > 0;
	}
	return FALSE;
}

gboolean kt_place_names_vacant(const struct kt_table_place *p)
{
	const struct kt_facet *column = kt_place_column(p);

	return column->counted != KT_UNIT_NONE && !column->direction &&
	       kt_facet_label_means(p->b->r->lexicon, column, KT_S(VACANT));
}

/* The times of columns A and B are not the same, and nothing else parts them. */
static gboolean are_two_times(const struct kt_table_place *p, guint a, guint b)
{
	const struct kt_facet *first = &p->b->columns[a].facet, *second = &p->b->columns[b].facet;

	return kt_facet_has_time(first) && kt_facet_has_time(second) &&
	       first->measure == second->measure &&
	       (!kt_period_equal(first->year, second->year) ||
		       !kt_period_equal(first->state, second->state));
}

/* COLUMN is in nearly all rows what one of two columns is more than the other, at another time. */
static gboolean is_difference_of_times(const struct kt_table_place *p, guint column)
{
	for (guint i = 0; i < p->b->column_equations->len; i++) {
		const struct kt_equation *e =
			&g_array_index(p->b->column_equations, struct kt_equation, i);
		const struct kt_equation_part *part =
			&g_array_index(e->parts, struct kt_equation_part, 0);

		if (e->kind == KT_EQUATION_COLUMN_SUM && e->result == column &&
			e->parts->len == 2 && part[0].sign != part[1].sign && e->n_weighty >= 2 &&
			4 * e->n_closed >= 3 * e->n_tested &&
			are_two_times(p, part[0].line, part[1].line))
			return TRUE;
	}
	return FALSE;
}

gboolean kt_place_is_between_times(const struct kt_table_place *p)
{
	if (p->b->measures_in_rows)
		return FALSE;
	if (is_difference_of_times(p, p->column))
		return TRUE;
	for (guint i = 0; i < p->b->column_equations->len; i++) {
		const struct kt_equation *e =
			&g_array_index(p->b->column_equations, struct kt_equation, i);

		if (e->kind == KT_EQUATION_PERCENT && e->result == p->column &&
			is_difference_of_times(
				p, g_array_index(e->parts, struct kt_equation_part, 0).line))
			return TRUE;
	}
	return FALSE;
}

/* "Takst 2017 | Forslag 2018 | Ændring": what a price is taken from to give a printed change is
 * a price, too. */
enum kt_measure kt_place_of_compared(const struct kt_table_place *p)
{
	for (guint i = 0; i < p->b->column_equations->len; i++) {
		const struct kt_equation *e =
			&g_array_index(p->b->column_equations, struct kt_equation, i);
		const struct kt_equation_part *part =
			&g_array_index(e->parts, struct kt_equation_part, 0);

		if (e->parts->len != 2 || part[0].sign == part[1].sign ||
			p->b->columns[e->result].facet.measure != KT_MEASURE_CHANGE)
			continue;
		for (guint k = 0; k < 2; k++)
			if (part[k].line == p->column && kt_place_has_measure(p, part[1 - k].line,
								 KT_MEASURE_RATE, KT_MEASURE_RATE))
				return KT_MEASURE_RATE;
	}
	return KT_MEASURE_NONE;
}
