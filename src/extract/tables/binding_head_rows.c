/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which of a table's first rows are its head: words over numbers, years, the numbers of
 * the columns, a title across them all. */
#include "extract/tables/binding_cells.h"

#include <string.h>

#define MAX_HEAD_ROWS 6
#define MAX_TITLE_ROWS 3

guint kt_binding_count_filled(const struct kt_binding *b, guint row)
{
	guint n = 0;

	for (guint c = 0; c < b->grid->n_columns; c++)
		n += kt_cell_is_filled(kt_binding_cell(b, row, c));
	return n;
}

guint kt_binding_count_figures(const struct kt_binding *b, guint row)
{
	guint n = 0;

	for (guint c = 0; c < b->grid->n_columns; c++)
		n += kt_cell_is_figure(kt_binding_cell(b, row, c));
	return n;
}

gboolean kt_binding_has_letters(const struct kt_binding *b, const struct kt_grid_cell *cell)
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

	if (row > 0 || row + 1 >= b->grid->n_rows || c == 0 ||
		!kt_binding_has_letters(b, kt_binding_cell(b, row, c)))
		return FALSE;
	below = kt_binding_cell(b, row + 1, c);
	return kt_cell_is_figure(below) && !kt_binding_has_letters(b, below);
}

/* "85 %-fraktil", "80+-årige" among words only: the first row, and no other number in it. */
static gboolean is_head_of_words(const struct kt_binding *b, guint row)
{
	guint words = 0, figures = 0;

	if (row > 0)
		return FALSE;
	for (guint c = 1; c < b->grid->n_columns; c++) {
		const struct kt_grid_cell *cell = kt_binding_cell(b, row, c);

		if (kt_cell_is_figure(cell) && !kt_binding_has_letters(b, cell))
			return FALSE;
		figures += kt_cell_is_figure(cell);
		words += cell->sort == KT_CELL_TEXT;
	}
	return figures == 1 && words >= 2 && !kt_cell_is_figure(kt_binding_cell(b, row, 0));
}

/* The bracket that S ends in if it numbers a column or reckons with such numbers, "(2)", "(1)-(2)" and
 * "(2-1)", also behind words, "budget (1)"; of no length if there is none. */
static struct kt_slice column_number(struct kt_slice s)
{
	const char *open = memchr(s.at, '(', s.len);
	struct kt_slice number = kt_slice(s.at, 0);

	if (!open || open[1] < '0' || open[1] > '9')
		return number;
	number = kt_slice(open, (gsize)(s.at + s.len - open));
	if (strspn(number.at, "()0123456789+-= ") < number.len || number.at[number.len - 1] != ')')
		number.len = 0;
	return number;
}

/* "(1)  (2)  (1)-(2)" under the heads, or behind the last of their words: columns numbered from one, or
 * where the lower line has only some of the numbers, a sum of them. */
static gboolean numbers_the_columns(const struct kt_binding *b, guint row)
{
	gint first = 0, last = 0;
	guint sums = 0;

	if (b->grid->n_columns < 3)
		return FALSE;
	for (guint c = 1; c < b->grid->n_columns; c++) {
		struct kt_slice s = kt_slice_trim(
			kt_document_slice(b->r->doc, kt_binding_cell(b, row, c)->span));
		struct kt_slice number = column_number(s);

		if (s.len == 0)
			continue;
		if (number.len == 0 || (number.len == 3 && last && number.at[1] - '0' != last + 1))
			return FALSE;
		if (number.len > 3) {
			sums++;
			continue;
		}
		last = number.at[1] - '0';
		first = first ? first : last;
	}
	return (first == 1 && last > 1) || (first > 0 && sums > 0);
}

gint kt_binding_only_text(const struct kt_binding *b, guint row)
{
	gint only = -1;

	for (guint c = 0; c < b->grid->n_columns; c++) {
		if (!kt_cell_is_filled(kt_binding_cell(b, row, c)))
			continue;
		if (only >= 0 || kt_binding_cell(b, row, c)->sort != KT_CELL_TEXT)
			return -1;
		only = (gint)c;
	}
	return only;
}

/* Another row below ROW has nothing but a text in column C either. */
static gboolean is_one_of_several(const struct kt_binding *b, guint row, gint c)
{
	while (++row < b->grid->n_rows)
		if (kt_binding_only_text(b, row) == c)
			return TRUE;
	return FALSE;
}

