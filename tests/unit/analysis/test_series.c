/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Series, forecasts and comparisons, and what they refuse. */
#include <math.h>

#include "figures.h"
#include "kommunetal/analysis/comparison.h"
#include "kommunetal/analysis/forecast.h"
#include "kommunetal/analysis/series.h"
#include "kommunetal/base/error.h"

static void add_year(struct figures *f, guint year, const char *subject, const char *value)
{
	f->base.period = kt_period_of(kt_moment_year(year));
	figures_add(f, KT_ORIGIN_TABLE, subject, KT_MEASURE_COUNT, value, 0);
}

static void count_persons(struct figures *f)
{
	figures_init(f);
	f->base.kind = KT_KIND_PEOPLE;
	f->base.unit = KT_UNIT_PERSON;
}

/* Inflection, synonyms and empty words do not part a line; a later document
 * revises it. */
static void test_join(void)
{
	struct figures f;
	GPtrArray *all;
	const struct kt_series *s;
	const struct kt_series_point *p;

	count_persons(&f);
	add_year(&f, 2020, "Antal sygedagpengemodtagere", "180");
	add_year(&f, 2019, "sygedagpenge", "170");
	f.base.meeting_date = "2022-09-01";
	add_year(&f, 2020, "Sygedagpengemodtagere", "185");
	add_year(&f, 2021, "modtagere af ledighedsydelse", "9");
	all = kt_series_new(f.set, 2);
	g_assert_cmpuint(all->len, ==, 1);
	s = all->pdata[0];
	g_assert_cmpuint(s->points->len, ==, 2);
	p = kt_series_at(s, 1);
	g_assert_cmpfloat(p->time, ==, 2020);
	g_assert_cmpfloat(p->value, ==, 185);
	g_assert_nonnull(p->before);
	assert_decimal(p->before->value, "180");
	g_ptr_array_unref(all);
	kt_record_set_free(f.set);
}

static void check_why(struct figures *f, const char *expected)
{
	guint n = kt_record_set_length(f->set);
	char *why = kt_series_why(
		kt_record_set_at(f->set, n - 2), kt_record_set_at(f->set, n - 1), KT_LANGUAGE_EN);

	g_assert_cmpstr(why, ==, expected);
	g_free(why);
}

static void test_why(void)
{
	struct figures f;

	count_persons(&f);
	add_year(&f, 2020, "Kontanthjælpsmodtagere", "1");
	add_year(&f, 2021, "kontanthjælp", "2");
	check_why(&f, "one series: both subjects come down to \"kontanthjælp\"");
	f.base.unit = KT_UNIT_FTE;
	add_year(&f, 2022, "kontanthjælp", "2");
	check_why(&f, "not one series: the unit differs (person, fte)");
	f.base.municipality = "Vejen";
	add_year(&f, 2022, "kontanthjælp", "2");
	check_why(&f, "not one series: the municipality differs (Sorø, Vejen)");
	kt_record_set_free(f.set);
}

/* ---- forecast ---- */

static const struct kt_spent spent[] = {
	{2018, 6, 40},
	{2018, 12, 100},
	{2019, 6, 44},
	{2019, 12, 104},
	{2020, 6, 41},
	{2020, 12, 102},
	{2021, 6, 43},
	{2021, 12, 106},
	{2022, 6, 45},
};

static void test_forecast(void)
{
	struct kt_forecast f[KT_N_FORECASTS];
	gdouble share = (0.4 + 44.0 / 104 + 41.0 / 102 + 43.0 / 106) / 4;
	gdouble squares = 0;

	g_assert_true(kt_forecast_year(f, spent, G_N_ELEMENTS(spent), 2022, 6, 0.95, NULL));
	g_assert_cmpfloat(f[KT_FORECAST_STRAIGHT].value, ==, 90);
	g_assert_cmpfloat_with_epsilon(f[KT_FORECAST_LAST_YEAR].value, 45 * 106.0 / 43, 1e-12);
	g_assert_cmpfloat_with_epsilon(f[KT_FORECAST_SEASONAL].value, 45 / share, 1e-12);
	g_assert_cmpuint(f[KT_FORECAST_STRAIGHT].n_backtests, ==, 4);
	g_assert_cmpuint(f[KT_FORECAST_LAST_YEAR].n_backtests, ==, 3);
	g_assert_cmpuint(f[KT_FORECAST_SEASONAL].n_backtests, ==, 2);
	g_assert_true(f[KT_FORECAST_LAST_YEAR].has_interval);
	g_assert_false(f[KT_FORECAST_SEASONAL].has_interval); /* two backtests are too few */
	for (guint i = 0; i + 1 < G_N_ELEMENTS(spent); i += 2)
		squares += pow(2 * spent[i].amount / spent[i + 1].amount - 1, 2);
	g_assert_cmpfloat_with_epsilon(f[KT_FORECAST_STRAIGHT].error, sqrt(squares / 4), 1e-12);
	g_assert_true(f[KT_FORECAST_COMBINED].is_there);
	g_assert_cmpfloat(f[KT_FORECAST_COMBINED].value, >, 90);
	g_assert_cmpfloat(f[KT_FORECAST_COMBINED].value, <, 45 / 0.4);
}

static void check_forecast_refused(const struct kt_spent *s, guint n, guint year, guint month)
{
	struct kt_forecast f[KT_N_FORECASTS];
	GError *error = NULL;

	g_assert_false(kt_forecast_year(f, s, n, year, month, 0.95, &error));
	g_assert_error(error, KT_ERROR, KT_ERROR_REFUSED);
	g_error_free(error);
}

