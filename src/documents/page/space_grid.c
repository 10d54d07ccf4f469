/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Grids without ruling lines.
 *
 *                        2021      2022     a head: may be wider than its column,
 *                       mio.kr.   mio.kr.   may stand beside it, may span
 *   Arbejdsmarked         67,8      65,6    data lines: words, then numbers
 *   Sociale formål og                       a label that goes on
 *   øvrige                12,1       9,9
 *   Serviceområder                          a section row
 *   I alt                 79,9      75,5
 *
 *   1. lines are cut into segments at wide gaps; a data line has a number
 *      after its first segment
 *   2. data lines near each other whose numbers stand under each other are a run
 *   3. columns: stretches of x that the data lines leave white (up to a few
 *      slips), or, where that fails, the right edges that the numbers share
 *   4. lines above that fit the columns are the head; lines between are wrapped
 *      labels or section rows
 * Two readings of the columns are judged by kt_page_grid_score. */
#include <math.h>
#include <string.h>

#include "documents/page/page_grid.h"
#include "documents/page/segments.h"
#include "documents/page/space_heads.h"
#include "documents/page/space_levels.h"
#include "documents/page/space_spans.h"
#include "documents/page/space_times.h"

static const gdouble MAX_LINE_GAP = 2.6; /* between rows of one table, in type sizes */
static const gdouble WIDER_THAN_BLANK = 1.35;
static const gdouble SAME_EDGE = 0.05; /* of a head and of its column, in type sizes */
enum { MAX_BETWEEN = 3, MANY_COLUMNS = 4 };

/* Numbers of both lines stand under each other: by right edge or overlap. */
static gboolean lines_agree(const struct kt_space_finder *f, guint a, guint b)
{
	const struct kt_segment_line *la = kt_segment_line(f->lines, a),
				     *lb = kt_segment_line(f->lines, b);

	for (guint i = la->first + 1; i < la->first + la->n; i++)
		for (guint k = lb->first + 1; k < lb->first + lb->n; k++) {
			const struct kt_segment *sa = kt_segment(f->segments, i),
						*sb = kt_segment(f->segments, k);

			if (!sa->is_value || !sb->is_value)
				continue;
			if (fabs(sa->box.x1 - sb->box.x1) < sa->size ||
				MIN(sa->box.x1, sb->box.x1) - MAX(sa->box.x0, sb->box.x0) >
					0.5 * MIN(kt_box_width(&sa->box), kt_box_width(&sb->box)))
				return TRUE;
		}
	return FALSE;
}

/* Each segment starts under one of the data line: cells that go on. */
static gboolean starts_under(const struct kt_space_finder *f, const struct kt_segment_line *line,
	const struct kt_segment_line *data)
{
	for (guint i = line->first; i < line->first + line->n; i++) {
		gboolean found = FALSE;

		for (guint k = data->first; k < data->first + data->n && !found; k++)
			found = fabs(kt_segment(f->segments, i)->box.x0 -
					kt_segment(f->segments, k)->box.x0) < 0.5 * data->size;
		if (!found)
			return FALSE;
	}
	return TRUE;
}

/* A line between data lines that may belong to the table: it keeps left of
 * the numbers, as a label does, or goes on with the cells above. */
static gboolean fits_between(const struct kt_space_finder *f, guint i, guint data)
{
	const struct kt_segment_line *line = kt_segment_line(f->lines, i);
	const struct kt_segment_line *d = kt_segment_line(f->lines, data);
	gdouble first_value = kt_segment(f->segments, d->first + 1)->box.x0;

	if (line->has_leaders)
		return FALSE;
	/* a line of a cell that others are set in the middle of */
	if (kt_space_interleaves(f, i - 1, i) ||
		(i + 1 < f->lines->len && kt_space_interleaves(f, i, i + 1)))
		return TRUE;
	if (line->box.x0 > d->box.x0 + d->size && starts_under(f, line, d))
		return TRUE;
	/* text that runs on to the margin is prose */
	return line->n > 1 || line->box.x1 < first_value + 0.3 * (d->box.x1 - first_value);
}

