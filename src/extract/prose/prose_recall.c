/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an item has told so far.
 *
 * Text goes on where a table or an earlier paragraph stopped:
 *
 *   Kontanthjælp   Juni 2011   Juni 2012
 *   I alt                418         447
 *   heraf under 30 år    152         171
 *
 *   Af de 171 unge har 119 ingen uddannelse.   171 is the table's, of June 2012;
 *                                              so is, for want of another time, 119
 *   Sygedagpengene er faldet med 31.           from the one time to the other
 *
 * The drafts handed in are the memory. */
#include "extract/prose/prose.h"
#include "extract/sink.h"

/* ---- figures told again ------------------------------------------------- */

/* Small numbers come up again by chance. */
enum { LEAST_COUNT = 20 };

static gboolean is_telling(const struct kt_figure *f)
{
	if (f->unit == KT_UNIT_NONE || kt_unit_is_time(f->unit) || f->flags & KT_FLAG_PREVIOUS)
		return FALSE;
	if (f->measure == KT_MEASURE_LIMIT || f->measure == KT_MEASURE_TARGET ||
		f->measure == KT_MEASURE_CHANGE)
		return FALSE;
	return f->value.scale > 0 || kt_decimal_cmp(f->value, kt_decimal_int(LEAST_COUNT)) >= 0;
}

static gboolean is_closed(struct kt_period p)
{
	return p.from.unit != KT_TIME_NONE && !(p.is_range && p.to.unit == KT_TIME_NONE);
}

/* Text calls "unge" what a table counts as full-time persons. */
static gboolean is_same_unit(enum kt_unit a, enum kt_unit b)
{
	return a == b || (a == KT_UNIT_FTE && b == KT_UNIT_PERSON);
}

const struct kt_draft *kt_recall_same(const struct kt_sentence *s, const struct kt_figure *f)
{
	const GArray *drafts = s->reading->sink->drafts;
	const struct kt_draft *same = NULL;

	if (!is_telling(f))
		return NULL;
	for (guint i = s->before->first_draft; i < drafts->len; i++) {
		const struct kt_draft *d = &g_array_index(drafts, struct kt_draft, i);

		if (!is_same_unit(d->unit, f->unit) || !is_closed(d->period) ||
			!kt_decimal_equal(d->value, f->value))
			continue;
		if (same && !kt_period_equal(same->period, d->period))
			return NULL;
		same = d;
	}
	return same;
}

/* "de 812", "disse 812" */
static gboolean is_taken_up(const struct kt_sentence *s, const struct kt_figure *f)
{
	return f->first > s->first && kt_word_does(s->p, f->first - 1, KT_W(THEY, THESE));
}

const struct kt_draft *kt_recall_taken_up(const struct kt_sentence *s)
{
	const GArray *drafts = s->reading->sink->drafts;

	for (guint k = 0; k < s->figures->len; k++) {
		const struct kt_figure *f = kt_figure_at(s->figures, k);

		if (!is_taken_up(s, f))
			continue;
		for (guint i = drafts->len; i-- > s->before->first_draft;) {
			const struct kt_draft *d = &g_array_index(drafts, struct kt_draft, i);

			if (kt_decimal_equal(d->value, f->value) && !d->is_dropped)
				return is_closed(d->period) ? d : NULL;
		}
	}
	return NULL;
}

/* ---- tables ------------------------------------------------------------- */

static gboolean is_level(const struct kt_draft *d)
{
	switch (d->measure) {
	case KT_MEASURE_CHANGE:
	case KT_MEASURE_DEVIATION:
	case KT_MEASURE_TARGET:
	case KT_MEASURE_LIMIT:
	case KT_MEASURE_RATE:
		return FALSE;
	default:
		return !kt_period_is_none(d->period);
	}
}

/* The different times of levels among the drafts from FIRST on, at most 3. */
static guint times_of(const GArray *drafts, guint first, struct kt_period found[3])
{
	guint n = 0;

	for (guint i = first; i < drafts->len && n < 3; i++) {
		const struct kt_draft *d = &g_array_index(drafts, struct kt_draft, i);
		gboolean seen = !is_level(d);

		for (guint k = 0; k < n && !seen; k++)
			seen = kt_period_equal(found[k], d->period);
		if (!seen)
			found[n++] = d->period;
	}
	return n;
}

void kt_discourse_learn_table(struct kt_reading *r, guint block, guint first_draft)
{
	struct kt_discourse *d = kt_discourse_at(r, block);
	struct kt_period found[3];
	guint n = times_of(r->sink->drafts, first_draft, found);
	gboolean swap;

	if (n == 0 || n > 2)
		return;
	swap = n == 2 && kt_period_cmp(found[0], found[1]) > 0;
	d->carried = n == 2 ? found[!swap] : found[0];
	if (d->carried.is_range || d->carried.from.unit == KT_TIME_DAY)
		d->carried = kt_period_none();
	d->carried_from = block;
	d->carried_units = 0;
	for (guint i = first_draft; i < r->sink->drafts->len; i++)
		d->carried_units |= 1u << g_array_index(r->sink->drafts, struct kt_draft, i).unit;
	if (n == 1 || found[0].is_range || found[0].from.unit != found[1].from.unit)
		return;
	d->pair_is_told = TRUE;
	d->older = found[swap];
	d->newer = found[!swap];
}
