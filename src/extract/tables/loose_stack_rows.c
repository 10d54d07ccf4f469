/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of lines that are one cell each, read as the first row has it: full, without their
 * key, short, a section alone, and names of more lines than one (loose_stack.c). */
#include "extract/tables/loose_stack.h"

enum { MOST_SECTIONS = 2 };

/* Words, or "18-29": a name that is no figure. */
static gboolean is_plain_name(const struct kt_stack *stack, guint i)
{
	return (kt_stack_sort_at(stack, i) & KT_LINE_WORDS) ||
	       ((kt_stack_sort_at(stack, i) & KT_LINE_KEY) &&
		       !(kt_stack_sort_at(stack, i) & KT_LINE_NUMBER));
}

/* The columns of a row of N lines from line AT on; FALSE if it can be none. */
gboolean kt_stack_read_pattern(
	const struct kt_stack *stack, guint at, guint n, struct kt_stack_pattern *p)
{
	guint numbers = 0;

	*p = (struct kt_stack_pattern){.n = n};
	if (at + n > stack->lines->len)
		return FALSE;
	p->label = n > 2 && (kt_stack_sort_at(stack, at) & KT_LINE_KEY) &&
		   is_plain_name(stack, at + 1);
	p->is_counted = !p->label && (kt_stack_sort_at(stack, at) & KT_LINE_COUNTER);
	for (guint c = 0; c < n; c++) {
		guint8 sort = kt_stack_sort_at(stack, at + c);

		if (c < p->label)
			p->want[c] = KT_LINE_KEY;
		else if (c == p->label)
			p->want[c] = KT_LINE_WORDS | KT_LINE_KEY;
		else if (sort & KT_LINE_NUMBER)
			p->want[c] = KT_LINE_NUMBER;
		else
			p->want[c] = KT_LINE_REMARK;
		if (!(sort & p->want[c]))
			return FALSE;
		numbers += p->want[c] == KT_LINE_NUMBER;
		p->has_remark |= p->want[c] == KT_LINE_REMARK;
	}
	return numbers > 0 && !(p->is_counted && p->has_remark);
}

/* Line I may be the name of a row: what could be a figure only where all names could. */
static gboolean may_be_name(const struct kt_stack *stack, const struct kt_stack_pattern *p, guint i)
{
	return is_plain_name(stack, i) ||
	       (p->label == 0 && p->is_counted && (kt_stack_sort_at(stack, i) & KT_LINE_KEY));
}

static gboolean holds(
	const struct kt_stack *stack, const struct kt_stack_pattern *p, guint at, guint from)
{
	for (guint c = from; c < p->n; c++) {
		guint i = at + c - from;

		if (c == p->label ? !may_be_name(stack, p, i)
				  : !(kt_stack_sort_at(stack, i) & p->want[c]))
			return FALSE;
	}
	return TRUE;
}

static gboolean is_total(const struct kt_stack *stack, guint i)
{
	return kt_lexicon_find(stack->r->lexicon, KT_LEX_TOTAL,
		       kt_loose_text(stack->r, stack->lines, i)) != NULL;
}

/* The row at AT with fewer lines than there are columns, or a section. */
static struct kt_stack_row read_short_row(
	const struct kt_stack *stack, const struct kt_stack_pattern *p, guint at)
{
	struct kt_stack_row row = {KT_STACK_ROW_NONE, at, 1, 0};
	gboolean has_key = p->label && (kt_stack_sort_at(stack, at) & KT_LINE_KEY);
	guint name = at + has_key, i = name + 1;

	if (p->has_remark || p->is_counted || !may_be_name(stack, p, name))
		return row;
	while (kt_stack_sort_at(stack, i) & KT_LINE_NUMBER)
		i++;
	if (p->label && i > name + 1 && (kt_stack_sort_at(stack, i - 1) & KT_LINE_KEY) &&
		is_plain_name(stack, i) && !is_total(stack, i))
		i--; /* the key of the next */
	if (i - name - 1 >= p->n - p->label)
		return row;
	row.n = i - at;
	row.kind = i == name + 1 ? KT_STACK_ROW_SECTION : KT_STACK_ROW_SHORT;
	return row;
}

