/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Columns of numbers that name their rows: ages, years, accounts, places.
 *
 *   Alder  Antal      Sted     Anlæg       Forbrug      Funktion  Område     Budget
 *      15     12      222-003  Cykelsti      4.086      5.25.11   Dagpleje   41.300
 *      16     31      301-044  Nyt tag       2.874      5.25.14   Klubber    12.100
 *
 * The head tells, or the look of all the cells: what has the same number of
 * digits in every row, without the marks that group them in the other columns,
 * and stands before the words of the row, counts nothing. */
#include "extract/tables/binding.h"

#include <string.h>

/* Words stand in the next column, and figures further on. */
static gboolean stands_before_words(const struct kt_binding *b, guint c)
{
	guint figures = 0;

	for (guint i = c + 2; i < b->grid->n_columns; i++)
		figures += b->columns[i].n_numbers >= 2;
	return figures && c + 1 < b->grid->n_columns &&
	       b->columns[c + 1].n_texts > b->columns[c + 1].n_numbers;
}

static gboolean has_figures_right_of(const struct kt_grid *grid, guint row, guint c)
{
	while (++c < grid->n_columns)
		if (kt_grid_number(grid, row, c))
			return TRUE;
	return FALSE;
}

gboolean kt_first_cells_are_names(const struct kt_grid *grid)
{
	struct kt_decimal last = kt_decimal_int(-1);
	guint n = 0;

	for (guint row = 0; row < grid->n_rows; row++) {
		const struct kt_number *f = kt_grid_number(grid, row, 0);
		const struct kt_grid_cell *cell = kt_grid_cell(grid, row, 0);

		if (!f || cell->is_scale)
			continue;
		if (!cell->may_be_name || kt_decimal_cmp(f->number, last) <= 0 ||
			!has_figures_right_of(grid, row, 0))
			return FALSE;
		last = f->number;
		n++;
	}
	return n > 0 && grid->n_rows >= 3;
}

/* Account codes that open the rows of a table of measures: 50.52, 50.54; before words 6.1 too. */
static gboolean is_dotted_column(const struct kt_binding *b, guint c)
{
	gboolean names = stands_before_words(b, c);
	guint codes = 0, others = 0;

	for (guint row = b->n_head_rows; row < b->grid->n_rows && c == 0; row++) {
		const struct kt_number *f = kt_grid_number(b->grid, row, c);
		if (!f)
			continue;
		codes += f->is_dotted && (f->number.scale == 2 || names);
		others += !f->is_dotted;
	}
	for (guint i = 1, data = 0; i < b->grid->n_columns; i++) {
		data += b->columns[i].n_numbers > 0;
		if (data >= 2 && codes >= 2 && others == 0)
			return TRUE;
	}
	return FALSE;
}

/* Integers that only name the row: ages going up, years, account numbers. */
static gboolean is_key_column(const struct kt_binding *b, guint c)
{
	const struct kt_column *column = &b->columns[c];
	gint64 last = G_MININT64;
	gboolean has_key_head = FALSE;
	guint other = 0;

	if (b->n_head_rows) {
		g_autofree char *head = kt_squeeze_dup(kt_document_slice(
			b->r->doc, kt_grid_cell(b->grid, b->n_head_rows - 1, c)->span));
		const struct kt_term *key =
			kt_lexicon_whole(b->r->lexicon, KT_LEX_KEY, kt_slice_str(head));

		has_key_head = key && !g_str_equal(key->value, "period");
	}
	for (guint i = c + 1; i < b->grid->n_columns; i++)
		other += b->columns[i].n_numbers > 0;
	if (column->n_numbers < 2 || (other == 0 && !has_key_head))
		return FALSE;
	for (guint row = b->n_head_rows; row < b->grid->n_rows; row++) {
		const struct kt_number *f = kt_grid_number(b->grid, row, c);
		if (!f)
			continue;
		if (f->number.scale || f->number.digits < 0 || f->is_grouped || f->unit)
			return FALSE;
		if (f->number.digits <= last && !has_key_head)
			return FALSE;
		last = f->number.digits;
	}
	if (column->n_years == column->n_numbers)
		return TRUE;
	return has_key_head ||
	       (c == 0 && last <= 120 && column->n_texts <= 2 && column->n_numbers >= 3);
}

