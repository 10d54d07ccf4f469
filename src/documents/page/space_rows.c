/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/page/space_rows.h"

#include <math.h>
#include <string.h>

#include "documents/page/page_grid.h"
#include "documents/page/space_levels.h"

static const gdouble INTERLEAVED = 0.3; /* lines of one row overlap so much, in type sizes */
static const gdouble SET_UNDER = 0.3;   /* edges this near are one, in type sizes */
static const gdouble NEARER = 1.3;      /* a label line leans to what is so many times nearer */
static const gdouble TIGHT = 0.93;      /* lines of one row, in parts of what parts rows */

gboolean kt_space_is_data(const struct kt_space_finder *f, guint i)
{
	const struct kt_segment_line *line = kt_segment_line(f->lines, i);

	return line->n_values > 0 && !line->has_leaders && line->n >= 2;
}

gdouble kt_space_gap(const struct kt_space_finder *f, guint above, guint below)
{
	return kt_segment_line(f->lines, below)->box.y0 - kt_segment_line(f->lines, above)->box.y1;
}

gint kt_space_column(
	const struct kt_space_finder *f, const struct kt_columns *columns, guint segment, guint *n)
{
	const struct kt_segment *s = kt_segment(f->segments, segment);

	return kt_columns_place(columns, s->box.x0, s->box.x1, s->size, n);
}

/* A label line of its own, or the first part of one that goes on below? */
static gboolean goes_on(
	const struct kt_space_finder *f, const struct kt_columns *columns, guint i, gdouble pitch)
{
	const struct kt_segment_line *line = kt_segment_line(f->lines, i);
	const struct kt_segment_line *next = kt_segment_line(f->lines, i + 1);
	const struct kt_segment *label = kt_segment(f->segments, line->first);
	const char *end = kt_page_word(f->page, label->first + label->n - 1)->text;
	const char *word = kt_page_word(f->page, kt_segment(f->segments, next->first)->first)->text;
	guint n;

	if (line->n != 1 || kt_space_column(f, columns, next->first, &n) != 0)
		return FALSE;
	if (!g_unichar_islower(g_utf8_get_char(word)) && word[0] != '(' && !kt_word_leads_on(end))
		return FALSE;
	return next->box.y0 - line->box.y0 <= pitch * 1.15 && !g_str_has_suffix(end, ":");
}

/* A line that only fills text columns beside the first: the row above goes on. */
static gboolean is_tail(const struct kt_space_finder *f, const struct kt_columns *columns, guint i)
{
	const struct kt_segment_line *line = kt_segment_line(f->lines, i);

	for (guint k = line->first; k < line->first + line->n; k++) {
		guint n;

		if (kt_segment(f->segments, k)->is_value ||
			kt_space_column(f, columns, k, &n) == 0 || n > 1)
			return FALSE;
	}
	return TRUE;
}

static gdouble line_pitch(const struct kt_space_finder *f, guint i)
{
	return kt_segment_line(f->lines, i)->box.y0 - kt_segment_line(f->lines, i - 1)->box.y0;
}

/* Line I has a piece in COLUMN. */
static gboolean has_piece(
	const struct kt_space_finder *f, const struct kt_columns *columns, guint i, gint column)
{
	const struct kt_segment_line *line = kt_segment_line(f->lines, i);
	guint n;

	for (guint k = line->first; k < line->first + line->n; k++)
		if (kt_space_column(f, columns, k, &n) == column)
			return TRUE;
	return FALSE;
}

/* Line I has nothing but words, in two columns or more, each where the line above has words too, and one
 * of them beside the label goes on in small letters: cells wrapped as wide as they are.
 *
 *	Jyderup          Forestilling for        125.000
 *	Teaterforening   tre skoler                                                          */
static gboolean wraps_cells(
	const struct kt_space_finder *f, const struct kt_columns *columns, guint i, gdouble pitch)
{
	const struct kt_segment_line *line = kt_segment_line(f->lines, i);
	gboolean is_small = FALSE;

	if (line->n < 2 || line_pitch(f, i) > pitch * 1.15)
		return FALSE;
	for (guint k = line->first; k < line->first + line->n; k++) {
		const struct kt_segment *s = kt_segment(f->segments, k);
		guint n;
		gint column = kt_space_column(f, columns, k, &n);

		if (s->is_value || n > 1 || !has_piece(f, columns, i - 1, column))
			return FALSE;
		is_small |= column > 0 && g_unichar_islower(g_utf8_get_char(
						  kt_page_word(f->page, s->first)->text));
	}
	return is_small;
}