/* Line I goes on with the label that the line above it is, as near as lines of a cell are. */
static gboolean is_next_of_label(const struct kt_space_finder *f, guint i, guint data)
{
	const struct kt_segment_line *line = kt_segment_line(f->lines, i);
	const struct kt_segment_line *d = kt_segment_line(f->lines, data);

	return line->n == 1 && kt_segment_line(f->lines, i - 1)->n == 1 &&
	       line->box.x1 < kt_segment(f->segments, d->first + 1)->box.x0 &&
	       kt_space_gap(f, i - 1, i) < KT_CLOSE_LINES * line->size;
}

/* The last data line of the run that starts with data line FIRST. */
static guint run_end(const struct kt_space_finder *f, guint first)
{
	guint last = first, between = 0;

	for (guint i = first + 1; i < f->lines->len && between <= MAX_BETWEEN; i++) {
		gdouble size = MAX(
			kt_segment_line(f->lines, i)->size, kt_segment_line(f->lines, i - 1)->size);

		if (kt_space_gap(f, i - 1, i) > MAX_LINE_GAP * size)
			break;
		between += !is_next_of_label(f, i, last);
		if (kt_space_is_data(f, i) && lines_agree(f, last, i)) {
			last = i;
			between = 0;
		} else if (!kt_space_is_data(f, i) && !fits_between(f, i, last)) {
			break;
		}
	}
	return last;
}

/* ---- the grid ---- */

/* A head whose words stand in columns of their own, with less between them than
 * a cell's gap: "Mio. kr. 2019" over "Flere sagsbehandlere" and "3,6", or the first
 * ends exactly where its column does.  Returns
 * how many of the segment's words belong to its first column; all of them
 * where the gap at the border is no wider than a blank. */
static guint words_of_first(const struct kt_space_finder *f, const struct kt_columns *columns,
	const struct kt_segment *s, gdouble blank)
{
	const struct kt_page_word *w = kt_page_word(f->page, s->first);
	guint span, column = kt_columns_place(columns, s->box.x0, s->box.x1, s->size, &span);

	for (guint n = 1; n < s->n && span > 1; n++) {
		gdouble left = (w[n - 1].box.x0 + w[n - 1].box.x1) / 2;
		gdouble right = (w[n].box.x0 + w[n].box.x1) / 2;

		if ((w[n].box.x0 - w[n - 1].box.x1 > WIDER_THAN_BLANK * blank ||
			    fabs(w[n - 1].box.x1 - columns->range[column].to) <
				    SAME_EDGE * s->size) &&
			right > columns->range[column].to && left < columns->range[column + 1].from)
			return n;
	}
	return s->n;
}

/* Cuts the head's segments where columns part them. */
static void cut_at_columns(
	struct kt_space_finder *f, const struct kt_columns *columns, guint first, guint last)
{
	gdouble blank = kt_space_blank(f, first, last);

	for (guint i = first; i <= last; i++) {
		const struct kt_segment_line *line = kt_segment_line(f->lines, i);

		for (guint k = line->first; k < line->first + line->n; k++) {
			const struct kt_segment *s = kt_segment(f->segments, k);
			guint n = words_of_first(f, columns, s, blank * s->size);

			if (n < s->n)
				kt_space_cut_segment(f, i, k, n);
		}
	}
}

/* The segment that word FIRST begins goes on with a word that a hyphen broke in the line above, in
 * SKETCH: the one that it is set under. */
static gint column_of_broken(const struct kt_space_finder *f, const struct kt_columns *columns,
	const struct kt_space_row *sketch, guint i, const struct kt_segment *s)
{
	const struct kt_segment_line *above =
		i > sketch->first ? kt_segment_line(f->lines, i - 1) : NULL;
	guint n;

	if (!above || !g_unichar_islower(g_utf8_get_char(kt_page_word(f->page, s->first)->text)))
		return -1;
	for (guint k = above->first; k < above->first + above->n; k++) {
		const struct kt_segment *t = kt_segment(f->segments, k);
		const char *end = kt_page_word(f->page, t->first + t->n - 1)->text;

		if ((g_str_has_suffix(end, "-") || g_str_has_suffix(end, "\u2010")) &&
			(fabs(t->box.x0 - s->box.x0) < 0.3 * s->size ||
				fabs(t->box.x1 - s->box.x1) < 0.3 * s->size))
			return kt_space_column(f, columns, k, &n);
	}
	return -1;
}

/* The first column of SEGMENT and how many it stands over, *N: by GROUPS (may be NULL), or where it
 * lies. */
