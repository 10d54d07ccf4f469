/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Quantities: a number with its sign, scale, unit, qualifier and what it is per.
 *
 *   knap 49 mio. kr.      ca. 2½ familiesammenført      -4,6 mio. kr.
 *   4.000-5.000 unge      16 og 19 borgere              31 kr. pr. borger
 *
 * First each number is read for itself, then the ones that share a unit with
 * their neighbour ("12,4 til 11,3 mio. kWh") are given it (quantity_links.c).  What it is
 * told in is read in quantity_unit.c. */
#include <string.h>

#include "extract/passage/quantity_links.h"
#include "extract/passage/quantity_unit.h"

enum {
	SHORTEST_COMPOUND = 7, /* bytes: toogtres */
	TOKENS_OF_AMOUNT = 5,  /* "2,3 mio. kr." */
};

struct quantity_reader {
	struct kt_passage *p;
	gboolean in_table;
	guint counted, depth; /* brackets: tokens looked at, brackets open there */
};

static gboolean is_free_number(const struct kt_passage *p, guint i)
{
	const struct kt_token *t = i < p->tokens->len ? kt_passage_token(p, i) : NULL;

	return t && t->is_number && t->time < 0 && t->nonfigure < 0 && t->quantity < 0;
}

/* ---- sign --------------------------------------------------------------- */

static gboolean has_dash_behind(const struct kt_passage *p, guint i)
{
	for (i++; i < p->tokens->len; i++)
		if (kt_token_is_dash(p, i) && !kt_token_glued(p, i))
			return TRUE;
	return FALSE;
}

/* "en afvigelse på ÷ 2,3 mio. kr."; between two numbers it divides.  A dash is a minus where it
 * opens what stands behind a colon and is the only one: it may set off the points of a list. */
static gboolean is_minus_apart(const struct kt_passage *p, guint i)
{
	if (kt_token_is(p, i - 1, "÷"))
		return i < 2 || !kt_passage_token(p, i - 2)->is_number ||
		       kt_passage_token(p, i - 2)->time >= 0;
	return i >= 2 && kt_token_is(p, i - 2, ":") && kt_token_is_dash(p, i - 1) &&
	       !has_dash_behind(p, i) && p->tokens->len - i <= TOKENS_OF_AMOUNT;
}

/* A minus before token I sticks to it and to nothing else: "på -4,6", "(-3)",
 * "÷12"; in a cell also "- 12". */
static guint sign_before(const struct quantity_reader *r, guint i)
{
	const struct kt_passage *p = r->p;

	if (i == 0 || (!kt_token_is_dash(p, i - 1) && !kt_token_is(p, i - 1, "÷") &&
			      !kt_token_is(p, i - 1, "+")))
		return 0;
	gboolean sticks = kt_token_glued(p, i), starts = i == 1;
	if (!sticks && is_minus_apart(p, i))
		return 1;
	if (!starts && !kt_token_glued(p, i - 1))
		starts = sticks;
	if (!starts && (kt_token_is(p, i - 2, "(") || kt_token_is(p, i - 2, "[")))
		starts = TRUE;
	return starts && (sticks || (r->in_table && i == 1)) ? 1 : 0;
}

/* Cells only: "1.234-" and "(1.234)" are less than zero. */
static gboolean sign_around(const struct quantity_reader *r, guint i, guint *extra)
{
	const struct kt_passage *p = r->p;

	*extra = 0;
	if (!r->in_table)
		return FALSE;
	if (kt_token_is_dash(p, i + 1) && kt_token_glued(p, i + 1) && i + 2 == p->tokens->len) {
		*extra = 1;
		return TRUE;
	}
	return i == 1 && kt_token_is(p, 0, "(") && kt_token_is(p, 2, ")") && p->tokens->len == 3;
}

/* ---- one number --------------------------------------------------------- */

static struct kt_quantity empty_quantity(guint first, guint number_token)
{
	return (struct kt_quantity){.scale = kt_decimal_int(1),
		.first = first,
		.number_token = number_token,
		.unit_term = -1,
		.per_term = -1,
		.partner = -1};
}

