/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What those that are counted do, where nothing else tells them apart.
 *
 *   57 unge har efterværn. 37 bor privat, 12 i botilbud.
 *                             ~~~~~~~~~~
 * Without it all of them would be called "unge". */
#include "extract/models/subject_search.h"

#include <string.h>

enum { MOST_WORDS = 3 };

/* Where the clause that goes on with the verb at token I ends; 0 where it is too long for a name, or tells
 * a time, a number or another clause. */
static guint end_of_verb(const struct kt_subject_search *q, guint i)
{
	const struct kt_passage *p = q->s->p;

	for (guint end = i; end < q->s->end && end <= i + MOST_WORDS; end++) {
		const struct kt_token *t = kt_passage_token(p, end);
		enum kt_word_class c = kt_word_class(p, end);

		if (t->time >= 0 || t->is_number || c == KT_WORD_CLAUSE || c == KT_WORD_ARTICLE ||
			kt_word_does(p, end, KT_W(THERE)))
			return 0;
		if (t->kind != KT_TOKEN_WORD || c == KT_WORD_CONJUNCTION)
			return end > i && kt_word_class(p, end - 1) == KT_WORD_PREPOSITION ? 0
											   : end;
	}
	return 0;
}

/* A word of tokens [FIRST, END) is in the LEN bytes of NAME. */
static gboolean says_any(
	const struct kt_passage *p, const char *name, gsize len, guint first, guint end)
{
	g_autofree char *folded = g_utf8_strdown(name, (gssize)len);

	for (guint i = first; i < end; i++) {
		struct kt_slice word = kt_passage_token(p, i)->word.folded;

		if (word.len > 2 && memmem(folded, strlen(folded), word.at, word.len))
			return TRUE;
	}
	return FALSE;
}

/* The figure counts persons whose noun was told before, and its own clause begins with a verb. */
static gboolean goes_on_with_verb(const struct kt_subject_search *q)
{
	const struct kt_figure *f = q->f;

	return f->host < 0 && f->unit == KT_UNIT_PERSON && f->measure == KT_MEASURE_COUNT &&
	       f->end < q->s->end && !(f->noun < f->noun_end && f->noun >= f->first) &&
	       kt_word_class(q->s->p, f->end) != KT_WORD_AUXILIARY &&
	       kt_search_speech(q, f->end) == KT_SPEECH_VERB;
}

char *kt_search_does(const struct kt_subject_search *q, const char *name)
{
	const struct kt_passage *p = q->s->p;
	gsize head = name ? strcspn(name, ",") : 0;
	guint first = q->f->end, end;
	g_autofree char *words = NULL;
	gboolean is_sure; /* that the names behind the comma are of another */

	if (!name || !goes_on_with_verb(q))
		return NULL;
	end = end_of_verb(q, first);
	is_sure = kt_is_done_by_several(p, first);
	if (!end)
		return NULL;
	if (says_any(p, name, head, first, end))
		return is_sure && name[head] ? g_strndup(name, head) : NULL;
	if (!is_sure &&
		(says_any(p, name, strlen(name), first, end) || (name[head] && end == first + 1)))
		return NULL;
	words = kt_squeeze_dup(kt_passage_slice(p, first, end));
	return g_strdup_printf("%.*s, %s", (gint)head, name, words);
}
