/* SPDX-License-Identifier: GPL-3.0-or-later */
/* forecast.h -- what the year ends at, from what is spent to date.
 *
 * With C(m) spent by the end of month m:
 *
 *   straight line       C(m) * 12 / m
 *   last year's share   C(m) / (L(m) / L(12)), L the year before
 *   seasonal            C(m) / mean of the shares of all earlier years (two at least)
 *   combination         mean of those there are, weighted by 1 / backtest error^2
 *                       where all have one, else equally (Bates and Granger 1969)
 *
 * Backtest: each method is applied to each earlier year with what was known
 * then; the error is the root of the mean squared relative error.  The
 * interval of a method is its forecast times (1 -+ t * error), t Student's with
 * as many degrees of freedom as backtests, and there is none below three
 * backtests: an interval from fewer would be invented. */
#ifndef KT_ANALYSIS_FORECAST_H
#define KT_ANALYSIS_FORECAST_H

#include <glib.h>

enum kt_forecast_method {
	KT_FORECAST_STRAIGHT,
	KT_FORECAST_LAST_YEAR,
	KT_FORECAST_SEASONAL,
	KT_FORECAST_COMBINED,
	KT_N_FORECASTS,
};

/* Spent by the end of MONTH (1 to 12) of YEAR; month 12 is the year's result. */
struct kt_spent {
	guint year, month;
	gdouble amount;
};

struct kt_forecast {
	gboolean is_there;
	gdouble value;
	guint n_backtests;
	gdouble error; /* relative; of the backtests, if there are any */
	gboolean has_interval;
	gdouble low, high;
};

/* The end of YEAR as seen at the end of MONTH.  SPENT in any order; figures
 * later than that are not looked at.  KT_ERROR_REFUSED with the reason if
 * nothing is spent to date there, if a figure is no number, or two figures are
 * given for one month. */
gboolean kt_forecast_year(struct kt_forecast out[KT_N_FORECASTS], const struct kt_spent *spent,
	guint n, guint year, guint month, gdouble confidence, GError **error);

const char *kt_forecast_method_name(enum kt_forecast_method method); /* "straight", ... */

#endif