/* "kr. 1 234": the unit stands before it, and no number that it could be of. */
static gboolean is_behind_money(const struct kt_passage *p, guint i)
{
	struct kt_quantity q = empty_quantity(i, i);

	kt_quantity_unit_before(p, &q);
	return kt_unit_is_money(q.unit);
}

/* "1 234 kr.": groups parted by plain blanks, believed only beside a unit or
 * as a whole cell.  Tokens taken beyond the first. */
static guint blank_groups(const struct quantity_reader *r, guint i, struct kt_decimal *number)
{
	const struct kt_passage *p = r->p;
	gint value = kt_token_int(p, i, 1, 999);
	gint64 sum = value;
	guint n = 0;

	while (value > 0 && kt_token_int(p, i + n + 1, 0, 999) >= 0 &&
		kt_passage_token(p, i + n + 1)->span.len == 3 &&
		kt_passage_token(p, i + n + 1)->span.start -
				kt_passage_token(p, i + n)->span.start ==
			kt_passage_token(p, i + n)->span.len + 1 &&
		n < 3) {
		n++;
		sum = sum * 1000 + kt_token_int(p, i + n, 0, 999);
	}
	if (n == 0)
		return 0;
	gboolean unit = kt_found_at(p, KT_LEX_UNIT, i + n + 1) ||
			kt_found_at(p, KT_LEX_SCALE, i + n + 1) ||
			kt_found_at(p, KT_LEX_COUNTED, i + n + 1);
	gboolean cell = r->in_table && i + n + 1 == p->tokens->len;
	if (!unit && !cell && !is_behind_money(p, i))
		return 0;
	*number = kt_decimal_int(sum);
	return n;
}

/* 1/2, 3/4 */
static guint slash_fraction(const struct kt_passage *p, guint i, struct kt_decimal *number)
{
	gint a = kt_token_int(p, i, 1, 3), b = kt_token_int(p, i + 2, 2, 4);

	if (a < 0 || b <= a || !kt_token_is(p, i + 1, "/") || !kt_token_glued(p, i + 1) ||
		!kt_token_glued(p, i + 2) || b == 3)
		return 0;
	*number = (struct kt_decimal){a * (100 / b), 2};
	*number = kt_decimal_trim(*number);
	return 2;
}

/* "1 1/4 mio. kr.", "2 1/2 år" */
static guint mixed_fraction(const struct kt_passage *p, guint i, struct kt_decimal *number)
{
	enum { TOKENS = 4 };
	struct kt_decimal part;
	gint whole = kt_token_int(p, i, 1, 99);

	if (whole < 0 || !slash_fraction(p, i + 1, &part) ||
		!(kt_found_at(p, KT_LEX_SCALE, i + TOKENS) ||
			kt_found_at(p, KT_LEX_UNIT, i + TOKENS)) ||
		!kt_decimal_add(number, kt_decimal_int(whole), part))
		return 0;
	return TOKENS - 1;
}

/* Tokens behind the first that belong to the number as well. */
static guint more_digits(const struct quantity_reader *r, guint i, struct kt_decimal *number)
{
	guint n = blank_groups(r, i, number);

	if (n == 0)
		n = slash_fraction(r->p, i, number);
	return n ? n : mixed_fraction(r->p, i, number);
}

/* Whether token I stands in brackets.  The reader goes from left to right and
 * counts each bracket once. */
static gboolean in_brackets(struct quantity_reader *r, guint i)
{
	for (; r->counted < i; r->counted++) {
		if (kt_token_is(r->p, r->counted, "("))
			r->depth++;
		else if (kt_token_is(r->p, r->counted, ")") && r->depth > 0)
			r->depth--;
	}
	return r->depth > 0;
}

/* The first token of Q, or of its unit on the line before: "udgør kr." / "409.450". */
static guint first_of(const struct kt_passage *p, const struct kt_quantity *q)
{
	const struct kt_found *unit =
		q->unit_term >= 0 ? &g_array_index(p->found, struct kt_found, q->unit_term) : NULL;

	return unit && unit->first < q->first ? unit->first : q->first;
}

