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
#include "extract/tables/binding.h"
#include "extract/models/measure_evidence.h"
#include "extract/passage/local_body.h"

#include <string.h>

#define MAX_HEAD_ROWS 6

static const struct kt_grid_cell *cell_at(const struct kt_binding *b, guint row, guint column)
{
	return kt_grid_cell(b->grid, row, column);
}

static gboolean is_figure(const struct kt_grid_cell *cell)
{
	return cell->sort == KT_CELL_NUMBER && !cell->is_continued;
}

static gboolean is_filled(const struct kt_grid_cell *cell)
{
	return cell->sort != KT_CELL_EMPTY && !cell->is_continued;
}

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

/* ---- head rows --------------------------------------------------------------------------------- */

static guint count_filled(const struct kt_binding *b, guint row)
{
	guint n = 0;

	for (guint c = 0; c < b->grid->n_columns; c++)
		n += is_filled(cell_at(b, row, c));
	return n;
}

static guint count_figures(const struct kt_binding *b, guint row)
{
	guint n = 0;

	for (guint c = 0; c < b->grid->n_columns; c++)
		n += is_figure(cell_at(b, row, c));
	return n;
}

static gboolean has_letters(const struct kt_binding *b, const struct kt_grid_cell *cell)
{
	struct kt_slice s = kt_document_slice(b->r->doc, cell->span);
	guint n = 0;

	for (gsize i = 0; i < s.len; i++)
		n += g_ascii_isalpha(s.at[i]) || (s.at[i] & 0x80);
	return n >= 2;
}

/* "80+-årige" over a column of bare numbers is a head, "31 borgere" under
 * another such cell is not. */
static gboolean names_a_column(const struct kt_binding *b, guint row, guint c)
{
	const struct kt_grid_cell *below;

	if (row > 0 || row + 1 >= b->grid->n_rows || c == 0 || !has_letters(b, cell_at(b, row, c)))
		return FALSE;
	below = cell_at(b, row + 1, c);
	return is_figure(below) && !has_letters(b, below);
}

/* "85 %-fraktil", "80+-årige" among words only: the first row, and no other number in it. */
static gboolean is_head_of_words(const struct kt_binding *b, guint row)
{
	guint words = 0, figures = 0;

	if (row > 0)
		return FALSE;
	for (guint c = 1; c < b->grid->n_columns; c++) {
		const struct kt_grid_cell *cell = cell_at(b, row, c);

		if (is_figure(cell) && !has_letters(b, cell))
			return FALSE;
		figures += is_figure(cell);
		words += cell->sort == KT_CELL_TEXT;
	}
	return figures == 1 && words >= 2 && !is_figure(cell_at(b, row, 0));
}

/* Length of "(2)" at the start of S if it numbers a column; 0 if not. */
static gsize column_number(struct kt_slice s)
{
	return s.len >= 3 && s.at[0] == '(' && g_ascii_isdigit(s.at[1]) && s.at[2] == ')' ? 3 : 0;
}

/* "(1)  (2)  (1)-(2)" under the heads: columns numbered from one, and sums of
 * them.  The label column is empty there. */
static gboolean numbers_the_columns(const struct kt_binding *b, guint row)
{
	gint next = 1;

	if (b->grid->n_columns < 3 || is_filled(cell_at(b, row, 0)))
		return FALSE;
	for (guint c = 1; c < b->grid->n_columns; c++) {
		struct kt_slice s =
			kt_slice_trim(kt_document_slice(b->r->doc, cell_at(b, row, c)->span));
		if (s.len == 0)
			continue;
		if (!column_number(s))
			return FALSE;
		if (s.len == 3 && s.at[1] - '0' != next++)
			return FALSE;
		for (gsize n; s.len && (n = column_number(s)); s.at += n, s.len -= n)
			if (s.len > n && strchr("+-=", s.at[n]))
				n++;
		if (s.len)
			return FALSE;
	}
	return next > 2;
}

/* The column of the only text in ROW; -1 if there are several, or none. */
static gint only_text(const struct kt_binding *b, guint row)
{
	gint only = -1;

	for (guint c = 0; c < b->grid->n_columns; c++) {
		if (!is_filled(cell_at(b, row, c)))
			continue;
		if (only >= 0 || cell_at(b, row, c)->sort != KT_CELL_TEXT)
			return -1;
		only = (gint)c;
	}
	return only;
}

/* Another row below ROW has nothing but a text in column C either. */
static gboolean is_one_of_several(const struct kt_binding *b, guint row, gint c)
{
	while (++row < b->grid->n_rows)
		if (only_text(b, row) == c)
			return TRUE;
	return FALSE;
}

