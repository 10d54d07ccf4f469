/* SPDX-License-Identifier: GPL-3.0-or-later */
/* record.h -- one figure from one document: RECORDS.md as a type. */
#ifndef KT_RECORDS_RECORD_H
#define KT_RECORDS_RECORD_H

#include <glib.h>

#include "kommunetal/base/decimal.h"
#include "kommunetal/base/period.h"

/* The subject area, in the order in which the first that fits is taken. */
enum kt_kind {
	KT_KIND_HOMELESS,
	KT_KIND_FUND,
	KT_KIND_BUDGET,
	KT_KIND_CASES,
	KT_KIND_PEOPLE,
	KT_KIND_COST,
	KT_KIND_OTHER,
	KT_N_KINDS,
};

/* The role of the number. */
enum kt_measure {
	KT_MEASURE_NONE, /* not known; never written to a file */
	KT_MEASURE_ORIGINAL_BUDGET,
	KT_MEASURE_REVISED_BUDGET,
	KT_MEASURE_EXPECTED_RESULT,
	KT_MEASURE_ACTUAL,
	KT_MEASURE_TO_DATE,
	KT_MEASURE_DEVIATION,
	KT_MEASURE_SUPPLEMENTARY,
	KT_MEASURE_NEUTRAL_ADJUSTMENT,
	KT_MEASURE_SIZE,
	KT_MEASURE_AMOUNT,
	KT_MEASURE_COUNT,
	KT_MEASURE_SHARE,
	KT_MEASURE_CHANGE,
	KT_MEASURE_AVERAGE,
	KT_MEASURE_TARGET,
	KT_MEASURE_LIMIT,
	KT_MEASURE_RATE,
	KT_MEASURE_DURATION,
	KT_N_MEASURES,
};

enum kt_unit {
	KT_UNIT_NONE, /* not known; never written to a file */
	KT_UNIT_DKK,
	KT_UNIT_PERCENT,
	KT_UNIT_PERCENTAGE_POINT,
	KT_UNIT_PERSON,
	KT_UNIT_CASE,
	KT_UNIT_FTE,
	KT_UNIT_HOUR,
	KT_UNIT_DAY,
	KT_UNIT_WEEK,
	KT_UNIT_MONTH,
	KT_UNIT_YEAR,
	KT_UNIT_COUNT,
	KT_UNIT_RATIO,
	KT_UNIT_NOK, /* Norwegian minutes only */
	KT_N_UNITS,
};

enum kt_qualifier {
	KT_QUALIFIER_NONE,
	KT_QUALIFIER_ABOUT,    /* ~  ca., omkring */
	KT_QUALIFIER_OVER,     /* >  mere end, godt */
	KT_QUALIFIER_AT_LEAST, /* >= mindst */
	KT_QUALIFIER_UNDER,    /* <  knap, under */
	KT_QUALIFIER_AT_MOST,  /* <= op til, højst */
	KT_N_QUALIFIERS,
};

enum kt_origin { KT_ORIGIN_TABLE, KT_ORIGIN_LIST, KT_ORIGIN_PROSE, KT_N_ORIGINS };

enum kt_flag {
	KT_FLAG_TOTAL = 1 << 0,
	KT_FLAG_OF_WHICH = 1 << 1,
	KT_FLAG_RANGE_LOW = 1 << 2,
	KT_FLAG_RANGE_HIGH = 1 << 3,
	KT_FLAG_PREVIOUS = 1 << 4,
};

/* The strings are never NULL (empty where nothing is known) and belong to
 * the record set that holds the record. */
struct kt_record {
	char id[17];
	const char *municipality;
	const char *municipality_code;
	const char *committee;
	const char *meeting_date; /* ISO */
	const char *item;
	const char *item_title;
	const char *case_no;
	const char *section;
	enum kt_kind kind;
	const char *subject;
	enum kt_measure measure;
	const char *measure_label;
	const char *area;
	struct kt_period period;
	struct kt_decimal value; /* in the base unit */
	enum kt_unit unit;
	struct kt_decimal resolution; /* worth of the last printed digit */
	enum kt_qualifier qualifier;
	const char *raw;
	enum kt_origin origin;
	guint table, row, column; /* 1-based; 0 outside tables */
	guint flags;              /* enum kt_flag */
	const char *source;
	guint page, line;     /* 0 where the format has none */
	gsize offset, length; /* bytes of raw in the source, see RECORDS.md */
	gdouble confidence;   /* 0 to 1 */
};

/* Names as RECORDS.md writes them; the lookups return FALSE for another word. */
const char *kt_kind_name(enum kt_kind kind);
const char *kt_measure_name(enum kt_measure measure);
const char *kt_unit_name(enum kt_unit unit);
const char *kt_qualifier_name(enum kt_qualifier qualifier);
const char *kt_origin_name(enum kt_origin origin);
gboolean kt_kind_lookup(const char *name, enum kt_kind *out);
gboolean kt_measure_lookup(const char *name, enum kt_measure *out);
gboolean kt_unit_lookup(const char *name, enum kt_unit *out);
gboolean kt_qualifier_lookup(const char *name, enum kt_qualifier *out);
gboolean kt_origin_lookup(const char *name, enum kt_origin *out);
/* "total;of_which"; free with g_free. */
char *kt_flags_format(guint flags);
void kt_flags_append(GString *out, guint flags);
gboolean kt_flags_parse(const char *text, guint *out);

/* One of the two figures of "3-5 mio. kr.". */
gboolean kt_record_is_range_end(const struct kt_record *record);
/* A is of a later meeting than B; of one meeting, it stands in a table and B does not, or in a list
 * and B in prose.  What the newer says is right. */
gboolean kt_record_is_newer(const struct kt_record *a, const struct kt_record *b);

/* What a unit is of: money; a length of time; things that are counted, among them the full-time
 * posts.  Percentages, ratios and KT_UNIT_NONE are neither. */
gboolean kt_unit_is_money(enum kt_unit unit);
gboolean kt_unit_is_time(enum kt_unit unit);
gboolean kt_unit_is_counted(enum kt_unit unit);

#endif
