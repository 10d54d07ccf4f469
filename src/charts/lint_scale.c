/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lint_scale.c -- rules about lengths and places, measured on the scene.
 *
 * A lying bar is a rectangle at the height of an upright axis line; keys in
 * the head stand beside no axis, and the heads of pins are square. */
#include <math.h>
#include <string.h>

#include "charts/chart_lint.h"

#define NEAR 0.02 /* points */
#define ROUNDING 0.01

static const struct kt_mark *mark_at(const struct kt_lint *l, guint i)
{
	return &g_array_index(l->scene->marks, struct kt_mark, i);
}

static gboolean is_axis_beside(const struct kt_mark *m, struct kt_box bar)
{
	gdouble middle = bar.y + bar.h / 2;

	return m->kind == KT_MARK_LINE && m->ink == KT_INK_RULE && fabs(m->box.w) < NEAR &&
	       middle >= MIN(m->box.y, m->box.y + m->box.h) &&
	       middle <= MAX(m->box.y, m->box.y + m->box.h);
}

/* The axis that BAR begins at into *X; FALSE if it begins at none.  *IS_BAR: there
 * is an axis beside it at all. */
static gboolean find_axis(const struct kt_lint *l, struct kt_box bar, gdouble *x, gboolean *is_bar)
{
	*is_bar = FALSE;
	for (guint i = 0; i < l->scene->marks->len; i++) {
		const struct kt_mark *m = mark_at(l, i);

		if (!is_axis_beside(m, bar))
			continue;
		*is_bar = TRUE;
		*x = m->box.x;
		if (fabs(bar.x - *x) < NEAR || fabs(bar.x + bar.w - *x) < NEAR)
			return TRUE;
	}
	return FALSE;
}

static gboolean can_be_bar(const struct kt_mark *m)
{
	return m->kind == KT_MARK_RECT && m->box.w > 0 && fabs(m->box.w - m->box.h) > NEAR;
}

static gboolean says_shortened(const struct kt_lint *l)
{
	for (guint i = 0; i < l->scene->marks->len; i++) {
		const struct kt_mark *m = mark_at(l, i);

		if (m->kind == KT_MARK_TEXT &&
			(strstr(m->text, "afkortet") || strstr(m->text, "shortened")))
			return TRUE;
	}
	return FALSE;
}

void kt_lint_zero(struct kt_lint *l)
{
	gboolean is_broken = FALSE;

	for (guint i = 0; i < l->scene->marks->len; i++) {
		const struct kt_mark *m = mark_at(l, i);
		gboolean is_bar;
		gdouble x;

		is_broken |= m->kind == KT_MARK_PATH && m->is_closed && m->ink == KT_INK_PAPER;
		if (kt_lint_has_axis(l) && can_be_bar(m) && !find_axis(l, m->box, &x, &is_bar) &&
			is_bar) {
			kt_lint_fault(l, "zero: a bar does not begin at its axis");
			return;
		}
	}
	if (is_broken && !says_shortened(l))
		kt_lint_fault(l, "zero: bars are broken and no note says so");
}

/* ---- bars on one scale ---- */

/* What a bar of M's looks can stand for. */
static gboolean can_show(const struct kt_lint *l, const struct kt_mark *m, gint s)
{
	enum kt_scenario scenario = kt_chart_series(l->chart, (guint)s)->scenario;

	return scenario != KT_SCENARIO_VARIANCE && kt_scenario_texture(scenario) == m->texture;
}

/* The number in ROW that M shows at PER_UNIT points a unit. */
static gboolean row_has(const struct kt_lint *l, guint r, const struct kt_mark *m, gdouble per_unit)
{
	const struct kt_chart_row *row = kt_chart_row(l->chart, r);
	struct kt_decimal variance, shown;
	gdouble value, length = m->box.w / per_unit;

	if (m->ink == KT_INK_WORSE || m->ink == KT_INK_BETTER)
		return kt_row_variance(l->chart, row, &variance) &&
		       kt_decimal_shift(&shown, variance, -l->chart->power) &&
		       fabs(fabs(kt_decimal_to_double(shown)) - length) <= ROUNDING * length;
	for (gint s = 0; s < (gint)l->chart->series->len; s++)
		if (can_show(l, m, s) && kt_row_number(l->chart, row, s, &value) &&
			fabs(fabs(value) - length) <= ROUNDING * length)
			return TRUE;
	return FALSE;
}

static gboolean any_row_has(const struct kt_lint *l, const struct kt_mark *m, gdouble per_unit)
{
	for (guint r = 0; r < l->chart->rows->len; r++)
		if (row_has(l, r, m, per_unit))
			return TRUE;
	return FALSE;
}

