/* SPDX-License-Identifier: GPL-3.0-or-later */
/* chart_registry.c -- the kinds of chart.  A new kind is one line here. */
#include "charts/chart_kind.h"

static const struct kt_chart_kind *const kinds[] = {
	&kt_chart_deviation,
	&kt_chart_bridge,
	&kt_chart_trend,
	&kt_chart_compare,
	&kt_chart_fund,
	&kt_chart_grant,
	&kt_chart_distribution,
	&kt_chart_multiples,
	&kt_chart_share,
};

const struct kt_chart_kind *kt_chart_kind_lookup(const char *name)
{
	for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++)
		if (g_str_equal(kinds[i]->name, name))
			return kinds[i];
	return NULL;
}

const char *const *kt_chart_kind_names(void)
{
	static const char *names[G_N_ELEMENTS(kinds) + 1];
	static gsize once;

	if (g_once_init_enter(&once)) {
		for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++)
			names[i] = kinds[i]->name;
		g_once_init_leave(&once, 1);
	}
	return names;
}

const char *kt_chart_kind_summary(const char *kind)
{
	const struct kt_chart_kind *k = kt_chart_kind_lookup(kind);

	return k ? k->summary : NULL;
}
