/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The unit in which the figures of a whole table stand: corner, rows, caption, columns,
 * sentences near by. */
#include "extract/tables/binding.h"
#include "extract/tables/loose_blanks.h"
#include "extract/tables/table_before.h"

#include <string.h>

static gboolean take_unit(struct kt_binding *b, const struct kt_facet *facet, const char *rule)
{
	if (facet->unit == KT_UNIT_NONE && !facet->has_power)
		return FALSE;
	b->unit = facet->unit != KT_UNIT_NONE ? facet->unit : KT_UNIT_DKK;
	b->power = facet->has_power ? facet->power : 0;
	b->unit_rule = rule;
	b->has_unit = TRUE;
	return TRUE;
}

/* "Ansøgt", "Udgift": only money is called so. */
static gboolean has_column_of_amounts(const struct kt_binding *b)
{
	for (guint c = 0; c < b->grid->n_columns; c++)
		if (b->columns[c].role == KT_COLUMN_DATA &&
			b->columns[c].facet.measure == KT_MEASURE_AMOUNT &&
			b->columns[c].facet.unit == KT_UNIT_NONE &&
			b->columns[c].facet.counted == KT_UNIT_NONE)
			return TRUE;
	return FALSE;
}

/* A title of a measure of money; a sentence that shares something out may be of anything. */
static gboolean caption_speaks_of_money(const struct kt_binding *b)
{
	const struct kt_around *around = b->around;
	enum kt_measure m = around->caption.measure;

	return m >= KT_MEASURE_ORIGINAL_BUDGET && m <= KT_MEASURE_AMOUNT &&
	       !(m >= KT_MEASURE_SIZE && !kt_facet_is_money(&around->caption) &&
		       kt_slice_ends(kt_document_slice(b->r->doc, around->caption_span), ":"));
}

gboolean kt_binding_speaks_of_money(const struct kt_binding *b)
{
	return has_column_of_amounts(b) || kt_binding_n_measures(b, FALSE) > 0 ||
	       kt_binding_n_measures(b, TRUE) > 0 || caption_speaks_of_money(b);
}

static gboolean has_hundred_thousand(const struct kt_binding *b)
{
	for (guint row = 0; row < b->grid->n_rows; row++) {
		const struct kt_facet *f = &b->rows[row].facet;

		if (f->is_antal || (f->unit != KT_UNIT_NONE && !kt_unit_is_money(f->unit)))
			continue; /* "Visiterede timer 142.000" */
		for (guint c = 0; c < b->grid->n_columns; c++) {
			const struct kt_number *n = kt_grid_number(b->grid, row, c);

			if (b->columns[c].facet.unit != KT_UNIT_NONE)
				continue; /* "Tilskud (kr.)" tells nothing of "Medlemmer" */
			if (n && kt_decimal_cmp(
					 kt_decimal_abs(n->number), kt_decimal_int(100000)) >= 0)
				return TRUE;
		}
	}
	return FALSE;
}

/* Column C is of budgets, or of what is expected. */
static gboolean is_planned(const struct kt_binding *b, guint c)
{
	enum kt_measure m = b->columns[c].facet.measure;

	return m == KT_MEASURE_ORIGINAL_BUDGET || m == KT_MEASURE_REVISED_BUDGET ||
	       m == KT_MEASURE_EXPECTED_RESULT;
}

/* "450.000", "12.000", "1.880.000", "500": budgets that go into the millions and are mostly rounded to
 * thousands are printed in kroner; nobody rounds thousands of millions to millions and prints them so. */
static gboolean are_round_kroner(const struct kt_binding *b)
{
	enum { LEAST = 6, THOUSAND = 1000, MILLION = 1000000 };
	guint n = 0, round = 0;
	gboolean is_large = FALSE;

	for (guint c = 0; c < b->grid->n_columns; c++)
		for (guint row = 0; is_planned(b, c) && row < b->grid->n_rows; row++) {
			const struct kt_number *f = kt_grid_number(b->grid, row, c);
			struct kt_decimal size = f ? kt_decimal_abs(f->number) : kt_decimal_int(0);

			if (kt_decimal_cmp(size, kt_decimal_int(THOUSAND)) < 0)
				continue;
			n++;
			round += size.scale == 0 && size.digits % THOUSAND == 0;
			is_large |= kt_decimal_cmp(size, kt_decimal_int(MILLION)) >= 0;
		}
	return is_large && n >= LEAST && 3 * round >= 2 * n;
}

