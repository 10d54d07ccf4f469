/* SPDX-License-Identifier: GPL-3.0-or-later */
/* record_chart.c -- records that belong together, grouped by a key.
 *
 * Each kind says what its records have in common (the key) and what tells
 * them apart; the group with most records is drawn.  A second record with the
 * same label (a figure told twice) is left out. */
#include "report/record_chart.h"

#include <string.h>

#include "kommunetal/base/text.h"
#include "charts/chart_kind.h"
#include "report/house_style.h"
#include "report/outlook.h"
#include "report/phrases.h"
#include "report/record_column.h"
#include "report/row_order.h"
#include "report/section.h"
#include "report/unit_word.h"

#define MOST_PANELS 12

struct group {
	GPtrArray *records; /* const struct kt_record, one for each label */
	GHashTable *labels; /* owned */
};

typedef char *(*text_of)(const struct kt_record *record, const struct kt_record_chart *how);

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

static char *thing_key(const struct kt_record *r, const struct kt_record_chart *how)
{
	g_autofree char *subject = kt_fold_dup(kt_slice_str(r->subject));

	(void)how;
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

/* "I alt", "Hovedtotal": of what, the item's title says. */
static char *total_name(const struct kt_record *r, enum kt_lang lang)
{
	g_autofree char *title = kt_short_title(r->item_title);
	g_autofree char *total = kt_fold_dup(kt_slice_str(r->subject));

	return kt_say(lang, "trend.of.total", "title", title, "total", total, NULL);
}

/* "Elever, Låsby Skole"; "Ledige, Hele landet". */
static char *thing_name(const struct kt_record *r, const struct kt_record_chart *how)
{
	enum kt_lang lang = how->lang;
	g_autofree char *place = is_country(r)      ? kt_say(lang, "country", NULL)
				 : is_place(r, how) ? g_strdup(r->area)
						    : NULL;
	g_autofree char *bare =
		kt_is_bare_total(r) && *r->item_title ? total_name(r, lang) : g_strdup(r->subject);
	g_autofree char *name = place ? g_strdup_printf("%s, %s", bare, place) : g_strdup(bare);

	return kt_capital(name);
}

static char *time_label(const struct kt_record *r, const struct kt_record_chart *how)
{
	return kt_period_is_none(r->period) ? NULL : kt_period_text(how->lang, r->period);
}

static char *short_time_label(const struct kt_record *r, const struct kt_record_chart *how)
{
	return kt_period_short(how->lang, r->period);
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
	if (*r->subject && is_place(r, how) && r->origin == KT_ORIGIN_TABLE) {
		g_autofree char *placed = g_strdup_printf("%s, %s", r->area, r->subject);

		return kt_capital(placed);
	}
	return *r->subject ? kt_capital(joined ? joined : r->subject) : NULL;
}

/* ---- groups ---- */

static void group_free(gpointer data)
{
	struct group *group = data;

	g_ptr_array_unref(group->records);
	g_hash_table_unref(group->labels);
	g_free(group);
}

static struct group *group_of(GPtrArray *groups, GHashTable *by_key, const char *key)
{
	struct group *group = g_hash_table_lookup(by_key, key);

	if (group)
		return group;
	group = g_new0(struct group, 1);
	group->records = g_ptr_array_new();
	group->labels = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	g_ptr_array_add(groups, group);
	g_hash_table_insert(by_key, g_strdup(key), group);
	return group;
}

static GPtrArray *find_groups(const struct kt_record_set *set, text_of key_of, text_of label_of,
	const struct kt_record_chart *how)
{
	GPtrArray *groups = g_ptr_array_new_with_free_func(group_free);
	GHashTable *by_key = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

	for (guint i = 0; i < kt_record_set_length(set); i++) {
		const struct kt_record *r = kt_record_set_at(set, i);
		g_autofree char *key = kt_record_is_counted(r, how) ? key_of(r, how) : NULL;
		char *label = key ? label_of(r, how) : NULL;
		struct group *group;

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
	const struct group *const *x = a, *const *y = b;

	if ((*x)->records->len != (*y)->records->len)
		return (gint)(*y)->records->len - (gint)(*x)->records->len;
	/* What is newer tells more than what is told beside it from last year. */
	return kt_period_cmp(((const struct kt_record *)(*y)->records->pdata[0])->period,
		((const struct kt_record *)(*x)->records->pdata[0])->period);
}

/* The N-th of the largest with at least LEAST records; NULL if there are not so
 * many.  g_ptr_array_sort is stable: equally new ones keep the order of the documents. */
static struct group *largest(GPtrArray *groups, guint least, guint n)
{
	struct group *group;

	g_ptr_array_sort(groups, by_length);
	group = n < groups->len ? groups->pdata[n] : NULL;
	return group && group->records->len >= least ? group : NULL;
}

static gint by_time(gconstpointer a, gconstpointer b)
{
	const struct kt_record *const *x = a, *const *y = b;

	return kt_period_cmp((*x)->period, (*y)->period);
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

static struct kt_chart *chart_new(const GPtrArray *records, const struct kt_record_chart *how)
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
	text_of label_of, const char *tail)
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
static void add_rows(struct kt_chart *chart, const struct kt_record_chart *how,
	const GPtrArray *records, text_of label_of, gboolean has_roles, const char *tail)
{
	for (guint i = 0; i < records->len; i++) {
		const struct kt_record *r = records->pdata[i];
		g_autofree char *full = short_label(how, r, label_of, tail);
		g_autofree char *label = part_label(chart, r, full);
		struct kt_chart_row *row = kt_chart_add_row(
			chart, label, has_roles ? kt_record_role(r) : KT_ROW_PLAIN);

		kt_chart_set_value(row, 0, r->value);
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

static void set_titles(struct kt_chart *chart, const struct kt_record *r, const char *message,
	const char *what, gboolean has_place, const char *when)
{
	g_autofree char *who = kt_who_text(
		chart->lang, has_place ? r->municipality : "", has_place ? r->committee : "");
	g_autofree char *about = kt_capital(what);

	kt_chart_set_titles(chart, message, who, about, kt_tells_time(about, when) ? "" : when);
}

static struct kt_chart *trend_chart(
	const struct kt_record_set *set, const struct kt_record_chart *how)
{
	enum kt_lang lang = how->lang;
	g_autoptr(GPtrArray) groups = find_groups(set, thing_key, time_label, how);
	struct group *group = largest(groups, how->is_alone ? 2 : 3, how->n);
	const struct kt_record *first, *last;
	g_autofree char *from = NULL, *to = NULL, *label = NULL, *message = NULL, *when = NULL;
	g_autofree char *begin = NULL, *end = NULL, *id = NULL;
	const char *direction;
	struct kt_chart *chart;
	struct kt_outlook outlook;
	gboolean has_outlook;
	gint cmp;

	if (!group)
		return NULL;
	g_ptr_array_sort(group->records, by_time);
	first = group->records->pdata[0];
	last = group->records->pdata[group->records->len - 1];
	chart = chart_new(group->records, how);
	has_outlook = kt_outlook_find(group->records, chart->decimals, &outlook);
	if (has_outlook)
		kt_outlook_add_series(chart);
	add_rows(chart, how, group->records, time_label, FALSE, NULL);
	if (has_outlook)
		kt_outlook_add_rows(chart, &outlook);
	else if (how->is_alone || outlook.refusal == KT_OUTLOOK_UNEVEN)
		kt_outlook_add_refusal(chart, &outlook);
	from = kt_chart_number(chart, first->value, FALSE);
	label = thing_name(first, how);
	to = kt_with_unit(chart, last, label);
	cmp = kt_decimal_cmp(last->value, first->value);
	/* What may be chance has risen, but is not rising. */
	direction = cmp > 0 ? "trend.up" : cmp < 0 ? "trend.down" : "trend.same";
	id = g_strconcat(direction, cmp != 0 && !has_outlook ? ".once" : "", NULL);
	message = kt_say(lang, id, "label", label, "from", from, "to", to, NULL);
	begin = kt_period_text(lang, first->period);
	end = kt_period_text(lang, last->period);
	when = g_strdup_printf("%s – %s", begin, end);
	set_titles(chart, first, message, label, TRUE, when);
	return chart;
}

/* ---- "Forsorgshjemmet, Borgere", "Bofæller, Borgere" ---- */

/* What all labels but sums end in behind their last comma, with it; NULL.  Free with g_free. */
static char *common_tail(const GPtrArray *records, const struct kt_record_chart *how)
{
	g_autofree char *tail = NULL;

	for (guint i = 0; i < records->len; i++) {
		g_autofree char *label = row_label(records->pdata[i], how);
		const char *comma = g_strrstr(label, ", ");

		/* "I alt" has none, and "Elever, I alt" the column's name in front */
		if (kt_record_role(records->pdata[i]) == KT_ROW_TOTAL)
			continue;
		if (!comma || comma == label || g_ascii_isdigit(comma[2]) ||
			(tail && !g_str_equal(tail, comma)))
			return NULL;
		tail = tail ? tail : g_strdup(comma);
	}
	return records->len > 1 ? g_steal_pointer(&tail) : NULL;
}

static void keep_columns(GPtrArray *groups, gboolean is_share)
{
	for (guint i = groups->len; i > 0; i--) {
		struct group *group = groups->pdata[i - 1];

		kt_keep_summed_rows(group->records);
		if (!kt_column_is_worth_drawing(group->records, is_share))
			g_ptr_array_remove_index(groups, i - 1);
	}
}

static struct kt_chart *column_chart(
	const struct kt_record_set *set, const struct kt_record_chart *how, gboolean is_share)
{
	g_autoptr(GPtrArray) groups = find_groups(set, column_key, row_label, how);
	struct group *group;
	g_autofree char *message = NULL, *when = NULL, *tail = NULL, *most = NULL;
	struct kt_chart *chart;
	struct kt_column c;

	keep_columns(groups, is_share);
	group = largest(groups, how->is_alone ? 2 : 3, how->n);
	if (!group)
		return NULL;
	c = kt_column_of(group->records);
	kt_sort_rows(group->records);
	chart = chart_new(group->records, how);
	tail = common_tail(group->records, how);
	add_rows(chart, how, group->records, row_label, TRUE, tail);
	most = without_tail(row_label(c.most, how), tail);
	message = kt_column_message(chart, &c, most, is_share);
	kt_column_note(chart, &c, is_share);
	when = kt_period_text(how->lang, c.most->period);
	set_titles(chart, c.most, message, c.most->item_title, TRUE, when);
	return chart;
}

static gboolean spans(const struct group *group, struct kt_period begin, struct kt_period end)
{
	const struct kt_record *first = group->records->pdata[0];
	const struct kt_record *last = group->records->pdata[group->records->len - 1];

	return kt_period_equal(first->period, begin) && kt_period_equal(last->period, end);
}

/* How far the panels go from their first figure to their last. */
struct moves {
	guint n, n_up, n_down;
	const struct kt_record *up, *down; /* of those that go furthest; NULL */
	struct kt_decimal rise, fall;
};

/* The records of GROUP are in order of time. */
static void add_move(struct moves *m, const struct group *group)
{
	const struct kt_record *first = group->records->pdata[0];
	const struct kt_record *last = group->records->pdata[group->records->len - 1];
	struct kt_decimal change;

	m->n++;
	if (!kt_decimal_sub(&change, last->value, first->value))
		return;
	m->n_up += kt_decimal_sign(change) > 0;
	m->n_down += kt_decimal_sign(change) < 0;
	if (kt_decimal_sign(change) > 0 && (!m->up || kt_decimal_cmp(change, m->rise) > 0)) {
		m->up = first;
		m->rise = change;
	}
	if (kt_decimal_sign(change) < 0 && (!m->down || kt_decimal_cmp(change, m->fall) < 0)) {
		m->down = first;
		m->fall = change;
	}
}

/* "Elever, Låsby Skole", "Elever, Bakkeskolen": how much of the panels' names is the same, as
 * far as a comma. */
static gsize common_part(const struct kt_chart *chart)
{
	const char *first = kt_chart_row(chart, 0)->panel;
	gsize len = strlen(first);

	for (guint i = 1; i < chart->rows->len; i++) {
		const char *panel = kt_chart_row(chart, i)->panel;
		gsize same = 0;

		while (same < len && panel[same] == first[same])
			same++;
		len = same;
	}
	while (len > 1 && !(first[len - 2] == ',' && first[len - 1] == ' '))
		len--;
	return len > 1 ? len : 0;
}

static char *name_behind(const struct kt_record *r, const struct kt_record_chart *how, gsize skip)
{
	g_autofree char *name = r ? thing_name(r, how) : NULL;

	return name ? kt_capital(name + skip) : NULL;
}

static void shorten_panels(struct kt_chart *chart, gsize skip)
{
	for (guint i = 0; skip && i < chart->rows->len; i++) {
		struct kt_chart_row *row = g_ptr_array_index(chart->rows, i);
		g_autofree char *panel = kt_capital(row->panel + skip);

		kt_chart_set_panel(row, panel);
	}
}

static char *say_moves(const struct kt_chart *chart, const struct kt_record_chart *how,
	const struct moves *m, gsize skip)
{
	g_autofree char *of = g_strdup_printf("%u", m->n);
	g_autofree char *up = name_behind(m->up, how, skip);
	g_autofree char *down = name_behind(m->down, how, skip);
	g_autofree char *rise = kt_chart_number(chart, m->rise, TRUE);
	g_autofree char *fall = kt_chart_number(chart, m->fall, TRUE);

	return kt_say(chart->lang,
		m->n_up == m->n     ? m->n == 2 ? "multiples.two.up" : "multiples.all.up"
		: m->n_down == m->n ? m->n == 2 ? "multiples.two.down" : "multiples.all.down"
		: up && down        ? "multiples.both"
		: up                ? "multiples.up"
		: down              ? "multiples.down"
				    : "multiples.same",
		"of", of, "up", up ? up : "", "rise", rise, "down", down ? down : "", "fall", fall,
		NULL);
}

/* The series that run over as many times as the longest, from one document and in one unit. */
static struct kt_chart *multiples_chart(
	const struct kt_record_set *set, const struct kt_record_chart *how)
{
	enum kt_lang lang = how->lang;
	g_autoptr(GPtrArray) groups = find_groups(set, thing_key, time_label, how);
	struct group *model = largest(groups, how->is_alone ? 2 : 3, how->n);
	const struct kt_record *first;
	g_autofree char *message = NULL, *from = NULL, *to = NULL, *when = NULL, *what = NULL;
	struct kt_period begin, end;
	struct kt_chart *chart;
	gsize skip;
	struct moves moves = {0};

	if (!model)
		return NULL;
	g_ptr_array_sort(model->records, by_time);
	first = model->records->pdata[0];
	begin = first->period;
	end = ((const struct kt_record *)model->records->pdata[model->records->len - 1])->period;
	chart = chart_new(model->records, how);
	for (guint i = 0; i < groups->len && moves.n < MOST_PANELS; i++) {
		struct group *group = groups->pdata[i];
		const struct kt_record *one = group->records->pdata[0];
		g_autofree char *panel = thing_name(one, how);
		guint before = chart->rows->len;

		/* A sum, or a part of another panel, does not stand beside it. */
		if (one->flags & (KT_FLAG_TOTAL | KT_FLAG_OF_WHICH) ||
			group->records->len != model->records->len || one->unit != first->unit ||
			!g_str_equal(one->source, first->source))
			continue;
		g_ptr_array_sort(group->records, by_time);
		if (!spans(group, begin, end))
			continue;
		add_rows(chart, how, group->records, short_time_label, FALSE, NULL);
		for (guint r = before; r < chart->rows->len; r++)
			kt_chart_set_panel(g_ptr_array_index(chart->rows, r), panel);
		add_move(&moves, group);
	}
	if (moves.n < 2) {
		kt_chart_free(chart);
		return NULL;
	}
	from = kt_period_text(lang, begin);
	to = kt_period_text(lang, end);
	when = g_strdup_printf("%s – %s", from, to);
	skip = common_part(chart);
	message = say_moves(chart, how, &moves, skip);
	what = skip ? g_strndup(kt_chart_row(chart, 0)->panel, skip - strlen(", "))
		    : g_strdup(first->item_title);
	shorten_panels(chart, skip);
	set_titles(chart, first, message, what, TRUE, when);
	return chart;
}

struct kt_chart *kt_record_chart(
	const char *kind, const struct kt_record_set *set, const struct kt_record_chart *how)
{
	g_autoptr(GHashTable) places = find_places(set);
	struct kt_record_chart own = *how;

	own.places = places;
	if (g_str_equal(kind, "trend"))
		return trend_chart(set, &own);
	if (g_str_equal(kind, "multiples"))
		return multiples_chart(set, &own);
	if (g_str_equal(kind, "compare"))
		return kt_compare_chart(set, &own);
	if (g_str_equal(kind, "distribution") || g_str_equal(kind, "share"))
		return column_chart(set, &own, g_str_equal(kind, "share"));
	return NULL;
}
