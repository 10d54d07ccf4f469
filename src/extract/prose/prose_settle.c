/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a figure is by the one it is told beside.
 *
 *   højst 3 børn pr. voksen i vuggestue og 6 i børnehave         a bound, too
 *   i gennemsnit 2.140 cyklister pr. hverdag, hvor 2024 gav 2.019   an average, too
 *   60 kr. mere om året, 3,3 pct.                                the same change
 *   1,7 pct. over 2012                                           a change since then
 *
 * The word that makes a figure a bound, an average or a change stands once, and holds
 * for what is told in the same breath.  Only figures that no word of their own tells
 * of are settled so. */
#include "extract/models/measure_gather.h"
#include "extract/prose/prose.h"

#include <string.h>

enum { NEAR_LEVEL = 4 }; /* words behind "over" in which the level stands */

/* Nothing in [FIRST, END) begins another clause or says what is done. */
static gboolean is_one_breath(const struct kt_passage *p, guint first, guint end)
{
	for (guint i = first; i < end; i++) {
		enum kt_word_class c = kt_word_class(p, i);

		if (kt_word_is_verb(p, i) || c == KT_WORD_CLAUSE || c == KT_WORD_RELATIVE ||
			c == KT_WORD_NUMBER || kt_mark_is(p, i, ';') || kt_mark_is(p, i, ':'))
			return FALSE;
	}
	return TRUE;
}

static gboolean is_plain(const struct kt_figure *f)
{
	return f->measure == KT_MEASURE_COUNT || f->measure == KT_MEASURE_SHARE ||
	       f->measure == KT_MEASURE_DURATION || f->measure == KT_MEASURE_AMOUNT;
}

/* The figure before the K-th, NULL if it cannot share a measure. */
static const struct kt_figure *neighbour_of(const struct kt_sentence *s, guint k)
{
	const struct kt_figure *f = kt_figure_at(s->figures, k);
	const struct kt_figure *other = k > 0 ? kt_figure_at(s->figures, k - 1) : NULL;

	return other && !other->refusal && !other->is_doubtful && other->unit == f->unit ? other
											 : NULL;
}

static void share(struct kt_sentence *s, struct kt_figure *f, const struct kt_figure *other)
{
	f->measure = other->measure;
	f->effect = other->effect;
	if (other->label < other->label_end)
		f->label_words =
			kt_squeeze_dup(kt_passage_slice(s->p, other->label, other->label_end));
	kt_figure_reason(f, "measure", "told-in-one-breath",
		kt_passage_slice(s->p, other->first, other->end));
}

/* ---- in one breath ------------------------------------------------------ */

static gboolean is_same_word(const struct kt_passage *p, guint a, guint b)
{
	struct kt_slice x = kt_passage_token(p, a)->word.folded;
	struct kt_slice y = kt_passage_token(p, b)->word.folded;

	return kt_passage_token(p, b)->kind == KT_TOKEN_WORD && kt_slice_equal(x, y);
}

gboolean kt_figure_is_parallel(const struct kt_sentence *s, guint k)
{
	const struct kt_figure *f = kt_figure_at(s->figures, k);
	const struct kt_figure *other = k > 0 ? kt_figure_at(s->figures, k - 1) : NULL;
	guint joint = f->first;

	if (!other || other->refusal || f->host != other->host || f->end >= s->end ||
		kt_word_class(s->p, f->end) != KT_WORD_PREPOSITION ||
		!is_one_breath(s->p, other->end, f->first))
		return FALSE;
	while (joint > other->end && (kt_word_class(s->p, joint - 1) == KT_WORD_ADVERB ||
					     kt_passage_term_at(s->p, KT_LEX_QUALIFIER, joint - 1)))
		joint--;
	if (joint == other->end || kt_word_class(s->p, joint - 1) != KT_WORD_CONJUNCTION)
		return FALSE;
	for (guint i = other->end; i < joint; i++)
		if (is_same_word(s->p, f->end, i))
			return TRUE;
	return FALSE;
}

/* "og 6 i børnehave", "og 14 for kvinder": joined, and without a verb or noun of its own. */
static gboolean is_sibling(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_figure *other)
{
	gboolean is_joined = FALSE;

	for (guint i = other->end; i < f->first; i++)
		is_joined |= kt_word_class(s->p, i) == KT_WORD_CONJUNCTION;
	return is_joined && (f->noun >= f->noun_end || f->noun < f->first || f->noun_words) &&
	       f->host == other->host && is_one_breath(s->p, other->end, f->first) &&
	       is_one_breath(s->p, f->end, f->right);
}

