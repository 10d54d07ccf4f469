/* SPDX-License-Identifier: GPL-3.0-or-later */
/* chart_bridge.c -- a lying waterfall: labels at the left, one step a row.
 *
 * Where the steps are small against the levels the long bars are broken: all
 * are cut by the same amount, with a mark, and the note says so. */
#include <math.h>

#include "charts/bars.h"
#include "charts/bridge_steps.h"
#include "charts/chart_kind.h"
#include "charts/chart_words.h"
#include "charts/wrap.h"
#include "kommunetal/base/error.h"

#define LABELS 0.36 /* of the width */
#define MOST_LABELS 0.45
#define LINE 1.28
#define MOST_STRETCH 1.3 /* that a row is made higher, in em */
#define PAD 0.7

typedef struct bridge {
	const struct kt_layout *l;
	GArray *steps;
	GPtrArray *labels; /* wrapped, one GPtrArray a step */
	gdouble label_width, number_width, plot;
	gdouble from; /* value at the left end of the plot */
	gboolean is_broken;
	gdouble stretch, thick; /* more height for a row; of a bar */
	struct kt_scale scale;  /* of value - from */
} bridge;

static gdouble shown(const struct kt_chart *chart, struct kt_decimal d)
{
	struct kt_decimal scaled;

	return kt_decimal_to_double(kt_decimal_shift(&scaled, d, -chart->power) ? scaled : d);
}

static const struct kt_fall *step_at(const struct bridge *b, guint i)
{
	return &g_array_index(b->steps, struct kt_fall, i);
}

static gboolean is_level(const struct kt_fall *step)
{
	return step->kind == KT_FALL_LEVEL;
}

static char *number_text(const struct bridge *b, const struct kt_fall *step)
{
	struct kt_decimal delta = step->to;

	if (!is_level(step))
		kt_decimal_sub(&delta, step->to, step->from);
	return kt_chart_number(
		b->l->chart, delta, !is_level(step) || step->scenario == KT_SCENARIO_VARIANCE);
}

static struct kt_font step_font(const struct bridge *b, const struct kt_fall *step)
{
	return (struct kt_font){b->l->em, is_level(step), FALSE};
}

static void measure_texts(struct bridge *b)
{
	const struct kt_ruler *ruler = b->l->ruler;
	gdouble widest = 0, word = 0;

	for (guint i = 0; i < b->steps->len; i++) {
		const struct kt_fall *step = step_at(b, i);
		g_autofree char *number = number_text(b, step);
		gdouble w = ruler->width(ruler, step->label, step_font(b, step));
		gdouble n = ruler->width(ruler, number, step_font(b, step));

		widest = MAX(widest, w);
		w = kt_wrap_widest_word(ruler, step->label, step_font(b, step));
		word = MAX(word, w);
		b->number_width = MAX(b->number_width, n);
	}
	/* A third of the width, or a little more for what would be hyphenated. */
	b->label_width =
		MIN(widest, MAX(LABELS * b->l->width, MIN(word, MOST_LABELS * b->l->width)));
	b->label_width += 0.01;
	for (guint i = 0; i < b->steps->len; i++)
		g_ptr_array_add(b->labels, kt_wrap(ruler, step_at(b, i)->label,
						   step_font(b, step_at(b, i)), b->label_width));
}

/* What the plot spans, less what is broken off. */
static struct kt_range find_span(struct bridge *b)
{
	struct kt_bridge_span span = kt_bridge_span(b->steps, b->l->chart->power);
	struct kt_range range = {0, 0};

	kt_range_add(&range, span.lo);
	kt_range_add(&range, span.hi);
	b->is_broken = span.is_broken;
	b->from = span.from;
	if (!span.is_broken)
		return range;
	return span.lo > 0 ? (struct kt_range){0, span.hi - span.from}
			   : (struct kt_range){span.lo - span.from, 0};
}

