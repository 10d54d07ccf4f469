/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_pdf_fonts.c -- the conditions of the PDF/UA checker that are about fonts. */
#include "pdf_fixture.h"
#include "truetype.h"

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
static void put_map_upon(qpdf_data q, const char *other)
{
	put_map(q, "<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>", "");
	put(q, qpdf_oh_get_dict(q, qpdf_oh_get_key(q, composite(q), "/Encoding")), "/UseCMap",
		other);
}
static void map_upon_known(qpdf_data q)
{
	put_map_upon(q, "/UniJIS-UTF16-H");
}
static void map_upon_unknown(qpdf_data q)
{
	put_map_upon(q, "/Poem-H");
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
static void truetype_named(qpdf_data q)
{
	as_truetype(q,
		"<< /BaseEncoding /WinAnsiEncoding /Differences [65 /aring /AE 200 /Ohungarumlaut] "
		">>",
		32);
}
static void truetype_misnamed(qpdf_data q)
{
	as_truetype(q, "<< /BaseEncoding /WinAnsiEncoding /Differences [65 /aring /g12 200 /AE] >>",
		32);
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
/* The same in a form that the page draws, and in one that this draws. */
static void show_in_form(qpdf_data q, gboolean is_deep)
{
	qpdf_oh resources = qpdf_oh_get_key(q, qpdf_get_page_n(q, 0), "/Resources");
	g_autofree char *name = name_of_font(q, "/Type0");
	g_autofree char *text = g_strdup_printf("BT %s 9 Tf <ffff> Tj ET", name);
	qpdf_oh form = stream_of(q, text), objects = qpdf_oh_parse(q, "<< >>");
	qpdf_oh outer = is_deep ? stream_of(q, "/B Do") : form;
	qpdf_oh dict = qpdf_oh_get_dict(q, form), of = qpdf_oh_parse(q, "<< >>");

	put(q, dict, "/Subtype", "/Form");
	qpdf_oh_replace_key(q, of, "/Font", qpdf_oh_get_key(q, resources, "/Font"));
	qpdf_oh_replace_key(q, dict, "/Resources", of);
	if (is_deep) {
		qpdf_oh inner = qpdf_oh_parse(q, "<< >>");

		put(q, qpdf_oh_get_dict(q, outer), "/Subtype", "/Form");
		put(q, qpdf_oh_get_dict(q, outer), "/Resources", "<< /XObject << >> >>");
		qpdf_oh_replace_key(q, inner, "/B", form);
		qpdf_oh_replace_key(q, qpdf_oh_get_key(q, qpdf_oh_get_dict(q, outer), "/Resources"),
			"/XObject", inner);
	}
	qpdf_oh_replace_key(q, objects, "/A", outer);
	qpdf_oh_replace_key(q, resources, "/XObject", objects);
	put_content(q, "/Artifact BMC /A Do EMC\n");
}
static void glyph_lacking_in_form(qpdf_data q)
{
	show_in_form(q, FALSE);
}
static void glyph_lacking_below(qpdf_data q)
{
	show_in_form(q, TRUE);
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
static void put_program(
	qpdf_data q, const char *encoding, int flags, const GByteArray *program, guint width)
{
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

static void put_truetype(qpdf_data q, const char *encoding, int flags, const struct codes *codes,
	guint n, guint width)
{
	g_autoptr(GByteArray) program = truetype_of(codes, n, 0);

	put_program(q, encoding, flags, program, width);
}

#define LETTERS 0x2100 /* up to the dashes and quotes */
static const struct codes unicode = {3, 1, LETTERS}, space = {3, 1, 1};
static const struct codes apple = {0, 3, LETTERS}, roman[] = {{1, 0, 224}, {3, 1, LETTERS}};

static void letters_sound(qpdf_data q)
{
	put_truetype(q, "/WinAnsiEncoding", 32, &unicode, 1, ADVANCE);
}
/* Bits of fsType: not to be embedded at all; only to be looked at and printed. */
static void put_licensed(qpdf_data q, guint16 license)
{
	g_autoptr(GByteArray) program = truetype_of(&unicode, 1, license);

	put_program(q, "/WinAnsiEncoding", 32, program, ADVANCE);
}
static void license_restricted(qpdf_data q)
{
	put_licensed(q, 2);
}
static void license_to_print(qpdf_data q)
{
	put_licensed(q, 4);
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
	g_autoptr(GByteArray) program = truetype_of(&unicode, 1, 0), map = g_byte_array_new();
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
static const struct fixture fixtures[] = {
	/* Identity-H gives the letters no names: the two are one. */
	{"31-027 10-001", no_unicode},
	{"31-001", other_registry},
	{"31-002", other_ordering},
	{"31-003", other_supplement},
	{"31-004", glyphs_odd},
	{"31-005", glyphs_unsaid},
	{"31-006", map_unknown},
	{"31-007", other_direction},
	{"", map_upon_known},
	{"31-008", map_upon_unknown},
	{"31-009", font_outside},
	{"31-010", license_restricted},
	{"", license_to_print},
	{"", truetype_sound},
	{"31-019", truetype_bare},
	{"31-020", truetype_baseless},
	{"31-021", truetype_odd},
	{"", truetype_named},
	{"31-022", truetype_misnamed},
	{"31-024", truetype_symbolic},
	{"31-011", glyph_lacking},
	{"31-011", glyph_lacking_in_form},
	{"31-011", glyph_lacking_below},
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

static void fixtures_fail(void)
{
	check_fixtures(fixtures, G_N_ELEMENTS(fixtures));
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/pdf-fonts/fixtures-fail", fixtures_fail);
	return g_test_run();
}