static gint place_segment(const struct kt_space_finder *f, const struct kt_columns *columns,
	const GArray *groups, guint segment, guint *n)
{
	for (guint i = 0; groups && i < groups->len; i++) {
		const struct kt_space_group *g = &g_array_index(groups, struct kt_space_group, i);

		if (segment < g->segment || segment >= g->segment + g->n_segments)
			continue;
		*n = g->last - g->first + 1;
		return (gint)g->first;
	}
	return kt_space_column(f, columns, segment, n);
}

/* GROUPS: of a row of heads over several columns each; else NULL. */
static void fill_row(struct kt_page_grid *grid, const struct kt_space_finder *f,
	const struct kt_columns *columns, guint row, const struct kt_space_row *sketch,
	const GArray *groups)
{
	for (guint i = sketch->first; i < sketch->first + sketch->n; i++) {
		const struct kt_segment_line *line = kt_segment_line(f->lines, i);

		for (guint k = line->first; k < line->first + line->n; k++) {
			const struct kt_segment *s = kt_segment(f->segments, k);
			guint n;
			gint column = place_segment(f, columns, groups, k, &n),
			     broken = column_of_broken(f, columns, sketch, i, s);
			column = broken >= 0 ? broken : column;
			struct kt_page_grid_cell *cell = kt_page_grid_lookup(grid, row, column);

			if (!cell)
				cell = kt_page_grid_add_cell(grid, row, column, 1, n);
			for (guint w = s->first; w < s->first + s->n; w++)
				kt_page_grid_cell_add_word(cell, w);
			cell->is_header |= sketch->is_head;
		}
	}
	for (guint k = 0; k < columns->n; k++)
		if (!kt_page_grid_lookup(grid, row, k))
			kt_page_grid_add_cell(grid, row, k, 1, 1);
}

/* Segments that span columns may have been met before their neighbours. */
static void clip_spans(struct kt_page_grid *grid)
{
	kt_page_grid_sort_cells(grid);
	for (guint i = 0; i + 1 < grid->cells->len; i++) {
		struct kt_page_grid_cell *c = kt_page_grid_cell(grid, i),
					 *next = kt_page_grid_cell(grid, i + 1);

		if (next->row == c->row && c->column + c->col_span > next->column)
			c->col_span = next->column - c->column;
	}
}

static struct kt_page_grid *build(const struct kt_space_finder *f, const struct kt_columns *columns,
	guint top, guint first, guint last)
{
	GArray *rows = kt_space_rows(f, columns, top, first, last);
	struct kt_page_grid *grid = kt_page_grid_new(KT_GRID_SPACE, rows->len, columns->n);
	guint32 known = 0; /* rows, one bit each: what their heads stand over */

	grid->box = kt_segment_line(f->lines, top)->box;
	for (guint i = top; i <= last; i++)
		kt_box_unite(&grid->box, &kt_segment_line(f->lines, i)->box);
	for (guint r = 0; r < rows->len; r++) {
		const struct kt_space_row *row = &g_array_index(rows, struct kt_space_row, r);
		GArray *groups = row->is_head && row->n == 1
					 ? kt_space_find_groups(f, columns, row->first, first)
					 : NULL;

		fill_row(grid, f, columns, r, row, groups);
		if (groups) {
			known |= 1u << MIN(r, 31);
			g_array_unref(groups);
		}
	}
	clip_spans(grid);
	kt_space_spread_heads(grid, f, columns, known);
	for (guint k = 0; k < columns->n; k++)
		g_array_append_val(grid->edges, columns->range[k].from);
	g_array_append_val(grid->edges, columns->range[columns->n - 1].to);
	g_array_unref(rows);
	return grid;
}

/* A table of contents: titles, and page numbers that never fall. */
static gboolean is_contents(const struct kt_space_finder *f, guint first, guint last)
{
	gint64 before = 0;

	for (guint i = first; i <= last; i++) {
		const struct kt_segment_line *line = kt_segment_line(f->lines, i);
		const struct kt_segment *s = kt_segment(f->segments, line->first + line->n - 1);
		const char *text = kt_page_word(f->page, s->first)->text;
		char *end;

		if (!kt_space_is_data(f, i))
			continue;
		gint64 page = g_ascii_strtoll(text, &end, 10);
		if (line->n != 2 || s->n != 1 || *end || page < before || page < 1 || page > 999 ||
			kt_segment(f->segments, line->first)->is_value ||
			s->box.x0 - kt_segment(f->segments, line->first)->box.x1 < 0)
			return FALSE;
		before = page;
	}
	return last - first >= 2 && before <= (gint64)(last - first + 1) * 4;
}

