/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The role of a figure, and what it becomes in its unit. */
#include "extract/item_status.h"
#include "extract/models/measure_gather.h"

#include <string.h>

static gboolean is_money_measure(enum kt_measure m)
{
	return m >= KT_MEASURE_ORIGINAL_BUDGET && m <= KT_MEASURE_AMOUNT;
}

/* What a measure becomes in a unit that it cannot have. */
static enum kt_measure fit(enum kt_measure m, enum kt_unit unit, const struct kt_facet *head)
{
	if (unit == KT_UNIT_PERCENTAGE_POINT)
		return head->direction || m == KT_MEASURE_CHANGE ? KT_MEASURE_CHANGE
								 : KT_MEASURE_DEVIATION;
	if (unit == KT_UNIT_PERCENT) {
		if (m == KT_MEASURE_DEVIATION || m == KT_MEASURE_CHANGE || m == KT_MEASURE_TARGET ||
			m == KT_MEASURE_LIMIT || m == KT_MEASURE_AVERAGE)
			return m;
		return head->direction ? KT_MEASURE_CHANGE : KT_MEASURE_SHARE;
	}
	if (kt_unit_is_money(unit) && head->is_per && m == KT_MEASURE_AMOUNT)
		return KT_MEASURE_RATE;
	if (kt_unit_is_money(unit))
		return m == KT_MEASURE_COUNT || m == KT_MEASURE_SHARE ? KT_MEASURE_AMOUNT : m;
	if (m == KT_MEASURE_SHARE || (is_money_measure(m) && m != KT_MEASURE_DEVIATION))
		return KT_MEASURE_COUNT;
	return m;
}

static gboolean begins_with_measure(const struct kt_facet *f)
{
	g_autofree char *low = g_utf8_strdown(f->words ? f->words : "", -1);

	return f->measure_term && g_str_has_prefix(low, f->measure_term->text);
}

/* "Nøgletal mod landsgennemsnittet": what the figures stand beside, not what they are. */
static gboolean is_average_of_area(const struct kt_lexicon *lexicon, const struct kt_facet *caption)
{
	struct kt_words *words = kt_words_split(kt_slice_str(caption->label));
	gboolean is_area = FALSE;

	for (guint i = 0; i < words->n && !is_area; i++) {
		const struct kt_term *t =
			kt_lexicon_whole(lexicon, KT_LEX_MEASURE, words->at[i].text);

		is_area = t && g_str_equal(t->value, "average") &&
			  kt_lexicon_whole(lexicon, KT_LEX_AREA, words->at[i].text);
	}
	kt_words_free(words);
	return is_area;
}

/* Whether the measure of a caption can be that of a figure in UNIT: a table
 * of "Elever, pladser og takst" has more in it than rates. */
static gboolean suits(
	const struct kt_lexicon *lexicon, const struct kt_facet *caption, enum kt_unit unit)
{
	enum kt_measure m = caption->measure;

	if (m == KT_MEASURE_AVERAGE && is_average_of_area(lexicon, caption))
		return FALSE;
	if (m == KT_MEASURE_RATE)
		return kt_unit_is_money(unit);
	if (kt_unit_is_time(unit) && caption->is_per_head && m != KT_MEASURE_AVERAGE)
		return FALSE; /* "Sygefravær i dage pr. fuldtidsansat" */
	if (m == KT_MEASURE_COUNT)
		return kt_unit_is_counted(unit);
	if (m == KT_MEASURE_DURATION) /* "Borgere efter ventetid" */
		return kt_unit_is_time(unit);
	if (m == KT_MEASURE_CHANGE && !begins_with_measure(caption))
		return FALSE;
	return is_money_measure(m) == kt_unit_is_money(unit);
}

/* Hours or days are counted ("Sengedage") unless a head tells a duration. */
static gboolean counts_time(const struct kt_table_place *p, enum kt_unit unit)
{
	if (unit < KT_UNIT_HOUR || unit > KT_UNIT_YEAR)
		return FALSE;
	return kt_place_column(p)->counts_time || kt_place_row(p)->counts_time ||
	       p->b->corner.counts_time || p->b->around->caption.counts_time;
}

