/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/tables/table_period_beside.h"

#include <string.h>

/* The columns whose difference the arithmetic found in this one. */
static gboolean span_of_difference(const struct kt_table_place *p, struct kt_period *out)
{
	for (guint i = 0; i < p->b->column_equations->len; i++) {
		const struct kt_equation *e =
			&g_array_index(p->b->column_equations, struct kt_equation, i);
		struct kt_period to, from;
		if (e->result != p->column || e->parts->len != 2 ||
			e->kind != KT_EQUATION_COLUMN_SUM)
			continue;
		to = kt_facet_period(
			&p->b->columns[g_array_index(e->parts, struct kt_equation_part, 0).line]
				 .facet,
			KT_MEASURE_COUNT);
		from = kt_facet_period(
			&p->b->columns[g_array_index(e->parts, struct kt_equation_part, 1).line]
				 .facet,
			KT_MEASURE_COUNT);
		if (kt_period_is_none(to) || kt_period_is_none(from) || to.is_range ||
			from.is_range || kt_period_equal(to, from))
			continue;
		*out = kt_period_span(from, to);
		return TRUE;
	}
	return FALSE;
}

/* The two periods of the columns next to the left, for a column of changes. */
gboolean kt_span_of_left(const struct kt_table_place *p, struct kt_period *out)
{
	struct kt_period last = kt_period_none();

	if (span_of_difference(p, out))
		return TRUE;
	for (guint c = p->column; c-- > 0;) {
		const struct kt_facet *f = &p->b->columns[c].facet;
		struct kt_period period = kt_facet_period(f, KT_MEASURE_COUNT);
		if (p->b->columns[c].role != KT_COLUMN_DATA || kt_period_is_none(period) ||
			kt_period_is_open(period) || f->measure == KT_MEASURE_CHANGE)
			continue;
		if (kt_period_is_none(last)) {
			last = period;
		} else if (!kt_period_equal(last, period)) {
			*out = kt_period_span(period, last);
			return TRUE;
		}
	}
	return FALSE;
}

/* "Bevilget 2022" beside what is applied for now. */
static gboolean is_of_earlier_grant(const struct kt_binding *b, struct kt_period period)
{
	return b->lists_grants && !period.is_range &&
	       period.from.year < (gint)b->r->context.meeting.year;
}

/* "Refusion før" beside "Refusion efter 1.1.2016": of another time than the other columns. */
static gboolean is_of_before(const struct kt_table_place *p)
{
	const struct kt_facet *column = kt_place_column(p);
	struct kt_words *words = kt_words_split(kt_slice_str(column->label ? column->label : ""));
	gboolean is_before = words->n && kt_bits_meet(kt_lexicon_functions(p->b->r->lexicon,
							      &words->at[words->n - 1]),
						 KT_W(EARLIER));

	kt_words_free(words);
	return is_before;
}

/* What was granted is for the year, not for the day on which the next column says what is used. */
static gboolean is_granted_beside_used(const struct kt_table_place *p, const struct kt_facet *other)
{
	return other->measure == KT_MEASURE_TO_DATE && !kt_period_is_none(other->state) &&
	       (p->draft->measure == KT_MEASURE_AMOUNT || p->draft->measure == KT_MEASURE_SIZE);
}

/* From a month to the one before it in the next year: 2021-08/2022-07. */
static gboolean is_school_year(struct kt_period p)
{
	return p.is_range && p.from.unit == KT_TIME_MONTH && p.to.unit == KT_TIME_MONTH &&
	       p.to.year == p.from.year + 1 && p.to.index + 1 == p.from.index;
}

/* "Ændring i forhold til december 2014", "siden skoleåret 2019/20": the time is what the others are
 * compared with; "Ændring 2018-30" tells both. */
gboolean kt_compares_with_time(const struct kt_facet *f)
{
	return kt_facet_has_time(f) && !f->is_relative_time && f->measure == KT_MEASURE_CHANGE &&
	       (f->year_sort == KT_TIMEX_SINCE || is_school_year(f->year) ||
		       (!f->year.is_range && !f->state.is_range));
}

/* "Samme periode 2019", "Sidste år": the time that the other columns are held against, and none of theirs. */
static gboolean is_held_against(const struct kt_binding *b, const struct kt_facet *f)
{
	struct kt_words *words;
	gboolean is_same = FALSE;

	if (!kt_facet_has_time(f) || !f->label)
		return FALSE;
	words = kt_words_split(kt_slice_str(f->label));
	for (guint i = 0; i < words->n && !is_same; i++) {
		const struct kt_term *term = kt_lexicon_match(
			b->r->lexicon, KT_LEX_MASK(KT_LEX_STOP), words->at + i, words->n - i);

		is_same = term && g_str_equal(term->value, "same");
	}
	kt_words_free(words);
	return is_same || (f->is_previous && f->is_relative_time);
}

