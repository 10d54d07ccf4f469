/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The unit that a bare number shares with another figure, or takes from the text before. */
#include "extract/prose/prose_unit.h"

#include "extract/passage/annotate.h"
#include "extract/passage/local_body.h"
#include "extract/prose/prose_counted.h"

void kt_figure_inherit_unit(struct kt_figure *f, enum kt_unit unit, char *noun, const char *rule)
{
	f->unit = unit;
	g_free(f->noun_words);
	f->noun_words = noun;
	kt_figure_reason(f, "unit", rule, kt_slice_str(noun));
}

static char *noun_of(const struct kt_sentence *s, const struct kt_figure *f)
{
	if (f->noun < f->noun_end)
		return kt_phrase(s->p, f->noun, f->noun_end, 3, TRUE);
	return g_strdup(f->noun_words);
}

/* The preposition right before F and what shades it. */
guint kt_figure_preposition(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = f->first;

	while (i > f->clause && (kt_passage_term_at(s->p, KT_LEX_QUALIFIER, i - 1) ||
					kt_word_class(s->p, i - 1) == KT_WORD_ADVERB))
		i--;
	return i > f->clause ? i - 1 : f->first;
}

/* "et hop på 0,6 procentpoint, fra 5,5": points are between levels, which are percent. */
static enum kt_unit unit_to_share(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_figure *other)
{
	return other->unit == KT_UNIT_PERCENTAGE_POINT &&
			       kt_word_does(s->p, kt_figure_preposition(s, f), KT_W(FROM))
		       ? KT_UNIT_PERCENT
		       : other->unit;
}

/* Takes unit and scale over from OTHER, as in "fra 12,4 til 11,3 mio. kWh". */
void kt_figure_share_unit(struct kt_sentence *s, struct kt_figure *f, const struct kt_figure *other)
{
	const struct kt_quantity *q = kt_figure_quantity(s, f);

	kt_figure_inherit_unit(
		f, unit_to_share(s, f, other), noun_of(s, other), "unit-of-neighbour");
	if (!q->has_scale && !q->is_word)
		kt_figure_multiply(f, other->scale);
}

/* "11 af 39 institutioner", "22 af de 43" */
static gboolean is_out_of(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_figure *next)
{
	guint i = f->end + 1;

	if (!kt_word_does(s->p, f->end, KT_W(OF)))
		return FALSE;
	while (i < next->first && kt_word_class(s->p, i) == KT_WORD_ARTICLE)
		i++;
	return i == next->first;
}

/* A sign, or a word that puts two numbers beside each other, parts them. */
static gboolean is_paired(
	const struct kt_sentence *s, const struct kt_figure *f, const struct kt_figure *next)
{
	for (guint i = f->end; i < next->first; i++)
		if (kt_word_class(s->p, i) == KT_WORD_CONJUNCTION ||
			kt_passage_token(s->p, i)->kind == KT_TOKEN_SIGN ||
			kt_word_does(s->p, i, KT_W(TO, AGAINST)))
			return TRUE;
	return FALSE;
}

/* "6.120 eller 78 pct.", "10 pct. under niveauet i 2019 (6.431)" */
gboolean kt_figure_is_no_share(const struct kt_figure *f, const struct kt_figure *other)
{
	return other->unit == KT_UNIT_PERCENT && f->value.scale == 0 &&
	       kt_decimal_cmp(f->value, kt_decimal_int(100)) > 0;
}

gboolean kt_figure_unit_from_next(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k), *next;

	if (k + 1 >= s->figures->len)
		return FALSE;
	next = kt_figure_at(s->figures, k + 1);
	if (next->unit == KT_UNIT_NONE && !kt_figure_unit_from_noun(s, next) &&
		is_out_of(s, f, next))
		kt_figure_unit_from_unknown_noun(s, next); /* "9 af de 40 journaler" */
	if (next->unit == KT_UNIT_NONE ||
		!(next->is_chained || is_out_of(s, f, next) || kt_word_shares_noun(s, f)))
		return FALSE;
	if (next->host == (gint)k &&
		(next->unit == KT_UNIT_PERCENT ||
			(next->unit == KT_UNIT_FTE && f->value.scale < next->value.scale)))
		return FALSE; /* "44 af dem (26 %)", "38 lærere (35,4 årsværk)" */
	if (kt_unit_is_time(next->unit) && !is_paired(s, f, next)) /* "118 på 13-26 uger" */
		return FALSE;
	if (kt_figure_is_no_share(f, next) ||
		kt_statement_begins(s->p, f->end, next->first, next->end))
		return FALSE;
	kt_figure_share_unit(s, f, next);
	return TRUE;
}

