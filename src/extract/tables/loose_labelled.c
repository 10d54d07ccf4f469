/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each cell behind the head of its column, one row after the other.
 *
 *   Område              Område: Skoler           Skoler
 *   Skoler              Budget: 112.345          Budget: 112.345
 *   Budget              Regnskab: 111.234        Regnskab: 111.234
 *   112.345             Område: Dagtilbud
 *   Regnskab            Budget: 68.120           Dagtilbud
 *   111.234             Regnskab: 68.015         Budget: 68.120
 *   Område              ...                      Regnskab: 68.015
 *   Dagtilbud           Skoler: Budget 112.345, Regnskab 111.234
 *   ...                 Dagtilbud: Budget 68.120, Regnskab 68.015
 *
 * So web pages for narrow screens set the rows of a table.  It is told by the heads, which come again
 * in the same order.  The first cell is the name of its row, the others are mostly figures. */
#include "extract/tables/loose.h"

#include <string.h>

enum { LEAST_RECORDS = 2, LEAST_CELLS = 2, MOST_CELLS = 12 };

/* A cell and the head that stands before it, of no length where it is the name of a row alone. */
struct labelled {
	struct kt_span head, value;
};

static struct kt_slice text_of(const struct kt_reading *r, struct kt_span span)
{
	return kt_document_slice(r->doc, span);
}

static gboolean is_head(const struct kt_reading *r, struct kt_slice s)
{
	return kt_loose_is_label_text(r, s) || kt_loose_is_year_text(s);
}

/* "Budget: 112.345" cut in two; FALSE if LINE is not so. */
static gboolean cut_at_colon(
	const struct kt_reading *r, const struct kt_loose_line *line, struct labelled *cell)
{
	struct kt_slice s = text_of(r, line->span);
	const char *colon =
		memchr(s.at, ':', s.len) ? memmem(s.at, s.len, ": ", 2) : NULL; /* most: none */
	gsize n = colon ? (gsize)(colon - s.at) : 0;

	if (n == 0 || n + 2 >= s.len)
		return FALSE;
	*cell = (struct labelled){{line->span.start, n}, {line->span.start + n + 2, s.len - n - 2}};
	return is_head(r, kt_slice(s.at, n));
}

/* One line the head and the next the cell; "head: cell" in a line; "name: head cell, head cell". */
enum layout { IN_TWO_LINES, BY_COLONS, IN_ONE_LINE, N_LAYOUTS };

/* Two lines from I on are a cell. */
static gboolean add_two_lines(const GArray *lines, guint *i, GArray *cells)
{
	struct labelled cell;

	if (*i + 1 >= lines->len)
		return FALSE;
	cell.head = kt_loose_line_at(lines, *i)->span;
	cell.value = kt_loose_line_at(lines, ++*i)->span;
	g_array_append_val(cells, cell);
	return TRUE;
}

/* "Budget 112.345": the last word is the cell. */
static gboolean cut_at_blank(const struct kt_reading *r, struct kt_span part, struct labelled *cell)
{
	struct kt_slice s = text_of(r, part);
	gsize at = s.len;

	while (at > 0 && s.at[at - 1] != ' ')
		at--;
	if (at < 2)
		return FALSE;
	*cell = (struct labelled){{part.start, at - 1}, {part.start + at, s.len - at}};
	return is_head(r, kt_slice(s.at, at - 1));
}

/* "Skoler: Budget 112.345, Regnskab 111.234" */
static gboolean add_one_line(
	const struct kt_reading *r, const struct kt_loose_line *line, GArray *cells)
{
	struct labelled row, cell;
	struct kt_slice s;
	gsize from = 0;

	if (!cut_at_colon(r, line, &row))
		return FALSE;
	s = text_of(r, row.value);
	cell = (struct labelled){{0, 0}, row.head};
	g_array_append_val(cells, cell);
	for (gsize at = 0; at <= s.len; at++) {
		if (at < s.len &&
			(strchr(",;", s.at[at]) == NULL || at + 1 == s.len || s.at[at + 1] != ' '))
			continue;
		if (!cut_at_blank(r, (struct kt_span){row.value.start + from, at - from}, &cell))
			return FALSE;
		g_array_append_val(cells, cell);
		from = at + 2;
	}
	return TRUE;
}

