/* SPDX-License-Identifier: GPL-3.0-or-later */
/* single_chart.c -- the charts that `kommunetal chart KIND` can draw of a set.
 *
 * A folder holds several budgets, and a document several tables: which of them
 * one chart shows is a choice, so all that could be drawn are made, in the
 * order in which they would be asked for, and the command says what it took. */
#include <string.h>

#include "kommunetal/base/error.h"
#include "kommunetal/report/report.h"
#include "report/budget_chart.h"
#include "report/chapters.h"
#include "report/grant_chart.h"
#include "report/house_style.h"
#include "report/phrases.h"
#include "report/record_chart.h"
#include "report/section.h"

#define TEXT_COLUMNS 80
#define MOST_CHARTS 24 /* of records; a set of ten thousand has thousands */

/* ---- where the figures are from ---- */

#define MOST_MEETINGS 4 /* that are named */

/* Whose minutes tell of it, and when they met. */
struct meeting {
	const char *municipality, *committee, *date;
};

typedef struct meeting (*meeting_of)(gconstpointer item);

static struct meeting of_record(gconstpointer item)
{
	const struct kt_record *r = item;

	return (struct meeting){r->municipality, r->committee, r->meeting_date};
}

static struct meeting of_statement(gconstpointer item)
{
	const struct kt_budget_statement *s = item;

	return (struct meeting){s->municipality, s->committee, s->meeting_date};
}

static struct meeting of_fund(gconstpointer item)
{
	const struct kt_fund *fund = item;

	return (struct meeting){fund->municipality, fund->committee, fund->meeting_date};
}

static struct meeting of_round(gconstpointer item)
{
	const struct kt_grant_round *round = item;

	return (struct meeting){round->municipality, round->committee, round->meeting_date};
}

/* "Rødovre Kommune, Beskæftigelsesudvalget, 5. marts 2024", once each. */
static void add_meeting(GPtrArray *meetings, enum kt_lang lang, struct meeting m)
{
	g_autofree char *who = kt_who_text(lang, m.municipality, m.committee);
	g_autofree char *day = kt_date_text(lang, m.date);
	char *meeting = g_strconcat(who, *who && *day ? ", " : "", day, NULL);

	if (*meeting && !g_ptr_array_find_with_equal_func(meetings, meeting, g_str_equal, NULL))
		g_ptr_array_add(meetings, meeting);
	else
		g_free(meeting);
}

/* Of MEETING what BEFORE has not told: of the same committee the day alone. */
static const char *meeting_after(const char *meeting, const char *before)
{
	const char *day = g_strrstr(meeting, ", ");
	gsize who = day ? (gsize)(day - meeting) + strlen(", ") : 0;

	return who && strncmp(meeting, before, who) == 0 ? meeting + who : meeting;
}

/* A chart goes out by itself: it says under the picture whose minutes its figures are from. */
static void credit(struct kt_chart *chart, const GPtrArray *meetings)
{
	GString *names = g_string_new(NULL);
	g_autofree char *list = NULL, *source = NULL, *note = NULL;

	for (guint i = 0; i < MIN(meetings->len, MOST_MEETINGS); i++)
		g_string_append_printf(names, "%s%s", i ? "; " : "",
			meeting_after(meetings->pdata[i], i ? meetings->pdata[i - 1] : ""));
	list = meetings->len > MOST_MEETINGS
		       ? kt_say(chart->lang, "sources.others", "list", names->str, NULL)
		       : g_strdup(names->str);
	g_string_free(names, TRUE);
	if (!*list)
		return;
	source = kt_say(chart->lang, meetings->len > 1 ? "sources.many" : "sources.minutes", "list",
		list, NULL);
	note = g_strconcat(chart->note ? chart->note : "", chart->note ? " " : "", source, NULL);
	kt_chart_set_note(chart, note);
}

static void credit_one(struct kt_chart *chart, struct meeting meeting)
{
	g_autoptr(GPtrArray) meetings = g_ptr_array_new_with_free_func(g_free);

	add_meeting(meetings, chart->lang, meeting);
	credit(chart, meetings);
}

static void credit_all(struct kt_chart *chart, const GPtrArray *items, meeting_of of)
{
	g_autoptr(GPtrArray) meetings = g_ptr_array_new_with_free_func(g_free);

	for (guint i = 0; i < items->len; i++)
		add_meeting(meetings, chart->lang, of(items->pdata[i]));
	credit(chart, meetings);
}

/* ---- of budgets ---- */

