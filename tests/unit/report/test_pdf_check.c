/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_pdf_check.c -- each condition of the PDF/UA checker has a PDF that fails it; those of
 * fonts are in test_pdf_fonts.c. */
#include "pdf_fixture.h"

/* The first link becomes an annotation of TYPE inside of an element ELEMENT. */
static qpdf_oh annotation_as(qpdf_data q, const char *type, const char *element);

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
static qpdf_oh annotation_as(qpdf_data q, const char *type, const char *into)
{
	qpdf_oh annotation = first_annotation(q);

	qpdf_oh_replace_key(q, annotation, "/Subtype", qpdf_oh_new_name(q, type));
	rename_to(q, "/Link", into);
	return annotation;
}

static void title_hidden(qpdf_data q)
{
	put_root(q, "/ViewerPreferences", "<< /DisplayDocTitle false >>");
}
static void suspect(qpdf_data q)
{
	put_root(q, "/MarkInfo", "<< /Marked true /Suspects true >>");
}
static void content_untagged(qpdf_data q)
{
	put_content(q, "0 0 m 9 9 l S\n");
}
static void artifact_inside(qpdf_data q)
{
	put_content(q, "/P << /MCID 0 >> BDC /Artifact BMC 0 0 m 9 9 l S EMC EMC\n");
}
static void tagged_inside(qpdf_data q)
{
	put_content(q, "/Artifact BMC /P << /MCID 0 >> BDC 0 0 m 9 9 l S EMC EMC\n");
}

/* ---- roles, types and places ---- */

static void role_astray(qpdf_data q)
{
	put_role(q, "<< /Poem /Verse >>");
}
static void role_circle(qpdf_data q)
{
	put_role(q, "<< /Poem /Verse /Verse /Poem >>");
}
static void role_standard(qpdf_data q)
{
	put_role(q, "<< /P /Span >>");
}
static void item_astray(qpdf_data q)
{
	rename_to(q, "/P", "/LI");
}
static void entry_astray(qpdf_data q)
{
	rename_to(q, "/P", "/TOCI");
}
static void ruby_astray(qpdf_data q)
{
	rename_to(q, "/P", "/RB");
}
static void warichu_astray(qpdf_data q)
{
	rename_to(q, "/P", "/WT");
}
static void formula(qpdf_data q)
{
	rename_to(q, "/P", "/Formula");
}
static void note(qpdf_data q)
{
	rename_to(q, "/P", "/Note");
}

static void notes_alike(qpdf_data q)
{
	for (guint i = 0; i < 2; i++) {
		qpdf_oh p = element(q, "/P");

		qpdf_oh_replace_key(q, p, "/S", qpdf_oh_new_name(q, "/Note"));
		put(q, p, "/ID", "(n1)");
	}
}

static void headings_alike(qpdf_data q)
{
	static const char *const levels[] = {"/H1", "/H2", "/H3"};
	qpdf_oh tree = qpdf_oh_get_key(q, qpdf_get_root(q), "/StructTreeRoot"), heading;

	for (gsize i = 0; i < G_N_ELEMENTS(levels); i++)
		while ((heading = find(q, qpdf_oh_get_key(q, tree, "/K"), levels[i])))
			qpdf_oh_replace_key(q, heading, "/S", qpdf_oh_new_name(q, "/H"));
}

static void headings_mixed(qpdf_data q)
{
	rename_to(q, "/H2", "/H");
}

/* ---- language ---- */

static void no_language_of_field(qpdf_data q)
{
	qpdf_oh annotation = annotation_as(q, "/Widget", "/Form");

	put(q, annotation, "/TU", "(Navn)");
	drop(q, "/Lang");
}

/* ---- what else a file may hold ---- */

static void configuration_unnamed(qpdf_data q)
{
	put_root(q, "/OCProperties", "<< /OCGs [] /D << /Name (a) >> /Configs [ << >> ] >>");
}
static void layers_unnamed(qpdf_data q)
{
	put_root(q, "/OCProperties", "<< /OCGs [] /D << >> >>");
}
static void layers_by_usage(qpdf_data q)
{
	put_root(q, "/OCProperties", "<< /OCGs [] /D << /Name (a) /AS [] >> >>");
}
static void file_unnamed(qpdf_data q)
{
	put_root(q, "/Names",
		"<< /EmbeddedFiles << /Names [ (a) << /Type /Filespec /F (a) >> ] >> >>");
}

static void form_dynamic(qpdf_data q)
{
	qpdf_oh form = qpdf_oh_parse(q, "<< /Fields [] >>");

	qpdf_oh_replace_key(q, form, "/XFA",
		stream_of(q, "<config><dynamicRender>required</dynamicRender></config>"));
	qpdf_oh_replace_key(q, qpdf_get_root(q), "/AcroForm", form);
}

/* The bits of a file before PDF 1.6, which could keep readers aloud out. */
static void locked(qpdf_data q)
{
	qpdf_set_r3_encryption_parameters_insecure(q, "", "owner", QPDF_FALSE, QPDF_TRUE, QPDF_TRUE,
		QPDF_TRUE, QPDF_TRUE, QPDF_TRUE, qpdf_r3p_full);
}

/* ---- annotations ---- */

static void comment_astray(qpdf_data q)
{
	qpdf_oh_replace_key(q, first_annotation(q), "/Subtype", qpdf_oh_new_name(q, "/Text"));
}
static void comment_silent(qpdf_data q)
{
	qpdf_oh_remove_key(q, annotation_as(q, "/Text", "/Annot"), "/Contents");
}
static void field_silent(qpdf_data q)
{
	annotation_as(q, "/Widget", "/Form");
}
static void field_astray(qpdf_data q)
{
	put(q, annotation_as(q, "/Widget", "/Span"), "/TU", "(Navn)");
}
static void odd_annotation(qpdf_data q)
{
	annotation_as(q, "/Poem", "/Annot");
}
static void trap_net(qpdf_data q)
{
	annotation_as(q, "/TrapNet", "/Annot");
}
static void printers_mark(qpdf_data q)
{
	annotation_as(q, "/PrinterMark", "/Annot");
}
static void odd_tabs(qpdf_data q)
{
	put(q, qpdf_get_page_n(q, 0), "/Tabs", "/R");
}

