/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fund.h -- pools and grants: how large, how much spent, how much expected. */
#ifndef KT_ANALYSIS_FUND_H
#define KT_ANALYSIS_FUND_H

#include "kommunetal/analysis/deviation.h"

struct kt_fund {
	const char *name; /* as printed; the item's title where sentences have no name for it */
	const char *municipality, *committee, *meeting_date, *source, *item;
	guint year;
	char status_date[11];    /* ISO: the day of what is spent to date, else the meeting's */
	gboolean has_status_day; /* status_date is told by the minutes, not the meeting's */
	struct kt_amount size, to_date, expected;
	gboolean has_used, has_forecast;
	gdouble used_percent;     /* 100 * to_date / size */
	gdouble forecast_percent; /* 100 * expected / size */
	gboolean has_margin;
	struct kt_decimal margin; /* size - expected: less than 0 is over the pool */
	const struct kt_record *record;
};

/* The funds of SET that have a size and at least one of spent and expected,
 * each told once an item (table before list before prose), in the order of
 * municipality, year, source and place.  What a sentence tells of the funds of
 * a table together is none of them.  Free with g_ptr_array_unref (struct
 * kt_fund); borrows SET's records. */
GPtrArray *kt_funds(const struct kt_record_set *set);

#endif