/* "Udviklingen fordelt på kvartaler" over a row per quarter: the figures are
 * what develops, not how much it changed. */
static gboolean tells_a_course(
	const struct kt_facet *caption, const struct kt_facet *first, const struct kt_facet *second)
{
	return caption->measure == KT_MEASURE_CHANGE &&
	       (kt_facet_has_time(first) || kt_facet_has_time(second));
}

/* What may be an average per head: neither money nor a percentage. */
static gboolean is_no_share(enum kt_unit unit)
{
	return !kt_unit_is_money(unit) && unit != KT_UNIT_PERCENT &&
	       unit != KT_UNIT_PERCENTAGE_POINT;
}

/* What is left of a sum is an amount, unless it is told for the whole year: the rest of a
 * budget beside its accounts, or beside what is expected, is by how much they differ. */
static enum kt_measure rest(const struct kt_table_place *p, const struct kt_facet *f)
{
	if (f == kt_place_column(p) && !p->b->measures_in_rows &&
		(kt_place_is_against_budget(
			 p, KT_MEASURE_ACTUAL, KT_MEASURE_ACTUAL, KT_S(ACCOUNTS)) ||
			kt_place_is_against_budget(p, KT_MEASURE_EXPECTED_RESULT,
				KT_MEASURE_EXPECTED_RESULT, kt_bits_none())))
		return KT_MEASURE_DEVIATION;
	return KT_MEASURE_AMOUNT;
}

/* The item is of a year that runs, and so is the column, if it says. */
static gboolean is_of_running_year(const struct kt_table_place *p)
{
	const struct kt_binding *b = p->b;
	const struct kt_item_status *item =
		kt_item_status_of(b->r->statuses, b->r->minutes, p->draft->block);
	struct kt_period own = kt_place_column(p)->year;
	guint year = b->r->context.meeting.year;

	return item && !item->is_account && item->period.from.year == year &&
	       (kt_period_is_none(own) || own.from.year == year);
}

/* "Anlægsregnskaber": what is left of a grant there is left in the end. */
static gboolean is_of_accounts(const struct kt_table_place *p)
{
	const struct kt_item_status *item =
		kt_item_status_of(p->b->r->statuses, p->b->r->minutes, p->draft->block);

	for (guint c = 0; c < p->b->grid->n_columns; c++)
		if (kt_place_has_measure(
			    p, c, KT_MEASURE_EXPECTED_RESULT, KT_MEASURE_EXPECTED_RESULT))
			return FALSE;
	return item && item->is_account;
}

/* "Udgift 2025" in a later year: accounts. */
static gboolean is_spent(const struct kt_table_place *p, const struct kt_facet *f)
{
	return kt_facet_means(f, KT_S(COST)) && !f->year.is_range &&
	       f->year.from.unit == KT_TIME_YEAR &&
	       f->year.from.year < p->b->r->context.meeting.year && !p->b->has_expectation;
}

/* "Realiseret 2013" in a later year: what came of it. */
static gboolean is_of_past_year(const struct kt_table_place *p, const struct kt_facet *f)
{
	return f->year.from.unit == KT_TIME_YEAR && !f->year.is_range &&
	       kt_period_is_none(f->state) && !kt_facet_means(f, KT_S(SO_FAR)) &&
	       f->year.from.year < p->b->r->context.meeting.year;
}

/* "Mål | Resultat" of persons or percentages: what came of it, not a balance of accounts. */
static gboolean is_outcome(const struct kt_table_place *p, const struct kt_facet *f)
{
	enum kt_unit unit = p->draft->unit;

	return kt_facet_means(f, KT_S(OUTCOME)) &&
	       (unit == KT_UNIT_PERCENT || unit == KT_UNIT_PERSON || unit == KT_UNIT_CASE ||
		       unit == KT_UNIT_COUNT || unit == KT_UNIT_FTE);
}

