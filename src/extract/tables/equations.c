/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/tables/equations.h"

#include <string.h>

struct kt_matrix *kt_matrix_new(guint n_rows, guint n_columns)
{
	struct kt_matrix *m = g_new0(struct kt_matrix, 1);
	gsize n = (gsize)n_rows * n_columns + 1;

	m->n_rows = n_rows;
	m->n_columns = n_columns;
	m->value = g_new0(struct kt_decimal, n);
	m->has = g_new0(gboolean, n);
	return m;
}

void kt_matrix_free(struct kt_matrix *m)
{
	if (!m)
		return;
	g_free(m->value);
	g_free(m->has);
	g_free(m);
}

void kt_matrix_set(struct kt_matrix *m, guint row, guint column, struct kt_decimal value)
{
	m->value[(gsize)row * m->n_columns + column] = value;
	m->has[(gsize)row * m->n_columns + column] = TRUE;
}

const struct kt_decimal *kt_matrix_at(const struct kt_matrix *m, guint row, guint column)
{
	gsize i = (gsize)row * m->n_columns + column;

	return m->has[i] ? &m->value[i] : NULL;
}

/* ---- one equation ------------------------------------------------------------------------------ */

/* Whether TOTAL is SUM to within SLACK, in steps (twice the interval), and the
 * step of TOTAL itself.  FALSE if the numbers are too large to tell. */
static gboolean is_close(
	gboolean *closes, struct kt_decimal total, struct kt_decimal sum, struct kt_decimal slack)
{
	struct kt_decimal gap;

	if (!kt_decimal_sub(&gap, total, sum) ||
		!kt_decimal_add(&slack, slack, kt_decimal_step(total)))
		return FALSE;
	gap = kt_decimal_abs(gap);
	/* Whole kroner are exact or rounded by one: they close to one step only. */
	if (!kt_decimal_add(&gap, gap, gap))
		return FALSE;
	*closes = kt_decimal_cmp(gap, slack) <= 0;
	return TRUE;
}

gboolean kt_sum_closes(gboolean *closes, struct kt_decimal total, const struct kt_decimal *parts,
	const gint *sign, guint n)
{
	struct kt_decimal sum = kt_decimal_int(0), slack = kt_decimal_int(0);

	for (guint i = 0; i < n; i++) {
		struct kt_decimal part = sign[i] < 0 ? kt_decimal_neg(parts[i]) : parts[i];
		if (!kt_decimal_add(&sum, sum, part) ||
			!kt_decimal_add(&slack, slack, kt_decimal_step(parts[i])))
			return FALSE;
	}
	return is_close(closes, total, sum, slack);
}

gboolean kt_percent_closes(
	struct kt_decimal percent, struct kt_decimal part, struct kt_decimal base)
{
	gdouble p = ABS(kt_decimal_to_double(percent)), b = ABS(kt_decimal_to_double(base));
	gdouble a = ABS(kt_decimal_to_double(part));
	gdouble half_p = kt_decimal_to_double(kt_decimal_step(percent)) / 2;
	gdouble half_a = kt_decimal_to_double(kt_decimal_step(part)) / 2;
	gdouble half_b = kt_decimal_to_double(kt_decimal_step(base)) / 2;

	if (b <= half_b)
		return FALSE;
	return p + half_p >= 100 * MAX(a - half_a, 0) / (b + half_b) - 1e-9 &&
	       p - half_p <= 100 * (a + half_a) / (b - half_b) + 1e-9;
}

static const struct kt_decimal *place(
	const struct kt_matrix *m, enum kt_equation_kind kind, guint line, guint across)
{
	return kind == KT_EQUATION_ROW_SUM ? kt_matrix_at(m, line, across)
					   : kt_matrix_at(m, across, line);
}

static const struct kt_equation_part *part(const struct kt_equation *e, guint i)
{
	return &g_array_index(e->parts, struct kt_equation_part, i);
}

/* Tests E at one place ACROSS its lines.  A missing part of a sum counts as
 * nothing if at least one is there. */
