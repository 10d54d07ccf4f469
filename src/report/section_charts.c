/* SPDX-License-Identifier: GPL-3.0-or-later */
/* section_charts.c -- charts straight from records, the largest groups first.
 *
 * Settings: chart (trend, multiples, compare, distribution or share), kinds
 * (a list of RECORDS.md's kinds; none is all), most (how many, 3 if not said).
 * A trend says whether it is more than chance, or why that cannot be told. */
#include <string.h>

#include "kommunetal/analysis/trend.h"
#include "report/record_chart.h"
#include "report/section.h"

#define CERTAIN 0.05

/* YEARS: the time of each row. */
static char *trend_sentence(const struct kt_chart *chart, const GArray *years)
{
	guint n = chart->rows->len;
	g_autofree gdouble *y = g_new0(gdouble, n);
	g_autofree char *p = NULL, *slope = NULL;
	struct kt_trend trend;

	if (n < KT_TREND_FEWEST)
		return kt_say(chart->lang, "trend.few", NULL);
	for (guint r = 0; r < n; r++)
		y[r] = kt_decimal_to_double(kt_chart_row(chart, r)->values[0].number);
	if (!kt_trend_fit(&trend, (const gdouble *)years->data, y, n, 0.95, NULL))
		return NULL;
	p = kt_real_text(chart->lang, trend.p, 3);
	if (trend.p > CERTAIN)
		return kt_say(chart->lang, "trend.unsure", "p", p, NULL);
	slope = kt_real_text(chart->lang, trend.slope, 1);
	return kt_say(chart->lang, "trend.sure", "p", p, "slope", slope, "unit", chart->unit, NULL);
}

/* "Kilde: 3, 4, 9" under a picture whose rows have no column for it. */
static char *source_note(const struct kt_chart *chart)
{
	GString *list = g_string_new(NULL);
	const char *last = NULL;
	char *note;

	for (guint r = 0; r < chart->rows->len; r++) {
		const char *mark = kt_chart_row(chart, r)->mark;

		if (mark && g_strcmp0(mark, last) != 0)
			g_string_append_printf(list, "%s%s", list->len ? ", " : "", mark);
		last = mark ? mark : last;
	}
	note = list->len ? kt_say(chart->lang, "sources.note", "list", list->str, NULL) : NULL;
	g_string_free(list, TRUE);
	return note;
}

/* What the picture says in words: its message, then the numbers. */
static char *words_of(const struct kt_chart *chart)
{
	GString *words = g_string_new(chart->message);

	for (guint r = 0; r < chart->rows->len; r++) {
		const struct kt_chart_row *row = kt_chart_row(chart, r);
		g_autofree char *number =
			row->values[0].is_known
				? kt_chart_number(chart, row->values[0].number, FALSE)
				: g_strdup("–");

		g_string_append_printf(words, "%s%s%s%s %s", r ? "; " : ". ",
			row->panel ? row->panel : "", row->panel ? " " : "", row->label, number);
	}
	return g_string_free(words, FALSE);
}

static void add_chart(
	struct kt_builder *b, const char *kind, struct kt_chart *chart, const GArray *years)
{
	gboolean is_trend = g_str_equal(kind, "trend");
	gboolean is_figure = is_trend || g_str_equal(kind, "multiples");
	g_autofree char *words = words_of(chart);
	g_autofree char *sentence = is_trend ? trend_sentence(chart, years) : NULL;
	g_autofree char *note = is_figure ? source_note(chart) : NULL;
	g_autofree char *who = g_strdup_printf(
		"%s%s%s", chart->who, *chart->who && *chart->when ? ", " : "", chart->when);

	kt_add_heading(b->out, 2, chart->message);
	if (*who)
		kt_add_paragraph(b->out, KT_STYLE_LEAD, who);
	if (sentence)
		kt_add_paragraph(b->out, KT_STYLE_PLAIN, sentence);
	if (note)
		kt_chart_set_note(chart, note);
	/* The static name, not the definition's. */
	for (const char *const *name = kt_chart_kind_names(); *name; name++)
		if (g_str_equal(*name, kind))
			kt_add_take_chart(b->out, *name, chart, words);
}

static void build(struct kt_builder *b, const char *group)
{
	g_autofree char *kind = g_key_file_get_string(b->definition, group, "chart", NULL);
	gint most = g_key_file_get_integer(b->definition, group, "most", NULL);
	g_auto(GStrv) kinds = g_key_file_get_string_list(b->definition, group, "kinds", NULL, NULL);
	g_autoptr(GArray) years = g_array_new(FALSE, FALSE, sizeof(gdouble));
	struct kt_record_chart how = {.lang = b->lang,
		.kinds = (const char *const *)kinds,
		.years = years,
		.sources = b->sources};

	if (!kind || !kt_chart_kind_summary(kind))
		return;
	for (how.n = 0; (gint)how.n < (most > 0 ? most : 3); how.n++) {
		struct kt_item *heading;
		struct kt_table *raw = NULL;
		struct kt_chart *chart;

		g_array_set_size(years, 0);
		how.raw = &raw;
		chart = kt_record_chart(kind, b->set, &how);
		if (!chart)
			break;
		heading = how.n == 0 ? kt_section_heading(b, group, 1) : NULL;
		if (heading)
			heading->target = g_strdup(group);
		add_chart(b, kind, chart, how.years);
		if (raw)
			kt_add_take_table(b->out, raw, chart->what);
	}
}

const struct kt_section_kind kt_section_charts = {.name = "charts", .build = build};
