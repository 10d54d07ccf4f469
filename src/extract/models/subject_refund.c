/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the state pays back.
 *
 *   Udgiften var 11,4 mio. kr., hvoraf staten refunderer 50 pct.
 *
 * The sentence says it by a verb, a label by a noun: "statens refusion". */
#include "extract/models/measure_gather.h"
#include "extract/models/subject_search.h"
#include "extract/prose/prose_subject.h"

#include <string.h>

/* The verb that tells it in the clause of F, and *WHO does so is the state; NULL. */
static const struct kt_found *find_verb(const struct kt_subject_search *q, guint *who)
{
	const struct kt_found *verb = NULL;
	guint from = q->f->first;
	gboolean state = FALSE;

	while (from > q->s->first && !kt_mark_separates(q->s->p, from - 1) &&
		kt_search_speech(q, from - 1) != KT_SPEECH_CONJUNCTION)
		from--;
	for (guint i = from; i < q->f->first; i++) {
		const struct kt_found *clue = kt_passage_term_at(q->s->p, KT_LEX_CLUE, i);

		if (clue && kt_clue_tells(clue->term, " refunded="))
			verb = clue;
		if (kt_word_means(q->s->p, i, KT_S(STATE))) {
			state = TRUE;
			*who = i;
		}
	}
	return state ? verb : NULL;
}

/* REFUND with what NAME tells of it, in which the state stood for it: "staten af udgiften". */
static char *named(
	const struct kt_subject_search *q, const char *refund, const char *name, guint who)
{
	g_autofree char *state = kt_squeeze_dup(kt_passage_slice(q->s->p, who, who + 1));
	g_auto(GStrv) parts = g_strsplit(name ? name : "", ", ", -1);
	char *first = g_strdup(refund), *rest = NULL;

	for (guint i = 0; parts[i]; i++) {
		if (!g_str_has_prefix(parts[i], state)) {
			rest = kt_name_join(rest, g_strdup(parts[i]));
			continue;
		}
		g_free(first);
		first = g_strconcat(refund, parts[i] + strlen(state), NULL);
	}
	return kt_name_join(first, rest);
}

char *kt_search_refund(const struct kt_subject_search *q, const char *name)
{
	guint who = 0;
	const struct kt_found *verb = q->f->unit == KT_UNIT_PERCENT ? find_verb(q, &who) : NULL;

	return verb ? named(q, strchr(verb->term->value, '=') + 1, name, who) : NULL;
}
