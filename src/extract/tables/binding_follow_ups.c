/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Columns that are headed by the letters of a budget's stages and nothing else.
 *
 *   Område | KB | BO1 | BO2 | Afvigelse        what was expected at each follow-up
 *   Område | Budget 2023 | BO1 | BO2 | BO3     the years behind a budget
 *
 * The columns beside them tell which of the two is meant; where none is of a budget, the letters may be of
 * anything. */
#include "extract/passage/follow_up.h"
#include "extract/tables/binding.h"

/* "KB" without a year.  One letter may be of anything, and "BO" is what this file is about. */
static enum kt_measure measure_of_stage(const struct kt_facet *f)
{
	struct kt_slice letters = kt_slice_str(f->label ? f->label : "");

	return f->measure == KT_MEASURE_NONE && letters.len > 1 && !kt_slice_is(letters, "BO")
		       ? kt_measure_of_initials(letters)
		       : KT_MEASURE_NONE;
}

/* The number of the follow-up that heads column C; 0. */
static guint follow_up_of(const struct kt_binding *b, guint c, struct kt_slice *letters)
{
	const struct kt_column *column = &b->columns[c];

	if (column->role != KT_COLUMN_DATA || !column->facet.label ||
		column->facet.measure != KT_MEASURE_NONE)
		return 0;
	return kt_follow_up_number(b->r->lexicon, kt_slice_str(column->facet.label), letters);
}

/* Columns that tell a budget, or what became of it. */
static guint count_of_budget(const struct kt_binding *b, gboolean later)
{
	guint n = 0;

	for (guint c = 0; c < b->grid->n_columns; c++) {
		enum kt_measure m = b->columns[c].facet.measure;

		if (b->columns[c].role != KT_COLUMN_DATA)
			continue;
		n += m == KT_MEASURE_REVISED_BUDGET || m == KT_MEASURE_EXPECTED_RESULT ||
		     m == KT_MEASURE_DEVIATION || m == KT_MEASURE_TO_DATE ||
		     (m == KT_MEASURE_CHANGE && !later);
		n += !later && (m == KT_MEASURE_ORIGINAL_BUDGET || m == KT_MEASURE_ACTUAL);
	}
	return n;
}

/* "Budget 2023 | BO1 | BO2": the year of the budget that columns up to C count on from; 0 where they
 * are follow-ups. */
static guint year_counted_from(const struct kt_binding *b, guint c)
{
	const struct kt_facet *budget;
	guint number = follow_up_of(b, c, NULL);

	if (number == 0 || number > c)
		return 0;
	for (guint k = 1; k < number; k++)
		if (follow_up_of(b, c - k, NULL) != number - k)
			return 0;
	budget = &b->columns[c - number].facet;
	return budget->measure == KT_MEASURE_ORIGINAL_BUDGET && !budget->year.is_range &&
			       budget->year.from.unit == KT_TIME_YEAR && !budget->is_relative_time
		       ? budget->year.from.year
		       : 0;
}

/* The measure of a column alone is told; its letters name no part of what it measures. */
static void settle(struct kt_facet *f, enum kt_measure measure)
{
	f->measure = measure;
	g_free(f->words);
	f->words = g_strdup("");
}

/* "BO" is short for both; nothing beside column C is of the year that runs. */
static gboolean are_years_ahead(const struct kt_binding *b, guint c)
{
	struct kt_slice letters;

	return follow_up_of(b, c, &letters) && kt_slice_is(letters, "BO") &&
	       count_of_budget(b, TRUE) == 0;
}

static void read_stages(struct kt_binding *b)
{
	for (guint c = 0; c < b->grid->n_columns; c++) {
		enum kt_measure m = b->columns[c].role == KT_COLUMN_DATA
					    ? measure_of_stage(&b->columns[c].facet)
					    : KT_MEASURE_NONE;

		if (m != KT_MEASURE_NONE)
			settle(&b->columns[c].facet, m);
	}
}

/* What column C, headed by a follow-up's name, has been found to be. */
static void read_follow_up(struct kt_binding *b, guint c, gboolean ahead, guint year)
{
	struct kt_facet *f = &b->columns[c].facet;
	guint number = follow_up_of(b, c, NULL);

	if (ahead && !year)
		return;
	if (ahead)
		f->year = kt_period_of(kt_moment_year(year + number));
	settle(f, ahead ? KT_MEASURE_ORIGINAL_BUDGET : KT_MEASURE_EXPECTED_RESULT);
}

void kt_binding_read_follow_ups(struct kt_binding *b)
{
	guint n = b->grid->n_columns;
	gboolean ahead;

	if (count_of_budget(b, FALSE) == 0)
		return;
	read_stages(b);
	for (guint c = n; c-- > 0;) { /* from the right, as those to the left tell the year */
		if (!follow_up_of(b, c, NULL))
			continue;
		ahead = are_years_ahead(b, c);
		read_follow_up(b, c, ahead, ahead ? year_counted_from(b, c) : 0);
	}
}
