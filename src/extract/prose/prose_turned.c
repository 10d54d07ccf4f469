/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers that small words make something else of:
 *
 *   er gået 37 elever frem              a change
 *   frivillige lægger 160 timer i det   so much work, and no length of time
 *   lånet afvikles over 15 år           a length of time, and no bound */
#include "extract/models/measure_evidence.h"
#include "extract/prose/prose.h"
#include "extract/prose/prose_governor.h"

/* "er gået 37 elever frem", "gik 38 % tilbage": which way, 0 if none. */
static gint way_gone(const struct kt_sentence *s, const struct kt_figure *f, guint *at)
{
	guint i = kt_before_number(s, f);

	*at = MAX(f->end, f->noun_end);
	if (i == s->first || *at >= s->end || !kt_word_means(s->p, i - 1, KT_S(WENT)))
		return 0;
	return kt_word_means(s->p, *at, KT_S(AHEAD))       ? 1
	       : kt_word_means(s->p, *at, KT_S(LEFT_OVER)) ? -1
							   : 0;
}

void kt_figure_gone(const struct kt_sentence *s, struct kt_figure *f)
{
	guint at;
	gint way = way_gone(s, f, &at);

	if (!way || !(kt_measures_of(f->unit) & (1u << KT_MEASURE_CHANGE)))
		return;
	f->measure = KT_MEASURE_CHANGE;
	f->effect = way;
	f->label = at;
	f->label_end = at + 1;
	kt_figure_reason(f, "measure", "gone-so-far", kt_passage_slice(s->p, at, at + 1));
}

/* "arbejdskraft svarende til 300 timer", "frivillige lægger 160 timer": so much work. */
void kt_figure_work(const struct kt_sentence *s, struct kt_figure *f)
{
	if (f->measure != KT_MEASURE_DURATION || f->unit != KT_UNIT_HOUR ||
		kt_passage_find(s->p, KT_LEX_PER, f->first, MIN(f->end + 3, f->right)))
		return;
	for (guint i = s->first; i < f->right; i++)
		if (kt_word_means(s->p, i, KT_S(WORK))) {
			f->measure = KT_MEASURE_COUNT;
			kt_figure_reason(
				f, "measure", "so-much-work", kt_passage_slice(s->p, i, i + 1));
			return;
		}
}

/* "afvikle gælden over fem år", "fordele den samlede udgift over 4 år": the verb and what it spreads stand before
 * token I. */
static gboolean spreads_object(const struct kt_sentence *s, guint i)
{
	enum { LONGEST_OBJECT = 4 };

	for (guint n = 0; i > s->first && n <= LONGEST_OBJECT; n++) {
		enum kt_word_class c = kt_word_class(s->p, --i);

		if (kt_word_means(s->p, i, KT_S(SPREADS)))
			return TRUE;
		if (c != KT_WORD_CONTENT && c != KT_WORD_ARTICLE && c != KT_WORD_ANAPHOR)
			return FALSE;
	}
	return FALSE;
}

gboolean kt_figure_is_spread_over(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = kt_before_number(s, f);

	if (!kt_unit_is_time(f->unit) || i <= s->first || i + 1 != f->first ||
		!kt_word_does(s->p, i, KT_W(OVER)))
		return FALSE;
	return kt_word_means(s->p, i - 1, KT_S(LOAN)) || spreads_object(s, i) ||
	       (kt_word_ends(s->p, i - 1, KT_F(PASSIVE), 3) &&
		       kt_word_class(s->p, i - 1) == KT_WORD_CONTENT);
}

void kt_figure_spread(const struct kt_sentence *s, struct kt_figure *f)
{
	guint i = kt_before_number(s, f);

	if (!kt_figure_is_spread_over(s, f))
		return;
	f->is_spread = TRUE;
	if (f->measure != KT_MEASURE_LIMIT)
		return;
	f->measure = KT_MEASURE_DURATION;
	kt_figure_reason(f, "measure", "as-long-as-that", kt_passage_slice(s->p, i - 1, f->end));
}

/* "Resultatet er forværret med 12 mio. kr. siden seneste opfølgning": a change of what was expected
 * then; "... i forhold til budgettet" is how far it lies from that. */
gboolean kt_figure_has_turned(const struct kt_sentence *s, struct kt_figure *f)
{
	guint with = kt_before_number(s, f);
	gboolean since = FALSE, budget = FALSE;

	if (!kt_unit_is_money(f->unit) || with < f->left + 2 ||
		!kt_word_does(s->p, with - 1, KT_W(WITH)) ||
		!kt_word_means(s->p, with - 2, KT_S(TURNED)))
		return FALSE;
	for (guint i = f->left; i < f->right; i++) {
		since |= kt_word_does(s->p, i, KT_W(SINCE)) ||
			 kt_word_means(s->p, i, KT_S(FOLLOW_UP)) ||
			 kt_word_has(s->p, i, KT_LEX_TIME, "previous_status");
		budget |= i >= f->end && kt_word_has(s->p, i, KT_LEX_MEASURE, NULL);
	}
	if (!since && !budget)
		return FALSE;
	f->measure = since ? KT_MEASURE_CHANGE : KT_MEASURE_DEVIATION;
	kt_figure_reason(f, "measure", "turned", kt_passage_slice(s->p, with - 2, f->first));
	return TRUE;
}
