/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The unit of a figure by what the columns beside it are of: of a part its whole, of a change what
 * changed, of what is said of persons the persons. */
#include "extract/tables/table_place.h"

#include <string.h>

enum { LEAST_PARTS = 2 }; /* rows in which a column is a part of another */

/* "Boliger | Ledige", "Stillinger | Besatte": a word that can also stand before a noun, and names
 * persons only where no other column names things it may be said of. */
gboolean kt_unit_of_described(const struct kt_table_place *p, struct kt_table_unit *u)
{
	const struct kt_facet *column = kt_place_column(p);
	const struct kt_term *word =
		column->counted == KT_UNIT_PERSON && column->label && !column->is_antal
			? kt_lexicon_whole(
				  p->b->r->lexicon, KT_LEX_SPEECH, kt_slice_str(column->label))
			: NULL;

	if (!word || !g_str_equal(word->value, "adjective"))
		return FALSE;
	for (guint c = p->column; c-- > 0;) {
		const struct kt_facet *other = &p->b->columns[c].facet;

		if (p->b->columns[c].role == KT_COLUMN_DATA && other->counted == KT_UNIT_COUNT)
			return kt_unit_of_noun(
				u, other->counted, "unit-of-the-column-described", other->label);
	}
	return FALSE;
}

/* What the figure K places of DATA to the left says; NULL if there is none. */
static const struct kt_number *number_left(const struct kt_table_place *p, guint k, guint *column)
{
	for (guint c = p->column; c-- > 0;) {
		if (!kt_binding_is_data(p->b, p->row, c) || k-- > 0)
			continue;
		*column = c;
		return kt_grid_number(p->b->grid, p->row, c);
	}
	return NULL;
}

/* "Ledighedsprocent | Ændring siden januar" over "4,4 | -0,2": the level of before is not printed,
 * and what is told with as many decimals is in points. */
static gboolean is_change_of_percent(
	const struct kt_table_place *p, const struct kt_number *last, guint a)
{
	struct kt_decimal size = p->figure->number;

	if (size.digits < 0)
		size.digits = -size.digits;
	return kt_place_column(p)->measure == KT_MEASURE_CHANGE && size.scale > 0 &&
	       p->b->columns[a].unit_seen == KT_UNIT_PERCENT && last->number.scale == size.scale &&
	       kt_decimal_cmp(size, last->number) < 0;
}

/* The change from one column to the next: points where both are percentages
 * and the change is their difference, percent where it is their growth.  The
 * arithmetic has to close: the unit of the row would be wrong then. */
gboolean kt_unit_of_change(const struct kt_table_place *p, struct kt_table_unit *u)
{
	const struct kt_facet *column = kt_place_column(p);
	const struct kt_number *last, *before;
	struct kt_decimal gap;
	guint a = 0, b = 0;
	gint minus = -1;
	gboolean closes = FALSE;
	gboolean percent;

	if (column->measure != KT_MEASURE_CHANGE && column->measure != KT_MEASURE_DEVIATION &&
		!column->direction)
		return FALSE;
	last = number_left(p, 0, &a);
	before = number_left(p, 1, &b);
	if (last && (!before || p->b->columns[b].unit_seen != KT_UNIT_PERCENT) &&
		is_change_of_percent(p, last, a)) {
		*u = (struct kt_table_unit){
			KT_UNIT_PERCENTAGE_POINT, 0, "unit-of-a-change-of-percent", column->label};
		return TRUE;
	}
	if (!last || !before)
		return FALSE;
	percent = p->b->columns[a].unit_seen == KT_UNIT_PERCENT &&
		  p->b->columns[b].unit_seen == KT_UNIT_PERCENT;
	if (percent) {
		struct kt_decimal parts[] = {last->number, before->number};
		gint signs[] = {1, minus}, turned[] = {minus, 1};
		if (!(kt_sum_closes(&closes, p->figure->number, parts, signs, 2) && closes) &&
			!(kt_sum_closes(&closes, p->figure->number, parts, turned, 2) && closes))
			return FALSE;
		*u = (struct kt_table_unit){KT_UNIT_PERCENTAGE_POINT, 0,
			"unit-by-difference-of-percents", column->label};
		return TRUE;
	}
	if (p->figure->number.scale == 0 || last->number.scale > 0 ||
		!kt_decimal_sub(&gap, last->number, before->number) ||
		!kt_percent_closes(p->figure->number, gap, before->number))
		return FALSE;
	*u = (struct kt_table_unit){KT_UNIT_PERCENT, 0, "unit-by-growth", column->label};
	return TRUE;
}

