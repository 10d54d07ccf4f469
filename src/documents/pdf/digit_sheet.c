/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/pdf/digit_sheet.h"

#include <string.h>

enum {
	MAX_EQUATIONS = 2000,
	LEAST_PROOFS = 2, /* of a pattern */
};

static void fill_entry(struct kt_digit_entry *e, const struct kt_page_grid *grid,
	struct kt_page *page, guint row, guint column)
{
	const struct kt_page_grid_cell *cell = kt_page_grid_lookup(grid, row, column);

	if (!cell || cell->row != row || cell->column != column || !cell->words ||
		cell->words->len != 1)
		return;
	struct kt_page_word *word = kt_page_word(page, g_array_index(cell->words, guint, 0));

	e->only = word;
	e->page = page->number;
	if (!kt_decimal_parse(&e->value, word->text, strlen(word->text), &kt_number_marks_da, NULL))
		return;
	e->word = word;
}

struct kt_digit_sheet kt_digit_sheet_of(
	const struct kt_flow_item *item, const struct kt_pages *pages)
{
	struct kt_digit_sheet s = {.n_columns = item->grid->n_columns};
	guint row = 0, n_parts = 1 + (item->rest ? item->rest->len : 0);

	for (guint i = 0; i < n_parts; i++)
		s.n_rows += (i ? (struct kt_flow_item *)g_ptr_array_index(item->rest, i - 1) : item)
				    ->grid->n_rows;
	s.cells = g_new0(struct kt_digit_entry, (gsize)s.n_rows * s.n_columns + 1);
	for (guint i = 0; i < n_parts; i++) {
		const struct kt_flow_item *part = i ? g_ptr_array_index(item->rest, i - 1) : item;
		struct kt_page *page = g_ptr_array_index(pages->pages, part->page);

		for (guint r = 0; r < part->grid->n_rows; r++, row++)
			for (guint k = 0; k < s.n_columns && k < part->grid->n_columns; k++)
				fill_entry(kt_digit_cell(&s, row, k), part->grid, page, r, k);
	}
	s.equations = g_ptr_array_new_with_free_func((GDestroyNotify)g_array_unref);
	return s;
}

void kt_digit_sheet_clear(struct kt_digit_sheet *s)
{
	g_ptr_array_unref(s->equations);
	g_free(s->cells);
}

/* ---- equations ---- */

static void add_term(GArray *terms, guint cell, gint sign)
{
	struct kt_digit_term t = {cell, sign};

	g_array_append_val(terms, t);
}

/* The sum of the terms but those of cell SKIP (or G_MAXUINT); FALSE if a cell is no number. */
static gboolean sum_terms(
	const struct kt_digit_sheet *s, GArray *terms, guint skip, struct kt_decimal *sum)
{
	*sum = kt_decimal_int(0);
	for (guint i = 0; i < terms->len; i++) {
		const struct kt_digit_term *t = &g_array_index(terms, struct kt_digit_term, i);
		const struct kt_digit_entry *e = &s->cells[t->cell];

		if (!e->word)
			return FALSE;
		if (t->cell != skip && !kt_decimal_add(sum, *sum,
					       t->sign > 0 ? e->value : kt_decimal_neg(e->value)))
			return FALSE;
	}
	return TRUE;
}

gboolean kt_digit_sheet_closes(const struct kt_digit_sheet *s, GArray *terms)
{
	struct kt_decimal sum;

	return sum_terms(s, terms, G_MAXUINT, &sum) && kt_decimal_sign(sum) == 0;
}

static gboolean is_whole(const struct kt_digit_sheet *s, GArray *terms)
{
	struct kt_decimal sum;

	return sum_terms(s, terms, G_MAXUINT, &sum);
}

/* All zero closes whatever the table means. */
static gboolean says_something(const struct kt_digit_sheet *s, GArray *terms)
{
	guint n = 0;

	for (guint i = 0; i < terms->len; i++)
		n += kt_decimal_sign(
			     s->cells[g_array_index(terms, struct kt_digit_term, i).cell].value) !=
		     0;
	return n >= 3;
}