static void test_forecast_refusals(void)
{
	const struct kt_spent odd[] = {{2022, 6, NAN}}, twice[] = {{2022, 6, 1}, {2022, 6, 2}};
	const struct kt_spent zero[] = {{2021, 6, 0}, {2021, 12, 0}, {2022, 6, 5}};
	struct kt_forecast f[KT_N_FORECASTS];

	check_forecast_refused(NULL, 0, 2022, 6);
	check_forecast_refused(spent, G_N_ELEMENTS(spent), 2023, 6);
	check_forecast_refused(spent, G_N_ELEMENTS(spent), 2022, 13);
	check_forecast_refused(odd, 1, 2022, 6);
	check_forecast_refused(twice, 2, 2022, 6);
	g_assert_true(kt_forecast_year(f, zero, 3, 2022, 6, 0.95, NULL));
	g_assert_true(f[KT_FORECAST_STRAIGHT].is_there);
	g_assert_false(f[KT_FORECAST_LAST_YEAR].is_there); /* nothing was spent last year */
	g_assert_false(f[KT_FORECAST_COMBINED].is_there);
	g_assert_cmpuint(f[KT_FORECAST_STRAIGHT].n_backtests, ==, 0);
}

/* ---- comparison ---- */

static void add_of(struct figures *f, const char *municipality, const char *code, const char *area,
	const char *value)
{
	f->base.municipality = municipality;
	f->base.municipality_code = code;
	f->base.area = area;
	f->base.source = municipality;
	add_year(f, 2022, "borgere på kontanthjælp", value);
}

static GPtrArray *compared(const struct figures *f, const char *municipality, guint n_neighbours)
{
	struct kt_analysis_options options;

	kt_analysis_options_init(&options);
	options.language = KT_LANGUAGE_EN;
	options.municipality = municipality;
	options.n_neighbours = n_neighbours;
	return kt_comparisons(f->set, &options);
}

static const struct kt_compared *entry_of(const struct kt_comparison *c, guint i)
{
	return &g_array_index(c->entries, struct kt_compared, i);
}

static void test_compare(void)
{
	struct figures f;
	GPtrArray *all;
	const struct kt_comparison *c;

	count_persons(&f);
	add_of(&f, "Sorø", "340", "Sorø", "300");
	add_of(&f, "Sorø", "340", "DK", "60000");
	add_of(&f, "Vejen", "575", "Vejen", "400");
	add_of(&f, "København", "101", "København", "9000");
	add_of(&f, "Ringsted", "329", "Ringsted", "400");
	all = compared(&f, "Sorø", 2);
	g_assert_cmpuint(all->len, ==, 1);
	c = all->pdata[0];
	g_assert_true(c->per_inhabitant);
	g_assert_cmpuint(c->entries->len, ==, 5);
	g_assert_cmpstr(entry_of(c, 0)->municipality, ==, "København");
	g_assert_cmpuint(entry_of(c, 0)->people, ==, 644431);
	g_assert_cmpfloat_with_epsilon(entry_of(c, 0)->value, 9000000.0 / 644431, 1e-12);
	g_assert_cmpuint(entry_of(c, 0)->rank, ==, 1);
	g_assert_false(entry_of(c, 0)->is_neighbour);
	g_assert_false(entry_of(c, 0)->has_z);
	g_assert_cmpstr(entry_of(c, 3)->municipality, ==, "Vejen");
	g_assert_true(entry_of(c, 3)->is_neighbour && entry_of(c, 3)->has_z);
	g_assert_cmpstr(entry_of(c, 4)->municipality, ==, "DK");
	g_assert_cmpuint(entry_of(c, 4)->rank, ==, 0);
	g_assert_true(entry_of(c, 1)->has_national);
	g_ptr_array_unref(all);
	kt_record_set_free(f.set);
}

static void test_compare_refusals(void)
{
	struct figures f;
	GPtrArray *all;
	const struct kt_comparison *c;

	count_persons(&f);
	add_of(&f, "Sorø", "340", "Sorø", "300");
	add_of(&f, "Atlantis", "", "Atlantis", "5");
	f.base.unit = KT_UNIT_FTE;
	add_of(&f, "Vejen", "575", "Vejen", "400.5");
	all = compared(&f, NULL, 0);
	g_assert_cmpuint(all->len, ==, 1);
	c = all->pdata[0];
	g_assert_cmpuint(c->entries->len, ==, 1);
	g_assert_cmpuint(c->refusals->len, ==, 2);
	g_assert_cmpuint(c->refused->len, ==, 2);
	g_assert_cmpint(g_array_index(c->refused, struct kt_refused, 1).why, ==, KT_REFUSED_UNIT);
	g_assert_cmpstr(
		c->refusals->pdata[0], ==, "Atlantis: its number of inhabitants is not known");
	g_assert_cmpstr(c->refusals->pdata[1], ==, "Vejen tells it in another unit");
	g_ptr_array_unref(all);
	kt_record_set_free(f.set);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/series/join", test_join);
	g_test_add_func("/series/why", test_why);
	g_test_add_func("/forecast/methods", test_forecast);
	g_test_add_func("/forecast/refusals", test_forecast_refusals);
	g_test_add_func("/compare/group", test_compare);
	g_test_add_func("/compare/refusals", test_compare_refusals);
	return g_test_run();
}
