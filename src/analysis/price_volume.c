/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kommunetal/analysis/price_volume.h"

#include <string.h>

#include "analysis/items.h"
#include "analysis/labels.h"
#include "analysis/rational.h"
#include "kommunetal/base/error.h"

#define ORE_DECIMALS 2

gboolean kt_price_volume_split(struct kt_price_volume *out, struct kt_decimal cost0,
	struct kt_decimal count0, struct kt_decimal cost1, struct kt_decimal count1, GError **error)
{
	struct kt_price_volume split;
	gboolean fits;
	mpq_t c0, q0, dq;

	if (kt_decimal_sign(count0) <= 0 || kt_decimal_sign(count1) <= 0) {
		g_set_error_literal(error, KT_ERROR, KT_ERROR_REFUSED,
			"a price needs a count above zero in both periods");
		return FALSE;
	}
	mpq_inits(c0, q0, dq, NULL);
	kt_rational_set(c0, cost0);
	kt_rational_set(q0, count0);
	kt_rational_set(dq, count1);
	mpq_sub(dq, dq, q0);
	mpq_mul(dq, dq, c0);
	mpq_div(dq, dq, q0);
	fits = kt_rational_to_decimal(&split.volume, dq, ORE_DECIMALS) &&
	       kt_decimal_sub(&split.change, cost1, cost0) &&
	       kt_decimal_sub(&split.price, split.change, split.volume);
	mpq_clears(c0, q0, dq, NULL);
	if (!fits) {
		g_set_error_literal(
			error, KT_ERROR, KT_ERROR_RANGE, "the amounts are too large to split");
		return FALSE;
	}
	split.price_before = kt_decimal_to_double(cost0) / kt_decimal_to_double(count0);
	split.price_after = kt_decimal_to_double(cost1) / kt_decimal_to_double(count1);
	*out = split;
	return TRUE;
}

/* ---- finding the pairs ---- */

static gboolean is_cost(const struct kt_record *r)
{
	return kt_unit_is_money(r->unit) && !kt_label_is_income(r->subject) &&
	       (r->measure == KT_MEASURE_ACTUAL || r->measure == KT_MEASURE_AMOUNT ||
		       r->measure == KT_MEASURE_TO_DATE ||
		       r->measure == KT_MEASURE_EXPECTED_RESULT);
}

static gboolean is_count(const struct kt_record *r)
{
	return r->measure == KT_MEASURE_COUNT && kt_unit_is_counted(r->unit);
}

static gboolean same_place(const struct kt_record *a, const struct kt_record *b)
{
	return a->kind == b->kind && strcmp(a->area, b->area) == 0;
}

static gdouble likeness(const struct kt_record *a, const struct kt_record *b)
{
	char *x = kt_label_normalise(a->subject), *y = kt_label_normalise(b->subject);
	gdouble overlap = kt_label_overlap(x, y);

	g_free(x);
	g_free(y);
	return overlap;
}

/* Lines between "16 og 19 borgere" and "omkostningerne i de to år". */
#define NEAR_LINES 3

/* How well COUNT fits COST: by words, or by standing right before it. */
static gdouble fitness(const struct kt_record *count, const struct kt_record *cost, guint gap)
{
	gdouble like = likeness(count, cost);
	gboolean is_before = count->line <= cost->line && gap <= NEAR_LINES;

	return is_before && count->page == cost->page ? MAX(like, 0.5) : like;
}

static gboolean same_span(struct kt_period a, struct kt_period b)
{
	return kt_period_first_day(a) == kt_period_first_day(b) &&
	       kt_period_last_day(a) == kt_period_last_day(b);
}

/* B is A a year later: the first half of 2024 is no year after 2023. */
static gboolean is_year_later(struct kt_period a, struct kt_period b)
{
	struct kt_period later = a;

	later.from.year += a.from.unit != KT_TIME_NONE;
	later.to.year += a.to.unit != KT_TIME_NONE;
	return same_span(later, b);
}

/* The count that goes with COST at the same time: nearest in words, then in place. */
static const struct kt_record *count_for(const GPtrArray *item, const struct kt_record *cost)
{
	const struct kt_record *best = NULL;
	gdouble best_fit = 0.5;
	guint best_gap = G_MAXUINT;

	for (guint i = 0; i < item->len; i++) {
		const struct kt_record *r = item->pdata[i];
		gdouble fit;
		guint gap;

		if (!is_count(r) || !same_span(r->period, cost->period) || !same_place(r, cost) ||
			(r->flags & KT_FLAG_OF_WHICH))
			continue;
		gap = r->line > cost->line ? r->line - cost->line : cost->line - r->line;
		fit = fitness(r, cost, gap);
		if (fit < best_fit || (fit == best_fit && gap >= best_gap))
			continue;
		best = r;
		best_fit = fit;
		best_gap = gap;
	}
	return best;
}

static const struct kt_record *next_cost(const GPtrArray *item, const struct kt_record *cost)
{
	for (guint i = 0; i < item->len; i++) {
		const struct kt_record *r = item->pdata[i];

		if (is_cost(r) && r->measure == cost->measure && r->unit == cost->unit &&
			kt_decimal_sign(r->value) > 0 && is_year_later(cost->period, r->period) &&
			same_place(r, cost) && likeness(r, cost) >= 0.99)
			return r;
	}
	return NULL;
}

static void find_pairs(GPtrArray *pairs, const GPtrArray *item)
{
	for (guint i = 0; i < item->len; i++) {
		const struct kt_record *r = item->pdata[i];
		struct kt_cost_pair pair = {0};

		if (!is_cost(r) || r->kind == KT_KIND_BUDGET || !kt_period_year(r->period) ||
			kt_decimal_sign(r->value) <= 0)
			continue;
		pair.municipality = r->municipality;
		pair.source = r->source;
		pair.item = r->item;
		pair.year0 = kt_period_year(r->period);
		pair.year1 = pair.year0 + 1;
		pair.cost0 = r;
		pair.cost1 = next_cost(item, r);
		if (!pair.cost1)
			continue;
		pair.count0 = count_for(item, r);
		pair.count1 = count_for(item, pair.cost1);
		if (!pair.count0 || !pair.count1)
			continue;
		/* "Omkostningerne i de to år": then the count says of what. */
		pair.subject = likeness(pair.count1, r) >= 0.5 ? r->subject : pair.count1->subject;
		if (pair.count0->unit == pair.count1->unit &&
			likeness(pair.count0, pair.count1) >= 0.5 &&
			kt_price_volume_split(&pair.split, r->value, pair.count0->value,
				pair.cost1->value, pair.count1->value, NULL))
			g_ptr_array_add(pairs, g_memdup2(&pair, sizeof pair));
	}
}

GPtrArray *kt_price_volumes(const struct kt_record_set *set)
{
	GPtrArray *pairs = g_ptr_array_new_with_free_func(g_free);
	GPtrArray *items = kt_items_new(set);

	for (guint i = 0; i < items->len; i++)
		find_pairs(pairs, items->pdata[i]);
	g_ptr_array_unref(items);
	return pairs;
}
