/* SPDX-License-Identifier: GPL-3.0-or-later */
/* section_overview.c -- the front: how each budget stands, where there are
 * several documents.
 *
 * Documents on the same budget (municipality, committee, year) stand together
 * under its name; the finding is told by the newest of each. */
#include <string.h>

#include "report/budget_chart.h"
#include "report/chart_parts.h"
#include "report/section.h"
#include "report/told_finding.h"

/* What a statement ends at; each has a table and a sentence of its own. */
enum topic { TOPIC_BUDGET, TOPIC_RESULT, TOPIC_GRANTS, N_TOPICS };

struct entry {
	const struct kt_chapter *chapter;
	const struct kt_budget_statement *statement;
	struct kt_decimal result;
	enum topic topic;
	gboolean is_newest;
};

struct overview {
	GArray *entries;     /* struct entry, those of one budget side by side */
	gboolean has_series; /* a budget has several documents */
};

static struct entry *entry_at(const struct overview *o, guint i)
{
	return &g_array_index(o->entries, struct entry, i);
}

/* ---- which documents ---- */

static gboolean same_budget(const struct entry *a, const struct entry *b)
{
	return a->topic == b->topic && a->statement->year == b->statement->year &&
	       a->statement->year > 0 &&
	       g_str_equal(a->chapter->municipality, b->chapter->municipality) &&
	       g_str_equal(a->chapter->committee, b->chapter->committee);
}

/* Behind the last entry of the same budget, else at the end. */
static void insert(struct overview *o, struct entry *entry)
{
	for (guint i = o->entries->len; i > 0; i--)
		if (same_budget(entry_at(o, i - 1), entry)) {
			entry_at(o, i - 1)->is_newest = FALSE;
			o->has_series = TRUE;
			g_array_insert_val(o->entries, i, *entry);
			return;
		}
	g_array_append_val(o->entries, *entry);
}

/* A sum of sentences that has a name is that of one area, and not of the committee. */
static gboolean is_of_an_area(const struct kt_budget_statement *s)
{
	return !s->table && s->total >= 0 && kt_statement_sort(s) != KT_STATEMENT_GRANTS &&
	       kt_told_is_named(kt_statement_line(s, s->total));
}

static void find_entries(struct overview *o, const GPtrArray *chapters)
{
	for (guint i = 0; i < chapters->len; i++) {
		const struct kt_chapter *chapter = chapters->pdata[i];
		struct entry entry = {.chapter = chapter, .is_newest = TRUE};
		gdouble percent;

		if (!chapter->statements->len || is_of_an_area(chapter->statements->pdata[0]))
			continue;
		entry.statement = chapter->statements->pdata[0];
		entry.topic = kt_statement_sort(entry.statement) == KT_STATEMENT_GRANTS
				      ? TOPIC_GRANTS
			      : kt_statement_is_result(entry.statement) ? TOPIC_RESULT
									: TOPIC_BUDGET;
		if (kt_statement_result(entry.statement, &entry.result, &percent))
			insert(o, &entry);
	}
}

/* The dearest first; documents of one budget stand by their dates. */
static gint by_result(gconstpointer a, gconstpointer b)
{
	const struct entry *x = a, *y = b;
	gint order = kt_decimal_cmp(y->result, x->result);

	return order ? order : strcmp(x->chapter->source, y->chapter->source);
}

/* ---- the tables ---- */

static struct kt_chart *chart_new(enum kt_lang lang, const char *what, const char *variance)
{
	struct kt_chart *chart = kt_chart_new(lang);
	g_autofree char *text = kt_say(lang, what, NULL);
	g_autofree char *unit = kt_say(lang, "unit.million", NULL);

	kt_chart_set_titles(chart, "", "", text, "");
	kt_chart_set_unit(chart, unit, 6, 1);
	kt_chart_say_series(chart, "series.revised", KT_SCENARIO_BUDGET);
	kt_chart_say_series(chart, "series.result", KT_SCENARIO_FORECAST);
	kt_chart_say_series(chart, variance, KT_SCENARIO_VARIANCE);
	return chart;
}

static void set_levels(struct kt_chart_row *row, const struct kt_budget_statement *s)
{
	const struct kt_budget_line *total = s->total >= 0 ? kt_statement_line(s, s->total) : NULL;
	const struct kt_amount *budget, *result;

	if (!total)
		return;
	budget = kt_budget_line_budget(total);
	result = kt_budget_line_result(total);
	if (budget->record)
		kt_chart_set_value(row, 0, budget->value);
	if (result)
		kt_chart_set_value(row, 1, result->value);
}

