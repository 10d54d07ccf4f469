/* SPDX-License-Identifier: GPL-3.0-or-later */
/* chart_deviation.c -- budget, expectation and what lies between, row by row.
 *
 *   area          budget  expected  amounts        deviation  bar      %   pin
 *   Benefits       390,8     393,4  [=========]         +2,6  |##     +0,7  |-o
 *
 * Columns without a single known number are left out, so that minutes that
 * only tell deviations give a narrower table and not an empty one. */
#include <math.h>

#include "charts/bars.h"
#include "charts/chart_kind.h"
#include "charts/chart_words.h"
#include "kommunetal/base/error.h"

#define PIN_LIMIT 50.0 /* percent: beyond this a pin may be cut */

struct deviation {
	struct kt_table_chart base;
	gint budget, outcome;
	struct kt_range amounts, variances, percents;
	gdouble pin_limit;
	gboolean has_cut_pins;
	/* The two pictures are of different widths, so their scales can differ by a
	 * factor that is told; known once both widths are. */
	guint factor;
	guint amount_column, variance_column;
	gdouble amount_width;
	gdouble amount_part; /* of its column: less than 1 where deviations are wider */
};

static void find_ranges(struct deviation *d)
{
	for (guint r = 0; r < d->base.chart->rows->len; r++) {
		const struct kt_chart_row *row = kt_chart_row(d->base.chart, r);
		struct kt_decimal exact, shown;
		gdouble value;

		if (kt_row_number(d->base.chart, row, d->budget, &value))
			kt_range_add(&d->amounts, value);
		if (kt_row_number(d->base.chart, row, d->outcome, &value))
			kt_range_add(&d->amounts, value);
		if (kt_row_variance(d->base.chart, row, &exact) &&
			kt_decimal_shift(&shown, exact, -d->base.chart->power))
			kt_range_add(&d->variances, kt_decimal_to_double(shown));
	}
}

/* Pins share one scale; a few far outliers must not flatten all others. */
static void find_pin_limit(struct deviation *d)
{
	gdouble most = 0, most_below = 0, value;

	for (guint r = 0; r < d->base.chart->rows->len; r++) {
		if (!kt_row_percent(d->base.chart, kt_chart_row(d->base.chart, r), &value))
			continue;
		most = MAX(most, fabs(value));
		if (fabs(value) <= PIN_LIMIT)
			most_below = MAX(most_below, fabs(value));
	}
	d->pin_limit = most <= PIN_LIMIT ? most : MAX(most_below * 1.25, 10);
	d->has_cut_pins = most > d->pin_limit;
	for (guint r = 0; r < d->base.chart->rows->len; r++)
		if (kt_row_percent(d->base.chart, kt_chart_row(d->base.chart, r), &value))
			kt_range_add(&d->percents, CLAMP(value, -d->pin_limit, d->pin_limit));
}

static void paint_amounts(
	struct kt_scene *scene, const struct kt_listing_cell *cell, gconstpointer data, guint r)
{
	const struct deviation *d = data;
	const struct kt_chart_row *row = kt_chart_row(d->base.chart, r);
	struct kt_scale scale =
		kt_scale_over(d->amounts, cell->box.x, cell->box.w * d->amount_part);
	gdouble y = cell->middle, thick = cell->thick, value;

	if (kt_row_number(d->base.chart, row, d->budget, &value))
		kt_bar(scene, &scale, value, y - 0.18 * thick, 0.62 * thick, KT_INK_ACTUAL,
			KT_TEXTURE_OUTLINE);
	if (kt_row_number(d->base.chart, row, d->outcome, &value))
		kt_bar(scene, &scale, value, y + 0.18 * thick, 0.62 * thick,
			row->role == KT_ROW_OF_WHICH ? KT_INK_PREVIOUS : KT_INK_ACTUAL,
			kt_scenario_texture(kt_chart_series(d->base.chart, d->outcome)->scenario));
	kt_axis_line(scene, &scale, cell->box);
}

