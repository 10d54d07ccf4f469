/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What has become more or less, by the words around a figure or the one it is told beside.
 *
 *   60 kr. mere om året, 3,3 pct.                            the same change
 *   1,7 pct. over 2012                                       a change since then
 *   Stigningen i vuggestuetaksten på 79 kr.                  a change, whatever of
 *   Skoler bliver 18,6 mio. kr. højere end budgettet. Overførslerne bliver 6,3 mio. kr. lavere
 *                                                            a deviation, too
 *   Forskellen til landet er 0,4 procentpoint                a gap, and no change */
#include "extract/models/measure_evidence.h"
#include "extract/prose/prose_settle.h"

enum { NEAR_LEVEL = 4 }; /* words behind "over" in which the level stands */

/* ---- changes ------------------------------------------------------------ */

/* "over 2012", "under niveauet i 2019", "over dette års 2.293 kr.": an earlier level. */
static gboolean names_level(const struct kt_passage *p, guint first, guint end)
{
	for (guint i = first; i < MIN(first + NEAR_LEVEL, end); i++) {
		gint16 time = kt_passage_token(p, i)->time;

		if (kt_word_has(p, i, KT_LEX_STOP, "moment"))
			return TRUE;
		if (time >= 0)
			return kt_passage_time(p, time)->sort == KT_TIMEX_POINT &&
			       kt_passage_time(p, time)->first == i;
		if (kt_word_class(p, i) == KT_WORD_CONTENT || kt_word_class(p, i) == KT_WORD_MARK)
			return FALSE;
	}
	return FALSE;
}

/* "1,7 pct. over 2012", "159 under niveauet før sommer" */
static gboolean compares_levels(const struct kt_sentence *s, const struct kt_figure *f)
{
	return kt_word_does(s->p, f->end, KT_W(OVER, UNDER)) &&
	       names_level(s->p, f->end + 1, s->end);
}

/* "svarende til", "eller", "dvs.": F tells the same as OTHER once more. */
static gboolean says_again(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_figure *other)
{
	enum { REACH = 3 };

	for (guint i = MAX(other->end + REACH, f->first) - REACH; i < f->first; i++)
		if (kt_word_has(s->p, i, KT_LEX_STOP, "equal") ||
			kt_word_does(s->p, i, KT_W(OR, THAT_IS)))
			return TRUE;
	return FALSE;
}

/* "et fald på 46 på et år, 3,9 pct.", "60 kr. mere om året, 3,3 pct.", "falder med 244
 * elever, og det er 16,7 pct.", "svarende til 5 pct.": what was just told to change, in percent. */
static gboolean repeats_change(const struct kt_sentence *s, guint k)
{
	const struct kt_figure *f = kt_figure_at(s->figures, k);
	const struct kt_figure *other = k > 0 ? kt_figure_at(s->figures, k - 1) : NULL;
	guint i = f->end;

	if (!other || other->refusal || other->measure != KT_MEASURE_CHANGE || f->host >= 0 ||
		f->unit != KT_UNIT_PERCENT || other->unit == KT_UNIT_PERCENT ||
		other->unit == KT_UNIT_PERCENTAGE_POINT ||
		kt_passage_find(s->p, KT_LEX_OF_WHICH, other->end, i))
		return FALSE;
	if (i < s->end &&
		(kt_word_does(s->p, i, KT_W(OF)) || kt_word_class(s->p, i) == KT_WORD_CONTENT))
		return FALSE; /* "24,4 pct. af dem" */
	i = f->first;
	while (i > other->end && (kt_word_class(s->p, i - 1) == KT_WORD_ADVERB ||
					 kt_passage_term_at(s->p, KT_LEX_QUALIFIER, i - 1)))
		i--;
	if (says_again(s, f, other) ||
		(kt_mark_is(s->p, i - 1, ',') &&
			(f->end >= s->end || kt_mark_separates(s->p, f->end) ||
				kt_mark_is(s->p, f->end, '.'))))
		return TRUE;
	return kt_word_does(s->p, i - 1, KT_W(IS)) && i >= other->end + 3 &&
	       (kt_word_does(s->p, i - 2, KT_W(IT)) ||
		       kt_word_class(s->p, i - 2) == KT_WORD_CLAUSE);
}

