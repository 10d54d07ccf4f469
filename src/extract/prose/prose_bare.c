/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Digits without a unit that are told as a number of something.
 *
 *   Bestanden er faldet med 23 og er herefter på 604
 *   På landsplan blev der fundet 5.820, og heraf var 617 i Aarhus
 *   Langtidsledigheden skal fra 412 ned til 250
 *   Ledighedsydelse: 74 (81).
 *   Sundholm (12), Borgmestervangen (10), andre (6)
 *
 * No word near them says what they count.  They stand where only a quantity
 * can: behind the verb, at an end of "fra ... til", before "flere", behind the
 * colon of an entry.  A number behind a name ("Ring 3", "lokale 12") does not. */
#include "extract/models/measure_gather.h"
#include "extract/passage/annotate.h"
#include "extract/prose/prose.h"

#include <string.h>

static struct kt_slice numeral(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_quantity *q = kt_passage_quantity(s->p, f->quantity);

	return kt_document_slice(s->p->doc, kt_passage_token(s->p, q->number_token)->span);
}

/* "m2", "BR18", "22/8", "4-5", "1.": part of something longer, or a number that orders. */
static gboolean is_in_something(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_passage *p = s->p;
	struct kt_slice digits = numeral(s, f);

	if (digits.len > 1 && digits.at[0] == '0' && digits.at[1] != ',')
		return TRUE;
	if (f->first > s->first && kt_token_glued(p, f->first) && !kt_mark_is(p, f->first - 1, '('))
		return TRUE;
	if (f->end < p->tokens->len && kt_token_glued(p, f->end) &&
		(kt_mark_is(p, f->end, '/') || kt_token_is_dash(p, f->end) ||
			kt_passage_token(p, f->end)->kind == KT_TOKEN_WORD))
		return TRUE;
	if (kt_mark_is(p, f->end, '.') && kt_token_glued(p, f->end) &&
		kt_mark_is(p, f->end + 1, ','))
		return TRUE; /* "efter 1., 2. og 3. kvartal" */
	return f->first == s->first && kt_mark_is(p, f->end, ')');
}

static gboolean speaks_of_votes(const struct kt_sentence *s)
{
	for (guint i = s->first; i < s->end; i++)
		if (kt_word_has(s->p, i, KT_LEX_NONFIGURE, "before votes") ||
			kt_word_has(s->p, i, KT_LEX_NONFIGURE, "after votes"))
			return TRUE;
	return FALSE;
}

/* The token before F and the words that only say how sure it is. */
static guint before_qualifiers(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = f->first;

	while (i > s->first && (kt_passage_term_at(s->p, KT_LEX_QUALIFIER, i - 1) ||
				       kt_word_class(s->p, i - 1) == KT_WORD_ADVERB))
		i--;
	return i;
}

/* "anbefaler 1 og 2", "tiltræder 3": points of the proposal. */
static gboolean decides(const struct kt_sentence *s, guint i)
{
	return kt_word_means(s->p, i, KT_S(DECIDES));
}

/* "var 33 ankommet", "har 318 ladet sig registrere", "er der tilkendt 5", "blev der fundet 5.820" */
static gboolean follows_verb(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = before_qualifiers(s, f);

	if (i == s->first || decides(s, i - 1))
		return FALSE;
	if (kt_word_is_verb(s->p, i - 1) || kt_word_means(s->p, i - 1, KT_S(TALLY)))
		return TRUE;
	if (i >= s->first + 2 && kt_word_does(s->p, i - 1, KT_W(THERE)) &&
		kt_word_is_verb(s->p, i - 2))
		return TRUE; /* "lige nu står der 88 på listerne" */
	return i >= s->first + 2 && kt_is_participle(s->p, i - 1) &&
	       (kt_word_is_verb(s->p, i - 2) || kt_word_does(s->p, i - 2, KT_W(THERE)));
}

