/* SPDX-License-Identifier: GPL-3.0-or-later */
/* record_chart.c -- records that belong together, grouped by a key.
 *
 * Each kind says what its records have in common (the key) and what tells
 * them apart; the group with most records is drawn.  A second record with the
 * same label (a figure told twice) is left out. */
#include "report/record_group.h"

#include <string.h>

#include "kommunetal/analysis/comparison.h"
#include "kommunetal/base/text.h"
#include "charts/chart_kind.h"
#include "report/house_style.h"
#include "report/outlook.h"
#include "report/phrases.h"
#include "report/record_column.h"
#include "report/row_order.h"
#include "report/section.h"
#include "report/unit_word.h"
#include "report/words.h"

gboolean kt_record_is_counted(const struct kt_record *r, const struct kt_record_chart *how)
{
	if (how->kinds && !g_strv_contains(how->kinds, kt_kind_name(r->kind)))
		return FALSE;
	if (r->flags & (KT_FLAG_RANGE_LOW | KT_FLAG_RANGE_HIGH | KT_FLAG_PREVIOUS))
		return FALSE;
	return r->measure == KT_MEASURE_COUNT || r->measure == KT_MEASURE_AMOUNT ||
	       r->measure == KT_MEASURE_SHARE || r->measure == KT_MEASURE_AVERAGE ||
	       r->measure == KT_MEASURE_ACTUAL;
}

/* ---- keys and labels ---- */

/* Months in the period, 0 for a day: what was spent in nine months is no point beside what was
 * spent in a year. */
static guint months_of(struct kt_period p)
{
	guint32 first = kt_period_first_day(p), last = kt_period_last_day(p);

	return first && last ? (last - first + 5) / 30 : 0;
}

char *kt_thing_key(const struct kt_record *r, const struct kt_record_chart *how)
{
	g_autofree char *subject = kt_fold_dup(kt_slice_str(r->subject));

	(void)how;
	/* the parts of a whole are a hundred percent of it at any time */
	if (kt_is_bare_total(r) && r->unit == KT_UNIT_PERCENT &&
		kt_decimal_equal(r->value, kt_decimal_int(100)))
		return NULL;
	return g_strdup_printf("%s|%s|%s|%d|%d|%u", r->municipality_code, r->area, subject,
		r->measure, r->unit, months_of(r->period));
}

static gboolean is_country(const struct kt_record *r)
{
	return g_str_equal(r->area, "DK");
}

/* Of a part of the municipality: a school, a district; or of another one. */
static gboolean is_local(const struct kt_record *r)
{
	return *r->area && !is_country(r) && !g_str_equal(r->area, r->municipality);
}

/* What the rows of a column of places have in common; NULL outside tables. */
static char *places_key(const struct kt_record *r)
{
	return r->table ? g_strdup_printf("%s|%u|%u|%s", r->source, r->table, r->column, r->subject)
			: NULL;
}

/* The columns whose rows are places, by their key. */
static GHashTable *find_places(const struct kt_record_set *set)
{
	GHashTable *places = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

	for (guint i = 0; i < kt_record_set_length(set); i++) {
		const struct kt_record *r = kt_record_set_at(set, i);
		char *key = is_local(r) ? places_key(r) : NULL;

		if (key)
			g_hash_table_add(places, key);
	}
	return places;
}

/* Beside other libraries, or other municipalities, that of the municipality's own name is one of
 * them: without it "Besøg" would be those of all. */
static gboolean is_place(const struct kt_record *r, const struct kt_record_chart *how)
{
	g_autofree char *key = NULL;

	if (is_local(r))
		return TRUE;
	if (!*r->area || is_country(r) || r->flags & (KT_FLAG_TOTAL | KT_FLAG_OF_WHICH))
		return FALSE;
	key = places_key(r);
	return key && how->places && g_hash_table_contains(how->places, key);
}

/* "Tabel 2. Anbringelser opgjort i helårspersoner" over the columns: "Anbringelser"; NULL. */
static char *caption_of(const struct kt_record *r)
{
	static const char *const ends[] = {" opgjort ", " i ", " (", " pr. ", ", ", NULL};
	const char *label = r->measure_label, *text;
	gsize digits, len;

	if (!r->table || !g_str_has_prefix(label, "Tabel "))
		return NULL;
	label += strlen("Tabel ");
	digits = strspn(label, "0123456789");
	text = label + digits + strspn(label + digits, ".: ");
	if (!digits || !*text)
		return NULL;
	len = strlen(text);
	for (const char *const *end = ends; *end; end++) {
		const char *at = strstr(text, *end);

		len = at ? MIN(len, (gsize)(at - text)) : len;
	}
	return g_strndup(text, len);
}

