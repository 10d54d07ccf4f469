/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_pdf_check.c -- each condition of the PDF/UA checker has a PDF that fails it.
 *
 * The sound PDF is a report; each fixture breaks it in one way with libqpdf. */
#include <glib/gstdio.h>
#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

#include "kommunetal/report/report.h"
#include "charts/pdf_content.h"
#include "charts/pdf_finish.h"
#include "sample_set.h"

static GByteArray *sound_pdf(void)
{
	struct kt_record_set *set = kt_sample_set();
	g_autofree char *path = g_build_filename(g_get_tmp_dir(), "kt-check.pdf", NULL);
	struct kt_report_options options;
	GError *error = NULL;
	char *data;
	gsize len;

	kt_report_options_init(&options);
	kt_report_make("budget", set, &options, path, NULL, &error);
	g_assert_no_error(error);
	g_file_get_contents(path, &data, &len, NULL);
	g_remove(path);
	kt_record_set_free(set);
	return g_byte_array_new_take((guint8 *)data, len);
}

/* The first element of TYPE in the tree under NODE; 0 if there is none. */
static qpdf_oh find(qpdf_data q, qpdf_oh node, const char *type)
{
	qpdf_oh kids, found = 0;

	if (!qpdf_oh_is_dictionary(q, node))
		return 0;
	if (qpdf_oh_is_name_and_equals(q, qpdf_oh_get_key(q, node, "/S"), type))
		return node;
	kids = qpdf_oh_get_key(q, node, "/K");
	if (!qpdf_oh_is_array(q, kids))
		return find(q, kids, type);
	for (int i = 0; !found && i < qpdf_oh_get_array_n_items(q, kids); i++)
		found = find(q, qpdf_oh_get_array_item(q, kids, i), type);
	return found;
}

static qpdf_oh element(qpdf_data q, const char *type)
{
	qpdf_oh tree = qpdf_oh_get_key(q, qpdf_get_root(q), "/StructTreeRoot");
	qpdf_oh found = find(q, qpdf_oh_get_key(q, tree, "/K"), type);

	g_assert_true(found != 0);
	return found;
}

static void rename_to(qpdf_data q, const char *from, const char *to)
{
	qpdf_oh_replace_key(q, element(q, from), "/S", qpdf_oh_new_name(q, to));
}

static void drop(qpdf_data q, const char *key)
{
	qpdf_oh_remove_key(q, qpdf_get_root(q), key);
}

static void replace_xmp(qpdf_data q, const char *what, const char *by)
{
	qpdf_oh stream = qpdf_oh_get_key(q, qpdf_get_root(q), "/Metadata");
	unsigned char *data = NULL;
	size_t len = 0;
	QPDF_BOOL filtered;
	g_autofree char *text = NULL;
	g_auto(GStrv) parts = NULL;
	g_autofree char *joined = NULL;

	qpdf_oh_get_stream_data(q, stream, qpdf_dl_all, &filtered, &data, &len);
	text = g_strndup((char *)data, len);
	free(data);
	parts = g_strsplit(text, what, -1);
	joined = g_strjoinv(by, parts);
	qpdf_oh_replace_stream_data(q, stream, (unsigned char *)joined, strlen(joined),
		qpdf_oh_new_null(q), qpdf_oh_new_null(q));
}

static qpdf_oh first_font(qpdf_data q)
{
	qpdf_oh resources = qpdf_oh_get_key(q, qpdf_get_page_n(q, 0), "/Resources");
	qpdf_oh fonts = qpdf_oh_get_key(q, resources, "/Font");

	qpdf_oh_begin_dict_key_iter(q, fonts);
	g_assert_true(qpdf_oh_dict_more_keys(q));
	return qpdf_oh_get_key(q, fonts, qpdf_oh_dict_next_key(q));
}

static qpdf_oh first_annotation(qpdf_data q)
{
	return qpdf_oh_get_array_item(q, qpdf_oh_get_key(q, qpdf_get_page_n(q, 0), "/Annots"), 0);
}

static void no_tree(qpdf_data q)
{
	drop(q, "/StructTreeRoot");
}
static void not_marked(qpdf_data q)
{
	drop(q, "/MarkInfo");
}
static void no_language(qpdf_data q)
{
	drop(q, "/Lang");
}
static void no_metadata(qpdf_data q)
{
	drop(q, "/Metadata");
}
static void no_part(qpdf_data q)
{
	replace_xmp(q, "<pdfuaid:part>1", "<pdfuaid:part>9");
}
static void no_title(qpdf_data q)
{
	replace_xmp(q, "<dc:title>", "<dc:date>");
}
static void title_unsaid(qpdf_data q)
{
	drop(q, "/ViewerPreferences");
}
static void odd_type(qpdf_data q)
{
	rename_to(q, "/P", "/Poem");
}
static void cell_astray(qpdf_data q)
{
	rename_to(q, "/TR", "/P");
}
static void no_first_heading(qpdf_data q)
{
	rename_to(q, "/H1", "/H2");
}
static void heading_skipped(qpdf_data q)
{
	rename_to(q, "/H2", "/H3");
}
static void no_alt(qpdf_data q)
{
	qpdf_oh_remove_key(q, element(q, "/Figure"), "/Alt");
}
static void no_scope(qpdf_data q)
{
	qpdf_oh_remove_key(q, element(q, "/TH"), "/A");
}
static void no_words(qpdf_data q)
{
	qpdf_oh_remove_key(q, first_annotation(q), "/Contents");
}
static void no_tabs(qpdf_data q)
{
	qpdf_oh_remove_key(q, qpdf_get_page_n(q, 0), "/Tabs");
}
static void link_astray(qpdf_data q)
{
	rename_to(q, "/Link", "/Span");
}
static void no_unicode(qpdf_data q)
{
	qpdf_oh_remove_key(q, first_font(q), "/ToUnicode");
}

