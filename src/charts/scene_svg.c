/* SPDX-License-Identifier: GPL-3.0-or-later */
/* scene_svg.c -- a scene as SVG: text stays text, so that it can be found,
 * copied and read aloud.  textLength holds each text to the width that the
 * layout gave it, whatever font the reader has. */
#include <math.h>

#include "charts/palette.h"
#include "kommunetal/charts/scene.h"

static void escape(GString *out, const char *text)
{
	g_autofree char *escaped = g_markup_escape_text(text, -1);

	g_string_append(out, escaped);
}

static void put(GString *out, const char *name, gdouble value)
{
	char digits[G_ASCII_DTOSTR_BUF_SIZE];
	gdouble rounded = round(value * 100) / 100;

	g_ascii_formatd(digits, sizeof digits, "%.2f", rounded == 0 ? 0 : rounded);
	g_string_append_printf(out, " %s=\"%s\"", name, digits);
}

static guint rgb(enum kt_ink ink)
{
	struct kt_rgb c = kt_ink_rgb(ink);

	return (guint)(rint(c.r * 255) * 65536 + rint(c.g * 255) * 256 + rint(c.b * 255));
}

static void put_paint(GString *out, const struct kt_mark *m)
{
	if (m->texture == KT_TEXTURE_SOLID) {
		g_string_append_printf(out, " fill=\"#%06x\"/>\n", rgb(m->ink));
		return;
	}
	if (m->texture == KT_TEXTURE_HATCH)
		g_string_append_printf(out, " fill=\"url(#hatch-%s)\"", kt_ink_name(m->ink));
	else
		g_string_append(out, " fill=\"#ffffff\"");
	g_string_append_printf(out, " stroke=\"#%06x\"", rgb(m->ink));
	put(out, "stroke-width", m->stroke);
	g_string_append(out, "/>\n");
}

static void put_rect(GString *out, const struct kt_mark *m)
{
	gdouble inset =
		m->texture == KT_TEXTURE_SOLID ? 0 : MIN(m->stroke, MIN(m->box.w, m->box.h)) / 2;

	g_string_append(out, "<rect");
	put(out, "x", m->box.x + inset);
	put(out, "y", m->box.y + inset);
	put(out, "width", m->box.w - 2 * inset);
	put(out, "height", m->box.h - 2 * inset);
	put_paint(out, m);
}

static void put_dot(GString *out, const struct kt_mark *m)
{
	g_string_append(out, "<circle");
	put(out, "cx", m->box.x);
	put(out, "cy", m->box.y);
	put(out, "r", m->box.w);
	put_paint(out, m);
}

static void put_stroke(GString *out, const struct kt_mark *m)
{
	g_string_append_printf(out, " fill=\"none\" stroke=\"#%06x\"", rgb(m->ink));
	put(out, "stroke-width", m->stroke);
	g_string_append(out, m->is_dashed ? " stroke-dasharray=\"3 2\"/>\n" : "/>\n");
}

static void put_line(GString *out, const struct kt_mark *m)
{
	g_string_append(out, "<line");
	put(out, "x1", m->box.x);
	put(out, "y1", m->box.y);
	put(out, "x2", m->box.x + m->box.w);
	put(out, "y2", m->box.y + m->box.h);
	put_stroke(out, m);
}

static void put_path(GString *out, const struct kt_scene *s, const struct kt_mark *m)
{
	g_string_append_printf(out, "<%s points=\"", m->is_closed ? "polygon" : "polyline");
	for (guint i = 0; i < m->n_points; i++) {
		const struct kt_point *p =
			&g_array_index(s->points, struct kt_point, m->first_point + i);
		char x[G_ASCII_DTOSTR_BUF_SIZE], y[G_ASCII_DTOSTR_BUF_SIZE];

		g_string_append_printf(out, "%s%s,%s", i ? " " : "",
			g_ascii_formatd(x, sizeof x, "%.2f", p->x),
			g_ascii_formatd(y, sizeof y, "%.2f", p->y));
	}
	g_string_append_c(out, '"');
	if (m->is_closed)
		g_string_append_printf(out, " fill=\"#%06x\"/>\n", rgb(m->ink));
	else
		put_stroke(out, m);
}