/* A verb and a time end at token END: "var i 1. kvartal" before "på 34". */
static gboolean is_at_a_time(const struct kt_sentence *s, guint end)
{
	guint i = end;

	while (i > s->first && kt_passage_token(s->p, i - 1)->time >= 0)
		i--;
	if (i < end && i > s->first && kt_word_class(s->p, i - 1) == KT_WORD_PREPOSITION)
		i--;
	return i < end && i > s->first && kt_word_is_verb(s->p, i - 1);
}

/* "faldet med 23", "herefter på 604", "fra 412", "ned til 250", "nået til 268" */
static gboolean follows_course(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = before_qualifiers(s, f);
	enum kt_word_class c;

	if (i > s->first && kt_word_does(s->p, i - 1, KT_W(FROM)))
		for (guint k = f->end; k < MIN(f->end + 3, s->end); k++)
			if (kt_word_does(s->p, k, KT_W(TO)) && k + 1 < s->end &&
				kt_passage_token(s->p, k + 1)->is_number)
				return !kt_passage_quantity(s->p, f->quantity)->range;
	if (i < s->first + 2 || !kt_word_does(s->p, i - 1, KT_W(TO, ON, WITH, AFTER)))
		return f->is_from && f->is_chained &&
		       !kt_passage_quantity(s->p, f->quantity)->range;
	c = kt_word_class(s->p, i - 2);
	if (kt_word_does(s->p, i - 2, KT_W(DOWN, UP)))
		return TRUE;
	if (kt_word_does(s->p, i - 1, KT_W(ON)) && is_at_a_time(s, i - 1))
		return TRUE;
	return kt_word_does(s->p, i - 1, KT_W(ON))
		       ? (c == KT_WORD_ADVERB || kt_word_means(s->p, i - 2, KT_S(TALLY))) &&
				 i >= s->first + 3 && kt_word_is_verb(s->p, i - 3)
		       : kt_is_participle(s->p, i - 2) ||
				 kt_passage_term_at(s->p, KT_LEX_DIRECTION, i - 2);
}

/* "35.600 flere", "121 deltog", "1.212 ærøboere tilmeldt" */
static gboolean leads_verb(const struct kt_sentence *s, const struct kt_figure *f)
{
	if (f->end >= s->end || kt_passage_token(s->p, f->end)->kind != KT_TOKEN_WORD)
		return FALSE;
	if (kt_word_does(s->p, f->end, KT_W(NUMEROUS, FEWER)))
		return TRUE;
	return f->first == s->first && kt_decimal_cmp(f->value, kt_decimal_int(10)) > 0 &&
	       (kt_word_means(s->p, f->end, KT_S(ATTENDED)) ||
		       kt_word_class(s->p, f->end) == KT_WORD_AUXILIARY);
}

/* "Afbud: 1.", "Fraværende: 2" */
static gboolean is_of_attendance(const struct kt_sentence *s, guint i)
{
	return kt_word_means(s->p, i, KT_S(ATTENDANCE));
}

/* "Højst 640 på kontanthjælp": a bound and what it bounds. */
static gboolean is_bound_of(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = f->first;

	return i > s->first && kt_passage_term_at(s->p, KT_LEX_QUALIFIER, i - 1) &&
	       (i - 1 == s->first || kt_mark_is(s->p, i - 2, ':')) &&
	       kt_word_does(s->p, f->end, KT_W(ON)) && f->end + 1 < s->end &&
	       kt_word_class(s->p, f->end + 1) == KT_WORD_CONTENT;
}

/* The first word of the paragraph up to the colon is all that stands before F, and nothing
 * but a bracket behind it: "Ledighedsydelse: 74 (81)." */
static gboolean is_entry(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint i = f->end;

	if (is_of_attendance(s, s->first))
		return FALSE;

	if (f->first < s->first + 2 || f->first > s->first + (s->first ? 3 : 7) ||
		!kt_mark_is(s->p, f->first - 1, ':'))
		return FALSE;
	while (i < s->end && kt_mark_is(s->p, f->end, '(') && !kt_mark_is(s->p, i, ')'))
		i++;
	i += i > f->end;
	return i >= s->end || (kt_mark_is(s->p, i, '.') && i + 1 >= s->end);
}

