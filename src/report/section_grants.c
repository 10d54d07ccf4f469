/* SPDX-License-Identifier: GPL-3.0-or-later */
/* section_grants.c -- pools that are given out: all of them, a line each, and a
 * chapter for each table of applications. */
#include "kommunetal/analysis/grant.h"
#include "report/grant_chart.h"
#include "report/grant_finding.h"
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

static void build_overview(struct kt_builder *b, const char *group)
{
	g_autoptr(GPtrArray) rounds = kt_grant_rounds(b->set);
	g_autofree char *message = NULL;
	struct kt_item *heading;
	struct kt_chart *chart;

	/* The chapter of a single round says it all. */
	if (!rounds->len || (rounds->len == 1 && has_chapter(rounds->pdata[0])))
		return;
	message = kt_rounds_message(b->lang, rounds);
	heading = kt_add_heading(b->out, 1, message);
	heading->target = g_strdup(group);
	heading->bookmark = kt_section_text(b, group, "heading");
	kt_add_paragraph(b->out, KT_STYLE_LEAD, b->out->title);
	chart = kt_rounds_chart(b->lang, rounds, b->sources);
	kt_add_take_chart(b->out, "grant", chart, chart->message);
}

/* ---- each of them ---- */

static void add_heading(struct kt_builder *b, const struct kt_grant_round *round, guint i)
{
	g_autofree char *message = kt_round_message(b->lang, round);
	g_autofree char *who = kt_who_text(b->lang, round->municipality, round->committee);
	g_autofree char *date = kt_date_text(b->lang, round->meeting_date);
	g_autofree char *when = kt_say(b->lang, "when.date.met", "date", date, NULL);
	struct kt_item *heading = kt_add_heading(b->out, 1, message);

	heading->target = round_target(i);
	heading->bookmark = g_strdup_printf(
		"%s: %s", *round->municipality ? round->municipality : who, message);
	if (*who)
		kt_add_paragraph(b->out, KT_STYLE_LEAD, who);
	if (*round->meeting_date)
		kt_add_paragraph(b->out, KT_STYLE_LEAD, when);
}

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
		add_heading(b, round, i);
		add_text(b, KT_STYLE_PLAIN, kt_round_details(b->lang, round));
		add_text(b, KT_STYLE_PLAIN, kt_round_doubts(b->lang, round));
		chart = kt_round_chart(b->lang, round, b->sources);
		kt_add_take_chart(b->out, "grant", chart, chart->message);
	}
}

const struct kt_section_kind kt_section_grants = {.name = "grants", .build = build};
const struct kt_section_kind kt_section_grants_overview = {
	.name = "grants-overview", .build = build_overview};
