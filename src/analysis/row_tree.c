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

static void count_column(struct closing_count *count, struct grid_view view, guint place,
	guint total, const guint *parts, guint n_parts)
{
	const struct kt_record *stated = kt_view_at(view, total, place);
	struct exact_sum sum = {0};
	struct kt_decimal difference;
	guint filled = 0;

	if (!stated || !kt_record_is_additive(stated))
		return;
	for (guint i = 0; i < n_parts; i++) {
		const struct kt_record *r = kt_view_at(view, parts[i], place);

		if (!r)
			continue;
		if (!kt_records_add(r, stated))
			return;
		kt_exact_add(&sum, r);
		filled += kt_decimal_sign(r->value) != 0;
	}
	if (sum.n == 0)
		return;
	switch (kt_exact_closes(&sum, stated, &difference)) {
	case CLOSES_EXACTLY:
	case CLOSES_ROUNDED:
		count->closed++;
		count->strong += filled >= 2;
		count->most_parts = MAX(count->most_parts, filled);
		count->is_large |= is_large(stated);
		break;
	case CLOSES_NOT:
		count->failed++;
		count->miss += relative_miss(difference, stated->value, sum.value);
		break;
	case CLOSES_UNKNOWN:
		break;
	}
}

static struct closing_count count_closings(
	struct grid_view view, guint total, const guint *parts, guint n_parts)
{
	struct closing_count count = {0};

	for (guint place = 0; place < kt_view_n_places(view); place++)
		count_column(&count, view, place, total, parts, n_parts);
	return count;
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

/* The longest run at the end of PENDING that TOTAL is the sum of. */
static gboolean take_parts(struct row_tree *tree, GArray *pending, guint total, gboolean by_word)
{
	guint most = by_word ? MOST_PARTS : MOST_PARTS_UNNAMED;

	for (guint first = pending->len > most ? pending->len - most : 0; first < pending->len;
		first++) {
		const guint *parts = &g_array_index(pending, guint, first);
		guint n = pending->len - first;
		struct closing_count count;

		if (n < 2 && !by_word)
			break;
		count = count_closings(tree->view, total, parts, n);
		if (by_word ? is_sum(&count, n) : is_certain_sum(&count)) {
			tree->nodes[total].is_found = !by_word;
			adopt(tree, pending, first, total, &count);
			return TRUE;
		}
	}
	return FALSE;
}

/* No run closes: the one that comes nearest is what the total claims to be
 * the sum of. */
static void take_nearest(struct row_tree *tree, GArray *pending, guint total)
{
	struct closing_count best = {0};
	guint best_first = pending->len;

	tree->nodes[total].is_total = TRUE;
	for (guint first = pending->len > MOST_PARTS ? pending->len - MOST_PARTS : 0;
		first + 1 < pending->len; first++) {
		struct closing_count count = count_closings(tree->view, total,
			&g_array_index(pending, guint, first), pending->len - first);

		if (count.closed + count.failed == 0)
			continue;
		if (best_first == pending->len || count.closed > best.closed ||
			(count.closed == best.closed && count.miss < best.miss)) {
			best = count;
			best_first = first;
		}
	}
	if (best_first < pending->len)
		adopt(tree, pending, best_first, total, &best);
}

/* The lines after TOTAL that it is the sum of, where it stands on top. */
static void take_following(struct row_tree *tree, guint total)
{
	GArray *parts = g_array_new(FALSE, FALSE, sizeof(guint));

	for (guint i = total + 1; i < tree->n; i++) {
		const struct row_node *node = &tree->nodes[i];

		if (node->is_total && !node->is_found && node->n_parts == 0)
			break;
		if (node->parent < 0 && !node->is_of_which)
			g_array_append_val(parts, i);
	}
	for (guint n = MIN(parts->len, MOST_PARTS); n >= 2; n--) {
		struct closing_count count =
			count_closings(tree->view, total, (const guint *)(void *)parts->data, n);

		if (!is_sum(&count, n))
			continue;
		g_array_set_size(parts, n);
		adopt(tree, parts, 0, total, &count);
		break;
	}
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

static void settle_of_which(struct row_tree *tree)
{
	gint whole = -1;

	for (guint i = 0; i < tree->n; i++) {
		struct row_node *node = &tree->nodes[i];

		if (node->is_of_which)
			node->parent = whole;
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
