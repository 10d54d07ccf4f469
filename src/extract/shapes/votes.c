/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a council voted.
 *
 *   Forslag              For   Imod   Undlod            Stemmer for        14
 *   Budgetforslag        18     11        0             Stemmer imod       11
 *   Ændringsforslag 1     4     25        0             Undlod at stemme    0
 *
 * A head or label that says "for" and no more than who votes, and another that says "imod". */
#include "extract/shapes/shapes.h"

/* The last of one or two words of LABEL does one of FUNCTIONS, and the first is none that is counted:
 * "Høringssvar for" were written by others. */
static gboolean ends_in(const struct kt_binding *b, const char *label, struct kt_bits functions)
{
	enum { MOST_WORDS = 2 };
	struct kt_slice name = kt_slice_str(label);
	const struct kt_term *counted;
	struct kt_words *words;
	guint n;

	if (!kt_bits_meet(kt_lexicon_last_does(b->r->lexicon, name), functions)) /* nearly all */
		return FALSE;
	counted = kt_lexicon_begins(b->r->lexicon, KT_LEX_COUNTED, name);
	words = kt_words_split(name);
	n = words->n;
	kt_words_free(words);
	return n <= MOST_WORDS && !(counted && !g_str_equal(counted->value, "person"));
}

static gint score(const struct kt_binding *b)
{
	gboolean is_for = FALSE, is_against = FALSE;

	for (guint c = 0; c < b->grid->n_columns; c++) {
		is_for |= ends_in(b, b->columns[c].facet.label, KT_W(FOR));
		is_against |= ends_in(b, b->columns[c].facet.label, KT_W(OPPOSED));
	}
	if (!is_for || !is_against) {
		is_for = is_against = FALSE;
		for (guint row = 0; row < b->grid->n_rows; row++) {
			is_for |= ends_in(b, b->rows[row].facet.label, KT_W(FOR));
			is_against |= ends_in(b, b->rows[row].facet.label, KT_W(OPPOSED));
		}
	}
	return is_for && is_against && b->n_decimals == 0 ? 98 : 0;
}

const struct kt_shape kt_shape_votes = {
	.name = "votes",
	.summary = "how a council voted, no figures",
	.score = score,
	.refuses = "vote",
};
