/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/passage/quantity_links.h"

/* "16 i 2018 og 19 borgere", but not "heraf 12 i mere end 6 måneder". */
static gboolean leads_to_time(const struct kt_passage *p, guint i, guint to)
{
	return kt_word_does(p, i, KT_W(IN)) && i + 1 < to && kt_passage_token(p, i + 1)->time >= 0;
}

/* A time that two numbers may have between them: not how long one of them took, "et fald på 46 på et
 * år, 3,9 pct.". */
static gboolean is_time_between(const struct kt_passage *p, guint i)
{
	gint32 time = kt_passage_token(p, i)->time;

	return time >= 0 && kt_passage_time(p, time)->sort != KT_TIMEX_PAST;
}

/* TRUE if tokens [FROM, TO) only link two numbers: commas, og, til, mod, a
 * dash, times, qualifiers. */
static gboolean only_links(const struct kt_passage *p, guint from, guint to)
{
	static const char *const marks[] = {",", "(", ")", "/"};
	const struct kt_bits words = KT_W(AND, OR, TO, AGAINST, WELL_AS, OVER);

	for (guint i = from; i < to; i++) {
		gboolean link = kt_token_is_dash(p, i) || is_time_between(p, i) ||
				kt_passage_term_at(p, KT_LEX_QUALIFIER, i) ||
				kt_passage_term_at(p, KT_LEX_ZIP, i) || leads_to_time(p, i, to) ||
				kt_word_does(p, i, words);

		for (guint k = 0; !link && k < G_N_ELEMENTS(marks); k++)
			link = kt_token_is(p, i, marks[k]);
		if (!link)
			return FALSE;
	}
	return TRUE;
}

/* "287 under 13 uger": a qualifier and no joint before it begins another phrase. */
static gboolean is_joined(const struct kt_passage *p, guint from, guint to)
{
	gboolean qualifier = FALSE;

	for (guint i = from; i < to; i++) {
		if (kt_token_is(p, i, ",") ||
			kt_word_does(p, i, KT_W(AND, TO, OR, AGAINST, WELL_AS)) ||
			kt_token_is(p, i, "/") || kt_token_is_dash(p, i))
			return TRUE;
		qualifier |= kt_passage_term_at(p, KT_LEX_QUALIFIER, i) != NULL;
	}
	return !qualifier;
}

/* "6.120 eller 78 pct.": a count told again as a share. */
static gboolean is_no_share(const struct kt_quantity *a, const struct kt_quantity *b)
{
	return b->unit == KT_UNIT_PERCENT && !a->has_scale && a->value.scale == 0 &&
	       kt_decimal_cmp(kt_decimal_abs(a->value), kt_decimal_int(100)) > 0 &&
	       kt_decimal_cmp(kt_decimal_abs(b->value), kt_decimal_int(100)) <= 0;
}

static guint end_of(const struct kt_quantity *q)
{
	return q->first + q->n_tokens;
}

/* "med knap 185.000 til 30,4 mio.": the first is told in full. */
static gboolean is_told_in_full(struct kt_decimal number, struct kt_decimal scaled)
{
	struct kt_decimal much;

	return kt_decimal_cmp(number, kt_decimal_int(1000)) >= 0 &&
	       kt_decimal_mul(&much, scaled, kt_decimal_int(100)) &&
	       kt_decimal_cmp(number, much) > 0;
}

static void share_unit(
	const struct kt_passage *p, struct kt_quantity *to, const struct kt_quantity *from)
{
	struct kt_decimal number = kt_passage_token(p, to->number_token)->number;

	to->unit = from->unit;
	to->unit_term = from->unit_term;
	if (to->per_term < 0)
		to->per_term = from->per_term;
	to->is_point = from->is_point;
	to->is_assumed = from->is_assumed;
	if (!to->has_scale && from->has_scale &&
		!is_told_in_full(number, kt_passage_token(p, from->number_token)->number)) {
		to->scale = from->scale;
		to->has_scale = TRUE;
		kt_quantity_settle(to, number, to->has_sign);
	}
}

