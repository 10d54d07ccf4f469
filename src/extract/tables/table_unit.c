/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The unit and scale of a figure: cell, column, row, table, sentence. */
#include "extract/models/hearing.h"
#include "extract/models/known_name.h"
#include "extract/models/measure_gather.h"
#include "kommunetal/base/text.h"

#include <string.h>

const struct kt_facet *kt_place_column(const struct kt_table_place *p)
{
	const struct kt_column *column = &p->b->columns[p->column];
	const struct kt_grid_cell *cell;

	if (!column->halves)
		return &column->facet;
	cell = kt_grid_cell(p->b->grid, p->row, p->column);
	return &column->halves[cell->n_figures == 2 &&
			       p->figure == kt_grid_figure(p->b->grid, cell, 1)];
}

const struct kt_facet *kt_place_row(const struct kt_table_place *p)
{
	return &p->b->rows[p->row].facet;
}

gboolean kt_unit_of_facet(struct kt_table_unit *u, const struct kt_facet *f, const char *rule)
{
	if (f->unit == KT_UNIT_NONE && !f->has_power)
		return FALSE;
	*u = (struct kt_table_unit){f->unit != KT_UNIT_NONE ? f->unit : KT_UNIT_DKK,
		f->has_power ? f->power : 0, rule, f->label};
	return TRUE;
}

/* TRUE if the figures of ROW have no decimals while most others have: a row
 * of counts under a table of millions. */
static gboolean breaks_decimals(const struct kt_binding *b, guint row)
{
	const struct kt_row *r = &b->rows[row];
	guint others = b->n_numbers - MIN(r->n_numbers, b->n_numbers);

	return r->n_numbers >= 2 && r->n_decimals == 0 && others && 5 * b->n_decimals >= 4 * others;
}

gboolean kt_place_is_budget_head(const struct kt_facet *f)
{
	return f->measure >= KT_MEASURE_ORIGINAL_BUDGET && f->measure <= KT_MEASURE_SIZE;
}

gboolean kt_unit_of_noun(
	struct kt_table_unit *u, enum kt_unit noun, const char *rule, const char *label)
{
	if (noun == KT_UNIT_NONE)
		return FALSE;
	*u = (struct kt_table_unit){noun, 0, rule, label};
	return TRUE;
}

/* "Nettoudgift", "Lønsum": words of budgets and costs, and none of what is counted. */
static gboolean is_of_money(struct kt_reading *r, const struct kt_facet *f)
{
	enum { TELLING = 3 };
	const struct kt_votes *votes;

	if (!f->label || f->counted != KT_UNIT_NONE || f->unit != KT_UNIT_NONE)
		return FALSE;
	votes = kt_heard(r->hearings, KT_HEAR_KIND, kt_slice_str(f->label));
	return MAX(votes->strength[KT_KIND_BUDGET], votes->strength[KT_KIND_COST]) >= TELLING;
}

/* Other columns say that they are money, so the money is theirs: "Medlemmer |
 * Tilskud i kr.", "Pladser | Takst 2019 | Takst 2020", "Besøg | Nettoudgift". */
gboolean kt_others_tell_money(const struct kt_table_place *p)
{
	const struct kt_facet *own = kt_place_column(p);
	gboolean is_counted =
		own->counted != KT_UNIT_NONE && own->measure == KT_MEASURE_NONE && !own->is_per;

	for (guint c = 0; c < p->b->grid->n_columns; c++) {
		const struct kt_facet *other = &p->b->columns[c].facet;

		if (c == p->column || p->b->columns[c].role != KT_COLUMN_DATA)
			continue;
		if (kt_unit_is_money(other->unit) ||
			(is_counted && (other->measure == KT_MEASURE_RATE ||
					       (own->counted != KT_UNIT_COUNT &&
						       is_of_money(p->b->r, other)))))
			return TRUE;
	}
	return FALSE;
}

