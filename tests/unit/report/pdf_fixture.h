/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_fixture.h -- a sound PDF, a report, which each fixture breaks in one way with libqpdf. */
#ifndef KT_TESTS_PDF_FIXTURE_H
#define KT_TESTS_PDF_FIXTURE_H

#include <glib/gstdio.h>
#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

#include "kommunetal/report/report.h"
#include "charts/pdf_finish.h"
#include "pdf_edit.h"
#include "sample_set.h"

/* NULL with an error where the report is none that holds. */
static GByteArray *pdf_of(const struct kt_record_set *set, GError **error)
{
	g_autofree char *path = g_build_filename(g_get_tmp_dir(), "kt-check.pdf", NULL);
	struct kt_report_options options;
	char *data;
	gsize len;

	kt_report_options_init(&options);
	if (!kt_report_make("budget", set, &options, path, NULL, error))
		return NULL;
	g_file_get_contents(path, &data, &len, NULL);
	g_remove(path);
	return g_byte_array_new_take((guint8 *)data, len);
}

static GByteArray *sound_pdf(void)
{
	struct kt_record_set *set = kt_sample_set();
	GError *error = NULL;
	GByteArray *pdf = pdf_of(set, &error);

	g_assert_no_error(error);
	kt_record_set_free(set);
	return pdf;
}

static void put_content(qpdf_data q, const char *text)
{
	qpdf_oh stream = qpdf_oh_get_key(q, qpdf_get_page_n(q, 0), "/Contents");

	qpdf_oh_replace_stream_data(q, stream, (const unsigned char *)text, strlen(text),
		qpdf_oh_new_null(q), qpdf_oh_new_null(q));
}
/* FAULTS: the conditions that are found, all of them, in this order. */
struct fixture {
	const char *faults;
	void (*break_it)(qpdf_data q);
};

static GByteArray *broken(const GByteArray *sound, const struct fixture *fixture)
{
	qpdf_data q = qpdf_init();
	GByteArray *out = g_byte_array_new();

	qpdf_read_memory(q, "sound", (const char *)sound->data, sound->len, NULL);
	/* Encryption is a matter of writing. */
	qpdf_init_write_memory(q);
	fixture->break_it(q);
	/* An encrypted file cannot have an ID of its bytes. */
	qpdf_set_static_ID(q, QPDF_TRUE);
	g_assert_cmpint(qpdf_write(q) & QPDF_ERRORS, ==, 0);
	g_byte_array_append(out, qpdf_get_buffer(q), (guint)qpdf_get_buffer_length(q));
	qpdf_cleanup(&q);
	return out;
}
/* "28-011 a link is not ..." and so on: the first words. */
static char *names_of(char **faults)
{
	GString *names = g_string_new(NULL);

	for (char **f = faults; *f; f++)
		g_string_append_printf(
			names, "%s%.*s", names->len ? " " : "", (int)strcspn(*f, " "), *f);
	return g_string_free(names, FALSE);
}
/* Each fixture breaks one condition, is found, and nothing else is. */
static void check_fixtures(const struct fixture *fixtures, gsize n)
{
	g_autoptr(GByteArray) sound = sound_pdf();

	for (gsize i = 0; i < n; i++) {
		g_autoptr(GByteArray) pdf = broken(sound, &fixtures[i]);
		g_auto(GStrv) faults = kt_pdf_check(pdf);
		g_autofree char *names = names_of(faults);

		if (!g_str_equal(names, fixtures[i].faults))
			g_error("fixture %u: '%s', not '%s'; first fault: %s", (guint)i + 1, names,
				fixtures[i].faults, faults[0] ? faults[0] : "none");
	}
}

#endif
