/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each of several prices is paid for, where "for" leads to it and the sum stands right behind.
 *
 *   Taksten bliver for lystbåde 145 kr. (140 kr.), for både fra 10 til 14 m 185 kr. og for større både 250 kr.
 *                      ~~~~~~~~                        ~~~~~~~~~~~~~~~~~~~~              ~~~~~~~~~~~
 * The words before the row name them all and are no one's own. */
#include "extract/models/subject_search.h"
#include "extract/prose/prose_subject.h"

enum { MOST_BACK = 9, MOST_WORDS = 7 };

/* The "for" of the figure's own words, which go up to it; F's first token where there is none. */
static guint find_for(const struct kt_subject_search *q, const struct kt_figure *f)
{
	for (guint i = f->first, n = 0; i > q->s->first && n < MOST_BACK; n++) {
		i--;
		if (kt_word_does(q->s->p, i, KT_W(FOR)))
			return i;
		if (kt_mark_separates(q->s->p, i) ||
			(kt_word_is_verb(q->s->p, i) && i + 1 < f->first))
			break;
	}
	return f->first;
}

/* Where the words behind "for" end: before the verb that may stand before the sum, "for private er". */
static guint words_end(const struct kt_subject_search *q, const struct kt_figure *f)
{
	return kt_word_is_verb(q->s->p, f->first - 1) ? f->first - 1 : f->first;
}

/* The sum itself, where F stands in a bracket behind it. */
static const struct kt_figure *host_of(const struct kt_subject_search *q)
{
	return q->f->host >= 0 ? kt_figure_at(q->s->figures, q->f->host) : q->f;
}

/* Another price of the sentence, but for one in a bracket, is led to so as well. */
static gboolean is_in_row(const struct kt_subject_search *q, const struct kt_figure *f)
{
	for (guint k = 0; k < q->s->figures->len; k++) {
		const struct kt_figure *other = kt_figure_at(q->s->figures, k);

		if (other != f && !other->refusal && other->host < 0 && other->unit == f->unit &&
			find_for(q, other) < other->first)
			return TRUE;
	}
	return FALSE;
}

char *kt_search_priced(const struct kt_subject_search *q, const char *subject)
{
	const struct kt_figure *f = host_of(q);
	guint first = find_for(q, f) + 1, end;
	g_autofree char *words = NULL;

	if (!kt_unit_is_money(f->unit) || q->f->unit != f->unit || first > f->first ||
		!is_in_row(q, f))
		return NULL;
	end = words_end(q, f);
	if (first >= end || kt_word_class(q->s->p, first) != KT_WORD_CONTENT ||
		kt_word_class(q->s->p, end - 1) == KT_WORD_PREPOSITION ||
		kt_word_class(q->s->p, end - 1) == KT_WORD_CONJUNCTION)
		return NULL; /* "for hele året på 14 mio. kr." */
	words = kt_squeeze_dup(kt_passage_slice(q->s->p, first, end));
	if (kt_words_in(words) > MOST_WORDS ||
		(subject && kt_name_within(words, subject) && !kt_search_names_sibling(q, subject)))
		return NULL;
	return g_steal_pointer(&words);
}