/* The deviation scale as a round multiple of the amounts' scale, where both are drawn. */
static struct kt_scale variance_scale(const struct deviation *d, struct kt_box cell)
{
	struct kt_scale scale = kt_scale_over(d->variances, cell.x, cell.w);
	gdouble span = d->amounts.hi - d->amounts.lo;
	gdouble amount_per_unit, used;

	if (!d->factor || span <= 0)
		return scale;
	amount_per_unit = d->amount_width * d->amount_part / span;
	used = d->factor * amount_per_unit;
	scale.zero = cell.x - d->variances.lo * used;
	scale.per_unit = used;
	return scale;
}

static void paint_variance(
	struct kt_scene *scene, const struct kt_listing_cell *cell, gconstpointer data, guint r)
{
	const struct deviation *d = data;
	const struct kt_chart_row *row = kt_chart_row(d->base.chart, r);
	struct kt_scale scale = variance_scale(d, cell->box);
	struct kt_decimal exact, shown;

	if (kt_row_variance(d->base.chart, row, &exact) &&
		kt_decimal_shift(&shown, exact, -d->base.chart->power)) {
		gdouble value = kt_decimal_to_double(shown);

		kt_bar(scene, &scale, value, cell->middle, 0.8 * cell->thick,
			kt_effect_ink(d->base.chart, value), KT_TEXTURE_SOLID);
	}
	kt_axis_line(scene, &scale, cell->box);
}

static void paint_percent(
	struct kt_scene *scene, const struct kt_listing_cell *cell, gconstpointer data, guint r)
{
	const struct deviation *d = data;
	gdouble inset = 0.3 * cell->em, value;
	struct kt_scale scale =
		kt_scale_over(d->percents, cell->box.x + inset, cell->box.w - 2 * inset);

	if (kt_row_percent(d->base.chart, kt_chart_row(d->base.chart, r), &value))
		kt_pin(scene, &scale, value, d->pin_limit, cell->middle, 0.5 * cell->em,
			kt_effect_ink(d->base.chart, value));
	kt_axis_line(scene, &scale, cell->box);
}

static void add_columns(struct deviation *d)
{
	const struct kt_chart *chart = d->base.chart;
	gboolean has_amounts = d->amounts.hi > d->amounts.lo;
	gint printed = kt_chart_find(chart, KT_SCENARIO_VARIANCE);

	kt_listing_add_text(d->base.listing, "");
	if (kt_chart_has_values(chart, d->budget))
		kt_table_chart_add_series(&d->base, d->budget, has_amounts);
	if (kt_chart_has_values(chart, d->outcome))
		kt_table_chart_add_series(&d->base, d->outcome, has_amounts);
	if (has_amounts)
		d->amount_column = kt_listing_add_picture(d->base.listing, 1, paint_amounts, d);
	kt_listing_add_number(
		d->base.listing, printed >= 0 ? kt_chart_series(chart, printed)->name
					      : kt_chart_word(chart->lang, KT_WORD_DEVIATION));
	d->variance_column =
		kt_listing_add_picture(d->base.listing, has_amounts ? 1.1 : 1, paint_variance, d);
	if (d->percents.hi > d->percents.lo) {
		kt_listing_add_number(d->base.listing, "%");
		kt_listing_add_picture(d->base.listing, has_amounts ? 0.7 : 0.4, paint_percent, d);
	}
	kt_table_chart_add_sources(&d->base);
}

static void set_number(struct deviation *d, guint r, guint *column, char *text)
{
	kt_listing_set(d->base.listing, r, (*column)++, text, NULL);
	g_free(text);
}

static char *known_number(const struct kt_chart *chart, const struct kt_chart_row *row, gint s)
{
	return row->values[s].is_known ? kt_chart_number(chart, row->values[s].number, FALSE)
				       : NULL;
}

/* Of next to nothing every deviation is millions of percent; beyond a thousand that
 * says no more than that the budget was next to nothing. */
