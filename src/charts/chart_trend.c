/* SPDX-License-Identifier: GPL-3.0-or-later */
/* chart_trend.c -- a line over time: each row is a point in time, in order.
 *
 * Lines are named at their ends, so no key has to be looked up; the names are
 * pushed apart where lines end close to each other. */
#include <math.h>
#include <stdlib.h>

#include "charts/plot.h"
#include "charts/ticks.h"
#include "charts/wrap.h"

#define LEAST_HEIGHT 11.0 /* of the plot, in em */

struct ending {
	guint series;
	gdouble y; /* where the name's middle wants to be, then where it is */
	char *text;
};

struct trend {
	struct kt_layout *l;
	struct kt_plot plot;
	struct kt_ticks ticks;
	GArray *endings; /* struct ending */
	gdouble names_width;
};

static gboolean accepts(const struct kt_chart *chart, GError **error)
{
	return kt_chart_needs_values(chart, MAX(kt_chart_outcome(chart), 0), 2, error);
}

static guint n_lines(const struct kt_chart *chart)
{
	guint n = 0;

	for (guint s = 0; s < chart->series->len; s++)
		n += kt_plot_is_line(chart, s);
	return n;
}

static gdouble height(const struct kt_layout *l)
{
	gdouble names = 1.4 * n_lines(l->chart) + 2;

	if (l->width < 22 * l->em)
		return G_MAXDOUBLE;
	return (MAX(LEAST_HEIGHT, names) + 3) * l->em;
}

static gint by_place(gconstpointer a, gconstpointer b)
{
	const struct ending *x = a, *y = b;

	if (x->y != y->y)
		return x->y < y->y ? -1 : 1;
	return x->series < y->series ? -1 : 1;
}

/* Names a line height apart, as near as can be to where their lines end:
 * pushed down from the top, then up from the bottom. */
static void spread(struct trend *t)
{
	gdouble apart = 1.35 * t->l->em, bottom = t->plot.box.y + t->plot.box.h;

	g_array_sort(t->endings, by_place);
	for (guint i = 1; i < t->endings->len; i++) {
		struct ending *e = &g_array_index(t->endings, struct ending, i);

		e->y = MAX(e->y, e[-1].y + apart);
	}
	for (guint i = t->endings->len; i > 0; i--) {
		struct ending *e = &g_array_index(t->endings, struct ending, i - 1);

		e->y = MIN(e->y, bottom);
		bottom = e->y - apart;
	}
}

static void find_endings(struct trend *t)
{
	const struct kt_chart *chart = t->l->chart;
	struct kt_font font = {t->l->em, FALSE, FALSE};

	for (guint s = 0; s < chart->series->len; s++) {
		struct ending e = {.series = s};
		g_autofree char *number = NULL, *name = NULL;
		gdouble value, width;
		gint last;

		if (!kt_plot_is_line(chart, s))
			continue;
		last = kt_plot_last(&t->plot, s, &value);
		if (last < 0)
			continue;
		number = kt_chart_number(
			chart, kt_chart_row(chart, (guint)last)->values[s].number, FALSE);
		/* A line alone is named by the title. */
		name = g_strdup_printf("%s%s%s", number, chart->series->len > 1 ? " " : "",
			chart->series->len > 1 ? kt_chart_series(chart, s)->name : "");
		e.text = kt_shorten(t->l->ruler, name, font, 0.38 * t->l->width);
		e.y = value;
		width = t->l->ruler->width(t->l->ruler, e.text, font);
		t->names_width = MAX(t->names_width, width);
		g_array_append_val(t->endings, e);
	}
}

static void draw_axis(struct trend *t)
{
	struct kt_font font = {0.9 * t->l->em, FALSE, FALSE};
	gdouble right = t->plot.box.x + t->plot.box.w;

	for (guint i = 0; i < t->ticks.n; i++) {
		gdouble value = kt_ticks_at(&t->ticks, i), y;
		g_autofree char *text = kt_axis_number(t->l->chart->lang, value, t->ticks.decimals);

		if (value < t->plot.lo - 1e-9 || value > t->plot.hi + 1e-9 * fabs(t->plot.hi))
			continue;
		y = kt_plot_y(&t->plot, value);
		kt_scene_line(t->l->scene, t->plot.box.x, y, right, y,
			value == 0 ? KT_INK_RULE : KT_INK_GRID, value == 0 ? 0.75 : 0.5);
		kt_scene_text(t->l->scene, t->l->ruler, t->plot.box.x - 0.8 * t->l->em,
			y + 0.32 * font.size, KT_ALIGN_RIGHT, font, KT_INK_MUTED, text);
	}
}

