/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/pdf/pdf_pen.h"

#include <math.h>

enum {
	MAX_RULES = 20000, /* a map or a chart: no table has that many */
	MAX_SUBPATHS = 4096,
	MAX_DOTS = 2000,
	MAX_PANELS = 500,
};

static const gdouble SLIVER = 3.5; /* the thickest bar that is a line, points */
static const gdouble LEAST_DOT = 1.5, MOST_DOT = 6, SAME_WIDTH = 0.3; /* points */
static const gdouble LEAST_PANEL = 20;                                /* points: of its sides */
static const gdouble INFINITE = 1e6;

struct subpath {
	struct kt_box box;
	guint first, n; /* points */
	gboolean is_closed, is_curved;
};

void kt_pdf_pen_init(struct kt_pdf_pen *pen, struct kt_page *page, struct kt_matrix ctm)
{
	*pen = (struct kt_pdf_pen){.page = page,
		.g = {.ctm = ctm,
			.line_width = 1,
			.clip = {-INFINITE, -INFINITE, INFINITE, INFINITE}},
		.points = g_array_new(FALSE, FALSE, sizeof(struct kt_point)),
		.subpaths = g_array_new(FALSE, TRUE, sizeof(struct subpath))};
}

void kt_pdf_pen_clear(struct kt_pdf_pen *pen)
{
	g_array_unref(pen->points);
	g_array_unref(pen->subpaths);
}

static void path_clear(struct kt_pdf_pen *pen)
{
	g_array_set_size(pen->points, 0);
	g_array_set_size(pen->subpaths, 0);
}

static void add_point(struct kt_pdf_pen *pen, struct kt_point p)
{
	struct kt_box b = {p.x, p.y, p.x, p.y};

	if (pen->subpaths->len == 0)
		return;
	struct subpath *s = &g_array_index(pen->subpaths, struct subpath, pen->subpaths->len - 1);
	if (s->n++ == 0)
		s->box = b;
	else
		kt_box_unite(&s->box, &b);
	g_array_append_val(pen->points, p);
}

void kt_pdf_pen_line(struct kt_pdf_pen *pen, gdouble x, gdouble y)
{
	add_point(pen, kt_matrix_apply(pen->g.ctm, x, y));
}

void kt_pdf_pen_move(struct kt_pdf_pen *pen, gdouble x, gdouble y)
{
	struct subpath s = {.first = pen->points->len};

	if (pen->subpaths->len >= MAX_SUBPATHS)
		path_clear(pen);
	s.first = pen->points->len;
	g_array_append_val(pen->subpaths, s);
	kt_pdf_pen_line(pen, x, y);
}

void kt_pdf_pen_close(struct kt_pdf_pen *pen)
{
	if (pen->subpaths->len)
		g_array_index(pen->subpaths, struct subpath, pen->subpaths->len - 1).is_closed =
			TRUE;
}

void kt_pdf_pen_rectangle(struct kt_pdf_pen *pen, gdouble x, gdouble y, gdouble w, gdouble h)
{
	kt_pdf_pen_move(pen, x, y);
	kt_pdf_pen_line(pen, x + w, y);
	kt_pdf_pen_line(pen, x + w, y + h);
	kt_pdf_pen_line(pen, x, y + h);
	kt_pdf_pen_close(pen);
}

/* The middle of the curve goes into the path before its end: half a circle has both
 * ends at one height. */
void kt_pdf_pen_curve(struct kt_pdf_pen *pen, const struct kt_point *from,
	const struct kt_point *to, struct kt_point end)
{
	guint n = pen->points->len;
	struct kt_point p[4];

	if (pen->subpaths->len == 0 || n == 0)
		return;
	p[0] = g_array_index(pen->points, struct kt_point, n - 1);
	p[3] = kt_matrix_apply(pen->g.ctm, end.x, end.y);
	p[1] = from ? kt_matrix_apply(pen->g.ctm, from->x, from->y) : p[0];
	p[2] = to ? kt_matrix_apply(pen->g.ctm, to->x, to->y) : p[3];
	add_point(pen, (struct kt_point){(p[0].x + 3 * p[1].x + 3 * p[2].x + p[3].x) / 8,
			       (p[0].y + 3 * p[1].y + 3 * p[2].y + p[3].y) / 8});
	add_point(pen, p[3]);
	g_array_index(pen->subpaths, struct subpath, pen->subpaths->len - 1).is_curved = TRUE;
}

static struct kt_box intersect(struct kt_box a, const struct kt_box *b)
{
	a.x0 = MAX(a.x0, b->x0);
	a.y0 = MAX(a.y0, b->y0);
	a.x1 = MIN(a.x1, b->x1);
	a.y1 = MIN(a.y1, b->y1);
	return a;
}

static void emit_rule(struct kt_pdf_pen *pen, struct kt_box box)
{
	box = intersect(box, &pen->g.clip);
	gfloat w = kt_box_width(&box), h = kt_box_height(&box);

	if (w < 0 || h < 0 || MIN(w, h) > SLIVER || MAX(w, h) < 0.2 ||
		pen->page->rules->len >= MAX_RULES)
		return;
	struct kt_page_rule rule = {box};
	g_array_append_val(pen->page->rules, rule);
}

