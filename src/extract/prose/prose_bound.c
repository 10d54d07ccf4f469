/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bounds, averages, targets and rates: what words of any distance make of a
 * measure that a governing word or the unit has given. */
#include "extract/models/measure_evidence.h"
#include "extract/prose/prose.h"

#include <string.h>

static gboolean is_modal(const struct kt_sentence *s)
{
	for (guint i = s->first; i < s->end; i++)
		if (kt_word_has(s->p, i, KT_LEX_STOP, "modal"))
			return TRUE;
	return FALSE;
}

/* A noun right before the qualifier: "anlægsregnskaber over 2 mio. kr." */
static gboolean bounds_a_noun(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = f->first;
	const struct kt_found *q;

	while (i > f->left && (q = kt_passage_term_at(s->p, KT_LEX_QUALIFIER, i - 1)))
		i = q->first;
	return i < f->first && i > s->first && kt_word_class(s->p, i - 1) == KT_WORD_CONTENT &&
	       !kt_word_has(s->p, i - 1, KT_LEX_EFFECT, NULL);
}

/* "inden for de første 8 uger" */
static gboolean is_within_first(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = f->first;
	const struct kt_found *q;

	while (i > f->left && (kt_word_class(s->p, i - 1) == KT_WORD_ARTICLE ||
				      kt_word_has(s->p, i - 1, KT_LEX_STOP, "beginning")))
		i--;
	if (i == f->first || i == f->left)
		return FALSE;
	q = kt_passage_term_at(s->p, KT_LEX_QUALIFIER, i - 1);
	return (q && strcmp(q->term->value, "<=") == 0) ||
	       kt_word_has(s->p, f->first - 1, KT_LEX_STOP, "beginning");
}

/* "må højst udgøre 1.234,5 mio. kr." */
static gboolean is_at_most_by_verb(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_found *q;
	guint i = f->first;
	enum kt_word_class c;

	while (i > f->left &&
		((c = kt_word_class(s->p, i - 1)) == KT_WORD_AUXILIARY || c == KT_WORD_VERB))
		i--;
	if (i == f->first || i == f->left)
		return FALSE;
	q = kt_passage_term_at(s->p, KT_LEX_QUALIFIER, i - 1);
	return q && (strcmp(q->term->value, "<=") == 0 || strcmp(q->term->value, ">=") == 0);
}

/* "må højst overføre 4 pct.": whatever verb stands between, what may be done is bounded. */
static gboolean is_at_most_by_modal(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = kt_before_number(s, f);
	const struct kt_found *q;

	if (i < f->left + 3)
		return FALSE;
	q = kt_passage_term_at(s->p, KT_LEX_QUALIFIER, i - 2);
	return q && strcmp(q->term->value, "<=") == 0 && q->first > f->left &&
	       kt_word_has(s->p, q->first - 1, KT_LEX_STOP, "modal") &&
	       kt_word_class(s->p, i - 1) != KT_WORD_PREPOSITION &&
	       kt_word_class(s->p, i - 1) != KT_WORD_ARTICLE;
}

/* "gennemsnittet må ikke komme under 100 mio. kr." */
static gboolean is_forbidden(const struct kt_sentence *s, const struct kt_figure *f)
{
	gboolean modal = FALSE, no = FALSE;

	for (guint i = f->clause; i < f->first; i++) {
		modal |= kt_word_has(s->p, i, KT_LEX_STOP, "modal");
		no |= kt_word_does(s->p, i, KT_W(NOT));
	}
	return modal && no;
}

gboolean kt_qualifier_bounds(const struct kt_passage *p, const struct kt_found *qualifier)
{
	guint last = qualifier->first + qualifier->n_tokens - 1;

	return qualifier->term->value[1] == '=' || kt_word_does(p, last, KT_W(OVER, UNDER, THAN));
}

