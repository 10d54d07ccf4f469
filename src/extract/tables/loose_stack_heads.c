/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The heads of a table with one cell a line.
 *
 *   Område            Område         Område
 *   Budget 2023       Korrigeret     2023
 *   Budget 2024       budget 2024    2024
 *   Skoler            Forbrug        Budget
 *   ...               pr. 30.4.      Regnskab
 *                     Skoler         Budget
 *                     ...            Regnskab
 *                                    Skoler
 *
 * A head may be wrapped, and heads may stand over heads.  Which of these it is,
 * the number of columns tells. */
#include "extract/tables/loose_stack.h"

#include <string.h>

/* "Forbrug pr.", "Mer-/": the next line belongs to it. */
static gboolean is_cut_off(struct kt_slice s)
{
	static const char *const ends[] = {
		" pr.", " ult.", " ultimo", " til", " i", "/", "-", " og"};

	for (gsize i = 0; i < G_N_ELEMENTS(ends); i++)
		if (kt_slice_ends(s, ends[i]))
			return TRUE;
	return FALSE;
}

/* "2024", "2024 (1.000". */
static gboolean begins_with_year(struct kt_slice s)
{
	return s.len > 6 && kt_loose_is_year_text(kt_slice(s.at, 4)) && s.at[4] == ' ' &&
	       s.at[5] == '(';
}

/* Year I has words before it: "Budget", "2024". */
static gboolean is_year_of_words(const struct kt_stack *stack, guint i)
{
	return i > 0 && (kt_stack_sort_at(stack, i - 1) & KT_LINE_WORDS) &&
	       (!(kt_stack_sort_at(stack, i) & KT_LINE_WORDS) ||
		       (begins_with_year(kt_loose_text(stack->r, stack->lines, i)) &&
			       !kt_slice_has_digit(kt_loose_text(stack->r, stack->lines, i - 1))));
}

/* A bracket in S is not closed: "2023 (mio." */
static gboolean is_left_open(struct kt_slice s)
{
	const char *open = memrchr(s.at, '(', s.len);

	return open && !memchr(open, ')', (gsize)(s.at + s.len - open));
}

/* Each of the years before FIRST has words before it: "Budget", "2023", "Regnskab", "2023". */
static gboolean years_have_words(const struct kt_stack *stack, guint first)
{
	guint n = 0;

	for (guint i = 0; i < first; i++) {
		struct kt_slice s = kt_loose_text(stack->r, stack->lines, i);

		if (kt_stack_sort_at(stack, i) & KT_LINE_WORDS) {
			n += (s.len > 5 && kt_loose_is_year_text(kt_slice(s.at + s.len - 4, 4))) ||
			     begins_with_year(s);
			continue;
		}
		if (!is_year_of_words(stack, i))
			return FALSE;
		n++;
	}
	return n >= 1;
}

/* Line I goes on with the head in the line before. */
static gboolean goes_on(const struct kt_stack *stack, guint i, gboolean years_too)
{
	struct kt_slice s = kt_loose_text(stack->r, stack->lines, i),
			before = kt_loose_text(stack->r, stack->lines, i - 1);

	return s.at[0] == '(' || is_left_open(before) ||
	       (kt_loose_is_day(s) && !kt_slice_has_digit(before)) ||
	       g_unichar_islower(g_utf8_get_char(s.at)) || is_cut_off(before) ||
	       (years_too && is_year_of_words(stack, i));
}

GArray *kt_stack_heads(const struct kt_stack *stack, enum kt_head_way way, guint first)
{
	GArray *heads = g_array_sized_new(FALSE, FALSE, sizeof(struct kt_stack_head), 16);
	gboolean years_too = way == KT_HEADS_WITH_YEAR && years_have_words(stack, first),
		 joins = way == KT_HEADS_JOINED || years_too;

	for (guint i = 0; i < first; i++) {
		struct kt_stack_head head = {i, i + 1};

		if (i > 0 && joins && goes_on(stack, i, years_too))
			g_array_index(heads, struct kt_stack_head, heads->len - 1).end++;
		else
			g_array_append_val(heads, head);
	}
	return heads;
}

