/* SPDX-License-Identifier: GPL-3.0-or-later */
/* xlsx_bridge.c -- Excel has no bridge: a stack of bars on bars that are not seen, and behind
 * them more of these, which carry what a step that is thinner than its number comes to. */
#include <math.h>
#include <string.h>

#include "base/workbook.h"
#include "charts/bridge_steps.h"
#include "charts/chart_kind.h"
#include "charts/chart_words.h"
#include "charts/xlsx_picture.h"

/* RISES and FALLS are not seen: they are as long as their step, stand behind its bar, and bear
 * the number at their near end. */
enum bridge_column { BASE, LEVEL, WORSE, BETTER, REST, RISES, FALLS, N_BRIDGE };

#define MOST_CHARACTERS 14 /* of a number: "+1.234.567.890" */

static enum bridge_column column_of(const struct kt_chart *chart, const struct kt_fall *step)
{
	struct kt_decimal delta = kt_decimal_int(0);

	if (step->kind == KT_FALL_LEVEL && step->scenario != KT_SCENARIO_VARIANCE)
		return LEVEL;
	if (step->kind == KT_FALL_REST)
		return REST;
	kt_decimal_sub(&delta, step->to, step->from);
	return kt_effect_ink(chart, kt_decimal_sign(delta)) == KT_INK_BETTER ? BETTER : WORSE;
}

/* The end of a step that is nearer to 0, and how far from there it goes; a step
 * that crosses 0 cannot be stacked and shows the side it ends on. */
static void put_step(struct kt_sheet *s, lxw_row_t row, lxw_col_t at, const struct kt_fall *step)
{
	struct kt_decimal from = step->from, to = step->to, base, length;

	if (kt_decimal_sign(from) * kt_decimal_sign(to) < 0)
		from = kt_decimal_int(0);
	base = kt_decimal_cmp(kt_decimal_abs(from), kt_decimal_abs(to)) < 0 ? from : to;
	if (!kt_decimal_sub(&length, kt_decimal_equal(base, from) ? to : from, base))
		return;
	worksheet_write_string(s->worksheet, row, at, step->label, NULL);
	kt_sheet_number(s, row, (lxw_col_t)(at + 1 + BASE), base, s->number);
	kt_sheet_number(s, row, (lxw_col_t)(at + 1 + column_of(s->chart, step)), length, s->number);
}

/* How far STEP goes: away from 0, as the bar that is before it in the stack. */
static void put_change(struct kt_sheet *s, lxw_row_t row, lxw_col_t at, const struct kt_fall *step,
	gboolean is_below)
{
	struct kt_decimal change, size;
	lxw_col_t column;

	if (column_of(s->chart, step) == LEVEL || !kt_decimal_sub(&change, step->to, step->from) ||
		!kt_decimal_sign(change))
		return;
	column = (lxw_col_t)(at + 1 + (kt_decimal_sign(change) > 0 ? RISES : FALLS));
	size = kt_decimal_abs(change);
	if (is_below && !kt_decimal_sub(&size, kt_decimal_int(0), size))
		return;
	kt_sheet_number(s, row, column, size, s->number);
}

static void put_bridge_heads(struct kt_sheet *s, lxw_col_t at)
{
	static const enum kt_chart_word words[N_BRIDGE] = {[BASE] = KT_WORD_BASE,
		[LEVEL] = KT_WORD_LEVEL,
		[WORSE] = KT_WORD_WORSE,
		[BETTER] = KT_WORD_BETTER,
		[REST] = KT_WORD_REST,
		[RISES] = KT_WORD_RISE,
		[FALLS] = KT_WORD_FALL};

	worksheet_write_string(
		s->worksheet, s->head, at, kt_chart_word(s->chart->lang, KT_WORD_STEP), s->heading);
	for (guint i = 0; i < N_BRIDGE; i++)
		worksheet_write_string(s->worksheet, s->head, (lxw_col_t)(at + 1 + i),
			kt_chart_word(s->chart->lang, words[i]), s->heading);
	if (!s->helpers)
		worksheet_set_column(s->worksheet, at, at, 32, NULL);
}

/* The ends of the axis, with room for the numbers.  Where the levels dwarf the steps it begins
 * near the steps, and says so.  Returns whether all is below 0, where numbers stand to the left. */
static gboolean set_ends(struct kt_sheet *s, lxw_chart *chart, const GArray *steps)
{
	struct kt_bridge_span span = kt_bridge_span(steps, 0);
	gboolean is_below = span.hi <= 0;
	gdouble lo = span.is_broken ? MIN(span.lo, span.from) : MIN(span.lo, 0);
	gdouble hi = span.is_broken ? MAX(span.hi, span.from) : MAX(span.hi, 0), room;
	guint names = 0;

	for (guint i = 0; i < steps->len; i++)
		names = MAX(names,
			(guint)g_utf8_strlen(g_array_index(steps, struct kt_fall, i).label, -1));
	room = kt_xlsx_room(lo, hi, MOST_CHARACTERS, names, 1);
	chart_axis_set_min(chart->x_axis, is_below ? lo - room : lo);
	chart_axis_set_max(chart->x_axis, is_below ? hi : hi + room);
	kt_xlsx_style_lying(
		s, chart, span.is_broken ? kt_chart_word(s->chart->lang, KT_WORD_BROKEN) : NULL);
	return is_below;
}