/* The bars at the axis X, for each a number of some row at PER_UNIT. */
static gboolean all_fit(const struct kt_lint *l, gdouble x, gdouble per_unit)
{
	for (guint i = 0; i < l->scene->marks->len; i++) {
		const struct kt_mark *m = mark_at(l, i);
		gdouble axis;
		gboolean is_bar;

		if (can_be_bar(m) && find_axis(l, m->box, &axis, &is_bar) &&
			fabs(axis - x) < NEAR && !any_row_has(l, m, per_unit))
			return FALSE;
	}
	return TRUE;
}

/* Tries every number that the first, the widest bar may show as the scale's. */
static gboolean has_scale(const struct kt_lint *l, const struct kt_mark *bar, gdouble x)
{
	for (guint r = 0; r < l->chart->rows->len; r++) {
		const struct kt_chart_row *row = kt_chart_row(l->chart, r);
		struct kt_decimal variance, shown;
		gdouble value;

		for (gint s = 0; s < (gint)l->chart->series->len; s++)
			if (can_show(l, bar, s) && kt_row_number(l->chart, row, s, &value) &&
				value != 0 && all_fit(l, x, bar->box.w / fabs(value)))
				return TRUE;
		if ((bar->ink == KT_INK_WORSE || bar->ink == KT_INK_BETTER) &&
			kt_row_variance(l->chart, row, &variance) &&
			kt_decimal_shift(&shown, variance, -l->chart->power) &&
			kt_decimal_sign(shown) != 0 &&
			all_fit(l, x, bar->box.w / fabs(kt_decimal_to_double(shown))))
			return TRUE;
	}
	return FALSE;
}

static void check_bars(struct kt_lint *l)
{
	g_autoptr(GHashTable) done = g_hash_table_new(NULL, NULL);

	for (guint i = 0; i < l->scene->marks->len; i++) {
		const struct kt_mark *m = mark_at(l, i);
		gboolean is_bar;
		gdouble x;

		if (!can_be_bar(m) || !find_axis(l, m->box, &x, &is_bar) ||
			!g_hash_table_add(done, GINT_TO_POINTER((gint)rint(x / NEAR))))
			continue;
		if (!has_scale(l, m, x)) {
			kt_lint_fault(l, "scale: bars at one axis are not on one scale");
			return;
		}
	}
}

/* ---- panels on one scale ---- */

/* The dots of a panel in the order of drawing give the points that a unit takes;
 * FALSE where all its values are the same.  *AT goes past them. */
static gboolean panel_scale(
	const struct kt_lint *l, guint first, guint end, guint *at, gdouble *per_unit)
{
	gdouble y0 = 0, v0 = 0, value;
	gboolean has_first = FALSE, is_found = FALSE;

	for (guint s = l->chart->series->len; s > 0; s--)
		for (guint r = first; r < end; r++) {
			enum kt_scenario scenario = kt_chart_series(l->chart, s - 1)->scenario;

			if (scenario == KT_SCENARIO_BUDGET || scenario > KT_SCENARIO_PREVIOUS ||
				!kt_row_number(
					l->chart, kt_chart_row(l->chart, r), (gint)s - 1, &value))
				continue;
			while (*at < l->scene->marks->len && mark_at(l, *at)->kind != KT_MARK_DOT)
				(*at)++;
			if (*at >= l->scene->marks->len)
				return is_found;
			if (!has_first) {
				y0 = mark_at(l, *at)->box.y;
				v0 = value;
				has_first = TRUE;
			} else if (!is_found && value != v0) {
				*per_unit = (y0 - mark_at(l, *at)->box.y) / (value - v0);
				is_found = TRUE;
			}
			(*at)++;
		}
	return is_found;
}

static void check_panels(struct kt_lint *l)
{
	gdouble common = 0, per_unit;
	guint at = 0, end;

	for (guint first = 0; first < l->chart->rows->len; first = end) {
		const char *panel = kt_chart_row(l->chart, first)->panel;

		for (end = first + 1; end < l->chart->rows->len &&
				      g_strcmp0(kt_chart_row(l->chart, end)->panel, panel) == 0;
			end++)
			;
		if (!panel_scale(l, first, end, &at, &per_unit))
			continue;
		if (common != 0 && fabs(per_unit - common) > ROUNDING * fabs(common)) {
			kt_lint_fault(l, "scale: the panel '%s' is on a scale of its own",
				panel ? panel : "");
			return;
		}
		common = per_unit;
	}
}

void kt_lint_scale(struct kt_lint *l)
{
	if (g_str_equal(l->kind, "multiples"))
		check_panels(l);
	else if (kt_lint_has_axis(l) && !g_str_equal(l->kind, "share"))
		check_bars(l);
}