static void test_at(struct kt_equation *e, const struct kt_matrix *m, guint across)
{
	const struct kt_decimal *result = place(m, e->kind, e->result, across);
	struct kt_decimal values[e->parts->len + 1];
	gint signs[e->parts->len + 1];
	guint n = 0;
	gboolean closes;

	for (guint i = 0; i < e->parts->len; i++) {
		const struct kt_decimal *v = place(m, e->kind, part(e, i)->line, across);
		if (!v)
			continue;
		values[n] = *v;
		signs[n++] = part(e, i)->sign;
	}
	if (!result || n == 0)
		return;
	if (e->kind == KT_EQUATION_PERCENT) {
		if (n < 2)
			return;
		closes = kt_percent_closes(*result, values[0], values[1]);
	} else if (!kt_sum_closes(&closes, *result, values, signs, n)) {
		return;
	}
	e->n_tested++;
	e->n_closed += closes;
	e->n_weighty += closes && kt_decimal_sign(*result) != 0;
}

void kt_equation_test(struct kt_equation *e, const struct kt_matrix *m)
{
	guint n = e->kind == KT_EQUATION_ROW_SUM ? m->n_columns : m->n_rows;

	e->n_tested = e->n_closed = e->n_weighty = 0;
	for (guint across = 0; across < n; across++)
		test_at(e, m, across);
}

/* ---- the list ---------------------------------------------------------------------------------- */

static void clear_equation(gpointer e)
{
	g_array_unref(((struct kt_equation *)e)->parts);
}

GArray *kt_equations_new(void)
{
	GArray *equations = g_array_new(FALSE, FALSE, sizeof(struct kt_equation));

	g_array_set_clear_func(equations, clear_equation);
	return equations;
}

gboolean kt_equations_add(GArray *equations, const struct kt_matrix *m, enum kt_equation_kind kind,
	guint result, const struct kt_equation_part *parts, guint n_parts)
{
	struct kt_equation e = {.kind = kind, .result = result};

	e.parts = g_array_new(FALSE, FALSE, sizeof(struct kt_equation_part));
	g_array_append_vals(e.parts, parts, n_parts);
	kt_equation_test(&e, m);
	if (e.n_weighty == 0 || 2 * e.n_closed < e.n_tested) {
		g_array_unref(e.parts);
		return FALSE;
	}
	g_array_append_val(equations, e);
	return TRUE;
}

gint kt_equations_score(const GArray *equations)
{
	gint score = 0;

	for (guint i = 0; i < equations->len; i++) {
		const struct kt_equation *e = &g_array_index(equations, struct kt_equation, i);
		score += (gint)e->n_weighty - 3 * (gint)(e->n_tested - e->n_closed);
	}
	return score;
}

/* Nobody adds up more lines than this under one total. */
#define MAX_ADDED 60

/* ---- row sums ---------------------------------------------------------------------------------- */

/* The search goes down the rows with a stack of what is not yet summed: a
 * total takes the lines it is the sum of off the stack and stands for them
 * itself, so that totals of totals are found the same way. */
struct search {
	const struct kt_matrix *m; /* without the columns that are left out */
	const enum kt_line_role *roles;
	GArray *equations;
	GArray *stack; /* guint rows */
};

static gboolean try_rows(struct search *s, guint result, const guint *rows, guint n)
{
	g_autofree struct kt_equation_part *parts = g_new(struct kt_equation_part, n + 1);

	if (n < 2 || n > MAX_ADDED)
		return FALSE;
	for (guint i = 0; i < n; i++)
		parts[i] = (struct kt_equation_part){rows[i], 1};
	return kt_equations_add(s->equations, s->m, KT_EQUATION_ROW_SUM, result, parts, n);
}

/* A row without a word for total is one only if the sum closes wherever it
 * can be tested, in at least two columns; chance does that rarely. */
static gboolean is_convincing(const struct search *s)
{
	const struct kt_equation *e =
		&g_array_index(s->equations, struct kt_equation, s->equations->len - 1);

	return e->n_closed == e->n_tested && e->n_weighty >= 2 && e->parts->len >= 2;
}