/* Keeps the instances of a pattern if it closes often enough to be a rule. */
static void take_pattern(struct kt_digit_sheet *s, GPtrArray *instances)
{
	guint closed = 0, whole = 0;

	for (guint i = 0; i < instances->len; i++) {
		GArray *terms = g_ptr_array_index(instances, i);

		if (!is_whole(s, terms))
			continue;
		whole++;
		closed += kt_digit_sheet_closes(s, terms) && says_something(s, terms);
	}
	if (closed >= LEAST_PROOFS && closed * 2 >= whole)
		for (guint i = 0; i < instances->len && s->equations->len < MAX_EQUATIONS; i++)
			if (is_whole(s, g_ptr_array_index(instances, i)))
				g_ptr_array_add(
					s->equations, g_array_ref(g_ptr_array_index(instances, i)));
	g_ptr_array_unref(instances);
}

static GPtrArray *new_instances(void)
{
	return g_ptr_array_new_with_free_func((GDestroyNotify)g_array_unref);
}

static GArray *new_terms(GPtrArray *instances)
{
	GArray *terms = g_array_new(FALSE, FALSE, sizeof(struct kt_digit_term));

	g_ptr_array_add(instances, terms);
	return terms;
}

/* Lines of cells, as rows or as columns: N of them, their first cells APART, and each cell
 * a STEP from the next. */
struct way {
	guint n, apart, step;
};

/* In every line: cell TOTAL is the sum of cells FIRST to TOTAL - 1. */
static void try_sum(struct kt_digit_sheet *s, struct way lines, guint first, guint total)
{
	GPtrArray *instances = new_instances();

	for (guint line = 0; line < lines.n; line++) {
		GArray *terms = new_terms(instances);

		for (guint k = first; k <= total; k++)
			add_term(terms, line * lines.apart + k * lines.step, k == total ? -1 : 1);
	}
	take_pattern(s, instances);
}

static void find_sums(struct kt_digit_sheet *s, struct way lines, guint n_cells)
{
	for (guint total = 2; total < n_cells; total++)
		for (guint first = 0; first + 1 < total; first++)
			try_sum(s, lines, first, total);
}

/* In every row: column C is B less A. */
static void try_row_difference(struct kt_digit_sheet *s, guint a, guint b, guint c)
{
	GPtrArray *instances = new_instances();

	for (guint r = 0; r < s->n_rows; r++) {
		GArray *terms = new_terms(instances);

		add_term(terms, r * s->n_columns + b, 1);
		add_term(terms, r * s->n_columns + a, -1);
		add_term(terms, r * s->n_columns + c, -1);
	}
	take_pattern(s, instances);
}

void kt_digit_sheet_find_equations(struct kt_digit_sheet *s)
{
	find_sums(s, (struct way){.n = s->n_columns, .apart = 1, .step = s->n_columns}, s->n_rows);
	find_sums(s, (struct way){.n = s->n_rows, .apart = s->n_columns, .step = 1}, s->n_columns);
	for (guint c = 2; c < s->n_columns; c++)
		for (guint a = 0; a < c; a++)
			for (guint b = 0; b < c; b++)
				if (a != b)
					try_row_difference(s, a, b, c);
}

gint kt_digit_sign_in(GArray *terms, guint cell)
{
	for (guint i = 0; i < terms->len; i++)
		if (g_array_index(terms, struct kt_digit_term, i).cell == cell)
			return g_array_index(terms, struct kt_digit_term, i).sign;
	return 0;
}

gboolean kt_digit_sheet_solve(
	const struct kt_digit_sheet *s, GArray *terms, guint cell, struct kt_decimal *out)
{
	struct kt_decimal others;

	if (!sum_terms(s, terms, cell, &others))
		return FALSE;
	*out = kt_digit_sign_in(terms, cell) > 0 ? kt_decimal_neg(others) : others;
	return TRUE;
}