/* "4 uger", "26 uger", "52 uger" before figures: how long, going up, names the rows. */
static gboolean is_duration_column(const struct kt_binding *b, guint c)
{
	const struct kt_number *before = NULL;
	guint others = 0, n = 0;

	for (guint i = c + 1; i < b->grid->n_columns; i++)
		others += b->columns[i].n_numbers >= 2;
	if (c > 0 || !others || b->columns[c].n_numbers < 2)
		return FALSE;
	for (guint row = b->n_head_rows; row < b->grid->n_rows; row++) {
		const struct kt_number *f = kt_grid_number(b->grid, row, c);

		if (!f)
			continue;
		if (!kt_unit_is_time(f->unit) ||
			(before && f->unit == before->unit &&
				kt_decimal_cmp(f->number, before->number) <= 0))
			return FALSE;
		before = f;
		n++;
	}
	return n >= 2;
}

/* No cell behind column C has words or a unit of its own. */
static gboolean are_bare_behind(const struct kt_binding *b, guint c)
{
	for (guint row = b->n_head_rows; row < b->grid->n_rows; row++)
		for (guint i = c + 1; i < b->grid->n_columns; i++) {
			const struct kt_number *f = kt_grid_number(b->grid, row, i);
			const struct kt_grid_cell *cell = kt_grid_cell(b->grid, row, i);

			if (cell->sort == KT_CELL_TEXT || cell->has_words ||
				(f && f->unit != KT_UNIT_NONE))
				return FALSE;
		}
	return TRUE;
}

/* "140 liter", "240 liter", "660 liter" before bare figures: how large, going up, names the rows. */
static gboolean is_size_column(const struct kt_binding *b, guint c)
{
	struct kt_decimal last = kt_decimal_int(-1);
	guint n = 0;

	if (c > 0 || b->grid->n_columns < 2 || !are_bare_behind(b, c))
		return FALSE;
	for (guint row = b->n_head_rows; row < b->grid->n_rows; row++) {
		const struct kt_number *f = kt_grid_number(b->grid, row, c);

		if (!f)
			continue;
		if ((f->unit != KT_UNIT_COUNT && !kt_grid_cell(b->grid, row, c)->has_words) ||
			f->has_power || f->number.scale || kt_decimal_cmp(f->number, last) <= 0)
			return FALSE;
		last = f->number;
		n++;
	}
	return n >= 2;
}

gboolean kt_column_is_key(const struct kt_binding *b, guint c)
{
	return is_duration_column(b, c) || is_size_column(b, c) || is_key_column(b, c) ||
	       is_dotted_column(b, c);
}

/* "Spor" over 4, 5, 5: what names something, names each once. */
static gboolean counts_what_repeats(const struct kt_binding *b, guint c, struct kt_slice head)
{
	if (!kt_lexicon_whole(b->r->lexicon, KT_LEX_STRUCTURAL, head))
		return FALSE;
	for (guint row = b->n_head_rows; row < b->grid->n_rows; row++) {
		const struct kt_number *f = kt_grid_number(b->grid, row, c), *other;

		for (guint i = row + 1; f && i < b->grid->n_rows; i++)
			if ((other = kt_grid_number(b->grid, i, c)) &&
				kt_decimal_equal(f->number, other->number))
				return TRUE;
	}
	return FALSE;
}