static gboolean is_named_in(const struct kt_table_place *p, const struct kt_facet *around)
{
	struct kt_known_names *names = p->b->r->names;
	const struct kt_facet *own = kt_place_column(p);

	return around->label && own->words &&
	       kt_known_name_shares_word(kt_known_name(names, kt_slice_str(own->words)),
		       kt_known_name(names, kt_slice_str(around->label)));
}

/* "Timer | Borgere" under "Leverede timer og borgere": the caption speaks of both, and another
 * column tells the unit that was taken from it. */
static gboolean is_counted_beside(const struct kt_table_place *p)
{
	if (kt_place_column(p)->counted == KT_UNIT_NONE ||
		!(is_named_in(p, &p->b->around->caption) || is_named_in(p, &p->b->corner)))
		return FALSE;
	for (guint c = 0; c < p->b->grid->n_columns; c++)
		if (c != p->column && p->b->columns[c].role == KT_COLUMN_DATA &&
			p->b->columns[c].facet.unit == p->b->unit)
			return TRUE;
	return FALSE;
}

/* "Parcelhuse" over "1.373,40": no number of houses. */
static gboolean has_hundredths(const struct kt_table_place *p)
{
	return p->figure->number.scale >= 2;
}

/* A noun that is counted gives the unit where no unit word does, but not
 * against the unit of the table: "Forsikrede ledige" is also a budget line,
 * "Dagtilbud" a line of percentages.  "Antal" before it makes it certain. */
static gboolean unit_by_noun(const struct kt_table_place *p, struct kt_table_unit *u)
{
	const struct kt_facet *column = kt_place_column(p), *row = kt_place_row(p);
	gboolean is_counted = p->b->unit == KT_UNIT_PERSON || p->b->unit == KT_UNIT_CASE ||
			      p->b->unit == KT_UNIT_COUNT; /* "Antal elever" over "Klasser" */
	gboolean money = (p->b->unit != KT_UNIT_NONE && !is_counted && !kt_others_tell_money(p) &&
				 !is_counted_beside(p)) ||
			 kt_place_is_budget_head(column);
	enum kt_unit noun = row->unit == KT_UNIT_FTE ? row->unit : row->counted;

	if (!money && kt_unit_of_described(p, u))
		return TRUE;
	if ((column->is_antal || (!money && !has_hundredths(p))) &&
		kt_unit_of_noun(
			u, column->counted, "unit-from-counted-noun-of-column", column->label)) {
		if (!column->is_antal && column->counted == p->b->unit)
			u->power = p->b->power; /* "Bøger" below "Udlån (1.000 stk.)" */
		return TRUE;
	}
	return (row->is_antal || breaks_decimals(p->b, p->row)) &&
	       kt_unit_of_noun(u, noun, "unit-from-counted-noun-of-row", row->label);
}

/* "Pr. 1.000 indbyggere" below "Antal hjemløse": the row divides what the caption counts. */
static gboolean unit_of_divided(const struct kt_table_place *p, struct kt_table_unit *u)
{
	const struct kt_facet *row = kt_place_row(p);
	const struct kt_around *around = p->b->around;
	enum kt_unit of = p->b->corner.counted;
	struct kt_slice rest;

	if (!row->is_per_head || p->figure->number.scale == 0 || !row->label ||
		!kt_bits_meet(
			kt_lexicon_first_does(p->b->r->lexicon, kt_slice_str(row->label), &rest),
			KT_W(PER)))
		return FALSE;
	if (of == KT_UNIT_NONE && around->has_caption)
		of = around->caption.counted;
	return kt_unit_of_noun(
		u, of == KT_UNIT_NONE ? KT_UNIT_COUNT : of, "unit-of-what-is-divided", row->label);
}

/* A decimal that is an average or a rate of something: "Klassekvotient 22,3",
 * "Ansøgere pr. stilling 14,2". */
