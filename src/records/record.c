/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kommunetal/records/record.h"

#include <string.h>

#include "kommunetal/base/text.h"

static const char *const kind_names[KT_N_KINDS] = {
	[KT_KIND_HOMELESS] = "homeless",
	[KT_KIND_FUND] = "fund",
	[KT_KIND_BUDGET] = "budget",
	[KT_KIND_CASES] = "cases",
	[KT_KIND_PEOPLE] = "people",
	[KT_KIND_COST] = "cost",
	[KT_KIND_OTHER] = "other",
};

static const char *const measure_names[KT_N_MEASURES] = {
	[KT_MEASURE_NONE] = "",
	[KT_MEASURE_ORIGINAL_BUDGET] = "original_budget",
	[KT_MEASURE_REVISED_BUDGET] = "revised_budget",
	[KT_MEASURE_EXPECTED_RESULT] = "expected_result",
	[KT_MEASURE_ACTUAL] = "actual",
	[KT_MEASURE_TO_DATE] = "to_date",
	[KT_MEASURE_DEVIATION] = "deviation",
	[KT_MEASURE_SUPPLEMENTARY] = "supplementary",
	[KT_MEASURE_NEUTRAL_ADJUSTMENT] = "neutral_adjustment",
	[KT_MEASURE_SIZE] = "size",
	[KT_MEASURE_AMOUNT] = "amount",
	[KT_MEASURE_COUNT] = "count",
	[KT_MEASURE_SHARE] = "share",
	[KT_MEASURE_CHANGE] = "change",
	[KT_MEASURE_AVERAGE] = "average",
	[KT_MEASURE_TARGET] = "target",
	[KT_MEASURE_LIMIT] = "limit",
	[KT_MEASURE_RATE] = "rate",
	[KT_MEASURE_DURATION] = "duration",
};

static const char *const unit_names[KT_N_UNITS] = {
	[KT_UNIT_NONE] = "",
	[KT_UNIT_DKK] = "DKK",
	[KT_UNIT_PERCENT] = "percent",
	[KT_UNIT_PERCENTAGE_POINT] = "percentage_point",
	[KT_UNIT_PERSON] = "person",
	[KT_UNIT_CASE] = "case",
	[KT_UNIT_FTE] = "fte",
	[KT_UNIT_HOUR] = "hour",
	[KT_UNIT_DAY] = "day",
	[KT_UNIT_WEEK] = "week",
	[KT_UNIT_MONTH] = "month",
	[KT_UNIT_YEAR] = "year",
	[KT_UNIT_COUNT] = "count",
	[KT_UNIT_RATIO] = "ratio",
	[KT_UNIT_NOK] = "NOK",
};

static const char *const qualifier_names[KT_N_QUALIFIERS] = {
	[KT_QUALIFIER_NONE] = "",
	[KT_QUALIFIER_ABOUT] = "~",
	[KT_QUALIFIER_OVER] = ">",
	[KT_QUALIFIER_AT_LEAST] = ">=",
	[KT_QUALIFIER_UNDER] = "<",
	[KT_QUALIFIER_AT_MOST] = "<=",
};

static const char *const origin_names[KT_N_ORIGINS] = {
	[KT_ORIGIN_TABLE] = "table",
	[KT_ORIGIN_LIST] = "list",
	[KT_ORIGIN_PROSE] = "prose",
};

static const struct {
	guint flag;
	const char *name;
} flag_names[] = {
	{KT_FLAG_TOTAL, "total"},
	{KT_FLAG_OF_WHICH, "of_which"},
	{KT_FLAG_RANGE_LOW, "range_low"},
	{KT_FLAG_RANGE_HIGH, "range_high"},
	{KT_FLAG_PREVIOUS, "previous"},
};

/* Index of NAME in NAMES from FIRST on, -1 if it is not there. */
static gint lookup(const char *const *names, guint first, guint n, const char *name)
{
	for (guint i = first; i < n; i++)
		if (names[i][0] == name[0] && strcmp(names[i], name) == 0)
			return (gint)i;
	return -1;
}

const char *kt_kind_name(enum kt_kind kind)
{
	return kind_names[kind];
}