/* "Udbetalt pr. 30/9" between "Budget 2024" and "Forventet 2024": so much of it by then. */
static gboolean is_paid_so_far(const struct kt_table_place *p, const struct kt_facet *f)
{
	if ((f->measure != KT_MEASURE_AMOUNT && f->measure != KT_MEASURE_SIZE) ||
		!kt_facet_means(f, KT_S(SPENT)) || f != kt_place_column(p) ||
		!p->b->has_expectation || !kt_unit_is_money(p->draft->unit))
		return FALSE;
	for (guint c = 0; c < p->b->grid->n_columns; c++)
		if (kt_place_has_measure(
			    p, c, KT_MEASURE_ORIGINAL_BUDGET, KT_MEASURE_REVISED_BUDGET))
			return TRUE;
	return FALSE;
}

/* "Forbrug", "brugt" beside an expectation, or while the year runs, is what was spent so far;
 * in closed accounts it is the result. */
static enum kt_measure named(const struct kt_table_place *p, const struct kt_facet *f)
{
	if (f->measure == KT_MEASURE_DEVIATION && kt_facet_means(f, KT_S(REST)))
		return rest(p, f);
	if (f->measure == KT_MEASURE_DEVIATION && f == kt_place_column(p) &&
		kt_place_is_between_times(p))
		return KT_MEASURE_CHANGE;
	if (is_paid_so_far(p, f))
		return KT_MEASURE_TO_DATE;
	if (f->measure == KT_MEASURE_AMOUNT && is_spent(p, f))
		return KT_MEASURE_ACTUAL;
	if (f->measure == KT_MEASURE_TO_DATE && is_of_past_year(p, f))
		return KT_MEASURE_ACTUAL;
	if (f->measure == KT_MEASURE_DEVIATION && is_outcome(p, f))
		return p->draft->unit == KT_UNIT_PERCENT ? KT_MEASURE_SHARE : KT_MEASURE_COUNT;
	if (f->measure != KT_MEASURE_ACTUAL || !kt_facet_means(f, KT_S(SPENT)))
		return f->measure;
	if ((p->b->has_expectation && !is_of_accounts(p)) || !kt_period_is_none(f->state) ||
		is_of_running_year(p))
		return KT_MEASURE_TO_DATE;
	return f->measure;
}

/* What told the measure of a figure, and how. */
struct telling {
	enum kt_measure measure; /* NONE: nothing has yet */
	const struct kt_facet *from;
	const char *rule;
	enum kt_measure_place place;
};

static void told(struct telling *t, enum kt_measure measure, const char *rule)
{
	t->measure = measure;
	t->rule = rule;
}

/* "Budget 2025 | 2026 | 2027", "Regnskab 2022 | 2023": the word before the first year holds for
 * the years that follow it one by one; "Overslagsår 2026" is such a year, too. */
static enum kt_measure of_first_year(const struct kt_table_place *p)
{
	const struct kt_column *columns = p->b->columns;
	gint year = kt_place_column(p)->year.from.year;
	gboolean is_over = year < (gint)p->b->r->context.meeting.year;

	for (guint c = p->column; c-- > 0;) {
		const struct kt_facet *f = &columns[c].facet;

		if (columns[c].role != KT_COLUMN_DATA)
			continue;
		if (f->year.is_range || f->year.from.unit != KT_TIME_YEAR ||
			f->year.from.year + 1 != year)
			break;
		year--;
		if (!f->is_time_only)
			return f->measure == KT_MEASURE_ORIGINAL_BUDGET ||
					       (f->measure == KT_MEASURE_ACTUAL && is_over)
				       ? f->measure
				       : KT_MEASURE_NONE;
	}
	return KT_MEASURE_NONE;
}

/* "Takster | Budget 2009 | Forslag 2010": prices, whichever budget they are of. */
static gboolean is_price(const struct kt_table_place *p, enum kt_unit unit)
{
	return p->b->corner.measure == KT_MEASURE_RATE && kt_unit_is_money(unit) &&
	       p->b->power == 0 && !p->b->measures_in_rows &&
	       (kt_place_has_measure(p, p->column, KT_MEASURE_ORIGINAL_BUDGET, KT_MEASURE_ACTUAL) ||
		       kt_place_has_measure(p, p->column, KT_MEASURE_REVISED_BUDGET,
			       KT_MEASURE_EXPECTED_RESULT)) &&
	       kt_decimal_cmp(p->b->columns[p->column].largest, kt_decimal_int(100000)) < 0;
}

