/* SPDX-License-Identifier: GPL-3.0-or-later */
/* comparison.h -- municipalities beside each other.
 *
 * Figures of one subject, measure, unit and period are compared.  Amounts and
 * counts are divided by the people of the municipality on 1 January of the
 * period's year (Statistics Denmark, FOLK1A; the year used is told where the
 * year itself is not at hand); shares, averages, rates are compared as they
 * are.
 *
 *   per 1,000 inhabitants = 1000 * value / people
 *   z = (own - mean of the group) / sample standard deviation of the group
 *
 * The group is the n nearest in people; where fewer are at hand, all of them.
 * A subject that another municipality tells in another unit, measure or period
 * is not compared with it, and a note says why.
 *
 * Minutes of different municipalities seldom tell of the same time.  Where a subject has no figures
 * of two municipalities for one period, those nearest to each other are compared, and said to be:
 * of equally long periods, or of states (a day, full-time persons, a share), within a quarter;
 * of years within a year. */
#ifndef KT_ANALYSIS_COMPARISON_H
#define KT_ANALYSIS_COMPARISON_H

#include "kommunetal/analysis/analysis.h"

struct kt_compared {
	const char *municipality, *municipality_code; /* "DK" for the country */
	const struct kt_record *record;
	guint64 people; /* 0: not divided */
	guint people_year;
	gdouble value;  /* what is compared: per 1,000 inhabitants, or the figure itself */
	guint rank;     /* 1 is the highest; equal values share a rank; 0 for the country */
	gboolean has_z; /* three or more in the group, not all equal */
	gdouble z;
	gboolean has_national;
	gdouble national;      /* own value / the country's - 1 */
	gboolean is_neighbour; /* in the group of the municipality looked at */
};

/* Why a municipality's figure is not beside the others. */
enum kt_refusal {
	KT_REFUSED_UNIT,
	KT_REFUSED_MEASURE,
	KT_REFUSED_PERIOD,
	KT_REFUSED_PEOPLE, /* its number of inhabitants is not known */
	KT_N_REFUSALS,
};

struct kt_refused {
	const char *municipality;
	enum kt_refusal why;
};

struct kt_comparison {
	char *key; /* normalised subject */
	const char *subject;
	enum kt_measure measure;
	enum kt_unit unit;
	struct kt_period period; /* of all figures; of the earliest, where they are near */
	gboolean is_near;        /* the figures are of different periods, up to LAST */
	struct kt_period last;
	gboolean per_inhabitant;
	GArray *entries;     /* struct kt_compared, highest first, the country last */
	GArray *refused;     /* struct kt_refused: who was left out, and why, each once */
	GPtrArray *refusals; /* char *: the same in words */
};

/* SUBJECT without the word for what is counted, where that stands behind it: "Sygedagpenge,
 * personer" and "Sygedagpenge, fuldtidspersoner" are held side by side.  Free with g_free. */
char *kt_compared_name(const char *subject);

/* The comparisons of SET with at least two municipalities, and those in which
 * all others had to be refused.  OPTIONS: municipality, n_neighbours,
 * language.  Free with g_ptr_array_unref; borrows SET. */
GPtrArray *kt_comparisons(
	const struct kt_record_set *set, const struct kt_analysis_options *options);

/* Who live where RECORD is told, in its year or the nearest at hand; 0 if that is not known, and
 * for figures of the country. */
guint64 kt_record_people(const struct kt_record *record);

/* AREA is the name of a municipality. */
gboolean kt_is_municipality(const char *area);

#endif
