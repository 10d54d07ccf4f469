/* SPDX-License-Identifier: GPL-3.0-or-later */
/* chart_trend.c -- a line over time: each row is a point in time, in order.
 *
 * Lines are named at their ends, so no key has to be looked up; the names are
 * pushed apart where lines end close to each other. */
#include <math.h>
#include <stdlib.h>

#include "charts/chart_words.h"
#include "charts/plot.h"
#include "charts/point_labels.h"
#include "charts/ticks.h"
#include "charts/trend_break.h"
#include "charts/wrap.h"

#define LEAST_HEIGHT 11.0 /* of the plot, in em */
#define LEAST_WIDTH 12.0
#define LINE 1.25
#define NAME_WIDTH 0.2 /* of the picture, at most */
#define MINUS "\xe2\x88\x92"
#define ALL_POINTS 8 /* a line of so many points has each labelled */

/* What stands at the right end of a line. */
struct ending {
	guint series;
	gint row;         /* of the line's last point */
	gdouble y;        /* the value, then where the first line's middle is */
	GPtrArray *lines; /* number and name */
};

struct trend {
	struct kt_layout *l;
	struct kt_plot plot;
	struct kt_ticks ticks;
	GArray *endings; /* struct ending */
	gdouble names_width;
	gdouble inset; /* between the scale and the first point */
};

static gboolean accepts(const struct kt_chart *chart, GError **error)
{
	return kt_chart_needs_outcomes(chart, 1, error);
}

static guint n_lines(const struct kt_chart *chart)
{
	guint n = 0;

	for (guint s = 0; s < chart->series->len; s++)
		n += kt_plot_is_line(chart, s);
	return n;
}

static void ending_clear(gpointer data)
{
	g_ptr_array_unref(((struct ending *)data)->lines);
}

static gdouble ending_height(const struct trend *t, const struct ending *e)
{
	return (e->lines->len * LINE + 0.1) * t->l->em;
}

static gint by_place(gconstpointer a, gconstpointer b)
{
	const struct ending *x = a, *y = b;

	if (x->y != y->y)
		return x->y < y->y ? -1 : 1;
	return x->series < y->series ? -1 : 1;
}

/* Names apart, as near as can be to where their lines end: pushed down from the
 * top, then up from the bottom. */
static void spread(struct trend *t)
{
	gdouble bottom = t->plot.box.y + t->plot.box.h + 0.5 * t->l->em;

	g_array_sort(t->endings, by_place);
	for (guint i = 1; i < t->endings->len; i++) {
		struct ending *e = &g_array_index(t->endings, struct ending, i);

		e->y = MAX(e->y, e[-1].y + ending_height(t, e - 1));
	}
	for (guint i = t->endings->len; i > 0; i--) {
		struct ending *e = &g_array_index(t->endings, struct ending, i - 1);

		bottom -= ending_height(t, e);
		e->y = MIN(e->y, bottom + 0.5 * t->l->em);
	}
}

static char *number_at(const struct trend *t, gint row, gint series)
{
	const struct kt_chart_row *r = kt_chart_row(t->l->chart, (guint)row);

	return series >= 0 && r->values[series].is_known
		       ? kt_chart_number(t->l->chart, r->values[series].number, FALSE)
		       : NULL;
}

/* "412", with the name where there is more than one line (a line alone is named
 * by the title) and the interval of a forecast: "412 projected (380–444)". */
static char *ending_text(const struct trend *t, const struct ending *e)
{
	const struct kt_chart *chart = t->l->chart;
	const struct kt_chart_series *series = kt_chart_series(chart, e->series);
	gboolean is_forecast = series->scenario == KT_SCENARIO_FORECAST;
	g_autofree char *number = number_at(t, e->row, (gint)e->series);
	g_autofree char *low = number_at(t, e->row, kt_chart_find(chart, KT_SCENARIO_LOW));
	g_autofree char *high = number_at(t, e->row, kt_chart_find(chart, KT_SCENARIO_HIGH));
	GString *text = g_string_new(number);

	if (n_lines(chart) > 1)
		g_string_append_printf(text, " %s", series->name);
	if (is_forecast && low && high)
		g_string_append_printf(text, " (%s%s%s)", low,
			g_str_has_prefix(high, MINUS) ? kt_chart_word(chart->lang, KT_WORD_UNTIL)
						      : "–",
			high);
	return g_string_free(text, FALSE);
}