/* Adds to WEIGHTY[from], for each FROM, whether ROW is in COLUMN the sum of the
 * stack from there on, and not zero.  The sums grow by one entry each, so that a
 * column is gone through once and not once for each beginning. */
static void screen_column(const struct search *s, guint row, guint column, guint *weighty)
{
	const guint *stack = (const guint *)(gconstpointer)s->stack->data;
	const struct kt_decimal *total = kt_matrix_at(s->m, row, column), *v;
	struct kt_decimal sum = kt_decimal_int(0), slack = kt_decimal_int(0);
	gboolean closes, any = FALSE;

	if (!total || kt_decimal_sign(*total) == 0)
		return;
	for (guint from = s->stack->len; from-- > 0;) {
		v = kt_matrix_at(s->m, stack[from], column);
		if (v && (!kt_decimal_add(&sum, sum, *v) ||
				 !kt_decimal_add(&slack, slack, kt_decimal_step(*v))))
			return;
		any |= v != NULL;
		if (any && is_close(&closes, *total, sum, slack))
			weighty[from] += closes;
	}
}

/* Is ROW the sum of the last k entries of the stack, longest first? */
static gboolean sum_of_stack(struct search *s, guint row)
{
	const guint *stack = (const guint *)(gconstpointer)s->stack->data;
	gboolean named = s->roles[row] == KT_LINE_TOTAL;
	guint weighty[MAX_ADDED] = {0};

	for (guint column = 0; column < s->m->n_columns; column++)
		screen_column(s, row, column, weighty);
	for (guint from = 0; from + 2 <= s->stack->len; from++) {
		if (weighty[from] < (named ? 1 : 2))
			continue;
		if (!try_rows(s, row, stack + from, s->stack->len - from))
			continue;
		if (!named && !is_convincing(s)) {
			g_array_set_size(s->equations, s->equations->len - 1);
			continue;
		}
		g_array_set_size(s->stack, from);
		return TRUE;
	}
	return FALSE;
}

/* Total first: ROW is the sum of the plain rows below it. */
static gboolean sum_of_below(struct search *s, guint row)
{
	g_autofree guint *below = g_new(guint, s->m->n_rows + 1);
	guint n = 0;

	for (guint i = row + 1; i < s->m->n_rows && n < MAX_ADDED; i++) {
		if (s->roles[i] == KT_LINE_PLAIN || s->roles[i] == KT_LINE_TOTAL)
			below[n++] = i;
	}
	for (; n >= 2; n--)
		if (try_rows(s, row, below, n))
			return TRUE;
	return FALSE;
}

/* A grand total over all plain rows, past subtotals that did not close. */
static gboolean sum_of_plain(struct search *s, guint row)
{
	g_autofree guint *above = g_new(guint, s->m->n_rows + 1);
	guint n = 0;

	for (guint i = 0; i < row; i++)
		if (s->roles[i] == KT_LINE_PLAIN)
			above[n++] = i;
	return try_rows(s, row, above, n);
}

static struct kt_matrix *without_columns(const struct kt_matrix *m, const enum kt_line_role *uses)
{
	struct kt_matrix *copy = kt_matrix_new(m->n_rows, m->n_columns);
	gsize n = (gsize)m->n_rows * m->n_columns;

	memcpy(copy->value, m->value, n * sizeof *m->value);
	memcpy(copy->has, m->has, n * sizeof *m->has);
	for (gsize i = 0; uses && i < n; i++)
		if (uses[i % m->n_columns] == KT_LINE_SKIP)
			copy->has[i] = FALSE;
	return copy;
}

GArray *kt_equations_of_rows(
	const struct kt_matrix *m, const enum kt_line_role *roles, const enum kt_line_role *uses)
{
	struct kt_matrix *used = without_columns(m, uses);
	struct search s = {used, roles, kt_equations_new(), NULL};
	gboolean found_below = FALSE;

	s.stack = g_array_new(FALSE, FALSE, sizeof(guint));
	for (guint row = 0; row < m->n_rows; row++) {
		if (roles[row] == KT_LINE_SKIP || roles[row] == KT_LINE_OF_WHICH)
			continue;
		if (!sum_of_stack(&s, row) && roles[row] == KT_LINE_TOTAL &&
			!sum_of_plain(&s, row) && !found_below)
			found_below = sum_of_below(&s, row);
		g_array_append_val(s.stack, row);
		if (s.stack->len > MAX_ADDED)
			g_array_remove_index(s.stack, 0);
	}
	g_array_unref(s.stack);
	kt_matrix_free(used);
	return s.equations;
}

