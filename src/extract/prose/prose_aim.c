/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is aimed at, and how many have come there.
 *
 *   Vi sigter efter, at 70 pct. af borgerne er tilfredse.     an aim
 *   I alt 72 pct. nåede målet.                                as many as did
 *
 * The word that says so stands in the sentence that the clause with the figure is the content
 * of, or behind the figure as what was reached. */
#include "extract/models/measure_evidence.h"
#include "extract/prose/prose.h"

/* How loud token I speaks for an aim. */
static guint aim_of(const struct kt_sentence *s, guint i)
{
	static const enum kt_lex_role roles[] = {KT_LEX_MEASURE, KT_LEX_CLUE};
	struct kt_votes votes = {.strength = {0}};

	for (guint k = 0; k < G_N_ELEMENTS(roles); k++) {
		const struct kt_found *found = kt_passage_term_at(s->p, roles[k], i);

		if (found)
			kt_measure_read_term(found->term, &votes);
	}
	return votes.strength[KT_MEASURE_TARGET] > votes.strength[KT_MEASURE_LIMIT]
		       ? votes.strength[KT_MEASURE_TARGET]
		       : 0;
}

/* The comma before "at", which opens the clause of F right before its number: "efter, at mindst 70
 * pct."; the sentence's first token where none does. */
static guint content_border(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = kt_before_number(s, f);

	return i >= s->first + 2 && kt_word_does(s->p, i - 1, KT_W(THAT)) &&
			       kt_mark_is(s->p, i - 2, ',')
		       ? i - 2
		       : s->first;
}

/* "sigter efter,", "det er ambitionen,", "planen for i år er,": what ends at BORDER tells an aim. */
static gboolean aims(const struct kt_sentence *s, guint border)
{
	enum { LOUD_ENOUGH = 8 };
	guint i = border;

	if (i > s->first && kt_word_class(s->p, i - 1) == KT_WORD_PREPOSITION)
		i--;
	if (i == s->first)
		return FALSE;
	if (!kt_word_does(s->p, i - 1, KT_W(IS, WAS)))
		return aim_of(s, i - 1) >= LOUD_ENOUGH;
	while (--i > s->first && !kt_mark_separates(s->p, i - 1))
		if (aim_of(s, i - 1) >= LOUD_ENOUGH)
			return TRUE;
	return FALSE;
}

/* "72 pct. nåede målet", "3 af skolerne har opfyldt målet" */
static gboolean has_come_there(const struct kt_sentence *s, const struct kt_figure *f)
{
	enum { REACH = 6, LOUD_ENOUGH = 8 };

	for (guint i = f->end; i + 1 < MIN(f->end + REACH, s->end); i++)
		if (kt_mark_separates(s->p, i) || kt_word_has(s->p, i, KT_LEX_STOP, "modal"))
			return FALSE;
		else if (kt_word_ends(s->p, i, KT_F(PAST, SUPINE), 2) &&
			 aim_of(s, i + 1) >= LOUD_ENOUGH)
			return TRUE;
	return FALSE;
}

void kt_figure_aim(const struct kt_sentence *s, struct kt_figure *f)
{
	guint border = content_border(s, f);

	if (f->unit == KT_UNIT_NONE || kt_unit_is_money(f->unit) || f->host >= 0)
		return;
	if (f->measure == KT_MEASURE_TARGET && has_come_there(s, f)) {
		f->measure = kt_measure_plain(f->unit);
		kt_figure_reason(f, "measure", "has-come-there",
			kt_passage_slice(s->p, f->end, MIN(f->end + 2, s->end)));
	} else if (f->measure == kt_measure_plain(f->unit) && border > s->first &&
		   aims(s, border)) {
		f->measure = KT_MEASURE_TARGET;
		kt_figure_reason(f, "measure", "content-of-an-aim",
			kt_passage_slice(s->p, s->first, border));
	}
}