static void add_quantity(struct kt_passage *p, struct kt_quantity q)
{
	if (p->quantities->len >= KT_PASSAGE_LIMIT)
		return;
	g_array_append_val(p->quantities, q);
	for (guint i = first_of(p, &q); i < q.first + q.n_tokens; i++)
		if (kt_passage_token(p, i)->quantity < 0)
			kt_passage_token(p, i)->quantity = p->quantities->len - 1;
}

gboolean kt_quantity_settle(struct kt_quantity *q, struct kt_decimal number, gboolean negative)
{
	struct kt_decimal value, step;

	if (!kt_decimal_mul(&value, number, q->scale) ||
		!kt_decimal_mul(&step, kt_decimal_step(number), q->scale))
		return FALSE;
	q->value = negative ? kt_decimal_neg(kt_decimal_trim(value)) : kt_decimal_trim(value);
	q->resolution = kt_decimal_trim(step);
	return TRUE;
}

/* "100,000 kr." may be a hundred or a hundred thousand, "50.52" a code: left
 * unread unless a scale or, for the latter, a unit right behind settles it.  In
 * a table the column can tell what a full stop means. */
static gboolean is_doubtful(const struct quantity_reader *r, const struct kt_token *t,
	const struct kt_quantity *q, gboolean is_bare)
{
	if (!t->is_odd || q->has_scale)
		return FALSE;
	return t->number.scale == 3 || (is_bare && !r->in_table);
}

/* What shades the number at I: but of "gjort op til 74 mio. kr.", "vokset op til 340" the verb has
 * "op", and "til" tells what it comes to. */
static const struct kt_found *qualifier_before(const struct kt_passage *p, guint i)
{
	const struct kt_found *q = kt_found_before(p, KT_LEX_QUALIFIER, i);

	if (q && q->first > 0 && q->n_tokens == 2 && kt_word_does(p, q->first, KT_W(UP)) &&
		kt_word_does(p, q->first + 1, KT_W(TO)) &&
		kt_word_means(p, q->first - 1, KT_S(LEADS_UP)))
		return NULL;
	return q;
}

static guint number_at(struct quantity_reader *r, guint i)
{
	struct kt_passage *p = r->p;
	const struct kt_token *t = kt_passage_token(p, i);
	struct kt_decimal number = t->number;
	guint sign = sign_before(r, i), end = i + 1, extra;
	gboolean negative = sign && !kt_token_is(p, i - 1, "+");
	struct kt_quantity q = empty_quantity(i - sign, i);

	q.is_word = t->kind == KT_TOKEN_WORD;
	if (!q.is_word)
		end += more_digits(r, i, &number);
	if (sign_around(r, i, &extra)) {
		negative = TRUE;
		end += extra;
	}
	kt_quantity_find_unit(p, &q, &end);
	if (!sign && q.first < i && sign_before(r, q.first)) { /* "÷ kr. 460.000" */
		negative = !kt_token_is(p, q.first - 1, "+");
		q.first--;
	}
	q.has_sign = negative;
	if (q.is_word && q.unit == KT_UNIT_NONE && r->in_table)
		return 1; /* "to", "tre" without a noun count nothing we could name */
	if (is_doubtful(r, t, &q, end == i + 1))
		return 1;
	if (!kt_quantity_settle(&q, number, negative))
		return 1;
	const struct kt_found *qualifier = qualifier_before(p, q.first);
	if (qualifier)
		kt_qualifier_lookup(qualifier->term->value, &q.qualifier);
	q.is_point = q.unit == KT_UNIT_PERCENTAGE_POINT;
	q.is_bracketed = in_brackets(r, i) && !r->in_table;
	q.n_tokens = end - q.first;
	add_quantity(p, q);
	return end - i;
}