static char *percent_cell(const struct kt_chart *chart, const struct kt_chart_row *row)
{
	gdouble percent;

	if (!kt_row_percent(chart, row, &percent))
		return NULL;
	if (fabs(percent) < KT_MOST_PERCENT)
		return kt_percent_text(chart->lang, percent);
	return g_strdup(percent > 0 ? ">\xc2\xa0"
				      "999"
				    : "<\xc2\xa0\xe2\x88\x92"
				      "999");
}

static void add_row(struct deviation *d, const struct kt_chart_row *row)
{
	const struct kt_chart *chart = d->base.chart;
	guint r = kt_listing_add_row(d->base.listing, row->role), column = 0;
	struct kt_decimal variance;

	kt_listing_set(
		d->base.listing, r, column++, row->label, chart->link_head ? NULL : row->link);
	if (row->role == KT_ROW_GROUP)
		return;
	if (kt_chart_has_values(chart, d->budget))
		set_number(d, r, &column, known_number(chart, row, d->budget));
	if (kt_chart_has_values(chart, d->outcome))
		set_number(d, r, &column, known_number(chart, row, d->outcome));
	if (d->amounts.hi > d->amounts.lo)
		column++;
	set_number(d, r, &column,
		kt_row_variance(chart, row, &variance) ? kt_chart_number(chart, variance, TRUE)
						       : NULL);
	column++;
	if (d->percents.hi > d->percents.lo) {
		set_number(d, r, &column, percent_cell(chart, row));
		column++;
	}
	kt_table_chart_set_source(&d->base, r, column);
}

static void fitted(struct kt_table_chart *table)
{
	struct deviation *d = (struct deviation *)table;
	gdouble amounts = d->amounts.hi - d->amounts.lo;
	gdouble variances = d->variances.hi - d->variances.lo;

	gdouble ratio;

	d->factor = 0;
	d->amount_part = 1;
	if (amounts <= 0 || variances <= 0)
		return;
	d->amount_width = kt_listing_column_width(table->listing, d->amount_column);
	ratio = kt_listing_column_width(table->listing, d->variance_column) / variances /
		(d->amount_width / amounts);
	/* Deviations too long for the amounts' scale make that one smaller. */
	d->amount_part = MIN(ratio, 1);
	d->factor = kt_round_factor(ratio);
}

static char *note(const struct kt_table_chart *table)
{
	const struct deviation *d = (const struct deviation *)table;
	GString *text = g_string_new(NULL);

	if (d->factor > 1) {
		g_autofree char *times = kt_axis_number(table->chart->lang, d->factor, 0);

		g_string_append_printf(
			text, kt_chart_word(table->chart->lang, KT_WORD_MAGNIFIED), times);
	}
	if (d->has_cut_pins)
		g_string_append_printf(text, "%s%s", text->len ? " " : "",
			kt_chart_word(table->chart->lang, KT_WORD_CUT_PINS));
	return g_string_free(text, text->len == 0);
}

static struct kt_table_chart *table_new(const struct kt_chart *chart)
{
	struct deviation *d = g_new0(struct deviation, 1);

	d->base = (struct kt_table_chart){
		.chart = chart, .listing = kt_listing_new(), .fitted = fitted, .note = note};
	d->budget = kt_chart_find(chart, KT_SCENARIO_BUDGET);
	d->outcome = kt_chart_outcome(chart);
	find_ranges(d);
	find_pin_limit(d);
	add_columns(d);
	for (guint r = 0; r < chart->rows->len; r++)
		add_row(d, kt_chart_row(chart, r));
	return &d->base;
}

static gboolean accepts(const struct kt_chart *chart, GError **error)
{
	struct kt_decimal variance;

	for (guint r = 0; r < chart->rows->len; r++)
		if (kt_row_variance(chart, kt_chart_row(chart, r), &variance))
			return TRUE;
	g_set_error(error, KT_ERROR, KT_ERROR_REFUSED,
		"no row has a deviation, or both a budget and an outcome");
	return FALSE;
}

const struct kt_chart_kind kt_chart_deviation = {
	.name = "deviation",
	.summary = "a table of budget lines with the deviation as a bar in each row",
	.accepts = accepts,
	.table = table_new,
};
