/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Relations between the columns of a table, found by trying. */
#include <math.h>

#include "analysis/audit_equations.h"

/* Wider tables are years or data, and the cube of the width is tried. */
#define MOST_PLACES 16

struct relation {
	guint stated;
	guint parts[MOST_PLACES];
	gint signs[MOST_PLACES];
	guint n;
	enum kt_audit_rule rule;
	gboolean is_percent, is_growth;
	gint whole; /* line that all are a share of, or -1 */
	guint held, failed;
	guint large; /* held with numbers that do not meet by chance */
};

/* The equation of RELATION on LINE, tested; NULL if a figure is missing or
 * nothing is shown by it (zeros). */
static struct equation *instance(
	const struct relation *rel, struct grid_view view, guint line, GPtrArray *equations)
{
	const struct kt_record *stated = kt_view_at(view, line, rel->stated);
	const struct kt_record *parts[MOST_PLACES];
	struct equation *eq;
	guint filled = 0;

	if (!stated || rel->whole == (gint)line)
		return NULL;
	for (guint i = 0; i < rel->n; i++) {
		guint from = rel->whole >= 0 && i == 1 ? (guint)rel->whole : line;

		parts[i] = kt_view_at(view, from, rel->parts[i]);
		if (!parts[i] || !kt_record_is_additive(parts[i]) ||
			parts[i]->unit != parts[0]->unit)
			return NULL;
		filled += kt_decimal_sign(parts[i]->value) != 0;
	}
	if (!rel->is_percent &&
		(!kt_record_is_additive(stated) || stated->unit != parts[0]->unit || filled < 2))
		return NULL;
	if (rel->is_percent && (stated->unit != KT_UNIT_PERCENT || filled < 2))
		return NULL;
	eq = kt_audit_equation_new(equations, rel->rule, stated, line);
	eq->is_percent = rel->is_percent;
	eq->is_growth = rel->is_growth;
	eq->n_filled = filled;
	for (guint i = 0; i < rel->n; i++)
		kt_audit_equation_add(eq, parts[i], rel->signs[i]);
	kt_audit_equation_test(eq);
	return eq;
}

static gboolean is_large(const struct equation *eq)
{
	gdouble steps = eq->is_percent ? 10 : 30;
	gdouble step = kt_decimal_to_double(kt_record_resolution(eq->stated));

	return fabs(kt_decimal_to_double(eq->stated->value)) >= steps * step;
}

static void count_relation(struct relation *rel, struct grid_view view)
{
	GPtrArray *scratch = g_ptr_array_new();

	for (guint line = 0; line < kt_view_n_lines(view); line++) {
		struct equation *eq = instance(rel, view, line, scratch);

		if (!eq)
			continue;
		if (eq->closing == CLOSES_NOT)
			rel->failed++;
		else if (eq->closing != CLOSES_UNKNOWN && eq->n_filled == rel->n &&
			 kt_decimal_sign(eq->stated->value) != 0) {
			rel->held++;
			rel->large += is_large(eq);
		}
	}
	for (guint i = 0; i < scratch->len; i++) {
		struct equation *eq = scratch->pdata[i];

		g_ptr_array_unref(eq->parts);
		g_array_unref(eq->signs);
		g_free(eq);
	}
	g_ptr_array_unref(scratch);
}

static enum kt_measure measure_of(struct grid_view view, guint place)
{
	for (guint line = 0; line < kt_view_n_lines(view); line++) {
		const struct kt_record *r = kt_view_at(view, line, place);

		if (r)
			return r->measure;
	}
	return KT_MEASURE_NONE;
}

/* Deviation = result - budget, by what the heads of the columns say. */
static gboolean has_roles(const struct relation *rel, struct grid_view view)
{
	guint budgets = 0, results = 0;

	if (rel->n != 2 || rel->is_percent ||
		measure_of(view, rel->stated) != KT_MEASURE_DEVIATION ||
		rel->signs[0] == rel->signs[1])
		return FALSE;
	for (guint i = 0; i < 2; i++) {
		enum kt_measure m = measure_of(view, rel->parts[i]);

		budgets += m == KT_MEASURE_REVISED_BUDGET;
		results += m == KT_MEASURE_EXPECTED_RESULT || m == KT_MEASURE_ACTUAL;
	}
	return budgets == 1 && results == 1;
}

static gboolean is_believed(const struct relation *rel, struct grid_view view)
{
	if (has_roles(rel, view))
		return rel->held >= 1 && rel->held >= rel->failed;
	if (rel->large >= 2 && rel->held >= 3 && rel->held >= 2 * rel->failed)
		return TRUE;
	return rel->held >= 6 && rel->held >= 4 * rel->failed;
}

static void add_relation(const struct relation *rel, struct grid_view view, GPtrArray *equations)
{
	for (guint line = 0; line < kt_view_n_lines(view); line++) {
		struct equation *eq = instance(rel, view, line, equations);

		if (eq)
			eq->is_believed = TRUE;
	}
}

