/* SPDX-License-Identifier: GPL-3.0-or-later */
/* xlsx_charts.c -- what a chart shows, in a sheet: numbers, formulas over them, the picture. */
#include "report/xlsx_sheet.h"

#include "charts/chart_kind.h"
#include "report/phrases.h"

#define DEVIATION 3 /* columns of the tables with deviations */
#define DEVIATION_COLUMNS 7

/* ---- deviation tables: A label, B budget, C outcome, D deviation, E printed, F percent, G source ---- */

struct columns {
	gint budget, outcome, printed;
};

static void put_deviation(struct book *b, const struct kt_chart *chart,
	const struct kt_chart_row *row, const struct columns *c, gboolean bold)
{
	gboolean has_both = c->budget >= 0 && c->outcome >= 0 && row->values[c->budget].is_known &&
			    row->values[c->outcome].is_known;
	struct kt_decimal computed, variance;
	guint line = b->row + 1;

	if (has_both && kt_decimal_sub(&computed, row->values[c->outcome].number,
				row->values[c->budget].number)) {
		g_autofree char *difference = g_strdup_printf("=C%u-B%u", line, line);
		g_autofree char *percent =
			g_strdup_printf("=IF(B%u=0,\"\",D%u/ABS(B%u))", line, line, line);
		gdouble budget =
			kt_decimal_to_double(kt_decimal_abs(row->values[c->budget].number));

		kt_xlsx_put_formula(
			b, 3, difference, LOOK_SIGNED, bold, kt_decimal_to_double(computed));
		if (!row->is_result)
			kt_xlsx_put_formula(b, 5, percent, LOOK_PERCENT, bold,
				budget > 0 ? kt_decimal_to_double(computed) / budget : 0);
	} else if (kt_row_variance(chart, row, &variance)) {
		worksheet_write_number(b->sheet, b->row, 3, kt_decimal_to_double(variance),
			b->looks[LOOK_SIGNED][bold]);
	}
	kt_xlsx_put_figure(b, 4, row, c->printed, LOOK_SIGNED, bold);
}

/* "Sum af områderne": formulas over the plain rows up to the last total. */
static void put_sums(struct book *b, const struct kt_chart *chart, lxw_row_t first, gint total)
{
	g_autofree char *label = kt_say(chart->lang, "label.sum", NULL);

	if (total < 2)
		return;
	kt_xlsx_put_text(b, 0, label, NULL, FALSE);
	for (lxw_col_t column = 1; column <= 4; column++) {
		GString *formula = g_string_new("=0");
		gdouble sum = 0;

		for (gint r = 0; r < total; r++) {
			const struct kt_chart_row *row = kt_chart_row(chart, (guint)r);
			struct kt_decimal value;
			gint series = column == 1   ? kt_chart_find(chart, KT_SCENARIO_BUDGET)
				      : column == 2 ? kt_chart_outcome(chart)
						    : -1;

			if (row->role != KT_ROW_PLAIN)
				continue;
			g_string_append_printf(
				formula, "+%c%u", 'A' + column, first + (guint)r + 1);
			if (series >= 0 && row->values[series].is_known)
				sum += kt_decimal_to_double(row->values[series].number);
			else if (column >= 3 && kt_row_variance(chart, row, &value))
				sum += kt_decimal_to_double(value);
		}
		kt_xlsx_put_formula(b, column, formula->str,
			column >= 3 ? LOOK_SIGNED : LOOK_NUMBER, FALSE, sum);
		g_string_free(formula, TRUE);
	}
	b->row++;
}

static gboolean has_marks(const struct kt_chart *chart)
{
	for (guint r = 0; r < chart->rows->len; r++)
		if (kt_chart_row(chart, r)->mark && *kt_chart_row(chart, r)->mark)
			return TRUE;
	return FALSE;
}

/* A column without a number has none. */
static const char *head_of(const struct kt_chart *chart, gint series)
{
	return series >= 0 && kt_chart_has_values(chart, series)
		       ? kt_chart_series(chart, series)->name
		       : "";
}

