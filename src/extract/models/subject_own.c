/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the municipality itself pays of something.
 *
 *   Kommunen skal selv lægge 25 pct. oveni.
 *   Af udgiften medfinansierer Sorø Kommune 300.000 kr.
 *
 * The municipality is an area everywhere else, and no part of a name; here who pays is
 * what tells the figure from those beside it. */
#include "extract/models/measure_gather.h"
#include "extract/models/subject_search.h"

#include <string.h>

/* The municipality itself is named at token I, as one that does something. */
static const struct kt_area_mention *own_at(const struct kt_sentence *s, guint i)
{
	const struct kt_municipality *m = s->reading->context.municipality;
	gint16 k = kt_passage_token(s->p, i)->area;
	const struct kt_area_mention *a =
		k >= 0 ? &g_array_index(s->p->areas, struct kt_area_mention, k) : NULL;
	guint last = a ? a->first + a->n_tokens - 1 : 0;

	if (!a || a->first != i ||
		(a->sort != KT_AREA_OWN && !(a->sort == KT_AREA_MUNICIPALITY && m &&
						   g_strcmp0(a->area, m->name) == 0)))
		return NULL;
	if (kt_word_ends(s->p, last, KT_F(OWNER_COMMON), 0) ||
		(i > s->first && kt_word_class(s->p, i - 1) == KT_WORD_PREPOSITION))
		return NULL;
	return a;
}

/* Its clause begins behind token I. */
static gboolean is_border(const struct kt_sentence *s, guint i)
{
	enum kt_word_class c = kt_word_class(s->p, i);

	return c == KT_WORD_CLAUSE || c == KT_WORD_RELATIVE || kt_mark_separates(s->p, i);
}

/* Its words are those of a figure before it: "20 pct. eller 179.000 kr." */
static gboolean goes_on(const struct kt_sentence *s, guint first, const struct kt_figure *f)
{
	for (guint k = 0; k < s->figures->len; k++) {
		const struct kt_figure *other = kt_figure_at(s->figures, k);

		if (other->refusal || other->first < first || other->end > f->first)
			continue;
		for (guint i = other->end; i < f->first; i++)
			if (kt_word_class(s->p, i) == KT_WORD_CONTENT)
				return FALSE;
	}
	return TRUE;
}

/* "Foreningen lægger selv", "afdelingen skal selv finansiere": what one word names before the verb
 * of the clause from FROM on; NULL; free with g_free. */
static char *other_payer(const struct kt_sentence *s, guint from, guint end)
{
	guint verb = from;

	while (verb < end && !kt_class_is_verb(kt_word_class(s->p, verb)) &&
		!kt_passage_term_at(s->p, KT_LEX_CLUE, verb))
		verb++;
	while (from < verb && kt_word_class(s->p, from) == KT_WORD_CONJUNCTION)
		from++;
	if (verb != from + 1 || verb == end || kt_word_class(s->p, from) != KT_WORD_CONTENT ||
		!kt_word_ends(s->p, from, KT_F(DEFINITE), 3))
		return NULL;
	return kt_squeeze_dup(kt_passage_slice(s->p, from, verb));
}

/* What a label calls that which is paid: "egen andel"; NULL: nothing. */
static const char *name_of_share(const struct kt_found *pays)
{
	const char *name = strstr(pays->term->value, " paid=");

	return name ? name + strlen(" paid=") : NULL;
}

char *kt_search_payer(const struct kt_sentence *s, const struct kt_figure *f, const char **share)
{
	const struct kt_area_mention *own = NULL;
	const struct kt_found *pays = NULL;
	guint from = f->first, self = 0;
	g_autofree char *name = NULL, *word = NULL;

	if (!kt_unit_is_money(f->unit) && f->unit != KT_UNIT_PERCENT)
		return NULL;
	while (from > s->first && !is_border(s, from - 1))
		from--;
	for (guint i = from; i < f->first; i++) {
		const struct kt_found *clue = kt_passage_term_at(s->p, KT_LEX_CLUE, i);

		if (clue && kt_clue_tells(clue->term, " paid"))
			pays = clue;
		if (kt_word_has(s->p, i, KT_LEX_STOP, "self"))
			self = i;
		if (own_at(s, i))
			own = own_at(s, i);
	}
	if (!pays || (!self && !(own && kt_clue_tells(pays->term, " shared"))) ||
		!goes_on(s, own ? own->first : from, f))
		return NULL;
	if (share)
		*share = name_of_share(pays);
	name = own ? kt_squeeze_dup(kt_passage_slice(s->p, own->first, own->first + own->n_tokens))
		   : other_payer(s, from, pays->first + 1);
	if (!name || !self)
		return g_steal_pointer(&name);
	word = kt_slice_dup(kt_passage_token(s->p, self)->word.folded);
	return g_strconcat(name, " ", word, NULL);
}