/* A name alone in its row, right below a row that names each column: the first section of a table,
 * its cells merged, or its name in the middle.  A time, a measure or a unit there is the head's. */
static gboolean is_first_section(const struct kt_binding *b, guint row)
{
	gint c = row > 0 ? kt_binding_only_text(b, row) : -1;
	struct kt_facet facet;
	gboolean has_words;
	guint named = 0, merged = 0;

	if (c < 0 || b->grid->n_columns < 2)
		return FALSE;
	for (guint i = 1; i < b->grid->n_columns; i++) {
		merged += kt_binding_cell(b, row, i)->is_continued;
		named += kt_cell_is_filled(kt_binding_cell(b, row - 1, i));
	}
	if (named + 1 != b->grid->n_columns || (!merged && !is_one_of_several(b, row, c)))
		return FALSE;
	kt_facet_read(b->r, &facet, kt_binding_cell(b, row, (guint)c)->span, 0, NULL);
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
		const struct kt_grid_cell *cell = kt_binding_cell(b, row, c);

		if (!kt_cell_is_filled(cell))
			continue;
		if (!above || !below || cell->is_year || cell->is_scale ||
			(above->number.scale == 0 && above->unit == KT_UNIT_NONE) ||
			above->number.scale != below->number.scale || above->unit != below->unit)
			return FALSE;
		n++;
	}
	return n > 0 && kt_cell_is_filled(kt_binding_cell(b, row, 0)) &&
	       !kt_cell_is_figure(kt_binding_cell(b, row, 0));
}

/* The "1.000 kr." at ROW and C says in what the figures below are; behind a name, under heads, it is so
 * much, unless it stands in brackets. */
static gboolean may_be_unit(const struct kt_binding *b, guint row, guint c)
{
	struct kt_slice s =
		kt_slice_trim(kt_document_slice(b->r->doc, kt_binding_cell(b, row, c)->span));

	return kt_binding_cell(b, row, c)->is_scale &&
	       (row == 0 || c == 0 || !kt_cell_is_filled(kt_binding_cell(b, row, 0)) ||
		       (s.at[0] == '(' && s.at[s.len - 1] == ')'));
}

/* "2020 (1.000 kr.)", "2020 (mio.": a year and the unit of the column. */
static gboolean is_year_with_unit(struct kt_slice s)
{
	gsize n = 0;

	s = kt_slice_trim(s);
	while (n < s.len && g_ascii_isdigit(s.at[n]))
		n++;
	if (n != 4 || (s.at[0] != '1' && s.at[0] != '2'))
		return FALSE;
	s = kt_slice_trim(kt_slice(s.at + n, s.len - n));
	return s.len > 2 && s.at[0] == '(' && (s.at[s.len - 1] == ')' || !memchr(s.at, ')', s.len));
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
		const struct kt_grid_cell *cell = kt_binding_cell(b, row, c);
		if (cell->sort == KT_CELL_EMPTY)
			continue;
		filled++;
		right += c > 0;
		marked += cell->is_header;
		if (kt_cell_is_figure(cell) && !cell->is_year && !may_be_unit(b, row, c) &&
			!is_year_with_unit(kt_document_slice(b->r->doc, cell->span)) &&
			!cell->is_header && !names_a_column(b, row, c))
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
	if (kt_is_day_text(s, &month, &day))
		return TRUE;
	n = kt_slice_digits_back(s, s.len);
	if (n == 0 || (s.len - n != 2 && s.len - n != 4) || !strchr(" ./-", s.at[n - 1]))
		return FALSE;
	return kt_is_day_text(kt_slice(s.at, n - 1), &month, &day);
}

/* "(mio. kr.)" before the second line of heads: no name of a row. */
static gboolean is_unit_label(const struct kt_binding *b, guint row)
{
	struct kt_slice s =
		kt_slice_trim(kt_document_slice(b->r->doc, kt_binding_cell(b, row, 0)->span));

	return (s.len > 2 && s.at[0] == '(' && s.at[s.len - 1] == ')') ||
	       kt_lexicon_whole(b->r->lexicon, KT_LEX_SCALE, s) != NULL;
}

