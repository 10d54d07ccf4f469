/* SPDX-License-Identifier: GPL-3.0-or-later */
/* section_grants.c -- pools that are given out: all of them, a line each, and a
 * chapter for each table of applications. */
#include "kommunetal/analysis/grant.h"
#include "report/grant_chart.h"
#include "report/grant_finding.h"
#include "report/money_unit.h"
#include "report/quote.h"
#include "report/section.h"

static char *round_target(guint i)
{
	return g_strdup_printf("round-%u", i + 1);
}

static gboolean has_chapter(const struct kt_grant_round *round)
{
	return round->lines->len > 0;
}

/* ---- all of them ---- */

static void add_heading(struct kt_builder *b, const struct kt_grant_round *round, char *target)
{
	g_autofree char *message = kt_round_message(b->lang, round);
	g_autofree char *who = kt_who_text(b->lang, round->municipality, round->committee);
	g_autofree char *date = kt_date_text(b->lang, round->meeting_date);
	g_autofree char *when = kt_say(b->lang, "when.date.met", "date", date, NULL);
	struct kt_item *heading = kt_add_heading(b->out, 1, message);

	heading->target = target;
	heading->bookmark = g_strdup_printf(
		"%s: %s", *round->municipality ? round->municipality : who, message);
	if (*who)
		kt_add_paragraph(b->out, KT_STYLE_LEAD, who);
	if (*round->meeting_date)
		kt_add_paragraph(b->out, KT_STYLE_LEAD, when);
}

/* What is told of a pool: head.size, head.left and so on. */
struct figure {
	const char *id;
	struct kt_decimal value;
	const struct kt_record *record; /* may be NULL */
};

static void add_row(struct kt_builder *b, struct kt_table *table, const struct figure *figure,
	const struct kt_money_unit *unit)
{
	struct kt_table_row *row = kt_table_add_row(table, KT_ROW_PLAIN);
	g_autofree char *name = kt_say(b->lang, figure->id, NULL);
	g_autofree char *amount = kt_money_in_unit(b->lang, figure->value, unit, FALSE);

	kt_table_set(row, 0, name, NULL);
	kt_table_set_number(row, 1, amount, figure->value);
	if (figure->record) {
		guint n = kt_source_list_add(b->sources, figure->record);
		g_autofree char *target = kt_source_target(n);
		g_autofree char *mark = kt_source_mark(b->sources, n, figure->record);

		kt_table_set(row, 2, mark, target);
	}
}

static void gather(
	GArray *figures, const char *id, struct kt_decimal value, const struct kt_record *record)
{
	struct figure figure = {id, value, record};

	g_array_append_val(figures, figure);
}

static void gather_amount(GArray *figures, const char *id, const struct kt_amount *amount)
{
	if (amount->record)
		gather(figures, id, amount->value, amount->record);
}

/* All of the pool, or what is left as long as nothing is given, is told by those rows. */
static gboolean tells_available(const struct kt_grant_round *round)
{
	return round->has_available &&
	       !(round->size.record && kt_decimal_equal(round->available, round->size.value)) &&
	       !(round->has_left && kt_decimal_equal(round->available, round->left));
}

static struct kt_money_unit unit_of(const struct kt_grant_round *round)
{
	struct kt_decimal step = kt_money_coarsest();

	kt_money_finest(&step, round->size.record);
	kt_money_finest(&step, round->earlier.record);
	kt_money_finest(&step, round->to_give.record);
	kt_money_finest(&step, round->asked.record);
	kt_money_finest(&step, round->applied.printed.record);
	kt_money_finest(&step, round->granted.printed.record);
	kt_money_finest(&step, round->remain.record);
	return kt_money_unit_of(step);
}

static GArray *figures_of(const struct kt_grant_round *round)
{
	GArray *figures = g_array_new(FALSE, FALSE, sizeof(struct figure));
	struct kt_decimal applied;

	gather_amount(figures, "head.size", &round->size);
	gather_amount(figures, "head.earlier", &round->earlier);
	if (tells_available(round))
		gather(figures, "head.available", round->available, round->to_give.record);
	if (kt_grant_applied(round, &applied))
		gather(figures, "head.applied", applied,
			round->applied.has_value ? round->applied.printed.record
						 : round->asked.record);
	gather_amount(figures, "head.given", &round->granted.printed);
	if (round->has_left)
		gather(figures, "head.left", round->left, round->remain.record);
	return figures;
}