/* "mod 1.870 året før", "(21 i 2019)", "hvor 2024 gav 2.019": the same at another time or
 * place, which alone is told of it. */
static gboolean is_counterpart(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_figure *other)
{
	gboolean is_apart = f->is_compared;
	guint first = f->first;

	while (first > f->left && kt_word_does(s->p, first - 1, KT_W(EARLIER)))
		first--; /* "mod tidligere 68" */
	if (f->host >= 0 && kt_figure_at(s->figures, f->host) != other)
		return FALSE;
	for (guint i = other->end; i < f->first; i++)
		is_apart |= kt_word_does(s->p, i, KT_W(AGAINST, WHERE)) || kt_mark_is(s->p, i, '(');
	return is_apart && kt_phrase_words(s->p, f->left, first) == 0 &&
	       (f->host < 0 || kt_phrase_words(s->p, f->end, f->right) == 0);
}

/* "i gennemsnit 12,8 dage i 2022, faldt fraværet sidste år til 12,6 dage" */
static gboolean is_next_mean(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_figure *other)
{
	return other->measure == KT_MEASURE_AVERAGE && kt_unit_is_time(f->unit) &&
	       f->unit == other->unit && f->value.scale == other->value.scale && f->host < 0 &&
	       kt_figure_tells_level(s, f);
}

static gboolean holds_on(enum kt_measure measure)
{
	return measure == KT_MEASURE_AVERAGE || measure == KT_MEASURE_RATE;
}

static void settle_beside(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);
	const struct kt_figure *other = neighbour_of(s, k);
	gboolean is_bound = other && (other->measure == KT_MEASURE_LIMIT ||
					     other->measure == KT_MEASURE_TARGET);

	if (!other || !is_plain(f) || f->label < f->label_end)
		return;
	if ((holds_on(other->measure) || is_bound) && is_sibling(s, f, other))
		share(s, f, other);
	else if (holds_on(other->measure) &&
		 (is_counterpart(s, f, other) || is_next_mean(s, f, other)))
		share(s, f, other);
}

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
		f->measure == KT_MEASURE_RATE || is_plain(f) ? change_of(s, f) : NULL;

	if (!found && is_plain(f))
		found = change_before_relative(s, f);
	if (!found || !(kt_measures_of(f->unit) & (1u << KT_MEASURE_CHANGE)))
		return;
	f->measure = KT_MEASURE_CHANGE;
	f->effect = found->term->value[0] == '-' ? -1 : 1;
	kt_figure_label(f, found);
	kt_figure_reason(
		f, "measure", "named-a-change", kt_passage_slice(s->p, f->label, f->label_end));
}

static void settle_change(struct kt_sentence *s, guint k)
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
		share(s, f, kt_figure_at(s->figures, k - 1));
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
static void settle_deviation(struct kt_sentence *s, guint k)
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
static void settle_gap(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);

	if (f->measure != KT_MEASURE_CHANGE || f->unit != KT_UNIT_PERCENTAGE_POINT ||
		f->label >= f->label_end || !kt_word_means(s->p, f->label, KT_S(ANY_DIFFERENCE)))
		return;
	f->measure = KT_MEASURE_DEVIATION;
	kt_figure_reason(f, "measure", "gap", kt_passage_slice(s->p, f->label, f->label_end));
}

/* ---- bounds ------------------------------------------------------------- */

/* How loud the word at token I speaks for a bound or an aim; WHICH is set to what it names. */
static guint bound_of(const struct kt_sentence *s, guint i, enum kt_measure *which)
{
	enum { LOUD_ENOUGH = 8 };
	static const enum kt_lex_role roles[] = {KT_LEX_MEASURE, KT_LEX_CLUE};
	struct kt_votes votes = {.strength = {0}};

	for (guint k = 0; k < G_N_ELEMENTS(roles); k++) {
		const struct kt_found *found = kt_passage_term_at(s->p, roles[k], i);

		if (found && found->first == i)
			kt_measure_read_term(found->term, &votes);
	}
	*which = votes.strength[KT_MEASURE_TARGET] > votes.strength[KT_MEASURE_LIMIT]
			 ? KT_MEASURE_TARGET
			 : KT_MEASURE_LIMIT;
	return votes.strength[*which] >= LOUD_ENOUGH ? votes.strength[*which] : 0;
}

