/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of prices, and of appropriations, that only the title of their item tells.
 *
 *   Takster for vand 2024
 *
 *   Ledning        Hovedanlæg kr.   Forsyning kr.
 *   32 mm              6.500,00       41.000,00
 *
 * What comes in and goes out, and what is summed, are accounts of what is priced. */
#include "extract/tables/loose_blanks.h"
#include "extract/tables/table_place.h"

enum { MOST = 200000 };

/* "Takster for vand", not "Takster og budget for vand". */
static gboolean is_of_prices(const struct kt_reading *r, struct kt_slice s)
{
	if (!kt_loose_speaks_of_prices(r, s))
		return FALSE;
	for (guint i = 0; i < kt_loose_n_words(s); i++) {
		struct kt_slice word = kt_blanks_word(s, i);
		const struct kt_term *t = kt_lexicon_whole(r->lexicon, KT_LEX_MEASURE, word);

		if (t && !g_str_equal(t->value, "rate"))
			return FALSE;
	}
	return TRUE;
}

const char *kt_title_of_prices(const struct kt_binding *b)
{
	const struct kt_item *item = kt_minutes_item_of(b->r->minutes, b->grid->block);

	if (b->power != 0 || (b->row_equations && b->row_equations->len > 0) ||
		(b->column_equations && b->column_equations->len > 0) || !item || !item->title ||
		!is_of_prices(b->r, kt_slice_str(item->title)))
		return NULL;
	for (guint i = 0; i < b->grid->n_rows; i++)
		if (b->rows[i].facet.contra || b->rows[i].facet.is_total)
			return NULL;
	for (guint c = 0; c < b->grid->n_columns; c++)
		if (b->columns[c].facet.contra || b->columns[c].facet.is_total ||
			b->columns[c].facet.measure == KT_MEASURE_CHANGE ||
			(b->columns[c].role == KT_COLUMN_DATA &&
				kt_decimal_cmp(b->columns[c].largest, kt_decimal_int(MOST)) > 0))
			return NULL;
	return item->title;
}

const char *kt_title_of_wishes(const struct kt_binding *b)
{
	const struct kt_item *item = kt_minutes_item_of(b->r->minutes, b->grid->block);
	const struct kt_term *term = item && item->title
					     ? kt_lexicon_begins(b->r->lexicon, KT_LEX_MEASURE,
						       kt_slice_str(item->title))
					     : NULL;

	if (!term || !g_str_equal(term->value, "supplementary"))
		return NULL;
	for (guint c = 0; c < b->grid->n_columns; c++)
		if (b->columns[c].role == KT_COLUMN_DATA && !b->columns[c].facet.is_time_only)
			return NULL;
	return item->title;
}

gboolean kt_unit_of_priced_time(const struct kt_table_place *p, struct kt_table_unit *u)
{
	const struct kt_facet *f = kt_place_column(p);

	if (!p->b->has_unit || !kt_unit_is_money(p->b->unit) || !kt_unit_is_time(f->unit) ||
		f->measure != KT_MEASURE_NONE || !kt_title_of_prices(p->b))
		return FALSE;
	*u = (struct kt_table_unit){p->b->unit, 0, "unit-of-prices", f->label};
	return TRUE;
}
