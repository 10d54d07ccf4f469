/* SPDX-License-Identifier: GPL-3.0-or-later */
/* column_chart.c -- the rows of one column of a table, as a distribution or as shares. */
#include <string.h>

#include "kommunetal/analysis/comparison.h"
#include "kommunetal/base/text.h"
#include "report/house_style.h"
#include "report/outlook.h"
#include "report/phrases.h"
#include "report/record_column.h"
#include "report/record_group.h"
#include "report/row_order.h"
#include "report/unit_word.h"
#include "report/words.h"

/* One column of one table in one period and unit. */
static char *column_key(const struct kt_record *r, const struct kt_record_chart *how)
{
	g_autofree char *period = kt_period_format(r->period);

	(void)how;
	if (!r->table)
		return NULL;
	return g_strdup_printf("%s|%u|%u|%s|%d|%d", r->source, r->table, r->column, period, r->unit,
		kt_record_is_country(r));
}

static char *row_label(const struct kt_record *r, const struct kt_record_chart *how)
{
	const char *comma = strstr(r->subject, ", ");
	g_autofree char *joined = NULL;

	/* "Alder, 16" is a column's head and a row of it: "Alder 16". */
	if (comma && g_ascii_isdigit(comma[2]))
		joined =
			g_strdup_printf("%.*s%s", (int)(comma - r->subject), r->subject, comma + 1);
	/* "Låsby Skole, Elever" of a column of schools: the tail goes, where all rows have it. */
	if (*r->subject && kt_record_is_place(r, how) && r->origin == KT_ORIGIN_TABLE &&
		!g_str_equal(r->area, r->subject)) {
		g_autofree char *placed = g_strdup_printf("%s, %s", r->area, r->subject);

		return kt_capital(placed);
	}
	return *r->subject ? kt_capital(joined ? joined : r->subject) : NULL;
}

/* ---- "Forsorgshjemmet, Borgere", "Bofæller, Borgere" ---- */

/* All labels but sums have something in front of TAIL.  "I alt" has no tail, and "Elever, I alt"
 * the column's name in front. */
static gboolean is_tail_of_all(
	const GPtrArray *records, const struct kt_record_chart *how, const char *tail)
{
	for (guint i = 0; i < records->len; i++) {
		g_autofree char *label = row_label(records->pdata[i], how);

		if (kt_record_role(records->pdata[i]) != KT_ROW_TOTAL &&
			(!g_str_has_suffix(label, tail) || strlen(label) == strlen(tail)))
			return FALSE;
	}
	return TRUE;
}

/* What all labels but sums end in behind a comma, the first of those that parts them, with it;
 * NULL.  Free with g_free. */
static char *common_tail(const GPtrArray *records, const struct kt_record_chart *how)
{
	g_autofree char *label = NULL;

	for (guint i = 0; i < records->len && !label; i++)
		if (kt_record_role(records->pdata[i]) != KT_ROW_TOTAL)
			label = row_label(records->pdata[i], how);
	for (const char *comma = label && records->len > 1 ? strstr(label, ", ") : NULL; comma;
		comma = strstr(comma + 1, ", "))
		if (comma > label && !g_ascii_isdigit(comma[2]) &&
			is_tail_of_all(records, how, comma))
			return g_strdup(comma);
	return NULL;
}

/* Several municipalities: the largest has most of anything, which tells nothing of it. */
static gboolean compares_municipalities(const GPtrArray *records)
{
	guint n = 0;

	for (guint i = 0; i < records->len; i++) {
		const struct kt_record *r = records->pdata[i];

		n += !g_str_equal(r->area, r->municipality) && kt_is_municipality(r->area);
	}
	return n > 1;
}

static void keep_columns(GPtrArray *groups, gboolean is_share, gboolean is_alone)
{
	for (guint i = groups->len; i > 0; i--) {
		struct kt_group *group = groups->pdata[i - 1];

		kt_keep_summed_rows(group->records);
		if (!kt_column_is_worth_drawing(group->records, is_share) ||
			(!is_alone && kt_has_expected(group->records)) ||
			(!is_alone && compares_municipalities(group->records)))
			g_ptr_array_remove_index(groups, i - 1);
	}
}

static const struct kt_record *first_of(const struct kt_group *group)
{
	return group->records->pdata[0];
}

/* The head says that the column is the sum of those beside it. */
static gboolean is_sum_across(const struct kt_record *r)
{
	const char *const *sums = kt_words(KT_WORDS_SUMS_ACROSS);
	g_autofree char *head = kt_fold_dup(kt_slice_str(r->measure_label));

	for (const char *const *sum = sums; *sum; sum++) {
		gsize len = strlen(head), n = strlen(*sum);

		if (g_str_has_suffix(head, *sum) && (len == n || head[len - n - 1] == ' '))
			return TRUE;
	}
	return FALSE;
}

static gboolean are_beside(const struct kt_group *a, const struct kt_group *b)
{
	const struct kt_record *x = first_of(a), *y = first_of(b);

	return a != b && x->table == y->table && x->unit == y->unit &&
	       g_str_equal(x->source, y->source);
}