static void put_heads(struct book *b, const struct kt_chart *chart, const struct columns *c)
{
	const char *heads[7] = {"", head_of(chart, c->budget), head_of(chart, c->outcome)};
	g_autofree char *deviation = kt_say(chart->lang, "series.deviation", NULL);
	g_autofree char *printed = kt_say(chart->lang, "head.printed", NULL);
	g_autofree char *source = kt_say(chart->lang, "head.source", NULL);
	guint n = has_marks(chart) ? 7 : 6;

	heads[3] = deviation;
	heads[4] = printed;
	heads[5] = "%";
	heads[6] = source;
	for (lxw_col_t i = 0; i < n; i++)
		kt_xlsx_put_head(b, i, heads[i]);
	b->row++;
}

void kt_xlsx_put_deviations(struct book *b, const struct kt_item *item)
{
	const struct kt_chart *chart = item->chart;
	struct columns c = {kt_chart_find(chart, KT_SCENARIO_BUDGET), kt_chart_outcome(chart),
		kt_chart_find(chart, KT_SCENARIO_VARIANCE)};
	lxw_row_t first;
	gint total = -1;

	kt_xlsx_put_caption(b, chart);
	put_heads(b, chart, &c);
	first = b->row;
	for (guint r = 0; r < chart->rows->len; r++) {
		const struct kt_chart_row *row = kt_chart_row(chart, r);
		gboolean bold = row->role == KT_ROW_TOTAL;

		if (bold)
			total = (gint)r;
		kt_xlsx_put_look(b, 0, row->label, chart->link_head ? NULL : row->link,
			kt_xlsx_label_look(row), kt_xlsx_is_bold(row->role));
		kt_xlsx_put_amount(b, chart, 1, row, c.budget, bold);
		kt_xlsx_put_amount(b, chart, 2, row, c.outcome, bold);
		put_deviation(b, chart, row, &c, bold);
		kt_xlsx_put_mark(b, 6, row->mark, row->link);
		b->row++;
	}
	kt_xlsx_put_picture(b, item, first - 1, DEVIATION_COLUMNS, DEVIATION);
	put_sums(b, chart, first, total);
	b->row++;
}

/* ---- other charts: their numbers, and the picture ---- */

void kt_xlsx_put_numbers(struct book *b, const struct kt_item *item)
{
	const struct kt_chart *chart = item->chart;
	lxw_row_t first;

	kt_xlsx_put_caption(b, chart);
	kt_xlsx_put_series_heads(b, chart);
	if (chart->link_head)
		kt_xlsx_put_head(b, (lxw_col_t)(chart->series->len + 1), chart->link_head);
	b->row++;
	first = b->row;
	for (guint r = 0; r < chart->rows->len; r++) {
		const struct kt_chart_row *row = kt_chart_row(chart, r);
		gboolean bold = kt_xlsx_is_bold(row->role);

		kt_xlsx_put_label(b, row, bold);
		for (guint s = 0; s < chart->series->len; s++)
			kt_xlsx_put_amount(b, chart, (lxw_col_t)(s + 1), row, (gint)s, bold);
		kt_xlsx_put_mark(b, (lxw_col_t)(chart->series->len + 1), row->mark, row->link);
		b->row++;
	}
	kt_xlsx_put_picture(b, item, first - 1, (lxw_col_t)(chart->series->len + 2), 0);
	b->row++;
}

/* ---- grants: as other charts, with the shares, what is left and sums as formulas ---- */

static const struct kt_value *value_of(const struct kt_chart_row *row, gint series)
{
	return series >= 0 && row->values[series].is_known ? &row->values[series] : NULL;
}

static void put_granted_share(
	struct book *b, const struct kt_chart *chart, const struct kt_chart_row *row, gboolean bold)
{
	gint a = kt_chart_find(chart, KT_SCENARIO_BUDGET),
	     g = kt_chart_find(chart, KT_SCENARIO_ACTUAL);
	const struct kt_value *applied = value_of(row, a);
	const struct kt_value *granted = value_of(row, g);
	gdouble whole = applied ? kt_decimal_to_double(applied->number) : 0;
	guint line = b->row + 1;
	g_autofree char *formula = NULL;

	if (!granted || whole <= 0)
		return;
	formula = g_strdup_printf(
		"=IF(%c%u=0,\"\",%c%u/%c%u)", 'B' + a, line, 'B' + g, line, 'B' + a, line);
	kt_xlsx_put_formula(b, (lxw_col_t)(chart->series->len + 1), formula, LOOK_SHARE, bold,
		kt_decimal_to_double(granted->number) / whole);
}

