/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table that goes on behind a page break: with its heads told again, or with none, where its columns
 * stand under those of the part before. */
#include "extract/tables/caption_line.h"
#include "extract/tables/table_before.h"

#include <string.h>

enum {
	MOST_BETWEEN = 6,  /* blocks between the parts of a table */
	LONGEST_WORD = 60, /* bytes of a line between them: a name of what follows */
	LEAST_COLUMNS = 3, /* of a part without heads: a name and a number may be of anything */
	MUCH_LARGER = 50,  /* than all figures of the other: of something else */
};

/* What stands between two tables. */
struct between {
	gboolean has_break; /* a line of a page, or what says that it goes on */
	gboolean says_so;
	gboolean counts;         /* a name is of what can be counted: "Elever" */
	guint n_before, n_after; /* names before and after the break */
};

static gboolean says_that_it_goes_on(struct kt_slice s)
{
	g_autofree char *folded = kt_fold_dup(s);

	return kt_fold_has_word(folded, "fortsat") || kt_fold_has_word(folded, "fortsættes");
}

/* "... side 12", "... s. 5", "8 af 21", "Dagsorden   8/21", "[Side 8]": a short line that ends in a page and
 * tells nothing, as far as one can see that stands between two tables. */
static gboolean may_tell_page(const struct kt_lexicon *lexicon, struct kt_slice s)
{
	enum { LONGEST = 120, MOST_DIGITS = 3 };
	gsize at;

	if (s.len > LONGEST || memchr(s.at, '\n', s.len) || kt_line_has_verb(lexicon, s))
		return FALSE;
	if (kt_slice_ends(s, "]") || kt_slice_ends(s, ")") || kt_slice_ends(s, "-"))
		s = kt_slice_trim(kt_slice(s.at, s.len - 1));
	at = kt_slice_digits_back(s, s.len);
	return at < s.len && s.len - at <= MOST_DIGITS &&
	       (at == 0 || strchr(" /.:-", s.at[at - 1]) != NULL) &&
	       !kt_lexicon_find(lexicon, KT_LEX_SCALE, s);
}

/* A short line at the head of another page than the table above. */
static gboolean may_head_page(struct kt_reading *r, guint first, guint i, struct kt_slice s)
{
	enum { LONGEST = 80 };

	return first > 0 && s.len <= LONGEST &&
	       kt_document_block(r->doc, i)->page > kt_document_block(r->doc, first - 1)->page &&
	       !kt_line_names_table(r->lexicon, s) && kt_slice_has_digit(s) &&
	       !kt_line_has_verb(r->lexicon, s);
}

/* "Ikke styrbare udgifter": the name of rows and no more, which tells neither what they are in nor when.
 * *COUNTS is set if they may be numbers of what it names. */
static gboolean is_name_of_rows(struct kt_reading *r, struct kt_span span, gboolean *counts)
{
	struct kt_slice s = kt_slice_trim(kt_document_slice(r->doc, span));
	struct kt_facet f;
	gboolean is_name;

	if (s.len > LONGEST_WORD || kt_slice_has_digit(s) || kt_slice_ends(s, ".") ||
		kt_line_has_verb(r->lexicon, s) || kt_line_names_table(r->lexicon, s))
		return FALSE;
	kt_facet_read(r, &f, span, 0, NULL);
	is_name = f.unit == KT_UNIT_NONE && !f.has_power && !f.is_antal && !kt_facet_has_time(&f);
	*counts |= f.counted != KT_UNIT_NONE;
	kt_facet_clear(&f);
	return is_name;
}

/* Reads the blocks [FIRST, END); FALSE if they part two tables. */
static gboolean look_between(struct kt_reading *r, guint first, guint end, struct between *out)
{
	memset(out, 0, sizeof *out);
	for (guint i = first; i < end; i++) {
		const struct kt_block *b = kt_document_block(r->doc, i);
		struct kt_slice s = kt_slice_trim(kt_document_slice(r->doc, b->span));

		if (b->kind == KT_BLOCK_TABLE || i >= first + MOST_BETWEEN)
			return FALSE;
		if (s.len == 0)
			continue;
		if (b->kind == KT_BLOCK_FURNITURE || may_tell_page(r->lexicon, s) ||
			may_head_page(r, first, i, s)) {
			out->has_break = TRUE;
			continue;
		}
		if (s.len <= LONGEST_WORD && says_that_it_goes_on(s)) {
			out->says_so = out->has_break = TRUE;
			continue;
		}
		if (!is_name_of_rows(r, b->span, &out->counts))
			return FALSE;
		if (out->has_break)
			out->n_after++;
		else
			out->n_before++;
	}
	return TRUE;
}

/* "Område (t.kr.)" and "Område": the same but for the unit, which need not be told again. */
static gboolean is_same_corner(const char *a, const char *b)
{
	gsize n = strcspn(a, "(,"), m = strcspn(b, "(,");

	while (n > 0 && a[n - 1] == ' ')
		n--;
	while (m > 0 && b[m - 1] == ' ')
		m--;
	return n == 0 || m == 0 || (n == m && memcmp(a, b, n) == 0);
}

