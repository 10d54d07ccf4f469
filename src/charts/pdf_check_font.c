/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_check_font.c -- fonts: embedded, and to be turned into Unicode. */
#include <string.h>

#include "charts/pdf_check_part.h"
#include "kommunetal/base/resource.h"

static gboolean is_identity(struct kt_pdf_checker *c, qpdf_oh encoding)
{
	return qpdf_oh_is_name_and_equals(c->q, encoding, "/Identity-H") ||
	       qpdf_oh_is_name_and_equals(c->q, encoding, "/Identity-V");
}

/* ---- Unicode ---- */

static void check_target(struct kt_pdf_checker *c, const char *hex, gsize n)
{
	if ((n == 2 || n == 4) && strspn(hex, "0") >= n)
		kt_pdf_fault(c, "31-028 a letter is turned into the Unicode value 0");
	if (n == 4 && (g_ascii_strncasecmp(hex, "FEFF", 4) == 0 ||
			      g_ascii_strncasecmp(hex, "FFFE", 4) == 0))
		kt_pdf_fault(c, "31-029 a letter is turned into a byte order mark");
}

/* Every EVERY-th of the hexadecimal strings of BLOCK is what codes are turned into. */
static void check_block(struct kt_pdf_checker *c, const char *block, gsize len, guint every)
{
	const char *end = block + len, *p = block;

	for (guint i = 1; (p = memchr(p, '<', (gsize)(end - p))); i++) {
		const char *close = memchr(p, '>', (gsize)(end - p));

		if (!close)
			return;
		if (i % every == 0)
			check_target(c, p + 1, (gsize)(close - p - 1));
		p = close;
	}
}

static void check_targets(struct kt_pdf_checker *c, qpdf_oh map)
{
	static const struct {
		const char *begin, *end;
		guint every;
	} blocks[] = {{"beginbfchar", "endbfchar", 2}, {"beginbfrange", "endbfrange", 3}};
	g_autofree char *text = kt_pdf_stream(c, map);

	for (gsize i = 0; text && i < G_N_ELEMENTS(blocks); i++)
		for (const char *p = strstr(text, blocks[i].begin); p;
			p = strstr(p, blocks[i].begin)) {
			const char *end = strstr(p, blocks[i].end);

			if (!end)
				break;
			check_block(c, p, (gsize)(end - p), blocks[i].every);
			p = end;
		}
}

/* Simple fonts of a Latin encoding need no map: their names tell the letters. */
static gboolean names_letters(struct kt_pdf_checker *c, qpdf_oh encoding)
{
	static const char *const known[] = {
		"/WinAnsiEncoding", "/MacRomanEncoding", "/MacExpertEncoding"};
	gboolean is_known = FALSE;

	for (gsize i = 0; i < G_N_ELEMENTS(known); i++)
		is_known = is_known || qpdf_oh_is_name_and_equals(c->q, encoding, known[i]);
	return is_known;
}

static void check_unicode(struct kt_pdf_checker *c, qpdf_oh font)
{
	qpdf_oh map = kt_pdf_key(c, font, "/ToUnicode"),
		encoding = kt_pdf_key(c, font, "/Encoding");

	if (qpdf_oh_is_stream(c->q, map)) {
		check_targets(c, map);
		return;
	}
	if (names_letters(c, encoding))
		return;
	kt_pdf_fault(c, "31-027 a font has no map to Unicode, nor names for its letters");
	kt_pdf_fault(c, "10-001 text cannot be turned into Unicode");
}

/* ---- fonts of many letters ---- */

/* Maps that readers have (ISO 32000-1, table 118) are named after their writing system. */
static gboolean is_predefined(const char *name)
{
	static const char *const tails[] = {"-H", "-V", NULL};
	static const char *const single[] = {"/H", "/V", "/EUC-H", "/EUC-V", NULL};
	static const char *const heads[] = {"/GB", "/Uni", "/B5pc", "/HKscs", "/ETen", "/ETenms",
		"/CNS", "/83pv", "/90ms", "/90pv", "/Add", "/Ext", "/KSC", NULL};
	gboolean has_head = FALSE, has_tail = FALSE;

	for (guint i = 0; heads[i]; i++)
		has_head = has_head || g_str_has_prefix(name, heads[i]);
	for (guint i = 0; tails[i]; i++)
		has_tail = has_tail || g_str_has_suffix(name, tails[i]);
	return g_strv_contains(single, name) || (has_head && has_tail);
}

