/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/tables/table_before.h"

#include "extract/tables/caption_line.h"

#include <string.h>

enum {
	MOST_HEADS = 4,    /* rows of heads */
	MOST_BETWEEN = 6,  /* blocks between the parts of a table */
	LONGEST_WORD = 60, /* bytes of a line between them: a name of what follows */
	LEAST_COLUMNS = 3, /* of a part without heads: a name and a number may be of anything */
	MUCH_LARGER = 50,  /* than all figures of the other: in another scale */
};

struct kt_tables_before {
	const struct kt_item *item;
	GPtrArray *all; /* struct kt_table_before, the last is the nearest */
};

static void free_table(gpointer data)
{
	struct kt_table_before *t = data;

	g_free(t->heads);
	g_strfreev(t->names);
	g_free(t->stretches);
	g_array_unref(t->figures);
	g_free(t);
}

void kt_tables_before_free(struct kt_tables_before *tables)
{
	if (!tables)
		return;
	g_ptr_array_unref(tables->all);
	g_free(tables);
}

/* Those of ITEM; what was read in another is forgotten. */
static struct kt_tables_before *tables_of(struct kt_reading *r, const struct kt_item *item)
{
	if (!r->tables) {
		r->tables = g_new0(struct kt_tables_before, 1);
		r->tables->all = g_ptr_array_new_with_free_func(free_table);
	}
	if (r->tables->item != item)
		g_ptr_array_set_size(r->tables->all, 0);
	r->tables->item = item;
	return r->tables;
}

static const struct kt_tables_before *tables_about(const struct kt_binding *b)
{
	return tables_of(b->r, kt_minutes_item_of(b->r->minutes, b->grid->block));
}

static const struct kt_table_before *table_at(const struct kt_tables_before *tables, guint i)
{
	return g_ptr_array_index(tables->all, i);
}

/* ---- what is remembered ------------------------------------------------------------------------ */

/* The text of column C in the first N rows of GRID, a blank between its lines. */
static char *name_of_column(
	const struct kt_reading *r, const struct kt_grid *grid, guint n, guint c)
{
	GString *out = g_string_new(NULL);
	char *name;

	for (guint row = 0; row < n; row++) {
		kt_squeeze(out, kt_document_slice(r->doc, kt_grid_cell(grid, row, c)->span));
		g_string_append_c(out, ' ');
	}
	g_strstrip(out->str);
	name = kt_fold_dup(kt_slice_str(out->str));
	g_string_free(out, TRUE);
	return name;
}

static char **names_of(const struct kt_reading *r, const struct kt_grid *grid, guint n)
{
	char **names = g_new0(char *, grid->n_columns + 1);

	for (guint c = 0; c < grid->n_columns; c++)
		names[c] = name_of_column(r, grid, n, c);
	return names;
}

/* Where the figures of column C begin and end in their lines. */
static struct kt_stretch stretch_of(
	const struct kt_document *doc, const struct kt_grid *grid, guint first_row, guint c)
{
	struct kt_stretch out = {G_MAXUINT, 0};

	for (guint row = first_row; row < grid->n_rows; row++) {
		struct kt_span span = kt_grid_cell(grid, row, c)->span;
		guint from;

		if (!kt_grid_number(grid, row, c))
			continue;
		from = kt_document_place(doc, span).column;
		out.from = MIN(out.from, from);
		out.end = MAX(out.end, from + (guint)span.len); /* figures are of single bytes */
	}
	return out;
}

static struct kt_stretch *stretches_of(const struct kt_binding *b)
{
	struct kt_stretch *out = g_new0(struct kt_stretch, b->grid->n_columns);

	for (guint c = 0; c < b->grid->n_columns; c++)
		out[c] = stretch_of(b->r->doc, b->grid, b->n_head_rows, c);
	return out;
}

/* The figure of B in ROW and C where the table as a whole gives it its unit; NULL. */
static const struct kt_number *figure_of_whole(const struct kt_binding *b, guint row, guint c)
{
	const struct kt_number *f = kt_grid_number(b->grid, row, c);

	return f && kt_binding_is_data(b, row, c) && f->unit == KT_UNIT_NONE &&
			       b->columns[c].facet.unit == KT_UNIT_NONE &&
			       b->rows[row].facet.unit == KT_UNIT_NONE
		       ? f
		       : NULL;
}

