/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is left of a pool.
 *
 *   4. Kulturpuljen
 *   Så er der 50.000 kr. tilbage til kampagnen "Alle børn cykler".
 *
 * What the rest may be spent on is told beside it, and who got the money before; what it is
 * the rest of often only above. */
#include "extract/models/measure_gather.h"
#include "extract/models/subject_search.h"

#include <string.h>

enum { LONGEST_POOL = 6 }; /* words */

/* The nearer to the figure it was told, the higher; 0: nowhere near. */
static guint nearness(enum kt_subject_place place)
{
	static const enum kt_subject_place order[] = {KT_SUBJECT_TITLE, KT_SUBJECT_OF_TITLE,
		KT_SUBJECT_HEADING, KT_SUBJECT_OF_HEADING, KT_SUBJECT_TOPIC, KT_SUBJECT_LAST,
		KT_SUBJECT_OF_EARLIER, KT_SUBJECT_OF_BEFORE, KT_SUBJECT_MODEL};

	for (guint i = 0; i < G_N_ELEMENTS(order); i++)
		if (order[i] == place)
			return i + 1;
	return place < KT_SUBJECT_MODEL ? G_N_ELEMENTS(order) + 1 : 0;
}

static gboolean names_pool(const struct kt_known_name *name)
{
	return name->is_pool && !name->has_comma && name->n_words <= LONGEST_POOL &&
	       !(name->marks & kt_subject_bit(KT_SUBJECT_HAS_VERB));
}

static const struct kt_known_name *nearest_pool(const struct kt_subject_search *q)
{
	const struct kt_subject_phrase *best = NULL;

	for (gint i = 0; i < (gint)q->e->phrases->len; i++) {
		const struct kt_subject_phrase *p = kt_subject_phrase_at(q->e, i);

		if (!nearness(p->place) || !names_pool(p->name))
			continue;
		if (!best || nearness(p->place) > nearness(best->place) ||
			(p->place == best->place && p->name->n_words > best->name->n_words))
			best = p;
	}
	return best ? best->name : NULL;
}

/* What a label calls the rest that the word LEFT tells of: "rest" where it resterer; NULL where
 * that may be the rest of anything, "resten", or it is paid back, "betales tilbage". */
static const char *name_of_rest(const struct kt_subject_search *q, const struct kt_found *left)
{
	const char *name = strstr(left->term->value, " left=");
	guint i = left->first;

	if (!name || (i > q->s->first && kt_search_speech(q, i) != KT_SPEECH_VERB &&
			     (kt_search_speech(q, i - 1) == KT_SPEECH_PARTICIPLE ||
				     kt_search_speech(q, i - 1) == KT_SPEECH_NOUN) &&
			     kt_word_ends(q->s->p, i - 1, KT_F(SUPINE), 0)))
		return NULL;
	return name + strlen(" left=");
}

char *kt_search_left(const struct kt_subject_search *q)
{
	const struct kt_found *left = kt_figure_is_left(q->s, q->f);
	const char *rest = left ? name_of_rest(q, left) : NULL;
	const struct kt_known_name *pool = rest ? nearest_pool(q) : NULL, *full;

	if (!pool)
		return NULL;
	full = kt_search_fuller(q, pool);
	return kt_name_join(g_strdup(full ? full->text : pool->text), g_strdup(rest));
}