/* "Hver 4. praktikant": one in four.  "Hver 3. måned" says how often. */
static guint one_in(struct kt_passage *p, guint i)
{
	enum { MOST = 100, DIGITS = 10000, SCALE = 4 };
	const struct kt_found *each = kt_found_at(p, KT_LEX_STOP, i);
	gint n = kt_token_int(p, i + 1, 2, MOST);
	struct kt_decimal number = {.scale = SCALE};
	struct kt_quantity q;

	if (!kt_found_is(each, "each") || n < 0 || !kt_token_is(p, i + 2, ".") ||
		!kt_token_glued(p, i + 2) || i + 3 >= p->tokens->len ||
		kt_passage_token(p, i + 3)->kind != KT_TOKEN_WORD ||
		kt_found_at(p, KT_LEX_UNIT, i + 3) || kt_found_at(p, KT_LEX_TIME, i + 3) ||
		kt_found_at(p, KT_LEX_WEEKDAY, i + 3) || kt_found_at(p, KT_LEX_MONTH, i + 3))
		return 0;
	number.digits = (2 * DIGITS + n) / (2 * n); /* rounded */
	q = empty_quantity(i, i + 1);
	q.unit = KT_UNIT_RATIO;
	q.is_word = q.is_fraction = TRUE;
	q.n_tokens = 3;
	if (kt_quantity_settle(&q, kt_decimal_trim(number), FALSE))
		add_quantity(p, q);
	return q.n_tokens;
}

/* halvdelen, to tredjedele; hver fjerde, hvert tiende (a ratio) */
static guint fraction_at(struct kt_passage *p, guint i)
{
	const struct kt_found *f = kt_found_at(p, KT_LEX_FRACTION, i);
	struct kt_decimal number;
	struct kt_quantity q;
	gboolean is_ratio = f && g_str_has_prefix(f->term->value, "ratio ");

	if (!f || !kt_decimal_from_plain(
			  &number, f->term->value + (is_ratio ? strlen("ratio ") : 0), NULL))
		return 0;
	q = empty_quantity(i, i);
	q.unit = is_ratio ? KT_UNIT_RATIO : KT_UNIT_PERCENT;
	q.is_word = q.is_fraction = TRUE;
	q.n_tokens = f->n_tokens;
	const struct kt_found *qualifier = qualifier_before(p, i);
	if (qualifier)
		kt_qualifier_lookup(qualifier->term->value, &q.qualifier);
	if (kt_quantity_settle(&q, number, FALSE))
		add_quantity(p, q);
	return f->n_tokens;
}

/* "en million kroner", "en halv million kroner": before a scale that is written out the article counts,
 * and a half is a number. */
static gboolean counts_scale(const struct kt_passage *p, guint i, struct kt_decimal *number)
{
	enum { SHORTEST = 7 }; /* "million"; not "mio." */
	const struct kt_token *t = kt_passage_token(p, i);

	if (!kt_found_at(p, KT_LEX_SCALE, i + 1) ||
		kt_passage_token(p, i + 1)->word.folded.len < SHORTEST)
		return FALSE;
	if (kt_word_means(p, i, KT_S(HALF)))
		*number = (struct kt_decimal){5, 1};
	else if (kt_found_is(kt_found_at(p, KT_LEX_STOP, i), "article") && t->word.folded.len == 2)
		*number = kt_decimal_int(1);
	else
		return FALSE;
	return TRUE;
}

void kt_find_quantities(struct kt_passage *p, const struct kt_passage_context *context)
{
	struct quantity_reader r = {.p = p, .in_table = context && context->in_table};
	guint n;

	for (guint i = 0; i < p->tokens->len; i++) {
		struct kt_token *t = kt_passage_token(p, i);

		if (t->kind == KT_TOKEN_WORD && t->time < 0 &&
			((t->begins & KT_LEX_MASK(KT_LEX_NUMBER)) ||
				t->word.folded.len >= SHORTEST_COMPOUND))
			t->is_number = kt_lexicon_number(p->lexicon, &t->word, &t->number);
		if (t->kind == KT_TOKEN_WORD && t->time < 0 && !t->is_number)
			t->is_number = counts_scale(p, i, &t->number);
	}
	if (!r.in_table)
		kt_count_articles(p);
	for (guint i = 0; i < p->tokens->len; i += MAX(n, 1)) {
		n = fraction_at(p, i);
		if (n == 0)
			n = one_in(p, i);
		if (n == 0 && is_free_number(p, i))
			n = number_at(&r, i);
	}
	kt_quantities_share_units(p);
	kt_quantities_find_ranges(p);
}