static char *budget_name(enum kt_lang lang, const struct entry *e)
{
	g_autofree char *who = kt_who_text(lang, e->chapter->municipality, e->chapter->committee);
	g_autofree char *year = g_strdup_printf("%u", e->statement->year);

	/* of a project's accounts the committee's name alone would say too much */
	if (kt_statement_is_of_project(e->statement))
		return g_strdup_printf("%s, %s", who, e->statement->item_title);
	return e->statement->year ? kt_say(lang, "overview.budget", "who", who, "year", year, NULL)
				  : g_strdup(who);
}

/* With series, a heading for each budget and rows by date; else one row each. */
static void add_row(
	struct kt_chart *chart, const struct overview *o, const struct entry *e, gboolean is_first)
{
	g_autofree char *name = budget_name(chart->lang, e);
	g_autofree char *date = kt_date_text(chart->lang, e->statement->status_date);
	g_autofree char *when = kt_say(chart->lang,
		e->statement->has_status_day ? "when.date" : "when.date.met", "date", date, NULL);
	struct kt_chart_row *row;

	if (o->has_series && is_first)
		kt_chart_add_row(chart, name, KT_ROW_GROUP);
	row = kt_chart_add_row(chart, o->has_series ? when : name, KT_ROW_PLAIN);
	kt_chart_set_link(row, e->chapter->target, "");
	kt_chart_set_value(row, 2, e->result);
	if (e->topic == TOPIC_RESULT)
		kt_chart_set_result(row);
	if (e->topic != TOPIC_GRANTS)
		set_levels(row, e->statement);
}

static void put_chart(struct kt_builder *b, const struct overview *o, enum topic topic)
{
	static const char *const whats[] = {
		[TOPIC_BUDGET] = "what.overview",
		[TOPIC_RESULT] = "what.results",
		[TOPIC_GRANTS] = "what.grants",
	};
	struct kt_chart *chart = chart_new(b->lang, whats[topic],
		topic == TOPIC_GRANTS ? "series.grants" : "series.deviation");

	for (guint i = 0; i < o->entries->len; i++)
		if (entry_at(o, i)->topic == topic)
			add_row(chart, o, entry_at(o, i),
				i == 0 || !same_budget(entry_at(o, i - 1), entry_at(o, i)));
	if (chart->rows->len)
		kt_add_take_chart(b->out, "deviation", chart, chart->what);
	else
		kt_chart_free(chart);
}

/* ---- the finding ---- */

struct tally {
	guint n, n_over, n_under;
	const struct entry *top, *bottom; /* furthest up and down; NULL: nowhere */
	const struct entry *last;
};

static struct tally count(const struct overview *o, enum topic topic)
{
	struct tally t = {0};

	for (guint i = 0; i < o->entries->len; i++) {
		const struct entry *e = entry_at(o, i);
		gint sign = kt_decimal_sign(e->result);

		if (!e->is_newest || e->topic != topic)
			continue;
		t.n++;
		t.n_over += sign > 0;
		t.n_under += sign < 0;
		t.last = e;
		if (sign > 0 && (!t.top || kt_decimal_cmp(e->result, t.top->result) > 0))
			t.top = e;
		if (sign < 0 && (!t.bottom || kt_decimal_cmp(e->result, t.bottom->result) < 0))
			t.bottom = e;
	}
	return t;
}

/* The municipality; with the committee where the municipality has several budgets here, and with
 * the year where the committee has. */
static char *short_name(enum kt_lang lang, const struct overview *o, const struct entry *e)
{
	gboolean is_alone = *e->chapter->municipality != '\0', is_once = TRUE;

	for (guint i = 0; i < o->entries->len; i++) {
		const struct entry *other = entry_at(o, i);

		if (other != e && other->is_newest &&
			g_str_equal(other->chapter->municipality, e->chapter->municipality))
			is_alone = FALSE;
		is_once = is_once &&
			  (other == e || !other->is_newest ||
				  !g_str_equal(
					  other->chapter->municipality, e->chapter->municipality) ||
				  !g_str_equal(other->chapter->committee, e->chapter->committee));
	}
	if (!is_once)
		return budget_name(lang, e);
	return kt_who_text(lang, e->chapter->municipality, is_alone ? "" : e->chapter->committee);
}

/* Of two things one says "both". */
static const char *of_all(const struct tally *t, const char *id, const char *id_of_two)
{
	return t->n == 2 ? id_of_two : id;
}

