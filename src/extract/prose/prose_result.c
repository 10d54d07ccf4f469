/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was spent, and what a year ended with.
 *
 *   Vikarudgiften var 6,8 mio. kr. mod 4,9 mio. kr. i 2013.       spent
 *   Regnskabet viser et overskud på den ordinære drift på 94,2 mio. kr.
 *
 * An expense that is told in the past has been held.  The surplus of the ordinary running is
 * what is left of income and no deviation from anything. */
#include "extract/item_status.h"
#include "extract/models/measure_gather.h"
#include "extract/prose/prose.h"

static const struct kt_found *clue_in(
	const struct kt_sentence *s, guint first, guint end, const char *what)
{
	for (guint i = first; i < end; i++) {
		const struct kt_found *clue = kt_passage_term_at(s->p, KT_LEX_CLUE, i);

		if (clue && kt_clue_tells(clue->term, what))
			return clue;
	}
	return NULL;
}

/* Planned or expected, and not what came of it. */
static gboolean is_plan(const struct kt_sentence *s, guint first, guint end)
{
	for (guint i = first; i < end; i++)
		if (kt_word_has(s->p, i, KT_LEX_STOP, "expected") ||
			kt_word_has(s->p, i, KT_LEX_STOP, "modal") ||
			kt_word_has(s->p, i, KT_LEX_MEASURE, "original_budget") ||
			kt_word_has(s->p, i, KT_LEX_MEASURE, "revised_budget"))
			return TRUE;
	return kt_names_estimate(s->p, first, end);
}

/* Token I may be the subject that stands behind its verb: "lander kommunen på". */
static gboolean is_of_subject(const struct kt_sentence *s, guint i)
{
	enum kt_word_class c = kt_word_class(s->p, i);

	return (c == KT_WORD_CONTENT && clue_in(s, i, i + 1, " ends") == NULL) ||
	       c == KT_WORD_ARTICLE || c == KT_WORD_ADVERB || c == KT_WORD_ANAPHOR;
}

/* "ender på 535,5 mio. kr.", "ventes at lande på 424,8": what the year comes to. */
static gboolean is_end(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = f->first;

	while (i > s->first && kt_passage_term_at(s->p, KT_LEX_QUALIFIER, i - 1))
		i--;
	if (i < s->first + 2 || !kt_word_does(s->p, i - 1, KT_W(ON)))
		return FALSE;
	for (i--; i > f->clause && is_of_subject(s, i - 1); i--) /* "lander kommunen på" */
		;
	return i > s->first && clue_in(s, i - 1, i, " ends") != NULL;
}

static gboolean is_expected(const struct kt_sentence *s, guint first, guint end)
{
	for (guint i = first; i < end; i++)
		if (kt_word_has(s->p, i, KT_LEX_STOP, "expected"))
			return TRUE;
	return FALSE;
}

/* "årets udgift", "i 2019" told in 2019 */
static gboolean is_of_running_year(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint held = s->reading->context.meeting.year;

	for (guint i = f->clause; i < f->right; i++) {
		gint16 time = kt_passage_token(s->p, i)->time;

		if (kt_word_has(s->p, i, KT_LEX_TIME, "this_year") ||
			(time >= 0 && held &&
				kt_period_year(kt_passage_time(s->p, time)->period) == held))
			return TRUE;
	}
	return FALSE;
}

/* "vil årets udgift blive 145 mio. kr.", "udgiften bliver i år 145 mio. kr." */
static gboolean becomes(const struct kt_sentence *s, const struct kt_figure *f)
{
	gboolean is_told = FALSE;

	for (guint i = f->clause; i < f->first; i++)
		is_told |= kt_word_means(s->p, i, KT_S(BECOMES));
	return is_told && is_of_running_year(s, f);
}

/* "Med det forbrug lander kommunen på 1.199 mio. kr.": no year that is over is told so, unless by its
 * accounts. */
static gboolean is_end_to_come(const struct kt_sentence *s, const struct kt_figure *f)
{
	for (guint i = f->clause; i < f->first; i++)
		if (kt_word_means(s->p, i, KT_S(ACCOUNTS)))
			return FALSE;
	return is_end(s, f) && clue_in(s, f->clause, f->first, "expected_result 8 ends") != NULL;
}

