/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/audit_equations.h"

#include <math.h>

static void equation_free(gpointer data)
{
	struct equation *eq = data;

	g_ptr_array_unref(eq->parts);
	g_array_unref(eq->signs);
	g_free(eq);
}

struct equation *kt_audit_equation_new(
	GPtrArray *equations, enum kt_audit_rule rule, const struct kt_record *stated, guint line)
{
	struct equation *eq = g_new0(struct equation, 1);

	eq->rule = rule;
	eq->stated = stated;
	eq->line = line;
	eq->parts = g_ptr_array_new();
	eq->signs = g_array_new(FALSE, FALSE, sizeof(gint));
	g_ptr_array_add(equations, eq);
	return eq;
}

void kt_audit_equation_add(struct equation *eq, const struct kt_record *part, gint sign)
{
	g_ptr_array_add(eq->parts, (gpointer)part);
	g_array_append_val(eq->signs, sign);
}

/* ---- testing ---- */

gboolean kt_percent_interval(const struct kt_record *a, const struct kt_record *b,
	gboolean is_growth, gdouble *low, gdouble *high, gdouble *middle)
{
	gdouble x = kt_decimal_to_double(a->value), y = kt_decimal_to_double(b->value);
	gdouble dx = kt_audit_is_count(a) ? 0 : kt_decimal_to_double(kt_record_resolution(a)) / 2;
	gdouble dy = kt_audit_is_count(b) ? 0 : kt_decimal_to_double(kt_record_resolution(b)) / 2;

	if (fabs(y) <= dy)
		return FALSE;
	*low = INFINITY;
	*high = -INFINITY;
	for (gint i = -1; i <= 1; i += 2)
		for (gint j = -1; j <= 1; j += 2) {
			gdouble q = (x + i * dx) / (y + j * dy);

			*low = MIN(*low, q);
			*high = MAX(*high, q);
		}
	*middle = 100 * (x / y - is_growth);
	*low = 100 * (*low - is_growth);
	*high = 100 * (*high - is_growth);
	return TRUE;
}

/* Percentages are often printed without their sign. */
static void test_percent(struct equation *eq)
{
	gdouble low, high, middle, stated = kt_decimal_to_double(eq->stated->value);
	struct kt_decimal resolution = kt_record_resolution(eq->stated);
	gdouble step = kt_decimal_to_double(resolution);
	gdouble off;

	eq->closing = CLOSES_UNKNOWN;
	if (!kt_percent_interval(
		    eq->parts->pdata[0], eq->parts->pdata[1], eq->is_growth, &low, &high, &middle))
		return;
	if ((middle < 0) != (stated < 0) && stated >= 0) {
		gdouble old_low = low;

		low = -high;
		high = -old_low;
		middle = -middle;
	}
	if (fabs(middle) > 1e9)
		return;
	off = MAX(low - stated, stated - high);
	eq->closing = off <= step / 2 * (1 + 1e-9) ? CLOSES_ROUNDED : CLOSES_NOT;
	eq->is_near = off <= step * 1.5;
	eq->computed = (struct kt_decimal){
		(gint64)llround(middle * pow(10, resolution.scale)), resolution.scale};
	eq->difference = kt_exact_minus(eq->stated->value, eq->computed);
}

static void test_sum(struct equation *eq)
{
	struct exact_sum sum = {0};
	gboolean counts = kt_audit_is_count(eq->stated);

	for (guint i = 0; i < eq->parts->len; i++) {
		const struct kt_record *part = eq->parts->pdata[i];

		counts = counts && kt_audit_is_count(part);
		if (g_array_index(eq->signs, gint, i) > 0)
			kt_exact_add(&sum, part);
		else
			kt_exact_subtract(&sum, part);
	}
	eq->closing = kt_exact_closes(&sum, eq->stated, &eq->difference);
	if (eq->closing == CLOSES_ROUNDED && counts)
		eq->closing = CLOSES_NOT;
	eq->computed = kt_decimal_trim(sum.value);
}

void kt_audit_equation_test(struct equation *eq)
{
	if (eq->is_percent)
		test_percent(eq);
	else
		test_sum(eq);
}

struct kt_decimal kt_audit_equation_implied(const struct equation *eq, const struct kt_record *part)
{
	if (part == eq->stated)
		return eq->computed;
	for (guint i = 0; i < eq->parts->len; i++)
		if (eq->parts->pdata[i] == part)
			return g_array_index(eq->signs, gint, i) > 0
				       ? kt_exact_plus(part->value, eq->difference)
				       : kt_exact_minus(part->value, eq->difference);
	return part->value;
}