static char *say_tally(enum kt_lang lang, const struct overview *o, const struct tally *t,
	const char *id, const struct entry *e)
{
	g_autofree char *of = g_strdup_printf("%u", t->n);
	g_autofree char *who = e ? short_name(lang, o, e) : g_strdup("");
	g_autofree char *amount = e ? kt_money_text(lang, e->result) : g_strdup("");

	return kt_say_count(lang, id, t->n_over, "of", of, "who", who, "amount", amount, NULL);
}

/* One budget, or one result: its own message, by whose it is where others stand beside it. */
static char *say_only(enum kt_lang lang, const struct overview *o, const struct tally *t)
{
	g_autofree char *message = kt_statement_message(lang, t->last->statement);
	g_autofree char *who = short_name(lang, o, t->last);

	for (guint i = 0; i < o->entries->len; i++)
		if (entry_at(o, i)->is_newest && entry_at(o, i) != t->last && *who)
			return kt_say(lang, "overview.only", "who", who, "message", message, NULL);
	return g_steal_pointer(&message);
}

/* What is better than budgeted counts: N of OF, the best by name. */
static char *say_results(enum kt_lang lang, const struct overview *o, const struct tally *t)
{
	g_autofree char *of = g_strdup_printf("%u", t->n);
	g_autofree char *who = t->bottom ? short_name(lang, o, t->bottom) : NULL;
	g_autofree char *amount = t->bottom ? kt_money_text(lang, t->bottom->result) : NULL;
	g_autofree char *only = t->n == 1 ? say_only(lang, o, t) : NULL;

	if (only)
		return g_strconcat(only, g_str_has_suffix(only, ".") ? "" : ".", NULL);
	if (!t->bottom)
		return kt_say(lang, "overview.results.none", "n", of, NULL);
	return kt_say_count(lang,
		t->n_under == t->n ? of_all(t, "overview.results.all", "overview.results.all.two")
				   : "overview.results",
		t->n_under, "of", of, "who", who, "amount", amount, NULL);
}

static char *say_budgets(enum kt_lang lang, const struct overview *o, const struct tally *t)
{
	if (t->n == 1)
		return say_only(lang, o, t);
	if (t->top)
		return say_tally(lang, o, t,
			t->n_over == t->n ? of_all(t, "overview.all", "overview.all.two")
					  : "overview.some",
			t->top);
	return say_tally(lang, o, t,
		t->bottom ? "overview.less" : of_all(t, "overview.none", "overview.none.two"),
		t->bottom);
}

/* NULL where nothing is of the topic. */
static char *message_of(const struct overview *o, enum kt_lang lang, enum topic topic)
{
	struct tally t = count(o, topic);

	if (t.n == 0)
		return NULL;
	if (topic == TOPIC_GRANTS)
		return say_tally(
			lang, o, &t, t.top ? "overview.grants" : "overview.no.grants", t.top);
	return topic == TOPIC_RESULT ? say_results(lang, o, &t) : say_budgets(lang, o, &t);
}

/* The first topic that there is anything of is the headline, and the others are sentences. */
static void put_texts(struct kt_builder *b, const char *group, const struct overview *o)
{
	g_autofree char *kicker = kt_section_text(b, group, "heading");
	struct kt_item *heading = NULL;

	for (enum topic topic = 0; topic < N_TOPICS; topic++) {
		g_autofree char *message = message_of(o, b->lang, topic);
		gboolean is_sentence = message && g_str_has_suffix(message, ".") &&
				       !g_str_has_suffix(message, "kr.");

		if (!message)
			continue;
		if (heading) {
			kt_add_paragraph(b->out, KT_STYLE_PLAIN, message);
			continue;
		}
		/* A headline has no full stop. */
		if (is_sentence)
			message[strlen(message) - 1] = '\0';
		heading = kt_add_heading(b->out, 1, message);
		heading->target = g_strdup("overview");
		heading->bookmark = g_strdup(kicker);
		kt_add_paragraph(b->out, KT_STYLE_LEAD, b->out->title);
	}
}

static void build(struct kt_builder *b, const char *group)
{
	struct overview o = {.entries = g_array_new(FALSE, FALSE, sizeof(struct entry))};

	find_entries(&o, b->chapters);
	if (!o.has_series)
		g_array_sort(o.entries, by_result);
	if (o.entries->len >= 2) {
		put_texts(b, group, &o);
		for (enum topic topic = 0; topic < N_TOPICS; topic++)
			put_chart(b, &o, topic);
	}
	g_array_unref(o.entries);
}

const struct kt_section_kind kt_section_overview = {.name = "overview", .build = build};
