/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a target is of, where its own sentence does not say so.
 *
 *   Sygefraværet faldt til 4,6 pct. Hver ansat var væk i 10,5 dage. Målet for 2014 er 4,2 pct.
 *   ~~~~~~~~~~~~                                                    ~~~~~ of the last level in that unit
 *
 * A phrase of the words before that is no such level's ("ansat") is of something else. */
#include "extract/models/subject_search.h"
#include "extract/prose/prose_subject.h"

#include <string.h>

enum { MOST_TOLD_WORDS = 5 };

/* NAME begins with "målet", "måltallet". */
static gboolean begins_with_target(const struct kt_sentence *s, const char *name)
{
	const struct kt_term *t =
		kt_lexicon_find(s->p->lexicon, KT_LEX_MEASURE, kt_slice(name, strcspn(name, " ,")));

	return t && g_str_equal(t->value, "target");
}

/* The last figure told in F's unit that is no target itself; NULL. */
static const struct kt_told_value *level_before(const struct kt_subject_search *q)
{
	const struct kt_discourse *d = q->s->before;
	guint n = MIN(d->n_told, G_N_ELEMENTS(d->told));

	for (guint back = 1; back <= n; back++) {
		const struct kt_told_value *told =
			&d->told[(d->n_told - back) % G_N_ELEMENTS(d->told)];

		if (told->unit == q->f->unit)
			return told->subject && *told->subject &&
					       !begins_with_target(q->s, told->subject)
				       ? told
				       : NULL;
	}
	return NULL;
}

/* PART stands elsewhere and is not what the level is of. */
static gboolean is_of_something_else(
	const struct kt_subject_search *q, const char *part, const char *level)
{
	g_autofree char *text = NULL;

	if (kt_name_within(part, level))
		return FALSE;
	text = kt_squeeze_dup(kt_passage_slice(q->s->p, q->s->first, q->s->end));
	return !strstr(text, part);
}

char *kt_search_target(const struct kt_subject_search *q, const char *subject)
{
	const struct kt_told_value *level;
	const char *rest = subject ? strstr(subject, ", ") : NULL;
	g_autofree char *of = NULL;

	if (q->f->measure != KT_MEASURE_TARGET || kt_unit_is_money(q->f->unit) || q->f->host >= 0 ||
		q->s->before->is_list || !subject || !begins_with_target(q->s, subject) ||
		kt_search_tells(q, q->f->end, MIN(q->f->right, q->s->end)))
		return NULL;
	level = level_before(q);
	if (!level || (rest && !is_of_something_else(q, rest + 2, level->subject)))
		return NULL;
	of = g_strndup(level->subject, strcspn(level->subject, ","));
	if (kt_words_in(of) > MOST_TOLD_WORDS || kt_name_within(of, subject))
		return NULL;
	return kt_name_join(rest ? g_strndup(subject, rest - subject) : g_strdup(subject),
		g_steal_pointer(&of));
}