/* "214 elever har et fravær på over 15 pct.": who is counted is told by it. */
static gboolean bounds_group(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_found *q = kt_found_before(s->p, KT_LEX_QUALIFIER, f->first);
	const struct kt_figure *counted = NULL;

	if (f->unit != KT_UNIT_PERCENT || !q || q->first <= s->first ||
		!kt_qualifier_bounds(s->p, q))
		return FALSE;
	for (guint k = 0; k < s->figures->len; k++) {
		const struct kt_figure *other = kt_figure_at(s->figures, k);

		if (!other->refusal && other->end <= q->first && other->host < 0)
			counted = other;
	}
	if (!counted || counted->unit == KT_UNIT_PERCENT || kt_unit_is_money(counted->unit))
		return FALSE;
	for (guint i = counted->end; i < q->first; i++)
		if (kt_word_class(s->p, i) == KT_WORD_CONJUNCTION || kt_mark_is(s->p, i, ',') ||
			kt_word_has(s->p, i, KT_LEX_EFFECT, NULL) ||
			kt_word_has(s->p, i, KT_LEX_DIRECTION, NULL))
			return FALSE;
	return kt_word_does(s->p, q->first - 1, KT_W(ON)) || bounds_a_noun(s, f);
}

/* What is said now, and for always: "får", "oprettes", "må gå". */
static gboolean tells_rule(const struct kt_sentence *s, guint i)
{
	return kt_word_has(s->p, i, KT_LEX_STOP, "modal") ||
	       kt_word_ends(s->p, i, KT_F(PASSIVE), 2) ||
	       (kt_class_is_verb(kt_word_class(s->p, i)) &&
		       kt_word_ends(s->p, i, KT_F(PRESENT_OR_PLURAL), 1));
}

/* "ingen forening får over 40.000 kr.", "et hold oprettes ikke med under 8 deltagere": what
 * nobody gets and nothing has is the bound of what may be. */
static gboolean is_denied(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_found *q = kt_found_before(s->p, KT_LEX_QUALIFIER, f->first);
	gboolean is_rule = FALSE, no = FALSE;

	if (!q || q->first < f->clause || !kt_qualifier_bounds(s->p, q))
		return FALSE;
	for (guint i = f->clause; i < q->first; i++) {
		gboolean none =
			kt_word_does(s->p, i, KT_W(NO)) && !kt_word_does(s->p, i, KT_W(WITHOUT));

		no |= none || kt_word_does(s->p, i, KT_W(NOT));
		is_rule |= tells_rule(s, i);
		if (kt_word_does(s->p, i, KT_W(IS)) ||
			(none && kt_word_does(s->p, i + 1, KT_W(OF))))
			return FALSE; /* "ingen af sagerne er over 30 dage" */
	}
	return no && is_rule;
}

/* A noun without an article stands before token PREPOSITION: "anlæg med". */
static gboolean is_behind_bare_noun(const struct kt_sentence *s, guint preposition)
{
	guint noun = preposition - 1;
	enum kt_word_class c;

	if (preposition < s->first + 1 || kt_word_class(s->p, noun) != KT_WORD_CONTENT ||
		kt_word_ends(s->p, noun, KT_F(DEFINITE), 3))
		return FALSE;
	c = noun > s->first ? kt_word_class(s->p, noun - 1) : KT_WORD_MARK;
	return c != KT_WORD_ARTICLE && c != KT_WORD_NUMBER && c != KT_WORD_PRONOUN &&
	       c != KT_WORD_CONTENT;
}

