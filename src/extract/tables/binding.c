/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The anatomy of a table: head rows, label columns, sections, parts.
 *
 *            | head head head     rows above the first row with numbers
 *   corner   | head head head
 *   ---------+---------------
 *   Section  |                    a label alone
 *   label    |   n    n    n
 *   heraf .. |   n    n    n      part of the row above that is none
 *   I alt    |   n    n    n */
#include "extract/tables/binding_cells.h"
#include "extract/models/measure_evidence.h"
#include "extract/passage/local_body.h"
#include "extract/tables/caption_line.h"

#include <string.h>

static gboolean same_text(const struct kt_binding *b, struct kt_span x, struct kt_span y)
{
	struct kt_slice s = kt_slice_trim(kt_document_slice(b->r->doc, x));
	struct kt_slice t = kt_slice_trim(kt_document_slice(b->r->doc, y));
	g_autofree char *a = NULL, *c = NULL;

	if (s.len == 0 || t.len == 0)
		return s.len == t.len;
	if (s.at[0] != t.at[0])
		return FALSE;
	a = kt_squeeze_dup(s);
	c = kt_squeeze_dup(t);
	return g_str_equal(a, c);
}

/* ---- columns ----------------------------------------------------------------------------------- */

static void count_figure(struct kt_column *column, const struct kt_number *figure)
{
	struct kt_decimal size = kt_decimal_abs(figure->number);

	column->n_numbers++;
	column->n_negative += figure->number.digits < 0;
	if (kt_decimal_cmp(size, column->largest) > 0)
		column->largest = size;
}

static void count_columns(struct kt_binding *b)
{
	for (guint row = b->n_head_rows; row < b->grid->n_rows; row++) {
		for (guint c = 0; c < b->grid->n_columns; c++) {
			const struct kt_grid_cell *cell = kt_binding_cell(b, row, c);
			struct kt_column *column = &b->columns[c];
			if (kt_cell_is_figure(cell))
				count_figure(column, kt_grid_figure(b->grid, cell, 0));
			column->n_filled += kt_cell_is_filled(cell);
			column->n_years += kt_cell_is_figure(cell) && cell->is_year;
			column->n_texts += kt_cell_is_filled(cell) && cell->sort == KT_CELL_TEXT;
			column->n_times += kt_cell_is_filled(cell) && cell->sort == KT_CELL_TIME;
			column->n_marks += cell->sort == KT_CELL_MARK;
		}
	}
}

static void find_signed_row(struct kt_binding *b)
{
	guint n_columns = 0;

	b->signed_row = -1;
	for (guint c = 0; c < b->grid->n_columns; c++) {
		n_columns += b->columns[c].n_negative > 0;
		for (guint row = b->n_head_rows; row < b->grid->n_rows; row++) {
			const struct kt_number *figure = kt_grid_number(b->grid, row, c);

			if (!figure || figure->number.digits >= 0 || b->signed_row == (gint)row)
				continue;
			if (b->signed_row >= 0) {
				b->signed_row = -1;
				return;
			}
			b->signed_row = row;
		}
	}
	if (n_columns < 2)
		b->signed_row = -1;
}

gboolean kt_binding_is_signed(const struct kt_binding *b, guint row, guint c)
{
	return b->columns[c].n_negative > 0 && (b->signed_row < 0 || b->signed_row == (gint)row);
}

/* What names several rows: its cell is merged over them, or a third of its cells are as those above
 * or empty. */
static gboolean repeats_or_gapes(const struct kt_binding *b, guint c)
{
	guint gaps = 0, n = 0;

	for (guint row = b->n_head_rows; row < b->grid->n_rows; row++) {
		const struct kt_grid_cell *cell = kt_binding_cell(b, row, c);
		if (!kt_binding_count_figures(b, row))
			continue;
		if (n > 0 && cell->is_continued && cell->span.len > 0 &&
			cell->span.start == kt_binding_cell(b, row - 1, c)->span.start)
			return TRUE;
		n++;
		gaps += cell->sort == KT_CELL_EMPTY || cell->is_continued ||
			(row > 0 && cell->span.len &&
				same_text(b, cell->span, kt_binding_cell(b, row - 1, c)->span));
	}
	return n && 3 * gaps >= n;
}