/* The newest follow-up first: it is what holds now. */
static gint by_date(gconstpointer a, gconstpointer b)
{
	const struct kt_chapter *const *x = a, *const *y = b;

	return strcmp((*y)->meeting_date, (*x)->meeting_date);
}

static void add_statement(
	GPtrArray *charts, const char *kind, const struct kt_budget_statement *s, enum kt_lang lang)
{
	gboolean is_spent = kt_statement_sort(s) == KT_STATEMENT_SPENT;
	struct kt_chart *chart;

	/* What is spent so far deviates from no budget; it is drawn as of pools. */
	if (g_str_equal(kind, "fund") != is_spent)
		return;
	chart = g_str_equal(kind, "bridge") ? kt_bridge_chart(lang, s, NULL)
					    : kt_statement_chart(lang, s, NULL);
	if (!chart)
		return;
	credit_one(chart, of_statement(s));
	g_ptr_array_add(charts, chart);
}

/* The leading statement of each document, then what else the documents tell. */
static void add_statements(
	GPtrArray *charts, const char *kind, const GPtrArray *chapters, enum kt_lang lang)
{
	g_autoptr(GPtrArray) sorted = g_ptr_array_new();

	for (guint i = 0; i < chapters->len; i++)
		g_ptr_array_add(sorted, chapters->pdata[i]);
	g_ptr_array_sort(sorted, by_date);
	for (guint turn = 0; turn < 2; turn++)
		for (guint i = 0; i < sorted->len; i++) {
			const GPtrArray *told = ((struct kt_chapter *)sorted->pdata[i])->statements;

			for (guint n = turn; n < told->len && (turn > 0 || n == 0); n++)
				if (!kt_statement_is_aside(told->pdata[n], n))
					add_statement(charts, kind, told->pdata[n], lang);
		}
}

/* ---- of records ---- */

static void add_records(
	GPtrArray *charts, const char *kind, const struct kt_record_set *set, enum kt_lang lang)
{
	struct kt_record_chart how = {.lang = lang, .is_alone = TRUE};
	g_autoptr(GHashTable) drawn = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

	for (; how.n < MOST_CHARTS; how.n++) {
		g_autoptr(GPtrArray) used = how.used = g_ptr_array_new();
		struct kt_chart *chart = kt_record_chart(kind, set, &how);
		GString *text = g_string_new(NULL);

		if (!chart) {
			g_string_free(text, TRUE);
			return;
		}
		credit_all(chart, used, of_record);
		/* Series that stand side by side make the same picture, whichever is asked first. */
		kt_chart_text(chart, TEXT_COLUMNS, text);
		if (g_hash_table_add(drawn, g_string_free(text, FALSE)))
			g_ptr_array_add(charts, chart);
		else
			kt_chart_free(chart);
	}
}

/* How the expectation for a year has moved stands before figures over time with fewer points. */
static void add_trends(GPtrArray *charts, const struct kt_record_set *set,
	const GPtrArray *statements, enum kt_lang lang)
{
	g_autoptr(GPtrArray) used = g_ptr_array_new();
	struct kt_chart *vintages = kt_vintages_chart(lang, statements, used);
	guint at = 0;

	add_records(charts, "trend", set, lang);
	if (!vintages)
		return;
	credit_all(vintages, used, of_statement);
	while (at < charts->len &&
		((struct kt_chart *)charts->pdata[at])->rows->len >= vintages->rows->len)
		at++;
	g_ptr_array_insert(charts, (gint)at, vintages);
}

/* ---- of funds and grants ---- */

/* In a report a chapter's heading tells whose they are, and when they met; here the chart has to,
 * unless its rows are grouped by place. */
static void set_place(struct kt_chart *chart, struct meeting m)
{
	g_autofree char *who = kt_who_text(chart->lang, m.municipality, m.committee);
	g_autofree char *date = kt_date_text(chart->lang, m.date);
	g_autofree char *when =
		*date ? kt_say(chart->lang, "when.date.met", "date", date, NULL) : NULL;

	if (kt_chart_row(chart, 0)->role != KT_ROW_GROUP)
		kt_chart_set_titles(chart, chart->message, who, chart->what, when);
}

/* The last meeting, and no date where ITEMS are of several: the chart is of none of them alone. */
static struct meeting shared_meeting(const GPtrArray *items, meeting_of of)
{
	struct meeting last = of(items->pdata[items->len - 1]);
	const char *date = last.date;

	for (guint i = 0; i < items->len; i++)
		if (!g_str_equal(of(items->pdata[i]).date, date))
			last.date = "";
	return last;
}

