/* SPDX-License-Identifier: GPL-3.0-or-later */
/* series.h -- the same line found again over documents and dates.
 *
 * Two figures belong to one series if municipality, area, committee, kind of
 * measure, unit and length of period are the same and their subjects are the
 * same once inflection is taken off (Danish Snowball stemmer), words that say
 * nothing are dropped and synonyms (labels.ini) are brought to one name.
 * Figures of parts (heraf), of ranges and of an earlier status do not count,
 * unless the earlier status has its own period.
 *
 * Where several documents tell the same period, the latest meeting counts; if
 * it differs from what was told before, the point is marked as revised. */
#ifndef KT_ANALYSIS_SERIES_H
#define KT_ANALYSIS_SERIES_H

#include "kommunetal/analysis/analysis.h"

struct kt_series_point {
	struct kt_period period;
	gdouble time; /* years: 2022 is 2022, the second quarter of it 2022.25, a day its share */
	gdouble value;
	const struct kt_record *record; /* of the latest meeting */
	const struct kt_record *before; /* what was told of it earlier and differs; NULL */
	guint n_told;
};

struct kt_series {
	const char *municipality, *municipality_code, *committee, *area;
	const char *subject; /* as the first record prints it */
	char *key;           /* normalised */
	enum kt_measure measure;
	enum kt_unit unit;
	enum kt_time_unit step; /* year, quarter, month, day */
	GArray *points;         /* struct kt_series_point, by time */
};

#define kt_series_at(s, i) (&g_array_index((s)->points, const struct kt_series_point, (i)))

/* The series of SET with at least FEWEST points, in the order of their first
 * records.  Free with g_ptr_array_unref (struct kt_series); borrows SET. */
GPtrArray *kt_series_new(const struct kt_record_set *set, guint fewest);

/* Why A and B are in one series, or are not: a sentence; free with g_free. */
char *kt_series_why(
	const struct kt_record *a, const struct kt_record *b, enum kt_language language);

#endif
