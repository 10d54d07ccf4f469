/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/scan_image.h"

#include <math.h>

static const gdouble DPI = 300;      /* what tesseract's models were made for */
static const gdouble MAX_DOTS = 3e7; /* A3 at 300 dpi is 1.7e7 */
static const gdouble LONG_LINE = 24; /* points: longer than the strokes of letters */
static const gdouble THICK_LINE = 3; /* points: thicker is a picture */
enum { DARK = 150 };                 /* grey below this is ink */

/* 8 bits a dot from Cairo's 32. */
static PIX *grey_of(cairo_surface_t *surface)
{
	int width = cairo_image_surface_get_width(surface),
	    height = cairo_image_surface_get_height(surface);
	int stride = cairo_image_surface_get_stride(surface);
	const guint8 *data = cairo_image_surface_get_data(surface);
	PIX *pix = pixCreate(width, height, 8);

	if (!pix)
		return NULL;
	for (int y = 0; y < height; y++) {
		const guint32 *from = (const guint32 *)(data + (gsize)y * stride);
		l_uint32 *to = pixGetData(pix) + (gsize)y * pixGetWpl(pix);

		for (int x = 0; x < width; x++) {
			guint32 c = from[x];
			SET_DATA_BYTE(to, x,
				(((c >> 16 & 255) * 77 + (c >> 8 & 255) * 151 + (c & 255) * 28) >>
					8));
		}
	}
	return pix;
}

PIX *kt_scan_draw(PopplerPage *source, gdouble *dpi)
{
	gdouble width, height, scale;
	PIX *grey = NULL, *straight = NULL;

	poppler_page_get_size(source, &width, &height);
	*dpi = MIN(DPI, 72 * sqrt(MAX_DOTS / MAX(width * height, 1)));
	scale = *dpi / 72;
	if (width * scale < 8 || height * scale < 8)
		return NULL;
	cairo_surface_t *surface = cairo_image_surface_create(
		CAIRO_FORMAT_RGB24, ceil(width * scale), ceil(height * scale));
	cairo_t *cr = cairo_create(surface);
	cairo_set_source_rgb(cr, 1, 1, 1);
	cairo_paint(cr);
	cairo_scale(cr, scale, scale);
	poppler_page_render(source, cr);
	cairo_surface_flush(surface);
	if (cairo_status(cr) == CAIRO_STATUS_SUCCESS)
		grey = grey_of(surface);
	cairo_destroy(cr);
	cairo_surface_destroy(surface);
	if (grey)
		straight = pixDeskew(grey, 0);
	if (straight)
		pixDestroy(&grey);
	return straight ? straight : grey;
}

/* The lines along one axis: what is left of the ink when everything shorter is worn away. */
static PIX *find_lines(PIX *ink, gboolean is_flat, gint length)
{
	PIX *lines =
		is_flat ? pixOpenBrick(NULL, ink, length, 1) : pixOpenBrick(NULL, ink, 1, length);

	return lines;
}

static void add_rules(struct kt_page *page, PIX *grey, PIX *lines, gboolean is_flat, gdouble dpi)
{
	BOXA *boxes = pixConnCompBB(lines, 8);
	gdouble to_points = 72 / dpi;

	for (l_int32 i = 0; boxes && i < boxaGetCount(boxes); i++) {
		l_int32 x, y, w, h;

		boxaGetBoxGeometry(boxes, i, &x, &y, &w, &h);
		if ((is_flat ? h : w) * to_points > THICK_LINE)
			continue;
		struct kt_page_rule rule = {
			{x * to_points, y * to_points, (x + w) * to_points, (y + h) * to_points}};
		g_array_append_val(page->rules, rule);
		BOX *room = boxCreate(x - 1, y - 1, w + 2, h + 2);
		pixSetInRectArbitrary(grey, room, 255);
		boxDestroy(&room);
	}
	boxaDestroy(&boxes);
}

void kt_scan_take_rules(struct kt_page *page, PIX *grey, gdouble dpi)
{
	PIX *ink = pixThresholdToBinary(grey, DARK);
	gint length = LONG_LINE * dpi / 72;

	for (gint is_flat = 0; ink && is_flat < 2; is_flat++) {
		PIX *lines = find_lines(ink, is_flat, length);

		if (lines)
			add_rules(page, grey, lines, is_flat, dpi);
		pixDestroy(&lines);
	}
	pixDestroy(&ink);
}