/* What the two columns to the left count, where this one is their difference:
 * "Normeret 412, indskrevet 405, forskel -7" are all children. */
gboolean kt_unit_of_difference(const struct kt_table_place *p, struct kt_table_unit *u)
{
	const struct kt_binding *b = p->b;

	for (guint i = 0; i < b->column_equations->len; i++) {
		const struct kt_equation *e =
			&g_array_index(b->column_equations, struct kt_equation, i);
		const struct kt_equation_part *part =
			&g_array_index(e->parts, struct kt_equation_part, 0);
		enum kt_unit unit, other;

		if (e->result != p->column || e->parts->len != 2 || part[0].sign == part[1].sign ||
			MAX(part[0].line, part[1].line) > p->column)
			continue;
		unit = b->columns[part[0].line].unit_seen;
		other = b->columns[part[1].line].unit_seen;
		if (unit == KT_UNIT_COUNT && other == KT_UNIT_PERSON)
			unit = other; /* places less the persons in them */
		if (unit == KT_UNIT_NONE || kt_unit_is_money(unit) ||
			(unit != other && !(unit == KT_UNIT_PERSON && other == KT_UNIT_COUNT)))
			return FALSE;
		*u = (struct kt_table_unit){
			unit, 0, "unit-by-difference", kt_place_column(p)->label};
		return TRUE;
	}
	return FALSE;
}

/* "0-24 år | 25+ år | I alt": the sum of columns is of what they count. */
gboolean kt_unit_of_summed_columns(const struct kt_table_place *p, struct kt_table_unit *u)
{
	const struct kt_binding *b = p->b;

	for (guint i = 0; b->columns[p->column].is_total && i < b->column_equations->len; i++) {
		const struct kt_equation *e =
			&g_array_index(b->column_equations, struct kt_equation, i);
		enum kt_unit unit = KT_UNIT_NONE;
		gboolean same = e->result == p->column && e->n_closed == e->n_tested;

		for (guint k = 0; same && k < e->parts->len; k++) {
			const struct kt_equation_part *part =
				&g_array_index(e->parts, struct kt_equation_part, k);
			enum kt_unit here = b->columns[part->line].unit_seen;

			same = part->sign > 0 && part->line < p->column && here != KT_UNIT_NONE &&
			       (k == 0 || here == unit);
			unit = here;
		}
		if (same && !kt_unit_is_money(unit))
			return kt_unit_of_noun(
				u, unit, "unit-of-the-columns-summed", kt_place_column(p)->label);
	}
	return FALSE;
}

/* "Boliger | Heraf ledige", "Døgn | heraf ud over 90": PART can be in the unit of the whole.  Where
 * that is time and the part names whom it counts, "Sygedage | Heraf mænd", it may be these. */
static gboolean has_parts_in(enum kt_unit unit, const struct kt_facet *part)
{
	return unit == KT_UNIT_PERSON || unit == KT_UNIT_CASE || unit == KT_UNIT_COUNT ||
	       unit == KT_UNIT_FTE || (kt_unit_is_time(unit) && part->counted == KT_UNIT_NONE);
}

/* A part is of what the column before counts. */
static gboolean unit_of_whole(const struct kt_table_place *p, struct kt_table_unit *u)
{
	const struct kt_facet *column = kt_place_column(p);
	enum kt_unit unit;

	if (!column->is_of_which || p->column == 0 || column->is_antal)
		return FALSE;
	for (guint c = p->column; c-- > 0;) {
		if (p->b->columns[c].role != KT_COLUMN_DATA || p->b->columns[c].facet.is_of_which)
			continue;
		unit = p->b->columns[c].unit_seen;
		if (!has_parts_in(unit, column))
			return FALSE;
		*u = (struct kt_table_unit){unit, 0, "unit-of-the-whole", column->label};
		return TRUE;
	}
	return FALSE;
}

/* No figure of the column is larger than that of COLUMN beside it, and all are whole. */
static gboolean is_within(const struct kt_table_place *p, guint column)
{
	guint tested = 0;

	for (guint row = 0; row < p->b->grid->n_rows; row++) {
		const struct kt_number *part = kt_grid_number(p->b->grid, row, p->column);
		const struct kt_number *whole = kt_grid_number(p->b->grid, row, column);

		if (p->b->rows[row].role != KT_ROW_DATA || !part || !whole)
			continue;
		if (part->number.scale || part->unit != KT_UNIT_NONE ||
			kt_decimal_cmp(part->number, whole->number) > 0)
			return FALSE;
		tested++;
	}
	return tested >= LEAST_PARTS;
}