/* ---- columns ----------------------------------------------------------------------------------- */

/* Columns beyond this many are no budget table; all pairs would be too many. */
#define MAX_PAIRED 14

static gboolean is_amount(enum kt_line_role role)
{
	return role == KT_LINE_PLAIN || role == KT_LINE_TOTAL;
}

static gboolean try_difference(
	GArray *equations, const struct kt_matrix *m, guint result, guint plus, guint minus)
{
	struct kt_equation_part parts[] = {{plus, 1}, {minus, -1}};
	struct kt_equation *e;

	if (!kt_equations_add(equations, m, KT_EQUATION_COLUMN_SUM, result, parts, 2))
		return FALSE;
	e = &g_array_index(equations, struct kt_equation, equations->len - 1);
	if (e->n_weighty >= 2 ? 3 * e->n_closed >= 2 * e->n_tested : e->n_closed == e->n_tested)
		return TRUE;
	g_array_set_size(equations, equations->len - 1);
	return FALSE;
}

/* RESULT as the difference of two columns to its left, nearest first. */
static gboolean find_difference(
	GArray *equations, const struct kt_matrix *m, const enum kt_line_role *roles, guint result)
{
	for (guint a = result; a-- > 0;)
		for (guint b = a; is_amount(roles[a]) && b-- > 0;) {
			if (!is_amount(roles[b]))
				continue;
			if (try_difference(equations, m, result, a, b) ||
				try_difference(equations, m, result, b, a))
				return TRUE;
		}
	return FALSE;
}

static void find_total_column(
	GArray *equations, const struct kt_matrix *m, const enum kt_line_role *roles, guint result)
{
	g_autofree struct kt_equation_part *parts =
		g_new(struct kt_equation_part, m->n_columns + 1);
	guint n = 0;

	for (guint c = 0; c < m->n_columns; c++)
		if (c != result && roles[c] == KT_LINE_PLAIN)
			parts[n++] = (struct kt_equation_part){c, 1};
	if (n >= 2)
		kt_equations_add(equations, m, KT_EQUATION_COLUMN_SUM, result, parts, n);
}

/* RESULT as a percentage of one column in another, both to its left. */
static gboolean find_percent(
	GArray *equations, const struct kt_matrix *m, const enum kt_line_role *roles, guint result)
{
	for (guint a = result; a-- > 0;)
		for (guint b = result; b-- > 0;) {
			struct kt_equation_part parts[] = {{a, 1}, {b, 1}};
			struct kt_equation *e;
			if (a == b || !is_amount(roles[a]) || !is_amount(roles[b]))
				continue;
			if (!kt_equations_add(equations, m, KT_EQUATION_PERCENT, result, parts, 2))
				continue;
			e = &g_array_index(equations, struct kt_equation, equations->len - 1);
			if (e->n_weighty >= 2 && 4 * e->n_closed >= 3 * e->n_tested)
				return TRUE;
			g_array_set_size(equations, equations->len - 1);
		}
	return FALSE;
}

GArray *kt_equations_of_columns(const struct kt_matrix *m, const enum kt_line_role *roles)
{
	GArray *equations = kt_equations_new();

	if (m->n_columns > MAX_PAIRED)
		return equations;
	for (guint c = 0; c < m->n_columns; c++) {
		if (roles[c] == KT_LINE_TOTAL)
			find_total_column(equations, m, roles, c);
		else if (roles[c] == KT_LINE_PERCENT)
			find_percent(equations, m, roles, c);
		else if (roles[c] == KT_LINE_PLAIN && c >= 2)
			find_difference(equations, m, roles, c);
	}
	return equations;
}
