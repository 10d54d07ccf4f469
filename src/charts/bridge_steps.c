/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/bridge_steps.h"

#define BREAK_BELOW 0.3 /* of the longest bar: shorter spans of steps break the axis */
#define STUB 0.3        /* what is left of a broken bar, in spans of the steps */

#include "charts/chart_words.h"

static void add(GArray *steps, enum kt_fall_kind kind, const char *label, struct kt_decimal from,
	struct kt_decimal to, enum kt_scenario scenario)
{
	struct kt_fall step = {kind, label, from, to, scenario};

	g_array_append_val(steps, step);
}

static void add_level(GArray *steps, const struct kt_chart *chart, const struct kt_chart_row *row,
	struct kt_decimal level)
{
	for (guint s = 0; s < chart->series->len; s++) {
		struct kt_decimal to = row->values[s].number;
		enum kt_scenario scenario = kt_chart_series(chart, s)->scenario;

		if (!row->values[s].is_known)
			continue;
		if (steps->len && kt_decimal_cmp(level, to) != 0)
			add(steps, KT_FALL_REST, kt_chart_word(chart->lang, KT_WORD_REST), level,
				to, scenario);
		add(steps, KT_FALL_LEVEL, row->label, kt_decimal_int(0), to, scenario);
		return;
	}
}

GArray *kt_bridge_steps(const struct kt_chart *chart)
{
	GArray *steps = g_array_new(FALSE, TRUE, sizeof(struct kt_fall));
	gint variance = kt_chart_find(chart, KT_SCENARIO_VARIANCE);

	for (guint r = 0; r < chart->rows->len; r++) {
		const struct kt_chart_row *row = kt_chart_row(chart, r);
		struct kt_decimal level = kt_decimal_int(0), to;

		if (steps->len)
			level = g_array_index(steps, struct kt_fall, steps->len - 1).to;
		if (row->role == KT_ROW_TOTAL)
			add_level(steps, chart, row, level);
		else if (row->role == KT_ROW_PLAIN && variance >= 0 &&
			 row->values[variance].is_known &&
			 kt_decimal_add(&to, level, row->values[variance].number))
			add(steps, KT_FALL_DELTA, row->label, level, to, KT_SCENARIO_VARIANCE);
	}
	return steps;
}

static gdouble in_unit(struct kt_decimal number, gint power)
{
	struct kt_decimal shifted;

	return kt_decimal_to_double(kt_decimal_shift(&shifted, number, -power) ? shifted : number);
}

struct kt_bridge_span kt_bridge_span(const GArray *steps, gint power)
{
	struct kt_bridge_span s = {.lo = G_MAXDOUBLE, .hi = -G_MAXDOUBLE};
	gdouble span;

	for (guint i = 0; i < steps->len; i++) {
		const struct kt_fall *step = &g_array_index(steps, struct kt_fall, i);
		gdouble to = in_unit(step->to, power);
		gdouble from = step->kind == KT_FALL_LEVEL ? to : in_unit(step->from, power);

		s.lo = MIN(s.lo, MIN(from, to));
		s.hi = MAX(s.hi, MAX(from, to));
	}
	span = s.hi - s.lo;
	s.is_broken = span > 0 && span < BREAK_BELOW * MAX(s.hi, -s.lo) && (s.lo > 0 || s.hi < 0);
	if (s.is_broken)
		s.from = s.lo > 0 ? s.lo - STUB * span : s.hi + STUB * span;
	return s;
}