static gboolean is_texty(const struct kt_column *column)
{
	return column->n_texts + column->n_times > 0 &&
	       column->n_texts + column->n_times >= 2 * column->n_numbers;
}

/* "110 l sæk" and "12 Børn" among "Sommerhuse": each number of the column may open a name. */
static gboolean may_be_names(const struct kt_binding *b, guint c)
{
	if (b->columns[c].n_texts == 0)
		return FALSE;
	for (guint row = b->n_head_rows; row < b->grid->n_rows; row++) {
		const struct kt_grid_cell *cell = kt_binding_cell(b, row, c);

		if (cell->sort == KT_CELL_NUMBER && !cell->may_be_name && !cell->has_words)
			return FALSE;
	}
	return TRUE;
}

static gboolean is_all_years(const struct kt_column *column)
{
	return column->n_numbers >= 2 && column->n_years == column->n_numbers &&
	       column->n_texts == 0;
}

static void assign_columns(struct kt_binding *b)
{
	guint n = b->grid->n_columns;
	gint first_data = -1;

	b->label_column = b->group_column = -1;
	for (guint c = 0; c < n; c++) {
		struct kt_column *column = &b->columns[c];
		if (column->n_filled == 0)
			column->role = KT_COLUMN_NOTHING;
		else if (kt_column_has_naming_head(b, c))
			column->role = KT_COLUMN_KEY;
		else if (first_data < 0 && kt_column_is_code(b, c))
			column->role = KT_COLUMN_KEY;
		else if (is_texty(column) || (first_data < 0 && may_be_names(b, c)))
			column->role = KT_COLUMN_TEXT;
		else if (first_data < 0 &&
			 (kt_column_is_key(b, c) || (c == 0 && b->grid->is_sure_row)))
			column->role = KT_COLUMN_KEY;
		else if (first_data >= 0 && is_all_years(column))
			column->role = KT_COLUMN_KEY; /* when a loan runs out */
		else
			column->role = KT_COLUMN_DATA;
		if (column->role == KT_COLUMN_DATA && first_data < 0)
			first_data = c;
	}
	for (guint c = 0; c < n; c++) {
		gboolean is_name =
			b->columns[c].role == KT_COLUMN_TEXT ||
			(b->columns[c].role == KT_COLUMN_KEY && !kt_column_has_naming_head(b, c));
		if (!is_name || (first_data >= 0 && (gint)c > first_data && b->label_column >= 0))
			continue;
		if (b->label_column < 0) {
			b->label_column = c;
		} else if (b->group_column < 0 &&
			   (repeats_or_gapes(b, b->label_column) ||
				   b->columns[b->label_column].role == KT_COLUMN_KEY)) {
			if (b->columns[b->label_column].role == KT_COLUMN_TEXT)
				b->group_column = b->label_column;
			b->label_column = c;
		}
	}
	if (b->label_column >= 0)
		b->columns[b->label_column].role = b->columns[b->label_column].role == KT_COLUMN_KEY
							   ? KT_COLUMN_KEY
							   : KT_COLUMN_LABEL;
	if (b->group_column >= 0)
		b->columns[b->group_column].role = KT_COLUMN_GROUP;
}

/* ---- rows -------------------------------------------------------------------------------------- */

static gboolean repeats_head(const struct kt_binding *b, guint row)
{
	for (guint head = 0; head < b->n_head_rows; head++) {
		guint same = 0, filled = 0;
		for (guint c = 0; c < b->grid->n_columns; c++) {
			const struct kt_grid_cell *x = kt_binding_cell(b, row, c);
			const struct kt_grid_cell *y = kt_binding_cell(b, head, c);
			filled += x->sort != KT_CELL_EMPTY || y->sort != KT_CELL_EMPTY;
			same += x->sort != KT_CELL_EMPTY && same_text(b, x->span, y->span);
		}
		if (filled >= 2 && same == filled)
			return TRUE;
	}
	return FALSE;
}

/* A name alone in its row, though it stands over the keys or the figures. */
static gboolean is_section_aside(const struct kt_binding *b, guint row)
{
	gint c = kt_binding_only_text(b, row);

	return c >= 0 && c != b->label_column && c != b->group_column &&
	       (b->columns[c].role == KT_COLUMN_KEY || b->columns[c].role == KT_COLUMN_DATA) &&
	       kt_binding_has_letters(b, kt_binding_cell(b, row, (guint)c)) &&
	       kt_is_capital(
		       kt_document_slice(b->r->doc, kt_binding_cell(b, row, (guint)c)->span)) &&
	       row + 1 < b->grid->n_rows && kt_binding_count_figures(b, row + 1) > 0;
}

