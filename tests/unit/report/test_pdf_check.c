/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_pdf_check.c -- each condition of the PDF/UA checker has a PDF that fails it.
 *
 * The sound PDF is a report; each fixture breaks it in one way with libqpdf. */
#include <glib/gstdio.h>
#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

#include "kommunetal/report/report.h"
#include "charts/pdf_finish.h"
#include "pdf_edit.h"
#include "sample_set.h"
#include "truetype.h"

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

/* ---- fonts ---- */

static void no_unicode(qpdf_data q)
{
	qpdf_oh_remove_key(q, composite(q), "/ToUnicode");
}
static void unicode_zero(qpdf_data q)
{
	qpdf_oh_replace_key(q, composite(q), "/ToUnicode",
		stream_of(q, "2 beginbfchar\n<0001> <2212>\n<0002> <0000>\nendbfchar"));
}
static void unicode_mark(qpdf_data q)
{
	qpdf_oh_replace_key(q, composite(q), "/ToUnicode",
		stream_of(q, "1 beginbfrange\n<0000> <0002> <FEFF>\nendbfrange"));
}

static void put_map(qpdf_data q, const char *system, const char *program)
{
	qpdf_oh map = stream_of(q, program), dict = qpdf_oh_get_dict(q, map);

	put(q, dict, "/Type", "/CMap");
	put(q, dict, "/CIDSystemInfo", system);
	put(q, descendant(q), "/CIDSystemInfo",
		"<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>");
	qpdf_oh_replace_key(q, composite(q), "/Encoding", map);
}

static void other_registry(qpdf_data q)
{
	put_map(q, "<< /Registry (Ours) /Ordering (Identity) /Supplement 0 >>", "");
}
static void other_ordering(qpdf_data q)
{
	put_map(q, "<< /Registry (Adobe) /Ordering (Japan1) /Supplement 0 >>", "");
}
static void other_supplement(qpdf_data q)
{
	put_map(q, "<< /Registry (Adobe) /Ordering (Identity) /Supplement 3 >>", "");
}
static void other_direction(qpdf_data q)
{
	put_map(q, "<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>", "/WMode 1 def");
}
static void glyphs_odd(qpdf_data q)
{
	put(q, descendant(q), "/Subtype", "/CIDFontType2");
	put(q, descendant(q), "/CIDToGIDMap", "/Poem");
}
static void glyphs_unsaid(qpdf_data q)
{
	put(q, descendant(q), "/Subtype", "/CIDFontType2");
}
static void map_unknown(qpdf_data q)
{
	put(q, composite(q), "/Encoding", "/Poem-H");
}

static void font_outside(qpdf_data q)
{
	qpdf_oh descriptor = qpdf_oh_get_key(q, font_of(q, "/Type1"), "/FontDescriptor");

	qpdf_oh_remove_key(q, descriptor, "/FontFile");
	qpdf_oh_remove_key(q, descriptor, "/FontFile2");
	qpdf_oh_remove_key(q, descriptor, "/FontFile3");
}

/* The report's own Latin font, called TrueType: nothing else of it is looked at here. */
static void as_truetype(qpdf_data q, const char *encoding, int flags)
{
	qpdf_oh font = font_of(q, "/Type1");

	qpdf_oh_replace_key(q, font, "/Subtype", qpdf_oh_new_name(q, "/TrueType"));
	qpdf_oh_replace_key(q, qpdf_oh_get_key(q, font, "/FontDescriptor"), "/Flags",
		qpdf_oh_new_integer(q, flags));
	if (encoding)
		qpdf_oh_replace_key(q, font, "/Encoding", qpdf_oh_parse(q, encoding));
	else
		qpdf_oh_remove_key(q, font, "/Encoding");
}
static void truetype_sound(qpdf_data q)
{
	as_truetype(q, "<< /Type /Encoding /BaseEncoding /MacRomanEncoding >>", 32);
}
static void truetype_bare(qpdf_data q)
{
	as_truetype(q, NULL, 32);
}
static void truetype_baseless(qpdf_data q)
{
	as_truetype(q, "<< /Type /Encoding /Differences [1 /a] >>", 32);
}
static void truetype_odd(qpdf_data q)
{
	as_truetype(q, "/StandardEncoding", 32);
}
static void truetype_symbolic(qpdf_data q)
{
	as_truetype(q, "/WinAnsiEncoding", 4);
}

/* ---- inside of the fonts' programs ---- */

