/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Codes behind the names of rows that are set one cell a line.
 *
 *   Politikområde      Drift
 *   2021               7.4
 *   2022               3.500.000
 *   2023               0
 *   Bevillingsønske    0
 *
 * "7.4" may be a figure by itself, but not in every row of amounts: the years stand over the columns
 * behind it. */
#include "extract/tables/loose_stack.h"

#include <string.h>

/* "7.4", "10.22": no thousands are grouped so. */
static gboolean is_code(struct kt_slice s)
{
	gsize before = strspn(s.at, "0123456789"), behind;

	if (before == 0 || before > 2 || before + 1 >= s.len || s.at[before] != '.')
		return FALSE;
	behind = s.len - before - 1;
	return behind <= 2 && strspn(s.at + before + 1, "0123456789") >= behind;
}

/* "3.500.000", "-120.400": grouped by points. */
static gboolean is_grouped(struct kt_slice s)
{
	const char *point = memrchr(s.at, '.', s.len);

	return point && s.at + s.len - point == 4;
}

/* Whatever the heads say. */
static guint column_of_codes(const struct kt_stack *stack, const struct kt_stack_fold *fold)
{
	guint c = fold->pattern.label + 1, full = 0, amounts = 0;

	for (guint i = 0; fold->pattern.n > c + 1 && i < fold->rows->len; i++) {
		const struct kt_stack_row *row = &g_array_index(fold->rows, struct kt_stack_row, i);

		if (row->kind != KT_STACK_ROW_FULL || row->more)
			continue;
		if (!is_code(kt_loose_text(stack->r, stack->lines, row->first + c)))
			return 0;
		for (guint k = c + 1; k < fold->pattern.n; k++)
			amounts +=
				is_grouped(kt_loose_text(stack->r, stack->lines, row->first + k));
		full++;
	}
	return full >= 2 && amounts >= full ? c : 0;
}

/* The head over column C; NULL if there is none. */
static const struct kt_stack_head *head_over(
	const GArray *heads, const struct kt_stack_fold *fold, guint c)
{
	guint at = heads->len + c - fold->pattern.n;

	return heads->len + c >= fold->pattern.n && at < heads->len
		       ? &g_array_index(heads, struct kt_stack_head, at)
		       : NULL;
}

guint kt_stack_code_column(const struct kt_stack *stack, const struct kt_stack_fold *fold)
{
	guint c = column_of_codes(stack, fold);
	g_autoptr(GArray) heads = kt_stack_heads(stack, fold->way, fold->first);
	const struct kt_stack_head *head = head_over(heads, fold, c);

	return c > 0 && head && kt_stack_head_tells(stack, head) > 0 ? 0 : c;
}

guint kt_stack_rows_without_code(
	const struct kt_stack *stack, const struct kt_stack_pattern *p, GArray *rows, guint kept)
{
	const struct kt_stack_fold fold = {.pattern = *p, .rows = rows};

	if (kept == rows->len || column_of_codes(stack, &fold) == 0)
		return kept;
	for (guint i = kept; i < rows->len; i++) {
		const struct kt_stack_row *row = &g_array_index(rows, struct kt_stack_row, i);

		if (row->kind == KT_STACK_ROW_SHORT && row->n + 1 == p->n)
			kept = i + 1;
		else if (row->kind != KT_STACK_ROW_SECTION)
			break;
	}
	return kept;
}

gboolean kt_stack_place_without_code(const struct kt_stack *stack, const struct kt_stack_fold *fold,
	const struct kt_stack_row *row, guint *columns)
{
	guint code = kt_stack_code_column(stack, fold);

	if (code == 0 || row->n + 1 != fold->pattern.n ||
		is_code(kt_loose_text(stack->r, stack->lines, row->first + code)))
		return FALSE;
	for (guint i = 0; i < row->n; i++)
		columns[i] = i + (i >= code);
	return TRUE;
}

gboolean kt_stack_has_codes_for_figures(
	const struct kt_stack *stack, const GArray *heads, const struct kt_stack_fold *fold)
{
	guint c = column_of_codes(stack, fold);
	const struct kt_stack_head *head = head_over(heads, fold, c);

	return c > 0 && head && kt_stack_is_of_figures(stack, head);
}