/* "760" in a column of budgets or accounts that has sums of hundreds of thousands: no area of a budget
 * costs so few kroner, so that they are thousands, or who knows. */
static gboolean has_few_kroner(const struct kt_binding *b)
{
	enum { FEW = 1000 };

	for (guint c = 0; c < b->grid->n_columns; c++) {
		if (!is_planned(b, c))
			continue;
		for (guint row = 0; row < b->grid->n_rows; row++) {
			const struct kt_number *n = kt_grid_number(b->grid, row, c);
			struct kt_decimal size = n ? kt_decimal_abs(n->number) : kt_decimal_int(0);

			if (n && n->unit == KT_UNIT_NONE && size.digits != 0 &&
				kt_decimal_cmp(size, kt_decimal_int(FEW)) < 0)
				return TRUE;
		}
	}
	return FALSE;
}

/* No column or row has a unit of its own, and no figure is over a hundred. */
static gboolean may_be_percents(const struct kt_binding *b)
{
	for (guint c = 0; c < b->grid->n_columns; c++)
		if (b->columns[c].role == KT_COLUMN_DATA &&
			b->columns[c].facet.unit != KT_UNIT_NONE)
			return FALSE;
	for (guint i = 0; i < b->grid->n_rows; i++)
		if (b->rows[i].role == KT_ROW_DATA && b->rows[i].facet.unit != KT_UNIT_NONE)
			return FALSE;
	for (guint i = 0; i < b->grid->figures->len; i++) {
		const struct kt_number *f = &g_array_index(b->grid->figures, struct kt_number, i);
		if (f->unit != KT_UNIT_NONE || f->is_grouped ||
			(kt_decimal_cmp(kt_decimal_abs(f->number), kt_decimal_int(100)) > 0 &&
				f->numeral.len != 4))
			return FALSE;
	}
	return TRUE;
}

/* "Pladser, belægningsprocent og opholdstid" over "Pladser | Belægning, pct.": the percent is of the
 * column that tells it too, where those that tell none have larger figures. */
static gboolean percent_is_of_a_column(const struct kt_binding *b)
{
	gboolean is_told = FALSE, is_large = FALSE;

	if (b->around->caption.unit != KT_UNIT_PERCENT)
		return FALSE;
	for (guint c = 0; c < b->grid->n_columns; c++) {
		if (b->columns[c].role != KT_COLUMN_DATA)
			continue;
		if (b->columns[c].facet.unit != KT_UNIT_NONE) {
			is_told |= b->columns[c].facet.unit == KT_UNIT_PERCENT;
			continue;
		}
		for (guint row = b->n_head_rows; row < b->grid->n_rows; row++) {
			const struct kt_number *f = kt_grid_number(b->grid, row, c);

			is_large |=
				f && f->unit == KT_UNIT_NONE &&
				kt_decimal_cmp(kt_decimal_abs(f->number), kt_decimal_int(100)) > 0;
		}
	}
	return is_told && is_large;
}

/* "Helårspersoner på ydelserne, samt ændring i pct.": what the caption names before the percent
 * that is of a column. */
static gboolean unit_before_percent(struct kt_binding *b)
{
	const char *label = b->around->caption.label;
	const struct kt_term *first =
		label ? kt_lexicon_find(b->r->lexicon, KT_LEX_UNIT, kt_slice_str(label)) : NULL;
	enum kt_unit unit;

	if (!percent_is_of_a_column(b) || !first || !kt_unit_lookup(first->value, &unit) ||
		unit != KT_UNIT_FTE)
		return FALSE;
	b->unit = unit;
	b->unit_rule = "unit-from-caption";
	b->has_unit = TRUE;
	return TRUE;
}

