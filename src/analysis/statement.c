/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Budget statements: what a line is. */
#include "analysis/statement.h"

#include <string.h>

#include "analysis/exactly.h"
#include "analysis/labels.h"

static const char *const role_names[KT_N_LINE_ROLES] = {
	[KT_LINE_PART] = "part",
	[KT_LINE_OF_WHICH] = "of_which",
	[KT_LINE_SUBTOTAL] = "subtotal",
	[KT_LINE_TOTAL] = "total",
	[KT_LINE_APART] = "apart",
};

static const char *const group_names[KT_N_LINE_GROUPS] = {
	[KT_GROUP_NONE] = "",
	[KT_GROUP_SERVICE] = "service",
	[KT_GROUP_TRANSFER] = "transfer",
	[KT_GROUP_CONSTRUCTION] = "construction",
	[KT_GROUP_FINANCING] = "financing",
	[KT_GROUP_UTILITY] = "utility",
};

const char *kt_line_role_name(enum kt_line_role role)
{
	return role_names[role];
}

const char *kt_line_group_name(enum kt_line_group group)
{
	return group_names[group];
}

const char *kt_effect_name(enum kt_effect effect)
{
	return effect == KT_EFFECT_WORSE ? "worse" : effect == KT_EFFECT_BETTER ? "better" : "";
}

gboolean kt_is_budget_figure(const struct kt_record *r)
{
	if (r->kind != KT_KIND_BUDGET || strcmp(r->area, "DK") == 0)
		return FALSE;
	if (r->measure == KT_MEASURE_DEVIATION && r->unit == KT_UNIT_PERCENT)
		return TRUE;
	return kt_unit_is_money(r->unit) && r->measure >= KT_MEASURE_ORIGINAL_BUDGET &&
	       r->measure <= KT_MEASURE_NEUTRAL_ADJUSTMENT;
}

struct kt_budget_statement *kt_statement_new(const struct kt_record *r)
{
	struct kt_budget_statement *s = g_new0(struct kt_budget_statement, 1);

	s->municipality = r->municipality;
	s->municipality_code = r->municipality_code;
	s->committee = r->committee;
	s->meeting_date = r->meeting_date;
	s->source = r->source;
	s->item = r->item;
	s->item_title = r->item_title;
	s->case_no = r->case_no;
	s->table = r->table;
	s->total = -1;
	s->lines = g_array_new(FALSE, TRUE, sizeof(struct kt_budget_line));
	s->notes = g_ptr_array_new_with_free_func(g_free);
	s->asides = g_ptr_array_new();
	return s;
}

void kt_statement_free(gpointer data)
{
	struct kt_budget_statement *s = data;

	if (!s)
		return;
	g_array_unref(s->lines);
	g_ptr_array_unref(s->notes);
	g_ptr_array_unref(s->asides);
	g_free(s);
}

void kt_statement_note(struct kt_budget_statement *s, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	g_ptr_array_add(s->notes, g_strdup_vprintf(format, args));
	va_end(args);
}

/* ---- lines ---- */

void kt_line_init(struct kt_budget_line *line, const struct kt_record *r)
{
	memset(line, 0, sizeof *line);
	line->label = r->subject;
	line->parent = -1;
	line->row = r->row;
	line->year = kt_period_year(r->period);
	line->record = r;
	line->group = kt_label_group(r->subject);
	/* "Rådighedsbeløb" over the column of budgets: only construction has them */
	if (line->group == KT_GROUP_NONE &&
		kt_label_group(r->measure_label) == KT_GROUP_CONSTRUCTION)
		line->group = KT_GROUP_CONSTRUCTION;
}

/* Spent in a part of the year only, whatever the column is called: it says so, or the
 * meeting was held before the year was out. */
static gboolean ends_within_the_year(const struct kt_record *r)
{
	struct kt_moment end = r->period.is_range ? r->period.to : r->period.from;
	guint32 last = kt_period_last_day(kt_period_of(kt_moment_year(end.year)));
	struct kt_period met;

	if (end.unit == KT_TIME_NONE)
		return FALSE;
	if (kt_period_last_day(r->period) < last)
		return TRUE;
	return r->meeting_date && kt_period_parse(&met, r->meeting_date, NULL) &&
	       !kt_period_is_none(met) && kt_period_last_day(met) < last;
}

static struct kt_amount *place_of(struct kt_budget_line *line, const struct kt_record *r)
{
	switch (r->measure) {
	case KT_MEASURE_ORIGINAL_BUDGET:
		return &line->original;
	case KT_MEASURE_REVISED_BUDGET:
		return &line->revised;
	case KT_MEASURE_EXPECTED_RESULT:
		return &line->expected;
	case KT_MEASURE_ACTUAL:
		return ends_within_the_year(r) ? &line->to_date : &line->actual;
	case KT_MEASURE_TO_DATE:
		return &line->to_date;
	case KT_MEASURE_DEVIATION:
		return r->unit == KT_UNIT_PERCENT ? &line->printed_percent : &line->printed;
	case KT_MEASURE_SUPPLEMENTARY:
		return &line->supplementary;
	case KT_MEASURE_NEUTRAL_ADJUSTMENT:
		return &line->neutral;
	default:
		return NULL;
	}
}

gboolean kt_line_put(struct kt_budget_line *line, const struct kt_record *r)
{
	struct kt_amount *place = place_of(line, r);
	guint year = kt_period_year(r->period);

	if (!place || place->record || (r->flags & KT_FLAG_PREVIOUS))
		return FALSE;
	if (line->year && year && line->year != year)
		return FALSE;
	place->record = r;
	place->value = kt_purse_value(r);
	if (!line->year)
		line->year = year;
	return TRUE;
}

/* ---- what a line is asked for ---- */

const struct kt_amount *kt_budget_line_result(const struct kt_budget_line *line)
{
	return line->expected.record ? &line->expected : line->actual.record ? &line->actual : NULL;
}

const struct kt_amount *kt_budget_line_budget(const struct kt_budget_line *line)
{
	return line->revised.record ? &line->revised : &line->original;
}

gboolean kt_statement_is_construction(const struct kt_budget_statement *s)
{
	return kt_label_group(s->item_title) == KT_GROUP_CONSTRUCTION &&
	       !kt_label_says(KT_SAYS_OPERATION, s->item_title);
}

gboolean kt_line_is_uneven(const struct kt_budget_line *line)
{
	const struct kt_amount *budget = kt_budget_line_budget(line);

	/* fees and contributions come in when they are charged */
	return line->group == KT_GROUP_CONSTRUCTION || kt_label_says(KT_SAYS_UNEVEN, line->label) ||
	       (budget->record && kt_decimal_sign(budget->value) < 0 && line->role == KT_LINE_PART);
}

gboolean kt_budget_outcome(const struct kt_budget_statement *s, struct kt_decimal *deviation)
{
	if (s->total >= 0) {
		const struct kt_budget_line *total = kt_statement_line(s, s->total);

		if (total->has_deviation) {
			*deviation = total->deviation;
			return TRUE;
		}
	}
	if (s->has_sum)
		*deviation = s->sum;
	return s->has_sum;
}