static void look_at_figures(const struct kt_binding *b, struct kt_table_before *t)
{
	t->largest = kt_decimal_int(0);
	t->figures = g_array_new(FALSE, FALSE, sizeof(struct kt_figure_before));
	for (guint row = 0; row < b->grid->n_rows; row++)
		for (guint c = 0; c < b->grid->n_columns; c++) {
			const struct kt_number *f = figure_of_whole(b, row, c);
			struct kt_figure_before figure;

			if (!f)
				continue;
			figure = (struct kt_figure_before){row, f->number};
			g_array_append_val(t->figures, figure);
			t->has_decimals |= f->number.scale > 0;
			if (kt_decimal_cmp(kt_decimal_abs(f->number), t->largest) > 0)
				t->largest = kt_decimal_abs(f->number);
		}
}

void kt_table_remember(struct kt_reading *r, const struct kt_binding *b)
{
	struct kt_tables_before *tables =
		tables_of(r, kt_minutes_item_of(r->minutes, b->grid->block));
	struct kt_table_before t = {
		.top = b->around->whole ? b->around->whole->top : b->grid->block,
		.end = b->grid->block + b->grid->n_blocks,
		.n_columns = b->grid->n_columns,
		.n_heads = b->n_head_rows,
		.source = b->grid->source,
		.speaks_of_money = kt_binding_speaks_of_money(b),
		.unit = b->unit,
		.power = b->power,
		.has_unit = b->has_unit};

	if (t.n_heads == 0 || t.n_heads > MOST_HEADS)
		return;
	t.heads = g_memdup2(b->grid->cells, (gsize)t.n_heads * t.n_columns * sizeof *t.heads);
	t.names = names_of(r, b->grid, t.n_heads);
	t.stretches = stretches_of(b);
	look_at_figures(b, &t);
	g_ptr_array_add(tables->all, g_memdup2(&t, sizeof t));
}

/* ---- a part of the table before ---------------------------------------------------------------- */

/* What stands between two tables. */
struct between {
	gboolean has_break; /* a line of a page, or what says that it goes on */
	gboolean says_so;
	guint n_before, n_after; /* names before and after the break */
};

static gboolean says_that_it_goes_on(struct kt_slice s)
{
	g_autofree char *folded = kt_fold_dup(s);

	return kt_fold_has_word(folded, "fortsat") || kt_fold_has_word(folded, "fortsættes");
}

static gsize skip_number_back(struct kt_slice s, gsize at)
{
	while (at > 0 && g_ascii_isdigit(s.at[at - 1]))
		at--;
	return at;
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
	at = skip_number_back(s, s.len);
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

/* "Ikke styrbare udgifter": the name of rows and no more, which tells neither what they are in nor when. */
static gboolean is_name_of_rows(struct kt_reading *r, struct kt_span span)
{
	struct kt_slice s = kt_slice_trim(kt_document_slice(r->doc, span));
	struct kt_facet f;
	gboolean is_name;

	if (s.len > LONGEST_WORD || kt_slice_has_digit(s) || kt_slice_ends(s, ".") ||
		kt_line_has_verb(r->lexicon, s) || kt_line_names_table(r->lexicon, s))
		return FALSE;
	kt_facet_read(r, &f, span, 0, NULL);
	is_name = f.unit == KT_UNIT_NONE && !f.has_power && !f.is_antal && !kt_facet_has_time(&f);
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
		if (!is_name_of_rows(r, b->span))
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
		g_autofree char *name = name_of_column(r, grid, t->n_heads, c);

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
		struct kt_stretch own = stretch_of(r->doc, grid, 0, c);

		for (k = last + 1; k < t->n_columns; k++)
			if (own.from < t->stretches[k].end && t->stretches[k].from < own.end)
				break;
		if (k == t->n_columns)
			return FALSE;
		to[c] = last = k;
	}
	return TRUE;
}

static gboolean lacks_heads_of(
	const struct kt_reading *r, const struct kt_grid *grid, const struct kt_table_before *t)
{
	g_autofree guint *to = g_new0(guint, grid->n_columns);

	return grid->n_columns >= LEAST_COLUMNS && has_no_heads(grid) &&
	       find_columns(r, grid, t, to);
}

const struct kt_table_before *kt_table_that_goes_on(
	struct kt_reading *r, const struct kt_grid *grid)
{
	struct kt_tables_before *tables = tables_of(r, kt_minutes_item_of(r->minutes, grid->block));
	const struct kt_table_before *t;
	struct between between;

