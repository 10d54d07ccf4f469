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

/* ---- shaped lines ---- */

/* A report prints the same heads, labels and numbers on many pages, and shaping them is most
 * of the work of drawing a text: a context remembers what it has shaped. */
#define MOST_SHAPED 20000

struct shaped {
	char *text;
	struct kt_font font;
	GPtrArray *items; /* PangoGlyphItem */
	int width;
};

static void shaped_free(gpointer data)
{
	struct shaped *s = data;

	g_ptr_array_unref(s->items);
	g_free(s->text);
	g_free(s);
}

static guint shaped_hash(gconstpointer data)
{
	const struct shaped *s = data;

	return g_str_hash(s->text) ^ (guint)(s->font.size * 64) ^ font_index(s->font) << 24;
}

static gboolean shaped_equal(gconstpointer a, gconstpointer b)
{
	const struct shaped *x = a, *y = b;

	return x->font.size == y->font.size && font_index(x->font) == font_index(y->font) &&
	       g_str_equal(x->text, y->text);
}

static void glyph_item_free(gpointer item)
{
	pango_glyph_item_free(item);
}

static struct shaped *shape(PangoContext *context, const char *text, struct kt_font font)
{
	struct shaped *s = g_new0(struct shaped, 1);
	PangoAttrList *attributes = attributes_of(font);
	GList *items;

	s->text = g_strdup(text);
	s->font = font;
	s->items = g_ptr_array_new_with_free_func(glyph_item_free);
	items = pango_itemize(context, s->text, 0, (int)strlen(text), attributes, NULL);
	for (GList *l = items; l; l = l->next) {
		PangoGlyphItem *glyphs = g_slice_new0(PangoGlyphItem);

		glyphs->item = l->data;
		glyphs->glyphs = pango_glyph_string_new();
		pango_shape_full(s->text + glyphs->item->offset, glyphs->item->length, s->text, -1,
			&glyphs->item->analysis, glyphs->glyphs);
		s->width += pango_glyph_string_get_width(glyphs->glyphs);
		g_ptr_array_add(s->items, glyphs);
	}
	g_list_free(items);
	pango_attr_list_unref(attributes);
	return s;
}

static void shaped_table_free(gpointer table)
{
	g_hash_table_unref(table);
}

static const struct shaped *shaped_of(PangoContext *context, const char *text, struct kt_font font)
{
	GHashTable *known = g_object_get_data(G_OBJECT(context), "kt-shaped");
	struct shaped key = {.text = (char *)text, .font = font}, *found;

	if (!known) {
		known = g_hash_table_new_full(shaped_hash, shaped_equal, NULL, shaped_free);
		g_object_set_data_full(G_OBJECT(context), "kt-shaped", known, shaped_table_free);
	}
	found = g_hash_table_lookup(known, &key);
	if (found)
		return found;
	if (g_hash_table_size(known) > MOST_SHAPED)
		g_hash_table_remove_all(known);
	found = shape(context, text, font);
	g_hash_table_add(known, found);
	return found;
}

void kt_pango_line(PangoContext *context, const char *text, struct kt_font font, cairo_t *cr)
{
	const struct shaped *s = shaped_of(context, text, font);
	gdouble x, y;

	cairo_get_current_point(cr, &x, &y);
	for (guint i = 0; i < s->items->len; i++) {
		PangoGlyphItem *item = s->items->pdata[i];

		cairo_move_to(cr, x, y);
		pango_cairo_show_glyph_item(cr, s->text, item);
		x += pango_glyph_string_get_width(item->glyphs) / (gdouble)PANGO_SCALE;
	}
}

static int line_width(PangoContext *context, const char *text, struct kt_font font)
{
	struct shaped *s = shape(context, text, font);
	int width = s->width;

	shaped_free(s);
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

		width = line_width(r->context, text, reference);
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