static gboolean unit_of_average(const struct kt_table_place *p, struct kt_table_unit *u)
{
	const struct kt_facet *column = kt_place_column(p), *row = kt_place_row(p), *f;

	if (column->measure == KT_MEASURE_AVERAGE || column->is_per_head)
		f = column;
	else if (row->measure == KT_MEASURE_AVERAGE || row->is_per_head)
		f = row;
	else if (p->b->around->has_caption && p->b->around->caption.measure == KT_MEASURE_AVERAGE)
		f = &p->b->around->caption;
	else if (p->b->corner.is_per && p->b->corner.counted != KT_UNIT_NONE)
		f = &p->b->corner; /* "Børn pr. ansat" over the labels */
	else
		return FALSE;
	*u = (struct kt_table_unit){f->counted != KT_UNIT_NONE ? f->counted : KT_UNIT_COUNT, 0,
		"unit-of-an-average", f->label};
	return TRUE;
}

static gboolean is_share(const struct kt_facet *f)
{
	return f->measure == KT_MEASURE_SHARE;
}

/* "Budget 2023 | Skøn marts" over "Anbragte børn", "Pladser i dagtilbud", "Dagpengemodtagere":
 * every row counts something, most of them persons or cases, and no word about the table is of
 * money.  "Skoler" and "Dagtilbud" alone may be areas of a budget. */
static gboolean counts_under_budget(const struct kt_table_place *p)
{
	guint n = 0, told = 0;

	if (kt_others_tell_money(p) || kt_unit_is_money(p->b->around->caption.unit))
		return FALSE;
	for (guint row = 0; row < p->b->grid->n_rows; row++) {
		const struct kt_facet *f = &p->b->rows[row].facet;

		if (p->b->rows[row].role != KT_ROW_DATA)
			continue;
		if (f->counted == KT_UNIT_NONE && f->unit != KT_UNIT_FTE)
			return FALSE;
		n++;
		told += f->counted == KT_UNIT_PERSON || f->counted == KT_UNIT_CASE ||
			f->unit == KT_UNIT_FTE;
	}
	return 2 * told > n;
}

/* "Børn i alt | Pladser": the rows name what they count, each for itself, and at least one of them
 * things and another persons or cases. */
static gboolean rows_name_units(const struct kt_binding *b)
{
	gboolean has_things = FALSE, has_others = FALSE;

	for (guint row = 0; row < b->grid->n_rows; row++) {
		enum kt_unit counted = b->rows[row].facet.counted;

		if (b->rows[row].role != KT_ROW_DATA)
			continue;
		has_things |= counted == KT_UNIT_COUNT;
		has_others |= counted == KT_UNIT_PERSON || counted == KT_UNIT_CASE;
	}
	return has_things && has_others;
}

/* "Pladser", "Ledige ældreboliger", not "Ønsker bestemt plejehjem". */
static gboolean is_named_shortly(const struct kt_facet *row)
{
	const char *blank = row->words ? strchr(row->words, ' ') : NULL;

	return !row->is_predicate && !(blank && strchr(blank + 1, ' '));
}

/* Nobody counts in whole hundreds only. */
static gboolean is_in_hundreds(const struct kt_table_place *p)
{
	for (guint row = 0; row < p->b->grid->n_rows; row++) {
		const struct kt_number *f = kt_grid_number(p->b->grid, row, p->column);

		if (f && p->b->rows[row].role == KT_ROW_DATA &&
			(f->number.scale || f->number.digits % 100))
			return FALSE;
	}
	return TRUE;
}

/* "Mentorer 310.000" where the text tells of money: no municipality has so many persons, but it
 * pays them. */
static gboolean unit_of_paid(const struct kt_table_place *p, struct kt_table_unit *u)
{
	guint persons = 0;

	if (kt_decimal_cmp(p->b->columns[p->column].largest, kt_decimal_int(100000)) < 0 ||
		kt_place_column(p)->counted != KT_UNIT_NONE ||
		kt_around_told(p->b->around)->len == 0 || !is_in_hundreds(p))
		return FALSE;
	for (guint row = 0; row < p->b->grid->n_rows; row++) {
		const struct kt_facet *f = &p->b->rows[row].facet;

		if (p->b->rows[row].role != KT_ROW_DATA)
			continue;
		if (f->is_antal)
			return FALSE;
		persons += f->counted == KT_UNIT_PERSON;
	}
	if (persons == 0)
		return FALSE;
	*u = (struct kt_table_unit){KT_UNIT_DKK, 0, "unit-of-what-is-paid", ""};
	return TRUE;
}