/* "På Toften var den": a name behind its preposition. */
static gboolean is_place_named(const struct kt_sentence *s, guint i)
{
	return i > s->first && kt_word_class(s->p, i - 1) == KT_WORD_PREPOSITION &&
	       kt_is_capital(kt_document_slice(s->p->doc, kt_passage_token(s->p, i)->span));
}

/* "hvor det året før var 567 kg", "i samme kvartal sidste år var det 66", "I 2010
 * var den 5,6 ton": a pronoun and a verb, and nothing else of its own. */
gboolean kt_figure_is_anaphoric(const struct kt_sentence *s, const struct kt_figure *f)
{
	gboolean pronoun = FALSE, verb = FALSE;
	guint from = MAX(f->left, f->clause);

	if (f->host >= 0)
		return FALSE;
	for (guint i = from; i < f->first; i++) {
		enum kt_word_class c = kt_word_class(s->p, i);

		pronoun |= kt_word_does(s->p, i, KT_W(IT, THE)) ||
			   kt_word_means(s->p, i, KT_S(TALLY)) || kt_word_does(s->p, i, KT_W(THEY));
		verb |= kt_class_is_verb(c);
		if (c == KT_WORD_CONTENT && !kt_word_means(s->p, i, KT_S(TALLY)) &&
			!kt_passage_term_at(s->p, KT_LEX_AREA, i) &&
			kt_passage_token(s->p, i)->area < 0 && !is_place_named(s, i))
			return FALSE;
	}
	return pronoun && verb;
}

/* Stands alone in its brackets, but for a time: "(96 sidste år)". */
gboolean kt_figure_is_alone_in_bracket(const struct kt_sentence *s, const struct kt_figure *f)
{
	if (f->host < 0)
		return FALSE;
	for (guint i = kt_figure_at(s->figures, f->host)->end; i < f->left; i++)
		if (kt_mark_separates(s->p, i))
			return FALSE;
	for (guint i = f->left; i < f->right; i++)
		if ((i < f->first || i >= f->end) && kt_word_class(s->p, i) == KT_WORD_CONTENT)
			return FALSE;
	return TRUE;
}

/* "2.145 timer om ugen mod budgetteret 2.060": like is compared with like. */
gboolean kt_figure_follows_against(const struct kt_sentence *s, const struct kt_figure *f)
{
	for (guint i = f->first; i-- > f->left && i + 5 > f->first;) {
		if (kt_word_does(s->p, i, KT_W(AGAINST)))
			return TRUE;
		if (kt_word_class(s->p, i) == KT_WORD_CONTENT && !kt_is_participle(s->p, i) &&
			!kt_word_does(s->p, i, KT_W(EARLIER)))
			return FALSE;
	}
	return FALSE;
}

/* "er den 3,8 og i Region Syddanmark 3,1": of another place, which alone is told of it. */
static gboolean is_elsewhere(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = f->first;

	while (i > s->first && kt_passage_token(s->p, i - 1)->area >= 0)
		i--;
	if (i == f->first)
		return FALSE;
	if (i > s->first && kt_word_class(s->p, i) != KT_WORD_PREPOSITION) /* else "på landsplan" */
		i--;
	return i > s->first && kt_word_class(s->p, i) == KT_WORD_PREPOSITION &&
	       (kt_word_class(s->p, i - 1) == KT_WORD_CONJUNCTION || kt_mark_is(s->p, i - 1, ','));
}

