/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/chapters.h"

#include "report/budget_chart.h"
#include "report/told_finding.h"

static void chapter_free(gpointer data)
{
	struct kt_chapter *chapter = data;

	g_ptr_array_unref(chapter->statements);
	g_ptr_array_unref(chapter->funds);
	g_free(chapter->target);
	g_free(chapter);
}

static struct kt_chapter *chapter_of(GPtrArray *chapters, const char *source)
{
	struct kt_chapter *chapter;

	for (guint i = 0; i < chapters->len; i++) {
		chapter = chapters->pdata[i];
		if (g_str_equal(chapter->source, source))
			return chapter;
	}
	chapter = g_new0(struct kt_chapter, 1);
	chapter->source = source;
	chapter->statements = g_ptr_array_new();
	chapter->funds = g_ptr_array_new();
	chapter->target = g_strdup_printf("chapter-%u", chapters->len + 1);
	g_ptr_array_add(chapters, chapter);
	return chapter;
}

static guint weight(const struct kt_budget_statement *s)
{
	static const guint by_sort[] = {
		[KT_STATEMENT_EMPTY] = 0,
		[KT_STATEMENT_SPENT] = 1,
		[KT_STATEMENT_GRANTS] = 2,
		[KT_STATEMENT_EXPECTED] = 4,
		[KT_STATEMENT_ACTUAL] = 3,
	};

	struct kt_decimal result;
	gdouble percent;

	/* Without a result there is no finding, whatever the lines say; that of a project's accounts
	 * is not the committee's. */
	return (!kt_statement_is_of_project(s) && kt_statement_result(s, &result, &percent) ? 32
											    : 0) +
	       by_sort[kt_statement_sort(s)] * 4 + (s->total >= 0 ? 2 : 0) +
	       (s->table || kt_statement_is_surplus(s) || kt_told_whole(s) ? 1 : 0);
}

/* Stable: equal weights keep the order of the document. */
static void lead_with_the_heaviest(GPtrArray *statements)
{
	guint best = 0;
	gpointer leading;

	for (guint i = 1; i < statements->len; i++)
		if (weight(statements->pdata[i]) > weight(statements->pdata[best]))
			best = i;
	if (best == 0)
		return;
	leading = g_ptr_array_steal_index(statements, best);
	g_ptr_array_insert(statements, 0, leading);
}

GPtrArray *kt_chapters(const GPtrArray *statements, const GPtrArray *funds)
{
	GPtrArray *chapters = g_ptr_array_new_with_free_func(chapter_free);

	for (guint i = 0; i < statements->len; i++) {
		struct kt_budget_statement *s = statements->pdata[i];
		struct kt_chapter *chapter;

		if (kt_statement_sort(s) == KT_STATEMENT_EMPTY)
			continue;
		chapter = chapter_of(chapters, s->source);
		chapter->municipality = s->municipality;
		chapter->committee = s->committee;
		chapter->meeting_date = s->meeting_date;
		g_ptr_array_add(chapter->statements, s);
	}
	for (guint i = 0; i < funds->len; i++) {
		struct kt_fund *fund = funds->pdata[i];
		struct kt_chapter *chapter = chapter_of(chapters, fund->source);

		chapter->municipality = fund->municipality;
		chapter->committee = fund->committee;
		chapter->meeting_date = fund->meeting_date;
		g_ptr_array_add(chapter->funds, fund);
	}
	for (guint i = 0; i < chapters->len; i++)
		lead_with_the_heaviest(((struct kt_chapter *)chapters->pdata[i])->statements);
	return chapters;
}
