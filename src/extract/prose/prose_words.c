/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers in letters that count although no noun says what.
 *
 * "To", "tre" and "én" are mostly words among others.  They count where they go
 * on from a figure before, or take a part of what is known:
 *
 *   12 afgørelser: fem stadfæstet, fire hjemvist, to ændret og én afvist
 *   17 kom i job, ni begyndte på en uddannelse
 *   ni borgere på ventelisten, fire flere end året før
 *   Fem af de 23 har boet der længe */
#include "extract/prose/prose.h"

static const struct kt_figure *figure_before(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_figure *before = NULL;

	for (guint k = 0; k < s->figures->len && kt_figure_at(s->figures, k) < f; k++)
		before = kt_figure_at(s->figures, k);
	return before;
}

/* A whole number of things or persons, as far as is known. */
static gboolean counts_things(const struct kt_figure *f)
{
	return f && f->value.scale == 0 && !kt_unit_is_money(f->unit) &&
	       !kt_unit_is_time(f->unit) && f->unit != KT_UNIT_PERCENT;
}

static gboolean follows_joint(const struct kt_sentence *s, const struct kt_figure *f)
{
	enum kt_word_class c;

	if (f->first == s->first)
		return FALSE;
	c = kt_word_class(s->p, f->first - 1);
	return c == KT_WORD_CONJUNCTION || c == KT_WORD_CLAUSE ||
	       kt_mark_is(s->p, f->first - 1, ',');
}

/* "fire hjemvist, to ændret og én afvist", "tre er flyttet, og én er ...": goes on
 * counting behind a joint, and a verb or participle follows as before. */
static gboolean is_one_more(const struct kt_sentence *s, const struct kt_figure *f)
{
	enum kt_word_class behind = f->end < s->end ? kt_word_class(s->p, f->end) : KT_WORD_MARK;

	return counts_things(figure_before(s, f)) && follows_joint(s, f) &&
	       (behind == KT_WORD_AUXILIARY || behind == KT_WORD_VERB ||
		       (f->end < s->end && kt_is_participle(s->p, f->end)));
}

/* "det er fire flere end året før", "tre færre end sidst" */
static gboolean is_flere(const struct kt_sentence *s, const struct kt_figure *f)
{
	gboolean counts = s->before->unit == KT_UNIT_PERSON || s->before->unit == KT_UNIT_CASE;

	counts |= counts_things(figure_before(s, f));
	return counts && (kt_word_is(s->p, f->end, "flere") || kt_word_is(s->p, f->end, "færre")) &&
	       (f->end + 1 >= s->end || kt_word_class(s->p, f->end + 1) != KT_WORD_CONTENT);
}

/* The unit of the noun at token I, also where it is told in the definite:
 * "pladserne" is of the lexicon's "pladser". */
static gboolean unit_of_noun(const struct kt_sentence *s, guint i, enum kt_unit *unit)
{
	const struct kt_lexicon *lexicon = s->p->lexicon;
	struct kt_slice noun = kt_passage_token(s->p, i)->word.folded;
	const struct kt_found *found = kt_passage_term_at(s->p, KT_LEX_COUNTED, i);
	const struct kt_term *term = found ? found->term : NULL;

	if (kt_passage_token(s->p, i)->kind != KT_TOKEN_WORD)
		return FALSE;
	if (!term && kt_slice_ends(noun, "rne"))
		term = kt_lexicon_whole(lexicon, KT_LEX_COUNTED, kt_slice(noun.at, noun.len - 2));
	return term && kt_unit_lookup(term->value, unit);
}

gboolean kt_figure_of_known(
	const struct kt_sentence *s, const struct kt_figure *f, enum kt_unit *unit, guint *noun)
{
	guint i = f->end + 1;

	if (!kt_word_is(s->p, f->end, "af"))
		return FALSE;
	while (i < s->end &&
		(kt_word_class(s->p, i) == KT_WORD_ARTICLE ||
			(kt_word_class(s->p, i) == KT_WORD_CONTENT && i + 1 < s->end &&
				i < f->end + 4 &&
				kt_slice_ends(kt_passage_token(s->p, i)->word.folded, "e") &&
				!unit_of_noun(s, i, unit))))
		i++;
	if (i >= s->end || !unit_of_noun(s, i, unit))
		return FALSE;
	*noun = i;
	return i > f->end + 1 || kt_slice_ends(kt_passage_token(s->p, i)->word.folded, "ne");
}

/* "to af pladserne", "Fem af de 23": a part of what is known. */
static gboolean is_of_definite(const struct kt_sentence *s, const struct kt_figure *f)
{
	enum kt_unit unit;
	guint noun;

	if (kt_word_is(s->p, f->end, "af") && kt_word_is(s->p, f->end + 1, "de") &&
		f->end + 2 < s->end && kt_passage_token(s->p, f->end + 2)->is_number)
		return TRUE;
	return kt_figure_of_known(s, f, &unit, &noun);
}

/* "17 kom i job, ni begyndte på en uddannelse", "mens tre er flyttet". */
static gboolean is_active_count(const struct kt_sentence *s, const struct kt_figure *f)
{
	struct kt_slice verb;

	if (!counts_things(figure_before(s, f)) || !follows_joint(s, f) || f->end + 1 >= s->end ||
		kt_passage_token(s->p, f->end)->kind != KT_TOKEN_WORD)
		return FALSE;
	verb = kt_passage_token(s->p, f->end)->word.folded;
	return (kt_slice_ends(verb, "te") || kt_slice_ends(verb, "ede")) &&
	       kt_word_class(s->p, f->end + 1) == KT_WORD_PREPOSITION;
}

gboolean kt_word_counts(const struct kt_sentence *s, const struct kt_figure *f)
{
	if (!kt_passage_quantity(s->p, f->quantity)->is_word)
		return FALSE;
	if (is_one_more(s, f))
		return TRUE;
	return !kt_decimal_equal(f->value, kt_decimal_int(1)) &&
	       (is_flere(s, f) || is_of_definite(s, f) || is_active_count(s, f));
}