/* A bar may be thinner than its number, so that stands beside it.  The cells hold how far a step
 * goes, which has no sign: all of a column go by the same. */
static void tell_changes(struct kt_sheet *s, lxw_chart_series *series, gboolean rises)
{
	const char *sign = rises ? "+" : "\u2212";
	g_autofree char *format = kt_sheet_label_format(s, sign, sign);

	chart_series_set_labels(series);
	chart_series_set_labels_position(series, LXW_CHART_LABEL_POSITION_INSIDE_BASE);
	chart_series_set_labels_num_format(series, format);
}

static void style_steps(
	const struct kt_sheet *s, lxw_chart_series *series, enum bridge_column column)
{
	static const enum kt_ink inks[N_BRIDGE] = {[LEVEL] = KT_INK_ACTUAL,
		[WORSE] = KT_INK_WORSE,
		[BETTER] = KT_INK_BETTER,
		[REST] = KT_INK_PREVIOUS};
	lxw_chart_fill fill = {.color = kt_xlsx_rgb(inks[column])}, none = {.none = LXW_TRUE};

	chart_series_set_fill(series, column == BASE || column > REST ? &none : &fill);
	if (column == LEVEL)
		kt_xlsx_label(s, series, "");
}

/* A budget is outlined and what is expected hatched, as elsewhere; their numbers stand on paper. */
static void style_levels(lxw_chart_series *series, const GArray *steps)
{
	lxw_chart_line line = {.color = kt_xlsx_rgb(KT_INK_ACTUAL), .width = 0.75};
	lxw_chart_fill solid = {.color = kt_xlsx_rgb(KT_INK_ACTUAL)}, paper = {.color = 0xFFFFFF};
	lxw_chart_pattern hatch = {.fg_color = kt_xlsx_rgb(KT_INK_ACTUAL),
		.bg_color = 0xFFFFFF,
		.type = LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL};
	lxw_chart_font dark = {.color = kt_xlsx_rgb(KT_INK_TEXT)}, light = {.color = 0xFFFFFF};
	guint n = steps->len;
	g_autofree lxw_chart_point *points = g_new0(lxw_chart_point, n + 1);
	g_autofree lxw_chart_point **all = g_new0(lxw_chart_point *, n + 1);
	g_autofree lxw_chart_data_label *labels = g_new0(lxw_chart_data_label, n + 1);
	g_autofree lxw_chart_data_label **told = g_new0(lxw_chart_data_label *, n + 1);

	for (guint i = 0; i < n; i++) {
		const struct kt_fall *step = &g_array_index(steps, struct kt_fall, i);
		enum kt_texture texture = step->kind == KT_FALL_LEVEL
						  ? kt_scenario_texture(step->scenario)
						  : KT_TEXTURE_SOLID;

		all[i] = &points[i];
		told[i] = &labels[i];
		points[i].line = texture == KT_TEXTURE_SOLID ? NULL : &line;
		points[i].fill = texture == KT_TEXTURE_SOLID     ? &solid
				 : texture == KT_TEXTURE_OUTLINE ? &paper
								 : NULL;
		points[i].pattern = texture == KT_TEXTURE_HATCH ? &hatch : NULL;
		labels[i].font = texture == KT_TEXTURE_SOLID ? &light : &dark;
		labels[i].fill = texture == KT_TEXTURE_SOLID ? NULL : &paper;
	}
	chart_series_set_points(series, all);
	chart_series_set_labels_custom(series, told);
}

void kt_xlsx_put_bridge(struct kt_sheet *s)
{
	GArray *steps = kt_bridge_steps(s->chart);
	lxw_chart *chart = kt_xlsx_titled(s, LXW_CHART_BAR_STACKED);
	lxw_col_t at = kt_xlsx_helper_columns(s, 1 + N_BRIDGE);
	lxw_row_t last = s->first + MAX(steps->len, 1) - 1;
	gboolean is_below = set_ends(s, chart, steps);

	put_bridge_heads(s, at);
	for (guint i = 0; i < steps->len; i++) {
		const struct kt_fall *step = &g_array_index(steps, struct kt_fall, i);

		put_step(s, s->first + i, at, step);
		put_change(s, s->first + i, at, step, is_below);
	}
	for (guint i = 0; i < N_BRIDGE; i++) {
		lxw_chart_series *series =
			kt_xlsx_add_series(s, chart, s->first, last, at, (lxw_col_t)(at + 1 + i));

		style_steps(s, series, (enum bridge_column)i);
		if (i == LEVEL)
			style_levels(series, steps);
		if (i > REST)
			tell_changes(s, series, i == RISES);
	}
	chart_set_series_gap(chart, 40);
	kt_xlsx_put_legend(chart, 1);
	kt_xlsx_place(s, chart, KT_XLSX_WIDTH, kt_xlsx_lying_height(steps->len), 0);
	g_array_unref(steps);
}