/* ---- XObjects ---- */

static void put_form(qpdf_data q, const char *key, const char *value, gboolean is_twice)
{
	qpdf_oh resources = qpdf_oh_get_key(q, qpdf_get_page_n(q, 0), "/Resources");
	qpdf_oh objects = qpdf_oh_parse(q, "<< >>"), form = stream_of(q, "q Q");
	qpdf_oh dict = qpdf_oh_get_dict(q, form);

	put(q, dict, "/Subtype", "/Form");
	put(q, dict, "/BBox", "[0 0 1 1]");
	put(q, dict, key, value);
	qpdf_oh_replace_key(q, objects, "/A", form);
	if (is_twice)
		qpdf_oh_replace_key(q, objects, "/B", form);
	qpdf_oh_replace_key(q, resources, "/XObject", objects);
}

static void reference(qpdf_data q)
{
	put_form(q, "/Ref", "<< /F (other.pdf) /Page 0 >>", FALSE);
}
static void drawn_twice(qpdf_data q)
{
	put_form(q, "/StructParents", "99", TRUE);
}
static const struct fixture fixtures[] = {
	{"01-003", artifact_inside},
	{"01-004", tagged_inside},
	{"01-005", content_untagged},
	/* Without a tree no link is inside of a Link element. */
	{"01-005 28-011", no_tree},
	{"01-007", suspect},
	{"ISO", not_marked},
	{"02-001", odd_type},
	{"02-001", role_astray},
	{"02-003", role_circle},
	{"02-004", role_standard},
	{"06-001", no_metadata},
	{"06-002", no_part},
	{"06-003", no_title},
	{"07-001", title_unsaid},
	{"07-002", title_hidden},
	{"09-004", cell_astray},
	{"09-005", item_astray},
	{"09-006", entry_astray},
	{"09-007", ruby_astray},
	{"09-008", warichu_astray},
	/* Bookmarks, texts, alternative texts and links are all of the document's language. */
	{"11-006 11-003 11-001 11-002 11-004", no_language},
	{"11-006 11-003 11-001 11-002 11-004 11-005", no_language_of_field},
	{"13-004", no_alt},
	{"14-002", no_first_heading},
	{"14-003", heading_skipped},
	{"14-006", headings_alike},
	{"14-007", headings_mixed},
	{"15-003", no_scope},
	{"17-002", formula},
	{"19-003", note},
	{"19-004", notes_alike},
	{"20-001", configuration_unnamed},
	{"20-002", layers_unnamed},
	{"20-003", layers_by_usage},
	{"21-001", file_unnamed},
	{"25-001", form_dynamic},
	{"26-002", locked},
	{"28-002", comment_astray},
	{"28-004", comment_silent},
	{"28-005", field_silent},
	{"28-006", odd_annotation},
	{"28-007", trap_net},
	{"28-008", no_tabs},
	{"28-009", odd_tabs},
	{"28-010", field_astray},
	{"28-011", link_astray},
	{"28-012", no_words},
	{"28-017", printers_mark},
	{"30-001", reference},
	{"30-002", drawn_twice},
};

static void sound_is_clean(void)
{
	g_autoptr(GByteArray) pdf = sound_pdf();
	g_auto(GStrv) faults = kt_pdf_check(pdf);

	g_assert_cmpstr(faults[0], ==, NULL);
}

/* A letter that the report's own font lacks is drawn of another, which Cairo embeds differently. */
static void foreign_letter(void)
{
	struct kt_record_set *set = kt_sample_set();
	struct kt_record r = kt_sample_record("referat.txt", 70, "Venskabsby \u90e8");
	g_autoptr(GByteArray) pdf = NULL;
	g_autoptr(GError) error = NULL;
	g_auto(GStrv) faults = NULL;

	r.origin = KT_ORIGIN_TABLE;
	r.table = 2;
	r.row = 2;
	kt_sample_add(set, &r, KT_MEASURE_REVISED_BUDGET, 2, 100000);
	kt_sample_add(set, &r, KT_MEASURE_EXPECTED_RESULT, 3, 120000);
	kt_sample_add(set, &r, KT_MEASURE_DEVIATION, 4, 20000);
	pdf = pdf_of(set, &error);
	kt_record_set_free(set);
	if (error && strstr(error->message, "31-030")) {
		g_test_skip("no font at hand has the letter");
		return;
	}
	g_assert_no_error(error);
	faults = kt_pdf_check(pdf);
	g_assert_cmpstr(faults[0], ==, NULL);
}
static void fixtures_fail(void)
{
	check_fixtures(fixtures, G_N_ELEMENTS(fixtures));
}

static void not_a_pdf(void)
{
	g_autoptr(GByteArray) text = g_byte_array_new();
	g_auto(GStrv) faults = NULL;

	g_byte_array_append(text, (const guint8 *)"hello", 5);
	faults = kt_pdf_check(text);
	g_assert_nonnull(faults[0]);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/pdf-check/sound-is-clean", sound_is_clean);
	g_test_add_func("/pdf-check/foreign-letter", foreign_letter);
	g_test_add_func("/pdf-check/fixtures-fail", fixtures_fail);
	g_test_add_func("/pdf-check/not-a-pdf", not_a_pdf);
	return g_test_run();
}
