/* SPDX-License-Identifier: GPL-3.0-or-later */
/* chart_multiples.c -- small lines side by side on one scale: one panel for
 * each name in row->panel, in the order of first appearance. */
#include <math.h>
#include <string.h>

#include "charts/plot.h"
#include "charts/wrap.h"

#define PANEL_WIDTH 13.0 /* at least, in em */
#define PLOT_HEIGHT 5.5
#define FOOT 2.0
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
	guint columns;
	gdouble width, head; /* of a panel; of its name */
};

/* So wide that the first and the last time find room under every panel. */
static gdouble panel_width(const struct kt_layout *l, const GArray *panels)
{
	struct kt_font font = {0.88 * l->em, FALSE, FALSE};
	gdouble widest = PANEL_WIDTH * l->em;

	for (guint i = 0; i < panels->len; i++) {
		const struct panel *p = &g_array_index(panels, struct panel, i);
		const char *from = kt_chart_row(l->chart, p->first)->label;
		const char *to = kt_chart_row(l->chart, p->first + p->n - 1)->label;

		if (p->n > 1)
			widest = MAX(widest, l->ruler->width(l->ruler, from, font) +
						     l->ruler->width(l->ruler, to, font) +
						     3.1 * l->em);
	}
	return widest;
}

static struct grid find_grid(const struct kt_layout *l)
{
	struct grid g = {.panels = find_panels(l->chart)};
	guint most = MAX(1, (guint)(l->width / panel_width(l, g.panels)));
	guint lines = 1;

	g.columns = MIN(most, g.panels->len);
	g.width = l->width / g.columns;
	for (guint i = 0; i < g.panels->len; i++) {
		g_autoptr(GPtrArray) name =
			kt_wrap(l->ruler, g_array_index(g.panels, struct panel, i).name,
				(struct kt_font){l->em, TRUE, FALSE}, g.width - 2 * l->em);

		lines = MAX(lines, name->len);
	}
	g.head = (lines * LINE + 1.2) * l->em;
	return g;
}

static gdouble panel_height(const struct kt_layout *l, const struct grid *g)
{
	return g->head + (PLOT_HEIGHT + FOOT + 1) * l->em;
}

static gdouble height(const struct kt_layout *l)
{
	struct grid g = find_grid(l);
	gdouble rows = ceil(g.panels->len / (gdouble)g.columns);

	g_array_unref(g.panels);
	if (l->width < PANEL_WIDTH * l->em)
		return G_MAXDOUBLE;
	return rows * panel_height(l, &g);
}

/* First and last time at the foot, where both find room; the last value at its dot. */
static void draw_texts(struct kt_layout *l, const struct kt_plot *plot, guint series)
{
	struct kt_font font = {0.88 * l->em, FALSE, FALSE};
	gdouble foot = plot->box.y + plot->box.h + 1.4 * l->em, value;
	const char *from = kt_chart_row(l->chart, plot->first)->label;
	const char *to = kt_chart_row(l->chart, plot->first + plot->n - 1)->label;
	gdouble from_width = l->ruler->width(l->ruler, from, font);
	gdouble to_width = l->ruler->width(l->ruler, to, font);
	gdouble room = plot->box.w + 4 * l->em;
	gint last = kt_plot_last(plot, series, &value);

	if (plot->n > 1 && from_width + to_width + l->em < room)
		kt_scene_text(l->scene, l->ruler, plot->box.x, foot, KT_ALIGN_LEFT, font,
			KT_INK_MUTED, from);
	if (to_width < room)
		kt_scene_text(l->scene, l->ruler, plot->box.x + room, foot, KT_ALIGN_RIGHT, font,
			KT_INK_MUTED, to);
	if (last >= 0) {
		const struct kt_chart_row *row = kt_chart_row(l->chart, plot->first + (guint)last);
		g_autofree char *text =
			kt_chart_number(l->chart, row->values[series].number, FALSE);

		if (l->ruler->width(l->ruler, text, font) < 4 * l->em)
			kt_scene_text(l->scene, l->ruler,
				kt_plot_x(plot, (guint)last) + 0.5 * l->em,
				kt_plot_y(plot, value) + 0.3 * l->em, KT_ALIGN_LEFT, font,
				KT_INK_TEXT, text);
	}
}

static void draw_panel(struct kt_layout *l, const struct grid *g, const struct panel *panel,
	struct kt_plot *plot, gdouble x, gdouble y)
{
	struct kt_font bold = {l->em, TRUE, FALSE};
	g_autoptr(GPtrArray) name = kt_wrap(l->ruler, panel->name, bold, g->width - 2 * l->em);

	plot->first = panel->first;
	plot->n = panel->n;
	plot->box = (struct kt_box){x, y + g->head, g->width - 6 * l->em, PLOT_HEIGHT * l->em};
	kt_scene_lines(l->scene, l->ruler, x, y + l->em, LINE * l->em, KT_ALIGN_LEFT, bold,
		KT_INK_TEXT, name);
	if (plot->lo <= 0 && plot->hi >= 0)
		kt_scene_line(l->scene, x, kt_plot_y(plot, 0), x + plot->box.w, kt_plot_y(plot, 0),
			KT_INK_RULE, 0.5);
	kt_plot_band(l->scene, plot);
	for (guint s = l->chart->series->len; s > 0; s--)
		if (kt_plot_is_line(l->chart, s - 1))
			kt_plot_line(l->scene, plot, s - 1);
	draw_texts(l, plot, (guint)MAX(kt_chart_outcome(l->chart), 0));
}

static void draw(struct kt_layout *l, struct kt_box body)
{
	struct grid g = find_grid(l);
	struct kt_plot plot = {.chart = l->chart, .em = l->em};

	kt_plot_range(l->chart, &plot.lo, &plot.hi);
	for (guint i = 0; i < g.panels->len; i++)
		draw_panel(l, &g, &g_array_index(g.panels, struct panel, i), &plot,
			body.x + (i % g.columns) * g.width,
			body.y + (i / g.columns) * panel_height(l, &g));
	g_array_unref(g.panels);
}

static gboolean accepts(const struct kt_chart *chart, GError **error)
{
	return kt_chart_needs_values(chart, MAX(kt_chart_outcome(chart), 0), 2, error);
}

const struct kt_chart_kind kt_chart_multiples = {
	.name = "multiples",
	.summary = "small lines side by side on one scale",
	.accepts = accepts,
	.height = height,
	.draw = draw,
};
