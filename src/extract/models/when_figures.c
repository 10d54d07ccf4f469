/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Times of the figures around one. */
#include "extract/models/when_search.h"

enum { LEVELS_BACK = 6 }; /* figures before one of a change */

static gboolean same_sentence(const struct kt_draft *a, const struct kt_draft *b)
{
	return a->block == b->block && a->context.len && a->context.start == b->context.start &&
	       !a->table && !b->table;
}

static gboolean stands_above(const struct kt_when_search *s, const struct kt_draft *d)
{
	if (s->draft->table)
		return d->table == s->draft->table && d->column == s->draft->column;
	return !d->table && !same_sentence(s->draft, d) &&
	       kt_minutes_section_of(s->g->r->minutes, d->block) == s->section;
}

void kt_when_add_neighbours(struct kt_when_search *s)
{
	gboolean before = FALSE, above = FALSE;

	for (guint i = s->at, n = 0; i-- > 0 && n < 40 && !above; n++) {
		const struct kt_draft *d = kt_when_draft_at(s->g, i);

		if (kt_period_is_none(d->period))
			continue;
		if (!before && same_sentence(s->draft, d)) {
			kt_when_add_time(s, d->period, KT_WHEN_FIGURE_BEFORE, 0);
			before = TRUE;
		} else if (stands_above(s, d)) {
			kt_when_add_time(s, d->period, KT_WHEN_FIGURE_ABOVE, 0);
			above = TRUE;
		}
	}
	for (guint i = s->at + 1; i < s->g->order->len; i++) {
		const struct kt_draft *d = kt_when_draft_at(s->g, i);

		if (!same_sentence(s->draft, d))
			break;
		if (kt_period_is_none(d->period) || (d->flags & KT_FLAG_PREVIOUS))
			continue;
		kt_when_add_time(s, d->period, KT_WHEN_FIGURE_BEHIND, 0);
		break;
	}
}

/* PERIOD, or that nothing is told, was decided at PLACE.  What is told of all the time up to a day
 * says nothing of what stands behind it. */
static void add_decided(struct kt_when_search *s, struct kt_period period, enum kt_when_place place)
{
	if (kt_period_is_none(period))
		s->e->candidates[0].at[KT_WHEN_AS_TOLD] |= G_GUINT64_CONSTANT(1) << place;
	else if (period.from.unit != KT_TIME_NONE)
		kt_when_add(s->e, period, place, KT_WHEN_AS_TOLD);
}

static enum kt_when_place place_of_last(const struct kt_when_search *s, const struct kt_draft *d)
{
	return same_sentence(s->draft, d)    ? KT_WHEN_DECIDED_SENTENCE
	       : d->block == s->draft->block ? KT_WHEN_DECIDED_TEXT
					     : KT_WHEN_DECIDED_ABOVE;
}

/* A level, and no rule, price, aim or change, which hold for times of their own. */
static gboolean is_level(const struct kt_draft *d)
{
	return d->measure != KT_MEASURE_CHANGE && d->measure != KT_MEASURE_LIMIT &&
	       d->measure != KT_MEASURE_RATE && d->measure != KT_MEASURE_TARGET;
}

/* The newest time of what was decided in the sentence of the figure at LAST, none where nothing was
 * told there: a text goes on about the newest. */
static struct kt_period newest_of_sentence(const struct kt_when_search *s, guint last)
{
	const struct kt_draft *d = kt_when_draft_at(s->g, last);
	struct kt_period newest = kt_period_none();

	for (guint i = last + 1; i-- > 0;) {
		const struct kt_draft *other = kt_when_draft_at(s->g, i);
		struct kt_period period = g_array_index(s->g->decided, struct kt_period, i);

		if (i != last && !same_sentence(d, other))
			break;
		if (is_level(other) && !kt_period_is_none(period) &&
			(kt_period_is_none(newest) || kt_period_cmp(period, newest) > 0))
			newest = period;
	}
	return newest;
}

/* Figures told in a row mostly hold for one time, whichever it is. */
void kt_when_add_decided(struct kt_when_search *s)
{
	gboolean has_last = FALSE;

	for (guint i = s->at, n = 0; i-- > 0 && n < LEVELS_BACK; n++) {
		const struct kt_draft *d = kt_when_draft_at(s->g, i);
		struct kt_period period = g_array_index(s->g->decided, struct kt_period, i);
		gboolean is_same = same_sentence(s->draft, d);

		if (d->table || kt_minutes_section_of(s->g->r->minutes, d->block) != s->section)
			return;
		if ((d->flags & KT_FLAG_PREVIOUS) || (is_level(s->draft) && !is_level(d)))
			continue;
		if (!is_same && is_level(d))
			period = newest_of_sentence(s, i);
		if (!has_last)
			add_decided(s, period, place_of_last(s, d));
		has_last = TRUE;
		if (d->unit == s->draft->unit && d->measure == s->draft->measure) {
			add_decided(s, period, KT_WHEN_DECIDED_ALIKE);
			return;
		}
	}
}