/* Of columns that one beside them sums up ("1. kvt. | 2. kvt. | I alt"), only the sum is drawn. */
static void keep_sums(GPtrArray *groups, guint least)
{
	for (guint i = 0; i < groups->len; i++) {
		struct kt_group *sum = groups->pdata[i];

		if (sum->records->len < least || !is_sum_across(first_of(sum)))
			continue;
		for (guint k = groups->len; k > 0; k--)
			if (are_beside(sum, groups->pdata[k - 1]) &&
				!is_sum_across(first_of(groups->pdata[k - 1])))
				g_ptr_array_remove_index(groups, k - 1);
		i = 0;
		while (i < groups->len && groups->pdata[i] != sum)
			i++;
	}
}

static gboolean is_like(const struct kt_record *x, const struct kt_record *y)
{
	return kt_period_equal(x->period, y->period) &&
	       g_str_equal(x->measure_label, y->measure_label);
}

/* Two columns of one head, one unit and one time: what tells them apart was not read, and may be
 * the year. */
static void drop_alike(GPtrArray *groups)
{
	g_autoptr(GPtrArray) alike = g_ptr_array_new();

	for (guint i = 0; i < groups->len; i++)
		for (guint k = 0; k < groups->len; k++)
			if (are_beside(groups->pdata[i], groups->pdata[k]) &&
				is_like(first_of(groups->pdata[i]), first_of(groups->pdata[k]))) {
				g_ptr_array_add(alike, groups->pdata[i]);
				break;
			}
	for (guint i = 0; i < alike->len; i++)
		g_ptr_array_remove(groups, alike->pdata[i]);
}

/* What tells the column from others of its table, unit and time; NULL. */
static const char *own_head(const GPtrArray *groups, const struct kt_group *group)
{
	const struct kt_record *r = first_of(group);

	for (guint i = 0; i < groups->len; i++) {
		const struct kt_record *other = first_of(groups->pdata[i]);

		if (are_beside(group, groups->pdata[i]) &&
			kt_period_equal(other->period, r->period) && *r->measure_label &&
			!g_str_equal(other->measure_label, r->measure_label))
			return r->measure_label;
	}
	return NULL;
}

#define LONG_TAIL 20 /* characters: more than a word for what is counted */

/* What all rows are of, where that is more than a word; else the item's title, with the column's
 * own head. */
static char *what_of(const struct kt_record *r, const char *tail, const char *head)
{
	if (tail && g_utf8_strlen(tail, -1) > LONG_TAIL)
		return g_strdup(tail + strlen(", "));
	return head && !is_sum_across(r)
		       ? g_strdup_printf("%s%s%s", r->item_title, *r->item_title ? ", " : "", head)
		       : g_strdup(r->item_title);
}

/* "Helårspersoner" may stand over another column of the table. */
static void take_unit_of_table(
	struct kt_chart *chart, const struct kt_record_set *set, const struct kt_record *r)
{
	g_autoptr(GPtrArray) table = g_ptr_array_new();
	g_autofree char *unit = NULL;

	for (guint i = 0; i < kt_record_set_length(set); i++) {
		const struct kt_record *other = kt_record_set_at(set, i);

		if (other->table == r->table && other->unit == r->unit &&
			g_str_equal(other->source, r->source))
			g_ptr_array_add(table, (gpointer)other);
	}
	if (r->unit != KT_UNIT_FTE || !r->table)
		return;
	unit = kt_unit_word(chart->lang, table);
	kt_chart_set_unit(chart, unit, 0, chart->decimals);
}

struct kt_chart *kt_column_chart(
	const struct kt_record_set *set, const struct kt_record_chart *how, gboolean is_share)
{
	g_autoptr(GPtrArray) groups = kt_groups_find(set, column_key, row_label, how);
	struct kt_group *group;
	g_autofree char *message = NULL, *when = NULL, *tail = NULL, *most = NULL, *what = NULL;
	struct kt_chart *chart;
	struct kt_column c;

	keep_columns(groups, is_share, how->is_alone);
	keep_sums(groups, how->is_alone ? 2 : 3);
	drop_alike(groups);
	group = kt_groups_largest(groups, how->is_alone ? 2 : 3, how->n);
	if (!group)
		return NULL;
	c = kt_column_of(group->records);
	kt_sort_rows(group->records);
	chart = kt_group_chart(group->records, how);
	take_unit_of_table(chart, set, c.most);
	tail = common_tail(group->records, how);
	kt_group_rows(chart, how, group->records, row_label, TRUE, tail);
	most = kt_without_tail(row_label(c.most, how), tail);
	message = kt_column_message(chart, &c, most, is_share);
	kt_column_note(chart, &c, is_share);
	when = kt_period_text(how->lang, c.most->period);
	what = what_of(c.most, tail, own_head(groups, group));
	kt_group_titles(chart, c.most, message, what, TRUE, when);
	return chart;
}
