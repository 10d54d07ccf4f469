/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The noun that a number counts, and the unit it gives: behind it, "5 nye sager", before
 * it, "antallet af døgn er 14.935", or known by all: "246 af modtagerne". */
#include "extract/prose/prose_counted.h"

#include "extract/passage/annotate.h"

#include <string.h>

gboolean kt_is_verb_like(const struct kt_passage *p, guint i)
{
	return kt_passage_token(p, i)->kind == KT_TOKEN_WORD &&
	       kt_word_ends(p, i, KT_F(PRESENT), 0) && !kt_passage_term_at(p, KT_LEX_COUNTED, i);
}

/* "social- og sundhedshjælpere": the end of the word stands with the next. */
static gboolean is_half_of_two(const struct kt_passage *p, guint i, guint end)
{
	return i + 3 < end && kt_token_is_dash(p, i + 1) && kt_token_glued(p, i + 1) &&
	       !kt_token_glued(p, i + 2) && kt_word_does(p, i + 2, KT_W(AND, OR)) &&
	       kt_word_class(p, i + 3) == KT_WORD_CONTENT;
}

/* The noun phrase behind a number: adjectives, then the noun.  It ends before
 * the first small word, sign or number. */
guint kt_noun_phrase_end(const struct kt_passage *p, guint i, guint end)
{
	if (i < end && kt_is_done_by_several(p, i))
		return i;
	for (; i < end && kt_word_class(p, i) == KT_WORD_CONTENT; i++)
		if (is_half_of_two(p, i, end))
			i += 2;
		else if (kt_is_verb_like(p, i))
			return i + 1;
	return i;
}

/* "omfattet", "visiteret": no noun a number counts ends so in the plural. */
gboolean kt_is_participle(const struct kt_passage *p, guint i)
{
	return kt_passage_token(p, i)->kind == KT_TOKEN_WORD &&
	       kt_word_ends(p, i, KT_F(PARTICIPLE), 0);
}

/* "ledige pladser": the word before the noun tells what it is like, though it may be a noun elsewhere. */
static const struct kt_found *head_of(
	const struct kt_passage *p, const struct kt_found *found, guint end)
{
	const struct kt_found *next = found;

	while (next) {
		guint behind = next->first + next->n_tokens;

		found = next;
		next = behind < end ? kt_passage_term_at(p, KT_LEX_COUNTED, behind) : NULL;
		if (next && next->first != behind)
			next = NULL;
	}
	return found;
}

/* "visiterede timer", "ekstra dage": the time or post that token I is a word for, before END; NULL
 * where it is for none. */
static const struct kt_found *spell_at(
	const struct kt_passage *p, guint i, guint end, enum kt_unit *unit)
{
	const struct kt_found *found = i < end ? kt_passage_term_at(p, KT_LEX_UNIT, i) : NULL;

	return found && found->first == i && kt_unit_lookup(found->term->value, unit) &&
			       (kt_unit_is_time(*unit) || *unit == KT_UNIT_FTE)
		       ? found
		       : NULL;
}

gboolean kt_figure_find_counted(struct kt_sentence *s, struct kt_figure *f, guint i, guint end)
{
	const struct kt_found *found =
		head_of(s->p, kt_passage_find(s->p, KT_LEX_COUNTED, i, end), end);
	const struct kt_found *spell;
	enum kt_unit unit;

	if (!found || !kt_unit_lookup(found->term->value, &unit))
		return FALSE;
	spell = spell_at(s->p, found->first + found->n_tokens, end, &unit);
	if (spell)
		found = spell;
	f->unit = unit;
	f->noun = found->first;
	f->noun_end = found->first + found->n_tokens;
	return TRUE;
}

/* "4,5 stillinger" */
static void count_part_time(struct kt_sentence *s, struct kt_figure *f)
{
	if (f->unit == KT_UNIT_CASE && f->resolution.scale > 0 &&
		kt_word_has(s->p, f->noun, KT_LEX_PART_TIME, NULL))
		f->unit = KT_UNIT_FTE;
}

gboolean kt_figure_is_in_pieces(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_quantity *q = kt_figure_quantity(s, f);

	return q->unit_term >= 0 &&
	       kt_word_means(s->p, kt_passage_found(s->p, q->unit_term)->first, KT_S(PIECES));
}

