/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two figures in a cell under a head that names both.
 *
 *   Institution | Budget/regnskab
 *   Biblioteket | 11.420/11.385
 *
 * Each half of the head is of its own figure; what only one of them tells, a
 * unit or a year, holds for both. */
#include "extract/tables/binding.h"

#include <string.h>

/* Where the one stroke of HEAD stands between words, or between years; 0 if there is none, or
 * several. */
static gsize stroke_in(struct kt_slice head)
{
	const char *stroke = head.len ? memchr(head.at, '/', head.len) : NULL;
	gsize at;

	if (!stroke)
		return 0;
	at = stroke - head.at;
	if (memchr(stroke + 1, '/', head.len - at - 1))
		return 0;
	return kt_slice_trim(kt_slice(head.at, at)).len > 1 &&
			       kt_slice_trim(kt_slice(stroke + 1, head.len - at - 1)).len > 1
		       ? at
		       : 0;
}

/* "11.420/11.385": two figures with a stroke between them. */
static gboolean is_pair(const struct kt_binding *b, const struct kt_grid_cell *cell)
{
	struct kt_span first, second;
	struct kt_slice s, between;
	gsize len;
	const char *text = kt_document_text(b->r->doc, &len);

	if (cell->sort != KT_CELL_NUMBER || cell->n_figures != 2)
		return FALSE;
	first = kt_grid_figure(b->grid, cell, 0)->raw;
	second = kt_grid_figure(b->grid, cell, 1)->raw;
	if (second.start <= first.start + first.len)
		return FALSE;
	between = kt_slice(text + first.start + first.len, second.start - first.start - first.len);
	s = kt_slice_trim(between);
	return kt_slice_is(s, "/");
}

static gboolean holds_pairs(const struct kt_binding *b, guint column)
{
	guint pairs = 0, others = 0;

	for (guint row = b->n_head_rows; row < b->grid->n_rows; row++) {
		const struct kt_grid_cell *cell = kt_grid_cell(b->grid, row, column);

		if (is_pair(b, cell))
			pairs++;
		else if (cell->sort == KT_CELL_NUMBER)
			others++;
	}
	return pairs >= 2 && pairs > 2 * others;
}

static void share_time_and_unit(struct kt_facet *f, const struct kt_facet *with)
{
	if (kt_period_is_none(f->year) && kt_period_is_none(f->state)) {
		f->year = with->year;
		f->state = with->state;
		f->year_sort = with->year_sort;
	}
	if (f->unit == KT_UNIT_NONE)
		f->unit = with->unit;
	if (!f->has_power && with->has_power) {
		f->has_power = TRUE;
		f->power = with->power;
	}
}

static void read_halves(
	struct kt_binding *b, struct kt_column *column, struct kt_span head, gsize at)
{
	struct kt_facet *halves = g_new(struct kt_facet, 2);
	struct kt_span spans[] = {{head.start, at}, {head.start + at + 1, head.len - at - 1}};

	for (guint i = 0; i < 2; i++)
		kt_facet_read(b->r, &halves[i], spans[i], 0, NULL);
	share_time_and_unit(&halves[0], &halves[1]);
	share_time_and_unit(&halves[1], &halves[0]);
	for (guint i = 0; i < 2; i++)
		share_time_and_unit(&halves[i], &column->facet);
	column->halves = halves;
}

void kt_binding_read_pairs(struct kt_binding *b)
{
	for (guint c = 0; c < b->grid->n_columns; c++) {
		struct kt_column *column = &b->columns[c];
		struct kt_span head = column->facet.span;
		gsize at = b->n_head_rows ? stroke_in(kt_document_slice(b->r->doc, head)) : 0;

		if (at && holds_pairs(b, c))
			read_halves(b, column, head, at);
	}
}

void kt_column_free_pairs(struct kt_column *column)
{
	for (guint i = 0; column->halves && i < 2; i++)
		kt_facet_clear(&column->halves[i]);
	g_free(column->halves);
	column->halves = NULL;
}
