/* SPDX-License-Identifier: GPL-3.0-or-later */
/* chart_multiples.c -- small lines side by side on one scale: one panel for
 * each name in row->panel, in the order of first appearance. */
#include <math.h>
#include <string.h>

#include "charts/chart_words.h"
#include "charts/plot.h"
#include "charts/point_labels.h"
#include "charts/wrap.h"

#define PANEL_WIDTH 10.5 /* of a plot, at least, in em */
#define PLOT_HEIGHT 5.5
#define PLOT_MOST 14.0
#define FOOT 2.0
#define GAP 1.6
#define NUMBER 0.88 /* size of numbers and times */
#define DOT 0.3     /* room for half a dot at the left end */
#define LINE 1.28

struct panel {
	const char *name;
	guint first, n; /* rows of one panel stand together */
};

static GArray *find_panels(const struct kt_chart *chart)
{
	GArray *panels = g_array_new(FALSE, FALSE, sizeof(struct panel));

	for (guint r = 0; r < chart->rows->len; r++) {
		const char *name = kt_chart_row(chart, r)->panel;
		struct panel *last =
			panels->len ? &g_array_index(panels, struct panel, panels->len - 1) : NULL;
		struct panel fresh = {name ? name : "", r, 1};

		if (last && g_str_equal(last->name, fresh.name))
			last->n++;
		else
			g_array_append_val(panels, fresh);
	}
	return panels;
}

struct grid {
	GArray *panels;
	guint columns, lines;
	gdouble width, head; /* of a panel; of its name */
	gdouble numbers;     /* room for the last value, to the right of a plot */
	gdouble plot_height, foot;
};

/* So wide that the first and the last time find room under every panel. */
static gdouble panel_width(const struct kt_layout *l, const GArray *panels)
{
	struct kt_font font = {NUMBER * l->em, FALSE, FALSE};
	gdouble widest = PANEL_WIDTH * l->em;

	for (guint i = 0; i < panels->len; i++) {
		const struct panel *p = &g_array_index(panels, struct panel, i);
		const char *from = kt_chart_row(l->chart, p->first)->label;
		const char *to = kt_chart_row(l->chart, p->first + p->n - 1)->label;

		if (p->n > 1)
			widest = MAX(widest, l->ruler->width(l->ruler, from, font) +
						     l->ruler->width(l->ruler, to, font) +
						     1.2 * l->em);
	}
	return widest;
}

static guint outcome_of(const struct kt_chart *chart)
{
	return (guint)MAX(kt_chart_outcome(chart), 0);
}

static gdouble widest_last(const struct kt_layout *l, const GArray *panels)
{
	struct kt_font font = {NUMBER * l->em, FALSE, FALSE};
	guint series = outcome_of(l->chart);
	gdouble widest = 0, value;

	for (guint i = 0; i < panels->len; i++) {
		const struct panel *p = &g_array_index(panels, struct panel, i);
		struct kt_plot plot = {.chart = l->chart, .first = p->first, .n = p->n};
		gint last = kt_plot_last(&plot, series, &value);
		g_autofree char *text = NULL;
		gdouble width;

		if (last < 0)
			continue;
		text = kt_chart_number(l->chart,
			kt_chart_row(l->chart, p->first + (guint)last)->values[series].number,
			FALSE);
		width = l->ruler->width(l->ruler, text, font);
		widest = MAX(widest, width);
	}
	return widest;
}

static struct grid find_grid(const struct kt_layout *l)
{
	struct grid g = {.panels = find_panels(l->chart), .plot_height = PLOT_HEIGHT * l->em};
	gdouble gap = GAP * l->em;
	guint most, lines = 1;
	gdouble lo, hi;

	g.numbers = widest_last(l, g.panels) + 0.6 * l->em;
	most = MAX(1, (guint)((l->width + gap) / (panel_width(l, g.panels) + g.numbers + gap)));
	g.columns = MIN(most, g.panels->len);
	/* Eight panels stand better as four and four than as five and three. */
	g.lines = (g.panels->len + g.columns - 1) / g.columns;
	g.columns = (g.panels->len + g.lines - 1) / g.lines;
	g.width = (l->width + gap) / g.columns;
	for (guint i = 0; i < g.panels->len; i++) {
		g_autoptr(GPtrArray) name =
			kt_wrap(l->ruler, g_array_index(g.panels, struct panel, i).name,
				(struct kt_font){l->em, TRUE, FALSE}, g.width - gap);

		lines = MAX(lines, name->len);
	}
	g.head = (lines * LINE + 1.9) * l->em;
	kt_plot_range(l->chart, &lo, &hi);
	/* Below 0 the lowest value is told under its dot. */
	g.foot = (lo < 0 ? FOOT + 1.2 : FOOT) * l->em;
	return g;
}

static gdouble panel_height(const struct kt_layout *l, const struct grid *g)
{
	return g->head + g->plot_height + g->foot + l->em;
}

static gdouble height(const struct kt_layout *l)
{
	struct grid g = find_grid(l);
	gdouble all = g.lines * panel_height(l, &g) - l->em;

	g_array_unref(g.panels);
	return l->width < PANEL_WIDTH * l->em + g.numbers ? G_MAXDOUBLE : all;
}

