/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/budget_chart.h"

#include <stdlib.h>
#include <string.h>

#include "report/chart_parts.h"
#include "report/line_name.h"
#include "report/phrases.h"
#include "report/section.h"
#include "report/told_finding.h"

#define MOST_STEPS 14 /* of a bridge; smaller ones are put together */

/* ---- units: as fine as the source prints, and no finer ---- */

struct kt_money_unit kt_statement_unit(const struct kt_budget_statement *s)
{
	struct kt_decimal step = kt_money_coarsest();

	for (guint i = 0; i < s->lines->len; i++) {
		const struct kt_budget_line *line = kt_statement_line(s, i);

		kt_money_finest(&step, line->original.record);
		kt_money_finest(&step, line->revised.record);
		kt_money_finest(&step, line->expected.record);
		kt_money_finest(&step, line->actual.record);
		kt_money_finest(&step, line->printed.record);
		kt_money_finest(&step, line->supplementary.record);
	}
	return kt_money_unit_of(step);
}

static void set_statement_unit(struct kt_chart *chart, const struct kt_budget_statement *s)
{
	struct kt_money_unit unit = kt_statement_unit(s);
	g_autofree char *text = kt_money_unit_text(chart->lang, &unit);

	kt_chart_set_unit(chart, text, unit.power, unit.decimals);
}

/* ---- the deviation table ---- */

static enum kt_row_role row_role(const struct kt_budget_line *line)
{
	switch (line->role) {
	case KT_LINE_OF_WHICH:
		return KT_ROW_OF_WHICH;
	case KT_LINE_SUBTOTAL:
	case KT_LINE_TOTAL:
		return KT_ROW_TOTAL;
	default:
		return KT_ROW_PLAIN;
	}
}

static gboolean any_revised(const struct kt_budget_statement *s)
{
	for (guint i = 0; i < s->lines->len; i++)
		if (kt_statement_line(s, i)->revised.record)
			return TRUE;
	return FALSE;
}

static void set_titles(
	struct kt_chart *chart, const struct kt_budget_statement *s, const char *what)
{
	g_autofree char *message = kt_statement_message(chart->lang, s);
	g_autofree char *who = kt_who_text(chart->lang, s->municipality, s->committee);
	g_autofree char *text = kt_say(chart->lang, what, NULL);
	g_autofree char *when = kt_statement_when(chart->lang, s);

	kt_chart_set_titles(chart, message, who, text, when);
}

static gboolean has_figure(const struct kt_budget_statement *s, const struct kt_budget_line *line)
{
	if (kt_statement_sort(s) == KT_STATEMENT_GRANTS)
		return line->supplementary.record != NULL;
	/* A budget told in a sentence is no row of a table of deviations. */
	if (!s->table)
		return line->has_deviation;
	return line->has_deviation || kt_budget_line_budget(line)->record ||
	       line->expected.record || line->actual.record;
}

/* ---- "Driftsudgifter, Skoler", "Driftsudgifter, Dagtilbud": a heading and two rows ---- */

/* Where the part's own name begins; NULL if nothing stands before it. */
static const char *own_name(const struct kt_budget_line *line)
{
	const char *comma = line->role == KT_LINE_PART ? strstr(line->label, ", ") : NULL;

	return comma && comma > line->label ? comma + 2 : NULL;
}

static gboolean same_family(const struct kt_budget_line *a, const struct kt_budget_line *b)
{
	gsize len = (gsize)(own_name(a) - a->label);

	return strncmp(a->label, b->label, len) == 0;
}

static gboolean ends_stretch(const struct kt_budget_line *line)
{
	return line->role != KT_LINE_PART && line->role != KT_LINE_OF_WHICH;
}

/* The lines from I to the next sum can stand under headings: all have a family, and
 * one family has several.  A sentence's comma parts its pieces, and is of no family. */
static gboolean has_families(const struct kt_budget_statement *s, guint i)
{
	const struct kt_budget_line *before = NULL;
	gboolean has_several = FALSE;

	if (!s->table)
		return FALSE;
	for (; i < s->lines->len && !ends_stretch(kt_statement_line(s, i)); i++) {
		const struct kt_budget_line *line = kt_statement_line(s, i);

		if (line->role == KT_LINE_OF_WHICH)
			continue;
		if (!own_name(line))
			return FALSE;
		has_several = has_several || (before && same_family(before, line));
		before = line;
	}
	return has_several;
}

