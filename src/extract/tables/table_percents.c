/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Decimals without a unit that the text about the table gives in percent.
 *
 *   Sygefraværet var i 2019 på 6,1 pct. mod 6,4 pct. i 2018.
 *
 *   Center            2018   2019
 *   Dagtilbud          7,1    7,0
 *   Hele kommunen      6,4    6,1        the same figures as in the sentence
 *
 * One figure may be the same by chance.  It is not where the sentence that leads
 * in, or one of the item, tells other percentages of that size with as many decimals: one
 * is enough that leads up to the table, "var 6,1 pct., fordelt således:". */
#include "extract/tables/binding.h"

enum { BLOCKS_BEFORE = 6, BLOCKS_BEHIND = 3, SAME = 2, ALIKE = 1, LEADS = 2, ENOUGH = 2 };

/* The least and the most of the table's figures; FALSE where one of them has no decimals, has a
 * unit, or is below nought. */
static gboolean range_of(
	const struct kt_binding *b, struct kt_decimal *least, struct kt_decimal *most)
{
	guint n = 0;

	for (guint row = b->n_head_rows; row < b->grid->n_rows; row++)
		for (guint c = 0; c < b->grid->n_columns; c++) {
			const struct kt_number *f = kt_grid_number(b->grid, row, c);

			if (!f || !kt_binding_is_data(b, row, c))
				continue;
			if (f->number.scale != 1 || f->number.digits < 0 ||
				f->unit != KT_UNIT_NONE || f->has_power)
				return FALSE;
			if (n == 0 || kt_decimal_cmp(f->number, *least) < 0)
				*least = f->number;
			if (n == 0 || kt_decimal_cmp(f->number, *most) > 0)
				*most = f->number;
			n++;
		}
	return n >= 4 && kt_decimal_cmp(*most, kt_decimal_int(100)) <= 0;
}

static gboolean is_in_table(const struct kt_binding *b, struct kt_decimal number)
{
	for (guint i = 0; i < b->grid->figures->len; i++)
		if (kt_decimal_equal(
			    g_array_index(b->grid->figures, struct kt_number, i).number, number))
			return TRUE;
	return FALSE;
}

/* What the percentages of P speak for it; 0 where P tells decimals of another unit as well. */
static guint votes_of(const struct kt_binding *b, const struct kt_passage *p,
	struct kt_decimal least, struct kt_decimal most)
{
	guint votes = 0;

	for (guint i = 0; i < p->quantities->len; i++) {
		const struct kt_quantity *q = kt_passage_quantity(p, i);
		struct kt_decimal number = kt_passage_token(p, q->number_token)->number;

		if (q->unit != KT_UNIT_PERCENT || q->is_point || q->is_word || number.scale != 1)
			continue;
		if (is_in_table(b, number))
			votes += SAME;
		else if (kt_decimal_cmp(number, least) >= 0 && kt_decimal_cmp(number, most) <= 0)
			votes += ALIKE;
	}
	return votes;
}

/* BLOCK stands right above the table and leads up to it. */
static gboolean leads_up(const struct kt_binding *b, guint block)
{
	return block + 1 == b->grid->block &&
	       kt_slice_ends(
		       kt_document_slice(b->r->doc, kt_document_block(b->r->doc, block)->span),
		       ":");
}

gboolean kt_binding_told_in_percent(const struct kt_binding *b)
{
	const struct kt_item *item = kt_minutes_item_of(b->r->minutes, b->grid->block);
	struct kt_decimal least = kt_decimal_int(0), most = kt_decimal_int(0);
	guint first, end, votes = 0;

	if (!item || !range_of(b, &least, &most))
		return FALSE;
	first = MAX(item->first_block,
		b->grid->block > BLOCKS_BEFORE ? b->grid->block - BLOCKS_BEFORE : 0);
	end = MIN(item->first_block + item->n_blocks,
		b->grid->block + b->grid->n_blocks + BLOCKS_BEHIND);
	for (guint i = first; i < end; i++) {
		struct kt_passage *p;
		guint told;

		if (kt_document_block(b->r->doc, i)->kind != KT_BLOCK_PARAGRAPH ||
			(i >= b->grid->block && i < b->grid->block + MAX(b->grid->n_blocks, 1)))
			continue;
		p = kt_passage_store_read(b->r->passages, b->r->doc, b->r->lexicon,
			kt_document_block(b->r->doc, i)->span, &b->r->context);
		told = votes_of(b, p, least, most);
		votes += told > 0 && leads_up(b, i) ? told + LEADS : told;
		kt_passage_free(p);
	}
	return votes > ENOUGH;
}