guint kt_figure_outlook_start(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = f->clause;

	if (i == s->first ||
		!(kt_word_does(s->p, i, KT_W(THAT)) || kt_word_does(s->p, i - 1, KT_W(THAT))))
		return i;
	while (i > s->first && !kt_passage_token(s->p, i - 1)->is_number)
		i--;
	return i;
}

/* "I år ventes udgiften at blive 238,6 mio. kr.", not "ventes en merudgift på". */
void kt_figure_outlook(const struct kt_sentence *s, struct kt_figure *f)
{
	const struct kt_item_status *status =
		kt_item_status_of(s->reading->statuses, s->reading->minutes, s->block);

	if (!(f->measure == KT_MEASURE_AMOUNT ||
		    ((f->measure == KT_MEASURE_ACTUAL || f->measure == KT_MEASURE_TO_DATE) &&
			    is_end_to_come(s, f))) ||
		!kt_unit_is_money(f->unit) || f->host >= 0 || (status && status->is_account) ||
		kt_passage_find(s->p, KT_LEX_PER, f->clause, f->right) ||
		kt_passage_find(s->p, KT_LEX_EFFECT, f->clause, f->first))
		return;
	if (!is_end(s, f) &&
		!((is_expected(s, kt_figure_outlook_start(s, f), f->first) || becomes(s, f)) &&
			clue_in(s, f->clause, f->first, " spent")))
		return;
	f->measure = KT_MEASURE_EXPECTED_RESULT;
	kt_figure_reason(f, "measure", "outlook", kt_passage_slice(s->p, f->clause, f->first));
}

/* "Anlægsregnskabet viser en udgift på 8,4 mio. kr.", "anlægsregnskabet for hallen med en udgift på". */
static gboolean accounts_show(
	const struct kt_sentence *s, guint from, const struct kt_found *expense)
{
	gboolean accounts = FALSE, verb = FALSE;

	for (guint i = from; expense && i < expense->first; i++) {
		accounts |= kt_word_means(s->p, i, KT_S(ACCOUNTS));
		verb |= accounts &&
			(kt_word_does(s->p, i, KT_W(WITH)) || kt_word_is_verb(s->p, i) ||
				kt_word_ends(s->p, i, KT_F(PRESENT), 3));
	}
	return verb;
}

/* "har kommunen afholdt nettodriftsudgifter for 1.753 mio. kr." */
static gboolean is_held(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint number = kt_before_number(s, f);
	const struct kt_found *expense;

	if (number <= f->left || !kt_word_does(s->p, number - 1, KT_W(FOR)))
		return FALSE;
	expense = clue_in(s, f->clause, number, " spent");
	for (guint i = f->clause; expense && i < expense->first; i++) {
		const struct kt_found *found = kt_passage_term_at(s->p, KT_LEX_CLUE, i);

		if (found && kt_clue_tells(found->term, "actual") && kt_is_participle(s->p, i))
			return TRUE;
	}
	return FALSE;
}

/* "Udgiften pr. visiteret time var", and not "pr. 31. august" */
static gboolean is_for_each(const struct kt_sentence *s, guint first, guint end)
{
	guint next = first + 1 + kt_mark_is(s->p, first + 1, '.');

	return next < end && kt_word_does(s->p, first, KT_W(PER)) &&
	       kt_passage_token(s->p, first)->time < 0 &&
	       kt_passage_token(s->p, next)->kind == KT_TOKEN_WORD &&
	       kt_passage_token(s->p, next)->time < 0 &&
	       !kt_passage_term_at(s->p, KT_LEX_MONTH, next);
}

/* "entréindtægterne" */
static gboolean is_income(const struct kt_passage *p, guint first, guint end)
{
	for (guint i = first; i < end; i++)
		if (kt_word_means(p, i, KT_S(INCOME)))
			return TRUE;
	return FALSE;
}

