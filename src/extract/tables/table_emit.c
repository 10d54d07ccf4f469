/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads the figures out of a bound table. */
#include "extract/tables/table_place.h"

#include "extract/prose/prose.h"
#include "extract/sink.h"

/* A figure of COLUMN is smaller than that of PART beside it: "Ekskl. moms | Inkl. moms". */
static gboolean is_outgrown(const struct kt_binding *b, guint column, guint part)
{
	for (guint row = 0; row < b->grid->n_rows; row++) {
		const struct kt_number *whole = kt_grid_number(b->grid, row, column);
		const struct kt_number *f = kt_grid_number(b->grid, row, part);

		if (b->rows[row].role == KT_ROW_DATA && whole && f &&
			kt_decimal_sign(whole->number) == kt_decimal_sign(f->number) &&
			kt_decimal_cmp(kt_decimal_abs(f->number), kt_decimal_abs(whole->number)) >
				0)
			return TRUE;
	}
	return FALSE;
}

/* "Ledige | Heraf i aktivering": the column is a part of what the one before it counts.  In a row that
 * adds up it is told as a sum. */
static gboolean is_part_of_column(const struct kt_table_place *p)
{
	const struct kt_binding *b = p->b;

	if (!kt_place_column(p)->is_of_which)
		return FALSE;
	for (guint c = p->column; c-- > 0;)
		if (b->columns[c].role == KT_COLUMN_DATA && !b->columns[c].facet.is_of_which)
			return b->columns[c].unit_seen == p->draft->unit &&
			       !is_outgrown(b, c, p->column);
	return FALSE;
}

static guint flags_of(const struct kt_table_place *p)
{
	guint flags = 0;

	if (p->b->rows[p->row].is_total || p->b->columns[p->column].is_total)
		flags |= KT_FLAG_TOTAL;
	if (p->b->rows[p->row].is_of_which || (!flags && is_part_of_column(p)))
		flags |= KT_FLAG_OF_WHICH;
	if (kt_place_column(p)->is_previous)
		flags |= KT_FLAG_PREVIOUS;
	if (p->figure->range)
		flags |= p->figure->range < 0 ? KT_FLAG_RANGE_LOW : KT_FLAG_RANGE_HIGH;
	return flags;
}

/* FALSE where money has neither unit nor scale to go by: a factor of a
 * thousand is worse than nothing. */
static gboolean set_value(const struct kt_table_place *p, const struct kt_table_unit *u)
{
	struct kt_draft *d = p->draft;

	if (!kt_decimal_shift(&d->value, p->figure->number, u->power) ||
		!kt_decimal_shift(&d->resolution, kt_decimal_step(p->figure->number), u->power))
		return FALSE;
	d->unit = u->unit;
	if (u->rule)
		kt_draft_reason(d, "unit", u->rule, u->evidence);
	return TRUE;
}

/* A share is about what the column to its left counts. */
static gint leaning_of_share(const struct kt_table_place *p)
{
	for (guint c = p->column; c-- > 0;) {
		enum kt_unit unit = p->b->columns[c].unit_seen;
		if (unit == KT_UNIT_PERSON)
			return KT_KIND_PEOPLE;
		if (unit == KT_UNIT_CASE)
			return KT_KIND_CASES;
	}
	return -1;
}

/* How far the table itself is to be trusted. */
static void note_table(const struct kt_binding *b, struct kt_draft *draft)
{
	enum { SOME = 3, MANY = 6 };

	if (b->grid->source == KT_GRID_LINES)
		kt_draft_reason(draft, "table", "made-of-lines", "");
	if (b->n_head_rows == 0)
		kt_draft_reason(draft, "table", "no-head", "");
	if (b->score >= MANY)
		kt_draft_reason(draft, "table", "many-sums-agree", "");
	else if (b->score >= SOME)
		kt_draft_reason(draft, "table", "some-sums-agree", "");
}

static void emit_figure(
	struct kt_binding *b, guint table, guint row, guint column, const struct kt_number *figure)
{
	struct kt_draft draft;
	struct kt_table_place p = {b, row, column, figure, &draft};
	struct kt_table_unit u = {KT_UNIT_NONE, 0, NULL, NULL};

