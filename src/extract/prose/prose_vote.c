/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How many voted for or against, which is no figure of what they decide.
 *
 *   5 stemte for, 2 imod        For: 14        Venstre (3 medlemmer) tog forbehold
 */
#include "extract/passage/annotate.h"
#include "extract/prose/prose.h"

#include <string.h>

/* "Høringssvar imod: 112": those who wrote, and no voice of a council; "medlemmer imod" is one. */
static gboolean are_counted_before(const struct kt_sentence *s, guint i)
{
	const struct kt_found *f = kt_found_before(s->p, KT_LEX_COUNTED, i);

	return f && f->first >= s->first && !g_str_equal(f->term->value, "person");
}

/* The word at I is of those who vote: "Venstre", "Liste L", "mindretallet", "stemte". */
static gboolean is_of_voters(const struct kt_sentence *s, guint i)
{
	enum { LETTER = 1 };

	if (kt_word_means(s->p, i, KT_S(POLITICAL, VOTED)))
		return TRUE;
	return i > s->first && kt_passage_token(s->p, i)->span.len == LETTER &&
	       kt_token_is_upper(s->p, i) && kt_word_means(s->p, i - 1, KT_S(BALLOT));
}

/* "Venstre (3 medlemmer) tog forbehold", "et flertal på 4 medlemmer": so many of a council, of whom the words
 * before tell how they voted. */
static gboolean is_of_council(const struct kt_sentence *s, const struct kt_figure *f)
{
	enum { MOST_OF_COUNCIL = 59 };
	guint noun = kt_figure_quantity(s, f)->number_token + 1;

	if (!kt_is_integer_within(f->value, 1, MOST_OF_COUNCIL) || noun >= s->end ||
		!kt_word_means(s->p, noun, KT_S(MEMBER)) || f->first == s->first ||
		!(kt_mark_is(s->p, f->first - 1, '(') ||
			kt_word_does(s->p, f->first - 1, KT_W(ON))))
		return FALSE;
	for (guint i = s->first; i < f->first; i++)
		if (is_of_voters(s, i))
			return TRUE;
	return FALSE;
}

/* "5 stemte for, 2 imod" */
gboolean kt_figure_is_vote(const struct kt_sentence *s, const struct kt_figure *f)
{
	if (f->unit != KT_UNIT_NONE && f->unit != KT_UNIT_PERSON)
		return FALSE;
	if (is_of_council(s, f))
		return TRUE;
	if (f->first > s->first && kt_word_means(s->p, f->first - 1, KT_S(VOTED)))
		return TRUE; /* "Imod forslaget stemte to medlemmer" */
	if (f->first > s->first + 1 && kt_mark_is(s->p, f->first - 1, ':') &&
		!are_counted_before(s, f->first - 2) &&
		(kt_word_does(s->p, f->first - 2, KT_W(OPPOSED, FOR)) ||
			kt_word_means(s->p, f->first - 2, KT_S(ABSTAINED))))
		return TRUE; /* "For: 14", "Undlod: 1" */
	if (!kt_word_does(s->p, f->end, KT_W(OPPOSED, FOR)) &&
		!kt_word_means(s->p, f->end, KT_S(ABSTAINED)))
		return FALSE;
	for (guint i = s->first; i < s->end; i++)
		if (kt_word_has(s->p, i, KT_LEX_NONFIGURE, "before votes") ||
			kt_word_has(s->p, i, KT_LEX_NONFIGURE, "after votes"))
			return TRUE;
	return FALSE;
}