/* From line to line in a cell, which is the least; lines of cells set in the middle lie between. */
static gdouble usual_pitch(const struct kt_space_finder *f, guint first, guint last)
{
	gdouble least = G_MAXDOUBLE;

	for (guint i = first + 1; i <= last; i++)
		if (!kt_space_interleaves(f, i - 1, i))
			least = MIN(least, kt_segment_line(f->lines, i)->box.y0 -
						   kt_segment_line(f->lines, i - 1)->box.y0);
	return least;
}

gdouble kt_space_row_pitch(const struct kt_space_finder *f, guint first, guint last, guint pairs)
{
	gdouble least = G_MAXDOUBLE;
	guint n = 0;

	for (guint i = first + 1; i <= last; i++)
		if (kt_space_is_data(f, i - 1) && kt_space_is_data(f, i)) {
			least = MIN(least, line_pitch(f, i));
			n++;
		}
	return n >= pairs ? least : 0;
}

gboolean kt_space_is_tight(const struct kt_space_finder *f, guint i, gdouble row_pitch)
{
	return line_pitch(f, i) < TIGHT * row_pitch;
}

/* Two lines of a head are one row if no column is told twice apart: a line
 * that spans columns stays a row of its own. */
static gboolean has_span(const struct kt_space_finder *f, const struct kt_columns *columns, guint i)
{
	const struct kt_segment_line *line = kt_segment_line(f->lines, i);
	gboolean spans = FALSE;

	for (guint k = line->first; k < line->first + line->n; k++) {
		guint n;

		kt_space_column(f, columns, k, &n);
		spans |= n > 1;
	}
	return spans;
}

static gboolean all_head_values(const struct kt_space_finder *f, guint i)
{
	const struct kt_segment_line *line = kt_segment_line(f->lines, i);
	guint n = 0;

	for (guint k = line->first; k < line->first + line->n; k++)
		n += kt_segment(f->segments, k)->is_value;
	return n * 2 > line->n && n > 1;
}

/* Cells that are set in the middle of their row interleave with those of more
 * lines: such lines overlap, which those of different rows do not. */
gboolean kt_space_interleaves(const struct kt_space_finder *f, guint above, guint below)
{
	return kt_space_gap(f, above, below) <
	       -INTERLEAVED * kt_segment_line(f->lines, below)->size;
}

/* Two lines of a head tell each column the same number of times: "4. kvartal" over "2022", or
 * "Budget" over "2023", is one head wrapped. */
static gboolean same_columns(
	const struct kt_space_finder *f, const struct kt_columns *columns, guint i)
{
	const struct kt_segment_line *a = kt_segment_line(f->lines, i),
				     *b = kt_segment_line(f->lines, i + 1);
	guint n, k = a->first, m = b->first;

	/* the label's own head may be wrapped or not */
	k += kt_space_column(f, columns, k, &n) == 0;
	m += kt_space_column(f, columns, m, &n) == 0;
	if (k == a->first + a->n || a->first + a->n - k != b->first + b->n - m)
		return FALSE;
	for (; k < a->first + a->n; k++, m++)
		if (kt_space_column(f, columns, k, &n) != kt_space_column(f, columns, m, &n))
			return FALSE;
	return TRUE;
}

/* A line with nothing but a label stands clearly nearer to the line below it
 * (1) or above it (-1) than to the other; 0 where the rows are evenly set. */
static gint leans(
	const struct kt_space_finder *f, guint i, guint top, guint last, gdouble row_pitch)
{
	const struct kt_segment_line *line = kt_segment_line(f->lines, i);
	gdouble above =
		i > top ? line->box.y0 - kt_segment_line(f->lines, i - 1)->box.y0 : G_MAXDOUBLE;
	gdouble below =
		i < last ? kt_segment_line(f->lines, i + 1)->box.y0 - line->box.y0 : G_MAXDOUBLE;

	if (i == top && row_pitch == 0) /* sections between the rows leave few pairs of them */
		row_pitch = kt_space_row_pitch(f, top, last, 1);
	if (i == top && row_pitch > 0 && below >= TIGHT * row_pitch)
		return 0; /* a section */
	if (below < above / NEARER)
		return 1;
	return above < below / NEARER ? -1 : 0;
}

static gboolean is_label(const struct kt_space_finder *f, const struct kt_columns *columns, guint i)
{
	const struct kt_segment_line *line = kt_segment_line(f->lines, i);
	guint n;

	return !kt_space_is_data(f, i) && line->n == 1 &&
	       kt_space_column(f, columns, line->first, &n) == 0;
}