/* A line of the head in [TOP, FIRST) tells all columns but one; where the columns are many, its lines
 * together do. */
static gboolean has_full_head(
	const struct kt_space_finder *f, guint top, guint first, const struct kt_columns *columns)
{
	g_autofree gboolean *is_told = g_new0(gboolean, columns->n);
	guint told = 0, n;

	for (guint i = top; i < first; i++) {
		const struct kt_segment_line *line = kt_segment_line(f->lines, i);

		if (line->n >= columns->n - 1)
			return TRUE;
		for (guint k = line->first; k < line->first + line->n; k++)
			is_told[kt_space_column(f, columns, k, &n)] = TRUE;
	}
	for (guint k = 1; k < columns->n; k++)
		told += is_told[k];
	return columns->n >= MANY_COLUMNS && told == columns->n - 1;
}

/* Cells of a row are set in the middle beside others of more lines: prose never is. */
static gboolean has_middled_row(const struct kt_space_finder *f, guint first, guint last)
{
	for (guint i = first; i < last; i++)
		if (kt_space_interleaves(f, i, i + 1))
			return TRUE;
	return FALSE;
}

/* A run of one line is a table only under a head of as many columns. */
static gboolean is_credible(const struct kt_space_finder *f, guint top, guint first, guint last,
	const struct kt_columns *columns)
{
	guint n_data = 0, values = 0, others = 0;

	for (guint i = first; i <= last; i++) {
		const struct kt_segment_line *line = kt_segment_line(f->lines, i);

		if (!kt_space_is_data(f, i))
			continue;
		n_data++;
		values += line->n_values;
		others += line->n - 1 - line->n_values;
	}
	if (columns->n < 2 || values * 2 < others)
		return FALSE;
	if (n_data == 1)
		return values >= 2 && has_full_head(f, top, first, columns);
	return n_data > 2 || top < first || values >= 4 || has_middled_row(f, first, last);
}

/* The first segment of line I is a value that ends no label. */
static gboolean is_value_only(const struct kt_space_finder *f, guint i)
{
	const struct kt_segment *s = kt_segment(f->segments, kt_segment_line(f->lines, i)->first);

	return s->is_value &&
	       (s->n > 1 || !kt_may_end_label(kt_page_word(f->page, s->first)->text));
}

/* How far to the right the lines of a head go whose last stands above line I: heads of one line are
 * set in the middle beside others of two. */
static gdouble reach_above(const struct kt_space_finder *f, guint i)
{
	gdouble reach = 0;

	for (guint k = i; k > f->floor && i - k < MAX_BETWEEN; k--) {
		if (k < i && kt_space_gap(f, k - 1, k) >
				     KT_CLOSE_LINES * kt_segment_line(f->lines, k)->size)
			break;
		reach = MAX(reach, kt_segment_line(f->lines, k - 1)->box.x1);
	}
	return reach;
}

/* The first of the lines above data line FIRST that tell a section right under the head: nothing
 * but words where the labels stand, under a line of more.  FIRST if there is none. */
static guint with_section(
	const struct kt_space_finder *f, const struct kt_columns *columns, guint first)
{
	const struct kt_segment_line *data = kt_segment_line(f->lines, first);
	guint i = first;

	while (i > f->floor && first - i < MAX_BETWEEN) {
		const struct kt_segment_line *line = kt_segment_line(f->lines, i - 1);

		if (line->n != 1 || is_value_only(f, i - 1) ||
			fabs(line->box.x0 - kt_columns_left(columns)) > 0.5 * data->size ||
			kt_space_gap(f, i - 1, i) > MAX_LINE_GAP / 2 * data->size ||
			(line->box.x1 > columns->range[1].from &&
				kt_is_set_line(f->page, kt_page_line(f->page, line->line))))
			break;
		i--;
	}
	const struct kt_segment_line *above =
		i > f->floor ? kt_segment_line(f->lines, i - 1) : NULL;
	return above && (above->n >= 2 || above->box.x0 > columns->range[0].to) &&
			       reach_above(f, i) > columns->range[columns->n - 1].from
		       ? i
		       : first;
}