static gboolean told_by_columns(const struct kt_binding *b)
{
	for (guint c = 0; c < b->grid->n_columns; c++) {
		const struct kt_column *column = &b->columns[c];
		if (column->role == KT_COLUMN_DATA && column->facet.unit == KT_UNIT_NONE)
			return FALSE;
	}
	return TRUE;
}

/* The corner names the label column as often as the figures: "Dage", "Uge",
 * "Kommune" there are no units, "Visiterede timer pr. uge" is one. */
static gboolean corner_tells_unit(const struct kt_facet *corner)
{
	return corner->has_power || kt_unit_is_money(corner->unit) ||
	       corner->unit == KT_UNIT_PERCENT || corner->unit == KT_UNIT_FTE ||
	       corner->has_bracketed_unit || (corner->counts_time && strchr(corner->label, ' '));
}

/* "Gennemsnitlig ventetid i dage", "Affald i ton" over years: of what the figures are, and in what;
 * but "Alder i år" is of the names. */
static gboolean corner_is_measured(const struct kt_binding *b)
{
	const struct kt_facet *corner = &b->corner;
	gboolean of_time =
		kt_unit_is_time(corner->unit) &&
		(corner->measure == KT_MEASURE_DURATION || corner->measure == KT_MEASURE_AVERAGE);

	if (!corner->label || !strchr(corner->label, ' ') ||
		!(of_time || corner->unit == KT_UNIT_COUNT))
		return FALSE;
	for (guint c = 0; c < b->grid->n_columns; c++)
		if (b->columns[c].role == KT_COLUMN_DATA && !b->columns[c].facet.is_time_only)
			return FALSE;
	return TRUE;
}

/* No municipality has a figure of two million millions: the scale was told of
 * another table. */
static gboolean is_absurd(const struct kt_binding *b)
{
	struct kt_decimal most = kt_decimal_int(2000000), scaled;

	if (b->power == 0)
		return FALSE;
	for (guint i = 0; i < b->grid->figures->len; i++) {
		const struct kt_number *f = &g_array_index(b->grid->figures, struct kt_number, i);
		if (f->unit != KT_UNIT_NONE || f->has_power)
			continue;
		if (!kt_decimal_shift(&scaled, kt_decimal_abs(f->number), b->power - 6) ||
			kt_decimal_cmp(scaled, most) > 0)
			return TRUE;
	}
	return FALSE;
}

/* "2017 | 2018 | Forskel": a difference beside its years is one of whatever they hold, no deviation of a budget. */
static gboolean compares_times(const struct kt_binding *b)
{
	guint times = 0, differences = 0;

	for (guint c = 0; c < b->grid->n_columns; c++) {
		const struct kt_facet *f = &b->columns[c].facet;

		if (b->columns[c].role != KT_COLUMN_DATA)
			continue;
		if (f->is_time_only)
			times++;
		else if (f->measure == KT_MEASURE_DEVIATION && f->unit == KT_UNIT_NONE)
			differences++;
		else
			return FALSE;
	}
	return times >= 2 && differences == 1 && kt_binding_n_measures(b, TRUE) == 0 &&
	       !caption_speaks_of_money(b);
}

/* "Tallene er fraværet i procent." above it. */
static gboolean unit_declared(struct kt_binding *b)
{
	enum kt_unit unit = b->around->declared;

	if (unit == KT_UNIT_NONE || (kt_binding_speaks_of_money(b) && !compares_times(b)) ||
		(unit == KT_UNIT_PERCENT && !may_be_percents(b)))
		return FALSE;
	b->unit = unit;
	b->unit_rule = "unit-declared-near-by";
	b->has_unit = TRUE;
	return TRUE;
}

static gboolean is_lone_unit(const struct kt_binding *b, struct kt_slice s)
{
	struct kt_slice rest;

	s = kt_slice_trim(s);
	if (s.len > 2 && s.at[0] == '(' && s.at[s.len - 1] == ')')
		s = kt_slice(s.at + 1, s.len - 2);
	if (kt_bits_meet(kt_lexicon_first_does(b->r->lexicon, s, &rest), KT_W(IN)))
		s = kt_slice_trim(rest);
	return kt_is_thousands(s) || kt_lexicon_whole(b->r->lexicon, KT_LEX_SCALE, s);
}

