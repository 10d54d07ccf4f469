/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "charts/chart_kind.h"
#include "kommunetal/base/error.h"

gboolean kt_row_number(
	const struct kt_chart *chart, const struct kt_chart_row *row, gint s, gdouble *out)
{
	struct kt_decimal shown;

	if (s < 0 || !row->values[s].is_known || row->role == KT_ROW_GROUP)
		return FALSE;
	if (!kt_decimal_shift(&shown, row->values[s].number, -chart->power))
		return FALSE;
	*out = kt_decimal_to_double(shown);
	return TRUE;
}

gint kt_chart_outcome(const struct kt_chart *chart)
{
	gint forecast = kt_chart_find(chart, KT_SCENARIO_FORECAST);

	if (kt_chart_has_values(chart, forecast))
		return forecast;
	return kt_chart_find(chart, KT_SCENARIO_ACTUAL);
}

gboolean kt_row_outcome(const struct kt_chart *chart, const struct kt_chart_row *row, gdouble *out)
{
	if (kt_row_number(chart, row, kt_chart_outcome(chart), out) ||
		kt_row_number(chart, row, kt_chart_find(chart, KT_SCENARIO_ACTUAL), out))
		return TRUE;
	for (guint s = 0; s < chart->series->len; s++)
		if (kt_row_number(chart, row, (gint)s, out))
			return TRUE;
	return FALSE;
}

gboolean kt_row_variance(
	const struct kt_chart *chart, const struct kt_chart_row *row, struct kt_decimal *out)
{
	gint printed = kt_chart_find(chart, KT_SCENARIO_VARIANCE);
	gint budget = kt_chart_find(chart, KT_SCENARIO_BUDGET);
	gint outcome = kt_chart_outcome(chart);

	if (row->role == KT_ROW_GROUP)
		return FALSE;
	if (printed >= 0 && row->values[printed].is_known) {
		*out = row->values[printed].number;
		return TRUE;
	}
	if (budget < 0 || outcome < 0 || !row->values[budget].is_known ||
		!row->values[outcome].is_known)
		return FALSE;
	return kt_decimal_sub(out, row->values[outcome].number, row->values[budget].number);
}

gboolean kt_row_percent(const struct kt_chart *chart, const struct kt_chart_row *row, gdouble *out)
{
	struct kt_decimal variance;
	gint s = kt_chart_find(chart, KT_SCENARIO_BUDGET);
	gdouble budget;

	if (s < 0 || row->is_result || !row->values[s].is_known ||
		!kt_row_variance(chart, row, &variance))
		return FALSE;
	budget = fabs(kt_decimal_to_double(row->values[s].number));
	if (budget == 0)
		return FALSE;
	*out = kt_decimal_to_double(variance) / budget * 100;
	return TRUE;
}

enum kt_ink kt_effect_ink(const struct kt_chart *chart, gdouble variance)
{
	if (variance == 0)
		return KT_INK_ACTUAL;
	return (variance > 0) == chart->more_is_worse ? KT_INK_WORSE : KT_INK_BETTER;
}

enum kt_ink kt_scenario_ink(enum kt_scenario scenario)
{
	return scenario == KT_SCENARIO_PREVIOUS ? KT_INK_PREVIOUS : KT_INK_ACTUAL;
}

enum kt_texture kt_scenario_texture(enum kt_scenario scenario)
{
	switch (scenario) {
	case KT_SCENARIO_BUDGET:
		return KT_TEXTURE_OUTLINE;
	case KT_SCENARIO_FORECAST:
		return KT_TEXTURE_HATCH;
	default:
		return KT_TEXTURE_SOLID;
	}
}

char *kt_axis_number(enum kt_lang lang, gdouble value, guint decimals)
{
	struct kt_decimal d = {llround(value * pow(10, decimals)), (gint8)decimals};

	return lang == KT_LANG_DA ? kt_decimal_to_danish(d, decimals)
				  : kt_decimal_to_english(d, decimals);
}

gboolean kt_chart_needs_rows(const struct kt_chart *chart, guint least, GError **error)
{
	guint n = 0;

	for (guint r = 0; r < chart->rows->len; r++)
		for (guint s = 0; s < chart->series->len; s++)
			if (kt_chart_row(chart, r)->values[s].is_known) {
				n++;
				break;
			}
	if (n >= least)
		return TRUE;
	g_set_error(error, KT_ERROR, KT_ERROR_REFUSED,
		"there are %u rows with a number; this chart needs at least %u", n, least);
	return FALSE;
}

gboolean kt_chart_needs_values(
	const struct kt_chart *chart, gint series, guint least, GError **error)
{
	guint n = 0;
	gdouble value;

	for (guint r = 0; series < (gint)chart->series->len && r < chart->rows->len; r++)
		n += kt_row_number(chart, kt_chart_row(chart, r), series, &value);
	if (n >= least)
		return TRUE;
	g_set_error(error, KT_ERROR, KT_ERROR_REFUSED,
		"this chart needs %u values at least, and %u can be drawn", least, n);
	return FALSE;
}

gboolean kt_chart_needs_outcomes(const struct kt_chart *chart, guint least, GError **error)
{
	guint n = 0;
	gdouble value;

	for (guint r = 0; r < chart->rows->len; r++)
		n += kt_row_outcome(chart, kt_chart_row(chart, r), &value);
	if (n >= least)
		return TRUE;
	g_set_error(error, KT_ERROR, KT_ERROR_REFUSED,
		"this chart needs %u values at least, and %u can be drawn", least, n);
	return FALSE;
}