/* What FONT is called on the first page. */
static char *name_of_font(qpdf_data q, const char *type)
{
	qpdf_oh resources = qpdf_oh_get_key(q, qpdf_get_page_n(q, 0), "/Resources");
	qpdf_oh fonts = qpdf_oh_get_key(q, resources, "/Font");
	char *found = NULL;

	qpdf_oh_begin_dict_key_iter(q, fonts);
	while (qpdf_oh_dict_more_keys(q)) {
		const char *name = qpdf_oh_dict_next_key(q);
		qpdf_oh font = qpdf_oh_get_key(q, fonts, name);

		if (!found &&
			qpdf_oh_is_name_and_equals(q, qpdf_oh_get_key(q, font, "/Subtype"), type))
			found = g_strdup(name);
	}
	g_assert_nonnull(found);
	return found;
}

static void show_code(qpdf_data q, const char *code)
{
	g_autofree char *name = name_of_font(q, "/Type0");
	g_autofree char *text =
		g_strdup_printf("/Artifact BMC BT %s 9 Tf [-2 <%s> 4 ()] TJ ET EMC\n", name, code);

	put_content(q, text);
}
static void glyph_lacking(qpdf_data q)
{
	show_code(q, "fFf E");
}
static void glyph_undefined(qpdf_data q)
{
	show_code(q, "0000");
}
static void width_of_one(qpdf_data q)
{
	put(q, font_of(q, "/Type1"), "/Widths", "[]");
}
static void widths_of_all(qpdf_data q)
{
	put(q, descendant(q), "/W", "[0 9 500 10 [500 500]]");
}

static void put_charset(qpdf_data q, const char *names)
{
	put(q, qpdf_oh_get_key(q, font_of(q, "/Type1"), "/FontDescriptor"), "/CharSet", names);
}
static void charset_short(qpdf_data q)
{
	put_charset(q, "(/space/e)");
}
static void charset_long(qpdf_data q)
{
	GString *names = g_string_new("(/space/comma/period/hyphen/colon/semicolon/percent/slash"
				      "/parenleft/parenright/plus/endash/aring/ae/oslash/Aring/AE"
				      "/Oslash/eacute/periodcentered/guillemotleft/guillemotright"
				      "/zero/one/two/three/four/five/six/seven/eight/nine/wholly");

	for (char c = 'a'; c <= 'z'; c++)
		g_string_append_printf(names, "/%c/%c", c, g_ascii_toupper(c));
	g_string_append_c(names, ')');
	put_charset(q, names->str);
	g_string_free(names, TRUE);
}

static void put_cidset(qpdf_data q, guint8 byte)
{
	qpdf_oh stream = qpdf_oh_new_stream(q);
	guint8 bits[64];

	memset(bits, byte, sizeof bits);
	qpdf_oh_replace_stream_data(
		q, stream, bits, sizeof bits, qpdf_oh_new_null(q), qpdf_oh_new_null(q));
	qpdf_oh_replace_key(
		q, qpdf_oh_get_key(q, descendant(q), "/FontDescriptor"), "/CIDSet", stream);
}
static void cidset_short(qpdf_data q)
{
	put_cidset(q, 0);
}
static void cidset_long(qpdf_data q)
{
	put_cidset(q, 0xff);
}

/* The report's Latin font with this program, and its width for all letters. */
static void put_truetype(qpdf_data q, const char *encoding, int flags, const struct codes *codes,
	guint n, guint width)
{
	g_autoptr(GByteArray) program = truetype_of(codes, n);
	qpdf_oh font = font_of(q, "/Type1"), stream = qpdf_oh_new_stream(q);
	qpdf_oh descriptor = qpdf_oh_get_key(q, font, "/FontDescriptor");
	GString *widths = g_string_new("[");

	as_truetype(q, encoding, flags);
	qpdf_oh_replace_stream_data(
		q, stream, program->data, program->len, qpdf_oh_new_null(q), qpdf_oh_new_null(q));
	qpdf_oh_remove_key(q, descriptor, "/FontFile3");
	qpdf_oh_replace_key(q, descriptor, "/FontFile2", stream);
	for (guint i = 0; i < 256; i++)
		g_string_append_printf(widths, " %u", width);
	g_string_append_c(widths, ']');
	put(q, font, "/FirstChar", "0");
	put(q, font, "/LastChar", "255");
	put(q, font, "/Widths", widths->str);
	g_string_free(widths, TRUE);
}

#define LETTERS 0x2100 /* up to the dashes and quotes */
static const struct codes unicode = {3, 1, LETTERS}, space = {3, 1, 1};
static const struct codes apple = {0, 3, LETTERS}, roman[] = {{1, 0, 224}, {3, 1, LETTERS}};

