/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Money that is moved from one year to another, of which no noun tells.
 *
 *   Der flyttes netto 18,4 mio. kr. fra 2025. De fordeler sig med 9,1 mio. kr. til 2026 og
 *   9,3 mio. kr. til 2027.
 *
 *   Resten, 41,4 mio. kr., søges overført til 2013.
 *
 * The row's label is what is done, "flyttes til 2026", not what was told of before. */
#include "extract/models/subject_search.h"

#include <string.h>

/* Tokens [FIRST, END): "fra 2025 til 2026" from token I on. */
static gboolean find_years(const struct kt_subject_search *q, guint i, guint *first, guint *end)
{
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

static gboolean tells_moved(const struct kt_subject_search *q, const char *words)
{
	return kt_bits_meet(
		kt_lexicon_senses_in(q->s->p->lexicon, kt_slice_str(words)), KT_S(MOVED));
}

/* What the figure told before it is done with, "flyttes" of "flyttes fra 2025"; NULL. */
static char *verb_before(const struct kt_subject_search *q)
{
	const struct kt_figure *before = q->k > 0 ? kt_figure_at(q->s->figures, q->k - 1) : NULL;
	const char *name = before ? before->subject : q->last ? q->last->text : NULL;
	char *verb = name ? g_strndup(name, strcspn(name, " ,")) : NULL;

	if (verb && tells_moved(q, verb))
		return verb;
	g_free(verb);
	return NULL;
}

/* The verb in the predicate behind the figure, "må overføres", "søges overført"; END where there is none. */
static guint verb_behind(const struct kt_subject_search *q)
{
	enum { LONGEST_PREDICATE = 3 };
	guint end = MIN(q->f->end + LONGEST_PREDICATE, q->s->end);

	for (guint i = q->f->end; i < end; i++) {
		enum kt_word_class c = kt_word_class(q->s->p, i);

		if (kt_word_means(q->s->p, i, KT_S(MOVED)))
			return i;
		if (!kt_class_is_verb(c) && c != KT_WORD_ADVERB &&
			!(i == q->f->end && kt_mark_is(q->s->p, i, ',')) &&
			!kt_word_means(q->s->p, i, KT_S(APPLIED, PROPOSED)))
			break;
	}
	return q->s->end;
}

/* The heading over the figure, where it is short and tells of something; NULL. */
static const char *heading_of(const struct kt_subject_search *q)
{
	enum { MOST_OF_HEADING = 3 };
	const guint64 vague = kt_subject_bit(KT_SUBJECT_IS_GENERIC) |
			      kt_subject_bit(KT_SUBJECT_IS_RELATIONAL) |
			      kt_subject_bit(KT_SUBJECT_HAS_VERB);
	const struct kt_known_name *heading = q->from->heading;

	return heading && heading->n_words <= MOST_OF_HEADING && !(heading->marks & vague) &&
			       !kt_lexicon_begins(q->s->p->lexicon, KT_LEX_SECTION,
				       kt_slice_str(heading->text))
		       ? heading->text
		       : NULL;
}

/* "41,4 mio. kr., søges overført til 2013": what is done with it, beside what NAME (NULL: none) says it is, else
 * the heading; NULL where NAME says enough. */
static char *moved_behind(const struct kt_subject_search *q, const char *name)
{
	enum { MOST_OF_VERB = 2 }; /* "Resten overført" */
	g_autofree char *head = name ? g_strndup(name, strcspn(name, ",")) : NULL;
	const char *comma = name ? strstr(name, ", ") : NULL, *beside = comma ? comma + 2 : NULL;
	guint verb = verb_behind(q), first, end;
	char *done;

	if (verb == q->s->end || !find_years(q, verb + 1, &first, &end))
		return NULL;
	if (head && tells_moved(q, head) && kt_words_in(head) > MOST_OF_VERB)
		return NULL;
	if (head && beside && !tells_moved(q, beside) &&
		(kt_search_known(q->s, head)->marks & kt_subject_bit(KT_SUBJECT_IS_RELATIONAL)))
		return NULL; /* "restbeløbet, kulturpuljen" */
	done = kt_squeeze_dup(kt_passage_slice(q->s->p, verb, end));
	if (head && !tells_moved(q, head))
		return kt_name_join(g_steal_pointer(&head), done);
	beside = beside ? beside : heading_of(q);
	return beside ? kt_name_join(done, g_strdup(beside)) : done;
}

char *kt_search_moved(const struct kt_subject_search *q, const char *name)
{
	guint first, end, verb;
	g_autofree char *done = NULL, *years = NULL;

	if (!kt_unit_is_money(q->f->unit) || q->f->host >= 0)
		return NULL;
	if (!find_years(q, q->f->end, &first, &end))
		return kt_search_tells(q, kt_search_clause_start(q), q->f->first)
			       ? NULL
			       : moved_behind(q, name);
	if (kt_search_tells(q, kt_search_clause_start(q), MIN(q->f->right, q->s->end)))
		return NULL;
	verb = find_verb(q, kt_search_clause_start(q), q->f->first);
	done = verb < q->f->first ? kt_squeeze_dup(kt_passage_slice(q->s->p, verb, verb + 1))
				  : verb_before(q);
	if (!done)
		return NULL;
	years = kt_squeeze_dup(kt_passage_slice(q->s->p, first, end));
	return g_strconcat(done, " ", years, NULL);
}