/* "Budget" and "Forventet" beside "Forbrug til og med oktober": of the year that it is of. */
static gboolean is_plan_beside_part(const struct kt_table_place *p, const struct kt_facet *other)
{
	enum kt_measure m = p->draft->measure;

	return (m == KT_MEASURE_ORIGINAL_BUDGET || m == KT_MEASURE_REVISED_BUDGET ||
		       m == KT_MEASURE_EXPECTED_RESULT) &&
	       other->year_sort == KT_TIMEX_UNTIL && other->year.is_range &&
	       other->year.to.unit != KT_TIME_YEAR && other->year.to.year != 0;
}

/* The period all other data columns share; none if they differ. */
struct kt_period kt_period_shared(const struct kt_table_place *p)
{
	struct kt_period shared = kt_period_none();

	for (guint c = 0; c < p->b->grid->n_columns; c++) {
		struct kt_period period;
		if (p->b->columns[c].role != KT_COLUMN_DATA || c == p->column ||
			kt_compares_with_time(&p->b->columns[c].facet) ||
			is_held_against(p->b, &p->b->columns[c].facet))
			continue;
		period = kt_facet_period(&p->b->columns[c].facet, p->draft->measure);
		if (!period.is_range && period.from.unit == KT_TIME_MONTH) /* "Skøn april" */
			period = kt_facet_period(
				&p->b->columns[c].facet, p->b->columns[c].facet.measure);
		if (is_plan_beside_part(p, &p->b->columns[c].facet))
			period = kt_period_of(kt_moment_year(p->b->columns[c].facet.year.to.year));
		if (is_granted_beside_used(p, &p->b->columns[c].facet))
			period = kt_period_of(kt_moment_year(kt_period_year(period)));
		if (kt_period_is_none(period) || is_of_earlier_grant(p->b, period))
			continue;
		if (!kt_period_is_none(shared) && !kt_period_equal(shared, period))
			return kt_period_none();
		shared = period;
	}
	return kt_period_is_none(shared) || is_of_before(p) ? kt_period_none() : shared;
}

/* "2018-2020" behind "2017": the years after it, each of which a column might have had. */
static gboolean is_behind(struct kt_period years, struct kt_period last)
{
	return years.from.unit == KT_TIME_YEAR && years.to.unit == KT_TIME_YEAR &&
	       last.from.unit == KT_TIME_YEAR &&
	       years.from.year == (last.is_range ? last.to.year : last.from.year) + 1;
}

/* A total column over years holds for all of them; a share of the half-year beside quarters is
 * of no time behind them. */
gboolean kt_span_of_years(const struct kt_table_place *p, struct kt_period *out)
{
	struct kt_period first = kt_period_none(), last = kt_period_none();
	guint n = 0;

	for (guint c = 0; c < p->b->grid->n_columns; c++) {
		struct kt_period period = p->b->columns[c].facet.year;
		if (p->b->columns[c].role != KT_COLUMN_DATA || kt_period_is_none(period) ||
			(period.is_range && !is_behind(period, last)) ||
			(n > 0 && period.from.unit != first.from.unit))
			continue;
		if (n++ == 0)
			first = period;
		last = period;
	}
	if (n < 2 || kt_period_equal(first, last))
		return FALSE;
	*out = kt_period_span(first, last);
	return TRUE;
}

/* All parts of one year are the year, and two quarters a half. */
struct kt_period kt_whole_year(struct kt_period span)
{
	static const guint parts[] = {
		[KT_TIME_HALF] = 2, [KT_TIME_QUARTER] = 4, [KT_TIME_MONTH] = 12};
	struct kt_moment from = span.from, to = span.to;

	if (!span.is_range || from.year != to.year || from.unit != to.unit ||
		from.unit >= G_N_ELEMENTS(parts))
		return span;
	if (from.unit == KT_TIME_QUARTER && to.index == from.index + 1 && to.index % 2 == 0)
		return kt_period_of(kt_moment_half(from.year, to.index / 2));
	if (from.index != 1 || to.index != parts[from.unit])
		return span;
	return kt_period_of(kt_moment_year(from.year));
}

/* "Medlemmer i alt" beside "Tilskud 2015 (kr.) | Tilskud 2016 (kr.)" is no sum of them. */
static gboolean others_are_money(const struct kt_table_place *p)
{
	if (kt_unit_is_money(p->draft->unit))
		return FALSE;
	for (guint c = 0; c < p->b->grid->n_columns; c++)
		if (kt_facet_has_time(&p->b->columns[c].facet) &&
			kt_unit_is_money(p->b->columns[c].facet.unit))
			return TRUE;
	return FALSE;
}

/* "I alt", or "Gns." and no more behind columns of times: of three, for "Klassekvotient" stands beside
 * the pupils of two years. */
