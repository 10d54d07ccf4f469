/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/trend_break.h"

#include <math.h>
#include <string.h>

#include "charts/chart_words.h"

#define FEWEST_STEPS 4     /* of which one can stand out */
#define STANDS_OUT 2.0     /* times the next largest */
#define OF_RANGE 0.25      /* of all that the line moves */
#define LONGEST_LABEL 12   /* characters, of a time */
#define EVEN 1.25          /* a step of time may be so much longer than another */
#define LEAST_PERCENT 10.0 /* less is no finding */

/* What happened, if that and what is expected of it are all that is drawn; -1 else. */
static gint only_line(const struct kt_chart *chart)
{
	gint actual = kt_chart_find(chart, KT_SCENARIO_ACTUAL);

	for (guint s = 0; s < chart->series->len; s++)
		if ((gint)s != actual && kt_plot_is_line(chart, s) &&
			kt_chart_series(chart, s)->scenario != KT_SCENARIO_FORECAST)
			return -1;
	return actual;
}

static gboolean value_at(const struct kt_plot *plot, guint i, gint series, gdouble *out)
{
	return kt_row_number(plot->chart, kt_chart_row(plot->chart, plot->first + i), series, out);
}

struct steps {
	guint n, largest;     /* largest: the row that it begins at */
	gdouble change, next; /* the largest, with its sign; the next largest, without */
	gdouble lo, hi, shortest, longest; /* of values, and of time */
};

/* FALSE where a value between two others is missing. */
static gboolean find_steps(const struct kt_plot *plot, gint series, struct steps *out)
{
	gdouble before = 0, value;
	gboolean has_before = FALSE, has_ended = FALSE;

	*out = (struct steps){.lo = G_MAXDOUBLE, .hi = -G_MAXDOUBLE, .shortest = G_MAXDOUBLE};
	for (guint i = 0; i < plot->n; i++) {
		gdouble change, time = i ? kt_plot_x(plot, i) - kt_plot_x(plot, i - 1) : 0;

		if (!value_at(plot, i, series, &value)) {
			has_ended = has_before;
			continue;
		}
		if (has_ended)
			return FALSE;
		out->lo = MIN(out->lo, value);
		out->hi = MAX(out->hi, value);
		change = value - before;
		before = value;
		if (!has_before) {
			has_before = TRUE;
			continue;
		}
		out->n++;
		out->shortest = MIN(out->shortest, time);
		out->longest = MAX(out->longest, time);
		if (fabs(change) > fabs(out->change)) {
			out->next = fabs(out->change);
			out->change = change;
			out->largest = i - 1;
		} else {
			out->next = MAX(out->next, fabs(change));
		}
	}
	return TRUE;
}

/* A part of a part (a change of 2 % in a percentage) is taken for points. */
static gboolean is_share(const char *unit)
{
	return strchr(unit, '%') || strstr(unit, "procent") || strstr(unit, "percent");
}

static char *words_of(const struct kt_chart *chart, guint row, gdouble percent)
{
	const char *from = kt_chart_row(chart, row)->label,
		   *to = kt_chart_row(chart, row + 1)->label;
	g_autofree char *number = kt_percent_text(chart->lang, percent), *between = NULL;

	if (g_utf8_strlen(from, -1) > LONGEST_LABEL || g_utf8_strlen(to, -1) > LONGEST_LABEL)
		return NULL;
	between = g_strdup_printf(kt_chart_word(chart->lang, KT_WORD_BETWEEN), from, to);
	return g_strdup_printf(
		"%s%s %s", number, chart->lang == KT_LANG_DA ? "\xc2\xa0%" : "%", between);
}

char *kt_trend_break(const struct kt_plot *plot, guint *i)
{
	gint series = only_line(plot->chart);
	struct steps steps;
	gdouble before, percent;

	if (series < 0 || is_share(plot->chart->unit) || !find_steps(plot, series, &steps) ||
		steps.n < FEWEST_STEPS || steps.longest > EVEN * steps.shortest ||
		fabs(steps.change) < STANDS_OUT * steps.next ||
		fabs(steps.change) < OF_RANGE * (steps.hi - steps.lo) || steps.lo < 0)
		return NULL;
	value_at(plot, steps.largest, series, &before);
	percent = before > 0 ? 100 * steps.change / before : 0;
	if (fabs(percent) < LEAST_PERCENT || fabs(percent) > KT_MOST_PERCENT)
		return NULL;
	*i = steps.largest;
	return words_of(plot->chart, plot->first + steps.largest, percent);
}