static void put_text(GString *out, const struct kt_mark *m)
{
	g_string_append(out, "<text");
	put(out, "x", m->box.x);
	put(out, "y", m->baseline);
	put(out, "font-size", m->font.size);
	if (g_utf8_strlen(m->text, -1) > 1)
		put(out, "textLength", m->box.w);
	if (m->font.is_bold)
		g_string_append(out, " font-weight=\"600\"");
	if (m->font.is_running)
		g_string_append(out, " style=\"font-feature-settings:'tnum' 0\"");
	g_string_append_printf(out, " fill=\"#%06x\">", rgb(m->ink));
	escape(out, m->text);
	g_string_append(out, "</text>\n");
}

static void put_mark(GString *out, const struct kt_scene *s, const struct kt_mark *m)
{
	switch (m->kind) {
	case KT_MARK_RECT:
		put_rect(out, m);
		break;
	case KT_MARK_DOT:
		put_dot(out, m);
		break;
	case KT_MARK_LINE:
		put_line(out, m);
		break;
	case KT_MARK_PATH:
		put_path(out, s, m);
		break;
	case KT_MARK_TEXT:
		put_text(out, m);
		break;
	default: /* tags: the whole picture is one image with a description */
		break;
	}
}

/* One pattern for each ink that is hatched; the same slant as on paper. */
static void put_patterns(GString *out)
{
	static const enum kt_ink hatched[] = {KT_INK_ACTUAL, KT_INK_PREVIOUS};

	g_string_append(out, "<defs>");
	for (gsize i = 0; i < G_N_ELEMENTS(hatched); i++)
		g_string_append_printf(out,
			"<pattern id=\"hatch-%s\" width=\"3.2\" height=\"3.2\" "
			"patternUnits=\"userSpaceOnUse\"><rect width=\"3.2\" height=\"3.2\" "
			"fill=\"#ffffff\"/><path d=\"M-0.8,0.8 L0.8,-0.8 M0,3.2 L3.2,0 M2.4,4 "
			"L4,2.4\" "
			"stroke=\"#%06x\" stroke-width=\"0.7\"/></pattern>",
			kt_ink_name(hatched[i]), rgb(hatched[i]));
	g_string_append(out, "</defs>\n");
}

void kt_scene_svg_patterns(GString *out)
{
	g_string_append(out, "<svg width=\"0\" height=\"0\" aria-hidden=\"true\" "
			     "style=\"position:absolute\">");
	put_patterns(out);
	g_string_append(out, "</svg>\n");
}

static void put_description(GString *out, const char *title, const char *description)
{
	g_string_append(out, "<title>");
	escape(out, title);
	g_string_append(out, "</title>\n<desc>");
	escape(out, description);
	g_string_append(out, "</desc>\n");
}

void kt_scene_svg(const struct kt_scene *scene, const char *title, const char *description,
	const char *lang, gboolean is_standalone, GString *out)
{
	char w[G_ASCII_DTOSTR_BUF_SIZE], h[G_ASCII_DTOSTR_BUF_SIZE];

	if (is_standalone)
		g_string_append(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
	g_string_append(out, "<svg xmlns=\"http://www.w3.org/2000/svg\"");
	if (title)
		g_string_append_printf(out, " role=\"img\" lang=\"%s\"", lang);
	else
		g_string_append(out, " aria-hidden=\"true\"");
	put(out, "width", scene->width);
	put(out, "height", scene->height);
	g_string_append_printf(out, " viewBox=\"0 0 %s %s\"",
		g_ascii_formatd(w, sizeof w, "%.2f", scene->width),
		g_ascii_formatd(h, sizeof h, "%.2f", scene->height));
	g_string_append(out, " font-family=\"Inter, 'Open Sans', 'Noto Sans', sans-serif\" "
			     "style=\"font-feature-settings:'tnum';white-space:pre\">\n");
	if (title)
		put_description(out, title, description);
	if (is_standalone) {
		put_patterns(out);
		g_string_append(out, "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
	}
	for (guint i = 0; i < scene->marks->len; i++)
		put_mark(out, scene, &g_array_index(scene->marks, struct kt_mark, i));
	g_string_append(out, "</svg>\n");
}
