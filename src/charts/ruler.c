/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ruler.c -- how wide a text is.
 *
 * Pango answers for unhinted glyphs at size 100, and widths are scaled from
 * there: the same numbers for PDF, PNG and SVG, and one answer per text and
 * weight to remember. */
#include "charts/scene_cairo.h"

#include <string.h>

#define REFERENCE_SIZE 100.0

struct pango_ruler {
	struct kt_ruler base;
	PangoContext *context;
	GHashTable *widths[4]; /* text -> width at REFERENCE_SIZE, by font_index */
};

static guint font_index(struct kt_font font)
{
	return (font.is_bold ? 1 : 0) + (font.is_running ? 2 : 0);
}

PangoContext *kt_pango_context(PangoFontMap *map)
{
	PangoContext *context = pango_font_map_create_context(map);
	cairo_font_options_t *options = cairo_font_options_create();

	cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
	cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
	cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
	pango_cairo_context_set_font_options(context, options);
	pango_context_set_round_glyph_positions(context, FALSE);
	pango_cairo_context_set_resolution(context, 72);
	cairo_font_options_destroy(options);
	return context;
}

static PangoAttrList *attributes_of(struct kt_font font)
{
	PangoFontDescription *description = pango_font_description_new();
	PangoAttrList *attributes = pango_attr_list_new();

	pango_font_description_set_family_static(
		description, "Inter, Open Sans, Noto Sans, sans-serif");
	pango_font_description_set_weight(
		description, font.is_bold ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL);
	pango_font_description_set_absolute_size(description, font.size * PANGO_SCALE);
	pango_attr_list_insert(attributes, pango_attr_font_desc_new(description));
	pango_attr_list_insert(
		attributes, pango_attr_font_features_new(
				    font.is_running ? "calt=0, liga=0" : "tnum=1, calt=0, liga=0"));
	pango_font_description_free(description);
	return attributes;
}

/* Shapes ITEM and draws it X units right of the current point; returns its width. */
static int put_item(const char *text, PangoItem *item, cairo_t *cr, gdouble x, gdouble y)
{
	PangoGlyphString *glyphs = pango_glyph_string_new();
	int width;

	pango_shape_full(text + item->offset, item->length, text, -1, &item->analysis, glyphs);
	width = pango_glyph_string_get_width(glyphs);
	if (cr) {
		cairo_move_to(cr, x, y);
		pango_cairo_show_glyph_item(
			cr, text, &(PangoGlyphItem){.item = item, .glyphs = glyphs});
	}
	pango_glyph_string_free(glyphs);
	return width;
}

int kt_pango_line(PangoContext *context, const char *text, struct kt_font font, cairo_t *cr)
{
	PangoAttrList *attributes = attributes_of(font);
	GList *items = pango_itemize(context, text, 0, (int)strlen(text), attributes, NULL);
	gdouble x = 0, y = 0;
	int width = 0;

	if (cr)
		cairo_get_current_point(cr, &x, &y);
	for (GList *l = items; l; l = l->next) {
		width += put_item(text, l->data, cr, x + (gdouble)width / PANGO_SCALE, y);
		pango_item_free(l->data);
	}
	g_list_free(items);
	pango_attr_list_unref(attributes);
	return width;
}

static gdouble pango_width(const struct kt_ruler *ruler, const char *text, struct kt_font font)
{
	const struct pango_ruler *r = (const struct pango_ruler *)ruler;
	GHashTable *known = r->widths[font_index(font)];
	gpointer found = g_hash_table_lookup(known, text);
	int width;

	if (!found) {
		struct kt_font reference = {REFERENCE_SIZE, font.is_bold, font.is_running};

		width = kt_pango_line(r->context, text, reference, NULL);
		if (g_hash_table_size(known) > 20000)
			g_hash_table_remove_all(known);
		/* One more than the width, so that 0 is not taken for "not known". */
		found = GINT_TO_POINTER(width + 1);
		g_hash_table_insert(known, g_strdup(text), found);
	}
	return (GPOINTER_TO_INT(found) - 1) / (gdouble)PANGO_SCALE / REFERENCE_SIZE * font.size;
}

static void pango_ruler_free(gpointer data)
{
	struct pango_ruler *r = data;

	g_object_unref(r->context);
	for (gsize i = 0; i < G_N_ELEMENTS(r->widths); i++)
		g_hash_table_unref(r->widths[i]);
	g_free(r);
}

const struct kt_ruler *kt_ruler_pango(void)
{
	static GPrivate mine = G_PRIVATE_INIT(pango_ruler_free);
	struct pango_ruler *r = g_private_get(&mine);

	if (r)
		return &r->base;
	r = g_new0(struct pango_ruler, 1);
	r->base = (struct kt_ruler){pango_width, 0.76, 0.24};
	r->context = kt_pango_context(pango_cairo_font_map_get_default());
	for (gsize i = 0; i < G_N_ELEMENTS(r->widths); i++)
		r->widths[i] = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	g_private_set(&mine, r);
	return &r->base;
}

/* Letters, not bytes: those that begin one. */
static gdouble plain_width(const struct kt_ruler *ruler, const char *text, struct kt_font font)
{
	gsize n = 0;

	(void)ruler;
	for (; *text; text++)
		n += (*text & 0xC0) != 0x80;
	return 0.6 * font.size * n;
}

const struct kt_ruler *kt_ruler_plain(void)
{
	static const struct kt_ruler plain = {plain_width, 0.76, 0.24};

	return &plain;
}