/* "Den gennemsnitlige opholdstid er steget med 14 dage": the word that says which way stands right
 * before "med" and the number; NULL. */
static const struct kt_found *direction_before(
	const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = f->first;

	while (i > f->left && kt_passage_term_at(s->p, KT_LEX_QUALIFIER, i - 1))
		i--;
	return i >= f->left + 2 && kt_word_does(s->p, i - 1, KT_W(WITH))
		       ? kt_passage_term_at(s->p, KT_LEX_DIRECTION, i - 2)
		       : NULL;
}

/* An average or a length of time that has become more or less by so much. */
static void settle_course(const struct kt_sentence *s, struct kt_figure *f)
{
	const struct kt_found *found = direction_before(s, f);

	if (!found || (f->measure != KT_MEASURE_AVERAGE && f->measure != KT_MEASURE_DURATION))
		return;
	f->measure = KT_MEASURE_CHANGE;
	f->effect = found->term->value[0] == '-' ? -1 : 1;
	f->label = found->first;
	f->label_end = found->first + found->n_tokens;
	kt_figure_reason(f, "measure", "more-or-less-by-so-much",
		kt_passage_slice(s->p, f->label, f->label_end));
}

/* "Stigningen i vuggestuetaksten på 79 kr.": what the clause of F begins with says that it is a
 * change, whatever it is a change of; NULL. */
static const struct kt_found *change_of(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_found *found;
	guint i = f->clause, end = kt_before_number(s, f);

	while (i < end && kt_word_class(s->p, i) == KT_WORD_ARTICLE)
		i++;
	found = kt_passage_term_at(s->p, KT_LEX_DIRECTION, i);
	if (!found || found->first != i || i + 3 > end || !kt_word_does(s->p, i + 1, KT_W(IN)) ||
		!kt_word_does(s->p, end - 1, KT_W(ON)) || kt_passage_term_at(s->p, KT_LEX_PER, i))
		return NULL;
	for (guint k = i + 1; k < end; k++)
		if (kt_word_class(s->p, k) == KT_WORD_MARK || kt_word_is_verb(s->p, k))
			return NULL;
	return found;
}

/* "Væksten, der er på 2.279 personer", "Faldet, som var på 12 pct.": the noun right before the relative
 * clause says that it is a change; NULL. */
static const struct kt_found *change_before_relative(
	const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = kt_before_number(s, f);
	const struct kt_found *found;

	if (i < s->first + 5 || !kt_word_does(s->p, i - 1, KT_W(ON)) ||
		!kt_word_does(s->p, i - 2, KT_W(IS, WAS)) || !kt_mark_is(s->p, i - 4, ','))
		return NULL;
	found = kt_passage_term_at(s->p, KT_LEX_DIRECTION, i - 5);
	return found && *found->term->value != '0' && !kt_word_is_verb(s->p, i - 5) ? found : NULL;
}

static void settle_named_change(const struct kt_sentence *s, struct kt_figure *f)
{
	const struct kt_found *found =
		f->measure == KT_MEASURE_RATE || kt_settle_may(f) ? change_of(s, f) : NULL;

	if (!found && kt_settle_may(f))
		found = change_before_relative(s, f);
	if (!found || !(kt_measures_of(f->unit) & (1u << KT_MEASURE_CHANGE)))
		return;
	f->measure = KT_MEASURE_CHANGE;
	f->effect = found->term->value[0] == '-' ? -1 : 1;
	kt_figure_label(f, found);
	kt_figure_reason(
		f, "measure", "named-a-change", kt_passage_slice(s->p, f->label, f->label_end));
}