/* What a table is of: its caption says it, else the item's title. */
char *kt_table_title(const struct kt_record *r)
{
	char *caption = caption_of(r);

	return caption ? caption : kt_short_title(r->item_title);
}

/* "I alt", "Hovedtotal": of what, the table's title says. */
static char *total_name(const struct kt_record *r, enum kt_lang lang)
{
	g_autofree char *title = kt_table_title(r);
	g_autofree char *total = kt_fold_dup(kt_slice_str(r->subject));

	return kt_say(lang, "trend.of.total", "title", title, "total", total, NULL);
}

/* "Heraf under 30 år" stands under its whole in a table, and alone here. */
static const char *without_of_which(const struct kt_record *r)
{
	g_autofree char *folded = kt_fold_dup(kt_slice_str(r->subject));

	return r->flags & KT_FLAG_OF_WHICH && g_str_has_prefix(folded, "heraf ")
		       ? r->subject + strlen("heraf ")
		       : r->subject;
}

/* "Elever, Låsby Skole"; "Ledige, Hele landet". */
char *kt_thing_name(const struct kt_record *r, const struct kt_record_chart *how)
{
	enum kt_lang lang = how->lang;
	g_autofree char *place = is_country(r)      ? kt_say(lang, "country", NULL)
				 : is_place(r, how) ? g_strdup(r->area)
						    : NULL;
	g_autofree char *bare = kt_is_bare_total(r) && *r->item_title
					? total_name(r, lang)
					: g_strdup(without_of_which(r));
	g_autofree char *name = place ? g_strdup_printf("%s, %s", bare, place) : g_strdup(bare);

	return kt_capital(name);
}

char *kt_time_label(const struct kt_record *r, const struct kt_record_chart *how)
{
	return kt_period_is_none(r->period) ? NULL : kt_period_text(how->lang, r->period);
}

/* One column of one table in one period and unit. */
static char *column_key(const struct kt_record *r, const struct kt_record_chart *how)
{
	g_autofree char *period = kt_period_format(r->period);

	(void)how;
	if (!r->table)
		return NULL;
	return g_strdup_printf("%s|%u|%u|%s|%d|%d", r->source, r->table, r->column, period, r->unit,
		is_country(r));
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
	if (*r->subject && is_place(r, how) && r->origin == KT_ORIGIN_TABLE &&
		!g_str_equal(r->area, r->subject)) {
		g_autofree char *placed = g_strdup_printf("%s, %s", r->area, r->subject);

		return kt_capital(placed);
	}
	return *r->subject ? kt_capital(joined ? joined : r->subject) : NULL;
}

/* ---- groups ---- */

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

const char *kt_values_phrase(enum kt_unit unit)
{
	if (unit == KT_UNIT_PERCENT)
		return "series.share";
	return kt_unit_is_money(unit) ? "series.kroner" : "series.value";
}

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
	g_autofree char *mark = g_strdup_printf("%u", n);
	g_autofree char *head = kt_say(chart->lang, "head.source", NULL);

	kt_chart_set_link_head(chart, head);
	kt_chart_set_link(row, target, mark);
}

static char *without_tail(char *label, const char *tail)
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
	g_autofree char *label = without_tail(label_of(r, how), tail);
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

static struct kt_chart *column_chart(
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
	most = without_tail(row_label(c.most, how), tail);
	message = kt_column_message(chart, &c, most, is_share);
	kt_column_note(chart, &c, is_share);
	when = kt_period_text(how->lang, c.most->period);
	what = what_of(c.most, tail, own_head(groups, group));
	kt_group_titles(chart, c.most, message, what, TRUE, when);
	return chart;
}

struct kt_chart *kt_record_chart(
	const char *kind, const struct kt_record_set *set, const struct kt_record_chart *how)
{
	g_autoptr(GHashTable) places = find_places(set);
	struct kt_record_chart own = *how;

	own.places = places;
	if (g_str_equal(kind, "trend"))
		return kt_trend_chart(set, &own);
	if (g_str_equal(kind, "multiples"))
		return kt_multiples_chart(set, &own);
	if (g_str_equal(kind, "compare"))
		return kt_compare_chart(set, &own);
	if (g_str_equal(kind, "distribution") || g_str_equal(kind, "share"))
		return column_chart(set, &own, g_str_equal(kind, "share"));
	return NULL;
}