/* "A (3) og SF (1)": the letters of a party. */
static gboolean is_party(const struct kt_sentence *s, guint i)
{
	struct kt_slice name = kt_document_slice(s->p->doc, kt_passage_token(s->p, i)->span);

	for (gsize k = 0; k < name.len; k++)
		if (g_ascii_islower(name.at[k]))
			return FALSE;
	return TRUE;
}

/* "Sundholm (12), Borgmestervangen (10)": one of two and more names with their numbers. */
static gboolean is_bracketed_of_names(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint n = 0;

	for (guint k = 0; k < s->figures->len; k++) {
		const struct kt_figure *other = kt_figure_at(s->figures, k);
		gboolean alone = other->first >= s->first + 2 &&
				 kt_mark_is(s->p, other->first - 1, '(') &&
				 kt_mark_is(s->p, other->end, ')') &&
				 kt_word_class(s->p, other->first - 2) == KT_WORD_CONTENT &&
				 !is_party(s, other->first - 2);

		if (other == f && !alone)
			return FALSE;
		n += alone;
	}
	return n >= 2;
}

/* A group of three digits: no name of a thing is written so.  Alone it is a cell of a table
 * that was taken apart. */
static gboolean is_grouped(const struct kt_sentence *s, const struct kt_figure *f)
{
	struct kt_slice digits = numeral(s, f);
	gboolean has_word = FALSE;

	for (guint i = s->first; i < s->end && !has_word; i++)
		has_word = kt_passage_token(s->p, i)->kind == KT_TOKEN_WORD;
	return has_word && memchr(digits.at, '.', digits.len) &&
	       !memchr(digits.at, ',', digits.len) &&
	       kt_decimal_cmp(f->value, kt_decimal_int(1000)) >= 0;
}

/* "Forbruget er 141 mio. kr. Forventningen er 209.": perhaps millions, perhaps not. */
static gboolean may_be_millions(const struct kt_sentence *s, const struct kt_figure *f)
{
	gboolean money = kt_unit_is_money(s->before->told_unit);

	for (guint k = 0; k < s->figures->len && kt_figure_at(s->figures, k) < f; k++)
		money = kt_unit_is_money(kt_figure_at(s->figures, k)->unit);
	return money && !s->before->is_list &&
	       !kt_passage_find(s->p, KT_LEX_COUNTED, s->first, s->end) &&
	       kt_decimal_cmp(f->value, kt_decimal_int(1000)) < 0;
}

gboolean kt_figure_is_queue(const struct kt_sentence *s, const struct kt_figure *f)
{
	enum { REACH = 4 };

	if (f->end >= s->end || !kt_word_does(s->p, f->end, KT_W(ON)))
		return FALSE;
	for (guint i = f->end + 1; i < MIN(f->end + 1 + REACH, s->end); i++) {
		const struct kt_found *clue = kt_passage_term_at(s->p, KT_LEX_CLUE, i);

		if (clue && kt_clue_tells(clue->term, " queue"))
			return TRUE;
		if (kt_word_class(s->p, i) != KT_WORD_CONTENT &&
			kt_word_class(s->p, i) != KT_WORD_ARTICLE)
			return FALSE;
	}
	return FALSE;
}

gboolean kt_figure_is_told(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_quantity *q = kt_passage_quantity(s->p, f->quantity);

	if (q->is_word || f->unit != KT_UNIT_NONE || is_in_something(s, f) || speaks_of_votes(s) ||
		may_be_millions(s, f))
		return FALSE;
	return is_grouped(s, f) || follows_verb(s, f) || follows_course(s, f) || leads_verb(s, f) ||
	       is_entry(s, f) || is_bound_of(s, f) || is_bracketed_of_names(s, f);
}