void kt_settle_change(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);

	kt_figure_gone(s, f);
	settle_course(s, f);
	settle_named_change(s, f);
	if ((f->measure != KT_MEASURE_SHARE && f->measure != KT_MEASURE_COUNT) ||
		(f->label < f->label_end && !kt_word_has(s->p, f->label, KT_LEX_STOP, "equal")))
		return;
	if (compares_levels(s, f)) {
		f->measure = KT_MEASURE_CHANGE;
		f->effect = kt_word_does(s->p, f->end, KT_W(UNDER)) ? -1 : 1;
		f->label = f->end;
		f->label_end = f->end + 1;
		kt_figure_reason(f, "measure", "over-an-earlier-level",
			kt_passage_slice(s->p, f->label, f->label_end));
	} else if (repeats_change(s, k)) {
		kt_settle_like(s, f, kt_figure_at(s->figures, k - 1));
	}
}

/* ---- deviations --------------------------------------------------------- */

static gboolean is_of_budget(enum kt_measure measure)
{
	return measure == KT_MEASURE_DEVIATION || measure == KT_MEASURE_EXPECTED_RESULT ||
	       measure == KT_MEASURE_REVISED_BUDGET || measure == KT_MEASURE_ORIGINAL_BUDGET;
}

/* Something behind F says what it is compared with: "mere end i 2022", "højere siden maj". */
static gboolean is_compared_in_time(const struct kt_sentence *s, const struct kt_figure *f)
{
	for (guint i = f->left; i < f->right; i++)
		if (kt_passage_token(s->p, i)->time >= 0 || kt_word_does(s->p, i, KT_W(SINCE)) ||
			(i >= f->end && kt_word_does(s->p, i, KT_W(THAN))) ||
			kt_word_has(s->p, i, KT_LEX_STOP, "moment"))
			return TRUE;
	return FALSE;
}

/* "ventes at koste 1,7 mio. kr. mere", "bliver 0,6 mio. kr. lavere": what the year is to bring,
 * and not that a ticket becomes dearer. */
static gboolean is_outlook(const struct kt_sentence *s, const struct kt_figure *f)
{
	enum { PRICES = 10000 };

	if (kt_decimal_cmp(kt_decimal_abs(f->value), kt_decimal_int(PRICES)) < 0)
		return FALSE;
	for (guint i = f->clause; i < f->first; i++)
		if (kt_word_has(s->p, i, KT_LEX_STOP, "expected") ||
			(i + 1 == kt_before_number(s, f) && kt_word_means(s->p, i, KT_S(BECOMES))))
			return TRUE;
	return FALSE;
}

/* "Skoler bliver 18,6 mio. kr. højere end budgettet. Overførslerne bliver 6,3 mio. kr. lavere":
 * more or less than the budget, as what was told just before. */
void kt_settle_deviation(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);
	const struct kt_figure *last = NULL;

	if (f->measure != KT_MEASURE_CHANGE || !kt_unit_is_money(f->unit) || f->label < f->end ||
		f->label >= f->label_end || !kt_passage_term_at(s->p, KT_LEX_DIRECTION, f->label) ||
		is_compared_in_time(s, f))
		return;
	for (guint i = 0; i < k; i++)
		if (!kt_figure_at(s->figures, i)->refusal &&
			kt_unit_is_money(kt_figure_at(s->figures, i)->unit))
			last = kt_figure_at(s->figures, i);
	if (!is_of_budget(last ? last->measure : s->before->measure) && !is_outlook(s, f))
		return;
	f->measure = KT_MEASURE_DEVIATION;
	kt_figure_reason(
		f, "measure", "than-the-budget", kt_passage_slice(s->p, f->label, f->label_end));
}

/* "Forskellen til landet er 0,4 procentpoint": a gap, and no change. */
void kt_settle_gap(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);

	if (f->measure != KT_MEASURE_CHANGE || f->unit != KT_UNIT_PERCENTAGE_POINT ||
		f->label >= f->label_end || !kt_word_means(s->p, f->label, KT_S(ANY_DIFFERENCE)))
		return;
	f->measure = KT_MEASURE_DEVIATION;
	kt_figure_reason(f, "measure", "gap", kt_passage_slice(s->p, f->label, f->label_end));
}