/* A label that goes on below its numbers: "(helårspersoner)", "uddannelseshjælp", "1", or anything
 * below "Teknik- og". */
static gboolean goes_on_below(const struct kt_space_finder *f, guint i, gdouble pitch)
{
	const struct kt_segment_line *line = kt_segment_line(f->lines, i);
	const struct kt_segment *label = kt_segment(f->segments, line->first),
				*above = kt_segment(f->segments, line[-1].first);
	const char *end = kt_page_word(f->page, above->first + above->n - 1)->text;
	const char *first = kt_page_word(f->page, label->first)->text;
	const char *last = kt_page_word(f->page, label->first + label->n - 1)->text;

	return (g_unichar_islower(g_utf8_get_char(first)) || first[0] == '(' ||
		       kt_word_leads_on(end) || (label->n == 1 && kt_may_end_label(first))) &&
	       !g_str_has_suffix(last, ":") &&
	       line->box.y0 - kt_segment_line(f->lines, i - 1)->box.y0 <= pitch * 1.15;
}

/* How the lines of [first, last] say what makes a row. */
struct pitches {
	guint first, last;
	gdouble line;     /* from line to line */
	gdouble row;      /* from row to row; 0 where not known */
	gboolean told;    /* lines of one row stand nearer than rows */
	gboolean lean_up; /* so do lines with nothing but a label, all of them */
};

/* Every line between two of numbers that has nothing but a label, at least two of them, stands nearer
 * to the numbers above it: labels wrapped, and no sections, which have their white above. */
static gboolean all_lean_up(
	const struct kt_space_finder *f, const struct kt_columns *columns, guint first, guint last)
{
	guint n = 0;

	for (guint i = first + 1; i < last; i++) {
		if (!is_label(f, columns, i) || !kt_space_is_data(f, i - 1) ||
			!kt_space_is_data(f, i + 1))
			continue;
		if (line_pitch(f, i) >= TIGHT * line_pitch(f, i + 1))
			return FALSE;
		n++;
	}
	return n >= 2;
}

static struct pitches find_pitches(
	const struct kt_space_finder *f, const struct kt_columns *columns, guint first, guint last)
{
	struct pitches p = {first, last, usual_pitch(f, first, last),
		kt_space_row_pitch(f, first, last, 2), FALSE, all_lean_up(f, columns, first, last)};

	p.told = p.line < TIGHT * p.row;
	return p;
}

/* A label of several lines belongs to the numbers that it is set closest to. */
static gboolean joins_next(const struct kt_space_finder *f, const struct kt_columns *columns,
	guint i, const struct pitches *p)
{
	return i < p->last && is_label(f, columns, i) &&
	       (leans(f, i, p->first, p->last, p->row) > 0 || goes_on(f, columns, i, p->line));
}

static gboolean joins_above(const struct kt_space_finder *f, const struct kt_columns *columns,
	guint i, const struct pitches *p)
{
	gint lean = is_label(f, columns, i) ? leans(f, i, p->first, p->last, p->row) : 1;

	if (p->lean_up && i > p->first && is_label(f, columns, i) && kt_space_is_data(f, i - 1))
		return TRUE;

	return lean < 0 || (lean == 0 && i > p->first && goes_on_below(f, i, p->line));
}

/* One stands over the other as lines of one cell do: by an edge or the middle. */
static gboolean is_set_under(const struct kt_segment *above, const struct kt_segment *below)
{
	gdouble near = SET_UNDER * below->size;

	return fabs(above->box.x0 - below->box.x0) < near ||
	       fabs(above->box.x1 - below->box.x1) < near ||
	       fabs(above->box.x0 + above->box.x1 - below->box.x0 - below->box.x1) < 2 * near;
}

/* Segment S of line I + 1 goes on with words of line I that stand right over it. */
static gboolean goes_on_from(
	const struct kt_space_finder *f, const struct kt_columns *columns, guint i, guint s)
{
	const struct kt_segment_line *above = kt_segment_line(f->lines, i);
	guint n;

	for (guint k = above->first; k < above->first + above->n; k++)
		if (!kt_segment(f->segments, k)->is_value &&
			kt_space_column(f, columns, k, &n) == kt_space_column(f, columns, s, &n) &&
			is_set_under(kt_segment(f->segments, k), kt_segment(f->segments, s)))
			return TRUE;
	return FALSE;
}

