/* SPDX-License-Identifier: GPL-3.0-or-later */
/* record_chart.c -- which records can stand in a chart, and the chart of each kind. */
#include "report/record_group.h"

gboolean kt_record_is_counted(const struct kt_record *r, const struct kt_record_chart *how)
{
	if (how->kinds && !g_strv_contains(how->kinds, kt_kind_name(r->kind)))
		return FALSE;
	if (r->flags & (KT_FLAG_RANGE_LOW | KT_FLAG_RANGE_HIGH | KT_FLAG_PREVIOUS))
		return FALSE;
	return r->measure == KT_MEASURE_COUNT || r->measure == KT_MEASURE_AMOUNT ||
	       r->measure == KT_MEASURE_SHARE || r->measure == KT_MEASURE_AVERAGE ||
	       r->measure == KT_MEASURE_ACTUAL;
}

const char *kt_values_phrase(enum kt_unit unit)
{
	if (unit == KT_UNIT_PERCENT)
		return "series.share";
	return kt_unit_is_money(unit) ? "series.kroner" : "series.value";
}

struct kt_chart *kt_record_chart(
	const char *kind, const struct kt_record_set *set, const struct kt_record_chart *how)
{
	g_autoptr(GHashTable) places = kt_places_find(set);
	struct kt_record_chart own = *how;

	own.places = places;
	if (g_str_equal(kind, "trend"))
		return kt_trend_chart(set, &own);
	if (g_str_equal(kind, "multiples"))
		return kt_multiples_chart(set, &own);
	if (g_str_equal(kind, "compare"))
		return kt_compare_chart(set, &own);
	if (g_str_equal(kind, "distribution") || g_str_equal(kind, "share"))
		return kt_column_chart(set, &own, g_str_equal(kind, "share"));
	return NULL;
}
