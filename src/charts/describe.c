/* SPDX-License-Identifier: GPL-3.0-or-later */
/* describe.c -- what a chart says, for those who do not see it: the titles, then
 * each row with its numbers. */
#include <string.h>

#include "charts/chart_kind.h"
#include "kommunetal/base/text.h"

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

/* WORD stands in TEXT as a word of its own, however it is written. */
static gboolean has_word(const char *text, const char *word)
{
	g_autofree char *folded = kt_fold_dup(kt_slice_str(text));
	g_autofree char *wanted = kt_fold_dup(kt_slice_str(word));

	return kt_fold_has_word(folded, wanted);
}

char *kt_unit_beside(const char *what, const char *unit)
{
	const char *blank = strchr(unit, ' ');
	g_autofree char *counted = blank ? g_strndup(unit, (gsize)(blank - unit)) : NULL;

	if (has_word(what, unit))
		return g_strdup("");
	/* "personer pr. 1.000 indbyggere" of what is called persons already */
	if (counted && (g_str_has_prefix(blank, " pr. ") || g_str_has_prefix(blank, " per ")) &&
		has_word(what, counted))
		return g_strdup(blank + 1);
	return g_strdup(unit);
}

char *kt_chart_what(const struct kt_chart *chart)
{
	g_autofree char *unit = kt_unit_beside(chart->what, chart->unit);

	return g_strconcat(chart->what, *chart->what && *unit ? ", " : "", unit, NULL);
}