/* The last series beside what is granted is what is left of the one before both:
 * a formula where it is just that, else the number that is told. */
static void put_left(struct book *b, const struct kt_chart *chart, const struct kt_chart_row *row)
{
	gint left = (gint)chart->series->len - 1, g = kt_chart_find(chart, KT_SCENARIO_ACTUAL);
	gint to_give = kt_chart_find(chart, KT_SCENARIO_BUDGET) - 1;
	const struct kt_value *whole = value_of(row, to_give);
	const struct kt_value *granted = value_of(row, g), *rest = value_of(row, left);
	g_autofree char *formula = NULL;
	struct kt_decimal difference;

	if (!whole || !granted || !rest ||
		!kt_decimal_sub(&difference, whole->number, granted->number) ||
		!kt_decimal_equal(difference, rest->number)) {
		kt_xlsx_put_amount(b, chart, (lxw_col_t)(left + 1), row, left, FALSE);
		return;
	}
	formula = g_strdup_printf("=%c%u-%c%u", 'B' + to_give, b->row + 1, 'B' + g, b->row + 1);
	kt_xlsx_put_formula(b, (lxw_col_t)(left + 1), formula, LOOK_NUMBER, FALSE,
		kt_decimal_to_double(rest->number));
}

static void put_grant_heads(struct book *b, const struct kt_chart *chart)
{
	lxw_col_t share = (lxw_col_t)(chart->series->len + 1);

	kt_xlsx_put_series_heads(b, chart);
	kt_xlsx_put_head(b, share, "%");
	if (chart->link_head)
		kt_xlsx_put_head(b, (lxw_col_t)(share + 1), chart->link_head);
	b->row++;
}

/* Below a total: the sums of the lines above, for who changes one of them. */
static void put_grant_sums(struct book *b, const struct kt_chart *chart, lxw_row_t first)
{
	g_autofree char *label = kt_say(chart->lang, "label.lines", NULL);

	kt_xlsx_put_text(b, 0, label, NULL, FALSE);
	for (guint s = 0; s < chart->series->len; s++) {
		g_autofree char *formula = g_strdup_printf("=SUM(%c%u:%c%u)", 'B' + s, first + 1,
			'B' + s, first + chart->rows->len - 1);
		gdouble sum = 0;

		for (guint r = 0; r + 1 < chart->rows->len; r++) {
			const struct kt_value *v = value_of(kt_chart_row(chart, r), (gint)s);

			sum += v ? kt_decimal_to_double(v->number) : 0;
		}
		if (kt_chart_has_values(chart, (gint)s))
			kt_xlsx_put_formula(
				b, (lxw_col_t)(s + 1), formula, LOOK_NUMBER, FALSE, sum);
	}
	b->row++;
}

void kt_xlsx_put_grants(struct book *b, const struct kt_item *item)
{
	const struct kt_chart *chart = item->chart;
	gboolean has_left =
		kt_chart_series(chart, chart->series->len - 1)->scenario == KT_SCENARIO_ASIDE;
	guint n = chart->series->len - has_left;
	lxw_row_t first;

	kt_xlsx_put_caption(b, chart);
	put_grant_heads(b, chart);
	first = b->row;
	for (guint r = 0; r < chart->rows->len; r++) {
		const struct kt_chart_row *row = kt_chart_row(chart, r);
		gboolean bold = kt_xlsx_is_bold(row->role);

		kt_xlsx_put_label(b, row, bold);
		for (guint s = 0; s < n; s++)
			kt_xlsx_put_amount(b, chart, (lxw_col_t)(s + 1), row, (gint)s, bold);
		if (row->role != KT_ROW_GROUP)
			put_granted_share(b, chart, row, bold);
		if (row->role != KT_ROW_GROUP && has_left)
			put_left(b, chart, row);
		kt_xlsx_put_mark(b, (lxw_col_t)(chart->series->len + 2), row->mark, row->link);
		b->row++;
	}
	kt_xlsx_put_picture(b, item, first - 1, (lxw_col_t)(chart->series->len + 3), 0);
	if (kt_chart_row(chart, chart->rows->len - 1)->role == KT_ROW_TOTAL)
		put_grant_sums(b, chart, first);
	b->row++;
}