/* A name alone in its row, right below a row that names each column: the first section of a table,
 * its cells merged, or its name in the middle.  A time, a measure or a unit there is the head's. */
static gboolean is_first_section(const struct kt_binding *b, guint row)
{
	gint c = row > 0 ? only_text(b, row) : -1;
	struct kt_facet facet;
	gboolean has_words;
	guint named = 0, merged = 0;

	if (c < 0 || b->grid->n_columns < 2)
		return FALSE;
	for (guint i = 1; i < b->grid->n_columns; i++) {
		merged += cell_at(b, row, i)->is_continued;
		named += is_filled(cell_at(b, row - 1, i));
	}
	if (named + 1 != b->grid->n_columns || (!merged && !is_one_of_several(b, row, c)))
		return FALSE;
	kt_facet_read(b->r, &facet, cell_at(b, row, (guint)c)->span, 0, NULL);
	has_words = facet.words && *facet.words &&
		    (merged || (facet.measure == KT_MEASURE_NONE && facet.unit == KT_UNIT_NONE));
	kt_facet_clear(&facet);
	return has_words;
}

/* The format calls the first row of figures a head: an amount in each column, printed as the one
 * below it is.  What a head counts, "1", "2", has neither decimals nor a unit. */
static gboolean is_marked_by_mistake(const struct kt_binding *b, guint row)
{
	guint n = 0;

	for (guint c = 1; c < b->grid->n_columns && row + 1 < b->grid->n_rows; c++) {
		const struct kt_number *above = kt_grid_number(b->grid, row, c),
				       *below = kt_grid_number(b->grid, row + 1, c);
		const struct kt_grid_cell *cell = cell_at(b, row, c);

		if (!is_filled(cell))
			continue;
		if (!above || !below || cell->is_year || cell->is_scale ||
			(above->number.scale == 0 && above->unit == KT_UNIT_NONE) ||
			above->number.scale != below->number.scale || above->unit != below->unit)
			return FALSE;
		n++;
	}
	return n > 0 && is_filled(cell_at(b, row, 0)) && !is_figure(cell_at(b, row, 0));
}

/* A row that can only be a head: words and times, years or units at most. */
static gboolean looks_like_head(const struct kt_binding *b, guint row)
{
	guint marked = 0, filled = 0, right = 0;

	if ((row > 0 && numbers_the_columns(b, row)) || is_head_of_words(b, row))
		return TRUE;
	if (is_marked_by_mistake(b, row))
		return FALSE;
	for (guint c = 0; c < b->grid->n_columns; c++) {
		const struct kt_grid_cell *cell = cell_at(b, row, c);
		if (cell->sort == KT_CELL_EMPTY)
			continue;
		filled++;
		right += c > 0;
		marked += cell->is_header;
		if (is_figure(cell) && !cell->is_year && !cell->is_scale && !cell->is_header &&
			!names_a_column(b, row, c))
			return FALSE;
		if (cell->sort == KT_CELL_SUPPRESSED || cell->sort == KT_CELL_ERROR ||
			cell->sort == KT_CELL_MARK || cell->sort == KT_CELL_UNPLACED)
			return FALSE;
	}
	if (filled && marked == filled)
		return TRUE;
	return right > 0;
}

/* "31/3", "31/3 09", "30.06.2019": nothing but a day, with its year or without. */
static gboolean is_day(struct kt_slice s)
{
	guint month, day;
	gsize n;

	s = kt_slice_trim(s);
	n = s.len;
	if (kt_is_day_text(s, &month, &day))
		return TRUE;
	while (n > 0 && g_ascii_isdigit(s.at[n - 1]))
		n--;
	if (n == 0 || (s.len - n != 2 && s.len - n != 4) || !strchr(" ./-", s.at[n - 1]))
		return FALSE;
	return kt_is_day_text(kt_slice(s.at, n - 1), &month, &day);
}

/* "2020 (1.000 kr.)": a year and the unit of the column. */
static gboolean is_year_with_unit(struct kt_slice s)
{
	gsize n = 0;

	s = kt_slice_trim(s);
	while (n < s.len && g_ascii_isdigit(s.at[n]))
		n++;
	if (n != 4 || (s.at[0] != '1' && s.at[0] != '2'))
		return FALSE;
	s = kt_slice_trim(kt_slice(s.at + n, s.len - n));
	return s.len > 2 && s.at[0] == '(' && s.at[s.len - 1] == ')';
}

/* The second line of heads that were broken over two: no label, more words
 * than numbers, and those are years or days.
 *
 *   Opr. budget   Korr.    Forbrug
 *   2019          budget   31.3.        */
