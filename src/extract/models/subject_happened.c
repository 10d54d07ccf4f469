/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is told to happen so often, and is named in the words before.
 *
 *   En underretning skal vurderes inden for 24 timer. Det skete i 97 pct. af sagerne.
 *      ~~~~~~~~~~~~               ~~~~~~~~~~~~~~~~~~~
 * "Det" stands for all that was said, and the cases are only those it was said of. */
#include "extract/models/subject_search.h"

enum {
	MOST_WORDS = 3,    /* before the bound */
	MOST_BACK = 2,     /* sentences */
	LONGEST_BOUND = 6, /* tokens */
};

/* The verb by which "det" happens, in the clause of F, and nothing else that has a name before
 * the number: "Det skete i", "i 2020 lykkedes det for". */
static gboolean says_it_happens(const struct kt_subject_search *q)
{
	gboolean it = FALSE, happens = FALSE;
	guint from = q->f->first;

	while (from > q->s->first && !kt_mark_separates(q->s->p, from - 1))
		from--;
	for (guint i = from; i < q->f->first; i++) {
		it |= kt_word_does(q->s->p, i, KT_W(IT));
		happens |= kt_word_means(q->s->p, i, KT_S(HAPPENS));
		if (kt_search_speech(q, i) == KT_SPEECH_NOUN &&
			kt_passage_token(q->s->p, i)->time < 0)
			return FALSE;
	}
	return it && happens;
}

/* The bound of a rule among tokens [FIRST, END), the last of it; its end, or 0. */
static guint find_rule(const struct kt_passage *p, guint first, guint end, guint *from)
{
	for (guint i = end; i-- > first;) {
		const struct kt_found *bound = kt_passage_term_at(p, KT_LEX_QUALIFIER, i);
		gboolean within = (bound && bound->term->value[1] == '=') ||
				  kt_word_has(p, i, KT_LEX_TIME, "until");
		guint k = i + 1;

		if (!within || (bound && bound->first != i))
			continue;
		while (k < MIN(end, i + LONGEST_BOUND) && !kt_passage_token(p, k)->is_number)
			k++;
		*from = i;
		if (k + 1 < end && kt_passage_token(p, k)->is_number)
			return k + 2; /* with its unit */
	}
	return 0;
}

/* Where the clause that token I is in begins, not before FIRST. */
static guint clause_start(const struct kt_passage *p, guint first, guint i)
{
	while (i > first && !kt_mark_separates(p, i - 1) && !kt_word_does(p, i - 1, KT_W(THAT)))
		i--;
	return i;
}

/* Of "skal en underretning vurderes" the noun: the passive is what happened to it. */
static guint without_passive(const struct kt_passage *p, guint first, guint end)
{
	return end > first + 1 && kt_word_ends(p, end - 1, KT_F(PASSIVE), 3) ? end - 1 : end;
}

/* "Efter servicelovens § 155 skal en underretning": what only says where the rule is found or
 * when it holds is no part of it. */
static guint behind_modal(const struct kt_passage *p, guint first, guint end)
{
	for (guint i = end; kt_word_class(p, first) == KT_WORD_PREPOSITION && i-- > first;)
		if (kt_word_has(p, i, KT_LEX_STOP, "modal"))
			return kt_phrase_words(p, i + 1, end) > 0 ? i + 1 : first;
	return first;
}

char *kt_search_happened(const struct kt_subject_search *q)
{
	const struct kt_passage *p = q->s->p;
	guint first = q->s->first, end = q->f->clause > first ? q->f->clause : first;

	if (q->f->unit == KT_UNIT_NONE || kt_unit_is_money(q->f->unit) || !says_it_happens(q))
		return NULL;
	for (guint back = 0; back <= MOST_BACK; back++) {
		guint from, bound_end = find_rule(p, first, end, &from), clause, verb, noun;
		g_autofree char *name = NULL, *bound = NULL;

		if (bound_end) {
			clause = clause_start(p, first, from);
			verb = without_passive(p, clause, from);
			noun = behind_modal(p, clause, verb);
			name = kt_phrase(p, noun, verb, MOST_WORDS, TRUE);
			if (!name)
				name = kt_phrase(p, clause, verb, MOST_WORDS, TRUE);
			bound = kt_squeeze_dup(kt_passage_slice(p, from, bound_end));
			return name ? g_strconcat(name, " ", bound, NULL) : NULL;
		}
		if (first == 0)
			return NULL;
		kt_passage_sentence(p, first - 1, &first, &end);
	}
	return NULL;
}