static struct kt_span label_span(const struct kt_binding *b, guint row)
{
	if (b->label_column >= 0 && kt_binding_cell(b, row, b->label_column)->sort != KT_CELL_EMPTY)
		return kt_binding_cell(b, row, b->label_column)->span;
	if (b->group_column >= 0)
		return kt_binding_cell(b, row, b->group_column)->span;
	for (gint c = 0; c < b->label_column; c++) /* "I alt" under the codes */
		if (b->columns[c].role == KT_COLUMN_KEY &&
			kt_binding_cell(b, row, c)->sort == KT_CELL_TEXT &&
			kt_binding_has_letters(b, kt_binding_cell(b, row, c)))
			return kt_binding_cell(b, row, c)->span;
	if (is_section_aside(b, row))
		return kt_binding_cell(b, row, (guint)kt_binding_only_text(b, row))->span;
	return (struct kt_span){0, 0};
}

static enum kt_row_role role_of_row(const struct kt_binding *b, guint row)
{
	guint others = 0, words = 0;
	struct kt_span label = label_span(b, row);

	if (kt_binding_count_filled(b, row) == 0)
		return KT_ROW_BLANK;
	if (repeats_head(b, row))
		return KT_ROW_HEAD;
	for (guint c = 0; c < b->grid->n_columns; c++) {
		const struct kt_grid_cell *cell = kt_binding_cell(b, row, c);
		gboolean is_name = (gint)c == b->label_column || (gint)c == b->group_column;
		others += kt_cell_is_filled(cell) && !is_name;
		words += kt_cell_is_filled(cell) && is_name && cell->sort != KT_CELL_NIL;
	}
	if (others && !is_section_aside(b, row))
		return KT_ROW_DATA;
	if (!words && !others)
		return KT_ROW_BLANK;
	return kt_is_table_note(b->r->lexicon, kt_document_slice(b->r->doc, label))
		       ? KT_ROW_NOTE
		       : KT_ROW_SECTION;
}

/* The year all column heads agree on, for "Januar" as a row label; 0 if none. */
static guint common_year(const struct kt_binding *b)
{
	gboolean dated = b->r->context.meeting.unit != KT_TIME_NONE;
	guint year = 0;

	for (guint c = 0; c < b->grid->n_columns; c++) {
		const struct kt_period *p = &b->columns[c].facet.year;
		if (b->columns[c].role != KT_COLUMN_DATA || p->from.unit == KT_TIME_NONE)
			continue;
		if (year && year != p->from.year)
			return dated ? 0 : year; /* any: the column's own replaces it */
		year = p->from.year;
	}
	if (!year && b->around && b->around->caption.year.from.unit != KT_TIME_NONE)
		year = b->around->caption.year.from.year;
	return year;
}

static void read_rows(struct kt_binding *b)
{
	guint year = common_year(b);
	gint section = -1, parent = -1;

	for (guint row = 0; row < b->grid->n_rows; row++) {
		struct kt_row *line = &b->rows[row];
		struct kt_span label = label_span(b, row);
		line->section = line->parent = -1;
		kt_facet_init(&line->facet);
		line->role = row < b->n_head_rows ? KT_ROW_HEAD : role_of_row(b, row);
		if (line->role == KT_ROW_BLANK)
			section = -1;
		if (line->role != KT_ROW_DATA && line->role != KT_ROW_SECTION)
			continue;
		if (label.len)
			kt_facet_read(b->r, &line->facet, label, year, NULL);
		if (line->role == KT_ROW_SECTION) {
			section = row;
			parent = -1;
			continue;
		}
		line->n_numbers = kt_binding_count_figures(b, row);
		line->is_total = line->facet.is_total;
		line->section = section;
		line->parent = kt_binding_whole_of(b, row, parent);
		line->is_of_which = line->parent >= 0;
		if (!line->is_of_which)
			parent = row;
		if (line->is_total)
			section = line->section = -1;
	}
	kt_binding_end_parts(b);
}