/* First and last time at the foot, where both find room; the last value at its dot. */
static void draw_texts(struct kt_layout *l, const struct grid *g, const struct kt_plot *plot)
{
	struct kt_font font = {NUMBER * l->em, FALSE, FALSE};
	guint series = outcome_of(l->chart);
	gdouble foot = plot->box.y + plot->box.h + g->foot - 0.6 * l->em, value;
	gdouble left = plot->box.x - DOT * l->em, room = plot->box.w + DOT * l->em + g->numbers;
	const char *from = kt_chart_row(l->chart, plot->first)->label;
	g_autofree char *to = kt_shorten(
		l->ruler, kt_chart_row(l->chart, plot->first + plot->n - 1)->label, font, room);
	gdouble from_width = l->ruler->width(l->ruler, from, font);
	gdouble to_width = l->ruler->width(l->ruler, to, font);
	/* Under its dot, but not out of the panel. */
	gdouble right =
		MIN(MAX(kt_plot_x(plot, plot->n - 1) + to_width / 2, left + to_width), left + room);
	gint last = kt_plot_last(plot, series, &value);

	if (plot->n > 1 && left + from_width + l->em < right - to_width)
		kt_scene_text(
			l->scene, l->ruler, left, foot, KT_ALIGN_LEFT, font, KT_INK_MUTED, from);
	kt_scene_text(l->scene, l->ruler, right, foot, KT_ALIGN_RIGHT, font, KT_INK_MUTED, to);
	if (last >= 0) {
		const struct kt_chart_row *row = kt_chart_row(l->chart, plot->first + (guint)last);
		g_autofree char *text =
			kt_chart_number(l->chart, row->values[series].number, FALSE);

		kt_scene_text(l->scene, l->ruler, kt_plot_x(plot, (guint)last) + 0.5 * l->em,
			kt_plot_y(plot, value) + 0.3 * l->em, KT_ALIGN_LEFT, font, KT_INK_TEXT,
			text);
	}
}

/* The first, the highest and the lowest value, where there is room over or under them
 * and off the axis at ZERO. */
static void draw_numbers(
	struct kt_layout *l, const struct grid *g, const struct kt_plot *plot, gdouble zero)
{
	g_autoptr(GArray) taken = g_array_new(FALSE, FALSE, sizeof(struct kt_box));
	struct kt_box room = {plot->box.x - DOT * l->em, plot->box.y - 1.35 * l->em,
		plot->box.w + DOT * l->em, plot->box.h + g->foot - 0.45 * l->em};
	struct kt_box axis = {plot->box.x, zero - 0.5, plot->box.w, 1};
	guint series = outcome_of(l->chart);
	gdouble value;

	g_array_append_val(taken, axis);
	kt_point_labels(l->scene, l->ruler, plot, series, FALSE, kt_plot_last(plot, series, &value),
		(struct kt_font){NUMBER * l->em, FALSE, FALSE}, room, taken);
}

static void draw_panel(struct kt_layout *l, const struct grid *g, const struct panel *panel,
	struct kt_plot *plot, gdouble x, gdouble y)
{
	struct kt_font bold = {l->em, TRUE, FALSE};
	g_autoptr(GPtrArray) name = kt_wrap(l->ruler, panel->name, bold, g->width - GAP * l->em);
	gdouble zero;

	plot->first = panel->first;
	plot->n = panel->n;
	plot->box = (struct kt_box){x + DOT * l->em, y + g->head,
		g->width - (GAP + DOT) * l->em - g->numbers, g->plot_height};
	kt_scene_lines(l->scene, l->ruler, x, y + l->em, LINE * l->em, KT_ALIGN_LEFT, bold,
		KT_INK_TEXT, name);
	zero = kt_plot_y(plot, CLAMP(0, plot->lo, plot->hi));
	kt_scene_line(l->scene, x, zero, plot->box.x + plot->box.w, zero,
		plot->lo <= 0 && plot->hi >= 0 ? KT_INK_RULE : KT_INK_GRID, 0.5);
	kt_plot_band(l->scene, plot);
	for (guint s = l->chart->series->len; s > 0; s--)
		if (kt_plot_is_line(l->chart, s - 1))
			kt_plot_line(l->scene, plot, s - 1);
	draw_texts(l, g, plot);
	draw_numbers(l, g, plot, zero);
}

static void draw(struct kt_layout *l, struct kt_box body)
{
	struct grid g = find_grid(l);
	struct kt_plot plot = {.chart = l->chart, .em = l->em};
	gdouble spare = body.h - (g.lines * panel_height(l, &g) - l->em);

	g.plot_height = MIN(g.plot_height + MAX(spare, 0) / g.lines, PLOT_MOST * l->em);
	kt_plot_range(l->chart, &plot.lo, &plot.hi);
	for (guint i = 0; i < g.panels->len; i++)
		draw_panel(l, &g, &g_array_index(g.panels, struct panel, i), &plot,
			body.x + (i % g.columns) * g.width,
			body.y + (i / g.columns) * panel_height(l, &g));
	g_array_unref(g.panels);
}

static char *note(const struct kt_layout *l)
{
	g_autoptr(GArray) panels = find_panels(l->chart);
	struct kt_plot plot = {.chart = l->chart};
	gboolean has_gaps = FALSE;

	kt_plot_range(l->chart, &plot.lo, &plot.hi);
	for (guint i = 0; i < panels->len && !has_gaps; i++) {
		const struct panel *p = &g_array_index(panels, struct panel, i);

		plot.first = p->first;
		plot.n = p->n;
		has_gaps = kt_plot_has_gaps(&plot);
	}
	return kt_plot_note(&plot, kt_chart_word(l->chart->lang, KT_WORD_ONE_SCALE), has_gaps);
}

static gboolean accepts(const struct kt_chart *chart, GError **error)
{
	return kt_chart_needs_outcomes(chart, 1, error);
}

const struct kt_chart_kind kt_chart_multiples = {
	.name = "multiples",
	.summary = "small lines side by side on one scale",
	.accepts = accepts,
	.height = height,
	.draw = draw,
	.note = note,
};
