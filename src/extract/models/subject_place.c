/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same of another place.
 *
 *   Sygefraværet i hjemmeplejen var 8,4 pct. I dagplejen var det 5,1 pct.
 *
 * "Det" is what was told before, but not its place: where another is told by the same preposition, the
 * name has that one. */
#include "extract/models/subject_search.h"

#include <string.h>

/* "Det", "den" or "tallet" stands in [FIRST, END), and a verb. */
static gboolean points_back(const struct kt_subject_search *q, guint first, guint end)
{
	gboolean pronoun = FALSE, verb = FALSE;

	for (guint i = first; i < end; i++) {
		pronoun |= (kt_word_does(q->s->p, i, KT_W(IT, THE)) ||
				   kt_word_means(q->s->p, i, KT_S(TALLY))) &&
			   (i + 1 == end || kt_word_class(q->s->p, i + 1) != KT_WORD_CONTENT ||
				   kt_search_speech(q, i + 1) == KT_SPEECH_VERB ||
				   kt_search_speech(q, i + 1) == KT_SPEECH_PARTICIPLE);
		verb |= kt_class_is_verb(kt_word_class(q->s->p, i));
	}
	return pronoun && verb;
}

static gboolean is_area(const struct kt_passage *p, const struct kt_core *core)
{
	for (guint i = core->first; i < core->end; i++)
		if (kt_passage_token(p, i)->area >= 0 || kt_passage_token(p, i)->time >= 0)
			return TRUE;
	return FALSE;
}

/* The one core before the figure in its clause, behind a preposition; -1 where there is none or more. */
static gint find_place(const struct kt_subject_search *q, guint first)
{
	gint place = -1;

	for (guint i = 0; i < q->cores->len; i++) {
		const struct kt_core *core = kt_search_core(q, i);

		if (core->first < first || core->first >= q->f->first ||
			kt_word_means(q->s->p, core->first, KT_S(TALLY)))
			continue;
		if (place >= 0 || core->preposition < 0 || is_area(q->s->p, core) ||
			(kt_search_core_name(q, i)->marks & kt_subject_bit(KT_SUBJECT_IS_CLOCK)) ||
			!kt_word_does(q->s->p, core->preposition, KT_W(IN, ON)))
			return -1;
		place = i;
	}
	return place;
}

/* The name of the figure that is pointed back to, of the same unit; NULL. */
static const char *told_before(const struct kt_subject_search *q)
{
	const struct kt_discourse *d = q->s->before;
	const struct kt_told_value *last =
		d->n_told ? &d->told[(d->n_told - 1) % G_N_ELEMENTS(d->told)] : NULL;

	for (guint k = q->k; k-- > 0;) {
		const struct kt_figure *other = kt_figure_at(q->s->figures, k);

		if (!other->refusal)
			return other->unit == q->f->unit ? other->subject : NULL;
	}
	return last && last->unit == q->f->unit ? last->subject : NULL;
}

char *kt_search_place(const struct kt_subject_search *q)
{
	guint first = kt_search_clause_start(q);
	const char *name = q->f->host < 0 ? told_before(q) : NULL, *at;
	gint place = name && points_back(q, first, q->f->first) ? find_place(q, first) : -1;
	g_autofree char *preposition = NULL, *other = NULL, *head = NULL;

	if (place < 0)
		return NULL;
	head = kt_slice_dup(
		kt_passage_token(q->s->p, kt_search_core(q, place)->preposition)->word.folded);
	preposition = g_strconcat(" ", head, " ", NULL);
	at = strstr(name, preposition);
	if (!at)
		return NULL;
	other = kt_core_text(q->s, q->speech, q->cores, place, place);
	return g_strdup_printf(
		"%.*s%s%s", (gint)(at - name), name, preposition, other ? other : "");
}