/* "Tilmeldte | Mødt", "Borgere | Fortsat i bolig": what is said of those that a column to the
 * left counts, and never of more than there are. */
static gboolean unit_of_told_about(const struct kt_table_place *p, struct kt_table_unit *u)
{
	const struct kt_facet *column = kt_place_column(p);

	if (!column->is_predicate || column->is_antal ||
		(column->counted != KT_UNIT_NONE && column->counted != KT_UNIT_COUNT) ||
		(p->b->unit != KT_UNIT_NONE && !kt_others_tell_money(p)))
		return FALSE;
	for (guint c = p->column; c-- > 0;) {
		enum kt_unit unit = p->b->columns[c].unit_seen;

		if (p->b->columns[c].role != KT_COLUMN_DATA ||
			p->b->columns[c].facet.counted == KT_UNIT_NONE)
			continue;
		if ((unit != KT_UNIT_PERSON && unit != KT_UNIT_CASE && unit != KT_UNIT_COUNT) ||
			!is_within(p, c))
			return FALSE;
		*u = (struct kt_table_unit){
			unit, 0, "unit-of-the-column-described", p->b->columns[c].facet.label};
		return TRUE;
	}
	return FALSE;
}

/* "Elever 2025 | Prognose 2026": what is expected is of what the column before counts. */
static gboolean unit_of_expected(const struct kt_table_place *p, struct kt_table_unit *u)
{
	if (kt_place_column(p)->measure != KT_MEASURE_EXPECTED_RESULT || p->b->has_unit ||
		kt_others_tell_money(p))
		return FALSE;
	for (guint c = p->column; c-- > 0;) {
		enum kt_unit unit = p->b->columns[c].unit_seen;

		if (p->b->columns[c].role != KT_COLUMN_DATA)
			continue;
		if (unit != KT_UNIT_PERSON && unit != KT_UNIT_CASE && unit != KT_UNIT_COUNT &&
			unit != KT_UNIT_FTE)
			return FALSE;
		*u = (struct kt_table_unit){
			unit, 0, "unit-of-what-is-expected", kt_place_column(p)->label};
		return TRUE;
	}
	return FALSE;
}

/* "702 (688)": numbers in brackets are of what they are compared with. */
static gboolean unit_of_beside(const struct kt_table_place *p, struct kt_table_unit *u)
{
	const struct kt_number *left;
	enum kt_unit unit;

	if (!p->b->columns[p->column].is_beside)
		return FALSE;
	left = kt_grid_number(p->b->grid, p->row, p->column - 1);
	unit = p->b->columns[p->column - 1].unit_seen;
	if (!left || unit == KT_UNIT_NONE || kt_unit_is_money(unit))
		return FALSE;
	*u = (struct kt_table_unit){unit, 0, "unit-of-the-column-beside", ""};
	return TRUE;
}

/* "Fravær i % | Mål": a target among percentages is one, too. */
static gboolean unit_of_target(const struct kt_table_place *p, struct kt_table_unit *u)
{
	guint n = 0;

	if (kt_place_column(p)->measure != KT_MEASURE_TARGET || p->b->unit != KT_UNIT_NONE)
		return FALSE;
	for (guint c = 0; c < p->b->grid->n_columns; c++) {
		if (c == p->column || p->b->columns[c].role != KT_COLUMN_DATA)
			continue;
		if (p->b->columns[c].facet.unit != KT_UNIT_PERCENT)
			return FALSE;
		n++;
	}
	if (n == 0)
		return FALSE;
	*u = (struct kt_table_unit){
		KT_UNIT_PERCENT, 0, "unit-of-what-is-aimed-at", kt_place_column(p)->label};
	return TRUE;
}

/* The percentage that LABEL ends in: "Refusion 50 %", "Heraf moms (25 pct.)". */
static gboolean percent_told(
	const struct kt_table_place *p, const char *label, struct kt_decimal *out)
{
	const char *sign = label ? strchr(label, '%') : NULL, *from;

	if (label && !sign)
		sign = strstr(label, "pct");
	for (from = sign; sign && from > label && from[-1] == ' ';)
		from--;
	sign = from;
	while (sign && from > label && (g_ascii_isdigit(from[-1]) || from[-1] == ','))
		from--;
	return sign && sign > from &&
	       kt_decimal_parse(out, from, sign - from, kt_lexicon_marks(p->b->r->lexicon), NULL);
}