/* "Underretninger | 2016 | 2017" over "Skoler", "Politi", "Anonyme": who sent them. */
static gboolean corner_counts_cases(const struct kt_table_place *p)
{
	const struct kt_facet *corner = &p->b->corner;

	return corner->counted == KT_UNIT_CASE &&
	       (kt_place_column(p)->is_time_only || kt_place_column(p)->is_total) &&
	       corner->words && !strchr(corner->words, ' ') && !kt_place_row(p)->is_antal;
}

/* "Børn på venteliste" over "Tilbud | 2010 | 2011": who is counted, whatever the rows are. */
static gboolean caption_counts_persons(const struct kt_table_place *p)
{
	const struct kt_facet *caption = &p->b->around->caption;
	const struct kt_term *first =
		p->b->around->has_caption && caption->counted == KT_UNIT_PERSON && caption->label
			? kt_lexicon_begins(
				  p->b->r->lexicon, KT_LEX_COUNTED, kt_slice_str(caption->label))
			: NULL;

	return first && g_str_equal(first->value, "person") && corner_counts_cases(p);
}

/* SPAN tells hours, and before them counts nothing but what is said of them: "visiterede timer",
 * but no "borgere med mange timer". */
static gboolean tells_hours(struct kt_reading *r, struct kt_span span)
{
	struct kt_passage *p =
		kt_passage_store_read(r->passages, r->doc, r->lexicon, span, &r->context);
	gboolean tells = FALSE, is_other = FALSE;

	for (guint i = 0; i < p->tokens->len && !tells && !is_other; i++) {
		const struct kt_found *f = kt_passage_term_at(p, KT_LEX_UNIT, i);
		enum kt_unit unit;

		if (f && kt_unit_lookup(f->term->value, &unit) && unit == KT_UNIT_HOUR)
			tells = kt_passage_token(p, i)->quantity < 0;
		else
			is_other = kt_passage_term_at(p, KT_LEX_COUNTED, i) &&
				   !kt_passage_term_at(p, KT_LEX_UNIT, i + 1);
	}
	kt_passage_free(p);
	return tells;
}

/* "Sådan ser tallene for visiterede timer ud:" over years: hours, whoever they are for. */
static gboolean unit_of_hours(const struct kt_table_place *p, struct kt_table_unit *u)
{
	const struct kt_around *around = p->b->around;
	const struct kt_facet *told =
		around->has_caption ? &around->caption : kt_around_lead(around);

	return (around->has_caption || around->has_lead) && kt_place_column(p)->is_time_only &&
	       !kt_place_row(p)->is_antal &&
	       tells_hours(p->b->r, around->has_caption ? around->caption_span : told->span) &&
	       kt_unit_of_noun(u, KT_UNIT_HOUR, "unit-of-hours-in-caption", told->label);
}

/* "Sygefravær i pct." over "2014 | 2015 | Ansatte": nobody has 3.214 percent of employees. */
static gboolean unit_of_count_among_percents(
	const struct kt_table_place *p, struct kt_table_unit *u)
{
	const struct kt_facet *column = kt_place_column(p);

	return p->b->unit == KT_UNIT_PERCENT && p->figure->number.scale == 0 &&
	       kt_decimal_cmp(p->b->columns[p->column].largest, kt_decimal_int(100)) > 0 &&
	       kt_unit_of_noun(
		       u, column->counted, "unit-from-counted-noun-of-column", column->label);
}

