/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hard_charts.h -- the charts that go wrong first: one row, forty rows, long
 * Danish words, negative totals, missing values, equal values, tiny and huge
 * numbers. */
#ifndef KT_TESTS_HARD_CHARTS_H
#define KT_TESTS_HARD_CHARTS_H

#include "kommunetal/charts/chart.h"

/* How a hard chart is filled: value of row R in series S, in the base unit;
 * FALSE for a missing one. */
typedef gboolean (*kt_hard_value)(guint r, guint s, struct kt_decimal *out);

struct kt_hard_chart {
	const char *name;
	guint n_rows;
	gboolean has_long_labels;
	gint power;
	guint decimals;
	kt_hard_value value;
	gboolean has_total; /* and a part of it, where rows are no points in time */
	gboolean is_golden; /* test_hard.c holds its layout to tests/unit/charts/hard/ */
};

static gboolean kt_hard_plain(guint r, guint s, struct kt_decimal *out)
{
	*out = kt_decimal_int((gint64)(40 + 7 * r % 31) * 1000000 +
			      (s == 1 ? ((gint64)r * 977 % 7 - 3) * 430000 : 0));
	return TRUE;
}

static gboolean kt_hard_negative(guint r, guint s, struct kt_decimal *out)
{
	kt_hard_plain(r, s, out);
	*out = kt_decimal_neg(*out);
	return TRUE;
}

/* Income larger than spending: the total is below 0, its parts on both sides. */
static gboolean kt_hard_fall(guint r, guint s, struct kt_decimal *out)
{
	static const gint64 sizes[] = {12400000, -31700000, 4800000, -9100000, 2300000};

	*out = kt_decimal_int(sizes[r % G_N_ELEMENTS(sizes)] - (s ? (gint64)(r + 1) * 310000 : 0));
	return TRUE;
}

static gboolean kt_hard_missing(guint r, guint s, struct kt_decimal *out)
{
	kt_hard_plain(r, s, out);
	return (r + s) % 3 != 1;
}

static gboolean kt_hard_equal(guint r, guint s, struct kt_decimal *out)
{
	(void)r;
	(void)s;
	*out = kt_decimal_int(12000000);
	return TRUE;
}

static gboolean kt_hard_tiny(guint r, guint s, struct kt_decimal *out)
{
	*out = (struct kt_decimal){(gint64)(r * 3 + s + 1), 2};
	return TRUE;
}

static gboolean kt_hard_huge(guint r, guint s, struct kt_decimal *out)
{
	*out = kt_decimal_int((gint64)(r + 1) * 987654321012LL + s * 1234567890LL);
	return TRUE;
}

static gboolean kt_hard_mixed(guint r, guint s, struct kt_decimal *out)
{
	static const gint64 sizes[] = {3, 912345678, 0, -40500, 77, 1000000000};

	*out = kt_decimal_int(sizes[(r + s) % G_N_ELEMENTS(sizes)]);
	return TRUE;
}

static const struct kt_hard_chart kt_hard_charts[] = {
	{"one-row", 1, FALSE, 6, 1, kt_hard_plain, FALSE, TRUE},
	{"two-rows", 2, FALSE, 6, 1, kt_hard_plain, FALSE, FALSE},
	{"forty-rows", 40, FALSE, 6, 1, kt_hard_plain, FALSE, TRUE},
	{"long-labels", 9, TRUE, 3, 0, kt_hard_plain, FALSE, TRUE},
	{"negative", 7, FALSE, 0, 0, kt_hard_negative, FALSE, FALSE},
	{"negative-total", 5, FALSE, 6, 1, kt_hard_fall, TRUE, TRUE},
	{"missing", 9, FALSE, 6, 1, kt_hard_missing, TRUE, TRUE},
	{"equal", 6, FALSE, 6, 1, kt_hard_equal, FALSE, FALSE},
	{"tiny", 6, FALSE, 0, 2, kt_hard_tiny, FALSE, FALSE},
	{"huge", 6, FALSE, 0, 0, kt_hard_huge, FALSE, FALSE},
	{"mixed", 8, TRUE, 0, 0, kt_hard_mixed, FALSE, FALSE},
};

static const char *const kt_hard_labels[] = {"Sygedagpenge", "Kontanthjælp og uddannelseshjælp",
	"Ungeindsats", "Førtidspension", "Fleksjob og ledighedsydelse", "Bosætning og erhverv"};
