/* SPDX-License-Identifier: GPL-3.0-or-later */
/* section_charts.c -- charts straight from records, the largest groups first.
 *
 * Settings: chart (trend, multiples, compare, distribution or share), kinds
 * (a list of RECORDS.md's kinds; none is all), most (how many, 3 if not said).
 * A trend says whether it is more than chance, or why that cannot be told. */
#include <string.h>

#include "kommunetal/analysis/trend.h"
#include "kommunetal/base/text.h"
#include "report/record_chart.h"
#include "report/section.h"

#define LEAST_P 0.001 /* with three decimals; a chance of 0 there is not */
#define CERTAIN 0.05
#define DEFAULT_MOST 3
#define MOST_TRENDS 24 /* that are tested */

/* ---- what a trend is worth ---- */

/* YEARS: the time of each row.  FALSE where it is refused. */
static gboolean fit(struct kt_trend *trend, const struct kt_chart *chart, const GArray *years)
{
	guint n = years->len;
	g_autofree gdouble *y = g_new0(gdouble, n);

	for (guint r = 0; r < n; r++)
		y[r] = kt_decimal_to_double(kt_chart_row(chart, r)->values[0].number);
	return kt_trend_fit(trend, (const gdouble *)years->data, y, n, 0.95, NULL);
}

/* Some of the rows have what is expected, and no figure: that is no sample to test. */
static gboolean is_expected(const struct kt_chart *chart, const GArray *years)
{
	for (guint r = 0; r < years->len; r++)
		if (!kt_chart_row(chart, r)->values[0].is_known)
			return TRUE;
	return FALSE;
}

static char *trend_sentence(const struct kt_chart *chart, const GArray *years, gboolean *is_sure)
{
	g_autofree char *p = NULL, *slope = NULL;
	struct kt_trend trend;

	*is_sure = FALSE;
	if (is_expected(chart, years))
		return NULL;
	if (years->len < KT_TREND_FEWEST)
		return kt_say(chart->lang, "trend.few", NULL);
	if (!fit(&trend, chart, years))
		return NULL;
	p = kt_real_text(chart->lang, MAX(trend.p, LEAST_P), 3);
	if (trend.p > CERTAIN)
		return kt_say(chart->lang, "trend.unsure", "p", p, NULL);
	*is_sure = TRUE;
	slope = kt_percent_text(chart->lang, trend.slope);
	return kt_say(chart->lang, trend.p < LEAST_P ? "trend.sure.tiny" : "trend.sure", "p", p,
		"slope", slope, "unit", chart->unit, NULL);
}

/* ---- the picture's texts ---- */

/* "Kilde: 3, 4, 9" under a picture whose rows have no column for it. */
static char *source_note(const struct kt_chart *chart)
{
	g_autoptr(GHashTable) listed = g_hash_table_new(g_str_hash, g_str_equal);
	GString *list = g_string_new(NULL);
	char *note;

	for (guint r = 0; r < chart->rows->len; r++) {
		char *mark = kt_chart_row(chart, r)->mark;

		if (mark && g_hash_table_add(listed, mark))
			g_string_append_printf(list, "%s%s", list->len ? ", " : "", mark);
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
		const char *last = NULL;

		g_string_append_printf(words, "%s%s%s%s", r ? "; " : ". ",
			row->panel ? row->panel : "", row->panel ? " " : "", row->label);
		/* The rows of an outlook have no figure but a forecast and its interval. */
		for (guint s = 0; s < chart->series->len; s++) {
			g_autofree char *number = NULL;

			if (!row->values[s].is_known)
				continue;
			last = kt_chart_series(chart, s)->name;
			number = kt_chart_number(chart, row->values[s].number, FALSE);
			g_string_append_printf(
				words, "%s%s %s", s ? " " : "", s ? last : "", number);
		}
		if (!last)
			g_string_append(words, " –");
	}
	return g_string_free(words, FALSE);
}

/* ---- the part ---- */

struct part {
	const char *group, *kind; /* kind: static */
	struct kt_record_chart how;
	guint most;
	GArray *chosen;         /* guint: which of the groups of records, in the order shown */
	guint n_tested, n_sure; /* trends */
	gboolean has_told_few;  /* that there are too few figures: once is enough */
};