/* "Timepris (kr.)" under "Budget 2014 | Realiseret 2014": a price in each of them, where the table as a
 * whole is not of money. */
static gboolean is_priced_row(
	const struct kt_table_place *p, enum kt_unit unit, const struct kt_facet *row)
{
	return kt_unit_is_money(unit) && !p->b->measures_in_rows && kt_unit_is_money(row->unit) &&
	       !p->b->has_unit && p->b->power == 0 &&
	       kt_place_column(p)->measure != KT_MEASURE_CHANGE &&
	       kt_place_column(p)->measure != KT_MEASURE_DEVIATION;
}

/* The labels of its lines: FIRST is the one that has the measures. */
static struct telling by_labels(const struct kt_table_place *p, enum kt_unit unit,
	const struct kt_facet *first, const struct kt_facet *second)
{
	const char *of_row = "measure-from-row-label", *of_column = "measure-from-column-head";
	gboolean in_rows = p->b->measures_in_rows;
	struct telling t = {named(p, first), first, in_rows ? of_row : of_column, KT_TOLD_HEAD};

	if (second->measure == KT_MEASURE_RATE && is_priced_row(p, unit, second)) {
		t.from = second;
		told(&t, KT_MEASURE_RATE, of_row);
	}
	if (is_price(p, unit)) {
		t.from = &p->b->corner;
		told(&t, KT_MEASURE_RATE, "measure-from-corner");
	}
	if (t.measure == KT_MEASURE_NONE && !in_rows && first->is_time_only &&
		!first->year.is_range && first->year.from.unit == KT_TIME_YEAR)
		told(&t, of_first_year(p), "measure-of-the-first-year");
	if (t.measure == KT_MEASURE_NONE && !in_rows && kt_unit_is_money(unit))
		told(&t, kt_place_of_compared(p), "measure-of-what-it-is-compared-with");
	if (t.measure == KT_MEASURE_NONE && kt_place_is_nameless_deviation(p))
		told(&t, KT_MEASURE_DEVIATION, "measure-by-arithmetic");
	if (t.measure == KT_MEASURE_NONE && kt_unit_is_counted(unit) && kt_place_names_vacant(p))
		told(&t, KT_MEASURE_COUNT, "measure-of-what-is-free");
	if (t.measure == KT_MEASURE_NONE && kt_place_is_gap(p, unit))
		told(&t, KT_MEASURE_DEVIATION, "measure-by-arithmetic");
	/* the name of a pool says no measure of what stands under it */
	if (t.measure == KT_MEASURE_NONE &&
		((in_rows && second->measure != KT_MEASURE_SIZE) || second->is_antal)) {
		t.from = second;
		told(&t, named(p, second), in_rows ? of_column : of_row);
	}
	if (t.measure == KT_MEASURE_NONE && second->measure == KT_MEASURE_AVERAGE &&
		unit != KT_UNIT_PERCENT) {
		t.from = second;
		told(&t, KT_MEASURE_AVERAGE, of_row);
	}
	if (t.measure == KT_MEASURE_NONE && first->is_per_head && is_no_share(unit))
		told(&t, KT_MEASURE_AVERAGE, "measure-per-head");
	if (t.measure == KT_MEASURE_NONE && second->is_per_head && first->is_time_only &&
		p->figure->number.scale > 0 && is_no_share(unit) && !kt_unit_is_money(unit))
		told(&t, KT_MEASURE_AVERAGE, "measure-per-head");
	if (t.measure == KT_MEASURE_NONE && unit == KT_UNIT_RATIO)
		told(&t, KT_MEASURE_AVERAGE, "measure-of-a-ratio");
	return t;
}

/* "Udvalget anbefaler følgende tilskud:" over names and sums: what is given. */
static gboolean is_of_proposed(const struct kt_table_place *p, enum kt_unit unit)
{
	const struct kt_around *around = p->b->around;
	guint columns = 0;

	for (guint c = 0; c < p->b->grid->n_columns; c++)
		columns += p->b->columns[c].role == KT_COLUMN_DATA;
	return columns == 1 && kt_unit_is_money(unit) &&
	       (around->has_caption || around->has_lead) &&
	       kt_proposes_grants(p->b->r,
		       kt_document_slice(p->b->r->doc,
			       around->has_caption ? around->caption_span : around->sentences[0]),
		       p->b->grid->block);
}