/* "anlæg med en udgift på over 3 mio. kr.", not "et anlæg med": such as are so large. */
static gboolean tells_sort(const struct kt_sentence *s, const struct kt_figure *f)
{
	enum { REACH = 4 };
	const struct kt_found *q = kt_found_before(s->p, KT_LEX_QUALIFIER, f->first);
	guint i;

	if (!kt_unit_is_money(f->unit) || !q || q->first < s->first + 4 ||
		!kt_qualifier_bounds(s->p, q) || !kt_word_does(s->p, q->first - 1, KT_W(ON)))
		return FALSE;
	for (i = q->first - 1; i > s->first && i + REACH >= q->first; i--) {
		if (kt_word_does(s->p, i - 1, KT_W(WITH)))
			return is_behind_bare_noun(s, i - 1);
		if (kt_word_class(s->p, i - 1) != KT_WORD_CONTENT &&
			kt_word_class(s->p, i - 1) != KT_WORD_ARTICLE)
			return FALSE;
	}
	return FALSE;
}

/* "langtidsfraværet (over 30 kalenderdage)": what is meant by the word before the bracket. */
static gboolean bounds_in_bracket(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_found *q = kt_found_before(s->p, KT_LEX_QUALIFIER, f->first);

	return q && q->first > s->first + 1 && kt_qualifier_bounds(s->p, q) &&
	       !kt_unit_is_money(f->unit) && kt_mark_is(s->p, q->first - 1, '(') &&
	       f->end < s->end && kt_mark_is(s->p, f->end, ')') &&
	       kt_word_class(s->p, q->first - 2) == KT_WORD_CONTENT &&
	       kt_passage_token(s->p, q->first - 2)->quantity < 0;
}

gboolean kt_figure_bounds_all(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_quantity *q = kt_passage_quantity(s->p, f->quantity);

	return (q->qualifier == KT_QUALIFIER_OVER || q->qualifier == KT_QUALIFIER_UNDER) &&
	       (is_denied(s, f) || tells_sort(s, f) || bounds_group(s, f) ||
		       bounds_in_bracket(s, f));
}

/* "når et ophold varer mere end 90 dage" */
static gboolean bounds_when(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = f->clause;

	while (i < f->first && kt_mark_separates(s->p, i))
		i++;
	return kt_unit_is_time(f->unit) && kt_word_does(s->p, i, KT_W(WHEN)) &&
	       kt_word_class(s->p, i) == KT_WORD_CLAUSE;
}

gboolean kt_figure_is_bound(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_quantity *q = kt_passage_quantity(s->p, f->quantity);
	gboolean is_time = kt_unit_is_time(f->unit);

	if (is_time && f->first > s->first && kt_word_has(s->p, f->first - 1, KT_LEX_TIME, "until"))
		return TRUE; /* "inden 3 måneder" */
	if ((is_time && is_within_first(s, f)) || is_at_most_by_verb(s, f) ||
		is_at_most_by_modal(s, f))
		return TRUE;
	switch (q->qualifier) {
	case KT_QUALIFIER_AT_MOST:
		return is_time || kt_unit_is_money(f->unit) || f->unit == KT_UNIT_PERCENT ||
		       is_modal(s);
	case KT_QUALIFIER_AT_LEAST:
		return is_time || is_modal(s);
	case KT_QUALIFIER_OVER:
	case KT_QUALIFIER_UNDER:
		return (kt_unit_is_money(f->unit) && bounds_a_noun(s, f)) || is_forbidden(s, f) ||
		       bounds_group(s, f) || bounds_in_bracket(s, f) || bounds_when(s, f);
	default:
		return FALSE;
	}
}

/* "Bliver afvigelsen over 1 mio. kr., tages det op": the bound of a condition. */
gboolean kt_figure_is_condition(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_quantity *q = kt_passage_quantity(s->p, f->quantity);
	enum kt_word_class c = kt_word_class(s->p, s->first);

	if (q->qualifier != KT_QUALIFIER_OVER && q->qualifier != KT_QUALIFIER_UNDER)
		return FALSE;
	return f->left == s->first &&
	       (kt_class_is_verb(c) || kt_word_has(s->p, s->first, KT_LEX_STOP, "condition"));
}

