/* SPDX-License-Identifier: GPL-3.0-or-later */
/* outlook.h -- where a series goes next, if that can be said. */
#ifndef KT_REPORT_OUTLOOK_H
#define KT_REPORT_OUTLOOK_H

#include "kommunetal/base/period.h"
#include "kommunetal/charts/chart.h"
#include "kommunetal/records/record.h"

#define KT_OUTLOOK_MOST 2
#define KT_OUTLOOK_PERCENT 80 /* of the intervals hold what comes, if the line goes on */

/* Why there is none. */
enum kt_outlook_refusal {
	KT_OUTLOOK_SHOWN,
	KT_OUTLOOK_FEW,      /* figures */
	KT_OUTLOOK_CHANCE,   /* is what the trend may be */
	KT_OUTLOOK_UNEVEN,   /* periods */
	KT_OUTLOOK_EXPECTED, /* figures of times to come: the line goes on already */
	KT_N_OUTLOOK_REFUSALS,
};

struct kt_outlook {
	enum kt_outlook_refusal refusal;
	guint n; /* periods ahead */
	struct kt_period periods[KT_OUTLOOK_MOST];
	struct kt_decimal value[KT_OUTLOOK_MOST], low[KT_OUTLOOK_MOST], high[KT_OUTLOOK_MOST];
};

/* The least-squares line of RECORDS (const struct kt_record, in order of time)
 * carried on by one period, by two from eight figures on, with the interval
 * for a further figure (kt_trend_prediction); rounded to DECIMALS.  Figures
 * that cannot be negative have no interval below 0.
 *
 * FALSE, and nothing is to be drawn, below five figures, where the trend may
 * be chance (Mann-Kendall, p > 0.05), and where the periods are not whole
 * years, halves, quarters or months that follow one another, nor days at the
 * turn of months as far from each other ("31. marts", "30. juni"); OUT says why. */
gboolean kt_outlook_find(const GPtrArray *records, guint decimals, struct kt_outlook *out);

/* RECORD is of a time that had not begun when the meeting was held: it is expected. */
gboolean kt_is_expected(const struct kt_record *record);
gboolean kt_has_expected(const GPtrArray *records);

/* For the chart kinds trend and multiples: where PERIOD stands in time, in years. */
gdouble kt_outlook_time(struct kt_period period);
/* The series that expected figures stand in, and a note that says what it is. */
void kt_outlook_add_expected(struct kt_chart *chart);
/* A trend chart of one series with the outlook: its series, before all rows ... */
void kt_outlook_add_series(struct kt_chart *chart);
/* Says in the chart's note why nothing is carried on. */
void kt_outlook_add_refusal(struct kt_chart *chart, const struct kt_outlook *outlook);
/* ... and its rows after those of the figures, with a note that says what it is. */
void kt_outlook_add_rows(struct kt_chart *chart, const struct kt_outlook *outlook);

#endif
