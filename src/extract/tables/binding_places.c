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

#include "extract/passage/local_body.h"

#include <string.h>

/* Whether F can be a place at all, whatever its words: under a corner that says so. */
static gboolean may_be_name(const struct kt_facet *f)
{
	struct kt_slice text = kt_label_bare(kt_slice_str(f->label ? f->label : ""));

	return kt_is_capital(text) && !kt_label_goes_on_small(text) && f->counted == KT_UNIT_NONE &&
	       f->unit == KT_UNIT_NONE && f->measure == KT_MEASURE_NONE && !f->is_time_only;
}

/* "Kommunen", "Hele kommunen" among its schools. */
static gboolean names_the_municipality(const struct kt_binding *b, const struct kt_facet *f)
{
	const struct kt_term *t =
		kt_lexicon_whole(b->r->lexicon, KT_LEX_AREA, kt_label_bare(kt_slice_str(f->label)));

	return t && g_str_equal(t->value, "own");
}

static gboolean is_place(const struct kt_binding *b, const struct kt_facet *f, gboolean told)
{
	if (!f->label || f->is_total || f->is_of_which || names_the_municipality(b, f))
		return FALSE;
	return f->is_area_only || (told && may_be_name(f)) ||
	       kt_names_local_body(b->r->lexicon, kt_label_bare(kt_slice_str(f->label)));
}

gboolean kt_binding_heads_places(const struct kt_binding *b, const struct kt_facet *head)
{
	const struct kt_term *t = head->label ? kt_lexicon_whole(b->r->lexicon, KT_LEX_PLACE,
							kt_label_bare(kt_slice_str(head->label)))
					      : NULL;

	return t && (g_str_equal(t->value, "head") || g_str_equal(t->value, "name"));
}

static gboolean is_role_of_money(enum kt_measure m)
{
	return m >= KT_MEASURE_ORIGINAL_BUDGET && m <= KT_MEASURE_SIZE;
}

/* "Forventede børn": no result of a budget is expected. */
static gboolean counts_persons(const struct kt_facet *f)
{
	return f->counted == KT_UNIT_PERSON && f->unit == KT_UNIT_NONE;
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
		if ((f->measure == KT_MEASURE_AMOUNT && !f->is_total) ||
			(is_money && f->is_time_only) || !f->label || !*f->label ||
			(kt_facet_is_money(f) && (!f->words || !*f->words)) ||
			(is_role_of_money(f->measure) && !counts_persons(f)))
			return FALSE;
	}
	return TRUE;
}

/* The length of NAME without the mark of a footnote, "Slagslunde Skole 1)", "Remisen*)". */
static gsize length_without_mark(const char *name)
{
	gsize n = strlen(name), at = n - (n > 0 && name[n - 1] == ')'), end = at;

	while (at > 0 && name[at - 1] == '*')
		at--;
	if (at < end)
		return at;
	while (at > 0 && g_ascii_isdigit(name[at - 1]))
		at--;
	return end < n && at < end && at > 1 && name[at - 1] == ' ' ? at - 1 : n;
}

/* "Bofællesskabet Strandvej (§ 107)": the name alone. */
static void make_place(struct kt_facet *f)
{
	const char *words = f->words && *f->words ? f->words : f->label;
	const char *bracket = strchr(words, '(');

	if (f->is_area_only)
		return;
	f->counted = KT_UNIT_NONE; /* "Store Heddinge Skole" counts no schools */
	g_free(f->area);
	f->area = bracket > words ? g_strchomp(g_strndup(words, bracket - words))
				  : g_strndup(words, length_without_mark(words));
	f->is_area_only = TRUE;
}

void kt_binding_mark_places(struct kt_binding *b)
{
	guint rows = 0, places = 0;
	gboolean told;

	if (b->label_column < 0 || !heads_tell_a_count(b))
		return;
	/* with a title above it: "Elevtal i distrikterne" over "Distrikt" */
	told = kt_binding_heads_places(b, &b->corner) ||
	       kt_binding_heads_places(b, &b->columns[b->label_column].facet);
	for (guint i = 0; i < b->grid->n_rows; i++) {
		const struct kt_row *row = &b->rows[i];
		if (row->role != KT_ROW_DATA || row->n_numbers == 0 || row->facet.is_total)
			continue;
		rows++;
		places += is_place(b, &row->facet, told);
	}
	if (places < 2 || (told ? 2 * places < rows : 3 * places < 2 * rows))
		return;
	for (guint i = 0; i < b->grid->n_rows; i++)
		if (b->rows[i].role == KT_ROW_DATA && is_place(b, &b->rows[i].facet, told))
			make_place(&b->rows[i].facet);
}
