/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_check_program.c -- the programs of the embedded fonts, read with FreeType, against what
 * the document says of them and the codes that its pages show. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_CID_H
#include FT_TRUETYPE_IDS_H
#include FT_TRUETYPE_TABLES_H

#include "charts/pdf_check_part.h"

#define SYMBOLIC 4 /* of a font descriptor's flags */
#define MISSING 0  /* the glyph .notdef */
#define UNKNOWN (-1)
#define ABSENT (-2)
#define WIDTH_FAULT "31-016 a glyph is wider or narrower than the document says"

struct program {
	struct kt_pdf_checker *c;
	qpdf_oh font, below; /* BELOW: the one with the widths; FONT itself, if it is simple */
	qpdf_oh descriptor;
	FT_Face face;
	GHashTable *codes;  /* that text shows */
	GHashTable *glyphs; /* by CID; NULL where the CID is the glyph's number */
	gboolean is_composite;
};

/* ---- the program ---- */

static GByteArray *program_of(struct kt_pdf_checker *c, qpdf_oh descriptor)
{
	static const char *const keys[] = {"/FontFile", "/FontFile2", "/FontFile3"};
	GByteArray *bytes = NULL;

	for (gsize i = 0; i < G_N_ELEMENTS(keys) && !bytes; i++)
		bytes = kt_pdf_bytes(c, kt_pdf_key(c, descriptor, keys[i]));
	return bytes;
}

/* ---- from codes to glyphs ---- */

static gboolean is_cmap(FT_CharMap map, guint platform, guint encoding)
{
	/* FreeType makes one of the glyphs' names, too: that is none of the program's */
	return map->platform_id == platform && map->encoding_id == encoding &&
	       FT_Get_CMap_Format(map) >= 0;
}

static FT_CharMap find_cmap(const struct program *p, guint platform, guint encoding)
{
	for (gint i = 0; i < p->face->num_charmaps; i++)
		if (is_cmap(p->face->charmaps[i], platform, encoding))
			return p->face->charmaps[i];
	return NULL;
}

static guint count_cmaps(const struct program *p)
{
	guint n = 0;

	for (gint i = 0; i < p->face->num_charmaps; i++)
		n += FT_Get_CMap_Format(p->face->charmaps[i]) >= 0;
	return n;
}

/* The character that CODE is in a Latin ENCODING; 0 if there is none. */
static gunichar character_of(const char *encoding, guint code)
{
	const char byte = (char)code;
	g_autofree char *text = g_convert(&byte, 1, "UTF-8", encoding, NULL, NULL, NULL);

	return text && *text ? g_utf8_get_char(text) : 0;
}

static const char *latin_of(const struct program *p)
{
	qpdf_oh encoding = kt_pdf_key(p->c, p->font, "/Encoding");
	qpdf_oh base = qpdf_oh_is_dictionary(p->c->q, encoding)
			       ? kt_pdf_key(p->c, encoding, "/BaseEncoding")
			       : encoding;

	if (qpdf_oh_is_name_and_equals(p->c->q, base, "/WinAnsiEncoding"))
		return "WINDOWS-1252";
	return qpdf_oh_is_name_and_equals(p->c->q, base, "/MacRomanEncoding") ? "MACINTOSH" : NULL;
}

static gboolean has_differences(const struct program *p)
{
	qpdf_oh encoding = kt_pdf_key(p->c, p->font, "/Encoding");

	return qpdf_oh_is_dictionary(p->c->q, encoding) &&
	       qpdf_oh_is_array(p->c->q, kt_pdf_key(p->c, encoding, "/Differences"));
}

/* By the CIDs of the program itself. */
static GHashTable *glyphs_of_program(FT_Face face)
{
	GHashTable *glyphs = g_hash_table_new(NULL, NULL);

	for (gint glyph = 0; glyph < face->num_glyphs; glyph++) {
		FT_UInt cid;

		if (FT_Get_CID_From_Glyph_Index(face, (FT_UInt)glyph, &cid) == 0)
			g_hash_table_insert(glyphs, GUINT_TO_POINTER(cid), GINT_TO_POINTER(glyph));
	}
	return glyphs;
}