/* Funds that several follow-ups tell of are drawn, and counted, once. */
static struct kt_chart *funds_chart(const GPtrArray *funds, enum kt_lang lang)
{
	g_autoptr(GPtrArray) newest = kt_newest_funds(funds);
	struct kt_chart *chart = funds->len ? kt_funds_chart(lang, newest, NULL) : NULL;

	if (!chart || !chart->rows->len)
		return chart;
	set_place(chart, shared_meeting(newest, of_fund));
	credit_all(chart, newest, of_fund);
	return chart;
}

/* All rounds beside each other, then each that tells its applications. */
static void add_grants(GPtrArray *charts, const struct kt_record_set *set, enum kt_lang lang)
{
	g_autoptr(GPtrArray) rounds = kt_grant_rounds(set);
	struct kt_chart *all = NULL;

	for (guint i = 0; i < rounds->len; i++) {
		const struct kt_grant_round *round = rounds->pdata[i];
		struct kt_chart *chart =
			round->lines->len ? kt_round_chart(lang, round, NULL) : NULL;

		if (!chart)
			continue;
		set_place(chart, of_round(round));
		credit_one(chart, of_round(round));
		g_ptr_array_add(charts, chart);
	}
	if (rounds->len > 1 || (rounds->len && !charts->len))
		all = kt_rounds_chart(lang, rounds, NULL);
	if (all) {
		set_place(all, shared_meeting(rounds, of_round));
		credit_all(all, rounds, of_round);
		g_ptr_array_insert(charts, 0, all);
	}
}

/* ---------------------------------------------------------------------------------------- */

/* What a chart of KIND is made of, for whoever asked for one in vain. */
static void refuse(const char *kind, GError **error)
{
	static const struct {
		const char *kind, *needs;
	} all[] = {
		{"deviation", "budget lines with what was spent or is expected"},
		{"bridge", "budget lines with what was spent or is expected"},
		{"fund", "a pool with its size, or budget lines with what was spent so far"},
		{"grant", "grants with what was asked for and given"},
		{"trend", "one figure at two times or more"},
		{"multiples", "two figures or more, each at the same two times or more"},
		{"distribution", "a column of a table with two figures above nothing or more"},
		{"share", "a column of a table that comes to its printed sum, or to a hundred "
			  "percent"},
		{"compare", "one figure of several municipalities or areas at one time"},
	};

	for (gsize i = 0; i < G_N_ELEMENTS(all); i++)
		if (g_str_equal(all[i].kind, kind))
			g_set_error(error, KT_ERROR, KT_ERROR_REFUSED,
				"there is nothing in the input for a chart '%s': it needs %s", kind,
				all[i].needs);
}

static void add_charts(
	GPtrArray *charts, const char *kind, const struct kt_record_set *set, enum kt_lang lang)
{
	struct kt_analysis_options how;
	g_autoptr(GPtrArray) statements = NULL, funds = NULL, chapters = NULL;
	struct kt_chart *of_funds = NULL;

	kt_analysis_options_init(&how);
	how.language = lang == KT_LANG_EN ? KT_LANGUAGE_EN : KT_LANGUAGE_DA;
	statements = kt_budget_statements(set, &how);
	funds = kt_funds(set);
	chapters = kt_chapters(statements, funds);
	if (g_str_equal(kind, "fund"))
		of_funds = funds_chart(funds, lang);
	else if (g_str_equal(kind, "grant"))
		add_grants(charts, set, lang);
	else if (g_str_equal(kind, "deviation") || g_str_equal(kind, "bridge"))
		add_statements(charts, kind, chapters, lang);
	else if (g_str_equal(kind, "trend"))
		add_trends(charts, set, statements, lang);
	else
		add_records(charts, kind, set, lang);
	if (of_funds)
		g_ptr_array_add(charts, of_funds);
	if (g_str_equal(kind, "fund"))
		add_statements(charts, kind, chapters, lang);
}

GPtrArray *kt_report_charts(
	const char *kind, const struct kt_record_set *set, enum kt_lang lang, GError **error)
{
	GPtrArray *charts;
	struct kt_record_set *styled;

	if (!kt_chart_kind_summary(kind)) {
		g_set_error(error, KT_ERROR, KT_ERROR_USAGE, "there is no chart '%s'", kind);
		return NULL;
	}
	charts = g_ptr_array_new_with_free_func((GDestroyNotify)kt_chart_free);
	styled = kt_house_style(set, lang);
	add_charts(charts, kind, styled, lang);
	kt_record_set_free(styled);
	if (charts->len)
		return charts;
	refuse(kind, error);
	g_ptr_array_unref(charts);
	return NULL;
}