/* "| Kr. | Kr. | Kr. |" behind no name: ROW has a unit for each column, the same for all. */
static gboolean is_row_of_units(struct kt_binding *b, guint row, struct kt_facet *facet)
{
	struct kt_slice first = kt_slice("", 0);
	guint n = 0;

	for (guint c = 0; c < b->grid->n_columns; c++) {
		struct kt_slice s = kt_slice_trim(
			kt_document_slice(b->r->doc, kt_grid_cell(b->grid, row, c)->span));

		if (s.len == 0 || kt_grid_cell(b->grid, row, c)->is_continued)
			continue;
		if (c == 0 || !kt_blanks_is_unit(b->r, s) || kt_slice_has_digit(s) ||
			(n && !kt_slice_equal(s, first)))
			return FALSE;
		first = s;
		if (n++ == 0)
			kt_facet_read(b->r, facet, kt_grid_cell(b->grid, row, c)->span, 0, NULL);
	}
	return n >= 2 && n + 1 == b->grid->n_columns;
}

/* The unit of such a row below the heads; what stands above it is in another one. */
static gboolean unit_of_columns(struct kt_binding *b)
{
	for (guint row = b->n_head_rows; row < b->grid->n_rows; row++) {
		struct kt_facet facet = {0};
		gboolean taken =
			is_row_of_units(b, row, &facet) && take_unit(b, &facet, "unit-from-a-row");

		kt_facet_clear(&facet);
		if (!taken)
			continue;
		for (guint i = b->n_head_rows; i <= row; i++)
			b->rows[i].role = KT_ROW_NOTE;
		return TRUE;
	}
	return FALSE;
}

/* A row that is "Mio. kr." and nothing else stands for all of them, and is no section. */
static gboolean unit_of_a_row(struct kt_binding *b)
{
	for (guint row = b->n_head_rows; row < b->grid->n_rows; row++) {
		struct kt_span span;

		if (b->rows[row].role != KT_ROW_SECTION)
			continue;
		span = b->rows[row].facet.span;
		if (!is_lone_unit(b, kt_document_slice(b->r->doc, span)) ||
			!take_unit(b, &b->rows[row].facet, "unit-from-a-row"))
			continue;
		b->rows[row].role = KT_ROW_NOTE;
		for (guint i = 0; i < b->grid->n_rows; i++)
			if (b->rows[i].section == (gint)row)
				b->rows[i].section = -1;
		return TRUE;
	}
	return FALSE;
}

/* "Taksterne bliver herefter:", "Takst 2010 | Takst 2011": what the table is of, or all columns that
 * tell no unit, are prices. */
static gboolean speaks_of_prices(const struct kt_binding *b)
{
	guint n = 0;

	if (b->around->caption.measure == KT_MEASURE_RATE || b->corner.measure == KT_MEASURE_RATE ||
		(kt_around_lead(b->around)->measure == KT_MEASURE_RATE &&
			kt_around_lead_is_about(b->r, b->around)))
		return TRUE;
	for (guint c = 0; c < b->grid->n_columns; c++) {
		const struct kt_facet *head = &b->columns[c].facet;

		if (b->columns[c].role != KT_COLUMN_DATA || head->unit != KT_UNIT_NONE)
			continue;
		if (head->measure != KT_MEASURE_RATE)
			return FALSE;
		n++;
	}
	return n > 0;
}

/* "11.800,00", "3,00": all figures are in kroner and øre. */
static gboolean has_two_decimals(const struct kt_binding *b)
{
	for (guint row = b->n_head_rows; row < b->grid->n_rows; row++)
		for (guint c = 0; c < b->grid->n_columns; c++) {
			const struct kt_number *f = kt_grid_number(b->grid, row, c);

			if (f && kt_binding_is_data(b, row, c) && f->number.scale != 2)
				return FALSE;
		}
	return TRUE;
}