static const struct kt_found *find_measure(
	const struct kt_sentence *s, enum kt_measure wanted, guint first, guint end)
{
	for (guint k = 0; k < s->p->found->len; k++) {
		const struct kt_found *found = kt_passage_found(s->p, k);

		if (found->term->role == KT_LEX_MEASURE && found->first >= first &&
			found->first < end &&
			strcmp(found->term->value, kt_measure_name(wanted)) == 0)
			return found;
	}
	return NULL;
}

/* "1.800 kr. under regionens gennemsnit" is not the average itself. */
static gboolean is_reference(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_found *found)
{
	for (guint i = f->end; i < found->first; i++) {
		enum kt_word_class c = kt_word_class(s->p, i);

		if (kt_passage_term_at(s->p, KT_LEX_QUALIFIER, i) ||
			kt_passage_term_at(s->p, KT_LEX_DIRECTION, i))
			return TRUE;
		if (c == KT_WORD_AUXILIARY || c == KT_WORD_CLAUSE)
			return TRUE; /* "14 klubber, og de er gennemsnitligt gode" */
	}
	return FALSE;
}

/* "til en gennemsnitlig årspris på": FOUND says how the noun behind it is, and begins a phrase. */
static gboolean begins_phrase(const struct kt_sentence *s, const struct kt_found *found)
{
	guint i = found->first;

	if (i < s->first + 2 || kt_word_class(s->p, i + found->n_tokens) != KT_WORD_CONTENT)
		return FALSE;
	i -= kt_word_does(s->p, i - 1, KT_W(A));
	return kt_word_class(s->p, i - 1) == KT_WORD_PREPOSITION;
}

/* "9 hold med et gennemsnit på 14,5", "4 anbringelser til i snit 1,1 mio. kr.", "fem borgere til en
 * gennemsnitlig årspris på 1,35 mio. kr.": FOUND leads to the number behind it. */
static gboolean leads_to_next(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_found *found)
{
	guint k = f - kt_figure_at(s->figures, 0) + 1, i = found->first + found->n_tokens;
	gboolean over_nouns = begins_phrase(s, found);

	if (found->first < f->end || k >= s->figures->len || kt_figure_at(s->figures, k)->first < i)
		return FALSE;
	for (guint end = kt_before_number(s, kt_figure_at(s->figures, k)); i < end; i++)
		if (kt_word_class(s->p, i) != KT_WORD_PREPOSITION &&
			!(over_nouns && kt_word_class(s->p, i) == KT_WORD_CONTENT))
			return FALSE;
	return TRUE;
}

/* "Gennemsnittet dækker over store forskelle, idet 214 borgere": another clause begins between. */
static gboolean is_of_clause_before(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_found *found)
{
	for (guint i = found->first + found->n_tokens; i < f->first; i++)
		if (kt_word_class(s->p, i) == KT_WORD_CLAUSE && i > 0 &&
			kt_mark_is(s->p, i - 1, ',') && !kt_word_does(s->p, i, KT_W(THAT)))
			return TRUE;
	return FALSE;
}

gboolean kt_is_average_of_other(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_found *found)
{
	return found->term->role == KT_LEX_MEASURE &&
	       strcmp(found->term->value, kt_measure_name(KT_MEASURE_AVERAGE)) == 0 &&
	       (leads_to_next(s, f, found) || is_of_clause_before(s, f, found));
}

/* The share of the country is a share: "landsgennemsnittet er 11,6 pct." */
gboolean kt_is_mean_share(const struct kt_figure *f, const struct kt_term *term)
{
	return f->unit == KT_UNIT_PERCENT && term->text[0] == '*' &&
	       strcmp(term->value, "average") == 0;
}

