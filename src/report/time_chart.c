/* SPDX-License-Identifier: GPL-3.0-or-later */
/* time_chart.c -- what a thing was at several times: one line, or a panel for each of several. */
#include <math.h>
#include <string.h>

#include "charts/chart_kind.h"
#include "report/house_style.h"
#include "report/line_name.h"
#include "report/outlook.h"
#include "report/phrases.h"
#include "report/record_column.h"
#include "report/record_group.h"
#include "report/unit_word.h"

#define MOST_PANELS 12
#define FEW_TIMES 4 /* have room for "4. kvartal 2023" below each */

static gint by_time(gconstpointer a, gconstpointer b)
{
	const struct kt_record *const *x = a, *const *y = b;

	return kt_period_cmp((*x)->period, (*y)->period);
}

static char *short_time_label(const struct kt_record *r, const struct kt_record_chart *how)
{
	return kt_period_short(how->lang, r->period);
}

/* "2019 – 2023"; of "2012 – 2013" to "2014 – 2015" the years between, and not four of them. */
static char *span_text(enum kt_lang lang, struct kt_period first, struct kt_period last)
{
	g_autofree char *begin = kt_period_text(lang, first), *end = kt_period_text(lang, last);

	if (strstr(begin, " – ") || strstr(end, " – "))
		return kt_period_text(lang, kt_period_span(first, last));
	return g_strdup_printf("%s – %s", begin, end);
}

/* The same at the end as at the beginning, and something else between. */
static gboolean has_moved(const GPtrArray *records)
{
	const struct kt_record *first = records->pdata[0];

	for (guint i = 1; i < records->len; i++)
		if (!kt_decimal_equal(
			    ((const struct kt_record *)records->pdata[i])->value, first->value))
			return TRUE;
	return FALSE;
}

/* "Museer, Kunstmuseet: steg fra ...": a name in pieces is set off from what it did. */
static char *set_off(const char *label)
{
	return strstr(label, ", ") ? g_strconcat(label, ":", NULL) : g_strdup(label);
}

#define FEW_WORDS 2

/* Of a sentence, its item says what the words are about, and of a table what "Antal borgere" or
 * "Bruttoudgift" is of; but not when: "Ledelsesinformation, 4. kvartal 2023" is newer than most of
 * the figures. */
static char *with_title(const struct kt_record *r, const char *label)
{
	g_auto(GStrv) words = g_strsplit(label, " ", FEW_WORDS + 1);
	g_autofree char *title = g_strdup(r->item_title);
	char *comma = g_strrstr(title, ", ");
	gboolean is_needed = r->origin != KT_ORIGIN_TABLE ||
			     (g_strv_length(words) <= FEW_WORDS && !kt_title_is_of_much(title) &&
				     !strstr(title, label));

	if (r->origin == KT_ORIGIN_TABLE && comma && strpbrk(comma, "0123456789"))
		*comma = '\0';
	return is_needed && *title ? g_strdup_printf("%s – %s", label, title) : g_strdup(label);
}

struct kt_chart *kt_trend_chart(const struct kt_record_set *set, const struct kt_record_chart *how)
{
	enum kt_lang lang = how->lang;
	g_autoptr(GPtrArray) groups = kt_groups_find(set, kt_thing_key, kt_time_label, how);
	struct kt_group *group = kt_groups_largest(groups, how->is_alone ? 2 : 3, how->n);
	const struct kt_record *first, *last;
	g_autofree char *from = NULL, *to = NULL, *label = NULL, *message = NULL, *when = NULL;
	g_autofree char *id = NULL, *named = NULL, *about = NULL;
	const char *direction;
	struct kt_chart *chart;
	struct kt_outlook outlook;
	gboolean has_outlook, is_expected;
	gint cmp;

	if (!group)
		return NULL;
	g_ptr_array_sort(group->records, by_time);
	first = group->records->pdata[0];
	last = group->records->pdata[group->records->len - 1];
	chart = kt_group_chart(group->records, how);
	is_expected = kt_is_expected(last);
	has_outlook = kt_outlook_find(group->records, chart->decimals, &outlook);
	if (has_outlook)
		kt_outlook_add_series(chart);
	else if (is_expected)
		kt_outlook_add_expected(chart);
	kt_group_rows(chart, how, group->records,
		group->records->len > FEW_TIMES || first->period.is_range ? short_time_label
									  : kt_time_label,
		FALSE, NULL);
	if (has_outlook)
		kt_outlook_add_rows(chart, &outlook);
	else if (!is_expected && (how->is_alone || outlook.refusal == KT_OUTLOOK_UNEVEN))
		kt_outlook_add_refusal(chart, &outlook);
	from = kt_chart_number(chart, first->value, FALSE);
	label = kt_thing_name(first, how);
	to = kt_with_unit(chart, last, label);
	cmp = kt_decimal_cmp(last->value, first->value);
	/* What may be chance has risen, but is not rising. */
	direction = cmp > 0                     ? "trend.up"
		    : cmp < 0                   ? "trend.down"
		    : has_moved(group->records) ? "trend.back"
						: "trend.same";
	id = g_strconcat(direction,
		is_expected                ? ".expected"
		: cmp != 0 && !has_outlook ? ".once"
					   : "",
		NULL);
	named = set_off(label);
	message = kt_say(lang, id, "label", named, "from", from, "to", to, NULL);
	when = span_text(lang, first->period, last->period);
	about = with_title(first, label);
	kt_group_titles(chart, first, message, about, TRUE, when);
	return chart;
}

