/* SPDX-License-Identifier: GPL-3.0-or-later */
/* period.h -- when a figure holds.
 *
 * A moment is a year, half-year, quarter, month or day.  A period is one
 * moment, or two with an end that may be open: 2022, 2022-Q3, 2022-H1,
 * 2022-04, 2022-03-31, 2020/2022, 2021-12/ (from then on), /2022-04 (until).
 * The empty period (unit KT_TIME_NONE on both sides) prints as "". */
#ifndef KT_BASE_PERIOD_H
#define KT_BASE_PERIOD_H

#include <glib.h>

enum kt_time_unit {
	KT_TIME_NONE,
	KT_TIME_YEAR,
	KT_TIME_HALF,
	KT_TIME_QUARTER,
	KT_TIME_MONTH,
	KT_TIME_DAY,
};

struct kt_moment {
	guint16 year;
	guint8 unit;  /* enum kt_time_unit */
	guint8 index; /* half 1-2, quarter 1-4, month 1-12 (also for days) */
	guint8 day;   /* 1-31 for KT_TIME_DAY */
};

struct kt_period {
	struct kt_moment from, to; /* to.unit is NONE where the period is one moment */
	gboolean is_range;         /* has a '/': either side may then be NONE, open */
};

/* HALF, QUARTER, MONTH and DAY count from 1; whether there is such a day, kt_moment_valid tells. */
struct kt_moment kt_moment_year(guint year);
struct kt_moment kt_moment_half(guint year, guint half);
struct kt_moment kt_moment_quarter(guint year, guint quarter);
struct kt_moment kt_moment_month(guint year, guint month);
struct kt_moment kt_moment_day(guint year, guint month, guint day);
gboolean kt_moment_valid(struct kt_moment m); /* 31 April is not; years 1800 to 2199 */

struct kt_period kt_period_none(void);
struct kt_period kt_period_of(struct kt_moment m);
struct kt_period kt_period_range(struct kt_moment from, struct kt_moment to);
static inline gboolean kt_period_is_none(struct kt_period p)
{
	return p.from.unit == KT_TIME_NONE && p.to.unit == KT_TIME_NONE;
}
static inline gboolean kt_moment_equal(struct kt_moment a, struct kt_moment b)
{
	return a.year == b.year && a.unit == b.unit && a.index == b.index && a.day == b.day;
}
/* Without its beginning or its end: "siden marts". */
static inline gboolean kt_period_is_open(struct kt_period p)
{
	return p.is_range && (p.from.unit == KT_TIME_NONE || p.to.unit == KT_TIME_NONE);
}

static inline gboolean kt_period_equal(struct kt_period a, struct kt_period b)
{
	if (kt_period_is_none(a) || kt_period_is_none(b))
		return kt_period_is_none(a) && kt_period_is_none(b);
	return a.is_range == b.is_range && kt_moment_equal(a.from, b.from) &&
	       kt_moment_equal(a.to, b.to);
}
/* From August to July of the next year. */
gboolean kt_period_is_school_year(struct kt_period p);
gboolean kt_period_parse(struct kt_period *out, const char *text, GError **error);
char *kt_period_format(struct kt_period p);
void kt_period_append(GString *out, struct kt_period p);

/* First and last day, as Julian day numbers (GDate); an open side gives 0. */
guint32 kt_period_first_day(struct kt_period p);
guint32 kt_period_last_day(struct kt_period p);
/* By first day, then last day; the empty period first, an open end last. */
gint kt_period_cmp(struct kt_period a, struct kt_period b);

/* From where the earlier of A and B begins to where the later ends, or begins if its end is open. */
struct kt_period kt_period_span(struct kt_period a, struct kt_period b);
/* The year of which the period covers the greatest share, the first of equals
 * (2021-08/2022-07 is 2022, 2023/2026 is 2023); 0 if none or open. */
guint kt_period_year(struct kt_period p);

#endif