/* Words that make a measure of any unit, wherever they stand near the figure. */
gboolean kt_figure_overriding(const struct kt_sentence *s, struct kt_figure *f)
{
	const struct kt_found *found;

	if (f->measure != KT_MEASURE_DEVIATION && f->measure != KT_MEASURE_CHANGE &&
		f->measure != KT_MEASURE_RATE &&
		(found = find_measure(s, KT_MEASURE_AVERAGE, f->left, f->right)) &&
		!kt_is_mean_share(f, found->term) && !is_reference(s, f, found) &&
		!kt_is_average_of_other(s, f, found)) {
		f->measure = KT_MEASURE_AVERAGE;
		kt_figure_label(f, found);
		return TRUE;
	}
	if ((f->measure == KT_MEASURE_SHARE || f->measure == KT_MEASURE_COUNT ||
		    f->measure == KT_MEASURE_DURATION) &&
		(found = find_measure(s, KT_MEASURE_TARGET, s->first, f->first))) {
		f->measure = KT_MEASURE_TARGET;
		kt_figure_label(f, found);
		return TRUE;
	}
	return FALSE;
}

/* The term of FIRST to END that makes a rate of anything but time. */
static const struct kt_found *per_thing(const struct kt_sentence *s, guint first, guint end)
{
	for (guint k = 0; k < s->p->found->len; k++) {
		const struct kt_found *found = kt_passage_found(s->p, k);

		if (found->term->role == KT_LEX_PER && found->first >= first &&
			found->first < end && strcmp(found->term->value, "time") != 0)
			return found;
	}
	return NULL;
}

/* "pr. 1.000 indbyggere": the token behind the number that it is for, 0 if none. */
static guint per_number(const struct kt_sentence *s, guint first, guint end)
{
	for (guint i = first; i + 1 < end; i++) {
		guint k = i + 1;

		if (!kt_word_does(s->p, i, KT_W(PER)))
			continue;
		k += kt_mark_is(s->p, k, '.');
		if (k < end && kt_passage_token(s->p, k)->kind == KT_TOKEN_NUMERAL &&
			kt_passage_token(s->p, k)->nonfigure >= 0 &&
			kt_passage_term_at(s->p, KT_LEX_COUNTED, k + 1))
			return k + 1;
	}
	return 0;
}

/* "hver flygtning medfører 2½ familiesammenført" */
static const struct kt_found *each_of(const struct kt_sentence *s, const struct kt_figure *f)
{
	for (guint i = f->left; i + 1 < f->first; i++)
		if (kt_word_has(s->p, i, KT_LEX_STOP, "each"))
			return kt_passage_term_at(s->p, KT_LEX_COUNTED, i + 1);
	return NULL;
}

static gboolean is_plain_money(const struct kt_figure *f)
{
	return kt_unit_is_money(f->unit) &&
	       (f->measure == KT_MEASURE_AMOUNT || f->measure == KT_MEASURE_SIZE ||
		       f->measure == KT_MEASURE_ACTUAL ||
		       f->measure == KT_MEASURE_EXPECTED_RESULT ||
		       f->measure == KT_MEASURE_ORIGINAL_BUDGET);
}

/* "13.500 kr. pr. løbende meter": any noun behind "pr." but a time; its token, or 0. */
static guint per_any(const struct kt_sentence *s, guint first, guint end)
{
	for (guint i = first; i < end; i++) {
		guint k = i + 1;

		if (!kt_word_does(s->p, i, KT_W(PER)) || kt_word_has(s->p, i, KT_LEX_PER, "time"))
			continue;
		k += kt_mark_is(s->p, k, '.');
		while (k < s->end && kt_word_class(s->p, k) == KT_WORD_ADVERB)
			k++; /* "løbende meter" */
		if (k < s->end && kt_passage_token(s->p, k)->time < 0 &&
			(kt_word_class(s->p, k) == KT_WORD_CONTENT ||
				kt_word_class(s->p, k) == KT_WORD_VERB)) /* "pr. møde" */
			return k;
	}
	return 0;
}