	if (tables->all->len == 0 || grid->n_rows == 0)
		return NULL;
	t = table_at(tables, tables->all->len - 1);
	if (grid->block < t->end || !look_between(r, t->end, grid->block, &between))
		return NULL;
	if (!has_same_heads(r, grid, t))
		return between.n_before + between.n_after <= 1 && lacks_heads_of(r, grid, t) ? t
											     : NULL;
	if (between.n_after > 0 && !between.says_so)
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
	out->first_row = grid->first_row - before->n_heads;
	kt_grid_free(grid);
	return out;
}

/* ---- a table with the same heads --------------------------------------------------------------- */

/* The figures of B may be in the scale of T. */
static gboolean may_share_scale(const struct kt_binding *b, const struct kt_table_before *t)
{
	struct kt_table_before own = {0};
	struct kt_decimal most;
	gboolean may;

	look_at_figures(b, &own);
	may = own.has_decimals == t->has_decimals &&
	      kt_decimal_mul(&most, t->largest, kt_decimal_int(MUCH_LARGER)) &&
	      kt_decimal_cmp(own.largest, most) <= 0;
	g_array_unref(own.figures);
	return may;
}

static gboolean is_headed_alike(const struct kt_binding *b, const struct kt_table_before *t)
{
	guint n = 0;

	if (t->n_columns != b->grid->n_columns || t->n_heads != b->n_head_rows)
		return FALSE;
	for (guint c = 1; c < t->n_columns; c++) {
		g_autofree char *name = name_of_column(b->r, b->grid, t->n_heads, c);

		if (!g_str_equal(name, t->names[c]))
			return FALSE;
		n += *name && b->columns[c].facet.measure != KT_MEASURE_NONE;
	}
	return n >= 2;
}

static gboolean is_told_money(const struct kt_table_before *t)
{
	return t->has_unit && kt_unit_is_money(t->unit) && t->speaks_of_money;
}

const struct kt_table_before *kt_table_alike(const struct kt_binding *b)
{
	const struct kt_tables_before *tables = tables_about(b);

	for (guint i = tables->all->len; i-- > 0;) {
		const struct kt_table_before *t = table_at(tables, i);

		if (is_told_money(t) && is_headed_alike(b, t))
			return may_share_scale(b, t) ? t : NULL;
	}
	return NULL;
}

/* The figures of T from I on that are in one row have NUMBER among them; *I moves behind it. */
static gboolean find_in_row(
	const struct kt_table_before *t, guint row, struct kt_decimal number, guint *i)
{
	for (; *i < t->figures->len; (*i)++) {
		const struct kt_figure_before *f =
			&g_array_index(t->figures, struct kt_figure_before, *i);

		if (f->row == row && kt_decimal_cmp(f->number, number) == 0) {
			(*i)++;
			return TRUE;
		}
	}
	return FALSE;
}

/* All large figures of ROW of B, two or more, stand in row IN of T, in their order. */
static gboolean is_row_of(
	const struct kt_binding *b, guint row, const struct kt_table_before *t, guint in)
{
	enum { LARGE = 1000, LEAST = 2 };
	guint n = 0, i = 0;

	for (guint c = 0; c < b->grid->n_columns; c++) {
		const struct kt_number *f = figure_of_whole(b, row, c);

		if (!f || kt_decimal_cmp(kt_decimal_abs(f->number), kt_decimal_int(LARGE)) < 0)
			continue;
		if (!find_in_row(t, in, f->number, &i))
			return FALSE;
		n++;
	}
	return n >= LEAST;
}

static gboolean has_sums_of(const struct kt_binding *b, const struct kt_table_before *t)
{
	for (guint row = b->n_head_rows; row < b->grid->n_rows; row++)
		for (guint i = 0; b->rows[row].is_total && i < t->figures->len; i++)
			if (is_row_of(b, row, t,
				    g_array_index(t->figures, struct kt_figure_before, i).row))
				return TRUE;
	return FALSE;
}

const struct kt_table_before *kt_table_with_sums_of(const struct kt_binding *b)
{
	const struct kt_tables_before *tables = tables_about(b);

	for (guint i = tables->all->len; i-- > 0;)
		if (is_told_money(table_at(tables, i)) && has_sums_of(b, table_at(tables, i)))
			return table_at(tables, i);
	return NULL;
}

gboolean kt_table_may_be_scaled(const struct kt_binding *b)
{
	const struct kt_tables_before *tables = tables_about(b);

	for (guint i = tables->all->len; i-- > 0;)
		if (is_told_money(table_at(tables, i)) && table_at(tables, i)->power > 0 &&
			may_share_scale(b, table_at(tables, i)))
			return TRUE;
	return FALSE;
}