/* What the row, the corner, the caption or the text near by counts, where nothing better tells. */
static gboolean unit_of_any_noun(const struct kt_table_place *p, struct kt_table_unit *u)
{
	const struct kt_around *around = p->b->around;
	const struct kt_facet *corner = &p->b->corner, *caption = &around->caption;
	const struct kt_facet *row = kt_place_row(p);

	if (row->counted != KT_UNIT_NONE && is_named_shortly(row) && rows_name_units(p->b))
		return kt_unit_of_noun(
			u, row->counted, "unit-of-rows-that-name-theirs", row->label);
	if (row->counted != KT_UNIT_COUNT &&
		kt_unit_of_noun(u, row->counted, "unit-from-counted-noun-of-row", row->label))
		return TRUE;
	return kt_unit_of_group(p, u) || kt_unit_of_parent(p, u) ||
	       ((corner->is_antal || corner->counted == KT_UNIT_PERSON) &&
		       kt_unit_of_noun(u, corner->counted, "unit-from-counted-noun-of-corner",
			       corner->label)) ||
	       (around->has_caption &&
		       kt_unit_of_noun(u, caption->counted, "unit-from-counted-noun-of-caption",
			       caption->label)) ||
	       kt_unit_of_noun(u, row->counted, "unit-from-counted-noun-of-row", row->label) ||
	       (rows_name_units(p->b) && kt_unit_of_noun(u, KT_UNIT_COUNT,
						 "unit-of-rows-that-name-theirs", row->label)) ||
	       kt_unit_of_noun(u, kt_around_counted(around), "unit-from-noun-near-by", "");
}

/* The corner, the caption, the row's own noun, a noun near by. */
static gboolean unit_of_table(const struct kt_table_place *p, struct kt_table_unit *u)
{
	const struct kt_around *around = p->b->around;
	const struct kt_facet *corner = &p->b->corner, *caption = &around->caption;
	const struct kt_facet *row = kt_place_row(p);

	if (kt_place_is_budget_head(kt_place_column(p)) && !p->b->has_unit &&
		counts_under_budget(p))
		return kt_unit_of_noun(u, row->counted, "unit-of-a-table-of-counts", row->label);
	if (unit_of_count_among_percents(p, u))
		return TRUE;
	if (p->b->unit != KT_UNIT_NONE) {
		*u = (struct kt_table_unit){p->b->unit, p->b->power, p->b->unit_rule, ""};
		return TRUE;
	}
	if (kt_place_is_budget_head(kt_place_column(p)))
		return FALSE;
	if (p->figure->number.scale > 0)
		return FALSE; /* 612,4 persons nobody counts */
	if (!row->is_antal && corner->is_antal && corner->counted != KT_UNIT_COUNT &&
		kt_unit_of_noun(
			u, corner->counted, "unit-from-counted-noun-of-corner", corner->label))
		return TRUE;
	if (!row->is_antal && caption->is_antal && around->has_caption &&
		kt_unit_of_noun(
			u, caption->counted, "unit-from-counted-noun-of-caption", caption->label))
		return TRUE;
	if (unit_of_paid(p, u) || unit_of_hours(p, u))
		return TRUE;
	if (corner->is_per_head && !row->is_antal && kt_place_column(p)->counted == KT_UNIT_NONE &&
		kt_unit_of_noun(u, corner->counted, "unit-of-the-corner-per-head", corner->label))
		return TRUE; /* "Sager pr. sagsbehandler" */
	if (caption_counts_persons(p) &&
		kt_unit_of_noun(
			u, caption->counted, "unit-from-counted-noun-of-caption", caption->label))
		return TRUE;
	if (corner_counts_cases(p) &&
		kt_unit_of_noun(u, corner->counted, "unit-of-cases-in-the-corner", corner->label))
		return TRUE;
	return unit_of_any_noun(p, u);
}

/* A row's own unit word counts against a column without one, but a plain
 * duration in a label ("over 52 uger") is no unit. */
static gboolean unit_of_row(const struct kt_table_place *p, struct kt_table_unit *u)
{
	const struct kt_facet *row = kt_place_row(p);

	if (row->unit == KT_UNIT_NONE || row->unit == KT_UNIT_COUNT)
		return FALSE;
	if ((row->unit == KT_UNIT_FTE ||
		    (kt_unit_is_time(row->unit) && p->b->has_unit && !row->has_bracketed_unit)) &&
		kt_unit_is_money(p->b->unit) && !row->is_antal && !breaks_decimals(p->b, p->row))
		return FALSE; /* "Færre timer i SFO" among millions */
	return kt_unit_of_facet(u, row, "unit-from-row-label");
}