static gboolean goes_on_as_head(const struct kt_binding *b, guint row)
{
	guint words = 0, times = 0;

	if (row == 0 || is_filled(cell_at(b, row, 0)))
		return FALSE;
	for (guint c = 1; c < b->grid->n_columns; c++) {
		const struct kt_grid_cell *cell = cell_at(b, row, c);
		struct kt_slice s = kt_document_slice(b->r->doc, cell->span);
		if (cell->sort == KT_CELL_EMPTY)
			continue;
		if (cell->sort == KT_CELL_TEXT || cell->sort == KT_CELL_TIME)
			words++;
		else if (is_figure(cell) && (cell->is_year || is_day(s) || is_year_with_unit(s)))
			times++;
		else
			return FALSE;
	}
	return words > 0 && words + 1 >= times;
}

static gboolean has_numbers_below(const struct kt_binding *b, guint row)
{
	for (guint i = row + 1; i < b->grid->n_rows; i++)
		if (count_figures(b, i))
			return TRUE;
	return FALSE;
}

/* "Tabel 1. Regnskab 2022". */
static gboolean is_named_table(const struct kt_binding *b, const struct kt_grid_cell *cell)
{
	const struct kt_term *term = kt_lexicon_begins(
		b->r->lexicon, KT_LEX_TABLE, kt_document_slice(b->r->doc, cell->span));

	return term && g_str_equal(term->value, "caption");
}

/* "Regnskab 2022" over "1.000 kr. | Budget | Regnskab": the first row has nothing but a text, nor
 * has the next if it is the name of the table under words that lead up to it. */
static gboolean is_title(const struct kt_binding *b, guint row)
{
	guint next = 0;

	while (next < MIN(2, b->grid->n_rows) && count_filled(b, next) == 1 &&
		is_filled(cell_at(b, next, 0)) &&
		(next == 0 || is_named_table(b, cell_at(b, next, 0))))
		next++;
	return row < next && next + 1 < b->grid->n_rows && looks_like_head(b, next);
}

/* Years in a row that has another such row right below are data ("2019 2020"
 * as labels stand in a column, not here), so only the first can be a head. */