/* "Skoler, heraf SFO" under "Skoler" is "heraf SFO". */
static const char *below(const struct kt_budget_line *whole, const struct kt_budget_line *line)
{
	const char *own = whole ? own_name(whole) : NULL;
	const char *name = own ? own : whole ? whole->label : NULL;
	gsize len = name ? strlen(name) : 0;

	if (!name || strncmp(line->label, name, len) != 0 ||
		!g_str_has_prefix(line->label + len, ", "))
		return line->label;
	return line->label + len + 2;
}

static void add_family(struct kt_chart *chart, const struct kt_budget_line *line)
{
	g_autofree char *family = g_strndup(line->label, (gsize)(own_name(line) - line->label) - 2);
	g_autofree char *label = kt_capital(family);

	kt_chart_add_row(chart, label, KT_ROW_GROUP);
}

/* What a row of S that is called NAME stands as. */
static char *row_label(enum kt_lang lang, const struct kt_budget_statement *s,
	const struct kt_budget_line *line, const char *name)
{
	gboolean is_range = line->record->flags & (KT_FLAG_RANGE_LOW | KT_FLAG_RANGE_HIGH);
	g_autofree char *label =
		kt_told_is_all(s, line) || (!s->table && is_range && !kt_names_something(name))
			? kt_say(lang, "label.whole", NULL)
		: name == line->label ? kt_line_name(line)
				      : kt_capital(name);

	if (line->record->flags & KT_FLAG_RANGE_LOW)
		return kt_say(lang, "label.low", "label", label, NULL);
	if (line->record->flags & KT_FLAG_RANGE_HIGH)
		return kt_say(lang, "label.high", "label", label, NULL);
	return g_steal_pointer(&label);
}

static void add_line(struct kt_chart *chart, const struct kt_budget_statement *s,
	const struct kt_budget_line *line, const char *name, struct kt_source_list *sources)
{
	g_autofree char *label = row_label(chart->lang, s, line, name);
	struct kt_chart_row *row = kt_chart_add_row(chart, label, row_role(line));
	struct kt_decimal deviation;

	if (row->role == KT_ROW_TOTAL && kt_statement_is_result(s))
		kt_chart_set_result(row);
	kt_chart_put_amount(row, 0, kt_budget_line_budget(line));
	kt_chart_put_amount(row, 1,
		kt_statement_sort(s) == KT_STATEMENT_SPENT ? &line->to_date
							   : kt_budget_line_result(line));
	if (kt_statement_sort(s) == KT_STATEMENT_GRANTS)
		kt_chart_put_amount(row, 2, &line->supplementary);
	else if (kt_line_deviation(s, line, &deviation))
		kt_chart_set_value(row, 2, deviation);
	if (sources && line->record) {
		g_autofree char *head = kt_say(chart->lang, "head.source", NULL);
		guint n = kt_source_list_add(sources, line->record);
		g_autofree char *target = kt_source_target(n);
		g_autofree char *mark = kt_source_mark(sources, n, line->record);

		kt_chart_set_link_head(chart, head);
		kt_chart_set_link(row, target, mark);
	}
}

static void add_lines(
	struct kt_chart *chart, const struct kt_budget_statement *s, struct kt_source_list *sources)
{
	const struct kt_budget_line *before = NULL;
	gboolean has_headings = FALSE, is_start = TRUE;

	for (guint i = 0; i < s->lines->len; i++) {
		const struct kt_budget_line *line = kt_statement_line(s, i);
		const char *own = own_name(line);

		if (is_start)
			has_headings = has_families(s, i);
		is_start = ends_stretch(line);
		if (!has_figure(s, line))
			continue;
		if (has_headings && own && (!before || !same_family(line, before)))
			add_family(chart, line);
		if (!has_headings && s->table && line->role == KT_LINE_OF_WHICH)
			before = line->parent >= 0 ? kt_statement_line(s, (guint)line->parent)
						   : NULL;
		add_line(chart, s, line,
			has_headings && own                              ? own
			: has_headings || line->role == KT_LINE_OF_WHICH ? below(before, line)
									 : line->label,
			sources);
		before = own ? line : is_start ? NULL : before;
	}
}

const struct kt_budget_line *kt_statement_row_line(const struct kt_budget_statement *s, guint row)
{
	for (guint i = 0; i < s->lines->len; i++)
		if (has_figure(s, kt_statement_line(s, i)) && row-- == 0)
			return kt_statement_line(s, i);
	return NULL;
}

guint kt_statement_rows(const struct kt_budget_statement *s)
{
	guint n = 0;

	for (guint i = 0; i < s->lines->len; i++)
		n += has_figure(s, kt_statement_line(s, i));
	return n;
}

