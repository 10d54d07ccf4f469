/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Times told behind a figure that are not when it holds, but when something happens to what it counts.
 *
 *   Tanken rummer 3.500 m3 og står færdig i 2026            the tank is so large in any year
 *   Stien er 3,4 km lang og blev åbnet den 2. oktober       as long before
 *   Mindreforbruget på 5,2 mio. kr. overføres til 2011      of the year that it was left in */
#include "extract/prose/prose_when.h"

/* A verb of F's clause tells what was or what will be. */
static gboolean is_told_of_a_time(const struct kt_sentence *s, const struct kt_figure *f, guint end)
{
	for (guint i = f->clause; i < end; i++)
		if (kt_word_has(s->p, i, KT_LEX_TENSE, NULL) ||
			kt_word_has(s->p, i, KT_LEX_STOP, "expected"))
			return TRUE;
	return FALSE;
}

/* Another predicate begins at token I behind F: "og åbner", "og forventes at", "og fra 1986". */
static gboolean predicate_begins(const struct kt_sentence *s, guint i, const struct kt_timex *t)
{
	if (!kt_word_does(s->p, i, KT_W(AND)) || i + 1 >= s->end)
		return FALSE;
	return kt_word_is_verb(s->p, i + 1) || kt_word_has(s->p, i + 1, KT_LEX_TENSE, NULL) ||
	       kt_word_has(s->p, i + 1, KT_LEX_STOP, "expected") ||
	       kt_word_ends(s->p, i + 1, KT_F(PASSIVE), 3) ||
	       (i + 2 == t->first && kt_word_does(s->p, i + 1, KT_W(FROM)));
}

/* "rummer 44 børn og står klar i februar 2025", told in 2023: T is still to come. */
static gboolean is_to_come(const struct kt_sentence *s, const struct kt_timex *t)
{
	struct kt_moment held = s->reading->context.meeting;

	return held.unit != KT_TIME_NONE && !kt_period_is_none(t->period) &&
	       kt_period_first_day(t->period) > kt_period_last_day(kt_period_of(held));
}

static gboolean is_of_second_predicate(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_timex *t)
{
	/* how large something is, not how much of it there is in a year */
	if (t->period.is_range || kt_unit_is_money(f->unit) || f->measure != KT_MEASURE_COUNT ||
		!(f->unit == KT_UNIT_COUNT || is_to_come(s, t)))
		return FALSE;
	for (guint i = f->end; i < t->first; i++)
		if (predicate_begins(s, i, t))
			return !is_told_of_a_time(s, f, i);
	return FALSE;
}

/* "mindreforbruget på 1,1 mio. kr.", "restbeløbet, 55.000 kr.", and not a part taken of it: "af
 * mindreforbruget søges 0,4 mio. kr.". */
static gboolean is_what_is_left(const struct kt_sentence *s, const struct kt_figure *f)
{
	enum { REACH = 4 };
	guint i = kt_before_number(s, f), first = MIN(f->clause, f->left);

	if (i > first && (kt_word_does(s->p, i - 1, KT_W(ON)) || kt_mark_is(s->p, i - 1, ',')))
		i--;
	for (guint k = i; k > first && k + REACH > i; k--)
		if (kt_word_is_verb(s->p, k - 1) || kt_word_ends(s->p, k - 1, KT_F(PASSIVE), 3))
			return FALSE;
		else if (kt_word_has(s->p, k - 1, KT_LEX_EFFECT, NULL) ||
			 kt_word_means(s->p, k - 1, KT_S(REMAINDER)))
			return TRUE;
	return FALSE;
}

static gboolean is_carried_to(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_timex *t)
{
	gboolean is_carried = FALSE;
	guint to = t->first > f->end && !kt_word_does(s->p, t->first - 1, KT_W(TO))
			   ? t->first - 1 /* "til budget 2020" */
			   : t->first;

	if (!kt_unit_is_money(f->unit) || t->period.is_range ||
		t->period.from.unit != KT_TIME_YEAR || to <= f->end ||
		!kt_word_does(s->p, to - 1, KT_W(TO)))
		return FALSE;
	for (guint i = f->end; i < t->first; i++)
		is_carried |= kt_word_means(s->p, i, KT_S(CARRIED_OVER));
	return is_carried && is_what_is_left(s, f);
}

gboolean kt_time_is_of_later(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_timex *t)
{
	return t->first >= f->end && f->host < 0 &&
	       (is_of_second_predicate(s, f, t) || is_carried_to(s, f, t));
}
