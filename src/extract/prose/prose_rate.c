/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rates: what is told for each of something, and what a loan or a tax costs.
 *
 *   13.500 kr. pr. løbende meter, 8 pladser à 12.000 kr.     a rate
 *   børn pr. pædagog er 5,8                                  an average
 *   en fast rente på 1,12 pct.                               a rate */
#include "extract/models/measure_evidence.h"
#include "extract/prose/prose.h"

#include <string.h>

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

/* "3.241 kr. om måneden for hver person", "95.112 kr., når en borger kommer i job": paid once for each; the token
 * of whom, or 0. */
static guint paid_for_each(const struct kt_sentence *s, const struct kt_figure *f)
{
	enum { REACH = 4 };

	for (guint i = f->end; i + 2 < s->end && i < f->end + REACH; i++) {
		gboolean each = kt_word_does(s->p, i, KT_W(FOR)) &&
				kt_word_has(s->p, i + 1, KT_LEX_STOP, "each");
		gboolean one = kt_word_does(s->p, i, KT_W(WHEN)) &&
			       kt_word_does(s->p, i + 1, KT_W(A)) && i > f->end &&
			       kt_mark_is(s->p, i - 1, ',');

		if ((each && kt_word_class(s->p, i + 2) == KT_WORD_CONTENT) ||
			(one && kt_word_has(s->p, i + 2, KT_LEX_COUNTED, "person")))
			return i + 2;
	}
	return 0;
}

gboolean kt_figure_is_paid_for_each(const struct kt_sentence *s, const struct kt_figure *f)
{
	return kt_unit_is_money(f->unit) && paid_for_each(s, f) > 0;
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
	if (!per && is_plain_money(f))
		per_word = paid_for_each(s, f);
	if (!per && !per_word &&
		(is_plain_money(f) ||
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