/* "er", "siger", "lyder på": what the subject is stands behind it. */
static gboolean states(const struct kt_sentence *s, guint i)
{
	const struct kt_found *clue = kt_passage_term_at(s->p, KT_LEX_CLUE, i);

	return kt_word_does(s->p, i, KT_W(IS, WAS, BECAME)) ||
	       (clue && kt_clue_tells(clue->term, " states"));
}

/* "hæves fra 4 til 6 km": the verb says how what stands before it is moved. */
static gboolean moves(const struct kt_sentence *s, const struct kt_figure *f, guint i)
{
	return f->is_from && kt_passage_term_at(s->p, KT_LEX_DIRECTION, i) != NULL;
}

/* "grænsen, der dengang lå på 21": the noun that a relative clause tells of. */
static gboolean find_antecedent(
	const struct kt_sentence *s, const struct kt_figure *f, guint *at, enum kt_measure *which)
{
	guint i = f->clause;

	if (kt_word_class(s->p, i) != KT_WORD_RELATIVE)
		return FALSE;
	if (i > s->first && kt_mark_is(s->p, i - 1, ','))
		i--;
	*at = i - 1;
	return i > s->first && bound_of(s, *at, which) > 0;
}

/* The word that calls the subject of the clause of F a bound or an aim, and its verb leads
 * straight to the number: "grænsen er 60 km/t", "kvalitetsstandarden siger henholdsvis 10". */
static gboolean find_bound(
	const struct kt_sentence *s, const struct kt_figure *f, guint *at, enum kt_measure *which)
{
	guint verb = f->first;

	while (verb > f->clause && !kt_word_is_verb(s->p, verb - 1) && !moves(s, f, verb - 1))
		verb--;
	if (verb == f->clause || !(states(s, verb - 1) || moves(s, f, verb - 1)) ||
		kt_phrase_words(s->p, verb, f->first) > 0)
		return FALSE;
	if (find_antecedent(s, f, at, which))
		return TRUE;
	for (guint i = f->clause; i < verb; i++) {
		if (kt_word_class(s->p, i) == KT_WORD_PREPOSITION)
			return FALSE; /* "ved fristen var" */
		if (bound_of(s, i, which)) {
			*at = i;
			return TRUE;
		}
	}
	return FALSE;
}

/* "Målet er en reduktion på 40 pct.": the change that is aimed at. */
static void settle_aim(const struct kt_sentence *s, struct kt_figure *f)
{
	guint verb = kt_before_number(s, f);
	enum kt_measure which;

	if (f->measure != KT_MEASURE_CHANGE || verb < f->clause + 2 ||
		!kt_word_does(s->p, verb - 1, KT_W(ON)) ||
		!kt_passage_term_at(s->p, KT_LEX_DIRECTION, verb - 2))
		return;
	for (verb -= 2; verb > f->clause && kt_word_class(s->p, verb - 1) == KT_WORD_ARTICLE;)
		verb--;
	if (verb == f->clause || !states(s, verb - 1))
		return;
	for (guint i = f->clause; i + 1 < verb; i++) {
		if (kt_word_class(s->p, i) == KT_WORD_PREPOSITION)
			return;
		if (!bound_of(s, i, &which) || which != KT_MEASURE_TARGET)
			continue;
		f->measure = which;
		f->value = kt_decimal_abs(f->value);
		kt_figure_reason(
			f, "measure", "change-that-is-aimed-at", kt_passage_slice(s->p, i, i + 1));
		return;
	}
}

/* "hæves fra 4 til 6 km": what the bound becomes. */
static gboolean is_moved_to(const struct kt_sentence *s, guint k)
{
	const struct kt_figure *f = kt_figure_at(s->figures, k), *from = neighbour_of(s, k);

	return from && from->is_from && is_plain(f) && kt_figure_tells_level(s, f) &&
	       (from->measure == KT_MEASURE_LIMIT || from->measure == KT_MEASURE_TARGET);
}

/* "Beløbsgrænsen for anlægsregnskaber er 2,0 mio. kr.": the word that governs F stands in the phrase
 * of the bound. */
static gboolean is_of_bound(const struct kt_sentence *s, const struct kt_figure *f, guint at)
{
	return f->label < f->label_end && at + 1 < f->label && f->label < f->first &&
	       kt_word_does(s->p, at + 1, KT_W(FOR));
}

