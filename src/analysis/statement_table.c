/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Budget statements from tables. */
#include <stdlib.h>
#include <string.h>

#include "analysis/labels.h"
#include "analysis/row_tree.h"
#include "analysis/exactly.h"
#include "analysis/statement.h"

/* Years from the meeting to YEAR; the later of two years is the nearer where no meeting is known. */
static guint distance(const struct kt_record *r, guint year)
{
	guint met = r->meeting_date ? (guint)strtoul(r->meeting_date, NULL, 10) : 0;

	return met ? (year > met ? year - met : met - year) : G_MAXUINT - year;
}

/* The year most of the chain's figures are of: a table may print last year's
 * accounts beside this year's budget, or the budget beside those of the years behind it. */
static guint main_year(struct grid_view view)
{
	guint best = 0, best_n = 0;
	GHashTable *years = g_hash_table_new(NULL, NULL);

	for (guint i = 0; i < kt_view_n_lines(view); i++)
		for (guint j = 0; j < kt_view_n_places(view); j++) {
			const struct kt_record *r = kt_view_at(view, i, j);
			guint year = r ? kt_period_year(r->period) : 0, n;

			if (!year || !kt_is_budget_figure(r))
				continue;
			n = GPOINTER_TO_UINT(g_hash_table_lookup(years, GUINT_TO_POINTER(year))) +
			    1;
			g_hash_table_insert(years, GUINT_TO_POINTER(year), GUINT_TO_POINTER(n));
			if (n > best_n || (n == best_n && distance(r, year) < distance(r, best)) ||
				(n == best_n && distance(r, year) == distance(r, best) &&
					year > best)) {
				best = year;
				best_n = n;
			}
		}
	g_hash_table_unref(years);
	return best;
}

static enum kt_line_role role_of(const struct row_tree *tree, guint i)
{
	const struct row_node *node = &tree->nodes[i];

	if (node->is_of_which)
		return KT_LINE_OF_WHICH;
	if (node->is_total)
		return node->parent >= 0 ? KT_LINE_SUBTOTAL : KT_LINE_TOTAL;
	return node->is_apart ? KT_LINE_APART : KT_LINE_PART;
}

/* A row on hostels belongs to its table, whose total has it, though homelessness has a kind of
 * its own. */
static gboolean is_cell(const struct kt_record *r)
{
	struct kt_record of_budget = *r;

	of_budget.kind = KT_KIND_BUDGET;
	return kt_is_budget_figure(r) || (r->kind != KT_KIND_FUND && kt_unit_is_money(r->unit) &&
						 kt_is_budget_figure(&of_budget));
}

static const struct kt_record *second_of(
	struct grid_view view, guint i, const struct kt_record *first)
{
	for (guint j = 0; j < kt_view_n_places(view); j++) {
		const struct kt_record *r = kt_view_at(view, i, j);

		if (r && r != first && r->measure == first->measure && r->unit == first->unit)
			return r;
	}
	return NULL;
}

/* "Pr. 31. marts | Pr. 30. april | Ændring": the deviation that the change leads to is the one of
 * now.  FALSE if no change tells that. */
static gboolean take_newest(struct kt_budget_line *line, struct grid_view view, guint i)
{
	const struct kt_record *first = line->printed.record, *second;
	struct kt_decimal change;

	second = first ? second_of(view, i, first) : NULL;
	if (!second || !kt_decimal_sub(&change, second->value, first->value))
		return FALSE;
	for (guint j = 0; j < kt_view_n_places(view); j++) {
		const struct kt_record *r = kt_view_at(view, i, j);

		if (!r || r->measure != KT_MEASURE_CHANGE || r->unit != first->unit ||
			!kt_decimal_equal(r->value, change))
			continue;
		line->printed.record = second;
		line->printed.value = kt_purse_value(second);
		return TRUE;
	}
	return FALSE;
}

