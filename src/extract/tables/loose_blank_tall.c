/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Heads in lines of their own over rows whose cells are parted by single blanks.
 *
 *   Udgifter                            År
 *   Regnskab                            Bevilling
 *   2017                                Forbrug
 *   Budget                              Rest
 *   2018                                2014 2.641.905       cells that go on in
 *   Vedligeholdelse 180.914 189.960     2.630.508            the lines below
 *   El 33.069 34.722                    11.397
 *   I alt 213.983 224.682
 *
 * So a page is written that broke the lines in its heads.  How many columns there are, the first row
 * tells; the lines above it have to be as many heads, and say what stands below them. */
#include "extract/passage/annotate.h"
#include "extract/tables/caption_line.h"
#include "extract/tables/loose_blanks.h"
#include "extract/tables/loose_stack.h"

#include <string.h>

enum { MOST_WAITING = 3, OF_TOLD = 4 };

/* A row of MORE lines than one and N cells, fewer than there are columns if it has empty ones; none
 * in the name of those below. */
struct tall_row {
	guint first, lines, n;
	struct kt_span name, cells[KT_BLANKS_COLUMNS];
};

struct tall {
	struct kt_stack stack;
	guint k;
	GArray *rows; /* struct tall_row */
	guint n_full;
};

static struct kt_slice text_at(const struct tall *t, guint i)
{
	return i < t->stack.lines->len ? kt_loose_text(t->stack.r, t->stack.lines, i)
				       : kt_slice("", 0);
}

/* The figures that line I is nothing but, into CELLS; 0 if it is something else. */
static guint read_figures(const struct tall *t, guint i, struct kt_span *cells)
{
	struct kt_slice s = text_at(t, i);
	guint n = s.len && kt_loose_is_number_text(s) ? kt_loose_n_words(s) : 0;

	if (n > KT_BLANKS_COLUMNS)
		return 0;
	for (guint c = 0; c < n; c++) {
		struct kt_slice word = kt_blanks_word(s, c);
		struct kt_span line = kt_loose_line_at(t->stack.lines, i)->span;

		cells[c] = (struct kt_span){line.start + (gsize)(word.at - s.at), word.len};
	}
	return n;
}

/* The name that line I begins with, and the figures behind it. */
static guint read_named(const struct tall *t, guint i, struct tall_row *row)
{
	gsize starts[KT_LOOSE_FIGURES], ends[KT_LOOSE_FIGURES], years[KT_LOOSE_FIGURES];
	struct kt_span line = kt_loose_line_at(t->stack.lines, i)->span;
	struct kt_slice s = text_at(t, i);
	guint n = KT_BLANKS_COLUMNS;

	while (n > 0 && !kt_blanks_split(t->stack.r, s, n, starts, ends))
		n--;
	if (n && kt_blanks_year_heads(s, n, years))
		return 0;
	row->name = (struct kt_span){line.start, n ? kt_blanks_trimmed(s, starts[0]) : s.len};
	for (guint c = 0; c < n; c++)
		row->cells[c] = (struct kt_span){line.start + starts[c], ends[c] - starts[c]};
	return n;
}

/* "254 600 86 118": who knows which blank parts what?  As many words as there are columns are one each. */
static gboolean has_groups(const struct tall *t, struct kt_slice s)
{
	gsize at = kt_blanks_tail(t->stack.r, s);
	struct kt_slice tail = kt_slice(s.at + at, s.len - at);

	return kt_loose_n_words(tail) != t->k && !memchr(tail.at, '.', tail.len) &&
	       !memchr(tail.at, ',', tail.len) && kt_blanks_may_have_groups(tail);
}

/* The row that line I begins; FALSE if it begins none of T->K columns, of any where that is 0. */
static gboolean read_row(const struct tall *t, guint i, struct tall_row *row)
{
	struct kt_slice s = text_at(t, i);
	guint most = t->k ? t->k : KT_BLANKS_COLUMNS;

	if (s.len == 0 || s.len > KT_LOOSE_LINE_BYTES || kt_slice_ends(s, ".") ||
		kt_line_names_table(t->stack.r->lexicon, s) || has_groups(t, s))
		return FALSE;
	*row = (struct tall_row){.first = i, .lines = 1};
	row->n = read_named(t, i, row);
	if (row->n == 0 && !kt_loose_is_name_text(t->stack.r, s))
		return FALSE;
	while (row->n < most) {
		struct kt_span more[KT_BLANKS_COLUMNS];
		guint n = read_figures(t, i + row->lines, more);

		if (n == 0 || row->n + n > most || (n > 1 && row->n > 0))
			break;
		memcpy(row->cells + row->n, more, n * sizeof *more);
		row->n += n;
		row->lines++;
	}
	return row->n <= most;
}

