/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers that bound a class or a stretch of time and count nothing themselves.
 *
 *   - under 1 måned: 9            4 af dem var under 40 år
 *   - 1-3 måneder: 14             gruppen på 80 år og derover
 *   - over 6 måneder: 4           målt over de 12 måneder, der sluttede med august */
#include "extract/prose/prose.h"

static gboolean is_age(const struct kt_figure *f)
{
	return f->unit == KT_UNIT_YEAR && f->value.scale == 0 && f->value.digits >= 10 &&
	       f->value.digits <= 110;
}

/* The token behind "og derover", "eller mere" at I, else I. */
static guint behind_open_end(const struct kt_sentence *s, guint i)
{
	return i + 1 < s->end && kt_word_does(s->p, i, KT_W(AND) | KT_W(OR)) &&
			       kt_word_does(s->p, i + 1, KT_W(BEYOND) | KT_W(MORE) | KT_W(LESS))
		       ? i + 2
		       : i;
}

/* "under 1 måned: 9", "9-26 uger: 143": nothing stands before it in the sentence but
 * its qualifier, and a colon and a number behind it. */
static gboolean is_class_label(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_quantity *q = kt_figure_quantity(s, f), *low = q, *high = q;
	guint i;

	if (q->range < 0)
		high = kt_passage_quantity(s->p, q->partner);
	if (q->range > 0)
		low = kt_passage_quantity(s->p, q->partner);
	if (!kt_unit_is_time(f->unit) && !kt_unit_is_time(high->unit))
		return FALSE;
	for (i = s->first; i < low->first; i++)
		if (kt_word_class(s->p, i) != KT_WORD_MARK &&
			!kt_passage_term_at(s->p, KT_LEX_QUALIFIER, i))
			return FALSE;
	i = behind_open_end(s, high->first + high->n_tokens);
	return i + 1 < s->end && kt_mark_is(s->p, i, ':') &&
	       kt_passage_token(s->p, i + 1)->is_number;
}

/* "4 af dem var under 40 år": an age said of those that were counted before. */
static gboolean is_age_of_counted(const struct kt_sentence *s, const struct kt_figure *f)
{
	enum kt_qualifier qualifier = kt_figure_quantity(s, f)->qualifier;

	if (!is_age(f) || f->first < s->first + 2 ||
		(qualifier != KT_QUALIFIER_UNDER && qualifier != KT_QUALIFIER_OVER) ||
		(!kt_word_does(s->p, f->first - 2, KT_W(IS) | KT_W(WAS))))
		return FALSE;
	for (guint k = 0; k < s->figures->len && kt_figure_at(s->figures, k) < f; k++) {
		const struct kt_figure *before = kt_figure_at(s->figures, k);

		if (before->unit == KT_UNIT_PERSON || before->unit == KT_UNIT_NONE)
			return TRUE;
	}
	return FALSE;
}

/* "i de 12 måneder forinden", "gennemsnit over 365 dage": the time that is looked at. */
static gboolean is_span_looked_at(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = f->first;

	if (f->unit != KT_UNIT_DAY && f->unit != KT_UNIT_MONTH && f->unit != KT_UNIT_WEEK)
		return FALSE;
	if (f->unit == KT_UNIT_DAY && kt_decimal_equal(f->value, kt_decimal_int(365)))
		return i > s->first && kt_word_does(s->p, i - 1, KT_W(OVER));
	if (i > s->first + 2 && kt_word_has(s->p, i - 1, KT_LEX_STOP, "same"))
		i--;
	return i > s->first + 1 && kt_word_does(s->p, i - 1, KT_W(THEY)) &&
	       kt_word_does(s->p, i - 2, KT_W(IN) | KT_W(OVER));
}

const char *kt_figure_border(const struct kt_sentence *s, const struct kt_figure *f)
{
	if (is_class_label(s, f) || is_age_of_counted(s, f) ||
		(is_age(f) && behind_open_end(s, f->end) > f->end))
		return "age group";
	return is_span_looked_at(s, f) ? "reference period" : NULL;
}
