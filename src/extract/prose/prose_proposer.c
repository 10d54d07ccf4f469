/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who decides on money, and is no name of it.
 *
 *   Partierne bag budgettet har besluttet at afsætte 10 mio. kr. til plejecentre
 *   ~~~~~~~~~~~~~~~~~~~~~~~     ~~~~~~~~~
 *   Et flertal i udvalget foreslår, at der bruges 2 mio. kr. på stier */
#include "extract/prose/prose.h"

enum { LONGEST = 7, PAST_VERB = 3 };

/* Behind token I, the head of a phrase, where the verb stands that goes with it; 0: none near. */
static guint verb_behind(const struct kt_passage *p, guint i)
{
	guint stop = MIN(i + LONGEST, p->tokens->len);

	for (guint k = i + 1; k < stop; k++) {
		if (kt_mark_is(p, k, '('))
			while (k + 1 < stop && !kt_mark_is(p, k, ')'))
				k++;
		if (kt_mark_is(p, k, ')'))
			continue; /* "Et mindretal (O)" */
		if (kt_word_means(p, k, KT_S(RESOLVES)) || kt_word_is_verb(p, k))
			return k;
		if (kt_mark_separates(p, k) || kt_mark_is(p, k, '.') ||
			kt_word_class(p, k) == KT_WORD_CLAUSE)
			return 0;
	}
	return 0;
}

/* Token HEAD is a political body, and what it does is to decide; END is set to its verb. */
static gboolean decides(const struct kt_passage *p, guint head, guint *end)
{
	if (!kt_word_means(p, head, KT_S(POLITICAL)))
		return FALSE;
	*end = verb_behind(p, head);
	for (guint k = *end; *end && k < MIN(*end + PAST_VERB, p->tokens->len); k++)
		if (kt_word_means(p, k, KT_S(RESOLVES)))
			return TRUE;
	return FALSE;
}

gboolean kt_names_proposer(const struct kt_passage *p, guint i)
{
	guint end;

	if (kt_passage_token(p, i)->kind != KT_TOKEN_WORD ||
		!kt_bits_meet(p->senses, KT_S(POLITICAL)))
		return FALSE;
	for (guint head = i + 1; head-- > 0 && head + LONGEST > i;) {
		if (decides(p, head, &end))
			return i < end;
		if (kt_mark_separates(p, head) || kt_mark_is(p, head, '.'))
			return FALSE;
	}
	return FALSE;
}
