/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bridge from revised budget to expected result. */
#include "analysis/exactly.h"
#include "kommunetal/analysis/deviation.h"

static void add_step(struct kt_bridge *bridge, enum kt_step_kind kind, const char *label,
	struct kt_decimal amount, enum kt_effect effect, const struct kt_record *record)
{
	struct kt_bridge_step step = {kind, label, amount, effect, record};

	g_array_append_val(bridge->steps, step);
}

static gboolean is_part(const struct kt_budget_statement *s, const struct kt_budget_line *line)
{
	if (!line->has_deviation || line->role == KT_LINE_OF_WHICH)
		return FALSE;
	if (s->total >= 0)
		return line->parent == s->total;
	return line->role == KT_LINE_PART && line->parent < 0;
}

/* START and END: the total's amounts; without a total the sums of the parts',
 * if all have both; else deviations alone. */
static gboolean levels(
	const struct kt_budget_statement *s, struct kt_decimal *start, struct kt_decimal *end)
{
	*start = *end = kt_decimal_int(0);
	if (s->total >= 0) {
		const struct kt_budget_line *total = kt_statement_line(s, s->total);

		if (!total->is_computed)
			return FALSE;
		*start = total->revised.value;
		*end = kt_budget_line_result(total)->value;
		return TRUE;
	}
	for (guint i = 0; i < s->lines->len; i++) {
		const struct kt_budget_line *line = kt_statement_line(s, i);

		if (!is_part(s, line))
			continue;
		if (!line->is_computed || !kt_decimal_add(start, *start, line->revised.value) ||
			!kt_decimal_add(end, *end, kt_budget_line_result(line)->value)) {
			*start = *end = kt_decimal_int(0);
			return FALSE;
		}
	}
	return TRUE;
}

struct kt_bridge *kt_bridge_new(const struct kt_budget_statement *s)
{
	struct kt_decimal outcome, start, end, rest, sum = kt_decimal_int(0);
	const struct kt_budget_line *total = NULL;
	struct kt_bridge *bridge;

	if (!kt_budget_outcome(s, &outcome))
		return NULL;
	bridge = g_new0(struct kt_bridge, 1);
	bridge->statement = s;
	bridge->steps = g_array_new(FALSE, FALSE, sizeof(struct kt_bridge_step));
	bridge->has_levels = levels(s, &start, &end);
	if (!bridge->has_levels)
		end = outcome;
	if (s->total >= 0)
		total = kt_statement_line(s, s->total);
	add_step(bridge, KT_STEP_START, total ? total->label : "", start, KT_EFFECT_NONE,
		total ? total->revised.record : NULL);
	for (guint i = 0; i < s->lines->len; i++) {
		const struct kt_budget_line *line = kt_statement_line(s, i);

		if (!is_part(s, line))
			continue;
		sum = kt_exact_plus(sum, line->deviation);
		add_step(bridge, KT_STEP_PART, line->label, line->deviation, line->effect,
			line->record);
	}
	rest = kt_exact_minus(kt_exact_minus(end, start), sum);
	if (kt_decimal_sign(rest) != 0)
		add_step(bridge, KT_STEP_REST, NULL, rest,
			kt_decimal_sign(rest) > 0 ? KT_EFFECT_WORSE : KT_EFFECT_BETTER, NULL);
	add_step(bridge, KT_STEP_END, total ? total->label : "", end, KT_EFFECT_NONE,
		total ? (total->is_computed ? kt_budget_line_result(total)->record : total->record)
		      : NULL);
	return bridge;
}

void kt_bridge_free(struct kt_bridge *bridge)
{
	if (!bridge)
		return;
	g_array_unref(bridge->steps);
	g_free(bridge);
}