/* "Indtægter:", "2. Mødeudgifter": in the line above a row. */
static gboolean is_section(const struct tall *t, const struct tall_row *row)
{
	struct kt_slice s = text_at(t, row->first), key = kt_blanks_word(s, 0);

	if (key.len + 1 < s.len && kt_loose_is_key(key))
		s = kt_slice(s.at + key.len + 1, s.len - key.len - 1);
	return row->n == 0 && !kt_slice_has_digit(s) && g_unichar_isupper(g_utf8_get_char(s.at));
}

static void read_rows(struct tall *t, guint first)
{
	guint kept = 0, waiting = 0, sections = 0;
	struct tall_row row;

	for (guint i = first; waiting <= MOST_WAITING && read_row(t, i, &row); i += row.lines) {
		if (row.n == 0 && (!is_section(t, &row) || ++sections > 1))
			break;
		g_array_append_val(t->rows, row);
		waiting++;
		if (row.n < t->k)
			continue;
		kept = t->rows->len;
		waiting = sections = 0;
		t->n_full++;
	}
	g_array_set_size(t->rows, kept);
}

/* "Dagtilbud251.480 249.930-1.550": two amounts, however they stand. */
static gboolean has_amounts(struct kt_slice s)
{
	enum { GROUP = 3 };
	guint n = 0;

	for (gsize i = 1; i + GROUP < s.len; i++)
		n += s.at[i] == '.' && g_ascii_isdigit(s.at[i - 1]) &&
		     strspn(s.at + i + 1, "0123456789") == GROUP;
	return n >= 2;
}

/* "Afdeling Dage Årsværk": no head has as many capitals. */
static gboolean has_many_capitals(struct kt_slice s)
{
	enum { MANY = 3 };
	guint n = 0;

	for (guint i = 0; i < kt_loose_n_words(s); i++)
		n += g_unichar_isupper(g_utf8_get_char(kt_blanks_word(s, i).at));
	return n >= MANY;
}

/* LINE tells two measures or two times, and where a head begins behind the first: "Budget 2023
 * Regnskab 2023". */
static gboolean holds_heads(const struct tall *t, const struct kt_loose_line *line)
{
	struct kt_passage *p = kt_passage_store_read(t->stack.r->passages, t->stack.r->doc,
		t->stack.r->lexicon, line->span, &t->stack.r->context);
	gsize starts[KT_LOOSE_FIGURES + 1];
	guint measures = 0, times = p->times->len;

	for (guint i = 0; i < p->tokens->len; i++)
		measures += kt_found_at(p, KT_LEX_MEASURE, i) != NULL;
	kt_passage_free(p);
	if (measures < 2 && times < 2)
		return FALSE;
	for (guint k = 2; k <= t->k; k++)
		if (kt_blanks_part_worth(t->stack.r, line, k, starts) > 0)
			return TRUE;
	return FALSE;
}

/* A line before FIRST is a row itself, leads up to something or holds the heads of several columns. */
static gboolean has_cells_above(const struct tall *t, guint first)
{
	struct tall_row row;

	for (guint i = 0; i < first; i++) {
		if (kt_slice_ends(text_at(t, i), ":") || read_named(t, i, &row) >= 2 ||
			kt_line_names_table(t->stack.r->lexicon, text_at(t, i)) ||
			has_many_capitals(text_at(t, i)) || has_amounts(text_at(t, i)) ||
			holds_heads(t, kt_loose_line_at(t->stack.lines, i)))
			return TRUE;
	}
	return FALSE;
}

/* Most of the rows have figures behind their names: not one cell a line. */
static gboolean are_named(const struct tall *t)
{
	guint named = 0;

	for (guint i = 0; i < t->rows->len; i++) {
		const struct tall_row *row = &g_array_index(t->rows, struct tall_row, i);

		named += row->n == t->k && row->lines <= t->k;
	}
	return 2 * named > t->n_full;
}

/* "Budget 2021", "2019" stands over no names, as "År" does. */
static gboolean has_wrong_corner(const struct tall *t, const GArray *heads)
{
	const struct kt_stack_head *corner = &g_array_index(heads, struct kt_stack_head, 0);
	struct kt_slice s =
		kt_document_slice(t->stack.r->doc, kt_stack_head_span(&t->stack, corner));

	return (kt_slice_has_digit(s) || kt_loose_n_words(s) > 1) &&
	       kt_stack_is_of_figures(&t->stack, corner);
}

