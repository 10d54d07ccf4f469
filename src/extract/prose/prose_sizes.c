/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sizes that only say what a price is of.
 *
 *   Op til 10 m               a line that is nothing but a size, ...
 *   170 kr.                   ... and the sum under it
 *
 *   Prisen for en container på 6-10 m3 er 900 kr.
 *                              ~~~~~~~
 * Nothing is that large: it is part of a name. */
#include "extract/prose/prose.h"

enum { MOST_TOKENS = 8, LONGEST = 60 /* bytes */ };

/* The number F and that which it makes a range with, [*FIRST, *END). */
static void whole_range(
	const struct kt_sentence *s, const struct kt_figure *f, guint *first, guint *end)
{
	const struct kt_quantity *q = kt_figure_quantity(s, f), *low = q, *high = q;

	if (q->range < 0)
		high = kt_passage_quantity(s->p, q->partner);
	if (q->range > 0)
		low = kt_passage_quantity(s->p, q->partner);
	*first = low->first;
	*end = high->first + high->n_tokens;
}

/* "op til 10 m", "10-15 m", not "10 m". */
static gboolean is_class(const struct kt_sentence *s, const struct kt_figure *f)
{
	const struct kt_quantity *q = kt_figure_quantity(s, f);

	return q->range != 0 || q->qualifier == KT_QUALIFIER_OVER ||
	       q->qualifier == KT_QUALIFIER_UNDER || q->qualifier == KT_QUALIFIER_AT_MOST ||
	       q->qualifier == KT_QUALIFIER_AT_LEAST;
}

/* ---- lines ------------------------------------------------------------- */

static struct kt_slice text_of(const struct kt_reading *r, guint block)
{
	return kt_slice_trim(kt_document_slice(r->doc, kt_document_block(r->doc, block)->span));
}

static gboolean is_line(const struct kt_reading *r, guint block)
{
	return block < kt_document_n_blocks(r->doc) &&
	       kt_document_block(r->doc, block)->kind == KT_BLOCK_PARAGRAPH &&
	       text_of(r, block).len <= LONGEST;
}

/* BLOCK is a number with the word for kroner behind it, and no more. */
static gboolean is_sum(const struct kt_reading *r, guint block)
{
	struct kt_passage *p;
	gboolean is_it;

	if (!is_line(r, block) || !g_ascii_isdigit(*text_of(r, block).at))
		return FALSE;
	p = kt_passage_store_read(r->passages, r->doc, r->lexicon,
		kt_document_block(r->doc, block)->span, &r->context);
	is_it = p->quantities->len == 1 && p->tokens->len <= MOST_TOKENS &&
		kt_unit_is_money(kt_passage_quantity(p, 0)->unit) &&
		kt_passage_quantity(p, 0)->first == 0;
	for (guint i = is_it ? kt_passage_quantity(p, 0)->n_tokens : 0; i < p->tokens->len; i++)
		is_it &= kt_word_class(p, i) == KT_WORD_MARK;
	kt_passage_free(p);
	return is_it;
}

/* All of the line is a size. */
static gboolean is_all(const struct kt_sentence *s, guint first, guint end)
{
	if (s->first > 0 || s->end != s->p->tokens->len || s->end > MOST_TOKENS)
		return FALSE;
	for (guint i = 0; i < s->end; i++)
		if ((i < first || i >= end) && !kt_passage_term_at(s->p, KT_LEX_QUALIFIER, i) &&
			kt_word_class(s->p, i) != KT_WORD_CONJUNCTION &&
			!kt_word_does(s->p, i, KT_W(BEYOND, MORE, LESS)))
			return FALSE;
	return TRUE;
}

/* "Op til 10 m" over "170 kr." */
static gboolean is_line_of_size(const struct kt_sentence *s, guint first, guint end)
{
	return is_line(s->reading, s->block) && is_all(s, first, end) &&
	       is_sum(s->reading, s->block + 1);
}

/* ---- in a sentence ------------------------------------------------------ */

/* The word at I says what is paid. */
static gboolean tells_price(const struct kt_sentence *s, guint i)
{
	const struct kt_found *clue = kt_passage_term_at(s->p, KT_LEX_CLUE, i);

	return kt_word_has(s->p, i, KT_LEX_MEASURE, "rate") ||
	       (clue && g_str_has_prefix(clue->term->value, "rate"));
}

/* What is paid stands before token END, and the verb does not stand between: "lejen af telte under
 * 50 m2", "herefter bliver lejen af telte under 50 m2". */