/* "Indtægterne blev 48,2 mio. kr. og udgifterne 51,7": the verb is told once. */
static gboolean is_spent_too(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_figure *other = f > kt_figure_at(s->figures, 0) ? f - 1 : NULL;
	guint i = kt_before_number(s, f);

	return other && !other->refusal && other->measure == KT_MEASURE_ACTUAL &&
	       other->unit == f->unit && i == other->end + 2 &&
	       kt_word_class(s->p, i - 2) == KT_WORD_CONJUNCTION &&
	       (clue_in(s, i - 1, i, " spent") || kt_word_means(s->p, i - 1, KT_S(INCOME)));
}

/* "I 1. kvartal var udgiften": nothing but a time stands before the verb of F's clause. */
static gboolean opens_with_time(const struct kt_sentence *s, const struct kt_figure *f, guint verb)
{
	gboolean time = FALSE;

	for (guint i = f->clause; i < verb; i++) {
		time |= kt_passage_token(s->p, i)->time >= 0;
		if (kt_passage_token(s->p, i)->time < 0 &&
			kt_word_class(s->p, i) != KT_WORD_PREPOSITION)
			return FALSE;
	}
	return time;
}

/* "Vikarudgiften var 6,8", "Udgiften til anbringelser blev 121,7" */
void kt_figure_spent(const struct kt_sentence *s, struct kt_figure *f)
{
	guint verb = f->clause;
	const struct kt_found *expense = NULL;

	if ((f->measure != KT_MEASURE_AMOUNT && f->measure != KT_MEASURE_RATE) ||
		!kt_unit_is_money(f->unit) || f->host >= 0)
		return;
	while (verb < f->first && !kt_word_does(s->p, verb, KT_W(WAS, BECAME)) &&
		!kt_word_means(s->p, verb, KT_S(CAME_TO)))
		verb++;
	if ((f->measure == KT_MEASURE_AMOUNT && is_spent_too(s, f)) ||
		(verb < f->first && is_income(s->p, f->clause, verb) &&
			!is_plan(s, f->clause, f->first) &&
			!kt_passage_find(s->p, KT_LEX_PER, f->clause, f->right))) {
		f->measure = KT_MEASURE_ACTUAL;
		kt_figure_reason(f, "measure", "spent-or-earned",
			kt_passage_slice(s->p, f->clause, f->first));
		return;
	}
	if (f->measure == KT_MEASURE_AMOUNT)
		expense = clue_in(s, f->clause, verb, " spent");
	if (f->measure == KT_MEASURE_AMOUNT && !expense && verb + 1 < f->first &&
		opens_with_time(s, f, verb))
		expense = clue_in(s, verb + 1, verb + 2, " spent");
	if ((verb == f->first && !is_held(s, f) && !accounts_show(s, f->clause, expense)) ||
		!expense || is_plan(s, f->clause, f->first) ||
		kt_passage_find(s->p, KT_LEX_PER, f->clause, f->right))
		return;
	f->measure = is_for_each(s, expense->first + expense->n_tokens, verb) ? KT_MEASURE_AVERAGE
									      : KT_MEASURE_ACTUAL;
	kt_figure_label(f, expense);
	kt_figure_reason(f, "measure", "spent", kt_passage_slice(s->p, f->label, f->label_end));
}

/* "Den ordinære drift gav et overskud på 256,0 mio. kr." */
void kt_figure_result(const struct kt_sentence *s, struct kt_figure *f)
{
	const struct kt_found *surplus =
		f->label < f->label_end ? kt_passage_term_at(s->p, KT_LEX_EFFECT, f->label) : NULL;

	if (f->measure != KT_MEASURE_DEVIATION || !kt_unit_is_money(f->unit) || !surplus ||
		!kt_word_means(s->p, f->label, KT_S(SURPLUS)) || f->label >= f->first ||
		!clue_in(s, s->first, f->first, " result") ||
		!kt_word_does(s->p, f->first - 1, KT_W(ON)))
		return;
	f->measure =
		is_plan(s, s->first, f->first) ? KT_MEASURE_EXPECTED_RESULT : KT_MEASURE_ACTUAL;
	f->effect = 0;
	kt_figure_reason(
		f, "measure", "result-of-running", kt_passage_slice(s->p, f->label, f->label_end));
}