static gboolean is_rest(struct grid_view view, guint i, struct kt_decimal rest, enum kt_unit unit)
{
	for (guint j = 0; j < kt_view_n_places(view); j++) {
		const struct kt_record *r = kt_view_at(view, i, j);

		if (r && r->measure == KT_MEASURE_AMOUNT && r->unit == unit &&
			kt_decimal_equal(r->value, rest))
			return TRUE;
	}
	return FALSE;
}

/* "Anlægsbevilling i alt | Rådighedsbeløb 2017 | Forbrug | Rest": of two budgets the one of the
 * year is that which less what is spent leaves the rest. */
static void take_budget_of_rest(struct kt_budget_line *line, struct grid_view view, guint i)
{
	struct kt_amount *budget = line->revised.record ? &line->revised : &line->original;
	const struct kt_record *spent = line->to_date.record, *second;
	struct kt_decimal rest;

	second = budget->record && spent ? second_of(view, i, budget->record) : NULL;
	if (!second || !kt_decimal_sub(&rest, second->value, spent->value) ||
		!is_rest(view, i, rest, spent->unit))
		return;
	budget->record = second;
	budget->value = second->value;
}

/* Several deviations of a line under one head, which has not been parted: "Budget - Regnskab -
 * Afvigelse: 462,8 - 469,9 - 7,1".  Which of them is the deviation is not known. */
static gboolean has_several(struct grid_view view, guint i, const struct kt_record *first)
{
	for (guint j = 0; j < kt_view_n_places(view); j++) {
		const struct kt_record *r = kt_view_at(view, i, j);

		if (r && r != first && r->measure == first->measure && r->unit == first->unit &&
			strcmp(r->measure_label, first->measure_label) == 0 &&
			kt_period_equal(r->period, first->period) &&
			!kt_decimal_equal(r->value, first->value))
			return TRUE;
	}
	return FALSE;
}

/* Fills LINE from line I of the grid; FALSE if it holds no budget figure. */
static gboolean read_line(struct kt_budget_line *line, struct grid_view view, guint i, guint year)
{
	gboolean any = FALSE;

	for (guint j = 0; j < kt_view_n_places(view); j++) {
		const struct kt_record *r = kt_view_at(view, i, j);

		if (!r || !is_cell(r))
			continue;
		if (!any) {
			kt_line_init(line, r);
			line->year = year;
		}
		any = TRUE;
		kt_line_put(line, r);
	}
	if (any) {
		if (!take_newest(line, view, i) && line->printed.record &&
			has_several(view, i, line->printed.record))
			line->printed = (struct kt_amount){0};
		take_budget_of_rest(line, view, i);
	}
	return any;
}

static gboolean is_budget_table(struct grid_view view)
{
	for (guint i = 0; i < kt_view_n_lines(view); i++)
		for (guint j = 0; j < kt_view_n_places(view); j++) {
			const struct kt_record *r = kt_view_at(view, i, j);

			if (r && kt_is_budget_figure(r))
				return TRUE;
		}
	return FALSE;
}

/* Construction inside a total is still construction; a line under a total of
 * a group belongs to the group. */
static void inherit_groups(struct kt_budget_statement *s)
{
	for (guint i = 0; i < s->lines->len; i++) {
		struct kt_budget_line *line = kt_statement_line(s, i);

		if (line->group == KT_GROUP_NONE && line->parent >= 0 &&
			line->role != KT_LINE_OF_WHICH)
			line->group =
				g_array_index(s->lines, struct kt_budget_line, line->parent).group;
	}
}

/* "Indtægter i alt" above the costs is the sum of the incomes, and no total of the table. */
static void demote_income(struct kt_budget_statement *s)
{
	struct kt_budget_line *total;
	gboolean has_cost = FALSE;

	if (s->total < 0)
		return;
	total = kt_statement_line(s, s->total);
	for (guint i = (guint)s->total + 1; i < s->lines->len && !has_cost; i++) {
		const struct kt_budget_line *line = kt_statement_line(s, i);
		const struct kt_amount *budget = kt_budget_line_budget(line);

		has_cost = budget->record && kt_decimal_sign(budget->value) > 0;
	}
	if (!has_cost || !kt_label_is_income(total->label))
		return;
	total->role = KT_LINE_SUBTOTAL;
	s->total = -1;
}

