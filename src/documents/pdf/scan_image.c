/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/pdf/scan_image.h"

#include <math.h>

static const gdouble DPI = 300;      /* what tesseract's models were made for */
static const gdouble MAX_DOTS = 3e7; /* A3 at 300 dpi is 1.7e7 */
static const gdouble LONG_LINE = 24; /* points: longer than the strokes of letters */
static const gdouble THICK_LINE = 3; /* points: thicker is a picture */
static const gdouble RAGGED = 1;     /* points: so far off a line its steps may lie */
static const gdouble STROKE = 2.5; /* points: what is longer across a line is a letter or a line */
enum { DARK = 150 };               /* grey below this is ink */
/* Bands that letters stand white in: points, what is filled up in them, the least ink of all, and
 * their blurred edge. */
static const gdouble BAND_WIDTH = 20, BAND_HEIGHT = 8, FILLED = 2.4, BAND_INK = 0.6, EDGE = 1;
enum { DARK_BAND = 130, PAPER = 200 }; /* grey; what is paper in a band that was turned */

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

/* Where lines are, and the room around them that their steps reach. */
struct lines {
	PIX *flush, *around;
};

static void set_around(PIX *mask, l_int32 x, l_int32 y, l_int32 w, l_int32 h, l_int32 margin)
{
	BOX *box = boxCreate(x - margin, y - margin, w + 2 * margin, h + 2 * margin);

	pixSetInRect(mask, box);
	boxDestroy(&box);
}

/* The thin ones among LINES are rules of the page. */
static void add_rules(
	struct kt_page *page, struct lines *found, PIX *lines, gboolean is_flat, gdouble dpi)
{
	BOXA *boxes = pixConnCompBB(lines, 8);
	gdouble to_points = 72 / dpi;
	l_int32 ragged = MAX(1, RAGGED * dpi / 72);

	for (l_int32 i = 0; boxes && i < boxaGetCount(boxes); i++) {
		l_int32 x, y, w, h;

		boxaGetBoxGeometry(boxes, i, &x, &y, &w, &h);
		if ((is_flat ? h : w) * to_points > THICK_LINE)
			continue;
		struct kt_page_rule rule = {
			{x * to_points, y * to_points, (x + w) * to_points, (y + h) * to_points}};
		g_array_append_val(page->rules, rule);
		set_around(found->flush, x, y, w, h, 1);
		set_around(found->around, x, y, w, h, ragged);
	}
	boxaDestroy(&boxes);
}

/* The line of a page that was laid in askew has steps, in black and white the more so.  It goes
 * with its steps, or tesseract reads them as "—000—0"; a letter that reaches it stays. */
static void take_lines(struct kt_page *page, PIX *grey, PIX *ink, gboolean is_flat, gdouble dpi)
{
	struct lines found = {pixCreateTemplate(ink), pixCreateTemplate(ink)};
	PIX *lines = find_lines(ink, is_flat, LONG_LINE * dpi / 72);
	PIX *strokes = find_lines(ink, !is_flat, STROKE * dpi / 72);

	if (lines && strokes && found.flush && found.around) {
		add_rules(page, &found, lines, is_flat, dpi);
		pixSubtract(found.around, found.around, strokes);
		pixSetMasked(grey, found.around, 255);
		pixSetMasked(grey, found.flush, 255);
	}
	pixDestroy(&lines);
	pixDestroy(&strokes);
	pixDestroy(&found.flush);
	pixDestroy(&found.around);
}

/* Lines of black letters, filled up, are bands as well; but little of them is ink. */
static gboolean is_dark(PIX *ink, BOX *band)
{
	PIX *piece = pixClipRectangle(ink, band, NULL);
	l_float32 share = 0;

	if (piece)
		pixForegroundFraction(piece, &share);
	pixDestroy(&piece);
	return share >= BAND_INK;
}

/* Its edge is blurred and not quite level: it would be left as a line. */
static void paint_edge(PIX *grey, l_int32 x, l_int32 y, l_int32 w, l_int32 h, l_int32 thick)
{
	l_int32 out = thick / 2;

	pixRasterop(grey, x - out, y - out, w + 2 * out, thick, PIX_SET, NULL, 0, 0);
	pixRasterop(grey, x - out, y + h - thick + out, w + 2 * out, thick, PIX_SET, NULL, 0, 0);
	pixRasterop(grey, x - out, y - out, thick, h + 2 * out, PIX_SET, NULL, 0, 0);
	pixRasterop(grey, x + w - thick + out, y - out, thick, h + 2 * out, PIX_SET, NULL, 0, 0);
}

static void turn_bands(PIX *grey, PIX *ink, PIX *bands, gdouble dpi)
{
	BOXA *boxes = pixConnCompBB(bands, 4);

	for (l_int32 i = 0; boxes && i < boxaGetCount(boxes); i++) {
		BOX *box = boxaGetBox(boxes, i, L_CLONE);
		l_int32 x, y, w, h;
		PIX *piece = NULL;

		boxGetGeometry(box, &x, &y, &w, &h);
		if (w * 72 / dpi >= BAND_WIDTH && h * 72 / dpi >= BAND_HEIGHT && is_dark(ink, box))
			piece = pixClipRectangle(grey, box, NULL);
		if (piece) {
			pixInvert(piece, piece);
			pixGammaTRC(piece, piece, 1, 0, PAPER);
			pixRasterop(grey, x, y, w, h, PIX_SRC, piece, 0, 0);
			paint_edge(grey, x, y, w, h, MAX(2, EDGE * dpi / 72));
		}
		pixDestroy(&piece);
		boxDestroy(&box);
	}
	boxaDestroy(&boxes);
}

void kt_scan_turn_dark(PIX *grey, gdouble dpi)
{
	l_int32 fill = MAX(1, FILLED * dpi / 72), least = MAX(1, BAND_HEIGHT * dpi / 72);
	PIX *ink = pixThresholdToBinary(grey, DARK_BAND);
	PIX *filled = ink ? pixCloseSafeBrick(NULL, ink, fill, fill) : NULL;
	PIX *bands = filled ? pixOpenBrick(NULL, filled, least, least) : NULL;

	if (bands)
		turn_bands(grey, ink, bands, dpi);
	pixDestroy(&ink);
	pixDestroy(&filled);
	pixDestroy(&bands);
}

void kt_scan_take_rules(struct kt_page *page, PIX *grey, gdouble dpi)
{
	PIX *ink = pixThresholdToBinary(grey, DARK);

	for (gint is_flat = 0; ink && is_flat < 2; is_flat++)
		take_lines(page, grey, ink, is_flat, dpi);
	pixDestroy(&ink);
}
