/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/grant_chart.h"

#include "report/chart_parts.h"
#include "report/grant_finding.h"
#include "report/phrases.h"
#include "report/section.h"

static struct kt_chart *chart_new(enum kt_lang lang, const char *message, const char *what)
{
	struct kt_chart *chart = kt_chart_new(lang);
	g_autofree char *text = kt_say(lang, what, NULL);
	g_autofree char *unit = kt_say(lang, "unit.whole", NULL);

	kt_chart_set_titles(chart, message, "", text, "");
	kt_chart_set_unit(chart, unit, 0, 0);
	return chart;
}

static void set_value(
	struct kt_chart_row *row, guint series, gboolean is_known, struct kt_decimal value)
{
	if (is_known)
		kt_chart_set_value(row, series, value);
}

static void set_source(
	struct kt_chart_row *row, struct kt_source_list *sources, const struct kt_record *record)
{
	if (sources && record) {
		guint n = kt_source_list_add(sources, record);
		g_autofree char *target = kt_source_target(n);
		g_autofree char *mark = kt_source_mark(sources, n, record);

		kt_chart_set_link(row, target, mark);
	}
}

static void set_link_head(struct kt_chart *chart, const struct kt_source_list *sources)
{
	g_autofree char *head = kt_say(chart->lang, "head.source", NULL);

	if (sources)
		kt_chart_set_link_head(chart, head);
}

/* ---- one round ---- */

/* As printed; where nothing is printed, the sum of the lines under a name of ours. */
static void add_total(
	struct kt_chart *chart, const struct kt_grant_round *round, struct kt_source_list *sources)
{
	const struct kt_amount *applied = &round->applied.printed;
	const struct kt_amount *granted = &round->granted.printed;
	gboolean is_printed = applied->record || granted->record;
	g_autofree char *label =
		is_printed ? g_strdup((applied->record ? applied : granted)->record->subject)
			   : kt_say(chart->lang, "grant.total", NULL);
	struct kt_chart_row *row;

	if (!is_printed &&
		(round->lines->len < 2 || !(round->applied.has_value || round->granted.has_value)))
		return;
	row = kt_chart_add_row(chart, label, KT_ROW_TOTAL);
	if (is_printed) {
		kt_chart_put_amount(row, 0, applied);
		kt_chart_put_amount(row, 1, granted);
		set_source(row, sources, (applied->record ? applied : granted)->record);
	} else {
		set_value(row, 0, round->applied.has_value, round->applied.value);
		set_value(row, 1, round->granted.has_value, round->granted.value);
	}
}

/* What the columns are that have figures. */
static const char *what_of(const struct kt_grant_round *round)
{
	gboolean has_applied = FALSE, has_granted = FALSE;

	for (guint i = 0; i < round->lines->len; i++) {
		const struct kt_grant_line *line =
			&g_array_index(round->lines, struct kt_grant_line, i);

		has_applied = has_applied || line->applied.record;
		has_granted = has_granted || line->granted.record || line->gets_nothing;
	}
	if (!has_granted)
		return "what.round.only.applied";
	if (!has_applied)
		return round->is_proposal ? "what.round.only.proposed" : "what.round.only.granted";
	return round->is_proposal ? "what.round.proposed" : "what.round";
}

static void add_line(
	struct kt_chart *chart, const struct kt_grant_line *line, struct kt_source_list *sources)
{
	g_autofree char *label = *line->applicant ? kt_capital(line->applicant)
						  : kt_say(chart->lang, "grant.others", NULL);
	struct kt_chart_row *row = kt_chart_add_row(chart, label, KT_ROW_PLAIN);
	struct kt_decimal granted;
	gboolean is_known = kt_grant_line_granted(line, &granted);

	kt_chart_put_amount(row, 0, &line->applied);
	set_value(row, 1, is_known, granted);
	set_source(
		row, sources, line->applied.record ? line->applied.record : line->granted.record);
}

struct kt_chart *kt_round_chart(
	enum kt_lang lang, const struct kt_grant_round *round, struct kt_source_list *sources)
{
	g_autofree char *message = kt_round_message(lang, round);
	struct kt_chart *chart = chart_new(lang, message, what_of(round));

	kt_chart_say_series(chart, "head.applied", KT_SCENARIO_BUDGET);
	kt_chart_say_series(
		chart, round->is_proposal ? "head.proposed" : "head.granted", KT_SCENARIO_ACTUAL);
	set_link_head(chart, sources);
	for (guint i = 0; i < round->lines->len; i++)
		add_line(chart, &g_array_index(round->lines, struct kt_grant_line, i), sources);
	add_total(chart, round, sources);
	return chart;
}

/* ---- all rounds ---- */

enum series { SIZE, AVAILABLE, APPLIED, GRANTED, LEFT };

static gboolean same_place(const struct kt_grant_round *a, const struct kt_grant_round *b)
{
	return g_str_equal(a->municipality, b->municipality) &&
	       g_str_equal(a->committee, b->committee);
}

static gboolean has_many_places(const GPtrArray *rounds)
{
	for (guint i = 1; i < rounds->len; i++)
		if (!same_place(rounds->pdata[0], rounds->pdata[i]))
			return TRUE;
	return FALSE;
}

static void add_round(
	struct kt_chart *chart, const struct kt_grant_round *round, struct kt_source_list *sources)
{
	g_autofree char *label = kt_round_label(chart->lang, round);
	struct kt_chart_row *row = kt_chart_add_row(chart, label, KT_ROW_PLAIN);
	struct kt_decimal applied;

	kt_chart_put_amount(row, SIZE, &round->size);
	set_value(row, AVAILABLE, round->has_available, round->available);
	if (kt_grant_applied(round, &applied))
		kt_chart_set_value(row, APPLIED, applied);
	set_value(row, GRANTED, round->granted.has_value, round->granted.value);
	set_value(row, LEFT, round->has_left, round->left);
	set_source(row, sources, round->record);
}

struct kt_chart *kt_rounds_chart(
	enum kt_lang lang, const GPtrArray *rounds, struct kt_source_list *sources)
{
	g_autofree char *message = kt_rounds_message(lang, rounds);
	struct kt_chart *chart = chart_new(lang, message, "what.rounds");
	gboolean has_places = has_many_places(rounds);

	kt_chart_say_series(chart, "head.size", KT_SCENARIO_ASIDE);
	kt_chart_say_series(chart, "head.available", KT_SCENARIO_ASIDE);
	kt_chart_say_series(chart, "head.applied", KT_SCENARIO_BUDGET);
	kt_chart_say_series(chart, "head.given", KT_SCENARIO_ACTUAL);
	kt_chart_say_series(chart, "head.left", KT_SCENARIO_ASIDE);
	set_link_head(chart, sources);
	for (guint i = 0; i < rounds->len; i++) {
		const struct kt_grant_round *round = rounds->pdata[i];

		if (has_places && (i == 0 || !same_place(rounds->pdata[i - 1], round))) {
			g_autofree char *who =
				kt_who_text(lang, round->municipality, round->committee);

			kt_chart_add_row(chart, who, KT_ROW_GROUP);
		}
		add_round(chart, round, sources);
	}
	return chart;
}