/* How many cells of head line I + 1 go on with words right over them: "2022" under "Forbrug pr. 31. august". */
static guint count_going_on(
	const struct kt_space_finder *f, const struct kt_columns *columns, guint i)
{
	const struct kt_segment_line *line = kt_segment_line(f->lines, i + 1);
	guint count = 0;

	for (guint s = line->first; s < line->first + line->n; s++)
		count += goes_on_from(f, columns, i, s);
	return count;
}

/* Each of head lines I and I + 1 has columns that the other has not.  Heads wrapped begin in one
 * line or end in one; these are two levels:
 *
 *	Skole     Elever    1.000 kr.
 *	                    Grundbeløb   Pulje   I alt                                    */
static gboolean are_two_levels(
	const struct kt_space_finder *f, const struct kt_columns *columns, guint i)
{
	guint above = 0, below = 0;

	for (guint k = 0; k < columns->n; k++) {
		gboolean is_above = has_piece(f, columns, i, (gint)k),
			 is_below = has_piece(f, columns, i + 1, (gint)k);

		above += is_above && !is_below;
		below += is_below && !is_above && k > 0;
	}
	return above > 0 && below > 0;
}

/* Line I, above data line FIRST, is a level of heads over several columns each. */
static gboolean is_level(
	const struct kt_space_finder *f, const struct kt_columns *columns, guint i, guint first)
{
	GArray *groups = kt_space_find_groups(f, columns, i, first);

	if (!groups)
		return FALSE;
	g_array_unref(groups);
	return TRUE;
}

/* Head lines I and I + 1 are one row.  Years in a line of their own
 * are a row; years under words go on with them.  Under a level of heads there is no other: "Ændring" over
 * the last of "2018 2019 2018-2019" is of that cell. */
static gboolean joins_heads(const struct kt_space_finder *f, const struct kt_columns *columns,
	guint i, guint first, gboolean is_joined)
{
	guint going_on;

	if (has_span(f, columns, i) || has_span(f, columns, i + 1) || are_two_levels(f, columns, i))
		return FALSE;
	going_on = count_going_on(f, columns, i);
	return same_columns(f, columns, i) || going_on == kt_segment_line(f->lines, i + 1)->n ||
	       (going_on == kt_segment_line(f->lines, i)->n && i > f->floor &&
		       is_level(f, columns, i - 1, first)) ||
	       (!all_head_values(f, i + 1) && (is_joined || !all_head_values(f, i)));
}

static gboolean has_data(const struct kt_space_finder *f, const struct kt_space_row *row)
{
	for (guint i = row->first; i < row->first + row->n; i++)
		if (kt_space_is_data(f, i))
			return TRUE;
	return FALSE;
}

/* Line I goes on with ROW, the one above it. */
static gboolean goes_with_row(const struct kt_space_finder *f, const struct kt_columns *columns,
	const struct kt_space_row *row, guint i, const struct pitches *p)
{
	/* the first line of a cell that the next line's cells are set in the middle of */
	gboolean begins_cell =
		i < p->last && !kt_space_is_data(f, i) && kt_space_interleaves(f, i, i + 1);

	if (row->is_head || begins_cell)
		return FALSE;
	if (p->told && kt_space_is_tight(f, i, p->row) &&
		(is_label(f, columns, i) || (kt_space_is_data(f, i) && !has_data(f, row))))
		return TRUE;
	if (kt_space_is_data(f, i))
		return FALSE;
	return is_tail(f, columns, i) || wraps_cells(f, columns, i, p->line) ||
	       (!p->told && joins_above(f, columns, i, p));
}

GArray *kt_space_rows(const struct kt_space_finder *f, const struct kt_columns *columns, guint top,
	guint first, guint last)
{
	GArray *rows = g_array_new(FALSE, TRUE, sizeof(struct kt_space_row));
	struct pitches p = find_pitches(f, columns, first, last);
	gboolean join = FALSE;

	for (guint i = top; i <= last; i++) {
		struct kt_space_row *row =
			rows->len ? &g_array_index(rows, struct kt_space_row, rows->len - 1) : NULL;
		gboolean is_head = i < first;

		if (row && (join || kt_space_interleaves(f, i - 1, i) ||
				   (!is_head && goes_with_row(f, columns, row, i, &p)))) {
			row->n++;
		} else {
			struct kt_space_row fresh = {i, 1, is_head};
			g_array_append_val(rows, fresh);
		}
		row = &g_array_index(rows, struct kt_space_row, rows->len - 1);
		if (is_head)
			join = i + 1 < first && joins_heads(f, columns, i, first, row->n > 1) &&
			       !is_level(f, columns, i, first);
		else
			join = !p.told && joins_next(f, columns, i, &p);
	}
	return rows;
}