/* Lines with money, whatever it is. */
static guint n_money_lines(struct grid_view view)
{
	guint n = 0;

	for (guint i = 0; i < kt_view_n_lines(view); i++) {
		gboolean found = FALSE;

		for (guint j = 0; j < kt_view_n_places(view) && !found; j++) {
			const struct kt_record *r = kt_view_at(view, i, j);

			found = r && kt_unit_is_money(r->unit);
		}
		n += found;
	}
	return n;
}

/* "Specialtilbud 4.200 | Egne klasser 2.900 | Mindreforbrug SFO -1.750 | Netto 5.350": one line that is
 * called a deviation among others that are not is no statement of the whole. */
static gboolean is_one_among_others(const struct kt_budget_statement *s, struct grid_view view)
{
	const struct kt_budget_line *only = &g_array_index(s->lines, struct kt_budget_line, 0);

	return s->lines->len == 1 && only->printed.record && !kt_budget_line_budget(only)->record &&
	       !only->expected.record && !only->actual.record && n_money_lines(view) > 2;
}

/* A heraf of another line than the one it stands below. */
static gboolean is_away(const struct row_tree *tree, guint i)
{
	guint above = i;

	if (!tree->nodes[i].is_of_which || tree->nodes[i].parent < 0)
		return FALSE;
	while (above > 0 && tree->nodes[above].is_of_which)
		above--;
	return (gint)above != tree->nodes[i].parent;
}

/* The lines as printed, but each heraf below what it is a part of.  Free with g_array_unref. */
static GArray *in_order(const struct row_tree *tree)
{
	GArray *order = g_array_new(FALSE, FALSE, sizeof(guint));

	for (guint i = 0; i < tree->n; i++) {
		if (is_away(tree, i))
			continue;
		g_array_append_val(order, i);
		for (guint k = 0; k < tree->n; k++)
			if (is_away(tree, k) && tree->nodes[k].parent == (gint)i)
				g_array_append_val(order, k);
	}
	return order;
}

/* What the lines are to each other; INDEX says for each row of TREE which line it is, -1 if none. */
static void bind_lines(
	struct kt_budget_statement *s, const struct row_tree *tree, const gint *index, guint year)
{
	for (guint i = 0; i < tree->n; i++)
		if (index[i] >= 0 && tree->nodes[i].parent >= 0)
			g_array_index(s->lines, struct kt_budget_line, index[i]).parent =
				index[tree->nodes[i].parent];
	if (tree->root >= 0)
		s->total = index[tree->root];
	s->year = year;
	inherit_groups(s);
	demote_income(s);
}

struct kt_budget_statement *kt_statement_from_grid(const struct grid *grid)
{
	struct grid_view view = kt_grid_lines(grid);
	struct kt_budget_statement *s = NULL;
	struct row_tree *tree;
	GArray *order;
	gint *index;
	guint year;

	if (!is_budget_table(view))
		return NULL;
	year = main_year(view);
	tree = kt_row_tree_new(view);
	index = g_new(gint, tree->n);
	for (guint i = 0; i < tree->n; i++)
		index[i] = -1;
	order = in_order(tree);
	for (guint k = 0; k < order->len; k++) {
		guint i = g_array_index(order, guint, k);
		struct kt_budget_line line;

		if (!read_line(&line, view, i, year))
			continue;
		if (!s)
			s = kt_statement_new(line.record);
		line.role = role_of(tree, i);
		index[i] = (gint)s->lines->len;
		g_array_append_val(s->lines, line);
	}
	if (s)
		bind_lines(s, tree, index, year);
	g_array_unref(order);
	g_free(index);
	kt_row_tree_free(tree);
	if (s && is_one_among_others(s, view))
		g_clear_pointer(&s, kt_statement_free);
	return s;
}