/* A long paragraph that ends in "Sådan fordeler afvigelserne sig:" right above the table. */
static gboolean is_led_by_deviation(const struct kt_table_place *p)
{
	const struct kt_around *around = p->b->around;

	return around->has_lead && !around->has_caption &&
	       kt_slice_ends(kt_document_slice(p->b->r->doc, around->sentences[0]), ":") &&
	       kt_around_lead(around)->measure == KT_MEASURE_DEVIATION;
}

/* What holds for the whole table: its shape, its corner, its caption. */
static void ask_frame(struct telling *t, const struct kt_table_place *p, enum kt_unit unit,
	const struct kt_facet *first, const struct kt_facet *second)
{
	const struct kt_facet *corner = &p->b->corner, *caption = &p->b->around->caption;

	if (p->b->measure != KT_MEASURE_NONE) {
		told(t, p->b->measure, "measure-of-shape");
	} else if (is_of_proposed(p, unit)) {
		t->from = caption;
		told(t, KT_MEASURE_SIZE, "measure-of-proposed-grants");
	} else if (kt_unit_is_money(unit) &&
		   (is_money_measure(corner->measure) || corner->measure == KT_MEASURE_RATE)) {
		t->from = corner;
		told(t, corner->measure, "measure-from-corner");
	} else if (kt_place_is_counted_per_head(p, unit, first, second)) {
		told(t, KT_MEASURE_AVERAGE, "measure-of-a-caption-per-head");
	} else if (p->b->around->has_caption && caption->measure != KT_MEASURE_NONE &&
		   !tells_a_course(caption, first, second) &&
		   !(caption->measure == KT_MEASURE_AVERAGE &&
			   kt_place_has_caption_of_money(p, unit)) &&
		   suits(p->b->r->lexicon, caption, unit)) {
		t->from = caption;
		told(t, named(p, caption), "measure-from-caption");
	} else if (kt_unit_is_time(unit) && p->b->unit == unit && p->b->unit_rule &&
		   g_str_equal(p->b->unit_rule, "unit-from-sentence")) {
		t->from = kt_around_lead(p->b->around);
		told(t, t->from->measure, "measure-from-lead");
	} else if (is_led_by_deviation(p) && kt_unit_is_money(unit)) {
		t->from = kt_around_lead(p->b->around);
		told(t, KT_MEASURE_DEVIATION, "measure-from-lead");
	} else {
		return;
	}
	t->place = KT_TOLD_CAPTION;
}

/* What the unit is per, where no word tells more. */
static void ask_unit(struct telling *t, const struct kt_table_place *p, enum kt_unit unit,
	const struct kt_facet *first, const struct kt_facet *second)
{
	if (kt_unit_is_money(unit) && first->is_per)
		told(t, KT_MEASURE_RATE, "measure-per-unit");
	else if (second->is_per_head && is_no_share(unit))
		told(t, KT_MEASURE_AVERAGE, "measure-per-head");
	else if (kt_unit_is_money(unit) && second->is_per_head)
		told(t, KT_MEASURE_RATE, "measure-per-unit");
	else if (kt_place_is_told_per_head(p) && (kt_unit_is_money(unit) || kt_unit_is_time(unit)))
		told(t, kt_unit_is_money(unit) ? KT_MEASURE_RATE : KT_MEASURE_AVERAGE,
			"measure-of-a-caption-per-head");
	else if (kt_place_is_length_of_times(p, unit, first))
		told(t, KT_MEASURE_DURATION, "measure-of-hours-a-week");
	else if (counts_time(p, unit))
		told(t, KT_MEASURE_COUNT, "measure-of-counted-time");
}

/* "Rente (% p.a.)": a rate, though in percent. */
static gboolean is_interest(const struct kt_table_place *p, const struct kt_facet *first)
{
	const struct kt_term *term = first->label ? kt_lexicon_find(p->b->r->lexicon, KT_LEX_CLUE,
							    kt_slice_str(first->label))
						  : NULL;

	return term && kt_measure_is_interest(term);
}

