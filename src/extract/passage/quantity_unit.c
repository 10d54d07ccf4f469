/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a number is told in: its scale, its unit or the noun it counts, and what it is per.
 *
 *   49 mio. kr.    kr. 750.000    480,- kr.    1,5 %-point    Forbrug (mio. kr.): 14,2
 *   10 hjemløse borgere    31 kr. pr. borger
 *
 * They stand behind the number, or before it, or in the label before its colon. */
#include <string.h>

#include "extract/passage/quantity_unit.h"

enum { NOUN_REACH = 4 }; /* how many tokens behind a number its noun may stand */

static gint16 found_index(const struct kt_passage *p, const struct kt_found *f)
{
	return f ? f - kt_passage_found(p, 0) : -1;
}

/* Moves *END over "%", "%-point" and the like. */
static gboolean percent_sign(const struct kt_passage *p, struct kt_quantity *q, guint *end)
{
	if (!kt_token_is(p, *end, "%"))
		return FALSE;
	q->unit = KT_UNIT_PERCENT;
	(*end)++;
	guint k = *end + (kt_token_is_dash(p, *end) ? 1 : 0);
	if (kt_word_means(p, k, KT_S(POINT))) {
		q->unit = KT_UNIT_PERCENTAGE_POINT;
		*end = k + 1;
	}
	return TRUE;
}

static void take_unit(
	const struct kt_passage *p, struct kt_quantity *q, const struct kt_found *f, guint *end)
{
	kt_unit_lookup(f->term->value, &q->unit);
	q->unit_term = found_index(p, f);
	*end = f->first + f->n_tokens;
	/* the full stop of "kr." and "pct." belongs to the unit */
	if (kt_token_is(p, *end, ".") && kt_token_glued(p, *end) &&
		kt_passage_term_at(p, KT_LEX_ABBREVIATION, *end - 1))
		(*end)++;
}

/* Behind the ",-" of "480,- kr." and "12.500,- til koncerter", no øre; K where there is none.  ".-" and
 * ":-" are it beside the unit only. */
static guint behind_no_change(const struct kt_passage *p, guint k)
{
	gboolean is_mark =
		kt_token_is(p, k, ",") || ((kt_token_is(p, k, ".") || kt_token_is(p, k, ":")) &&
						  kt_found_at(p, KT_LEX_UNIT, k + 2));
	gboolean is_none = is_mark && kt_token_glued(p, k) && kt_token_is_dash(p, k + 1) &&
			   kt_token_glued(p, k + 1) &&
			   (k + 2 == p->tokens->len || !kt_token_glued(p, k + 2) ||
				   !(kt_passage_token(p, k + 2)->is_number));

	return is_none ? k + 2 : k;
}

static void scale_and_unit(const struct kt_passage *p, struct kt_quantity *q, guint *end)
{
	guint k = behind_no_change(p, *end);
	const struct kt_found *f;

	if (k > *end && !kt_found_at(p, KT_LEX_UNIT, k)) {
		if (kt_found_before(p, KT_LEX_UNIT, q->first))
			k = *end; /* "kr. 12.500,-": that tells the unit */
		else
			kt_unit_lookup(kt_lexicon_currency(p->lexicon), &q->unit);
	}
	*end = k;
	/* "59,9. mio. kr.": a full stop too many */
	if (kt_token_is(p, k, ".") && kt_found_at(p, KT_LEX_SCALE, k + 1))
		k++;
	f = kt_found_at(p, KT_LEX_SCALE, k);
	if (f && kt_decimal_from_plain(&q->scale, f->term->value, NULL)) {
		q->has_scale = TRUE;
		*end = f->first + f->n_tokens;
		const struct kt_found *inside = kt_passage_find(p, KT_LEX_UNIT, f->first, *end);
		if (inside)
			kt_unit_lookup(inside->term->value, &q->unit);
		if (kt_token_is(p, *end, ".") && kt_token_glued(p, *end))
			(*end)++;
	}
	if (percent_sign(p, q, end))
		return;
	f = kt_found_at(p, KT_LEX_UNIT, *end);
	if (f && q->unit == KT_UNIT_NONE)
		take_unit(p, q, f, end);
}

static gboolean is_money_or_share(const struct kt_found *f)
{
	enum kt_unit unit = KT_UNIT_NONE;

	kt_unit_lookup(f->term->value, &unit);
	return kt_unit_is_money(unit) || unit == KT_UNIT_PERCENT;
}

/* "ledige", "unge": counted by themselves, or said of a noun behind them; "borgere" is the noun. */
static gboolean may_be_adjective(const struct kt_passage *p, const struct kt_found *f)
{
	guint last = f->first + f->n_tokens - 1;

	return kt_word_ends(p, last, KT_F(WEAK), 0) && !kt_word_ends(p, last, KT_F(AGENTS), 0);
}

/* "17 ledige pladser", "420 frivillige timer": the first, F, says which; F itself where no noun
 * that can be counted follows. */
static const struct kt_found *noun_of_adjective(
	const struct kt_passage *p, const struct kt_found *f)
{
	guint behind = f->first + f->n_tokens;
	const struct kt_found *noun = kt_found_at(p, KT_LEX_COUNTED, behind);
	const struct kt_found *unit = noun ? NULL : kt_found_at(p, KT_LEX_UNIT, behind);

	if (unit && !is_money_or_share(unit))
		return unit;
	return noun ? noun : f;
}

/* The noun that is counted, a few words behind the number: "5 nye sager",
 * "10 hjemløse borgere".  Only words that can stand before a noun lie between. */
