/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_budget_report.c -- from records to a PDF and back to its numbers. */
#include <string.h>

#include <glib/gstdio.h>

#include "kommunetal/base/error.h"
#include "kommunetal/report/report.h"
#include "sample_set.h"

static char *in_tmp(const char *name)
{
	return g_build_filename(g_get_tmp_dir(), name, NULL);
}

static GBytes *make_as(enum kt_lang lang, const char *ending)
{
	struct kt_record_set *set = kt_sample_set();
	g_autofree char *name =
		g_strdup_printf("kt-report-%d%s", (int)g_get_monotonic_time(), ending);
	g_autofree char *path = in_tmp(name);
	struct kt_report_options options;
	GError *error = NULL;
	char *data;
	gsize len;

	kt_report_options_init(&options);
	options.lang = lang;
	kt_report_make("budget", set, &options, path, NULL, &error);
	g_assert_no_error(error);
	g_assert_true(g_file_get_contents(path, &data, &len, NULL));
	g_remove(path);
	kt_record_set_free(set);
	return g_bytes_new_take(data, len);
}

static GBytes *make(enum kt_lang lang)
{
	return make_as(lang, ".pdf");
}

static void same_bytes(void)
{
	static const char *const endings[] = {".pdf", ".html", ".xlsx"};

	for (gsize i = 0; i < G_N_ELEMENTS(endings); i++) {
		GBytes *first = make_as(KT_LANG_DA, endings[i]);
		GBytes *second = make_as(KT_LANG_DA, endings[i]);

		g_assert_true(g_bytes_equal(first, second));
		g_bytes_unref(first);
		g_bytes_unref(second);
	}
}

/* The numbers are there, every link has its target, and nothing is loaded. */
static void html(void)
{
	GBytes *bytes = make_as(KT_LANG_DA, ".html");
	g_autofree char *text = g_strndup(g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes));
	g_autoptr(GRegex) link = g_regex_new("href=\"#([^\"]+)\"", 0, 0, NULL);
	GMatchInfo *match;
	guint n = 0;

	g_bytes_unref(bytes);
	for (guint i = 0; i < G_N_ELEMENTS(kt_sample_lines); i++) {
		g_autofree char *number =
			kt_decimal_to_danish(kt_decimal_int(kt_sample_lines[i].expected), 0);

		g_assert_nonnull(strstr(text, number));
	}
	g_regex_match(link, text, 0, &match);
	for (; g_match_info_matches(match); g_match_info_next(match, NULL), n++) {
		g_autofree char *name = g_match_info_fetch(match, 1);
		g_autofree char *id = g_strdup_printf(" id=\"%s\"", name);

		if (!strstr(text, id))
			g_error("a link goes to '%s', which is nowhere", name);
	}
	g_match_info_free(match);
	g_assert_cmpuint(n, >=, G_N_ELEMENTS(kt_sample_lines));
	g_assert_null(strstr(text, " src="));
	g_assert_null(strstr(text, "<link"));
	g_assert_null(strstr(text, "@import"));
}

/* What a command prints for the file, or NULL if it is not installed. */
static char *run(
	const char *program, const char *option, GBytes *pdf, const char *last, gint *status)
{
	g_autofree char *path = in_tmp("kt-report-run.pdf");
	g_autofree char *found = g_find_program_in_path(program);
	char *argv[] = {found, (char *)option, path, (char *)last, NULL}, *out = NULL;

	if (!found)
		return NULL;
	g_file_set_contents(path, g_bytes_get_data(pdf, NULL), (gssize)g_bytes_get_size(pdf), NULL);
	g_spawn_sync(
		NULL, argv, NULL, G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &out, NULL, status, NULL);
	g_remove(path);
	return out;
}

/* Every figure of the table stands in the PDF's text as it was given. */
static void numbers_come_back(void)
{
	GBytes *pdf = make(KT_LANG_DA);
	gint status = 0;
	g_autofree char *text = run("pdftotext", "-layout", pdf, "-", &status);

	g_bytes_unref(pdf);
	if (!text) {
		g_test_skip("pdftotext is not installed");
		return;
	}
	for (guint i = 0; i < G_N_ELEMENTS(kt_sample_lines); i++) {
		const gint64 values[] = {kt_sample_lines[i].revised, kt_sample_lines[i].expected,
			kt_sample_lines[i].deviation};

		for (gsize v = 0; v < G_N_ELEMENTS(values); v++) {
			g_autofree char *number =
				kt_decimal_to_danish(kt_decimal_int(values[v]), 0);

			if (!strstr(text, number))
				g_error("%s is not in the text:\n%s", number, text);
		}
	}
	g_assert_nonnull(strstr(text, "Forventet merforbrug på 5,8 mio. kr. (1,2 %)"));
	g_assert_nonnull(strstr(text, "5.836.699"));
	g_assert_nonnull(strstr(text, "00.32.00-G01-5-22"));
	g_assert_nonnull(strstr(text, "linje 65"));
}

static void english(void)
{
	GBytes *pdf = make(KT_LANG_EN);
	gint status = 0;
	g_autofree char *text = run("pdftotext", "-layout", pdf, "-", &status);

	g_bytes_unref(pdf);
	if (!text) {
		g_test_skip("pdftotext is not installed");
		return;
	}
	g_assert_nonnull(strstr(text, "Expected overspending of DKK 5.8 million (1.2%)"));
	g_assert_nonnull(strstr(text, "501,785,699"));
}