/* By the MAP of the document: two bytes for each CID. */
static GHashTable *glyphs_of_map(const GByteArray *map, FT_Face face)
{
	GHashTable *glyphs = g_hash_table_new(NULL, NULL);

	for (guint cid = 0; 2 * cid + 1 < map->len; cid++) {
		gint glyph = 256 * map->data[2 * cid] + map->data[2 * cid + 1];

		if (glyph < face->num_glyphs)
			g_hash_table_insert(glyphs, GUINT_TO_POINTER(cid), GINT_TO_POINTER(glyph));
	}
	return glyphs;
}

static GHashTable *find_glyphs(const struct program *p)
{
	g_autoptr(GByteArray) map = NULL;

	if (FT_IS_CID_KEYED(p->face))
		return glyphs_of_program(p->face);
	map = kt_pdf_bytes(p->c, kt_pdf_key(p->c, p->below, "/CIDToGIDMap"));
	return map ? glyphs_of_map(map, p->face) : NULL;
}

static gint glyph_of_cid(const struct program *p, guint cid)
{
	gpointer glyph;

	if (!p->glyphs)
		return cid < (guint)p->face->num_glyphs ? (gint)cid : ABSENT;
	if (!g_hash_table_lookup_extended(p->glyphs, GUINT_TO_POINTER(cid), NULL, &glyph))
		return ABSENT;
	return GPOINTER_TO_INT(glyph);
}

static gint glyph_of_letter(const struct program *p, guint code)
{
	const char *latin = latin_of(p);
	gunichar letter = latin ? character_of(latin, code) : 0;
	FT_UInt glyph;

	if (!letter || has_differences(p) || FT_Select_Charmap(p->face, FT_ENCODING_UNICODE) != 0)
		return UNKNOWN;
	glyph = FT_Get_Char_Index(p->face, letter);
	return glyph ? (gint)glyph : ABSENT;
}

/* MISSING where the code is that of .notdef, ABSENT where the program has no glyph for it, UNKNOWN
 * where that takes more than is read here. */
static gint glyph_of(const struct program *p, guint code)
{
	return p->is_composite ? glyph_of_cid(p, code) : glyph_of_letter(p, code);
}

/* ---- widths ---- */

static gdouble number_of(struct kt_pdf_checker *c, qpdf_oh value, gdouble otherwise)
{
	return qpdf_oh_is_number(c->q, value) ? qpdf_oh_get_numeric_value(c->q, value) : otherwise;
}

static gdouble simple_width(const struct program *p, guint code)
{
	struct kt_pdf_checker *c = p->c;
	gint first = (gint)number_of(c, kt_pdf_key(c, p->font, "/FirstChar"), 0);
	qpdf_oh widths = kt_pdf_key(c, p->font, "/Widths");
	gint i = (gint)code - first;

	if (!qpdf_oh_is_array(c->q, widths) || i < 0 ||
		i >= qpdf_oh_get_array_n_items(c->q, widths))
		return number_of(c, kt_pdf_key(c, p->descriptor, "/MissingWidth"), 0);
	return number_of(c, qpdf_oh_get_array_item(c->q, widths, i), 0);
}

/* W is a list of "first [w w w]" and "first last w". */
static gdouble composite_width(const struct program *p, guint cid)
{
	struct kt_pdf_checker *c = p->c;
	qpdf_oh list = kt_pdf_key(c, p->below, "/W");
	gint n = qpdf_oh_is_array(c->q, list) ? qpdf_oh_get_array_n_items(c->q, list) : 0;

	for (gint i = 0; i + 1 < n;) {
		gint first = (gint)number_of(c, qpdf_oh_get_array_item(c->q, list, i), 0);
		qpdf_oh next = qpdf_oh_get_array_item(c->q, list, i + 1);
		gint at = (gint)cid - first;

		if (qpdf_oh_is_array(c->q, next)) {
			if (at >= 0 && at < qpdf_oh_get_array_n_items(c->q, next))
				return number_of(c, qpdf_oh_get_array_item(c->q, next, at), 0);
			i += 2;
		} else {
			if (i + 2 < n && at >= 0 && (gint)cid <= number_of(c, next, -1))
				return number_of(c, qpdf_oh_get_array_item(c->q, list, i + 2), 0);
			i += 3;
		}
	}
	return number_of(c, kt_pdf_key(c, p->below, "/DW"), 1000);
}

static gboolean differs_in_width(const struct program *p, guint code, gint glyph)
{
	gdouble said = p->is_composite ? composite_width(p, code) : simple_width(p, code);
	gdouble em = p->face->units_per_EM ? p->face->units_per_EM : 1000;

	if (FT_Load_Glyph(p->face, (FT_UInt)glyph, FT_LOAD_NO_SCALE) != 0)
		return FALSE;
	return fabs(said - 1000 * p->face->glyph->metrics.horiAdvance / em) > 1;
}