/* "Gennemsnitslikviditeten er ved udgangen af marts 83 mio. kr.": what lies in the till on a day was
 * not used up to it. */
void kt_figure_balance(const struct kt_sentence *s, struct kt_figure *f)
{
	gboolean is_balance = FALSE, is_awaited = FALSE, is_average = FALSE;

	if (f->measure != KT_MEASURE_TO_DATE || !kt_unit_is_money(f->unit) || f->label_words ||
		(f->label < f->label_end && kt_passage_term_at(s->p, KT_LEX_MEASURE, f->label)))
		return;
	for (guint i = MIN(f->clause, f->left); i < f->first; i++) {
		is_balance |= kt_word_means(s->p, i, KT_S(BALANCE));
		is_awaited |= kt_word_means(s->p, i, KT_S(ESTIMATE)) ||
			      kt_word_has(s->p, i, KT_LEX_STOP, "expected");
		is_average |= kt_word_has(s->p, i, KT_LEX_MEASURE, "average");
	}
	if (!is_balance)
		return;
	f->measure = is_awaited   ? KT_MEASURE_EXPECTED_RESULT
		     : is_average ? KT_MEASURE_AVERAGE
				  : KT_MEASURE_AMOUNT;
	f->label = f->label_end = f->first;
	kt_figure_reason(f, "measure", "balance", kt_passage_slice(s->p, f->left, f->first));
}

/* "I 2023 blev der brugt 5,8 mio. kr.", told in 2024 */
static gboolean is_all_of_past_year(
	const struct kt_sentence *s, const struct kt_figure *f, guint held)
{
	return !f->refusal && f->measure == KT_MEASURE_TO_DATE && !f->label_words &&
	       !kt_passage_find(s->p, KT_LEX_TIME, f->label, f->label_end) && !f->period.is_range &&
	       f->period.from.unit == KT_TIME_YEAR && f->period.from.year < held;
}

/* "Servicerammen for 2022 er foreløbig beregnet til 1.412 mio. kr.", told in 2021: nothing is used of
 * a year that has not begun. */
void kt_sentence_unspend(const struct kt_sentence *s)
{
	guint held = s->reading->context.meeting.year;

	for (guint k = 0; held && k < s->figures->len; k++) {
		struct kt_figure *f = kt_figure_at(s->figures, k);

		if (is_all_of_past_year(s, f, held)) {
			f->measure = KT_MEASURE_ACTUAL;
			kt_figure_reason(f, "measure", "all-of-a-past-year",
				kt_passage_slice(s->p, f->first, f->end));
			continue;
		}
		if (f->refusal || !kt_unit_is_money(f->unit) ||
			(f->measure != KT_MEASURE_TO_DATE && f->measure != KT_MEASURE_ACTUAL) ||
			f->period.from.unit != KT_TIME_YEAR || f->period.from.year <= held)
			continue;
		f->measure = f->measure == KT_MEASURE_ACTUAL ? KT_MEASURE_EXPECTED_RESULT
							     : KT_MEASURE_AMOUNT;
		kt_figure_reason(
			f, "measure", "year-to-come", kt_passage_slice(s->p, f->first, f->end));
	}
}

/* "Servicemålet er overholdt i 43 pct. af sagerne": how often, and not what is aimed at. */
void kt_figure_met(const struct kt_sentence *s, struct kt_figure *f)
{
	guint i = kt_before_number(s, f);
	const struct kt_found *met;

	if (f->measure != KT_MEASURE_TARGET || f->unit != KT_UNIT_PERCENT || i < s->first + 2 ||
		!kt_word_does(s->p, i - 1, KT_W(IN)) || !kt_word_does(s->p, f->end, KT_W(OF)))
		return;
	met = kt_passage_term_at(s->p, KT_LEX_CLUE, i - 2);
	if (!met || !kt_clue_tells(met->term, "share"))
		return;
	f->measure = KT_MEASURE_SHARE;
	kt_figure_reason(f, "measure", "met-so-often", kt_passage_slice(s->p, i - 2, i - 1));
}
