/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Deviations that nobody expects now: what would be, and what was expected before.
 *
 *   Uden de overførte midler ville der være et merforbrug på 0,6 mio. kr.
 *   Hvis bevillingen gives, vil der fortsat være en ubalance på 7,1 mio. kr.
 *   Ved opfølgningen pr. 28. februar var merudgiften skønnet til 2,1 mio. kr.
 *
 * The words that make a figure such are words that say what it is: its label begins with them.
 * What a follow-up of an earlier day than the item's own says is of before. */
#include "extract/item_status.h"
#include "extract/prose/prose_when.h"

static gboolean is_deviation(const struct kt_figure *f)
{
	return !f->refusal && !f->is_doubtful && f->measure == KT_MEASURE_DEVIATION &&
	       kt_unit_is_money(f->unit);
}

/* Behind a comma in [FROM, END) the clause goes on with its verb: what the condition in front of it
 * is of. */
static gboolean goes_on_with_verb(const struct kt_sentence *s, guint from, guint end)
{
	for (guint i = from; i + 1 < end; i++)
		if (kt_mark_is(s->p, i, ',') && kt_word_does(s->p, i + 1, KT_W(WILL, WOULD, IS)))
			return TRUE;
	return FALSE;
}

/* The first word in [FIRST, END) that does one of FUNCTIONS; END if none does. */
static guint find_word(
	const struct kt_sentence *s, guint first, guint end, struct kt_bits functions)
{
	while (first < end && !kt_word_does(s->p, first, functions))
		first++;
	return first;
}

/* The word in front of figure F that makes it a supposition; F's first token if none does. */
static guint supposition(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint without = find_word(s, s->first, f->first, KT_W(WITHOUT));
	guint would = find_word(s, s->first, f->first, KT_W(WOULD));
	guint if_ = find_word(s, s->first, f->first, KT_W(IF));

	if (without < f->first && would < f->first)
		return MIN(without, would);
	return if_ < f->first && goes_on_with_verb(s, if_, f->first) ? if_ : f->first;
}

static void suppose(const struct kt_sentence *s, struct kt_figure *f)
{
	guint from = supposition(s, f);
	gboolean has_label = f->label < f->label_end;

	if (from >= f->first || (has_label && f->label >= f->end))
		return;
	f->label_end = has_label ? f->label_end : f->first;
	f->label = from;
	g_clear_pointer(&f->label_words, g_free);
	kt_figure_reason(f, "measure", "supposed", kt_passage_slice(s->p, f->label, f->label_end));
}

/* "Opfølgningen pr. 28. februar": T is its day. */
static gboolean is_of_follow_up(const struct kt_sentence *s, const struct kt_timex *t)
{
	guint i = t->first;

	while (i > s->first &&
		(kt_mark_is(s->p, i - 1, '.') || kt_word_does(s->p, i - 1, KT_W(PER))))
		i--;
	return i > s->first && kt_word_means(s->p, i - 1, KT_S(FOLLOW_UP));
}

/* The day of a follow-up that is told before F, where the item is that of a later day; NULL. */
static const struct kt_timex *earlier_follow_up(
	const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_item_status *status =
		kt_item_status_of(s->reading->statuses, s->reading->minutes, s->block);

	if (!status || kt_period_is_none(status->day))
		return NULL;
	for (guint i = 0; i < s->p->times->len; i++) {
		const struct kt_timex *t = kt_passage_time(s->p, i);

		if (t->first < f->first && t->period.from.unit == KT_TIME_DAY &&
			!t->period.is_range && is_of_follow_up(s, t) &&
			kt_period_cmp(t->period, status->day) < 0)
			return t;
	}
	return NULL;
}

void kt_sentence_suppose(struct kt_sentence *s)
{
	for (guint k = 0; k < s->figures->len; k++) {
		struct kt_figure *f = kt_figure_at(s->figures, k);
		const struct kt_timex *then;

		if (!is_deviation(f))
			continue;
		suppose(s, f);
		then = earlier_follow_up(s, f);
		if (!then)
			continue;
		f->flags |= KT_FLAG_PREVIOUS;
		kt_figure_reason(f, "flags", "follow-up-of-before", kt_time_slice(s->p, then));
	}
}
