/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Amounts that add up to one told before are its parts, and what it is:
 *
 *   Budgetrevisionen viser merudgifter på netto 9,4 mio. kr.  De fordeler sig med 6,1 mio. kr.
 *   på skoler, 4,0 mio. kr. på ældre og mindreudgifter på 0,7 mio. kr. på veje.
 *
 * Only the arithmetic tells it: the parts have no word of their own, and often stand in a
 * paragraph or a list of theirs.  What is done with a sum ("heraf overføres 3,2 mio. kr. til
 * 2015, og resten, 2,5 mio. kr., tilgår kassen") is no part of it. */
#include "extract/parts_of_sum.h"

#include "extract/models/measure_gather.h"

/* How many parts a sum has, how many blocks below it they stand, and how many amounts of other
 * sorts may stand between. */
enum { MOST_PARTS = 12, FAR = 12, BETWEEN = 8 };

static struct kt_draft *draft_at(const struct kt_reading *r, const GArray *order, guint i)
{
	return &g_array_index(r->sink->drafts, struct kt_draft, g_array_index(order, guint, i));
}

static void look_for_saving(const struct kt_term *term, gpointer data)
{
	*(gboolean *)data |= kt_clue_tells(term, " saved");
}

/* What parts may be of. */
static gboolean is_whole(const struct kt_draft *d)
{
	return d->origin != KT_ORIGIN_TABLE && kt_unit_is_money(d->unit) && d->value.digits &&
	       (d->measure == KT_MEASURE_DEVIATION || d->measure == KT_MEASURE_SUPPLEMENTARY);
}

static gboolean is_labelled(const struct kt_draft *d)
{
	return d->measure_label.len || d->measure_words;
}

/* No word of its own says what D is, but perhaps what it goes to ("støtte"). */
static gboolean is_plain(const struct kt_draft *d)
{
	return d->measure == KT_MEASURE_AMOUNT || d->measure == KT_MEASURE_SIZE ||
	       (d->measure == KT_MEASURE_SUPPLEMENTARY && !is_labelled(d));
}

static gboolean may_be_part(const struct kt_draft *d, const struct kt_draft *whole)
{
	return d->origin != KT_ORIGIN_TABLE &&
	       !(d->flags & (KT_FLAG_RANGE_LOW | KT_FLAG_RANGE_HIGH)) &&
	       (is_plain(d) || d->measure == whole->measure);
}

/* "overføres", "finansieres", "spares": what is done, and no part of what it is done with. */
static gboolean is_done(const struct kt_reading *r, const struct kt_draft *d)
{
	struct kt_slice text = kt_document_slice(r->doc, d->context);
	gboolean is_saved = FALSE;

	if (!d->context.len)
		return FALSE;
	kt_lexicon_each(r->lexicon, KT_LEX_CLUE, text, look_for_saving, &is_saved);
	return is_saved || kt_lexicon_find(r->lexicon, KT_LEX_USE, text) ||
	       kt_lexicon_find(r->lexicon, KT_LEX_DIRECTION, text);
}

/* Parts in the order of place. */
struct parts {
	guint first, end;
	guint n, n_plain, n_negative;
	struct kt_decimal sum;
};

static gboolean add_up_to(const struct parts *parts, const struct kt_draft *whole)
{
	if (kt_decimal_equal(parts->sum, whole->value))
		return TRUE;
	return whole->value.digits < 0 && !parts->n_negative &&
	       kt_decimal_equal(parts->sum, kt_decimal_neg(whole->value));
}

static gboolean find_parts(const struct kt_reading *r, const GArray *order, guint first,
	const struct kt_draft *whole, struct parts *parts)
{
	*parts = (struct parts){.first = first, .sum = kt_decimal_int(0)};
	for (guint i = first; i < order->len && parts->n < MOST_PARTS; i++) {
		const struct kt_draft *d = draft_at(r, order, i);

		if (d->block > whole->block + FAR)
			return FALSE;
		if (!kt_unit_is_money(d->unit))
			continue;
		if (!may_be_part(d, whole) || is_done(r, d) ||
			!kt_decimal_add(&parts->sum, parts->sum, d->value))
			return FALSE;
		parts->n++;
		parts->n_plain += is_plain(d);
		parts->n_negative += d->value.digits < 0;
		parts->end = i + 1;
		if (parts->n >= 2 && add_up_to(parts, whole))
			return parts->n_plain > 0;
	}
	return FALSE;
}

static void take_measure(struct kt_draft *d, const struct kt_draft *whole, gboolean turn)
{
	if (turn)
		d->value = kt_decimal_neg(d->value);
	if (!is_plain(d))
		return;
	d->measure = whole->measure;
	kt_draft_reason(d, "measure", "parts-of-a-sum", "");
}

/* The amount before I or, where STEP is 1, behind it; NULL if there is none. */
static const struct kt_draft *next_amount(
	const struct kt_reading *r, const GArray *order, guint i, gint step)
{
	while ((i += step) < order->len) /* below nought is beyond all, too */
		if (kt_unit_is_money(draft_at(r, order, i)->unit))
			return draft_at(r, order, i);
	return NULL;
}

static gboolean is_of_one_sentence(const struct kt_draft *a, const struct kt_draft *b)
{
	return a && a->block == b->block && a->context.start == b->context.start;
}

/* The parts are all amounts of their sentences, but for the whole. */
static gboolean is_all_of_sentences(const struct kt_reading *r, const GArray *order,
	const struct kt_draft *whole, const struct parts *parts)
{
	const struct kt_draft *before = next_amount(r, order, parts->first, -1);
	const struct kt_draft *after = next_amount(r, order, parts->end - 1, 1);

	return (before == whole || !is_of_one_sentence(before, draft_at(r, order, parts->first))) &&
	       !is_of_one_sentence(after, draft_at(r, order, parts->end - 1));
}

/* Two numbers add up to a third by chance more often than more do: they stand right behind it, and
 * neither has a word of its own. */
static gboolean is_no_chance(
	const struct kt_reading *r, const GArray *order, guint whole, const struct parts *parts)
{
	const struct kt_draft *first = draft_at(r, order, parts->first),
			      *last = draft_at(r, order, parts->end - 1);

	if (!is_all_of_sentences(r, order, draft_at(r, order, whole), parts))
		return FALSE;
	if (parts->n > 2)
		return TRUE;
	for (guint i = whole + 1; i < parts->first; i++)
		if (kt_unit_is_money(draft_at(r, order, i)->unit))
			return FALSE;
	return first->block <= draft_at(r, order, whole)->block + 1 &&
	       (parts->n_plain == 2 || first->context.start == last->context.start);
}

static void settle(struct kt_reading *r, const GArray *order, guint k)
{
	const struct kt_draft *whole = draft_at(r, order, k);
	const struct kt_item *item = kt_minutes_item_of(r->minutes, whole->block);
	guint between = 0;

	for (guint first = k + 1; first < order->len && between <= BETWEEN; first++) {
		const struct kt_draft *d = draft_at(r, order, first);
		struct parts parts;

		if (d->block > whole->block + FAR ||
			kt_minutes_item_of(r->minutes, d->block) != item)
			return;
		if (!kt_unit_is_money(d->unit))
			continue;
		if (find_parts(r, order, first, whole, &parts) &&
			is_no_chance(r, order, k, &parts)) {
			gboolean turn = !kt_decimal_equal(parts.sum, whole->value);

			for (guint i = first; i < parts.end; i++)
				if (kt_unit_is_money(draft_at(r, order, i)->unit))
					take_measure(draft_at(r, order, i), whole, turn);
			return;
		}
		between++;
	}
}

void kt_settle_parts_of_sums(struct kt_reading *r, const GArray *order)
{
	for (guint k = 0; k < order->len; k++)
		if (is_whole(draft_at(r, order, k)))
			settle(r, order, k);
}
