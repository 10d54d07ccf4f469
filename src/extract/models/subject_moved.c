/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Money that is moved from one year to another, of which no noun tells.
 *
 *   Der flyttes netto 18,4 mio. kr. fra 2025. De fordeler sig med 9,1 mio. kr. til 2026 og
 *   9,3 mio. kr. til 2027.
 *
 * The row's label is what is done, "flyttes til 2026", not what was told of before. */
#include "extract/models/subject_search.h"

#include <string.h>

/* Tokens [FIRST, END): "fra 2025 til 2026" behind the figure. */
static gboolean find_years(const struct kt_subject_search *q, guint *first, guint *end)
{
	guint i = q->f->end;

	*first = i;
	while (i + 1 < q->s->end && kt_word_does(q->s->p, i, KT_W(FROM, TO)) &&
		kt_passage_token(q->s->p, i + 1)->time >= 0) {
		gint32 time = kt_passage_token(q->s->p, i + 1)->time;

		for (i++; i < q->s->end && kt_passage_token(q->s->p, i)->time == time;)
			i++;
	}
	*end = i;
	return *end > *first;
}

/* The verb that moves it in tokens [FIRST, END); END where none does. */
static guint find_verb(const struct kt_subject_search *q, guint first, guint end)
{
	while (first < end && !kt_word_means(q->s->p, first, KT_S(MOVED)))
		first++;
	return first;
}

/* What the figure told before it is done with, "flyttes" of "flyttes fra 2025"; NULL. */
static char *verb_before(const struct kt_subject_search *q)
{
	const struct kt_figure *before = q->k > 0 ? kt_figure_at(q->s->figures, q->k - 1) : NULL;
	const char *name = before ? before->subject : q->last ? q->last->text : NULL;
	char *verb = name ? g_strndup(name, strcspn(name, " ,")) : NULL;

	if (verb && kt_bits_meet(kt_lexicon_senses_in(q->s->p->lexicon, kt_slice_str(verb)),
			    KT_S(MOVED)))
		return verb;
	g_free(verb);
	return NULL;
}

char *kt_search_moved(const struct kt_subject_search *q)
{
	guint first, end, verb;
	g_autofree char *done = NULL, *years = NULL;

	if (!kt_unit_is_money(q->f->unit) || q->f->host >= 0 || !find_years(q, &first, &end) ||
		kt_search_tells(q, kt_search_clause_start(q), MIN(q->f->right, q->s->end)))
		return NULL;
	verb = find_verb(q, kt_search_clause_start(q), q->f->first);
	done = verb < q->f->first ? kt_squeeze_dup(kt_passage_slice(q->s->p, verb, verb + 1))
				  : verb_before(q);
	if (!done)
		return NULL;
	years = kt_squeeze_dup(kt_passage_slice(q->s->p, first, end));
	return g_strconcat(done, " ", years, NULL);
}
