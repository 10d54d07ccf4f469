/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ends of a scale and the grades on it, which only name what things are given.
 *
 *   4,2 på en skala fra 1 til 5
 *   hver bro får en karakter fra 0 til 5, hvor 5 er ringest
 *   de ni broer med karakteren 4
 *   61 broer på 0 eller 1, 83 på 2        in a text that speaks of grades
 *
 * "Middelkarakteren er 1,9" is a figure: how good they are, and measured. */
#include "extract/prose/prose.h"

enum { MOST_OF_SCALE = 100, MOST_GRADE = 13 };

static gboolean may_be_grade(const struct kt_figure *f, gint most)
{
	return (f->unit == KT_UNIT_NONE || f->unit == KT_UNIT_COUNT) &&
	       (kt_decimal_sign(f->value) == 0 || kt_is_integer_within(f->value, 1, most));
}

gboolean kt_figure_is_on_scale(const struct kt_sentence *s, const struct kt_figure *f)
{
	enum { REACH = 5 };

	if (f->unit != KT_UNIT_NONE && f->unit != KT_UNIT_COUNT)
		return FALSE;
	for (guint i = f->first; i-- > s->first && i + REACH >= f->first;) {
		gboolean is_grade = kt_word_means(s->p, i, KT_S(GRADE));

		if (kt_word_means(s->p, i, KT_S(SCALE)) || is_grade)
			return (kt_word_does(s->p, i + 1, KT_W(FROM, BETWEEN)) ||
				       (!is_grade && kt_word_does(s->p, i + 1, KT_W(ON)))) &&
			       (!is_grade || may_be_grade(f, MOST_OF_SCALE));
	}
	return FALSE;
}

/* A scale or its grades are spoken of in the paragraph so far. */
static gboolean speaks_of_grades(const struct kt_sentence *s)
{
	for (guint i = 0; i < s->end; i++)
		if (kt_word_means(s->p, i, KT_S(SCALE, GRADE)))
			return TRUE;
	return FALSE;
}

/* "hvor 5 er ringest", "hvor 1 betyder meget utilfreds": which end of the scale is the better. */
static gboolean is_told_best(const struct kt_sentence *s, const struct kt_figure *f)
{
	return f->first > s->first && f->end < s->end && kt_word_is_verb(s->p, f->end) &&
	       kt_word_does(s->p, f->first - 1, KT_W(WHERE));
}

static gboolean ends_part(const struct kt_sentence *s, guint i)
{
	return i >= s->end || kt_mark_is(s->p, i, '.') || kt_mark_separates(s->p, i) ||
	       kt_word_does(s->p, i, KT_W(AND, OR));
}

/* A number stands close before token I in its part of the sentence. */
static gboolean follows_number(const struct kt_sentence *s, guint i)
{
	enum { MOST_BACK = 3 };

	for (guint n = 0; n < MOST_BACK && i > s->first && !ends_part(s, i - 1); n++)
		if (kt_passage_token(s->p, --i)->is_number)
			return TRUE;
	return FALSE;
}

/* "61 broer på 0 eller 1, 83 på 2": so many are given that; nothing is counted behind it. */
static gboolean is_given(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = f->first;

	if (!ends_part(s, f->end) || kt_figure_quantity(s, f)->is_word)
		return FALSE;
	if (i >= s->first + 2 && kt_word_does(s->p, i - 1, KT_W(OR)) &&
		kt_passage_token(s->p, i - 2)->is_number)
		i -= 2;
	return i >= s->first + 2 && kt_word_does(s->p, i - 1, KT_W(ON)) && follows_number(s, i - 1);
}

gboolean kt_figure_is_grade(const struct kt_sentence *s, const struct kt_figure *f)
{
	if (!may_be_grade(f, MOST_GRADE) || kt_figure_quantity(s, f)->has_scale)
		return FALSE;
	if (f->first > s->first && kt_word_means(s->p, f->first - 1, KT_S(GRADE)))
		return TRUE;
	return (is_told_best(s, f) || is_given(s, f)) && speaks_of_grades(s);
}
