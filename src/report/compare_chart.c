/* SPDX-License-Identifier: GPL-3.0-or-later */
/* compare_chart.c -- municipalities side by side, from the analysis' comparison. */
#include <math.h>

#include "charts/chart_kind.h"
#include "kommunetal/analysis/comparison.h"
#include "report/document.h"
#include "report/house_style.h"
#include "report/phrases.h"
#include "report/record_chart.h"
#include "report/section.h"
#include "report/unit_word.h"

static const struct kt_compared *entry_at(const struct kt_comparison *c, guint i)
{
	return &g_array_index(c->entries, struct kt_compared, i);
}

static gboolean is_country(const struct kt_compared *e)
{
	return g_str_equal(e->municipality, "DK");
}

/* The country comes last. */
static guint n_places(const struct kt_comparison *c)
{
	guint n = c->entries->len;

	return n && is_country(entry_at(c, n - 1)) ? n - 1 : n;
}

static gint by_places(gconstpointer a, gconstpointer b)
{
	const struct kt_comparison *const *x = a, *const *y = b;
	guint m = n_places(*x), n = n_places(*y);

	return m != n ? (gint)n - (gint)m : kt_period_cmp((*y)->period, (*x)->period);
}

/* A number of people or cases tells the size of the place, unless it is divided by its people. */
static gboolean is_fair(const struct kt_comparison *c)
{
	return c->per_inhabitant ||
	       (c->unit != KT_UNIT_PERSON && c->unit != KT_UNIT_CASE && c->unit != KT_UNIT_FTE &&
		       c->unit != KT_UNIT_COUNT && c->measure != KT_MEASURE_AMOUNT &&
		       c->measure != KT_MEASURE_ACTUAL);
}

static gboolean same_places(const struct kt_comparison *a, const struct kt_comparison *b)
{
	for (guint i = 0; i < a->entries->len; i++) {
		gboolean found = FALSE;

		for (guint k = 0; k < b->entries->len && !found; k++)
			found = g_str_equal(
				entry_at(a, i)->record->area, entry_at(b, k)->record->area);
		if (!found)
			return FALSE;
	}
	return a->entries->len == b->entries->len;
}

/* The same thing in the same places in May and in April: the newest stands for both.  They are in
 * order, the newest first. */
static void keep_newest(GPtrArray *some)
{
	for (guint i = 0; i < some->len; i++)
		for (guint k = some->len; k > i + 1; k--) {
			const struct kt_comparison *a = some->pdata[i], *b = some->pdata[k - 1];

			if (a->unit == b->unit && a->measure == b->measure &&
				g_ascii_strcasecmp(a->subject, b->subject) == 0 &&
				same_places(a, b))
				g_ptr_array_remove_index(some, k - 1);
		}
}

gboolean kt_compared_is_fair(const struct kt_comparison *c, const struct kt_record_chart *how)
{
	return c->entries->len >= 2 && n_places(c) > 0 && is_fair(c) &&
	       kt_record_is_counted(entry_at(c, 0)->record, how);
}

/* Those with a figure of the kinds wanted for two, the largest first; borrowed. */
static GPtrArray *wanted(const GPtrArray *all, const struct kt_record_chart *how)
{
	GPtrArray *some = g_ptr_array_new();

	for (guint i = 0; i < all->len; i++) {
		const struct kt_comparison *c = all->pdata[i];

		if (kt_compared_is_fair(c, how))
			g_ptr_array_add(some, (gpointer)c);
	}
	g_ptr_array_sort(some, by_places);
	keep_newest(some);
	return some;
}

/* ---- the numbers ---- */

static guint decimals_of(const struct kt_comparison *c)
{
	gdouble least = G_MAXDOUBLE;
	guint decimals = 0;

	for (guint i = 0; i < c->entries->len; i++) {
		const struct kt_compared *e = entry_at(c, i);

		decimals = MAX(decimals, (guint)kt_decimal_trim(e->record->value).scale);
		if (e->value != 0)
			least = MIN(least, fabs(e->value));
	}
	if (!c->per_inhabitant)
		return MIN(decimals, 2);
	return least < 1 ? 2 : 1;
}

static struct kt_decimal value_of(
	const struct kt_comparison *c, const struct kt_compared *e, guint decimals)
{
	if (!c->per_inhabitant)
		return e->record->value;
	return (struct kt_decimal){
		llround(CLAMP(e->value, -1e14, 1e14) * pow(10, decimals)), (gint8)decimals};
}

/* "Faxe", "Faxe, august 2020" where each has a time of its own. */
static char *place_name(
	const struct kt_comparison *c, const struct kt_compared *e, enum kt_lang lang)
{
	g_autofree char *place =
		is_country(e) ? kt_say(lang, "country", NULL) : g_strdup(e->municipality);
	g_autofree char *when = c->is_near ? kt_period_text(lang, e->record->period) : NULL;

	return when ? g_strdup_printf("%s, %s", place, when) : g_steal_pointer(&place);
}