/* A mark as browsers draw before the points of a list: a dot, a ring or a square. */
static gboolean emit_dot(struct kt_pdf_pen *pen, const struct subpath *s)
{
	struct kt_box box = intersect(s->box, &pen->g.clip);
	gfloat w = kt_box_width(&box), h = kt_box_height(&box);

	if (MIN(w, h) < LEAST_DOT || MAX(w, h) > MOST_DOT || fabs(w - h) > SAME_WIDTH || s->n < 4 ||
		pen->page->dots->len >= MAX_DOTS)
		return FALSE;
	g_array_append_val(pen->page->dots, box);
	return TRUE;
}

/* A ground for text. */
static void emit_panel(struct kt_pdf_pen *pen, const struct subpath *s)
{
	struct kt_box box = intersect(s->box, &pen->g.clip);

	if (s->is_curved || kt_box_width(&box) < LEAST_PANEL || kt_box_height(&box) < LEAST_PANEL ||
		pen->page->panels->len >= MAX_PANELS)
		return;
	g_array_append_val(pen->page->panels, box);
}

static void stroke_segment(struct kt_pdf_pen *pen, struct kt_point a, struct kt_point b)
{
	gdouble scale = sqrt(fabs(pen->g.ctm.a * pen->g.ctm.d - pen->g.ctm.b * pen->g.ctm.c));
	gdouble half = MIN(pen->g.line_width * scale / 2, SLIVER / 2);

	if (fabs(a.x - b.x) > 0.7 && fabs(a.y - b.y) > 0.7)
		return;
	emit_rule(pen, (struct kt_box){MIN(a.x, b.x) - half, MIN(a.y, b.y) - half,
			       MAX(a.x, b.x) + half, MAX(a.y, b.y) + half});
}

void kt_pdf_pen_stroke(struct kt_pdf_pen *pen)
{
	for (guint i = 0; i < pen->subpaths->len && !pen->g.is_white_stroke; i++) {
		const struct subpath *s = &g_array_index(pen->subpaths, struct subpath, i);
		const struct kt_point *p = &g_array_index(pen->points, struct kt_point, s->first);

		if (s->is_curved)
			emit_dot(pen, s);
		for (guint k = 1; k < s->n && !s->is_curved; k++)
			stroke_segment(pen, p[k - 1], p[k]);
		if (s->is_closed && s->n > 2 && !s->is_curved)
			stroke_segment(pen, p[s->n - 1], p[0]);
	}
}

/* A frame: the inner box lies in the outer with a thin margin all round. */
static gboolean fill_frame(struct kt_pdf_pen *pen)
{
	if (pen->subpaths->len != 2)
		return FALSE;
	struct kt_box o = g_array_index(pen->subpaths, struct subpath, 0).box;
	struct kt_box i = g_array_index(pen->subpaths, struct subpath, 1).box;
	if (kt_box_width(&o) < kt_box_width(&i)) {
		struct kt_box swap = o;
		o = i;
		i = swap;
	}
	gdouble margin[4] = {i.x0 - o.x0, i.y0 - o.y0, o.x1 - i.x1, o.y1 - i.y1};
	for (guint k = 0; k < 4; k++)
		if (margin[k] < -0.01 || margin[k] > SLIVER)
			return FALSE;
	if (margin[0] > 0.05)
		emit_rule(pen, (struct kt_box){o.x0, o.y0, i.x0, o.y1});
	if (margin[1] > 0.05)
		emit_rule(pen, (struct kt_box){o.x0, o.y0, o.x1, i.y0});
	if (margin[2] > 0.05)
		emit_rule(pen, (struct kt_box){i.x1, o.y0, o.x1, o.y1});
	if (margin[3] > 0.05)
		emit_rule(pen, (struct kt_box){o.x0, i.y1, o.x1, o.y1});
	return TRUE;
}

void kt_pdf_pen_fill(struct kt_pdf_pen *pen)
{
	if (pen->g.is_white_fill || fill_frame(pen))
		return;
	for (guint i = 0; i < pen->subpaths->len; i++) {
		const struct subpath *s = &g_array_index(pen->subpaths, struct subpath, i);

		if (emit_dot(pen, s))
			continue;
		emit_rule(pen, s->box);
		emit_panel(pen, s);
	}
}

void kt_pdf_pen_end(struct kt_pdf_pen *pen)
{
	if (pen->clip_pending && pen->subpaths->len) {
		struct kt_box box = g_array_index(pen->subpaths, struct subpath, 0).box;

		for (guint i = 1; i < pen->subpaths->len; i++)
			kt_box_unite(&box, &g_array_index(pen->subpaths, struct subpath, i).box);
		pen->g.clip = intersect(pen->g.clip, &box);
	}
	pen->clip_pending = FALSE;
	path_clear(pen);
}