#define MOST_QUOTED 300 /* characters: a paragraph holds more than a row */

/* The one figure there is: the sentence that tells it, which says what for, or ours.  FALSE where
 * there is neither. */
static gboolean tell_figure(
	struct kt_builder *b, const struct kt_grant_round *round, const struct kt_record *record)
{
	g_autofree char *passage =
		b->words && record ? b->words->passage(record, b->words->passage_data) : NULL;
	g_autofree char *quote =
		passage ? kt_quote_within(b->lang, passage, record->raw, MOST_QUOTED) : NULL;
	g_autofree char *ours = kt_round_details(b->lang, round);
	const char *words = quote ? quote : ours;

	if (!record || !*words)
		return FALSE;
	kt_section_sourced(b, words, record);
	return TRUE;
}

/* The figures of a pool alone are a row each: the bars of one chart row have no others to be
 * longer than. */
static void add_figures(struct kt_builder *b, const struct kt_grant_round *round)
{
	g_autoptr(GArray) figures = figures_of(round);
	const struct figure *first = &g_array_index(figures, struct figure, 0);
	struct kt_money_unit unit = unit_of(round);
	g_autofree char *what = kt_say(b->lang, "what.rounds", NULL);
	g_autofree char *fund = kt_say(b->lang, "head.fund", NULL);
	g_autofree char *source = kt_say(b->lang, "head.source", NULL);
	struct kt_table *table;

	if (figures->len == 1 && tell_figure(b, round, first->record))
		return;
	table = kt_table_new();
	kt_table_add_column(table, fund, FALSE);
	kt_table_add_money(table, b->lang, "head.amount", &unit, TRUE);
	kt_table_add_column(table, source, TRUE);
	for (guint i = 0; i < figures->len; i++)
		add_row(b, table, &g_array_index(figures, struct figure, i), &unit);
	kt_add_take_table(b->out, table, what);
}

static void build_overview(struct kt_builder *b, const char *group)
{
	g_autoptr(GPtrArray) rounds = kt_grant_rounds(b->set);
	g_autofree char *message = NULL;
	struct kt_item *heading;
	struct kt_chart *chart;

	/* The chapter of a single round says it all. */
	if (!rounds->len || (rounds->len == 1 && has_chapter(rounds->pdata[0])))
		return;
	if (rounds->len == 1) {
		add_heading(b, rounds->pdata[0], g_strdup(group));
		add_figures(b, rounds->pdata[0]);
		return;
	}
	message = kt_rounds_message(b->lang, rounds);
	heading = kt_add_heading(b->out, 1, message);
	heading->target = g_strdup(group);
	heading->bookmark = kt_section_text(b, group, "heading");
	kt_add_paragraph(b->out, KT_STYLE_LEAD, b->out->title);
	chart = kt_rounds_chart(b->lang, rounds, b->sources);
	kt_add_take_chart(b->out, "grant", chart, chart->message);
}

/* ---- each of them ---- */

static void add_text(struct kt_builder *b, enum kt_style style, char *text)
{
	if (*text)
		kt_add_paragraph(b->out, style, text);
	g_free(text);
}

static void build(struct kt_builder *b, const char *group)
{
	g_autoptr(GPtrArray) rounds = kt_grant_rounds(b->set);

	(void)group;
	for (guint i = 0; i < rounds->len; i++) {
		const struct kt_grant_round *round = rounds->pdata[i];
		struct kt_chart *chart;

		if (!has_chapter(round))
			continue;
		add_heading(b, round, round_target(i));
		add_text(b, KT_STYLE_PLAIN, kt_round_details(b->lang, round));
		add_text(b, KT_STYLE_PLAIN, kt_round_doubts(b->lang, round));
		chart = kt_round_chart(b->lang, round, b->sources);
		kt_add_take_chart(b->out, "grant", chart, chart->message);
	}
}

const struct kt_section_kind kt_section_grants = {.name = "grants", .build = build};
const struct kt_section_kind kt_section_grants_overview = {
	.name = "grants-overview", .build = build_overview};