/* "I september 2020 var der 1.109. I september 2019 var det 959, altså en stigning på 150": from
 * the one time to the other of the last two that levels were told of. */
void kt_when_add_levels_before(struct kt_when_search *s)
{
	struct kt_period last = kt_period_none();

	for (guint i = s->at, n = 0; i-- > 0 && n < LEVELS_BACK; n++) {
		const struct kt_draft *d = kt_when_draft_at(s->g, i);

		if (d->table || kt_minutes_section_of(s->g->r->minutes, d->block) != s->section)
			return;
		if (d->measure == KT_MEASURE_CHANGE || kt_period_is_none(d->period) ||
			d->period.is_range || kt_period_equal(d->period, last))
			continue;
		if (!kt_period_is_none(last)) {
			if (d->period.from.unit == last.from.unit)
				kt_when_add(s->e, kt_period_span(d->period, last),
					KT_WHEN_FIGURES_BEFORE, KT_WHEN_SPAN);
			return;
		}
		last = d->period;
	}
}

/* The period that most cells of TABLE have by the rules. */
struct kt_period kt_when_most_of_table(struct kt_when_gathering *g, guint at)
{
	guint table = kt_when_draft_at(g, at)->table, first = at, most = 0;

	if (g->table == table)
		return g->table_period;
	g->table = table;
	g->table_period = kt_period_none();
	while (first > 0 && kt_when_draft_at(g, first - 1)->table == table)
		first--;
	for (guint i = first; i < g->order->len && i < first + 60; i++) {
		guint n = 0;

		if (kt_when_draft_at(g, i)->table != table)
			break;
		for (guint k = first; k < g->order->len && k < first + 60; k++)
			n += kt_when_draft_at(g, k)->table == table &&
			     kt_period_equal(kt_when_draft_at(g, k)->period,
				     kt_when_draft_at(g, i)->period);
		if (n <= most || kt_period_is_none(kt_when_draft_at(g, i)->period))
			continue;
		most = n;
		g->table_period = kt_when_draft_at(g, i)->period;
	}
	return g->table_period;
}

/* The last times of the table before, in the same item. */
void kt_when_add_table_above(struct kt_when_search *s)
{
	guint table = 0, n = 0;

	for (guint i = s->at; i-- > 0 && n < KT_WHEN_PER_PLACE;) {
		const struct kt_draft *d = kt_when_draft_at(s->g, i);
		guint before = s->e->n;

		if (kt_minutes_item_of(s->g->r->minutes, d->block) != s->item ||
			d->block + 8 < s->draft->block)
			return;
		if (!d->table || d->table == s->draft->table)
			continue;
		if (table && d->table != table)
			return;
		table = d->table;
		kt_when_add_time(s, d->period, KT_WHEN_TABLE_ABOVE, 0);
		n += s->e->n > before;
	}
}

/* ---- the item's other figures -------------------------------------------- */

/* The rules know what DRAFT holds for: a budget that is not settled takes its item's year. */
static gboolean is_counted(const struct kt_draft *draft)
{
	return draft->period_is_settled || !kt_period_is_none(draft->period);
}

static struct kt_when_count *count_of(GArray *counts, struct kt_period period)
{
	struct kt_when_count fresh = {.period = period};

	for (guint i = 0; i < counts->len; i++)
		if (kt_period_equal(g_array_index(counts, struct kt_when_count, i).period, period))
			return &g_array_index(counts, struct kt_when_count, i);
	g_array_append_val(counts, fresh);
	return &g_array_index(counts, struct kt_when_count, counts->len - 1);
}

/* The drafts of an item stand together in the order. */
static void count_item(struct kt_when_search *s)
{
	struct kt_when_gathering *g = s->g;

	if (g->counted == s->item)
		return;
	g->counted = s->item;
	g_array_set_size(g->counts, 0);
	for (guint i = s->at; i < g->order->len; i++) {
		const struct kt_draft *d = kt_when_draft_at(g, i);

		if (kt_minutes_item_of(g->r->minutes, d->block) != s->item)
			break;
		if (is_counted(d))
			count_of(g->counts, d->period)->n++;
	}
}

void kt_when_add_item_rest(struct kt_when_search *s)
{
	const struct kt_when_count *most = NULL;
	guint most_n = 0;

	count_item(s);
	for (guint i = 0; i < s->g->counts->len; i++) {
		const struct kt_when_count *c =
			&g_array_index(s->g->counts, struct kt_when_count, i);
		guint n = c->n -
			  (is_counted(s->draft) && kt_period_equal(c->period, s->draft->period));

		if (n > most_n) {
			most = c;
			most_n = n;
		}
	}
	if (most && kt_period_is_none(most->period))
		s->e->candidates[0].at[KT_WHEN_AS_TOLD] |= G_GUINT64_CONSTANT(1)
							   << KT_WHEN_ITEM_REST;
	else if (most)
		kt_when_add_time(s, most->period, KT_WHEN_ITEM_REST, 0);
}