/* ---- side by side ---- */

static gboolean spans(const struct kt_group *group, struct kt_period begin, struct kt_period end)
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
	gboolean is_expected; /* where they end */
};

/* The records of GROUP are in order of time. */
static void add_move(struct moves *m, const struct kt_group *group)
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
	g_autofree char *name = r ? kt_thing_name(r, how) : NULL;

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
	const char *which = m->n_up == m->n     ? m->n == 2 ? "two.up" : "all.up"
			    : m->n_down == m->n ? m->n == 2 ? "two.down" : "all.down"
			    : up && down        ? "both"
			    : up                ? "up"
			    : down              ? "down"
						: "same";
	g_autofree char *id =
		g_strconcat("multiples.", which, m->is_expected ? ".expected" : "", NULL);

	return kt_say(chart->lang, id, "of", of, "up", up ? up : "", "rise", rise, "down",
		down ? down : "", "fall", fall, NULL);
}

/* A panel for each of GROUPS that runs over the times of MODEL, from one document and in one unit;
 * how they move is added to MOVES. */
static void add_panels(struct kt_chart *chart, const GPtrArray *groups,
	const struct kt_group *model, const struct kt_record_chart *how, struct moves *moves)
{
	const struct kt_record *first = model->records->pdata[0],
			       *last = model->records->pdata[model->records->len - 1];

	for (guint i = 0; i < groups->len && moves->n < MOST_PANELS; i++) {
		struct kt_group *group = groups->pdata[i];
		const struct kt_record *one = group->records->pdata[0];
		g_autofree char *panel = kt_thing_name(one, how);
		guint before = chart->rows->len;

		/* A sum, or a part of another panel, does not stand beside it. */
		if (one->flags & (KT_FLAG_TOTAL | KT_FLAG_OF_WHICH) ||
			group->records->len != model->records->len || one->unit != first->unit ||
			!g_str_equal(one->source, first->source))
			continue;
		g_ptr_array_sort(group->records, by_time);
		if (!spans(group, first->period, last->period))
			continue;
		kt_group_rows(chart, how, group->records, short_time_label, FALSE, NULL);
		for (guint r = before; r < chart->rows->len; r++)
			kt_chart_set_panel(g_ptr_array_index(chart->rows, r), panel);
		add_move(moves, group);
	}
}

#define MOST_TIMES                                                                                 \
	40 /* that the largest panel is of the smallest: on one scale that one lies flat */

static gdouble highest_of(const struct kt_chart *chart, const char *panel)
{
	gdouble highest = 0;

	for (guint i = 0; i < chart->rows->len; i++) {
		const struct kt_chart_row *row = kt_chart_row(chart, i);

		for (guint k = 0; k < chart->series->len && g_str_equal(row->panel, panel); k++)
			if (row->values[k].is_known)
				highest = MAX(
					highest, fabs(kt_decimal_to_double(row->values[k].number)));
	}
	return highest;
}

/* Things that nobody would hold side by side. */
static gboolean has_unlike_panels(const struct kt_chart *chart)
{
	g_autoptr(GPtrArray) names = g_ptr_array_new();
	gdouble least = G_MAXDOUBLE, most = 0;

	for (guint i = 0; i < chart->rows->len; i++) {
		const char *panel = kt_chart_row(chart, i)->panel;

		if (i > 0 && g_str_equal(panel, kt_chart_row(chart, i - 1)->panel))
			continue;
		g_ptr_array_add(names, (gpointer)panel);
		least = MIN(least, highest_of(chart, panel));
		most = MAX(most, highest_of(chart, panel));
	}
	g_ptr_array_add(names, NULL);
	return most > MOST_TIMES * least ||
	       kt_are_of_many_things((const char *const *)names->pdata);
}

/* The series that run over as many times as the longest. */
struct kt_chart *kt_multiples_chart(
	const struct kt_record_set *set, const struct kt_record_chart *how)
{
	g_autoptr(GPtrArray) groups = kt_groups_find(set, kt_thing_key, kt_time_label, how);
	struct kt_group *model = kt_groups_largest(groups, how->is_alone ? 2 : 3, how->n);
	const struct kt_record *first, *last;
	g_autofree char *message = NULL, *when = NULL, *what = NULL;
	struct kt_chart *chart;
	gsize skip;
	struct moves moves = {0};

	if (!model)
		return NULL;
	g_ptr_array_sort(model->records, by_time);
	first = model->records->pdata[0];
	last = model->records->pdata[model->records->len - 1];
	chart = kt_group_chart(model->records, how);
	moves.is_expected = kt_is_expected(last);
	if (moves.is_expected)
		kt_outlook_add_expected(chart);
	add_panels(chart, groups, model, how, &moves);
	if (moves.n < 2 || (!how->is_alone && has_unlike_panels(chart))) {
		kt_chart_free(chart);
		return NULL;
	}
	when = span_text(how->lang, first->period, last->period);
	skip = common_part(chart);
	message = say_moves(chart, how, &moves, skip);
	what = skip ? g_strndup(kt_chart_row(chart, 0)->panel, skip - strlen(", "))
		    : kt_table_title(first);
	shorten_panels(chart, skip);
	kt_group_titles(chart, first, message, what, TRUE, when);
	return chart;
}