/* "Kr. inkl. moms", "Antal personer" in a row of its own: the unit of the rows below. */
static gboolean unit_of_section(const struct kt_table_place *p, struct kt_table_unit *u)
{
	gint section = p->b->rows[p->row].section;
	const struct kt_facet *f = section >= 0 ? &p->b->rows[section].facet : NULL;

	if (!f)
		return FALSE;
	if (f->is_antal && !kt_place_row(p)->is_antal &&
		kt_unit_of_noun(u, f->counted, "unit-from-section-row", f->label))
		return TRUE;
	return (f->has_power || kt_unit_is_money(f->unit) || f->unit == KT_UNIT_PERCENT) &&
	       kt_unit_of_facet(u, f, "unit-from-section-row");
}

/* "Kvinder (pct.)" over "14 (22)": the unit in brackets is of what stands in them. */
static gboolean unit_before_brackets(const struct kt_table_place *p, struct kt_table_unit *u)
{
	const struct kt_facet *column = kt_place_column(p);

	return column->has_bracketed_unit && column->unit == KT_UNIT_PERCENT &&
	       !p->figure->is_compared && !p->figure->is_bracketed &&
	       kt_grid_cell(p->b->grid, p->row, p->column)->n_figures == 2 &&
	       kt_unit_of_noun(u, column->counted, "unit-before-the-brackets", column->label);
}

/* A column "Enhed" tells it, but not of the prices beside it. */
static gboolean unit_of_unit_column(const struct kt_table_place *p, struct kt_table_unit *u)
{
	const struct kt_row_unit *told = &p->b->rows[p->row].unit;

	if (!told->is_told ||
		(kt_place_column(p)->measure == KT_MEASURE_RATE && !kt_unit_is_money(told->unit)))
		return FALSE;
	*u = (struct kt_table_unit){told->unit, told->power, "unit-from-a-column-of-units", ""};
	return TRUE;
}

/* "Restgæld 61.420.115": so much of what can be money is money. */
static gboolean unit_of_large_sums(const struct kt_table_place *p, struct kt_table_unit *u)
{
	enum { LARGE = 5000000, SURELY = 8 };
	const struct kt_facet *column = kt_place_column(p);
	const struct kt_term *clue = column->words && column->counted == KT_UNIT_NONE
					     ? kt_lexicon_find(p->b->r->lexicon, KT_LEX_CLUE,
						       kt_slice_str(column->words))
					     : NULL;
	struct kt_votes votes = {{0}};

	if (!clue || p->b->unit != KT_UNIT_NONE ||
		kt_decimal_cmp(p->b->columns[p->column].largest, kt_decimal_int(LARGE)) < 0)
		return FALSE;
	kt_measure_read_term(clue, &votes);
	if (votes.strength[KT_MEASURE_AMOUNT] < SURELY)
		return FALSE;
	*u = (struct kt_table_unit){KT_UNIT_DKK, 0, "unit-of-large-sums", column->label};
	return TRUE;
}

/* "Indtægter, mio. kr. og pct." over "Andel", or shares that make up all. */
static gboolean is_told_in_percent(const struct kt_table_place *p)
{
	struct kt_decimal sum = kt_decimal_int(0);
	guint n = 0;

	if (p->b->around->has_caption && p->b->around->caption.also_percent)
		return TRUE;
	for (guint row = 0; row < p->b->grid->n_rows; row++) {
		const struct kt_number *f = kt_grid_number(p->b->grid, row, p->column);

		if (!f || p->b->rows[row].role != KT_ROW_DATA || p->b->rows[row].facet.is_total)
			continue;
		if (kt_decimal_sign(f->number) < 0 || !kt_decimal_add(&sum, sum, f->number))
			return FALSE;
		n++;
	}
	return n > 2 && kt_decimal_cmp(sum, kt_decimal_int(99)) >= 0 &&
	       kt_decimal_cmp(sum, kt_decimal_int(101)) <= 0;
}

