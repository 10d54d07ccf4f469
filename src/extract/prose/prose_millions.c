/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Millions of what?
 *
 *   Besøgstallet steg med 1,7 mio. til 37,7 mio.
 *   Det samlede udlån faldt til 35,4 mio. i 2015.
 *   Appen havde 33 mio. visninger. Det faldt til 29 millioner.
 *
 * Where no unit is printed millions are money, unless the subject of their clause, or of their
 * sentence, is counted and no word about them is of money. */
#include "extract/prose/prose_counted.h"

#include "extract/models/measure_gather.h"

#include <string.h>

/* A word of money: a currency, "budget", "udgift", "merforbrug". */
static gboolean is_of_money(const struct kt_found *found)
{
	enum kt_measure measure;
	enum kt_unit unit;

	switch (found->term->role) {
	case KT_LEX_UNIT:
		return kt_unit_lookup(found->term->value, &unit) && kt_unit_is_money(unit);
	case KT_LEX_MEASURE:
		return kt_measure_lookup(found->term->value, &measure) &&
		       ((measure >= KT_MEASURE_ORIGINAL_BUDGET && measure <= KT_MEASURE_AMOUNT) ||
			       measure == KT_MEASURE_RATE) &&
		       !kt_bits_meet(found->term->senses, KT_S(SUM));
	case KT_LEX_EFFECT:
		return TRUE;
	default:
		return FALSE;
	}
}

static gboolean speaks_of_money(const struct kt_sentence *s)
{
	for (guint i = kt_passage_token(s->p, s->first)->first_found; i < s->p->found->len; i++) {
		const struct kt_found *found = kt_passage_found(s->p, i);

		if (found->first >= s->end)
			break;
		if (is_of_money(found))
			return TRUE;
	}
	return FALSE;
}

/* Adjectives and articles go with the noun at token I: the token before them is none of these. */
static guint before_noun(const struct kt_sentence *s, guint i)
{
	while (i > s->first && (kt_word_class(s->p, i - 1) == KT_WORD_ARTICLE ||
				       (kt_word_class(s->p, i - 1) == KT_WORD_CONTENT &&
					       kt_word_ends(s->p, i - 1, KT_F(WEAK), 0))))
		i--;
	return i;
}

/* "steg", "er faldet", "var": what stands before it is told of. */
static gboolean has_verb(const struct kt_sentence *s, guint first, guint end)
{
	for (guint i = first; i < end; i++)
		if (kt_word_class(s->p, i) == KT_WORD_AUXILIARY ||
			kt_word_class(s->p, i) == KT_WORD_VERB ||
			kt_passage_term_at(s->p, KT_LEX_DIRECTION, i))
			return TRUE;
	return FALSE;
}

/* Token I names what F counts as a number, "besøgstallet", "antallet", or as a noun no
 * preposition stands before. */
static gboolean is_counted_subject(const struct kt_sentence *s, const struct kt_figure *f, guint i)
{
	guint first;

	if (kt_word_has(s->p, i, KT_LEX_MEASURE, "count") ||
		kt_word_has(s->p, i, KT_LEX_AREA, "crowd"))
		return TRUE;
	if (!kt_word_has(s->p, i, KT_LEX_COUNTED, NULL) || !has_verb(s, i + 1, f->first))
		return FALSE;
	first = before_noun(s, i);
	return first == s->first || kt_word_class(s->p, first - 1) != KT_WORD_PREPOSITION;
}

static gboolean counts(struct kt_sentence *s, struct kt_figure *f, guint first)
{
	enum { REACH = 6 };

	for (guint i = first; i < f->first; i++) {
		if (!is_counted_subject(s, f, i))
			continue;
		if (!kt_figure_find_counted(s, f, i, MIN(i + REACH, f->first)))
			f->unit = KT_UNIT_COUNT;
		kt_figure_reason(f, "unit", "millions-counted", kt_passage_slice(s->p, i, i + 1));
		return TRUE;
	}
	return FALSE;
}

/* "21,7 mio. besøgende" */
static gboolean counts_behind(struct kt_sentence *s, struct kt_figure *f)
{
	if (!kt_word_has(s->p, f->end, KT_LEX_COUNTED, NULL) ||
		!kt_figure_find_counted(s, f, f->end, f->end + 1))
		return FALSE;
	kt_figure_reason(f, "unit", "millions-counted", kt_passage_slice(s->p, f->end, f->end + 1));
	return TRUE;
}

/* "Det faldt til 146 millioner", behind millions that were counted. */
static gboolean counts_on(const struct kt_sentence *s, struct kt_figure *f)
{
	if (!kt_unit_is_counted(s->before->told_unit) || !kt_word_does(s->p, s->first, KT_W(IT)) ||
		!kt_passage_term_at(s->p, KT_LEX_DIRECTION, s->first + 1))
		return FALSE;
	f->unit = s->before->told_unit;
	return TRUE;
}

void kt_figure_count_millions(struct kt_sentence *s, struct kt_figure *f)
{
	if (!kt_figure_quantity(s, f)->is_assumed || speaks_of_money(s) ||
		kt_unit_is_money(s->before->told_unit))
		return;
	if (!counts_behind(s, f) && !counts(s, f, f->clause) && !counts(s, f, s->first))
		counts_on(s, f);
}