/* The figure of ROW, told or expected by the minutes; NULL of what is carried on. */
static const struct kt_value *figure_of(const struct kt_chart *chart, guint r)
{
	const struct kt_chart_row *row = kt_chart_row(chart, r);

	if (row->values[0].is_known)
		return &row->values[0];
	return chart->series->len == 2 && row->values[1].is_known ? &row->values[1] : NULL;
}

/* The figure is the same from the first time to the last. */
static gboolean is_flat(const struct kt_chart *chart)
{
	const struct kt_value *first = figure_of(chart, 0);

	for (guint r = 1; first && r < chart->rows->len; r++) {
		const struct kt_value *value = figure_of(chart, r);

		if (value && !kt_decimal_equal(value->number, first->number))
			return FALSE;
	}
	return TRUE;
}

static gboolean is_of_all(const GPtrArray *used)
{
	return used->len && ((const struct kt_record *)used->pdata[0])->flags & KT_FLAG_TOTAL;
}

/* Trends that are more than chance come first, of all that can be tested; then what all of it
 * does, then its parts, and what never changes last. */
static void choose_trends(struct part *part, const struct kt_record_set *set)
{
	struct kt_record_chart how = part->how;
	g_autoptr(GArray) wholes = g_array_new(FALSE, FALSE, sizeof(guint));
	g_autoptr(GArray) others = g_array_new(FALSE, FALSE, sizeof(guint));
	g_autoptr(GPtrArray) used = g_ptr_array_new();
	g_autoptr(GArray) flat = g_array_new(FALSE, FALSE, sizeof(guint));

	how.used = used;
	for (how.n = 0; how.n < MOST_TRENDS; how.n++) {
		g_autoptr(kt_chart) chart = NULL;
		g_autofree char *sentence = NULL;
		gboolean is_sure = FALSE;

		g_array_set_size(how.years, 0);
		g_ptr_array_set_size(used, 0);
		chart = kt_record_chart(part->kind, set, &how);
		if (!chart)
			break;
		sentence = trend_sentence(chart, how.years, &is_sure);
		part->n_tested +=
			chart->rows->len >= KT_TREND_FEWEST && !is_expected(chart, how.years);
		part->n_sure += is_sure;
		g_array_append_val(is_sure           ? part->chosen
				   : is_flat(chart)  ? flat
				   : is_of_all(used) ? wholes
						     : others,
			how.n);
	}
	g_array_append_vals(part->chosen, wholes->data, wholes->len);
	g_array_append_vals(part->chosen, others->data, others->len);
	g_array_append_vals(part->chosen, flat->data, flat->len);
}

static void choose(struct part *part, const struct kt_record_set *set)
{
	if (g_str_equal(part->kind, "trend"))
		choose_trends(part, set);
	else
		for (guint n = 0; n < part->most; n++)
			g_array_append_val(part->chosen, n);
	if (part->chosen->len > part->most)
		g_array_set_size(part->chosen, part->most);
}

/* Of several tests some are passed by chance: it is said how many were made. */
static char *tally(const struct part *part)
{
	g_autofree char *of = g_strdup_printf("%u", part->n_tested);

	if (part->n_tested < 2)
		return NULL;
	if (part->n_sure == 0)
		return kt_say(part->how.lang, "trend.tally.none", "of", of, NULL);
	return kt_say_count(part->how.lang, "trend.tally", part->n_sure, "of", of, NULL);
}

/* The first chart's finding is the part's headline, and the definition's heading
 * stands under it; the others are headings below, and say only once whose they are. */
static void add_headings(struct kt_builder *b, const struct part *part,
	const struct kt_chart *chart, char **who_before)
{
	g_autofree char *kicker = *who_before ? NULL : kt_section_text(b, part->group, "heading");
	g_autofree char *summary = *who_before ? NULL : tally(part);
	char *who = g_strdup_printf(
		"%s%s%s", chart->who, *chart->who && *chart->when ? ", " : "", chart->when);
	struct kt_item *heading = kt_add_heading(b->out, kicker ? 1 : 2, chart->message);

	if (kicker) {
		heading->target = g_strdup(part->group);
		heading->bookmark = g_strdup(kicker);
		kt_add_paragraph(b->out, KT_STYLE_LEAD, kicker);
	}
	if (*who && g_strcmp0(who, *who_before) != 0)
		kt_add_paragraph(b->out, KT_STYLE_LEAD, who);
	if (summary)
		kt_add_paragraph(b->out, KT_STYLE_PLAIN, summary);
	g_free(*who_before);
	*who_before = who;
}