/* What is compared; where the times are not the same, that is said with it. */
static char *label_of(const struct kt_comparison *c, enum kt_lang lang)
{
	g_autofree char *label = kt_capital(c->subject);

	return c->is_near ? kt_say(lang, "compare.near", "label", label, NULL)
			  : g_steal_pointer(&label);
}

/* What is counted, as the minutes call it. */
static char *counted(const struct kt_comparison *c, enum kt_lang lang)
{
	g_autoptr(GPtrArray) records = g_ptr_array_new();

	for (guint i = 0; i < c->entries->len; i++)
		g_ptr_array_add(records, (gpointer)entry_at(c, i)->record);
	return kt_unit_word(lang, records);
}

static char *unit_text(const struct kt_comparison *c, enum kt_lang lang)
{
	g_autofree char *unit = counted(c, lang);

	return c->per_inhabitant ? kt_say(lang, "unit.per.inhabitants", "unit", unit, NULL)
				 : g_strdup(unit);
}

/* ---- the finding ---- */

static struct kt_decimal chart_value(const struct kt_chart *chart, guint row)
{
	return kt_chart_row(chart, row)->values[0].number;
}

/* What a sentence says behind the number; of a ratio, nothing. */
static char *told_unit(const struct kt_chart *chart, const struct kt_comparison *c)
{
	return c->unit == KT_UNIT_RATIO ? g_strdup("") : kt_unit_beside(c->subject, chart->unit);
}

static char *against_country(const struct kt_chart *chart, const struct kt_comparison *c)
{
	struct kt_decimal own = chart_value(chart, 0), country = chart_value(chart, 1);
	g_autofree char *a = kt_chart_number(chart, own, FALSE);
	g_autofree char *b = kt_chart_number(chart, country, FALSE);
	g_autofree char *label = label_of(c, chart->lang), *unit = told_unit(chart, c);
	gint cmp = kt_decimal_cmp(own, country);

	return kt_say(chart->lang,
		cmp > 0   ? "compare.above"
		: cmp < 0 ? "compare.below"
			  : "compare.level",
		"label", label, "unit", unit, "place", entry_at(c, 0)->municipality, "own", a,
		"country", b, NULL);
}

/* Of municipalities alone: the country is none. */
static char *message_of(const struct kt_chart *chart, const struct kt_comparison *c)
{
	guint last = n_places(c) - 1;
	g_autofree char *label = label_of(c, chart->lang), *unit = told_unit(chart, c);
	g_autofree char *high = NULL, *low = NULL;

	if (last == 0)
		return against_country(chart, c);
	high = kt_chart_number(chart, chart_value(chart, 0), FALSE);
	low = kt_chart_number(chart, chart_value(chart, last), FALSE);
	if (g_str_equal(high, low))
		return kt_say(chart->lang, "compare.equal", "label", label, "high", high, "unit",
			unit, NULL);
	return kt_say(chart->lang, "compare.message", "label", label, "unit", unit, "top",
		entry_at(c, 0)->municipality, "high", high, "bottom",
		entry_at(c, last)->municipality, "low", low, NULL);
}

/* ---- the figures behind ---- */

static void add_columns(struct kt_table *table, const struct kt_comparison *c, enum kt_lang lang)
{
	static const char *const heads[] = {
		"head.municipality", NULL, "head.people", "head.people.year", "head.source"};
	g_autofree char *plain = counted(c, lang), *unit = kt_capital(plain);

	for (gsize i = 0; i < G_N_ELEMENTS(heads); i++) {
		g_autofree char *head = heads[i] ? kt_say(lang, heads[i], NULL) : g_strdup(unit);

		kt_table_add_column(table, head, i > 0);
	}
}

static void set_number(
	struct kt_table_row *row, guint column, struct kt_decimal number, enum kt_lang lang)
{
	guint decimals = MIN((guint)MAX(kt_decimal_trim(number).scale, 0), 2);
	g_autofree char *text = kt_number_text(lang, number, decimals);

	kt_table_set_number(row, column, text, number);
}

static struct kt_table *raw_table(
	const struct kt_comparison *c, enum kt_lang lang, struct kt_source_list *sources)
{
	struct kt_table *table = kt_table_new();

	add_columns(table, c, lang);
	for (guint i = 0; i < c->entries->len; i++) {
		const struct kt_compared *e = entry_at(c, i);
		struct kt_table_row *row =
			kt_table_add_row(table, is_country(e) ? KT_ROW_REFERENCE : KT_ROW_PLAIN);
		g_autofree char *name = place_name(c, e, lang);
		g_autofree char *year = g_strdup_printf("%u", e->people_year);

		kt_table_set(row, 0, name, NULL);
		set_number(row, 1, e->record->value, lang);
		set_number(row, 2, kt_decimal_int((gint64)e->people), lang);
		kt_table_set(row, 3, year, NULL);
		if (sources) {
			guint n = kt_source_list_add(sources, e->record);
			g_autofree char *target = kt_source_target(n);
			g_autofree char *mark = kt_source_mark(sources, n, e->record);

			kt_table_set(row, 4, mark, target);
		}
	}
	return table;
}

/* ---- the chart ---- */

