/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Arithmetic on a bound table: which rows are totals, which columns are
 * differences or percentages. */
#include "extract/tables/binding.h"

static struct kt_matrix *matrix_of(const struct kt_binding *b)
{
	struct kt_matrix *m = kt_matrix_new(b->grid->n_rows, b->grid->n_columns);

	for (guint row = 0; row < m->n_rows; row++)
		for (guint c = 0; c < m->n_columns; c++)
			if (kt_binding_is_data(b, row, c))
				kt_matrix_set(m, row, c, kt_grid_number(b->grid, row, c)->number);
	return m;
}

static gboolean is_percent(const struct kt_facet *f)
{
	return f->unit == KT_UNIT_PERCENT || f->unit == KT_UNIT_PERCENTAGE_POINT;
}

static enum kt_line_role *row_roles(const struct kt_binding *b)
{
	enum kt_line_role *roles = g_new0(enum kt_line_role, b->grid->n_rows + 1);

	for (guint i = 0; i < b->grid->n_rows; i++) {
		const struct kt_row *row = &b->rows[i];
		if (row->role != KT_ROW_DATA || row->n_numbers == 0 || is_percent(&row->facet))
			roles[i] = KT_LINE_SKIP;
		else if (row->is_of_which)
			roles[i] = KT_LINE_OF_WHICH;
		else
			roles[i] = row->facet.is_total ? KT_LINE_TOTAL : KT_LINE_PLAIN;
	}
	return roles;
}

/* "Elever pr. klasse", "Gns. ventetid": what no sum of rows holds in. */
static gboolean is_average(const struct kt_facet *f)
{
	return f->is_per_head || f->measure == KT_MEASURE_AVERAGE;
}

static enum kt_line_role *column_roles(const struct kt_binding *b, gboolean percents)
{
	enum kt_line_role *roles = g_new0(enum kt_line_role, b->grid->n_columns + 1);

	for (guint i = 0; i < b->grid->n_columns; i++) {
		const struct kt_column *c = &b->columns[i];
		if (c->role != KT_COLUMN_DATA || c->n_numbers == 0 ||
			(!percents && is_average(&c->facet)))
			roles[i] = KT_LINE_SKIP;
		else if (is_percent(&c->facet) || c->facet.measure == KT_MEASURE_SHARE)
			roles[i] = percents ? KT_LINE_PERCENT : KT_LINE_SKIP;
		else
			roles[i] = c->facet.is_total ? KT_LINE_TOTAL : KT_LINE_PLAIN;
	}
	return roles;
}

static gint column_named(const struct kt_binding *b, const char *name)
{
	for (guint c = 0; c < b->grid->n_columns; c++)
		if (b->columns[c].role == KT_COLUMN_DATA &&
			g_str_equal(b->columns[c].facet.formula.name, name))
			return c;
	return -1;
}

/* The formula that the head of column C prints, on the columns it names. */
static void try_formula(struct kt_binding *b, const struct kt_matrix *m, guint c)
{
	const struct kt_formula *f = &b->columns[c].facet.formula;
	struct kt_equation_part parts[KT_FORMULA_MAX_TERMS];

	for (guint i = 0; i < f->n_terms; i++) {
		gint line = column_named(b, f->terms[i].name);
		if (line < 0)
			return;
		parts[i] = (struct kt_equation_part){line, f->terms[i].sign};
	}
	if (f->n_terms)
		kt_equations_add(
			b->column_equations, m, KT_EQUATION_COLUMN_SUM, c, parts, f->n_terms);
}

static const struct kt_equation *equation_for(const GArray *equations, guint line)
{
	for (guint i = 0; i < equations->len; i++) {
		const struct kt_equation *e = &g_array_index(equations, struct kt_equation, i);
		if (e->result == line)
			return e;
	}
	return NULL;
}

static void mark_sums(struct kt_binding *b)
{
	for (guint i = 0; i < b->row_equations->len; i++) {
		const struct kt_equation *e =
			&g_array_index(b->row_equations, struct kt_equation, i);
		b->rows[e->result].is_sum = TRUE;
		for (guint k = 0; k < e->parts->len; k++)
			b->rows[g_array_index(e->parts, struct kt_equation_part, k).line].is_part =
				TRUE;
	}
	for (guint i = 0; i < b->grid->n_rows; i++) {
		struct kt_row *row = &b->rows[i];
		if (row->role != KT_ROW_DATA)
			continue;
		if (row->is_sum)
			row->is_total = TRUE;
		else if (row->is_part) /* "Nytteindsats i alt" under "Tilbud i alt" */
			row->is_total = FALSE;
	}
	for (guint c = 0; c < b->grid->n_columns; c++) {
		const struct kt_equation *e = equation_for(b->column_equations, c);
		if (e && e->kind == KT_EQUATION_PERCENT)
			b->columns[c].unit_found = KT_UNIT_PERCENT;
	}
}

void kt_binding_judge(struct kt_binding *b)
{
	struct kt_matrix *m = matrix_of(b);
	g_autofree enum kt_line_role *rows = row_roles(b);
	g_autofree enum kt_line_role *sums = column_roles(b, FALSE);
	g_autofree enum kt_line_role *columns = column_roles(b, TRUE);

	g_clear_pointer(&b->row_equations, g_array_unref);
	g_clear_pointer(&b->column_equations, g_array_unref);
	b->row_equations = kt_equations_of_rows(m, rows, sums);
	b->column_equations = kt_equations_of_columns(m, columns);
	for (guint c = 0; c < b->grid->n_columns; c++)
		if (!equation_for(b->column_equations, c))
			try_formula(b, m, c);
	mark_sums(b);
	kt_matrix_free(m);
}