/* Every figure of the column is PERCENT of that in COLUMN beside it. */
static gboolean is_part_of_column(
	const struct kt_table_place *p, struct kt_decimal percent, guint column)
{
	guint tested = 0;

	for (guint row = 0; row < p->b->grid->n_rows; row++) {
		const struct kt_number *part = kt_grid_number(p->b->grid, row, p->column);
		const struct kt_number *whole = kt_grid_number(p->b->grid, row, column);

		if (p->b->rows[row].role != KT_ROW_DATA || !part || !whole)
			continue;
		if (!kt_percent_closes(percent, part->number, whole->number))
			return FALSE;
		tested++;
	}
	return tested >= LEAST_PARTS;
}

/* "Udgift, 1.000 kr. | Refusion 50 %": half of it, by the numbers, and so in the same unit. */
gboolean kt_unit_of_part(const struct kt_table_place *p, struct kt_table_unit *u)
{
	const struct kt_binding *b = p->b;
	struct kt_decimal percent;

	if (!percent_told(p, kt_place_column(p)->label, &percent))
		return FALSE;
	for (guint c = 0; c < b->grid->n_columns; c++) {
		const struct kt_facet *whole = &b->columns[c].facet;

		if (c == p->column || b->columns[c].role != KT_COLUMN_DATA ||
			!is_part_of_column(p, percent, c))
			continue;
		if (kt_unit_of_facet(u, whole, "unit-of-the-whole-column"))
			return TRUE;
		if (b->unit == KT_UNIT_NONE || b->unit == KT_UNIT_PERCENT)
			return FALSE;
		*u = (struct kt_table_unit){
			b->unit, b->power, "unit-of-the-whole-column", whole->label};
		return TRUE;
	}
	return FALSE;
}

/* "Tillægsbevilling (1.000 kr.) | Omplacering": a role of money beside money is told in its
 * scale, where the columns that tell one agree; beside a mere amount, "Beløb i 1.000 kr. |
 * Forbrug", if it is never more. */
gboolean kt_unit_of_money_beside(const struct kt_table_place *p, struct kt_table_unit *u)
{
	const struct kt_facet *told = NULL;

	if (!kt_place_is_budget_head(kt_place_column(p)))
		return FALSE;
	for (guint c = 0; c < p->b->grid->n_columns; c++) {
		const struct kt_facet *f = &p->b->columns[c].facet;

		if (p->b->columns[c].role != KT_COLUMN_DATA || !kt_unit_is_money(f->unit) ||
			(!kt_place_is_budget_head(f) && !is_within(p, c)))
			continue;
		if (told && (told->power != f->power || told->unit != f->unit))
			return FALSE;
		told = f;
	}
	return told && kt_unit_of_facet(u, told, "unit-of-the-money-beside");
}

/* A column that is money by its head: "Udgifter", "Korrigeret budget", "Beløb i kr.". */
static gboolean is_of_money(const struct kt_table_place *p, const struct kt_facet *f)
{
	return kt_place_is_budget_head(f) || f->measure == KT_MEASURE_AMOUNT ||
	       kt_unit_is_money(f->unit) ||
	       (f->label &&
		       kt_lexicon_whole(p->b->r->lexicon, KT_LEX_CONTRA, kt_slice_str(f->label)));
}

/* The column is a part of no sum of columns: "Børn | Ældre | I alt" share out one sort. */
static gboolean is_added_across(const struct kt_binding *b, guint column)
{
	for (guint i = 0; i < b->column_equations->len; i++) {
		const struct kt_equation *e =
			&g_array_index(b->column_equations, struct kt_equation, i);

		if (e->kind != KT_EQUATION_COLUMN_SUM || e->n_closed < e->n_tested)
			continue;
		if (e->result == column)
			return TRUE;
		for (guint k = 0; k < e->parts->len; k++)
			if (g_array_index(e->parts, struct kt_equation_part, k).line == column)
				return TRUE;
	}
	return FALSE;
}

/* "Pladser | Budget | Regnskab" over "24 | 18.310 | 18.950": every other column says its role in a budget or
 * is a percentage, and holds far more.  "Skoler" may be an area of a budget, too, beside others. */