/* "Resultat" beside "Mål" is what was reached, and no deviation of a budget. */
static void read_results(struct kt_binding *b)
{
	gboolean has_target = FALSE;

	for (guint c = 0; c < b->grid->n_columns; c++)
		has_target |= b->columns[c].facet.measure == KT_MEASURE_TARGET;
	for (guint c = 0; has_target && c < b->grid->n_columns; c++) {
		struct kt_facet *f = &b->columns[c].facet;
		if (f->measure == KT_MEASURE_DEVIATION && kt_facet_means(f, KT_S(OUTCOME)))
			f->measure = KT_MEASURE_NONE;
	}
}

/* What is left of a budget is told while the year runs. */
static gboolean tells_a_rest(const struct kt_facet *f)
{
	return f->measure == KT_MEASURE_DEVIATION && kt_facet_means(f, KT_S(REST));
}

/* ---- the whole --------------------------------------------------------------------------------- */

/* What the reading of each figure asks of the table as a whole. */
static void sum_up(struct kt_binding *b)
{
	for (guint i = 0; i < b->grid->n_rows; i++) {
		b->has_expectation |= b->rows[i].facet.measure == KT_MEASURE_EXPECTED_RESULT;
		for (guint c = 0; c < b->grid->n_columns; c++)
			if (kt_binding_is_data(b, i, c) &&
				kt_grid_number(b->grid, i, c)->number.scale > 0)
				b->rows[i].n_decimals++;
		b->n_decimals += b->rows[i].n_decimals;
	}
	for (guint c = 0; c < b->grid->n_columns; c++)
		b->has_expectation |= b->columns[c].facet.measure == KT_MEASURE_EXPECTED_RESULT ||
				      tells_a_rest(&b->columns[c].facet);
	b->n_data_columns = kt_binding_n_data_columns(b);
}

static void make_text(struct kt_grid_cell *cell)
{
	cell->sort = KT_CELL_TEXT;
	cell->n_figures = 0;
}

static void name_by_numbers(struct kt_grid *grid)
{
	if (!kt_first_cells_are_names(grid))
		return;
	for (guint row = 0; row < grid->n_rows; row++)
		if (kt_grid_cell(grid, row, 0)->may_be_name)
			make_text(kt_grid_cell(grid, row, 0));
}

/* Classes down a column with figures to its right name the rows; those in the
 * first row over columns of figures name the columns. */
static void name_by_classes(struct kt_binding *b)
{
	struct kt_grid *grid = b->grid;

	for (guint c = 0; c + 1 < grid->n_columns; c++) {
		if (!kt_cells_are_classes(b, 0, c, grid->n_rows, c + 1))
			continue;
		b->rows_are_classes = TRUE;
		b->rows_are_ages |= kt_cells_are_ages(b, 0, c, grid->n_rows, c + 1);
		for (guint row = 0; row < grid->n_rows; row++)
			if (kt_cell_is_figure(kt_binding_cell(b, row, c)))
				make_text(kt_grid_cell(grid, row, c));
	}
	for (guint row = 0; row + 1 < grid->n_rows && row < 2; row++)
		if (kt_cells_are_classes(b, row, 1, row + 1, grid->n_columns)) {
			b->columns_are_ages |=
				kt_cells_are_ages(b, row, 1, row + 1, grid->n_columns);
			for (guint c = 1; c < grid->n_columns; c++)
				if (kt_cell_is_figure(kt_binding_cell(b, row, c)))
					make_text(kt_grid_cell(grid, row, c));
		}
}

struct kt_binding *kt_binding_new(
	struct kt_reading *r, struct kt_grid *grid, const struct kt_around *around)
{
	struct kt_binding *b = g_new0(struct kt_binding, 1);

	b->r = r;
	b->grid = grid;
	b->around = around;
	b->rows = g_new0(struct kt_row, grid->n_rows + 1);
	b->columns = g_new0(struct kt_column, grid->n_columns + 1);
	b->leaning = -1;
	kt_facet_init(&b->corner);
	name_by_numbers(grid);
	name_by_classes(b);
	b->n_head_rows = kt_binding_head_rows(b);
	count_columns(b);
	find_signed_row(b);
	assign_columns(b);
	kt_binding_read_heads(b);
	read_results(b);
	for (guint c = 0; c < grid->n_columns; c++)
		b->n_numbers += b->columns[c].n_numbers;
	read_rows(b);
	kt_binding_read_spread(b);
	kt_binding_read_units(b);
	kt_binding_read_times(b);
	kt_binding_mark_places(b);
	sum_up(b);
	for (guint c = 0; c < grid->n_columns; c++)
		b->is_year_to_date |= kt_facet_means(&b->columns[c].facet, KT_S(SO_FAR));
	for (guint i = 0; i < grid->n_rows; i++)
		b->is_year_to_date |= kt_facet_means(&b->rows[i].facet, KT_S(SO_FAR));
	return b;
}