static gboolean has_same_heads(
	const struct kt_reading *r, const struct kt_grid *grid, const struct kt_table_before *t)
{
	gboolean same = grid->n_columns == t->n_columns && grid->n_rows > t->n_heads;
	guint filled = 0;

	for (guint c = 0; same && c < grid->n_columns; c++) {
		g_autofree char *name = kt_grid_column_name(r, grid, t->n_heads, c);

		same = c == 0 ? is_same_corner(name, t->names[c]) : g_str_equal(name, t->names[c]);
		filled += c > 0 && *name;
	}
	return same && filled > 0;
}

/* The first row of GRID is one of figures already. */
static gboolean has_no_heads(const struct kt_grid *grid)
{
	guint figures = 0;

	if (kt_grid_cell(grid, 0, 0)->sort != KT_CELL_TEXT)
		return FALSE;
	for (guint c = 1; c < grid->n_columns; c++) {
		const struct kt_grid_cell *cell = kt_grid_cell(grid, 0, c);

		if (cell->sort == KT_CELL_EMPTY || cell->sort == KT_CELL_NIL)
			continue;
		if (cell->sort != KT_CELL_NUMBER || cell->is_year || cell->is_header)
			return FALSE;
		figures++;
	}
	return figures > 0;
}

/* Puts into TO, for each column of GRID, the column of T that it stands under; FALSE if one stands under none. */
static gboolean find_columns(const struct kt_reading *r, const struct kt_grid *grid,
	const struct kt_table_before *t, guint *to)
{
	guint k, last = 0;

	for (guint c = 0; c < grid->n_columns; c++)
		to[c] = c;
	if (grid->n_columns == t->n_columns)
		return TRUE;
	if (grid->source != KT_GRID_ALIGNED || t->source != KT_GRID_ALIGNED ||
		grid->n_columns > t->n_columns)
		return FALSE;
	for (guint c = 1; c < grid->n_columns; c++) {
		struct kt_stretch own = kt_grid_column_stretch(r->doc, grid, 0, c);

		for (k = last + 1; k < t->n_columns; k++)
			if (own.from < t->stretches[k].end && t->stretches[k].from < own.end)
				break;
		if (k == t->n_columns)
			return FALSE;
		to[c] = last = k;
	}
	return TRUE;
}

/* The largest figure of GRID is no small part of the largest of T. */
static gboolean is_of_like_size(const struct kt_grid *grid, const struct kt_table_before *t)
{
	struct kt_decimal largest = kt_decimal_int(0);

	for (guint i = 0; i < grid->figures->len; i++) {
		struct kt_decimal n =
			kt_decimal_abs(g_array_index(grid->figures, struct kt_number, i).number);

		if (kt_decimal_cmp(n, largest) > 0)
			largest = n;
	}
	return kt_decimal_mul(&largest, largest, kt_decimal_int(MUCH_LARGER)) &&
	       kt_decimal_cmp(largest, t->largest) >= 0;
}

/* GRID has no heads and stands under those of T: other rows of it, and no table of its own. */
static gboolean lacks_heads_of(const struct kt_reading *r, const struct kt_grid *grid,
	const struct kt_table_before *t, const struct between *between)
{
	g_autofree guint *to = g_new0(guint, grid->n_columns);

	return between->n_before + between->n_after <= 1 && !between->counts &&
	       grid->n_columns >= LEAST_COLUMNS && has_no_heads(grid) &&
	       (between->has_break || is_of_like_size(grid, t)) && find_columns(r, grid, t, to);
}

const struct kt_table_before *kt_table_that_goes_on(
	struct kt_reading *r, const struct kt_grid *grid)
{
	GPtrArray *before = kt_tables_before(r, grid->block);
	const struct kt_table_before *t;
	struct between between;

	if (before->len == 0 || grid->n_rows == 0)
		return NULL;
	t = g_ptr_array_index(before, before->len - 1);
	if (grid->block < t->end || !look_between(r, t->end, grid->block, &between))
		return NULL;
	if (!has_same_heads(r, grid, t))
		return lacks_heads_of(r, grid, t, &between) ? t : NULL;
	if (between.counts || (between.n_after > 0 && !between.says_so))
		return NULL; /* a name over heads is of another table */
	return between.has_break || between.n_before == 0 ? t : NULL;
}

struct kt_grid *kt_grid_under_heads(
	struct kt_reading *r, struct kt_grid *grid, const struct kt_table_before *before)
{
	g_autofree guint *to = g_new0(guint, grid->n_columns);
	struct kt_grid *out;

	if (has_same_heads(r, grid, before) || !find_columns(r, grid, before, to))
		return grid;
	out = kt_grid_new(before->n_heads + grid->n_rows, before->n_columns);
	for (guint i = 0; i < before->n_heads * before->n_columns; i++)
		out->cells[i] = before->heads[i];
	for (guint row = 0; row < grid->n_rows; row++)
		for (guint c = 0; c < grid->n_columns; c++)
			*kt_grid_cell(out, before->n_heads + row, to[c]) =
				*kt_grid_cell(grid, row, c);
	for (guint i = 0; i < out->n_rows * out->n_columns; i++)
		kt_cell_read(r, out, &out->cells[i]);
	out->source = grid->source;
	out->block = grid->block;
	out->n_blocks = grid->n_blocks;
	out->first_row =
		grid->first_row - before->n_heads; /* its rows keep their numbers, modulo 2^32 */
	kt_grid_free(grid);
	return out;
}
