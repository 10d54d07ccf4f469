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

/* "Varslinger: 2, berørte: 57": of two figures that which is more than the other is no part of it,
 * unless a word says so. */
static gboolean is_less_than_before(const struct kt_sentence *s, guint k)
{
	const struct kt_figure *f = kt_figure_at(s->figures, k),
			       *before = kt_figure_at(s->figures, k - 1);

	return s->figures->len > 2 || (f->unit != KT_UNIT_NONE && before->unit != f->unit) ||
	       kt_decimal_cmp(kt_decimal_abs(f->value), kt_decimal_abs(before->value)) <= 0;
}

void kt_figure_mark_part(const struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);
	const struct kt_found *of_which = kt_passage_find(s->p, KT_LEX_OF_WHICH, f->left, f->first);

	if (of_which && !kt_word_means(s->p, of_which->first, KT_S(INCLUDING)))
		f->is_part = TRUE;
	if (kt_word_does(s->p, f->end, KT_W(OF)) &&
		kt_word_does(s->p, f->end + 1, KT_W(THEM, THESE)))
		f->is_part = TRUE;
	if (k > 0 && kt_figure_quantity(s, f)->range <= 0 && is_less_than_before(s, k) &&
		(opens_with_whole(s) || (f->host == -1 && follows_colon(s, f))))
		f->is_part = TRUE;
	if (k > 0 && f->unit == KT_UNIT_NONE && f->host == -1 &&
		kt_figure_at(s->figures, k - 1)->is_part)
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