static const char *const kt_hard_long_labels[] = {
	"Integration og danskuddannelse for voksne udlændinge, herunder introduktionsprogram",
	"Specialundervisningskonsulentbistandsaftaler",
	"Beskæftigelsestilskudsregulering vedrørende forsikrede ledige",
	"Børne- og ungdomsuddannelsesforvaltningens fællesudgifter (inkl. ungdomsskole)"};

/* The sum of what is known, and a part of it. */
static void kt_hard_total(struct kt_chart *chart, guint n_series)
{
	struct kt_chart_row *total = kt_chart_add_row(chart, "I alt", KT_ROW_TOTAL);
	struct kt_chart_row *part = kt_chart_add_row(chart, "Heraf serviceramme", KT_ROW_OF_WHICH);

	for (guint s = 0; s < n_series; s++) {
		struct kt_decimal sum = kt_decimal_int(0);

		for (guint r = 0; r + 2 < chart->rows->len; r++)
			if (kt_chart_row(chart, r)->values[s].is_known)
				kt_decimal_add(&sum, sum, kt_chart_row(chart, r)->values[s].number);
		kt_chart_set_value(total, s, sum);
	}
	kt_chart_set_value(part, 0, kt_decimal_int(1900000));
}

/* A chart for KIND; it may still be refused. */
static struct kt_chart *kt_hard_chart_new(const struct kt_hard_chart *how, const char *kind)
{
	struct kt_chart *chart = kt_chart_new(KT_LANG_DA);
	gboolean is_bridge = g_str_equal(kind, "bridge");
	gboolean is_time = g_str_equal(kind, "trend") || g_str_equal(kind, "multiples");
	guint n_labels = how->has_long_labels ? G_N_ELEMENTS(kt_hard_long_labels)
					      : G_N_ELEMENTS(kt_hard_labels);
	struct kt_decimal number, sum = kt_decimal_int(0);

	kt_chart_set_titles(chart, "Forventet merforbrug på 7,2 mio. kr. (1,6 %)",
		"Sorø Kommune, Arbejdsmarkeds- og Erhvervsudvalget",
		"Forventet regnskab mod korrigeret budget", "Budget 2022, opgjort 31. marts 2022");
	kt_chart_set_unit(chart,
		how->power == 6 ? "mio. kr."
		: how->power    ? "1.000 kr."
				: "kr.",
		how->power, how->decimals);
	if (g_str_equal(kind, "grant")) {
		kt_chart_add_series(chart, "Ansøgt", KT_SCENARIO_BUDGET);
		kt_chart_add_series(chart, "Indstillet", KT_SCENARIO_ACTUAL);
	} else {
		kt_chart_add_series(chart, "Korrigeret budget", KT_SCENARIO_BUDGET);
		kt_chart_add_series(chart, "Forventet regnskab", KT_SCENARIO_FORECAST);
	}
	if (is_bridge)
		kt_chart_add_series(chart, "Afvigelse", KT_SCENARIO_VARIANCE);
	if (is_bridge && how->value(0, 0, &number)) {
		sum = number;
		kt_chart_set_value(
			kt_chart_add_row(chart, "Korrigeret budget", KT_ROW_TOTAL), 0, number);
	}
	for (guint r = 0; r < how->n_rows; r++) {
		const char *word = how->has_long_labels ? kt_hard_long_labels[r % n_labels]
							: kt_hard_labels[r % n_labels];
		g_autofree char *time = g_strdup_printf("%u. kvartal %u", r % 4 + 1, 2014 + r / 4);
		g_autofree char *label =
			r < n_labels ? g_strdup(word) : g_strdup_printf("%s %u", word, r);
		struct kt_chart_row *row =
			kt_chart_add_row(chart, is_time ? time : label, KT_ROW_PLAIN);

		if (g_str_equal(kind, "multiples"))
			kt_chart_set_panel(
				row, kt_hard_labels[r / 5 % G_N_ELEMENTS(kt_hard_labels)]);
		for (guint s = 0; s < 2; s++) {
			struct kt_decimal before = number;

			if (!how->value(r, s, &number))
				continue;
			if (!is_bridge)
				kt_chart_set_value(row, s, number);
			else if (s == 1 && kt_decimal_sub(&number, number, before)) {
				kt_chart_set_value(row, 2, number);
				kt_decimal_add(&sum, sum, number);
			}
		}
	}
	if (how->has_total && !is_bridge && !is_time)
		kt_hard_total(chart, 2);
	if (is_bridge)
		kt_chart_set_value(
			kt_chart_add_row(chart, "Forventet regnskab", KT_ROW_TOTAL), 1, sum);
	return chart;
}

#endif