/* Lines that stop before the picture ends have their number at their last point. */
static gboolean reaches_the_end(const struct trend *t, gint row)
{
	gdouble value;

	for (guint s = 0; s < t->l->chart->series->len; s++)
		if (kt_plot_is_line(t->l->chart, s) && kt_plot_last(&t->plot, s, &value) > row)
			return FALSE;
	return TRUE;
}

static void find_endings(struct trend *t)
{
	const struct kt_chart *chart = t->l->chart;
	struct kt_font font = {t->l->em, FALSE, FALSE};

	t->endings = g_array_new(FALSE, FALSE, sizeof(struct ending));
	g_array_set_clear_func(t->endings, ending_clear);
	for (guint s = 0; s < chart->series->len; s++) {
		struct ending e = {.series = s};
		g_autofree char *text = NULL;
		gdouble width;

		if (!kt_plot_is_line(chart, s))
			continue;
		e.row = kt_plot_last(&t->plot, s, &e.y);
		if (e.row < 0 || !reaches_the_end(t, e.row))
			continue;
		text = ending_text(t, &e);
		width = MAX(kt_wrap_widest_word(t->l->ruler, text, font), NAME_WIDTH * t->l->width);
		e.lines = kt_wrap(t->l->ruler, text, font, width + 0.01);
		for (guint i = 0; i < e.lines->len; i++) {
			width = t->l->ruler->width(t->l->ruler, e.lines->pdata[i], font);
			t->names_width = MAX(t->names_width, width);
		}
		g_array_append_val(t->endings, e);
	}
}

static void find_scale(struct trend *t)
{
	gdouble least;

	kt_plot_range(t->l->chart, &t->plot.lo, &t->plot.hi);
	least = t->plot.lo;
	t->ticks = kt_ticks_in(t->plot.lo, t->plot.hi, 4, t->l->chart->decimals);
	t->plot.lo = MIN(t->plot.lo, kt_ticks_at(&t->ticks, 0));
	t->plot.hi = MAX(t->plot.hi, kt_ticks_at(&t->ticks, t->ticks.n - 1));
	/* The number of the lowest point stands under it; bars of 0 have their line there. */
	if (least != 0)
		t->plot.lo = MIN(t->plot.lo, least - 0.1 * (t->plot.hi - least));
}

/* The numbers of the first points stand over or under them and not beside those of the scale:
 * "400.000 371.700" reads as one. */
static void find_inset(struct trend *t)
{
	struct kt_font font = {0.9 * t->l->em, FALSE, FALSE};

	for (guint s = 0; s < t->l->chart->series->len; s++) {
		g_autofree char *text = kt_plot_is_line(t->l->chart, s) && t->plot.n > 0
						? number_at(t, 0, (gint)s)
						: NULL;
		gdouble width = text ? t->l->ruler->width(t->l->ruler, text, font) : 0;

		t->inset = MAX(t->inset, text ? width / 2 + 0.4 * t->l->em : 0);
	}
}

static struct trend trend_of(struct kt_layout *l)
{
	struct trend t = {.l = l};