/* HEADS are those of the K columns and perhaps of the names, and say so. */
static gboolean heads_fit(const struct tall *t, const GArray *heads)
{
	guint corner = heads->len - t->k;
	gint told = 0;

	if (heads->len < t->k || corner > 1 || (corner && has_wrong_corner(t, heads)))
		return FALSE;
	for (guint i = corner; i < heads->len; i++) {
		const struct kt_stack_head *head = &g_array_index(heads, struct kt_stack_head, i);
		gint tells = kt_stack_head_tells(&t->stack, head);

		told += tells;
		if (!tells || (i > corner && kt_stack_steps_back(&t->stack, head - 1, head)))
			return FALSE;
		for (guint k = corner; k < i; k++)
			if (kt_stack_is_same_head(&t->stack, heads, i, k))
				return FALSE;
	}
	return told >= OF_TOLD * ((gint)t->k - 1 + (t->n_full == 1));
}

/* "2.641.905", "12,5", "0": what one row alone has to have in each cell. */
static gboolean are_amounts(const struct tall *t)
{
	const struct tall_row *row = &g_array_index(t->rows, struct tall_row, t->rows->len - 1);

	for (guint c = 0; c < row->n; c++) {
		struct kt_slice s = kt_document_slice(t->stack.r->doc, row->cells[c]);

		if (!memchr(s.at, '.', s.len) && !memchr(s.at, ',', s.len) &&
			!kt_slice_is(s, "0") && !kt_slice_is(s, "-"))
			return FALSE;
	}
	return TRUE;
}

static void put_row(
	struct kt_reading *r, struct kt_grid *grid, guint at, const struct tall_row *row, guint k)
{
	kt_loose_put(r, grid, at, 0, row->name);
	for (guint c = 0; c < row->n && row->n == k; c++)
		kt_loose_put(r, grid, at, c + 1, row->cells[c]);
	if (row->n == 0 || row->n == k)
		return;
	/* could be of any column: nobody is to take the name for a section's */
	kt_grid_cell(grid, at, 1)->span = (struct kt_span){row->cells[0].start,
		row->cells[row->n - 1].start + row->cells[row->n - 1].len - row->cells[0].start};
	for (guint c = 1; c <= k; c++)
		kt_grid_cell(grid, at, c)->sort = KT_CELL_UNPLACED;
}

static struct kt_grid *grid_of(const struct tall *t, const GArray *heads)
{
	struct kt_grid *grid = kt_grid_new(1 + t->rows->len, t->k + 1);
	guint none = t->k + 1 - heads->len;

	grid->is_sure_row = t->n_full == 1;
	for (guint i = 0; i < heads->len; i++)
		kt_loose_put(t->stack.r, grid, 0, none + i,
			kt_stack_head_span(
				&t->stack, &g_array_index(heads, struct kt_stack_head, i)));
	for (guint i = 0; i < t->rows->len; i++)
		put_row(t->stack.r, grid, 1 + i, &g_array_index(t->rows, struct tall_row, i), t->k);
	return grid;
}

/* Line I says what figures are, "Afvigelse": a head, and no section. */
static gboolean tells_figures(const struct tall *t, guint i)
{
	const struct kt_stack_head line = {i, i + 1};

	return kt_stack_head_tells(&t->stack, &line) >= OF_TOLD;
}

/* The rows from line FIRST on under the heads before it. */
static struct kt_grid *try_rows(struct tall *t, guint first, guint *used)
{
	struct tall_row row = {.n = 0};

	t->k = 0;
	t->n_full = 0;
	g_array_set_size(t->rows, 0);
	if (read_row(t, first, &row) && row.n == 0 &&
		(!is_section(t, &row) || tells_figures(t, first) || !read_row(t, first + 1, &row)))
		return NULL;
	t->k = row.n;
	if (t->k < 2 || first < t->k || has_cells_above(t, first))
		return NULL;
	read_rows(t, first);
	if (t->n_full == 0 || !are_named(t) || 2 * t->n_full < t->rows->len ||
		(t->n_full == 1 && !are_amounts(t)))
		return NULL;
	row = g_array_index(t->rows, struct tall_row, t->rows->len - 1);
	for (guint way = 0; way < KT_HEADS_TWO_ROWS; way++) {
		g_autoptr(GArray) heads = kt_stack_heads(&t->stack, way, first);

		if (heads_fit(t, heads)) {
			*used = row.first + row.lines;
			return grid_of(t, heads);
		}
	}
	return NULL;
}

struct kt_grid *kt_loose_tall(struct kt_reading *r, const GArray *lines, guint *used)
{
	struct tall t = {.stack = {.r = r, .lines = lines}};
	struct kt_grid *grid = NULL;

	t.rows = g_array_new(FALSE, FALSE, sizeof(struct tall_row));
	for (guint i = 0; !grid && i < MIN(lines->len, KT_STACK_HEADS); i++) {
		if (i >= 2)
			grid = try_rows(&t, i, used);
		if (!(kt_stack_sort_at(&t.stack, i) & KT_LINE_HEAD))
			break;
	}
	g_array_unref(t.rows);
	return grid;
}