static GArray *cells_of(const struct kt_reading *r, const GArray *lines, enum layout layout)
{
	GArray *cells = g_array_sized_new(FALSE, FALSE, sizeof(struct labelled), 32);

	for (guint i = 0; i < lines->len; i++) {
		const struct kt_loose_line *line = kt_loose_line_at(lines, i);
		struct labelled cell;

		if (layout == IN_TWO_LINES ? !add_two_lines(lines, &i, cells)
					   : layout == IN_ONE_LINE && !add_one_line(r, line, cells))
			break;
		if (layout != BY_COLONS)
			continue;
		if (!cut_at_colon(r, line, &cell))
			cell = (struct labelled){{0, 0}, line->span};
		g_array_append_val(cells, cell);
	}
	return cells;
}

static const struct labelled *cell_at(const GArray *cells, guint i)
{
	return &g_array_index(cells, struct labelled, i);
}

static gboolean same_head(const struct kt_reading *r, const GArray *cells, guint i, guint k)
{
	struct kt_slice a = text_of(r, cell_at(cells, i)->head),
			b = text_of(r, cell_at(cells, k)->head);

	return kt_slice_equal(a, b);
}

static gboolean is_figure(const struct kt_reading *r, const struct labelled *cell)
{
	struct kt_slice s = text_of(r, cell->value);

	return kt_slice_has_digit(s) && kt_loose_is_number_text(s);
}

/* The cells I to I + K are a row: its name, and others of which most are figures. */
static gboolean is_record(const struct kt_reading *r, const GArray *cells, guint i, guint k)
{
	guint figures = 0;

	if (i + k > cells->len || is_figure(r, cell_at(cells, i)) ||
		!kt_loose_is_name_text(r, text_of(r, cell_at(cells, i)->value)))
		return FALSE;
	for (guint c = 0; c < k; c++) {
		if (i > 0 && !same_head(r, cells, i + c, c))
			return FALSE;
		if (c > 0 && (cell_at(cells, i + c)->head.len == 0 ||
				     !is_head(r, text_of(r, cell_at(cells, i + c)->head))))
			return FALSE;
		if (c > 0 && is_figure(r, cell_at(cells, i + c)))
			figures++;
		else if (!kt_loose_is_name_text(r, text_of(r, cell_at(cells, i + c)->value)))
			return FALSE; /* a sentence */
	}
	return figures > 0 && 2 * figures >= k - 1;
}

/* How many cells a row has: those before the first head comes again; 0 if it does not. */
static guint cells_of_record(const struct kt_reading *r, const GArray *cells)
{
	for (guint k = LEAST_CELLS; k < cells->len && k <= MOST_CELLS; k++)
		if (same_head(r, cells, 0, k))
			return k;
	return 0;
}

static struct kt_grid *grid_of(struct kt_reading *r, const GArray *cells, guint k, guint n)
{
	struct kt_grid *grid = kt_grid_new(n + 1, k);

	for (guint c = 0; c < k; c++)
		if (cell_at(cells, c)->head.len)
			kt_loose_put(r, grid, 0, c, cell_at(cells, c)->head);
	for (guint i = 0; i < n * k; i++)
		kt_loose_put(r, grid, 1 + i / k, i % k, cell_at(cells, i)->value);
	return grid;
}

struct kt_grid *kt_loose_labelled(struct kt_reading *r, const GArray *lines, guint *used)
{
	struct kt_grid *grid = NULL;

	for (enum layout layout = 0; !grid && layout < N_LAYOUTS; layout++) {
		GArray *cells = cells_of(r, lines, layout);
		guint k = cells_of_record(r, cells), n = 0;

		while (k && is_record(r, cells, n * k, k))
			n++;
		if (n >= LEAST_RECORDS) {
			grid = grid_of(r, cells, k, n);
			*used = layout == IN_ONE_LINE ? n : n * k * (layout == BY_COLONS ? 1 : 2);
		}
		g_array_unref(cells);
	}
	return grid;
}