static void check_codes(const struct program *p)
{
	GHashTableIter iter;
	gpointer key;

	g_hash_table_iter_init(&iter, p->codes);
	while (g_hash_table_iter_next(&iter, &key, NULL)) {
		guint code = GPOINTER_TO_UINT(key);
		gint glyph = glyph_of(p, code);

		if (glyph == ABSENT)
			kt_pdf_fault(p->c, "31-011 a font's program lacks a glyph that text shows");
		else if (glyph == MISSING)
			kt_pdf_fault(p->c, "31-030 text shows the glyph for what is not defined");
		else if (glyph != UNKNOWN && differs_in_width(p, code, glyph))
			kt_pdf_fault(p->c, WIDTH_FAULT);
	}
}

/* ---- lists of glyphs ---- */

/* "/space/A/Aring": the names, owned. */
static GHashTable *names_of(struct kt_pdf_checker *c, qpdf_oh string)
{
	GHashTable *names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	g_autofree char *text = g_strdup(qpdf_oh_get_string_value(c->q, string));
	g_auto(GStrv) parts = g_strsplit(text ? text : "", "/", -1);

	for (char **part = parts; *part; part++)
		if (*g_strstrip(*part))
			g_hash_table_add(names, g_strdup(*part));
	return names;
}

static void check_charset(const struct program *p)
{
	qpdf_oh string = kt_pdf_key(p->c, p->descriptor, "/CharSet");
	g_autoptr(GHashTable) listed = NULL;
	guint n_listed = 0;

	if (!qpdf_oh_is_string(p->c->q, string) || !FT_HAS_GLYPH_NAMES(p->face))
		return;
	listed = names_of(p->c, string);
	for (gint glyph = 0; glyph < p->face->num_glyphs; glyph++) {
		char name[128] = "";

		if (FT_Get_Glyph_Name(p->face, (FT_UInt)glyph, name, sizeof name) != 0 ||
			g_str_equal(name, ".notdef"))
			continue;
		if (g_hash_table_contains(listed, name))
			n_listed++;
		else
			kt_pdf_fault(p->c, "31-012 a font has a glyph that its list lacks");
	}
	g_hash_table_remove(listed, ".notdef");
	if (n_listed < g_hash_table_size(listed))
		kt_pdf_fault(p->c, "31-013 a font's list has a glyph that the font lacks");
}

/* A bit for each glyph, the highest of a byte first. */
static void check_cidset(const struct program *p)
{
	g_autoptr(GByteArray) bits = kt_pdf_bytes(p->c, kt_pdf_key(p->c, p->descriptor, "/CIDSet"));

	for (guint cid = 1; bits && cid < MAX(8 * bits->len, (guint)p->face->num_glyphs); cid++) {
		gboolean is_listed = cid / 8 < bits->len && bits->data[cid / 8] & (0x80 >> cid % 8);
		gboolean has = glyph_of_cid(p, cid) > 0;

		if (has && !is_listed)
			kt_pdf_fault(p->c, "31-014 a font has a glyph that its set lacks");
		if (is_listed && !has)
			kt_pdf_fault(p->c, "31-015 a font's set has a glyph that the font lacks");
	}
}

/* ---- TrueType ---- */

/* The glyph of CODE by the tables of letters; UNKNOWN where another table would tell. */
static gint glyph_looked_up(const struct program *p, guint code)
{
	FT_CharMap microsoft = find_cmap(p, TT_PLATFORM_MICROSOFT, TT_MS_ID_UNICODE_CS);
	FT_CharMap macintosh = find_cmap(p, TT_PLATFORM_MACINTOSH, TT_MAC_ID_ROMAN);
	const char *latin = latin_of(p);
	gunichar letter = latin ? character_of(latin, code) : 0;
	FT_UInt glyph = 0;

	if (!letter || (macintosh && letter >= 0x80))
		return UNKNOWN;
	if (microsoft && FT_Set_Charmap(p->face, microsoft) == 0)
		glyph = FT_Get_Char_Index(p->face, letter);
	/* of the letters that both have, the codes of ASCII are the same */
	if (!glyph && macintosh && FT_Set_Charmap(p->face, macintosh) == 0)
		glyph = FT_Get_Char_Index(p->face, letter);
	return glyph ? (gint)glyph : ABSENT;
}