/* "2022", or "2021, 2022" where the places' people were counted at different times. */
static char *years_of(const struct kt_comparison *c)
{
	GString *years = g_string_new(NULL);

	for (guint year = 1900; year < 2200; year++)
		for (guint i = 0; i < c->entries->len; i++)
			if (entry_at(c, i)->people_year == year) {
				g_string_append_printf(years, "%s%u", years->len ? ", " : "", year);
				break;
			}
	return g_string_free(years, FALSE);
}

static void add_row(struct kt_chart *chart, const struct kt_comparison *c,
	const struct kt_compared *e, const struct kt_record_chart *how)
{
	g_autofree char *name = place_name(c, e, how->lang);
	struct kt_chart_row *row =
		kt_chart_add_row(chart, name, is_country(e) ? KT_ROW_REFERENCE : KT_ROW_PLAIN);

	kt_chart_set_value(row, 0, value_of(c, e, chart->decimals));
	if (how->used)
		g_ptr_array_add(how->used, (gpointer)e->record);
	if (how->sources) {
		guint n = kt_source_list_add(how->sources, e->record);
		g_autofree char *target = kt_source_target(n);
		g_autofree char *mark = kt_source_mark(how->sources, n, e->record);
		g_autofree char *head = kt_say(how->lang, "head.source", NULL);

		kt_chart_set_link_head(chart, head);
		kt_chart_set_link(row, target, mark);
	}
}

/* "0-2 år" of the one item that all figures stand in: its title says what is counted. */
static const char *common_title(const struct kt_comparison *c)
{
	const struct kt_record *first = entry_at(c, 0)->record;

	for (guint i = 1; i < c->entries->len; i++) {
		const struct kt_record *r = entry_at(c, i)->record;

		if (!g_str_equal(r->source, first->source) || !g_str_equal(r->item, first->item))
			return "";
	}
	return first->item_title;
}

/* "Status på ledighed, august 2022" over figures of August 2021: the title without its time. */
static char *title_beside(const char *title, const char *when)
{
	const char *comma = g_strrstr(title, ", ");
	gboolean is_time = comma && strpbrk(comma, "0123456789");

	return is_time && !kt_tells_time(title, when) ? g_strndup(title, (gsize)(comma - title))
						      : g_strdup(title);
}

static char *when_of(const struct kt_comparison *c, enum kt_lang lang)
{
	g_autofree char *first = kt_period_text(lang, c->period);
	g_autofree char *last = c->is_near ? kt_period_text(lang, c->last) : NULL;

	return last && !g_str_equal(first, last) ? g_strdup_printf("%s – %s", first, last)
						 : g_steal_pointer(&first);
}

/* When the people were counted, and that the figures are not of one time. */
static void set_note(struct kt_chart *chart, const struct kt_comparison *c)
{
	g_autofree char *years = c->per_inhabitant ? years_of(c) : NULL;
	g_autofree char *people =
		years ? kt_say(chart->lang, "compare.people", "year", years, NULL) : g_strdup("");
	g_autofree char *near =
		c->is_near ? kt_say(chart->lang, "compare.near.note", NULL) : g_strdup("");
	g_autofree char *note =
		g_strdup_printf("%s%s%s", near, *near && *people ? " " : "", people);

	if (*note)
		kt_chart_set_note(chart, note);
}

static struct kt_chart *chart_of(const struct kt_comparison *c, const struct kt_record_chart *how)
{
	struct kt_chart *chart = kt_chart_new(how->lang);
	g_autofree char *unit = unit_text(c, how->lang);
	g_autofree char *name = kt_say(how->lang,
		c->per_inhabitant ? "series.per.inhabitants" : kt_values_phrase(c->unit), NULL);
	g_autofree char *message = NULL, *what = kt_capital(c->subject), *when = NULL;
	g_autofree char *title = NULL;

	kt_chart_set_unit(chart, unit, 0, decimals_of(c));
	kt_chart_add_series(chart, name, KT_SCENARIO_ACTUAL);
	for (guint i = 0; i < c->entries->len; i++)
		add_row(chart, c, entry_at(c, i), how);
	message = g_strchomp(message_of(chart, c));
	when = when_of(c, how->lang);
	title = title_beside(common_title(c), when);
	kt_chart_set_titles(chart, message, title, what, kt_tells_time(title, when) ? "" : when);
	set_note(chart, c);
	return chart;
}

struct kt_chart *kt_compare_chart(
	const struct kt_record_set *set, const struct kt_record_chart *how)
{
	struct kt_analysis_options options;
	g_autoptr(GPtrArray) all = NULL, some = NULL;
	const struct kt_comparison *c;

	kt_analysis_options_init(&options);
	options.language = how->lang == KT_LANG_EN ? KT_LANGUAGE_EN : KT_LANGUAGE_DA;
	all = kt_comparisons(set, &options);
	some = wanted(all, how);
	if (how->n >= some->len)
		return NULL;
	c = some->pdata[how->n];
	if (how->raw && c->per_inhabitant)
		*how->raw = raw_table(c, how->lang, how->sources);
	return chart_of(c, how);
}