struct kt_span kt_stack_head_span(const struct kt_stack *stack, const struct kt_stack_head *head)
{
	struct kt_span first = kt_loose_line_at(stack->lines, head->first)->span,
		       last = kt_loose_line_at(stack->lines, head->end - 1)->span;

	return (struct kt_span){first.start, last.start + last.len - first.start};
}

gboolean kt_stack_is_same_head(const struct kt_stack *stack, const GArray *heads, guint a, guint b)
{
	struct kt_slice x = kt_document_slice(stack->r->doc,
				kt_stack_head_span(
					stack, &g_array_index(heads, struct kt_stack_head, a))),
			y = kt_document_slice(stack->r->doc,
				kt_stack_head_span(
					stack, &g_array_index(heads, struct kt_stack_head, b)));

	return kt_slice_equal(x, y);
}

guint kt_stack_tops(const struct kt_stack *stack, const GArray *heads, guint columns)
{
	guint from = heads->len - columns;

	if (heads->len < columns)
		return 0;
	for (guint under = 2; under * 2 <= columns; under++) {
		gboolean repeats = columns % under == 0 && columns / under <= from;

		for (guint i = under; repeats && i < columns; i++)
			repeats = kt_stack_is_same_head(stack, heads, from + i, from + i % under);
		if (repeats && !kt_stack_is_same_head(stack, heads, from, from + 1))
			return columns / under;
	}
	return 0;
}

gint kt_stack_head_tells(const struct kt_stack *stack, const struct kt_stack_head *head)
{
	struct kt_facet facet;
	gint tells = 0;

	kt_facet_read(stack->r, &facet, kt_stack_head_span(stack, head), 0, NULL);
	if (facet.measure != KT_MEASURE_NONE || facet.unit != KT_UNIT_NONE ||
		!kt_period_is_none(facet.year) || !kt_period_is_none(facet.state))
		tells = 4;
	else if (facet.counted != KT_UNIT_NONE)
		tells = 2;
	kt_facet_clear(&facet);
	return tells;
}

gboolean kt_stack_is_of_figures(const struct kt_stack *stack, const struct kt_stack_head *head)
{
	struct kt_facet facet;
	gboolean is;

	kt_facet_read(stack->r, &facet, kt_stack_head_span(stack, head), 0, NULL);
	/* "Bevilling" may be what each name is */
	is = facet.is_time_only || facet.measure == KT_MEASURE_ORIGINAL_BUDGET ||
	     (strchr(facet.label, ' ') && facet.measure >= KT_MEASURE_ORIGINAL_BUDGET &&
		     facet.measure <= KT_MEASURE_NEUTRAL_ADJUSTMENT && facet.unit == KT_UNIT_NONE);
	kt_facet_clear(&facet);
	return is;
}

/* The last year that HEAD tells; 0 if none. */
static gint year_of(
	const struct kt_stack *stack, const struct kt_stack_head *head, gboolean *is_bare)
{
	struct kt_facet facet;
	gint year;

	kt_facet_read(stack->r, &facet, kt_stack_head_span(stack, head), 0, NULL);
	*is_bare = kt_loose_is_year_text(kt_slice_str(facet.label));
	year = facet.year.is_range ? 0 : facet.year.from.year;
	kt_facet_clear(&facet);
	return year;
}

gboolean kt_stack_steps_back(
	const struct kt_stack *stack, const struct kt_stack_head *a, const struct kt_stack_head *b)
{
	gboolean a_is_bare, b_is_bare;
	gint before = year_of(stack, a, &a_is_bare), year = year_of(stack, b, &b_is_bare);

	return b_is_bare && !a_is_bare && (before == 0 || before >= year);
}