static void add_picture(struct kt_builder *b, struct part *part, struct kt_chart *chart)
{
	gboolean is_trend = g_str_equal(part->kind, "trend"), is_sure, is_few;
	gboolean is_figure = is_trend || g_str_equal(part->kind, "multiples");
	g_autofree char *words = words_of(chart);
	g_autofree char *note = is_figure ? source_note(chart) : NULL;
	g_autofree char *sentence =
		is_trend ? trend_sentence(chart, part->how.years, &is_sure) : NULL;

	is_few = part->how.years->len < KT_TREND_FEWEST;
	if (sentence && !(is_few && part->has_told_few))
		kt_add_paragraph(b->out, KT_STYLE_PLAIN, sentence);
	part->has_told_few = part->has_told_few || (sentence && is_few);
	if (note) {
		g_autofree char *both = g_strdup_printf(
			"%s%s%s", chart->note ? chart->note : "", chart->note ? " " : "", note);

		kt_chart_set_note(chart, both);
	}
	kt_add_take_chart(b->out, part->kind, chart, words);
}

static void build_part(struct kt_builder *b, struct part *part)
{
	g_autofree char *who = NULL;

	choose(part, b->set);
	part->how.sources = b->sources;
	for (guint i = 0; i < part->chosen->len; i++) {
		struct kt_table *raw = NULL;
		struct kt_chart *chart;

		g_array_set_size(part->how.years, 0);
		part->how.n = g_array_index(part->chosen, guint, i);
		part->how.raw = &raw;
		chart = kt_record_chart(part->kind, b->set, &part->how);
		if (!chart)
			break;
		add_headings(b, part, chart, &who);
		add_picture(b, part, chart);
		if (raw)
			kt_add_take_table(b->out, raw, chart->what);
	}
}

/* The registry's own name, or NULL. */
static const char *kind_named(const char *name)
{
	for (const char *const *kind = kt_chart_kind_names(); name && *kind; kind++)
		if (g_str_equal(*kind, name))
			return *kind;
	return NULL;
}

static void build(struct kt_builder *b, const char *group)
{
	g_autofree char *name = g_key_file_get_string(b->definition, group, "chart", NULL);
	gint most = g_key_file_get_integer(b->definition, group, "most", NULL);
	g_auto(GStrv) kinds = g_key_file_get_string_list(b->definition, group, "kinds", NULL, NULL);
	g_autoptr(GArray) years = g_array_new(FALSE, FALSE, sizeof(gdouble));
	g_autoptr(GArray) chosen = g_array_new(FALSE, FALSE, sizeof(guint));
	struct part part = {.group = group, .kind = kind_named(name), .chosen = chosen};

	part.most = most > 0 ? (guint)most : DEFAULT_MOST;
	part.how = (struct kt_record_chart){
		.lang = b->lang, .kinds = (const char *const *)kinds, .years = years};
	if (part.kind)
		build_part(b, &part);
}

/* Of the records alone: deviation, bridge and fund are drawn of what an analysis makes of them. */
static gboolean is_chart(const char *value)
{
	static const char *const charts[] = {
		"trend", "multiples", "compare", "distribution", "share", NULL};

	return g_strv_contains(charts, value);
}

static gboolean is_count(const char *value)
{
	guint64 n;

	return kt_unsigned_parse(value, 1, 1000, &n);
}

static const struct kt_setting settings[] = {
	{"chart", is_chart, "trend, multiples, compare, distribution or share", FALSE},
	{"kinds", kt_setting_is_kind, KT_SETTING_KINDS, TRUE},
	{"most", is_count, "a number from 1 to 1000", FALSE}, {0}};

const struct kt_section_kind kt_section_charts = {
	.name = "charts", .settings = settings, .build = build};