	kt_draft_init(&draft, b->r->sink, b->grid->block, KT_ORIGIN_TABLE);
	draft.span = figure->raw;
	draft.numeral = figure->numeral;
	draft.qualifier = figure->qualifier;
	draft.leaning = b->leaning;
	draft.table = table;
	draft.row = b->grid->first_row + row + 1;
	draft.column = b->grid->first_column + column + 1;
	draft.context = b->around->caption_span;
	note_table(b, &draft);
	if (!kt_place_find_unit(&p, &u) &&
		(figure->number.scale > 0 || kt_place_is_budget_head(kt_place_column(&p)))) {
		kt_draft_clear(&draft);
		kt_sink_unread(b->r->sink, figure->numeral,
			figure->number.scale > 0 ? "decimals without a unit"
						 : "money without a scale");
		return;
	}
	if (figure->is_aside && u.unit != KT_UNIT_PERCENT) {
		kt_draft_clear(&draft);
		kt_sink_unread(b->r->sink, figure->numeral, "aside in a cell");
		return;
	}
	if (!set_value(&p, &u)) {
		kt_sink_unread(b->r->sink, figure->numeral, "too large");
		kt_draft_clear(&draft);
		return;
	}
	if (!(figure->is_compared && draft.unit == KT_UNIT_PERCENT)) /* "600 (75 %)" */
		b->columns[column].unit_seen = draft.unit;
	if (draft.unit == KT_UNIT_PERCENT && draft.leaning < 0)
		draft.leaning = leaning_of_share(&p);
	kt_place_find_measure(&p, &u);
	kt_place_find_period(&p);
	kt_place_note_times(&p);
	kt_place_find_subject(&p);
	kt_place_find_area(&p);
	draft.measure_words = kt_place_measure_words(&p);
	draft.flags = flags_of(&p);
	kt_sink_draft(b->r->sink, &draft);
}

/* At least one quantity with a unit of its own, or with a noun that is counted, and
 * words around it: "14 flere borgere i botilbud end forudsat". */
static gboolean is_worth_reading(const struct kt_passage *p)
{
	guint words = 0, units = 0;

	for (guint i = 0; i < p->tokens->len; i++)
		words += kt_passage_token(p, i)->kind == KT_TOKEN_WORD;
	for (guint i = 0; i < p->quantities->len; i++)
		units += kt_passage_quantity(p, i)->unit != KT_UNIT_NONE;
	return words >= 4 && p->quantities->len > 0 &&
	       (units > 0 || kt_passage_find(p, KT_LEX_COUNTED, 0, p->tokens->len));
}

void kt_binding_read_words(struct kt_binding *b, const struct kt_grid_cell *cell)
{
	struct kt_passage *p;
	struct kt_facet facet;

	if (!kt_slice_has_digit(kt_document_slice(b->r->doc, cell->span)))
		return;
	p = kt_passage_new(b->r->doc, b->r->lexicon, cell->span, &b->r->context);
	if (is_worth_reading(p)) {
		kt_discourse_at(b->r, b->grid->block);
		kt_passage_read(b->r, p, b->grid->block, KT_ORIGIN_TABLE);
	}
	kt_passage_free(p);
	kt_facet_read(b->r, &facet, cell->span, 0, "number in a text cell");
	kt_facet_clear(&facet);
}

/* Numerals of cells that are no figures. */
static void claim_other(struct kt_binding *b, guint row, guint column)
{
	static const char *const sorts[] = {
		[KT_CELL_TIME] = "date or period",
		[KT_CELL_SUPPRESSED] = "suppressed",
		[KT_CELL_ERROR] = "spreadsheet error",
	};
	const struct kt_grid_cell *cell = kt_grid_cell(b->grid, row, column);
	enum kt_column_role role = b->columns[column].role;

	if (cell->is_continued || cell->span.len == 0)
		return;
	if (b->rows[row].n_numbers && (role == KT_COLUMN_LABEL || role == KT_COLUMN_GROUP))
		return; /* "Andel over 80 år" names the figures beside it */
	if (cell->sort == KT_CELL_TIME || cell->sort == KT_CELL_SUPPRESSED ||
		cell->sort == KT_CELL_ERROR) {
		kt_sink_nonfigure(b->r->sink, cell->span, sorts[cell->sort]);
	} else if (cell->sort == KT_CELL_UNPLACED) {
		kt_sink_unread(b->r->sink, cell->span, "a row with fewer cells than columns");
	} else if (cell->sort == KT_CELL_TEXT) {
		kt_binding_read_words(b, cell);
	}
}

void kt_binding_emit(struct kt_binding *b, guint table)
{
	kt_binding_claim_heads(b);
	for (guint row = 0; row < b->grid->n_rows; row++) {
		if (b->rows[row].role != KT_ROW_DATA)
			continue;
		for (guint c = 0; c < b->grid->n_columns; c++) {
			const struct kt_grid_cell *cell = kt_grid_cell(b->grid, row, c);
			if (!kt_binding_is_data(b, row, c)) {
				claim_other(b, row, c);
				continue;
			}
			for (guint i = 0; i < cell->n_figures; i++)
				emit_figure(b, table, row, c, kt_grid_figure(b->grid, cell, i));
		}
	}
}
