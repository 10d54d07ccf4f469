/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far what the rules say of a unit is to be trusted, and what all evidence says instead. */
#include "extract/models/unit_gather.h"
#include "extract/tables/table_place.h"

/* "Arbejdsskader anmeldt", "Sygedagpengeforløb over 26 uger": the label begins with the case. */
static gboolean begins_with_case(const struct kt_table_place *p)
{
	const struct kt_facet *row = kt_place_row(p);
	struct kt_words *words;
	const struct kt_term *term = NULL;

	if (row->counted != KT_UNIT_CASE || !row->label)
		return FALSE;
	words = kt_words_split(kt_slice_str(row->label));
	if (words->n)
		term = kt_lexicon_match(
			p->b->r->lexicon, KT_LEX_MASK(KT_LEX_COUNTED), words->at, words->n);
	kt_words_free(words);
	return term && g_str_equal(term->value, "case");
}

guint kt_table_unit_trust(const struct kt_table_place *p, const struct kt_table_unit *u)
{
	static const struct {
		const char *rule;
		guint trust;
	} doubtful[] = {{"unit-from-counted-noun-of-column", 9},
		{"unit-from-counted-noun-of-row", 5}, {"unit-from-counted-noun-of-corner", 3},
		{"unit-from-counted-noun-of-caption", 8}, {"unit-from-noun-near-by", 4},
		{"unit-of-an-average", 3}, {"unit-of-a-share", 8}, {"unit-by-magnitude", 6},
		{"unit-by-magnitude-in-doubt", 6}};

	if (p->b->has_unit && !kt_others_tell_money(p))
		return KT_UNIT_SETTLED;
	if (g_str_equal(u->rule, "unit-from-counted-noun-of-row") && begins_with_case(p))
		return 8;
	if (g_str_equal(u->rule, "unit-from-counted-noun-of-corner") && p->b->corner.is_antal &&
		u->unit != KT_UNIT_COUNT && kt_place_row(p)->counted == KT_UNIT_NONE)
		return 9; /* "Antal ledige" */
	for (guint i = 0; i < G_N_ELEMENTS(doubtful); i++)
		if (g_str_equal(u->rule, doubtful[i].rule))
			return doubtful[i].trust;
	return KT_UNIT_SETTLED;
}

/* Decimals that no rule knows are read where a text about them names what has
 * decimals: hours and days, shares, means.  Nobody counts 4,2 persons. */
static gboolean tells_decimals(const struct kt_evidence *evidence, enum kt_unit unit)
{
	static const enum kt_unit_place places[] = {
		KT_UNIT_HEAD, KT_UNIT_ROW, KT_UNIT_CORNER, KT_UNIT_CAPTION, KT_UNIT_LEAD};
	enum kt_unit said = unit == KT_UNIT_COUNT ? KT_UNIT_RATIO : unit; /* of a mean */

	if (unit == KT_UNIT_PERSON || unit == KT_UNIT_CASE || kt_unit_is_money(unit))
		return FALSE;
	for (guint i = 0; i < G_N_ELEMENTS(places); i++)
		if (evidence->at[places[i]].strength[said])
			return TRUE;
	return FALSE;
}

struct title {
	const struct kt_lexicon *lexicon;
	gboolean names_money;
};

/* "Økonomi", "Servicerammer". */
static void look_for_money(const struct kt_word *words, guint n_words, gpointer data)
{
	struct title *title = data;
	struct kt_bits senses = kt_lexicon_senses(title->lexicon, words);

	(void)n_words;
	title->names_money |=
		kt_bits_meet(senses, KT_S(MONEY_MATTER)) || kt_senses_name_frame(senses);
}

/* "Budgetrammer 2021", "Økonomi", "Rammer": an item about money, whatever words it has. */
static gboolean is_item_of_money(const struct kt_binding *b)
{
	const struct kt_item *item = kt_minutes_item_of(b->r->minutes, b->grid->block);
	struct title title = {b->r->lexicon, FALSE};

	if (item && item->title)
		kt_lexicon_each_place(b->r->lexicon, KT_LEX_MASK(KT_LEX_SENSE),
			kt_slice_str(item->title), look_for_money, &title);
	return title.names_money;
}

/* "Målinger i boringerne": of whatever is in them, to the hundredth. */
static gboolean is_of_measurements(const struct kt_binding *b)
{
	const struct kt_lexicon *lexicon = b->r->lexicon;

	return (b->around->has_caption &&
		       kt_facet_label_means(lexicon, &b->around->caption, KT_S(MEASURED))) ||
	       (b->around->has_lead &&
		       kt_facet_label_means(lexicon, kt_around_lead(b->around), KT_S(MEASURED)));
}

/* Nothing about the table speaks of money: what it has decimals of is an index, a mark, a
 * measurement.  With two decimals and no less than ten it might still be a price. */
static gboolean may_be_measured(const struct kt_table_place *p, const struct kt_evidence *evidence)
{
	for (guint place = 0; place < KT_N_UNIT_PLACES; place++)
		if (evidence->at[place].strength[KT_UNIT_DKK])
			return FALSE;
	for (guint row = 0; row < p->b->grid->n_rows; row++)
		if (p->b->rows[row].facet.counted != KT_UNIT_NONE)
			return FALSE; /* "Skoler 24,5": nobody counts these so, they cost it */
	if (is_item_of_money(p->b))
		return FALSE;
	return p->figure->number.scale != 2 || is_of_measurements(p->b) ||
	       kt_decimal_cmp(kt_decimal_abs(p->figure->number), kt_decimal_int(10)) < 0;
}

/* The head says "Antal": how many, and no money, whatever stands beside it. */
static gboolean is_headed_by_count(const struct kt_table_place *p)
{
	const struct kt_facet *column = kt_place_column(p);

	return column->is_antal && column->unit == KT_UNIT_NONE && !kt_place_row(p)->is_per &&
	       p->figure->number.scale == 0;
}

gboolean kt_table_unit_weigh(const struct kt_table_place *p, struct kt_table_unit *u, guint trust)
{
	struct kt_evidence evidence = {.form = 0};
	g_autofree char *weighed = NULL;
	enum kt_unit unit;
	gint lead;

	if (trust)
		kt_votes_raise(&evidence.at[KT_UNIT_TOLD], u->unit, trust);
	kt_unit_gather_cell(p, &evidence);
	unit = kt_unit_decide(&evidence, &lead);
	kt_draft_decided(p->draft, KT_DECISION_UNIT, lead);
	if (kt_unit_is_money(unit) && is_headed_by_count(p))
		unit = KT_UNIT_COUNT;
	if (!trust && p->figure->number.scale > 0 &&
		(!tells_decimals(&evidence, unit) ||
			(p->figure->number.scale > 1 && kt_unit_is_time(unit)))) {
		if (!may_be_measured(p, &evidence))
			return FALSE; /* 2.840,00 is a price */
		unit = KT_UNIT_COUNT;
	}
	if (p->draft->is_explained)
		weighed = kt_unit_explain(&evidence, unit);
	kt_draft_reason(p->draft, "unit",
		trust && unit == u->unit ? "evidence-agrees" : "unit-by-evidence", weighed);
	if (!trust || unit != u->unit)
		*u = (struct kt_table_unit){unit, 0, "unit-by-evidence", ""};
	return TRUE;
}