static gboolean find_by_rule(const struct kt_table_place *p, struct kt_table_unit *u)
{
	const struct kt_column *column = &p->b->columns[p->column];
	const struct kt_number *f = p->figure;

	if (f->unit != KT_UNIT_NONE || f->has_power) {
		*u = (struct kt_table_unit){f->unit != KT_UNIT_NONE ? f->unit : KT_UNIT_DKK,
			f->power, "unit-in-cell", ""};
		if (kt_unit_is_money(u->unit) && !f->has_power && p->b->has_unit && p->b->power &&
			p->b->unit == u->unit)
			u->power = 0;
		return TRUE;
	}
	if (kt_unit_of_age(p, u))
		return TRUE;
	if (unit_before_brackets(p, u) || kt_unit_of_part(p, u) || kt_unit_of_priced_time(p, u) ||
		kt_unit_of_facet(u, &column->facet, "unit-from-column-head") ||
		unit_of_unit_column(p, u) || kt_unit_of_columns(p, u) || unit_of_large_sums(p, u))
		return TRUE;
	if (column->unit_found != KT_UNIT_NONE) {
		*u = (struct kt_table_unit){
			column->unit_found, 0, "unit-by-arithmetic", column->facet.label};
		return TRUE;
	}
	if (is_share(&column->facet) && (!kt_unit_is_money(p->b->unit) || is_told_in_percent(p))) {
		*u = (struct kt_table_unit){
			KT_UNIT_PERCENT, 0, "unit-of-a-share", column->facet.label};
		return TRUE;
	}
	if (kt_unit_of_change(p, u))
		return TRUE;
	return unit_of_row(p, u) || unit_of_section(p, u) || unit_by_noun(p, u) ||
	       (p->b->unit == KT_UNIT_NONE && kt_unit_of_difference(p, u)) ||
	       kt_unit_of_counts_told(p, u) || unit_of_table(p, u) || unit_of_divided(p, u) ||
	       unit_of_average(p, u) || kt_unit_of_money_beside(p, u);
}

/* "Enfamiliehuse", "Pladser": the unit is that of the row's own noun, a thing. */
static gboolean names_its_own(const struct kt_table_unit *u)
{
	return u->unit == KT_UNIT_COUNT &&
	       (g_str_equal(u->rule, "unit-from-counted-noun-of-row") ||
		       g_str_equal(u->rule, "unit-of-rows-that-name-theirs"));
}

enum { LITTLE = 4 }; /* of a rule's trust */

gboolean kt_place_find_unit(const struct kt_table_place *p, struct kt_table_unit *u)
{
	guint trust;

	if (!find_by_rule(p, u))
		return kt_unit_of_counted_part(p, u) ||
		       (!kt_place_is_budget_head(kt_place_column(p)) &&
			       (kt_unit_of_parent(p, u) || kt_unit_of_summed(p, u) ||
				       kt_unit_of_summed_columns(p, u) ||
				       kt_unit_of_sum_below(p, u) || kt_unit_of_minuend(p, u) ||
				       kt_table_unit_weigh(p, u, 0)));
	if (u->rule && (kt_unit_of_fellows(p, u) ||
			       (names_its_own(u) &&
				       (kt_unit_of_sum_below(p, u) || kt_unit_of_summed(p, u)))))
		return TRUE;
	trust = u->rule ? kt_table_unit_trust(p, u) : KT_UNIT_SETTLED;
	if (trust <= LITTLE && kt_unit_of_parent(p, u))
		return TRUE;
	if (trust <= LITTLE && (kt_unit_of_summed(p, u) || kt_unit_of_summed_columns(p, u) ||
				       kt_unit_of_sum_below(p, u) || kt_unit_of_minuend(p, u)))
		return TRUE;
	return trust == KT_UNIT_SETTLED || kt_table_unit_weigh(p, u, trust);
}