static void check_letter(const struct program *p, guint code)
{
	gint glyph = glyph_looked_up(p, code);

	if (glyph == ABSENT)
		kt_pdf_fault(p->c, "31-018 a TrueType font's tables lack a letter of the text");
	else if (glyph != UNKNOWN && differs_in_width(p, code, glyph))
		kt_pdf_fault(p->c, WIDTH_FAULT);
}

static void check_letters(const struct program *p)
{
	GHashTableIter iter;
	gpointer key;

	if (has_differences(p) && !find_cmap(p, TT_PLATFORM_MICROSOFT, TT_MS_ID_UNICODE_CS))
		kt_pdf_fault(p->c, "31-023 a TrueType font with differences has no Unicode table");
	if (!find_cmap(p, TT_PLATFORM_MICROSOFT, TT_MS_ID_UNICODE_CS) &&
		!find_cmap(p, TT_PLATFORM_MACINTOSH, TT_MAC_ID_ROMAN)) {
		kt_pdf_fault(p->c, "31-017 a TrueType font has no table of letters");
		return;
	}
	g_hash_table_iter_init(&iter, p->codes);
	while (!has_differences(p) && g_hash_table_iter_next(&iter, &key, NULL))
		check_letter(p, GPOINTER_TO_UINT(key));
}

static void check_truetype(const struct program *p)
{
	gint flags = (gint)number_of(p->c, kt_pdf_key(p->c, p->descriptor, "/Flags"), 0);

	if (!(flags & SYMBOLIC))
		check_letters(p);
	else if (count_cmaps(p) == 0)
		kt_pdf_fault(p->c, "31-025 a symbolic TrueType font has no table of codes");
	else if (count_cmaps(p) > 1 && !find_cmap(p, TT_PLATFORM_MICROSOFT, TT_MS_ID_SYMBOL_CS))
		kt_pdf_fault(p->c, "31-026 a symbolic TrueType font has no table of symbols");
}

/* ---- all of them ---- */

static void check_program(struct program *p, FT_Library library)
{
	g_autoptr(GByteArray) bytes = program_of(p->c, p->descriptor);
	gboolean is_sfnt;

	if (!bytes ||
		FT_New_Memory_Face(library, bytes->data, (FT_Long)bytes->len, 0, &p->face) != 0)
		return;
	if (FT_Get_FSType_Flags(p->face) & FT_FSTYPE_RESTRICTED_LICENSE_EMBEDDING)
		kt_pdf_fault(p->c, "31-010 a font is embedded that says that it may not be");
	is_sfnt = qpdf_oh_is_stream(p->c->q, kt_pdf_key(p->c, p->descriptor, "/FontFile2"));
	if (p->is_composite) {
		p->glyphs = find_glyphs(p);
		check_codes(p);
		check_cidset(p);
		g_clear_pointer(&p->glyphs, g_hash_table_unref);
	} else if (kt_pdf_is_name(p->c, p->font, "/Subtype", "/Type1")) {
		check_codes(p);
		check_charset(p);
	} else if (is_sfnt && kt_pdf_is_name(p->c, p->font, "/Subtype", "/TrueType")) {
		check_truetype(p);
	}
	FT_Done_Face(p->face);
}

static gint by_number(gconstpointer a, gconstpointer b)
{
	return GPOINTER_TO_INT(a) - GPOINTER_TO_INT(b);
}

void kt_pdf_check_programs(struct kt_pdf_checker *c)
{
	g_autoptr(GList) ids = g_list_sort(g_hash_table_get_keys(c->fonts), by_number);
	FT_Library library;

	if (FT_Init_FreeType(&library) != 0)
		return;
	for (GList *id = ids; id; id = id->next) {
		qpdf_oh font = qpdf_get_object_by_id(c->q, GPOINTER_TO_INT(id->data), 0);
		qpdf_oh list = kt_pdf_key(c, font, "/DescendantFonts");
		struct program p = {.c = c, .font = font, .below = font};

		p.is_composite = qpdf_oh_is_array(c->q, list);
		if (p.is_composite)
			p.below = qpdf_oh_get_array_item(c->q, list, 0);
		p.descriptor = kt_pdf_key(c, p.below, "/FontDescriptor");
		p.codes = g_hash_table_lookup(c->fonts, id->data);
		check_program(&p, library);
	}
	FT_Done_FreeType(library);
}
