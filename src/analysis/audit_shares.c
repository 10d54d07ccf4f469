/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Counts and percentages in text.
 *
 *   "I alt 99 unge ... - 57 unge (57,5%) - 22 udsluset (22,2%) ..."
 *
 * Pairs of a count and a percentage that stand beside each other share a base;
 * the base is the figure before them that most pairs fit.  A pair that misses
 * it by little is asked about (cut off instead of rounded, or another base). */
#include <math.h>
#include <string.h>

#include "analysis/audit_equations.h"
#include "analysis/figure_grid.h"
#include "analysis/labels.h"

#define BASE_LINES 6
/* How many steps of its last digit a percentage may be off to be of this base. */
#define NEAR_STEPS 2.0

struct pair {
	const struct kt_record *count, *share;
	guint index; /* of the count in its item */
};

static gboolean is_count(const struct kt_record *r)
{
	return r->origin != KT_ORIGIN_TABLE && r->measure == KT_MEASURE_COUNT &&
	       kt_record_is_additive(r) && !(r->flags & KT_FLAG_PREVIOUS) &&
	       r->qualifier == KT_QUALIFIER_NONE;
}

static gboolean is_share(const struct kt_record *r)
{
	return r->origin != KT_ORIGIN_TABLE && r->unit == KT_UNIT_PERCENT &&
	       r->measure == KT_MEASURE_SHARE && r->qualifier == KT_QUALIFIER_NONE;
}

static GArray *find_pairs(const GPtrArray *item)
{
	GArray *pairs = g_array_new(FALSE, FALSE, sizeof(struct pair));

	for (guint i = 0; i + 1 < item->len; i++) {
		struct pair pair = {item->pdata[i], item->pdata[i + 1], i};

		if (is_count(pair.count) && is_share(pair.share) &&
			pair.count->line == pair.share->line &&
			pair.count->page == pair.share->page)
			g_array_append_val(pairs, pair);
	}
	return pairs;
}

/* How many steps the percentage lies outside what rounding allows; < 0: fits. */
static gdouble steps_off(const struct pair *pair, const struct kt_record *base, gdouble *middle)
{
	gdouble low, high, stated = kt_decimal_to_double(pair->share->value);
	gdouble step = kt_decimal_to_double(kt_record_resolution(pair->share));

	if (!kt_percent_interval(pair->count, base, FALSE, &low, &high, middle))
		return INFINITY;
	return (MAX(low - stated, stated - high) - step / 2 * (1 + 1e-9)) / step;
}

static gboolean can_be_base(const struct kt_record *base, const struct pair *pair)
{
	return base != pair->count && is_count(base) && base->unit == pair->count->unit &&
	       strcmp(base->area, pair->count->area) == 0 &&
	       kt_decimal_cmp(base->value, pair->count->value) >= 0 &&
	       base->line <= pair->count->line && base->line + BASE_LINES >= pair->count->line;
}

/* The run of pairs from FIRST on that can have one base: near each other. */
static guint run_end(const GArray *pairs, guint first)
{
	guint i = first + 1;

	for (; i < pairs->len; i++)
		if (g_array_index(pairs, struct pair, i).count->line >
			g_array_index(pairs, struct pair, i - 1).count->line + 2)
			break;
	return i;
}

static const struct kt_record *find_base(
	const GPtrArray *item, const GArray *pairs, guint first, guint end)
{
	const struct pair *head = &g_array_index(pairs, struct pair, first);
	const struct kt_record *best = NULL;
	guint best_fits = 0;

	for (guint j = head->index; j-- > 0;) {
		const struct kt_record *base = item->pdata[j];
		guint fits = 0;
		gdouble middle;

		if (base->line + BASE_LINES < head->count->line)
			break;
		if (!can_be_base(base, head))
			continue;
		for (guint i = first; i < end; i++)
			fits += steps_off(&g_array_index(pairs, struct pair, i), base, &middle) <=
				0;
		if (fits > best_fits) {
			best = base;
			best_fits = fits;
		}
	}
	/* One that fits is a chance unless it is the only one. */
	return best_fits >= 2 || (best_fits == 1 && end - first <= 2) ? best : NULL;
}

/* With as many places as are printed: 4,1 is held against 4,0. */
static char *percent_text(const struct audit *audit, struct kt_decimal value, guint places)
{
	return audit->options->language == KT_LANGUAGE_EN ? kt_decimal_to_english(value, places)
							  : kt_decimal_to_danish(value, places);
}

static void report_share(struct audit *audit, const struct kt_record *share,
	const struct kt_record *part, const struct kt_record *whole, gdouble middle)
{
	struct kt_decimal resolution = kt_record_resolution(share);
	guint places = (guint)resolution.scale;
	struct kt_decimal computed = {(gint64)llround(middle * pow(10, places)), (gint8)places};
	char *stated = percent_text(audit, share->value, places);
	char *right = percent_text(audit, computed, places);
	char *a = kt_audit_number(audit, part->value), *b = kt_audit_number(audit, whole->value);
	struct kt_finding *f = kt_audit_report(audit, KT_RULE_SHARE, KT_AUDIT_QUESTION, share,
		kt_audit_in(audit, "%s: printed %s percent, but %s of %s is %s",
			"%s: trykt %s pct., men %s af %s er %s"),
		share->subject, stated, a, b, right);

	kt_finding_numbers(f, share->value, computed);
	kt_finding_other(f, whole);
	g_free(stated);
	g_free(right);
	g_free(a);
	g_free(b);
}