static gboolean try_relation(struct relation *rel, struct grid_view view, GArray *found)
{
	count_relation(rel, view);
	if (!is_believed(rel, view))
		return FALSE;
	g_array_append_vals(found, rel, 1);
	return TRUE;
}

/* R as a sum or difference of P and Q. */
static void try_three(struct grid_view view, GArray *found, guint p, guint q, guint r)
{
	static const gint forms[3][2] = {{1, -1}, {-1, 1}, {1, 1}};

	for (guint f = 0; f < G_N_ELEMENTS(forms); f++) {
		struct relation rel = {.stated = r, .n = 2, .whole = -1};

		rel.parts[0] = p;
		rel.parts[1] = q;
		rel.signs[0] = forms[f][0];
		rel.signs[1] = forms[f][1];
		rel.rule = f == 2 ? KT_RULE_SUM : KT_RULE_DIFFERENCE;
		if (try_relation(&rel, view, found))
			return;
	}
}

static void try_run(struct grid_view view, GArray *found, guint first, guint end, guint stated)
{
	struct relation rel = {.stated = stated, .rule = KT_RULE_SUM, .whole = -1};

	for (guint i = first; i < end; i++) {
		rel.parts[rel.n] = i;
		rel.signs[rel.n++] = 1;
	}
	try_relation(&rel, view, found);
}

/* Where original and revised budget are the same in most rows, C - A holds in
 * those rows, too: of two readings of one column the one with failures gives
 * way to the one with fewer. */
static gboolean is_outdone(const GArray *found, guint i)
{
	const struct relation *rel = &g_array_index(found, struct relation, i);

	for (guint j = 0; j < found->len; j++) {
		const struct relation *other = &g_array_index(found, struct relation, j);

		if (j != i && other->stated == rel->stated && other->failed < rel->failed &&
			other->held >= rel->held)
			return TRUE;
	}
	return FALSE;
}

void kt_audit_relations_sums(struct grid_view view, GPtrArray *equations)
{
	GArray *found = g_array_new(FALSE, FALSE, sizeof(struct relation));
	guint n = MIN(kt_view_n_places(view), MOST_PLACES);

	for (guint p = 0; p < n; p++)
		for (guint q = p + 1; q < n; q++)
			for (guint r = q + 1; r < n; r++)
				try_three(view, found, p, q, r);
	for (guint first = 0; first < n; first++)
		for (guint end = first + 3; end < n; end++)
			try_run(view, found, first, end, end);
	for (guint end = 4; end <= n; end++)
		try_run(view, found, 1, end, 0);
	for (guint i = 0; i < found->len; i++)
		if (!is_outdone(found, i))
			add_relation(&g_array_index(found, struct relation, i), view, equations);
	g_array_unref(found);
}

/* ---- percentages ---- */

static gboolean is_percent_place(struct grid_view view, guint place)
{
	for (guint line = 0; line < kt_view_n_lines(view); line++) {
		const struct kt_record *r = kt_view_at(view, line, place);

		if (r)
			return r->unit == KT_UNIT_PERCENT;
	}
	return FALSE;
}

static void keep_better(struct relation *best, struct relation *rel, struct grid_view view)
{
	count_relation(rel, view);
	if (is_believed(rel, view) &&
		(best->n == 0 || rel->held > best->held ||
			(rel->held == best->held && rel->failed < best->failed)))
		*best = *rel;
}

/* The one reading of percentages at PLACE that most lines show. */
static void try_percent(const struct row_tree *tree, GPtrArray *equations, guint place, guint n)
{
	struct relation best = {0};

	for (guint x = 0; x < n; x++) {
		for (guint y = 0; y < n; y++)
			for (gint growth = 0; growth <= 1 && x != y; growth++) {
				struct relation rel = {.stated = place,
					.parts = {x, y},
					.n = 2,
					.rule = growth ? KT_RULE_GROWTH : KT_RULE_SHARE,
					.is_percent = TRUE,
					.is_growth = growth,
					.whole = -1};

				keep_better(&best, &rel, tree->view);
			}
		if (tree->root >= 0) {
			struct relation rel = {.stated = place,
				.parts = {x, x},
				.n = 2,
				.rule = KT_RULE_SHARE,
				.is_percent = TRUE,
				.whole = tree->root};

			keep_better(&best, &rel, tree->view);
		}
	}
	if (best.n > 0)
		add_relation(&best, tree->view, equations);
}

void kt_audit_relations_percent(const struct row_tree *tree, GPtrArray *equations)
{
	guint n = MIN(kt_view_n_places(tree->view), MOST_PLACES);

	for (guint place = 0; place < n; place++)
		if (is_percent_place(tree->view, place))
			try_percent(tree, equations, place, n);
}