/* "-24 (-7,7 %)" in a cell, where brackets may be signs, "51 (2 klasser)": B is all of one, its unit
 * with it. */
static gboolean is_alone_in_brackets(
	const struct kt_passage *p, const struct kt_quantity *a, const struct kt_quantity *b)
{
	enum { MOST_WORDS = 2 };
	guint at = end_of(a), end = end_of(b);

	while (end < end_of(b) + MOST_WORDS && end < p->tokens->len &&
		kt_passage_token(p, end)->kind == KT_TOKEN_WORD)
		end++;
	return kt_token_is(p, at, "(") && at < b->first + 1 && kt_token_is(p, end, ")") &&
	       !kt_unit_is_money(b->unit);
}

/* "318 (62 pct.)", "38 lærere (35,4 årsværk)": what stands in brackets is the figure before it told
 * in another unit. */
static gboolean tells_share_of(
	const struct kt_passage *p, const struct kt_quantity *a, const struct kt_quantity *b)
{
	if (is_alone_in_brackets(p, a, b))
		return TRUE;
	return b->is_bracketed && !a->is_bracketed &&
	       (b->unit == KT_UNIT_PERCENT || b->unit == KT_UNIT_PERCENTAGE_POINT ||
		       (b->unit == KT_UNIT_FTE && a->value.scale < b->value.scale));
}

/* "83 sager over 52 uger mod 74": how long those are that another number counts. */
static gboolean bounds_counted(const struct kt_passage *p, guint k)
{
	const struct kt_quantity *q = kt_passage_quantity(p, k);
	const struct kt_found *bound = kt_found_before(p, KT_LEX_QUALIFIER, q->first);

	return (q->qualifier == KT_QUALIFIER_OVER || q->qualifier == KT_QUALIFIER_UNDER) &&
	       kt_unit_is_time(q->unit) && bound && k > 0 &&
	       kt_passage_quantity(p, k - 1)->unit != KT_UNIT_NONE &&
	       end_of(kt_passage_quantity(p, k - 1)) + 2 >= bound->first; /* "sager på" */
}

/* "fra 4 til 190 dage, og otte af mændene": B is so many of what follows, and no length of time. */
static gboolean is_part_of_others(
	const struct kt_passage *p, const struct kt_quantity *a, const struct kt_quantity *b)
{
	return kt_unit_is_time(a->unit) && kt_word_does(p, end_of(b), KT_W(OF));
}

void kt_quantities_share_units(struct kt_passage *p)
{
	for (guint i = p->quantities->len; i-- > 1;) {
		struct kt_quantity *a = kt_passage_quantity(p, i - 1),
				   *b = kt_passage_quantity(p, i);

		if (a->unit == KT_UNIT_NONE && b->unit != KT_UNIT_NONE && !b->is_fraction &&
			end_of(a) < b->first && /* not "402 388 26-52 uger" */
			!tells_share_of(p, a, b) && !is_no_share(a, b) &&
			!kt_statement_begins(p, end_of(a), b->first, end_of(b)) &&
			only_links(p, end_of(a), b->first) && is_joined(p, end_of(a), b->first))
			share_unit(p, a, b);
	}
	for (guint i = 1; i < p->quantities->len; i++) {
		struct kt_quantity *a = kt_passage_quantity(p, i - 1),
				   *b = kt_passage_quantity(p, i);
		guint from = a->unit_term >= 0 && !a->is_fraction
				     ? MAX(end_of(a),
					       kt_passage_found(p, a->unit_term)->first +
						       kt_passage_found(p, a->unit_term)->n_tokens)
				     : end_of(a);

		if (b->unit == KT_UNIT_NONE && a->unit != KT_UNIT_NONE && !a->is_fraction &&
			from < b->first && only_links(p, from, b->first) && !is_no_share(b, a) &&
			!is_part_of_others(p, a, b) && !bounds_counted(p, i - 1) &&
			!kt_token_is_verb(p, end_of(b)))
			share_unit(p, b, a);
	}
}