static gboolean unit_of_prices(struct kt_binding *b)
{
	if (!speaks_of_prices(b) && !(has_two_decimals(b) && kt_title_of_prices(b)))
		return FALSE;
	b->unit = KT_UNIT_DKK;
	b->unit_rule = "unit-of-prices";
	b->has_unit = TRUE;
	return TRUE;
}

/* "Tabellen viser den gennemsnitlige sagsbehandlingstid i dage.", "Ventetid (uger):": how long
 * something takes, and at the end what it is measured in. */
static gboolean lead_ends_in_time(const struct kt_binding *b)
{
	enum { MOST_WORDS = 20 };
	const struct kt_facet *lead = kt_around_lead(b->around);
	const struct kt_lexicon *lexicon = b->r->lexicon;
	struct kt_words *words;
	const struct kt_term *unit;
	gboolean ends = FALSE;

	if (!b->around->has_lead || !kt_unit_is_time(lead->unit) || kt_binding_speaks_of_money(b) ||
		(lead->measure != KT_MEASURE_DURATION && lead->measure != KT_MEASURE_AVERAGE))
		return FALSE;
	words = kt_words_split(kt_document_slice(b->r->doc, lead->span));
	if (words->n >= 3 && words->n <= MOST_WORDS) {
		const struct kt_word *last = &words->at[words->n - 1];

		unit = kt_lexicon_whole(lexicon, KT_LEX_UNIT, last->text);
		ends = unit && (kt_bits_meet(kt_lexicon_functions(lexicon, last - 1), KT_W(IN)) ||
				       last->text.at[-1] == '(');
	}
	kt_words_free(words);
	return ends;
}

/* Figures of column C that are neither told a unit nor nought; -1 if any of them has not DECIMALS. */
static gint count_bare(const struct kt_binding *b, guint c, gint decimals, gint *grouped)
{
	gint n = 0;

	for (guint row = b->n_head_rows; row < b->grid->n_rows; row++) {
		const struct kt_number *f = kt_grid_number(b->grid, row, c);

		if (!f || f->unit != KT_UNIT_NONE || f->number.digits == 0)
			continue;
		if (f->number.scale != decimals || f->is_dotted)
			return -1;
		n++;
		*grouped += f->is_grouped;
	}
	return n;
}

/* "6.500,00", "49.000,00": figures to the second decimal, all of them, and thousands with their mark:
 * kroner and øre.  Whole numbers before them may name the rows: "32 mm". */
static gboolean has_oere(const struct kt_binding *b)
{
	enum { LEAST = 4, LEAST_GROUPED = 2 };
	gint n = 0, grouped = 0, none = 0;

	for (guint c = 0; c < b->grid->n_columns; c++) {
		const struct kt_column *column = &b->columns[c];
		gint here;

		if (column->role != KT_COLUMN_DATA ||
			(n == 0 && count_bare(b, c, 0, &none) > 0 && none == 0))
			continue;
		if (column->facet.unit != KT_UNIT_NONE)
			return FALSE;
		here = count_bare(b, c, 2, &grouped);
		if (here < 0)
			return FALSE;
		n += here;
	}
	return n >= LEAST && grouped >= LEAST_GROUPED;
}

/* "... viser den månedlige belægningsprocent": what the figures are said to be is a percentage. */
static gboolean topic_is_percent(const struct kt_binding *b)
{
	const char *topic = kt_around_topic(b->around), *last = topic ? strrchr(topic, ' ') : NULL;
	const struct kt_term *t = topic ? kt_lexicon_whole(b->r->lexicon, KT_LEX_UNIT,
						  kt_slice_str(last ? last + 1 : topic))
					: NULL;

	return t && g_str_equal(t->value, "percent");
}

/* What the table that it goes on with has, told or not. */
static gboolean unit_of_first_part(struct kt_binding *b)
{
	const struct kt_table_before *whole = b->around->whole;

	if (!whole || whole->unit == KT_UNIT_NONE)
		return FALSE;
	b->unit = whole->unit;
	b->power = whole->power;
	b->unit_rule = "unit-of-the-table-it-goes-on-with";
	b->has_unit = whole->has_unit;
	return TRUE;
}