/* What a map of codes may be built upon is one that readers have; BASE is null where it is not. */
static gboolean names_unknown(struct kt_pdf_checker *c, qpdf_oh base)
{
	if (qpdf_oh_is_null(c->q, base) || is_identity(c, base))
		return FALSE;
	return !qpdf_oh_is_name(c->q, base) || !is_predefined(qpdf_oh_get_name(c->q, base));
}

/* An embedded map of codes is for the letters of the font below it. */
static void check_system(struct kt_pdf_checker *c, qpdf_oh encoding, qpdf_oh below)
{
	static const struct {
		const char *key, *fault;
	} keys[] = {{"/Registry", "31-001 map and font have different registries"},
		{"/Ordering", "31-002 map and font have different orderings"},
		{"/Supplement", "31-003 map and font have different supplements"}};
	qpdf_oh dict = qpdf_oh_get_dict(c->q, encoding);
	qpdf_oh of_map = kt_pdf_key(c, dict, "/CIDSystemInfo");
	qpdf_oh of_font = kt_pdf_key(c, below, "/CIDSystemInfo");
	g_autofree char *program = kt_pdf_stream(c, encoding);
	qpdf_oh mode = kt_pdf_key(c, dict, "/WMode");
	gboolean is_upright = qpdf_oh_is_integer(c->q, mode) && qpdf_oh_get_int_value(c->q, mode);

	for (gsize i = 0; i < G_N_ELEMENTS(keys); i++) {
		g_autofree char *a =
			g_strdup(qpdf_oh_unparse(c->q, kt_pdf_key(c, of_map, keys[i].key)));
		g_autofree char *b =
			g_strdup(qpdf_oh_unparse(c->q, kt_pdf_key(c, of_font, keys[i].key)));

		if (!g_str_equal(a, b))
			kt_pdf_fault(c, keys[i].fault);
	}
	if (names_unknown(c, kt_pdf_key(c, dict, "/UseCMap")))
		kt_pdf_fault(c, "31-008 a map of codes is built upon one that is not known");
	if (program && (strstr(program, "/WMode 1") != NULL) != is_upright)
		kt_pdf_fault(c, "31-007 a map of codes gives two directions of writing");
}

static void check_composite(struct kt_pdf_checker *c, qpdf_oh font, qpdf_oh below)
{
	qpdf_oh encoding = kt_pdf_key(c, font, "/Encoding");
	qpdf_oh glyphs = kt_pdf_key(c, below, "/CIDToGIDMap");

	if (kt_pdf_is_name(c, below, "/Subtype", "/CIDFontType2")) {
		if (qpdf_oh_is_null(c->q, glyphs))
			kt_pdf_fault(c, "31-005 a font does not say which glyph a letter is");
		else if (!qpdf_oh_is_stream(c->q, glyphs) &&
			 !qpdf_oh_is_name_and_equals(c->q, glyphs, "/Identity"))
			kt_pdf_fault(c, "31-004 a font's map to glyphs is none");
	}
	if (is_identity(c, encoding))
		return;
	if (qpdf_oh_is_stream(c->q, encoding))
		check_system(c, encoding, below);
	else if (!qpdf_oh_is_name(c->q, encoding) ||
		 !is_predefined(qpdf_oh_get_name(c->q, encoding)))
		kt_pdf_fault(c, "31-006 a map of codes is neither known nor embedded");
}

static void check_program(struct kt_pdf_checker *c, qpdf_oh font)
{
	qpdf_oh descriptor = kt_pdf_key(c, font, "/FontDescriptor");

	if (!qpdf_oh_is_stream(c->q, kt_pdf_key(c, descriptor, "/FontFile")) &&
		!qpdf_oh_is_stream(c->q, kt_pdf_key(c, descriptor, "/FontFile2")) &&
		!qpdf_oh_is_stream(c->q, kt_pdf_key(c, descriptor, "/FontFile3")))
		kt_pdf_fault(c, "31-009 a font is not embedded");
}

/* ---- TrueType ---- */

#define SYMBOLIC 4 /* of a font descriptor's flags */

static gboolean is_latin(struct kt_pdf_checker *c, qpdf_oh name)
{
	return qpdf_oh_is_name_and_equals(c->q, name, "/WinAnsiEncoding") ||
	       qpdf_oh_is_name_and_equals(c->q, name, "/MacRomanEncoding");
}