static void letters_sound(qpdf_data q)
{
	put_truetype(q, "/WinAnsiEncoding", 32, &unicode, 1, ADVANCE);
}
static void letters_wide(qpdf_data q)
{
	put_truetype(q, "/WinAnsiEncoding", 32, &unicode, 1, ADVANCE + 2);
}
static void letters_untold(qpdf_data q)
{
	put_truetype(q, "/WinAnsiEncoding", 32, &apple, 1, ADVANCE);
}
static void letters_lacking(qpdf_data q)
{
	put_truetype(q, "/WinAnsiEncoding", 32, &space, 1, ADVANCE);
}
static void differences_untold(qpdf_data q)
{
	put_truetype(q, "<< /BaseEncoding /WinAnsiEncoding /Differences [1 /a] >>", 32, roman, 1,
		ADVANCE);
}
static void symbols_untold(qpdf_data q)
{
	put_truetype(q, NULL, 4, roman, 0, ADVANCE);
}
static void symbols_doubtful(qpdf_data q)
{
	put_truetype(q, NULL, 4, roman, 2, ADVANCE);
}

/* The font of many letters with a program of two glyphs, and a map from all codes but those from
 * FIRST_OUT on to the second. */
static void put_glyph_map(qpdf_data q, guint first_out)
{
	g_autoptr(GByteArray) program = truetype_of(&unicode, 1), map = g_byte_array_new();
	qpdf_oh below = descendant(q), file = qpdf_oh_new_stream(q), table = qpdf_oh_new_stream(q);
	qpdf_oh descriptor = qpdf_oh_get_key(q, below, "/FontDescriptor");

	for (guint cid = 0; cid < 512; cid++)
		put_numbers(map, 1, (guint16[]){cid < first_out});
	qpdf_oh_replace_stream_data(
		q, file, program->data, program->len, qpdf_oh_new_null(q), qpdf_oh_new_null(q));
	qpdf_oh_replace_stream_data(
		q, table, map->data, map->len, qpdf_oh_new_null(q), qpdf_oh_new_null(q));
	qpdf_oh_remove_key(q, descriptor, "/FontFile3");
	qpdf_oh_replace_key(q, descriptor, "/FontFile2", file);
	put(q, below, "/Subtype", "/CIDFontType2");
	qpdf_oh_replace_key(q, below, "/CIDToGIDMap", table);
	qpdf_oh_remove_key(q, below, "/W");
	qpdf_oh_replace_key(q, below, "/DW", qpdf_oh_new_integer(q, ADVANCE));
	put_cidset(q, 0xff);
}
static void glyphs_mapped(qpdf_data q)
{
	put_glyph_map(q, 512);
}
static void glyphs_mapped_short(qpdf_data q)
{
	put_glyph_map(q, 500);
}

/* FAULTS: the conditions that are found, all of them, in this order. */
static const struct fixture {
	const char *faults;
	void (*break_it)(qpdf_data q);
} fixtures[] = {
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
	/* Identity-H gives the letters no names: the two are one. */
	{"31-027 10-001", no_unicode},
	{"31-001", other_registry},
	{"31-002", other_ordering},
	{"31-003", other_supplement},
	{"31-004", glyphs_odd},
	{"31-005", glyphs_unsaid},
	{"31-006", map_unknown},
	{"31-007", other_direction},
	{"31-009", font_outside},
	{"", truetype_sound},
	{"31-019", truetype_bare},
	{"31-020", truetype_baseless},
	{"31-021", truetype_odd},
	{"31-024", truetype_symbolic},
	{"31-011", glyph_lacking},
	{"31-012", charset_short},
	{"31-013", charset_long},
	{"31-014", cidset_short},
	{"31-015", cidset_long},
	{"", glyphs_mapped},
	{"31-015", glyphs_mapped_short},
	{"31-016", width_of_one},
	{"31-016", widths_of_all},
	{"", letters_sound},
	{"31-016", letters_wide},
	{"31-017", letters_untold},
	{"31-018", letters_lacking},
	{"31-023", differences_untold},
	{"31-025", symbols_untold},
	{"31-026", symbols_doubtful},
	{"31-030", glyph_undefined},
	{"31-028", unicode_zero},
	{"31-029", unicode_mark},
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
	if (fixture->break_it == locked)
		qpdf_set_static_ID(q, QPDF_TRUE);
	else
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
static void fixtures_fail(void)
{
	g_autoptr(GByteArray) sound = sound_pdf();

	for (gsize i = 0; i < G_N_ELEMENTS(fixtures); i++) {
		g_autoptr(GByteArray) pdf = broken(sound, &fixtures[i]);
		g_auto(GStrv) faults = kt_pdf_check(pdf);
		g_autofree char *names = names_of(faults);

		if (!g_str_equal(names, fixtures[i].faults))
			g_error("fixture %u: '%s', not '%s'; first fault: %s", (guint)i + 1, names,
				fixtures[i].faults, faults[0] ? faults[0] : "none");
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

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/pdf-check/sound-is-clean", sound_is_clean);
	g_test_add_func("/pdf-check/foreign-letter", foreign_letter);
	g_test_add_func("/pdf-check/fixtures-fail", fixtures_fail);
	g_test_add_func("/pdf-check/not-a-pdf", not_a_pdf);
	return g_test_run();
}
