/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a table block to figures:
 *
 *   grid      cells with their figures               grid.c, cells.c
 *   before    the table that it goes on with         table_before.c
 *   around    caption, sentences, legend             around.c
 *   binding   head rows, label column, facets        binding.c, facet.c
 *   shape     what sort of table it is               shapes/
 *   judge     sums, differences, percentages         table_judge.c, equations.c
 *   emit      figures with unit, measure, period     table_emit.c
 *
 * Where signs can be read two ways (brackets), both are tried and the one
 * under which more equations close is taken. */
#include "extract/tables/table.h"

#include "extract/shapes/shapes.h"
#include "extract/sink.h"
#include "extract/tables/table_before.h"

static void judge_and_score(struct kt_binding *b)
{
	kt_binding_judge(b);
	b->score = kt_equations_score(b->row_equations) + kt_equations_score(b->column_equations);
}

static guint turn_brackets(struct kt_grid *grid)
{
	guint n = 0;

	for (guint i = 0; i < grid->figures->len; i++) {
		struct kt_number *f = &g_array_index(grid->figures, struct kt_number, i);
		if (!f->is_bracketed || f->is_aside)
			continue;
		f->number = kt_decimal_neg(f->number);
		n++;
	}
	return n;
}

/* (1.234) is -1.234 unless the sums say otherwise. */
static void decide_brackets(struct kt_binding *b)
{
	gint as_read = b->score;

	if (turn_brackets(b->grid) == 0)
		return;
	judge_and_score(b);
	if (b->score > as_read)
		return;
	turn_brackets(b->grid);
	judge_and_score(b);
}

struct kt_binding *kt_table_bind(
	struct kt_reading *r, struct kt_grid *grid, const struct kt_around *around)
{
	struct kt_binding *b;

	kt_grid_mend_signs(r, grid);
	kt_grid_mend(r, grid);
	kt_grid_mend_lost_corner(r, grid);
	kt_grid_mend_head(r, grid);
	b = kt_binding_new(r, grid, around);
	kt_binding_read_brackets(b);
	kt_binding_find_unit(b);
	b->shape = kt_shape_choose(b, &b->second);
	if (b->shape && b->shape->bind)
		b->shape->bind(b);
	judge_and_score(b);
	decide_brackets(b);
	return b;
}

/* ---- mentions ---------------------------------------------------------------------------------- */

static struct kt_mention mention_of(const struct kt_binding *b, enum kt_mention_kind kind)
{
	const struct kt_item *item = kt_minutes_item_of(b->r->minutes, b->grid->block);
	const struct kt_section *section = kt_minutes_section_of(b->r->minutes, b->grid->block);
	struct kt_mention m = {.kind = kind,
		.source = kt_document_name(b->r->doc),
		.item = item ? item->number : "",
		.section = section ? section->heading : "",
		.text = "",
		.subject = "",
		.period = kt_period_none()};

	return m;
}

static void mention_formulas(const struct kt_binding *b, guint table)
{
	for (guint c = 0; c < b->grid->n_columns; c++) {
		const struct kt_facet *f = &b->columns[c].facet;
		struct kt_mention m = mention_of(b, KT_MENTION_FORMULA);
		struct kt_place place;
		if (f->formula.len == 0)
			continue;
		place = kt_document_place(b->r->doc, f->span);
		m.page = place.page;
		m.line = place.line;
		m.text = f->label;
		m.subject = f->words;
		m.table = table;
		m.column = c + 1;
		kt_sink_mention(b->r->sink, &m);
	}
}

static void mention_legend(const struct kt_binding *b, guint table)
{
	struct kt_mention m = mention_of(b, KT_MENTION_LEGEND);
	struct kt_place place;
	g_autofree char *text = NULL;

	if (!b->around->legend)
		return;
	place = kt_document_place(b->r->doc, b->around->legend_span);
	text = kt_squeeze_dup(kt_document_slice(b->r->doc, b->around->legend_span));
	m.page = place.page;
	m.line = place.line;
	m.text = text;
	m.table = table;
	m.value = b->around->legend;
	kt_sink_mention(b->r->sink, &m);
}

static gboolean is_kept_back(const struct kt_binding *b, guint row, guint column)
{
	const struct kt_grid_cell *cell = kt_grid_cell(b->grid, row, column);

	return b->rows[row].role == KT_ROW_DATA && b->columns[column].role == KT_COLUMN_DATA &&
	       cell->sort == KT_CELL_SUPPRESSED && !cell->is_continued;
}