/* The head above data line *FIRST, or above the section that it begins, which is *FIRST then. */
static guint find_head(struct kt_space_finder *f, struct kt_columns *columns, guint *first)
{
	guint section = with_section(f, columns, *first);
	guint top = kt_space_find_head(f, columns, section);

	if (section == *first || top < section) {
		/* the rest of the head of the labels is no section */
		while (section < *first && top < section &&
			kt_space_label_goes_on(f, section - 1) &&
			kt_space_gap(f, section - 1, section) <
				kt_space_gap(f, section, section + 1))
			section++;
		*first = section;
		return top;
	}
	return kt_space_find_head(f, columns, *first);
}

static struct kt_page_grid *grid_of_columns(
	struct kt_space_finder *f, struct kt_columns *columns, guint first, guint last, guint *top)
{
	struct kt_page_grid *grid = NULL;

	*top = first;
	if (columns && columns->n >= 2) {
		*top = find_head(f, columns, &first);
		cut_at_columns(f, columns, *top, last);
		if (is_credible(f, *top, first, last, columns))
			grid = build(f, columns, *top, first, last);
	}
	g_clear_pointer(&columns, kt_columns_free);
	return grid;
}

/* A line of nothing but words or the end of a label, right over or under the labels of ROW and no wider. */
static gboolean is_set_as_label(const struct kt_space_finder *f, guint i, guint row)
{
	const struct kt_segment_line *line = kt_segment_line(f->lines, i);
	const struct kt_segment_line *data = kt_segment_line(f->lines, row);

	return line->n == 1 && !is_value_only(f, i) &&
	       !kt_segment(f->segments, data->first)->is_value &&
	       fabs(line->box.x0 - data->box.x0) < 0.5 * data->size &&
	       line->box.x1 < kt_segment(f->segments, data->first + 1)->box.x0;
}

/* The label of the first row may begin above its numbers. */
static guint with_label(const struct kt_space_finder *f, guint first, gdouble row_pitch)
{
	while (first > f->floor && !kt_space_is_data(f, first - 1)) {
		const struct kt_segment_line *above = kt_segment_line(f->lines, first - 1);
		const struct kt_segment_line *row = kt_segment_line(f->lines, first);
		const char *word =
			kt_page_word(f->page, kt_segment(f->segments, row->first)->first)->text;
		gboolean goes_on = g_unichar_islower(g_utf8_get_char(word)) &&
				   fabs(above->box.x0 - row->box.x0) < row->size &&
				   kt_space_gap(f, first - 1, first) < 0.5 * row->size;

		goes_on |= kt_space_is_tight(f, first, row_pitch) &&
			   is_set_as_label(f, first - 1, first);
		if (above->n != 1 || (!goes_on && !kt_space_interleaves(f, first - 1, first)))
			break;
		first--;
	}
	return first;
}

/* The last row's label goes on below its numbers: a small letter or a lone number under it, or what
 * "Teknik- og" leads to, no wider than labels are. */
static gboolean is_tail_of_label(const struct kt_space_finder *f, guint i, guint data)
{
	const struct kt_segment_line *line = kt_segment_line(f->lines, i);
	const struct kt_segment_line *row = kt_segment_line(f->lines, data);
	const struct kt_segment *label = kt_segment(f->segments, row->first);
	const struct kt_segment *s = kt_segment(f->segments, line->first);
	const char *word = kt_page_word(f->page, s->first)->text;
	const char *end = kt_page_word(f->page, label->first + label->n - 1)->text;
	gdouble pitch = data > 0 ? row->box.y0 - kt_segment_line(f->lines, data - 1)->box.y0 : 0;

	return i == data + 1 && line->n == 1 && !label->is_value &&
	       (g_unichar_islower(g_utf8_get_char(word)) || kt_word_leads_on(end) ||
		       (s->n == 1 && kt_may_end_label(word))) &&
	       fabs(line->box.x0 - row->box.x0) < 0.5 * row->size &&
	       line->box.x1 < kt_segment(f->segments, row->first + 1)->box.x0 &&
	       line->box.y0 - row->box.y0 < 1.15 * MAX(pitch, row->size);
}