static gboolean is_of_price(const struct kt_sentence *s, guint end)
{
	gboolean price = FALSE;

	for (guint i = end; i-- > s->first;) {
		if (kt_word_is_verb(s->p, i))
			return price;
		if (kt_mark_separates(s->p, i) || kt_word_does(s->p, i, KT_W(THAT)))
			break;
		price |= tells_price(s, i);
	}
	return price;
}

static gboolean is_followed_by_sum(const struct kt_sentence *s, guint end)
{
	for (guint k = 0; k < s->p->quantities->len; k++) {
		const struct kt_quantity *q = kt_passage_quantity(s->p, k);

		if (q->first >= end && q->first < s->end)
			return kt_unit_is_money(q->unit);
	}
	return FALSE;
}

/* "gebyret udgør for biler over 3,5 ton 900 kr. og for både fra 10 til 14 m 450 kr.": the sum stands right
 * behind the size, which "for" leads to, and the price somewhere before. */
static gboolean is_of_sum_behind(const struct kt_sentence *s, guint first, guint end)
{
	enum { MOST_BACK = 4 };
	guint i = first;

	if (end >= s->end || kt_passage_token(s->p, end)->quantity < 0 ||
		!kt_unit_is_money(
			kt_passage_quantity(s->p, kt_passage_token(s->p, end)->quantity)->unit))
		return FALSE;
	for (guint n = 0; n < MOST_BACK && i > s->first; n++)
		if (kt_word_does(s->p, --i, KT_W(FOR)))
			break;
	if (!kt_word_does(s->p, i, KT_W(FOR)))
		return FALSE;
	while (i-- > s->first)
		if (tells_price(s, i))
			return TRUE;
	return FALSE;
}

/* "fra 10 til 14 m": F and the number that it goes to or comes from. */
static gboolean is_from_to(
	const struct kt_sentence *s, const struct kt_figure *f, guint *first, guint *end)
{
	guint to = f->end;

	if (f->first >= s->first + 3 && kt_word_does(s->p, f->first - 1, KT_W(TO)) &&
		kt_passage_token(s->p, f->first - 2)->is_number &&
		kt_word_does(s->p, f->first - 3, KT_W(FROM))) {
		*first = f->first - 3;
		*end = f->end;
		return TRUE;
	}
	if (f->first == s->first || to + 1 >= s->end ||
		!kt_word_does(s->p, f->first - 1, KT_W(FROM)) ||
		!kt_word_does(s->p, to, KT_W(TO)) || kt_passage_token(s->p, to + 1)->quantity < 0)
		return FALSE;
	const struct kt_quantity *q =
		kt_passage_quantity(s->p, kt_passage_token(s->p, to + 1)->quantity);

	*first = f->first - 1;
	*end = q->first + q->n_tokens;
	return TRUE;
}

gboolean kt_figure_is_size(const struct kt_sentence *s, const struct kt_figure *f)
{
	guint first, end;

	if (kt_figure_quantity(s, f)->is_word || kt_unit_is_money(f->unit) ||
		f->unit == KT_UNIT_PERCENT)
		return FALSE;
	if (is_class(s, f))
		whole_range(s, f, &first, &end);
	else if (!is_from_to(s, f, &first, &end))
		return FALSE;
	if (is_line_of_size(s, first, end))
		return TRUE;
	return kt_passage_term_at(s->p, KT_LEX_UNIT, end - 1) &&
	       ((is_of_price(s, first) && is_followed_by_sum(s, end)) ||
		       is_of_sum_behind(s, first, end));
}

/* ---- names ------------------------------------------------------------- */

char *kt_size_above(const struct kt_reading *r, guint block)
{
	struct kt_passage *p;
	gboolean is_size;

	if (block == 0 || !is_line(r, block - 1) || !is_sum(r, block))
		return NULL;
	p = kt_passage_store_read(r->passages, r->doc, r->lexicon,
		kt_document_block(r->doc, block - 1)->span, &r->context);
	is_size = p->tokens->len <= MOST_TOKENS && p->quantities->len > 0;
	for (guint i = 0; i < p->tokens->len; i++)
		is_size &= kt_word_class(p, i) != KT_WORD_CONTENT ||
			   kt_passage_token(p, i)->quantity >= 0 ||
			   kt_passage_term_at(p, KT_LEX_QUALIFIER, i) ||
			   kt_passage_term_at(p, KT_LEX_UNIT, i);
	kt_passage_free(p);
	return is_size ? kt_squeeze_dup(text_of(r, block - 1)) : NULL;
}