/* "2 dage til over 2 år" is a range, "73 mio. kr. til 27 kommuner" none. */
static gboolean are_of_one_sort(enum kt_unit a, enum kt_unit b)
{
	return a != KT_UNIT_NONE && (a == b || (kt_unit_is_time(a) && kt_unit_is_time(b)));
}

/* "fra 12 til 14", "steg med knap 12 til 14", "fra de hidtidige 12 til 14": no range. */
static gboolean is_course(const struct kt_passage *p, guint first)
{
	enum { REACH = 4 };

	for (guint i = first; i > 0 && first - i < REACH; i--) {
		const struct kt_token *t = kt_passage_token(p, i - 1);

		if (kt_word_does(p, i - 1, KT_W(FROM)) ||
			(kt_word_does(p, i - 1, KT_W(WITH)) &&
				(i == first || kt_passage_term_at(p, KT_LEX_QUALIFIER, i))))
			return TRUE;
		if (t->kind != KT_TOKEN_WORD || t->is_number || t->time >= 0)
			return FALSE;
	}
	return FALSE;
}

/* What A is times in "400-500.000 kr." (a thousand) and "3-400.000 kr.", "2-300 borgere" (as many zeros as
 * the upper end has); 1 where it is told in full, "5-10 dage", "1-100 ansatte". */
static gint64 elided_factor(struct kt_decimal a, struct kt_decimal b)
{
	enum { GROUP = 1000, LEAST = 100 };
	gint64 low = a.digits, group = b.digits % GROUP == 0 ? GROUP : 1;
	gint64 lead = b.digits / group, zeros = 1;

	if (a.scale || b.scale || low <= 0 || low >= GROUP || b.digits < LEAST || low >= b.digits)
		return 1;
	while (lead % 10 == 0) {
		lead /= 10;
		zeros *= 10;
	}
	if ((group > 1 || zeros >= LEAST) && low < 10 && low * zeros * group < b.digits &&
		2 * low * zeros * group >= b.digits)
		return zeros * group;
	return low * group < b.digits ? group : 1;
}

/* Gives A what its numeral leaves to that of B, behind a dash that sticks to both. */
static void complete_low_end(
	const struct kt_passage *p, struct kt_quantity *a, const struct kt_quantity *b)
{
	const struct kt_token *low = kt_passage_token(p, a->number_token);
	const struct kt_token *high = kt_passage_token(p, b->number_token);
	struct kt_decimal number;
	gint64 factor;

	if (a->is_word || b->is_word || low->whole < 0 || !kt_token_glued(p, a->number_token + 1) ||
		!kt_token_glued(p, b->number_token) || !kt_decimal_equal(a->scale, b->scale))
		return;
	factor = elided_factor(low->number, high->number);
	if (factor > 1 && kt_decimal_mul(&number, low->number, kt_decimal_int(factor)))
		kt_quantity_settle(a, number, a->has_sign);
}

void kt_quantities_find_ranges(struct kt_passage *p)
{
	for (guint i = 1; i < p->quantities->len; i++) {
		struct kt_quantity *a = kt_passage_quantity(p, i - 1),
				   *b = kt_passage_quantity(p, i);
		guint between = b->first - end_of(a);
		gboolean dash = between == 1 && kt_token_is_dash(p, end_of(a)) && a->range == 0;
		gboolean og = between == 1 && kt_word_does(p, end_of(a), KT_W(AND)) &&
			      a->first > 0 && kt_word_does(p, a->first - 1, KT_W(BETWEEN));
		gboolean til = kt_word_does(p, end_of(a), KT_W(TO)) &&
			       only_links(p, end_of(a) + 1, b->first) && !is_course(p, a->first) &&
			       are_of_one_sort(a->unit, b->unit);

		if (!dash && !og && !til)
			continue;
		if (dash)
			complete_low_end(p, a, b);
		if (kt_decimal_cmp(a->value, b->value) > 0 && a->unit == b->unit)
			continue;
		a->range = -1;
		b->range = 1;
		a->partner = i;
		b->partner = i - 1;
	}
}
