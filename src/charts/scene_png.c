/* SPDX-License-Identifier: GPL-3.0-or-later */
/* scene_png.c -- a scene into the bytes of a PNG.
 *
 * Cairo writes PNG too, but has libpng try all filters on each row, as a
 * photograph needs.  A chart is flat: without filters it is written in a third
 * of the time, and no larger. */
#include <png.h>

#include "charts/scene_cairo.h"
#include "kommunetal/base/error.h"

/* Of deflate: half the time of the usual 6, for a file a fifth larger. */
enum { LEVEL = 3 };

static void append(png_structp png, png_bytep data, png_size_t len)
{
	g_byte_array_append(png_get_io_ptr(png), data, (guint)len);
}

static void flush(png_structp png)
{
	(void)png;
}

/* The rows of SURFACE, four bytes a dot, to OUT.  The answer to an error in libpng is a jump
 * back here, past nothing that would have to be freed. */
static gboolean write_rows(png_structp png, png_infop info, cairo_surface_t *surface)
{
	int width = cairo_image_surface_get_width(surface),
	    height = cairo_image_surface_get_height(surface);
	gsize stride = (gsize)cairo_image_surface_get_stride(surface);
	const guint8 *data = cairo_image_surface_get_data(surface);

	if (setjmp(png_jmpbuf(png)) != 0)
		return FALSE;
	png_set_IHDR(png, info, (png_uint_32)width, (png_uint_32)height, 8, PNG_COLOR_TYPE_RGB,
		PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
	png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
	png_set_compression_level(png, LEVEL);
	png_write_info(png, info);
#if G_BYTE_ORDER == G_LITTLE_ENDIAN /* a dot is a number of 32 bits, its highest unused */
	png_set_bgr(png);
	png_set_filler(png, 0, PNG_FILLER_AFTER);
#else
	png_set_filler(png, 0, PNG_FILLER_BEFORE);
#endif
	for (int y = 0; y < height; y++)
		png_write_row(png, data + (gsize)y * stride);
	png_write_end(png, NULL);
	return TRUE;
}

static gboolean write_surface(cairo_surface_t *surface, GByteArray *out)
{
	png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
	png_infop info = png ? png_create_info_struct(png) : NULL;
	gboolean ok = FALSE;

	if (info) {
		png_set_write_fn(png, out, append, flush);
		ok = write_rows(png, info, surface);
	}
	png_destroy_write_struct(&png, &info);
	return ok;
}

GByteArray *kt_scene_png(const struct kt_scene *scene, gdouble scale, GError **error)
{
	GByteArray *bytes = g_byte_array_new();
	cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24,
		(int)(scene->width * scale + 0.5), (int)(scene->height * scale + 0.5));
	cairo_t *cr = cairo_create(surface);
	cairo_status_t status;
	gboolean ok;

	cairo_set_source_rgb(cr, 1, 1, 1);
	cairo_paint(cr);
	cairo_scale(cr, scale, scale);
	kt_scene_draw(scene, cr, FALSE);
	status = cairo_status(cr);
	cairo_destroy(cr);
	cairo_surface_flush(surface);
	ok = status == CAIRO_STATUS_SUCCESS && write_surface(surface, bytes);
	cairo_surface_destroy(surface);
	if (ok)
		return bytes;
	g_set_error(error, KT_ERROR, KT_ERROR_WRITE, "the PNG could not be drawn: %s",
		status == CAIRO_STATUS_SUCCESS ? "libpng failed" : cairo_status_to_string(status));
	g_byte_array_unref(bytes);
	return NULL;
}
