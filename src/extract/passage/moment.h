/* SPDX-License-Identifier: GPL-3.0-or-later */
/* moment.h -- one point in time as it is written: a day, month, quarter, ... */
#ifndef KT_EXTRACT_MOMENT_H
#define KT_EXTRACT_MOMENT_H

#include "extract/passage/annotate.h"

/* A moment as read; year 0 where the text leaves it out ("31. marts"). */
struct kt_moment_text {
	struct kt_moment moment;
	struct kt_moment
		end; /* of a span that is written as one: a week, a school year; else unit NONE */
	guint n_tokens;
	gboolean is_bare_year;     /* nothing but the four digits */
	gboolean is_edge_of_month; /* ultimo august: a state on that day */
	gboolean is_last_day;      /* ... the last one */
	guint week;                /* uge 29: its days are not known before the year is */
	guint year_of_week;        /* uge 29 2019: told with it, else 0 */
};

/* The first or last day of M: what primo and ultimo make of it. */
struct kt_moment kt_moment_edge(struct kt_moment m, gboolean last);
/* Monday to Sunday of an ISO week. */
void kt_moment_week(guint year, guint week, struct kt_moment *from, struct kt_moment *end);

/* The moment that begins at token I; FALSE if none does.  AFTER_PER says that
 * a word like "pr." stands before it, behind which "1/10" and "5.9" are days. */
gboolean kt_moment_at(
	const struct kt_passage *p, guint i, gboolean after_per, struct kt_moment_text *out);
/* The year of a moment that words at token I tell, "sidste år", for a meeting in the year HELD;
 * N is set to their tokens.  0 if none stand there. */
guint kt_moment_year_in_words(const struct kt_passage *p, guint i, guint held, guint *n);
/* P so many months earlier, the last day of a month staying the last; none where it is of longer
 * parts than can be moved so. */
struct kt_period kt_moment_months_back(struct kt_period p, guint months);
/* The first N months of YEAR: a quarter, a half-year or the year where they
 * are one (*END is none then), else January to month N. */
void kt_moment_first_months(guint year, guint n, struct kt_moment *from, struct kt_moment *end);
/* What is told until the end of P, open to the past, for a MEETING: "til og med august" is counted from
 * new year, a day is the state on it, and of what is still to come there is so much in its year; but money
 * that is paid until a later year is of none.  Else P. */
struct kt_period kt_moment_until(struct kt_period p, struct kt_moment meeting, gboolean is_money);

#endif
