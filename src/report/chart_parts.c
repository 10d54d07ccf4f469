/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/chart_parts.h"

#include "report/phrases.h"

guint kt_chart_say_series(struct kt_chart *chart, const char *id, enum kt_scenario scenario)
{
	g_autofree char *name = kt_say(chart->lang, id, NULL);

	return kt_chart_add_series(chart, name, scenario);
}

void kt_chart_put_amount(struct kt_chart_row *row, guint series, const struct kt_amount *amount)
{
	if (amount && amount->record)
		kt_chart_set_value(row, series, amount->value);
}
