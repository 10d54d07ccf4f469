/* SPDX-License-Identifier: GPL-3.0-or-later */
/* record_group.c -- records that belong together, grouped by a key, and their rows in a chart.
 *
 * Each kind of chart says what its records have in common (the key) and what tells them apart (the
 * label).  A second record with the same label (a figure told twice) is left out. */
#include "report/record_group.h"

#include <string.h>

#include "report/house_style.h"
#include "report/outlook.h"
#include "report/phrases.h"
#include "report/row_order.h"
#include "report/section.h"
#include "report/unit_word.h"

static void group_free(gpointer data)
{
	struct kt_group *group = data;

	g_ptr_array_unref(group->records);
	g_hash_table_unref(group->labels);
	g_free(group);
}

static struct kt_group *group_of(GPtrArray *groups, GHashTable *by_key, const char *key)
{
	struct kt_group *group = g_hash_table_lookup(by_key, key);

	if (group)
		return group;
	group = g_new0(struct kt_group, 1);
	group->records = g_ptr_array_new();
	group->labels = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	g_ptr_array_add(groups, group);
	g_hash_table_insert(by_key, g_strdup(key), group);
	return group;
}

GPtrArray *kt_groups_find(const struct kt_record_set *set, kt_text_of key_of, kt_text_of label_of,
	const struct kt_record_chart *how)
{
	GPtrArray *groups = g_ptr_array_new_with_free_func(group_free);
	GHashTable *by_key = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

	for (guint i = 0; i < kt_record_set_length(set); i++) {
		const struct kt_record *r = kt_record_set_at(set, i);
		g_autofree char *key = kt_record_is_counted(r, how) ? key_of(r, how) : NULL;
		char *label = key ? label_of(r, how) : NULL;
		struct kt_group *group;

		if (!label)
			continue;
		group = group_of(groups, by_key, key);
		if (g_hash_table_add(group->labels, label))
			g_ptr_array_add(group->records, (gpointer)r);
	}
	g_hash_table_unref(by_key);
	return groups;
}

static gint by_length(gconstpointer a, gconstpointer b)
{
	const struct kt_group *const *x = a, *const *y = b;

	if ((*x)->records->len != (*y)->records->len)
		return (gint)(*y)->records->len - (gint)(*x)->records->len;
	/* What is newer tells more than what is told beside it from last year. */
	return kt_period_cmp(((const struct kt_record *)(*y)->records->pdata[0])->period,
		((const struct kt_record *)(*x)->records->pdata[0])->period);
}

/* The N-th of the kt_groups_largest with at least LEAST records; NULL if there are not so
 * many.  g_ptr_array_sort is stable: equally new ones keep the order of the documents. */
struct kt_group *kt_groups_largest(GPtrArray *groups, guint least, guint n)
{
	struct kt_group *group;

	g_ptr_array_sort(groups, by_length);
	group = n < groups->len ? groups->pdata[n] : NULL;
	return group && group->records->len >= least ? group : NULL;
}

/* ---- charts ---- */

/* Units by the finest figure: money by what is printed, all else as it is. */
static void set_unit(struct kt_chart *chart, const GPtrArray *records)
{
	g_autofree char *unit = kt_unit_word(chart->lang, records);
	guint decimals = 0;

	for (guint i = 0; i < records->len; i++) {
		const struct kt_record *r = records->pdata[i];

		decimals = MAX(decimals, (guint)kt_decimal_trim(r->value).scale);
	}
	kt_chart_set_unit(chart, unit, 0, MIN(decimals, 2));
}

struct kt_chart *kt_group_chart(const GPtrArray *records, const struct kt_record_chart *how)
{
	enum kt_lang lang = how->lang;
	const struct kt_record *first = records->pdata[0];
	struct kt_chart *chart = kt_chart_new(lang);
	g_autofree char *name = kt_say(lang, kt_values_phrase(first->unit), NULL);

	set_unit(chart, records);
	kt_chart_add_series(chart, name, KT_SCENARIO_ACTUAL);
	return chart;
}

