/* SPDX-License-Identifier: GPL-3.0-or-later */
/* chart_lint.c -- the rules of the notation, checked on a finished chart.
 *
 * Each rule is one function that looks at the model and the scene and adds
 * lines; a new rule is one function and one entry in the table. */
#include <math.h>
#include <string.h>

#include "charts/chart_lint.h"
#include "charts/palette.h"

#define MOST_LINES 5
#define LONGEST_MESSAGE 120
#define LEAST_SIZE 4.5      /* points */
#define TEXT_CONTRAST 4.5   /* WCAG 2 AA */
#define SHAPE_CONTRAST 3.0  /* WCAG 2, graphical objects */
#define LEAST_DISTANCE 20.0 /* CIE 1976, in every kind of vision */

void kt_lint_fault(struct kt_lint *l, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	g_ptr_array_add(l->faults, g_strdup_vprintf(format, args));
	va_end(args);
}

static const struct kt_mark *mark_at(const struct kt_lint *l, guint i)
{
	return &g_array_index(l->scene->marks, struct kt_mark, i);
}

gboolean kt_lint_has_axis(const struct kt_lint *l)
{
	static const char *const kinds[] = {
		"deviation", "fund", "grant", "distribution", "share", NULL};

	return g_strv_contains(kinds, l->kind);
}

static gboolean draws_lines(const struct kt_lint *l)
{
	return g_str_equal(l->kind, "trend") || g_str_equal(l->kind, "multiples");
}

static void check_titles(struct kt_lint *l)
{
	if (!*l->chart->message)
		kt_lint_fault(l, "title: there is no message line that says the finding");
	else if (g_utf8_strlen(l->chart->message, -1) > LONGEST_MESSAGE)
		kt_lint_fault(
			l, "title: the message is longer than %d characters", LONGEST_MESSAGE);
	if (!*l->chart->what)
		kt_lint_fault(l, "title: it is not said what is measured");
	if (!*l->chart->unit)
		kt_lint_fault(l, "unit: the chart has no unit");
}

/* A bridge draws the first number of its levels; applications and distributions are
 * drawn without their total, which would flatten them, and nobody draws a heading. */
static gboolean is_drawn_in(const struct kt_lint *l, const struct kt_chart_row *row, guint series)
{
	enum kt_scenario scenario = kt_chart_series(l->chart, series)->scenario;

	for (guint s = 0; s < series && g_str_equal(l->kind, "bridge"); s++)
		if (row->values[s].is_known)
			return FALSE;
	if (g_str_equal(l->kind, "bridge"))
		return row->role == KT_ROW_TOTAL;
	if (g_str_equal(l->kind, "grant"))
		return row->role == KT_ROW_PLAIN &&
		       (scenario == KT_SCENARIO_BUDGET || scenario == KT_SCENARIO_ACTUAL);
	if (g_str_equal(l->kind, "distribution"))
		return row->role == KT_ROW_PLAIN || row->role == KT_ROW_OF_WHICH;
	return row->role != KT_ROW_GROUP;
}

/* Shares and dots show one scenario; a distribution shows the outcome and what was
 * before. */
static gboolean is_drawn(const struct kt_lint *l, guint series)
{
	enum kt_scenario scenario = kt_chart_series(l->chart, series)->scenario;
	gdouble value, largest = 0;

	if (g_str_equal(l->kind, "share") || g_str_equal(l->kind, "compare"))
		return FALSE;
	if (g_str_equal(l->kind, "distribution") && scenario != KT_SCENARIO_PREVIOUS &&
		(gint)series != kt_chart_outcome(l->chart))
		return FALSE;
	for (guint r = 0; r < l->chart->rows->len; r++) {
		const struct kt_chart_row *row = kt_chart_row(l->chart, r);

		if (is_drawn_in(l, row, series) &&
			kt_row_number(l->chart, row, (gint)series, &value))
			largest = MAX(largest, fabs(value));
	}
	return largest > 0;
}

/* A head has a key to its scenario where there are others to tell it from. */
static gboolean has_key(const struct kt_lint *l)
{
	gboolean is_single = g_str_equal(l->kind, "share") ||
			     (g_str_equal(l->kind, "distribution") &&
				     !kt_chart_has_values(l->chart,
					     kt_chart_find(l->chart, KT_SCENARIO_PREVIOUS)));

	return kt_lint_has_axis(l) && !is_single;
}

/* A plan has to be outlined and a forecast hatched, the line of a forecast
 * dashed (one point alone: hollow), wherever one is drawn: beside the key in the head there has to be a bar. */
static void check_scenarios(struct kt_lint *l)
{
	guint n[3] = {0}, n_dashed = 0, keys = has_key(l) ? 1 : 0;

	for (guint i = 0; i < l->scene->marks->len; i++) {
		const struct kt_mark *m = mark_at(l, i);

		if ((m->kind == KT_MARK_RECT && m->box.w > 0) || m->kind == KT_MARK_DOT)
			n[m->texture]++;
		n_dashed += m->kind == KT_MARK_PATH && m->is_dashed;
	}
	for (guint s = 0; s < l->chart->series->len; s++) {
		enum kt_texture texture =
			kt_scenario_texture(kt_chart_series(l->chart, s)->scenario);
		const char *name = kt_chart_series(l->chart, s)->name;

		if (texture == KT_TEXTURE_SOLID || !is_drawn(l, s))
			continue;
		if (draws_lines(l) && texture == KT_TEXTURE_HATCH && n_dashed == 0 &&
			n[KT_TEXTURE_OUTLINE] == 0)
			kt_lint_fault(l, "scenario: '%s' is not drawn dashed", name);
		else if (!draws_lines(l) && n[texture] <= keys)
			kt_lint_fault(l, "scenario: '%s' is not drawn %s", name,
				texture == KT_TEXTURE_HATCH ? "hatched" : "outlined");
	}
}

