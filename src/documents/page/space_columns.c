/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/page/space_columns.h"

#include <math.h>
#include <stdlib.h>

static const gdouble STEP = 0.5;  /* of the x axis, points */
static const gdouble WHITE = 0.2; /* least width between columns, type sizes */
static const gdouble EDGE = 0.4;  /* right edges this near are one, type sizes */
static const gdouble OVER = 0.3;  /* lines of one row overlap so much, type sizes */
enum { LEAST_LINES = 4 };         /* that tell of one that it stands alone */

static struct kt_columns *columns_new(guint n)
{
	struct kt_columns *c = g_new0(struct kt_columns, 1);

	c->n = n;
	c->range = g_malloc0_n(n + 1, sizeof(*c->range));
	return c;
}

void kt_columns_free(struct kt_columns *columns)
{
	if (!columns)
		return;
	g_free(columns->range);
	g_free(columns);
}

gdouble kt_columns_left(const struct kt_columns *columns)
{
	return columns->range[0].from;
}

/* Lines that tell columns: those with a number after the first segment. */
static gboolean tells(const struct kt_segment_line *line)
{
	return line->n_values > 0;
}

/* Line I is nothing but a label, set over or under the numbers of line OF of its row, or goes on with
 * its label:
 *
 *	Hjemmepleje
 *	               148.200   151.480
 *	og sygepleje                                                                     */
static gboolean is_label_of(GArray *segments, GArray *lines, guint i, guint of)
{
	const struct kt_segment_line *line = kt_segment_line(lines, i),
				     *row = kt_segment_line(lines, of);
	gdouble common = MIN(line->box.y1, row->box.y1) - MAX(line->box.y0, row->box.y0);
	const struct kt_segment *s = kt_segment(segments, row->first);

	if (line->n != 1 || !tells(row) || kt_segment(segments, line->first)->is_value ||
		common <= OVER * row->size)
		return FALSE;
	return s->is_value ? line->box.x1 < s->box.x0
			   : fabs(line->box.x0 - s->box.x0) < OVER * row->size &&
				     line->box.x1 < s[1].box.x0;
}

/* Line I is the label of a line beside it. */
static gboolean is_label_line(GArray *segments, GArray *lines, guint first, guint last, guint i)
{
	return (i > first && is_label_of(segments, lines, i, i - 1)) ||
	       (i < last && is_label_of(segments, lines, i, i + 1));
}

/* The line's first segment is a label: a number that stands under or over the
 * later numbers of other lines belongs to their column instead. */
static gboolean has_label(GArray *segments, GArray *lines, guint first, guint last, guint line)
{
	const struct kt_segment *s = kt_segment(segments, kt_segment_line(lines, line)->first);

	if (s->is_value && ((line > first && is_label_of(segments, lines, line - 1, line)) ||
				   (line < last && is_label_of(segments, lines, line + 1, line))))
		return FALSE;
	for (guint i = first; i <= last && s->is_value; i++) {
		const struct kt_segment_line *other = kt_segment_line(lines, i);

		for (guint k = other->first + 1; i != line && k < other->first + other->n; k++) {
			const struct kt_segment *t = kt_segment(segments, k);

			if (t->is_value && MIN(s->box.x1, t->box.x1) > MAX(s->box.x0, t->box.x0))
				return FALSE;
		}
	}
	return TRUE;
}

struct shadow {
	guint *count;  /* lines whose ink covers this step */
	guint *labels; /* of these, by their first words */
	guint n_steps, n_lines;
	gdouble left, size;
};

static void cast_shadow(struct shadow *s, GArray *segments, GArray *lines, guint first, guint last)
{
	gdouble left = G_MAXDOUBLE, right = 0;

	for (guint i = first; i <= last; i++) {
		const struct kt_segment_line *line = kt_segment_line(lines, i);

		if (tells(line) || is_label_line(segments, lines, first, last, i)) {
			left = MIN(left, line->box.x0);
			right = MAX(right, line->box.x1);
			s->size = MAX(s->size, line->size);
			s->n_lines += tells(line);
		}
	}
	s->left = left;
	s->n_steps = CLAMP((right - left) / STEP + 2, 2, 20000);
	s->count = g_new0(guint, s->n_steps + 1);
	s->labels = g_new0(guint, s->n_steps + 1);
	for (guint i = first; i <= last; i++) {
		const struct kt_segment_line *line = kt_segment_line(lines, i);

		if (!tells(line) && !is_label_line(segments, lines, first, last, i))
			continue;
		for (guint k = line->first; k < line->first + line->n; k++) {
			const struct kt_box *b = &kt_segment(segments, k)->box;
			guint from = CLAMP((b->x0 - left) / STEP, 0, s->n_steps - 1);
			guint to = CLAMP((b->x1 - left) / STEP, 0, s->n_steps - 1);

			for (guint x = from; x <= to; x++) {
				s->count[x]++;
				s->labels[x] += k == line->first;
			}
		}
	}
}

/* The words of a total may reach over the column of words beside the first: one such line does not
 * count where the others leave white. */
static gboolean is_ink(const struct shadow *s, guint x)
{
	guint slips = s->n_lines / 8;

	return s->count[x] > slips &&
	       (s->count[x] > 1 || s->labels[x] != s->count[x] || s->n_lines < LEAST_LINES);
}