static void check_pairs(struct audit *audit, const GPtrArray *item)
{
	GArray *pairs = find_pairs(item);
	guint first = 0;

	while (first < pairs->len) {
		guint end = run_end(pairs, first);
		const struct kt_record *base = find_base(item, pairs, first, end);

		for (guint i = first; i < end && base; i++) {
			const struct pair *pair = &g_array_index(pairs, struct pair, i);
			gdouble middle, off = steps_off(pair, base, &middle);

			if (off > 0 && off <= NEAR_STEPS && can_be_base(base, pair))
				report_share(audit, pair->share, pair->count, base, middle);
		}
		first = end;
	}
	g_array_unref(pairs);
}

/* ---- "5.814 med frikort, hvoraf 2.352 ... I 2022 er det steget til 36 procent" ---- */

static gboolean years_agree(const struct kt_record *a, const struct kt_record *b)
{
	guint x = kt_period_year(a->period), y = kt_period_year(b->period);

	return !x || !y || x == y;
}

/* "hvoraf 2.352 er i arbejde ... 36 procent": of the same thing, by its words.
 * A sentence further on no longer says "på landsplan", so a share that is put
 * down to the municipality by default needs more words in common. */
static gboolean is_about(
	const struct kt_record *share, const struct kt_record *part, const struct kt_record *whole)
{
	char *s = kt_label_normalise(share->subject);
	char *p = kt_label_normalise(part->subject), *w = kt_label_normalise(whole->subject);
	gdouble overlap = MAX(kt_label_overlap(s, p), kt_label_overlap(s, w));
	gboolean same_area = strcmp(share->area, part->area) == 0;
	gboolean by_default = strcmp(share->area, share->municipality) == 0;

	g_free(s);
	g_free(p);
	g_free(w);
	return overlap >= (same_area ? 0.3 : 0.6) && (same_area || by_default);
}

/* The year a share is of, for the latest of several: that of the meeting
 * where nothing is said. */
static gboolean is_later(const struct kt_record *a, const struct kt_record *b)
{
	return kt_period_cmp(a->period, b->period) > 0;
}

static void check_whole(struct audit *audit, const GPtrArray *item, guint whole, guint part)
{
	const struct kt_record *w = item->pdata[whole], *p = item->pdata[part], *share = NULL;
	guint meeting = (guint)g_ascii_strtoull(p->meeting_date, NULL, 10);
	gdouble low, high, middle;

	if (!kt_percent_interval(p, w, FALSE, &low, &high, &middle))
		return;
	for (guint i = part + 1; i < item->len; i++) {
		const struct kt_record *r = item->pdata[i];
		gdouble stated = kt_decimal_to_double(r->value);
		gdouble step = kt_decimal_to_double(kt_record_resolution(r));
		guint year = kt_period_year(r->period);

		/* "... koster 1,45 mio. kr., hvoraf staten betaler 75 %": that is of the money;
		 * "312 ansøgninger, heraf 268 imødekommet, medens 44 (14 pct.) ...": of the 44 */
		if (r->line != p->line || kt_unit_is_money(r->unit) ||
			(is_count(r) && r->unit == p->unit))
			break;
		if (!is_share(r) || r->kind != p->kind || !years_agree(r, p) ||
			(year && meeting && year != meeting) || !is_about(r, p, w))
			continue;
		if (stated >= low - step && stated <= high + step)
			return; /* this is the share meant, and it fits */
		if (!share || is_later(r, share))
			share = r;
	}
	if (share)
		report_share(audit, share, p, w, middle);
}

static void check_wholes(struct audit *audit, const GPtrArray *item)
{
	gint whole = -1;

	for (guint i = 0; i < item->len; i++) {
		const struct kt_record *r = item->pdata[i];
		const struct kt_record *w = whole >= 0 ? item->pdata[whole] : NULL;

		if (!is_count(r) || r->origin != KT_ORIGIN_PROSE)
			continue;
		if (!(r->flags & KT_FLAG_OF_WHICH))
			whole = (gint)i;
		else if (w && w->line == r->line && w->unit == r->unit &&
			 strcmp(w->area, r->area) == 0 && kt_decimal_sign(w->value) > 0)
			check_whole(audit, item, (guint)whole, i);
	}
}

void kt_rule_shares(struct audit *audit)
{
	for (guint i = 0; i < audit->items->len; i++) {
		check_pairs(audit, audit->items->pdata[i]);
		check_wholes(audit, audit->items->pdata[i]);
	}
}