/* What is kept back is missing from the sums that it goes into. */
static void mention_hidden(const struct kt_binding *b, guint table)
{
	for (guint row = 0; row < b->grid->n_rows; row++)
		for (guint c = 0; c < b->grid->n_columns; c++) {
			struct kt_mention m = mention_of(b, KT_MENTION_HIDDEN);
			struct kt_place place;
			g_autofree char *text = NULL;

			if (!is_kept_back(b, row, c))
				continue;
			place = kt_document_place(b->r->doc, kt_grid_cell(b->grid, row, c)->span);
			text = kt_squeeze_dup(
				kt_document_slice(b->r->doc, kt_grid_cell(b->grid, row, c)->span));
			m.page = place.page;
			m.line = place.line;
			m.text = text;
			m.table = table;
			m.column = b->grid->first_column + c + 1;
			m.value = (gint)(b->grid->first_row + row + 1);
			kt_sink_mention(b->r->sink, &m);
		}
}

/* ---- entry ------------------------------------------------------------------------------------- */

static void refuse(struct kt_binding *b)
{
	const char *sort = b->shape ? b->shape->refuses : NULL;

	kt_binding_claim_heads(b);
	for (guint row = 0; row < b->grid->n_rows; row++)
		for (guint c = 0; c < b->grid->n_columns; c++) {
			const struct kt_grid_cell *cell = kt_grid_cell(b->grid, row, c);
			if (cell->span.len == 0 || cell->is_continued)
				continue;
			if (b->shape == &kt_shape_text && cell->sort == KT_CELL_TEXT)
				kt_binding_read_words(b, cell);
			else if (sort)
				kt_sink_nonfigure(b->r->sink, cell->span, sort);
			else
				kt_sink_unread(b->r->sink, cell->span, "table without a shape");
		}
}

/* "412.550" beside a table in thousands: kroner, as far as one can tell. */
static void tell_doubt(const struct kt_binding *b)
{
	struct kt_place at;

	if (!b->is_scale_doubted)
		return;
	at = kt_document_place(b->r->doc, kt_grid_cell(b->grid, b->n_head_rows, 0)->span);
	kt_diag(b->r->diags, KT_NOTE, kt_document_name(b->r->doc), at.page, at.line, 0,
		"the table tells no scale, and another of the same item does; its amounts are "
		"taken to be in kroner");
}

void kt_table_finish(struct kt_binding *b)
{
	guint table = ++b->r->sink->n_tables;

	tell_doubt(b);
	kt_binding_dump(b, table);
	if (!b->shape || b->shape->refuses) {
		refuse(b);
		return;
	}
	kt_table_remember(b);
	kt_binding_emit(b, table);
	mention_formulas(b, table);
	mention_legend(b, table);
	mention_hidden(b, table);
}

static void read_part(struct kt_reading *r, struct kt_grid *grid, const struct kt_around *around)
{
	struct kt_binding *b = kt_table_bind(r, grid, around);

	kt_table_finish(b);
	kt_binding_free(b);
}

/* Tables beside each other, each with a column of ranks before it, one by one. */
static gboolean read_sides(
	struct kt_reading *r, struct kt_grid *grid, const struct kt_around *around)
{
	guint n = 0;

	kt_grid_mend_lost_corner(r, grid);
	for (guint from = 0, end; (end = kt_grid_next_side(grid, from)) > 0; from = end) {
		for (guint row = 0; row < grid->n_rows; row++)
			kt_sink_nonfigure(r->sink, kt_grid_cell(grid, row, from)->span, "rank");
		read_part(r, kt_grid_columns(grid, from + 1, end), around);
		n++;
	}
	return n > 0;
}

void kt_read_table(struct kt_reading *r, guint block)
{
	struct kt_grid *grid = kt_grid_from_block(r, block);
	const struct kt_table_before *whole = kt_table_that_goes_on(r, grid);
	struct kt_around around;

	if (whole)
		grid = kt_grid_under_heads(r, grid, whole);
	kt_around_read_part(r, &around, block, 1, whole);
	for (guint from = 0, end; from < grid->n_rows; from = end) {
		struct kt_grid *part;

		end = kt_grid_next_table(r, grid, from);
		part = kt_grid_part(grid, from, end);
		if (read_sides(r, part, &around))
			kt_grid_free(part);
		else
			read_part(r, part, &around);
	}
	kt_grid_free(grid);
	kt_around_clear(&around);
}
