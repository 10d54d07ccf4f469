/* SPDX-License-Identifier: GPL-3.0-or-later */
/* prose_course.c -- levels that a text goes through: "fra X over Y til Z". */
#include "extract/models/measure_gather.h"
#include "extract/passage/annotate.h"
#include "extract/prose/prose.h"

/* The token before the number and the words that shade it (ca., netto, i alt). */
/* "ca.": token I is the full stop of a word that shades the number behind it. */
static gboolean ends_shading(const struct kt_sentence *s, guint i, guint left)
{
	return i > left && kt_mark_is(s->p, i, '.') && kt_token_glued(s->p, i) &&
	       kt_passage_term_at(s->p, KT_LEX_QUALIFIER, i - 1);
}

guint kt_before_number(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = f->first;

	while (i > f->left && (kt_passage_term_at(s->p, KT_LEX_QUALIFIER, i - 1) ||
				      ends_shading(s, i - 1, f->left) ||
				      kt_word_class(s->p, i - 1) == KT_WORD_ADVERB ||
				      kt_passage_term_at(s->p, KT_LEX_TOTAL, i - 1) ||
				      kt_passage_term_at(s->p, KT_LEX_ZIP, i - 1) ||
				      kt_token_is_dash(s->p, i - 1)))
		i--;
	return i;
}

static gboolean stands_behind(const struct kt_sentence *s, guint i, struct kt_bits words)
{
	return kt_word_does(s->p, i - 1, words) || kt_word_does(s->p, i, words);
}

/* The first figure behind K that "til" stands before, only "over", "og" and commas
 * with the ones between: "fra 80 over 40 og 30 til 20 pct."; 0 if there is none. */
static guint end_of_course(const struct kt_sentence *s, guint k)
{
	for (guint m = k + 1; m < s->figures->len; m++) {
		guint i = kt_before_number(s, kt_figure_at(s->figures, m));

		if (i == s->first)
			return 0;
		if (stands_behind(s, i, KT_W(TO)))
			return m;
		if (!stands_behind(s, i, KT_W(OVER, AND)) && !kt_mark_is(s->p, i - 1, ','))
			return 0;
	}
	return 0;
}

/* "fra de nuværende 8.600 til 6.364": the token before the words that say which level it is, if "fra"
 * leads to them; else I. */
static guint before_now(const struct kt_sentence *s, guint i)
{
	guint k = i;

	if (k > s->first && kt_word_class(s->p, k - 1) == KT_WORD_CONTENT &&
		kt_word_ends(s->p, k - 1, KT_F(WEAK), 0) &&
		!kt_passage_term_at(s->p, KT_LEX_COUNTED, k - 1))
		k--;
	while (k > s->first && kt_word_class(s->p, k - 1) == KT_WORD_ARTICLE)
		k--;
	return k > s->first && kt_word_does(s->p, k - 1, KT_W(FROM)) ? k : i;
}

/* The levels that are left behind, which are no changes. */
void kt_mark_course(const struct kt_sentence *s, guint k)
{
	guint i = kt_before_number(s, kt_figure_at(s->figures, k)), end;
	const struct kt_found *zip = kt_found_before(s->p, KT_LEX_ZIP, i);

	if (zip && zip->first > s->first) /* "fra hhv. 5,2 til 4,5 og fra 6,3 til 4,1" */
		i = zip->first;
	i = before_now(s, i);
	if (i == s->first || !kt_word_does(s->p, i - 1, KT_W(FROM)))
		return;
	end = end_of_course(s, k);
	for (guint m = k; m < end; m++) {
		kt_figure_at(s->figures, m)->is_from = TRUE;
		kt_figure_at(s->figures, m)->flags |= KT_FLAG_PREVIOUS;
	}
}

/* "en stigning fra 48 klager": the level it came from, whether or not the new one is told. */
static gboolean is_left_by_change(const struct kt_sentence *s, guint i)
{
	const struct kt_found *change;

	if (i < s->first + 2 || !kt_word_does(s->p, i - 1, KT_W(FROM)))
		return FALSE;
	change = kt_passage_term_at(s->p, KT_LEX_DIRECTION, i - 2);
	return (change && !kt_word_does(s->p, i - 2, KT_W(UP, DOWN))) ||
	       kt_word_has(s->p, i - 2, KT_LEX_MEASURE, "change");
}

/* "sammenlignet med 17,4 pct.", "et fald i forhold til sidste års gennemsnit på 7,5". */
static gboolean is_what_is_compared_with(
	const struct kt_sentence *s, const struct kt_figure *f, guint i)
{
	enum { REACH = 4 };

	for (guint k = i; k < f->first; k++) /* among the words that shade the number */
		if (kt_word_has(s->p, k, KT_LEX_STOP, "comparison"))
			return TRUE;
	if (i < s->first + 3 || !kt_word_does(s->p, i - 1, KT_W(ON)) ||
		!kt_word_has(s->p, i - 2, KT_LEX_MEASURE, "average"))
		return FALSE;
	i -= 2;
	for (guint k = i; k > s->first && k + REACH > i; k--) {
		if (kt_word_has(s->p, k - 1, KT_LEX_STOP, "comparison"))
			return TRUE;
		if (kt_class_is_verb(kt_word_class(s->p, k - 1)) ||
			kt_word_class(s->p, k - 1) == KT_WORD_MARK)
			return FALSE;
	}
	return FALSE;
}

void kt_mark_base(const struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);
	guint i = kt_before_number(s, f);

	f->is_compared = is_left_by_change(s, i);
	if (f->is_compared)
		f->flags |= KT_FLAG_PREVIOUS;
	f->is_compared |= is_what_is_compared_with(s, f, i);
}

/* "fra 337 til 289 personer, altså 14,2 pct.": the change between the two. */
static void change_between(struct kt_sentence *s)
{
	for (guint k = 2; k < s->figures->len; k++) {
		struct kt_figure *f = kt_figure_at(s->figures, k);
		const struct kt_figure *from = kt_figure_at(s->figures, k - 2),
				       *to = kt_figure_at(s->figures, k - 1);
		gboolean tells = f->host >= 0;

		if (f->refusal || f->unit != KT_UNIT_PERCENT ||
			(f->measure != KT_MEASURE_SHARE && f->measure != KT_MEASURE_CHANGE) ||
			!from->is_from || to->refusal || to->unit != from->unit ||
			from->unit == KT_UNIT_PERCENT)
			continue;
		for (guint i = f->left; i < f->first && !tells; i++)
			tells = kt_word_has(s->p, i, KT_LEX_STOP, "equal") ||
				kt_word_does(s->p, i, KT_W(THAT_IS, OR));
		if (!tells)
			continue;
		f->measure = KT_MEASURE_CHANGE;
		if (kt_decimal_cmp(to->value, from->value) < 0)
			f->value = kt_decimal_neg(kt_decimal_abs(f->value));
		kt_figure_reason(f, "measure", "change-between-the-two-before", kt_slice_str(""));
	}
}

/* "fra 46 til 31 gram pr. barn": both ends are what the second is told to be. */
static void share_of_second(struct kt_sentence *s)
{
	for (guint k = 0; k + 1 < s->figures->len; k++) {
		struct kt_figure *f = kt_figure_at(s->figures, k);
		const struct kt_figure *next = kt_figure_at(s->figures, k + 1);

		if (f->is_from && !next->refusal && next->unit == f->unit &&
			(next->measure == KT_MEASURE_AVERAGE || next->measure == KT_MEASURE_RATE))
			f->measure = next->measure;
	}
}

void kt_finish_courses(struct kt_sentence *s)
{
	share_of_second(s);
	change_between(s);
}