/* Those of the Adobe Glyph List; the set is made when the first font asks for it. */
static gboolean is_glyph_name(const char *name)
{
	static GHashTable *known;
	static gsize once;

	if (g_once_init_enter(&once)) {
		g_autoptr(GBytes) data = kt_resource_load("charts/glyph_names.csv", NULL);
		gsize len;
		const char *text = data ? g_bytes_get_data(data, &len) : NULL;
		g_autofree char *list = text ? g_strndup(text, len) : g_strdup("");
		g_auto(GStrv) lines = g_strsplit(list, "\n", -1);

		known = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
		for (char **line = lines; *line; line++)
			if (**line && **line != '#')
				g_hash_table_add(known, g_strdup(*line));
		g_once_init_leave(&once, 1);
	}
	return g_hash_table_contains(known, name);
}

static void check_differences(struct kt_pdf_checker *c, qpdf_oh encoding)
{
	qpdf_oh differences = kt_pdf_key(c, encoding, "/Differences");
	int n = qpdf_oh_is_array(c->q, differences) ? qpdf_oh_get_array_n_items(c->q, differences)
						    : 0;

	for (int i = 0; i < n; i++) {
		qpdf_oh item = qpdf_oh_get_array_item(c->q, differences, i);

		/* names begin with a slash */
		if (qpdf_oh_is_name(c->q, item) && !is_glyph_name(qpdf_oh_get_name(c->q, item) + 1))
			kt_pdf_fault(c, "31-022 a TrueType font's differences name a glyph that "
					"the Adobe Glyph List has not");
	}
}

/* A symbolic font's own table tells which glyph a code is; any other says by what encoding. */
static void check_truetype(struct kt_pdf_checker *c, qpdf_oh font)
{
	qpdf_oh flags = kt_pdf_key(c, kt_pdf_key(c, font, "/FontDescriptor"), "/Flags");
	qpdf_oh encoding = kt_pdf_key(c, font, "/Encoding");
	gboolean is_dictionary = qpdf_oh_is_dictionary(c->q, encoding);
	qpdf_oh base = is_dictionary ? kt_pdf_key(c, encoding, "/BaseEncoding") : encoding;

	if (!kt_pdf_is_name(c, font, "/Subtype", "/TrueType"))
		return;
	if (qpdf_oh_is_integer(c->q, flags) && qpdf_oh_get_int_value(c->q, flags) & SYMBOLIC) {
		if (!qpdf_oh_is_null(c->q, encoding))
			kt_pdf_fault(c, "31-024 a symbolic TrueType font has an encoding");
		return;
	}
	if (qpdf_oh_is_null(c->q, encoding))
		kt_pdf_fault(c, "31-019 a TrueType font has no encoding");
	else if (qpdf_oh_is_null(c->q, base))
		kt_pdf_fault(c, "31-020 a TrueType font's encoding has no base");
	else if (!is_latin(c, base))
		kt_pdf_fault(
			c, "31-021 a TrueType font's encoding is neither WinAnsi nor MacRoman");
	if (is_dictionary)
		check_differences(c, encoding);
}

GHashTable *kt_pdf_codes(struct kt_pdf_checker *c, qpdf_oh font)
{
	return g_hash_table_lookup(c->fonts, GINT_TO_POINTER(qpdf_oh_get_object_id(c->q, font)));
}

void kt_pdf_check_fonts(struct kt_pdf_checker *c, qpdf_oh fonts)
{
	g_autoptr(GPtrArray) names = kt_pdf_keys(c, fonts);

	for (guint i = 0; i < names->len; i++) {
		qpdf_oh font = kt_pdf_key(c, fonts, names->pdata[i]);
		qpdf_oh below = kt_pdf_key(c, font, "/DescendantFonts");
		int id = qpdf_oh_get_object_id(c->q, font);

		/* a hundred pages share a font */
		if (id && g_hash_table_contains(c->fonts, GINT_TO_POINTER(id)))
			continue;
		/* one that is no object of its own cannot be told from others: its codes are left */
		if (id)
			g_hash_table_insert(
				c->fonts, GINT_TO_POINTER(id), g_hash_table_new(NULL, NULL));
		check_unicode(c, font);
		if (!qpdf_oh_is_array(c->q, below)) {
			check_program(c, font);
			check_truetype(c, font);
			continue;
		}
		below = qpdf_oh_get_array_item(c->q, below, 0);
		check_composite(c, font, below);
		check_program(c, below);
	}
}