/* "23 promille" is of what is taxed, unless it is of what is counted. */
static gboolean is_permille(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint end = f->end;

	if (f->measure != KT_MEASURE_COUNT)
		return FALSE;
	if (kt_word_means(s->p, end, KT_S(PERMILLE)))
		end++;
	return kt_word_means(s->p, end - 1, KT_S(PERMILLE)) &&
	       !(kt_word_does(s->p, end, KT_W(OF)) &&
		       kt_passage_find(s->p, KT_LEX_COUNTED, end, MIN(end + 3, f->right)));
}

/* "8 pladser à 12.000 kr.": the price of each.  "a" is a letter ("model a 12.000 kr.") unless so
 * many of something stand before it. */
static gboolean is_apiece(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint word = kt_before_number(s, f), i;

	if (word == s->first)
		return FALSE;
	i = --word;
	if (kt_word_does(s->p, word, KT_W(APIECE)))
		return TRUE;
	while (i > s->first && kt_word_class(s->p, i - 1) == KT_WORD_CONTENT)
		i--;
	return kt_word_does(s->p, word, KT_W(LETTER_A)) && i < word && i > s->first &&
	       kt_passage_token(s->p, i - 1)->is_number;
}

/* "3,7 tons salt pr. km af de 1.316 km vej": where what is per of the figure before ends, which the
 * number with its article stands behind. */
static guint behind_per_of_other(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_figure *other = f > kt_figure_at(s->figures, 0) ? f - 1 : NULL;
	guint i = kt_before_number(s, f), end = f->left;

	if (!other || other->refusal || i <= other->end ||
		kt_word_class(s->p, i - 1) != KT_WORD_ARTICLE)
		return f->left;
	for (guint k = MAX(other->end, f->left); k < i; k++) {
		const struct kt_found *per = kt_passage_term_at(s->p, KT_LEX_PER, k);

		end = per ? MAX(end, per->first + per->n_tokens) : end;
	}
	return end;
}

/* "adgang 16 timer i døgnet": how long, and not how many for each. */
static gboolean is_hours_of_day(const struct kt_figure *f, const struct kt_found *per)
{
	return f->unit == KT_UNIT_HOUR && g_str_equal(per->term->value, "day");
}

/* A price for each of something is a rate; a count for each is an average. */
void kt_figure_per(const struct kt_sentence *s, struct kt_figure *f)
{
	const struct kt_found *per = per_thing(s, f->first, MIN(f->end + 5, f->right));
	guint per_word = 0;

	if (is_permille(s, f)) {
		f->measure = KT_MEASURE_RATE;
		kt_figure_reason(f, "measure", "permille", kt_slice_str(""));
		return;
	}
	if (is_plain_money(f) && is_apiece(s, f)) {
		f->measure = KT_MEASURE_RATE;
		kt_figure_reason(f, "measure", "apiece", kt_slice_str(""));
		return;
	}
	if (!per && (is_plain_money(f) ||
			    (f->measure == KT_MEASURE_COUNT && !per_number(s, f->end, f->right))))
		per_word = per_any(s, f->end, MIN(f->end + 3, f->right));
	if (per_word) {
		f->measure = kt_unit_is_money(f->unit) ? KT_MEASURE_RATE : KT_MEASURE_AVERAGE;
		kt_figure_reason(
			f, "measure", "per-unit", kt_passage_slice(s->p, f->end, per_word + 1));
		return;
	}
	if (f->measure == KT_MEASURE_COUNT &&
		(per_number(s, f->end, f->right) || per_number(s, s->first, f->first))) {
		f->measure = KT_MEASURE_RATE;
		kt_figure_reason(f, "measure", "per-number-of", kt_slice_str(""));
		return;
	}

	if (!per && f->measure != KT_MEASURE_DURATION)
		per = per_thing(s, behind_per_of_other(s, f), f->first);
	if (per && is_hours_of_day(f, per))
		return;
	if (!per && f->measure == KT_MEASURE_COUNT)
		per = each_of(s, f);
	if (!per && f->measure == KT_MEASURE_COUNT && f->value.scale > 0)
		per_word = per_any(s, f->clause, f->first); /* "børn pr. pædagog er 5,8" */
	if (per_word) {
		f->measure = KT_MEASURE_AVERAGE;
		kt_figure_reason(f, "measure", "per-unit-before",
			kt_passage_slice(s->p, per_word, per_word + 1));
	}
	if (!per)
		return;
	if (is_plain_money(f) || (kt_unit_is_money(f->unit) && f->measure == KT_MEASURE_DEVIATION &&
					 per->first >= f->first))
		f->measure = KT_MEASURE_RATE;
	else if (f->measure == KT_MEASURE_COUNT || f->measure == KT_MEASURE_DURATION)
		f->measure = KT_MEASURE_AVERAGE;
	else
		return;
	kt_figure_label(f, per);
	kt_figure_reason(f, "measure", "per-unit", kt_passage_slice(s->p, f->label, f->label_end));
}