/* "Bevillingsønske" */
static gboolean asks_for_money(const struct kt_facet *f)
{
	return f->unit == KT_UNIT_NONE && f->measure == KT_MEASURE_SUPPLEMENTARY;
}

/* "Bevillingsønske", "Ændring i pct." above its rows, where neither the row nor the column says what the figure is. */
static void ask_section(struct telling *t, const struct kt_table_place *p, enum kt_unit unit)
{
	gint section = p->b->rows[p->row].section;
	const struct kt_facet *f = section >= 0 ? &p->b->rows[section].facet : NULL;

	if (!f || f->measure == KT_MEASURE_NONE ||
		(f->unit != unit && !(kt_unit_is_money(unit) && asks_for_money(f))))
		return;
	t->from = f;
	told(t, named(p, f), "measure-from-section");
}

/* The measure by rule; tells how it was found.  NONE where nothing tells it. */
static enum kt_measure tell(
	const struct kt_table_place *p, enum kt_unit unit, enum kt_measure_place *how)
{
	gboolean in_rows = p->b->measures_in_rows;
	const struct kt_facet *first = in_rows ? kt_place_row(p) : kt_place_column(p);
	const struct kt_facet *second = in_rows ? kt_place_column(p) : kt_place_row(p);
	struct telling t = by_labels(p, unit, first, second);
	const char *title = NULL;
	enum kt_measure m;

	if (t.measure == KT_MEASURE_NONE && unit == KT_UNIT_PERCENT && is_interest(p, first)) {
		*how = KT_TOLD_HEAD;
		kt_draft_reason(p->draft, "measure", "measure-of-interest", first->label);
		return KT_MEASURE_RATE;
	}
	if (t.measure == KT_MEASURE_NONE || (t.measure == KT_MEASURE_AMOUNT && first->is_total))
		ask_section(&t, p, unit);
	if (t.measure == KT_MEASURE_NONE ||
		(t.measure == KT_MEASURE_AMOUNT && (first->is_total || first->contra)))
		ask_frame(&t, p, unit, first, second);
	if (t.measure == KT_MEASURE_NONE)
		ask_unit(&t, p, unit, first, second);
	/* "beløb i kr." above them says no more */
	if (kt_unit_is_money(unit) &&
		(t.measure == KT_MEASURE_NONE ||
			(t.measure == KT_MEASURE_AMOUNT && t.place == KT_TOLD_CAPTION)))
		title = kt_title_of_prices(p->b);
	if (!title && kt_unit_is_money(unit) &&
		(t.measure == KT_MEASURE_NONE ||
			(t.measure == KT_MEASURE_AMOUNT && t.place == KT_TOLD_CAPTION)) &&
		(title = kt_title_of_wishes(p->b))) {
		*how = KT_TOLD_CAPTION;
		kt_draft_reason(p->draft, "measure", "measure-from-title", title);
		return KT_MEASURE_SUPPLEMENTARY;
	}
	if (title) {
		*how = KT_TOLD_CAPTION;
		kt_draft_reason(p->draft, "measure", "measure-from-title", title);
		return KT_MEASURE_RATE;
	}
	*how = t.place;
	if (t.measure == KT_MEASURE_NONE)
		return KT_MEASURE_NONE;
	kt_draft_reason(p->draft, "measure", t.rule, t.from->label);
	m = fit(t.measure, unit, t.from);
	if (unit == KT_UNIT_PERCENTAGE_POINT && p->b->around->caption.measure == KT_MEASURE_CHANGE)
		m = KT_MEASURE_CHANGE; /* "Ændringer fra 2021 til 2022" */
	if (m == KT_MEASURE_RATE && kt_unit_is_time(unit) && p->figure->is_compared)
		m = KT_MEASURE_DURATION; /* "1.970 kr. (11 mdr.)" */
	if (m == KT_MEASURE_SHARE && kt_facet_means(t.from, KT_S(UNIT_WORD)))
		*how = KT_TOLD_PLAIN;
	return m;
}

/* The figures of a column are of one sort: a nought among hundreds of thousands
 * is no price.  Where the rows differ, each figure speaks for itself. */