static void settle_bound(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);
	enum kt_measure which;
	guint at;

	if (kt_figure_bounds_all(s, f) && kt_measures_of(f->unit) & (1u << KT_MEASURE_LIMIT)) {
		f->measure = KT_MEASURE_LIMIT;
		kt_figure_reason(
			f, "measure", "bounds-all", kt_passage_slice(s->p, f->first, f->end));
		return;
	}
	if (is_moved_to(s, k)) {
		share(s, f, kt_figure_at(s->figures, k - 1));
		return;
	}
	if (!find_bound(s, f, &at, &which) || !(kt_measures_of(f->unit) & (1u << which)))
		return;
	/* "det maksimale tilskud er 10.000 kr.": whatever it is a bound of */
	if (!kt_word_means(s->p, at, KT_S(MAXIMAL)) && !is_of_bound(s, f, at) &&
		(!is_plain(f) || (f->label < f->label_end && !moves(s, f, f->label))))
		return;
	f->measure = which;
	f->label = at;
	f->label_end = at + 1;
	kt_figure_reason(f, "measure", "subject-is-a-bound", kt_passage_slice(s->p, at, at + 1));
}

/* ---- members ------------------------------------------------------------ */

/* "I gennemsnit 12 kommuner": the word stands right before the number. */
static gboolean is_averaged(const struct kt_sentence *s, const struct kt_figure *f)
{
	enum { NEAR = 2 };

	for (guint i = f->first; i-- > s->first && i + NEAR >= f->first;)
		if (kt_word_has(s->p, i, KT_LEX_MEASURE, "average"))
			return TRUE;
	return FALSE;
}

/* "55 kommuner med en gennemsnitlig ventetid på 12 dage": how many there are, whatever is told of
 * them. */
static void settle_members(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);

	if (f->measure != KT_MEASURE_AVERAGE || f->unit != KT_UNIT_COUNT ||
		!kt_figure_counts_municipalities(s, f) || is_averaged(s, f))
		return;
	f->measure = KT_MEASURE_COUNT;
	f->label = f->label_end = f->first;
	kt_figure_reason(f, "measure", "number-of-municipalities", kt_slice_str(""));
}

/* ---- rates -------------------------------------------------------------- */

/* A comma or "og", perhaps with "henholdsvis", and nothing else. */
static gboolean only_joints(const struct kt_passage *p, guint first, guint end)
{
	for (guint i = first; i < end; i++)
		if (!kt_mark_is(p, i, ',') && kt_word_class(p, i) != KT_WORD_CONJUNCTION)
			return FALSE;
	return first < end;
}

/* One is not ten times the other. */
static gboolean is_of_one_size(struct kt_decimal a, struct kt_decimal b)
{
	enum { MUCH = 10 };
	struct kt_decimal ten_a, ten_b;

	return kt_decimal_mul(&ten_a, a, kt_decimal_int(MUCH)) &&
	       kt_decimal_mul(&ten_b, b, kt_decimal_int(MUCH)) && kt_decimal_cmp(ten_a, b) > 0 &&
	       kt_decimal_cmp(ten_b, a) > 0;
}

/* "4.310 kr., 3.870 kr. og 3.655 kr. pr. indbygger": what the last is told per holds for all. */
void kt_settle_rates(struct kt_sentence *s)
{
	for (guint k = s->figures->len; k-- > 1;) {
		struct kt_figure *f = kt_figure_at(s->figures, k - 1);
		const struct kt_figure *next = kt_figure_at(s->figures, k);

		if (next->measure == KT_MEASURE_RATE && f->measure != KT_MEASURE_RATE &&
			!f->refusal && f->unit == next->unit && kt_unit_is_money(f->unit) &&
			f->label >= f->label_end && only_joints(s->p, f->end, next->first) &&
			is_of_one_size(f->value, next->value))
			share(s, f, next);
	}
}

void kt_settle_measure(struct kt_sentence *s, guint k)
{
	kt_figure_result(s, kt_figure_at(s->figures, k));
	kt_figure_outlook(s, kt_figure_at(s->figures, k));
	kt_figure_spent(s, kt_figure_at(s->figures, k));
	kt_figure_balance(s, kt_figure_at(s->figures, k));
	kt_figure_met(s, kt_figure_at(s->figures, k));
	kt_figure_moved(s, kt_figure_at(s->figures, k));
	kt_figure_granted(s, kt_figure_at(s->figures, k));
	kt_figure_of_applicant(s, kt_figure_at(s->figures, k));
	settle_deviation(s, k);
	settle_gap(s, k);
	settle_bound(s, k);
	settle_change(s, k);
	settle_aim(s, kt_figure_at(s->figures, k));
	settle_beside(s, k);
	settle_members(s, k);
	kt_figure_work(s, kt_figure_at(s->figures, k));
	kt_figure_spread(s, kt_figure_at(s->figures, k));
}