static const struct kt_found *counted_noun(const struct kt_passage *p, guint from)
{
	for (guint k = from; k < from + NOUN_REACH && k < p->tokens->len; k++) {
		const struct kt_token *t = kt_passage_token(p, k);
		const struct kt_found *f = kt_found_at(p, KT_LEX_COUNTED, k);

		if (f)
			return may_be_adjective(p, f) ? noun_of_adjective(p, f) : f;
		f = kt_found_at(p, KT_LEX_UNIT, k);
		if (f && k > from && !is_money_or_share(f))
			return f;
		if (t->kind != KT_TOKEN_WORD || t->is_number || t->time >= 0 ||
			kt_passage_term_at(p, KT_LEX_STOP, k))
			return NULL;
	}
	return NULL;
}

/* pr. indbygger, om ugen: right behind the unit or the noun. */
static const struct kt_found *per_behind(const struct kt_passage *p, guint from)
{
	return kt_found_at(p, KT_LEX_PER, from);
}

/* A record stands on one line: what is printed of it may not begin on the one before. */
static gboolean same_line(const struct kt_passage *p, guint a, guint b)
{
	struct kt_span from = kt_passage_token(p, a)->span, to = kt_passage_token(p, b)->span;
	struct kt_slice s =
		kt_document_slice(p->doc, (struct kt_span){from.start, to.start - from.start});

	return memchr(s.at, '\n', s.len) == NULL;
}

/* "kr. 750.000", "t.kr. 1.250", "mio. kr. 1,2": a currency may stand before its number, and only
 * then where no number before it can have it, but "i 2022 kr. 750.000".  A number word begins the next
 * sentence: "på 4,2 mio. kr. To unge ...". */
void kt_quantity_unit_before(const struct kt_passage *p, struct kt_quantity *q)
{
	const struct kt_found *scale = kt_found_before(p, KT_LEX_SCALE, q->first);
	gboolean is_both = scale && kt_scale_names_money(scale->term);
	const struct kt_found *unit = is_both ? NULL : kt_found_before(p, KT_LEX_UNIT, q->first);
	const struct kt_found *first;
	enum kt_unit money = KT_UNIT_NONE;

	if (!is_both)
		scale = unit ? kt_found_before(p, KT_LEX_SCALE, unit->first) : NULL;
	first = scale ? scale : unit;
	if (q->is_word || !first ||
		(first->first > 0 && kt_passage_token(p, first->first - 1)->is_number &&
			kt_passage_token(p, first->first - 1)->time < 0))
		return;
	kt_unit_lookup(unit ? unit->term->value : kt_lexicon_currency(p->lexicon), &money);
	if (!kt_unit_is_money(money) || (scale && q->has_scale))
		return;
	q->unit = money;
	q->unit_term = found_index(p, unit);
	q->has_scale |= scale && kt_decimal_from_plain(&q->scale, scale->term->value, NULL);
	if (same_line(p, first->first, q->number_token))
		q->first = first->first;
}

/* "Ventetid i uger: 6", "Dækningsgrad (%): 88", "Forbrug (mio. kr.): 14,2": the label before the colon says
 * what the number is told in. */
static void unit_of_label(const struct kt_passage *p, struct kt_quantity *q)
{
	guint end = q->first, first;
	const struct kt_found *unit, *scale;
	gboolean in_brackets;

	if (q->is_word || end < 3 || !kt_token_is(p, end - 1, ":"))
		return;
	end--;
	in_brackets = kt_token_is(p, end - 1, ")");
	end -= in_brackets;
	scale = kt_found_before(p, KT_LEX_SCALE, end);
	unit = kt_found_before(p, KT_LEX_UNIT, end);
	if (scale && !kt_scale_names_money(scale->term))
		return;
	if (!scale && unit)
		scale = kt_found_before(p, KT_LEX_SCALE, unit->first);
	first = scale                          ? scale->first
		: unit                         ? unit->first
		: kt_token_is(p, end - 1, "%") ? end - 1
					       : 0;
	if (first == 0 || !(in_brackets ? kt_token_is(p, first - 1, "(") ||
						  (first > 1 && kt_token_is(p, first - 2, "(") &&
							  kt_word_does(p, first - 1, KT_W(IN)))
					: kt_word_does(p, first - 1, KT_W(IN))))
		return;
	if (unit && !in_brackets && g_str_equal(unit->term->value, "year"))
		return; /* "sager i år: 4" */
	if (unit)
		kt_unit_lookup(unit->term->value, &q->unit);
	else if (scale)
		kt_unit_lookup(kt_lexicon_currency(p->lexicon), &q->unit);
	else
		q->unit = KT_UNIT_PERCENT;
	q->unit_term = found_index(p, unit);
	q->has_scale = scale && kt_decimal_from_plain(&q->scale, scale->term->value, NULL);
}

void kt_quantity_find_unit(const struct kt_passage *p, struct kt_quantity *q, guint *end)
{
	const struct kt_found *noun;
	guint after;

	scale_and_unit(p, q, end);
	if (q->unit == KT_UNIT_NONE)
		kt_quantity_unit_before(p, q);
	if (q->unit == KT_UNIT_NONE && !q->has_scale && !counted_noun(p, *end))
		unit_of_label(p, q);
	after = *end;
	noun = q->unit == KT_UNIT_NONE ? counted_noun(p, *end) : NULL;
	if (noun) {
		kt_unit_lookup(noun->term->value, &q->unit);
		q->unit_term = found_index(p, noun);
		after = noun->first + noun->n_tokens;
	} else if (q->unit == KT_UNIT_NONE && q->has_scale) {
		/* "2 mio. pr. år": money is what millions are of */
		kt_unit_lookup(kt_lexicon_currency(p->lexicon), &q->unit);
		q->is_assumed = TRUE;
	}
	q->per_term = found_index(p, per_behind(p, after));
}