/* The term from FIRST to END that calls a percentage a rate. */
static const struct kt_found *find_interest(const struct kt_sentence *s, guint first, guint end)
{
	for (guint i = first; i < end; i++) {
		const struct kt_found *found = kt_passage_term_at(s->p, KT_LEX_CLUE, i);

		if (found && found->first >= first && kt_measure_is_interest(found->term))
			return found;
	}
	return NULL;
}

/* Nothing but small words and the verb leads from END to the number. */
static gboolean leads_to(const struct kt_sentence *s, const struct kt_figure *f, guint end)
{
	for (guint i = end; i < kt_before_number(s, f); i++)
		if (kt_word_class(s->p, i) == KT_WORD_MARK ||
			(kt_word_class(s->p, i) == KT_WORD_CONTENT && i > end &&
				!kt_passage_term_at(s->p, KT_LEX_DIRECTION, i))) /* uændret */
			return FALSE;
	return TRUE;
}

/* "Renten på et lån er for tiden 1,12 %": FOUND begins the clause, and its verb stands before the
 * number. */
static gboolean is_subject_of(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_found *found)
{
	guint i = kt_before_number(s, f), verb = f->clause;

	while (verb < i && !kt_word_does(s->p, verb, KT_W(IS, WAS, BECAME)))
		verb++;
	return found->first <= f->clause + 1 && found->first < verb && verb < i;
}

/* "og på et variabelt lån -0,08 %": beside the rate of another. */
static gboolean is_rate_beside(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_figure *other = f > kt_figure_at(s->figures, 0) ? f - 1 : NULL;

	return other && !other->refusal && other->unit == f->unit &&
	       other->measure == KT_MEASURE_RATE && f->host < 0 &&
	       kt_word_class(s->p, other->end) == KT_WORD_CONJUNCTION &&
	       kt_word_class(s->p, other->end + 1) == KT_WORD_PREPOSITION;
}

/* "en fast rente på 1,12 pct.", "2,81 pct. p.a.", not "fast rente på 58 % af gælden". */
void kt_figure_interest(const struct kt_sentence *s, struct kt_figure *f)
{
	const struct kt_found *found;

	if (f->unit == KT_UNIT_PERCENT && is_rate_beside(s, f)) {
		f->measure = KT_MEASURE_RATE;
		kt_figure_reason(f, "measure", "interest", kt_passage_slice(s->p, f->left, f->end));
		return;
	}
	if (f->unit != KT_UNIT_PERCENT || f->measure != KT_MEASURE_SHARE ||
		kt_word_does(s->p, f->end, KT_W(OF)))
		return;
	found = find_interest(s, f->left, f->first);
	if (!found ||
		(!leads_to(s, f, found->first + found->n_tokens) && !is_subject_of(s, f, found)))
		found = find_interest(s, f->end, MIN(f->end + 1, f->right));
	if (!found)
		return;
	f->measure = KT_MEASURE_RATE;
	kt_figure_label(f, found);
	kt_figure_reason(f, "measure", "interest", kt_passage_slice(s->p, f->label, f->label_end));
}
