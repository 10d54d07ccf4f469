/* SPDX-License-Identifier: GPL-3.0-or-later */
/* random_chart.h -- charts of all sorts for proofs about boxes. */
#ifndef KT_TESTS_RANDOM_CHART_H
#define KT_TESTS_RANDOM_CHART_H

#include "kommunetal/charts/chart.h"

static const char *const kt_random_words[] = {"Arbejdsmarked", "Overførselsindkomster", "og",
	"Ungdoms-", "voksenvejledning", "Børne- og ungdomsuddannelsesforvaltningen", "IT",
	"Beskæftigelsestilskudsregulering", "i", "Sønderjylland", "(inkl. forsikrede ledige)",
	"danskuddannelse", "for", "voksne", "udlændinge", "§", "2022/23",
	"Specialundervisningskonsulentbistandsaftaler"};

static char *kt_random_label(GRand *rand)
{
	GString *label = g_string_new(NULL);
	gint n = g_rand_int_range(rand, 1, 8);

	for (gint i = 0; i < n; i++)
		g_string_append_printf(label, "%s%s", i ? " " : "",
			kt_random_words[g_rand_int_range(rand, 0, G_N_ELEMENTS(kt_random_words))]);
	return g_string_free(label, FALSE);
}

static struct kt_decimal kt_random_number(GRand *rand)
{
	gint64 size = 1, digits = g_rand_int_range(rand, 0, 10);

	for (gint64 i = 0; i < digits; i++)
		size *= 10;
	return kt_decimal_int((gint64)(g_rand_double_range(rand, -1, 3) * size));
}

/* The series that charts are made of: budgets, pools, applications, counts over time with
 * the ends of a band, a figure of two years. */
static const enum kt_scenario kt_random_shapes[][6] = {
	{KT_SCENARIO_BUDGET, KT_SCENARIO_FORECAST, KT_SCENARIO_VARIANCE, KT_N_SCENARIOS},
	{KT_SCENARIO_BUDGET, KT_SCENARIO_ACTUAL, KT_SCENARIO_FORECAST, KT_SCENARIO_VARIANCE,
		KT_SCENARIO_ASIDE, KT_N_SCENARIOS},
	{KT_SCENARIO_BUDGET, KT_SCENARIO_ACTUAL, KT_SCENARIO_ASIDE, KT_N_SCENARIOS},
	{KT_SCENARIO_ACTUAL, KT_SCENARIO_FORECAST, KT_SCENARIO_LOW, KT_SCENARIO_HIGH,
		KT_N_SCENARIOS},
	{KT_SCENARIO_ACTUAL, KT_SCENARIO_ACTUAL, KT_SCENARIO_BUDGET, KT_N_SCENARIOS},
	{KT_SCENARIO_ACTUAL, KT_SCENARIO_PREVIOUS, KT_N_SCENARIOS},
};
static const char *const kt_random_names[] = {"Faktisk", "Korrigeret budget", "Forventet regnskab",
	"Året før", "Afvigelse", "Lavest", "Højest", "Restbeløb"};

static guint kt_random_series(GRand *rand, struct kt_chart *chart, gboolean is_bridge)
{
	const enum kt_scenario *shape =
		kt_random_shapes[is_bridge ? 0
					   : g_rand_int_range(
						     rand, 0, G_N_ELEMENTS(kt_random_shapes))];
	guint n = 0;

	for (; shape[n] != KT_N_SCENARIOS; n++)
		kt_chart_add_series(chart, kt_random_names[shape[n]], shape[n]);
	return n;
}

static enum kt_row_role kt_random_role(GRand *rand)
{
	return g_rand_boolean(rand)
		       ? KT_ROW_PLAIN
		       : (enum kt_row_role)g_rand_int_range(rand, 0, KT_ROW_REFERENCE + 1);
}

/* What a row may have beside its numbers: a place in time, a source, a panel. */
static void kt_random_row(GRand *rand, struct kt_chart_row *row, guint i, gboolean has_time)
{
	static const char *const panels[] = {"Syg", "Ungdomsuddannelse", "Rask"};

	if (has_time)
		kt_chart_set_time(row, 2019 + i * g_rand_double_range(rand, 0.25, 1));
	if (g_rand_boolean(rand))
		kt_chart_set_link(row, "kilde-1", "17");
	if (!g_rand_int_range(rand, 0, 9))
		kt_chart_set_result(row);
	kt_chart_set_panel(row, panels[i / 6]);
}

/* Some values unknown, rows of all roles; a bridge from its first row to its last. */
static struct kt_chart *kt_random_chart(GRand *rand, gboolean is_bridge)
{
	struct kt_chart *chart = kt_chart_new(g_rand_boolean(rand) ? KT_LANG_DA : KT_LANG_EN);
	guint n = (guint)g_rand_int_range(rand, 1, 16), n_series;
	gboolean has_time = g_rand_boolean(rand);
	g_autofree char *message = kt_random_label(rand), *who = kt_random_label(rand);

	kt_chart_set_titles(chart, message, who, "Forventet regnskab", "2022");
	kt_chart_set_unit(
		chart, "kr.", g_rand_int_range(rand, 0, 3) * 3, g_rand_int_range(rand, 0, 3));
	chart->more_is_worse = g_rand_boolean(rand);
	if (g_rand_boolean(rand))
		kt_chart_set_link_head(chart, "Kilde");
	n_series = kt_random_series(rand, chart, is_bridge);
	for (guint i = 0; i < n; i++) {
		g_autofree char *label = kt_random_label(rand);
		gboolean ends = is_bridge && (i == 0 || i == n - 1);
		struct kt_chart_row *row = kt_chart_add_row(chart, label,
			ends        ? KT_ROW_TOTAL
			: is_bridge ? KT_ROW_PLAIN
				    : kt_random_role(rand));

		kt_random_row(rand, row, i, has_time);
		if (ends)
			kt_chart_set_value(row, i ? 1 : 0, kt_random_number(rand));
		for (guint s = 0; s < n_series && !ends; s++)
			if (g_rand_int_range(rand, 0, 5))
				kt_chart_set_value(row, s, kt_random_number(rand));
	}
	return chart;
}

#endif
