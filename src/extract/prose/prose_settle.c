/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a figure is by the one it is told beside.
 *
 *   højst 3 børn pr. voksen i vuggestue og 6 i børnehave         a bound, too
 *   i gennemsnit 2.140 cyklister pr. hverdag, hvor 2024 gav 2.019   an average, too
 *
 * The word that makes a figure a bound, an average or a change stands once, and holds
 * for what is told in the same breath.  Only figures that no word of their own tells
 * of are settled so; changes in prose_settle_change.c. */
#include "extract/models/measure_gather.h"
#include "extract/prose/prose_settle.h"

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

gboolean kt_settle_may(const struct kt_figure *f)
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

void kt_settle_like(const struct kt_sentence *s, struct kt_figure *f, const struct kt_figure *other)
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

	if (!other || !kt_settle_may(f) || f->label < f->label_end)
		return;
	if ((holds_on(other->measure) || is_bound) && is_sibling(s, f, other))
		kt_settle_like(s, f, other);
	else if (holds_on(other->measure) &&
		 (is_counterpart(s, f, other) || is_next_mean(s, f, other)))
		kt_settle_like(s, f, other);
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

	return from && from->is_from && kt_settle_may(f) && kt_figure_tells_level(s, f) &&
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
		kt_settle_like(s, f, kt_figure_at(s->figures, k - 1));
		return;
	}
	if (!find_bound(s, f, &at, &which) || !(kt_measures_of(f->unit) & (1u << which)))
		return;
	/* "det maksimale tilskud er 10.000 kr.": whatever it is a bound of */
	if (!kt_word_means(s->p, at, KT_S(MAXIMAL)) && !is_of_bound(s, f, at) &&
		(!kt_settle_may(f) || (f->label < f->label_end && !moves(s, f, f->label))))
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
			kt_settle_like(s, f, next);
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
	kt_settle_deviation(s, k);
	kt_settle_gap(s, k);
	settle_bound(s, k);
	kt_settle_change(s, k);
	settle_aim(s, kt_figure_at(s->figures, k));
	kt_figure_aim(s, kt_figure_at(s->figures, k));
	kt_figure_limit(s, kt_figure_at(s->figures, k));
	settle_beside(s, k);
	settle_members(s, k);
	kt_figure_work(s, kt_figure_at(s->figures, k));
	kt_figure_spread(s, kt_figure_at(s->figures, k));
}