/* The farthest that a label of lines [FIRST, LAST] goes to the right. */
static gdouble widest_label(const struct kt_space_finder *f, guint first, guint last)
{
	gdouble widest = 0;

	for (guint i = first; i <= last; i++) {
		const struct kt_segment *s =
			kt_segment(f->segments, kt_segment_line(f->lines, i)->first);

		if (!s->is_value)
			widest = MAX(widest, s->box.x1);
	}
	return widest;
}

/* The first word of line I had room behind the label above it, in a table whose labels begin with
 * line FIRST: nobody breaks a line there, so that it is a note or the text below. */
static gboolean had_room(const struct kt_space_finder *f, guint first, guint i)
{
	const struct kt_segment *label =
		kt_segment(f->segments, kt_segment_line(f->lines, i - 1)->first);
	const struct kt_segment *s = kt_segment(f->segments, kt_segment_line(f->lines, i)->first);
	gdouble word = kt_box_width(&kt_page_word(f->page, s->first)->box);

	return label->box.x1 + s->size / 2 + word < widest_label(f, first, i);
}

/* The last row's cells may go on below it. */
static guint with_tails(const struct kt_space_finder *f, guint first, guint last, gdouble row_pitch)
{
	guint data = last;

	while (last + 1 < f->lines->len && !kt_space_is_data(f, last + 1) &&
		(last > first || kt_space_interleaves(f, last, last + 1))) {
		const struct kt_segment_line *line = kt_segment_line(f->lines, last + 1);
		const struct kt_segment_line *row = kt_segment_line(f->lines, data);

		gboolean is_tail_of_row = kt_space_gap(f, last, last + 1) <= 0.8 * line->size &&
					  line->box.x0 >= row->box.x0 + row->size &&
					  starts_under(f, line, row);
		if (!is_tail_of_row && !is_tail_of_label(f, last + 1, data) &&
			!(kt_space_is_tight(f, last + 1, row_pitch) &&
				is_set_as_label(f, last + 1, data) &&
				!had_room(f, first, last + 1)) &&
			!kt_space_interleaves(f, last, last + 1))
			break;
		last++;
	}
	return last;
}

/* Both readings of the columns; the one that adds up, else the white space. */
static struct kt_page_grid *grid_of_run(struct kt_space_finder *f, guint first, guint *end)
{
	gdouble row_pitch = kt_space_row_pitch(f, first, *end, 1);
	guint top, other_top, last = *end = with_tails(f, first, *end, row_pitch);
	struct kt_page_grid *grid, *other;

	first = with_label(f, first, row_pitch);

	if (last > first && is_contents(f, first, last))
		return NULL;
	grid = grid_of_columns(
		f, kt_columns_by_white(f->segments, f->lines, first, last), first, last, &top);
	other = grid_of_columns(f, kt_columns_by_edges(f->segments, f->lines, first, last), first,
		last, &other_top);
	if (grid && other &&
		kt_page_grid_score(other, f->page) > kt_page_grid_score(grid, f->page)) {
		kt_page_grid_free(grid);
		grid = g_steal_pointer(&other);
	} else if (!grid) {
		grid = g_steal_pointer(&other);
	}
	kt_page_grid_free(other);
	return grid;
}

GPtrArray *kt_find_space_grids(const struct kt_page *page, guint first, guint end)
{
	GPtrArray *grids = g_ptr_array_new_with_free_func(kt_page_grid_free);
	struct kt_space_finder f = {.page = page,
		.segments = g_array_new(FALSE, TRUE, sizeof(struct kt_segment)),
		.lines = g_array_new(FALSE, TRUE, sizeof(struct kt_segment_line))};

	kt_cut_segments(f.segments, f.lines, page, first, end);
	for (guint i = 0; i < f.lines->len; i++) {
		if (!kt_space_is_data(&f, i) || kt_space_is_times_of_head(&f, i) ||
			kt_space_is_scale_of_head(&f, i))
			continue;
		guint last = run_end(&f, i);
		struct kt_page_grid *grid = grid_of_run(&f, i, &last);
		if (grid) {
			kt_page_grid_tidy(grid, page);
			g_ptr_array_add(grids, grid);
			f.floor = last + 1;
		}
		i = last;
	}
	g_array_unref(f.segments);
	g_array_unref(f.lines);
	return grids;
}