void kt_binding_free(struct kt_binding *b)
{
	if (!b)
		return;
	for (guint i = 0; i < b->grid->n_rows; i++)
		kt_facet_clear(&b->rows[i].facet);
	for (guint i = 0; i < b->grid->n_columns; i++) {
		kt_facet_clear(&b->columns[i].facet);
		kt_column_free_pairs(&b->columns[i]);
	}
	kt_facet_clear(&b->corner);
	g_clear_pointer(&b->row_equations, g_array_unref);
	g_clear_pointer(&b->column_equations, g_array_unref);
	g_free(b->rows);
	g_free(b->columns);
	kt_grid_free(b->grid);
	g_free(b);
}

static void claim_span(struct kt_binding *b, struct kt_span span, const char *name)
{
	struct kt_facet facet;

	/* Most heads and labels hold none, and a claim is on numerals only. */
	if (!kt_slice_has_digit(kt_document_slice(b->r->doc, span)))
		return;
	kt_facet_read(b->r, &facet, span, 0, name);
	kt_facet_clear(&facet);
}

void kt_binding_claim_heads(struct kt_binding *b)
{
	for (guint row = 0; row < b->grid->n_rows; row++) {
		enum kt_row_role role = b->rows[row].role;
		for (guint c = 0; c < b->grid->n_columns; c++) {
			const struct kt_grid_cell *cell = kt_binding_cell(b, row, c);
			enum kt_column_role use = b->columns[c].role;
			if (cell->is_continued)
				continue;
			if (role == KT_ROW_HEAD)
				claim_span(b, cell->span, "column head");
			else if (role == KT_ROW_NOTE)
				claim_span(b, cell->span, "footnote of a table");
			else if (role == KT_ROW_SECTION || use == KT_COLUMN_LABEL ||
				 use == KT_COLUMN_GROUP)
				claim_span(b, cell->span, "row label");
			else if (use == KT_COLUMN_KEY)
				kt_sink_nonfigure(b->r->sink, cell->span, "row key");
		}
	}
}

gboolean kt_binding_is_data(const struct kt_binding *b, guint row, guint column)
{
	return b->rows[row].role == KT_ROW_DATA && b->columns[column].role == KT_COLUMN_DATA &&
	       kt_cell_is_figure(kt_binding_cell(b, row, column));
}

guint kt_binding_n_data_columns(const struct kt_binding *b)
{
	guint n = 0;

	for (guint c = 0; c < b->grid->n_columns; c++)
		n += b->columns[c].role == KT_COLUMN_DATA && b->columns[c].n_numbers > 0;
	return n;
}

guint kt_binding_n_data_rows(const struct kt_binding *b)
{
	guint n = 0;

	for (guint row = 0; row < b->grid->n_rows; row++)
		n += b->rows[row].role == KT_ROW_DATA && b->rows[row].n_numbers > 0;
	return n;
}

static gboolean is_money_measure(enum kt_measure m)
{
	return m >= KT_MEASURE_ORIGINAL_BUDGET && m <= KT_MEASURE_SIZE;
}

guint kt_binding_n_measures(const struct kt_binding *b, gboolean in_rows)
{
	guint seen = 0, n = 0;

	for (guint i = 0; i < (in_rows ? b->grid->n_rows : b->grid->n_columns); i++) {
		const struct kt_facet *f = in_rows ? &b->rows[i].facet : &b->columns[i].facet;
		gboolean used =
			in_rows ? b->rows[i].role == KT_ROW_DATA
				: b->columns[i].role == KT_COLUMN_DATA && b->columns[i].n_numbers;
		if (!used || !is_money_measure(f->measure) || (seen & (1u << f->measure)))
			continue;
		seen |= 1u << f->measure;
		n++;
	}
	return n;
}
