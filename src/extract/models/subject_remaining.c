/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The last of several, which has no name.
 *
 *   Skolerne står bag 58 underretninger, politiet 46 og andre 64.
 *   11 % på daginstitution og 14 % på andet
 *   Sundholm (12), Borgmestervangen (10), andre (6)
 *
 * "Andre" is a pronoun and names nothing alone; as one of those told side by side it does,
 * and no other one's name is the figure's. */
#include "extract/models/subject_search.h"
#include "extract/prose/prose_subject.h"

/* Another figure of the same unit is told beside it. */
static gboolean is_one_of_several(const struct kt_subject_search *q)
{
	for (guint k = 0; k < q->s->figures->len; k++) {
		const struct kt_figure *other = kt_figure_at(q->s->figures, k);

		if (k != q->k && !other->refusal && other->unit == q->f->unit)
			return TRUE;
	}
	return q->s->before->is_list;
}

/* "Afvist eller andet: 3": the last word of a name, not of several that are told. */
static gboolean ends_name(const struct kt_subject_search *q, guint i)
{
	return i >= q->s->first + 2 && kt_search_speech(q, i - 1) == KT_SPEECH_CONJUNCTION &&
	       kt_search_speech(q, i - 2) != KT_SPEECH_FIGURE &&
	       kt_search_speech(q, i - 2) != KT_SPEECH_MARK;
}

static gboolean is_remaining(const struct kt_subject_search *q, guint i)
{
	return i < q->s->end && kt_word_has(q->s->p, i, KT_LEX_STOP, "remaining");
}

/* The token of the word that F is told of; 0 if that is none. */
static guint find_word(const struct kt_subject_search *q)
{
	guint i = q->f->first, behind = q->f->end + 1;

	while (i > q->s->first &&
		(kt_search_speech(q, i - 1) == KT_SPEECH_ADVERB ||
			kt_search_speech(q, i - 1) == KT_SPEECH_MARK) &&
		!kt_mark_is(q->s->p, i - 1, ',') && !kt_mark_is(q->s->p, i - 1, ')'))
		i--;
	if (i > q->s->first && is_remaining(q, i - 1))
		return i - 1;
	if (behind < q->s->end && kt_search_speech(q, q->f->end) == KT_SPEECH_PREPOSITION &&
		is_remaining(q, behind) &&
		(behind + 1 >= q->s->end || kt_search_speech(q, behind + 1) == KT_SPEECH_MARK))
		return behind;
	return 0;
}

char *kt_search_remaining(const struct kt_subject_search *q)
{
	guint at = find_word(q);

	if (!at || ends_name(q, at) || !is_one_of_several(q))
		return NULL;
	return kt_name_join(kt_slice_dup(kt_passage_token(q->s->p, at)->word.folded),
		g_strdup(q->f->noun_words));
}