struct kt_columns *kt_columns_by_white(GArray *segments, GArray *lines, guint first, guint last)
{
	struct shadow s = {0};

	cast_shadow(&s, segments, lines, first, last);
	struct kt_columns *c = columns_new(s.n_steps);
	guint white = 0;
	gboolean is_open = FALSE;

	c->n = 0;
	for (guint x = 0; x < s.n_steps; x++) {
		if (!is_ink(&s, x)) {
			white++;
			continue;
		}
		if (!is_open || white * STEP >= WHITE * s.size)
			c->range[c->n++].from = s.left + x * STEP;
		c->range[c->n - 1].to = s.left + (x + 1) * STEP;
		is_open = TRUE;
		white = 0;
	}
	g_free(s.count);
	g_free(s.labels);
	return c;
}

struct edge {
	gdouble from, to; /* left and right edge of a number */
};

static gint compare_edges(gconstpointer a, gconstpointer b)
{
	const struct edge *x = a, *y = b;

	return x->to < y->to ? -1 : x->to > y->to;
}

/* Adds the column of edges [first, end), which share a right edge, if enough
 * lines have it. */
static void add_edge_column(
	struct kt_columns *c, GArray *edges, guint first, guint end, guint n_lines)
{
	const struct edge *e = &g_array_index(edges, struct edge, first);
	gdouble from = e->from, to = e[end - first - 1].to;

	if ((end - first) * 5 < n_lines * 2 || (end - first < 2 && n_lines > 1))
		return;
	for (guint i = 0; i < end - first; i++)
		from = MIN(from, e[i].from);
	if (c->n > 1 && from < c->range[c->n - 1].to)
		from = c->range[c->n - 1].to + 0.1;
	c->range[c->n].from = from;
	c->range[c->n++].to = to;
}

struct kt_columns *kt_columns_by_edges(GArray *segments, GArray *lines, guint first, guint last)
{
	GArray *edges = g_array_new(FALSE, FALSE, sizeof(struct edge));
	gdouble label_from = G_MAXDOUBLE, label_to = 0, size = 0;
	guint n_lines = 0;

	for (guint i = first; i <= last; i++) {
		const struct kt_segment_line *line = kt_segment_line(lines, i);
		const struct kt_segment *label = kt_segment(segments, line->first);

		gboolean labelled = is_label_line(segments, lines, first, last, i);
		if (!tells(line) && !labelled)
			continue;
		n_lines += tells(line);
		size = MAX(size, line->size);
		labelled |= has_label(segments, lines, first, last, i);
		if (labelled) {
			label_from = MIN(label_from, label->box.x0);
			label_to = MAX(label_to, label->box.x1);
		}
		for (guint k = line->first + labelled; k < line->first + line->n; k++) {
			const struct kt_segment *s = kt_segment(segments, k);
			struct edge e = {s->box.x0, s->box.x1};

			if (s->is_value)
				g_array_append_val(edges, e);
		}
	}
	g_array_sort(edges, compare_edges);
	struct kt_columns *c = columns_new(edges->len + 1);
	c->range[0].from = label_from;
	c->range[0].to = label_to;
	c->n = 1;
	for (guint i = 0; i < edges->len;) {
		guint end = i + 1;

		while (end < edges->len &&
			g_array_index(edges, struct edge, end).to -
					g_array_index(edges, struct edge, end - 1).to <
				EDGE * size)
			end++;
		add_edge_column(c, edges, i, end, n_lines);
		i = end;
	}
	if (c->n > 1)
		c->range[0].to = MIN(c->range[0].to, c->range[1].from - 0.1);
	g_array_unref(edges);
	return c;
}

/* The column nearest to what lies in none, or that has most of it. */
static guint nearest(const struct kt_columns *columns, gdouble x0, gdouble x1)
{
	gdouble best = -G_MAXDOUBLE;
	guint at = 0;

	for (guint i = 0; i < columns->n; i++) {
		gdouble common = MIN(x1, columns->range[i].to) - MAX(x0, columns->range[i].from);

		if (common > best) {
			best = common;
			at = i;
		}
	}
	return at;
}

/* The column between whose borders it lies; -1 where it crosses one or none are known. */
static gint column_between(const struct kt_columns *columns, gdouble x0, gdouble x1)
{
	guint i = 0;

	if (!columns->has_borders)
		return -1;
	while (i + 1 < columns->n && columns->range[i].border <= x0)
		i++;
	return i + 1 == columns->n || x1 <= columns->range[i].border ? (gint)i : -1;
}

/* It covers a column if it lies over half of it, or if much of it lies there. */
gint kt_columns_place(
	const struct kt_columns *columns, gdouble x0, gdouble x1, gdouble size, guint *n)
{
	gint first = column_between(columns, x0, x1), last = first;

	*n = 1;
	if (first >= 0)
		return first;
	for (guint i = 0; i < columns->n; i++) {
		gdouble common = MIN(x1, columns->range[i].to) - MAX(x0, columns->range[i].from);
		gdouble half = 0.5 * (columns->range[i].to - columns->range[i].from);

		if (common < MIN(0.4 * size, half) || (common < half && common < 0.4 * (x1 - x0)))
			continue;
		if (first < 0)
			first = i;
		last = i;
	}
	if (first < 0)
		first = last = nearest(columns, x0, x1);
	*n = last - first + 1;
	return first;
}
