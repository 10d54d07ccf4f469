/* SPDX-License-Identifier: GPL-3.0-or-later */
/* describe.c -- what a chart says, for those who do not see it: the titles, then
 * each row with its numbers. */
#include "charts/chart_kind.h"

static void add_title(GString *out, const char *text)
{
	if (!text || !*text)
		return;
	g_string_append_printf(out, "%s%s", out->len ? ". " : "", text);
}

static void add_row(GString *out, const struct kt_chart *chart, const struct kt_chart_row *row)
{
	gboolean is_first = TRUE;

	g_string_append_printf(out, "%s%s%s%s", out->len ? ". " : "", row->panel ? row->panel : "",
		row->panel ? ", " : "", row->label);
	for (guint s = 0; s < chart->series->len && row->role != KT_ROW_GROUP; s++) {
		const struct kt_chart_series *series = kt_chart_series(chart, s);
		g_autofree char *number = NULL;

		if (!row->values[s].is_known)
			continue;
		number = kt_chart_number(
			chart, row->values[s].number, series->scenario == KT_SCENARIO_VARIANCE);
		g_string_append_printf(out, "%s %s %s", is_first ? ":" : ",", series->name, number);
		is_first = FALSE;
	}
}

char *kt_chart_describe(const struct kt_chart *chart)
{
	GString *out = g_string_new(NULL);
	g_autofree char *what = kt_chart_what(chart);

	add_title(out, chart->message);
	add_title(out, chart->who);
	add_title(out, what);
	add_title(out, chart->when);
	for (guint r = 0; r < chart->rows->len; r++)
		add_row(out, chart, kt_chart_row(chart, r));
	g_string_append_c(out, '.');
	return g_string_free(out, FALSE);
}

char *kt_chart_what(const struct kt_chart *chart)
{
	if (*chart->what && *chart->unit)
		return g_strdup_printf("%s, %s", chart->what, chart->unit);
	return g_strdup(*chart->what ? chart->what : chart->unit);
}