static guint find_head_rows(const struct kt_binding *b)
{
	guint n = 0, last = MIN(MAX_HEAD_ROWS, b->grid->n_rows);

	while (n < last) {
		gboolean title = is_title(b, n);

		if ((count_filled(b, n) == 0 && n > 0) || is_first_section(b, n))
			break;
		if (!title && !looks_like_head(b, n) && !goes_on_as_head(b, n))
			break;
		if (!has_numbers_below(b, n))
			return MAX(n, 1);
		n++;
	}
	return n;
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
			const struct kt_grid_cell *cell = cell_at(b, row, c);
			struct kt_column *column = &b->columns[c];
			if (is_figure(cell))
				count_figure(column, kt_grid_figure(b->grid, cell, 0));
			column->n_filled += is_filled(cell);
			column->n_years += is_figure(cell) && cell->is_year;
			column->n_texts += is_filled(cell) && cell->sort == KT_CELL_TEXT;
			column->n_times += is_filled(cell) && cell->sort == KT_CELL_TIME;
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

static gboolean repeats_or_gapes(const struct kt_binding *b, guint c)
{
	guint gaps = 0, n = 0;

	for (guint row = b->n_head_rows; row < b->grid->n_rows; row++) {
		const struct kt_grid_cell *cell = cell_at(b, row, c);
		if (!count_figures(b, row))
			continue;
		n++;
		gaps += cell->sort == KT_CELL_EMPTY || cell->is_continued ||
			(row > 0 && cell->span.len &&
				same_text(b, cell->span, cell_at(b, row - 1, c)->span));
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
		const struct kt_grid_cell *cell = cell_at(b, row, c);

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
		else if (first_data < 0 && kt_column_is_key(b, c))
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
			const struct kt_grid_cell *x = cell_at(b, row, c);
			const struct kt_grid_cell *y = cell_at(b, head, c);
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
	gint c = only_text(b, row);

	return c >= 0 && c != b->label_column && c != b->group_column &&
	       (b->columns[c].role == KT_COLUMN_KEY || b->columns[c].role == KT_COLUMN_DATA) &&
	       has_letters(b, cell_at(b, row, (guint)c)) &&
	       kt_is_capital(kt_document_slice(b->r->doc, cell_at(b, row, (guint)c)->span)) &&
	       row + 1 < b->grid->n_rows && count_figures(b, row + 1) > 0;
}

static struct kt_span label_span(const struct kt_binding *b, guint row)
{
	if (b->label_column >= 0 && cell_at(b, row, b->label_column)->sort != KT_CELL_EMPTY)
		return cell_at(b, row, b->label_column)->span;
	if (b->group_column >= 0)
		return cell_at(b, row, b->group_column)->span;
	for (gint c = 0; c < b->label_column; c++) /* "I alt" under the codes */
		if (b->columns[c].role == KT_COLUMN_KEY &&
			cell_at(b, row, c)->sort == KT_CELL_TEXT &&
			has_letters(b, cell_at(b, row, c)))
			return cell_at(b, row, c)->span;
	if (is_section_aside(b, row))
		return cell_at(b, row, (guint)only_text(b, row))->span;
	return (struct kt_span){0, 0};
}

static enum kt_row_role role_of_row(const struct kt_binding *b, guint row)
{
	guint others = 0, words = 0;
	struct kt_span label = label_span(b, row);

	if (count_filled(b, row) == 0)
		return KT_ROW_BLANK;
	if (repeats_head(b, row))
		return KT_ROW_HEAD;
	for (guint c = 0; c < b->grid->n_columns; c++) {
		const struct kt_grid_cell *cell = cell_at(b, row, c);
		gboolean is_name = (gint)c == b->label_column || (gint)c == b->group_column;
		others += is_filled(cell) && !is_name;
		words += is_filled(cell) && is_name && cell->sort != KT_CELL_NIL;
	}
	if (others && !is_section_aside(b, row))
		return KT_ROW_DATA;
	if (!words && !others)
		return KT_ROW_BLANK;
	return kt_is_table_note(kt_document_slice(b->r->doc, label)) ? KT_ROW_NOTE : KT_ROW_SECTION;
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
		line->n_numbers = count_figures(b, row);
		line->is_total = line->facet.is_total;
		line->is_of_which = line->facet.is_of_which && parent >= 0;
		if (line->is_of_which)
			line->parent = parent;
		else
			parent = row;
		if (line->is_total)
			section = -1;
		line->section = section;
	}
}

/* "Resultat" beside "Mål" is what was reached, and no deviation of a budget. */
static void read_results(struct kt_binding *b)
{
	gboolean has_target = FALSE;

	for (guint c = 0; c < b->grid->n_columns; c++)
		has_target |= b->columns[c].facet.measure == KT_MEASURE_TARGET;
	for (guint c = 0; has_target && c < b->grid->n_columns; c++) {
		struct kt_facet *f = &b->columns[c].facet;
		if (f->measure == KT_MEASURE_DEVIATION && f->measure_term &&
			g_str_has_prefix(f->measure_term, "resultat"))
			f->measure = KT_MEASURE_NONE;
	}
}

/* What is left of a budget is told while the year runs. */
static gboolean tells_a_rest(const struct kt_facet *f)
{
	return f->measure == KT_MEASURE_DEVIATION && f->measure_term &&
	       kt_measure_is_rest(f->measure_term);
}

static gboolean says_to_date(const struct kt_facet *f)
{
	return f->measure_term && strstr(f->measure_term, "til dato");
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
			if (is_figure(cell_at(b, row, c)))
				make_text(kt_grid_cell(grid, row, c));
	}
	for (guint row = 0; row + 1 < grid->n_rows && row < 2; row++)
		if (kt_cells_are_classes(b, row, 1, row + 1, grid->n_columns)) {
			b->columns_are_ages |=
				kt_cells_are_ages(b, row, 1, row + 1, grid->n_columns);
			for (guint c = 1; c < grid->n_columns; c++)
				if (is_figure(cell_at(b, row, c)))
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
	b->confidence = 0.95;
	b->leaning = -1;
	kt_facet_init(&b->corner);
	name_by_numbers(grid);
	name_by_classes(b);
	b->n_head_rows = find_head_rows(b);
	count_columns(b);
	find_signed_row(b);
	assign_columns(b);
	kt_binding_read_heads(b);
	read_results(b);
	for (guint c = 0; c < grid->n_columns; c++)
		b->n_numbers += b->columns[c].n_numbers;
	read_rows(b);
	kt_binding_mark_places(b);
	sum_up(b);
	for (guint c = 0; c < grid->n_columns; c++)
		b->is_year_to_date |= says_to_date(&b->columns[c].facet);
	for (guint i = 0; i < grid->n_rows; i++)
		b->is_year_to_date |= says_to_date(&b->rows[i].facet);
	return b;
}

void kt_binding_free(struct kt_binding *b)
{
	if (!b)
		return;
	for (guint i = 0; i < b->grid->n_rows; i++)
		kt_facet_clear(&b->rows[i].facet);
	for (guint i = 0; i < b->grid->n_columns; i++)
		kt_facet_clear(&b->columns[i].facet);
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
			const struct kt_grid_cell *cell = cell_at(b, row, c);
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
	       is_figure(cell_at(b, row, column));
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
