/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/row_tree.h"

#include <math.h>

#include "analysis/exactly.h"

struct closing_count {
	guint closed, failed;
	guint strong;      /* closed columns in which at least two parts are not zero */
	guint most_parts;  /* parts that are not zero, in the best of them */
	gboolean is_large; /* a closed total is worth 1000 steps or more: hardly by chance */
	gdouble miss;      /* of the failed columns: difference as a share of the total, added */
};

static gboolean is_large(const struct kt_record *r)
{
	struct kt_decimal limit;

	return kt_decimal_shift(&limit, kt_record_resolution(r), 3) &&
	       kt_decimal_cmp(kt_decimal_abs(r->value), limit) >= 0;
}

static gdouble relative_miss(
	struct kt_decimal difference, struct kt_decimal stated, struct kt_decimal sum)
{
	gdouble size = MAX(fabs(kt_decimal_to_double(stated)), fabs(kt_decimal_to_double(sum)));

	return size > 0 ? fabs(kt_decimal_to_double(difference)) / size : 0;
}

/* What COUNT learns from one column: SUM of the parts against STATED. */
static void count_closing(struct closing_count *count, const struct exact_sum *sum, guint filled,
	const struct kt_record *stated)
{
	struct kt_decimal difference;

	switch (kt_exact_closes(sum, stated, &difference)) {
	case CLOSES_EXACTLY:
	case CLOSES_ROUNDED:
		count->closed++;
		count->strong += filled >= 2;
		count->most_parts = MAX(count->most_parts, filled);
		count->is_large |= is_large(stated);
		break;
	case CLOSES_NOT:
		count->failed++;
		count->miss += relative_miss(difference, stated->value, sum->value);
		break;
	case CLOSES_UNKNOWN:
		break;
	}
}

static void count_column(struct closing_count *counts, struct grid_view view, guint place,
	guint total, const guint *lines, guint n)
{
	const struct kt_record *stated = kt_view_at(view, total, place);
	struct exact_sum sum = {0};
	guint filled = 0;

	if (!stated || !kt_record_is_additive(stated))
		return;
	for (guint i = 0; i < n; i++) {
		const struct kt_record *r = kt_view_at(view, lines[i], place);

		if (r && !kt_records_add(r, stated))
			return;
		if (r) {
			kt_exact_add(&sum, r);
			filled += kt_decimal_sign(r->value) != 0;
		}
		if (sum.n > 0)
			count_closing(&counts[i], &sum, filled, stated);
	}
}

/* COUNTS[i]: how TOTAL meets the sum of the first i + 1 of LINES, which are
 * given from the nearest to the total outward.  Free with g_free. */
static struct closing_count *count_runs(
	struct grid_view view, guint total, const guint *lines, guint n)
{
	struct closing_count *counts = g_new0(struct closing_count, n + 1);

	for (guint place = 0; place < kt_view_n_places(view); place++)
		count_column(counts, view, place, total, lines, n);
	return counts;
}

/* Good enough for a line that is called a total. */
static gboolean is_sum(const struct closing_count *count, guint n_parts)
{
	if (n_parts == 1)
		return count->failed == 0 && count->closed >= 2;
	return count->closed >= count->failed && count->strong > 0;
}

/* Good enough for a line that is not: no failure, and not by chance. */
static gboolean is_certain_sum(const struct closing_count *count)
{
	if (count->failed > 0 || count->strong == 0)
		return FALSE;
	return count->strong >= 2 || (count->most_parts >= 3 && count->is_large);
}

static void adopt(struct row_tree *tree, GArray *pending, guint first, guint total,
	const struct closing_count *count)
{
	struct row_node *node = &tree->nodes[total];

	for (guint i = first; i < pending->len; i++)
		tree->nodes[g_array_index(pending, guint, i)].parent = (gint)total;
	node->is_total = TRUE;
	node->n_parts = pending->len - first;
	node->n_closed = count->closed;
	node->n_failed = count->failed;
	g_array_set_size(pending, first);
}

/* Parts that are tried; longer sums are not read by anybody. */
#define MOST_PARTS 200
#define MOST_PARTS_UNNAMED 40

/* The last MOST lines of PENDING, the last one first; free with g_free. */
static guint *backward(const GArray *pending, guint most, guint *n)
{
	guint *lines;

	*n = MIN(pending->len, most);
	lines = g_new(guint, *n + 1);
	for (guint i = 0; i < *n; i++)
		lines[i] = g_array_index(pending, guint, pending->len - 1 - i);
	return lines;
}

/* The longest run at the end of PENDING that TOTAL is the sum of. */
static gboolean take_parts(struct row_tree *tree, GArray *pending, guint total, gboolean by_word)
{
	guint n, fewest = by_word ? 1 : 2;
	guint *lines = backward(pending, by_word ? MOST_PARTS : MOST_PARTS_UNNAMED, &n);
	struct closing_count *counts = count_runs(tree->view, total, lines, n);
	gboolean found = FALSE;

	for (guint run = n; run >= fewest && !found; run--) {
		const struct closing_count *count = &counts[run - 1];

		found = by_word ? is_sum(count, run) : is_certain_sum(count);
		if (found) {
			tree->nodes[total].is_found = !by_word;
			adopt(tree, pending, pending->len - run, total, count);
		}
	}
	g_free(counts);
	g_free(lines);
	return found;
}

/* No run closes: the one that comes nearest is what the total claims to be
 * the sum of. */
