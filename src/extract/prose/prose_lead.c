/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The unit that a lead-in tells for the items of its list.
 *
 *   Personalet, målt i årsværk:          Opgørelsen nedenfor angiver helårspersoner.
 *   - Lærere: 421,3                      a) Botilbud: 88,4
 *   - Pædagoger: 38,6                    b) Støtte i eget hjem: 212,0 */
#include "extract/passage/annotate.h"
#include "extract/prose/prose.h"

#include <string.h>

/* From "1.000" to the end of "(i 1.000 kr.):" */
enum { SCALE_TO_END = 5 };

/* The unit at token I is told of nothing near by: it belongs to no number, and
 * stands behind "i", in brackets or, full-time persons, anywhere. */
static gboolean is_told_for_all(const struct kt_sentence *s, guint i, enum kt_unit unit)
{
	if (kt_passage_token(s->p, i)->quantity >= 0 || kt_passage_token(s->p, i)->time >= 0)
		return FALSE;
	if (unit == KT_UNIT_FTE)
		return TRUE;
	if (kt_unit_is_money(unit)) /* "Gebyrer 2017 (kr. inkl. moms):" */
		return i > s->first && kt_mark_is(s->p, s->end - 1, ':') &&
		       (kt_mark_is(s->p, i - 1, '(') || kt_word_does(s->p, i - 1, KT_W(IN)));
	if (i == s->first ||
		(unit != KT_UNIT_PERCENT && unit != KT_UNIT_COUNT &&
			!(kt_unit_is_time(unit) && kt_word_ends(s->p, i, KT_F(PLURAL), 0)) &&
			!kt_word_means(s->p, i, KT_S(DAYS))))
		return FALSE;
	return kt_word_does(s->p, i - 1, KT_W(IN)) || kt_mark_is(s->p, i - 1, '(') ||
	       kt_word_does(s->p, i - 1, KT_W(WHOLE));
}

gboolean kt_lead_in_unit(struct kt_discourse *d, const struct kt_sentence *s)
{
	for (guint k = 0; k < s->p->found->len; k++) {
		const struct kt_found *found = kt_passage_found(s->p, k);
		enum kt_unit unit;

		if (found->term->role != KT_LEX_UNIT || found->first < s->first ||
			found->first >= s->end || !kt_unit_lookup(found->term->value, &unit) ||
			!is_told_for_all(s, found->first, unit))
			continue;
		d->unit = unit;
		d->unit_is_stale = FALSE;
		g_free(d->noun);
		d->noun = unit == KT_UNIT_PERCENT || kt_unit_is_money(unit)
				  ? NULL
				  : kt_phrase(s->p, found->first, found->first + found->n_tokens, 2,
					    FALSE);
		return TRUE;
	}
	return FALSE;
}

/* The end of S, before a colon and what stands in brackets: "i 1.000 kr. (+ er merudgift):" */
static guint end_without_bracket(const struct kt_sentence *s)
{
	guint end = s->end;

	while (end > s->first && kt_mark_is(s->p, end - 1, ':'))
		end--;
	if (end == s->first || !kt_mark_is(s->p, end - 1, ')'))
		return s->end;
	for (guint i = end - 1; i > s->first; i--)
		if (kt_mark_is(s->p, i, '('))
			return i;
	return s->end;
}

/* "Udgift (1.000 kr.): 940": the scale at token I is of the number behind the colon. */
static gboolean is_of_next(const struct kt_sentence *s, guint i)
{
	gboolean colon = FALSE;

	for (; i < s->end; i++) {
		colon |= kt_mark_is(s->p, i, ':');
		if (colon && kt_passage_token(s->p, i)->is_number)
			return TRUE;
	}
	return FALSE;
}

void kt_lead_in_scale(struct kt_discourse *d, const struct kt_sentence *s)
{
	guint end = end_without_bracket(s);

	for (guint k = 0; k < s->p->nonfigures->len && !d->is_list; k++) {
		const struct kt_nonfigure *n =
			&g_array_index(s->p->nonfigures, struct kt_nonfigure, k);

		if (n->first >= s->first && n->first < s->end && n->first + SCALE_TO_END >= end &&
			g_str_equal(n->sort, KT_REFUSED_SCALE) && !is_of_next(s, n->first))
			kt_grouped_number(s->p, n->first, &d->list_scale);
	}
}

gboolean kt_passage_leads(const struct kt_passage *p)
{
	for (guint i = 0; i < p->tokens->len; i++)
		if (kt_word_has(p, i, KT_LEX_TABLE, "lead"))
			return TRUE;
	return FALSE;
}

/* "27 borgere, fordelt med": what it is parted into follows, in whatever lines. */
gboolean kt_passage_breaks_off(const struct kt_passage *p)
{
	guint last = p->tokens->len - 1;

	if (last > 0 && kt_word_class(p, last) == KT_WORD_PREPOSITION)
		last--;
	return kt_word_has(p, last, KT_LEX_STOP, "breakdown");
}

/* "31.03.2022: 96,4 mio. kr." */
static gboolean is_dated_amount(const struct kt_passage *p)
{
	guint i = 0;

	while (i < p->tokens->len && kt_passage_token(p, i)->time >= 0)
		i++;
	return i > 0 && i + 1 < p->tokens->len && kt_mark_is(p, i, ':') &&
	       p->quantities->len == 1 && kt_passage_token(p, i + 1)->kind == KT_TOKEN_NUMERAL &&
	       kt_unit_is_money(kt_passage_quantity(p, 0)->unit);
}

/* "14 til Vejerslev": one of the lines that something is parted into. */
gboolean kt_passage_is_part(const struct kt_discourse *d, const struct kt_passage *p)
{
	enum { MOST_TOKENS = 8 };

	if (d->led_in && is_dated_amount(p))
		return TRUE;
	return d->led_in && p->tokens->len > 1 && p->tokens->len <= MOST_TOKENS &&
	       kt_passage_token(p, 0)->kind == KT_TOKEN_NUMERAL &&
	       kt_word_class(p, 1) == KT_WORD_PREPOSITION;
}