static void set_source(struct kt_chart *chart, struct kt_chart_row *row,
	struct kt_source_list *sources, const struct kt_record *r)
{
	guint n = kt_source_list_add(sources, r);
	g_autofree char *target = kt_source_target(n);
	g_autofree char *mark = kt_source_mark(sources, n, r);
	g_autofree char *head = kt_say(chart->lang, "head.source", NULL);

	kt_chart_set_link_head(chart, head);
	kt_chart_set_link(row, target, mark);
}

char *kt_without_tail(char *label, const char *tail)
{
	if (label && tail && g_str_has_suffix(label, tail))
		label[strlen(label) - strlen(tail)] = '\0';
	return label;
}

/* The sum of a column of schools is called as the column ("Elever", "Elever, I alt"): it is the
 * sum. */
static char *short_label(const struct kt_record_chart *how, const struct kt_record *r,
	kt_text_of label_of, const char *tail)
{
	g_autofree char *label = kt_without_tail(label_of(r, how), tail);
	const char *column = tail ? tail + strlen(", ") : "";
	gsize len = strlen(column);

	if (!len || kt_record_role(r) != KT_ROW_TOTAL)
		return g_steal_pointer(&label);
	if (g_str_equal(label, column))
		return kt_say(how->lang, "grant.total", NULL);
	if (g_str_has_prefix(label, column) && g_str_has_prefix(label + len, ", "))
		return g_strdup(label + len + strlen(", "));
	return g_steal_pointer(&label);
}

/* "Skoler, heraf SFO" right under "Skoler" is "Heraf SFO"; else LABEL. */
static char *part_label(const struct kt_chart *chart, const struct kt_record *r, const char *label)
{
	for (guint i = chart->rows->len; i > 0; i--) {
		const struct kt_chart_row *above = kt_chart_row(chart, i - 1);
		gsize len = strlen(above->label);

		if (above->role == KT_ROW_OF_WHICH)
			continue;
		if (kt_record_role(r) == KT_ROW_OF_WHICH && g_str_has_prefix(label, above->label) &&
			g_str_has_prefix(label + len, ", "))
			return kt_capital(label + len + strlen(", "));
		break;
	}
	return g_strdup(label);
}

/* TAIL (may be NULL) is cut off the labels. */
void kt_group_rows(struct kt_chart *chart, const struct kt_record_chart *how,
	const GPtrArray *records, kt_text_of label_of, gboolean has_roles, const char *tail)
{
	gint expected = has_roles ? -1 : kt_chart_find(chart, KT_SCENARIO_FORECAST);

	for (guint i = 0; i < records->len; i++) {
		const struct kt_record *r = records->pdata[i];
		g_autofree char *full = short_label(how, r, label_of, tail);
		g_autofree char *label = part_label(chart, r, full);
		struct kt_chart_row *row = kt_chart_add_row(
			chart, label, has_roles ? kt_record_role(r) : KT_ROW_PLAIN);

		kt_chart_set_value(
			row, expected > 0 && kt_is_expected(r) ? (guint)expected : 0, r->value);
		if (!has_roles)
			kt_chart_set_time(row, kt_outlook_time(r->period));
		if (how->years) {
			gdouble year = kt_period_first_day(r->period) / 365.2425;

			g_array_append_val(how->years, year);
		}
		if (how->used)
			g_ptr_array_add(how->used, (gpointer)r);
		if (how->sources)
			set_source(chart, row, how->sources, r);
	}
}

void kt_group_titles(struct kt_chart *chart, const struct kt_record *r, const char *message,
	const char *what, gboolean has_place, const char *when)
{
	g_autofree char *who = kt_who_text(
		chart->lang, has_place ? r->municipality : "", has_place ? r->committee : "");
	/* of an item without a title the column's head says what is measured, if it is no time */
	const char *head = strpbrk(r->measure_label, "0123456789") ? chart->unit : r->measure_label;
	g_autofree char *about = kt_capital(*what ? what : head);

	kt_chart_set_titles(chart, message, who, about, kt_tells_time(about, when) ? "" : when);
}
