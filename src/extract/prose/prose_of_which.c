/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which figures are parts of others, and which the two ends of a range. */
#include "extract/prose/prose.h"

/* "Ud af de 43 har 22 ...": what follows the first is part of it. */
static gboolean opens_with_whole(const struct kt_sentence *s)
{
	return (kt_word_does(s->p, s->first, KT_W(OUT)) &&
		       kt_word_does(s->p, s->first + 1, KT_W(OF))) ||
	       (kt_word_does(s->p, s->first, KT_W(OF)) &&
		       kt_word_does(s->p, s->first + 1, KT_W(THEY)));
}

/* A colon between two figures of a sentence: "21 unge på interne tilbud: 15 på ...". */
static gboolean follows_colon(const struct kt_sentence *s, const struct kt_figure *f)
{
	gboolean follows = FALSE;

	for (guint i = f->left; i < f->first; i++)
		follows = kt_mark_is(s->p, i, ':') ||
			  (follows && kt_word_class(s->p, i) != KT_WORD_CLAUSE);
	return follows; /* "under 4 pct.: Rudersdal og Billund, mens Skanderborg er på 4" */
}

/* "fire af dem", "12,5 mio. kr. af det", "4 mio. kr. heraf.", and not "af det offentlige". */
static gboolean is_of_them(const struct kt_sentence *s, const struct kt_figure *f)
{
	if (f->end < s->end && kt_word_has(s->p, f->end, KT_LEX_OF_WHICH, NULL) &&
		!kt_word_means(s->p, f->end, KT_S(INCLUDING)))
		return f->end + 1 >= s->end || kt_mark_is(s->p, f->end + 1, '.');
	if (!kt_word_does(s->p, f->end, KT_W(OF)))
		return FALSE;
	return kt_word_does(s->p, f->end + 1, KT_W(THEM, THESE)) ||
	       ((kt_word_does(s->p, f->end + 1, KT_W(IT)) ||
			kt_word_has(s->p, f->end + 1, KT_LEX_STOP, "determiner")) &&
		       kt_word_class(s->p, f->end + 2) == KT_WORD_MARK);
}

/* "Varslinger: 2, berørte: 57": of two figures that which is more than the other is no part of it,
 * unless a word says so. */
static gboolean is_less_than_before(const struct kt_sentence *s, guint k)
{
	const struct kt_figure *f = kt_figure_at(s->figures, k),
			       *before = kt_figure_at(s->figures, k - 1);

	return s->figures->len > 2 || (f->unit != KT_UNIT_NONE && before->unit != f->unit) ||
	       kt_decimal_cmp(kt_decimal_abs(f->value), kt_decimal_abs(before->value)) <= 0;
}

/* "3 flere end året før" */
static gboolean tells_difference(const struct kt_sentence *s, const struct kt_figure *f)
{
	return kt_word_does(s->p, f->end, KT_W(MORE, FEWER, LESS, NUMEROUS));
}

/* "Heraf vedrører 8,2 mio. skoler, 3,1 mio. dagtilbud og 1,3 mio. administration": a comma or "og", and
 * no other verb, leads from the part before to F. */
static gboolean is_next_part(const struct kt_sentence *s, guint k)
{
	const struct kt_figure *f = kt_figure_at(s->figures, k),
			       *before = kt_figure_at(s->figures, k - 1);
	guint i = kt_before_number(s, f);

	if (before->host >= 0 || f->unit != before->unit ||
		!kt_passage_find(s->p, KT_LEX_OF_WHICH, s->first, s->first + 1) || i <= before->end)
		return FALSE;
	if (!kt_mark_is(s->p, i - 1, ',') && !kt_word_does(s->p, i - 1, KT_W(AND)))
		return FALSE;
	while (--i > before->end)
		if (kt_word_is_verb(s->p, i) || kt_clause_begins(s->p, s->first, i))
			return FALSE;
	return TRUE;
}

void kt_figure_mark_part(const struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);
	const struct kt_found *of_which = kt_passage_find(s->p, KT_LEX_OF_WHICH, f->left, f->first);

	if (of_which && !kt_word_means(s->p, of_which->first, KT_S(INCLUDING)))
		f->is_part = TRUE;
	if (is_of_them(s, f))
		f->is_part = TRUE;
	if (k > 0 && kt_figure_quantity(s, f)->range <= 0 && is_less_than_before(s, k) &&
		(opens_with_whole(s) || (f->host == -1 && follows_colon(s, f))))
		f->is_part = TRUE;
	if (k > 0 && f->host == -1 && kt_figure_at(s->figures, k - 1)->is_part &&
		!tells_difference(s, f) && (f->unit == KT_UNIT_NONE || is_next_part(s, k)))
		f->is_part = TRUE;
	if (f->is_part)
		f->flags |= KT_FLAG_OF_WHICH;
}

void kt_figure_mark_range(const struct kt_sentence *s, struct kt_figure *f)
{
	gint range = kt_figure_quantity(s, f)->range;

	if (range)
		f->flags |= range < 0 ? KT_FLAG_RANGE_LOW : KT_FLAG_RANGE_HIGH;
}
