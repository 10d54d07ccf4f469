/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Schools, homes and districts as rows or columns: each is whose figure it is.
 *
 *   Skole              Elever 2020   Elever 2021   Klasser
 *   Låsby Skole        392           388           18
 *   Gudenåskolen       478           465           21
 *
 * What the other heads count is the subject then.  Where they name nothing but
 * roles of money ("Budget", "Forbrug", "Beløb"), the school is what the money is
 * for, and stays the subject. */
#include "extract/tables/binding.h"

#include <string.h>

static gboolean is_place_word(
	const struct kt_binding *b, const struct kt_words *words, guint i, const char *value)
{
	const struct kt_term *t;

	if (i >= words->n)
		return FALSE;
	t = kt_lexicon_whole(b->r->lexicon, KT_LEX_PLACE, words->at[i].text);
	return t && g_str_equal(t->value, value);
}

static gboolean is_capital(struct kt_slice word)
{
	return word.len && g_unichar_isupper(g_utf8_get_char(word.at));
}

/* "Rise Skole, nyt tag" is a work on one; "Rise Parken, Rødekro" tells where it is. */
static gboolean goes_on_small(struct kt_slice label)
{
	const char *comma = memchr(label.at, ',', label.len);
	gsize at = comma ? (gsize)(comma - label.at) + 1 : 0;

	if (!comma)
		return FALSE;
	return !is_capital(kt_slice_trim(kt_slice(label.at + at, label.len - at)));
}

/* "Gudenåskolen", "Niels Ebbesen Skolen", "Låsby Skole", "Plejecenter Dannebrog",
 * "Skolen på Bakken"; not "Efterskole", not "Privat grundskole". */
static gboolean is_local_name(const struct kt_binding *b, const char *label)
{
	struct kt_slice text = kt_label_bare(kt_slice_str(label));
	const char *comma = memchr(text.at, ',', text.len);
	struct kt_words *words;
	gboolean is_name = FALSE;

	if (!is_capital(text) || goes_on_small(text))
		return FALSE;
	words = kt_words_split(comma ? kt_slice(text.at, comma - text.at) : text);
	if (words->n == 1)
		is_name = is_place_word(b, words, 0, "definite");
	else if (words->n > 1)
		is_name = is_place_word(b, words, 0, "definite") ||
			  is_place_word(b, words, words->n - 1, "definite") ||
			  ((is_place_word(b, words, 0, "name") ||
				   is_place_word(b, words, 0, "before")) &&
				  is_capital(words->at[1].text)) ||
			  (is_place_word(b, words, words->n - 1, "name") &&
				  is_capital(words->at[words->n - 1].text));
	kt_words_free(words);
	return is_name;
}

/* Whether F can be a place at all, whatever its words: under a corner that says so. */
static gboolean may_be_name(const struct kt_facet *f)
{
	struct kt_slice text = kt_label_bare(kt_slice_str(f->label ? f->label : ""));

	return is_capital(text) && !goes_on_small(text) && f->counted == KT_UNIT_NONE &&
	       f->unit == KT_UNIT_NONE && f->measure == KT_MEASURE_NONE && !f->is_time_only;
}

static gboolean is_place(const struct kt_binding *b, const struct kt_facet *f, gboolean told)
{
	if (!f->label || f->is_total || f->is_of_which)
		return FALSE;
	return f->is_area_only || (told && may_be_name(f)) || is_local_name(b, f->label);
}

gboolean kt_binding_heads_places(const struct kt_binding *b, const struct kt_facet *head)
{
	const struct kt_term *t = head->label ? kt_lexicon_whole(b->r->lexicon, KT_LEX_PLACE,
							kt_label_bare(kt_slice_str(head->label)))
					      : NULL;

	return t && (g_str_equal(t->value, "head") || g_str_equal(t->value, "name"));
}

/* Whether the heads across, or the text about the table where they are times only, say
 * what is counted. */
static gboolean heads_tell_a_count(const struct kt_binding *b)
{
	gboolean is_money = kt_facet_is_money(&b->corner) ||
			    (b->around->has_caption && kt_facet_is_money(&b->around->caption));

	for (guint c = 0; c < b->grid->n_columns; c++) {
		const struct kt_facet *f = &b->columns[c].facet;
		if (b->columns[c].role != KT_COLUMN_DATA || b->columns[c].n_numbers == 0)
			continue;
		if (f->measure == KT_MEASURE_AMOUNT || (is_money && f->is_time_only) || !f->label ||
			!*f->label)
			return FALSE;
	}
	return kt_binding_n_measures(b, FALSE) == 0;
}

/* "Bofællesskabet Strandvej (§ 107)": the name alone. */
static void make_place(struct kt_facet *f)
{
	const char *words = f->words && *f->words ? f->words : f->label;
	const char *bracket = strchr(words, '(');

	if (f->is_area_only)
		return;
	g_free(f->area);
	f->area = bracket > words ? g_strchomp(g_strndup(words, bracket - words)) : g_strdup(words);
	f->is_area_only = TRUE;
}

void kt_binding_mark_places(struct kt_binding *b)
{
	gboolean told = kt_binding_heads_places(b, &b->corner);
	guint rows = 0, places = 0;

	if (b->label_column < 0 || !heads_tell_a_count(b))
		return;
	for (guint i = 0; i < b->grid->n_rows; i++) {
		const struct kt_row *row = &b->rows[i];
		if (row->role != KT_ROW_DATA || row->n_numbers == 0 || row->facet.is_total)
			continue;
		rows++;
		places += is_place(b, &row->facet, told);
	}
	if (places < 2 || 3 * places < 2 * rows)
		return;
	for (guint i = 0; i < b->grid->n_rows; i++)
		if (b->rows[i].role == KT_ROW_DATA && is_place(b, &b->rows[i].facet, told))
			make_place(&b->rows[i].facet);
}