/* "15.000 kr.", "12 t.kr.", "8.000": what is measured, or set in thousands, names nothing. */
static gboolean has_measured_figure(const struct kt_binding *b, guint c)
{
	for (guint row = b->n_head_rows; row < b->grid->n_rows; row++) {
		const struct kt_number *f = kt_grid_number(b->grid, row, c);

		if (f && (f->unit != KT_UNIT_NONE || f->has_power || f->is_grouped))
			return TRUE;
	}
	return FALSE;
}

/* "Elever pr." over "klasse": the lowest row has but the end of the head. */
static gboolean goes_on_from_above(const struct kt_binding *b, guint c)
{
	struct kt_slice above;
	gsize at;

	if (b->n_head_rows < 2)
		return FALSE;
	above = kt_slice_trim(
		kt_document_slice(b->r->doc, kt_grid_cell(b->grid, b->n_head_rows - 2, c)->span));
	for (at = above.len; at > 0 && above.at[at - 1] != ' ';)
		at--;
	return at > 0 && kt_lexicon_whole(b->r->lexicon, KT_LEX_FUNCTION,
				 kt_slice(above.at + at, above.len - at)) != NULL;
}

/* "Telefon", "Sagsnr.", "Placering": whatever stands below names something. */
gboolean kt_column_has_naming_head(const struct kt_binding *b, guint c)
{
	const struct kt_term *t;
	struct kt_slice head;

	if (!b->n_head_rows || c == 0 || b->columns[c].n_texts > b->columns[c].n_numbers ||
		has_measured_figure(b, c) || goes_on_from_above(b, c))
		return FALSE;
	head = kt_document_slice(b->r->doc, kt_grid_cell(b->grid, b->n_head_rows - 1, c)->span);
	if (kt_lexicon_whole(b->r->lexicon, KT_LEX_MEASURE, head) ||
		kt_lexicon_whole(b->r->lexicon, KT_LEX_COUNTED, head))
		return FALSE; /* "Mål", "Klasser" */
	if (kt_lexicon_whole(b->r->lexicon, KT_LEX_NONFIGURE, head))
		return !counts_what_repeats(b, c, head);
	t = kt_lexicon_whole(b->r->lexicon, KT_LEX_KEY, head);
	return t && g_str_equal(t->value, "number");
}

/* ---- codes by their look ----------------------------------------------------------------------- */

enum { LONGEST_CODE = 24 };

static const char list_look[] = "A)";

/* "a", "a)", "B.", "3)": the rows are points of a list.  "x" marks one. */
static gboolean is_list_mark(struct kt_slice s)
{
	if (s.len == 0 || s.len > 2 || !g_ascii_isalnum(s.at[0]) || s.at[0] == 'x' ||
		s.at[0] == 'X')
		return FALSE;
	return s.len == 2 ? s.at[1] == ')' || (s.at[1] == '.' && g_ascii_isalpha(s.at[0]))
			  : g_ascii_isalpha(s.at[0]);
}

/* Writes the look of S: digits as 9, capitals as A, those of "SO-01" and "SO-112" alike;
 * FALSE if S is no code. */
static gboolean look_of(struct kt_slice s, char *look)
{
	guint digits = 0, letters = 0, n = 0;
	gboolean is_lettered = s.len > 0 && g_ascii_isupper(s.at[0]);

	if (is_list_mark(s)) {
		strcpy(look, list_look);
		return TRUE;
	}
	if (s.len < (is_lettered ? 2 : 3) || s.len > LONGEST_CODE || !g_ascii_isalnum(s.at[0]))
		return FALSE;
	for (gsize i = 0; i < s.len; i++) {
		gboolean digit = g_ascii_isdigit(s.at[i]), letter = g_ascii_isupper(s.at[i]);

		if (!digit && !letter && !strchr("-./", s.at[i]))
			return FALSE;
		digits += digit;
		letters += letter;
		if (!digit || !is_lettered || n == 0 || look[n - 1] != '9')
			look[n++] = digit ? '9' : letter ? 'A' : s.at[i];
	}
	look[n] = '\0';
	return digits >= (is_lettered ? 1 : 3) && letters <= 3;
}