gboolean kt_statement_is_aside(const struct kt_budget_statement *s, guint i)
{
	return i > 0 && !s->table && kt_statement_rows(s) < 2;
}

struct kt_chart *kt_statement_chart(
	enum kt_lang lang, const struct kt_budget_statement *s, struct kt_source_list *sources)
{
	enum kt_statement_sort sort = kt_statement_sort(s);
	gboolean actual = sort == KT_STATEMENT_ACTUAL;
	struct kt_chart *chart = kt_chart_new(lang);

	kt_chart_say_series(
		chart, any_revised(s) ? "series.revised" : "series.original", KT_SCENARIO_BUDGET);
	kt_chart_say_series(chart,
		sort == KT_STATEMENT_SPENT ? "head.used"
		: actual                   ? "series.actual"
					   : "series.expected",
		actual || sort == KT_STATEMENT_SPENT ? KT_SCENARIO_ACTUAL : KT_SCENARIO_FORECAST);
	kt_chart_say_series(chart,
		sort == KT_STATEMENT_GRANTS ? "series.grants" : "series.deviation",
		KT_SCENARIO_VARIANCE);
	add_lines(chart, s, sources);
	if (sort == KT_STATEMENT_SPENT) {
		set_titles(chart, s, "what.spent");
		set_statement_unit(chart, s);
		return chart;
	}
	if (sort == KT_STATEMENT_EMPTY || chart->rows->len == 0) {
		kt_chart_free(chart);
		return NULL;
	}
	set_titles(chart, s,
		sort == KT_STATEMENT_GRANTS      ? "what.grants"
		: kt_statement_is_surplus(s)     ? "what.surplus"
		: !kt_chart_has_values(chart, 1) ? "what.deviation.only"
		: actual                         ? any_revised(s) ? "what.deviation.actual"
								  : "what.deviation.actual.original"
		: any_revised(s)                 ? "what.deviation"
						 : "what.deviation.original");
	set_statement_unit(chart, s);
	return chart;
}

/* ---- the bridge ---- */

static gint by_size(gconstpointer a, gconstpointer b)
{
	const struct kt_bridge_step *const *x = a, *const *y = b;

	return -kt_decimal_cmp(kt_decimal_abs((*x)->amount), kt_decimal_abs((*y)->amount));
}

/* The parts that keep a row of their own, by pointer. */
static GHashTable *large_parts(const struct kt_bridge *bridge)
{
	GPtrArray *parts = g_ptr_array_new();
	GHashTable *keep = g_hash_table_new(NULL, NULL);

	for (guint i = 0; i < bridge->steps->len; i++) {
		struct kt_bridge_step *step =
			&g_array_index(bridge->steps, struct kt_bridge_step, i);

		if (step->kind == KT_STEP_PART && kt_decimal_sign(step->amount) != 0)
			g_ptr_array_add(parts, step);
	}
	g_ptr_array_sort(parts, by_size);
	for (guint i = 0; i < parts->len && (parts->len <= MOST_STEPS || i < MOST_STEPS - 1); i++)
		g_hash_table_add(keep, parts->pdata[i]);
	g_ptr_array_unref(parts);
	return keep;
}

static void add_words(
	GString *words, enum kt_lang lang, const char *label, struct kt_decimal amount)
{
	g_autofree char *money = kt_money_exact(lang, amount);
	g_autofree char *step = kt_say(lang, "step", "label", label, "amount", money, NULL);

	g_string_append_printf(words, "%s%s", words->len ? "; " : "", step);
}

/* As its line is called in the table above. */
static char *step_name(const struct kt_bridge *bridge, const struct kt_bridge_step *step)
{
	const struct kt_budget_statement *s = bridge->statement;

	for (guint i = 0; step->record && i < s->lines->len; i++)
		if (g_str_equal(kt_statement_line(s, i)->label, step->label))
			return kt_line_name(kt_statement_line(s, i));
	return kt_capital(step->label);
}