void kt_figure_take_unit_term(struct kt_sentence *s, struct kt_figure *f)
{
	const struct kt_quantity *q = kt_figure_quantity(s, f);

	if (q->unit_term < 0)
		return;
	const struct kt_found *found = kt_passage_found(s->p, q->unit_term);
	if (kt_figure_is_in_pieces(s, f)) {
		f->unit = KT_UNIT_NONE;
		return;
	}
	if (kt_is_done_by_several(s->p, found->first)) {
		f->unit = KT_UNIT_NONE;
		f->end = MIN(f->end, found->first);
		return;
	}
	if (found->term->role == KT_LEX_COUNTED && kt_figure_is_money_before_noun(s, f)) {
		f->unit = KT_UNIT_DKK;
		f->end = MIN(f->end, found->first);
		return;
	}
	if (found->term->role != KT_LEX_COUNTED && f->unit != KT_UNIT_COUNT &&
		f->unit != KT_UNIT_FTE && !kt_word_means(s->p, found->first, KT_S(SPELL_OF)))
		return;
	for (guint i = f->first + 1; i < found->first; i++)
		if (kt_is_verb_like(s->p, i)) { /* "8 afventer bolig" */
			f->unit = KT_UNIT_NONE;
			f->end = MIN(f->end, i);
			return;
		}
	if (found->first < f->end && kt_word_means(s->p, found->first, KT_S(SPELL_OF))) {
		f->noun_words = kt_squeeze_dup(
			kt_passage_slice(s->p, found->first, found->first + found->n_tokens));
		return; /* "412 støttetimer" */
	}
	if (found->first >= f->right || found->first < f->end) { /* shared with a neighbour */
		f->noun_words =
			kt_phrase(s->p, found->first, found->first + found->n_tokens, 3, TRUE);
		return;
	}
	f->noun = found->first;
	f->noun_end = found->first + found->n_tokens;
	count_part_time(s, f);
}

/* Where the noun of F may begin: right behind it, behind the "flere" of "14 flere
 * borgere", or in "44 (27 %) af beboerne" behind the bracket and the words that
 * lead to the noun. */
static guint noun_start(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = f->end;

	if (kt_word_does(s->p, i, KT_W(NUMEROUS, FEWER)))
		return i + 1;
	if (!kt_mark_is(s->p, i, '('))
		return i;
	while (i < f->right && !kt_mark_is(s->p, i, ')'))
		i++;
	if (!kt_word_does(s->p, i + 1, KT_W(OF)))
		return i < f->right ? i + 1 : f->end;
	for (i += 2; i < f->right && kt_word_class(s->p, i) == KT_WORD_ARTICLE; i++)
		;
	return i;
}

/* "9,3 (8,1) kalenderdage": the unit of both stands behind the bracket. */
static gboolean unit_behind_bracket(struct kt_sentence *s, struct kt_figure *f)
{
	guint i = f->end;
	const struct kt_found *unit;

	if (!kt_mark_is(s->p, i, '('))
		return FALSE;
	while (i < f->right && !kt_mark_is(s->p, i, ')'))
		i++;
	unit = i + 1 < f->right ? kt_passage_term_at(s->p, KT_LEX_UNIT, i + 1) : NULL;
	if (!unit || unit->first != i + 1 || !kt_unit_lookup(unit->term->value, &f->unit))
		return FALSE;
	f->noun = unit->first;
	f->noun_end = unit->first + unit->n_tokens;
	kt_figure_reason(
		f, "unit", "unit-behind-bracket", kt_passage_slice(s->p, f->noun, f->noun_end));
	return TRUE;
}

/* "312 flere timer om ugen", "14 færre visiterede timer": token I is behind "flere". */
static gboolean more_of_spell(struct kt_sentence *s, struct kt_figure *f, guint i)
{
	guint end = i == f->end + 1 ? kt_noun_phrase_end(s->p, i, f->right) : i;

	for (; i < end; i++) {
		const struct kt_found *spell = spell_at(s->p, i, end, &f->unit);

		if (!spell)
			continue;
		f->noun = spell->first;
		f->noun_end = spell->first + spell->n_tokens;
		return TRUE;
	}
	return FALSE;
}

