/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Classes of lengths, ages and amounts as names of rows and columns.
 *
 *   Ventetid         Borgere           Alder    0-2 år   3-5 år
 *   Under 1 måned          9           Nord         41       78
 *   1-3 måneder           14           Syd          33       61
 *
 * One cell could be a figure of its own ("1-3 måneder" under "Ventetid").  A
 * whole line of them that goes up, with figures beside each, is not. */
#include "extract/tables/binding.h"
#include "extract/passage/size_class.h"

/* What the cells of one line have been found to be. */
struct class_line {
	guint n[KT_CLASS_FULL + 1];
	guint with_figures;
	struct kt_decimal last;
	gboolean is_broken;
};

static enum kt_class_form form_of(const struct kt_binding *b, const struct kt_grid_cell *cell)
{
	struct kt_passage_context context = b->r->context;
	struct kt_passage *p;
	enum kt_class_form form;
	guint end = 0;

	if (!kt_slice_has_digit(kt_document_slice(b->r->doc, cell->span)))
		return KT_CLASS_NONE;
	context.in_table = TRUE;
	p = kt_passage_store_read(b->r->passages, b->r->doc, b->r->lexicon, cell->span, &context);
	form = kt_class_at(p, 0, &end);
	if (end < p->tokens->len)
		form = KT_CLASS_NONE;
	kt_passage_free(p);
	return form;
}

/* Figures stand in ROW to the right of C, or under it where DOWN. */
static gboolean has_figures_beside(const struct kt_binding *b, guint row, guint c, gboolean down)
{
	guint i = down ? row + 1 : c + 1, n = down ? b->grid->n_rows : b->grid->n_columns;

	for (; i < n; i++) {
		const struct kt_grid_cell *cell =
			down ? kt_grid_cell(b->grid, i, c) : kt_grid_cell(b->grid, row, i);

		if (cell->sort == KT_CELL_NUMBER && !cell->is_continued)
			return TRUE;
	}
	return FALSE;
}

static void add_cell(
	const struct kt_binding *b, guint row, guint c, gboolean down, struct class_line *line)
{
	const struct kt_grid_cell *cell = kt_grid_cell(b->grid, row, c);
	const struct kt_number *f = kt_grid_number(b->grid, row, c);
	enum kt_class_form form;

	if (cell->is_continued || (!f && cell->sort != KT_CELL_TEXT))
		return;
	form = form_of(b, cell);
	line->n[form] += f || form != KT_CLASS_NONE; /* words may stand among them */
	line->with_figures += form != KT_CLASS_NONE && has_figures_beside(b, row, c, down);
	if (f) {
		struct kt_decimal size = kt_decimal_abs(f->number);

		line->is_broken |= form == KT_CLASS_NONE || kt_decimal_cmp(size, line->last) < 0;
		line->last = size;
	}
}

gboolean kt_cells_are_classes(
	const struct kt_binding *b, guint row, guint c, guint row_end, guint c_end)
{
	struct class_line line = {.is_broken = FALSE};
	gboolean down = row + 1 == row_end && c + 1 < c_end;
	guint classes;

	for (guint i = row; i < row_end && !line.is_broken; i++)
		for (guint k = c; k < c_end && !line.is_broken; k++)
			add_cell(b, i, k, down, &line);
	classes = line.n[KT_CLASS_FULL] + line.n[KT_CLASS_BARE];
	return !line.is_broken && classes >= 2 && classes >= line.n[KT_CLASS_PLAIN] &&
	       line.with_figures >= classes &&
	       (line.n[KT_CLASS_FULL] || line.n[KT_CLASS_BARE] >= 3);
}

/* ---- ages ---------------------------------------------------------------- */

enum { AGE_OF_ADULTS = 15 }; /* no waiting and no stay has classes of so many years */

struct age_line {
	guint classes, in_years;
	struct kt_decimal highest;
};

static gboolean is_year_word(const struct kt_passage *p, guint i)
{
	const struct kt_found *unit = kt_passage_term_at(p, KT_LEX_UNIT, i);

	return unit && g_str_equal(unit->term->value, "year");
}

static void add_age(const struct kt_binding *b, guint row, guint c, struct age_line *line)
{
	const struct kt_grid_cell *cell = kt_grid_cell(b->grid, row, c);
	struct kt_passage_context context = b->r->context;
	gboolean in_years = FALSE;
	struct kt_passage *p;
	guint end = 0;

	if (cell->is_continued || form_of(b, cell) == KT_CLASS_NONE)
		return;
	context.in_table = TRUE;
	p = kt_passage_store_read(b->r->passages, b->r->doc, b->r->lexicon, cell->span, &context);
	kt_class_at(p, 0, &end);
	for (guint i = 0; i < end; i++) {
		const struct kt_token *t = kt_passage_token(p, i);

		in_years |= is_year_word(p, i);
		if (t->kind == KT_TOKEN_NUMERAL && kt_decimal_cmp(t->number, line->highest) > 0)
			line->highest = t->number;
	}
	line->classes++;
	line->in_years += in_years;
	kt_passage_free(p);
}

static gboolean is_headed_by_age(const struct kt_binding *b)
{
	const struct kt_term *key = kt_lexicon_whole(b->r->lexicon, KT_LEX_KEY,
		kt_document_slice(b->r->doc, kt_grid_cell(b->grid, 0, 0)->span));

	return key && g_str_equal(key->value, "age");
}

gboolean kt_cells_are_ages(
	const struct kt_binding *b, guint row, guint c, guint row_end, guint c_end)
{
	struct age_line line = {.classes = 0};

	for (guint i = row; i < row_end; i++)
		for (guint k = c; k < c_end; k++)
			add_age(b, i, k, &line);
	return line.classes >= 2 &&
	       kt_decimal_cmp(line.highest, kt_decimal_int(AGE_OF_ADULTS)) >= 0 &&
	       (2 * line.in_years >= line.classes || is_headed_by_age(b));
}