/* The steps between the levels; what is too small for a row of its own comes last. */
static void add_parts(struct kt_chart *chart, const struct kt_bridge *bridge, GString *words)
{
	GHashTable *keep = large_parts(bridge);
	struct kt_decimal rest = kt_decimal_int(0);
	guint n_rest = 0;

	for (guint i = 0; i < bridge->steps->len; i++) {
		struct kt_bridge_step *step =
			&g_array_index(bridge->steps, struct kt_bridge_step, i);

		g_autofree char *label = NULL;

		if (step->kind != KT_STEP_PART || kt_decimal_sign(step->amount) == 0)
			continue;
		if (!g_hash_table_contains(keep, step)) {
			n_rest += kt_decimal_add(&rest, rest, step->amount);
			continue;
		}
		label = step_name(bridge, step);
		kt_chart_set_value(kt_chart_add_row(chart, label, KT_ROW_PLAIN), 2, step->amount);
		add_words(words, chart->lang, label, step->amount);
	}
	if (n_rest) {
		g_autofree char *label = kt_say_count(chart->lang, "label.others", n_rest, NULL);

		kt_chart_set_value(kt_chart_add_row(chart, label, KT_ROW_PLAIN), 2, rest);
		add_words(words, chart->lang, label, rest);
	}
	g_hash_table_unref(keep);
}

static const struct kt_bridge_step *find_step(
	const struct kt_bridge *bridge, enum kt_step_kind kind)
{
	for (guint i = 0; i < bridge->steps->len; i++)
		if (g_array_index(bridge->steps, struct kt_bridge_step, i).kind == kind)
			return &g_array_index(bridge->steps, struct kt_bridge_step, i);
	return NULL;
}

static char *bridge_words(const struct kt_chart *chart, const struct kt_bridge *bridge,
	const struct kt_bridge_step *start, const struct kt_bridge_step *end, const char *steps)
{
	g_autofree char *from = kt_money_exact(chart->lang, start->amount);
	g_autofree char *to = kt_money_exact(chart->lang, end->amount);

	return kt_say(chart->lang, bridge->has_levels ? "bridge.words" : "bridge.words.bare",
		"message", chart->message, "from", from, "to", to, "steps", steps, NULL);
}

static struct kt_chart *chart_of_bridge(
	enum kt_lang lang, const struct kt_bridge *bridge, char **words)
{
	const struct kt_budget_statement *s = bridge->statement;
	gboolean actual = kt_statement_sort(s) == KT_STATEMENT_ACTUAL;
	const struct kt_bridge_step *start = find_step(bridge, KT_STEP_START);
	const struct kt_bridge_step *end = find_step(bridge, KT_STEP_END);
	struct kt_chart *chart = kt_chart_new(lang);
	GString *steps = g_string_new(NULL);
	g_autofree char *result = kt_say(lang, "label.result", NULL);

	kt_chart_say_series(
		chart, any_revised(s) ? "series.revised" : "series.original", KT_SCENARIO_BUDGET);
	kt_chart_say_series(chart, actual ? "series.actual" : "series.expected",
		actual ? KT_SCENARIO_ACTUAL : KT_SCENARIO_FORECAST);
	kt_chart_say_series(chart, "series.deviation", KT_SCENARIO_VARIANCE);
	if (bridge->has_levels)
		kt_chart_set_value(
			kt_chart_add_row(chart, kt_chart_series(chart, 0)->name, KT_ROW_TOTAL), 0,
			start->amount);
	add_parts(chart, bridge, steps);
	kt_chart_set_value(kt_chart_add_row(chart,
				   bridge->has_levels ? kt_chart_series(chart, 1)->name : result,
				   KT_ROW_TOTAL),
		bridge->has_levels ? 1 : 2, end->amount);
	set_titles(chart, s,
		!bridge->has_levels ? "what.bridge.only"
		: actual            ? "what.bridge.actual"
				    : "what.bridge");
	set_statement_unit(chart, s);
	if (words)
		*words = bridge_words(chart, bridge, start, end, steps->str);
	g_string_free(steps, TRUE);
	return chart;
}

struct kt_chart *kt_bridge_chart(
	enum kt_lang lang, const struct kt_budget_statement *s, char **words)
{
	struct kt_decimal whole;
	struct kt_bridge *bridge = kt_statement_tells_whole(s, &whole) ? NULL : kt_bridge_new(s);
	struct kt_chart *chart = NULL;
	guint n = 0;

	if (!bridge)
		return NULL;
	for (guint i = 0; i < bridge->steps->len; i++) {
		const struct kt_bridge_step *step =
			&g_array_index(bridge->steps, struct kt_bridge_step, i);

		n += step->kind == KT_STEP_PART && kt_decimal_sign(step->amount) != 0;
	}
	if (n >= 2 && find_step(bridge, KT_STEP_START) && find_step(bridge, KT_STEP_END))
		chart = chart_of_bridge(lang, bridge, words);
	kt_bridge_free(bridge);
	return chart;
}