static guint form_of(const struct kt_table_place *p, const struct kt_table_unit *u)
{
	const struct kt_column *column = &p->b->columns[p->column];
	struct kt_draft *d = p->draft;
	struct kt_decimal value = d->value;

	if (!p->b->measures_in_rows && kt_place_row(p)->unit == KT_UNIT_NONE &&
		kt_decimal_shift(&value, column->largest, u->power) &&
		kt_binding_is_signed(p->b, p->row, p->column))
		value = kt_decimal_neg(value);
	d->extent = value;
	return kt_measure_form(u->unit, value, d->resolution, TRUE);
}

/* A rest that was told a deviation is none that is an amount. */
static void correct_rest(const struct kt_table_place *p, struct kt_votes *head)
{
	const struct kt_facet *column = kt_place_column(p);

	if (!kt_facet_means(column, KT_S(REST)))
		return;
	head->strength[KT_MEASURE_AMOUNT] = 0;
	kt_votes_raise(head, KT_MEASURE_DEVIATION, KT_LOUDEST);
}

/* "Forskel" of 2019 and 2031, told a change: the word says no more than that. */
static void correct_difference(const struct kt_table_place *p, struct kt_votes *head)
{
	if (p->b->measures_in_rows || kt_place_column(p)->measure != KT_MEASURE_DEVIATION)
		return;
	head->strength[KT_MEASURE_DEVIATION] = 0;
	kt_votes_raise(head, KT_MEASURE_CHANGE, KT_LOUDEST);
}

/* "Antal sager pr. medarbejder", told an average: the noun and the word before it say no number. */
static void correct_count(const struct kt_table_place *p, struct kt_evidence *evidence)
{
	if (p->b->corner.is_per_person)
		evidence->at[KT_CLUE_CORNER].strength[KT_MEASURE_COUNT] = 0;
	if (p->b->around->caption.is_per_person)
		evidence->at[KT_CLUE_CAPTION].strength[KT_MEASURE_COUNT] = 0;
}

void kt_place_find_measure(const struct kt_table_place *p, const struct kt_table_unit *u)
{
	struct kt_draft *d = p->draft;
	struct kt_evidence evidence = {.form = form_of(p, u)};
	enum kt_measure_place how;
	enum kt_measure told = tell(p, u->unit, &how), measure;
	g_autofree char *weighed = NULL;
	gint lead;

	d->measure = told;
	if (told == KT_MEASURE_NONE)
		told = kt_measure_plain(u->unit);
	else if (how != KT_TOLD_PLAIN)
		kt_votes_raise(&evidence.at[how], told, KT_LOUDEST);
	kt_measure_gather_around(p->b->r, d->block, &evidence);
	kt_measure_gather_cell(p, &evidence);
	if (told == KT_MEASURE_DEVIATION)
		correct_rest(p, &evidence.at[KT_CLUE_HEAD]);
	else if (told == KT_MEASURE_CHANGE)
		correct_difference(p, &evidence.at[KT_CLUE_HEAD]);
	else if (told == KT_MEASURE_AVERAGE)
		correct_count(p, &evidence);
	measure = kt_measure_decide(&evidence, kt_measures_of(u->unit) | 1u << told, told, &lead);
	kt_draft_decided(d, KT_DECISION_MEASURE, lead);
	if (d->is_explained)
		weighed = kt_measure_explain(&evidence, measure, told);
	kt_draft_reason(
		d, "measure", measure == told ? "evidence-agrees" : "measure-by-evidence", weighed);
	if (measure != told)
		d->measure = measure;
	if (p->figure->is_compared && p->b->in_brackets != KT_MEASURE_NONE &&
		(kt_measures_of(u->unit) & (1u << p->b->in_brackets))) {
		d->measure = p->b->in_brackets;
		kt_draft_reason(d, "measure", "measure-of-brackets", "");
	}
}

char *kt_place_measure_words(const struct kt_table_place *p)
{
	const struct kt_facet *f = p->b->measures_in_rows ? kt_place_row(p) : kt_place_column(p);
	const struct kt_facet *caption = &p->b->around->caption;

	if (f->label && *f->label && !f->is_time_only)
		return g_strdup(f->label);
	if (p->b->around->has_caption && caption->label && *caption->label)
		return g_strdup(caption->label);
	return g_strdup(f->label ? f->label : "");
}
