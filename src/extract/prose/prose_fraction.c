/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fractions in words that are figures: what they are a part of has been counted.
 *
 *   halvdelen af kommunerne        hver tredje af dem
 *   44 klager, hvoraf halvdelen kommer fra sommerhusejere
 */
#include "extract/prose/prose.h"

static struct kt_decimal half(void)
{
	return (struct kt_decimal){5, 1};
}

/* "hver tredje af dem", "hvert tiende barn", not "hver anden uge". */
static gboolean is_nth_of_persons(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint end = kt_noun_phrase_end(s->p, f->end, s->end);

	if (f->end >= s->end || kt_passage_token(s->p, f->end)->time >= 0 ||
		kt_passage_term_at(s->p, KT_LEX_UNIT, f->end) ||
		kt_passage_term_at(s->p, KT_LEX_TIME, f->end) ||
		kt_word_means(s->p, f->end, KT_S(OCCASION)))
		return FALSE;
	if (kt_word_does(s->p, f->end, KT_W(OF)))
		return TRUE;
	return kt_passage_find(s->p, KT_LEX_COUNTED, f->end, end) ||
	       (end > f->end && f->value.scale > 0 && !kt_decimal_equal(f->value, half()) &&
		       kt_word_class(s->p, end) != KT_WORD_MARK);
}

/* "44 klager, hvoraf halvdelen kommer fra ..": of the persons or cases counted right before. */
static gboolean is_fraction_of_which(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint k = f - kt_figure_at(s->figures, 0);
	const struct kt_figure *before = k > 0 ? kt_figure_at(s->figures, k - 1) : NULL;

	return before && f->first > s->first &&
	       kt_word_has(s->p, f->first - 1, KT_LEX_OF_WHICH, NULL) &&
	       (before->unit == KT_UNIT_PERSON || before->unit == KT_UNIT_CASE) &&
	       kt_class_is_verb(kt_word_class(s->p, MIN(f->end, s->end - 1)));
}

/* "halvdelen af kommunerne" counts; "halvdelen af udgiften" is a way to say how much. */
gboolean kt_fraction_counts(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = f->end + 1;

	if (f->unit == KT_UNIT_RATIO)
		return is_nth_of_persons(s, f);
	if (is_fraction_of_which(s, f))
		return TRUE;
	if (kt_word_class(s->p, f->end) == KT_WORD_AUXILIARY) /* "Mindst halvdelen forventes ..." */
		return s->before->unit == KT_UNIT_PERSON && !s->before->unit_is_stale;
	if (!kt_word_does(s->p, f->end, KT_W(OF)))
		return FALSE;
	while (i < s->end && kt_word_class(s->p, i) == KT_WORD_ARTICLE)
		i++;
	if (i < s->end && kt_passage_token(s->p, i)->quantity >= 0)
		return TRUE; /* "to tredjedele af de 87 personbiler" */
	return kt_passage_find(s->p, KT_LEX_COUNTED, i, kt_noun_phrase_end(s->p, i, s->end)) !=
	       NULL;
}