static gboolean is_thing_beside_budget(const struct kt_table_place *p)
{
	enum { FAR_LESS = 10 };
	const struct kt_binding *b = p->b;
	struct kt_decimal bound;
	gboolean has_budget = FALSE;

	if (kt_place_column(p)->counted != KT_UNIT_COUNT ||
		kt_place_column(p)->measure != KT_MEASURE_NONE ||
		!kt_decimal_mul(&bound, b->columns[p->column].largest, kt_decimal_int(FAR_LESS)))
		return FALSE;
	for (guint c = 0; c < b->grid->n_columns; c++) {
		const struct kt_facet *f = &b->columns[c].facet;

		if (c == p->column || b->columns[c].role != KT_COLUMN_DATA ||
			f->unit == KT_UNIT_PERCENT || f->counted == KT_UNIT_PERSON ||
			f->unit == KT_UNIT_FTE || f->measure == KT_MEASURE_DEVIATION)
			continue;
		if (!kt_place_is_budget_head(f) || kt_decimal_cmp(b->columns[c].largest, bound) < 0)
			return FALSE;
		has_budget = TRUE;
	}
	return has_budget;
}

/* "I 1.000 kr." over "Antal | Udgift" or "Regnskab | Besøgende": the scale is of the columns of
 * money, and a head that counts beside them keeps its own. */
static gboolean unit_of_counts_beside(const struct kt_table_place *p, struct kt_table_unit *u)
{
	const struct kt_binding *b = p->b;
	const struct kt_facet *column = kt_place_column(p), *row = kt_place_row(p);
	gboolean counts = column->measure == KT_MEASURE_COUNT && column->is_antal;
	gboolean money = FALSE;

	if (b->measures_in_rows || !kt_unit_is_money(b->unit) || !b->has_unit ||
		p->figure->number.scale > 0 || is_of_money(p, column) ||
		(!counts && column->counted != KT_UNIT_PERSON && column->counted != KT_UNIT_CASE &&
			!is_thing_beside_budget(p)))
		return FALSE;
	for (guint c = 0; c < b->grid->n_columns; c++)
		money |= c != p->column && b->columns[c].role == KT_COLUMN_DATA &&
			 is_of_money(p, &b->columns[c].facet);
	if (!money || is_added_across(b, p->column))
		return FALSE;
	if (column->counted == KT_UNIT_NONE && row->counted != KT_UNIT_NONE)
		return kt_unit_of_noun(u, row->counted, "unit-of-counts-beside-money", row->label);
	return kt_unit_of_noun(u, column->counted != KT_UNIT_NONE ? column->counted : KT_UNIT_COUNT,
		"unit-of-counts-beside-money", column->label);
}

/* "Mål/resultat" over "310/288": the second figure of a pair is of what the first counts. */
static gboolean unit_of_pair(const struct kt_table_place *p, struct kt_table_unit *u)
{
	const struct kt_column *column = &p->b->columns[p->column];
	const struct kt_facet *half = kt_place_column(p);

	if (!column->halves || half == &column->halves[0] || half->counted != KT_UNIT_NONE ||
		column->unit_seen == KT_UNIT_NONE || kt_unit_is_money(column->unit_seen))
		return FALSE;
	*u = (struct kt_table_unit){column->unit_seen, 0, "unit-of-the-figure-beside", half->label};
	return TRUE;
}

/* "Behov for plejeboliger | Kapacitet | Mangler": what a count is taken from is counted, too. */
gboolean kt_unit_of_minuend(const struct kt_table_place *p, struct kt_table_unit *u)
{
	const struct kt_binding *b = p->b;
	const struct kt_facet *column = kt_place_column(p);

	if (b->unit != KT_UNIT_NONE || column->counted != KT_UNIT_NONE ||
		column->unit != KT_UNIT_NONE || column->measure != KT_MEASURE_NONE)
		return FALSE;
	for (guint i = 0; i < b->column_equations->len; i++) {
		const struct kt_equation *e =
			&g_array_index(b->column_equations, struct kt_equation, i);
		const struct kt_equation_part *part =
			&g_array_index(e->parts, struct kt_equation_part, 0);

		if (e->parts->len != 2 || part[0].sign == part[1].sign || e->n_closed < e->n_tested)
			continue;
		for (guint k = 0; k < 2; k++)
			if (part[k].line == p->column &&
				b->columns[part[1 - k].line].facet.counted != KT_UNIT_NONE)
				return kt_unit_of_noun(u, KT_UNIT_COUNT, "unit-of-what-is-compared",
					b->columns[part[1 - k].line].facet.label);
	}
	return FALSE;
}

gboolean kt_unit_of_columns(const struct kt_table_place *p, struct kt_table_unit *u)
{
	return unit_of_beside(p, u) || unit_of_pair(p, u) || unit_of_whole(p, u) ||
	       unit_of_told_about(p, u) || unit_of_expected(p, u) || unit_of_target(p, u) ||
	       unit_of_counts_beside(p, u);
}