const char *kt_measure_name(enum kt_measure measure)
{
	return measure_names[measure];
}

const char *kt_unit_name(enum kt_unit unit)
{
	return unit_names[unit];
}

const char *kt_qualifier_name(enum kt_qualifier qualifier)
{
	return qualifier_names[qualifier];
}

const char *kt_origin_name(enum kt_origin origin)
{
	return origin_names[origin];
}

gboolean kt_kind_lookup(const char *name, enum kt_kind *out)
{
	gint i = lookup(kind_names, 0, KT_N_KINDS, name);

	if (i >= 0)
		*out = (enum kt_kind)i;
	return i >= 0;
}

gboolean kt_measure_lookup(const char *name, enum kt_measure *out)
{
	gint i = lookup(measure_names, KT_MEASURE_NONE + 1, KT_N_MEASURES, name);

	if (i >= 0)
		*out = (enum kt_measure)i;
	return i >= 0;
}

gboolean kt_unit_lookup(const char *name, enum kt_unit *out)
{
	gint i = lookup(unit_names, KT_UNIT_NONE + 1, KT_N_UNITS, name);

	if (i >= 0)
		*out = (enum kt_unit)i;
	return i >= 0;
}

gboolean kt_qualifier_lookup(const char *name, enum kt_qualifier *out)
{
	gint i = lookup(qualifier_names, KT_QUALIFIER_NONE, KT_N_QUALIFIERS, name);

	if (i >= 0)
		*out = (enum kt_qualifier)i;
	return i >= 0;
}

gboolean kt_origin_lookup(const char *name, enum kt_origin *out)
{
	gint i = lookup(origin_names, 0, KT_N_ORIGINS, name);

	if (i >= 0)
		*out = (enum kt_origin)i;
	return i >= 0;
}

void kt_flags_append(GString *out, guint flags)
{
	gsize start = out->len;

	for (gsize i = 0; i < G_N_ELEMENTS(flag_names); i++) {
		if (!(flags & flag_names[i].flag))
			continue;
		if (out->len > start)
			g_string_append_c(out, ';');
		kt_append(out, flag_names[i].name);
	}
}

char *kt_flags_format(guint flags)
{
	GString *out = g_string_new(NULL);

	kt_flags_append(out, flags);
	return g_string_free(out, FALSE);
}

static gboolean flag_lookup(const char *name, guint *flags)
{
	for (gsize i = 0; i < G_N_ELEMENTS(flag_names); i++) {
		if (strcmp(flag_names[i].name, name) == 0) {
			*flags |= flag_names[i].flag;
			return TRUE;
		}
	}
	return FALSE;
}

gboolean kt_flags_parse(const char *text, guint *out)
{
	g_auto(GStrv) names = g_strsplit(text, ";", -1);
	guint flags = 0;

	for (char **name = names; *name; name++)
		if (!flag_lookup(*name, &flags))
			return FALSE;
	*out = flags;
	return TRUE;
}

gboolean kt_record_is_range_end(const struct kt_record *r)
{
	return (r->flags & (KT_FLAG_RANGE_LOW | KT_FLAG_RANGE_HIGH)) != 0;
}

gboolean kt_record_is_newer(const struct kt_record *a, const struct kt_record *b)
{
	gint c = strcmp(a->meeting_date, b->meeting_date);

	return c > 0 || (c == 0 && a->origin < b->origin);
}

gboolean kt_unit_is_money(enum kt_unit unit)
{
	return unit == KT_UNIT_DKK || unit == KT_UNIT_NOK;
}

gboolean kt_unit_is_time(enum kt_unit unit)
{
	return unit == KT_UNIT_HOUR || unit == KT_UNIT_DAY || unit == KT_UNIT_WEEK ||
	       unit == KT_UNIT_MONTH || unit == KT_UNIT_YEAR;
}

gboolean kt_unit_is_counted(enum kt_unit unit)
{
	return unit == KT_UNIT_PERSON || unit == KT_UNIT_CASE || unit == KT_UNIT_FTE ||
	       unit == KT_UNIT_COUNT;
}
