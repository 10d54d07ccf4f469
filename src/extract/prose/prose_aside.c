/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a text counts, and what it counts by the way.
 *
 *   118 underretninger, som angik 94 børn. Året før var der 131.
 *   57 ophold, fordelt på 41 borgere. I 2021 var der 62.
 *
 * A number without its noun that comes next is of the first. */
#include "extract/prose/prose.h"

/* "De angår 263 børn": the sentence is about what was counted before. */
static gboolean speaks_of_counted(const struct kt_sentence *s)
{
	enum kt_word_class c =
		s->first + 1 < s->end ? kt_word_class(s->p, s->first + 1) : KT_WORD_MARK;

	return s->before->unit != KT_UNIT_NONE && !s->before->unit_is_stale &&
	       kt_word_does(s->p, s->first, KT_W(THEY, THESE)) &&
	       (kt_class_is_verb(c) || kt_word_has(s->p, s->first + 1, KT_LEX_SPEECH, "finite"));
}

/* "42 magtanvendelser, som vedrørte 11 borgere", "63 ophold, fordelt på 48 borgere": said by the
 * way, of what the sentence counts. */
gboolean kt_figure_is_aside(const struct kt_sentence *s, const struct kt_figure *f)
{
	gboolean is_first = TRUE;

	for (guint k = 0; k < s->figures->len && kt_figure_at(s->figures, k) < f; k++)
		is_first &= kt_figure_at(s->figures, k)->refusal ||
			    !kt_unit_is_counted(kt_figure_at(s->figures, k)->unit);
	if (is_first)
		return speaks_of_counted(s) && f->noun < f->noun_end;
	if (f->host >= 0 || (f->clause > s->first && f->clause < f->first &&
				    kt_word_class(s->p, f->clause) == KT_WORD_RELATIVE))
		return TRUE;
	for (guint i = f->left; i < f->first; i++)
		if (kt_word_has(s->p, i, KT_LEX_STOP, "breakdown"))
			return TRUE;
	return FALSE;
}
