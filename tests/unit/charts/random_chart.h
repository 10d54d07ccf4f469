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

/* Three series (budget, forecast, deviation), some values unknown, rows of all roles. */
static struct kt_chart *kt_random_chart(GRand *rand, gboolean is_bridge)
{
	struct kt_chart *chart = kt_chart_new(g_rand_boolean(rand) ? KT_LANG_DA : KT_LANG_EN);
	gint n = g_rand_int_range(rand, 1, 16);
	g_autofree char *message = kt_random_label(rand), *who = kt_random_label(rand);

	kt_chart_set_titles(chart, message, who, "Forventet regnskab", "2022");
	kt_chart_set_unit(
		chart, "kr.", g_rand_int_range(rand, 0, 3) * 3, g_rand_int_range(rand, 0, 3));
	kt_chart_add_series(chart, "Korrigeret budget", KT_SCENARIO_BUDGET);
	kt_chart_add_series(chart, "Forventet regnskab", KT_SCENARIO_FORECAST);
	kt_chart_add_series(chart, "Afvigelse", KT_SCENARIO_VARIANCE);
	for (gint i = 0; i < n; i++) {
		g_autofree char *label = kt_random_label(rand);
		gboolean ends = is_bridge && (i == 0 || i == n - 1);
		enum kt_row_role role = ends ? KT_ROW_TOTAL
					: is_bridge
						? KT_ROW_PLAIN
						: (enum kt_row_role)g_rand_int_range(rand, 0, 4);
		struct kt_chart_row *row = kt_chart_add_row(chart, label, role);

		if (ends)
			kt_chart_set_value(row, i ? 1 : 0, kt_random_number(rand));
		for (guint s = 0; s < 3 && !ends; s++)
			if (g_rand_int_range(rand, 0, 5))
				kt_chart_set_value(row, s, kt_random_number(rand));
	}
	return chart;
}

#endif
