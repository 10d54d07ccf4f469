/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Money that is moved from one area to another:
 *
 *   der overføres 0,350 mio. kr. fra Plejehjem til Træning og rehabilitering
 *   fra konto 3.22 overføres 1,2 mio. kr. til konto 3.25
 *
 * not what is carried over from year to year, "overføres 0,8 mio. kr. fra 2017 til 2018". */
#include "extract/prose/prose.h"

/* The preposition WORD stands in [FIRST, END) before a name that is no time and no number of a
 * course, "fra 12 til 14". */
static gboolean leads(const struct kt_sentence *s, struct kt_bits word, guint first, guint end)
{
	for (guint i = first; i + 1 < end; i++)
		if (kt_word_does(s->p, i, word) && !kt_passage_token(s->p, i + 1)->is_number &&
			kt_passage_token(s->p, i + 1)->time < 0)
			return TRUE;
	return FALSE;
}

void kt_figure_moved(const struct kt_sentence *s, struct kt_figure *f)
{
	if (f->measure != KT_MEASURE_AMOUNT || !kt_unit_is_money(f->unit) ||
		f->label >= f->label_end || !kt_word_means(s->p, f->label, KT_S(CARRIED_OVER)) ||
		!leads(s, KT_W(FROM), f->clause, f->right) || !leads(s, KT_W(TO), f->end, f->right))
		return;
	f->measure = KT_MEASURE_NEUTRAL_ADJUSTMENT;
	kt_figure_reason(f, "measure", "moved", kt_passage_slice(s->p, f->label, f->label_end));
}
