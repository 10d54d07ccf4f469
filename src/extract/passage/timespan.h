/* SPDX-License-Identifier: GPL-3.0-or-later */
/* timespan.h -- what the parts of the reader of time expressions share (timespan*.c). */
#ifndef KT_EXTRACT_TIMESPAN_H
#define KT_EXTRACT_TIMESPAN_H

#include "extract/passage/moment_forms.h"

struct kt_time_reader {
	struct kt_passage *p;
	const struct kt_passage_context *context;
};

/* timespan.c */
/* Fills in a year that was left out: the other end's, the one spoken of, or
 * the meeting's (the year before for a month or quarter still to come). */
gboolean kt_time_fill_year(const struct kt_time_reader *r, struct kt_moment *m, guint other);
/* The moment that begins at token I, with the year that words tell: "april sidste år". */
gboolean kt_time_moment_at(
	const struct kt_time_reader *r, guint i, gboolean after_per, struct kt_moment_text *m);

/* timespan_range.c */
/* The two ends of a range from token I on, where FIRST begins, NULL: no moment does. */
gboolean kt_time_range_at(const struct kt_time_reader *r, guint i,
	const struct kt_moment_text *first, gboolean between, struct kt_timex *t);

#endif