/* What a table of the item is told that has the same heads, or a row of the sums of this one, where
 * nothing tells that of this one. */
static void take_from(struct kt_binding *b, const struct kt_table_before *other, const char *rule)
{
	b->unit = other->unit;
	b->power = other->power;
	b->unit_rule = rule;
	b->has_unit = TRUE;
}

static gboolean unit_of_sister(struct kt_binding *b)
{
	const struct kt_table_before *sums, *sister;

	if (!kt_binding_speaks_of_money(b))
		return FALSE;
	sums = kt_table_with_sums_of(b);
	sister = sums || are_round_kroner(b) ? sums : kt_table_alike(b);
	if (!sister)
		return FALSE;
	take_from(b, sister,
		sums ? "unit-of-a-table-with-the-same-sums"
		     : "unit-of-a-table-with-the-same-heads");
	return TRUE;
}

static gboolean unit_of_other_times(struct kt_binding *b)
{
	const struct kt_table_before *other = kt_table_of_other_times(b);

	if (other)
		take_from(b, other, "unit-of-the-same-table-above");
	return other != NULL;
}

static void find_told_unit(struct kt_binding *b)
{
	b->has_unit = FALSE;
	b->unit = KT_UNIT_NONE;
	b->power = 0;
	if ((!b->rows_are_classes && (corner_tells_unit(&b->corner) || corner_is_measured(b)) &&
		    take_unit(b, &b->corner, "unit-from-corner")) ||
		unit_of_a_row(b) || unit_of_columns(b) || unit_of_first_part(b) ||
		(!percent_is_of_a_column(b) &&
			take_unit(b, &b->around->caption, "unit-from-caption")) ||
		unit_before_percent(b))
		return;
	if (told_by_columns(b) || kt_binding_told_near(b) || unit_declared(b))
		return;
	if (kt_facet_is_money(kt_around_lead(b->around)) &&
		kt_around_lead_tells_unit(b->r, b->around) &&
		take_unit(b, kt_around_lead(b->around), "unit-from-sentence"))
		return;
	if (kt_around_lead(b->around)->unit == KT_UNIT_PERCENT &&
		kt_around_lead_tells_unit(b->r, b->around) && !kt_binding_speaks_of_money(b) &&
		may_be_percents(b) && take_unit(b, kt_around_lead(b->around), "unit-from-sentence"))
		return;
	if (lead_ends_in_time(b) && take_unit(b, kt_around_lead(b->around), "unit-from-sentence"))
		return;
	if (kt_binding_speaks_of_money(b) &&
		take_unit(b, kt_around_scale(b->around), "unit-declared-above"))
		return;
	if (unit_of_prices(b) || kt_binding_told_far(b) || unit_of_sister(b))
		return;
	if (!kt_binding_speaks_of_money(b) && may_be_percents(b) &&
		(kt_binding_told_in_percent(b) || topic_is_percent(b))) {
		b->unit = KT_UNIT_PERCENT;
		b->unit_rule = topic_is_percent(b) ? "unit-of-the-topic"
						   : "unit-from-the-same-figure-in-a-sentence";
		b->has_unit = TRUE;
		return;
	}
	if (unit_of_other_times(b))
		return;
	if (kt_binding_speaks_of_money(b) && has_hundred_thousand(b) &&
		(!has_few_kroner(b) || are_round_kroner(b))) {
		b->unit = KT_UNIT_DKK;
		b->is_scale_doubted = !are_round_kroner(b) && kt_table_may_be_scaled(b);
		b->unit_rule =
			b->is_scale_doubted ? "unit-by-magnitude-in-doubt" : "unit-by-magnitude";
	} else if (has_oere(b)) {
		b->unit = KT_UNIT_DKK;
		b->unit_rule = "unit-of-two-decimals";
		b->has_unit = TRUE;
	}
}

void kt_binding_find_unit(struct kt_binding *b)
{
	find_told_unit(b);
	if (!is_absurd(b))
		return;
	b->power = 0;
	b->unit_rule = "unit-without-an-absurd-scale";
}