static struct kt_stack_row read_row(
	const struct kt_stack *stack, const struct kt_stack_pattern *p, guint at)
{
	struct kt_stack_row row = {KT_STACK_ROW_FULL, at, p->n, 0};

	/* "101 Skoler 12 | 108 Voksne 15 16": the second key is no figure of the first row */
	if (holds(stack, p, at, 0) &&
		!(p->label && (kt_stack_sort_at(stack, at + p->n) & KT_LINE_WORDS) &&
			!is_total(stack, at + p->n) &&
			!(kt_stack_sort_at(stack, at + p->n) & KT_LINE_KEY) &&
			(kt_stack_sort_at(stack, at + p->n + 1) & KT_LINE_NUMBER)))
		return row;
	if (p->label && is_total(stack, at) && holds(stack, p, at, 1)) {
		row.kind = KT_STACK_ROW_KEYLESS;
		row.n--;
		return row;
	}
	return read_short_row(stack, p, at);
}

gboolean kt_stack_begins_small(const struct kt_stack *stack, guint i)
{
	struct kt_slice s = kt_loose_text(stack->r, stack->lines, i);

	return s.len > 0 && g_unichar_islower(g_utf8_get_char(s.at));
}

/* "Skatter, tilskud og" | "udligning": no section, but the first line of a name. */
static void join_names(const struct kt_stack *stack, const struct kt_stack_pattern *p, GArray *rows)
{
	for (guint i = 0; !p->label && i + 1 < rows->len; i++) {
		struct kt_stack_row *row = &g_array_index(rows, struct kt_stack_row, i + 1);

		if (g_array_index(rows, struct kt_stack_row, i).kind != KT_STACK_ROW_SECTION ||
			row->kind != KT_STACK_ROW_FULL || !kt_stack_begins_small(stack, row->first))
			continue;
		row->first--;
		row->n++;
		row->more = 1;
		g_array_remove_index(rows, i);
	}
}

GArray *kt_stack_read_rows(const struct kt_stack *stack, const struct kt_stack_pattern *p, guint at)
{
	GArray *rows = g_array_new(FALSE, FALSE, sizeof(struct kt_stack_row));
	guint kept = 0;

	while (at < stack->lines->len) {
		struct kt_stack_row row = read_row(stack, p, at);

		if (row.kind == KT_STACK_ROW_NONE)
			break;
		g_array_append_val(rows, row);
		at += row.n;
		if (row.kind == KT_STACK_ROW_FULL || row.kind == KT_STACK_ROW_KEYLESS)
			kept = rows->len;
		else if (rows->len > kept + MOST_SECTIONS)
			break;
	}
	g_array_set_size(rows, kt_stack_rows_without_code(stack, p, rows, kept));
	join_names(stack, p, rows);
	return rows;
}

/* Names that are numbers go up, or down. */
gboolean kt_stack_names_go_up(const struct kt_stack *stack, const struct kt_stack_fold *fold)
{
	gint64 last = -1;
	gint way = 0;

	for (guint i = 0; i < fold->rows->len; i++) {
		guint at = g_array_index(fold->rows, struct kt_stack_row, i).first;
		struct kt_slice s = kt_loose_text(stack->r, stack->lines, at);
		gint64 value;

		if (!(kt_stack_sort_at(stack, at) & KT_LINE_COUNTER))
			continue; /* "I alt" */
		value = g_ascii_strtoll(s.at, NULL, 10);
		if (last >= 0 && (value == last || (way && (value > last) != (way > 0))))
			return FALSE;
		if (last >= 0)
			way = value > last ? 1 : -1;
		last = value;
	}
	return TRUE;
}