/* ---- sums down the lines ---- */

/* Shares of one whole are added where their total says 100. */
static gboolean is_hundred(const struct kt_record *r)
{
	return r->unit == KT_UNIT_PERCENT && r->measure == KT_MEASURE_SHARE &&
	       kt_decimal_equal(r->value, kt_decimal_int(100));
}

static gboolean goes_into(const struct kt_record *part, const struct kt_record *stated)
{
	return kt_records_add(part, stated) ||
	       (is_hundred(stated) && part->unit == KT_UNIT_PERCENT &&
		       part->measure == KT_MEASURE_SHARE);
}

static gboolean is_part_of(const struct row_tree *tree, guint line, guint total)
{
	return tree->nodes[line].parent == (gint)total && !tree->nodes[line].is_of_which;
}

static void add_column_sum(
	GPtrArray *equations, const struct row_tree *tree, guint total, guint place)
{
	const struct kt_record *stated = kt_view_at(tree->view, total, place);
	const struct row_node *node = &tree->nodes[total];
	struct equation *eq;
	guint n = 0;

	if (!stated || (!kt_record_is_additive(stated) && !is_hundred(stated)) ||
		kt_view_hides(tree->view, place))
		return;
	for (guint i = 0; i < tree->n; i++) {
		const struct kt_record *r = kt_view_at(tree->view, i, place);

		if (!r || !is_part_of(tree, i, total))
			continue;
		if (!goes_into(r, stated))
			return;
		n++;
	}
	if (n == 0 || (n == 1 && node->n_parts > 1))
		return;
	eq = kt_audit_equation_new(equations, KT_RULE_SUM, stated, total);
	for (guint i = 0; i < tree->n; i++) {
		const struct kt_record *r = kt_view_at(tree->view, i, place);

		if (r && is_part_of(tree, i, total))
			kt_audit_equation_add(eq, r, 1);
	}
	eq->is_believed = node->n_closed > 0;
	kt_audit_equation_test(eq);
}

static void add_sums(GPtrArray *equations, const struct row_tree *tree)
{
	for (guint i = 0; i < tree->n; i++)
		for (guint place = 0;
			tree->nodes[i].is_total && place < kt_view_n_places(tree->view); place++)
			add_column_sum(equations, tree, i, place);
}

/* ---- kroner in full ---- */

static gboolean is_in_full(const struct equation *eq)
{
	struct kt_decimal one = kt_decimal_int(1);

	if (eq->is_percent || !kt_unit_is_money(eq->stated->unit) ||
		kt_decimal_cmp(kt_record_resolution(eq->stated), one) > 0)
		return FALSE;
	for (guint i = 0; i < eq->parts->len; i++)
		if (kt_decimal_cmp(kt_record_resolution(eq->parts->pdata[i]), one) > 0)
			return FALSE;
	return TRUE;
}

static gboolean is_telling(const struct equation *eq)
{
	guint filled = 0;

	for (guint i = 0; i < eq->parts->len; i++)
		filled += kt_decimal_sign(((const struct kt_record *)eq->parts->pdata[i])->value) !=
			  0;
	return filled >= 2;
}

/* Where the kroner of a table close to the last one nearly everywhere, they
 * were added as printed, and one krone is one krone. */
static void take_kroner_exactly(GPtrArray *equations)
{
	guint exact = 0, rounded = 0;

	for (guint i = 0; i < equations->len; i++) {
		const struct equation *eq = equations->pdata[i];

		if (!is_in_full(eq) || !is_telling(eq))
			continue;
		exact += eq->closing == CLOSES_EXACTLY;
		rounded += eq->closing == CLOSES_ROUNDED;
	}
	if (exact < 4 || rounded * 4 > exact)
		return;
	for (guint i = 0; i < equations->len; i++) {
		struct equation *eq = equations->pdata[i];

		if (eq->closing == CLOSES_ROUNDED && is_in_full(eq)) {
			eq->closing = CLOSES_NOT;
			eq->is_believed = TRUE;
		}
	}
}

GPtrArray *kt_audit_equations_new(const struct grid *grid)
{
	GPtrArray *equations = g_ptr_array_new_with_free_func(equation_free);
	struct row_tree *tree = kt_row_tree_new(kt_grid_lines(grid));

	add_sums(equations, tree);
	kt_audit_relations_sums(tree->view, equations);
	kt_audit_relations_percent(tree, equations);
	take_kroner_exactly(equations);
	kt_row_tree_free(tree);
	return equations;
}