gboolean kt_figure_unit_from_noun(struct kt_sentence *s, struct kt_figure *f)
{
	guint i = noun_start(s, f);

	if (unit_behind_bracket(s, f))
		return TRUE;

	if (i >= f->right ||
		(!kt_figure_find_counted(s, f, i, kt_noun_phrase_end(s->p, i, f->right)) &&
			!more_of_spell(s, f, i)))
		return FALSE;
	count_part_time(s, f);
	kt_figure_reason(f, "unit", "counted-noun", kt_passage_slice(s->p, f->noun, f->noun_end));
	return TRUE;
}

gboolean kt_figure_unit_of_known(struct kt_sentence *s, struct kt_figure *f)
{
	if (!kt_figure_of_known(s, f, &f->unit, &f->noun)) {
		f->unit = KT_UNIT_NONE;
		f->noun = f->noun_end = 0;
		return FALSE;
	}
	f->noun_end = f->noun + 1;
	kt_figure_reason(f, "unit", "part-of-noun", kt_passage_slice(s->p, f->noun, f->noun_end));
	return TRUE;
}

/* The word "antal" before F in its sentence, with no other number between them but those F is
 * told together with; S's first token if there is none. */
static guint number_word_before(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = f->first;

	while (i > s->first && !kt_word_has(s->p, i, KT_LEX_MEASURE, "count")) {
		if (i < f->first && kt_passage_token(s->p, i)->quantity >= 0 &&
			!kt_word_does(s->p, i - 1, KT_W(FROM, TO)))
			return s->first;
		i--;
	}
	return i;
}

gboolean kt_figure_number_of(
	const struct kt_sentence *s, const struct kt_figure *f, guint *first, guint *end)
{
	guint i = number_word_before(s, f);

	if (!kt_word_has(s->p, i, KT_LEX_MEASURE, "count") || !kt_word_does(s->p, i + 1, KT_W(OF)))
		return FALSE;
	*first = i + 2;
	*end = kt_noun_phrase_end(s->p, *first, f->first);
	return *first < *end;
}

gboolean kt_figure_unit_of_number_of(struct kt_sentence *s, struct kt_figure *f)
{
	enum { REACH = 5 };
	guint i = number_word_before(s, f), end = MIN(i + REACH, f->first);
	const struct kt_found *unit;

	if (!kt_word_has(s->p, i, KT_LEX_MEASURE, "count"))
		return FALSE;
	if (kt_figure_find_counted(s, f, i + 1, end)) {
		kt_figure_reason(
			f, "unit", "number-of-noun", kt_passage_slice(s->p, f->noun, f->noun_end));
		return TRUE;
	}
	unit = kt_passage_find(s->p, KT_LEX_UNIT, i + 1, end);
	if (!unit || kt_passage_token(s->p, unit->first)->quantity >= 0 ||
		!kt_unit_lookup(unit->term->value, &f->unit) || kt_unit_is_money(f->unit)) {
		f->unit = KT_UNIT_NONE;
		return FALSE;
	}
	kt_figure_reason(f, "unit", "number-of-noun", kt_passage_slice(s->p, i, unit->first + 1));
	return TRUE;
}

gboolean kt_figure_unit_of_tally(struct kt_sentence *s, struct kt_figure *f)
{
	for (guint i = f->first; i-- > f->left;) {
		if (!kt_word_means(s->p, i, KT_S(TALLY_OF)) ||
			!kt_figure_find_counted(s, f, i, i + 1))
			continue;
		kt_figure_reason(f, "unit", "number-of-noun", kt_passage_slice(s->p, i, i + 1));
		return TRUE;
	}
	return FALSE;
}

gboolean kt_figure_unit_from_unknown_noun(struct kt_sentence *s, struct kt_figure *f)
{
	guint end = kt_noun_phrase_end(s->p, f->end, f->right);

	if (end == f->end || kt_is_participle(s->p, end - 1) ||
		kt_passage_term_at(s->p, KT_LEX_DIRECTION, f->end))
		return FALSE;
	f->unit = KT_UNIT_COUNT;
	f->noun = f->end;
	f->noun_end = end;
	kt_figure_reason(f, "unit", "unknown-noun", kt_passage_slice(s->p, f->noun, f->noun_end));
	return TRUE;
}