gboolean kt_sums_the_columns(const struct kt_table_place *p)
{
	enum { LEAST = 3 };
	const struct kt_facet *f = kt_place_column(p);
	guint n = 0;

	if (p->b->columns[p->column].is_total)
		return !others_are_money(p);
	for (guint c = 0; c < p->column; c++)
		n += p->b->columns[c].role == KT_COLUMN_DATA && p->b->columns[c].facet.is_time_only;
	return n >= LEAST && f->measure == KT_MEASURE_AVERAGE && f->words && !strchr(f->words, ' ');
}

/* All parts of E are columns of times, put together. */
static gboolean adds_times(const struct kt_binding *b, const struct kt_equation *e)
{
	for (guint i = 0; i < e->parts->len; i++) {
		const struct kt_equation_part *part =
			&g_array_index(e->parts, struct kt_equation_part, i);

		if (part->sign < 0 || !b->columns[part->line].facet.is_time_only)
			return FALSE;
	}
	return e->parts->len >= 2 && e->n_closed == e->n_tested && e->n_closed >= 2;
}

gboolean kt_adds_the_columns(const struct kt_table_place *p)
{
	const GArray *equations = p->b->column_equations;

	for (guint i = 0; equations && i < equations->len; i++) {
		const struct kt_equation *e = &g_array_index(equations, struct kt_equation, i);

		if (e->kind == KT_EQUATION_COLUMN_SUM && e->result == p->column &&
			adds_times(p->b, e))
			return TRUE;
	}
	return FALSE;
}

/* "Januar", "Februar", "Marts" and then "I alt": the sum holds for all of them. */
gboolean kt_span_of_rows(const struct kt_table_place *p, struct kt_period *out)
{
	struct kt_period first = kt_period_none(), last = kt_period_none();
	guint n = 0;

	if (!p->b->rows[p->row].is_total)
		return FALSE;
	for (guint row = 0; row < p->b->grid->n_rows; row++) {
		const struct kt_facet *f = &p->b->rows[row].facet;
		struct kt_period period = f->year;

		if (p->b->rows[row].role != KT_ROW_DATA || p->b->rows[row].is_total)
			continue;
		if (!f->is_time_only || kt_period_is_none(period) || period.is_range ||
			(n > 0 && (period.from.unit != first.from.unit ||
					  kt_period_cmp(last, period) >= 0)))
			return FALSE;
		if (n++ == 0)
			first = period;
		last = period;
	}
	if (n < 2)
		return FALSE;
	*out = kt_whole_year(kt_period_span(first, last));
	return TRUE;
}

/* A share or an average stands to the right of the count it is a share of; what the count changed
 * by, and other shares, may stand between them. */
gboolean kt_period_of_left(const struct kt_table_place *p, struct kt_period *out)
{
	for (guint c = p->column; c-- > 0;) {
		const struct kt_facet *head = &p->b->columns[c].facet;

		if (p->b->columns[c].role != KT_COLUMN_DATA)
			continue;
		*out = kt_facet_period(head, p->draft->measure);
		if (!kt_period_is_none(*out))
			return TRUE;
		if (head->measure != KT_MEASURE_CHANGE && head->unit != KT_UNIT_PERCENT)
			return FALSE;
	}
	return FALSE;
}

/* "Forskel" between levels is a change, one of money or in percent is of a budget. */
static gboolean may_be_difference(const struct kt_table_place *p)
{
	enum kt_measure m = p->draft->measure;

	return m == KT_MEASURE_CHANGE ||
	       (m == KT_MEASURE_DEVIATION && !kt_unit_is_money(p->draft->unit) &&
		       p->draft->unit != KT_UNIT_PERCENT);
}

/* What changed between the columns beside: "Ændring sidste år" says no more of it than
 * "Ændring". */
gboolean kt_tells_difference(const struct kt_table_place *p)
{
	const struct kt_facet *column = kt_place_column(p);

	return may_be_difference(p) && (!kt_facet_has_time(column) || column->is_relative_time);
}

/* "Ændring 2018-30 | Ændring i pct.": the same change, told in another unit. */
static gboolean change_beside(const struct kt_table_place *p, struct kt_period *out)
{
	const struct kt_column *left = p->column > 0 ? &p->b->columns[p->column - 1] : NULL;

	if (!left || left->role != KT_COLUMN_DATA || left->facet.measure != KT_MEASURE_CHANGE ||
		!kt_facet_has_time(&left->facet) || kt_facet_has_time(kt_place_column(p)))
		return FALSE;
	*out = kt_facet_period(&left->facet, KT_MEASURE_CHANGE);
	return out->is_range;
}

/* The columns of a budget and of what was spent to a day differ in more than time. */
gboolean kt_span_of_change(const struct kt_table_place *p, struct kt_period *out)
{
	if (may_be_difference(p) && change_beside(p, out))
		return TRUE;
	return kt_tells_difference(p) && kt_span_of_left(p, out) &&
	       (p->draft->measure == KT_MEASURE_CHANGE || out->from.unit == out->to.unit);
}