static void bridge_clear(struct bridge *b)
{
	g_array_unref(b->steps);
	g_ptr_array_unref(b->labels);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(bridge, bridge_clear)

static void bridge_init(struct bridge *b, const struct kt_layout *l)
{
	gdouble room;
	struct kt_range range;

	*b = (struct bridge){.l = l, .steps = kt_bridge_steps(l->chart)};
	b->labels = g_ptr_array_new_with_free_func((GDestroyNotify)g_ptr_array_unref);
	measure_texts(b);
	range = find_span(b);
	/* Numbers stand to the right of the bars, where no step comes from or goes to. */
	room = b->number_width + 0.5 * l->em;
	b->plot = l->width - b->label_width - l->em - room;
	b->scale = kt_scale_over(range, b->label_width + l->em, b->plot);
}

static gdouble row_height(const struct bridge *b, guint i)
{
	const GPtrArray *lines = g_ptr_array_index(b->labels, i);

	return (lines->len * LINE + PAD) * b->l->em + b->stretch;
}

static gdouble rows_height(const struct bridge *b)
{
	gdouble sum = 0;

	for (guint i = 0; i < b->steps->len; i++)
		sum += row_height(b, i);
	return sum;
}

static gboolean accepts(const struct kt_chart *chart, GError **error)
{
	GArray *steps = kt_bridge_steps(chart);
	guint n = 0;

	for (guint i = 0; i < steps->len; i++)
		n += !is_level(&g_array_index(steps, struct kt_fall, i));
	g_array_unref(steps);
	if (n > 0)
		return TRUE;
	g_set_error(
		error, KT_ERROR, KT_ERROR_REFUSED, "no line has a deviation to build a bridge of");
	return FALSE;
}

static gdouble height(const struct kt_layout *l)
{
	g_auto(bridge) b;

	bridge_init(&b, l);
	return b.plot < 6 * l->em ? G_MAXDOUBLE : rows_height(&b);
}

/* Two slanted strokes on paper across the bar. */
static void draw_break(struct bridge *b, struct kt_scene *scene, gdouble x, gdouble y, gdouble h)
{
	gdouble w = 0.35 * b->l->em, lean = 0.3 * b->l->em;
	struct kt_point gap[4] = {{x, y + h}, {x + lean, y}, {x + w + lean, y}, {x + w, y + h}};

	kt_scene_path(scene, gap, 4, TRUE, FALSE, KT_INK_PAPER, 0);
	kt_scene_line(scene, x, y + h, x + lean, y, KT_INK_RULE, 0.75);
	kt_scene_line(scene, x + w, y + h, x + w + lean, y, KT_INK_RULE, 0.75);
}

static void draw_bar(struct bridge *b, const struct kt_fall *step, gdouble x, gdouble y)
{
	struct kt_scene *scene = b->l->scene;
	gdouble h = b->thick;
	gdouble to = x + kt_scale_at(&b->scale, shown(b->l->chart, step->to) - b->from);
	gdouble from = x + kt_scale_at(&b->scale,
				   is_level(step) ? 0 : shown(b->l->chart, step->from) - b->from);
	struct kt_decimal delta = kt_decimal_int(0);
	struct kt_box box = {MIN(from, to), y - h / 2, fabs(to - from), h};

	kt_decimal_sub(&delta, step->to, step->from);
	if (is_level(step) && step->scenario != KT_SCENARIO_VARIANCE)
		kt_scene_rect(scene, box, KT_INK_ACTUAL, kt_scenario_texture(step->scenario));
	else if (step->kind == KT_FALL_REST)
		kt_scene_rect(scene, box, KT_INK_PREVIOUS, KT_TEXTURE_SOLID);
	else
		kt_scene_rect(scene, box, kt_effect_ink(b->l->chart, kt_decimal_sign(delta)),
			KT_TEXTURE_SOLID);
	if (is_level(step) && b->is_broken)
		draw_break(b, scene,
			to > from ? box.x + 0.9 * b->l->em : box.x + box.w - 1.6 * b->l->em,
			box.y - 1, box.h + 2);
}

/* The line of the scale stops at a number: of income, it stands right of the bars. */
static void draw_number(struct bridge *b, const struct kt_fall *step, gdouble x, gdouble baseline)
{
	g_autofree char *text = number_text(b, step);
	gdouble from = shown(b->l->chart, step->from), to = shown(b->l->chart, step->to);
	gdouble right = MAX(is_level(step) ? b->from : from, to), em = b->l->em;
	gdouble left = x + kt_scale_at(&b->scale, right - b->from) + 0.5 * em;
	gdouble width = b->l->ruler->width(b->l->ruler, text, step_font(b, step));
	struct kt_box paper = {left - 0.15 * em, baseline - 0.9 * em, width + 0.3 * em, 1.1 * em};

	if (x + b->scale.zero > paper.x && x + b->scale.zero < paper.x + paper.w)
		kt_scene_rect(b->l->scene, paper, KT_INK_PAPER, KT_TEXTURE_SOLID);
	kt_scene_text(b->l->scene, b->l->ruler, left, baseline, KT_ALIGN_LEFT, step_font(b, step),
		KT_INK_TEXT, text);
}

static void draw_label(struct bridge *b, guint i, gdouble x, gdouble baseline)
{
	const struct kt_fall *step = step_at(b, i);
	const GPtrArray *lines = g_ptr_array_index(b->labels, i);

	kt_scene_lines(b->l->scene, b->l->ruler, x, baseline, LINE * b->l->em, KT_ALIGN_LEFT,
		step_font(b, step), KT_INK_TEXT, lines);
}

static void draw(struct kt_layout *l, struct kt_box body)
{
	g_auto(bridge) b;
	gdouble y = body.y, axis, natural;

	bridge_init(&b, l);
	natural = rows_height(&b);
	b.stretch = CLAMP((body.h - natural) / b.steps->len, 0, MOST_STRETCH * l->em);
	b.thick = 0.95 * l->em + 0.4 * b.stretch;
	axis = body.x + b.scale.zero;
	kt_scene_line(l->scene, axis, body.y, axis, body.y + rows_height(&b), KT_INK_RULE, 0.75);
	for (guint i = 0; i < b.steps->len; i++) {
		const struct kt_fall *step = step_at(&b, i);
		gdouble middle = y + b.stretch / 2 + (PAD / 2 + LINE / 2) * l->em,
			next = y + row_height(&b, i);
		gdouble to = body.x + kt_scale_at(&b.scale, shown(l->chart, step->to) - b.from);

		draw_label(&b, i, body.x, middle + 0.34 * l->em);
		draw_bar(&b, step, body.x, middle);
		draw_number(&b, step, body.x, middle + 0.34 * l->em);
		if (i + 1 < b.steps->len)
			kt_scene_line(l->scene, to, middle + b.thick / 2, to,
				next + b.stretch / 2 + (PAD / 2 + LINE / 2) * l->em - b.thick / 2,
				KT_INK_RULE, 0.5);
		y = next;
	}
}

static char *note(const struct kt_layout *l)
{
	g_auto(bridge) b;

	bridge_init(&b, l);
	return b.is_broken ? g_strdup(kt_chart_word(l->chart->lang, KT_WORD_BROKEN)) : NULL;
}

const struct kt_chart_kind kt_chart_bridge = {
	.name = "bridge",
	.summary = "from the budget to the result, one step for each line that deviates",
	.accepts = accepts,
	.height = height,
	.draw = draw,
	.note = note,
};
