/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kommunetal/charts/chart.h"

#include <math.h>
#include <string.h>

static void series_free(gpointer data)
{
	struct kt_chart_series *series = data;

	g_free(series->name);
	g_free(series);
}

static void row_free(gpointer data)
{
	struct kt_chart_row *row = data;

	g_free(row->label);
	g_free(row->link);
	g_free(row->mark);
	g_free(row->panel);
	g_free(row->values);
	g_free(row);
}

struct kt_chart *kt_chart_new(enum kt_lang lang)
{
	struct kt_chart *chart = g_new0(struct kt_chart, 1);

	chart->lang = lang;
	chart->message = g_strdup("");
	chart->who = g_strdup("");
	chart->what = g_strdup("");
	chart->when = g_strdup("");
	chart->unit = g_strdup("");
	chart->more_is_worse = TRUE;
	chart->series = g_ptr_array_new_with_free_func(series_free);
	chart->rows = g_ptr_array_new_with_free_func(row_free);
	return chart;
}

void kt_chart_free(struct kt_chart *chart)
{
	if (!chart)
		return;
	g_free(chart->message);
	g_free(chart->who);
	g_free(chart->what);
	g_free(chart->when);
	g_free(chart->note);
	g_free(chart->unit);
	g_free(chart->link_head);
	g_ptr_array_unref(chart->series);
	g_ptr_array_unref(chart->rows);
	g_free(chart);
}

/* TEXT may be the old text or a part of it. */
static void replace(char **field, const char *text)
{
	char *old = *field;

	*field = g_strdup(text ? text : "");
	g_free(old);
}

void kt_chart_set_titles(struct kt_chart *chart, const char *message, const char *who,
	const char *what, const char *when)
{
	replace(&chart->message, message);
	replace(&chart->who, who);
	replace(&chart->what, what);
	replace(&chart->when, when);
}

void kt_chart_set_unit(struct kt_chart *chart, const char *unit, gint power, guint decimals)
{
	replace(&chart->unit, unit);
	chart->power = power;
	chart->decimals = decimals;
}

void kt_chart_set_note(struct kt_chart *chart, const char *note)
{
	replace(&chart->note, note);
}

guint kt_chart_add_series(struct kt_chart *chart, const char *name, enum kt_scenario scenario)
{
	struct kt_chart_series *series = g_new0(struct kt_chart_series, 1);

	g_assert(chart->rows->len == 0);
	series->name = g_strdup(name);
	series->scenario = scenario;
	g_ptr_array_add(chart->series, series);
	return chart->series->len - 1;
}

struct kt_chart_row *kt_chart_add_row(
	struct kt_chart *chart, const char *label, enum kt_row_role role)
{
	struct kt_chart_row *row = g_new0(struct kt_chart_row, 1);

	row->label = g_strdup(label);
	row->role = role;
	row->values = g_new0(struct kt_value, MAX(chart->series->len, 1));
	g_ptr_array_add(chart->rows, row);
	return row;
}

void kt_chart_set_value(struct kt_chart_row *row, guint series, struct kt_decimal number)
{
	row->values[series].number = number;
	row->values[series].is_known = TRUE;
}

void kt_chart_set_time(struct kt_chart_row *row, gdouble years)
{
	row->has_time = TRUE;
	row->time = years;
}

void kt_chart_set_link(struct kt_chart_row *row, const char *link, const char *mark)
{
	g_free(row->link);
	g_free(row->mark);
	row->link = g_strdup(link);
	row->mark = g_strdup(mark);
}

void kt_chart_set_link_head(struct kt_chart *chart, const char *head)
{
	replace(&chart->link_head, head);
}

void kt_chart_set_result(struct kt_chart_row *row)
{
	row->is_result = TRUE;
}

void kt_chart_set_panel(struct kt_chart_row *row, const char *panel)
{
	g_free(row->panel);
	row->panel = g_strdup(panel);
}

const struct kt_chart_row *kt_chart_row(const struct kt_chart *chart, guint i)
{
	return g_ptr_array_index(chart->rows, i);
}

const struct kt_chart_series *kt_chart_series(const struct kt_chart *chart, guint i)
{
	return g_ptr_array_index(chart->series, i);
}

gint kt_chart_find(const struct kt_chart *chart, enum kt_scenario scenario)
{
	for (guint i = 0; i < chart->series->len; i++)
		if (kt_chart_series(chart, i)->scenario == scenario)
			return (gint)i;
	return -1;
}

gboolean kt_chart_has_values(const struct kt_chart *chart, gint i)
{
	for (guint r = 0; i >= 0 && r < chart->rows->len; r++)
		if (kt_chart_row(chart, r)->values[i].is_known)
			return TRUE;
	return FALSE;
}

static char *written(enum kt_lang lang, struct kt_decimal number, guint decimals)
{
	return lang == KT_LANG_DA ? kt_decimal_to_danish(number, decimals)
				  : kt_decimal_to_english(number, decimals);
}

/* Zero as it is shown gets no sign: 0,04 with one decimal is 0,0. */
static char *with_plus(struct kt_decimal number, guint decimals, gboolean is_signed, char *text)
{
	char *plus;

	if (!is_signed || kt_decimal_sign(kt_decimal_round(number, decimals)) <= 0)
		return text;
	plus = g_strconcat("+", text, NULL);
	g_free(text);
	return plus;
}

char *kt_chart_number(const struct kt_chart *chart, struct kt_decimal number, gboolean is_signed)
{
	struct kt_decimal shown = number;

	if (!kt_decimal_shift(&shown, number, -chart->power))
		shown = number;
	return with_plus(
		shown, chart->decimals, is_signed, written(chart->lang, shown, chart->decimals));
}

char *kt_percent_text(enum kt_lang lang, gdouble percent)
{
	struct kt_decimal d = {llround(CLAMP(percent, -1e12, 1e12) * 10), 1};

	return with_plus(d, 1, TRUE, written(lang, d, 1));
}