static void take_nearest(struct row_tree *tree, GArray *pending, guint total)
{
	guint n, best = 0;
	guint *lines = backward(pending, MOST_PARTS, &n);
	struct closing_count *counts = count_runs(tree->view, total, lines, n);

	tree->nodes[total].is_total = TRUE;
	for (guint run = n; run >= 2; run--) {
		const struct closing_count *count = &counts[run - 1],
					   *other = &counts[MAX(best, 1) - 1];

		if (count->closed + count->failed > 0 &&
			(best == 0 || count->closed > other->closed ||
				(count->closed == other->closed && count->miss < other->miss)))
			best = run;
	}
	if (best > 0)
		adopt(tree, pending, pending->len - best, total, &counts[best - 1]);
	g_free(counts);
	g_free(lines);
}

/* The lines after TOTAL that it is the sum of, where it stands on top. */
static void take_following(struct row_tree *tree, guint total)
{
	GArray *parts = g_array_new(FALSE, FALSE, sizeof(guint));
	struct closing_count *counts;

	for (guint i = total + 1; i < tree->n; i++) {
		const struct row_node *node = &tree->nodes[i];

		if (node->is_total && !node->is_found && node->n_parts == 0)
			break;
		if (node->parent < 0 && !node->is_of_which)
			g_array_append_val(parts, i);
	}
	counts = count_runs(
		tree->view, total, (const guint *)(void *)parts->data, MIN(parts->len, MOST_PARTS));
	for (guint n = MIN(parts->len, MOST_PARTS); n >= 2; n--) {
		if (!is_sum(&counts[n - 1], n))
			continue;
		g_array_set_size(parts, n);
		adopt(tree, parts, 0, total, &counts[n - 1]);
		break;
	}
	g_free(counts);
	g_array_unref(parts);
}

static guint top_of(const struct row_tree *tree, guint line)
{
	guint depth = 0;

	while (tree->nodes[line].parent >= 0 && depth++ < tree->n)
		line = (guint)tree->nodes[line].parent;
	return line;
}

static void find_root(struct row_tree *tree)
{
	guint *weights = g_new0(guint, tree->n + 1), best = 0;

	for (guint i = 0; i < tree->n; i++)
		weights[top_of(tree, i)]++;
	for (guint i = 0; i < tree->n; i++)
		if (tree->nodes[i].is_total && weights[i] > best) {
			best = weights[i];
			tree->root = (gint)i;
		}
	g_free(weights);
	for (guint i = 0; tree->root >= 0 && i < tree->n; i++) {
		struct row_node *node = &tree->nodes[i];

		node->is_apart = (gint)i != tree->root && node->parent < 0 && !node->is_of_which;
	}
}

/* PART is the larger one in every column of amounts and counts that both have. */
static gboolean outgrows(const struct row_tree *tree, guint part, guint whole)
{
	guint larger = 0;

	for (guint place = 0; place < kt_view_n_places(tree->view); place++) {
		const struct kt_record *p = kt_view_at(tree->view, part, place);
		const struct kt_record *w = kt_view_at(tree->view, whole, place);

		if (!p || !w || !kt_records_add(p, w) || kt_record_is_net(p))
			continue;
		if (kt_decimal_cmp(kt_decimal_abs(p->value), kt_decimal_abs(w->value)) <= 0)
			return FALSE;
		larger++;
	}
	return larger >= 2;
}

/* "I alt 34.190, ..., Kollektiv trafik 3.200, heraf serviceudgifter 32.990": what is more
 * than the line above it in every column is a part of the total, where that has room. */
static gint whole_of(const struct row_tree *tree, guint line, gint above)
{
	if (above < 0 || !outgrows(tree, line, (guint)above))
		return above;
	for (guint i = line; i-- > 0;)
		if (tree->nodes[i].is_total && !outgrows(tree, line, i))
			return (gint)i;
	return above;
}

static void settle_of_which(struct row_tree *tree)
{
	gint whole = -1;

	for (guint i = 0; i < tree->n; i++) {
		struct row_node *node = &tree->nodes[i];

		if (node->is_of_which)
			node->parent = whole_of(tree, i, whole);
		else
			whole = (gint)i;
	}
}

struct row_tree *kt_row_tree_new(struct grid_view view)
{
	struct row_tree *tree = g_new0(struct row_tree, 1);
	GArray *pending = g_array_new(FALSE, FALSE, sizeof(guint));

	tree->view = view;
	tree->n = kt_view_n_lines(view);
	tree->nodes = g_new0(struct row_node, tree->n);
	tree->root = -1;
	for (guint i = 0; i < tree->n; i++) {
		struct row_node *node = &tree->nodes[i];
		guint flags = kt_view_line(view, i)->flags;

		node->parent = -1;
		node->is_of_which = (flags & KT_FLAG_OF_WHICH) && !(flags & KT_FLAG_TOTAL);
		if (node->is_of_which)
			continue;
		if (flags & KT_FLAG_TOTAL) {
			node->is_total = TRUE;
			if (pending->len > 0 && !take_parts(tree, pending, i, TRUE))
				take_nearest(tree, pending, i);
		} else {
			take_parts(tree, pending, i, FALSE);
		}
		g_array_append_val(pending, i);
	}
	for (guint i = 0; i < tree->n; i++)
		if (tree->nodes[i].is_total && tree->nodes[i].n_parts == 0)
			take_following(tree, i);
	settle_of_which(tree);
	find_root(tree);
	g_array_unref(pending);
	return tree;
}

void kt_row_tree_free(struct row_tree *tree)
{
	if (!tree)
		return;
	g_free(tree->nodes);
	g_free(tree);
}