gboolean kt_figure_unit_from_previous(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);
	gint from = f->host >= 0 ? f->host : (gint)k - 1;
	gboolean shares = kt_figure_is_alone_in_bracket(s, f) || kt_figure_is_anaphoric(s, f) ||
			  kt_figure_follows_against(s, f) || is_elsewhere(s, f);

	for (; from >= 0; from--) {
		const struct kt_figure *other = kt_figure_at(s->figures, from);

		if (other->refusal || other->unit == KT_UNIT_NONE ||
			!(kt_unit_is_counted(other->unit) || f->is_chained || shares) ||
			kt_figure_is_no_share(f, other))
			continue;
		kt_figure_share_unit(s, f, other);
		return TRUE;
	}
	return FALSE;
}

gboolean kt_figure_unit_from_left(struct kt_sentence *s, struct kt_figure *f)
{
	if (!kt_figure_find_counted(s, f, f->clause, f->first) &&
		!kt_figure_find_counted(s, f, s->first, f->first))
		return FALSE;
	kt_figure_reason(
		f, "unit", "counted-noun-before", kt_passage_slice(s->p, f->noun, f->noun_end));
	return TRUE;
}

/* The unit of an earlier paragraph holds only where this one points back to it. */
static gboolean unit_is_near(const struct kt_sentence *s)
{
	const struct kt_discourse *d = s->before;

	if (!d->unit_is_stale)
		return TRUE;
	for (guint i = s->first; i < MIN(s->first + 5, s->end); i++)
		if (kt_word_class(s->p, i) == KT_WORD_ANAPHOR ||
			kt_word_has(s->p, i, KT_LEX_OF_WHICH, NULL))
			return TRUE;
	return FALSE;
}

/* "4 står på den generelle venteliste": a paragraph that begins with a number and what they do
 * goes on with those of the paragraph before. */
static gboolean goes_on(const struct kt_sentence *s, const struct kt_figure *f)
{
	return !s->before->is_list && f->first == s->first && f->end == f->first + 1 &&
	       (kt_class_is_verb(kt_word_class(s->p, f->end)) ||
		       kt_is_done_by_several(s->p, f->end));
}

gboolean kt_figure_unit_from_discourse(struct kt_sentence *s, struct kt_figure *f)
{
	if (s->before->unit == KT_UNIT_NONE || !(unit_is_near(s) || goes_on(s, f)))
		return FALSE;
	kt_figure_inherit_unit(f, s->before->unit, g_strdup(s->before->noun),
		s->before->is_list ? "unit-of-lead-in" : "unit-of-text-before");
	return TRUE;
}

/* "Fraværet var 5,9 pct. i 2022.  I 2021 var det 6,4.": of what is measured, told of last. */
gboolean kt_figure_unit_of_antecedent(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);
	enum kt_unit unit = s->before->told_unit;

	if (!kt_figure_is_anaphoric(s, f) || kt_passage_term_at(s->p, KT_LEX_DIRECTION, f->end) ||
		kt_word_class(s->p, f->end) == KT_WORD_CONTENT)
		return FALSE; /* "det er 23 færre", "det koster 4,5 stilling" */
	for (guint i = 0; i < k; i++)
		if (!kt_figure_at(s->figures, i)->refusal)
			unit = kt_figure_at(s->figures, i)->unit;
	if (!kt_unit_is_time(unit) &&
		(unit != KT_UNIT_PERCENT || kt_decimal_cmp(f->value, kt_decimal_int(100)) > 0))
		return FALSE;
	kt_figure_inherit_unit(f, unit, NULL, "unit-of-antecedent");
	return TRUE;
}

/* "henholdsvis 16 og 19 borgere": the unit is shared, so is its noun. */
void kt_figure_noun_of_neighbour(struct kt_sentence *s, guint k)
{
	struct kt_figure *f = kt_figure_at(s->figures, k);

	for (guint i = k + 1; i < s->figures->len && kt_figure_at(s->figures, i)->is_chained; i++) {
		const struct kt_figure *other = kt_figure_at(s->figures, i);

		if (other->unit != f->unit || other->noun == other->noun_end)
			continue;
		f->noun_words = noun_of(s, other);
		return;
	}
}