	t.plot = (struct kt_plot){.chart = l->chart, .n = l->chart->rows->len, .em = l->em};
	find_scale(&t);
	find_endings(&t);
	find_inset(&t);
	return t;
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

static gdouble height(const struct kt_layout *l)
{
	struct kt_layout copy = *l;
	struct trend t = trend_of(&copy);
	gdouble names = 0;

	for (guint i = 0; i < t.endings->len; i++)
		names += ending_height(&t, &g_array_index(t.endings, struct ending, i));
	g_array_unref(t.endings);
	if (l->width - t.names_width - axis_width(&t) - t.inset < LEAST_WIDTH * l->em)
		return G_MAXDOUBLE;
	return MAX(LEAST_HEIGHT * l->em, names) + 4 * l->em;
}

static void draw_axis(struct trend *t)
{
	struct kt_font font = {0.9 * t->l->em, FALSE, FALSE};
	gdouble left = t->plot.box.x - t->inset, right = t->plot.box.x + t->plot.box.w;

	for (guint i = 0; i < t->ticks.n; i++) {
		gdouble value = kt_ticks_at(&t->ticks, i), y;
		g_autofree char *text = kt_axis_number(t->l->chart->lang, value, t->ticks.decimals);

		if (value < t->plot.lo - 1e-9 || value > t->plot.hi + 1e-9 * fabs(t->plot.hi))
			continue;
		y = kt_plot_y(&t->plot, value);
		kt_scene_line(t->l->scene, left, y, right, y,
			value == 0 ? KT_INK_RULE : KT_INK_GRID, value == 0 ? 0.75 : 0.5);
		kt_scene_text(t->l->scene, t->l->ruler, left - 0.8 * t->l->em, y + 0.32 * font.size,
			KT_ALIGN_RIGHT, font, KT_INK_MUTED, text);
	}
}

static struct kt_box time_box(const struct trend *t, guint i, const char *label)
{
	struct kt_font font = {0.9 * t->l->em, FALSE, FALSE};
	gdouble from = t->plot.box.x - t->inset - 2 * t->l->em;
	gdouble to = t->plot.box.x + t->plot.box.w + t->names_width;
	gdouble w = t->l->ruler->width(t->l->ruler, label, font);
	gdouble left = CLAMP(kt_plot_x(&t->plot, i) - w / 2, from, MAX(to - w, from));