static void title_hidden(qpdf_data q)
{
	qpdf_oh_replace_key(q, qpdf_get_root(q), "/ViewerPreferences",
		qpdf_oh_parse(q, "<< /DisplayDocTitle false >>"));
}

static void font_outside(qpdf_data q)
{
	qpdf_oh font = first_font(q), below = qpdf_oh_get_key(q, font, "/DescendantFonts");
	qpdf_oh descriptor;

	if (qpdf_oh_is_array(q, below))
		font = qpdf_oh_get_array_item(q, below, 0);
	descriptor = qpdf_oh_get_key(q, font, "/FontDescriptor");
	qpdf_oh_remove_key(q, descriptor, "/FontFile");
	qpdf_oh_remove_key(q, descriptor, "/FontFile2");
	qpdf_oh_remove_key(q, descriptor, "/FontFile3");
}

static void content_untagged(qpdf_data q)
{
	static const char paint[] = "0 0 m 9 9 l S\n";
	qpdf_oh stream = qpdf_oh_get_key(q, qpdf_get_page_n(q, 0), "/Contents");

	qpdf_oh_replace_stream_data(q, stream, (const unsigned char *)paint, sizeof paint - 1,
		qpdf_oh_new_null(q), qpdf_oh_new_null(q));
}

static const struct fixture {
	const char *condition;
	void (*break_it)(qpdf_data q);
} fixtures[] = {
	{"01-005", content_untagged},
	{"01-006", no_tree},
	{"01-007", not_marked},
	{"02-001", odd_type},
	{"06-001", no_metadata},
	{"06-002", no_part},
	{"06-003", no_title},
	{"07-001", title_unsaid},
	{"07-002", title_hidden},
	{"09-004", cell_astray},
	{"10-001", no_unicode},
	{"11-006", no_language},
	{"13-004", no_alt},
	{"14-002", no_first_heading},
	{"14-003", heading_skipped},
	{"15-003", no_scope},
	{"28-004", no_words},
	{"28-008", no_tabs},
	{"28-011", link_astray},
	{"31-009", font_outside},
};

static GByteArray *broken(const GByteArray *sound, const struct fixture *fixture)
{
	qpdf_data q = qpdf_init();
	GByteArray *out = g_byte_array_new();

	qpdf_read_memory(q, "sound", (const char *)sound->data, sound->len, NULL);
	fixture->break_it(q);
	qpdf_init_write_memory(q);
	qpdf_set_deterministic_ID(q, QPDF_TRUE);
	g_assert_cmpint(qpdf_write(q) & QPDF_ERRORS, ==, 0);
	g_byte_array_append(out, qpdf_get_buffer(q), (guint)qpdf_get_buffer_length(q));
	qpdf_cleanup(&q);
	return out;
}

static void sound_is_clean(void)
{
	g_autoptr(GByteArray) pdf = sound_pdf();
	g_auto(GStrv) faults = kt_pdf_check(pdf);

	g_assert_cmpstr(faults[0], ==, NULL);
}

static void fixtures_fail(void)
{
	g_autoptr(GByteArray) sound = sound_pdf();

	for (gsize i = 0; i < G_N_ELEMENTS(fixtures); i++) {
		g_autoptr(GByteArray) pdf = broken(sound, &fixtures[i]);
		g_auto(GStrv) faults = kt_pdf_check(pdf);
		gboolean found = FALSE;

		for (char **f = faults; *f; f++)
			found = found || g_str_has_prefix(*f, fixtures[i].condition);
		if (!found)
			g_error("%s was not found; first fault: %s", fixtures[i].condition,
				faults[0]);
	}
}

static void not_a_pdf(void)
{
	g_autoptr(GByteArray) text = g_byte_array_new();
	g_auto(GStrv) faults = NULL;

	g_byte_array_append(text, (const guint8 *)"hello", 5);
	faults = kt_pdf_check(text);
	g_assert_nonnull(faults[0]);
}

static void content(void)
{
	static const struct {
		const char *text;
		gboolean is_untagged;
	} cases[] = {
		{"", FALSE},
		{"q 1 0 0 1 0 0 cm Q", FALSE},
		{"/P << /MCID 0 >> BDC (S f B) Tj EMC", FALSE},
		{"/P << /MCID 0 >> BDC (a\\) S) Tj EMC", FALSE},
		{"/S gs", FALSE},
		{"% S\nq", FALSE},
		{"/P <</MCID 0>> BDC EMC (x) Tj", TRUE},
		{"0 0 m 1 1 l S", TRUE},
		{"0 0 1 1 re f*", TRUE},
		{"EMC /Artifact BMC S EMC", FALSE},
		{"/X Do", TRUE},
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
		g_assert_cmpint(kt_pdf_content_is_untagged(cases[i].text, strlen(cases[i].text)),
			==, cases[i].is_untagged);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/pdf-check/sound-is-clean", sound_is_clean);
	g_test_add_func("/pdf-check/fixtures-fail", fixtures_fail);
	g_test_add_func("/pdf-check/not-a-pdf", not_a_pdf);
	g_test_add_func("/pdf-check/content", content);
	return g_test_run();
}