/* "25 år" under "heraf under", "1.000 borgere" under "pr.": the rest of the head above. */
static gboolean is_led_from_above(const struct kt_binding *b, guint row, guint c)
{
	struct kt_slice above =
		kt_slice_trim(kt_document_slice(b->r->doc, kt_binding_cell(b, row - 1, c)->span));
	gsize at = above.len;

	if (!kt_binding_has_letters(b, kt_binding_cell(b, row, c)))
		return FALSE;
	while (at > 0 && above.at[at - 1] != ' ')
		at--;
	above = kt_slice(above.at + at, above.len - at);
	return above.len && (kt_lexicon_whole(b->r->lexicon, KT_LEX_FUNCTION, above) ||
				    kt_lexicon_whole(b->r->lexicon, KT_LEX_QUALIFIER, above));
}

/* The second line of heads that were broken over two: no label, more words
 * than numbers, and those are years or days.
 *
 *   Opr. budget   Korr.    Forbrug
 *   2019          budget   31.3.        */
static gboolean goes_on_as_head(const struct kt_binding *b, guint row)
{
	guint words = 0, times = 0;

	if (row == 0 || (kt_cell_is_filled(kt_binding_cell(b, row, 0)) && !is_unit_label(b, row)))
		return FALSE;
	for (guint c = 1; c < b->grid->n_columns; c++) {
		const struct kt_grid_cell *cell = kt_binding_cell(b, row, c);
		struct kt_slice s = kt_document_slice(b->r->doc, cell->span);
		if (cell->sort == KT_CELL_EMPTY)
			continue;
		if (cell->sort == KT_CELL_TEXT || cell->sort == KT_CELL_TIME)
			words++;
		else if (kt_cell_is_figure(cell) &&
			 (cell->is_year || is_day(s) || is_year_with_unit(s)))
			times++;
		else if (kt_cell_is_figure(cell) && is_led_from_above(b, row, c))
			words++;
		else
			return FALSE;
	}
	return words > 0 && words + 1 >= times;
}

static gboolean has_numbers_below(const struct kt_binding *b, guint row)
{
	for (guint i = row + 1; i < b->grid->n_rows; i++)
		if (kt_binding_count_figures(b, i))
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

/* ROW has nothing, or nothing but a text, the name of the table where others are above. */
static gboolean may_be_title(const struct kt_binding *b, guint row)
{
	guint filled = kt_binding_count_filled(b, row);

	return filled == 0 || (filled == 1 && kt_cell_is_filled(kt_binding_cell(b, row, 0)) &&
				      (row == 0 || is_named_table(b, kt_binding_cell(b, row, 0))));
}

/* "Regnskab 2022" over "1.000 kr. | Budget | Regnskab": the first row has nothing but a text, nor
 * has the next if it is the name of the table under words that lead up to it; spreadsheets leave a row
 * free below. */
static gboolean is_title(const struct kt_binding *b, guint row)
{
	guint next = 0;

	while (next < MIN(MAX_TITLE_ROWS, b->grid->n_rows) && may_be_title(b, next))
		next++;
	return row < next && next + 1 < b->grid->n_rows && looks_like_head(b, next);
}

/* "(antal borgere)", "(1.000 kr.)" alone under the heads: of what the figures below are. */
static gboolean is_unit_below(const struct kt_binding *b, guint row)
{
	const struct kt_grid_cell *cell;
	struct kt_slice s;

	if (row == 0 || row + 1 >= b->grid->n_rows || kt_binding_count_filled(b, row) != 1)
		return FALSE;
	cell = kt_grid_cell(b->grid, row, 0);
	s = kt_slice_trim(kt_document_slice(b->r->doc, cell->span));
	return s.len > 2 && s.at[0] == '(' && s.at[s.len - 1] == ')';
}

guint kt_binding_head_rows(const struct kt_binding *b)
{
	guint n = 0, last = MIN(MAX_HEAD_ROWS, b->grid->n_rows);

	while (n < last) {
		gboolean title = is_title(b, n);

		if ((kt_binding_count_filled(b, n) == 0 && n > 0 && !title) ||
			is_first_section(b, n))
			break;
		if (!title && !looks_like_head(b, n) && !goes_on_as_head(b, n))
			break;
		if (!has_numbers_below(b, n))
			return MAX(n, 1);
		n++;
	}
	return n + is_unit_below(b, n);
}