/* "18-24" goes up and is an interval; "222-003" has a zero no number begins with. */
static gboolean is_interval(struct kt_slice s)
{
	const char *dash = memchr(s.at, '-', s.len);
	gsize left = dash ? (gsize)(dash - s.at) : 0;

	return dash && left <= s.len - left - 1 && dash[1] != '0';
}

static gboolean has_grouped_figure(const struct kt_binding *b)
{
	for (guint i = 0; i < b->grid->figures->len; i++)
		if (g_array_index(b->grid->figures, struct kt_number, i).is_grouped)
			return TRUE;
	return FALSE;
}

/* What all codes of a column have in common. */
struct code_looks {
	char first[LONGEST_CODE + 1];
	guint n, intervals;
	gboolean is_same, is_distinct, goes_up;
};

static gboolean add_code(struct code_looks *looks, struct kt_slice s, struct kt_slice before)
{
	char look[LONGEST_CODE + 1];

	if (!look_of(s, look))
		return FALSE;
	if (looks->n++ == 0)
		strcpy(looks->first, look);
	looks->is_same &= strcmp(looks->first, look) == 0;
	looks->is_distinct &= !kt_slice_equal(before, s);
	looks->goes_up &= before.len == 0 || memcmp(before.at, s.at, MIN(before.len, s.len)) < 0;
	looks->intervals += is_interval(s);
	return TRUE;
}

static gboolean gather_codes(const struct kt_binding *b, guint c, struct code_looks *looks)
{
	struct kt_slice before = {NULL, 0};

	*looks = (struct code_looks){.is_same = TRUE, .is_distinct = TRUE, .goes_up = TRUE};
	for (guint row = b->n_head_rows; row < b->grid->n_rows; row++) {
		const struct kt_grid_cell *cell = kt_grid_cell(b->grid, row, c);
		struct kt_slice s = kt_slice_trim(kt_document_slice(b->r->doc, cell->span));

		if (cell->sort == KT_CELL_EMPTY || cell->is_continued)
			continue;
		if (cell->sort == KT_CELL_TIME)
			return FALSE;
		if (!add_code(looks, s, before)) {
			if (cell->sort != KT_CELL_TEXT || memchr(s.at, '.', s.len))
				return FALSE; /* "I alt" may stand among them */
			continue;
		}
		before = s;
	}
	return looks->n >= 2 && looks->is_same && looks->is_distinct;
}

/* The head says what the numbers count or what they are. */
static gboolean has_telling_head(const struct kt_binding *b, guint c)
{
	struct kt_slice head;

	if (!b->n_head_rows)
		return FALSE;
	head = kt_document_slice(b->r->doc, kt_grid_cell(b->grid, b->n_head_rows - 1, c)->span);
	return kt_lexicon_find(b->r->lexicon, KT_LEX_COUNTED, head) ||
	       kt_lexicon_find(b->r->lexicon, KT_LEX_MEASURE, head) ||
	       kt_lexicon_find(b->r->lexicon, KT_LEX_UNIT, head);
}

gboolean kt_column_is_code(const struct kt_binding *b, guint c)
{
	struct code_looks looks;
	gsize len;

	if (!stands_before_words(b, c) || !gather_codes(b, c, &looks))
		return FALSE;
	if (strcmp(looks.first, list_look) == 0 && looks.goes_up)
		return TRUE;
	if (has_telling_head(b, c))
		return FALSE;
	len = strlen(looks.first);
	if (strspn(looks.first, "9") == len)
		return b->columns[c].n_years == 0 &&
		       (len >= 6 || (len >= 4 && has_grouped_figure(b)));
	if (strcmp(looks.first, "99.999") == 0 || strcmp(looks.first, "9.999") == 0 ||
		strcmp(looks.first, "999.999") == 0)
		return FALSE;
	return !strchr(looks.first, '-') || looks.intervals < looks.n;
}