/* Every label, or every second, third, ...: so many that none touches the next.
 * Long labels at either end keep inside the picture. */
static void draw_times(struct trend *t)
{
	struct kt_font font = {0.9 * t->l->em, FALSE, FALSE};
	gdouble y = t->plot.box.y + t->plot.box.h + 1.6 * t->l->em;
	gdouble from = t->plot.box.x - 2 * t->l->em;
	gdouble to = t->plot.box.x + t->plot.box.w + t->names_width;
	gdouble next = from;

	for (guint i = 0; i < t->plot.n; i++) {
		g_autofree char *label = kt_shorten(
			t->l->ruler, kt_chart_row(t->l->chart, i)->label, font, 12 * t->l->em);
		gdouble w = t->l->ruler->width(t->l->ruler, label, font);
		gdouble left = CLAMP(kt_plot_x(&t->plot, i) - w / 2, from, MAX(to - w, from));

		if (left < next)
			continue;
		kt_scene_text(t->l->scene, t->l->ruler, left, y, KT_ALIGN_LEFT, font, KT_INK_MUTED,
			label);
		next = left + w + t->l->em;
	}
}

static void draw_names(struct trend *t)
{
	struct kt_font font = {t->l->em, FALSE, FALSE};

	for (guint i = 0; i < t->endings->len; i++) {
		struct ending *e = &g_array_index(t->endings, struct ending, i);

		kt_scene_text(t->l->scene, t->l->ruler,
			t->plot.box.x + t->plot.box.w + 0.8 * t->l->em, e->y + 0.34 * t->l->em,
			KT_ALIGN_LEFT, font, KT_INK_TEXT, e->text);
		g_free(e->text);
	}
}

static gdouble axis_width(struct trend *t)
{
	struct kt_font font = {0.9 * t->l->em, FALSE, FALSE};
	gdouble widest = 0;

	for (guint i = 0; i < t->ticks.n; i++) {
		g_autofree char *text = kt_axis_number(
			t->l->chart->lang, kt_ticks_at(&t->ticks, i), t->ticks.decimals);
		gdouble w = t->l->ruler->width(t->l->ruler, text, font);

		widest = MAX(widest, w);
	}
	return widest + 0.8 * t->l->em;
}

static void draw(struct kt_layout *l, struct kt_box body)
{
	struct trend t = {.l = l};
	gdouble axis;

	t.plot = (struct kt_plot){.chart = l->chart, .n = l->chart->rows->len, .em = l->em};
	kt_plot_range(l->chart, &t.plot.lo, &t.plot.hi);
	t.ticks = kt_ticks_find(t.plot.lo, t.plot.hi, 4);
	t.plot.lo = MIN(t.plot.lo, kt_ticks_at(&t.ticks, 0));
	t.plot.hi = MAX(t.plot.hi, kt_ticks_at(&t.ticks, t.ticks.n - 1));
	t.endings = g_array_new(FALSE, FALSE, sizeof(struct ending));
	find_endings(&t);
	axis = MAX(axis_width(&t), 2 * l->em);
	t.plot.box = (struct kt_box){body.x + axis, body.y + l->em,
		body.w - axis - t.names_width - 1.2 * l->em, body.h - 3.2 * l->em};
	for (guint i = 0; i < t.endings->len; i++) {
		struct ending *e = &g_array_index(t.endings, struct ending, i);

		e->y = kt_plot_y(&t.plot, e->y);
	}
	spread(&t);
	kt_plot_band(l->scene, &t.plot);
	draw_axis(&t);
	for (guint s = l->chart->series->len; s > 0; s--)
		if (kt_plot_is_line(l->chart, s - 1))
			kt_plot_line(l->scene, &t.plot, s - 1);
	draw_times(&t);
	draw_names(&t);
	g_array_unref(t.endings);
}

const struct kt_chart_kind kt_chart_trend = {
	.name = "trend",
	.summary = "a line over time, with a band and the forecast dashed",
	.accepts = accepts,
	.height = height,
	.draw = draw,
};