/* Colours of effect belong to deviations; anything else is solid, outlined or light. */
static void check_effects(struct kt_lint *l)
{
	gboolean has_variance = FALSE;
	struct kt_decimal variance;

	for (guint r = 0; r < l->chart->rows->len; r++)
		has_variance |= kt_row_variance(l->chart, kt_chart_row(l->chart, r), &variance);
	for (guint i = 0; i < l->scene->marks->len && !has_variance; i++)
		if (mark_at(l, i)->kind != KT_MARK_TEXT && mark_at(l, i)->kind != KT_MARK_BEGIN &&
			mark_at(l, i)->kind != KT_MARK_END &&
			(mark_at(l, i)->ink == KT_INK_WORSE ||
				mark_at(l, i)->ink == KT_INK_BETTER)) {
			kt_lint_fault(
				l, "effect: worse and better are coloured, but nothing deviates");
			return;
		}
}

static void check_texts(struct kt_lint *l)
{
	guint a, b;
	gint cut = kt_scene_cut_off(l->scene, 0.5);

	if (kt_scene_overlap(l->scene, 0.1, &a, &b))
		kt_lint_fault(
			l, "overlap: '%s' lies on '%s'", mark_at(l, a)->text, mark_at(l, b)->text);
	if (cut >= 0)
		kt_lint_fault(l, "overlap: '%s' is cut off", mark_at(l, (guint)cut)->text);
	for (guint i = 0; i < l->scene->marks->len; i++) {
		const struct kt_mark *m = mark_at(l, i);

		if (m->kind != KT_MARK_TEXT)
			continue;
		if (m->font.size < LEAST_SIZE - 0.5) {
			kt_lint_fault(l, "legibility: '%s' is smaller than %.1f points", m->text,
				LEAST_SIZE);
			return;
		}
		if (kt_rgb_contrast(kt_ink_rgb(m->ink), kt_ink_rgb(KT_INK_PAPER)) < TEXT_CONTRAST) {
			kt_lint_fault(l, "contrast: '%s' is too faint to read", m->text);
			return;
		}
	}
}

/* Worse and better have to differ for everybody, and on a grey printer. */
void kt_lint_colours(struct kt_lint *l, struct kt_rgb worse, struct kt_rgb better)
{
	static const struct {
		enum kt_vision vision;
		const char *name;
	} visions[] = {{KT_VISION_FULL, "full vision"}, {KT_VISION_NO_RED, "protanopia"},
		{KT_VISION_NO_GREEN, "deuteranopia"}, {KT_VISION_GREY, "grey print"}};

	for (gsize i = 0; i < G_N_ELEMENTS(visions); i++)
		if (kt_rgb_distance(kt_rgb_seen(worse, visions[i].vision),
			    kt_rgb_seen(better, visions[i].vision)) < LEAST_DISTANCE)
			kt_lint_fault(
				l, "colour: worse and better look alike in %s", visions[i].name);
	if (kt_rgb_contrast(better, kt_ink_rgb(KT_INK_PAPER)) < SHAPE_CONTRAST ||
		kt_rgb_contrast(worse, kt_ink_rgb(KT_INK_PAPER)) < SHAPE_CONTRAST)
		kt_lint_fault(l, "contrast: the colours of deviations are too faint");
}

static void check_colours(struct kt_lint *l)
{
	kt_lint_colours(l, kt_ink_rgb(KT_INK_WORSE), kt_ink_rgb(KT_INK_BETTER));
}

static void check_clutter(struct kt_lint *l)
{
	guint n = 0;

	for (guint s = 0; s < l->chart->series->len; s++)
		n += kt_chart_has_values(l->chart, (gint)s) &&
		     kt_chart_series(l->chart, s)->scenario != KT_SCENARIO_LOW &&
		     kt_chart_series(l->chart, s)->scenario != KT_SCENARIO_HIGH;
	if (n > MOST_LINES)
		kt_lint_fault(l,
			"clutter: %u series in one picture; more than %d are not told apart", n,
			MOST_LINES);
}

char **kt_chart_lint(const struct kt_chart *chart, const char *kind, const struct kt_scene *scene)
{
	static void (*const rules[])(struct kt_lint *) = {check_titles, check_scenarios,
		check_effects, check_texts, check_colours, kt_lint_zero, kt_lint_scale,
		check_clutter};
	struct kt_lint l = {chart, kind, scene, g_ptr_array_new()};

	for (gsize i = 0; i < G_N_ELEMENTS(rules); i++)
		rules[i](&l);
	g_ptr_array_add(l.faults, NULL);
	return (char **)g_ptr_array_free(l.faults, FALSE);
}