static void sound_file(void)
{
	GBytes *pdf = make(KT_LANG_DA);
	gint status = 1;
	g_autofree char *text = run("qpdf", "--check", pdf, NULL, &status);

	g_bytes_unref(pdf);
	if (!text) {
		g_test_skip("qpdf is not installed");
		return;
	}
	g_assert_cmpint(status, ==, 0);
}

static void expect_error(const char *name, struct kt_record_set *set, const char *path, gint code)
{
	struct kt_report_options options;
	g_autoptr(GError) error = NULL;

	kt_report_options_init(&options);
	g_assert_false(kt_report_make(name, set, &options, path, NULL, &error));
	g_assert_error(error, KT_ERROR, code);
}

static void refusals(void)
{
	struct kt_record_set *set = kt_sample_set(), *empty = kt_record_set_new();
	g_autofree char *ini = in_tmp("kt-report-bad.ini"), *path = in_tmp("kt-report-none.pdf");

	expect_error("budget", empty, path, KT_ERROR_REFUSED);
	expect_error("nonesuch", set, path, KT_ERROR_USAGE);
	expect_error("/nonesuch/x.ini", set, path, KT_ERROR_READ);
	expect_error("budget", set, "/tmp/out.doc", KT_ERROR_USAGE);
	expect_error("budget", set, "/nonesuch/out.pdf", KT_ERROR_WRITE);
	g_file_set_contents(ini, "[report\n", -1, NULL);
	expect_error(ini, set, path, KT_ERROR_FORMAT);
	g_file_set_contents(ini, "[report]\nchapters=a\n[a]\npart=poem\n", -1, NULL);
	expect_error(ini, set, path, KT_ERROR_FORMAT);
	g_remove(ini);
	g_assert_false(g_file_test(path, G_FILE_TEST_EXISTS));
	kt_record_set_free(set);
	kt_record_set_free(empty);
}

static void add_counts(struct kt_record_set *set)
{
	static const char *const subjects[] = {"Sygedagpenge", "Kontanthjælp", "Fleksjob"};

	for (guint i = 0; i < G_N_ELEMENTS(subjects); i++)
		for (guint year = 2018; year < 2024; year++) {
			struct kt_record r = kt_sample_record("tal.txt", 10 + i, subjects[i]);

			r.kind = KT_KIND_PEOPLE;
			r.unit = KT_UNIT_PERSON;
			r.period = kt_period_of(kt_moment_year(year));
			r.area = year % 2 ? "Sorø" : "Faxe";
			r.table = 1;
			r.row = 2 + i;
			r.origin = KT_ORIGIN_TABLE;
			kt_sample_add(
				set, &r, KT_MEASURE_COUNT, year - 2016, 100 * i + year - 2000);
			r.area = "Sorø";
			kt_sample_add(
				set, &r, KT_MEASURE_COUNT, year - 2016, 100 * i + year - 2000);
		}
}

/* Every definition makes a report, or says that the input has nothing for it. */
static void definitions(void)
{
	g_auto(GStrv) all = kt_report_names();
	struct kt_record_set *set = kt_sample_set();
	g_autofree char *path = in_tmp("kt-report-all.pdf");
	struct kt_report_options options;
	guint n_made = 0;

	add_counts(set);
	kt_report_options_init(&options);
	g_assert_true(g_strv_contains((const char *const *)all, "budget"));
	for (char **name = all; *name; name++)
		for (options.lang = KT_LANG_DA; options.lang <= KT_LANG_EN; options.lang++) {
			g_autoptr(GError) error = NULL;

			if (!kt_report_make(*name, set, &options, path, NULL, &error)) {
				g_test_message("%s: %s", *name, error->message);
				g_assert_error(error, KT_ERROR, KT_ERROR_REFUSED);
				continue;
			}
			n_made++;
			g_remove(path);
		}
	g_assert_cmpuint(n_made, >=, 6); /* budget, activity, compare in two languages */
	kt_record_set_free(set);
}

/* Every kind of chart that the records can fill. */
static void charts(void)
{
	struct kt_record_set *set = kt_sample_set();

	add_counts(set);
	for (const char *const *kind = kt_chart_kind_names(); *kind; kind++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(GPtrArray) all = kt_report_charts(*kind, set, KT_LANG_DA, &error);
		g_autoptr(kt_scene) scene = NULL;
		g_auto(GStrv) faults = NULL;

		/* there are no funds, and the columns of counts have no sum to be shares of */
		if (g_str_equal(*kind, "fund") || g_str_equal(*kind, "grant") ||
			g_str_equal(*kind, "share")) {
			g_assert_error(error, KT_ERROR, KT_ERROR_REFUSED);
			continue;
		}
		g_assert_no_error(error);
		scene = kt_chart_layout(all->pdata[0], *kind, 960, 540, kt_ruler_pango(), &error);
		g_assert_no_error(error);
		faults = kt_chart_lint(all->pdata[0], *kind, scene);
		g_assert_cmpstr(faults[0], ==, NULL);
	}
	kt_record_set_free(set);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/report/same-bytes", same_bytes);
	g_test_add_func("/report/numbers-come-back", numbers_come_back);
	g_test_add_func("/report/html", html);
	g_test_add_func("/report/english", english);
	g_test_add_func("/report/sound-file", sound_file);
	g_test_add_func("/report/refusals", refusals);
	g_test_add_func("/report/definitions", definitions);
	g_test_add_func("/report/charts", charts);
	return g_test_run();
}