	return (struct kt_box){left, t->plot.box.y + t->plot.box.h + 1.6 * t->l->em, w, 0};
}

static char *time_label(const struct trend *t, guint i)
{
	struct kt_font font = {0.9 * t->l->em, FALSE, FALSE};

	return kt_shorten(t->l->ruler, kt_chart_row(t->l->chart, i)->label, font, 12 * t->l->em);
}

/* Years begin with whole numbers. */
static gboolean begins_year(const struct trend *t, guint i)
{
	const struct kt_chart_row *row = kt_chart_row(t->l->chart, i);

	return row->has_time && fabs(row->time - rint(row->time)) < 0.02;
}

/* Which of the times told are STEP apart: those that begin years where only some do, else those
 * counted from the last. */
static guint phase_of(const struct trend *t, guint step)
{
	guint n = 0, first = 0;

	for (guint i = t->plot.n; i > 0; i--)
		if (begins_year(t, i - 1)) {
			first = i - 1;
			n++;
		}
	return (n > 0 && n < t->plot.n ? first : t->plot.n - 1) % step;
}

/* Do the times that lie STEP apart all fit beside each other? */
static gboolean fits(const struct trend *t, guint step)
{
	gdouble next = -G_MAXDOUBLE;

	for (guint i = phase_of(t, step); i < t->plot.n; i += step) {
		g_autofree char *label = time_label(t, i);
		struct kt_box box = time_box(t, i, label);

		if (box.x < next)
			return FALSE;
		next = box.x + box.w + t->l->em;
	}
	return TRUE;
}

static gboolean is_even(const struct trend *t)
{
	gdouble least = G_MAXDOUBLE, most = 0;

	for (guint i = 1; i < t->plot.n; i++) {
		gdouble gap = kt_plot_x(&t->plot, i) - kt_plot_x(&t->plot, i - 1);

		least = MIN(least, gap);
		most = MAX(most, gap);
	}
	return most < 1.25 * least;
}

/* Every month, quarter or year, or every so manyth: 1 where the times are uneven anyhow. */
static guint step_of(const struct trend *t)
{
	static const guint steps[] = {1, 2, 3, 4, 6, 12, 24};

	for (gsize i = 0; is_even(t) && i < G_N_ELEMENTS(steps); i++)
		if (fits(t, steps[i]))
			return steps[i];
	return 1;
}

/* The first and the last time, and of those between so many that none touches
 * the next.  Long labels at either end keep inside the picture. */
static void draw_times(struct trend *t)
{
	struct kt_font font = {0.9 * t->l->em, FALSE, FALSE};
	gdouble next = -G_MAXDOUBLE, limit = G_MAXDOUBLE;
	guint step = step_of(t), phase = phase_of(t, step);

	for (guint k = 0; k < t->plot.n; k++) {
		/* The last one first: it is what the message is about. */
		guint i = k == 0 ? t->plot.n - 1 : k - 1;
		g_autofree char *label = time_label(t, i);
		struct kt_box box = time_box(t, i, label);

		if (box.x < next || box.x + box.w > limit ||
			(i > 0 && i + 1 < t->plot.n && i % step != phase))
			continue;
		kt_scene_text(t->l->scene, t->l->ruler, box.x, box.y, KT_ALIGN_LEFT, font,
			KT_INK_MUTED, label);
		if (k == 0)
			limit = box.x - t->l->em;
		else
			next = box.x + box.w + t->l->em;
	}
}

static void draw_names(struct trend *t)
{
	struct kt_font font = {t->l->em, FALSE, FALSE};

	for (guint i = 0; i < t->endings->len; i++) {
		const struct ending *e = &g_array_index(t->endings, struct ending, i);

		kt_scene_lines(t->l->scene, t->l->ruler,
			t->plot.box.x + t->plot.box.w + 0.8 * t->l->em, e->y + 0.34 * t->l->em,
			LINE * t->l->em, KT_ALIGN_LEFT, font, KT_INK_TEXT, e->lines);
	}
}

static gint ending_row(const struct trend *t, guint series)
{
	for (guint i = 0; i < t->endings->len; i++)
		if (g_array_index(t->endings, struct ending, i).series == series)
			return g_array_index(t->endings, struct ending, i).row;
	return -1;
}

/* What stands out is said where it is seen. */
static void draw_remark(struct trend *t, struct kt_box room, GArray *taken)
{
	struct kt_font font = {0.9 * t->l->em, FALSE, FALSE};
	guint i = 0;
	g_autofree char *text = kt_trend_break(&t->plot, &i);

	if (text)
		kt_point_remark(t->l->scene, t->l->ruler, &t->plot,
			(guint)kt_chart_find(t->l->chart, KT_SCENARIO_ACTUAL), i, text, font, room,
			taken);
}

static void draw_numbers(struct trend *t, struct kt_box body)
{
	struct kt_font font = {0.9 * t->l->em, FALSE, FALSE};
	g_autoptr(GArray) taken = g_array_new(FALSE, FALSE, sizeof(struct kt_box));
	struct kt_box room = {t->plot.box.x - t->inset, body.y,
		t->inset + t->plot.box.w + 0.2 * t->l->em,
		t->plot.box.y + t->plot.box.h + 0.3 * t->l->em - body.y};
	gboolean is_all = t->plot.n <= ALL_POINTS && n_lines(t->l->chart) <= 2;

	for (guint s = 0; s < t->l->chart->series->len; s++)
		if (kt_plot_is_line(t->l->chart, s))
			kt_point_labels(t->l->scene, t->l->ruler, &t->plot, s, is_all,
				ending_row(t, s), font, room, taken);
	draw_remark(t, room, taken);
}

static void draw(struct kt_layout *l, struct kt_box body)
{
	struct trend t = trend_of(l);
	gdouble axis = MAX(axis_width(&t), 2 * l->em) + t.inset;

	t.plot.box = (struct kt_box){body.x + axis, body.y + 1.6 * l->em,
		body.w - axis - t.names_width - 1.2 * l->em, body.h - 3.8 * l->em};
	for (guint i = 0; i < t.endings->len; i++) {
		struct ending *e = &g_array_index(t.endings, struct ending, i);

		e->y = kt_plot_y(&t.plot, e->y);
	}
	spread(&t);
	t.plot.grid = &t.ticks;
	kt_plot_band(l->scene, &t.plot);
	draw_axis(&t);
	for (guint s = l->chart->series->len; s > 0; s--)
		if (kt_plot_is_line(l->chart, s - 1))
			kt_plot_line(l->scene, &t.plot, s - 1);
	draw_numbers(&t, body);
	draw_times(&t);
	draw_names(&t);
	g_array_unref(t.endings);
}

static char *note(const struct kt_layout *l)
{
	struct kt_layout copy = *l;
	struct trend t = {.l = &copy};

	t.plot = (struct kt_plot){.chart = l->chart, .n = l->chart->rows->len};
	find_scale(&t);
	return kt_plot_note(&t.plot, NULL, kt_plot_has_gaps(&t.plot));
}

const struct kt_chart_kind kt_chart_trend = {
	.name = "trend",
	.summary = "a line over time, with a band and the forecast dashed",
	.accepts = accepts,
	.height = height,
	.draw = draw,
	.note = note,
};
